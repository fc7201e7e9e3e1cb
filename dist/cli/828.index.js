export const id = 828;
export const ids = [828];
export const modules = {

/***/ 3822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ mainFileOf),
/* harmony export */   _: () => (/* binding */ shardIndexOf)
/* harmony export */ });
/** `model-00001-of-00003.safetensors` and `model_00001-of-00003.safetensors` belong to `model.safetensors.index.json`. */
const SHARD_NAME = /^(?<prefix>.+?)[_-]\d{5,6}-of-\d{5,6}\.safetensors$/;
/** The index that a shard belongs to by its name, or undefined when the name is not a shard's. */
function shardIndexOf(path) {
    const prefix = SHARD_NAME.exec(path)?.groups?.prefix;
    return prefix === undefined ? undefined : `${prefix}.safetensors.index.json`;
}
/** The main file of the artifact that a file belongs to, as far as names tell: what both may fetch is counted together. */
function mainFileOf(path) {
    return shardIndexOf(path) ?? path.replace(EXTERNAL_DATA, ".onnx");
}
/** `model.onnx.data`, `model.onnx_data_1`, `model.weights`: what exporters write beside `model.onnx`. */
const EXTERNAL_DATA = /(\.onnx[._]data([._-]\d+)?|\.(data|weights|raw|bin))$/i;


/***/ }),

/***/ 3845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ deliverReview),
/* harmony export */   Df: () => (/* binding */ JUDGE_OPTIONS),
/* harmony export */   EL: () => (/* binding */ REPORT_FORMATS),
/* harmony export */   Xd: () => (/* binding */ policyFile),
/* harmony export */   _U: () => (/* binding */ judgement),
/* harmony export */   oz: () => (/* binding */ progressLine)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3492);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6291);
/* harmony import */ var _review_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7945);
/* harmony import */ var _review_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4989);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3505);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5816);








/** Options of the commands that judge. */
const JUDGE_OPTIONS = {
    policy: { type: "string" },
    "fail-on": { type: "string" },
    weights: { type: "string" },
    format: { type: "string" },
    output: { type: "string" },
};
const REPORT_FORMATS = ["terminal", "markdown", "json", "sarif"];
function judgement(values) {
    return {
        failOn: (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .choiceOf */ .F)("--fail-on", values["fail-on"], ["error", "warning", "never"], "error"),
        weights: (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .choiceOf */ .F)("--weights", values.weights, ["auto", "always", "never"], "auto"),
    };
}
async function policyFile(name, directory) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, name), "utf8").catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb("no-such-policy", `${name}: the policy file cannot be read.`, { cause });
    });
    return (0,_review_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .policyFrom */ .JX)(text, name, null);
}
/** Renders and writes the report; the exit code follows from the verdict alone. */
async function deliverReview(review, format, output, terminal) {
    const isScreen = output === undefined;
    const text = _report_index_js__WEBPACK_IMPORTED_MODULE_3__/* .REPORTERS */ .P[format](review, { width: terminal.width, colour: isScreen && terminal.colour });
    await (0,_files_js__WEBPACK_IMPORTED_MODULE_6__/* .deliverText */ .Lt)(text.endsWith("\n") ? text : `${text}\n`, output, terminal);
    return _review_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .EXIT_CODES */ .ai[review.verdict];
}
/** A line on standard error that redraws itself, only on a terminal. */
function progressLine({ hasProgress, complain }) {
    return (done, total) => {
        if (hasProgress)
            complain(done === total ? "\r\u001b[K" : `\r${done} of ${total} models`);
    };
}


/***/ }),

/***/ 3591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5395);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3209);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8277);



/** Every rule that is on, over everything: most severe first, then by path, rule and text. A rule that throws is a bug and surfaces. */
function evaluate({ policy, ...surroundings }, rules = _rules_index_js__WEBPACK_IMPORTED_MODULE_1__/* .RULES */ .y) {
    const settings = new Map(policy.rules.map((setting) => [setting.rule, setting]));
    const findings = [];
    for (const rule of rules) {
        const setting = settings.get(rule.id);
        if (setting === undefined || setting.severity === "off")
            continue;
        const { severity, options } = setting;
        if (rule.scope === "review") {
            for (const observation of rule.evaluate(surroundings, options)) {
                findings.push(findingOf(rule, severity, observation, observation.path));
            }
        }
        else {
            for (const comparison of surroundings.comparisons) {
                for (const observation of rule.evaluate(comparison, options)) {
                    findings.push(findingOf(rule, severity, observation, observation.path ?? comparison.path));
                }
            }
        }
    }
    return findings.sort(byImportance);
}
function findingOf(rule, severity, { at, message }, path) {
    return { rule: rule.id, severity, path, ...(at === undefined ? {} : { at }), message };
}
function byImportance(a, b) {
    return (_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf(b.severity) - _finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf(a.severity) ||
        byCodeUnits(a.path, b.path) ||
        byCodeUnits(a.rule, b.rule) ||
        byCodeUnits((0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(a.message), (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(b.message)));
}
function byCodeUnits(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}


/***/ }),

