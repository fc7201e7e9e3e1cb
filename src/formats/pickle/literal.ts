import { numpyArrayOf, numpyScalarOf } from "../../encodings/pickle/numpy.js";
import { globalNameOf, type PickleValue } from "../../encodings/pickle/value.js";
import { elementsIn } from "./elements.js";

// A setting, not a table.
const MAX_LITERAL_CHARACTERS = 1000;
const MAX_ITEMS = 100;
const MAX_DEPTH = 4;
// Each takes a character at least.
const MAX_VALUES = MAX_LITERAL_CHARACTERS;

/** A setting as Python would print it: `0.001`, `None`, `(1, 2)`, `rbf`; objects by their class. */
export function literalOf(value: PickleValue): string {
  if (value.kind === "string") return shortened(value.value);
  return shortened(printed(value, 0, { left: MAX_VALUES }));
}

/** Values that may still be printed: lists that share what is in them would be printed once for each way that leads there. */
interface Printing {
  left: number;
}

function printed(value: PickleValue, depth: number, printing: Printing): string {
  printing.left--;
  if (depth > MAX_DEPTH || printing.left < 0) return "…";
  switch (value.kind) {
    case "none":
      return "None";
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return value.value === undefined ? "…" : String(value.value);
    case "float":
      return pythonFloat(value.value);
    case "string":
      return `'${value.value.slice(0, MAX_LITERAL_CHARACTERS)}'`;
    case "tuple":
      return value.items.length === 1
        ? `(${listed(value.items, depth, printing)},)`
        : `(${listed(value.items, depth, printing)})`;
    case "list":
      return `[${listed(value.items, depth, printing)}]`;
    case "set":
      return `{${listed(value.items, depth, printing)}}`;
    case "dict": {
      const entries = value.entries
        .slice(0, MAX_ITEMS)
        .map(([key, item]) => `${printed(key, depth + 1, printing)}: ${printed(item, depth + 1, printing)}`);
      return `{${entries.join(", ")}${value.entries.length > MAX_ITEMS ? ", …" : ""}}`;
    }
    case "global":
      return globalNameOf(value) ?? "…";
    case "object":
    case "inline":
      return printedObject(value);
    default:
      return "…";
  }
}

function printedObject(value: Extract<PickleValue, { kind: "object" | "inline" }>): string {
  const scalar = numpyScalarOf(value);
  if (typeof scalar === "number") return pythonFloat(scalar);
  if (scalar !== undefined) return typeof scalar === "boolean" ? (scalar ? "True" : "False") : String(scalar);
  const array = numpyArrayOf(value);
  if (array !== undefined) {
    const elements = elementsIn(array);
    return elements === undefined || elements.length > MAX_ITEMS
      ? `array of shape (${array.shape.join(", ")})`
      : `[${elements.join(", ")}]`;
  }
  const name = value.kind === "object" ? globalNameOf(value.callee) : undefined;
  return name?.split(".").at(-1) ?? "…";
}

function listed(items: readonly PickleValue[], depth: number, printing: Printing): string {
  const shown = items.slice(0, MAX_ITEMS).map((item) => printed(item, depth + 1, printing));
  return [...shown, ...(items.length > MAX_ITEMS ? ["…"] : [])].join(", ");
}

/** Floats as Python's `repr` writes them. */
export function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    const [digits = "", exponent = ""] = value.toExponential().split("e");
    return `${digits}e${exponent[0] === "-" ? "-" : "+"}${exponent.slice(1).padStart(2, "0")}`;
  }
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function shortened(text: string): string {
  return text.length > MAX_LITERAL_CHARACTERS ? `${text.slice(0, MAX_LITERAL_CHARACTERS)}…` : text;
}
