import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { memoryTree } from "../bytes/memory-tree.js";
import type { Tree } from "../bytes/tree.js";
import { PolicyError, UsageError } from "../errors.js";
import { parsePolicy } from "../policy/file.js";
import { type ScenarioOutcome, scenarioReport } from "../report/scenarios.js";
import { DEFAULT_POLICY_PATH, type LoadedPolicy, policyAt, presetAlone } from "../review/policy.js";
import { review } from "../review/run.js";
import { differencesOf, isExpectedError, parseScenario, type Scenario } from "../review/scenario.js";
import { EXIT_COULD_NOT_RUN } from "../review/verdict.js";
import { VERSION } from "../review/version.js";
import { type Files, filesBelow } from "./folder-files.js";
import { parseOptions } from "./options.js";
import { folderPolicyText, type NamedText, namedPolicyText } from "./policy-file.js";
import type { Terminal } from "./terminal.js";

const EXPECTED = "expected.yml";
const MISNAMED: readonly string[] = ["expected.yaml", "expected.json"];
const OWN_POLICY = "policy.yml";

/** Runs the scenarios below a folder against the policy. Exit code 0 when all are as expected, 1 when not, 2 when one could not run. */
export async function policyTestCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = { policy: { type: "string" }, repo: { type: "string" } } as const;
  const { values, positionals } = parseOptions("policy test", args, options, { min: 1, max: 1 });
  const [name = ""] = positionals;
  const top = resolve(terminal.directory, name);
  const folders = await scenarioFolders(top, name);
  if (folders.length === 0) throw new UsageError("no-scenarios", `${name}: no folder below it has a file ${EXPECTED}.`);
  const usual = async () =>
    values.policy === undefined
      ? folderPolicyText(resolve(terminal.directory, values.repo ?? "."))
      : namedPolicyText(values.policy, terminal.directory);
  const outcomes: ScenarioOutcome[] = [];
  for (const folder of folders) {
    terminal.signal.throwIfAborted();
    const title = relative(top, folder).split(sep).join("/") || name;
    outcomes.push({ name: title, ...(await outcomeOf(folder, usual, terminal)) });
  }
  terminal.write(scenarioReport(outcomes));
  if (outcomes.some(({ failure }) => failure !== undefined)) return EXIT_COULD_NOT_RUN;
  return outcomes.some(({ differences }) => differences.length > 0) ? 1 : 0;
}

/** Sorted. What lies in a scenario is no scenario. */
async function scenarioFolders(top: string, name: string, folder = top): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new UsageError("no-such-folder", `${name}: there is no such folder.`, { cause });
  });
  if (entries.some((entry) => entry.name === EXPECTED)) return [folder];
  // Left out without a word, it would be a scenario that never fails.
  const misnamed = entries.find((entry) => MISNAMED.includes(entry.name));
  if (misnamed !== undefined) {
    throw new UsageError("misnamed-scenario", `${join(name, relative(top, folder), misnamed.name)}: call it ${EXPECTED}.`);
  }
  const below = entries.filter(isVisibleFolder).map((entry) => join(folder, entry.name));
  const found: string[] = [];
  for (const inner of below.sort()) found.push(...(await scenarioFolders(top, name, inner)));
  return found;
}

function isVisibleFolder(entry: Dirent): boolean {
  return entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules";
}

type UsualPolicy = () => Promise<NamedText | undefined>;

async function outcomeOf(folder: string, usual: UsualPolicy, terminal: Terminal): Promise<Omit<ScenarioOutcome, "name">> {
  let scenario: Scenario | undefined;
  try {
    scenario = parseScenario((await namedPolicyText(EXPECTED, folder)).text, EXPECTED);
    return { title: scenario.title, differences: await differencesIn(folder, scenario, usual, terminal) };
  } catch (error) {
    if (!(error instanceof PolicyError) && !(error instanceof UsageError)) throw error;
    const isExpected = scenario !== undefined && error instanceof PolicyError && isExpectedError(scenario, error);
    return { title: scenario?.title, differences: [], failure: isExpected ? undefined : error.message };
  }
}

async function differencesIn(folder: string, scenario: Scenario, usual: UsualPolicy, { today, signal }: Terminal) {
  const [base, head] = [await revisionIn(folder, "base"), await revisionIn(folder, "head")];
  const result = await review(
    {
      base,
      head,
      policy: await policyOf(folder, base.tree, usual),
      failOn: scenario["fail-on"],
      today: scenario.today ?? today,
      labels: { kind: "known", names: scenario.labels },
      version: VERSION,
    },
    signal,
  );
  return differencesOf(scenario, result);
}

/** A revision without files has no folder, since git keeps none. */
async function revisionIn(folder: string, name: "base" | "head") {
  const entries = await readdir(folder, { withFileTypes: true });
  const entry = entries.find((one) => one.name === name);
  if (entry?.isDirectory() === false) throw new UsageError("not-a-folder", `${name} must be a folder.`);
  const files: Files = entry === undefined ? new Map() : await filesBelow(join(folder, name));
  return { tree: memoryTree(name, files), revision: { name, commit: null } };
}

/** The scenario's own, else that of its base, else the one that all share. Findings about it name the usual path. */
async function policyOf(folder: string, base: Tree, usual: UsualPolicy): Promise<LoadedPolicy> {
  const entries = await readdir(folder);
  const own = entries.includes(OWN_POLICY) ? await namedPolicyText(OWN_POLICY, folder) : undefined;
  if (own === undefined && (await base.find(DEFAULT_POLICY_PATH)) !== undefined) return policyAt(base, DEFAULT_POLICY_PATH, null);
  const named = own ?? (await usual());
  if (named === undefined) return presetAlone();
  const policy = parsePolicy(named.text, named.name);
  return { policy, origin: { path: DEFAULT_POLICY_PATH, preset: policy.extends, commit: null } };
}
