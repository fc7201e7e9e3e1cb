import { describe, expect, it } from "vitest";
import type { Change, FactChange, FactDifference } from "../../../src/diff/change.js";
import type { Comparison } from "../../../src/diff/comparison.js";
import type { FailedInspection, ReadInspection } from "../../../src/formats/inspection.js";
import type { FieldId } from "../../../src/model/fields.js";
import type { Companion, Fact, Stated } from "../../../src/model/metadata.js";
import type { Signature, Value } from "../../../src/model/signature.js";
import type { ModelSummary, TensorSummary } from "../../../src/model/summary.js";
import { evaluate } from "../../../src/policy/evaluate.js";
import type { Message } from "../../../src/policy/message.js";
import { presetPolicy, type Waiver } from "../../../src/policy/policy.js";
import type { Labels, Surroundings } from "../../../src/policy/rule.js";
import { RULES } from "../../../src/policy/rules/index.js";

/** What a rule is shown, and for flagged cases what it says: values of the file stand in backticks. */
interface Shown {
  readonly comparisons: Comparison | readonly Comparison[];
  readonly orphans?: readonly string[];
  readonly unlisted?: Surroundings["unlisted"];
  readonly editedPolicy?: Surroundings["editedPolicy"];
  readonly options?: unknown;
  /** For rules about waivers: they cover findings of `signature/input-removed`, which is on beside the rule. */
  readonly waivers?: readonly Partial<Waiver>[];
  readonly today?: string;
  readonly labels?: Labels;
}

interface Flagged extends Shown {
  readonly says: string | readonly string[];
}

interface Cases {
  readonly flagged: Readonly<Record<string, Flagged>>;
  readonly allowed: Readonly<Record<string, Shown>>;
}

export function describeRule(id: string, { flagged, allowed }: Cases): void {
  describe(id, () => {
    it.each(Object.entries(flagged))("flagged: %s", (_, shown) => {
      expect(sentences(id, shown)).toEqual([shown.says].flat());
    });
    it.each(Object.entries(allowed))("allowed: %s", (_, shown) => {
      expect(sentences(id, shown)).toEqual([]);
    });
  });
}

/** What one rule says, alone. A finding at another path than that of the first comparison names it. */
function sentences(id: string, shown: Shown): string[] {
  const { comparisons, orphans = [], unlisted = [], editedPolicy, options = {}, waivers = [], today, labels } = shown;
  const rule = RULES.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const rules = [{ rule: id, severity: "warning" as const, options: rule.options.parse(options) }, ...beside(waivers)];
  const compared = [comparisons].flat();
  const policy = { ...presetPolicy("none"), rules, waivers: waivers.map(waiverOf) };
  const all = evaluate({ policy, policyPath: "p.yml", comparisons: compared, orphans, unlisted, editedPolicy, today, labels });
  const findings = waivers.length === 0 ? all : all.filter((finding) => finding.rule === id);
  expect(findings.every((finding) => finding.rule === id && finding.severity === "warning")).toBe(true);
  return findings.map(({ path, message }) => (path === compared[0]?.path ? plain(message) : `${path}: ${plain(message)}`));
}

function beside(waivers: Shown["waivers"]) {
  return waivers?.length === 0 ? [] : [{ rule: "signature/input-removed", severity: "error" as const, options: {} }];
}

function waiverOf(parts: Partial<Waiver>): Waiver {
  return { rule: "signature/input-removed", paths: [], reason: "Agreed.", at: { line: 5, column: 5 }, ...parts };
}

/** Values in backticks, quoting sentences in angle quotes. */
export function plain(message: Message): string {
  return message
    .map((part) => (typeof part === "string" ? part : "value" in part ? `\`${part.value}\`` : `«${part.sentence}»`))
    .join("");
}

export const PATH = "models/net.onnx";

/** A modified model of which both sides were read. */
export function modified(changes: readonly Change[], parts: Partial<Comparison> = {}): Comparison {
  const { tensors = { identical: 0, changed: 0, unmeasured: 0 } } = parts;
  return { path: PATH, change: "modified", base: read(), head: read(), twins: [], siblings: [], ...parts, changes, tensors };
}

/** A comparison of two models by what they say; changes are given beside them. */
export function between(base: Partial<ModelSummary>, head: Partial<ModelSummary>, changes: readonly Change[] = []): Comparison {
  return modified(changes, { base: read(base), head: read(head) });
}

