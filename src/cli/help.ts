export const COMMAND_NAMES = ["review", "diff", "inspect", "explain", "init", "demo"] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

interface CommandHelp {
  readonly usage: string;
  readonly purpose: string;
  readonly options: readonly (readonly [flag: string, meaning: string])[];
}

const FORMAT = ["--format terminal|markdown|json|sarif|cyclonedx", "how the report is written (default: terminal)"] as const;
const OUTPUT = ["--output FILE", "write the report to FILE instead of standard output"] as const;
const POLICY = ["--policy FILE", "judge by this policy file instead of the base revision's"] as const;
const FAIL_ON = ["--fail-on error|warning|never", "from which severity on the exit code is 1 (default: error)"] as const;
const WEIGHTS = [
  "--weights auto|always|never",
  "whether tensor values are compared (default: auto, up to 2 GiB a side)",
] as const;

const COMMANDS = {
  review: {
    usage: "review [--base REV] [--head REV] [--repo DIR]",
    purpose: "Reviews the models that a range of a git repository changes, from the merge base on.",
    options: [
      ["--base REV", "what the change is compared with (default: the default branch)"],
      ["--head REV", "the change (default: the working tree)"],
      ["--repo DIR", "the repository (default: the current folder)"],
      ["--paths GLOB", "only models whose path matches; may be repeated, a leading ! leaves out"],
      POLICY,
      FAIL_ON,
      WEIGHTS,
      FORMAT,
      OUTPUT,
    ],
  },
  diff: {
    usage: "diff BASE_FILE HEAD_FILE",
    purpose: "Compares two model files.",
    options: [POLICY, FAIL_ON, WEIGHTS, FORMAT, OUTPUT],
  },
  inspect: {
    usage: "inspect FILE…",
    purpose: "Says what model files contain, from their headers.",
    options: [
      ["--format terminal|text|json|cyclonedx", "text is stable line by line, for git's diff drivers (default: terminal)"],
      OUTPUT,
    ],
  },
  explain: {
    usage: "explain [RULE]",
    purpose: "Says why a rule exists, how to satisfy it and how to change it; lists all rules without RULE.",
    options: [],
  },
  init: {
    usage: "init [--repo DIR] [--dry-run]",
    purpose:
      "Looks at the models of a repository and writes a workflow and a policy to start from; existing files stay as they are.",
    options: [
      ["--repo DIR", "the repository (default: the current folder)"],
      ["--dry-run", "print what would be written"],
    ],
  },
  demo: { usage: "demo", purpose: "Reviews the sample pull request that ships with the project.", options: [FORMAT, OUTPUT] },
} as const satisfies Record<CommandName, CommandHelp>;

export const HELP = `Model Review: reviews machine-learning model files in pull requests.

Usage: model-review COMMAND [OPTIONS]

${COMMAND_NAMES.map((name) => `  ${COMMANDS[name].usage.padEnd(46)} ${COMMANDS[name].purpose}`).join("\n")}

  --version                                      prints the version
  COMMAND --help                                 prints the options of a command

Exit code: 0 pass or warn, 1 fail, 2 could not run.
`;

export function helpOf(name: CommandName): string {
  const { usage, purpose, options }: CommandHelp = COMMANDS[name];
  const widest = options.reduce((width, [flag]) => Math.max(width, flag.length), 0);
  const lines = options.map(([flag, meaning]) => `  ${flag.padEnd(widest)}  ${meaning}\n`);
  return `${purpose}\n\nUsage: model-review ${usage}\n${lines.length === 0 ? "" : `\n${lines.join("")}`}`;
}

export function isCommand(name: string | undefined): name is CommandName {
  return COMMAND_NAMES.some((known) => known === name);
}
