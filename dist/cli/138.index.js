export const id = 138;
export const ids = [138];
export const modules = {

/***/ 368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ changedFiles)
/* harmony export */ });
/* unused harmony export diffCount */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c8("paths-alike", message);
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


/***/ }),

/***/ 5298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withDvcOuts)
/* harmony export */ });
/* harmony import */ var _bytes_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1619);
/* harmony import */ var _formats_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3491);
/* harmony import */ var _dvc_pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4014);




/** Pointers are small: this hides the time a network takes. */
const READ_AT_ONCE = 8;
/**
 * Adds what changed pointers stand for: outs of another content, and outs that were made in another way. Outs of equal hash are
 * compared without a byte of them, and pointers that did not change are not read.
 */
async function withDvcOuts(changed, base, head, signal) {
    const sides = { base, head };
    const pointers = await (0,_bytes_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrently */ .X)(pointersAmong(changed), READ_AT_ONCE, async (path) => ({
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
    return (0,_formats_names_js__WEBPACK_IMPORTED_MODULE_0__/* .promisedFormat */ .f)(path) !== null || (0,_formats_names_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeModel */ .s)(path);
}
/** Folders are not models by their content, so that names have to tell: `models`, `checkpoint-500`, `saved_model`. */
const MODEL_FOLDER = /(^|[^a-z])(models?|checkpoints?|ckpts?|weights|savedmodel|onnx|adapters?|lora|exports?|exported)($|[^a-z])/i;
/** A pipeline's description says where its commands run, and with that where its outs are. */
function pointersAmong(changed) {
    const paths = changed.flatMap(({ path }) => {
        if ((0,_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(path) === _dvc_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .PIPELINE_NAME */ .jw)
            return [path.slice(0, -_dvc_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .PIPELINE_NAME */ .jw.length) + _dvc_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .LOCK_NAME */ .Sy];
        return (0,_dvc_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .isDvcPointer */ .pu)(path) ? [path] : [];
    });
    return [...new Set(paths)];
}
/** True for a broken pointer beside the place of a model, which then counts as unreadable, unless git has a file at that place. */
async function isNamedAfterModel(pointer, head, signal) {
    const path = (0,_dvc_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .ownPathOf */ .zt)(pointer);
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
    const stated = async (tree) => {
        // A stage that merely moved in its file says what it said.
        return JSON.stringify((await tree.factsOf(path, signal)).map(({ key, value, source }) => [key, value, source]));
    };
    return (await stated(base)) !== (await stated(head));
}
function byPath(a, b) {
    return a.path < b.path ? -1 : 1;
}


/***/ }),

/***/ 2892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ inventoryOf)
/* harmony export */ });
/* harmony import */ var _bytes_memory_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7878);
/* harmony import */ var _changed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(368);
/* harmony import */ var _dvc_changed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5298);
/* harmony import */ var _dvc_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7900);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1186);





/** Every model of a revision: what a change would add that began with nothing. */
async function inventoryOf(tree, isSelected, signal) {
    const nothing = (0,_dvc_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .dvcTree */ .K)((0,_bytes_memory_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memoryTree */ .K)("nothing", new Map()));
    const { files, unlisted } = await (0,_dvc_changed_js__WEBPACK_IMPORTED_MODULE_2__/* .withDvcOuts */ .L)(await (0,_changed_js__WEBPACK_IMPORTED_MODULE_1__/* .changedFiles */ .Y)(nothing, tree, signal), nothing, tree, signal);
    const { artifacts } = await (0,_list_js__WEBPACK_IMPORTED_MODULE_4__/* .listArtifacts */ .w)(files, nothing, tree, isSelected, signal);
    return {
        models: artifacts.flatMap(({ head, isHint }) => (head === undefined ? [] : [{ path: head, isHint }])),
        unlisted: unlisted.filter(({ path }) => isSelected(path)),
    };
}


/***/ }),

