import { describe, expect, it } from "vitest";
import { ArtifactError, SourceError } from "../../src/errors.js";
import type { Format, OpenArtifact } from "../../src/formats/format.js";
import type { ReadModel } from "../../src/model/model.js";
import type { Tensor, TensorValues } from "../../src/model/tensor.js";
import { type Bounds, boundedOutcome } from "./damage.js";

const FILES = new Map([["a.bin", new Uint8Array(100)]]);
const BOUNDS: Bounds = { milliseconds: 50, bytes: (size) => size };

const stored = (offset: number): TensorValues => {
  return { kind: "stored", encoding: "elements", path: "a.bin", ranges: [{ offset, length: 8 }] };
};
const tensor = (values: TensorValues, shape = [2]): Tensor => {
  return { name: "w", kind: "parameter", dtype: "float32", shape, parameters: shape[0] ?? 1, bytes: 8, values };
};
const modelOf = (...tensors: readonly Tensor[]): ReadModel => ({
  format: "fake",
  formatVersion: "1",
  requirements: [],
  signatures: [],
  graphs: [],
  tensors,
  metadata: [],
  code: [],
  files: [],
  anomalies: [],
});

const fake = (read: (artifact: OpenArtifact) => Promise<ReadModel>): Format => {
  return { id: "fake", title: "Fake", paths: [], probe: () => "certain", read };
};

const outcomeOf = (read: (artifact: OpenArtifact) => Promise<ReadModel>) => boundedOutcome(fake(read), FILES, "a.bin", BOUNDS);

/** Keeps the processor busy, unlike a machine that is busy elsewhere. */
function spin(milliseconds: number): void {
  const before = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  while (spent() < milliseconds);
}

describe("what damaged files are held to", () => {
  it("allows a model, and a refusal that names its place", async () => {
    expect(await outcomeOf(async () => modelOf(tensor(stored(92))))).toEqual({ kind: "model", problem: undefined });
    const refusal = new ArtifactError("truncated", "It ends too early.", { path: "a.bin", offset: 100 });
    expect(await outcomeOf(() => Promise.reject(refusal))).toEqual({ kind: "refused", problem: undefined });
  });

  it.each<readonly [string, RegExp, (artifact: OpenArtifact) => Promise<ReadModel>]>([
    ["a bug", /TypeError/, () => Promise.reject(new TypeError("undefined is not iterable"))],
    ["a source at fault", /SourceError/, () => Promise.reject(new SourceError("short-read", "got 1 of 2 bytes"))],
    ["a refusal of no file", /names no file/, () => Promise.reject(new ArtifactError("a", "b"))],
    [
      "a refusal outside of its file",
      /outside of its file/,
      () => Promise.reject(new ArtifactError("a", "b", { path: "a.bin", offset: 101 })),
    ],
    ["values outside of their file", /lies outside/, async () => modelOf(tensor(stored(93)))],
    ["a size that is none", /no count/, async () => modelOf(tensor(stored(0), [Number.NaN]))],
    [
      "a read outside of the file",
      /outside of a file/,
      async ({ source }) => {
        await source.read(99, 2);
        return modelOf();
      },
    ],
    [
      "more bytes than it may read",
      /101 bytes are read of 100/,
      async ({ source }) => {
        await source.read(0, 100);
        await source.read(99, 1);
        return modelOf();
      },
    ],
    [
      "more time than it may take, each time",
      /at most 50 may it/,
      async () => {
        spin(80);
        return modelOf();
      },
    ],
  ])("does not allow %s", async (_, problem, read) => {
    const outcome = await outcomeOf(read);
    expect(outcome.kind).toBe("failed");
    expect(outcome.problem).toMatch(problem);
  });

  it("does not mind a machine that is slow once, or a reader that only waits", async () => {
    let calls = 0;
    const outcome = await outcomeOf(async () => {
      if (calls++ === 0) spin(80);
      else await new Promise((resolve) => setTimeout(resolve, 80));
      return modelOf();
    });
    expect(outcome.problem).toBeUndefined();
  });
});
