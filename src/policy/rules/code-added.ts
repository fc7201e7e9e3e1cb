import { z } from "zod";
import type { CodeReference } from "../../model/code.js";
import { addedCode, changedCode } from "../code.js";
import { namePattern } from "../glob.js";
import { listed, type Message, say } from "../message.js";
import { NAME_PATTERNS } from "../options.js";
import { agreeing, counted, named } from "../quantities.js";
import { defineRule } from "../rule.js";

export const codeAdded = defineRule({
  id: "code/added",
  title: "Loading the model imports or runs code that nobody has verified",
  severity: "warning",
  strict: "error",
  scope: "artifact",
  why: "Formats such as pickle run what they import, and loaders run the classes that a configuration names, with the rights of the program that loads the model. Nothing bad is known of these names, and nothing good: lists of what is harmless are short, and ways around lists are many.",
  fix: "Read the code, or save weights only, as safetensors. Where the code is yours and reviewed, name it under `allow`.",
  options: z.strictObject({
    allow: NAME_PATTERNS.default([]).describe("names of code that a team knows, such as `sklearn.*`"),
  }),
  *evaluate(comparison, { allow }) {
    const patterns = allow.map(namePattern);
    const isAllowed = (name: string) => patterns.some((matches) => matches(name));
    const isTold = ({ kind, standing, name }: CodeReference) => {
      return kind !== "custom-operator" && standing === "unverified" && !isAllowed(name);
    };
    const added = [...new Set(addedCode(comparison).flatMap((code) => (isTold(code) ? [code.name] : [])))];
    if (added.length > 0) yield { message: say`${piecesWere(added.length)} added: ${listed(added)}.` };
    const changed = changedCode(comparison).filter(({ code }) => isTold(code));
    if (changed.length === 0) return;
    const files = [...new Set(changed.flatMap(({ files }) => files))];
    yield {
      message: say`${piecesWere(changed.length)} changed: ${listed(changed.map(({ code }) => code.name))}, by ${named("file", files)}.`,
    };
  },
});

function piecesWere(count: number): Message {
  return say`${counted(count, "unverified piece")} of code ${agreeing(count, "was", "were")}`;
}
