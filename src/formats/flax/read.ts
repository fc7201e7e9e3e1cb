import type { Budget } from "../../bytes/budget.js";
import { Cursor, type Reading, readThrough } from "../../bytes/cursor.js";
import { type Packed, readPacked } from "../../encodings/msgpack.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ReadModel } from "../../model/model.js";
import type { ByteRange, Tensor } from "../../model/tensor.js";
import { anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { ARRAY, arrayAt, chunkedArray, WHOLE_BYTES } from "./arrays.js";

/** Extensions of flax/serialization.py beside arrays: a Python complex number, a NumPy scalar. */
const [COMPLEX, SCALAR] = [2, 3];
/** What arrays of more than 2^30 bytes are split into: https://flax.readthedocs.io, `_chunk`. */
const CHUNKED_KEY = "__msgpack_chunked_array__";

/** What an array is called that the file is nothing else than. */
const LONE_NAME = "array";

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
    if (dtype.startsWith("unknown(") && !WHOLE_BYTES.has(dtype))
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
  const isArray = root.kind === "bytes" && root.code === ARRAY;
  if (root.kind !== "map" && root.kind !== "list" && !isArray)
    throw cursor.refusal("flax-malformed", "The file does not begin with names, a list or an array: save it with Flax.", 0);
  yield* collect(root, isArray ? LONE_NAME : undefined, content, cursor);
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
      else {
        const text = value.code === COMPLEX ? yield* complexAt(value, cursor) : `${value.length} bytes`;
        content.metadata.push({ key: name, value: text, source: "state" });
      }
      return;
    case "none":
      return;
    default:
      content.metadata.push({ key: name, value: String(value.value), source: "state" });
  }
}

/** A list of the real and the imaginary part. */
function* complexAt({ offset, length }: ByteRange, cursor: Cursor): Reading<string> {
  cursor.position = offset;
  const value = yield* readPacked(cursor, offset + length);
  const [real, imaginary] = value.kind === "list" ? value.items : [];
  if (real?.kind !== "number" || imaginary?.kind !== "number")
    throw cursor.refusal("flax-complex", "A complex number is not two numbers. Save it again with Flax.", offset);
  const sign = imaginary.value < 0 || Object.is(imaginary.value, -0) ? "" : "+";
  return `${real.value}${sign}${imaginary.value}i`;
}
