export const id = 422;
export const ids = [422];
export const modules = {

/***/ 3940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   DY: () => (/* binding */ notStarted),
/* harmony export */   KF: () => (/* binding */ endGit),
/* harmony export */   kc: () => (/* binding */ errorText),
/* harmony export */   uM: () => (/* binding */ gitIn)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);



/** A listing of a million files takes about 100 MB; whatever is above a gigabyte is not a repository to review. */
const OUTPUT_BYTES = 1024 ** 3;
/** Enough for the sentence git ends with. */
const STDERR_BYTES = 8 * 1024;
// They point git to another repository, index or object store than the directory we were given:
// set when we are started from a hook or as a diff driver.
const LOCAL_VARIABLES = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
    "GIT_CONFIG",
    "GIT_SHALLOW_FILE",
    "GIT_LITERAL_PATHSPECS",
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
];
// No quoting, no hook of a file monitor, no clean-up in the background of a fetch.
const CONFIGURATION = ["core.quotepath=off", "core.fsmonitor=false", "gc.auto=0", "maintenance.auto=false"];
function gitIn(directory, environment) {
    const spawnGit = (args, lazy) => (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", ["-C", directory, ...CONFIGURATION.flatMap((setting) => ["-c", setting]), ...args], {
        // Windows looks for programs in the current directory first, where a pull request could have put a `git.exe`.
        cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(process.execPath),
        env: environmentOf(environment, lazy),
        stdio: "pipe",
        detached: IS_GROUP,
        windowsHide: true,
    });
    const run = async (args, options, signal) => {
        signal?.throwIfAborted();
        return finish(spawnGit(args, options?.lazy ?? false), args, signal);
    };
    return {
        directory,
        run,
        async output(args, options, signal) {
            const result = await run(args, options, signal);
            if (result.exitCode !== 0)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8("git-failed", `git ${args[0]} failed: ${reasonOf(result.stderr)}`);
            return result.stdout;
        },
        start: (args) => spawnGit(args, true),
    };
}
/** Git starts programs in turn, to fetch: they end with it as one group. A terminal signals all of them itself, and may be asked by them. */
const IS_GROUP = process.platform !== "win32" && !process.stdin.isTTY;
function endGit(child) {
    if (child.exitCode !== null || child.signalCode !== null)
        return;
    if (IS_GROUP && child.pid !== undefined)
        process.kill(-child.pid, "SIGTERM");
    else
        child.kill();
    // What it started may hold these open for longer.
    child.stdout.destroy();
    child.stderr.destroy();
}
/** The sentence in which git says why. */
function reasonOf(stderr) {
    const lines = stderr.split("\n").filter((line) => line.trim() !== "");
    return lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines.at(-1) ?? "it gave no reason.";
}
/** Collects what a process says on its error stream; keeps the end. */
function errorText(process) {
    let text = "";
    process.stderr.setEncoding("utf8").on("data", (chunk) => {
        text = (text + chunk).slice(-STDERR_BYTES);
    });
    return () => text.replace(/:\/\/[^@/\s]*@/g, "://");
}
function environmentOf(environment, lazy) {
    const result = { ...environment };
    for (const name of LOCAL_VARIABLES)
        delete result[name];
    return {
        ...result,
        LC_ALL: "C",
        GIT_OPTIONAL_LOCKS: "0",
        GIT_TERMINAL_PROMPT: "0",
        // A commit has one content, on every machine: local replacements would change it.
        GIT_NO_REPLACE_OBJECTS: "1",
        ...(lazy ? {} : { GIT_NO_LAZY_FETCH: "1" }),
    };
}
function finish(child, args, signal) {
    return new Promise((resolve, reject) => {
        const stderr = errorText(child);
        const chunks = [];
        let length = 0;
        const stop = (error) => {
            endGit(child);
            reject(error);
        };
        const abort = () => stop(signal?.reason);
        signal?.addEventListener("abort", abort, { once: true });
        child.stdin.on("error", () => { }).end();
        child.stdout.on("data", (chunk) => {
            length += chunk.length;
            if (length > OUTPUT_BYTES)
                stop(new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8("git-output", `git ${args[0]} printed more than ${OUTPUT_BYTES} bytes.`));
            else
                chunks.push(chunk);
        });
        child.on("error", (error) => reject(notStarted(error)));
        child.on("close", (exitCode) => {
            signal?.removeEventListener("abort", abort);
            resolve({ exitCode: exitCode ?? -1, stdout: Buffer.concat(chunks), stderr: stderr() });
        });
    });
}
/** Also for a process of `start`. */
function notStarted(cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb("git-not-started", `git could not be started (${cause.message}). Install git 2.36 or later.`, { cause });
}


