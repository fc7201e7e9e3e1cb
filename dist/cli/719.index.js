export const id = 719;
export const ids = [719];
export const modules = {

/***/ 1765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ mainFileOf),
/* harmony export */   a: () => (/* binding */ ownerByName)
/* harmony export */ });
/* harmony import */ var _formats_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4444);

/** The main file of the model that a file is a part of by its name alone, or undefined when its name says nothing of the kind. */
function ownerByName(path) {
    for (const { mainOf } of _formats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h) {
        const main = mainOf?.(path);
        if (main !== undefined && main !== path)
            return main;
    }
    return undefined;
}
/** The main file of the artifact that a file belongs to, as far as names tell: what both may fetch is counted together. */
function mainFileOf(path) {
    return ownerByName(path) ?? path.replace(EXTERNAL_DATA, ".onnx");
}
/** `model.onnx.data`, `model.onnx_data_1`, `model.weights`: what exporters write beside `model.onnx`. */
const EXTERNAL_DATA = /(\.onnx[._]data([._-]\d+)?|\.(data|weights|raw|bin))$/i;


/***/ }),

/***/ 3689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseExpression)
/* harmony export */ });
/* unused harmony export nodesOf */
/* harmony import */ var _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7337);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9620);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6665);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3662);




// A rule is read by people; longer ones are several rules.
const MAX_EXPRESSION_CHARACTERS = 2_000;
const LIMITS = { maxAstNodes: 500, maxDepth: 24, maxListElements: 100, maxMapEntries: 100, maxCallArguments: 8 };
const environment = environmentOf();
/** Parses an expression and checks every name and type in it. Nothing runs. */
function parseExpression(source) {
    if (source.length > MAX_EXPRESSION_CHARACTERS) {
        return broken(`An expression has at most ${MAX_EXPRESSION_CHARACTERS} characters: split it into several rules.`, 0);
    }
    let parsed;
    try {
        parsed = environment.parse(source);
    }
    catch (error) {
        return failure(error);
    }
    for (const node of nodesOf(parsed.ast)) {
        const problem = refusalOf(node);
        if (problem !== undefined)
            return { kind: "broken", problem };
    }
    const checked = parsed.check();
    if (!checked.valid)
        return failure(checked.error);
    if (checked.type !== "bool" && checked.type !== "dyn") {
        return broken(`The expression gives ${checked.type}, and a rule needs true or false.`, 0);
    }
    return { kind: "sound", expression: { ast: parsed.ast, evaluate: (context) => parsed({ ...context }) } };
}
/** Every node of an expression, parents first. */
function* nodesOf(root) {
    const waiting = [root];
    for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
        if (Array.isArray(next))
            waiting.push(...next);
        else if (isNode(next)) {
            yield next;
            waiting.push(next.args);
        }
    }
}
function isNode(value) {
    return typeof value === "object" && value !== null && "op" in value && "args" in value;
}
/**
 * What would make the cost of an expression depend on more than the sizes of lists, or run a regular expression that backtracks.
 * `matches` is turned into a call of RE2, whose time is linear in the text.
 */
function refusalOf(node) {
    if (node.op === "id" && node.args === "cel")
        return { message: "`cel.bind` is not available here.", offset: node.start };
    if (node.op !== "rcall" || node.args[0] !== "matches")
        return undefined;
    const [pattern] = node.args[2];
    if (pattern?.op !== "value" || typeof pattern.args !== "string") {
        return { message: 'The pattern of `matches` must be written out, as in `matches("^v[0-9]+$")`.', offset: node.start };
    }
    const compiled = (0,_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .rememberedPattern */ .h)(pattern.args);
    if (typeof compiled === "string")
        return { message: compiled, offset: pattern.start };
    node.args[0] = _patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .RE2_METHOD */ .C;
    return undefined;
}
function broken(message, offset) {
    return { kind: "broken", problem: { message, offset } };
}
/** Of an error of the engine: what it says, and where. */
function failure(error) {
    const { summary, range } = error;
    if (summary === undefined)
        throw error;
    return broken(`${summary}.`, range?.start ?? 0);
}
function environmentOf() {
    const made = new _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__/* .Environment */ .OH({ limits: LIMITS, homogeneousAggregateLiterals: true });
    // A type can only name those that are there already: the simplest first.
    for (const { name, members } of [..._types_js__WEBPACK_IMPORTED_MODULE_3__/* .TYPES */ .QE].sort((a, b) => rankOf(a.name) - rankOf(b.name))) {
        made.registerType(name, {
            ctor: (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .classOf */ .K)(name),
            fields: Object.fromEntries(members.map((member) => [member.name, member.type])),
        });
    }
    for (const { name, type, meaning } of _types_js__WEBPACK_IMPORTED_MODULE_3__/* .VARIABLES */ .ut)
        made.registerVariable(name, type, { description: meaning });
    made.registerFunction(`string.${_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .RE2_METHOD */ .C}(string): bool`, (text, source) => {
        const pattern = (0,_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .rememberedPattern */ .h)(source);
        // Checked when the expression was read.
        return typeof pattern !== "string" && pattern.matches(text);
    });
    return made;
}
function rankOf(type) {
    const order = ["Value", "Signature", "Metadata", "Model"];
    return order.indexOf(type);
}


/***/ }),

/***/ 9620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ RE2_METHOD),
/* harmony export */   h: () => (/* binding */ rememberedPattern)
/* harmony export */ });
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(786);

