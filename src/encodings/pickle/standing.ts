import type { CodeReference, CodeStanding } from "../../model/code.js";
import { DANGERS, INNER_NAMES } from "./dangerous.js";
import { isCalled, type PickleImport } from "./imports.js";
import { CALLED_CLASSES, KEPT_FUNCTIONS, KNOWN_CLASSES, KNOWN_NAMES } from "./known.js";

/** How a name is shown that can only be told when the pickle runs. */
export const COMPUTED_NAME = "(computed name)";

/** What the imports of a pickle mean for whoever loads it, dangerous ones first. */
export function codeOfImports(imports: readonly PickleImport[]): readonly CodeReference[] {
  const code = imports.map(codeOf);
  return (["dangerous", "unverified", "known"] as const).flatMap((standing) => code.filter((one) => one.standing === standing));
}

function codeOf(entry: PickleImport): CodeReference {
  const { module, name, count, calls } = entry;
  const shown = module === undefined || name === undefined ? COMPUTED_NAME : `${module}.${name}`;
  const { standing, detail } = standingOf(entry);
  const reference = {
    kind: "pickle-import",
    name: shown,
    count: Math.max(count, calls),
    standing,
    isCalled: isCalled(entry),
  } as const;
  return detail === undefined ? reference : { ...reference, detail };
}

export interface ImportStanding {
  readonly standing: CodeStanding;
  readonly detail?: string;
}

/** The standing of one import, from its name and from what is done with it. */
export function standingOf({ module, name, uses }: PickleImport): ImportStanding {
  if (module === undefined || name === undefined) {
    return { standing: "unverified", detail: "what it imports is decided only when it is loaded" };
  }
  const full = `${renamed(module)}.${name}`;
  // What other code uses afterwards is no longer what it was, however harmless its name is.
  if (uses.includes("altered")) return { standing: "dangerous", detail: "is changed for the whole program" };
  if (uses.includes("scripted")) return { standing: "dangerous", detail: "runs Python code that its state brings along" };
  if (KNOWN_NAMES.has(full)) return { standing: "known" };
  // The function that it keeps is imported by name, and has a standing of its own.
  if (full === "functools.partial" && uses.includes("keeping") && uses.every((use) => use === "keeping" || use === "built"))
    return { standing: "known" };
  const danger = dangerOf(full, name);
  if (danger !== undefined) return { standing: "dangerous", detail: danger };
  if (CALLED_CLASSES.some((pattern) => pattern.test(full))) return { standing: "known" };
  const isKept = uses.length === 0 && !name.includes(".") && KEPT_FUNCTIONS.some((pattern) => pattern.test(full));
  if (isKept) return { standing: "known" };
  const isClass = !name.includes(".") && KNOWN_CLASSES.some((pattern) => pattern.test(full));
  if (isClass && !uses.includes("called")) return { standing: "known" };
  const remark = REMARKS.get(full);
  return remark === undefined ? { standing: "unverified" } : { standing: "unverified", detail: remark };
}

/** Modules under the names of Python 3, which maps them when it loads pickles of Python 2. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ["__builtin__", "builtins"],
  ["copy_reg", "copyreg"],
  ["cPickle", "pickle"],
  ["_pickle", "pickle"],
  ["Queue", "queue"],
  ["SocketServer", "socketserver"],
  ["thread", "_thread"],
  ["__main__.__builtins__", "builtins"],
]);

function renamed(module: string): string {
  const [root = "", ...rest] = module.split(".");
  return RENAMED.get(module) ?? [RENAMED.get(root) ?? root, ...rest].join(".");
}

const BY_NAME: ReadonlyMap<string, string> = new Map(
  DANGERS.flatMap(({ detail, modules, names }) => [...modules, ...names].map((name) => [name, detail] as const)),
);
/** Modules that other modules import, and lead to under their own name: `random._os`. */
const BY_PART: ReadonlyMap<string, string> = new Map(
  DANGERS.flatMap(({ detail, modules }) => modules.filter((name) => !name.includes(".")).map((name) => [name, detail] as const)),
);
// Words that are names of harmless attributes as well.
const ORDINARY_PARTS = new Set(["io", "signal", "test", "http"]);
/** Functions that modules hold under the name that they have elsewhere. */
const CALLERS: ReadonlyMap<string, string> = new Map([
  ["builtins", "can run any Python code"],
  ["exec", "can run any Python code"],
  ["execfile", "can run any Python code"],
  ["system", "can run commands"],
  ["popen", "can run commands"],
  ["Popen", "can run commands"],
]);
/** What is neither known nor dangerous, and needs a word. */
const REMARKS: ReadonlyMap<string, string> = new Map([
  ["functools.partial", "keeps a function, to be called later"],
  ["functools.reduce", "calls the function that it is given"],
  ["builtins.map", "calls the function that it is given"],
  ["builtins.filter", "calls the function that it is given"],
  ["torch.storage._load_from_bytes", "loads a checkpoint that stands in the bytes of the pickle"],
]);

function dangerOf(full: string, name: string): string | undefined {
  const parts = full.split(".");
  for (let length = parts.length; length > 0; length--) {
    const danger = BY_NAME.get(parts.slice(0, length).join("."));
    if (danger !== undefined) return danger;
  }
  for (const part of name.split(".")) {
    if (INNER_NAMES.has(part)) return "leads from one object to everything in the program";
    const plain = part.replace(/^_+/, "");
    const danger = ORDINARY_PARTS.has(plain) ? undefined : (BY_PART.get(plain) ?? CALLERS.get(plain));
    if (danger !== undefined) return danger;
  }
  return undefined;
}