/***/ }),

/***/ 4822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TS: () => (/* binding */ isObjectId),
/* harmony export */   mR: () => (/* binding */ blobIdOf),
/* harmony export */   t8: () => (/* binding */ blobHasher)
/* harmony export */ });
/* unused harmony exports OBJECT_HASHES, hashOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const OBJECT_HASHES = (/* unused pure expression or super */ null && (["sha1", "sha256"]));
const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** True for a full object id in git's own spelling, which is then safe as an argument. */
function isObjectId(text) {
    return FULL_ID.test(text);
}
function hashOf(id) {
    return id.length === 64 ? "sha256" : "sha1";
}
/** The id git gives a file with this content. */
function blobIdOf(content, hash) {
    return blobHasher(content.length, hash).update(content).digest("hex");
}
/** Feed it exactly `size` bytes of content; its hexadecimal digest is the blob's id. */
function blobHasher(size, hash) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(hash).update(`blob ${size}\0`);
}


/***/ }),

/***/ 8227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ shallowCommits),
/* harmony export */   RS: () => (/* binding */ gitRemote),
/* harmony export */   RT: () => (/* binding */ DEPTH_REMEDY),
/* harmony export */   j6: () => (/* binding */ firstRemote)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1619);
/* harmony import */ var _git_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3940);




/** A command line holds about 32,000 characters on Windows. */
const COMMITS_PER_FETCH = 300;
// A connection that gives less than a kilobyte a second for a minute has failed.
const PATIENCE = ["-c", "http.lowSpeedLimit=1000", "-c", "http.lowSpeedTime=60"];
// Only objects arrive: no tag, no reference, no FETCH_HEAD, no submodule.
const FETCH = [...PATIENCE, "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--refmap=", "--recurse-submodules=no"];
// For single objects we must not say which commits we have: the other side would leave out what these should contain.
const FETCH_OBJECT = ["-c", "fetch.negotiationAlgorithm=noop", ...FETCH];
/** `name` is the remote to use; by default `origin`, or else the first there is. */
function gitRemote(git, name) {
    // Two fetches at once would stumble over each other's lock files.
    const oneAtATime = (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .limiter */ .T)(1);
    const fetch = async (command, ids, failure, signal) => {
        const remote = name ?? (await firstRemote(git, signal));
        if (remote === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c8(failure.code, `${failure.sentence}, and there is no remote to fetch from. ${failure.remedy}`);
        }
        const args = [...command, "--end-of-options", remote, ...ids];
        const result = await oneAtATime(() => git.run(args, { lazy: true }, signal));
        if (result.exitCode === 0)
            return;
        const reason = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(result.stderr);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c8(failure.code, `${failure.sentence}, and fetching it from ${remote} failed (${reason}). ${failure.remedy}`);
    };
    return {
        async fetchCommit(id, signal) {
            // In a full clone a depth would cut the new commit off from the history that is already there.
            const isShallow = (await shallowCommits(git, signal)).size > 0;
            await fetch(isShallow ? [...FETCH, "--depth=1"] : FETCH, [id], missing("commit-missing", `Commit ${id}`), signal);
        },
        async fetchObject(id, subject, signal) {
            await fetch(FETCH_OBJECT, [id], missing("object-missing", `${subject}: its content, git object ${id},`), signal);
        },
        async deepen(boundary, commits, signal) {
            const failure = {
                code: "history-missing",
                sentence: "The clone is shallow and too short to find the merge base",
                remedy: DEPTH_REMEDY,
            };
            await fetch([...FETCH, `--deepen=${commits}`], boundary.slice(0, COMMITS_PER_FETCH), failure, signal);
        },
    };
}
const DEPTH_REMEDY = "Check out with `fetch-depth: 0`, or run `git fetch --unshallow`.";
/** Commits whose parents a shallow repository leaves out; empty in a complete one. */
async function shallowCommits(git, signal) {
    const answer = await git.output(["rev-parse", "--is-shallow-repository"], {}, signal);
    if (answer.toString().trim() !== "true")
        return new Set();
    const path = await git.output(["rev-parse", "--path-format=absolute", "--git-path", "shallow"], {}, signal);
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path.toString().replace(/\r?\n$/, ""), { encoding: "utf8", signal });
    return new Set(text.split("\n").filter((line) => line !== ""));
}
function missing(code, subject) {
    return {
        code,
        sentence: `${subject} is not in this repository`,
        remedy: "Fetch it first, or check out with `fetch-depth: 0`.",
    };
}
/** `origin`, or else the first remote there is. */
async function firstRemote(git, signal) {
    const names = (await git.output(["remote"], {}, signal))
        .toString()
        .split("\n")
        .filter((name) => name !== "");
    return names.find((name) => name === "origin") ?? names[0];
}