/** What the engine's own `matches`, which backtracks, is called as instead. */
const RE2_METHOD = "matchesRe2";
const patterns = new Map();
const MAX_KEPT_PATTERNS = 1_000;
function rememberedPattern(source) {
    const known = patterns.get(source);
    if (known !== undefined)
        return known;
    const pattern = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .patternOf */ .I)(source);
    if (patterns.size < MAX_KEPT_PATTERNS)
        patterns.set(source, pattern);
    return pattern;
}


/***/ }),

/***/ 6665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ classOf),
/* harmony export */   z: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3662);

/** The engine tells values of one type from those of another by their class. */
const CLASSES = new Map(_types_js__WEBPACK_IMPORTED_MODULE_0__/* .TYPES */ .QE.map(({ name }) => [name, class {
    }]));
function classOf(type) {
    const found = CLASSES.get(type);
    if (found === undefined)
        throw new RangeError(`no type ${type}`);
    return found;
}
/** A value of a type of `TYPES`. The keys are ours: no name of a file becomes one. */
function recordOf(type, members) {
    return Object.assign(new (classOf(type))(), members);
}


/***/ }),

/***/ 3662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QE: () => (/* binding */ TYPES),
/* harmony export */   QO: () => (/* binding */ splitId),
/* harmony export */   iU: () => (/* binding */ groupType),
/* harmony export */   ut: () => (/* binding */ VARIABLES)
/* harmony export */ });
/* harmony import */ var _model_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2017);

/** What an expression sees. The documentation is rendered from this table, and expressions are checked against it. */
const VARIABLES = [
    { name: "path", type: "string", meaning: "of the model, from the root of the repository" },
    { name: "change", type: "string", meaning: "`added`, `removed`, `modified` or `renamed`" },
    { name: "base", type: "Model", meaning: "the model before; empty when it was added" },
    { name: "head", type: "Model", meaning: "the model after; empty when it was removed" },
    { name: "changes", type: "list<Change>", meaning: "every difference between the two" },
    { name: "kinship", type: "Kinship", meaning: "how `head` came from `base`, by their weights" },
    {
        name: "metadata",
        type: "Metadata",
        meaning: "what is stated about `head`, in it and beside it; beside it alone when it could not be read",
    },
];
const MODEL = [
    { name: "read", type: "bool", meaning: "false when there is no model on this side, or it could not be read" },
    { name: "path", type: "string", meaning: "of the main file" },
    { name: "format", type: "string", meaning: "`onnx`, `safetensors`, …" },
    { name: "format_version", type: "string", meaning: "of the container" },
    { name: "producer", type: "string", meaning: "name and version of the tool that wrote it; empty when not stated" },
    { name: "size", type: "int", meaning: "bytes of all its files" },
    { name: "parameters", type: "int", meaning: "elements of its weights" },
    { name: "files", type: "list<File>", meaning: "the files it consists of" },
    { name: "tensors", type: "list<Tensor>", meaning: "every tensor" },
    { name: "signatures", type: "list<Signature>", meaning: "what a caller can call" },
    { name: "operators", type: "list<Operator>", meaning: "over all graphs" },
    { name: "requirements", type: "map<string, int>", meaning: '`{"ir": 8, "opset ai.onnx": 17}`' },
    { name: "entries", type: "map<string, string>", meaning: "metadata by key as it is spelled; of a repeated key the first" },
    { name: "metadata", type: "Metadata", meaning: "metadata by the fields of the catalogue" },
];
const TYPES = [
    { name: "Model", members: MODEL },
    {
        name: "Tensor",
        members: [
            { name: "name", type: "string", meaning: "unique in its model" },
            { name: "kind", type: "string", meaning: "`initializer`, `constant`, `parameter`, `buffer`, …" },
            { name: "dtype", type: "string", meaning: "`float32`, `bfloat16`, `int8`, …" },
            { name: "shape", type: "list<int>", meaning: "empty for a scalar" },
            { name: "parameters", type: "int", meaning: "number of elements" },
            { name: "bytes", type: "int", meaning: "of its elements" },
        ],
    },
    {
        name: "Signature",
        members: [
            { name: "name", type: "string", meaning: "`main` when there is only one" },
            { name: "inputs", type: "list<Value>", meaning: "in order" },
            { name: "outputs", type: "list<Value>", meaning: "in order" },
        ],
    },
    {
        name: "Value",
        members: [
            { name: "name", type: "string", meaning: "as callers use it" },
            { name: "dtype", type: "string", meaning: "its element type" },
            { name: "shape", type: "list<string>", meaning: 'sizes and names as text, `"?"` where nothing is known' },
            { name: "required", type: "bool", meaning: "false for an input with a default" },
        ],
    },
    {
        name: "Operator",
        members: [
            { name: "domain", type: "string", meaning: "`ai.onnx` for the standard ones" },
            { name: "type", type: "string", meaning: "`Conv`, `Gemm`, …" },
            { name: "count", type: "int", meaning: "nodes of this operator" },
        ],
    },
    {
        name: "File",
        members: [
            { name: "path", type: "string", meaning: "from the root of the repository" },
            { name: "role", type: "string", meaning: "`main`, `external-data` or `shard`" },
            { name: "size", type: "int", meaning: "bytes; -1 when it is not there" },
        ],
    },
    {
        name: "Change",
        members: [
            { name: "kind", type: "string", meaning: "as in the JSON report: `tensor-added`, `fact-changed`, …" },
            { name: "name", type: "string", meaning: "the tensor, value, node, operator, key or field concerned" },
            { name: "subject", type: "string", meaning: "of a field with several values: which one" },
            { name: "base", type: "list<string>", meaning: "what was there, as text" },
            { name: "head", type: "list<string>", meaning: "what is there now, as text" },
            { name: "breaking", type: "bool", meaning: "true for a change of the interface that breaks callers" },
            {
                name: "kinship",
                type: "string",
                meaning: "of a tensor whose values were compared: `fine-tuned`, `retrained`, …; else empty",
            },
            {
                name: "relative_change",
                type: "double",
                meaning: "of changed values: the norm of the difference by that of base; infinite when not measured, or from zero; else 0",
            },
        ],
    },
    {
        name: "Layer",
        members: [
            { name: "name", type: "string", meaning: "what the names of its tensors have in common" },
            { name: "kind", type: "string", meaning: "of its largest tensor: `identical`, `fine-tuned`, `new`, …" },
            { name: "parameters", type: "int", meaning: "elements of its tensors" },
            { name: "drift", type: "double", meaning: "relative change of what was measured; infinite when nothing was" },
        ],
    },
    {
        name: "Kinship",
        members: [
            { name: "kind", type: "string", meaning: "`fine-tuned`, `retrained`, …; empty when there are no two models to compare" },
            { name: "step", type: "string", meaning: "as a semantic version: `none`, `patch`, `minor` or `major`" },
            { name: "scope", type: "string", meaning: "of a fine-tuned or merged model: `head`, `top-blocks`, `all` or `some`" },
            { name: "rank", type: "int", meaning: "of a merged adapter, at most; else 0" },
            { name: "shares", type: "map<string, double>", meaning: "of the parameters in large tensors, 0 to 1, by kind" },
            { name: "layers", type: "list<Layer>", meaning: "from the input to the output" },
        ],
    },
    ...metadataTypes(),
];
/** `Metadata` and one type for each group of fields, such as `training`: both follow the catalogue. */
function metadataTypes() {
    const groups = new Map([["", []]]);
    for (const field of _model_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELDS */ .cJ) {
        const [group, name] = splitId(field.id);
        if (!groups.has(group))
            groups.set(group, []);
        groups.get(group)?.push({ name, type: valueType(field), meaning: field.meaning });
    }
    return [...groups].map(([group, members]) => {
        if (group !== "")
            return { name: groupType(group), members };
        const inner = [...groups.keys()].filter((name) => name !== "");
        const nested = inner.map((name) => ({ name, type: groupType(name), meaning: `the fields \`${name}.*\`` }));
        return { name: "Metadata", members: [...members, ...nested] };
    });
}
/** `training.datasets` → `training` and `datasets`; a field without a group stands in the group "". */
function splitId(id) {
    const dot = id.indexOf(".");
    return dot < 0 ? ["", id] : [id.slice(0, dot), id.slice(dot + 1)];
}
function groupType(group) {
    return `${group.charAt(0).toUpperCase()}${group.slice(1)}Fields`;
}
/** One value for each subject, or a list: empty when nothing is stated, several when sources differ. */
function valueType({ kind }) {
    if (kind === "metric")
        return "map<string, double>";
    return kind === "setting" ? "map<string, string>" : "list<string>";
}


