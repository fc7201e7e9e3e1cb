export const id = 787;
export const ids = [787];
export const modules = {

/***/ 5900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  catalogCommand: () => (/* binding */ catalogCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/policy/policy.js
var policy = __webpack_require__(8301);
// EXTERNAL MODULE: ./build/policy/selection.js
var selection = __webpack_require__(7089);
// EXTERNAL MODULE: ./build/report/index.js + 58 modules
var report = __webpack_require__(7122);
// EXTERNAL MODULE: ./build/report/quote-plain.js
var quote_plain = __webpack_require__(525);
// EXTERNAL MODULE: ./build/artifacts/inventory.js
var inventory = __webpack_require__(2892);
// EXTERNAL MODULE: ./build/bytes/concurrency.js
var concurrency = __webpack_require__(1619);
// EXTERNAL MODULE: ./build/metadata/licences.js + 3 modules
var licences = __webpack_require__(2632);
// EXTERNAL MODULE: ./build/model/summary.js
var summary = __webpack_require__(4514);
// EXTERNAL MODULE: ./build/review/inspect-at.js
var inspect_at = __webpack_require__(8979);
// EXTERNAL MODULE: ./build/review/lineage.js
var lineage = __webpack_require__(9096);
// EXTERNAL MODULE: ./build/review/record.js + 1 modules
var record = __webpack_require__(8224);
;// CONCATENATED MODULE: ./build/review/catalog.js







/** Reading waits for disks more than it computes; memory grows with each model in flight. */
const MODELS_AT_ONCE = 4;
/** Of one model, for the state of its record: as much as a review reads. The same everywhere, so that the answer is. */
const DIGESTED_BYTES = 2 * 1024 ** 3;
async function catalogOf(tree, options, signal) {
    const { models, unlisted } = await (0,inventory/* inventoryOf */.o)(tree, options.isSelected, signal);
    let done = 0;
    const entries = await (0,concurrency/* mapConcurrently */.X)(models, MODELS_AT_ONCE, async ({ path, isHint }) => {
        const entry = await entryAt(tree, path, signal);
        options.onProgress?.(++done, models.length);
        const isModel = !isHint || entry.format !== null || entry.status !== "unreadable";
        return isModel ? [entry] : [];
    });
    const folders = unlisted.map(({ path, reason }) => ({
        path,
        format: null,
        status: "unavailable",
        error: { code: "folder-unlisted", message: reason },
    }));
    const inOrder = (all) => [...all].sort((a, b) => (a.path < b.path ? -1 : 1));
    // Nobody knows which models a folder without a list holds: it is none in the lineage.
    return { schemaVersion: 1, models: inOrder([...entries.flat(), ...folders]), lineage: (0,lineage/* lineageOf */.b)(inOrder(entries.flat())) };
}
async function entryAt(tree, path, signal) {
    const inspection = await (0,inspect_at/* inspectAt */.c)(tree, path, signal);
    if (inspection.status !== "read") {
        const { format, status, error, facts } = inspection;
        const origin = facts === undefined ? {} : originOf(facts);
        return { path, format, status, ...origin, error: { code: error.code, message: error.message } };
    }
    const { model, format, size } = inspection;
    const { state } = await (0,record/* recordStateOf */.mW)({ path, model, tree }, { budgetBytes: DIGESTED_BYTES }, signal);
    const parameters = (0,summary/* parameterCountOf */.Gb)((0,summary/* summaryOf */.YG)(model));
    return { path, format, status: "read", ...originOf(model.facts), parameters, size, record: state.status };
}
function originOf(facts) {
    const [name] = valuesOf(facts, "name");
    const [relation] = valuesOf(facts, "base_model_relation");
    return {
        ...(name === undefined ? {} : { name }),
        licenses: (0,licences/* licenceNames */.Y3)(valuesOf(facts, "license")),
        baseModels: valuesOf(facts, "base_model"),
        ...(relation === undefined ? {} : { relation }),
        datasets: valuesOf(facts, "training.datasets"),
    };
}
/** What any source states of a field, once each. */
function valuesOf(facts, field) {
    return [...new Set(facts.filter((fact) => fact.field === field).map(({ value }) => value))];
}

// EXTERNAL MODULE: ./build/cli/files.js
var files = __webpack_require__(2566);
// EXTERNAL MODULE: ./build/cli/judged.js
var judged = __webpack_require__(856);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(2315);
// EXTERNAL MODULE: ./build/cli/terminal.js
var cli_terminal = __webpack_require__(8565);
// EXTERNAL MODULE: ./build/cli/working-tree.js
var working_tree = __webpack_require__(8027);
;// CONCATENATED MODULE: ./build/cli/catalog.js













const OPTIONS = {
    format: { type: "string" },
    output: { type: "string" },
    check: { type: "boolean" },
    "base-url": { type: "string" },
    repo: { type: "string" },
    paths: { type: "string", multiple: true },
};
/** Lists the models of a repository. Exit code 1 when one could not be read, or with `--check` when the file says something else. */
async function catalogCommand(args, terminal) {
    const { values } = (0,options/* parseOptions */.A)("catalog", args, OPTIONS, { min: 0, max: 0 });
    const format = (0,options/* choiceOf */.F)("--format", values.format, ["markdown", "json"], "markdown");
    const { paths = [] } = values;
    const [problem] = (0,selection/* pathProblems */.K)(paths);
    if (problem !== undefined)
        throw new errors/* UsageError */.eb("wrong-paths", `--paths ${problem}`);
    const isSelected = (0,selection/* modelSelection */.M)((0,policy/* presetPolicy */.W)("none"), paths);
    const { output, check: isCheck = false } = values;
    if (isCheck && output === undefined)
        throw new errors/* UsageError */.eb("wrong-option", "--check needs the FILE of --output to compare with.");
    const base = values["base-url"] === undefined ? undefined : baseUrlOf(values["base-url"]);
    const directory = (0,working_tree/* repositoryFolder */.pe)(values.repo, terminal);
    return (0,working_tree/* withWorkingTree */.At)(directory, terminal.signal, async ({ tree, root }) => {
        const catalog = await catalogOf(tree, { isSelected, onProgress: (0,judged/* progressLine */.oz)(terminal) }, terminal.signal);
        const linkBase = base ?? (await wayTo(root, output, terminal.directory));
        const text = report/* CATALOG_REPORTERS */.J[format](catalog, { linkBase });
        if (isCheck && output !== undefined) {
            const isSame = (await textOf((0,external_node_path_.resolve)(terminal.directory, output))) === text;
            terminal.write(`${isSame ? "up to date" : "out of date"}  ${(0,quote_plain/* wordOf */.aG)(output)}\n`);
            if (!isSame)
                return 1;
        }
        else
            await (0,files/* deliverText */.Lt)(text, output, terminal);
        const unread = catalog.models.filter(({ status }) => status !== "read");
        for (const { path, status } of unread)
            terminal.complain((0,cli_terminal/* complaint */.U)(`${path}: is ${status}.`));
        return unread.length === 0 ? 0 : 1;
    });
}
/** A link must lead to where it says: an address of the web, without what ends a link in Markdown. */
function baseUrlOf(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol !== "https:" && url?.protocol !== "http:")
        throw new errors/* UsageError */.eb("wrong-value", "--base-url is an address such as https://github.com/OWNER/REPO/blob/main.");
    return `${url.href.replace(/\/*$/, "").replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"))}/`;
}
/** From the folder of the page to the root of the repository; from the root itself where the page is not kept. */
async function wayTo(root, output, directory) {
    if (output === undefined)
        return "";
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(await (0,promises_.realpath)(directory), output));
    const way = (0,external_node_path_.relative)(folder, root);
    return way === "" ? "" : `${way.split(external_node_path_.sep).map(encodeURIComponent).join("/")}/`;
}
async function textOf(location) {
    return (0,promises_.readFile)(location, "utf8").catch(() => undefined);
}


