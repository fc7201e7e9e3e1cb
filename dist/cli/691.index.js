export const id = 691;
export const ids = [691];
export const modules = {

/***/ 856:
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5026);
/* harmony import */ var _review_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4130);
/* harmony import */ var _review_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4176);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9240);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2315);








/** Options of the commands that judge. */
const JUDGE_OPTIONS = {
    policy: { type: "string" },
    "fail-on": { type: "string" },
    weights: { type: "string" },
    format: { type: "string" },
    output: { type: "string" },
};
const REPORT_FORMATS = ["terminal", "markdown", "json"];
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

/***/ 5208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1022);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2220);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6116);



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
function findingOf(rule, severity, { message }, path) {
    return { rule: rule.id, severity, path, message };
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

/***/ 7089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ pathProblems),
/* harmony export */   M: () => (/* binding */ modelSelection)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4757);

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

/***/ 4820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oy: () => (/* binding */ VALUE_BYTES),
  _5: () => (/* binding */ coverageOf),
  NQ: () => (/* binding */ review)
});

;// CONCATENATED MODULE: ./build/artifacts/changed.js
/**
 * Every path whose content id or kind differs, sorted. Two complete listings are compared, so nothing is missed however many files
 * changed, and no rename heuristics hide a file.
 */
async function changedFiles(base, head, signal) {
    const [before, after] = await Promise.all([base.list(signal), head.list(signal)]);
    const atHead = new Map(after.map((entry) => [entry.path, entry]));
    const changed = [];
    for (const entry of before) {
        const counterpart = atHead.get(entry.path);
        atHead.delete(entry.path);
        if (counterpart === undefined)
            changed.push({ path: entry.path, base: entry });
        else if (counterpart.id !== entry.id || counterpart.kind !== entry.kind) {
            changed.push({ path: entry.path, base: entry, head: counterpart });
        }
    }
    for (const entry of atHead.values())
        changed.push({ path: entry.path, head: entry });
    return changed.sort((a, b) => (a.path < b.path ? -1 : 1));
}

