// What readers are told, as patterns.
export const CANNOT = /^Search is not available on this device\. Everything in the guide still opens and reads as usual\./;
export const LOST = /^The tools did not come\. Check your connection, then try again\./;
export const STOPPED = /^The tools have stopped\. What you wrote is still here\./;
export const PLAIN = /Search needs JavaScript\. The whole guide is open below\./;

/** Notes in a test how many faults it has injected, and in how many visits. */
export const counted = (t, faults, visits) => t.diagnostic(`faults ${faults}, visits ${visits}`);
