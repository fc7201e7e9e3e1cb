export const id = 254;
export const ids = [254];
export const modules = {

/***/ 8453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ contentOf),
/* harmony export */   O: () => (/* binding */ withNewContent)
/* harmony export */ });
/* harmony import */ var _bytes_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1619);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _formats_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3491);



/** Small reads: this hides the time a network takes. */
const COMPARED_AT_ONCE = 8;
/** Weights beside a model. Other names are compared by their entries alone, which costs nothing and is right nearly always. */
const WEIGHTS_NAMES = /\.(data|weights|raw|bin|pb)([._-]\d+)?$|[._]onnx[._]data/i;
/** The changed files without those that stand for the same bytes as before, such as a Git LFS pointer that was written anew. */
async function withNewContent(changed, base, head, signal) {
    const isNew = await (0,_bytes_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapConcurrently */ .X)(changed, COMPARED_AT_ONCE, async ({ path, base: before, head: after }) => {
        if (before?.kind !== "file" || after?.kind !== "file")
            return true;
        if ((0,_formats_names_js__WEBPACK_IMPORTED_MODULE_1__/* .promisedFormat */ .f)(path) === null && !(0,_formats_names_js__WEBPACK_IMPORTED_MODULE_1__/* .mayBeModel */ .s)(path) && !WEIGHTS_NAMES.test(path))
            return true;
        try {
            return (await contentOf(base, before, signal)) !== (await contentOf(head, after, signal));
        }
        catch (error) {
            // Whoever inspects the file says why it cannot be had.
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c8)
                return true;
            throw error;
        }
    });
    return changed.filter((_, index) => isNew[index]);
}
/** Equal answers mean equal bytes, within one repository. */
async function contentOf(tree, entry, signal) {
    return (await tree.contentOf?.(entry, signal)) ?? entry.id;
}


/***/ }),

/***/ 5858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ artifactFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** A file of a revision, ready to be inspected. What it refers to is looked up in the same revision and nowhere else. */
function artifactFile(tree, path, signal) {
    return {
        path,
        async open() {
            const entry = await tree.find(path, signal);
            if (entry === undefined)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactError */ .nE("not-in-revision", "The file is not in this revision.", { path });
            assertFile(entry);
            return tree.open(entry, signal);
        },
        async size() {
            const entry = await tree.find(path, signal);
            return entry?.kind === "file" ? tree.sizeOf(entry, signal) : 0;
        },
        async sibling(siblingPath) {
            const entry = await tree.find(siblingPath, signal);
            if (entry === undefined)
                return undefined;
            return {
                path: siblingPath,
                isFile: entry.kind === "file",
                size: () => tree.sizeOf(entry, signal),
                open: () => tree.open(entry, signal),
            };
        },
    };
}
const NOT_FOLLOWED = { symlink: "a symbolic link", submodule: "a submodule" };
function assertFile({ path, kind }) {
    if (kind === "file")
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactError */ .nE("not-a-file", `The path is ${NOT_FOLLOWED[kind]}, which is never followed: commit the file itself.`, {
        path,
    });
}


/***/ }),

/***/ 4014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ ownersOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Zv: () => (/* binding */ foldersAbove),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var _bytes_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1619);
/* harmony import */ var _formats_inspect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4673);
/* harmony import */ var _formats_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3491);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5858);




/** Unchanged models that are read to find who refers to a changed file: the likeliest first, since a repository may hold any number. */
const MAX_OWNERS_READ = 500;
/** Headers are small: this hides the time a network takes. */
const READ_AT_ONCE = 8;
/** Formats whose models keep weights in other files under names of their own choice. */
const FORMATS_WITH_PARTS = ["onnx"];
/** Models of a revision, other than those `known`, that refer to one of these files. `also` are models that its list does not have. */
async function ownersOf(parts, known, tree, also, signal) {
    if (parts.length === 0)
        return [];
    const wanted = new Set(parts);
    const near = (await modelsNear(parts, tree, also, signal)).filter((path) => !known.has(path));
    const owners = await (0,_bytes_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrently */ .X)(near.slice(0, MAX_OWNERS_READ), READ_AT_ONCE, async (path) => {
        const inspection = await (0,_formats_inspect_js__WEBPACK_IMPORTED_MODULE_0__/* .inspect */ .N)((0,_open_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactFile */ .v)(tree, path, signal), {}, signal);
        return inspection.status === "read" && inspection.model.files.some((file) => wanted.has(file.path)) ? [path] : [];
    });
    return owners.flat().sort();
}
/** Models in the folder of a part or in one above it, since a model refers to files beside or below itself; nearest first. */
async function modelsNear(parts, tree, also, signal) {
    const distances = new Map();
    for (const [distance, folder] of parts.flatMap((part) => [...foldersAbove(part).entries()])) {
        distances.set(folder, Math.min(distance, distances.get(folder) ?? distance));
    }
    const likeliest = new Set(parts.flatMap(namesOfOwners));
    // What a pointer of DVC stands for is beside it, under its name without the ending.
    const listed = (await tree.list(signal)).flatMap(({ path, kind }) => (kind === "file" ? [path.replace(/\.dvc$/, "")] : []));
    const near = [...new Set([...listed, ...also])].flatMap((path) => {
        const distance = distances.get(folderOf(path));
        if (distance === undefined || !FORMATS_WITH_PARTS.includes((0,_formats_names_js__WEBPACK_IMPORTED_MODULE_1__/* .promisedFormat */ .f)(path) ?? ""))
            return [];
        return [{ path, distance: likeliest.has(path) ? -1 : distance }];
    });
    return near.sort((a, b) => a.distance - b.distance).map(({ path }) => path);
}
/** What exporters call the model of `model.onnx.data`, `model.onnx_data_1` and `model.bin`. */
function namesOfOwners(part) {
    return [part.replace(/(\.onnx)[._][^/]*$/i, "$1"), part.replace(/\.[^./]*$/, ".onnx")];
}
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function nameOf(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
/** The folder of a path and every folder above it; the root is the empty string. */
function foldersAbove(path) {
    const folders = [];
    for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder))
        folders.push(folder);
    return [...folders, ""];
}


/***/ }),

/***/ 1619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ limiter),
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
function limiter(limit) {
    const waiting = [];
    let running = 0;
    return async (task) => {
        if (running < limit)
            running += 1;
        else
            await new Promise((resume) => waiting.push(resume));
        try {
            return await task();
        }
        finally {
            // A place is passed on rather than freed, or a newcomer could take it first.
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}
/** Results in the order of `items`. After a failure no further item is begun. */
async function mapConcurrently(items, limit, task) {
    const results = [];
    const entries = items.entries();
    let failed = false;
    const worker = async () => {
        for (const [index, item] of entries) {
            if (failed)
                return;
            try {
                results[index] = await task(item);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}


/***/ }),

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

/***/ 3901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ entryOf),
  V: () => (/* binding */ readJson)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/encodings/json-tokens.js

function beginReading(text, path, start, limits) {
    return { text, path, limits, at: 0, shift: start, entries: 0 };
}
/** The byte offset in the file of the next character. */
function offsetOf(reading) {
    return reading.at + reading.shift;
}
function failAt(reading, code, problem, offset = offsetOf(reading)) {
    throw new errors/* ArtifactError */.nE(code, `Not readable as JSON at byte ${offset}: ${problem}.`, { path: reading.path, offset });
}
function skipSpace(reading) {
    for (;;) {
        const code = reading.text.charCodeAt(reading.at);
        if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09)
            return;
        reading.at++;
    }
}
function readWord(reading, word) {
    if (!reading.text.startsWith(word, reading.at))
        failAt(reading, "json-syntax", "a value was expected");
    reading.at += word.length;
}
// Longest number kept; a float64 needs 25 characters, an unsigned 64-bit integer 20.
const MAX_NUMBER_CHARACTERS = 400;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/;
const INTEGER = /^(?:0|-?[1-9][0-9]*)$/;
/** A plain integer that is exact as a number, else the spelling. */
function readNumber(reading) {
    // A pattern on the whole text would exhaust the matcher's stack on millions of digits.
    const text = NUMBER.exec(reading.text.slice(reading.at, reading.at + MAX_NUMBER_CHARACTERS + 1))?.[0];
    if (text === undefined)
        failAt(reading, "json-syntax", "a value was expected");
    if (text.length > MAX_NUMBER_CHARACTERS) {
        failAt(reading, "json-number-too-long", `a number has more than ${MAX_NUMBER_CHARACTERS} characters`);
    }
    reading.at += text.length;
    const value = Number(text);
    return Number.isSafeInteger(value) && INTEGER.test(text) ? value : text;
}
const HALF_OF_PAIR = /\p{Cs}/u;
/** The string whose opening quote comes next. */
function readString(reading) {
    const { text, at: start } = reading;
    const offset = offsetOf(reading);
    let hasEscape = false;
    reading.at++;
    for (;;) {
        const code = text.charCodeAt(reading.at);
        if (code === 0x22)
            break;
        if (code === 0x5c) {
            hasEscape = true;
            skipEscape(reading);
        }
        else if (code < 0x20) {
            failAt(reading, "json-syntax", "a control character stands unescaped in a string");
        }
        else if (code >= 0x80) {
            // A surrogate pair is two units and four bytes, so each half adds one.
            reading.shift += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
            reading.at++;
        }
        else if (Number.isNaN(code)) {
            failAt(reading, "json-syntax", "the text ends inside of a string");
        }
        else {
            reading.at++;
        }
    }
    reading.at++;
    // Joining millions of pieces here would cost far more memory than the string; the engine decodes a checked literal in place.
    const value = hasEscape ? String(JSON.parse(text.slice(start, reading.at))) : text.slice(start + 1, reading.at - 1);
    if (value.length > reading.limits.stringLength) {
        failAt(reading, "json-string-too-long", `a string has more than ${reading.limits.stringLength} characters`, offset);
    }
    if (hasEscape && HALF_OF_PAIR.test(value))
        failAt(reading, "json-syntax", "a string holds half of a surrogate pair", offset);
    return value;
}
const ESCAPE = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/;
const LONGEST_ESCAPE = 6;
function skipEscape(reading) {
    const spelling = ESCAPE.exec(reading.text.slice(reading.at, reading.at + LONGEST_ESCAPE))?.[0];
    if (spelling === undefined)
        failAt(reading, "json-syntax", "an escape that JSON does not have");
    reading.at += spelling.length;
}

;// CONCATENATED MODULE: ./build/encodings/json-utf8.js

/** The text of UTF-8 bytes, all of them valid and no byte order mark before them. `start` is where they stand in the file. */
function decodeUtf8(bytes, path, start) {
    const text = decode(bytes, false);
    if (text === undefined) {
        const offset = start + validBytesOf(bytes);
        throw new errors/* ArtifactError */.nE("json-invalid-utf8", `Not readable as JSON at byte ${offset}: not valid UTF-8.`, { path, offset });
    }
    if (text.charCodeAt(0) === 0xfeff) {
        const problem = `Not readable as JSON at byte ${start}: it begins with a byte order mark.`;
        throw new errors/* ArtifactError */.nE("json-byte-order-mark", problem, { path, offset: start });
    }
    return text;
}
/** Undefined when the bytes are not valid; `isPrefix` forgives a last character that is cut off. */
function decode(bytes, isPrefix) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isPrefix });
    }
    catch (error) {
        if (error instanceof TypeError)
            return undefined;
        throw error;
    }
}
/** Length of the longest prefix that could still become valid. Decoding does not say where it failed, so halve. */
function validBytesOf(bytes) {
    let valid = 0;
    let invalid = bytes.length + 1;
    while (invalid - valid > 1) {
        const middle = Math.floor((valid + invalid) / 2);
        if (decode(bytes.subarray(0, middle), true) === undefined)
            invalid = middle;
        else
            valid = middle;
    }
    return valid;
}

// EXTERNAL MODULE: ./build/encodings/quoted.js
var quoted = __webpack_require__(3289);
;// CONCATENATED MODULE: ./build/encodings/json.js



// The reader calls itself once a level; this many frames fit any stack, whatever a caller allows.
const MAX_DEPTH = 500;
// Below this many keys comparing them is cheaper than a set; most objects of model files have three.
const FEW_KEYS = 8;
/**
 * Reads one JSON text (RFC 8259), stricter than `JSON.parse`: UTF-8 without byte order mark, no key twice in an object,
 * no lone surrogate. Throws ArtifactError with a code that begins with `json-` and the byte offset of the fault.
 */
function readJson(bytes, options) {
    const { path, start = 0, limits, padding = "allowed" } = options;
    const reading = beginReading(decodeUtf8(bytes, path, start), path, start, limits);
    skipSpace(reading);
    const root = readValue(reading, 0);
    if (padding === "allowed")
        skipSpace(reading);
    if (reading.at < reading.text.length)
        failAt(reading, "json-syntax", "the text goes on after its value has ended");
    return { root, entries: reading.entries };
}
/** The value of a key, or undefined. Takes time in proportion to the entries: for objects with few of them. */
function entryOf(object, key) {
    return object.entries.find((entry) => entry.key === key)?.value;
}
function readValue(reading, depth) {
    const offset = offsetOf(reading);
    countEntry(reading);
    switch (reading.text.charCodeAt(reading.at)) {
        case 0x7b:
            return { kind: "object", entries: readEntries(reading, depth + 1), offset };
        case 0x5b:
            return { kind: "array", items: readItems(reading, depth + 1), offset };
        case 0x22:
            return { kind: "string", value: readString(reading), offset };
        case 0x74:
            readWord(reading, "true");
            return { kind: "boolean", value: true, offset };
        case 0x66:
            readWord(reading, "false");
            return { kind: "boolean", value: false, offset };
        case 0x6e:
            readWord(reading, "null");
            return { kind: "null", offset };
        default: {
            const number = readNumber(reading);
            return typeof number === "number" ? { kind: "integer", value: number, offset } : { kind: "number", text: number, offset };
        }
    }
}
function readItems(reading, depth) {
    const items = [];
    enter(reading, depth);
    if (closes(reading, 0x5d))
        return items;
    for (;;) {
        items.push(readValue(reading, depth));
        if (endsList(reading, 0x5d, "`,` or `]`"))
            return items;
    }
}
function readEntries(reading, depth) {
    const entries = [];
    let keys;
    enter(reading, depth);
    if (closes(reading, 0x7d))
        return entries;
    for (;;) {
        const offset = offsetOf(reading);
        const start = reading.at;
        if (reading.text.charCodeAt(start) !== 0x22)
            failAt(reading, "json-syntax", "a key in double quotes was expected");
        countEntry(reading);
        const key = readString(reading);
        if (keys === undefined && entries.length === FEW_KEYS)
            keys = new Set(entries.map((entry) => entry.key));
        const isKnown = keys === undefined ? entries.some((entry) => entry.key === key) : keys.has(key);
        if (isKnown)
            failAt(reading, "json-duplicate-key", `the key ${(0,quoted/* quoted */.T)(key)} stands twice in one object`, offset);
        keys?.add(key);
        skipSpace(reading);
        if (reading.text.charCodeAt(reading.at) !== 0x3a)
            failAt(reading, "json-syntax", "`:` was expected after the key");
        reading.at++;
        skipSpace(reading);
        entries.push({ key, value: readValue(reading, depth), offset });
        if (endsList(reading, 0x7d, "`,` or `}`"))
            return entries;
    }
}
function enter(reading, depth) {
    const most = Math.min(reading.limits.depth, MAX_DEPTH);
    if (depth > most)
        failAt(reading, "json-too-deep", `values are nested more than ${most} deep`);
    reading.at++;
    skipSpace(reading);
}
/** Steps over `closer` where the list is empty. */
function closes(reading, closer) {
    if (reading.text.charCodeAt(reading.at) !== closer)
        return false;
    reading.at++;
    return true;
}
/** After an item: steps over `closer`, or over a comma to the next item. */
function endsList(reading, closer, expected) {
    skipSpace(reading);
    if (closes(reading, closer))
        return true;
    if (reading.text.charCodeAt(reading.at) !== 0x2c)
        failAt(reading, "json-syntax", `${expected} was expected`);
    reading.at++;
    skipSpace(reading);
    return false;
}
function countEntry(reading) {
    reading.entries++;
    if (reading.entries > reading.limits.entries) {
        failAt(reading, "json-too-many-entries", `more than ${reading.limits.entries} values`);
    }
}


/***/ }),

/***/ 3289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quoted)
/* harmony export */ });
// Enough to recognise a name, short enough for one line of a message.
const MAX_QUOTED_CHARACTERS = 80;
/** A file's text for an error message: on one line, of bounded length, in visible characters only. */
function quoted(text) {
    const shown = text.length > MAX_QUOTED_CHARACTERS ? `${text.slice(0, MAX_QUOTED_CHARACTERS)}…` : text;
    return JSON.stringify(shown).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeOf);
}
function escapeOf(character) {
    const code = character.codePointAt(0) ?? 0xfffd;
    return `\\u{${code.toString(16)}}`;
}


/***/ }),

/***/ 2730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ FORMATS)
});

;// CONCATENATED MODULE: ./build/encodings/protobuf.js
// https://protobuf.dev/programming-guides/encoding/: key = varint(number << 3 | wire type)
const WIRE_TYPES = ["varint", "fixed64", "length", "group", "end-group", "fixed32"];
// 64 bits in groups of seven.
const LONGEST_VARINT_BYTES = 10;
// A key and a varint or a fixed value: all that is decoded of a field before somebody asks for its payload.
const LONGEST_HEADER_BYTES = 2 * LONGEST_VARINT_BYTES;
// The wire format's own bound: field numbers have 29 bits.
const LARGEST_KEY = 2 ** 32 - 1;
/**
 * Calls `onField` for every field of the message, in file order. What `onField` does not read is skipped without being read.
 * Groups, which no format we know uses, are skipped whole.
 */
function* readMessage(cursor, message, onField) {
    cursor.enter();
    cursor.position = message.start;
    while (cursor.position < message.end) {
        const available = Math.min(LONGEST_HEADER_BYTES, message.end - cursor.position);
        if (!cursor.holds(available))
            yield* cursor.need(available);
        const field = decodeField(cursor, message.end);
        if (field.type === "group")
            yield* skipGroup(cursor, field, message.end);
        else if (field.type === "end-group")
            throw endWithoutGroup(cursor, field);
        else {
            const pending = onField(field);
            if (pending !== undefined)
                yield* pending;
            cursor.position = field.end;
        }
    }
    cursor.leave();
}
/** One varint before `end`, unsigned; the cursor moves behind it. */
function* readVarint(cursor, end) {
    const available = Math.min(LONGEST_VARINT_BYTES, end - cursor.position);
    if (!cursor.holds(available))
        yield* cursor.need(available);
    return exactVarint(cursor, end);
}
/** The window holds the header of the next field: its key, and its value or length. */
function decodeField(cursor, end) {
    const offset = cursor.position;
    const key = roundedVarint(cursor, end);
    const number = Math.floor(key / 8);
    const type = WIRE_TYPES[key % 8];
    if (type === undefined || number === 0 || key > LARGEST_KEY) {
        throw cursor.refusal("malformed-protobuf", "This is no protobuf field key: the file is damaged or of another format.", offset);
    }
    if (type === "varint") {
        const start = cursor.position;
        const bits = exactVarint(cursor, end);
        return { number, type, offset, start, end: cursor.position, bits };
    }
    const length = lengthOf(cursor, type, end);
    const start = cursor.position;
    if (length > end - start) {
        const detail = `Field ${number} claims ${length} bytes where ${end - start} remain`;
        throw cursor.refusal("length-beyond-end", `${detail}: the file is cut short or damaged; copy or export it again.`, offset);
    }
    return { number, type, offset, start, end: start + length, bits: 0n };
}
function lengthOf(cursor, type, end) {
    switch (type) {
        case "length":
            return roundedVarint(cursor, end);
        case "fixed32":
            return 4;
        case "fixed64":
            return 8;
        default:
            return 0;
    }
}
function exactVarint(cursor, end) {
    const start = cursor.position;
    const rounded = roundedVarint(cursor, end);
    if (rounded <= Number.MAX_SAFE_INTEGER)
        return BigInt(rounded);
    let exact = 0n;
    for (let at = cursor.position - 1; at >= start; at--)
        exact = exact * 128n + BigInt(cursor.byteAt(at) & 0x7f);
    return exact;
}
/** Exact up to 2^53 and rounded above, where keys and lengths are wrong anyway. */
function roundedVarint(cursor, end) {
    const start = cursor.position;
    const last = Math.min(start + LONGEST_VARINT_BYTES, end);
    let value = 0;
    for (let at = start, unit = 1; at < last; at++, unit *= 128) {
        const byte = cursor.byteAt(at);
        value += (byte & 0x7f) * unit;
        if (byte >= 0x80)
            continue;
        // The tenth byte has room for one more bit of the 64.
        if (at === start + LONGEST_VARINT_BYTES - 1 && byte > 1)
            break;
        cursor.position = at + 1;
        return value;
    }
    throw cursor.refusal("malformed-protobuf", "A number has no end or more than 64 bits: the file is damaged; export it again.", start);
}
function* skipGroup(cursor, group, end) {
    cursor.enter();
    cursor.position = group.end;
    while (cursor.position < end) {
        const available = Math.min(LONGEST_HEADER_BYTES, end - cursor.position);
        if (!cursor.holds(available))
            yield* cursor.need(available);
        const field = decodeField(cursor, end);
        if (field.type === "end-group") {
            if (field.number !== group.number)
                throw endWithoutGroup(cursor, field);
            cursor.leave();
            return;
        }
        if (field.type === "group")
            yield* skipGroup(cursor, field, end);
        else
            cursor.position = field.end;
    }
    throw cursor.refusal("malformed-protobuf", "A protobuf group has no end: the file is damaged; export it again.", group.offset);
}
function endWithoutGroup(cursor, field) {
    return cursor.refusal("malformed-protobuf", "A protobuf group ends that never began: the file is damaged; export it again.", field.offset);
}

;// CONCATENATED MODULE: ./build/formats/onnx/peek.js

const FIXED_BYTES = new Map([
    [1, 8],
    [5, 4],
]);
/** The fields of a message from `start` to `end`, until one lies beyond `head` or is broken. Never more than `head` has bytes. */
function* peekFields(head, start, end) {
    let at = start;
    const limit = Math.min(end, head.length);
    while (at < limit) {
        const key = peekVarint(head, at, limit);
        if (key === undefined)
            return;
        const field = fieldAt(head, key, limit);
        if (field === undefined)
            return;
        const isBroken = field.isBroken || field.end > end;
        yield { ...field, isBroken };
        if (isBroken)
            return;
        at = field.end;
    }
}
/** Whether the visible part of a field is printable UTF-8; the last character may be cut. */
function isText(head, { start, end }) {
    const visible = head.subarray(start, Math.min(end, head.length));
    try {
        const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(visible, { stream: end > head.length });
        return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
    }
    catch {
        return false;
    }
}
function fieldAt(head, key, limit) {
    const number = Math.floor(key.value / 8);
    const type = key.value % 8;
    const start = key.next;
    const fixed = FIXED_BYTES.get(type);
    if (number === 0 || key.isBroken)
        return { number, type, start, end: start, value: 0, isBroken: true };
    if (fixed !== undefined)
        return { number, type, start, end: start + fixed, value: 0, isBroken: false };
    if (type !== 0 && type !== 2)
        return { number, type, start, end: start, value: 0, isBroken: true };
    const varint = peekVarint(head, start, limit);
    if (varint === undefined)
        return undefined;
    const { value, next, isBroken } = varint;
    if (type === 0)
        return { number, type, start, end: next, value, isBroken };
    return { number, type, start: next, end: next + value, value: 0, isBroken };
}
/** Undefined when the bytes at hand end inside of the varint. */
function peekVarint(head, start, limit) {
    let value = 0;
    for (let at = start; at < start + LONGEST_VARINT_BYTES; at++) {
        const byte = head[at];
        if (byte === undefined || at >= limit)
            return undefined;
        value += (byte & 0x7f) * 2 ** (7 * (at - start));
        if (byte < 0x80)
            return { value, next: at + 1, isBroken: false };
    }
    return { value, next: start, isBroken: true };
}

;// CONCATENATED MODULE: ./build/formats/onnx/probe.js

