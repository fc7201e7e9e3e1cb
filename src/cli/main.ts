import { ArtifactError, PolicyError, SourceError, UsageError } from "../errors.js";
import { EXIT_COULD_NOT_RUN } from "../review/verdict.js";
import { VERSION } from "../review/version.js";
import { type CommandName, HELP, helpOf, isCommand, nearestCommand } from "./help.js";
import type { Terminal } from "./terminal.js";

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Loaded on demand, so that each command costs only what it uses. */
const COMMANDS = {
  review: async () => (await import("./review.js")).reviewCommand,
  diff: async () => (await import("./diff.js")).diffCommand,
  inspect: async () => (await import("./inspect.js")).inspectCommand,
  explain: async () => (await import("./explain.js")).explainCommand,
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
        `There is no command ${JSON.stringify(name)}.${nearestCommand(name)} Run model-review --help.`,
      );
    }
    if (rest.includes("--help") || rest.includes("-h")) {
      terminal.write(helpOf(name));
      return 0;
    }
    const command: Command = await COMMANDS[name]();
    return await command(rest, terminal);
  } catch (error) {
    terminal.complain(complaintOf(error));
    return EXIT_COULD_NOT_RUN;
  }
}

/** Known failures in a sentence; anything else is a bug and shows its stack. */
function complaintOf(error: unknown): string {
  if (error instanceof PolicyError) {
    const places = error.problems.map(({ message, line, column }) => `  ${line}:${column}  ${message}\n`);
    return `model-review: ${printable(error.message)}\n${printable(places.join(""))}`;
  }
  if (error instanceof UsageError || error instanceof SourceError || error instanceof ArtifactError) {
    return `model-review: ${printable(error.message)}\n`;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  return `model-review: this is a bug in Model Review, please report it.\n${printable(String(stack))}\n`;
}

/** Messages may quote file names: no control character of theirs reaches the terminal. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}
