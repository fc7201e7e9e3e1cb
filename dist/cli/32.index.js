export const id = 32;
export const ids = [32];
export const modules = {

/***/ 4494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ companionOrProblem),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   d: () => (/* binding */ assertNoPointer),
/* harmony export */   kt: () => (/* binding */ companionBytes)
/* harmony export */ });
/* harmony import */ var _encodings_json_utf8_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3340);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3492);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1950);
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



/** All bytes of a companion, or an ArtifactError for one that is too large or is not the file that its name says. */
async function companionBytes(tree, entry, most, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const size = await tree.sizeOf(entry, signal);
        if (size > most)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactError */ .nE("companion-too-large", `The file has ${size} bytes; at most ${most} are read.`);
        const source = __addDisposableResource(env_1, await tree.open(entry, signal), true);
        const bytes = await source.read(0, source.size, signal);
        assertNoPointer(bytes);
        return bytes;
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
const LFS_POINTER = "version https://git-lfs.github.com/spec/v1";
function assertNoPointer(bytes) {
    if (new TextDecoder().decode(bytes.subarray(0, LFS_POINTER.length)) !== LFS_POINTER)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactError */ .nE("lfs-pointer", "The file is a Git LFS pointer, and the object it stands for is not here.");
}
/** What cannot be read becomes a problem of the companion: it never costs the review of the model. */
async function companionOrProblem(entry, read, signal) {
    signal?.throwIfAborted();
    if (entry.kind !== "file") {
        const what = entry.kind === "symlink" ? "a symbolic link" : "a submodule";
        return (0,_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .faulty */ .eJ)(`The path is ${what}, which is never followed: commit the file itself.`);
    }
    try {
        return await read();
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c8)
            return (0,_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .faulty */ .eJ)(error.message, { isUnavailable: true });
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactError */ .nE)
            return (0,_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .faulty */ .eJ)(error.message);
        throw error;
    }
}
/** The text of UTF-8 bytes without a byte order mark. Bytes that are none become U+FFFD, which is a problem. */
function textOf(bytes) {
    const text = new TextDecoder().decode(bytes);
    const valid = text.includes("\uFFFD") ? (0,_encodings_json_utf8_js__WEBPACK_IMPORTED_MODULE_0__/* .validBytesOf */ .F)(bytes) : bytes.length;
    if (valid === bytes.length)
        return { text, problems: [] };
    const before = new TextDecoder().decode(bytes.subarray(0, valid)).split("\n");
    const place = { line: before.length, column: (before.at(-1) ?? "").length + 1 };
    return { text, problems: [{ ...place, message: "The text is not valid UTF-8 here: save the file as UTF-8." }] };
}


/***/ }),

/***/ 6456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vt: () => (/* binding */ findCompanions),
  im: () => (/* binding */ statedBeside),
  i7: () => (/* binding */ withCompanions)
});

// EXTERNAL MODULE: ./build/artifacts/content.js
var content = __webpack_require__(9722);
// EXTERNAL MODULE: ./build/encodings/node.js
var encodings_node = __webpack_require__(3212);
// EXTERNAL MODULE: ./build/encodings/yaml-nodes.js
var yaml_nodes = __webpack_require__(7451);
// EXTERNAL MODULE: ./build/artifacts/companions/content.js
var companions_content = __webpack_require__(4494);
;// CONCATENATED MODULE: ./build/artifacts/companions/front-matter.js

/** Cards with the results of every benchmark reach 400 kB. The worst YAML of this length takes five seconds. */
const MAX_FRONT_MATTER_BYTES = 512 * 1024;
/** Of the prose that follows: sections about use and limits stand in the first pages. */
const MAX_PROSE_BYTES = 64 * 1024;
// One request where the file is far away; most cards fit.
const PIECE_BYTES = 64 * 1024;
/** The front matter of a Markdown file; undefined when it has none. Reads no more of the file than it takes to find its end. */
async function readCardText(source, signal) {
    const most = Math.min(source.size, MAX_FRONT_MATTER_BYTES + MAX_PROSE_BYTES);
    const bytes = new Uint8Array(most);
    let length = 0;
    const readTo = async (end) => {
        while (length < Math.min(end, most)) {
            const piece = await source.read(length, Math.min(PIECE_BYTES, most - length), signal);
            bytes.set(piece, length);
            length += piece.length;
        }
    };
    await readTo(1);
    (0,companions_content/* assertNoPointer */.d)(bytes);
    const start = openingFence(bytes.subarray(0, length));
    if (start === undefined)
        return undefined;
    const line = linesIn(bytes, start) + 1;
    const marked = bytes[0] === 0xef ? [{ line: 1, column: 1, message: MARKED }] : [];
    // The line before the text ends it too: front matter may be empty.
    for (let from = start - 1;;) {
        const fence = closingFence(bytes.subarray(0, length), from, length === source.size);
        if (fence.kind === "found") {
            await readTo(fence.end + MAX_PROSE_BYTES);
            const { text, problems } = (0,companions_content/* textOf */.b6)(bytes.subarray(start, fence.start));
            const moved = problems.map((problem) => ({ ...problem, line: problem.line + line - 1 }));
            const prose = new TextDecoder().decode(bytes.subarray(fence.end, Math.min(length, fence.end + MAX_PROSE_BYTES)));
            return {
                frontMatter: text,
                line,
                prose,
                proseLine: linesIn(bytes, fence.end) + 1,
                problems: [...marked, ...moved],
            };
        }
        from = fence.searched;
        if (length === source.size || length >= MAX_FRONT_MATTER_BYTES)
            break;
        await readTo(length + 1);
    }
    if (!startsWithKey(new TextDecoder().decode(bytes.subarray(start, Math.min(length, start + PIECE_BYTES)))))
        return undefined;
    const message = `The front matter does not end with a line \`---\` within the first ${MAX_FRONT_MATTER_BYTES} bytes.`;
    return { frontMatter: "", line, prose: "", proseLine: line, problems: [...marked, { line: line - 1, column: 1, message }] };
}
const MARKED = "The file begins with a byte order mark, so that the Hub sees no front matter: save it without.";
const [NEWLINE, DASH] = [0x0a, 0x2d];
/** Where the text after the first `---` begins. White space may stand before it, as for the Hub. */
function openingFence(bytes) {
    let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    while (isSpace(bytes[at]) || bytes[at] === NEWLINE)
        at += 1;
    return fenceEnd(bytes, at);
}
/** The position after the line when the line at `at` is `---`, and it ends. */
function fenceEnd(bytes, at) {
    if (bytes[at] !== DASH || bytes[at + 1] !== DASH || bytes[at + 2] !== DASH)
        return undefined;
    let end = at + 3;
    while (isSpace(bytes[end]))
        end += 1;
    return bytes[end] === NEWLINE ? end + 1 : undefined;
}
function isSpace(byte) {
    return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}
/** The first line after the one that ends at `from` that is `---`. */
function closingFence(bytes, from, isAll) {
    let newline = from;
    for (;;) {
        const end = fenceEnd(bytes, newline + 1);
        if (end !== undefined)
            return { kind: "found", start: newline + 1, end };
        const next = bytes.indexOf(NEWLINE, newline + 1);
        if (next < 0)
            break;
        newline = next;
    }
    // The last line of a file need not end.
    const rest = isAll ? bytes.subarray(newline + 1) : undefined;
    const isFence = rest !== undefined && rest.length < 100 && new TextDecoder().decode(rest).trimEnd() === "---";
    return isFence ? { kind: "found", start: newline + 1, end: bytes.length } : { kind: "missing", searched: newline };
}
function linesIn(bytes, end) {
    let lines = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0 && at < end; at = bytes.indexOf(NEWLINE, at + 1))
        lines += 1;
    return lines;
}
/** Markdown may begin with a rule, which is `---` as well: front matter goes on with a key. */
function startsWithKey(text) {
    const first = text.split("\n").find((one) => one.trim() !== "" && !one.trimStart().startsWith("#"));
    return first !== undefined && /^["']?[\w.-]{1,100}["']?[ \t]*:/.test(first);
}

// EXTERNAL MODULE: ./build/artifacts/companions/keys.js
var keys = __webpack_require__(9427);
;// CONCATENATED MODULE: ./build/artifacts/companions/model-index.js

/** Results of `model-index`: one metric each, by its type, the dataset with its configuration, and the split. */
function tellModelIndex(index, teller) {
    const seen = new Set();
    for (const [model, modelKey] of itemsOf(index, "model-index", teller)) {
        for (const [result, resultKey] of itemsOf((0,encodings_node/* valueAt */.f)(model, "results"), `${modelKey}.results`, teller)) {
            const dataset = (0,encodings_node/* valueAt */.f)(result, "dataset");
            model_index_require((0,encodings_node/* valueAt */.f)(result, "task"), ["type"], `${resultKey}.task`, result, teller);
            model_index_require(dataset, ["type", "name"], `${resultKey}.dataset`, result, teller);
            const place = placeOf(dataset);
            for (const [metric, key] of itemsOf((0,encodings_node/* valueAt */.f)(result, "metrics"), `${resultKey}.metrics`, teller)) {
                model_index_require(metric, ["type", "value"], key, metric, teller);
                const names = [(0,encodings_node/* valueAt */.f)(metric, "type"), (0,encodings_node/* valueAt */.f)(metric, "name")].flatMap(spelled);
                // Of two metrics of one type the second goes by the name that people read.
                const name = names.find((one) => !seen.has(`${one}${place}`)) ?? names[0];
                const value = (0,encodings_node/* valueAt */.f)(metric, "value");
                if (name === undefined || value === undefined)
                    continue;
                seen.add(`${name}${place}`);
                teller.value("metrics", value, `${key}.value`, `${name}${place}`);
            }
        }
    }
}
/** ` on glue sst2 (validation)` */
function placeOf(dataset) {
    const [id] = [(0,encodings_node/* valueAt */.f)(dataset, "type"), (0,encodings_node/* valueAt */.f)(dataset, "name")].flatMap(spelled);
    if (id === undefined)
        return "";
    const [config] = spelled((0,encodings_node/* valueAt */.f)(dataset, "config"));
    const [split] = spelled((0,encodings_node/* valueAt */.f)(dataset, "split"));
    return ` on ${id}${config === undefined ? "" : ` ${config}`}${split === undefined ? "" : ` (${split})`}`;
}
function spelled(node) {
    const text = node === undefined ? "" : (0,encodings_node/* nodeText */.q)(node).trim();
    return text === "" ? [] : [text];
}
function itemsOf(node, key, teller) {
    if (node === undefined || node.kind === "null")
        return [];
    if (node.kind !== "list") {
        teller.problem(node, `\`${key}\` is a list.`);
        return [];
    }
    return node.items.flatMap((item, index) => {
        if (item.kind === "mapping")
            return [[item, `${key}[${index}]`]];
        teller.problem(item, `\`${key}[${index}]\` is a mapping of keys to values.`);
        return [];
    });
}
/** What the Hub asks of a result: without it the whole card counts as invalid there. */
function model_index_require(node, keys, name, within, teller) {
    for (const key of keys) {
        const value = (0,encodings_node/* valueAt */.f)(node, key);
        if (value === undefined || value.kind === "null")
            teller.problem(node ?? within, `\`${name}\` has no \`${key}\`.`);
    }
}

;// CONCATENATED MODULE: ./build/artifacts/companions/prose.js
/** Words of headings, after the Hub's template and the habits of cards; in lower case, without punctuation. */
const HEADINGS = new Map([
    ["intended use", "intended_use"],
    ["intended uses", "intended_use"],
    ["intended use cases", "intended_use"],
    ["intended uses limitations", "intended_use"],
    ["intended use and limitations", "intended_use"],
    ["intended uses and limitations", "intended_use"],
    ["uses", "intended_use"],
    ["direct use", "intended_use"],
    ["limitations", "limitations"],
    ["known limitations", "limitations"],
    ["limitations and bias", "limitations"],
    ["limitations and biases", "limitations"],
    ["risks and limitations", "limitations"],
    ["bias risks and limitations", "limitations"],
    ["risks limitations and biases", "limitations"],
    ["ethical considerations and limitations", "limitations"],
    ["out of scope use", "limitations"],
]);
/** Sections under known headings, each up to the next heading of its level or the next known one. */
function sectionsOf(prose) {
    const sections = [];
    let open;
    let text = [];
    let fence;
    const close = () => {
        const body = withoutTemplate(text.join("\n"));
        if (open !== undefined && body !== "") {
            sections.push({ field: open.field, heading: open.heading, text: body, line: open.line });
        }
        [open, text] = [undefined, []];
    };
    for (const [index, raw] of prose.split("\n").entries()) {
        const line = raw.trimEnd();
        const mark = ["```", "~~~"].find((one) => line.trimStart().startsWith(one));
        if (mark !== undefined && (fence === undefined || fence === mark))
            fence = fence === undefined ? mark : undefined;
        const level = fence === undefined && mark === undefined ? levelOf(line) : 0;
        const field = level > 0 && line.length <= MAX_HEADING_CHARACTERS ? HEADINGS.get(wordsOf(line)) : undefined;
        // Uses of several kinds are one section of the template.
        const isWithin = open !== undefined && level > open.level && (field === undefined || field === open.field);
        if (level > 0 && !isWithin) {
            if (open !== undefined)
                close();
            if (field !== undefined)
                open = { field, heading: line, level, line: index + 1 };
        }
        else if (open !== undefined)
            text.push(line);
    }
    close();
    return sections;
}
const MAX_HEADING_CHARACTERS = 200;
/** Of an ATX heading 1 to 6, else 0. */
function levelOf(line) {
    const marks = /^ {0,3}(#{1,6})[ \t]/.exec(line)?.[1];
    return marks?.length ?? 0;
}
function wordsOf(heading) {
    return heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
}
/** What people wrote: neither the comments of the template nor its placeholders. */
function withoutTemplate(text) {
    let kept = "";
    let at = 0;
    for (let start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", at)) {
        kept += text.slice(at, start);
        const end = text.indexOf("-->", start);
        at = end < 0 ? text.length : end + "-->".length;
    }
    const written = `${kept}${text.slice(at)}`.replaceAll("[More Information Needed]", "").trim();
    // Headings without a word below them say nothing.
    return written.split("\n").every((line) => line.trim() === "" || levelOf(line) > 0) ? "" : written;
}

// EXTERNAL MODULE: ./build/artifacts/companions/statement.js
var statement = __webpack_require__(1950);
;// CONCATENATED MODULE: ./build/artifacts/companions/card.js







/** Results of all benchmarks are nested ten deep and have some ten thousand values. */
const LIMITS = { depth: 32, entries: 50_000, values: 200_000 };
/**
 * What a model card says in its front matter and in its sections about use and limits; undefined for a file without front matter.
 * Fields after https://github.com/huggingface/hub-docs/blob/main/modelcard.md.
 */
async function readCard(path, source, signal) {
    const card = await readCardText(source, signal);
    if (card === undefined)
        return undefined;
    const read = (0,yaml_nodes/* readYamlNodes */.f)(card.frontMatter, { noun: "front matter", limits: LIMITS, startLine: card.line });
    // A rule of Markdown, prose, and another rule.
    if (read.root?.kind !== "mapping" && card.frontMatter !== "" && !startsWithKey(card.frontMatter))
        return undefined;
    const nodes = { root: read.root ?? EMPTY, problems: [...card.problems, ...read.problems] };
    return (0,statement/* statementOf */.T8)(path, nodes, "front matter", (root, teller) => {
        tellCard(root, teller);
        for (const { field, heading, text, line } of sectionsOf(card.prose)) {
            teller.derived(field, text, { line: card.proseLine + line - 1, column: 1 }, heading);
        }
    });
}
const EMPTY = { kind: "mapping", entries: [], line: 1, column: 1 };
function tellCard(root, teller) {
    for (const { key, value } of root.entries) {
        const row = CARD_FIELDS.get(key);
        if (row !== undefined)
            (0,keys/* tellKey */.Z)(row, value, root, teller);
    }
}
/** `metrics` names what was measured and gives no number: it stays an entry. */
const CARD_KEYS = [
    { key: "license", field: "license", tell: tellLicence },
    { key: "license_name", field: "license", tell: tellLicenceName },
    { key: "license_link", field: "license_link" },
    { key: "base_model", field: "base_model", tell: "list" },
    { key: "base_model_relation", field: "base_model_relation" },
    { key: "datasets", field: "training.datasets", tell: "list" },
    { key: "language", field: "languages", tell: "list" },
    { key: "library_name", field: "library" },
    { key: "pipeline_tag", field: "task" },
    { key: "tags", field: "tags", tell: "list" },
    { key: "model_name", field: "name" },
    { key: "new_version", field: "new_version" },
    { key: "co2_eq_emissions", field: "emissions", tell: tellEmissions },
    { key: "model-index", field: "metrics", tell: tellModelIndex },
];
const CARD_FIELDS = new Map(CARD_KEYS.map((row) => [row.key, row]));
/** `other` says that `license_name` is the licence; alone it is all there is. */
function tellLicence(value, { list }, root) {
    const name = (0,encodings_node/* valueAt */.f)(root, "license_name");
    if (!isOther(value) || name === undefined || name.kind === "null")
        list("license", value, "license");
}
function tellLicenceName(value, { text }, root) {
    if (isOther((0,encodings_node/* valueAt */.f)(root, "license")))
        text("license", value, "license_name");
}
function isOther(licence) {
    return licence?.kind === "text" && licence.text.trim().toLowerCase() === "other";
}
/** A number is in grams, by https://huggingface.co/docs/hub/model-cards-co2. */
function tellEmissions(value, { derived, text }) {
    const key = value.kind === "mapping" ? "co2_eq_emissions.emissions" : "co2_eq_emissions";
    const amount = value.kind === "mapping" ? (0,encodings_node/* valueAt */.f)(value, "emissions") : value;
    if (amount?.kind === "number")
        derived("emissions", `${amount.text} g`, amount, key);
    else
        text("emissions", amount, key);
}

// EXTERNAL MODULE: ./build/artifacts/companions/json-file.js + 1 modules
var json_file = __webpack_require__(3181);
;// CONCATENATED MODULE: ./build/artifacts/companions/config.js




/** Keys that only configurations of models have: the folder above a model may hold the `config.json` of anything. */
const KEYS_OF_MODELS = new Set([
    "_class_name",
    "_diffusers_version",
    "architecture",
    "architectures",
    "auto_map",
    "id2label",
    "model_type",
    "num_labels",
    "quantization_config",
    "torch_dtype",
    "transformers_version",
    "vocab_size",
]);
/** A `config.json` as transformers and diffusers write it; undefined for one of something else. */
function readConfig(path, bytes) {
    const nodes = (0,json_file/* readJsonFile */.J)(bytes, path);
    const { root } = nodes;
    if (root !== undefined && !(root.kind === "mapping" && root.entries.some(({ key }) => KEYS_OF_MODELS.has(key))))
        return undefined;
    return (0,statement/* statementOf */.T8)(path, nodes, "configuration", (mapping, teller) => (0,keys/* tellKeys */.w)(CONFIG_KEYS, mapping, teller));
}
/**
 * `_name_or_path` is where it was loaded from last, which is often the model itself or a folder of its author: no base model.
 */
const CONFIG_KEYS = [
    ...["model_type", "architectures", "architecture", "_class_name"].map((key) => ({ key, field: "architecture", tell: "list" })),
    { key: "id2label", field: "labels", tell: tellLabels },
    { key: "dtype", field: "dtype" },
    { key: "torch_dtype", field: "dtype" },
    { key: "vocab_size", field: "tokenizer.vocabulary_size" },
    { key: "max_position_embeddings", field: "context_length" },
    { key: "n_positions", field: "context_length" },
    ...["bos_token_id", "eos_token_id", "pad_token_id"].map((key) => ({ key, field: "tokenizer.special_tokens", subject: key, tell: "list" })),
    { key: "quantization_config", field: "quantization", tell: tellQuantization },
    { key: "transformers_version", field: "library_version", subject: "transformers" },
    { key: "_diffusers_version", field: "library_version", subject: "diffusers" },
];
/** `id2label` names the outputs by their index; keys are text, as JSON has no others. */
function tellLabels(node, teller) {
    if (node.kind === "null")
        return;
    if (node.kind !== "mapping") {
        teller.problem(node, "`id2label` is a mapping of indices to labels.");
        return;
    }
    // Of an index that stands twice the last label counts, as it does for readers of JSON; that it stands there is told of the file.
    const byIndex = new Map();
    for (const entry of node.entries) {
        const index = Number(entry.key);
        if (/^\d{1,9}$/.test(entry.key))
            byIndex.set(index, { ...entry, index });
        else
            teller.problem(entry, "A key of `id2label` is an index, a whole number.");
    }
    const labels = [...byIndex.values()].sort((a, b) => a.index - b.index);
    const gap = labels.find(({ index }, position) => index !== position);
    if (gap !== undefined)
        teller.problem(gap, `\`id2label\` counts from 0 without gaps, and ${gap.index} does not follow.`);
    for (const { key, value } of labels)
        teller.text("labels", value, `id2label.${key}`);
}
/** The method, then its settings: `gptq (bits 4, group_size 128)`. */
function tellQuantization(node, teller) {
    if (node.kind !== "mapping") {
        teller.text("quantization", node, "quantization_config");
        return;
    }
    const method = (0,encodings_node/* valueAt */.f)(node, "quant_method");
    const settings = node.entries.flatMap(({ key, value }) => key === "quant_method" || value.kind === "list" || value.kind === "mapping" || value.kind === "null"
        ? []
        : [`${key} ${value.text}`]);
    const name = method?.kind === "text" ? method.text : "unnamed method";
    const value = settings.length === 0 ? name : `${name} (${settings.join(", ")})`;
    teller.derived("quantization", value, node, "quantization_config");
}
const PREPROCESSOR_KEYS = [
    "crop_size",
    "do_center_crop",
    "do_convert_rgb",
    "do_normalize",
    "do_pad",
    "do_rescale",
    "do_resize",
    "feature_extractor_type",
    "feature_size",
    "hop_length",
    "image_mean",
    "image_processor_type",
    "image_std",
    "n_fft",
    "padding_side",
    "padding_value",
    "resample",
    "rescale_factor",
    "sampling_rate",
    "size",
];
/** A `preprocessor_config.json`: what is done to pictures and sounds first. */
function readPreprocessor(path, bytes) {
    return (0,statement/* statementOf */.T8)(path, (0,json_file/* readJsonFile */.J)(bytes, path), "configuration", (root, teller) => {
        for (const { key, value } of root.entries) {
            if (PREPROCESSOR_KEYS.includes(key))
                teller.value("preprocessing", value, key, key);
        }
    });
}
/** An `adapter_config.json`, as PEFT writes it. */
function readAdapter(path, bytes) {
    return (0,statement/* statementOf */.T8)(path, (0,json_file/* readJsonFile */.J)(bytes, path), "configuration", (root, teller) => (0,keys/* tellKeys */.w)(ADAPTER_KEYS, root, teller));
}
const ADAPTER_KEYS = [
    { key: "peft_type", field: "adapter.type" },
    { key: "r", field: "adapter.rank" },
    { key: "lora_alpha", field: "adapter.alpha" },
    { key: "target_modules", field: "adapter.targets", tell: "list" },
    { key: "peft_version", field: "library_version", subject: "peft" },
    { key: "base_model_name_or_path", field: "base_model" },
    { key: "base_model_name_or_path", field: "base_model_relation", tell: tellRelation },
    { key: "revision", field: "base_model_version", tell: tellRevision },
];
function tellRelation(base, { derived }) {
    if (isNamed(base))
        derived("base_model_relation", "adapter", base, "base_model_name_or_path");
}
function tellRevision(revision, { text }, root) {
    const base = (0,encodings_node/* valueAt */.f)(root, "base_model_name_or_path");
    if (isNamed(base))
        text("base_model_version", revision, "revision", base.text.trim());
}
function isNamed(base) {
    return base?.kind === "text" && base.text.trim() !== "";
}

// EXTERNAL MODULE: ./build/formats/names.js
var names = __webpack_require__(7332);
// EXTERNAL MODULE: ./build/artifacts/dvc-pointer.js + 1 modules
var dvc_pointer = __webpack_require__(180);
// EXTERNAL MODULE: ./build/artifacts/owners.js
var owners = __webpack_require__(8071);
;// CONCATENATED MODULE: ./build/artifacts/companions/dvc.js



/** Programs, and files that say how a program runs. */
const CODE = /\.(py|ipynb|sh|bash|r|jl|js|ts|rs|go|c|cc|cpp|lua|scala|java|ya?ml|toml|cfg|ini)$|(^|\/)(requirements[^/]*\.txt|Makefile|Dockerfile)$/i;
/** Of a stage in `dvc.lock`, a pointer or an import. */
const DVC_KEYS = [
    { key: "desc", field: "description" },
    { key: "cmd", field: "training.command" },
    { key: "params", field: "training.hyperparameters" },
    { key: "deps", field: "training.datasets" },
    { key: "deps", field: "training.dataset_hash" },
    { key: "deps", field: "training.code" },
    { key: "deps", field: "base_model_version" },
];
/** What the entries of a pointer of DVC mean: a stage says what a model was trained on, with which code and parameters. */
function dvcFacts(entries) {
    return entries.flatMap((entry) => {
        const { value, ...place } = entry;
        const [, kind, rest = ""] = /^dvc\.(desc|cmd|deps|params)(?: (.*))?$/s.exec(entry.key) ?? [];
        switch (kind) {
            case "desc":
                return [{ field: "description", value, ...place }];
            case "cmd":
                return [{ field: "training.command", value, ...place }];
            case "params":
                return [{ field: "training.hyperparameters", subject: rest.replace(/^params\.ya?ml /, ""), value, ...place }];
            case "deps":
                // What a `.dvc` file depends on is where the model itself was imported from.
                return (0,owners/* nameOf */.Vb)(entry.source) === dvc_pointer/* LOCK_NAME */.Sy ? dependency(rest, entry) : [];
            default:
                return [];
        }
    });
}
function dependency(path, { value, ...place }) {
    if (CODE.test(path))
        return [{ field: "training.code", subject: path, value, ...place }];
    // A model that is made from another one is not trained on it.
    if ((0,names/* promisedFormat */.f)(path) !== null)
        return [{ field: "base_model_version", subject: path, value, ...place }];
    return [
        { field: "training.datasets", value: path, ...place },
        { field: "training.dataset_hash", subject: path, value, ...place },
    ];
}

// EXTERNAL MODULE: ./build/metadata/embedded.js + 1 modules
var embedded = __webpack_require__(670);
;// CONCATENATED MODULE: ./build/artifacts/companions/mlflow.js






/** Signatures of wide tables are the largest part, and are one text. */
const mlflow_LIMITS = { depth: 32, entries: 10_000, values: 100_000 };
/** An `MLmodel`: https://mlflow.org/docs/latest/ml/model/#mlmodel-file. */
function readMlflow(path, bytes) {
    const { text, problems } = (0,companions_content/* textOf */.b6)(bytes);
    const read = (0,yaml_nodes/* readYamlNodes */.f)(text, { noun: "MLmodel file", limits: mlflow_LIMITS });
    return (0,statement/* statementOf */.T8)(path, { ...read, problems: [...problems, ...read.problems] }, "MLmodel file", (root, teller) => {
        tellFlavors((0,encodings_node/* valueAt */.f)(root, "flavors"), teller);
        (0,keys/* tellKeys */.w)(MLFLOW_KEYS, root, teller);
        tellMetadata((0,encodings_node/* valueAt */.f)(root, "metadata"), teller);
    });
}
const MLFLOW_KEYS = [
    { key: "run_id", field: "training.run" },
    { key: "utc_time_created", field: "training.date" },
    { key: "mlflow_version", field: "library_version", subject: "mlflow" },
];
const VERSION = "_version";
/** Of each flavor, whose name stands for the asterisk. */
const FLAVOR_KEYS = [
    { key: "flavors.*", field: "library" },
    { key: "flavors.*.task", field: "task" },
    { key: `flavors.*.*${VERSION}`, field: "library_version" },
];
/** A flavor is a library that loads the model; `python_function` wraps any other. Versions stand under keys of each flavor's own. */
function tellFlavors(flavors, teller) {
    if (flavors === undefined || flavors.kind === "null")
        return;
    if (flavors.kind !== "mapping") {
        teller.problem(flavors, "`flavors` is a mapping of libraries to their settings.");
        return;
    }
    for (const { key: flavor, value, ...place } of flavors.entries) {
        const key = `flavors.${flavor}`;
        if (value.kind !== "mapping" && value.kind !== "null")
            teller.problem(value, `\`${key}\` is a mapping of keys to values.`);
        const settings = value.kind === "mapping" ? value.entries : [];
        const versions = settings.filter((entry) => entry.key.endsWith(VERSION) && entry.key !== VERSION);
        for (const { key: name, value: version } of versions) {
            teller.text("library_version", version, `${key}.${name}`, name.slice(0, -VERSION.length));
        }
        if (flavor === "python_function")
            continue;
        teller.name("library", flavor, place, key);
        teller.text("task", (0,encodings_node/* valueAt */.f)(value, "task"), `${key}.task`);
    }
}
/** Free keys, which mean what they mean inside of a model file. */
function tellMetadata(metadata, teller) {
    if (metadata?.kind !== "mapping")
        return;
    for (const { key, value } of metadata.entries) {
        for (const fact of (0,embedded/* embeddedFacts */.ej)([{ key, value: (0,encodings_node/* nodeText */.q)(value), source: "" }])) {
            teller.derived(fact.field, fact.value, value, `metadata.${key}`, fact.subject);
        }
    }
}

// EXTERNAL MODULE: ./build/artifacts/companions/places.js
var places = __webpack_require__(2431);
// EXTERNAL MODULE: ./build/artifacts/companions/record.js
var record = __webpack_require__(7054);
// EXTERNAL MODULE: ./build/artifacts/companions/tokenizer.js
var tokenizer = __webpack_require__(7390);
;// CONCATENATED MODULE: ./build/artifacts/companions/find.js
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









/** The model with what its companions say about it; the file's own facts come first. */
async function withCompanions(model, tree, path, signal) {
    const { metadata, facts, companions } = await statedBeside(tree, path, signal);
    return { ...model, metadata: [...model.metadata, ...metadata], facts: [...model.facts, ...facts], companions };
}
/** What the files beside a model state about it, whatever becomes of its own bytes. */
async function statedBeside(tree, path, signal) {
    const found = await findCompanions(tree, path, signal);
    const stated = await tree.factsOf(path, signal);
    const pointers = [...new Set(stated.map(({ source }) => source))];
    return {
        metadata: [...found.flatMap(({ statement }) => statement.entries), ...stated],
        facts: [...found.flatMap(({ statement }) => statement.facts), ...dvcFacts(stated)],
        companions: [
            ...found.map(({ companion }) => companion),
            ...pointers.map((pointer) => ({ path: pointer, kind: "dvc", problems: [] })),
        ],
    };
}
/** The companions of the model at a path, those of DVC left out. */
async function findCompanions(tree, path, signal) {
    const found = [];
    for (const { role, paths } of (0,places/* placesOf */.ek)(path)) {
        for (const candidate of paths) {
            const one = await remembered(tree, role, candidate, signal);
            if (one === undefined)
                continue;
            found.push(one);
            break;
        }
    }
    return found;
}
/** A thousand models may share one card: it is read once for each tree. */
const READ = new WeakMap();
async function remembered(tree, role, path, signal) {
    const known = READ.get(tree) ?? new Map();
    READ.set(tree, known);
    const key = `${role} ${path}`;
    const answer = known.get(key) ?? companionAt(tree, role, path, signal);
    known.set(key, answer);
    try {
        return await answer;
    }
    catch (error) {
        // What failed or was aborted is not an answer for the next caller.
        known.delete(key);
        throw error;
    }
}
async function companionAt(tree, role, path, signal) {
    const entry = await tree.find(path, signal);
    if (entry === undefined)
        return undefined;
    const statement = await (0,companions_content/* companionOrProblem */.Bn)(entry, () => statementAt(tree, role, entry, signal), signal);
    if (statement === undefined)
        return undefined;
    return { companion: { path, kind: places/* KIND_OF */.V[role], problems: statement.problems }, entry, statement };
}
async function statementAt(tree, role, entry, signal) {
    if (role === "vocabulary") {
        // Asked for in any case: it tells a file from one that only may be in a folder of which nobody has the list.
        const size = await tree.sizeOf(entry, signal);
        return (0,tokenizer/* identified */.AR)(entry.path, await (0,content/* contentOf */.$)(tree, entry, signal), size);
    }
    if (role === "card") {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const source = __addDisposableResource(env_1, await tree.open(entry, signal), true);
            // Awaited here: the file would be closed while it is read.
            return await readCard(entry.path, source, signal);
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
    return READERS[role](entry.path, await (0,companions_content/* companionBytes */.kt)(tree, entry, MAX_BYTES[role], signal));
}
const READERS = {
    record: record/* readRecord */.a,
    config: readConfig,
    preprocessor: readPreprocessor,
    adapter: readAdapter,
    tokenizer: tokenizer/* readTokenizer */.gu,
    template: tokenizer/* readTemplate */.xV,
    mlflow: readMlflow,
};
const [KIBIBYTE, MEBIBYTE] = [1024, 1024 ** 2];
/**
 * Configurations with thousands of labels or tokens reach a megabyte, and so do records with a digest of every tensor. The worst
 * YAML takes ten seconds for a megabyte, the worst JSON a tenth of one.
 */
const MAX_BYTES = {
    record: MEBIBYTE,
    config: 4 * MEBIBYTE,
    preprocessor: 4 * MEBIBYTE,
    adapter: 4 * MEBIBYTE,
    tokenizer: 4 * MEBIBYTE,
    template: MEBIBYTE,
    mlflow: 512 * KIBIBYTE,
};


/***/ }),

/***/ 3181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ readJsonFile)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(3492);
// EXTERNAL MODULE: ./build/encodings/json.js + 1 modules
var json = __webpack_require__(9786);
// EXTERNAL MODULE: ./build/encodings/quoted.js
var quoted = __webpack_require__(76);
;// CONCATENATED MODULE: ./build/encodings/json-nodes.js



