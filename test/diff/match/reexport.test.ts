import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { artifactFile } from "../../../src/artifacts/open.js";
import { memoryTree } from "../../../src/bytes/memory-tree.js";
import { matchGraphs } from "../../../src/diff/match/graphs.js";
import { indexOf } from "../../../src/diff/match/scope.js";
import { matchTensors } from "../../../src/diff/match/tensors.js";
import { inspect } from "../../../src/formats/inspect.js";
import type { Model } from "../../../src/model/model.js";
import { readDigests } from "../../../src/review/openers.js";
import { int, network, node, tensor } from "../models.js";
import { judge, NOTHING, plus } from "./judge.js";
import { type ReexportOptions, reexported } from "./reexport.js";

const FIXTURES = ["constants", "control-flow", "functions", "quantised", "tensors", "training"];
const SEEDS = Array.from({ length: 10 }, (_, index) => index + 1);

async function fixture(name: string) {
  const bytes = readFileSync(join(import.meta.dirname, "..", "..", "fixtures", "onnx", `${name}.onnx`));
  const tree = memoryTree("base", new Map([["m.onnx", bytes]]));
  const inspection = await inspect(artifactFile(tree, "m.onnx"));
  if (inspection.status !== "read") return expect.fail(`${name} was not read`);
  const { digests } = await readDigests(tree, inspection.model.tensors, 2 ** 20);
  return { model: inspection.model, digests };
}

/** Forty blocks, each with its own weights: the size at which 5 % are some edits. */
function blocks(count: number): Model {
  const nodes = Array.from({ length: count }, (_, i) => [
    node(`c${i} Conv h${i} w${i} -> a${i}`, int("group", (i % 3) + 1)),
    node(`r${i} Relu a${i} -> b${i}`),
    node(`d${i} Conv b${i} u${i} -> c${i}`),
    node(`s${i} Add c${i} h${i} -> h${i + 1}`),
  ]).flat();
  const tensors = Array.from({ length: count }, (_, i) => [tensor(`w${i}`, [8, 8, 3, 3]), tensor(`u${i}`, [8, 8, 1, 1])]).flat();
  return network([node("first Identity x -> h0"), ...nodes, node(`last Relu h${count} -> y`)], tensors);
}

/** Blocks that nothing but their order tells apart: all of one size, their weights made by nodes. */
function alike(count: number): Model {
  const nodes = Array.from({ length: count }, (_, i) => [
    node(`w${i} ConstantOfShape s -> w${i}`),
    node(`c${i} Conv h${i} w${i} -> a${i}`),
    node(`n${i} Norm a${i} -> b${i}`),
    node(`r${i} Relu b${i} -> c${i}`),
    node(`u${i} ConstantOfShape s -> u${i}`),
    node(`d${i} Conv c${i} u${i} -> d${i}`),
    node(`m${i} Norm d${i} -> e${i}`),
    node(`s${i} Sum e${i} h${i} -> f${i}`),
    node(`t${i} Relu f${i} -> h${i + 1}`),
  ]).flat();
  return network([node("first Identity x -> h0"), ...nodes, node(`last Neg h${count} -> y`)], [tensor("s", [4])]);
}

function matched(base: Awaited<ReturnType<typeof fixture>>, options: ReexportOptions) {
  const head = reexported(base.model, base.digests, options);
  const sides = { base: indexOf(base.model), head: indexOf(head.model), digests: { base: base.digests, head: head.digests } };
  const graphs = matchGraphs(base.model, head.model, sides);
  return { head, graphs, tensors: matchTensors(base.model, head.model, graphs, sides) };
}

