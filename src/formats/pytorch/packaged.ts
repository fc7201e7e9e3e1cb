import { codeOfImports } from "../../encodings/pickle/standing.js";
import type { CodeReference } from "../../model/code.js";
import type { Records } from "./archive.js";
import { importsOf, type PickleSession } from "./pickles.js";
import type { Loaded } from "./read.js";
import { readOthers } from "./zipped.js";

/** The list of modules that a package takes from where it is loaded; only packages have it. */
export const EXTERN_MODULES = ".data/extern_modules";

/**
 * `torch.package`: pickles and the source code of modules that loading runs. Which of its pickles is a model, only its users know.
 * https://github.com/pytorch/pytorch/blob/main/torch/package/package_exporter.py
 */
export async function readPackage(records: Records, session: PickleSession, signal?: AbortSignal): Promise<Loaded> {
  await readOthers(records, session, [], signal);
  const sources = records.entries.flatMap(({ name }): readonly CodeReference[] => {
    if (!name.endsWith(".py")) return [];
    const detail = "source code that is run when the package is imported";
    return [{ kind: "embedded-code", name: name.slice(records.root.length), count: 1, standing: "unverified", detail }];
  });
  return {
    tensors: [],
    settings: [],
    modules: [],
    version: "package",
    storageOf: () => undefined,
    code: [...sources, ...codeOfImports(importsOf(session))],
  };
}