/**
 * One JSON text with the place of everything in it. What is wrong with it is a problem, never thrown. Of a key that stands twice
 * both values are kept: which of them counts, readers do not agree on.
 */
function readJsonNodes(bytes, path, limits) {
    const isMarked = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);
    const start = isMarked ? BYTE_ORDER_MARK.length : 0;
    const mark = {
        line: 1,
        column: 1,
        message: "The file begins with a byte order mark, which readers of JSON refuse: remove it.",
    };
    const problems = isMarked ? [mark] : [];
    try {
        const { root } = (0,json/* readJson */.V)(bytes.subarray(start), { path, start, limits, repeatedKeys: "kept" });
        const repeated = [];
        return { root: nodeOf(root, walker(bytes, start), repeated), problems: [...problems, ...repeated] };
    }
    catch (error) {
        if (!(error instanceof errors/* ArtifactError */.nE))
            throw error;
        return { root: undefined, problems: [...problems, { ...walker(bytes, start)(error.offset ?? 0), message: error.message }] };
    }
}
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** The place of a byte; asked for one after the other, never backwards, so that all of them together cost one pass. */
function walker(bytes, start) {
    let [at, line, column] = [start, 1, 1];
    return (offset) => {
        for (const end = Math.min(offset, bytes.length); at < end; at += 1) {
            const byte = bytes[at] ?? 0;
            if (byte === 0x0a)
                [line, column] = [line + 1, 1];
            // Bytes that continue a character of UTF-8 take no place of their own.
            else if ((byte & 0xc0) !== 0x80)
                column += 1;
        }
        return { line, column };
    };
}
/** In the order of the file, as places are asked for in it. */
function nodeOf(value, placeOf, repeated) {
    const place = placeOf(value.offset);
    switch (value.kind) {
        case "null":
            return { kind: "null", text: "", ...place };
        case "boolean":
            return { kind: "boolean", text: String(value.value), ...place };
        case "integer":
            return { kind: "number", text: String(value.value), ...place };
        case "number":
            return { kind: "number", text: value.text, ...place };
        case "string":
            return { kind: "text", text: value.value, ...place };
        case "array":
            return { kind: "list", items: value.items.map((item) => nodeOf(item, placeOf, repeated)), ...place };
        case "object": {
            const seen = new Set();
            const entries = value.entries.map(({ key, offset, value: inner }) => {
                const at = placeOf(offset);
                if (seen.has(key))
                    repeated.push({ ...at, message: `The key ${(0,quoted/* quoted */.T)(key)} stands here for the second time: remove one of the two.` });
                seen.add(key);
                return { key, ...at, value: nodeOf(inner, placeOf, repeated) };
            });
            return { kind: "mapping", entries, ...place };
        }
    }
}

;// CONCATENATED MODULE: ./build/artifacts/companions/json-file.js

// Real ones stay below a tenth of each: 100,000 tokens with five properties are the most that was seen.
const LIMITS = { depth: 64, entries: 1_000_000, stringLength: 4 * 1024 * 1024 };
function readJsonFile(bytes, path) {
    return readJsonNodes(bytes, path, LIMITS);
}


/***/ }),

/***/ 9427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ tellKey),
/* harmony export */   w: () => (/* binding */ tellKeys)
/* harmony export */ });
/* harmony import */ var _model_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5520);

/**
 * In the order of the keys, not of the file. Of a key that stands twice both values are told, side by side; two lists with an order
 * would become one that nobody wrote, so that of these the last counts, as it does for readers of JSON.
 */
function tellKeys(keys, root, teller) {
    for (const row of keys) {
        const values = root.entries.filter(({ key }) => key === row.key);
        const told = (0,_model_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(row.field).kind === "sequence" ? values.slice(-1) : values;
        for (const { value } of told)
            tellKey(row, value, root, teller);
    }
}
function tellKey({ key, field, subject, tell = "text" }, value, root, teller) {
    if (typeof tell === "function")
        tell(value, teller, root);
    else
        teller[tell](field, value, key, subject);
}


/***/ }),

/***/ 2431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N$: () => (/* binding */ mayBeCompanion),
/* harmony export */   V: () => (/* binding */ KIND_OF),
/* harmony export */   ek: () => (/* binding */ placesOf)
/* harmony export */ });
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8071);
/* harmony import */ var _tokenizer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7390);


/** Where the companions of a model may stand: beside it under its own name, in its folder, in the folder above. */
function placesOf(model) {
    const folder = (0,_owners_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(model);
    const folders = folder === "" ? [""] : [folder, (0,_owners_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(folder)];
    const inFolders = (name) => folders.map((one) => (one === "" ? name : `${one}/${name}`));
    return [
        { role: "record", paths: [`${model}.metadata.yml`] },
        { role: "card", paths: [`${model}.md`, `${stemOf(model)}.md`, ...inFolders("README.md")] },
        ...FILES.map(([role, name]) => ({ role, paths: inFolders(name) })),
    ];
}
/** In the order in which their facts are told. */
const FILES = [
    ["config", "config.json"],
    ["preprocessor", "preprocessor_config.json"],
    ["adapter", "adapter_config.json"],
    ["tokenizer", "tokenizer_config.json"],
    ["template", "chat_template.jinja"],
    ..._tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .TOKENIZER_FILES */ .cq.map((name) => ["vocabulary", name]),
    ["mlflow", "MLmodel"],
];
const FILE_NAMES = new Set(FILES.map(([, name]) => name));
/** True for names that a companion of some model could have. */
function mayBeCompanion(path) {
    return path.endsWith(".md") || path.endsWith(".metadata.yml") || FILE_NAMES.has((0,_owners_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(path));
}
function stemOf(model) {
    return model.replace(/(\.safetensors\.index\.json|\.[^./]+)$/, "");
}
const KIND_OF = {
    record: "record",
    card: "card",
    config: "config",
    preprocessor: "config",
    adapter: "adapter",
    tokenizer: "tokenizer",
    template: "tokenizer",
    vocabulary: "tokenizer",
    mlflow: "mlflow",
};


/***/ }),

/***/ 7054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRecord)
/* harmony export */ });
/* harmony import */ var _encodings_node_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3212);
/* harmony import */ var _encodings_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7451);
/* harmony import */ var _metadata_numbers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4431);
/* harmony import */ var _model_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5520);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4494);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1950);






/** Digests of every tensor are the largest part of a record. */
const LIMITS = { depth: 16, entries: 100_000, values: 400_000 };
/**
 * Says nothing of its own: the version of the format, and what the program wrote about the model. Whether that is still so is for
 * `record/in-sync` to tell; as entries they would be told once more with every change of the model.
 */
const WRITTEN_KEYS = new Set(["record", "model"]);
/** A metadata record, `<model>.metadata.yml`: fields under their ids, nested at the dots. Other keys are kept as entries. */
function readRecord(path, bytes) {
    const { text, problems } = (0,_content_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(bytes);
    const read = (0,_encodings_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .readYamlNodes */ .f)(text, { noun: "metadata record", limits: LIMITS });
    const found = { ...read, problems: [...problems, ...read.problems] };
    const statement = (0,_statement_js__WEBPACK_IMPORTED_MODULE_3__/* .statementOf */ .T8)(path, found, "metadata record", (root, teller) => {
        const version = (0,_encodings_node_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(root, "record");
        if (version?.kind !== "number" || version.text !== "1")
            teller.problem(version ?? root, "A metadata record says `record: 1`.");
        tellFields(root, "", teller);
    });
    return { ...statement, entries: statement.entries.filter(({ key }) => !WRITTEN_KEYS.has(key)) };
}
function tellFields(mapping, prefix, teller) {
    for (const { key, value } of mapping.entries) {
        const id = `${prefix}${key}`;
        if ((0,_model_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isFieldId */ .Yc)(id))
            tellField(id, value, teller);
        else if (PARENTS.has(id) && value.kind === "mapping")
            tellFields(value, `${id}.`, teller);
        else if (PARENTS.has(id) && value.kind !== "null")
            teller.problem(value, `\`${id}\` is a mapping of fields to values.`);
    }
}
/** `training`, `tokenizer`, `adapter` */
const PARENTS = new Set(_model_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELDS */ .cJ.flatMap(({ id }) => (id.includes(".") ? [id.slice(0, id.lastIndexOf("."))] : [])));
function tellField(id, node, teller) {
    const { kind } = (0,_model_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(id);
    if (kind === "set" || kind === "sequence" || kind === "licence")
        teller.list(id, node, id);
    else if (kind === "setting") {
        forEachSubject(id, node, teller, ({ key, value }) => teller.value(id, value, `${id}.${key}`, key));
    }
    else if (kind === "metric") {
        forEachSubject(id, node, teller, ({ key, value }) => tellNumber(id, value, `${id}.${key}`, teller, key));
    }
    else if (kind === "number")
        tellNumber(id, node, id, teller);
    else
        teller.text(id, node, id);
}
function forEachSubject(id, node, teller, tell) {
    if (node.kind === "mapping")
        for (const entry of node.entries)
            tell(entry);
    else if (node.kind !== "null")
        teller.problem(node, `\`${id}\` is a mapping: ${(0,_model_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(id).meaning}.`);
}
function tellNumber(id, node, key, teller, subject) {
    // `"0.91"` and `91 %` are numbers as people write them.
    const isOther = node.kind === "boolean" || (node.kind === "text" && (0,_metadata_numbers_js__WEBPACK_IMPORTED_MODULE_5__/* .numberIn */ .P)(node.text) === undefined);
    if (isOther)
        teller.problem(node, `\`${key}\` is a number.`);
    else
        teller.text(id, node, key, subject);
}


/***/ }),

/***/ 1950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T8: () => (/* binding */ statementOf),
/* harmony export */   d3: () => (/* binding */ START),
/* harmony export */   eJ: () => (/* binding */ faulty)
/* harmony export */ });
/* unused harmony export shortened */
/* harmony import */ var _bytes_text_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7293);
/* harmony import */ var _encodings_node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3212);
/* harmony import */ var _model_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5520);



/** Chat templates and sections of cards are the longest that people compare line by line; few reach a quarter of it. */
const MAX_PROSE_CHARACTERS = 64 * 1024;
// Longer ones are not read by anyone in a table.
const MAX_VALUE_CHARACTERS = 2_000;
const MAX_KEY_CHARACTERS = 300;
/** The labels of ImageNet-21k are 21,843; results of the largest benchmark tables are 10,000. */
const MAX_FACTS = 30_000;
/** Configurations have about a hundred keys. */
const MAX_ENTRIES = 2_000;
/** Whoever mends a file starts with the first ones. */
const MAX_PROBLEMS = 20;
/** What the file `source` says. Its top-level keys are entries, and so is what lies deeper beside the parts that became facts. */
function statementOf(source, { root, problems: found }, noun, tell) {
    const facts = [];
    const problems = [...found];
    const names = new Set();
    const teller = tellerOf(source, facts, names, problems);
    if (root?.kind === "mapping")
        tell(root, teller);
    else if (root !== undefined)
        teller.problem(root, `A ${noun} is a mapping of keys to values.`);
    const entries = root?.kind === "mapping" ? entriesOf(root, source, facts, names) : [];
    if (facts.length > MAX_FACTS)
        teller.problem(START, `It states ${facts.length} facts: the first ${MAX_FACTS} are kept.`);
    if (entries.length > MAX_ENTRIES)
        teller.problem(START, `It has ${entries.length} entries: the first ${MAX_ENTRIES} are kept.`);
    return { entries: entries.slice(0, MAX_ENTRIES), facts: facts.slice(0, MAX_FACTS), problems: fewest(problems) };
}
/** A companion of which nothing but a problem is known. */
function faulty(message, rest = {}) {
    return { entries: [], facts: [], problems: [{ ...START, message, ...rest }] };
}
const START = { line: 1, column: 1 };
function fewest(problems) {
    const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
    if (sorted.length <= MAX_PROBLEMS)
        return sorted;
    const first = sorted.slice(0, MAX_PROBLEMS);
    return [...first, { ...(first.at(-1) ?? START), message: `${sorted.length - MAX_PROBLEMS} more problems are not listed.` }];
}
function tellerOf(source, facts, names, problems) {
    const problem = ({ line, column }, message) => problems.push({ message, line, column });
    const state = (field, text, { line }, key, subject) => {
        const isProse = (0,_model_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(field).kind === "prose";
        const value = shortened(isProse ? text : text.trim(), isProse ? MAX_PROSE_CHARACTERS : MAX_VALUE_CHARACTERS);
        if (value.trim() === "")
            return;
        const of = subject === undefined ? {} : { subject: shortened(subject, MAX_KEY_CHARACTERS) };
        facts.push({ field, ...of, value, source, key: shortened(key, MAX_KEY_CHARACTERS), line });
    };
    const text = (field, node, key, subject) => {
        if (node === undefined || node.kind === "null")
            return;
        if (node.kind === "list" || node.kind === "mapping") {
            problem(node, `\`${shortened(key, MAX_KEY_CHARACTERS)}\` is one value, not a ${node.kind}.`);
        }
        else
            state(field, node.text, node, key, subject);
    };
    return {
        text,
        list(field, node, key, subject) {
            if (node?.kind !== "list")
                text(field, node, key, subject);
            else
                for (const [index, item] of node.items.entries())
                    text(field, item, `${key}[${index}]`, subject);
        },
        value(field, node, key, subject) {
            if (node !== undefined && node.kind !== "null")
                state(field, (0,_encodings_node_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeText */ .q)(node), node, key, subject);
        },
        name(field, value, place, key) {
            names.add(key);
            state(field, value, place, key);
        },
        derived: state,
        problem,
    };
}
/** With its length and digest, so that a difference behind the cut is one. */
function shortened(text, atMost) {
    if (text.length <= atMost)
        return text;
    // Half a character is none.
    const kept = text.slice(0, atMost).replace(/[\uD800-\uDBFF]$/, "");
    return `${kept}… (${text.length} characters, SHA-256 ${(0,_bytes_text_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .textDigest */ .o)(text)})`;
}
function entriesOf(root, source, facts, names) {
    const [stated, above] = [new Set(), new Set(names)];
    for (const { key } of facts) {
        if (!names.has(key))
            stated.add(key);
        for (const end of key.matchAll(/[.[]/g))
            above.add(key.slice(0, end.index));
    }
    const entry = (key, { value, line }) => {
        return {
            key: shortened(key, MAX_KEY_CHARACTERS),
            value: shortened((0,_encodings_node_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeText */ .q)(value), MAX_VALUE_CHARACTERS),
            source,
            line,
        };
    };
    // A comparison tells of entries above a fact by their facts alone: what else is in there is an entry of its own.
    const beside = (mapping, prefix) => mapping.entries.flatMap((inner) => {
        const key = `${prefix}.${inner.key}`;
        if (stated.has(key))
            return [];
        if (!above.has(key))
            return [entry(key, inner)];
        return inner.value.kind === "mapping" ? beside(inner.value, key) : [];
    });
    return root.entries.flatMap((top) => {
        const isPartly = !stated.has(top.key) && above.has(top.key) && top.value.kind === "mapping";
        return [entry(top.key, top), ...(isPartly && top.value.kind === "mapping" ? beside(top.value, top.key) : [])];
    });
}


/***/ }),

/***/ 7390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ identified),
/* harmony export */   cq: () => (/* binding */ TOKENIZER_FILES),
/* harmony export */   gu: () => (/* binding */ readTokenizer),
/* harmony export */   xV: () => (/* binding */ readTemplate)
/* harmony export */ });
/* unused harmony export TOKENIZER_KEYS */
/* harmony import */ var _encodings_node_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3212);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8071);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4494);
/* harmony import */ var _json_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3181);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9427);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1950);






/** Files that hold a vocabulary or its rules. They may be large, and their content ids tell whether they changed. */
const TOKENIZER_FILES = [
    "tokenizer.json",
    "vocab.txt",
    "merges.txt",
    "vocab.json",
    "tokenizer.model",
    "spiece.model",
];
const SPECIAL_TOKENS = [
    "bos_token",
    "eos_token",
    "unk_token",
    "sep_token",
    "pad_token",
    "cls_token",
    "mask_token",
    "additional_special_tokens",
    "extra_special_tokens",
];
/** A `tokenizer_config.json`, as transformers writes it. */
function readTokenizer(path, bytes) {
    return (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .statementOf */ .T8)(path, (0,_json_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonFile */ .J)(bytes, path), "configuration", (root, teller) => (0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tellKeys */ .w)(TOKENIZER_KEYS, root, teller));
}
const TOKENIZER_KEYS = [
    { key: "tokenizer_class", field: "tokenizer.type" },
    { key: "model_max_length", field: "tokenizer.max_length" },
    ...SPECIAL_TOKENS.map((role) => {
        return {
            key: role,
            field: "tokenizer.special_tokens",
            subject: role,
            tell: (value, teller) => tellToken(role, value, role, teller),
        };
    }),
    { key: "chat_template", field: "tokenizer.chat_template", tell: tellTemplate },
];
/** A token is its text, or a mapping that says how it is matched too. */
function tellToken(role, node, key, teller) {
    if (node?.kind === "list") {
        for (const [index, item] of node.items.entries())
            tellToken(role, item, `${key}[${index}]`, teller);
    }
    else if (node?.kind === "mapping" && (0,_encodings_node_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .f)(node, "content") !== undefined) {
        teller.text("tokenizer.special_tokens", (0,_encodings_node_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .f)(node, "content"), `${key}.content`, role);
    }
    else if (node?.kind === "mapping") {
        for (const { key: name, value } of node.entries)
            tellToken(name, value, `${key}.${name}`, teller);
    }
    else
        teller.text("tokenizer.special_tokens", node, key, role);
}
/** One template, or several by name, of which `default` is the one that is used when none is named. */
function tellTemplate(template, teller) {
    if (template.kind !== "list")
        teller.text("tokenizer.chat_template", template, "chat_template");
    for (const [index, item] of template.kind === "list" ? template.items.entries() : []) {
        const name = (0,_encodings_node_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .f)(item, "name");
        const key = `chat_template[${index}]`;
        if (item.kind !== "mapping")
            teller.problem(item, `\`${key}\` is a mapping with \`name\` and \`template\`.`);
        const subject = name?.kind === "text" && name.text !== "default" ? name.text : undefined;
        teller.text("tokenizer.chat_template", (0,_encodings_node_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .f)(item, "template"), `${key}.template`, subject);
    }
}
/** A `chat_template.jinja` is the template and nothing else. */
function readTemplate(path, bytes) {
    const { text, problems } = (0,_content_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(bytes);
    const root = {
        kind: "mapping",
        entries: [{ key: (0,_owners_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(path), value: { kind: "text", text, ..._statement_js__WEBPACK_IMPORTED_MODULE_4__/* .START */ .d3 }, ..._statement_js__WEBPACK_IMPORTED_MODULE_4__/* .START */ .d3 }],
        ..._statement_js__WEBPACK_IMPORTED_MODULE_4__/* .START */ .d3,
    };
    return (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .statementOf */ .T8)(path, { root, problems }, "template", (_, teller) => {
        teller.text("tokenizer.chat_template", root.entries[0]?.value, (0,_owners_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(path));
    });
}
/** Says which content a file has without reading it. */
function identified(path, content, size) {
    const value = contentName(content, size);
    const place = { source: path, key: (0,_owners_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(path) };
    return {
        entries: [{ ...place, value }],
        facts: [{ field: "tokenizer.files", subject: (0,_owners_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(path), value, ...place }],
        problems: [],
    };
}
/** The content id with its algorithm. A plain folder has none: there the size is all that is known. */
function contentName(id, size) {
    if (/^[0-9a-f]{40}$/.test(id))
        return `git sha1 ${id}`;
    if (/^[0-9a-f]{64}$/.test(id))
        return `git sha256 ${id}`;
    const named = /^(sha256|md5|etag|checksum)[: ](.+)$/s.exec(id);
    return named === null ? `${size} bytes` : `${named[1]} ${named[2]}`;
}


/***/ }),

/***/ 9722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ contentOf),
/* harmony export */   O: () => (/* binding */ withNewContent)
/* harmony export */ });
/* harmony import */ var _bytes_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3880);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3492);
/* harmony import */ var _formats_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7332);



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

/***/ 5865:
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
/* harmony import */ var _encodings_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3247);

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

/***/ 180:
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
var dvc_out = __webpack_require__(5865);
;// CONCATENATED MODULE: ./build/artifacts/dvc-provenance.js

// A command or a parameter that is longer is not read by anyone in a table.
const MAX_VALUE_CHARACTERS = 2_000;
/**
 * How a stage, or an import, made its outs: command, training data and other dependencies, parameters. Keys stay the same from one
 * revision to the next, so that a comparison tells which dependency became another one.
 */
function provenanceOf(stage, { source, folder, document, at }) {
    const entry = (key, value, ...place) => {
        return { key: dvc_provenance_short(key), value: dvc_provenance_short(value), source, line: document.positionOf([...at, ...place]).line };
    };
    const command = spelled(stage.get("cmd"));
    const description = (0,dvc_out/* textOf */.b6)(stage.get("desc"));
    return [
        ...(description === undefined ? [] : [entry("dvc.desc", description, "desc")]),
        ...(command === "" ? [] : [entry("dvc.cmd", command, "cmd")]),
        ...(0,dvc_out/* listOf */.c3)(stage.get("deps")).map((value, index) => {
            const fields = (0,dvc_out/* fieldsOf */.Pf)(value);
            return entry(`dvc.deps ${pathOf(fields, folder)}`, contentOf(fields), "deps", index);
        }),
        ...[...(0,dvc_out/* fieldsOf */.Pf)(stage.get("params"))].flatMap(([file, values]) => [...(0,dvc_out/* fieldsOf */.Pf)(values)].map(([key, value]) => entry(`dvc.params ${String(file)} ${String(key)}`, spelled(value), "params", String(file), String(key)))),
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
var owners = __webpack_require__(8071);
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
    const facts = provenanceOf(root, { source: path, folder: place.path, document, at: [] });
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
        const { line } = document.positionOfKey(at.slice(0, -1), String(name));
        const named = { key: "dvc.stage", value: String(name), source: path, line };
        const facts = [named, ...provenanceOf(stage, { source: path, folder: place.path, document, at })];
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

/***/ 9501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ dvcTree),
  G: () => (/* binding */ withoutDvc)
});

// EXTERNAL MODULE: ./build/bytes/dvc-places.js + 1 modules
var dvc_places = __webpack_require__(6148);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(3492);
// EXTERNAL MODULE: ./build/artifacts/content.js
var content = __webpack_require__(9722);
// EXTERNAL MODULE: ./build/encodings/json.js + 1 modules
var json = __webpack_require__(9786);
// EXTERNAL MODULE: ./build/artifacts/dvc-out.js
var dvc_out = __webpack_require__(5865);
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
var dvc_pointer = __webpack_require__(180);
// EXTERNAL MODULE: ./build/artifacts/owners.js
var owners = __webpack_require__(8071);
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

/***/ 2203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ artifactFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3492);

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

/***/ 8071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ ownersOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Zv: () => (/* binding */ foldersAbove),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var _bytes_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3880);
/* harmony import */ var _formats_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2907);
/* harmony import */ var _formats_inspect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8987);
/* harmony import */ var _formats_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7332);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2203);





/** Unchanged models that are read to find who refers to a changed file: the likeliest first, since a repository may hold any number. */
const MAX_OWNERS_READ = 500;
/** Headers are small: this hides the time a network takes. */
const READ_AT_ONCE = 8;
/** Formats whose models keep weights in other files under names of their own choice. */
const FORMATS_WITH_PARTS = _formats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h.flatMap(({ id, namesItsParts }) => (namesItsParts ? [id] : []));
/** Models of a revision, other than those `known`, that refer to one of these files. `also` are models that its list does not have. */
async function ownersOf(parts, known, tree, also, signal) {
    if (parts.length === 0)
        return [];
    const wanted = new Set(parts);
    const near = (await modelsNear(parts, tree, also, signal)).filter((path) => !known.has(path));
    const owners = await (0,_bytes_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrently */ .X)(near.slice(0, MAX_OWNERS_READ), READ_AT_ONCE, async (path) => {
        const inspection = await (0,_formats_inspect_js__WEBPACK_IMPORTED_MODULE_1__/* .inspect */ .N)((0,_open_js__WEBPACK_IMPORTED_MODULE_3__/* .artifactFile */ .v)(tree, path, signal), {}, signal);
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
        if (distance === undefined || !FORMATS_WITH_PARTS.includes((0,_formats_names_js__WEBPACK_IMPORTED_MODULE_2__/* .promisedFormat */ .f)(path) ?? ""))
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

/***/ 3880:
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
        descriptor: file.fd,
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

/***/ 226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   SE: () => (/* binding */ assertObject),
/* harmony export */   sz: () => (/* binding */ verifiedSource)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3492);


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

/***/ 6148:
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
var errors = __webpack_require__(3492);
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
var dvc_object = __webpack_require__(226);
// EXTERNAL MODULE: ./build/bytes/folder.js
var bytes_folder = __webpack_require__(3583);
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

/***/ 7293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ textDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** SHA-256 of the text's UTF-8, in hexadecimal: an identity that says nothing of what it stands for. */
function textDigest(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex");
}


/***/ }),

/***/ 3340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ validBytesOf),
/* harmony export */   _: () => (/* binding */ decodeUtf8)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3492);

/** The text of UTF-8 bytes, all of them valid and no byte order mark before them. `start` is where they stand in the file. */
function decodeUtf8(bytes, path, start) {
    const text = decode(bytes, false);
    if (text === undefined) {
        const offset = start + validBytesOf(bytes);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactError */ .nE("json-invalid-utf8", `Not readable as JSON at byte ${offset}: not valid UTF-8.`, { path, offset });
    }
    if (text.charCodeAt(0) === 0xfeff) {
        const problem = `Not readable as JSON at byte ${start}: it begins with a byte order mark.`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactError */ .nE("json-byte-order-mark", problem, { path, offset: start });
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


/***/ }),