// Wire types of https://protobuf.dev/programming-guides/encoding/
const VARINT = 0;
const LENGTH = 2;
/** ModelProto: the wire type of each field. Number 26 and above are left to newer versions. */
const MODEL_FIELDS = new Map([
    [1, VARINT],
    [2, LENGTH],
    [3, LENGTH],
    [4, LENGTH],
    [5, VARINT],
    [6, LENGTH],
    [7, LENGTH],
    [8, LENGTH],
    [14, LENGTH],
    [20, LENGTH],
    [25, LENGTH],
    [26, LENGTH],
]);
const TEXT_FIELDS = new Set([2, 3, 4, 6]);
const GRAPH_FIELDS = new Set([1, 2, 5, 10, 11, 12, 13, 14, 15, 16]);
const FUNCTION_FIELDS = new Set([1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
// Version 14 was current in 2026; what claims more than this is some other format's number.
const LARGEST_IR_VERSION = 999;
/**
 * A version and a graph, functions or opsets prove the format. Other formats also begin with a small number and a message
 * (TensorFlow, Core ML): none has text where ONNX has text, and a graph where ONNX has it.
 */
function probeOnnx(head) {
    let hasVersion = false;
    const contents = new Set();
    let isDoubtful = false;
    for (const field of peekFields(head, 0, Number.POSITIVE_INFINITY)) {
        const type = MODEL_FIELDS.get(field.number);
        if (type !== undefined && type !== field.type)
            return "no";
        // Unknown fields and control characters are legal, and what no exporter writes.
        if (type === undefined || field.isBroken || (TEXT_FIELDS.has(field.number) && !isText(head, field)))
            isDoubtful = true;
        if (field.number === 1)
            hasVersion = field.value >= 1 && field.value <= LARGEST_IR_VERSION;
        contents.add(contentOf(head, field));
    }
    if (contents.has("possible"))
        isDoubtful = true;
    if (hasVersion && contents.has("certain") && !isDoubtful)
        return "certain";
    // Text that begins with a colon looks like the start of a graph: without a version, half a likeness is none.
    return contents.has("certain") || (hasVersion && contents.has("possible")) ? "possible" : "no";
}
/** How far a field shows a graph, functions or opsets. */
function contentOf(head, field) {
    if (field.number === 7)
        return messageCertainty(head, field, GRAPH_FIELDS);
    if (field.number === 25)
        return messageCertainty(head, field, FUNCTION_FIELDS);
    return field.number === 8 && isOpset(head, field) ? "certain" : "no";
}
/** `certain` when all that is visible of a message are submessages and texts with these numbers, `possible` when the first is. */
function messageCertainty(head, message, numbers) {
    const fits = [...peekFields(head, message.start, message.end)].map((field) => {
        return !field.isBroken && field.type === LENGTH && numbers.has(field.number);
    });
    if (fits[0] !== true)
        return "no";
    return fits.every(Boolean) ? "certain" : "possible";
}
/** OperatorSetIdProto: a domain, maybe left out, and a version. */
function isOpset(head, message) {
    const fields = [...peekFields(head, message.start, message.end)];
    const isDomain = (field) => field.number === 1 && field.type === LENGTH && isText(head, field);
    const isVersion = (field) => field.number === 2 && field.type === VARINT && field.value > 0;
    return message.end <= head.length && fields.some(isVersion) && fields.every((field) => isDomain(field) || isVersion(field));
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/bytes/cursor.js

// After a jump over tensor values mostly the header of the next tensor follows: about 200 bytes.
const SMALLEST_WINDOW_BYTES = 1024;
// Reading on doubles the window up to here: few reads of long structure, little lost at the next jump.
const LARGEST_WINDOW_BYTES = 64 * 1024;
/** Answers the ranges a reading asks for until it is done. Stops between reads when `signal` is aborted. */
async function readThrough(source, reading, signal) {
    let step = reading.next();
    while (!step.done) {
        signal?.throwIfAborted();
        const { offset, length } = step.value;
        step = reading.next(await source.read(offset, length, signal));
    }
    return step.value;
}
/** A place in a file with a window of its bytes around it. Refuses what leaves the file or the budget, never clamps. */
class Cursor {
    path;
    /** Bytes in the file. */
    size;
    position = 0;
    #budget;
    #window = new Uint8Array(0);
    #view = new DataView(new ArrayBuffer(0));
    #windowStart = 0;
    #windowBytes = SMALLEST_WINDOW_BYTES;
    #bytesSpent = 0;
    #entriesSpent = 0;
    #depth = 0;
    constructor(path, size, budget) {
        this.path = path;
        this.size = size;
        this.#budget = budget;
    }
    /** Whether the next `length` bytes can be decoded without a read. */
    holds(length) {
        if (length === 0)
            return true;
        return this.position >= this.#windowStart && this.position + length <= this.#windowStart + this.#window.length;
    }
    /** Makes the next `length` bytes decodable; they must be in the file. */
    *need(length) {
        if (this.holds(length))
            return;
        if (this.position + length > this.size) {
            throw this.refusal("truncated", `The file ends ${this.position + length - this.size} bytes too early: copy it again, completely.`);
        }
        const windowEnd = this.#windowStart + this.#window.length;
        const readsOn = this.position >= this.#windowStart && this.position <= windowEnd;
        this.#windowBytes = readsOn ? Math.min(this.#windowBytes * 2, LARGEST_WINDOW_BYTES) : SMALLEST_WINDOW_BYTES;
        const wanted = Math.min(Math.max(length, this.#windowBytes), this.size - this.position);
        this.#spendBytes(wanted);
        const bytes = yield { offset: this.position, length: wanted };
        this.#window = bytes;
        this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        this.#windowStart = this.position;
    }
    /** One byte of the window, by its offset in the file. */
    byteAt(offset) {
        return this.#view.getUint8(offset - this.#windowStart);
    }
    /** A view of bytes of the window, by their place in the file. */
    bytesOf({ start, end }) {
        return this.#window.subarray(start - this.#windowStart, end - this.#windowStart);
    }
    float32At(offset) {
        return this.#view.getFloat32(offset - this.#windowStart, true);
    }
    /** Accounts for items that are about to be kept in memory. */
    reserve(entries) {
        this.#entriesSpent += entries;
        if (this.#entriesSpent > this.#budget.entries) {
            throw this.refusal("too-many-entries", `The file holds more than ${this.#budget.entries} items: split the model.`);
        }
    }
    enter() {
        this.#depth++;
        if (this.#depth > this.#budget.depth) {
            throw this.refusal("too-deep", `Messages are nested more than ${this.#budget.depth} deep: flatten the subgraphs or types.`);
        }
    }
    leave() {
        this.#depth--;
    }
    /** The failure of this file at `offset`; `message` says what is wrong and what to do, without text from the file. */
    refusal(code, message, offset = this.position) {
        return new errors/* ArtifactError */.nE(code, message, { path: this.path, offset });
    }
    #spendBytes(length) {
        this.#bytesSpent += length;
        if (this.#bytesSpent > this.#budget.structureBytes) {
            throw this.refusal("too-much-structure", `More than ${this.#budget.structureBytes} bytes are structure, not tensor values: store large constants as external data.`);
        }
    }
}

;// CONCATENATED MODULE: ./build/formats/anomalies.js
// A reviewer reads the first few and sees the pattern.
const MOST_OF_A_SORT = 16;
// Controls, bidirectional marks and other characters that change what a name looks like, and not what it is.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]/u;
/** `path` is the artifact's: the subject of the lines that count what was left out. */
function anomaliesOf(path) {
    const anomalies = [];
    const counts = new Map();
    const invisible = new Set();
    const add = (kind, subject, detail) => {
        const sort = counts.get(`${kind} ${detail}`) ?? { kind, detail, count: 0 };
        counts.set(`${kind} ${detail}`, sort);
        sort.count++;
        if (sort.count <= MOST_OF_A_SORT)
            anomalies.push({ kind, subject, detail });
    };
    return {
        add,
        checkName(name) {
            if (!INVISIBLE.test(name) || invisible.has(name))
                return;
            // Beyond what is told only their number matters.
            if (invisible.size <= MOST_OF_A_SORT)
                invisible.add(name);
            add("invisible-characters", name, "the name holds control, bidirectional or other invisible characters");
        },
        list() {
            const untold = [...counts.values()].filter(({ count }) => count > MOST_OF_A_SORT);
            const summaries = untold.map(({ kind, detail, count }) => ({
                kind,
                subject: path,
                detail: `${count - MOST_OF_A_SORT} more: ${detail}`,
            }));
            return [...anomalies, ...summaries];
        },
    };
}

;// CONCATENATED MODULE: ./build/formats/onnx/names.js
function uniqueNaming() {
    const counts = new Map();
    return (wanted) => {
        let count = counts.get(wanted);
        if (count === undefined) {
            counts.set(wanted, 1);
            return wanted;
        }
        let name;
        // The counter only grows, so that a file full of `x` and `x#2` costs no more than its length.
        do
            name = `${wanted}#${++count}`;
        while (counts.has(name));
        counts.set(wanted, count);
        counts.set(name, 1);
        return name;
    };
}
/** Exporters stay below 200 characters a name and 1,000 a path. Every tensor of a subgraph repeats the path, so that longer ones add up. */
const MAX_LABEL_CHARACTERS = 255;
const MAX_PATH_CHARACTERS = 1024;
/** Both ends of a text that is longer; unique naming keeps apart what looks the same then. */
function shortened(text, atMost = MAX_LABEL_CHARACTERS) {
    const end = Math.floor((atMost - 1) / 2);
    return text.length <= atMost ? text : `${text.slice(0, end)}…${text.slice(-end)}`;
}
/** The default operator domain has two spellings. */
function domainOf(domain) {
    return domain === "" ? "ai.onnx" : domain;
}
function nodeNaming() {
    const unnamed = new Map();
    return ({ name, operator }) => {
        if (name !== "")
            return shortened(name);
        const index = unnamed.get(operator) ?? 0;
        unnamed.set(operator, index + 1);
        return `${shortened(operator)}_${index}`;
    };
}

;// CONCATENATED MODULE: ./build/formats/onnx/drafts.js
/**
 * How many ordinary items of 100 bytes a message weighs in memory, as a draft and as what becomes of it:
 * they bring lists and places along.
 */
const WEIGHTS = { graph: 8, tensor: 8, node: 4, attribute: 2 };
/** The fields of a TensorProto that can hold elements. */
const STORES = ["raw", "floats", "doubles", "int32s", "int64s", "uint64s", "strings"];

// EXTERNAL MODULE: ./build/model/tensor.js
var tensor = __webpack_require__(6241);
;// CONCATENATED MODULE: ./build/formats/onnx/dtypes.js

/** TensorProto.DataType. The position is the code; 0 is "undefined". */
const DTYPES = [
    undefined,
    "float32",
    "uint8",
    "int8",
    "uint16",
    "int16",
    "int32",
    "int64",
    "string",
    "bool",
    "float16",
    "float64",
    "uint32",
    "uint64",
    "complex64",
    "complex128",
    "bfloat16",
    "float8_e4m3fn",
    "float8_e4m3fnuz",
    "float8_e5m2",
    "float8_e5m2fnuz",
    "uint4",
    "int4",
    "float4_e2m1",
    "float8_e8m0fnu",
    "uint2",
    "int2",
];
/** The typed fields that hold a dtype's elements; all that are not listed share `int32_data`. */
const STORES_BY_DTYPE = new Map([
    ["float32", "floats"],
    ["complex64", "floats"],
    ["float64", "doubles"],
    ["complex128", "doubles"],
    ["int64", "int64s"],
    ["uint32", "uint64s"],
    ["uint64", "uint64s"],
    ["string", "strings"],
]);
function dtypeOf(code) {
    return DTYPES[code] ?? `unknown(${code})`;
}
/** Undefined for strings and for types this reader does not know. */
function bitsOf(dtype) {
    return Object.hasOwn(tensor/* DTYPE_BITS */.iA, dtype) ? tensor/* DTYPE_BITS */.iA[dtype] : undefined;
}
function isUnknown(dtype) {
    return dtype !== "string" && bitsOf(dtype) === undefined;
}
/** The field that holds the elements when they are not raw bytes. */
function storeOf(dtype) {
    return STORES_BY_DTYPE.get(dtype) ?? "int32s";
}
/** Elements in one varint of `int32_data`: types below a byte are packed as they are in raw bytes. */
function elementsPerVarint(dtype) {
    const bits = bitsOf(dtype) ?? 8;
    return bits < 8 ? 8 / bits : 1;
}

;// CONCATENATED MODULE: ./build/formats/onnx/tensors.js



const ENCODINGS = {
    raw: "elements",
    floats: "elements",
    doubles: "elements",
    int32s: "varint",
    int64s: "varint",
    uint64s: "varint",
    strings: "strings",
};
/** Shape, size and place of a dense tensor. Refuses one whose bytes and shape disagree. */
function placeTensor(draft, path, refuse) {
    const dtype = dtypeOf(draft.dataType);
    const offset = draft.offset;
    const parameters = productOf(draft.dims, offset, refuse);
    const needed = bytesOf(parameters, dtype, offset, refuse);
    const values = placeValues(draft, { path, dtype, parameters, needed, refuse });
    return { dtype, shape: draft.dims, parameters, bytes: needed ?? tensors_lengthOf(values), values };
}
/** A sparse tensor counts with all its elements; only those that are stored have a place. */
function placeSparse(draft, path, refuse) {
    const offset = draft.offset;
    const { values, indices } = draft;
    if (values === undefined)
        throw refuse("sparse-tensor", "A sparse tensor has no values: export the model again.", offset);
    const stored = placeTensor(values, path, refuse);
    const parameters = productOf(draft.dims, offset, refuse);
    if (values.dims.length !== 1 || stored.parameters > parameters) {
        const detail = `A sparse tensor of ${parameters} elements stores ${stored.parameters}, in ${values.dims.length} dimensions`;
        throw refuse("sparse-tensor", `${detail}: the stored ones must be a list, and no more than all; export the model again.`, offset);
    }
    const places = indices === undefined ? undefined : placeTensor(indices, path, refuse);
    if ((places?.shape[0] ?? 0) !== stored.parameters) {
        const detail = `A sparse tensor has ${stored.parameters} values and ${places?.shape[0] ?? 0} indices`;
        throw refuse("sparse-tensor", `${detail}: each value needs one; export the model again.`, offset);
    }
    const bytes = bytesOf(parameters, stored.dtype, offset, refuse) ?? stored.bytes;
    return { dtype: stored.dtype, shape: draft.dims, parameters, bytes, values: sparseValuesOf(stored.values, places?.values) };
}
function sparseValuesOf(values, indices) {
    if (indices === undefined || values.kind === "sparse" || indices.kind === "sparse")
        return values;
    return { kind: "sparse", values, indices };
}
function placeValues(draft, wanted) {
    const { path, parameters, needed, refuse } = wanted;
    const filled = STORES.filter((store) => sumOf(draft.stored?.get(store)) > 0 || (store === "strings" && draft.stored?.has(store)));
    const [store, second] = filled;
    if (second !== undefined || (draft.isExternal && store !== undefined)) {
        const advice = "readers would disagree which counts; export the model again.";
        throw refuse("ambiguous-values", `A tensor has its elements in two places: ${advice}`, draft.offset);
    }
    if (draft.isExternal)
        return parameters === 0 ? { kind: "empty" } : { kind: "external", entries: draft.external ?? [], needed };
    if (store === undefined) {
        if (parameters === 0)
            return { kind: "empty" };
        // A raw field that is there and empty lies about the shape; without any field the elements were left out on purpose.
        if (draft.stored?.has("raw"))
            throw sizeRefusal(draft, wanted, 0);
        return { kind: "absent", path, reason: "missing", detail: `the file declares ${parameters} elements and stores none` };
    }
    const ranges = draft.stored?.get(store) ?? [];
    checkSize(draft, wanted, store, ranges);
    return { kind: "stored", encoding: ENCODINGS[store], path, ranges };
}
function checkSize(draft, wanted, store, ranges) {
    const { dtype, parameters, needed, refuse } = wanted;
    if (needed === undefined && dtype !== "string")
        return;
    if (store !== storeOf(dtype) && (store !== "raw" || dtype === "string")) {
        const advice = "no reader of the format takes that; export the model again.";
        throw refuse("wrong-storage", `A tensor has its elements in a field for another data type: ${advice}`, draft.offset);
    }
    const stored = sumOf(ranges);
    const encoding = ENCODINGS[store];
    if (encoding === "strings" && ranges.length !== parameters)
        throw sizeRefusal(draft, wanted, ranges.length);
    if (encoding === "elements" && stored !== needed)
        throw sizeRefusal(draft, wanted, stored);
    if (encoding === "varint") {
        // The exact count is known to who reads them: here only that it can be right.
        const varints = Math.ceil(parameters / elementsPerVarint(dtype));
        if (stored < varints || stored > varints * LONGEST_VARINT_BYTES)
            throw sizeRefusal(draft, wanted, stored);
    }
}
function sizeRefusal(draft, wanted, stored) {
    const unit = wanted.dtype === "string" ? "strings" : "bytes";
    const detail = `A tensor of ${wanted.parameters} elements stores ${stored} ${unit}, which does not fit its data type`;
    return wanted.refuse("tensor-size-mismatch", `${detail}: the file is damaged; export the model again.`, draft.offset);
}
function productOf(dims, offset, refuse) {
    if (dims.includes(0))
        return 0;
    let product = 1;
    for (const dim of dims) {
        product *= dim;
        if (!Number.isSafeInteger(product))
            throw tooManyElements(offset, refuse);
    }
    return product;
}
function bytesOf(parameters, dtype, offset, refuse) {
    const bits = bitsOf(dtype);
    if (bits === undefined)
        return undefined;
    // Types below a byte are packed and fill their last byte up.
    const bytes = bits < 8 ? Math.ceil(parameters / (8 / bits)) : parameters * (bits / 8);
    if (!Number.isSafeInteger(bytes))
        throw tooManyElements(offset, refuse);
    return bytes;
}
function tooManyElements(offset, refuse) {
    const detail = "A tensor declares more than 2^53 elements or bytes";
    return refuse("tensor-too-large", `${detail}: no file can hold it; the file is damaged, export it again.`, offset);
}
function tensors_lengthOf(values) {
    return values.kind === "stored" ? sumOf(values.ranges) : 0;
}
function sumOf(ranges) {
    return (ranges ?? []).reduce((sum, range) => sum + range.length, 0);
}

;// CONCATENATED MODULE: ./build/formats/onnx/collection.js


function collectionOf(path, refuse, anomalies) {
    return { path, refuse, anomalies, tensors: [], planned: [], nameGraph: uniqueNaming(), nameTensor: uniqueNaming() };
}
/** Adds a graph to those to come, and returns its name. */
function planGraph(collection, wanted, plan) {
    const name = collection.nameGraph(shortened(wanted, MAX_PATH_CHARACTERS));
    collection.planned.push({ ...plan, name });
    return name;
}
/** Tensors of the main graph keep their names, all others carry the path of their graph. */
function pathIn(graph, name) {
    return graph.role === "main" ? name : `${graph.name}/${name}`;
}
/** Adds a tensor of a graph, and returns the name it has in the model. */
function addTensor(collection, graph, tensor) {
    const { path, refuse, anomalies } = collection;
    const name = collection.nameTensor(pathIn(graph, tensor.name));
    const placed = placedOf(tensor, path, refuse);
    if (placed.dtype.startsWith("unknown(")) {
        anomalies.add("unknown-dtype", name, "the tensor's data type is not defined by the format, or newer than this reader");
    }
    collection.tensors.push({ ...placed, name, kind: graph.isTraining ? "training" : tensor.kind });
    return name;
}
function placedOf(tensor, path, refuse) {
    if ("dense" in tensor)
        return placeTensor(tensor.dense, path, refuse);
    return "sparse" in tensor ? placeSparse(tensor.sparse, path, refuse) : tensor.placed;
}

;// CONCATENATED MODULE: ./build/formats/onnx/custom.js

/** The domains whose operators the format itself defines. */
const STANDARD_DOMAINS = new Set([
    "ai.onnx",
    "ai.onnx.ml",
    "ai.onnx.training",
    "ai.onnx.preview",
    "ai.onnx.preview.training",
]);
/**
 * Operators that a runtime must bring: by the domain of the nodes, because imported opsets need not be used.
 * A function of the model brings its own operator.
 */
function customOperatorsOf(graphs, functions) {
    const local = new Set(functions.map(({ domain, name }) => `${domainOf(domain)}\0${name}`));
    const counts = new Map();
    for (const { domain, operator } of graphs.flatMap((graph) => graph.nodes)) {
        if (STANDARD_DOMAINS.has(domain) || local.has(`${domain}\0${operator}`))
            continue;
        const name = `${domain}.${operator}`;
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => ({ kind: "custom-operator", name, count }));
}

;// CONCATENATED MODULE: ./build/formats/location.js
// The longest path that Linux opens.
const MAX_LOCATION_CHARACTERS = 4096;
/** Resolves `location` against the folder of the model. Only paths that stay in or below that folder are safe. */
function locationOf(location, modelPath) {
    if (location.length > MAX_LOCATION_CHARACTERS)
        return { unsafe: "the location is longer than any path" };
    if (location === "")
        return { unsafe: "the location is empty" };
    if (/\p{Cc}/u.test(location))
        return { unsafe: "the location holds a control character" };
    if (location.includes("\\"))
        return { unsafe: "the location holds a backslash, which is a separator on some systems" };
    if (/^[A-Za-z]:/.test(location))
        return { unsafe: "the location begins with a drive letter" };
    if (location.startsWith("/"))
        return { unsafe: "the location is absolute" };
    const segments = location.split("/");
    if (segments.includes(".."))
        return { unsafe: "the location climbs with `..`" };
    const name = segments.at(-1);
    if (name === "" || name === ".")
        return { unsafe: "the location names a folder" };
    const folder = modelPath.includes("/") ? modelPath.slice(0, modelPath.lastIndexOf("/") + 1) : "";
    return { path: folder + segments.filter((segment) => segment !== "" && segment !== ".").join("/") };
}

;// CONCATENATED MODULE: ./build/formats/onnx/external-entries.js
/** The value of a key of `external_data`; a key that stands twice means two things and counts as wrong. */
function entryOf(entries, key) {
    const found = entries.filter((entry) => entry.key === key);
    return { value: found[0]?.value, isRepeated: found.length > 1 };
}
/** A plain decimal number of bytes, or undefined. Signs, blanks and other notations are read differently by different programs. */
function byteCountOf(text) {
    const count = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    return Number.isSafeInteger(count) ? count : undefined;
}

;// CONCATENATED MODULE: ./build/formats/onnx/overlaps.js
/** Notes external tensors that share some of their bytes. Sharing all of them is how one tensor is used twice, and fine. */
function noteOverlaps(tensors, modelPath, anomalies) {
    for (const stretches of stretchesByPath(tensors, modelPath).values()) {
        stretches.sort((a, b) => a.offset - b.offset || a.length - b.length);
        let reached = 0;
        let before;
        for (const stretch of stretches) {
            const isShared = before?.offset === stretch.offset && before.length === stretch.length;
            if (!isShared && stretch.offset < reached) {
                const detail = `its bytes ${stretch.offset} to ${stretch.offset + stretch.length} are partly those of another tensor`;
                anomalies.add("external-overlap", stretch.tensor, detail);
            }
            reached = Math.max(reached, stretch.offset + stretch.length);
            before = stretch;
        }
    }
}
function stretchesByPath(tensors, modelPath) {
    const byPath = new Map();
    for (const { name, values } of tensors) {
        if (values.kind !== "stored" || values.path === modelPath)
            continue;
        const stretches = byPath.get(values.path) ?? [];
        byPath.set(values.path, stretches);
        for (const range of values.ranges)
            if (range.length > 0)
                stretches.push({ ...range, tensor: name });
    }
    return byPath;
}

;// CONCATENATED MODULE: ./build/formats/onnx/external.js




// Early exporters wrote one file per tensor; each costs a look-up in the tree.
const MOST_EXTERNAL_FILES = 10_000;
/**
 * Finds the elements that stand in other files of the same tree. A file that is not there, or too short, makes values absent.
 * Looks every file up once, and reads none.
 */
async function resolveExternal(artifact, placed, anomalies, signal) {
    const found = new Map();
    for (const path of pathsOf(artifact.path, placed)) {
        signal?.throwIfAborted();
        found.set(path, await lookUp(artifact, path));
    }
    const tensors = placed.map((tensor) => ({ ...tensor, values: resolved(tensor.values, artifact.path, found) }));
    noteOverlaps(tensors, artifact.path, anomalies);
    const main = { path: artifact.path, role: "main", size: artifact.source.size };
    const others = [...found].map(([path, file]) => {
        return { path, role: "external-data", size: "size" in file ? file.size : null };
    });
    return { tensors, files: [main, ...others.filter(({ path }) => path !== artifact.path)] };
}
/** Distinct safe paths, in the order of the tensors. */
function pathsOf(modelPath, placed) {
    const paths = new Set();
    for (const { entries } of placed.flatMap(({ values }) => externalsOf(values))) {
        const location = locationOf(entryOf(entries, "location").value ?? "", modelPath);
        if ("path" in location)
            paths.add(location.path);
        if (paths.size > MOST_EXTERNAL_FILES) {
            const detail = `The model names more than ${MOST_EXTERNAL_FILES} external files`;
            throw new errors/* ArtifactError */.nE("too-many-files", `${detail}: store external data in one file.`, { path: modelPath });
        }
    }
    return paths;
}
function externalsOf(values) {
    if (values.kind === "sparse")
        return [...externalsOf(values.values), ...externalsOf(values.indices)];
    return values.kind === "external" ? [values] : [];
}
async function lookUp(artifact, path) {
    const sibling = await artifact.sibling(path);
    if (sibling === undefined)
        return { reason: "missing", detail: "" };
    if (!sibling.isFile)
        return { reason: "missing", detail: "the path is a symbolic link or submodule, which is never followed" };
    try {
        return { size: await sibling.size() };
    }
    catch (error) {
        if (error instanceof errors/* SourceError */.c8)
            return { reason: "unavailable", detail: "the file's bytes could not be had" };
        throw error;
    }
}
function resolved(values, modelPath, found) {
    if (values.kind === "external")
        return resolvedExternal(values, modelPath, found);
    if (values.kind !== "sparse")
        return values;
    const stored = resolved(values.values, modelPath, found);
    const indices = resolved(values.indices, modelPath, found);
    if (stored.kind !== "stored")
        return stored;
    return indices.kind === "absent" ? indices : { ...stored, indices };
}
function resolvedExternal(values, modelPath, found) {
    const { value, isRepeated } = entryOf(values.entries, "location");
    const location = locationOf(value ?? "", modelPath);
    if (isRepeated)
        return absent(value ?? "", "unsafe-path", "the location is given twice");
    if ("unsafe" in location)
        return absent(value ?? "", "unsafe-path", location.unsafe);
    const { path } = location;
    const file = found.get(path);
    if (file === undefined || !("size" in file))
        return absent(path, file?.reason ?? "missing", file?.detail ?? "");
    const range = rangeWithin(values, file.size);
    if (typeof range === "string")
        return absent(path, "out-of-range", range);
    return { kind: "stored", encoding: "elements", path, ranges: [range] };
}
/** The bytes of the tensor in a file of `size` bytes, or what is wrong with them. */
function rangeWithin({ entries, needed }, size) {
    const stated = { offset: entryOf(entries, "offset"), length: entryOf(entries, "length") };
    if (stated.offset.isRepeated || stated.length.isRepeated)
        return "offset or length is given twice";
    const offset = byteCountOf(stated.offset.value ?? "0");
    if (offset === undefined)
        return "the offset is no plain number of bytes";
    // Without a length the elements begin at the offset, and the shape says how many there are.
    const length = stated.length.value === undefined ? (needed ?? size - offset) : byteCountOf(stated.length.value);
    if (length === undefined)
        return "the length is no plain number of bytes";
    if (needed !== undefined && length !== needed)
        return `the length is ${length} bytes, and the shape needs ${needed}`;
    if (length < 0 || offset + length > size)
        return `bytes ${offset} to ${offset + length} are wanted of a file of ${size} bytes`;
    return { offset, length };
}
function absent(path, reason, detail) {
    return { kind: "absent", path, reason, detail };
}

;// CONCATENATED MODULE: ./build/formats/onnx/values.js

// What a file that leaves the type out gets: it says nothing, which is legal inside of subgraphs.
const UNSAID = "unknown";
function describeValue(draft, required, anomalies) {
    anomalies.checkName(draft.name);
    const { type } = draft;
    if (type === undefined)
        return { name: draft.name, kind: "tensor", dtype: UNSAID, shape: null, required };
    const code = elementCodeOf(type);
    if (code !== undefined && code !== 0 && isUnknown(dtypeOf(code))) {
        anomalies.add("unknown-dtype", draft.name, `data type ${code} is newer than this reader`);
    }
    return { name: draft.name, kind: type.kind, dtype: spellingOf(type), shape: shapeOf(type), required };
}
/** `float32`, `sequence(float32)`, `map(string, float32)`: without the shape. */
function spellingOf(type) {
    if (type === undefined)
        return UNSAID;
    switch (type.kind) {
        case "tensor":
        case "sparse-tensor":
            return type.dataType === 0 ? UNSAID : dtypeOf(type.dataType);
        case "map":
            return `map(${dtypeOf(type.keyType)}, ${spellingOf(type.value)})`;
        case "opaque":
            return `opaque(${[type.domain, type.name].filter((part) => part !== "").join(".")})`;
        default:
            return `${type.kind}(${spellingOf(type.element)})`;
    }
}
/** `float32[1,n,?]`, `float32` when the rank is unknown. */
function typeTextOf(type) {
    const shape = shapeOf(type);
    return shape === null ? spellingOf(type) : `${spellingOf(type)}[${shape.map((dimension) => dimension ?? "?").join(",")}]`;
}
function shapeOf(type) {
    switch (type?.kind) {
        case "tensor":
        case "sparse-tensor":
            return type.shape?.map(dimensionOf) ?? null;
        case "sequence":
        case "optional":
            return shapeOf(type.element);
        case "map":
            return shapeOf(type.value);
        default:
            return null;
    }
}
// Writers spell "unknown" as nothing, as an empty name or as -1; a size beyond 2^53 is no size either.
function dimensionOf(draft) {
    if (draft === null || draft === "")
        return null;
    if (typeof draft === "string")
        return draft;
    const size = Number(draft);
    return size >= 0 && Number.isSafeInteger(size) ? size : null;
}
function elementCodeOf(type) {
    switch (type?.kind) {
        case "tensor":
        case "sparse-tensor":
            return type.dataType;
        case "sequence":
        case "optional":
            return elementCodeOf(type.element);
        case "map":
            return elementCodeOf(type.value);
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/formats/onnx/attributes.js

const NO_PARTS = { tensors: [], sparseTensors: [], graphs: [] };
/** AttributeProto.AttributeType. The position is the code; files from before 2017 leave it 0. */
const KINDS = [
    undefined,
    "float",
    "int",
    "string",
    "tensors",
    "graphs",
    "floats",
    "ints",
    "strings",
    "tensors",
    "graphs",
    "sparse-tensors",
    "sparse-tensors",
    "types",
    "types",
];
function attributeOf(draft, parts) {
    return { name: draft.name, value: attributeValueOf(draft, parts) };
}
function attributeValueOf(draft, parts) {
    if (draft.reference !== "")
        return { kind: "reference", value: draft.reference };
    switch (KINDS[draft.type] ?? kindByContent(draft)) {
        case "float":
            return { kind: "float", value: plainFloat(draft.float ?? 0) };
        case "int":
            return { kind: "int", value: String(draft.int ?? 0n) };
        case "string":
            return { kind: "string", value: draft.string ?? "" };
        case "floats":
            return { kind: "floats", value: (draft.floats ?? []).map(plainFloat) };
        case "strings":
            return { kind: "strings", value: draft.strings ?? [] };
        case "tensors":
            return { kind: "tensors", value: parts.tensors };
        case "sparse-tensors":
            return { kind: "tensors", value: parts.sparseTensors };
        case "graphs":
            return { kind: "graphs", value: parts.graphs };
        case "types":
            return { kind: "types", value: [draft.typeProto ?? [], draft.typeProtos ?? []].flat().map(typeTextOf) };
        default:
            return { kind: "ints", value: (draft.ints ?? []).map(String) };
    }
}
/** An attribute of one value that does not say its type: what it holds tells. An empty list is a list of whatever. */
function kindByContent(draft) {
    if (draft.float !== undefined)
        return "float";
    if (draft.int !== undefined)
        return "int";
    if (draft.string !== undefined)
        return "string";
    if (draft.floats !== undefined)
        return "floats";
    if (draft.strings !== undefined)
        return "strings";
    if (draft.tensor !== undefined || draft.tensors !== undefined)
        return "tensors";
    if (draft.graph !== undefined || draft.graphs !== undefined)
        return "graphs";
    if (draft.sparseTensor !== undefined || draft.sparseTensors !== undefined)
        return "sparse-tensors";
    if (draft.typeProto !== undefined || draft.typeProtos !== undefined)
        return "types";
    return "ints";
}
/** The shortest decimal that is this single-precision number, so that 0.1 reads as 0.1. JSON has no word for the odd ones. */
function plainFloat(value) {
    if (Number.isNaN(value))
        return "nan";
    if (!Number.isFinite(value))
        return value > 0 ? "inf" : "-inf";
    if (Object.is(value, -0))
        return "-0";
    for (let digits = 6; digits < 9; digits++) {
        const short = Number(value.toPrecision(digits));
        if (Math.fround(short) === value)
            return short;
    }
    return Number(value.toPrecision(9));
}

;// CONCATENATED MODULE: ./build/formats/onnx/nodes.js




/** The attributes with which a `Constant` spells its value out. */
const SPELLED_OUT = new Map([
    ["value_float", { dtype: "float32", encoding: "elements" }],
    ["value_floats", { dtype: "float32", encoding: "elements" }],
    ["value_int", { dtype: "int64", encoding: "varint" }],
    ["value_ints", { dtype: "int64", encoding: "varint" }],
    ["value_string", { dtype: "string", encoding: "strings" }],
    ["value_strings", { dtype: "string", encoding: "strings" }],
]);
/** A node, with the tensors and graphs of its attributes added to the collection. `label` names it in their paths. */
function nodeOf(draft, label, graph, collection) {
    const domain = domainOf(draft.domain);
    for (const name of [draft.name, draft.operator, domain, ...draft.outputs])
        collection.anomalies.checkName(name);
    const constant = domain === "ai.onnx" && draft.operator === "Constant" ? draft.outputs[0] || label : undefined;
    const attributes = draft.attributes.map((attribute) => {
        if ("value" in attribute)
            return attribute;
        if (constant !== undefined)
            addSpelledOut(attribute, constant, graph, collection);
        return attributeOf(attribute, partsOf(attribute, { label, constant }, graph, collection));
    });
    return { name: draft.name, domain, operator: draft.operator, inputs: draft.inputs, outputs: draft.outputs, attributes };
}
/** Adds the tensors and graphs that an attribute holds. Those of a `Constant` are called after its output. */
function partsOf(attribute, owner, graph, collection) {
    const place = `${owner.label}.${shortened(attribute.name)}`;
    const kind = owner.constant === undefined ? "attribute" : "constant";
    const name = owner.constant ?? place;
    const list = (index) => `[${index}]`;
    const tensors = attribute.tensor === undefined ? [] : [addTensor(collection, graph, { dense: attribute.tensor, name, kind })];
    attribute.tensors?.forEach((dense, index) => {
        tensors.push(addTensor(collection, graph, { dense, name: place + list(index), kind: "attribute" }));
    });
    const sparse = attribute.sparseTensor;
    const sparseTensors = sparse === undefined ? [] : [addTensor(collection, graph, { sparse, name, kind })];
    attribute.sparseTensors?.forEach((entry, index) => {
        sparseTensors.push(addTensor(collection, graph, { sparse: entry, name: place + list(index), kind: "attribute" }));
    });
    const plan = { role: "subgraph", isTraining: graph.isTraining };
    const path = `${graph.name}/${place}`;
    const graphs = attribute.graph === undefined ? [] : [planGraph(collection, path, { ...plan, draft: attribute.graph })];
    attribute.graphs?.forEach((draft, index) => {
        graphs.push(planGraph(collection, path + list(index), { ...plan, draft }));
    });
    return { tensors, sparseTensors, graphs };
}
function addSpelledOut(attribute, name, graph, collection) {
    const spelling = SPELLED_OUT.get(attribute.name);
    if (spelling === undefined || attribute.reference !== "")
        return;
    const { dtype, encoding } = spelling;
    const isList = attribute.name.endsWith("s");
    const count = isList ? (attribute.floats ?? attribute.ints ?? attribute.strings ?? []).length : 1;
    const ranges = attribute.ranges ?? [];
    const stored = ranges.reduce((sum, range) => sum + range.length, 0);
    const placed = {
        dtype,
        shape: isList ? [count] : [],
        parameters: count,
        bytes: dtype === "string" ? stored : (count * (bitsOf(dtype) ?? 0)) / 8,
        values: ranges.length === 0 ? { kind: "empty" } : { kind: "stored", encoding, path: collection.path, ranges },
    };
    addTensor(collection, graph, { placed, name, kind: "constant" });
}

;// CONCATENATED MODULE: ./build/formats/onnx/graphs.js




/**
 * Every graph of the model: the main one, functions, training, then the subgraphs, level by level.
 * Their tensors are added to the collection on the way.
 */
function graphsOf(model, collection) {
    if (model.graph !== undefined)
        planGraph(collection, "main", { role: "main", isTraining: false, draft: model.graph });
    for (const draft of model.functions)
        planFunction(draft, collection);
    model.trainings.forEach((training, index) => {
        const plan = { role: "training", isTraining: true };
        const { initialization, algorithm } = training;
        const name = `training_info[${index}]`;
        if (initialization !== undefined)
            planGraph(collection, `${name}.initialization`, { ...plan, draft: initialization });
        if (algorithm !== undefined)
            planGraph(collection, `${name}.algorithm`, { ...plan, draft: algorithm });
    });
    const graphs = [];
    // A queue instead of a recursion: subgraphs join it while it is worked off.
    for (let next = collection.planned[0]; next !== undefined; next = collection.planned[graphs.length]) {
        graphs.push(graphOf(next, collection));
    }
    return graphs;
}
function graphOf(planned, collection) {
    const { draft, name, role } = planned;
    const { anomalies } = collection;
    anomalies.checkName(draft.name);
    noteRepeats(draft, collection);
    for (const dense of draft.initializers) {
        addTensor(collection, planned, { dense, name: dense.name, kind: "initializer" });
    }
    for (const sparse of draft.sparseInitializers) {
        addTensor(collection, planned, { sparse, name: sparse.values?.name ?? "", kind: "sparse-initializer" });
    }
    const labelOf = nodeNaming();
    return {
        name,
        title: draft.name,
        role,
        inputs: draft.inputs.map((value) => value.name),
        outputs: draft.outputs.map((value) => value.name),
        nodes: draft.nodes.map((node) => nodeOf(node, labelOf(node), planned, collection)),
        values: draft.values.map((value) => describeValue(value, true, anomalies)),
        quantisation: draft.annotations.map(({ tensor, parameters }) => ({
            tensor,
            parameters: parameters.map(({ key, value }) => ({ role: key, tensor: value })),
        })),
    };
}
/** Names are unique within a graph, by the format's rules: a second tensor of a name makes it unclear which one is used. */
function noteRepeats(draft, { anomalies }) {
    const seen = new Set();
    const names = [
        ...draft.initializers.map(({ name }) => name),
        ...draft.sparseInitializers.map(({ values }) => values?.name ?? ""),
    ];
    for (const name of names) {
        anomalies.checkName(name);
        if (seen.has(name))
            anomalies.add("duplicate-tensor", name, "another tensor of the same graph has this name");
        seen.add(name);
    }
}
/** A function is a graph without types. Default values of its attributes may hold tensors and graphs as well. */
function planFunction(draft, collection) {
    const overload = draft.overload === "" ? "" : `:${draft.overload}`;
    const asValue = (name) => ({ name, type: undefined });
    const graph = {
        name: draft.name,
        documentation: "",
        nodes: draft.nodes,
        initializers: [],
        sparseInitializers: [],
        inputs: draft.inputs.map(asValue),
        outputs: draft.outputs.map(asValue),
        values: draft.values,
        annotations: [],
        metadata: [],
    };
    const plan = { role: "function", isTraining: false, draft: graph };
    const name = planGraph(collection, `function:${domainOf(draft.domain)}:${draft.name}${overload}`, plan);
    for (const attribute of draft.defaults) {
        partsOf(attribute, { label: "default", constant: undefined }, { ...plan, name }, collection);
    }
}

;// CONCATENATED MODULE: ./build/encodings/protobuf-values.js

// The longest real strings are documentation and embedded vocabularies of a few MiB.
const LONGEST_STRING_BYTES = 16 * 1024 * 1024;
// Floats are decoded from the window in steps of this size.
const FLOATS_AT_ONCE = 256;
const FLOAT_BYTES = 4;
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });
/** The text of a string or bytes field; what is not UTF-8 becomes U+FFFD. */
function* readText(cursor, field) {
    expectType(cursor, field, "length");
    const length = field.end - field.start;
    if (length > LONGEST_STRING_BYTES) {
        const detail = `Field ${field.number} is a text of ${length} bytes, and ${LONGEST_STRING_BYTES} are allowed`;
        throw cursor.refusal("string-too-long", `${detail}: store large contents as tensors.`, field.offset);
    }
    cursor.reserve(1);
    cursor.position = field.start;
    if (!cursor.holds(length))
        yield* cursor.need(length);
    return DECODER.decode(cursor.bytesOf(field));
}
/** The payload of a submessage. `entries` says how many ordinary items it weighs in memory. */
function messageOf(cursor, field, entries = 1) {
    expectType(cursor, field, "length");
    cursor.reserve(entries);
    return field;
}
/** A signed 64-bit integer; negative ones take ten bytes. */
function int64Of(cursor, field) {
    expectType(cursor, field, "varint");
    return BigInt.asIntN(64, field.bits);
}
/** An integer that must be exact as a number: versions, enumerations. */
function integerOf(cursor, field) {
    return exactOf(cursor, int64Of(cursor, field), field.offset);
}
function exactOf(cursor, value, offset) {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) {
        throw cursor.refusal("integer-too-large", `The number ${value} is beyond 2^53: no real model needs it; export it again.`, offset);
    }
    return number;
}
/** A single-precision number, straight from a field that `readMessage` just handed out. */
function float32Of(cursor, field) {
    expectType(cursor, field, "fixed32");
    return cursor.float32At(field.start);
}
/** Appends every signed 64-bit integer of a repeated field, packed or not. */
function* readInt64s(cursor, field, into) {
    if (field.type !== "length") {
        cursor.reserve(1);
        into.push(int64Of(cursor, field));
        return;
    }
    cursor.position = field.start;
    while (cursor.position < field.end) {
        cursor.reserve(1);
        into.push(BigInt.asIntN(64, yield* readVarint(cursor, field.end)));
    }
}
/** Appends every single-precision number of a repeated field, packed or not. */
function* readFloat32s(cursor, field, into) {
    if (field.type !== "length") {
        cursor.reserve(1);
        into.push(float32Of(cursor, field));
        return;
    }
    expectWholeElements(cursor, field, FLOAT_BYTES);
    cursor.reserve((field.end - field.start) / FLOAT_BYTES);
    cursor.position = field.start;
    while (cursor.position < field.end) {
        const step = Math.min(FLOATS_AT_ONCE * FLOAT_BYTES, field.end - cursor.position);
        if (!cursor.holds(step))
            yield* cursor.need(step);
        for (let at = cursor.position; at < cursor.position + step; at += FLOAT_BYTES)
            into.push(cursor.float32At(at));
        cursor.position += step;
    }
}
/** Where the elements of a repeated scalar field are, packed or not. */
function rangeOf(cursor, field, element) {
    if (field.type !== "length")
        expectType(cursor, field, element);
    if (element === "fixed32")
        expectWholeElements(cursor, field, 4);
    if (element === "fixed64")
        expectWholeElements(cursor, field, 8);
    cursor.reserve(1);
    return { offset: field.start, length: field.end - field.start };
}
function expectType(cursor, field, type) {
    if (field.type === type)
        return;
    const detail = `Field ${field.number} is written as ${field.type} where the format has ${type}`;
    throw cursor.refusal("wrong-wire-type", `${detail}: the file is damaged or of another format.`, field.offset);
}
function expectWholeElements(cursor, field, width) {
    const length = field.end - field.start;
    if (length % width === 0)
        return;
    const detail = `Field ${field.number} packs elements of ${width} bytes into ${length} bytes`;
    throw cursor.refusal("malformed-protobuf", `${detail}: the file is damaged; export it again.`, field.offset);
}

;// CONCATENATED MODULE: ./build/formats/onnx/once.js
/**
 * Protobuf merges a singular submessage that stands twice, field by field. No writer does that, and two readers
 * that merge differently would see two models: such a file is refused.
 */
function onlyOnce(cursor, field, earlier) {
    if (earlier === undefined)
        return;
    const detail = `Field ${field.number} stands twice where the format allows it once`;
    throw cursor.refusal("duplicate-field", `${detail}: two programs could read two models; export it again.`, field.offset);
}

;// CONCATENATED MODULE: ./build/formats/onnx/parse-tensor.js




// Real tensors have up to 8 dimensions, NumPy stops at 64.
const LARGEST_RANK = 256;
// TensorProto.DataLocation
const EXTERNAL = 1;
const STORES_BY_FIELD = new Map([
    [4, ["floats", "fixed32"]],
    [5, ["int32s", "varint"]],
    [6, ["strings", "length"]],
    [7, ["int64s", "varint"]],
    [9, ["raw", "length"]],
    [10, ["doubles", "fixed64"]],
    [11, ["uint64s", "varint"]],
]);
/** TensorProto: elements are noted by place and stay where they are. */
function* parseTensor(cursor, message) {
    const draft = {
        offset: message.start,
        name: "",
        dims: [],
        dataType: 0,
        isExternal: false,
    };
    yield* readMessage(cursor, message, function* (field) {
        const store = STORES_BY_FIELD.get(field.number);
        if (store !== undefined)
            noteElements(cursor, field, draft, ...store);
        if (field.number === 1)
            yield* readDims(cursor, field, draft.dims);
        if (field.number === 2)
            draft.dataType = integerOf(cursor, field);
        if (field.number === 3) {
            const advice = "readers of the format do not support that: store it whole, or as external data.";
            throw cursor.refusal("segmented-tensor", `A tensor is stored in segments, and ${advice}`, field.offset);
        }
        if (field.number === 8)
            draft.name = yield* readText(cursor, field);
        if (field.number === 13) {
            draft.external ??= [];
            draft.external.push(yield* parsePair(cursor, messageOf(cursor, field)));
        }
        if (field.number === 14)
            draft.isExternal = integerOf(cursor, field) === EXTERNAL;
    });
    return draft;
}
/** SparseTensorProto: the elements that are not zero, and their places. */
function* parseSparse(cursor, message) {
    const draft = { offset: message.start, values: undefined, indices: undefined, dims: [] };
    yield* readMessage(cursor, message, function* (field) {
        if (field.number === 1) {
            onlyOnce(cursor, field, draft.values);
            draft.values = yield* parseTensor(cursor, messageOf(cursor, field, WEIGHTS.tensor));
        }
        if (field.number === 2) {
            onlyOnce(cursor, field, draft.indices);
            draft.indices = yield* parseTensor(cursor, messageOf(cursor, field, WEIGHTS.tensor));
        }
        if (field.number === 3)
            yield* readDims(cursor, field, draft.dims);
    });
    return draft;
}
/** StringStringEntryProto. */
function* parsePair(cursor, message) {
    const pair = { key: "", value: "" };
    yield* readMessage(cursor, message, function* (field) {
        if (field.number === 1)
            pair.key = yield* readText(cursor, field);
        if (field.number === 2)
            pair.value = yield* readText(cursor, field);
    });
    return pair;
}
function noteElements(cursor, field, draft, store, element) {
    if (store === "raw" || store === "strings")
        expectType(cursor, field, "length");
    const range = rangeOf(cursor, field, element);
    draft.stored ??= new Map();
    const ranges = draft.stored.get(store);
    // Raw bytes are a singular field, of which the last counts; the others are repeated and add up.
    if (ranges === undefined || store === "raw")
        draft.stored.set(store, [range]);
    else
        ranges.push(range);
}
function* readDims(cursor, field, dims) {
    const values = [];
    yield* readInt64s(cursor, field, values);
    if (dims.length + values.length > LARGEST_RANK) {
        const detail = `A tensor has more than ${LARGEST_RANK} dimensions`;
        throw cursor.refusal("rank-too-large", `${detail}: the file is damaged; export it again.`, field.offset);
    }
    for (const value of values) {
        if (value < 0n) {
            throw cursor.refusal("negative-dimension", `A tensor has the dimension ${value}: export the model again.`, field.offset);
        }
        dims.push(exactOf(cursor, value, field.offset));
    }
}

;// CONCATENATED MODULE: ./build/formats/onnx/parse-type.js



/** ValueInfoProto. */
function* parseValue(cursor, message) {
    const draft = { name: "", type: undefined };
    yield* readMessage(cursor, message, function* (field) {
        if (field.number === 1)
            draft.name = yield* readText(cursor, field);
        if (field.number === 2) {
            onlyOnce(cursor, field, draft.type);
            draft.type = yield* parseType(cursor, messageOf(cursor, field));
        }
    });
    return draft;
}
/** TypeProto: a union, of which the last member counts. Undefined when no member is set, or one this reader does not know. */
function* parseType(cursor, message) {
    let type;
    yield* readMessage(cursor, message, function* (field) {
        if (field.number === 1)
            type = yield* parseTensorType(cursor, messageOf(cursor, field), "tensor");
        if (field.number === 4)
            type = yield* parseElementType(cursor, messageOf(cursor, field), "sequence");
        if (field.number === 5)
            type = yield* parseMapType(cursor, messageOf(cursor, field));
        if (field.number === 7)
            type = yield* parseOpaqueType(cursor, messageOf(cursor, field));
        if (field.number === 8)
            type = yield* parseTensorType(cursor, messageOf(cursor, field), "sparse-tensor");
        if (field.number === 9)
            type = yield* parseElementType(cursor, messageOf(cursor, field), "optional");
    });
    return type;
}
function* parseTensorType(cursor, message, kind) {
    let dataType = 0;
    const shapes = [];
    yield* readMessage(cursor, message, function* (field) {
        if (field.number === 1)
            dataType = integerOf(cursor, field);
        if (field.number === 2) {
            onlyOnce(cursor, field, shapes[0]);
            shapes.push(yield* parseShape(cursor, messageOf(cursor, field)));
        }
    });
    return { kind, dataType, shape: shapes[0] ?? null };
}
function* parseElementType(cursor, message, kind) {
    const elements = [];
    yield* readMessage(cursor, message, function* (field) {
        if (field.number !== 1)
            return;
        onlyOnce(cursor, field, elements[0]);
        elements.push(yield* parseType(cursor, messageOf(cursor, field)));
    });
    return { kind, element: elements[0] };
}
function* parseMapType(cursor, message) {
    let keyType = 0;
    const values = [];
    yield* readMessage(cursor, message, function* (field) {
        if (field.number === 1)
            keyType = integerOf(cursor, field);
        if (field.number === 2) {
            onlyOnce(cursor, field, values[0]);
            values.push(yield* parseType(cursor, messageOf(cursor, field)));
        }
    });
    return { kind: "map", keyType, value: values[0] };
}
function* parseOpaqueType(cursor, message) {
    const draft = { kind: "opaque", domain: "", name: "" };
    yield* readMessage(cursor, message, function* (field) {
        if (field.number === 1)
            draft.domain = yield* readText(cursor, field);
        if (field.number === 2)
            draft.name = yield* readText(cursor, field);
    });
    return draft;
}
function* parseShape(cursor, message) {
    const dimensions = [];
    yield* readMessage(cursor, message, function* (field) {
        if (field.number === 1)
            dimensions.push(yield* parseDimension(cursor, messageOf(cursor, field)));
    });
    return dimensions;
}
/** TensorShapeProto.Dimension: a union of size and name; without either nothing is said. */
function* parseDimension(cursor, message) {
    let dimension = null;
    yield* readMessage(cursor, message, function* (field) {
        if (field.number === 1)
            dimension = int64Of(cursor, field);
        if (field.number === 2)
            dimension = yield* readText(cursor, field);
    });
    return dimension;
}

;// CONCATENATED MODULE: ./build/formats/onnx/parse-node.js








/** The attributes with which a `Constant` spells its value out, and the field that holds it. */
const parse_node_SPELLED_OUT = new Map([
    ["value_float", [2, "fixed32"]],
    ["value_int", [3, "varint"]],
    ["value_string", [4, "length"]],
    ["value_floats", [7, "fixed32"]],
    ["value_ints", [8, "varint"]],
    ["value_strings", [9, "length"]],
]);
const UNSAID_TYPE = { kind: "opaque", domain: "", name: "" };
/** NodeProto. */
function* parseNode(cursor, message) {
    const draft = { name: "", operator: "", domain: "", overload: "", inputs: [], outputs: [], attributes: [] };
    yield* readMessage(cursor, message, function* (field) {
        if (field.number === 1)
            draft.inputs.push(yield* readText(cursor, field));
        if (field.number === 2)
            draft.outputs.push(yield* readText(cursor, field));
        if (field.number === 3)
            draft.name = yield* readText(cursor, field);
        if (field.number === 4)
            draft.operator = yield* readText(cursor, field);
        if (field.number === 5) {
            draft.attributes.push(finished(yield* parseAttribute(cursor, messageOf(cursor, field, WEIGHTS.attribute))));
        }
        if (field.number === 7)
            draft.domain = yield* readText(cursor, field);
        if (field.number === 8)
            draft.overload = yield* readText(cursor, field);
    });
    // A list that grew has room for 16 more: with 100,000 nodes that is most of the memory.
    draft.inputs = draft.inputs.slice();
    draft.outputs = draft.outputs.slice();
    draft.attributes = draft.attributes.slice();
    return draft;
}
/** Most attributes are plain values; what they were parsed from need not wait for the rest of the model. */
function finished(draft) {
    const { tensor, graph, sparseTensor, tensors, graphs, sparseTensors, ranges } = draft;
    const isPlain = [tensor, graph, sparseTensor, tensors, graphs, sparseTensors, ranges].every((part) => part === undefined);
    return isPlain ? attributeOf(draft, NO_PARTS) : draft;
}
/** AttributeProto. */
function* parseAttribute(cursor, message) {
    const draft = { name: "", type: 0, reference: "" };
    yield* readMessage(cursor, message, function* (field) {
        switch (field.number) {
            case 1:
                draft.name = yield* readText(cursor, field);
                break;
            case 2:
                draft.float = float32Of(cursor, field);
                break;
            case 3:
                draft.int = int64Of(cursor, field);
                break;
            case 4:
                draft.string = yield* readText(cursor, field);
                break;
            case 5:
                onlyOnce(cursor, field, draft.tensor);
                draft.tensor = yield* parseTensor(cursor, messageOf(cursor, field, WEIGHTS.tensor));
                break;
            case 6:
                onlyOnce(cursor, field, draft.graph);
                draft.graph = yield* parseGraph(cursor, messageOf(cursor, field, WEIGHTS.graph));
                break;
            case 7:
                draft.floats ??= [];
                yield* readFloat32s(cursor, field, draft.floats);
                break;
            case 8:
                draft.ints ??= [];
                yield* readInt64s(cursor, field, draft.ints);
                break;
            case 9:
                draft.strings ??= [];
                draft.strings.push(yield* readText(cursor, field));
                break;
            case 10:
                draft.tensors ??= [];
                draft.tensors.push(yield* parseTensor(cursor, messageOf(cursor, field, WEIGHTS.tensor)));
                break;
            case 11:
                draft.graphs ??= [];
                draft.graphs.push(yield* parseGraph(cursor, messageOf(cursor, field, WEIGHTS.graph)));
                break;
            case 14:
                onlyOnce(cursor, field, draft.typeProto);
                draft.typeProto = (yield* parseType(cursor, messageOf(cursor, field))) ?? UNSAID_TYPE;
                break;
            case 15:
                draft.typeProtos ??= [];
                draft.typeProtos.push((yield* parseType(cursor, messageOf(cursor, field))) ?? UNSAID_TYPE);
                break;
            case 20:
                draft.type = integerOf(cursor, field);
                break;
            case 21:
                draft.reference = yield* readText(cursor, field);
                break;
            case 22:
                onlyOnce(cursor, field, draft.sparseTensor);
                draft.sparseTensor = yield* parseSparse(cursor, messageOf(cursor, field, WEIGHTS.tensor));
                break;
            case 23:
                draft.sparseTensors ??= [];
                draft.sparseTensors.push(yield* parseSparse(cursor, messageOf(cursor, field, WEIGHTS.tensor)));
                break;
        }
    });
    const spelledOut = parse_node_SPELLED_OUT.get(draft.name);
    if (spelledOut !== undefined)
        yield* noteRanges(cursor, message, draft, ...spelledOut);
    return draft;
}
/** A second pass over the few attributes whose numbers are themselves a tensor: the name may stand after the numbers. */
function* noteRanges(cursor, message, draft, number, element) {
    const ranges = [];
    yield* readMessage(cursor, message, (field) => {
        if (field.number !== number)
            return undefined;
        const range = rangeOf(cursor, field, element);
        // The singular ones count once, the last time they stand.
        if (number <= 4)
            ranges[0] = range;
        else
            ranges.push(range);
        return undefined;
    });
    draft.ranges = ranges;
}

;// CONCATENATED MODULE: ./build/formats/onnx/parse-graph.js






/** GraphProto. Nodes hold graphs again; the budget's depth ends that. */
function* parseGraph(cursor, message) {
    const draft = {
        name: "",
        documentation: "",
        nodes: [],
        initializers: [],
        sparseInitializers: [],
        inputs: [],
        outputs: [],
        values: [],
        annotations: [],
        metadata: [],
    };
    yield* readMessage(cursor, message, function* (field) {
        if (field.number === 1)
            draft.nodes.push(yield* parseNode(cursor, messageOf(cursor, field, WEIGHTS.node)));
        if (field.number === 2)
            draft.name = yield* readText(cursor, field);
        if (field.number === 5)
            draft.initializers.push(yield* parseTensor(cursor, messageOf(cursor, field, WEIGHTS.tensor)));
        if (field.number === 10)
            draft.documentation = yield* readText(cursor, field);
        if (field.number === 11)
            draft.inputs.push(yield* parseValue(cursor, messageOf(cursor, field)));
        if (field.number === 12)
            draft.outputs.push(yield* parseValue(cursor, messageOf(cursor, field)));
        if (field.number === 13)
            draft.values.push(yield* parseValue(cursor, messageOf(cursor, field)));
        if (field.number === 14)
            draft.annotations.push(yield* parseAnnotation(cursor, messageOf(cursor, field)));
        if (field.number === 15)
            draft.sparseInitializers.push(yield* parseSparse(cursor, messageOf(cursor, field, WEIGHTS.tensor)));
        if (field.number === 16)
            draft.metadata.push(yield* parsePair(cursor, messageOf(cursor, field)));
    });
    return draft;
}
/** TensorAnnotation. */
function* parseAnnotation(cursor, message) {
    const draft = { tensor: "", parameters: [] };
    yield* readMessage(cursor, message, function* (field) {
        if (field.number === 1)
            draft.tensor = yield* readText(cursor, field);
        if (field.number === 2)
            draft.parameters.push(yield* parsePair(cursor, messageOf(cursor, field)));
    });
    return draft;
}

;// CONCATENATED MODULE: ./build/formats/onnx/parse-model.js








/** ModelProto: the whole file. */
function* parseModel(cursor) {
    const draft = {
        irVersion: 0,
        producerName: "",
        producerVersion: "",
        domain: "",
        modelVersion: 0n,
        documentation: "",
        graph: undefined,
        opsets: [],
        metadata: [],
        trainings: [],
        functions: [],
    };
    yield* readMessage(cursor, { start: 0, end: cursor.size }, function* (field) {
        if (field.number === 1)
            draft.irVersion = integerOf(cursor, field);
        if (field.number === 2)
            draft.producerName = yield* readText(cursor, field);
        if (field.number === 3)
            draft.producerVersion = yield* readText(cursor, field);
        if (field.number === 4)
            draft.domain = yield* readText(cursor, field);
        if (field.number === 5)
            draft.modelVersion = int64Of(cursor, field);
        if (field.number === 6)
            draft.documentation = yield* readText(cursor, field);
        if (field.number === 7) {
            onlyOnce(cursor, field, draft.graph);
            draft.graph = yield* parseGraph(cursor, messageOf(cursor, field, WEIGHTS.graph));
        }
        if (field.number === 8)
            draft.opsets.push(yield* parseOpset(cursor, messageOf(cursor, field)));
        if (field.number === 14)
            draft.metadata.push(yield* parsePair(cursor, messageOf(cursor, field)));
        if (field.number === 20)
            draft.trainings.push(yield* parseTraining(cursor, messageOf(cursor, field, WEIGHTS.graph)));
        if (field.number === 25)
            draft.functions.push(yield* parseFunction(cursor, messageOf(cursor, field, WEIGHTS.graph)));
    });
    return draft;
}
/** OperatorSetIdProto. */
function* parseOpset(cursor, message) {
    const opset = { domain: "", version: 0 };
    yield* readMessage(cursor, message, function* (field) {
        if (field.number === 1)
            opset.domain = yield* readText(cursor, field);
        if (field.number === 2)
            opset.version = integerOf(cursor, field);
    });
    return opset;
}
function* parseTraining(cursor, message) {
    const draft = {
        initialization: undefined,
        algorithm: undefined,
        initializationBinding: [],
        updateBinding: [],
    };
    yield* readMessage(cursor, message, function* (field) {
        if (field.number === 1) {
            onlyOnce(cursor, field, draft.initialization);
            draft.initialization = yield* parseGraph(cursor, messageOf(cursor, field, WEIGHTS.graph));
        }
        if (field.number === 2) {
            onlyOnce(cursor, field, draft.algorithm);
            draft.algorithm = yield* parseGraph(cursor, messageOf(cursor, field, WEIGHTS.graph));
        }
        if (field.number === 3)
            draft.initializationBinding.push(yield* parsePair(cursor, messageOf(cursor, field)));
        if (field.number === 4)
            draft.updateBinding.push(yield* parsePair(cursor, messageOf(cursor, field)));
    });
    return draft;
}
/** FunctionProto. */
function* parseFunction(cursor, message) {
    const draft = {
        name: "",
        domain: "",
        overload: "",
        inputs: [],
        outputs: [],
        nodes: [],
        opsets: [],
        values: [],
        defaults: [],
    };
    yield* readMessage(cursor, message, function* (field) {
        if (field.number === 1)
            draft.name = yield* readText(cursor, field);
        if (field.number === 4)
            draft.inputs.push(yield* readText(cursor, field));
        if (field.number === 5)
            draft.outputs.push(yield* readText(cursor, field));
        if (field.number === 7)
            draft.nodes.push(yield* parseNode(cursor, messageOf(cursor, field, WEIGHTS.node)));
        if (field.number === 9)
            draft.opsets.push(yield* parseOpset(cursor, messageOf(cursor, field)));
        if (field.number === 10)
            draft.domain = yield* readText(cursor, field);
        if (field.number === 11)
            draft.defaults.push(yield* parseAttribute(cursor, messageOf(cursor, field, WEIGHTS.attribute)));
        if (field.number === 12)
            draft.values.push(yield* parseValue(cursor, messageOf(cursor, field)));
        if (field.number === 13)
            draft.overload = yield* readText(cursor, field);
    });
    return draft;
}

;// CONCATENATED MODULE: ./build/formats/onnx/read.js










// From this IR version on an input with an initializer has a default; before, every initializer had to be listed as an input.
const FIRST_IR_WITH_DEFAULTS = 4;
/** Reads everything but tensor elements. Throws ArtifactError for a damaged file, and SourceError when bytes could not be had. */
async function readOnnx(artifact, budget, signal) {
    const { path, source } = artifact;
    const cursor = new Cursor(path, source.size, budget);
    const draft = await readThrough(source, parseModel(cursor), signal);
    if (draft.graph === undefined && draft.functions.length === 0) {
        const advice = "this is no ONNX model, or an empty one; export it again.";
        throw new errors/* ArtifactError */.nE("no-graph", `The file holds neither a graph nor a function: ${advice}`, { path, offset: 0 });
    }
    const anomalies = anomaliesOf(artifact.path);
    const refuse = (code, message, offset) => cursor.refusal(code, message, offset);
    const collection = collectionOf(path, refuse, anomalies);
    const graphs = graphsOf(draft, collection);
    const signatures = signaturesOf(draft, anomalies);
    for (const { key } of draft.metadata)
        anomalies.checkName(key);
    const { tensors, files } = await resolveExternal(artifact, collection.tensors, anomalies, signal);
    const { producerName: name, producerVersion: version } = draft;
    return {
        format: "onnx",
        formatVersion: String(draft.irVersion),
        ...(name === "" && version === "" ? {} : { producer: { name, version } }),
        requirements: requirementsOf(draft),
        signatures,
        graphs,
        tensors,
        metadata: metadataOf(draft),
        code: customOperatorsOf(graphs, draft.functions),
        files,
        anomalies: anomalies.list(),
    };
}
/** One entry point; none in a library of functions. */
function signaturesOf({ graph, irVersion }, anomalies) {
    if (graph === undefined)
        return [];
    const defaults = new Set(namesOf(graph));
    const inputs = graph.inputs
        .filter(({ name }) => irVersion >= FIRST_IR_WITH_DEFAULTS || !defaults.has(name))
        .map((input) => describeValue(input, !defaults.has(input.name), anomalies));
    return [{ name: "main", inputs, outputs: graph.outputs.map((output) => describeValue(output, true, anomalies)) }];
}
function namesOf(graph) {
    return [...graph.initializers.map(({ name }) => name), ...graph.sparseInitializers.map(({ values }) => values?.name ?? "")];
}
/** What the model imports, and what only its functions do. A domain that is imported twice needs the higher version. */
function requirementsOf({ irVersion, opsets, functions }) {
    const versions = new Map();
    for (const { domain, version } of opsets) {
        versions.set(domainOf(domain), Math.max(version, versions.get(domainOf(domain)) ?? version));
    }
    for (const { domain, version } of functions.flatMap((draft) => draft.opsets)) {
        if (!versions.has(domainOf(domain)))
            versions.set(domainOf(domain), version);
    }
    const imports = [...versions].map(([domain, version]) => ({ name: `opset ${domain}`, version }));
    return [{ name: "ir", version: irVersion }, ...imports];
}
function metadataOf(draft) {
    const modelVersion = draft.modelVersion === 0n ? "" : String(draft.modelVersion);
    return [
        ...entriesOf(draft.metadata, "metadata_props"),
        ...entriesOf(draft.graph?.metadata ?? [], "graph.metadata_props"),
        ...statedOf("domain", draft.domain),
        ...statedOf("model_version", modelVersion),
        ...statedOf("doc_string", draft.documentation),
        ...statedOf("graph.doc_string", draft.graph?.documentation ?? ""),
        ...draft.trainings.flatMap((training, index) => [
            ...entriesOf(training.initializationBinding, `training_info[${index}].initialization_binding`),
            ...entriesOf(training.updateBinding, `training_info[${index}].update_binding`),
        ]),
    ];
}
function entriesOf(pairs, source) {
    return pairs.map(({ key, value }) => ({ key, value, source }));
}
/** A field of the format itself is its own source. */
function statedOf(field, value) {
    return value === "" ? [] : [{ key: field, value, source: field }];
}

;// CONCATENATED MODULE: ./build/formats/onnx/index.js


const onnx = {
    id: "onnx",
    title: "ONNX",
    paths: ["**/*.onnx"],
    probe: probeOnnx,
    read: readOnnx,
};

;// CONCATENATED MODULE: ./build/formats/safetensors/frame.js
/** Bytes before the header: its length as an unsigned 64-bit little-endian integer. */
const LENGTH_BYTES = 8;
// The reference implementation's own limit, so that whatever it loads can be reviewed.
const MAX_HEADER_BYTES = 100_000_000;
// `{}` describes a file without tensors.
const MIN_HEADER_BYTES = 2;
/** The header's length as the file claims it, or undefined where it is beyond every limit or the bytes are too few. */
function headerLengthOf(head) {
    if (head.length < LENGTH_BYTES)
        return undefined;
    const length = new DataView(head.buffer, head.byteOffset, LENGTH_BYTES).getBigUint64(0, true);
    return length > BigInt(MAX_HEADER_BYTES) ? undefined : Number(length);
}

;// CONCATENATED MODULE: ./build/formats/safetensors/probe.js

/** One file: a length that fits the file and a header that opens as JSON does. Or the index of a sharded set. */
function probeSafetensors(head, size) {
    const length = headerLengthOf(head);
    return length === undefined ? probeIndex(head, size) : probeHeader(head, size, length);
}
const HEADER_OPENS = /^\{[ \t\r\n]*["}]/;
function probeHeader(head, size, length) {
    const start = textOf(head.subarray(LENGTH_BYTES, LENGTH_BYTES + 64));
    if (!start.startsWith("{"))
        return "no";
    const fits = length >= MIN_HEADER_BYTES && LENGTH_BYTES + length <= size;
    return fits && HEADER_OPENS.test(start) ? "certain" : "possible";
}
const INDEX_OPENS = /^[ \t\r\n]*\{[ \t\r\n]*"(?:metadata|weight_map)"[ \t\r\n]*:[ \t\r\n]*\{/;
const FIRST_SHARD = /"weight_map"[ \t\r\n]*:[ \t\r\n]*\{[ \t\r\n]*"(?:[^"\\]|\\.)*"[ \t\r\n]*:[ \t\r\n]*"([^"]*)"/;
function probeIndex(head, size) {
    const text = textOf(head);
    if (!INDEX_OPENS.test(text))
        return "no";
    const shard = FIRST_SHARD.exec(text)?.[1];
    // The same layout serves PyTorch's own shards (`.bin`): the names of the shards tell them apart.
    if (shard !== undefined)
        return shard.endsWith(".safetensors") ? "certain" : "no";
    const isCutOff = size > head.length;
    return isCutOff || text.includes('"weight_map"') ? "possible" : "no";
}
function textOf(bytes) {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

;// CONCATENATED MODULE: ./build/formats/safetensors/allowance.js

function allowanceOf(budget) {
    return { depth: budget.depth, bytes: budget.structureBytes, entries: budget.entries };
}
/** Sets bytes aside before they are allocated. */
function reserveBytes(allowance, length, path) {
    if (length > allowance.bytes) {
        const problem = `Reading ${length} bytes of structure would exceed what one artifact may take; ${allowance.bytes} bytes are left.`;
        throw new errors/* ArtifactError */.nE("too-much-structure", problem, { path });
    }
    allowance.bytes -= length;
}

// EXTERNAL MODULE: ./build/encodings/json.js + 2 modules
var json = __webpack_require__(3901);
// EXTERNAL MODULE: ./build/encodings/quoted.js
var quoted = __webpack_require__(3289);
;// CONCATENATED MODULE: ./build/formats/safetensors/dtypes.js

const dtypes_DTYPES = new Map([
    ["BOOL", "bool"],
    ["F4", "float4_e2m1"],
    ["F6_E2M3", "float6_e2m3"],
    ["F6_E3M2", "float6_e3m2"],
    ["U8", "uint8"],
    ["I8", "int8"],
    ["F8_E5M2", "float8_e5m2"],
    ["F8_E4M3", "float8_e4m3fn"],
    ["F8_E8M0", "float8_e8m0fnu"],
    ["F8_E4M3FNUZ", "float8_e4m3fnuz"],
    ["F8_E5M2FNUZ", "float8_e5m2fnuz"],
    ["I16", "int16"],
    ["U16", "uint16"],
    ["F16", "float16"],
    ["BF16", "bfloat16"],
    ["I32", "int32"],
    ["U32", "uint32"],
    ["F32", "float32"],
    ["C64", "complex64"],
    ["F64", "float64"],
    ["I64", "int64"],
    ["U64", "uint64"],
    // Other spellings that writers besides the reference implementation use.
    ["E8M0", "float8_e8m0fnu"],
    ["UE8", "float8_e8m0fnu"],
    ["FP4", "float4_e2m1"],
]);
// Every name so far is shorter than 12 characters of these; anything else is not a dtype of a newer writer but damage.
const DTYPE_NAME = /^[A-Za-z0-9_]{1,32}$/;
/** Undefined when the text cannot be the name of a dtype. */
function storedDTypeOf(name) {
    const dtype = dtypes_DTYPES.get(name);
    if (dtype !== undefined)
        return { dtype, bits: tensor/* DTYPE_BITS */.iA[dtype] };
    return DTYPE_NAME.test(name) ? { dtype: `unknown(${name})`, bits: undefined } : undefined;
}

;// CONCATENATED MODULE: ./build/formats/safetensors/entries.js




const METADATA_KEY = "__metadata__";
// The longest names of real models stay below 300 characters.
const MAX_NAME_CHARACTERS = 4096;
function tensorEntryOf({ key: name, value, offset }, path) {
    const refuse = (code, problem, at = value.offset) => {
        throw new errors/* ArtifactError */.nE(code, `Tensor ${(0,quoted/* quoted */.T)(name)}: ${problem}.`, { path, offset: at });
    };
    checkName(name, path, offset);
    if (value.kind !== "object")
        return refuse("tensor-malformed", "its description is not an object");
    const dtype = (0,json/* entryOf */.M)(value, "dtype");
    if (dtype?.kind !== "string")
        return refuse("tensor-malformed", "`dtype` is not a string");
    const stored = storedDTypeOf(dtype.value);
    if (stored === undefined)
        return refuse("tensor-dtype", `${(0,quoted/* quoted */.T)(dtype.value)} is not the name of a dtype`, dtype.offset);
    const shape = sizesOf((0,json/* entryOf */.M)(value, "shape"), "shape", refuse);
    const [begin, end, ...more] = sizesOf((0,json/* entryOf */.M)(value, "data_offsets"), "data_offsets", refuse);
    if (begin === undefined || end === undefined || more.length > 0) {
        return refuse("tensor-malformed", "`data_offsets` does not hold two numbers");
    }
    return { name, ...stored, shape, begin, end, offset };
}
/** A name that hides behind a NUL in C programs, or that no message can show, is refused. */
function checkName(name, path, offset) {
    if (name.includes("\0")) {
        throw new errors/* ArtifactError */.nE("tensor-name-nul", `The tensor name ${(0,quoted/* quoted */.T)(name)} holds a NUL character.`, { path, offset });
    }
    if (name.length > MAX_NAME_CHARACTERS) {
        const problem = `The tensor name ${(0,quoted/* quoted */.T)(name)} is longer than ${MAX_NAME_CHARACTERS} characters.`;
        throw new errors/* ArtifactError */.nE("tensor-name-too-long", problem, { path, offset });
    }
}
/** The free text of a header, in file order. `null` says the same as leaving it out, as it does to the reference. */
function entries_metadataOf(root, path) {
    const metadata = (0,json/* entryOf */.M)(root, METADATA_KEY);
    if (metadata === undefined || metadata.kind === "null")
        return [];
    if (metadata.kind !== "object") {
        throw new errors/* ArtifactError */.nE("metadata-not-strings", "`__metadata__` is not an object.", { path, offset: metadata.offset });
    }
    return metadata.entries.map(({ key, value }) => {
        if (value.kind !== "string") {
            const problem = `The value of ${(0,quoted/* quoted */.T)(key)} in \`__metadata__\` is not a string.`;
            throw new errors/* ArtifactError */.nE("metadata-not-strings", problem, { path, offset: value.offset });
        }
        return { key, value: value.value, source: METADATA_KEY };
    });
}
function sizesOf(list, what, refuse) {
    if (list?.kind !== "array")
        return refuse("tensor-malformed", `\`${what}\` is not an array`);
    return list.items.map((item) => {
        if (item.kind === "integer" && item.value >= 0)
            return item.value;
        if (item.kind !== "integer" && item.kind !== "number") {
            return refuse("tensor-malformed", `\`${what}\` holds something else than numbers`, item.offset);
        }
        const spelling = item.kind === "integer" ? String(item.value) : item.text;
        return refuse("tensor-number", `\`${what}\` holds ${spelling}; allowed are plain integers from 0 to 2^53 - 1`, item.offset);
    });
}

;// CONCATENATED MODULE: ./build/formats/safetensors/header.js




/**
 * Reads `u64 length | JSON object | padding`, nothing behind it.
 * Layout: https://github.com/huggingface/safetensors#format
 */
async function readHeader(source, path, allowance, signal) {
    const length = await readLength(source, path, allowance, signal);
    reserveBytes(allowance, length, path);
    const bytes = await source.read(LENGTH_BYTES, length, signal);
    if (bytes[0] !== 0x7b) {
        throw new errors/* ArtifactError */.nE("header-not-object", "The header does not begin with `{`.", { path, offset: LENGTH_BYTES });
    }
    const limits = { depth: allowance.depth, entries: allowance.entries, stringLength: length };
    const { root, entries } = (0,json/* readJson */.V)(bytes, { limits, path, start: LENGTH_BYTES });
    allowance.entries -= entries;
    // It begins with a brace, so it is an object or was refused.
    if (root.kind !== "object")
        throw new TypeError("a value that begins with a brace is an object");
    return { root, valuesStart: LENGTH_BYTES + length };
}
async function readLength(source, path, allowance, signal) {
    const least = LENGTH_BYTES + MIN_HEADER_BYTES;
    if (source.size < least) {
        const problem = `The file has ${source.size} bytes, and the shortest safetensors file has ${least}. It was cut off, or it is not one.`;
        throw new errors/* ArtifactError */.nE("header-too-short", problem, { path, offset: source.size });
    }
    reserveBytes(allowance, LENGTH_BYTES, path);
    const length = headerLengthOf(await source.read(0, LENGTH_BYTES, signal));
    if (length === undefined) {
        const problem = `The header claims more than ${MAX_HEADER_BYTES} bytes, the most that the format allows.`;
        throw new errors/* ArtifactError */.nE("header-too-large", problem, { path, offset: 0 });
    }
    if (length < MIN_HEADER_BYTES) {
        throw new errors/* ArtifactError */.nE("header-too-short", `The header claims ${length} bytes, too few for \`{}\`.`, { path, offset: 0 });
    }
    if (LENGTH_BYTES + length > source.size) {
        const problem = `The header claims ${length} bytes, and the file has ${source.size - LENGTH_BYTES} after the length. It was cut off.`;
        throw new errors/* ArtifactError */.nE("header-truncated", problem, { path, offset: 0 });
    }
    return length;
}

;// CONCATENATED MODULE: ./build/formats/safetensors/layout.js


// The reference computes sizes in unsigned 64-bit integers and refuses what does not fit.
const OVERFLOW = 2 ** 64;
/**
 * Places the tensors in the file, in the order of the header. Refuses what the reference refuses: values that overlap, bytes
 * that belong to no tensor, sizes that dtype and shape contradict.
 */
function placeTensors(entries, section) {
    checkCover(entries, section);
    return entries.map((entry) => {
        const { name, dtype, shape, begin, end } = entry;
        const parameters = parametersOf(entry, section.path);
        return { name, kind: "parameter", dtype, shape, parameters, bytes: end - begin, values: valuesOf(entry, section) };
    });
}
/** Sorted by position, each tensor begins where the one before it ended, and the last one ends with the file. */
function checkCover(entries, { path, start, end }) {
    const sorted = [...entries].sort((a, b) => a.begin - b.begin || a.end - b.end);
    let covered = 0;
    for (const entry of sorted) {
        if (entry.end < entry.begin)
            refuse(entry, path, "tensor-offsets", `it ends at ${entry.end}, before it begins at ${entry.begin}`);
        if (entry.begin < covered)
            refuse(entry, path, "tensor-overlap", `it begins at ${entry.begin}, inside of another tensor`);
        if (entry.begin > covered)
            refuse(entry, path, "tensor-hole", `values ${covered} to ${entry.begin} before it belong to no tensor`);
        covered = entry.end;
    }
    if (covered > end - start) {
        const problem = `The tensors need ${covered} bytes, and ${end - start} follow the header. The file was cut off.`;
        throw new errors/* ArtifactError */.nE("values-truncated", problem, { path, offset: end });
    }
    if (covered < end - start) {
        const problem = `${end - start - covered} bytes follow the last tensor and belong to none.`;
        throw new errors/* ArtifactError */.nE("values-trailing", problem, { path, offset: start + covered });
    }
}
/** The product of the shape, once it agrees with the bytes the tensor takes. A dtype newer than the reader cannot be checked. */
function parametersOf(entry, path) {
    const { shape, bits, begin, end } = entry;
    // Beyond 2^53 the product is inexact, which leaves it unequal to any length and correct against the limit.
    let parameters = 1;
    for (const dimension of shape) {
        parameters *= dimension;
        if (parameters >= OVERFLOW)
            refuse(entry, path, "tensor-size-overflow", "its shape has more elements than 64 bits can count");
    }
    if (bits !== undefined) {
        const taken = parameters * bits;
        if (taken >= OVERFLOW)
            refuse(entry, path, "tensor-size-overflow", "its size in bits does not fit into 64 bits");
        if (taken % 8 !== 0)
            refuse(entry, path, "tensor-misaligned", `its ${taken} bits do not fill whole bytes`);
        const problem = `dtype and shape ask for ${taken / 8} bytes, and it takes ${end - begin}`;
        if (taken / 8 !== end - begin)
            refuse(entry, path, "tensor-size-mismatch", problem);
    }
    if (!Number.isSafeInteger(parameters))
        refuse(entry, path, "tensor-size-overflow", "it has more than 2^53 elements");
    return parameters;
}
function valuesOf({ begin, end }, { path, start }) {
    if (begin === end)
        return { kind: "empty" };
    return { kind: "stored", encoding: "elements", path, ranges: [{ offset: start + begin, length: end - begin }] };
}
function refuse(entry, path, code, problem) {
    throw new errors/* ArtifactError */.nE(code, `Tensor ${(0,quoted/* quoted */.T)(entry.name)}: ${problem}.`, { path, offset: entry.offset });
}

;// CONCATENATED MODULE: ./build/formats/safetensors/file.js



async function readFile(source, path, effort, signal) {
    const { allowance, anomalies } = effort;
    const { root, valuesStart } = await readHeader(source, path, allowance, signal);
    const entries = root.entries.filter(({ key }) => key !== METADATA_KEY).map((entry) => tensorEntryOf(entry, path));
    const tensors = placeTensors(entries, { path, start: valuesStart, end: source.size });
    const metadata = entries_metadataOf(root, path);
    for (const { name, bits } of entries) {
        anomalies.checkName(name);
        if (bits === undefined)
            anomalies.add("unknown-dtype", name, "its dtype is newer than this reader, so its size is unverified");
    }
    for (const { key } of metadata)
        anomalies.checkName(key);
    return { tensors, metadata };
}

;// CONCATENATED MODULE: ./build/encodings/json-text.js
/** A value as compact JSON text, keys in file order and numbers as they were spelled. */
function jsonTextOf(value) {
    switch (value.kind) {
        case "null":
            return "null";
        case "boolean":
        case "integer":
            return String(value.value);
        case "number":
            return value.text;
        case "string":
            return JSON.stringify(value.value);
        case "array":
            return `[${value.items.map(jsonTextOf).join(",")}]`;
        case "object":
            return `{${value.entries.map((entry) => `${JSON.stringify(entry.key)}:${jsonTextOf(entry.value)}`).join(",")}}`;
    }
}

;// CONCATENATED MODULE: ./build/formats/safetensors/shard-index.js






// The largest public indices, of mixture-of-experts models with 100,000 tensors, have about a tenth of this.
const MAX_INDEX_BYTES = 100_000_000;
const TOTAL_SIZE = "total_size";
async function readShardIndex(source, path, allowance, signal) {
    if (source.size > MAX_INDEX_BYTES) {
        const problem = `The index has ${source.size} bytes, more than the ${MAX_INDEX_BYTES} that are read.`;
        throw new errors/* ArtifactError */.nE("index-too-large", problem, { path, offset: 0 });
    }
    reserveBytes(allowance, source.size, path);
    const bytes = await source.read(0, source.size, signal);
    const limits = { depth: allowance.depth, entries: allowance.entries, stringLength: source.size };
    const { root, entries } = (0,json/* readJson */.V)(bytes, { limits, path });
    allowance.entries -= entries;
    if (root.kind !== "object")
        throw malformed("The index is not an object", root, path);
    const metadata = partOf(root, "metadata", path);
    const total = metadata === undefined ? undefined : (0,json/* entryOf */.M)(metadata, TOTAL_SIZE);
    return {
        weightMap: weightMapOf(root, path),
        totalSize: total === undefined ? null : shard_index_bytesOf(total),
        metadata: metadata === undefined ? [] : textsOf(metadata),
    };
}
function weightMapOf(root, path) {
    const map = partOf(root, "weight_map", path);
    if (map === undefined)
        throw malformed("The index has no `weight_map`", root, path);
    return new Map(map.entries.map(({ key, value, offset }) => {
        checkName(key, path, offset);
        if (value.kind !== "string")
            throw malformed(`The shard of ${(0,quoted/* quoted */.T)(key)} is not a string`, value, path);
        return [key, value.value];
    }));
}
function partOf(root, key, path) {
    const part = (0,json/* entryOf */.M)(root, key);
    if (part === undefined || part.kind === "object")
        return part;
    throw malformed(`\`${key}\` is not an object`, part, path);
}
/** Some writers spell the total `1.0`, which is a number of bytes all the same. */
function shard_index_bytesOf(total) {
    if (total.kind === "integer")
        return total.value;
    return total.kind === "number" ? Number(total.text) : Number.NaN;
}
function textsOf(metadata) {
    return metadata.entries
        .filter(({ key }) => key !== TOTAL_SIZE)
        .map(({ key, value }) => ({
        key,
        value: value.kind === "string" ? value.value : jsonTextOf(value),
        source: "index metadata",
    }));
}
function malformed(problem, { offset }, path) {
    return new errors/* ArtifactError */.nE("index-malformed", `${problem}.`, { path, offset });
}

;// CONCATENATED MODULE: ./build/formats/safetensors/shard-merge.js
/**
 * The tensors of all shards that were read, each name once: from the shard that the index names if it is there. Then those
 * whose shard has an unsafe name, of which nothing else is known.
 */
function mergedTensorsOf(contents, paths, index, anomalies) {
    const standing = standingTensorsOf(contents, paths, index);
    noteMisplaced(standing, paths, index, anomalies);
    noteAbsent(standing, contents, paths, index, anomalies);
    const tensors = [...standing.values()].map(({ tensor }) => tensor);
    if (contents.size === paths.size)
        noteTotal(tensors, index, anomalies);
    return [...tensors, ...unsafeTensorsOf(standing, paths, index)];
}
/** Shards repeat `format: pt` and the like: what two of them say alike is kept once. */
function mergedMetadataOf(contents) {
    const known = new Map();
    return [...contents.values()]
        .flatMap(({ metadata }) => metadata)
        .filter(({ key, value }) => {
        const values = known.get(key) ?? new Set();
        known.set(key, values);
        return !values.has(value) && values.add(value);
    });
}
function standingTensorsOf(contents, paths, { weightMap }) {
    const standing = new Map();
    for (const [path, { tensors }] of contents) {
        for (const tensor of tensors) {
            const other = standing.get(tensor.name);
            const copies = (other?.copies ?? 0) + 1;
            const isExpected = paths.get(weightMap.get(tensor.name) ?? "") === path;
            standing.set(tensor.name, other === undefined || isExpected ? { tensor, path, copies } : { ...other, copies });
        }
    }
    return standing;
}
function noteMisplaced(standing, paths, index, anomalies) {
    for (const [name, { path, copies }] of standing) {
        const shard = index.weightMap.get(name);
        if (copies > 1)
            anomalies.add("index-mismatch", name, "the tensor stands in more than one shard");
        if (shard === undefined)
            anomalies.add("index-mismatch", name, "the tensor stands in a shard, and the index does not list it");
        else if (paths.get(shard) !== path)
            anomalies.add("index-mismatch", name, "the tensor stands in another shard than the index says");
    }
}
function noteAbsent(standing, contents, paths, { weightMap }, anomalies) {
    for (const [name, shard] of weightMap) {
        const wasRead = contents.has(paths.get(shard) ?? "");
        if (wasRead && !standing.has(name))
            anomalies.add("index-mismatch", name, "the index lists the tensor, and its shard does not hold it");
    }
}
function noteTotal(tensors, { totalSize }, anomalies) {
    const bytes = tensors.reduce((sum, tensor) => sum + tensor.bytes, 0);
    if (totalSize !== null && totalSize !== bytes) {
        anomalies.add("index-mismatch", "total_size", `the index states another total than the ${bytes} bytes of all tensors`);
    }
}
function unsafeTensorsOf(standing, paths, { weightMap }) {
    return [...weightMap]
        .filter(([name, shard]) => paths.get(shard) === undefined && !standing.has(name))
        .map(([name, shard]) => ({
        name,
        kind: "parameter",
        dtype: "unknown(unread)",
        shape: [0],
        parameters: 0,
        bytes: 0,
        values: {
            kind: "absent",
            path: shard,
            reason: "unsafe-path",
            detail: "the index names a shard that could lead outside of its own folder, so it was not opened",
        },
    }));
}

;// CONCATENATED MODULE: ./build/formats/safetensors/shards.js
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




// The largest public sets have a few hundred; each costs at least two reads.
const MAX_SHARDS = 4096;
/** Reads every shard that the index names, in the order of their paths, and notes where index and shards disagree. */
async function readShards(artifact, index, effort, signal) {
    const paths = shardPathsOf(artifact.path, index);
    const contents = new Map();
    const files = [];
    for (const path of [...paths.values()].filter((path) => path !== undefined).sort()) {
        signal?.throwIfAborted();
        const shard = await artifact.sibling(path);
        if (shard?.isFile === true) {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const source = __addDisposableResource(env_1, await shard.open(), true);
                contents.set(path, await readFile(source, path, effort, signal));
                files.push({ path, role: "shard", size: source.size });
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
        else {
            const problem = shard === undefined ? "the index names this shard, and there is no such file" : "this shard is not a regular file";
            effort.anomalies.add("index-mismatch", path, problem);
            files.push({ path, role: "shard", size: null });
        }
    }
    return { tensors: mergedTensorsOf(contents, paths, index, effort.anomalies), metadata: mergedMetadataOf(contents), files };
}
/** The path of each shard name; undefined for a name that could lead elsewhere, which is never opened. */
function shardPathsOf(path, { weightMap }) {
    const names = new Set(weightMap.values());
    if (names.size > MAX_SHARDS) {
        const problem = `The index names ${names.size} shards, more than the ${MAX_SHARDS} that are read.`;
        throw new errors/* ArtifactError */.nE("index-too-many-shards", problem, { path });
    }
    const pathOf = (name) => {
        const location = locationOf(name, path);
        return "path" in location ? location.path : undefined;
    };
    return new Map([...names].map((name) => [name, pathOf(name)]));
}

;// CONCATENATED MODULE: ./build/formats/safetensors/read.js






/** Reads the headers of one file, or of all files that an index lists, as one model. */
async function readSafetensors(artifact, budget, signal) {
    const effort = { allowance: allowanceOf(budget), anomalies: anomaliesOf(artifact.path) };
    const head = await artifact.source.read(0, Math.min(LENGTH_BYTES, artifact.source.size), signal);
    const content = await (isIndex(head) ? readSet(artifact, effort, signal) : readSingle(artifact, effort, signal));
    return {
        format: "safetensors",
        formatVersion: "1",
        requirements: [],
        signatures: [],
        graphs: [],
        code: [],
        anomalies: effort.anomalies.list(),
        ...content,
    };
}
/** Text never frames a header: read as a length, eight printable bytes are beyond every limit. */
function isIndex(head) {
    const text = new TextDecoder().decode(head);
    return head.length === LENGTH_BYTES && headerLengthOf(head) === undefined && text.trimStart().startsWith("{");
}
async function readSingle({ path, source }, effort, signal) {
    const content = await readFile(source, path, effort, signal);
    return { ...content, files: [{ path, role: "main", size: source.size }] };
}
async function readSet(artifact, effort, signal) {
    const { path, source } = artifact;
    const index = await readShardIndex(source, path, effort.allowance, signal);
    const { tensors, metadata, files } = await readShards(artifact, index, effort, signal);
    return { tensors, metadata: [...index.metadata, ...metadata], files: [{ path, role: "main", size: source.size }, ...files] };
}

;// CONCATENATED MODULE: ./build/formats/safetensors/index.js


const safetensors = {
    id: "safetensors",
    title: "safetensors",
    paths: ["**/*.safetensors", "**/*.safetensors.index.json"],
    probe: probeSafetensors,
    read: readSafetensors,
};

;// CONCATENATED MODULE: ./build/formats/index.js


/** Every format that is read. Order means nothing: two formats that both claim a file make it ambiguous. */
const FORMATS = [onnx, safetensors];


/***/ }),

/***/ 4673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ inspect),
  h: () => (/* binding */ unavailable)
});

;// CONCATENATED MODULE: ./build/bytes/budget.js
const DEFAULT_BUDGET = {
    // The largest real headers (a 300-billion-parameter shard index, a 2 GB ONNX with 100,000 nodes) stay below a quarter of this.
    structureBytes: 256 * 1024 * 1024,
    // Each costs about 100 bytes once decoded: bounds memory near 500 MB in the worst case.
    entries: 5_000_000,
    // Subgraphs inside subgraphs: exporters stay below 10.
    depth: 64,
};

;// CONCATENATED MODULE: ./build/bytes/counting.js
/** The same source; `counter` grows by the length of every read that succeeded. */
function countingSource(source, counter) {
    return {
        size: source.size,
        async read(offset, length, signal) {
            const bytes = await source.read(offset, length, signal);
            counter.bytesRead += bytes.length;
            return bytes;
        },
        [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
    };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/metadata/embedded.js
/** Keys that model files use for one value each, in lower case. */
const KEYS = new Map([
    ["license", "license"],
    ["licence", "license"],
    ["license_name", "license"],
    ["model_license", "license"],
    ["model_licence", "license"],
    ["model.license", "license"],
    ["modelspec.license", "license"],
    ["general.license", "license"],
    ["general.license.name", "license"],
]);
/** What the entries of a model file mean. An entry whose key is not known has no fact and stays an entry. */
function embeddedFacts(entries) {
    return entries.flatMap(({ key, value, source, line }) => {
        const field = KEYS.get(key.toLowerCase());
        if (field === undefined || value.trim() === "")
            return [];
        return [{ field, value: value.trim(), source, key, ...(line === undefined ? {} : { line }) }];
    });
}

;// CONCATENATED MODULE: ./build/formats/format.js
/** How sure the first bytes make us: they prove the format, allow it, or exclude it. */
const CERTAINTIES = (/* unused pure expression or super */ null && (["no", "possible", "certain"]));
/** Enough to see the first fields of every known format. */
const PROBE_BYTES = 4096;

// EXTERNAL MODULE: ./build/formats/index.js + 42 modules
var formats = __webpack_require__(2730);
// EXTERNAL MODULE: ./build/formats/names.js
var names = __webpack_require__(3491);
// EXTERNAL MODULE: ./build/formats/recognised.js
var recognised = __webpack_require__(6596);
;// CONCATENATED MODULE: ./build/formats/inspect.js
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








/**
 * Identifies a file by its content and reads it. The only place where a failed read becomes a value: a file at fault is
 * `unreadable`, bytes that could not be had make it `unavailable`, and neither costs the review of any other file.
 */
async function inspect(file, options = {}, signal) {
    const counter = { bytesRead: 0 };
    const known = { path: file.path, promised: (0,names/* promisedFormat */.f)(file.path), format: null, size: 0 };
    const failed = (status, error) => ({
        ...known,
        bytesRead: Math.min(counter.bytesRead, known.size),
        status,
        error,
    });
    signal?.throwIfAborted();
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const source = __addDisposableResource(env_1, countingSource(await file.open(), counter), true);
            known.size = source.size;
            const head = await source.read(0, Math.min(PROBE_BYTES, source.size), signal);
            const claims = identify(head, source.size, options.formats ?? formats/* FORMATS */.h, known.promised);
            const [format, ...rivals] = claims;
            if (format === undefined)
                return failed("unreadable", unidentified(head, source.size, known));
            if (rivals.length > 0)
                return failed("ambiguous", ambiguity(claims));
            known.format = format.id;
            const artifact = { path: file.path, source, sibling: countedSiblings(file, counter) };
            const content = await format.read(artifact, options.budget ?? DEFAULT_BUDGET, signal);
            const model = { ...content, facts: embeddedFacts(content.metadata), companions: [] };
            const size = sizeOf(model);
            // The first bytes are read twice, to identify and to decode: they count once.
            return { ...known, format: format.id, size, bytesRead: Math.min(counter.bytesRead, size), status: "read", model };
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
    catch (error) {
        signal?.throwIfAborted();
        if (error instanceof errors/* ArtifactError */.nE)
            return failed("unreadable", described(error));
        if (!(error instanceof errors/* SourceError */.c8))
            throw error;
        if (known.size === 0)
            known.size = await statedSize(file);
        return failed("unavailable", described(error));
    }
}
async function statedSize(file) {
    try {
        return (await file.size?.()) ?? 0;
    }
    catch (error) {
        if (error instanceof errors/* SourceError */.c8 || error instanceof errors/* ArtifactError */.nE)
            return 0;
        throw error;
    }
}
/** What remains of an inspection when the file could not be had in the end: its structure alone does not count as examined. */
function unavailable(inspection, error) {
    const { path, format, promised, size, bytesRead } = inspection;
    return { path, format, promised, size, bytesRead, status: "unavailable", error: described(error) };
}
/**
 * Formats that the bytes prove. Failing that the promised one, whose reader says what is wrong with the file, unless the bytes are
 * recognised as something else.
 */
function identify(head, size, formats, promised) {
    const certain = formats.filter((format) => format.probe(head, size) === "certain");
    if (certain.length > 0)
        return certain;
    const isOther = size === 0 || isLfsPointer(head) || recognised/* RECOGNISED */.W.some((format) => format.isContent(head));
    return isOther ? [] : formats.filter(({ id }) => id === promised);
}
function isLfsPointer(head) {
    return new TextDecoder().decode(head.subarray(0, LFS_POINTER.length)) === LFS_POINTER;
}
const LFS_POINTER = "version https://git-lfs.github.com/spec/v1";
function unidentified(head, size, known) {
    if (size === 0)
        return { code: "empty", message: "The file is empty." };
    if (isLfsPointer(head)) {
        return {
            code: "lfs-pointer",
            message: "The file is a Git LFS pointer, not the model. Run `git lfs pull` to have the object in its place; if that changes nothing, the pointer is damaged: commit the model again.",
        };
    }
    const seen = recognised/* RECOGNISED */.W.find((format) => format.isContent(head));
    const format = seen ?? recognised/* RECOGNISED */.W.find(({ id }) => id === known.promised);
    if (format === undefined) {
        return {
            code: "unknown-content",
            message: "The content is of no known model format: the file is damaged, or its name is wrong.",
        };
    }
    if (seen !== undefined)
        known.format = seen.id;
    return { code: "unsupported-format", message: `This version recognises ${format.title} files and does not read them.` };
}
function ambiguity(claims) {
    const titles = claims.map(({ title }) => title).join(" and ");
    return { code: "ambiguous", message: `The content fits ${titles}: nothing is read until it fits one.` };
}
function described(error) {
    const { code, message } = error;
    if (error instanceof errors/* SourceError */.c8)
        return { code, message };
    const { path, offset } = error;
    return { code, message, ...(path === undefined ? {} : { path }), ...(offset === undefined ? {} : { offset }) };
}
function countedSiblings(file, counter) {
    return async (path) => {
        const sibling = await file.sibling(path);
        return sibling === undefined ? undefined : { ...sibling, open: async () => countingSource(await sibling.open(), counter) };
    };
}
function sizeOf(model) {
    return model.files.reduce((sum, { size }) => sum + (size ?? 0), 0);
}


/***/ }),

/***/ 3491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ promisedFormat),
/* harmony export */   s: () => (/* binding */ mayBeModel)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2730);
/* harmony import */ var _recognised_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6596);


const PROMISES = [..._index_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h, ..._recognised_js__WEBPACK_IMPORTED_MODULE_1__/* .RECOGNISED */ .W].map(({ id, paths }) => ({ id, patterns: paths.map(patternOf) }));
const HINTS = _recognised_js__WEBPACK_IMPORTED_MODULE_1__/* .RECOGNISED */ .W.flatMap(({ hints }) => hints.map(patternOf));
/** The format that the name promises, or null. Case does not matter: file systems disagree about it. */
function promisedFormat(path) {
    const name = nameOf(path);
    return PROMISES.find(({ patterns }) => patterns.some((isMatch) => isMatch(name)))?.id ?? null;
}
/** Names such as `model.bin` that models share with other files: only the content can tell. */
function mayBeModel(path) {
    const name = nameOf(path);
    return HINTS.some((isMatch) => isMatch(name));
}
function nameOf(path) {
    return path.slice(path.lastIndexOf("/") + 1).toLowerCase();
}
/** Patterns are `**` + `/*.ending` or `**` + `/name`: suffixes, so no pattern can be slow. */
function patternOf(pattern) {
    const wanted = pattern.slice("**/".length).toLowerCase();
    if (!wanted.startsWith("*"))
        return (name) => name === wanted;
    const ending = wanted.slice(1);
    return (name) => name.length > ending.length && name.endsWith(ending);
}


/***/ }),

