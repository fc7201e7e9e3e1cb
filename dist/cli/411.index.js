export const id = 411;
export const ids = [411];
export const modules = {

/***/ 6792:
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
// EXTERNAL MODULE: ./build/bytes/git-object-id.js
var git_object_id = __webpack_require__(4822);
// EXTERNAL MODULE: ./build/bytes/listed-tree.js
var listed_tree = __webpack_require__(3188);
// EXTERNAL MODULE: ./build/bytes/memory.js
var memory = __webpack_require__(197);
;// CONCATENATED MODULE: ./build/bytes/memory-tree.js



/** Files held in memory as a revision; ids are those git would give. */
function memoryTree(revision, files) {
    const contents = (entry) => files.get(entry.path) ?? new Uint8Array();
    const list = async () => [...files].map(([path, bytes]) => {
        return { path, kind: "file", id: (0,git_object_id/* blobIdOf */.mR)(bytes, "sha1") };
    });
    return (0,listed_tree/* listedTree */.g)(revision, list, {
        sizeOf: async (entry) => contents(entry).length,
        open: async (entry) => (0,memory/* memorySource */.P)(contents(entry)),
    });
}

// EXTERNAL MODULE: ./build/review/policy.js + 6 modules
var policy = __webpack_require__(4451);
// EXTERNAL MODULE: ./build/review/run.js + 5 modules
var run = __webpack_require__(5575);
// EXTERNAL MODULE: ./build/review/version.js
var version = __webpack_require__(2121);
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
    const base = await filesBelow((0,external_node_path_.join)(terminal.examples, "demo", "base"));
    const head = new Map([...base, ...(await filesBelow((0,external_node_path_.join)(terminal.examples, "demo", "head")))]);
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
    return reviewTrees([memoryTree("base", base), memoryTree("head", head)], [null, null], signal);
}
async function reviewTrees([base, head], [baseCommit, headCommit], signal) {
    return (0,run/* review */.NQ)({
        base: { tree: base, revision: { name: "main", commit: baseCommit } },
        head: { tree: head, revision: { name: "odd-even", commit: headCommit } },
        policy: await (0,policy/* policyAt */.E4)(base, policy/* DEFAULT_POLICY_PATH */.lo, baseCommit, signal),
        version: version/* VERSION */.x,
    }, signal);
}
async function filesBelow(folder) {
    const files = new Map();
    for (const path of (await (0,promises_.readdir)(folder, { recursive: true })).sort()) {
        const location = (0,external_node_path_.join)(folder, path);
        if ((await (0,promises_.stat)(location)).isFile())
            files.set(path.split(external_node_path_.sep).join("/"), await (0,promises_.readFile)(location));
    }
    return files;
}


/***/ })

};
