import { Session } from "node:inspector/promises";

/** Counts the blocks of the readers' code that have run so far, by the engine's own coverage. */
export async function coverageOf() {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const seen = new Set();
  return {
    blocks: () => seen.size,
    /** Whether a block ran for the first time since the last call. Counts begin anew with each. */
    async hasGrown() {
      const { result } = await session.post("Profiler.takePreciseCoverage");
      const before = seen.size;
      for (const { url, functions } of result) {
        if (!/\/build\/(formats|encodings|bytes)\//.test(url)) continue;
        for (const { ranges } of functions) {
          for (const { startOffset, endOffset, count } of ranges)
            if (count > 0) seen.add(`${url}:${startOffset}:${endOffset}:${bucketOf(count)}`);
        }
      }
      return seen.size > before;
    },
    async close() {
      await session.post("Profiler.stopPreciseCoverage");
      session.disconnect();
    },
  };
}

/** A loop that runs ten times as often is something new; one more round is not. */
function bucketOf(count) {
  return Math.floor(Math.log10(count));
}
