export const id = 457;
export const ids = [457];
export const modules = {

/***/ 4822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TS: () => (/* binding */ isObjectId),
/* harmony export */   mR: () => (/* binding */ blobIdOf),
/* harmony export */   t8: () => (/* binding */ blobHasher)
/* harmony export */ });
/* unused harmony exports OBJECT_HASHES, hashOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const OBJECT_HASHES = (/* unused pure expression or super */ null && (["sha1", "sha256"]));
const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** True for a full object id in git's own spelling, which is then safe as an argument. */
function isObjectId(text) {
    return FULL_ID.test(text);
}
function hashOf(id) {
    return id.length === 64 ? "sha256" : "sha1";
}
/** The id git gives a file with this content. */
function blobIdOf(content, hash) {
    return blobHasher(content.length, hash).update(content).digest("hex");
}
/** Feed it exactly `size` bytes of content; its hexadecimal digest is the blob's id. */
function blobHasher(size, hash) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(hash).update(`blob ${size}\0`);
}


/***/ }),

/***/ 3188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ listedTree)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** A tree of which the entries are listed once, at the first question; `list` gives them in any order. */
function listedTree(revision, list, files) {
    let listing;
    const listed = (signal) => {
        listing ??= list(signal)
            .then(listingOf)
            .catch((error) => {
            // A listing that failed or was aborted is not an answer for the next caller.
            listing = undefined;
            throw error;
        });
        return listing;
    };
    return {
        revision,
        list: async (signal) => (await listed(signal)).entries,
        find: async (path, signal) => (await listed(signal)).byPath.get(path),
        async sizeOf(entry, signal) {
            assertFile(entry);
            return files.sizeOf(entry, signal);
        },
        async open(entry, signal) {
            assertFile(entry);
            return files.open(entry, signal);
        },
        async [Symbol.asyncDispose]() { },
    };
}
function listingOf(unsorted) {
    // Names that are not UTF-8 may look the same: then the id decides, so that the order is the same everywhere.
    const entries = [...unsorted].sort((a, b) => compare(a.path, b.path) || compare(a.id, b.id));
    const byPath = new Map();
    for (const entry of entries)
        if (!byPath.has(entry.path))
            byPath.set(entry.path, entry);
    return { entries, byPath };
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function assertFile(entry) {
    if (entry.kind === "file")
        return;
    const what = entry.kind === "symlink" ? "a symbolic link" : "a submodule";
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c8("entry-not-file", `${entry.path}: is ${what}, which is never followed.`);
}


/***/ }),

/***/ 7878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ memoryTree)
/* harmony export */ });
/* harmony import */ var _git_object_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4822);
/* harmony import */ var _listed_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3188);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(197);



/** Files held in memory as a revision; ids are those git would give. */
function memoryTree(revision, files) {
    const contents = (entry) => files.get(entry.path) ?? new Uint8Array();
    const list = async () => [...files].map(([path, bytes]) => {
        return { path, kind: "file", id: (0,_git_object_id_js__WEBPACK_IMPORTED_MODULE_0__/* .blobIdOf */ .mR)(bytes, "sha1") };
    });
    return (0,_listed_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .listedTree */ .g)(revision, list, {
        sizeOf: async (entry) => contents(entry).length,
        open: async (entry) => (0,_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .memorySource */ .P)(contents(entry)),
    });
}


/***/ }),

/***/ 4071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ filesBelow)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);



// Samples and scenarios are small, and all of a folder is held in memory.
const MAX_FOLDER_BYTES = 256 * 1024 ** 2;
/** Every file below a folder. Links are refused: what they lead to is no part of it. */
async function filesBelow(folder) {
    const files = new Map();
    let bytes = 0;
    for (const path of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true })).sort()) {
        const location = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path);
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(location);
        if (stats.isDirectory())
            continue;
        if (!stats.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb("not-a-file", `${location}: only files can be a part of it, no links.`);
        bytes += stats.size;
        if (bytes > MAX_FOLDER_BYTES)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb("folder-too-large", `${folder}: holds more than ${MAX_FOLDER_BYTES} bytes.`);
        files.set(path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/"), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(location));
    }
    return files;
}


