import type { Budget } from "../../bytes/budget.js";
import { inflatedRaw } from "../../bytes/compression.js";
import { Cursor, readThrough } from "../../bytes/cursor.js";
import { memorySource } from "../../bytes/memory.js";
import type { ByteSource } from "../../bytes/source.js";
import { mergedImports, type PickleImport } from "../../encodings/pickle/imports.js";
import type { PickleEffort } from "../../encodings/pickle/limits.js";
import { allImportsOf, readPickle } from "../../encodings/pickle/read.js";
import { codeOfImports } from "../../encodings/pickle/standing.js";
import type { CodeReference } from "../../model/code.js";
import type { Tensor } from "../../model/tensor.js";

/** What loading an array of objects imports and calls. */
export interface ObjectPickle {
  readonly imports: readonly PickleImport[];
  /** Where the pickle could not be followed to its end. */
  readonly opaque?: CodeReference;
  /** Bytes behind it. */
  readonly trailing: number;
}

export const NO_PICKLE: ObjectPickle = { imports: [], trailing: 0 };
export const BEHIND_PICKLE = "bytes stand behind the end of the objects";

/** A packed pickle is held in memory; arrays of more text than this belong into a table. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

/** Interprets the pickle that the objects stand in. Nothing is executed. */
export async function objectPickle(
  source: ByteSource,
  { name, values }: Tensor,
  path: string,
  effort: PickleEffort,
  budget: Budget,
  signal?: AbortSignal,
): Promise<ObjectPickle> {
  const range = values.kind === "stored" ? values.ranges[0] : undefined;
  if (values.kind !== "stored" || range === undefined) return { ...NO_PICKLE, opaque: opaque(name, "it is empty") };
  const { packing } = values;
  let [stream, start, end] = [source, range.offset, range.offset + range.length];
  if (packing?.kind === "deflate") {
    if (packing.size > MAX_UNPACKED_BYTES)
      return { ...NO_PICKLE, opaque: opaque(name, `it has more than ${MAX_UNPACKED_BYTES} bytes`) };
    const bytes = inflatedRaw(await source.read(range.offset, range.length, signal), packing.size);
    if (bytes === undefined) return { ...NO_PICKLE, opaque: opaque(name, "its packed bytes are damaged") };
    [stream, start, end] = [memorySource(bytes), packing.skip, bytes.length];
  }
  const cursor = new Cursor(path, end, budget);
  cursor.position = Math.min(start, end);
  const pickle = await readThrough(stream, readPickle(cursor, end, { effort, budget }), signal);
  const [fault] = pickle.faults;
  const imports = allImportsOf(pickle);
  if (fault !== undefined) return { imports, opaque: opaque(name, fault.detail), trailing: 0 };
  return { imports, trailing: end - pickle.range.offset - pickle.range.length };
}

function opaque(name: string, reason: string): CodeReference {
  const detail = `an array of objects is a pickle, and this one cannot be followed: ${reason}`;
  return { kind: "embedded-code", name, count: 1, standing: "unverified", isCalled: true, detail };
}

/** One list for all arrays of a file. */
export function codeOf(pickles: readonly ObjectPickle[]): { readonly code: readonly CodeReference[] } {
  const imports = mergedImports(pickles.map((pickle) => pickle.imports));
  return { code: [...codeOfImports(imports), ...pickles.flatMap((pickle) => pickle.opaque ?? [])] };
}