/***/ 3376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ pathProblems),
/* harmony export */   M: () => (/* binding */ modelSelection)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5706);

/** Which files count as models for this review: named by the policy and, when the caller gives `paths`, by those too. */
function modelSelection(policy, paths = []) {
    const included = anyOf(policy.models.include);
    const excluded = anyOf(policy.models.exclude);
    const asked = anyOf(paths.filter((glob) => !glob.startsWith("!")));
    const declined = anyOf(paths.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1)));
    return (path) => (included === undefined || included(path)) &&
        (asked === undefined || asked(path)) &&
        excluded?.(path) !== true &&
        declined?.(path) !== true;
}
/** What is wrong with globs that a caller gives beside the policy, in plain sentences. A leading `!` leaves out. */
function pathProblems(paths) {
    return paths.flatMap((glob) => {
        const problem = (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .globProblemOf */ .hl)(glob.replace(/^!/, ""));
        return problem === undefined ? [] : [`${JSON.stringify(glob)}: ${problem}`];
    });
}
/** Undefined for an empty list: it restricts nothing. */
function anyOf(globs) {
    const matchers = globs.map(_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .pathGlob */ .Qh);
    return matchers.length === 0 ? undefined : (path) => matchers.some((matches) => matches(path));
}


/***/ }),

/***/ 7945:
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
var errors = __webpack_require__(3492);
// EXTERNAL MODULE: ../../main/node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(3241);
// EXTERNAL MODULE: ./build/encodings/yaml.js
var yaml = __webpack_require__(3247);
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
var options = __webpack_require__(4963);
// EXTERNAL MODULE: ./build/metadata/volatile.js
var metadata_volatile = __webpack_require__(7341);
// EXTERNAL MODULE: ./build/policy/rules/index.js + 46 modules
var rules = __webpack_require__(8277);
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

// EXTERNAL MODULE: ./build/policy/suggestion.js
var suggestion = __webpack_require__(4508);
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

// EXTERNAL MODULE: ./build/policy/finding.js
var finding = __webpack_require__(5395);
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
const RESERVED_KEYS = ["overrides", "custom", "waivers"];
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
    const file = FILE.safeParse(without(document.value, reserved));
    const problems = reserved.map((key) => notYet(document, key));
    if (!file.success)
        problems.push(...problemsOf(file.error.issues, FILE, document));
    const { settings, problems: wrongSettings } = readSettings(document, rulesOf(document), file.data?.extends ?? "recommended");
    problems.push(...wrongSettings);
    if (!file.success || problems.length > 0)
        throw policyError("policy-invalid", origin, problems);
    const { version, extends: preset, models } = file.data;
    return { ...presetPolicy(preset), version, models, rules: settings };
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


/***/ }),

/***/ 1192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oy: () => (/* binding */ VALUE_BYTES),
  _5: () => (/* binding */ coverageOf),
  NQ: () => (/* binding */ review)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(3492);
;// CONCATENATED MODULE: ./build/artifacts/changed.js

/**
 * Every path whose content id or kind differs, sorted. Two complete listings are compared, so nothing is missed however many files
 * changed, and no rename heuristics hide a file.
 */
async function changedFiles(base, head, signal) {
    const [before, after] = await Promise.all([base.list(signal), head.list(signal)]);
    return [...pathsOf(before, after)].flatMap((entries) => differing(entries) ?? []);
}
async function diffCount(base, head, signal) {
    const [before, after] = await Promise.all([base.list(signal), head.list(signal)]);
    let [added, removed, most] = [0, 0, 0];
    for (const entries of pathsOf(before, after)) {
        const file = differing(entries);
        if (file !== undefined && file.base === undefined)
            added += 1;
        if (file !== undefined && file.head === undefined)
            removed += 1;
        if (file !== undefined || isPermissionChanged(entries))
            most += 1;
    }
    return { least: most - Math.min(added, removed), most };
}
/** All paths of two sorted listings, in order. Paths where nothing but one entry on each side stands, and is equal, are left out. */
function* pathsOf(before, after) {
    let [one, other] = [0, 0];
    while (one < before.length || other < after.length) {
        const [left, right] = [before[one], after[other]];
        const path = right === undefined || (left !== undefined && left.path < right.path) ? left?.path : right.path;
        if (path === undefined)
            return;
        const [leftEnd, rightEnd] = [endOf(before, one, path), endOf(after, other, path)];
        const isSingle = leftEnd === one + 1 && rightEnd === other + 1;
        if (!isSingle || left === undefined || right === undefined || !isSame(left, right))
            yield { path, before: before.slice(one, leftEnd), after: after.slice(other, rightEnd) };
        [one, other] = [leftEnd, rightEnd];
    }
}
function endOf(entries, start, path) {
    let end = start;
    while (entries[end]?.path === path)
        end += 1;
    return end;
}
function isSame(one, other) {
    return one.id === other.id && one.kind === other.kind && one.isExecutable === other.isExecutable;
}
/** What stands at a path on one side alone. Of several that look the same, one must not stand in for another. */
function differing({ path, before, after }) {
    const [base, ...bases] = without(before, after);
    const [head, ...heads] = without(after, before);
    if (base === undefined && head === undefined)
        return undefined;
    if (before.length > 1 || after.length > 1 || bases.length + heads.length > 0) {
        const message = `${path}: several files have this name once it is read as UTF-8, and one of them changed. Rename them.`;
        throw new errors/* SourceError */.c8("paths-alike", message);
    }
    return { path, ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) };
}
function without(entries, others) {
    return entries.filter(({ id, kind }) => !others.some((other) => other.id === id && other.kind === kind));
}
/** A file that only became executable, or no longer is: git counts it, and its content is the same. */
function isPermissionChanged({ before, after }) {
    return before.length === 1 && after.length === 1 && before[0]?.isExecutable !== after[0]?.isExecutable;
}

