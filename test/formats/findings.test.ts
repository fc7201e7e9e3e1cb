import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../src/bytes/budget.js";
import { PROBE_BYTES } from "../../src/formats/format.js";
import { FORMATS } from "../../src/formats/index.js";
import { outcomeOf } from "../outcome.js";

const FOLDER = join(import.meta.dirname, "..", "findings");

/** Files that once made a reader fail otherwise than it promises; `npm run fuzz` finds and keeps them. A folder is one artifact. */
describe("what fuzzing found", () => {
  const findings = FORMATS.flatMap((format) => {
    const folder = join(FOLDER, format.id);
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names.map((name) => ({ format, name, files: filesOf(folder, name) }));
  });

  it("is of formats that there are", () => {
    const folders = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => !name.includes(".")) : [];
    expect(FORMATS.map(({ id }) => id)).toEqual(expect.arrayContaining(folders));
  });

  it.each(findings)("$format.id: $name ends in a model or an ArtifactError", async ({ format, files }) => {
    // Which of several was the main file does not matter: none may fail otherwise.
    for (const path of files.keys()) {
      const { problem } = await outcomeOf(format, files, path, { budget: DEFAULT_BUDGET, probeBytes: PROBE_BYTES });
      expect(problem, path).toBeUndefined();
    }
  });
});

/** By their paths: of a single file its name, of a folder from there. */
function filesOf(folder: string, name: string): ReadonlyMap<string, Uint8Array> {
  const place = join(folder, name);
  const names = statSync(place).isFile() ? [""] : readdirSync(place, { recursive: true, encoding: "utf8" });
  const files = names.filter((inner) => statSync(join(place, inner)).isFile());
  return new Map(files.map((inner) => [inner === "" ? name : inner, new Uint8Array(readFileSync(join(place, inner)))]));
}