/***/ }),

/***/ 390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isDay),
/* harmony export */   Y: () => (/* binding */ daysBetween)
/* harmony export */ });
const MILLISECONDS_PER_DAY = 86_400_000;
/** `2027-03-31`, a day that the calendar has. */
function isDay(text) {
    return dayNumberOf(text) !== undefined;
}
/** Days from one day to another, negative when the other is earlier. Both must be days. */
function daysBetween(from, to) {
    return (dayNumberOf(to) ?? Number.NaN) - (dayNumberOf(from) ?? Number.NaN);
}
/** Days since 1970-01-01. */
function dayNumberOf(text) {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
    if (year === undefined)
        return undefined;
    const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    // February 30th becomes March 2nd, and years below 100 become 1900 and more.
    return time.toISOString().slice(0, 10) === text ? time.getTime() / MILLISECONDS_PER_DAY : undefined;
}


/***/ }),

/***/ 4938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseDocument)
/* harmony export */ });
/* harmony import */ var _encodings_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1442);

const LIMITS = {
    // A long policy has a few hundred lines.
    bytes: 256 * 1024,
    // The deepest place of a policy is a list in a rule's options.
    depth: 32,
    entries: 2_000,
};
function parseDocument(text) {
    const minimal = " A policy that says the least is `version: 1`.";
    const parsed = (0,_encodings_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .h)(text, { noun: "policy", minimal, limits: LIMITS, values: "typed" });
    if (parsed.kind === "broken")
        return parsed;
    const { document } = parsed;
    return { kind: "sound", document: { ...document, value: document.value } };
}


/***/ }),

/***/ 8004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ parsePolicy)
});

// UNUSED EXPORTS: FILE

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/metadata/volatile.js
var metadata_volatile = __webpack_require__(6590);
// EXTERNAL MODULE: ./build/policy/finding.js
var finding = __webpack_require__(1022);
// EXTERNAL MODULE: ./build/policy/mapping.js
var mapping = __webpack_require__(8041);
// EXTERNAL MODULE: ./build/policy/problems.js
var policy_problems = __webpack_require__(8579);
// EXTERNAL MODULE: ./build/policy/rules/index.js + 91 modules
var rules = __webpack_require__(5636);
// EXTERNAL MODULE: ./build/policy/custom/expression.js
var expression = __webpack_require__(3689);
;// CONCATENATED MODULE: ./build/policy/custom/read.js






