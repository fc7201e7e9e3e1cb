import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../src/bytes/budget.js";
import { memorySource } from "../../src/bytes/memory.js";
import { computeOf } from "../../src/compute/cost.js";
import { ArtifactError } from "../../src/errors.js";
import { onnx } from "../../src/formats/onnx/index.js";
import type { Compute } from "../../src/model/compute.js";
import { mutationsOf } from "../mutations.js";

const root = join(import.meta.dirname, "..", "..");
const MODELS = [
  ...["constants", "control-flow", "functions", "quantised", "interface"].map((name) => `test/fixtures/onnx/${name}.onnx`),
  "examples/demo/head/models/digits.onnx",
];

async function computeIn(bytes: Uint8Array): Promise<Compute | undefined> {
  try {
    const artifact = { path: "m.onnx", source: memorySource(bytes), sibling: async () => undefined };
    return computeOf({ ...(await onnx.read(artifact, DEFAULT_BUDGET)), facts: [], companions: [] });
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    return undefined;
  }
}

describe("damaged models", () => {
  it.each(MODELS)("give an amount or none: %s", async (path) => {
    let some = 0;
    for (const { name, bytes } of mutationsOf(new Uint8Array(readFileSync(join(root, path))), 7, 1500)) {
      const compute = await computeIn(bytes);
      if (compute === undefined) continue;
      some += 1;
      expect(JSON.parse(JSON.stringify(compute)), name).toEqual(compute);
      const amounts = [compute.macs, ...compute.operators.map(({ macs }) => macs)].flat();
      expect(
        amounts.every(({ coefficient }) => Number.isSafeInteger(coefficient) && coefficient !== 0),
        name,
      ).toBe(true);
    }
    expect(some).toBeGreaterThan(100);
  });
});
