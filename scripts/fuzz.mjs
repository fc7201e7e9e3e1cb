// Looks for files that make a reader fail otherwise than it promises: changed fixtures are read, and those that reach new code are
// changed again. What is found goes into test/findings/<format>, where test/formats/findings.test.ts reads it ever after.
// node scripts/fuzz.mjs [FORMAT…] [--minutes 2] [--seed 1]
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { mutationsOf, randomOf } from "../test/mutations.ts";
import { coverageOf } from "./fuzz/coverage.mjs";
import { outcomeOf } from "./fuzz/outcome.mjs";

/** Larger fixtures are mostly weights, in which a change reaches nothing new. */
const MAX_SEED_BYTES = 64 * 1024;
/** More than this many kept inputs slow down the choice and add little. */
const MAX_QUEUE = 5_000;
/** What one round makes of one input. */
const MUTATIONS = 40;
/** Changes on top of each other, up to so many. */
const MOST_CHANGES = 4;

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  options: { minutes: { type: "string", default: "2" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
if (!existsSync(join(root, "build", "formats")))
  execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc")], { cwd: root });
const { FORMATS } = await import("../build/formats/index.js");
const unknown = positionals.filter((id) => !FORMATS.some((format) => format.id === id));
if (unknown.length > 0) {
  process.stderr.write(`no format ${unknown.join(", ")}: there are ${FORMATS.map(({ id }) => id).join(", ")}\n`);
  process.exit(2);
}
const chosen = FORMATS.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
let found = 0;
for (const format of chosen) found += await fuzz(format, (Number(values.minutes) * 60_000) / chosen.length, Number(values.seed));
process.exitCode = found > 0 ? 1 : 0;

async function fuzz(format, milliseconds, seed) {
  const folder = join(root, "test", "fixtures", format.id);
  const files = filesIn(folder);
  const queue = [...files].map(([path, bytes]) => ({ path, bytes })).filter(({ bytes }) => bytes.length <= MAX_SEED_BYTES);
  if (queue.length === 0) return 0;
  const findings = new Map();
  const coverage = await coverageOf();
  const random = randomOf(seed);
  const end = Date.now() + milliseconds;
  let runs = 0;
  for (const input of queue) await run(input);
  while (Date.now() < end) {
    // What was kept last reached the newest code.
    const input = queue[Math.floor((1 - random() ** 2) * queue.length)] ?? queue[0];
    for (const bytes of changed(input.bytes, random)) {
      if (Date.now() >= end) break;
      const isNew = await run({ path: input.path, bytes });
      if (isNew && queue.length < MAX_QUEUE) queue.push({ path: input.path, bytes });
    }
  }
  await coverage.close();
  const { blocks } = coverage;
  process.stdout.write(
    `${format.id.padEnd(14)} ${runs} files read, ${queue.length} reach ${blocks()} blocks of code, ${findings.size} findings\n`,
  );
  for (const [message, { path, file }] of findings) process.stdout.write(`  ${message}\n    from ${path}, kept as ${file}\n`);
  return findings.size;

  async function run({ path, bytes }) {
    runs++;
    const problem = await outcomeOf(format, files, path, bytes);
    const isNew = await coverage.hasGrown();
    if (problem !== undefined && !findings.has(problem)) findings.set(problem, { path, file: keep(format.id, path, bytes) });
    return isNew;
  }
}

function* changed(bytes, random) {
  for (let index = 0; index < MUTATIONS; index++) {
    let mutated = bytes;
    const changes = 1 + Math.floor(random() * MOST_CHANGES);
    for (let change = 0; change < changes && mutated.length > 0; change++) {
      for (const one of mutationsOf(mutated, Math.floor(random() * 2 ** 31), 1)) mutated = one.bytes;
    }
    yield mutated;
  }
}

/** The files of a folder by their paths in it. */
function filesIn(folder) {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true }).sort() : [];
  const files = names.filter(
    (name) => statSync(join(folder, name)).isFile() && !/(^|\/)(make\.|truth\.json|.*\.(py|fbs|proto)$)/.test(name),
  );
  return new Map(files.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

function keep(id, path, bytes) {
  const folder = join(root, "test", "findings", id);
  mkdirSync(folder, { recursive: true });
  const ending = /\.[^./]*$/.exec(path)?.[0] ?? "";
  const name = `${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}${ending}`;
  writeFileSync(join(folder, name), bytes);
  return join("test", "findings", id, name);
}
