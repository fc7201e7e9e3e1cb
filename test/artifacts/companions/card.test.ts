import { describe, expect, it } from "vitest";
import { readCard } from "../../../src/artifacts/companions/card.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { bytesOf } from "../trees.js";
import { card, entriesOf, factsOf, problemsOf } from "./statements.js";

/** The shape of a card that the Trainer of transformers writes, with what people add. */
const TRAINED = `---
language:
- en
- "no"
license: apache-2.0
library_name: transformers
base_model: google-bert/bert-base-uncased
base_model_relation: finetune
datasets:
- glue
tags:
- generated_from_trainer
- text
pipeline_tag: text-classification
metrics:
- accuracy
- f1
thumbnail: https://example.com/a.png
new_version: org/bert-2
co2_eq_emissions:
  emissions: 149200.5
  source: code carbon
model-index:
- name: bert-sst2
  results:
  - task:
      type: text-classification
      name: Text Classification
    dataset:
      name: GLUE SST2
      type: glue
      config: sst2
      split: validation
    metrics:
    - type: accuracy
      value: 0.930
      name: Accuracy
    - type: f1
      value: 0.91
---

# bert-sst2

## Intended uses & limitations

<!-- say more -->
Sorting of film reviews.

\`\`\`python
# Limitations
\`\`\`

### How to use

Like any other.

## Bias, Risks, and Limitations

English only.

## Training

Long.
`;

