export const id = 423;
export const ids = [423];
export const modules = {

/***/ 7122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ CATALOG_REPORTERS),
  e9: () => (/* binding */ INSPECTION_REPORTERS),
  P3: () => (/* binding */ REPORTERS)
});

// EXTERNAL MODULE: ./build/policy/rules/index.js + 91 modules
var rules = __webpack_require__(5636);
// EXTERNAL MODULE: ./build/policy/message.js
var message = __webpack_require__(2220);
// EXTERNAL MODULE: ./build/policy/quantities.js
var quantities = __webpack_require__(6938);
// EXTERNAL MODULE: ./build/report/figures.js
var figures = __webpack_require__(1822);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/report/quote-markdown.js

// Paths and tensor names of real models fit, and so does the reason why a file was refused.
const VALUE_UNITS = 240;
// A sentence of an error message.
const SENTENCE_UNITS = 400;
/** Our prose with their values as code spans. */
function markdownOf(message, place = {}) {
    let text = "";
    for (const part of message)
        text = joined(text, partOf(part, place));
    return text;
}
function partOf(part, place) {
    if (typeof part === "string")
        return proseOf(part, place);
    return "value" in part ? codeOf(part.value, place) : sentenceOf(part.sentence, place);
}
/** A value as a code span: nothing in it is a link, a mention, an image, HTML or the end of the span. */
function codeOf(value, place = {}) {
    const shown = (0,visible/* visible */.R)((0,visible/* shortened */.v)(value, place.atMost ?? VALUE_UNITS)).replaceAll("<!--", "<\\u{21}--");
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
    const shown = (0,visible/* visible */.R)((0,visible/* shortened */.v)(text.trim(), place.atMost ?? SENTENCE_UNITS));
    return paragraphOf(shown, MARKUP_AND_LINKS, place).replace(BLOCK_START, (_start, digits = "", dot = "", sign = "") => `${digits}\\${dot}${sign}`);
}
/** Prose of our own, which may hold a link. */
function proseOf(text, place = {}) {
    return paragraphOf(text.replaceAll("\n", " "), MARKUP, place);
}
/** A value inside raw HTML, such as a `<summary>`: escaped, and in `<code>`, where GitHub links nothing. */
function htmlCodeOf(value, place = {}) {
    const shown = (0,visible/* visible */.R)((0,visible/* shortened */.v)(value, place.atMost ?? VALUE_UNITS));
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
const MARKUP = /[\\`*_{}[\]~|$&<>]|[@#](?!\s)/g;
const MARKUP_AND_LINKS = /[\\`*_{}[\]~|$&<>]|[@#](?!\s)|:(?=\S)|www(?=\.)|gh(?=-\d)/gi;
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

;// CONCATENATED MODULE: ./build/report/markdown-section.js


/** Sections of one model behind a line that unfolds. */
function markdownDetails(path, sections) {
    if (sections.length === 0)
        return "";
    const titles = sections.map(({ title }) => title.toLowerCase()).join(", ");
    return `<details><summary>${htmlCodeOf(path)} — ${titles}</summary>\n\n${markdownSections(sections)}</details>\n\n`;
}
function markdownSections(sections) {
    return sections.map(({ title, parts }) => `**${title}**\n\n${parts.map(partText).join("")}`).join("");
}
function partText(part) {
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
const CELL_UNITS = 80;
function tableRow(cells) {
    return `| ${cells.map((cell) => markdownOf(cell, { cell: true, atMost: CELL_UNITS })).join(" | ")} |\n`;
}

;// CONCATENATED MODULE: ./build/report/mermaid.js

// More is no picture any more, and GitHub refuses diagrams of more than a few hundred edges.
const MAX_NODES = 100;
const MAX_EDGES = 150;
const NAME_UNITS = 80;
/** A flowchart from base models to what was made from them. Models of the repository have square corners. */
function mermaidOf({ nodes, edges }) {
    const shown = new Set();
    const kept = [];
    for (const { from, to, relation } of edges) {
        const size = new Set([...shown, from, to]).size;
        if (kept.length === MAX_EDGES || size > MAX_NODES)
            continue;
        shown.add(from).add(to);
        kept.push(`  n${from} -->${relation === undefined ? "" : `|"${labelOf(relation)}"|`} n${to}\n`);
    }
    if (kept.length === 0)
        return { text: "", omitted: edges.length };
    const boxes = nodes.flatMap((node, place) => (shown.has(place) ? [boxOf(node, place)] : []));
    return { text: `flowchart LR\n${boxes.join("")}${kept.join("")}`, omitted: edges.length - kept.length };
}
function boxOf({ kind, name }, place) {
    const label = labelOf(name);
    return kind === "model" ? `  n${place}["${label}"]\n` : `  n${place}(["${label}"])\n`;
}
/** Every sign that means something to Mermaid, Markdown or HTML becomes its number, which Mermaid shows as the sign. */
function labelOf(text) {
    const shown = Array.from((0,visible/* shortened */.v)(text, NAME_UNITS), (character) => /[A-Za-z0-9 _./-]/.test(character) ? character : `#${character.codePointAt(0)};`).join("");
    return shown.trim() === "" ? "#63;" : shown;
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

;// CONCATENATED MODULE: ./build/report/catalog.js







const catalogJson = (catalog) => `${JSON.stringify(catalog, undefined, 2)}\n`;
const RECORDS = {
    absent: "–",
    "in-sync": "in sync",
    stale: "**out of date**",
    unverified: "not verified",
    unreadable: "**unreadable**",
};
const NOT_READ = "**not read**";
const COLUMNS = [
    left("Model"),
    left("Path"),
    left("Format"),
    right("Parameters"),
    right("Size"),
    left("Licence"),
    left("Base model"),
    left("Datasets"),
    left("Record"),
];
/** A page to commit: the same text for the same files. */
const catalogMarkdown = ({ models, lineage }, options) => {
    const read = models.filter((entry) => entry.status === "read");
    const unread = models.filter((entry) => entry.status !== "read");
    const heading = "# Models\n\n<!-- Written by model-review catalog. Changes by hand are lost. -->\n\n";
    const count = `${(0,figures/* counted */.hS)(read.length, "model")}${unread.length === 0 ? "" : `, and ${unread.length} that could not be read`}.\n\n`;
    const known = models.filter((entry) => entry.licenses !== undefined);
    const table = known.length === 0 ? "" : `${tableHead(COLUMNS)}${known.map((entry) => row(entry, options)).join("")}\n`;
    const problems = unread.length === 0 ? "" : `## Not read\n\n${unread.map((entry) => problemLine(entry, options)).join("")}\n`;
    const { text, omitted } = mermaidOf(lineage);
    const more = omitted === 0 ? "" : `… ${(0,figures/* counted */.hS)(omitted, "more relation")}: see \`model-review catalog --format json\`\n`;
    const graph = text === "" ? "" : `## Lineage\n\n\`\`\`mermaid\n${text}\`\`\`\n${more === "" ? "" : `\n${more}`}`;
    return `${`${heading}${count}${table}${problems}${graph}`.trimEnd()}\n`;
};
/** Of a model that could not be read what stands beside it. */
function row(entry, options) {
    const { path, name, format, licenses = [], baseModels = [], datasets = [] } = entry;
    const cells = [
        cell((0,message/* say */.cv) `${name ?? path.slice(path.lastIndexOf("/") + 1)}`),
        linked(path, options),
        cell((0,message/* ours */.Od)(format ?? "–")),
        ...(entry.status === "read" ? [(0,figures/* parametersOf */.mC)(entry.parameters), (0,quantities/* bytesText */.pV)(entry.size)] : [NOT_READ, "–"]),
        cell(some(licenses)),
        cell(some(baseModels)),
        cell(some(datasets)),
        entry.status === "read" ? RECORDS[entry.record] : "–",
    ];
    return `| ${cells.join(" | ")} |\n`;
}
function problemLine(entry, options) {
    return `- ${linked(entry.path, options)} is ${entry.status}: ${markdownOf((0,message/* quoting */.yu)(entry.error.message))}\n`;
}
// A cell is as wide as its longest word.
const catalog_CELL_UNITS = 80;
const SHOWN_VALUES = 4;
function some(values) {
    return values.length === 0 ? ["–"] : (0,message/* listed */.KE)(values, SHOWN_VALUES);
}
function cell(text) {
    return markdownOf(text, { cell: true, atMost: catalog_CELL_UNITS });
}
/** An address holds nothing that ends a link or a cell. Of brackets and backticks in a link's text renderers make different things. */
function linked(path, { linkBase }) {
    const text = codeOf(path, { cell: true, atMost: catalog_CELL_UNITS });
    return /[[\]`]/.test(path) ? text : `[${text}](${linkBase}${path.split("/").map(segmentOf).join("/")})`;
}
function segmentOf(segment) {
    const encoded = encodeURIComponent(segment.replace(/\p{Cs}/gu, "\u{fffd}"));
    return encoded.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

// EXTERNAL MODULE: ./build/bytes/text-digest.js
var text_digest = __webpack_require__(806);
// EXTERNAL MODULE: ./build/review/version.js
var version = __webpack_require__(2121);
;// CONCATENATED MODULE: ./build/report/cyclonedx-json.js

/** Everything of ours that the specification has no place for stands under this name. */
const PROPERTY_PREFIX = "model-review:";
// A property is read in a table; the whole text is in the model.
const MAX_PROPERTY_UNITS = 2_000;
// Longer than any description, and short enough for thousands of models in one document.
const MAX_TEXT_UNITS = 20_000;
/** Without what is undefined or empty: a BOM says nothing rather than that there is nothing. */
function bomObject(members) {
    const present = {};
    for (const [key, value] of Object.entries(members))
        if (value !== undefined && !isEmpty(value))
            present[key] = value;
    return present;
}
function isEmpty(value) {
    return typeof value === "object" && (Array.isArray(value) ? value : Object.keys(value)).length === 0;
}
/** Text of a file in a form that every reader of JSON takes: half a surrogate pair is no character. */
function bomText(text, atMost = MAX_TEXT_UNITS) {
    return (0,visible/* shortened */.v)(text.replace(/\p{Surrogate}/gu, "\ufffd"), atMost);
}
function property(name, value) {
    return { name: PROPERTY_PREFIX + bomText(name, MAX_PROPERTY_UNITS), value: bomText(value, MAX_PROPERTY_UNITS) };
}
/** An address on the web in the characters that RFC 3986 allows, without credentials; undefined for any other text. */
function webAddress(text) {
    const spelled = bomText(text.trim());
    if (!/^https?:\/\//i.test(spelled) || spelled.length > MAX_PROPERTY_UNITS || !URL.canParse(spelled))
        return undefined;
    const url = new URL(spelled);
    if (url.host.startsWith("["))
        return undefined;
    url.username = "";
    url.password = "";
    const [address = "", ...fragments] = url.href.split("#");
    return [encoded(address), ...(fragments.length === 0 ? [] : [encoded(fragments.join("%23"))])].join("#");
}
/** A path in the repository as a relative reference. */
function pathAddress(path) {
    return bomText(path).split("/").map(encodeURIComponent).join("/");
}
function encoded(text) {
    return text.replace(/[^A-Za-z0-9\-._~:/?@!$&'()*+,;=%]/gu, encodeURIComponent).replace(/%(?![0-9A-Fa-f]{2})/g, "%25");
}

;// CONCATENATED MODULE: ./build/report/cyclonedx-data.js

// The specification's limit.
const MAX_VERSION_UNITS = 1_024;
const ALGORITHMS = [
    [/^md5$/i, "MD5", 32],
    [/^sha-?1$/i, "SHA-1", 40],
    [/^sha-?256$/i, "SHA-256", 64],
    [/^sha-?384$/i, "SHA-384", 96],
    [/^sha-?512$/i, "SHA-512", 128],
    [/^blake3$/i, "BLAKE3", 64],
];
function references() {
    const given = new Set();
    const counts = new Map();
    return (wanted) => {
        const name = bomText(wanted);
        let unused = name;
        while (given.has(unused)) {
            const count = (counts.get(name) ?? 1) + 1;
            counts.set(name, count);
            unused = `${name}#${count}`;
        }
        given.add(unused);
        return unused;
    };
}
function dataComponents(refs) {
    const byContent = new Map();
    return {
        add: (stated) => stated.all("training.datasets").map((name) => {
            const content = contentOf(name, stated);
            const key = JSON.stringify(content);
            const known = byContent.get(key);
            if (known !== undefined)
                return known["bom-ref"];
            const version = typeof content.version === "string" ? `@${content.version}` : "";
            const { type = "data", ...others } = content;
            const component = { type, "bom-ref": refs(`data:${name}${version}`), ...others };
            byContent.set(key, component);
            return component["bom-ref"];
        }),
        all: () => [...byContent.values()],
    };
}
function contentOf(name, stated) {
    const version = stated.of("training.dataset_version", name);
    const digest = stated.of("training.dataset_hash", name);
    const location = stated.of("training.dataset_location", name);
    const hash = digest === undefined ? undefined : hashOf(digest);
    const url = location === undefined ? undefined : webAddress(location);
    return bomObject({
        type: "data",
        name: bomText(name),
        version: version === undefined ? undefined : bomText(version, MAX_VERSION_UNITS),
        hashes: hash === undefined ? [] : [hash],
        externalReferences: url === undefined ? [] : [{ url, type: "distribution" }],
        data: [{ type: "dataset", name: bomText(name) }],
        properties: [
            ...(digest === undefined || hash !== undefined ? [] : [property("hash", digest)]),
            ...(location === undefined || url !== undefined ? [] : [property("location", location)]),
        ],
    });
}
/** `md5 d8e8…`, `sha256:2c26…`; undefined for digests of another sort, such as DVC's of a folder. */
function hashOf(text) {
    const [, name = "", digits = ""] = /^([a-z0-9-]+)[\s:=]+([0-9a-f]+)$/i.exec(text.trim()) ?? [];
    const algorithm = ALGORITHMS.find(([pattern, , length]) => pattern.test(name) && digits.length === length);
    return algorithm === undefined ? undefined : { alg: algorithm[1], content: digits.toLowerCase() };
}

// EXTERNAL MODULE: ./build/formats/inspection.js
var formats_inspection = __webpack_require__(8889);
// EXTERNAL MODULE: ./build/metadata/covered.js
var covered = __webpack_require__(6458);
// EXTERNAL MODULE: ./build/model/summary.js
var summary = __webpack_require__(4514);
;// CONCATENATED MODULE: ./build/report/cyclonedx-card.js


/** What CycloneDX calls a model card: the part of a component that only models have. */
function modelCardOf(signatures, stated, datasets) {
    const emissions = stated.all("emissions").map((value) => property("emissions", value));
    const isOne = signatures.length === 1;
    return bomObject({
        modelParameters: bomObject({
            task: textOf(stated.first("task")),
            ...architectureOf(stated),
            datasets: datasets.map((ref) => ({ ref })),
            inputs: signatures.flatMap(({ name, inputs }) => inputs.map((value) => formatOf(value, isOne ? "" : `${name}/`))),
            outputs: signatures.flatMap(({ name, outputs }) => outputs.map((value) => formatOf(value, isOne ? "" : `${name}/`))),
        }),
        quantitativeAnalysis: bomObject({
            performanceMetrics: stated.facts("metrics").map(({ subject = "", value }) => metricOf(subject, value)),
        }),
        considerations: bomObject({
            useCases: stated.all("intended_use").map((text) => bomText(text)),
            technicalLimitations: stated.all("limitations").map((text) => bomText(text)),
            environmentalConsiderations: bomObject({ properties: emissions }),
        }),
    });
}
/** A configuration names a class of its library, `LlamaForCausalLM`, beside the family, `llama`. */
function architectureOf(stated) {
    const [one, another] = stated.facts("architecture", 2);
    const isClass = (key) => key !== undefined && /^architectures?(\[|$)/.test(key);
    const [family, specific] = isClass(one?.key) && !isClass(another?.key) ? [another, one] : [one, another];
    return { architectureFamily: textOf(family?.value), modelArchitecture: textOf(specific?.value) };
}
/** `images: float32[batch, 3, 224, 224]`; with the signature's name where there are several. */
function formatOf(value, place) {
    return { format: bomText(`${place}${value.name}: ${(0,figures/* typeOf */.QP)(value)}`) };
}
/** `accuracy on imagenet-1k (test)` is a type and a slice. */
function metricOf(subject, value) {
    const at = subject.indexOf(" on ");
    const [type, slice] = at === -1 ? [subject, undefined] : [subject.slice(0, at), subject.slice(at + " on ".length)];
    return bomObject({ type: textOf(type), value: bomText(value), slice: textOf(slice) });
}
function textOf(text) {
    return text === undefined || text === "" ? undefined : bomText(text);
}

// EXTERNAL MODULE: ./build/metadata/licences.js + 3 modules
var metadata_licences = __webpack_require__(2632);
;// CONCATENATED MODULE: ./build/report/cyclonedx-licences.js


const DECLARED = { acknowledgement: "declared" };
/**
 * What is stated about the licence as CycloneDX takes it: ids for ids of SPDX alone, one expression, or names. A document that has
 * several cannot have expressions among them, so that these become names.
 */
function licencesOf(stated, url) {
    const licences = (0,metadata_licences/* licenceNames */.Y3)(stated).map(metadata_licences/* licenceOf */.v3);
    const [only] = licences;
    const isOne = licences.length === 1;
    if (isOne && only?.known !== undefined && idOf(only) === undefined)
        return [{ expression: only.known.spdx, ...DECLARED }];
    return licences.map((licence) => {
        const id = idOf(licence);
        const named = id === undefined ? { name: bomText(licence.text) } : { id };
        // The address is of one text: of several licences nobody knows which.
        return { license: bomObject({ ...named, ...DECLARED, url: isOne ? url : undefined }) };
    });
}
/** The id in the list of SPDX; undefined for expressions, exceptions, later versions and licences that have a name of ours only. */
function idOf({ known }) {
    const expression = known?.expression;
    if (expression?.kind !== "licence" || expression.orLater || expression.exception !== undefined)
        return undefined;
    return /^(?:LicenseRef|DocumentRef)-/.test(expression.id) ? undefined : expression.id;
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
/** What a reader of the format calls the nodes of its graphs: layers, trees. */
function nodeNounOf(...models) {
    const operators = models.flatMap(({ graphs }) => graphs.flatMap((graph) => graph.operators));
    const [first] = operators;
    const noun = first === undefined ? undefined : NOUNS.find(({ isOf }) => operators.every(isOf))?.noun;
    return noun ?? "node";
}
const NOUNS = [
    { noun: "layer", isOf: ({ domain }) => domain === "keras" },
    { noun: "tree", isOf: ({ domain, type }) => (domain === "xgboost" || domain === "lightgbm") && type === "Tree" },
];
function nodesOf(model) {
    return model.graphs.reduce((sum, { nodeCount }) => sum + nodeCount, 0);
}

;// CONCATENATED MODULE: ./build/report/stated.js
function statedIn(facts) {
    const byField = new Map();
    for (const fact of facts) {
        const group = byField.get(fact.field);
        if (group === undefined)
            byField.set(fact.field, [fact]);
        else
            group.push(fact);
    }
    // Who says the same as one that was taken says nothing more.
    const taken = new Set();
    const ofField = (field) => (byField.get(field) ?? []).filter(({ value }) => value.trim() !== "");
    const take = (fact) => {
        if (fact !== undefined)
            taken.add(identityOf(fact));
        return fact?.value;
    };
    return {
        all: (field) => [...new Set(ofField(field).map((fact) => take(fact) ?? ""))],
        first: (field) => take(ofField(field)[0]),
        firstOf(field, understood) {
            for (const fact of ofField(field)) {
                const meaning = understood(fact.value);
                if (meaning === undefined)
                    continue;
                take(fact);
                return meaning;
            }
            return undefined;
        },
        of: (field, subject) => take(ofField(field).find((fact) => fact.subject === subject)),
        facts(field, atMost) {
            const found = distinct(ofField(field)).slice(0, atMost);
            for (const fact of found)
                take(fact);
            return found;
        },
        rest: () => distinct(facts).filter((fact) => !taken.has(identityOf(fact))),
    };
}
function distinct(facts) {
    const first = new Map();
    for (const fact of facts)
        if (!first.has(identityOf(fact)))
            first.set(identityOf(fact), fact);
    return [...first.values()];
}
function identityOf({ field, subject, value }) {
    return JSON.stringify([field, subject ?? null, value]);
}

;// CONCATENATED MODULE: ./build/report/cyclonedx-model.js









/** One model as a component. One that could not be read says so, and has what files beside it state. */
function modelComponent(inspection, hashes, { refs, data }) {
    const { path } = inspection;
    const ref = refs(`model:${path}`);
    const model = inspection.status === "read" ? inspection.model : undefined;
    const { facts = [], metadata = [], companions = [] } = (0,formats_inspection/* statedOf */.N)(inspection) ?? {};
    const stated = statedIn(facts);
    const datasets = data.add(stated);
    const files = model?.files ?? [];
    const parts = files.length > 1 ? files.map((file) => filePart(file, ref, hashes, refs)) : [];
    const component = bomObject({
        type: "machine-learning-model",
        "bom-ref": ref,
        authors: stated.all("authors").map((name) => ({ name: bomText(name) })),
        publisher: cyclonedx_model_textOf(stated.first("organization")),
        name: bomText(stated.first("name") ?? fileName(path)),
        version: cyclonedx_model_textOf(stated.first("version"), MAX_VERSION_UNITS),
        description: cyclonedx_model_textOf(stated.first("description")),
        hashes: parts.length === 0 ? fileHashes(files[0]?.path ?? path, hashes) : [],
        licenses: licencesOf(stated.all("license"), addressOf(stated, "license_link")),
        pedigree: pedigreeOf(stated),
        externalReferences: externalReferences(companions, stated),
        components: parts,
        modelCard: modelCardOf(model?.signatures ?? [], stated, datasets),
        tags: stated.all("tags").map((tag) => bomText(tag)),
        // Last: what found no other place.
        properties: [
            property("path", path),
            ...hashes.unknown.map((file) => property(`not-hashed:${file.path}`, file.reason)),
            ...(inspection.status === "read" ? structureOf(inspection.model) : problemOf(inspection)),
            ...restOf(metadata, facts, stated),
        ],
    });
    return { ref, component, datasets };
}
function problemOf({ format, status, error }) {
    const proven = format === null ? [] : [property("format", format)];
    return [...proven, property("status", status), property("error", error.code)];
}
function fileName(path) {
    return bomText(path.slice(path.lastIndexOf("/") + 1)) || "(empty)";
}
function fileHashes(path, { known }) {
    return known.filter((file) => file.path === path).map(({ algorithm, digest }) => ({ alg: algorithm, content: digest }));
}
/** A model of several files has its digests there: of the whole there is none. */
function filePart({ path, role, size }, model, hashes, refs) {
    return bomObject({
        type: "file",
        "bom-ref": refs(`${model} ${path}`),
        name: bomText(path) || "(empty)",
        hashes: fileHashes(path, hashes),
        properties: [property("role", role), property("size", size === null ? "missing" : String(size))],
    });
}
function pedigreeOf(stated) {
    const ancestors = stated.all("base_model").map((name) => bomObject({
        type: "machine-learning-model",
        name: bomText(name),
        version: cyclonedx_model_textOf(stated.of("base_model_version", name), MAX_VERSION_UNITS),
    }));
    return bomObject({ ancestors, notes: cyclonedx_model_textOf(stated.first("base_model_relation")) });
}
function externalReferences(companions, stated) {
    const web = [
        { url: addressOf(stated, "homepage"), type: "website" },
        { url: addressOf(stated, "repository"), type: "vcs" },
        { url: addressOf(stated, "citation"), type: "documentation" },
    ];
    const cards = companions
        .filter(({ kind }) => kind === "card")
        .map(({ path }) => ({ url: pathAddress(path), type: "model-card" }));
    return [...web.flatMap(({ url, type }) => (url === undefined ? [] : [{ url, type }])), ...cards];
}
/** The first address on the web among what is stated; what is none stays for the properties. */
function addressOf(stated, field) {
    return stated.firstOf(field, webAddress);
}
function structureOf(model) {
    const { format, formatVersion, producer, requirements, totals, files, code } = model;
    return [
        property("format", format),
        property("format-version", formatVersion),
        ...(producer === undefined ? [] : [property("producer", `${producer.name} ${producer.version}`.trim())]),
        ...requirements.map(({ name, version }) => property(`requires:${name}`, String(version))),
        property("parameters", String((0,summary/* parameterCountOf */.Gb)(model))),
        property("tensors", String(totals.tensors)),
        property("tensor-bytes", String(totals.bytes)),
        property("file-bytes", String(files.reduce((sum, { size }) => sum + (size ?? 0), 0))),
        ...(model.graphs.length === 0 ? [] : [property("nodes", String(nodesOf(model)))]),
        ...code.map(({ kind, name }) => property(`code:${kind}`, name)),
    ];
}
/** Facts without a place of their own, under the names of the catalogue, and entries that no fact has. */
function restOf(metadata, facts, stated) {
    return [
        ...stated.rest().map(({ field, subject, value }) => property(subject === undefined ? field : `${field}:${subject}`, value)),
        ...(0,covered/* uncoveredEntries */._)(metadata, facts).map(({ key, value, source }) => property(`metadata:${source}:${key}`, value)),
    ];
}
function cyclonedx_model_textOf(text, atMost) {
    return text === undefined ? undefined : bomText(text, atMost);
}

;// CONCATENATED MODULE: ./build/report/cyclonedx.js





const NOT_ASKED = { known: [], unknown: [] };
/** CycloneDX 1.6 of the models of a range as they are at head, https://cyclonedx.org/docs/1.6/json/. */
const cyclonedxReporter = ({ base, head, comparisons, tool }, { hashes }) => {
    const models = comparisons.flatMap((comparison) => (comparison.head === undefined ? [] : [comparison.head]));
    const revisions = { base, head };
    const about = Object.entries(revisions).map(([side, { name, commit }]) => property(side, commit === null || commit === name ? name : `${name} ${commit}`));
    return bomOf(models, hashes?.head, tool.version, [property("scope", "changed models"), ...about]);
};
/** CycloneDX 1.6 of the files that were named. */
const cyclonedxInspections = (inspections, { hashes }) => bomOf(inspections, hashes?.head, version/* VERSION */.x, [property("scope", "named files")]);
/**
 * The same models, the same text: there is no time in it, and its serial number follows from all the rest, as RFC 9562 has it for
 * version 8.
 */
function bomOf(inspections, hashes, version, properties) {
    const refs = references();
    const parts = { refs, data: dataComponents(refs) };
    const models = inspections.map((inspection) => modelComponent(inspection, hashes?.get(inspection.path) ?? NOT_ASKED, parts));
    const tool = { type: "application", name: "model-review", version };
    const content = {
        version: 1,
        metadata: { tools: { components: [tool] }, properties },
        components: [...models.map(({ component }) => component), ...parts.data.all()],
        // What a model was made from, as far as it is a component here.
        dependencies: models.map(({ ref, datasets }) => bomObject({ ref, dependsOn: [...new Set(datasets)] })),
    };
    const document = {
        $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
        bomFormat: "CycloneDX",
        specVersion: "1.6",
        serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
        ...content,
    };
    return `${JSON.stringify(document, undefined, 2).replace(MOVING, cyclonedx_escaped)}\n`;
}
// What a terminal acts on, or what reorders text: JSON may spell any character by its number.
const MOVING = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
function cyclonedx_escaped(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
function uuidOf(text) {
    const digits = (0,text_digest/* textDigest */.o)(text);
    const variant = "89ab"[Number.parseInt(digits.slice(16, 17), 16) % 4] ?? "8";
    return [
        digits.slice(0, 8),
        digits.slice(8, 12),
        `8${digits.slice(13, 16)}`,
        variant + digits.slice(17, 20),
        digits.slice(20, 32),
    ].join("-");
}

;// CONCATENATED MODULE: ./build/model/code.js
const CODE_KINDS = (/* unused pure expression or super */ null && ([
    /** An operator that the format does not define. */
    "custom-operator",
    /** What a pickle imports: `collections.OrderedDict`, `posix.system`. */
    "pickle-import",
    /** Code that stands in the file: a marshalled function, a script. */
    "embedded-code",
    /** A class or a module that the loader is told to import: a layer outside of Keras, `auto_map`. */
    "foreign-code",
    /** Machine code: a shared library, a compiled kernel, the blob of a delegate. */
    "native-code",
    /** An operator or a link that reads or writes other files, or calls out of the graph. */
    "outside-access",
]));
/**
 * `known`: on a closed list of what loading such a model needs. `dangerous`: can run commands, or reach files and the network.
 * `unverified`: neither is known.
 */
const CODE_STANDINGS = ["known", "unverified", "dangerous"];

;// CONCATENATED MODULE: ./build/report/code-section.js




/** What loading a model imports, calls or runs, the worst first. Operators have a table of their own. */
function codeParts(code, atMost) {
    const loaded = code.filter(({ kind }) => kind !== "custom-operator");
    const told = loaded.filter(({ standing }) => standing !== "known");
    const rows = [...told].sort((a, b) => rankOf(b.standing) - rankOf(a.standing)).map(rowOf);
    const known = loaded.length - told.length;
    const rest = known === 0 ? [] : [(0,message/* say */.cv) `${(0,message/* ours */.Od)((0,quantities/* grouped */.zD)(known))} known to build models`];
    return [...table([left("Standing"), left("Name"), left("Use"), left("What it does")], rows, atMost), ...list(rest, 1)];
}
function rankOf(standing) {
    return CODE_STANDINGS.indexOf(standing);
}
function rowOf({ standing, name, isCalled, detail }) {
    const use = isCalled === undefined ? "" : isCalled ? "called" : "imported";
    return [[standing], (0,message/* say */.cv) `${name}`, [use], [detail ?? ""]];
}

;// CONCATENATED MODULE: ./build/report/completeness-section.js





/** What is missing and what is odd about the files. */
function completenessSection(comparison, atMost) {
    const head = headModel(comparison);
    return head === undefined ? [] : section("Completeness", list(remarksOf(head), atMost));
}
/** Empty when the model has all it needs and nothing is odd. */
function remarksOf(model) {
    const absences = model.absences.map(({ path, reason, detail, tensors, bytes }) => (0,message/* say */.cv) `${path} ${(0,message/* ours */.Od)(`${REASONS[reason]}: ${(0,figures/* counted */.hS)(tensors, "tensor")}, ${(0,quantities/* bytesText */.pV)(bytes)}`)}${detail === "" ? [] : (0,message/* say */.cv) ` (${(0,message/* quoting */.yu)(detail)})`}`);
    const anomalies = model.anomalies.map(({ subject, detail }) => (0,message/* say */.cv) `${subject}: ${(0,message/* quoting */.yu)(detail)}`);
    return absences.length + anomalies.length === 0 ? [] : [...absences, ...anomalies];
}
const REASONS = {
    missing: "is not there",
    "out-of-range": "does not hold what the model says",
    "unsafe-path": "is no safe path and was not opened",
    unavailable: "could not be fetched",
};

// EXTERNAL MODULE: ./build/compute/amount.js
var amount = __webpack_require__(3832);
// EXTERNAL MODULE: ./build/policy/amount-text.js
var amount_text = __webpack_require__(3051);
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

;// CONCATENATED MODULE: ./build/report/text.js
/** Joins texts of which some may be empty. */
function spread(texts, separator) {
    const some = texts.filter((text) => text.length > 0);
    return some.flatMap((text, index) => (index === 0 ? text : [separator, ...text]));
}

;// CONCATENATED MODULE: ./build/report/compute.js








/** `Compute: 4.09 G MACs.` Nothing about a model that has no MACs at all. */
function computeLine(compute) {
    const text = amountOf(compute);
    return text.length === 0 ? [] : ["Compute: ", ...text];
}
/** What one run takes, and what was not counted of it. */
function amountOf(compute) {
    if (compute === undefined || compute.counted + (0,amount_text/* uncountedNodes */.t6)(compute) === 0)
        return [];
    return [...spread([totalOf(compute), rest(compute)], "; "), "."];
}
function totalOf({ macs, counted: nodes }) {
    return nodes === 0 ? ["unknown"] : (0,amount_text/* macsOf */.U1)(macs);
}
/**
 * `Compute: 4.09 G MACs → 4.30 G MACs (+5.1 %).` Nothing when what was counted is as much on both sides: nodes that were not
 * counted are among the operators that came and went.
 */
function computeChange(base, head) {
    if (base === undefined || head === undefined || (0,amount/* isEqual */.n4)(base.macs, head.macs))
        return [];
    const [before, after] = [rest(base), rest(head)];
    // A total that leaves out other nodes is no measure of growth.
    const isAlike = JSON.stringify(base.uncounted) === JSON.stringify(head.uncounted);
    const percent = isAlike ? (0,amount_text/* growthOf */.Xo)(base.macs, head.macs) : undefined;
    const growth = percent === undefined ? [] : [` (${(0,amount_text/* growthText */.bn)(percent)})`];
    const ofBase = isAlike || before.length === 0 ? [] : ["; of base ", ...before];
    const ofHead = after.length === 0 ? [] : [ofBase.length === 0 ? "; " : "; of head ", ...after];
    return ["Compute: ", ...totalOf(base), " → ", ...totalOf(head), ...growth, ...ofBase, ...ofHead, "."];
}
function rest(compute) {
    const missing = (0,amount_text/* uncountedNodes */.t6)(compute);
    if (missing === 0)
        return [];
    const share = (0,message/* ours */.Od)(`${(0,quantities/* grouped */.zD)(missing)} of ${(0,figures/* counted */.hS)(compute.counted + missing, "node")} not counted`);
    return (0,message/* say */.cv) `${share}: ${(0,amount_text/* uncountedText */.DO)(compute)}`;
}
// Fewer are shapes, axes and other settings.
const LEAST_PARAMETERS = 100;
// Which operator takes most depends on sizes that are not fixed: they are taken to be this.
const ORDERING_SIZE = 1024;
/** Operators with MACs or parameters, the most expensive first. */
function computeParts(compute, atMost) {
    if (compute === undefined)
        return [];
    const cost = ({ macs }) => (0,amount/* estimated */.Ju)(macs, ORDERING_SIZE) ?? Number.MAX_SAFE_INTEGER;
    const rows = compute.operators
        .filter(({ nodes, parameters }) => nodes > 0 || parameters >= LEAST_PARAMETERS)
        .toSorted((a, b) => cost(b) - cost(a) || b.parameters - a.parameters)
        .map(({ domain, type, nodes, macs, parameters }) => [
        operatorText(domain, type),
        nodes === 0 ? [] : [(0,quantities/* grouped */.zD)(nodes)],
        nodes === 0 ? [] : amountCell(macs),
        [(0,quantities/* grouped */.zD)(parameters)],
    ]);
    const columns = [left("Operator"), right("Counted nodes"), right("MACs"), right("Parameters")];
    const all = amountOf(compute);
    return all.length === 0 ? [] : [...line(all), ...table(columns, rows, atMost)];
}
function amountCell(macs) {
    const [term] = macs;
    return macs.length <= 1 && (term?.factors.length ?? 0) === 0 ? (0,message/* ours */.Od)((0,amount_text/* amountText */.cY)(macs)) : (0,message/* say */.cv) `${(0,amount_text/* amountText */.cY)(macs, amount_text/* scaledText */.SY, 1)}`;
}

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
    return { verdict: "breaking", text: `${tallyOf(breaking)}${others === 0 ? "" : `; ${(0,figures/* counted */.hS)(others, "compatible change")}`}` };
}
function concernsInterface(change) {
    return "compatibility" in change;
}
function sizeOfInterface(model) {
    if (model.signatures.length === 0)
        return "–";
    const inputs = model.signatures.reduce((sum, { inputs }) => sum + inputs.length, 0);
    const outputs = model.signatures.reduce((sum, { outputs }) => sum + outputs.length, 0);
    return `${(0,figures/* counted */.hS)(inputs, "input")}, ${(0,figures/* counted */.hS)(outputs, "output")}`;
}
/** `2 inputs removed, 1 added; 1 output of another rank`. */
function tallyOf(changes) {
    const phrases = [];
    const added = changes.filter(({ kind }) => kind === "signature-added").length;
    const removed = changes.filter(({ kind }) => kind === "signature-removed").length;
    if (removed > 0)
        phrases.push(`${(0,figures/* counted */.hS)(removed, "signature")} removed`);
    if (added > 0)
        phrases.push(`${(0,figures/* counted */.hS)(added, "signature")} added`);
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
                : `${words.length === 0 ? (0,figures/* counted */.hS)(names.size, side) : names.size} ${phrase}`);
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
    // Where a side states none, there is nothing to compare, and the name of the other's only signature is often ours.
    const [none, one] = base.signatures.length === 0 ? ["base", head] : head.signatures.length === 0 ? ["head", base] : [];
    if (one !== undefined && one.signatures.length > 0) {
        return [...line([`${none} states no inputs and outputs`]), ...allValues(one, atMost)];
    }
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
    return [label, renamed ? (0,message/* say */.cv) `${baseName} ${(0,figures/* typeOf */.QP)(before)}` : typeCell(before), typeCell(after)];
}
function typeCell(value) {
    return value === undefined ? ["–"] : (0,message/* say */.cv) `${(0,figures/* typeOf */.QP)(value)}`;
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
        (0,message/* say */.cv) `${(0,figures/* typeOf */.QP)(value)}`,
    ])));
    return rows.length === 0 ? line([]) : table([left("Value"), left("Type")], rows, atMost);
}

