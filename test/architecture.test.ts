import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";

// The order of the layers: a file imports from its own layer and from earlier ones, never from a later one.
const LAYERS = [
  "errors",
  "model",
  "metadata",
  "bytes",
  "encodings",
  "formats",
  "artifacts",
  "compute",
  "diff",
  "weights",
  "record",
  "policy",
  "review",
  "report",
  "hosts",
  "cli",
  "action",
  "comment",
];
const TOUCHES_THE_WORLD = ["bytes", "weights", "hosts", "cli", "action", "comment"];
const SYNCHRONOUS = ["errors", "model", "metadata", "compute", "diff", "record", "policy", "report"];
const FORBIDDEN_NAMES = /(^|\/)(utils?|helpers?|common|misc|shared|lib|managers?|services?)(\/|\.ts$)/;

const root = join(import.meta.dirname, "..", "src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .sort();
const sources = new Map(files.map((path) => [path, readFileSync(join(root, path), "utf8")]));

describe("architecture", () => {
  it("finds the source", () => expect(files.length).toBeGreaterThan(15));

  it.each(files)("%s stands in a known layer", (path) => expect(LAYERS).toContain(layerOf(path)));

  it.each(files)("%s imports only from its own layer and earlier ones", (path) => {
    const own = LAYERS.indexOf(layerOf(path));
    const later = importsOf(path).filter((target) => LAYERS.indexOf(layerOf(target)) > own);
    expect(later).toEqual([]);
  });

  it.each(files.filter((path) => path.startsWith("formats/")))("%s imports no other format", (path) => {
    const folder = formatOf(path);
    if (folder === undefined) return;
    const others = importsOf(path).filter((target) => formatOf(target) !== undefined && formatOf(target) !== folder);
    expect(others).toEqual([]);
  });

  it.each(files.filter((path) => !TOUCHES_THE_WORLD.includes(layerOf(path))))("%s touches nothing outside", (path) => {
    const text = code(path);
    expect(text).not.toMatch(/from "node:|import\("node:/);
    expect(text).not.toMatch(/\bprocess\.|\bfetch\(|\bDate\.now\(|\bnew Date\(\)|\bperformance\.|\bMath\.random\(|\bBuffer\./);
  });

  it.each(files.filter((path) => SYNCHRONOUS.includes(layerOf(path))))("%s is synchronous", (path) => {
    expect(code(path)).not.toMatch(/\basync\b|\bawait\b|\bPromise</);
  });

  it.each(files)("%s is short, has named exports only, and switches no check off", (path) => {
    const text = sources.get(path) ?? "";
    expect(text.split("\n").length).toBeLessThanOrEqual(301);
    expect(text).not.toMatch(/^export default/m);
    expect(text).not.toMatch(/: any\b|\bas any\b|<any>|@ts-ignore|@ts-expect-error|biome-ignore|eslint-disable|oxlint-disable/);
    expect(text).not.toMatch(/\b(TODO|FIXME|XXX)\b/);
  });

  it("has no folder or file for leftovers", () => expect(files.filter((path) => FORBIDDEN_NAMES.test(path))).toEqual([]));

  it.each(["action.ts", "cli.ts", "comment.ts"].filter((path) => sources.has(path)))(
    "%s only gathers, calls and delivers",
    (path) => {
      expect((sources.get(path) ?? "").split("\n").length).toBeLessThanOrEqual(60);
    },
  );

  it("keeps the toolkit of Actions out of the command line", () => {
    const seen = new Set<string>();
    const queue = sources.has("cli.ts") ? ["cli.ts"] : [];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      expect(code(path), path).not.toMatch(/["']@actions\/|["']octokit["']/);
      queue.push(...importsOf(path));
    }
  });
});

function layerOf(path: string): string {
  return (path.split("/")[0] ?? "").replace(/\.ts$/, "");
}

function formatOf(path: string): string | undefined {
  const [layer, folder, file] = path.split("/");
  return layer === "formats" && file !== undefined ? folder : undefined;
}

/** Relative imports, static and dynamic, as paths below src. */
function importsOf(path: string): string[] {
  const targets = [...code(path).matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) => match[1] ?? "");
  return targets.map((target) => posix.join(dirname(path).replaceAll("\\", "/"), target).replace(/\.js$/, ".ts"));
}

/** Without comments, so that prose may name what code may not use. */
function code(path: string): string {
  return (sources.get(path) ?? "").replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
