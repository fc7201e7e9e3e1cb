import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { ArtifactError, SourceError } from "../../../src/errors.js";
import { xgboost } from "../../../src/formats/xgboost/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { flakySource } from "../../sources.js";
import { fixture, modelOf } from "./fixtures.js";

const text = (content: string) => new TextEncoder().encode(content);
const latin1 = (part: string) => Array.from(part, (one) => one.charCodeAt(0));
const ubjson = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(["{i\x07learner{", ...parts].flatMap((part) => (typeof part === "string" ? latin1(part) : part)));

describe("xgboost refuses", () => {
  it.each([
    ["the old binary form, with what to do", fixture("old.model"), "xgboost-binary"],
    ["children that lead round", text(modelOf({ left_children: [1, 0, -1] })), "xgboost-tree"],
    ["a child of two parents", text(modelOf({ left_children: [1, -1, -1], right_children: [1, -1, -1] })), "xgboost-tree"],
    ["a child behind the tree", text(modelOf({ left_children: [3, -1, -1] })), "xgboost-tree"],
    ["children that are no whole numbers", text(modelOf({ left_children: [1.5, -1, -1] })), "xgboost-tree"],
    ["arrays of two lengths", text(modelOf({ split_conditions: [1] })), "xgboost-tree"],
    ["a tree without children", text(modelOf({ left_children: "none" })), "xgboost-malformed"],
    ["fewer trees than are stated", text(modelOf({}, "2")), "xgboost-count"],
    ["a learner without trees", text(`{"learner":{"a":{}},"version":[1]}`), "xgboost-malformed"],
    ["nesting 10,000 deep", text(modelOf({}, "1", 1000)), "json-too-deep"],
    ["a text that goes on", text(`${modelOf({})}{}`), "json-syntax"],
    ["a key twice", text(`{"learner":{},"learner":{}}`), "json-duplicate-key"],
    ["a typed array of more numbers than bytes", ubjson("i\x01a[$L#l", [0x7f, 0xff, 0xff, 0xff]), "ubjson-truncated"],
    ["a text longer than the file", ubjson("i\x01aSl", [0x7f, 0xff, 0xff, 0xff]), "ubjson-truncated"],
    ["a length below zero", ubjson("i\x01aSi", [0xff]), "ubjson-syntax"],
    ["values without bytes, by the billion", ubjson("i\x01a[$Z#l", [0x7f, 0xff, 0xff, 0xff]), "ubjson-too-many-entries"],
    ["a type without a number", ubjson("i\x01a[$i]"), "ubjson-syntax"],
    ["nesting in UBJSON", ubjson("i\x01a", "[".repeat(5000)), "ubjson-too-deep"],
    ["a marker that is none", ubjson("i\x01aQ"), "ubjson-syntax"],
    ["a key twice in UBJSON", ubjson("i\x01aZi\x01aZ"), "ubjson-duplicate-key"],
    ["text that is no UTF-8", ubjson("i\x01aSi\x01", [0xff]), "ubjson-invalid-utf8"],
    ["bytes behind the value", new Uint8Array([...fixture("stump.ubj"), 0x4e]), "ubjson-syntax"],
  ] as const)("%s", async (_, bytes, code) => {
    const budget = { ...DEFAULT_BUDGET, entries: 100_000 };
    expect(await outcomeOf(bytes, budget)).toMatchObject({ name: "ArtifactError", code });
  });

  it("more bytes than the budget has", async () => {
    expect(await outcomeOf(fixture("dart.ubj"), { ...DEFAULT_BUDGET, structureBytes: 1000 })).toMatchObject({
      code: "too-much-structure",
    });
  });

  it("to call lost bytes the file's fault", async () => {
    const source = flakySource(memorySource(fixture("dart.ubj")), 600);
    await expect(xgboost.read({ path: "a.ubj", source, sibling: async () => undefined }, DEFAULT_BUDGET)).rejects.toBeInstanceOf(
      SourceError,
    );
  });
});

async function outcomeOf(bytes: Uint8Array, budget = DEFAULT_BUDGET): Promise<ReadModel | ArtifactError> {
  return xgboost.read({ path: "a.json", source: memorySource(bytes), sibling: async () => undefined }, budget).catch(refusalOf);
}

function refusalOf(error: unknown): ArtifactError {
  if (error instanceof ArtifactError) return error;
  throw error;
}
