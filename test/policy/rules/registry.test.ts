import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ANOMALY_KINDS } from "../../../src/model/model.js";
import { presetPolicy } from "../../../src/policy/policy.js";
import { RULES } from "../../../src/policy/rules/index.js";

const fileOf = (id: string) => id.replace("/", "-");
const FOLDER = join(import.meta.dirname, "..", "..", "..", "src", "policy", "rules");

describe("rules", () => {
  it("are sorted by ids that are unique", () => {
    const ids = RULES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/);
  });

  it("are what the folder holds", () => {
    const files = readdirSync(FOLDER).filter((name) => name !== "index.ts");
    expect(files.sort()).toEqual(RULES.map(({ id }) => `${fileOf(id)}.ts`).sort());
  });

  it.each(RULES)("$id stands in the file that its name says", ({ id }) => {
    expect(readFileSync(join(FOLDER, `${fileOf(id)}.ts`), "utf8")).toContain(`id: "${id}"`);
  });

  it.each(RULES)("$id explains itself", ({ title, why, fix }) => {
    for (const text of [title, why, fix]) expect(text).toBe(text.trim());
    expect(title).toMatch(/^[A-Z][^.]{9,79}$/);
    expect(why).toMatch(/^[A-Z].{60,}\.$/);
    expect(why.match(/[.:](?= |$)/g)?.length).toBeGreaterThan(0);
    expect(fix).toMatch(/^[A-Z].{15,}\.$/);
  });

  it.each(RULES)("$id has cases that are flagged and cases that are allowed", ({ id }) => {
    const path = join(import.meta.dirname, `${fileOf(id)}.test.ts`);
    expect(existsSync(path), path).toBe(true);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(`describeRule("${id}"`);
    expect(text).toMatch(/\n {2}flagged: \{\s*\S/);
    expect(text).toMatch(/\n {2}allowed: \{\s*\S/);
  });

  it.each(RULES)("$id has options that are an object and have no key called severity", ({ options }) => {
    expect(options).toBeInstanceOf(z.ZodObject);
    expect(options.safeParse({ severity: "error" }).success).toBe(false);
  });

  it.each(["none", "recommended", "strict"] as const)("have all the options they need in the preset %s", (preset) => {
    const on = presetPolicy(preset).rules.filter(({ severity }) => severity !== "off");
    expect(on.length).toBeGreaterThan(0);
    expect(on.every(({ options }) => options !== undefined)).toBe(true);
  });

  it("say something about every anomaly that a reader notes", () => {
    const sources = RULES.map(({ id }) => readFileSync(join(FOLDER, `${fileOf(id)}.ts`), "utf8")).join();
    expect(ANOMALY_KINDS.filter((kind) => !sources.includes(`"${kind}"`))).toEqual([]);
  });
});