// EXTERNAL MODULE: ./build/bytes/concurrency.js
var concurrency = __webpack_require__(3880);
// EXTERNAL MODULE: ./build/formats/names.js
var names = __webpack_require__(7332);
// EXTERNAL MODULE: ./build/artifacts/content.js
var content = __webpack_require__(9722);
// EXTERNAL MODULE: ./build/artifacts/shards.js
var shards = __webpack_require__(3822);
// EXTERNAL MODULE: ./build/artifacts/companions/find.js + 9 modules
var find = __webpack_require__(8387);
// EXTERNAL MODULE: ./build/artifacts/companions/places.js
var places = __webpack_require__(2431);
;// CONCATENATED MODULE: ./build/artifacts/companions/changed.js






/** Small reads: this hides the time a network takes. */
const COMPARED_AT_ONCE = 8;
/**
 * Models that did not change themselves, and whose companions changed, came or went. One pass over the files of head, however many
 * models share a companion.
 */
async function withChangedCompanions(changed, known, base, head, signal) {
    const candidates = new Set(changed.flatMap(({ path }) => ((0,places/* mayBeCompanion */.N$)(path) ? [path] : [])));
    if (candidates.size === 0)
        return [];
    const listed = new Set(known.flatMap(({ path, role }) => (role === "neighbour" ? [] : [path])));
    const models = modelsAmong(await head.list(signal), listed).filter((path) => (0,places/* placesOf */.ek)(path).some(({ paths }) => paths.some((one) => candidates.has(one))));
    const owners = await (0,concurrency/* mapConcurrently */.X)(models, COMPARED_AT_ONCE, async (path) => {
        const [before, after] = [await base.find(path, signal), await head.find(path, signal)];
        if (before === undefined || after === undefined)
            return [];
        const isSame = await isSameStated(path, base, head, signal);
        return isSame ? [] : [{ path, base: before, head: after }];
    });
    return owners.flat();
}
/** The main file of each model, whether git has it or a pointer of DVC beside its place. */
function modelsAmong(entries, listed) {
    const paths = new Set(entries.map(({ path }) => path));
    const models = new Set();
    for (const { path, kind } of entries) {
        const place = path.replace(/\.dvc$/, "");
        if (kind !== "file" || ((0,names/* promisedFormat */.f)(place) === null && !(0,names/* mayBeModel */.s)(place)))
            continue;
        const index = (0,shards/* shardIndexOf */._)(place);
        const main = index !== undefined && paths.has(index) ? index : place;
        if (!listed.has(main))
            models.add(main);
    }
    return [...models];
}
async function isSameStated(path, base, head, signal) {
    const [before, after] = [await (0,find/* findCompanions */.vt)(base, path, signal), await (0,find/* findCompanions */.vt)(head, path, signal)];
    if (before.length !== after.length)
        return false;
    for (const [index, one] of before.entries()) {
        const other = after[index];
        if (other === undefined || !(await changed_isSame(one, other, base, head, signal)))
            return false;
    }
    return true;
}
/** Of a card it matters what it states, since people edit its text for other reasons; of other files whether they are equal. */
async function changed_isSame(one, other, base, head, signal) {
    if (one.companion.path !== other.companion.path)
        return false;
    if (one.entry.id === other.entry.id && one.entry.kind === other.entry.kind)
        return true;
    if (one.companion.kind === "card")
        return statedIn(one) === statedIn(other);
    if (one.entry.kind !== "file" || other.entry.kind !== "file")
        return false;
    return (await (0,content/* contentOf */.$)(base, one.entry, signal)) === (await (0,content/* contentOf */.$)(head, other.entry, signal));
}
/** Without lines: what merely moved says what it said. */
function statedIn({ statement: { entries, facts, problems } }) {
    return JSON.stringify([
        entries.map(({ key, value }) => [key, value]),
        facts.map(({ field, subject, value, key }) => [field, subject, value, key]),
        problems.map(({ message }) => message),
    ]);
}

