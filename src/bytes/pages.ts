import { ArtifactError } from "../errors.js";
import type { Budget } from "./budget.js";
import type { Extent, Reading } from "./cursor.js";

/**
 * Bytes of a file for readers that jump about in it, as offsets lead them: what was read once is kept. Refuses what leaves the file
 * or the budget, never clamps.
 */
export interface Pages {
  readonly path: string;
  /** Bytes in the file. */
  readonly size: number;
  /** Messages inside each other that a reader may follow. */
  readonly depth: number;
  /** The bytes from `start` to `end`, which must be in the file: a view, or a copy where they lie on several pages. */
  read(extent: Extent): Reading<Uint8Array>;
  /** The same without a read; undefined where the page is not at hand. */
  peek(offset: number, length: number): Uint8Array | undefined;
  /** Accounts for items that are about to be kept in memory. */
  reserve(entries: number): void;
  /** The failure of this file at `offset`; `message` says what is wrong and what to do, without text from the file. */
  refusal(code: string, message: string, offset: number): ArtifactError;
}

// Between tensor values a table and the length of the next values are about 50 bytes.
const PAGE_BYTES = 1024;
// Reading on in one direction doubles what is read, up to here: few reads of long structure, little lost where values begin.
const MOST_PAGES_AT_ONCE = 64;

export function pagesOf(path: string, size: number, budget: Budget): Pages {
  const held = new Map<number, Uint8Array>();
  let atOnce = 1;
  let bytesSpent = 0;
  let entriesSpent = 0;

  const refusal = (code: string, message: string, offset: number): ArtifactError =>
    new ArtifactError(code, message, { path, offset });

  /** Pages `first` to `last`, of which none is held. */
  function* load(first: number, last: number): Reading<void> {
    const offset = first * PAGE_BYTES;
    const length = Math.min((last + 1) * PAGE_BYTES, size) - offset;
    bytesSpent += length;
    if (bytesSpent > budget.structureBytes) {
      const problem = `More than ${budget.structureBytes} bytes are structure, not tensor values`;
      throw refusal("too-much-structure", `${problem}: store large constants as tensors.`, offset);
    }
    const bytes = yield { offset, length };
    for (let page = first; page <= last; page++) {
      held.set(page, bytes.subarray((page - first) * PAGE_BYTES, (page - first + 1) * PAGE_BYTES));
    }
  }

  /** One missing page, and more in the direction that the reader seems to go: builders write the last entry of a list first. */
  function* loadAround(page: number): Reading<void> {
    const step = held.has(page - 1) ? 1 : held.has(page + 1) ? -1 : 0;
    atOnce = step === 0 ? 1 : Math.min(atOnce * 2, MOST_PAGES_AT_ONCE);
    const last = Math.ceil(size / PAGE_BYTES) - 1;
    let end = page;
    for (let more = 1; more < atOnce; more++) {
      const next = end + step;
      if (next < 0 || next > last || held.has(next)) break;
      end = next;
    }
    yield* load(Math.min(page, end), Math.max(page, end));
  }

  return {
    path,
    size,
    depth: budget.depth,
    refusal,
    peek(offset, length) {
      const page = held.get(Math.floor(offset / PAGE_BYTES));
      const start = offset % PAGE_BYTES;
      return page !== undefined && start + length <= page.length ? page.subarray(start, start + length) : undefined;
    },
    *read({ start, end }) {
      if (start < 0 || end > size) throw refusal("truncated", "The file ends too early: copy it again, completely.", start);
      if (start >= end) return new Uint8Array(0);
      const first = Math.floor(start / PAGE_BYTES);
      const last = Math.floor((end - 1) / PAGE_BYTES);
      for (let page = first; page <= last; page++) {
        if (held.has(page)) continue;
        let until = page;
        while (until < last && !held.has(until + 1)) until++;
        if (until === page) yield* loadAround(page);
        else yield* load(page, until);
      }
      const bytes = new Uint8Array(first === last ? 0 : end - start);
      for (let page = first; page <= last; page++) {
        const content = held.get(page) ?? new Uint8Array(0);
        const base = page * PAGE_BYTES;
        const part = content.subarray(Math.max(start - base, 0), Math.min(end - base, PAGE_BYTES));
        if (first === last) return part;
        bytes.set(part, Math.max(base - start, 0));
      }
      return bytes;
    },
    reserve(entries) {
      entriesSpent += entries;
      if (entriesSpent > budget.entries) {
        throw refusal("too-many-entries", `The file holds more than ${budget.entries} items: split the model.`, 0);
      }
    },
  };
}
