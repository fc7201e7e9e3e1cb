export const id = 526;
export const ids = [526];
export const modules = {

/***/ 2315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseOptions),
/* harmony export */   F: () => (/* binding */ choiceOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);


/** Flags and operands of one command; a wrong flag is the caller's error and names the command's help. */
function parseOptions(command, args, options, operands) {
    const parsed = parse(command, args, options);
    const { length } = parsed.positionals;
    if (length < operands.min || length > operands.max) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb("wrong-operands", `model-review ${command} takes ${amountOf(operands)}, and got ${length}. Run model-review ${command} --help.`);
    }
    return parsed;
}
function amountOf({ min, max }) {
    if (max === 0)
        return "no argument without a flag";
    const bound = min === max ? "" : min === 0 ? "at most " : "at least ";
    const count = min === 0 ? max : min;
    return `${bound}${count} ${count === 1 ? "argument" : "arguments"}`;
}
function parse(command, args, options) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: true, strict: true });
    }
    catch (error) {
        const reason = error instanceof Error ? error.message.split(/\.\s/)[0] : String(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb("wrong-option", `${reason}. Run model-review ${command} --help.`, { cause: error });
    }
}
/** One of the allowed words, or an error that lists them. */
function choiceOf(flag, value, allowed, otherwise) {
    if (value === undefined)
        return otherwise;
    const chosen = allowed.find((word) => word === value);
    if (chosen === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb("wrong-value", `${flag} is one of ${allowed.join(", ")}, not ${JSON.stringify(value)}.`);
    return chosen;
}


/***/ }),

/***/ 8889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ statedOf)
/* harmony export */ });
/** What is stated about a model, be it read or not; undefined when nobody knows. */
function statedOf(inspection) {
    const { metadata, facts, companions, code = [] } = inspection?.status === "read" ? inspection.model : (inspection ?? {});
    if (metadata === undefined || facts === undefined || companions === undefined)
        return undefined;
    return { metadata, facts, companions, code };
}


/***/ }),

/***/ 3208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ej: () => (/* binding */ embeddedFacts),
  MU: () => (/* binding */ notationOf)
});

// UNUSED EXPORTS: FREE_KEYS

