export const id = 938;
export const ids = [938];
export const modules = {

/***/ 9040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ nodeOf),
/* harmony export */   FN: () => (/* binding */ hasUnseen),
/* harmony export */   Lx: () => (/* binding */ pairsText),
/* harmony export */   Si: () => (/* binding */ spelledOut),
/* harmony export */   Y: () => (/* binding */ STYLE),
/* harmony export */   am: () => (/* binding */ isSameValue),
/* harmony export */   pS: () => (/* binding */ yamlText),
/* harmony export */   qe: () => (/* binding */ keyNode)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** Nothing is folded: a line is one value, however long it is. */
const STYLE = {
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
    flowCollectionPadding: false,
};
/** The text of these pairs, one below the other. Mappings within lists stand on one line each unless they hold mappings themselves. */
function yamlText(values) {
    return pairsText(mapNode(values, false).items);
}
/** The same of pairs that exist, with the comments within them. */
function pairsText(pairs) {
    const map = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLMap */ .CA();
    map.items.push(...pairs);
    const document = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Document */ .yo(undefined, { version: "1.2" });
    document.contents = map;
    return spelledOut(document.toString(STYLE));
}
function nodeOf(value, isOneLine = false) {
    if (value instanceof Map)
        return mapNode(value, isOneLine);
    if (Array.isArray(value))
        return listNode(value, isOneLine);
    return scalarNode(value);
}
function keyNode(key) {
    const node = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5(key);
    if (UNSEEN.test(key))
        node.type = "QUOTE_DOUBLE";
    return node;
}
function mapNode(value, isOneLine) {
    const node = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLMap */ .CA();
    node.flow = isOneLine;
    for (const [key, inner] of value)
        node.set(keyNode(key), nodeOf(inner, isOneLine));
    return node;
}
function listNode(value, isOneLine) {
    const node = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLSeq */ .Rw();
    const isOfScalars = value.every((member) => !(member instanceof Map) && !Array.isArray(member));
    node.flow = isOneLine || isOfScalars;
    for (const member of value)
        node.add(nodeOf(member, isOneLine || (member instanceof Map && !holdsMaps(member))));
    return node;
}
function holdsMaps(value) {
    return [...value.values()].some((inner) => inner instanceof Map || (Array.isArray(inner) && inner.some((member) => member instanceof Map)));
}
function scalarNode(value) {
    const node = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5(value);
    if (typeof value === "string" && UNSEEN.test(value))
        node.type = "QUOTE_DOUBLE";
    return node;
}
/**
 * Characters that cannot be seen, that reorder their neighbours, or that our own reading refuses: a text that is to be committed shows
 * them as escapes. Line feeds have a notation of their own.
 */
const UNSEEN = new RegExp([
    "[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f",
    "\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ue000-\\uf8ff\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffc\\ufffe\\uffff",
    "\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{10ffff}\\ud800-\\udfff]",
].join(""), "u");
const UNSEEN_EVERYWHERE = new RegExp(UNSEEN.source, "gu");
function hasUnseen(text) {
    return UNSEEN.test(text.replaceAll("\r\n", "\n"));
}
/** Such characters stand within double quotes alone, where an escape means the same. */
function spelledOut(text) {
    return text.replace(UNSEEN_EVERYWHERE, (character) => {
        const code = (character.codePointAt(0) ?? 0).toString(16);
        return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
    });
}
/** Whatever the order of keys. */
function isSameValue(one, other) {
    if (one instanceof Map) {
        if (!(other instanceof Map) || one.size !== other.size)
            return false;
        return [...one].every(([key, value]) => other.has(key) && isSameValue(value, other.get(key)));
    }
    if (Array.isArray(one))
        return Array.isArray(other) && one.length === other.length && one.every((value, at) => isSameValue(value, other[at]));
    return Object.is(one, other);
}


/***/ }),

/***/ 8037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ modelOfRecord),
/* harmony export */   o: () => (/* binding */ recordPathOf)
/* harmony export */ });
const ENDING = ".metadata.yml";
/** Where the record of a model stands: beside its main file. */
function recordPathOf(path) {
    return `${path}${ENDING}`;
}
/** The model that a record stands beside; undefined for other files. */
function modelOfRecord(path) {
    return path.endsWith(ENDING) ? path.slice(0, -ENDING.length) : undefined;
}


/***/ }),

/***/ 7290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xR: () => (/* binding */ MAX_RECORD_BYTES),
  LX: () => (/* binding */ holdsTensors),
  aE: () => (/* binding */ readRecord),
  Pe: () => (/* binding */ recordText)
});

// UNUSED EXPORTS: differingKeys

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/encodings/yaml.js
var yaml = __webpack_require__(1442);
// EXTERNAL MODULE: ./build/encodings/yaml-write.js
var yaml_write = __webpack_require__(9040);
;// CONCATENATED MODULE: ./build/encodings/yaml-edit.js