/***/ }),

/***/ 2566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lt: () => (/* binding */ deliverText),
/* harmony export */   RO: () => (/* binding */ writeNamed),
/* harmony export */   eI: () => (/* binding */ namedFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _bytes_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5450);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);




async function namedFile(name, directory) {
    const named = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, name);
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(named).catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb("no-such-file", `${name}: no such file.`, { cause });
    });
    if (!stats.isFile())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb("not-a-file", `${name} is not a file: name the model's main file.`);
    // What the caller names may be a link, or lead through one, as everything in a model cache does; what a model refers to may not.
    const [top, location] = [await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(named)];
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(top, location);
    const isBelow = !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(below) && below.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)[0] !== "..";
    return isBelow
        ? { tree: (0,_bytes_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .folderTree */ .j)(top), path: below.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/") }
        : { tree: (0,_bytes_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .folderTree */ .j)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(location)), path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(location) };
}
/** To the file that `--output` names, or to standard output. */
async function deliverText(text, output, { write, directory }) {
    if (output === undefined)
        write(text);
    else
        await writeNamed((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, output), text);
}
/** Writes a file that the caller named, with its folder; `flag` is that of `open`. UsageError when it cannot be written. */
async function writeNamed(location, text, flag = "w") {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(location), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(location, text, { flag });
    }
    catch (cause) {
        const reason = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb("not-writable", `${location}: cannot be written${reason}.`, { cause });
    }
}


