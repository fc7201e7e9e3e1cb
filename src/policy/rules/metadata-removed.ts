import { z } from "zod";
import { VOLATILE_KEYS } from "../../metadata/volatile.js";
import { namePattern } from "../glob.js";
import { isLicenceKey } from "../licences.js";
import { say } from "../message.js";
import { NAME_PATTERNS } from "../options.js";
import { agreeing, named } from "../quantities.js";
import { defineRule } from "../rule.js";
import { changesOf, modelsOf } from "../sides.js";

export const metadataRemoved = defineRule({
  id: "metadata/removed",
  title: "The file no longer states something that it stated",
  severity: "warning",
  scope: "artifact",
  why: "Labels, preprocessing values, training notes and authors often live in the metadata of the file alone. A new export with another tool drops them without a word.",
  fix: "Copy the entries to the new file, or list keys that may disappear under `ignore`.",
  options: z.strictObject({
    ignore: NAME_PATTERNS.default([...VOLATILE_KEYS]).describe("keys that may disappear; * is any text, ? one character"),
  }),
  *evaluate(comparison, { ignore }) {
    const ignored = ignore.map(namePattern);
    const kept = new Set(modelsOf(comparison).head?.metadata.map(({ key }) => key));
    const lost = changesOf(comparison, "metadata-removed")
      .map(({ key }) => key)
      // Licences have rules of their own.
      .filter((key) => !kept.has(key) && !isLicenceKey(key) && !ignored.some((matches) => matches(key.toLowerCase())));
    const keys = [...new Set(lost)];
    if (keys.length === 0) return;
    yield { message: say`${named("Metadata key", keys)} ${agreeing(keys.length, "was", "were")} removed.` };
  },
});
