export const id = 232;
export const ids = [232];
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

/***/ 6590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ VOLATILE_KEYS)
/* harmony export */ });
/** Keys, in lower case, that every export writes anew, or that only described that one file. `*` is any text. */
const VOLATILE_KEYS = [
    "date",
    "*_date",
    "*.date",
    "date_*",
    "created*",
    "*_created",
    "*timestamp*",
    "*_time",
    "*uuid*",
    "*hash*",
    "*checksum*",
    "*run_id*",
];


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

/***/ 4757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ pathGlob),
/* harmony export */   _u: () => (/* binding */ namePattern),
/* harmony export */   hl: () => (/* binding */ globProblemOf)
/* harmony export */ });
// Longer ones are not written by people.
const MAX_GLOB_CHARACTERS = 200;
// `{a,b}{c,d}` multiplies: each alternative is matched on its own.
const MAX_ALTERNATIVES = 64;
/** What is wrong with a glob, in a plain sentence; undefined when it can be compiled. */
function globProblemOf(glob) {
    if (glob === "")
        return "Write a path or a glob such as models/**.";
    if (glob.length > MAX_GLOB_CHARACTERS)
        return `A glob has at most ${MAX_GLOB_CHARACTERS} characters.`;
    if (glob.startsWith("!"))
        return "Write what to leave out under `exclude`, without the `!`.";
    if (/^\.{0,2}\//.test(glob) || glob.endsWith("/")) {
        return "Paths count from the root of the repository: no `/`, `./` or `../` at the start, and `folder/**` for a folder.";
    }
    if (/[[\]()\\]/.test(glob))
        return "A glob may use `*`, `**`, `?` and `{a,b}`, no brackets, parentheses or backslashes; `?` stands for such a character.";
    const alternatives = alternativesOf(glob);
    if (alternatives === undefined)
        return "The braces of `{a,b}` must be closed and must not stand inside each other.";
    if (alternatives.length > MAX_ALTERNATIVES)
        return `The braces stand for more than ${MAX_ALTERNATIVES} alternatives; use several globs.`;
    return undefined;
}
/** Matches whole paths: `*` and `?` stay within a folder, `**` is any number of folders, `{a,b}` either. Case counts, dot files match. */
function pathGlob(glob) {
    const problem = globProblemOf(glob);
    if (problem !== undefined)
        throw new RangeError(problem);
    const patterns = (alternativesOf(glob) ?? []).map(pathTokensOf);
    return (path) => patterns.some((tokens) => matches(tokens, path));
}
/** Matches whole names: `*` is any text, `?` one character, all else stands for itself. */
function namePattern(pattern) {
    const tokens = Array.from(pattern, (character) => {
        if (character === "*")
            return { kind: "run", crosses: true };
        return character === "?" ? { kind: "one" } : { kind: "text", character };
    });
    return (name) => matches(tokens, name);
}
function alternativesOf(glob) {
    let alternatives = [""];
    for (const [index, part] of glob.split(/(\{[^{}]*\})/).entries()) {
        const isGroup = index % 2 === 1;
        if (!isGroup && /[{}]/.test(part))
            return undefined;
        const choices = isGroup ? part.slice(1, -1).split(",") : [part];
        alternatives = alternatives.flatMap((start) => choices.map((choice) => start + choice));
        if (alternatives.length > MAX_ALTERNATIVES)
            return alternatives;
    }
    return alternatives;
}
function pathTokensOf(glob) {
    const segments = glob.split("/");
    return segments.flatMap((segment, index) => {
        const isLast = index === segments.length - 1;
        if (segment === "**")
            return [isLast ? { kind: "run", crosses: true } : { kind: "folders" }];
        const tokens = Array.from(segment, (character) => {
            if (character === "*")
                return { kind: "run", crosses: false };
            return character === "?" ? { kind: "one" } : { kind: "text", character };
        });
        return isLast ? tokens : [...tokens, { kind: "text", character: "/" }];
    });
}
/** Follows every reading of the pattern at once: `places` are the tokens that could come next. */
function matches(tokens, text) {
    let places = new Set();
    enter(tokens, 0, places);
    for (const character of text) {
        const next = new Set();
        for (const place of places) {
            const token = tokens[place];
            if (token === undefined)
                continue;
            if (token.kind === "text" ? token.character === character : token.kind === "one" && character !== "/") {
                enter(tokens, place + 1, next);
            }
            else if (token.kind === "run" && (token.crosses || character !== "/")) {
                enter(tokens, place, next);
            }
            else if (token.kind === "folders") {
                next.add(place);
                if (character === "/")
                    enter(tokens, place + 1, next);
            }
        }
        places = next;
    }
    return places.has(tokens.length);
}
/** What can be skipped without a character is entered too. */
function enter(tokens, place, places) {
    for (let at = place; !places.has(at); at += 1) {
        places.add(at);
        const token = tokens[at];
        if (token === undefined || (token.kind !== "run" && token.kind !== "folders"))
            return;
    }
}


/***/ }),

/***/ 2220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   Od: () => (/* binding */ ours),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   yu: () => (/* binding */ quoting)
/* harmony export */ });
/** Tag for messages: ``say`Input ${name} was removed.` `` Numbers are ours and become prose; strings are theirs and stay values. */
function say(prose, ...values) {
    const parts = [];
    for (const [index, text] of prose.entries()) {
        if (text !== "")
            parts.push(text);
        const value = values[index];
        if (typeof value === "number")
            parts.push(String(value));
        else if (typeof value === "string")
            parts.push({ value });
        else if (value !== undefined)
            parts.push(...value);
    }
    return parts;
}
/** Text of our own making, such as a formatted size, that reporters must not quote. */
function ours(text) {
    return [text];
}
/** A sentence of our own that may quote a file. */
function quoting(sentence) {
    return [{ sentence }];
}
/** `a`, `b` and 3 more: hostile lists stay short. */
function listed(values, atMost = 5) {
    const parts = [];
    const shown = values.slice(0, atMost);
    const hidden = values.length - shown.length;
    for (const [index, value] of shown.entries()) {
        if (index > 0)
            parts.push(hidden === 0 && index === shown.length - 1 ? " and " : ", ");
        parts.push({ value });
    }
    if (hidden > 0)
        parts.push(` and ${hidden} more`);
    return parts;
}
/** Several clauses as one message; hostile numbers of them stay short. */
function joined(clauses, separator = "; ", atMost = 5) {
    const parts = [];
    for (const [index, clause] of clauses.slice(0, atMost).entries()) {
        if (index > 0)
            parts.push(separator);
        parts.push(...clause);
    }
    const hidden = clauses.length - atMost;
    if (hidden > 0)
        parts.push(`${separator}and ${hidden} more`);
    return parts;
}
/** Prose and values without quotation: for ordering, never for display. */
function textOf(message) {
    return message.map((part) => (typeof part === "string" ? part : "value" in part ? part.value : part.sentence)).join("");
}


/***/ }),

/***/ 7786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E9: () => (/* binding */ BYTES),
  i2: () => (/* binding */ COUNT),
  c9: () => (/* binding */ NAME_PATTERNS),
  lz: () => (/* binding */ NO_OPTIONS),
  YE: () => (/* binding */ PATH_GLOBS),
  IQ: () => (/* binding */ PERCENT)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./build/policy/glob.js