/***/ }),

/***/ 9045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ gitTree),
/* harmony export */   FL: () => (/* binding */ entryFrom),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   M$: () => (/* binding */ recordsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _listed_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3188);


/** The files of one commit, read from the repository's objects. The repository owns what the tree uses. */
function gitTree(git, blobs, commit) {
    return (0,_listed_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .listedTree */ .g)(commit, (signal) => listCommit(git, commit, signal), {
        sizeOf: (entry, signal) => blobs.sizeOf(entry.id, entry.path, signal),
        open: (entry, signal) => blobs.open(entry.id, entry.path, signal),
    });
}
/** `<mode> <type> <id>\t<path>`. Without sizes, which a partial clone would have to fetch every blob for. */
async function listCommit(git, commit, signal) {
    // Lazy, because a clone without trees has to fetch them; blobs are not touched.
    const output = await git.output(["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit], { lazy: true }, signal);
    const entries = [];
    for (const record of recordsOf(output)) {
        const tab = record.indexOf("\t");
        const [mode = "", , id = ""] = record.toString("latin1", 0, tab).split(" ");
        const path = record.toString("utf8", tab + 1);
        const entry = entryFrom(path, mode, id);
        if (entry === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c8("git-mode", `${path}: has the mode ${mode}, which is not known. Run \`git fsck\`.`);
        entries.push(entry);
    }
    return entries;
}
/** An entry with git's file mode, in octal; undefined for a mode no tree of files contains. */
function entryFrom(path, mode, id) {
    const kind = kindOf(mode);
    if (kind === undefined)
        return undefined;
    return mode === EXECUTABLE ? { path, kind, id, isExecutable: true } : { path, kind, id };
}
const EXECUTABLE = "100755";
/** What git's file mode, in octal, says about an entry; undefined for a mode no tree of files contains. */
function kindOf(mode) {
    if (mode === "120000")
        return "symlink";
    if (mode === "160000")
        return "submodule";
    return mode.startsWith("100") ? "file" : undefined;
}
/** The parts of output that is separated by NUL, as bytes. */
function* recordsOf(output) {
    let start = 0;
    for (let end = output.indexOf(0); end >= 0; end = output.indexOf(0, start)) {
        yield output.subarray(start, end);
        start = end + 1;
    }
}


/***/ }),

/***/ 1422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ openGitRepository)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/bytes/git-command.js
var git_command = __webpack_require__(3940);
;// CONCATENATED MODULE: ./build/bytes/git-frames.js

