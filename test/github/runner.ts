/** What the runner takes from a step's output, by the rules of its ActionCommand: `::name k=v,k=v::data` at the start of a line after
 * white space, or else `##[name k=v;k=v]data` anywhere in it; names are known ones; `stop-commands` holds until its word comes. */
export interface RunnerReading {
  readonly commands: readonly RunnerCommand[];
}

export interface RunnerCommand {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

const KNOWN = new Set(
  "add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env set-output stop-commands warning".split(
    " ",
  ),
);

export function runnerReads(output: string): RunnerReading {
  const commands: RunnerCommand[] = [];
  let resumesAt: string | undefined;
  // Any of these may end a line, to be on the safe side.
  for (const line of output.split(/\r\n|[\n\r\u0085\u2028\u2029]/)) {
    const known = new Set(resumesAt === undefined ? KNOWN : [resumesAt]);
    const command = modern(line, known) ?? legacy(line, known);
    if (command === undefined) continue;
    commands.push(command.name === resumesAt ? { ...command, name: "resume" } : command);
    if (command.name === resumesAt) resumesAt = undefined;
    else if (command.name === "stop-commands") resumesAt = command.data;
  }
  return { commands };
}

function modern(line: string, known: ReadonlySet<string>): RunnerCommand | undefined {
  const trimmed = line.replace(/^[\s\u0085\ufeff]+/, "");
  const end = trimmed.startsWith("::") ? trimmed.indexOf("::", 2) : -1;
  return end < 0 ? undefined : commandOf(trimmed.slice(2, end), ",", trimmed.slice(end + 2), known);
}

function legacy(line: string, known: ReadonlySet<string>): RunnerCommand | undefined {
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  return end < 0 ? undefined : commandOf(line.slice(start + 3, end), ";", line.slice(end + 1), known);
}

function commandOf(head: string, separator: string, data: string, known: ReadonlySet<string>): RunnerCommand | undefined {
  const [name = "", ...rest] = head.split(" ");
  if (!known.has(name)) return undefined;
  const pairs = rest
    .join(" ")
    .trim()
    .split(separator)
    .filter((pair) => pair.includes("="));
  const properties = pairs.map(
    (pair) => [pair.slice(0, pair.indexOf("=")), unescaped(pair.slice(pair.indexOf("=") + 1))] as const,
  );
  return { name, properties: new Map(properties), data: unescaped(data) };
}

function unescaped(text: string): string {
  const plain = [
    ["%0D", "\r"],
    ["%0A", "\n"],
    ["%3A", ":"],
    ["%2C", ","],
    ["%25", "%"],
  ] as const;
  return plain.reduce((result, [escaped, character]) => result.replaceAll(escaped, character), text);
}
