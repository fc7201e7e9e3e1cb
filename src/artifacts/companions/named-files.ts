import { mapConcurrently } from "../../bytes/concurrency.js";
import type { Tree } from "../../bytes/tree.js";
import type { CodeFile, CodeReference } from "../../model/code.js";
import type { CompanionProblem } from "../../model/metadata.js";
import { folderOf } from "../owners.js";
import { folderFiles, moduleFiles } from "./code-files.js";
import type { NamedCode, Statement } from "./statement.js";

/** Of one companion, in code and in files: each may cost a request. */
const MAX_LOOKED_UP = 100;
const LOOKED_UP_AT_ONCE = 8;

export interface Located {
  readonly code: readonly CodeReference[];
  readonly problems: readonly CompanionProblem[];
}

/** The files in its folder that a companion names. Code that is not there comes from somewhere else, or cannot be loaded. */
export async function located(tree: Tree, source: string, { code, files }: Statement, signal?: AbortSignal): Promise<Located> {
  const wanted = [...new Set(files.map(({ path }) => path))].slice(0, MAX_LOOKED_UP);
  const isThere = new Map(
    await mapConcurrently(wanted, LOOKED_UP_AT_ONCE, async (file) => {
      const place = isInside(file) ? await tree.find(beside(source, file), signal) : undefined;
      return [file, place !== undefined] as const;
    }),
  );
  const known = new Map<string, Promise<readonly CodeFile[]>>();
  // Several classes come from one module.
  const filesOf = (file: string, read: typeof moduleFiles) => {
    const path = beside(source, file);
    if (!known.has(path) && known.size < MAX_LOOKED_UP) {
      known.set(path, isInside(file) ? read(tree, path, signal) : Promise.resolve([]));
    }
    return known.get(path);
  };
  const placed = async ({ file, folder, ...named }: NamedCode): Promise<CodeReference> => {
    const found =
      file !== undefined
        ? await filesOf(file, moduleFiles)
        : folder !== undefined
          ? await filesOf(folder, folderFiles)
          : undefined;
    const isHere = found !== undefined && found.length > 0;
    const place = isHere ? "from a file beside it" : "from a file that is not beside it";
    return {
      ...named,
      source,
      ...(found === undefined || named.detail !== undefined ? {} : { detail: place }),
      ...(isHere ? { files: found } : {}),
    };
  };
  return {
    code: await mapConcurrently(code, LOOKED_UP_AT_ONCE, placed),
    problems: files.flatMap(({ path, key, line, column }): readonly CompanionProblem[] => {
      if (isThere.get(path) !== false) return [];
      return [{ line, column, message: `\`${key}\` names \`${path}\`, and there is no such file beside this one.` }];
    }),
  };
}

/** The path of a file that one beside it names. */
export function beside(source: string, file: string): string {
  const folder = folderOf(source);
  return folder === "" ? file : `${folder}/${file}`;
}

function isInside(file: string): boolean {
  return file.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}
