import { expect, it } from "vitest";
import type { MetadataEntry } from "../../../src/model/metadata.js";
import { evaluate } from "../../../src/policy/evaluate.js";
import { presetPolicy } from "../../../src/policy/policy.js";
import { added, addedUnread, companion, describeRule, PATH, removed } from "./cases.js";

const CARD = "models/README.md";
const RECORD = `${PATH}.metadata.yml`;
const entry = (key: string, value: string, line: number): MetadataEntry => ({ key, value, source: CARD, line });
const card = (...metadata: readonly MetadataEntry[]) => added({ metadata, companions: [companion("card", CARD)] });
const problem = (message: string, line: number) => ({ message, line, column: 1 });

describeRule("card/valid", {
  flagged: {
    "front matter that is no YAML": {
      comparisons: added({ companions: [companion("card", CARD, [problem("Unclosed quote.", 4)])] }),
      says: `${CARD}: Line 4: «Unclosed quote.»`,
    },
    "another file beside it": {
      comparisons: added({ companions: [companion("config", "config.json", [problem("No JSON.", 1)])] }),
      says: "config.json: Line 1: «No JSON.»",
    },
    "many problems": {
      comparisons: added({
        companions: [
          companion(
            "card",
            CARD,
            Array.from({ length: 7 }, (_, at) => problem(`Wrong ${at}.`, at + 1)),
          ),
        ],
      }),
      says: [`${CARD}: 2 more faults of this file.`, ...[0, 1, 2, 3, 4].map((at) => `${CARD}: Line ${at + 1}: «Wrong ${at}.»`)],
    },
    "one card of two models, once": {
      comparisons: [
        added({ companions: [companion("card", CARD, [problem("Wrong.", 2)])] }),
        added({ companions: [companion("card", CARD, [problem("Wrong.", 2)])] }, { path: "models/second.onnx" }),
      ],
      says: `${CARD}: Line 2: «Wrong.»`,
    },
    "another licence without a name": {
      comparisons: card(entry("license", "other", 2), entry("license_link", "LICENSE", 3)),
      says: `${CARD}: Line 2: \`license: other\` needs \`license_name\`.`,
    },
    "a relation that the Hub does not know": {
      comparisons: card(entry("base_model_relation", "distilled", 5)),
      says: `${CARD}: Line 5: \`base_model_relation\` is \`distilled\`; the Hub knows adapter, finetune, merge, quantized.`,
    },
    "a key that the policy asks for": {
      comparisons: card(entry("license", "mit", 2), entry("pipeline_tag", "", 3)),
      options: { fields: ["license", "pipeline_tag"] },
      says: `${CARD}: Key \`pipeline_tag\` is not stated.`,
    },
    "a key that the policy asks for may stand in what cannot be read": {
      comparisons: added({ companions: [companion("card", CARD, [problem("Wrong.", 1)])] }),
      options: { fields: ["license"] },
      says: `${CARD}: Line 1: «Wrong.»`,
    },
    "a record with a wrong type": {
      comparisons: added({ companions: [companion("record", RECORD, [problem("`license` is text.", 3)])] }),
      says: `${RECORD}: Line 3: «\`license\` is text.»`,
    },
    "beside a file that was not read": {
      comparisons: addedUnread([], { companions: [companion("card", CARD, [problem("Unclosed quote.", 4)])] }),
      says: `${CARD}: Line 4: «Unclosed quote.»`,
    },
    "a key that the policy asks of every card, beside a file that was not read": {
      comparisons: addedUnread([], { companions: [companion("card", CARD)] }),
      options: { fields: ["license"] },
      says: `${CARD}: Key \`license\` is not stated.`,
    },
  },
  allowed: {
    "what is asked of cards is not asked of another file": {
      comparisons: added({ companions: [companion("config", "config.json")] }),
      options: { fields: ["license"] },
    },
    "a sound card beside a file that was not read": { comparisons: addedUnread() },
    "no card": { comparisons: added({}), options: { fields: ["license"] } },
    "all is well": {
      comparisons: card(entry("license", "mit", 2), entry("base_model_relation", "merge", 3)),
      options: { fields: ["license"] },
    },
    "another licence with its name": {
      comparisons: card(entry("license", "other", 2), entry("license_name", "acme", 3), entry("license_link", "LICENSE", 4)),
    },
    "a record that cannot be read: record/in-sync says so": {
      comparisons: added(
        { companions: [companion("record", RECORD, [problem("Wrong.", 1)])] },
        { record: { path: RECORD, status: "unreadable", differing: [] } },
      ),
    },
    "the same keys in the model file": {
      comparisons: added({
        metadata: [{ key: "license", value: "other", source: "metadata_props" }],
        companions: [companion("card", CARD)],
      }),
    },
    "a removed model": { comparisons: removed({ companions: [companion("card", CARD, [problem("Wrong.", 1)])] }) },
  },
});

it("card/valid points to the line of the card", () => {
  const shown = added({ companions: [companion("card", CARD, [{ message: "Wrong.", line: 4, column: 7 }])] });
  const findings = evaluate({ policy: presetPolicy("recommended"), comparisons: [shown], orphans: [], unlisted: [] });
  const own = findings.filter(({ rule }) => rule === "card/valid");
  expect(own.map(({ path, at }) => ({ path, at }))).toEqual([{ path: CARD, at: { line: 4, column: 7 } }]);
});