// EXTERNAL MODULE: ./build/metadata/keys.js
var keys = __webpack_require__(374);
;// CONCATENATED MODULE: ./build/metadata/written.js
/** Lists and tables that exporters write into a single text: JSON, the notation of Python, or words between commas. */
// More are not compared one by one.
const MAX_MEMBERS = 10_000;
// Lists and tables are flat; what holds them in a few levels still is one.
const MAX_DEPTH = 64;
/** `["a", "b"]` or `['a', 'b']`; any other text is one member. */
function membersIn(text) {
    const parsed = jsonIn(text);
    if (Array.isArray(parsed))
        return trimmed(parsed.map(textOf));
    return /^\s*\[.*\]\s*$/s.test(text) ? trimmed(quotedIn(text)) : trimmed([text]);
}
/** The same, and `a, b`. */
function wordsIn(text) {
    return /^\s*\[/.test(text) ? membersIn(text) : trimmed(text.split(","));
}
function trimmed(members) {
    return members
        .map((member) => member.trim())
        .filter((member) => member !== "")
        .slice(0, MAX_MEMBERS);
}
/** Classes in the order of their indices: `{0: 'cat', 1: 'dog'}`, `{"0": "cat"}`, or any list. */
function classesIn(text) {
    const parsed = jsonIn(text);
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) {
        return ordered(Object.entries(parsed).map(([index, name]) => [Number(index), textOf(name)]));
    }
    const pairs = [...text.matchAll(/(\d{1,9})\s*:\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)];
    if (pairs.length === 0)
        return wordsIn(text);
    return ordered(pairs.map(([, index, single, double]) => [Number(index), unescaped(single ?? double ?? "")]));
}
function ordered(pairs) {
    return [...pairs]
        .sort(([a], [b]) => a - b)
        .slice(0, MAX_MEMBERS)
        .map(([, name]) => name);
}
/** The keys of a JSON object, as of a table by folder; nothing for any other text. */
function namesIn(text) {
    const parsed = jsonIn(text);
    const isTable = typeof parsed === "object" && parsed !== null && !Array.isArray(parsed);
    return isTable ? Object.keys(parsed).slice(0, MAX_MEMBERS) : [];
}
function jsonIn(text) {
    if (!/^\s*[[{]/.test(text) || depthOf(text) > MAX_DEPTH)
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        // Not JSON: other notations are tried.
        return undefined;
    }
}
/** Of JSON: brackets that are open at once, those in texts aside. */
function depthOf(text) {
    let [depth, most, isText] = [0, 0, false];
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (isText && character === "\\")
            at += 1;
        else if (character === '"')
            isText = !isText;
        else if (!isText && (character === "[" || character === "{"))
            most = Math.max(most, ++depth);
        else if (!isText && (character === "]" || character === "}"))
            depth -= 1;
    }
    return most;
}
/** Up to a quote that does not close: looking on behind each of many would take time that grows with their square. */
function quotedIn(text) {
    const members = [];
    for (const quote = /['"]/g;;) {
        const opening = quote.exec(text);
        if (opening === null)
            return members;
        const end = closingOf(text, opening.index);
        if (end === undefined)
            return members;
        members.push(unescaped(text.slice(opening.index + 1, end)));
        quote.lastIndex = end + 1;
    }
}
function closingOf(text, opening) {
    for (let at = opening + 1; at < text.length; at += 1) {
        if (text[at] === "\\")
            at += 1;
        else if (text[at] === text[opening])
            return at;
    }
    return undefined;
}
function unescaped(text) {
    return text.replace(/\\(.)/g, "$1");
}
function textOf(value) {
    return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
/** How many there are, of what a reader sums up as `32064 strings, …`; nothing for any other text. */
function countIn(text) {
    return /^\d{1,15}(?= )/.exec(text)?.slice() ?? [];
}
/** Of the same, what tells one content from another. */
function digestIn(text) {
    return /sha256 [0-9a-f]{64}$/.exec(text)?.slice() ?? [];
}
/** Of `general.file_type`: https://github.com/ggml-org/llama.cpp, `llama_ftype`. */
const FILE_TYPES = new Map([
    ["0", "F32"],
    ["1", "F16"],
    ["2", "Q4_0"],
    ["3", "Q4_1"],
    ["7", "Q8_0"],
    ["8", "Q5_0"],
    ["9", "Q5_1"],
    ["10", "Q2_K"],
    ["11", "Q3_K_S"],
    ["12", "Q3_K_M"],
    ["13", "Q3_K_L"],
    ["14", "Q4_K_S"],
    ["15", "Q4_K_M"],
    ["16", "Q5_K_S"],
    ["17", "Q5_K_M"],
    ["18", "Q6_K"],
    ["19", "IQ2_XXS"],
    ["20", "IQ2_XS"],
    ["21", "Q2_K_S"],
    ["22", "IQ3_XS"],
    ["23", "IQ3_XXS"],
    ["24", "IQ1_S"],
    ["25", "IQ4_NL"],
    ["26", "IQ3_S"],
    ["27", "IQ3_M"],
    ["28", "IQ2_S"],
    ["29", "IQ2_M"],
    ["30", "IQ4_XS"],
    ["31", "IQ1_M"],
    ["32", "BF16"],
    ["36", "TQ1_0"],
    ["37", "TQ2_0"],
    ["38", "MXFP4_MOE"],
    ["39", "NVFP4"],
    ["40", "Q1_0"],
]);
/** The name of a file type, or the number that newer writers gave it. */
function fileTypeName(number) {
    return FILE_TYPES.get(number) ?? number;
}

;// CONCATENATED MODULE: ./build/metadata/embedded.js


// What is longer stays an entry: nobody compares it in a table.
const MAX_VALUE_CHARACTERS = 100_000;
/** What the entries of a model file mean. An entry whose key is not known has no fact and stays an entry. */
function embeddedFacts(entries) {
    const spellings = new Set(entries.map(({ key }) => key.toLowerCase()));
    // Two keys that only its exporter writes together tell it from others that use one of its words.
    const isUltralytics = spellings.has("names") && spellings.has("stride");
    const known = new Map(keys/* KEYS */.Rk.filter(({ notation }) => notation !== "ultralytics" || isUltralytics).map((key) => [key.key, key]));
    const numbered = numberedNames(entries);
    return entries.flatMap((entry) => {
        const { key, value } = entry;
        if (value.trim() === "" || value.length > MAX_VALUE_CHARACTERS)
            return [];
        const found = known.get(key.toLowerCase());
        return found === undefined ? patternFacts(entry, numbered) : factsOf(entry, found);
    });
}
function factsOf(entry, { field, writing, subject }) {
    const fact = (value) => factOf(entry, field, value, subject);
    const { value } = entry;
    switch (writing) {
        case "list":
            return membersIn(value).map(fact);
        case "words":
            return wordsIn(value).map(fact);
        case "labels":
            return classesIn(value).map(fact);
        case "names":
            return namesIn(value).map(fact);
        case "file-type":
            return [fact(fileTypeName(value.trim()))];
        case "table":
            // Other tokens may be as many.
            return [
                ...countIn(value).map(fact),
                ...digestIn(value).map((digest) => factOf(entry, "tokenizer.files", digest, "tokens")),
            ];
        case "digest":
            return digestIn(value).map(fact);
        case "value":
            return [fact(value.trim())];
    }
}
function factOf({ key, source, line }, field, value, subject) {
    const place = { source, key, ...(line === undefined ? {} : { line }) };
    return subject === undefined ? { field, value, ...place } : { field, subject, value, ...place };
}
const NUMBERED = /^general\.(base_model|dataset)\.(\d{1,3})\.(name|version|url|repo_url)$/;
/** GGUF counts base models and datasets: `general.dataset.0.version` belongs to `general.dataset.0.name`. */
function numberedNames(entries) {
    return new Map(entries.flatMap(({ key, value }) => {
        const [, kind, index, part] = NUMBERED.exec(key) ?? [];
        return part === "name" ? [[`${kind}.${index}`, value.trim()]] : [];
    }));
}
const NUMBERED_FIELDS = new Map([
    ["base_model.name", "base_model"],
    ["base_model.version", "base_model_version"],
    ["dataset.name", "training.datasets"],
    ["dataset.version", "training.dataset_version"],
    ["dataset.url", "training.dataset_location"],
    ["dataset.repo_url", "training.dataset_location"],
]);
/** Keys with a part that is free, which `KEYS` cannot list; `N` counts from 0. */
const FREE_KEYS = [
    { key: "*.context_length", field: "context_length", notation: "gguf" },
    ...[...NUMBERED_FIELDS].map(([part, field]) => {
        return { key: `general.${part.replace(".", ".N.")}`, field, notation: "gguf" };
    }),
    { key: "params.*", field: "training.hyperparameters", notation: "sklearn" },
    { key: "parameters.*", field: "training.hyperparameters", notation: "generic" },
];
/** What an estimator of scikit-learn was set to, named as its `get_params` does: `params.clf__C`. */
const SETTING = /^params\.(\w{1,200})$/;
/** What trainers of PyTorch put beside the weights: settings of a run, or the arguments of its script. */
const TRAINER_SETTING = /^(?:hyper_parameters|hparams|args)\.([A-Za-z_][\w.-]{0,60})$/;
const TRAINER_KEYS = new Map([
    ["epoch", ["training.hyperparameters", "epoch"]],
    ["global_step", ["training.hyperparameters", "global_step"]],
    ["pytorch-lightning_version", ["library_version", "pytorch-lightning"]],
]);
/** Keys of checkpoints: words that other files use for other things. */
function trainerFacts(entry) {
    const { key, value } = entry;
    const [, setting] = TRAINER_SETTING.exec(key) ?? [];
    if (setting !== undefined)
        return [factOf(entry, "training.hyperparameters", value.trim(), setting)];
    const [field, subject] = TRAINER_KEYS.get(key) ?? [];
    return field === undefined ? [] : [factOf(entry, field, value.trim(), subject)];
}
function patternFacts(entry, names) {
    const { key, value, source } = entry;
    if (source === "data.pkl")
        return trainerFacts(entry);
    if (/^[a-z0-9_-]{1,60}\.context_length$/.test(key))
        return [factOf(entry, "context_length", value.trim(), undefined)];
    const parameter = /^parameters\.([A-Za-z0-9_.]{1,60})$/.exec(key)?.[1];
    if (parameter !== undefined)
        return [factOf(entry, "training.hyperparameters", value.trim(), parameter)];
    const [, setting] = SETTING.exec(key) ?? [];
    if (setting !== undefined)
        return [factOf(entry, "training.hyperparameters", value.trim(), setting)];
    const [, kind, index, part] = NUMBERED.exec(key) ?? [];
    const field = NUMBERED_FIELDS.get(`${kind}.${part}`);
    if (field === undefined)
        return [];
    const name = names.get(`${kind}.${index}`);
    if (part === "name")
        return [factOf(entry, field, value.trim(), undefined)];
    return name === undefined ? [] : [factOf(entry, field, value.trim(), name)];
}
/** Conventions that a set of keys follows, for a hint about where to write a fact. */
function notationOf(entries) {
    const found = keys/* KEYS */.Rk.find(({ key, notation }) => notation !== "generic" && entries.some((entry) => entry.key === key));
    return found?.notation ?? "generic";
}


/***/ }),

