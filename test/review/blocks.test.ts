import { describe, expect, it } from "vitest";
import { withoutDvc } from "../../src/artifacts/dvc-tree.js";
import { pairKinship } from "../../src/diff/kinship/models.js";
import { KINSHIP_THRESHOLDS } from "../../src/diff/kinship/thresholds.js";
import { inspectAt } from "../../src/review/inspect-at.js";
import { compareValues } from "../../src/review/values.js";
import { tree } from "../artifacts/trees.js";
import { blocks, fixture } from "../formats/gguf/fixtures.js";

/** What happened to each tensor, and how far it moved. */
async function compared(base: Uint8Array, head: Uint8Array) {
  const [before, after] = [await sideOf(base), await sideOf(head)];
  const { values, match } = await compareValues(before, after, { valueBytes: 1e9, thresholds: KINSHIP_THRESHOLDS });
  return new Map(
    match.tensors.pairs.map((pair) => {
      const { kind } = pairKinship(pair, values);
      return [pair.head.name, { kind, measure: values.measures.get(pair.head.name) }] as const;
    }),
  );
}

async function sideOf(bytes: Uint8Array) {
  const files = withoutDvc(tree({ "m.gguf": bytes }));
  const inspection = await inspectAt(files, "m.gguf");
  if (inspection.status !== "read") throw new Error("A fixture cannot be read.");
  return { model: inspection.model, tree: files };
}

const NAMES = Object.keys(blocks.scaled);

describe("nvfp4 with a scale in another tensor", () => {
  it("stands for the numbers of the reference times that scale, to the last bit", async () => {
    const found = await compared(fixture("scaled.gguf"), fixture("scaled-values.gguf"));
    expect([...found.keys()]).toEqual(NAMES);
    for (const name of NAMES) {
      expect(found.get(name)).toMatchObject({ kind: "recast", measure: { changed: 0, maxDifference: 0, isDequantised: false } });
    }
  });

  it("is requantised when it was rounded from wider numbers", async () => {
    const found = await compared(fixture("scaled-plain.gguf"), fixture("scaled.gguf"));
    for (const [name, relative] of Object.entries(blocks.scaled)) {
      expect(found.get(name)?.kind).toBe("requantised");
      expect(found.get(name)?.measure?.relativeL2).toBeCloseTo(relative, 6);
    }
  });

  it("changes with its scale, though none of its bytes does", async () => {
    const scaled = fixture("scaled.gguf");
    const { model } = await sideOf(scaled);
    const scale = model.tensors.find(({ name }) => name === "blk.0.ffn_up.scale")?.values;
    const [range] = scale?.kind === "stored" ? scale.ranges : [];
    const other = scaled.slice();
    new DataView(other.buffer).setFloat32(range?.offset ?? 0, 0.0246, true);
    const found = await compared(scaled, other);
    expect(found.get("blk.0.ffn_up.weight")).toMatchObject({ kind: "heavily-changed" });
    expect(found.get("blk.0.ffn_up.weight")?.measure?.relativeL2).toBeCloseTo(1, 6);
    for (const name of NAMES.slice(1)) expect(found.get(name)?.kind).toBe("identical");
  });
});

describe("blocks of the other byte order", () => {
  it("are those of the usual one, where their order is certain", async () => {
    const found = await compared(fixture("blocks.gguf"), fixture("blocks-big.gguf"));
    const expected = blocks.blocks.map(
      ({ name, isTurnable }) => [name, isTurnable === true ? "identical" : "unmeasured"] as const,
    );
    expect(new Map([...found].map(([name, { kind }]) => [name, kind]))).toEqual(new Map(expected));
  });

  it("stand for the numbers of the reference", async () => {
    const found = await compared(fixture("blocks-values.gguf"), fixture("blocks-big.gguf"));
    for (const { name, isTurnable } of blocks.blocks) {
      const exact = { kind: "recast", measure: { changed: 0, maxDifference: 0 } };
      expect([name, found.get(name)]).toMatchObject([name, isTurnable === true ? exact : { kind: "unmeasured" }]);
    }
  });
});

// Of normal weights, q4_0 makes one in eight zero: more than a row of them.
it.each(["weights-q8_0.gguf", "weights-q4_0.gguf", "weights-mxfp4.gguf"])(
  "weights that were rounded to %s are requantised",
  async (name) => {
    const [[, found] = []] = await compared(fixture("weights-f16.gguf"), fixture(name));
    expect(found?.kind).toBe("requantised");
  },
);
