// Writes the models of the scenarios, and nothing else of them: node make.mjs
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";

const HERE = import.meta.dirname;
const FIXTURES = join(HERE, "..", "fixtures");
const BYTES = { F64: 8, F32: 4, F16: 2, I8: 1 };

// https://huggingface.co/docs/safetensors: the length of the header, the header in JSON, the values.
function safetensors({ tensors, metadata, fill = 0, seed }) {
  const header = metadata === undefined ? {} : { __metadata__: metadata };
  let end = 0;
  for (const [name, [dtype, shape]] of Object.entries(tensors)) {
    const start = end;
    end += shape.reduce((product, size) => product * size, BYTES[dtype]);
    header[name] = { dtype, shape, data_offsets: [start, end] };
  }
  const json = JSON.stringify(header);
  const text = Buffer.from(json.padEnd(Math.ceil(json.length / 8) * 8));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([length, text, seed === undefined ? Buffer.alloc(end, fill) : noise(seed, end / 4)]);
}

// float32 from −0.5 to 0.5, by Marsaglia's xorshift: weights that have nothing in common with those of another seed.
function noise(seed, count) {
  const values = Buffer.alloc(count * 4);
  let state = seed;
  for (let at = 0; at < count; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    values.writeFloatLE((state >>> 0) / 2 ** 32 - 0.5, at * 4);
  }
  return values;
}

/** What scikit-learn wrote with the version, the constant C and the first support vector of another run: of the same lengths. */
function retrained(path, version) {
  const bytes = Buffer.from(readFileSync(join(FIXTURES, path)));
  bytes.write(version, bytes.indexOf("1.2.1"), "latin1");
  const number = (value, written) => {
    const data = Buffer.alloc(8);
    data[written](value);
    return data;
  };
  number(0.75, "writeDoubleBE").copy(bytes, bytes.indexOf(number(0.5, "writeDoubleBE")));
  number(0.125, "writeDoubleLE").copy(bytes, bytes.indexOf(number(0.07630828937395717, "writeDoubleLE")));
  return bytes;
}

/**
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3: an entry of its own between the last one and the central directory,
 * which is not told of it. Only the places of the directory and of the zip64 record move.
 */
function unlisted(path, name, text) {
  const bytes = readFileSync(join(FIXTURES, path));
  const signature = (mark) => bytes.lastIndexOf(Buffer.from(mark, "latin1"));
  const [record, locator, end] = ["PK\x06\x06", "PK\x06\x07", "PK\x05\x06"].map(signature);
  const directory = bytes.readUInt32LE(end + 16);
  const header = Buffer.alloc(30);
  header.write("PK\x03\x04", "latin1");
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(crc32(text), 14);
  header.writeUInt32LE(text.length, 18);
  header.writeUInt32LE(text.length, 22);
  header.writeUInt16LE(name.length, 26);
  const entry = Buffer.concat([header, Buffer.from(name + text)]);
  const rest = Buffer.from(bytes.subarray(directory));
  rest.writeUInt32LE(directory + entry.length, end - directory + 16);
  rest.writeBigUInt64LE(BigInt(directory + entry.length), record - directory + 48);
  rest.writeBigUInt64LE(BigInt(record + entry.length), locator - directory + 8);
  return Buffer.concat([bytes.subarray(0, directory), entry, rest]);
}

function write(scenario, path, model) {
  const target = join(HERE, scenario, path);
  mkdirSync(dirname(target), { recursive: true });
  if (typeof model === "string") copyFileSync(join(FIXTURES, model), target);
  else writeFileSync(target, model instanceof Uint8Array ? model : safetensors(model));
}

const only = (side, path, model) => ({ [`${side}/${path}`]: model });
const added = (path, model) => only("head", path, model);
const removed = (path, model) => only("base", path, model);
const changed = (path, before, after) => ({ ...removed(path, before), ...added(path, after) });
const kept = (path, model) => changed(path, model, model);

