import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { writeHistory } from "./history.mjs";
import { timedNode } from "./measure.mjs";
import { onnxOf, safetensorsOf } from "./models.mjs";

const MODEL_BYTES = 100_000;
const TENSORS = 8;
const SHARE_OF_FEW = 0.1;
// What is kept of each model is its summary: ten times as many models may not cost half as much memory again.
const MAX_MEMORY_RATIO = 1.5;
// Left alone, Node lets garbage pile up while there is room. A small heap shows what is kept: one that kept more would not finish.
const SMALL_HEAP = ["--max-semi-space-size=1", "--max-old-space-size=48"];

/** One review of many changed models, half safetensors and half ONNX, and one of a tenth of them. */
export async function manyModels({ cli, folder, models }) {
  const repository = join(folder, "many");
  await mkdir(repository, { recursive: true });
  const few = Math.round(models * SHARE_OF_FEW);
  await writeHistory(repository, [
    { branch: "main", files: filesOf(models, 1) },
    { branch: "few", from: "main", files: filesOf(few, 2) },
    { branch: "many", from: "main", files: filesOf(models, 2) },
  ]);
  const sides = { few, many: models };
  const review = (head, format, flags = []) =>
    timedNode([...flags, cli, "review", "--repo", repository, "--base", "main", "--head", head, "--format", format]);
  const rows = [];
  const kept = {};
  for (const [head, count] of Object.entries(sides)) {
    const { milliseconds, peakBytes } = await review(head, "markdown");
    rows.push({
      measured: `review of ${count} changed models of 100 kB`,
      value: `${(milliseconds / 1000).toFixed(1)} s, ${(milliseconds / count).toFixed(1)} ms per model, peak memory ${megabytes(peakBytes)}`,
    });
    kept[head] = (await review(head, "markdown", SMALL_HEAP)).peakBytes;
    assertWhole(JSON.parse((await review(head, "json")).stdout), count);
  }
  const ratio = kept.many / kept.few;
  return [
    ...rows,
    {
      measured: `  memory that ${few} and ${models} models need`,
      value: `${megabytes(kept.few)} and ${megabytes(kept.many)}, ${ratio.toFixed(2)} ×`,
      limit: `${MAX_MEMORY_RATIO} ×`,
      isMet: ratio <= MAX_MEMORY_RATIO,
    },
  ];
}

function assertWhole({ comparisons, coverage }, count) {
  if (coverage.examined === count && comparisons.every(({ tensors }) => tensors.changed === TENSORS)) return;
  throw new Error(`Only ${coverage.examined} of ${count} models were examined, or their values were not compared.`);
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function* filesOf(count, version) {
  for (let index = 0; index < count; index++) {
    const seed = index * 2 + version;
    if (index % 2 === 0) yield [`models/${index}.safetensors`, safetensorsOf(MODEL_BYTES, seed, TENSORS)];
    else yield [`models/${index}.onnx`, onnxOf(MODEL_BYTES, seed, TENSORS)];
  }
}
