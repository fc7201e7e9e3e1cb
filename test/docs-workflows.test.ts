import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { TRANSFER_LIMITS } from "../src/bytes/http-budget.js";
import { helpOf, isCommand } from "../src/cli/help.js";
import { readCommentInputs } from "../src/comment/inputs.js";
import { MAX_REPORT_BYTES } from "../src/comment/report.js";
import { readInputs } from "../src/hosts/github/inputs.js";
import { parsePolicy } from "../src/policy/file.js";
import {
  fencesIn,
  type Job,
  OURS,
  PAGES,
  type Permissions,
  parseWorkflow,
  ROOT,
  read,
  type Snippet,
  type Step,
  stepsOf,
  usesIn,
  type Workflow,
} from "./workflow.js";

const [REVIEW, COMMENT] = OURS;
const ACTION_FILES = new Map<string, string>([
  [REVIEW, "action.yml"],
  [COMMENT, "comment/action.yml"],
]);
/** What steps need of the token: a job has the sum of it. */
const NEEDS: ReadonlyMap<string, Permissions> = new Map<string, Permissions>([
  [REVIEW, { contents: "read", "pull-requests": "write" }],
  [COMMENT, { "pull-requests": "write" }],
  ["actions/checkout", { contents: "read" }],
  ["actions/upload-artifact", {}],
  ["actions/download-artifact", { actions: "read" }],
  ["github/codeql-action/upload-sarif", { actions: "read", contents: "read", "security-events": "write" }],
]);

/** Reads inputs as the runner gives them, those that an expression will fill left out. */
const READERS = new Map<string, (inputs: readonly (readonly [string, string])[]) => unknown>([
  [REVIEW, (inputs) => readInputs(environmentOf(inputs))],
  [COMMENT, (inputs) => readCommentInputs(environmentOf([["token", "t"], ["report", "review.json"], ...inputs]))],
]);

const blocks = PAGES.flatMap((page) => fencesIn(page, "yaml"));
const isPolicy = ({ text }: Snippet) => /^version:/m.test(text) && !/^jobs:/m.test(text);
const workflows = blocks
  .filter(({ text }) => /^jobs:/m.test(text))
  .map(({ page, text }) => ({ page, text, workflow: parseWorkflow(text) }));
const policies = blocks.filter(isPolicy);

it("knows every YAML block as a workflow or a policy", () => {
  expect(workflows.length + policies.length).toBe(blocks.length);
});

it.each([
  "required-status",
  "merge-queue",
  "forks",
  "lfs",
  "dvc",
  "monorepo",
  "enterprise",
  "github-app",
  "code-scanning",
  "bom",
])("has a workflow for %s, which GitHub also starts for merge groups", (name) => {
  const events = workflows.filter(({ page }) => page === `docs/${name}.md`).map(({ workflow }) => Object.keys(workflow.on));
  expect(events.length).toBeGreaterThan(0);
  // What may be required and does not start in the queue holds it up.
  for (const on of events.filter((one) => !one.includes("workflow_run"))) expect(on).toContain("merge_group");
});

it("shows every event that the Action reviews, and the one that it comments on", () => {
  const events = new Set(workflows.flatMap(({ workflow }) => Object.keys(workflow.on)));
  const expected = ["merge_group", "pull_request", "pull_request_target", "schedule", "workflow_dispatch", "workflow_run"];
  expect([...events].toSorted()).toEqual(expected);
});

it.each(policies)("the policy of $page is valid", ({ page, text }) => expect(parsePolicy(text, page).version).toBe(1));

