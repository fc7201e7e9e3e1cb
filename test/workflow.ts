import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** A workflow of GitHub, as far as it is checked. */
export interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, Trigger | null>>;
  readonly permissions?: Permissions;
  readonly concurrency?: { readonly group: string; readonly "cancel-in-progress": boolean };
  readonly jobs: Readonly<Record<string, Job>>;
}

export type Trigger = Readonly<Record<string, unknown>>;
export type Permissions = Readonly<Record<string, "read" | "write">>;

export interface Job {
  readonly permissions?: Permissions;
  readonly environment?: string;
  readonly needs?: string | readonly string[];
  readonly strategy?: { readonly matrix: Readonly<Record<string, unknown>> };
  readonly "timeout-minutes"?: number;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly run?: string;
}

export interface Snippet {
  readonly page: string;
  readonly text: string;
}

export const ROOT = join(import.meta.dirname, "..");
/** How a page calls the Action and the one beside it. */
export const OURS = ["OWNER/model-review@v1", "OWNER/model-review/comment@v1"] as const;

export const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** What users read, from the project's root. */
export const PAGES: readonly string[] = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .map((name) => `docs/${name.replaceAll("\\", "/")}`)
    .filter((name) => name.endsWith(".md")),
];

/** The fenced blocks of a page in one language. */
export function fencesIn(page: string, language: string): readonly Snippet[] {
  const fences = read(page).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"));
  return [...fences].map(([, text = ""]) => ({ page, text }));
}

export function parseWorkflow(text: string): Workflow {
  return parse(text);
}

export function stepsOf(workflow: Workflow): readonly Step[] {
  return Object.values(workflow.jobs).flatMap((job) => job.steps);
}

/** Each `uses:` as it is written, with the comment behind it. */
export function usesIn(text: string): readonly string[] {
  return [...text.matchAll(/uses: (.+)$/gm)].map((match) => match[1] ?? "");
}
