import { entryOf, type JsonEntry, type JsonObject, type JsonValue } from "../../encodings/json.js";
import { quoted } from "../../encodings/quoted.js";
import { ArtifactError } from "../../errors.js";
import type { MetadataEntry } from "../../model/metadata.js";
import { checkName } from "../tensor-names.js";
import { type StoredDType, storedDTypeOf } from "./dtypes.js";

/** A tensor as the header describes it, sizes not yet checked against each other. */
export interface TensorEntry extends StoredDType {
  readonly name: string;
  readonly shape: readonly number[];
  /** Bytes from the start of the values. */
  readonly begin: number;
  readonly end: number;
  /** Where the description stands in the file. */
  readonly offset: number;
}

export const METADATA_KEY = "__metadata__";

export function tensorEntryOf({ key: name, value, offset }: JsonEntry, path: string): TensorEntry {
  const refuse = (code: string, problem: string, at = value.offset): never => {
    throw new ArtifactError(code, `Tensor ${quoted(name)}: ${problem}.`, { path, offset: at });
  };
  checkName(name, path, offset);
  if (value.kind !== "object") return refuse("tensor-malformed", "its description is not an object");
  const dtype = entryOf(value, "dtype");
  if (dtype?.kind !== "string") return refuse("tensor-malformed", "`dtype` is not a string");
  const stored = storedDTypeOf(dtype.value);
  if (stored === undefined) return refuse("tensor-dtype", `${quoted(dtype.value)} is not the name of a dtype`, dtype.offset);
  const shape = sizesOf(entryOf(value, "shape"), "shape", refuse);
  const [begin, end, ...more] = sizesOf(entryOf(value, "data_offsets"), "data_offsets", refuse);
  if (begin === undefined || end === undefined || more.length > 0) {
    return refuse("tensor-malformed", "`data_offsets` does not hold two numbers");
  }
  return { name, ...stored, shape, begin, end, offset };
}

/** The free text of a header, in file order. `null` says the same as leaving it out, as it does to the reference. */
export function metadataOf(root: JsonObject, path: string): readonly MetadataEntry[] {
  const metadata = entryOf(root, METADATA_KEY);
  if (metadata === undefined || metadata.kind === "null") return [];
  if (metadata.kind !== "object") {
    throw new ArtifactError("metadata-not-strings", "`__metadata__` is not an object.", { path, offset: metadata.offset });
  }
  return metadata.entries.map(({ key, value }) => {
    if (value.kind !== "string") {
      const problem = `The value of ${quoted(key)} in \`__metadata__\` is not a string.`;
      throw new ArtifactError("metadata-not-strings", problem, { path, offset: value.offset });
    }
    return { key, value: value.value, source: METADATA_KEY };
  });
}

type Refuse = (code: string, problem: string, at?: number) => never;

function sizesOf(list: JsonValue | undefined, what: string, refuse: Refuse): readonly number[] {
  if (list?.kind !== "array") return refuse("tensor-malformed", `\`${what}\` is not an array`);
  return list.items.map((item) => {
    if (item.kind === "integer" && item.value >= 0) return item.value;
    if (item.kind !== "integer" && item.kind !== "number") {
      return refuse("tensor-malformed", `\`${what}\` holds something else than numbers`, item.offset);
    }
    const spelling = item.kind === "integer" ? String(item.value) : item.text;
    return refuse("tensor-number", `\`${what}\` holds ${spelling}; allowed are plain integers from 0 to 2^53 - 1`, item.offset);
  });
}