/***/ 6596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ RECOGNISED)
/* harmony export */ });
const RECOGNISED = [
    recognised("pytorch", "PyTorch", ["*.pt", "*.pth", "*.ckpt", "*.jit", "*.ptl"], ["*.bin", "*.model"], isTorch),
    recognised("torch-export", "PyTorch exported program", ["*.pt2"], [], never),
    recognised("gguf", "GGUF", ["*.gguf"], ["*.bin"], startsWith("GGUF")),
    recognised("keras", "Keras", ["*.keras"], [], never),
    recognised("hdf5", "HDF5 (Keras weights)", [], ["*.h5", "*.hdf5", "*.keras"], startsWith("\x89HDF\r\n\x1a\n")),
    recognised("tflite", "TensorFlow Lite", ["*.tflite"], ["*.bin", "*.lite"], startsWith("TFL3", 4)),
    recognised("savedmodel", "TensorFlow SavedModel", ["saved_model.pb"], [], never),
    recognised("executorch", "ExecuTorch", ["*.pte"], [], startsWith("ET12", 4)),
    recognised("ort", "ONNX Runtime", ["*.ort"], [], startsWith("ORTM", 4)),
    recognised("coreml", "Core ML", ["*.mlmodel"], [], never),
    recognised("catboost", "CatBoost", ["*.cbm"], ["*.bin"], startsWith("CBM1")),
    recognised("lightgbm", "LightGBM", [], ["*.lgb", "*.model", "*.bst"], startsWith("tree\nversion=")),
    recognised("xgboost", "XGBoost", ["*.ubj"], ["*.bst", "*.model"], (head) => /^\{"?L?[\s\S]{0,8}learner/.test(latin1(head.subarray(0, 64)))),
    recognised("paddle", "PaddlePaddle", ["*.pdmodel", "*.pdiparams"], [], never),
    recognised("pickle", "Python pickle", ["*.joblib"], ["*.pkl", "*.pickle"], isPickle),
];
function recognised(id, title, names, hints, isContent) {
    const anywhere = (name) => `**/${name}`;
    return { id, title, paths: names.map(anywhere), hints: hints.map(anywhere), isContent };
}
function never() {
    return false;
}
function startsWith(text, offset = 0) {
    return (head) => latin1(head.subarray(offset, offset + text.length)) === text;
}
/** The number that legacy checkpoints begin with, as a pickled integer. */
const LEGACY_MAGIC = "\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19";
/** A pickle that begins with PyTorch's number, or a zip whose first member is the record that PyTorch writes first. */
function isTorch(head) {
    const text = latin1(head.subarray(0, 256));
    if (text.startsWith("\x80") && text.startsWith(LEGACY_MAGIC, 2))
        return true;
    return (text.startsWith("PK\x03\x04") && /\/(data\.pkl|\.format_version|byteorder|version|constants\.pkl|code\/|\.data\/)/.test(text));
}
/** Protocol 2 to 5 begins with its version; older ones have no mark and stay unrecognised. */
function isPickle(head) {
    return head[0] === 0x80 && (head[1] ?? 0) >= 2 && (head[1] ?? 0) <= 5;
}
function latin1(bytes) {
    return String.fromCharCode(...bytes);
}


/***/ }),