// EXTERNAL MODULE: ./build/metadata/statements.js
var statements = __webpack_require__(6660);
// EXTERNAL MODULE: ./build/model/fields.js
var fields = __webpack_require__(2017);
;// CONCATENATED MODULE: ./build/report/fact-rows.js





const NOTHING = ["–"];
// Of members and of values that differ between sources.
const fact_rows_SHOWN_VALUES = 5;
const SHOWN_PLACES = 3;
/** What is stated otherwise than at the base: the field, both sides in the words of its kind, and where it stands now. */
function changedFacts(changes, section, atMost) {
    const own = changes.filter(({ field }) => (0,fields/* fieldOf */._F)(field).section === section);
    const columns = [left("Field"), left("Base"), left("Head"), left("Stated in")];
    const texts = own.flatMap((change) => (change.difference.kind === "lines" ? lineParts(change, change.difference, atMost) : []));
    return [...table(columns, own.map(changeRow), atMost), ...texts];
}
/** What is stated about a model that has no base. */
function statedFacts(facts, section, atMost) {
    const groups = new Map();
    for (const fact of facts.filter(({ field }) => (0,fields/* fieldOf */._F)(field).section === section)) {
        const key = JSON.stringify([fact.field, fact.subject]);
        groups.set(key, [...(groups.get(key) ?? []), fact]);
    }
    const rows = [...groups.values()].flatMap((group) => {
        const [first] = group;
        return first === undefined ? [] : [[fact_rows_labelOf(first), fact_rows_valuesOf(group), placesOf(group)]];
    });
    return table([left("Field"), left("Value"), left("Stated in")], rows, atMost);
}
function changeRow(change) {
    const { base, head, difference } = change;
    return [fact_rows_labelOf(change), ...sidesOf(base, head, difference), placesOf(head.length > 0 ? head : base)];
}
function fact_rows_labelOf({ field, subject }) {
    const title = (0,message/* ours */.Od)((0,fields/* fieldOf */._F)(field).title);
    return subject === undefined ? title : (0,message/* say */.cv) `${title} ${subject}`;
}
function sidesOf(base, head, difference) {
    const [before, after] = [fact_rows_valuesOf(base), fact_rows_valuesOf(head)];
    switch (difference.kind) {
        case "added":
            return [NOTHING, after];
        case "removed":
            return [before, NOTHING];
        case "replaced":
            return [before, after];
        case "number":
            return [before, (0,message/* say */.cv) `${after} (${(0,message/* ours */.Od)(signed(difference.head - difference.base))})`];
        case "metric":
            return [before, (0,message/* say */.cv) `${after} (${(0,message/* ours */.Od)(metricText(difference))})`];
        case "licence":
            return [before, (0,message/* say */.cv) `${after}${LICENCE_WORDS[difference.relation]}`];
        case "members":
            return [(0,quantities/* counted */.hS)(fact_rows_distinct(base), "member"), membersText(fact_rows_distinct(head), difference)];
        case "lines": {
            return [linesText(difference, "removed"), linesText(difference, "added")];
        }
    }
}
/** Lines that are left out are of either kind: what is counted is then only a part. */
function linesText({ lines, omitted }, kind) {
    const count = lines.filter((one) => one.kind === kind).length;
    if (omitted === 0)
        return (0,message/* say */.cv) `${(0,quantities/* counted */.hS)(count, "line")} ${(0,message/* ours */.Od)(kind)}`;
    return count === 0 ? (0,message/* ours */.Od)("lines left out") : (0,message/* say */.cv) `${(0,quantities/* counted */.hS)(count, "line")} or more ${(0,message/* ours */.Od)(kind)}`;
}
/** Several sources may state the same members. */
function fact_rows_distinct(facts) {
    return new Set(facts.map(({ value }) => value)).size;
}
const LICENCE_WORDS = {
    respelled: (0,message/* ours */.Od)(" (the same licence)"),
    different: [],
    unknown: (0,message/* ours */.Od)(" (not both are SPDX expressions)"),
};
function metricText({ base, head, better }) {
    const change = signed(head - base);
    if (better === null || head === base)
        return change;
    return `${change}, ${head > base === (better === "more") ? "better" : "worse"}`;
}
/** Without the digits that binary arithmetic adds. */
function signed(difference) {
    const text = String(Number(difference.toPrecision(6)));
    return difference > 0 ? `+${text}` : text.replace("-", "−");
}
function membersText(count, { added, removed, reordered }) {
    const parts = [
        ...(added.length === 0 ? [] : [(0,message/* say */.cv) `added ${(0,message/* listed */.KE)(added, fact_rows_SHOWN_VALUES)}`]),
        ...(removed.length === 0 ? [] : [(0,message/* say */.cv) `removed ${(0,message/* listed */.KE)(removed, fact_rows_SHOWN_VALUES)}`]),
        ...(reordered ? [(0,message/* ours */.Od)("in another order")] : []),
    ];
    const said = parts.flatMap((part, index) => (index === 0 ? part : ["; ", ...part]));
    return [...(0,quantities/* counted */.hS)(count, "member"), ...(said.length === 0 ? [] : [": ", ...said])];
}
function lineParts(change, { lines, omitted }, atMost) {
    const changed = lines.filter(({ kind }) => kind !== "kept");
    // What is skipped before the first change and behind the last is not between two of them.
    const [first, last] = [changed.findIndex(isChange), changed.findLastIndex(isChange)];
    const items = changed.slice(first, last + 1).map(({ kind, text }) => {
        if (kind === "skipped")
            return (0,message/* ours */.Od)("…");
        return kind === "added" ? (0,message/* say */.cv) `+ ${text}` : (0,message/* say */.cv) `− ${text}`;
    });
    const left = (0,message/* ours */.Od)(omitted === 0 ? ":" : `, ${omitted} lines left out:`);
    return items.length === 0 ? [] : [{ kind: "line", text: (0,message/* say */.cv) `${fact_rows_labelOf(change)}${left}` }, ...list(items, atMost)];
}
function isChange({ kind }) {
    return kind === "added" || kind === "removed";
}
/** One of those that differ only in how they are written. */
function fact_rows_valuesOf(facts) {
    const meanings = new Map();
    for (const { field, value } of facts) {
        const meaning = (0,statements/* meaningOf */.Pr)(value, (0,fields/* fieldOf */._F)(field).kind, field);
        if (!meanings.has(meaning))
            meanings.set(meaning, value);
    }
    return (0,message/* listed */.KE)([...meanings.values()], fact_rows_SHOWN_VALUES);
}
function placesOf(facts) {
    const places = new Set(facts.map(({ source, line }) => (line === undefined ? source : `${source}:${line}`)));
    return (0,message/* listed */.KE)([...places], SHOWN_PLACES);
}

