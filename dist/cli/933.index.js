export const id = 933;
export const ids = [933];
export const modules = {

/***/ 8933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diffCommand: () => (/* binding */ diffCommand)
});

// EXTERNAL MODULE: ./build/artifacts/dvc-tree.js + 1 modules
var dvc_tree = __webpack_require__(9501);
// EXTERNAL MODULE: ./build/policy/evaluate.js
var evaluate = __webpack_require__(3591);
// EXTERNAL MODULE: ./build/review/compare.js + 15 modules
var compare = __webpack_require__(1310);
// EXTERNAL MODULE: ./build/review/neighbourhood.js
var neighbourhood = __webpack_require__(4109);
// EXTERNAL MODULE: ./build/review/run.js + 6 modules
var run = __webpack_require__(1192);
// EXTERNAL MODULE: ./build/review/verdict.js
var verdict = __webpack_require__(4989);
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

// EXTERNAL MODULE: ./build/review/policy.js + 5 modules
var review_policy = __webpack_require__(7945);
// EXTERNAL MODULE: ./build/review/version.js
var version = __webpack_require__(1360);
// EXTERNAL MODULE: ./build/cli/files.js
var files = __webpack_require__(3505);
// EXTERNAL MODULE: ./build/cli/judged.js
var judged = __webpack_require__(3845);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(5816);
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