/** Refuses what `parseYaml` refuses. */
function editableYaml(text, options) {
    const parsed = (0,yaml/* parseYaml */.h)(text, { ...options, values: "mapped" });
    if (parsed.kind === "broken")
        return parsed;
    const value = parsed.document.value instanceof Map ? parsed.document.value : new Map();
    return {
        kind: "sound",
        document: {
            text,
            value,
            positionOfKey: (key) => parsed.document.positionOfKey([], key),
            withValues(edits, before) {
                const expected = edits.reduce(set, value);
                return [spliced, rewritten]
                    .map((edit) => edit(text, edits, before))
                    .find((edited) => edited !== undefined && (0,yaml_write/* isSameValue */.am)(valuesIn(edited), expected));
            },
        },
    };
}
const READING = { version: "1.2", schema: "core", stringKeys: true, prettyErrors: false, logLevel: "silent" };
function valuesIn(text) {
    const document = (0,dist/* parseDocument */.Tp)(text, READING);
    const value = document.errors.length > 0 ? undefined : document.toJS({ mapAsMap: true, maxAliasCount: 0 });
    return value instanceof Map ? value : new Map();
}
function set(value, [[key = "", ...rest], edit]) {
    const inner = value.get(key);
    return new Map(value).set(key, rest.length === 0 ? edit : set(inner instanceof Map ? inner : new Map(), [rest, edit]));
}
/** Only the pairs concerned are written; all other tokens are put together again as they were. Undefined for a mapping in braces. */
function spliced(text, edits, before) {
    const source = text.endsWith("\n") ? text : `${text}\n`;
    const tokens = [...new dist/* Parser */.iX().parse(source)];
    const map = tokens.find(({ type }) => type === "document");
    const document = (0,dist/* parseDocument */.Tp)(source, READING);
    if (map?.type !== "document" || map.value?.type !== "block-map" || map.value.indent !== 0 || !(0,dist/* isMap */.jh)(document.contents))
        return undefined;
    const { items } = map.value;
    // Tokens and contents hold the same pairs in one order.
    const paired = items.filter(({ key, sep }) => key != null || sep !== undefined);
    const places = new Map(document.contents.items.map((pair, at) => [keyOf(pair), paired[at]]));
    apply(document, edits);
    const touched = new Set(edits.map(([[key]]) => key));
    const added = [];
    for (const pair of document.contents.items) {
        if (!touched.has(keyOf(pair)))
            continue;
        const item = itemOf(pair, source.includes("\r\n") ? "\r\n" : "\n");
        const place = places.get(keyOf(pair));
        if (item === undefined)
            return undefined;
        if (place === undefined)
            added.push(item);
        else {
            const rest = trailingLines(dist/* CST */.DB.stringify(place));
            Object.assign(place, { ...item, start: place.start.filter(({ type }) => type !== "explicit-key-ind") });
            if (rest !== "")
                items.splice(items.indexOf(place) + 1, 0, { start: [{ type: "comment", offset: -1, indent: 0, source: rest }] });
        }
    }
    const next = before === undefined ? undefined : places.get(before);
    items.splice(next === undefined ? items.length : items.indexOf(next), 0, ...added);
    return tokens.map((token) => dist/* CST */.DB.stringify(token)).join("");
}
/** Comments and blank lines below a value that belong to no value: they begin at the start of a line. */
function trailingLines(text) {
    const lines = text.split(/(?<=\n)/);
    const last = lines.findLastIndex((line) => !/^(#|\r?\n)/.test(line));
    return lines.slice(last + 1).join("");
}
/** The tokens of one pair, written anew. The comment above it belongs to the place it stands in. */
function itemOf(pair, lineEnd) {
    if ((0,dist/* isScalar */.jn)(pair.key)) {
        pair.key.commentBefore = null;
        pair.key.spaceBefore = false;
    }
    const text = (0,yaml_write/* pairsText */.Lx)([pair]).replaceAll("\n", lineEnd);
    const [token] = [...new dist/* Parser */.iX().parse(text)];
    return token?.type === "document" && token.value?.type === "block-map" ? token.value.items[0] : undefined;
}
/** The whole text in the writer's own style: values and comments stay, blanks may not. */
function rewritten(text, edits) {
    const document = (0,dist/* parseDocument */.Tp)(text, READING);
    if (!(0,dist/* isMap */.jh)(document.contents))
        return undefined;
    document.contents.flow = false;
    apply(document, edits);
    const edited = document.toString(yaml_write/* STYLE */.Y);
    return (0,yaml_write/* hasUnseen */.FN)(text) ? edited : (0,yaml_write/* spelledOut */.Si)(edited);
}
function apply(document, edits) {
    for (const [path, value] of edits) {
        let map = (0,dist/* isMap */.jh)(document.contents) ? document.contents : undefined;
        for (const key of path.slice(0, -1)) {
            const inner = map?.get(key, true);
            if ((0,dist/* isMap */.jh)(inner))
                map = inner;
            else {
                const made = new dist/* YAMLMap */.CA();
                map?.set(keyed(map, key), made);
                map = made;
            }
        }
        map?.set(keyed(map, path.at(-1) ?? ""), (0,yaml_write/* nodeOf */.E7)(value, map.flow === true));
    }
}
/** A key that is there keeps its notation. */
function keyed(map, key) {
    return map?.items.find((pair) => keyOf(pair) === key)?.key ?? (0,yaml_write/* keyNode */.qe)(key);
}
function keyOf({ key }) {
    return (0,dist/* isScalar */.jn)(key) ? String(key.value) : "";
}

// EXTERNAL MODULE: ./build/metadata/numbers.js
var numbers = __webpack_require__(2906);
// EXTERNAL MODULE: ./build/model/fields.js
var fields = __webpack_require__(2017);
;// CONCATENATED MODULE: ./build/record/statements.js


/** A record is read by people: longer texts and lists stay where they are. */
const MAX_CHARACTERS = 2_000;
const MAX_MEMBERS = 200;
/** Of longer names only the start is read from a record, which would make another thing of what they name. */
const MAX_SUBJECT_CHARACTERS = 300;
/**
 * The facts that other sources state, in the order of the catalogue: of each field what the first source says, since where sources
 * differ a person has to decide. Fields that change with every export are left out: what was written once would be wrong the next time.
 */
function statementsOf(facts, recordPath) {
    const byField = new Map();
    for (const fact of facts) {
        if (fact.source === recordPath || !isStateable(fact))
            continue;
        const group = byField.get(fact.field);
        if (group === undefined)
            byField.set(fact.field, [fact]);
        else
            group.push(fact);
    }
    return fields/* FIELDS */.cJ.flatMap((field) => {
        const stated = byField.get(field.id) ?? [];
        if (stated.length === 0 || stated.length > MAX_MEMBERS || field.isVolatile === true)
            return [];
        if (stated.some(({ value, subject = "" }) => value.length > MAX_CHARACTERS || subject.length > MAX_SUBJECT_CHARACTERS))
            return [];
        return [{ field: field.id, value: stateableOf(field, stated) }];
    });
}
/** A record that says `accuracy: good` would be a wrong one. */
function isStateable({ field, value }) {
    const { kind } = (0,fields/* fieldOf */._F)(field);
    if (value.trim() === "")
        return false;
    return (kind !== "number" && kind !== "metric") || (0,numbers/* numberIn */.P)(value) !== undefined;
}
function stateableOf({ kind }, stated) {
    if (kind === "setting" || kind === "metric") {
        const bySubject = new Map();
        for (const { subject = "", value } of stated)
            if (!bySubject.has(subject))
                bySubject.set(subject, scalarOf(value, kind));
        return bySubject;
    }
    const [first] = stated;
    const values = [...new Set(stated.filter(({ source }) => source === first?.source).map(({ value }) => value))];
    const isList = (kind === "set" || kind === "sequence" || kind === "licence") && values.length > 1;
    return isList ? values : scalarOf(values[0] ?? "", kind);
}
/** Numbers as numbers where both spellings are the same, so that nothing is rounded; other ones, `0.10` or `91 %`, as they are. */
function scalarOf(value, kind) {
    const isNumber = kind === "number" || kind === "metric" || kind === "setting";
    return isNumber && /^-?\d/.test(value) && String(Number(value)) === value ? Number(value) : value;
}

;// CONCATENATED MODULE: ./build/record/text.js



/** A record is written by people, and digests of two thousand tensors fit. The worst text of this size takes about a second to read. */
const MAX_RECORD_BYTES = 256 * 1024;
/** Of the format of records. */
const RECORD_VERSION = 1;
const LIMITS = { bytes: MAX_RECORD_BYTES, depth: 16, entries: 5_000 };
/** The key that is written by the program. */
const MACHINE_KEY = "model";
/**
 * The text of a record that says `content`, as a change of the text that is there: only `model` is replaced, and fields that others
 * state and the record does not are added. A record that says all of it already stays as it is, byte for byte.
 */
function recordText(existing, content, facts, recordPath) {
    const statements = statementsOf(facts, recordPath);
    if (existing === undefined)
        return sized(newText(statements, content), [MACHINE_KEY]);
    const parsed = typeof existing === "string" ? readRecord(existing) : { kind: "sound", document: existing };
    if (parsed.kind === "broken")
        return parsed;
    const { document } = parsed;
    const differing = differingKeys(document.value.get(MACHINE_KEY), content);
    const edits = [
        ...(document.value.has("record") ? [] : [[["record"], RECORD_VERSION]]),
        ...missingIn(document, statements),
        ...(differing.length === 0 ? [] : [[[MACHINE_KEY], content]]),
    ];
    if (edits.length === 0)
        return { kind: "text", text: document.text, differing };
    const text = document.withValues(edits, MACHINE_KEY);
    if (text === undefined)
        return broken("The record cannot be updated without changing what else it says: write its keys one below the other.");
    return sized(text, differing);
}
function readRecord(text) {
    const parsed = editableYaml(text, { noun: "record", minimal: " Delete it, or write `record: 1`.", limits: LIMITS });
    if (parsed.kind === "broken")
        return { kind: "broken", problem: parsed.problems[0] ?? NO_PROBLEM };
    const version = parsed.document.value.get("record");
    if (version === undefined || version === RECORD_VERSION)
        return parsed;
    const place = parsed.document.positionOfKey("record");
    return {
        kind: "broken",
        problem: { ...place, message: `The format of this record is not known: \`record: ${RECORD_VERSION}\` is.` },
    };
}
const NO_PROBLEM = { message: "The record cannot be read.", line: 1, column: 1 };
/** Whether somebody wrote, or asked for, digests of tensors. */
function holdsTensors(document) {
    const model = document.value.get(MACHINE_KEY);
    return model instanceof Map && model.has("tensors");
}
/** What is not known of the model, digests that were not made, differs from nothing. */
function differingKeys(recorded, content) {
    if (!(recorded instanceof Map))
        return [MACHINE_KEY];
    const keys = [...new Set([...content.keys(), ...[...recorded.keys()].map(String)])];
    return keys
        .filter((key) => {
        if (key === "files")
            return !(0,yaml_write/* isSameValue */.am)(withoutDigests(recorded.get(key), content.get(key)), content.get(key));
        return !(key === "tensors" && !content.has(key)) && !(0,yaml_write/* isSameValue */.am)(recorded.get(key), content.get(key));
    })
        .map((key) => `${MACHINE_KEY}.${key}`)
        .sort();
}
/** The recorded files without the digests that there is nothing to compare with. */
function withoutDigests(recorded, files) {
    if (!Array.isArray(recorded) || !Array.isArray(files))
        return recorded;
    return recorded.map((file, at) => {
        const known = files[at];
        if (!(file instanceof Map) || !(known instanceof Map) || known.has("sha256"))
            return file;
        return new Map([...file].filter(([key]) => key !== "sha256"));
    });
}
function missingIn(document, statements) {
    return statements.flatMap(({ field, value }) => {
        const path = field.split(".");
        if (document.value.has(field))
            return [];
        let place = document.value;
        for (const key of path) {
            // What somebody wrote there instead of a mapping stays.
            if (!(place instanceof Map))
                return [];
            if (!place.has(key))
                return [[path, value]];
            place = place.get(key);
        }
        return [];
    });
}
const HEADING = `# What is known about the model beside this file. \`${MACHINE_KEY}\` is written by \`model-review record\`, all else is yours to edit.\n`;
function newText(statements, content) {
    const start = `${HEADING}record: ${RECORD_VERSION}\n`;
    const parsed = readRecord(start);
    const edits = statements.map(({ field, value }) => [field.split("."), value]);
    const stated = parsed.kind === "sound" && edits.length > 0 ? parsed.document.withValues(edits) : undefined;
    return `${stated ?? start}${(0,yaml_write/* yamlText */.pS)(new Map([[MACHINE_KEY, content]]))}`;
}
function sized(text, differing) {
    const bytes = new TextEncoder().encode(text).length;
    if (bytes <= MAX_RECORD_BYTES)
        return { kind: "text", text, differing };
    return broken(`The record would have ${bytes} bytes; at most ${MAX_RECORD_BYTES} are read.`);
}
function broken(message) {
    return { kind: "broken", problem: { message, line: 1, column: 1 } };
}


/***/ }),

