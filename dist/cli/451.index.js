export const id = 451;
export const ids = [451];
export const modules = {

/***/ 3764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/encodings/yaml-tokens.js
/** YAML that none of our files has a use for, by the type of its token. */
const UNWANTED = new Map([
    ["anchor", "has no anchors: write the value where it is needed."],
    ["alias", "has no aliases: write the value again."],
    ["tag", "has no tags: remove the word that starts with `!`."],
]);
/**
 * What must be known before the tokens become values: sizes that would hurt, and features that would surprise. `noun` says what the
 * text is.
 */
function tokenFaults(source, tokens, noun, limits) {
    const faults = [...controlCharacters(source, noun)];
    const second = tokens.filter(({ type }) => type === "document")[1];
    if (second !== undefined) {
        faults.push({ offset: second.offset, message: `A ${noun} is one YAML document: remove the second one.` });
    }
    // A list instead of recursion: this walk is the one that finds out how deep the text goes.
    const waiting = tokens.map((token) => ({ token, depth: 0 }));
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { token, depth } = next;
        if (depth > limits.depth) {
            return [{ offset: token.offset, message: `The ${noun} is nested more than ${limits.depth} levels deep.` }];
        }
        const advice = UNWANTED.get(token.type);
        if (advice !== undefined)
            faults.push({ offset: token.offset, message: `A ${noun} ${advice}` });
        if ("items" in token && token.items.length > limits.entries) {
            return [{ offset: token.offset, message: `This list or mapping has more than ${limits.entries} entries.` }];
        }
        for (const inner of within(token))
            waiting.push({ token: inner, depth: depth + 1 });
    }
    return faults;
}
function* controlCharacters(source, noun) {
    const match = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]|\r(?!\n)/.exec(source);
    if (match === null)
        return;
    const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    yield { offset: match.index, message: `The ${noun} holds a control character (U+${code}). Remove it.` };
}
function* within(token) {
    if (token.type === "document") {
        yield* token.start;
        if (token.value !== undefined)
            yield token.value;
    }
    if (!("items" in token))
        return;
    for (const { start, key, sep, value } of token.items) {
        yield* start;
        if (key != null)
            yield key;
        yield* sep ?? [];
        if (value !== undefined)
            yield value;
    }
}

;// CONCATENATED MODULE: ./build/encodings/yaml.js


