export const id = 613;
export const ids = [613];
export const modules = {

/***/ 738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ fileSource),
/* harmony export */   j: () => (/* binding */ diskSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3492);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5084);




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

/***/ 3583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ folderTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3492);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(738);




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

/***/ 5084:
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

/***/ 3505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lt: () => (/* binding */ deliverText),
/* harmony export */   RO: () => (/* binding */ writeNamed),
/* harmony export */   eI: () => (/* binding */ namedFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _bytes_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3583);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3492);




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

/***/ 613:
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
// EXTERNAL MODULE: ./build/review/policy.js + 5 modules
var policy = __webpack_require__(7945);
// EXTERNAL MODULE: ./build/cli/files.js
var files = __webpack_require__(3505);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(5816);
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


/***/ }),

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NL: () => (/* binding */ tokenFaults),
/* harmony export */   Qi: () => (/* binding */ controlCharacters),
/* harmony export */   xM: () => (/* binding */ oversizeIn)
/* harmony export */ });
/** YAML that none of our files has a use for, by the type of its token. */
const UNWANTED = new Map([
    ["anchor", "has no anchors: write the value where it is needed."],
    ["alias", "has no aliases: write the value again."],
    ["tag", "has no tags: remove the word that starts with `!`."],
]);
/**
 * What must be known before the tokens become values: sizes that would hurt, and features that would surprise. `noun` says what the
 * text is.
 */
function tokenFaults(source, tokens, noun, limits) {
    const faults = [...controlCharacters(source, noun)];
    const second = tokens.filter(({ type }) => type === "document")[1];
    if (second !== undefined) {
        faults.push({ offset: second.offset, message: `A ${noun} is one YAML document: remove the second one.` });
    }
    const oversize = oversizeIn(tokens, noun, limits, ({ type, offset }) => {
        const advice = UNWANTED.get(type);
        if (advice !== undefined)
            faults.push({ offset, message: `A ${noun} ${advice}` });
    });
    return oversize === undefined ? faults : [oversize];
}
/** What is too deep or too long to become values. */
function oversizeIn(tokens, noun, limits, visit = () => { }) {
    // A list instead of recursion: this walk is the one that finds out how deep the text goes.
    const waiting = tokens.map((token) => ({ token, depth: 0 }));
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { token, depth } = next;
        if (depth > limits.depth) {
            return { offset: token.offset, message: `The ${noun} is nested more than ${limits.depth} levels deep.` };
        }
        visit(token);
        if ("items" in token && token.items.length > limits.entries) {
            return { offset: token.offset, message: `This list or mapping has more than ${limits.entries} entries.` };
        }
        for (const inner of within(token))
            waiting.push({ token: inner, depth: depth + 1 });
    }
    return undefined;
}
function* controlCharacters(source, noun) {
    const match = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]|\r(?!\n)/.exec(source);
    if (match === null)
        return;
    const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    yield { offset: match.index, message: `The ${noun} holds a control character (U+${code}). Remove it.` };
}
function* within(token) {
    if (token.type === "document") {
        yield* token.start;
        if (token.value !== undefined)
            yield token.value;
    }
    if (!("items" in token))
        return;
    for (const { start, key, sep, value } of token.items) {
        yield* start;
        if (key != null)
            yield key;
        yield* sep ?? [];
        if (value !== undefined)
            yield value;
    }
}


/***/ }),

/***/ 3247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3645);
/* harmony import */ var _yaml_tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(830);


