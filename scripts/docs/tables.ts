import type { Format } from "../../src/formats/format.js";
import type { RecognisedFormat } from "../../src/formats/recognised.js";
import type { Member } from "../../src/policy/custom/types.js";
import { grouped } from "../../src/policy/quantities.js";
import type { Rule } from "../../src/policy/rule.js";
import { adviceByFormat } from "../../src/report/advice.js";
import { counted } from "../../src/report/figures.js";

/** The part of action.yml that is documented. */
export interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/** One option of a rule, as its own schema states it. */
export interface RuleOption {
  readonly name: string;
  readonly required: boolean;
  readonly takes: string;
  /** A sentence without its full stop. */
  readonly about: string | undefined;
  /** As JSON; undefined where there is none. */
  readonly initial: string | undefined;
}

export function inputTable({ inputs }: ActionFile): string {
  return table(
    ["Input", "Meaning"],
    Object.entries(inputs).map(([name, { description }]) => [code(name), description]),
  );
}

export function outputTable({ outputs }: ActionFile): string {
  return table(
    ["Output", "Meaning"],
    Object.entries(outputs).map(([name, { description }]) => [code(name), description]),
  );
}

/** One row of scripts/corpus/scores.json, which `npm run corpus -- --write` writes. */
export interface Score {
  readonly format: string;
  readonly files: number;
  readonly facts: number;
  readonly agreed: number;
}

export function formatTable(
  formats: readonly Format[],
  recognised: readonly RecognisedFormat[],
  reads: ReadonlyMap<string, readonly string[]>,
  scores: readonly Score[],
): string {
  return table(
    ["Format", "Known by name", "Known by content when named", "Read", "Facts agreed"],
    [
      ...formats.map(({ id, title, paths, hints = [] }) => {
        const parts = reads.get(id);
        if (parts === undefined) throw new Error(`no fixture of ${id} is read`);
        return [title, names(paths), names(hints), parts.join(", "), scoreOf(scores.filter(({ format }) => format === id))];
      }),
      ...recognised.map(({ title, paths, hints }) => [title, names(paths), names(hints), "not yet", ""]),
    ],
  );
}

/** `1,234 of 1,240, 12 files`. */
function scoreOf(scores: readonly Score[]): string {
  const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0);
  const [files, facts, agreed] = [sum((score) => score.files), sum((score) => score.facts), sum((score) => score.agreed)];
  return facts === 0 ? "" : `${grouped(agreed)} of ${grouped(facts)}, ${counted(files, "file")}`;
}

/** What an expression of a custom rule can name. */
export function memberTable(members: readonly Member[]): string {
  return table(
    ["Name", "Type", "Is"],
    members.map(({ name, type, meaning }) => [code(name), code(type), meaning]),
  );
}

export function ruleTable(rules: readonly Rule[]): string {
  return table(
    ["Rule", "Default", "Says"],
    rules.map(({ id, severity, strict, title }) => [
      `[${code(id)}](docs/policy.md#${anchorOf(id)})`,
      strict === undefined || strict === severity ? severity : `${severity}; ${strict} in ${code("strict")}`,
      title,
    ]),
  );
}

/** A section for each rule: what it says, why, how to satisfy it, its options. */
export function ruleReference(rules: readonly Rule[], optionsOf: (rule: Rule) => readonly RuleOption[]): string {
  return rules.map((rule) => ruleSection(rule, optionsOf(rule))).join("\n\n");
}

/** `verdicts` gives an exit code to each; what could not run at all has one of its own. */
export function exitTable(verdicts: Readonly<Record<string, number>>, couldNotRun: number): string {
  const codes = [...new Set(Object.values(verdicts))].sort((a, b) => a - b);
  return table(
    ["Exit code", "Verdict"],
    [
      ...codes.map((exitCode) => [String(exitCode), namesOf(verdicts, exitCode)]),
      [String(couldNotRun), "none: the review could not run"],
    ],
  );
}

export function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

function ruleSection({ id, title, severity, strict, why, fix, fixFor }: Rule, options: readonly RuleOption[]): string {
  const strictly = strict === undefined || strict === severity ? "" : `, ${code(strict)} in ${code("strict")}`;
  const lines = [
    `### ${code(id)}`,
    "",
    `${title}. Default: ${code(severity)}${strictly}.`,
    "",
    why,
    "",
    [`*To satisfy it:* ${fix}`, ...adviceByFormat(fixFor).map(([formats, text]) => `*With ${formats}:* ${text}`)].join(" "),
  ];
  if (options.length > 0) lines.push("", ...options.map(optionLine));
  return lines.join("\n");
}

function optionLine({ name, required, takes, about, initial }: RuleOption): string {
  const facts = [takes, ...(required ? ["required"] : []), ...(initial === undefined ? [] : [`default ${code(initial)}`])];
  return `- option ${code(name)}: ${about === undefined ? facts.join(", ") : `${about} (${facts.join(", ")})`}`;
}

/** GitHub's anchor of a heading that is a rule's id. */
function anchorOf(id: string): string {
  return id.replaceAll("/", "");
}

function namesOf(verdicts: Readonly<Record<string, number>>, exitCode: number): string {
  const named = Object.entries(verdicts).filter(([, own]) => own === exitCode);
  return named.map(([verdict]) => code(verdict)).join(", ");
}

/** Patterns hold for any folder, which goes without saying in a table. */
function names(patterns: readonly string[]): string {
  return patterns.map((pattern) => code(pattern.replace("**/", ""))).join(" ");
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map(cell).join(" | ")} |`).join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

export function code(text: string): string {
  return `\`${text}\``;
}