// More are a program of their own.
const MAX_CUSTOM_RULES = 50;
const MAX_MESSAGE_CHARACTERS = 500;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;
/** `custom:` of a policy file, without what the expressions mean. */
const CUSTOM_RULES = schemas/* array */.YOg(schemas/* strictObject */.rej({
    id: schemas/* string */.YjP().max(80, "An id has at most 80 characters.").regex(ID, "Write an id such as team/no-float64."),
    severity: schemas/* enum */.k5n(finding/* SEVERITY_SETTINGS */.k),
    when: schemas/* string */.YjP().min(1, "Write a CEL expression that is true when the rule is to speak."),
    message: schemas/* string */.YjP()
        .min(1, "Say what is wrong and what to do about it.")
        .max(MAX_MESSAGE_CHARACTERS, `A message has at most ${MAX_MESSAGE_CHARACTERS} characters.`),
}))
    .max(MAX_CUSTOM_RULES, `A policy has at most ${MAX_CUSTOM_RULES} rules of its own.`);
/** The ids under `custom:`, and what is wrong beside their form: ids that are taken, and expressions. Also of a file that is wrong elsewhere. */
function readCustom(document) {
    const known = new Set(rules/* RULES */.y.map(({ id }) => id));
    const { custom: given } = document.value;
    const ids = [];
    // More than may be there are refused, not read.
    const entries = Array.isArray(given) ? given.slice(0, MAX_CUSTOM_RULES) : [];
    const problems = entries.flatMap((entry, index) => {
        const { id, when } = (0,mapping/* isMapping */.p)(entry) ? entry : {};
        const ofExpression = typeof when === "string" && when !== "" ? expressionProblems(document, ["custom", index, "when"], when) : [];
        if (typeof id !== "string")
            return ofExpression;
        const isTaken = known.has(id);
        known.add(id);
        ids.push(id);
        const taken = `There is a rule ${(0,policy_problems/* quoted */.TL)(id)} already: choose another id.`;
        return [...(isTaken ? [{ ...document.positionOf(["custom", index, "id"]), message: taken }] : []), ...ofExpression];
    });
    return { ids, problems };
}
function expressionProblems(document, path, when) {
    const parsed = (0,expression/* parseExpression */.Y)(when);
    if (parsed.kind === "sound")
        return [];
    const { message, offset } = parsed.problem;
    return [{ ...document.positionInText(path, offset), message: `${message}\n${caretOf(when, offset)}` }];
}
// What stands further from the caret is left out.
const CONTEXT_CHARACTERS = 60;
/** The line of the expression and a caret below the character. */
function caretOf(source, offset) {
    const start = Math.max(source.lastIndexOf("\n", offset - 1) + 1, offset - CONTEXT_CHARACTERS);
    const end = source.indexOf("\n", offset);
    const line = source.slice(start, Math.min(end < 0 ? source.length : end, offset + CONTEXT_CHARACTERS));
    return `    ${line}\n    ${" ".repeat(offset - start)}^`;
}

// EXTERNAL MODULE: ./build/policy/document.js
var policy_document = __webpack_require__(4938);
// EXTERNAL MODULE: ./build/policy/kinship.js
var policy_kinship = __webpack_require__(6343);
// EXTERNAL MODULE: ./build/policy/options.js + 1 modules
var options = __webpack_require__(7786);
// EXTERNAL MODULE: ./build/policy/policy.js
var policy = __webpack_require__(8301);
// EXTERNAL MODULE: ./build/policy/suggestion.js
var suggestion = __webpack_require__(8003);
;// CONCATENATED MODULE: ./build/policy/setting.js






