import type { ByteRange, DType, Packing, Tensor, TensorKind, TensorValues } from "../../model/tensor.js";
import type { Hdf5Storage } from "../hdf5/layout.js";
import type { Hdf5Dataset } from "../hdf5/read.js";

/** Where the HDF5 file stands: a file, or an entry of an archive. */
export interface Place {
  /** Of the file that is in the tree. */
  readonly path: string;
  /** Bytes of the HDF5 file. */
  readonly size: number;
  /** Where its first byte stands in that file. */
  readonly start: number;
  /** Of an entry that is packed: its bytes in the archive. */
  readonly deflated?: ByteRange;
}

export function tensorOf(
  { name, dataset }: { readonly name: string; readonly dataset: Hdf5Dataset },
  kind: TensorKind,
  place: Place,
): Tensor {
  const shape = dataset.shape ?? [0];
  const parameters = shape.reduce((product, size) => product * size, 1);
  const bytes = parameters * dataset.type.size;
  const values = parameters === 0 ? ({ kind: "empty" } as const) : valuesOf(dataset, shape, bytes, place);
  return { name, kind, dtype: dtypeOf(dataset), shape, parameters, bytes, values };
}

function dtypeOf({ type, attributes }: Hdf5Dataset): DType {
  switch (type.kind) {
    case "number":
      return type.dtype;
    case "string":
    case "variable-string":
      return "string";
    case "opaque": {
      // Keras 3 writes a type that HDF5 lacks as bytes without meaning, and says beside it which it is.
      const stated = attributes.find(({ name }) => name === "dtype")?.texts?.[0];
      return stated === "bfloat16" && type.size === 2 ? "bfloat16" : `unknown(opaque${type.size})`;
    }
    case "other":
      return `unknown(${type.title.replace(/[^\w]+/g, "_")})`;
  }
}

// Deflate cannot do better: a file that declares more than this times its size does not hold it.
const MAX_RATIO = 1032;

function valuesOf(dataset: Hdf5Dataset, shape: readonly number[], bytes: number, place: Place): TensorValues {
  const { storage, filters, type } = dataset;
  const absent = (reason: "out-of-range" | "unavailable" | "unsafe-path", detail: string, path = place.path): TensorValues => {
    return { kind: "absent", path, reason, detail };
  };
  if (bytes > place.size * MAX_RATIO) {
    return absent("out-of-range", "its shape asks for far more than the file can hold (as in CVE-2026-0897)");
  }
  if (filters.some(({ known }) => known === undefined)) {
    const ids = filters.filter(({ known }) => known === undefined).map(({ id }) => id);
    return absent("unavailable", `its chunks went through filter ${ids.join(", ")}, which this reader does not undo`);
  }
  const order = type.kind === "number" && type.isBigEndian && type.size > 1 ? ({ byteOrder: "big" } as const) : {};
  switch (storage.kind) {
    case "external":
      return absent(
        "unsafe-path",
        "its values stand in another file, which HDF5 opens wherever it is",
        storage.files[0] ?? place.path,
      );
    case "virtual":
      return absent("unavailable", "it is put together from other datasets, which this reader does not follow");
    case "not-followed":
      return absent("unavailable", storage.reason);
    case "short":
      return absent("out-of-range", storage.reason);
    default: {
      const stored = located(
        storage,
        shape,
        filters.flatMap(({ known }) => known ?? []),
        place,
      );
      if (stored === undefined) return absent("unavailable", "it is cut into chunks in an archive that packs them again");
      return { kind: "stored", encoding: "elements", path: place.path, ...stored, ...order };
    }
  }
}

type Stored = Extract<Hdf5Storage, { readonly kind: "contiguous" | "chunked" }>;
type Filters = Extract<Packing, { readonly kind: "chunks" }>["filters"];

/** Undefined where chunks are in an entry that is packed as a whole. */
function located(
  storage: Stored,
  shape: readonly number[],
  filters: Filters,
  { start, size, deflated }: Place,
): { readonly ranges: readonly ByteRange[]; readonly packing?: Packing } | undefined {
  const moved = ({ offset, length }: ByteRange): ByteRange => ({ offset: length === 0 ? 0 : start + offset, length });
  if (storage.kind === "contiguous" && storage.range !== undefined) {
    if (deflated === undefined) return { ranges: [moved(storage.range)] };
    return { ranges: [deflated], packing: { kind: "deflate", size, skip: storage.range.offset } };
  }
  // What was never written is one chunk of zeros.
  const chunks = storage.kind === "chunked" ? storage : { chunk: shape, ranges: [{ offset: 0, length: 0 }] };
  const plain = deflated === undefined && filters.length === 0 ? inOrder(chunks.chunk, chunks.ranges, shape) : undefined;
  if (plain !== undefined) return { ranges: plain.map(moved) };
  if (deflated !== undefined && chunks.ranges.some(({ length }) => length > 0)) return undefined;
  return { ranges: chunks.ranges.map(moved), packing: { kind: "chunks", shape: chunks.chunk, filters } };
}

/** Chunks that are whole rows, one after the other, are the elements in their order; undefined for any others. */
function inOrder(
  chunk: readonly number[],
  ranges: readonly ByteRange[],
  shape: readonly number[],
): readonly ByteRange[] | undefined {
  const areRows = chunk.slice(1).every((size, index) => size === shape[index + 1]);
  if (!areRows || chunk.length === 0 || ranges.some(({ length }) => length === 0)) return undefined;
  const [rows = 1, all = 1] = [chunk[0], shape[0]];
  return ranges.map(({ offset, length }, index) => {
    // The last chunk is whole and may hold more than the tensor.
    const held = Math.min(rows, all - index * rows);
    return { offset, length: (length / rows) * held };
  });
}
