import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../src/bytes/budget.js";
import { ArtifactError } from "../../src/errors.js";
import { FORMATS } from "../../src/formats/index.js";
import { openArtifact } from "../sources.js";

const FOLDER = join(import.meta.dirname, "..", "findings");

/** Files that once made a reader fail otherwise than it promises; `npm run fuzz` finds and keeps them. */
describe("what fuzzing found", () => {
  const findings = FORMATS.flatMap((format) => {
    const folder = join(FOLDER, format.id);
    return existsSync(folder) ? readdirSync(folder).map((name) => ({ format, name, path: join(folder, name) })) : [];
  });

  it("is of formats that there are", () => {
    const folders = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => !name.includes(".")) : [];
    expect(FORMATS.map(({ id }) => id)).toEqual(expect.arrayContaining(folders));
  });

  it.each(findings)("$format.id: $name ends in a model or an ArtifactError", async ({ format, name, path }) => {
    const bytes = new Uint8Array(readFileSync(path));
    format.probe(bytes.subarray(0, 4096), bytes.length);
    try {
      const model = await format.read(await openArtifact(new Map([[name, bytes]]), name), DEFAULT_BUDGET);
      for (const { values } of model.tensors) {
        if (values.kind !== "stored" || values.path !== name) continue;
        for (const { offset, length } of values.ranges) expect(offset + length).toBeLessThanOrEqual(bytes.length);
      }
    } catch (error) {
      expect(error).toBeInstanceOf(ArtifactError);
    }
  });
});
