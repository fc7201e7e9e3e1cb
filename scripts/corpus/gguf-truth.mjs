import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

// How the tools spell dtypes, where that differs from ours.
const DTYPES = new Map([
  ["F32", "float32"],
  ["F16", "float16"],
  ["BF16", "bfloat16"],
  ["F64", "float64"],
  ["I8", "int8"],
  ["I16", "int16"],
  ["I32", "int32"],
  ["I64", "int64"],
]);
// What @huggingface/gguf lists beside the metadata.
const COUNTS = new Set(["version", "tensor_count", "kv_count"]);

/** Compares what we read of the GGUF files of the corpus with what its independent tools read. */
export async function compareGguf({ inspect, corpus }) {
  const names = (await readdir(join(corpus, "truth"))).filter((name) => name.startsWith("gguf__")).sort();
  const disagreements = [];
  let checked = 0;
  for (const name of names) {
    const truth = JSON.parse(await readFile(join(corpus, "truth", name), "utf8"));
    const inspection = await inspect(join(corpus, "files", truth.unit));
    for (const [fact, expected, actual] of factsOf(truth, inspection)) {
      checked++;
      const isSame = JSON.stringify(expected) === JSON.stringify(actual ?? null);
      if (!isSame) disagreements.push({ file: truth.unit, fact, expected, actual: actual ?? null });
    }
  }
  return { checked, agreed: checked - disagreements.length, disagreements, explained: [] };
}

/** Each fact as its name, what the tools say and what we say. */
function* factsOf(truth, inspection) {
  const { summary, tools } = truth;
  const { model } = inspection;
  const textOfKey = (key) => model?.metadata.find((entry) => entry.key === key)?.value;
  yield ["status", "read", inspection.status];
  yield ["format", "gguf", inspection.format];
  yield ["size", truth.files[0].bytes, inspection.size];
  yield ["version", String(summary.version), model?.formatVersion];
  yield ["architecture", summary.architecture, textOfKey("general.architecture")];
  yield ["signatures", 0, model?.signatures.length];
  yield ["graphs", 0, model?.graphs.length];
  yield ["code", 0, model?.code.length];
  yield ["metadata entries", summary.kv_count, model?.metadata.length];
  yield ["total tensors", summary.tensor_count, model?.totals.tensors];
  yield ["total parameters", summary.parameters, model?.totals.parameters];
  yield* metadataFactsOf(tools.hf_gguf.metadata, textOfKey);
  const { tensorDataOffset, tensors } = tools.hf_gguf;
  // Identifying takes 4,096 bytes; behind the header a window of what was read so far, up to 64 KiB, may have been read.
  const most = tensorDataOffset + 4096 + Math.min(64 * 1024, tensorDataOffset);
  yield ["values left alone", true, inspection.bytesRead > 0 && inspection.bytesRead <= most];
  yield [
    "order of the tensors",
    tensors.map(({ name }) => name),
    model?.tensors.map(({ name }) => name).slice(0, tensors.length),
  ];
  for (const { name, shape, dtype } of tensors) {
    const tensor = model?.tensors.find((candidate) => candidate.name === name);
    yield [`dtype of ${name}`, DTYPES.get(dtype) ?? dtype.toLowerCase(), tensor?.dtype];
    // Listed with the dimension of neighbours first.
    yield [`shape of ${name}`, shape.map(Number).reverse(), tensor?.shape];
  }
  yield* netronFactsOf(tools.netron, model);
}

function* metadataFactsOf(metadata, textOfKey) {
  for (const [key, expected] of Object.entries(metadata)) {
    if (COUNTS.has(key)) continue;
    const value = textOfKey(key);
    // Of arrays the truth has the number of elements and the first ones, of numbers what a float32 is as a float64.
    if (expected?.array !== undefined) yield [`elements of ${key}`, expected.array, Number(/^\d+/.exec(value ?? "")?.[0])];
    else if (typeof expected === "number") yield [key, expected, isFloat32Of(value, expected) ? expected : Number(value)];
    else yield [key, String(expected), value];
  }
}

function isFloat32Of(text, number) {
  return Math.fround(Number(text)) === number;
}

function* netronFactsOf(netron, model) {
  if (netron?.ok !== true) return;
  yield ["netron: total tensors", netron.tensor_count, model?.totals.tensors];
  yield ["netron: total parameters", netron.total_elements, model?.totals.parameters];
  for (const { name, dtype, shape, numel } of netron.tensors) {
    const tensor = model?.tensors.find((candidate) => candidate.name === name);
    yield [`netron: dtype of ${name}`, dtype, tensor?.dtype];
    yield [`netron: shape of ${name}`, [...shape].reverse(), tensor?.shape];
    yield [`netron: parameters of ${name}`, numel, tensor?.parameters];
  }
}
