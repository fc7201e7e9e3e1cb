import type { CodeReference } from "../../model/code.js";
import type { MetadataEntry } from "../../model/metadata.js";

const TEMPLATE_KEY = /^tokenizer\.chat_template(?:\.|$)/;

// A conversation is formatted with loops, conditions and filters; what follows leads from a value to the interpreter behind it.
// Tokens such as `<__media__>` are text.
const INTERNALS =
  /[.'"]\s*__\w+__|__(?:base|bases|builtins|call|class|code|dict|func|getattribute|globals|import|init|loader|module|mro|self|subclasses)__/;
const DETOURS = /\|\s*attr\b|\\x5f|\\u005f|\b(?:lipsum|cycler|joiner)\s*[.[]/i;

/**
 * Chat templates are programs in Jinja, which loaders have run without a sandbox: CVE-2024-34359. Those that only format messages
 * are no matter of code.
 */
export function templateCodeOf(metadata: readonly MetadataEntry[]): readonly CodeReference[] {
  return metadata.flatMap(({ key, value }): readonly CodeReference[] => {
    if (!TEMPLATE_KEY.test(key)) return [];
    const found = { kind: "embedded-code", name: key, count: 1 } as const;
    if (INTERNALS.test(value)) {
      return [{ ...found, standing: "dangerous", detail: "The chat template reaches for internals of Python: CVE-2024-34359." }];
    }
    if (DETOURS.test(value)) {
      return [
        {
          ...found,
          standing: "unverified",
          detail: "The chat template reads attributes by computed names or of built-in helpers.",
        },
      ];
    }
    return [];
  });
}
