import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { OURS, PAGES, parseWorkflow, ROOT, read, stepsOf, usesIn } from "./workflow.js";

const names = readdirSync(join(ROOT, ".github", "workflows"));

it("has workflows", () => expect(names).toEqual(["check-dist.yml", "ci.yml", "dogfood.yml", "release.yml"]));

describe.each(names)("%s", (name) => {
  const text = read(`.github/workflows/${name}`);
  const workflow = parseWorkflow(text);
  const jobs = Object.values(workflow.jobs);
  const steps = stepsOf(workflow);

  it("may read the contents and nothing else unless a job says so", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
  });

  it("ends, and gives way to a later run unless it publishes", () => {
    expect(workflow.concurrency?.["cancel-in-progress"]).toBe(name !== "release.yml");
    for (const job of jobs) expect(job["timeout-minutes"]).toBeLessThanOrEqual(30);
  });

  it("pins every action by commit, with its version beside it", () => {
    const uses = usesIn(text);
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

it.each(PAGES)("%s shows our own actions by their tag and any other by commit", (page) => {
  for (const [, used = ""] of read(page).matchAll(/uses: (\S+)/g)) {
    if (!OURS.some((ours) => ours === used)) expect(used).toMatch(/^[\w-]+(?:\/[\w-]+)+@[0-9a-f]{40}$/);
  }
});
