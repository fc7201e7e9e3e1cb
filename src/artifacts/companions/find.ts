import type { Tree, TreeEntry } from "../../bytes/tree.js";
import type { CodeReference } from "../../model/code.js";
import type { Companion, Stated } from "../../model/metadata.js";
import type { Model } from "../../model/model.js";
import { contentOf } from "../content.js";
import type { DvcTree } from "../dvc-tree.js";
import { readAdapter } from "./adapter.js";
import { readCard } from "./card.js";
import { readConfig } from "./config.js";
import { companionBytes, companionOrProblem } from "./content.js";
import { dvcFacts } from "./dvc.js";
import { readGeneration } from "./generation.js";
import { readMlflow } from "./mlflow.js";
import { moreTemplates } from "./more-templates.js";
import { beside, located } from "./named-files.js";
import { type CompanionRole, KIND_OF, placesOf } from "./places.js";
import { readPreprocessor, readProcessor } from "./preprocessor.js";
import { readRecord } from "./record.js";
import { UNNAMED_CODE } from "./remote-code.js";
import { readConda, readPythonEnvironment, readRequirements } from "./requirements.js";
import { withStatedSignature } from "./stated-signature.js";
import type { Statement } from "./statement.js";
import { readTemplate } from "./template.js";
import { identified, readTokenizer } from "./tokenizer.js";

/** A companion, with the entry of the tree that it was read from. */
export interface FoundCompanion {
  readonly companion: Companion;
  readonly entry: TreeEntry;
  readonly statement: Statement;
  /** What it has the loader run, and where that would come from. */
  readonly code: readonly CodeReference[];
}

/** The model with what its companions say about it; the file's own facts come first. */
export async function withCompanions(model: Model, tree: DvcTree, path: string, signal?: AbortSignal): Promise<Model> {
  const { metadata, facts, companions, code } = await statedBeside(tree, path, signal);
  const whole: Model = {
    ...model,
    metadata: [...model.metadata, ...metadata],
    facts: [...model.facts, ...facts],
    companions,
    code: [...model.code, ...code],
  };
  return withStatedSignature(whole, path, await findCompanions(tree, path, signal));
}

/** What the files beside a model state about it, whatever becomes of its own bytes. */
export async function statedBeside(tree: DvcTree, path: string, signal?: AbortSignal): Promise<Stated> {
  const found = await findCompanions(tree, path, signal);
  const stated = await tree.factsOf(path, signal);
  const pointers = [...new Set(stated.map(({ source }) => source))];
  return {
    metadata: [...found.flatMap(({ statement }) => statement.entries), ...stated],
    facts: [...found.flatMap(({ statement }) => statement.facts), ...dvcFacts(stated)],
    companions: [
      ...found.map(({ companion }) => companion),
      ...pointers.map((pointer): Companion => ({ path: pointer, kind: "dvc", problems: [] })),
    ],
    code: distinct(found.flatMap(({ code }) => code)),
  };
}

