import { addedCode } from "../code.js";
import { listed, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { counted } from "../quantities.js";
import { defineRule } from "../rule.js";

export const customOpAdded = defineRule({
  id: "runtime/custom-op-added",
  title: "The model uses operators that its format does not define",
  severity: "warning",
  scope: "artifact",
  why: "Only a runtime with the right extension can load such a model, and the extension is native code that runs with the rights of the program. A model that loaded everywhere now loads in one place.",
  fix: "Export with standard operators, or document which extension, in which version, every runtime needs.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const operators = addedCode(comparison).filter(({ kind }) => kind === "custom-operator");
    if (operators.length === 0) return;
    const names = operators.map(({ name }) => name);
    yield { message: say`${counted(names.length, "custom operator")} added: ${listed(names)}.` };
  },
});
