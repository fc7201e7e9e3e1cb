export const id = 121;
export const ids = [121];
export const modules = {

/***/ 8871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ fileSource),
/* harmony export */   j: () => (/* binding */ diskSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(197);




/** Node refuses single reads of 2 GiB and more. */
const READ_CHUNK_BYTES = 1024 ** 3;
// A final link is never followed; NONBLOCK, because opening a named pipe would otherwise wait for a writer for ever.
// Windows knows neither: there the link is recognised by `lstat`, and pipes have no path in a directory.
const OPEN_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** A regular file on disk, through one open file descriptor. SourceError for anything else that stands at `path`. */
async function diskSource(path) {
    const name = typeof path === "string" ? path : new TextDecoder().decode(path);
    const location = typeof path === "string" ? path : Buffer.from(path);
    const file = await openRegular(location, name);
    try {
        const stats = await file.stat();
        if (!stats.isFile())
            throw notRegular(name, stats);
        return fileSource(file, stats.size, name);
    }
    catch (error) {
        await file.close();
        throw error;
    }
}
/** The first `size` bytes of an open file, which the source closes when it is disposed. `name` is for messages. */
function fileSource(file, size, name) {
    return {
        size,
        async read(offset, length, signal) {
            (0,_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .assertWithin */ .k)(size, offset, length);
            const bytes = new Uint8Array(length);
            let filled = 0;
            while (filled < length) {
                signal?.throwIfAborted();
                const count = await readOnce(file, bytes, filled, offset + filled, name);
                if (count === 0) {
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8("file-shrank", `${name}: ends at byte ${offset + filled}, but had ${size} bytes when it was opened. Do not write to the file during a review.`);
                }
                filled += count;
            }
            return bytes;
        },
        async [Symbol.asyncDispose]() {
            await file.close();
        },
    };
}
async function openRegular(path, name) {
    try {
        if (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW === undefined) {
            const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
            if (!stats.isFile())
                throw notRegular(name, stats);
        }
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, OPEN_FLAGS);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8)
            throw error;
        throw failureOf(error, name);
    }
}
function notRegular(name, stats) {
    if (stats.isSymbolicLink())
        return linkRefused(name);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8("file-not-regular", `${name}: is ${stats.isDirectory() ? "a directory" : "a device or pipe"}, not a file.`);
}
function linkRefused(name, cause) {
    const message = `${name}: is a symbolic link, which is not followed. Name the file it points to.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8("file-is-link", message, { cause });
}
function failureOf(error, name) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR")
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8("file-missing", `${name}: there is no such file.`, { cause: error });
    if (code === "ELOOP" || code === "EMLINK")
        return linkRefused(name, error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8("file-unreadable", `${name}: cannot be opened (${code}).`, { cause: error });
}
async function readOnce(file, bytes, filled, position, name) {
    const wanted = Math.min(bytes.length - filled, READ_CHUNK_BYTES);
    try {
        return (await file.read(bytes, filled, wanted, position)).bytesRead;
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8("file-unreadable", `${name}: reading at byte ${position} failed (${codeOf(error)}).`, { cause: error });
    }
}
/** The system's name of a failure, such as `ENOENT`. */
function codeOf(error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}


/***/ }),

/***/ 5450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ folderTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8871);




/**
 * A folder as a revision, outside of git. Ids name a file by where it is and when it was written: equal ids mean equal bytes, equal
 * bytes need not have equal ids. Links are not followed, neither at the end of a path nor on the way.
 */
function folderTree(root) {
    const locationOf = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ...path.split("/"));
    const entryAt = async (path) => {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(locationOf(path)).catch(() => undefined);
        const kind = stats?.isFile() ? "file" : stats?.isSymbolicLink() ? "symlink" : undefined;
        if (stats === undefined || kind === undefined)
            return undefined;
        return { path, kind, id: `${stats.dev}:${stats.ino}:${stats.size}:${stats.mtimeMs}` };
    };
    return {
        revision: "folder",
        async list(signal) {
            const entries = [];
            const folders = [""];
            for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
                signal?.throwIfAborted();
                for (const { name, isFolder } of await namesIn(locationOf(folder))) {
                    const path = folder === "" ? name : `${folder}/${name}`;
                    const entry = isFolder ? undefined : await entryAt(path);
                    if (isFolder)
                        folders.push(path);
                    if (entry !== undefined)
                        entries.push(entry);
                }
            }
            return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
        },
        async find(path) {
            const folders = path.split("/").slice(0, -1);
            return isPlain(path) && (await isWithoutLinks(root, folders)) ? entryAt(path) : undefined;
        },
        async sizeOf({ path }) {
            const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(locationOf(path)).catch((cause) => {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8("file-missing", `${path}: there is no such file any more.`, { cause });
            });
            return stats.size;
        },
        open: ({ path }) => (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .diskSource */ .j)(locationOf(path)),
        async [Symbol.asyncDispose]() { },
    };
}
async function namesIn(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8("folder-unreadable", `${folder}: cannot be listed.`, { cause });
    });
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
}
/** False for segments that a file system reads as a way, not as a name: a file has one path. */
function isPlain(path) {
    return path.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}
async function isWithoutLinks(root, folders) {
    const real = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => undefined);
    const [top, at] = await Promise.all([real(root), real((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ...folders))]);
    return top !== undefined && at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, ...folders);
}


/***/ }),

/***/ 197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ memorySource),
/* harmony export */   k: () => (/* binding */ assertWithin)
/* harmony export */ });
function memorySource(bytes) {
    return {
        size: bytes.length,
        async read(offset, length) {
            assertWithin(bytes.length, offset, length);
            return bytes.subarray(offset, offset + length);
        },
        async [Symbol.asyncDispose]() { },
    };
}
/** Guards every source: a read outside of `size` is a bug of the reader, never a short answer. */
function assertWithin(size, offset, length) {
    const isInside = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0 && offset + length <= size;
    if (!isInside)
        throw new RangeError(`read of ${length} bytes at ${offset} is outside of a source of ${size} bytes`);
}


/***/ }),

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

/***/ 8121:
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
// EXTERNAL MODULE: ./build/review/policy.js + 6 modules
var policy = __webpack_require__(4451);
// EXTERNAL MODULE: ./build/cli/files.js
var files = __webpack_require__(2566);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(2315);
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

;// CONCATENATED MODULE: ./build/cli/init.js






/** Writes what a repository needs to start; a file that is there stays as it is. */
async function initCommand(args, terminal) {
    const { values } = (0,options/* parseOptions */.A)("init", args, { repo: { type: "string" } }, { min: 0, max: 0 });
    const root = (0,external_node_path_.resolve)(terminal.directory, values.repo ?? ".");
    for (const [path, text] of [[WORKFLOW_PATH, WORKFLOW_TEXT], [policy/* DEFAULT_POLICY_PATH */.lo, POLICY_TEXT]]) {
        const location = (0,external_node_path_.resolve)(root, path);
        if (await exists(location)) {
            terminal.write(`kept   ${path}\n`);
            continue;
        }
        await (0,files/* writeNamed */.RO)(location, text, "wx");
        terminal.write(`wrote  ${path}\n`);
    }
    terminal.write("\nCommit both to the default branch, then make the job model-review a required status.\n");
    return 0;
}
async function exists(path) {
    // A link that leads nowhere is there as well.
    return (0,promises_.lstat)(path).then(() => true, () => false);
}


/***/ })

};
