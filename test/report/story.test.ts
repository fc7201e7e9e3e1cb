import { describe, expect, it } from "vitest";
import type { Change } from "../../src/diff/change.js";
import type { Comparison } from "../../src/diff/comparison.js";
import { plainOf } from "../../src/report/quote-plain.js";
import { storyOf } from "../../src/report/story.js";
import { compared, failed, labelOf, model, read, tensor } from "./reviews.js";

const TENSORS = [...Array(28).keys()].map((index) => tensor(`layer.${index}.weight`, [4, 4]));
const GRAPH = model({
  tensors: TENSORS,
  operators: [
    ["Conv", 50],
    ["Relu", 200],
  ],
});
const WEIGHTS = model({ format: "safetensors", tensors: TENSORS });
const label = labelOf(tensor("w", [2]));

function modified(
  changes: readonly Change[],
  tensors: Comparison["tensors"],
  summary = GRAPH,
  sizes: readonly [number, number] = [1_000, 1_000],
  kinship?: Comparison["kinship"],
): string {
  return plainOf(
    storyOf(
      compared("m.onnx", "modified", read("m.onnx", summary, sizes[0]), read("m.onnx", summary, sizes[1]), {
        changes,
        tensors,
        ...(kinship === undefined ? {} : { kinship }),
      }),
    ),
  );
}

const renames = (count: number): Change[] =>
  Array.from({ length: count }, (): Change => ({ kind: "node-renamed", graph: "main", base: node("a"), head: node("b") }));
const node = (name: string) => ({ name, domain: "ai.onnx", operator: "Conv" });

const renamed: Change = { kind: "tensor-renamed", base: label, head: label, evidence: "same-bytes" };

describe("what happened to a model that stayed", () => {
  it.each<[string, string]>([
    [
      "same graph and size; new values in 26 of 28 tensors, 2 identical",
      modified([], { identical: 2, changed: 26, unmeasured: 0 }),
    ],
    [
      "same graph; new values in all 28 tensors",
      modified([], { identical: 0, changed: 28, unmeasured: 0 }, GRAPH, [1_000, 2_000]),
    ],
    ["same structure and size; values not compared", modified([], { identical: 0, changed: 0, unmeasured: 28 }, WEIGHTS)],
    ["same graph and size; 20 identical, 8 not compared", modified([], { identical: 20, changed: 0, unmeasured: 8 })],
    [
      "re-exported: every tensor and operator the same, 236 of 250 nodes renamed",
      modified(renames(236), { identical: 28, changed: 0, unmeasured: 0 }),
    ],
    [
      "re-exported: same operators, 236 of 250 nodes renamed; new values in 1 of 28 tensors, 27 identical",
      modified(renames(236), { identical: 27, changed: 1, unmeasured: 0 }),
    ],
    ["same graph and size, 3 of 250 nodes renamed", modified(renames(3), { identical: 28, changed: 0, unmeasured: 0 })],
    [
      "graph changed: 1 node added, 1 changed; 1 tensor added, 1 from float32 to float16; new values in 26 of 27 others, 1 identical",
      modified(
        [
          { kind: "node-added", graph: "main", node: node("n") },
          { kind: "node-changed", graph: "main", node: node("m"), attributes: [], wiring: [] },
          { kind: "tensor-added", tensor: label },
          { kind: "tensor-retyped", base: label, head: { ...label, dtype: "float16" } },
        ],
        { identical: 1, changed: 26, unmeasured: 0 },
      ),
    ],
    [
      "graph changed: 12 nodes added; values identical",
      modified([{ kind: "graph-added", graph: "main/If", nodes: 12 }], { identical: 28, changed: 0, unmeasured: 0 }),
    ],
    [
      "re-exported: same operators, 246 of 250 nodes renamed, 1 node changed; values identical",
      modified([...renames(246), { kind: "node-changed", graph: "main", node: node("m"), attributes: [], wiring: [] }], {
        identical: 28,
        changed: 0,
        unmeasured: 0,
      }),
    ],
    [
      "same graph and size; new values in 2 of 28 tensors (7 % of the parameters), 26 identical",
      modified(
        TENSORS.slice(0, 2).map(
          (one): Change => ({
            kind: "tensor-values-changed",
            base: labelOf(one),
            head: labelOf(one),
            kinship: { kind: "changed" },
          }),
        ),
        { identical: 26, changed: 2, unmeasured: 0 },
      ),
    ],
    [
      "only producer and metadata changed; structure and values are the same",
      modified(
        [
          { kind: "producer-changed", base: "a", head: "b" },
          { kind: "metadata-added", key: "k", source: "s", head: "v" },
        ],
        { identical: 28, changed: 0, unmeasured: 0 },
      ),
    ],
    [
      "same graph; 2 tensors of another dtype; values not compared",
      modified(
        [
          { kind: "tensor-retyped", base: label, head: { ...label, dtype: "float16" } },
          { kind: "tensor-retyped", base: label, head: { ...label, dtype: "int8" } },
        ],
        { identical: 0, changed: 0, unmeasured: 26 },
      ),
    ],
    [
      "same graph; 1 tensor of another dtype; values not compared",
      modified([{ kind: "tensor-retyped", base: label, head: { ...label, dtype: "unknown(<img>)" } }], {
        identical: 0,
        changed: 0,
        unmeasured: 27,
      }),
    ],
    [
      "same structure and size, 2 of 28 tensors renamed; values identical",
      modified([renamed, renamed], { identical: 28, changed: 0, unmeasured: 0 }, WEIGHTS),
    ],
    [
      "another architecture; graph changed: 1 node added; 1 tensor added; new values in 26 of 28 others, 2 identical",
      modified(
        [
          { kind: "node-added", graph: "main", node: node("n") },
          { kind: "tensor-added", tensor: label },
        ],
        { identical: 2, changed: 26, unmeasured: 0 },
        GRAPH,
        [1_000, 1_000],
        { kind: "different-architecture", step: "major", shares: [], layers: [] },
      ),
    ],
    ["written differently, the same in all that is read of it", modified([], { identical: 28, changed: 0, unmeasured: 0 })],
    [
      "file unchanged; what is known of it is the same",
      plainOf(
        storyOf(
          compared("m.onnx", "modified", read("m.onnx", GRAPH), read("m.onnx", GRAPH), {
            isSameFile: true,
            tensors: { identical: 28, changed: 0, unmeasured: 0 },
          }),
        ),
      ),
    ],
    [
      "file unchanged; what is stated beside it changed",
      plainOf(
        storyOf(
          compared("m.onnx", "modified", read("m.onnx", GRAPH), read("m.onnx", GRAPH), {
            isSameFile: true,
            tensors: { identical: 28, changed: 0, unmeasured: 0 },
            changes: [{ kind: "metadata-removed", key: "a", base: "b", source: "metadata_props" }],
          }),
        ),
      ),
    ],
  ])("%s", (expected, story) => expect(story).toBe(expected));
});

