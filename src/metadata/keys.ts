import type { FieldId } from "../model/fields.js";

/** Conventions under which model files state facts. */
export const NOTATIONS = ["generic", "modelspec", "kohya", "ultralytics", "gguf", "sklearn", "keras"] as const;
export type Notation = (typeof NOTATIONS)[number];

/**
 * How a value is written: as it is, as a list in brackets or else one member, as words between commas, as classes by index, as the
 * names of a JSON object, as a number with a name, or summed up by a reader: the lines of a table and their digest. Names of people and datasets may hold commas.
 */
export type Writing = "value" | "list" | "words" | "labels" | "names" | "file-type" | "table" | "digest";

export interface Key {
  /** In lower case. The first one of a field is the one to write. */
  readonly key: string;
  readonly field: FieldId;
  readonly notation: Notation;
  readonly writing: Writing;
  /** Of fields with one value for each of several things. */
  readonly subject?: string;
}

/** Fields and their keys, most usual first; `field*` is a list. */
const GENERIC: readonly (readonly [FieldId, Writing, readonly string[]])[] = [
  ["name", "value", ["name", "model_name"]],
  ["version", "value", ["version", "model_version", "versionstring"]],
  ["description", "value", ["description", "model_description", "shortdescription"]],
  ["license", "value", ["license", "licence", "license_name", "model_license", "model_licence", "model.license"]],
  ["license_link", "value", ["license_link", "license_url"]],
  ["authors", "list", ["authors", "author", "model_author"]],
  ["organization", "value", ["organization", "organisation"]],
  ["homepage", "value", ["homepage", "url"]],
  ["repository", "value", ["repository", "repo_url"]],
  ["citation", "value", ["citation", "doi"]],
  ["languages", "words", ["languages", "language"]],
  ["tags", "words", ["tags", "keywords"]],
  ["task", "value", ["task", "pipeline_tag"]],
  ["library", "value", ["library", "library_name", "framework"]],
  ["architecture", "value", ["architecture", "model_type"]],
  ["labels", "labels", ["labels", "classes", "class_names", "id2label"]],
  ["features", "words", ["features", "feature_names"]],
  ["base_model", "list", ["base_model", "base_models"]],
  ["base_model_relation", "value", ["base_model_relation"]],
  ["intended_use", "value", ["intended_use"]],
  ["limitations", "value", ["limitations"]],
  ["emissions", "value", ["emissions", "co2_eq_emissions"]],
  ["quantization", "value", ["quantization", "quantisation"]],
  ["tokenizer.chat_template", "value", ["chat_template"]],
  [
    "training.datasets",
    "list",
    ["training.datasets", "training.dataset", "datasets", "dataset", "training_data", "train_dataset"],
  ],
  ["training.commit", "value", ["training.commit", "commit", "git_commit", "git_sha"]],
  ["training.command", "value", ["training.command"]],
  ["training.date", "value", ["training.date", "training_date"]],
  ["training.run", "value", ["training.run", "run_id"]],
];

/** Hyper-parameters that people write without saying that they are some. */
const HYPERPARAMETERS: readonly string[] = ["learning_rate", "epochs", "batch_size", "seed", "optimizer", "weight_decay"];

/** https://github.com/Stability-AI/ModelSpec */
const MODELSPEC: readonly (readonly [string, FieldId, Writing, string?])[] = [
  ["modelspec.title", "name", "value"],
  ["modelspec.architecture", "architecture", "value"],
  ["modelspec.implementation", "library", "value"],
  ["modelspec.description", "description", "value"],
  ["modelspec.author", "authors", "list"],
  ["modelspec.date", "training.date", "value"],
  ["modelspec.license", "license", "value"],
  ["modelspec.usage_hint", "intended_use", "value"],
  ["modelspec.tags", "tags", "words"],
  ["modelspec.merged_from", "base_model", "list"],
  ["modelspec.resolution", "preprocessing", "value", "resolution"],
];

