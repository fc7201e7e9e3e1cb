import { describe, expect, it } from "vitest";
import { dvcFacts } from "../../../src/artifacts/companions/dvc.js";
import { readMlflow } from "../../../src/artifacts/companions/mlflow.js";
import { readRecord } from "../../../src/artifacts/companions/record.js";
import { readLock, readPointer } from "../../../src/artifacts/dvc-pointer.js";
import { bytesOf } from "../trees.js";
import { entriesOf, factsOf, factText, problemsOf } from "./statements.js";

describe("an MLmodel", () => {
  const SKLEARN = `artifact_path: model
flavors:
  python_function:
    loader_module: mlflow.sklearn
    model_path: model.pkl
    python_version: 3.10.12
  sklearn:
    code: null
    pickled_model: model.pkl
    sklearn_version: 1.3.0
mlflow_version: 2.9.2
metadata:
  license: mit
  team: a
model_uuid: 1f8a
run_id: 5c9f
signature:
  inputs: '[{"type": "double", "name": "x"}]'
utc_time_created: '2024-01-05 10:11:12.000000'
`;

  it("states its flavors with their versions, and the run", () => {
    const statement = readMlflow("m/MLmodel", bytesOf(SKLEARN));
    expect(factsOf(statement)).toEqual([
      "library_version[python] = 3.10.12 @ flavors.python_function.python_version:6",
      "library_version[sklearn] = 1.3.0 @ flavors.sklearn.sklearn_version:10",
      "library = sklearn @ flavors.sklearn:7",
      "training.run = 5c9f @ run_id:16",
      "training.date = 2024-01-05 10:11:12.000000 @ utc_time_created:19",
      "library_version[mlflow] = 2.9.2 @ mlflow_version:11",
      "license = mit @ metadata.license:13",
    ]);
    expect(statement.facts.every(({ source }) => source === "m/MLmodel")).toBe(true);
    expect(statement.problems).toEqual([]);
  });

  it("keeps what lies beside the facts as entries of their own", () => {
    expect(entriesOf(readMlflow("MLmodel", bytesOf(SKLEARN)))).toEqual([
      "artifact_path = model :1",
      'flavors = {"python_function":{"loader_module":"mlflow.sklearn","model_path":"model.pkl","python_version":"3.10.12"},"sklearn":{"code":null,"pickled_model":"model.pkl","sklearn_version":"1.3.0"}} :2',
      "flavors.python_function.loader_module = mlflow.sklearn :4",
      "flavors.python_function.model_path = model.pkl :5",
      "flavors.sklearn.code =  :8",
      "flavors.sklearn.pickled_model = model.pkl :9",
      "mlflow_version = 2.9.2 :11",
      'metadata = {"license":"mit","team":"a"} :12',
      "metadata.team = a :14",
      "model_uuid = 1f8a :15",
      "run_id = 5c9f :16",
      'signature = {"inputs":"[{\\"type\\": \\"double\\", \\"name\\": \\"x\\"}]"} :17',
      "utc_time_created = 2024-01-05 10:11:12.000000 :19",
    ]);
  });

  it("says what is of a wrong type", () => {
    expect(problemsOf(readMlflow("MLmodel", bytesOf("flavors:\n- a\nrun_id: [1]\n")))).toEqual([
      "2:1 `flavors` is a mapping of libraries to their settings.",
      "3:9 `run_id` is one value, not a list.",
    ]);
    expect(problemsOf(readMlflow("MLmodel", bytesOf("- a\n")))).toEqual(["1:1 A MLmodel file is a mapping of keys to values."]);
  });
});

