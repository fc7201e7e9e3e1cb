export const id = 509;
export const ids = [509];
export const modules = {

/***/ 8777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ worktreeTree)
});

// UNUSED EXPORTS: WORKING_TREE

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/bytes/concurrency.js
var concurrency = __webpack_require__(1619);
// EXTERNAL MODULE: ./build/bytes/disk.js
var disk = __webpack_require__(8871);
// EXTERNAL MODULE: ./build/bytes/git-object-id.js
var git_object_id = __webpack_require__(4822);
// EXTERNAL MODULE: ./build/bytes/listed-tree.js
var listed_tree = __webpack_require__(3188);
// EXTERNAL MODULE: ./build/bytes/git-tree.js
var git_tree = __webpack_require__(9045);
;// CONCATENATED MODULE: ./build/bytes/worktree-status.js


/** Every path of the working tree: tracked, or untracked and not ignored. */
async function workingFiles(git, signal) {
    const changed = await changedPaths(git, signal);
    const index = await git.output(["ls-files", "--stage", "-z"], {}, signal);
    const standings = [];
    for (const record of (0,git_tree/* recordsOf */.M$)(index)) {
        const tab = record.indexOf("\t");
        const [mode = "", id = ""] = record.toString("latin1", 0, tab).split(" ");
        const path = record.subarray(tab + 1);
        const entry = (0,git_tree/* entryFrom */.FL)(path.toString("utf8"), mode, id);
        if (entry === undefined)
            throw new errors/* SourceError */.c8("git-mode", `${path.toString()}: has the mode ${mode} in the index, which is not known.`);
        if (!changed.has(path.toString("latin1")))
            standings.push({ kind: "unmodified", entry });
    }
    for (const standing of changed.values())
        if (standing !== "deleted")
            standings.push(standing);
    return standings;
}
/** By the bytes of the path, one character each. */
async function changedPaths(git, signal) {
    const args = ["status", "--porcelain=v2", "-z", "--untracked-files=all", "--no-renames", "--ignore-submodules=all"];
    const output = await git.output(args, {}, signal);
    const changed = new Map();
    for (const record of (0,git_tree/* recordsOf */.M$)(output)) {
        // Headers, which the user's configuration may ask for.
        if (record[0] === HASH)
            continue;
        const fields = FIELDS.get(record.toString("latin1", 0, 1));
        if (fields === undefined)
            throw new errors/* SourceError */.c8("git-status", "git status gave an answer that is not understood.");
        const { head, path } = split(record, fields.before);
        const xy = head[1] ?? "";
        // The second letter compares the disk with the index; `.` means equal, and the entry of the index stands.
        if (fields.kind === "tracked" && xy.endsWith("."))
            continue;
        const mode = fields.kind === "untracked" ? "untracked" : modeOf(head[fields.diskMode] ?? "");
        if (mode === "submodule" || path.at(-1) === SLASH)
            continue;
        changed.set(path.toString("latin1"), mode === "deleted" ? mode : { kind: "changed", path, mode });
    }
    return changed;
}
const SLASH = 0x2f;
const HASH = 0x23;
/** See git-status, "porcelain format version 2": how many fields stand before the path, and which is the mode on disk. */
const FIELDS = new Map([
    ["1", { kind: "tracked", before: 8, diskMode: 5 }],
    ["u", { kind: "unmerged", before: 10, diskMode: 6 }],
    ["?", { kind: "untracked", before: 1, diskMode: 0 }],
]);
function split(record, fields) {
    let start = 0;
    for (let field = 0; field < fields; field += 1)
        start = record.indexOf(" ", start) + 1;
    return { head: record.toString("latin1", 0, start).split(" "), path: record.subarray(start) };
}
function modeOf(mode) {
    return mode === "000000" ? "deleted" : ((0,git_tree/* kindOf */.I)(mode) ?? "file");
}

;// CONCATENATED MODULE: ./build/bytes/worktree.js








/** The revision of every working tree. */
const WORKING_TREE = "working tree";
/** Files hashed at once: enough to keep a disk busy. */
const HASHED_AT_ONCE = 4;
const HASH_CHUNK_BYTES = 1024 * 1024;
/**
 * The working tree as a revision: tracked files as they are on disk, and untracked ones that are not ignored.
 * Ids are those of the bytes on disk, without git's conversions. A file that git calls unmodified has the id of the index
 * and is read from its blob: what the next commit would contain, also where a filter (LFS, line ends) wrote other bytes.
 * Repositories inside, tracked or not, are never entered; untracked ones are not listed, for they have no id.
 */