const START = { line: 1, column: 1 };
/** One mapping in YAML 1.2, without what readers stumble over: anchors, tags, other versions, control characters, keys that repeat. */
function parseYaml(text, { noun, minimal = "", limits, values }) {
    const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
    if (source.length > limits.bytes || new TextEncoder().encode(source).length > limits.bytes) {
        return broken([{ ...START, message: `The ${noun} is larger than ${limits.bytes} bytes.` }]);
    }
    const empty = { ...START, message: `The ${noun} is empty.${minimal}` };
    const lines = new dist/* LineCounter */.HN();
    const tokens = [...new dist/* Parser */.iX(lines.addNewLine).parse(source)];
    const place = (offset) => {
        const { line, col } = lines.linePos(Math.min(offset, source.length));
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const unusable = tokenFaults(source, tokens, noun, limits);
    if (unusable.length > 0)
        return broken(unusable.map(({ offset, message }) => ({ ...place(offset), message })));
    const [document] = new dist/* Composer */.Dk({
        version: "1.2",
        schema: values === "text" ? "failsafe" : "core",
        strict: true,
        uniqueKeys: true,
        stringKeys: true,
        prettyErrors: false,
    }).compose(tokens, true, source.length);
    if (document === undefined)
        return broken([empty]);
    const faults = [...syntaxFaults(document), ...directiveFaults(document, noun)];
    if (faults.length > 0)
        return broken(faults.map(({ offset, message }) => ({ ...place(offset), message })));
    const { contents } = document;
    if (contents === null || ((0,dist/* isScalar */.jn)(contents) && (contents.value === null || contents.source === "")))
        return broken([empty]);
    if (!(0,dist/* isMap */.jh)(contents)) {
        return broken([{ ...place(contents.range[0]), message: `A ${noun} is a mapping of keys to values.${minimal}` }]);
    }
    const value = document.toJS({ maxAliasCount: 0, mapAsMap: values === "text" });
    return { kind: "sound", document: { value, ...positionsIn(contents, source, place) } };
}
function broken(problems) {
    return { kind: "broken", problems };
}
/** Where the parser speaks of itself. */
const SYNTAX_ADVICE = new Map([
    ["DUPLICATE_KEY", "This key stands here for the second time: remove one of the two."],
    ["NON_STRING_KEY", "A key must be plain text."],
]);
function syntaxFaults(document) {
    return [...document.errors, ...document.warnings].map(({ code, pos, message }) => ({
        offset: pos[0],
        message: SYNTAX_ADVICE.get(code) ?? (message.endsWith(".") ? message : `${message}.`),
    }));
}
function directiveFaults({ directives }, noun) {
    const { explicit, version } = directives.yaml;
    if (explicit !== true || version === "1.2")
        return [];
    const message = `A ${noun} is YAML 1.2: remove the line %YAML ${version}, which gives words such as off another meaning.`;
    return [{ offset: 0, message }];
}
function positionsIn(root, source, place) {
    const positionOf = (path) => place(offsetOf(root, path));
    return {
        positionOf,
        positionInText(path, offset) {
            const node = root.getIn(path, true);
            if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== "string" || node.range == null)
                return positionOf(path);
            const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
            const start = isBlock ? source.indexOf("\n", node.range[0]) + 1 : node.range[0];
            return place(start + spelledOffset(source.slice(start, node.range[1]), node.value, offset));
        },
        positionOfKey(path, key) {
            const mapping = path.length === 0 ? root : root.getIn(path, true);
            const pair = (0,dist/* isMap */.jh)(mapping)
                ? mapping.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === key)
                : undefined;
            return (0,dist/* isPair */.tO)(pair) && (0,dist/* isScalar */.jn)(pair.key) ? place(pair.key.range?.[0] ?? 0) : positionOf(path);
        },
    };
}
/**
 * Where the character at `offset` of a text stands in the way it is spelled: what is only there in the spelling, such as quotes,
 * backslashes and indentation, is passed over.
 */
function spelledOffset(spelling, text, offset) {
    let at = 0;
    for (let index = 0; index < offset && at < spelling.length; index += 1) {
        const next = seek(spelling, text.charAt(index), at);
        // An escape such as \n is spelled in other characters: the next one is found again.
        if (next >= 0)
            at = next + 1;
    }
    const next = seek(spelling, text.charAt(offset), at);
    return next < 0 ? at : next;
}
function seek(spelling, character, from) {
    if (character === "")
        return from;
    if (!/\s/.test(character))
        return spelling.indexOf(character, from);
    const found = spelling.slice(from).search(/\s/);
    return found < 0 ? -1 : from + found;
}
/** Of the value at a path, or of the last thing on the way that exists. */
function offsetOf(root, path) {
    for (let length = path.length; length > 0; length -= 1) {
        const node = root.getIn(path.slice(0, length), true);
        if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range))
            return Number(node.range[0]);
    }
    return root.range?.[0] ?? 0;
}


/***/ }),

/***/ 2017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cJ: () => (/* binding */ FIELDS)
/* harmony export */ });
/* unused harmony exports SECTIONS, FIELD_KINDS, fieldOf, isFieldId */
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

/***/ 3689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseExpression)
/* harmony export */ });
/* unused harmony export nodesOf */
/* harmony import */ var _bufbuild_re2__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2821);
/* harmony import */ var _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7337);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6665);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3662);




