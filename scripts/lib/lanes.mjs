/**
 * Runs jobs a few at a time, in their order: the next begins when one ends.
 * @template Result
 * @param {number} lanes
 * @param {readonly (() => Promise<Result>)[]} jobs
 * @returns {Promise<Result[]>} in the order of the jobs
 */
export async function inLanes(lanes, jobs) {
  /** @type {Result[]} */
  const results = [];
  let next = 0;
  const lane = async () => {
    while (next < jobs.length) {
      const index = next++;
      const job = jobs[index];
      if (job) results[index] = await job();
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, jobs.length) }, lane));
  return results;
}
