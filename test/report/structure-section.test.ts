import { describe, expect, it } from "vitest";
import type { Change } from "../../src/diff/change.js";
import { plainOf } from "../../src/report/quote-plain.js";
import type { Part } from "../../src/report/section.js";
import { structureSection } from "../../src/report/structure-section.js";
import { compared, model, read } from "./reviews.js";

const side = read("m.onnx", model({ operators: [["Add", 12]] }));
const partsOf = (changes: readonly Change[], atMost: number): readonly Part[] =>
  structureSection(compared("m.onnx", "modified", side, side, { changes }), atMost).flatMap(({ parts }) => parts);
const linesOf = (part: Part | undefined): readonly string[] => {
  if (part?.kind === "line") return [plainOf(part.text)];
  return part?.kind === "list"
    ? part.items.map((item) => plainOf(item))
    : (part?.rows ?? []).map((row) => row.map((cell) => plainOf(cell)).join(" "));
};
const moreOf = (part: Part | undefined): number => (part !== undefined && "more" in part ? part.more : 0);

describe("the structure of a model that changed", () => {
  it("names what a runtime must know besides, and no longer, in one breath each", () => {
    const requirement = (name: string, base: number | null, head: number | null): Change => ({
      kind: "requirement-changed",
      name,
      base,
      head,
    });
    const changes = [
      requirement("opset a", null, 1),
      requirement("ir", 6, 8),
      requirement("opset b", null, 3),
      requirement("opset c", 2, null),
    ];
    expect(linesOf(partsOf(changes, 8)[0])).toEqual([
      "`ir` 6 → 8 · needed now: `opset a` 1, `opset b` 3 · no longer needed: `opset c` 2",
    ]);
  });

  it("lists operators by how many came or went, so that a short table tells the most", () => {
    const operator = (name: string, base: number, head: number): Change => ({
      kind: "operator-count-changed",
      domain: "ai.onnx",
      operator: name,
      base,
      head,
    });
    const [table] = partsOf([operator("Add", 4, 5), operator("Cast", 9, 0), operator("Conv", 1, 40), operator("Div", 0, 1)], 2);
    expect(linesOf(table)).toEqual(["`Conv` 1 40 +39", "`Cast` 9 0 −9"]);
    expect(moreOf(table)).toBe(2);
  });

  it("tells many nodes that were rewired alike in one line, behind those that compute something else", () => {
    const node = (name: string, operator: string, input: number, base: string | null): Change => ({
      kind: "node-changed",
      graph: "main",
      node: { name, domain: "ai.onnx", operator },
      attributes: name === "own" ? [{ name: "group", base: "1", head: "2" }] : [],
      wiring: [{ input, base, head: `v ${name}` }],
    });
    const alike = Array.from({ length: 25 }, (_, index) => [
      node(`c${index}`, "Conv", 2, null),
      node(`r${index}`, "Relu", 0, `u${index}`),
    ]).flat();
    const [list] = partsOf([...alike, node("own", "Conv", 2, null)], 2).filter(({ kind }) => kind === "list");
    expect(linesOf(list)).toEqual([
      "`Conv` `own`: attribute `group` `1` → `2`; input 2 none → `v own`",
      "25 × `Conv`: input 2 given now",
    ]);
    expect(moreOf(list)).toBe(1);
  });

  it("tells what came and went in many blocks once", () => {
    const at = (site: number, kind: "node-added" | "node-removed", operator: string): Change => ({
      kind,
      graph: "main",
      node: { name: `/layer.${site}/${operator}`, domain: "ai.onnx", operator },
      site,
    });
    const changes = Array.from({ length: 12 }, (_, site) => [
      at(site, "node-removed", "LayerNorm"),
      at(site, "node-added", "Mul"),
      at(site, "node-added", "Mul"),
      at(site, "node-added", "Sqrt"),
    ]).flat();
    const [tally, blocks] = partsOf(changes, 8);
    expect(linesOf(tally)).toEqual(["Nodes: 36 added, 12 removed."]);
    expect(linesOf(blocks)).toEqual(["12 × `/layer.*`: + 2 × `Mul`, + `Sqrt`, − `LayerNorm`"]);
  });

  it("says where many nodes came that hang together", () => {
    const at = (site: number, name: string): Change => ({
      kind: "node-added",
      graph: "main",
      node: { name, domain: "ai.onnx", operator: "Conv" },
      site,
    });
    const branch = Array.from({ length: 7 }, (_, index) => at(0, `Conv_${index}`));
    expect(partsOf(branch, 8).flatMap(linesOf)).toEqual([
      "Nodes: 7 added.",
      "Added: 7 nodes from `Conv` `Conv_0` to `Conv` `Conv_6`.",
    ]);
    expect(
      partsOf([...branch, at(1, "other")], 8)
        .flatMap(linesOf)
        .at(-1),
    ).toBe("Added: 7 nodes from `Conv` `Conv_0` to `Conv` `Conv_6`; `Conv` `other`.");
    // At many places no line of names would help.
    const many = Array.from({ length: 7 }, (_, site) => at(site, `Conv_${site}`));
    expect(
      partsOf(many, 8)
        .flatMap(linesOf)
        .some((text) => text.startsWith("Added")),
    ).toBe(false);
  });

  it("counts nodes that moved, and names graphs that are called otherwise", () => {
    const label = { name: "a", domain: "ai.onnx", operator: "Conv" };
    const moved: Change = { kind: "node-moved", from: "main", graph: "main/If.then", base: label, head: label };
    const renamed: Change = { kind: "graph-renamed", base: "function:d:f", head: "function:d:g" };
    expect(partsOf([moved, renamed], 8).flatMap(linesOf)).toEqual(["graph `function:d:f` → `function:d:g`", "Nodes: 1 moved."]);
  });

  it("lists nodes with other attributes before those that are wired otherwise", () => {
    const node = (name: string) => ({ name, domain: "ai.onnx", operator: "Conv" });
    const wired = (name: string, base: string, head: string): Change => ({
      kind: "node-changed",
      graph: "main",
      node: node(name),
      attributes: [],
      wiring: [{ input: 0, base, head }],
    });
    const strided: Change = {
      kind: "node-changed",
      graph: "main",
      node: node("c"),
      attributes: [{ name: "strides", base: "[1]", head: "[2]" }],
      wiring: [],
    };
    const [, list] = partsOf([wired("a", "x", "y"), wired("b", "z", "z"), strided], 3);
    expect(linesOf(list)).toEqual([
      "`Conv` `c`: attribute `strides` `[1]` → `[2]`",
      "`Conv` `a`: input 0 `x` → `y`",
      "`Conv` `b`: input 0 another value called `z`",
    ]);
    const [tally, short] = partsOf([wired("a", "x", "y"), wired("b", "z", "z"), strided], 1);
    expect(linesOf(tally)).toEqual(["Nodes: 3 changed."]);
    expect([linesOf(short)[0]?.startsWith("`Conv` `c`"), moreOf(short)]).toEqual([true, 2]);
  });
});