/** https://github.com/kohya-ss/sd-scripts: what its trainer writes into adapters. */
const KOHYA: readonly (readonly [string, FieldId, Writing, string?])[] = [
  ["ss_output_name", "name", "value"],
  ["ss_sd_model_name", "base_model", "value"],
  ["ss_network_module", "adapter.type", "value"],
  ["ss_network_dim", "adapter.rank", "value"],
  ["ss_network_alpha", "adapter.alpha", "value"],
  ["ss_dataset_dirs", "training.datasets", "names"],
  ["ss_sd_scripts_commit_hash", "training.commit", "value"],
  ["ss_training_started_at", "training.date", "value"],
  ["ss_session_id", "training.run", "value"],
  ["ss_learning_rate", "training.hyperparameters", "value", "learning_rate"],
  ["ss_unet_lr", "training.hyperparameters", "value", "unet_lr"],
  ["ss_text_encoder_lr", "training.hyperparameters", "value", "text_encoder_lr"],
  ["ss_num_epochs", "training.hyperparameters", "value", "epochs"],
  ["ss_max_train_steps", "training.hyperparameters", "value", "max_train_steps"],
  ["ss_steps", "training.hyperparameters", "value", "steps"],
  ["ss_seed", "training.hyperparameters", "value", "seed"],
  ["ss_optimizer", "training.hyperparameters", "value", "optimizer"],
  ["ss_lr_scheduler", "training.hyperparameters", "value", "lr_scheduler"],
  ["ss_total_batch_size", "training.hyperparameters", "value", "batch_size"],
  ["ss_gradient_accumulation_steps", "training.hyperparameters", "value", "gradient_accumulation_steps"],
  ["ss_mixed_precision", "training.hyperparameters", "value", "mixed_precision"],
  ["ss_network_dropout", "training.hyperparameters", "value", "network_dropout"],
];

/** What the exporter of Ultralytics writes; `version` is the library's there, not the model's. */
const ULTRALYTICS: readonly (readonly [string, FieldId, Writing, string?])[] = [
  ["names", "labels", "labels"],
  ["imgsz", "preprocessing", "value", "imgsz"],
  ["stride", "preprocessing", "value", "stride"],
  ["version", "library_version", "value", "ultralytics"],
  ["date", "training.date", "value"],
];

/** https://github.com/ggml-org/ggml/blob/master/docs/gguf.md */
const GGUF: readonly (readonly [string, FieldId, Writing, string?])[] = [
  ["general.name", "name", "value"],
  ["general.version", "version", "value"],
  ["general.description", "description", "value"],
  ["general.architecture", "architecture", "value"],
  ["general.author", "authors", "list"],
  ["general.organization", "organization", "value"],
  ["general.license", "license", "value"],
  ["general.license.name", "license", "value"],
  ["general.license.link", "license_link", "value"],
  ["general.url", "homepage", "value"],
  ["general.repo_url", "repository", "value"],
  ["general.doi", "citation", "value"],
  ["general.languages", "languages", "words"],
  ["general.tags", "tags", "words"],
  ["general.datasets", "training.datasets", "list"],
  ["general.file_type", "quantization", "file-type"],
  ["tokenizer.ggml.model", "tokenizer.type", "value"],
  ["tokenizer.ggml.tokens", "tokenizer.vocabulary_size", "table"],
  ["tokenizer.ggml.merges", "tokenizer.files", "digest", "merges"],
  ["tokenizer.ggml.scores", "tokenizer.files", "digest", "scores"],
  ["tokenizer.ggml.token_type", "tokenizer.files", "digest", "token_type"],
  ["tokenizer.ggml.bos_token_id", "tokenizer.special_tokens", "value", "bos"],
  ["tokenizer.ggml.eos_token_id", "tokenizer.special_tokens", "value", "eos"],
  ["tokenizer.ggml.unknown_token_id", "tokenizer.special_tokens", "value", "unk"],
  ["tokenizer.ggml.padding_token_id", "tokenizer.special_tokens", "value", "pad"],
  ["tokenizer.ggml.seperator_token_id", "tokenizer.special_tokens", "value", "sep"],
  ["tokenizer.ggml.cls_token_id", "tokenizer.special_tokens", "value", "cls"],
  ["tokenizer.ggml.mask_token_id", "tokenizer.special_tokens", "value", "mask"],
  ["tokenizer.ggml.eot_token_id", "tokenizer.special_tokens", "value", "eot"],
  ["tokenizer.ggml.eom_token_id", "tokenizer.special_tokens", "value", "eom"],
  ["tokenizer.chat_template", "tokenizer.chat_template", "value"],
  ["adapter.type", "adapter.type", "value"],
  ["adapter.lora.alpha", "adapter.alpha", "value"],
  ["adapter.rank", "adapter.rank", "value"],
  ["adapter.targets", "adapter.targets", "list"],
];

