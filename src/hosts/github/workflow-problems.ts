import { parseYaml } from "../../encodings/yaml.js";

/** A filter by which GitHub starts a workflow for some changes only. */
export interface PathFilter {
  /** The trigger that has it. */
  readonly trigger: string;
  readonly filter: (typeof FILTERS)[number];
  /** Of the filter's key, from 1. */
  readonly line: number;
}

const FILTERS = ["paths", "paths-ignore"] as const;

/** Triggers that can have such a filter, and whose checks stand on the commit of a pull request. */
const FILTERED_TRIGGERS = ["pull_request", "pull_request_target", "push"];

// Workflows are written by hand, and are read on every run.
const LIMITS = { bytes: 256 * 1024, depth: 32, entries: 2_000 };

/**
 * What is wrong with a workflow's trigger `event` for a check that is to be required: a check whose workflow does not start is waited
 * for without end. Empty for other events and for a text that is no workflow, or none that can be read here.
 */
export function workflowProblems(text: string, event: string): readonly PathFilter[] {
  if (!FILTERED_TRIGGERS.includes(event)) return [];
  // As text: to YAML 1.1 the key `on` is a truth value.
  const parsed = parseYaml(text, { noun: "workflow", limits: LIMITS, values: "text" });
  if (parsed.kind === "broken") return [];
  const { document } = parsed;
  const trigger = entryOf(entryOf(document.value, "on"), event);
  return FILTERS.filter((filter) => entryOf(trigger, filter) !== undefined).map((filter) => ({
    trigger: event,
    filter,
    line: document.positionOfKey(["on", event], filter).line,
  }));
}

function entryOf(value: unknown, key: string): unknown {
  return value instanceof Map ? value.get(key) : undefined;
}

/** `.github/workflows/x.yml` from `owner/name/.github/workflows/x.yml@ref`; undefined when it is a file of another repository. */
export function workflowPath(
  workflowRef: string,
  repository: { readonly owner: string; readonly name: string },
): string | undefined {
  const [, owner, name, path] = /^([^/@]+)\/([^/@]+)\/(\.github\/workflows\/[^@]+)@./.exec(workflowRef) ?? [];
  const isOurs = `${owner}/${name}`.toLowerCase() === `${repository.owner}/${repository.name}`.toLowerCase();
  return isOurs ? path : undefined;
}
