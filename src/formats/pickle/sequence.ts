import type { Budget } from "../../bytes/budget.js";
import type { Cursor, Reading } from "../../bytes/cursor.js";
import { MAX_PICKLES, pickleEffort } from "../../encodings/pickle/limits.js";
import { isLikelyPickle, type Pickle, type PickleLimits, readPickle } from "../../encodings/pickle/read.js";
import { joblibArrays } from "./arrays.js";

/** The pickles of a file, one behind the other. */
export interface Sequence {
  readonly pickles: readonly Pickle[];
  /** Pickles of arrays of objects, which joblib writes in the middle of another. */
  readonly inline: readonly Pickle[];
  /** Bytes behind the last one that are no pickle; line breaks at the end do not count. */
  readonly trailing: number;
}

const PROTO = 0x80;
// Editors leave one; what is longer is no accident.
const MAX_LINE_BREAKS = 2;

export function* readSequence(cursor: Cursor, budget: Budget): Reading<Sequence> {
  const effort = pickleEffort();
  const inline: Pickle[] = [];
  const plain: PickleLimits = { effort, budget };
  const limits: PickleLimits = { ...plain, afterBuild: joblibArrays(plain, inline) };
  const pickles = [yield* readPickle(cursor, cursor.size, limits)];
  while (pickles.at(-1)?.value !== undefined && cursor.position < cursor.size && effort.pickles < MAX_PICKLES) {
    const start = cursor.position;
    yield* cursor.need(1);
    const isMarked = cursor.byteAt(start) === PROTO;
    const tried = inline.length;
    const next = yield* readPickle(cursor, cursor.size, limits);
    if (!isLikelyPickle(next, isMarked) && !isOldAfterOld(pickles[0], next)) {
      cursor.position = start;
      inline.splice(tried);
      break;
    }
    pickles.push(next);
  }
  // What is behind a pickle that breaks off belongs to it.
  const isWhole = pickles.at(-1)?.value !== undefined;
  return { pickles, inline, trailing: isWhole ? yield* trailingBytes(cursor) : 0 };
}

/** Behind a pickle of protocol 0 or 1 stands one that has no mark either. */
function isOldAfterOld(first: Pickle | undefined, next: Pickle): boolean {
  return first?.protocol === 0 && next.faults.length === 0;
}

function* trailingBytes(cursor: Cursor): Reading<number> {
  const length = cursor.size - cursor.position;
  if (length === 0 || length > MAX_LINE_BREAKS) return length;
  yield* cursor.need(length);
  const bytes = cursor.bytesOf({ start: cursor.position, end: cursor.size });
  return bytes.every((byte) => byte === 0x0a || byte === 0x0d) ? 0 : length;
}