;// CONCATENATED MODULE: ./build/report/metadata-section.js






/** The questions of a reviewer, in order. What has no field in the catalogue stands last, key by key. */
const TITLES = {
    structure: "Stated about the structure",
    parameters: "Stated about the parameters",
    training: "Training data and origin",
};
const SECTIONS = ["structure", "parameters", "training"];
/**
 * What is stated about the model and differs from the base; all of it where there is no base that was read, and of a model that was
 * not read when nothing differs: it is all there is to look at.
 */
function metadataSection(comparison, atMost) {
    const [base, head] = [(0,formats_inspection/* statedOf */.N)(comparison.base), (0,formats_inspection/* statedOf */.N)(comparison.head)];
    if (head !== undefined && isShownWhole(comparison))
        return statedSections(head, atMost);
    const facts = comparison.changes.filter((change) => change.kind === "fact-changed");
    return [
        ...SECTIONS.flatMap((id) => section(TITLES[id], changedFacts(facts, id, atMost))),
        ...section("Metadata", changedEntries(comparison, base, head, atMost), ignoredLine(comparison)),
    ];
}
function isShownWhole({ base, head, changes }) {
    if (head?.status !== "read" && base !== undefined)
        return changes.length === 0;
    return base?.status !== "read";
}
/** All that is stated about one model. */
function statedSections(model, atMost) {
    const facts = SECTIONS.flatMap((id) => section(TITLES[id], statedFacts(model.facts, id, atMost)));
    const others = { ...model, metadata: (0,covered/* uncoveredEntries */._)(model.metadata, model.facts) };
    return [...facts, ...section("Metadata", metadataTable(others, atMost))];
}
function changedEntries(comparison, base, head, atMost) {
    // Where nobody knows what a side states, the changes are all there is.
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
    return table([left("Key"), left("Base"), left("Head")], rows, atMost);
}
function ignoredLine({ ignoredMetadata = 0 }) {
    if (ignoredMetadata === 0)
        return [];
    const [count, verb] = [(0,quantities/* grouped */.zD)(ignoredMetadata), ignoredMetadata === 1 ? "difference is" : "differences are"];
    return line((0,message/* ours */.Od)(`${count} more ${verb} ignored by the policy, such as dates.`));
}
/** Where a key stands is told only when the model keeps metadata in several places. */
function metadataTable({ metadata }, atMost) {
    const keyCell = keyCellOf(metadata);
    const rows = metadata.map(({ key, value, source }) => [keyCell(key, source), (0,message/* say */.cv) `${value}`]);
    return table([left("Key"), left("Value")], rows, atMost);
}
function keyCellOf(entries) {
    const places = new Set(entries.map(({ source }) => source));
    // A field of the format itself is its own place.
    return (key, source) => (places.size > 1 && key !== source ? (0,message/* say */.cv) `${key} in ${source}` : (0,message/* say */.cv) `${key}`);
}

// EXTERNAL MODULE: ./build/report/quote-plain.js
var quote_plain = __webpack_require__(525);
// EXTERNAL MODULE: ./build/report/terminal-layout.js
var terminal_layout = __webpack_require__(3186);
;// CONCATENATED MODULE: ./build/report/terminal-section.js



