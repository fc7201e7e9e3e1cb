import { describe, expect, it } from "vitest";
import { compareModels } from "../../src/diff/compare.js";
import { pairValues, signatureChanges } from "../../src/diff/signature.js";
import type { Shape, Value } from "../../src/model/signature.js";
import { model, tensor, value } from "./models.js";

function changesOf(base: readonly Value[], head: readonly Value[], side: "input" | "output" = "input") {
  const signed = (values: readonly Value[]) =>
    model({
      signatures: [{ name: "main", inputs: side === "input" ? values : [], outputs: side === "output" ? values : [] }],
    });
  return signatureChanges(signed(base), signed(head));
}

/** Kind, side and compatibility, and what else is given. */
function told(base: readonly Value[], head: readonly Value[], side: "input" | "output" = "input") {
  return changesOf(base, head, side).map((change) => {
    if (!("side" in change)) throw new Error("no change of an interface");
    expect(change.side).toBe(side);
    return `${change.kind} ${change.compatibility}`;
  });
}

const SIDES = ["input", "output"] as const;

describe("interface", () => {
  it("says nothing of two equal lists", () => {
    for (const side of SIDES) expect(changesOf([value("a"), value("b", null)], [value("a"), value("b", null)], side)).toEqual([]);
  });

  it("tells a removed value, which breaks on either side", () => {
    for (const side of SIDES) expect(told([value("a"), value("b", [2])], [value("a")], side)).toEqual(["value-removed breaking"]);
  });

  it("tells an added value: only a required input breaks", () => {
    const optional = value("b", [2], { required: false });
    expect(told([value("a")], [value("a"), value("b", [2])])).toEqual(["value-added breaking"]);
    expect(told([value("a")], [value("a"), optional])).toEqual(["value-added compatible"]);
    expect(told([value("a"), optional], [value("a")])).toEqual(["value-removed breaking"]);
    expect(told([value("a")], [value("a"), value("b", [2])], "output")).toEqual(["value-added compatible"]);
  });

  it("leaves weights to the tensors when an exporter lists all of them among the inputs", () => {
    const optional = (name: string) => value(name, [2], { required: false });
    const of = (inputs: readonly Value[], ...weights: readonly string[]) =>
      model({
        signatures: [{ name: "main", inputs: [value("a"), ...inputs], outputs: [] }],
        tensors: weights.map((name) => tensor(name, [2])),
      });
    const listing = of([optional("w"), optional("b")], "w", "b");
    expect(signatureChanges(of([]), listing)).toEqual([]);
    expect(signatureChanges(listing, of([], "w", "b"))).toEqual([]);
    expect(signatureChanges(listing, of([value("w", [2])], "b"))).toMatchObject([
      { kind: "value-requirement-changed", required: true },
    ]);
    // A default among weights that are not listed was meant.
    const meant = of([optional("b")], "w", "b");
    expect(signatureChanges(meant, of([], "w", "b"))).toMatchObject([{ kind: "value-removed", value: { name: "b" } }]);
  });

  it("gives added and removed values their position", () => {
    const [removed, added] = changesOf([value("a"), value("b", [2])], [value("c", [3]), value("a")]);
    expect(removed).toMatchObject({ kind: "value-removed", position: 1, value: { name: "b" } });
    expect(added).toMatchObject({ kind: "value-added", position: 0, value: { name: "c" } });
  });

  it("takes a value of the same type at the same position for a renamed one", () => {
    for (const side of SIDES) {
      expect(changesOf([value("a"), value("b", ["n", 3])], [value("a"), value("c", ["m", 3])], side)).toMatchObject([
        { kind: "value-renamed", base: "b", head: "c", compatibility: "breaking" },
        { kind: "dimension-changed", effect: "relabelled", base: "n", head: "m", compatibility: "compatible" },
      ]);
    }
  });

  it("takes the only value of its type for a renamed one, wherever it stands", () => {
    expect(changesOf([value("a", [7]), value("b", [2])], [value("n", [5]), value("m", [6]), value("c", [2])])).toMatchObject([
      { kind: "value-removed", value: { name: "a" } },
      { kind: "value-added", value: { name: "n" } },
      { kind: "value-added", value: { name: "m" } },
      { kind: "value-renamed", base: "b", head: "c" },
    ]);
  });

  it("prefers a value that fits to one that stands in the same place", () => {
    expect(
      changesOf([value("a", [1]), value("b", [2])], [value("c", [2]), value("d", [1])]).map((change) => change.kind),
    ).toEqual(["value-renamed", "value-renamed", "values-reordered"]);
  });

  it("does not guess among several values of one type, or about one of unknown rank", () => {
    expect(told([value("a")], [value("b"), value("c")])).toEqual([
      "value-removed breaking",
      "value-added breaking",
      "value-added breaking",
    ]);
    expect(told([value("a"), value("b")], [value("c")])).toHaveLength(3);
    expect(told([value("a", null)], [value("b", null)])).toEqual(["value-removed breaking", "value-added breaking"]);
  });

  it("tells another order by the names of head", () => {
    const [a, b, c] = [value("a", [1]), value("b", [2]), value("c", [3])];
    expect(changesOf([a, b, c], [c, a, b])).toMatchObject([
      { kind: "values-reordered", base: ["a", "b", "c"], head: ["c", "a", "b"], compatibility: "breaking" },
    ]);
    expect(told([a, b, c], [a, c])).toEqual(["value-removed breaking"]);
  });

  it("tells another element type, and a container that has the same", () => {
    expect(changesOf([value("a")], [value("a", [1], { dtype: "float16" })])).toMatchObject([
      { kind: "value-dtype-changed", name: "a", base: "float32", head: "float16", compatibility: "breaking" },
    ]);
    expect(changesOf([value("a")], [value("a", [1], { kind: "sparse-tensor" })])).toMatchObject([
      { kind: "value-dtype-changed", base: "float32", head: "sparse-tensor(float32)" },
    ]);
  });

  it("tells an input that became optional, or lost its default", () => {
    const optional = value("a", [1], { required: false });
    expect(told([value("a")], [optional])).toEqual(["value-requirement-changed compatible"]);
    expect(told([optional], [value("a")])).toEqual(["value-requirement-changed breaking"]);
  });

  // An input may accept more and an output may promise more; the other way round a caller breaks.
  it.each<[string, Shape, Shape, string[], string[]]>([
    ["resized", [1, 3], [1, 4], ["dimension-changed breaking"], ["dimension-changed breaking"]],
    ["widened to a name", [1, 3], ["n", 3], ["dimension-changed compatible"], ["dimension-changed breaking"]],
    ["widened to anything", [1, 3], [null, 3], ["dimension-changed compatible"], ["dimension-changed breaking"]],
    ["narrowed from a name", ["n", 3], [1, 3], ["dimension-changed breaking"], ["dimension-changed compatible"]],
    ["narrowed from anything", [null, 3], [1, 3], ["dimension-changed breaking"], ["dimension-changed compatible"]],
    ["relabelled", ["n"], ["batch"], ["dimension-changed compatible"], ["dimension-changed compatible"]],
    ["named", [null], ["batch"], ["dimension-changed compatible"], ["dimension-changed compatible"]],
    ["of another rank", [1, 3], [3], ["value-rank-changed breaking"], ["value-rank-changed breaking"]],
    ["a scalar now", [1], [], ["value-rank-changed breaking"], ["value-rank-changed breaking"]],
    ["of unknown rank now", [1, 3], null, ["value-rank-changed compatible"], ["value-rank-changed breaking"]],
    ["of known rank now", null, [1, 3], ["value-rank-changed breaking"], ["value-rank-changed compatible"]],
  ])("judges a shape that is %s", (_, base, head, input, output) => {
    expect(told([value("a", base)], [value("a", head)])).toEqual(input);
    expect(told([value("a", base)], [value("a", head)], "output")).toEqual(output);
  });

  it("tells each axis and its effect", () => {
    expect(changesOf([value("a", [1, "n", 5, 7])], [value("a", [2, 4, "m", 7])])).toMatchObject([
      { axis: 0, base: 1, head: 2, effect: "resized" },
      { axis: 1, base: "n", head: 4, effect: "narrowed" },
      { axis: 2, base: 5, head: "m", effect: "widened" },
    ]);
  });

  it("tells whole signatures", () => {
    const signed = (...names: readonly string[]) =>
      model({ signatures: names.map((name) => ({ name, inputs: [value("a")], outputs: [] })) });
    expect(signatureChanges(signed("serve", "train"), signed("serve", "eval"))).toEqual([
      { kind: "signature-removed", signature: "train", compatibility: "breaking" },
      { kind: "signature-added", signature: "eval", compatibility: "compatible" },
    ]);
  });
});

describe("hostile interfaces", () => {
  it("pairs repeated names one by one", () => {
    const twice = [value("a", [1]), value("a", [2])];
    expect(changesOf(twice, twice)).toEqual([]);
    expect(told(twice, [value("a", [1])])).toEqual(["value-removed breaking"]);
    expect(told([value("__proto__")], [value("constructor", [2])])).toEqual(["value-removed breaking", "value-added breaking"]);
  });

  it("stays linear and complete with as many values as a budget allows", () => {
    const many = (prefix: string) => Array.from({ length: 200_000 }, (_, index) => value(`${prefix}${index}`, [index % 2]));
    const unlike = many("b").map((entry) => ({ ...entry, dtype: "int64" }));
    expect(pairValues(many("a"), many("b"))).toHaveLength(200_000);
    const signed = (inputs: readonly Value[]) => model({ signatures: [{ name: "main", inputs, outputs: [] }] });
    expect(compareModels(signed(many("a")), signed(unlike)).changes).toHaveLength(400_000);
  });
});