/***/ 374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rk: () => (/* binding */ KEYS),
/* harmony export */   bm: () => (/* binding */ keyFor)
/* harmony export */ });
/* unused harmony export NOTATIONS */
/** Conventions under which model files state facts. */
const NOTATIONS = (/* unused pure expression or super */ null && (["generic", "modelspec", "kohya", "ultralytics", "gguf", "sklearn", "keras"]));
/** Fields and their keys, most usual first; `field*` is a list. */
const GENERIC = [
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
const HYPERPARAMETERS = ["learning_rate", "epochs", "batch_size", "seed", "optimizer", "weight_decay"];
/** https://github.com/Stability-AI/ModelSpec */
const MODELSPEC = [
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
const KOHYA = [
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
const ULTRALYTICS = [
    ["names", "labels", "labels"],
    ["imgsz", "preprocessing", "value", "imgsz"],
    ["stride", "preprocessing", "value", "stride"],
    ["version", "library_version", "value", "ultralytics"],
    ["date", "training.date", "value"],
];
/** https://github.com/ggml-org/ggml/blob/master/docs/gguf.md */
const GGUF = [
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
const BOOSTERS = [
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
const SKLEARN = [
    ["estimator", "architecture", "value"],
    ["_sklearn_version", "library_version", "value", "scikit-learn"],
    ["feature_names_in_", "features", "list"],
    ["classes_", "labels", "labels"],
];
/** What Keras writes beside a model, and what it was compiled with. `date_saved` changes with every save. */
const KERAS = [
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
const KEYS = [
    ...GENERIC.flatMap(([field, writing, keys]) => keys.map((key) => ({ key, field, notation: "generic", writing }))),
    ...HYPERPARAMETERS.flatMap((subject) => [subject, `training.${subject}`].map((key) => {
        return { key, field: "training.hyperparameters", notation: "generic", writing: "value", subject };
    })),
    ...keysOf("modelspec", MODELSPEC),
    ...keysOf("kohya", KOHYA),
    ...keysOf("ultralytics", ULTRALYTICS),
    ...keysOf("gguf", GGUF),
    ...keysOf("generic", BOOSTERS),
    ...keysOf("sklearn", SKLEARN),
    ...keysOf("keras", KERAS),
];
function keysOf(notation, table) {
    return table.map(([key, field, writing, subject]) => {
        return { key, field, notation, writing, ...(subject === undefined ? {} : { subject }) };
    });
}
/** The key under which a field is written in a notation; undefined where it has no place for it. */
function keyFor(field, notation) {
    return KEYS.find((key) => key.field === field && key.notation === notation)?.key;
}


/***/ }),

/***/ 2906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ numberIn)
/* harmony export */ });
// Longer ones are not written by people, and programs need 17 digits at most.
const MAX_CHARACTERS = 40;
const NUMBER = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*(%?)$/i;
/** A decimal number and nothing else; undefined for infinities, other notations and other units. */
function numberIn(text) {
    const trimmed = text.trim();
    if (trimmed.length > MAX_CHARACTERS)
        return undefined;
    const match = NUMBER.exec(trimmed);
    const value = Number(match?.[1]);
    if (match === null || !Number.isFinite(value))
        return undefined;
    return { value, unit: match[2] === "%" ? "%" : "" };
}


/***/ }),

