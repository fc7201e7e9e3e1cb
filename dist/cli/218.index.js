export const id = 218;
export const ids = [218];
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

/***/ 4156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ evaluate)
});

// EXTERNAL MODULE: ./build/formats/inspection.js
var formats_inspection = __webpack_require__(8889);
// EXTERNAL MODULE: ./build/policy/message.js
var policy_message = __webpack_require__(2220);
// EXTERNAL MODULE: ./build/policy/quantities.js
var quantities = __webpack_require__(6938);
;// CONCATENATED MODULE: ./build/policy/custom/extent.js
const SCALAR = { kind: "known", text: 0, members: 0 };
/** Characters that are compared, copied or searched in the time of one step. */
const CHARACTERS_PER_STEP = 8;
function extent_text(characters) {
    return { kind: "known", text: characters, members: 0 };
}
function list(members, member) {
    return { kind: "known", text: 0, members, member };
}
/** What holds these, in a form nobody knows. */
function opaque(extents) {
    return { kind: "opaque", size: extents.reduce((sum, extent) => sum + visitsOf(extent), 0) * CHARACTERS_PER_STEP };
}
/** Of a value of an expression's context. */
function extentOf(value) {
    const noted = unnoted();
    note(noted, value);
    return noted;
}
function textOf(extent) {
    return extent.kind === "opaque" ? extent.size : extent.text;
}
function membersOf(extent) {
    return extent.kind === "opaque" ? extent.size : extent.members;
}
function memberOf(extent) {
    return extent.kind === "opaque" ? extent : (extent.member ?? SCALAR);
}
/** A key of a map is written like a field of a record. */
function fieldOf(extent, name) {
    return extent.kind === "opaque" ? extent : (extent.fields?.get(name) ?? memberOf(extent));
}
/** Steps that it takes to look at all of it. */
function visitsOf(extent) {
    if (extent.kind === "opaque")
        return 1 + extent.size;
    const ofMembers = extent.member === undefined ? 0 : extent.members * visitsOf(extent.member);
    const ofFields = [...(extent.fields?.values() ?? [])].reduce((sum, field) => sum + visitsOf(field), 0);
    return 1 + extent.text / CHARACTERS_PER_STEP + ofMembers + ofFields;
}
/** Of a value that is one or the other. */
function either(a, b) {
    if (a.kind === "opaque" || b.kind === "opaque") {
        return { kind: "opaque", size: Math.max(...[a, b].map((one) => (one.kind === "opaque" ? one.size : sizeOf(one)))) };
    }
    const fields = new Map(a.fields);
    for (const [name, field] of b.fields ?? [])
        fields.set(name, either(fields.get(name) ?? SCALAR, field));
    const member = a.member === undefined || b.member === undefined ? (a.member ?? b.member) : either(a.member, b.member);
    return {
        kind: "known",
        text: Math.max(a.text, b.text),
        members: Math.max(a.members, b.members),
        ...(member === undefined ? {} : { member }),
        ...(fields.size === 0 ? {} : { fields }),
    };
}
function sizeOf(extent) {
    return visitsOf(extent) * CHARACTERS_PER_STEP;
}
function unnoted() {
    return { kind: "known", text: 0, members: 0 };
}
function note(noted, value) {
    if (typeof value === "string")
        noted.text = Math.max(noted.text, value.length);
    else if (value instanceof Map)
        noteMembers(noted, value.size, value.size === 0 ? [] : [...value.keys(), ...value.values()]);
    else if (Array.isArray(value))
        noteMembers(noted, value.length, value);
    else if (typeof value === "object" && value !== null) {
        noted.fields ??= new Map();
        for (const [name, inner] of Object.entries(value)) {
            if (typeof inner !== "string" && typeof inner !== "object")
                continue;
            const field = noted.fields.get(name) ?? unnoted();
            noted.fields.set(name, field);
            note(field, inner);
        }
    }
}
function noteMembers(noted, size, members) {
    noted.members = Math.max(noted.members, size);
    noted.member ??= unnoted();
    for (const member of members)
        note(noted.member, member);
}

// EXTERNAL MODULE: ./build/policy/custom/patterns.js
var patterns = __webpack_require__(9620);
;// CONCATENATED MODULE: ./build/policy/custom/call-cost.js


// Most texts take far less for each instruction of the pattern; those that are made for it take ten times as much.
const INSTRUCTIONS_PER_STEP = 8;
// A search begins anew at each character, at worst, and compares many at once.
const COMPARISONS_PER_STEP = 32;
// The time zone's rules are looked up by its name.
const TIME_ZONE_STEPS = 4_000;
const NUMBER_CHARACTERS = 32;
const SEARCHES = ["contains", "indexOf", "lastIndexOf"];
/** Functions from text to text, or to bytes: how many times as long at most. */
const GROWTH = new Map([
    ["substring", 1],
    ["trim", 1],
    ["string", 1],
    ["lowerAscii", 3],
    ["upperAscii", 3],
    ["bytes", 3],
    ["hex", 2],
    ["base64", 2],
]);
/** What a function or method costs beside its receiver and arguments, whose extents are given in that order. */
function callCost(node, extents) {
    const [name] = node.args;
    const [a = SCALAR, b = SCALAR] = extents;
    const length = textOf(a);
    const scanned = extents.reduce((sum, extent) => sum + textOf(extent), 0) / CHARACTERS_PER_STEP;
    const growth = GROWTH.get(name);
    if (name === patterns/* RE2_METHOD */.C)
        return { steps: (length * patternSize(node)) / INSTRUCTIONS_PER_STEP, extent: SCALAR };
    if (SEARCHES.includes(name))
        return { steps: scanned + (length * textOf(b)) / COMPARISONS_PER_STEP, extent: SCALAR };
    if (growth !== undefined)
        return { steps: growth * scanned, extent: extent_text(growth * length + NUMBER_CHARACTERS) };
    if (node.op === "rcall" && name.startsWith("get"))
        return { steps: extents.length > 1 ? TIME_ZONE_STEPS : 0, extent: SCALAR };
    switch (name) {
        case "size":
        case "startsWith":
        case "endsWith":
            return { steps: scanned, extent: SCALAR };
        case "dyn":
            return { steps: 0, extent: a };
        case "split":
            return { steps: length + (length * textOf(b)) / COMPARISONS_PER_STEP, extent: list(length + 1, extent_text(length)) };
        case "join": {
            const whole = membersOf(a) * (textOf(memberOf(a)) + textOf(b));
            return { steps: membersOf(a) + whole / CHARACTERS_PER_STEP, extent: extent_text(whole) };
        }
        default:
            return { steps: extents.reduce((sum, extent) => sum + visitsOf(extent), 0), extent: opaque(extents) };
    }
}
function patternSize({ args }) {
    const source = args[2]?.[0]?.args;
    const pattern = typeof source === "string" ? (0,patterns/* rememberedPattern */.h)(source) : "";
    // Checked when the expression was read.
    return typeof pattern === "string" ? 0 : pattern.size;
}

