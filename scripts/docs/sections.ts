import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { demoCommand } from "../../src/cli/demo.js";
import { HELP } from "../../src/cli/help.js";
import { WORKFLOW_TEXT } from "../../src/cli/templates.js";
import { MODEL_MEANINGS, TENSOR_MEANINGS } from "../../src/diff/kinship/meanings.js";
import { FORMATS } from "../../src/formats/index.js";
import { RECOGNISED } from "../../src/formats/recognised.js";
import { TYPES, VARIABLES } from "../../src/policy/custom/types.js";
import { KINSHIP } from "../../src/policy/kinship.js";
import type { Rule } from "../../src/policy/rule.js";
import { RULES } from "../../src/policy/rules/index.js";
import { EXIT_CODES, EXIT_COULD_NOT_RUN } from "../../src/review/verdict.js";
import {
  companionKeyTable,
  fieldTable,
  fileKeyTable,
  headingTable,
  keywordList,
  placeTable,
  shapeTable,
  volatileList,
} from "./metadata.js";
import { policySchema } from "./policy-schema.js";
import { partsRead } from "./reads.js";
import {
  type ActionFile,
  exitTable,
  fenced,
  formatTable,
  inputTable,
  memberTable,
  outputTable,
  type RuleOption,
  ruleReference,
  ruleTable,
  type Score,
} from "./tables.js";

/** The pages with rendered sections, from the project's root. */
export const PAGES = [
  "README.md",
  "docs/policy.md",
  "docs/custom-rules.md",
  "docs/forks.md",
  "docs/metadata.md",
  "docs/weights.md",
] as const;

/** What stands between `<!-- name:begin -->` and `<!-- name:end -->`, by name. */
export async function renderSections(root: string): Promise<ReadonlyMap<string, string>> {
  const action: ActionFile = parse(await readFile(join(root, "action.yml"), "utf8"));
  const comment: ActionFile = parse(await readFile(join(root, "comment", "action.yml"), "utf8"));
  const scores: readonly Score[] = JSON.parse(await readFile(join(root, "scripts", "corpus", "scores.json"), "utf8"));
  return new Map([
    ["workflow", fenced("yaml", WORKFLOW_TEXT)],
    ["demo", fenced("text", beginningOf(await demoText(root)))],
    ["commands", fenced("text", HELP)],
    ["exit-codes", exitTable(EXIT_CODES, EXIT_COULD_NOT_RUN)],
    ["inputs", inputTable(action)],
    ["outputs", outputTable(action)],
    ["comment-inputs", inputTable(comment)],
    ["comment-outputs", outputTable(comment)],
    ["formats", formatTable(FORMATS, RECOGNISED, await partsRead(root), scores)],
    ["rules", ruleTable(RULES)],
    ["kinship-thresholds", kinshipTable()],
    ["tensor-kinships", meaningTable(TENSOR_MEANINGS)],
    ["model-kinships", meaningTable(MODEL_MEANINGS)],
    ["custom-variables", memberTable(VARIABLES)],
    ["custom-types", TYPES.map(({ name, members }) => `### ${name}\n\n${memberTable(members)}`).join("\n\n")],
    ["metadata-fields", fieldTable()],
    ["metadata-file-keys", fileKeyTable()],
    ["metadata-companion-keys", companionKeyTable()],
    ["metadata-headings", headingTable()],
    ["metadata-places", placeTable()],
    ["metadata-volatile", volatileList()],
    ["metadata-shapes", shapeTable()],
    ["metadata-keywords", keywordList()],
    ["rule-reference", ruleReference(RULES, optionsOf)],
  ]);
}

/** Files that are rendered as a whole, by their path from the project's root. */
export function renderFiles(): ReadonlyMap<string, string> {
  return new Map([["schema/policy.schema.json", `${JSON.stringify(policySchema(RULES), undefined, 2)}\n`]]);
}

/** A page with its sections brought up to date. A marker that nothing is rendered for is a mistake. */
export function updatedPage(text: string, sections: ReadonlyMap<string, string>): string {
  return text.replace(/<!-- ([a-z-]+):begin -->[\s\S]*?<!-- \1:end -->/g, (_section, name: string) => {
    const section = sections.get(name);
    if (section === undefined) throw new Error(`nothing is rendered for the marker ${name}`);
    return `<!-- ${name}:begin -->\n${section}\n<!-- ${name}:end -->`;
  });
}

/** What `npm run demo` prints. */
async function demoText(root: string): Promise<string> {
  let text = "";
  await demoCommand([], {
    args: [],
    directory: root,
    write: (piece) => {
      text += piece;
    },
    complain: () => {},
    width: 100,
    colour: false,
    hasProgress: false,
    examples: join(root, "examples"),
    today: "2026-01-01",
    signal: new AbortController().signal,
  });
  return text;
}

/** The overview and the first finding. */
function beginningOf(report: string): string {
  const [overview = "", first = ""] = report.split(/^(?=(?:error|warning|note) \S+$)/m);
  return overview + first;
}

function optionsOf({ options }: Rule): readonly RuleOption[] {
  const schema = z.toJSONSchema(options, { io: "input", unrepresentable: "any" });
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const { type, description, enum: choices, default: initial } = typeof property === "object" ? property : {};
    return {
      name,
      required: schema.required?.includes(name) ?? false,
      takes: takenBy(type, choices),
      about: description,
      initial: initial === undefined ? undefined : JSON.stringify(initial),
    };
  });
}

/** Limits between the kinds of change. */
function kinshipTable(): string {
  const { properties = {} } = z.toJSONSchema(KINSHIP, { io: "input", unrepresentable: "any" });
  const rows = Object.entries(properties).map(([key, property]) => {
    return `| \`${key}\` | ${typeof property === "object" ? property.description : ""} |`;
  });
  return ["| Key | Meaning |", "| --- | --- |", ...rows].join("\n");
}

/** Words of a verdict and what they say. */
function meaningTable(meanings: Readonly<Record<string, string>>): string {
  const rows = Object.entries(meanings).map(([kind, meaning]) => `| \`${kind}\` | ${meaning} |`);
  return ["| Kind | Meaning |", "| --- | --- |", ...rows].join("\n");
}

function takenBy(type: unknown, choices: readonly unknown[] | undefined): string {
  if (choices !== undefined) return choices.map((choice) => `\`${String(choice)}\``).join(", ");
  if (type === "boolean") return "`true` or `false`";
  if (type === "object") return "a mapping";
  return type === "array" ? "a list" : "text or a number";
}