/***/ 4900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ INSPECTION_REPORTERS),
  P: () => (/* binding */ REPORTERS)
});

// EXTERNAL MODULE: ./build/policy/rules/index.js + 46 modules
var rules = __webpack_require__(2926);
// EXTERNAL MODULE: ./build/model/summary.js
var summary = __webpack_require__(4514);
// EXTERNAL MODULE: ./build/policy/message.js
var message = __webpack_require__(2220);
// EXTERNAL MODULE: ./build/policy/quantities.js
var quantities = __webpack_require__(6938);
;// CONCATENATED MODULE: ./build/report/figures.js

/** `1 tensor`, `26 tensors`. */
function counted(count, one, many = `${one}s`) {
    return `${(0,quantities/* grouped */.zD)(count)} ${count === 1 ? one : many}`;
}
const SCALES = [
    { unit: "M", size: 1e6 },
    { unit: "B", size: 1e9 },
    { unit: "T", size: 1e12 },
];
/** Exact below a million, then two or three digits: `580,353`, `1.2 M`, `405 B`. */
function parametersOf(count) {
    // 999.6 M would be written as 1000 M: it is a billion already.
    const scale = SCALES.findLast(({ size }) => count >= size * (size === 1e6 ? 1 : 0.9995));
    if (scale === undefined)
        return (0,quantities/* grouped */.zD)(count);
    const amount = count / scale.size;
    return `${amount < 9.95 ? amount.toFixed(1) : (0,quantities/* grouped */.zD)(Math.round(amount))} ${scale.unit}`;
}
/** `(=)`, `(+5,130)`, `(−1.2 M)`. */
function deltaOf(base, head) {
    return head === base ? "(=)" : `(${signed(head - base, parametersOf)})`;
}
/** `(=)`, `(+0.4 %)`; a change too small for a percentage is given in bytes, a very large one as a factor. */
function sizeDeltaOf(base, head) {
    if (head === base)
        return "(=)";
    const share = (head - base) / base;
    if (base === 0 || Math.abs(share) < 0.001)
        return `(${signed(head - base, quantities/* bytesText */.pV)})`;
    if (share >= 9)
        return `(×${(0,quantities/* grouped */.zD)(Math.round(head / base))})`;
    const percent = Math.abs(share) * 100;
    return `(${share < 0 ? "−" : "+"}${percent < 9.95 ? percent.toFixed(1) : (0,quantities/* grouped */.zD)(Math.round(percent))} %)`;
}
/** `+12`, `−3`. */
function signed(difference, written = quantities/* grouped */.zD) {
    return `${difference < 0 ? "−" : "+"}${written(Math.abs(difference))}`;
}
/** `float32[batch, 128]`, `float32[…]` where even the rank is unknown, `int64[1], optional` for an input that has a default. */
function typeOf(value) {
    const spelled = value.dtype.includes("(") || value.kind === "tensor" ? value.dtype : `${value.kind}(${value.dtype})`;
    const unknown = value.kind === "tensor" ? "[…]" : "";
    return `${spelled}${value.shape === null ? unknown : (0,quantities/* shapeText */.L3)(value.shape)}${value.required ? "" : ", optional"}`;
}

;// CONCATENATED MODULE: ./build/report/section.js
const left = (title) => ({ title, align: "left" });
const right = (title) => ({ title, align: "right" });
function line(text) {
    return text.length === 0 ? [] : [{ kind: "line", text }];
}
/** The first `atMost` of them, and how many more there are. */
function list(items, atMost) {
    if (items.length === 0)
        return [];
    return [{ kind: "list", items: items.slice(0, atMost), more: Math.max(items.length - atMost, 0) }];
}
function table(columns, rows, atMost) {
    if (rows.length === 0)
        return [];
    return [{ kind: "table", columns, rows: rows.slice(0, atMost), more: Math.max(rows.length - atMost, 0) }];
}
function section(title, ...parts) {
    const some = parts.flat();
    return some.length === 0 ? [] : [{ title, parts: some }];
}

;// CONCATENATED MODULE: ./build/report/sides.js
function baseModel({ base }) {
    return base?.status === "read" ? base.model : undefined;
}
function headModel({ head }) {
    return head?.status === "read" ? head.model : undefined;
}
/** The side that could not be read; head first, because that is what gets merged. */
function failureOf({ base, head }) {
    if (head !== undefined && head.status !== "read")
        return { ...head, side: "head" };
    if (base !== undefined && base.status !== "read")
        return { ...base, side: "base" };
    return undefined;
}
function nodesOf(model) {
    return model.graphs.reduce((sum, { nodeCount }) => sum + nodeCount, 0);
}

;// CONCATENATED MODULE: ./build/report/completeness-section.js





/** What is missing and what is odd about the files. */
function completenessSection(comparison, atMost) {
    const head = headModel(comparison);
    return head === undefined ? [] : section("Completeness", list(remarksOf(head), atMost));
}
/** Empty when the model has all it needs and nothing is odd. */
function remarksOf(model) {
    const absences = model.absences.map(({ path, reason, detail, tensors, bytes }) => (0,message/* say */.cv) `${path} ${(0,message/* ours */.Od)(`${REASONS[reason]}: ${counted(tensors, "tensor")}, ${(0,quantities/* bytesText */.pV)(bytes)}`)}${detail === "" ? [] : (0,message/* say */.cv) ` (${(0,message/* quoting */.yu)(detail)})`}`);
    const anomalies = model.anomalies.map(({ subject, detail }) => (0,message/* say */.cv) `${subject}: ${(0,message/* quoting */.yu)(detail)}`);
    return absences.length + anomalies.length === 0 ? [] : [...absences, ...anomalies];
}
const REASONS = {
    missing: "is not there",
    "out-of-range": "does not hold what the model says",
    "unsafe-path": "is no safe path and was not opened",
    unavailable: "could not be fetched",
};

;// CONCATENATED MODULE: ./build/report/interface-story.js


const VERBS = {
    "value-removed": "removed",
    "value-added": "added",
    "value-renamed": "renamed",
    "value-dtype-changed": "of another dtype",
    "value-rank-changed": "of another rank",
    "dimension-changed": "of another shape",
    "value-requirement-changed": "required or optional now",
    "values-reordered": "in another order",
};
function interfaceStoryOf(comparison) {
    const base = baseModel(comparison);
    const head = headModel(comparison);
    const one = comparison.change === "removed" ? base : head;
    if (one === undefined)
        return { verdict: null, text: "?" };
    if (base === undefined || head === undefined)
        return { verdict: null, text: sizeOfInterface(one) };
    if (base.signatures.length + head.signatures.length === 0)
        return { verdict: null, text: "–" };
    const changes = comparison.changes.filter(concernsInterface);
    if (changes.length === 0)
        return { verdict: "unchanged", text: "unchanged" };
    const breaking = changes.filter(({ compatibility }) => compatibility === "breaking");
    if (breaking.length === 0)
        return { verdict: "compatible", text: tallyOf(changes) };
    const others = changes.length - breaking.length;
    return { verdict: "breaking", text: `${tallyOf(breaking)}${others === 0 ? "" : `; ${counted(others, "compatible change")}`}` };
}
function concernsInterface(change) {
    return "compatibility" in change;
}
function sizeOfInterface(model) {
    if (model.signatures.length === 0)
        return "–";
    const inputs = model.signatures.reduce((sum, { inputs }) => sum + inputs.length, 0);
    const outputs = model.signatures.reduce((sum, { outputs }) => sum + outputs.length, 0);
    return `${counted(inputs, "input")}, ${counted(outputs, "output")}`;
}
/** `2 inputs removed, 1 added; 1 output of another rank`. */
function tallyOf(changes) {
    const phrases = [];
    const added = changes.filter(({ kind }) => kind === "signature-added").length;
    const removed = changes.filter(({ kind }) => kind === "signature-removed").length;
    if (removed > 0)
        phrases.push(`${counted(removed, "signature")} removed`);
    if (added > 0)
        phrases.push(`${counted(added, "signature")} added`);
    for (const side of ["input", "output"]) {
        const words = [];
        for (const [kind, verb] of Object.entries(VERBS)) {
            const values = changes.filter((change) => change.kind === kind && "side" in change && change.side === side);
            if (values.length === 0)
                continue;
            const names = new Set(values.map((change) => subjectOf(change)));
            const effects = new Set(values.map((change) => (change.kind === "dimension-changed" ? change.effect : verb)));
            const [only] = effects;
            const phrase = effects.size === 1 && only !== undefined ? only : verb;
            words.push(kind === "values-reordered"
                ? `${side}s ${verb}`
                : `${words.length === 0 ? counted(names.size, side) : names.size} ${phrase}`);
        }
        if (words.length > 0)
            phrases.push(words.join(", "));
    }
    return phrases.join("; ");
}
/** The value that a change speaks of, unique within its side. */
function subjectOf(change) {
    if (change.kind === "value-added" || change.kind === "value-removed")
        return `${change.signature}\0${change.value.name}`;
    if (change.kind === "value-renamed")
        return `${change.signature}\0${change.head}`;
    return `${change.signature}\0${"name" in change ? change.name : ""}`;
}

;// CONCATENATED MODULE: ./build/report/text.js
/** Joins texts of which some may be empty. */
function spread(texts, separator) {
    const some = texts.filter((text) => text.length > 0);
    return some.flatMap((text, index) => (index === 0 ? text : [separator, ...text]));
}

;// CONCATENATED MODULE: ./build/report/interface-section.js






/** The values that changed, base beside head; all of them for a model that is new or gone. */
function interfaceSection(comparison, atMost) {
    const base = baseModel(comparison);
    const head = headModel(comparison);
    if (base !== undefined && head !== undefined)
        return section("Interface", changedValues(comparison, base, head, atMost));
    const one = head ?? base;
    return one === undefined ? [] : section("Interface", allValues(one, atMost));
}
function changedValues(comparison, base, head, atMost) {
    const changes = comparison.changes.filter(concernsInterface);
    const several = base.signatures.length > 1 || head.signatures.length > 1;
    const [before, after] = [valuesOf(base), valuesOf(head)];
    const rows = new Map();
    const remarks = [];
    for (const change of changes) {
        if (!("side" in change)) {
            remarks.push((0,message/* say */.cv) `signature ${change.signature} ${(0,message/* ours */.Od)(change.kind === "signature-added" ? "added" : "removed")}`);
        }
        else if (change.kind === "values-reordered") {
            remarks.push((0,message/* say */.cv) `${(0,message/* ours */.Od)(`${change.side}s`)} in another order: ${change.base.join(", ")} → ${change.head.join(", ")}`);
        }
        else {
            const place = `${change.side}\0${subjectOf(change)}`;
            const row = rows.get(place) ?? { cells: cellsOf(change, before, after, several), what: [] };
            row.what.push((0,message/* ours */.Od)(change.compatibility === "breaking" ? `${effectOf(change)}, breaking` : effectOf(change)));
            rows.set(place, row);
        }
    }
    const lines = [...rows.values()].map(({ cells, what }) => [...cells, spread(what, "; ")]);
    return [...table([left("Value"), left("Base"), left("Head"), left("Change")], lines, atMost), ...list(remarks, atMost)];
}
function cellsOf(change, base, head, several) {
    const name = change.kind === "value-renamed" ? change.head : "value" in change ? change.value.name : change.name;
    const baseName = change.kind === "value-renamed" ? change.base : name;
    const label = several ? (0,message/* say */.cv) `${(0,message/* ours */.Od)(change.side)} ${name} of ${change.signature}` : (0,message/* say */.cv) `${(0,message/* ours */.Od)(change.side)} ${name}`;
    const before = change.kind === "value-added" ? undefined : base.get(keyOf(change.signature, change.side, baseName));
    const after = change.kind === "value-removed" ? undefined : head.get(keyOf(change.signature, change.side, name));
    const renamed = change.kind === "value-renamed" && before !== undefined;
    return [label, renamed ? (0,message/* say */.cv) `${baseName} ${typeOf(before)}` : typeCell(before), typeCell(after)];
}
function typeCell(value) {
    return value === undefined ? ["–"] : (0,message/* say */.cv) `${typeOf(value)}`;
}
function valuesOf(model) {
    const values = new Map();
    for (const { name: signature, inputs, outputs } of model.signatures) {
        for (const value of inputs)
            values.set(keyOf(signature, "input", value.name), value);
        for (const value of outputs)
            values.set(keyOf(signature, "output", value.name), value);
    }
    return values;
}
function keyOf(signature, side, name) {
    return `${signature}\0${side}\0${name}`;
}
function effectOf(change) {
    switch (change.kind) {
        case "value-added":
            return change.side === "input" && change.value.required ? "added, required" : "added";
        case "value-removed":
            return "removed";
        case "value-renamed":
            return "renamed";
        case "value-dtype-changed":
            return "dtype";
        case "value-requirement-changed":
            return change.required ? "required now" : "optional now";
        case "value-rank-changed":
            return change.base === null || change.head === null ? "rank" : `rank ${change.base.length} → ${change.head.length}`;
        case "dimension-changed":
            return `axis ${change.axis} ${change.effect}`;
    }
}
/** Every input and output, in the order a caller sees. */
function allValues(model, atMost) {
    const several = model.signatures.length > 1;
    const rows = model.signatures.flatMap((signature) => ["input", "output"].flatMap((side) => (side === "input" ? signature.inputs : signature.outputs).map((value) => [
        several ? (0,message/* say */.cv) `${(0,message/* ours */.Od)(side)} ${value.name} of ${signature.name}` : (0,message/* say */.cv) `${(0,message/* ours */.Od)(side)} ${value.name}`,
        (0,message/* say */.cv) `${typeOf(value)}`,
    ])));
    return rows.length === 0 ? line([]) : table([left("Value"), left("Type")], rows, atMost);
}

;// CONCATENATED MODULE: ./build/report/metadata-section.js



/** Key by key; where a key stands is told only when the model keeps metadata in several places. */
function metadataSection(comparison, atMost) {
    const [base, head] = [baseModel(comparison), headModel(comparison)];
    if (base === undefined && head !== undefined)
        return section("Metadata", metadataTable(head, atMost));
    // Of a model that could not be had, what stands beside it is all there is.
    const known = base === undefined || head === undefined
        ? comparison.changes.flatMap((change) => ("source" in change ? [change] : []))
        : [...base.metadata, ...head.metadata];
    const keyCell = keyCellOf(known);
    const rows = comparison.changes.flatMap((change) => {
        if (change.kind === "metadata-added")
            return [[keyCell(change.key, change.source), ["–"], (0,message/* say */.cv) `${change.head}`]];
        if (change.kind === "metadata-removed")
            return [[keyCell(change.key, change.source), (0,message/* say */.cv) `${change.base}`, ["–"]]];
        if (change.kind === "metadata-changed")
            return [[keyCell(change.key, change.source), (0,message/* say */.cv) `${change.base}`, (0,message/* say */.cv) `${change.head}`]];
        return [];
    });
    return section("Metadata", table([left("Key"), left("Base"), left("Head")], rows, atMost));
}
function metadataTable({ metadata }, atMost) {
    const keyCell = keyCellOf(metadata);
    const rows = metadata.map(({ key, value, source }) => [keyCell(key, source), (0,message/* say */.cv) `${value}`]);
    return table([left("Key"), left("Value")], rows, atMost);
}
function keyCellOf(entries) {
    const places = new Set(entries.map(({ source }) => source));
    return (key, source) => (places.size > 1 ? (0,message/* say */.cv) `${key} in ${source}` : (0,message/* say */.cv) `${key}`);
}

;// CONCATENATED MODULE: ./build/report/operators.js
/** Over every graph, most frequent first. */
function operatorsIn(model) {
    const counts = new Map();
    for (const { operators } of model.graphs) {
        for (const operator of operators) {
            const key = `${operator.domain}\0${operator.type}`;
            counts.set(key, { ...operator, count: (counts.get(key)?.count ?? 0) + operator.count });
        }
    }
    const pairs = [...counts.entries()].sort(([a, one], [b, two]) => two.count - one.count || (a < b ? -1 : 1));
    return pairs.map(([, operator]) => operator);
}
/** `Conv`, `com.microsoft.FusedMatMul`: the default domain goes without saying. */
function operatorText(domain, operator) {
    return [{ value: domain === "ai.onnx" || domain === "" ? operator : `${domain}.${operator}` }];
}

// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/report/quote-plain.js

// Longer than any honest name; a line of a log stays a line.
const VALUE_UNITS = 200;
/** For terminals, logs, annotations and the text of a message in JSON: values between backticks, nothing invisible, one line. */
function plainOf(message, atMost = VALUE_UNITS) {
    return message.map((part) => partOf(part, atMost)).join("");
}
// A sentence of an error message.
const SENTENCE_UNITS = 400;
function partOf(part, atMost) {
    if (typeof part === "string")
        return part.replaceAll("\n", " ");
    return "value" in part ? `\`${wordOf(part.value, atMost)}\`` : (0,visible/* visible */.R)((0,visible/* shortened */.v)(part.sentence, SENTENCE_UNITS));
}
/** The same for a cell of an aligned table, where nothing needs to be told apart. */
function bareOf(text, atMost) {
    return text
        .map((part) => (typeof part !== "string" && "value" in part ? wordOf(part.value, atMost) : partOf(part, atMost)))
        .join("");
}
/** A value alone, without backticks: a path at the start of a line, a cell of a table. */
function wordOf(value, atMost = VALUE_UNITS) {
    const shown = (0,visible/* visible */.R)((0,visible/* shortened */.v)(value, atMost));
    return shown === "" ? "(empty)" : shown;
}

// EXTERNAL MODULE: ./build/report/terminal-layout.js
var terminal_layout = __webpack_require__(3186);
;// CONCATENATED MODULE: ./build/report/terminal-section.js



// Two values and their arrows beside each other on a usual terminal.
const CELL_UNITS = 44;
function terminalSections(sections, width, paint) {
    return sections
        .map(({ title, parts }) => `  ${paint("bold", title)}\n${parts.map((part) => partText(part, width)).join("")}`)
        .join("");
}
function partText(part, width) {
    const more = "more" in part && part.more > 0 ? `    … ${(0,quantities/* grouped */.zD)(part.more)} more\n` : "";
    if (part.kind === "line")
        return (0,terminal_layout/* wrapped */.ky)(plainOf(part.text), width, "    ");
    if (part.kind === "list")
        return part.items.map((item) => (0,terminal_layout/* wrapped */.ky)(plainOf(item), width, "    ")).join("") + more;
    const rows = part.rows.map((row) => row.map((cell) => bareOf(cell, CELL_UNITS)));
    return (0,terminal_layout/* aligned */.b6)(part.columns, rows, "    ") + more;
}

;// CONCATENATED MODULE: ./build/report/inspection.js