;// CONCATENATED MODULE: ./build/policy/custom/cost.js


function scopeOf(context) {
    return new Map(Object.entries(context).map(([name, value]) => [name, extentOf(value)]));
}
/**
 * The most steps that an expression can take on these values, as if nothing were decided early: the nodes of a macro's body count once
 * for each member of its list, and a text by its length. Known before anything runs, so that no model makes a rule run for ever.
 */
function stepsOf(ast, scope) {
    return Math.ceil(costOf(ast, scope).steps);
}
const QUANTIFIERS = ["all", "exists", "exists_one"];
const MACROS = [...QUANTIFIERS, "map", "filter"];
const EQUALITIES = ["==", "!="];
const SCALAR_OPERATORS = ["&&", "||", "!_", "-_", "-", "*", "/", "%", "<", "<=", ">", ">="];
function costOf(node, scope) {
    if (node.op === "value")
        return { steps: 1, extent: extent_text(typeof node.args === "string" ? node.args.length : 0) };
    if (node.op === "id")
        return { steps: 1, extent: scope.get(node.args) ?? SCALAR };
    if (node.op === "rcall" && MACROS.includes(node.args[0]))
        return macroCost(node.args[0], node.args[1], node.args[2], scope);
    const parts = childrenOf(node).map((child) => costOf(child, scope));
    const before = parts.reduce((sum, { steps }) => sum + steps, 1);
    const extents = parts.map(({ extent }) => extent);
    const own = node.op === "call" || node.op === "rcall" ? callCost(node, extents) : operatorCost(node, extents);
    return { steps: before + own.steps, extent: own.extent };
}
function macroCost(name, receiver, [variable, ...bodies], scope) {
    const over = costOf(receiver, scope);
    const inner = variable?.op === "id" ? new Map([...scope, [variable.args, memberOf(over.extent)]]) : scope;
    const costs = bodies.map((body) => costOf(body, inner));
    const each = costs.reduce((sum, { steps }) => sum + steps, 1);
    const member = name === "filter" ? memberOf(over.extent) : (costs.at(-1)?.extent ?? SCALAR);
    const members = membersOf(over.extent);
    const extent = QUANTIFIERS.includes(name) ? SCALAR : list(members, member);
    return { steps: 1 + over.steps + members * each, extent };
}
/** What an operator costs beside its operands. */
function operatorCost(node, extents) {
    const [a = SCALAR, b = SCALAR] = extents;
    // What is unlike ends the comparison, at the latest with the shorter one.
    const compared = Math.min(visitsOf(a), visitsOf(b));
    if (EQUALITIES.includes(node.op))
        return { steps: compared, extent: SCALAR };
    if (SCALAR_OPERATORS.includes(node.op))
        return { steps: Math.min(textOf(a), textOf(b)) / CHARACTERS_PER_STEP, extent: SCALAR };
    switch (node.op) {
        case ".":
            return { steps: 0, extent: fieldOf(a, node.args[1]) };
        case "[]":
            // Of a record too, by a name that may be any.
            return { steps: textOf(b) / CHARACTERS_PER_STEP, extent: a.kind === "known" && a.fields ? opaque([a]) : memberOf(a) };
        case "in":
            return { steps: membersOf(b) * Math.min(visitsOf(a), visitsOf(memberOf(b))), extent: SCALAR };
        case "+":
            return { steps: (textOf(a) + textOf(b)) / CHARACTERS_PER_STEP + membersOf(a) + membersOf(b), extent: joined(a, b) };
        case "list":
        case "map":
            return { steps: 0, extent: extents.length === 0 ? SCALAR : list(extents.length, extents.reduce(either)) };
        case "?:":
            return { steps: 0, extent: extents.slice(1).reduce(either, SCALAR) };
        default:
            return { steps: 0, extent: opaque(extents) };
    }
}
function joined(a, b) {
    if (a.kind === "opaque" || b.kind === "opaque")
        return opaque([a, b]);
    return { ...either(a, b), kind: "known", text: a.text + b.text, members: a.members + b.members };
}
function childrenOf(node) {
    return [node.args].flat(3).filter((part) => typeof part === "object" && part !== null && "op" in part);
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
    const { path, change, changes, base, head } = comparison;
    const modelAt = isUnread(head) ? knownOf : modelOf;
    const metadata = metadataOf((0,formats_inspection/* statedOf */.N)(head)?.facts ?? [], isUnread(head));
    // Of a head that was not read nothing is known: an expression that asks for it fails.
    const kinship = isUnread(head) ? (0,records/* recordOf */.z)("Kinship", {}) : kinshipOf(comparison.kinship);
    return { path, change, base: modelAt(base), head: modelAt(head), changes: changes.map(changeOf), kinship, metadata };
}
/** Whether there is a model that was not read: of such a head an expression is shown only what is known. */
function isUnread(inspection) {
    return inspection !== undefined && inspection.status !== "read";
}
/** Without members of which nothing is known: they would look as if the model had none, and an expression that needs one fails. */
function knownOf(inspection) {
    if (inspection === undefined || !isUnread(inspection))
        return modelOf(inspection);
    const { path, format, size } = inspection;
    return (0,records/* recordOf */.z)("Model", {
        read: false,
        path,
        ...(format === null ? {} : { format }),
        ...(size === 0 ? {} : { size: BigInt(size) }),
        metadata: metadataOf((0,formats_inspection/* statedOf */.N)(inspection)?.facts ?? [], true),
    });
}
function modelOf(inspection) {
    const model = inspection?.status === "read" ? inspection.model : undefined;
    const { producer } = model ?? {};
    const metadata = metadataOf((0,formats_inspection/* statedOf */.N)(inspection)?.facts ?? [], false);
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
/**
 * Every field of the catalogue is there, so that `metadata.license.size() == 0` asks whether one is stated; `isPartial` leaves out
 * those that only the file would state.
 */
function metadataOf(facts, isPartial) {
    const byField = new Map();
    for (const fact of facts)
        byField.set(fact.field, [...(byField.get(fact.field) ?? []), fact]);
    const groups = new Map([["", {}]]);
    for (const { id, kind } of fields/* FIELDS */.cJ) {
        const [group, name] = (0,types/* splitId */.QO)(id);
        const members = groups.get(group) ?? {};
        groups.set(group, members);
        const stated = byField.get(id) ?? [];
        if (stated.length > 0 || !isPartial)
            members[name] = fieldValueOf(kind, stated);
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
        ...valuesOf(change),
    });
}
/** What was not measured, and a step from nothing but zeros, may be more than any budget. */
function valuesOf(change) {
    const kinship = "kinship" in change ? (change.kinship?.kind ?? "") : "";
    if (change.kind !== "tensor-values-changed")
        return { kinship, relative_change: 0 };
    return { kinship, relative_change: change.measure?.relativeL2 ?? Number.POSITIVE_INFINITY };
}
function kinshipOf(kinship) {
    const { kind = "", step = "none", scope = "", rank = 0, shares = [], layers = [] } = kinship ?? {};
    const all = shares.reduce((sum, { parameters }) => sum + parameters, 0);
    return (0,records/* recordOf */.z)("Kinship", {
        kind,
        step,
        scope,
        rank: BigInt(rank),
        shares: new Map(shares.map((share) => [share.kind, all === 0 ? 0 : share.parameters / all])),
        layers: layers.map(({ layer, kind: what, parameters, drift }) => (0,records/* recordOf */.z)("Layer", {
            name: values_short(layer),
            kind: what,
            parameters: BigInt(parameters),
            drift: drift ?? Number.POSITIVE_INFINITY,
        })),
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






// About a second of one core, where no text is made to be slow.
const MAX_STEPS = 50_000_000;
// Many models with many rules that are each allowed are bounded together.
const MAX_REVIEW_STEPS = 500_000_000;
/** What the team's own rules say. A rule that cannot be judged says so as an error: nothing that was not judged is a pass. */
function customFindings(comparisons, rules, severityAt) {
    const active = rules.flatMap(({ id, when, message }) => {
        const parsed = (0,expression/* parseExpression */.Y)(when);
        // A policy that was parsed has sound expressions only.
        return parsed.kind === "broken" ? [] : [{ id, message, expression: parsed.expression }];
    });
    let left = MAX_REVIEW_STEPS;
    return comparisons.filter(isJudged).flatMap((comparison) => {
        const { path, head } = comparison;
        const on = active.flatMap((rule) => {
            const severity = severityAt(path, rule.id);
            return severity === "off" ? [] : [{ ...rule, severity }];
        });
        if (on.length === 0)
            return [];
        const context = contextOf(comparison);
        const scope = scopeOf(context);
        return on.flatMap(({ id, severity, message, expression }) => {
            const { steps, refusal } = stepsWithin(expression, scope, left);
            if (refusal === undefined)
                left -= steps;
            const outcome = refusal ?? outcomeOf(expression, context, isUnread(head));
            if (outcome === false)
                return [];
            return outcome === true
                ? [{ rule: id, path, severity, message: (0,policy_message/* quoting */.yu)(message) }]
                : [{ rule: id, path, severity: "error", message: outcome }];
        });
    });
}
/** What nobody could read is told by rules of its own; what is stated beside it is known all the same. */
function isJudged({ base, head }) {
    return head === undefined ? base?.status === "read" : (0,formats_inspection/* statedOf */.N)(head) !== undefined;
}
/** What an expression may take on one model; `refusal` says why it is not judged. `left` is what the review has not spent yet. */
function stepsWithin({ ast }, scope, left) {
    const steps = stepsOf(ast, scope);
    if (steps <= Math.min(MAX_STEPS, left))
        return { steps };
    // Beyond this a number has no digits of its own.
    const could = (0,policy_message/* quoting */.yu)((0,quantities/* grouped */.zD)(Math.min(steps, Number.MAX_SAFE_INTEGER)));
    const refusal = steps > MAX_STEPS
        ? (0,policy_message/* say */.cv) `This rule of the policy was not judged: with this model it could take ${could} steps, and at most ${(0,policy_message/* quoting */.yu)((0,quantities/* grouped */.zD)(MAX_STEPS))} are taken.`
        : (0,policy_message/* say */.cv) `This rule of the policy was not judged: it could take ${could} steps, and of the ${(0,policy_message/* quoting */.yu)((0,quantities/* grouped */.zD)(MAX_REVIEW_STEPS))} that custom rules may take in one review ${(0,policy_message/* quoting */.yu)((0,quantities/* grouped */.zD)(left))} are left. Ask less of each model, or review fewer models at once.`;
    return { steps, refusal };
}
/** Whether the rule speaks, or why nobody knows. */
function outcomeOf(expression, context, isPartial) {
    let result;
    try {
        result = expression.evaluate(context);
    }
    catch (error) {
        const reason = reasonOf(error);
        // What it needs is in the file that was not read, and complete/not-examined and format/malformed tell of that.
        return isPartial ? false : (0,policy_message/* say */.cv) `This rule of the policy could not be judged: ${(0,policy_message/* quoting */.yu)(reason)}`;
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
// EXTERNAL MODULE: ./build/policy/ignored-metadata.js
var ignored_metadata = __webpack_require__(5311);
// EXTERNAL MODULE: ./build/policy/rules/index.js + 91 modules
var policy_rules = __webpack_require__(5636);
// EXTERNAL MODULE: ./build/policy/settings-at.js
var settings_at = __webpack_require__(3078);
// EXTERNAL MODULE: ./build/policy/waivers.js
var policy_waivers = __webpack_require__(8266);
;// CONCATENATED MODULE: ./build/policy/evaluate.js







/** Every rule that is on, over everything: most severe first, then by path, rule and text. A rule that throws is a bug and surfaces. */
function evaluate(evaluation, rules = policy_rules/* RULES */.y) {
    const { policy, policyPath = "the policy", today, labels, ...surroundings } = evaluation;
    const settings = (0,settings_at/* settingsOf */.f)(policy, rules);
    const ignored = (0,ignored_metadata/* ignoredMetadata */.I)(policy.metadata);
    const findings = [];
    for (const rule of rules) {
        if (rule.scope === "artifact")
            findings.push(...artifactFindings(rule, surroundings.comparisons, settings, ignored));
        if (rule.scope === "review")
            findings.push(...reviewFindings(rule, surroundings, settings));
    }
    findings.push(...customFindings(surroundings.comparisons, policy.custom, (path, id) => settings.at(path).get(id)?.severity ?? "off"));
    const judged = judgedPaths(surroundings.comparisons);
    const { findings: marked, waivers } = (0,policy_waivers/* waived */.r)(findings, policy, { today, labels }, (id, matches) => judged.some((path) => matches(path) && isOn(settings, path, id)));
    const ofWaivers = rules.flatMap((rule) => {
        const setting = settings.at(policyPath).get(rule.id);
        if (rule.scope !== "waivers" || setting === undefined || setting.severity === "off")
            return [];
        const { severity, options } = setting;
        return [...rule.evaluate(waivers, options)].map((observation) => findingOf(rule, severity, observation, policyPath));
    });
    return [...marked, ...ofWaivers].sort(byImportance);
}
function* artifactFindings(rule, comparisons, settings, ignored) {
    for (const comparison of comparisons) {
        const setting = settings.at(comparison.path).get(rule.id);
        if (setting === undefined || setting.severity === "off")
            continue;
        for (const observation of rule.evaluate(comparison, setting.options, ignored)) {
            yield findingOf(rule, setting.severity, observation, observation.path ?? comparison.path);
        }
    }
}
/** A rule that looks at everything is asked once for each of the options it has somewhere, and counts where it has those. */
function* reviewFindings(rule, surroundings, settings) {
    for (const options of settings.optionsOf(rule.id)) {
        for (const observation of rule.evaluate(surroundings, options)) {
            const setting = settings.at(observation.path).get(rule.id);
            if (setting === undefined || setting.severity === "off" || setting.options !== options)
                continue;
            yield findingOf(rule, setting.severity, observation, observation.path);
        }
    }
}
function isOn(settings, path, id) {
    const setting = settings.at(path).get(id);
    return setting !== undefined && setting.severity !== "off";
}
/** Of models that were read: of others a rule may be silent because nobody knows. */
function judgedPaths(comparisons) {
    return comparisons.filter(({ base, head }) => (head ?? base)?.status === "read").map(({ path }) => path);
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

/***/ 5311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ ignoredMetadata)
/* harmony export */ });
/* harmony import */ var _metadata_volatile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6590);
/* harmony import */ var _model_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2017);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7719);