var policy_glob = __webpack_require__(4757);
;// CONCATENATED MODULE: ./build/policy/units.js
const COUNT_SUFFIXES = [
    ["", 1],
    ["k", 1e3],
    ["K", 1e3],
    ["M", 1e6],
    ["G", 1e9],
    ["B", 1e9],
    ["T", 1e12],
];
const BYTE_SUFFIXES = [
    ["B", 1],
    ["kB", 1e3],
    ["KB", 1e3],
    ["MB", 1e6],
    ["GB", 1e9],
    ["TB", 1e12],
    ["KiB", 2 ** 10],
    ["MiB", 2 ** 20],
    ["GiB", 2 ** 30],
    ["TiB", 2 ** 40],
];
/** `100M`, `1.5B`, `250000`: a whole number of things; undefined when the text says nothing of the kind. */
function countOf(text) {
    return scaled(text, COUNT_SUFFIXES);
}
/** `2 GiB`, `500 MB`, or a whole number of bytes; undefined when the text says nothing of the kind. */
function bytesOf(text) {
    return typeof text === "number" ? scaled(text, [["", 1]]) : scaled(text, BYTE_SUFFIXES);
}
/** `10%` gives 10. A bare number is refused: 0.1 and 10 could both mean it. */
function percentOf(text) {
    return typeof text === "number" ? undefined : amountOf(text, [["%", 1]]);
}
function scaled(text, suffixes) {
    const amount = typeof text === "number" ? text : amountOf(text, suffixes);
    if (amount === undefined)
        return undefined;
    // 1.1 times a million is not quite 1,100,000 in binary; what is no whole number even then is a mistake.
    const whole = Math.round(amount);
    return Math.abs(amount - whole) < 1e-3 && whole >= 0 && Number.isSafeInteger(whole) ? whole : undefined;
}
function amountOf(text, suffixes) {
    const match = /^(\d{1,15}(?:\.\d{1,9})?) ?([A-Za-z%]{0,3})$/.exec(text.trim());
    const factor = suffixes.find(([suffix]) => suffix === match?.[2])?.[1];
    return match === null || factor === undefined ? undefined : Number(match[1]) * factor;
}

;// CONCATENATED MODULE: ./build/policy/options.js



/** For rules that have nothing to set beside their severity. */
const NO_OPTIONS = schemas/* strictObject */.rej({});
const TEXT_OR_NUMBER = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()], "Write text or a number.");
/** `100M` → 100000000. */
const COUNT = measured(countOf, "Write a whole number, such as 100M, 1.5B or 250000.");
/** `2 GiB` → 2147483648. */
const BYTES = measured(bytesOf, "Write a size with its unit, such as 2 GiB, 500 MB or 4096 B.");
/** `10%` → 10. */
const PERCENT = measured(percentOf, "Write a percentage, such as 10%.");
// More would be a list nobody reads; each entry is matched against every name.
const MAX_ENTRIES = 100;
const MAX_NAME_CHARACTERS = 200;
/** Names as written in files, where `*` stands for any text and `?` for one character. */
const NAME_PATTERNS = schemas/* array */.YOg(schemas/* string */.YjP()
    .min(1, "Write a name or a pattern.")
    .max(MAX_NAME_CHARACTERS, `A name has at most ${MAX_NAME_CHARACTERS} characters.`))
    .max(MAX_ENTRIES, `A list has at most ${MAX_ENTRIES} entries.`);
/** Globs over paths from the root of the repository. */
const PATH_GLOBS = schemas/* array */.YOg(schemas/* string */.YjP().superRefine((glob, context) => {
    const problem = (0,policy_glob/* globProblemOf */.hl)(glob);
    if (problem !== undefined)
        context.addIssue({ code: "custom", message: problem });
}))
    .max(MAX_ENTRIES, `A list has at most ${MAX_ENTRIES} entries.`)
    .readonly();
function measured(parse, advice) {
    return TEXT_OR_NUMBER.transform((text, context) => {
        const amount = parse(text);
        if (amount !== undefined)
            return amount;
        context.addIssue({ code: "custom", message: advice });
        return core/* NEVER */.tm;
    });
}


/***/ }),

/***/ 6938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ agreeing),
/* harmony export */   HY: () => (/* binding */ sequenceText),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   L3: () => (/* binding */ shapeText),
/* harmony export */   Mr: () => (/* binding */ dimensionText),
/* harmony export */   fL: () => (/* binding */ percentText),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   pV: () => (/* binding */ bytesText),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2220);

