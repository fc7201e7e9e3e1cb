import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { COMMENT_INPUT_NAMES, readCommentInputs } from "../../src/comment/inputs.js";
import { UsageError } from "../../src/errors.js";

const root = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const action = parse(read("comment/action.yml"));
const first = parse(read("action.yml"));

describe("comment/action.yml", () => {
  it("declares the inputs that are read, in the same order", () => {
    expect(Object.keys(action.inputs)).toEqual([...COMMENT_INPUT_NAMES]);
  });

  it("has no default but the job's token", () => {
    const defaults = Object.entries<{ default?: string }>(action.inputs).filter(([, input]) => input.default !== undefined);
    expect(defaults.map(([name, input]) => [name, input.default])).toEqual([["token", `\${{ github.token }}`]]);
  });

  it("says of the inputs that both actions have what the other one says", () => {
    for (const name of ["comment-key", "app-id", "private-key"])
      expect(action.inputs[name].description).toBe(first.inputs[name].description);
  });

  it("declares the outputs that are set, in the same order", () => {
    const delivery = /deliverOutputs\(\[([\s\S]+?)\n {2}\]\)/.exec(read("src/comment/main.ts"))?.[1] ?? "";
    const names = [...delivery.matchAll(/^ {4}\["([a-z-]+)",/gm)].map((match) => match[1]);
    expect(names).toHaveLength(2);
    expect(Object.keys(action.outputs)).toEqual(names);
  });

  it("starts the bundle that the build writes", () => {
    expect(action.runs).toEqual({ using: "node24", main: "../dist/comment/index.js" });
    expect(read("scripts/build.mjs")).toContain('"build/comment.js", "--out", "dist/comment"');
  });
});

describe("its inputs", () => {
  const given = (inputs: Readonly<Record<string, string>>) =>
    readCommentInputs(Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])));

  it("are read", () => {
    const everything = {
      token: "t",
      report: "r/review.json",
      comment: "always",
      "comment-key": "k",
      "app-id": "1",
      "private-key": "p",
    };
    expect(Object.keys(everything)).toEqual([...COMMENT_INPUT_NAMES]);
    const app = { appId: "1", privateKey: "p" };
    expect(given(everything)).toEqual({ token: "t", report: "r/review.json", comment: "always", commentKey: "k", app });
    expect(given({ token: "t", report: "r" })).toEqual({
      token: "t",
      report: "r",
      comment: undefined,
      commentKey: undefined,
      app: undefined,
    });
  });

  it.each([
    [{ report: "r" }, "`token` is empty"],
    [{ token: "t" }, "`report` is empty"],
    [{ token: "t", report: "a\nb" }, "`report` is"],
    [{ token: "t", report: "r", comment: "allways" }, "Did you mean `always`?"],
  ])("are refused by name: %j", (inputs, said) => {
    expect(() => given(inputs)).toThrow(UsageError);
    expect(() => given(inputs)).toThrow(said);
  });
});
