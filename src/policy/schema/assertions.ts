import { listed, type Message, ours, say } from "../message.js";
import { below, type Check, isMatch, isOpen, repeated, seen } from "./check.js";
import { licenceText, type Scalar, type Stated } from "./document.js";
import type { Keyword, Reader } from "./keyword.js";

/** Keywords that judge a value by itself. */
export const ASSERTIONS: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ["type", readType],
  ["enum", readEnum],
  ["const", readConst],
  ["required", readRequired],
  ["minimum", bound((value, limit) => value >= limit, "at least")],
  ["maximum", bound((value, limit) => value <= limit, "at most")],
  ["exclusiveMinimum", bound((value, limit) => value > limit, "more than")],
  ["exclusiveMaximum", bound((value, limit) => value < limit, "less than")],
  ["minLength", counted(charactersOf, "at least", ["character", "characters"])],
  ["maxLength", counted(charactersOf, "at most", ["character", "characters"])],
  ["minItems", counted(itemsOf, "at least", ["entry", "entries"])],
  ["maxItems", counted(itemsOf, "at most", ["entry", "entries"])],
  ["minProperties", counted(membersOf, "at least", ["key", "keys"])],
  ["maxProperties", counted(membersOf, "at most", ["key", "keys"])],
  ["uniqueItems", readUnique],
  ["pattern", readPattern],
]);

const TYPES: Readonly<Record<string, { readonly words: string; is(stated: Stated): boolean }>> = {
  string: { words: "text", is: (stated) => scalarIn(stated, "string") !== undefined },
  number: { words: "a number", is: (stated) => scalarIn(stated, "number") !== undefined },
  integer: { words: "a whole number", is: (stated) => Number.isInteger(scalarIn(stated, "number")) },
  boolean: { words: "true or false", is: (stated) => scalarIn(stated, "boolean") !== undefined },
  array: { words: "a list", is: (stated) => stated.kind === "list" },
  object: { words: "a mapping", is: (stated) => stated.kind === "object" },
  null: { words: "null", is: () => false },
};

function readType(value: unknown, { problem }: Reader): Check | undefined {
  const names = Array.isArray(value) ? value : [value];
  const types = names.flatMap((name) => (typeof name === "string" && Object.hasOwn(TYPES, name) ? (TYPES[name] ?? []) : []));
  if (names.length === 0 || types.length !== names.length) return problem(`Expected ${Object.keys(TYPES).join(", ")}.`);
  const words = types.map((type) => type.words).join(" or ");
  return (stated, path) => (types.some(({ is }) => is(stated)) ? [] : [say`${seen(stated, path)}, and must be ${ours(words)}.`]);
}

/** More are a list of their own, which a person does not read in a message. */
const MAX_VALUES = 500;

function readEnum(value: unknown, { problem }: Reader): Check | undefined {
  if (!Array.isArray(value) || value.length === 0) return problem("Expected a list of the values that are allowed.");
  if (value.length > MAX_VALUES) return problem(`A list has at most ${MAX_VALUES} values.`);
  if (!value.every(isScalar)) return problem("A value here is text, a number, true, false or null.");
  const allowed = new Set<unknown>(value);
  const licences = new Set(value.map((one: unknown) => (typeof one === "string" ? licenceText(one) : one)));
  const words = listed(value.map(String));
  return (stated, path) => {
    if (stated.kind === "scalar" && (stated.fact.field === "license" ? licences : allowed).has(stated.value)) return [];
    return [say`${seen(stated, path)}, and must be ${ours(value.length === 1 ? "" : "one of ")}${words}.`];
  };
}

function readConst(value: unknown, reader: Reader): Check | undefined {
  return isScalar(value) ? readEnum([value], reader) : reader.problem("A value here is text, a number, true, false or null.");
}

function isScalar(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function readRequired(value: unknown, { problem }: Reader): Check | undefined {
  if (!Array.isArray(value) || !value.every((name) => typeof name === "string")) return problem("Expected a list of keys.");
  const names: readonly string[] = [...new Set<string>(value)];
  return ofObjects((members, path, run) => {
    if (run.isPartial) return [];
    run.stepsLeft -= names.length;
    return names.flatMap((name) => (members.has(name) ? [] : [say`${below(path, name)} is not stated.`]));
  });
}

export function ofObjects(
  check: (members: ReadonlyMap<string, Stated>, ...rest: Tail<Parameters<Check>>) => readonly Message[],
): Check {
  return (stated, ...rest) => (stated.kind === "object" ? check(stated.members, ...rest) : []);
}

export type Tail<List extends readonly unknown[]> = List extends readonly [unknown, ...infer Rest] ? Rest : never;

function bound(fits: (value: number, limit: number) => boolean, words: string): Keyword {
  return (limit, { problem }) => {
    if (typeof limit !== "number" || !Number.isFinite(limit)) return problem("Expected a number.");
    return (stated, path) => {
      const value = scalarIn(stated, "number");
      if (value === undefined || fits(value, limit)) return [];
      return [say`${seen(stated, path)}, and must be ${ours(`${words} ${limit}`)}.`];
    };
  };
}

/** `sizeOf` gives undefined for values that the keyword is not about. */
function counted(
  sizeOf: (stated: Stated) => number | undefined,
  words: "at least" | "at most",
  [one, many]: readonly [string, string],
): Keyword {
  return (limit, { problem }) => {
    if (typeof limit !== "number" || !Number.isSafeInteger(limit) || limit < 0) return problem("Expected a whole number.");
    const asked = `${words} ${limit} ${limit === 1 ? one : many}`;
    return (stated, path, run) => {
      const size = sizeOf(stated);
      if (size === undefined) return [];
      run.stepsLeft -= stated.kind === "scalar" ? size : 0;
      if (words === "at least" ? size >= limit || isOpen(stated, run) : size <= limit) return [];
      return [say`${seen(stated, path)}, and must have ${ours(asked)}.`];
    };
  };
}

function charactersOf(stated: Stated): number | undefined {
  const text = scalarIn(stated, "string");
  // Two halves of a surrogate pair are one character.
  return text === undefined ? undefined : text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}

function itemsOf(stated: Stated): number | undefined {
  return stated.kind === "list" ? stated.items.length : undefined;
}

function membersOf(stated: Stated): number | undefined {
  return stated.kind === "object" ? stated.members.size : undefined;
}

function readUnique(value: unknown, { problem }: Reader): Check | undefined {
  if (typeof value !== "boolean") return problem("Expected true or false.");
  if (!value) return undefined;
  return (stated, path, run) => {
    if (stated.kind !== "list") return [];
    run.stepsLeft -= stated.items.length;
    const double = repeated(stated.items);
    return double === undefined ? [] : [say`${seen(double, path)} more than once.`];
  };
}

function readPattern(value: unknown, { pattern, at }: Reader): Check | undefined {
  const matcher = pattern(value, at);
  if (matcher === undefined) return undefined;
  return (stated, path, run) => {
    const text = scalarIn(stated, "string");
    if (text === undefined) return [];
    return isMatch(matcher, text, run) ? [] : [say`${seen(stated, path)}, and must match ${String(value)}.`];
  };
}

interface Types {
  readonly string: string;
  readonly number: number;
  readonly boolean: boolean;
}

function scalarIn<Name extends keyof Types>(stated: Stated, type: Name): Types[Name] | undefined {
  const isOne = (value: Scalar): value is Types[Name] & Scalar => typeof value === type;
  return stated.kind === "scalar" && isOne(stated.value) ? stated.value : undefined;
}