describe("a model that was written anew, with other names in another order", () => {
  it.each(FIXTURES)("has all its nodes again: %s", async (name) => {
    const base = await fixture(name);
    for (const seed of SEEDS) {
      for (const isRetrained of [false, true]) {
        const { head, graphs } = matched(base, { seed, edits: 0, isRetrained });
        const score = judge(base.model, base.digests, head, graphs);
        expect(score).toEqual({ ...score, found: score.expected, right: score.expected });
      }
    }
  });

  it("has its weights again, trained or not, wherever a node reads them", () => {
    const model = blocks(12);
    const base = { model, digests: new Map(model.tensors.map(({ name }) => [name, `values of ${name}`])) };
    for (const isRetrained of [false, true]) {
      const { head, tensors } = matched(base, { seed: 3, edits: 0, isRetrained });
      expect(new Map(tensors.pairs.map((pair) => [pair.base.name, pair.head.name]))).toEqual(head.tensors);
      expect(new Set(tensors.pairs.map(({ evidence }) => evidence))).toEqual(
        new Set([isRetrained ? "same-place" : "same-bytes"]),
      );
    }
  });

  it.each([false, true])("has 99 of 100 nodes again when one in twenty was edited, weights retrained: %s", (isRetrained) => {
    const model = blocks(40);
    const base = { model, digests: new Map(model.tensors.map(({ name }) => [name, `values of ${name}`])) };
    const scores = SEEDS.map((seed) => {
      const { head, graphs } = matched(base, { seed, edits: 8, isRetrained });
      expect(head.edits).toBe(8);
      return judge(model, base.digests, head, graphs);
    });
    const { expected, found, right } = scores.reduce(plus, NOTHING);
    expect(right / found).toBeGreaterThanOrEqual(0.99);
    expect(right / expected).toBeGreaterThanOrEqual(0.99);
  });
});

describe("a network of blocks that are all alike, one node in twenty edited", () => {
  it("has 99 of 100 nodes again in every single case", () => {
    const model = alike(24);
    const base = { model, digests: new Map<string, string>() };
    const misses = SEEDS.flatMap((seed) => {
      const { head, graphs } = matched(base, { seed, edits: 10, isRetrained: true });
      const { expected, found, right } = judge(model, base.digests, head, graphs);
      return right < 0.99 * Math.max(expected, found) ? [{ seed, expected, found, right }] : [];
    });
    expect(misses).toEqual([]);
  });
});

describe("the judge", () => {
  const model = network([
    node("a Relu x -> 1"),
    node("b Relu x -> 2"),
    node("c Abs 1 -> 3"),
    node("d Abs 2 -> 4"),
    node("e Neg x -> y"),
  ]);
  const score = (pairs: readonly (readonly [number, number])[]) => {
    const head = reexported(model, new Map(), { seed: 1, edits: 0, isRetrained: false });
    const [truth] = head.truth;
    const [from, to] = [model.graphs[0], head.model.graphs[0]];
    if (truth === undefined || from === undefined || to === undefined) return expect.fail();
    const meant = pairs.map(([b, other]) => [b, truth.nodes[other] ?? -1] as const);
    const values = { toHead: () => undefined, toBase: () => undefined };
    const pair = { base: { graph: from, outer: undefined }, head: { graph: to, outer: undefined }, values };
    const nodes = { pairs: meant, removed: [], added: [] };
    return judge(model, new Map(), head, { pairs: [{ ...pair, nodes }], removed: [], added: [], moves: [] });
  };

  it("counts interchangeable branches as right when they are swapped whole, and not by half", () => {
    expect(
      score([
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
      ]),
    ).toEqual({ expected: 5, found: 5, exact: 5, right: 5 });
    expect(
      score([
        [0, 1],
        [1, 0],
        [2, 3],
        [3, 2],
        [4, 4],
      ]),
    ).toEqual({ expected: 5, found: 5, exact: 1, right: 5 });
    expect(
      score([
        [0, 1],
        [1, 0],
        [2, 2],
        [3, 3],
        [4, 4],
      ]).right,
    ).toBeLessThan(5);
    // What does not look alike is wrong, and so is what is missing.
    expect(
      score([
        [0, 4],
        [4, 0],
      ]),
    ).toEqual({ expected: 5, found: 2, exact: 0, right: 0 });
  });
});