/** The mapping under `rules:`, completed from a preset: a setting for every rule, or what is wrong. */
function readSettings(document, given, preset) {
    const problems = [...unknownRules(document, ["rules"], given)];
    const settings = rules/* RULES */.y.flatMap((rule) => {
        const severity = (0,policy/* presetSeverity */.zt)(preset, rule);
        if (!Object.hasOwn(given, rule.id))
            return [(0,policy/* settingOf */.y7)(rule, severity)];
        const read = readSetting({ document, at: ["rules", rule.id], rule, value: given[rule.id] }, severity);
        if (read.kind === "setting")
            return [read.setting];
        problems.push(...read.problems);
        return [];
    });
    return { settings, problems };
}
/** The mapping under the `rules:` of an override at `at`: only the rules it names. A bare severity has no options of its own. */
function readOverriding(document, at, given, below, customIds) {
    const settings = [];
    const problems = [...unknownRules(document, at, given, customIds)];
    for (const [id, value] of Object.entries(given)) {
        const rule = rules/* RULES */.y.find((known) => known.id === id);
        const setting = below.find((known) => known.rule === id);
        const spot = { document, at: [...at, id], value };
        if (rule === undefined && !customIds.includes(id))
            continue;
        const read = rule === undefined
            ? readBare(spot, id)
            : readSetting({ ...spot, rule }, setting?.severity ?? "off", setting === undefined || setting.options !== undefined);
        if (read.kind === "setting")
            settings.push(read.setting);
        else
            problems.push(...read.problems);
    }
    return { settings: settings.map((setting) => withoutDefaults(setting, given[setting.rule])), problems };
}
/** `below` is the severity where the policy says nothing else; `hasOptions` when there are options that a bare severity keeps. */
function readSetting(spot, below, hasOptions = false) {
    const { value, rule } = spot;
    if (typeof value === "string")
        return withOptions(spot, value, {}, hasOptions);
    if (!(0,mapping/* isMapping */.p)(value))
        return wrongSetting(spot);
    const { severity = naturalSeverity(rule, below), ...options } = value;
    return withOptions(spot, severity, options, hasOptions);
}
function withOptions({ document, at, rule }, severity, options, hasOptions) {
    const problems = severityProblems(document, at, severity);
    // A rule that is off needs no options, and those it has must be right all the same: someone will turn it on again.
    const isBare = Object.keys(options).length === 0;
    const needsOptions = isSeveritySetting(severity) && severity !== "off" && !hasOptions;
    const parsed = isBare && !needsOptions ? undefined : rule.options.safeParse(options);
    if (parsed?.success === false)
        problems.push(...(0,policy_problems/* problemsOf */.GW)(parsed.error.issues, rule.options, document, at, ["severity"]));
    if (problems.length > 0 || !isSeveritySetting(severity))
        return { kind: "problems", problems };
    const setting = { rule: rule.id, severity };
    return { kind: "setting", setting: parsed === undefined ? setting : { ...setting, options: parsed.data } };
}
/** A rule of the team's own has no options. */
function readBare(spot, id) {
    const { document, at, value } = spot;
    const { severity, ...options } = (0,mapping/* isMapping */.p)(value) ? value : { severity: value };
    if (!(0,mapping/* isMapping */.p)(value) && typeof value !== "string")
        return wrongSetting(spot);
    const problems = severityProblems(document, at, severity);
    for (const key of Object.keys(options)) {
        problems.push({
            ...document.positionOfKey(at, key),
            message: `A custom rule has no option ${(0,policy_problems/* quoted */.TL)(key)}: set its severity.`,
        });
    }
    if (problems.length > 0 || !isSeveritySetting(severity))
        return { kind: "problems", problems };
    return { kind: "setting", setting: { rule: id, severity } };
}
function wrongSetting({ document, at, value }) {
    const message = `Expected ${finding/* SEVERITY_SETTINGS */.k.join(", ")} or a mapping, found ${(0,policy_problems/* described */.WY)(value)}.`;
    const [key, parent] = [String(at.at(-1)), at.slice(0, -1)];
    const place = value === null ? document.positionOfKey(parent, key) : document.positionOf(at);
    return { kind: "problems", problems: [{ ...place, message }] };
}
function severityProblems(document, at, severity) {
    if (isSeveritySetting(severity))
        return [];
    const hint = typeof severity === "string" ? (0,suggestion/* suggestionFor */.o)(severity, finding/* SEVERITY_SETTINGS */.k) : "";
    const message = `Expected ${finding/* SEVERITY_SETTINGS */.k.join(", ")}, found ${(0,policy_problems/* described */.WY)(severity)}.${hint}`;
    return [{ ...document.positionOf([...at, "severity"]), message }];
}
/** What was written without options keeps those of the setting below it, not the rule's defaults. */
function withoutDefaults(setting, value) {
    const isBare = !(0,mapping/* isMapping */.p)(value) || Object.keys(value).every((key) => key === "severity");
    return isBare ? { rule: setting.rule, severity: setting.severity } : setting;
}
/** Who sets options wants the rule on: as it is set below, else as the rule suggests, else as an error. */
function naturalSeverity(rule, below) {
    return [below, rule.severity].find((severity) => severity !== "off") ?? "error";
}
function isSeveritySetting(value) {
    return finding/* SEVERITY_SETTINGS */.k.some((setting) => setting === value);
}
function unknownRules(document, at, given, customIds = []) {
    const ids = [...rules/* RULES */.y.map(({ id }) => id), ...customIds];
    const unknown = Object.keys(given).filter((id) => !ids.includes(id));
    return unknown.map((id) => ({ ...document.positionOfKey(at, id), message: unknownRule(id, ids) }));
}
function unknownRule(id, ids) {
    return `Unknown rule ${(0,policy_problems/* quoted */.TL)(id)}.${(0,suggestion/* suggestionFor */.o)(id, ids)}`;
}

;// CONCATENATED MODULE: ./build/policy/override.js




// A path is held against each of them.
const MAX_OVERRIDES = 100;
const OVERRIDE = schemas/* strictObject */.rej({
    paths: options/* SOME_PATH_GLOBS */.VY.describe("Globs of the files it holds for."),
    rules: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
});
/** Everything but the settings, which each rule checks itself. */
const OVERRIDES = schemas/* array */.YOg(OVERRIDE).max(MAX_OVERRIDES, `A policy has at most ${MAX_OVERRIDES} overrides.`);
/** The settings of all overrides, also of a file that is wrong elsewhere. `below` are those under `rules:`. */
function readOverrides(document, below, customIds) {
    const problems = [];
    const { overrides: given } = document.value;
    const overrides = (Array.isArray(given) ? given : []).map((override, index) => {
        const { paths, rules } = (0,mapping/* isMapping */.p)(override) ? override : {};
        const read = readOverriding(document, ["overrides", index, "rules"], (0,mapping/* isMapping */.p)(rules) ? rules : {}, below, customIds);
        problems.push(...read.problems);
        const at = document.positionOf(["overrides", index]);
        return { paths: Array.isArray(paths) ? paths.map(String) : [], rules: read.settings, at };
    });
    return { overrides, problems };
}

// EXTERNAL MODULE: ./build/policy/dates.js
var dates = __webpack_require__(390);
;// CONCATENATED MODULE: ./build/policy/waiver-file.js






