import { execFileSync } from "node:child_process";
import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { copyFile, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { mediansOf, timed, timedNode } from "./measure.mjs";

const PYTHON = "/usr/bin/python3";
const TENSORS = 16;
const BLOCK_BYTES = 4 * 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;

// How many times as fast as what a user would otherwise run, in one run on the same files.
const LIMITS = { numpyInside: 1.8, memcmpInside: 1, numpyCommand: 1.4, peakBytes: 200_000_000 };

/** Two large safetensors files, the second a fine-tuned copy of the first: measured, beside chunked numpy and a read with memcmp. */
export async function weights({ cli, folder, runs, largeBytes }) {
  const rows = [await accuracyRow()];
  for (const dtype of ["F32", "BF16"]) rows.push(...(await rowsOf(dtype, { cli, folder, runs: Math.min(runs, 5), largeBytes })));
  return rows;
}

/** The error of the sums over a thousand million pairs of float32, beside sums in float64. */
async function accuracyRow() {
  const blocks = pairOfBlocks(4);
  const [x, y] = [new Float32Array(blocks.base.buffer), new Float32Array(blocks.head.buffer)];
  const repeats = Math.ceil(1e9 / x.length);
  const parameters = repeats * x.length;
  const source = (block) => ({
    size: 4 * parameters,
    // Segments are whole blocks: each read begins with one.
    read: async (_offset, length) => Buffer.concat(Array.from({ length: length / block.length }, () => block)),
    [Symbol.asyncDispose]: async () => {},
  });
  const tensor = (path) => ({
    name: "w",
    kind: "parameter",
    dtype: "float32",
    shape: [parameters],
    parameters,
    bytes: 4 * parameters,
    values: { kind: "stored", encoding: "elements", path, ranges: [{ offset: 0, length: 4 * parameters }] },
  });
  const { measureTensors } = await built("weights/measure.js");
  const open = { base: async () => source(blocks.base), head: async () => source(blocks.head) };
  const pairs = [{ base: tensor("base"), head: tensor("head") }];
  const { measures } = await measureTensors(pairs, open, { budgetBytes: Number.MAX_SAFE_INTEGER });
  const measure = measures.get("w");
  const sum = (of) => x.reduce((total, value, at) => total + of(value, y[at]), 0);
  const [xx, yy, dd] = [sum((a) => a * a), sum((_, b) => b * b), sum((a, b) => (b - a) ** 2)];
  const expected = {
    relativeL2: Math.sqrt(dd / xx),
    cosine: sum((a, b) => a * b) / Math.sqrt(xx * yy),
    meanDifference: sum((a, b) => Math.abs(b - a)) / x.length,
    norm: Math.sqrt(yy * repeats),
  };
  const actual = { ...measure, norm: measure.head.norm };
  const worst = Math.max(...Object.entries(expected).map(([name, value]) => Math.abs(actual[name] / value - 1)));
  return {
    measured: `error over ${(parameters / 1e9).toFixed(2)} × 10⁹ elements`,
    value: worst.toExponential(1),
    limit: "1e-6",
    isMet: worst <= 1e-6,
  };
}

async function rowsOf(dtype, { cli, folder, runs, largeBytes }) {
  const [base, head, same] = ["base", "head", "same"].map((side) => join(folder, `${side}.${dtype}.safetensors`));
  try {
    await writePair(base, head, dtype, largeBytes);
    const bytes = statSync(base).size + statSync(head).size;
    const script = join(import.meta.dirname, "weights.py");
    const command = ["diff", "--format", "json", base, head];
    const { stdout, peakBytes } = await timedNode([cli, ...command]);
    const numpy = await numpyOf(script, base, head);
    await copyFile(base, same);
    const inside = { ours: [], memcmp: [], reading: [], numpy: [] };
    const [ours, theirs] = await mediansOf(runs, [
      async () => {
        inside.ours.push(await insideSeconds(base, head));
        inside.memcmp.push(memcmpSeconds(base, same, true));
        inside.reading.push(memcmpSeconds(base, head, false));
        return timed(process.execPath, [cli, ...command]);
      },
      async () => {
        const result = await timed(PYTHON, [script, base, head], { highest: 0 }).catch(() => ({ milliseconds: 0 }));
        if (result.stdout !== undefined) inside.numpy.push(JSON.parse(result.stdout).seconds);
        return result;
      },
    ]);
    const rate = (seconds) => `${(bytes / seconds / 1e9).toFixed(1)} GB/s`;
    const [mine, compared, begun, chunked] = [inside.ours, inside.memcmp, inside.reading, inside.numpy].map(least);
    const ratio = (measured, value, limit) => ({
      measured,
      value: `${value.toFixed(2)} ×`,
      limit: `${limit} ×`,
      isMet: value >= limit,
    });
    const rows = [
      { measured: `2 files of ${(bytes / 2e9).toFixed(2)} GB in ${dtype}, every measure`, value: rate(mine) },
      { measured: "  read by one thread and compared to the end by memcmp", value: rate(compared) },
      ratio("    inside the process, beside memcmp", compared / mine, LIMITS.memcmpInside),
      {
        measured: `  beside memcmp of these files, which stops where a chunk differs: reading alone, ${rate(begun)}`,
        value: `${(begun / mine).toFixed(2)} ×`,
      },
      {
        measured: "  peak memory",
        value: `${Math.round(peakBytes / 1e6)} MB`,
        limit: `${LIMITS.peakBytes / 1e6} MB`,
        isMet: peakBytes < LIMITS.peakBytes,
      },
    ];
    if (numpy === undefined) return [...rows, { measured: "  chunked numpy", value: "not measured: numpy is not installed" }];
    return [
      ...rows,
      { measured: `  chunked numpy ${numpy.version}`, value: rate(chunked) },
      ratio("    inside the process, beside numpy", chunked / mine, LIMITS.numpyInside),
      ratio(`    as whole commands, ${Math.round(ours)} and ${Math.round(theirs)} ms`, theirs / ours, LIMITS.numpyCommand),
      { measured: "    numbers of the first tensor", value: agreement(JSON.parse(stdout), numpy.first) },
    ];
  } finally {
    for (const path of [base, head, same]) await rm(path, { force: true });
  }
}

/** The best of the runs: what else the machine did is in all the others. */
function least(times) {
  return Math.min(...times);
}

async function numpyOf(script, base, head) {
  try {
    return JSON.parse((await timed(PYTHON, [script, base, head], { highest: 0 })).stdout);
  } catch {
    return undefined;
  }
}

/** Measures with the compiled modules, as the command does, without reading headers and without a report. */
async function insideSeconds(base, head) {
  const { measureTensors } = await built("weights/measure.js");
  const { diskSource } = await built("bytes/disk.js");
  const { inspectFile } = await headerOf(base);
  const pairs = inspectFile(base).map((tensor, index) => ({ base: tensor, head: inspectFile(head)[index] }));
  await using from = await diskSource(base);
  await using to = await diskSource(head);
  const start = performance.now();
  const open = { base: async () => from, head: async () => to };
  const { measures } = await measureTensors(pairs, open, { budgetBytes: Number.MAX_SAFE_INTEGER });
  if (measures.size !== pairs.length) throw new Error("Some tensors were not measured.");
  return (performance.now() - start) / 1000;
}

/** A compiled module; what `npm run build` leaves is used, and made where it is not there. */
async function built(name) {
  const root = join(import.meta.dirname, "..");
  const path = join(root, "build", name);
  if (!existsSync(path)) execFileSync(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc")], { cwd: root });
  return import(path);
}

/** The tensors of a safetensors file, as the model has them. */
async function headerOf() {
  const DTYPES = { F32: "float32", BF16: "bfloat16" };
  return {
    inspectFile(path) {
      const file = openSync(path);
      try {
        const length = Buffer.alloc(8);
        readSync(file, length, 0, 8, 0);
        const size = Number(length.readBigUInt64LE());
        const text = Buffer.alloc(size);
        readSync(file, text, 0, size, 8);
        return Object.entries(JSON.parse(text.toString())).map(
          ([
            name,
            {
              dtype,
              shape,
              data_offsets: [begin, end],
            },
          ]) => ({
            name,
            kind: "parameter",
            dtype: DTYPES[dtype],
            shape,
            parameters: shape[0] * shape[1],
            bytes: end - begin,
            values: {
              kind: "stored",
              encoding: "elements",
              path,
              ranges: [{ offset: 8 + size + begin, length: end - begin }],
            },
          }),
        );
      } finally {
        closeSync(file);
      }
    },
  };
}

/** One thread that reads two files and compares them chunk by chunk: to the end where they are equal. */
function memcmpSeconds(base, head, areEqual) {
  const [a, b] = [openSync(base), openSync(head)];
  const [x, y] = [Buffer.alloc(CHUNK_BYTES), Buffer.alloc(CHUNK_BYTES)];
  const start = performance.now();
  let differing = 0;
  for (let at = 0; ; at += CHUNK_BYTES) {
    const [count, other] = [readSync(a, x, 0, CHUNK_BYTES, at), readSync(b, y, 0, CHUNK_BYTES, at)];
    if (count === 0 || other === 0) break;
    if (x.compare(y, 0, other, 0, count) !== 0) differing++;
  }
  const seconds = (performance.now() - start) / 1000;
  for (const file of [a, b]) closeSync(file);
  if ((differing === 0) !== areEqual) throw new Error("The two files are not what they were written to be.");
  return seconds;
}

/** Normal weights and the same plus a fiftieth of noise, written from blocks that repeat. */
async function writePair(base, head, dtype, bytes) {
  const width = dtype === "F32" ? 4 : 2;
  const side = Math.floor(Math.sqrt(bytes / TENSORS / width));
  const each = side * side * width;
  const entries = Array.from({ length: TENSORS }, (_, index) => [
    `layers.${index}.weight`,
    { dtype, shape: [side, side], data_offsets: [index * each, (index + 1) * each] },
  ]);
  const text = JSON.stringify(Object.fromEntries(entries));
  const header = Buffer.from(text.padEnd(Math.ceil(text.length / 8) * 8));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  const blocks = pairOfBlocks(width);
  for (const [path, block] of [
    [base, blocks.base],
    [head, blocks.head],
  ]) {
    const file = await open(path, "w");
    try {
      await file.write(Buffer.concat([length, header]));
      for (let left = TENSORS * each; left > 0; left -= BLOCK_BYTES) await file.write(block, 0, Math.min(left, BLOCK_BYTES));
    } finally {
      await file.close();
    }
  }
}

function pairOfBlocks(width) {
  const count = BLOCK_BYTES / width;
  const [x, y] = [new Float32Array(count), new Float32Array(count)];
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  for (let index = 0; index < count; index++) {
    x[index] = 0.1 * (random() + random() + random());
    y[index] = x[index] + 0.002 * (random() + random());
  }
  return { base: encoded(x, width), head: encoded(y, width) };
}

function encoded(values, width) {
  if (width === 4) return Buffer.from(values.buffer);
  const words = new Uint32Array(values.buffer);
  return Buffer.from(Uint16Array.from(words, (word) => word >>> 16).buffer);
}

/** `relativeL2 agrees to 3e-8`: the largest relative difference of ours and theirs. */
function agreement(review, theirs) {
  const change = review.comparisons[0].changes.find(({ kind }) => kind === "tensor-values-changed");
  if (change?.measure === undefined) throw new Error("The command did not measure.");
  const { measure } = change;
  const pairs = { ...measure, min: measure.head.min, max: measure.head.max };
  const worst = Math.max(
    ...Object.entries(theirs).map(([name, value]) => Math.abs(pairs[name] - value) / Math.max(Math.abs(value), 1e-30)),
  );
  return `agree with numpy's to ${worst.toExponential(0)}`;
}