const DEFAULT_WIDTH = 100;
// What fits on a screen or two; `text` and `json` have everything.
const SHOWN_ROWS = 20;
const SHOWN_TENSORS = 12;
/** What each file says, for people. */
const terminalInspections = (inspections, options) => {
    const paint = (0,terminal_layout/* paintOf */.MI)(options.colour ?? false);
    const width = options.width ?? DEFAULT_WIDTH;
    return inspections.map((inspection) => inspectionText(inspection, width, paint)).join("\n");
};
function inspectionText(inspection, width, paint) {
    const head = `${paint("bold", wordOf(inspection.path))}\n`;
    if (inspection.status !== "read") {
        const { code, message, path, offset } = inspection.error;
        const place = [...(path === undefined ? [] : [wordOf(path)]), ...(offset === undefined ? [] : [`byte ${(0,quantities/* grouped */.zD)(offset)}`])];
        const where = place.length === 0 ? "" : ` (${place.join(", ")})`;
        return (head +
            (0,terminal_layout/* wrapped */.ky)(`${paint("red", inspection.status)}: ${plainOf([{ sentence: message }])}${where} [${wordOf(code)}]`, width, "  "));
    }
    const read = `${(0,quantities/* bytesText */.pV)(inspection.bytesRead)} read of ${(0,quantities/* bytesText */.pV)(inspection.size)}`;
    const facts = (0,terminal_layout/* wrapped */.ky)([...factsOf(inspection.model), read].join(" · "), width, "  ");
    return head + facts + terminalSections(sectionsOf(inspection.model), width, paint);
}
function factsOf({ format, formatVersion, producer, requirements }) {
    const version = requirements.length > 0 ? "" : ` version ${wordOf(formatVersion)}`;
    return [
        `${wordOf(format)}${version}`,
        ...(producer === undefined ? [] : [`producer ${wordOf(`${producer.name} ${producer.version}`.trim())}`]),
        ...requirements.map(({ name, version: least }) => `${wordOf(name)} ${least}`),
    ];
}
function sectionsOf(model) {
    const operators = operatorsIn(model).map(({ domain, type, count }) => [operatorText(domain, type), [(0,quantities/* grouped */.zD)(count)]]);
    const files = model.files.map(({ path, role, size }) => [
        (0,message/* say */.cv) `${path}`,
        [role],
        [size === null ? "missing" : (0,quantities/* bytesText */.pV)(size)],
    ]);
    return [
        ...section("Completeness", list(remarksOf(model), SHOWN_ROWS)),
        ...section("Interface", allValues(model, SHOWN_ROWS)),
        ...section(`Operators: ${counted(nodesOf(model), "node")}`, table([left("Operator"), right("Nodes")], operators, SHOWN_ROWS)),
        ...section(`Tensors: ${counted((0,summary/* parameterCountOf */.Gb)(model), "parameter")}`, kinds(model.tensors), largest(model.tensors)),
        ...section("Metadata", metadataTable(model, SHOWN_ROWS)),
        ...section("Files", model.files.length > 1 ? table([left("File"), left("Role"), right("Size")], files, SHOWN_ROWS) : []),
    ];
}
function kinds(tensors) {
    const groups = new Map();
    for (const tensor of tensors) {
        const key = `${tensor.kind}\0${tensor.dtype}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [tensor]);
        else
            group.push(tensor);
    }
    const rows = [...groups.values()].map((group) => {
        const { tensors: count, parameters, bytes } = (0,summary/* totalsOf */.vA)(group);
        return [[group[0]?.kind ?? ""], (0,message/* say */.cv) `${group[0]?.dtype ?? ""}`, [(0,quantities/* grouped */.zD)(count)], [(0,quantities/* grouped */.zD)(parameters)], [(0,quantities/* bytesText */.pV)(bytes)]];
    });
    return table([left("Kind"), left("Dtype"), right("Tensors"), right("Parameters"), right("Bytes")], rows, SHOWN_ROWS);
}
function largest(tensors) {
    const first = [...tensors].sort((a, b) => b.parameters - a.parameters || (a.name < b.name ? -1 : 1));
    const rows = first.map(({ name, dtype, shape, parameters }) => [
        (0,message/* say */.cv) `${name}`,
        (0,message/* say */.cv) `${dtype + (0,quantities/* shapeText */.L3)(shape)}`,
        [(0,quantities/* grouped */.zD)(parameters)],
    ]);
    return table([left("Largest tensors"), left("Type"), right("Parameters")], rows, SHOWN_TENSORS);
}

;// CONCATENATED MODULE: ./build/report/inspection-text.js



// A diff of lines: longer values are cut in the middle and say so.
const inspection_text_VALUE_UNITS = 4_000;
/**
 * One fact a line in an order that does not depend on the file's, without offsets and, for a single file, without its name:
 * `git diff` runs this on temporary copies.
 */
const textInspections = (inspections) => inspections
    .map((inspection) => (inspections.length === 1 ? "" : `path ${written(inspection.path)}\n`) +
    linesOf(inspection)
        .map((line) => `${line}\n`)
        .join(""))
    .join("\n");
function linesOf(inspection) {
    if (inspection.status !== "read")
        return [`${inspection.status} ${written(inspection.error.code)}: ${written(inspection.error.message)}`];
    const { model } = inspection;
    const { totals } = model;
    return [
        `format ${written(model.format)} ${written(model.formatVersion)}`,
        ...(model.producer === undefined ? [] : [`producer ${written(`${model.producer.name} ${model.producer.version}`.trim())}`]),
        ...sorted(model.requirements.map(({ name, version }) => `requirement ${written(name)} ${version}`)),
        ...model.signatures.flatMap(({ name, inputs, outputs }) => [
            ...inputs.map((value) => `input ${written(name)} ${written(value.name)} ${written(typeOf(value))}`),
            ...outputs.map((value) => `output ${written(name)} ${written(value.name)} ${written(typeOf(value))}`),
        ]),
        ...sorted(model.graphs.map(({ name, nodeCount }) => `graph ${written(name)} ${nodeCount}`)),
        ...sorted(operatorsIn(model).map(({ domain, type, count }) => `operator ${written(domain)} ${written(type)} ${count}`)),
        ...sorted(model.code.map(({ kind, name, count }) => `code ${kind} ${written(name)} ${count}`)),
        `totals ${totals.tensors} tensors ${totals.parameters} parameters ${totals.bytes} bytes`,
        ...sorted(model.tensors.map(({ name, kind, dtype, shape }) => `tensor ${written(name)} ${kind} ${written(dtype)}[${shape.join(", ")}]`)),
        ...sorted(model.metadata.map(({ key, value, source }) => `metadata ${written(source)} ${written(key)} = ${written(value)}`)),
        ...sorted(model.absences.map(({ path, reason, tensors, bytes }) => `absent ${written(path)} ${reason} ${tensors} tensors ${bytes} bytes`)),
        ...sorted(model.anomalies.map(({ kind, subject }) => `anomaly ${kind} ${written(subject)}`)),
    ];
}
function written(value) {
    return wordOf(value, inspection_text_VALUE_UNITS);
}
function sorted(lines) {
    return [...lines].sort();
}

;// CONCATENATED MODULE: ./build/report/json.js

/** Of both documents; schema/*.schema.json describe them. */
const JSON_SCHEMA_VERSION = 1;
/** One review. Messages are given as text and in parts: what is ours and what is the file's. */
const jsonReporter = (review) => `${JSON.stringify(reviewJson(review), undefined, 2)}\n`;
function reviewJson(review) {
    const { schemaVersion, tool, base, head, policy, editedPolicy, verdict, counts, comparisons, findings, coverage } = review;
    return {
        schemaVersion,
        tool,
        base,
        head,
        policy,
        ...(editedPolicy === undefined ? {} : { editedPolicy }),
        verdict,
        counts,
        comparisons,
        findings: findings.map(findingJson),
        coverage,
    };
}
/** Every inspection carries the version, so that one element of the array can stand alone. */
function inspectionsJson(inspections) {
    return inspections.map((inspection) => ({ schemaVersion: JSON_SCHEMA_VERSION, ...inspection }));
}
function findingJson({ rule, severity, path, at, message, waiver }) {
    return {
        rule,
        severity,
        path,
        ...(at === undefined ? {} : { at }),
        message: plainOf(message),
        messageParts: message,
        ...(waiver === undefined ? {} : { waiver }),
    };
}

;// CONCATENATED MODULE: ./build/diff/comparison.js
const ARTIFACT_CHANGES = (/* unused pure expression or super */ null && (["added", "removed", "modified", "renamed"]));
const RECORD_STATUSES = (/* unused pure expression or super */ null && (["absent", "in-sync", "stale", "unverified", "unreadable"]));
const SKIP_REASONS = ["budget", "never"];

;// CONCATENATED MODULE: ./build/report/skipped.js



/** `values of 12 tensors, 3.1 GB, not compared: budget` */
function skippedText({ tensors, bytes, reason }) {
    return `values of ${counted(tensors, "tensor")}, ${(0,quantities/* bytesText */.pV)(bytes)}, not compared: ${skipped_REASONS[reason]}`;
}
const skipped_REASONS = { budget: "budget", never: "weights never" };
/** Over all models of a review, a sum for each reason that there was. */
function skippedIn({ comparisons }) {
    return SKIP_REASONS.flatMap((reason) => {
        const skipped = comparisons.flatMap((comparison) => (comparison.skipped?.reason === reason ? [comparison.skipped] : []));
        if (skipped.length === 0)
            return [];
        const sum = (of) => skipped.reduce((total, one) => total + of(one), 0);
        return [{ tensors: sum(({ tensors }) => tensors), bytes: sum(({ bytes }) => bytes), reason }];
    });
}

;// CONCATENATED MODULE: ./build/report/tensor-groups.js
const ORDER = [
    "tensor-removed",
    "tensor-added",
    "tensor-reshaped",
    "tensor-retyped",
    "tensor-values-changed",
    "tensor-renamed",
];
// Layers of real networks nest this deep; deeper names are shown under their eighth part.
const MAX_DEPTH = 8;
/** Groups by the deepest layer that keeps each kind of change within `atMost` lines. */
function groupsOf(changes, atMost) {
    return ORDER.flatMap((kind) => groupsOfKind(kind, changes.filter((change) => change.kind === kind), atMost));
}
function tensorOf(change) {
    return "tensor" in change ? change.tensor : change.head;
}
function groupsOfKind(kind, changes, atMost) {
    if (changes.length <= atMost)
        return changes.map((change) => groupOf(kind, tensorOf(change).name, [change]));
    let layers = layersOf(changes, MAX_DEPTH);
    for (let depth = MAX_DEPTH - 1; depth > 0 && layers.size > atMost; depth -= 1)
        layers = layersOf(changes, depth);
    const groups = [...layers].map(([prefix, members]) => labelled(kind, prefix === "" ? null : `${prefix}*`, members));
    if (groups.length <= atMost)
        return groups;
    const largest = new Set([...groups].sort((a, b) => b.changes.length - a.changes.length).slice(0, Math.max(atMost - 1, 0)));
    const rest = groups.filter((group) => !largest.has(group)).flatMap((group) => group.changes);
    return [...groups.filter((group) => largest.has(group)), groupOf(kind, null, rest)];
}
function layersOf(changes, depth) {
    const layers = new Map();
    for (const change of changes) {
        const prefix = prefixOf(tensorOf(change).name, depth);
        const layer = layers.get(prefix);
        if (layer === undefined)
            layers.set(prefix, [change]);
        else
            layer.push(change);
    }
    return layers;
}
function labelled(kind, label, members) {
    const [only] = members;
    return groupOf(kind, only !== undefined && members.length === 1 ? tensorOf(only).name : label, members);
}
function groupOf(kind, label, changes) {
    return { kind, label, changes, parameters: changes.reduce((sum, change) => sum + tensorOf(change).parameters, 0) };
}
/** The first `depth` parts of `encoder.0.attention.weight`, never the last one: `encoder.0.`; empty when there is but one part. */
function prefixOf(name, depth) {
    let end = -1;
    for (let part = 0; part < depth; part += 1) {
        const next = nextSeparator(name, end + 1);
        if (next === -1)
            break;
        end = next;
    }
    return name.slice(0, end + 1);
}
function nextSeparator(name, from) {
    const [dot, slash] = [name.indexOf(".", from), name.indexOf("/", from)];
    return dot === -1 || slash === -1 ? Math.max(dot, slash) : Math.min(dot, slash);
}

;// CONCATENATED MODULE: ./build/report/parameters-section.js








/** Totals, then the tensors by what happened to them, layer by layer when there are many. */
function parametersSection(comparison, atMost) {
    const [base, head] = [baseModel(comparison), headModel(comparison)];
    if (base !== undefined && head !== undefined) {
        const lines = [totals(base, head), parameters_section_tallyOf(comparison), skippedOf(comparison), identicalOf(comparison, head)].map(line);
        return section("Parameters", ...lines, tensors(comparison, atMost));
    }
    return head === undefined ? [] : section("Parameters", contents(head));
}
function parameters_section_tallyOf({ tensors: { changed, identical, unmeasured } }) {
    const words = [];
    if (changed > 0)
        words.push(`${(0,quantities/* grouped */.zD)(changed)} with new values`);
    if (identical > 0)
        words.push(`${(0,quantities/* grouped */.zD)(identical)} identical`);
    if (unmeasured > 0)
        words.push(`${(0,quantities/* grouped */.zD)(unmeasured)} not compared`);
    if (changed + unmeasured === 0)
        return [];
    return [`Tensors of the same shape and dtype: ${words.join(", ")}.`];
}
function skippedOf({ skipped }) {
    if (skipped === undefined)
        return [];
    return [`${sentenceCase(skippedText(skipped))}.`];
}
function sentenceCase(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** Where most weights have new values, the large ones that kept theirs tell what was not trained. */
function identicalOf({ changes, tensors: { changed, unmeasured } }, head) {
    if (changed === 0 || unmeasured > 0)
        return [];
    const touched = new Set(changes.filter(concernsTensor).map((change) => tensorOf(change).name));
    const kept = head.tensors.filter(({ name, parameters }) => parameters >= LARGE_PARAMETERS && !touched.has(name));
    if (kept.length === 0)
        return [];
    const names = [...kept].sort((a, b) => b.parameters - a.parameters).map(({ name }) => name);
    return (0,message/* say */.cv) `Unchanged, among those of ${(0,message/* ours */.Od)((0,quantities/* grouped */.zD)(LARGE_PARAMETERS))} elements or more: ${(0,message/* listed */.KE)(names)}.`;
}
// Smaller ones are biases and shape constants.
const LARGE_PARAMETERS = 1024;
const TOTALS = [
    { name: "tensors", written: quantities/* grouped */.zD, of: ({ totals }) => totals.tensors },
    { name: "parameters", written: quantities/* grouped */.zD, of: summary/* parameterCountOf */.Gb },
    { name: "bytes", written: quantities/* bytesText */.pV, of: ({ totals }) => totals.bytes },
];
/** `Tensors 10 → 11 (+1), parameters 148,352 → 214,336 (+65,984).` */
function totals(base, head) {
    const words = TOTALS.flatMap(({ name, written, of }) => {
        const [before, after] = [of(base), of(head)];
        return before === after ? [] : [`${name} ${written(before)} → ${written(after)} (${signed(after - before, written)})`];
    });
    return words.length === 0 ? [] : [`In all: ${words.join(", ")}.`];
}
// A network is read layer by layer: more lines of one kind of change tell less.
const LAYERS = 16;
const parameters_section_VERBS = {
    "tensor-removed": "removed",
    "tensor-added": "added",
    "tensor-reshaped": "reshaped",
    "tensor-retyped": "dtype",
    "tensor-renamed": "renamed",
    "tensor-values-changed": "new values",
};
function tensors({ changes }, atMost) {
    const groups = groupsOf(changes.filter(concernsTensor), Math.min(atMost, LAYERS));
    const rows = groups.map((group) => [
        group.label === null ? ["others"] : (0,message/* say */.cv) `${group.label}`,
        [parameters_section_VERBS[group.kind]],
        parameters_section_effectOf(group),
        [parametersOf(group.parameters)],
    ]);
    return table([left("Tensor"), left("Change"), left("From → to"), right("Parameters")], rows, atMost);
}
function concernsTensor(change) {
    return change.kind in parameters_section_VERBS;
}
function parameters_section_effectOf({ changes }) {
    const [change] = changes;
    if (change === undefined || changes.length > 1)
        return [counted(changes.length, "tensor")];
    const { dtype, shape } = tensorOf(change);
    if (change.kind === "tensor-reshaped")
        return (0,message/* say */.cv) `${(0,quantities/* shapeText */.L3)(change.base.shape)} → ${(0,quantities/* shapeText */.L3)(shape)}`;
    if (change.kind === "tensor-retyped")
        return (0,message/* say */.cv) `${change.base.dtype} → ${dtype}`;
    if (change.kind === "tensor-renamed")
        return (0,message/* say */.cv) `from ${change.base.name}`;
    return (0,message/* say */.cv) `${dtype + (0,quantities/* shapeText */.L3)(shape)}`;
}
function contents({ totals: { byKind } }) {
    const [only] = byKind;
    if (only !== undefined && byKind.length === 1) {
        return line([
            `${counted(only.tensors, "tensor")} (${only.kind}), ${counted(only.parameters, "parameter")}, ${(0,quantities/* bytesText */.pV)(only.bytes)}`,
        ]);
    }
    const rows = byKind.map(({ kind, tensors: count, parameters, bytes }) => [
        [kind],
        [(0,quantities/* grouped */.zD)(count)],
        [(0,quantities/* grouped */.zD)(parameters)],
        [(0,quantities/* bytesText */.pV)(bytes)],
    ]);
    return table([left("Kind"), right("Tensors"), right("Parameters"), right("Bytes")], rows, rows.length);
}

;// CONCATENATED MODULE: ./build/report/story-modified.js






/** `same graph`, `re-exported: same operators, 236 of 250 nodes renamed`, `graph changed: 12 nodes added, 3 removed`. */
function structureStoryOf(comparison, base, head) {
    if (base.format !== head.format)
        return (0,message/* say */.cv) `converted from ${base.format} to ${head.format}`;
    const tensors = tensorTally(comparison.changes);
    const sameTensors = tensors.added + tensors.removed + tensors.reshaped + tensors.retyped === 0;
    const sameSize = sameTensors && comparison.base?.size === comparison.head?.size ? " and size" : "";
    if (Math.max(nodesOf(base), nodesOf(head)) === 0)
        return sameTensors ? (0,message/* say */.cv) `same structure${(0,message/* ours */.Od)(sameSize)}` : [];
    const { added, removed, changed, renamed } = graphTally(comparison.changes);
    const differences = enumerated("node", [
        [added, "added"],
        [removed, "removed"],
        [changed, "changed"],
    ]);
    const share = `${(0,quantities/* grouped */.zD)(renamed)} of ${counted(nodesOf(head), "node")} renamed`;
    const isReexport = renamed * 2 > nodesOf(head);
    const sameOperators = !comparison.changes.some(({ kind }) => kind === "operator-count-changed");
    if (differences !== "") {
        return [
            `${isReexport ? `re-exported: ${sameOperators ? "same operators, " : ""}${share}, ` : "graph changed: "}${differences}`,
        ];
    }
    if (!isReexport)
        return [`same graph${sameSize}${renamed > 0 ? `, ${share}` : ""}`];
    const same = sameTensors && isSameThroughout(comparison.tensors) ? "every tensor and operator the same" : "same operators";
    return [`re-exported: ${same}, ${share}`];
}
/** `new values in 26 of 28 tensors (88 % of the parameters), 2 identical`. */
function valuesStoryOf({ changes, tensors }, head) {
    const { added, removed, reshaped, retyped } = tensorTally(changes);
    const { changed, identical, unmeasured } = tensors;
    const moved = enumerated("tensor", [
        [added, "added"],
        [removed, "removed"],
        [reshaped, "reshaped"],
        [retyped, "of another dtype"],
    ]);
    const all = changed + identical + unmeasured;
    const others = moved === "" ? counted(all, "tensor") : `${(0,quantities/* grouped */.zD)(all)} ${all === 1 ? "other" : "others"}`;
    const words = [];
    if (changed > 0)
        words.push(`new values in ${changed < all ? `${(0,quantities/* grouped */.zD)(changed)} of ` : all === 1 ? "" : "all "}${others}${changed < all ? shareOf(changes, head) : ""}`);
    if (identical > 0)
        words.push(changed + unmeasured > 0 ? `${(0,quantities/* grouped */.zD)(identical)} identical` : moved === "" ? "values identical" : `${others} identical`);
    if (unmeasured > 0)
        words.push(unmeasured === all ? "values not compared" : `${(0,quantities/* grouped */.zD)(unmeasured)} not compared`);
    return spread([moved === "" ? [] : [moved], words.length === 0 ? [] : [words.join(", ")]], "; ");
}
/** Constants are many and small: the share of the parameters tells whether the weights or their surroundings changed. */
function shareOf(changes, head) {
    const parameters = changes.reduce((sum, change) => sum + (change.kind === "tensor-values-changed" ? change.head.parameters : 0), 0);
    const all = (0,summary/* parameterCountOf */.Gb)(head);
    if (parameters === 0 || all === 0)
        return "";
    const percent = (100 * parameters) / all;
    const written = percent < 1 ? "<1" : percent > 99 && percent < 100 ? ">99" : String(Math.round(percent));
    return ` (${written} % of the parameters)`;
}
function isSameThroughout({ changed, unmeasured }) {
    return changed + unmeasured === 0;
}
function graphTally(changes) {
    const count = (kind) => changes.reduce((sum, change) => sum + (change.kind === kind ? 1 : 0), 0);
    const whole = (kind) => changes.reduce((sum, change) => sum + (change.kind === kind ? change.nodes : 0), 0);
    return {
        added: count("node-added") + whole("graph-added"),
        removed: count("node-removed") + whole("graph-removed"),
        changed: count("node-changed"),
        renamed: count("node-renamed"),
    };
}
function tensorTally(changes) {
    const tally = { added: 0, removed: 0, reshaped: 0, retyped: 0 };
    for (const { kind } of changes) {
        if (kind === "tensor-added")
            tally.added += 1;
        else if (kind === "tensor-removed")
            tally.removed += 1;
        else if (kind === "tensor-reshaped")
            tally.reshaped += 1;
        else if (kind === "tensor-retyped")
            tally.retyped += 1;
    }
    return tally;
}
/** `12 nodes added, 3 removed`. */
function enumerated(noun, counts) {
    const some = counts.filter(([count]) => count > 0);
    return some.map(([count, verb], index) => `${index === 0 ? counted(count, noun) : (0,quantities/* grouped */.zD)(count)} ${verb}`).join(", ");
}

;// CONCATENATED MODULE: ./build/report/structure-section.js








/** Format, producer, requirements, graphs, operators and nodes: what differs, or what a new model has. */
function structureSection(comparison, atMost) {
    const [base, head] = [baseModel(comparison), headModel(comparison)];
    if (base !== undefined && head !== undefined)
        return section("Structure", ...differences(comparison.changes, head, atMost));
    return head === undefined ? [] : section("Structure", ...structure_section_contents(head, atMost));
}
function differences(changes, head, atMost) {
    const facts = [];
    const imported = [];
    const dropped = [];
    const operators = [];
    const nodes = [];
    const [added, removed] = [[], []];
    for (const change of changes) {
        if (change.kind === "format-changed")
            facts.push((0,message/* say */.cv) `format ${change.base} → ${change.head}`);
        else if (change.kind === "producer-changed")
            facts.push(["producer ", ...known(change.base), " → ", ...known(change.head)]);
        else if (change.kind === "requirement-changed") {
            const { name, base, head: after } = change;
            if (base === null)
                imported.push((0,message/* say */.cv) `${name} ${after ?? 0}`);
            else if (after === null)
                dropped.push((0,message/* say */.cv) `${name} ${base}`);
            else
                facts.push((0,message/* say */.cv) `${name} ${base} → ${after}`);
        }
        else if (change.kind === "code-added" || change.kind === "code-removed") {
            const verb = change.kind === "code-added" ? "needed now" : "no longer needed";
            facts.push((0,message/* say */.cv) `custom operator ${change.code.name} ${(0,message/* ours */.Od)(`${verb}, ${counted(change.code.count, "node")}`)}`);
        }
        else if (change.kind === "operator-count-changed")
            operators.push(change);
        else if (change.kind === "node-changed")
            nodes.push(change);
        else if (change.kind === "node-added" || change.kind === "node-removed") {
            const named = change.kind === "node-added" ? added : removed;
            if (named.length <= SHOWN_NODES)
                named.push(nodeOf(change.node));
        }
    }
    if (imported.length > 0)
        facts.push(["needed now: ", ...spread(imported, ", ")]);
    if (dropped.length > 0)
        facts.push(["no longer needed: ", ...spread(dropped, ", ")]);
    const hiddenFacts = facts.length - Math.max(atMost, SHOWN_FACTS);
    const shown = [
        ...facts.slice(0, Math.max(atMost, SHOWN_FACTS)),
        ...(hiddenFacts > 0 ? [[`${(0,quantities/* grouped */.zD)(hiddenFacts)} more`]] : []),
    ];
    return [
        line(spread(shown, " · ")),
        operatorTable(operators, atMost),
        line(nodeTally(changes, head)),
        line(nodesNamed("Added", added)),
        line(nodesNamed("Removed", removed)),
        nodeList(nodes, atMost),
    ];
}
/** What came or went most often first: a short table shows what the change is about. */
function operatorTable(operators, atMost) {
    const difference = ({ base, head }) => Math.abs(head - base);
    const rows = operators
        .toSorted((a, b) => difference(b) - difference(a))
        .map(({ domain, operator, base, head }) => [
        operatorText(domain, operator),
        [(0,quantities/* grouped */.zD)(base)],
        [(0,quantities/* grouped */.zD)(head)],
        [signed(head - base)],
    ]);
    return table([left("Operator"), right("Base"), right("Head"), right("Change")], rows, atMost);
}
/** Nodes that compute something else before those that are only wired to other names. */
function nodeList(nodes, atMost) {
    const isOther = ({ attributes }) => attributes.length > 0;
    const shown = [...nodes.filter(isOther), ...nodes.filter((node) => !isOther(node))].slice(0, atMost);
    const stories = shown.map((node) => nodeStory(node, atMost));
    return list(stories, atMost).map((part) => (part.kind === "list" ? { ...part, more: nodes.length - shown.length } : part));
}
function known(name) {
    return name === null ? ["none"] : [{ value: name }];
}
/** `Nodes: 12 added, 3 removed, 2 changed, 236 of 250 renamed.` */
function nodeTally(changes, head) {
    const { added, removed, changed, renamed } = graphTally(changes);
    const words = [];
    const graphs = { added: 0, removed: 0 };
    for (const { kind } of changes) {
        if (kind === "graph-added")
            graphs.added += 1;
        else if (kind === "graph-removed")
            graphs.removed += 1;
    }
    if (added > 0)
        words.push(`${(0,quantities/* grouped */.zD)(added)} added`);
    if (removed > 0)
        words.push(`${(0,quantities/* grouped */.zD)(removed)} removed`);
    if (changed > 0)
        words.push(`${(0,quantities/* grouped */.zD)(changed)} changed`);
    if (renamed > 0)
        words.push(`${(0,quantities/* grouped */.zD)(renamed)} of ${(0,quantities/* grouped */.zD)(nodesOf(head))} renamed`);
    const some = [
        graphs.added > 0 ? `${(0,quantities/* grouped */.zD)(graphs.added)} added` : "",
        graphs.removed > 0 ? `${(0,quantities/* grouped */.zD)(graphs.removed)} removed` : "",
    ].filter((word) => word !== "");
    const inner = some.length === 0 ? "" : ` Subgraphs and functions: ${some.join(", ")}.`;
    return words.length === 0 ? [] : [`Nodes: ${words.join(", ")}.${inner}`];
}
// More than these are a pattern that the table of operators shows better.
const SHOWN_NODES = 6;
/** `Added: Gemm /head/hidden/Gemm, Relu /head/Relu.` Nothing when there are too many to be worth naming. */
function nodesNamed(verb, nodes) {
    return nodes.length === 0 || nodes.length > SHOWN_NODES ? [] : [`${verb}: `, ...spread(nodes, ", "), "."];
}
function nodeStory(change, atMost) {
    const attributes = change.attributes.map(({ name, base, head }) => ["attribute ", { value: name }, " ", ...known(base), " → ", ...known(head)]);
    const wiring = change.wiring.map(({ input, base, head }) => base === head
        ? [`input ${input} another value called `, ...known(head)]
        : [`input ${input} `, ...known(base), " → ", ...known(head)]);
    const all = [...attributes, ...wiring];
    const more = all.length > atMost ? `; ${counted(all.length - atMost, "more difference")}` : "";
    return [...nodeOf(change.node), ": ", ...spread(all.slice(0, atMost), "; "), more].filter((part) => part !== "");
}
function nodeOf({ name, domain, operator }) {
    const kind = operatorText(domain, operator);
    return name === "" ? ["a ", ...kind, " node"] : [...kind, " ", { value: name }];
}
// What is said of a model in one line: the shape of the network, not its inventory.
const SHOWN_FACTS = 12;
const SHOWN_OPERATORS = 12;
function structure_section_contents(model, atMost) {
    const facts = [];
    if (model.producer !== undefined)
        facts.push((0,message/* say */.cv) `producer ${`${model.producer.name} ${model.producer.version}`.trim()}`);
    facts.push(model.requirements.length > 0 ? (0,message/* say */.cv) `format ${model.format}` : (0,message/* say */.cv) `format ${model.format}, version ${model.formatVersion}`);
    for (const { name, version } of model.requirements)
        facts.push((0,message/* say */.cv) `${name} ${version}`);
    for (const { name, count } of model.code)
        facts.push((0,message/* say */.cv) `custom operator ${name}, ${(0,message/* ours */.Od)(counted(count, "node"))}`);
    const operators = operatorsIn(model);
    const shown = operators.slice(0, Math.min(SHOWN_OPERATORS, atMost));
    const rest = operators.length - shown.length;
    const counts = shown.map(({ domain, type, count }) => [...operatorText(domain, type), ` ${(0,quantities/* grouped */.zD)(count)}`]);
    if (rest > 0)
        counts.push([`${counted(rest, "more operator")}`]);
    const nodes = counts.length === 0 ? [] : [`${counted(nodesOf(model), "node")}: `, ...spread(counts, ", ")];
    return [line(spread(facts.slice(0, SHOWN_FACTS), " · ")), line(nodes)];
}

;// CONCATENATED MODULE: ./build/report/details.js






/** Everything that changed in one model, at most `atMost` lines in each list. Empty when nothing more is to be said. */
function detailsOf(comparison, atMost) {
    if (comparison.change === "removed")
        return [];
    if (headModel(comparison) === undefined)
        return metadataSection(comparison, atMost);
    return [completenessSection, interfaceSection, structureSection, parametersSection, metadataSection].flatMap((sectionOf) => sectionOf(comparison, atMost));
}
/** Cheap: thousands of models are asked before the first one is rendered. */
function hasDetails(comparison) {
    const { change, changes, tensors } = comparison;
    const head = headModel(comparison);
    if (change === "removed")
        return false;
    if (head === undefined)
        return changes.length > 0;
    if (change === "added" || baseModel(comparison) === undefined || changes.length + tensors.unmeasured > 0)
        return true;
    return head.absences.length + head.anomalies.length > 0;
}

// EXTERNAL MODULE: ./build/policy/finding.js
var finding = __webpack_require__(1022);
;// CONCATENATED MODULE: ./build/report/story.js






/** What happened to one artifact, in one phrase; only what the comparison proves. */
function storyOf(comparison) {
    return spread([mainStoryOf(comparison), ...lossesOf(comparison), ...relativesOf(comparison)], "; ");
}
function mainStoryOf(comparison) {
    const { change, from } = comparison;
    const failure = failureOf(comparison);
    if (failure !== undefined)
        return failureStoryOf(comparison, failure, failure.side);
    const [before, after] = [baseModel(comparison), headModel(comparison)];
    if (change === "added")
        return after === undefined ? (0,message/* say */.cv) `new` : (0,message/* say */.cv) `new: ${(0,message/* ours */.Od)(contentsOf(after))}`;
    if (change === "removed")
        return before === undefined ? (0,message/* say */.cv) `removed` : (0,message/* say */.cv) `removed: ${(0,message/* ours */.Od)(contentsOf(before))}`;
    if (before === undefined || after === undefined)
        return (0,message/* say */.cv) `${(0,message/* ours */.Od)(change)}`;
    const difference = differenceOf(comparison, before, after);
    if (change === "modified")
        return difference;
    const moved = (0,message/* say */.cv) `moved from ${originOf(comparison)}`;
    return from?.evidence === "same-bytes" ? [...moved, ", same bytes"] : [...moved, "; ", ...difference];
}
function originOf({ from, base }) {
    return from?.path ?? base?.path ?? "?";
}
/** `not read: this version does not read PyTorch files`. */
function failureStoryOf(comparison, failure, side) {
    const { status, error } = failure;
    const reason = [{ sentence: withinSentence(error.message) }];
    const what = whatHappenedTo(comparison);
    if (error.code === "unsupported-format")
        return [...what, "not read: ", ...reason];
    if (side === "base" && headModel(comparison) !== undefined)
        return ["readable now; base could not be read: ", ...reason];
    return [...what, `${FAILURES[status]}: `, ...reason];
}
function whatHappenedTo(comparison) {
    const { change } = comparison;
    if (change === "modified")
        return [];
    return change === "renamed" ? [...(0,message/* say */.cv) `moved from ${originOf(comparison)}`, ", "] : [`${WORDS[change]}, `];
}
const WORDS = { added: "new", removed: "removed" };
/** A sentence of a reader, after a colon. A name at its beginning keeps its spelling. */
function withinSentence(sentence) {
    return sentence.replace(/\.$/, "").replace(/^(?:The|This|A|An|It) /, (word) => word.toLowerCase());
}
const FAILURES = {
    unreadable: "cannot be read",
    unavailable: "its bytes could not be had",
    ambiguous: "two formats claim it",
};
/** `690 nodes, 28 tensors`. */
function contentsOf(model) {
    const nodes = nodesOf(model);
    const tensors = counted(model.totals.tensors, "tensor");
    return nodes === 0 ? tensors : `${counted(nodes, "node")}, ${tensors}`;
}
function differenceOf(comparison, base, head) {
    const structure = structureStoryOf(comparison, base, head);
    const isWholeStory = isSameThroughout(comparison.tensors) &&
        comparison.changes.every(({ kind }) => kind === "node-renamed" || kind in ASIDE) &&
        comparison.changes.some(({ kind }) => kind === "node-renamed");
    const said = spread([structure, isWholeStory ? [] : valuesStoryOf(comparison, head)], "; ");
    const aside = asideOf(comparison.changes);
    const same = isSameThroughout(comparison.tensors) && !hasContentChange(comparison.changes);
    if (!same)
        return said;
    return aside === "" ? (0,message/* say */.cv) `same content, written differently` : (0,message/* say */.cv) `${(0,message/* ours */.Od)(aside)}; structure and values are the same`;
}
// Changes that leave what the model computes as it was.
const ASIDE = {
    "fact-changed": "metadata",
    "metadata-added": "metadata",
    "metadata-removed": "metadata",
    "metadata-changed": "metadata",
    "producer-changed": "producer",
    "requirement-changed": "requirements",
};
function hasContentChange(changes) {
    return changes.some(({ kind }) => !(kind in ASIDE));
}
/** `only metadata and producer changed`. */
function asideOf(changes) {
    const names = [...new Set(changes.map(({ kind }) => (kind in ASIDE ? ASIDE[kind] : "")))].filter((name) => name !== "");
    if (names.length === 0)
        return "";
    return `only ${names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`} changed`;
}
/** `cannot load: 26 of 45 tensors point to … that is not in the commit`. */
function lossesOf(comparison) {
    const model = headModel(comparison);
    if (model === undefined)
        return [];
    return model.absences.slice(0, 1).map((absence) => {
        const loss = LOSSES[absence.reason];
        const others = model.absences.length - 1;
        const more = others === 0 ? "" : `, and ${counted(others, "more file")} likewise`;
        return (0,message/* say */.cv) `${(0,message/* ours */.Od)(loss.verb)}: ${(0,message/* ours */.Od)(`${(0,quantities/* grouped */.zD)(absence.tensors)} of ${counted(model.totals.tensors, "tensor")} (${(0,quantities/* bytesText */.pV)(absence.bytes)}) ${loss.before}`)} ${absence.path}${(0,message/* ours */.Od)(loss.after + more)}`;
    });
}
const LOSSES = {
    missing: { verb: "cannot load", before: "are in", after: ", which is not in the commit" },
    "out-of-range": { verb: "cannot load", before: "are not where the model says, in", after: "" },
    "unsafe-path": { verb: "cannot load", before: "are said to be in", after: ", a path that is not safe to open" },
    unavailable: { verb: "incomplete", before: "are in", after: ", whose bytes could not be had" },
};
function relativesOf({ twins, siblings, change }) {
    const told = [];
    const [twin] = twins;
    if (twin !== undefined && change !== "removed") {
        const more = twins.length === 1 ? "" : ` and ${counted(twins.length - 1, "other file")}`;
        told.push((0,message/* say */.cv) `byte-identical to ${twin}${(0,message/* ours */.Od)(more)}`);
    }
    const sibling = [...siblings].sort((a, b) => b.shared - a.shared)[0];
    if (sibling !== undefined && twin === undefined) {
        const { path, shared, identical } = sibling;
        const verb = shared === 1 ? "matches" : "match";
        told.push((0,message/* say */.cv) `${(0,message/* ours */.Od)(counted(shared, "large tensor"))} ${(0,message/* ours */.Od)(verb)} ${path} by type and size, ${(0,message/* ours */.Od)(identityOf(identical.length, shared))}`);
    }
    return told;
}
function identityOf(some, all) {
    if (all === 1)
        return some === 1 ? "and is identical" : "and has other values";
    return `${some === 0 ? "none" : some === all ? "all" : (0,quantities/* grouped */.zD)(some)} of them identical`;
}

;// CONCATENATED MODULE: ./build/report/overview.js







/** One row for each changed model, most severe first, then by path. */
function overviewOf({ comparisons, findings }) {
    const worst = worstOf(findings);
    const rows = comparisons.map((comparison) => ({ comparison, mark: markOf(comparison, worst) }));
    return [...rows].sort((a, b) => WEIGHT[b.mark] - WEIGHT[a.mark]);
}
const WEIGHT = { pass: 0, unread: 1, note: 2, warning: 3, error: 4 };
function worstOf(findings) {
    const worst = new Map();
    for (const { path, severity, waiver } of findings) {
        if (waiver !== undefined)
            continue;
        const known = worst.get(path);
        if (known === undefined || finding/* SEVERITIES */.o.indexOf(severity) > finding/* SEVERITIES */.o.indexOf(known))
            worst.set(path, severity);
    }
    return worst;
}
function markOf(comparison, worst) {
    return worst.get(comparison.path) ?? (failureOf(comparison)?.side === "head" ? "unread" : "pass");
}
function overview_cellsOf(comparison) {
    return {
        story: storyOf(comparison),
        parameters: parametersCell(comparison),
        size: sizeCell(comparison),
        interface: interfaceStoryOf(comparison),
    };
}
function parametersCell(comparison) {
    const [base, head] = [baseModel(comparison), headModel(comparison)].map((model) => model && (0,summary/* parameterCountOf */.Gb)(model));
    if (comparison.change === "removed")
        return base === undefined ? "?" : signed(-base, parametersOf);
    if (head === undefined)
        return "?";
    if (base === undefined)
        return parametersOf(head);
    return `${parametersOf(head)} ${deltaOf(base, head)}`;
}
function sizeCell({ base, head, change }) {
    if (change === "removed")
        return base === undefined || !isSized(base) ? "?" : signed(-base.size, quantities/* bytesText */.pV);
    if (head === undefined || !isSized(head))
        return "?";
    return base === undefined || !isSized(base)
        ? (0,quantities/* bytesText */.pV)(head.size)
        : `${(0,quantities/* bytesText */.pV)(head.size)} ${sizeDeltaOf(base.size, head.size)}`;
}
/** A file that could not be opened, such as a link, has a size that nobody knows. */
function isSized(inspection) {
    return inspection.size > 0 || inspection.status === "read" || inspection.error.code === "empty";
}
/** `1 error, 2 warnings in 2 changed models`. */
function headlineOf({ counts }) {
    const models = counted(counts.models, "changed model");
    const kinds = [
        [counts.errors, counted(counts.errors, "error")],
        [counts.warnings, counted(counts.warnings, "warning")],
        [counts.notes, counted(counts.notes, "note")],
        [counts.waived, `${(0,quantities/* grouped */.zD)(counts.waived)} waived`],
    ];
    const said = kinds.filter(([count]) => count > 0).map(([, text]) => text);
    if (said.length > 0)
        return `${said.join(", ")} in ${models}`;
    return counts.models === 0 ? "no model changed" : `${models}, nothing to object to`;
}
/** All well: nothing was found and everything was examined. */
function isQuiet({ verdict, findings, coverage }) {
    return verdict === "pass" && findings.length === 0 && coverage.examined === coverage.changed;
}

;// CONCATENATED MODULE: ./build/report/edited-policy.js


/** What the policy would decide that the range itself brings; empty when it leaves the policy alone. */
function editedPolicyText({ editedPolicy }) {
    if (editedPolicy === undefined)
        return [];
    if (editedPolicy.kind === "invalid")
        return (0,message/* say */.cv) `This change edits the policy, and the edited one cannot be read. The policy of the base decides here.`;
    const edit = editedPolicy.kind === "removed" ? "removes the policy; without it" : "edits the policy; with the edited one";
    const wouldBe = `${editedPolicy.verdict} (${headlineOf(editedPolicy)})`;
    return (0,message/* say */.cv) `This change ${(0,message/* ours */.Od)(edit)} the verdict would be ${(0,message/* ours */.Od)(wouldBe)}. The policy of the base decides here.`;
}

;// CONCATENATED MODULE: ./build/report/finding-groups.js
/** In the order of the findings, most severe first. */
function finding_groups_groupsOf(findings, rules) {
    const facts = new Map(rules.map((rule) => [rule.id, rule]));
    const groups = new Map();
    for (const finding of findings) {
        const key = `${finding.severity}\0${finding.rule}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [finding]);
        else
            group.push(finding);
    }
    return [...groups.values()].flatMap((members) => {
        const [first] = members;
        return first === undefined
            ? []
            : [{ rule: first.rule, severity: first.severity, facts: facts.get(first.rule), findings: members }];
    });
}

;// CONCATENATED MODULE: ./build/report/fit.js
// Blocks are rendered to learn their length: after this many that did not fit, the rest will hardly do.
const MAX_MISSES = 40;
/**
 * The most detailed text of at most `limit` bytes of UTF-8. Strings always stay; blocks are taken whole, by rank, then in order.
 * Undefined when even the strings and the lines that tell what is missing are too long.
 */
function fitted(pieces, limit) {
    return whole(pieces, limit) ?? chosen(pieces, limit);
}
/** Everything in full detail; gives up as soon as that is too long. */
function whole(pieces, limit) {
    const texts = [];
    let bytes = 0;
    for (const text of textsOf(pieces)) {
        bytes += bytesOf(text);
        if (bytes > limit)
            return undefined;
        texts.push(text);
    }
    return texts.join("");
}
function* textsOf(pieces) {
    for (const piece of pieces) {
        if (typeof piece === "string")
            yield piece;
        else if (piece.blocks.length > 0) {
            yield piece.before;
            for (const { levels } of piece.blocks)
                yield levels.at(-1)?.text() ?? "";
            yield piece.after;
        }
    }
}
const UTF8 = new TextEncoder();
/** What GitHub's limits are counted in, or more than that. */
function bytesOf(text) {
    return UTF8.encode(text).length;
}
function chosen(pieces, limit) {
    const chapters = pieces.filter((piece) => typeof piece !== "string");
    const texts = new Map();
    const opened = new Set();
    let room = limit - pieces.reduce((sum, piece) => sum + leastOf(piece), 0);
    if (room < 0)
        return undefined;
    let misses = 0;
    for (const { chapter, block, level } of stepsOf(chapters)) {
        const text = level.text();
        const frame = opened.has(chapter) ? 0 : bytesOf(chapter.before) + bytesOf(chapter.after);
        const cost = bytesOf(text) - bytesOf(texts.get(block) ?? "") + frame;
        if (cost > room) {
            misses += 1;
            if (misses >= MAX_MISSES)
                break;
            continue;
        }
        misses = 0;
        room -= cost;
        opened.add(chapter);
        texts.set(block, text);
    }
    return pieces.map((piece) => (typeof piece === "string" ? piece : chapterText(piece, texts))).join("");
}
/** Room that is spoken for: strings, and for each chapter the line that says how much of it is missing. */
function leastOf(piece) {
    if (typeof piece === "string")
        return bytesOf(piece);
    return piece.blocks.length === 0 ? 0 : bytesOf(piece.more(piece.blocks.length));
}
function stepsOf(chapters) {
    const steps = chapters.flatMap((chapter) => chapter.blocks.flatMap((block) => block.levels.map((level) => ({ chapter, block, level }))));
    return steps.sort((a, b) => a.level.rank - b.level.rank);
}
function chapterText(chapter, texts) {
    const shown = chapter.blocks.flatMap((block) => texts.get(block) ?? []);
    const hidden = chapter.blocks.length - shown.length;
    const body = shown.length === 0 ? "" : chapter.before + shown.join("") + chapter.after;
    return hidden === 0 ? body : body + chapter.more(hidden);
}

;// CONCATENATED MODULE: ./build/report/quote-markdown.js

// Paths and tensor names of real models fit, and so does the reason why a file was refused.
const quote_markdown_VALUE_UNITS = 240;
// A sentence of an error message.
const quote_markdown_SENTENCE_UNITS = 400;
/** Our prose with their values as code spans. */
function markdownOf(message, place = {}) {
    let text = "";
    for (const part of message)
        text = joined(text, quote_markdown_partOf(part, place));
    return text;
}
function quote_markdown_partOf(part, place) {
    if (typeof part === "string")
        return proseOf(part, place);
    return "value" in part ? codeOf(part.value, place) : sentenceOf(part.sentence, place);
}
/** A value as a code span: nothing in it is a link, a mention, an image, HTML or the end of the span. */
function codeOf(value, place = {}) {
    const shown = (0,visible/* visible */.R)((0,visible/* shortened */.v)(value, place.atMost ?? quote_markdown_VALUE_UNITS)).replaceAll("<!--", "<\\u{21}--");
    if (shown === "")
        return "(empty)";
    const content = place.cell === true ? withoutPipes(shown) : shown;
    const fence = "`".repeat(longestRun(content) + 1);
    // One space at both ends is taken away again by the renderer; without it a backtick would join the fence.
    const padding = /^[ `]|[ `]$/.test(content) ? " " : "";
    return fence + padding + content + padding + fence;
}
/** A sentence that may hold text of a file, such as an error message; words between backticks become code. */
function sentenceOf(text, place = {}) {
    const shown = (0,visible/* visible */.R)((0,visible/* shortened */.v)(text.trim(), place.atMost ?? quote_markdown_SENTENCE_UNITS));
    return paragraphOf(shown, MARKUP_AND_LINKS, place).replace(BLOCK_START, (_start, digits = "", dot = "", sign = "") => `${digits}\\${dot}${sign}`);
}
/** Prose of our own, which may hold a link. */
function proseOf(text, place = {}) {
    return paragraphOf(text.replaceAll("\n", " "), MARKUP, place);
}
/** A value inside raw HTML, such as a `<summary>`: escaped, and in `<code>`, where GitHub links nothing. */
function htmlCodeOf(value, place = {}) {
    const shown = (0,visible/* visible */.R)((0,visible/* shortened */.v)(value, place.atMost ?? quote_markdown_VALUE_UNITS));
    return `<code>${shown === "" ? "(empty)" : shown.replace(/[&<>"'`]/g, (character) => `&#${character.codePointAt(0)};`)}</code>`;
}
/** A message inside raw HTML. */
function htmlOf(message) {
    return message
        .map((part) => (typeof part === "string" ? htmlEscaped(part) : htmlCodeOf("value" in part ? part.value : part.sentence)))
        .join("");
}
function htmlEscaped(text) {
    return text.replace(/[&<>]/g, (sign) => ENTITIES.get(sign) ?? "");
}
// GitHub makes links from the rendered text, where an entity is a plain character again: only something in between stops it.
const BREAK = "&#8203;";
const MARKUP = /[\\`*_{}[\]~|$&<>]|[@#](?=\S)/g;
const MARKUP_AND_LINKS = /[\\`*_{}[\]~|$&<>]|[@#:](?=\S)|www(?=\.)|gh(?=-\d)/gi;
const BLOCK_START = /^(?:(\d{1,9})([.)])|([#+=-]))/;
const ENTITIES = new Map([
    ["|", "&#124;"],
    ["$", "&#36;"],
    ["&", "&amp;"],
    ["<", "&lt;"],
    [">", "&gt;"],
]);
function paragraphOf(text, pattern, place) {
    const parts = text.split(/(`[^`]+`)/);
    return parts
        .map((part, index) => (index % 2 === 1 ? codeOf(part.slice(1, -1), place) : escaped(part, pattern)))
        .reduce(joined, "");
}
function escaped(text, pattern) {
    return text.replace(pattern, (found) => {
        if (/^[@#:]$|^www$|^gh$/i.test(found))
            return found + BREAK;
        return ENTITIES.get(found) ?? `\\${found}`;
    });
}
/** Two code spans that touch would merge their fences. */
function joined(left, right) {
    return left.endsWith("`") && right.startsWith("`") ? `${left} ${right}` : left + right;
}
/** `\|` is the one escape that counts in a code span of a table; after another backslash renderers disagree, so it is spelled out. */
function withoutPipes(text) {
    return text.replace(/(\\*)\|/g, (_match, backslashes) => (backslashes === "" ? "\\|" : `${backslashes}\\u{7C}`));
}
function longestRun(text) {
    return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}

;// CONCATENATED MODULE: ./build/report/markdown-findings.js



const SEVERITY_EMOJI = { error: "❌", warning: "⚠️", note: "ℹ️" };
/** One rule's findings: what and where, then, with `reasons`, why it matters and how to fix it. */
function markdownGroup(group, atMost, reasons) {
    const { rule, severity, findings, facts } = group;
    const head = `**${SEVERITY_EMOJI[severity]} ${codeOf(rule)}**`;
    const why = reasons && facts !== undefined ? `${proseOf(facts.why)} *${proseOf(facts.fix)}*` : "";
    const [first] = findings;
    if (first !== undefined && findings.length === 1)
        return `${paragraph([`${head} · ${findingText(first, " — ")}`, why])}\n\n`;
    const items = findings.slice(0, atMost).map((finding) => `- ${findingText(finding, ": ")}\n`);
    const more = findings.length > atMost ? `- … ${(0,quantities/* grouped */.zD)(findings.length - atMost)} more\n` : "";
    return `${paragraph([`${head} · ${counted(findings.length, "finding")}`, why], " — ")}\n${items.join("")}${more}\n`;
}
/** Waived findings stay in sight with their reason. */
function markdownWaived(finding) {
    const { reason = "", owner, until } = finding.waiver ?? {};
    const terms = [...(owner === undefined ? [] : [codeOf(owner)]), ...(until === undefined ? [] : [`until ${codeOf(until)}`])];
    const aside = terms.length === 0 ? "" : ` (${terms.join(", ")})`;
    return `- Waived: ${codeOf(finding.rule)} · ${findingText(finding, " — ")} ${sentenceOf(reason)}${aside}\n`;
}
function findingText({ path, message }, separator) {
    const text = markdownOf(message);
    return `${codeOf(path)}${separator}${/[.!?]`?$/.test(text) ? text : `${text}.`}`;
}
function paragraph(parts, separator = " ") {
    return parts.filter((part) => part !== "").join(separator);
}

;// CONCATENATED MODULE: ./build/report/coverage.js

/** `12 changed files, no model among them`; models that were left out are not called nothing. */
function nothingExamined(coverage) {
    const files = counted(coverage.changedFiles, "changed file");
    const [leftOut] = leftOutOf(coverage);
    return leftOut === undefined ? `${files}, no model among them` : `${files}, ${leftOut}`;
}
/** `2 models left out by policy or paths`, or nothing. */
function leftOutOf({ leftOut }) {
    return leftOut === 0 ? [] : [`${counted(leftOut, "changed model")} left out by policy or paths`];
}

;// CONCATENATED MODULE: ./build/report/revision.js
/** Seven digits are enough to recognise a commit; anything that is no commit id stays whole. */
function shortCommit(commit) {
    return /^[0-9a-f]{40,64}$/.test(commit) ? commit.slice(0, 7) : commit;
}

;// CONCATENATED MODULE: ./build/report/markdown-footer.js






/** What was examined, by which policy, between which commits, with which version. */
function markdownFooter(review) {
    const { coverage, policy, base, head, tool } = review;
    const parts = [
        ...(coverage.changed === 0 ? [nothingExamined(coverage)] : [examined(review), ...leftOutOf(coverage)]),
        ...(coverage.bytesTotal === 0 ? [] : [`read ${(0,quantities/* bytesText */.pV)(coverage.bytesRead)} of ${(0,quantities/* bytesText */.pV)(coverage.bytesTotal)}`]),
        ...skippedIn(review).map(skippedText),
        policyText(policy, base),
        `base ${revisionText(base)} … head ${revisionText(head)}`,
        `${tool.name} ${VERSION_NUMBER.test(tool.version) ? tool.version : codeOf(tool.version, PLACE)}`,
    ];
    return `<sub>${parts.join(" · ")}</sub>`;
}
// Not more than that: `www.example.com` and `GH-1` consist of the same characters, and become links.
const VERSION_NUMBER = /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[a-z]{1,9}\.\d{1,9})?$/;
// The footer always stays, so it is short whatever the names.
const PLACE = { atMost: 60 };
function examined({ coverage: { examined, changed } }) {
    const text = `Examined ${(0,quantities/* grouped */.zD)(examined)} of ${counted(changed, "changed model")}`;
    return examined === changed ? text : `**${text}**`;
}
/** The commit of the base is named beside it; another one is told, such as the tip of a branch that has moved on. */
function policyText({ path, preset, commit }, base) {
    if (path === null)
        return `policy: preset ${codeOf(preset, PLACE)}`;
    const at = commit === null ? "" : commit === base.commit ? " of the base" : ` at ${codeOf(shortCommit(commit), PLACE)}`;
    return `policy ${codeOf(path, PLACE)}${at}`;
}
function revisionText({ name, commit }) {
    return codeOf(commit === null ? name : shortCommit(commit), PLACE);
}

;// CONCATENATED MODULE: ./build/report/markdown-section.js


/** Sections of one model behind a line that unfolds. */
function markdownDetails(path, sections) {
    if (sections.length === 0)
        return "";
    const titles = sections.map(({ title }) => title.toLowerCase()).join(", ");
    return `<details><summary>${htmlCodeOf(path)} — ${titles}</summary>\n\n${markdownSections(sections)}</details>\n\n`;
}
function markdownSections(sections) {
    return sections.map(({ title, parts }) => `**${title}**\n\n${parts.map(markdown_section_partText).join("")}`).join("");
}
function markdown_section_partText(part) {
    if (part.kind === "line")
        return `${markdownOf(part.text)}\n\n`;
    if (part.kind === "list")
        return `${part.items.map((item) => `- ${markdownOf(item)}\n`).join("")}${part.more > 0 ? `- … ${(0,quantities/* grouped */.zD)(part.more)} more\n` : ""}\n`;
    return `${tableHead(part.columns)}${part.rows.map(tableRow).join("")}\n${part.more > 0 ? `… ${(0,quantities/* grouped */.zD)(part.more)} more\n\n` : ""}`;
}
function tableHead(columns) {
    return `| ${columns.map(({ title }) => title).join(" | ")} |\n|${columns.map(({ align }) => (align === "left" ? "---|" : "--:|")).join("")}\n`;
}
// A cell is as wide as its longest word, and a table of six columns has the width of a comment.
const markdown_section_CELL_UNITS = 80;
function tableRow(cells) {
    return `| ${cells.map((cell) => markdownOf(cell, { cell: true, atMost: markdown_section_CELL_UNITS })).join(" | ")} |\n`;
}

;// CONCATENATED MODULE: ./build/report/markdown.js











const VERDICT_EMOJI = { pass: "✅", warn: "⚠️", fail: "❌" };
const MARK_EMOJI = { ...SEVERITY_EMOJI, unread: "❓", pass: "✅" };
/** The comment, and with a higher limit the job summary: short at the top, details on demand. */
function markdownReporter(rules) {
    return (review, options) => {
        const limit = options.limit ?? Number.POSITIVE_INFINITY;
        const edited = editedPolicyLine(review);
        const heading = `### ${VERDICT_EMOJI[review.verdict]} Model review: ${headlineOf(review)}\n\n${edited}`;
        const footer = `${markdownFooter(review)}\n`;
        const text = isEmpty(review)
            ? fitted([
                `${VERDICT_EMOJI[review.verdict]} **Model review:** ${headlineOf(review)} ${footer}${edited === "" ? "" : `\n${edited}`}`,
            ], limit)
            : fitted([heading, ...piecesOf(review, rules, options), footer], limit);
        // Less than a footer's room is not a comment any more, but it is still a verdict.
        return text ?? fitted([heading, footer], limit) ?? fitted([heading], limit) ?? "";
    };
}
function editedPolicyLine(review) {
    const text = editedPolicyText(review);
    return text.length === 0 ? "" : `${markdownOf(text)}\n\n`;
}
function isEmpty({ comparisons, findings }) {
    return comparisons.length + findings.length === 0;
}
function piecesOf(review, rules, options) {
    const rows = overviewOf(review);
    const rest = `see ${options.fullReport === undefined ? "the full report" : proseOf(options.fullReport)}`;
    if (isQuiet(review))
        return quietPieces(rows, rest);
    return [overviewChapter(rows, rest), ...findingChapters(review, rules, rest), detailsChapter(rows, rest)];
}
// What has room before anything gets more detail: a screen of rows, a screen of findings, the models a reviewer opens first.
const FIRST_ROWS = 25;
const FIRST_GROUPS = 12;
const FIRST_DETAILS = 5;
const RANKS = { first: 0, reasons: 1, firstDetails: 2, rest: 3, restDetails: 4, fullDetails: 5 };
// Items of a list, in the short and in the long form; JSON has all of them.
const SHORT_LIST = 8;
const LONG_LIST = 40;
const COLUMNS = [left(""), left("Model"), left("What happened"), right("Parameters"), right("Size"), left("Interface")];
function overviewChapter(rows, rest) {
    return {
        before: tableHead(COLUMNS),
        blocks: rows.map((row, index) => ({
            levels: [{ rank: index < FIRST_ROWS ? RANKS.first : RANKS.rest, text: () => overviewRow(row) }],
        })),
        after: "\n",
        more: (hidden) => `… ${(0,quantities/* grouped */.zD)(hidden)} more changed models: ${rest}\n\n`,
    };
}
function overviewRow({ mark, comparison }) {
    const cells = overview_cellsOf(comparison);
    const { verdict, text } = cells.interface;
    const label = verdict === "breaking" ? "**breaking**: " : verdict === "compatible" ? "compatible: " : "";
    const story = markdownOf(cells.story, { cell: true, atMost: STORY_VALUE_UNITS });
    const path = pathCell(comparison.path);
    return `| ${MARK_EMOJI[mark]} | ${path} | ${story} | ${unbroken(cells.parameters)} | ${unbroken(cells.size)} | ${label}${text} |\n`;
}
/** A figure keeps its unit beside it. */
function unbroken(figure) {
    return figure.replaceAll(" ", "&nbsp;");
}
// Longer paths would squeeze their neighbours: code does not wrap, so the file's name may move below its folder.
const UNSPLIT_UNITS = 28;
function pathCell(path) {
    const end = path.lastIndexOf("/") + 1;
    const parts = path.length <= UNSPLIT_UNITS || end === 0 || end === path.length ? [path] : [path.slice(0, end), path.slice(end)];
    return parts.map((part) => codeOf(part, { cell: true, atMost: PATH_UNITS })).join(" ");
}
// A path leaves room for its neighbours; a reason of the reader is a sentence.
const PATH_UNITS = 60;
const STORY_VALUE_UNITS = 160;
function findingChapters({ findings, policy }, rules, rest) {
    const groups = finding_groups_groupsOf(findings.filter(({ waiver }) => waiver === undefined), rules);
    const waived = findings.filter(({ waiver }) => waiver !== undefined);
    const blocks = groups.map((group, index) => {
        const rank = index < FIRST_GROUPS ? RANKS.first : RANKS.rest;
        return {
            levels: [
                { rank, text: () => markdownGroup(group, 3, false) },
                { rank: rank + 1, text: () => markdownGroup(group, SHORT_LIST, true) },
                { rank: RANKS.fullDetails, text: () => markdownGroup(group, LONG_LIST, true) },
            ],
        };
    });
    const file = codeOf(policy.path ?? ".github/model-review.yml");
    const intended = `<sub>Intended? Set the rule to \`off\`, \`note\` or \`warning\` under \`rules:\` in ${file}, which is read from the base branch.</sub>\n\n`;
    return [
        { before: "", blocks, after: intended, more: (hidden) => `… findings of ${(0,quantities/* grouped */.zD)(hidden)} more rules: ${rest}\n\n` },
        {
            before: "",
            blocks: waived.map((finding) => ({ levels: [{ rank: RANKS.rest, text: () => markdownWaived(finding) }] })),
            after: "\n",
            more: (hidden) => `… ${(0,quantities/* grouped */.zD)(hidden)} more waived findings: ${rest}\n\n`,
        },
    ];
}
function detailsChapter(rows, rest) {
    const blocks = rows.flatMap(({ comparison }, index) => {
        if (!hasDetails(comparison))
            return [];
        const text = (atMost) => () => markdownDetails(comparison.path, detailsOf(comparison, atMost));
        const rank = index < FIRST_DETAILS ? RANKS.firstDetails : RANKS.restDetails;
        return [
            {
                levels: [
                    { rank, text: text(SHORT_LIST) },
                    { rank: RANKS.fullDetails, text: text(LONG_LIST) },
                ],
            },
        ];
    });
    return { before: "", blocks, after: "", more: (hidden) => `… details of ${(0,quantities/* grouped */.zD)(hidden)} more models: ${rest}\n\n` };
}
/** One line that unfolds: one model tells its story there, several are named. */
function quietPieces(rows, rest) {
    const [first] = rows;
    if (first !== undefined && rows.length === 1)
        return quietModel(first.comparison, rest);
    const names = rows.slice(0, 3).map(({ comparison }) => htmlCodeOf(comparison.path));
    const summary = `${names.join(", ")}${rows.length > 3 ? ` and ${(0,quantities/* grouped */.zD)(rows.length - 3)} more` : ""}`;
    return [
        `<details><summary>${summary}</summary>\n\n`,
        overviewChapter(rows, rest),
        detailsChapter(rows, rest),
        "</details>\n\n",
    ];
}
function quietModel(comparison, rest) {
    const { story, parameters, size, interface: signature } = overview_cellsOf(comparison);
    const known = [
        ...(parameters === "?" ? [] : [`parameters ${parameters}`]),
        `size ${size}`,
        ...(signature.text === "–" ? [] : [`interface ${signature.text}`]),
    ];
    const summary = `${htmlCodeOf(comparison.path)} — ${[htmlOf(story), ...known].join(" · ")}`;
    if (!hasDetails(comparison))
        return [`${codeOf(comparison.path)} — ${[markdownOf(story), ...known].join(" · ")}\n\n`];
    const text = (atMost) => () => markdownSections(detailsOf(comparison, atMost));
    const levels = [
        { rank: RANKS.first, text: text(SHORT_LIST) },
        { rank: RANKS.fullDetails, text: text(LONG_LIST) },
    ];
    const details = { before: "", blocks: [{ levels }], after: "", more: () => `… details: ${rest}\n\n` };
    return [`<details><summary>${summary}</summary>\n\n`, details, "</details>\n\n"];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/bytes/text-digest.js

/** SHA-256 of the text's UTF-8, in hexadecimal: an identity that says nothing of what it stands for. */
function textDigest(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex");
}

;// CONCATENATED MODULE: ./build/report/fingerprint.js


// Half a digest tells as many findings apart as anybody will ever have.
const DIGITS = 32;
// The two ends of a longer text tell it apart, and thousands of such texts cost no time.
const MAX_TEXT_UNITS = 2_000;
/**
 * One for each finding, in their order: the same in every run that says the same thing of the same file. What a finding is about is its
 * rule, its file and the names it holds, in any order. How large, how many and at which commit changes from push to push and does not
 * count. Findings that are about the same thing are numbered.
 */
function fingerprintsOf(findings) {
    const seen = new Map();
    return findings.map((finding) => {
        const digest = textDigest(JSON.stringify(fingerprint_identityOf(finding))).slice(0, DIGITS);
        const number = (seen.get(digest) ?? 0) + 1;
        seen.set(digest, number);
        return `${digest}:${number}`;
    });
}
function fingerprint_identityOf({ rule, path, message }) {
    return [rule, (0,visible/* shortened */.v)(path, MAX_TEXT_UNITS), openingOf(message), message.flatMap(namesIn).sort()];
}
/** Our words before the first figure or name: a rule that says two kinds of things begins them differently. */
function openingOf([first]) {
    return typeof first === "string" ? (/^[^\d]*/.exec(first)?.[0] ?? "").trim() : "";
}
/** Without figures: a shape is made of them, a version or a size is nothing else, and a sentence holds some beside the names it quotes. */
function namesIn(part) {
    if (typeof part === "string")
        return [];
    const text = (0,visible/* shortened */.v)("value" in part ? part.value : part.sentence, MAX_TEXT_UNITS);
    const isName = "value" in part && !text.startsWith("[");
    return /\p{L}/u.test(text) ? [isName ? text : text.replace(/\d+/g, "")] : [];
}

;// CONCATENATED MODULE: ./build/report/sarif-text.js

/**
 * Plain text of SARIF, which is not quite plain: braces hold placeholders unless they are doubled, and `[text](target)` is a link.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, sections 3.11.5 and 3.11.6
 */
function sarifText(text, atMost) {
    return (0,visible/* visible */.R)((0,visible/* shortened */.v)(text, atMost))
        .replace(/\\u\{([0-9A-F]+)\}/g, "<U+$1>")
        .replaceAll("](", "] (")
        .replace(/[{}]/g, "$&$&");
}
// What no file system stores: Linux ends paths at 4,096 bytes.
const MAX_PATH_UNITS = 4096;
/** Whether a path can be told as a location. */
function isLocatable(path) {
    return path.length <= MAX_PATH_UNITS && segmentsOf(path).length > 0;
}
/**
 * A path below the repository's root as a relative reference: no name in it begins a scheme, a host, a query or a fragment, or leads
 * out of the root. The root itself for what is no path.
 */
function uriOf(path) {
    return isLocatable(path) ? segmentsOf(path).map(encoded).join("/") : ".";
}
function segmentsOf(path) {
    return path.split("/").filter((segment) => segment !== "" && segment !== "." && segment !== "..");
}
function encoded(segment) {
    return encodeURIComponent(segment.replace(LONE_SURROGATE, "\ufffd"));
}
// With the flag, pairs are one character and do not match.
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

;// CONCATENATED MODULE: ./build/report/sarif-rules.js



// GitHub's own: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
const MAX_NAME_UNITS = 255;
const MAX_DESCRIPTION_UNITS = 1024;
/** Of code scanning's scale, beside SARIF's levels. */
const PROBLEM_SEVERITIES = {
    error: "error",
    warning: "warning",
    note: "recommendation",
};
/** A `reportingDescriptor`. `page` is the address of the document that has a heading for each rule. */
function descriptorOf({ id, title, why, fix, severity }, page) {
    const text = (prose) => ({ text: sarifText(prose, MAX_DESCRIPTION_UNITS) });
    const explained = `\`model-review explain ${id}\` says how to change the rule in the policy.`;
    const link = page === undefined ? undefined : `${page}#${anchorOf(id)}`;
    return {
        id: ruleIdOf(id),
        name: nameOf(id),
        shortDescription: text(title),
        fullDescription: text(why),
        help: {
            text: sarifText(`${fix} ${explained}`, MAX_DESCRIPTION_UNITS),
            markdown: `${proseOf(fix)}\n\n${proseOf(explained)}${link === undefined ? "" : ` [All of its options](${link}).`}`,
        },
        defaultConfiguration: severity === "off" ? { enabled: false } : { level: severity },
        ...(link === undefined ? {} : { helpUri: link }),
        properties: {
            tags: ["machine-learning", areaOf(id)],
            precision: "high",
            ...(severity === "off" ? {} : { "problem.severity": PROBLEM_SEVERITIES[severity] }),
        },
    };
}
/** As rules and results spell it: an id is a name of ours, unless somebody else wrote the review. */
function ruleIdOf(id) {
    return wordOf(id, MAX_NAME_UNITS);
}
/** A rule that the registry does not know has nothing to tell but its id. */
function unknownRule(id) {
    const why = "The policy that was in force has this rule; Model Review itself does not.";
    return { id, title: `The rule ${id}`, why, fix: "See the policy.", severity: "off" };
}
/** `SignatureInputRemoved`: an identifier, as SARIF's readers show it. */
function nameOf(id) {
    const words = id.match(/[A-Za-z0-9]+/g) ?? ["Rule"];
    return words
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join("")
        .slice(0, MAX_NAME_UNITS);
}
function areaOf(id) {
    return wordOf(id.split("/")[0] ?? "", 60);
}
/** Of the heading `### `a/b-c`` on GitHub: punctuation goes, hyphens stay. */
function anchorOf(id) {
    return encodeURIComponent(id.toLowerCase().replace(/[^\p{L}\p{N}_-]/gu, ""));
}

;// CONCATENATED MODULE: ./build/report/sarif-results.js



const LEVELS = { error: "error", warning: "warning", note: "note" };
// Several of the longest messages that rules have.
const MAX_MESSAGE_UNITS = 1_500;
const MAX_JUSTIFICATION_UNITS = 500;
/** Of files that have no lines: GitHub wants a region all the same, and shows nothing without one. */
const WHOLE_FILE = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
/** A `result`. The one fingerprint that code scanning reads has a name for lines; without it alerts would follow the bytes of line 1. */
function resultOf(finding, ruleIndex, fingerprint) {
    const { rule, severity, path, at, message, waiver } = finding;
    const text = isLocatable(path) ? plainOf(message) : `${wordOf(path)}: ${plainOf(message)}`;
    return {
        ruleId: ruleIdOf(rule),
        ruleIndex,
        level: LEVELS[severity],
        message: { text: sarifText(text, MAX_MESSAGE_UNITS) },
        locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path), uriBaseId: "%SRCROOT%" }, region: regionOf(at) } }],
        partialFingerprints: { primaryLocationLineHash: fingerprint },
        ...(waiver === undefined ? {} : { suppressions: [suppressionOf(waiver)] }),
    };
}
function regionOf(at) {
    return at === undefined ? WHOLE_FILE : { startLine: at.line, startColumn: at.column };
}
function suppressionOf({ reason, owner, until }) {
    const terms = [...(owner === undefined ? [] : [owner]), ...(until === undefined ? [] : [`until ${until}`])];
    const justification = `${reason}${terms.length === 0 ? "" : ` (${terms.join(", ")})`}`;
    return { kind: "external", status: "accepted", justification: sarifText(justification, MAX_JUSTIFICATION_UNITS) };
}

