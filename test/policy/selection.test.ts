import { describe, expect, it } from "vitest";
import { type ModelGlobs, presetPolicy } from "../../src/policy/policy.js";
import { modelSelection, pathProblems } from "../../src/policy/selection.js";

const PATHS = ["a.onnx", "models/a.onnx", "models/scratch/b.onnx", "other/c.onnx"];

function selected(models: Partial<ModelGlobs>, paths?: readonly string[]): readonly string[] {
  const policy = { ...presetPolicy("recommended"), models: { include: [], exclude: [], ...models } };
  return PATHS.filter(modelSelection(policy, paths));
}

describe("selection of models", () => {
  it("is everything when nothing is said", () => expect(selected({})).toEqual(PATHS));
  it("includes", () => expect(selected({ include: ["models/**", "other/*"] })).toEqual(PATHS.slice(1)));
  it("excludes after it includes", () => {
    expect(selected({ include: ["models/**"], exclude: ["models/scratch/**"] })).toEqual(["models/a.onnx"]);
  });
  it("narrows to the paths of the caller", () => {
    expect(selected({ include: ["models/**"] }, ["**/a.onnx"])).toEqual(["models/a.onnx"]);
  });
  it("never adds what the policy leaves out", () => expect(selected({ exclude: ["**"] }, ["**"])).toEqual([]));
  it("leaves out what the caller negates, and only that", () => {
    expect(selected({}, ["!models/**"])).toEqual(["a.onnx", "other/c.onnx"]);
    expect(selected({}, ["models/**", "!**/b.onnx"])).toEqual(["models/a.onnx"]);
  });
  it("tells what is wrong with a glob of the caller", () => {
    expect(pathProblems(["a/**", "!b", "(c)", "!../d"])).toEqual([
      expect.stringMatching(/^"\(c\)": A glob may use/),
      expect.stringMatching(/^"!\.\.\/d": Paths count from the root/),
    ]);
  });
});
