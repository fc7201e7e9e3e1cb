import type { Cursor } from "../bytes/cursor.js";
import type { Field } from "./protobuf.js";

/**
 * Protobuf merges a singular submessage that stands twice, field by field. No writer does that, and two readers
 * that merge differently would see two models: such a file is refused.
 */
export function onlyOnce(cursor: Cursor, field: Field, earlier: unknown): void {
  if (earlier === undefined) return;
  const detail = `Field ${field.number} stands twice where the format allows it once`;
  throw cursor.refusal("duplicate-field", `${detail}: two programs could read two models; export it again.`, field.offset);
}
