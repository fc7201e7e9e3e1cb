export const id = 454;
export const ids = [454];
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
    return { kind: "sound", document: { value, ...positionsIn(contents, place) } };
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
function positionsIn(root, place) {
    const positionOf = (path) => place(offsetOf(root, path));
    return {
        positionOf,
        positionOfKey(path, key) {
            const mapping = path.length === 0 ? root : root.getIn(path, true);
            const pair = (0,dist/* isMap */.jh)(mapping)
                ? mapping.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === key)
                : undefined;
            return (0,dist/* isPair */.tO)(pair) && (0,dist/* isScalar */.jn)(pair.key) ? place(pair.key.range?.[0] ?? 0) : positionOf(path);
        },
    };
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

/***/ 9454:
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
// EXTERNAL MODULE: ./build/policy/rules/index.js + 46 modules
var rules = __webpack_require__(2926);
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

// EXTERNAL MODULE: ./build/policy/finding.js
var finding = __webpack_require__(1022);
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


/***/ })

};
