export const id = 880;
export const ids = [880];
export const modules = {

/***/ 8446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PW: () => (/* binding */ isAddress),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   VV: () => (/* binding */ placeIn),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   l$: () => (/* binding */ MAX_POINTER_BYTES),
/* harmony export */   lM: () => (/* binding */ documentOf),
/* harmony export */   nB: () => (/* binding */ outsOf),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   ux: () => (/* binding */ faultAt)
/* harmony export */ });
/* harmony import */ var _encodings_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3764);

/** Hundreds of stages with hundreds of files each stay below a tenth of it. */
const MAX_POINTER_BYTES = 2 * 1024 * 1024;
const LIMITS = {
    bytes: MAX_POINTER_BYTES,
    // Parameters of a stage are the deepest.
    depth: 32,
    // Stages of a file or files of a stage.
    entries: 5_000,
};
/** The root mapping of a pointer file, or what is wrong with it. */
function documentOf(text) {
    const parsed = (0,_encodings_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .h)(text, { noun: "DVC file", limits: LIMITS, values: "text" });
    if (parsed.kind === "sound")
        return { root: fieldsOf(parsed.document.value), document: parsed.document };
    const [problem] = parsed.problems;
    return { fault: `Line ${problem?.line ?? 1}: ${problem?.message ?? "The DVC file cannot be read."}` };
}
/** The mapping, or an empty one when the value is none. */
function fieldsOf(value) {
    return value instanceof Map ? value : new Map();
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** Undefined for what is no text, and for nothing. */
function textOf(value) {
    return typeof value === "string" && value !== "" ? value : undefined;
}
/** `Line 3: …` */
function faultAt(document, path, message) {
    return `Line ${document.positionOf(path).line}: ${message}`;
}
/** The outs of one stage, or of a `.dvc` file. A path that is no place in the repository makes a fault of the whole pointer. */
function outsOf(stage, files) {
    const outs = [];
    for (const [index, value] of listOf(stage.get("outs")).entries()) {
        const at = [...files.at, "outs", index];
        const fields = fieldsOf(value);
        const spelled = textOf(fields.get("path"));
        if (spelled === undefined)
            return { fault: faultAt(files.document, at, "This out has no `path`.") };
        // What lies elsewhere is no file of the repository.
        if (isAddress(spelled))
            continue;
        const place = placeIn(files.folder, spelled);
        if ("unsafe" in place)
            return { fault: faultAt(files.document, [...at, "path"], `The path of this out ${place.unsafe}.`) };
        outs.push(outOf(fields, place.path, at, files));
    }
    return { outs };
}
function outOf(fields, path, at, { document, pointer, facts }) {
    const md5 = textOf(fields.get("md5"));
    const size = countOf(fields.get("size"));
    const known = { path, pointer, facts, ...(size === undefined ? {} : { size }) };
    const faulty = (message) => {
        const fault = faultAt(document, at, message);
        return { ...known, id: `fault ${pointer} ${fault}`, fault };
    };
    if (md5 !== undefined && !MD5.test(md5))
        return faulty("`md5` is not 32 hexadecimal digits.");
    const isFolder = md5?.endsWith(".dir") === true || fields.has("nfiles");
    const folder = isFolder ? { folder: { files: countOf(fields.get("nfiles")) ?? null } } : {};
    if (md5 !== undefined) {
        const remote = textOf(fields.get("remote"));
        // DVC 3 names its way of digesting; what was written before does not.
        const isLegacy = textOf(fields.get("hash")) === undefined;
        const object = { md5, isLegacy, ...(size === undefined ? {} : { size }), ...(remote === undefined ? {} : { remote }) };
        return { ...known, id: `md5 ${md5}`, object, ...folder };
    }
    for (const name of ["etag", "checksum"]) {
        const value = textOf(fields.get(name));
        if (value !== undefined)
            return { ...known, id: `${name} ${value}`, ...folder };
    }
    return faulty("This out has no hash, so that nobody can know its content. Run `dvc commit` and commit the file again.");
}
const MD5 = /^[0-9a-f]{32}(\.dir)?$/;
/** A whole number of at most 15 digits, which a double holds. */
function countOf(value) {
    return typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
/** `s3://bucket/key`, `remote://storage/key`. */
function isAddress(path) {
    return /^[a-z][a-z0-9+.-]+:\/\//i.test(path);
}
// The longest path that Linux opens.
const MAX_PATH_CHARACTERS = 4096;
/** A path relative to a folder as a path from the root of the tree, or what is wrong with it. */
function placeIn(folder, path) {
    if (path.length > MAX_PATH_CHARACTERS)
        return { unsafe: "is longer than any path" };
    if (/\p{Cc}/u.test(path))
        return { unsafe: "holds a control character" };
    if (path.includes("\\"))
        return { unsafe: "holds a backslash, which is a separator on some systems" };
    if (path.startsWith("/") || /^[a-z]:/i.test(path))
        return { unsafe: "is absolute" };
    const segments = folder === "" ? [] : folder.split("/");
    for (const segment of path.split("/")) {
        if (segment === "" || segment === ".")
            continue;
        if (segment !== "..")
            segments.push(segment);
        else if (segments.pop() === undefined)
            return { unsafe: "leaves the repository" };
    }
    return { path: segments.join("/") };
}


/***/ }),

/***/ 51:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sy: () => (/* binding */ LOCK_NAME),
  jw: () => (/* binding */ PIPELINE_NAME),
  mw: () => (/* binding */ broken),
  pu: () => (/* binding */ isDvcPointer),
  zt: () => (/* binding */ ownPathOf),
  mF: () => (/* binding */ readLock),
  qT: () => (/* binding */ readPointer)
});

// EXTERNAL MODULE: ./build/artifacts/dvc-out.js
var dvc_out = __webpack_require__(8446);
;// CONCATENATED MODULE: ./build/artifacts/dvc-provenance.js

// A command or a parameter that is longer is not read by anyone in a table.
const MAX_VALUE_CHARACTERS = 2_000;
/**
 * How a stage, or an import, made its outs: command, training data and other dependencies, parameters. Keys stay the same from one
 * revision to the next, so that a comparison tells which dependency became another one.
 */
function provenanceOf(stage, { source, folder }) {
    const entry = (key, value) => ({ key: dvc_provenance_short(key), value: dvc_provenance_short(value), source });
    const command = spelled(stage.get("cmd"));
    const description = (0,dvc_out/* textOf */.b6)(stage.get("desc"));
    return [
        ...(description === undefined ? [] : [entry("dvc.desc", description)]),
        ...(command === "" ? [] : [entry("dvc.cmd", command)]),
        ...(0,dvc_out/* listOf */.c3)(stage.get("deps")).map((value) => {
            const fields = (0,dvc_out/* fieldsOf */.Pf)(value);
            return entry(`dvc.deps ${pathOf(fields, folder)}`, contentOf(fields));
        }),
        ...[...(0,dvc_out/* fieldsOf */.Pf)(stage.get("params"))].flatMap(([file, values]) => [...(0,dvc_out/* fieldsOf */.Pf)(values)].map(([key, value]) => entry(`dvc.params ${String(file)} ${String(key)}`, spelled(value)))),
    ];
}
function dvc_provenance_short(text) {
    return text.length > MAX_VALUE_CHARACTERS ? `${text.slice(0, MAX_VALUE_CHARACTERS)}…` : text;
}
/** From the root of the repository where it lies in there, else as it is spelled. */
function pathOf(dependency, folder) {
    const path = (0,dvc_out/* textOf */.b6)(dependency.get("path")) ?? "?";
    if ((0,dvc_out/* isAddress */.PW)(path) || dependency.has("repo"))
        return path;
    const place = (0,dvc_out/* placeIn */.VV)(folder, path);
    return "path" in place ? place.path : path;
}
/** `md5 d8e8fca2dc0f896fd7cb4cb0031ba249, 12345 bytes, 3 files`; of another repository the commit. */
function contentOf(dependency) {
    const repository = (0,dvc_out/* fieldsOf */.Pf)(dependency.get("repo"));
    const parts = [
        ...HASHES.flatMap((name) => {
            const value = (0,dvc_out/* textOf */.b6)(dependency.get(name));
            return value === undefined ? [] : [`${name} ${value}`];
        }),
        ...counted(dependency.get("size"), "byte"),
        ...counted(dependency.get("nfiles"), "file"),
        ...["rev_lock", "url"].flatMap((name) => (0,dvc_out/* textOf */.b6)(repository.get(name)) ?? []),
    ];
    return parts.length === 0 ? "no hash" : parts.join(", ");
}
const HASHES = ["md5", "etag", "checksum", "version_id"];
function counted(value, noun) {
    const count = (0,dvc_out/* countOf */.pq)(value);
    return count === undefined ? [] : [`${count} ${noun}${count === 1 ? "" : "s"}`];
}
/** Any value on one line; lists in brackets, mappings in braces. */
function spelled(value) {
    if (Array.isArray(value))
        return `[${value.map(spelled).join(", ")}]`;
    if (value instanceof Map)
        return `{${[...value].map(([key, inner]) => `${String(key)}: ${spelled(inner)}`).join(", ")}}`;
    return typeof value === "string" ? value : "";
}

// EXTERNAL MODULE: ./build/artifacts/owners.js
var owners = __webpack_require__(4014);
;// CONCATENATED MODULE: ./build/artifacts/dvc-pointer.js



