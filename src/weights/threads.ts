import { once } from "node:events";
import { readSync } from "node:fs";
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { SourceError } from "../errors.js";
import { compiledKernel, KERNEL_PAGES, kernelOf } from "./kernel/kernel.js";
import { measureSegment, type ReadInto, type Segment } from "./segment.js";
import type { Sums } from "./sums.js";

/** A thread costs about as much as measuring this many bytes. */
const BYTES_PER_THREAD = 32 * 1024 * 1024;
/** Memory, not cores, is the limit beyond this. */
const MAX_THREADS = 8;

/** The sums of each segment, in their order. Sides are read through the descriptors of open files. */
export async function measureFiles(segments: readonly Segment[], signal?: AbortSignal): Promise<readonly Sums[]> {
  const bytes = segments.reduce((sum, { elements, x, y }) => sum + (elements * (x.bits + y.bits)) / 8, 0);
  const threads = Math.min(availableParallelism(), MAX_THREADS, Math.ceil(bytes / BYTES_PER_THREAD));
  const module = await compiledKernel();
  if (threads > 1) return inThreads(threads, module, segments, signal);
  return sumsOf(await shareOf(module, segments, new Int32Array(1), signal));
}

function sumsOf(answers: Answer): readonly Sums[] {
  const sums: Sums[] = [];
  for (const [index, sum] of answers) sums[index] = sum;
  return sums;
}

/** Measures in this thread what no other has taken. Between segments others have their turn: somebody may want to abort. */
async function shareOf(
  module: WebAssembly.Module,
  segments: readonly Segment[],
  counter: Int32Array,
  signal?: AbortSignal,
): Promise<Answer> {
  const kernel = kernelOf(module);
  const read = readerOf(readSync);
  const answer: [number, Sums][] = [];
  for (;;) {
    await setImmediate();
    signal?.throwIfAborted();
    const index = Atomics.add(counter, 0, 1);
    const segment = segments[index];
    if (segment === undefined) return answer;
    try {
      answer.push([index, measureSegment(kernel, segment, read)]);
    } catch (error) {
      throw unreadable(error instanceof Error ? error.message : String(error), error);
    }
  }
}

function unreadable(message: string, cause?: unknown): SourceError {
  return new SourceError("file-unreadable", `Reading the values of tensors failed: ${message}.`, { cause });
}

/** Also given to threads as text. Throws when the file ends early, whose message the threads pass on. */
function readerOf(readInto: typeof readSync): ReadInto {
  return (side, offset, target) => {
    for (let filled = 0; filled < target.length; ) {
      const count = readInto(side.descriptor, target, filled, target.length - filled, offset + filled);
      if (count === 0) throw new Error(`the file ends at byte ${offset + filled}, before its tensor does`);
      filled += count;
    }
  };
}

async function inThreads(
  threads: number,
  module: WebAssembly.Module,
  segments: readonly Segment[],
  signal?: AbortSignal,
): Promise<readonly Sums[]> {
  const task = { segments, counter: new Int32Array(new SharedArrayBuffer(4)) };
  // This thread is one of them, and measures while the others start.
  const workers = Array.from({ length: threads - 1 }, () => idle.pop() ?? started(module));
  let isDone = false;
  try {
    const answers = workers.map((worker) => answerOf(worker, task, signal));
    const parts = await Promise.all([shareOf(module, segments, task.counter, signal), ...answers]);
    isDone = true;
    return sumsOf(parts.flat());
  } finally {
    if (isDone) idle.push(...workers);
    else await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Threads that wait for the next tensors: one takes as long to start as to measure 100 MB. They do not keep the process alive. */
const idle: Worker[] = [];

function started(module: WebAssembly.Module): Worker {
  return new Worker(THREAD, { eval: true, workerData: { module, pages: KERNEL_PAGES } });
}

type Answer = readonly (readonly [index: number, sums: Sums])[];

interface Task {
  readonly segments: readonly Segment[];
  /** Number of the next segment that nobody has taken, in memory that all threads share. */
  readonly counter: Int32Array;
}

/** What a thread tells when no segment is left, or a SourceError of what it met. */
async function answerOf(worker: Worker, task: Task, signal?: AbortSignal): Promise<Answer> {
  worker.ref();
  worker.postMessage(task);
  const [answer] = await once(worker, "message", signal === undefined ? {} : { signal }).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw error;
  });
  worker.unref();
  if (typeof answer === "string") throw unreadable(answer);
  return answer;
}

/** What a thread runs. It is text rather than a file, so that no bundler has to find it: all it needs stands in it. */
const THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
const { readSync } = require("node:fs");
const read = (${String(readerOf)})(readSync);
const measureSegment = ${String(measureSegment)};
const memory = new WebAssembly.Memory({ initial: workerData.pages });
const kernel = { memory, exports: new WebAssembly.Instance(workerData.module, { env: { memory } }).exports };
parentPort.on("message", ({ segments, counter }) => {
  const answer = [];
  try {
    for (;;) {
      const index = Atomics.add(counter, 0, 1);
      if (index >= segments.length) break;
      answer.push([index, measureSegment(kernel, segments[index], read)]);
    }
    parentPort.postMessage(answer);
  } catch (error) {
    parentPort.postMessage(error.message);
  }
});
`;