/** An id, a type and a size stay far below; anything longer is not an answer of `git cat-file`. */
const LINE_BYTES = 4096;
const LINE_FEED = 0x0a;
function framesOf(stream) {
    const chunks = stream[Symbol.asyncIterator]();
    let rest = Buffer.alloc(0);
    let bodyLeft = 0;
    let isWhole = true;
    const more = async () => {
        const next = await chunks.next();
        if (next.done === true)
            return false;
        rest = rest.length === 0 ? next.value : Buffer.concat([rest, next.value]);
        return true;
    };
    const take = async (limit) => {
        if (rest.length === 0 && !(await more())) {
            isWhole = false;
            throw new errors/* SourceError */.c8("git-died", "git cat-file ended in the middle of an object.");
        }
        const chunk = rest.subarray(0, limit);
        rest = rest.subarray(chunk.length);
        return chunk;
    };
    async function* bodyChunks() {
        while (bodyLeft > 0) {
            const chunk = await take(bodyLeft);
            bodyLeft -= chunk.length;
            yield chunk;
        }
    }
    return {
        async line() {
            for (;;) {
                const end = rest.indexOf(LINE_FEED);
                if (end >= 0) {
                    const line = rest.toString("utf8", 0, end);
                    rest = rest.subarray(end + 1);
                    return line;
                }
                if (rest.length > LINE_BYTES)
                    throw new errors/* SourceError */.c8("git-protocol", "git cat-file gave an answer that is not understood.");
                if (!(await more()))
                    return undefined;
            }
        },
        body(size) {
            bodyLeft = size;
            return bodyChunks();
        },
        async finishBody() {
            while (bodyLeft > 0)
                bodyLeft -= (await take(bodyLeft)).length;
            await take(1);
        },
        get isWhole() {
            return isWhole;
        },
    };
}

;// CONCATENATED MODULE: ./build/bytes/git-batch.js



function objectBatch(git) {
    let current;
    let isDisposed = false;
    const send = (request) => {
        if (isDisposed)
            return request.reject(new errors/* SourceError */.c8("git-closed", "The repository was closed while an object was read."));
        current ??= converse(git, (conversation, error) => {
            if (current === conversation)
                current = undefined;
            // Every death takes one request with it, so that this ends.
            conversation.waiting.shift()?.reject(error);
            for (const request of conversation.waiting)
                send(request);
        });
        current.waiting.push(request);
        current.child.stdin.write(`${request.command}\nflush\n`);
    };
    const ask = (command, receive, signal) => new Promise((resolve, reject) => {
        const abort = () => reject(signal?.reason);
        const settled = () => signal?.removeEventListener("abort", abort);
        if (signal?.aborted)
            return abort();
        signal?.addEventListener("abort", abort, { once: true });
        send({
            command,
            async answer(header, frames) {
                try {
                    resolve(header === undefined ? undefined : await receive(header, frames));
                }
                catch (error) {
                    reject(error);
                }
                finally {
                    settled();
                }
            },
            reject(error) {
                settled();
                reject(error);
            },
        });
    });
    return {
        header: (id, signal) => ask(`info ${id}`, async (header) => header, signal),
        contents: (id, receive, signal) => ask(`contents ${id}`, async (header, frames) => {
            const body = frames.body(header.size);
            try {
                return await receive(header, body);
            }
            finally {
                await frames.finishBody();
            }
        }, signal),
        async [Symbol.asyncDispose]() {
            isDisposed = true;
            if (current !== undefined)
                (0,git_command/* endGit */.KF)(current.child);
            await current?.ended;
        },
    };
}
function converse(git, died) {
    const child = git.start(["cat-file", "--batch-command", "--buffer"]);
    const stderr = (0,git_command/* errorText */.kc)(child);
    const waiting = [];
    let failure;
    child.stdin.on("error", () => { }); // The end of the process says more than a broken pipe.
    child.on("error", (error) => {
        failure = (0,git_command/* notStarted */.DY)(error);
    });
    const closed = new Promise((resolve) => child.on("close", () => resolve()));
    const ended = answerAll(child, waiting)
        .catch((error) => {
        failure ??= error;
        (0,git_command/* endGit */.KF)(child);
    })
        .then(() => closed)
        .then(() => died(conversation, failure ?? deathOf(stderr())));
    const conversation = { child, waiting, ended };
    return conversation;
}
async function answerAll(child, waiting) {
    const frames = framesOf(child.stdout);
    for (;;) {
        const line = await frames.line();
        if (line === undefined)
            return;
        const request = waiting[0];
        if (request === undefined)
            throw new errors/* SourceError */.c8("git-protocol", "git cat-file answered without being asked.");
        await request.answer(headerOf(line), frames);
        if (!frames.isWhole)
            return;
        waiting.shift();
    }
}
/** `<id> <type> <size>`, or `<id> missing`; see git-cat-file, "batch output". */
function headerOf(line) {
    const [, type = "", size = ""] = line.split(" ");
    if (type === "missing" && size === "")
        return undefined;
    if (!/^\d{1,15}$/.test(size))
        throw new errors/* SourceError */.c8("git-protocol", `git cat-file gave an answer that is not understood: ${line}`);
    return { type, size: Number(size) };
}
function deathOf(stderr) {
    if (stderr.includes("batch-command"))
        return new errors/* SourceError */.c8("git-too-old", "git is too old: 2.36 or later is needed.");
    return new errors/* SourceError */.c8("git-died", `git cat-file ended before it answered: ${(0,git_command/* reasonOf */.A3)(stderr)}`);
}