;// CONCATENATED MODULE: ./build/report/sarif.js







// GitHub refuses a file with more results, and shows 5,000 of them.
const MAX_RESULTS = 25_000;
// GitHub refuses a file that has more than 10 MB when compressed. What nobody could compress has no more in this way.
const MAX_CONTENT_BYTES = 9_500_000;
const MAX_CATEGORY_UNITS = 200;
/** SARIF 2.1.0 in one line, within the limits of GitHub's code scanning; what does not fit is counted in a notification. */
function sarifReporter(rules) {
    return (review, { provenance }) => {
        const findings = findingsOf(review, provenance);
        const { descriptors, results } = sarif_contentsOf(findings, rules, provenance?.rulesPage);
        const hidden = findings.length - results.length;
        const log = {
            $schema: "https://json.schemastore.org/sarif-2.1.0.json",
            version: "2.1.0",
            runs: [
                {
                    tool: { driver: { name: "Model Review", ...versionOf(review), rules: descriptors } },
                    automationDetails: { id: automationOf(provenance) },
                    invocations: [
                        { executionSuccessful: true, ...(hidden === 0 ? {} : { toolExecutionNotifications: [leftOut(hidden)] }) },
                    ],
                    ...commitOf(review, provenance),
                    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
                    columnKind: "utf16CodeUnits",
                    results,
                },
            ],
        };
        return `${JSON.stringify(log)}\n`;
    };
}
/** Most severe first, what is waived last: whoever cuts the list cuts its end. */
function findingsOf({ findings }, provenance) {
    const active = findings.filter(({ waiver }) => waiver === undefined);
    const waived = provenance?.withoutWaived === true ? [] : findings.filter(({ waiver }) => waiver !== undefined);
    const weight = ({ severity }) => finding/* SEVERITIES */.o.indexOf(severity);
    return [...active.toSorted((a, b) => weight(b) - weight(a)), ...waived];
}
/** Every rule of the registry and those that findings name beside it; as many findings as there is room for. */
function sarif_contentsOf(findings, rules, page) {
    const descriptors = rules.map((rule) => descriptorOf(rule, page));
    const indices = new Map(rules.map(({ id }, index) => [ruleIdOf(id), index]));
    const fingerprints = fingerprintsOf(findings);
    const results = [];
    let bytes = 0;
    for (const [index, finding] of findings.slice(0, MAX_RESULTS).entries()) {
        const id = ruleIdOf(finding.rule);
        const known = indices.get(id);
        const descriptor = known === undefined ? [descriptorOf(unknownRule(finding.rule), page)] : [];
        const result = resultOf(finding, known ?? descriptors.length, fingerprints[index] ?? "");
        bytes += bytesOf(JSON.stringify([result, ...descriptor]));
        if (bytes > MAX_CONTENT_BYTES)
            break;
        results.push(result);
        if (known === undefined)
            indices.set(id, descriptors.length);
        descriptors.push(...descriptor);
    }
    return { descriptors, results };
}
function versionOf({ tool }) {
    const version = (0,visible/* visible */.R)((0,visible/* shortened */.v)(tool.version, 60));
    return /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(version) ? { semanticVersion: version } : { version };
}
/** Up to the last slash it is the category, by which GitHub tells uploads for one commit apart. */
function automationOf(provenance) {
    const parts = (provenance?.category ?? []).filter((part) => part !== "");
    return `${(0,visible/* visible */.R)((0,visible/* shortened */.v)(["model-review", ...parts].join("/"), MAX_CATEGORY_UNITS))}/`;
}
function commitOf({ head }, provenance) {
    if (provenance === undefined || head.commit === null)
        return {};
    const { repository } = provenance;
    return {
        versionControlProvenance: [
            { repositoryUri: repository, revisionId: (0,visible/* visible */.R)((0,visible/* shortened */.v)(head.commit, 64)), mappedTo: { uriBaseId: "%SRCROOT%" } },
        ],
    };
}
function leftOut(count) {
    const text = `${counted(count, "finding")} did not fit, none more severe than these: the report in JSON has all of them.`;
    return { level: "warning", message: { text } };
}

;// CONCATENATED MODULE: ./build/report/terminal.js













const COLOURS = { pass: "green", warn: "yellow", fail: "red" };
const SEVERITY_COLOURS = { note: "blue", warning: "yellow", error: "red" };
const SIGNS = { error: "x", warning: "!", note: "i", unread: "?", pass: " " };
const terminal_DEFAULT_WIDTH = 100;
// Below this nothing is aligned any more.
const LEAST_WIDTH = 40;
/** The comment's story for a terminal: plain signs, aligned columns, colours only on request. */
function terminalReporter(rules) {
    return (review, options) => {
        const style = { width: Math.max(options.width ?? terminal_DEFAULT_WIDTH, LEAST_WIDTH), paint: (0,terminal_layout/* paintOf */.MI)(options.colour ?? false) };
        const limit = options.limit ?? Number.POSITIVE_INFINITY;
        const title = `Model review: ${review.verdict}`;
        const headline = (0,terminal_layout/* wrapped */.ky)(`${title}, ${headlineOf(review)}`, style.width, "").slice(title.length);
        const edited = editedPolicyText(review);
        const aside = edited.length === 0 ? "" : (0,terminal_layout/* wrapped */.ky)(plainOf(edited), style.width, "");
        const heading = `${style.paint(COLOURS[review.verdict], title)}${headline}\n${aside}`;
        const rows = overviewOf(review);
        const pieces = [
            heading,
            overview(rows, style),
            ...findings(review, rules, style),
            details(rows, style),
            footer(review, style),
        ];
        return fitted(pieces, limit) ?? fitted([heading], limit) ?? "";
    };
}
// Items of a list on a screen; JSON has all of them.
const SHOWN_ITEMS = 12;
const terminal_PATH_UNITS = 60;
function overview(rows, style) {
    return {
        before: "",
        blocks: rows.map((row) => ({ levels: [{ rank: 0, text: () => overviewText(row, style) }] })),
        after: "\n",
        more: (hidden) => `… ${counted(hidden, "more changed model")}\n\n`,
    };
}
function overviewText({ mark, comparison }, { width, paint }) {
    const { story, parameters, size, interface: signature } = overview_cellsOf(comparison);
    const sign = mark === "pass" || mark === "unread" ? SIGNS[mark] : paint(SEVERITY_COLOURS[mark], SIGNS[mark]);
    const label = signature.verdict === "breaking" || signature.verdict === "compatible" ? `${signature.verdict}: ` : "";
    const figures = `parameters ${parameters} · size ${size} · interface ${label}${signature.text}`;
    return `${sign} ${paint("bold", wordOf(comparison.path))}\n${(0,terminal_layout/* wrapped */.ky)(plainOf(story), width, "    ")}${(0,terminal_layout/* wrapped */.ky)(figures, width, "    ")}`;
}
function findings({ findings: all }, rules, style) {
    const groups = finding_groups_groupsOf(all.filter(({ waiver }) => waiver === undefined), rules);
    const waived = all.filter(({ waiver }) => waiver !== undefined);
    return [
        {
            before: "",
            blocks: groups.map((group) => ({
                levels: [
                    { rank: 0, text: () => groupText(group, style, false) },
                    { rank: 1, text: () => groupText(group, style, true) },
                ],
            })),
            after: "",
            more: (hidden) => `… findings of ${counted(hidden, "more rule")}\n\n`,
        },
        {
            before: "",
            blocks: waived.map(({ rule, path, message, waiver }) => ({
                levels: [
                    {
                        rank: 2,
                        text: () => (0,terminal_layout/* wrapped */.ky)(`waived ${wordOf(rule)} ${wordOf(path)}: ${plainOf(message)} ${wordOf(waiver?.reason ?? "")}`, style.width, "  "),
                    },
                ],
            })),
            after: "\n",
            more: (hidden) => `… ${counted(hidden, "more waived finding")}\n\n`,
        },
    ];
}
function groupText({ rule, severity, facts, findings: members }, { width, paint }, reasons) {
    const head = `${paint(SEVERITY_COLOURS[severity], severity)} ${paint("bold", wordOf(rule))}\n`;
    const items = members
        .slice(0, SHOWN_ITEMS)
        .map(({ path, message }) => (0,terminal_layout/* wrapped */.ky)(`${wordOf(path)}: ${plainOf(message)}`, width, "    "));
    const more = members.length > SHOWN_ITEMS ? `    … ${(0,quantities/* grouped */.zD)(members.length - SHOWN_ITEMS)} more\n` : "";
    const why = reasons && facts !== undefined
        ? (0,terminal_layout/* wrapped */.ky)(`Why: ${facts.why}`, width, "    ") + (0,terminal_layout/* wrapped */.ky)(`Fix: ${facts.fix}`, width, "    ")
        : "";
    return `${head}${items.join("")}${more}${why}\n`;
}
function details(rows, style) {
    const blocks = rows
        .filter(({ comparison }) => hasDetails(comparison))
        .map(({ comparison }) => {
        const text = () => {
            const sections = detailsOf(comparison, SHOWN_ITEMS);
            return sections.length === 0
                ? ""
                : `${style.paint("bold", wordOf(comparison.path))}\n${terminalSections(sections, style.width, style.paint)}\n`;
        };
        return { levels: [{ rank: 3, text }] };
    });
    return { before: "", blocks, after: "", more: (hidden) => `… details of ${counted(hidden, "more model")}\n\n` };
}
function footer(review, { width, paint }) {
    const { coverage, policy, base, head, tool } = review;
    const parts = [
        ...(coverage.changed === 0
            ? [nothingExamined(coverage)]
            : [`examined ${(0,quantities/* grouped */.zD)(coverage.examined)} of ${counted(coverage.changed, "changed model")}`, ...leftOutOf(coverage)]),
        ...(coverage.bytesTotal === 0 ? [] : [`read ${(0,quantities/* bytesText */.pV)(coverage.bytesRead)} of ${(0,quantities/* bytesText */.pV)(coverage.bytesTotal)}`]),
        ...skippedIn(review).map(skippedText),
        policy.path === null ? `policy: preset ${wordOf(policy.preset)}` : `policy ${wordOf(policy.path, terminal_PATH_UNITS)}`,
        `base ${terminal_revisionText(base)} … head ${terminal_revisionText(head)}`,
        `${tool.name} ${wordOf(tool.version, terminal_PATH_UNITS)}`,
    ];
    const text = (0,terminal_layout/* wrapped */.ky)(parts.join(" · "), width, "");
    return `${paint("dim", text.trimEnd())}\n`;
}
function terminal_revisionText({ name, commit }) {
    return wordOf(commit === null ? name : shortCommit(commit), terminal_PATH_UNITS);
}

;// CONCATENATED MODULE: ./build/report/index.js







/** By the name of `--format`. */
const REPORTERS = {
    terminal: terminalReporter(rules/* RULES */.y),
    markdown: markdownReporter(rules/* RULES */.y),
    json: jsonReporter,
    sarif: sarifReporter(rules/* RULES */.y),
};
const INSPECTION_REPORTERS = {
    terminal: terminalInspections,
    text: textInspections,
    json: (inspections) => `${JSON.stringify(inspectionsJson(inspections), undefined, 2)}\n`,
};


/***/ }),

/***/ 3186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MI: () => (/* binding */ paintOf),
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   b6: () => (/* binding */ aligned),
/* harmony export */   ky: () => (/* binding */ wrapped)
/* harmony export */ });
/** Breaks lines between words; a word that is longer than a line stays whole, so that it can be copied. */
function wrapped(text, width, indent) {
    const lines = [];
    let line = indent;
    let isFresh = true;
    for (const word of text.split(" ")) {
        if (!isFresh && columnsOf(line) + 1 + columnsOf(word) > width) {
            lines.push(line);
            line = indent;
            isFresh = true;
        }
        line += isFresh ? word : ` ${word}`;
        isFresh = false;
    }
    return `${[...lines, line].map((one) => one.trimEnd()).join("\n")}\n`;
}
/** A table without rules: each column as wide as its widest cell, figures to the right. */
function aligned(columns, rows, indent) {
    const table = [columns.map(({ title }) => title), ...rows];
    const widths = columns.map((_column, index) => table.reduce((widest, row) => Math.max(widest, columnsOf(row[index] ?? "")), 0));
    return table
        .map((row) => `${(indent + columns.map((column, index) => padded(row[index] ?? "", widths[index] ?? 0, column)).join("  ")).trimEnd()}\n`)
        .join("");
}
function padded(cell, width, { align }) {
    const space = " ".repeat(Math.max(width - columnsOf(cell), 0));
    return align === "left" ? cell + space : space + cell;
}
// Scripts and pictures that terminals draw two columns wide.
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
/** Columns that a text takes in a terminal. */
function columnsOf(text) {
    let columns = 0;
    for (const character of text)
        columns += WIDE.test(character) ? 2 : 1;
    return columns;
}
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34 };
function paintOf(colour) {
    return (style, text) => (colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text);
}


/***/ }),

/***/ 6014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ compareArtifact),
  j: () => (/* binding */ summarised)
});

;// CONCATENATED MODULE: ./build/artifacts/companions.js
/** What other files of the revision state about the model at a path, each fact with the file it stands in. */
async function companionMetadata(tree, path, signal) {
    return tree.factsOf(path, signal);
}
/** The model with what its companions say about it; the file's own facts come first. */
async function withCompanions(model, tree, path, signal) {
    const stated = await companionMetadata(tree, path, signal);
    return stated.length === 0 ? model : { ...model, metadata: [...model.metadata, ...stated] };
}

// EXTERNAL MODULE: ./build/artifacts/open.js
var artifacts_open = __webpack_require__(5858);
;// CONCATENATED MODULE: ./build/diff/digests.js
const NO_DIGESTS = { base: new Map(), head: new Map() };
/** The tensors whose bytes can tell something: the other side has one of the same dtype and shape. */
function comparableTensors(base, head) {
    const baseTypes = new Set(base.tensors.map(typeOf));
    const headTypes = new Set(head.tensors.map(typeOf));
    return {
        base: base.tensors.filter((tensor) => headTypes.has(typeOf(tensor))),
        head: head.tensors.filter((tensor) => baseTypes.has(typeOf(tensor))),
    };
}
/** Dtype and shape as one key. */
function typeOf({ dtype, shape }) {
    return `${dtype}[${shape.join(",")}]`;
}

;// CONCATENATED MODULE: ./build/diff/facts.js
/** Format, producer, runtime requirements and code: what the header of a model says. */
function headerChanges(base, head) {
    const changes = [];
    if (base.format !== head.format)
        changes.push({ kind: "format-changed", base: base.format, head: head.format });
    const [producer, successor] = [producerOf(base), producerOf(head)];
    if (producer !== successor)
        changes.push({ kind: "producer-changed", base: producer, head: successor });
    return [...changes, ...requirementChanges(base, head), ...codeChanges(base, head)];
}
function producerOf({ producer }) {
    return producer === undefined ? null : `${producer.name} ${producer.version}`.trim();
}
function requirementChanges(base, head) {
    const versions = ({ requirements }) => new Map(requirements.map(({ name, version }) => [name, version]));
    const [before, after] = [versions(base), versions(head)];
    return namesOf(before, after).flatMap((name) => {
        const [from, to] = [before.get(name) ?? null, after.get(name) ?? null];
        return from === to ? [] : [{ kind: "requirement-changed", name, base: from, head: to }];
    });
}
function codeChanges(base, head) {
    const references = ({ code }) => new Map(code.map((reference) => [`${reference.kind}\0${reference.name}`, reference]));
    const [before, after] = [references(base), references(head)];
    return namesOf(before, after).flatMap((name) => {
        const [lost, gained] = [before.get(name), after.get(name)];
        if (lost !== undefined && gained === undefined)
            return [{ kind: "code-removed", code: lost }];
        if (lost === undefined && gained !== undefined)
            return [{ kind: "code-added", code: gained }];
        return [];
    });
}
/** Key by key within each source; a repeated key is compared as the list of its values and told as their lines. */
function metadataChanges(base, head) {
    const [before, after] = [factsByKey(base.metadata), factsByKey(head.metadata)];
    return namesOf(before, after).flatMap((name) => {
        const [lost, gained] = [before.get(name), after.get(name)];
        if (lost !== undefined && gained !== undefined) {
            if (isSameList(lost.values, gained.values))
                return [];
            const { key, source } = lost;
            return [{ kind: "metadata-changed", key, source, base: lost.values.join("\n"), head: gained.values.join("\n") }];
        }
        if (lost !== undefined) {
            return [{ kind: "metadata-removed", key: lost.key, source: lost.source, base: lost.values.join("\n") }];
        }
        if (gained === undefined)
            return [];
        return [{ kind: "metadata-added", key: gained.key, source: gained.source, head: gained.values.join("\n") }];
    });
}
function factsByKey(entries) {
    const facts = new Map();
    for (const { source, key, value } of entries) {
        const name = `${source}\0${key}`;
        const known = facts.get(name);
        if (known === undefined)
            facts.set(name, { key, source, values: [value] });
        else
            known.values.push(value);
    }
    return facts;
}
function isSameList(base, head) {
    return base.length === head.length && base.every((value, index) => value === head[index]);
}
/** Keys of both, in the order of base, then what head adds. */
function namesOf(base, head) {
    return [...base.keys(), ...[...head.keys()].filter((name) => !base.has(name))];
}

// EXTERNAL MODULE: ./build/model/summary.js
var summary = __webpack_require__(4514);
;// CONCATENATED MODULE: ./build/diff/match/scope.js
function indexOf(model) {
    const graphs = new Map(model.graphs.map((graph) => [graph.name, graph]));
    const paths = pathsOf(graphs.keys());
    const locals = new Map();
    const localNames = new Map();
    for (const tensor of model.tensors) {
        const owner = ownerOf(tensor.name, paths);
        const local = owner === MAIN ? tensor.name : tensor.name.slice(owner.length + 1);
        const siblings = locals.get(owner) ?? new Map();
        locals.set(owner, siblings.set(local, tensor));
        localNames.set(tensor, local);
    }
    return { graphs, tensors: new Map(model.tensors.map((tensor) => [tensor.name, tensor])), locals, localNames };
}
/** The tensor a value name stands for, looked up from the inside out. */
function tensorOf(model, scope, value) {
    for (let at = scope; at !== undefined; at = at.outer) {
        const found = model.locals.get(at.graph.name)?.get(value);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Tensors of the main graph have plain names, all others begin with the path of their graph. */
const MAIN = "main";
function pathsOf(names) {
    const root = { next: new Map(), isGraph: false };
    for (const name of names) {
        let branch = root;
        for (const segment of name.split("/")) {
            const known = branch.next.get(segment) ?? { next: new Map(), isGraph: false };
            branch.next.set(segment, known);
            branch = known;
        }
        branch.isGraph = true;
    }
    return root;
}
/** The longest graph path that the name begins with; names may hold slashes of their own. */
function ownerOf(name, paths) {
    let owner = MAIN;
    let branch = paths;
    for (let start = 0, slash = name.indexOf("/"); slash >= 0; start = slash + 1, slash = name.indexOf("/", start)) {
        branch = branch.next.get(name.slice(start, slash));
        if (branch === undefined)
            break;
        if (branch.isGraph)
            owner = name.slice(0, slash);
    }
    return owner;
}

;// CONCATENATED MODULE: ./build/diff/graph.js



/** Longest attribute text kept in a change, in UTF-16 code units: lists of 10,000 integers are compared, not shown. */
const MAX_ATTRIBUTE_TEXT = 200;
function graphChanges(base, head, graphs, tensors, sides) {
    const renamed = new Map(tensors.pairs.map((pair) => [pair.base, pair.head]));
    return [
        ...graphs.removed.map(({ name, nodes }) => ({ kind: "graph-removed", graph: name, nodes: nodes.length })),
        ...graphs.added.map(({ name, nodes }) => ({ kind: "graph-added", graph: name, nodes: nodes.length })),
        ...operatorChanges(base, head),
        ...graphs.pairs.flatMap((pair) => [...nodeChanges(pair, (from, to) => isSameValue(pair, from, to, renamed, sides))]),
    ];
}
function operatorChanges(base, head) {
    const count = (model) => new Map((0,summary/* operatorsOf */.Rj)(model.graphs).map((entry) => [JSON.stringify([entry.domain, entry.type]), entry]));
    const [before, after] = [count(base), count(head)];
    return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
        const [from, to] = [before.get(key), after.get(key)];
        const operator = from ?? to;
        if (operator === undefined || from?.count === to?.count)
            return [];
        const { domain, type } = operator;
        return [{ kind: "operator-count-changed", domain, operator: type, base: from?.count ?? 0, head: to?.count ?? 0 }];
    });
}
function* nodeChanges(pair, isSame) {
    const { base, head, nodes } = pair;
    const graph = head.graph.name;
    for (const index of nodes.removed)
        yield { kind: "node-removed", graph: base.graph.name, node: labelOf(base.graph.nodes[index]) };
    for (const index of nodes.added)
        yield { kind: "node-added", graph, node: labelOf(head.graph.nodes[index]) };
    for (const [b, h] of nodes.pairs) {
        const [from, to] = [base.graph.nodes[b], head.graph.nodes[h]];
        if (from === undefined || to === undefined)
            continue;
        if (from.name !== to.name)
            yield { kind: "node-renamed", graph, base: labelOf(from), head: labelOf(to) };
        const attributes = attributeChanges(from.attributes, to.attributes);
        const wiring = wiringChanges(from, to, isSame);
        if (attributes.length + wiring.length > 0)
            yield { kind: "node-changed", graph, node: labelOf(to), attributes, wiring };
    }
}
function labelOf(node) {
    return { name: node?.name ?? "", domain: node?.domain ?? "", operator: node?.operator ?? "" };
}
function attributeChanges(base, head) {
    const [before, after] = [
        new Map(base.map(({ name, value }) => [name, value])),
        new Map(head.map(({ name, value }) => [name, value])),
    ];
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
        const [from, to] = [before.get(name), after.get(name)];
        if (isSameAttribute(from, to))
            return [];
        const texts = { base: from === undefined ? null : textOf(from), head: to === undefined ? null : textOf(to) };
        const start = differenceAt(texts.base ?? "", texts.head ?? "");
        return [{ name, base: excerptOf(texts.base, start), head: excerptOf(texts.head, start) }];
    });
}
/** Tensors and graphs inside attributes are matched and compared on their own: here only their number counts. */
function isSameAttribute(base, head) {
    if (base === undefined || head === undefined || base.kind !== head.kind)
        return base === head;
    if (base.kind === "tensors" || base.kind === "graphs")
        return base.value.length === head.value.length;
    return JSON.stringify(base.value) === JSON.stringify(head.value);
}
function textOf({ kind, value }) {
    if (typeof value !== "object")
        return String(value);
    return kind === "graphs" || kind === "tensors" ? `${value.length} ${kind}` : `[${value.join(", ")}]`;
}
/** Where two texts begin to differ. */
function differenceAt(base, head) {
    const shorter = Math.min(base.length, head.length);
    for (let index = 0; index < shorter; index++)
        if (base[index] !== head[index])
            return index;
    return shorter;
}
/** A text that is too long is told from a little before the first difference on. */
function excerptOf(text, difference) {
    if (text === null || text.length <= MAX_ATTRIBUTE_TEXT)
        return text;
    const start = difference < MAX_ATTRIBUTE_TEXT ? 0 : difference - MAX_ATTRIBUTE_TEXT / 2;
    const end = start + MAX_ATTRIBUTE_TEXT;
    return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
function wiringChanges(base, head, isSame) {
    const changes = [];
    for (let input = 0; input < Math.max(base.inputs.length, head.inputs.length); input++) {
        const [from, to] = [base.inputs[input] ?? "", head.inputs[input] ?? ""];
        if (isSame(from, to))
            continue;
        changes.push({ input, base: from === "" ? null : from, head: to === "" ? null : to });
    }
    return changes;
}
/** A value is the same when its producers were matched, or when both names stand for tensors that were. */
function isSameValue({ base, head, values }, from, to, renamed, sides) {
    if (from === "" || to === "")
        return from === to;
    const matched = values.toHead(from);
    if (matched !== undefined)
        return matched === to;
    const tensor = tensorOf(sides.base, base, from);
    if (tensor === undefined)
        return from === to;
    const counterpart = tensorOf(sides.head, head, to);
    if (counterpart === undefined)
        return false;
    return renamed.get(tensor) === counterpart || isSameContent(tensor, counterpart, sides.digests);
}
/** Which of several equal tensors a node reads makes no difference to what it computes. */
function isSameContent(base, head, digests) {
    const digest = digests.base.get(base.name);
    return digest !== undefined && digest === digests.head.get(head.name) && typeOf(base) === typeOf(head);
}

;// CONCATENATED MODULE: ./build/diff/signature.js
/**
 * Inputs and outputs, signature by signature. Breaking or compatible is judged for callers that feed and read values by name;
 * another order breaks those that go by position.
 */
function signatureChanges(base, head) {
    const bases = new Map(base.signatures.map((signature) => [signature.name, signature]));
    const heads = new Map(head.signatures.map((signature) => [signature.name, signature]));
    const changes = [];
    const isListing = listsWeights(base) || listsWeights(head);
    for (const [name, before] of bases) {
        const after = heads.get(name);
        if (after === undefined)
            changes.push({ kind: "signature-removed", signature: name, compatibility: "breaking" });
        else
            for (const change of interfaceChanges(before, after, isListing))
                changes.push(change);
    }
    for (const name of heads.keys()) {
        if (!bases.has(name))
            changes.push({ kind: "signature-added", signature: name, compatibility: "compatible" });
    }
    return changes;
}
/** Some exporters list every weight as an input with a default; a default that was meant is one input among other weights. */
function listsWeights({ signatures, tensors }) {
    const names = new Set(signatures.flatMap(({ inputs }) => inputs.map(({ name }) => name)));
    const weights = tensors.filter(({ kind }) => kind === "initializer" || kind === "sparse-initializer");
    return weights.length > 1 && weights.filter(({ name }) => names.has(name)).length === weights.length;
}
function* interfaceChanges(base, head, isListing) {
    for (const side of ["input", "output"]) {
        const values = side === "input" ? [base.inputs, head.inputs] : [base.outputs, head.outputs];
        const [before, after] = isListing ? withoutWeights(...values) : values;
        for (const change of valueListChanges(before, after, side))
            yield { signature: base.name, side, ...change };
    }
}
/** Leaves out what has a default on every side that has it: it is compared as a tensor. */
function withoutWeights(base, head) {
    const fed = new Set([...base, ...head].filter(({ required }) => required).map(({ name }) => name));
    const isFed = ({ name }) => fed.has(name);
    return [base.filter(isFed), head.filter(isFed)];
}
/** Pairs of one interface list, found by name and then as renames: `[base, head]`. */
function pairValues(base, head) {
    const pairs = new Map();
    const namesakes = groupsOf(head.toReversed(), ({ name }) => name);
    for (const value of base) {
        const next = namesakes.get(value.name)?.pop();
        if (next !== undefined)
            pairs.set(value, next);
    }
    const taken = new Set(pairs.values());
    // A rename needs the same type, and the same position in lists of one length or a type that occurs once among what is left.
    const isInPlace = base.length === head.length;
    const openAtBase = setsOf(base.filter((value) => !pairs.has(value)));
    const openAtHead = setsOf(head.filter((value) => !taken.has(value)));
    for (const [position, value] of base.entries()) {
        if (pairs.has(value))
            continue;
        const [rivals, candidates] = [openAtBase.get(typeKeyOf(value)), openAtHead.get(typeKeyOf(value))];
        if (rivals === undefined || candidates === undefined)
            continue;
        const inPlace = isInPlace ? head[position] : undefined;
        const isOnly = rivals.size === 1 && candidates.size === 1;
        const renamed = inPlace !== undefined && candidates.has(inPlace) ? inPlace : isOnly ? [...candidates][0] : undefined;
        if (renamed === undefined)
            continue;
        pairs.set(value, renamed);
        rivals.delete(value);
        candidates.delete(renamed);
    }
    return [...pairs];
}
function setsOf(values) {
    const groups = groupsOf(values, typeKeyOf);
    // Of a value whose rank is unknown too little is known to find it again.
    groups.delete(UNKNOWN_TYPE);
    return new Map([...groups].map(([key, group]) => [key, new Set(group)]));
}
function groupsOf(values, keyOf) {
    const groups = new Map();
    for (const value of values) {
        const group = groups.get(keyOf(value));
        if (group === undefined)
            groups.set(keyOf(value), [value]);
        else
            group.push(value);
    }
    return groups;
}
const UNKNOWN_TYPE = "";
/** Equal for values that differ in names alone, their own and those of their dimensions. */
function typeKeyOf({ kind, dtype, required, shape }) {
    if (shape === null)
        return UNKNOWN_TYPE;
    return JSON.stringify([kind, dtype, required, shape.map((dimension) => (typeof dimension === "number" ? dimension : null))]);
}
function* valueListChanges(base, head, side) {
    const pairs = pairValues(base, head);
    const paired = new Map(pairs);
    const pairedHeads = new Set(paired.values());
    for (const [position, value] of base.entries()) {
        if (!paired.has(value))
            yield { kind: "value-removed", value, position, compatibility: "breaking" };
    }
    for (const [position, value] of head.entries()) {
        const compatibility = side === "input" && value.required ? "breaking" : "compatible";
        if (!pairedHeads.has(value))
            yield { kind: "value-added", value, position, compatibility };
    }
    for (const [before, after] of pairs)
        yield* valueChanges(before, after, side);
    const inBaseOrder = base.flatMap((value) => paired.get(value) ?? []);
    const inHeadOrder = head.filter((value) => pairedHeads.has(value));
    if (inBaseOrder.some((value, index) => value !== inHeadOrder[index])) {
        const names = (values) => values.map((value) => value.name);
        yield { kind: "values-reordered", base: names(inBaseOrder), head: names(inHeadOrder), compatibility: "breaking" };
    }
}
function* valueChanges(base, head, side) {
    const { name } = head;
    if (base.name !== name)
        yield { kind: "value-renamed", base: base.name, head: name, compatibility: "breaking" };
    if (base.dtype !== head.dtype || base.kind !== head.kind) {
        yield { kind: "value-dtype-changed", name, base: dtypeTextOf(base), head: dtypeTextOf(head), compatibility: "breaking" };
    }
    if (base.required !== head.required) {
        const { required } = head;
        yield { kind: "value-requirement-changed", name, required, compatibility: required ? "breaking" : "compatible" };
    }
    yield* shapeChanges(name, base.shape, head.shape, side);
}
/** Containers spell what they hold; a sparse tensor is told from a dense one here. */
function dtypeTextOf({ kind, dtype }) {
    return kind === "sparse-tensor" ? `sparse-tensor(${dtype})` : dtype;
}
function* shapeChanges(name, base, head, side) {
    if (base === null && head === null)
        return;
    if (base === null || head === null || base.length !== head.length) {
        yield { kind: "value-rank-changed", name, base, head, compatibility: rankCompatibility(base, head, side) };
        return;
    }
    for (const [axis, before] of base.entries()) {
        const after = head[axis] ?? null;
        const effect = effectOf(before, after) ?? (before === after ? undefined : "relabelled");
        if (effect !== undefined) {
            yield {
                kind: "dimension-changed",
                name,
                axis,
                base: before,
                head: after,
                effect,
                compatibility: dimensionCompatibility(effect, side),
            };
        }
    }
}
/** A rank that becomes unknown accepts more at an input and promises less at an output; two known ranks never fit. */
function rankCompatibility(base, head, side) {
    if (base !== null && head !== null)
        return "breaking";
    const isWider = head === null;
    return isWider === (side === "input") ? "compatible" : "breaking";
}
function dimensionCompatibility(effect, side) {
    if (effect === "relabelled")
        return "compatible";
    if (effect === "resized")
        return "breaking";
    return (effect === "widened") === (side === "input") ? "compatible" : "breaking";
}
/** Undefined when sizes agree or both are dynamic. */
function effectOf(base, head) {
    const [wasFixed, isFixed] = [typeof base === "number", typeof head === "number"];
    if (wasFixed && isFixed)
        return base === head ? undefined : "resized";
    if (wasFixed)
        return "widened";
    if (isFixed)
        return "narrowed";
    return undefined;
}

;// CONCATENATED MODULE: ./build/diff/match/structure.js

function interner() {
    const numbers = new Map();
    return (text) => {
        const known = numbers.get(text);
        if (known !== undefined)
            return known;
        numbers.set(text, numbers.size);
        return numbers.size - 1;
    };
}
/** `labelOf` gives values from outside a name that both sides share, `identityOf` says what identifies a tensor. */
function viewOf(model, scope, intern, labelOf, identityOf) {
    const tensors = new Map();
    const tensor = (found) => {
        const known = tensors.get(found) ?? intern(identityOf(found));
        tensors.set(found, known);
        return known;
    };
    const operations = scope.graph.nodes.map((node) => intern(operationOf(model, node, tensor)));
    return { model, scope, intern, outside: (value) => intern(labelOf(value)), tensor, operations };
}
/** What each node computes from the graph's inputs on: its operator, attributes and everything upstream. */
function upstreamIdentities({ model, scope, intern, outside, tensor, operations }) {
    const { nodes } = scope.graph;
    const producers = producersOf(nodes);
    return inDependencyOrder(nodes.length, (index) => (nodes[index]?.inputs ?? []).flatMap((value) => producers.get(value)?.node ?? []), (index, identityOf) => {
        const inputs = (nodes[index]?.inputs ?? []).map((value) => {
            if (value === "")
                return "-";
            const producer = producers.get(value);
            const found = producer !== undefined && !isConstant(nodes[producer.node]) ? undefined : tensorOf(model, scope, value);
            if (found !== undefined)
                return `t${tensor(found)}`;
            return producer === undefined ? `o${outside(value)}` : `${identityOf(producer.node)}.${producer.output}`;
        });
        return intern(`${operations[index]}(${inputs.join(",")})`);
    });
}
/** What becomes of each node's results: its operator, attributes and everything downstream, down to the graph's outputs. */
function downstreamIdentities({ scope, intern, operations }) {
    const { nodes } = scope.graph;
    const producers = producersOf(nodes);
    const consumers = placesOf(nodes.map(({ inputs }) => inputs));
    const outputs = placesOf([scope.graph.outputs]);
    // A name that is given twice counts where it was given last, or a hostile file multiplies its uses by its makers.
    const isMaker = (node, output, value) => {
        const producer = producers.get(value);
        return producer?.node === node && producer.output === output;
    };
    return inDependencyOrder(nodes.length, (index) => (nodes[index]?.outputs ?? []).flatMap((value, output) => isMaker(index, output, value) ? (consumers.get(value) ?? []).map(({ list }) => list) : []), (index, identityOf) => {
        const uses = (nodes[index]?.outputs ?? []).map((value, output) => {
            if (!isMaker(index, output, value))
                return "";
            const inside = (consumers.get(value) ?? []).map(({ list, position }) => `${identityOf(list)}.${position}`).sort();
            return [...inside, ...(outputs.get(value) ?? []).map(({ position }) => `out${position}`)].join("+");
        });
        return intern(`${operations[index]}>${uses.join(",")}`);
    });
}
/** Operator and attributes; subgraphs count by their presence, they are matched on their own. */
function operationOf(model, node, numberOf) {
    const attributes = node.attributes.map((attribute) => `${attribute.name}=${attributeIdentity(model, attribute, numberOf)}`);
    return `${node.domain}:${node.operator}{${attributes.sort().join(";")}}`;
}
function attributeIdentity(model, { value }, numberOf) {
    if (value.kind === "graphs")
        return `graphs:${value.value.length}`;
    if (value.kind !== "tensors")
        return JSON.stringify(value);
    const tensors = value.value.map((name) => model.tensors.get(name));
    return tensors.map((tensor) => (tensor === undefined ? "?" : numberOf(tensor))).join("|");
}
function isConstant(node) {
    return node?.operator === "Constant";
}
function producersOf(nodes) {
    const producers = new Map();
    for (const [node, { outputs }] of nodes.entries()) {
        for (const [output, value] of outputs.entries())
            if (value !== "")
                producers.set(value, { node, output });
    }
    return producers;
}
/** Where each name stands in lists of names. */
function placesOf(lists) {
    const places = new Map();
    for (const [list, names] of lists.entries()) {
        for (const [position, name] of names.entries()) {
            if (name === "")
                continue;
            const known = places.get(name);
            if (known === undefined)
                places.set(name, [{ list, position }]);
            else
                known.push({ list, position });
        }
    }
    return places;
}
/** Computes a number per item after those it depends on; a cycle, which a hostile file may hold, counts as -1 where it closes. */
function inDependencyOrder(count, dependenciesOf, compute) {
    const identities = new Array(count).fill(-1);
    const state = new Uint8Array(count); // 0 unseen, 1 waiting for dependencies, 2 done
    const stack = [];
    for (let start = 0; start < count; start++) {
        stack.push(start);
        for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
            if (state[index] === 2)
                continue;
            if (state[index] === 0) {
                state[index] = 1;
                stack.push(index);
                for (const dependency of dependenciesOf(index))
                    if (state[dependency] === 0)
                        stack.push(dependency);
                continue;
            }
            identities[index] = compute(index, (dependency) => (state[dependency] === 2 ? (identities[dependency] ?? -1) : -1));
            state[index] = 2;
        }
    }
    return identities;
}

