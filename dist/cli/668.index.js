export const id = 668;
export const ids = [668];
export const modules = {

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

/***/ 5668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demoCommand: () => (/* binding */ demoCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/bytes/git.js + 4 modules
var git = __webpack_require__(1422);
// EXTERNAL MODULE: ./build/bytes/memory-tree.js
var memory_tree = __webpack_require__(7878);
// EXTERNAL MODULE: ./build/review/policy.js
var policy = __webpack_require__(7635);
// EXTERNAL MODULE: ./build/review/run.js + 5 modules
var run = __webpack_require__(9218);
// EXTERNAL MODULE: ./build/review/version.js
var version = __webpack_require__(2121);
// EXTERNAL MODULE: ./build/cli/folder-files.js
var folder_files = __webpack_require__(4071);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/cli/history.js




const runFile = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** Fixed people and dates, so that the same files give the same commit ids everywhere, and nothing of the user's configuration. */
const ENVIRONMENT = {
    GIT_AUTHOR_NAME: "Model Review",
    GIT_AUTHOR_EMAIL: "demo@example.com",
    GIT_AUTHOR_DATE: "2026-01-01T00:00:00Z",
    GIT_COMMITTER_NAME: "Model Review",
    GIT_COMMITTER_EMAIL: "demo@example.com",
    GIT_COMMITTER_DATE: "2026-01-01T00:00:00Z",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
};
async function history_git(folder, ...args) {
    const settings = ["-c", "core.autocrlf=false", "-c", "core.safecrlf=false", "-c", "commit.gpgsign=false"];
    const { stdout } = await runFile("git", ["-C", folder, ...settings, ...args], { env: { ...process.env, ...ENVIRONMENT } });
    return stdout.trim();
}
async function hasGit() {
    return runFile("git", ["--version"]).then(() => true, () => false);
}
async function initRepository(folder) {
    await history_git(folder, "init", "--quiet");
}
/** Writes the files and commits them; gives the commit's id. */
async function commitFiles(folder, files, message) {
    for (const [path, bytes] of files) {
        const location = (0,external_node_path_.join)(folder, ...path.split("/"));
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(location), { recursive: true });
        await (0,promises_.writeFile)(location, bytes);
    }
    await history_git(folder, "add", "--all", "--force");
    await history_git(folder, "commit", "--quiet", "--no-verify", "--message", message);
    return history_git(folder, "rev-parse", "HEAD");
}

// EXTERNAL MODULE: ./build/cli/judged.js
var judged = __webpack_require__(856);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(2315);
;// CONCATENATED MODULE: ./build/cli/demo.js
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












/** Reviews the sample pull request as a git history in a temporary folder; without git its two revisions are compared in memory. */
async function demoCommand(args, terminal) {
    const { values } = (0,options/* parseOptions */.A)("demo", args, { format: { type: "string" }, output: { type: "string" } }, { min: 0, max: 0 });
    const format = (0,options/* choiceOf */.F)("--format", values.format, judged/* REPORT_FORMATS */.EL, "terminal");
    const base = await (0,folder_files/* filesBelow */.D)((0,external_node_path_.join)(terminal.examples, "demo", "base"));
    const head = new Map([...base, ...(await (0,folder_files/* filesBelow */.D)((0,external_node_path_.join)(terminal.examples, "demo", "head")))]);
    const folder = (await hasGit()) ? await temporaryFolder() : undefined;
    const result = folder === undefined
        ? await reviewInMemory(base, head, terminal.signal)
        : await reviewHistory(folder, base, head, terminal.signal);
    await (0,judged/* deliverReview */.A8)(result, format, values.output, terminal);
    // The sample is meant to fail its policy: showing it is what was asked for, and that worked.
    return 0;
}
/** Undefined where none can be made: the sample fits into memory as well. */
async function temporaryFolder() {
    return (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "model-review-demo-")).catch(() => undefined);
}
async function reviewHistory(folder, base, head, signal) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            await initRepository(folder);
            const baseCommit = await commitFiles(folder, base, "Add the digit classifier");
            const headCommit = await commitFiles(folder, head, "Adapt the classifier to odd and even");
            const repository = __addDisposableResource(env_1, await (0,git/* openGitRepository */.r)(folder, {}, signal), true);
            const baseTree = __addDisposableResource(env_1, await repository.tree(baseCommit, signal), true);
            const headTree = __addDisposableResource(env_1, await repository.tree(headCommit, signal), true);
            return await reviewTrees([baseTree, headTree], [baseCommit, headCommit], signal);
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
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function reviewInMemory(base, head, signal) {
    return reviewTrees([(0,memory_tree/* memoryTree */.K)("base", base), (0,memory_tree/* memoryTree */.K)("head", head)], [null, null], signal);
}
async function reviewTrees([base, head], [baseCommit, headCommit], signal) {
    return (0,run/* review */.NQ)({
        base: { tree: base, revision: { name: "main", commit: baseCommit } },
        head: { tree: head, revision: { name: "odd-even", commit: headCommit } },
        policy: await (0,policy/* policyAt */.E4)(base, policy/* DEFAULT_POLICY_PATH */.lo, baseCommit, signal),
        version: version/* VERSION */.x,
    }, signal);
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


/***/ })

};