/**
 * What `metadata.ignore` covers. The patterns that are its default are about keys that nobody knows more of, and about fields that
 * are volatile: `*hash*` does not hide that a dataset became another one.
 */
function ignoredMetadata({ ignore }) {
    const every = anyOf(ignore);
    const chosen = anyOf(ignore.filter((pattern) => !_metadata_volatile_js__WEBPACK_IMPORTED_MODULE_2__/* .VOLATILE_KEYS */ .q.includes(pattern)));
    return {
        fact: ({ key, field }) => {
            const matches = "isVolatile" in (0,_model_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(field) ? every : chosen;
            return matches(field) || matches(key.toLowerCase());
        },
        entry: (key) => every(key.toLowerCase()),
    };
}
function anyOf(patterns) {
    const matchers = patterns.map((pattern) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .namePattern */ ._u)(pattern.toLowerCase()));
    // The members of a list share their keys, and thousands of models theirs.
    const known = new Map();
    return (text) => {
        const answer = known.get(text) ?? matchers.some((matches) => matches(text));
        if (known.size < MAX_KNOWN)
            known.set(text, answer);
        return answer;
    };
}
// More different keys than a team has; hostile files have more.
const MAX_KNOWN = 10_000;


/***/ }),

/***/ 4910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ needsOf)
/* harmony export */ });
/* harmony import */ var _rules_cross_format_drift_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7293);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5636);
/* harmony import */ var _rules_lineage_base_mismatch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9371);
/* harmony import */ var _rules_weights_degenerate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3103);
/* harmony import */ var _rules_weights_nan_inf_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(228);
/* harmony import */ var _settings_at_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3078);