/***/ 8979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ inspectAt)
/* harmony export */ });
/* harmony import */ var _artifacts_companions_find_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6747);
/* harmony import */ var _artifacts_open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5858);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _formats_inspect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9546);




/** What a file of a revision says, with what stands beside it. */
async function inspectAt(tree, path, signal) {
    const inspection = await (0,_formats_inspect_js__WEBPACK_IMPORTED_MODULE_3__/* .inspect */ .N)((0,_artifacts_open_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactFile */ .v)(tree, path, signal), {}, signal);
    if (inspection.status !== "read")
        return { ...inspection, ...(await besideFailure(tree, path, signal)) };
    return { ...inspection, model: await (0,_artifacts_companions_find_js__WEBPACK_IMPORTED_MODULE_0__/* .withCompanions */ .i7)(inspection.model, tree, path, signal) };
}
async function besideFailure(tree, path, signal) {
    try {
        return await (0,_artifacts_companions_find_js__WEBPACK_IMPORTED_MODULE_0__/* .statedBeside */ .im)(tree, path, signal);
    }
    catch (error) {
        // The model is told as one that could not be read, whatever else of it cannot be had.
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 9538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $o: () => (/* binding */ openers),
  yb: () => (/* binding */ readDigests),
  b7: () => (/* binding */ unmovedTensors)
});

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
        ...(source.descriptor === undefined ? {} : { descriptor: source.descriptor }),
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

