import { entryOf, type JsonObject, type JsonValue } from "../../encodings/json.js";
import type { ChunkFilter } from "../../model/tensor.js";
import { nameOf, settingOf, sizesOf } from "./json.js";

/** What the bytes of a chunk are: elements in row-major order, and what was done to them. */
export interface ChunkContent {
  readonly filters: readonly ChunkFilter[];
  /** Of zarr 3, which says so apart from the type. */
  readonly isBigEndian: boolean;
  /** Of what has a name of its own, or of the parts of it: an index behind them says where each is. */
  readonly chunk: readonly number[];
  readonly isSharded: boolean;
}

/** Compressors of zarr 2, and codecs of zarr 3, by the filter that they are. */
const FILTERS: ReadonlyMap<string, ChunkFilter> = new Map([
  ["zstd", "zstd"],
  ["zlib", "deflate"],
]);

export function contentOfVersion2(root: JsonObject, chunk: readonly number[]): ChunkContent | undefined {
  const [compressor, filters, order] = ["compressor", "filters", "order"].map((key) => entryOf(root, key));
  if (filters !== undefined && filters.kind !== "null") return undefined;
  // Of one dimension there is no other order.
  if (chunk.length > 1 && !(order?.kind === "string" && order.value === "C")) return undefined;
  const plain = { isBigEndian: false, chunk, isSharded: false };
  if (compressor === undefined || compressor.kind === "null") return { ...plain, filters: [] };
  const id = compressor.kind === "object" ? entryOf(compressor, "id") : undefined;
  const filter = id?.kind === "string" ? FILTERS.get(id.value) : undefined;
  return filter === undefined ? undefined : { ...plain, filters: [filter] };
}

export function contentOfVersion3(codecs: JsonValue | undefined, chunk: readonly number[]): ChunkContent | undefined {
  const [first, ...others] = codecs?.kind === "array" ? codecs.items : [];
  if (nameOf(first) !== "sharding_indexed") return plainContent(codecs, chunk);
  const inner = sizesOf(settingOf(first, "chunk_shape"), 1);
  const isWhole = inner?.length === chunk.length && inner.every((size, dimension) => (chunk[dimension] ?? 0) % size === 0);
  if (others.length > 0 || inner === undefined || !isWhole || !isUsualIndex(first)) return undefined;
  const content = plainContent(settingOf(first, "codecs"), inner);
  return content && { ...content, isSharded: true };
}

function plainContent(codecs: JsonValue | undefined, chunk: readonly number[]): ChunkContent | undefined {
  const [first, ...others] = codecs?.kind === "array" ? codecs.items : [];
  const filters = others.flatMap((codec) => FILTERS.get(nameOf(codec) ?? "") ?? []);
  if (nameOf(first) !== "bytes" || filters.length < others.length) return undefined;
  const endian = settingOf(first, "endian");
  return { filters, isBigEndian: endian?.kind === "string" && endian.value === "big", chunk, isSharded: false };
}

/** An index at the end, in plain numbers with a checksum behind. */
function isUsualIndex(sharding: JsonValue | undefined): boolean {
  const [location, codecs] = ["index_location", "index_codecs"].map((key) => settingOf(sharding, key));
  const [bytes, checksum, more] = codecs?.kind === "array" ? codecs.items : [];
  const endian = settingOf(bytes, "endian");
  const isLittle = endian?.kind === "string" && endian.value === "little";
  const isAtEnd = location === undefined || (location.kind === "string" && location.value === "end");
  return isAtEnd && isLittle && nameOf(bytes) === "bytes" && nameOf(checksum) === "crc32c" && more === undefined;
}