/***/ }),

/***/ 4190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ folderPolicyText),
/* harmony export */   Xd: () => (/* binding */ policyFile),
/* harmony export */   v0: () => (/* binding */ namedPolicyText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _review_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7635);




/** A policy that the caller names: missing, it is the caller's mistake; anything else but a readable file is its author's. */
async function namedPolicyText(name, directory) {
    const location = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, name);
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(location).catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb("no-such-policy", `${name}: there is no such policy file.`, { cause });
    });
    if (stats.isDirectory())
        throw (0,_review_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(name, "The policy is a folder: name a file.");
    if (stats.isSymbolicLink())
        throw (0,_review_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(name, "The policy is a symbolic link, which is never followed: name the file itself.");
    if (!stats.isFile())
        throw (0,_review_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(name, "The policy is no regular file.");
    (0,_review_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .assertPolicySize */ .Mj)(name, stats.size);
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(location).catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb("no-such-policy", `${name}: the policy file cannot be read.`, { cause });
    });
    return { name, text: (0,_review_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .policyTextOf */ .r3)(name, bytes) };
}
async function policyFile(name, directory) {
    const { text } = await namedPolicyText(name, directory);
    return (0,_review_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .policyFrom */ .JX)(text, name, null);
}
/** The policy that lies in its usual place below a folder now; undefined when nothing is there. */
async function folderPolicyText(folder) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(_review_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_POLICY_PATH */ .lo);
    const [above, stats] = [await statsOf(folder, parent), await statsOf(folder, _review_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_POLICY_PATH */ .lo)];
    if (above?.isSymbolicLink() === true)
        throw (0,_review_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(_review_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_POLICY_PATH */ .lo, `${JSON.stringify(parent)} is a symbolic link, which is never followed.`);
    return stats === undefined ? undefined : namedPolicyText(_review_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_POLICY_PATH */ .lo, folder);
}
async function statsOf(folder, path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path)).catch((error) => {
        if (error.code === "ENOENT" || error.code === "ENOTDIR")
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb("no-such-policy", `${path}: the policy file cannot be read.`, { cause: error });
    });
}


/***/ }),

/***/ 8457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policyCommand: () => (/* binding */ policyCommand)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/policy/suggestion.js
var suggestion = __webpack_require__(8003);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/policy/document.js
var policy_document = __webpack_require__(4938);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./build/policy/glob.js + 1 modules
var glob = __webpack_require__(7719);
// EXTERNAL MODULE: ./build/policy/kinship.js
var kinship = __webpack_require__(6343);
// EXTERNAL MODULE: ./build/policy/mapping.js
var mapping = __webpack_require__(8041);
// EXTERNAL MODULE: ./build/policy/rules/index.js + 91 modules
var rules = __webpack_require__(5636);
// EXTERNAL MODULE: ./build/policy/selection.js
var selection = __webpack_require__(7089);
// EXTERNAL MODULE: ./build/policy/settings-at.js
var settings_at = __webpack_require__(3078);
// EXTERNAL MODULE: ./build/policy/waivers.js
var waivers = __webpack_require__(8266);
;// CONCATENATED MODULE: ./build/policy/provenance.js








