import { UsageError } from "../errors.js";
import { RULES } from "../policy/rules/index.js";
import { suggestionFor } from "../policy/suggestion.js";
import { explanationOf, ruleListOf } from "../report/explain.js";
import { parseOptions } from "./options.js";
import type { Terminal } from "./terminal.js";

export async function explainCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { positionals } = parseOptions("explain", args, {}, { min: 0, max: 1 });
  const [id] = positionals;
  if (id === undefined) {
    terminal.write(ruleListOf(RULES));
    return 0;
  }
  const rule = RULES.find((known) => known.id === id);
  if (rule === undefined) {
    const suggestion = suggestionFor(
      id,
      RULES.map((known) => known.id),
    );
    throw new UsageError(
      "unknown-rule",
      `There is no rule ${JSON.stringify(id)}.${suggestion} model-review explain lists all of them.`,
    );
  }
  terminal.write(explanationOf(rule));
  return 0;
}
