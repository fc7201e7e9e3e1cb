import { failureOf, isMalformed } from "../failures.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";

export const malformed = defineRule({
  id: "format/malformed",
  title: "The file breaks the rules of its own format",
  severity: "error",
  scope: "artifact",
  why: "A file that is cut off, overlaps itself or lies about sizes either does not load or loads differently in different programs. Parsers have been attacked in exactly this way.",
  fix: "Write the file again with the library of its format, and check that the upload was complete.",
  options: NO_OPTIONS,
  *evaluate({ head }) {
    if (head !== undefined && head.status !== "read" && isMalformed(head)) yield { message: failureOf(head) };
  },
});
