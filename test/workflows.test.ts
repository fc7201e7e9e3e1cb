import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency: unknown;
  readonly jobs: Readonly<Record<string, { readonly "timeout-minutes"?: number; readonly steps: readonly Step[] }>>;
}

const root = join(import.meta.dirname, "..");
const folder = join(root, ".github", "workflows");
const names = readdirSync(folder);
const docs = ["README.md", ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith(".md"),
);

it("has workflows", () => expect(names).toEqual(["check-dist.yml", "ci.yml", "dogfood.yml"]));

describe.each(names)("%s", (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  const workflow: Workflow = parse(text);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it("may read the contents and nothing else unless a job says so", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
  });

  it("ends, and gives way to a later run", () => {
    expect(workflow.concurrency).toMatchObject({ "cancel-in-progress": true });
    for (const job of jobs) expect(job["timeout-minutes"]).toBeLessThanOrEqual(20);
  });

  it("pins every action by commit, with its version beside it", () => {
    const uses = [...text.matchAll(/uses: (.+)$/gm)].map((match) => match[1] ?? "");
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
    for (const used of uses) expect(used).toMatch(/^(\.\/|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
  });

  it("leaves no credentials in a clone", () => {
    const checkouts = steps.filter((step) => step.uses?.startsWith("actions/checkout@"));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const step of checkouts) expect(step.with).toMatchObject({ "persist-credentials": false });
  });

  it("puts nothing of the event into a shell", () => {
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });
});

it.each(docs)("%s shows our own action by its tag and any other by commit", (page) => {
  for (const [, used = ""] of readFileSync(join(root, page), "utf8").matchAll(/uses: (\S+)/g)) {
    expect(used).toMatch(/^(OWNER\/model-review@v1|[\w-]+\/[\w-]+@[0-9a-f]{40})$/);
  }
});
