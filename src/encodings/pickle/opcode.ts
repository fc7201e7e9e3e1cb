import type { Machine } from "./machine.js";
import type { Operand, OperandForm } from "./operands.js";

/** One opcode: what follows it, and what it does to the machine. Names as in Python's `pickletools`. */
export interface Opcode {
  readonly name: string;
  readonly operand: OperandForm;
  run(machine: Machine, operand: Operand): void;
}

/** By their byte. */
export type Opcodes = ReadonlyMap<number, Opcode>;

const NONE: OperandForm = { form: "none" };

/** An opcode that printable protocols spell as a letter, or one of the bytes from 0x80 on. */
export function opcode(byte: string | number, name: string, run: Opcode["run"], operand = NONE): readonly [number, Opcode] {
  return [typeof byte === "number" ? byte : byte.charCodeAt(0), { name, operand, run }];
}