// EXTERNAL MODULE: ./build/artifacts/dvc-pointer.js + 1 modules
var dvc_pointer = __webpack_require__(180);
// EXTERNAL MODULE: ./build/artifacts/owners.js
var owners = __webpack_require__(8071);
;// CONCATENATED MODULE: ./build/artifacts/dvc-changed.js




/** Pointers are small: this hides the time a network takes. */
const READ_AT_ONCE = 8;
/**
 * Adds what changed pointers stand for: outs of another content, and outs that were made in another way. Outs of equal hash are
 * compared without a byte of them, and pointers that did not change are not read.
 */
async function withDvcOuts(changed, base, head, signal) {
    const sides = { base, head };
    const pointers = await (0,concurrency/* mapConcurrently */.X)(pointersAmong(changed), READ_AT_ONCE, async (path) => ({
        path,
        base: await base.pointerAt(path, signal),
        head: await head.pointerAt(path, signal),
    }));
    const files = new Map(changed.map((file) => [file.path, file]));
    const unlisted = new Map();
    for (const pointer of pointers) {
        if (pointer.head?.fault !== undefined && !(await isNamedAfterModel(pointer.path, head, signal))) {
            // Nothing tells which models it stands for: the pointer itself is what could not be read.
            files.set(pointer.path, { path: pointer.path, ...files.get(pointer.path), role: "model" });
            continue;
        }
        for (const { path, unknown } of await placesOf(pointer, sides, signal)) {
            const file = await fileAt(path, sides, signal);
            const isModel = isNamedModel(path);
            if (file.base?.id === file.head?.id && !(isModel && (await isMadeOtherwise(path, sides, signal)))) {
                if (isModel && !files.has(path))
                    files.set(path, { ...file, role: "neighbour" });
            }
            else if (unknown === undefined)
                files.set(path, file);
            else if (MODEL_FOLDER.test(path))
                files.set(path, { ...file, role: "model" });
            else
                unlisted.set(path, { path, reason: unknown.message });
        }
    }
    return { files: [...files.values()].sort(byPath), unlisted: [...unlisted.values()].sort(byPath) };
}
function isNamedModel(path) {
    return (0,names/* promisedFormat */.f)(path) !== null || (0,names/* mayBeModel */.s)(path);
}
/** Folders are not models by their content, so that names have to tell: `models`, `checkpoint-500`, `saved_model`. */
const MODEL_FOLDER = /(^|[^a-z])(models?|checkpoints?|ckpts?|weights|savedmodel|onnx|adapters?|lora|exports?|exported)($|[^a-z])/i;
/** A pipeline's description says where its commands run, and with that where its outs are. */
function pointersAmong(changed) {
    const paths = changed.flatMap(({ path }) => {
        if ((0,owners/* nameOf */.Vb)(path) === dvc_pointer/* PIPELINE_NAME */.jw)
            return [path.slice(0, -dvc_pointer/* PIPELINE_NAME */.jw.length) + dvc_pointer/* LOCK_NAME */.Sy];
        return (0,dvc_pointer/* isDvcPointer */.pu)(path) ? [path] : [];
    });
    return [...new Set(paths)];
}
/** True for a broken pointer beside the place of a model, which then counts as unreadable, unless git has a file at that place. */
async function isNamedAfterModel(pointer, head, signal) {
    const path = (0,dvc_pointer/* ownPathOf */.zt)(pointer);
    if (path === undefined || !isNamedModel(path))
        return false;
    const fault = (await head.pointerAt(pointer, signal))?.outs[0];
    return (await head.find(path, signal))?.id === fault?.id;
}
/** The outs of both sides; of a folder its files, as far as one side has a list of them. */
async function placesOf(pointer, sides, signal) {
    const places = new Map();
    for (const [side, other] of [["base", "head"], ["head", "base"]]) {
        for (const out of pointer[side]?.outs ?? []) {
            const counterpart = pointer[other]?.outs.find(({ path }) => path === out.path);
            for (const place of out.folder === undefined
                ? [{ path: out.path }]
                : await filesIn(out, side, counterpart, sides, signal)) {
                places.set(place.path, place);
            }
        }
    }
    return places.values();
}
async function filesIn(folder, side, counterpart, sides, signal) {
    // Of an equal folder no list is needed to know that its files are equal.
    if (counterpart?.id === folder.id)
        return [];
    const own = await sides[side].listing(folder, signal);
    const theirs = counterpart?.folder && (await sides[side === "base" ? "head" : "base"].listing(counterpart, signal));
    if (own.kind === "unlisted")
        return theirs?.kind === "listed" ? [] : [{ path: folder.path, unknown: own.error }];
    const others = theirs?.kind === "listed" ? theirs.outs : new Map();
    // A folder may have a hundred thousand files: of those that are equal on both sides only models matter.
    const paths = [...own.outs].filter(([path, { id }]) => others.get(path)?.id !== id || isNamedModel(path));
    return paths.map(([path]) => ({ path }));
}
async function fileAt(path, { base, head }, signal) {
    const [before, after] = [await base.find(path, signal), await head.find(path, signal)];
    return { path, ...(before === undefined ? {} : { base: before }), ...(after === undefined ? {} : { head: after }) };
}
async function isMadeOtherwise(path, { base, head }, signal) {
    const stated = async (tree) => {
        // A stage that merely moved in its file says what it said.
        return JSON.stringify((await tree.factsOf(path, signal)).map(({ key, value, source }) => [key, value, source]));
    };
    return (await stated(base)) !== (await stated(head));
}
function byPath(a, b) {
    return a.path < b.path ? -1 : 1;
}

