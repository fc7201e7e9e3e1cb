import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../repository.js";
import { run } from "./console.js";

describe("init", () => {
  it.each([".github", ".github/workflows"])(
    "writes nothing through %s when it is a link, nor where it is a file",
    async (path) => {
      const [linked, elsewhere, filed] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
      for (const folder of [linked, filed]) mkdirSync(join(folder, path, ".."), { recursive: true });
      symlinkSync(elsewhere, join(linked, path));
      writeFileSync(join(filed, path), "");
      for (const folder of [linked, filed]) {
        const { exitCode, errors } = await run(folder, ["init"]);
        expect([exitCode, errors]).toEqual([
          2,
          expect.stringContaining(`${path}: is a symbolic link or no folder, and nothing is`),
        ]);
        expect(existsSync(join(folder, ".github", "model-review.yml"))).toBe(false);
      }
      expect(readdirSync(elsewhere)).toEqual([]);
    },
  );
});
