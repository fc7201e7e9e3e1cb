import type { Pattern } from "../pattern.js";
import type { Check } from "./check.js";

export type SchemaPath = readonly PropertyKey[];

/** What a keyword may ask of the reading of its schema. Every function returns undefined once it has noted a problem. */
export interface Reader {
  /** The mapping that the keyword stands in. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Of the keyword's value. */
  readonly at: SchemaPath;
  problem(message: string, at?: SchemaPath): undefined;
  /** A schema below this one; one that is wrong asks for nothing. */
  subschema(value: unknown, at: SchemaPath): Check;
  definition(name: string): Check | undefined;
  pattern(source: unknown, at: SchemaPath): Pattern | undefined;
}

/** What a keyword asks for; undefined where it is wrong, or asks for nothing by itself. */
export type Keyword = (value: unknown, reader: Reader) => Check | undefined;
