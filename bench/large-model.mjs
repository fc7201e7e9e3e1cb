import { rm } from "node:fs/promises";
import { join } from "node:path";
import { mediansOf, timed, timedNode } from "./measure.mjs";
import { writeLargeOnnx } from "./models.mjs";

const MAX_READ_BYTES = 1_000_000;
const MAX_PEAK_BYTES = 100_000_000;
const PYTHON = "/usr/bin/python3";

/** `inspect` of one large ONNX file with embedded weights, beside Python's onnx.load. */
export async function largeModel({ cli, folder, runs, largeBytes }) {
  const path = join(folder, "large.onnx");
  try {
    const size = await writeLargeOnnx(path, largeBytes);
    const { stdout, peakBytes } = await timedNode([cli, "inspect", "--format", "json", path]);
    const [inspection] = JSON.parse(stdout);
    if (inspection.status !== "read" || inspection.size !== size)
      throw new Error(`The large model was not read: ${inspection.error?.message}`);
    const [ours] = await mediansOf(runs, [() => timed(process.execPath, [cli, "inspect", "--format", "json", path])]);
    return [
      { measured: `inspect of an ONNX file of ${(size / 1e9).toFixed(2)} GB`, value: `${Math.round(ours)} ms` },
      {
        measured: "  bytes read",
        value: `${(inspection.bytesRead / 1000).toFixed(1)} kB, ${((100 * inspection.bytesRead) / size).toFixed(4)} % of the file`,
        limit: `${MAX_READ_BYTES / 1e6} MB`,
        isMet: inspection.bytesRead < MAX_READ_BYTES,
      },
      {
        measured: "  peak memory",
        value: `${(peakBytes / 1e6).toFixed(0)} MB`,
        limit: `${MAX_PEAK_BYTES / 1e6} MB`,
        isMet: peakBytes < MAX_PEAK_BYTES,
      },
      await pythonRow(path, ours),
    ];
  } finally {
    await rm(path, { force: true });
  }
}

async function pythonRow(path, ours) {
  const measured = "  onnx.load of the same file";
  try {
    const { milliseconds, stdout } = await timed(PYTHON, [join(import.meta.dirname, "onnx-load.py"), path], { highest: 0 });
    const { version, peakBytes } = JSON.parse(stdout);
    const share = milliseconds / ours;
    return {
      measured,
      value: `${Math.round(milliseconds)} ms, ${(peakBytes / 1e6).toFixed(0)} MB (onnx ${version}): ${share.toFixed(1)} × our time`,
    };
  } catch (error) {
    return { measured, value: `not measured: ${String(error.message).trim().split("\n").at(-1)}` };
  }
}