const MAX_REASON_CHARACTERS = 500;
const MAX_OWNER_CHARACTERS = 100;
// GitHub's labels have at most 50.
const MAX_LABEL_CHARACTERS = 50;
// More would be no list of exceptions any more.
const MAX_WAIVERS = 500;
/** All of what a day may be, but leap years. */
const DAY_PATTERN = "^\\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|[12]\\d))$";
const WAIVER = schemas/* strictObject */.rej({
    rule: schemas/* string */.YjP().describe("The rule whose findings are accepted, or the id of a custom rule."),
    paths: options/* SOME_PATH_GLOBS */.VY.optional().describe("Globs of the files it holds for."),
    reason: (0,options/* text */.Qq)("reason", MAX_REASON_CHARACTERS).describe("Why the findings are accepted. Shown in every report."),
    owner: (0,options/* text */.Qq)("owner", MAX_OWNER_CHARACTERS).optional().describe("Who answers for it, such as @org/ml-platform."),
    until: schemas/* string */.YjP()
        .refine(dates/* isDay */.N, "Write a day of the calendar, such as 2027-03-31.")
        .meta({ pattern: DAY_PATTERN })
        .optional()
        .describe("The last day on which it holds, in UTC, such as 2027-03-31."),
    label: (0,options/* text */.Qq)("label", MAX_LABEL_CHARACTERS).optional().describe("It holds only while the pull request has this label."),
})
    .refine(({ paths, label }) => paths !== undefined || label !== undefined, "A waiver needs `paths`, a `label` or both: without them it would hold for everything and for ever.")
    .meta({ anyOf: [{ required: ["paths"] }, { required: ["label"] }] });
const WAIVERS = schemas/* array */.YOg(WAIVER).max(MAX_WAIVERS, `A policy has at most ${MAX_WAIVERS} waivers.`);
/** Checked waivers with their places; and what is wrong with the rules they name, also in a file that is wrong elsewhere. */
function readWaivers(document, waivers, customIds) {
    const ids = [...rules/* RULES */.y.map(({ id }) => id), ...customIds];
    const { waivers: given } = document.value;
    const problems = (Array.isArray(given) ? given : []).flatMap((waiver, index) => {
        const rule = (0,mapping/* isMapping */.p)(waiver) ? waiver.rule : undefined;
        if (typeof rule !== "string")
            return [];
        const message = ids.includes(rule) ? refusalOf(rules/* RULES */.y.find(({ id }) => id === rule)) : unknownRule(rule, ids);
        return message === undefined ? [] : [{ ...document.positionOf(["waivers", index, "rule"]), message }];
    });
    const placed = waivers.map(({ rule, paths, reason, owner, until, label }, index) => {
        return {
            rule,
            paths: paths ?? [],
            reason,
            ...(owner === undefined ? {} : { owner }),
            ...(until === undefined ? {} : { until }),
            ...(label === undefined ? {} : { label }),
            at: document.positionOf(["waivers", index]),
        };
    });
    return { waivers: placed, problems };
}
function refusalOf(rule) {
    if (rule?.scope !== "waivers")
        return undefined;
    return "What is said of waivers cannot be waived: mend the waiver, or set the severity of this rule under `rules`.";
}

;// CONCATENATED MODULE: ./build/policy/file.js












/** Everything of a policy file but the settings, which each rule checks itself. */
const FILE = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1, { error: ({ input }) => versionAdvice(input) }).describe("The version of this format."),
    extends: schemas/* enum */.k5n(policy/* PRESETS */.fG).default("recommended").describe("The preset for every rule that the file does not mention."),
    models: schemas/* strictObject */.rej({
        include: options/* PATH_GLOBS */.YE.default([]).describe("Globs of the paths that count as models. All model files when it is empty."),
        exclude: options/* PATH_GLOBS */.YE.default([]).describe("Globs of paths that do not count, whatever `include` says."),
    })
        .default({ include: [], exclude: [] })
        .describe("Which files are reviewed."),
    metadata: schemas/* strictObject */.rej({
        ignore: options/* NAME_PATTERNS */.c9.readonly().default(metadata_volatile/* VOLATILE_KEYS */.q).describe("Keys whose changes say nothing; `*` is any text."),
    })
        .default({ ignore: metadata_volatile/* VOLATILE_KEYS */.q })
        .describe("How metadata is compared."),
    kinship: policy_kinship/* KINSHIP */.JF.describe("Where one kind of change of weights ends and the next begins."),
    rules: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}).describe("A setting for each rule."),
    overrides: OVERRIDES.default([]).describe("Settings for some paths. Of those that match a path the last one decides."),
    custom: CUSTOM_RULES.default([]).describe("Rules of your own, in CEL: docs/custom-rules.md."),
    waivers: WAIVERS.default([]).describe("Findings that are accepted: they are shown apart and do not count."),
});
// An author mends the first few and tries again.
const MAX_PROBLEMS = 50;
/**
 * Reads a policy file. `origin` names it in messages: a path, or `inline policy`.
 * Throws PolicyError with every problem found, in the order of the file.
 */
