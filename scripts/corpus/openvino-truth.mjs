import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ledgerOf } from "./ledger.mjs";

const DTYPES = new Map([
  ["f32", "float32"],
  ["i64", "int64"],
  ["i32", "int32"],
  ["FP32", "float32"],
  ["I64", "int64"],
]);

/** Where our numbers and the tools' differ, and why. */
const EXPLANATIONS = ["ovms_add_two_inputs", "ovms_dummy"].map((name) => ({
  file: `openvino/${name}`,
  fact: "outputs",
  reason: "The result's own port states no type in this old version; ours is that of the port that it reads.",
}));

/** The document of each model, below `files`. */
export async function openvinoFiles(corpus) {
  const files = await readdir(join(corpus, "files", "openvino"), { recursive: true });
  return files.filter((path) => path.endsWith(".xml")).map((path) => join("openvino", path));
}

/** Compares what `inspect` says of OpenVINO models with what Python's XML reader and Netron say. */
export async function compareOpenvino({ inspect, corpus }) {
  const { result, compare } = ledgerOf(EXPLANATIONS);
  for (const name of (await readdir(join(corpus, "truth"))).filter((one) => one.startsWith("openvino__")).sort()) {
    const truth = JSON.parse(await readFile(join(corpus, "truth", name), "utf8"));
    const main = truth.files.find(({ path }) => path.endsWith(".xml"));
    const inspection = await inspect(join(corpus, "files", main.path));
    for (const [fact, expected, actual] of factsOf(truth, inspection)) compare(truth.unit, fact, expected, actual);
  }
  return result;
}

function* factsOf({ files, tools: { etree, netron } }, inspection) {
  const { model } = inspection;
  const nameOf = (path) => path.slice(path.lastIndexOf("/") + 1);
  const stated = (key) => model?.metadata.find((entry) => entry.key === key)?.value ?? "";
  yield ["status", "read", inspection.status];
  yield ["format", "openvino", inspection.format];
  yield [
    "files",
    sorted(files.map(({ path, bytes }) => [nameOf(path), bytes])),
    sorted(model?.files.map(({ path, size }) => [nameOf(path), size])),
  ];
  yield ["name", etree.name, stated("name")];
  yield ["version", etree.version, model?.formatVersion];
  const [main] = model?.graphs ?? [];
  yield ["layers", etree.layer_count, main?.nodeCount];
  yield ["operators", etree.ops, Object.fromEntries(main?.operators.map(({ type, count }) => [type, count]) ?? [])];
  const opsets = Object.keys(etree.opsets).map((opset) => Number(/\d+$/.exec(opset)?.[0] ?? 0));
  yield ["opset", Math.max(...opsets), model?.requirements.find(({ name }) => name === "opset")?.version];
  const values = (list) => list?.map(({ name, dtype, shape }) => [name, dtype, shape]);
  const inputs = etree.inputs.map(({ name, dtype, shape }) => [name, DTYPES.get(dtype) ?? dtype, sizesOf(shape.split(","))]);
  yield ["inputs", inputs, values(model?.signatures[0]?.inputs)];
  const outputs = etree.outputs.map(({ name, ports: [port] }) => [
    name,
    DTYPES.get(port.dtype) ?? port.dtype,
    sizesOf(port.shape),
  ]);
  yield ["outputs", outputs, values(model?.signatures[0]?.outputs)];
  yield ["constants", etree.const_count, model?.totals.tensors];
  yield ["elements of constants", etree.const_elements, model?.totals.parameters];
  yield ["bytes of constants", etree.const_bytes, model?.totals.bytes];
  for (const [index, { name, dtype, shape }] of etree.tensors.entries()) {
    const tensor = model?.tensors[index];
    yield [
      `constant ${index}`,
      [name, DTYPES.get(dtype) ?? dtype, shape],
      [tensor?.name.replace(/#\d+$/, ""), tensor?.dtype, tensor?.shape],
    ];
  }
  if (netron?.ok === true) yield ["netron: elements of constants", netron.total_elements, model?.totals.parameters];
}

function sizesOf(sizes) {
  return sizes.map((size) => (/^\d+$/.test(String(size)) ? Number(size) : null));
}

function sorted(pairs) {
  return pairs?.sort(([a], [b]) => (a < b ? -1 : 1));
}