/** Pipelines keep all their pointers in a file of this name. */
const LOCK_NAME = "dvc.lock";
/** Says where a pipeline's commands run, which its paths are relative to. */
const PIPELINE_NAME = "dvc.yaml";
/** True for a `.dvc` file, which stands beside what it points to, and for a `dvc.lock`. */
function isDvcPointer(path) {
    const name = (0,owners/* nameOf */.Vb)(path);
    return name === LOCK_NAME || (name.endsWith(".dvc") && name !== ".dvc");
}
/** What a `.dvc` file stands for by its name; undefined for a `dvc.lock`, which stands for many. */
function ownPathOf(pointer) {
    return (0,owners/* nameOf */.Vb)(pointer) === LOCK_NAME ? undefined : pointer.slice(0, -".dvc".length);
}
/** Reads a `.dvc` file; see https://dvc.org/doc/user-guide/project-structure/dvc-files. */
function readPointer(text, path) {
    const parsed = (0,dvc_out/* documentOf */.lM)(text);
    if ("fault" in parsed)
        return broken(path, parsed.fault);
    const { root, document } = parsed;
    if (!Array.isArray(root.get("outs")))
        return broken(path, (0,dvc_out/* faultAt */.ux)(document, ["outs"], "The DVC file has no list of `outs`."));
    const place = (0,dvc_out/* placeIn */.VV)((0,owners/* folderOf */.yS)(path), (0,dvc_out/* textOf */.b6)(root.get("wdir")) ?? ".");
    if ("unsafe" in place)
        return broken(path, (0,dvc_out/* faultAt */.ux)(document, ["wdir"], `\`wdir\` ${place.unsafe}.`));
    const facts = provenanceOf(root, { source: ".dvc", folder: place.path });
    const read = (0,dvc_out/* outsOf */.nB)(root, { pointer: path, folder: place.path, document, at: [], facts });
    return "fault" in read ? broken(path, read.fault) : { path, outs: read.outs };
}
/** Reads a `dvc.lock` of schema 1 or 2. `pipeline` is the text of the `dvc.yaml` beside it. */
function readLock(text, path, pipeline) {
    const parsed = (0,dvc_out/* documentOf */.lM)(text);
    if ("fault" in parsed)
        return broken(path, parsed.fault);
    const { root, document } = parsed;
    const isFirstSchema = !root.has("schema") && !root.has("stages");
    const stages = isFirstSchema ? root : (0,dvc_out/* fieldsOf */.Pf)(root.get("stages"));
    const folders = workingFolders(pipeline);
    if ("fault" in folders)
        return broken(path, folders.fault);
    const outs = [];
    for (const [name, value] of stages) {
        const at = isFirstSchema ? [String(name)] : ["stages", String(name)];
        const place = (0,dvc_out/* placeIn */.VV)((0,owners/* folderOf */.yS)(path), folders.of(String(name)));
        if ("unsafe" in place)
            return broken(path, (0,dvc_out/* faultAt */.ux)(document, at, `The \`wdir\` of this stage in ${PIPELINE_NAME} ${place.unsafe}.`));
        const stage = (0,dvc_out/* fieldsOf */.Pf)(value);
        const named = { key: "dvc.stage", value: String(name), source: LOCK_NAME };
        const facts = [named, ...provenanceOf(stage, { source: LOCK_NAME, folder: place.path })];
        const read = (0,dvc_out/* outsOf */.nB)(stage, { pointer: path, folder: place.path, document, at, facts });
        if ("fault" in read)
            return broken(path, read.fault);
        outs.push(...read.outs);
    }
    return { path, outs };
}
function broken(path, fault) {
    return { path, outs: [], fault };
}
/** Where the stages of a pipeline run. People write this file, with more YAML than is read here: it is asked only if it matters. */
function workingFolders(pipeline) {
    if (pipeline === undefined || !pipeline.includes("wdir"))
        return { of: () => "." };
    const parsed = (0,dvc_out/* documentOf */.lM)(pipeline);
    if ("fault" in parsed) {
        return { fault: `${PIPELINE_NAME} says with \`wdir\` where the outs are, and cannot be read: ${parsed.fault}` };
    }
    const stages = (0,dvc_out/* fieldsOf */.Pf)(parsed.root.get("stages"));
    const folders = new Map();
    for (const [name, value] of stages) {
        const folder = folderIn((0,dvc_out/* fieldsOf */.Pf)(value));
        if (folder?.includes("${")) {
            const message = "A `wdir` with a template is not resolved.";
            return { fault: `In ${PIPELINE_NAME}: ${(0,dvc_out/* faultAt */.ux)(parsed.document, ["stages", String(name)], message)}` };
        }
        if (folder !== undefined)
            folders.set(String(name), folder);
    }
    // `train@small` is one of the stages that `train` stands for.
    return { of: (stage) => folders.get(stage) ?? folders.get(stage.replace(/@.*$/, "")) ?? "." };
}
function folderIn(stage) {
    return (0,dvc_out/* textOf */.b6)(stage.get("wdir")) ?? (0,dvc_out/* textOf */.b6)((0,dvc_out/* fieldsOf */.Pf)(stage.get("do")).get("wdir"));
}


/***/ }),

/***/ 7900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ dvcTree),
  G: () => (/* binding */ withoutDvc)
});

// EXTERNAL MODULE: ./build/bytes/dvc-places.js + 1 modules
var dvc_places = __webpack_require__(8841);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/artifacts/content.js
var content = __webpack_require__(8453);
// EXTERNAL MODULE: ./build/encodings/json.js + 2 modules
var json = __webpack_require__(3901);
// EXTERNAL MODULE: ./build/artifacts/dvc-out.js
var dvc_out = __webpack_require__(8446);
;// CONCATENATED MODULE: ./build/artifacts/dvc-listing.js
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



/** A folder of this many files costs about 100 MB while its list is read. */
const MAX_LISTED_FILES = 200_000;
// An entry is about 100 bytes, of which half is the path.
const MAX_LISTING_BYTES = 64 * 1024 * 1024;
/** Of a file: the object, two keys and two values; newer lists tell more. */
const VALUES_OF_A_FILE = 12;
async function listingOf(out, revision, open, signal) {
    try {
        return { kind: "listed", outs: await filesOf(out, revision, open, signal) };
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error instanceof errors/* ArtifactError */.nE)
            return { kind: "unlisted", error };
        if (error instanceof errors/* SourceError */.c8)
            return { kind: "unlisted", error: new errors/* SourceError */.c8(error.code, unlisted(out, error)) };
        throw error;
    }
}
async function filesOf(out, revision, open, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { object, path, pointer } = out;
        if (object === undefined)
            throw new errors/* SourceError */.c8("dvc-unlisted", "Its pointer does not name a list of its files.");
        const source = __addDisposableResource(env_1, await open(object, { pointer, path, revision }, signal), true);
        if (source.size > MAX_LISTING_BYTES) {
            throw new errors/* SourceError */.c8("dvc-listing-size", `The list has ${source.size} bytes; at most ${MAX_LISTING_BYTES} are read.`);
        }
        const limits = { depth: 4, entries: MAX_LISTED_FILES * VALUES_OF_A_FILE, stringLength: 8192 };
        const { root } = (0,json/* readJson */.V)(await source.read(0, source.size, signal), { limits, path: pointer });
        const refused = (message) => new errors/* ArtifactError */.nE("dvc-listing", `DVC object ${object.md5}: ${message}`, { path: pointer });
        if (root.kind !== "array")
            throw refused("the list of a folder is not a list.");
        if (root.items.length > MAX_LISTED_FILES) {
            throw new errors/* SourceError */.c8("dvc-listing-size", `The list names more than ${MAX_LISTED_FILES} files.`);
        }
        const outs = new Map();
        for (const item of root.items) {
            const [name, md5] = item.kind === "object" ? [(0,json/* entryOf */.M)(item, "relpath"), (0,json/* entryOf */.M)(item, "md5")] : [];
            if (name?.kind !== "string" || md5?.kind !== "string" || !/^[0-9a-f]{32}$/.test(md5.value)) {
                throw refused("an entry lacks `relpath` or `md5`.");
            }
            const climbs = name.value.split("/").includes("..");
            const place = climbs ? { unsafe: "leaves its folder" } : (0,dvc_out/* placeIn */.VV)(out.path, name.value);
            if ("unsafe" in place)
                throw refused(`the path of an entry ${place.unsafe}.`);
            const { isLegacy, remote } = object;
            const member = { md5: md5.value, isLegacy, ...(remote === undefined ? {} : { remote }) };
            outs.set(place.path, { path: place.path, id: `md5 ${md5.value}`, object: member, pointer, facts: out.facts });
        }
        return outs;
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
function unlisted({ folder, size }, error) {
    const files = folder?.files ?? null;
    const count = files === null ? "files" : files === 1 ? "one file" : `${files} files`;
    return `A folder of ${count}${size === undefined ? "" : `, ${size} bytes in all`}, and the list of them could not be had. ${error.message}`;
}

// EXTERNAL MODULE: ./build/artifacts/dvc-pointer.js + 1 modules
var dvc_pointer = __webpack_require__(51);
// EXTERNAL MODULE: ./build/artifacts/owners.js
var owners = __webpack_require__(4014);
;// CONCATENATED MODULE: ./build/artifacts/dvc-tree.js
var dvc_tree_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var dvc_tree_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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







/** Pipelines of one repository that are read to find who writes a file. */
const MAX_LOCKS = 100;
function dvcTree(tree, openObject = dvc_places/* NO_DVC_PLACES */.P) {
    const pointers = new Map();
    const listings = new Map();
    // Outs of all pointers that were read so far, by path; of several that name one path the first.
    const known = new Map();
    // Those of another content than the first.
    const rivals = new Map();
    let locks;
    const pointerAt = async (path, signal) => {
        const pointer = pointers.get(path) ?? pointerIn(tree, path, signal);
        pointers.set(path, pointer);
        for (const out of (await settled(pointer, () => pointers.delete(path)))?.outs ?? []) {
            const first = known.get(out.path);
            if (first === undefined)
                known.set(out.path, out);
            else if (first.id !== out.id)
                rivals.set(out.path, out);
        }
        return pointer;
    };
    const readLocks = async (signal) => {
        const paths = (await tree.list(signal)).filter(({ kind, path }) => kind === "file" && (0,owners/* nameOf */.Vb)(path) === dvc_pointer/* LOCK_NAME */.Sy);
        for (const { path } of paths.slice(0, MAX_LOCKS))
            await pointerAt(path, signal);
    };
    const listing = (out, signal) => {
        const key = `${out.id} ${out.path}`;
        const files = listings.get(key) ?? listingOf(out, tree.revision, openObject, signal);
        listings.set(key, files);
        return settled(files, () => listings.delete(key));
    };
    /** The out at this path, or the file of a folder that is an out, as far as the pointers say that were read. */
    const knownAt = async (path, signal) => {
        for (const place of [path, ...(0,owners/* foldersAbove */.Zv)(path)]) {
            const out = known.get(place);
            if (out === undefined || (place !== path && out.folder === undefined))
                continue;
            if (place === path)
                return out;
            const files = await listing(out, signal);
            // Without the list nobody knows whether the file is there: it counts as one that cannot be had.
            return files.kind === "listed" ? files.outs.get(path) : { ...out, path, id: `${out.id} ${path}` };
        }
        return undefined;
    };
    const outAt = async (path, signal) => {
        for (const place of [path, ...(0,owners/* foldersAbove */.Zv)(path)])
            if (place !== "")
                await pointerAt(`${place}.dvc`, signal);
        const out = await knownAt(path, signal);
        if (out !== undefined)
            return out;
        locks ??= readLocks(signal);
        await settled(locks, () => {
            locks = undefined;
        });
        return knownAt(path, signal);
    };
    /** DVC refuses a path that two pointers name, unless it is told to look at one of them alone: nobody knows which one that will be. */
    const undisputed = (out) => {
        const [first, second] = out === undefined ? [] : [known.get(out.path), rivals.get(out.path)];
        if (out === undefined || first === undefined || second === undefined)
            return out;
        const fault = `${first.pointer} and ${second.pointer} name different contents for ${out.path}: remove one of the two.`;
        return { ...out, id: `${first.id} ${second.id}`, fault };
    };
    /** What git has at the path, or else the out that is there. */
    const foundAt = async (path, signal) => {
        const entry = await tree.find(path, signal);
        const beside = (await pointerAt(`${path}.dvc`, signal))?.outs.find((one) => one.path === path);
        if (entry === undefined) {
            const out = undisputed(beside ?? (await outAt(path, signal)));
            return out === undefined ? undefined : { entry: entryOf(out), out };
        }
        const rival = beside ?? known.get(path);
        // A pipeline may leave an out to git. What has a `.dvc` file is not in git, or else DVC refuses it.
        if (rival === undefined || rival.fault !== undefined || (0,owners/* nameOf */.Vb)(rival.pointer) === dvc_pointer/* LOCK_NAME */.Sy)
            return { entry };
        const fault = `${path} is in git, and this pointer stands for it as well: remove one of the two.`;
        return { entry: { ...entry, id: `${entry.id} ${rival.id}` }, out: { ...rival, fault } };
    };
    return {
        revision: tree.revision,
        list: (signal) => tree.list(signal),
        pointerAt,
        listing,
        find: async (path, signal) => (await foundAt(path, signal))?.entry,
        async factsOf(path, signal) {
            return (await outAt(path, signal))?.facts ?? [];
        },
        async sizeOf(entry, signal) {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const found = await foundAt(entry.path, signal);
                if (found?.out === undefined || found.entry.id !== entry.id)
                    return tree.sizeOf(entry, signal);
                if (found.out.size !== undefined && found.out.folder === undefined)
                    return found.out.size;
                const source = dvc_tree_addDisposableResource(env_1, await openOut(found.out, openObject, signal), true);
                return source.size;
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                const result_1 = dvc_tree_disposeResources(env_1);
                if (result_1)
                    await result_1;
            }
        },
        async open(entry, signal) {
            const found = await foundAt(entry.path, signal);
            if (found?.out !== undefined && found.entry.id === entry.id)
                return openOut(found.out, openObject, signal);
            const fault = (await pointers.get(entry.path))?.fault;
            if (fault !== undefined)
                throw faultOf(entry.path, fault);
            return tree.open(entry, signal);
        },
        async contentOf(entry, signal) {
            const found = await foundAt(entry.path, signal);
            return found?.out === undefined ? (0,content/* contentOf */.$)(tree, entry, signal) : entry.id;
        },
        [Symbol.asyncDispose]: () => tree[Symbol.asyncDispose](),
    };
    async function openOut(out, open, signal) {
        if (out.fault !== undefined)
            throw faultOf(out.pointer, out.fault);
        if (out.folder !== undefined) {
            const files = await listing(out, signal);
            if (files.kind === "unlisted")
                throw files.error;
            throw new errors/* ArtifactError */.nE("dvc-folder", "The path is a folder that DVC tracks as one.", { path: out.pointer });
        }
        if (out.object !== undefined)
            return open(out.object, { pointer: out.pointer, path: out.path, revision: tree.revision }, signal);
        const kind = out.id.slice(0, out.id.indexOf(" "));
        throw new errors/* SourceError */.c8("dvc-unavailable", `${out.pointer} names the content by ${kind}, as its own storage does, and such storage is not read.`);
    }
}
/** A tree in which pointers of DVC stand for nothing. */
function withoutDvc(tree) {
    return {
        ...tree,
        pointerAt: async () => undefined,
        listing: async () => ({ kind: "listed", outs: new Map() }),
        factsOf: async () => [],
    };
}
function entryOf({ path, id }) {
    return { path, kind: "file", id };
}
function faultOf(pointer, fault) {
    return new errors/* ArtifactError */.nE("dvc-pointer", fault, { path: pointer });
}
/** What failed or was aborted is not an answer for the next caller. */
async function settled(answer, forget) {
    try {
        return await answer;
    }
    catch (error) {
        forget();
        throw error;
    }
}
async function pointerIn(tree, path, signal) {
    if (!(0,dvc_pointer/* isDvcPointer */.pu)(path))
        return undefined;
    const entry = await tree.find(path, signal);
    if (entry?.kind !== "file")
        return undefined;
    const text = await textAt(tree, entry, signal);
    if (text === undefined)
        return withOwnOut((0,dvc_pointer/* broken */.mw)(path, `Line 1: The file has more than the ${dvc_out/* MAX_POINTER_BYTES */.l$} bytes that are read of a DVC file.`));
    if ((0,owners/* nameOf */.Vb)(path) !== dvc_pointer/* LOCK_NAME */.Sy)
        return withOwnOut((0,dvc_pointer/* readPointer */.qT)(text, path));
    const pipeline = await tree.find(`${path.slice(0, -dvc_pointer/* LOCK_NAME */.Sy.length)}${dvc_pointer/* PIPELINE_NAME */.jw}`, signal);
    return (0,dvc_pointer/* readLock */.mF)(text, path, pipeline?.kind === "file" ? await textAt(tree, pipeline, signal) : undefined);
}
/** Undefined for a file that is too large to be what its name says. */
async function textAt(tree, entry, signal) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if ((await tree.sizeOf(entry, signal)) > dvc_out/* MAX_POINTER_BYTES */.l$)
            return undefined;
        const source = dvc_tree_addDisposableResource(env_2, await tree.open(entry, signal), true);
        return new TextDecoder().decode(await source.read(0, source.size, signal));
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = dvc_tree_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** A `.dvc` file that cannot be read still has the name of what it stands for. */
function withOwnOut(pointer) {
    const { fault, path } = pointer;
    const place = (0,dvc_pointer/* ownPathOf */.zt)(path);
    if (fault === undefined || place === undefined)
        return pointer;
    const own = { path: place, id: `fault ${path} ${fault}`, fault, pointer: path, facts: [] };
    return { ...pointer, outs: [own] };
}