// EXTERNAL MODULE: ./build/artifacts/dvc-tree.js + 1 modules
var dvc_tree = __webpack_require__(9501);
;// CONCATENATED MODULE: ./build/artifacts/list.js



/** Which models a range changes. A shard stands for its index, a file of external data for the model that refers to it. */
async function listArtifacts(changed, base, head, isSelected, signal) {
    const mains = new Map();
    const parts = [];
    const others = [];
    // A policy that selects shards means the model that they are.
    const chosen = new Set();
    const add = (path, sides, isHint) => {
        mains.set(path, { ...mains.get(path), ...sides, isHint });
        if (isSelected(path))
            chosen.add(path);
    };
    for (const { path, base: before, head: after, role } of changed) {
        if (role === "neighbour")
            continue;
        const isPromised = role === "model" || (0,names/* promisedFormat */.f)(path) !== null;
        if (!isPromised && !ORDINARY_NAMES.test(path))
            others.push(path);
        if (!isPromised && !(0,names/* mayBeModel */.s)(path))
            continue;
        const index = (0,shards/* shardIndexOf */._)(path);
        const [indexAtBase, indexAtHead] = [await isThere(base, index), await isThere(head, index)];
        if (index !== undefined && (indexAtBase || indexAtHead)) {
            add(index, { ...(indexAtBase ? { base: index } : {}), ...(indexAtHead ? { head: index } : {}) }, false);
            if (isSelected(path))
                chosen.add(index);
            // Its name does not make it one of the files that the index lists.
            if (indexAtHead)
                parts.push(path);
            // A shard that no index claims at one side is a model of its own there.
            const sides = { ...(before && !indexAtBase ? { base: path } : {}), ...(after && !indexAtHead ? { head: path } : {}) };
            if (Object.keys(sides).length > 0)
                add(path, sides, false);
            continue;
        }
        add(path, { ...(before ? { base: path } : {}), ...(after ? { head: path } : {}) }, !isPromised);
    }
    const neighbours = changed.flatMap(({ path, role }) => (role === "neighbour" ? [path] : []));
    for (const owner of await (0,owners/* ownersOf */.K2)(others, new Set(mains.keys()), head, neighbours, signal))
        add(owner, { base: owner, head: owner }, false);
    const artifacts = [...mains].filter(([path]) => chosen.has(path)).sort(([a], [b]) => (a < b ? -1 : 1));
    const beside = await partsAmong(others, head, signal);
    const leftOut = [...mains].filter(([path, { isHint }]) => !chosen.has(path) && !isHint).length;
    return { artifacts: artifacts.map(([, artifact]) => artifact), leftOut, parts: [...parts, ...beside].sort() };
    async function isThere(tree, path) {
        return path !== undefined && (await tree.find(path, signal)) !== undefined;
    }
}
/** Text, code and pictures: a model could name one as its weights, and none does. */
const ORDINARY_NAMES = /(\.(md|rst|txt|json|jsonl|ya?ml|toml|ini|cfg|xml|csv|tsv|html?|css|pdf|svg|png|jpe?g|gif|webp|ipynb|py|pyi|js|jsx|ts|tsx|mjs|cjs|c|cc|cpp|h|hpp|cu|go|rs|java|kt|swift|m|rb|sh|bat|ps1|sql|proto|lock|patch|dvc)|(^|\/)(\.[a-z]+|[A-Z]+))$/;
/** Endings under which exporters write weights beside a model. */
const PART_NAMES = /\.(data|weights|raw|bin|pb)$/i;
/** Names that say so wherever the file stands. */
const ONNX_PART_NAMES = /[._]onnx[._]data([._-]\d+)?$/i;
/** The files that only make sense as a part of a model. */
async function partsAmong(paths, head, signal) {
    if (paths.length === 0)
        return [];
    const models = (await head.list(signal)).filter(({ path }) => (0,names/* promisedFormat */.f)(path) !== null);
    const folders = new Set(models.map(({ path }) => (0,owners/* folderOf */.yS)(path)));
    return paths.filter((path) => ONNX_PART_NAMES.test(path) || (PART_NAMES.test(path) && folders.has((0,owners/* folderOf */.yS)(path))));
}