/** Every value that decides something, in the order of the format. `document` is the file, undefined for a preset alone. */
function policyValues(policy, document) {
    const given = document?.value ?? {};
    const lineOf = (path) => {
        const parent = path.slice(0, -1).reduce((value, key) => ((0,mapping/* isMapping */.p)(value) ? value[key] : undefined), given);
        const key = path.at(-1) ?? "";
        return (0,mapping/* isMapping */.p)(parent) && Object.hasOwn(parent, key) ? document?.positionOfKey(path.slice(0, -1), key).line : undefined;
    };
    const valueOfKey = (path, value, otherwise) => {
        const line = lineOf(path);
        return { key: path.join("."), value: spelled(value), from: line === undefined ? otherwise : { kind: "file", line } };
    };
    const preset = { kind: "preset", preset: policy.extends };
    const plain = { kind: "default" };
    return [
        valueOfKey(["version"], policy.version, plain),
        valueOfKey(["extends"], policy.extends, plain),
        valueOfKey(["models", "include"], policy.models.include, plain),
        valueOfKey(["models", "exclude"], policy.models.exclude, plain),
        valueOfKey(["metadata", "ignore"], policy.metadata.ignore, plain),
        ...(0,kinship/* spelledThresholds */.AH)(policy.kinship).map(([key, value]) => valueOfKey(["kinship", key], value, plain)),
        ...policy.rules.flatMap((setting) => {
            const path = ["rules", setting.rule];
            const options = optionsOf(setting, document).map(([name, value]) => valueOfKey([...path, name], value, plain));
            return [valueOfKey(path, setting.severity, preset), ...options];
        }),
        ...policy.overrides.map(({ paths, rules, at }, index) => {
            const settings = rules.map((setting) => `${setting.rule}: ${settingText(setting, document, index)}`).join("; ");
            return { key: `overrides[${index}]`, value: `${spelled(paths)} ${settings}`, from: { kind: "file", line: at.line } };
        }),
        ...policy.custom.map(({ id, severity }, index) => {
            const line = document?.positionOf(["custom", index]).line ?? 1;
            return { key: `custom.${id}`, value: severity, from: { kind: "file", line } };
        }),
        ...policy.waivers.map((waiver, index) => {
            return { key: `waivers[${index}]`, value: waiverText(waiver), from: { kind: "file", line: waiver.at.line } };
        }),
    ];
}
/** What holds for a path: of the overrides that match it the last one decides. */
function explainPath(policy, path, circumstances, document) {
    const below = new Map(policyValues(policy, document).map(({ key, from }) => [key, from]));
    const settings = [...(0,settings_at/* settingsOf */.f)(policy, rules/* RULES */.y).at(path).values()].filter(({ severity }) => severity !== "off");
    const matching = policy.waivers.filter(({ paths }) => paths.length === 0 || (0,glob/* pathMatcher */.kZ)(paths)(path));
    return {
        path,
        isSelected: (0,selection/* modelSelection */.M)(policy)(path),
        settings: settings.map(({ severityFrom, optionsFrom, ...setting }) => {
            const { rule } = setting;
            const override = severityFrom === undefined ? undefined : policy.overrides[severityFrom];
            const own = below.get(`rules.${rule}`) ?? below.get(`custom.${rule}`) ?? { kind: "default" };
            return {
                key: rule,
                value: settingText(setting, document, optionsFrom),
                from: override === undefined ? own : { kind: "override", line: override.at.line },
            };
        }),
        waivers: matching.map((waiver) => {
            return { value: waiverText(waiver), line: waiver.at.line, state: (0,waivers/* stateOf */.L)(waiver, circumstances).state };
        }),
    };
}
/** `error, max: 100M`; `override` is the one that gave the options, by its place in the list. */
function settingText(setting, document, override) {
    const options = optionsOf(setting, document, override).map(([name, value]) => `${name}: ${spelled(value)}`);
    return [setting.severity, ...options].join(", ");
}
/** The options of a setting as they are written in the file or, where it says nothing, in the rule: with their units. */
function optionsOf({ rule, options }, document, override) {
    if (!(0,mapping/* isMapping */.p)(options))
        return [];
    const path = override === undefined ? ["rules", rule] : ["overrides", override, "rules", rule];
    const written = path.reduce((value, key) => memberOf(value, key), document?.value);
    const stated = (name) => memberOf(written, name) ?? initialsOf(rule).get(name);
    const set = Object.entries(options).filter(([, value]) => value !== undefined);
    return set.map(([name, value]) => [name, stated(name) ?? value]);
}
function memberOf(value, key) {
    if (Array.isArray(value))
        return value[Number(key)];
    return (0,mapping/* isMapping */.p)(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
/** What the options of a rule are when nobody sets them, as a policy would spell it. */
function initialsOf(id) {
    const rule = rules/* RULES */.y.find((known) => known.id === id);
    if (rule === undefined)
        return new Map();
    const { properties = {} } = json_schema_processors/* toJSONSchema */.bl(rule.options, { io: "input", unrepresentable: "any" });
    return new Map(Object.entries(properties).map(([name, property]) => [name, typeof property === "object" ? property.default : undefined]));
}
function waiverText({ rule, paths, owner, until, label, reason }) {
    const terms = [
        ...(paths.length === 0 ? [] : [spelled(paths)]),
        ...(label === undefined ? [] : [`label ${label}`]),
        ...(until === undefined ? [] : [`until ${until}`]),
        ...(owner === undefined ? [] : [owner]),
    ];
    return `${rule} (${terms.join(", ")}): ${reason}`;
}
function spelled(value) {
    return typeof value === "string" ? value : JSON.stringify(value);
}

// EXTERNAL MODULE: ./build/report/quote-plain.js
var quote_plain = __webpack_require__(525);
;// CONCATENATED MODULE: ./build/report/policy.js

// A list that is longer is read in the file.
const VALUE_UNITS = 200;
const STATES = {
    "in-force": "in force",
    expired: "expired",
    "label-missing": "needs its label",
    "labels-unknown": "labels not known",
};
/** One value a line, aligned: key, value, where it comes from. `origin` is the policy file. */
function policyText(values, origin) {
    return aligned(values.map(({ key, value, from }) => [word(key), word(value), provenanceText(from, origin)]));
}
function explanationText({ path, isSelected, settings, waivers }, origin) {
    const selected = isSelected ? "counts as a model when its name or content is one" : "is left out by `models`";
    const rules = aligned(settings.map(({ key, value, from }) => [`  ${word(key)}`, word(value), provenanceText(from, origin)]));
    const covering = waivers.map(({ value, line, state }) => `  ${word(value)} (${STATES[state]}, ${origin}:${line})\n`);
    const waived = covering.length === 0 ? "No waiver is for this path.\n" : `Waivers for this path:\n${covering.join("")}`;
    return `${word(path)} ${selected}.\n\nRules that are on here:\n${rules}\n${waived}`;
}
function provenanceText(from, origin) {
    if (from.kind === "file")
        return `${origin}:${from.line}`;
    if (from.kind === "override")
        return `override, ${origin}:${from.line}`;
    return from.kind === "preset" ? `preset ${from.preset}` : "default";
}
function word(text) {
    return (0,quote_plain/* wordOf */.aG)(text, VALUE_UNITS);
}
// Wider cells would push the others off the screen.
const CELL_WIDTH = 48;
function aligned(rows) {
    const widths = [0, 1].map((column) => Math.min(CELL_WIDTH, Math.max(0, ...rows.map((row) => row[column]?.length ?? 0))));
    return rows
        .map((row) => `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd()}\n`)
        .join("");
}

// EXTERNAL MODULE: ./build/review/policy.js
var review_policy = __webpack_require__(7635);
// EXTERNAL MODULE: ./build/cli/files.js
var files = __webpack_require__(2566);
// EXTERNAL MODULE: ./build/cli/options.js
var cli_options = __webpack_require__(2315);
// EXTERNAL MODULE: ./build/cli/policy-file.js
var policy_file = __webpack_require__(4190);
;// CONCATENATED MODULE: ./build/cli/policy-show.js









const OPTIONS = {
    policy: { type: "string" },
    repo: { type: "string" },
    format: { type: "string" },
    output: { type: "string" },
};
const FORMATS = ["terminal", "json"];
/** Every value of the policy and where it comes from. */
async function policyShowCommand(args, terminal) {
    const { values } = (0,cli_options/* parseOptions */.A)("policy show", args, OPTIONS, { min: 0, max: 0 });
    const format = (0,cli_options/* choiceOf */.F)("--format", values.format, FORMATS, "terminal");
    const { policy, origin, document } = await policyOf(values, terminal);
    const shown = policyValues(policy, document);
    const path = origin.path ?? "";
    await (0,files/* deliverText */.Lt)(format === "json" ? json({ policy: origin.path, values: shown }) : policyText(shown, path), values.output, terminal);
    return 0;
}
/** What the policy says about one path. */
async function policyExplainCommand(args, terminal) {
    const options = { ...OPTIONS, label: { type: "string", multiple: true } };
    const { values, positionals } = (0,cli_options/* parseOptions */.A)("policy explain", args, options, { min: 1, max: 1 });
    const format = (0,cli_options/* choiceOf */.F)("--format", values.format, FORMATS, "terminal");
    const { policy, origin, document } = await policyOf(values, terminal);
    const circumstances = { today: terminal.today, labels: { kind: "known", names: values.label ?? [] } };
    const explanation = explainPath(policy, pathOf(positionals[0] ?? ""), circumstances, document);
    const text = format === "json" ? json({ policy: origin.path, ...explanation }) : explanationText(explanation, origin.path ?? "");
    await (0,files/* deliverText */.Lt)(text, values.output, terminal);
    return 0;
}
/** Globs count from the root of the repository: another spelling of a path would match none of them. */
function pathOf(given) {
    const path = given.replace(/^(\.\/)+/, "");
    if (path !== "" && !path.split("/").some((part) => part === "" || part === "." || part === ".."))
        return path;
    const said = `policy explain ${JSON.stringify(given)}: write the path of a file from the root of the repository`;
    throw new errors/* UsageError */.eb("no-path", `${said}, such as models/net.onnx.`);
}
async function policyOf({ policy: name, repo }, { directory }) {
    const found = name === undefined ? await (0,policy_file/* folderPolicyText */.Gq)((0,external_node_path_.resolve)(directory, repo ?? ".")) : await (0,policy_file/* namedPolicyText */.v0)(name, directory);
    if (found === undefined)
        return (0,review_policy/* presetAlone */.V2)();
    const loaded = (0,review_policy/* policyFrom */.JX)(found.text, found.name, null);
    const parsed = (0,policy_document/* parseDocument */.T)(found.text);
    return parsed.kind === "sound" ? { ...loaded, document: parsed.document } : loaded;
}
function json(value) {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/bytes/memory-tree.js
var memory_tree = __webpack_require__(7878);
// EXTERNAL MODULE: ./build/policy/file.js + 4 modules
var file = __webpack_require__(8004);
// EXTERNAL MODULE: ./build/report/figures.js
var figures = __webpack_require__(1822);
;// CONCATENATED MODULE: ./build/report/scenarios.js


// A problem of a policy with its place and its advice.
const MAX_LINE_UNITS = 500;
/** A line for each scenario, below it what is not as expected, and the tally. */
function scenarioReport(outcomes) {
    const failed = outcomes.filter(({ failure, differences }) => failure !== undefined || differences.length > 0);
    const tally = failed.length === 0
        ? `${(0,figures/* counted */.hS)(outcomes.length, "scenario")}, all as expected`
        : `${failed.length} of ${(0,figures/* counted */.hS)(outcomes.length, "scenario")} not as expected`;
    return `${outcomes.map(outcomeText).join("")}\n${tally}\n`;
}
function outcomeText({ name, title, differences, failure }) {
    const sign = failure === undefined && differences.length === 0 ? "ok    " : "FAIL  ";
    const head = `${sign}${(0,quote_plain/* wordOf */.aG)(name)}${title === undefined ? "" : `: ${(0,quote_plain/* wordOf */.aG)(title)}`}\n`;
    const failures = failure === undefined
        ? []
        : ["could not run:", ...failure.split("\n")].map((line) => `      ${(0,quote_plain/* wordOf */.aG)(line, MAX_LINE_UNITS)}\n`);
    return [head, ...failures, ...differences.map((difference) => `      ${differenceText(difference)}\n`)].join("");
}
function differenceText(difference) {
    switch (difference.kind) {
        case "verdict":
            return `! verdict ${difference.found}, expected ${difference.expected}`;
        case "no-error":
            return `! the policy was read, expected the error ${(0,quote_plain/* wordOf */.aG)(difference.expected)}`;
        case "missing":
            return `- ${findingLine(difference.finding, difference.finding.waived)}${partText(difference.finding)}`;
        case "surplus":
            return `+ ${findingLine(difference.finding, difference.finding.waiver !== undefined)}: ${(0,quote_plain/* plainOf */.oi)(difference.finding.message)}`;
    }
}
function findingLine({ severity, rule, path }, isWaived) {
    return `${isWaived ? "waived " : ""}${severity} ${(0,quote_plain/* wordOf */.aG)(rule)} ${(0,quote_plain/* wordOf */.aG)(path)}`;
}
function partText({ message }) {
    return message === undefined ? "" : `: … ${(0,quote_plain/* wordOf */.aG)(message)} …`;
}

// EXTERNAL MODULE: ./build/review/run.js + 5 modules
var run = __webpack_require__(9218);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./build/encodings/yaml.js
var yaml = __webpack_require__(1442);
// EXTERNAL MODULE: ./build/policy/dates.js
var dates = __webpack_require__(390);
// EXTERNAL MODULE: ./build/policy/finding.js
var finding = __webpack_require__(1022);
// EXTERNAL MODULE: ./build/policy/message.js
var policy_message = __webpack_require__(2220);
// EXTERNAL MODULE: ./build/policy/problems.js
var problems = __webpack_require__(8579);
// EXTERNAL MODULE: ./build/review/review.js
var review = __webpack_require__(3877);
// EXTERNAL MODULE: ./build/review/verdict.js
var verdict = __webpack_require__(4176);
;// CONCATENATED MODULE: ./build/review/scenario.js









const LIMITS = {
    // A scenario is read by people.
    bytes: 256 * 1024,
    depth: 8,
    entries: 1_000,
};
const EXPECTED_FINDING = schemas/* strictObject */.rej({
    rule: schemas/* string */.YjP(),
    path: schemas/* string */.YjP(),
    severity: schemas/* enum */.k5n(finding/* SEVERITIES */.o),
    message: schemas/* string */.YjP().optional(),
    waived: schemas/* boolean */.zMY().default(false),
});
const SCENARIO = schemas/* strictObject */.rej({
    title: schemas/* string */.YjP().optional(),
    today: schemas/* string */.YjP().refine(dates/* isDay */.N, "Write a day of the calendar, such as 2027-03-31.").optional(),
    labels: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
    "fail-on": schemas/* enum */.k5n(verdict/* FAIL_ON */.d$).default("error"),
    verdict: schemas/* enum */.k5n(review/* VERDICTS */.b).optional(),
    error: schemas/* string */.YjP().min(1, "Write a part of the message.").optional(),
    findings: schemas/* array */.YOg(EXPECTED_FINDING).default([]),
    others: schemas/* literal */.euz("allowed", { error: "Write `others: allowed`, or leave it out." }).optional(),
})
    .refine(({ verdict, error }) => (verdict === undefined) !== (error === undefined), "A scenario expects a `verdict`, or an `error` of the policy: exactly one of the two.");
/** `origin` names the file in messages. A UsageError has every problem with its line and column. */
function parseScenario(text, origin) {
    const parsed = (0,yaml/* parseYaml */.h)(text, {
        noun: "scenario",
        minimal: " The least is `verdict: pass`.",
        limits: LIMITS,
        values: "typed",
    });
    if (parsed.kind === "broken")
        throw wrong(origin, parsed.problems);
    const value = parsed.document.value;
    const scenario = SCENARIO.safeParse(value);
    if (scenario.success)
        return scenario.data;
    throw wrong(origin, (0,problems/* problemsOf */.GW)(scenario.error.issues, SCENARIO, { ...parsed.document, value }));
}
function wrong(origin, problems) {
    const lines = problems.map(({ line, column, message }) => `${origin}:${line}:${column}: ${message}`);
    return new errors/* UsageError */.eb("wrong-scenario", lines.join("\n"));
}
/** An error that stops the review, as the scenario expects it. */
function isExpectedError({ error: expected }, error) {
    return expected !== undefined && error.message.includes(expected);
}
/** Holds a review against what was expected of it; empty when all is as it should be. */
function differencesOf(scenario, { verdict, findings }) {
    const differences = [];
    if (scenario.error !== undefined)
        return [{ kind: "no-error", expected: scenario.error }];
    if (scenario.verdict !== undefined && scenario.verdict !== verdict)
        differences.push({ kind: "verdict", expected: scenario.verdict, found: verdict });
    const finder = pairedOf(scenario.findings, findings);
    const met = new Set(finder.values());
    for (const finding of scenario.findings)
        if (!met.has(finding))
            differences.push({ kind: "missing", finding });
    if (scenario.others === undefined)
        for (const finding of findings)
            if (!finder.has(finding))
                differences.push({ kind: "surplus", finding });
    return differences;
}
/** As many pairs as there can be: one that fits several findings leaves each of them to one that fits no other. */
function pairedOf(expected, findings) {
    const pairs = new Map();
    const find = (wanted, asked) => {
        for (const finding of findings) {
            if (asked.has(finding) || !isAsExpected(finding, wanted))
                continue;
            asked.add(finding);
            const holder = pairs.get(finding);
            if (holder !== undefined && !find(holder, asked))
                continue;
            pairs.set(finding, wanted);
            return true;
        }
        return false;
    };
    for (const wanted of expected)
        find(wanted, new Set());
    return pairs;
}
function isAsExpected({ rule, path, severity, message, waiver }, expected) {
    return (rule === expected.rule &&
        path === expected.path &&
        severity === expected.severity &&
        (waiver !== undefined) === expected.waived &&
        (expected.message === undefined || isPartOf(message, expected.message)));
}
/** As it is, or copied from a report, where values stand in backticks. */
function isPartOf(message, expected) {
    const shown = message.flatMap((part) => (typeof part === "object" && "value" in part ? ["`", part, "`"] : [part]));
    return (0,policy_message/* textOf */.b6)(message).includes(expected) || (0,policy_message/* textOf */.b6)(shown).includes(expected);
}

// EXTERNAL MODULE: ./build/review/version.js
var version = __webpack_require__(2121);
// EXTERNAL MODULE: ./build/cli/folder-files.js
var folder_files = __webpack_require__(4071);
;// CONCATENATED MODULE: ./build/cli/policy-test.js














const EXPECTED = "expected.yml";
const MISNAMED = ["expected.yaml", "expected.json"];
const OWN_POLICY = "policy.yml";
/** Runs the scenarios below a folder against the policy. Exit code 0 when all are as expected, 1 when not, 2 when one could not run. */
async function policyTestCommand(args, terminal) {
    const options = { policy: { type: "string" }, repo: { type: "string" } };
    const { values, positionals } = (0,cli_options/* parseOptions */.A)("policy test", args, options, { min: 1, max: 1 });
    const [name = ""] = positionals;
    const top = (0,external_node_path_.resolve)(terminal.directory, name);
    const folders = await scenarioFolders(top, name);
    if (folders.length === 0)
        throw new errors/* UsageError */.eb("no-scenarios", `${name}: no folder below it has a file ${EXPECTED}.`);
    const usual = async () => values.policy === undefined
        ? (0,policy_file/* folderPolicyText */.Gq)((0,external_node_path_.resolve)(terminal.directory, values.repo ?? "."))
        : (0,policy_file/* namedPolicyText */.v0)(values.policy, terminal.directory);
    const outcomes = [];
    for (const folder of folders) {
        terminal.signal.throwIfAborted();
        const title = (0,external_node_path_.relative)(top, folder).split(external_node_path_.sep).join("/") || name;
        outcomes.push({ name: title, ...(await outcomeOf(folder, usual, terminal)) });
    }
    terminal.write(scenarioReport(outcomes));
    if (outcomes.some(({ failure }) => failure !== undefined))
        return verdict/* EXIT_COULD_NOT_RUN */.Xq;
    return outcomes.some(({ differences }) => differences.length > 0) ? 1 : 0;
}
/** Sorted. What lies in a scenario is no scenario. */
async function scenarioFolders(top, name, folder = top) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch((cause) => {
        throw new errors/* UsageError */.eb("no-such-folder", `${name}: there is no such folder.`, { cause });
    });
    if (entries.some((entry) => entry.name === EXPECTED))
        return [folder];
    // Left out without a word, it would be a scenario that never fails.
    const misnamed = entries.find((entry) => MISNAMED.includes(entry.name));
    if (misnamed !== undefined) {
        throw new errors/* UsageError */.eb("misnamed-scenario", `${(0,external_node_path_.join)(name, (0,external_node_path_.relative)(top, folder), misnamed.name)}: call it ${EXPECTED}.`);
    }
    const below = entries.filter(isVisibleFolder).map((entry) => (0,external_node_path_.join)(folder, entry.name));
    const found = [];
    for (const inner of below.sort())
        found.push(...(await scenarioFolders(top, name, inner)));
    return found;
}
function isVisibleFolder(entry) {
    return entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules";
}
async function outcomeOf(folder, usual, terminal) {
    let scenario;
    try {
        scenario = parseScenario((await (0,policy_file/* namedPolicyText */.v0)(EXPECTED, folder)).text, EXPECTED);
        return { title: scenario.title, differences: await differencesIn(folder, scenario, usual, terminal) };
    }
    catch (error) {
        if (!(error instanceof errors/* PolicyError */.pn) && !(error instanceof errors/* UsageError */.eb))
            throw error;
        const isExpected = scenario !== undefined && error instanceof errors/* PolicyError */.pn && isExpectedError(scenario, error);
        return { title: scenario?.title, differences: [], failure: isExpected ? undefined : error.message };
    }
}
async function differencesIn(folder, scenario, usual, { today, signal }) {
    const [base, head] = [await revisionIn(folder, "base"), await revisionIn(folder, "head")];
    const result = await (0,run/* review */.NQ)({
        base,
        head,
        policy: await policy_test_policyOf(folder, base.tree, usual),
        failOn: scenario["fail-on"],
        today: scenario.today ?? today,
        labels: { kind: "known", names: scenario.labels },
        version: version/* VERSION */.x,
    }, signal);
    return differencesOf(scenario, result);
}
/** A revision without files has no folder, since git keeps none. */
async function revisionIn(folder, name) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    const entry = entries.find((one) => one.name === name);
    if (entry?.isDirectory() === false)
        throw new errors/* UsageError */.eb("not-a-folder", `${name} must be a folder.`);
    const files = entry === undefined ? new Map() : await (0,folder_files/* filesBelow */.D)((0,external_node_path_.join)(folder, name));
    return { tree: (0,memory_tree/* memoryTree */.K)(name, files), revision: { name, commit: null } };
}
/** The scenario's own, else that of its base, else the one that all share. Findings about it name the usual path. */
async function policy_test_policyOf(folder, base, usual) {
    const entries = await (0,promises_.readdir)(folder);
    const own = entries.includes(OWN_POLICY) ? await (0,policy_file/* namedPolicyText */.v0)(OWN_POLICY, folder) : undefined;
    if (own === undefined && (await base.find(review_policy/* DEFAULT_POLICY_PATH */.lo)) !== undefined)
        return (0,review_policy/* policyAt */.E4)(base, review_policy/* DEFAULT_POLICY_PATH */.lo, null);
    const named = own ?? (await usual());
    if (named === undefined)
        return (0,review_policy/* presetAlone */.V2)();
    const policy = (0,file/* parsePolicy */.O)(named.text, named.name);
    return { policy, origin: { path: review_policy/* DEFAULT_POLICY_PATH */.lo, preset: policy.extends, commit: null } };
}

;// CONCATENATED MODULE: ./build/cli/policy.js




const COMMANDS = {
    show: policyShowCommand,
    explain: policyExplainCommand,
    test: policyTestCommand,
};
/** What can be asked of a policy without a review. */
async function policyCommand([name = "", ...rest], terminal) {
    const command = Object.entries(COMMANDS).find(([known]) => known === name)?.[1];
    if (command !== undefined)
        return command(rest, terminal);
    const names = Object.keys(COMMANDS);
    const said = name === "" ? "needs one of" : `has no ${JSON.stringify(name)}.${(0,suggestion/* suggestionFor */.o)(name, names)} It has`;
    throw new errors/* UsageError */.eb("unknown-command", `model-review policy ${said} ${names.join(", ")}. Run model-review policy --help.`);
}


/***/ })

};
