import type { MappingNode, Node } from "../../encodings/node.js";
import { type FieldId, fieldOf } from "../../model/fields.js";
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

/**
 * In the order of the keys, not of the file. Of a key that stands twice both values are told, side by side; two lists with an order
 * would become one that nobody wrote, so that of these the last counts, as it does for readers of JSON.
 */
export function tellKeys(keys: readonly CompanionKey[], root: MappingNode, teller: Teller): void {
  for (const row of keys) {
    const values = root.entries.filter(({ key }) => key === row.key);
    const told = fieldOf(row.field).kind === "sequence" ? values.slice(-1) : values;
    for (const { value } of told) tellKey(row, value, root, teller);
  }
}

export function tellKey({ key, field, subject, tell = "text" }: CompanionKey, value: Node, root: MappingNode, teller: Teller) {
  if (typeof tell === "function") tell(value, teller, root);
  else teller[tell](field, value, key, subject);
}