// EXTERNAL MODULE: ./build/bytes/temporary.js
var temporary = __webpack_require__(3855);
;// CONCATENATED MODULE: ./build/bytes/git-blobs.js



function gitBlobs(git, remote, options) {
    const batch = objectBatch(git);
    const store = (0,temporary/* temporaryStore */.D)(options);
    /** Asks again after a fetch: git looks for new packs whenever it misses an object. */
    const fetching = async (id, subject, ask, signal) => {
        const first = await ask();
        if (first !== undefined)
            return first;
        await remote.fetchObject(id, subject, signal);
        const second = await ask();
        if (second !== undefined)
            return second;
        throw new errors/* SourceError */.c8("object-missing", `${subject}: its content, git object ${id}, is missing even after a fetch. Clone anew.`);
    };
    return {
        async has(id, signal) {
            return (await batch.header(id, signal)) !== undefined;
        },
        async sizeOf(id, subject, signal) {
            const header = await fetching(id, subject, () => batch.header(id, signal), signal);
            assertBlob(header.type, id, subject);
            return header.size;
        },
        open(id, subject, signal) {
            const ask = () => batch.contents(id, async (header, chunks) => {
                assertBlob(header.type, id, subject);
                signal?.throwIfAborted();
                return store.hold(header.size, chunks, signal);
            }, signal);
            return fetching(id, subject, ask, signal);
        },
        async [Symbol.asyncDispose]() {
            await batch[Symbol.asyncDispose]();
            await store[Symbol.asyncDispose]();
        },
    };
}
function assertBlob(type, id, subject) {
    if (type !== "blob")
        throw new errors/* SourceError */.c8("object-not-blob", `${subject}: git object ${id} is a ${type}, not the content of a file.`);
}

// EXTERNAL MODULE: ./build/bytes/git-object-id.js
var git_object_id = __webpack_require__(4822);
// EXTERNAL MODULE: ./build/bytes/git-remote.js
var git_remote = __webpack_require__(8227);
;// CONCATENATED MODULE: ./build/bytes/git-history.js




/** Commits to fetch behind the boundary, step by step: 43,000 in all. What is older is better fetched by the checkout step. */
const DEEPEN_STEPS = [32, 128, 512, 2048, 8192, 32_768];
/** The full id of the commit a revision names; a UsageError that says what to do when there is none. */
async function resolveRevision(git, revision, signal) {
    // Told from an option of git by the first character: git itself allows no reference to begin so.
    if (revision === "" || revision.startsWith("-") || revision.includes("\0")) {
        throw new errors/* UsageError */.eb("revision-malformed", `${quoted(revision)} is not a revision: name a branch, a tag or a commit.`);
    }
    const object = await verify(git, revision, signal);
    if (object === undefined)
        throw await unknownRevision(git, revision, signal);
    // In two steps: `:/text^{commit}` would search for the suffix as well.
    const commit = await verify(git, `${object}^{commit}`, signal);
    if (commit === undefined)
        throw await notCommit(git, revision, object, signal);
    return commit;
}
/**
 * The best common ancestor of two commits. Where there are several (branches merged into each other crosswise), the one
 * with the smallest id: each of them is right, and the same one must be taken every time.
 * A shallow history is deepened from the remote until no hidden commit could be a better answer.
 */
