import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { main } from "../../src/cli/main.js";

const PROJECT = join(import.meta.dirname, "..", "..");
export const FIXTURES = join(PROJECT, "test", "fixtures");

export interface Outcome {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** The command line as a function. Nothing that a terminal would act on may ever come out of it without colours. */
export async function run(
  directory: string,
  args: readonly string[],
  options: { progress?: boolean; today?: string } = {},
): Promise<Outcome> {
  const written = { output: "", errors: "" };
  const exitCode = await main({
    args,
    directory,
    write: (text) => {
      written.output += text;
    },
    complain: (text) => {
      written.errors += text;
    },
    width: 100,
    colour: false,
    hasProgress: options.progress === true,
    examples: join(PROJECT, "examples"),
    today: options.today ?? "2027-01-15",
    signal: new AbortController().signal,
  });
  if (options.progress !== true) expect(`${written.output}${written.errors}`).not.toMatch(DANGEROUS);
  expect(written.errors).not.toContain("this is a bug");
  return { exitCode, ...written };
}

// Controls but the line feed, and what reorders text.
const DANGEROUS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FIXTURES, path)));
}

export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
}
