import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../src/bytes/budget.js";
import { compareModels } from "../../src/diff/compare.js";
import { FORMATS } from "../../src/formats/index.js";
import type { Model } from "../../src/model/model.js";
import { openArtifact } from "../sources.js";

const fixtures = join(import.meta.dirname, "..", "fixtures");
const files = new Map(
  ["onnx", "onnx/external", "safetensors", "safetensors/sharded"].flatMap((folder) =>
    readdirSync(join(fixtures, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [`${folder}/${entry.name}`, new Uint8Array(readFileSync(join(fixtures, folder, entry.name)))] as const),
  ),
);
const mains = [...files.keys()].filter((path) => /\.(onnx|safetensors|index\.json)$/.test(path));

describe("real models", () => {
  const models = new Map<string, Model>();
  beforeAll(async () => {
    for (const path of mains) {
      const format = FORMATS.find(({ paths }) => paths.some((pattern) => path.endsWith(pattern.slice("**/*".length))));
      const artifact = await openArtifact(files, path);
      const model = await format?.read(artifact, DEFAULT_BUDGET).catch(() => undefined);
      if (model !== undefined) models.set(path, { ...model, facts: [], companions: [] });
    }
    expect(models.size).toBeGreaterThan(15);
  });

  it("differ from themselves in nothing", () => {
    for (const [path, model] of models) expect(compareModels(model, model).changes, path).toEqual([]);
  });

  it("differ from each other in plain data, the same each time, that mirrors when the sides change", () => {
    const mirrored = (kind: string) => kind.replace("added", "?").replace("removed", "added").replace("?", "removed");
    const all = [...models.values()];
    for (const [index, base] of all.entries()) {
      const head = all[(index + 1) % all.length] ?? base;
      const { changes } = compareModels(base, head);
      expect(JSON.parse(JSON.stringify(changes))).toEqual(changes);
      expect(JSON.stringify(compareModels(base, head).changes)).toBe(JSON.stringify(changes));
      const kinds = (list: typeof changes) => list.map(({ kind }) => kind).sort();
      expect(kinds(compareModels(head, base).changes).map(mirrored).sort()).toEqual(kinds(changes));
    }
  });
});