describe.each(workflows)("the workflow $workflow.name of $page", ({ page, text, workflow }) => {
  const jobs = Object.entries(workflow.jobs).map(([id, job]) => ({ id, job }));
  const steps = stepsOf(workflow);
  const triggers = Object.entries(workflow.on).map(([event, trigger]) => ({ event, trigger: trigger ?? {} }));

  it("starts on every change that matters", () => {
    expect(triggers).not.toHaveLength(0);
    for (const { event, trigger } of triggers) {
      expect(trigger, "a workflow that does not start leaves its required check waiting").not.toHaveProperty("paths");
      expect(trigger).not.toHaveProperty("paths-ignore");
      if (event.startsWith("pull_request")) expect(trigger.types).toContain("edited");
    }
  });

  it("gives way to a later run, and ends", () => {
    expect(workflow.concurrency?.["cancel-in-progress"]).toBe(true);
    const isRepeated = triggers.some(({ event }) => event !== "workflow_dispatch" && event !== "schedule");
    if (isRepeated) expect(workflow.concurrency?.group).toContain("${{ github.event.");
    // The README's is the one that `model-review init` writes: as short as can be.
    if (page !== "README.md") for (const { job } of jobs) expect(job["timeout-minutes"]).toBeLessThanOrEqual(30);
  });

  it.each(jobs)("lets $id do exactly what its steps need", ({ job }) => {
    // Declared, so that the repository's default does not matter.
    expect(job.permissions ?? workflow.permissions).toEqual(needsOf(job, workflow));
  });

  it("gives write access to single jobs", () => {
    if (page !== "README.md") expect(Object.values(workflow.permissions ?? {})).not.toContain("write");
  });

  it("names our actions by tag and others by commit", () => {
    const uses = usesIn(text);
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
    for (const used of uses) {
      if (OURS.some((ours) => used.split(" ")[0] === ours)) continue;
      expect(used).toMatch(/^[\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+(?:$| )/);
    }
  });

  it("leaves no credentials in a clone", () => {
    for (const step of steps) {
      if (step.uses?.startsWith("actions/checkout@")) expect(step.with).toMatchObject({ "persist-credentials": false });
    }
  });

  it("puts nothing of the event into a shell", () => {
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });

  it("runs nothing beside the review with the rights of `pull_request_target`", () => {
    if (!("pull_request_target" in workflow.on)) return;
    expect(steps.map((step) => step.uses)).toEqual([REVIEW]);
    expect(text).not.toMatch(/secrets\./);
  });

  it.each(ourSteps(jobs))("$id sets inputs that $used declares, to values that it takes", ({ step, used }) => {
    const action = actionOf(used);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
    const literal = Object.entries(step.with ?? {}).filter(([, value]) => !String(value).includes("${{"));
    expect(() => READERS.get(used)?.(literal.map(([name, value]) => [name, String(value)]))).not.toThrow();
    const { policy } = step.with ?? {};
    if (typeof policy === "string" && policy.includes("\n")) expect(parsePolicy(policy, page).version).toBe(1);
  });

  it("keeps the comments of its steps and legs apart", () => {
    for (const { job } of jobs) {
      const ours = job.steps.filter((step) => step.uses !== undefined && ACTION_FILES.has(step.uses));
      const keys = ours.map((step) => String(step.with?.["comment-key"] ?? ""));
      expect(new Set(keys).size, "comment-key").toBe(keys.length);
      if (job.strategy !== undefined) for (const key of keys) expect(key).toContain("${{ matrix.");
    }
  });

  it("reads results that are there", () => {
    for (const { job } of jobs) {
      const needed = [job.needs ?? []].flat();
      for (const [, name = ""] of JSON.stringify(job).matchAll(/needs\.([\w-]+)\./g)) expect(needed).toContain(name);
      for (const name of needed) expect(Object.keys(workflow.jobs)).toContain(name);
      for (const [, id = "", output = ""] of JSON.stringify(job).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
        const used = job.steps.find((step) => step.id === id)?.uses ?? "";
        expect(Object.keys(actionOf(used).outputs), `${id} of ${used}`).toContain(output);
      }
    }
  });

  it("follows a workflow of the same page, and takes what that one keeps", () => {
    const { workflows: followed } = workflow.on.workflow_run ?? {};
    if (followed === undefined) return;
    const others = workflows.filter((other) => other.page === page);
    const before = others.filter((other) => [followed].flat().includes(other.workflow.name));
    expect(before.length).toBeGreaterThan(0);
    const kept = before.flatMap((other) => artifactsOf(other.workflow, "actions/upload-artifact@"));
    expect(kept).toEqual(expect.arrayContaining([...artifactsOf(workflow, "actions/download-artifact@")]));
    expect(before.map((other) => other.workflow.concurrency?.group)).not.toContain(workflow.concurrency?.group);
  });
});

it("uses one version of each action everywhere", () => {
  const files = readdirSync(join(ROOT, ".github", "workflows")).map((name) => read(`.github/workflows/${name}`));
  const uses = [...files, ...workflows.map(({ text }) => text)].flatMap(usesIn);
  const versions = new Map<string, Set<string>>();
  for (const [, action = "", version = ""] of uses.map((used) => /^([\w/-]+)@([0-9a-f]{40} # v[\d.]+)/.exec(used) ?? [])) {
    versions.set(action, (versions.get(action) ?? new Set()).add(version));
  }
  for (const [action, found] of versions) expect([...found], action).toHaveLength(1);
});

describe("command lines", () => {
  const shell = PAGES.flatMap((page) => fencesIn(page, "sh").map(({ text }) => ({ page, text })));
  const inline = PAGES.flatMap((page) => [...read(page).matchAll(/`([^`\n]+)`/g)].map(([, text = ""]) => ({ page, text })));
  const lines = [...shell, ...inline].flatMap(({ page, text }) =>
    [...text.matchAll(/(?<![\w/.-])model-review ([a-z]+)([^\n"|>]*)/g)].map(([, command = "", rest = ""]) => ({
      page,
      command,
      rest,
      line: `${command}${rest}`,
    })),
  );

  it("are found", () => expect(lines.length).toBeGreaterThan(8));

  it.each(lines)("$page: model-review $line", ({ command, rest }) => {
    if (!isCommand(command)) throw new Error(`${command} is not a command`);
    const help = helpOf(command);
    for (const [, flag = "", value = ""] of rest.matchAll(/(--[a-z-]+)(?: ([^\s-]\S*))?/g)) {
      if (flag === "--help") continue;
      const [, takes = ""] = new RegExp(`^ {2}${flag}(?: (\\S+))?`, "m").exec(help) ?? [];
      expect(help, `${command} ${flag}`).toMatch(new RegExp(`^ {2}${flag}(?= )`, "m"));
      if (takes.includes("|")) expect(takes.split("|")).toContain(value);
    }
  });
});

it("states the limits of the code", () => {
  const { artifactBytes, runBytes, seconds } = TRANSFER_LIMITS;
  expect(read("docs/forks.md")).toContain(`more than ${MAX_REPORT_BYTES / 2 ** 20} MiB`);
  const budget = `${artifactBytes / 2 ** 20} MiB for one side of a model, ${runBytes / 2 ** 30} GiB and ${seconds / 60} minutes for a run`;
  expect(read("docs/lfs.md")).toContain(budget);
});

interface ActionFile {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

function actionOf(used: string): ActionFile {
  const path = ACTION_FILES.get(used);
  if (path === undefined) throw new Error(`${used} is not ours: what it declares is not known here`);
  return { inputs: {}, outputs: {}, ...parse(read(path)) };
}

function ourSteps(jobs: readonly { readonly id: string; readonly job: Job }[]) {
  return jobs.flatMap(({ id, job }) =>
    job.steps.flatMap((step) => (step.uses !== undefined && ACTION_FILES.has(step.uses) ? [{ id, step, used: step.uses }] : [])),
  );
}

function needsOf(job: Job, workflow: Workflow): Permissions {
  const needs = job.steps.flatMap((step) => (step.uses === undefined ? [] : Object.entries(needsOfStep(step, workflow))));
  // In this order a write replaces a read.
  return Object.fromEntries(needs.toSorted(([, one], [, other]) => one.localeCompare(other)));
}

function needsOfStep({ uses = "", with: inputs = {} }: Step, { on }: Workflow): Permissions {
  const needs = NEEDS.get(uses) ?? NEEDS.get(uses.replace(/@.*/, ""));
  if (needs === undefined) throw new Error(`what ${uses} needs is not known here`);
  if (uses !== REVIEW) return needs;
  if (!Object.keys(on).some((event) => event.startsWith("pull_request"))) return { contents: "read" };
  // Whoever does not comment with the token only reads with it.
  return inputs.comment === "never" || "app-id" in inputs ? { ...needs, "pull-requests": "read" } : needs;
}

function environmentOf(inputs: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

function artifactsOf(workflow: Workflow, action: string): readonly unknown[] {
  return stepsOf(workflow).flatMap((step) => (step.uses?.startsWith(action) ? [step.with?.name] : []));
}