async function mergeBaseOf(git, remote, a, b, signal) {
    for (const step of [...DEEPEN_STEPS, undefined]) {
        const bases = await basesOf(git, a, b, signal);
        const boundary = await openBoundary(git, [a, b], bases, signal);
        if (boundary.length === 0) {
            const first = bases[0];
            if (first !== undefined)
                return first;
            const message = `${a} and ${b} have no common ancestor: compare two commits of one history, or name the base explicitly.`;
            throw new errors/* UsageError */.eb("histories-unrelated", message);
        }
        if (step !== undefined)
            await remote.deepen(boundary, step, signal);
    }
    throw new errors/* SourceError */.c8("history-missing", `The clone is shallow, and the merge base of ${a} and ${b} is too far back. ${git_remote/* DEPTH_REMEDY */.RT}`);
}
/**
 * The branch pull requests are most likely made against, as a full reference name such as `refs/remotes/origin/main`:
 * what `origin` says, then `main`, then `master`; the remote's before the local one, which may be behind.
 */
async function defaultBranchOf(git, signal) {
    const head = await git.run(["symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"], {}, signal);
    const names = ["main", "master"].flatMap((name) => [`refs/remotes/origin/${name}`, `refs/heads/${name}`]);
    if (head.exitCode === 0)
        names.unshift(head.stdout.toString().trim());
    for (const name of names) {
        if ((await verify(git, name, signal)) !== undefined)
            return name;
    }
    return undefined;
}
/** The id of the object a revision names. A full id is its own answer, whether the object is there or not. */
async function verify(git, revision, signal) {
    const result = await git.run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision], {}, signal);
    const id = result.stdout.toString().trim();
    return result.exitCode === 0 && (0,git_object_id/* isObjectId */.TS)(id) ? id : undefined;
}
async function unknownRevision(git, revision, signal) {
    const branch = await git.run(["symbolic-ref", "--quiet", "--short", "HEAD"], {}, signal);
    const current = branch.stdout.toString().trim();
    const isUnborn = branch.exitCode === 0 && (await verify(git, "HEAD", signal)) === undefined;
    if (isUnborn && (revision === "HEAD" || revision === "@" || revision === current)) {
        return new errors/* UsageError */.eb("revision-unborn", `The branch ${quoted(current)} has no commit yet: commit something first.`);
    }
    if ((await verify(git, `refs/remotes/origin/${revision}`, signal)) !== undefined) {
        return new errors/* UsageError */.eb("revision-unknown", `There is no local branch ${quoted(revision)}: did you mean ${quoted(`origin/${revision}`)}?`);
    }
    const hint = (await (0,git_remote/* shallowCommits */.H)(git, signal)).size > 0
        ? `The clone is shallow: ${git_remote/* DEPTH_REMEDY */.RT}`
        : "`git branch --all` lists the branches.";
    return new errors/* UsageError */.eb("revision-unknown", `No branch, tag or commit is called ${quoted(revision)}: check the spelling. ${hint}`);
}
async function notCommit(git, revision, object, signal) {
    const type = await git.run(["cat-file", "-t", object], {}, signal);
    if (type.exitCode === 0) {
        return new errors/* UsageError */.eb("revision-not-commit", `${quoted(revision)} names a ${type.stdout.toString().trim()}, not a commit.`);
    }
    const remedy = `run \`git fetch origin ${object}\`, or check out with \`fetch-depth: 0\`.`;
    return new errors/* UsageError */.eb("commit-missing", `The commit ${object} is not in this repository: ${remedy}`);
}
async function basesOf(git, a, b, signal) {
    const result = await git.run(["merge-base", "--all", "--end-of-options", a, b], {}, signal);
    if (result.exitCode !== 0 && result.exitCode !== 1)
        throw new errors/* SourceError */.c8("git-failed", `git merge-base failed: ${(0,git_command/* reasonOf */.A3)(result.stderr)}`);
    return idsOf(result.stdout).sort();
}
/** Boundary commits that a better common ancestor could hide behind: those that are no ancestors of a known one. */
async function openBoundary(git, tips, bases, signal) {
    const shallow = await (0,git_remote/* shallowCommits */.H)(git, signal);
    if (shallow.size === 0)
        return [];
    const roots = await git.output(["rev-list", "--max-parents=0", "--end-of-options", ...tips, ...bases.map((id) => `^${id}`)], {}, signal);
    return idsOf(roots).filter((id) => shallow.has(id));
}
function idsOf(output) {
    return output.toString().split("\n").filter(git_object_id/* isObjectId */.TS);
}
function quoted(revision) {
    return JSON.stringify(revision);
}

// EXTERNAL MODULE: ./build/bytes/git-tree.js
var git_tree = __webpack_require__(9045);
;// CONCATENATED MODULE: ./build/bytes/git.js








