import { entryOf, type JsonObject, type JsonValue } from "../../encodings/json.js";
import { ArtifactError } from "../../errors.js";
import type { Allowance } from "../allowance.js";
import { type ChunkContent, contentOfVersion2, contentOfVersion3 } from "./codecs.js";
import { type ElementType, elementTypeOf } from "./dtypes.js";
import { nameOf, readObject, settingOf, sizesOf, type TextPlace } from "./json.js";

/** An array as its description states it: https://zarr-specs.readthedocs.io, versions 2 and 3. */
export interface ZarrArray {
  readonly version: 2 | 3;
  readonly type: ElementType;
  readonly shape: readonly number[];
  /** Of the parts that each have a key of their own; with zarr 3 they may hold smaller ones. */
  readonly chunk: readonly number[];
  /** The name of a chunk below that of the array. */
  keyOf(place: readonly number[]): string;
  /** How elements become the bytes of a chunk; undefined of ways that are not undone. */
  readonly content: ChunkContent | undefined;
  /** Whether elements of chunks that are not there are zero. */
  readonly isZeroFilled: boolean;
}

// A description has a few hundred bytes; records with many fields have some kB.
export const LARGEST_DESCRIPTION_BYTES = 1024 * 1024;
// TensorStore itself stops at 32.
const LARGEST_RANK = 32;

/** Undefined of a group, which has no elements. */
export function zarrArrayOf(bytes: Uint8Array, place: TextPlace, allowance: Allowance): ZarrArray | undefined {
  const root = readObject(bytes, place, allowance);
  const refuse: Refuse = (problem, value) =>
    new ArtifactError("zarr-malformed", `The description of an array ${problem}: save the checkpoint again.`, {
      path: place.path,
      offset: value?.offset ?? root.offset,
    });
  const version = entryOf(root, "zarr_format");
  if (version?.kind === "integer" && version.value === 2) return arrayOfVersion2(root, refuse);
  if (version?.kind === "integer" && version.value === 3) return arrayOfVersion3(root, refuse);
  throw refuse("is of no version that is known", version);
}

type Refuse = (problem: string, value?: JsonValue) => ArtifactError;

function arrayOfVersion2(root: JsonObject, refuse: Refuse): ZarrArray {
  const type = entryOf(root, "dtype");
  const separator = separatorOf(entryOf(root, "dimension_separator"), ".", refuse);
  const layout = layoutOf(entryOf(root, "shape"), entryOf(root, "chunks"), refuse);
  if (type?.kind !== "string" && type?.kind !== "array") throw refuse("names no type", type);
  return {
    version: 2,
    type: elementTypeOf(type.kind === "string" ? type.value : "record"),
    ...layout,
    keyOf: (place) => place.join(separator) || "0",
    content: contentOfVersion2(root, layout.chunk),
    isZeroFilled: isZero(entryOf(root, "fill_value")),
  };
}

function arrayOfVersion3(root: JsonObject, refuse: Refuse): ZarrArray | undefined {
  const kind = entryOf(root, "node_type");
  if (kind?.kind === "string" && kind.value === "group") return undefined;
  const type = nameOf(entryOf(root, "data_type"));
  if (type === undefined) throw refuse("names no type", entryOf(root, "data_type"));
  const grid = entryOf(root, "chunk_grid");
  if (nameOf(grid) !== "regular") throw refuse("has chunks of different sizes", grid);
  const layout = layoutOf(entryOf(root, "shape"), settingOf(grid, "chunk_shape"), refuse);
  const encoding = entryOf(root, "chunk_key_encoding");
  const isDefault = nameOf(encoding) === "default";
  if (!isDefault && nameOf(encoding) !== "v2") throw refuse("names its chunks in an unknown way", encoding);
  const separator = separatorOf(settingOf(encoding, "separator"), isDefault ? "/" : ".", refuse);
  const keyOf = (place: readonly number[]): string =>
    isDefault ? ["c", ...place].join(separator) : place.join(separator) || "0";
  const content = contentOfVersion3(entryOf(root, "codecs"), layout.chunk);
  const { dtype } = elementTypeOf(type);
  const isZeroFilled = isZero(entryOf(root, "fill_value"));
  return { version: 3, type: { dtype, isBigEndian: content?.isBigEndian === true }, ...layout, keyOf, content, isZeroFilled };
}

function isZero(fill: JsonValue | undefined): boolean {
  if (fill === undefined || fill.kind === "null") return true;
  if (fill.kind === "boolean") return !fill.value;
  return (fill.kind === "integer" || fill.kind === "number") && Number(fill.kind === "integer" ? fill.value : fill.text) === 0;
}

function separatorOf(value: JsonValue | undefined, usual: string, refuse: Refuse): string {
  if (value === undefined) return usual;
  if (value.kind === "string" && (value.value === "." || value.value === "/")) return value.value;
  throw refuse("separates places by neither a dot nor a stroke", value);
}

function layoutOf(
  shape: JsonValue | undefined,
  chunk: JsonValue | undefined,
  refuse: Refuse,
): Pick<ZarrArray, "shape" | "chunk"> {
  const [sizes, steps] = [sizesOf(shape, 0), sizesOf(chunk, 1)];
  if (sizes === undefined || steps === undefined) throw refuse("has no shape, or no chunks", shape);
  if (sizes.length !== steps.length) throw refuse("has chunks of another number of dimensions", chunk);
  if (sizes.length > LARGEST_RANK) throw refuse(`has more than ${LARGEST_RANK} dimensions`, shape);
  const most = sizes.reduce((product, size) => product * Math.max(1, size), 1);
  if (!Number.isSafeInteger(most * 16)) throw refuse("has more than 2^53 elements or bytes", shape);
  return { shape: sizes, chunk: steps };
}
