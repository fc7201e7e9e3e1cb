import { UsageError } from "../errors.js";
import { suggestionFor } from "../policy/suggestion.js";
import { policyExplainCommand, policyShowCommand } from "./policy-show.js";
import { policyTestCommand } from "./policy-test.js";
import type { Terminal } from "./terminal.js";

const COMMANDS = {
  show: policyShowCommand,
  explain: policyExplainCommand,
  test: policyTestCommand,
} as const satisfies Record<string, (args: readonly string[], terminal: Terminal) => Promise<number>>;

/** What can be asked of a policy without a review. */
export async function policyCommand([name = "", ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  const command = Object.entries(COMMANDS).find(([known]) => known === name)?.[1];
  if (command !== undefined) return command(rest, terminal);
  const names = Object.keys(COMMANDS);
  const said = name === "" ? "needs one of" : `has no ${JSON.stringify(name)}.${suggestionFor(name, names)} It has`;
  throw new UsageError("unknown-command", `model-review policy ${said} ${names.join(", ")}. Run model-review policy --help.`);
}