export function added(head: Partial<ModelSummary>, parts: Partial<Comparison> = {}): Comparison {
  const { base: _, ...comparison } = modified([], { ...parts, change: "added", head: read(head, parts.path) });
  return comparison;
}

export function removed(base: Partial<ModelSummary> = {}): Comparison {
  const { head: _, ...comparison } = modified([], { change: "removed", base: read(base) });
  return comparison;
}

export function read(model: Partial<ModelSummary> = {}, path: string = PATH): ReadInspection<ModelSummary> {
  return {
    path,
    format: "onnx",
    promised: "onnx",
    size: 1000,
    bytesRead: 100,
    status: "read",
    model: {
      format: "onnx",
      formatVersion: "8",
      requirements: [],
      signatures: [],
      graphs: [],
      tensors: [],
      totals: { tensors: 0, parameters: 0, bytes: 0, byKind: [] },
      metadata: [],
      facts: [],
      companions: [],
      code: [],
      files: [{ path, role: "main", size: 1000 }],
      absences: [],
      anomalies: [],
      ...model,
    },
  };
}

/** A model that lost its input `h`. */
export function losing(path: string = PATH): Comparison {
  const gone = { kind: "value-removed", signature: "main", side: "input", compatibility: "breaking", position: 0 } as const;
  return modified([{ ...gone, value: value("h") }], { path, base: read({}, path), head: read({}, path) });
}

export function failed(
  status: FailedInspection["status"],
  code: string,
  parts: Partial<FailedInspection["error"]> = {},
): FailedInspection {
  const error = { code, message: "the reason", ...parts };
  return { path: PATH, format: null, promised: "onnx", size: 1000, bytesRead: 100, status, error };
}

/** A model whose own bytes could not be had, and what the card or another file beside it states. */
export function unread(facts: readonly Fact[] = [], parts: Partial<Stated> = {}): FailedInspection {
  const paths = new Set(["README.md", ...facts.map(({ source }) => source)]);
  const companions = [...paths].map((path) => companion(path.endsWith(".md") ? "card" : "config", path));
  const beside = { metadata: [], facts, companions };
  return { ...failed("unavailable", "dvc-absent"), ...beside, ...parts };
}

/** Such a model, added. */
export function addedUnread(facts: readonly Fact[] = [], parts: Partial<Stated> = {}): Comparison {
  return { ...added({}), head: unread(facts, parts) };
}

/** Models that stay where they are, of which neither could be read. */
export function betweenUnread(base: readonly Fact[], head: readonly Fact[], changes: readonly Change[] = []): Comparison {
  return modified(changes, { base: unread(base), head: unread(head) });
}

export function value(name: string, parts: Partial<Value> = {}): Value {
  return { name, kind: "tensor", dtype: "float32", shape: [1, 2], required: true, ...parts };
}

export function signature(name: string, ...inputs: string[]): Signature {
  return { name, inputs: inputs.map((input) => value(input)), outputs: [] };
}

export function tensor(name: string, parts: Partial<TensorSummary> = {}): TensorSummary {
  return { name, kind: "initializer", dtype: "float32", shape: [100], parameters: 100, bytes: 400, ...parts };
}

export function stated(...entries: readonly (readonly [string, string])[]): Partial<ModelSummary> {
  return { metadata: entries.map(([key, text]) => ({ key, value: text, source: "metadata_props" })) };
}

/** A fact of the card, unless another place is given. */
export function fact(field: FieldId, text: string, parts: Partial<Fact> = {}): Fact {
  return { field, value: text, source: "README.md", key: field, line: 3, ...parts };
}

/** A fact of the model file itself: without a line. */
export function embedded(field: FieldId, text: string, key: string = field): Fact {
  return { field, value: text, source: "metadata_props", key };
}

export function factChange(
  field: FieldId,
  sides: readonly [base: readonly Fact[], head: readonly Fact[]],
  difference: FactDifference,
  subject?: string,
): FactChange {
  const [base, head] = sides;
  return { kind: "fact-changed", field, ...(subject === undefined ? {} : { subject }), base, head, difference };
}

export function companion(kind: Companion["kind"], path: string, problems: Companion["problems"] = []): Companion {
  return { path, kind, problems };
}