/***/ }),

/***/ 7719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ mainFileOf),
/* harmony export */   _: () => (/* binding */ shardIndexOf)
/* harmony export */ });
/** `model-00001-of-00003.safetensors` and `model_00001-of-00003.safetensors` belong to `model.safetensors.index.json`. */
const SHARD_NAME = /^(?<prefix>.+?)[_-]\d{5,6}-of-\d{5,6}\.safetensors$/;
/** The index that a shard belongs to by its name, or undefined when the name is not a shard's. */
function shardIndexOf(path) {
    const prefix = SHARD_NAME.exec(path)?.groups?.prefix;
    return prefix === undefined ? undefined : `${prefix}.safetensors.index.json`;
}
/** The main file of the artifact that a file belongs to, as far as names tell: what both may fetch is counted together. */
function mainFileOf(path) {
    return shardIndexOf(path) ?? path.replace(EXTERNAL_DATA, ".onnx");
}
/** `model.onnx.data`, `model.onnx_data_1`, `model.weights`: what exporters write beside `model.onnx`. */
const EXTERNAL_DATA = /(\.onnx[._]data([._-]\d+)?|\.(data|weights|raw|bin))$/i;


/***/ }),

/***/ 8379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   SE: () => (/* binding */ assertObject),
/* harmony export */   sz: () => (/* binding */ verifiedSource)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);


/** Where an object stands below a cache or a remote; see https://dvc.org/doc/user-guide/project-structure/internal-files. */
function placeOf({ md5, isLegacy }) {
    return `${isLegacy ? "" : "files/md5/"}${md5.slice(0, 2)}/${md5.slice(2)}`;
}
/**
 * The same source, of the size that the pointer tells, and of its digest: that is known once all bytes were read in their order. A read
 * that completes them throws SourceError when it is another one.
 */
function verifiedSource(source, object) {
    const { size, md5 } = object;
    // The size that stands beside a directory is that of all its files.
    if (size !== undefined && size !== source.size && !md5.endsWith(".dir")) {
        const sizes = `${source.size} bytes where it is stored, and ${size} by its pointer file`;
        throw mismatch(md5, `it has ${sizes}. Fetch it again, or commit the pointer that belongs to it.`);
    }
    const digest = runningDigest(object);
    let digested = 0;
    let isWrong = source.size === 0 && !digest.agrees();
    if (isWrong)
        throw mismatch(md5, OTHER_DIGEST);
    return {
        size: source.size,
        async read(offset, length, signal) {
            if (isWrong)
                throw mismatch(md5, OTHER_DIGEST);
            const bytes = await source.read(offset, length, signal);
            const end = offset + length;
            if (offset > digested || end <= digested)
                return bytes;
            digest.update(bytes.subarray(digested - offset), digested);
            digested = end;
            isWrong = digested === source.size && !digest.agrees();
            if (isWrong)
                throw mismatch(md5, OTHER_DIGEST);
            return bytes;
        },
        [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
    };
}
const CHUNK_BYTES = 1024 * 1024;
/** Reads all bytes; throws when they are not the object. */
async function assertObject(whole, object, signal) {
    const source = verifiedSource(whole, object);
    for (let offset = 0; offset < source.size; offset += CHUNK_BYTES)
        await source.read(offset, Math.min(CHUNK_BYTES, source.size - offset), signal);
}
const OTHER_DIGEST = "what is stored under this name has another digest. Remove it there and fetch it again.";
function mismatch(md5, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c8("dvc-mismatch", `DVC object ${md5}: ${what}`);
}
// DVC 2 replaced CR LF by LF in pieces of this size: a pair across two pieces stayed.
const LEGACY_PIECE_BYTES = 1024 * 1024;
const CR = 0x0d;
/** Fed with all bytes in order, each piece with its offset. */
function runningDigest({ md5, isLegacy }) {
    const plain = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("md5");
    // Whether DVC took a file for text is a guess on its side: either digest will do.
    const unixText = isLegacy ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("md5") : undefined;
    let held = Buffer.alloc(0);
    return {
        update(bytes, offset) {
            plain.update(bytes);
            if (unixText === undefined)
                return;
            for (let at = 0; at < bytes.length;) {
                const left = LEGACY_PIECE_BYTES - ((offset + at) % LEGACY_PIECE_BYTES);
                const piece = Buffer.concat([held, bytes.subarray(at, at + left)]);
                at += left;
                const isCut = at > bytes.length && piece.at(-1) === CR;
                held = isCut ? Buffer.from([CR]) : Buffer.alloc(0);
                updateWithoutPairs(unixText, isCut ? piece.subarray(0, -1) : piece);
            }
        },
        agrees() {
            const wanted = md5.slice(0, 32);
            return plain.digest("hex") === wanted || unixText?.update(held).digest("hex") === wanted;
        },
    };
}
function updateWithoutPairs(hash, bytes) {
    let start = 0;
    for (let pair = bytes.indexOf("\r\n"); pair >= 0; pair = bytes.indexOf("\r\n", pair + 2)) {
        hash.update(bytes.subarray(start, pair));
        start = pair + 1;
    }
    hash.update(bytes.subarray(start));
}


/***/ }),

