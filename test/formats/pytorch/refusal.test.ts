import { describe, expect, it } from "vitest";
import { ArtifactError } from "../../../src/errors.js";
import { fixture, modelOf } from "./fixtures.js";

describe("PyTorch refuses or reads", () => {
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