/***/ 2017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yc: () => (/* binding */ isFieldId),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   cJ: () => (/* binding */ FIELDS)
/* harmony export */ });
/* unused harmony exports SECTIONS, FIELD_KINDS */
/** The three questions of a reviewer, in the order of a report. */
const SECTIONS = (/* unused pure expression or super */ null && (["structure", "parameters", "training"]));
/**
 * How values of a field are written and compared. `text`: as a whole. `prose`: line by line. `number`: as numbers. `licence`: as
 * SPDX expressions. `set` and `sequence`: member by member, without and with an order. `setting`: one value for each subject.
 * `metric`: one number for each subject, of which more or less may be better.
 */
const FIELD_KINDS = (/* unused pure expression or super */ null && (["text", "prose", "number", "licence", "set", "sequence", "setting", "metric"]));
const single = { isSingle: true };
/** Everything that is known by one name wherever it stands. Sorted as a report shows it. */
const FIELDS = [
    { id: "task", title: "Task", section: "structure", kind: "text", meaning: "what the model does, such as image-classification" },
    { id: "library", title: "Library", section: "structure", kind: "text", meaning: "what loads it" },
    {
        id: "library_version",
        title: "Library version",
        section: "structure",
        kind: "setting",
        meaning: "by library or requirement",
    },
    {
        id: "architecture",
        title: "Architecture",
        section: "structure",
        kind: "text",
        meaning: "the family of networks it belongs to",
    },
    {
        id: "labels",
        title: "Labels",
        section: "structure",
        kind: "sequence",
        ...single,
        meaning: "classes, in the order of the output",
    },
    {
        id: "features",
        title: "Features",
        section: "structure",
        kind: "sequence",
        ...single,
        meaning: "columns, in the order of the input",
    },
    {
        id: "preprocessing",
        title: "Preprocessing",
        section: "structure",
        kind: "setting",
        meaning: "what an input goes through first",
    },
    { id: "context_length", title: "Context length", section: "structure", kind: "number", ...single, meaning: "tokens at most" },
    { id: "tokenizer.type", title: "Tokenizer", section: "structure", kind: "text", meaning: "its class or model" },
    {
        id: "tokenizer.vocabulary_size",
        title: "Vocabulary",
        section: "structure",
        kind: "number",
        ...single,
        meaning: "number of tokens",
    },
    {
        id: "tokenizer.max_length",
        title: "Longest input",
        section: "structure",
        kind: "number",
        meaning: "tokens the tokenizer lets through",
    },
    {
        id: "tokenizer.special_tokens",
        title: "Special token",
        section: "structure",
        kind: "setting",
        meaning: "by role: text or id",
    },
    {
        id: "tokenizer.chat_template",
        title: "Chat template",
        section: "structure",
        kind: "prose",
        ...single,
        meaning: "how a conversation becomes text",
    },
    {
        id: "tokenizer.files",
        title: "Tokenizer file",
        section: "structure",
        kind: "setting",
        meaning: "by name: id of its content",
    },
    {
        id: "generation",
        title: "Generation setting",
        section: "structure",
        kind: "setting",
        meaning: "by name: how text is generated unless the caller says otherwise",
    },
    {
        id: "dtype",
        title: "Declared type",
        section: "parameters",
        kind: "text",
        meaning: "the element type that a configuration names",
    },
    { id: "quantization", title: "Quantisation", section: "parameters", kind: "text", meaning: "the scheme of the stored weights" },
    { id: "adapter.type", title: "Adapter", section: "parameters", kind: "text", meaning: "the method, such as LORA" },
    {
        id: "adapter.rank",
        title: "Adapter rank",
        section: "parameters",
        kind: "number",
        ...single,
        meaning: "of its low-rank matrices",
    },
    {
        id: "adapter.alpha",
        title: "Adapter alpha",
        section: "parameters",
        kind: "number",
        ...single,
        meaning: "the scale of its update",
    },
    {
        id: "adapter.rank_pattern",
        title: "Adapter rank of",
        section: "parameters",
        kind: "setting",
        meaning: "by module or pattern: a rank of its own",
    },
    {
        id: "adapter.alpha_pattern",
        title: "Adapter alpha of",
        section: "parameters",
        kind: "setting",
        meaning: "by module or pattern: a scale of its own",
    },
    {
        id: "adapter.settings",
        title: "Adapter setting",
        section: "parameters",
        kind: "setting",
        meaning: "by name: how its matrices are put to the weights of the base",
    },
    {
        id: "adapter.whole_modules",
        title: "Whole modules",
        section: "parameters",
        kind: "set",
        meaning: "modules that the adapter replaces instead of changing them",
    },
    { id: "adapter.targets", title: "Adapter targets", section: "parameters", kind: "set", meaning: "the modules it changes" },
    { id: "name", title: "Name", section: "training", kind: "text", meaning: "what people call it" },
    { id: "version", title: "Version", section: "training", kind: "text", ...single, meaning: "of the model, not of a tool" },
    { id: "description", title: "Description", section: "training", kind: "prose", meaning: "what it is, in sentences" },
    { id: "license", title: "Licence", section: "training", kind: "licence", ...single, meaning: "under which it may be used" },
    { id: "license_link", title: "Licence text", section: "training", kind: "text", meaning: "where the licence can be read" },
    { id: "authors", title: "Authors", section: "training", kind: "set", meaning: "who made it" },
    { id: "organization", title: "Organisation", section: "training", kind: "text", meaning: "who published it" },
    { id: "homepage", title: "Homepage", section: "training", kind: "text", meaning: "where to read on" },
    { id: "repository", title: "Repository", section: "training", kind: "text", meaning: "where its source is" },
    { id: "citation", title: "Citation", section: "training", kind: "prose", meaning: "DOI or reference" },
    { id: "languages", title: "Languages", section: "training", kind: "set", meaning: "of its input and output" },
    { id: "tags", title: "Tags", section: "training", kind: "set", meaning: "free keywords" },
    { id: "intended_use", title: "Intended use", section: "training", kind: "prose", meaning: "what it is for" },
    { id: "limitations", title: "Limitations", section: "training", kind: "prose", meaning: "what it is not for" },
    { id: "base_model", title: "Base model", section: "training", kind: "set", ...single, meaning: "what it was adapted from" },
    {
        id: "base_model_relation",
        title: "Relation to the base",
        section: "training",
        kind: "text",
        ...single,
        meaning: "finetune, adapter, merge or quantized",
    },
    {
        id: "base_model_version",
        title: "Base model version",
        section: "training",
        kind: "setting",
        meaning: "by base model: version or hash",
    },
    { id: "new_version", title: "Newer version", section: "training", kind: "text", meaning: "the model that replaces it" },
    { id: "training.datasets", title: "Datasets", section: "training", kind: "set", meaning: "what it was trained on" },
    { id: "training.dataset_version", title: "Dataset version", section: "training", kind: "setting", meaning: "by dataset" },
    {
        id: "training.dataset_hash",
        title: "Dataset hash",
        section: "training",
        kind: "setting",
        meaning: "by dataset: algorithm and digest",
    },
    {
        id: "training.dataset_location",
        title: "Dataset location",
        section: "training",
        kind: "setting",
        meaning: "by dataset: where it is kept",
    },
    { id: "training.hyperparameters", title: "Hyper-parameter", section: "training", kind: "setting", meaning: "by name" },
    { id: "training.code", title: "Training code", section: "training", kind: "setting", meaning: "by file: hash" },
    { id: "training.command", title: "Command", section: "training", kind: "text", meaning: "what was run to make it" },
    {
        id: "training.commit",
        title: "Training commit",
        section: "training",
        kind: "text",
        meaning: "the revision of the code that made it",
    },
    {
        id: "training.run",
        title: "Training run",
        section: "training",
        kind: "text",
        isVolatile: true,
        meaning: "id of the run in a tracker",
    },
    {
        id: "training.date",
        title: "Training date",
        section: "training",
        kind: "text",
        isVolatile: true,
        meaning: "when it was made",
    },
    {
        id: "metrics",
        title: "Metric",
        section: "training",
        kind: "metric",
        meaning: "by metric, dataset and split: `accuracy on imagenet (test)`",
    },
    {
        id: "emissions",
        title: "Emissions",
        section: "training",
        kind: "text",
        meaning: "CO2 equivalents of the training, with their unit",
    },
];
const BY_ID = new Map(FIELDS.map((field) => [field.id, field]));
/** The field of this id; a RangeError for one that is not in the catalogue. */
function fieldOf(id) {
    const field = BY_ID.get(id);
    if (field === undefined)
        throw new RangeError(`no field ${id}`);
    return field;
}
function isFieldId(text) {
    return BY_ID.has(text);
}