/** The repository that contains `directory`, which may be bare, a linked working tree, or a folder within. */
async function openGitRepository(directory, options = {}, signal) {
    const environment = options.environment ?? process.env;
    const { root, isWorkingTree, objectHash } = await discover((0,git_command/* gitIn */.uM)((0,external_node_path_.resolve)(directory), environment), directory, signal);
    const git = (0,git_command/* gitIn */.uM)(root, environment);
    const remote = (0,git_remote/* gitRemote */.RS)(git, options.remote);
    const blobs = gitBlobs(git, remote, options);
    const fetchCommit = async (id, caller) => {
        assertId(id);
        if (!(await blobs.has(id, caller)))
            await remote.fetchCommit(id, caller);
    };
    return {
        workingTree: isWorkingTree ? root : undefined,
        objectHash,
        git,
        blobs,
        resolve: (revision, caller) => resolveRevision(git, revision, caller),
        async mergeBase(a, b, caller) {
            await fetchCommit(a, caller);
            await fetchCommit(b, caller);
            return mergeBaseOf(git, remote, a, b, caller);
        },
        fetchCommit,
        defaultBranch: (caller) => defaultBranchOf(git, caller),
        async tree(commit, caller) {
            await fetchCommit(commit, caller);
            return (0,git_tree/* gitTree */.$G)(git, blobs, commit);
        },
        [Symbol.asyncDispose]: () => blobs[Symbol.asyncDispose](),
    };
}
async function discover(git, directory, signal) {
    const facts = await git.run(["rev-parse", "--is-inside-work-tree", "--show-object-format"], {}, signal);
    if (facts.exitCode !== 0)
        throw notRepository(directory, facts.stderr);
    const [isInside, objectHash] = facts.stdout.toString().split(/\r?\n/);
    if (objectHash !== "sha1" && objectHash !== "sha256") {
        throw new errors/* UsageError */.eb("git-object-format", `${directory}: names its objects by ${objectHash}, which is not known.`);
    }
    const isWorkingTree = isInside === "true";
    const root = await git.output(["rev-parse", isWorkingTree ? "--show-toplevel" : "--absolute-git-dir"], {}, signal);
    // Only the line feed git added: a directory's own name may end in white space.
    return { root: root.toString().replace(/\r?\n$/, ""), isWorkingTree, objectHash };
}
function notRepository(directory, stderr) {
    if (stderr.includes("not a git repository")) {
        const remedy = "Name one with `--repo`, or compare two files with `model-review diff`.";
        return new errors/* UsageError */.eb("not-a-repository", `${directory}: is not inside of a git repository. ${remedy}`);
    }
    if (stderr.includes("dubious ownership")) {
        const remedy = "Run `git config --global --add safe.directory` with its path if you trust it.";
        return new errors/* UsageError */.eb("repository-not-trusted", `${directory}: the repository belongs to another user. ${remedy}`);
    }
    return new errors/* UsageError */.eb("not-a-repository", `${directory}: cannot be used as a git repository: ${(0,git_command/* reasonOf */.A3)(stderr)}`);
}
function assertId(id) {
    if (!(0,git_object_id/* isObjectId */.TS)(id))
        throw new errors/* UsageError */.eb("commit-malformed", `${JSON.stringify(id)} is not a full commit id.`);
}


/***/ }),

/***/ 3188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ listedTree)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** A tree of which the entries are listed once, at the first question; `list` gives them in any order. */
function listedTree(revision, list, files) {
    let listing;
    const listed = (signal) => {
        listing ??= list(signal)
            .then(listingOf)
            .catch((error) => {
            // A listing that failed or was aborted is not an answer for the next caller.
            listing = undefined;
            throw error;
        });
        return listing;
    };
    return {
        revision,
        list: async (signal) => (await listed(signal)).entries,
        find: async (path, signal) => (await listed(signal)).byPath.get(path),
        async sizeOf(entry, signal) {
            assertFile(entry);
            return files.sizeOf(entry, signal);
        },
        async open(entry, signal) {
            assertFile(entry);
            return files.open(entry, signal);
        },
        async [Symbol.asyncDispose]() { },
    };
}
function listingOf(unsorted) {
    // Names that are not UTF-8 may look the same: then the id decides, so that the order is the same everywhere.
    const entries = [...unsorted].sort((a, b) => compare(a.path, b.path) || compare(a.id, b.id));
    const byPath = new Map();
    for (const entry of entries)
        if (!byPath.has(entry.path))
            byPath.set(entry.path, entry);
    return { entries, byPath };
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function assertFile(entry) {
    if (entry.kind === "file")
        return;
    const what = entry.kind === "symlink" ? "a symbolic link" : "a submodule";
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c8("entry-not-file", `${entry.path}: is ${what}, which is never followed.`);
}


/***/ }),