// A rule is read by people; longer ones are several rules.
const MAX_EXPRESSION_CHARACTERS = 2_000;
const LIMITS = { maxAstNodes: 500, maxDepth: 24, maxListElements: 100, maxMapEntries: 100, maxCallArguments: 8 };
// Patterns are compiled once for each use in the expression, before any model is seen.
const MAX_PATTERN_CHARACTERS = 200;
/** What the engine's own `matches`, which backtracks, is called as instead. */
const RE2_METHOD = "matchesRe2";
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
    const problem = patternProblemOf(pattern.args);
    if (problem !== undefined)
        return { message: problem, offset: pattern.start };
    node.args[0] = RE2_METHOD;
    return undefined;
}
function patternProblemOf(pattern) {
    if (pattern.length > MAX_PATTERN_CHARACTERS)
        return `A pattern has at most ${MAX_PATTERN_CHARACTERS} characters.`;
    try {
        matcherOf(pattern);
        return undefined;
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : "it cannot be compiled";
        return `This is no regular expression of RE2: ${reason}. Look-around and back references are not part of it.`;
    }
}
const matchers = new Map();
const MAX_KEPT_MATCHERS = 1_000;
function matcherOf(pattern) {
    const known = matchers.get(pattern);
    if (known !== undefined)
        return known;
    const matcher = new _bufbuild_re2__WEBPACK_IMPORTED_MODULE_3__/* .RE2JS */ .L3(pattern);
    if (matchers.size < MAX_KEPT_MATCHERS)
        matchers.set(pattern, matcher);
    return matcher;
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
    for (const { name, members } of [..._types_js__WEBPACK_IMPORTED_MODULE_2__/* .TYPES */ .QE].sort((a, b) => rankOf(a.name) - rankOf(b.name))) {
        made.registerType(name, {
            ctor: (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .classOf */ .K)(name),
            fields: Object.fromEntries(members.map((member) => [member.name, member.type])),
        });
    }
    for (const { name, type, meaning } of _types_js__WEBPACK_IMPORTED_MODULE_2__/* .VARIABLES */ .ut)
        made.registerVariable(name, type, { description: meaning });
    made.registerFunction(`string.${RE2_METHOD}(string): bool`, (text, pattern) => matcherOf(pattern).test(text));
    return made;
}
function rankOf(type) {
    const order = ["Value", "Signature", "Metadata", "Model"];
    return order.indexOf(type);
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
    { name: "metadata", type: "Metadata", meaning: "what is stated about `head`, in it and beside it" },
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

/***/ 4451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lo: () => (/* binding */ DEFAULT_POLICY_PATH),
  P4: () => (/* binding */ editedPolicyOf),
  E4: () => (/* binding */ policyAt),
  JX: () => (/* binding */ policyFrom),
  V2: () => (/* binding */ presetAlone)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./build/policy/finding.js
var finding = __webpack_require__(1022);
// EXTERNAL MODULE: ./build/policy/suggestion.js
var suggestion = __webpack_require__(8003);
;// CONCATENATED MODULE: ./build/policy/problems.js


// What is longer than this is shortened where a message repeats it.
const MAX_QUOTED_CHARACTERS = 60;
/** The issues of a schema as sentences with their place. `at` is the path of the value that was checked. */
function problemsOf(issues, schema, document, at = [], alsoAllowed = []) {
    return issues.flatMap((issue) => {
        const path = [...at, ...issue.path];
        if (issue.code === "unrecognized_keys") {
            const allowed = [...keysOf(schemaAt(schema, issue.path)), ...(issue.path.length === 0 ? alsoAllowed : [])];
            return issue.keys.map((key) => ({ ...document.positionOfKey(path, key), message: unknownKey(key, allowed) }));
        }
        return [{ ...document.positionOf(path), message: sentenceOf(issue, valueAt(document.value, path), path.at(-1)) }];
    });
}
function unknownKey(key, allowed) {
    const hint = (0,suggestion/* suggestionFor */.o)(key, allowed);
    const list = allowed.length === 0 ? " Nothing can be set here but the severity." : ` Known here: ${allowed.join(", ")}.`;
    return `Unknown key ${quoted(key)}.${hint === "" ? list : hint}`;
}
/** Text of the policy within a message of ours: on one line, and short. */
function quoted(text) {
    return JSON.stringify(text.length > MAX_QUOTED_CHARACTERS ? `${text.slice(0, MAX_QUOTED_CHARACTERS)}…` : text);
}
/** What a value is, in words of the policy's author. */
function described(value) {
    if (value === undefined || value === null)
        return "nothing";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "number" || typeof value === "boolean")
        return String(value);
    return typeof value === "string" ? quoted(value) : "a mapping";
}
const EXPECTED = new Map([
    ["object", "a mapping"],
    ["record", "a mapping"],
    ["array", "a list"],
    ["string", "text"],
    ["number", "a number"],
    ["boolean", "true or false"],
]);
function sentenceOf(issue, value, key) {
    if (issue.code === "invalid_type") {
        if (value === undefined && key !== undefined)
            return `${quoted(String(key))} is missing.`;
        return `Expected ${EXPECTED.get(issue.expected) ?? issue.expected}, found ${described(value)}.`;
    }
    // A single value has its own words in the schema.
    if (issue.code === "invalid_value" && issue.values.length > 1) {
        const words = issue.values.map(String);
        return `Expected ${words.join(", ")}, found ${described(value)}.${typeof value === "string" ? (0,suggestion/* suggestionFor */.o)(value, words) : ""}`;
    }
    return issue.message;
}
function valueAt(root, path) {
    let value = root;
    for (const key of path) {
        value = typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    }
    return value;
}
function schemaAt(schema, path) {
    let inner = schema;
    for (const key of path)
        inner = inner instanceof schemas/* ZodObject */.bvH ? unwrapped(Reflect.get(inner.shape, key)) : undefined;
    return inner;
}
function unwrapped(schema) {
    return schema instanceof schemas/* ZodDefault */.XiL || schema instanceof schemas/* ZodOptional */.IiU ? unwrapped(schema.unwrap()) : schema;
}
function keysOf(schema) {
    return schema instanceof schemas/* ZodObject */.bvH ? Object.keys(schema.shape) : [];
}

