import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { GIT_ENVIRONMENT, temporaryFolder, testRepository } from "./repository.js";
import { parseWorkflow, read, stepsOf } from "./workflow.js";

const workflow = parseWorkflow(read(".github/workflows/release.yml"));

describe("the job that can write", () => {
  const { build, publish } = workflow.jobs;

  it("waits for the one that tests, and for whoever the environment asks", () => {
    expect(publish).toMatchObject({ needs: "build", environment: "release" });
    expect(build?.permissions).toBeUndefined();
    expect(publish?.permissions).toEqual({ attestations: "write", contents: "write", "id-token": "write" });
  });

  it("runs none of our code and none of our dependencies'", () => {
    for (const { run = "", uses = "actions/" } of publish?.steps ?? []) {
      expect(run).not.toMatch(/\b(?:npm|npx|node)\b/);
      expect(uses).toMatch(/^actions\//);
    }
  });

  it("attests before it publishes, publishes what is complete, and moves the tag last", () => {
    const script = publish?.steps.map(({ uses = "", run = "" }) => `${uses}${run}`).join("\n") ?? "";
    const order = ["SHA256SUMS\n", "attest-build-provenance", "--draft ", "--draft=false", "git push --force"];
    const places = order.map((part) => script.indexOf(part));
    expect(places).toEqual(places.filter((place) => place >= 0).toSorted((a, b) => a - b));
  });
});

// The scripts are written for the runner's bash and GNU tools.
describe.skipIf(process.platform !== "linux")("the scripts", () => {
  const version = { "package.json": '{ "version": "1.2.3" }', "src/review/version.ts": 'export const VERSION = "1.2.3";\n' };
  const changes =
    "# Changes\n\n## 1.3.0, not released yet\n\n- Later.\n\n## 1.2.3, 2026-11-23\n\n- Now.\n\n## 1.2.2, 2026-10-01\n\n- Before.\n";

  function released(files: Readonly<Record<string, string>>, tags: readonly string[] = ["v1.2.3"]) {
    const [origin, clone] = [testRepository({ bare: true }), testRepository()];
    for (const [path, content] of Object.entries(files)) clone.write(path, content);
    clone.commit();
    clone.checkout();
    for (const tag of tags) clone.git("tag", tag);
    clone.git("remote", "add", "origin", origin.url);
    clone.git("push", "--quiet", "origin", "main", "--tags");
    clone.git("fetch", "--quiet", "origin");
    return { origin, clone };
  }

  it("accept a tag that is the version everywhere", () => {
    const { clone } = released({ ...version, "CHANGELOG.md": changes });
    expect(ran("The tag is this version", clone.directory, "v1.2.3")).toBe(0);
  });

  it.each([
    ["another tag", {}, "v1.2.4"],
    ["another version in the package", { "package.json": '{ "version": "1.2.2" }' }, "v1.2.3"],
    ["another version in the code", { "src/review/version.ts": 'export const VERSION = "1.2.30";\n' }, "v1.2.3"],
    ["changes without a date", { "CHANGELOG.md": "## 1.2.3, not released yet\n" }, "v1.2.3"],
    ["changes of another version", { "CHANGELOG.md": "## 1x2.3, 2026-11-23\n" }, "v1.2.3"],
  ])("refuse %s", (_what, files, tag) => {
    const { clone } = released({ ...version, "CHANGELOG.md": changes, ...files });
    expect(ran("The tag is this version", clone.directory, tag)).not.toBe(0);
  });

  it("refuse a commit that is not on main", () => {
    const { clone } = released({ ...version, "CHANGELOG.md": changes });
    clone.git("commit", "--quiet", "--allow-empty", "--message=aside");
    expect(ran("The tag is this version", clone.directory, "v1.2.3")).not.toBe(0);
  });

  it("take the notes of this version alone", () => {
    const { clone } = released({ "CHANGELOG.md": changes });
    expect(ran("Take the notes", clone.directory, "v1.2.3")).toBe(0);
    expect(readFileSync(join(clone.directory, "notes.md"), "utf8").trim()).toBe("- Now.");
    expect(ran("Take the notes", clone.directory, "v1.2.4")).not.toBe(0);
  });

  it.each([
    { newest: "v1.2.3", tags: ["v1.2.3", "v1.2.2", "v0.9.0", "v2.0.0"], isMoved: true },
    { newest: "v1.2.10", tags: ["v1.2.3", "v1.2.10"], isMoved: false },
    { newest: "v1.2.3", tags: ["v1.2.3", "v1.9.0-rc.1"], isMoved: true },
  ])("move the major tag to $newest only ($isMoved)", ({ tags, isMoved }) => {
    const { clone, origin } = released({ "CHANGELOG.md": changes }, tags);
    const before = clone.git("commit-tree", "-m", "older", "HEAD^{tree}");
    clone.git("push", "--quiet", "origin", `${before}:refs/tags/v1`);
    expect(ran("Move the tag", clone.directory, "v1.2.3")).toBe(0);
    expect(origin.git("rev-parse", "v1")).toBe(isMoved ? clone.git("rev-parse", "HEAD") : before);
  });

  it("pass on what was built, and notice when it is not what was committed", () => {
    const { clone } = released({
      "dist/index.js": "one",
      "dist/cli/a b.js": "two",
      "package.json": '{ "name": "model-review", "version": "1.2.3", "files": ["dist"] }',
    });
    expect(ran("Pack the command line", clone.directory, "v1.2.3")).toBe(0);
    expect(readFileSync(join(clone.directory, "SHA256SUMS"), "utf8").match(/ {2}\S.*$/gm)).toEqual([
      "  model-review-1.2.3.tgz",
      "  dist/cli/a b.js",
      "  dist/index.js",
    ]);
    expect(ran("The committed dist", clone.directory, "v1.2.3")).toBe(0);
    writeFileSync(join(clone.directory, "dist/index.js"), "other");
    expect(ran("The committed dist", clone.directory, "v1.2.3")).not.toBe(0);
  });
});

/** The exit code of the one step whose name begins like this, run as the runner would, with a `gh` that knows nobody. */
function ran(name: string, directory: string, tag: string): number | null {
  const [step, ...others] = stepsOf(workflow).filter((one) => one.name?.startsWith(name));
  if (step?.run === undefined || others.length > 0) throw new Error(`there is not one script called ${name}`);
  const tools = temporaryFolder();
  writeFileSync(join(tools, "gh"), "#!/bin/sh\n", { mode: 0o755 });
  const PATH = [tools, dirname(process.execPath), process.env.PATH].join(delimiter);
  const environment = { ...GIT_ENVIRONMENT, PATH, GITHUB_REF_NAME: tag };
  return spawnSync("bash", ["-e", "-c", step.run], { cwd: directory, env: environment, stdio: "ignore" }).status;
}