function parsePolicy(text, origin) {
    const parsed = (0,policy_document/* parseDocument */.T)(text);
    if (parsed.kind === "broken")
        throw policyError("policy-syntax", origin, parsed.problems);
    const { document } = parsed;
    const file = FILE.safeParse(document.value);
    const problems = [];
    if (!file.success)
        problems.push(...(0,policy_problems/* problemsOf */.GW)(file.error.issues, FILE, document));
    const { settings, problems: wrongSettings } = readSettings(document, rulesOf(document), file.data?.extends ?? "recommended");
    const { ids: customIds, problems: wrongCustom } = readCustom(document);
    const { overrides, problems: wrongOverrides } = readOverrides(document, settings, customIds);
    const { waivers, problems: wrongWaivers } = readWaivers(document, file.data?.waivers ?? [], customIds);
    problems.push(...wrongSettings, ...wrongCustom, ...wrongOverrides, ...wrongWaivers);
    if (!file.success || problems.length > 0)
        throw policyError("policy-invalid", origin, problems);
    const { version, extends: preset, models, metadata, kinship, custom } = file.data;
    const thresholds = (0,policy_kinship/* thresholdsOf */.W6)(kinship);
    return { ...(0,policy/* presetPolicy */.W)(preset), version, models, metadata, kinship: thresholds, rules: settings, overrides, custom, waivers };
}
function versionAdvice(version) {
    if (version === undefined)
        return "The version of the policy format is missing: write `version: 1`.";
    return `Expected version 1, the only one known to this version of model-review, found ${(0,policy_problems/* described */.WY)(version)}.`;
}
/** Also of a file that is wrong elsewhere, so that one run tells everything. */
function rulesOf({ value: { rules } }) {
    return typeof rules === "object" && rules !== null && !Array.isArray(rules) ? { ...rules } : {};
}
function policyError(code, origin, found) {
    const problems = found.toSorted((a, b) => a.line - b.line || a.column - b.column).slice(0, MAX_PROBLEMS);
    const lines = problems.map(({ line, column, message }) => `${origin}:${line}:${column}: ${message}`);
    const hidden = found.length - problems.length;
    if (hidden > 0)
        lines.push(`${origin}: and ${hidden} more problems`);
    return new errors/* PolicyError */.pn(code, lines.join("\n"), problems);
}


/***/ }),

/***/ 6343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ spelledThresholds),
/* harmony export */   JF: () => (/* binding */ KINSHIP),
/* harmony export */   W6: () => (/* binding */ thresholdsOf)
/* harmony export */ });
/* unused harmony export KINSHIP_KEYS */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2311);
/* harmony import */ var _diff_kinship_thresholds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6125);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7786);



/** Keys of `kinship:` and the thresholds that they set. Those in percent are shares in the threshold. */
const KINSHIP_KEYS = {
    "deciding-elements": { threshold: "decidingElements", unit: "elements" },
    "related-z": { threshold: "relatedZ", unit: "number" },
    "related-correlation": { threshold: "relatedCorrelation", unit: "number" },
    noise: { threshold: "noise", unit: "percent" },
    heavy: { threshold: "heavy", unit: "percent" },
    sparse: { threshold: "sparse", unit: "percent" },
    architecture: { threshold: "architecture", unit: "percent" },
};
const SHARE = _options_js__WEBPACK_IMPORTED_MODULE_1__/* .PERCENT */ .IQ.refine((percent) => percent <= 100, "Write at most 100%: it is a share.");
/** The section of a policy file. What it leaves out has the value of KINSHIP_THRESHOLDS. */
const KINSHIP = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    "deciding-elements": optional("deciding-elements", _options_js__WEBPACK_IMPORTED_MODULE_1__/* .COUNT */ .i2, "Elements that a tensor must have to decide anything."),
    "related-z": optional("related-z", zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0, "Write a number of standard deviations, 0 or more."), "Correlation × √elements from which two tensors are related, in standard deviations of unrelated ones."),
    "related-correlation": optional("related-correlation", zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0, "Write a correlation, 0 to 1.").max(1, "Write a correlation, 0 to 1."), "Correlation from which two tensors are related, 0 to 1."),
    noise: optional("noise", _options_js__WEBPACK_IMPORTED_MODULE_1__/* .PERCENT */ .IQ, "Relative change below which a difference is rounding."),
    heavy: optional("heavy", _options_js__WEBPACK_IMPORTED_MODULE_1__/* .PERCENT */ .IQ, "Relative change from which a tensor is heavily changed."),
    sparse: optional("sparse", SHARE, "Share of changed elements up to which an update is sparse."),
    architecture: optional("architecture", SHARE, "Share of the parameters that must have a counterpart, for two models to have one architecture."),
})
    .default({});
/** Thresholds as a policy sets them. */
function thresholdsOf(given) {
    const set = keys().flatMap((key) => {
        const { threshold, unit } = KINSHIP_KEYS[key];
        const value = given[key];
        return value === undefined ? [] : [[threshold, unit === "percent" ? value / 100 : value]];
    });
    return { ..._diff_kinship_thresholds_js__WEBPACK_IMPORTED_MODULE_0__/* .KINSHIP_THRESHOLDS */ .i, ...Object.fromEntries(set) };
}
/** Every threshold as a policy file spells it: key and value. */
function spelledThresholds(thresholds) {
    return keys().map((key) => [key, spelled(key, thresholds)]);
}
function optional(key, schema, about) {
    return schema.optional().describe(`${about} Default: ${spelled(key, _diff_kinship_thresholds_js__WEBPACK_IMPORTED_MODULE_0__/* .KINSHIP_THRESHOLDS */ .i)}.`);
}
function spelled(key, thresholds) {
    const { threshold, unit } = KINSHIP_KEYS[key];
    const value = thresholds[threshold];
    // A share is written as it was: 0.07 times 100 is not quite 7 in binary.
    return unit === "percent" ? `${Number((value * 100).toPrecision(12))}%` : value;
}
function keys() {
    return Object.keys(KINSHIP_KEYS).filter((key) => Object.hasOwn(KINSHIP_KEYS, key));
}


/***/ }),

/***/ 8301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ presetPolicy),
/* harmony export */   fG: () => (/* binding */ PRESETS),
/* harmony export */   y7: () => (/* binding */ settingOf),
/* harmony export */   zt: () => (/* binding */ presetSeverity)
/* harmony export */ });
/* harmony import */ var _diff_kinship_thresholds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6125);
/* harmony import */ var _metadata_volatile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6590);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5636);



