export const id = 470;
export const ids = [470];
export const modules = {

/***/ 5470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reviewCommand: () => (/* binding */ reviewCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/bytes/git.js + 7 modules
var git = __webpack_require__(1834);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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
        const kind = (0,git_tree/* kindOf */.I)(mode);
        const path = record.subarray(tab + 1);
        if (kind === undefined)
            throw new errors/* SourceError */.c8("git-mode", `${path.toString()}: has the mode ${mode} in the index, which is not known.`);
        if (!changed.has(path.toString("latin1")))
            standings.push({ kind: "unmodified", entry: { path: path.toString("utf8"), kind, id } });
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

// EXTERNAL MODULE: ./build/policy/selection.js
var selection = __webpack_require__(7089);
// EXTERNAL MODULE: ./build/review/policy.js + 6 modules
var review_policy = __webpack_require__(4130);
// EXTERNAL MODULE: ./build/review/run.js + 5 modules
var run = __webpack_require__(4820);
// EXTERNAL MODULE: ./build/review/version.js
var version = __webpack_require__(2121);
// EXTERNAL MODULE: ./build/cli/judged.js
var judged = __webpack_require__(856);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(2315);
;// CONCATENATED MODULE: ./build/cli/review.js
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
    ...judged/* JUDGE_OPTIONS */.Df,
    base: { type: "string" },
    head: { type: "string" },
    repo: { type: "string" },
    paths: { type: "string", multiple: true },
};
/** Reviews merge base … head of a local repository. */
async function reviewCommand(args, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { values } = (0,options/* parseOptions */.A)("review", args, OPTIONS, { min: 0, max: 0 });
        const format = (0,options/* choiceOf */.F)("--format", values.format, judged/* REPORT_FORMATS */.EL, "terminal");
        const paths = values.paths ?? [];
        const [problem] = (0,selection/* pathProblems */.K)(paths);
        if (problem !== undefined)
            throw new errors/* UsageError */.eb("wrong-paths", `--paths ${problem}`);
        const repository = __addDisposableResource(env_1, await (0,git/* openGitRepository */.r)((0,external_node_path_.resolve)(terminal.directory, values.repo ?? ".")), true);
        const baseName = values.base ?? (await repository.defaultBranch());
        if (baseName === undefined) {
            throw new errors/* UsageError */.eb("no-base", "The repository has no default branch to compare with. Name a base with --base.");
        }
        const headCommit = await repository.resolve(values.head ?? "HEAD");
        const baseTip = await repository.resolve(baseName);
        const baseCommit = await repository.mergeBase(baseTip, headCommit);
        const base = __addDisposableResource(env_1, await repository.tree(baseCommit), true);
        const head = __addDisposableResource(env_1, values.head === undefined ? await worktreeTree(repository) : await repository.tree(headCommit), true);
        // The tip, where the change is to go: a branch that began before the policy did is judged by it all the same.
        const tip = __addDisposableResource(env_1, await repository.tree(baseTip), true);
        const policy = values.policy === undefined
            ? await (0,review_policy/* policyAt */.E4)(tip, review_policy/* DEFAULT_POLICY_PATH */.lo, baseTip)
            : await (0,judged/* policyFile */.Xd)(values.policy, terminal.directory);
        const result = await (0,run/* review */.NQ)({
            base: { tree: base, revision: { name: baseName, commit: baseCommit } },
            head: {
                tree: head,
                revision: values.head === undefined ? { name: "working tree", commit: null } : { name: values.head, commit: headCommit },
            },
            policy,
            paths,
            ...(0,judged/* judgement */._U)(values),
            version: version/* VERSION */.x,
            onProgress: (0,judged/* progressLine */.oz)(terminal),
        });
        return (0,judged/* deliverReview */.A8)(result, format, values.output, terminal);
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
