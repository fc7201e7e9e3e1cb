import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import type { ByteSource } from "../../../src/bytes/source.js";
import { pytorch } from "../../../src/formats/pytorch/index.js";
import type { Tensor } from "../../../src/model/tensor.js";
import { isPacked, unpackedElements } from "../../../src/weights/unpacked.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { fixture, modelOf, truth } from "./fixtures.js";

const saved = Object.entries(truth).filter(([, { tensors }]) => tensors !== undefined);

describe.each(SOURCE_KINDS)("PyTorch from $name", ({ open }) => {
  it.each(saved)("reads %s as torch does", async (name, { tensors = [], metadata, modules }) => {
    const artifact = await openArtifact(new Map([[name, fixture(name)]]), name, open);
    await using source = artifact.source;
    const model = await pytorch.read(artifact, DEFAULT_BUDGET);
    const read = await Promise.all(model.tensors.map((tensor) => digested(tensor, source)));
    expect(read).toEqual(tensors);
    expect(model.anomalies).toEqual([]);
    expect(model.code.filter(({ standing }) => standing !== "known")).toEqual([]);
    expect(model.files).toEqual([{ path: name, role: "main", size: source.size }]);
    if (metadata !== undefined) {
      const found = new Map(model.metadata.map(({ key, value }) => [key, value]));
      for (const [key, value] of Object.entries(metadata)) expect(found.get(key), key).toBe(value);
    }
    const nodes = model.graphs.flatMap((graph) => graph.nodes.map(({ name, operator }) => [name, operator]));
    expect(nodes).toEqual(modules ?? []);
  });
});

async function digested({ name, kind, dtype, shape, ...tensor }: Tensor, source: ByteSource) {
  const { values } = tensor;
  const bytes = values.kind === "stored" ? await elementsOf({ name, kind, dtype, shape, ...tensor }, source) : new Uint8Array(0);
  return { name, kind, dtype, shape, sha256: createHash("sha256").update(bytes).digest("hex") };
}

async function elementsOf(tensor: Tensor, source: ByteSource): Promise<Uint8Array> {
  const { values } = tensor;
  if (values.kind !== "stored") throw new Error(`${tensor.name} is ${values.kind}`);
  if (isPacked(values)) return (await unpackedElements(tensor, values, source)) ?? new Uint8Array(0);
  const [range] = values.ranges;
  return source.read(range?.offset ?? 0, range?.length ?? 0);
}

describe("PyTorch", () => {
  it("proves itself by its first bytes", () => {
    for (const [name] of saved) {
      const bytes = fixture(name);
      expect(pytorch.probe(bytes.subarray(0, 4096), bytes.length), name).toBe("certain");
    }
  });

  it("passes on the checksum of a storage, as a hint of change, to the tensor that fills it", async () => {
    const checked: string[] = [];
    for (const [name] of saved) {
      const { tensors } = await modelOf(fixture(name));
      await using source = memorySource(fixture(name));
      for (const tensor of tensors.filter(({ checksum }) => checksum !== undefined)) {
        const expected = crc32(await elementsOf(tensor, source))
          .toString(16)
          .padStart(8, "0");
        expect(tensor.checksum, `${name} ${tensor.name}`).toBe(`crc32:${expected}`);
        checked.push(name);
      }
    }
    expect(new Set(checked)).toContain("state.pt");
    // Legacy files state none, and a part of a storage may be as it was where the storage is not.
    expect(checked).not.toContain("legacy.pt");
    expect((await modelOf(fixture("views.pt"))).tensors.filter(({ checksum }) => checksum === undefined).length).toBeGreaterThan(
      0,
    );
  });

  it("notes how a module was set up", async () => {
    const { graphs } = await modelOf(fixture("module.pt"));
    const linear = graphs[0]?.nodes.find(({ operator }) => operator === "Linear");
    expect(linear?.domain).toBe("torch.nn.modules.linear");
    expect(linear?.attributes).toContainEqual({ name: "in_features", value: { kind: "string", value: "3" } });
  });

  it("yields plain data that survives JSON", async () => {
    for (const [name] of saved) {
      const model = await modelOf(fixture(name));
      expect(JSON.parse(JSON.stringify(model)), name).toEqual(model);
    }
  });
});

describe("code", () => {
  const attacks = Object.entries(truth).filter(([, { code }]) => code !== undefined);

  it.each(attacks)("%s is told, called and dangerous", async (name, { code, hidden }) => {
    const model = await modelOf(fixture(name), name);
    const dangerous = model.code.filter(({ standing }) => standing === "dangerous");
    expect(dangerous.map(({ name, isCalled }) => [name, isCalled])).toEqual(code?.map((one) => [one, true]));
    expect(model.anomalies.some(({ kind }) => kind === "hidden-content")).toBe(hidden);
  });
});

it("calls values absent that reach beyond their storage", async () => {
  const { tensors } = await modelOf(fixture("lying.pt"));
  expect(tensors.map(({ name, values }) => [name, values.kind]).slice(0, 2)).toEqual([
    ["layer.weight", "absent"],
    ["layer.bias", "stored"],
  ]);
});
