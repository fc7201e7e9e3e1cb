export const COMMAND_NAMES = ["review", "diff", "inspect", "record", "catalog", "explain", "policy", "init", "demo"] as const;
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
const LABEL = ["--label NAME", "the pull request has this label, for waivers that need one; may be repeated"] as const;
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
      LABEL,
      FAIL_ON,
      WEIGHTS,
      FORMAT,
      OUTPUT,
    ],
  },
  diff: {
    usage: "diff BASE_FILE HEAD_FILE",
    purpose: "Compares two model files.",
    options: [POLICY, LABEL, FAIL_ON, WEIGHTS, FORMAT, OUTPUT],
  },
  inspect: {
    usage: "inspect FILE…",
    purpose: "Says what model files contain, from their headers.",
    options: [
      ["--format terminal|text|json|cyclonedx", "text is stable line by line, for git's diff drivers (default: terminal)"],
      OUTPUT,
    ],
  },
  record: {
    usage: "record [PATH…] [--check]",
    purpose: "Writes the metadata records of models, or checks that they say what the models say.",
    options: [
      ["PATH…", "models, or folders of them (default: every model of the repository)"],
      ["--check", "write nothing; the exit code is 1 when a record is missing or out of date"],
      ["--tensors", "with a digest of each tensor; kept up to date from then on"],
      ["--repo DIR", "the repository (default: the current folder)"],
    ],
  },
  catalog: {
    usage: "catalog [--output FILE] [--check]",
    purpose: "Lists every model of a repository, with a graph of what was made from what.",
    options: [
      ["--format markdown|json", "how the list is written (default: markdown)"],
      ["--output FILE", "write it to FILE, such as MODELS.md, instead of standard output"],
      ["--check", "write nothing; the exit code is 1 when FILE is out of date"],
      ["--paths GLOB", "only models whose path matches; may be repeated, a leading ! leaves out"],
      ["--base-url URL", "what paths of models are linked below (default: links from the folder of FILE)"],
      ["--repo DIR", "the repository (default: the current folder)"],
    ],
  },
  explain: {
    usage: "explain [RULE]",
    purpose: "Says why a rule exists, how to satisfy it and how to change it; lists all rules without RULE.",
    options: [],
  },
  policy: {
    usage: "policy show | explain PATH | test DIR",
    purpose: "Shows a policy with where each value comes from, what holds for a path, or runs a team's scenarios.",
    options: [
      ["--policy FILE", "the policy (default: .github/model-review.yml of the repository)"],
      ["--repo DIR", "the repository (default: the current folder)"],
      ["--label NAME", "explain: the pull request has this label; may be repeated"],
      ["--format terminal|json", "show, explain: how it is written (default: terminal)"],
      ["--output FILE", "show, explain: write to FILE instead of standard output"],
    ],
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