/***/ 8841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ NO_DVC_PLACES),
  G: () => (/* binding */ dvcPlaces)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/bytes/dvc-config.js
const NO_DVC_CONFIG = { urls: new Map() };
/** A configuration names a handful of remotes. */
const MAX_CONFIG_BYTES = 64 * 1024;
/**
 * Reads a `.dvc/config`: sections in brackets, keys and values around `=`. What is not of that shape is passed over, as it cannot say
 * where anything is. See https://dvc.org/doc/user-guide/project-structure/configuration.
 */
function dvcConfigOf(text) {
    const urls = new Map();
    const found = {};
    let section = "";
    for (const line of text.slice(0, MAX_CONFIG_BYTES).split(/\r?\n/)) {
        const heading = /^\s*\[(?<name>[^\]]*)\]\s*(#.*)?$/.exec(line)?.groups?.name;
        if (heading !== undefined)
            section = unquoted(heading.trim());
        const equals = line.indexOf("=");
        if (heading !== undefined || equals < 0 || /^\s*[#;]/.test(line))
            continue;
        const [key, value] = [line.slice(0, equals).trim(), unquoted(line.slice(equals + 1).trim())];
        const name = /^remote "(?<name>.+)"$/.exec(section)?.groups?.name;
        if (section === "core" && key === "remote")
            found.remote = value;
        if (section === "cache" && key === "dir")
            found.cacheDirectory = value;
        if (name !== undefined && key === "url")
            urls.set(name, value);
    }
    return { ...found, urls };
}
/** `'remote "storage"'` → `remote "storage"`. */
function unquoted(text) {
    const [first, last] = [text[0], text.at(-1)];
    return text.length >= 2 && first === last && (first === "'" || first === '"') ? text.slice(1, -1) : text;
}

// EXTERNAL MODULE: ./build/bytes/dvc-object.js
var dvc_object = __webpack_require__(8379);
// EXTERNAL MODULE: ./build/bytes/folder.js
var bytes_folder = __webpack_require__(5450);
;// CONCATENATED MODULE: ./build/bytes/dvc-places.js
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






/** Contents of DVC from the local cache, else from the remote where this program reads its kind. */
function dvcPlaces(places) {
    const settings = remembered((pointer) => configAt(places.base, pointer));
    const caches = remembered(async (pointer) => {
        if (places.workingTree === undefined)
            return undefined;
        const root = await rootOf((0,bytes_folder/* folderTree */.j)(places.workingTree), pointer);
        return root === undefined ? undefined : cacheIn((0,external_node_path_.join)(places.workingTree, root, ".dvc"));
    });
    const proven = new Set();
    // What a change brings can stand in a folder of the working tree under any name: nothing of it is shown before all of it was read.
    const openProven = async (store, object, signal) => {
        const source = await openIn(store, object, signal);
        const key = `${store} ${(0,dvc_object/* placeOf */.$t)(object)} ${source?.size}`;
        if (source === undefined || proven.has(key))
            return source;
        try {
            await (0,dvc_object/* assertObject */.SE)(source, object, signal);
        }
        catch (error) {
            await source[Symbol.asyncDispose]();
            throw error;
        }
        proven.add(key);
        return source;
    };
    return async (object, place, signal) => {
        const folder = place.pointer.slice(0, place.pointer.lastIndexOf("/") + 1);
        const cache = await caches(folder);
        const cached = cache === undefined ? undefined : await openProven(cache, object, signal);
        if (cached !== undefined)
            return cached;
        const asked = { object, place, ...(await settings(folder)) };
        const remote = await openRemote(asked, places, openProven, signal);
        if (typeof remote !== "string")
            return remote;
        const local = places.workingTree === undefined
            ? "There is no checkout, and so no local DVC cache to read it from"
            : "It is not in the local DVC cache";
        const remedy = `Check the repository out and run \`dvc fetch\` for both revisions before the review.`;
        throw new errors/* SourceError */.c8("dvc-unavailable", `${described(object)} ${local}, and ${remote}. ${remedy}`);
    };
}
/** For reviews that have nowhere to look. */
const NO_DVC_PLACES = async (object) => {
    throw new errors/* SourceError */.c8("dvc-unavailable", `${described(object)} This command reads neither a DVC cache nor a remote.`);
};
function described({ md5, size }) {
    if (md5.endsWith(".dir"))
        return `The list is DVC object ${md5}, which git does not hold.`;
    return `The content is DVC object ${md5}${size === undefined ? "" : ` (${size} bytes)`}, which git does not hold.`;
}
/** Objects of one folder of pointers are looked for at the same places. */
function remembered(ask) {
    const answers = new Map();
    return (folder) => {
        const answer = answers.get(folder) ?? ask(folder);
        answers.set(folder, answer);
        return answer;
    };
}
/** The folder, nearest above a pointer, that DVC was set up in; a repository may hold several. The root is the empty string. */
async function rootOf(tree, folder) {
    for (let end = folder.length;; end = folder.lastIndexOf("/", end - 2) + 1) {
        const root = folder.slice(0, end);
        if ((await tree.find(`${root}.dvc/config`))?.kind === "file")
            return root;
        if (end === 0)
            return undefined;
    }
}
async function configAt(tree, folder) {
    const root = await rootOf(tree, folder);
    if (root === undefined)
        return { config: NO_DVC_CONFIG, root: "" };
    return { config: await readConfig(tree, `${root}.dvc/config`), root };
}
async function readConfig(tree, path) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const entry = await tree.find(path);
        if (entry?.kind !== "file")
            return NO_DVC_CONFIG;
        const source = __addDisposableResource(env_1, await tree.open(entry), true);
        return dvcConfigOf(new TextDecoder().decode(await source.read(0, Math.min(source.size, MAX_CONFIG_BYTES))));
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
/** What one machine sets for itself wins over what the repository says for all. */
async function cacheIn(folder) {
    const tree = (0,bytes_folder/* folderTree */.j)(folder);
    const [own, shared] = [await readConfig(tree, "config.local"), await readConfig(tree, "config")];
    return (0,external_node_path_.resolve)(folder, own.cacheDirectory ?? shared.cacheDirectory ?? "cache");
}
/** Undefined when it is not there. Links below the folder are not followed. */
const openIn = async (folder, object, signal) => {
    const tree = (0,bytes_folder/* folderTree */.j)(folder);
    const entry = await tree.find((0,dvc_object/* placeOf */.$t)(object), signal);
    return entry?.kind === "file" ? tree.open(entry, signal) : undefined;
};
/** The source, or why there is none: the rest of a sentence that begins with `and`. */
async function openRemote(asked, { workingTree, openUrl }, openFolder, signal) {
    const { object, config, root } = asked;
    const name = object.remote ?? config.remote;
    if (name === undefined)
        return "the base commit's .dvc/config names no remote";
    const url = config.urls.get(name);
    if (url === undefined)
        return `the base commit's .dvc/config does not know the remote ${JSON.stringify(name)}`;
    const said = `the remote ${JSON.stringify(name)}`;
    const scheme = /^(?<scheme>[a-z][a-z0-9+.-]+):\/\//i.exec(url)?.groups?.scheme?.toLowerCase() ?? "local";
    if (scheme === "http" || scheme === "https")
        return openHttp(asked, url, said, openUrl, signal);
    if (scheme !== "local" && scheme !== "file")
        return `${said} is of the type ${scheme}, which this program does not read`;
    if (workingTree === undefined)
        return `${said} is a folder, which is read beside a checkout alone`;
    const folder = folderAt(url, (0,external_node_path_.join)(workingTree, root, ".dvc"));
    if (folder === undefined)
        return `${said} has an address that is none of this machine`;
    return (await openFolder(folder, object, signal)) ?? `${said} (${folder}) does not hold it either`;
}
/** Undefined for a `file:` address of another machine. */
function folderAt(url, start) {
    if (!/^file:/i.test(url))
        return (0,external_node_path_.isAbsolute)(url) ? url : (0,external_node_path_.resolve)(start, url);
    try {
        return (0,external_node_url_.fileURLToPath)(url);
    }
    catch {
        return undefined;
    }
}
/** What says more than that the remote did not give the object. */
const OWN_REASONS = ["budget", "dvc-mismatch"];
async function openHttp({ object, place }, base, said, openUrl, signal) {
    if (!URL.canParse(base))
        return `${said} has an address that is none`;
    const url = new URL(base);
    if (url.username !== "" || url.password !== "")
        return `${said} has credentials in its address, which are never sent`;
    if (openUrl === undefined)
        return `${said} is on the web, which this command does not read`;
    url.pathname = `${url.pathname.replace(/\/+$/, "")}/${(0,dvc_object/* placeOf */.$t)(object)}`;
    try {
        return await openUrl(url.href, object, place, signal);
    }
    catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof errors/* SourceError */.c8) || OWN_REASONS.includes(error.code))
            throw error;
        return `${said} did not give it: ${error.message.replace(/\.$/, "")}`;
    }
}


/***/ }),

/***/ 856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ deliverReview),
/* harmony export */   Df: () => (/* binding */ JUDGE_OPTIONS),
/* harmony export */   EL: () => (/* binding */ REPORT_FORMATS),
/* harmony export */   Xd: () => (/* binding */ policyFile),
/* harmony export */   _U: () => (/* binding */ judgement),
/* harmony export */   oz: () => (/* binding */ progressLine)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4900);
/* harmony import */ var _review_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4451);
/* harmony import */ var _review_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4176);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2566);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2315);