describe("a metadata record", () => {
  it("states fields under their ids", () => {
    const text = `# made by hand
record: 1
model:
  format: onnx
license: mit
tags: one
languages: [en, de]
training:
  datasets:
  - a
  - b
  hyperparameters:
    lr: 1.0e-4
    layers: [1, 2]
  epochs: 3
metrics:
  accuracy on a (test): 0.93
adapter.rank: 8
our_own: {x: 1}
`;
    const statement = readRecord("m.onnx.metadata.yml", bytesOf(text));
    expect(factsOf(statement)).toEqual([
      "license = mit @ license:5",
      "tags = one @ tags:6",
      "languages = en @ languages[0]:7",
      "languages = de @ languages[1]:7",
      "training.datasets = a @ training.datasets[0]:10",
      "training.datasets = b @ training.datasets[1]:11",
      "training.hyperparameters[lr] = 1.0e-4 @ training.hyperparameters.lr:13",
      "training.hyperparameters[layers] = [1,2] @ training.hyperparameters.layers:14",
      "metrics[accuracy on a (test)] = 0.93 @ metrics.accuracy on a (test):17",
      "adapter.rank = 8 @ adapter.rank:18",
    ]);
    expect(statement.problems).toEqual([]);
    expect(entriesOf(statement)).toEqual([
      "license = mit :5",
      "tags = one :6",
      'languages = ["en","de"] :7',
      'training = {"datasets":["a","b"],"hyperparameters":{"lr":1.0e-4,"layers":[1,2]},"epochs":3} :8',
      "training.epochs = 3 :15",
      'metrics = {"accuracy on a (test)":0.93} :16',
      "adapter.rank = 8 :18",
      'our_own = {"x":1} :19',
    ]);
  });

  it("says what is of a wrong type, and keeps the rest", () => {
    const text =
      "record: 2\nversion: [1]\ncontext_length: many\nmetrics: 0.9\ntraining: no\ntokenizer:\n  type: bpe\n  files: x\n";
    const statement = readRecord("r.yml", bytesOf(text));
    expect(problemsOf(statement)).toEqual([
      "1:9 A metadata record says `record: 1`.",
      "2:10 `version` is one value, not a list.",
      "3:17 `context_length` is a number.",
      "4:10 `metrics` is a mapping: by metric, dataset and split: `accuracy on imagenet (test)`.",
      "5:11 `training` is a mapping of fields to values.",
      "8:10 `tokenizer.files` is a mapping: by name: id of its content.",
    ]);
    expect(factsOf(statement)).toEqual(["tokenizer.type = bpe @ tokenizer.type:7"]);
  });
});

describe("a pointer of DVC", () => {
  it("states what a stage was trained on, with which code and parameters", () => {
    const text = `schema: '2.0'
stages:
  train:
    cmd: python train.py
    deps:
    - path: data/train.csv
      md5: aaa
      size: 3
    - path: train.py
      md5: bbb
    - path: models/base.onnx
      md5: ccc
    params:
      params.yaml:
        lr: 0.10
      other.json:
        seed: 1
    outs:
    - path: m.onnx
      md5: 12345678901234567890123456789012
`;
    const facts = dvcFacts(readLock(text, "pipe/dvc.lock", undefined).outs[0]?.facts ?? []);
    expect(facts.map(factText)).toEqual([
      "training.command = python train.py @ dvc.cmd:4",
      "training.datasets = pipe/data/train.csv @ dvc.deps pipe/data/train.csv:6",
      "training.dataset_hash[pipe/data/train.csv] = md5 aaa, 3 bytes @ dvc.deps pipe/data/train.csv:6",
      "training.code[pipe/train.py] = md5 bbb @ dvc.deps pipe/train.py:9",
      "base_model_version[pipe/models/base.onnx] = md5 ccc @ dvc.deps pipe/models/base.onnx:11",
      "training.hyperparameters[lr] = 0.10 @ dvc.params params.yaml lr:15",
      "training.hyperparameters[other.json seed] = 1 @ dvc.params other.json seed:17",
    ]);
    expect(facts.every(({ source }) => source === "pipe/dvc.lock")).toBe(true);
  });

  it("does not take where a model was imported from for what it was trained on", () => {
    const text = "desc: Ours.\ndeps:\n- path: https://example.com/m\n  etag: x\nouts:\n- path: m.onnx\n  etag: x\n";
    const facts = dvcFacts(readPointer(text, "m.onnx.dvc").outs[0]?.facts ?? []);
    expect(facts.map(factText)).toEqual(["description = Ours. @ dvc.desc:1"]);
  });
});
