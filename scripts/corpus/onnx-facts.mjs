/** The same facts from an inspection of ours and from what python-onnx says, in python-onnx's words. */

const DTYPES = {
  FLOAT: "float32",
  DOUBLE: "float64",
  FLOAT8E4M3FN: "float8_e4m3fn",
  FLOAT8E4M3FNUZ: "float8_e4m3fnuz",
  FLOAT8E5M2: "float8_e5m2",
  FLOAT8E5M2FNUZ: "float8_e5m2fnuz",
  FLOAT8E8M0: "float8_e8m0fnu",
  FLOAT4E2M1: "float4_e2m1",
};
// Data types by number that python-onnx 1.12 has no name for.
const NUMBERED = [
  "FLOAT8E4M3FN",
  "FLOAT8E4M3FNUZ",
  "FLOAT8E5M2",
  "FLOAT8E5M2FNUZ",
  "UINT4",
  "INT4",
  "FLOAT4E2M1",
  "FLOAT8E8M0",
  "UINT2",
  "INT2",
];

/** `FLOAT`, `17` or `UNKNOWN(17)` as we spell it. */
export function dtypeOf(name) {
  const number = /(\d+)\)?$/.exec(/^(UNKNOWN|\d)/i.test(String(name)) ? String(name) : "")?.[1];
  const known = number === undefined ? String(name) : (NUMBERED[Number(number) - 17] ?? String(name));
  return DTYPES[known] ?? known.toLowerCase();
}

/** A value's type as python tells it (`kind`, `dtype`, `shape`, `of`), as the name, dtype and shape we print. */
export function namedTypeOf(value) {
  return { name: value.name, ...typeOf(value) };
}

function typeOf(type) {
  if (type.of === undefined) return { dtype: dtypeOf(type.dtype), shape: type.shape ?? null };
  const inner = typeOf(type.of);
  const key = type.key === undefined ? "" : `${dtypeOf(type.key)}, `;
  return { dtype: `${type.kind}(${key}${inner.dtype})`, shape: inner.shape };
}

/** Inputs a caller must give: one with an initializer of its name has a default. */
export function inputsOf(model) {
  const defaults = new Set(initializersOf(model).map((tensor) => tensor.name));
  return (model.signatures[0]?.inputs ?? []).filter(({ name }) => !defaults.has(name)).map(printed);
}

export function outputsOf(model) {
  return (model.signatures[0]?.outputs ?? []).map(printed);
}

function printed({ name, dtype, shape }) {
  return { name, dtype, shape };
}

export function initializersOf(model) {
  return model.tensors.filter(({ kind }) => kind === "initializer" || kind === "sparse-initializer");
}

/** Operator counts by `Relu` or `com.microsoft::Gelu`. */
export function operatorsOf(graphs) {
  const counts = new Map();
  for (const { domain, type, count } of graphs.flatMap((graph) => graph.operators)) {
    const name = domain === "ai.onnx" ? type : `${domain}::${type}`;
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return Object.fromEntries(counts);
}

export function nodesOf(graphs) {
  return graphs.reduce((sum, graph) => sum + graph.nodeCount, 0);
}

export function parametersOf(tensors) {
  return tensors.reduce((sum, tensor) => sum + tensor.parameters, 0);
}

export function parametersByDtypeOf(tensors) {
  const sums = new Map();
  for (const { dtype, parameters } of tensors) sums.set(dtype, (sums.get(dtype) ?? 0) + parameters);
  return Object.fromEntries(sums);
}

export function opsetsOf(model) {
  const imports = (model.requirements ?? []).filter(({ name }) => name.startsWith("opset "));
  return Object.fromEntries(imports.map(({ name, version }) => [name.slice("opset ".length), version]));
}

export function metadataOf(model, source) {
  return Object.fromEntries(model.metadata.filter((entry) => entry.source === source).map(({ key, value }) => [key, value]));
}
