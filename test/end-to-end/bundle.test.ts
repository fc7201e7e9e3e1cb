import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { homedir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { BUILT } from "./bundle.js";

const FILES = readdirSync(BUILT, { recursive: true, encoding: "utf8" })
  .map((path) => path.split(sep).join("/"))
  .filter((path) => path.endsWith(".js"));
const COMMAND_LINE = FILES.filter((path) => path.startsWith("cli/"));

describe("the bundle", () => {
  it("is three programs", () => expect(FILES).toEqual(expect.arrayContaining(["index.js", "comment/index.js", "cli/index.js"])));

  it("has the published schema beside the program that reads reports", () => {
    const published = readFileSync(join(import.meta.dirname, "..", "..", "schema", "review.schema.json"), "utf8");
    expect(JSON.parse(textOf("comment/review.schema.json"))).toEqual(JSON.parse(published));
  });

  it.each(FILES)("%s holds nothing of the machine it was made on", (path) => {
    const text = textOf(path);
    const project = resolve(import.meta.dirname, "..", "..");
    for (const folder of [project, dirname(resolve(BUILT)), homedir()]) expect(text).not.toContain(`${folder}${sep}`);
    // Modules are named after their place in the project; one from outside of it would be one that only this machine has.
    expect(text).not.toMatch(/CONCATENATED MODULE: \.\.\//);
  });

  it.each(FILES)("%s asks for nothing but Node's own modules and its neighbours", (path) => {
    const imports = textOf(path).matchAll(/^\s*import\b[^;\n]*?\bfrom\s*"([^"]+)"/gm);
    const foreign = [...imports].map(([, name = ""]) => name).filter((name) => !isBuiltin(name) && !name.startsWith("."));
    expect(foreign).toEqual([]);
  });

  it.each(COMMAND_LINE)("%s has nothing of the toolkit of Actions, and no other network than Node's own fetch", (path) => {
    const text = textOf(path);
    expect(text).not.toMatch(/node_modules\/(?:@actions|octokit|@octokit|undici)\//);
    expect(text).not.toMatch(/(?:\bfrom\s*|\()["'](?:node:)?(?:https?|http2|net|tls|dns|dgram|undici)["']/);
    expect(text).not.toMatch(/\bawait fetch\(["'`h]|\bnew WebSocket\b|XMLHttpRequest/);
  });

  it("fetches in one place of the command line: where large objects come from", () => {
    const places = COMMAND_LINE.flatMap((path) =>
      [...textOf(path).matchAll(/^.*\bglobalThis\.fetch\b.*$/gm)].map(([line]) => line.trim()),
    );
    expect(places).toEqual([expect.stringMatching(/^async function askOnce\(/)]);
  });
});

function textOf(path: string): string {
  return readFileSync(join(BUILT, path), "utf8");
}
