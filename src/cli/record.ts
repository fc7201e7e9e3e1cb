import { inventoryOf } from "../artifacts/inventory.js";
import { ownerByName } from "../artifacts/owner-by-name.js";
import { folderTree } from "../bytes/folder.js";
import { UsageError } from "../errors.js";
import { recordPathOf } from "../record/path.js";
import { wordOf } from "../report/quote-plain.js";
import { inspectAt } from "../review/inspect-at.js";
import { judgeRecord, recordAt } from "../review/record.js";
import { parseOptions } from "./options.js";
import { replaceFile } from "./replace-file.js";
import { complaint, type Terminal } from "./terminal.js";
import { pathWithin, repositoryFolder, type WorkingTree, withWorkingTree } from "./working-tree.js";

const OPTIONS = { check: { type: "boolean" }, tensors: { type: "boolean" }, repo: { type: "string" } } as const;

interface RecordRequest {
  readonly isCheck: boolean;
  readonly withTensors: boolean;
}

interface ListedModel {
  readonly path: string;
  /** It counts when its content agrees. */
  readonly isHint: boolean;
}

/** Writes the records of models, or says which are out of date. Exit code 1 when one is, or when a model or record could not be read. */
export async function recordCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions("record", args, OPTIONS, { min: 0, max: Number.POSITIVE_INFINITY });
  const directory = repositoryFolder(values.repo, terminal);
  const request = { isCheck: values.check === true, withTensors: values.tensors === true };
  return withWorkingTree(directory, terminal.signal, async (workingTree) => {
    const names: string[] = [];
    for (const name of positionals) names.push(await pathWithin(workingTree.root, name, directory));
    let isFine = true;
    for (const model of await modelsAt(workingTree, names, terminal.signal)) {
      isFine = (await recordOne(model, workingTree, request, terminal)) && isFine;
    }
    return isFine ? 0 : 1;
  });
}

/** The models that are named or lie in a folder that is; all of them when nothing is named. */
async function modelsAt({ tree }: WorkingTree, names: readonly string[], signal: AbortSignal): Promise<readonly ListedModel[]> {
  const { models, unlisted } = await inventoryOf(tree, () => true, signal);
  const known: readonly ListedModel[] = [...models, ...unlisted.map(({ path }) => ({ path, isHint: false }))];
  if (names.length === 0) return known;
  const chosen = new Map<string, ListedModel>();
  for (const name of names) {
    const index = ownerByName(name);
    const main = index !== undefined && known.some(({ path }) => path === index) ? index : name;
    const within = known.filter(({ path }) => name === "" || path.startsWith(`${name}/`));
    for (const model of within) chosen.set(model.path, model);
    if (within.length > 0) continue;
    if ((await tree.find(main, signal)) === undefined)
      throw new UsageError("no-such-model", `${name}: there is no such model among the files that git tracks or would track.`);
    // What the caller names is a model, whatever its name.
    chosen.set(main, { path: main, isHint: false });
  }
  return [...chosen.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether the record says what the model says, now or already. */
async function recordOne(
  { path, isHint }: ListedModel,
  { tree, root }: WorkingTree,
  { isCheck, withTensors }: RecordRequest,
  { write, complain, signal }: Terminal,
): Promise<boolean> {
  const refuse = (reason: string) => {
    complain(complaint(reason));
    return false;
  };
  const inspection = await inspectAt(tree, path, signal);
  if (inspection.status !== "read") {
    const isModel = inspection.format !== null || inspection.status !== "unreadable" || !isHint;
    return isModel ? refuse(`${path}: has no record, because it is ${inspection.status}: ${inspection.error.message}`) : true;
  }
  // From the disk, not from git: it is the file on the disk that is written.
  const recordPath = recordPathOf(path);
  const existing = await recordAt(folderTree(root), recordPath, signal);
  if (existing !== undefined && typeof existing !== "string") return refuse(`${recordPath}: ${existing.problem}`);
  const options = { budgetBytes: Number.POSITIVE_INFINITY, withTensors };
  const { state, text, reason } = await judgeRecord({ path, model: inspection.model, tree }, existing, options, signal);
  const { problem, status, differing } = state;
  if (problem !== undefined) return refuse(`${recordPath}:${problem.line}:${problem.column}: ${problem.message}`);
  if (text === undefined) return refuse(`${recordPath}: is not written: ${reason ?? "the bytes of the model cannot be had."}`);
  const say = (word: string, aside = "") => write(`${word.padEnd(WIDEST)}  ${wordOf(recordPath)}${aside}\n`);
  if (isCheck) {
    if (status === "in-sync") say("in sync");
    else if (status === "absent") say("missing");
    else say("out of date", `: ${differing.join(", ")}`);
    return status === "in-sync";
  }
  if (text === existing) say("unchanged");
  else {
    try {
      await replaceFile(root, recordPath, text, signal);
    } catch (error) {
      if (error instanceof UsageError) return refuse(error.message);
      throw error;
    }
    say("wrote");
  }
  return true;
}

const WIDEST = "out of date".length;