// EXTERNAL MODULE: ./build/weights/digest.js
var digest = __webpack_require__(400);
;// CONCATENATED MODULE: ./build/review/openers.js
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



function openers(base, head, signal) {
    let failed;
    const side = (name, tree) => oneAtATime(tree, () => (failed = name), signal);
    const sides = { base: side("base", base), head: side("head", head) };
    return {
        base: sides.base.open,
        head: sides.head.open,
        failedSide: () => failed,
        async [Symbol.asyncDispose]() {
            await sides.base[Symbol.asyncDispose]();
            await sides.head[Symbol.asyncDispose]();
        },
    };
}
function oneAtATime(tree, onFailure, signal) {
    let current;
    const close = async () => {
        await current?.source[Symbol.asyncDispose]();
        current = undefined;
    };
    return {
        async open(path) {
            if (current?.path === path)
                return current.source;
            await close();
            try {
                const entry = await tree.find(path, signal);
                if (entry?.kind !== "file")
                    return undefined;
                current = { path, source: noticed(windowedSource(await tree.open(entry, signal)), onFailure) };
                return current.source;
            }
            catch (error) {
                onFailure();
                throw error;
            }
        },
        [Symbol.asyncDispose]: close,
    };
}
/** The same source; `onFailure` learns that bytes could not be had. */
function noticed(source, onFailure) {
    return {
        ...source,
        async read(offset, length, signal) {
            try {
                return await source.read(offset, length, signal);
            }
            catch (error) {
                onFailure();
                throw error;
            }
        },
    };
}
/** Digests values of tensors of one revision. */
async function readDigests(tree, tensors, budgetBytes, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, oneAtATime(tree, () => undefined, signal), true);
        return await (0,digest/* digestTensors */.d)(tensors, file.open, budgetBytes, signal);
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


/***/ }),

/***/ 8224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dy: () => (/* binding */ judgeRecord),
  zR: () => (/* binding */ recordAt),
  mW: () => (/* binding */ recordStateOf)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/model/summary.js
var summary = __webpack_require__(4514);
;// CONCATENATED MODULE: ./build/record/content.js

