import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { Cursor, readThrough } from "../../../src/bytes/cursor.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { pickleEffort } from "../../../src/encodings/pickle/limits.js";
import { allImportsOf, type Pickle, readPickle } from "../../../src/encodings/pickle/read.js";
import type { AfterBuild } from "../../../src/encodings/pickle/run.js";
import { codeOfImports } from "../../../src/encodings/pickle/standing.js";

export async function pickleOf(bytes: Uint8Array, afterBuild?: AfterBuild): Promise<Pickle> {
  const limits = { effort: pickleEffort(), budget: DEFAULT_BUDGET, ...(afterBuild === undefined ? {} : { afterBuild }) };
  await using source = memorySource(bytes);
  return readThrough(source, readPickle(new Cursor("a.pkl", bytes.length, DEFAULT_BUDGET), bytes.length, limits));
}

/** `dangerous posix.system called`, for every import. */
export async function importsOf(bytes: Uint8Array): Promise<readonly string[]> {
  return codeOfImports(allImportsOf(await pickleOf(bytes))).map(
    ({ standing, name, isCalled }) => `${standing} ${name}${isCalled === true ? " called" : ""}`,
  );
}

export async function faultsOf(bytes: Uint8Array): Promise<readonly string[]> {
  return (await pickleOf(bytes)).faults.map(({ kind }) => kind);
}