function needsOf(policy) {
    const settings = (0,_settings_at_js__WEBPACK_IMPORTED_MODULE_5__/* .settingsOf */ .f)(policy, _rules_index_js__WEBPACK_IMPORTED_MODULE_1__/* .RULES */ .y);
    return (path) => {
        const at = settings.at(path);
        const isOn = ({ id }) => (at.get(id)?.severity ?? "off") !== "off";
        return { health: isOn(_rules_weights_nan_inf_js__WEBPACK_IMPORTED_MODULE_4__/* .nanInf */ .x) || isOn(_rules_weights_degenerate_js__WEBPACK_IMPORTED_MODULE_3__/* .degenerate */ .N), bases: isOn(_rules_lineage_base_mismatch_js__WEBPACK_IMPORTED_MODULE_2__/* .baseMismatch */ .O), formats: isOn(_rules_cross_format_drift_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDrift */ .H) };
    };
}


/***/ }),

/***/ 7881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ recordRequirement)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7719);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5636);
/* harmony import */ var _rules_record_in_sync_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(164);
/* harmony import */ var _settings_at_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3078);




/** Whether the policy asks for a record of the model at a path. */
function recordRequirement(policy) {
    const settings = (0,_settings_at_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsOf */ .f)(policy, _rules_index_js__WEBPACK_IMPORTED_MODULE_1__/* .RULES */ .y);
    return (path) => {
        const setting = settings.at(path).get(_rules_record_in_sync_js__WEBPACK_IMPORTED_MODULE_2__/* .recordInSync */ .e.id);
        if (setting === undefined || setting.severity === "off")
            return false;
        const { success, data } = _rules_record_in_sync_js__WEBPACK_IMPORTED_MODULE_2__/* .recordInSync */ .e.options.safeParse(setting.options ?? {});
        return success && data.required && data.paths?.some((glob) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .pathGlob */ .Qh)(glob)(path)) !== false;
    };
}