// Two values and their arrows beside each other on a usual terminal.
const terminal_section_CELL_UNITS = 44;
function terminalSections(sections, width, paint) {
    return sections
        .map(({ title, parts }) => `  ${paint("bold", title)}\n${parts.map((part) => terminal_section_partText(part, width)).join("")}`)
        .join("");
}
function terminal_section_partText(part, width) {
    const more = "more" in part && part.more > 0 ? `    … ${(0,quantities/* grouped */.zD)(part.more)} more\n` : "";
    if (part.kind === "line")
        return (0,terminal_layout/* wrapped */.ky)((0,quote_plain/* plainOf */.oi)(part.text), width, "    ");
    if (part.kind === "list")
        return part.items.map((item) => (0,terminal_layout/* wrapped */.ky)((0,quote_plain/* plainOf */.oi)(item), width, "    ")).join("") + more;
    const rows = part.rows.map((row) => row.map((cell) => (0,quote_plain/* bareOf */.eI)(cell, terminal_section_CELL_UNITS)));
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
    const head = `${paint("bold", (0,quote_plain/* wordOf */.aG)(inspection.path))}\n`;
    if (inspection.status !== "read") {
        const { code, message, path, offset } = inspection.error;
        const place = [...(path === undefined ? [] : [(0,quote_plain/* wordOf */.aG)(path)]), ...(offset === undefined ? [] : [`byte ${(0,quantities/* grouped */.zD)(offset)}`])];
        const where = place.length === 0 ? "" : ` (${place.join(", ")})`;
        const reason = `${paint("red", inspection.status)}: ${(0,quote_plain/* plainOf */.oi)([{ sentence: message }])}${where} [${(0,quote_plain/* wordOf */.aG)(code)}]`;
        const stated = (0,formats_inspection/* statedOf */.N)(inspection);
        const sections = stated === undefined ? "" : terminalSections(statedSections(stated, SHOWN_ROWS), width, paint);
        return head + (0,terminal_layout/* wrapped */.ky)(reason, width, "  ") + sections;
    }
    const read = `${(0,quantities/* bytesText */.pV)(inspection.bytesRead)} read of ${(0,quantities/* bytesText */.pV)(inspection.size)}`;
    const facts = (0,terminal_layout/* wrapped */.ky)([...factsOf(inspection.model), read].join(" · "), width, "  ");
    return head + facts + terminalSections(sectionsOf(inspection.model), width, paint);
}
function factsOf({ format, formatVersion, producer, requirements }) {
    const version = requirements.length > 0 ? "" : ` version ${(0,quote_plain/* wordOf */.aG)(formatVersion)}`;
    return [
        `${(0,quote_plain/* wordOf */.aG)(format)}${version}`,
        ...(producer === undefined ? [] : [`producer ${(0,quote_plain/* wordOf */.aG)(`${producer.name} ${producer.version}`.trim())}`]),
        ...requirements.map(({ name, version: least }) => `${(0,quote_plain/* wordOf */.aG)(name)} ${least}`),
    ];
}
function sectionsOf(model) {
    const operators = operatorsIn(model).map(({ domain, type, count }) => [operatorText(domain, type), [(0,quantities/* grouped */.zD)(count)]]);
    const files = model.files.map(({ path, role, size }) => [
        (0,message/* say */.cv) `${path}`,
        [role],
        [size === null ? "missing" : (0,quantities/* bytesText */.pV)(size)],
    ]);
    const noun = nodeNounOf(model);
    return [
        ...section("Code that loading it meets", codeParts(model.code, SHOWN_ROWS)),
        ...section("Completeness", list(remarksOf(model), SHOWN_ROWS)),
        ...section("Interface", allValues(model, SHOWN_ROWS)),
        ...section(`Operators: ${(0,figures/* counted */.hS)(nodesOf(model), noun)}`, table([left("Operator"), right("Count")], operators, SHOWN_ROWS)),
        ...section("Compute", computeParts(model.compute, SHOWN_ROWS)),
        ...section(`Tensors: ${(0,figures/* counted */.hS)((0,summary/* parameterCountOf */.Gb)(model), "parameter")}`, kinds(model.tensors), largest(model.tensors)),
        ...statedSections(model, SHOWN_ROWS),
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
    const order = [...new Set(tensors.map(({ kind }) => kind))];
    const placeOf = ([first]) => (first === undefined ? 0 : order.indexOf(first.kind));
    const sorted = [...groups.values()].sort((a, b) => placeOf(a) - placeOf(b));
    const rows = sorted.map((group) => {
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
            ...inputs.map((value) => `input ${written(name)} ${written(value.name)} ${written((0,figures/* typeOf */.QP)(value))}`),
            ...outputs.map((value) => `output ${written(name)} ${written(value.name)} ${written((0,figures/* typeOf */.QP)(value))}`),
        ]),
        ...sorted(model.graphs.map(({ name, nodeCount }) => `graph ${written(name)} ${nodeCount}`)),
        ...sorted(operatorsIn(model).map(({ domain, type, count }) => `operator ${written(domain)} ${written(type)} ${count}`)),
        ...sorted(model.code.map(({ kind, name, count }) => `code ${kind} ${written(name)} ${count}`)),
        ...(model.compute === undefined ? [] : [`compute ${written((0,amount_text/* amountText */.cY)(model.compute.macs, String))} macs`]),
        `totals ${totals.tensors} tensors ${totals.parameters} parameters ${totals.bytes} bytes`,
        ...sorted(model.tensors.map(({ name, kind, dtype, shape }) => `tensor ${written(name)} ${kind} ${written(dtype)}[${shape.join(", ")}]`)),
        ...sorted(model.metadata.map(({ key, value, source }) => `metadata ${written(source)} ${written(key)} = ${written(value)}`)),
        ...sorted(model.absences.map(({ path, reason, tensors, bytes }) => `absent ${written(path)} ${reason} ${tensors} tensors ${bytes} bytes`)),
        ...sorted(model.anomalies.map(({ kind, subject }) => `anomaly ${kind} ${written(subject)}`)),
    ];
}
function written(value) {
    return (0,quote_plain/* wordOf */.aG)(value, inspection_text_VALUE_UNITS);
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
    const { schemaVersion, tool, base, head, policy, judgedOn, editedPolicy, verdict, counts, comparisons, findings, coverage } = review;
    return {
        schemaVersion,
        tool,
        base,
        head,
        policy,
        ...(judgedOn === undefined ? {} : { judgedOn }),
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
        message: (0,quote_plain/* plainOf */.oi)(message),
        messageParts: message,
        ...(waiver === undefined ? {} : { waiver }),
    };
}

;// CONCATENATED MODULE: ./build/report/tensor-moves.js
function movedOf(changes) {
    const largest = changes.reduce((most, change) => Math.max(most, tensorOf(change).parameters), 0);
    const parameters = changes.reduce((sum, change) => sum + tensorOf(change).parameters, 0);
    const measures = changes.filter(isOfValues).flatMap(({ measure }) => measure ?? []);
    return { kind: kinshipOfLargest(changes)?.kind, largest, parameters, ...squaresOf(measures) };
}
/** ‖head − base‖² and ‖base‖² over all; a sample stands for the whole tensor. */
function squaresOf(measures) {
    let [difference, norm] = [0, 0];
    for (const { relativeL2, base, share } of measures) {
        if (relativeL2 === null || base.norm === null)
            continue;
        difference += (relativeL2 * base.norm) ** 2 / share;
        norm += base.norm ** 2 / share;
    }
    return { difference, norm };
}
/** Of the tensor that has most parameters. */
function kinshipOfLargest(changes) {
    const [first, ...others] = changes;
    if (first === undefined)
        return undefined;
    const largest = others.reduce((a, b) => (tensorOf(b).parameters > tensorOf(a).parameters ? b : a), first);
    return "kinship" in largest ? largest.kinship : undefined;
}
/** The larger relative change first; where values were not measured the larger tensors. */
function byMove(a, b) {
    return relativeOf(b) - relativeOf(a) || b.parameters - a.parameters;
}
function relativeOf({ difference, norm }) {
    return norm > 0 ? Math.sqrt(difference / norm) : 0;
}
function tensorOf(change) {
    return "tensor" in change ? change.tensor : change.head;
}
function isOfValues(change) {
    return change.kind === "tensor-values-changed";
}

;// CONCATENATED MODULE: ./build/report/drift.js

function driftOf(changes) {
    const kinship = kinshipOfLargest(changes);
    if (kinship === undefined)
        return undefined;
    const measures = changes.flatMap(({ measure }) => measure ?? []);
    const { kind, rank } = kinship;
    const share = measures.reduce((least, measure) => Math.min(least, measure.share), 1);
    const uncertainty = share < 1 ? uncertaintyOf(measures) : undefined;
    const told = { ...(rank === undefined ? {} : { rank }), ...(uncertainty === undefined ? {} : { uncertainty }) };
    return { kind, ...told, relative: drift_relativeOf(measures), share };
}
/** Errors of independent samples, added as squares: of the squared change of each, then of the root over all. */
function uncertaintyOf(measures) {
    const { difference, norm } = squaresOf(measures);
    let squares = 0;
    for (const { relativeL2, uncertainty, base, share } of measures) {
        if (share === 1 || relativeL2 === null || base.norm === null)
            continue;
        if (uncertainty === null)
            return undefined;
        squares += (2 * relativeL2 * uncertainty * (base.norm ** 2 / share)) ** 2;
    }
    return difference > 0 ? Math.sqrt(squares) / (2 * Math.sqrt(difference * norm)) : undefined;
}
function drift_relativeOf(measures) {
    const { difference, norm } = squaresOf(measures);
    return norm > 0 ? Math.sqrt(difference / norm) : null;
}
/** What a reader may call it. */
const KINSHIP_WORDS = {
    identical: "identical",
    recast: "recast",
    noise: "rounding",
    permuted: "permuted",
    transposed: "transposed",
    rescaled: "rescaled",
    requantised: "requantised",
    "sparse-update": "sparse update",
    pruned: "pruned",
    "low-rank-update": "low-rank update",
    "fine-tuned": "fine-tuned",
    "heavily-changed": "heavily changed",
    retrained: "retrained",
    changed: "new values",
    unmeasured: "new values",
};
/** `▇▇▇▇▇▇▇▇▇▇ 1.4, unrelated`: the bar has a cell for each half power of ten from 0.0001 on, and is full where nothing is related. */
function driftText({ kind, rank, relative, share, uncertainty }) {
    if (relative === null || kind === "permuted" || kind === "transposed")
        return "";
    const cells = relative === 0 ? 0 : Math.round(2 * (Math.log10(relative) + 4.5) + 0.5);
    const filled = Math.max(0, Math.min(CELLS, cells));
    const about = share < 1 ? "about " : "";
    const within = uncertainty === undefined ? "" : ` ± ${rounded(uncertainty)}`;
    return `${FULL.repeat(filled)}${EMPTY.repeat(CELLS - filled)} ${about}${rounded(relative)}${within}${meaningOf(kind, rank)}`;
}
const CELLS = 10;
const FULL = "█";
const EMPTY = "░";
function meaningOf(kind, rank) {
    if (kind === "retrained")
        return ", unrelated";
    if (kind === "low-rank-update")
        return `, rank ${rank ?? "?"}`;
    return kind === "fine-tuned" || kind === "heavily-changed" ? ", related" : "";
}
/** Two digits that count: `1.4`, `0.021`, `0.00034`. */
function rounded(value) {
    if (value >= 100)
        return String(Math.round(value));
    return value < 1e-6 ? value.toExponential(0) : value.toPrecision(2);
}

;// CONCATENATED MODULE: ./build/report/kinship-story.js



/** Undefined where the weights say nothing, or nothing that other words would not say better. */
function kinshipStoryOf(comparison) {
    const { kinship } = comparison;
    if (kinship === undefined)
        return undefined;
    const { kind, rank, shares } = kinship;
    const of = tensorsOf(shares);
    if (kind === "same-weights" || kind === "re-exported")
        return keptStoryOf(kinship);
    if (kind === "fine-tuned") {
        const detail = tunedDetailOf(kinship, comparison);
        return detail === undefined ? undefined : { word: WORDS[kind], detail };
    }
    if (kind === "retrained") {
        const kept = of("identical") > 0 ? `, ${(0,quantities/* grouped */.zD)(of("identical"))} identical` : "";
        return { word: WORDS[kind], detail: `${largeOf(of("retrained"), shares)} unrelated to base${kept}` };
    }
    if (kind === "adapter-merged") {
        const detail = `updates of rank ${rank ?? 0} at most`;
        return { word: WORDS[kind], detail: [detail, ...identicalOf(shares)].join(", ") };
    }
    return kind === "unknown" ? undefined : { word: WORDS[kind], ...basisOf(kinship) };
}
const WORDS = {
    recast: "recast",
    requantised: "requantised",
    pruned: "pruned",
    "adapter-merged": "adapter merged",
    "fine-tuned": "fine-tuned",
    retrained: "retrained",
    "different-architecture": "another architecture",
};
/** `same weights: 5 of 7 large tensors permuted`. Nothing of weights that are equal bit by bit under names of their own. */
function keptStoryOf({ shares, exchanged }) {
    const of = tensorsOf(shares);
    if (exchanged !== undefined)
        return { word: "weights exchanged", detail: `${largeOf(exchanged, shares)} under the name of another one` };
    if (of("rescaled") > 0)
        return { word: "folded", detail: `${largeOf(of("rescaled"), shares)} rescaled row by row` };
    const kinds = KEPT_WORDS.filter(({ kind }) => of(kind) > 0);
    const told = kinds.map(({ kind, word }, index) => `${index === 0 ? largeOf(of(kind), shares) : (0,quantities/* grouped */.zD)(of(kind))} ${word}`);
    return told.length === 0 ? undefined : { word: "same weights", detail: told.join(", ") };
}
const KEPT_WORDS = [
    { kind: "permuted", word: "permuted" },
    { kind: "transposed", word: "transposed" },
    { kind: "noise", word: "equal but for rounding" },
];
function tunedDetailOf({ scope, shares }, { changes, tensors }) {
    if (scope === "head") {
        const head = isNewHead(changes) ? "head new" : "head only";
        // Whatever became of the head, the rest is frozen when every bit of it is the same.
        return tensorsOf(shares)("noise", "permuted", "transposed", "rescaled") === 0 ? `${head}, backbone frozen` : head;
    }
    if (scope === "top-blocks")
        return ["last blocks only", ...identicalOf(shares)].join(", ");
    if (scope === "all")
        return "every layer";
    if (shares.some(({ kind }) => kind !== "identical"))
        return identicalOf(shares)[0] ?? "some layers";
    // The rest of the line says what else there is: tensors that came or went, or rows that were appended.
    return tensors.changed > 0 ? `small tensors only, all ${largeTensors(shares)} identical` : undefined;
}
/** Nothing of it comes from base. Of small tensors with new values nobody can tell: their company decides. */
function isNewHead(changes) {
    // The rows that both sides have are measured as well: the change of the shape tells of them already.
    const resized = new Set(changes.flatMap((change) => (change.kind === "tensor-reshaped" ? change.head.name : [])));
    const told = changes.filter((change) => change.kind !== "tensor-values-changed" || !resized.has(change.head.name));
    const kinds = new Set(told.flatMap(kindOf));
    const isRelated = [...kinds].some((kind) => kind !== "new" && kind !== "retrained" && kind !== "changed" && kind !== "unmeasured");
    return !isRelated && (kinds.has("retrained") || (kinds.has("new") && !kinds.has("changed") && !kinds.has("unmeasured")));
}
function kindOf(change) {
    if (change.kind === "tensor-added")
        return change.tensor.kind === "constant" || change.copyOf !== undefined ? [] : "new";
    if (change.kind === "tensor-values-changed" || change.kind === "tensor-retyped")
        return change.kinship?.kind ?? "unmeasured";
    if (change.kind !== "tensor-reshaped")
        return [];
    // Of another size, so that at least its rows were made anew.
    return change.kinship === undefined || change.kinship.kind === "changed" ? "new" : change.kinship.kind;
}
function tensorsOf(shares) {
    return (...kinds) => shares.reduce((sum, { kind, tensors }) => (kinds.includes(kind) ? sum + tensors : sum), 0);
}
/** `4 of 7 large tensors identical`; nothing when none or all are. */
function identicalOf(shares) {
    const kept = tensorsOf(shares)("identical");
    return kept > 0 && shares.some(({ kind }) => kind !== "identical") ? [`${largeOf(kept, shares)} identical`] : [];
}
function largeOf(some, shares) {
    return `${(0,quantities/* grouped */.zD)(some)} of ${largeTensors(shares)}`;
}
function largeTensors(shares) {
    return (0,figures/* counted */.hS)(shares.reduce((sum, { tensors }) => sum + tensors, 0), "large tensor");
}
/** Of what is told without a measure, which would tell that it is one of a sample. */
function basisOf({ kind, read }) {
    return BY_ENCODING.has(kind) && read !== undefined ? { basis: `judged by ${(0,figures/* aboutText */.np)(read)} of the values` } : {};
}
const BY_ENCODING = new Set(["recast", "requantised", "pruned"]);
/** `Of 628,224 parameters in tensors of 1,024 elements or more: 63 % fine-tuned, 36 % identical. As a semantic version: minor.` */
function kinshipSharesOf({ kind, shares, step }) {
    const all = shares.reduce((sum, { parameters }) => sum + parameters, 0);
    if (kind === "unknown" || kind === "same-weights" || all === 0)
        return undefined;
    const told = shares.map(({ kind: what, parameters }) => `${(0,figures/* shareText */.Lu)(parameters, all)} ${SHARE_WORDS[what]}`);
    const next = step === "none" ? "" : ` As a semantic version: ${step}.`;
    return `Of ${(0,figures/* counted */.hS)(all, "parameter")} in large tensors: ${told.join(", ")}.${next}`;
}
const SHARE_WORDS = {
    ...KINSHIP_WORDS,
    new: "new",
    removed: "removed",
    resized: "of another size",
    unmeasured: "not measured",
};

