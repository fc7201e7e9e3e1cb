import { describe, expect, it } from "vitest";
import { WORKFLOW_TEXT } from "../../../src/cli/templates.js";
import { workflowPath, workflowProblems } from "../../../src/hosts/github/workflow-problems.js";

const FILTERED = `name: Models
on:
  pull_request:
    types: [opened, synchronize]
    paths: ["models/**"]
  push:
    branches: [main]
    paths-ignore:
      - docs/**
  merge_group:
jobs: {}
`;

describe("the triggers of a workflow", () => {
  it.each([
    ["pull_request", FILTERED, ["paths:5"]],
    ["push", FILTERED, ["paths-ignore:8"]],
    ["merge_group", FILTERED, []],
    ["workflow_dispatch", FILTERED, []],
    ["pull_request_target", FILTERED, []],
    ["pull_request_target", FILTERED.replace("pull_request:", "pull_request_target:"), ["paths:5"]],
    ["pull_request", FILTERED.replace("on:", '"on":'), ["paths:5"]],
    ["pull_request", FILTERED.replaceAll("\n", "\r\n"), ["paths:5"]],
    ["pull_request", `\uFEFF${FILTERED}`, ["paths:5"]],
    ["pull_request", "on: { pull_request: { paths: [a], paths-ignore: [b] } }", ["paths:1", "paths-ignore:1"]],
    ["pull_request", "on: pull_request", []],
    ["pull_request", "on: [push, pull_request]", []],
    ["pull_request", "on: { pull_request: }\npaths: [a]", []],
    ["pull_request", "jobs: { a: { paths: [b] } }", []],
    ["pull_request", WORKFLOW_TEXT, []],
  ])("of %s: %j", (event, text, found) => {
    expect(workflowProblems(text, event).map(({ filter, line }) => `${filter}:${line}`)).toEqual(found);
  });

  it.each([
    ["no YAML", "on: [pull_request"],
    ["no mapping", "- on"],
    ["nothing", ""],
    ["too deep", `on: ${"[".repeat(10_000)}`],
    ["too large", `${FILTERED}#${"x".repeat(300_000)}`],
    ["two keys of one name", `${FILTERED}on: push\n`],
    ["aliases of aliases", `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n${FILTERED}`],
    ["a control character", `${FILTERED}# \u0007`],
    ["a key that every object has", "on: { __proto__: { paths: [a] }, constructor: { paths: [a] } }"],
  ])("say nothing when there is %s", (_what, text) => expect(workflowProblems(text, "pull_request")).toEqual([]));

  it("know no trigger that only objects have", () => expect(workflowProblems(FILTERED, "constructor")).toEqual([]));
});

describe("the path of the workflow that runs us", () => {
  const repository = { owner: "octo", name: "digits" };

  it.each([
    ["octo/digits/.github/workflows/review.yml@refs/pull/5/merge", ".github/workflows/review.yml"],
    ["Octo/Digits/.github/workflows/review.yaml@refs/heads/a@b", ".github/workflows/review.yaml"],
    ["octo/rules/.github/workflows/review.yml@refs/heads/main", undefined],
    ["octo/digits/.github/workflows/review.yml", undefined],
    ["octo/digits/src/review.yml@main", undefined],
    ["", undefined],
  ])("%s", (reference, path) => expect(workflowPath(reference, repository)).toBe(path));
});