const BYTE_UNITS = ["B", "kB", "MB", "GB", "TB", "PB"];
// Beyond this many axes only the first ones are worth reading.
const SHOWN_AXES = 8;
const SHOWN_NAMES = 8;
/** `1 tensor`, `1,234 tensors`: a whole number with its noun. */
function counted(count, one, many = `${one}s`) {
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .ours */ .Od)(`${grouped(count)} ${count === 1 ? one : many}`);
}
/** The form of a word that agrees with a count: `was` or `were`. */
function agreeing(count, one, many) {
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .ours */ .Od)(count === 1 ? one : many);
}
/** ``Input `h` ``, ``Inputs `h` and `c` ``. */
function named(noun, names) {
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${agreeing(names.length, noun, `${noun}s`)} ${(0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(names)}`;
}
/** `1,234,567`. */
function grouped(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
/** `2.3 MB`, in powers of 1000 and three digits at most. */
function bytesText(bytes) {
    let amount = bytes;
    let unit = 0;
    // 999.6 would be shown as 1000.
    while (amount >= 999.5 && unit < BYTE_UNITS.length - 1) {
        amount /= 1000;
        unit += 1;
    }
    const digits = unit > 0 && amount < 9.95 ? 1 : 0;
    return `${amount.toFixed(digits)} ${BYTE_UNITS[unit]}`;
}
/** `12.5 %`, four digits at most. */
function percentText(percent) {
    return `${Number(percent.toPrecision(4))} %`;
}
/** `[1, batch, ?]`; holds names from the file, so it is a value. */
function shapeText(shape) {
    if (shape === null)
        return "unknown";
    const shown = shape.slice(0, SHOWN_AXES).map(dimensionText);
    return shape.length > SHOWN_AXES ? `[${shown.join(", ")}, … ${shape.length} axes]` : `[${shown.join(", ")}]`;
}
function dimensionText(dimension) {
    return dimension === null ? "?" : String(dimension);
}
/** `(input, state, sr)`; holds names from the file, so it is a value. */
function sequenceText(names) {
    const shown = names.slice(0, SHOWN_NAMES).join(", ");
    return names.length > SHOWN_NAMES ? `(${shown}, … ${names.length} names)` : `(${shown})`;
}


/***/ }),

/***/ 2926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ RULES)
});

// EXTERNAL MODULE: ./build/policy/message.js
var policy_message = __webpack_require__(2220);
// EXTERNAL MODULE: ./build/policy/quantities.js
var quantities = __webpack_require__(6938);
;// CONCATENATED MODULE: ./build/policy/failures.js


const OUTCOMES = {
    unreadable: "Not readable",
    unavailable: "The bytes could not be had",
    ambiguous: "Not told apart",
};
/** Errors of reading that say nothing against the file: nobody looked into it. */
const UNEXAMINED_CODES = ["unsupported-format", "lfs-pointer", "not-a-file", "not-in-revision"];
/** True when the file itself is at fault. */
function isMalformed({ status, error }) {
    return status === "unreadable" && !UNEXAMINED_CODES.includes(error.code);
}
/** What went wrong and where. The reason may quote the file. */
function failureOf(failure) {
    const { status, path, error } = failure;
    const outcome = status === "unreadable" && !isMalformed(failure) ? "Not examined" : OUTCOMES[status];
    const file = error.path === undefined || error.path === path ? [] : (0,policy_message/* say */.cv) ` (${error.path})`;
    const place = error.offset === undefined ? [] : (0,policy_message/* ours */.Od)(`, at byte ${(0,quantities/* grouped */.zD)(error.offset)}`);
    return (0,policy_message/* say */.cv) `${(0,policy_message/* ours */.Od)(outcome)}${file}${place}: ${(0,policy_message/* quoting */.yu)(error.message)}`;
}

// EXTERNAL MODULE: ./build/policy/options.js + 1 modules
var options = __webpack_require__(7786);
;// CONCATENATED MODULE: ./build/policy/rule.js
/** Checks a rule's shape and infers the type of its options. */
function defineRule(rule) {
    return rule;
}

;// CONCATENATED MODULE: ./build/policy/rules/complete-base-unread.js




const baseUnread = defineRule({
    id: "complete/base-unread",
    title: "The base could not be read, so nothing was compared",
    severity: "warning",
    scope: "artifact",
    why: "The head is reported as if it were new. A pull request that repairs a broken file must be able to pass, but a person has to judge what changed.",
    fix: "Compare the two files by hand, or check that the base is the file you believe it is.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ base, head }) {
        if (head?.status !== "read" || base === undefined || base.status === "read" || base.status === "unavailable")
            return;
        yield { message: (0,policy_message/* say */.cv) `Judged as an added model. The base: ${failureOf(base)}` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/complete-duplicate-bytes.js



const duplicateBytes = defineRule({
    id: "complete/duplicate-bytes",
    title: "Two model files hold the same bytes",
    severity: "warning",
    scope: "review",
    why: "Files with different names promise different models. When they are one and the same file, one of the exports was never made, or was overwritten.",
    fix: "Export the variant that the name promises, or keep one file and refer to it.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ comparisons }) {
        const told = new Set();
        for (const { path, change, twins } of comparisons) {
            if (told.has(path) || twins.length === 0 || (change !== "added" && change !== "modified"))
                continue;
            // Of files that are equal among themselves one finding is enough.
            for (const twin of twins)
                told.add(twin);
            yield { path, message: (0,policy_message/* say */.cv) `Same bytes as ${(0,policy_message/* listed */.KE)(twins)}.` };
        }
    },
});

// EXTERNAL MODULE: ./build/model/tensor.js
var tensor = __webpack_require__(6241);
;// CONCATENATED MODULE: ./build/policy/sides.js


/** The models a rule can look at; undefined where a side is absent or could not be read. */
function modelsOf({ base, head }) {
    return {
        ...(base?.status === "read" ? { base: base.model } : {}),
        ...(head?.status === "read" ? { head: head.model } : {}),
    };
}
function changesOf({ changes }, kind) {
    return changes.filter((change) => change.kind === kind);
}
/** What the anomalies of a kind are about, once each, without the lines by which readers say that they left some out. */
function anomalousNames({ anomalies, files }, kind) {
    const subjects = anomalies.filter((anomaly) => anomaly.kind === kind).map(({ subject }) => subject);
    return [...new Set(subjects)].filter((subject) => subject !== "" && subject !== files[0]?.path);
}
/** `input` or `output`, as our own word. */
function sideOf({ side }) {
    return (0,policy_message/* ours */.Od)(side);
}
/** `mask`, or `serve.mask` in a model with several signatures. */
function valueLabel(comparison, { signature }, name) {
    const { base, head } = modelsOf(comparison);
    const isOnly = (base?.signatures.length ?? 0) <= 1 && (head?.signatures.length ?? 0) <= 1;
    return isOnly ? name : `${signature}.${name}`;
}
/** ``input `x` axis 2 from `224` to `256` ``, for every change that is concerned; undefined when none is. */
function dimensionClauses(comparison, isConcerned) {
    const changes = changesOf(comparison, "dimension-changed").filter(isConcerned);
    const clauses = changes.map((change) => {
        const { axis, base, head } = change;
        const sizes = (0,policy_message/* say */.cv) `from ${(0,quantities/* dimensionText */.Mr)(base)} to ${(0,quantities/* dimensionText */.Mr)(head)}`;
        return (0,policy_message/* say */.cv) `${sideOf(change)} ${valueLabel(comparison, change, change.name)} axis ${axis} ${sizes}`;
    });
    return clauses.length === 0 ? undefined : (0,policy_message/* joined */.oR)(clauses);
}
/** What is stated about a model, wherever it stands; so far that is the file itself. */
function statedFacts({ metadata }) {
    return metadata;
}

;// CONCATENATED MODULE: ./build/policy/rules/complete-external-missing.js






/** Undefined where another rule speaks. */
const WHERE_IT_FAILS = {
    missing: (file) => (0,policy_message/* say */.cv) `${file}, which is not in this revision`,
    "out-of-range": (file) => (0,policy_message/* say */.cv) `${file}, beyond its end`,
    unavailable: (file) => (0,policy_message/* say */.cv) `${file}, which could not be read`,
    "unsafe-path": undefined,
};
const externalMissing = defineRule({
    id: "complete/external-missing",
    title: "Weights that the model refers to are not there",
    severity: "error",
    scope: "artifact",
    why: "The model cannot be loaded by anyone who checks this revision out. On the author's disk the data file is still there, so nobody notices until someone else tries.",
    fix: "Commit the data file beside the model under the name the model uses, or export with the weights inside the file.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const absences = modelsOf(comparison).head?.absences ?? [];
        const clauses = tensor/* ABSENCE_REASONS */.Uk.flatMap((reason) => absences
            .filter((absence) => absence.reason === reason)
            .flatMap(({ path, tensors, bytes }) => {
            const where = WHERE_IT_FAILS[reason]?.(path);
            if (where === undefined)
                return [];
            return [(0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(tensors, "tensor")} ${(0,quantities/* agreeing */.HD)(tensors, "needs", "need")} ${(0,policy_message/* ours */.Od)((0,quantities/* bytesText */.pV)(bytes))} of ${where}`];
        }));
        if (clauses.length > 0)
            yield { message: (0,policy_message/* say */.cv) `${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/complete-external-overlap.js





const externalOverlap = defineRule({
    id: "complete/external-overlap",
    title: "Tensors share a part of their external data",
    severity: "warning",
    scope: "artifact",
    why: "Two tensors that are one share all of their bytes. Sharing only some of them comes from an offset that was computed wrongly, and then at least one of the two holds values of the other.",
    fix: "Export again, and compare the outputs of the new file with those of the model it was exported from.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const { head } = modelsOf(comparison);
        const names = head === undefined ? [] : anomalousNames(head, "external-overlap");
        if (names.length === 0)
            return;
        yield {
            message: (0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(names.length, "tensor")} ${(0,quantities/* agreeing */.HD)(names.length, "overlaps", "overlap")} another one in the external data: ${(0,policy_message/* listed */.KE)(names)}.`,
        };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/complete-folder-unlisted.js



