import type { Tree } from "../bytes/tree.js";
import { SourceError } from "../errors.js";

/**
 * One commit, read from either of two places: what the first cannot give, such as an object that a partial clone left out and may not
 * fetch, is asked of the second, which is opened when it is needed.
 */
export function eitherTree(first: Tree, openSecond: () => Promise<Tree>): Tree {
  let second: Promise<Tree> | undefined;
  const ask = async <Answer>(question: (tree: Tree) => Promise<Answer>, signal?: AbortSignal): Promise<Answer> => {
    try {
      return await question(first);
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof SourceError)) throw error;
      second ??= openSecond();
      return question(await second);
    }
  };
  return {
    revision: first.revision,
    list: (signal) => ask((tree) => tree.list(signal), signal),
    find: (path, signal) => ask((tree) => tree.find(path, signal), signal),
    sizeOf: (entry, signal) => ask((tree) => tree.sizeOf(entry, signal), signal),
    open: (entry, signal) => ask((tree) => tree.open(entry, signal), signal),
    async [Symbol.asyncDispose]() {
      await first[Symbol.asyncDispose]();
      await (await second?.catch(() => undefined))?.[Symbol.asyncDispose]();
    },
  };
}