/***/ 9786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ entryOf),
  V: () => (/* binding */ readJson)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(3492);
;// CONCATENATED MODULE: ./build/encodings/json-tokens.js

function beginReading(text, options, start) {
    return { ...options, text, at: 0, shift: start, entries: 0 };
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

// EXTERNAL MODULE: ./build/encodings/json-utf8.js
var json_utf8 = __webpack_require__(3340);
// EXTERNAL MODULE: ./build/encodings/quoted.js
var quoted = __webpack_require__(76);
;// CONCATENATED MODULE: ./build/encodings/json.js



// The reader calls itself once a level; this many frames fit any stack, whatever a caller allows.
const MAX_DEPTH = 500;
// Below this many keys comparing them is cheaper than a set; most objects of model files have three.
const FEW_KEYS = 8;
/**
 * Reads one JSON text (RFC 8259), stricter than `JSON.parse`: UTF-8 without byte order mark, no lone surrogate, and no
 * key twice in an object unless that is asked for. Throws ArtifactError with a code that begins with `json-` and the byte offset of the fault.
 */
function readJson(bytes, options) {
    const { path, start = 0, limits, padding = "allowed", repeatedKeys = "refused" } = options;
    const text = (0,json_utf8/* decodeUtf8 */._)(bytes, path, start);
    const reading = beginReading(text, { path, limits, keepsRepeatedKeys: repeatedKeys === "kept" }, start);
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
        if (isKnown && !reading.keepsRepeatedKeys)
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

/***/ 3212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ valueAt),
/* harmony export */   q: () => (/* binding */ nodeText)
/* harmony export */ });
/** Scalars as they are, lists and mappings as compact JSON in the order of the file. */
function nodeText(node) {
    return node.kind === "list" || node.kind === "mapping" ? jsonOf(node) : node.text;
}
function jsonOf(node) {
    switch (node.kind) {
        case "text":
            return JSON.stringify(node.text);
        case "null":
            return "null";
        case "number":
        case "boolean":
            return node.text;
        case "list":
            return `[${node.items.map(jsonOf).join(",")}]`;
        case "mapping":
            return `{${node.entries.map(({ key, value }) => `${JSON.stringify(key)}:${jsonOf(value)}`).join(",")}}`;
    }
}
/** The value of a key, of several the first. Takes time in proportion to the entries. */
function valueAt(node, key) {
    return node?.kind === "mapping" ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}


/***/ }),

/***/ 76:
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

/***/ 7451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readYamlNodes)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3645);
/* harmony import */ var _yaml_tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(830);


/**
 * One YAML 1.2 text that people wrote for other readers: aliases are followed, tags are not, and what is wrong costs only itself.
 * After a fault of syntax nobody knows what was meant: the entries before it are kept. The caller bounds the bytes and removes a
 * byte order mark.
 */
function readYamlNodes(text, { noun, limits, startLine = 1 }) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const tokens = [...new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(lines.addNewLine).parse(text)];
    const placeOf = (offset) => {
        const { line, col } = lines.linePos(Math.min(offset, text.length));
        return { line: Math.max(line, 1) + startLine - 1, column: Math.max(col, 1) };
    };
    const problems = [];
    const complain = (offset, message) => problems.push({ ...placeOf(offset), message });
    const oversize = (0,_yaml_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .oversizeIn */ .xM)(tokens, noun, limits);
    if (oversize !== undefined) {
        complain(oversize.offset, oversize.message);
        return { root: undefined, problems };
    }
    for (const { offset, message } of (0,_yaml_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .controlCharacters */ .Qi)(text, noun))
        complain(offset, message);
    const [document, second] = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk(OPTIONS).compose(tokens, true, text.length);
    if (second !== undefined)
        complain(second.range[0], `A ${noun} is one YAML document: the second one is not read.`);
    const contents = document?.contents;
    if (document === undefined || contents === null || contents === undefined)
        return { root: undefined, problems };
    const fault = faultIn(document, complain);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(contents) && contents.value === null)
        return { root: undefined, problems };
    const walk = { placeOf, complain, limits, left: limits.values, top: 0, anchors: new Map() };
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(contents)) {
        if (fault !== undefined)
            return { root: undefined, problems };
        return { root: nodeOf(contents, 0, contents.range[0], walk), problems };
    }
    return { root: mappingOf(contents, 0, contents.range?.[0] ?? 0, walk, fault), problems };
}
// Looking for duplicate keys is done here, and not by comparing each with each.
const OPTIONS = { version: "1.2", schema: "core", strict: true, uniqueKeys: false, prettyErrors: false };
/** Reports what the parser found; the offset of the first fault of syntax. */
function faultIn({ errors, warnings }, complain) {
    for (const { pos, message } of [...errors, ...warnings])
        complain(pos[0], message.endsWith(".") ? message : `${message}.`);
    const offsets = errors.filter(({ code }) => code !== "TAG_RESOLVE_FAILED").map(({ pos }) => pos[0]);
    return offsets.length === 0 ? undefined : Math.min(...offsets);
}
/** Undefined for what cannot be had, which is then a problem. `offset` is where the value is used. */
function nodeOf(value, depth, offset, walk) {
    if (walk.left <= 0) {
        if (walk.left === 0) {
            walk.complain(walk.top, `There are more than ${walk.limits.values} values, with what aliases repeat: the rest is not read.`);
        }
        walk.left = -1;
        return undefined;
    }
    walk.left -= 1;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(value))
        return aliased(value.source, depth, value.range?.[0] ?? offset, walk);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value)) {
        if (value.anchor !== undefined)
            walk.anchors.set(value.anchor, value);
        return scalarOf(value.value, value.source, walk.placeOf(offset));
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value))
        return { kind: "null", text: "", ...walk.placeOf(offset) };
    if (depth > walk.limits.depth) {
        walk.complain(offset, `Values are nested more than ${walk.limits.depth} levels deep, or contain themselves.`);
        return undefined;
    }
    if (value.anchor !== undefined)
        walk.anchors.set(value.anchor, value);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value))
        return mappingOf(value, depth, offset, walk);
    const items = value.items.flatMap((item) => nodeOf(item, depth + 1, offsetOf(item) ?? offset, walk) ?? []);
    return { kind: "list", items, ...walk.placeOf(offset) };
}
function aliased(name, depth, offset, walk) {
    const target = walk.anchors.get(name);
    if (target !== undefined)
        return nodeOf(target, depth + 1, offset, walk);
    walk.complain(offset, "This alias refers to nothing that stands before it.");
    return undefined;
}
function scalarOf(value, source, place) {
    switch (typeof value) {
        case "string":
            return { kind: "text", text: value, ...place };
        case "number":
            return { kind: "number", text: source ?? String(value), ...place };
        case "boolean":
            return { kind: "boolean", text: source ?? String(value), ...place };
        default:
            return { kind: "null", text: "", ...place };
    }
}
/** Entries up to the one in which the text is at `fault`. */
function mappingOf(mapping, depth, offset, walk, fault) {
    const entries = [];
    const seen = new Set();
    for (const [index, { key, value }] of mapping.items.entries()) {
        const at = offsetOf(key) ?? offset;
        const next = mapping.items[index + 1];
        if (fault !== undefined && (next === undefined || (offsetOf(next.key) ?? 0) > fault))
            break;
        if (depth === 0)
            walk.top = at;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key)) {
            walk.complain(at, "A key must be plain text.");
            continue;
        }
        const name = typeof key.value === "string" ? key.value : (key.source ?? "");
        if (seen.has(name))
            walk.complain(at, "This key stands here for the second time: remove one of the two.");
        if (name === "<<")
            walk.complain(at, "What `<<` refers to is not merged: write its entries here.");
        seen.add(name);
        const node = nodeOf(value, depth + 1, offsetOf(value) ?? at, walk);
        if (node !== undefined)
            entries.push({ key: name, ...walk.placeOf(at), value: node });
    }
    return { kind: "mapping", entries, ...walk.placeOf(offset) };
}
function offsetOf(node) {
    if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range))
        return undefined;
    return Number(node.range[0]);
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
    const value = document.toJS({ maxAliasCount: 0, mapAsMap: values !== "typed" });
    return { kind: "sound", document: { value, ...positionsIn(contents, source, place) } };
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
function positionsIn(root, source, place) {
    const positionOf = (path) => place(offsetOf(root, path));
    return {
        positionOf,
        positionInText(path, offset) {
            const node = root.getIn(path, true);
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || typeof node.value !== "string" || node.range == null)
                return positionOf(path);
            const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
            const start = isBlock ? source.indexOf("\n", node.range[0]) + 1 : node.range[0];
            return place(start + spelledOffset(source.slice(start, node.range[1]), node.value, offset));
        },
        positionOfKey(path, key) {
            const mapping = path.length === 0 ? root : root.getIn(path, true);
            const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(mapping)
                ? mapping.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === key)
                : undefined;
            return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(pair) && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? place(pair.key.range?.[0] ?? 0) : positionOf(path);
        },
    };
}
/**
 * Where the character at `offset` of a text stands in the way it is spelled: what is only there in the spelling, such as quotes,
 * backslashes and indentation, is passed over.
 */
function spelledOffset(spelling, text, offset) {
    let at = 0;
    for (let index = 0; index < offset && at < spelling.length; index += 1) {
        const next = seek(spelling, text.charAt(index), at);
        // An escape such as \n is spelled in other characters: the next one is found again.
        if (next >= 0)
            at = next + 1;
    }
    const next = seek(spelling, text.charAt(offset), at);
    return next < 0 ? at : next;
}
function seek(spelling, character, from) {
    if (character === "")
        return from;
    if (!/\s/.test(character))
        return spelling.indexOf(character, from);
    const found = spelling.slice(from).search(/\s/);
    return found < 0 ? -1 : from + found;
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

/***/ 2907:
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
var errors = __webpack_require__(3492);
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
var tensor = __webpack_require__(1300);
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
    const { elements } = draft;
    const isKnown = elements !== undefined && elements.length === parameters && values.kind === "stored";
    return {
        dtype,
        shape: draft.dims,
        parameters,
        bytes: needed ?? tensors_lengthOf(values),
        values,
        ...(isKnown ? { elements } : {}),
    };
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
    return [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, count]) => ({ kind: "custom-operator", name, count, standing: "unverified" }));
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

;// CONCATENATED MODULE: ./build/formats/onnx/settings.js



/** The longest lists that operators take as a setting are of pads, slices and splits: two numbers for each of a few axes. */
const MOST_SETTINGS = 64;
// Scales, one for each axis: longer lists of single-precision numbers are weights.
const MOST_FLOATS = 8;
// Elements are small beside what else is kept of a tensor: eight bytes each, of the 100 that an entry stands for.
const ELEMENTS_PER_ENTRY = 12;
/** How elements that may be a setting stand in a file, by dtype: bytes of one element as raw bytes, and its typed field. */
const settings_KINDS = new Map([
    ["int64", { width: 8, typed: "int64s", atMost: MOST_SETTINGS }],
    ["int32", { width: 4, typed: "int32s", atMost: MOST_SETTINGS }],
    ["float32", { width: 4, typed: "floats", atMost: MOST_FLOATS }],
]);
/**
 * The elements of a tensor that may be a setting of an operator, once all its fields are known; undefined when they are too many, of
 * another type, in another file, or not what the shape says. Whoever places the tensor refuses what is wrong.
 */
function* readSettings(cursor, draft) {
    const dtype = dtypeOf(draft.dataType);
    const kind = settings_KINDS.get(dtype);
    const filled = STORES.filter((store) => draft.stored?.has(store));
    const [store, second] = filled;
    if (kind === undefined || store === undefined || second !== undefined || draft.isExternal)
        return undefined;
    const count = draft.dims.reduce((product, size) => product * size, 1);
    const ranges = draft.stored?.get(store) ?? [];
    if (count === 0 || count > kind.atMost || ranges.length > count || (store !== "raw" && store !== kind.typed))
        return undefined;
    cursor.reserve(Math.ceil(count / ELEMENTS_PER_ENTRY));
    if (store === "raw" || store === "floats")
        return yield* readFixed(cursor, ranges, dtype, count * kind.width);
    const elements = [];
    for (const { offset, length } of ranges) {
        cursor.position = offset;
        const end = offset + length;
        while (cursor.position < end && elements.length <= count) {
            elements.push(Number(BigInt.asIntN(64, yield* readVarint(cursor, end))));
        }
    }
    return elements.length === count ? elements : undefined;
}
function* readFixed(cursor, ranges, dtype, needed) {
    if (ranges.reduce((sum, { length }) => sum + length, 0) !== needed)
        return undefined;
    const bytes = new Uint8Array(needed);
    let filled = 0;
    for (const { offset, length } of ranges) {
        cursor.position = offset;
        if (!cursor.holds(length))
            yield* cursor.need(length);
        bytes.set(cursor.bytesOf({ start: offset, end: offset + length }), filled);
        filled += length;
    }
    const view = new DataView(bytes.buffer);
    if (dtype === "int64")
        return Array.from({ length: needed / 8 }, (_, at) => Number(view.getBigInt64(at * 8, true)));
    return Array.from({ length: needed / 4 }, (_, at) => dtype === "int32" ? view.getInt32(at * 4, true) : view.getFloat32(at * 4, true));
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
        ...(dtype === "int64" ? spelledIntegers(attribute, isList) : {}),
    };
    addTensor(collection, graph, { placed, name, kind: "constant" });
}
function spelledIntegers({ int, ints = [] }, isList) {
    const elements = isList ? ints : [int ?? 0n];
    return elements.length > MOST_SETTINGS ? {} : { elements: elements.map(Number) };
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
    const elements = yield* readSettings(cursor, draft);
    if (elements !== undefined)
        draft.elements = elements;
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
            ...bindingsOf(training.initializationBinding, `training_info[${index}].initialization_binding`),
            ...bindingsOf(training.updateBinding, `training_info[${index}].update_binding`),
        ]),
    ];
}
function entriesOf(pairs, source) {
    return pairs.map(({ key, value }) => ({ key, value, source }));
}
/** Keyed by their place: a tensor may be called `license`, and the value that it is bound to is no licence. */
function bindingsOf(pairs, source) {
    return pairs.map(({ key, value }) => ({ key: `${source}.${key}`, value, source }));
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
    namesItsParts: true,
    probe: probeOnnx,
    read: readOnnx,
};

;// CONCATENATED MODULE: ./build/formats/pytorch/probe.js
/** The number that legacy checkpoints begin with, as a pickled integer of protocol 2 or more. */
const LEGACY_MAGIC = "\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19";
/** Members that only archives of PyTorch have. Their names stand in the first bytes: small members come first, or storages of 64-byte alignment. */
const MEMBERS = /^PK\x03\x04[\s\S]{26}[^/\0]{0,255}\/(data\.pkl|constants\.pkl|\.format_version|\.storage_alignment|byteorder|version|data\/\d+|constants\/\d+|code\/|bytecode\.pkl|\.data\/|extra\/|model\.json)/;
/** The same by any member that is seen: an archive without a folder has been tampered with. */
const PICKLE_MEMBER = /PK\x03\x04[\s\S]{26}[^\0]{0,255}?\.(pkl|pickle)/;
/** A zip archive by the names of its first members, or a pickle that begins with PyTorch's number. */
function probePytorch(head) {
    const text = String.fromCharCode(...head.subarray(0, 4096));
    if (text.startsWith("\x80") && text.startsWith(LEGACY_MAGIC, 2))
        return "certain";
    if (!isZip(head))
        return "no";
    return MEMBERS.test(text) || PICKLE_MEMBER.test(text) ? "certain" : "possible";
}
function isZip(head) {
    return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
}

;// CONCATENATED MODULE: ./build/encodings/pickle/limits.js
function pickleEffort() {
    return { opcodes: 0, values: 0, keptBytes: 0, pickles: 0, candidates: 0 };
}
// A pickled module of PyTorch takes about 30 opcodes a tensor, a forest of a thousand trees some hundred thousand in all.
const MAX_OPCODES = 10_000_000;
// Each takes about 100 bytes of memory: bounds it near 400 MB.
const MAX_VALUES = 4_000_000;
// Protocols 0 and 1 lay out whole tuples and lists before they take them; newer ones do so in batches of 1,000.
const MAX_STACK_VALUES = 1_000_000;
// One for each tuple, list or dictionary that is being built: nesting, that is, where Python itself gives up near 1,000.
const MAX_MARKS = 10_000;
// As many as the values that may be referred to.
const MAX_MEMO_ENTRIES = 4_000_000;
// A vocabulary or a configuration in one string. Longer ones are weights written as text: their place is noted.
const MAX_TEXT_BYTES = 1024 * 1024;
// Scalars, labels, short vectors. Longer byte strings are weights: their place is noted.
const MAX_CONTENT_BYTES = 4096;
// All text and content that is kept of a file.
const MAX_KEPT_BYTES = 64 * 1024 * 1024;
// Decimal and binary integers: PyTorch's magic number has 10 bytes, a seed of a random generator 16.
const MAX_INTEGER_BYTES = 1024;
// The longest line of text that is looked through: an array of 8 million floats that protocol 0 wrote as text.
const MAX_LINE_BYTES = 128 * 1024 * 1024;
// Names of modules and classes, with their package.
const MAX_NAME_BYTES = 4096;
// Different names that one pickle imports: libraries of models have a few hundred.
const MAX_IMPORTS = 10_000;
// Pickles one behind the other, or one in the bytes of another. PyTorch's legacy files have five.
const MAX_PICKLES = 256;
// Texts and byte strings that begin as a pickle does and are tried as one. By chance one in 16,000 does.
const MAX_CANDIDATES = 10_000;
// A pickle in the bytes of a pickle in the bytes of a pickle: nobody has reason for more.
const MAX_NESTED_DEPTH = 4;
// A reader shows a few, and the first is the one that stops Python.
const MAX_FAULTS = 64;

;// CONCATENATED MODULE: ./build/encodings/pickle/words.js
/** A list of names, written as one text. */
function words(text) {
    return text.trim().split(/\s+/);
}

;// CONCATENATED MODULE: ./build/encodings/pickle/dangerous.js

/**
 * A tripwire, not a proof: whatever is in no list is unverified. Python 2's names of modules stand under those of Python 3. Sources:
 * the advisories of picklescan, modelscan and fickling, and Liu et al., arXiv 2508.19774.
 */
const DANGERS = [
    {
        detail: "can run commands",
        modules: words(`
      os posix nt subprocess _posixsubprocess _winapi popen2 pty pexpect asyncio multiprocessing distutils
      setuptools pip ensurepip venv fabric plumbum numpy.distutils torch.multiprocessing torch.utils.cpp_extension
      torch.utils.collect_env torch._inductor psutil
    `),
        names: words(`
      platform.popen platform._syscmd_ver uuid._get_command_stdout uuid._popen commands.getoutput
      commands.getstatusoutput commands.getstatus concurrent.futures joblib.parallel joblib.externals
      torch.distributed.elastic torch.distributed.run
    `),
    },
    {
        detail: "can run any Python code",
        modules: words(`
      codeop runpy timeit cProfile _lsprof pdb bdb doctest pydoc idlelib lib2to3 IPython numpy.f2py numpy.testing
      sympy.core.sympify jinja2 mako torch._dynamo torch.fx.graph torch.fx.graph_module torch.fx.experimental
      torch.package torch.utils.bottleneck torch.jit.unsupported_tensor_ops pandas.core.computation numexpr
      sympy.parsing sympy.utilities.lambdify torch.jit.frontend
    `),
        names: words(`
      builtins.eval builtins.exec builtins.execfile builtins.compile builtins.breakpoint builtins.apply
      builtins.input pandas.eval logging.config torch._utils_internal typing.get_type_hints typing.ForwardRef
      typing._eval_type sympy.sympify sympy.lambdify code.InteractiveInterpreter code.InteractiveConsole
      code.interact code.compile_command profile.run profile.runctx profile.Profile trace.Trace
    `),
    },
    {
        detail: "can import any module, or take any function out of one",
        modules: words(`
      importlib imp pkgutil zipimport _frozen_importlib _frozen_importlib_external pkg_resources inspect
    `),
        names: words(`
      builtins.__import__ builtins.__loader__ builtins.getattr builtins.setattr builtins.delattr builtins.globals
      builtins.locals builtins.vars builtins.__dict__ operator.attrgetter operator.methodcaller _operator.attrgetter
      _operator.methodcaller numpy.core._ufunc_reconstruct numpy._core._ufunc_reconstruct
      numpy.testing._private.utils.import_nose unittest.mock unittest.loader copyreg.add_extension copyreg.pickle
      copyreg.constructor xmlrpc.client.resolve_dotted_attribute
    `),
    },
    {
        detail: "makes functions of bytecode that the pickle brings along",
        modules: ["marshal", "cloudpickle", "dill", "joblib.externals.cloudpickle", "pyspark.cloudpickle", "ray.cloudpickle"],
        names: words(`
      new.function new.code new.instancemethod types.FunctionType types.LambdaType types.CodeType types.MethodType
      builtins.code builtins.function
    `),
    },
    {
        detail: "loads another file or pickle, and what that imports",
        modules: ["pickle", "_pickle", "pickletools", "shelve", "jsonpickle", "yaml", "ruamel.yaml", "pandas.io", "torch.hub"],
        names: words(`
      joblib.load joblib.numpy_pickle.load joblib.numpy_pickle._unpickle joblib.numpy_pickle.load_temporary_memmap
      joblib.memory joblib.Memory joblib.hashing joblib.numpy_pickle_compat sklearn.externals.joblib.load
      sklearn.datasets torch.load torch.serialization.load torch.serialization._load
      torch.serialization._legacy_load torch.jit.load torch.jit._serialization torch.utils._config_module
      torch.utils.data.datapipes torch.utils.model_zoo torch.utils.serialization pandas.read_pickle pandas.read_csv
      pandas.read_hdf pandas.read_json keras.models keras.saving tensorflow.keras.models tensorflow.saved_model
      mlflow.pyfunc mlflow.sklearn numpy.load numpy.lib.npyio numpy.lib._npyio_impl numpy.lib.format
      transformers.pipeline transformers.dynamic_module_utils
    `),
    },
    {
        detail: "can read, write or delete files",
        modules: words(`
      shutil io _io _pyio tempfile pathlib fileinput linecache mmap zipfile tarfile sqlite3 _sqlite3 dbm gdbm
      filecmp posixpath ntpath genericpath h5py fsspec smart_open
    `),
        names: words(`
      builtins.open builtins.file codecs.open gzip.open gzip.GzipFile bz2.open bz2.BZ2File lzma.open lzma.LZMAFile
      logging.FileHandler logging.handlers logging.basicConfig numpy.memmap numpy.fromfile numpy.core.memmap
      numpy.DataSource numpy.lib._datasource numpy.save numpy.savez numpy.savetxt numpy.savez_compressed
      numpy.loadtxt numpy.genfromtxt torch.save torch.serialization.save torch.from_file joblib.dump
      joblib.numpy_pickle.dump torch.storage.UntypedStorage.from_file tensorflow.io scipy.io
    `),
    },
    {
        detail: "can reach the network",
        modules: words(`
      socket _socket ssl _ssl socketserver urllib urllib2 urllib3 http httplib httplib2 httpx requests aiohttp
      ftplib smtplib telnetlib poplib imaplib nntplib xmlrpc xmlrpclib webbrowser websocket websockets paramiko
      boto3 botocore pycurl huggingface_hub wsgiref smtpd torch.distributed.rpc twisted tornado gradio_client
    `),
        names: [],
    },
    {
        detail: "can load and call machine code",
        modules: ["ctypes", "_ctypes", "cffi", "_cffi_backend", "numpy.ctypeslib", "torch._C._jit"],
        names: ["torch.ops.load_library", "torch.classes.load_library", "torch._ops", "torch._classes"],
    },
    {
        detail: "reaches into the running interpreter",
        modules: ["sys", "gc", "signal", "_signal", "atexit", "threading", "_thread", "faulthandler", "tracemalloc"],
        names: [],
    },
];
/** Parts of a dotted name that lead from any function or class to everything else. */
const INNER_NAMES = new Set(words(`
      __dict__ __globals__ __builtins__ __subclasses__ __getattribute__ __getattr__ __setattr__ __import__
      __loader__ __spec__ __code__ __closure__ __func__ __self__ __class__ __bases__ __base__ __mro__ __reduce__
      __reduce_ex__ __call__ __init_subclass__ func_globals gi_frame f_globals
    `));

;// CONCATENATED MODULE: ./build/encodings/pickle/imports.js

/** What is done with a global, beyond importing it. */
const IMPORT_USES = (/* unused pure expression or super */ null && ([
    /** Called with arguments: REDUCE, INST, OBJ. */
    "called",
    /** Its `__new__` is called, and its `__init__` is not: NEWOBJ, NEWOBJ_EX, `copyreg._reconstructor`. */
    "constructed",
    /** Its object is given a state, through `__setstate__` if it has one: BUILD. */
    "built",
    /** It is changed itself: BUILD, SETITEM or APPEND on a module's function, class or variable. */
    "altered",
    /** Its object is given items, by calling its methods: SETITEM, APPEND, ADDITEMS. */
    "filled",
]));
function importLedger() {
    const entries = new Map();
    return {
        add(module, name) {
            const key = keyOf(module, name);
            const entry = entries.get(key);
            if (entry !== undefined)
                entry.count++;
            else if (entries.size >= MAX_IMPORTS)
                return false;
            else
                entries.set(key, { global: { module, name }, count: 1, calls: 0, uses: new Set() });
            return true;
        },
        use(value, use) {
            if (value.kind !== "global")
                return;
            const entry = entries.get(keyOf(value.module, value.name));
            if (entry === undefined)
                return;
            entry.uses.add(use);
            if (use === "called" || use === "constructed")
                entry.calls++;
        },
        list: () => [...entries.values()].map(({ global: { module, name }, count, calls, uses }) => ({
            module,
            name,
            count,
            calls,
            uses: [...uses].sort(),
        })),
    };
}
/** Imports of several pickles as if they were of one. */
function mergedImports(lists) {
    const merged = new Map();
    for (const entry of lists.flat()) {
        const key = keyOf(entry.module, entry.name);
        const other = merged.get(key);
        if (other === undefined)
            merged.set(key, entry);
        else {
            const uses = [...new Set([...other.uses, ...entry.uses])].sort();
            merged.set(key, { ...entry, count: other.count + entry.count, calls: other.calls + entry.calls, uses });
        }
    }
    return [...merged.values()];
}
/** Whether loading calls it, or something of it. */
function isCalled({ uses }) {
    return uses.length > 0;
}
function keyOf(module, name) {
    return JSON.stringify([module ?? null, name ?? null]);
}

;// CONCATENATED MODULE: ./build/encodings/pickle/known.js

/**
 * Names that loading plain models needs and that do nothing beyond building data, in the manner of PyTorch's `weights_only`
 * (torch/_weights_only_unpickler.py). Python 2's names of modules stand under those of Python 3.
 */
