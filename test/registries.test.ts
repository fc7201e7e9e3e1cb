import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { REPORT_FORMATS } from "../src/cli/judged.js";
import { FORMATS } from "../src/formats/index.js";
import { RECOGNISED } from "../src/formats/recognised.js";
import { SEVERITY_SETTINGS } from "../src/policy/finding.js";
import { RULES } from "../src/policy/rules/index.js";
import { REPORTERS } from "../src/report/index.js";
import { VERSION } from "../src/review/version.js";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

describe("rules", () => {
  const ids = RULES.map(({ id }) => id);

  it("are sorted by id, each there once", () => expect(ids).toEqual([...new Set(ids)].sort()));

  it("are all of the files in their folder", () => {
    const files = readdirSync(join(root, "src/policy/rules")).filter((name) => name !== "index.ts");
    expect(files.sort()).toEqual(ids.map(fileOf).sort());
  });

  it.each(RULES)("$id states its facts and has a test", ({ id, title, why, fix, severity, strict = severity }) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/);
    // A title stands in tables and headings, the others are sentences.
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    for (const text of [why, fix]) expect(text).toMatch(/^[A-Z].*\.$/);
    expect(SEVERITY_SETTINGS.indexOf(strict)).toBeGreaterThanOrEqual(SEVERITY_SETTINGS.indexOf(severity));
    expect(existsSync(join(root, "test/policy/rules", fileOf(id).replace(".ts", ".test.ts")))).toBe(true);
  });

  it.each(RULES.filter(({ severity }) => severity !== "off"))("$id needs no options to be on", ({ options }) => {
    expect(options.safeParse({}).success).toBe(true);
  });
});

describe("formats", () => {
  const all = [...FORMATS, ...RECOGNISED];

  it("have an id each", () => expect(new Set(all.map(({ id }) => id)).size).toBe(all.length));

  it("promise different names", () => {
    const names = all.flatMap(({ paths }) => paths);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(all)("$id names files in any folder", ({ title, paths }) => {
    expect(title).not.toBe("");
    for (const path of paths) expect(path).toMatch(/^\*\*\/\*?[\w.]+$/);
  });

  it.each(FORMATS)("$id is read from its own folder and held against its own library", ({ id }) => {
    expect(existsSync(join(root, "src/formats", id, "index.ts"))).toBe(true);
    const fixtures = readdirSync(join(root, "test/fixtures", id));
    expect(fixtures).toContain("truth.json");
    const make = fixtures.find((name) => name.startsWith("make.")) ?? "";
    expect(read(`test/fixtures/${id}/${make}`)).not.toMatch(/^\s*(import|from)\b.*\b(src|dist|build)\b/m);
  });
});

describe("package", () => {
  const { name, version, bin } = JSON.parse(read("package.json"));

  it("has the version that reports state", () => expect(VERSION).toBe(version));

  it("gives the command its name", () => expect(Object.keys(bin)).toEqual([name]));

  it("offers every reporter as a format", () => expect(Object.keys(REPORTERS)).toEqual([...REPORT_FORMATS]));

  it("pins every dependency, and leaves the address of the registry to the one who installs", () => {
    const { devDependencies, dependencies } = JSON.parse(read("package.json"));
    for (const range of Object.values({ ...dependencies, ...devDependencies })) expect(range).toMatch(/^\d+\.\d+\.\d+$/);
    expect(read("package-lock.json")).not.toContain('"resolved": "http');
  });

  // npm leaves out what the registry at hand did not have, and `npm ci` then refuses the lock on every machine.
  it("locks the builds of every platform, not only of the one it was written on", () => {
    const { packages } = JSON.parse(read("package-lock.json"));
    const named = Object.values<{ optionalDependencies?: object }>(packages).flatMap((one) =>
      Object.keys(one.optionalDependencies ?? {}),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((dependency) => packages[`node_modules/${dependency}`] === undefined)).toEqual([]);
  });
});

/** Of `signature/input-removed`: `signature-input-removed.ts`. */
function fileOf(id: string): string {
  return `${id.replace("/", "-")}.ts`;
}
