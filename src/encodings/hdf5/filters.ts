import type { ChunkFilter } from "../../model/tensor.js";
import type { Fields } from "./fields.js";

export interface Filter {
  /** Registered with the HDF Group; 256 and above are plug-ins. */
  readonly id: number;
  /** Undefined for one that this reader does not undo. */
  readonly known: ChunkFilter | undefined;
}

const KNOWN: ReadonlyMap<number, ChunkFilter> = new Map([
  [1, "deflate"],
  [2, "shuffle"],
  [3, "fletcher32"],
]);

/** Filter pipeline message, versions 1 and 2. */
export function readFilters(fields: Fields): readonly Filter[] {
  const version = fields.u8();
  const count = fields.u8();
  if (version < 1 || version > 2) throw fields.refusal("hdf5-version", "A list of filters is of an unknown version.");
  if (version === 1) fields.skip(6);
  return Array.from({ length: count }, () => {
    const id = fields.u16();
    const nameBytes = version === 1 || id >= 256 ? fields.u16() : 0;
    fields.skip(2);
    const values = fields.u16();
    fields.skip(version === 1 ? Math.ceil(nameBytes / 8) * 8 : nameBytes);
    fields.skip(4 * (version === 1 ? values + (values % 2) : values));
    return { id, known: KNOWN.get(id) };
  });
}