/** Options of the commands that judge. */
const JUDGE_OPTIONS = {
    policy: { type: "string" },
    "fail-on": { type: "string" },
    weights: { type: "string" },
    format: { type: "string" },
    output: { type: "string" },
};
const REPORT_FORMATS = ["terminal", "markdown", "json", "sarif"];
function judgement(values) {
    return {
        failOn: (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .choiceOf */ .F)("--fail-on", values["fail-on"], ["error", "warning", "never"], "error"),
        weights: (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .choiceOf */ .F)("--weights", values.weights, ["auto", "always", "never"], "auto"),
    };
}
async function policyFile(name, directory) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, name), "utf8").catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb("no-such-policy", `${name}: the policy file cannot be read.`, { cause });
    });
    return (0,_review_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .policyFrom */ .JX)(text, name, null);
}
/** Renders and writes the report; the exit code follows from the verdict alone. */
async function deliverReview(review, format, output, terminal) {
    const isScreen = output === undefined;
    const text = _report_index_js__WEBPACK_IMPORTED_MODULE_3__/* .REPORTERS */ .P[format](review, { width: terminal.width, colour: isScreen && terminal.colour });
    await (0,_files_js__WEBPACK_IMPORTED_MODULE_6__/* .deliverText */ .Lt)(text.endsWith("\n") ? text : `${text}\n`, output, terminal);
    return _review_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .EXIT_CODES */ .ai[review.verdict];
}
/** A line on standard error that redraws itself, only on a terminal. */
function progressLine({ hasProgress, complain }) {
    return (done, total) => {
        if (hasProgress)
            complain(done === total ? "\r\u001b[K" : `\r${done} of ${total} models`);
    };
}


/***/ }),

/***/ 1686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ evaluate)
});

// EXTERNAL MODULE: ./build/policy/message.js
var policy_message = __webpack_require__(2220);
// EXTERNAL MODULE: ./build/policy/quantities.js
var quantities = __webpack_require__(6938);
;// CONCATENATED MODULE: ./build/policy/custom/cost.js
/**
 * The most steps that an expression can take on these values, as if nothing were decided early: the nodes of a macro's body count once
 * for each member of its list. Known before anything runs, so that no model makes a rule run for ever.
 */
function stepsOf(ast, context) {
    return costOf(ast, sizesIn(context));
}
const MACROS = ["all", "exists", "exists_one", "map", "filter"];
function costOf(node, sizes) {
    if (node.op === "rcall" && MACROS.includes(node.args[0])) {
        const [, receiver, [, ...bodies]] = node.args;
        const body = bodies.reduce((sum, inner) => sum + costOf(inner, sizes), 1);
        return 1 + costOf(receiver, sizes) + lengthOf(receiver, sizes) * body;
    }
    // Comparing or searching lists visits their members.
    const visits = node.op === "==" || node.op === "!=" || node.op === "in" ? comparedLength(node.args[1], sizes) : 0;
    return 1 + visits + childrenOf(node).reduce((sum, inner) => sum + costOf(inner, sizes), 0);
}
function comparedLength(node, sizes) {
    return node.op === "value" ? 0 : lengthOf(node, sizes);
}
/** A bound of the members of what a node gives. */
function lengthOf(node, sizes) {
    switch (node.op) {
        case "list":
        case "map":
            return node.args.length;
        case "id":
            return sizes.byName.get(node.args) ?? sizes.longest;
        case ".":
            return sizes.byName.get(node.args[1]) ?? sizes.longest;
        case "+":
            return lengthOf(node.args[0], sizes) + lengthOf(node.args[1], sizes);
        case "?:":
            return Math.max(lengthOf(node.args[1], sizes), lengthOf(node.args[2], sizes));
        case "rcall":
            return MACROS.includes(node.args[0]) ? lengthOf(node.args[1], sizes) : sizes.longest;
        default:
            return sizes.longest;
    }
}
function childrenOf(node) {
    return [node.args].flat(3).filter((part) => typeof part === "object" && part !== null && "op" in part);
}
function sizesIn(context) {
    const byName = new Map();
    // A text can be split into as many pieces as it has characters.
    let longest = 1;
    const visit = (name, value) => {
        const note = (size) => {
            byName.set(name, Math.max(byName.get(name) ?? 0, size));
            longest = Math.max(longest, size);
        };
        if (typeof value === "string")
            longest = Math.max(longest, value.length);
        else if (value instanceof Map) {
            note(value.size);
            for (const inner of value.values())
                visit(name, inner);
        }
        else if (Array.isArray(value)) {
            note(value.length);
            for (const inner of value)
                visit("", inner);
        }
        else if (typeof value === "object" && value !== null) {
            for (const [key, inner] of Object.entries(value))
                visit(key, inner);
        }
    };
    visit("", context);
    return { byName, longest };
}

// EXTERNAL MODULE: ./build/policy/custom/expression.js
var expression = __webpack_require__(3689);
// EXTERNAL MODULE: ./build/model/fields.js
var fields = __webpack_require__(2017);
// EXTERNAL MODULE: ./build/model/summary.js
var summary = __webpack_require__(4514);
// EXTERNAL MODULE: ./build/policy/custom/records.js
var records = __webpack_require__(6665);
// EXTERNAL MODULE: ./build/policy/custom/types.js
var types = __webpack_require__(3662);
;// CONCATENATED MODULE: ./build/policy/custom/values.js




// What a file says is as long as it likes; an expression compares its beginning.
const MAX_TEXT_CHARACTERS = 10_000;
function contextOf(comparison) {
    const head = modelOf(comparison.head);
    return {
        path: comparison.path,
        change: comparison.change,
        base: modelOf(comparison.base),
        head,
        changes: comparison.changes.map(changeOf),
        metadata: metadataOf(comparison.head?.status === "read" ? comparison.head.model.facts : []),
    };
}
function modelOf(inspection) {
    const model = inspection?.status === "read" ? inspection.model : undefined;
    const { producer } = model ?? {};
    const metadata = metadataOf(model?.facts ?? []);
    return (0,records/* recordOf */.z)("Model", {
        read: model !== undefined,
        path: inspection?.path ?? "",
        format: model?.format ?? "",
        format_version: model?.formatVersion ?? "",
        producer: producer === undefined ? "" : values_short(`${producer.name} ${producer.version}`.trim()),
        size: BigInt(inspection?.size ?? 0),
        parameters: BigInt(model === undefined ? 0 : (0,summary/* parameterCountOf */.Gb)(model)),
        files: (model?.files ?? []).map(({ path, role, size }) => (0,records/* recordOf */.z)("File", { path, role, size: BigInt(size ?? -1) })),
        tensors: (model?.tensors ?? []).map(tensorOf),
        signatures: (model?.signatures ?? []).map(signatureOf),
        operators: operatorsOf(model?.graphs ?? []),
        requirements: new Map((model?.requirements ?? []).map(({ name, version }) => [values_short(name), BigInt(version)])),
        entries: firstOfEach((model?.metadata ?? []).map(({ key, value }) => [values_short(key), values_short(value)])),
        metadata,
    });
}
/** Over all graphs. */
function operatorsOf(graphs) {
    const totals = new Map();
    for (const { domain, type, count } of graphs.flatMap(({ operators }) => operators)) {
        const key = `${domain}\0${type}`;
        const total = totals.get(key) ?? { domain: values_short(domain), type: values_short(type), count: 0n };
        totals.set(key, { ...total, count: total.count + BigInt(count) });
    }
    return [...totals.values()].map((total) => (0,records/* recordOf */.z)("Operator", total));
}
function tensorOf({ name, kind, dtype, shape, parameters, bytes }) {
    const counts = { parameters: BigInt(parameters), bytes: BigInt(bytes) };
    return (0,records/* recordOf */.z)("Tensor", { name: values_short(name), kind, dtype, shape: shape.map(BigInt), ...counts });
}
function signatureOf({ name, inputs, outputs }) {
    return (0,records/* recordOf */.z)("Signature", {
        name: values_short(name),
        inputs: inputs.map(interfaceValueOf),
        outputs: outputs.map(interfaceValueOf),
    });
}
function interfaceValueOf({ name, dtype, shape, required }) {
    const sizes = (shape ?? []).map((size) => (size === null ? "?" : values_short(String(size))));
    return (0,records/* recordOf */.z)("Value", { name: values_short(name), dtype, shape: sizes, required });
}
function firstOfEach(pairs) {
    // Of a repeated key a map keeps the last.
    return new Map([...pairs].reverse());
}
/** Every field of the catalogue is there, so that `metadata.license.size() == 0` asks whether one is stated. */
function metadataOf(facts) {
    const byField = new Map();
    for (const fact of facts)
        byField.set(fact.field, [...(byField.get(fact.field) ?? []), fact]);
    const groups = new Map([["", {}]]);
    for (const { id, kind } of fields/* FIELDS */.cJ) {
        const [group, name] = (0,types/* splitId */.QO)(id);
        const members = groups.get(group) ?? {};
        groups.set(group, members);
        members[name] = fieldValueOf(kind, byField.get(id) ?? []);
    }
    const inner = [...groups].filter(([group]) => group !== "");
    const nested = inner.map(([group, members]) => [group, (0,records/* recordOf */.z)((0,types/* groupType */.iU)(group), members)]);
    return (0,records/* recordOf */.z)("Metadata", { ...groups.get(""), ...Object.fromEntries(nested) });
}
function fieldValueOf(kind, stated) {
    if (kind === "setting")
        return firstOfEach(stated.map(({ subject, value }) => [values_short(subject ?? ""), values_short(value)]));
    if (kind === "metric")
        return new Map(stated.map(({ subject, value }) => [values_short(subject ?? ""), Number.parseFloat(value)]));
    return [...new Set(stated.map(({ value }) => values_short(value)))];
}
/** One shape for all kinds of change, as text. */
function changeOf(change) {
    const parts = change;
    const named = ["name", "field", "key", "tensor", "value", "operator", "node", "code", "signature", "graph", "base"];
    const name = named.map((part) => labelOf(parts[part])).find((label) => label !== "") ?? "";
    const { subject, base, head, compatibility } = parts;
    return (0,records/* recordOf */.z)("Change", {
        kind: change.kind,
        name: values_short(name),
        subject: values_short(typeof subject === "string" ? subject : ""),
        base: textsOf(base),
        head: textsOf(head),
        breaking: compatibility === "breaking",
    });
}
function labelOf(part) {
    if (typeof part === "string")
        return part;
    if (typeof part !== "object" || part === null || !("name" in part))
        return "";
    return typeof part.name === "string" ? part.name : "";
}
/** A side of a change: nothing, one text, or one for each member. */
function textsOf(side) {
    if (side === undefined || side === null)
        return [];
    if (Array.isArray(side))
        return side.flatMap(textsOf);
    if (typeof side === "string" || typeof side === "number" || typeof side === "boolean")
        return [values_short(String(side))];
    if (typeof side !== "object")
        return [];
    if ("value" in side)
        return textsOf(side.value);
    return labelOf(side) === "" ? [] : [values_short(labelOf(side))];
}
function values_short(text) {
    return text.length > MAX_TEXT_CHARACTERS ? text.slice(0, MAX_TEXT_CHARACTERS) : text;
}

;// CONCATENATED MODULE: ./build/policy/custom/judge.js