const KNOWN_NAMES = new Set([
    ...under("builtins", ["object", "bool", "int", "long", "float", "complex", "str", "unicode", "bytes", "bytearray"]),
    ...under("builtins", ["list", "tuple", "dict", "set", "frozenset", "slice", "range", "xrange"]),
    ...under("collections", ["OrderedDict", "Counter", "defaultdict", "deque"]),
    ...under("copyreg", ["_reconstructor", "__newobj__", "__newobj_ex__"]),
    "_codecs.encode",
    ...under("datetime", ["datetime", "date", "time", "timedelta", "timezone"]),
    "decimal.Decimal",
    "fractions.Fraction",
    "uuid.UUID",
    "types.SimpleNamespace",
    "argparse.Namespace",
    ...under("pathlib", ["Path", "PosixPath", "WindowsPath", "PurePath", "PurePosixPath", "PureWindowsPath"]),
    ...under("_io", ["BytesIO", "StringIO"]),
    ...under("io", ["BytesIO", "StringIO"]),
    ...numpyNames(),
    ...sparseNames(),
    ...joblibNames(),
    ...pandasNames(),
    ...torchNames(),
]);
/** Classes of estimators and layers: known when they are built from their state and never called. */
const KNOWN_CLASSES = [
    classesOf("sklearn", words(`
      _config _loss base calibration cluster compose covariance cross_decomposition decomposition
      discriminant_analysis dummy ensemble feature_extraction feature_selection gaussian_process impute isotonic
      kernel_approximation kernel_ridge linear_model manifold metrics mixture model_selection multiclass multioutput
      naive_bayes neighbors neural_network pipeline preprocessing random_projection semi_supervised svm tree
      tree_model lda qda grid_search cross_validation
    `)),
    /^sklearn\.utils\.(_bunch\.)?Bunch$/,
    classesOf("torch", ["nn\\.modules", "nn\\.quantized", "ao\\.nn", "nn\\.parameter"]),
];
/** Compiled classes that their pickles call: they take sizes and arrays, and look nothing up. */
const CALLED_CLASSES = [
    /^sklearn\.tree\._tree\.Tree$/,
    /^sklearn\.neighbors\.(_?kd_tree|_?ball_tree|_?dist_metrics|_?quad_tree)\.newObj$/,
    /^sklearn\.metrics\._dist_metrics\.newObj$/,
    /^sklearn\._loss\._loss\.Cy[A-Za-z]+$/,
    /^sklearn\.linear_model\._?sgd_fast\.[A-Z][A-Za-z]+$/,
    /^sklearn\.svm\._?(lib|liblinear)[a-z_]*\.[A-Z][A-Za-z]+$/,
    /^sklearn\.utils\.(_?weight_vector|_?seq_dataset|_?random)\.[A-Z][A-Za-z0-9]+$/,
    /^sklearn\.neighbors\._(kd_tree|ball_tree)\.(KDTree|BallTree)(64|32)?$/,
];
function under(module, names) {
    return names.map((name) => `${module}.${name}`);
}
/** `package.one.of.these.Class`, without anything behind the class: a part of a class may be a method. */
function classesOf(root, modules) {
    return new RegExp(`^${root}\\.(?:${modules.join("|")})(?:\\.[a-z_][a-z0-9_]*)*\\._?[A-Z][A-Za-z0-9]*$`);
}
function numpyNames() {
    const cores = ["numpy.core", "numpy._core"];
    const scalars = words("bool_ bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32");
    const more = words("float64 float128 longdouble complex64 complex128 str_ bytes_ void object_ intc intp");
    const generators = ["__RandomState_ctor", "__randomstate_ctor", "__generator_ctor", "__bit_generator_ctor"];
    return [
        ...under("numpy", ["dtype", "ndarray", "matrix", "recarray", "datetime64", "timedelta64", ...scalars, ...more]),
        ...cores.flatMap((core) => under(core, ["multiarray._reconstruct", "multiarray.scalar", "numeric._frombuffer"])),
        ...under("numpy.ma.core", ["_mareconstruct", "MaskedArray"]),
        "numpy.matrixlib.defmatrix.matrix",
        ...generators.flatMap((name) => [`numpy.random.${name}`, `numpy.random._pickle.${name}`]),
        ...under("numpy.random", ["_mt19937.MT19937", "_pcg64.PCG64", "_pcg64.PCG64DXSM", "_philox.Philox", "_sfc64.SFC64"]),
        ...under("numpy.random", ["bit_generator.SeedSequence", "_bit_generator.SeedSequence"]),
        ...under("numpy.random.bit_generator", ["__pyx_unpickle_SeedSequence"]),
        ...under("numpy.random._bit_generator", ["__pyx_unpickle_SeedSequence"]),
    ];
}
function sparseNames() {
    const forms = ["csr", "csc", "coo", "bsr", "dia", "dok", "lil"];
    return forms.flatMap((form) => [
        `scipy.sparse.${form}.${form}_matrix`,
        `scipy.sparse._${form}.${form}_matrix`,
        `scipy.sparse._${form}.${form}_array`,
        `scipy.sparse.${form}_matrix`,
    ]);
}
function joblibNames() {
    return ["joblib.numpy_pickle", "sklearn.externals.joblib.numpy_pickle"].map((module) => `${module}.NumpyArrayWrapper`);
}
function pandasNames() {
    return [
        ...under("pandas.core", ["frame.DataFrame", "series.Series", "internals.managers.BlockManager"]),
        ...under("pandas.core", ["internals.managers.SingleBlockManager", "indexes.base._new_Index", "indexes.base.Index"]),
        ...under("pandas.core", ["indexes.range.RangeIndex", "indexes.numeric.Int64Index", "indexes.multi.MultiIndex"]),
        "pandas._libs.internals._unpickle_block",
    ];
}
function torchNames() {
    const types = words("Double Float Half BFloat16 Long Int Short Char Byte Bool ComplexFloat ComplexDouble");
    const quantised = ["QInt8", "QUInt8", "QInt32", "QUInt4x2", "QUInt2x4"];
    const storages = [...types, ...quantised].map((type) => `${type}Storage`);
    const tensors = types.map((type) => `${type}Tensor`);
    const integers = [1, 2, 3, 4, 5, 6, 7, 8, 16, 32, 64].flatMap((bits) => [`int${bits}`, `uint${bits}`]);
    const floats = words("float16 float32 float64 bfloat16 float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz");
    const others = ["float8_e8m0fnu", "float4_e2m1fn_x2", "bool", "complex32", "complex64", "complex128", "bits8", "bits16"];
    const quantisedTypes = ["qint8", "quint8", "qint32", "quint4x2", "quint2x4"];
    const schemes = ["per_tensor_affine", "per_tensor_symmetric", "per_channel_affine", "per_channel_symmetric"];
    const rebuilt = ["tensor", "tensor_v2", "tensor_v3", "parameter", "parameter_with_state", "qtensor", "sparse_tensor"];
    const moreRebuilt = ["sparse_csr_tensor", "meta_tensor_no_storage", "wrapper_subclass", "nested_tensor"];
    const devices = ["device_tensor_from_numpy", "device_tensor_from_cpu_tensor", "xla_tensor"];
    return [
        ...under("torch", [...storages, ...tensors, ...integers, ...floats, ...others, ...quantisedTypes, ...schemes]),
        ...under("torch", ["per_channel_affine_float_qparams", "Tensor", "Size", "device", "strided", "sparse_coo"]),
        ...under("torch.cuda", [...storages, ...tensors]),
        ...under("torch.sparse", tensors),
        ...under("torch.cuda.sparse", tensors),
        ...under("torch.storage", ["TypedStorage", "UntypedStorage", "_TypedStorage", "_UntypedStorage"]),
        ...under("torch._utils", [...rebuilt, ...moreRebuilt, ...devices].map((what) => `_rebuild_${what}`)),
        ...under("torch.jit._pickle", [
            "build_intlist",
            "build_doublelist",
            "build_boollist",
            "build_tensorlist",
            "restore_type_tag",
        ]),
        "torch._tensor._rebuild_from_type_v2",
        "torch._tensor._rebuild_from_type",
        "torch.serialization._get_layout",
        "torch.nn.parameter.Parameter",
        "torch.nn.parameter.Buffer",
        "torch.nn.backends.thnn._get_thnn_function_backend",
        "torch.random.Generator",
    ];
}

;// CONCATENATED MODULE: ./build/encodings/pickle/standing.js



