/** What each suite of a profiled run has counted: its environment and the reporter are in one process, as it runs in band. */
const tallies = new Map();

/** What a suite counts with; nothing in a usual run. */
export function tallyOf(suite) {
  if (!process.env.RADOUB_TEST_PROFILE) return undefined;
  const counts = {};
  tallies.set(suite, counts);
  return (what, amount) => {
    counts[what] = (counts[what] ?? 0) + amount;
  };
}

export function countsOf(suite) {
  return tallies.get(suite) ?? {};
}
