import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { PAGES, renderFiles, renderSections, updatedPage } from "../scripts/docs/sections.js";
import { DEFAULT_BUDGET } from "../src/bytes/budget.js";
import { API_BLOB_BYTES } from "../src/bytes/github.js";
import { POLICY_TEXT, WORKFLOW_TEXT } from "../src/cli/templates.js";
import { INPUT_NAMES } from "../src/hosts/github/inputs.js";
import { parsePolicy } from "../src/policy/file.js";
import { RULES } from "../src/policy/rules/index.js";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const inDocs = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
const pages = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", ...inDocs.map((name) => `docs/${name}`)];
const matchesIn = (pattern: RegExp) =>
  pages.flatMap((page) => [...read(page).matchAll(pattern)].map((match) => ({ page, found: match[1] ?? "" })));

describe("rendered sections", async () => {
  const sections = await renderSections(root);

  it.each(PAGES)("%s says what the code says; npm run docs brings it up to date", (page) => {
    expect(read(page)).toBe(updatedPage(read(page), sections));
  });

  it.each([...renderFiles()])("%s is what the code says; npm run docs brings it up to date", (path, rendered) => {
    expect(read(path)).toBe(rendered);
  });

  it("all have a place", () => {
    const placed = matchesIn(/^<!-- ([a-z-]+):begin -->$/gm).map(({ found }) => found);
    expect(placed.toSorted()).toEqual([...sections.keys()].sort());
  });

  it("show the beginning of the demo", () => {
    expect(sections.get("demo")).toMatch(/^```text\nModel review: fail[\s\S]+\nerror \S+\n {4}models\//);
  });

  it("refuse a marker that nothing is rendered for", () => {
    expect(() => updatedPage("<!-- nothing:begin --><!-- nothing:end -->", sections)).toThrow("nothing");
  });
});

describe("action.yml", () => {
  const action = parse(read("action.yml"));

  it("declares the inputs that are read, in the same order", () => {
    expect(Object.keys(action.inputs)).toEqual([...INPUT_NAMES]);
  });

  it("has no default but the job's token, so that unset is told from set", () => {
    const defaults = Object.entries<{ default?: string }>(action.inputs).filter(([, input]) => input.default !== undefined);
    expect(defaults.map(([name, input]) => [name, input.default])).toEqual([["token", `\${{ github.token }}`]]);
  });

  it("declares the outputs that are set, in the same order", () => {
    const delivery = /deliverOutputs\(\[([\s\S]+?)\n {2}\]\)/.exec(read("src/action/deliver.ts"))?.[1] ?? "";
    const names = [...delivery.matchAll(/^ {4}\["([a-z-]+)",/gm)].map((match) => match[1]);
    expect(names.length).toBeGreaterThan(5);
    expect(Object.keys(action.outputs)).toEqual(names);
  });

  it("starts the bundle that the build writes", () => {
    expect(action.runs).toEqual({ using: "node24", main: "dist/index.js" });
    expect(read("scripts/build.mjs")).toContain('"build/action.js", "--out", "dist"');
  });
});

describe("examples", () => {
  it("shows the workflow that init writes", () => expect(read("README.md")).toContain(`\`\`\`yaml\n${WORKFLOW_TEXT}\`\`\``));

  const policies = matchesIn(/```yaml\n(version: 1\n[\s\S]*?)```/g);
  it("has policies", () => expect(policies.length).toBeGreaterThanOrEqual(2));
  it.each([
    ...policies,
    { page: "init", found: POLICY_TEXT },
    { page: ".github/model-review.yml", found: read(".github/model-review.yml") },
  ])("the policy of $page is valid", ({ page, found }) => expect(parsePolicy(found, page).version).toBe(1));
});

describe("references", () => {
  const links = matchesIn(/\]\((?!https?:)([^)\s]+)\)/g);
  it.each(links)("$page links to $found", ({ page, found }) => {
    const [path = "", anchor] = found.split("#");
    const target = path === "" ? page : join(dirname(page), path);
    expect(existsSync(join(root, target)), target).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(read(target))).toContain(anchor);
  });

  it.each(matchesIn(/`((?:src|test|scripts|schema|examples)\/[\w./-]*)`/g))("$page names the path $found", ({ found }) => {
    expect(existsSync(join(root, found)), found).toBe(true);
  });

  const { scripts } = JSON.parse(read("package.json"));
  it.each(matchesIn(/npm run ([\w-]+)/g))("$page names the script $found", ({ found }) => {
    expect(Object.keys(scripts)).toContain(found);
  });

  const areas = new Set(RULES.map(({ id }) => id.split("/")[0]));
  const rules = matchesIn(/(?:`|^ {2})([a-z]+\/[a-z-]+)(?:`|: )/gm).filter(({ found }) => areas.has(found.split("/")[0]));
  it.each(rules)("$page names the rule $found", ({ found }) => expect(RULES.map(({ id }) => id)).toContain(found));

  it("states the limits of the code", () => {
    const { structureBytes, entries, depth } = DEFAULT_BUDGET;
    const cost = `${structureBytes / 2 ** 20} MiB of structure, ${entries / 1e6} million entries and ${depth} levels`;
    expect(read("docs/security.md")).toContain(cost);
    expect(read("README.md")).toContain(`files have at most ${API_BLOB_BYTES / 2 ** 20} MB`);
  });

  it("names everything a review has in JSON", () => {
    const { properties } = JSON.parse(read("schema/review.schema.json"));
    const named = /## A review\n\n```\n([\s\S]+?)```/.exec(read("docs/json.md"))?.[1] ?? "";
    const names = [...named.matchAll(/^(\w+(?:, \w+)*) {2}/gm)].flatMap(([, list = ""]) => list.split(", "));
    expect(names).toEqual(Object.keys(properties));
  });

  it("lists the layers that the architecture test enforces", () => {
    const enforced = /const LAYERS = \[([\s\S]+?)\]/.exec(read("test/architecture.test.ts"))?.[1] ?? "";
    const layers = [...enforced.matchAll(/"(\w+)"/g)].map((match) => match[1]);
    expect(layers.length).toBeGreaterThan(10);
    expect(read("docs/architecture.md")).toContain(`\n${layers.join(" · ")}\n`);
  });
});

/** As GitHub makes them from headings: lower case, without punctuation, hyphens for spaces. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, "")
      .replaceAll(" ", "-"),
  );
}
