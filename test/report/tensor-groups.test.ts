import { describe, expect, it } from "vitest";
import type { TensorChange } from "../../src/diff/change.js";
import { groupsOf } from "../../src/report/tensor-groups.js";
import { labelOf, tensor } from "./reviews.js";

const changed = (name: string): TensorChange => ({
  kind: "tensor-values-changed",
  base: labelOf(tensor(name, [2])),
  head: labelOf(tensor(name, [2])),
  kinship: { kind: "changed" },
});
const shown = (names: readonly string[], atMost: number) =>
  groupsOf(names.map(changed), atMost).map(({ label, changes, parameters }) => [label, changes.length, parameters]);

describe("tensors by layer", () => {
  it("stand alone while they are few", () =>
    expect(shown(["a.weight", "a.bias"], 2)).toEqual([
      ["a.weight", 1, 2],
      ["a.bias", 1, 2],
    ]));

  it("are grouped by the deepest layer that keeps the list short", () => {
    const names = ["encoder.0.a.weight", "encoder.0.a.bias", "encoder.0.b.weight", "encoder.1.a.weight", "head.weight"];
    expect(shown(names, 4)).toEqual([
      ["encoder.0.a.*", 2, 4],
      ["encoder.0.b.weight", 1, 2],
      ["encoder.1.a.weight", 1, 2],
      ["head.weight", 1, 2],
    ]);
    expect(shown(names, 3)).toEqual([
      ["encoder.0.*", 3, 6],
      ["encoder.1.a.weight", 1, 2],
      ["head.weight", 1, 2],
    ]);
    expect(shown(names, 2)).toEqual([
      ["encoder.*", 4, 8],
      ["head.weight", 1, 2],
    ]);
  });

  it("keep the largest layers when there are too many, and count the others", () => {
    const names = ["a.0", "a.1", "b.0", "c.0", "d.0", "1", "2"];
    expect(shown(names, 2)).toEqual([
      ["a.*", 2, 4],
      [null, 5, 10],
    ]);
  });

  it("without a layer are together", () => expect(shown(["1", "2", "3"], 2)).toEqual([[null, 3, 6]]));

  it("of the same shape in blocks that follow each other are told as one, however few they are", () => {
    expect(shown(["h.0.w", "h.1.w", "h.2.w"], 16)).toEqual([["h.0…2.w", 3, 6]]);
    const other: TensorChange = { kind: "tensor-removed", tensor: labelOf(tensor("h.1.w", [3])) };
    const one: TensorChange = { kind: "tensor-removed", tensor: labelOf(tensor("h.0.w", [2])) };
    expect(groupsOf([one, other], 16).map(({ label }) => label)).toEqual(["h.1.w", "h.0.w"]);
  });

  it("that came, went or were renamed are folded by block as well when they are many", () => {
    const names = [...Array(12).keys()].flatMap((block) => [`h.${block}.attention.w`, `h.${block}.mlp.w`, `h.${block}.mlp.b`]);
    const removed = names.map((name): TensorChange => ({ kind: "tensor-removed", tensor: labelOf(tensor(name, [2])) }));
    expect(groupsOf(removed, 16).map(({ label, changes }) => [label, changes.length])).toEqual([
      ["h.0…11.mlp.*", 24],
      ["h.0…11.attention.w", 12],
    ]);
  });

  it("stand by layer, those of the largest first, and within one the largest tensor first", () => {
    const names: readonly (readonly [string, number])[] = [
      ["a.bias", 1],
      ["b.bias", 4],
      ["a.weight", 9],
      ["b.weight", 90],
    ];
    const added = names.map(([name, size]): TensorChange => ({ kind: "tensor-added", tensor: labelOf(tensor(name, [size])) }));
    expect(groupsOf(added, 16).map(({ label }) => label)).toEqual(["b.weight", "b.bias", "a.weight", "a.bias"]);
  });

  it("without a layer come last", () => {
    const names = ["1", "2", "3", "a.w", "a.b"];
    expect(shown(names, 4)).toEqual([
      ["a.*", 2, 4],
      [null, 3, 6],
    ]);
  });

  it("come removed first and renamed last, whatever the order of the changes", () => {
    const label = labelOf(tensor("w", [2]));
    const kinds = groupsOf(
      [
        { kind: "tensor-renamed", base: label, head: label, evidence: "same-bytes" },
        changed("x"),
        { kind: "tensor-removed", tensor: label },
      ],
      5,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(["tensor-removed", "tensor-values-changed", "tensor-renamed"]);
  });
});
