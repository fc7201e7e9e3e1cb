import { z } from "zod";
import { PolicyError, type PolicyProblem } from "../errors.js";
import { readCustom } from "./custom/read.js";
import { type PolicyDocument, parseDocument } from "./document.js";
import { PATH_GLOBS } from "./options.js";
import { type Policy, PRESETS, presetPolicy } from "./policy.js";
import { described, problemsOf } from "./problems.js";
import { readSettings } from "./setting.js";

/** Everything of a policy file but the settings, which each rule checks itself. */
const FILE = z.strictObject({
  version: z.literal(1, { error: ({ input }) => versionAdvice(input) }),
  extends: z.enum(PRESETS).default("recommended"),
  models: z
    .strictObject({ include: PATH_GLOBS.default([]), exclude: PATH_GLOBS.default([]) })
    .default({ include: [], exclude: [] }),
  rules: z.record(z.string(), z.unknown()).default({}),
});

/** Keys of the format that this version does not act on. Silence about them would look like consent. */
const RESERVED_KEYS = ["overrides", "waivers"] as const;

// An author mends the first few and tries again.
const MAX_PROBLEMS = 50;

/**
 * Reads a policy file. `origin` names it in messages: a path, or `inline policy`.
 * Throws PolicyError with every problem found, in the order of the file.
 */
export function parsePolicy(text: string, origin: string): Policy {
  const parsed = parseDocument(text);
  if (parsed.kind === "broken") throw policyError("policy-syntax", origin, parsed.problems);
  const { document } = parsed;
  const reserved = RESERVED_KEYS.filter((key) => Object.hasOwn(document.value, key));
  const file = FILE.safeParse(without(document.value, [...reserved, "custom"]));
  const problems = reserved.map((key) => notYet(document, key));
  if (!file.success) problems.push(...problemsOf(file.error.issues, FILE, document, [], ["custom"]));
  const { settings, problems: wrongSettings } = readSettings(document, rulesOf(document), file.data?.extends ?? "recommended");
  const { custom, problems: wrongCustom } = readCustom(document);
  problems.push(...wrongSettings, ...wrongCustom);
  if (!file.success || problems.length > 0) throw policyError("policy-invalid", origin, problems);
  const { version, extends: preset, models } = file.data;
  return { ...presetPolicy(preset), version, models, rules: settings, custom };
}

function versionAdvice(version: unknown): string {
  if (version === undefined) return "The version of the policy format is missing: write `version: 1`.";
  return `Expected version 1, the only one known to this version of model-review, found ${described(version)}.`;
}

function without(value: Readonly<Record<string, unknown>>, keys: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

function notYet(document: PolicyDocument, key: string): PolicyProblem {
  return {
    ...document.positionOfKey([], key),
    message: `This version of model-review does not support \`${key}\` yet. Remove it, or use a version that does.`,
  };
}

/** Also of a file that is wrong elsewhere, so that one run tells everything. */
function rulesOf({ value: { rules } }: PolicyDocument): Readonly<Record<string, unknown>> {
  return typeof rules === "object" && rules !== null && !Array.isArray(rules) ? { ...rules } : {};
}

function policyError(code: string, origin: string, found: readonly PolicyProblem[]): PolicyError {
  const problems = found.toSorted((a, b) => a.line - b.line || a.column - b.column).slice(0, MAX_PROBLEMS);
  const lines = problems.map(({ line, column, message }) => `${origin}:${line}:${column}: ${message}`);
  const hidden = found.length - problems.length;
  if (hidden > 0) lines.push(`${origin}: and ${hidden} more problems`);
  return new PolicyError(code, lines.join("\n"), problems);
}
