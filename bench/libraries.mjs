import { rm } from "node:fs/promises";
import { join } from "node:path";
import { mediansOf, timed, timedNode } from "./measure.mjs";
import { writeLargeOnnx } from "./models.mjs";

const PYTHON = "/usr/bin/python3";
const SCRIPT = join(import.meta.dirname, "libraries.py");
// Large enough that reading values shows, and small enough for several files in one run.
const MAX_BYTES = 2 ** 28;
const MAX_RUNS = 5;
const MAX_SHARE_PERCENT = 5;

/**
 * What a user would otherwise run to see what is in a file. The library writes the file itself, but for ONNX. `least` is how many times
 * our time it must take: h5py reads no values either, so that the start of two interpreters is compared and neither must win.
 */
const LIBRARIES = [
  { kind: "onnx", call: "onnx.load", least: 1, ending: "onnx", write: writeLargeOnnx },
  { kind: "torch", call: "torch.load", least: 1, ending: "pt" },
  { kind: "h5py", call: "h5py, every shape", least: 0.5, ending: "h5" },
  { kind: "numpy", call: "numpy.load", least: 1, ending: "npy" },
  { kind: "joblib", call: "joblib.load", least: 1, ending: "joblib" },
];

/** `inspect` of a large file of each format beside its library in Python and beside reading the whole file, as whole commands. */
export async function libraries({ cli, folder, runs, largeBytes }) {
  const rows = [];
  for (const library of LIBRARIES) {
    const path = join(folder, `${library.kind}.${library.ending}`);
    try {
      rows.push(
        ...(await rowsOf(library, path, { cli, runs: Math.min(runs, MAX_RUNS), bytes: Math.min(largeBytes, MAX_BYTES) })),
      );
    } finally {
      await rm(path, { force: true });
    }
  }
  return rows;
}

async function rowsOf({ kind, call, least, write }, path, { cli, runs, bytes }) {
  const loading = [SCRIPT, "load", kind, path];
  let library;
  try {
    if (write === undefined) await timed(PYTHON, [SCRIPT, "write", kind, path, `${bytes}`], { highest: 0 });
    else await write(path, bytes);
    library = JSON.parse((await timed(PYTHON, loading, { highest: 0 })).stdout);
  } catch (error) {
    const reason = String(error.message).trim().split("\n").at(-1);
    return [{ measured: `beside ${call}`, value: `not measured: ${reason}` }];
  }
  const inspecting = [cli, "inspect", "--format", "json", path];
  const { stdout, peakBytes } = await timedNode(inspecting);
  const [inspection] = JSON.parse(stdout);
  if (inspection.status !== "read") throw new Error(`The file of ${kind} was not read: ${inspection.error?.message}`);
  const [ours, theirs, reading] = await mediansOf(runs, [
    () => timed(process.execPath, inspecting, { highest: 0 }),
    () => timed(PYTHON, loading, { highest: 0 }),
    () => timed("/bin/sh", ["-c", 'exec cat "$0" > /dev/null', path], { highest: 0 }),
  ]);
  const share = (100 * inspection.bytesRead) / inspection.size;
  return [
    {
      measured: `${kind}, a file of ${(inspection.size / 1e6).toFixed(0)} MB`,
      value: `${Math.round(ours)} ms, ${(peakBytes / 1e6).toFixed(0)} MB of memory; reading it all takes ${Math.round(reading)} ms`,
    },
    {
      measured: "  bytes read",
      value: `${(inspection.bytesRead / 1000).toFixed(1)} kB, ${share.toFixed(4)} % of the file`,
      limit: `${MAX_SHARE_PERCENT} %`,
      isMet: share < MAX_SHARE_PERCENT,
    },
    {
      measured: `  ${call} (${library.version})`,
      value: `${Math.round(theirs)} ms, ${(library.peakBytes / 1e6).toFixed(0)} MB of memory: ${(theirs / ours).toFixed(1)} × our time`,
      limit: `${least} ×`,
      isMet: theirs > least * ours,
    },
  ];
}
