import { mapConcurrently } from "../../bytes/concurrency.js";
import type { Tree } from "../../bytes/tree.js";
import type { CodeReference } from "../../model/code.js";
import type { CompanionProblem } from "../../model/metadata.js";
import { folderOf } from "../owners.js";
import type { NamedCode, Statement } from "./statement.js";

/** Of one companion, in code and in files: each may cost a request. */
const MAX_LOOKED_UP = 100;
const LOOKED_UP_AT_ONCE = 8;

export interface Located {
  readonly code: readonly CodeReference[];
  readonly problems: readonly CompanionProblem[];
}

/** Whether the files that a companion names are in its folder: code that is not comes from somewhere else, or cannot be loaded. */
export async function located(tree: Tree, source: string, { code, files }: Statement, signal?: AbortSignal): Promise<Located> {
  const named = new Set([...code.flatMap(({ file }) => file ?? []), ...files.map(({ path }) => path)]);
  const wanted = [...named].slice(0, MAX_LOOKED_UP);
  const isThere = new Map(
    await mapConcurrently(wanted, LOOKED_UP_AT_ONCE, async (file) => {
      const place = isInside(file) ? await tree.find(beside(source, file), signal) : undefined;
      return [file, place !== undefined] as const;
    }),
  );
  return {
    code: code.map((one) => placed(one, source, isThere)),
    problems: files.flatMap(({ path, key, line, column }): readonly CompanionProblem[] => {
      if (isThere.get(path) !== false) return [];
      return [{ line, column, message: `\`${key}\` names \`${path}\`, and there is no such file beside this one.` }];
    }),
  };
}

function placed({ file, ...code }: NamedCode, source: string, isThere: ReadonlyMap<string, boolean>): CodeReference {
  const found = file === undefined ? undefined : isThere.get(file);
  if (found === undefined || code.detail !== undefined) return { ...code, source };
  return { ...code, source, detail: found ? "from a file beside it" : "from a file that is not beside it" };
}

/** The path of a file that one beside it names. */
export function beside(source: string, file: string): string {
  const folder = folderOf(source);
  return folder === "" ? file : `${folder}/${file}`;
}

function isInside(file: string): boolean {
  return file.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}