const START = { line: 1, column: 1 };
/** One mapping in YAML 1.2, without what readers stumble over: anchors, tags, other versions, control characters, keys that repeat. */
function parseYaml(text, { noun, minimal = "", limits, values }) {
    const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
    if (source.length > limits.bytes || new TextEncoder().encode(source).length > limits.bytes) {
        return broken([{ ...START, message: `The ${noun} is larger than ${limits.bytes} bytes.` }]);
    }
    const empty = { ...START, message: `The ${noun} is empty.${minimal}` };
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const tokens = [...new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(lines.addNewLine).parse(source)];
    const place = (offset) => {
        const { line, col } = lines.linePos(Math.min(offset, source.length));
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const unusable = (0,_yaml_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenFaults */ .NL)(source, tokens, noun, limits);
    if (unusable.length > 0)
        return broken(unusable.map(({ offset, message }) => ({ ...place(offset), message })));
    const [document] = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({
        version: "1.2",
        schema: values === "text" ? "failsafe" : "core",
        strict: true,
        uniqueKeys: true,
        stringKeys: true,
        prettyErrors: false,
    }).compose(tokens, true, source.length);
    if (document === undefined)
        return broken([empty]);
    const faults = [...syntaxFaults(document), ...directiveFaults(document, noun)];
    if (faults.length > 0)
        return broken(faults.map(({ offset, message }) => ({ ...place(offset), message })));
    const { contents } = document;
    if (contents === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(contents) && (contents.value === null || contents.source === "")))
        return broken([empty]);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(contents)) {
        return broken([{ ...place(contents.range[0]), message: `A ${noun} is a mapping of keys to values.${minimal}` }]);
    }
    const value = document.toJS({ maxAliasCount: 0, mapAsMap: values === "text" });
    return { kind: "sound", document: { value, ...positionsIn(contents, place) } };
}
function broken(problems) {
    return { kind: "broken", problems };
}
/** Where the parser speaks of itself. */
const SYNTAX_ADVICE = new Map([
    ["DUPLICATE_KEY", "This key stands here for the second time: remove one of the two."],
    ["NON_STRING_KEY", "A key must be plain text."],
]);
function syntaxFaults(document) {
    return [...document.errors, ...document.warnings].map(({ code, pos, message }) => ({
        offset: pos[0],
        message: SYNTAX_ADVICE.get(code) ?? (message.endsWith(".") ? message : `${message}.`),
    }));
}
function directiveFaults({ directives }, noun) {
    const { explicit, version } = directives.yaml;
    if (explicit !== true || version === "1.2")
        return [];
    const message = `A ${noun} is YAML 1.2: remove the line %YAML ${version}, which gives words such as off another meaning.`;
    return [{ offset: 0, message }];
}
function positionsIn(root, place) {
    const positionOf = (path) => place(offsetOf(root, path));
    return {
        positionOf,
        positionOfKey(path, key) {
            const mapping = path.length === 0 ? root : root.getIn(path, true);
            const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(mapping)
                ? mapping.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === key)
                : undefined;
            return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(pair) && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? place(pair.key.range?.[0] ?? 0) : positionOf(path);
        },
    };
}
/** Of the value at a path, or of the last thing on the way that exists. */
function offsetOf(root, path) {
    for (let length = path.length; length > 0; length -= 1) {
        const node = root.getIn(path.slice(0, length), true);
        if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range))
            return Number(node.range[0]);
    }
    return root.range?.[0] ?? 0;
}


/***/ }),

/***/ 7945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lo: () => (/* binding */ DEFAULT_POLICY_PATH),
  P4: () => (/* binding */ editedPolicyOf),
  E4: () => (/* binding */ policyAt),
  JX: () => (/* binding */ policyFrom),
  V2: () => (/* binding */ presetAlone)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(3492);
// EXTERNAL MODULE: ../../main/node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(3241);
// EXTERNAL MODULE: ./build/encodings/yaml.js
var yaml = __webpack_require__(3247);
;// CONCATENATED MODULE: ./build/policy/document.js

const LIMITS = {
    // A long policy has a few hundred lines.
    bytes: 256 * 1024,
    // The deepest place of a policy is a list in a rule's options.
    depth: 32,
    entries: 2_000,
};
function parseDocument(text) {
    const minimal = " A policy that says the least is `version: 1`.";
    const parsed = (0,yaml/* parseYaml */.h)(text, { noun: "policy", minimal, limits: LIMITS, values: "typed" });
    if (parsed.kind === "broken")
        return parsed;
    const { document } = parsed;
    return { kind: "sound", document: { ...document, value: document.value } };
}

// EXTERNAL MODULE: ./build/policy/options.js + 1 modules
var options = __webpack_require__(4963);
// EXTERNAL MODULE: ./build/metadata/volatile.js
var metadata_volatile = __webpack_require__(7341);
// EXTERNAL MODULE: ./build/policy/rules/index.js + 46 modules
var rules = __webpack_require__(8277);
;// CONCATENATED MODULE: ./build/policy/policy.js


const PRESETS = ["none", "recommended", "strict"];
/**
 * `none` keeps two rules: without them a model that nobody could read would pass. A policy that names them may still
 * turn them off.
 */