;// CONCATENATED MODULE: ./build/diff/match/nodes.js


/**
 * Matches the nodes of two graphs: by what they compute (upstream with equal weights, upstream with equal shapes, downstream), then
 * by name and operator, then by operation, then by operator. Among equals the same name goes first, then the order.
 * Matching that survives edits in the middle of a re-exported graph replaces the list of passes here and nothing else.
 */
function matchNodes(base, head, sides, sharedLabel) {
    const intern = interner();
    const match = matching(base.graph.nodes, head.graph.nodes);
    const viewsBy = (identityOf) => {
        const { digests } = sides;
        return [
            viewOf(sides.base, base, intern, (value) => value, identityOf(digests.base)),
            viewOf(sides.head, head, intern, sharedLabel, identityOf(digests.head)),
        ];
    };
    const byValues = viewsBy((digests) => (tensor) => digests.get(tensor.name) ?? typeOf(tensor));
    const byType = viewsBy(() => typeOf);
    const passes = [
        { views: byValues, keysOf: upstreamIdentities },
        { views: byType, keysOf: upstreamIdentities },
        { views: byType, keysOf: downstreamIdentities },
        { views: byType, keysOf: ({ scope }) => scope.graph.nodes.map(nameAndOperator) },
        { views: byType, keysOf: ({ operations }) => operations },
        { views: byType, keysOf: ({ scope }) => scope.graph.nodes.map(operatorOf) },
    ];
    for (const { views, keysOf } of passes) {
        if (match.isComplete())
            break;
        match.byKey(keysOf(views[0]), keysOf(views[1]));
    }
    return match.result();
}
function operatorOf({ domain, operator }) {
    return `${domain}:${operator}`;
}
/** Empty for a node without a name: it cannot be matched by it. */
function nameAndOperator(node) {
    return node.name === "" ? "" : `${operatorOf(node)}:${node.name}`;
}
function matching(base, head) {
    const toHead = new Map();
    const taken = new Set();
    const pair = (baseIndex, headIndex) => {
        toHead.set(baseIndex, headIndex);
        taken.add(headIndex);
    };
    function pairGroup(bases, heads) {
        const byName = new Map(heads.map((index) => [head[index]?.name ?? "", index]));
        for (const index of bases) {
            const name = base[index]?.name ?? "";
            const namesake = name === "" ? undefined : byName.get(name);
            if (namesake !== undefined && !taken.has(namesake))
                pair(index, namesake);
        }
        const free = heads.filter((index) => !taken.has(index));
        const open = bases.filter((index) => !toHead.has(index));
        for (const [position, index] of open.entries()) {
            const next = free[position];
            if (next !== undefined)
                pair(index, next);
        }
    }
    return {
        byKey(baseKeys, headKeys) {
            const heads = grouped(headKeys, (index) => !taken.has(index));
            const bases = grouped(baseKeys, (index) => !toHead.has(index));
            for (const [key, group] of bases)
                pairGroup(group, heads.get(key) ?? []);
        },
        isComplete: () => toHead.size === Math.min(base.length, head.length),
        result: () => ({
            pairs: [...toHead].sort(([a], [b]) => a - b),
            removed: [...base.keys()].filter((index) => !toHead.has(index)),
            added: [...head.keys()].filter((index) => !taken.has(index)),
        }),
    };
}
function grouped(keys, isOpen) {
    const groups = new Map();
    for (const [index, key] of keys.entries()) {
        if (key === "" || !isOpen(index))
            continue;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [index]);
        else
            group.push(index);
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/diff/match/graphs.js


/** Main graphs and functions pair by name; subgraphs pair when the nodes that hold them do. */
function matchGraphs(base, head, sides) {
    const pairs = [];
    const renamedInputs = inputNames(base, head);
    for (const graph of base.graphs) {
        if (graph.role === "subgraph")
            continue;
        const counterpart = sides.head.graphs.get(graph.name);
        if (counterpart === undefined)
            continue;
        const inputs = graph.role === "main" ? renamedInputs : positional(graph.inputs, counterpart.inputs);
        const found = pairsFrom({ graph, outer: undefined }, { graph: counterpart, outer: undefined }, inputs, undefined, sides);
        for (const pair of found)
            pairs.push(pair);
    }
    const pairedBase = new Set(pairs.map(({ base }) => base.graph));
    const pairedHead = new Set(pairs.map(({ head }) => head.graph));
    return {
        pairs,
        removed: base.graphs.filter((graph) => !pairedBase.has(graph)),
        added: head.graphs.filter((graph) => !pairedHead.has(graph)),
    };
}
/** Depth is bounded by the readers' budget for nested messages. */
function* pairsFrom(base, head, inputs, outer, sides) {
    const outside = valueMatch(inputs, outer);
    const nodes = matchNodes(base, head, sides, (value) => outside.toBase(value) ?? value);
    const results = nodes.pairs.flatMap(([b, h]) => {
        const made = positional(base.graph.nodes[b]?.outputs ?? [], head.graph.nodes[h]?.outputs ?? []);
        return made.filter(([value]) => value !== "");
    });
    const values = valueMatch(results, outside);
    yield { base, head, nodes, values };
    for (const [b, h] of nodes.pairs) {
        for (const [inner, innerHead] of subgraphPairs(base.graph.nodes[b], head.graph.nodes[h], sides)) {
            const innerInputs = positional(inner.inputs, innerHead.inputs);
            yield* pairsFrom({ graph: inner, outer: base }, { graph: innerHead, outer: head }, innerInputs, values, sides);
        }
    }
}
/** The names of one graph hide those of the graphs around it. Chained rather than copied: a graph may hold many subgraphs. */
function valueMatch(pairs, outer) {
    const heads = new Map(pairs);
    const bases = new Map(pairs.map(([from, to]) => [to, from]));
    return {
        toHead: (value) => heads.get(value) ?? outer?.toHead(value),
        toBase: (value) => bases.get(value) ?? outer?.toBase(value),
    };
}
/** Subgraphs of two matched nodes, by attribute name and position. */
function* subgraphPairs(base, head, sides) {
    const counterparts = new Map(head?.attributes.map((attribute) => [attribute.name, attribute.value]));
    for (const { name, value } of base?.attributes ?? []) {
        const other = counterparts.get(name);
        if (value.kind !== "graphs" || other?.kind !== "graphs")
            continue;
        for (const [position, graph] of value.value.entries()) {
            const pair = [sides.base.graphs.get(graph), sides.head.graphs.get(other.value[position] ?? "")];
            if (pair[0] !== undefined && pair[1] !== undefined)
                yield [pair[0], pair[1]];
        }
    }
}
/** Inputs of the main graph that correspond, renamed ones included. */
function inputNames(base, head) {
    const [before, after] = [base.signatures[0]?.inputs ?? [], head.signatures[0]?.inputs ?? []];
    return pairValues(before, after).map(([from, to]) => [from.name, to.name]);
}
function positional(base, head) {
    return base.flatMap((name, position) => {
        const counterpart = head[position];
        return counterpart === undefined ? [] : [[name, counterpart]];
    });
}

;// CONCATENATED MODULE: ./build/diff/match/tensors.js


/**
 * Which tensor of base is which of head. The strongest evidence goes first: equal bytes under the same name, equal bytes at the same
 * place of matched nodes, then the name within matched graphs, then the place alone, then equal bytes anywhere. A name that ends
 * in a number yields to the place: exporters count, and one node more shifts the numbers of all that follow.
 */
function matchTensors(base, head, graphs, sides) {
    const pairs = new Map();
    const taken = new Set();
    const pairAll = (candidates, evidence, isAlike) => {
        for (const [from, to] of candidates) {
            if (pairs.has(from) || taken.has(to) || !isAlike(from, to))
                continue;
            const isNamesake = sides.base.localNames.get(from) === sides.head.localNames.get(to);
            pairs.set(from, { base: from, head: to, evidence: isNamesake ? "name" : evidence });
            taken.add(to);
        }
    };
    const isSameBytes = (from, to) => {
        const digest = sides.digests.base.get(from.name);
        return digest !== undefined && digest === sides.digests.head.get(to.name) && isSameType(from, to);
    };
    const places = graphs.pairs.flatMap((graphPair) => [...tensors_placesOf(graphPair, sides)]);
    const names = [...namesakes(base, graphs, sides)];
    const chosen = names.filter(([tensor]) => !NUMBERED.test(tensor.name));
    pairAll(names, "name", isSameBytes);
    pairAll(places, "same-bytes", isSameBytes);
    pairAll(chosen, "name", isSameType);
    pairAll(chosen, "name", () => true);
    pairAll(places, "same-place", isSameType);
    pairAll(names, "name", isSameType);
    pairAll(places, "same-place", (from, to) => from.dtype === to.dtype && from.shape.length === to.shape.length);
    pairAll(equalBytes(base, head, pairs, taken, sides), "same-bytes", () => true);
    pairAll(names, "name", () => true);
    return {
        pairs: [...pairs.values()],
        removed: base.tensors.filter((tensor) => !pairs.has(tensor)),
        added: head.tensors.filter((tensor) => !taken.has(tensor)),
    };
}
/** `onnx::Conv_123`, `/Constant_4_output_0`, `const_fold_opt__57`, `12`. */
const NUMBERED = /\d(_output_\d+)?(:\d+)?$/;
function isSameType(from, to) {
    return typeOf(from) === typeOf(to);
}
/** Equal names in graphs that correspond, and equal full names anywhere. */
function* namesakes(base, graphs, sides) {
    for (const { base: from, head: to } of graphs.pairs) {
        const counterparts = sides.head.locals.get(to.graph.name);
        for (const [name, tensor] of sides.base.locals.get(from.graph.name) ?? []) {
            const counterpart = counterparts?.get(name);
            if (counterpart !== undefined)
                yield [tensor, counterpart];
        }
    }
    for (const tensor of base.tensors) {
        const counterpart = sides.head.tensors.get(tensor.name);
        if (counterpart !== undefined)
            yield [tensor, counterpart];
    }
}
/** Tensors that stand at the same input, or in the same attribute, of nodes that correspond. */
function* tensors_placesOf({ base, head, nodes }, sides) {
    for (const [b, h] of nodes.pairs) {
        const [from, to] = [base.graph.nodes[b], head.graph.nodes[h]];
        if (from === undefined || to === undefined)
            continue;
        for (const [position, value] of from.inputs.entries()) {
            const counterpart = to.inputs[position];
            if (value === "" || counterpart === undefined || counterpart === "")
                continue;
            const tensors = [tensorOf(sides.base, base, value), tensorOf(sides.head, head, counterpart)];
            if (tensors[0] !== undefined && tensors[1] !== undefined)
                yield [tensors[0], tensors[1]];
        }
        const attributes = new Map(to.attributes.map((attribute) => [attribute.name, attribute.value]));
        for (const { name, value } of from.attributes) {
            const other = attributes.get(name);
            if (value.kind !== "tensors" || other?.kind !== "tensors")
                continue;
            for (const [position, tensorName] of value.value.entries()) {
                const tensors = [sides.base.tensors.get(tensorName), sides.head.tensors.get(other.value[position] ?? "")];
                if (tensors[0] !== undefined && tensors[1] !== undefined)
                    yield [tensors[0], tensors[1]];
            }
        }
    }
}
/** What is left and has the same bytes somewhere else, in order. */
function* equalBytes(base, head, pairs, taken, { digests }) {
    const waiting = new Map();
    // From the last to the first, so that each list ends with the tensor that is next.
    for (const tensor of head.tensors.toReversed()) {
        const digest = digests.head.get(tensor.name);
        if (digest === undefined || taken.has(tensor))
            continue;
        const key = `${digest} ${typeOf(tensor)}`;
        const alike = waiting.get(key);
        if (alike === undefined)
            waiting.set(key, [tensor]);
        else
            alike.push(tensor);
    }
    for (const tensor of base.tensors) {
        const digest = digests.base.get(tensor.name);
        if (digest === undefined || pairs.has(tensor))
            continue;
        const next = waiting.get(`${digest} ${typeOf(tensor)}`)?.pop();
        if (next !== undefined)
            yield [tensor, next];
    }
}

;// CONCATENATED MODULE: ./build/diff/tensors.js

function tensorChanges(match, digests) {
    const changes = [];
    const unread = { tensors: 0, bytes: 0 };
    const tally = { identical: 0, changed: 0, unmeasured: 0 };
    for (const tensor of match.removed)
        changes.push({ kind: "tensor-removed", tensor: tensors_labelOf(tensor) });
    for (const tensor of match.added)
        changes.push({ kind: "tensor-added", tensor: tensors_labelOf(tensor) });
    for (const pair of match.pairs) {
        changes.push(...tensors_shapeChanges(pair));
        if (typeOf(pair.base) !== typeOf(pair.head))
            continue;
        const state = valuesOf(pair, digests);
        tally[state]++;
        if (state === "unmeasured" && pair.base.values.kind === "stored" && pair.head.values.kind === "stored") {
            unread.tensors++;
            unread.bytes += pair.head.bytes;
        }
        if (state === "changed")
            changes.push({ kind: "tensor-values-changed", base: tensors_labelOf(pair.base), head: tensors_labelOf(pair.head) });
    }
    return { changes, tally, unread };
}
function* tensors_shapeChanges({ base, head, evidence }) {
    const labels = { base: tensors_labelOf(base), head: tensors_labelOf(head) };
    if (evidence !== "name")
        yield { kind: "tensor-renamed", ...labels, evidence };
    if (base.shape.join() !== head.shape.join())
        yield { kind: "tensor-reshaped", ...labels };
    if (base.dtype !== head.dtype)
        yield { kind: "tensor-retyped", ...labels };
}
function valuesOf({ base, head }, digests) {
    if (base.parameters === 0)
        return "identical";
    const [before, after] = [digests.base.get(base.name), digests.head.get(head.name)];
    if (before === undefined || after === undefined || isSparse(base) !== isSparse(head))
        return "unmeasured";
    return before === after ? "identical" : "changed";
}
/** Which elements a sparse tensor leaves out is part of its bytes, so they tell nothing about a dense one. */
function isSparse({ values, parameters }) {
    return values.kind === "stored" ? values.indices !== undefined : values.kind === "empty" && parameters > 0;
}
function tensors_labelOf({ name, kind, dtype, shape, parameters }) {
    return { name, kind, dtype, shape, parameters };
}

;// CONCATENATED MODULE: ./build/diff/compare.js








/** Every difference between two models, as facts. Tensor values are compared by the digests that are given. */
function compareModels(base, head, digests = NO_DIGESTS) {
    const sides = { base: indexOf(base), head: indexOf(head), digests };
    const graphs = matchGraphs(base, head, sides);
    const match = matchTensors(base, head, graphs, sides);
    const tensors = tensorChanges(match, digests);
    return {
        changes: [
            ...headerChanges(base, head),
            ...signatureChanges(base, head),
            ...graphChanges(base, head, graphs, match, sides),
            ...tensors.changes,
            ...metadataChanges(base, head),
        ],
        tensors: tensors.tally,
        unread: tensors.unread,
    };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/formats/inspect.js + 4 modules
var inspect = __webpack_require__(4673);
// EXTERNAL MODULE: ./build/review/neighbourhood.js
var neighbourhood = __webpack_require__(1312);
// EXTERNAL MODULE: ./build/artifacts/owners.js
var owners = __webpack_require__(4014);
// EXTERNAL MODULE: ./build/artifacts/content.js
var content = __webpack_require__(8453);
// EXTERNAL MODULE: ./build/bytes/memory.js
var memory = __webpack_require__(197);
;// CONCATENATED MODULE: ./build/bytes/window.js

/** Of small reads that follow each other in a file, most are answered from one read of this size. */
const WINDOW_BYTES = 256 * 1024;
/** The same source; small reads in ascending order share larger ones. */
function windowedSource(source) {
    let window = new Uint8Array(0);
    let start = 0;
    return {
        size: source.size,
        async read(offset, length, signal) {
            (0,memory/* assertWithin */.k)(source.size, offset, length);
            if (length >= WINDOW_BYTES)
                return source.read(offset, length, signal);
            if (offset < start || offset + length > start + window.length) {
                window = new Uint8Array(await source.read(offset, Math.min(WINDOW_BYTES, source.size - offset), signal));
                start = offset;
            }
            return window.subarray(offset - start, offset - start + length);
        },
        [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/model/tensor.js
var tensor = __webpack_require__(6241);
;// CONCATENATED MODULE: ./build/weights/digest.js



/** Large enough that a read costs no more than its bytes, small enough that memory stays flat. */
const CHUNK_BYTES = 1024 * 1024;
/**
 * Digests the values of tensors until `budgetBytes` are spent, small tensors first, so that a budget covers as many as it can.
 * Reads one file after the other, each in ascending order; `open` may be asked for the same one again, and sources stay with the
 * caller. Tensors whose values are absent have no digest. Throws SourceError when bytes cannot be had, except
 * for a budget of fetching.
 */
async function digestTensors(tensors, open, budgetBytes, signal) {
    const digests = new Map();
    let bytesRead = 0;
    try {
        for (const { name, parts, bytes } of affordable(tensors, budgetBytes)) {
            const texts = [];
            for (const { dtype, stored } of parts) {
                const source = await open(stored.path);
                if (source !== undefined)
                    texts.push(await digestOf(stored, dtype, source, signal));
            }
            if (texts.length < parts.length)
                continue;
            digests.set(name, texts.join(" "));
            bytesRead += bytes;
        }
    }
    catch (error) {
        // What may be fetched from servers is limited as what may be read is: tensors that are left stay without a digest.
        if (!(error instanceof errors/* SourceError */.c8 && error.code === "budget"))
            throw error;
    }
    return { digests, bytesRead };
}
/** The tensors that fit the budget, chosen small ones first, in the order of the files. */
function affordable(tensors, budgetBytes) {
    const chosen = [];
    let spent = 0;
    for (const tensor of tensors.flatMap(storedOf).sort((a, b) => a.bytes - b.bytes)) {
        spent += tensor.bytes;
        if (spent > budgetBytes)
            break;
        chosen.push(tensor);
    }
    return chosen.sort(byPlace);
}
function storedOf({ name, dtype, values }) {
    if (values.kind !== "stored")
        return [];
    const { indices } = values;
    const elements = { dtype, stored: values };
    if (indices === undefined)
        return [{ name, parts: [elements], bytes: sumOf(values.ranges) }];
    if (indices.kind !== "stored")
        return [];
    const bytes = sumOf(values.ranges) + sumOf(indices.ranges);
    return [{ name, parts: [elements, { dtype: "int64", stored: indices }], bytes }];
}
function byPlace({ parts: [{ stored: a }] }, { parts: [{ stored: b }] }) {
    if (a.path !== b.path)
        return a.path < b.path ? -1 : 1;
    return (a.ranges[0]?.offset ?? 0) - (b.ranges[0]?.offset ?? 0);
}
function sumOf(ranges) {
    return ranges.reduce((sum, { length }) => sum + length, 0);
}
async function digestOf({ encoding, ranges }, dtype, source, signal) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    const narrow = encoding === "varint" ? varintNarrower(dtype, hash) : undefined;
    for (const { offset, length } of ranges) {
        // Strings have no width of their own: their lengths keep ["ab"] and ["a", "b"] apart.
        if (encoding === "strings")
            hash.update(`${length}:`);
        for (let done = 0; done < length; done += CHUNK_BYTES) {
            const chunk = await source.read(offset + done, Math.min(CHUNK_BYTES, length - done), signal);
            if (narrow === undefined)
                hash.update(chunk);
            else
                narrow(chunk);
        }
    }
    return hash.digest("hex");
}
/** Decodes protobuf varints across chunks and feeds each, cut to the width of the dtype, to the hash. */
function varintNarrower(dtype, hash) {
    const bits = dtype in tensor/* DTYPE_BITS */.iA ? tensor/* DTYPE_BITS */.iA[dtype] : 64;
    const width = Math.max(1, bits / 8);
    let low = 0;
    let high = 0;
    let shift = 0;
    return (chunk) => {
        const elements = new Uint8Array(chunk.length * width);
        const view = new DataView(elements.buffer);
        const wide = new DataView(new ArrayBuffer(8));
        let count = 0;
        for (const byte of chunk) {
            const payload = byte & 0x7f;
            if (shift < 28)
                low |= payload << shift;
            else if (shift === 28) {
                low |= payload << 28;
                high |= payload >>> 4;
            }
            else if (shift < 64)
                high |= payload << (shift - 32);
            shift += 7;
            if (byte >= 0x80 && shift < 70)
                continue;
            wide.setInt32(0, low, true);
            wide.setInt32(4, high, true);
            for (let index = 0; index < width; index++)
                view.setUint8(count * width + index, wide.getUint8(index));
            count++;
            low = high = shift = 0;
        }
        hash.update(elements.subarray(0, count * width));
    };
}

;// CONCATENATED MODULE: ./build/review/values.js





/** Digests of the tensors that the two models may have in common, at most `budgetBytes` of values read on each side. */
async function digestsOf(base, head, budgetBytes, signal) {
    const sides = { base: NOTHING_READ, head: NOTHING_READ };
    const result = () => ({
        digests: { base: sides.base.digests, head: sides.head.digests },
        bytesRead: { base: sides.base.bytesRead, head: sides.head.bytesRead },
    });
    if (budgetBytes === 0)
        return result();
    const candidates = comparableTensors(base.model, head.model);
    const unmoved = await unmovedTensors(base, head, signal);
    for (const [side, { tree }] of [["base", base], ["head", head]]) {
        try {
            const moved = candidates[side].filter(({ name }) => !unmoved.has(name));
            const { digests, bytesRead } = await readDigests(tree, moved, budgetBytes, signal);
            sides[side] = { digests: new Map([...unmoved, ...digests]), bytesRead };
        }
        catch (error) {
            if (!(error instanceof errors/* SourceError */.c8))
                throw error;
            return { ...result(), failure: { side, error } };
        }
    }
    return result();
}
const NOTHING_READ = { digests: new Map(), bytesRead: 0 };
/** Digests values of tensors of one revision. One file is open at a time: a model may be spread over thousands. */
async function readDigests(tree, tensors, budgetBytes, signal) {
    let current;
    const open = async (path) => {
        if (current?.path === path)
            return current.source;
        await current?.source[Symbol.asyncDispose]();
        current = undefined;
        const entry = await tree.find(path, signal);
        if (entry?.kind !== "file")
            return undefined;
        current = { path, source: windowedSource(await tree.open(entry, signal)) };
        return current.source;
    };
    try {
        return await digestTensors(tensors, open, budgetBytes, signal);
    }
    finally {
        await current?.source[Symbol.asyncDispose]();
    }
}
/**
 * Tensors of one name that stand at the same place of equal files: equal without being read. The name serves as digest, which no
 * digest of bytes can be taken for.
 */
async function unmovedTensors(base, head, signal) {
    const [before, after] = [await contentsOf(base, signal), await contentsOf(head, signal)];
    const tensors = new Map(base.model.tensors.map((tensor) => [tensor.name, tensor]));
    const unmoved = new Map();
    for (const { name, values } of head.model.tensors) {
        const earlier = tensors.get(name)?.values;
        if (values.kind !== "stored" || earlier?.kind !== "stored")
            continue;
        const content = after.get(values.path);
        if (content === undefined || content !== before.get(earlier.path))
            continue;
        const isSamePlace = JSON.stringify({ ...values, path: "" }) === JSON.stringify({ ...earlier, path: "" });
        if (isSamePlace)
            unmoved.set(name, `unmoved ${name}`);
    }
    return unmoved;
}
/** Content ids of a model's files, by path. */
async function contentsOf({ model, tree }, signal) {
    const contents = new Map();
    for (const { path } of model.files) {
        const entry = await tree.find(path, signal);
        if (entry?.kind === "file")
            contents.set(path, await (0,content/* contentOf */.$)(tree, entry, signal));
    }
    return contents;
}
/** Windows over a small header reach into the values behind it, so that some bytes are read twice: they count once. */
function distinctBytes(inspection, valueBytes) {
    return inspection === undefined ? 0 : Math.min(inspection.size, inspection.bytesRead + valueBytes);
}

;// CONCATENATED MODULE: ./build/review/siblings.js





/** Smaller tensors are alike by chance: biases, scalars, shape constants. */
const MIN_PARAMETERS = 1024;
/** Share of the large tensors, on both sides, whose type and size the other side has too. */
const MIN_SHARED = 0.8;
/** One large tensor of equal size is no resemblance. */
const MIN_SHARED_TENSORS = 3;
/** Models of one folder that are compared with an added one. */
const MAX_SIBLINGS = 16;
/**
 * Other models of the folder that an added model seems to be an export of: their large tensors have the same dtypes and sizes.
 * How many of those tensors have equal bytes tells a copy from another training run. `valueBytes` are spent on all of them together.
 */
async function siblingWeights(path, model, tree, { valueBytes, neighbourhood }, signal) {
    const own = largeTensors(model);
    const search = { found: [], unread: [], ownValueBytes: 0, bytesRead: 0, bytesTotal: 0 };
    if (own.length < MIN_SHARED_TENSORS || valueBytes === 0)
        return search;
    let left = valueBytes;
    const digestsIn = async (tensors) => {
        const result = await digestsIfHad(tree, tensors, left, signal);
        left -= result.bytesRead;
        return { ...result, isComplete: result.digests.size === tensors.length };
    };
    let ownDigests;
    for (const other of neighboursOf(path, model, neighbourhood)) {
        const inspection = await (0,inspect/* inspect */.N)((0,artifacts_open/* artifactFile */.v)(tree, other, signal), {}, signal);
        const theirs = inspection.status === "read" ? largeTensors(inspection.model) : [];
        const shared = common(own, theirs, sizeOf, sizeOf).length;
        const isAlike = shared >= Math.max(MIN_SHARED_TENSORS, MIN_SHARED * Math.max(own.length, theirs.length));
        if (isAlike && ownDigests === undefined) {
            ownDigests = await digestsIn(own);
            search.ownValueBytes = ownDigests.bytesRead;
        }
        const compared = isAlike && ownDigests?.isComplete === true ? await digestsIn(theirs) : undefined;
        search.bytesTotal += inspection.size;
        search.bytesRead += distinctBytes(inspection, compared?.bytesRead ?? 0);
        if (inspection.status === "unavailable" || (isAlike && ownDigests?.isHad === false) || compared?.isHad === false)
            search.unread.push(other);
        if (ownDigests === undefined || compared?.isComplete !== true)
            continue;
        const identical = common(own, theirs, digestIn(ownDigests), digestIn(compared)).map(({ name }) => name);
        // Checkpoints of one format lie side by side because they differ; an export in another format should not.
        if (identical.length === shared || inspection.format !== model.format)
            search.found.push({ path: other, shared, identical });
    }
    return search;
}
/** A sibling is a hint: one whose bytes cannot be had is named, and costs the review nothing else. */
async function digestsIfHad(tree, tensors, budget, signal) {
    try {
        return { ...(await readDigests(tree, tensors, budget, signal)), isHad: true };
    }
    catch (error) {
        if (error instanceof errors/* SourceError */.c8)
            return { digests: new Map(), bytesRead: 0, isHad: false };
        throw error;
    }
}
function neighboursOf(path, model, { models }) {
    const own = new Set([path, ...model.files.map((file) => file.path)]);
    // Cut first: thousands of models may be added to one folder.
    const near = (models.get((0,owners/* folderOf */.yS)(path)) ?? []).slice(0, MAX_SIBLINGS + own.size);
    return near.filter((other) => !own.has(other)).slice(0, MAX_SIBLINGS);
}
function largeTensors(model) {
    return model.tensors.filter(({ parameters }) => parameters >= MIN_PARAMETERS);
}
/** Exporters transpose and reshape: dtype and number of elements survive. */
function sizeOf({ dtype, parameters }) {
    return `${dtype} ${parameters}`;
}
function digestIn({ digests }) {
    return ({ name }) => digests.get(name) ?? "";
}
/** Our tensors that have a counterpart of equal key; each counterpart is used once. */
function common(own, theirs, ownKey, theirKey) {
    const counts = new Map();
    for (const tensor of theirs)
        counts.set(theirKey(tensor), (counts.get(theirKey(tensor)) ?? 0) + 1);
    return own.filter((tensor) => {
        const count = counts.get(ownKey(tensor)) ?? 0;
        counts.set(ownKey(tensor), count - 1);
        return count > 0;
    });
}

;// CONCATENATED MODULE: ./build/review/compare.js










/**
 * Inspects both sides of an artifact and compares them. Only summaries leave: nodes and positions are freed with each artifact.
 * A side whose values cannot be had becomes unavailable, and costs nothing else in the review.
 */
async function compareArtifact(artifact, { base, head }, options, signal) {
    let before = artifact.base === undefined ? undefined : await inspectAt(base, artifact.base, signal);
    let after = artifact.head === undefined ? undefined : await inspectAt(head, artifact.head, signal);
    let valueBytes = { base: 0, head: 0 };
    let skipped;
    let difference = { changes: [], tensors: { identical: 0, changed: 0, unmeasured: 0 } };
    if (before?.status === "read" && after?.status === "read") {
        const sides = [
            { model: before.model, tree: base },
            { model: after.model, tree: head },
        ];
        const { digests, bytesRead, failure } = await digestsOf(...sides, options.valueBytes, signal);
        valueBytes = bytesRead;
        if (failure === undefined) {
            const { unread, ...compared } = compareModels(before.model, after.model, digests);
            difference = compared;
            if (unread.tensors > 0)
                skipped = { ...unread, reason: options.valueBytes === 0 ? "never" : "budget" };
        }
        else if (failure.side === "base")
            before = (0,inspect/* unavailable */.h)(before, failure.error);
        else
            after = (0,inspect/* unavailable */.h)(after, failure.error);
    }
    if (before?.status === "unavailable" || after?.status === "unavailable")
        difference = { ...difference, changes: await companionChanges(artifact, base, head, signal) };
    const path = artifact.head ?? artifact.base ?? "";
    const siblings = before === undefined && after?.status === "read"
        ? await siblingWeights(path, after.model, head, options, signal)
        : { found: [], unread: [], ownValueBytes: 0, bytesRead: 0, bytesTotal: 0 };
    const entry = artifact.head === undefined ? undefined : await head.find(artifact.head, signal);
    // All empty files are equal, and none is a copy of another.
    const twins = entry?.kind === "file" && after?.size !== 0 ? (0,neighbourhood/* twinsOf */.HJ)(path, entry.id, options.neighbourhood) : [];
    const comparison = {
        path,
        change: changeOf(artifact),
        ...(artifact.evidence === undefined || artifact.base === undefined
            ? {}
            : { from: { path: artifact.base, evidence: artifact.evidence } }),
        ...(before === undefined ? {} : { base: summarised(before) }),
        ...(after === undefined ? {} : { head: summarised(after) }),
        ...difference,
        ...(skipped === undefined ? {} : { skipped }),
        twins,
        siblings: siblings.found,
        ...(siblings.unread.length === 0 ? {} : { unreadSiblings: siblings.unread }),
    };
    return {
        comparison,
        bytesRead: distinctBytes(before, valueBytes.base) +
            distinctBytes(after, valueBytes.head + siblings.ownValueBytes) +
            siblings.bytesRead,
        bytesTotal: (before?.size ?? 0) + (after?.size ?? 0) + siblings.bytesTotal,
    };
}
/** What stands beside a model is known also when its bytes are not. What was removed is not told: with the model, all of it went. */
async function companionChanges(artifact, base, head, signal) {
    if (artifact.head === undefined)
        return [];
    try {
        const before = artifact.base === undefined ? [] : await companionMetadata(base, artifact.base, signal);
        const after = await companionMetadata(head, artifact.head, signal);
        return metadataChanges({ metadata: before }, { metadata: after });
    }
    catch (error) {
        // The model is told as one that could not be had, whatever else of it cannot.
        if (error instanceof errors/* SourceError */.c8)
            return [];
        throw error;
    }
}
async function inspectAt(tree, path, signal) {
    const inspection = await (0,inspect/* inspect */.N)((0,artifacts_open/* artifactFile */.v)(tree, path, signal), {}, signal);
    if (inspection.status !== "read")
        return inspection;
    return { ...inspection, model: await withCompanions(inspection.model, tree, path, signal) };
}
function changeOf({ base, head }) {
    if (base === undefined)
        return "added";
    if (head === undefined)
        return "removed";
    return base === head ? "modified" : "renamed";
}
function summarised(inspection) {
    return inspection.status === "read" ? { ...inspection, model: (0,summary/* summaryOf */.YG)(inspection.model) } : inspection;
}


/***/ }),

/***/ 1312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HJ: () => (/* binding */ twinsOf),
/* harmony export */   PK: () => (/* binding */ NO_NEIGHBOURS),
/* harmony export */   nC: () => (/* binding */ neighbourhoodOf)
/* harmony export */ });
/* harmony import */ var _artifacts_owners_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4014);
/* harmony import */ var _formats_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3491);


const NO_NEIGHBOURS = { copies: new Map(), models: new Map() };
async function neighbourhoodOf(tree, signal) {
    const [copies, models] = [new Map(), new Map()];
    for (const { id, path, kind } of await tree.list(signal)) {
        if (kind !== "file")
            continue;
        append(copies, id, path);
        if ((0,_formats_names_js__WEBPACK_IMPORTED_MODULE_1__/* .promisedFormat */ .f)(path) !== null)
            append(models, (0,_artifacts_owners_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(path), path);
    }
    return { copies, models };
}
function append(lists, key, path) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [path]);
    else
        list.push(path);
}
/** Equal files that are named for each; a group of thousands would otherwise be told thousands of times. */
const MAX_TWINS = 20;
/** Other files with the content `id`. Of a large group the first file names all others, and each of these the first few. */
function twinsOf(path, id, { copies }) {
    const group = copies.get(id) ?? [];
    const others = (path === group[0] ? group : group.slice(0, MAX_TWINS + 1)).filter((other) => other !== path);
    return path === group[0] ? others : others.slice(0, MAX_TWINS);
}


/***/ })

};
