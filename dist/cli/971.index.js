export const id = 971;
export const ids = [971];
export const modules = {

/***/ 1971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diffCommand: () => (/* binding */ diffCommand)
});

// EXTERNAL MODULE: ./build/artifacts/dvc-tree.js + 1 modules
var dvc_tree = __webpack_require__(7900);
// EXTERNAL MODULE: ./build/policy/evaluate.js + 5 modules
var evaluate = __webpack_require__(4156);
// EXTERNAL MODULE: ./build/policy/ignored-metadata.js
var ignored_metadata = __webpack_require__(5311);
// EXTERNAL MODULE: ./build/policy/needs.js
var needs = __webpack_require__(4910);
// EXTERNAL MODULE: ./build/policy/required-records.js
var required_records = __webpack_require__(7881);
// EXTERNAL MODULE: ./build/review/compare.js + 77 modules
var compare = __webpack_require__(348);
// EXTERNAL MODULE: ./build/review/neighbourhood.js
var neighbourhood = __webpack_require__(1312);
// EXTERNAL MODULE: ./build/review/policy.js
var review_policy = __webpack_require__(7635);
// EXTERNAL MODULE: ./build/review/run.js + 5 modules
var run = __webpack_require__(9218);
// EXTERNAL MODULE: ./build/review/verdict.js
var verdict = __webpack_require__(4176);
;// CONCATENATED MODULE: ./build/review/files.js










/** A review of two files that the caller names, whatever else changed around them. */
async function reviewFiles(request, signal) {
    const { base, head, policy, failOn } = request;
    const artifact = { base: base.path, head: head.path, isHint: false };
    const options = {
        valueBytes: run/* VALUE_BYTES */.oy[request.weights],
        thresholds: policy.policy.kinship,
        neighbourhood: neighbourhood/* NO_NEIGHBOURS */.PK,
        ignored: (0,ignored_metadata/* ignoredMetadata */.I)(policy.policy.metadata),
        requiresRecord: (0,required_records/* recordRequirement */.V)(policy.policy),
        needs: (0,needs/* needsOf */.h)(policy.policy),
        // Whatever stands around the two files is no part of the question.
        findModel: async () => undefined,
    };
    const trees = { base: (0,dvc_tree/* withoutDvc */.G)(base.tree), head: (0,dvc_tree/* withoutDvc */.G)(head.tree) };
    const compared = await (0,compare/* compareArtifact */.K)(artifact, trees, options, signal);
    const comparisons = [{ ...compared.comparison, change: "modified" }];
    const { today, labels } = request;
    const policyPath = policy.origin.path ?? review_policy/* DEFAULT_POLICY_PATH */.lo;
    const findings = (0,evaluate/* evaluate */._)({ policy: policy.policy, policyPath, comparisons, orphans: [], unlisted: [], today, labels });
    return {
        schemaVersion: 1,
        tool: { name: "model-review", version: request.version },
        base: base.revision,
        head: head.revision,
        policy: policy.origin,
        ...(0,run/* judgedOn */.BW)(policy.policy, today),
        verdict: (0,verdict/* verdictOf */.Vj)(findings, failOn),
        counts: (0,verdict/* countsOf */.mQ)(findings, 1),
        comparisons,
        findings,
        coverage: (0,run/* coverageOf */._5)([compared], 1),
    };
}

// EXTERNAL MODULE: ./build/review/version.js
var version = __webpack_require__(2121);
// EXTERNAL MODULE: ./build/cli/files.js
var files = __webpack_require__(2566);
// EXTERNAL MODULE: ./build/cli/judged.js
var cli_judged = __webpack_require__(856);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(2315);
// EXTERNAL MODULE: ./build/cli/policy-file.js
var policy_file = __webpack_require__(4190);
;// CONCATENATED MODULE: ./build/cli/diff.js







/** Compares two files of the disk, whatever their names. */
async function diffCommand(args, terminal) {
    const { values, positionals } = (0,options/* parseOptions */.A)("diff", args, cli_judged/* JUDGE_OPTIONS */.Df, { min: 2, max: 2 });
    const format = (0,options/* choiceOf */.F)("--format", values.format, cli_judged/* REPORT_FORMATS */.EL, "terminal");
    const [baseName = "", headName = ""] = positionals;
    const [base, head] = [await (0,files/* namedFile */.eI)(baseName, terminal.directory), await (0,files/* namedFile */.eI)(headName, terminal.directory)];
    const policy = values.policy === undefined ? (0,review_policy/* presetAlone */.V2)() : await (0,policy_file/* policyFile */.Xd)(values.policy, terminal.directory);
    const judged = (0,cli_judged/* judgement */._U)(values, terminal);
    const result = await reviewFiles({
        base: { ...base, revision: { name: baseName, commit: null } },
        head: { ...head, revision: { name: headName, commit: null } },
        policy,
        ...judged,
        version: version/* VERSION */.x,
    }, terminal.signal);
    const hashes = format === "cyclonedx" ? await (0,cli_judged/* headHashes */.tz)(result, { files: head.tree }, judged.weights, terminal) : undefined;
    return (0,cli_judged/* deliverReview */.A8)(result, format, values.output, terminal, hashes);
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


/***/ })

};