const PRESETS = ["none", "recommended", "strict"];
/**
 * `none` keeps two rules, without which a model that nobody could read would pass, and those about waivers, which are silent in a
 * policy that has none. A policy that names them may still turn them off.
 */
const NEVER_OFF_BY_PRESET = ["complete/not-examined", "format/malformed"];
const SEVERITY_IN = {
    none: (rule) => (NEVER_OFF_BY_PRESET.includes(rule.id) || rule.scope === "waivers" ? rule.severity : "off"),
    recommended: (rule) => rule.severity,
    strict: (rule) => rule.strict ?? rule.severity,
};
function presetSeverity(preset, rule) {
    return SEVERITY_IN[preset](rule);
}
function presetPolicy(preset) {
    return {
        version: 1,
        extends: preset,
        models: { include: [], exclude: [] },
        metadata: { ignore: _metadata_volatile_js__WEBPACK_IMPORTED_MODULE_2__/* .VOLATILE_KEYS */ .q },
        kinship: _diff_kinship_thresholds_js__WEBPACK_IMPORTED_MODULE_0__/* .KINSHIP_THRESHOLDS */ .i,
        rules: _rules_index_js__WEBPACK_IMPORTED_MODULE_1__/* .RULES */ .y.map((rule) => settingOf(rule, presetSeverity(preset, rule))),
        overrides: [],
        custom: [],
        waivers: [],
    };
}
/** A rule with the options it has when the policy says nothing about them. */
function settingOf(rule, severity) {
    return severity === "off" ? { rule: rule.id, severity } : { rule: rule.id, severity, options: rule.options.parse({}) };
}


/***/ }),

/***/ 7635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ policyAt),
/* harmony export */   JX: () => (/* binding */ policyFrom),
/* harmony export */   Mj: () => (/* binding */ assertPolicySize),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   P4: () => (/* binding */ editedPolicyOf),
/* harmony export */   V2: () => (/* binding */ presetAlone),
/* harmony export */   lo: () => (/* binding */ DEFAULT_POLICY_PATH),
/* harmony export */   r3: () => (/* binding */ policyTextOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _policy_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8004);
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8301);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



const DEFAULT_POLICY_PATH = ".github/model-review.yml";
/** Policies are short; this bounds what is read before the parser sees it. */
const MAX_POLICY_BYTES = 256 * 1024;
/** The policy of a revision, or the `recommended` preset where there is no file. */
async function policyAt(tree, path, commit, signal) {
    const text = await textAt(tree, path, signal);
    return text === undefined ? presetAlone() : policyFrom(text, path, commit);
}
function policyFrom(text, path, commit) {
    const policy = (0,_policy_file_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicy */ .O)(text, path);
    return { policy, origin: { path, preset: policy.extends, commit } };
}
function presetAlone() {
    return { policy: (0,_policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .presetPolicy */ .W)("recommended"), origin: { path: null, preset: "recommended", commit: null } };
}
/** What the policy would decide that the range itself brings; undefined when the range leaves the policy alone. */
async function editedPolicyOf({ origin }, changed, head, signal, decide) {
    const path = origin.path ?? DEFAULT_POLICY_PATH;
    if (!changed.some((file) => file.path === path))
        return undefined;
    try {
        const text = await textAt(head, path, signal);
        return text === undefined
            ? { kind: "removed", ...decide((0,_policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .presetPolicy */ .W)("recommended")) }
            : { kind: "valid", ...decide((0,_policy_file_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicy */ .O)(text, path)) };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PolicyError */ .pn))
            throw error;
        return { kind: "invalid", problems: error.problems };
    }
}
async function textAt(tree, path, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const entry = await tree.find(path, signal);
        if (entry === undefined) {
            await assertNothingAt(tree, path, signal);
            return undefined;
        }
        if (entry.kind !== "file")
            throw unreadable(path, LINKED[entry.kind]);
        const source = __addDisposableResource(env_1, await tree.open(entry, signal), true);
        assertPolicySize(path, source.size);
        return policyTextOf(path, await source.read(0, source.size, signal));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const LINKED = {
    symlink: "The policy is a symbolic link, which is never followed: commit the file itself.",
    submodule: "The policy is a submodule: commit the file itself.",
};
/** Where a folder stands in its place, or a link on the way to it, somebody means to have a policy. */
async function assertNothingAt(tree, path, signal) {
    const segments = path.split("/");
    const parents = new Set(segments.slice(1).map((_, index) => segments.slice(0, index + 1).join("/")));
    for (const entry of await tree.list(signal)) {
        if (entry.path.startsWith(`${path}/`))
            throw unreadable(path, "The policy is a folder: name a file.");
        if (parents.has(entry.path) && entry.kind !== "file")
            throw unreadable(path, `${JSON.stringify(entry.path)} is a ${entry.kind === "symlink" ? "symbolic link" : entry.kind}, which is never followed.`);
    }
}
/** Before the bytes are read. */
function assertPolicySize(path, bytes) {
    if (bytes > MAX_POLICY_BYTES)
        throw unreadable(path, `The policy has ${bytes} bytes; at most ${MAX_POLICY_BYTES} are read.`);
}
function policyTextOf(path, bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw unreadable(path, "The policy is not text in UTF-8.", { cause });
    }
}
/** The file cannot be a policy, whatever it says. */
function unreadable(path, message, options) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PolicyError */ .pn("policy-unreadable", `${path}:1:1: ${message}`, [{ message, line: 1, column: 1 }], options);
}


/***/ })

};