// About two seconds of one core.
const MAX_STEPS = 20_000_000;
/** What the team's own rules say. A rule that cannot be judged says so as an error: nothing that was not judged is a pass. */
function customFindings(comparisons, rules) {
    const active = rules.flatMap(({ id, severity, when, message }) => {
        const parsed = (0,expression/* parseExpression */.Y)(when);
        // A policy that was parsed has sound expressions only.
        return severity === "off" || parsed.kind === "broken" ? [] : [{ id, severity, message, expression: parsed.expression }];
    });
    if (active.length === 0)
        return [];
    return comparisons.filter(isJudged).flatMap((comparison) => {
        const context = contextOf(comparison);
        return active.flatMap(({ id, severity, message, expression }) => {
            const outcome = outcomeOf(expression, context);
            if (outcome === false)
                return [];
            const finding = { rule: id, path: comparison.path };
            return outcome === true
                ? [{ ...finding, severity, message: (0,policy_message/* quoting */.yu)(message) }]
                : [{ ...finding, severity: "error", message: outcome }];
        });
    });
}
/** What nobody could read is told by rules of its own. */
function isJudged({ base, head }) {
    return (head ?? base)?.status === "read";
}
/** Whether the rule speaks, or why nobody knows. */
function outcomeOf(expression, context) {
    const steps = stepsOf(expression.ast, context);
    if (steps > MAX_STEPS) {
        const limit = (0,quantities/* grouped */.zD)(MAX_STEPS);
        return (0,policy_message/* say */.cv) `This rule of the policy was not judged: with this model it could take ${(0,policy_message/* quoting */.yu)((0,quantities/* grouped */.zD)(steps))} steps, and at most ${(0,policy_message/* quoting */.yu)(limit)} are taken.`;
    }
    let result;
    try {
        result = expression.evaluate(context);
    }
    catch (error) {
        return (0,policy_message/* say */.cv) `This rule of the policy could not be judged: ${(0,policy_message/* quoting */.yu)(reasonOf(error))}`;
    }
    return typeof result === "boolean" ? result : (0,policy_message/* say */.cv) `This rule of the policy could not be judged: it gave no boolean.`;
}
function reasonOf(error) {
    const { summary } = error;
    if (summary === undefined)
        throw error;
    return `${summary}.`;
}

// EXTERNAL MODULE: ./build/policy/finding.js
var finding = __webpack_require__(1022);
// EXTERNAL MODULE: ./build/policy/rules/index.js + 46 modules
var policy_rules = __webpack_require__(2926);
;// CONCATENATED MODULE: ./build/policy/evaluate.js




/** Every rule that is on, over everything: most severe first, then by path, rule and text. A rule that throws is a bug and surfaces. */
function evaluate({ policy, ...surroundings }, rules = policy_rules/* RULES */.y) {
    const settings = new Map(policy.rules.map((setting) => [setting.rule, setting]));
    const findings = [];
    for (const rule of rules) {
        const setting = settings.get(rule.id);
        if (setting === undefined || setting.severity === "off")
            continue;
        const { severity, options } = setting;
        if (rule.scope === "review") {
            for (const observation of rule.evaluate(surroundings, options)) {
                findings.push(findingOf(rule, severity, observation, observation.path));
            }
        }
        else {
            for (const comparison of surroundings.comparisons) {
                for (const observation of rule.evaluate(comparison, options)) {
                    findings.push(findingOf(rule, severity, observation, observation.path ?? comparison.path));
                }
            }
        }
    }
    findings.push(...customFindings(surroundings.comparisons, policy.custom));
    return findings.sort(byImportance);
}
function findingOf(rule, severity, { at, message }, path) {
    return { rule: rule.id, severity, path, ...(at === undefined ? {} : { at }), message };
}
function byImportance(a, b) {
    return (finding/* SEVERITIES */.o.indexOf(b.severity) - finding/* SEVERITIES */.o.indexOf(a.severity) ||
        byCodeUnits(a.path, b.path) ||
        byCodeUnits(a.rule, b.rule) ||
        byCodeUnits((0,policy_message/* textOf */.b6)(a.message), (0,policy_message/* textOf */.b6)(b.message)));
}
function byCodeUnits(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}


/***/ }),

/***/ 7089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ pathProblems),
/* harmony export */   M: () => (/* binding */ modelSelection)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4757);

/** Which files count as models for this review: named by the policy and, when the caller gives `paths`, by those too. */
function modelSelection(policy, paths = []) {
    const included = anyOf(policy.models.include);
    const excluded = anyOf(policy.models.exclude);
    const asked = anyOf(paths.filter((glob) => !glob.startsWith("!")));
    const declined = anyOf(paths.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1)));
    return (path) => (included === undefined || included(path)) &&
        (asked === undefined || asked(path)) &&
        excluded?.(path) !== true &&
        declined?.(path) !== true;
}
/** What is wrong with globs that a caller gives beside the policy, in plain sentences. A leading `!` leaves out. */
function pathProblems(paths) {
    return paths.flatMap((glob) => {
        const problem = (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .globProblemOf */ .hl)(glob.replace(/^!/, ""));
        return problem === undefined ? [] : [`${JSON.stringify(glob)}: ${problem}`];
    });
}
/** Undefined for an empty list: it restricts nothing. */
function anyOf(globs) {
    const matchers = globs.map(_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .pathGlob */ .Qh);
    return matchers.length === 0 ? undefined : (path) => matchers.some((matches) => matches(path));
}


/***/ }),

/***/ 5575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oy: () => (/* binding */ VALUE_BYTES),
  _5: () => (/* binding */ coverageOf),
  NQ: () => (/* binding */ review)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/artifacts/changed.js

/**
 * Every path whose content id or kind differs, sorted. Two complete listings are compared, so nothing is missed however many files
 * changed, and no rename heuristics hide a file.
 */
async function changedFiles(base, head, signal) {
    const [before, after] = await Promise.all([base.list(signal), head.list(signal)]);
    return [...pathsOf(before, after)].flatMap((entries) => differing(entries) ?? []);
}
async function diffCount(base, head, signal) {
    const [before, after] = await Promise.all([base.list(signal), head.list(signal)]);
    let [added, removed, most] = [0, 0, 0];
    for (const entries of pathsOf(before, after)) {
        const file = differing(entries);
        if (file !== undefined && file.base === undefined)
            added += 1;
        if (file !== undefined && file.head === undefined)
            removed += 1;
        if (file !== undefined || isPermissionChanged(entries))
            most += 1;
    }
    return { least: most - Math.min(added, removed), most };
}
/** All paths of two sorted listings, in order. Paths where nothing but one entry on each side stands, and is equal, are left out. */
function* pathsOf(before, after) {
    let [one, other] = [0, 0];
    while (one < before.length || other < after.length) {
        const [left, right] = [before[one], after[other]];
        const path = right === undefined || (left !== undefined && left.path < right.path) ? left?.path : right.path;
        if (path === undefined)
            return;
        const [leftEnd, rightEnd] = [endOf(before, one, path), endOf(after, other, path)];
        const isSingle = leftEnd === one + 1 && rightEnd === other + 1;
        if (!isSingle || left === undefined || right === undefined || !isSame(left, right))
            yield { path, before: before.slice(one, leftEnd), after: after.slice(other, rightEnd) };
        [one, other] = [leftEnd, rightEnd];
    }
}
function endOf(entries, start, path) {
    let end = start;
    while (entries[end]?.path === path)
        end += 1;
    return end;
}
function isSame(one, other) {
    return one.id === other.id && one.kind === other.kind && one.isExecutable === other.isExecutable;
}
/** What stands at a path on one side alone. Of several that look the same, one must not stand in for another. */
function differing({ path, before, after }) {
    const [base, ...bases] = without(before, after);
    const [head, ...heads] = without(after, before);
    if (base === undefined && head === undefined)
        return undefined;
    if (before.length > 1 || after.length > 1 || bases.length + heads.length > 0) {
        const message = `${path}: several files have this name once it is read as UTF-8, and one of them changed. Rename them.`;
        throw new errors/* SourceError */.c8("paths-alike", message);
    }
    return { path, ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) };
}
function without(entries, others) {
    return entries.filter(({ id, kind }) => !others.some((other) => other.id === id && other.kind === kind));
}
/** A file that only became executable, or no longer is: git counts it, and its content is the same. */
function isPermissionChanged({ before, after }) {
    return before.length === 1 && after.length === 1 && before[0]?.isExecutable !== after[0]?.isExecutable;
}

// EXTERNAL MODULE: ./build/artifacts/content.js
var content = __webpack_require__(8453);
// EXTERNAL MODULE: ./build/bytes/concurrency.js
var concurrency = __webpack_require__(1619);
// EXTERNAL MODULE: ./build/formats/names.js
var names = __webpack_require__(3491);
// EXTERNAL MODULE: ./build/artifacts/dvc-pointer.js + 1 modules
var dvc_pointer = __webpack_require__(51);
// EXTERNAL MODULE: ./build/artifacts/owners.js
var owners = __webpack_require__(4014);
;// CONCATENATED MODULE: ./build/artifacts/dvc-changed.js




/** Pointers are small: this hides the time a network takes. */
const READ_AT_ONCE = 8;
/**
 * Adds what changed pointers stand for: outs of another content, and outs that were made in another way. Outs of equal hash are
 * compared without a byte of them, and pointers that did not change are not read.
 */
