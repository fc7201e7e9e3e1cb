import { z } from "zod";
import { addedCode } from "../code.js";
import { namePattern } from "../glob.js";
import { listed, say } from "../message.js";
import { NAME_PATTERNS } from "../options.js";
import { agreeing, counted } from "../quantities.js";
import { defineRule } from "../rule.js";

export const codeAdded = defineRule({
  id: "code/added",
  title: "Loading the model imports or runs code that nobody has verified",
  severity: "warning",
  strict: "error",
  scope: "artifact",
  why: "Formats such as pickle run what they import, and loaders run the classes that a configuration names, with the rights of the program that loads the model. Nothing bad is known of these names, and nothing good: lists of what is harmless are short, and ways around lists are many.",
  fix: "Save weights only, as safetensors. Where the code is yours and reviewed, name it under `allow`.",
  options: z.strictObject({
    allow: NAME_PATTERNS.default([]).describe("names of code that a team knows, such as `sklearn.*`"),
  }),
  *evaluate(comparison, { allow }) {
    const patterns = allow.map(namePattern);
    const isAllowed = (name: string) => patterns.some((matches) => matches(name));
    const code = addedCode(comparison).filter(({ kind, standing, name }) => {
      return kind !== "custom-operator" && standing === "unverified" && !isAllowed(name);
    });
    if (code.length === 0) return;
    const names = [...new Set(code.map(({ name }) => name))];
    yield {
      message: say`${counted(names.length, "unverified piece")} of code ${agreeing(names.length, "was", "were")} added: ${listed(names)}.`,
    };
  },
});