/** How a name is shown that can only be told when the pickle runs. */
const COMPUTED_NAME = "(computed name)";
/** What the imports of a pickle mean for whoever loads it, dangerous ones first. */
function codeOfImports(imports) {
    const code = imports.map(codeOf);
    return ["dangerous", "unverified", "known"].flatMap((standing) => code.filter((one) => one.standing === standing));
}
function codeOf(entry) {
    const { module, name, count, calls } = entry;
    const shown = module === undefined || name === undefined ? COMPUTED_NAME : `${module}.${name}`;
    const { standing, detail } = standingOf(entry);
    const reference = {
        kind: "pickle-import",
        name: shown,
        count: Math.max(count, calls),
        standing,
        isCalled: isCalled(entry),
    };
    return detail === undefined ? reference : { ...reference, detail };
}
/** The standing of one import, from its name and from what is done with it. */
function standingOf({ module, name, uses }) {
    if (module === undefined || name === undefined) {
        return { standing: "unverified", detail: "what it imports is decided only when it is loaded" };
    }
    const full = `${renamed(module)}.${name}`;
    // What other code uses afterwards is no longer what it was, however harmless its name is.
    if (uses.includes("altered"))
        return { standing: "dangerous", detail: "is changed for the whole program" };
    if (KNOWN_NAMES.has(full))
        return { standing: "known" };
    const danger = dangerOf(full, name);
    if (danger !== undefined)
        return { standing: "dangerous", detail: danger };
    if (CALLED_CLASSES.some((pattern) => pattern.test(full)))
        return { standing: "known" };
    const isClass = !name.includes(".") && KNOWN_CLASSES.some((pattern) => pattern.test(full));
    if (isClass && !uses.includes("called"))
        return { standing: "known" };
    const remark = REMARKS.get(full);
    return remark === undefined ? { standing: "unverified" } : { standing: "unverified", detail: remark };
}
/** Modules under the names of Python 3, which maps them when it loads pickles of Python 2. */
const RENAMED = new Map([
    ["__builtin__", "builtins"],
    ["copy_reg", "copyreg"],
    ["cPickle", "pickle"],
    ["_pickle", "pickle"],
    ["Queue", "queue"],
    ["SocketServer", "socketserver"],
    ["thread", "_thread"],
    ["__main__.__builtins__", "builtins"],
]);
function renamed(module) {
    const [root = "", ...rest] = module.split(".");
    return RENAMED.get(module) ?? [RENAMED.get(root) ?? root, ...rest].join(".");
}
const BY_NAME = new Map(DANGERS.flatMap(({ detail, modules, names }) => [...modules, ...names].map((name) => [name, detail])));
/** Modules that other modules import, and lead to under their own name: `random._os`. */
const BY_PART = new Map(DANGERS.flatMap(({ detail, modules }) => modules.filter((name) => !name.includes(".")).map((name) => [name, detail])));
// Words that are names of harmless attributes as well.
const ORDINARY_PARTS = new Set(["io", "signal", "test", "http"]);
/** Functions that modules hold under the name that they have elsewhere. */
const CALLERS = new Map([
    ["builtins", "can run any Python code"],
    ["exec", "can run any Python code"],
    ["execfile", "can run any Python code"],
    ["system", "can run commands"],
    ["popen", "can run commands"],
    ["Popen", "can run commands"],
]);
/** What is neither known nor dangerous, and needs a word. */
const REMARKS = new Map([
    ["functools.partial", "keeps a function, to be called later"],
    ["functools.reduce", "calls the function that it is given"],
    ["builtins.map", "calls the function that it is given"],
    ["builtins.filter", "calls the function that it is given"],
    ["torch.storage._load_from_bytes", "loads a checkpoint that stands in the bytes of the pickle"],
]);
function dangerOf(full, name) {
    const parts = full.split(".");
    for (let length = parts.length; length > 0; length--) {
        const danger = BY_NAME.get(parts.slice(0, length).join("."));
        if (danger !== undefined)
            return danger;
    }
    for (const part of name.split(".")) {
        if (INNER_NAMES.has(part))
            return "leads from one object to everything in the program";
        const plain = part.replace(/^_+/, "");
        const danger = ORDINARY_PARTS.has(plain) ? undefined : (BY_PART.get(plain) ?? CALLERS.get(plain));
        if (danger !== undefined)
            return danger;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/bytes/concurrency.js
var concurrency = __webpack_require__(3880);
;// CONCATENATED MODULE: ./build/encodings/zip/entry.js
// Layouts: PKWARE's APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.14 to 4.3.16 (its end).
const LOCAL_SIGNATURE = 0x04034b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const LOCAL_BYTES = 30;
const DIRECTORY_BYTES = 46;
const END_BYTES = 22;
/** Bit 3: sizes and checksum stand behind the content, and may be zero in the header before it. */
const SIZES_BEHIND = 0x8;
const ENCRYPTED = 0x1;
const UTF8 = 0x800;
const NO_SIZE = 0xffff_ffff;
function methodOf(method) {
    if (method === 0)
        return "stored";
    return method === 8 ? "deflated" : `method ${method}`;
}
/** UTF-8 where the flag says so or the bytes are; else one character a byte, which loses nothing. */
function nameOf({ nameBytes, flags }) {
    try {
        return new TextDecoder("utf-8", { fatal: (flags & UTF8) === 0 }).decode(nameBytes);
    }
    catch {
        return String.fromCharCode(...nameBytes);
    }
}
/**
 * Reads the fields that both kinds of header have, at the places given. The extra field of id 1 has the 64-bit numbers of those that
 * are all ones, in this order: size, packed size, offset. Undefined where one is missing.
 */
function statedIn(view, at, nameBytes, extra, offset = 0) {
    const flags = view.getUint16(at.flags, true);
    const method = view.getUint16(at.flags + 2, true);
    const crc32 = view.getUint32(at.crc32, true);
    const wide = wideNumbers(extra);
    const take = (value) => (value === NO_SIZE ? wide.shift() : value);
    const packed = view.getUint32(at.crc32 + 4, true);
    const size = take(view.getUint32(at.crc32 + 8, true));
    const packedSize = take(packed);
    const headerOffset = take(offset);
    if (size === undefined || packedSize === undefined || headerOffset === undefined)
        return undefined;
    return { flags, method, crc32, size, packedSize, nameBytes, headerOffset };
}
/** The numbers of the extra field 1; of one beyond 2^53 nothing is said. */
function wideNumbers(extra) {
    const view = new DataView(extra.buffer, extra.byteOffset, extra.length);
    for (let at = 0; at + 4 <= extra.length;) {
        const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
        if (id === 1) {
            const numbers = [];
            const end = Math.min(at + 4 + length, extra.length);
            for (let place = at + 4; place + 8 <= end; place += 8) {
                const value = view.getBigUint64(place, true);
                numbers.push(value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : undefined);
            }
            return numbers;
        }
        at += 4 + length;
    }
    return [];
}

;// CONCATENATED MODULE: ./build/encodings/zip/directory.js


/** The comment behind the end of the directory has a length of 16 bits. */
const MAX_COMMENT_BYTES = 0xffff;
/** A name of 100 bytes and 64 bytes beside it for each of 400,000 entries. The largest real checkpoints have some 20,000. */
const MAX_DIRECTORY_BYTES = 64 * 1024 * 1024;
const LOCATOR_BYTES = 20;
const LOCATOR_SIGNATURE = 0x07064b50;
const END64_BYTES = 56;
const END64_SIGNATURE = 0x06064b50;
/** Finds the end of the archive, then reads its directory in one piece. */
async function readDirectory(source, path, signal) {
    const tailBytes = Math.min(source.size, END_BYTES + MAX_COMMENT_BYTES);
    const tailStart = source.size - tailBytes;
    // Archives without a comment are the rule: look there first, and read little.
    const short = Math.min(source.size, 4096);
    const near = await source.read(source.size - short, short, signal);
    const nearAt = endIn(near);
    const [tail, start, at] = nearAt >= 0 ? [near, source.size - short, nearAt] : await far();
    const view = viewOf(tail);
    const end = start + at;
    const comment = view.getUint16(at + 20, true);
    const end64 = await readEnd64(source, end, path, signal);
    const entries = end64?.entries ?? view.getUint16(at + 10, true);
    const size = end64?.size ?? view.getUint32(at + 12, true);
    const stated = end64?.offset ?? view.getUint32(at + 16, true);
    const directoryEnd = end64?.at ?? end;
    if (size > directoryEnd)
        throw refusal(path, end, "the directory is larger than what is before its end");
    if (size > MAX_DIRECTORY_BYTES)
        throw refusal(path, end, `the directory is larger than ${MAX_DIRECTORY_BYTES} bytes`);
    const first = directoryEnd - size;
    if (stated > first)
        throw refusal(path, end, "the directory is said to begin behind its end");
    if (entries * DIRECTORY_BYTES > size)
        throw refusal(path, end, `the directory has no room for ${entries} entries`);
    const bytes = await source.read(first, size, signal);
    const prepended = first - stated;
    return {
        listed: directory_entriesOf(bytes, entries, { path, start: first, prepended }),
        start: first,
        prepended,
        trailing: Math.max(0, source.size - end - END_BYTES - comment),
    };
    async function far() {
        const all = await source.read(tailStart, tailBytes, signal);
        const place = endIn(all);
        if (place < 0)
            throw refusal(path, source.size, "the directory at its end is missing");
        return [all, tailStart, place];
    }
}
/** The last place that looks like the end of an archive, or −1: the place that loaders take. */
function endIn(tail) {
    const view = viewOf(tail);
    for (let at = tail.length - END_BYTES; at >= 0; at--)
        if (view.getUint32(at, true) === END_SIGNATURE)
            return at;
    return -1;
}
async function readEnd64(source, end, path, signal) {
    if (end < LOCATOR_BYTES)
        return undefined;
    const locator = viewOf(await source.read(end - LOCATOR_BYTES, LOCATOR_BYTES, signal));
    if (locator.getUint32(0, true) !== LOCATOR_SIGNATURE)
        return undefined;
    // Before the locator in every archive that writers make; where else it points, loaders disagree.
    const at = end - LOCATOR_BYTES - END64_BYTES;
    if (at < 0)
        throw refusal(path, end, "the 64-bit end of the directory is missing");
    const view = viewOf(await source.read(at, END64_BYTES, signal));
    if (view.getUint32(0, true) !== END64_SIGNATURE)
        throw refusal(path, at, "the 64-bit end of the directory is missing");
    const numberAt = (place) => {
        const value = view.getBigUint64(place, true);
        if (value > BigInt(source.size))
            throw refusal(path, at + place, "a number of the directory's end is beyond the file");
        return Number(value);
    };
    return { at, entries: numberAt(32), size: numberAt(40), offset: numberAt(48) };
}
function directory_entriesOf(bytes, count, { path, start, prepended }) {
    const view = viewOf(bytes);
    const listed = [];
    let at = 0;
    for (let index = 0; index < count; index++) {
        if (at + DIRECTORY_BYTES > bytes.length || view.getUint32(at, true) !== DIRECTORY_SIGNATURE)
            throw refusal(path, start + at, `entry ${index + 1} of ${count} of the directory is missing`);
        const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
        const nameEnd = at + DIRECTORY_BYTES + name;
        const next = nameEnd + extra + comment;
        if (next > bytes.length)
            throw refusal(path, start + at, `entry ${index + 1} of ${count} goes on behind the directory`);
        const entry = statedIn(new DataView(bytes.buffer, bytes.byteOffset + at, DIRECTORY_BYTES), { flags: 8, crc32: 16 }, bytes.subarray(at + DIRECTORY_BYTES, nameEnd), bytes.subarray(nameEnd, nameEnd + extra), view.getUint32(at + 42, true));
        if (entry === undefined)
            throw refusal(path, start + at, `entry ${index + 1} of ${count} lacks its 64-bit numbers`);
        listed.push({ ...entry, headerOffset: entry.headerOffset + prepended });
        at = next;
    }
    return listed;
}
function refusal(path, offset, problem) {
    return new errors/* ArtifactError */.nE("malformed-zip", `The archive is damaged: ${problem}. Copy it again, or write it anew.`, {
        path,
        offset,
    });
}
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/bytes/compression.js

// Synchronous, as decoding is: callers bound what comes out before they ask.
/** What a raw deflate stream gives, at most `atMost` bytes. Undefined where it is damaged, or gives more. */
function inflatedRaw(bytes, atMost) {
    return orUndefined(() => (0,external_node_zlib_.inflateRawSync)(bytes, { maxOutputLength: Math.max(1, atMost) }));
}
/** What a zlib stream gives, at most `atMost` bytes. Undefined where it is damaged, or gives more. */
function inflated(bytes, atMost) {
    return orUndefined(() => inflateSync(bytes, { maxOutputLength: Math.max(1, atMost) }));
}
/** CRC-32 as zip, gzip and PNG have it. */
function checksumOf(bytes) {
    return (0,external_node_zlib_.crc32)(bytes);
}
function orUndefined(inflate) {
    try {
        return inflate();
    }
    catch (error) {
        // Z_DATA_ERROR, Z_BUF_ERROR, ERR_BUFFER_TOO_LARGE: all are about the bytes.
        if (error instanceof Error && "code" in error)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/encodings/zip/unpack.js


/** Deflate cannot do better than 1,032 to 1: whoever states more lies. */
const MAX_RATIO = 1032;
/**
 * The content of one entry. `atMost` bounds it in bytes, before anything is read or allocated. Throws ArtifactError when it is larger,
 * packed in a way that no loader of models reads, or damaged.
 */
async function unpack(source, entry, path, atMost, signal) {
    const { method, size, packedSize, offset } = entry;
    const refuse = (code, message) => new errors/* ArtifactError */.nE(code, message, { path, offset });
    if (size > atMost)
        throw refuse("entry-too-large", `An entry of the archive has ${size} bytes, more than the ${atMost} that are read.`);
    if (method === "stored") {
        if (size !== packedSize)
            throw refuse("malformed-zip", "An entry that is not packed has two sizes: write the archive anew.");
        const bytes = await source.read(offset, size, signal);
        return { bytes, isIntact: checksumOf(bytes) === entry.crc32 };
    }
    if (method !== "deflated")
        throw refuse("unsupported-packing", "An entry is packed in a way that loaders of models do not read: store or deflate it.");
    if (size > packedSize * MAX_RATIO)
        throw refuse("malformed-zip", "An entry states more content than its bytes can hold: write the archive anew.");
    const bytes = inflatedRaw(await source.read(offset, packedSize, signal), size);
    if (bytes?.length !== size)
        throw refuse("malformed-zip", "The packed bytes of an entry are damaged: copy the archive again.");
    return { bytes, isIntact: checksumOf(bytes) === entry.crc32 };
}

;// CONCATENATED MODULE: ./build/encodings/zip/index.js





/** Hides the time a network takes: every entry has a header of its own, far from the next. */
const HEADERS_AT_ONCE = 16;
/**
 * The entries of an archive, by its directory and by the headers of the entries: what the two say differently is told, as is what
 * neither claims. Reads the directory and one header for each entry. Throws ArtifactError where the archive is damaged or entries overlap.
 */
async function readZip(source, path, budget, signal) {
    const directory = await readDirectory(source, path, signal);
    const { listed } = directory;
    if (listed.length > budget.entries)
        throw new errors/* ArtifactError */.nE("too-many-entries", `The archive holds more than ${budget.entries} entries: split it.`, { path });
    const disagreements = [];
    const placed = await (0,concurrency/* mapConcurrently */.X)(listed, HEADERS_AT_ONCE, (entry) => place(entry, directory, source, path, signal));
    disagreements.push(...placed.flatMap(({ differences, entry }) => differences.map((detail) => ({ name: entry.name, detail }))));
    disagreements.push(...repeated(placed.map(({ entry }) => entry.name)));
    const { hidden, gaps } = await unclaimed(placed, directory, source, path, signal);
    disagreements.push(...gaps);
    if (directory.prepended > 0)
        disagreements.push({ name: path, detail: "bytes stand before the archive begins" });
    if (directory.trailing > 0)
        disagreements.push({ name: path, detail: "bytes stand behind the archive's end" });
    return { entries: [...placed.map(({ entry }) => entry), ...hidden], disagreements };
}
/** Reads the header of an entry: only it tells where the content begins. */
async function place(listed, { start }, source, path, signal) {
    const { headerOffset } = listed;
    const header = await headerAt(source, headerOffset, start, signal);
    if (header === undefined)
        throw refusal(path, headerOffset, "an entry of the directory has no header where it should be");
    const offset = headerOffset + header.length;
    if (offset + listed.packedSize > start)
        throw refusal(path, headerOffset, "an entry goes on into the directory");
    return {
        entry: zip_entryOf(listed, offset, true),
        headerOffset,
        ends: endsOf(offset + listed.packedSize, header.stated.flags | listed.flags),
        differences: differencesOf(listed, header.stated),
    };
}
function zip_entryOf(stated, offset, isListed) {
    return {
        name: nameOf(stated),
        method: methodOf(stated.method),
        isEncrypted: (stated.flags & ENCRYPTED) !== 0,
        crc32: stated.crc32,
        size: stated.size,
        packedSize: stated.packedSize,
        offset,
        isListed,
    };
}
async function headerAt(source, offset, end, signal) {
    if (offset + LOCAL_BYTES > end)
        return undefined;
    // With the name and padding of most entries: one read instead of two.
    const first = await source.read(offset, Math.min(LOCAL_BYTES + 160, end - offset), signal);
    const view = viewOf(first);
    if (view.getUint32(0, true) !== LOCAL_SIGNATURE)
        return undefined;
    const [name, extra] = [view.getUint16(26, true), view.getUint16(28, true)];
    const length = LOCAL_BYTES + name + extra;
    if (offset + length > end)
        return undefined;
    const bytes = length <= first.length ? first : await source.read(offset, length, signal);
    const stated = statedIn(viewOf(bytes), { flags: 6, crc32: 14 }, bytes.subarray(LOCAL_BYTES, LOCAL_BYTES + name), bytes.subarray(LOCAL_BYTES + name, length));
    return stated === undefined ? undefined : { stated, length };
}
function differencesOf(listed, local) {
    const differences = [];
    if (!areEqual(listed.nameBytes, local.nameBytes))
        differences.push("its name in the directory is not that of its header");
    if (listed.method !== local.method)
        differences.push("directory and header disagree about how it is packed");
    if ((listed.flags & ENCRYPTED) !== (local.flags & ENCRYPTED))
        differences.push("directory and header disagree about its encryption");
    const isBehind = (local.flags & SIZES_BEHIND) !== 0;
    const differs = (name) => listed[name] !== local[name] && !(isBehind && local[name] === 0);
    if (differs("size") || differs("packedSize"))
        differences.push("directory and header disagree about its size");
    if (differs("crc32"))
        differences.push("directory and header disagree about its checksum");
    return differences;
}
function areEqual(one, other) {
    return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
/** A descriptor of 12 to 24 bytes may follow, with or without a signature, with numbers of 32 or 64 bits. */
function endsOf(end, flags) {
    return (flags & SIZES_BEHIND) === 0 ? [end] : [end, end + 12, end + 16, end + 20, end + 24];
}
function repeated(names) {
    const seen = new Set();
    const twice = new Set();
    for (const name of names) {
        if (seen.has(name))
            twice.add(name);
        seen.add(name);
    }
    return [...twice].map((name) => ({ name, detail: "several entries have this name" }));
}
/** Entries that the directory does not list, and other bytes that no entry claims. Entries must not overlap. */
async function unclaimed(placed, { start, prepended }, source, path, signal) {
    const hidden = [];
    const gaps = [];
    let ends = [prepended];
    for (const { headerOffset, entry, ends: next } of [...placed].sort((a, b) => a.headerOffset - b.headerOffset)) {
        await claim(headerOffset);
        if (headerOffset < (ends[0] ?? 0))
            throw refusal(path, headerOffset, "two entries overlap");
        if (entry.size > 0 && entry.packedSize === 0)
            throw refusal(path, headerOffset, "an entry has content and takes no bytes");
        ends = next;
    }
    await claim(start);
    return { hidden, gaps };
    async function claim(next) {
        if (ends.includes(next))
            return;
        let at = ends[0] ?? 0;
        while (at < next) {
            const header = await headerAt(source, at, next, signal);
            if (header === undefined || at + header.length + header.stated.packedSize > next)
                break;
            hidden.push(zip_entryOf(header.stated, at + header.length, false));
            gaps.push({ name: nameOf(header.stated), detail: "an entry that the directory does not list" });
            at += header.length + header.stated.packedSize;
        }
        if (at < next && !ends.includes(next))
            gaps.push({ name: path, detail: "bytes between the entries belong to none" });
    }
}

;// CONCATENATED MODULE: ./build/formats/pytorch/archive.js


/** The pickle of a model of 100,000 tensors has 30 MB, a file of archived code some kilobytes. */
const MAX_RECORD_BYTES = 128 * 1024 * 1024;
async function readRecords(source, path, budget, anomalies, signal) {
    const archive = await readZip(source, path, budget, signal);
    for (const { name, detail } of archive.disagreements)
        anomalies.add("hidden-content", name, detail);
    for (const { name } of archive.entries)
        anomalies.checkName(name);
    const root = rootOf(archive);
    const byName = new Map(archive.entries.map((entry) => [entry.name, entry]));
    return {
        root,
        entries: archive.entries,
        find: (name) => byName.get(root + name),
        async read(entry, signal) {
            const { bytes, isIntact } = await unpack(source, entry, path, MAX_RECORD_BYTES, signal);
            if (!isIntact)
                anomalies.add("hidden-content", entry.name, "its content does not have the checksum that the archive states");
            return bytes;
        },
    };
}
function rootOf({ entries }) {
    const main = entries.find(({ name }) => /(^|\/)(data\.pkl|constants\.pkl|archive_format|version)$/.test(name)) ?? entries[0];
    if (main === undefined)
        throw new errors/* ArtifactError */.nE("empty-archive", "The archive is empty: save the model again.");
    return main.name.slice(0, main.name.indexOf("/") + 1);
}
/** Where the storages of a folder such as `data/` stand, by their keys. */
function storagesIn({ root, entries }, folder, byteOrder) {
    const prefix = root + folder;
    const stored = new Map();
    for (const { name, method, offset, size, packedSize } of entries) {
        if (!name.startsWith(prefix) || (method !== "stored" && method !== "deflated"))
            continue;
        const place = { offset, length: packedSize, size, isDeflated: method === "deflated" };
        stored.set(name.slice(prefix.length), byteOrder === undefined ? place : { ...place, byteOrder });
    }
    return (key) => stored.get(key);
}

;// CONCATENATED MODULE: ./build/encodings/pickle/value.js
const UNKNOWN = { kind: "unknown" };
/** `collections.OrderedDict`; undefined for what is no global, or one whose name cannot be told. */
function globalNameOf(value) {
    if (value?.kind !== "global" || value.module === undefined || value.name === undefined)
        return undefined;
    return `${value.module}.${value.name}`;
}
/** The text of a string that was kept. */
function textOf(value) {
    return value?.kind === "string" && value.isWhole ? value.value : undefined;
}
/** An integer of at most 2^53. */
function value_integerOf(value) {
    if (value?.kind === "bool")
        return value.value ? 1 : 0;
    return value?.kind === "int" && typeof value.value === "number" ? value.value : undefined;
}
/** The value that a dictionary holds under a text. */
function value_entryOf(value, key) {
    if (value?.kind !== "dict" && value?.kind !== "object")
        return undefined;
    return value.entries.findLast(([name]) => textOf(name) === key)?.[1];
}
/** The items of a tuple or a list; none of anything else. */
function itemsOf(value) {
    return value?.kind === "tuple" || value?.kind === "list" ? value.items : [];
}

// EXTERNAL MODULE: ./build/bytes/memory.js
var memory = __webpack_require__(5084);
;// CONCATENATED MODULE: ./build/encodings/pickle/machine.js



function machineOf(effort) {
    return {
        effort,
        imports: importLedger(),
        memo: new Map(),
        nested: [],
        faults: [],
        marks: [],
        stack: [],
        protocol: 0,
        offset: 0,
        isDone: false,
        result: undefined,
    };
}
/** Notes what is wrong. Interpreting goes on where it can: what stands behind is then told, although Python would not reach it. */
function fault(machine, kind, detail) {
    if (machine.faults.length < MAX_FAULTS)
        machine.faults.push({ kind, offset: machine.offset, detail });
}
/** Notes what is wrong, and ends. */
function halt(machine, kind, detail) {
    fault(machine, kind, detail);
    machine.isDone = true;
}
function push(machine, value) {
    machine.effort.values++;
    if (machine.effort.values > MAX_VALUES) {
        halt(machine, "limit", `it holds more than ${MAX_VALUES} values`);
        return;
    }
    if (machine.stack.length >= MAX_STACK_VALUES) {
        halt(machine, "limit", `more than ${MAX_STACK_VALUES} values lie on its stack`);
        return;
    }
    machine.stack.push(value);
}
function pop(machine) {
    if (machine.stack.length <= fenceOf(machine)) {
        fault(machine, "stack-underflow", "an opcode takes more from the stack than lies there");
        return UNKNOWN;
    }
    return machine.stack.pop() ?? UNKNOWN;
}
/** The value on top, which stays there. */
function machine_top(machine) {
    const value = machine.stack.at(-1);
    if (value !== undefined && machine.stack.length > fenceOf(machine))
        return value;
    fault(machine, "stack-underflow", "an opcode takes more from the stack than lies there");
    return UNKNOWN;
}
function mark(machine) {
    if (machine.marks.length >= MAX_MARKS) {
        halt(machine, "limit", `its values are nested more than ${MAX_MARKS} deep`);
        return;
    }
    machine.marks.push(machine.stack.length);
}
/** Takes what lies above the last mark, and the mark. */
function popMark(machine) {
    const height = machine.marks.pop();
    if (height === undefined) {
        fault(machine, "stack-underflow", "an opcode looks for a mark, and there is none");
        return machine.stack.splice(0);
    }
    return machine.stack.splice(height);
}
function fenceOf({ marks }) {
    return marks.at(-1) ?? 0;
}
function memoize(machine, index, value) {
    if (machine.memo.size >= MAX_MEMO_ENTRIES) {
        halt(machine, "limit", `it remembers more than ${MAX_MEMO_ENTRIES} values`);
        return;
    }
    machine.memo.set(index, value);
}
function recall(machine, index) {
    const value = machine.memo.get(index);
    if (value !== undefined)
        return value;
    fault(machine, "missing-memo", "it refers to a value that it did not store");
    return UNKNOWN;
}
function objectOf(made, callee, args, keywords) {
    const object = { kind: "object", made, callee, args, states: NONE, items: NONE, entries: NO_ENTRIES };
    return keywords === undefined ? object : { ...object, keywords };
}
// Most objects stay without items: one empty list serves them all until they get some.
const NONE = Object.freeze([]);
const NO_ENTRIES = Object.freeze([]);
function addState(object, state) {
    if (object.states.length === 0)
        object.states = [];
    object.states.push(state);
}
function addItems(holder, items) {
    if (Object.isFrozen(holder.items))
        holder.items = [];
    for (const item of items)
        holder.items.push(item);
}
function addEntries(holder, entries) {
    if (Object.isFrozen(holder.entries))
        holder.entries = [];
    for (const entry of entries)
        holder.entries.push(entry);
}

;// CONCATENATED MODULE: ./build/encodings/pickle/opcode.js
const opcode_NONE = { form: "none" };
/** An opcode that printable protocols spell as a letter, or one of the bytes from 0x80 on. */
function opcode(byte, name, run, operand = opcode_NONE) {
    return [typeof byte === "number" ? byte : byte.charCodeAt(0), { name, operand, run }];
}

;// CONCATENATED MODULE: ./build/encodings/pickle/text.js
const text_UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Undefined for what is not UTF-8. Python lets lone surrogates pass in texts; they are in no name. */
function utf8Of(bytes) {
    try {
        return text_UTF8.decode(bytes);
    }
    catch {
        return undefined;
    }
}
/** One character a byte. */
function latin1Of(bytes) {
    let text = "";
    // Arguments of one call are limited by the stack.
    for (let at = 0; at < bytes.length; at += 4096)
        text += String.fromCharCode(...bytes.subarray(at, at + 4096));
    return text;
}
/** The text of an 8-bit literal: `'it\x27s'`. Undefined without quotes around it. */
function literalOf(line) {
    const text = line.trim();
    const quote = text[0];
    if (text.length < 2 || (quote !== "'" && quote !== '"') || text.at(-1) !== quote)
        return undefined;
    return text.slice(1, -1).replace(/\\(x[0-9a-fA-F]{2}|[0-7]{1,3}|[\s\S])/g, (whole, code) => {
        if (code.startsWith("x") && code.length === 3)
            return String.fromCharCode(Number.parseInt(code.slice(1), 16));
        if (/^[0-7]/.test(code))
            return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
        return ESCAPES.get(code) ?? (code === "\n" ? "" : whole);
    });
}
const ESCAPES = new Map([
    ["\\", "\\"],
    ["'", "'"],
    ['"', '"'],
    ["a", "\x07"],
    ["b", "\b"],
    ["f", "\f"],
    ["n", "\n"],
    ["r", "\r"],
    ["t", "\t"],
    ["v", "\v"],
]);
/** Python's raw-unicode-escape: Latin-1 in which `\u0041` and `\U00000041` are characters. */
function rawUnicodeOf(line) {
    return line.replace(/(\\+)(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/g, (whole, slashes, code) => {
        // After an even number of backslashes the escape is text.
        if (slashes.length % 2 === 0)
            return whole;
        const point = Number.parseInt(code.slice(1), 16);
        return point > 0x10ffff ? whole : slashes.slice(1) + String.fromCodePoint(point);
    });
}
/** A little-endian two's complement integer. */
function longOf(bytes) {
    let value = 0n;
    if (bytes.length > 0) {
        const digits = [...bytes].reverse().map((byte) => byte.toString(16).padStart(2, "0"));
        value = BigInt.asIntN(bytes.length * 8, BigInt(`0x${digits.join("")}`));
    }
    return narrowed(value);
}
/** A decimal or prefixed integer as Python reads it: `-12`, `0x1f`, `7L`. */
function integerTextOf(text) {
    const match = /^([+-]?)(\d[\d_]*|0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+)L?$/.exec(text.trim());
    const digits = match?.[2]?.replaceAll("_", "");
    if (match === null || digits === undefined)
        return undefined;
    const value = BigInt(digits);
    return narrowed(match[1] === "-" ? -value : value);
}
function narrowed(value) {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
}

;// CONCATENATED MODULE: ./build/encodings/pickle/opcodes-calls.js





const TWO_LINES = { form: "lines", lines: 2, keep: MAX_NAME_BYTES };
/** What imports, and what calls. */
const CALLS = [
    opcode("c", "GLOBAL", (machine, operand) => push(machine, importedLines(machine, operand)), TWO_LINES),
    opcode(0x93, "STACK_GLOBAL", importStacked),
    opcode(0x82, "EXT1", importExtension, { form: "number", bytes: 1 }),
    opcode(0x83, "EXT2", importExtension, { form: "number", bytes: 2 }),
    opcode(0x84, "EXT4", importExtension, { form: "number", bytes: 4, isSigned: true }),
    opcode("i", "INST", instantiate, TWO_LINES),
    opcode("o", "OBJ", callMarked),
    opcode("R", "REDUCE", callStacked),
    opcode(0x81, "NEWOBJ", construct),
    opcode(0x92, "NEWOBJ_EX", constructWithKeywords),
    opcode("b", "BUILD", build),
    opcode("P", "PERSID", persistentText, { form: "lines", lines: 1, keep: MAX_NAME_BYTES }),
    opcode("Q", "BINPERSID", (machine) => push(machine, { kind: "persistent", id: pop(machine) })),
];
/** What neither makes nor changes a value. */
const FRAMES = [
    opcode(0x80, "PROTO", setProtocol, { form: "number", bytes: 1 }),
    // Python's own reader uses frames to read ahead: what stands in them is read the same without.
    opcode(0x95, "FRAME", () => { }, { form: "number", bytes: 8 }),
    opcode(0x98, "READONLY_BUFFER", (machine) => void machine_top(machine)),
    opcode(".", "STOP", (machine) => {
        machine.result = pop(machine);
        machine.isDone = true;
    }),
];
const HIGHEST_PROTOCOL = 5;
function setProtocol(machine, { number }) {
    if (number > HIGHEST_PROTOCOL) {
        halt(machine, "unknown-protocol", "it says that it is of a protocol newer than 5");
        return;
    }
    machine.protocol = number;
}
function imported(machine, module, name) {
    if (!machine.imports.add(module, name))
        halt(machine, "limit", "it imports more names than a model has reason for");
    return { kind: "global", module, name };
}
function importedLines(machine, { content, second }) {
    const module = content === undefined ? undefined : utf8Of(content);
    const name = second === undefined ? undefined : utf8Of(second);
    if (module !== undefined && name !== undefined)
        return imported(machine, module, name);
    fault(machine, "bad-operand", "the name of an import is no text, or too long");
    return { kind: "unknown" };
}
/** Operands that are no texts make Python stop, unless a call gives a text: then nobody knows which before it runs. */
function importStacked(machine) {
    const name = pop(machine);
    const module = pop(machine);
    if (name.kind === "string" && name.isWhole && module.kind === "string" && module.isWhole) {
        push(machine, imported(machine, module.value, name.value));
        return;
    }
    if (![name, module].every(mayBeText))
        fault(machine, "bad-operand", "it imports by a name that is no text");
    push(machine, imported(machine, undefined, undefined));
}
function mayBeText({ kind }) {
    return kind === "string" || kind === "object" || kind === "persistent" || kind === "global" || kind === "unknown";
}
/** A number of the registry in `copyreg` of the process that loads it. */
function importExtension(machine) {
    push(machine, imported(machine, undefined, undefined));
}
function instantiate(machine, operand) {
    const callee = importedLines(machine, operand);
    const items = popMark(machine);
    pushCall(machine, callee, { kind: "tuple", items });
}
function callMarked(machine) {
    const [callee, ...items] = popMark(machine);
    if (callee === undefined) {
        fault(machine, "stack-underflow", "an opcode calls what is not there");
        return;
    }
    pushCall(machine, callee, { kind: "tuple", items });
}
function callStacked(machine) {
    const args = pop(machine);
    const callee = pop(machine);
    pushCall(machine, callee, args);
}
/** Functions of `copyreg` that construct their first argument, as the opcodes do. */
const CONSTRUCTORS = new Set([
    "copyreg._reconstructor",
    "copy_reg._reconstructor",
    "copyreg.__newobj__",
    "copy_reg.__newobj__",
    "copyreg.__newobj_ex__",
    "copy_reg.__newobj_ex__",
]);
function pushCall(machine, callee, args) {
    machine.imports.use(callee, "called");
    const [first, base, ...more] = itemsOf(args);
    if (first === undefined || !CONSTRUCTORS.has(globalNameOf(callee) ?? "")) {
        push(machine, objectOf("call", callee, args));
        return;
    }
    machine.imports.use(first, "constructed");
    // `_reconstructor` runs the `__init__` of the base class as well, unless that is `object`.
    if (base !== undefined && !isObjectClass(base))
        machine.imports.use(base, "called");
    push(machine, objectOf("new", first, { kind: "tuple", items: base === undefined ? [] : [base, ...more] }));
}
function isObjectClass(value) {
    const name = globalNameOf(value);
    return name === "builtins.object" || name === "__builtin__.object";
}
function construct(machine) {
    const args = pop(machine);
    const callee = pop(machine);
    machine.imports.use(callee, "constructed");
    push(machine, objectOf("new", callee, args));
}
function constructWithKeywords(machine) {
    const keywords = pop(machine);
    const args = pop(machine);
    const callee = pop(machine);
    machine.imports.use(callee, "constructed");
    push(machine, objectOf("new", callee, args, keywords));
}
function build(machine) {
    const state = pop(machine);
    const target = machine_top(machine);
    if (target.kind === "object") {
        addState(target, state);
        machine.imports.use(target.callee, "built");
    }
    else
        machine.imports.use(target, "altered");
}
function persistentText(machine, { content, range }) {
    const value = content === undefined ? undefined : utf8Of(content);
    const id = { kind: "string", value: value ?? "", isWhole: value !== undefined, range, encoding: "raw" };
    push(machine, { kind: "persistent", id });
}

;// CONCATENATED MODULE: ./build/encodings/pickle/opcodes-literals.js




const SMALL_INTEGERS = Array.from({ length: 256 }, (_, value) => ({ kind: "int", value }));
const TRUE = { kind: "bool", value: true };
const FALSE = { kind: "bool", value: false };
const opcodes_literals_NONE = { kind: "none" };
/** Numbers, texts and byte strings. */
const LITERALS = [
    opcode("N", "NONE", (machine) => push(machine, opcodes_literals_NONE)),
    opcode(0x88, "NEWTRUE", (machine) => push(machine, TRUE)),
    opcode(0x89, "NEWFALSE", (machine) => push(machine, FALSE)),
    opcode("I", "INT", pushDecimal, line(MAX_INTEGER_BYTES)),
    opcode("L", "LONG", pushDecimal, line(MAX_INTEGER_BYTES)),
    opcode("J", "BININT", pushInteger, { form: "number", bytes: 4, isSigned: true }),
    opcode("K", "BININT1", pushInteger, { form: "number", bytes: 1 }),
    opcode("M", "BININT2", pushInteger, { form: "number", bytes: 2 }),
    opcode(0x8a, "LONG1", pushLong, { form: "counted", bytes: 1, keep: MAX_INTEGER_BYTES }),
    opcode(0x8b, "LONG4", pushLong, { form: "counted", bytes: 4, isSigned: true, keep: MAX_INTEGER_BYTES }),
    opcode("F", "FLOAT", pushFloatText, line(MAX_INTEGER_BYTES)),
    opcode("G", "BINFLOAT", (machine, { number }) => push(machine, { kind: "float", value: number }), { form: "float" }),
    opcode("S", "STRING", pushLiteral, line(MAX_TEXT_BYTES)),
    opcode("T", "BINSTRING", pushRaw, { form: "counted", bytes: 4, isSigned: true, keep: MAX_TEXT_BYTES }),
    opcode("U", "SHORT_BINSTRING", pushRaw, { form: "counted", bytes: 1, keep: MAX_TEXT_BYTES }),
    opcode("V", "UNICODE", pushEscaped, line(MAX_TEXT_BYTES)),
    opcode("X", "BINUNICODE", pushUnicode, { form: "counted", bytes: 4, keep: MAX_TEXT_BYTES }),
    opcode(0x8c, "SHORT_BINUNICODE", pushUnicode, { form: "counted", bytes: 1, keep: MAX_TEXT_BYTES }),
    opcode(0x8d, "BINUNICODE8", pushUnicode, { form: "counted", bytes: 8, keep: MAX_TEXT_BYTES }),
    opcode("B", "BINBYTES", pushBytes, { form: "counted", bytes: 4, keep: MAX_CONTENT_BYTES }),
    opcode("C", "SHORT_BINBYTES", pushBytes, { form: "counted", bytes: 1, keep: MAX_CONTENT_BYTES }),
    opcode(0x8e, "BINBYTES8", pushBytes, { form: "counted", bytes: 8, keep: MAX_CONTENT_BYTES }),
    opcode(0x96, "BYTEARRAY8", pushBytearray, { form: "counted", bytes: 8, keep: MAX_CONTENT_BYTES }),
    opcode(0x97, "NEXT_BUFFER", (machine) => push(machine, { kind: "buffer" })),
];
function line(keep) {
    return { form: "lines", lines: 1, keep };
}
function pushInteger(machine, { number }) {
    push(machine, SMALL_INTEGERS[number] ?? { kind: "int", value: number });
}
function pushLong(machine, { content }) {
    push(machine, { kind: "int", value: content === undefined ? undefined : longOf(content) });
}
function pushDecimal(machine, { content }) {
    if (content === undefined) {
        push(machine, { kind: "int", value: undefined });
        return;
    }
    const text = latin1Of(content);
    // Protocol 0 has no other way to say true and false.
    if (text === "01" || text === "00") {
        push(machine, text === "01" ? TRUE : FALSE);
        return;
    }
    const value = integerTextOf(text);
    if (value === undefined)
        fault(machine, "bad-operand", "an integer of it is none");
    push(machine, { kind: "int", value });
}
function pushFloatText(machine, { content }) {
    const text = content === undefined ? "" : latin1Of(content).trim().toLowerCase();
    const value = FLOAT_WORDS.get(text.replace(/^\+/, "")) ?? (text === "" ? Number.NaN : Number(text.replaceAll("_", "")));
    if (Number.isNaN(value) && !text.endsWith("nan"))
        fault(machine, "bad-operand", "a number of it is none");
    push(machine, { kind: "float", value });
}
const FLOAT_WORDS = new Map([
    ["inf", Infinity],
    ["-inf", -Infinity],
    ["infinity", Infinity],
    ["-infinity", -Infinity],
]);
function pushLiteral(machine, { content, range }) {
    if (content === undefined) {
        push(machine, stringOf(undefined, range, "escaped"));
        return;
    }
    const text = literalOf(latin1Of(content));
    if (text === undefined)
        fault(machine, "bad-operand", "a string of it has no quotes around it");
    else
        noteSpelt(machine, text);
    push(machine, stringOf(text, range, "escaped"));
}
function pushEscaped(machine, { content, range }) {
    const text = content === undefined ? undefined : rawUnicodeOf(latin1Of(content));
    if (text !== undefined)
        noteSpelt(machine, text);
    push(machine, stringOf(text, range, "escaped"));
}
function pushRaw(machine, { content, range, start }) {
    noteNested(machine, range, start, content);
    push(machine, stringOf(content === undefined ? undefined : latin1Of(content), range, "raw"));
}
function pushUnicode(machine, { content, range }) {
    const text = content === undefined ? undefined : UNICODE.decode(content);
    if (text !== undefined)
        noteSpelt(machine, text);
    push(machine, stringOf(text, range, "utf-8"));
}
// Lone surrogates, which Python lets pass, become replacement characters.
const UNICODE = new TextDecoder("utf-8", { ignoreBOM: true });
function pushBytes(machine, operand) {
    pushContent(machine, operand, false);
}
function pushBytearray(machine, operand) {
    pushContent(machine, operand, true);
}
function pushContent(machine, { content, range, start }, isArray) {
    noteNested(machine, range, start, content);
    const value = { kind: "bytes", isArray, range, content };
    push(machine, value);
}
function stringOf(text, range, encoding) {
    return { kind: "string", value: text ?? "", isWhole: text !== undefined, range, encoding };
}
const PROTO = 0x80;
const LOWEST_MARKED_PROTOCOL = 2;
const opcodes_literals_HIGHEST_PROTOCOL = 5;
// What a pickle that calls something begins with in protocols 0 and 1: GLOBAL, or MARK.
const OPENS_OLD = [0x63, 0x28];
const LINE_BREAK = 0x0a;
/** Remembers bytes that begin as a pickle does. */
function noteNested(machine, range, [first, second], content) {
    if (!isMarked(first, second)) {
        const mayBeOld = first !== undefined && OPENS_OLD.includes(first) && range.length <= MAX_TEXT_BYTES;
        // Without a line break it imports nothing.
        if (!mayBeOld || content?.includes(LINE_BREAK) === false)
            return;
    }
    noteCandidate(machine, { range });
}
/** A text of which each character is a byte, as Python 3 writes bytes in protocols 0 to 2, or an old pickle, which is text. */
function noteSpelt(machine, text) {
    const first = text.charCodeAt(0);
    const mayBeOld = OPENS_OLD.includes(first) && text.includes("\n");
    if (!mayBeOld && !isMarked(first, text.charCodeAt(1)))
        return;
    noteCandidate(machine, { bytes: Uint8Array.from(text, (character) => character.charCodeAt(0)) });
}
function isMarked(first, second) {
    return first === PROTO && second !== undefined && second >= LOWEST_MARKED_PROTOCOL && second <= opcodes_literals_HIGHEST_PROTOCOL;
}
function noteCandidate(machine, candidate) {
    machine.effort.candidates++;
    if (machine.effort.candidates <= MAX_CANDIDATES)
        machine.nested.push(candidate);
    else if (machine.effort.candidates === MAX_CANDIDATES + 1) {
        fault(machine, "limit", `more than ${MAX_CANDIDATES} texts and byte strings of it begin as a pickle does`);
    }
}

;// CONCATENATED MODULE: ./build/encodings/pickle/opcodes-values.js




/** Containers. */
const CONTAINERS = [
    opcode(")", "EMPTY_TUPLE", (machine) => push(machine, { kind: "tuple", items: [] })),
    opcode("t", "TUPLE", (machine) => push(machine, { kind: "tuple", items: popMark(machine) })),
    opcode(0x85, "TUPLE1", (machine) => pushTuple(machine, 1)),
    opcode(0x86, "TUPLE2", (machine) => pushTuple(machine, 2)),
    opcode(0x87, "TUPLE3", (machine) => pushTuple(machine, 3)),
    opcode("]", "EMPTY_LIST", (machine) => push(machine, { kind: "list", items: [] })),
    opcode("l", "LIST", (machine) => push(machine, { kind: "list", items: popMark(machine) })),
    opcode("}", "EMPTY_DICT", (machine) => push(machine, { kind: "dict", entries: [] })),
    opcode("d", "DICT", (machine) => push(machine, { kind: "dict", entries: pairsOf(machine, popMark(machine)) })),
    opcode(0x8f, "EMPTY_SET", (machine) => push(machine, { kind: "set", isFrozen: false, items: [] })),
    opcode(0x91, "FROZENSET", (machine) => push(machine, { kind: "set", isFrozen: true, items: popMark(machine) })),
    opcode("a", "APPEND", (machine) => {
        const item = pop(machine);
        fill(machine, [item]);
    }),
    opcode("e", "APPENDS", (machine) => fill(machine, popMark(machine))),
    opcode(0x90, "ADDITEMS", (machine) => fill(machine, popMark(machine))),
    opcode("s", "SETITEM", (machine) => {
        const value = pop(machine);
        const key = pop(machine);
        set(machine, [[key, value]]);
    }),
    opcode("u", "SETITEMS", (machine) => set(machine, pairsOf(machine, popMark(machine)))),
];
/** The stack and the memo. */
const STACK = [
    opcode("(", "MARK", mark),
    opcode("0", "POP", drop),
    opcode("1", "POP_MARK", (machine) => void popMark(machine)),
    opcode("2", "DUP", (machine) => push(machine, machine_top(machine))),
    opcode("g", "GET", recallText, { form: "lines", lines: 1, keep: MAX_INTEGER_BYTES }),
    opcode("h", "BINGET", recallNumber, { form: "number", bytes: 1 }),
    opcode("j", "LONG_BINGET", recallNumber, { form: "number", bytes: 4 }),
    opcode("p", "PUT", putText, { form: "lines", lines: 1, keep: MAX_INTEGER_BYTES }),
    opcode("q", "BINPUT", putNumber, { form: "number", bytes: 1 }),
    opcode("r", "LONG_BINPUT", putNumber, { form: "number", bytes: 4 }),
    // The index is the number of what is remembered, not one more than the last: PUT may have left gaps.
    opcode(0x94, "MEMOIZE", (machine) => memoize(machine, machine.memo.size, machine_top(machine))),
];
function pushTuple(machine, length) {
    const items = [];
    for (let index = 0; index < length; index++)
        items.unshift(pop(machine));
    push(machine, { kind: "tuple", items });
}
function pairsOf(machine, values) {
    const entries = [];
    for (let index = 0; index + 1 < values.length; index += 2) {
        entries.push([values[index], values[index + 1]]);
    }
    if (values.length % 2 === 1)
        fault(machine, "bad-operand", "a dictionary of it has a key without a value");
    return entries;
}
/** On anything but a list or a set Python calls the methods of the object. */
function fill(machine, items) {
    const holder = machine_top(machine);
    if (holder.kind === "list" || holder.kind === "set") {
        addItems(holder, items);
        return;
    }
    if (holder.kind === "object") {
        addItems(holder, items);
        machine.imports.use(holder.callee, "filled");
    }
    else
        refuseChange(machine, holder);
}
function set(machine, entries) {
    const holder = machine_top(machine);
    if (holder.kind === "dict") {
        addEntries(holder, entries);
        return;
    }
    if (holder.kind === "object") {
        addEntries(holder, entries);
        machine.imports.use(holder.callee, "filled");
    }
    else
        refuseChange(machine, holder);
}
function refuseChange(machine, holder) {
    if (holder.kind === "global")
        machine.imports.use(holder, "altered");
    else if (holder.kind !== "unknown" && holder.kind !== "inline" && holder.kind !== "persistent") {
        fault(machine, "bad-operand", "it puts items into what can hold none");
    }
}
/** Above a mark there may be nothing to drop: then the mark itself goes, as in CPython. */
function drop(machine) {
    if (machine.marks.length > 0 && machine.stack.length === fenceOf(machine))
        machine.marks.pop();
    else
        pop(machine);
}
function recallNumber(machine, { number }) {
    push(machine, recall(machine, number));
}
function recallText(machine, { content }) {
    const index = indexOf(machine, content);
    push(machine, index === undefined ? { kind: "unknown" } : recall(machine, index));
}
function putNumber(machine, { number }) {
    memoize(machine, number, machine_top(machine));
}
function putText(machine, { content }) {
    const index = indexOf(machine, content);
    if (index !== undefined)
        memoize(machine, index, machine_top(machine));
}
function indexOf(machine, content) {
    const index = content === undefined ? undefined : integerTextOf(latin1Of(content));
    if (typeof index === "number" && index >= 0)
        return index;
    fault(machine, "bad-operand", "the number of a stored value is none");
    return undefined;
}

;// CONCATENATED MODULE: ./build/encodings/pickle/operands.js


const NO_OPERAND = {
    number: 0,
    range: { offset: 0, length: 0 },
    content: undefined,
    start: [undefined, undefined],
    second: undefined,
};
/** Reads one operand, in bytes before `end`. Undefined, with a fault, when it does not fit. Content that is not kept is skipped. */
function* readOperand(form, cursor, end, machine) {
    switch (form.form) {
        case "none":
            return NO_OPERAND;
        case "number": {
            const number = yield* readNumber(form.bytes, form.isSigned === true, cursor, end, machine);
            return number === undefined ? undefined : { ...NO_OPERAND, number };
        }
        case "float":
            return yield* readFloat(cursor, end, machine);
        case "lines":
            return yield* readLines(form, cursor, end, machine);
        case "counted":
            return yield* readCounted(form, cursor, end, machine);
    }
}
function* readNumber(bytes, isSigned, cursor, end, machine) {
    if (!fits(bytes, cursor, end, machine))
        return undefined;
    if (!cursor.holds(bytes))
        yield* cursor.need(bytes);
    let number = 0;
    for (let index = bytes - 1; index >= 0; index--)
        number = number * 256 + cursor.byteAt(cursor.position + index);
    cursor.position += bytes;
    const limit = 2 ** (bytes * 8 - 1);
    return isSigned && number >= limit ? number - 2 * limit : number;
}
function* readFloat(cursor, end, machine) {
    if (!fits(8, cursor, end, machine))
        return undefined;
    if (!cursor.holds(8))
        yield* cursor.need(8);
    const bytes = cursor.bytesOf({ start: cursor.position, end: cursor.position + 8 });
    const number = new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0);
    cursor.position += 8;
    return { ...NO_OPERAND, number };
}
function* readLines({ lines, keep }, cursor, end, machine) {
    const first = yield* readLine(keep, cursor, end, machine);
    if (first === undefined || lines === 1)
        return first;
    const second = yield* readLine(keep, cursor, end, machine);
    return second === undefined ? undefined : { ...first, second: second.content };
}
// Lines are short where they are read for their text; the window grows where they are long.
const LINE_STEP_BYTES = 128;
function* readLine(keep, cursor, end, machine) {
    const offset = cursor.position;
    const kept = [];
    let length = 0;
    for (;;) {
        const step = Math.min(LINE_STEP_BYTES, end - cursor.position);
        if (step <= 0) {
            halt(machine, "truncated", "it ends within an opcode");
            return undefined;
        }
        if (!cursor.holds(step))
            yield* cursor.need(step);
        const bytes = cursor.bytesOf({ start: cursor.position, end: cursor.position + step });
        const found = bytes.indexOf(0x0a);
        const taken = found === -1 ? bytes : bytes.subarray(0, found);
        if (length + taken.length <= keep)
            kept.push(taken.slice());
        length += taken.length;
        cursor.position += taken.length + (found === -1 ? 0 : 1);
        if (found !== -1)
            break;
        if (length > MAX_LINE_BYTES) {
            halt(machine, "limit", `a line of it is longer than ${MAX_LINE_BYTES} bytes`);
            return undefined;
        }
    }
    const content = length <= keep ? keptContent(machine, kept, length) : undefined;
    return { ...NO_OPERAND, range: { offset, length }, content, start: [kept[0]?.[0], kept[0]?.[1]] };
}
function* readCounted({ bytes, isSigned = false, keep }, cursor, end, machine) {
    const length = yield* readNumber(bytes, isSigned, cursor, end, machine);
    if (length === undefined)
        return undefined;
    if (length < 0) {
        halt(machine, "bad-operand", "a length is negative");
        return undefined;
    }
    if (!fits(length, cursor, end, machine))
        return undefined;
    const offset = cursor.position;
    const wanted = length <= keep ? length : 2;
    if (!cursor.holds(wanted))
        yield* cursor.need(wanted);
    const seen = cursor.bytesOf({ start: offset, end: offset + wanted });
    const start = [seen[0], seen[1]];
    const content = length <= keep ? keptContent(machine, [seen], length) : undefined;
    cursor.position = offset + length;
    return { ...NO_OPERAND, range: { offset, length }, content, start };
}
/** One copy of the pieces, as long as the file may keep more. */
function keptContent(machine, pieces, length) {
    if (machine.effort.keptBytes + length > MAX_KEPT_BYTES)
        return undefined;
    machine.effort.keptBytes += length;
    const content = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
        content.set(piece, at);
        at += piece.length;
    }
    return content;
}
function fits(length, cursor, end, machine) {
    if (cursor.position + length <= end)
        return true;
    halt(machine, "truncated", "it ends within an opcode");
    return false;
}

;// CONCATENATED MODULE: ./build/encodings/pickle/run.js







/** Every opcode of protocols 0 to 5, by its byte. https://github.com/python/cpython/blob/main/Lib/pickletools.py */
const OPCODES = new Map([...LITERALS, ...CONTAINERS, ...STACK, ...CALLS, ...FRAMES]);
const BUILD = "b".charCodeAt(0);
/** Runs the opcodes from the cursor on, symbolically, up to STOP, to `end`, or to what cannot be gone on from. */
function* runPickle(cursor, end, effort, afterBuild) {
    const machine = machineOf(effort);
    try {
        yield* runOpcodes(machine, cursor, end, afterBuild);
    }
    catch (error) {
        // Beyond the budget of the file: what was seen of it counts all the same.
        if (!(error instanceof errors/* ArtifactError */.nE))
            throw error;
        halt(machine, "limit", "it takes more to read than one file may take");
    }
    return machine;
}
function* runOpcodes(machine, cursor, end, afterBuild) {
    const { effort } = machine;
    while (!machine.isDone) {
        machine.offset = cursor.position;
        if (cursor.position >= end)
            return halt(machine, "truncated", "it ends without an opcode that says so");
        effort.opcodes++;
        if (effort.opcodes > MAX_OPCODES)
            return halt(machine, "limit", `it has more than ${MAX_OPCODES} opcodes`);
        if (!cursor.holds(1))
            yield* cursor.need(1);
        const byte = cursor.byteAt(cursor.position);
        const opcode = OPCODES.get(byte);
        if (opcode === undefined)
            return halt(machine, "unknown-opcode", "it goes on with a byte that is no opcode");
        cursor.position++;
        // Half of the opcodes have no operand: they are spared the way through its reader.
        const operand = opcode.operand.form === "none" ? NO_OPERAND : yield* readOperand(opcode.operand, cursor, end, machine);
        if (operand === undefined)
            return;
        opcode.run(machine, operand);
        if (byte === BUILD && afterBuild !== undefined)
            yield* replaceBuilt(machine, cursor, end, afterBuild);
    }
}
function* replaceBuilt(machine, cursor, end, afterBuild) {
    const built = machine.stack.at(-1);
    if (built?.kind !== "object")
        return;
    const replacement = yield* afterBuild(built, cursor, end, machine.effort);
    if (replacement !== undefined)
        machine.stack.splice(-1, 1, replacement);
}

;// CONCATENATED MODULE: ./build/encodings/pickle/read.js





/**
 * Interprets one pickle from the cursor on, before `end`, and those in its bytes. Nothing is executed. The cursor stands behind STOP
 * afterwards. What is wrong with the pickle is in `faults`; nothing is thrown for it.
 */
function* readPickle(cursor, end, limits, depth = 0) {
    const start = cursor.position;
    limits.effort.pickles++;
    const machine = yield* runPickle(cursor, end, limits.effort, limits.afterBuild);
    const stop = Math.min(cursor.position, end);
    const nested = yield* readNested(machine, cursor, limits, depth);
    cursor.position = stop;
    return {
        protocol: machine.protocol,
        range: { offset: start, length: stop - start },
        value: machine.result,
        imports: machine.imports.list(),
        faults: machine.faults,
        nested,
    };
}
/** What a pickle and all pickles in it import. */
function allImportsOf(pickle) {
    return mergedImports([pickle.imports, ...pickle.nested.map(allImportsOf)]);
}
/** Whether bytes that were tried as a pickle are one: it comes to its end or calls something; chance gives neither. */
function isLikelyPickle(pickle, isMarked) {
    const reachesEnd = pickle.faults.length === 0;
    const calls = pickle.imports.some((entry) => isCalled(entry) && isPlainName(entry));
    return isMarked ? reachesEnd || pickle.imports.some(isPlainName) : reachesEnd && calls;
}
/** A name as Python spells them: bytes that are read as opcodes by chance give others. */
function isPlainName({ module, name }) {
    if (module === undefined || name === undefined)
        return true;
    return NAME.test(module) && NAME.test(name);
}
const NAME = /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_<][\p{L}\p{N}_<>]*)*$/u;
function* readNested(machine, cursor, limits, depth) {
    const found = [];
    if (depth >= MAX_NESTED_DEPTH)
        return found;
    for (const candidate of machine.nested) {
        if (limits.effort.pickles >= MAX_PICKLES) {
            fault(machine, "limit", `it holds more than ${MAX_PICKLES} pickles`);
            break;
        }
        const pickle = yield* readCandidate(candidate, cursor, limits, depth + 1);
        if (pickle !== undefined)
            found.push(pickle);
        // What turned out to be none takes nothing from those that follow.
        else
            limits.effort.pickles--;
    }
    return found;
}
const read_PROTO = 0x80;
function* readCandidate(candidate, cursor, limits, depth) {
    if ("bytes" in candidate) {
        const { bytes } = candidate;
        const pickle = readInMemory(bytes, (inner) => readPickle(inner, bytes.length, limits, depth), cursor.path, limits.budget);
        return isLikelyPickle(pickle, bytes[0] === read_PROTO) ? pickle : undefined;
    }
    const { offset, length } = candidate.range;
    cursor.position = offset;
    if (!cursor.holds(1))
        yield* cursor.need(1);
    const isMarked = cursor.byteAt(offset) === read_PROTO;
    const pickle = yield* readPickle(cursor, offset + length, limits, depth);
    return isLikelyPickle(pickle, isMarked) ? pickle : undefined;
}
function readInMemory(bytes, reading, path, budget) {
    const running = reading(new Cursor(path, bytes.length, budget));
    let step = running.next();
    while (!step.done)
        step = running.next(bytes.subarray(step.value.offset, step.value.offset + step.value.length));
    return step.value;
}

;// CONCATENATED MODULE: ./build/formats/pytorch/pickles.js




/** What is wrong with a pickle of PyTorch is no accident of its writer: Python stops there, and what stands before has run. */
function notePickle({ anomalies, imports }, pickle, subject) {
    imports.push([...allImportsOf(pickle)]);
    for (const { detail } of faultsOf(pickle))
        anomalies.add("hidden-content", subject, `a pickle that is not whole: ${detail}`);
}
function faultsOf(pickle) {
    return [...pickle.faults, ...pickle.nested.flatMap(faultsOf)];
}
function importsOf({ imports }) {
    return mergedImports(imports);
}
/** One pickle at `position` of a source, before `end`. Its position in the file is that of the source. */
async function pickleAt(session, source, position, end, signal) {
    const { path, budget, effort } = session;
    const cursor = new Cursor(path, source.size, budget);
    cursor.position = position;
    return readThrough(source, readPickle(cursor, end, { effort, budget }), signal);
}
/** The pickle that a member of an archive holds. What follows behind it is told: no loader looks there. */
async function pickleOf(session, bytes, subject, signal) {
    const source = (0,memory/* memorySource */.P)(bytes);
    const pickle = await pickleAt(session, source, 0, bytes.length, signal);
    notePickle(session, pickle, subject);
    const end = pickle.range.offset + pickle.range.length;
    if (pickle.faults.length > 0 || end >= bytes.length)
        return pickle;
    session.anomalies.add("hidden-content", subject, "bytes stand behind the end of its pickle");
    const behind = await pickleAt(session, source, end, bytes.length, signal);
    session.imports.push([...allImportsOf(behind)]);
    return pickle;
}

;// CONCATENATED MODULE: ./build/formats/pytorch/dtypes.js
/** Storage classes that carry an element type, as `torch/storage.py` and the older `torch/__init__.py` name them. */
const BY_STORAGE = new Map([
    ["DoubleStorage", "float64"],
    ["FloatStorage", "float32"],
    ["HalfStorage", "float16"],
    ["BFloat16Storage", "bfloat16"],
    ["LongStorage", "int64"],
    ["IntStorage", "int32"],
    ["ShortStorage", "int16"],
    ["CharStorage", "int8"],
    ["ByteStorage", "uint8"],
    ["BoolStorage", "bool"],
    ["ComplexDoubleStorage", "complex128"],
    ["ComplexFloatStorage", "complex64"],
    ["QInt8Storage", "int8"],
    ["QUInt8Storage", "uint8"],
    ["QInt32Storage", "int32"],
    ["QUInt4x2Storage", "uint4"],
    ["QUInt2x4Storage", "uint2"],
]);
/** `torch.float8_e4m3fn` and its like, which newer files state beside a storage of plain bytes. */
const dtypes_BY_NAME = new Map([
    ...[
        "float64 float32 float16 bfloat16 complex128 complex64 int64 int32 int16 int8 uint64 uint32 uint16 uint8 bool",
        "float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz float8_e8m0fnu",
    ]
        .join(" ")
        .split(" ").map((name) => [name, name]),
    ["double", "float64"],
    ["float", "float32"],
    ["half", "float16"],
    ["long", "int64"],
    ["int", "int32"],
    ["short", "int16"],
    ["cfloat", "complex64"],
    ["cdouble", "complex128"],
    ["qint8", "int8"],
    ["quint8", "uint8"],
    ["qint32", "int32"],
]);
/** `torch.FloatStorage` → float32; undefined for storages of plain bytes, whose tensors state a type. */
function storageDtypeOf(name) {
    const last = name?.slice(name.lastIndexOf(".") + 1) ?? "";
    if (last === "UntypedStorage" || last === "_UntypedStorage")
        return undefined;
    return BY_STORAGE.get(last) ?? `unknown(${last})`;
}
/** `torch.float8_e4m3fn` → float8_e4m3fn. */
function dtypes_dtypeOf(name) {
    const last = name?.slice(name.lastIndexOf(".") + 1);
    return last === undefined ? undefined : (dtypes_BY_NAME.get(last) ?? `unknown(${last})`);
}

;// CONCATENATED MODULE: ./build/formats/pytorch/rebuild.js


/** `('storage', class, key, location, elements)`, in legacy files with what the view is of. Undefined for other ids. */
function storageOf(value) {
    // Storages are wrapped in typed ones since PyTorch 1.11: `TypedStorage(storage, dtype)`.
    if (value?.kind !== "persistent")
        return undefined;
    const [tag, type, key, , count, view] = itemsOf(value.id);
    if (textOf(tag) !== "storage")
        return undefined;
    const name = textOf(key) ?? value_integerOf(key)?.toString();
    const elements = value_integerOf(count);
    if (name === undefined || elements === undefined || elements < 0)
        return undefined;
    const [, viewStart, viewSize] = itemsOf(view);
    return {
        key: name,
        dtype: storageDtypeOf(globalNameOf(type)),
        elements: value_integerOf(viewSize) ?? elements,
        start: value_integerOf(viewStart) ?? 0,
    };
}
/** https://github.com/pytorch/pytorch/blob/main/torch/_utils.py. Undefined for calls of anything else. */
function rebuiltOf({ callee, args }) {
    const name = globalNameOf(callee);
    const rebuild = name === undefined ? undefined : REBUILDERS.get(name);
    return rebuild?.(itemsOf(args));
}
const rebuild_tensor = ([storage, offset, shape, strides, , , dtype]) => {
    const reference = storageOf(storage);
    const [sizes, steps] = [integersOf(shape), integersOf(strides)];
    const first = value_integerOf(offset);
    const type = reference?.dtype ?? dtypes_dtypeOf(globalNameOf(dtype));
    if (reference === undefined || sizes === undefined || first === undefined || type === undefined)
        return undefined;
    return {
        kind: "tensor",
        tensor: { storage: reference, dtype: type, shape: sizes, strides: steps ?? rowMajor(sizes), offset: first },
    };
};
/** `(storage, offset, size, stride, (scheme, scale, zero point, axis), …)`. */
const quantised = (args) => {
    const whole = rebuild_tensor(args.slice(0, 4));
    if (whole === undefined)
        return undefined;
    const [, scale, zeroPoint] = itemsOf(args[4]);
    const inner = {
        kind: "object",
        made: "call",
        callee: V2,
        args: { kind: "tuple", items: args.slice(0, 4) },
        states: [],
        items: [],
        entries: [],
    };
    const parts = [
        ["", inner],
        ["scale", scale],
        ["zero_point", zeroPoint],
    ];
    return { kind: "parts", parts: parts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])) };
};
const parameter = ([data]) => (data === undefined ? undefined : { kind: "wrapper", inner: data, isParameter: true });
const wrapped = ([, , args]) => {
    const [inner] = itemsOf(args);
    return inner === undefined ? undefined : { kind: "wrapper", inner, isParameter: false };
};
/** `(layout, (indices, values, size))`, and `(layout, (crow indices, column indices, values, size))` of compressed rows. */
const sparse = ([, content]) => {
    const items = itemsOf(content);
    const names = items.length > 4 || (items.length === 4 && items[3]?.kind !== "bool") ? COMPRESSED : COORDINATES;
    return { kind: "parts", parts: names.flatMap((name, at) => (items[at] === undefined ? [] : [[name, items[at]]])) };
};
const COORDINATES = ["indices", "values"];
const COMPRESSED = ["crow_indices", "col_indices", "values"];
const V2 = { kind: "global", module: "torch._utils", name: "_rebuild_tensor_v2" };
/** `_rebuild_device_tensor_from_numpy(array, dtype, device, …)`: the array is numpy's to describe. */
const REBUILDERS = new Map([
    ["torch._utils._rebuild_tensor", rebuild_tensor],
    ["torch._utils._rebuild_tensor_v2", rebuild_tensor],
    ["torch._utils._rebuild_tensor_v3", rebuild_tensor],
    ["torch._utils._rebuild_parameter", parameter],
    ["torch._utils._rebuild_parameter_with_state", parameter],
    ["torch.nn.parameter.Parameter", parameter],
    ["torch._utils._rebuild_qtensor", quantised],
    ["torch._utils._rebuild_sparse_tensor", sparse],
    ["torch._utils._rebuild_sparse_csr_tensor", sparse],
    ["torch._tensor._rebuild_from_type_v2", fromType],
    ["torch._tensor._rebuild_from_type", fromType],
    ["torch._utils._rebuild_wrapper_subclass", wrapped],
    // Lists and dictionaries of TorchScript, with the type of what is in them.
    ...["build_intlist", "build_doublelist", "build_boollist", "build_tensorlist", "restore_type_tag"].map((name) => [`torch.jit._pickle.${name}`, first]),
]);
function first([inner]) {
    return inner === undefined ? undefined : { kind: "wrapper", inner, isParameter: false };
}
/** `(function, type, its arguments, state)`. */
function fromType([callee, , args]) {
    if (callee === undefined || args === undefined)
        return undefined;
    return rebuiltOf({ kind: "object", made: "call", callee, args, states: [], items: [], entries: [] });
}
function integersOf(value) {
    // `torch.Size` is called with one tuple.
    const items = value?.kind === "object"
        ? itemsOf(itemsOf(value.args)[0])
        : value?.kind === "tuple" || value?.kind === "list"
            ? value.items
            : undefined;
    if (items === undefined)
        return undefined;
    const numbers = items.map(value_integerOf);
    return numbers.every((number) => number !== undefined) ? numbers : undefined;
}
function rowMajor(shape) {
    let step = 1;
    return shape
        .toReversed()
        .map((size) => {
        const own = step;
        step *= Math.max(size, 1);
        return own;
    })
        .toReversed();
}