const NEVER_OFF_BY_PRESET = ["complete/not-examined", "format/malformed"];
const SEVERITY_IN = {
    none: (rule) => (NEVER_OFF_BY_PRESET.includes(rule.id) ? rule.severity : "off"),
    recommended: (rule) => rule.severity,
    strict: (rule) => rule.strict ?? rule.severity,
};
function presetSeverity(preset, rule) {
    return SEVERITY_IN[preset](rule);
}
function presetPolicy(preset) {
    return {
        version: 1,
        extends: preset,
        models: { include: [], exclude: [] },
        metadata: { ignore: metadata_volatile/* VOLATILE_KEYS */.q },
        rules: rules/* RULES */.y.map((rule) => settingOf(rule, presetSeverity(preset, rule))),
        overrides: [],
        custom: [],
        waivers: [],
    };
}
/** A rule with the options it has when the policy says nothing about them. */
function settingOf(rule, severity) {
    return severity === "off" ? { rule: rule.id, severity } : { rule: rule.id, severity, options: rule.options.parse({}) };
}

// EXTERNAL MODULE: ./build/policy/suggestion.js
var suggestion = __webpack_require__(4508);
;// CONCATENATED MODULE: ./build/policy/problems.js


// What is longer than this is shortened where a message repeats it.
const MAX_QUOTED_CHARACTERS = 60;
/** The issues of a schema as sentences with their place. `at` is the path of the value that was checked. */
function problemsOf(issues, schema, document, at = [], alsoAllowed = []) {
    return issues.flatMap((issue) => {
        const path = [...at, ...issue.path];
        if (issue.code === "unrecognized_keys") {
            const allowed = [...keysOf(schemaAt(schema, issue.path)), ...(issue.path.length === 0 ? alsoAllowed : [])];
            return issue.keys.map((key) => ({ ...document.positionOfKey(path, key), message: unknownKey(key, allowed) }));
        }
        return [{ ...document.positionOf(path), message: sentenceOf(issue, valueAt(document.value, path), path.at(-1)) }];
    });
}
function unknownKey(key, allowed) {
    const hint = (0,suggestion/* suggestionFor */.o)(key, allowed);
    const list = allowed.length === 0 ? " Nothing can be set here but the severity." : ` Known here: ${allowed.join(", ")}.`;
    return `Unknown key ${quoted(key)}.${hint === "" ? list : hint}`;
}
/** Text of the policy within a message of ours: on one line, and short. */
function quoted(text) {
    return JSON.stringify(text.length > MAX_QUOTED_CHARACTERS ? `${text.slice(0, MAX_QUOTED_CHARACTERS)}…` : text);
}
/** What a value is, in words of the policy's author. */
function described(value) {
    if (value === undefined || value === null)
        return "nothing";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "number" || typeof value === "boolean")
        return String(value);
    return typeof value === "string" ? quoted(value) : "a mapping";
}
const EXPECTED = new Map([
    ["object", "a mapping"],
    ["record", "a mapping"],
    ["array", "a list"],
    ["string", "text"],
    ["number", "a number"],
    ["boolean", "true or false"],
]);
function sentenceOf(issue, value, key) {
    if (issue.code === "invalid_type") {
        if (value === undefined && key !== undefined)
            return `${quoted(String(key))} is missing.`;
        return `Expected ${EXPECTED.get(issue.expected) ?? issue.expected}, found ${described(value)}.`;
    }
    // A single value has its own words in the schema.
    if (issue.code === "invalid_value" && issue.values.length > 1) {
        const words = issue.values.map(String);
        return `Expected ${words.join(", ")}, found ${described(value)}.${typeof value === "string" ? (0,suggestion/* suggestionFor */.o)(value, words) : ""}`;
    }
    return issue.message;
}
function valueAt(root, path) {
    let value = root;
    for (const key of path) {
        value = typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    }
    return value;
}
function schemaAt(schema, path) {
    let inner = schema;
    for (const key of path)
        inner = inner instanceof schemas/* ZodObject */.bvH ? unwrapped(Reflect.get(inner.shape, key)) : undefined;
    return inner;
}
function unwrapped(schema) {
    return schema instanceof schemas/* ZodDefault */.XiL || schema instanceof schemas/* ZodOptional */.IiU ? unwrapped(schema.unwrap()) : schema;
}
function keysOf(schema) {
    return schema instanceof schemas/* ZodObject */.bvH ? Object.keys(schema.shape) : [];
}

