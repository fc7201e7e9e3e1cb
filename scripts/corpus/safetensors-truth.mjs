import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

// How netron spells dtypes, where that differs from ours.
const NETRON_DTYPES = new Map([
  ["boolean", "bool"],
  ["float8e4m3fn", "float8_e4m3fn"],
  ["float8e5m2", "float8_e5m2"],
]);
const HEADER_DTYPES = new Map([
  ["BOOL", "bool"],
  ["U8", "uint8"],
  ["I8", "int8"],
  ["I16", "int16"],
  ["U16", "uint16"],
  ["F16", "float16"],
  ["BF16", "bfloat16"],
  ["I32", "int32"],
  ["U32", "uint32"],
  ["F32", "float32"],
  ["F64", "float64"],
  ["I64", "int64"],
  ["U64", "uint64"],
]);

/**
 * Compares what we read of the safetensors files of the corpus with what its independent tools read.
 * `inspect(path)` resolves to one inspection as `model-review inspect --format json` prints it; `corpus` is the corpus's folder.
 */
export async function compareSafetensors({ inspect, corpus }) {
  const names = (await readdir(join(corpus, "truth"))).filter((name) => name.startsWith("safetensors__")).sort();
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
  const model = inspection.model;
  yield ["status", "read", inspection.status];
  yield ["format", summary.format, inspection.format];
  yield ["size", truth.files[0].bytes, inspection.size];
  yield ["model format", summary.format, model?.format];
  yield ["signatures", 0, model?.signatures.length];
  yield ["graphs", 0, model?.graphs.length];
  yield ["code", 0, model?.code.length];
  yield [
    "metadata",
    sortedPairsOf(Object.entries(summary.metadata ?? {})),
    model && sortedPairsOf(model.metadata.map(({ key, value }) => [key, value])),
  ];
  yield ["total tensors", summary.tensor_count, model?.totals.tensors];
  yield ["total parameters", summary.parameters, model?.totals.parameters];
  yield ["parameters by kind", summary.parameters, model?.totals.byKind.find(({ kind }) => kind === "parameter")?.parameters];
  yield* headerFactsOf(tools.header, inspection);
  yield* netronFactsOf(tools.netron, model);
}

function* headerFactsOf(header, { model, bytesRead }) {
  if (header?.ok !== true) return;
  yield ["header: total tensors", header.tensor_count, model?.totals.tensors];
  yield ["header: total parameters", header.total_elements, model?.totals.parameters];
  yield ["header: total bytes", header.data_bytes, model?.totals.bytes];
  yield ["header: order of the tensors", header.tensors.map(({ name }) => name), model?.tensors.map(({ name }) => name)];
  // Beyond the header only the look that identifies the file may have been read, and the length again.
  const probeBytes = 4096 + 16;
  yield ["header: values left alone", true, bytesRead > 0 && bytesRead <= header.header_bytes + probeBytes];
  for (const { name, dtype, shape, numel, offsets } of header.tensors) {
    const tensor = model?.tensors.find((candidate) => candidate.name === name);
    yield [`header: dtype of ${name}`, HEADER_DTYPES.get(dtype) ?? dtype, tensor?.dtype];
    yield [`header: shape of ${name}`, shape, tensor?.shape];
    yield [`header: parameters of ${name}`, numel, tensor?.parameters];
    yield [`header: bytes of ${name}`, offsets[1] - offsets[0], tensor?.bytes];
    yield [`header: kind of ${name}`, "parameter", tensor?.kind];
  }
}

function* netronFactsOf(netron, model) {
  if (netron?.ok !== true) return;
  yield ["netron: total tensors", netron.tensor_count, model?.totals.tensors];
  yield ["netron: total parameters", netron.total_elements, model?.totals.parameters];
  for (const { name, dtype, shape, numel } of netron.tensors) {
    const tensor = model?.tensors.find((candidate) => candidate.name === name);
    yield [`netron: dtype of ${name}`, NETRON_DTYPES.get(dtype) ?? dtype, tensor?.dtype];
    yield [`netron: shape of ${name}`, shape, tensor?.shape];
    yield [`netron: parameters of ${name}`, numel, tensor?.parameters];
  }
}

function sortedPairsOf(pairs) {
  return pairs.sort(([a], [b]) => (a < b ? -1 : 1));
}