// EXTERNAL MODULE: ./build/formats/inspect.js + 3 modules
var inspect = __webpack_require__(8987);
// EXTERNAL MODULE: ./build/artifacts/open.js
var artifacts_open = __webpack_require__(2203);
;// CONCATENATED MODULE: ./build/artifacts/likeness.js



/** Half of what tells two models apart must agree before a removed and an added one are called one that moved. */
const MIN_LIKENESS = 0.5;
/** Pairs that are compared tensor by tensor; beyond it only names decide, so that cost stays linear. */
const MAX_COMPARED_PAIRS = 10_000;
/** Tensors of one model that are compared: its first ones tell it apart as well as all. */
const MAX_TRAITS = 2_000;
/** Removed and added models that seem to be one, the likeliest first. A path may occur in several pairs. */
async function alikePairs(removed, added, base, head, signal) {
    if (removed.length === 0 || added.length === 0)
        return [];
    if (removed.length * added.length > MAX_COMPARED_PAIRS)
        return namesakes(removed, added);
    const [before, after] = [await profilesOf(removed, base, signal), await profilesOf(added, head, signal)];
    const scored = before.flatMap((from) => after.map((to) => ({ from: from.path, to: to.path, score: likeness(from, to), kinship: nameKinship(from.path, to.path) })));
    return scored
        .filter(({ score }) => score >= MIN_LIKENESS)
        .sort((a, b) => b.score - a.score || b.kinship - a.kinship || compare(a.from, b.from) || compare(a.to, b.to))
        .map(({ from, to }) => [from, to]);
}
async function profilesOf(paths, tree, signal) {
    const found = [];
    for (const path of paths) {
        const inspection = await (0,inspect/* inspect */.N)((0,artifacts_open/* artifactFile */.v)(tree, path, signal), {}, signal);
        const tensors = inspection.status === "read" ? inspection.model.tensors.slice(0, MAX_TRAITS) : [];
        const traits = new Set(tensors.map(({ name, dtype, shape }) => `${name} ${dtype} ${shape.join()}`));
        found.push({ path, format: inspection.format, traits });
    }
    return found;
}
/** 0 to 1: the file name counts half, the shared tensors (name, dtype and shape) the other half and, alone, up to the whole. */
function likeness(base, head) {
    if (base.format !== head.format)
        return 0;
    let shared = 0;
    for (const trait of base.traits)
        if (head.traits.has(trait))
            shared++;
    const union = base.traits.size + head.traits.size - shared;
    const overlap = union === 0 ? 0 : shared / union;
    return Math.max(overlap, ((0,owners/* nameOf */.Vb)(base.path) === (0,owners/* nameOf */.Vb)(head.path) ? 0.5 : 0) + overlap / 2);
}
/** 0 to 1: how much of the longer file name stands at the start and the end of the other. Decides between equal likenesses. */
function nameKinship(from, to) {
    const [a, b] = [(0,owners/* nameOf */.Vb)(from), (0,owners/* nameOf */.Vb)(to)];
    const shorter = Math.min(a.length, b.length);
    let start = 0;
    while (start < shorter && a[start] === b[start])
        start++;
    let end = 0;
    while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end))
        end++;
    return (start + end) / Math.max(a.length, b.length, 1);
}
/** Paths of which the last two segments, or the last one, occur once on each side. */
function namesakes(removed, added) {
    return [2, 1].flatMap((segments) => {
        const [before, after] = [onlyOnes(removed, segments), onlyOnes(added, segments)];
        return [...before].flatMap(([end, from]) => {
            const to = after.get(end);
            return from === null || to === undefined || to === null ? [] : [[from, to]];
        });
    });
}
/** The path with each ending, null for an ending of several. */
function onlyOnes(paths, segments) {
    const only = new Map();
    for (const path of paths) {
        const end = path.split("/").slice(-segments).join("/");
        only.set(end, only.has(end) ? null : path);
    }
    return only;
}
function compare(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/artifacts/renames.js




/**
 * Joins removed and added artifacts that are one: by equal bytes, then by likeness of file name, tensor names and shapes.
 * Equal bytes are looked for among all added files, so that a model does not leave the review by losing its ending.
 */
async function joinRenamed(artifacts, changed, base, head, signal) {
    const removed = new Map(artifacts.flatMap((one) => (one.base !== undefined && one.head === undefined ? [[one.base, one]] : [])));
    const added = new Map(artifacts.flatMap((one) => (one.head !== undefined && one.base === undefined ? [[one.head, one]] : [])));
    if (removed.size === 0)
        return artifacts;
    const joined = new Map();
    const targets = new Set();
    const join = (pairs, evidence) => {
        for (const [from, to] of pairs) {
            if (joined.has(from) || targets.has(to))
                continue;
            // A name that only hints at a model, before and after, proves nothing by having moved.
            const isHint = removed.get(from)?.isHint === true && added.get(to)?.isHint !== false;
            joined.set(from, { base: from, head: to, evidence, isHint });
            targets.add(to);
        }
    };
    for (const pairs of await equalBytes(removed, added, changed, ownedBy(artifacts), base, signal))
        join(pairs, "same-bytes");
    const left = [...removed.keys()].filter((path) => !joined.has(path));
    const open = [...added.keys()].filter((path) => !targets.has(path));
    join(await alikePairs(left, open, base, head, signal), "likeness");
    const rest = artifacts.filter((one) => {
        if (one.base === undefined)
            return one.head === undefined || !targets.has(one.head);
        return one.head !== undefined || !joined.has(one.base);
    });
    return [...rest, ...joined.values()].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
}
function pathOf({ base, head }) {
    return head ?? base ?? "";
}
/** The strongest pairs first: of several copies the likeliest target kept the file name, or is a model by its name. */
async function equalBytes(removed, added, changed, isOwned, base, signal) {
    const files = changed.filter((file) => file.base === undefined && file.head?.kind === "file" && !isOwned(file.path));
    const ids = new Map(files.map(({ path, head }) => [path, head?.id ?? ""]));
    const wanted = new Set(ids.values());
    const lost = new Map();
    for (const { path, base: entry } of changed) {
        if (removed.has(path) && entry?.kind === "file" && wanted.has(entry.id) && (await isFilled(base, entry, signal))) {
            lost.set(path, entry.id);
        }
    }
    const named = (ids) => new Map([...ids].map(([path, id]) => [path, `${id} ${(0,owners/* nameOf */.Vb)(path)}`]));
    const models = new Map([...ids].filter(([path]) => added.has(path)));
    return [pairsOf(named(lost), named(ids)), pairsOf(lost, models), pairsOf(lost, ids)];
}
/** A shard that an index of the range owns is a part of that model, not a model that moved there. */
function ownedBy(artifacts) {
    const mains = new Set(artifacts.map(({ head }) => head));
    return (path) => {
        const index = (0,shards/* shardIndexOf */._)(path);
        return index !== undefined && mains.has(index) && !mains.has(path);
    };
}
/** All empty files are equal, and none of them moved. One of which nobody knows the size has been fetched by nobody. */
async function isFilled(tree, entry, signal) {
    try {
        return (await tree.sizeOf(entry, signal)) > 0;
    }
    catch (error) {
        if (error instanceof errors/* SourceError */.c8)
            return true;
        throw error;
    }
}
/** Paths of equal keys, in order. */
function pairsOf(removed, added) {
    const waiting = new Map();
    for (const [path, key] of [...added].toReversed()) {
        const list = waiting.get(key);
        if (list === undefined)
            waiting.set(key, [path]);
        else
            list.push(path);
    }
    return [...removed].flatMap(([from, key]) => {
        const to = waiting.get(key)?.pop();
        return to === undefined ? [] : [[from, to]];
    });
}

// EXTERNAL MODULE: ./build/policy/evaluate.js
var evaluate = __webpack_require__(3591);
// EXTERNAL MODULE: ./build/policy/selection.js
var selection = __webpack_require__(3376);
// EXTERNAL MODULE: ./build/review/compare.js + 15 modules
var review_compare = __webpack_require__(1310);
// EXTERNAL MODULE: ./build/review/neighbourhood.js
var review_neighbourhood = __webpack_require__(4109);
// EXTERNAL MODULE: ./build/review/policy.js + 5 modules
var review_policy = __webpack_require__(7945);
// EXTERNAL MODULE: ./build/review/verdict.js
var verdict = __webpack_require__(4989);
;// CONCATENATED MODULE: ./build/review/run.js















/** Per side of an artifact: above what GitHub stores outside of LFS, and about a second of hashing per gigabyte. */
const VALUE_BYTES = { auto: 2 * 1024 ** 3, always: Number.POSITIVE_INFINITY, never: 0 };
/** Reading waits for disks and networks more than it computes; memory grows with each artifact in flight. */
const ARTIFACTS_AT_ONCE = 4;
/** From two revisions to a review: what changed, what it means, and the verdict. */
async function review(request, signal) {
    const { base, head, policy, failOn = "error" } = request;
    const trees = { base: (0,dvc_tree/* dvcTree */.K)(base.tree, request.openDvcObject), head: (0,dvc_tree/* dvcTree */.K)(head.tree, request.openDvcObject) };
    const changed = await changedFiles(base.tree, head.tree, signal);
    const altered = await (0,content/* withNewContent */.O)(changed, base.tree, head.tree, signal);
    const { files, unlisted } = await withDvcOuts(altered, trees.base, trees.head, signal);
    const owners = await withChangedCompanions(files, files, trees.base, trees.head, signal);
    const isSelected = (0,selection/* modelSelection */.M)(policy.policy, request.paths);
    const listed = await listArtifacts([...files, ...owners], trees.base, trees.head, isSelected, signal);
    const artifacts = await joinRenamed(listed.artifacts, files, trees.base, trees.head, signal);
    const compared = await compareAll(artifacts, trees, request, signal);
    const comparisons = compared.map(({ comparison }) => comparison);
    const orphans = orphansOf(listed.parts.filter(isSelected), files.filter(({ head: after }) => after !== undefined).map(({ path }) => path), comparisons);
    const folders = unlisted.filter(({ path }) => isSelected(path));
    const edited = await (0,review_policy/* editedPolicyOf */.P4)(policy, changed, head.tree, signal, (other) => {
        const selects = (0,selection/* modelSelection */.M)(other, request.paths);
        const selected = comparisons.filter(({ path }) => selects(path));
        const wouldBe = (0,evaluate/* evaluate */._)({
            policy: other,
            comparisons: selected,
            orphans: orphans.filter(selects),
            unlisted: folders.filter(({ path }) => selects(path)),
        });
        return { verdict: (0,verdict/* verdictOf */.Vj)(wouldBe, failOn), counts: (0,verdict/* countsOf */.mQ)(wouldBe, selected.length) };
    });
    const editedPolicy = invalid(edited, policy);
    const findings = (0,evaluate/* evaluate */._)({ policy: policy.policy, comparisons, orphans, unlisted: folders, editedPolicy });
    return {
        schemaVersion: 1,
        tool: { name: "model-review", version: request.version },
        base: base.revision,
        head: head.revision,
        policy: policy.origin,
        ...(edited === undefined ? {} : { editedPolicy: edited }),
        verdict: (0,verdict/* verdictOf */.Vj)(findings, failOn),
        counts: (0,verdict/* countsOf */.mQ)(findings, comparisons.length),
        comparisons,
        findings,
        coverage: coverageOf(compared, changed.length, listed.leftOut),
    };
}
function invalid(edited, { origin }) {
    return edited?.kind === "invalid" ? { path: origin.path ?? review_policy/* DEFAULT_POLICY_PATH */.lo, problems: edited.problems } : undefined;
}
async function compareAll(artifacts, trees, request, signal) {
    const { weights = "auto", onProgress } = request;
    const valueBytes = request.valueBytes ?? VALUE_BYTES[weights];
    const neighbourhood = artifacts.length === 0 ? review_neighbourhood/* NO_NEIGHBOURS */.PK : await (0,review_neighbourhood/* neighbourhoodOf */.nC)(trees.head, signal);
    let done = 0;
    const results = await (0,concurrency/* mapConcurrently */.X)(artifacts, ARTIFACTS_AT_ONCE, async (artifact) => {
        const result = await (0,review_compare/* compareArtifact */.K)(artifact, trees, { valueBytes, neighbourhood }, signal);
        onProgress?.(++done, artifacts.length);
        return artifact.isHint && !isModel(result.comparison) ? [] : [result];
    });
    return results.flat();
}
/** A name that only hints at a model counts when the content of one side is of a known format, of several, or unknown. */
function isModel({ base, head }) {
    return [base, head].some((side) => side !== undefined && (side.format !== null || side.status !== "unreadable"));
}
/** Parts of models that were added or changed and that no model of the review owns. What an unread index owns is not known. */
function orphansOf(parts, atHead, comparisons) {
    const present = new Set(atHead);
    const owned = new Set();
    const unread = new Set();
    for (const { path, base, head } of comparisons) {
        if (head !== undefined && head.status !== "read")
            unread.add(path);
        for (const side of [base, head]) {
            if (side?.format !== undefined && side.format !== null)
                owned.add(side.path);
            if (side?.status === "read")
                for (const { path } of side.model.files)
                    owned.add(path);
        }
    }
    return parts.filter((path) => present.has(path) && !owned.has(path) && !unread.has((0,shards/* shardIndexOf */._)(path)));
}
function coverageOf(compared, changedFileCount, leftOut = 0) {
    return {
        examined: compared.filter(({ comparison: { base, head } }) => (head ?? base)?.status === "read").length,
        changed: compared.length,
        bytesRead: compared.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
        bytesTotal: compared.reduce((sum, { bytesTotal }) => sum + bytesTotal, 0),
        changedFiles: changedFileCount,
        leftOut,
    };
}


/***/ })

};
