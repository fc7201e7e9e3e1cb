import { describe, expect, it } from "vitest";
import { ArtifactError } from "../../../src/errors.js";
import type { ReadModel } from "../../../src/model/model.js";
import { mutationsOf, prefixesOf } from "../../sources.js";
import { fixture, modelOf, names } from "./fixtures.js";

/** A model, whose values lie in the file, or an error of the file: nothing else, and soon. */
async function outcomeOf(bytes: Uint8Array): Promise<"model" | "refused"> {
  const start = performance.now();
  try {
    assertWithin(await modelOf(bytes), bytes.length);
    return "model";
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    return "refused";
  } finally {
    expect(performance.now() - start).toBeLessThan(2_000);
  }
}

function assertWithin({ tensors }: ReadModel, size: number): void {
  for (const { values } of tensors) {
    if (values.kind !== "stored") continue;
    for (const { offset, length } of values.ranges) {
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(offset + length).toBeLessThanOrEqual(size);
    }
  }
}

describe("PyTorch refuses or reads", () => {
  it.each(names)("every prefix of %s", async (name) => {
    for (const bytes of prefixesOf(fixture(name), 300)) await outcomeOf(bytes);
  });

  it.each(names)("2,000 mutations of %s", { timeout: 120_000 }, async (name) => {
    const outcomes = { model: 0, refused: 0 };
    for (const { bytes } of mutationsOf(fixture(name), 7, 2_000)) outcomes[await outcomeOf(bytes)]++;
    expect(outcomes.model + outcomes.refused).toBe(2_000);
  });

  it.each(["legacy.pt", "views-legacy.pt", "module-legacy.pt"])("%s wherever it is cut off", async (name) => {
    const whole = fixture(name);
    for (const bytes of prefixesOf(whole, 300)) {
      await expect(modelOf(bytes), `cut to ${bytes.length}`).rejects.toBeInstanceOf(ArtifactError);
    }
  });

  it("no legacy file that imports what is not known: that is told, though it is cut off", async () => {
    const { code, anomalies } = await modelOf(fixture("attack-legacy.pt").subarray(0, -4));
    expect(code.some(({ standing }) => standing === "dangerous")).toBe(true);
    expect(anomalies.some(({ kind }) => kind === "hidden-content")).toBe(true);
  });

  it("what is no checkpoint, with what to do", async () => {
    await expect(modelOf(new TextEncoder().encode("abc"))).rejects.toMatchObject({ code: "malformed-checkpoint", offset: 0 });
    await expect(modelOf(new Uint8Array(0))).rejects.toBeInstanceOf(ArtifactError);
  });
});
