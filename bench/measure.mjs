import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const MAX_OUTPUT_BYTES = 1024 ** 3;
const RECORDER = pathToFileURL(join(import.meta.dirname, "record-peak.mjs")).href;

/** Runs a program to its end: wall time in milliseconds, exit code, standard output. Exit codes above `highest` are failures. */
export function timed(file, args, { highest = 1, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    execFile(file, args, { maxBuffer: MAX_OUTPUT_BYTES, encoding: "utf8", ...options }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      if (typeof code !== "number" || code > highest) reject(new Error(`${file} ${args[0]} ended with ${code}:\n${stderr}`));
      else resolve({ milliseconds: performance.now() - start, code, stdout, stderr });
    });
  });
}

/** The same for a Node program, with its own peak memory in bytes; programs that it starts are not counted. */
export async function timedNode(args, options = {}) {
  const folder = await mkdtemp(join(tmpdir(), "model-review-peak-"));
  try {
    const record = join(folder, "peak");
    const env = { ...(options.env ?? process.env), BENCH_PEAK_FILE: record };
    const result = await timed(process.execPath, ["--import", RECORDER, ...args], { ...options, env });
    return { ...result, peakBytes: Number(await readFile(record, "utf8")) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Medians of programs that take turns, so that a busy moment of the machine meets all of them. */
export async function mediansOf(runs, programs) {
  const times = programs.map(() => []);
  for (let round = 0; round < runs; round++) {
    for (const [index, program] of programs.entries()) times[index].push((await program()).milliseconds);
  }
  return times.map(median);
}
