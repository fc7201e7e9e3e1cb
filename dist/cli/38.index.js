export const id = 38;
export const ids = [38];
export const modules = {

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

/***/ 38:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initCommand: () => (/* binding */ initCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/artifacts/large-objects.js + 8 modules
var large_objects = __webpack_require__(9047);
// EXTERNAL MODULE: ./build/bytes/folder.js
var bytes_folder = __webpack_require__(5450);
// EXTERNAL MODULE: ./build/bytes/git-tree.js
var git_tree = __webpack_require__(9045);
// EXTERNAL MODULE: ./build/bytes/listed-tree.js
var listed_tree = __webpack_require__(3188);
;// CONCATENATED MODULE: ./build/bytes/browsed-tree.js



/**
 * The working tree for looking around: names as git lists them, contents from the disk, and nothing digested, however large it is. Of
 * what is not tracked the list tells names alone. Undefined for a bare repository.
 */
function browsedTree({ git, workingTree }) {
    if (workingTree === undefined)
        return undefined;
    const folder = (0,bytes_folder/* folderTree */.j)(workingTree);
    const list = async (signal) => {
        const index = [...(0,git_tree/* recordsOf */.M$)(await git.output(["ls-files", "--stage", "-z"], {}, signal))];
        const tracked = index.flatMap((record) => {
            const tab = record.indexOf("\t");
            const [mode = "", id = ""] = record.toString("latin1", 0, tab).split(" ");
            return (0,git_tree/* entryFrom */.FL)(record.toString("utf8", tab + 1), mode, id) ?? [];
        });
        const others = [...(0,git_tree/* recordsOf */.M$)(await git.output(["ls-files", "--others", "--exclude-standard", "-z"], {}, signal))];
        const untracked = others.map((record) => record.toString("utf8")).filter((path) => !path.endsWith("/"));
        return [...tracked, ...untracked.map((path) => ({ path, kind: "file", id: `untracked ${path}` }))];
    };
    // An entry of the list is of the index; what is opened is what the disk has at its path.
    return { ...folder, list: (0,listed_tree/* listedTree */.g)(folder.revision, list, folder).list };
}

// EXTERNAL MODULE: ./build/bytes/git.js + 4 modules
var git = __webpack_require__(1422);
// EXTERNAL MODULE: ./build/bytes/http-budget.js
var http_budget = __webpack_require__(7342);
// EXTERNAL MODULE: ./build/bytes/lfs.js + 1 modules
var lfs = __webpack_require__(1151);
// EXTERNAL MODULE: ./build/bytes/lfs-git.js + 1 modules
var lfs_git = __webpack_require__(1511);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/policy/rules/index.js + 91 modules
var rules = __webpack_require__(5636);
// EXTERNAL MODULE: ./build/report/quote-plain.js
var quote_plain = __webpack_require__(525);
// EXTERNAL MODULE: ./build/review/policy.js
var policy = __webpack_require__(7635);
// EXTERNAL MODULE: ./build/artifacts/companions/find.js + 18 modules
var find = __webpack_require__(6747);
// EXTERNAL MODULE: ./build/artifacts/dvc-pointer.js + 1 modules
var dvc_pointer = __webpack_require__(51);
// EXTERNAL MODULE: ./build/artifacts/dvc-tree.js + 1 modules
var dvc_tree = __webpack_require__(7900);
// EXTERNAL MODULE: ./build/artifacts/open.js
var artifacts_open = __webpack_require__(5858);
// EXTERNAL MODULE: ./build/artifacts/owner-by-name.js
var owner_by_name = __webpack_require__(1765);
// EXTERNAL MODULE: ./build/artifacts/owners.js
var owners = __webpack_require__(4014);
// EXTERNAL MODULE: ./build/bytes/concurrency.js
var concurrency = __webpack_require__(1619);
// EXTERNAL MODULE: ./build/formats/index.js + 330 modules
var formats = __webpack_require__(4444);
// EXTERNAL MODULE: ./build/formats/inspect.js + 2 modules
var inspect = __webpack_require__(9546);
// EXTERNAL MODULE: ./build/formats/names.js
var names = __webpack_require__(3491);
// EXTERNAL MODULE: ./build/formats/recognised.js
var recognised = __webpack_require__(6596);
// EXTERNAL MODULE: ./build/metadata/licences.js + 3 modules
var metadata_licences = __webpack_require__(2632);
// EXTERNAL MODULE: ./build/model/summary.js
var summary = __webpack_require__(4514);
// EXTERNAL MODULE: ./build/encodings/yaml.js
var yaml = __webpack_require__(1442);
;// CONCATENATED MODULE: ./build/review/survey-text.js
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



/** Of a model card; the front matter stands at its beginning. */
const MAX_CARD_BYTES = 256 * 1024;
const LIMITS = { bytes: MAX_CARD_BYTES, depth: 32, entries: 5_000 };
const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?\r?\n)---\r?\n/;
/** What the cards beside models, or one folder above them, state as licence. */
async function cardLicences(tree, paths, models, atMost, signal) {
    const folders = new Set(models.flatMap((path) => [(0,owners/* folderOf */.yS)(path), (0,owners/* folderOf */.yS)((0,owners/* folderOf */.yS)(path))]));
    const cards = paths.filter((path) => /(^|\/)README\.md$/.test(path) && folders.has((0,owners/* folderOf */.yS)(path))).slice(0, atMost);
    const stated = [];
    for (const path of cards)
        stated.push(...licencesIn((await textWithin(tree, path, MAX_CARD_BYTES, signal)) ?? ""));
    return stated;
}
function licencesIn(card) {
    const [, matter] = FRONT_MATTER.exec(card) ?? [];
    if (matter === undefined)
        return [];
    const parsed = (0,yaml/* parseYaml */.h)(matter, { noun: "card", limits: LIMITS, values: "text" });
    const fields = parsed.kind === "sound" && parsed.document.value instanceof Map ? parsed.document.value : new Map();
    const value = fields.get("license");
    return [value, ...(Array.isArray(value) ? value : [])].filter((text) => typeof text === "string");
}
/** The text of a file that is no larger than that; undefined for others, and where it cannot be had. */
async function textWithin(tree, path, bytes, signal) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const entry = await tree.find(path, signal);
            if (entry?.kind !== "file" || (await tree.sizeOf(entry, signal)) > bytes)
                return undefined;
            const source = __addDisposableResource(env_1, await tree.open(entry, signal), true);
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
    catch (error) {
        if (error instanceof errors/* SourceError */.c8 && signal?.aborted !== true)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/review/survey.js















/** Looking takes a fraction of a second: one question to the file system each. */
const MAX_MEASURED = 2_000;
/** Headers of real models are read in milliseconds; these many show what a repository is like. */
const MAX_HEADERS = 50;
/** Cards and files of attributes. */
const MAX_TEXTS = 50;
const READ_AT_ONCE = 4;
/** What stands for nothing on the Hub. */
const NO_LICENCE = /^(?:other|unknown|none|n\/a)?$/i;
/** Reads names, sizes, and a few headers. What cannot be had is left out: a survey proposes and decides nothing. */
async function surveyOf(files, signal) {
    const tree = (0,dvc_tree/* dvcTree */.K)(files);
    const paths = (await files.list(signal)).filter(({ kind }) => kind === "file").map(({ path }) => path);
    const found = modelsIn(paths);
    const models = [...found.keys()];
    const measured = models.slice(0, MAX_MEASURED);
    const sizes = await (0,concurrency/* mapConcurrently */.X)(measured, READ_AT_ONCE, async (model) => sizeOf(found.get(model) ?? [], tree, signal));
    const readable = models.filter((path) => formats/* FORMATS */.h.some(({ id }) => id === (0,names/* promisedFormat */.f)(path)));
    const looks = await (0,concurrency/* mapConcurrently */.X)(spread(readable, MAX_HEADERS), READ_AT_ONCE, async (path) => lookAt(tree, path, signal));
    const cards = await cardLicences(tree, paths, models, MAX_TEXTS, signal);
    const stated = [...looks.flatMap((look) => look?.licences ?? []), ...cards].filter((text) => !NO_LICENCE.test(text.trim()));
    const licences = stated.map(metadata_licences/* licenceOf */.v3);
    const known = [...sizes, ...looks.map((look) => look?.size)].filter((size) => size !== undefined);
    const parameters = looks.flatMap((look) => (look === undefined ? [] : [look.parameters]));
    return {
        files: paths.length,
        models,
        formats: formatsOf(models),
        ...(known.length === 0 ? {} : { largest: Math.max(...known) }),
        ...(parameters.length === 0 ? {} : { mostParameters: Math.max(...parameters) }),
        headersRead: parameters.length,
        isWhole: measured.length === models.length && sizes.every((size) => size !== undefined),
        licences: [...new Set(licences.flatMap(({ known: one }) => one?.spdx ?? []))].sort(),
        otherLicences: [...new Set(licences.filter(({ known: one }) => one === undefined).map(({ text }) => text))].sort(),
        hasLfs: await hasLfs(files, paths, measured, signal),
        hasDvc: paths.some((path) => (0,dvc_pointer/* isDvcPointer */.pu)(path) || path === ".dvc/config"),
    };
}
/** The files of each model by its main one, as far as names tell. */
function modelsIn(paths) {
    const models = new Map();
    for (const listed of [...paths].sort()) {
        const path = ((0,dvc_pointer/* isDvcPointer */.pu)(listed) ? (0,dvc_pointer/* ownPathOf */.zt)(listed) : undefined) ?? listed;
        if ((0,names/* promisedFormat */.f)(path) === null)
            continue;
        const main = (0,owner_by_name/* ownerByName */.a)(path) ?? path;
        const known = models.get(main);
        if (known === undefined)
            models.set(main, [path]);
        else if (!known.includes(path))
            known.push(path);
    }
    return models;
}
async function sizeOf(parts, tree, signal) {
    let size = 0;
    for (const path of parts) {
        const bytes = await orNothing(signal, async () => {
            const entry = await tree.find(path, signal);
            return entry?.kind === "file" ? tree.sizeOf(entry, signal) : undefined;
        });
        if (bytes === undefined)
            return undefined;
        size += bytes;
    }
    return size;
}
async function lookAt(tree, path, signal) {
    return orNothing(signal, async () => {
        const inspection = await (0,inspect/* inspect */.N)((0,artifacts_open/* artifactFile */.v)(tree, path, signal), {}, signal);
        if (inspection.status !== "read")
            return undefined;
        const { facts } = await (0,find/* withCompanions */.i7)(inspection.model, tree, path, signal);
        const licences = facts.filter(({ field }) => field === "license").map(({ value }) => value);
        return { size: inspection.size, parameters: (0,summary/* parameterCountOf */.Gb)((0,summary/* summaryOf */.YG)(inspection.model)), licences };
    });
}
function formatsOf(models) {
    const counts = new Map();
    for (const path of models) {
        const id = (0,names/* promisedFormat */.f)(path) ?? (0,names/* promisedFormat */.f)(path.replace(/\.index\.json$/, ""));
        const title = [...formats/* FORMATS */.h, ...recognised/* RECOGNISED */.W].find((format) => format.id === id)?.title;
        if (title !== undefined)
            counts.set(title, (counts.get(title) ?? 0) + 1);
    }
    const sorted = [...counts].sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1));
    return sorted.map(([title, count]) => ({ title, models: count }));
}
/** By the attributes of git, or by what stands in the place of a model. */
async function hasLfs(files, paths, models, signal) {
    const attributes = paths.filter((path) => (0,owners/* nameOf */.Vb)(path) === ".gitattributes").sort((a, b) => a.length - b.length);
    for (const path of attributes.slice(0, MAX_TEXTS)) {
        const text = await orNothing(signal, () => textWithin(files, path, MAX_CARD_BYTES, signal));
        if (text !== undefined && /^[^#\n]*\sfilter=lfs(\s|$)/m.test(text))
            return true;
    }
    for (const path of spread(models, MAX_TEXTS)) {
        const content = await orNothing(signal, async () => {
            const entry = await files.find(path, signal);
            return entry?.kind === "file" ? files.contentOf?.(entry, signal) : undefined;
        });
        if (content?.startsWith("sha256:") === true)
            return true;
    }
    return false;
}
/** At most so many of them, from everywhere in the list. */
function spread(all, atMost) {
    const step = Math.max(1, all.length / atMost);
    return all.length <= atMost
        ? all
        : Array.from({ length: atMost }, (_, index) => all[Math.floor(index * step)]).filter((one) => one !== undefined);
}
async function orNothing(signal, read) {
    try {
        return await read();
    }
    catch (error) {
        if ((error instanceof errors/* SourceError */.c8 || error instanceof errors/* ArtifactError */.nE) && signal?.aborted !== true)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/cli/files.js
var files = __webpack_require__(2566);
;// CONCATENATED MODULE: ./build/hosts/github/workflow-problems.js

const FILTERS = ["paths", "paths-ignore"];
/** Triggers that can have such a filter, and whose checks stand on the commit of a pull request. */
const FILTERED_TRIGGERS = ["pull_request", "pull_request_target", "push"];
// Workflows are written by hand, and are read on every run.
const workflow_problems_LIMITS = { bytes: 256 * 1024, depth: 32, entries: 2_000 };
/**
 * What is wrong with a workflow's trigger `event` for a check that is to be required: a check whose workflow does not start is waited
 * for without end. Empty for other events and for a text that is no workflow, or none that can be read here.
 */
function workflowProblems(text, event) {
    if (!FILTERED_TRIGGERS.includes(event))
        return [];
    // As text: to YAML 1.1 the key `on` is a truth value.
    const parsed = (0,yaml/* parseYaml */.h)(text, { noun: "workflow", limits: workflow_problems_LIMITS, values: "text" });
    if (parsed.kind === "broken")
        return [];
    const { document } = parsed;
    const trigger = entryOf(entryOf(document.value, "on"), event);
    return FILTERS.filter((filter) => entryOf(trigger, filter) !== undefined).map((filter) => ({
        trigger: event,
        filter,
        line: document.positionOfKey(["on", event], filter).line,
    }));
}
function entryOf(value, key) {
    return value instanceof Map ? value.get(key) : undefined;
}
/** `.github/workflows/x.yml` from `owner/name/.github/workflows/x.yml@ref`; undefined when it is a file of another repository. */
function workflowPath(workflowRef, repository) {
    const [, owner, name, path] = /^([^/@]+)\/([^/@]+)\/(\.github\/workflows\/[^@]+)@./.exec(workflowRef) ?? [];
    const isOurs = `${owner}/${name}`.toLowerCase() === `${repository.owner}/${repository.name}`.toLowerCase();
    return isOurs ? path : undefined;
}

// EXTERNAL MODULE: ./build/policy/file.js + 4 modules
var file = __webpack_require__(8004);
// EXTERNAL MODULE: ./build/policy/quantities.js
var quantities = __webpack_require__(6938);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/policy/glob.js + 1 modules
var policy_glob = __webpack_require__(7719);
;// CONCATENATED MODULE: ./build/cli/init-globs.js


/** More of them is a list nobody keeps up to date. */
const MAX_GLOBS = 6;
const EVERYWHERE = ["**"];
/**
 * Globs for the folders that models were found in: as wide as a top folder, so that the next model is found too. Everywhere, when a
 * model stands at the root or a folder cannot be written as a glob.
 */
function globsFor(models) {
    const tops = [...new Set(models.map((path) => (path.includes("/") ? path.slice(0, path.indexOf("/")) : "")))].sort();
    if (tops.length === 0 || tops.length > MAX_GLOBS)
        return EVERYWHERE;
    const globs = tops.map((top) => `${top}/**`);
    const isPlain = tops.every((top) => top !== "" && !/[*?{},"]/.test(top) && (0,visible/* visible */.R)(top) === top);
    if (!isPlain || globs.some((glob) => (0,policy_glob/* globProblemOf */.hl)(glob) !== undefined))
        return EVERYWHERE;
    const matchers = globs.map(policy_glob/* pathGlob */.Qh);
    return models.every((path) => matchers.some((matches) => matches(path))) ? globs : EVERYWHERE;
}

;// CONCATENATED MODULE: ./build/cli/templates.js
const WORKFLOW_PATH = ".github/workflows/model-review.yml";
/** Also shown in the README: a test keeps the two equal. */
const WORKFLOW_TEXT = `name: Model review
on:
  pull_request: { types: [opened, synchronize, reopened, edited] } # no paths: a skipped required check hangs
  merge_group:
permissions: { contents: read, pull-requests: write } # write only for the comment
concurrency: { group: "model-review-\${{ github.event.pull_request.number || github.sha }}", cancel-in-progress: true }
jobs:
  model-review: # this job is the required status
    runs-on: ubuntu-latest
    steps:
      - uses: OWNER/model-review@v1 # no checkout needed, no policy needed to start
`;
const POLICY_TEXT = `version: 1
extends: recommended # none | recommended | strict
models:
  include: ["**"]
rules:
  # off | note | warning | error; model-review explain lists every rule
  signature/input-removed: error
  # size/parameters: { severity: error, max: 100M, growth: 10% }
`;

;// CONCATENATED MODULE: ./build/cli/init-texts.js







// A comment is one line of a file that people read.
const COMMENT_UNITS = 110;
const SHOWN_LICENCES = 12;
const SHOWN_FORMATS = 5;
/** A budget that is met on the first day by a little is in the way on the second. */
const HEADROOM = 1.25;
/** A policy to start from, with what was found in its comments. Never one that our own parser would refuse. */
function policyFor(survey, rules) {
    const text = survey === undefined || survey.models.length === 0 ? POLICY_TEXT : proposed(survey, rules);
    (0,file/* parsePolicy */.O)(text, policy/* DEFAULT_POLICY_PATH */.lo);
    return text;
}
/** The workflow of the README, with notes on what the repository uses. */
function workflowFor(survey) {
    const notes = [
        ...(survey?.hasLfs === true
            ? [
                "Git LFS is used here. Nothing is to be set: what is compared is fetched in pieces, and docs/lfs.md says how to bound it.",
            ]
            : []),
        ...(survey?.hasDvc === true
            ? ["DVC is used here. Hashes and sizes are always compared; docs/dvc.md says how the contents are reached."]
            : []),
    ];
    const text = WORKFLOW_TEXT + notes.map((note) => `        # ${note}\n`).join("");
    for (const event of ["pull_request", "merge_group"]) {
        const [problem] = workflowProblems(text, event);
        if (problem !== undefined)
            throw new Error(`The workflow to be written has the filter ${problem.filter}.`);
    }
    return text;
}
function proposed(survey, rules) {
    const globs = globsFor(survey.models);
    const isEverywhere = globs.includes("**");
    const head = [
        "# The job reads this file from the base branch: an edit counts once it is merged, and the comment says what it would change.",
        "# `model-review explain` lists every rule, `model-review explain RULE` says what it is for.",
        "version: 1",
        "extends: recommended # none | recommended | strict",
        "models:",
        comment(`  # Found: ${foundText(survey, SHOWN_FORMATS)}.`),
        ...(isEverywhere ? [] : ["  # Models elsewhere are left out of the review: add their folder when there are some."]),
        `  include: ${list(globs)}`,
        "rules: # off | note | warning | error",
        "  signature/input-removed: error",
    ];
    return `${[...head, ...licenceLines(survey, rules), ...sizeLines(survey)].join("\n")}\n`;
}
/** `12 models (9 ONNX, 3 safetensors)`. What a title explains in brackets is left out: it holds commas of its own. */
function foundText({ models, formats }, atMost = Number.POSITIVE_INFINITY) {
    const count = `${(0,quantities/* grouped */.zD)(models.length)} ${models.length === 1 ? "model" : "models"}`;
    if (formats.length === 0)
        return count;
    const isCut = formats.length > atMost;
    const shown = formats.slice(0, isCut ? atMost - 1 : atMost);
    const rest = formats.slice(shown.length).reduce((sum, format) => sum + format.models, 0);
    const texts = shown.map(({ title, models: some }) => `${(0,quantities/* grouped */.zD)(some)} ${title.replace(/ \(.*\)$/, "")}`);
    return `${count} (${[...texts, ...(isCut ? [`${(0,quantities/* grouped */.zD)(rest)} of other formats`] : [])].join(", ")})`;
}
/** What is there today is what the policy allows; whether it should is a question for people. */
function licenceLines({ licences, otherLicences }, rules) {
    if (!rules.includes("license/allowed"))
        return [];
    const others = otherLicences.slice(0, SHOWN_LICENCES).join(", ");
    const unknown = otherLicences.length === 0 ? [] : [comment(`  # Stated as well, and no licence of SPDX: ${others}`)];
    if (licences.length === 0 || licences.length > SHOWN_LICENCES)
        return [
            `  # ${licences.length === 0 ? "No model states a licence that is known." : `The models state ${licences.length} licences.`} Once you know which ones you may ship:`,
            ...unknown,
            "  # license/allowed: { severity: error, allow: [Apache-2.0, MIT] }",
        ];
    return [
        "  # Every licence that a model states today. Take out what you may not ship.",
        ...unknown,
        `  license/allowed: { severity: error, allow: ${list(licences)} }`,
    ];
}
function sizeLines({ largest, mostParameters, headersRead, isWhole, models }) {
    const bytes = largest === undefined ? undefined : sizeText(largest * HEADROOM);
    const count = mostParameters === undefined ? undefined : countText(mostParameters * HEADROOM);
    return [
        ...(largest === undefined || bytes === undefined
            ? []
            : [
                `  # The largest ${isWhole ? "model" : "one that was measured"} has ${(0,quantities/* bytesText */.pV)(largest)}.`,
                `  ${isWhole ? "" : "# "}size/bytes: { severity: warning, max: ${bytes} }`,
            ]),
        ...(mostParameters === undefined || count === undefined
            ? []
            : [
                `  # Headers read: ${(0,quantities/* grouped */.zD)(headersRead)} of ${(0,quantities/* grouped */.zD)(models.length)}; the most parameters in one are ${(0,quantities/* grouped */.zD)(mostParameters)}.`,
                `  ${headersRead === models.length ? "" : "# "}size/parameters: { severity: warning, max: ${count} }`,
            ]),
    ];
}
const BYTE_SCALES = [
    ["kB", 1e3],
    ["MB", 1e6],
    ["GB", 1e9],
    ["TB", 1e12],
];
const COUNT_SCALES = [
    ["k", 1e3],
    ["M", 1e6],
    ["B", 1e9],
    ["T", 1e12],
];
function sizeText(atLeast) {
    return scaledText(atLeast, BYTE_SCALES, " ");
}
function countText(atLeast) {
    return scaledText(atLeast, COUNT_SCALES, "");
}
/** The next of 1, 2, 5, 10, 20, 50, … of a unit. */
function scaledText(atLeast, scales, space) {
    const [unit, size] = scales.findLast(([, least]) => atLeast > least) ?? scales[0] ?? ["", 1];
    const amount = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((round) => round * size >= atLeast);
    return `${amount ?? Math.ceil(atLeast / size)}${space}${unit}`;
}
/** A list in YAML; what JSON quotes, YAML reads the same. */
function list(values) {
    return `[${values.map((value) => (/^[A-Za-z][A-Za-z0-9.+-]*$/.test(value) ? value : JSON.stringify(value))).join(", ")}]`;
}
/** May hold words of a file: they stay on the line, and in sight. */
function comment(text) {
    return (0,visible/* visible */.R)((0,visible/* shortened */.v)(text, COMMENT_UNITS));
}

;// CONCATENATED MODULE: ./build/cli/init-workflow.js


/** As much as is parsed. */
const MAX_WORKFLOW_BYTES = 256 * 1024;
/** Of the largest projects. */
const MAX_WORKFLOWS = 200;
/** The first workflow that runs the Action already. */
async function workflowIn(tree, signal) {
    const paths = (await tree.list(signal))
        .map(({ path }) => path)
        .filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
    for (const path of paths.slice(0, MAX_WORKFLOWS)) {
        const text = await textWithin(tree, path, MAX_WORKFLOW_BYTES, signal);
        if (text === undefined || !/^\s*(?:-\s+)?uses:\s*["']?[^\s"'#]+\/model-review@/m.test(text))
            continue;
        return { path, problems: ["pull_request", "pull_request_target"].flatMap((event) => workflowProblems(text, event)) };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(2315);
;// CONCATENATED MODULE: ./build/cli/init.js
var init_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var init_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


















const OPTIONS = { repo: { type: "string" }, "dry-run": { type: "boolean" } };
/** Looks at the repository and writes what it needs to start; a file that is there stays as it is. */
async function initCommand(args, terminal) {
    const { values } = (0,options/* parseOptions */.A)("init", args, OPTIONS, { min: 0, max: 0 });
    const folder = (0,external_node_path_.resolve)(terminal.directory, values.repo ?? ".");
    const found = await lookedAt(folder, terminal.signal);
    const root = found?.root ?? folder;
    terminal.write(openingOf(found));
    const ids = rules/* RULES */.y.map(({ id }) => id);
    const workflow = found?.workflow;
    const texts = [
        [WORKFLOW_PATH, workflowFor(found?.survey), workflow?.path],
        [policy/* DEFAULT_POLICY_PATH */.lo, policyFor(found?.survey, ids), undefined],
    ];
    if (values["dry-run"] !== true)
        await assertNoLinks(root);
    for (const [path, text, instead] of texts) {
        const location = (0,external_node_path_.resolve)(root, path);
        const isThere = instead !== undefined || (await exists(location));
        if (!isThere && values["dry-run"] !== true)
            await (0,files/* writeNamed */.RO)(location, text, "wx");
        const verb = isThere ? "kept  " : values["dry-run"] === true ? "would write" : "wrote ";
        terminal.write(`${verb} ${plainPath(instead ?? path)}\n`);
        if (!isThere && values["dry-run"] === true)
            terminal.write(`\n${indented(text)}\n`);
    }
    terminal.write(closingOf(found));
    return 0;
}
/** Undefined where there is no working tree of git to look at. Nothing is fetched. */
async function lookedAt(folder, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const repository = await (0,git/* openGitRepository */.r)(folder, {}, signal).catch((error) => {
            if (error instanceof errors/* UsageError */.eb && signal.aborted !== true)
                return undefined;
            throw error;
        });
        if (repository === undefined)
            return undefined;
        const opened = init_addDisposableResource(env_1, repository, true);
        const names = browsedTree(opened);
        if (names === undefined || opened.workingTree === undefined)
            return undefined;
        const objects = init_addDisposableResource(env_1, (0,large_objects/* largeObjects */.q)({
            limits: (0,http_budget/* transferLimitsFor */.PV)(undefined),
            lfsPlaces: async (caller) => ({ stores: [await (0,lfs_git/* lfsStoreOf */.c)(opened.git, caller)], endpoints: [], advice: "" }),
            workingTree: opened.workingTree,
        }), true);
        const tree = init_addDisposableResource(env_1, (0,lfs/* lfsTree */.I)(names, objects.lfs), true);
        return {
            root: opened.workingTree,
            survey: await surveyOf(tree, signal),
            branch: (await opened.defaultBranch(signal))?.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, ""),
            workflow: await workflowIn(tree, signal),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = init_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function openingOf(found) {
    if (found === undefined)
        return "";
    const { survey } = found;
    const kept = [survey.hasLfs ? "Git LFS" : "", survey.hasDvc ? "DVC" : ""].filter((name) => name !== "").join(" and ");
    const what = survey.models.length === 0 ? "no models yet" : foundText(survey);
    return `Looked at ${survey.files} ${survey.files === 1 ? "file" : "files"}: ${what}${kept === "" ? "" : `, with ${kept}`}.\n\n`;
}
function closingOf(found) {
    const { path, problems } = found?.workflow ?? { path: "", problems: [] };
    const advice = problems.map(({ trigger, filter, line }) => `\n${plainPath(path)}, line ${line}: with \`${filter}\` under \`${trigger}\` a required check waits for ever. Remove it.\n`);
    const branch = found?.branch === undefined ? "the default branch" : (0,quote_plain/* plainOf */.oi)([{ value: found.branch }]);
    return `${advice.join("")}\nCommit both to ${branch}, then make the job model-review a required status.\n`;
}
function plainPath(path) {
    return (0,quote_plain/* plainOf */.oi)([{ sentence: path }]);
}
function indented(text) {
    return text.replace(/^(?=.)/gm, "  ");
}
/** What lies behind a link is no file of the repository: git would not commit it, and a policy there is never read. */
async function assertNoLinks(root) {
    for (const path of new Set([(0,external_node_path_.dirname)(policy/* DEFAULT_POLICY_PATH */.lo), (0,external_node_path_.dirname)(WORKFLOW_PATH)])) {
        const stats = await (0,promises_.lstat)((0,external_node_path_.resolve)(root, path)).catch(() => undefined);
        if (stats === undefined || stats.isDirectory())
            continue;
        throw new errors/* UsageError */.eb("not-writable", `${path}: is a symbolic link or no folder, and nothing is written. Make it a folder.`);
    }
}
async function exists(path) {
    // A link that leads nowhere is there as well.
    return (0,promises_.lstat)(path).then(() => true, () => false);
}


/***/ })

};
