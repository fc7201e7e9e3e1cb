// Looks for files that make a reader fail otherwise than it promises: changed fixtures are read, and those that reach new code are
// changed again. What is found goes into test/findings/<format>, where test/formats/findings.test.ts reads it ever after.
// npm run fuzz -- [FORMAT…] [--minutes 2] [--seed 1]
// With --prefixes every prefix and 2,000 mutations of each are read instead, as the tests do, and findings are kept.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { PROBE_BYTES } from "../build/formats/format.js";
import { FORMATS } from "../build/formats/index.js";
import { mutationsOf, prefixesOf, randomOf } from "../test/mutations.ts";
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
/** As many as the tests read of each fixture. */
const SEEDED_MUTATIONS = 2_000;

const root = join(import.meta.dirname, "..");
const FIXTURES = join(root, "test", "fixtures");
const { values, positionals } = parseArgs({
  options: {
    minutes: { type: "string", default: "2" },
    seed: { type: "string", default: "1" },
    prefixes: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const unknown = positionals.filter((id) => !FORMATS.some((format) => format.id === id));
if (unknown.length > 0) {
  process.stderr.write(`no format ${unknown.join(", ")}: there are ${FORMATS.map(({ id }) => id).join(", ")}\n`);
  process.exit(2);
}
const chosen = FORMATS.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
let found = 0;
for (const format of chosen) {
  found += values.prefixes
    ? await damage(format)
    : await fuzz(format, (Number(values.minutes) * 60_000) / chosen.length, Number(values.seed));
}
process.exitCode = found > 0 ? 1 : 0;

async function fuzz(format, milliseconds, seed) {
  const files = fixturesOf(format);
  // Before anything runs: what was compiled without counters is never counted.
  const coverage = await coverageOf();
  const queue = await inputsOf(format, files);
  const findings = new Map();
  const random = randomOf(seed);
  const end = Date.now() + milliseconds;
  let runs = 0;
  let grownAt = Date.now();
  let slowest = 0;
  let mostRead = 0;
  for (const input of queue) await run(input);
  const [seeds, seedBlocks] = [queue.length, coverage.blocks()];
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
    `${format.id.padEnd(14)} ${runs} files read, of ${seeds} fixtures and parts ${queue.length} inputs, ${seedBlocks} blocks of code became ${blocks()}, ` +
      `slowest ${Math.ceil(slowest)} ms, at most ${mostRead} bytes read, ${findings.size} findings\n`,
  );
  return told(findings);

  async function run({ main, path, bytes }) {
    runs++;
    const { problem, opened, milliseconds, bytesRead } = await outcomeOf(format, new Map([...files, [path, bytes]]), main);
    slowest = Math.max(slowest, milliseconds);
    mostRead = Math.max(mostRead, bytesRead);
    const isNew = await coverage.hasGrown();
    if (problem !== undefined && !findings.has(problem))
      findings.set(problem, { path, file: keep(format, files, { main, path, bytes }, opened) });
    return isNew;
  }
}

/** Every prefix and so many mutations of each fixture, as the main file and as a part of the first that opens it. */
async function damage(format) {
  const files = fixturesOf(format);
  const findings = new Map();
  const seen = new Set();
  let runs = 0;
  let slowest = { milliseconds: 0, name: "" };
  for (const { main, path, bytes } of await inputsOf(format, files)) {
    // As a part of one model a file is as good as of the next.
    const isAgain = path !== main && seen.has(path);
    seen.add(path !== main ? path : "");
    if (isAgain || bytes.length === 0) continue;
    for (const { name, damaged } of damagesOf(bytes)) {
      runs++;
      const { problem, opened, milliseconds } = await outcomeOf(format, new Map([...files, [path, damaged]]), main);
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, name: `${path}, ${name}` };
      if (problem !== undefined && !findings.has(problem))
        findings.set(problem, { path, file: keep(format, files, { main, path, bytes: damaged }, opened) });
    }
  }
  process.stdout.write(
    `${format.id.padEnd(14)} ${runs} damaged files read, slowest ${Math.ceil(slowest.milliseconds)} ms (${slowest.name}), ${findings.size} findings\n`,
  );
  return told(findings);
}

function* damagesOf(bytes) {
  for (const prefix of prefixesOf(bytes, bytes.length)) yield { name: `cut to ${prefix.length}`, damaged: prefix };
  for (const mutation of mutationsOf(bytes, 7, SEEDED_MUTATIONS)) yield { name: mutation.name, damaged: mutation.bytes };
}

function told(findings) {
  for (const [message, { path, file }] of findings) process.stdout.write(`  ${message}\n    from ${path}, kept as ${file}\n`);
  return findings.size;
}

/** A file alone by its name, an artifact of several as a folder with those that were read. */
function keep(format, files, { main, path, bytes }, opened) {
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

/**
 * The fixtures of a format by their paths, and whatever stands among those of other formats and is of this one: HDF5 files that Keras
 * wrote, safetensors whose weights are compared.
 */
function fixturesOf(format) {
  const own = filesIn(join(FIXTURES, format.id));
  const others = readdirSync(FIXTURES)
    .filter((folder) => folder !== format.id)
    .flatMap((folder) => [...filesIn(join(FIXTURES, folder))].map(([name, bytes]) => [[folder, name].join("/"), bytes]));
  const isOfFormat = ([, bytes]) => format.probe(bytes.subarray(0, PROBE_BYTES), bytes.length) === "certain";
  return new Map([...own, ...others.filter(isOfFormat)]);
}

/** The files of a folder by their paths in it. */
function filesIn(folder) {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true }).sort() : [];
  const files = names.filter(
    (name) => statSync(join(folder, name)).isFile() && !/(^|\/)(make\.|truth[^/]*\.json|.*\.(py|fbs|proto)$)/.test(name),
  );
  return new Map(files.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}