/***/ }),

/***/ 7089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ pathProblems),
/* harmony export */   M: () => (/* binding */ modelSelection)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7719);

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

/***/ 3078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ settingsOf)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7719);

/** The settings of the policy, replaced at each path by every override that matches it, in order. */
function settingsOf({ rules: ofFile, overrides, custom }, rules) {
    const defaults = new Map(rules.map(({ id, options }) => [id, options.safeParse({}).data]));
    // Those of a rule that is off are needed where an override turns it on.
    const completed = ofFile.map((setting) => ({ ...setting, options: setting.options ?? defaults.get(setting.rule) }));
    const own = custom.map(({ id, severity }) => ({ rule: id, severity }));
    const base = new Map([...completed, ...own].map((setting) => [setting.rule, setting]));
    const matchers = overrides.map(({ paths }) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .pathMatcher */ .kZ)(paths));
    const known = new Map();
    // Every rule asks about every path.
    const asked = new Map();
    return {
        at(path) {
            const answer = asked.get(path);
            if (answer !== undefined)
                return answer;
            const matching = matchers.flatMap((matches, index) => (matches(path) ? [index] : []));
            const key = matching.join(" ");
            const found = known.get(key) ?? overridden(base, matching, overrides);
            known.set(key, found);
            asked.set(path, found);
            return found;
        },
        optionsOf(rule) {
            const all = overrides.flatMap((override) => override.rules).filter((setting) => setting.rule === rule);
            const set = [base.get(rule)?.options, ...all.map(({ options }) => options)];
            return new Set(set.filter((options) => options !== undefined));
        },
    };
}
function overridden(base, matching, overrides) {
    if (matching.length === 0)
        return base;
    const result = new Map(base);
    for (const index of matching) {
        for (const { rule, severity, options } of overrides[index]?.rules ?? []) {
            const below = result.get(rule);
            const replaced = options === undefined ? {} : { options, optionsFrom: index };
            result.set(rule, { ...below, rule, severity, severityFrom: index, ...replaced });
        }
    }
    return result;
}


/***/ }),

/***/ 8266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stateOf),
/* harmony export */   r: () => (/* binding */ waived)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(390);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7719);


/** Marks what waivers cover: the first one in force is named. `wasJudged` tells whether a rule looked at a waiver's paths. */
function waived(findings, { waivers }, circumstances, wasJudged) {
    if (waivers.length === 0)
        return { findings, waivers: [] };
    const candidates = waivers.map((waiver) => {
        const matches = waiver.paths.length === 0 ? () => true : (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .pathMatcher */ .kZ)(waiver.paths);
        return { waiver, matches, covers: 0, ...stateOf(waiver, circumstances) };
    });
    const byRule = new Map();
    for (const candidate of candidates) {
        const { rule } = candidate.waiver;
        byRule.set(rule, [...(byRule.get(rule) ?? []), candidate]);
    }
    const marked = findings.map((finding) => {
        const covering = (byRule.get(finding.rule) ?? []).filter(({ matches }) => matches(finding.path));
        for (const candidate of covering)
            candidate.covers += 1;
        const first = covering.find(({ state }) => state === "in-force");
        return first === undefined ? finding : { ...finding, waiver: shownOf(first.waiver) };
    });
    const judged = candidates.map(({ matches, ...candidate }) => {
        return { ...candidate, isConcerned: candidate.covers > 0 || wasJudged(candidate.waiver.rule, matches) };
    });
    return { findings: marked, waivers: judged };
}
/** On a given day, for a pull request with given labels. */
function stateOf({ until, label }, { today, labels = { kind: "known", names: [] } }) {
    if (until !== undefined && today === undefined)
        return { state: "expired" };
    const days = until === undefined || today === undefined ? {} : { daysLeft: (0,_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .daysBetween */ .Y)(today, until) };
    if (days.daysLeft !== undefined && days.daysLeft < 0)
        return { state: "expired", ...days };
    if (label === undefined)
        return { state: "in-force", ...days };
    if (labels.kind === "unknown")
        return { state: "labels-unknown", reason: labels.reason, ...days };
    // GitHub keeps the case of labels and does not tell them apart by it.
    const has = labels.names.some((name) => name.toLowerCase() === label.toLowerCase());
    return { state: has ? "in-force" : "label-missing", ...days };
}
function shownOf({ reason, owner, until, label }) {
    return {
        reason,
        ...(owner === undefined ? {} : { owner }),
        ...(until === undefined ? {} : { until }),
        ...(label === undefined ? {} : { label }),
    };
}


/***/ }),

