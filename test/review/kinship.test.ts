import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withoutDvc } from "../../src/artifacts/dvc-tree.js";
import { folderTree } from "../../src/bytes/folder.js";
import { compareModels } from "../../src/diff/compare.js";
import { pairKinship } from "../../src/diff/kinship/models.js";
import { KINSHIP_THRESHOLDS } from "../../src/diff/kinship/thresholds.js";
import { inspectAt } from "../../src/review/inspect-at.js";
import { compareValues } from "../../src/review/values.js";

const FOLDER = join(import.meta.dirname, "../fixtures/kinship");

interface Truth {
  readonly base: string;
  readonly head: string;
  /** What was done to the model, by the script that did it. */
  readonly kind: string | null;
  readonly scope?: string;
  readonly rank?: number;
  readonly tensors: readonly { readonly head?: string; readonly done?: string; readonly elements: number }[];
}

const TRUTHS: readonly Truth[] = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8"));

async function compared({ base, head }: Pick<Truth, "base" | "head">) {
  const tree = withoutDvc(folderTree(FOLDER));
  const [before, after] = [await inspectAt(tree, base), await inspectAt(tree, head)];
  if (before.status !== "read" || after.status !== "read") throw new Error("A fixture cannot be read.");
  const sides = [
    { model: before.model, tree },
    { model: after.model, tree },
  ] as const;
  const { values, match } = await compareValues(...sides, { valueBytes: 1e9, thresholds: KINSHIP_THRESHOLDS });
  const { kinship } = compareModels(before.model, after.model, values, undefined, match);
  return { kinship, kinds: new Map(match.tensors.pairs.map((pair) => [pair.head.name, pairKinship(pair, values)])) };
}

describe("what became of a model that was trained for it", () => {
  it.each(TRUTHS.filter(({ kind }) => kind !== null).map((truth) => [truth.base, truth.head, truth] as const))(
    "%s → %s",
    async (_base, _head, truth) => {
      const { kinship, kinds } = await compared(truth);
      const { kind, scope, rank } = truth;
      expect({ kind: kinship.kind, scope: kinship.scope, rank: kinship.rank }).toEqual({
        kind,
        ...(kind === "fine-tuned" ? { scope } : { scope: kinship.scope }),
        ...(rank === undefined ? {} : { rank }),
      });
      for (const { head, done = "new", elements } of truth.tensors) {
        // What has fewer elements than decide is known to have changed, and no more.
        if (head === undefined || elements < KINSHIP_THRESHOLDS.decidingElements) continue;
        expect(`${head} ${kinds.get(head)?.kind ?? "new"}`).toBe(`${head} ${done}`);
      }
    },
  );
});

describe("tensors that are no ordinary weights", () => {
  it.each([
    ["nan-both", undefined],
    ["zero-both", undefined],
    ["constant", undefined],
    ["denormal", "fine-tuned"],
    ["eight-dimensions", "rescaled"],
    ["mean-far-from-zero", "fine-tuned"],
    ["huge-both", "rescaled"],
    ["length-4095", "retrained"],
    ["length-4097", "retrained"],
    ["zero-becomes-values", "changed"],
    // Too few to say more.
    ["one", "changed"],
    ["scalar", "changed"],
    ["length-65", "changed"],
  ])("%s: %s", async (name, kind) => {
    expect((await adversarialKinds()).get(name)).toBe(kind);
  });

  it.each([
    // NaN and infinities have no difference, and yet are not nothing.
    ["nan-appears", "noise"],
    ["nan-disappears", "noise"],
    ["infinity", "noise"],
    ["infinity-sign", "noise"],
    ["infinity-all", "noise"],
    // Nothing is left of which one could say that the rest was pruned away, or that it was trained.
    ["values-become-zero", "pruned"],
    ["constant-moves", "retrained"],
  ])("%s: changed, and not %s", async (name) => {
    expect((await adversarialKinds()).get(name)).toBe("changed");
  });
});

/** What is said of each tensor whose values changed. */
async function adversarialKinds(): Promise<ReadonlyMap<string, string>> {
  const { kinds } = await compared({ base: "adversarial-base.safetensors", head: "adversarial-head.safetensors" });
  return new Map(
    [...kinds].flatMap(([name, { kind }]) => (kind === "identical" || kind === "unmeasured" ? [] : [[name, kind] as const])),
  );
}
