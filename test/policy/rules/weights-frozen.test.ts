import type { Change, TensorLabel } from "../../../src/diff/change.js";
import { added, describeRule, failed, modified, read, removed, tensor } from "./cases.js";

const label = (name: string): TensorLabel => ({ name, kind: "parameter", dtype: "float32", shape: [100], parameters: 100 });
const changed = (name: string): Change => ({
  kind: "tensor-values-changed",
  base: label(name),
  head: label(name),
  kinship: { kind: "fine-tuned" },
});
const model = { tensors: [tensor("backbone.a"), tensor("backbone.b"), tensor("head.a")] };
const sides = { base: read(model), head: read(model) };
const options = { tensors: ["backbone.*"] };

describeRule("weights/frozen", {
  flagged: {
    "changed values": {
      comparisons: modified([changed("backbone.a"), changed("head.a")], sides),
      options,
      says: "`backbone.a`: changed values.",
    },
    "everything at once": {
      comparisons: modified(
        [
          { kind: "tensor-removed", tensor: label("backbone.x") },
          { kind: "tensor-added", tensor: label("backbone.y") },
          { kind: "tensor-reshaped", base: label("backbone.a"), head: label("backbone.a") },
          { kind: "tensor-retyped", base: label("backbone.b"), head: label("backbone.b") },
          { kind: "tensor-renamed", base: label("backbone.c"), head: label("c"), evidence: "same-bytes" },
          changed("backbone.a"),
        ],
        sides,
      ),
      options,
      says: "`backbone.x`: removed; `backbone.y`: added; `backbone.a`: another shape; `backbone.b`: another element type; `backbone.c`: another name; `backbone.a`: changed values.",
    },
    "not measured": {
      comparisons: modified([changed("backbone.a")], { ...sides, tensors: { identical: 1, changed: 1, unmeasured: 1 } }),
      options,
      says: "`backbone.a`: changed values; `backbone.b`: not shown to be identical, the values of 1 tensor were not compared in full.",
    },
    "one of those not measured": {
      comparisons: modified([], {
        ...sides,
        tensors: { identical: 1, changed: 0, unmeasured: 2 },
        unmeasured: ["backbone.b", "head.a"],
      }),
      options,
      says: "`backbone.b`: not shown to be identical, the values of 2 tensors were not compared in full.",
    },
    "a base that could not be read": {
      comparisons: modified([], { ...sides, base: failed("unreadable", "truncated") }),
      options,
      says: "The base could not be read, so nothing is known of `backbone.a` and `backbone.b`.",
    },
  },
  allowed: {
    identical: { comparisons: modified([], { ...sides, tensors: { identical: 3, changed: 0, unmeasured: 0 } }), options },
    "others changed": { comparisons: modified([changed("head.a")], sides), options },
    "others not measured": {
      comparisons: modified([], { ...sides, tensors: { identical: 0, changed: 0, unmeasured: 3 } }),
      options: { tensors: ["encoder.*"] },
    },
    "others not measured, by their names": {
      comparisons: modified([], { ...sides, tensors: { identical: 2, changed: 0, unmeasured: 1 }, unmeasured: ["head.a"] }),
      options,
    },
    "a new model": { comparisons: added(model), options },
    "a removed model": { comparisons: removed(model), options },
  },
});
