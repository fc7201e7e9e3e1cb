import { ArtifactError, PolicyError, SourceError, UsageError } from "../errors.js";
import { suggestionFor } from "../policy/suggestion.js";
import { EXIT_COULD_NOT_RUN } from "../review/verdict.js";
import { VERSION } from "../review/version.js";
import { COMMAND_NAMES, type CommandName, HELP, helpOf, isCommand } from "./help.js";
import { complaint, type Terminal } from "./terminal.js";

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Loaded on demand, so that each command costs only what it uses. */
const COMMANDS = {
  review: async () => (await import("./review.js")).reviewCommand,
  diff: async () => (await import("./diff.js")).diffCommand,
  inspect: async () => (await import("./inspect.js")).inspectCommand,
  record: async () => (await import("./record.js")).recordCommand,
  catalog: async () => (await import("./catalog.js")).catalogCommand,
  explain: async () => (await import("./explain.js")).explainCommand,
  policy: async () => (await import("./policy.js")).policyCommand,
  init: async () => (await import("./init.js")).initCommand,
  demo: async () => (await import("./demo.js")).demoCommand,
} as const satisfies Record<CommandName, () => Promise<Command>>;

/** Runs one command and gives its exit code: 0 pass or warn, 1 fail, 2 could not run. */
export async function main(terminal: Terminal): Promise<number> {
  const [name = "", ...rest] = terminal.args;
  if (name === "" || name === "help" || name === "--help" || name === "-h") {
    terminal.write(isCommand(rest[0]) ? helpOf(rest[0]) : HELP);
    return name === "" ? EXIT_COULD_NOT_RUN : 0;
  }
  if (name === "--version" || name === "-v") {
    terminal.write(`${VERSION}\n`);
    return 0;
  }
  try {
    if (!isCommand(name)) {
      throw new UsageError(
        "unknown-command",
        `There is no command ${JSON.stringify(name)}.${suggestionFor(name, COMMAND_NAMES)} Run model-review --help.`,
      );
    }
    if (rest.includes("--help") || rest.includes("-h")) {
      terminal.write(helpOf(name));
      return 0;
    }
    const command: Command = await COMMANDS[name]();
    return await command(rest, terminal);
  } catch (error) {
    terminal.complain(terminal.signal.aborted ? complaint("cancelled.") : complaintOf(error));
    return EXIT_COULD_NOT_RUN;
  }
}

/** Known failures in a sentence, a policy's problems line by line; anything else is a bug and shows its stack. */
function complaintOf(error: unknown): string {
  if (error instanceof PolicyError) return complaint(error.message, "\n");
  if (error instanceof UsageError || error instanceof SourceError || error instanceof ArtifactError)
    return complaint(error.message);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return complaint(`this is a bug in Model Review, please report it.\n${stack}`, "\n");
}
