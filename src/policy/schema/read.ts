import { isMapping } from "../mapping.js";
import { say } from "../message.js";
import { type Pattern, patternOf } from "../pattern.js";
import { described, quoted } from "../problems.js";
import { suggestionFor } from "../suggestion.js";
import { APPLICATORS } from "./applicators.js";
import { ASSERTIONS } from "./assertions.js";
import { allOf, type Check, seen } from "./check.js";
import type { Reader, SchemaPath } from "./keyword.js";

export interface SchemaProblem {
  /** From the schema. */
  readonly at: SchemaPath;
  /** A key of the mapping at that path, when it is the key that is wrong. */
  readonly key?: string;
  readonly message: string;
}

export type ReadSchema =
  | { readonly kind: "sound"; readonly check: Check }
  | { readonly kind: "broken"; readonly problems: readonly SchemaProblem[] };

// A schema of every field, with the notes of a careful author, has a hundred.
const MAX_SCHEMAS = 500;
/** With every reference put in its place, of which each may hold several. Bounds what a value can cost. */
const MAX_UNFOLDED_SCHEMAS = 2_000;
// Metadata is nested three deep; the rest is for alternatives and references.
const MAX_DEPTH = 24;
const MAX_PATTERNS = 50;

const NOTES: readonly string[] = ["title", "description", "$comment"];
const DIALECT = "https://json-schema.org/draft/2020-12/schema";
/** What a schema may say. */
export const KEYWORDS: readonly string[] = [...APPLICATORS.keys(), ...ASSERTIONS.keys(), "$defs", "$schema", ...NOTES];

/** A schema, as far as it was read. */
interface Part {
  readonly check: Check;
  readonly schemas: number;
  readonly height: number;
}

/** Reads a subset of JSON Schema, draft 2020-12. What it does not know it refuses: a keyword that is passed over checks nothing. */
export function readSchema(root: unknown): ReadSchema {
  const problems: SchemaProblem[] = [];
  const definitions = isMapping(root) && isMapping(root.$defs) ? root.$defs : {};
  const known = new Map<string, Part>();
  const open = new Set<string>();
  const matchers = new Map<string, Pattern>();
  let schemas = 0;
  const note = (at: SchemaPath, message: string, key?: string): undefined => {
    problems.push({ at, message, ...(key === undefined ? {} : { key }) });
  };

  const partOf = (value: unknown, at: SchemaPath, depth: number): Part => {
    schemas += 1;
    if (schemas === MAX_SCHEMAS + 1) note(at, `A schema has at most ${MAX_SCHEMAS} schemas within it.`);
    if (depth === MAX_DEPTH) note(at, `Schemas are nested at most ${MAX_DEPTH} deep, references counted.`);
    if (schemas > MAX_SCHEMAS || depth >= MAX_DEPTH || value === true) return ANYTHING;
    if (value === false) return { ...ANYTHING, check: NOTHING };
    if (isMapping(value)) return mappingOf(value, at, depth);
    note(at, `A schema is a mapping, true or false, found ${described(value)}.`);
    return ANYTHING;
  };

  const mappingOf = (schema: Readonly<Record<string, unknown>>, at: SchemaPath, depth: number): Part => {
    let [unfolded, height] = [1, 1];
    const within = (part: Part | undefined): Check | undefined => {
      unfolded += part?.schemas ?? 0;
      height = Math.max(height, 1 + (part?.height ?? 0));
      return part?.check;
    };
    const readerAt = (key: string): Reader => ({
      schema,
      at: [...at, key],
      problem: (message, place = [...at, key]) => note(place, message),
      subschema: (value, place) => within(partOf(value, place, depth + 1)) ?? NOTHING,
      definition: (name) => within(definitionOf(name, [...at, key], depth + 1)),
      pattern: (source, place) => matcherOf(source, place),
    });
    const checks = Object.entries(schema).flatMap(([key, value]) => {
      const keyword = ASSERTIONS.get(key) ?? APPLICATORS.get(key);
      if (keyword !== undefined) return keyword(value, readerAt(key)) ?? [];
      if (!isNote(key, value, at)) note(at, keyAdvice(key, at), key);
      return [];
    });
    if (unfolded > MAX_UNFOLDED_SCHEMAS && schemas <= MAX_SCHEMAS) {
      note(at, `With its references this schema has more than ${MAX_UNFOLDED_SCHEMAS} schemas within it.`);
      // Told once, not by everything around it too.
      unfolded = 1;
    }
    return { check: allOf(checks), schemas: unfolded, height };
  };

  const definitionOf = (name: string, at: SchemaPath, depth: number): Part | undefined => {
    if (!Object.hasOwn(definitions, name)) {
      return note(at, `There is no ${quoted(name)} under $defs.${suggestionFor(name, Object.keys(definitions))}`);
    }
    if (open.has(name)) return note(at, `${quoted(name)} refers to itself: metadata is not nested without an end.`);
    open.add(name);
    const part = known.get(name) ?? partOf(definitions[name], ["$defs", name], depth);
    open.delete(name);
    known.set(name, part);
    if (depth + part.height > MAX_DEPTH) return note(at, `Schemas are nested at most ${MAX_DEPTH} deep, references counted.`);
    return part;
  };

  const matcherOf = (source: unknown, at: SchemaPath): Pattern | undefined => {
    if (typeof source !== "string") return note(at, `Expected a regular expression, found ${described(source)}.`);
    const made = matchers.get(source);
    if (made !== undefined) return made;
    if (matchers.size >= MAX_PATTERNS) return note(at, `A schema has at most ${MAX_PATTERNS} patterns.`);
    const pattern = patternOf(source);
    if (typeof pattern === "string") return note(at, pattern);
    matchers.set(source, pattern);
    return pattern;
  };

  const { check } = partOf(root, [], 0);
  if (isMapping(root) && root.$defs !== undefined && !isMapping(root.$defs)) {
    note(["$defs"], "Expected a mapping of names to schemas.");
  }
  // Also those that nothing refers to: somebody will.
  for (const name of Object.keys(definitions)) definitionOf(name, ["$defs", name], 1);
  return problems.length > 0 ? { kind: "broken", problems } : { kind: "sound", check };
}

const NOTHING: Check = (stated, path) => [say`${seen(stated, path)}, and must not be stated.`];
const ANYTHING: Part = { check: () => [], schemas: 1, height: 1 };

/** What says something to people, or about the schema as a whole. */
function isNote(key: string, value: unknown, at: SchemaPath): boolean {
  if (NOTES.includes(key)) return typeof value === "string";
  if (at.length > 0) return false;
  return key === "$defs" || (key === "$schema" && value === DIALECT);
}

function keyAdvice(key: string, at: SchemaPath): string {
  if (NOTES.includes(key)) return `${quoted(key)} is text.`;
  if (key === "$schema" && at.length === 0) return `Expected ${DIALECT}, of which a part is known here.`;
  if (key === "$schema" || key === "$defs") return `${quoted(key)} stands in the outermost schema.`;
  const hint = suggestionFor(key, KEYWORDS);
  return `Unknown keyword ${quoted(key)}.${hint === "" ? ` Known here: ${KEYWORDS.join(", ")}.` : hint}`;
}
