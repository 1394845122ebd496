// pairs.js chooses combinations so that every two values meet in one of them: most
// faults that need a combination need one of two values, and all combinations of
// engine, colours, size and state would take ten times as long.

/**
 * Returns combinations, {factor: value}, that cover every pair of values which a
 * possible combination has. Greedy: few, not the fewest; the same at every call.
 *   factors   {factor: [value]}
 *   possible  whether a combination can be had at all
 *   cost      what one takes: of two that cover as much the cheaper is chosen
 */
export function pairwise(factors, possible = () => true, cost = () => 1) {
  const names = Object.keys(factors);
  const candidates = names.reduce((some, name) => some.flatMap((row) => factors[name].map((value) => ({ ...row, [name]: value }))), [{}]).filter(possible);
  const pairsOf = (row) => names.flatMap((a, i) => names.slice(i + 1).map((b) => JSON.stringify([a, row[a], b, row[b]])));
  const open = new Set(candidates.flatMap(pairsOf));
  const chosen = [];
  // Takes of some combinations the one that covers most of what is open.
  const take = (rows) => {
    let best, most = 0;
    for (const row of rows) {
      const covers = pairsOf(row).filter((pair) => open.has(pair)).length / cost(row);
      if (covers > most) [best, most] = [row, covers];
    }
    if (!best) return false;
    for (const pair of pairsOf(best)) open.delete(pair);
    chosen.push(best);
    return true;
  };
  // Value by value of the first factor, which is the one with the most: quick, and nearly as few.
  const [first] = names;
  for (const value of factors[first]) {
    const mine = candidates.filter((row) => row[first] === value);
    while (mine.some((row) => pairsOf(row).slice(0, names.length - 1).some((pair) => open.has(pair)))) take(mine);
  }
  while (take(candidates));
  return chosen;
}
