import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { ArtifactError } from "../../../src/errors.js";
import { lightgbm } from "../../../src/formats/lightgbm/index.js";
import type { ReadModel } from "../../../src/model/model.js";

const TREE = "Tree=0\nnum_leaves=3\nsplit_feature=0 0\nthreshold=1 2\nleft_child=1 -1\nright_child=-3 -2\nleaf_value=1 2 3\n\n";
const textOf = (tree: string, header = "") => new TextEncoder().encode(`tree\nversion=v3\n${header}\n${tree}end of trees\n`);

describe("lightgbm refuses", () => {
  it.each([
    ["children that lead round", textOf(TREE.replace("left_child=1 -1", "left_child=1 0"))],
    ["a child behind the tree", textOf(TREE.replace("left_child=1 -1", "left_child=7 -1"))],
    ["a leaf behind the tree", textOf(TREE.replace("left_child=1 -1", "left_child=1 -9"))],
    ["a leaf of two parents", textOf(TREE.replace("right_child=-3 -2", "right_child=-1 -2"))],
    ["children that are no numbers", textOf(TREE.replace("left_child=1 -1", "left_child=a b"))],
    ["arrays of two lengths", textOf(TREE.replace("left_child=1 -1", "left_child=1"))],
    ["more leaves than there are", textOf(TREE.replace("num_leaves=3", "num_leaves=1000000000"))],
    ["an array twice", textOf(TREE.replace("threshold", "leaf_value"))],
    ["a header's key twice", textOf(TREE, "version=v4\n")],
    ["another text", new TextEncoder().encode("how to plant a tree\n")],
  ] as const)("%s", async (_, bytes) => {
    expect(await outcomeOf(bytes)).toMatchObject({ name: "ArtifactError", code: "lightgbm-malformed" });
  });

  it("a dump nested beyond every tree, and more of it than the budget has", async () => {
    const nested = `{"name":"tree","version":"v3","tree_info":[{"tree_structure":${'{"left_child":'.repeat(600)}{}${"}".repeat(600)}}]}`;
    expect(await outcomeOf(new TextEncoder().encode(nested))).toMatchObject({ code: "json-too-deep" });
    expect(await outcomeOf(textOf("\n".repeat(2000)), { ...DEFAULT_BUDGET, entries: 1000 })).toMatchObject({
      code: "too-many-entries",
    });
    expect(await outcomeOf(textOf(TREE), { ...DEFAULT_BUDGET, structureBytes: 100 })).toMatchObject({
      code: "too-much-structure",
    });
  });

  it("nothing, and tells where trees do not begin as the file states", async () => {
    const size = TREE.length;
    expect(await outcomeOf(textOf(TREE.replace("\n\n", "\n\n\n"), `tree_sizes=${size + 1}\n`))).toMatchObject({ anomalies: [] });
    const second = TREE.replace("Tree=0", "Tree=1");
    expect(await outcomeOf(textOf(TREE + second, `tree_sizes=${size} ${size}\n`))).toMatchObject({ anomalies: [] });
    expect(await outcomeOf(textOf(TREE + second, `tree_sizes=${2 * size}\n`))).toMatchObject({
      anomalies: [{ kind: "hidden-content" }],
    });
    expect(await outcomeOf(textOf(TREE + second, `tree_sizes=${size - 1} ${size}\n`))).toMatchObject({
      anomalies: [{ kind: "hidden-content" }],
    });
  });
});

async function outcomeOf(bytes: Uint8Array, budget = DEFAULT_BUDGET): Promise<ReadModel | ArtifactError> {
  return lightgbm.read({ path: "a.txt", source: memorySource(bytes), sibling: async () => undefined }, budget).catch(refusalOf);
}

function refusalOf(error: unknown): ArtifactError {
  if (error instanceof ArtifactError) return error;
  throw error;
}
