import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import type { ByteSource } from "../../../src/bytes/source.js";
import { onnx } from "../../../src/formats/onnx/index.js";
import { operatorsOf } from "../../../src/model/summary.js";
import { DTYPE_BITS, type Tensor, type TensorValues } from "../../../src/model/tensor.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { filesOf, type TrueTensor, truth } from "./fixtures.js";

describe.each(SOURCE_KINDS)("ONNX from $name", ({ open }) => {
  it.each(Object.entries(truth))("reads %s as the format's library does", async (path, expected) => {
    const files = filesOf(path);
    const artifact = await openArtifact(files, path, open);
    await using source = artifact.source;
    const model = await onnx.read(artifact, DEFAULT_BUDGET);

    expect([model.format, model.formatVersion]).toEqual(["onnx", String(expected.irVersion)]);
    expect([model.producer?.name ?? "", model.producer?.version ?? ""]).toEqual(expected.producer);
    const opsets = Object.entries(expected.opsets).map(([domain, version]) => ({ name: `opset ${domain}`, version }));
    expect(model.requirements).toEqual([{ name: "ir", version: expected.irVersion }, ...opsets]);
    expect(model.signatures).toEqual([{ name: "main", inputs: expected.inputs, outputs: expected.outputs }]);
    expect(model.code).toEqual(
      Object.entries(expected.custom)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, count]) => ({ kind: "custom-operator", name, count, standing: "unverified" })),
    );
    const stated = (name: string) => model.metadata.filter((entry) => entry.source === name);
    expect(stated("metadata_props").map(({ key, value }) => [key, value])).toEqual(expected.metadata);
    expect(stated("doc_string")[0]?.value ?? "").toBe(expected.documentation);
    expect(stated("domain")[0]?.value ?? "").toBe(expected.domain);
    expect(stated("model_version")[0]?.value ?? "0").toBe(expected.modelVersion);

    const graphs = model.graphs.map((graph) => ({
      name: graph.name,
      role: graph.role,
      title: graph.title,
      nodes: graph.nodes.length,
      operators: Object.fromEntries(operatorsOf([graph]).map(({ domain, type, count }) => [`${domain}.${type}`, count])),
    }));
    expect(graphs).toEqual(
      expected.graphs.map(({ name, role, title, nodes, operators }) => ({ name, role, title, nodes, operators })),
    );
    for (const [index, { values, quantisation }] of expected.graphs.entries()) {
      const graph = model.graphs[index];
      expect(graph?.values.map(({ name }) => name)).toEqual(values ?? []);
      expect(graph?.quantisation.map((one) => [one.tensor, one.parameters.map(({ role, tensor }) => [role, tensor])])).toEqual(
        quantisation ?? [],
      );
    }

    const fact = ({ name, kind, dtype, shape, parameters, bytes }: Tensor | TrueTensor) => {
      return { name, kind, dtype, shape, parameters, bytes };
    };
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(model.tensors.map(fact).sort(byName)).toEqual(expected.tensors.map(fact).sort(byName));
    for (const tensor of expected.tensors) {
      await expectElements(
        source,
        model.tensors.find(({ name }) => name === tensor.name),
        tensor,
      );
    }
  });
});

/** Reads what the positions point to, and compares it with the library's own decoding. */
async function expectElements(source: ByteSource, tensor: Tensor | undefined, expected: TrueTensor): Promise<void> {
  if (tensor === undefined) throw new Error(`no tensor ${expected.name}`);
  if (expected.strings !== undefined) {
    const texts = (await piecesOf(source, tensor.values)).map((bytes) => new TextDecoder().decode(bytes));
    expect(texts, expected.name).toEqual(expected.strings);
  }
  if (expected.hex !== undefined) expect(await hexOf(source, tensor.values, tensor.dtype), expected.name).toBe(expected.hex);
  if (expected.indices !== undefined) {
    const indices = tensor.values.kind === "stored" ? tensor.values.indices : undefined;
    expect(await hexOf(source, indices ?? { kind: "empty" }, "int64"), expected.name).toBe(expected.indices);
  }
}

async function hexOf(source: ByteSource, values: TensorValues, dtype: string): Promise<string> {
  const bytes = (await piecesOf(source, values)).flatMap((piece) => [...piece]);
  const isVarint = values.kind === "stored" && values.encoding === "varint";
  return Buffer.from(isVarint ? narrowed(bytes, dtype) : bytes).toString("hex");
}

async function piecesOf(source: ByteSource, values: TensorValues): Promise<Uint8Array[]> {
  if (values.kind !== "stored") return [];
  return Promise.all(values.ranges.map(({ offset, length }) => source.read(offset, length)));
}

/** Varints as little-endian elements; of types below a byte each varint is one byte. */
function narrowed(bytes: readonly number[], dtype: string): number[] {
  const bits = Object.entries(DTYPE_BITS).find(([name]) => name === dtype)?.[1] ?? 0;
  const out: number[] = [];
  let value = 0n;
  let shift = 0n;
  for (const byte of bytes) {
    value |= BigInt(byte & 0x7f) << shift;
    shift += 7n;
    if (byte >= 0x80) continue;
    for (let at = 0n; at < Math.max(bits, 8); at += 8n) out.push(Number((value >> at) & 0xffn));
    value = 0n;
    shift = 0n;
  }
  return out;
}