/***/ 9096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ nameResolver),
/* harmony export */   b: () => (/* binding */ lineageOf)
/* harmony export */ });
/** Base models and the models that name them; a model that is in no relation is no node. */
function lineageOf(models) {
    const resolve = nameResolver(models);
    const nodes = [];
    const places = new Map();
    const placeOf = (node) => {
        const key = `${node.kind} ${node.name}`;
        const place = places.get(key) ?? nodes.push(node) - 1;
        places.set(key, place);
        return place;
    };
    const edges = [];
    for (const { path, baseModels = [], relation } of models) {
        const to = { kind: "model", name: path };
        for (const name of baseModels) {
            const base = resolve(name);
            if (base === path)
                continue;
            const from = base === undefined ? { kind: "other", name } : { kind: "model", name: base };
            edges.push({ from: placeOf(from), to: placeOf(to), ...(relation === undefined ? {} : { relation }) });
        }
    }
    return { nodes, edges };
}
/** The path of the one model that a name can stand for; undefined when there is none or are several. */
function nameResolver(models) {
    const paths = new Map();
    for (const { path, name } of models) {
        const file = path.slice(path.lastIndexOf("/") + 1);
        const names = new Set([withoutEnding(path), file, withoutEnding(file), ...(name === undefined ? [] : [name])]);
        for (const alias of names)
            paths.set(alias, paths.has(alias) ? null : path);
    }
    // A path is exact, whatever another model calls itself.
    for (const { path } of models)
        paths.set(path, path);
    return (name) => paths.get(name.replace(/^\.\//, "")) ?? undefined;
}
function withoutEnding(path) {
    return path.replace(/(\.safetensors\.index\.json|\.[^./]+)$/, "");
}


/***/ }),

/***/ 3877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ VERDICTS),
/* harmony export */   i: () => (/* binding */ OUTCOMES)
/* harmony export */ });
const VERDICTS = ["pass", "warn", "fail"];
const OUTCOMES = ["none", "note", "warning", "error", "waived"];


/***/ }),

/***/ 9218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oy: () => (/* binding */ VALUE_BYTES),
  _5: () => (/* binding */ coverageOf),
  BW: () => (/* binding */ judgedOn),
  NQ: () => (/* binding */ run_review)
});

// EXTERNAL MODULE: ./build/artifacts/changed.js
var artifacts_changed = __webpack_require__(368);
// EXTERNAL MODULE: ./build/bytes/concurrency.js
var concurrency = __webpack_require__(1619);
// EXTERNAL MODULE: ./build/formats/names.js
var names = __webpack_require__(3491);
// EXTERNAL MODULE: ./build/artifacts/content.js
var content = __webpack_require__(8453);
// EXTERNAL MODULE: ./build/artifacts/owner-by-name.js
var owner_by_name = __webpack_require__(1765);
// EXTERNAL MODULE: ./build/artifacts/companions/find.js + 18 modules
var find = __webpack_require__(6747);
// EXTERNAL MODULE: ./build/artifacts/companions/places.js
var places = __webpack_require__(2060);
;// CONCATENATED MODULE: ./build/artifacts/companions/changed.js






/** Small reads: this hides the time a network takes. */
const COMPARED_AT_ONCE = 8;
/**
 * Models that did not change themselves, and whose companions changed, came or went. One pass over the files of head, however many
 * models share a companion.
 */
async function withChangedCompanions(changed, known, base, head, signal) {
    const candidates = new Set(changed.flatMap(({ path }) => (0,places/* companionPlace */.cR)(path) ?? []));
    for (const path of await namingCompanions(changed, base, head, signal))
        candidates.add(path);
    if (candidates.size === 0)
        return [];
    const listed = new Set(known.flatMap(({ path, role }) => (role === "neighbour" ? [] : [path])));
    const models = modelsAmong(await head.list(signal), listed).filter((path) => (0,places/* placesOf */.ek)(path).some(({ paths }) => paths.some((one) => candidates.has(one))));
    const owners = await (0,concurrency/* mapConcurrently */.X)(models, COMPARED_AT_ONCE, async (path) => {
        const [before, after] = [await base.find(path, signal), await head.find(path, signal)];
        if (before === undefined || after === undefined)
            return [];
        const isSame = await isSameStated(path, base, head, signal);
        return isSame ? [] : [{ path, base: before, head: after }];
    });
    return owners.flat();
}
/** Companions in a folder above a changed file that could name it as code, on either side. */
async function namingCompanions(changed, base, head, signal) {
    const possible = new Set(changed.flatMap(({ path }) => (0,places/* namersOf */.Et)(path)));
    const found = [];
    for (const path of possible)
        if (((await head.find(path, signal)) ?? (await base.find(path, signal))) !== undefined)
            found.push(path);
    return found;
}
/** The main file of each model, whether git has it or a pointer of DVC beside its place. */
function modelsAmong(entries, listed) {
    const paths = new Set(entries.map(({ path }) => path));
    const models = new Set();
    for (const { path, kind } of entries) {
        const place = path.replace(/\.dvc$/, "");
        if (kind !== "file" || ((0,names/* promisedFormat */.f)(place) === null && !(0,names/* mayBeModel */.s)(place)))
            continue;
        const index = (0,owner_by_name/* ownerByName */.a)(place);
        const main = index !== undefined && paths.has(index) ? index : place;
        if (!listed.has(main))
            models.add(main);
    }
    return [...models];
}
async function isSameStated(path, base, head, signal) {
    const [before, after] = [await (0,find/* findCompanions */.vt)(base, path, signal), await (0,find/* findCompanions */.vt)(head, path, signal)];
    if (before.length !== after.length)
        return false;
    for (const [index, one] of before.entries()) {
        const other = after[index];
        if (other === undefined || !(await isSame(one, other, base, head, signal)))
            return false;
    }
    return true;
}
/** Of a card it matters what it states, since people edit its text for other reasons; of other files whether they are equal. */
async function isSame(one, other, base, head, signal) {
    if (one.companion.path !== other.companion.path)
        return false;
    // A configuration stays as it is when the module that it names changes.
    if (JSON.stringify(one.code) !== JSON.stringify(other.code))
        return false;
    if (one.entry.id === other.entry.id && one.entry.kind === other.entry.kind)
        return true;
    if (one.companion.kind === "card")
        return statedIn(one) === statedIn(other);
    if (one.entry.kind !== "file" || other.entry.kind !== "file")
        return false;
    return (await (0,content/* contentOf */.$)(base, one.entry, signal)) === (await (0,content/* contentOf */.$)(head, other.entry, signal));
}
/** Without lines: what merely moved says what it said. */
function statedIn({ statement: { entries, facts, problems } }) {
    return JSON.stringify([
        entries.map(({ key, value }) => [key, value]),
        facts.map(({ field, subject, value, key }) => [field, subject, value, key]),
        problems.map(({ message }) => message),
    ]);
}