describe("what happened to a model that came, went or moved", () => {
  const story = (comparison: Comparison): string => plainOf(storyOf(comparison));
  const jit = failed("m.pt", "unreadable", "unsupported-format", "This version does not read PyTorch files.");

  it.each<[string, Comparison]>([
    ["new: 250 nodes, 28 tensors", compared("m.onnx", "added", undefined, read("m.onnx", GRAPH))],
    ["new: 28 tensors", compared("m.safetensors", "added", undefined, read("m.safetensors", WEIGHTS))],
    ["removed: 250 nodes, 28 tensors", compared("m.onnx", "removed", read("m.onnx", GRAPH), undefined)],
    [
      "moved from `a/b.onnx`, same bytes",
      compared("m.onnx", "renamed", read("a/b.onnx", GRAPH), read("m.onnx", GRAPH), {
        from: { path: "a/b.onnx", evidence: "same-bytes" },
      }),
    ],
    [
      "moved from `a/b.onnx`; same graph and size; new values in all 28 tensors",
      compared("m.onnx", "renamed", read("a/b.onnx", GRAPH), read("m.onnx", GRAPH), {
        from: { path: "a/b.onnx", evidence: "likeness" },
        tensors: { identical: 0, changed: 28, unmeasured: 0 },
      }),
    ],
    ["not read: this version does not read PyTorch files", compared("m.pt", "modified", jit, jit)],
    ["new, not read: this version does not read PyTorch files", compared("m.pt", "added", undefined, jit)],
    [
      "moved from `a/m.pt`, not read: this version does not read PyTorch files",
      compared("m.pt", "renamed", jit, jit, { from: { path: "a/m.pt", evidence: "same-bytes" } }),
    ],
    [
      "cannot be read: the header is cut off",
      compared("m.onnx", "modified", read("m.onnx", GRAPH), failed("m.onnx", "unreadable", "x", "The header is cut off.")),
    ],
    [
      "readable now; base could not be read: the header is cut off",
      compared("m.onnx", "modified", failed("m.onnx", "unreadable", "x", "The header is cut off."), read("m.onnx", GRAPH)),
    ],
    [
      "new: 250 nodes, 28 tensors; cannot load: 26 of 28 tensors (2.2 MB) are in `temp_16.onnx.data`, which is not in the commit",
      compared(
        "m.onnx",
        "added",
        undefined,
        read("m.onnx", {
          ...GRAPH,
          absences: [{ path: "temp_16.onnx.data", reason: "missing", detail: "", tensors: 26, bytes: 2_181_648 }],
        }),
      ),
    ],
    [
      "new: 250 nodes, 28 tensors; byte-identical to `x.onnx`",
      compared("m.onnx", "added", undefined, read("m.onnx", GRAPH), { twins: ["x.onnx"] }),
    ],
    [
      "new: 28 tensors; 15 large tensors match `x.onnx` by type and size, 1 of them identical",
      compared("m.safetensors", "added", undefined, read("m.safetensors", WEIGHTS), {
        siblings: [{ path: "x.onnx", shared: 15, identical: ["a"] }],
      }),
    ],
    [
      "new: 28 tensors; 1 large tensor matches `x.onnx` by type and size, and is identical",
      compared("m.safetensors", "added", undefined, read("m.safetensors", WEIGHTS), {
        siblings: [{ path: "x.onnx", shared: 1, identical: ["a"] }],
      }),
    ],
    [
      "new: 28 tensors; 15 large tensors match `x.onnx` by type and size, all of them identical",
      compared("m.safetensors", "added", undefined, read("m.safetensors", WEIGHTS), {
        siblings: [
          { path: "x.onnx", shared: 2, identical: [] },
          { path: "x.onnx", shared: 15, identical: Array(15).fill("a") },
        ],
      }),
    ],
  ])("%s", (expected, comparison) => expect(story(comparison)).toBe(expected));
});
