// Fetches the files of the program, and tells how much of them has come.
//
// A request that runs cannot be given another priority: what is fetched while
// nobody waits yet keeps its low one, for a second request would cost more than
// it wins. What has come of a file that was cut off stays in the browser's own
// cache. Chromium and Firefox ask for the rest of it where the host sends the
// file as it is; one that is packed on the way they fetch anew, and so should we:
// the rest, asked for by its bytes, would come unpacked, five times as large.
const careguideLoad = (() => {
  const script = document.currentScript;
  const PORTION = 12; // ms of work on what has come before others get their turn
  const size = +script.dataset.size; // bytes of all that is counted, unpacked
  const TRIES = 2; // of a copy, before the file itself is taken
  let tries = "DecompressionStream" in window ? TRIES : 0;

  /** Starts a load; told hears of each share that has come, from 0 to 1. */
  return (priority, told) => {
    let got = 0;
    const away = (why) => {
      why.away = true; // whatever else has come
      throw why;
    };
    const ask = async (name, cache) => {
      const answer = await fetch(new URL(name, script.src), { priority, cache }).catch(away);
      if (answer.ok) return answer;
      const why = new Error(`${answer.url}: ${answer.status}`);
      why.final = answer.status < 500; // asking again will not help
      throw why;
    };

    // A host that packs nothing says so by the length of its answer. The copy
    // in gzip that the build put beside the file is a quarter of that. One that
    // was cut off is tried once more; where a host has none, or unpacks it on the
    // way, the next load takes the file.
    const leaner = async (name, answer) => {
      if (!tries || !(answer.headers.get("content-length") > size / 2)) return answer.body;
      answer.body.cancel();
      const packed = await fetch(new URL(name + ".gz", script.src), { priority });
      if (!packed.ok) {
        tries = 0;
        return (await ask(name)).body;
      }
      tries--;
      let begun;
      const look = new TransformStream({
        transform(chunk, out) {
          if (!begun && chunk[0] !== 31) tries = 0; // as every file in gzip begins
          begun = true;
          out.enqueue(chunk);
        },
      });
      return packed.body.pipeThrough(look).pipeThrough(new DecompressionStream("gzip")).pipeThrough(new TransformStream({ flush() { tries = TRIES; } }));
    };

    const bytes = async (name, cache) => new Uint8Array(await (await ask(name, cache)).arrayBuffer());

    return {
      /** Answers with a small file, which is not counted, as text. */
      text: async (name) => (await ask(name)).text().catch(away),
      /** Answers with the bytes of a small file, which is not counted: the newest, or what this browser has kept. */
      newest: (name) => bytes(name, "no-cache").catch(() => bytes(name, "force-cache")).catch(away),
      /** Answers with a counted file, as it comes. */
      async open(name, type) {
        const body = await leaner(name, await ask(name));
        let began = performance.now();
        const count = new TransformStream({
          async transform(chunk, out) {
            got += chunk.length;
            told(got / size);
            // What comes fast would be compiled in one long task.
            if (performance.now() - began > PORTION) {
              await new Promise((done) => setTimeout(done));
              began = performance.now();
            }
            out.enqueue(chunk);
          },
        });
        // Hosts may give a file any type; a browser compiles only this one as it comes.
        return new Response(body.pipeThrough(count), { headers: { "content-type": type } });
      },
      whole: () => got >= size,
    };
  };
})();
