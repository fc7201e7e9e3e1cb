import type { Budget } from "../../bytes/budget.js";
import { Cursor, type Reading } from "../../bytes/cursor.js";
import type { ByteRange } from "../../model/tensor.js";
import type { PickleFault } from "./faults.js";
import { isCalled, mergedImports, type PickleImport } from "./imports.js";
import { MAX_NESTED_DEPTH, MAX_PICKLES, type PickleEffort } from "./limits.js";
import { fault, type Machine, type NestedCandidate } from "./machine.js";
import { type AfterBuild, runPickle } from "./run.js";
import type { PickleValue } from "./value.js";

export interface Pickle {
  /** What it says itself; 0 for protocols 0 and 1, which say nothing. */
  readonly protocol: number;
  /** From its first opcode to behind STOP, or to where reading ended. */
  readonly range: ByteRange;
  /** What loading it would give; undefined when it does not reach its end. */
  readonly value: PickleValue | undefined;
  /** What it imports itself, in the order of the first import. */
  readonly imports: readonly PickleImport[];
  readonly faults: readonly PickleFault[];
  /** Pickles in its byte strings and texts. Offsets of those that were spelt as text count from the start of that text. */
  readonly nested: readonly Pickle[];
}

export interface PickleLimits {
  /** Shared by all pickles of a file. */
  readonly effort: PickleEffort;
  /** For what is decoded in memory. */
  readonly budget: Budget;
  readonly afterBuild?: AfterBuild;
}

/**
 * Interprets one pickle from the cursor on, before `end`, and those in its bytes. Nothing is executed. The cursor stands behind STOP
 * afterwards. What is wrong with the pickle is in `faults`; nothing is thrown for it.
 */
export function* readPickle(cursor: Cursor, end: number, limits: PickleLimits, depth = 0): Reading<Pickle> {
  const start = cursor.position;
  limits.effort.pickles++;
  const machine = yield* runPickle(cursor, end, limits.effort, limits.afterBuild);
  const stop = Math.min(cursor.position, end);
  const nested = yield* readNested(machine, cursor, limits, depth);
  cursor.position = stop;
  return {
    protocol: machine.protocol,
    range: { offset: start, length: stop - start },
    value: machine.result,
    imports: machine.imports.list(),
    faults: machine.faults,
    nested,
  };
}

/** What a pickle and all pickles in it import. */
export function allImportsOf(pickle: Pickle): readonly PickleImport[] {
  return mergedImports([pickle.imports, ...pickle.nested.map(allImportsOf)]);
}

/** Whether bytes that were tried as a pickle are one: it comes to its end or calls something; chance gives neither. */
export function isLikelyPickle(pickle: Pickle, isMarked: boolean): boolean {
  const reachesEnd = pickle.faults.length === 0;
  const calls = pickle.imports.some((entry) => isCalled(entry) && isPlainName(entry));
  return isMarked ? reachesEnd || pickle.imports.some(isPlainName) : reachesEnd && calls;
}

/** A name as Python spells them: bytes that are read as opcodes by chance give others. */
function isPlainName({ module, name }: PickleImport): boolean {
  if (module === undefined || name === undefined) return true;
  return NAME.test(module) && NAME.test(name);
}

const NAME = /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_<][\p{L}\p{N}_<>]*)*$/u;

function* readNested(machine: Machine, cursor: Cursor, limits: PickleLimits, depth: number): Reading<readonly Pickle[]> {
  const found: Pickle[] = [];
  if (depth >= MAX_NESTED_DEPTH) return found;
  for (const candidate of machine.nested) {
    if (limits.effort.pickles >= MAX_PICKLES) {
      fault(machine, "limit", `it holds more than ${MAX_PICKLES} pickles`);
      break;
    }
    const pickle = yield* readCandidate(candidate, cursor, limits, depth + 1);
    if (pickle !== undefined) found.push(pickle);
    // What turned out to be none takes nothing from those that follow.
    else limits.effort.pickles--;
  }
  return found;
}

const PROTO = 0x80;

function* readCandidate(
  candidate: NestedCandidate,
  cursor: Cursor,
  limits: PickleLimits,
  depth: number,
): Reading<Pickle | undefined> {
  if ("bytes" in candidate) {
    const { bytes } = candidate;
    const pickle = readInMemory(bytes, (inner) => readPickle(inner, bytes.length, limits, depth), cursor.path, limits.budget);
    return isLikelyPickle(pickle, bytes[0] === PROTO) ? pickle : undefined;
  }
  const { offset, length } = candidate.range;
  cursor.position = offset;
  if (!cursor.holds(1)) yield* cursor.need(1);
  const isMarked = cursor.byteAt(offset) === PROTO;
  const pickle = yield* readPickle(cursor, offset + length, limits, depth);
  return isLikelyPickle(pickle, isMarked) ? pickle : undefined;
}

function readInMemory<T>(bytes: Uint8Array, reading: (cursor: Cursor) => Reading<T>, path: string, budget: Budget): T {
  const running = reading(new Cursor(path, bytes.length, budget));
  let step = running.next();
  while (!step.done) step = running.next(bytes.subarray(step.value.offset, step.value.offset + step.value.length));
  return step.value;
}
