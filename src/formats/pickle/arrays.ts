import type { Cursor, Reading } from "../../bytes/cursor.js";
import { MAX_CONTENT_BYTES } from "../../encodings/pickle/limits.js";
import { halt, type Machine } from "../../encodings/pickle/machine.js";
import { elementsOf, isArrayWrapper, wrappedArrayOf } from "../../encodings/pickle/numpy.js";
import { type Pickle, type PickleLimits, readPickle } from "../../encodings/pickle/read.js";
import type { AfterBuild } from "../../encodings/pickle/run.js";
import { entryOf, type PickleObject, type PickleValue } from "../../encodings/pickle/value.js";

/** Steps over the arrays that joblib writes between two opcodes. Arrays of objects are pickles there, which go to `found`. */
export function joblibArrays(limits: PickleLimits, found: Pickle[]): AfterBuild {
  return (object, cursor, end, machine) => {
    return isArrayWrapper(object) ? readArray(object, cursor, end, { machine, limits, found }) : undefined;
  };
}

interface Reader {
  readonly machine: Machine;
  readonly limits: PickleLimits;
  readonly found: Pickle[];
}

function* readArray(wrapper: PickleObject, cursor: Cursor, end: number, reader: Reader): Reading<PickleValue | undefined> {
  const { machine, limits, found } = reader;
  const array = wrappedArrayOf(wrapper);
  const count = array === undefined ? undefined : elementsOf(array.shape);
  if (array === undefined || count === undefined) {
    halt(machine, "bad-operand", "joblib describes an array in it that there cannot be");
    return undefined;
  }
  const start = cursor.position;
  if (array.type.hasObjects) {
    // The depth of pickles in bytes does not count here: joblib writes one behind the other.
    const pickle = yield* readPickle(cursor, end, { effort: limits.effort, budget: limits.budget });
    found.push(pickle);
    if (pickle.faults.length > 0) halt(machine, "bad-operand", "an array of objects in it is broken");
    return { kind: "inline", wrapper, value: pickle.value, range: { offset: start, length: cursor.position - start } };
  }
  const length = count * array.type.itemSize;
  const padding = isPadded(wrapper) ? yield* paddingAt(cursor, end) : 0;
  const offset = start + padding;
  if (offset + length > end) {
    halt(machine, "truncated", "it ends within an array");
    return undefined;
  }
  cursor.position = offset;
  const range = { offset, length };
  const value: PickleValue = { kind: "bytes", isArray: false, range, content: yield* contentOf(cursor, length) };
  cursor.position = offset + length;
  return { kind: "inline", wrapper, value, range };
}

/** Since 1.2 joblib writes how many bytes it leaves free, in a byte of its own, so that elements stand at multiples of 16. */
function isPadded(wrapper: PickleObject): boolean {
  const alignment = entryOf(wrapper.states.at(-1), "numpy_array_alignment_bytes");
  return alignment !== undefined && alignment.kind !== "none";
}

/** The byte that says so included. */
function* paddingAt(cursor: Cursor, end: number): Reading<number> {
  if (cursor.position >= end) return 1;
  if (!cursor.holds(1)) yield* cursor.need(1);
  return 1 + cursor.byteAt(cursor.position);
}

/** Short arrays are labels and settings: they are read. */
function* contentOf(cursor: Cursor, length: number): Reading<Uint8Array | undefined> {
  if (length > MAX_CONTENT_BYTES) return undefined;
  if (!cursor.holds(length)) yield* cursor.need(length);
  return cursor.bytesOf({ start: cursor.position, end: cursor.position + length }).slice();
}