async function withDvcOuts(changed, base, head, signal) {
    const sides = { base, head };
    const pointers = await (0,concurrency/* mapConcurrently */.X)(pointersAmong(changed), READ_AT_ONCE, async (path) => ({
        path,
        base: await base.pointerAt(path, signal),
        head: await head.pointerAt(path, signal),
    }));
    const files = new Map(changed.map((file) => [file.path, file]));
    const unlisted = new Map();
    for (const pointer of pointers) {
        if (pointer.head?.fault !== undefined && !(await isNamedAfterModel(pointer.path, head, signal))) {
            // Nothing tells which models it stands for: the pointer itself is what could not be read.
            files.set(pointer.path, { path: pointer.path, ...files.get(pointer.path), role: "model" });
            continue;
        }
        for (const { path, unknown } of await placesOf(pointer, sides, signal)) {
            const file = await fileAt(path, sides, signal);
            const isModel = isNamedModel(path);
            if (file.base?.id === file.head?.id && !(isModel && (await isMadeOtherwise(path, sides, signal)))) {
                if (isModel && !files.has(path))
                    files.set(path, { ...file, role: "neighbour" });
            }
            else if (unknown === undefined)
                files.set(path, file);
            else if (MODEL_FOLDER.test(path))
                files.set(path, { ...file, role: "model" });
            else
                unlisted.set(path, { path, reason: unknown.message });
        }
    }
    return { files: [...files.values()].sort(byPath), unlisted: [...unlisted.values()].sort(byPath) };
}
function isNamedModel(path) {
    return (0,names/* promisedFormat */.f)(path) !== null || (0,names/* mayBeModel */.s)(path);
}
/** Folders are not models by their content, so that names have to tell: `models`, `checkpoint-500`, `saved_model`. */
const MODEL_FOLDER = /(^|[^a-z])(models?|checkpoints?|ckpts?|weights|savedmodel|onnx|adapters?|lora|exports?|exported)($|[^a-z])/i;
/** A pipeline's description says where its commands run, and with that where its outs are. */
function pointersAmong(changed) {
    const paths = changed.flatMap(({ path }) => {
        if ((0,owners/* nameOf */.Vb)(path) === dvc_pointer/* PIPELINE_NAME */.jw)
            return [path.slice(0, -dvc_pointer/* PIPELINE_NAME */.jw.length) + dvc_pointer/* LOCK_NAME */.Sy];
        return (0,dvc_pointer/* isDvcPointer */.pu)(path) ? [path] : [];
    });
    return [...new Set(paths)];
}
/** True for a broken pointer beside the place of a model, which then counts as unreadable, unless git has a file at that place. */
async function isNamedAfterModel(pointer, head, signal) {
    const path = (0,dvc_pointer/* ownPathOf */.zt)(pointer);
    if (path === undefined || !isNamedModel(path))
        return false;
    const fault = (await head.pointerAt(pointer, signal))?.outs[0];
    return (await head.find(path, signal))?.id === fault?.id;
}
/** The outs of both sides; of a folder its files, as far as one side has a list of them. */
async function placesOf(pointer, sides, signal) {
    const places = new Map();
    for (const [side, other] of [["base", "head"], ["head", "base"]]) {
        for (const out of pointer[side]?.outs ?? []) {
            const counterpart = pointer[other]?.outs.find(({ path }) => path === out.path);
            for (const place of out.folder === undefined
                ? [{ path: out.path }]
                : await filesIn(out, side, counterpart, sides, signal)) {
                places.set(place.path, place);
            }
        }
    }
    return places.values();
}
async function filesIn(folder, side, counterpart, sides, signal) {
    // Of an equal folder no list is needed to know that its files are equal.
    if (counterpart?.id === folder.id)
        return [];
    const own = await sides[side].listing(folder, signal);
    const theirs = counterpart?.folder && (await sides[side === "base" ? "head" : "base"].listing(counterpart, signal));
    if (own.kind === "unlisted")
        return theirs?.kind === "listed" ? [] : [{ path: folder.path, unknown: own.error }];
    const others = theirs?.kind === "listed" ? theirs.outs : new Map();
    // A folder may have a hundred thousand files: of those that are equal on both sides only models matter.
    const paths = [...own.outs].filter(([path, { id }]) => others.get(path)?.id !== id || isNamedModel(path));
    return paths.map(([path]) => ({ path }));
}
async function fileAt(path, { base, head }, signal) {
    const [before, after] = [await base.find(path, signal), await head.find(path, signal)];
    return { path, ...(before === undefined ? {} : { base: before }), ...(after === undefined ? {} : { head: after }) };
}
async function isMadeOtherwise(path, { base, head }, signal) {
    return JSON.stringify(await base.factsOf(path, signal)) !== JSON.stringify(await head.factsOf(path, signal));
}
function byPath(a, b) {
    return a.path < b.path ? -1 : 1;
}

// EXTERNAL MODULE: ./build/artifacts/dvc-tree.js + 1 modules
var dvc_tree = __webpack_require__(7900);
// EXTERNAL MODULE: ./build/artifacts/shards.js
var shards = __webpack_require__(7719);
;// CONCATENATED MODULE: ./build/artifacts/list.js



/** Which models a range changes. A shard stands for its index, a file of external data for the model that refers to it. */
async function listArtifacts(changed, base, head, isSelected, signal) {
    const mains = new Map();
    const parts = [];
    const others = [];
    // A policy that selects shards means the model that they are.
    const chosen = new Set();
    const add = (path, sides, isHint) => {
        mains.set(path, { ...mains.get(path), ...sides, isHint });
        if (isSelected(path))
            chosen.add(path);
    };
    for (const { path, base: before, head: after, role } of changed) {
        if (role === "neighbour")
            continue;
        const isPromised = role === "model" || (0,names/* promisedFormat */.f)(path) !== null;
        if (!isPromised && !ORDINARY_NAMES.test(path))
            others.push(path);
        if (!isPromised && !(0,names/* mayBeModel */.s)(path))
            continue;
        const index = (0,shards/* shardIndexOf */._)(path);
        const [indexAtBase, indexAtHead] = [await isThere(base, index), await isThere(head, index)];
        if (index !== undefined && (indexAtBase || indexAtHead)) {
            add(index, { ...(indexAtBase ? { base: index } : {}), ...(indexAtHead ? { head: index } : {}) }, false);
            if (isSelected(path))
                chosen.add(index);
            // Its name does not make it one of the files that the index lists.
            if (indexAtHead)
                parts.push(path);
            // A shard that no index claims at one side is a model of its own there.
            const sides = { ...(before && !indexAtBase ? { base: path } : {}), ...(after && !indexAtHead ? { head: path } : {}) };
            if (Object.keys(sides).length > 0)
                add(path, sides, false);
            continue;
        }
        add(path, { ...(before ? { base: path } : {}), ...(after ? { head: path } : {}) }, !isPromised);
    }
    const neighbours = changed.flatMap(({ path, role }) => (role === "neighbour" ? [path] : []));
    for (const owner of await (0,owners/* ownersOf */.K2)(others, new Set(mains.keys()), head, neighbours, signal))
        add(owner, { base: owner, head: owner }, false);
    const artifacts = [...mains].filter(([path]) => chosen.has(path)).sort(([a], [b]) => (a < b ? -1 : 1));
    const beside = await partsAmong(others, head, signal);
    const leftOut = [...mains].filter(([path, { isHint }]) => !chosen.has(path) && !isHint).length;
    return { artifacts: artifacts.map(([, artifact]) => artifact), leftOut, parts: [...parts, ...beside].sort() };
    async function isThere(tree, path) {
        return path !== undefined && (await tree.find(path, signal)) !== undefined;
    }
}
/** Text, code and pictures: a model could name one as its weights, and none does. */
const ORDINARY_NAMES = /(\.(md|rst|txt|json|jsonl|ya?ml|toml|ini|cfg|xml|csv|tsv|html?|css|pdf|svg|png|jpe?g|gif|webp|ipynb|py|pyi|js|jsx|ts|tsx|mjs|cjs|c|cc|cpp|h|hpp|cu|go|rs|java|kt|swift|m|rb|sh|bat|ps1|sql|proto|lock|patch|dvc)|(^|\/)(\.[a-z]+|[A-Z]+))$/;
/** Endings under which exporters write weights beside a model. */
const PART_NAMES = /\.(data|weights|raw|bin|pb)$/i;
/** Names that say so wherever the file stands. */
const ONNX_PART_NAMES = /[._]onnx[._]data([._-]\d+)?$/i;
/** The files that only make sense as a part of a model. */
async function partsAmong(paths, head, signal) {
    if (paths.length === 0)
        return [];
    const models = (await head.list(signal)).filter(({ path }) => (0,names/* promisedFormat */.f)(path) !== null);
    const folders = new Set(models.map(({ path }) => (0,owners/* folderOf */.yS)(path)));
    return paths.filter((path) => ONNX_PART_NAMES.test(path) || (PART_NAMES.test(path) && folders.has((0,owners/* folderOf */.yS)(path))));
}

// EXTERNAL MODULE: ./build/formats/inspect.js + 4 modules
var inspect = __webpack_require__(4673);
// EXTERNAL MODULE: ./build/artifacts/open.js
var artifacts_open = __webpack_require__(5858);
;// CONCATENATED MODULE: ./build/artifacts/likeness.js