/***/ 1186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ listArtifacts)
/* harmony export */ });
/* harmony import */ var _formats_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3491);
/* harmony import */ var _owner_by_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1765);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4014);



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
        const isPromised = role === "model" || (0,_formats_names_js__WEBPACK_IMPORTED_MODULE_0__/* .promisedFormat */ .f)(path) !== null;
        if (!isPromised && !ORDINARY_NAMES.test(path))
            others.push(path);
        const index = (0,_owner_by_name_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerByName */ .a)(path);
        const isCandidate = isPromised || (0,_formats_names_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeModel */ .s)(path);
        if (!isCandidate && index === undefined)
            continue;
        const [indexAtBase, indexAtHead] = [await isThere(base, index), await isThere(head, index)];
        if (index !== undefined && (indexAtBase || indexAtHead)) {
            const isHint = (0,_formats_names_js__WEBPACK_IMPORTED_MODULE_0__/* .promisedFormat */ .f)(index) === null;
            add(index, { ...(indexAtBase ? { base: index } : {}), ...(indexAtHead ? { head: index } : {}) }, isHint);
            if (isSelected(path))
                chosen.add(index);
            // Its name does not make it one of the files that the index lists.
            // Nor is a text one that is missed: a configuration beside the weights may be that of another model.
            if (indexAtHead && !ORDINARY_NAMES.test(path) && !LEFTOVERS.test(path))
                parts.push(path);
            if (!isCandidate)
                continue;
            // A shard that no index claims at one side is a model of its own there.
            const sides = { ...(before && !indexAtBase ? { base: path } : {}), ...(after && !indexAtHead ? { head: path } : {}) };
            if (Object.keys(sides).length > 0)
                add(path, sides, false);
            continue;
        }
        if (!isCandidate)
            continue;
        add(path, { ...(before ? { base: path } : {}), ...(after ? { head: path } : {}) }, !isPromised);
    }
    const neighbours = changed.flatMap(({ path, role }) => (role === "neighbour" ? [path] : []));
    for (const owner of await (0,_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .ownersOf */ .K2)(others, new Set(mains.keys()), head, neighbours, signal))
        add(owner, { base: owner, head: owner }, false);
    const artifacts = [...mains].filter(([path]) => chosen.has(path)).sort(([a], [b]) => (a < b ? -1 : 1));
    const beside = await partsAmong(others, head, signal);
    const leftOut = [...mains].filter(([path, { isHint }]) => !chosen.has(path) && !isHint).length;
    return { artifacts: artifacts.map(([, artifact]) => artifact), leftOut, parts: [...parts, ...beside].sort() };
    async function isThere(tree, path) {
        return path !== undefined && (await tree.find(path, signal)) !== undefined;
    }
}
/** Where Orbax leaves what each process wrote, though it put most of it together elsewhere: that nothing refers to some is usual. */
const LEFTOVERS = /(^|\/)ocdbt\.process_\d+\/d\/[^/]+$/;
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
    const models = (await head.list(signal)).filter(({ path }) => (0,_formats_names_js__WEBPACK_IMPORTED_MODULE_0__/* .promisedFormat */ .f)(path) !== null);
    const folders = new Set(models.map(({ path }) => (0,_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(path)));
    return paths.filter((path) => ONNX_PART_NAMES.test(path) || (PART_NAMES.test(path) && folders.has((0,_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(path))));
}


/***/ }),

/***/ 1765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ mainFileOf),
/* harmony export */   a: () => (/* binding */ ownerByName)
/* harmony export */ });
/* harmony import */ var _formats_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4444);

/** The main file of the model that a file is a part of by its name alone, or undefined when its name says nothing of the kind. */
function ownerByName(path) {
    for (const { mainOf } of _formats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h) {
        const main = mainOf?.(path);
        if (main !== undefined && main !== path)
            return main;
    }
    return undefined;
}
/** The main file of the artifact that a file belongs to, as far as names tell: what both may fetch is counted together. */
function mainFileOf(path) {
    return ownerByName(path) ?? path.replace(EXTERNAL_DATA, ".onnx");
}
/** `model.onnx.data`, `model.onnx_data_1`, `model.weights`: what exporters write beside `model.onnx`. */
const EXTERNAL_DATA = /(\.onnx[._]data([._-]\d+)?|\.(data|weights|raw|bin))$/i;


/***/ }),

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

/***/ 8027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ withWorkingTree),
/* harmony export */   RY: () => (/* binding */ pathWithin),
/* harmony export */   pe: () => (/* binding */ repositoryFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _artifacts_dvc_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7900);
/* harmony import */ var _artifacts_large_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9047);
/* harmony import */ var _bytes_git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1422);
/* harmony import */ var _bytes_http_budget_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7342);
/* harmony import */ var _bytes_lfs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1151);
/* harmony import */ var _bytes_lfs_git_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1511);
/* harmony import */ var _bytes_memory_tree_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7878);
/* harmony import */ var _bytes_worktree_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8777);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9473);
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











/** The working tree of a local repository, for as long as `use` takes. Remotes of DVC are not asked: the tree itself would name them. */
async function withWorkingTree(directory, signal, use) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const repository = __addDisposableResource(env_1, await (0,_bytes_git_js__WEBPACK_IMPORTED_MODULE_4__/* .openGitRepository */ .r)(directory, {}, signal), true);
        if (repository.workingTree === undefined) {
            const remedy = "Name a clone that has its files checked out with `--repo`.";
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .UsageError */ .eb("no-working-tree", `${directory}: is a bare repository, without files to work on. ${remedy}`);
        }
        const files = await (0,_bytes_worktree_js__WEBPACK_IMPORTED_MODULE_9__/* .worktreeTree */ .k)(repository);
        const objects = __addDisposableResource(env_1, (0,_artifacts_large_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .largeObjects */ .q)({
            limits: (0,_bytes_http_budget_js__WEBPACK_IMPORTED_MODULE_5__/* .transferLimitsFor */ .PV)(undefined),
            lfsPlaces: (caller) => (0,_bytes_lfs_git_js__WEBPACK_IMPORTED_MODULE_7__/* .lfsPlacesOf */ .j)(repository.git, process.env, caller),
            workingTree: repository.workingTree,
        }), true);
        const tree = __addDisposableResource(env_1, (0,_artifacts_dvc_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .dvcTree */ .K)((0,_bytes_lfs_js__WEBPACK_IMPORTED_MODULE_6__/* .lfsTree */ .I)(files, objects.lfs), objects.dvc((0,_bytes_memory_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .memoryTree */ .K)("nothing", new Map()))), true);
        return await use({ tree, root: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(repository.workingTree) });
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
/** Where the commands that work on a repository find it, and from where their paths count. */
function repositoryFolder(repo, { directory }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, repo ?? ".");
}
/** A path that the caller named, from the root of the repository; the root itself is the empty string. */
async function pathWithin(root, name, directory) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory), name));
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) || path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)[0] === "..")
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .UsageError */ .eb("outside", `${name}: is outside of the repository ${root}.`);
    return path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/");
}


/***/ })

};