// EXTERNAL MODULE: ./build/artifacts/dvc-changed.js
var dvc_changed = __webpack_require__(5298);
// EXTERNAL MODULE: ./build/artifacts/dvc-tree.js + 1 modules
var dvc_tree = __webpack_require__(7900);
// EXTERNAL MODULE: ./build/artifacts/list.js
var list = __webpack_require__(1186);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/formats/inspect.js + 2 modules
var inspect = __webpack_require__(9546);
// EXTERNAL MODULE: ./build/artifacts/open.js
var artifacts_open = __webpack_require__(5858);
// EXTERNAL MODULE: ./build/artifacts/owners.js
var owners = __webpack_require__(4014);
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
        const index = (0,owner_by_name/* ownerByName */.a)(path);
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

// EXTERNAL MODULE: ./build/policy/evaluate.js + 5 modules
var evaluate = __webpack_require__(4156);
// EXTERNAL MODULE: ./build/policy/ignored-metadata.js
var ignored_metadata = __webpack_require__(5311);
// EXTERNAL MODULE: ./build/policy/needs.js
var policy_needs = __webpack_require__(4910);
// EXTERNAL MODULE: ./build/policy/required-records.js
var required_records = __webpack_require__(7881);
// EXTERNAL MODULE: ./build/policy/selection.js
var selection = __webpack_require__(7089);
// EXTERNAL MODULE: ./build/artifacts/companions/content.js
var companions_content = __webpack_require__(6407);
// EXTERNAL MODULE: ./build/artifacts/companions/record.js
var companions_record = __webpack_require__(1937);
// EXTERNAL MODULE: ./build/record/text.js + 2 modules
var record_text = __webpack_require__(7290);
// EXTERNAL MODULE: ./build/review/lineage.js
var lineage = __webpack_require__(9096);
;// CONCATENATED MODULE: ./build/review/base-names.js






/** Each is a file to read; a repository has one for each model that keeps one. */
const MOST_RECORDS = 200;
/** A path from the model's folder or from the root, of a file or of a folder with one model; else a name, also one in a record. */
function modelFinder(tree, { models, records }) {
    const mains = new Map([...models].map(([folder, paths]) => [folder, [...new Set(paths.map((path) => (0,owner_by_name/* ownerByName */.a)(path) ?? path))]]));
    const all = new Set([...mains.values()].flat());
    let byName;
    return async (name, from, signal) => {
        for (const folder of [(0,owners/* folderOf */.yS)(from), ""]) {
            const path = within(folder, name);
            if (path === undefined)
                continue;
            if (all.has(path))
                return path;
            const [only, rival] = mains.get(path) ?? [];
            if (path !== "" && only !== undefined && rival === undefined)
                return only;
        }
        byName ??= named(tree, [...all], records, signal);
        return (await byName)(name);
    };
}
/** The path that a relative one leads to; undefined where it leaves the tree. */
function within(folder, relative) {
    const parts = folder === "" ? [] : folder.split("/");
    for (const part of relative.split("/")) {
        if (part === "..") {
            if (parts.pop() === undefined)
                return undefined;
        }
        else if (part !== "." && part !== "")
            parts.push(part);
    }
    return relative.startsWith("/") ? undefined : parts.join("/");
}
async function named(tree, paths, records, signal) {
    const names = new Map();
    for (const [model, record] of [...records].slice(0, MOST_RECORDS)) {
        const entry = await tree.find(record, signal);
        if (entry === undefined)
            continue;
        const read = async () => (0,companions_record/* readRecord */.a)(record, await (0,companions_content/* companionBytes */.kt)(tree, entry, record_text/* MAX_RECORD_BYTES */.xR, signal));
        const statement = await (0,companions_content/* companionOrProblem */.Bn)(entry, read, signal);
        const name = statement?.facts.find(({ field }) => field === "name")?.value;
        if (name !== undefined)
            names.set(model, name);
    }
    return (0,lineage/* nameResolver */.G)(paths.map((path) => {
        const name = names.get(path);
        return name === undefined ? { path } : { path, name };
    }));
}

// EXTERNAL MODULE: ./build/review/compare.js + 77 modules
var review_compare = __webpack_require__(348);
// EXTERNAL MODULE: ./build/review/neighbourhood.js
var review_neighbourhood = __webpack_require__(1312);
// EXTERNAL MODULE: ./build/review/policy.js
var review_policy = __webpack_require__(7635);
// EXTERNAL MODULE: ./build/policy/message.js
var policy_message = __webpack_require__(2220);
// EXTERNAL MODULE: ./build/review/review.js
var review = __webpack_require__(3877);
;// CONCATENATED MODULE: ./build/review/policy-effects.js


// Whoever edits a policy wants to see the kind of its effect; the counts tell its size.
const MAX_EFFECTS = 50;
/** What another policy makes of the same models, told by rule and path: what comes, goes, or has another weight. */
function policyEffects(base, edited) {
    const outcomes = new Map();
    for (const [side, findings] of [["base", base], ["edited", edited]]) {
        for (const finding of findings) {
            const { rule, path, message } = finding;
            const key = JSON.stringify([rule, path, (0,policy_message/* textOf */.b6)(message)]);
            const known = outcomes.get(key) ?? { rule, path, base: "none", edited: "none" };
            outcomes.set(key, { ...known, [side]: outcomeOf(finding) });
        }
    }
    const groups = new Map();
    for (const outcome of outcomes.values()) {
        if (outcome.base === outcome.edited)
            continue;
        const key = JSON.stringify(outcome);
        groups.set(key, { ...outcome, findings: (groups.get(key)?.findings ?? 0) + 1 });
    }
    const effects = [...groups.values()].sort((a, b) => weightOf(b) - weightOf(a));
    if (effects.length === 0)
        return {};
    const more = effects.length - MAX_EFFECTS;
    return { effects: effects.slice(0, MAX_EFFECTS), ...(more > 0 ? { moreEffects: more } : {}) };
}
function outcomeOf({ severity, waiver }) {
    return waiver === undefined ? severity : "waived";
}
/** Of the heavier of the two outcomes: an error that goes is as telling as one that comes. */
function weightOf({ base, edited }) {
    return Math.max(...[base, edited].map((outcome) => (outcome === "waived" ? 0 : review/* OUTCOMES */.i.indexOf(outcome))));
}