/** What `model` says in a record: the part that is written by the program, in an order that only the model decides. */
function recordContent(model, digests) {
    const structure = structureOf(model);
    return mapping(["format", model.format], ["formatVersion", model.formatVersion], ["files", filesOf(model, digests)], ["structure", structure.size === 0 ? undefined : structure], ["parameters", parametersOf(model.tensors)], ["tensors", digests.tensors === undefined ? undefined : tensorsOf(digests.tensors)]);
}
/** Paths count from the record's own folder, so that a folder that moves keeps its records. */
function filesOf({ files }, digests) {
    const main = files[0]?.path ?? "";
    const folder = main.slice(0, main.lastIndexOf("/") + 1);
    return files.map(({ path, size }) => mapping(["path", path.startsWith(folder) ? path.slice(folder.length) : path], ["size", size], ["sha256", digests.files.get(path)]));
}
function structureOf({ requirements, signatures, graphs }) {
    const nodes = graphs.reduce((sum, graph) => sum + graph.nodes.length, 0);
    const operators = (0,summary/* operatorsOf */.Rj)(graphs).map(({ domain, type, count }) => [`${domain}.${type}`, count]);
    const required = requirements.map(({ name, version }) => [name, version]).sort(byKey);
    return mapping(["requirements", required.length === 0 ? undefined : new Map(required)], ["signatures", signatures.length === 0 ? undefined : signatures.map(signatureOf)], ["nodes", graphs.length === 0 ? undefined : nodes], ["operators", operators.length === 0 ? undefined : new Map(operators)]);
}
function signatureOf({ name, inputs, outputs }) {
    return mapping(["name", name], ["inputs", inputs.map(entryOf)], ["outputs", outputs.map(entryOf)]);
}
/** What goes without saying, a tensor that a caller must give, is not said. */
function entryOf({ name, kind, dtype, shape, required }) {
    return mapping(["name", name], ["kind", kind === "tensor" ? undefined : kind], ["dtype", dtype], ["shape", shape], ["required", required ? undefined : false]);
}
/** Tensors that are a setting of an operator are no parameters of the model. */
function parametersOf(tensors) {
    const counted = tensors.filter(({ kind }) => kind !== "attribute");
    const dtypes = new Map();
    for (const { dtype, parameters } of counted)
        dtypes.set(dtype, (dtypes.get(dtype) ?? 0) + parameters);
    return mapping(["tensors", counted.length], ["count", counted.reduce((sum, { parameters }) => sum + parameters, 0)], ["bytes", counted.reduce((sum, { bytes }) => sum + bytes, 0)], ["dtypes", dtypes.size === 0 ? undefined : new Map([...dtypes].sort(byKey))]);
}
function tensorsOf(digests) {
    return [...digests].sort(byKey).map(([name, sha256]) => mapping(["name", name], ["sha256", sha256]));
}
function mapping(...entries) {
    return new Map(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}
function byKey([a], [b]) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./build/record/path.js
var record_path = __webpack_require__(8037);
// EXTERNAL MODULE: ./build/record/text.js + 2 modules
var record_text = __webpack_require__(7290);
// EXTERNAL MODULE: ./build/weights/file-digest.js
var file_digest = __webpack_require__(4983);
// EXTERNAL MODULE: ./build/review/openers.js + 1 modules
var openers = __webpack_require__(9538);
;// CONCATENATED MODULE: ./build/review/record.js
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






/** How the record beside a model stands to it. Costs one look-up where there is none and nobody misses it. */
async function recordStateOf({ path, model, tree }, { budgetBytes, draft }, signal) {
    const recordPath = (0,record_path/* recordPathOf */.o)(path);
    const existing = await recordAt(tree, recordPath, signal);
    if (existing === undefined) {
        const state = { path: recordPath, status: "absent", differing: [] };
        const missed = await draft?.();
        if (missed === undefined)
            return { state, bytesRead: 0 };
        const { text, bytesRead } = await judgeRecord({ path, model, tree }, missed.existing, { budgetBytes }, signal);
        return { state: text === undefined ? state : { ...state, expected: text }, bytesRead };
    }
    if (typeof existing !== "string")
        return { state: unreadable(recordPath, existing.problem), bytesRead: 0 };
    const { state, bytesRead } = await judgeRecord({ path, model, tree }, existing, { budgetBytes }, signal);
    return { state, bytesRead };
}
/** The text of a record; undefined where there is none, a problem where it cannot be had as text. */
async function recordAt(tree, path, signal) {
    const entry = await tree.find(path, signal);
    if (entry === undefined)
        return undefined;
    if (entry.kind !== "file")
        return { problem: `The record is a ${entry.kind}, which is never followed: commit the file itself.` };
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            if ((await tree.sizeOf(entry, signal)) > record_text/* MAX_RECORD_BYTES */.xR)
                return { problem: `The record has more than the ${record_text/* MAX_RECORD_BYTES */.xR} bytes that are read of one.` };
            const source = __addDisposableResource(env_1, await tree.open(entry, signal), true);
            return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await source.read(0, source.size, signal));
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
        if (error instanceof TypeError)
            return { problem: "The record is not UTF-8." };
        if (error instanceof errors/* SourceError */.c8)
            return { problem: error.message };
        throw error;
    }
}
/** Compares a record with its model, and writes the one that would be in sync. */
async function judgeRecord({ path, model, tree }, existing, options, signal) {
    const recordPath = (0,record_path/* recordPathOf */.o)(path);
    const parsed = existing === undefined ? undefined : (0,record_text/* readRecord */.aE)(existing);
    if (parsed?.kind === "broken")
        return { state: { path: recordPath, status: "unreadable", differing: [], problem: parsed.problem }, bytesRead: 0 };
    const withTensors = options.withTensors === true || (parsed !== undefined && (0,record_text/* holdsTensors */.LX)(parsed.document));
    const digests = await digestsFor(model, tree, { ...options, withTensors }, signal);
    const { files, tensors, isComplete } = digests;
    const cost = { bytesRead: digests.bytesRead, ...(digests.reason === undefined ? {} : { reason: digests.reason }) };
    const content = recordContent(model, { files, ...(tensors === undefined ? {} : { tensors }) });
    const record = (0,record_text/* recordText */.Pe)(parsed?.document, content, model.facts, recordPath);
    if (record.kind === "broken")
        return { state: { path: recordPath, status: "unreadable", differing: [], problem: record.problem }, ...cost };
    const { text, differing } = record;
    const known = isComplete ? { text } : {};
    if (existing === undefined)
        return { state: { path: recordPath, status: "absent", differing: [] }, ...cost, ...known };
    if (differing.length > 0) {
        const expected = isComplete ? { expected: text } : {};
        return { state: { path: recordPath, status: "stale", differing, ...expected }, ...cost, ...known };
    }
    return { state: { path: recordPath, status: isComplete ? "in-sync" : "unverified", differing }, ...cost, ...known };
}
function unreadable(path, message) {
    return { path, status: "unreadable", differing: [], problem: { message, line: 1, column: 1 } };
}
/** Bytes that cannot be had leave digests out, as those beyond the budget do. */
async function digestsFor(model, tree, { budgetBytes, withTensors }, signal) {
    let known = { files: new Map(), bytesRead: 0, isComplete: false };
    try {
        const paths = model.files.filter(({ size }) => size !== null).map((file) => file.path);
        const { digests, bytesRead, isComplete } = await (0,file_digest/* digestFiles */.E)(tree, paths, budgetBytes, signal);
        known = { files: digests, bytesRead, isComplete };
        if (withTensors !== true)
            return known;
        const stored = model.tensors.filter(({ values }) => values.kind === "stored");
        const tensors = await (0,openers/* readDigests */.yb)(tree, stored, budgetBytes, signal);
        const isWhole = stored.every(({ name }) => tensors.digests.has(name));
        return {
            files: digests,
            ...(isWhole ? { tensors: tensors.digests } : {}),
            bytesRead: bytesRead + tensors.bytesRead,
            isComplete: isComplete && isWhole,
        };
    }
    catch (error) {
        if (error instanceof errors/* SourceError */.c8)
            return { ...known, isComplete: false, reason: error.message };
        throw error;
    }
}


/***/ }),

/***/ 2751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ decoderOf)
});

