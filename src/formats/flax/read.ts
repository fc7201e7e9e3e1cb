import type { Budget } from "../../bytes/budget.js";
import { Cursor, type Reading, readThrough } from "../../bytes/cursor.js";
import { type Packed, readPacked } from "../../encodings/msgpack.js";
import { quoted } from "../../encodings/quoted.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ReadModel } from "../../model/model.js";
import { type ByteRange, DTYPE_BITS, type DType, type Tensor } from "../../model/tensor.js";
import { anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";

/** Extensions of flax/serialization.py: an array, a Python complex number, a NumPy scalar. */
const [ARRAY, COMPLEX, SCALAR] = [1, 2, 3];
/** What arrays of more than 2^30 bytes are split into: https://flax.readthedocs.io, `_chunk`. */
const CHUNKED_KEY = "__msgpack_chunked_array__";

/** Reads names, shapes and dtypes; values are skipped. */
export async function readFlax({ path, source }: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const cursor = new Cursor(path, source.size, budget);
  const { tensors, metadata } = await readThrough(source, contentIn(cursor), signal);
  const anomalies = anomaliesOf(path);
  const names = new Set<string>();
  for (const { name, dtype } of tensors) {
    anomalies.checkName(name);
    if (names.has(name)) anomalies.add("duplicate-tensor", name, "two places give the same name once their parts are joined");
    names.add(name);
    if (dtype.startsWith("unknown("))
      anomalies.add("unknown-dtype", name, "its dtype is newer than this reader, so its size is unverified");
  }
  if (cursor.position < source.size) anomalies.add("hidden-content", path, "bytes stand behind the end of the model");
  return {
    format: "flax",
    formatVersion: "1",
    requirements: [],
    signatures: [],
    graphs: [],
    tensors,
    metadata,
    code: [],
    files: [{ path, role: "main", size: source.size }],
    anomalies: anomalies.list(),
  };
}

interface Content {
  readonly tensors: Tensor[];
  readonly metadata: MetadataEntry[];
}

function* contentIn(cursor: Cursor): Reading<Content> {
  const content: Content = { tensors: [], metadata: [] };
  const root = yield* readPacked(cursor, cursor.size);
  const end = cursor.position;
  if (root.kind !== "map")
    throw cursor.refusal("flax-malformed", "The file does not begin with a map of names: save it with Flax.", 0);
  yield* collect(root, undefined, content, cursor);
  cursor.position = end;
  return content;
}

// What an entry of the budget stands for in memory.
const CHARACTERS_PER_ENTRY = 100;

/** Names are joined as Flax joins them where it flattens: `params.dense.kernel`. */
function* collect(value: Packed, place: string | undefined, content: Content, cursor: Cursor): Reading<void> {
  const name = place ?? "";
  const inside = (key: string) => (place === undefined ? key : `${place}.${key}`);
  // The name of each value below a long one repeats it.
  cursor.reserve(Math.floor(name.length / CHARACTERS_PER_ENTRY));
  switch (value.kind) {
    case "map": {
      const chunked = value.entries.get(CHUNKED_KEY);
      if (chunked?.kind === "boolean" && chunked.value) {
        content.tensors.push(yield* chunkedArray(value.entries, name, cursor));
        return;
      }
      for (const [key, inner] of value.entries) yield* collect(inner, inside(key), content, cursor);
      return;
    }
    case "list":
      for (const [index, inner] of value.items.entries()) yield* collect(inner, inside(String(index)), content, cursor);
      return;
    case "bytes":
      if (value.code === ARRAY || value.code === SCALAR) content.tensors.push(yield* arrayAt(value, name, cursor));
      else
        content.metadata.push({
          key: name,
          value: value.code === COMPLEX ? "a complex number" : `${value.length} bytes`,
          source: "state",
        });
      return;
    case "none":
      return;
    default:
      content.metadata.push({ key: name, value: String(value.value), source: "state" });
  }
}

/** A list of the shape, the name of the dtype, and the elements in row-major order. */
function* arrayAt({ offset, length }: ByteRange, name: string, cursor: Cursor): Reading<Tensor> {
  const refuse = (problem: string) =>
    cursor.refusal("flax-array", `Array ${quoted(name)}: ${problem}. Save it again with Flax.`, offset);
  cursor.position = offset;
  const value = yield* readPacked(cursor, offset + length);
  const [shape, dtype, data] = value.kind === "list" ? value.items : [];
  const sizes = shape === undefined ? undefined : sizesOf(shape);
  if (sizes === undefined || dtype?.kind !== "text" || data?.kind !== "bytes")
    throw refuse("it is not a shape, a dtype and bytes");
  return tensorOf(name, sizes, dtype.value, [data], cursor.path, refuse);
}

function* chunkedArray(entries: ReadonlyMap<string, Packed>, name: string, cursor: Cursor): Reading<Tensor> {
  const refuse = (problem: string) => cursor.refusal("flax-array", `Array ${quoted(name)}: ${problem}. Save it again with Flax.`);
  const [shape, chunks] = ["shape", "chunks"].map((key) => membersOf(entries.get(key)));
  const sizes = shape === undefined ? undefined : sizesOf({ kind: "list", items: shape });
  if (sizes === undefined || chunks === undefined) throw refuse("its chunks are not listed");
  const parts: Tensor[] = [];
  for (const chunk of chunks) {
    if (chunk.kind !== "bytes" || chunk.code !== ARRAY) throw refuse("a chunk is no array");
    parts.push(yield* arrayAt(chunk, name, cursor));
  }
  const ranges = parts.flatMap(({ values }) => (values.kind === "stored" ? values.ranges : []));
  const dtypes = new Set(parts.map(({ dtype }) => dtype));
  const [dtype = "float32"] = dtypes;
  if (dtypes.size > 1) throw refuse("its chunks have different dtypes");
  return tensorOf(name, sizes, dtype, ranges, cursor.path, refuse);
}

/** Flax turns tuples into maps that count from 0. */
function membersOf(value: Packed | undefined): readonly Packed[] | undefined {
  if (value?.kind === "list") return value.items;
  return value?.kind === "map" ? [...value.entries.values()] : undefined;
}

function sizesOf(shape: Packed): readonly number[] | undefined {
  if (shape.kind !== "list") return undefined;
  const sizes = shape.items.flatMap((item) =>
    item.kind === "number" && Number.isSafeInteger(item.value) && item.value >= 0 ? [item.value] : [],
  );
  return sizes.length === shape.items.length ? sizes : undefined;
}

/** Elements of less than a byte take one each in memory, and so here: not as our dtypes of that name are packed. */
const DTYPES: ReadonlyMap<string, number> = new Map(Object.entries(DTYPE_BITS).filter(([, bits]) => bits >= 8));

function tensorOf(
  name: string,
  shape: readonly number[],
  spelling: string,
  data: readonly ByteRange[],
  path: string,
  refuse: (problem: string) => Error,
): Tensor {
  const parameters = shape.reduce((product, size) => product * size, 1);
  const most = shape.reduce((product, size) => product * Math.max(1, size), 1);
  const bytes = data.reduce((sum, { length }) => sum + length, 0);
  const bits = DTYPES.get(spelling);
  if (!Number.isSafeInteger(most)) throw refuse("its shape has more elements than 2^53");
  if (bits !== undefined && (parameters * bits) / 8 !== bytes)
    throw refuse("dtype and shape ask for another number of bytes than it has");
  const dtype = storedDType(spelling, bits);
  if (dtype === undefined) throw refuse("its dtype is not the name of one");
  const ranges = data.filter(({ length }) => length > 0).map(({ offset, length }) => ({ offset, length }));
  const values = bytes === 0 ? ({ kind: "empty" } as const) : ({ kind: "stored", encoding: "elements", path, ranges } as const);
  return { name, kind: "parameter", dtype, shape, parameters, bytes, values };
}

/** Undefined of what no writer would call a dtype. */
function storedDType(spelling: string, bits: number | undefined): DType | undefined {
  if (bits !== undefined || /^unknown\(\w+\)$/.test(spelling)) return spelling as DType;
  return /^\w{1,32}$/.test(spelling) ? `unknown(${spelling})` : undefined;
}