// EXTERNAL MODULE: ./build/review/verdict.js
var verdict = __webpack_require__(4176);
;// CONCATENATED MODULE: ./build/review/run.js




















/** Per side of an artifact: above what GitHub stores outside of LFS, and about a second of hashing per gigabyte. */
const VALUE_BYTES = { auto: 2 * 1024 ** 3, always: Number.POSITIVE_INFINITY, never: 0 };
/** Reading waits for disks and networks more than it computes; memory grows with each artifact in flight. */
const ARTIFACTS_AT_ONCE = 4;
/** From two revisions to a review: what changed, what it means, and the verdict. */
async function run_review(request, signal) {
    const { base, head, policy, failOn = "error" } = request;
    const trees = { base: (0,dvc_tree/* dvcTree */.K)(base.tree, request.openDvcObject), head: (0,dvc_tree/* dvcTree */.K)(head.tree, request.openDvcObject) };
    const changed = await (0,artifacts_changed/* changedFiles */.Y)(base.tree, head.tree, signal);
    const altered = await (0,content/* withNewContent */.O)(changed, base.tree, head.tree, signal);
    const { files, unlisted } = await (0,dvc_changed/* withDvcOuts */.L)(altered, trees.base, trees.head, signal);
    const owners = await withChangedCompanions(files, files, trees.base, trees.head, signal);
    const isSelected = (0,selection/* modelSelection */.M)(policy.policy, request.paths);
    const listed = await (0,list/* listArtifacts */.w)([...files, ...owners], trees.base, trees.head, isSelected, signal);
    const artifacts = await joinRenamed(listed.artifacts, files, trees.base, trees.head, signal);
    const compared = await compareAll(artifacts, trees, request, signal);
    const comparisons = compared.map(({ comparison }) => comparison);
    const orphans = orphansOf(listed.parts.filter(isSelected), files.filter(({ head: after }) => after !== undefined).map(({ path }) => path), comparisons);
    const folders = unlisted.filter(({ path }) => isSelected(path));
    const circumstances = { policyPath: policy.origin.path ?? review_policy/* DEFAULT_POLICY_PATH */.lo, today: request.today, labels: request.labels };
    const surroundings = { comparisons, orphans, unlisted: folders, ...circumstances };
    const present = (0,evaluate/* evaluate */._)({ policy: policy.policy, ...surroundings });
    const edited = await (0,review_policy/* editedPolicyOf */.P4)(policy, changed, head.tree, signal, (other) => {
        const selects = (0,selection/* modelSelection */.M)(other, request.paths);
        const selected = comparisons.filter(({ path }) => selects(path));
        const wouldBe = (0,evaluate/* evaluate */._)({
            ...surroundings,
            policy: other,
            comparisons: selected,
            orphans: orphans.filter(selects),
            unlisted: folders.filter(({ path }) => selects(path)),
        });
        const decided = { verdict: (0,verdict/* verdictOf */.Vj)(wouldBe, failOn), counts: (0,verdict/* countsOf */.mQ)(wouldBe, selected.length) };
        return { ...decided, ...policyEffects(present, wouldBe) };
    });
    const editedPolicy = invalid(edited, policy);
    const findings = editedPolicy === undefined ? present : (0,evaluate/* evaluate */._)({ policy: policy.policy, ...surroundings, editedPolicy });
    return {
        schemaVersion: 1,
        tool: { name: "model-review", version: request.version },
        base: base.revision,
        head: head.revision,
        policy: policy.origin,
        ...judgedOn(policy.policy, request.today),
        ...(edited === undefined ? {} : { editedPolicy: edited }),
        verdict: (0,verdict/* verdictOf */.Vj)(findings, failOn),
        counts: (0,verdict/* countsOf */.mQ)(findings, comparisons.length),
        comparisons,
        findings,
        coverage: coverageOf(compared, changed.length, listed.leftOut),
    };
}
/** Said only where it decides something: the same commits give the same report on every day otherwise. */
function judgedOn({ waivers }, today) {
    return today !== undefined && waivers.some(({ until }) => until !== undefined) ? { judgedOn: today } : {};
}
function invalid(edited, { origin }) {
    return edited?.kind === "invalid" ? { path: origin.path ?? review_policy/* DEFAULT_POLICY_PATH */.lo, problems: edited.problems } : undefined;
}
async function compareAll(artifacts, trees, request, signal) {
    const { weights = "auto", onProgress } = request;
    const valueBytes = request.valueBytes ?? VALUE_BYTES[weights];
    const neighbourhood = artifacts.length === 0 ? review_neighbourhood/* NO_NEIGHBOURS */.PK : await (0,review_neighbourhood/* neighbourhoodOf */.nC)(trees.head, signal);
    const ignored = (0,ignored_metadata/* ignoredMetadata */.I)(request.policy.policy.metadata);
    const thresholds = request.policy.policy.kinship;
    const requiresRecord = (0,required_records/* recordRequirement */.V)(request.policy.policy);
    const needs = (0,policy_needs/* needsOf */.h)(request.policy.policy);
    const findModel = modelFinder(trees.head, neighbourhood);
    let done = 0;
    const results = await (0,concurrency/* mapConcurrently */.X)(artifacts, ARTIFACTS_AT_ONCE, async (artifact) => {
        const options = { valueBytes, thresholds, neighbourhood, ignored, requiresRecord, needs, findModel };
        const result = await (0,review_compare/* compareArtifact */.K)(artifact, trees, options, signal);
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
    return parts.filter((path) => present.has(path) && !owned.has(path) && !unread.has((0,owner_by_name/* ownerByName */.a)(path)));
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