// EXTERNAL MODULE: ./build/policy/finding.js
var finding = __webpack_require__(5395);
;// CONCATENATED MODULE: ./build/policy/setting.js





/** The mapping under `rules:`, completed from a preset: a setting for every rule, or what is wrong. */
function readSettings(document, given, preset) {
    const ids = rules/* RULES */.y.map(({ id }) => id);
    const problems = Object.keys(given)
        .filter((id) => !ids.includes(id))
        .map((id) => ({ ...document.positionOfKey(["rules"], id), message: unknownRule(id, ids) }));
    const settings = rules/* RULES */.y.flatMap((rule) => {
        if (!Object.hasOwn(given, rule.id))
            return [settingOf(rule, presetSeverity(preset, rule))];
        const read = readSetting(document, rule, given[rule.id], preset);
        if (read.kind === "setting")
            return [read.setting];
        problems.push(...read.problems);
        return [];
    });
    return { settings, problems };
}
function readSetting(document, rule, value, preset) {
    const at = ["rules", rule.id];
    if (typeof value === "string")
        return withOptions(document, rule, value, {}, at);
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        const message = `Expected ${finding/* SEVERITY_SETTINGS */.k.join(", ")} or a mapping, found ${described(value)}.`;
        return { kind: "problems", problems: [{ ...positionOfSetting(document, rule.id, value), message }] };
    }
    const { severity = naturalSeverity(rule, preset), ...options } = value;
    return withOptions(document, rule, severity, options, at);
}
function withOptions(document, rule, severity, options, at) {
    const problems = [];
    if (!isSeveritySetting(severity)) {
        const hint = typeof severity === "string" ? (0,suggestion/* suggestionFor */.o)(severity, finding/* SEVERITY_SETTINGS */.k) : "";
        const message = `Expected ${finding/* SEVERITY_SETTINGS */.k.join(", ")}, found ${described(severity)}.${hint}`;
        problems.push({ ...document.positionOf([...at, "severity"]), message });
    }
    // A rule that is off needs no options, and those it has must be right all the same: someone will turn it on again.
    const isBare = Object.keys(options).length === 0;
    const needsOptions = isSeveritySetting(severity) && severity !== "off";
    const parsed = isBare && !needsOptions ? undefined : rule.options.safeParse(options);
    if (parsed?.success === false)
        problems.push(...problemsOf(parsed.error.issues, rule.options, document, at, ["severity"]));
    if (problems.length > 0 || !isSeveritySetting(severity))
        return { kind: "problems", problems };
    const setting = { rule: rule.id, severity };
    return { kind: "setting", setting: parsed === undefined ? setting : { ...setting, options: parsed.data } };
}
/** Who sets options wants the rule on: as the preset has it, else as the rule suggests, else as an error. */
function naturalSeverity(rule, preset) {
    return [presetSeverity(preset, rule), rule.severity].find((severity) => severity !== "off") ?? "error";
}
function isSeveritySetting(value) {
    return finding/* SEVERITY_SETTINGS */.k.some((setting) => setting === value);
}
function positionOfSetting(document, id, value) {
    return value === null ? document.positionOfKey(["rules"], id) : document.positionOf(["rules", id]);
}
function unknownRule(id, ids) {
    return `Unknown rule ${quoted(id)}.${(0,suggestion/* suggestionFor */.o)(id, ids)}`;
}

;// CONCATENATED MODULE: ./build/policy/file.js







/** Everything of a policy file but the settings, which each rule checks itself. */
const FILE = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1, { error: ({ input }) => versionAdvice(input) }),
    extends: schemas/* enum */.k5n(PRESETS).default("recommended"),
    models: schemas/* strictObject */.rej({ include: options/* PATH_GLOBS */.YE.default([]), exclude: options/* PATH_GLOBS */.YE.default([]) })
        .default({ include: [], exclude: [] }),
    rules: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
});
/** Keys of the format that this version does not act on. Silence about them would look like consent. */
const RESERVED_KEYS = ["overrides", "custom", "waivers"];
// An author mends the first few and tries again.
const MAX_PROBLEMS = 50;
/**
 * Reads a policy file. `origin` names it in messages: a path, or `inline policy`.
 * Throws PolicyError with every problem found, in the order of the file.
 */
