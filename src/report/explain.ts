import { z } from "zod";
import { SEVERITY_SETTINGS } from "../policy/finding.js";
import type { Rule } from "../policy/rule.js";
import { adviceByFormat } from "./advice.js";
import { columnsOf, wrapped } from "./terminal-layout.js";

const WIDTH = 88;

/** Why a rule exists, how to satisfy it and how to change it, for a terminal. */
export function explanationOf(rule: Rule): string {
  const { id, title, severity, strict, why, fix, fixFor, example } = rule;
  // How to turn it off need not be told of a rule that is off.
  const shown = severity === "off" ? "warning" : severity;
  const options = optionsOf(rule);
  const strictly = strict === undefined || strict === severity ? "" : `, ${strict} in strict`;
  return [
    `${id}\n`,
    wrapped(title, WIDTH, "  "),
    `\nDefault: ${severity}${strictly}\n`,
    "\nWhy it matters\n",
    wrapped(why, WIDTH, "  "),
    "\nHow to satisfy it\n",
    wrapped(fix, WIDTH, "  "),
    ...adviceByFormat(fixFor).map(([formats, text]) => wrapped(`With ${formats}: ${text}`, WIDTH, "  ")),
    ...(options.length === 0 ? [] : ["\nOptions\n", ...options.map((option) => wrapped(option, WIDTH, "  "))]),
    "\nHow to change it, in .github/model-review.yml\n",
    "  rules:\n",
    options.length === 0 ? `    ${id}: ${shown}\n` : `    ${id}:\n      severity: ${shown}\n`,
    ...(example === undefined ? [] : [`      ${example}\n`]),
    wrapped(`Severities: ${SEVERITY_SETTINGS.join(", ")}. The policy is read from the base commit.`, WIDTH, "  "),
  ].join("");
}

/** One line for each rule, in the order of the registry. */
export function ruleListOf(rules: readonly Rule[]): string {
  const widest = rules.reduce((width, { id }) => Math.max(width, columnsOf(id)), 0);
  return rules
    .map(({ id, severity, title }) => `${id.padEnd(widest)}  ${severity.padEnd("warning".length)}  ${title}\n`)
    .join("");
}

/** `max`, `growth`: what the rule's own schema lists, with defaults where it states them. */
function optionsOf({ options }: Rule): readonly string[] {
  const schema = z.toJSONSchema(options, { io: "input", unrepresentable: "any" });
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const initial = typeof property === "object" ? property.default : undefined;
    const about = typeof property === "object" ? property.description : undefined;
    return [
      name,
      ...(about === undefined ? [] : [`: ${about}`]),
      ...(initial === undefined ? [] : [` (default: ${Array.isArray(initial) ? initial.join(", ") : JSON.stringify(initial)})`]),
    ].join("");
  });
}
