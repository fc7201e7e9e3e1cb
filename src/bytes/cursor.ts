import { ArtifactError } from "../errors.js";
import type { ByteRange } from "../model/tensor.js";
import type { Budget } from "./budget.js";
import type { ByteSource } from "./source.js";

/**
 * A computation over the bytes of a file: it yields the range it needs next, is resumed with those bytes, and returns its result.
 * Decoding stays synchronous this way, and only a read that leaves the window costs an await.
 */
export type Reading<T> = Generator<ByteRange, T, Uint8Array>;

/** Where a stretch of a file begins and, exclusively, ends. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

// After a jump over tensor values mostly the header of the next tensor follows: about 200 bytes.
const SMALLEST_WINDOW_BYTES = 1024;
// Reading on doubles the window up to here: few reads of long structure, little lost at the next jump.
const LARGEST_WINDOW_BYTES = 64 * 1024;

/** Answers the ranges a reading asks for until it is done. Stops between reads when `signal` is aborted. */
export async function readThrough<T>(source: ByteSource, reading: Reading<T>, signal?: AbortSignal): Promise<T> {
  let step = reading.next();
  while (!step.done) {
    signal?.throwIfAborted();
    const { offset, length } = step.value;
    step = reading.next(await source.read(offset, length, signal));
  }
  return step.value;
}

/** A place in a file with a window of its bytes around it. Refuses what leaves the file or the budget, never clamps. */
export class Cursor {
  readonly path: string;
  /** Bytes in the file. */
  readonly size: number;
  position = 0;
  readonly #budget: Budget;
  #window: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(new ArrayBuffer(0));
  #windowStart = 0;
  #windowBytes = SMALLEST_WINDOW_BYTES;
  #bytesSpent = 0;
  #entriesSpent = 0;
  #depth = 0;

  constructor(path: string, size: number, budget: Budget) {
    this.path = path;
    this.size = size;
    this.#budget = budget;
  }

  /** Whether the next `length` bytes can be decoded without a read. */
  holds(length: number): boolean {
    if (length === 0) return true;
    return this.position >= this.#windowStart && this.position + length <= this.#windowStart + this.#window.length;
  }

  /** Makes the next `length` bytes decodable; they must be in the file. */
  *need(length: number): Reading<void> {
    if (this.holds(length)) return;
    if (this.position + length > this.size) {
      const missing = this.position + length - this.size;
      throw this.refusal(
        "truncated",
        `The file ends ${missing} ${missing === 1 ? "byte" : "bytes"} too early: copy it again, completely.`,
      );
    }
    const windowEnd = this.#windowStart + this.#window.length;
    const readsOn = this.position >= this.#windowStart && this.position <= windowEnd;
    this.#windowBytes = readsOn ? Math.min(this.#windowBytes * 2, LARGEST_WINDOW_BYTES) : SMALLEST_WINDOW_BYTES;
    const wanted = Math.min(Math.max(length, this.#windowBytes), this.size - this.position);
    this.#spendBytes(wanted);
    const bytes = yield { offset: this.position, length: wanted };
    this.#window = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#windowStart = this.position;
  }

  /** One byte of the window, by its offset in the file. */
  byteAt(offset: number): number {
    return this.#view.getUint8(offset - this.#windowStart);
  }

  /** A view of bytes of the window, by their place in the file. */
  bytesOf({ start, end }: Extent): Uint8Array {
    return this.#window.subarray(start - this.#windowStart, end - this.#windowStart);
  }

  float32At(offset: number): number {
    return this.#view.getFloat32(offset - this.#windowStart, true);
  }

  /** Accounts for items that are about to be kept in memory. */
  reserve(entries: number): void {
    this.#entriesSpent += entries;
    if (this.#entriesSpent > this.#budget.entries) {
      throw this.refusal("too-many-entries", `The file holds more than ${this.#budget.entries} items: split the model.`);
    }
  }

  enter(): void {
    this.#depth++;
    if (this.#depth > this.#budget.depth) {
      throw this.refusal("too-deep", `Messages are nested more than ${this.#budget.depth} deep: flatten the subgraphs or types.`);
    }
  }

  leave(): void {
    this.#depth--;
  }

  /** The failure of this file at `offset`; `message` says what is wrong and what to do, without text from the file. */
  refusal(code: string, message: string, offset = this.position): ArtifactError {
    return new ArtifactError(code, message, { path: this.path, offset });
  }

  #spendBytes(length: number): void {
    this.#bytesSpent += length;
    if (this.#bytesSpent > this.#budget.structureBytes) {
      throw this.refusal(
        "too-much-structure",
        `More than ${this.#budget.structureBytes} bytes are structure, not tensor values: store large constants as external data.`,
      );
    }
  }
}