// EXTERNAL MODULE: ./build/policy/rules/index.js + 46 modules
var rules = __webpack_require__(2926);
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
/** The rules under `custom:`, every expression checked, or what is wrong and where. */
function readCustom(document) {
    if (!Object.hasOwn(document.value, "custom"))
        return { custom: [], problems: [] };
    const parsed = CUSTOM_RULES.safeParse(document.value.custom);
    if (!parsed.success)
        return { custom: [], problems: problemsOf(parsed.error.issues, CUSTOM_RULES, document, ["custom"]) };
    const known = new Set(rules/* RULES */.y.map(({ id }) => id));
    const problems = parsed.data.flatMap(({ id, when }, index) => {
        const isTaken = known.has(id);
        known.add(id);
        const taken = `There is a rule ${quoted(id)} already: choose another id.`;
        const double = isTaken ? [{ ...document.positionOf(["custom", index, "id"]), message: taken }] : [];
        return [...double, ...expressionProblems(document, ["custom", index, "when"], when)];
    });
    return { custom: parsed.data, problems };
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

// EXTERNAL MODULE: ./build/encodings/yaml.js + 1 modules
var yaml = __webpack_require__(3764);
;// CONCATENATED MODULE: ./build/policy/document.js

const LIMITS = {
    // A long policy has a few hundred lines.
    bytes: 256 * 1024,
    // The deepest place of a policy is a list in a rule's options.
    depth: 32,
    entries: 2_000,
};
function parseDocument(text) {
    const minimal = " A policy that says the least is `version: 1`.";
    const parsed = (0,yaml/* parseYaml */.h)(text, { noun: "policy", minimal, limits: LIMITS, values: "typed" });
    if (parsed.kind === "broken")
        return parsed;
    const { document } = parsed;
    return { kind: "sound", document: { ...document, value: document.value } };
}

// EXTERNAL MODULE: ./build/policy/options.js + 1 modules
var options = __webpack_require__(7786);
// EXTERNAL MODULE: ./build/metadata/volatile.js
var metadata_volatile = __webpack_require__(6590);
;// CONCATENATED MODULE: ./build/policy/policy.js


const PRESETS = ["none", "recommended", "strict"];
/**
 * `none` keeps two rules: without them a model that nobody could read would pass. A policy that names them may still
 * turn them off.
 */
const NEVER_OFF_BY_PRESET = ["complete/not-examined", "format/malformed"];
const SEVERITY_IN = {
    none: (rule) => (NEVER_OFF_BY_PRESET.includes(rule.id) ? rule.severity : "off"),
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
        metadata: { ignore: metadata_volatile/* VOLATILE_KEYS */.q },
        rules: rules/* RULES */.y.map((rule) => settingOf(rule, presetSeverity(preset, rule))),
        overrides: [],
        custom: [],
        waivers: [],
    };
}
/** A rule with the options it has when the policy says nothing about them. */
function settingOf(rule, severity) {
    return severity === "off" ? { rule: rule.id, severity } : { rule: rule.id, severity, options: rule.options.parse({}) };
}

