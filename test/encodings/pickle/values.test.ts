import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { OPCODES } from "../../../src/encodings/pickle/run.js";
import { globalNameOf, itemsOf, type PickleValue, textOf } from "../../../src/encodings/pickle/value.js";
import { importsOf, pickleOf } from "./reading.js";

const folder = join(import.meta.dirname, "..", "..", "fixtures", "pickle", "values");
const truth: { readonly value: unknown; readonly files: Readonly<Record<string, { readonly imports: readonly string[] }>> } =
  JSON.parse(readFileSync(join(folder, "values.json"), "utf8"));
const NAMES = Object.keys(truth.files);

describe("values", () => {
  it.each(NAMES.filter((name) => name.startsWith("value")))("%s is what Python pickled", async (name) => {
    const pickle = await pickleOf(fixture(name));
    expect(pickle.faults).toEqual([]);
    expect(pickle.protocol).toBe(name.includes("p0") || name.includes("p1") ? 0 : Number(name.at(-5)));
    expect(pickle.range).toEqual({ offset: 0, length: fixture(name).length });
    expect(described(pickle.value)).toEqual(truth.value);
    const shared = itemsOf(entry(pickle.value, "shared"));
    expect(shared[0]).toBe(shared[1]);
  });

  it.each(NAMES)("%s imports what Python looks up", async (name) => {
    const pickle = await pickleOf(fixture(name));
    expect(pickle.imports.map(({ module, name }) => `${module}.${name}`).sort()).toEqual(truth.files[name]?.imports);
    expect((await importsOf(fixture(name))).filter((text) => !text.startsWith("known "))).toEqual([]);
  });

  it.each(NAMES.filter((name) => name.startsWith("called")))("%s keeps calls as calls", async (name) => {
    const [ordered, decimal, date, counter] = itemsOf((await pickleOf(fixture(name))).value);
    expect(ordered?.kind === "object" && globalNameOf(ordered.callee)).toBe("collections.OrderedDict");
    expect(decimal?.kind === "object" && textOf(itemsOf(decimal.args)[0])).toBe("1.5");
    expect(date?.kind === "object" && globalNameOf(date.callee)).toBe("datetime.date");
    expect(globalNameOf(counter)).toBe("collections.Counter");
  });

  it("knows every opcode of Python", () => expect(OPCODES.size).toBe(68));
});

function fixture(name: string): Uint8Array {
  return readFileSync(join(folder, name));
}

function entry(value: PickleValue | undefined, key: string): PickleValue | undefined {
  return value?.kind === "dict" ? value.entries.find(([name]) => textOf(name) === key)?.[1] : undefined;
}

/** The notation of `make-values.py`. */
function described(value: PickleValue | undefined): unknown {
  switch (value?.kind) {
    case "none":
      return null;
    case "bool":
      return value.value;
    case "int":
      return { int: String(value.value) };
    case "float":
      return { float: pythonFloat(value.value) };
    case "string":
      return value.value;
    case "bytes":
      return { bytes: Buffer.from(value.content ?? []).toString("hex") };
    case "tuple":
      return { tuple: value.items.map(described) };
    case "list":
      return value.items.map(described);
    case "set":
      return { set: value.items.map(described), isFrozen: value.isFrozen };
    case "dict":
      return { dict: value.entries.map(([key, item]) => [described(key), described(item)]) };
    case "object":
      return calledOf(globalNameOf(value.callee)?.split(".").at(-1), itemsOf(value.args));
    default:
      return value;
  }
}

/** What older protocols have no opcode for, they call a function for. */
function calledOf(name: string | undefined, args: readonly PickleValue[]): unknown {
  if (name === "bytes") return { bytes: "" };
  if (name === "encode") return { bytes: Buffer.from(textOf(args[0]) ?? "", "latin1").toString("hex") };
  return { set: itemsOf(args[0]).map(described), isFrozen: name === "frozenset" };
}

function pythonFloat(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  return String(value);
}