/** What XGBoost, LightGBM and CatBoost write, by its place in their files. */
const BOOSTERS: readonly (readonly [string, FieldId, Writing, string?])[] = [
  ["objective.name", "training.hyperparameters", "value", "objective"],
  ["gradient_booster.name", "training.hyperparameters", "value", "booster"],
  ["learner_model_param.base_score", "training.hyperparameters", "value", "base_score"],
  ["attributes.best_score", "metrics", "value", "best_score"],
  ["train_finish_time", "training.date", "value"],
  ["params.loss_function.type", "training.hyperparameters", "value", "objective"],
  ["params.boosting_options.iterations", "training.hyperparameters", "value", "iterations"],
  ["params.boosting_options.learning_rate", "training.hyperparameters", "value", "learning_rate"],
  ["params.boosting_options.boosting_type", "training.hyperparameters", "value", "booster"],
  ["params.tree_learner_options.depth", "training.hyperparameters", "value", "depth"],
  ["params.tree_learner_options.l2_leaf_reg", "training.hyperparameters", "value", "l2_leaf_reg"],
  ["params.random_seed", "training.hyperparameters", "value", "random_seed"],
  ["class_params.class_names", "labels", "labels"],
];

/** Attributes of estimators. https://scikit-learn.org/stable/developers/develop.html */
const SKLEARN: readonly (readonly [string, FieldId, Writing, string?])[] = [
  ["estimator", "architecture", "value"],
  ["_sklearn_version", "library_version", "value", "scikit-learn"],
  ["feature_names_in_", "features", "list"],
  ["classes_", "labels", "labels"],
];

/** What Keras writes beside a model, and what it was compiled with. `date_saved` changes with every save. */
const KERAS: readonly (readonly [string, FieldId, Writing, string?])[] = [
  ["keras_version", "library_version", "value", "keras"],
  ["date_saved", "training.date", "value"],
  ["loss", "training.hyperparameters", "value", "loss"],
  ["optimizer.learning_rate", "training.hyperparameters", "value", "learning_rate"],
  ["optimizer.lr", "training.hyperparameters", "value", "learning_rate"],
  ["optimizer.weight_decay", "training.hyperparameters", "value", "weight_decay"],
  ["optimizer.decay", "training.hyperparameters", "value", "decay"],
  ["optimizer.momentum", "training.hyperparameters", "value", "momentum"],
  ["optimizer.beta_1", "training.hyperparameters", "value", "beta_1"],
  ["optimizer.beta_2", "training.hyperparameters", "value", "beta_2"],
  ["optimizer.rho", "training.hyperparameters", "value", "rho"],
  ["optimizer.epsilon", "training.hyperparameters", "value", "epsilon"],
  ["optimizer.clipnorm", "training.hyperparameters", "value", "clipnorm"],
];

export const KEYS: readonly Key[] = [
  ...GENERIC.flatMap(([field, writing, keys]) => keys.map((key): Key => ({ key, field, notation: "generic", writing }))),
  ...HYPERPARAMETERS.flatMap((subject) =>
    [subject, `training.${subject}`].map((key): Key => {
      return { key, field: "training.hyperparameters", notation: "generic", writing: "value", subject };
    }),
  ),
  ...keysOf("modelspec", MODELSPEC),
  ...keysOf("kohya", KOHYA),
  ...keysOf("ultralytics", ULTRALYTICS),
  ...keysOf("gguf", GGUF),
  ...keysOf("generic", BOOSTERS),
  ...keysOf("sklearn", SKLEARN),
  ...keysOf("keras", KERAS),
];

function keysOf(notation: Notation, table: readonly (readonly [string, FieldId, Writing, string?])[]): readonly Key[] {
  return table.map(([key, field, writing, subject]) => {
    return { key, field, notation, writing, ...(subject === undefined ? {} : { subject }) };
  });
}

/** The key under which a field is written in a notation; undefined where it has no place for it. */
export function keyFor(field: FieldId, notation: Notation): string | undefined {
  return KEYS.find((key) => key.field === field && key.notation === notation)?.key;
}