/** Tokenizers, processors and configurations of one model name the same classes. */
function distinct(code: readonly CodeReference[]): readonly CodeReference[] {
  const first = new Map<string, CodeReference>();
  for (const one of code) {
    const key = `${one.kind} ${one.name}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}

/** The companions of the model at a path, those of DVC left out. */
export async function findCompanions(tree: Tree, path: string, signal?: AbortSignal): Promise<readonly FoundCompanion[]> {
  const found: FoundCompanion[] = [];
  for (const { role, paths } of placesOf(path)) {
    for (const candidate of paths) {
      const one = await remembered(tree, role, candidate, signal);
      if (one === undefined) continue;
      found.push(one);
      break;
    }
  }
  for (const template of await moreTemplates(tree, path, signal)) {
    const one = await remembered(tree, "template", template, signal);
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** A thousand models may share one card: it is read once for each tree. */
const READ = new WeakMap<Tree, Map<string, Promise<FoundCompanion | undefined>>>();

async function remembered(
  tree: Tree,
  role: CompanionRole,
  path: string,
  signal?: AbortSignal,
): Promise<FoundCompanion | undefined> {
  const known = READ.get(tree) ?? new Map<string, Promise<FoundCompanion | undefined>>();
  READ.set(tree, known);
  const key = `${role} ${path}`;
  const answer = known.get(key) ?? companionAt(tree, role, path, signal);
  known.set(key, answer);
  try {
    return await answer;
  } catch (error) {
    // What failed or was aborted is not an answer for the next caller.
    known.delete(key);
    throw error;
  }
}

async function companionAt(
  tree: Tree,
  role: CompanionRole,
  path: string,
  signal?: AbortSignal,
): Promise<FoundCompanion | undefined> {
  const entry = await tree.find(path, signal);
  if (entry === undefined) return undefined;
  // Any program may have files of these names: what a model needs is said beside its MLmodel.
  if (isOfMlflow(role) && (await tree.find(beside(path, "MLmodel"), signal)) === undefined) return undefined;
  const statement = await companionOrProblem(entry, () => statementAt(tree, role, entry, signal), signal);
  if (statement === undefined) return undefined;
  const { code, problems } = await located(tree, path, await withUnnamedCode(tree, role, path, statement, signal), signal);
  return { companion: { path, kind: KIND_OF[role], problems: [...statement.problems, ...problems] }, entry, statement, code };
}

function isOfMlflow(role: CompanionRole): boolean {
  return role === "requirements" || role === "conda" || role === "environment";
}

async function withUnnamedCode(
  tree: Tree,
  role: CompanionRole,
  path: string,
  statement: Statement,
  signal?: AbortSignal,
): Promise<Statement> {
  const isThere = role === "config" && (await tree.find(beside(path, UNNAMED_CODE.name), signal)) !== undefined;
  return isThere ? { ...statement, code: [...statement.code, UNNAMED_CODE] } : statement;
}

async function statementAt(
  tree: Tree,
  role: CompanionRole,
  entry: TreeEntry,
  signal?: AbortSignal,
): Promise<Statement | undefined> {
  if (role === "vocabulary") {
    // Asked for in any case: it tells a file from one that only may be in a folder of which nobody has the list.
    const size = await tree.sizeOf(entry, signal);
    return identified(entry.path, await contentOf(tree, entry, signal), size);
  }
  if (role === "card") {
    await using source = await tree.open(entry, signal);
    // Awaited here: the file would be closed while it is read.
    return await readCard(entry.path, source, signal);
  }
  return READERS[role](entry.path, await companionBytes(tree, entry, MAX_BYTES[role], signal));
}

const READERS: Readonly<
  Record<Exclude<CompanionRole, "vocabulary" | "card">, (path: string, bytes: Uint8Array) => Statement | undefined>
> = {
  record: readRecord,
  config: readConfig,
  generation: readGeneration,
  preprocessor: readPreprocessor,
  processor: readProcessor,
  adapter: readAdapter,
  tokenizer: readTokenizer,
  template: readTemplate,
  mlflow: readMlflow,
  requirements: readRequirements,
  conda: readConda,
  environment: readPythonEnvironment,
};

const [KIBIBYTE, MEBIBYTE] = [1024, 1024 ** 2];

/**
 * Configurations with thousands of labels or tokens reach a megabyte, and so do records with a digest of every tensor. The worst
 * YAML takes ten seconds for a megabyte, the worst JSON a tenth of one.
 */
const MAX_BYTES: Readonly<Record<keyof typeof READERS, number>> = {
  record: MEBIBYTE,
  config: 4 * MEBIBYTE,
  generation: 4 * MEBIBYTE,
  preprocessor: 4 * MEBIBYTE,
  processor: 4 * MEBIBYTE,
  adapter: 4 * MEBIBYTE,
  tokenizer: 4 * MEBIBYTE,
  template: MEBIBYTE,
  mlflow: 512 * KIBIBYTE,
  requirements: 512 * KIBIBYTE,
  conda: 512 * KIBIBYTE,
  environment: 512 * KIBIBYTE,
};