async function worktreeTree(repository) {
    const root = repository.workingTree;
    if (root === undefined)
        throw new errors/* UsageError */.eb("no-working-tree", `${repository.git.directory}: is bare, name a commit as the head.`);
    const hashed = new Map();
    const list = async (signal) => {
        const standings = await workingFiles(repository.git, signal);
        const entries = await (0,concurrency/* mapConcurrently */.X)(standings, HASHED_AT_ONCE, async (standing) => {
            if (standing.kind === "unmodified")
                return standing.entry;
            const file = await hashedFile(root, standing, repository.objectHash, signal);
            if (file !== undefined)
                hashed.set(keyOf(file.entry), file);
            return file?.entry;
        });
        return entries.filter((entry) => entry !== undefined);
    };
    return (0,listed_tree/* listedTree */.g)(WORKING_TREE, list, {
        async sizeOf(entry, signal) {
            const file = hashed.get(keyOf(entry));
            return file === undefined ? repository.blobs.sizeOf(entry.id, entry.path, signal) : file.size;
        },
        async open(entry, signal) {
            const file = hashed.get(keyOf(entry));
            return file === undefined ? repository.blobs.open(entry.id, entry.path, signal) : openUnchanged(root, file);
        },
    });
}
function keyOf(entry) {
    return `${entry.id} ${entry.path}`;
}
/** Undefined when the file has gone since git listed it. */
async function hashedFile(root, standing, hash, signal) {
    const location = locationOf(root, standing.path);
    const path = standing.path.toString("utf8");
    try {
        await assertNoLinkAbove(root, standing.path, path);
        const stats = await (0,promises_.lstat)(location);
        const kind = standing.mode === "symlink" || stats.isSymbolicLink() ? "symlink" : "file";
        const id = kind === "file" ? await idOfFile(location, hash, signal) : await idOfLink(location, stats.isSymbolicLink(), hash, signal);
        return { entry: { path, kind, id }, location, size: stats.size, modified: stats.mtimeMs };
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        if (error instanceof errors/* SourceError */.c8 || signal?.aborted)
            throw error;
        throw new errors/* SourceError */.c8("file-unreadable", `${path}: cannot be read from the working tree.`, { cause: error });
    }
}
function locationOf(root, path) {
    return Buffer.concat([Buffer.from((0,external_node_path_.join)(root, "/")), path]);
}
/** A folder that was replaced by a link would lead out of the tree. */
async function assertNoLinkAbove(root, path, name) {
    for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) {
        const stats = await (0,promises_.lstat)(locationOf(root, path.subarray(0, end)));
        if (stats.isSymbolicLink())
            throw new errors/* SourceError */.c8("file-is-link", `${name}: lies behind a symbolic link, which is not followed.`);
    }
}
async function idOfFile(location, hash, signal) {
    const source = await (0,disk/* diskSource */.j)(location);
    try {
        const hasher = (0,git_object_id/* blobHasher */.t8)(source.size, hash);
        for (let offset = 0; offset < source.size; offset += HASH_CHUNK_BYTES) {
            hasher.update(await source.read(offset, Math.min(HASH_CHUNK_BYTES, source.size - offset), signal));
        }
        return hasher.digest("hex");
    }
    finally {
        await source[Symbol.asyncDispose]();
    }
}
/** The content of a link is where it points to. Without `core.symlinks`, git writes that into a plain file. */
async function idOfLink(location, isLink, hash, signal) {
    if (!isLink)
        return idOfFile(location, hash, signal);
    const target = await (0,promises_.readlink)(location, { encoding: "buffer" });
    return (0,git_object_id/* blobIdOf */.mR)(target, hash);
}
async function openUnchanged(root, file) {
    const path = file.location.subarray(locationOf(root, Buffer.alloc(0)).length);
    await assertNoLinkAbove(root, path, file.entry.path);
    const stats = await (0,promises_.lstat)(file.location).catch(() => undefined);
    if (stats?.size !== file.size || stats.mtimeMs !== file.modified) {
        throw new errors/* SourceError */.c8("file-changed", `${file.entry.path}: was written while it was reviewed. Review again when it is at rest.`);
    }
    return (0,disk/* diskSource */.j)(file.location);
}
function isMissing(error) {
    if (error instanceof errors/* SourceError */.c8)
        return error.code === "file-missing";
    return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
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


/***/ }),

/***/ 4509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reviewCommand: () => (/* binding */ reviewCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _artifacts_dvc_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7900);
/* harmony import */ var _artifacts_large_objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9047);
/* harmony import */ var _bytes_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1422);
/* harmony import */ var _bytes_http_budget_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7342);
/* harmony import */ var _bytes_lfs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1151);
/* harmony import */ var _bytes_lfs_git_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1511);
/* harmony import */ var _bytes_worktree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8777);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9473);
/* harmony import */ var _policy_selection_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7089);
/* harmony import */ var _review_policy_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7635);
/* harmony import */ var _review_run_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9218);
/* harmony import */ var _review_version_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2121);
/* harmony import */ var _judged_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(856);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2315);
/* harmony import */ var _policy_file_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4190);
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
