describe("a model card", () => {
  it("states its fields, each with its key and line", async () => {
    const statement = await card(TRAINED);
    expect(factsOf(statement)).toEqual([
      "languages = en @ language[0]:3",
      "languages = no @ language[1]:4",
      "license = apache-2.0 @ license:5",
      "library = transformers @ library_name:6",
      "base_model = google-bert/bert-base-uncased @ base_model:7",
      "base_model_relation = finetune @ base_model_relation:8",
      "training.datasets = glue @ datasets[0]:10",
      "tags = generated_from_trainer @ tags[0]:12",
      "tags = text @ tags[1]:13",
      "task = text-classification @ pipeline_tag:14",
      "new_version = org/bert-2 @ new_version:19",
      "emissions = 149200.5 g @ co2_eq_emissions.emissions:21",
      "metrics[accuracy on glue sst2 (validation)] = 0.930 @ model-index[0].results[0].metrics[0].value:36",
      "metrics[f1 on glue sst2 (validation)] = 0.91 @ model-index[0].results[0].metrics[1].value:39",
      "intended_use = Sorting of film reviews.\n\n```python\n# Limitations\n```\n\n### How to use\n\nLike any other. @ ## Intended uses & limitations:44",
      "limitations = English only. @ ## Bias, Risks, and Limitations:57",
    ]);
    expect(statement.facts.every(({ source }) => source === "README.md")).toBe(true);
    expect(statement.problems).toEqual([]);
  });

  it("keeps every key as it is spelled", async () => {
    const statement = await card(TRAINED);
    expect(entriesOf(statement).slice(0, 13)).toEqual([
      'language = ["en","no"] :2',
      "license = apache-2.0 :5",
      "library_name = transformers :6",
      "base_model = google-bert/bert-base-uncased :7",
      "base_model_relation = finetune :8",
      'datasets = ["glue"] :9',
      'tags = ["generated_from_trainer","text"] :11',
      "pipeline_tag = text-classification :14",
      'metrics = ["accuracy","f1"] :15',
      "thumbnail = https://example.com/a.png :18",
      "new_version = org/bert-2 :19",
      'co2_eq_emissions = {"emissions":149200.5,"source":"code carbon"} :20',
      "co2_eq_emissions.source = code carbon :22",
    ]);
    expect(statement.entries.map(({ key }) => key).at(-1)).toBe("model-index");
  });

  it("takes the name of another licence", async () => {
    expect(
      factsOf(await card("---\nlicense: other\nlicense_name: llama3\nlicense_link: LICENSE\nbase_model: [a/b, c/d]\n---\n")),
    ).toEqual([
      "license = llama3 @ license_name:3",
      "license_link = LICENSE @ license_link:4",
      "base_model = a/b @ base_model[0]:5",
      "base_model = c/d @ base_model[1]:5",
    ]);
    expect(factsOf(await card("---\nlicense: other\n---\n"))).toEqual(["license = other @ license:2"]);
    expect(factsOf(await card("---\nlicense: mit\nlicense_name: x\n---\n"))).toEqual(["license = mit @ license:2"]);
  });

  it("says what is of a wrong type, and keeps the rest", async () => {
    const statement = await card(
      "---\nlicense: {a: b}\ntags: 5\ndatasets:\n- {name: x}\n- y\nbase_model:\nmodel-index:\n- results:\n  - dataset: {name: D}\n    metrics:\n    - {value: 1}\n    - 7\n---\n",
    );
    expect(problemsOf(statement)).toEqual([
      "2:10 `license` is one value, not a mapping.",
      "5:3 `datasets[0]` is one value, not a mapping.",
      "10:5 `model-index[0].results[0].task` has no `type`.",
      "10:14 `model-index[0].results[0].dataset` has no `type`.",
      "12:7 `model-index[0].results[0].metrics[0]` has no `type`.",
      "13:7 `model-index[0].results[0].metrics[1]` is a mapping of keys to values.",
    ]);
    expect(factsOf(statement)).toEqual(["tags = 5 @ tags:3", "training.datasets = y @ datasets[1]:6"]);
    expect(statement.entries.map(({ key }) => key)).toEqual(["license", "tags", "datasets", "base_model", "model-index"]);
  });

  it("tells metrics of one type apart by the name that people read", async () => {
    const text = `---
model-index:
- name: m
  results:
  - task: {type: asr}
    dataset: {type: cv, name: Common Voice}
    metrics:
    - {type: wer, value: 1, name: WER}
    - {type: wer, value: 2, name: WER with LM}
---
`;
    expect(factsOf(await card(text))).toEqual([
      "metrics[wer on cv] = 1 @ model-index[0].results[0].metrics[0].value:8",
      "metrics[WER with LM on cv] = 2 @ model-index[0].results[0].metrics[1].value:9",
    ]);
  });

  it("may have Windows line ends, white space before it, and no end of its last line", async () => {
    expect(
      factsOf(await card("\r\n---\r\nlicense: mit\r\ntags:\r\n- a\r\n---\r\ntext\r\n## Limitations\r\n\r\nnone\r\n")),
    ).toEqual(["license = mit @ license:3", "tags = a @ tags[0]:5", "limitations = none @ ## Limitations:8"]);
    expect(factsOf(await card("---\nlicense: mit\n---"))).toEqual(["license = mit @ license:2"]);
  });

  it("leaves out what the template of the Hub says", async () => {
    const text =
      "---\n---\n## Uses\n\n<!-- Address questions -->\n\n### Direct Use\n\n[More Information Needed]\n\n### Out-of-Scope Use\n\nDiagnosis.\n\n## How\n";
    expect(factsOf(await card(text))).toEqual(["limitations = Diagnosis. @ ### Out-of-Scope Use:11"]);
  });

  it.each([
    ["no front matter", "# A model\n\nlicense: mit\n"],
    ["nothing", ""],
    ["a rule of Markdown", "---\n\nSome prose.\n\n---\nMore.\n"],
    ["a rule and no end", "---\n\nSome prose\n"],
    ["four dashes", "----\nlicense: mit\n----\n"],
    ["a fence further down", "text\n---\nlicense: mit\n---\n"],
  ])("is not a file with %s", async (_, text) => {
    expect(await readCard("README.md", memorySource(bytesOf(text)))).toBeUndefined();
  });
});
