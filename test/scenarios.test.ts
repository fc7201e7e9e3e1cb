import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { run } from "./cli/console.js";

const FOLDER = join(import.meta.dirname, "scenarios");
const LEAST_SCENARIOS = 40;

interface Expected {
  readonly title: string;
  readonly verdict?: string;
  readonly findings?: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message?: string;
    readonly waived?: boolean;
  }[];
}

const NAMES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

describe("policies and pull requests", () => {
  it.each(NAMES)("%s", async (name) => {
    const { exitCode, output, errors } = await run(FOLDER, ["policy", "test", name]);
    expect(errors).toBe("");
    expect(output).toBe(`ok    ${name}: ${expectedOf(name).title}\n\n1 scenario, all as expected\n`);
    expect(exitCode).toBe(0);
  });

  it("are at least forty, each with a title and all of its findings and their words", () => {
    expect(NAMES.length).toBeGreaterThanOrEqual(LEAST_SCENARIOS);
    for (const name of NAMES) {
      const text = readFileSync(join(FOLDER, name, "expected.yml"), "utf8");
      expect(text).toMatch(/^title: \S/);
      expect(text).not.toMatch(/^others:/m);
      for (const { message, waived } of expectedOf(name).findings ?? []) if (waived !== true) expect(message, name).toMatch(/\S/);
    }
  });

  afterAll(() => {
    console.log(["name | title | verdict | findings", ...NAMES.map(rowOf)].join("\n"));
  });
});

function rowOf(name: string): string {
  const { title, verdict = "refused", findings = [] } = expectedOf(name);
  const told = findings.map(({ rule, severity, waived }) => `${waived === true ? "waived " : ""}${severity} ${rule}`);
  return [name, title, verdict, told.join(", ") || "none"].join(" | ");
}

function expectedOf(name: string): Expected {
  return parse(readFileSync(join(FOLDER, name, "expected.yml"), "utf8")) as Expected;
}