const OPTIONS = {
    ..._judged_js__WEBPACK_IMPORTED_MODULE_12__/* .JUDGE_OPTIONS */ .Df,
    base: { type: "string" },
    head: { type: "string" },
    repo: { type: "string" },
    paths: { type: "string", multiple: true },
};
/** Reviews merge base … head of a local repository. */
async function reviewCommand(args, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { values } = (0,_options_js__WEBPACK_IMPORTED_MODULE_13__/* .parseOptions */ .A)("review", args, OPTIONS, { min: 0, max: 0 });
        const format = (0,_options_js__WEBPACK_IMPORTED_MODULE_13__/* .choiceOf */ .F)("--format", values.format, _judged_js__WEBPACK_IMPORTED_MODULE_12__/* .REPORT_FORMATS */ .EL, "terminal");
        const paths = values.paths ?? [];
        const [problem] = (0,_policy_selection_js__WEBPACK_IMPORTED_MODULE_9__/* .pathProblems */ .K)(paths);
        if (problem !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UsageError */ .eb("wrong-paths", `--paths ${problem}`);
        const { signal } = terminal;
        const repository = __addDisposableResource(env_1, await (0,_bytes_git_js__WEBPACK_IMPORTED_MODULE_3__/* .openGitRepository */ .r)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.directory, values.repo ?? "."), {}, signal), true);
        const headCommit = await repository.resolve(values.head ?? "HEAD", signal);
        const baseName = values.base ?? (await repository.defaultBranch(signal));
        if (baseName === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UsageError */ .eb("no-base", "The repository has no default branch to compare with. Name a base with --base.");
        }
        const baseTip = await repository.resolve(baseName, signal);
        const baseCommit = await repository.mergeBase(baseTip, headCommit, signal);
        const judged = (0,_judged_js__WEBPACK_IMPORTED_MODULE_12__/* .judgement */ ._U)(values, terminal);
        const objects = __addDisposableResource(env_1, (0,_artifacts_large_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .largeObjects */ .q)({
            limits: (0,_bytes_http_budget_js__WEBPACK_IMPORTED_MODULE_4__/* .transferLimitsFor */ .PV)(judged.weights === "always" ? _review_run_js__WEBPACK_IMPORTED_MODULE_11__/* .VALUE_BYTES */ .oy.always : undefined),
            lfsPlaces: (caller) => (0,_bytes_lfs_git_js__WEBPACK_IMPORTED_MODULE_6__/* .lfsPlacesOf */ .j)(repository.git, process.env, caller),
            workingTree: repository.workingTree,
        }), true);
        const asked = values.head;
        const base = __addDisposableResource(env_1, (0,_bytes_lfs_js__WEBPACK_IMPORTED_MODULE_5__/* .lfsTree */ .I)(await repository.tree(baseCommit, signal), objects.lfs), true);
        const headTree = asked === undefined ? await (0,_bytes_worktree_js__WEBPACK_IMPORTED_MODULE_7__/* .worktreeTree */ .k)(repository) : await repository.tree(headCommit, signal);
        const head = __addDisposableResource(env_1, (0,_bytes_lfs_js__WEBPACK_IMPORTED_MODULE_5__/* .lfsTree */ .I)(headTree, objects.lfs), true);
        // The tip, where the change is to go: a branch that began before the policy did is judged by it all the same.
        const tip = __addDisposableResource(env_1, await repository.tree(baseTip, signal), true);
        const policy = values.policy === undefined
            ? await (0,_review_policy_js__WEBPACK_IMPORTED_MODULE_10__/* .policyAt */ .E4)(tip, _review_policy_js__WEBPACK_IMPORTED_MODULE_10__/* .DEFAULT_POLICY_PATH */ .lo, baseTip, signal)
            : await (0,_policy_file_js__WEBPACK_IMPORTED_MODULE_14__/* .policyFile */ .Xd)(values.policy, terminal.directory);
        const revision = asked === undefined ? { name: "working tree", commit: null } : { name: asked, commit: headCommit };
        const result = await (0,_review_run_js__WEBPACK_IMPORTED_MODULE_11__/* .review */ .NQ)({
            base: { tree: base, revision: { name: baseName, commit: baseCommit } },
            head: { tree: head, revision },
            policy,
            paths,
            ...judged,
            openDvcObject: objects.dvc(base),
            version: _review_version_js__WEBPACK_IMPORTED_MODULE_15__/* .VERSION */ .x,
            onProgress: (0,_judged_js__WEBPACK_IMPORTED_MODULE_12__/* .progressLine */ .oz)(terminal),
        }, signal);
        const side = { files: head, dvc: (0,_artifacts_dvc_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .dvcTree */ .K)(head, objects.dvc(base)) };
        const hashes = format === "cyclonedx" ? await (0,_judged_js__WEBPACK_IMPORTED_MODULE_12__/* .headHashes */ .tz)(result, side, judged.weights, terminal) : undefined;
        return (0,_judged_js__WEBPACK_IMPORTED_MODULE_12__/* .deliverReview */ .A8)(result, format, values.output, terminal, hashes);
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


/***/ })

};
