import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import type { ModelSummary } from "../../../src/model/summary.js";
import { documentOf, type Stated } from "../../../src/policy/schema/document.js";
import { judge } from "../judging.js";
import { added, embedded, fact, read } from "../rules/cases.js";

const page = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "metadata.md"), "utf8");
const blockOf = (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]+?)\`\`\``).exec(page)?.[1] ?? "";

const FACTS: ModelSummary["facts"] = [
  fact("license", "MIT"),
  fact("base_model", "our-org/encoder"),
  fact("training.datasets", "our-org/speech"),
  fact("training.commit", "4f2a91c"),
  fact("training.hyperparameters", "7", { subject: "seed" }),
  fact("training.hyperparameters", "1e-4", { subject: "learning_rate" }),
  fact("training.hyperparameters", "adamw", { subject: "optimizer" }),
  fact("metrics", "0.93", { subject: "accuracy on our-org/speech (test)" }),
];

/** Values that are stated in several ways as `{ contested: [...] }`. */
function plainOf(stated: Stated): unknown {
  if (stated.kind === "scalar") return stated.value;
  if (stated.kind === "list") return stated.items.map(plainOf);
  if (stated.kind === "contested") return { contested: stated.values.map(plainOf) };
  return Object.fromEntries([...stated.members].map(([key, member]) => [key, plainOf(member)]));
}

const documentFor = (facts: ModelSummary["facts"]) => plainOf(documentOf(read({ facts }).model));

it("looks as the page says", () => {
  expect(documentFor(FACTS)).toEqual(JSON.parse(blockOf("json")));
});

it("fits the schema of the page, and another licence does not", () => {
  const policy = blockOf("yaml");
  expect(Object.keys(parse(policy).rules)).toEqual(["metadata/schema"]);
  const said = (facts: ModelSummary["facts"]) =>
    judge(policy, [added({ facts })]).filter((line) => line.endsWith("metadata/schema"));
  expect(said(FACTS)).toEqual([]);
  expect(said([...FACTS, fact("version", "1.2")])).toEqual(["error models/net.onnx metadata/schema"]);
});

it("keeps apart what places say differently", () => {
  const facts = [
    embedded("license", "Apache License 2.0"),
    fact("license", "apache-2.0"),
    fact("license", "our own terms", { key: "license[1]" }),
    embedded("labels", "cat"),
    embedded("labels", "dog"),
    fact("labels", "dog"),
    fact("labels", "cat"),
    embedded("tags", "a"),
    fact("tags", "b"),
    fact("tags", "a"),
    embedded("metrics", "1"),
    fact("metrics", "1.0"),
    fact("library_version", "1.10", { subject: "torch" }),
    fact("library_version", "1.1", { subject: "torch" }),
    fact("context_length", "many"),
    fact("description", "TODO"),
    fact("preprocessing", "true", { subject: "do_resize" }),
  ];
  expect(documentFor(facts)).toEqual({
    license: { contested: ["Apache-2.0", "our own terms"] },
    labels: {
      contested: [
        ["cat", "dog"],
        ["dog", "cat"],
      ],
    },
    tags: ["a", "b"],
    metrics: { "": 1 },
    library_version: { torch: { contested: ["1.10", "1.1"] } },
    context_length: "many",
    preprocessing: { do_resize: true },
  });
});
