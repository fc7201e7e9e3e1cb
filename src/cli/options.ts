import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "../errors.js";

type Flags = NonNullable<ParseArgsConfig["options"]>;

/** Flags and operands of one command; a wrong flag is the caller's error and names the command's help. */
export function parseOptions<const T extends Flags>(
  command: string,
  args: readonly string[],
  options: T,
  operands: { min: number; max: number },
) {
  const parsed = parse(command, args, options);
  const { length } = parsed.positionals;
  if (length < operands.min || length > operands.max) {
    throw new UsageError(
      "wrong-operands",
      `model-review ${command} takes ${amountOf(operands)}, and got ${length}. Run model-review ${command} --help.`,
    );
  }
  return parsed;
}

function amountOf({ min, max }: { min: number; max: number }): string {
  if (max === 0) return "no argument without a flag";
  const bound = min === max ? "" : min === 0 ? "at most " : "at least ";
  const count = min === 0 ? max : min;
  return `${bound}${count} ${count === 1 ? "argument" : "arguments"}`;
}

function parse<const T extends Flags>(command: string, args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/\.\s/)[0] : String(error);
    throw new UsageError("wrong-option", `${reason}. Run model-review ${command} --help.`, { cause: error });
  }
}

/** One of the allowed words, or an error that lists them. */
export function choiceOf<const T extends string>(
  flag: string,
  value: string | undefined,
  allowed: readonly T[],
  otherwise: T,
): T {
  if (value === undefined) return otherwise;
  const chosen = allowed.find((word) => word === value);
  if (chosen === undefined)
    throw new UsageError("wrong-value", `${flag} is one of ${allowed.join(", ")}, not ${JSON.stringify(value)}.`);
  return chosen;
}
