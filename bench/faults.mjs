import { join } from "node:path";
import { timed } from "./measure.mjs";

const ROOT = join(import.meta.dirname, "..");
const LINE = /^faults: (.+?): (.+)$/gm;

/** Runs the tests that answer requests of the Action with faults, all of them unless it must be quick, and shows how the runs ended. */
export async function faults({ action, areAllFaults }) {
  const env = {
    ...process.env,
    MODEL_REVIEW_DIST: join(action, ".."),
    ...(areAllFaults ? { MODEL_REVIEW_FAULTS: "all" } : {}),
  };
  const vitest = join(ROOT, "node_modules", "vitest", "vitest.mjs");
  const { code, stdout, milliseconds } = await timed(process.execPath, [vitest, "run", "test/end-to-end/faults.test.ts"], {
    cwd: ROOT,
    env,
  });
  const rows = [...stdout.matchAll(LINE)].map(([, measured, value]) => ({ measured, value }));
  const outcome = code === 0 ? "every run ended right or said what is wrong" : stdout.slice(-2000);
  return [
    ...rows,
    { measured: "in all", value: `${(milliseconds / 1000).toFixed(0)} s, ${outcome}`, limit: "none wrong", isMet: code === 0 },
  ];
}
