import { lstat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { largeObjects } from "../artifacts/large-objects.js";
import { browsedTree } from "../bytes/browsed-tree.js";
import { type GitRepository, openGitRepository } from "../bytes/git.js";
import { transferLimitsFor } from "../bytes/http-budget.js";
import { lfsTree } from "../bytes/lfs.js";
import { lfsStoreOf } from "../bytes/lfs-git.js";
import { UsageError } from "../errors.js";
import { RULES } from "../policy/rules/index.js";
import { plainOf } from "../report/quote-plain.js";
import { DEFAULT_POLICY_PATH } from "../review/policy.js";
import { type Survey, surveyOf } from "../review/survey.js";
import { writeNamed } from "./files.js";
import { foundText, policyFor, workflowFor } from "./init-texts.js";
import { type FoundWorkflow, workflowIn } from "./init-workflow.js";
import { parseOptions } from "./options.js";
import { WORKFLOW_PATH } from "./templates.js";
import type { Terminal } from "./terminal.js";

const OPTIONS = { repo: { type: "string" }, "dry-run": { type: "boolean" } } as const;

/** Looks at the repository and writes what it needs to start; a file that is there stays as it is. */
export async function initCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseOptions("init", args, OPTIONS, { min: 0, max: 0 });
  const folder = resolve(terminal.directory, values.repo ?? ".");
  const found = await lookedAt(folder, terminal.signal);
  const root = found?.root ?? folder;
  terminal.write(openingOf(found));
  const ids = RULES.map(({ id }) => id);
  const workflow = found?.workflow;
  const texts = [
    [WORKFLOW_PATH, workflowFor(found?.survey), workflow?.path],
    [DEFAULT_POLICY_PATH, policyFor(found?.survey, ids), undefined],
  ] as const;
  if (values["dry-run"] !== true) await assertNoLinks(root);
  for (const [path, text, instead] of texts) {
    const location = resolve(root, path);
    const isThere = instead !== undefined || (await exists(location));
    if (!isThere && values["dry-run"] !== true) await writeNamed(location, text, "wx");
    const verb = isThere ? "kept  " : values["dry-run"] === true ? "would write" : "wrote ";
    terminal.write(`${verb} ${plainPath(instead ?? path)}\n`);
    if (!isThere && values["dry-run"] === true) terminal.write(`\n${indented(text)}\n`);
  }
  terminal.write(closingOf(found));
  return 0;
}

interface Found {
  /** Of the working tree. */
  readonly root: string;
  readonly survey: Survey;
  readonly branch: string | undefined;
  readonly workflow: FoundWorkflow | undefined;
}

/** Undefined where there is no working tree of git to look at. Nothing is fetched. */
async function lookedAt(folder: string, signal: AbortSignal): Promise<Found | undefined> {
  const repository = await openGitRepository(folder, {}, signal).catch((error: unknown) => {
    if (error instanceof UsageError && signal.aborted !== true) return undefined;
    throw error;
  });
  if (repository === undefined) return undefined;
  await using opened: GitRepository = repository;
  const names = browsedTree(opened);
  if (names === undefined || opened.workingTree === undefined) return undefined;
  await using objects = largeObjects({
    limits: transferLimitsFor(undefined),
    lfsPlaces: async (caller) => ({ stores: [await lfsStoreOf(opened.git, caller)], endpoints: [], advice: "" }),
    workingTree: opened.workingTree,
  });
  await using tree = lfsTree(names, objects.lfs);
  return {
    root: opened.workingTree,
    survey: await surveyOf(tree, signal),
    branch: (await opened.defaultBranch(signal))?.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, ""),
    workflow: await workflowIn(tree, signal),
  };
}

function openingOf(found: Found | undefined): string {
  if (found === undefined) return "";
  const { survey } = found;
  const kept = [survey.hasLfs ? "Git LFS" : "", survey.hasDvc ? "DVC" : ""].filter((name) => name !== "").join(" and ");
  const what = survey.models.length === 0 ? "no models yet" : foundText(survey);
  return `Looked at ${survey.files} ${survey.files === 1 ? "file" : "files"}: ${what}${kept === "" ? "" : `, with ${kept}`}.\n\n`;
}

function closingOf(found: Found | undefined): string {
  const { path, problems } = found?.workflow ?? { path: "", problems: [] };
  const advice = problems.map(
    ({ trigger, filter, line }) =>
      `\n${plainPath(path)}, line ${line}: with \`${filter}\` under \`${trigger}\` a required check waits for ever. Remove it.\n`,
  );
  const branch = found?.branch === undefined ? "the default branch" : plainOf([{ value: found.branch }]);
  return `${advice.join("")}\nCommit both to ${branch}, then make the job model-review a required status.\n`;
}

function plainPath(path: string): string {
  return plainOf([{ sentence: path }]);
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}

/** What lies behind a link is no file of the repository: git would not commit it, and a policy there is never read. */
async function assertNoLinks(root: string): Promise<void> {
  for (const path of new Set([dirname(DEFAULT_POLICY_PATH), dirname(WORKFLOW_PATH)])) {
    const stats = await lstat(resolve(root, path)).catch(() => undefined);
    if (stats === undefined || stats.isDirectory()) continue;
    throw new UsageError("not-writable", `${path}: is a symbolic link or no folder, and nothing is written. Make it a folder.`);
  }
}

async function exists(path: string): Promise<boolean> {
  // A link that leads nowhere is there as well.
  return lstat(path).then(
    () => true,
    () => false,
  );
}
