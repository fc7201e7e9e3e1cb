// Looks for files that make a reader fail otherwise than it promises: changed fixtures are read, and those that reach new code are
// changed again. What is found goes into test/findings/<format>, where test/formats/findings.test.ts reads it ever after.
// npm run fuzz -- [FORMAT…] [--minutes 2] [--seed 1]
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { FORMATS } from "../build/formats/index.js";
import { randomOf } from "../test/mutations.ts";
import { changeOf } from "./fuzz/changes.mjs";
import { coverageOf } from "./fuzz/coverage.mjs";
import { outcomeOf } from "./fuzz/outcome.mjs";
import { unwrapped } from "./fuzz/wrappings.mjs";

/** Larger fixtures are mostly weights, in which a change reaches nothing new. */
const MAX_SEED_BYTES = 128 * 1024;
/** More than this many kept inputs slow down the choice and add little. */
const MAX_QUEUE = 5_000;
/** What one round makes of one input. */
const MUTATIONS = 40;
/** Changes on top of each other, up to so many, and up to so many more once nothing new has been reached for a while. */
const MOST_CHANGES = 4;
const MOST_CHANGES_WHEN_STALE = 24;
const STALE_MILLISECONDS = 20_000;

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  options: { minutes: { type: "string", default: "2" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
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
  const files = filesIn(join(root, "test", "fixtures", format.id));
  // Before anything runs: what was compiled without counters is never counted.
  const coverage = await coverageOf();
  const queue = await inputsOf(format, files);
  const findings = new Map();
  const random = randomOf(seed);
  const end = Date.now() + milliseconds;
  let runs = 0;
  let grownAt = Date.now();
  for (const input of queue) await run(input);
  while (queue.length > 0 && Date.now() < end) {
    const isStale = Date.now() - grownAt > STALE_MILLISECONDS;
    // What was kept last reached the newest code. When that leads nowhere any more, every input has the same chance.
    const input = queue[Math.floor((isStale ? random() : 1 - random() ** 2) * queue.length)] ?? queue[0];
    for (let index = 0; index < MUTATIONS && Date.now() < end; index++) {
      const other = queue[Math.floor(random() * queue.length)] ?? input;
      const next = {
        main: input.main,
        path: input.path,
        bytes: changed(input, other, random, isStale ? MOST_CHANGES_WHEN_STALE : MOST_CHANGES),
      };
      if (!(await run(next))) continue;
      grownAt = Date.now();
      if (queue.length < MAX_QUEUE) queue.push(next);
    }
  }
  await coverage.close();
  const { blocks } = coverage;
  process.stdout.write(
    `${format.id.padEnd(14)} ${runs} files read, ${queue.length} reach ${blocks()} blocks of code, ${findings.size} findings\n`,
  );
  for (const [message, { path, file }] of findings) process.stdout.write(`  ${message}\n    from ${path}, kept as ${file}\n`);
  return findings.size;

  async function run({ main, path, bytes }) {
    runs++;
    const { problem, opened } = await outcomeOf(format, new Map([...files, [path, bytes]]), main);
    const isNew = await coverage.hasGrown();
    if (problem !== undefined && !findings.has(problem))
      findings.set(problem, { path, file: keep({ main, path, bytes }, opened) });
    return isNew;
  }

  /** A file alone by its name, an artifact of several as a folder with those that were read. */
  function keep({ main, path, bytes }, opened) {
    const folder = join(root, "test", "findings", format.id);
    const ending = /\.[^./]*$/.exec(path)?.[0] ?? "";
    const id = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
    const kept = new Map([main, ...opened].map((name) => [name, name === path ? bytes : files.get(name)]));
    const place = kept.size === 1 ? join(folder, `${id}${ending}`) : join(folder, id);
    for (const [name, content] of kept) {
      const file = kept.size === 1 ? place : join(place, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return place.slice(root.length + 1);
  }
}

/** Each fixture as the main file, and as the part of each other one that opens it: `main` is read, the file of `path` is changed. */
async function inputsOf(format, files) {
  const inputs = [];
  for (const main of files.keys()) {
    const { opened } = await outcomeOf(format, files, main);
    for (const path of [main, ...opened]) inputs.push({ main, path, bytes: files.get(path) });
  }
  return inputs.filter(({ bytes }) => bytes.length <= MAX_SEED_BYTES);
}

function changed(input, other, random, most) {
  // Unpacked once for all of its changes.
  input.wrapping ??= { content: unwrapped(input.bytes) };
  const { content } = input.wrapping;
  const changes = 1 + Math.floor(random() * most);
  if (content === undefined || content.parts.length === 0 || random() < 0.25)
    return changedBytes(input.bytes, other.bytes, random, changes);
  const parts = [...content.parts];
  const index = Math.floor(random() * parts.length);
  parts[index] = changedBytes(parts[index], parts[Math.floor(random() * parts.length)], random, changes);
  return content.whole(parts);
}

function changedBytes(bytes, other, random, changes) {
  let mutated = bytes;
  for (let change = 0; change < changes && mutated.length > 0; change++) mutated = changeOf(mutated, other, random);
  // Copies of copies would grow without end.
  return mutated.subarray(0, 2 * MAX_SEED_BYTES);
}

/** The files of a folder by their paths in it. */
function filesIn(folder) {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true }).sort() : [];
  const files = names.filter(
    (name) => statSync(join(folder, name)).isFile() && !/(^|\/)(make\.|truth\.json|.*\.(py|fbs|proto)$)/.test(name),
  );
  return new Map(files.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}
