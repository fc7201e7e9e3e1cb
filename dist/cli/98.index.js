export const id = 98;
export const ids = [98];
export const modules = {

/***/ 9657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainCommand: () => (/* binding */ explainCommand)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/policy/rules/index.js + 75 modules
var rules = __webpack_require__(6575);
// EXTERNAL MODULE: ./build/policy/suggestion.js
var policy_suggestion = __webpack_require__(8003);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./build/policy/finding.js
var finding = __webpack_require__(1022);
// EXTERNAL MODULE: ./build/report/terminal-layout.js
var terminal_layout = __webpack_require__(3186);
;// CONCATENATED MODULE: ./build/report/explain.js



const WIDTH = 88;
/** Why a rule exists, how to satisfy it and how to change it, for a terminal. */
function explanationOf(rule) {
    const { id, title, severity, strict, why, fix } = rule;
    const options = optionsOf(rule);
    const strictly = strict === undefined || strict === severity ? "" : `, ${strict} in strict`;
    return [
        `${id}\n`,
        (0,terminal_layout/* wrapped */.ky)(title, WIDTH, "  "),
        `\nDefault: ${severity}${strictly}\n`,
        "\nWhy it matters\n",
        (0,terminal_layout/* wrapped */.ky)(why, WIDTH, "  "),
        "\nHow to satisfy it\n",
        (0,terminal_layout/* wrapped */.ky)(fix, WIDTH, "  "),
        ...(options.length === 0 ? [] : ["\nOptions\n", ...options.map((option) => (0,terminal_layout/* wrapped */.ky)(option, WIDTH, "  "))]),
        "\nHow to change it, in .github/model-review.yml\n",
        "  rules:\n",
        options.length === 0
            ? `    ${id}: ${severity}\n`
            : `    ${id}:\n      severity: ${severity === "off" ? "warning" : severity}\n`,
        (0,terminal_layout/* wrapped */.ky)(`Severities: ${finding/* SEVERITY_SETTINGS */.k.join(", ")}. The policy is read from the base commit.`, WIDTH, "  "),
    ].join("");
}
/** One line for each rule, in the order of the registry. */
function ruleListOf(rules) {
    const widest = rules.reduce((width, { id }) => Math.max(width, (0,terminal_layout/* columnsOf */.PL)(id)), 0);
    return rules
        .map(({ id, severity, title }) => `${id.padEnd(widest)}  ${severity.padEnd("warning".length)}  ${title}\n`)
        .join("");
}
/** `max`, `growth`: what the rule's own schema lists, with defaults where it states them. */
function optionsOf({ options }) {
    const schema = json_schema_processors/* toJSONSchema */.bl(options, { io: "input", unrepresentable: "any" });
    return Object.entries(schema.properties ?? {}).map(([name, property]) => {
        const initial = typeof property === "object" ? property.default : undefined;
        const about = typeof property === "object" ? property.description : undefined;
        return [
            name,
            ...(about === undefined ? [] : [`: ${about}`]),
            ...(initial === undefined ? [] : [` (default: ${Array.isArray(initial) ? initial.join(", ") : JSON.stringify(initial)})`]),
        ].join("");
    });
}

// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(2315);
;// CONCATENATED MODULE: ./build/cli/explain.js





async function explainCommand(args, terminal) {
    const { positionals } = (0,options/* parseOptions */.A)("explain", args, {}, { min: 0, max: 1 });
    const [id] = positionals;
    if (id === undefined) {
        terminal.write(ruleListOf(rules/* RULES */.y));
        return 0;
    }
    const rule = rules/* RULES */.y.find((known) => known.id === id);
    if (rule === undefined) {
        const suggestion = (0,policy_suggestion/* suggestionFor */.o)(id, rules/* RULES */.y.map((known) => known.id));
        throw new errors/* UsageError */.eb("unknown-rule", `There is no rule ${JSON.stringify(id)}.${suggestion} model-review explain lists all of them.`);
    }
    terminal.write(explanationOf(rule));
    return 0;
}


/***/ }),

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
/* harmony export */   iA: () => (/* binding */ DTYPE_BITS)
/* harmony export */ });
/* unused harmony export TENSOR_KINDS */
/** Bits of one element, by dtype. Sub-byte types are packed; block types of quantised formats join with their format. */
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
const ABSENCE_REASONS = ["missing", "out-of-range", "unsafe-path", "unavailable"];


/***/ }),

/***/ 3186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MI: () => (/* binding */ paintOf),
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   b6: () => (/* binding */ aligned),
/* harmony export */   ky: () => (/* binding */ wrapped)
/* harmony export */ });
/** Breaks lines between words; a word that is longer than a line stays whole, so that it can be copied. */
function wrapped(text, width, indent) {
    const lines = [];
    let line = indent;
    let isFresh = true;
    for (const word of text.split(" ")) {
        if (!isFresh && columnsOf(line) + 1 + columnsOf(word) > width) {
            lines.push(line);
            line = indent;
            isFresh = true;
        }
        line += isFresh ? word : ` ${word}`;
        isFresh = false;
    }
    return `${[...lines, line].map((one) => one.trimEnd()).join("\n")}\n`;
}
/** A table without rules: each column as wide as its widest cell, figures to the right. */
function aligned(columns, rows, indent) {
    const table = [columns.map(({ title }) => title), ...rows];
    const widths = columns.map((_column, index) => table.reduce((widest, row) => Math.max(widest, columnsOf(row[index] ?? "")), 0));
    return table
        .map((row) => `${(indent + columns.map((column, index) => padded(row[index] ?? "", widths[index] ?? 0, column)).join("  ")).trimEnd()}\n`)
        .join("");
}
function padded(cell, width, { align }) {
    const space = " ".repeat(Math.max(width - columnsOf(cell), 0));
    return align === "left" ? cell + space : space + cell;
}
// Scripts and pictures that terminals draw two columns wide.
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
/** Columns that a text takes in a terminal. */
function columnsOf(text) {
    let columns = 0;
    for (const character of text)
        columns += WIDE.test(character) ? 2 : 1;
    return columns;
}
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34 };
function paintOf(colour) {
    return (style, text) => (colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text);
}


/***/ })

};
