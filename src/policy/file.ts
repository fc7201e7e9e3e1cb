import { z } from "zod";
import { PolicyError, type PolicyProblem } from "../errors.js";
import { VOLATILE_KEYS } from "../metadata/volatile.js";
import { CUSTOM_RULES, readCustom } from "./custom/read.js";
import { type PolicyDocument, parseDocument } from "./document.js";
import { KINSHIP, thresholdsOf } from "./kinship.js";
import { NAME_PATTERNS, PATH_GLOBS } from "./options.js";
import { OVERRIDES, readOverrides } from "./override.js";
import { type Policy, PRESETS, presetPolicy } from "./policy.js";
import { described, problemsOf } from "./problems.js";
import { readSettings } from "./setting.js";
import { readWaivers, WAIVERS } from "./waiver-file.js";

/** Everything of a policy file but the settings, which each rule checks itself. */
export const FILE = z.strictObject({
  version: z.literal(1, { error: ({ input }) => versionAdvice(input) }).describe("The version of this format."),
  extends: z.enum(PRESETS).default("recommended").describe("The preset for every rule that the file does not mention."),
  models: z
    .strictObject({
      include: PATH_GLOBS.default([]).describe("Globs of the paths that count as models. All model files when it is empty."),
      exclude: PATH_GLOBS.default([]).describe("Globs of paths that do not count, whatever `include` says."),
    })
    .default({ include: [], exclude: [] })
    .describe("Which files are reviewed."),
  metadata: z
    .strictObject({
      ignore: NAME_PATTERNS.readonly().default(VOLATILE_KEYS).describe("Keys whose changes say nothing; `*` is any text."),
    })
    .default({ ignore: VOLATILE_KEYS })
    .describe("How metadata is compared."),
  kinship: KINSHIP.describe("Where one kind of change of weights ends and the next begins."),
  rules: z.record(z.string(), z.unknown()).default({}).describe("A setting for each rule."),
  overrides: OVERRIDES.default([]).describe("Settings for some paths. Of those that match a path the last one decides."),
  custom: CUSTOM_RULES.default([]).describe("Rules of your own, in CEL: docs/custom-rules.md."),
  waivers: WAIVERS.default([]).describe("Findings that are accepted: they are shown apart and do not count."),
});

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
  const file = FILE.safeParse(document.value);
  const problems: PolicyProblem[] = [];
  if (!file.success) problems.push(...problemsOf(file.error.issues, FILE, document));
  const { settings, problems: wrongSettings } = readSettings(document, rulesOf(document), file.data?.extends ?? "recommended");
  const { ids: customIds, problems: wrongCustom } = readCustom(document);
  const { overrides, problems: wrongOverrides } = readOverrides(document, settings, customIds);
  const { waivers, problems: wrongWaivers } = readWaivers(document, file.data?.waivers ?? [], customIds);
  problems.push(...wrongSettings, ...wrongCustom, ...wrongOverrides, ...wrongWaivers);
  if (!file.success || problems.length > 0) throw policyError("policy-invalid", origin, problems);
  const { version, extends: preset, models, metadata, kinship, custom } = file.data;
  const thresholds = thresholdsOf(kinship);
  return { ...presetPolicy(preset), version, models, metadata, kinship: thresholds, rules: settings, overrides, custom, waivers };
}

function versionAdvice(version: unknown): string {
  if (version === undefined) return "The version of the policy format is missing: write `version: 1`.";
  return `Expected version 1, the only one known to this version of model-review, found ${described(version)}.`;
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