;// CONCATENATED MODULE: ./build/policy/setting.js





/** The mapping under `rules:`, completed from a preset: a setting for every rule, or what is wrong. */
function readSettings(document, given, preset) {
    const ids = rules/* RULES */.y.map(({ id }) => id);
    const problems = Object.keys(given)
        .filter((id) => !ids.includes(id))
        .map((id) => ({ ...document.positionOfKey(["rules"], id), message: unknownRule(id, ids) }));
    const settings = rules/* RULES */.y.flatMap((rule) => {
        if (!Object.hasOwn(given, rule.id))
            return [settingOf(rule, presetSeverity(preset, rule))];
        const read = readSetting(document, rule, given[rule.id], preset);
        if (read.kind === "setting")
            return [read.setting];
        problems.push(...read.problems);
        return [];
    });
    return { settings, problems };
}
function readSetting(document, rule, value, preset) {
    const at = ["rules", rule.id];
    if (typeof value === "string")
        return withOptions(document, rule, value, {}, at);
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        const message = `Expected ${finding/* SEVERITY_SETTINGS */.k.join(", ")} or a mapping, found ${described(value)}.`;
        return { kind: "problems", problems: [{ ...positionOfSetting(document, rule.id, value), message }] };
    }
    const { severity = naturalSeverity(rule, preset), ...options } = value;
    return withOptions(document, rule, severity, options, at);
}
function withOptions(document, rule, severity, options, at) {
    const problems = [];
    if (!isSeveritySetting(severity)) {
        const hint = typeof severity === "string" ? (0,suggestion/* suggestionFor */.o)(severity, finding/* SEVERITY_SETTINGS */.k) : "";
        const message = `Expected ${finding/* SEVERITY_SETTINGS */.k.join(", ")}, found ${described(severity)}.${hint}`;
        problems.push({ ...document.positionOf([...at, "severity"]), message });
    }
    // A rule that is off needs no options, and those it has must be right all the same: someone will turn it on again.
    const isBare = Object.keys(options).length === 0;
    const needsOptions = isSeveritySetting(severity) && severity !== "off";
    const parsed = isBare && !needsOptions ? undefined : rule.options.safeParse(options);
    if (parsed?.success === false)
        problems.push(...problemsOf(parsed.error.issues, rule.options, document, at, ["severity"]));
    if (problems.length > 0 || !isSeveritySetting(severity))
        return { kind: "problems", problems };
    const setting = { rule: rule.id, severity };
    return { kind: "setting", setting: parsed === undefined ? setting : { ...setting, options: parsed.data } };
}
/** Who sets options wants the rule on: as the preset has it, else as the rule suggests, else as an error. */
function naturalSeverity(rule, preset) {
    return [presetSeverity(preset, rule), rule.severity].find((severity) => severity !== "off") ?? "error";
}
function isSeveritySetting(value) {
    return finding/* SEVERITY_SETTINGS */.k.some((setting) => setting === value);
}
function positionOfSetting(document, id, value) {
    return value === null ? document.positionOfKey(["rules"], id) : document.positionOf(["rules", id]);
}
function unknownRule(id, ids) {
    return `Unknown rule ${quoted(id)}.${(0,suggestion/* suggestionFor */.o)(id, ids)}`;
}

;// CONCATENATED MODULE: ./build/policy/file.js