;// CONCATENATED MODULE: ./build/diff/comparison.js
const ARTIFACT_CHANGES = (/* unused pure expression or super */ null && (["added", "removed", "modified", "renamed"]));
const RECORD_STATUSES = (/* unused pure expression or super */ null && (["absent", "in-sync", "stale", "unverified", "unreadable"]));
const SKIP_REASONS = ["budget", "never"];

;// CONCATENATED MODULE: ./build/report/skipped.js



/** `values of 12 tensors, 3.1 GB, not compared: budget` */
function skippedText({ tensors, bytes, reason }) {
    return `values of ${(0,figures/* counted */.hS)(tensors, "tensor")}, ${(0,quantities/* bytesText */.pV)(bytes)}, not compared: ${skipped_REASONS[reason]}`;
}
/** `The checksums that the files state differ for 3 of 12: a hint, no proof.` */
function checksumsText({ checksums }) {
    if (checksums === undefined)
        return "";
    return `The checksums that the files state differ for ${(0,quantities/* grouped */.zD)(checksums.differing)} of ${(0,quantities/* grouped */.zD)(checksums.stated)}: a hint, no proof.`;
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

;// CONCATENATED MODULE: ./build/report/block-runs.js

/** Blocks whose relative changes differ by less than this factor are told together. */
const ALIKE = 1.5;
/**
 * Groups with the same kind of change, largest change first, repeated blocks that follow each other and were changed alike told as
 * one: `blocks.0…11.*`. Others stay as they are.
 */
function foldedBlocks(groups) {
    const numbered = groups.map((group, place) => ({ group, place, block: blockOf(group.label), moved: movedOf(group.changes) }));
    const byNumber = [...numbered].sort((a, b) => (a.block?.number ?? -1) - (b.block?.number ?? -1));
    const runs = new Map();
    for (const { group, place, block, moved } of byNumber) {
        const key = block === undefined ? `${place}` : JSON.stringify([block.before, block.after, shapeOf(group)]);
        const known = runs.get(key) ?? [];
        runs.set(key, known);
        const run = known.at(-1);
        if (run !== undefined && block?.number === (run.last ?? -2) + 1 && isAlike(run.moved, moved)) {
            run.groups.push(group);
            run.moved = together(run.moved, moved);
            run.last = block.number;
        }
        else
            known.push({ groups: [group], moved, place, block, last: block?.number });
    }
    const told = [...runs.values()].flat().sort((a, b) => byMove(a.moved, b.moved) || a.place - b.place);
    return told.map(block_runs_joined);
}
function block_runs_joined({ groups, block, last }) {
    const [first, ...others] = groups;
    if (block === undefined || others.length === 0)
        return first;
    const label = `${block.before}${block.number}…${last}${block.after}`;
    const changes = groups.flatMap((group) => group.changes);
    return { ...first, label, changes, parameters: groups.reduce((sum, { parameters }) => sum + parameters, 0) };
}
const NUMBER = /^(.*?[./_]|)(\d+)([./].*)$/;
function blockOf(label) {
    const [, before, number, after] = NUMBER.exec(label ?? "") ?? [];
    return before === undefined || number === undefined || after === undefined
        ? undefined
        : { before, number: Number(number), after };
}
/** Lone tensors of other shapes are no repeated block. */
function shapeOf({ label, changes }) {
    const [only] = changes;
    return only === undefined || changes.length > 1 || tensorOf(only).name !== label ? undefined : tensorOf(only).shape;
}
function together(a, b) {
    const { kind, largest } = b.largest > a.largest ? b : a;
    const parameters = a.parameters + b.parameters;
    return { kind, largest, parameters, difference: a.difference + b.difference, norm: a.norm + b.norm };
}
function isAlike(a, b) {
    if (a.kind !== b.kind)
        return false;
    const [less, more] = [relativeOf(a), relativeOf(b)].sort((x, y) => x - y);
    return (more ?? 0) <= ALIKE * (less ?? 0);
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
function groupsOfKind(kind, changes, atMost) {
    if (changes.length <= atMost) {
        return layerByLayer(foldedBlocks(changes.map((change) => groupOf(kind, tensorOf(change).name, [change]))));
    }
    for (let depth = MAX_DEPTH; depth > 1; depth -= 1) {
        const blocks = foldedBlocks(groupsAt(kind, changes, depth));
        if (blocks.length <= atMost)
            return othersLast(blocks);
    }
    const groups = foldedBlocks(groupsAt(kind, changes, 1));
    if (groups.length <= atMost)
        return othersLast(groups);
    const largest = new Set(groups.toSorted((a, b) => b.changes.length - a.changes.length).slice(0, Math.max(atMost - 1, 0)));
    const rest = groups.filter((group) => !largest.has(group) || group.label === null).flatMap((group) => group.changes);
    return [...groups.filter((group) => largest.has(group) && group.label !== null), groupOf(kind, null, rest)];
}
function groupsAt(kind, changes, depth) {
    return [...layersOf(changes, depth)].map(([prefix, members]) => labelled(kind, prefix === "" ? null : `${prefix}*`, members));
}
/** Largest change first; what stands in one layer stays together, its largest tensor first. */
function layerByLayer(groups) {
    const layers = new Map();
    for (const group of groups) {
        const layer = prefixOf(group.label ?? "", MAX_DEPTH);
        const members = layers.get(layer);
        if (members === undefined)
            layers.set(layer, [group]);
        else
            members.push(group);
    }
    return [...layers.values()]
        .map((members) => ({ members, moved: movedOf(members.flatMap(({ changes }) => changes)) }))
        .sort((a, b) => byMove(a.moved, b.moved))
        .flatMap(({ members }) => members.toSorted((a, b) => b.parameters - a.parameters));
}
function othersLast(groups) {
    return [...groups.filter(({ label }) => label !== null), ...groups.filter(({ label }) => label === null)];
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
        const lines = [
            totals(base, head),
            parameters_section_tallyOf(comparison),
            kinshipOf(comparison),
            sampledOf(comparison),
            skippedOf(comparison),
            parameters_section_identicalOf(comparison, head),
        ].map(line);
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
function kinshipOf({ kinship }) {
    const told = kinship === undefined ? undefined : kinshipSharesOf(kinship);
    return told === undefined ? [] : [told];
}
/** How many of the numbers below are estimates, and how good those are. */
function sampledOf({ changes }) {
    const measures = changes.flatMap((change) => (change.kind === "tensor-values-changed" ? (change.measure ?? []) : []));
    const sampled = measures.filter(({ share }) => share < 1);
    if (sampled.length === 0)
        return [];
    const read = sampled.reduce((sum, { elements }) => sum + elements, 0);
    const all = sampled.reduce((sum, { elements, share }) => sum + elements / share, 0);
    const percent = Math.max(1, Math.round((100 * read) / all));
    const confidence = "their relative change is told with “about”, within ± in 95 of 100 cases";
    return [
        `Sampled: ${(0,quantities/* grouped */.zD)(sampled.length)} of ${(0,figures/* counted */.hS)(measures.length, "changed tensor")}, ${percent} % of the values; ${confidence}.`,
    ];
}
function skippedOf({ skipped }) {
    if (skipped === undefined)
        return [];
    return [`${sentenceCase(skippedText(skipped))}. ${checksumsText(skipped)}`.trimEnd()];
}
function sentenceCase(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** Where most weights have new values, the large ones that kept theirs tell what was not trained. */
function parameters_section_identicalOf({ changes, tensors: { changed, unmeasured } }, head) {
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
        return before === after ? [] : [`${name} ${written(before)} → ${written(after)} (${(0,figures/* signed */.x8)(after - before, written)})`];
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
    const concerned = changes.filter(concernsTensor);
    // What has another number of rows is told once, with what became of the others.
    const reshaped = new Set(concerned.flatMap((change) => (change.kind === "tensor-reshaped" && change.kinship ? change.head.name : [])));
    const told = concerned.filter((change) => change.kind !== "tensor-values-changed" || !reshaped.has(change.head.name));
    const groups = groupsOf(told, Math.min(atMost, LAYERS));
    const rows = groups.map((group) => [
        group.label === null ? [unnamedOf(group, groups)] : (0,message/* say */.cv) `${group.label}`,
        [verbOf(group)],
        parameters_section_effectOf(group),
        [(0,figures/* parametersOf */.mC)(group.parameters)],
    ]);
    return table([left("Tensor"), left("Change"), left("From → to"), right("Parameters")], rows, atMost);
}
function concernsTensor(change) {
    return change.kind in parameters_section_VERBS;
}
/** `31 others`, or `31 tensors` where no other of this kind is named. */
function unnamedOf({ kind, changes }, groups) {
    const isAlone = groups.every((group) => group.kind !== kind || group.label === null);
    return isAlone ? (0,figures/* counted */.hS)(changes.length, "tensor") : `${(0,quantities/* grouped */.zD)(changes.length)} ${changes.length === 1 ? "other" : "others"}`;
}
function verbOf({ kind, changes }) {
    const kinship = kinshipOfLargest(changes);
    if (changes.every((change) => change.kind === "tensor-renamed" && change.evidence === "exchanged"))
        return "exchanged";
    if (kinship === undefined || kind === "tensor-renamed")
        return parameters_section_VERBS[kind];
    if (kind !== "tensor-reshaped")
        return KINSHIP_WORDS[kinship.kind];
    const rows = changes.map((change) => (change.kind === "tensor-reshaped" ? Math.sign(change.kinship?.rows ?? 0) : 0));
    return rows.every((sign) => sign > 0) ? "grown" : rows.every((sign) => sign < 0) ? "cut" : parameters_section_VERBS[kind];
}
function parameters_section_effectOf({ label, changes }) {
    const drift = driftOf(changes.filter(isOfValues));
    const moved = drift === undefined ? "" : driftText(drift);
    if (moved !== "")
        return [`${moved}${zeroRowsText(changes)}`];
    const [change, ...others] = changes;
    if (change === undefined)
        return [];
    if (change.kind === "tensor-retyped" && others.every((other) => isRetypedAlike(change, other))) {
        const count = others.length === 0 ? "" : `, ${(0,figures/* counted */.hS)(changes.length, "tensor")}`;
        return (0,message/* say */.cv) `${change.base.dtype} → ${change.head.dtype}${(0,message/* ours */.Od)(`${count}${sampleText(changes)}${zeroRowsText(changes)}`)}`;
    }
    if (others.length > 0)
        return label === null ? [] : [(0,figures/* counted */.hS)(changes.length, "tensor")];
    const { dtype, shape } = tensorOf(change);
    if (change.kind === "tensor-reshaped")
        return (0,message/* say */.cv) `${(0,quantities/* shapeText */.L3)(change.base.shape)} → ${(0,quantities/* shapeText */.L3)(shape)}${(0,message/* ours */.Od)(keptOf(change))}`;
    if (change.kind === "tensor-renamed")
        return (0,message/* say */.cv) `from ${change.base.name}`;
    const copy = "copyOf" in change && change.copyOf !== undefined ? (0,message/* say */.cv) `, the values of ${change.copyOf}` : [];
    return [...(0,message/* say */.cv) `${dtype + (0,quantities/* shapeText */.L3)(shape)}`, ...copy];
}
/** Rows are what a network loses when it is pruned by its structure: units, filters, heads. */
function zeroRowsText(changes) {
    const sum = { base: 0, head: 0, of: 0 };
    for (const { zeroRows } of changes.flatMap((change) => ("kinship" in change ? (change.kinship ?? []) : []))) {
        sum.base += zeroRows?.base ?? 0;
        sum.head += zeroRows?.head ?? 0;
        sum.of += zeroRows?.of ?? 0;
    }
    const before = sum.base > 0 ? `, ${(0,quantities/* grouped */.zD)(sum.base)} before` : "";
    return sum.of === 0 ? "" : `, ${(0,quantities/* grouped */.zD)(sum.head)} of ${(0,figures/* counted */.hS)(sum.of, "row")} all zero${before}`;
}
/** How much of sampled tensors speaks for all of them. */
function sampleText(changes) {
    let [read, all] = [0, 0];
    for (const change of changes) {
        const { parameters } = tensorOf(change);
        read += parameters * ("kinship" in change ? (change.kinship?.share ?? 1) : 1);
        all += parameters;
    }
    return read < all ? `, by ${(0,figures/* aboutText */.np)(read / all)} of the values` : "";
}
function isRetypedAlike({ base, head }, other) {
    return other.kind === "tensor-retyped" && other.base.dtype === base.dtype && other.head.dtype === head.dtype;
}
/** `, first 200 rows identical`: what became of the values that both sides have. */
function keptOf({ base, head, kinship }) {
    if (kinship === undefined)
        return "";
    const kept = parameters_section_KEPT_WORDS.get(kinship.kind) ?? KINSHIP_WORDS[kinship.kind];
    if (kinship.rows === undefined)
        return `, values ${kept}`;
    const rows = Math.min(base.shape[0] ?? 0, head.shape[0] ?? 0);
    return `, first ${rows === 1 ? "row" : `${(0,quantities/* grouped */.zD)(rows)} rows`} ${kept}`;
}
const parameters_section_KEPT_WORDS = new Map([
    ["changed", "changed"],
    ["unmeasured", "not compared"],
]);
function contents({ totals: { byKind } }) {
    const [only] = byKind;
    if (only !== undefined && byKind.length === 1) {
        return line([
            `${(0,figures/* counted */.hS)(only.tensors, "tensor")} (${only.kind}), ${(0,figures/* counted */.hS)(only.parameters, "parameter")}, ${(0,quantities/* bytesText */.pV)(only.bytes)}`,
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

;// CONCATENATED MODULE: ./build/diff/blocks.js
/** Sites where the same operators came and went, the most frequent first; what happened once is no repetition. */
function repeatedBlocks(changes) {
    const sites = new Map();
    for (const change of changes) {
        if ((change.kind !== "node-added" && change.kind !== "node-removed") || change.site === undefined)
            continue;
        const key = JSON.stringify([change.graph, change.site]);
        const known = sites.get(key);
        if (known === undefined)
            sites.set(key, [change]);
        else
            known.push(change);
    }
    const blocks = new Map();
    for (const site of sites.values()) {
        const signature = JSON.stringify([operatorsOf(site, "node-added"), operatorsOf(site, "node-removed")]);
        const known = blocks.get(signature);
        if (known === undefined)
            blocks.set(signature, [site]);
        else
            known.push(site);
    }
    return [...blocks.values()]
        .filter((alike) => alike.length > 1)
        .sort((a, b) => b.length - a.length)
        .map((alike) => ({
        count: alike.length,
        label: blocks_labelOf(alike),
        added: operatorsOf(alike[0] ?? [], "node-added"),
        removed: operatorsOf(alike[0] ?? [], "node-removed"),
    }));
}
function operatorsOf(site, kind) {
    return site
        .filter((change) => change.kind === kind)
        .map(({ node: { domain, operator } }) => ({ domain, operator }))
        .sort((a, b) => (`${a.operator} ${a.domain}` < `${b.operator} ${b.domain}` ? -1 : 1));
}
/** `/encoder/layer.*` of `/encoder/layer.0/norm/Sub` and `/encoder/layer.11/norm/Sub`: up to the part that holds the first number. */
function blocks_labelOf(alike) {
    const patterns = new Set(alike.map((site) => patternOf(site[0]?.node.name ?? "")));
    const [pattern] = patterns;
    return patterns.size === 1 && pattern !== undefined && pattern !== "" ? pattern : null;
}
function patternOf(name) {
    const match = /^(.*?[./])?([^./\d]*)\d+(?=[./]|$)/.exec(name.slice(0, MAX_LABEL));
    return match === null || match[1] === undefined ? "" : `${match[1]}${match[2]}*`;
}
// Names are shown, and looked through, no further.
const MAX_LABEL = 255;

;// CONCATENATED MODULE: ./build/report/code-text.js


const code_text_NOUNS = {
    "custom-operator": "custom operator",
    "pickle-import": "import",
    "embedded-code": "code in the file:",
    "foreign-code": "code to be imported:",
    "native-code": "machine code",
    "outside-access": "access to the outside:",
};
// What is gone is called no more.
const CALLED = { added: " and called", removed: "", there: ", called" };
/** `custom operator x.Y added, 3 nodes`; `dangerous import posix.system added and called`. */
function codeText(code, verb) {
    const { kind, name, count, standing, isCalled } = code;
    const before = standing === "dangerous" ? `dangerous ${code_text_NOUNS[kind]}` : code_text_NOUNS[kind];
    const uses = kind === "custom-operator" ? (0,message/* say */.cv) `, ${(0,quantities/* counted */.hS)(count, "node")}` : (0,message/* ours */.Od)(isCalled === true ? CALLED[verb ?? "there"] : "");
    return (0,message/* say */.cv) `${(0,message/* ours */.Od)(before)} ${name}${(0,message/* ours */.Od)(verb === undefined ? "" : ` ${verb}`)}${uses}${sourceText(code)}`;
}
/** `code to be imported: auto_map.AutoModel: modeling_net.Net changed in modeling_net.py (by config.json: …)` */
function changedCodeText({ code, files }) {
    return (0,message/* say */.cv) `${(0,message/* ours */.Od)(code_text_NOUNS[code.kind])} ${code.name} changed in ${(0,message/* listed */.KE)(files)}${sourceText(code)}`;
}
/** ` (by config.json, which names a file that is not there)`; nothing for code of the model file itself. */
function sourceText({ source, detail }) {
    if (source === undefined)
        return [];
    const rest = detail === undefined ? [] : (0,message/* ours */.Od)(`: ${detail}`);
    return (0,message/* say */.cv) ` (by ${source}${rest})`;
}

// EXTERNAL MODULE: ./build/model/tensor.js
var tensor = __webpack_require__(6241);
;// CONCATENATED MODULE: ./build/report/story-modified.js







/** `same graph`, `re-exported: same operators, 236 of 250 nodes renamed`, `graph changed: 12 nodes added, 3 removed`. */
function structureStoryOf(comparison, base, head) {
    if (base.format !== head.format)
        return { told: (0,message/* say */.cv) `converted from ${base.format} to ${head.format}` };
    const tensors = tensorTally(comparison.changes);
    const sameTensors = Object.values({ ...tensors, renamed: 0 }).every((count) => count === 0);
    const sameSize = sameTensors && comparison.base?.size === comparison.head?.size ? " and size" : "";
    if (Math.max(nodesOf(base), nodesOf(head)) === 0) {
        if (!sameTensors)
            return { told: [] };
        const names = tensors.renamed === 0 ? "" : `, ${(0,quantities/* grouped */.zD)(tensors.renamed)} of ${(0,figures/* counted */.hS)(head.totals.tensors, "tensor")} renamed`;
        return { told: [`same structure${sameSize}${names}`], same: "structure" };
    }
    const { added, removed, changed, moved, renamed } = graphTally(comparison.changes);
    const noun = nodeNounOf(base, head);
    const differences = enumerated(noun, [
        [added, "added"],
        [removed, "removed"],
        [changed, "changed"],
        [moved, "moved"],
    ]);
    const share = `${(0,quantities/* grouped */.zD)(renamed)} of ${(0,figures/* counted */.hS)(nodesOf(head), noun)} renamed`;
    const isReexport = renamed * 2 > nodesOf(head);
    const sameOperators = !comparison.changes.some(({ kind }) => kind === "operator-count-changed");
    if (differences !== "") {
        const how = isReexport ? `re-exported: ${sameOperators ? "same operators, " : ""}${share}, ` : "graph changed: ";
        return { told: [`${how}${differences}`] };
    }
    if (!isReexport)
        return { told: [`same graph${sameSize}${renamed > 0 ? `, ${share}` : ""}`], same: "graph" };
    const same = sameTensors && isSameThroughout(comparison.tensors) ? "every tensor and operator the same" : "same operators";
    return { told: [`re-exported: ${same}, ${share}`] };
}
/** `new values in 26 of 28 tensors (88 % of the parameters), 2 identical`. */
function valuesStoryOf({ changes, tensors }, head) {
    const { changed, identical, unmeasured } = tensors;
    const moved = story_modified_movedOf(changes);
    const all = changed + identical + unmeasured;
    const others = moved === "" ? (0,figures/* counted */.hS)(all, "tensor") : `${(0,quantities/* grouped */.zD)(all)} ${all === 1 ? "other" : "others"}`;
    const words = [];
    if (changed > 0)
        words.push(`new values in ${changed < all ? `${(0,quantities/* grouped */.zD)(changed)} of ` : all === 1 ? "" : "all "}${others}${changed < all ? shareOf(changes, head) : ""}`);
    if (identical > 0)
        words.push(changed + unmeasured > 0 ? `${(0,quantities/* grouped */.zD)(identical)} identical` : moved === "" ? "values identical" : `${others} identical`);
    if (unmeasured > 0)
        words.push(unmeasured === all ? "values not compared" : `${(0,quantities/* grouped */.zD)(unmeasured)} not compared`);
    return spread([moved === "" ? [] : [moved], words.length === 0 ? [] : [words.join(", ")]], "; ");
}
/** What the kinship of a model leaves to be said of its tensors: `2 tensors added, 1 grown; 3 not compared`. */
function restOfValuesStoryOf({ changes, tensors: { unmeasured } }) {
    const moved = story_modified_movedOf(changes);
    const open = unmeasured === 0 ? "" : `${moved === "" ? (0,figures/* counted */.hS)(unmeasured, "tensor") : (0,quantities/* grouped */.zD)(unmeasured)} not compared`;
    return spread([moved, open].map((text) => (text === "" ? [] : [text])), "; ");
}
function story_modified_movedOf(changes) {
    const { added, removed, tiedAdded, tiedRemoved, reshaped, grown, retyped } = tensorTally(changes);
    return enumerated("tensor", [
        [added, "added"],
        [tiedAdded, "stored twice now"],
        [removed, "removed"],
        [tiedRemoved, "no longer stored twice"],
        [reshaped, "reshaped"],
        [grown, "grown"],
        [retyped, retypingOf(changes) ?? "of another dtype"],
    ]);
}
/** `from float32 to float16`; undefined when there are several dtypes, or one that is spelled as the file has it. */
function retypingOf(changes) {
    const retyped = changes.flatMap((change) => (change.kind === "tensor-retyped" ? change : []));
    const [first] = retyped;
    if (first === undefined || ![first.base, first.head].every(({ dtype }) => dtype in tensor/* DTYPE_BITS */.iA || dtype === "string"))
        return undefined;
    const [before, after] = [first.base.dtype, first.head.dtype];
    return retyped.every(({ base, head }) => base.dtype === before && head.dtype === after)
        ? `from ${before} to ${after}`
        : undefined;
}
/** Constants are many and small: the share of the parameters tells whether the weights or their surroundings changed. */
function shareOf(changes, head) {
    const parameters = changes.reduce((sum, change) => sum + (change.kind === "tensor-values-changed" ? change.head.parameters : 0), 0);
    const all = (0,summary/* parameterCountOf */.Gb)(head);
    if (parameters === 0 || all === 0)
        return "";
    return ` (${(0,figures/* shareText */.Lu)(parameters, all)} of the parameters)`;
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
        moved: count("node-moved"),
        renamed: count("node-renamed"),
    };
}
function tensorTally(changes) {
    const tally = { added: 0, removed: 0, tiedAdded: 0, tiedRemoved: 0, reshaped: 0, grown: 0, retyped: 0, renamed: 0 };
    for (const change of changes) {
        if (change.kind === "tensor-added")
            tally[change.copyOf === undefined ? "added" : "tiedAdded"] += 1;
        else if (change.kind === "tensor-removed")
            tally[change.copyOf === undefined ? "removed" : "tiedRemoved"] += 1;
        else if (change.kind === "tensor-reshaped")
            tally[(change.kinship?.rows ?? 0) > 0 ? "grown" : "reshaped"] += 1;
        else if (change.kind === "tensor-retyped")
            tally.retyped += 1;
        else if (change.kind === "tensor-renamed")
            tally.renamed += 1;
    }
    return tally;
}
/** `12 nodes added, 3 removed`. */
function enumerated(noun, counts) {
    const some = counts.filter(([count]) => count > 0);
    return some.map(([count, verb], index) => `${index === 0 ? (0,figures/* counted */.hS)(count, noun) : (0,quantities/* grouped */.zD)(count)} ${verb}`).join(", ");
}

;// CONCATENATED MODULE: ./build/report/structure-section.js











/** Format, producer, requirements, graphs, operators and nodes: what differs, or what a new model has. */
function structureSection(comparison, atMost) {
    const [base, head] = [baseModel(comparison), headModel(comparison)];
    if (base !== undefined && head !== undefined) {
        const compute = line(computeChange(base.compute, head.compute));
        return section("Structure", ...differences(comparison.changes, base, head, atMost), compute);
    }
    return head === undefined ? [] : section("Structure", ...structure_section_contents(head, atMost));
}
function differences(changes, base, head, atMost) {
    const facts = [];
    const imported = [];
    const dropped = [];
    const builders = { added: 0, removed: 0 };
    const operators = [];
    const nodes = [];
    const [added, removed] = [[], []];
    for (const change of changes) {
        if (change.kind === "format-changed")
            facts.push((0,message/* say */.cv) `format ${change.base} → ${change.head}`);
        else if (change.kind === "producer-changed")
            facts.push(["producer ", ...known(change.base), " → ", ...known(change.head)]);
        else if (change.kind === "requirement-changed") {
            const { name, base: before, head: after } = change;
            if (before === null)
                imported.push((0,message/* say */.cv) `${name} ${after ?? 0}`);
            else if (after === null)
                dropped.push((0,message/* say */.cv) `${name} ${before}`);
            else
                facts.push((0,message/* say */.cv) `${name} ${before} → ${after}`);
        }
        else if (change.kind === "code-added" || change.kind === "code-removed") {
            const verb = change.kind === "code-added" ? "added" : "removed";
            if (change.code.standing === "known" && change.code.kind !== "custom-operator")
                builders[verb] += 1;
            else
                facts.push(codeText(change.code, verb));
        }
        else if (change.kind === "code-changed") {
            facts.push(changedCodeText(change));
        }
        else if (change.kind === "graph-renamed") {
            facts.push(["graph ", { value: change.base }, " → ", { value: change.head }]);
        }
        else if (change.kind === "operator-count-changed")
            operators.push(change);
        else if (change.kind === "node-changed")
            nodes.push(change);
        else if (change.kind === "node-added" || change.kind === "node-removed") {
            (change.kind === "node-added" ? added : removed).push(change);
        }
    }
    for (const verb of ["added", "removed"]) {
        if (builders[verb] > 0)
            facts.push([`${(0,figures/* counted */.hS)(builders[verb], "import")} known to build models ${verb}`]);
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
        line(nodeTally(changes, base, head)),
        list(repeatedBlocks(changes).filter(isTelling).map(blockStory), atMost),
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
        [(0,figures/* signed */.x8)(head - base)],
    ]);
    return table([left("Operator"), right("Base"), right("Head"), right("Change")], rows, atMost);
}
/** One kind of node that came or went in no common place: the table of operators has said so. */
function isTelling({ label, added, removed }) {
    return label !== null || added.length + removed.length > 1;
}
/** `12 × encoder.layer.*: + RMSNorm, − LayerNorm`; operators that occur several times are counted. */
function blockStory({ count, label, added, removed }) {
    const told = (sign, nodes) => {
        const counts = new Map();
        for (const { domain, operator } of nodes) {
            const key = `${domain} ${operator}`;
            counts.set(key, { text: operatorText(domain, operator), count: (counts.get(key)?.count ?? 0) + 1 });
        }
        return [...counts.values()].map(({ text, count }) => [`${sign} ${count > 1 ? `${(0,quantities/* grouped */.zD)(count)} × ` : ""}`, ...text]);
    };
    const all = [...told("+", added), ...told("−", removed)];
    const more = all.length > SHOWN_OPERATORS ? `, ${(0,figures/* counted */.hS)(all.length - SHOWN_OPERATORS, "more operator")}` : "";
    const where = label === null ? [`${(0,quantities/* grouped */.zD)(count)} ×: `] : [`${(0,quantities/* grouped */.zD)(count)} × `, { value: label }, ": "];
    return [...where, ...spread(all.slice(0, SHOWN_OPERATORS), ", "), more].filter((part) => part !== "");
}
/** Nodes that compute something else before those that are only wired otherwise; of the latter, many alike are one line. */
function nodeList(nodes, atMost) {
    const isOther = ({ attributes }) => attributes.length > 0;
    const alike = new Map();
    for (const [index, node] of nodes.entries()) {
        const key = isOther(node) ? `${index}` : JSON.stringify([node.node.domain, node.node.operator, node.wiring.map(rewired)]);
        const group = alike.get(key);
        if (group === undefined)
            alike.set(key, [node]);
        else
            group.push(node);
    }
    const entries = [...alike.values()].flatMap((group) => (group.length < MIN_FOLDED ? group.map((node) => [node]) : [group]));
    const ordered = [...entries.filter(([node]) => node && isOther(node)), ...entries.filter(([node]) => node && !isOther(node))];
    const shown = ordered.slice(0, atMost);
    const stories = shown.flatMap(([node, ...others]) => {
        if (node === undefined)
            return [];
        return [others.length === 0 ? nodeStory(node, atMost) : foldedStory(node, others.length + 1)];
    });
    return list(stories, atMost).map((part) => (part.kind === "list" ? { ...part, more: ordered.length - shown.length } : part));
}
// Fewer are worth naming one by one.
const MIN_FOLDED = 4;
function rewired({ input, base, head }) {
    return `input ${input} ${base === null ? "given now" : head === null ? "no longer given" : "another value"}`;
}
/** `25 × Conv: input 2 given now.` */
function foldedStory({ node: { domain, operator }, wiring }, count) {
    return [`${(0,quantities/* grouped */.zD)(count)} × `, ...operatorText(domain, operator), `: ${wiring.map(rewired).join("; ")}`];
}
function known(name) {
    return name === null ? ["none"] : [{ value: name }];
}
/** `Nodes: 12 added, 3 removed, 2 changed, 236 of 250 renamed.` */
function nodeTally(changes, base, head) {
    const { added, removed, changed, moved, renamed } = graphTally(changes);
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
    if (moved > 0)
        words.push(`${(0,quantities/* grouped */.zD)(moved)} moved`);
    if (renamed > 0)
        words.push(`${(0,quantities/* grouped */.zD)(renamed)} of ${(0,quantities/* grouped */.zD)(nodesOf(head))} renamed`);
    // The first graph of a model is no subgraph, and neither is its last.
    const isOneWithout = base.graphs.length === 0 || head.graphs.length === 0;
    const some = [
        graphs.added > 0 ? `${(0,quantities/* grouped */.zD)(graphs.added)} added` : "",
        graphs.removed > 0 ? `${(0,quantities/* grouped */.zD)(graphs.removed)} removed` : "",
    ].filter((word) => word !== "");
    const inner = some.length === 0 || isOneWithout ? "" : ` Subgraphs and functions: ${some.join(", ")}.`;
    return words.length === 0 ? [] : [`${titleOf(nodeNounOf(base, head))}: ${words.join(", ")}.${inner}`];
}
/** `Nodes`, `Layers`. */
function titleOf(noun) {
    return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}s`;
}
// More than these are a pattern that the table of operators shows better.
const SHOWN_NODES = 6;
// More places than these are a pattern, too.
const structure_section_SHOWN_PLACES = 3;
/** `Added: Gemm /head/hidden/Gemm, Relu /head/Relu.` Of many nodes only where they begin and end, in the order of the graph. */
function nodesNamed(verb, nodes) {
    if (nodes.length === 0)
        return [];
    if (nodes.length <= SHOWN_NODES)
        return [
            `${verb}: `,
            ...spread(nodes.map(({ node }) => nodeOf(node)), ", "),
            ".",
        ];
    const places = new Map();
    for (const change of nodes) {
        const key = `${change.site} ${change.graph}`;
        const known = places.get(key);
        if (known === undefined)
            places.set(key, [change]);
        else
            known.push(change);
    }
    if (places.size > structure_section_SHOWN_PLACES)
        return [];
    return [`${verb}: `, ...spread([...places.values()].map(placeStory), "; "), "."];
}
/** `18 nodes from Conv Conv_38 to LeakyRelu LeakyRelu_17`. */
function placeStory(nodes) {
    const [first, last] = [nodes[0]?.node, nodes.at(-1)?.node];
    if (first === undefined || last === undefined)
        return [];
    return nodes.length === 1
        ? nodeOf(first)
        : [`${(0,figures/* counted */.hS)(nodes.length, "node")} from `, ...nodeOf(first), " to ", ...nodeOf(last)];
}
function nodeStory(change, atMost) {
    const attributes = change.attributes.map(({ name, base, head }) => ["attribute ", { value: name }, " ", ...known(base), " → ", ...known(head)]);
    const wiring = change.wiring.map(({ input, base, head }) => base === head
        ? [`input ${input} another value called `, ...known(head)]
        : [`input ${input} `, ...known(base), " → ", ...known(head)]);
    const all = [...attributes, ...wiring];
    const more = all.length > atMost ? `; ${(0,figures/* counted */.hS)(all.length - atMost, "more difference")}` : "";
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
    for (const reference of model.code.filter(({ standing }) => standing !== "known"))
        facts.push(codeText(reference));
    const operators = operatorsIn(model);
    const shown = operators.slice(0, Math.min(SHOWN_OPERATORS, atMost));
    const rest = operators.length - shown.length;
    const counts = shown.map(({ domain, type, count }) => [...operatorText(domain, type), ` ${(0,quantities/* grouped */.zD)(count)}`]);
    if (rest > 0)
        counts.push([`${(0,figures/* counted */.hS)(rest, "more operator")}`]);
    const nodes = counts.length === 0 ? [] : [`${(0,figures/* counted */.hS)(nodesOf(model), nodeNounOf(model))}: `, ...spread(counts, ", ")];
    return [line(spread(facts.slice(0, SHOWN_FACTS), " · ")), line(nodes), line(computeLine(model.compute))];
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
        return changes.length > 0 || isStated(comparison);
    if (change === "added" || baseModel(comparison) === undefined || changes.length + tensors.unmeasured > 0)
        return true;
    return head.absences.length + head.anomalies.length > 0;
}
function isStated({ head }) {
    const { facts = [], metadata = [] } = (0,formats_inspection/* statedOf */.N)(head) ?? {};
    return facts.length + metadata.length > 0;
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
    return change === "renamed" ? [...(0,message/* say */.cv) `moved from ${originOf(comparison)}`, ", "] : [`${story_WORDS[change]}, `];
}
const story_WORDS = { added: "new", removed: "removed" };
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
    const tensors = (0,figures/* counted */.hS)(model.totals.tensors, "tensor");
    return nodes === 0 ? tensors : `${(0,figures/* counted */.hS)(nodes, nodeNounOf(model))}, ${tensors}`;
}
function differenceOf(comparison, base, head) {
    if (comparison.isSameFile === true) {
        return comparison.changes.length > 0
            ? (0,message/* say */.cv) `file unchanged; what is stated beside it changed`
            : (0,message/* say */.cv) `file unchanged; what is known of it is the same`;
    }
    const same = isSameThroughout(comparison.tensors) && !hasContentChange(comparison.changes);
    if (same) {
        const aside = asideOf(comparison.changes);
        if (aside !== "")
            return (0,message/* say */.cv) `${(0,message/* ours */.Od)(aside)}; structure and values are the same`;
        if (isHidingContent(head))
            return (0,message/* say */.cv) `same content on the surface`;
        return hasUnreadObjects(head)
            ? (0,message/* say */.cv) `other bytes, the same in all that is read of it`
            : (0,message/* say */.cv) `written differently, the same in all that is read of it`;
    }
    const structure = structureStoryOf(comparison, base, head);
    const kinship = kinshipStoryOf(comparison);
    if (kinship !== undefined)
        return kinshipFirst(comparison, kinship, structure, head);
    const isWholeStory = isSameThroughout(comparison.tensors) &&
        comparison.changes.every(({ kind }) => kind === "node-renamed" || kind in ASIDE) &&
        comparison.changes.some(({ kind }) => kind === "node-renamed");
    return spread([structure.told, isWholeStory ? [] : valuesStoryOf(comparison, head)], "; ");
}
/** `fine-tuned: head only, backbone frozen`, `retrained: same graph, 26 of 28 large tensors unrelated to base`. */
function kinshipFirst(comparison, kinship, structure, head) {
    const { word, detail, basis = "" } = kinship;
    // Only of a model that was trained from the start is it news that it is built as before.
    const built = word === "retrained" && structure.same !== undefined ? `same ${structure.same}, ` : "";
    const shape = structure.same === undefined ? structure.told : [];
    if (detail === undefined) {
        const rest = spread([valuesStoryOf(comparison, head), basis === "" ? [] : [basis]], "; ");
        // What is told of the graph has a colon of its own.
        return shape.length === 0 ? spread([[word], rest], ": ") : spread([[word], shape, rest], "; ");
    }
    return spread([[`${word}: ${built}${detail}`], shape, restOfValuesStoryOf(comparison)], "; ");
}
// Changes that leave what the model file computes as it was.
const ASIDE = {
    "code-changed": "code beside it",
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
/** `cannot load: 26 of 45 tensors point to … that is not in the commit`, and that there is more than the file shows. */
function lossesOf(comparison) {
    const model = headModel(comparison);
    if (model === undefined)
        return [];
    const hidden = isHidingContent(model) ? [(0,message/* say */.cv) `something is hidden in it`] : [];
    const lost = model.absences.slice(0, 1).map((absence) => {
        const loss = LOSSES[absence.reason];
        const others = model.absences.length - 1;
        const more = others === 0 ? "" : `, and ${(0,figures/* counted */.hS)(others, "more file")} likewise`;
        return (0,message/* say */.cv) `${(0,message/* ours */.Od)(loss.verb)}: ${(0,message/* ours */.Od)(`${(0,quantities/* grouped */.zD)(absence.tensors)} of ${(0,figures/* counted */.hS)(model.totals.tensors, "tensor")} (${(0,quantities/* bytesText */.pV)(absence.bytes)}) ${loss.before}`)} ${absence.path}${(0,message/* ours */.Od)(loss.after + more)}`;
    });
    return [...lost, ...hidden];
}
/** Of a class that is not known a pickle says more than is read. */
function hasUnreadObjects({ code }) {
    return code.some(({ kind, standing }) => kind === "pickle-import" && standing !== "known");
}
function isHidingContent({ anomalies }) {
    return anomalies.some(({ kind }) => kind === "hidden-content");
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
        const more = twins.length === 1 ? "" : ` and ${(0,figures/* counted */.hS)(twins.length - 1, "other file")}`;
        told.push((0,message/* say */.cv) `byte-identical to ${twin}${(0,message/* ours */.Od)(more)}`);
    }
    const sibling = [...siblings].sort((a, b) => b.shared - a.shared)[0];
    if (sibling !== undefined && twin === undefined) {
        const { path, shared, identical } = sibling;
        const verb = shared === 1 ? "matches" : "match";
        told.push((0,message/* say */.cv) `${(0,message/* ours */.Od)((0,figures/* counted */.hS)(shared, "large tensor"))} ${(0,message/* ours */.Od)(verb)} ${path} by type and size, ${(0,message/* ours */.Od)(story_identityOf(identical.length, shared))}`);
    }
    return told;
}
function story_identityOf(some, all) {
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
        return base === undefined ? "?" : (0,figures/* signed */.x8)(-base, figures/* parametersOf */.mC);
    if (head === undefined)
        return "?";
    if (base === undefined)
        return (0,figures/* parametersOf */.mC)(head);
    return `${(0,figures/* parametersOf */.mC)(head)} ${(0,figures/* deltaOf */.e0)(base, head)}`;
}
function sizeCell({ base, head, change }) {
    if (change === "removed")
        return base === undefined || !isSized(base) ? "?" : (0,figures/* signed */.x8)(-base.size, quantities/* bytesText */.pV);
    if (head === undefined || !isSized(head))
        return "?";
    return base === undefined || !isSized(base)
        ? (0,quantities/* bytesText */.pV)(head.size)
        : `${(0,quantities/* bytesText */.pV)(head.size)} ${(0,figures/* sizeDeltaOf */.rq)(base.size, head.size)}`;
}
/** A file that could not be opened, such as a link, has a size that nobody knows. */
function isSized(inspection) {
    return inspection.size > 0 || inspection.status === "read" || inspection.error.code === "empty";
}
/** `1 error, 2 warnings in 2 changed models`. */
function headlineOf({ counts }) {
    const models = (0,figures/* counted */.hS)(counts.models, "changed model");
    const kinds = [
        [counts.errors, (0,figures/* counted */.hS)(counts.errors, "error")],
        [counts.warnings, (0,figures/* counted */.hS)(counts.warnings, "warning")],
        [counts.notes, (0,figures/* counted */.hS)(counts.notes, "note")],
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
    const verdict = (0,message/* say */.cv) `This change ${(0,message/* ours */.Od)(edit)} the verdict would be ${(0,message/* ours */.Od)(wouldBe)}`;
    return (0,message/* say */.cv) `${verdict}${effectsText(editedPolicy)}. The policy of the base decides here.`;
}
// A sentence that can be read; JSON has more of them.
const SHOWN_EFFECTS = 5;
const edited_policy_WORDS = { none: "nothing", note: "note", warning: "warning", error: "error", waived: "waived" };
/** `: size/bytes at models/a.onnx from error to waived`, for the heaviest ones. */
function effectsText({ effects = [], moreEffects = 0 }) {
    if (effects.length === 0)
        return [];
    const clauses = effects.slice(0, SHOWN_EFFECTS).map(({ rule, path, base, edited, findings }) => {
        const times = findings === 1 ? [] : (0,message/* ours */.Od)(` (${(0,quantities/* grouped */.zD)(findings)} findings)`);
        return (0,message/* say */.cv) `${rule} at ${path} from ${(0,message/* ours */.Od)(edited_policy_WORDS[base])} to ${(0,message/* ours */.Od)(edited_policy_WORDS[edited])}${times}`;
    });
    const hidden = effects.length - clauses.length + moreEffects;
    const more = hidden === 0 ? [] : [(0,message/* ours */.Od)(`${(0,quantities/* grouped */.zD)(hidden)} more`)];
    return (0,message/* say */.cv) `: ${(0,message/* joined */.oR)([...clauses, ...more], ", ", Number.POSITIVE_INFINITY)}`;
}

;// CONCATENATED MODULE: ./build/report/finding-groups.js
/** In the order of the findings, most severe first; the advice is that for the format of the models, where all have one. */
function finding_groups_groupsOf(findings, rules, comparisons) {
    const formats = new Map(comparisons.map(({ path, base, head }) => [path, (head ?? base)?.format]));
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
        if (first === undefined)
            return [];
        const known = facts.get(first.rule);
        return [{ rule: first.rule, severity: first.severity, facts: known && fitting(known, members, formats), findings: members }];
    });
}
function fitting(facts, findings, formats) {
    const [format, ...others] = new Set(findings.map(({ path }) => formats.get(path)));
    const own = others.length === 0 ? Object.entries(facts.fixFor ?? {}).find(([id]) => id === format) : undefined;
    return own === undefined ? facts : { ...facts, fix: own[1] };
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
    return `${paragraph([`${head} · ${(0,figures/* counted */.hS)(findings.length, "finding")}`, why], " — ")}\n${items.join("")}${more}\n`;
}
/** Waived findings stay in sight with their reason. */
function markdownWaived(finding) {
    const { reason = "", owner, until, label } = finding.waiver ?? {};
    const terms = [
        ...(owner === undefined ? [] : [codeOf(owner)]),
        ...(until === undefined ? [] : [`until ${codeOf(until)}`]),
        ...(label === undefined ? [] : [`by the label ${codeOf(label)}`]),
    ];
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
    const files = (0,figures/* counted */.hS)(coverage.changedFiles, "changed file");
    const [leftOut] = leftOutOf(coverage);
    return leftOut === undefined ? `${files}, no model among them` : `${files}, ${leftOut}`;
}
/** `2 models left out by policy or paths`, or nothing. */
function leftOutOf({ leftOut }) {
    return leftOut === 0 ? [] : [`${(0,figures/* counted */.hS)(leftOut, "changed model")} left out by policy or paths`];
}

;// CONCATENATED MODULE: ./build/report/revision.js
/** Seven digits are enough to recognise a commit; anything that is no commit id stays whole. */
function shortCommit(commit) {
    return /^[0-9a-f]{40,64}$/.test(commit) ? commit.slice(0, 7) : commit;
}

;// CONCATENATED MODULE: ./build/report/markdown-footer.js






/** What was examined, by which policy, between which commits, with which version. */
function markdownFooter(review) {
    const { coverage, policy, judgedOn, base, head, tool } = review;
    const parts = [
        ...(coverage.changed === 0 ? [nothingExamined(coverage)] : [examined(review), ...leftOutOf(coverage)]),
        ...(coverage.bytesTotal === 0 ? [] : [`read ${(0,quantities/* bytesText */.pV)(coverage.bytesRead)} of ${(0,quantities/* bytesText */.pV)(coverage.bytesTotal)}`]),
        ...skippedIn(review).map(skippedText),
        policyText(policy, base),
        ...(judgedOn === undefined ? [] : [`waivers as of ${codeOf(judgedOn, PLACE)}`]),
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
    const text = `Examined ${(0,quantities/* grouped */.zD)(examined)} of ${(0,figures/* counted */.hS)(changed, "changed model")}`;
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

// EXTERNAL MODULE: ./build/encodings/yaml-write.js
var yaml_write = __webpack_require__(9040);
// EXTERNAL MODULE: ./build/policy/rules/record-in-sync.js + 1 modules
var record_in_sync = __webpack_require__(164);
;// CONCATENATED MODULE: ./build/report/markdown-record.js



/** What people paste: longer texts are written by the command. */
const markdown_record_MAX_TEXT_UNITS = 16_000;
/** The texts to commit for records that a finding is about, each behind a line that unfolds. */
function recordTexts({ comparisons, findings }) {
    const found = new Set(findings.filter(({ rule, waiver }) => rule === record_in_sync/* recordInSync */.e.id && waiver === undefined).map(({ path }) => path));
    return comparisons.filter(({ path }) => found.has(path)).flatMap(recordText);
}
/**
 * GitHub offers suggestions in comments on lines of the diff alone, where a record that nobody changed does not stand: this is the text
 * to copy. Nothing is shown of a text that would not be committed as it looks.
 */
function recordText({ record }) {
    const text = record?.expected;
    if (record === undefined || text === undefined || text.length > markdown_record_MAX_TEXT_UNITS || (0,yaml_write/* hasUnseen */.FN)(text))
        return [];
    const fence = "`".repeat(Math.max(3, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length + 1)));
    const lines = text.replaceAll("\r\n", "\n");
    const block = `${fence}yaml\n${lines}${lines.endsWith("\n") ? "" : "\n"}${fence}`;
    return [`<details><summary>${htmlCodeOf(record.path)} — the whole text to commit</summary>\n\n${block}\n\n</details>\n\n`];
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
        const text = markdown_isEmpty(review)
            ? fitted([
                `${VERDICT_EMOJI[review.verdict]} **Model review:** ${headlineOf(review)} ${edited === "" ? "" : `\n\n${edited}`}${footer}`,
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
function markdown_isEmpty({ comparisons, findings }) {
    return comparisons.length + findings.length === 0;
}
function piecesOf(review, rules, options) {
    const rows = overviewOf(review);
    const rest = `see ${options.fullReport === undefined ? "the full report" : proseOf(options.fullReport)}`;
    if (isQuiet(review))
        return quietPieces(rows, rest);
    return [
        overviewChapter(rows, rest),
        ...findingChapters(review, rules, rest),
        recordChapter(review, rest),
        detailsChapter(rows, rest),
    ];
}
// What has room before anything gets more detail: a screen of rows, a screen of findings, the models a reviewer opens first.
const FIRST_ROWS = 25;
const FIRST_GROUPS = 12;
const FIRST_DETAILS = 5;
const RANKS = { first: 0, reasons: 1, firstDetails: 2, rest: 3, restDetails: 4, fullDetails: 5 };
// Items of a list, in the short and in the long form; JSON has all of them.
const SHORT_LIST = 8;
const LONG_LIST = 40;
const markdown_COLUMNS = [left(""), left("Model"), left("What happened"), right("Parameters"), right("Size"), left("Interface")];
function overviewChapter(rows, rest) {
    return {
        before: tableHead(markdown_COLUMNS),
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
function findingChapters({ findings, policy, comparisons }, rules, rest) {
    const groups = finding_groups_groupsOf(findings.filter(({ waiver }) => waiver === undefined), rules, comparisons);
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
function recordChapter(review, rest) {
    const blocks = recordTexts(review).map((text) => ({ levels: [{ rank: RANKS.firstDetails, text: () => text }] }));
    return { before: "", blocks, after: "", more: (hidden) => `… ${(0,quantities/* grouped */.zD)(hidden)} more records to commit: ${rest}\n\n` };
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

;// CONCATENATED MODULE: ./build/report/fingerprint.js


// Half a digest tells as many findings apart as anybody will ever have.
const DIGITS = 32;
// The two ends of a longer text tell it apart, and thousands of such texts cost no time.
const fingerprint_MAX_TEXT_UNITS = 2_000;
/**
 * One for each finding, in their order: the same in every run that says the same thing of the same file. What a finding is about is its
 * rule, its file and the names it holds, in any order. How large, how many and at which commit changes from push to push and does not
 * count. Findings that are about the same thing are numbered.
 */
function fingerprintsOf(findings) {
    const seen = new Map();
    return findings.map((finding) => {
        const digest = (0,text_digest/* textDigest */.o)(JSON.stringify(fingerprint_identityOf(finding))).slice(0, DIGITS);
        const number = (seen.get(digest) ?? 0) + 1;
        seen.set(digest, number);
        return `${digest}:${number}`;
    });
}
function fingerprint_identityOf({ rule, path, message }) {
    return [rule, (0,visible/* shortened */.v)(path, fingerprint_MAX_TEXT_UNITS), openingOf(message), message.flatMap(namesIn).sort()];
}
/** Our words before the first figure or name: a rule that says two kinds of things begins them differently. */
function openingOf([first]) {
    return typeof first === "string" ? (/^[^\d]*/.exec(first)?.[0] ?? "").trim() : "";
}
/** Without figures: a shape is made of them, a version or a size is nothing else, and a sentence holds some beside the names it quotes. */
function namesIn(part) {
    if (typeof part === "string")
        return [];
    const text = (0,visible/* shortened */.v)("value" in part ? part.value : part.sentence, fingerprint_MAX_TEXT_UNITS);
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
    return isLocatable(path) ? segmentsOf(path).map(sarif_text_encoded).join("/") : ".";
}
function segmentsOf(path) {
    return path.split("/").filter((segment) => segment !== "" && segment !== "." && segment !== "..");
}
function sarif_text_encoded(segment) {
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
    return (0,quote_plain/* wordOf */.aG)(id, MAX_NAME_UNITS);
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
    return (0,quote_plain/* wordOf */.aG)(id.split("/")[0] ?? "", 60);
}
/** Of the heading `### `a/b-c`` on GitHub: punctuation goes, hyphens stay. */
function anchorOf(id) {
    return encodeURIComponent(id.toLowerCase().replace(/[^\p{L}\p{N}_-]/gu, ""));
}

;// CONCATENATED MODULE: ./build/report/waiver-terms.js
/** ` (@org/ml, until 2027-03-31)`: what stands behind the reason of a waiver; not quoted. */
function termsOf({ owner, until, label }) {
    const terms = [
        ...(owner === undefined ? [] : [owner]),
        ...(until === undefined ? [] : [`until ${until}`]),
        ...(label === undefined ? [] : [`by the label ${label}`]),
    ];
    return terms.length === 0 ? "" : ` (${terms.join(", ")})`;
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
    const text = isLocatable(path) ? (0,quote_plain/* plainOf */.oi)(message) : `${(0,quote_plain/* wordOf */.aG)(path)}: ${(0,quote_plain/* plainOf */.oi)(message)}`;
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
function suppressionOf(waiver) {
    const justification = `${waiver.reason}${termsOf(waiver)}`;
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
    const text = `${(0,figures/* counted */.hS)(count, "finding")} did not fit, none more severe than these: the report in JSON has all of them.`;
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
        const aside = edited.length === 0 ? "" : (0,terminal_layout/* wrapped */.ky)((0,quote_plain/* plainOf */.oi)(edited), style.width, "");
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
// As long as the policy lets it be, with its terms.
const REASON_UNITS = 700;
function overview(rows, style) {
    return {
        before: "",
        blocks: rows.map((row) => ({ levels: [{ rank: 0, text: () => overviewText(row, style) }] })),
        after: "\n",
        more: (hidden) => `… ${(0,figures/* counted */.hS)(hidden, "more changed model")}\n\n`,
    };
}
function overviewText({ mark, comparison }, { width, paint }) {
    const { story, parameters, size, interface: signature } = overview_cellsOf(comparison);
    const sign = mark === "pass" || mark === "unread" ? SIGNS[mark] : paint(SEVERITY_COLOURS[mark], SIGNS[mark]);
    const label = signature.verdict === "breaking" || signature.verdict === "compatible" ? `${signature.verdict}: ` : "";
    const figures = `parameters ${parameters} · size ${size} · interface ${label}${signature.text}`;
    return `${sign} ${paint("bold", (0,quote_plain/* wordOf */.aG)(comparison.path))}\n${(0,terminal_layout/* wrapped */.ky)((0,quote_plain/* plainOf */.oi)(story), width, "    ")}${(0,terminal_layout/* wrapped */.ky)(figures, width, "    ")}`;
}
function findings({ findings: all, comparisons }, rules, style) {
    const groups = finding_groups_groupsOf(all.filter(({ waiver }) => waiver === undefined), rules, comparisons);
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
            more: (hidden) => `… findings of ${(0,figures/* counted */.hS)(hidden, "more rule")}\n\n`,
        },
        {
            before: "",
            blocks: waived.map(({ rule, path, message, waiver }) => ({
                levels: [
                    {
                        rank: 2,
                        text: () => (0,terminal_layout/* wrapped */.ky)(`waived ${(0,quote_plain/* wordOf */.aG)(rule)} ${(0,quote_plain/* wordOf */.aG)(path)}: ${(0,quote_plain/* plainOf */.oi)(message)} ${waiver === undefined ? "" : (0,quote_plain/* wordOf */.aG)(`${waiver.reason.trim()}${termsOf(waiver)}`, REASON_UNITS)}`, style.width, "  "),
                    },
                ],
            })),
            after: "\n",
            more: (hidden) => `… ${(0,figures/* counted */.hS)(hidden, "more waived finding")}\n\n`,
        },
    ];
}
function groupText({ rule, severity, facts, findings: members }, { width, paint }, reasons) {
    const head = `${paint(SEVERITY_COLOURS[severity], severity)} ${paint("bold", (0,quote_plain/* wordOf */.aG)(rule))}\n`;
    const items = members
        .slice(0, SHOWN_ITEMS)
        .map(({ path, message }) => (0,terminal_layout/* wrapped */.ky)(`${(0,quote_plain/* wordOf */.aG)(path)}: ${(0,quote_plain/* plainOf */.oi)(message)}`, width, "    "));
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
                : `${style.paint("bold", (0,quote_plain/* wordOf */.aG)(comparison.path))}\n${terminalSections(sections, style.width, style.paint)}\n`;
        };
        return { levels: [{ rank: 3, text }] };
    });
    return { before: "", blocks, after: "", more: (hidden) => `… details of ${(0,figures/* counted */.hS)(hidden, "more model")}\n\n` };
}
function footer(review, { width, paint }) {
    const { coverage, policy, base, head, tool } = review;
    const parts = [
        ...(coverage.changed === 0
            ? [nothingExamined(coverage)]
            : [`examined ${(0,quantities/* grouped */.zD)(coverage.examined)} of ${(0,figures/* counted */.hS)(coverage.changed, "changed model")}`, ...leftOutOf(coverage)]),
        ...(coverage.bytesTotal === 0 ? [] : [`read ${(0,quantities/* bytesText */.pV)(coverage.bytesRead)} of ${(0,quantities/* bytesText */.pV)(coverage.bytesTotal)}`]),
        ...skippedIn(review).map(skippedText),
        policy.path === null ? `policy: preset ${(0,quote_plain/* wordOf */.aG)(policy.preset)}` : `policy ${(0,quote_plain/* wordOf */.aG)(policy.path, terminal_PATH_UNITS)}`,
        ...(review.judgedOn === undefined ? [] : [`waivers as of ${(0,quote_plain/* wordOf */.aG)(review.judgedOn)}`]),
        `base ${terminal_revisionText(base)} … head ${terminal_revisionText(head)}`,
        `${tool.name} ${(0,quote_plain/* wordOf */.aG)(tool.version, terminal_PATH_UNITS)}`,
    ];
    const text = (0,terminal_layout/* wrapped */.ky)(parts.join(" · "), width, "");
    return `${paint("dim", text.trimEnd())}\n`;
}
function terminal_revisionText({ name, commit }) {
    return (0,quote_plain/* wordOf */.aG)(commit === null ? name : shortCommit(commit), terminal_PATH_UNITS);
}

;// CONCATENATED MODULE: ./build/report/index.js









/** By the name of `--format`. */
const REPORTERS = {
    terminal: terminalReporter(rules/* RULES */.y),
    markdown: markdownReporter(rules/* RULES */.y),
    json: jsonReporter,
    sarif: sarifReporter(rules/* RULES */.y),
    cyclonedx: cyclonedxReporter,
};
const INSPECTION_REPORTERS = {
    terminal: terminalInspections,
    text: textInspections,
    json: (inspections) => `${JSON.stringify(inspectionsJson(inspections), undefined, 2)}\n`,
    cyclonedx: cyclonedxInspections,
};
const CATALOG_REPORTERS = {
    markdown: catalogMarkdown,
    json: catalogJson,
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

/***/ 5224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ HASH_BYTES),
/* harmony export */   Nc: () => (/* binding */ reviewHashes),
/* harmony export */   mU: () => (/* binding */ hashesOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _weights_file_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4983);


/** Bytes that are read to be digested, over all models of one side: about two seconds. */
const HASH_BYTES = 2 * 1024 ** 3;
/**
 * Digests of the files of these models: stated by a pointer, or else read, as far as `budgetBytes` go. What DVC keeps elsewhere is never
 * fetched for it: `files` is the tree without it.
 */
async function hashesOf(inspections, { files, dvc }, budgetBytes, signal) {
    const models = new Map();
    let total = 0;
    for (const inspection of inspections) {
        const known = [];
        const unknown = [];
        for (const path of pathsOf(inspection)) {
            const { found, bytesRead } = await hashOf(path, files, dvc, budgetBytes - total, signal);
            total += bytesRead;
            if ("digest" in found)
                known.push(found);
            else
                unknown.push(found);
        }
        models.set(inspection.path, { known, unknown });
    }
    return { models, bytesRead: total };
}
/** Of both sides of a review, each with a budget of its own. */
async function reviewHashes({ comparisons }, sides, budgetBytes, signal) {
    const of = async (side, tree) => {
        const inspections = comparisons.flatMap((comparison) => comparison[side] ?? []);
        return (await hashesOf(inspections, tree, budgetBytes, signal)).models;
    };
    const base = sides.base === undefined ? {} : { base: await of("base", sides.base) };
    return { ...base, head: await of("head", sides.head) };
}
/** What could not be read is a file all the same. */
function pathsOf(inspection) {
    if (inspection.status !== "read" || inspection.model.files.length === 0)
        return [inspection.path];
    return [...new Set(inspection.model.files.map(({ path }) => path))];
}
async function hashOf(path, files, dvc, budgetBytes, signal) {
    const unhashed = (reason) => ({ found: { path, reason }, bytesRead: 0 });
    try {
        const entry = await files.find(path, signal);
        if (entry === undefined) {
            const md5 = dvc === undefined ? undefined : await pointedDigest(dvc, path, signal);
            if (md5 !== undefined)
                return { found: { path, algorithm: "MD5", digest: md5 }, bytesRead: 0 };
            return unhashed((await dvc?.find(path, signal)) === undefined ? "not in the revision" : "kept by DVC");
        }
        if (entry.kind !== "file")
            return unhashed(`a ${entry.kind}`);
        const { digests, bytesRead } = await (0,_weights_file_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestFiles */ .E)(files, [path], budgetBytes, signal);
        const digest = digests.get(path);
        return digest === undefined
            ? unhashed("beyond the budget for reading")
            : { found: { path, algorithm: "SHA-256", digest }, bytesRead };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c8 || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactError */ .nE) || signal?.aborted === true)
            throw error;
        return unhashed("could not be had");
    }
}
/** MD5 of the bytes as a pointer states it. Before version 3, DVC digested text in other bytes than the file's. */
async function pointedDigest(dvc, path, signal) {
    const out = (await dvc.pointerAt(`${path}.dvc`, signal))?.outs.find((one) => one.path === path);
    return out?.fault === undefined && out?.folder === undefined && out?.object?.isLegacy === false ? out.object.md5 : undefined;
}


/***/ })

};