const NET = { tensors: { "encoder.weight": ["F32", [4, 4]], "encoder.bias": ["F32", [4]] } };
const trained = (fill, model = NET) => ({ ...model, fill });
const stating = (metadata, model = NET) => ({ ...model, metadata });
const flat = (count, dtype = "F32") => ({ tensors: { weight: [dtype, [count]] } });
const LARGE = { tensors: { "layers.0.weight": ["F32", [32, 64]], "layers.1.weight": ["F32", [64, 32]] } };
const LORA = { tensors: { "layers.0.q_proj.lora_A.weight": ["F32", [2, 4]], "layers.0.q_proj.lora_B.weight": ["F32", [4, 2]] } };
const WRAPPED_LORA = {
  tensors: Object.fromEntries(
    ["0.self_attn.q_proj", "1.self_attn.q_proj"].flatMap((module) => [
      [`base_model.model.model.layers.${module}.lora_A.weight`, ["F32", [4, 8]]],
      [`base_model.model.model.layers.${module}.lora_B.weight`, ["F32", [8, 4]]],
    ]),
  ),
};
const LLAMA = {
  tensors: {
    "model.embed_tokens.weight": ["F32", [64, 4]],
    "model.layers.0.mlp.up_proj.weight": ["F32", [8, 4]],
    "model.layers.1.mlp.up_proj.weight": ["F32", [8, 4]],
  },
};