/***/ }),

/***/ 856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ deliverReview),
/* harmony export */   Df: () => (/* binding */ JUDGE_OPTIONS),
/* harmony export */   EL: () => (/* binding */ REPORT_FORMATS),
/* harmony export */   _U: () => (/* binding */ judgement),
/* harmony export */   oz: () => (/* binding */ progressLine),
/* harmony export */   tz: () => (/* binding */ headHashes)
/* harmony export */ });
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7122);
/* harmony import */ var _review_file_hashes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5224);
/* harmony import */ var _review_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4176);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2566);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2315);





/** Options of the commands that judge. */
const JUDGE_OPTIONS = {
    policy: { type: "string" },
    "fail-on": { type: "string" },
    weights: { type: "string" },
    label: { type: "string", multiple: true },
    format: { type: "string" },
    output: { type: "string" },
};
const REPORT_FORMATS = ["terminal", "markdown", "json", "sarif", "cyclonedx"];
function judgement(values, { today }) {
    return {
        today,
        labels: { kind: "known", names: values.label ?? [] },
        failOn: (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .choiceOf */ .F)("--fail-on", values["fail-on"], ["error", "warning", "never"], "error"),
        weights: (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .choiceOf */ .F)("--weights", values.weights, ["auto", "always", "never"], "auto"),
    };
}
/** Renders and writes the report; the exit code follows from the verdict alone. */
async function deliverReview(review, format, output, terminal, hashes) {
    const isScreen = output === undefined;
    const text = _report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .REPORTERS */ .P3[format](review, {
        width: terminal.width,
        colour: isScreen && terminal.colour,
        ...(hashes === undefined ? {} : { hashes }),
    });
    await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .deliverText */ .Lt)(text.endsWith("\n") ? text : `${text}\n`, output, terminal);
    return _review_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODES */ .ai[review.verdict];
}
/** For a report that states digests. Who wants no values to be read gets those that pointers state. */
async function headHashes(review, head, weights, { signal }) {
    return (0,_review_file_hashes_js__WEBPACK_IMPORTED_MODULE_1__/* .reviewHashes */ .Nc)(review, { head }, weights === "never" ? 0 : _review_file_hashes_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_BYTES */ .FA, signal);
}
/** A line on standard error that redraws itself, only on a terminal. */
function progressLine({ hasProgress, complain }) {
    return (done, total) => {
        if (hasProgress)
            complain(done === total ? "\r\u001b[K" : `\r${done} of ${total} models`);
    };
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

/***/ 7089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ pathProblems),
/* harmony export */   M: () => (/* binding */ modelSelection)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7719);

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

/***/ 1822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ shareText),
/* harmony export */   QP: () => (/* binding */ typeOf),
/* harmony export */   e0: () => (/* binding */ deltaOf),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   mC: () => (/* binding */ parametersOf),
/* harmony export */   np: () => (/* binding */ aboutText),
/* harmony export */   rq: () => (/* binding */ sizeDeltaOf),
/* harmony export */   x8: () => (/* binding */ signed)
/* harmony export */ });
/* harmony import */ var _policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6938);