;// CONCATENATED MODULE: ./build/formats/pytorch/walk.js



/** Values inside of each other: a state dict has two levels, an optimiser in a trainer in a checkpoint eight. */
const MAX_DEPTH = 64;
/** Containers may be shared, and shared ones are walked wherever they stand. */
const MAX_VISITS = 2_000_000;
/** More are data, not settings. */
const MAX_SETTINGS = 2_000;
const MAX_LISTED = 64;
const MAX_SETTING_CHARACTERS = 1_000;
/** Finds the tensors in what a checkpoint holds. `path` is the file, for errors. */
function contentsOf(value, path) {
    const walk = beginWalk(path);
    visit(walk, value, "", "parameter");
    return { tensors: walk.tensors, settings: walk.settings, modules: walk.modules };
}
function beginWalk(path) {
    return { path, tensors: [], settings: [], modules: [], within: new Set(), visits: 0 };
}
function visit(walk, value, name, kind) {
    walk.visits++;
    if (walk.visits > MAX_VISITS)
        throw new errors/* ArtifactError */.nE("too-many-values", `The checkpoint holds more than ${MAX_VISITS} values: save the weights alone.`, {
            path: walk.path,
        });
    if (walk.within.has(value) || walk.within.size >= MAX_DEPTH)
        return;
    // A few numbers are one setting: the coefficients of an optimiser, the size of an image.
    if ((value.kind === "tuple" || value.kind === "list") && settingTextOf(value) !== undefined) {
        addSetting(walk.settings, name, value);
        return;
    }
    if (value.kind === "dict" || value.kind === "tuple" || value.kind === "list" || value.kind === "object") {
        walk.within.add(value);
        if (value.kind === "object")
            visitObject(walk, value, name, kind);
        else if (value.kind === "dict")
            visitEntries(walk, value.entries, name, kind);
        else
            for (const [index, item] of value.items.entries())
                visit(walk, item, joined(name, String(index)), kind);
        walk.within.delete(value);
        return;
    }
    const storage = storageOf(value);
    if (storage !== undefined)
        addStorage(walk, storage, name, kind);
    else
        addSetting(walk.settings, name, value);
}
function addStorage(walk, storage, name, kind) {
    const { dtype = "uint8", elements } = storage;
    walk.tensors.push({ name, kind, storage, dtype, shape: [elements], strides: [1], offset: 0 });
}
function visitObject(walk, object, name, kind) {
    const rebuilt = rebuiltOf(object);
    if (rebuilt?.kind === "tensor")
        walk.tensors.push({ name, kind, ...rebuilt.tensor });
    else if (rebuilt?.kind === "wrapper")
        visit(walk, rebuilt.inner, name, kind);
    else if (rebuilt?.kind === "parts")
        for (const [part, value] of rebuilt.parts)
            visit(walk, value, joined(name, part), kind);
    else
        visitState(walk, object, name, kind);
}
/** An ordered dictionary, a namespace, a module, or any other object: by what was set in it and by its state. */
function visitState(walk, object, name, kind) {
    if (object.made === "call" && object.entries.length === 0) {
        // `OrderedDict([[key, value], …])`, as protocol 0 and 1 write it.
        for (const item of itemsOf(itemsOf(object.args)[0])) {
            const [key, value] = itemsOf(item);
            if (key !== undefined && value !== undefined)
                visitEntries(walk, [[key, value]], name, kind);
        }
    }
    for (const [index, item] of object.items.entries())
        visit(walk, item, joined(name, String(index)), kind);
    visitEntries(walk, object.entries, name, kind);
    const state = object.states.at(-1);
    if (state === undefined)
        return;
    // The state of an ordered dictionary is what modules note about it: versions of its entries.
    if (globalNameOf(object.callee) === "collections.OrderedDict")
        return;
    const fields = state.kind === "dict" ? state.entries : itemsOf(state).flatMap((part) => (part.kind === "dict" ? part.entries : []));
    if (fields.some(([key]) => textOf(key) === "_modules"))
        visitModule(walk, object, fields, name);
    else if (fields.length > 0)
        visitEntries(walk, fields, name, kind);
    else
        visit(walk, state, name, kind);
}
function visitModule(walk, object, fields, name) {
    const of = (key) => walk_entriesOf(fields.find(([field]) => textOf(field) === key)?.[1]);
    const settings = [];
    for (const [key, value] of fields) {
        const setting = textOf(key);
        if (setting !== undefined && !setting.startsWith("_"))
            addSetting(settings, setting, value);
    }
    walk.modules.push({ name, type: classOf(object.callee), settings });
    visitEntries(walk, of("_parameters"), name, "parameter");
    visitEntries(walk, of("_buffers"), name, "buffer");
    visitEntries(walk, of("_modules"), name, "parameter");
}
/** The entries of a dictionary, ordered or not. */
function walk_entriesOf(value) {
    if (value?.kind === "dict")
        return value.entries;
    if (value?.kind !== "object")
        return [];
    const listed = itemsOf(itemsOf(value.args)[0]).flatMap((item) => {
        const [key, one] = itemsOf(item);
        return key === undefined || one === undefined ? [] : [[key, one]];
    });
    return [...listed, ...value.entries];
}
/** The class, also of legacy files, which put the source of a module beside it. */
function classOf(callee) {
    const [tag, inner] = callee.kind === "persistent" ? itemsOf(callee.id) : [];
    return globalNameOf(textOf(tag) === "module" ? inner : callee) ?? "unknown";
}
function visitEntries(walk, entries, name, kind) {
    // The state of an optimiser, wherever it stands.
    const keys = new Set(entries.map(([key]) => textOf(key)));
    const inner = keys.has("state") && keys.has("param_groups") ? "training" : kind;
    for (const [key, value] of entries)
        visit(walk, value, joined(name, keyTextOf(key)), inner);
}
function keyTextOf(key) {
    if (key.kind === "int")
        return String(key.value ?? "?");
    return textOf(key) ?? globalNameOf(key) ?? "?";
}
function joined(name, part) {
    return name === "" ? part : part === "" ? name : `${name}.${part}`;
}
function addSetting(settings, key, value) {
    if (settings.length >= MAX_SETTINGS || key === "")
        return;
    const text = settingTextOf(value);
    if (text !== undefined)
        settings.push({ key, value: text.slice(0, MAX_SETTING_CHARACTERS) });
}
function settingTextOf(value) {
    if (value.kind === "int" || value.kind === "float" || value.kind === "bool")
        return String(value.value);
    if ((value.kind === "tuple" || value.kind === "list") && value.items.length <= MAX_LISTED) {
        const items = value.items.map((item) => (item.kind === "tuple" || item.kind === "list" ? undefined : settingTextOf(item)));
        return items.every((item) => item !== undefined) ? `[${items.join(", ")}]` : undefined;
    }
    return textOf(value);
}

;// CONCATENATED MODULE: ./build/formats/pytorch/legacy.js





/** A magic number, a protocol, facts of the system, the object, the keys of its storages: a pickle each. Then the storages. */
const PICKLES = 5;
const COUNT_BYTES = 8;
/** What `torch.save` wrote before 1.6. https://github.com/pytorch/pytorch/blob/main/torch/serialization.py, `_legacy_save` */
async function readLegacy(source, session, signal) {
    const values = [];
    let position = 0;
    if (source.size === 0)
        throw notPytorch(session.path);
    for (let index = 0; index < PICKLES && position < source.size; index++) {
        const pickle = await pickleAt(session, source, position, source.size, signal);
        // A file under the name of a checkpoint: what else it may be, it is told what it imports.
        if (index === 0 && !isMagic(pickle.value) && pickle.imports.length === 0)
            throw notPytorch(session.path);
        notePickle(session, pickle, session.path);
        values.push(pickle.value);
        position += pickle.range.length;
        if (pickle.value === undefined)
            break;
    }
    const [, protocol, system, object, keys] = values;
    const version = String(value_integerOf(protocol) ?? "unknown");
    if (object === undefined) {
        session.anomalies.add("hidden-content", session.path, "the pickle that names its tensors is missing");
        return { tensors: [], settings: [], modules: [], version, storageOf: () => undefined };
    }
    const contents = contentsOf(object, session.path);
    const littleEndian = value_entryOf(system, "little_endian");
    const isBig = littleEndian?.kind === "bool" && !littleEndian.value;
    const names = itemsOf(keys).flatMap((key) => textOf(key) ?? value_integerOf(key)?.toString() ?? []);
    const storages = await storagesAt(source, position, names, contents.tensors, session.path, isBig, signal);
    return { ...contents, version, storageOf: (key) => storages.get(key) };
}
/** Each storage is a count of its elements and then those: only who refers to it knows how wide they are. */
async function storagesAt(source, start, keys, tensors, path, isBig, signal) {
    const widths = new Map();
    const bits = new Map(Object.entries(tensor/* DTYPE_BITS */.iA));
    for (const { storage, dtype } of tensors)
        widths.set(storage.key, (bits.get(storage.dtype ?? dtype) ?? 0) / 8);
    const storages = new Map();
    let position = start;
    for (const key of keys) {
        const width = widths.get(key);
        // Behind a storage of unknown width nothing can be found.
        if (width === undefined || width === 0)
            break;
        if (position + COUNT_BYTES > source.size)
            throw truncated(path, position);
        const count = legacy_viewOf(await source.read(position, COUNT_BYTES, signal)).getBigUint64(0, true);
        const size = count * BigInt(width);
        if (size > BigInt(source.size - position - COUNT_BYTES))
            throw truncated(path, position);
        const place = { offset: position + COUNT_BYTES, length: Number(size), size: Number(size), isDeflated: false };
        storages.set(key, isBig ? { ...place, byteOrder: "big" } : place);
        position += COUNT_BYTES + Number(size);
    }
    return storages;
}
const MAGIC = 0x1950a86a20f9469cfc6cn;
function isMagic(value) {
    return value?.kind === "int" && value.value === MAGIC;
}
function notPytorch(path) {
    const message = "The file is neither an archive nor a pickle of PyTorch: it is damaged, or its name is wrong.";
    return new errors/* ArtifactError */.nE("malformed-checkpoint", message, { path, offset: 0 });
}
function legacy_viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
function truncated(path, offset) {
    const message = "A storage is said to be longer than what is left of the file: it was cut off, copy it again.";
    return new errors/* ArtifactError */.nE("values-truncated", message, { path, offset });
}

;// CONCATENATED MODULE: ./build/formats/pytorch/place.js


/** What has more elements cannot be in a file. */
const MAX_ELEMENTS = Number.MAX_SAFE_INTEGER;
/** A tensor with its place in the file `path`. Sizes that do not fit its storage make its values absent. */
function placedTensor({ name, kind, dtype, shape, strides, offset, storage }, stored, path) {
    const parameters = shape.reduce((product, size) => product * size, 1);
    const isCountable = shape.every((size) => size >= 0) && parameters <= MAX_ELEMENTS;
    const bits = new Map(Object.entries(tensor/* DTYPE_BITS */.iA)).get(dtype);
    const count = isCountable ? parameters : 0;
    const bytes = Math.ceil((count * (bits ?? 0)) / 8);
    return { name, kind, dtype, shape, parameters: count, bytes, values: valuesOf() };
    function valuesOf() {
        const absent = (reason, detail) => {
            return { kind: "absent", path, reason, detail };
        };
        if (!isCountable || strides.length !== shape.length || strides.some((step) => step < 0) || offset < 0 || storage.start < 0)
            return absent("out-of-range", "its sizes are no sizes of a tensor");
        if (count === 0)
            return { kind: "empty" };
        if (stored === undefined)
            return absent("missing", "its storage is not in the file");
        if (bits === undefined || bits % 8 !== 0)
            return absent("unavailable", "its element type is not known");
        const width = bits / 8;
        const reach = shape.reduce((sum, size, dimension) => sum + (size - 1) * (strides[dimension] ?? 0), 1);
        const first = storage.start + offset;
        if ((storage.start + storageElements(width)) * width > stored.size)
            return absent("out-of-range", "its storage has fewer bytes in the file than it should have");
        if ((first + reach) * width > stored.size || offset + reach > storageElements(width))
            return absent("out-of-range", "it reaches beyond its storage");
        const isInOrder = isRowMajor(shape, strides);
        const order = {
            ...(isInOrder ? {} : { strides }),
            ...(stored.byteOrder === undefined ? {} : { byteOrder: stored.byteOrder }),
        };
        const window = { offset: stored.offset + first * width, length: reach * width };
        if (!stored.isDeflated)
            return { kind: "stored", encoding: "elements", path, ranges: [window], ...order };
        const ranges = [{ offset: stored.offset, length: stored.length }];
        const packing = { kind: "deflate", size: stored.size, skip: first * width };
        return { kind: "stored", encoding: "elements", path, ranges, ...order, packing };
    }
    function storageElements(width) {
        // A storage of plain bytes counts those.
        return storage.dtype === undefined ? storage.elements / width : storage.elements;
    }
}
/** Steps of dimensions of one element mean nothing. */
function isRowMajor(shape, strides) {
    const expected = rowMajor(shape);
    return shape.every((size, dimension) => size === 1 || strides[dimension] === expected[dimension]);
}

;// CONCATENATED MODULE: ./build/formats/pytorch/zipped.js



/** `data.pkl`, `data/0`, …, `byteorder`, `version`: what `torch.save` writes since 1.6. */
async function readZipped(records, session, signal) {
    const byteOrder = await zipped_textOf(records, "byteorder", signal);
    const storages = storagesIn(records, "data/", byteOrder?.trim() === "big" ? "big" : undefined);
    const main = records.find("data.pkl");
    await readOthers(records, session, signal);
    const pickle = main && (await pickleOf(session, await records.read(main, signal), main.name, signal));
    if (main === undefined)
        session.anomalies.add("hidden-content", session.path, "the pickle that names its tensors is missing");
    const contents = pickle?.value === undefined ? { tensors: [], settings: [], modules: [] } : contentsOf(pickle.value, session.path);
    return { ...contents, version: (await zipped_textOf(records, "version", signal))?.trim() ?? "unknown", storageOf: storages };
}
/** Every other member that is a pickle, whatever it is called: only its imports matter. */
async function readOthers(records, session, signal) {
    for (const entry of records.entries) {
        const name = entry.name.startsWith(records.root) ? entry.name.slice(records.root.length) : entry.name;
        if ((name === "data.pkl" || name === "constants.pkl") && records.find(name) === entry)
            continue;
        // Storages are read as numbers by every loader.
        if (/^(data|constants)\/[^/]*$/.test(name) || entry.size < 2)
            continue;
        if (/\.(pkl|pickle|pt|pth|bin)$/.test(name) || (await beginsAsPickle(records, entry, signal)))
            await pickleOf(session, await records.read(entry, signal), entry.name, signal);
    }
}
const SHORT_BYTES = 1024 * 1024;
async function beginsAsPickle(records, entry, signal) {
    if (entry.size > SHORT_BYTES)
        return false;
    const [first = 0, second = 0] = await records.read(entry, signal);
    return first === 0x80 && second >= 2 && second <= 5;
}
async function zipped_textOf(records, name, signal) {
    const entry = records.find(name);
    if (entry === undefined || entry.size > 64)
        return undefined;
    return new TextDecoder().decode(await records.read(entry, signal));
}