/***/ }),

/***/ 4514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ parameterCountOf),
/* harmony export */   Rj: () => (/* binding */ operatorsOf),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   vA: () => (/* binding */ totalsOf)
/* harmony export */ });
function summaryOf(model) {
    return {
        format: model.format,
        formatVersion: model.formatVersion,
        ...(model.producer === undefined ? {} : { producer: model.producer }),
        requirements: model.requirements,
        signatures: model.signatures,
        graphs: model.graphs.map(graphSummaryOf),
        tensors: model.tensors.map(({ name, kind, dtype, shape, parameters, bytes }) => ({
            name,
            kind,
            dtype,
            shape,
            parameters,
            bytes,
        })),
        totals: totalsOf(model.tensors),
        metadata: model.metadata,
        facts: model.facts,
        companions: model.companions,
        code: model.code,
        files: model.files,
        absences: absencesOf(model.tensors),
        anomalies: model.anomalies,
    };
}
function graphSummaryOf(graph) {
    return { name: graph.name, role: graph.role, nodeCount: graph.nodes.length, operators: operatorsOf([graph]) };
}
/** Counts nodes by operator over these graphs: sorted by domain, then type. */
function operatorsOf(graphs) {
    const domains = new Map();
    for (const { domain, operator } of graphs.flatMap(({ nodes }) => nodes)) {
        const types = domains.get(domain) ?? new Map();
        domains.set(domain, types.set(operator, (types.get(operator) ?? 0) + 1));
    }
    return sorted(domains).flatMap(([domain, types]) => sorted(types).map(([type, count]) => ({ domain, type, count })));
}
function sorted(entries) {
    return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
/** Parameters as people count them: the elements of all tensors but those that are an attribute, a setting of an operator. */
function parameterCountOf({ totals: { parameters, byKind } }) {
    return parameters - (byKind.find(({ kind }) => kind === "attribute")?.parameters ?? 0);
}
function totalsOf(tensors) {
    const byKind = new Map();
    for (const tensor of tensors)
        byKind.set(tensor.kind, plus(byKind.get(tensor.kind) ?? NOTHING, tensor));
    const kinds = [...byKind.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, total]) => ({ kind, ...total }));
    return { ...tensors.reduce(plus, NOTHING), byKind: kinds };
}
const NOTHING = { tensors: 0, parameters: 0, bytes: 0 };
function plus(total, tensor) {
    return { tensors: total.tensors + 1, parameters: total.parameters + tensor.parameters, bytes: total.bytes + tensor.bytes };
}
function absencesOf(tensors) {
    const groups = new Map();
    for (const { values, bytes } of tensors) {
        if (values.kind !== "absent")
            continue;
        const key = `${values.path}\0${values.reason}`;
        const group = groups.get(key) ?? { path: values.path, reason: values.reason, detail: values.detail, tensors: 0, bytes: 0 };
        groups.set(key, { ...group, tensors: group.tensors + 1, bytes: group.bytes + bytes });
    }
    return [...groups.values()];
}