const folderUnlisted = defineRule({
    id: "complete/folder-unlisted",
    title: "A changed folder that DVC tracks as one could not be looked into",
    severity: "warning",
    strict: "error",
    scope: "review",
    why: "DVC names such a folder by one hash, and keeps the list of its files with the contents. Without the list nobody can tell whether a model in the folder changed. A folder whose name promises models counts as a model that was not examined.",
    fix: "Check the repository out and run `dvc fetch` for both revisions before the review, or leave a folder without models out under `models: exclude`.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ unlisted }) {
        for (const { path, reason } of unlisted)
            yield { path, message: (0,policy_message/* quoting */.yu)(reason) };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/complete-not-examined.js




const notExamined = defineRule({
    id: "complete/not-examined",
    title: "A changed model could not be examined",
    severity: "error",
    scope: "artifact",
    why: "Nothing is known about a file that was not read, and silence about it would look like a pass.",
    fix: "If the format is not read yet, review the file by other means and leave it out under `models: exclude`, or set this rule to `warning`. If its bytes are missing, commit the file itself or give the job access to it.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ base, head }) {
        if (head !== undefined && head.status !== "read" && !isMalformed(head))
            yield { message: failureOf(head) };
        if (base?.status === "unavailable")
            yield { message: (0,policy_message/* say */.cv) `The base: ${failureOf(base)}` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/complete-orphan-sidecar.js



const orphanSidecar = defineRule({
    id: "complete/orphan-sidecar",
    title: "A file looks like a part of a model, and no model refers to it",
    severity: "warning",
    scope: "review",
    why: "Weights that no model uses are dead bytes that every clone downloads. More often they belong to a model that was forgotten, or the model looks for them under another name.",
    fix: "Commit the model that uses the file, correct the name, or delete the file.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ orphans }) {
        for (const path of orphans)
            yield { path, message: (0,policy_message/* say */.cv) `No model of this revision refers to this file.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/complete-shard-mismatch.js





const shardMismatch = defineRule({
    id: "complete/shard-mismatch",
    title: "The index and the shards of a model do not agree",
    severity: "error",
    scope: "artifact",
    why: "Loaders take tensors from where the index says they are. A shard that was not committed or an index of another export makes loading fail, or silently leaves layers at random values.",
    fix: "Commit every shard together with the index that was written with them.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const { head } = modelsOf(comparison);
        if (head === undefined)
            return;
        const missing = head.files.filter(({ role, size }) => role === "shard" && size === null).map(({ path }) => path);
        const disputes = new Map();
        for (const { kind, subject, detail } of head.anomalies) {
            if (kind !== "index-mismatch" || missing.includes(subject))
                continue;
            disputes.set(detail, [...(disputes.get(detail) ?? []), subject]);
        }
        const sentences = [];
        if (missing.length > 0) {
            sentences.push((0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(missing.length, "shard")} ${(0,quantities/* agreeing */.HD)(missing.length, "is", "are")} not in this revision: ${(0,policy_message/* listed */.KE)(missing)}.`);
        }
        for (const [detail, subjects] of disputes)
            sentences.push((0,policy_message/* say */.cv) `${(0,policy_message/* listed */.KE)(subjects)}: ${(0,policy_message/* ours */.Od)(detail)}.`);
        if (sentences.length > 0)
            yield { message: (0,policy_message/* joined */.oR)(sentences, " ") };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/complete-values-skipped.js




const REASONS = {
    budget: "they are more than the budget covers",
    never: "this review reads no values",
};
const valuesSkipped = defineRule({
    id: "complete/values-skipped",
    title: "The values of some tensors were not compared",
    severity: "note",
    strict: "warning",
    scope: "artifact",
    why: "Names, types and shapes can stay as they were while the numbers change. Of tensors whose values were not read, nobody can say whether they were trained further, replaced, or left alone.",
    fix: "Allow more with the input `weights`, such as `always` or `auto 8 GB`, or with `--weights always` on the command line.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ skipped }) {
        if (skipped === undefined)
            return;
        const { tensors, bytes, reason } = skipped;
        const amount = (0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(tensors, "tensor")} (${(0,policy_message/* ours */.Od)((0,quantities/* bytesText */.pV)(bytes))})`;
        yield { message: (0,policy_message/* say */.cv) `The values of ${amount} were not compared: ${(0,policy_message/* ours */.Od)(REASONS[reason])}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/format-changed.js




const formatChanged = defineRule({
    id: "format/changed",
    title: "The same path holds another file format",
    severity: "warning",
    scope: "artifact",
    why: "Programs choose the loader by the path they know. With another format behind it, loading fails, or a format that can run code replaces one that cannot.",
    fix: "Give the new format a path with its own extension, and remove the old file when nobody needs it.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        if (comparison.change !== "modified")
            return;
        for (const { base, head } of changesOf(comparison, "format-changed")) {
            yield { message: (0,policy_message/* say */.cv) `Format changed from ${base} to ${head}.` };
        }
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/format-duplicate-tensor.js




const duplicateTensor = defineRule({
    id: "format/duplicate-tensor",
    title: "Two tensors of one graph have the same name",
    severity: "warning",
    scope: "artifact",
    why: "Which of the two a node gets depends on the runtime, so that the same file computes different things. Tools that key on names lose one of them without a word.",
    fix: "Export again with unique names.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const { head } = modelsOf(comparison);
        const names = head === undefined ? [] : anomalousNames(head, "duplicate-tensor");
        if (names.length > 0)
            yield { message: (0,policy_message/* say */.cv) `Several tensors of one graph share a name: ${(0,policy_message/* listed */.KE)(names)}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/format-hidden-characters.js




const hiddenCharacters = defineRule({
    id: "format/hidden-characters",
    title: "Names in the file hold characters that are not visible",
    severity: "warning",
    scope: "artifact",
    why: "Two names that look alike and are not the same hide a change from reviewers, and characters that reverse the direction of text make it read differently from what programs see.",
    fix: "Export again with plain names.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const { head } = modelsOf(comparison);
        const names = head === undefined ? [] : anomalousNames(head, "invisible-characters");
        if (names.length > 0)
            yield { message: (0,policy_message/* say */.cv) `Invisible characters in ${(0,policy_message/* listed */.KE)(names)}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/format-malformed.js



const malformed = defineRule({
    id: "format/malformed",
    title: "The file breaks the rules of its own format",
    severity: "error",
    scope: "artifact",
    why: "A file that is cut off, overlaps itself or lies about sizes either does not load or loads differently in different programs. Parsers have been attacked in exactly this way.",
    fix: "Write the file again with the library of its format, and check that the upload was complete.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ head }) {
        if (head !== undefined && head.status !== "read" && isMalformed(head))
            yield { message: failureOf(head) };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/format-unknown-dtype.js





const unknownDtype = defineRule({
    id: "format/unknown-dtype",
    title: "An element type is newer than this reader",
    severity: "warning",
    scope: "artifact",
    why: "Sizes and values of such tensors are unverified. Most likely the exporter is newer than this program and nothing is wrong; older runtimes will refuse the file just the same.",
    fix: "Update this program, or export with an element type that runtimes already know.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const { head } = modelsOf(comparison);
        if (head === undefined)
            return;
        const reported = anomalousNames(head, "unknown-dtype");
        const typed = head.tensors.filter(({ dtype }) => dtype.startsWith("unknown(")).map(({ name }) => name);
        const names = [...new Set([...reported, ...typed])];
        if (names.length === 0)
            return;
        yield {
            message: (0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Value", names)} ${(0,quantities/* agreeing */.HD)(names.length, "has an unknown element type", "have unknown element types")}.`,
        };
    },
});

;// CONCATENATED MODULE: ./build/policy/licences.js
/** Keys under which files of several formats and exporters state their licence. */
const LICENCE_KEYS = [
    "license",
    "licence",
    "license_name",
    "model_license",
    "model_licence",
    "model.license",
    "modelspec.license",
    "general.license",
    "general.license.name",
];
function isLicenceKey(key) {
    return LICENCE_KEYS.includes(key.toLowerCase());
}
/** The licences a file states, as it spells them, once each and sorted. */
function licencesOf(metadata) {
    const values = metadata.filter(({ key }) => isLicenceKey(key)).map(({ value }) => value.trim());
    return [...new Set(values.filter((value) => value !== ""))].sort();
}

;// CONCATENATED MODULE: ./build/policy/rules/license-changed.js





const licenseChanged = defineRule({
    id: "license/changed",
    title: "The file states another licence",
    severity: "warning",
    scope: "artifact",
    why: "A licence decides who may use the model and for what. It changes when the weights come from elsewhere or a template is copied, and rarely because someone decided it.",
    fix: "Confirm the change with whoever answers for licences, or restore the licence of the base.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const { base, head } = modelsOf(comparison);
        const [before, after] = [licencesOf(base?.metadata ?? []), licencesOf(head?.metadata ?? [])];
        if (before.length === 0 || after.length === 0 || sameLicences(before, after))
            return;
        yield { message: (0,policy_message/* say */.cv) `Licence changed from ${(0,policy_message/* listed */.KE)(before)} to ${(0,policy_message/* listed */.KE)(after)}.` };
    },
});
/** Identifiers of licences are the same whatever their case. */
function sameLicences(before, after) {
    const folded = (licences) => new Set(licences.map((licence) => licence.toLowerCase()));
    const [a, b] = [folded(before), folded(after)];
    return a.size === b.size && [...a].every((licence) => b.has(licence));
}

;// CONCATENATED MODULE: ./build/policy/rules/license-removed.js





const licenseRemoved = defineRule({
    id: "license/removed",
    title: "The file stated a licence and no longer does",
    severity: "warning",
    strict: "error",
    scope: "artifact",
    why: "Model files travel without their repository. Without a licence inside, nobody downstream may assume any right to use the file, and automated checks refuse it.",
    fix: "Write the licence into the metadata of the new file, under the key that the base used.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const { base, head } = modelsOf(comparison);
        if (base === undefined || head === undefined)
            return;
        const stated = licencesOf(base.metadata);
        if (stated.length > 0 && licencesOf(head.metadata).length === 0)
            yield { message: (0,policy_message/* say */.cv) `Licence ${(0,policy_message/* listed */.KE)(stated)} is no longer stated.` };
    },
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./build/metadata/volatile.js
var metadata_volatile = __webpack_require__(6590);
// EXTERNAL MODULE: ./build/policy/glob.js
var glob = __webpack_require__(4757);
;// CONCATENATED MODULE: ./build/policy/rules/metadata-removed.js









const metadataRemoved = defineRule({
    id: "metadata/removed",
    title: "The file no longer states something that it stated",
    severity: "warning",
    scope: "artifact",
    why: "Labels, preprocessing values, training notes and authors often live in the metadata of the file alone. A new export with another tool drops them without a word.",
    fix: "Copy the entries to the new file, or list keys that may disappear under `ignore`.",
    options: schemas/* strictObject */.rej({
        ignore: options/* NAME_PATTERNS */.c9.default([...metadata_volatile/* VOLATILE_KEYS */.q]).describe("keys that may disappear; * is any text, ? one character"),
    }),
    *evaluate(comparison, { ignore }) {
        const ignored = ignore.map(glob/* namePattern */._u);
        const kept = new Set(modelsOf(comparison).head?.metadata.map(({ key }) => key));
        const lost = changesOf(comparison, "metadata-removed")
            .map(({ key }) => key)
            // Licences have rules of their own.
            .filter((key) => !kept.has(key) && !isLicenceKey(key) && !ignored.some((matches) => matches(key.toLowerCase())));
        const keys = [...new Set(lost)];
        if (keys.length === 0)
            return;
        yield { message: (0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Metadata key", keys)} ${(0,quantities/* agreeing */.HD)(keys.length, "was", "were")} removed.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/metadata-required.js







const metadataRequired = defineRule({
    id: "metadata/required",
    title: "The model does not state what the policy asks for",
    severity: "off",
    scope: "artifact",
    why: "Months later the file is all that is left of a training run. What it was trained on, from which base and under which licence can only be known if it was written down.",
    fix: "Write the fields into the metadata of the file when it is exported.",
    options: schemas/* strictObject */.rej({
        fields: options/* NAME_PATTERNS */.c9.min(1, "List at least one field, such as license.").describe("keys that must be stated, such as license or base_model; case does not count"),
    }),
    *evaluate(comparison, { fields }) {
        const { head } = modelsOf(comparison);
        if (head === undefined)
            return;
        const stated = statedFacts(head)
            .filter(({ value }) => value.trim() !== "")
            .map(({ key }) => key.toLowerCase());
        const missing = fields.filter((field) => {
            const wanted = field.toLowerCase();
            return !stated.some((key) => key === wanted || (isLicenceKey(wanted) && isLicenceKey(key)));
        });
        if (missing.length > 0)
            yield { message: (0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Field", missing)} ${(0,quantities/* agreeing */.HD)(missing.length, "is", "are")} not stated.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/promises.js


const QUANTISED_DTYPES = ["int8", "uint8"];
const PRECISIONS = [
    { words: ["fp32", "float32"], dtypes: ["float32"], atLeast: 0.5 },
    { words: ["fp16", "float16"], dtypes: ["float16"], atLeast: 0.5 },
    { words: ["bf16", "bfloat16"], dtypes: ["bfloat16"], atLeast: 0.5 },
    { words: ["half"], dtypes: ["float16", "bfloat16"], atLeast: 0.5 },
    // Quantisation may leave embeddings and the last layer alone, or keep float weights between quantise and dequantise
    // nodes; only a model without a single 8-bit tensor is not quantised at all.
    { words: ["int8"], dtypes: QUANTISED_DTYPES, atLeast: 0 },
];
/** These say that several precisions are meant, or that weights are stored in another type than the one named. */
const MIXED = /^(amp|mixed|qat|qdq|ptq|quant\w*|dynamic|static|awq|gptq|[qwiu](int)?[248]\w*|to|from|vs|and)$/;
/** `first_half` is a part, not a precision. */
const PARTS = /^(first|second|1st|2nd|upper|lower|top|bottom|left|right|front|back|one|other)$/;
/** What models keep their weights in; shapes, indices and masks say nothing about precision. */
const WEIGHT_DTYPES = /^(float|bfloat|int8$|uint8$|int4$|uint4$|int2$|uint2$)/;
// Below 7 nothing exports any more, and names like op1 mean something else; 40 is far beyond the newest opset.
const OPSETS_IN_NAMES = { from: 7, to: 40 };
/** What the name of an artifact says and its content denies, as sentences. */
function* contradictionsOf(inspection) {
    const { format, promised } = inspection;
    if (format !== null && promised !== null && promised !== format)
        yield (0,policy_message/* say */.cv) `The name promises ${promised}, the content is ${format}.`;
    if (inspection.status !== "read")
        return;
    const words = wordsOf(inspection.path);
    yield* opsetContradictions(words, inspection.model);
    yield* precisionContradictions(words, inspection.model);
}
function wordsOf(path) {
    const segments = path.toLowerCase().split("/");
    const split = (text) => (text ?? "").split(/[-_.\s]+/).filter((word) => word !== "");
    return { file: split(segments.at(-1)), folder: split(segments.at(-2)) };
}
function* opsetContradictions({ file, folder }, model) {
    const opset = model.requirements.find(({ name }) => name === "opset ai.onnx")?.version;
    const inFile = opsetsIn(file);
    const named = inFile.length > 0 ? inFile : opsetsIn(folder);
    const [first] = named;
    if (opset === undefined || first === undefined || named.includes(opset))
        return;
    yield (0,policy_message/* say */.cv) `The name says opset ${first}, the model declares ${opset}.`;
}
/** `op13`, `opset13` and `opset_13`. */
function opsetsIn(words) {
    return words.flatMap((word, index) => {
        const digits = /^op(?:set)?v?(\d{1,2})$/.exec(word)?.[1] ?? (words[index - 1] === "opset" ? /^\d{1,2}$/.exec(word)?.[0] : undefined);
        const opset = Number(digits);
        return digits !== undefined && opset >= OPSETS_IN_NAMES.from && opset <= OPSETS_IN_NAMES.to ? [opset] : [];
    });
}
function* precisionContradictions({ file, folder }, model) {
    if ([...file, ...folder].some((word) => MIXED.test(word)))
        return;
    const inFile = precisionsIn(file);
    const named = inFile.length > 0 ? inFile : precisionsIn(folder.filter((word) => word !== "half"));
    const [first] = named;
    const most = sharesOf(model)[0];
    if (first === undefined || most === undefined)
        return;
    if (named.some((precision) => keeps(precision, model)))
        return;
    yield (0,policy_message/* say */.cv) `The name says ${first.word}, ${(0,policy_message/* ours */.Od)((0,quantities/* percentText */.fL)(Math.floor(most.share * 100)))} of the weights are ${most.dtype}.`;
}
function precisionsIn(words) {
    return words.flatMap((word, index) => {
        if (word === "half" && PARTS.test(words[index - 1] ?? ""))
            return [];
        const precision = PRECISIONS.find((candidate) => candidate.words.includes(word));
        return precision === undefined ? [] : [{ ...precision, word }];
    });
}
function keeps({ dtypes, atLeast }, model) {
    const shares = sharesOf(model).filter(({ dtype }) => dtypes.includes(dtype));
    return shares.length > 0 && shares.reduce((sum, { share }) => sum + share, 0) >= atLeast;
}
/** Weights by dtype, the largest share first. */
function sharesOf({ tensors }) {
    const counts = new Map();
    let total = 0;
    for (const { dtype, parameters } of tensors) {
        if (!WEIGHT_DTYPES.test(dtype) || parameters === 0)
            continue;
        counts.set(dtype, (counts.get(dtype) ?? 0) + parameters);
        total += parameters;
    }
    return [...counts]
        .map(([dtype, count]) => ({ dtype, share: count / total }))
        .sort((a, b) => b.share - a.share || (a.dtype < b.dtype ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/policy/rules/name-content-mismatch.js



const contentMismatch = defineRule({
    id: "name/content-mismatch",
    title: "The file name promises something that the content contradicts",
    severity: "warning",
    scope: "artifact",
    why: "People choose a file by its name. Whoever takes an `op13` that declares opset 16, or a `half` that holds float32, gets a model that does not run, or one of twice the size.",
    fix: "Rename the file after what it holds, or export again with what the name says.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ head }) {
        if (head !== undefined)
            for (const message of contradictionsOf(head))
                yield { message };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/path-traversal.js





const pathTraversal = defineRule({
    id: "path/traversal",
    title: "The model refers to a file outside of its own folder",
    severity: "error",
    scope: "artifact",
    why: "A loader that follows such a path reads any file of the machine it runs on and takes the bytes for weights. CVE-2022-25882 and CVE-2024-27318 are this in ONNX.",
    fix: "Keep external data beside the model and refer to it by its plain file name.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const unsafe = (modelsOf(comparison).head?.absences ?? []).filter(({ reason }) => reason === "unsafe-path");
        if (unsafe.length === 0)
            return;
        const tensors = unsafe.reduce((sum, absence) => sum + absence.tensors, 0);
        const paths = [...new Set(unsafe.map(({ path }) => path))];
        yield {
            message: (0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(tensors, "tensor")} ${(0,quantities/* agreeing */.HD)(tensors, "refers", "refer")} to ${(0,quantities/* agreeing */.HD)(paths.length, "an unsafe path", "unsafe paths")}: ${(0,policy_message/* listed */.KE)(paths)}.`,
        };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/policy-edited-invalid.js



/** Problems of an edited policy that are told one by one. */
const MAX_TOLD = 5;
const editedInvalid = defineRule({
    id: "policy/edited-invalid",
    title: "The change edits the policy so that it cannot be read",
    severity: "error",
    scope: "review",
    why: "Once merged, this policy judges every later change, and a policy that cannot be read stops all of them.",
    fix: "Correct the lines named here. The policy of the base judges this change either way.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ editedPolicy }) {
        if (editedPolicy === undefined)
            return;
        for (const { line, column, message } of editedPolicy.problems.slice(0, MAX_TOLD)) {
            yield { path: editedPolicy.path, at: { line, column }, message: (0,policy_message/* say */.cv) `Line ${line}, column ${column}: ${(0,policy_message/* quoting */.yu)(message)}` };
        }
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/runtime-custom-op-added.js





const customOpAdded = defineRule({
    id: "runtime/custom-op-added",
    title: "The model uses operators that its format does not define",
    severity: "warning",
    scope: "artifact",
    why: "Only a runtime with the right extension can load such a model, and the extension is native code that runs with the rights of the program. A model that loaded everywhere now loads in one place.",
    fix: "Export with standard operators, or document which extension, in which version, every runtime needs.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const operators = addedCode(comparison).filter(({ kind }) => kind === "custom-operator");
        if (operators.length === 0)
            return;
        const names = operators.map(({ name }) => name);
        yield { message: (0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(names.length, "custom operator")} added: ${(0,policy_message/* listed */.KE)(names)}.` };
    },
});
/** In a model without a readable base everything is new. */
function addedCode(comparison) {
    const { base, head } = modelsOf(comparison);
    if (base === undefined)
        return head?.code ?? [];
    return comparison.changes.flatMap((change) => (change.kind === "code-added" ? [change.code] : []));
}

;// CONCATENATED MODULE: ./build/policy/rules/runtime-ir-raised.js




const irRaised = defineRule({
    id: "runtime/ir-raised",
    title: "The model is written in a newer version of its file format",
    severity: "warning",
    scope: "artifact",
    why: "Runtimes refuse files of an IR version newer than the one they were built for, whatever operators the model uses. A newer exporter raises it without being asked.",
    fix: "Write the model with the IR version of the base, or check that every runtime that loads it is new enough.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        for (const { name, base, head } of changesOf(comparison, "requirement-changed")) {
            if (name !== "ir" || base === null || head === null || head <= base)
                continue;
            yield { message: (0,policy_message/* say */.cv) `IR version raised from ${base} to ${head}.` };
        }
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/runtime-opset-raised.js




const PREFIX = "opset ";
const opsetRaised = defineRule({
    id: "runtime/opset-raised",
    title: "The model needs a newer operator set",
    severity: "warning",
    scope: "artifact",
    why: "A runtime that knows only the older operator set refuses to load the model. Devices in the field often run a runtime that is years old.",
    fix: "Export with the opset of the base, or check that every runtime that loads the model supports the new one.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const raised = changesOf(comparison, "requirement-changed").filter((change) => change.name.startsWith(PREFIX) && isRaised(change, comparison));
        if (raised.length === 0)
            return;
        const clauses = raised.map(({ name, base, head }) => {
            const domain = name.slice(PREFIX.length);
            return base === null ? (0,policy_message/* say */.cv) `${domain} ${head ?? 0}, not needed before` : (0,policy_message/* say */.cv) `${domain} from ${base} to ${head ?? 0}`;
        });
        yield { message: (0,policy_message/* say */.cv) `Required operator set raised: ${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});
/** Exporters import domains they do not use: an import that is new counts when a node uses it. Foreign domains have a rule of their own. */
function isRaised({ name, base, head }, comparison) {
    if (head === null)
        return false;
    if (base !== null)
        return head > base;
    const domain = name.slice(PREFIX.length);
    const isStandard = domain === "ai.onnx" || domain.startsWith("ai.onnx.");
    const graphs = modelsOf(comparison).head?.graphs ?? [];
    return isStandard && graphs.some(({ operators }) => operators.some((operator) => operator.domain === domain));
}

;// CONCATENATED MODULE: ./build/policy/rules/signature-dim-narrowed.js




const dimNarrowed = defineRule({
    id: "signature/dim-narrowed",
    title: "An input dimension that took any size now takes one",
    severity: "error",
    scope: "artifact",
    why: "Callers that use another size, a larger batch for instance, are refused. Exporters fix a dimension when the dynamic axes are not given again.",
    fix: "Name the dynamic axes at export (`dynamic_axes` or `dynamic_shapes` of torch.onnx.export), or release a new major version.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const clauses = dimensionClauses(comparison, ({ effect, side }) => effect === "narrowed" && side === "input");
        if (clauses !== undefined)
            yield { message: (0,policy_message/* say */.cv) `Now fixed: ${clauses}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-dim-widened.js




const dimWidened = defineRule({
    id: "signature/dim-widened",
    title: "A fixed dimension became dynamic",
    severity: "note",
    scope: "artifact",
    why: "An input that takes more sizes than before is safe for every caller. An output that may have more sizes than before is not: code that relied on the one size must now look.",
    fix: "For inputs nothing is needed. For outputs, check that callers read the size instead of assuming it.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const inputs = dimensionClauses(comparison, ({ effect, side }) => effect === "widened" && side === "input");
        const outputs = dimensionClauses(comparison, ({ effect, side }) => effect === "widened" && side === "output");
        const sentences = [];
        if (inputs !== undefined)
            sentences.push((0,policy_message/* say */.cv) `Now dynamic: ${inputs}.`);
        if (outputs !== undefined)
            sentences.push((0,policy_message/* say */.cv) `Now dynamic, breaking for callers that rely on the size: ${outputs}.`);
        if (sentences.length > 0)
            yield { message: (0,policy_message/* joined */.oR)(sentences, " ") };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-dtype-changed.js




const dtypeChanged = defineRule({
    id: "signature/dtype-changed",
    title: "The element type of an input or output changed",
    severity: "error",
    scope: "artifact",
    why: "Runtimes do not convert: a float32 array fed to a float16 input is refused, and a buffer prepared for the result holds other bytes than expected. Quantised exports change types at the interface unnoticed.",
    fix: "Convert inside the model (a Cast at the interface keeps the type callers know), or release a new major version.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const changes = changesOf(comparison, "value-dtype-changed");
        if (changes.length === 0)
            return;
        const clauses = changes.map((change) => {
            const subject = (0,policy_message/* say */.cv) `${sideOf(change)} ${valueLabel(comparison, change, change.name)}`;
            if (change.base === change.head)
                return (0,policy_message/* say */.cv) `${subject} is another kind of value, still of ${change.head}`;
            return (0,policy_message/* say */.cv) `${subject} from ${change.base} to ${change.head}`;
        });
        yield { message: (0,policy_message/* say */.cv) `Element type changed: ${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-input-added-required.js





const inputAddedRequired = defineRule({
    id: "signature/input-added-required",
    title: "Callers must feed an input that they did not have to feed before",
    severity: "error",
    scope: "artifact",
    why: "Callers that are right today do not feed it, and runtimes refuse to run with an input missing.",
    fix: "Give the input a default value in the model, or release it as a new major version under another path.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const added = changesOf(comparison, "value-added")
            .filter(({ side, value }) => side === "input" && value.required)
            .map((change) => valueLabel(comparison, change, change.value.name));
        const tightened = changesOf(comparison, "value-requirement-changed")
            .filter(({ side, required }) => side === "input" && required)
            .map((change) => valueLabel(comparison, change, change.name));
        const sentences = [];
        if (added.length > 0)
            sentences.push((0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Input", added)} ${(0,quantities/* agreeing */.HD)(added.length, "was added and has", "were added and have")} no default.`);
        if (tightened.length > 0)
            sentences.push((0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Input", tightened)} lost ${(0,quantities/* agreeing */.HD)(tightened.length, "its default", "their defaults")}.`);
        if (sentences.length > 0)
            yield { message: (0,policy_message/* joined */.oR)(sentences, " ") };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-input-removed.js





const inputRemoved = defineRule({
    id: "signature/input-removed",
    title: "An input of the model was removed",
    severity: "error",
    scope: "artifact",
    why: "Callers feed inputs by name, and runtimes refuse a name they do not know. Every caller written for the file at base fails with the one at head.",
    fix: "Keep the input, or release the model as a new major version under another path and change the callers with it.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const removed = changesOf(comparison, "value-removed").filter(({ side }) => side === "input");
        if (removed.length === 0)
            return;
        const names = removed.map((change) => valueLabel(comparison, change, change.value.name));
        yield { message: (0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Input", names)} ${(0,quantities/* agreeing */.HD)(names.length, "was", "were")} removed.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-order-changed.js





const orderChanged = defineRule({
    id: "signature/order-changed",
    title: "Inputs or outputs stand in another order",
    severity: "warning",
    scope: "artifact",
    why: "Callers by name do not notice, callers by position feed or read the wrong value, often without an error.",
    fix: "Export in the order of the base, or make sure that every caller goes by name.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const clauses = changesOf(comparison, "values-reordered").map(({ side, base, head }) => {
            const subject = (0,policy_message/* ours */.Od)(side === "input" ? "inputs" : "outputs");
            return (0,policy_message/* say */.cv) `${subject} from ${(0,quantities/* sequenceText */.HY)(base)} to ${(0,quantities/* sequenceText */.HY)(head)}`;
        });
        if (clauses.length > 0)
            yield { message: (0,policy_message/* say */.cv) `Order changed: ${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-output-removed.js





const outputRemoved = defineRule({
    id: "signature/output-removed",
    title: "An output of the model was removed",
    severity: "error",
    scope: "artifact",
    why: "Callers that ask for the output by name, or read it by position, fail or read another value.",
    fix: "Keep the output, or release the model as a new major version under another path and change the callers with it.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const removed = changesOf(comparison, "value-removed").filter(({ side }) => side === "output");
        if (removed.length === 0)
            return;
        const names = removed.map((change) => valueLabel(comparison, change, change.value.name));
        yield { message: (0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Output", names)} ${(0,quantities/* agreeing */.HD)(names.length, "was", "were")} removed.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-rank-changed.js





const rankChanged = defineRule({
    id: "signature/rank-changed",
    title: "An input or output has another number of dimensions",
    severity: "error",
    scope: "artifact",
    why: "Arrays of another rank are refused at an input, and an output of another rank is indexed wrongly by the code that reads it.",
    fix: "Reshape inside the model so that callers keep the rank they know, or release a new major version.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const changes = changesOf(comparison, "value-rank-changed").filter(({ compatibility }) => compatibility === "breaking");
        if (changes.length === 0)
            return;
        const clauses = changes.map((change) => {
            const shapes = (0,policy_message/* say */.cv) `from ${(0,quantities/* shapeText */.L3)(change.base)} to ${(0,quantities/* shapeText */.L3)(change.head)}`;
            return (0,policy_message/* say */.cv) `${sideOf(change)} ${valueLabel(comparison, change, change.name)} ${shapes}`;
        });
        yield { message: (0,policy_message/* say */.cv) `Rank changed: ${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-removed.js




const signatureRemoved = defineRule({
    id: "signature/removed",
    title: "A signature was removed",
    severity: "error",
    scope: "artifact",
    why: "A signature is an entry point that programs call by its name. When it is gone, every such call fails at run time and nothing fails before.",
    fix: "Export the signature again, or release the model as a new major version under another path.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ changes }) {
        const names = changes.flatMap((change) => (change.kind === "signature-removed" ? [change.signature] : []));
        if (names.length === 0)
            return;
        yield { message: (0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Signature", names)} ${(0,quantities/* agreeing */.HD)(names.length, "was", "were")} removed.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-renamed.js




const renamed = defineRule({
    id: "signature/renamed",
    title: "An input or output has another name",
    severity: "error",
    scope: "artifact",
    why: "Runtimes look inputs and outputs up by name, so a caller with the name of the base fails although the values still fit. Exporters change names on their own when no names are given to them.",
    fix: "Give the names at export (`input_names` and `output_names` of torch.onnx.export), or change the callers and release a new major version.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const changes = changesOf(comparison, "value-renamed");
        if (changes.length === 0)
            return;
        const clauses = changes.map((change) => {
            const { base, head } = change;
            return (0,policy_message/* say */.cv) `${sideOf(change)} ${valueLabel(comparison, change, base)} to ${head}`;
        });
        yield { message: (0,policy_message/* say */.cv) `Renamed: ${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-static-dim-changed.js




const staticDimChanged = defineRule({
    id: "signature/static-dim-changed",
    title: "A fixed dimension has another size",
    severity: "error",
    scope: "artifact",
    why: "An input of the size that callers use today is refused, and an output of another size overruns or underfills what reads it. A class count, an embedding width and a window length all show up here.",
    fix: "Keep the size, make the dimension dynamic if any size is right, or release a new major version.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const clauses = dimensionClauses(comparison, ({ effect }) => effect === "resized");
        if (clauses !== undefined)
            yield { message: (0,policy_message/* say */.cv) `Size changed: ${clauses}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/size-limits.js


/** A sentence for each limit that the head exceeds. Without a base, or from nothing, there is no growth. */
function* sizeMessages(base, head, { max, growth }, written) {
    if (max !== undefined && head > max)
        yield (0,policy_message/* say */.cv) `${(0,policy_message/* ours */.Od)(written(head))}, the limit is ${(0,policy_message/* ours */.Od)(written(max))}.`;
    if (growth === undefined || base === undefined || base === 0)
        return;
    const grown = head - base;
    // Compared as whole numbers: a share such as 1.1 is not exact in binary.
    if (grown * 100 <= growth * base)
        return;
    const percent = (0,quantities/* percentText */.fL)((grown * 100) / base);
    yield (0,policy_message/* say */.cv) `Grown by ${(0,policy_message/* ours */.Od)(percent)}, from ${(0,policy_message/* ours */.Od)(written(base))} to ${(0,policy_message/* ours */.Od)(written(head))}; the limit is ${(0,policy_message/* ours */.Od)((0,quantities/* percentText */.fL)(growth))}.`;
}

;// CONCATENATED MODULE: ./build/policy/rules/size-bytes.js





const bytes = defineRule({
    id: "size/bytes",
    title: "The files of the model are larger than the policy allows",
    severity: "off",
    scope: "artifact",
    why: "Everyone who clones the repository or installs the product downloads these bytes, and git keeps every version for ever.",
    fix: "Store the weights in a smaller type, move them out of the repository, or agree on a higher limit in the policy.",
    options: schemas/* strictObject */.rej({
        max: options/* BYTES */.E9.optional().describe("the most bytes the files of a model may have together, such as 2 GiB"),
        growth: options/* PERCENT */.IQ.optional().describe("how much a model may grow over its base, such as 10%"),
    })
        .refine(({ max, growth }) => max !== undefined || growth !== undefined, "Set `max`, `growth` or both, such as max: 2 GiB."),
    *evaluate({ base, head }, limits) {
        if (head === undefined)
            return;
        for (const message of sizeMessages(base?.size, head.size, limits, (size) => `${(0,quantities/* bytesText */.pV)(size)} (${(0,quantities/* grouped */.zD)(size)} bytes)`)) {
            yield { message };
        }
    },
});

// EXTERNAL MODULE: ./build/model/summary.js
var summary = __webpack_require__(4514);
;// CONCATENATED MODULE: ./build/policy/rules/size-parameters.js







const parameters = defineRule({
    id: "size/parameters",
    title: "The model has more parameters than the policy allows",
    severity: "off",
    scope: "artifact",
    why: "Parameters decide how much memory a model needs and how long it computes. Growth goes unnoticed in review, because a binary file shows no difference.",
    fix: "Make the model smaller, or agree on a higher limit in the policy.",
    options: schemas/* strictObject */.rej({
        max: options/* COUNT */.i2.optional().describe("the most parameters a model may have, such as 100M"),
        growth: options/* PERCENT */.IQ.optional().describe("how much a model may grow over its base, such as 10%"),
    })
        .refine(({ max, growth }) => max !== undefined || growth !== undefined, "Set `max`, `growth` or both, such as max: 100M."),
    *evaluate(comparison, limits) {
        const { base, head } = modelsOf(comparison);
        if (head === undefined)
            return;
        for (const message of sizeMessages(base === undefined ? undefined : (0,summary/* parameterCountOf */.Gb)(base), (0,summary/* parameterCountOf */.Gb)(head), limits, (count) => `${(0,quantities/* grouped */.zD)(count)} parameters`)) {
            yield { message };
        }
    },
});

;// CONCATENATED MODULE: ./build/policy/frozen.js




/** Another place in the file format is no change of values, but a frozen tensor is one that can be found again. */
const WORDS = {
    "tensor-values-changed": "changed values",
    "tensor-reshaped": "another shape",
    "tensor-retyped": "another element type",
    "tensor-renamed": "another name",
    "tensor-removed": "removed",
    "tensor-added": "added",
};
/** What happened to tensors whose names match, or why it is not known; undefined when all are shown to be identical. */
function frozenMessage(comparison, patterns) {
    const { base, head } = modelsOf(comparison);
    if (comparison.base === undefined || head === undefined)
        return undefined;
    const matchers = patterns.map(glob/* namePattern */._u);
    const isFrozen = (name) => matchers.some((matches) => matches(name));
    const frozen = head.tensors.filter(({ name }) => isFrozen(name)).map(({ name }) => name);
    if (base === undefined) {
        return frozen.length === 0 ? undefined : (0,policy_message/* say */.cv) `The base could not be read, so nothing is known of ${(0,policy_message/* listed */.KE)(frozen)}.`;
    }
    const changed = changedNames(comparison.changes, isFrozen);
    const sentences = [...changed].map(([kind, names]) => (0,policy_message/* say */.cv) `${(0,policy_message/* listed */.KE)(names)}: ${(0,policy_message/* ours */.Od)(WORDS[kind])}`);
    const unshown = unshownNames(comparison, frozen, changed);
    if (unshown.length > 0) {
        const { unmeasured } = comparison.tensors;
        const tensors = (0,policy_message/* say */.cv) `the bytes of ${(0,quantities/* counted */.hS)(unmeasured, "tensor")} were not compared`;
        sentences.push((0,policy_message/* say */.cv) `${(0,policy_message/* listed */.KE)(unshown)}: not shown to be identical, ${tensors}`);
    }
    return sentences.length === 0 ? undefined : (0,policy_message/* say */.cv) `${(0,policy_message/* joined */.oR)(sentences, "; ", Number.POSITIVE_INFINITY)}.`;
}
function changedNames(changes, isFrozen) {
    const names = new Map();
    for (const change of changes) {
        const concerned = tensorsOf(change).find(({ name }) => isFrozen(name));
        if (concerned === undefined || !isTensorChange(change.kind))
            continue;
        const sameKind = names.get(change.kind);
        if (sameKind === undefined)
            names.set(change.kind, [concerned.name]);
        else
            sameKind.push(concerned.name);
    }
    return names;
}
function isTensorChange(kind) {
    return kind.startsWith("tensor-");
}
function tensorsOf(change) {
    switch (change.kind) {
        case "tensor-added":
        case "tensor-removed":
            return [change.tensor];
        case "tensor-renamed":
        case "tensor-reshaped":
        case "tensor-retyped":
        case "tensor-values-changed":
            return [change.base, change.head];
        default:
            return [];
    }
}
/** The comparison counts the tensors it did not measure and does not name them, so each that is not known to differ may be one. */
function unshownNames({ tensors }, frozen, changed) {
    if (tensors.unmeasured === 0)
        return [];
    const known = new Set([...changed.values()].flat());
    return frozen.filter((name) => !known.has(name));
}

;// CONCATENATED MODULE: ./build/policy/rules/weights-frozen.js




const frozen = defineRule({
    id: "weights/frozen",
    title: "A tensor that must not change is not shown to be the same",
    severity: "off",
    scope: "artifact",
    why: "A frozen backbone is what several heads, calibrations or approvals rely on. A layer left trainable by mistake changes it a little, and no size, shape or name shows it.",
    fix: "Restore the tensors from the base (or train again with them frozen), or take their names out of the list.",
    options: schemas/* strictObject */.rej({
        tensors: options/* NAME_PATTERNS */.c9.min(1, "List at least one tensor name or pattern, such as backbone.*.").describe("names of the tensors that must stay identical; * is any text, ? one character"),
    }),
    *evaluate(comparison, { tensors }) {
        const message = frozenMessage(comparison, tensors);
        if (message !== undefined)
            yield { message };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/weights-sibling-differs.js




const siblingDiffers = defineRule({
    id: "weights/sibling-differs",
    title: "The model looks like a file beside it and holds other weights",
    severity: "warning",
    scope: "artifact",
    why: "Files of one folder with the same tensors are taken for one model in several formats. When their values differ, they come from different training runs, and results depend on which file was loaded.",
    fix: "Convert again from the checkpoint of the other file, or make the difference visible in the name.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        if (comparison.change !== "added")
            return;
        for (const { path, shared, identical } of comparison.siblings) {
            if (identical.length >= shared)
                continue;
            const equal = identical.length === 0 ? (0,policy_message/* say */.cv) `none has` : (0,policy_message/* say */.cv) `only ${(0,policy_message/* listed */.KE)(identical)} ${(0,quantities/* agreeing */.HD)(identical.length, "has", "have")}`;
            yield {
                message: (0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(shared, "large tensor")} have the types and sizes of those in ${path}, ${equal} their values.`,
            };
        }
        for (const path of comparison.unreadSiblings ?? [])
            yield { message: (0,policy_message/* say */.cv) `The weights could not be compared with those in ${path}, which could not be read.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/index.js







































/** Every rule there is, sorted by id; the order means nothing else. */
const RULES = [
    baseUnread,
    duplicateBytes,
    externalMissing,
    externalOverlap,
    folderUnlisted,
    notExamined,
    orphanSidecar,
    shardMismatch,
    valuesSkipped,
    formatChanged,
    duplicateTensor,
    hiddenCharacters,
    malformed,
    unknownDtype,
    licenseChanged,
    licenseRemoved,
    metadataRemoved,
    metadataRequired,
    contentMismatch,
    pathTraversal,
    editedInvalid,
    customOpAdded,
    irRaised,
    opsetRaised,
    dimNarrowed,
    dimWidened,
    dtypeChanged,
    inputAddedRequired,
    inputRemoved,
    orderChanged,
    outputRemoved,
    rankChanged,
    signatureRemoved,
    renamed,
    staticDimChanged,
    bytes,
    parameters,
    frozen,
    siblingDiffers,
];


/***/ })

};