;// CONCATENATED MODULE: ./build/formats/pytorch/script/frame.js

function frameOf(emission, graph) {
    const method = { names: new Map(), depth: 0 };
    return { emission, graph, nodes: [], variables: new Map(), numbers: new Map(), outer: undefined, method };
}
function innerFrame(outer, graph) {
    return { ...outer, graph, nodes: [], variables: new Map(), numbers: new Map(), outer };
}
function frame_lookUp(frame, name) {
    for (let at = frame; at !== undefined; at = at.outer) {
        const found = at.variables.get(name);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** The name itself the first time, then with a number behind it. */
function freshName({ method: { names } }, name) {
    const count = names.get(name) ?? 0;
    names.set(name, count + 1);
    // Names of the code have no dot, so that no other name can be this one.
    return count === 0 ? name : `${name}.${count}`;
}
/** `main/If_0`: numbers count the operators of a kind in their graph. */
function placeOf({ graph, numbers }, operator) {
    const number = numbers.get(operator) ?? 0;
    numbers.set(operator, number + 1);
    return `${graph}/${operator}_${number}`;
}
function addNode(frame, node) {
    const { emission } = frame;
    emission.allowance -= 1 + node.inputs.length + node.outputs.length + node.attributes.length;
    if (emission.allowance < 0) {
        const message = "The archived code has more operations than are kept: export a smaller model.";
        throw new errors/* ArtifactError */.nE("too-many-nodes", message, { path: emission.path });
    }
    frame.nodes.push({ name: "", ...node });
}
/** Names of values for what a node reads; what is no value becomes an attribute, named by its position. */
function operandsOf(frame, args) {
    const inputs = [];
    const attributes = [];
    for (const [index, { name, value }] of args.entries()) {
        const literal = frame_literalOf(value);
        if (literal === undefined)
            inputs.push(valueNameOf(frame, value));
        else {
            attributes.push({ name: name ?? `argument ${index + 1}`, value: literal });
            if (name === undefined)
                inputs.push("");
        }
    }
    while (inputs.at(-1) === "")
        inputs.pop();
    return { inputs, attributes };
}
function valueNameOf(frame, value) {
    if (value.kind === "value" || value.kind === "global")
        return value.name;
    if (value.kind === "module")
        return value.path;
    const output = freshName(frame, "constant");
    if (value.kind === "literal") {
        const attributes = [{ name: "value", value: value.value }];
        addNode(frame, { domain: "prim", operator: "Constant", inputs: [], outputs: [output], attributes });
        return output;
    }
    const { inputs, attributes } = operandsOf(frame, value.items.map((item) => ({ value: item })));
    addNode(frame, { domain: "prim", operator: "TupleConstruct", inputs, outputs: [output], attributes });
    return output;
}
/** Constants, and lists and tuples of constants of one type. */
function frame_literalOf(value) {
    if (value.kind === "literal")
        return value.value;
    if (value.kind === "tuple")
        return listOf(value.items);
    if (value.kind !== "global" || value.name.startsWith("CONSTANTS."))
        return undefined;
    return { kind: "string", value: value.name };
}
function listOf(items) {
    const values = items.map((item) => (item.kind === "literal" ? item.value : undefined));
    const kinds = new Set(values.map((value) => value?.kind));
    if (kinds.size > 1)
        return undefined;
    const [kind] = kinds;
    if (kind === "float")
        return { kind: "floats", value: values.flatMap((value) => (value?.kind === "float" ? [value.value] : [])) };
    if (kind === "string")
        return { kind: "strings", value: values.flatMap((value) => (value?.kind === "string" ? [value.value] : [])) };
    if (kind !== undefined && kind !== "int")
        return undefined;
    return { kind: "ints", value: values.flatMap((value) => (value?.kind === "int" ? [value.value] : [])) };
}

;// CONCATENATED MODULE: ./build/formats/pytorch/script/calls.js



/** Chains of operators and attributes, which are read one after the other and evaluated one inside of the other. */
const calls_MAX_DEPTH = 400;
/**
 * What an expression stands for; operators that it calls become nodes. `names` are the variables that take the results of the
 * outermost call.
 */
function evaluate(frame, expression, names = []) {
    const { method, emission } = frame;
    method.depth++;
    if (method.depth > calls_MAX_DEPTH) {
        const message = "The archived code nests expressions deeper than PyTorch writes them: save the model again.";
        throw new errors/* ArtifactError */.nE("archived-code-syntax", message, { path: emission.path });
    }
    const value = resolve(frame, expression, names);
    method.depth--;
    return value;
}
function resolve(frame, expression, names) {
    switch (expression.kind) {
        case "name":
            return frame_lookUp(frame, expression.name) ?? { kind: "global", name: expression.name };
        case "literal":
            return { kind: "literal", value: calls_LITERALS[expression.type](expression.text) };
        case "attribute":
            return calls_attributeOf(frame, evaluate(frame, expression.of), expression.name);
        case "item": {
            const [of, index] = [evaluate(frame, expression.of), evaluate(frame, expression.index)];
            if (of.kind === "global")
                return { kind: "global", name: `${of.name}[…]` };
            return operator(frame, "aten", "__getitem__", [of, index], names);
        }
        case "tuple":
            return { kind: "tuple", items: expression.items.map((item) => evaluate(frame, item)) };
        case "list":
        case "dict": {
            const items = expression.items.map((item) => evaluate(frame, item));
            const constants = expression.kind === "list" ? listOf(items) : undefined;
            if (constants !== undefined)
                return { kind: "literal", value: constants };
            return operator(frame, "prim", expression.kind === "list" ? "ListConstruct" : "DictConstruct", items, names);
        }
        case "operation": {
            const operands = expression.operands.map((operand) => evaluate(frame, operand));
            return operator(frame, "aten", OPERATORS.get(expression.operator) ?? expression.operator, operands, names);
        }
        case "call":
            return call(frame, expression.callee, expression.args, names);
    }
}
const calls_LITERALS = {
    int: (text) => ({ kind: "int", value: text }),
    float: (text) => ({ kind: "float", value: Number.isNaN(Number(text)) ? text : Number(text) }),
    string: (text) => ({ kind: "string", value: text }),
    bool: (text) => ({ kind: "string", value: text }),
    none: (text) => ({ kind: "string", value: text }),
};
/** Operators that PyTorch writes as such in place of a call, by the names that they have there. */
const OPERATORS = new Map([
    ["+", "add"],
    ["-", "sub"],
    ["*", "mul"],
    ["/", "div"],
    ["//", "floordiv"],
    ["%", "remainder"],
    ["@", "matmul"],
    ["**", "pow"],
    ["==", "eq"],
    ["!=", "ne"],
    ["<", "lt"],
    [">", "gt"],
    ["<=", "le"],
    [">=", "ge"],
    ["&", "__and__"],
    ["|", "__or__"],
    ["^", "__xor__"],
    ["<<", "__lshift__"],
    [">>", "__rshift__"],
    ["in", "__contains__"],
    ["is", "__is__"],
    ["not", "__not__"],
    ["~", "bitwise_not"],
    ["if", "where"],
]);
function calls_attributeOf({ emission }, of, name) {
    if (of.kind === "global")
        return { kind: "global", name: `${of.name}.${name}` };
    if (of.kind === "value")
        return { kind: "value", name: `${of.name}.${name}` };
    if (of.kind !== "module")
        return { kind: "value", name };
    const path = joined(of.path, name);
    return emission.instances.has(path) ? { kind: "module", path } : { kind: "value", name: path };
}
function call(frame, callee, args, names) {
    const { emission } = frame;
    if (callee.kind === "attribute") {
        const of = evaluate(frame, callee.of);
        if (of.kind === "module") {
            const type = emission.instances.get(of.path)?.type ?? "";
            const definition = emission.program.classes.get(type)?.methods.get(callee.name);
            if (definition !== undefined) {
                const target = { domain: of.path, operator: callee.name, module: of.path };
                return callDefined(frame, target, definition, argumentsOf(frame, args), names);
            }
        }
        if (of.kind !== "global") {
            const method = { name: "method", value: { kind: "literal", value: { kind: "string", value: callee.name } } };
            return emit(frame, "prim", "CallMethod", [{ value: of }, ...argumentsOf(frame, args), method], names);
        }
        return callGlobal(frame, `${of.name}.${callee.name}`, args, names);
    }
    const of = evaluate(frame, callee);
    if (of.kind === "global")
        return callGlobal(frame, of.name, args, names);
    return emit(frame, "prim", "CallFunction", [{ value: of }, ...argumentsOf(frame, args)], names);
}
function callGlobal(frame, name, args, names) {
    const [first, second] = args;
    if (name === "annotate" || name === "unchecked_cast") {
        return second === undefined ? { kind: "value", name: "" } : evaluate(frame, second.value, names);
    }
    if (name === "uninitialized")
        return { kind: "value", name: "" };
    if (name === "getattr" && first !== undefined && second?.value.kind === "literal")
        return calls_attributeOf(frame, evaluate(frame, first.value), second.value.text);
    const given = argumentsOf(frame, args);
    const definition = frame.emission.program.functions.get(name);
    const [domain, operatorName] = operatorOf(name);
    if (definition !== undefined) {
        return callDefined(frame, { domain, operator: operatorName, module: undefined }, definition, given, names);
    }
    if (!name.startsWith("__torch__."))
        return emit(frame, domain, operatorName, given, names);
    const made = { name: "type", value: { kind: "literal", value: { kind: "string", value: name } } };
    return emit(frame, "prim", "CreateObject", [...given, made], names);
}
/** `torch.add` → aten, add; `ops.quantized.add` → quantized, add; `__torch__.utils.pad` → __torch__.utils, pad. */
function operatorOf(name) {
    const builtin = BUILTINS.get(name);
    if (builtin !== undefined)
        return ["aten", builtin];
    if (name.startsWith("torch."))
        return ["aten", name.slice("torch.".length)];
    const text = name.startsWith("ops.") ? name.slice("ops.".length) : name;
    const dot = text.lastIndexOf(".");
    return dot === -1 ? ["prim", text] : [text.slice(0, dot), text.slice(dot + 1)];
}
const BUILTINS = new Map([
    ["bool", "Bool"],
    ["int", "Int"],
    ["float", "Float"],
    ["complex", "Complex"],
    ["str", "str"],
    ["len", "len"],
    ["range", "__range_length"],
]);
/** A method or a function of the archive becomes a graph of its own, which nodes call by domain and operator. */
function callDefined(frame, { domain, operator, module }, definition, given, names) {
    pend(frame, { domain, operator, module }, definition);
    return emit(frame, domain, operator, given, names);
}
function pend({ emission }, { domain, operator, module }, definition) {
    const graph = `function:${domain}:${operator}`;
    if (emission.known.has(graph))
        return;
    emission.known.add(graph);
    emission.waiting.push({ graph, role: "function", definition, module });
}
function argumentsOf(frame, args) {
    return args.map(({ name, value }) => ({ name, value: evaluate(frame, value) }));
}
function operator(frame, domain, name, operands, names) {
    return emit(frame, domain, name, operands.map((value) => ({ value })), names);
}
function emit(frame, domain, operatorName, given, names) {
    const { inputs, attributes } = operandsOf(frame, given);
    const outputs = (names.length === 0 ? ["value"] : names).map((name) => freshName(frame, name));
    addNode(frame, { domain, operator: operatorName, inputs, outputs, attributes });
    const [first = ""] = outputs;
    if (outputs.length === 1)
        return { kind: "value", name: first };
    return { kind: "tuple", items: outputs.map((name) => ({ kind: "value", name })) };
}

;// CONCATENATED MODULE: ./build/formats/pytorch/script/code.js

/** Libraries of operators and classes that PyTorch itself brings. */
const OWN = new Set([
    "aten prim quantized prepacked xnnpack mkldnn mkldnn_prepacked _quantized sparse rnn metal_prepack vulkan_prepack",
    "profiler static_runtime cuda inductor c10d _c10d_functional onednn _test_only onnx debugprims rngprims",
]
    .join(" ")
    .split(" "));
/** Operators that go beyond computing: TorchScript runs them as any other, and no setting of `torch.load` prevents it. */
const OUTSIDE = new Map([
    ["aten.save", "writes a file, whose path the model chooses"],
    ["aten.from_file", "maps a file into memory, whose path the model chooses, and can change it"],
    ["aten.rpc_async", "calls functions on other machines"],
    ["aten.rpc_sync", "calls functions on other machines"],
    ["aten.rpc_remote", "calls functions on other machines"],
    ["prim.rpc_async", "calls functions on other machines"],
    ["prim.rpc_sync", "calls functions on other machines"],
    ["prim.rpc_remote", "calls functions on other machines"],
]);
/** What archived code asks for beyond PyTorch: operators and classes of other libraries, files, other machines. */
function codeOfProgram({ called, unread }) {
    const found = new Map();
    const add = (reference) => {
        const other = found.get(reference.name);
        found.set(reference.name, { ...reference, count: reference.count + (other?.count ?? 0) });
    };
    for (const [name, count] of called) {
        if (!name.startsWith("torch.") && !name.startsWith("ops."))
            continue;
        const [domain, operator] = operatorOf(name);
        const detail = OUTSIDE.get(`${domain}.${operator}`);
        if (detail !== undefined)
            add({ kind: "outside-access", name: `${domain}.${operator}`, count, standing: "dangerous", detail });
        else if (!OWN.has(domain.split(".")[0] ?? ""))
            add({ kind: "custom-operator", name: `${domain}.${operator}`, count, standing: "unverified" });
    }
    for (const name of unread) {
        const detail = "what it calls is not known: it is not in the syntax that PyTorch writes";
        add({ kind: "embedded-code", name, count: 1, standing: "unverified", detail });
    }
    return [...found.values()];
}
/**
 * Imports without those that loading takes from the archive itself. Classes of libraries that PyTorch does not bring are told as such.
 */
function withoutArchived(imports, { classes }) {
    return imports.filter(({ module, name }) => {
        if (module?.startsWith("__torch__.torch.classes.") === true)
            return !OWN.has(module.split(".")[3] ?? "");
        return !((module === "__torch__" || module?.startsWith("__torch__.") === true) && classes.has(`${module}.${name}`));
    });
}

;// CONCATENATED MODULE: ./build/formats/pytorch/script/blocks.js


/** Turns statements into nodes of the frame. Gives what they return, if they do. */
function emitBlock(frame, block) {
    for (const statement of block) {
        const returned = emitStatement(frame, statement);
        if (returned !== undefined)
            return returned;
    }
    return undefined;
}
function emitStatement(frame, statement) {
    switch (statement.kind) {
        case "assign":
            for (const target of statement.targets)
                blocks_assign(frame, target, statement.value);
            return undefined;
        case "expression":
            evaluate(frame, statement.value);
            return undefined;
        case "return":
            return statement.value === undefined ? { kind: "tuple", items: [] } : evaluate(frame, statement.value);
        case "if":
            emitChoice(frame, statement);
            return undefined;
        case "while":
        case "for":
            emitLoop(frame, statement);
            return undefined;
        case "with":
            for (const context of statement.contexts)
                emit(frame, "prim", "Enter", [{ value: evaluate(frame, context) }], []);
            return emitBlock(frame, statement.body);
        case "function":
            emitClosure(frame, statement);
            return undefined;
        case "pass":
            return undefined;
    }
}
function blocks_assign(frame, target, value) {
    const names = target.kind === "name" ? [target.name] : target.kind === "tuple" ? target.items.map(blocks_nameOf) : [];
    bind(frame, target, evaluate(frame, value, value.kind === "tuple" ? [] : names));
}
function blocks_nameOf(target) {
    return target.kind === "name" ? target.name : "value";
}
function bind(frame, target, value) {
    if (target.kind === "name")
        frame.variables.set(target.name, value);
    else if (target.kind === "tuple") {
        const unpacked = value.kind === "tuple" ? value : emit(frame, "prim", "TupleUnpack", [{ value }], target.items.map(blocks_nameOf));
        const items = unpacked.kind === "tuple" ? unpacked.items : [unpacked];
        for (const [index, item] of target.items.entries())
            bind(frame, item, items[index] ?? { kind: "value", name: "" });
    }
    else if (target.kind === "attribute") {
        const of = evaluate(frame, target);
        const attribute = {
            name: "attribute",
            value: { kind: "literal", value: { kind: "string", value: valueNameOf(frame, of) } },
        };
        emit(frame, "prim", "SetAttr", [{ value }, attribute], []);
    }
    else if (target.kind === "item") {
        const [of, index] = [evaluate(frame, target.of), evaluate(frame, target.index)];
        emit(frame, "aten", "_set_item", [{ value: of }, { value: index }, { value }], []);
    }
}
/** What both branches set, and what one of them sets anew, comes out of the node. */
function emitChoice(frame, { test, then, else: otherwise }) {
    const condition = valueNameOf(frame, evaluate(frame, test));
    const [inThen, inElse] = [assignedIn(then), assignedIn(otherwise)];
    const names = [...new Set([...inThen, ...inElse])].filter((name) => (inThen.has(name) && inElse.has(name)) || frame_lookUp(frame, name) !== undefined);
    const place = placeOf(frame, "If");
    const branches = [
        ["then_branch", then],
        ["else_branch", otherwise],
    ];
    const attributes = branches.map(([branch, block]) => {
        const inner = innerFrame(frame, `${place}.${branch}`);
        const returned = emitBlock(inner, block);
        const results = names.map((name) => resultOf(inner, frame_lookUp(inner, name)));
        addGraph(inner, [], returned === undefined ? results : [...results, ...returnedNames(inner, returned)]);
        return { name: branch, value: { kind: "graphs", value: [inner.graph] } };
    });
    const outputs = names.map((name) => freshName(frame, name));
    addNode(frame, { domain: "prim", operator: "If", inputs: [condition], outputs, attributes });
    names.forEach((name, index) => {
        const value = frame_lookUp(frame, name);
        // A module is one of the archive, whichever branch was taken.
        if (value?.kind !== "module")
            frame.variables.set(name, { kind: "value", name: outputs[index] ?? "" });
    });
}
/** What a loop sets that was set before goes round with it. */
function emitLoop(frame, loop) {
    const bound = valueNameOf(frame, evaluate(frame, loop.kind === "while" ? loop.test : loop.iterated));
    const carried = [...assignedIn(loop.body)].filter((name) => {
        const before = frame_lookUp(frame, name);
        return before !== undefined && before.kind !== "module";
    });
    const starts = carried.map((name) => resultOf(frame, frame_lookUp(frame, name)));
    const inner = innerFrame(frame, `${placeOf(frame, "Loop")}.body`);
    const inputs = [];
    const enter = (name) => {
        const value = freshName(inner, name);
        inputs.push(value);
        inner.variables.set(name, { kind: "value", name: value });
    };
    if (loop.kind === "for")
        for (const name of namesIn(loop.target))
            enter(name);
    for (const name of carried)
        enter(name);
    emitBlock(inner, loop.body);
    const ends = carried.map((name) => resultOf(inner, frame_lookUp(inner, name)));
    addGraph(inner, inputs, ends);
    const outputs = carried.map((name) => freshName(frame, name));
    const attributes = [{ name: "body", value: { kind: "graphs", value: [inner.graph] } }];
    addNode(frame, { domain: "prim", operator: "Loop", inputs: [bound, ...starts], outputs, attributes });
    carried.forEach((name, index) => {
        frame.variables.set(name, { kind: "value", name: outputs[index] ?? "" });
    });
}
/** A function inside of a method, which `fork` runs beside it. */
function emitClosure(frame, { definition: { name, body } }) {
    const inner = innerFrame(frame, `${placeOf(frame, "Closure")}.body`);
    const returned = emitBlock(inner, body);
    addGraph(inner, [], returned === undefined ? [] : returnedNames(inner, returned));
    const output = freshName(frame, name);
    const attributes = [{ name: "body", value: { kind: "graphs", value: [inner.graph] } }];
    addNode(frame, { domain: "prim", operator: "Closure", inputs: [], outputs: [output], attributes });
    frame.variables.set(name, { kind: "value", name: output });
}
function addGraph({ emission, graph, nodes }, inputs, outputs) {
    emission.graphs.push({ name: graph, title: "", role: "subgraph", inputs, outputs, nodes, values: [], quantisation: [] });
}
function returnedNames(frame, returned) {
    const items = returned.kind === "tuple" ? returned.items : [returned];
    return items.map((item) => resultOf(frame, item));
}
function resultOf(frame, value) {
    return value === undefined ? "" : valueNameOf(frame, value);
}
function namesIn(target) {
    return target.kind === "name" ? [target.name] : target.kind === "tuple" ? target.items.flatMap(namesIn) : [];
}
/** Variables that a block sets, its own blocks included. */
function assignedIn(block, into = new Set()) {
    for (const statement of block) {
        if (statement.kind === "assign")
            for (const target of statement.targets)
                for (const name of namesIn(target))
                    into.add(name);
        if (statement.kind === "if") {
            const [then, otherwise] = [assignedIn(statement.then), assignedIn(statement.else)];
            for (const name of then)
                if (otherwise.has(name))
                    into.add(name);
            for (const name of [...then, ...otherwise])
                into.add(name);
        }
        if (statement.kind === "while" || statement.kind === "for" || statement.kind === "with")
            assignedIn(statement.body, into);
    }
    return into;
}

;// CONCATENATED MODULE: ./build/formats/pytorch/script/tokens.js

const SPACE = /[ \t\r]*(?:\\\r?\n[ \t]*)*(?:#[^\n]*)?/y;
const tokens_NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const NUMBER = /0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[jJ]?/y;
const MARK = /\*\*|\/\/|->|[=!<>]=|<<|>>|[-+*/%@&|^~<>=()[\]{},:.;]/y;
const QUOTES = /"""|'''|"|'/y;
const LINE = /[ \t]*(?:#[^\n]*)?\r?\n/y;
// A text of PyTorch has one level for a class, one for a method, and one for each branch.
const MAX_INDENTS = 100;
/** https://docs.python.org/3/reference/lexical_analysis.html, as far as PyTorch writes archived code. `path` is for errors. */
function tokensOf(text, path) {
    let at = 0;
    let depth = 0;
    let isLineStart = true;
    const indents = [0];
    let pending = 0;
    let next = read();
    return {
        get next() {
            return next;
        },
        advance() {
            const token = next;
            next = read();
            return token;
        },
    };
    function read() {
        if (pending !== 0)
            return blockToken();
        if (isLineStart && depth === 0) {
            startLine();
            if (pending !== 0)
                return blockToken();
        }
        match(SPACE);
        const offset = at;
        if (at >= text.length) {
            if (!isLineStart) {
                isLineStart = true;
                return { kind: "newline", text: "", offset };
            }
            if (indents.length > 1) {
                indents.pop();
                return { kind: "finish", text: "", offset };
            }
            return { kind: "end", text: "", offset };
        }
        if (text[at] === "\n") {
            at++;
            if (depth > 0)
                return readWithin();
            isLineStart = true;
            return { kind: "newline", text: "", offset };
        }
        isLineStart = false;
        const name = match(tokens_NAME);
        if (name !== undefined)
            return { kind: "name", text: name, offset };
        const number = match(NUMBER);
        if (number !== undefined)
            return { kind: "number", text: number, offset };
        const quotes = match(QUOTES);
        if (quotes !== undefined)
            return { kind: "string", text: stringUntil(quotes), offset };
        const mark = match(MARK);
        if (mark === undefined)
            throw syntaxError(path, offset);
        if (mark === "(" || mark === "[" || mark === "{")
            depth++;
        if (mark === ")" || mark === "]" || mark === "}")
            depth = Math.max(0, depth - 1);
        return { kind: "mark", text: mark, offset };
    }
    /** The lines of a bracket are one. */
    function readWithin() {
        for (;;) {
            match(SPACE);
            if (text[at] !== "\n")
                return read();
            at++;
        }
    }
    function startLine() {
        while (match(LINE) !== undefined)
            ;
        const start = at;
        while (text[at] === " " || text[at] === "\t")
            at++;
        const indent = at >= text.length ? 0 : at - start;
        const current = indents.at(-1) ?? 0;
        if (indent > current) {
            if (indents.length > MAX_INDENTS)
                throw syntaxError(path, at);
            indents.push(indent);
            pending = 1;
        }
        while (indent < (indents.at(-1) ?? 0)) {
            indents.pop();
            pending--;
        }
        isLineStart = at >= text.length;
    }
    function blockToken() {
        const kind = pending > 0 ? "begin" : "finish";
        pending += pending > 0 ? -1 : 1;
        return { kind, text: "", offset: at };
    }
    function stringUntil(quotes) {
        for (const start = at; at < text.length; at++) {
            if (text[at] === "\\")
                at++;
            else if (text.startsWith(quotes, at)) {
                at += quotes.length;
                return text.slice(start, at - quotes.length);
            }
        }
        throw syntaxError(path, at);
    }
    function match(pattern) {
        pattern.lastIndex = at;
        const found = pattern.exec(text)?.[0];
        if (found === undefined || found === "")
            return undefined;
        at += found.length;
        return found;
    }
}
function syntaxError(path, offset) {
    const message = "The archived code is not in the syntax that PyTorch writes: save the model again.";
    return new errors/* ArtifactError */.nE("archived-code-syntax", message, { path, offset });
}

;// CONCATENATED MODULE: ./build/formats/pytorch/script/expressions.js

/** Expressions inside of each other: PyTorch breaks them up long before, and this many fit any stack. */
const expressions_MAX_DEPTH = 120;
/** Operators by how tightly they bind, the loosest first. */
const LEVELS = [
    new Set(["or"]),
    new Set(["and"]),
    new Set(["<", ">", "==", "!=", "<=", ">=", "in", "is"]),
    new Set(["|"]),
    new Set(["^"]),
    new Set(["&"]),
    new Set(["<<", ">>"]),
    new Set(["+", "-"]),
    new Set(["*", "/", "//", "%", "@"]),
];
const PREFIXES = new Set(["-", "+", "~", "not"]);
const CONSTANTS = new Map([
    ["True", ["bool", "true"]],
    ["False", ["bool", "false"]],
    ["None", ["none", "None"]],
]);
function accept({ tokens }, text) {
    const { kind, text: found } = tokens.next;
    if (found !== text || (kind !== "mark" && kind !== "name"))
        return false;
    tokens.advance();
    return true;
}
function expect(parsing, text) {
    if (!accept(parsing, text))
        throw syntaxError(parsing.path, parsing.tokens.next.offset);
}
/** Expressions with commas between them are a tuple. */
function readExpressions(parsing) {
    const items = [readExpression(parsing)];
    let isTuple = false;
    while (accept(parsing, ",")) {
        isTuple = true;
        if (endsList(parsing))
            break;
        items.push(readExpression(parsing));
    }
    const [first] = items;
    return isTuple || first === undefined ? { kind: "tuple", items } : first;
}
function readExpression(parsing) {
    parsing.depth++;
    if (parsing.depth > expressions_MAX_DEPTH)
        throw syntaxError(parsing.path, parsing.tokens.next.offset);
    const value = readLevel(parsing, 0);
    parsing.depth--;
    if (!accept(parsing, "if"))
        return value;
    const test = readExpression(parsing);
    expect(parsing, "else");
    return { kind: "operation", operator: "if", operands: [test, value, readExpression(parsing)] };
}
function readLevel(parsing, level) {
    const operators = LEVELS[level];
    if (operators === undefined)
        return readPrefixed(parsing);
    let value = readLevel(parsing, level + 1);
    for (;;) {
        const { kind, text } = parsing.tokens.next;
        if ((kind !== "mark" && kind !== "name") || !operators.has(text))
            return value;
        parsing.tokens.advance();
        if (text === "is")
            accept(parsing, "not");
        value = { kind: "operation", operator: text, operands: [value, readLevel(parsing, level + 1)] };
    }
}
function readPrefixed(parsing) {
    const { kind, text, offset } = parsing.tokens.next;
    if ((kind !== "mark" && kind !== "name") || !PREFIXES.has(text))
        return readPowered(parsing);
    parsing.depth++;
    if (parsing.depth > expressions_MAX_DEPTH)
        throw syntaxError(parsing.path, offset);
    parsing.tokens.advance();
    const value = readPrefixed(parsing);
    parsing.depth--;
    if (value.kind === "literal" && text === "-")
        return { ...value, text: `-${value.text}` };
    return { kind: "operation", operator: text, operands: [value] };
}
function readPowered(parsing) {
    const value = readPostfixed(parsing);
    if (!accept(parsing, "**"))
        return value;
    return { kind: "operation", operator: "**", operands: [value, readPrefixed(parsing)] };
}
function readPostfixed(parsing) {
    let value = readAtom(parsing);
    for (;;) {
        if (accept(parsing, "."))
            value = { kind: "attribute", of: value, name: nameNext(parsing) };
        else if (accept(parsing, "(")) {
            const name = dottedNameOf(value);
            if (name !== undefined)
                parsing.called.set(name, (parsing.called.get(name) ?? 0) + 1);
            value = { kind: "call", callee: value, args: readArguments(parsing) };
        }
        else if (accept(parsing, "[")) {
            const index = readExpressions(parsing);
            expect(parsing, "]");
            value = { kind: "item", of: value, index };
        }
        else
            return value;
    }
}
/** `torch.nn.functional.relu` of an expression that is nothing else. */
function dottedNameOf(expression) {
    const parts = [];
    let at = expression;
    while (at.kind === "attribute") {
        parts.push(at.name);
        at = at.of;
    }
    return at.kind === "name" ? [at.name, ...parts.toReversed()].join(".") : undefined;
}
/** Behind the opening bracket, to behind the closing one. */
function readArguments(parsing) {
    const args = [];
    while (!accept(parsing, ")")) {
        const value = readExpression(parsing);
        if (value.kind === "name" && accept(parsing, "="))
            args.push({ name: value.name, value: readExpression(parsing) });
        else
            args.push({ value });
        if (accept(parsing, ","))
            continue;
        expect(parsing, ")");
        break;
    }
    return args;
}
function readAtom(parsing) {
    const { kind, text, offset } = parsing.tokens.next;
    if (kind === "end" || kind === "newline" || kind === "begin" || kind === "finish")
        throw syntaxError(parsing.path, offset);
    parsing.tokens.advance();
    if (kind === "string")
        return { kind: "literal", type: "string", text };
    if (kind === "number")
        return { kind: "literal", type: /^(?:\d+|0[xX].*)$/.test(text) ? "int" : "float", text };
    if (kind === "name") {
        const constant = CONSTANTS.get(text);
        return constant === undefined ? { kind: "name", name: text } : { kind: "literal", type: constant[0], text: constant[1] };
    }
    if (text === "(") {
        if (accept(parsing, ")"))
            return { kind: "tuple", items: [] };
        const value = readExpressions(parsing);
        expect(parsing, ")");
        return value;
    }
    if (text === "[")
        return { kind: "list", items: readItems(parsing, "]") };
    if (text === "{")
        return { kind: "dict", items: readItems(parsing, "}") };
    throw syntaxError(parsing.path, offset);
}
/** Items of a list, or keys and values of a dictionary one after the other. */
function readItems(parsing, closing) {
    const items = [];
    while (!accept(parsing, closing)) {
        items.push(readExpression(parsing));
        if (accept(parsing, ":"))
            items.push(readExpression(parsing));
        if (accept(parsing, ","))
            continue;
        expect(parsing, closing);
        break;
    }
    return items;
}
function nameNext({ tokens, path }) {
    if (tokens.next.kind !== "name")
        throw syntaxError(path, tokens.next.offset);
    return tokens.advance().text;
}
function endsList({ tokens: { next } }) {
    if (next.kind === "newline" || next.kind === "end")
        return true;
    return next.kind === "mark" && (next.text === "=" || next.text === ")" || next.text === "]");
}

;// CONCATENATED MODULE: ./build/formats/pytorch/script/signatures.js

/** What a caller of the loaded module can call: `forward` as `main`, then the other methods without a leading underscore. */
function signatures_signaturesOf(definition) {
    const methods = [...(definition?.methods ?? [])].filter(([name]) => !name.startsWith("_"));
    const signatures = methods.map(([name, method]) => signatureOf(name === "forward" ? "main" : name, method));
    return signatures.toSorted((a, b) => Number(b.name === "main") - Number(a.name === "main"));
}
function signatureOf(name, { parameters, returns }) {
    const results = resultTypesOf(returns);
    const names = outputNamesOf(results.length);
    return {
        name,
        inputs: parameters.slice(1).map(({ name, type, value }) => typedValue(name, type, value === undefined)),
        outputs: results.map((type, index) => typedValue(names[index] ?? "output", type, true)),
    };
}
/** Results have no names: they are told apart by their position. */
function outputNamesOf(count) {
    return count === 1 ? ["output"] : Array.from({ length: count }, (_, index) => `output.${index}`);
}
function resultTypesOf(returns) {
    if (returns === undefined)
        return [undefined];
    if (returns.kind === "literal" || dottedNameOf(returns) === "NoneType")
        return [];
    return parameterOf(returns, "Tuple") ?? [returns];
}
function typedValue(name, type, required) {
    const { kind, dtype } = typeOf(type);
    return { name, kind, dtype, shape: null, required };
}
/** The element type of a tensor is not part of its type here. */
const TENSOR = { kind: "tensor", dtype: "unknown" };
function typeOf(type, depth = 0) {
    // PyTorch takes what has no type for a tensor.
    if (type === undefined || dottedNameOf(type) === "Tensor")
        return TENSOR;
    if (depth < MAX_TYPE_DEPTH) {
        const inner = (index, of) => typeOf(of[index], depth + 1).dtype;
        for (const [name, kind] of signatures_CONTAINERS) {
            const parameters = parameterOf(type, name);
            if (parameters === undefined)
                continue;
            const held = parameters.map((_, index) => inner(index, parameters)).join(", ");
            return {
                kind,
                dtype: `${name === "Dict" ? "map" : name === "Optional" ? "optional" : name === "Tuple" ? "tuple" : "sequence"}(${held})`,
            };
        }
    }
    return { kind: "opaque", dtype: dottedNameOf(type) ?? "unknown" };
}
/** `List[List[…]]`: deeper ones are not told apart. */
const MAX_TYPE_DEPTH = 8;
const signatures_CONTAINERS = [
    ["List", "sequence"],
    ["Optional", "optional"],
    ["Dict", "map"],
    ["Tuple", "opaque"],
];
/** The types in the brackets of `name[…]`. */
function parameterOf(type, name) {
    if (type.kind !== "item" || type.of.kind !== "name" || type.of.name !== name)
        return undefined;
    return type.index.kind === "tuple" ? type.index.items : [type.index];
}

;// CONCATENATED MODULE: ./build/formats/pytorch/script/graphs.js



/** `forward` is the main graph; other methods of the module, and whatever these call, are functions. */
function graphs_graphsOf({ instances }, program, path, budget) {
    const emission = {
        program,
        instances,
        graphs: [],
        waiting: [...rootsOf(program.classes.get(instances.get("")?.type ?? ""))],
        known: new Set(),
        allowance: budget.entries,
        path,
    };
    for (const { graph } of emission.waiting)
        emission.known.add(graph);
    for (let pending = emission.waiting.pop(); pending !== undefined; pending = emission.waiting.pop())
        emitGraph(emission, pending);
    // In an order that does not depend on who calls what first.
    const rank = ({ role, name }) => `${role === "main" || name.startsWith("main/") ? 0 : 1}${name}`;
    return emission.graphs.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
function* rootsOf(definition) {
    for (const [name, method] of definition?.methods ?? []) {
        const isMain = name === "forward";
        yield { graph: isMain ? "main" : `function::${name}`, role: isMain ? "main" : "function", definition: method, module: "" };
    }
}
function emitGraph(emission, { graph, role, definition, module }) {
    const frame = frameOf(emission, graph);
    const inputs = [];
    for (const [index, { name }] of definition.parameters.entries()) {
        if (index === 0 && module !== undefined)
            frame.variables.set(name, { kind: "module", path: module });
        else {
            const input = freshName(frame, name);
            inputs.push(input);
            frame.variables.set(name, { kind: "value", name: input });
        }
    }
    const returned = emitBlock(frame, definition.body);
    const results = returned === undefined ? [] : returnedNames(frame, returned);
    let outputs = results;
    if (role === "main" && results.length > 0) {
        // Results have names that callers see: those of the signature.
        outputs = outputNamesOf(results.length);
        addNode(frame, { domain: "prim", operator: "Return", inputs: results, outputs, attributes: [] });
    }
    addGraph(frame, inputs, outputs);
    const made = emission.graphs.pop();
    if (made !== undefined)
        emission.graphs.push({ ...made, role });
}

;// CONCATENATED MODULE: ./build/formats/pytorch/script/modules.js



/** The tensors of a module under the names that `named_parameters` and `named_buffers` give, and of its other attributes. */
function scriptContentsOf(value, program, path) {
    const walk = beginWalk(path);
    const instances = new Map();
    modules_visitModule({ walk, program, instances }, value, "");
    return { tensors: walk.tensors, settings: walk.settings, modules: [], instances };
}
/** Modules inside of each other, as deep as values may be. */
const MAX_MODULE_DEPTH = 64;
function modules_visitModule(modules, value, name) {
    const { walk, program, instances } = modules;
    const type = value.kind === "object" ? globalNameOf(value.callee) : undefined;
    const definition = type === undefined ? undefined : program.classes.get(type);
    if (value.kind !== "object" || type === undefined || rebuiltOf(value) !== undefined) {
        visit(walk, value, name, "attribute");
        return;
    }
    const state = value.states.at(-1);
    const isModule = definition === undefined ? state?.kind === "dict" : definition.base === "Module";
    if (!isModule || walk.within.has(value) || walk.within.size >= MAX_MODULE_DEPTH) {
        visit(walk, value, name, "parameter");
        return;
    }
    walk.within.add(value);
    if (state?.kind === "dict") {
        const attributes = new Map(state.entries.map(([key, held]) => [textOf(key) ?? "?", held]));
        instances.set(name, { type, attributes });
        for (const [key, held] of attributes)
            visitAttribute(modules, definition, key, held, joined(name, key));
    }
    else {
        // What `__getstate__` gave: parameters that are packed in the way a kernel wants them.
        instances.set(name, { type, attributes: new Map() });
        const names = stateNamesOf(definition);
        for (const [index, item] of (state === undefined ? [] : itemsOf(state)).entries())
            visit(walk, item, joined(name, names[index] ?? String(index)), "parameter");
    }
    walk.within.delete(value);
}
function visitAttribute(modules, definition, key, value, name) {
    if (value.kind === "object" && isModuleLike(value)) {
        modules_visitModule(modules, value, name);
        return;
    }
    // Each module says that it is not being trained: only those that are say something.
    if (key === "training" && value.kind === "bool" && !value.value)
        return;
    const kind = definition?.parameters.has(key) ? "parameter" : definition?.buffers.has(key) ? "buffer" : "attribute";
    visit(modules.walk, value, name, kind);
}
function isModuleLike(value) {
    return globalNameOf(value.callee)?.startsWith("__torch__.") === true;
}
/** What `__getstate__` calls the items of the tuple that it returns. */
function stateNamesOf(definition) {
    const body = definition?.methods.get("__getstate__")?.body ?? [];
    const result = body.find((statement) => statement.kind === "return")?.value;
    const made = body.find(({ kind, ...statement }) => kind === "assign" &&
        "targets" in statement &&
        result?.kind === "name" &&
        statement.targets.some((target) => target.kind === "name" && target.name === result.name));
    const tuple = made?.kind === "assign" ? made.value : result;
    return tuple?.kind === "tuple" ? tuple.items.map(lastNameOf) : [];
}
function lastNameOf(expression) {
    return expression.kind === "name" || expression.kind === "attribute" ? expression.name : undefined;
}

// EXTERNAL MODULE: ./build/bytes/text-digest.js
var text_digest = __webpack_require__(7293);
;// CONCATENATED MODULE: ./build/formats/pytorch/script/parse.js


/**
 * Reads one file of archived code, as `torch/csrc/jit/serialization/python_print.cpp` writes it. Nothing of it is executed. Throws
 * ArtifactError for any other syntax.
 */
function parseCode(text, path) {
    const parsing = { tokens: tokensOf(text, path), path, depth: 0, called: new Map() };
    const classes = [];
    const functions = [];
    const { tokens } = parsing;
    while (tokens.next.kind !== "end") {
        if (tokens.next.kind === "newline")
            tokens.advance();
        else if (accept(parsing, "class"))
            classes.push(readClass(parsing));
        else if (accept(parsing, "def"))
            functions.push(readFunction(parsing));
        else {
            // `op_version_set = 1` in files of the first versions.
            readStatement(parsing);
        }
    }
    return { classes, functions, called: parsing.called };
}
function readClass(parsing) {
    const name = nameNext(parsing);
    let base = "";
    if (accept(parsing, "(")) {
        if (parsing.tokens.next.kind === "name")
            base = nameNext(parsing);
        expect(parsing, ")");
    }
    expect(parsing, ":");
    const lists = new Map();
    const attributes = [];
    const methods = new Map();
    for (const member of membersOf(parsing)) {
        if ("body" in member)
            methods.set(member.name, member);
        else if (/^__\w+__$/.test(member.name) && member.type === undefined)
            lists.set(member.name, parse_namesIn(member.value));
        else
            attributes.push(member);
    }
    const listed = (list) => lists.get(list) ?? new Set();
    return { name, base, parameters: listed("__parameters__"), buffers: listed("__buffers__"), attributes, methods };
}
function* membersOf(parsing) {
    const { tokens } = parsing;
    expectNewline(parsing);
    if (!acceptKind(parsing, "begin"))
        return;
    while (tokens.next.kind !== "finish" && tokens.next.kind !== "end") {
        if (tokens.next.kind === "newline")
            tokens.advance();
        else if (accept(parsing, "pass"))
            expectNewline(parsing);
        else if (accept(parsing, "def"))
            yield readFunction(parsing);
        else {
            const target = readExpression(parsing);
            const type = accept(parsing, ":") ? readExpression(parsing) : undefined;
            const value = accept(parsing, "=") ? readExpressions(parsing) : undefined;
            // `__annotations__["0"] = …` is the type of an attribute that no variable could be called.
            if (target.kind === "item" && target.index.kind === "literal")
                yield { name: target.index.text, type: value, value: undefined };
            else if (target.kind === "name")
                yield { name: target.name, type, value };
            expectNewline(parsing);
        }
    }
    acceptKind(parsing, "finish");
}
function parse_namesIn(value) {
    const items = value?.kind === "list" ? value.items : [];
    return new Set(items.flatMap((item) => (item.kind === "literal" ? [item.text] : [])));
}
/** From behind `def`. */
function readFunction(parsing) {
    const name = nameNext(parsing);
    expect(parsing, "(");
    const parameters = [];
    while (!accept(parsing, ")")) {
        accept(parsing, "*");
        const parameter = nameNext(parsing);
        const type = accept(parsing, ":") ? readExpression(parsing) : undefined;
        const value = accept(parsing, "=") ? readExpression(parsing) : undefined;
        parameters.push({ name: parameter, type, value });
        if (accept(parsing, ","))
            continue;
        expect(parsing, ")");
        break;
    }
    const returns = accept(parsing, "->") ? readExpression(parsing) : undefined;
    // Methods of an interface have no body, and may stand without a colon.
    return { name, parameters, returns, body: accept(parsing, ":") ? readBlock(parsing) : [] };
}
/** Statements of the same line, or those of the lines that stand further in. */
function readBlock(parsing) {
    const { tokens, path } = parsing;
    parsing.depth++;
    if (parsing.depth > MAX_BLOCKS)
        throw syntaxError(path, tokens.next.offset);
    const block = tokens.next.kind === "newline" ? parse_readLines(parsing) : [readStatement(parsing)];
    parsing.depth--;
    return block;
}
// Branches inside of each other, `elif` after `elif` included.
const MAX_BLOCKS = 100;
function parse_readLines(parsing) {
    const { tokens } = parsing;
    tokens.advance();
    if (!acceptKind(parsing, "begin"))
        return [];
    const block = [];
    while (tokens.next.kind !== "finish" && tokens.next.kind !== "end") {
        if (tokens.next.kind === "newline")
            tokens.advance();
        else
            block.push(readStatement(parsing));
    }
    acceptKind(parsing, "finish");
    return block;
}
function readStatement(parsing) {
    if (accept(parsing, "if"))
        return readChoice(parsing);
    if (accept(parsing, "while")) {
        const test = readExpression(parsing);
        expect(parsing, ":");
        return { kind: "while", test, body: readBlock(parsing) };
    }
    if (accept(parsing, "for")) {
        const target = readTarget(parsing);
        expect(parsing, "in");
        const iterated = readExpression(parsing);
        expect(parsing, ":");
        return { kind: "for", target, iterated, body: readBlock(parsing) };
    }
    if (accept(parsing, "with")) {
        const contexts = [];
        do {
            contexts.push(readExpression(parsing));
            if (accept(parsing, "as"))
                readTarget(parsing);
        } while (accept(parsing, ","));
        expect(parsing, ":");
        return { kind: "with", contexts, body: readBlock(parsing) };
    }
    if (accept(parsing, "def"))
        return { kind: "function", definition: readFunction(parsing) };
    const statement = readSimple(parsing);
    expectNewline(parsing);
    return statement;
}
/** Names with commas between them: `in` is no operator here. */
function readTarget(parsing) {
    const items = [{ kind: "name", name: nameNext(parsing) }];
    while (accept(parsing, ",")) {
        if (parsing.tokens.next.text === "in")
            break;
        items.push({ kind: "name", name: nameNext(parsing) });
    }
    const [first] = items;
    return items.length === 1 && first !== undefined ? first : { kind: "tuple", items };
}
/** From behind `if` or `elif`. */
function readChoice(parsing) {
    const test = readExpression(parsing);
    expect(parsing, ":");
    const then = readBlock(parsing);
    if (accept(parsing, "else")) {
        expect(parsing, ":");
        return { kind: "if", test, then, else: readBlock(parsing) };
    }
    if (!accept(parsing, "elif"))
        return { kind: "if", test, then, else: [] };
    parsing.depth++;
    if (parsing.depth > MAX_BLOCKS)
        throw syntaxError(parsing.path, parsing.tokens.next.offset);
    const choice = { kind: "if", test, then, else: [readChoice(parsing)] };
    parsing.depth--;
    return choice;
}
function readSimple(parsing) {
    if (accept(parsing, "pass"))
        return { kind: "pass" };
    if (accept(parsing, "return")) {
        return { kind: "return", value: parsing.tokens.next.kind === "newline" ? undefined : readExpressions(parsing) };
    }
    const targets = [];
    let value = readExpressions(parsing);
    if (accept(parsing, ":"))
        readExpression(parsing);
    while (accept(parsing, "=")) {
        targets.push(value);
        value = readExpressions(parsing);
    }
    return targets.length === 0 ? { kind: "expression", value } : { kind: "assign", targets, value };
}
function acceptKind({ tokens }, kind) {
    if (tokens.next.kind !== kind)
        return false;
    tokens.advance();
    return true;
}
function expectNewline({ tokens, path }) {
    if (tokens.next.kind === "finish" || tokens.next.kind === "end")
        return;
    if (tokens.next.kind !== "newline")
        throw syntaxError(path, tokens.next.offset);
    tokens.advance();
}

;// CONCATENATED MODULE: ./build/formats/pytorch/script/program.js



/** Of all files together: large exported models have about one. */
const MAX_CODE_BYTES = 16 * 1024 * 1024;
async function readProgram(records, path, signal) {
    const prefix = `${records.root}code/`;
    const entries = records.entries.filter(({ name }) => name.startsWith(prefix) && name.endsWith(".py"));
    const size = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (size > MAX_CODE_BYTES) {
        const message = `The archived code has ${size} bytes, more than the ${MAX_CODE_BYTES} that are read.`;
        throw new errors/* ArtifactError */.nE("archived-code-too-large", message, { path });
    }
    const classes = new Map();
    const functions = new Map();
    const called = new Map();
    const digests = [];
    const unread = [];
    for (const entry of entries) {
        // Bytes that are no text stay visible in the digest as far as they differ from each other in what is valid.
        const text = new TextDecoder().decode(await records.read(entry, signal));
        const name = entry.name.slice(records.root.length);
        digests.push([name, (0,text_digest/* textDigest */.o)(text)]);
        const code = parsedCode(text, path);
        if (code === undefined) {
            unread.push(name);
            continue;
        }
        const module = entry.name.slice(prefix.length, -".py".length).replaceAll("/", ".");
        for (const one of code.classes)
            classes.set(`${module}.${one.name}`, one);
        for (const one of code.functions)
            functions.set(`${module}.${one.name}`, one);
        for (const [callee, count] of code.called)
            called.set(callee, (called.get(callee) ?? 0) + count);
    }
    return { classes, functions, digests: digests.sort(([a], [b]) => (a < b ? -1 : 1)), called, unread };
}
function parsedCode(text, path) {
    try {
        return parseCode(text, path);
    }
    catch (error) {
        if (error instanceof errors/* ArtifactError */.nE)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/formats/pytorch/script/read.js











/** Constants of the code, which are numbered: `CONSTANTS.c0`. Their storages stand in a folder of their own. */
const read_CONSTANTS = "constants/";
const EMPTY = { tensors: [], settings: [], modules: [], instances: new Map() };
/**
 * `data.pkl`, `constants.pkl`, `code/…py`: what `torch.jit.save` writes since 1.4.
 * https://github.com/pytorch/pytorch/blob/main/torch/csrc/jit/docs/serialization.md
 */
async function readScript(records, session, budget, signal) {
    const { path } = session;
    const byteOrder = (await zipped_textOf(records, "byteorder", signal))?.trim() === "big" ? "big" : undefined;
    const program = await readProgram(records, path, signal);
    await readOthers(records, session, signal);
    const main = await unpickled(records, "data.pkl", session, signal);
    const constants = await unpickled(records, "constants.pkl", session, signal);
    const contents = main === undefined ? EMPTY : scriptContentsOf(main, program, path);
    const storages = storagesIn(records, "data/", byteOrder);
    const constantStorages = storagesIn(records, read_CONSTANTS, byteOrder);
    const version = (await zipped_textOf(records, "version", signal))?.trim() ?? "unknown";
    const digests = program.digests.map(([name, digest]) => ({ key: name, value: `sha256:${digest}`, source: "code" }));
    return {
        tensors: [...contents.tensors, ...constantsOf(constants, path)],
        settings: contents.settings,
        modules: [],
        version,
        storageOf: (key) => (key.startsWith(read_CONSTANTS) ? constantStorages(key.slice(read_CONSTANTS.length)) : storages(key)),
        signatures: signatures_signaturesOf(program.classes.get(contents.instances.get("")?.type ?? "")),
        graphs: graphs_graphsOf(contents, program, path, budget),
        metadata: digests,
        code: [...codeOfProgram(program), ...codeOfImports(withoutArchived(importsOf(session), program))],
    };
}
async function unpickled(records, name, session, signal) {
    const entry = records.find(name);
    if (entry !== undefined)
        return (await pickleOf(session, await records.read(entry, signal), entry.name, signal)).value;
    session.anomalies.add("hidden-content", session.path, "the pickle that names its tensors is missing");
    return undefined;
}
function constantsOf(value, path) {
    return itemsOf(value).flatMap((item, index) => {
        const { tensors } = contentsOf(item, path);
        const name = `CONSTANTS.c${index}`;
        return tensors.map((tensor) => {
            const storage = { ...tensor.storage, key: read_CONSTANTS + tensor.storage.key };
            return { ...tensor, name: tensor.name === "" ? name : `${name}.${tensor.name}`, kind: "constant", storage };
        });
    });
}

;// CONCATENATED MODULE: ./build/formats/pytorch/read.js










/** Interprets the pickles of a checkpoint as symbols, and places its tensors. No values are read, and nothing is executed. */
async function readPytorch({ path, source }, budget, signal) {
    const anomalies = anomaliesOf(path);
    const session = { path, budget, effort: pickleEffort(), anomalies, imports: [] };
    const head = await source.read(0, Math.min(4, source.size), signal);
    const loaded = isZip(head)
        ? await readArchive(await readRecords(source, path, budget, anomalies, signal), session, budget, signal)
        : await readLegacy(source, session, signal);
    const settings = loaded.settings.map(({ key, value }) => ({ key, value, source: "data.pkl" }));
    return {
        format: "pytorch",
        formatVersion: loaded.version,
        requirements: [],
        signatures: loaded.signatures ?? [],
        graphs: loaded.graphs ?? (loaded.modules.length === 0 ? [] : [moduleGraph(loaded.modules)]),
        tensors: tensorsOf(loaded, path, anomalies),
        metadata: [...settings, ...(loaded.metadata ?? [])],
        code: loaded.code ?? codeOfImports(importsOf(session)),
        files: [{ path, role: "main", size: source.size }],
        anomalies: anomalies.list(),
    };
}
/** What an archive is, its members tell. */
function readArchive(records, session, budget, signal) {
    if (records.find("constants.pkl") !== undefined)
        return readScript(records, session, budget, signal);
    return readZipped(records, session, signal);
}
function tensorsOf({ tensors, storageOf }, path, anomalies) {
    const placed = new Map();
    for (const tensor of tensors) {
        anomalies.checkName(tensor.name);
        if (placed.has(tensor.name))
            anomalies.add("duplicate-tensor", tensor.name, "several tensors have this name");
        else
            placed.set(tensor.name, placedTensor(tensor, storageOf(tensor.storage.key), path));
    }
    return [...placed.values()];
}
/** The modules of a pickled model: what they are is known, and not how they are called. */
function moduleGraph(modules) {
    const nodes = modules.map(({ name, type, settings }) => {
        const at = type.lastIndexOf(".");
        const attributes = settings.map(({ key, value }) => ({ name: key, value: { kind: "string", value } }));
        return { name, domain: type.slice(0, Math.max(0, at)), operator: type.slice(at + 1), inputs: [], outputs: [], attributes };
    });
    return { name: "main", title: "", role: "main", inputs: [], outputs: [], nodes, values: [], quantisation: [] };
}

;// CONCATENATED MODULE: ./build/formats/pytorch/index.js


const pytorch = {
    id: "pytorch",
    title: "PyTorch",
    paths: ["**/*.pt", "**/*.pth", "**/*.ckpt", "**/*.jit", "**/*.ptl"],
    hints: ["**/*.bin", "**/*.model"],
    probe: probePytorch,
    read: readPytorch,
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
    const start = probe_textOf(head.subarray(LENGTH_BYTES, LENGTH_BYTES + 64));
    if (!start.startsWith("{"))
        return "no";
    const fits = length >= MIN_HEADER_BYTES && LENGTH_BYTES + length <= size;
    return fits && HEADER_OPENS.test(start) ? "certain" : "possible";
}
const INDEX_OPENS = /^[ \t\r\n]*\{[ \t\r\n]*"(?:metadata|weight_map)"[ \t\r\n]*:[ \t\r\n]*\{/;
const FIRST_SHARD = /"weight_map"[ \t\r\n]*:[ \t\r\n]*\{[ \t\r\n]*"(?:[^"\\]|\\.)*"[ \t\r\n]*:[ \t\r\n]*"([^"]*)"/;
function probeIndex(head, size) {
    const text = probe_textOf(head);
    if (!INDEX_OPENS.test(text))
        return "no";
    const shard = FIRST_SHARD.exec(text)?.[1];
    // The same layout serves PyTorch's own shards (`.bin`): the names of the shards tell them apart.
    if (shard !== undefined)
        return shard.endsWith(".safetensors") ? "certain" : "no";
    const isCutOff = size > head.length;
    return isCutOff || text.includes('"weight_map"') ? "possible" : "no";
}
function probe_textOf(bytes) {
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

// EXTERNAL MODULE: ./build/encodings/json.js + 1 modules
var json = __webpack_require__(9786);
// EXTERNAL MODULE: ./build/encodings/quoted.js
var quoted = __webpack_require__(76);
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


/** `model-00001-of-00003.safetensors` and `model_00001-of-00003.safetensors` belong to `model.safetensors.index.json`. */
const SHARD_NAME = /^(?<prefix>.+?)[_-]\d{5,6}-of-\d{5,6}\.safetensors$/;
const safetensors = {
    id: "safetensors",
    title: "safetensors",
    paths: ["**/*.safetensors", "**/*.safetensors.index.json"],
    mainOf(path) {
        const prefix = SHARD_NAME.exec(path)?.groups?.prefix;
        return prefix === undefined ? undefined : `${prefix}.safetensors.index.json`;
    },
    probe: probeSafetensors,
    read: readSafetensors,
};

;// CONCATENATED MODULE: ./build/formats/index.js



/** Every format that is read. Order means nothing: two formats that both claim a file make it ambiguous. */
const FORMATS = [onnx, pytorch, safetensors];


/***/ }),

/***/ 8987:
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
var errors = __webpack_require__(3492);
// EXTERNAL MODULE: ./build/metadata/embedded.js + 1 modules
var embedded = __webpack_require__(670);
;// CONCATENATED MODULE: ./build/formats/format.js
/** How sure the first bytes make us: they prove the format, allow it, or exclude it. */
const CERTAINTIES = (/* unused pure expression or super */ null && (["no", "possible", "certain"]));
/** Enough to see the first fields of every known format. */
const PROBE_BYTES = 4096;

// EXTERNAL MODULE: ./build/formats/index.js + 87 modules
var formats = __webpack_require__(2907);
// EXTERNAL MODULE: ./build/formats/inspection.js
var formats_inspection = __webpack_require__(8072);
// EXTERNAL MODULE: ./build/formats/names.js
var names = __webpack_require__(7332);
// EXTERNAL MODULE: ./build/formats/recognised.js
var recognised = __webpack_require__(1033);
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
            const model = { ...content, facts: (0,embedded/* embeddedFacts */.ej)(content.metadata), companions: [] };
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
    return { path, format, promised, size, bytesRead, status: "unavailable", error: described(error), ...(0,formats_inspection/* statedOf */.N)(inspection) };
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

/***/ 7332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ promisedFormat),
/* harmony export */   s: () => (/* binding */ mayBeModel)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2907);
/* harmony import */ var _recognised_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1033);


const PROMISES = [..._index_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h, ..._recognised_js__WEBPACK_IMPORTED_MODULE_1__/* .RECOGNISED */ .W].map(({ id, paths }) => ({ id, patterns: paths.map(patternOf) }));
const HINTS = [..._index_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h, ..._recognised_js__WEBPACK_IMPORTED_MODULE_1__/* .RECOGNISED */ .W].flatMap(({ hints = [] }) => hints.map(patternOf));
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

/***/ 1033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ RECOGNISED)
/* harmony export */ });
const RECOGNISED = [
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
/** Protocol 2 to 5 begins with its version; older ones have no mark and stay unrecognised. */
function isPickle(head) {
    return head[0] === 0x80 && (head[1] ?? 0) >= 2 && (head[1] ?? 0) <= 5;
}
function latin1(bytes) {
    return String.fromCharCode(...bytes);
}


/***/ }),

/***/ 3527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aG: () => (/* binding */ wordOf),
/* harmony export */   eI: () => (/* binding */ bareOf),
/* harmony export */   oi: () => (/* binding */ plainOf)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8536);

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
    return "value" in part ? `\`${wordOf(part.value, atMost)}\`` : (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .v)(part.sentence, SENTENCE_UNITS));
}
/** The same for a cell of an aligned table, where nothing needs to be told apart. */
function bareOf(text, atMost) {
    return text
        .map((part) => (typeof part !== "string" && "value" in part ? wordOf(part.value, atMost) : partOf(part, atMost)))
        .join("");
}
/** A value alone, without backticks: a path at the start of a line, a cell of a table. */
function wordOf(value, atMost = VALUE_UNITS) {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .v)(value, atMost));
    return shown === "" ? "(empty)" : shown;
}


/***/ })

};