// EXTERNAL MODULE: ./build/model/tensor.js
var tensor = __webpack_require__(6241);
;// CONCATENATED MODULE: ./build/weights/numerals.js
/** Longer than any number that is written; what is longer is cut, and then is none. */
const MAX_CHARACTERS = 64;
const WORDS = new Map([
    ["true", 1],
    ["false", 0],
    ["inf", Number.POSITIVE_INFINITY],
    ["-inf", Number.NEGATIVE_INFINITY],
]);
const WRITERS = new Map([
    ["float64", [8, (view, at, value) => view.setFloat64(at, value, true)]],
    ["float32", [4, (view, at, value) => view.setFloat32(at, value, true)]],
    // Numbers beyond 2^53 are rounded, on both sides alike.
    ["int64", [8, (view, at, value) => view.setBigInt64(at, BigInt(Number.isFinite(value) ? Math.trunc(value) : 0), true)]],
    ["int32", [4, (view, at, value) => view.setInt32(at, value, true)]],
    ["int16", [2, (view, at, value) => view.setInt16(at, value, true)]],
    ["int8", [1, (view, at, value) => view.setInt8(at, value)]],
    ["uint32", [4, (view, at, value) => view.setUint32(at, value, true)]],
    ["uint8", [1, (view, at, value) => view.setUint8(at, value)]],
]);
/** Decodes decimal numbers across chunks of text and hands each chunk's on, as little-endian elements of the dtype. */
function numeralReader(dtype, take) {
    const [width, write] = WRITERS.get(dtype) ?? [
        8,
        (view, at, value) => view.setFloat64(at, value, true),
    ];
    let word = "";
    return (chunk) => {
        // A number takes at least two characters, its separator among them.
        const elements = new Uint8Array((Math.ceil(chunk.length / 2) + 1) * width);
        const view = new DataView(elements.buffer);
        let count = 0;
        for (const byte of chunk) {
            if (isPart(byte)) {
                if (word.length < MAX_CHARACTERS)
                    word += String.fromCharCode(byte);
                continue;
            }
            if (word === "")
                continue;
            write(view, count * width, WORDS.get(word) ?? Number(word));
            count++;
            word = "";
        }
        take(elements.subarray(0, count * width));
    };
}
/** A digit, a letter, or one of `+ - .`. */
function isPart(byte) {
    return ((byte >= 0x30 && byte <= 0x39) ||
        (byte >= 0x61 && byte <= 0x7a) ||
        (byte >= 0x41 && byte <= 0x5a) ||
        byte === 0x2b ||
        byte === 0x2d ||
        byte === 0x2e);
}

;// CONCATENATED MODULE: ./build/weights/six-bits.js
/**
 * Packs elements of six bits, one to a byte, as raw bytes hold them: four in three bytes, the first one in the lowest bits. The one type
 * of which ONNX stores single elements in `int32_data`: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
 */
function sixBitPacker(take) {
    let pending = 0;
    let bits = 0;
    return {
        read(elements) {
            const packed = new Uint8Array(elements.length);
            let count = 0;
            for (const element of elements) {
                pending |= (element & 0x3f) << bits;
                bits += 6;
                if (bits < 8)
                    continue;
                packed[count++] = pending;
                pending >>>= 8;
                bits -= 8;
            }
            take(packed.subarray(0, count));
        },
        end() {
            if (bits > 0)
                take(Uint8Array.of(pending));
        },
    };
}

;// CONCATENATED MODULE: ./build/weights/varints.js

/** Decodes protobuf varints across chunks and hands each chunk's on, as little-endian elements cut to the width of the dtype. */
function varintNarrower(dtype, take) {
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
        take(elements.subarray(0, count * width));
    };
}

;// CONCATENATED MODULE: ./build/weights/decoders.js




const NOTHING = () => { };
/** Hands on the little-endian elements that chunks of stored bytes stand for; bytes of strings go through as they are. */
function decoderOf(encoding, dtype, take) {
    if (encoding === "numerals")
        return { read: numeralReader(dtype, take), end: NOTHING };
    if (encoding !== "varint")
        return { read: take, end: NOTHING };
    const isSixBits = Object.hasOwn(tensor/* DTYPE_BITS */.iA, dtype) && tensor/* DTYPE_BITS */.iA[dtype] === 6;
    if (!isSixBits)
        return { read: varintNarrower(dtype, take), end: NOTHING };
    const packer = sixBitPacker(take);
    return { read: varintNarrower(dtype, packer.read), end: packer.end };
}


/***/ }),

/***/ 400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ digestTensors)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _decoders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2751);
/* harmony import */ var _unpacked_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9385);




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
            for (const part of parts) {
                const source = await open(part.stored.path);
                const text = source && (await digestOf(part, source, signal));
                if (text !== undefined)
                    texts.push(text);
            }
            if (texts.length < parts.length)
                continue;
            digests.set(name, texts.join(" "));
            bytesRead += bytes;
        }
    }
    catch (error) {
        // What may be fetched from servers is limited as what may be read is: tensors that are left stay without a digest.
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c8 && error.code === "budget"))
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
function storedOf({ name, dtype, shape, bytes: size, values }) {
    if (values.kind !== "stored")
        return [];
    const { indices } = values;
    const elements = { dtype, shape, size, stored: values };
    if (indices === undefined)
        return [{ name, parts: [elements], bytes: sumOf(values.ranges) }];
    if (indices.kind !== "stored")
        return [];
    const bytes = sumOf(values.ranges) + sumOf(indices.ranges);
    return [{ name, parts: [elements, { dtype: "int64", shape: [], size: sumOf(indices.ranges), stored: indices }], bytes }];
}
function byPlace({ parts: [{ stored: a }] }, { parts: [{ stored: b }] }) {
    if (a.path !== b.path)
        return a.path < b.path ? -1 : 1;
    return (a.ranges[0]?.offset ?? 0) - (b.ranges[0]?.offset ?? 0);
}
function sumOf(ranges) {
    return ranges.reduce((sum, { length }) => sum + length, 0);
}
/** Undefined of packed elements that cannot be put in order. */
async function digestOf({ dtype, shape, size, stored }, source, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    if ((0,_unpacked_js__WEBPACK_IMPORTED_MODULE_3__/* .isPacked */ .lS)(stored)) {
        const ordered = await (0,_unpacked_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackedElements */ .by)({ dtype, shape, bytes: size }, stored, source, signal);
        return ordered && hash.update(ordered).digest("hex");
    }
    const { encoding, ranges } = stored;
    const decoder = (0,_decoders_js__WEBPACK_IMPORTED_MODULE_2__/* .decoderOf */ .q)(encoding, dtype, (elements) => hash.update(elements));
    for (const { offset, length } of ranges) {
        // Strings have no width of their own: their lengths keep ["ab"] and ["a", "b"] apart.
        if (encoding === "strings")
            hash.update(`${length}:`);
        for (let done = 0; done < length; done += CHUNK_BYTES) {
            const chunk = await source.read(offset + done, Math.min(CHUNK_BYTES, length - done), signal);
            decoder.read(chunk);
        }
    }
    decoder.end();
    return hash.digest("hex");
}


