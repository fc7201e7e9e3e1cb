import { ESCAPES, escapeOf } from "../../encodings/jinja.js";
import type { CodeReference } from "../../model/code.js";
import type { MetadataEntry } from "../../model/metadata.js";

const TEMPLATE_KEY = /^tokenizer\.chat_template(?:\.|$)/;

/** What chat templates reach for, which are programs in Jinja. Those that only format messages are no matter of code. */
export function templateCodeOf(metadata: readonly MetadataEntry[]): readonly CodeReference[] {
  return metadata.flatMap(({ key, value }): readonly CodeReference[] => {
    const found = TEMPLATE_KEY.test(key) ? escapeOf(value) : undefined;
    if (found === undefined) return [];
    return [{ kind: "embedded-code", name: key, count: 1, standing: "dangerous", detail: ESCAPES[found] }];
  });
}
