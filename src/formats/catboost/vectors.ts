import type { Extent } from "../../bytes/cursor.js";
import type { Table } from "../../encodings/flatbuffers.js";
import type { Tensor, TensorKind } from "../../model/tensor.js";
import { malformed } from "./core.js";

const WIDTHS = { uint8: 1, uint16: 2, int32: 4, uint32: 4, float32: 4, float64: 8 } as const;
export type Stored = keyof typeof WIDTHS;

/** One tensor of all these lists, one behind the other; undefined where they are empty. `columns` elements stand together. */
export function vectorTensor(
  name: string,
  dtype: Stored,
  vectors: readonly Extent[],
  { buffer }: Pick<Table, "buffer">,
  { columns = 1, kind = "parameter" }: { readonly columns?: number; readonly kind?: TensorKind } = {},
): Tensor | undefined {
  const ranges = vectors
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ offset: start, length: end - start }));
  const bytes = ranges.reduce((sum, { length }) => sum + length, 0);
  // Tables may refer to one list a million times: what is read of it would be more than the file has.
  if (bytes > buffer.pages.size) throw malformed(buffer.pages, "its lists share their numbers", ranges[0]?.offset ?? 0);
  const parameters = bytes / WIDTHS[dtype];
  if (parameters === 0) return undefined;
  return {
    name,
    kind,
    dtype,
    shape: columns > 1 ? [parameters / columns, columns] : [parameters],
    parameters,
    bytes,
    values: { kind: "stored", encoding: "elements", path: buffer.pages.path, ranges },
  };
}
