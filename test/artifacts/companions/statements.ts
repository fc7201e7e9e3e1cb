import { readCard } from "../../../src/artifacts/companions/card.js";
import type { Statement } from "../../../src/artifacts/companions/statement.js";
import { memorySource } from "../../../src/bytes/memory.js";
import type { Fact } from "../../../src/model/metadata.js";
import { bytesOf } from "../trees.js";

/** `field[subject] = value @ key:line` */
export function factsOf({ facts }: Pick<Statement, "facts">): readonly string[] {
  return facts.map(factText);
}

export function factText({ field, subject, value, key, line }: Fact): string {
  return `${field}${subject === undefined ? "" : `[${subject}]`} = ${value} @ ${key}:${line ?? "-"}`;
}

/** `key = value :line` */
export function entriesOf({ entries }: Pick<Statement, "entries">): readonly string[] {
  return entries.map(({ key, value, line }) => `${key} = ${value} :${line ?? "-"}`);
}

/** `line:column message` */
export function problemsOf({ problems }: Pick<Statement, "problems">): readonly string[] {
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

export async function card(text: string | Uint8Array): Promise<Statement> {
  const statement = await readCard("README.md", memorySource(bytesOf(text)));
  if (statement === undefined) throw new RangeError("no card");
  return statement;
}

export function json(value: unknown): Uint8Array {
  return bytesOf(JSON.stringify(value, null, 2));
}