/***/ }),

/***/ 6241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uk: () => (/* binding */ ABSENCE_REASONS),
/* harmony export */   iA: () => (/* binding */ DTYPE_BITS),
/* harmony export */   yF: () => (/* binding */ BLOCK_DTYPES)
/* harmony export */ });
/* unused harmony exports TENSOR_KINDS, CHUNK_FILTERS */
/** Bits of one element, by dtype. Sub-byte types are packed. */
const DTYPE_BITS = {
    float64: 64,
    float32: 32,
    float16: 16,
    bfloat16: 16,
    float8_e4m3fn: 8,
    float8_e4m3fnuz: 8,
    float8_e5m2: 8,
    float8_e5m2fnuz: 8,
    float8_e8m0fnu: 8,
    float6_e2m3: 6,
    float6_e3m2: 6,
    float4_e2m1: 4,
    int64: 64,
    int32: 32,
    int16: 16,
    int8: 8,
    int4: 4,
    int2: 2,
    uint64: 64,
    uint32: 32,
    uint16: 16,
    uint8: 8,
    uint4: 4,
    uint2: 2,
    bool: 8,
    complex64: 64,
    complex128: 128,
};
/** Layouts and sizes: https://github.com/ggml-org/llama.cpp/blob/master/ggml/src/ggml-common.h */
const BLOCK_DTYPES = {
    q1_0: { elements: 128, bytes: 18, words: [[0, 1]] },
    q4_0: { elements: 32, bytes: 18, words: [[0, 1]] },
    q4_1: { elements: 32, bytes: 20, words: [[0, 2]] },
    q5_0: { elements: 32, bytes: 22 },
    q5_1: { elements: 32, bytes: 24 },
    q8_0: { elements: 32, bytes: 34, words: [[0, 1]] },
    // 40 until 2024 and in the tables of gguf for Python; no file is known that stores it.
    q8_1: { elements: 32, bytes: 36, words: [[0, 2]] },
    q2_k: { elements: 256, bytes: 84, words: [[80, 2]] },
    q3_k: { elements: 256, bytes: 110, words: [[108, 1]] },
    q4_k: { elements: 256, bytes: 144, words: [[0, 2]] },
    q5_k: { elements: 256, bytes: 176, words: [[0, 2]] },
    q6_k: { elements: 256, bytes: 210, words: [[208, 1]] },
    q8_k: { elements: 256, bytes: 292 },
    iq1_s: {
        elements: 256,
        bytes: 50,
        words: [
            [0, 1],
            [34, 8],
        ],
    },
    iq1_m: { elements: 256, bytes: 56 },
    iq2_xxs: { elements: 256, bytes: 66 },
    iq2_xs: { elements: 256, bytes: 74, words: [[0, 33]] },
    iq2_s: { elements: 256, bytes: 82, words: [[0, 1]] },
    iq3_xxs: { elements: 256, bytes: 98 },
    iq3_s: { elements: 256, bytes: 110, words: [[0, 1]] },
    iq4_nl: { elements: 32, bytes: 18, words: [[0, 1]] },
    iq4_xs: { elements: 256, bytes: 136, words: [[0, 2]] },
    tq1_0: { elements: 256, bytes: 54, words: [[52, 1]] },
    tq2_0: { elements: 256, bytes: 66, words: [[64, 1]] },
    mxfp4: { elements: 32, bytes: 17, words: [] },
    nvfp4: { elements: 64, bytes: 36, words: [] },
};
/** Where a tensor stands in its model. Totals count every kind and are also given by kind. */
const TENSOR_KINDS = (/* unused pure expression or super */ null && ([
    "parameter",
    "buffer",
    "initializer",
    "sparse-initializer",
    "constant",
    "attribute",
    "training",
]));
/** Filters of HDF5 and zarr: bytes of elements sorted by their significance, a zlib stream, a checksum of four bytes behind, Zstandard. */
const CHUNK_FILTERS = (/* unused pure expression or super */ null && (["shuffle", "deflate", "fletcher32", "zstd"]));
const ABSENCE_REASONS = ["missing", "out-of-range", "unsafe-path", "unavailable"];


/***/ })

};
