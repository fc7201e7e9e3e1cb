import type { Dimension, Shape } from "../model/signature.js";
import { listed, type Message, ours, say } from "./message.js";

const BYTE_UNITS = ["B", "kB", "MB", "GB", "TB", "PB"];
// Beyond this many axes only the first ones are worth reading.
const SHOWN_AXES = 8;
const SHOWN_NAMES = 8;

/** `1 tensor`, `1,234 tensors`: a whole number with its noun. */
export function counted(count: number, one: string, many = `${one}s`): Message {
  return ours(`${grouped(count)} ${count === 1 ? one : many}`);
}

/** The form of a word that agrees with a count: `was` or `were`. */
export function agreeing(count: number, one: string, many: string): Message {
  return ours(count === 1 ? one : many);
}

/** ``Input `h` ``, ``Inputs `h` and `c` ``. */
export function named(noun: string, names: readonly string[]): Message {
  return say`${agreeing(names.length, noun, `${noun}s`)} ${listed(names)}`;
}

/** `1,234,567`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `2.3 MB`, in powers of 1000 and three digits at most. */
export function bytesText(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  // 999.6 would be shown as 1000.
  while (amount >= 999.5 && unit < BYTE_UNITS.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && amount < 9.95 ? 1 : 0;
  return `${amount.toFixed(digits)} ${BYTE_UNITS[unit]}`;
}

/** `12.5 %`, four digits at most. */
export function percentText(percent: number): string {
  return `${Number(percent.toPrecision(4))} %`;
}

/** `[1, batch, ?]`; holds names from the file, so it is a value. */
export function shapeText(shape: Shape): string {
  if (shape === null) return "unknown";
  const shown = shape.slice(0, SHOWN_AXES).map(dimensionText);
  return shape.length > SHOWN_AXES ? `[${shown.join(", ")}, … ${shape.length} axes]` : `[${shown.join(", ")}]`;
}

export function dimensionText(dimension: Dimension): string {
  return dimension === null ? "?" : String(dimension);
}

/** `(input, state, sr)`; holds names from the file, so it is a value. */
export function sequenceText(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN_NAMES).join(", ");
  return names.length > SHOWN_NAMES ? `(${shown}, … ${names.length} names)` : `(${shown})`;
}
