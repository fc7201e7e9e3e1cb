import { describe, expect, it } from "vitest";
import { PRESETS, presetPolicy } from "../../src/policy/policy.js";
import { RULES } from "../../src/policy/rules/index.js";

const severities = (preset: (typeof PRESETS)[number]) =>
  new Map(presetPolicy(preset).rules.map(({ rule, severity }) => [rule, severity]));

describe("presets", () => {
  it.each(PRESETS)("%s has a setting for every rule, in order, and is plain data", (preset) => {
    const policy = presetPolicy(preset);
    expect(policy.rules.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
  });

  it("judge as the catalogue of rules says", () => {
    const recommended = severities("recommended");
    const by = (severity: string) => [...recommended].filter(([, set]) => set === severity).map(([rule]) => rule);
    expect(by("note")).toEqual([
      "complete/values-skipped",
      "policy/waiver-expiring",
      "policy/waiver-unread",
      "signature/dim-widened",
      "training-data/changed",
    ]);
    expect(by("off")).toEqual([
      "license/allowed",
      "license/missing",
      "metadata/required",
      "metadata/schema",
      "metrics/required",
      "size/bytes",
      "size/macs",
      "size/parameters",
      "training-data/allowed",
      "training-data/declared",
      "weights/drift",
      "weights/frozen",
      "weights/unchanged",
    ]);
    expect(by("warning")).toEqual([
      "adapter/targets-missing",
      "card/valid",
      "code/added",
      "complete/base-unread",
      "complete/duplicate-bytes",
      "complete/external-overlap",
      "complete/folder-unlisted",
      "complete/orphan-sidecar",
      "config/contradicts-weights",
      "cross/format-drift",
      "format/changed",
      "format/duplicate-tensor",
      "format/hidden-characters",
      "format/unknown-dtype",
      "labels/changed",
      "license/changed",
      "license/compatible-with-base",
      "license/removed",
      "lineage/base-changed",
      "lineage/base-declared",
      "lineage/base-mismatch",
      "metadata/consistent",
      "metadata/removed",
      "metrics/regression",
      "name/content-mismatch",
      "policy/waiver-expired",
      "policy/waiver-stale",
      "quant/scheme-changed",
      "record/in-sync",
      "runtime/custom-op-added",
      "runtime/ir-raised",
      "runtime/opset-raised",
      "signature/order-changed",
      "tokenizer/changed",
      "weights/degenerate",
      "weights/retrained-silently",
      "weights/sibling-differs",
    ]);
  });

  it("are stricter where it is said", () => {
    const [recommended, strict] = [severities("recommended"), severities("strict")];
    expect([...strict].filter(([rule, severity]) => recommended.get(rule) !== severity)).toEqual([
      ["card/valid", "error"],
      ["code/added", "error"],
      ["complete/folder-unlisted", "error"],
      ["complete/values-skipped", "warning"],
      ["config/contradicts-weights", "error"],
      ["labels/changed", "error"],
      ["license/compatible-with-base", "error"],
      ["license/missing", "warning"],
      ["license/removed", "error"],
      ["lineage/base-declared", "error"],
      ["lineage/base-mismatch", "error"],
      ["policy/waiver-expired", "error"],
      ["record/in-sync", "error"],
      ["training-data/changed", "warning"],
      ["training-data/declared", "warning"],
    ]);
  });

  it("never let a model pass that nobody could read, nor a waiver end in silence", () => {
    const on = [...severities("none")].filter(([, severity]) => severity !== "off");
    expect(on).toEqual([
      ["complete/not-examined", "error"],
      ["format/malformed", "error"],
      ["policy/waiver-expired", "warning"],
      ["policy/waiver-expiring", "note"],
      ["policy/waiver-stale", "warning"],
      ["policy/waiver-unread", "note"],
    ]);
  });
});
