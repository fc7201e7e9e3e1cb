import { describe, expect, it } from "vitest";
import { ArtifactError } from "../../../src/errors.js";
import { archiveOf, storedMembersOf } from "./archives.js";
import { fixture, modelOf } from "./fixtures.js";

/** The archive with the last bytes of its `data.pkl` left out, as if it had been zipped from a file that was cut off. */
function cutPickle(bytes: Uint8Array, cut: number): Uint8Array {
  return archiveOf(
    storedMembersOf(bytes).map(([name, content]) => [name, name.endsWith("data.pkl") ? content.subarray(0, -cut) : content]),
  );
}

describe("PyTorch refuses or reads", () => {
  it("no legacy file that imports what is not known: that is told, though it is cut off", async () => {
    const { code, anomalies } = await modelOf(fixture("attack-legacy.pt").subarray(0, -4));
    expect(code.some(({ standing }) => standing === "dangerous")).toBe(true);
    expect(anomalies.some(({ kind }) => kind === "hidden-content")).toBe(true);
  });

  it.each(["state.pt", "training.pt", "quantised.pt", "module.pt", "script.pt"])("a %s whose pickle is cut off", async (name) => {
    for (const cut of [2, 40, 200]) {
      await expect(modelOf(cutPickle(fixture(name), cut)), `by ${cut}`).rejects.toMatchObject({ code: "truncated" });
    }
  });

  it("no archive whose pickle imports what is not known: that is told, though it is cut off", async () => {
    for (const call of ["cposix\nsystem\n\x8c\x04true\x85R", "cnet\nNet\n)\x81"]) {
      const pickle = Uint8Array.from(`\x80\x02${call}`, (one) => one.charCodeAt(0));
      const { code, anomalies } = await modelOf(archiveOf([["m/data.pkl", pickle]]));
      expect(code.map(({ standing }) => standing)).toEqual([call.includes("posix") ? "dangerous" : "unverified"]);
      const told = "it breaks off within the pickles that name its tensors: some are missing";
      expect(anomalies.map(({ kind, detail }) => [kind, detail])).toContainEqual(["hidden-content", told]);
    }
  });

  it("what is no checkpoint, with what to do", async () => {
    await expect(modelOf(new TextEncoder().encode("abc"))).rejects.toMatchObject({ code: "malformed-checkpoint", offset: 0 });
    await expect(modelOf(new Uint8Array(0))).rejects.toBeInstanceOf(ArtifactError);
  });
});
