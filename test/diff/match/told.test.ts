import { describe, expect, it } from "vitest";
import type { GraphMatch } from "../../../src/diff/match/graphs.js";
import type { Graph, Node } from "../../../src/model/graph.js";
import { graph, int, model, node } from "../models.js";
import type { Reexport } from "./reexport.js";
import { isTruthSimpler } from "./told.js";

type Pairs = readonly (readonly [base: number, head: number])[];

function isSimpler(base: readonly Node[], head: readonly Node[], truth: readonly number[], pairs: Pairs): boolean {
  const [from, to] = [graph(base), graph(head)];
  const reexport: Reexport = {
    model: model({ graphs: [to] }),
    digests: new Map(),
    truth: [{ base: from, head: to.name, nodes: truth }],
    tensors: new Map(),
    edits: 1,
  };
  return isTruthSimpler(reexport, matchOf(from, to, pairs));
}

function matchOf(base: Graph, head: Graph, pairs: Pairs): GraphMatch {
  const nodes = { pairs, removed: [], added: [] };
  const values = { toHead: () => undefined, toBase: () => undefined };
  const pair = { base: { graph: base, outer: undefined }, head: { graph: head, outer: undefined }, nodes, values };
  return { pairs: [pair], removed: [], added: [], moves: [] };
}

const ROW = [node("a Relu x -> p"), node("b Relu p -> y")];
const LONGER = [node("a Relu x -> p"), node("n Relu p -> q"), node("b Relu q -> y")];

describe("whether the truth explains a graph with fewer edits than a match", () => {
  it("is not so where either of two equal nodes may be the new one", () => {
    // The truth: the second node was put in. Found: the first one was.
    const pairs = [
      [0, 1],
      [1, 2],
    ] as const;
    expect(isSimpler(ROW, LONGER, [0, 2], pairs)).toBe(false);
  });

  it("is so where the match crosses wires, and not the other way round", () => {
    const straight = [
      [0, 0],
      [1, 1],
    ] as const;
    const crossed = [
      [0, 1],
      [1, 0],
    ] as const;
    expect(isSimpler(ROW, ROW, [0, 1], crossed)).toBe(true);
    expect(isSimpler(ROW, ROW, [1, 0], straight)).toBe(false);
    expect(isSimpler(ROW, ROW, [0, 1], straight)).toBe(false);
  });

  it("counts nodes that were left out, and attributes that differ", () => {
    expect(isSimpler(ROW, ROW, [0, 1], [[0, 0]])).toBe(true);
    const [one, two] = [node("c Conv x -> y", int("group", 1)), node("d Conv x -> z", int("group", 2))];
    const crossed = [
      [0, 1],
      [1, 0],
    ] as const;
    expect(isSimpler([one, two], [one, two], [0, 1], crossed)).toBe(true);
  });

  it("counts results of the graph that another node gives", () => {
    const base = [node("a Relu x -> y"), node("b Relu x -> z")];
    const crossed = [
      [0, 1],
      [1, 0],
    ] as const;
    expect(isSimpler(base, base, [0, 1], crossed)).toBe(true);
  });
});
