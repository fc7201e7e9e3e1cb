import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { ArtifactError } from "../../../src/errors.js";
import { flax } from "../../../src/formats/flax/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { fixture } from "./fixtures.js";

describe("flax refuses", () => {
  it.each([
    ["what is no map", [0x01], "flax-malformed"],
    ["a map of more keys than bytes", [0xdf, 0x7f, 0xff, 0xff, 0xff, 0xa1, 0x61], "msgpack-truncated"],
    ["a list of more items than bytes", [0x81, 0xa1, 0x61, 0xdd, 0xff, 0xff, 0xff, 0xff], "msgpack-truncated"],
    ["bytes longer than the file", [0x81, 0xa1, 0x61, 0xc6, 0xff, 0xff, 0xff, 0xff], "msgpack-truncated"],
    ["a key twice", [0x82, 0xa1, 0x61, 0x01, 0xa1, 0x61, 0x02], "msgpack-duplicate-key"],
    ["a key that is a list", [0x81, 0x90, 0x01], "msgpack-key"],
    ["a byte that begins no value", [0x81, 0xa1, 0x61, 0xc1], "msgpack-syntax"],
    ["nesting without end", [0x81, 0xa1, 0x61, ...Array.from({ length: 5000 }, () => 0x91), 0x01], "too-deep"],
    ["an array that is none", [0x81, 0xa1, 0x61, 0xd4, 0x01, 0x90], "flax-array"],
    [
      "fewer bytes than the shape asks for",
      [0x81, 0xa1, 0x61, 0xc7, 10, 0x01, 0x93, 0x91, 0x02, 0xa4, 0x69, 0x6e, 0x74, 0x38, 0xc4, 0x00],
      "flax-array",
    ],
  ] as const)("%s", async (_, bytes, code) => {
    expect(await outcomeOf(Uint8Array.from(bytes))).toMatchObject({ name: "ArtifactError", code });
  });

  it("nothing, and tells what follows behind the model", async () => {
    const bytes = new Uint8Array([...fixture("params.msgpack"), 0]);
    expect(await outcomeOf(bytes)).toMatchObject({ anomalies: [{ kind: "hidden-content" }] });
  });
});

async function outcomeOf(bytes: Uint8Array): Promise<ReadModel | ArtifactError> {
  const artifact = { path: "a.msgpack", source: memorySource(bytes), sibling: async () => undefined };
  return flax.read(artifact, DEFAULT_BUDGET).catch(refusalOf);
}

function refusalOf(error: unknown): ArtifactError {
  if (error instanceof ArtifactError) return error;
  throw error;
}