/***/ }),

/***/ 4983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ digestFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
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

/** Large enough that a read costs no more than its bytes, small enough that memory stays flat. */
const CHUNK_BYTES = 1024 * 1024;
/**
 * Digests whole files, one after the other, as far as `budgetBytes` go. What git holds a pointer of LFS for is known by it: nothing
 * is read. Throws SourceError when bytes cannot be had.
 */
async function digestFiles(tree, paths, budgetBytes, signal) {
    const digests = new Map();
    let bytesRead = 0;
    let isComplete = true;
    for (const path of new Set(paths)) {
        const entry = await tree.find(path, signal);
        if (entry?.kind !== "file")
            continue;
        const known = await knownDigest(tree, entry, signal);
        const size = known === undefined ? await tree.sizeOf(entry, signal) : 0;
        if (known !== undefined)
            digests.set(path, known);
        else if (bytesRead + size > budgetBytes)
            isComplete = false;
        else {
            digests.set(path, await digestOf(tree, entry, signal));
            bytesRead += size;
        }
    }
    return { digests, bytesRead, isComplete };
}
/** The id of an LFS object is the SHA-256 of its content. */
async function knownDigest(tree, entry, signal) {
    return /^sha256:([0-9a-f]{64})$/.exec((await tree.contentOf?.(entry, signal)) ?? "")?.[1];
}
async function digestOf(tree, entry, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, await tree.open(entry, signal), true);
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
        for (let offset = 0; offset < source.size; offset += CHUNK_BYTES) {
            hash.update(await source.read(offset, Math.min(CHUNK_BYTES, source.size - offset), signal));
        }
        return hash.digest("hex");
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


/***/ }),

/***/ 9385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sB: () => (/* binding */ MOST_UNPACKED_BYTES),
  lS: () => (/* binding */ isPacked),
  by: () => (/* binding */ unpackedElements)
});

// EXTERNAL MODULE: ./build/bytes/compression.js
var compression = __webpack_require__(7042);
// EXTERNAL MODULE: ./build/encodings/zstd/frame.js + 6 modules
var zstd_frame = __webpack_require__(8869);
// EXTERNAL MODULE: ./build/model/tensor.js
var tensor = __webpack_require__(6241);
;// CONCATENATED MODULE: ./build/weights/byte-order.js

const LAYOUTS = new Map(Object.entries(tensor/* BLOCK_DTYPES */.yF));
function isInBlocks(dtype) {
    return LAYOUTS.has(dtype);
}
/** Elements of `width` bytes in the other order. */
function swapped(bytes, width) {
    const into = new Uint8Array(bytes.length);
    for (let start = 0; start < bytes.length; start += width) {
        for (let byte = 0; byte < width; byte++)
            into[start + byte] = bytes[start + width - 1 - byte] ?? 0;
    }
    return into;
}
/** `size` bytes of big-endian blocks as little-endian ones. Undefined of types whose order is not certain, and of blocks in pieces. */
async function orderedBlocks(dtype, size, { ranges, strides, packing, byteOrder }, source, signal) {
    const { bytes: step = 1, words } = LAYOUTS.get(dtype) ?? {};
    const [range, more] = ranges;
    const isPlain = byteOrder === "big" && strides === undefined && packing === undefined && more === undefined;
    if (words === undefined || !isPlain || range?.length !== size || size % step !== 0)
        return undefined;
    const blocks = new Uint8Array(await source.read(range.offset, size, signal));
    for (let start = 0; start < size; start += step) {
        for (const [at, count] of words) {
            const from = start + at;
            blocks.set(swapped(blocks.subarray(from, from + 2 * count), 2), from);
        }
    }
    return blocks;
}

;// CONCATENATED MODULE: ./build/weights/unpacked.js




/** Held in memory, of both sides at once, for as long as a tensor is looked at. Exporters write what is larger in one piece, in order. */
const MOST_UNPACKED_BYTES = 32 * 1024 * 1024;
/** Each is a read and a stream of its own. */
const MOST_CHUNKS = 65_536;
/** What a chunk may have beside its elements: a checksum, and the frame of a zlib stream. */
const CHUNK_OVERHEAD_BYTES = 1024;
/** Whether the bytes of a tensor have to be put in order before they are its elements one after the other. */
function isPacked({ strides, byteOrder, packing }) {
    return strides !== undefined || byteOrder !== undefined || packing !== undefined;
}
/**
 * The elements in row-major order as little-endian bytes. Undefined where they are too many, packed in a way that is not undone, or
 * the bytes do not give as many as the tensor declares.
 */