function parsePolicy(text, origin) {
    const parsed = parseDocument(text);
    if (parsed.kind === "broken")
        throw policyError("policy-syntax", origin, parsed.problems);
    const { document } = parsed;
    const reserved = RESERVED_KEYS.filter((key) => Object.hasOwn(document.value, key));
    const file = FILE.safeParse(without(document.value, reserved));
    const problems = reserved.map((key) => notYet(document, key));
    if (!file.success)
        problems.push(...problemsOf(file.error.issues, FILE, document));
    const { settings, problems: wrongSettings } = readSettings(document, rulesOf(document), file.data?.extends ?? "recommended");
    problems.push(...wrongSettings);
    if (!file.success || problems.length > 0)
        throw policyError("policy-invalid", origin, problems);
    const { version, extends: preset, models } = file.data;
    return { ...presetPolicy(preset), version, models, rules: settings };
}
function versionAdvice(version) {
    if (version === undefined)
        return "The version of the policy format is missing: write `version: 1`.";
    return `Expected version 1, the only one known to this version of model-review, found ${described(version)}.`;
}
function without(value, keys) {
    return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
function notYet(document, key) {
    return {
        ...document.positionOfKey([], key),
        message: `This version of model-review does not support \`${key}\` yet. Remove it, or use a version that does.`,
    };
}
/** Also of a file that is wrong elsewhere, so that one run tells everything. */
function rulesOf({ value: { rules } }) {
    return typeof rules === "object" && rules !== null && !Array.isArray(rules) ? { ...rules } : {};
}
function policyError(code, origin, found) {
    const problems = found.toSorted((a, b) => a.line - b.line || a.column - b.column).slice(0, MAX_PROBLEMS);
    const lines = problems.map(({ line, column, message }) => `${origin}:${line}:${column}: ${message}`);
    const hidden = found.length - problems.length;
    if (hidden > 0)
        lines.push(`${origin}: and ${hidden} more problems`);
    return new errors/* PolicyError */.pn(code, lines.join("\n"), problems);
}

;// CONCATENATED MODULE: ./build/review/policy.js
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



const DEFAULT_POLICY_PATH = ".github/model-review.yml";
/** Policies are short; this bounds what is read before the parser sees it. */
const MAX_POLICY_BYTES = 256 * 1024;
/** The policy of a revision, or the `recommended` preset where there is no file. */
async function policyAt(tree, path, commit, signal) {
    const text = await textAt(tree, path, signal);
    return text === undefined ? presetAlone() : policyFrom(text, path, commit);
}
function policyFrom(text, path, commit) {
    const policy = parsePolicy(text, path);
    return { policy, origin: { path, preset: policy.extends, commit } };
}
function presetAlone() {
    return { policy: presetPolicy("recommended"), origin: { path: null, preset: "recommended", commit: null } };
}
/** What the policy would decide that the range itself brings; undefined when the range leaves the policy alone. */
async function editedPolicyOf({ origin }, changed, head, signal, decide) {
    const path = origin.path ?? DEFAULT_POLICY_PATH;
    if (!changed.some((file) => file.path === path))
        return undefined;
    try {
        const text = await textAt(head, path, signal);
        return text === undefined
            ? { kind: "removed", ...decide(presetPolicy("recommended")) }
            : { kind: "valid", ...decide(parsePolicy(text, path)) };
    }
    catch (error) {
        if (!(error instanceof errors/* PolicyError */.pn))
            throw error;
        return { kind: "invalid", problems: error.problems };
    }
}
async function textAt(tree, path, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const entry = await tree.find(path, signal);
        if (entry === undefined)
            return undefined;
        if (entry.kind !== "file") {
            const kind = entry.kind === "symlink" ? "symbolic link" : "submodule";
            throw problem(path, `The policy is a ${kind}, which is never followed: commit the file itself.`);
        }
        const source = __addDisposableResource(env_1, await tree.open(entry, signal), true);
        if (source.size > MAX_POLICY_BYTES)
            throw problem(path, `The policy has ${source.size} bytes; at most ${MAX_POLICY_BYTES} are read.`);
        return new TextDecoder().decode(await source.read(0, source.size, signal));
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
function problem(path, message) {
    return new errors/* PolicyError */.pn("policy-unreadable", `${path}:1:1: ${message}`, [{ message, line: 1, column: 1 }]);
}


/***/ })

};
