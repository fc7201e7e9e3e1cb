// Measures what was promised and fails when a limit is missed. Absolute times are for reading; limits are differences and ratios in one run.
// node bench/bench.mjs [--quick] [--dist FOLDER]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { bytesRead } from "./bytes-read.mjs";
import { faults } from "./faults.mjs";
import { graphMatching } from "./graph-matching.mjs";
import { largeModel } from "./large-model.mjs";
import { libraries } from "./libraries.mjs";
import { load } from "./load.mjs";
import { manyModels } from "./many-models.mjs";
import { policyCost } from "./policy.mjs";
import { startUp } from "./start-up.mjs";
import { weights } from "./weights.mjs";

const FULL = { runs: 15, largeBytes: 2 ** 30, models: 1000, scale: 1, areAllFaults: true };
const QUICK = { runs: 9, largeBytes: 2 ** 28, models: 200, scale: 0.1, areAllFaults: false };
const SECTIONS = {
  "Start-up": startUp,
  "A large model": largeModel,
  "Beside the formats' own libraries": libraries,
  "Many models": manyModels,
  "Bytes read by inspect": bytesRead,
  "Large pull requests": load,
  "Judging by a policy": policyCost,
  "Measuring weights": weights,
  "Matching graphs": graphMatching,
  "Faults of GitHub": faults,
};

const root = join(import.meta.dirname, "..");
const { values } = parseArgs({ options: { quick: { type: "boolean" }, dist: { type: "string" } } });
const dist = resolve(values.dist ?? join(root, "dist"));
const folder = await mkdtemp(join(tmpdir(), "model-review-bench-"));
let missed = 0;
try {
  const settings = {
    ...(values.quick ? QUICK : FULL),
    cli: join(dist, "cli", "index.js"),
    action: join(dist, "index.js"),
    corpus: join(root, "..", "shared", "corpus"),
    folder,
  };
  process.stdout.write(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
  for (const [title, section] of Object.entries(SECTIONS)) {
    process.stdout.write(`\n${title}\n`);
    for (const { measured, value, limit, isMet } of await section(settings)) {
      const judged = limit === undefined ? "" : `  limit ${limit}: ${isMet ? "met" : "MISSED"}`;
      if (isMet === false) missed++;
      process.stdout.write(`  ${measured.padEnd(46)}  ${value}${judged}\n`);
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
if (missed > 0) process.stdout.write(`\n${missed} ${missed === 1 ? "limit" : "limits"} missed\n`);
process.exitCode = missed > 0 ? 1 : 0;