/** `1 tensor`, `26 tensors`. */
function counted(count, one, many = `${one}s`) {
    return `${(0,_policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(count)} ${count === 1 ? one : many}`;
}
const SCALES = [
    { unit: "M", size: 1e6 },
    { unit: "B", size: 1e9 },
    { unit: "T", size: 1e12 },
];
/** Exact below a million, then two or three digits: `580,353`, `1.2 M`, `405 B`. */
function parametersOf(count) {
    // 999.6 M would be written as 1000 M: it is a billion already.
    const scale = SCALES.findLast(({ size }) => count >= size * (size === 1e6 ? 1 : 0.9995));
    if (scale === undefined)
        return (0,_policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(count);
    const amount = count / scale.size;
    return `${amount < 9.95 ? amount.toFixed(1) : (0,_policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(Math.round(amount))} ${scale.unit}`;
}
/** `(=)`, `(+5,130)`, `(−1.2 M)`. */
function deltaOf(base, head) {
    return head === base ? "(=)" : `(${signed(head - base, parametersOf)})`;
}
/** `(=)`, `(+0.4 %)`; a change too small for a percentage is given in bytes, a very large one as a factor. */
function sizeDeltaOf(base, head) {
    if (head === base)
        return "(=)";
    const share = (head - base) / base;
    if (base === 0 || Math.abs(share) < 0.001)
        return `(${signed(head - base, _policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .pV)})`;
    if (share >= 9)
        return `(×${(0,_policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(Math.round(head / base))})`;
    const percent = Math.abs(share) * 100;
    return `(${share < 0 ? "−" : "+"}${percent < 9.95 ? percent.toFixed(1) : (0,_policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(Math.round(percent))} %)`;
}
/** `12 %`, and never `0 %` of what is there nor `100 %` of what is not all: `<1 %`, `>99 %`. */
function shareText(part, whole) {
    const percent = (100 * part) / whole;
    if (percent < 1)
        return "<1 %";
    return percent > 99 && percent < 100 ? ">99 %" : `${Math.round(percent)} %`;
}
/** `about 12 %`, of a sample: neither nothing nor all. */
function aboutText(share) {
    return `about ${Math.min(99, Math.max(1, Math.round(100 * share)))} %`;
}
/** `+12`, `−3`. */
function signed(difference, written = _policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD) {
    return `${difference < 0 ? "−" : "+"}${written(Math.abs(difference))}`;
}
/**
 * `float32[batch, 128]`, `float32[…]` where even the rank is unknown, `tensor` where no type of elements is stated either;
 * `int64[1], optional` for an input that has a default.
 */
function typeOf(value) {
    if (value.kind === "tensor" && value.dtype === "unknown")
        return `tensor${value.shape === null ? "" : (0,_policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeText */ .L3)(value.shape)}${value.required ? "" : ", optional"}`;
    const spelled = value.dtype.includes("(") || value.kind === "tensor" ? value.dtype : `${value.kind}(${value.dtype})`;
    const unknown = value.kind === "tensor" ? "[…]" : "";
    return `${spelled}${value.shape === null ? unknown : (0,_policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeText */ .L3)(value.shape)}${value.required ? "" : ", optional"}`;
}


/***/ }),

/***/ 9096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ nameResolver),
/* harmony export */   b: () => (/* binding */ lineageOf)
/* harmony export */ });
/** Base models and the models that name them; a model that is in no relation is no node. */
function lineageOf(models) {
    const resolve = nameResolver(models);
    const nodes = [];
    const places = new Map();
    const placeOf = (node) => {
        const key = `${node.kind} ${node.name}`;
        const place = places.get(key) ?? nodes.push(node) - 1;
        places.set(key, place);
        return place;
    };
    const edges = [];
    for (const { path, baseModels = [], relation } of models) {
        const to = { kind: "model", name: path };
        for (const name of baseModels) {
            const base = resolve(name);
            if (base === path)
                continue;
            const from = base === undefined ? { kind: "other", name } : { kind: "model", name: base };
            edges.push({ from: placeOf(from), to: placeOf(to), ...(relation === undefined ? {} : { relation }) });
        }
    }
    return { nodes, edges };
}
/** The path of the one model that a name can stand for; undefined when there is none or are several. */
function nameResolver(models) {
    const paths = new Map();
    for (const { path, name } of models) {
        const file = path.slice(path.lastIndexOf("/") + 1);
        const names = new Set([withoutEnding(path), file, withoutEnding(file), ...(name === undefined ? [] : [name])]);
        for (const alias of names)
            paths.set(alias, paths.has(alias) ? null : path);
    }
    // A path is exact, whatever another model calls itself.
    for (const { path } of models)
        paths.set(path, path);
    return (name) => paths.get(name.replace(/^\.\//, "")) ?? undefined;
}
function withoutEnding(path) {
    return path.replace(/(\.safetensors\.index\.json|\.[^./]+)$/, "");
}


/***/ })

};