const MODELS = {
  "licence-becomes-non-commercial": kept("models/ner/model.safetensors", NET),
  "licence-is-spelled-otherwise": kept("models/ner/model.safetensors", NET),
  "licence-is-lost-with-the-card": changed("models/ner/model.safetensors", trained(1), trained(2)),
  "licence-is-not-on-the-list": added("models/ner/model.safetensors", NET),
  "licence-leaves-a-choice": added("models/ner/model.safetensors", NET),
  "licence-of-our-own": { ...added("models/ours/model.safetensors", trained(1)), ...added("models/theirs/model.safetensors", trained(2)) },
  "licence-of-our-own-is-lost": kept("models/ours/model.safetensors", NET),
  "licence-is-wider-than-that-of-the-base": { ...added("models/base/model.safetensors", trained(1)), ...added("models/chat/model.safetensors", trained(2)) },
  "licence-of-the-base-is-passed-on": added("models/chat/model.safetensors", NET),
  "card-prose-is-polished": kept("models/ner/model.safetensors", NET),
  "card-with-a-yaml-bomb": changed("models/ner/model.safetensors", stating({ license: "mit" }), stating({ license: "mit" }, trained(3))),
  "card-states-the-licence-twice": added("models/ner/model.safetensors", NET),
  "card-is-one-of-the-template": added("models/ner/model.safetensors", NET),
  "card-goes-and-the-model-stays": kept("models/ner/model.safetensors", NET),
  "card-loses-results-beside-a-model-out-of-reach": {},
  "card-contradicts-the-file": changed("models/ner/model.safetensors", stating({ license: "mit", version: "2.1" }), stating({ license: "mit", version: "2.1" }, trained(1))),
  "card-misses-what-the-team-asks-for": added("models/ner/model.safetensors", NET),
  "labels-trade-places": changed("models/bert/model.safetensors", trained(1), trained(2)),
  "labels-are-added-at-the-end": kept("models/bert/model.safetensors", NET),
  "config-names-a-label-twice": added("models/bert/model.safetensors", NET),
  "chat-template-is-edited": kept("models/chat/model.safetensors", NET),
  "tokenizer-gets-two-more-tokens": changed("models/chat/model.safetensors", trained(1), trained(2)),
  "vocabulary-has-two-words-swapped": kept("models/bert/model.safetensors", NET),
  "remote-code-is-added": kept("models/net/model.safetensors", NET),
  "adapter-of-another-rank": added("adapters/support/adapter_model.safetensors", WRAPPED_LORA),
  "mlflow-loader-of-others": kept("models/churn/model.safetensors", NET),
  "chat-template-reaches-out": kept("models/chat/model.safetensors", NET),
  "generation-settings-change": kept("models/chat/model.safetensors", NET),
  "config-of-another-vocabulary": added("models/chat/model.safetensors", LLAMA),
  "adapter-without-a-base": added("adapters/support/adapter_model.safetensors", LORA),
  "adapter-of-a-base-on-somebodys-disk": added("adapters/support/adapter_model.safetensors", LORA),
  "adapter-and-card-name-two-bases": added("adapters/support/adapter_model.safetensors", LORA),
  "adapter-is-trained-again-with-its-base-kept": changed("adapters/support/adapter_model.safetensors", trained(1, LORA), trained(2, LORA)),
  "dataset-that-is-forbidden-is-added": changed("models/net.safetensors", trained(1), trained(2)),
  "dataset-changes-under-its-version": changed("models/net.safetensors", trained(1), trained(2)),
  "dataset-has-a-new-version": changed("models/net.safetensors", trained(1), trained(2)),
  "dataset-without-a-version": added("models/net.safetensors", NET),
  "dvc-pipeline-trains-on-other-data": {},
  "metric-falls-beyond-its-budget": changed("models/net.safetensors", trained(1), trained(2)),
  "metric-of-our-own-gets-worse": kept("models/net.safetensors", NET),
  "metric-is-missing-on-the-test-split": added("models/net.safetensors", NET),
  "release-states-less-than-it-must": { ...added("models/release/net.safetensors", trained(1)), ...added("models/trial/net.safetensors", trained(2)) },
  "mlflow-model-states-what-is-asked": added("models/churn/model.safetensors", NET),
  "mlflow-model-is-logged-again": changed("models/churn/model.safetensors", trained(1), trained(2)),
  "export-writes-another-date": changed("models/net.safetensors", stating({ date: "2027-01-01", created_at: "09:00", export_uuid: "1", notes: "x" }), stating({ date: "2027-02-01", created_at: "10:00", notes: "x" }, trained(1))),
  "export-drops-what-callers-read": changed("models/net.safetensors", stating({ date: "2027-01-01", mean: "0.5", std: "0.2", author: "Zoe" }), stating({ mean: "0.5" }, trained(1))),
  "notes-may-go-where-the-policy-says-so": changed("models/net.safetensors", stating({ "internal.note": "a", stage: "final" }), stating({ stage: "trial" }, trained(1))),
  "sources-may-differ-where-the-policy-says-so": added("models/net.safetensors", stating({ license: "mit" })),
  "overrides-of-which-the-last-decides": { ...added("models/net.safetensors", flat(20)), ...added("models/trial/net.safetensors", flat(21)), ...added("models/trial/big/net.safetensors", flat(22)), ...added("models/trial/tiny/net.safetensors", flat(9)) },
  "override-that-stands-before-a-wider-one": { ...added("models/trial/net.safetensors", flat(21)) },
  "custom-rule-about-training-data": { ...added("models/a/model.safetensors", trained(1)), ...added("models/b/model.safetensors", trained(2)) },
  "custom-rule-about-a-metric": changed("models/net.safetensors", trained(1), trained(2)),
  "custom-rule-with-a-mistake": added("models/net.safetensors", NET),
  "released-model-is-removed": removed("models/released/net.safetensors", NET),
  "waiver-is-in-force": added("models/ranker.safetensors", flat(12)),
  "waiver-ends-soon": added("models/ranker.safetensors", flat(12)),
  "waiver-has-ended": added("models/ranker.safetensors", flat(12)),
  "waiver-is-not-needed-any-more": added("models/ranker.safetensors", flat(8)),
  "waiver-of-a-model-that-did-not-change": added("models/tagger.safetensors", flat(8)),
  "waiver-of-another-model": added("models/tagger.safetensors", flat(12)),
  "label-accepts-what-it-is-for": kept("models/bert/model.safetensors", NET),
  "label-is-not-set": kept("models/bert/model.safetensors", NET),
  "waiver-of-a-rule-that-is-not-there": added("models/ranker.safetensors", flat(12)),
  "preset-none-tells-nothing": changed("models/bert/model.safetensors", trained(1), trained(2)),
  "preset-recommended-warns": changed("models/bert/model.safetensors", trained(1), trained(2)),
  "preset-strict-stops": changed("models/bert/model.safetensors", trained(1), trained(2)),
  "preset-none-still-tells-what-was-not-examined": {},
  "warnings-fail-where-the-workflow-says-so": changed("models/net.safetensors", flat(8), flat(8, "I8")),
  "size-grows-beyond-its-budget": changed("models/net.safetensors", flat(1000), flat(1200)),
  "scratch-folder-is-left-out": { ...added("models/scratch/net.safetensors", flat(20)), ...added("models/net.safetensors", flat(8)) },
  "folder-is-renamed-with-its-card": { ...removed("models/v1/model.safetensors", NET), ...added("models/v2/model.safetensors", NET) },
  "folder-is-renamed-without-its-card": { ...removed("models/v1/model.safetensors", NET), ...added("models/v2/model.safetensors", NET) },
  "record-is-written-anew": changed("models/net.safetensors", trained(1), trained(2)),
  "record-is-forgotten": changed("models/net.safetensors", trained(1), trained(2)),
  "record-is-required-in-one-folder": { ...added("models/net.safetensors", trained(1)), ...added("trial/net.safetensors", trained(2)) },
  "record-of-another-version": changed("models/net.safetensors", trained(1), trained(2)),
  "onnx-needs-a-newer-runtime": changed("models/net.onnx", "onnx/defaults-ir3.onnx", "onnx/defaults-ir8.onnx"),
  "onnx-output-gets-another-name": changed("models/net.onnx", "onnx/training.onnx", "onnx/functions.onnx"),
  "onnx-behind-the-name-of-safetensors": changed("models/net.safetensors", NET, "onnx/defaults-ir8.onnx"),
  "name-promises-half-precision": added("models/net-fp16.safetensors", NET),
  "shard-was-not-committed": added("models/big/model-00001-of-00002.safetensors", flat(4)),
  "file-is-cut-off": changed("models/net.safetensors", NET, safetensors(NET).subarray(0, -8)),
  "file-is-repaired": changed("models/net.safetensors", safetensors(NET).subarray(0, -8), NET),
  "lfs-object-is-not-at-hand": {},
  "frozen-backbone-is-trained": changed("models/net.safetensors", trained(1), trained(2)),
  "two-files-are-one-model": { ...added("models/large.safetensors", NET), ...added("models/small.safetensors", NET) },
  "licence-is-a-novel": added("models/net.safetensors", NET),
  "card-with-keys-of-javascript": added("models/net.safetensors", NET),
  "card-is-not-utf8": added("models/net.safetensors", NET),
  "adapter-of-kohya-without-a-base": added("loras/style.safetensors", stating({ ss_network_module: "networks.lora", ss_network_dim: "2", ss_dataset_dirs: JSON.stringify({ "10_style": { img_count: 20 } }), "modelspec.license": "cc-by-4.0" }, LORA)),
  "dataset-change-that-the-policy-ignores": changed("models/net.safetensors", trained(1), trained(2)),
  "dvc-model-gets-another-licence": {},
  "policy-with-a-misspelt-rule": added("models/net.safetensors", NET),
  "policy-with-a-waiver-for-everything": added("models/net.safetensors", NET),
  "one-card-stands-for-two-models": { ...kept("models/pair/large.safetensors", trained(1)), ...kept("models/pair/small.safetensors", trained(2)) },
  "dataset-is-dropped-from-training": changed("models/net.safetensors", trained(1), trained(2)),
  "record-contradicts-the-card": added("models/net.safetensors", NET),
  "waiver-of-a-custom-rule": kept("models/net.safetensors", NET),
  "waiver-by-label-has-ended": added("models/ranker.safetensors", flat(12)),
  "policy-that-says-a-thing-twice": added("models/net.safetensors", NET),
  "card-hides-the-licence-behind-a-bomb": kept("models/net.safetensors", NET),
  "training-diverges": changed("models/net.safetensors", trained(1), trained(255)),
  "base-model-is-another-one": { ...kept("models/base/net.safetensors", { ...LARGE, seed: 1 }), ...added("models/chat/net.safetensors", { ...LARGE, seed: 2 }) },
  "weights-are-replaced-beside-their-card": changed("models/net.safetensors", { ...LARGE, seed: 1 }, { ...LARGE, seed: 2 }),
  "export-is-left-behind": { ...kept("models/net.onnx", "kinship/base.onnx"), ...changed("models/net.safetensors", "kinship/base.safetensors", "kinship/fine-tuned.safetensors") },
  "encoder-drifts-beyond-its-budget": changed("models/net.safetensors", "kinship/base.safetensors", "kinship/fine-tuned.safetensors"),
  "torch-weights-run-a-command": changed("models/net.pt", "pytorch/state.pt", "pytorch/attack-call.pt"),
  "torch-checkpoint-imports-classes-nobody-knows": { ...added("models/ours/net.pt", "pytorch/attack-classes.pt"), ...added("models/theirs/net.pt", "pytorch/attack-classes.pt") },
  "keras-model-gets-a-lambda-layer": changed("models/net.keras", "keras/functional.keras", "keras/lambda.keras"),
  "archive-holds-what-its-directory-does-not-list": changed("models/net.pt", "pytorch/state.pt", unlisted("pytorch/state.pt", "state/code.py", "x = 1\n")),
  "gguf-is-requantised": changed("models/net-Q8_0.gguf", "gguf/weights-f16.gguf", "gguf/weights-q8_0.gguf"),
  "estimator-is-trained-with-another-scikit-learn": changed("models/svc.pkl", "pickle/read/svc.p4.pkl", retrained("pickle/read/svc.p4.pkl", "1.3.2")),
  "boosting-goes-on-for-two-trees": changed("models/ranker.ubj", "xgboost/regression.ubj", "xgboost/grown.ubj"),
  "config-that-breaks-takes-the-labels-with-it": kept("models/bert/model.safetensors", NET),
};

for (const [scenario, models] of Object.entries(MODELS)) {
  for (const [path, model] of Object.entries(models)) write(scenario, path, model);
}