// EXTERNAL MODULE: ./build/formats/names.js
var names = __webpack_require__(3491);
// EXTERNAL MODULE: ./build/artifacts/owners.js
var owners = __webpack_require__(4014);
;// CONCATENATED MODULE: ./build/artifacts/shards.js
/** `model-00001-of-00003.safetensors` and `model_00001-of-00003.safetensors` belong to `model.safetensors.index.json`. */
const SHARD_NAME = /^(?<prefix>.+?)[_-]\d{5,6}-of-\d{5,6}\.safetensors$/;
/** The index that a shard belongs to by its name, or undefined when the name is not a shard's. */
function shardIndexOf(path) {
    const prefix = SHARD_NAME.exec(path)?.groups?.prefix;
    return prefix === undefined ? undefined : `${prefix}.safetensors.index.json`;
}

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
    for (const { path, base: before, head: after } of changed) {
        const isPromised = (0,names/* promisedFormat */.f)(path) !== null;
        if (!isPromised && !ORDINARY_NAMES.test(path))
            others.push(path);
        if (!isPromised && !(0,names/* mayBeModel */.s)(path))
            continue;
        const index = shardIndexOf(path);
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
    for (const owner of await (0,owners/* ownersOf */.K2)(others, new Set(mains.keys()), head, signal))
        add(owner, { base: owner, head: owner }, false);
    const artifacts = [...mains].filter(([path]) => chosen.has(path)).sort(([a], [b]) => (a < b ? -1 : 1));
    const beside = await partsAmong(others, head, signal);
    return { artifacts: artifacts.map(([, artifact]) => artifact), parts: [...parts, ...beside].sort() };
    async function isThere(tree, path) {
        return path !== undefined && (await tree.find(path, signal)) !== undefined;
    }
}
/** Text, code and pictures: a model could name one as its weights, and none does. */
const ORDINARY_NAMES = /(\.(md|rst|txt|json|jsonl|ya?ml|toml|ini|cfg|xml|csv|tsv|html?|css|pdf|svg|png|jpe?g|gif|webp|ipynb|py|pyi|js|jsx|ts|tsx|mjs|cjs|c|cc|cpp|h|hpp|cu|go|rs|java|kt|swift|m|rb|sh|bat|ps1|sql|proto|lock|patch)|(^|\/)(\.[a-z]+|[A-Z]+))$/;
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
var inspect = __webpack_require__(6929);
// EXTERNAL MODULE: ./build/artifacts/open.js
var artifacts_open = __webpack_require__(5858);
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
    const scored = before.flatMap((from) => after.map((to) => ({ from: from.path, to: to.path, score: likeness(from, to) })));
    return scored
        .filter(({ score }) => score >= MIN_LIKENESS)
        .sort((a, b) => b.score - a.score || compare(a.from, b.from) || compare(a.to, b.to))
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
    for (const pairs of await equalBytes(removed, added, changed, base, signal))
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
async function equalBytes(removed, added, changed, base, signal) {
    const files = changed.filter((file) => file.base === undefined && file.head?.kind === "file");
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
/** All empty files are equal, and none of them moved. */
async function isFilled(tree, entry, signal) {
    return (await tree.sizeOf(entry, signal)) > 0;
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

// EXTERNAL MODULE: ./build/bytes/concurrency.js
var concurrency = __webpack_require__(1619);
// EXTERNAL MODULE: ./build/policy/evaluate.js
var evaluate = __webpack_require__(5208);
// EXTERNAL MODULE: ./build/policy/selection.js
var selection = __webpack_require__(7089);
// EXTERNAL MODULE: ./build/review/compare.js + 15 modules
var review_compare = __webpack_require__(9633);
// EXTERNAL MODULE: ./build/review/neighbourhood.js
var review_neighbourhood = __webpack_require__(1312);
// EXTERNAL MODULE: ./build/review/policy.js + 6 modules
var review_policy = __webpack_require__(4130);
// EXTERNAL MODULE: ./build/review/verdict.js
var verdict = __webpack_require__(4176);
;// CONCATENATED MODULE: ./build/review/run.js











/** Per side of an artifact: above what GitHub stores outside of LFS, and about a second of hashing per gigabyte. */
const VALUE_BYTES = { auto: 2 * 1024 ** 3, always: Number.POSITIVE_INFINITY, never: 0 };
/** Reading waits for disks and networks more than it computes; memory grows with each artifact in flight. */
const ARTIFACTS_AT_ONCE = 4;
/** From two revisions to a review: what changed, what it means, and the verdict. */
async function review(request, signal) {
    const { base, head, policy, failOn = "error" } = request;
    const changed = await changedFiles(base.tree, head.tree, signal);
    const isSelected = (0,selection/* modelSelection */.M)(policy.policy, request.paths);
    const listed = await listArtifacts(changed, base.tree, head.tree, isSelected, signal);
    const artifacts = await joinRenamed(listed.artifacts, changed, base.tree, head.tree, signal);
    const compared = await compareAll(artifacts, request, signal);
    const comparisons = compared.map(({ comparison }) => comparison);
    const orphans = orphansOf(listed.parts.filter(isSelected), changed.filter(({ head: after }) => after !== undefined).map(({ path }) => path), comparisons);
    const edited = await (0,review_policy/* editedPolicyOf */.P4)(policy, changed, head.tree, signal, (other) => {
        const wouldBe = (0,evaluate/* evaluate */._)({ policy: other, comparisons, orphans });
        return { verdict: (0,verdict/* verdictOf */.Vj)(wouldBe, failOn), counts: (0,verdict/* countsOf */.mQ)(wouldBe, comparisons.length) };
    });
    const findings = (0,evaluate/* evaluate */._)({ policy: policy.policy, comparisons, orphans, editedPolicy: invalid(edited, policy) });
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
        coverage: coverageOf(compared, changed.length),
    };
}
function invalid(edited, { origin }) {
    return edited?.kind === "invalid" ? { path: origin.path ?? review_policy/* DEFAULT_POLICY_PATH */.lo, problems: edited.problems } : undefined;
}
async function compareAll(artifacts, request, signal) {
    const { base, head, weights = "auto", onProgress } = request;
    const valueBytes = request.valueBytes ?? VALUE_BYTES[weights];
    const neighbourhood = artifacts.length === 0 ? review_neighbourhood/* NO_NEIGHBOURS */.PK : await (0,review_neighbourhood/* neighbourhoodOf */.nC)(head.tree, signal);
    let done = 0;
    const results = await (0,concurrency/* mapConcurrently */.X)(artifacts, ARTIFACTS_AT_ONCE, async (artifact) => {
        const trees = { base: base.tree, head: head.tree };
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
    return parts.filter((path) => present.has(path) && !owned.has(path) && !unread.has(shardIndexOf(path)));
}
function coverageOf(compared, changedFileCount) {
    return {
        examined: compared.filter(({ comparison: { base, head } }) => (head ?? base)?.status === "read").length,
        changed: compared.length,
        bytesRead: compared.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
        bytesTotal: compared.reduce((sum, { bytesTotal }) => sum + bytesTotal, 0),
        changedFiles: changedFileCount,
    };
}


/***/ })

};
