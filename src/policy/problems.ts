import { z } from "zod";
import type { PolicyProblem } from "../errors.js";
import type { DocumentPath, PolicyDocument } from "./document.js";
import { suggestionFor } from "./suggestion.js";

type Issue = z.core.$ZodIssue;

// What is longer than this is shortened where a message repeats it.
const MAX_QUOTED_CHARACTERS = 60;

/** The issues of a schema as sentences with their place. `at` is the path of the value that was checked. */
export function problemsOf(
  issues: readonly Issue[],
  schema: z.ZodType,
  document: PolicyDocument,
  at: DocumentPath = [],
  alsoAllowed: readonly string[] = [],
): readonly PolicyProblem[] {
  return issues.flatMap((issue): PolicyProblem[] => {
    const path = [...at, ...issue.path];
    if (issue.code === "unrecognized_keys") {
      const allowed = [...keysOf(schemaAt(schema, issue.path)), ...(issue.path.length === 0 ? alsoAllowed : [])];
      return issue.keys.map((key) => ({ ...document.positionOfKey(path, key), message: unknownKey(key, allowed) }));
    }
    // What a rule checks by itself may be wrong in a key.
    const key: unknown = issue.code === "custom" ? issue.params?.key : undefined;
    if (typeof key === "string") return [{ ...document.positionOfKey(path, key), message: issue.message }];
    return [{ ...document.positionOf(path), message: sentenceOf(issue, valueAt(document.value, path), path.at(-1)) }];
  });
}

export function unknownKey(key: string, allowed: readonly string[]): string {
  const hint = suggestionFor(key, allowed);
  const list = allowed.length === 0 ? " Nothing can be set here but the severity." : ` Known here: ${allowed.join(", ")}.`;
  return `Unknown key ${quoted(key)}.${hint === "" ? list : hint}`;
}

/** Text of the policy within a message of ours: on one line, and short. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > MAX_QUOTED_CHARACTERS ? `${text.slice(0, MAX_QUOTED_CHARACTERS)}…` : text);
}

/** What a value is, in words of the policy's author. */
export function described(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" ? quoted(value) : "a mapping";
}

const EXPECTED = new Map([
  ["object", "a mapping"],
  ["record", "a mapping"],
  ["array", "a list"],
  ["string", "text"],
  ["number", "a number"],
  ["boolean", "true or false"],
]);

function sentenceOf(issue: Issue, value: unknown, key: PropertyKey | undefined): string {
  if (issue.code === "invalid_type") {
    if (value === undefined && key !== undefined) return `${quoted(String(key))} is missing.`;
    return `Expected ${EXPECTED.get(issue.expected) ?? issue.expected}, found ${described(value)}.`;
  }
  // A single value has its own words in the schema.
  if (issue.code === "invalid_value" && issue.values.length > 1) {
    if (value === undefined && key !== undefined) return `${quoted(String(key))} is missing.`;
    const words = issue.values.map(String);
    return `Expected ${words.join(", ")}, found ${described(value)}.${typeof value === "string" ? suggestionFor(value, words) : ""}`;
  }
  return issue.message;
}

function valueAt(root: unknown, path: DocumentPath): unknown {
  let value = root;
  for (const key of path) {
    value = typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  }
  return value;
}

function schemaAt(schema: z.ZodType, path: DocumentPath): unknown {
  let inner: unknown = schema;
  for (const key of path) {
    if (inner instanceof z.ZodObject) inner = unwrapped(Reflect.get(inner.shape, key));
    else inner = inner instanceof z.ZodArray ? unwrapped(inner.element) : undefined;
  }
  return inner;
}

function unwrapped(schema: unknown): unknown {
  const isWrapper = schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodReadonly;
  return isWrapper ? unwrapped(schema.unwrap()) : schema;
}

function keysOf(schema: unknown): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}