/***/ 3855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ temporaryStore)
/* harmony export */ });
/* unused harmony export MEMORY_BLOB_BYTES */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8871);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(197);






/** Most models of a review are below this; with a dozen open at once, memory stays near 100 MB. */
const MEMORY_BLOB_BYTES = 8 * 1024 * 1024;
function temporaryStore(options = {}) {
    const memoryBlobBytes = options.memoryBlobBytes ?? MEMORY_BLOB_BYTES;
    const parent = options.temporaryDirectory ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
    const kept = new Set();
    let directory;
    let count = 0;
    return {
        async hold(size, chunks, signal) {
            if (size <= memoryBlobBytes)
                return (0,_memory_js__WEBPACK_IMPORTED_MODULE_5__/* .memorySource */ .P)(await collect(size, chunks, signal));
            count += 1;
            const name = String(count);
            directory ??= privateDirectory(parent);
            const source = await spill((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await directory, name), size, chunks, signal);
            const owned = {
                size,
                read: (offset, length, caller) => source.read(offset, length, caller),
                async [Symbol.asyncDispose]() {
                    if (kept.delete(owned))
                        await source[Symbol.asyncDispose]();
                },
            };
            kept.add(owned);
            return owned;
        },
        async [Symbol.asyncDispose]() {
            for (const source of kept)
                await source[Symbol.asyncDispose]();
            // Windows frees a name some moments after the last descriptor is closed, hence the retries.
            const made = await directory?.catch(() => undefined);
            if (made !== undefined)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(made, { recursive: true, force: true, maxRetries: 5 });
            directory = undefined;
        },
    };
}
/** Only for the user who runs us: `mkdtemp` makes it so. */
async function privateDirectory(parent) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, "model-review-"));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SourceError */ .c8("temporary-file", `No temporary directory for large blobs can be made in ${parent}.`, { cause: error });
    }
}
async function collect(size, chunks, signal) {
    const bytes = new Uint8Array(size);
    let filled = 0;
    for await (const chunk of chunks) {
        signal?.throwIfAborted();
        if (filled + chunk.length > size)
            throw wrongLength(size);
        bytes.set(chunk, filled);
        filled += chunk.length;
    }
    if (filled !== size)
        throw wrongLength(size);
    return bytes;
}
async function spill(path, size, chunks, signal) {
    const file = await openPrivate(path);
    try {
        let filled = 0;
        for await (const chunk of chunks) {
            signal?.throwIfAborted();
            if (filled + chunk.length > size)
                throw wrongLength(size);
            await writeAll(file, chunk, filled);
            filled += chunk.length;
        }
        if (filled !== size)
            throw wrongLength(size);
        return (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .fileSource */ .I)(file, size, "temporary file");
    }
    catch (error) {
        await file.close();
        throw error;
    }
}
/** The name is removed at once and only the descriptor is kept, so that nothing stays behind when the process is killed. */
async function openPrivate(path) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "wx+", 0o600);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)(path);
        return file;
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SourceError */ .c8("temporary-file", `A temporary file for a large blob cannot be made at ${path}.`, { cause: error });
    }
}
async function writeAll(file, chunk, position) {
    let written = 0;
    try {
        while (written < chunk.length) {
            written += (await file.write(chunk, written, chunk.length - written, position + written)).bytesWritten;
        }
    }
    catch (error) {
        const message = "A large blob cannot be written to a temporary file. Is there room on the disk of the temporary directory?";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SourceError */ .c8("temporary-file", message, { cause: error });
    }
}
function wrongLength(size) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SourceError */ .c8("wrong-length", `A stream that was announced with ${size} bytes has another length.`);
}


/***/ })

};