async function unpackedElements({ dtype, shape, bytes: size }, stored, source, signal) {
    const width = widthOf(dtype);
    const read = stored.ranges.reduce((sum, { length }) => sum + length, 0);
    const isLarge = Math.max(size, read) > MOST_UNPACKED_BYTES || stored.ranges.length > MOST_CHUNKS;
    if (isLarge || stored.encoding !== "elements" || stored.indices !== undefined)
        return undefined;
    if (isInBlocks(dtype))
        return orderedBlocks(dtype, size, stored, source, signal);
    if (width === undefined)
        return undefined;
    const raw = await rawElements(stored, { shape, width, size }, source, signal);
    const ordered = raw && (stored.strides === undefined ? raw : stridden(raw, shape, stored.strides, width));
    if (ordered?.length !== size)
        return undefined;
    return stored.byteOrder === "big" ? swapped(ordered, dtype.startsWith("complex") ? width / 2 : width) : ordered;
}
/** Bytes of one element; undefined of dtypes that share bytes or have no width. */
function widthOf(dtype) {
    const bits = new Map(Object.entries(tensor/* DTYPE_BITS */.iA)).get(dtype);
    return bits === undefined || bits % 8 !== 0 ? undefined : bits / 8;
}
async function rawElements({ ranges, packing, strides }, layout, source, signal) {
    if (packing?.kind === "chunks") {
        const into = new Uint8Array(layout.size);
        const chunks = chunksOf(layout.shape, packing.shape);
        const { within } = packing;
        const outer = within && (await unpackedStream(ranges, within.size, source, signal));
        const places = within?.ranges ?? ranges;
        if (chunks.length !== places.length || (within !== undefined && outer === undefined))
            return undefined;
        for (const [index, { offset, length }] of places.entries()) {
            // A chunk that was never written is zeros.
            if (length === 0)
                continue;
            const filtered = outer?.subarray(offset, offset + length) ?? (await source.read(offset, length, signal));
            const chunk = unfiltered(filtered, packing, layout.width);
            if (chunk === undefined)
                return undefined;
            place(chunk, packing.shape, chunks[index] ?? [], layout, into);
        }
        return into;
    }
    const parts = [];
    for (const { offset, length } of ranges)
        parts.push(new Uint8Array(await source.read(offset, length, signal)));
    const bytes = joined(parts);
    if (packing === undefined)
        return bytes;
    const isStridden = strides !== undefined;
    if (packing.size > MOST_UNPACKED_BYTES + packing.skip || packing.skip > packing.size)
        return undefined;
    return (0,compression/* inflatedRaw */.Uw)(bytes, packing.size)?.subarray(packing.skip, isStridden ? undefined : packing.skip + layout.size);
}
/** The last stream that was unpacked of each source: many small tensors stand in one. */
const UNPACKED = new WeakMap();
async function unpackedStream([range, more], size, source, signal) {
    if (range === undefined || more !== undefined || size > MOST_UNPACKED_BYTES)
        return undefined;
    const known = UNPACKED.get(source);
    if (known?.offset === range.offset)
        return known.bytes;
    const bytes = (0,zstd_frame/* unzstd */.h)(await source.read(range.offset, range.length, signal), size);
    if (bytes?.length !== size)
        return undefined;
    UNPACKED.set(source, { offset: range.offset, bytes });
    return bytes;
}
function joined(parts) {
    const [only, more] = parts;
    if (only !== undefined && more === undefined)
        return only;
    const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
        all.set(part, at);
        at += part.length;
    }
    return all;
}
/** The first element of every chunk, in row-major order of the chunks. */
function chunksOf(shape, chunk) {
    let places = [[]];
    for (const [dimension, size] of shape.entries()) {
        const step = chunk[dimension] ?? 0;
        if (step < 1)
            return [];
        const starts = Array.from({ length: Math.ceil(size / step) }, (_, index) => index * step);
        if (places.length * starts.length > MOST_CHUNKS)
            return [];
        places = places.flatMap((place) => starts.map((start) => [...place, start]));
    }
    return places;
}
function unfiltered(chunk, { shape, filters }, width) {
    const size = shape.reduce((product, length) => product * length, width);
    if (size > MOST_UNPACKED_BYTES)
        return undefined;
    let bytes = chunk;
    for (const filter of filters.toReversed())
        bytes = bytes && UNDO[filter](bytes, width, size);
    return bytes?.length === size ? bytes : undefined;
}
const UNDO = {
    deflate: (bytes, _, size) => (0,compression/* inflated */.kb)(bytes, size + CHUNK_OVERHEAD_BYTES),
    zstd: (bytes, _, size) => (0,zstd_frame/* unzstd */.h)(bytes, size + CHUNK_OVERHEAD_BYTES),
    // The checksum is not judged: what is compared are the values that a loader may take as well.
    fletcher32: (bytes) => (bytes.length < 4 ? undefined : bytes.subarray(0, -4)),
    shuffle(bytes, width) {
        const count = Math.floor(bytes.length / width);
        const plain = new Uint8Array(bytes);
        for (let byte = 0; byte < width; byte++) {
            for (let index = 0; index < count; index++)
                plain[index * width + byte] = bytes[byte * count + index] ?? 0;
        }
        return plain;
    },
};
/** Copies the part of a chunk that lies within the tensor, row by row. */
function place(chunk, chunkShape, start, { shape, width }, into) {
    const last = shape.length - 1;
    const extents = shape.map((length, dimension) => Math.min(chunkShape[dimension] ?? 0, length - (start[dimension] ?? 0)));
    const [steps, chunkSteps] = [rowMajor(shape), rowMajor(chunkShape)];
    const rowBytes = (last < 0 ? 1 : (extents[last] ?? 0)) * width;
    const copy = (dimension, to, from) => {
        if (dimension >= last) {
            into.set(chunk.subarray(from * width, from * width + rowBytes), to * width);
            return;
        }
        for (let index = 0; index < (extents[dimension] ?? 0); index++)
            copy(dimension + 1, to + index * (steps[dimension] ?? 0), from + index * (chunkSteps[dimension] ?? 0));
    };
    copy(0, start.reduce((sum, index, dimension) => sum + index * (steps[dimension] ?? 0), 0), 0);
}
function rowMajor(shape) {
    return shape.map((_, dimension) => shape.slice(dimension + 1).reduce((product, length) => product * length, 1));
}
/** Gathers elements by their steps; undefined where a step leaves the bytes. */
function stridden(bytes, shape, strides, width) {
    const count = shape.reduce((product, length) => product * length, 1);
    const reach = shape.reduce((sum, length, dimension) => sum + (length - 1) * (strides[dimension] ?? 0), 0);
    if (count > 0 && ((reach + 1) * width > bytes.length || strides.some((step) => step < 0)))
        return undefined;
    const into = new Uint8Array(count * width);
    const at = shape.map(() => 0);
    let from = 0;
    for (let index = 0; index < count; index++) {
        for (let byte = 0; byte < width; byte++)
            into[index * width + byte] = bytes[from * width + byte] ?? 0;
        // The next place, the last dimension first.
        for (let dimension = shape.length - 1; dimension >= 0; dimension--) {
            const step = strides[dimension] ?? 0;
            const next = (at[dimension] ?? 0) + 1;
            from += step;
            if (next < (shape[dimension] ?? 0)) {
                at[dimension] = next;
                break;
            }
            at[dimension] = 0;
            from -= next * step;
        }
    }
    return into;
}


/***/ })

};
