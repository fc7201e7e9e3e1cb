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
// EXTERNAL MODULE: ./build/policy/evaluate.js + 3 modules
var evaluate = __webpack_require__(1686);
// EXTERNAL MODULE: ./build/review/compare.js + 16 modules
var compare = __webpack_require__(6014);
// EXTERNAL MODULE: ./build/review/neighbourhood.js
var neighbourhood = __webpack_require__(1312);
// EXTERNAL MODULE: ./build/review/run.js + 5 modules
var run = __webpack_require__(5575);
// EXTERNAL MODULE: ./build/review/verdict.js
var verdict = __webpack_require__(4176);
;// CONCATENATED MODULE: ./build/review/files.js






/** A review of two files that the caller names, whatever else changed around them. */
async function reviewFiles(request, signal) {
    const { base, head, policy, failOn } = request;
    const artifact = { base: base.path, head: head.path, isHint: false };
    const options = { valueBytes: run/* VALUE_BYTES */.oy[request.weights], neighbourhood: neighbourhood/* NO_NEIGHBOURS */.PK };
    const trees = { base: (0,dvc_tree/* withoutDvc */.G)(base.tree), head: (0,dvc_tree/* withoutDvc */.G)(head.tree) };
    const compared = await (0,compare/* compareArtifact */.K)(artifact, trees, options, signal);
    const comparisons = [{ ...compared.comparison, change: "modified" }];
    const findings = (0,evaluate/* evaluate */._)({ policy: policy.policy, comparisons, orphans: [], unlisted: [] });
    return {
        schemaVersion: 1,
        tool: { name: "model-review", version: request.version },
        base: base.revision,
        head: head.revision,
        policy: policy.origin,
        verdict: (0,verdict/* verdictOf */.Vj)(findings, failOn),
        counts: (0,verdict/* countsOf */.mQ)(findings, 1),
        comparisons,
        findings,
        coverage: (0,run/* coverageOf */._5)([compared], 1),
    };
}

// EXTERNAL MODULE: ./build/review/policy.js + 6 modules
var review_policy = __webpack_require__(4451);
// EXTERNAL MODULE: ./build/review/version.js
var version = __webpack_require__(2121);
// EXTERNAL MODULE: ./build/cli/files.js
var files = __webpack_require__(2566);
// EXTERNAL MODULE: ./build/cli/judged.js
var judged = __webpack_require__(856);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(2315);
;// CONCATENATED MODULE: ./build/cli/diff.js






/** Compares two files of the disk, whatever their names. */
async function diffCommand(args, terminal) {
    const { values, positionals } = (0,options/* parseOptions */.A)("diff", args, judged/* JUDGE_OPTIONS */.Df, { min: 2, max: 2 });
    const format = (0,options/* choiceOf */.F)("--format", values.format, judged/* REPORT_FORMATS */.EL, "terminal");
    const [baseName = "", headName = ""] = positionals;
    const [base, head] = [await (0,files/* namedFile */.eI)(baseName, terminal.directory), await (0,files/* namedFile */.eI)(headName, terminal.directory)];
    const policy = values.policy === undefined ? (0,review_policy/* presetAlone */.V2)() : await (0,judged/* policyFile */.Xd)(values.policy, terminal.directory);
    const result = await reviewFiles({
        base: { ...base, revision: { name: baseName, commit: null } },
        head: { ...head, revision: { name: headName, commit: null } },
        policy,
        ...(0,judged/* judgement */._U)(values),
        version: version/* VERSION */.x,
    }, terminal.signal);
    return (0,judged/* deliverReview */.A8)(result, format, values.output, terminal);
}


/***/ })

};
