import type { Cursor, Reading } from "../../bytes/cursor.js";
import { ArtifactError } from "../../errors.js";
import { MAX_OPCODES, type PickleEffort } from "./limits.js";
import { halt, type Machine, machineOf } from "./machine.js";
import type { Opcodes } from "./opcode.js";
import { CALLS, FRAMES } from "./opcodes-calls.js";
import { LITERALS } from "./opcodes-literals.js";
import { CONTAINERS, STACK } from "./opcodes-values.js";
import { NO_OPERAND, readOperand } from "./operands.js";
import type { PickleObject, PickleValue } from "./value.js";

/** Every opcode of protocols 0 to 5, by its byte. https://github.com/python/cpython/blob/main/Lib/pickletools.py */
export const OPCODES: Opcodes = new Map([...LITERALS, ...CONTAINERS, ...STACK, ...CALLS, ...FRAMES]);

const BUILD = "b".charCodeAt(0);

/**
 * Called after an object got its state, with the cursor behind it. joblib writes arrays there, between two opcodes: whoever knows
 * the object reads or skips them, leaves the cursor at the next opcode, and gives what takes the place of the object.
 */
export type AfterBuild = (
  object: PickleObject,
  cursor: Cursor,
  end: number,
  effort: PickleEffort,
) => Reading<PickleValue | undefined>;

/** Runs the opcodes from the cursor on, symbolically, up to STOP, to `end`, or to what cannot be gone on from. */
export function* runPickle(cursor: Cursor, end: number, effort: PickleEffort, afterBuild?: AfterBuild): Reading<Machine> {
  const machine = machineOf(effort);
  try {
    yield* runOpcodes(machine, cursor, end, afterBuild);
  } catch (error) {
    // Beyond the budget of the file: what was seen of it counts all the same.
    if (!(error instanceof ArtifactError)) throw error;
    halt(machine, "limit", "it takes more to read than one file may take");
  }
  return machine;
}

function* runOpcodes(machine: Machine, cursor: Cursor, end: number, afterBuild: AfterBuild | undefined): Reading<void> {
  const { effort } = machine;
  while (!machine.isDone) {
    machine.offset = cursor.position;
    if (cursor.position >= end) return halt(machine, "truncated", "it ends without an opcode that says so");
    effort.opcodes++;
    if (effort.opcodes > MAX_OPCODES) return halt(machine, "limit", `it has more than ${MAX_OPCODES} opcodes`);
    if (!cursor.holds(1)) yield* cursor.need(1);
    const byte = cursor.byteAt(cursor.position);
    const opcode = OPCODES.get(byte);
    if (opcode === undefined) return halt(machine, "unknown-opcode", "it goes on with a byte that is no opcode");
    cursor.position++;
    // Half of the opcodes have no operand: they are spared the way through its reader.
    const operand = opcode.operand.form === "none" ? NO_OPERAND : yield* readOperand(opcode.operand, cursor, end, machine);
    if (operand === undefined) return;
    opcode.run(machine, operand);
    if (byte === BUILD && afterBuild !== undefined) yield* replaceBuilt(machine, cursor, end, afterBuild);
  }
}

function* replaceBuilt(machine: Machine, cursor: Cursor, end: number, afterBuild: AfterBuild): Reading<void> {
  const built = machine.stack.at(-1);
  if (built?.kind !== "object") return;
  const replacement = yield* afterBuild(built, cursor, end, machine.effort);
  if (replacement !== undefined) machine.stack.splice(-1, 1, replacement);
}
