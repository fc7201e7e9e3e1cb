import { type MappingNode, type Node, valueAt } from "../../encodings/node.js";
import type { FieldId } from "../../model/fields.js";
import type { Teller } from "./statement.js";

/** A key of a companion and the field that it states. */
export interface CompanionKey {
  readonly key: string;
  readonly field: FieldId;
  /** In fields with a value for each of several things. */
  readonly subject?: string;
  /** How it is told. One scalar when left out. */
  readonly tell?: "text" | "list" | "value" | Tell;
}

export type Tell = (value: Node, teller: Teller, root: MappingNode) => void;

/** In the order of the keys, not of the file. */
export function tellKeys(keys: readonly CompanionKey[], root: MappingNode, teller: Teller): void {
  for (const row of keys) {
    const value = valueAt(root, row.key);
    if (value !== undefined) tellKey(row, value, root, teller);
  }
}

export function tellKey({ key, field, subject, tell = "text" }: CompanionKey, value: Node, root: MappingNode, teller: Teller) {
  if (typeof tell === "function") tell(value, teller, root);
  else teller[tell](field, value, key, subject);
}
