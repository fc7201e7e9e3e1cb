import { z } from "zod";
import type { PolicyProblem } from "../../errors.js";
import type { PolicyDocument } from "../document.js";
import { SEVERITY_SETTINGS } from "../finding.js";
import type { CustomRule } from "../policy.js";
import { problemsOf, quoted } from "../problems.js";
import { RULES } from "../rules/index.js";
import { parseExpression } from "./expression.js";

// More are a program of their own.
const MAX_CUSTOM_RULES = 50;
const MAX_MESSAGE_CHARACTERS = 500;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;

/** `custom:` of a policy file, without what the expressions mean. */
export const CUSTOM_RULES = z
  .array(
    z.strictObject({
      id: z.string().max(80, "An id has at most 80 characters.").regex(ID, "Write an id such as team/no-float64."),
      severity: z.enum(SEVERITY_SETTINGS),
      when: z.string().min(1, "Write a CEL expression that is true when the rule is to speak."),
      message: z
        .string()
        .min(1, "Say what is wrong and what to do about it.")
        .max(MAX_MESSAGE_CHARACTERS, `A message has at most ${MAX_MESSAGE_CHARACTERS} characters.`),
    }),
  )
  .max(MAX_CUSTOM_RULES, `A policy has at most ${MAX_CUSTOM_RULES} rules of its own.`);

export interface ReadCustom {
  readonly custom: readonly CustomRule[];
  readonly problems: readonly PolicyProblem[];
}

/** The rules under `custom:`, every expression checked, or what is wrong and where. */
export function readCustom(document: PolicyDocument): ReadCustom {
  if (!Object.hasOwn(document.value, "custom")) return { custom: [], problems: [] };
  const parsed = CUSTOM_RULES.safeParse(document.value.custom);
  if (!parsed.success) return { custom: [], problems: problemsOf(parsed.error.issues, CUSTOM_RULES, document, ["custom"]) };
  const known = new Set(RULES.map(({ id }) => id));
  const problems = parsed.data.flatMap(({ id, when }, index): readonly PolicyProblem[] => {
    const isTaken = known.has(id);
    known.add(id);
    const taken = `There is a rule ${quoted(id)} already: choose another id.`;
    const double = isTaken ? [{ ...document.positionOf(["custom", index, "id"]), message: taken }] : [];
    return [...double, ...expressionProblems(document, ["custom", index, "when"], when)];
  });
  return { custom: parsed.data, problems };
}

function expressionProblems(document: PolicyDocument, path: readonly PropertyKey[], when: string): readonly PolicyProblem[] {
  const parsed = parseExpression(when);
  if (parsed.kind === "sound") return [];
  const { message, offset } = parsed.problem;
  return [{ ...document.positionInText(path, offset), message: `${message}\n${caretOf(when, offset)}` }];
}

// What stands further from the caret is left out.
const CONTEXT_CHARACTERS = 60;

/** The line of the expression and a caret below the character. */
function caretOf(source: string, offset: number): string {
  const start = Math.max(source.lastIndexOf("\n", offset - 1) + 1, offset - CONTEXT_CHARACTERS);
  const end = source.indexOf("\n", offset);
  const line = source.slice(start, Math.min(end < 0 ? source.length : end, offset + CONTEXT_CHARACTERS));
  return `    ${line}\n    ${" ".repeat(offset - start)}^`;
}
