import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { pytorch } from "../../../src/formats/pytorch/index.js";
import type { Tensor } from "../../../src/model/tensor.js";
import { isPacked, unpackedElements } from "../../../src/weights/unpacked.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { fixture, modelOf, type TrueFile, type TrueTensor } from "./fixtures.js";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "pytorch");
const truth = JSON.parse(readFileSync(join(FOLDER, "truth-current.json"), "utf8")) as Record<string, TrueFile>;
/** Element types that are recognised and that nothing is known to compute with. */
const UNKNOWN = "unknown(complex32)";

describe.each(SOURCE_KINDS)("checkpoints of PyTorch 2.13 from $name", ({ open }) => {
  it.each(Object.entries(truth))("%s is what torch loads", async (name, { tensors = [], modules }) => {
    const artifact = await openArtifact(new Map([[name, fixture(name)]]), name, open);
    await using source = artifact.source;
    const model = await pytorch.read(artifact, DEFAULT_BUDGET);
    const read = await Promise.all(model.tensors.filter(({ name }) => name !== "nowhere").map((one) => digested(one, name)));
    const expected = tensors.map(spelled);
    // Modules have parameters before buffers there, and here what was registered in each.
    const inOrder = (list: readonly TrueTensor[]) =>
      modules === undefined ? list : list.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(inOrder(read)).toEqual(inOrder(expected));
    expect(model.anomalies).toEqual([]);
    const nodes = model.graphs.flatMap((graph) => graph.nodes.map(({ name, operator }) => [name, operator]));
    expect(nodes).toEqual(modules ?? []);
    const own = name === "current-kinds.pt" ? ["__main__.Noted"] : [];
    expect(model.code.filter(({ standing }) => standing !== "known").map((one) => one.name)).toEqual(own);
    expect(source.size).toBe(fixture(name).length);
  });
});

describe("checkpoints of PyTorch 2.13", () => {
  it("name tensors without values", async () => {
    const { tensors } = await modelOf(fixture("current-kinds.pt"));
    const nowhere = tensors.find(({ name }) => name === "nowhere");
    expect(nowhere).toMatchObject({ dtype: "float16", shape: [2, 3], values: { kind: "absent", reason: "missing" } });
  });

  it("are not one when they are distributed: a part of one says so", async () => {
    const file = fixture("current.distcp");
    await expect(modelOf(file, "checkpoint/__0_0.distcp")).rejects.toMatchObject({ code: "unsupported-distributed" });
    // Under another name it is an archive in front of which others stand.
    expect((await modelOf(file, "model.pt")).anomalies.map(({ kind }) => kind)).toContain("hidden-content");
  });

  it("without checksums are told when one of them was changed", async () => {
    const bytes = fixture("state.pt");
    const end = new TextDecoder("latin1").decode(bytes).lastIndexOf("PK\x01\x02");
    bytes.set([0, 0, 0, 0], end + 16);
    const { anomalies } = await modelOf(bytes);
    expect(anomalies.some(({ kind }) => kind === "hidden-content")).toBe(true);
  });
});

/** Two elements of 4 bits that torch counts as one are two, as in safetensors. */
function spelled(tensor: TrueTensor): TrueTensor {
  if (tensor.dtype === "complex32") return { ...tensor, dtype: UNKNOWN, sha256: "" };
  if (tensor.dtype !== "float4_e2m1fn_x2") return tensor;
  return {
    ...tensor,
    dtype: "float4_e2m1",
    shape: tensor.shape.map((size, at) => (at === tensor.shape.length - 1 ? 2 * size : size)),
  };
}

async function digested(tensor: Tensor, file: string): Promise<TrueTensor> {
  const { name, kind, dtype, shape, values } = tensor;
  if (dtype === UNKNOWN) return { name, kind, dtype, shape, sha256: "" };
  if (values.kind === "absent") throw new Error(`${name}: ${values.detail}`);
  const source = memorySource(fixture(file));
  let bytes: Uint8Array = new Uint8Array(0);
  if (values.kind === "stored") {
    const [range] = values.ranges;
    bytes = isPacked(values)
      ? ((await unpackedElements(tensor, values, source)) ?? bytes)
      : await source.read(range?.offset ?? 0, range?.length ?? 0);
  }
  return { name, kind, dtype, shape, sha256: createHash("sha256").update(bytes).digest("hex") };
}
