import { describe, expect, it } from "vitest";
import { UsageError } from "../../../src/errors.js";
import { INPUT_NAMES, readInputs } from "../../../src/hosts/github/inputs.js";

/** As the runner passes them: https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs */
function given(inputs: Readonly<Record<string, string>>) {
  const none = INPUT_NAMES.map((name) => [name, ""] as const);
  const named = [...none, ...Object.entries(inputs)].map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const);
  return readInputs(Object.fromEntries(named));
}

it("tells unset from set", () => {
  expect(Object.values(given({})).every((value) => value === undefined)).toBe(true);
  expect(Object.values(readInputs({})).every((value) => value === undefined)).toBe(true);
});

it("reads every input", () => {
  const everything = {
    token: " ghs_1 ",
    policy: ".github/model-review.yml",
    "policy-ref": "base",
    "base-ref": "origin/main",
    "head-ref": "5d6e7f8",
    paths: "models/**\n\n  !models/scratch/**  \n",
    "fail-on": "warning",
    comment: "on-failure",
    "comment-key": "nightly",
    "app-id": "4711",
    "private-key": "-----BEGIN\nKEY-----\n",
    "report-directory": "out/reports",
    weights: "always 500 MB",
    "working-directory": "packages/a",
  };
  expect(Object.keys(everything)).toEqual([...INPUT_NAMES]);
  expect(given(everything)).toEqual({
    token: "ghs_1",
    policy: { kind: "path", path: ".github/model-review.yml" },
    policyRef: "base",
    baseRef: "origin/main",
    headRef: "5d6e7f8",
    paths: ["models/**", "!models/scratch/**"],
    failOn: "warning",
    comment: "on-failure",
    commentKey: "nightly",
    app: { appId: "4711", privateKey: "-----BEGIN\nKEY-----" },
    reportDirectory: "out/reports",
    weights: { mode: "always", bytes: 500_000_000 },
    workingDirectory: "packages/a",
  });
});

it("knows of an app by either of its inputs", () => {
  expect(given({ "app-id": "1" }).app).toEqual({ appId: "1", privateKey: undefined });
  expect(given({ "private-key": "k" }).app).toEqual({ appId: undefined, privateKey: "k" });
});

it("falls back to GITHUB_TOKEN", () => {
  expect(readInputs({ GITHUB_TOKEN: "a", INPUT_TOKEN: "" }).token).toBe("a");
  expect(readInputs({ GITHUB_TOKEN: "a", INPUT_TOKEN: "b" }).token).toBe("b");
});

describe("policy", () => {
  it.each([
    ["./policies/strict.yml", { kind: "path", path: "policies/strict.yml" }],
    [
      "org/policies/models/strict.yml@v2",
      { kind: "remote", owner: "org", name: "policies", path: "models/strict.yml", ref: "v2" },
    ],
    [
      "org/policies/strict.yml@feature/x",
      { kind: "remote", owner: "org", name: "policies", path: "strict.yml", ref: "feature/x" },
    ],
    ["extends: strict", { kind: "inline", text: "extends: strict" }],
    ["version: 1\nrules:\n  a/b: error", { kind: "inline", text: "version: 1\nrules:\n  a/b: error" }],
    ["{version: 1}", { kind: "inline", text: "{version: 1}" }],
  ])("%j", (text, expected) => expect(given({ policy: text }).policy).toEqual(expected));

  it.each(["../policy.yml", "/etc/passwd", "a/../../b.yml", "a\\b.yml", "org/policies/../x@v1", "org/policies/x@--upload-pack"])(
    "refuses %j",
    (text) => expect(() => given({ policy: text })).toThrow(UsageError),
  );
});

describe("refusals say what is allowed and what was probably meant", () => {
  it.each([
    ["fail-on", "warn", /`fail-on` is "warn"; it must be `error`, `warning`, `never`\. Did you mean `warning`\?/],
    ["fail-on", "Error", /Did you mean `error`\?/],
    ["comment", "on-changes", /`always`, `on-change`, `on-failure`, `never`\. Did you mean `on-change`\?/],
    ["comment", "true", /it must be `always`, `on-change`, `on-failure`, `never`\.$/],
    ["weights", "allways", /Did you mean `always`\?/],
    ["weights", "always lots", /a mode and perhaps a size/],
    ["base-ref", "--exec=x", /`base-ref` is "--exec=x"; it must be a branch/],
    ["head-ref", "a..b", /a branch, a tag or a commit id/],
    ["base-ref", "main~1", /a branch, a tag or a commit id/],
    ["comment-key", "a\nb", /text on one line/],
    ["report-directory", "a\0b", /text on one line/],
  ])("%s: %j", (name, text, said) => {
    expect(() => given({ [name]: text })).toThrow(said);
    expect(() => given({ [name]: text })).toThrow(UsageError);
  });
});