/** Half of what tells two models apart must agree before a removed and an added one are called one that moved. */
const MIN_LIKENESS = 0.5;
/** Pairs that are compared tensor by tensor; beyond it only names decide, so that cost stays linear. */
const MAX_COMPARED_PAIRS = 10_000;
/** Tensors of one model that are compared: its first ones tell it apart as well as all. */
const MAX_TRAITS = 2_000;
/** Removed and added models that seem to be one, the likeliest first. A path may occur in several pairs. */
async function alikePairs(removed, added, base, head, signal) {
    if (removed.length === 0 || added.length === 0)
        return [];
    if (removed.length * added.length > MAX_COMPARED_PAIRS)
        return namesakes(removed, added);
    const [before, after] = [await profilesOf(removed, base, signal), await profilesOf(added, head, signal)];
    const scored = before.flatMap((from) => after.map((to) => ({ from: from.path, to: to.path, score: likeness(from, to), kinship: nameKinship(from.path, to.path) })));
    return scored
        .filter(({ score }) => score >= MIN_LIKENESS)
        .sort((a, b) => b.score - a.score || b.kinship - a.kinship || compare(a.from, b.from) || compare(a.to, b.to))
        .map(({ from, to }) => [from, to]);
}
async function profilesOf(paths, tree, signal) {
    const found = [];
    for (const path of paths) {
        const inspection = await (0,inspect/* inspect */.N)((0,artifacts_open/* artifactFile */.v)(tree, path, signal), {}, signal);
        const tensors = inspection.status === "read" ? inspection.model.tensors.slice(0, MAX_TRAITS) : [];
        const traits = new Set(tensors.map(({ name, dtype, shape }) => `${name} ${dtype} ${shape.join()}`));
        found.push({ path, format: inspection.format, traits });
    }
    return found;
}
/** 0 to 1: the file name counts half, the shared tensors (name, dtype and shape) the other half and, alone, up to the whole. */
function likeness(base, head) {
    if (base.format !== head.format)
        return 0;
    let shared = 0;
    for (const trait of base.traits)
        if (head.traits.has(trait))
            shared++;
    const union = base.traits.size + head.traits.size - shared;
    const overlap = union === 0 ? 0 : shared / union;
    return Math.max(overlap, ((0,owners/* nameOf */.Vb)(base.path) === (0,owners/* nameOf */.Vb)(head.path) ? 0.5 : 0) + overlap / 2);
}
/** 0 to 1: how much of the longer file name stands at the start and the end of the other. Decides between equal likenesses. */
function nameKinship(from, to) {
    const [a, b] = [(0,owners/* nameOf */.Vb)(from), (0,owners/* nameOf */.Vb)(to)];
    const shorter = Math.min(a.length, b.length);
    let start = 0;
    while (start < shorter && a[start] === b[start])
        start++;
    let end = 0;
    while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end))
        end++;
    return (start + end) / Math.max(a.length, b.length, 1);
}
/** Paths of which the last two segments, or the last one, occur once on each side. */
function namesakes(removed, added) {
    return [2, 1].flatMap((segments) => {
        const [before, after] = [onlyOnes(removed, segments), onlyOnes(added, segments)];
        return [...before].flatMap(([end, from]) => {
            const to = after.get(end);
            return from === null || to === undefined || to === null ? [] : [[from, to]];
        });
    });
}
/** The path with each ending, null for an ending of several. */
function onlyOnes(paths, segments) {
    const only = new Map();
    for (const path of paths) {
        const end = path.split("/").slice(-segments).join("/");
        only.set(end, only.has(end) ? null : path);
    }
    return only;
}
function compare(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/artifacts/renames.js




/**
 * Joins removed and added artifacts that are one: by equal bytes, then by likeness of file name, tensor names and shapes.
 * Equal bytes are looked for among all added files, so that a model does not leave the review by losing its ending.
 */
async function joinRenamed(artifacts, changed, base, head, signal) {
    const removed = new Map(artifacts.flatMap((one) => (one.base !== undefined && one.head === undefined ? [[one.base, one]] : [])));
    const added = new Map(artifacts.flatMap((one) => (one.head !== undefined && one.base === undefined ? [[one.head, one]] : [])));
    if (removed.size === 0)
        return artifacts;
    const joined = new Map();
    const targets = new Set();
    const join = (pairs, evidence) => {
        for (const [from, to] of pairs) {
            if (joined.has(from) || targets.has(to))
                continue;
            // A name that only hints at a model, before and after, proves nothing by having moved.
            const isHint = removed.get(from)?.isHint === true && added.get(to)?.isHint !== false;
            joined.set(from, { base: from, head: to, evidence, isHint });
            targets.add(to);
        }
    };
    for (const pairs of await equalBytes(removed, added, changed, ownedBy(artifacts), base, signal))
        join(pairs, "same-bytes");
    const left = [...removed.keys()].filter((path) => !joined.has(path));
    const open = [...added.keys()].filter((path) => !targets.has(path));
    join(await alikePairs(left, open, base, head, signal), "likeness");
    const rest = artifacts.filter((one) => {
        if (one.base === undefined)
            return one.head === undefined || !targets.has(one.head);
        return one.head !== undefined || !joined.has(one.base);
    });
    return [...rest, ...joined.values()].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
}
function pathOf({ base, head }) {
    return head ?? base ?? "";
}
/** The strongest pairs first: of several copies the likeliest target kept the file name, or is a model by its name. */
async function equalBytes(removed, added, changed, isOwned, base, signal) {
    const files = changed.filter((file) => file.base === undefined && file.head?.kind === "file" && !isOwned(file.path));
    const ids = new Map(files.map(({ path, head }) => [path, head?.id ?? ""]));
    const wanted = new Set(ids.values());
    const lost = new Map();
    for (const { path, base: entry } of changed) {
        if (removed.has(path) && entry?.kind === "file" && wanted.has(entry.id) && (await isFilled(base, entry, signal))) {
            lost.set(path, entry.id);
        }
    }
    const named = (ids) => new Map([...ids].map(([path, id]) => [path, `${id} ${(0,owners/* nameOf */.Vb)(path)}`]));
    const models = new Map([...ids].filter(([path]) => added.has(path)));
    return [pairsOf(named(lost), named(ids)), pairsOf(lost, models), pairsOf(lost, ids)];
}
/** A shard that an index of the range owns is a part of that model, not a model that moved there. */
function ownedBy(artifacts) {
    const mains = new Set(artifacts.map(({ head }) => head));
    return (path) => {
        const index = (0,shards/* shardIndexOf */._)(path);
        return index !== undefined && mains.has(index) && !mains.has(path);
    };
}
/** All empty files are equal, and none of them moved. One of which nobody knows the size has been fetched by nobody. */
async function isFilled(tree, entry, signal) {
    try {
        return (await tree.sizeOf(entry, signal)) > 0;
    }
    catch (error) {
        if (error instanceof errors/* SourceError */.c8)
            return true;
        throw error;
    }
}
/** Paths of equal keys, in order. */
function pairsOf(removed, added) {
    const waiting = new Map();
    for (const [path, key] of [...added].toReversed()) {
        const list = waiting.get(key);
        if (list === undefined)
            waiting.set(key, [path]);
        else
            list.push(path);
    }
    return [...removed].flatMap(([from, key]) => {
        const to = waiting.get(key)?.pop();
        return to === undefined ? [] : [[from, to]];
    });
}

// EXTERNAL MODULE: ./build/policy/evaluate.js + 3 modules
var evaluate = __webpack_require__(1686);
// EXTERNAL MODULE: ./build/policy/selection.js
var selection = __webpack_require__(7089);
// EXTERNAL MODULE: ./build/review/compare.js + 16 modules
var review_compare = __webpack_require__(6014);
// EXTERNAL MODULE: ./build/review/neighbourhood.js
var review_neighbourhood = __webpack_require__(1312);
// EXTERNAL MODULE: ./build/review/policy.js + 6 modules
var review_policy = __webpack_require__(4451);
// EXTERNAL MODULE: ./build/review/verdict.js
var verdict = __webpack_require__(4176);
;// CONCATENATED MODULE: ./build/review/run.js














/** Per side of an artifact: above what GitHub stores outside of LFS, and about a second of hashing per gigabyte. */
const VALUE_BYTES = { auto: 2 * 1024 ** 3, always: Number.POSITIVE_INFINITY, never: 0 };
/** Reading waits for disks and networks more than it computes; memory grows with each artifact in flight. */
const ARTIFACTS_AT_ONCE = 4;
/** From two revisions to a review: what changed, what it means, and the verdict. */
async function review(request, signal) {
    const { base, head, policy, failOn = "error" } = request;
    const trees = { base: (0,dvc_tree/* dvcTree */.K)(base.tree, request.openDvcObject), head: (0,dvc_tree/* dvcTree */.K)(head.tree, request.openDvcObject) };
    const changed = await changedFiles(base.tree, head.tree, signal);
    const altered = await (0,content/* withNewContent */.O)(changed, base.tree, head.tree, signal);
    const { files, unlisted } = await withDvcOuts(altered, trees.base, trees.head, signal);
    const isSelected = (0,selection/* modelSelection */.M)(policy.policy, request.paths);
    const listed = await listArtifacts(files, trees.base, trees.head, isSelected, signal);
    const artifacts = await joinRenamed(listed.artifacts, files, trees.base, trees.head, signal);
    const compared = await compareAll(artifacts, trees, request, signal);
    const comparisons = compared.map(({ comparison }) => comparison);
    const orphans = orphansOf(listed.parts.filter(isSelected), files.filter(({ head: after }) => after !== undefined).map(({ path }) => path), comparisons);
    const folders = unlisted.filter(({ path }) => isSelected(path));
    const edited = await (0,review_policy/* editedPolicyOf */.P4)(policy, changed, head.tree, signal, (other) => {
        const selects = (0,selection/* modelSelection */.M)(other, request.paths);
        const selected = comparisons.filter(({ path }) => selects(path));
        const wouldBe = (0,evaluate/* evaluate */._)({
            policy: other,
            comparisons: selected,
            orphans: orphans.filter(selects),
            unlisted: folders.filter(({ path }) => selects(path)),
        });
        return { verdict: (0,verdict/* verdictOf */.Vj)(wouldBe, failOn), counts: (0,verdict/* countsOf */.mQ)(wouldBe, selected.length) };
    });
    const editedPolicy = invalid(edited, policy);
    const findings = (0,evaluate/* evaluate */._)({ policy: policy.policy, comparisons, orphans, unlisted: folders, editedPolicy });
    return {
        schemaVersion: 1,
        tool: { name: "model-review", version: request.version },
        base: base.revision,
        head: head.revision,
        policy: policy.origin,
        ...(edited === undefined ? {} : { editedPolicy: edited }),
        verdict: (0,verdict/* verdictOf */.Vj)(findings, failOn),
        counts: (0,verdict/* countsOf */.mQ)(findings, comparisons.length),
        comparisons,
        findings,
        coverage: coverageOf(compared, changed.length, listed.leftOut),
    };
}
function invalid(edited, { origin }) {
    return edited?.kind === "invalid" ? { path: origin.path ?? review_policy/* DEFAULT_POLICY_PATH */.lo, problems: edited.problems } : undefined;
}
async function compareAll(artifacts, trees, request, signal) {
    const { weights = "auto", onProgress } = request;
    const valueBytes = request.valueBytes ?? VALUE_BYTES[weights];
    const neighbourhood = artifacts.length === 0 ? review_neighbourhood/* NO_NEIGHBOURS */.PK : await (0,review_neighbourhood/* neighbourhoodOf */.nC)(trees.head, signal);
    let done = 0;
    const results = await (0,concurrency/* mapConcurrently */.X)(artifacts, ARTIFACTS_AT_ONCE, async (artifact) => {
        const result = await (0,review_compare/* compareArtifact */.K)(artifact, trees, { valueBytes, neighbourhood }, signal);
        onProgress?.(++done, artifacts.length);
        return artifact.isHint && !isModel(result.comparison) ? [] : [result];
    });
    return results.flat();
}
/** A name that only hints at a model counts when the content of one side is of a known format, of several, or unknown. */
function isModel({ base, head }) {
    return [base, head].some((side) => side !== undefined && (side.format !== null || side.status !== "unreadable"));
}
/** Parts of models that were added or changed and that no model of the review owns. What an unread index owns is not known. */
function orphansOf(parts, atHead, comparisons) {
    const present = new Set(atHead);
    const owned = new Set();
    const unread = new Set();
    for (const { path, base, head } of comparisons) {
        if (head !== undefined && head.status !== "read")
            unread.add(path);
        for (const side of [base, head]) {
            if (side?.format !== undefined && side.format !== null)
                owned.add(side.path);
            if (side?.status === "read")
                for (const { path } of side.model.files)
                    owned.add(path);
        }
    }
    return parts.filter((path) => present.has(path) && !owned.has(path) && !unread.has((0,shards/* shardIndexOf */._)(path)));
}
function coverageOf(compared, changedFileCount, leftOut = 0) {
    return {
        examined: compared.filter(({ comparison: { base, head } }) => (head ?? base)?.status === "read").length,
        changed: compared.length,
        bytesRead: compared.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
        bytesTotal: compared.reduce((sum, { bytesTotal }) => sum + bytesTotal, 0),
        changedFiles: changedFileCount,
        leftOut,
    };
}


/***/ })

};