/** Everything of a policy file but the settings, which each rule checks itself. */
const FILE = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1, { error: ({ input }) => versionAdvice(input) }),
    extends: schemas/* enum */.k5n(PRESETS).default("recommended"),
    models: schemas/* strictObject */.rej({ include: options/* PATH_GLOBS */.YE.default([]), exclude: options/* PATH_GLOBS */.YE.default([]) })
        .default({ include: [], exclude: [] }),
    rules: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
});
/** Keys of the format that this version does not act on. Silence about them would look like consent. */
const RESERVED_KEYS = ["overrides", "waivers"];
// An author mends the first few and tries again.
const MAX_PROBLEMS = 50;
/**
 * Reads a policy file. `origin` names it in messages: a path, or `inline policy`.
 * Throws PolicyError with every problem found, in the order of the file.
 */
function parsePolicy(text, origin) {
    const parsed = parseDocument(text);
    if (parsed.kind === "broken")
        throw policyError("policy-syntax", origin, parsed.problems);
    const { document } = parsed;
    const reserved = RESERVED_KEYS.filter((key) => Object.hasOwn(document.value, key));
    const file = FILE.safeParse(without(document.value, [...reserved, "custom"]));
    const problems = reserved.map((key) => notYet(document, key));
    if (!file.success)
        problems.push(...problemsOf(file.error.issues, FILE, document, [], ["custom"]));
    const { settings, problems: wrongSettings } = readSettings(document, rulesOf(document), file.data?.extends ?? "recommended");
    const { custom, problems: wrongCustom } = readCustom(document);
    problems.push(...wrongSettings, ...wrongCustom);
    if (!file.success || problems.length > 0)
        throw policyError("policy-invalid", origin, problems);
    const { version, extends: preset, models } = file.data;
    return { ...presetPolicy(preset), version, models, rules: settings, custom };
}
function versionAdvice(version) {
    if (version === undefined)
        return "The version of the policy format is missing: write `version: 1`.";
    return `Expected version 1, the only one known to this version of model-review, found ${described(version)}.`;
}
function without(value, keys) {
    return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
function notYet(document, key) {
    return {
        ...document.positionOfKey([], key),
        message: `This version of model-review does not support \`${key}\` yet. Remove it, or use a version that does.`,
    };
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

;// CONCATENATED MODULE: ./build/review/policy.js
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
    const policy = parsePolicy(text, path);
    return { policy, origin: { path, preset: policy.extends, commit } };
}
function presetAlone() {
    return { policy: presetPolicy("recommended"), origin: { path: null, preset: "recommended", commit: null } };
}
/** What the policy would decide that the range itself brings; undefined when the range leaves the policy alone. */
async function editedPolicyOf({ origin }, changed, head, signal, decide) {
    const path = origin.path ?? DEFAULT_POLICY_PATH;
    if (!changed.some((file) => file.path === path))
        return undefined;
    try {
        const text = await textAt(head, path, signal);
        return text === undefined
            ? { kind: "removed", ...decide(presetPolicy("recommended")) }
            : { kind: "valid", ...decide(parsePolicy(text, path)) };
    }
    catch (error) {
        if (!(error instanceof errors/* PolicyError */.pn))
            throw error;
        return { kind: "invalid", problems: error.problems };
    }
}
async function textAt(tree, path, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const entry = await tree.find(path, signal);
        if (entry === undefined)
            return undefined;
        if (entry.kind !== "file") {
            const kind = entry.kind === "symlink" ? "symbolic link" : "submodule";
            throw problem(path, `The policy is a ${kind}, which is never followed: commit the file itself.`);
        }
        const source = __addDisposableResource(env_1, await tree.open(entry, signal), true);
        if (source.size > MAX_POLICY_BYTES)
            throw problem(path, `The policy has ${source.size} bytes; at most ${MAX_POLICY_BYTES} are read.`);
        return new TextDecoder().decode(await source.read(0, source.size, signal));
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
function problem(path, message) {
    return new errors/* PolicyError */.pn("policy-unreadable", `${path}:1:1: ${message}`, [{ message, line: 1, column: 1 }]);
}


/***/ })

};
