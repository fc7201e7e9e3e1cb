import type { Budget } from "../../bytes/budget.js";
import type { ByteSource } from "../../bytes/source.js";
import { ArtifactError } from "../../errors.js";
import { type Fields, fieldsOf } from "./fields.js";

/** The sizes that a superblock sets for the whole file. https://docs.hdfgroup.org/archive/support/HDF5/doc/H5.format.html */
export interface Hdf5Layout {
  /** Where addresses count from: the place of the superblock, in bytes from the start of the file. */
  readonly base: number;
  /** Bytes of an address and of a length: 2, 4 or 8. */
  readonly addressBytes: number;
  readonly lengthBytes: number;
}

/** An HDF5 file that is being read: everything costs, and everything is counted. */
export interface Hdf5File {
  readonly path: string;
  readonly size: number;
  readonly layout: Hdf5Layout;
  readonly depth: number;
  /** Fields at `address`, counted from the base. Refuses what leaves the file or the budget. */
  fieldsAt(address: number, length: number): Promise<Fields>;
  /** Accounts for items that are about to be kept in memory. */
  reserve(entries: number): void;
  /** Accounts for a text: many names may be one place in the file, and each is a text of its own in memory. */
  reserveText(characters: number): void;
  /** The failure of this file; `address` counts from the base. */
  refusal(code: string, message: string, address?: number): ArtifactError;
}

// Object headers are a few hundred bytes and stand apart from each other: larger pages would read values along with them.
const PAGE_BYTES = 1024;
// What is read once is seldom asked for again: heaps and B-tree nodes are, right after.
const MAX_KEPT_PAGES = 4096;

// An entry is reckoned with about 100 bytes.
const CHARACTERS_OF_ENTRY = 64;

/** What a file costs, shared by everything that reads it, and kept while its superblock is still looked for. */
export interface Hdf5Pages {
  read(offset: number, length: number): Promise<Uint8Array>;
}

export function pagesOf(source: ByteSource, path: string, budget: Budget, signal?: AbortSignal): Hdf5Pages {
  const kept = new Map<number, Uint8Array>();
  let bytesSpent = 0;
  let bytesGiven = 0;
  const load = async (first: number, last: number): Promise<void> => {
    const start = first * PAGE_BYTES;
    const length = Math.min((last + 1) * PAGE_BYTES, source.size) - start;
    bytesSpent += length;
    if (bytesSpent > budget.structureBytes) {
      const problem = `More than ${budget.structureBytes} bytes are structure, not values: the file is damaged or made to cost time.`;
      throw new ArtifactError("too-much-structure", problem, { path, offset: start });
    }
    signal?.throwIfAborted();
    const bytes = await source.read(start, length, signal);
    if (kept.size > MAX_KEPT_PAGES) kept.clear();
    for (let page = first; page <= last; page++) {
      const from = (page - first) * PAGE_BYTES;
      kept.set(page, bytes.slice(from, from + PAGE_BYTES));
    }
  };
  return {
    async read(offset, length) {
      // Pieces that are asked for again and again cost no read, and time all the same.
      bytesGiven += length;
      if (bytesGiven > budget.structureBytes) {
        const problem = `Decoding more than ${budget.structureBytes} bytes of structure: the file is damaged or made to cost time.`;
        throw new ArtifactError("too-much-structure", problem, { path, offset });
      }
      const [first, last] = [Math.floor(offset / PAGE_BYTES), Math.floor((offset + length - 1) / PAGE_BYTES)];
      const answer = new Uint8Array(length);
      for (let page = first; page <= last; page++) {
        if (!kept.has(page)) {
          let end = page;
          while (end < last && end - page < MAX_KEPT_PAGES / 2 && !kept.has(end + 1)) end++;
          await load(page, end);
        }
        const bytes = kept.get(page) ?? new Uint8Array(0);
        const start = page * PAGE_BYTES;
        const from = Math.max(offset, start);
        answer.set(bytes.subarray(from - start, Math.min(offset + length, start + PAGE_BYTES) - start), from - offset);
      }
      return answer;
    },
  };
}

export function fileOf(pages: Hdf5Pages, size: number, path: string, budget: Budget, layout: Hdf5Layout): Hdf5File {
  let entriesSpent = 0;
  const reserve = (entries: number): void => {
    entriesSpent += entries;
    if (entriesSpent > budget.entries) {
      throw refusal("too-many-entries", `The file holds more than ${budget.entries} items: split the model.`);
    }
  };
  const refusal = (code: string, message: string, address = 0): ArtifactError => {
    return new ArtifactError(code, message, { path, offset: Math.min(layout.base + address, size) });
  };
  return {
    path,
    size,
    layout,
    depth: budget.depth,
    refusal,
    reserve,
    reserveText: (characters) => reserve(Math.ceil(characters / CHARACTERS_OF_ENTRY)),
    async fieldsAt(address, length) {
      const offset = layout.base + address;
      if (offset + length > size) {
        const problem = `Structure of ${length} bytes leaves the file, which ends at ${size}: the file was cut off or damaged.`;
        throw refusal("hdf5-truncated", problem, address);
      }
      const bytes = await pages.read(offset, length);
      return fieldsOf(bytes, { offset, path, ...layout });
    },
  };
}
