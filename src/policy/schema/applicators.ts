import { isMapping } from "../mapping.js";
import { joined, say } from "../message.js";
import { ofObjects } from "./assertions.js";
import { below, type Check, isMatch, isOpen, seen, type Violation } from "./check.js";
import type { Keyword, Reader } from "./keyword.js";

/** Keywords that hold schemas. */
export const APPLICATORS: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ["properties", readProperties],
  ["patternProperties", readPatternProperties],
  ["additionalProperties", readAdditional],
  ["items", readItems],
  ["contains", readContains],
  ["allOf", readAllOf],
  ["anyOf", readAnyOf],
  ["not", readNot],
  ["$ref", readReference],
]);

function readProperties(value: unknown, { at, problem, subschema }: Reader): Check | undefined {
  if (!isMapping(value)) return problem("Expected a mapping of keys to schemas.");
  const checks = Object.entries(value).map(([key, inner]) => [key, subschema(inner, [...at, key])] as const);
  return ofObjects((members, path, ...rest) =>
    checks.flatMap(([key, check]) => {
      const member = members.get(key);
      return member === undefined ? [] : check(member, below(path, key), ...rest);
    }),
  );
}

function readPatternProperties(value: unknown, reader: Reader): Check | undefined {
  const { at, problem, subschema } = reader;
  if (!isMapping(value)) return problem("Expected a mapping of regular expressions to schemas.");
  const checks = Object.entries(value).map(([source, inner]) => {
    return { check: subschema(inner, [...at, source]), matcher: reader.pattern(source, [...at, source]) };
  });
  return ofObjects((members, path, run, isNegated) =>
    checks.flatMap(({ check, matcher }) =>
      [...members].flatMap(([key, member]) =>
        matcher !== undefined && isMatch(matcher, key, run) ? check(member, below(path, key), run, isNegated) : [],
      ),
    ),
  );
}

/** Of the keys that neither keyword beside it names. */
function readAdditional(value: unknown, { schema, at, subschema, pattern }: Reader): Check {
  const named = new Set(keysOf(schema.properties));
  const matchers = keysOf(schema.patternProperties).flatMap(
    (source) => pattern(source, [...at.slice(0, -1), "patternProperties", source]) ?? [],
  );
  const check = subschema(value, at);
  return ofObjects((members, path, run, isNegated) =>
    [...members].flatMap(([key, member]) => {
      if (named.has(key) || matchers.some((matcher) => isMatch(matcher, key, run))) return [];
      return check(member, below(path, key), run, isNegated);
    }),
  );
}

function keysOf(value: unknown): readonly string[] {
  return isMapping(value) ? Object.keys(value) : [];
}

function readItems(value: unknown, { at, subschema }: Reader): Check {
  const check = subschema(value, at);
  return (stated, path, ...rest) =>
    stated.kind === "list" ? stated.items.flatMap((item, index) => check(item, `${path}[${index}]`, ...rest)) : [];
}

function readContains(value: unknown, { at, subschema }: Reader): Check {
  const check = subschema(value, at);
  return (stated, path, ...rest) => {
    if (stated.kind !== "list") return [];
    const isThere = stated.items.some((item, index) => check(item, `${path}[${index}]`, ...rest).length === 0);
    return isThere || isOpen(stated, rest[0])
      ? []
      : [say`${seen(stated, path)}, and none of its entries is one that must be there.`];
  };
}

function readAllOf(value: unknown, reader: Reader): Check | undefined {
  const checks = readSchemas(value, reader);
  return checks === undefined ? undefined : (...judged) => checks.flatMap((check) => check(...judged));
}

function readAnyOf(value: unknown, reader: Reader): Check | undefined {
  const checks = readSchemas(value, reader);
  if (checks === undefined) return undefined;
  return (stated, path, ...rest) => {
    const reasons: Violation[] = [];
    for (const check of checks) {
      const [first] = check(stated, path, ...rest);
      if (first === undefined) return [];
      reasons.push(first);
    }
    return [say`None of ${reasons.length} alternatives fits: ${joined(reasons, " ", MOST_REASONS)}`];
  };
}

// Of alternatives the first ones are what most models are meant to be.
const MOST_REASONS = 3;

function readSchemas(value: unknown, { at, problem, subschema }: Reader): readonly Check[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return problem("Expected a list of schemas.");
  return value.map((inner, index) => subschema(inner, [...at, index]));
}

function readNot(value: unknown, { at, subschema }: Reader): Check {
  const check = subschema(value, at);
  return (stated, path, run, isNegated) =>
    isOpen(stated, run) || check(stated, path, run, !isNegated).length > 0
      ? []
      : [say`${seen(stated, path)}, which is excluded.`];
}

const DEFINITION = /^#\/\$defs\/([^/]+)$/;

function readReference(value: unknown, { problem, definition }: Reader): Check | undefined {
  const name = typeof value === "string" ? DEFINITION.exec(value)?.[1] : undefined;
  if (name === undefined) return problem("A reference names a schema of this one: #/$defs/name. Nothing is fetched.");
  return definition(name.replaceAll("~1", "/").replaceAll("~0", "~"));
}
