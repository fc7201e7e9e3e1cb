export const id = 430;
export const ids = [430];
export const modules = {

/***/ 1430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainCommand: () => (/* binding */ explainCommand)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/policy/rules/index.js + 91 modules
var rules = __webpack_require__(5636);
// EXTERNAL MODULE: ./build/policy/suggestion.js
var policy_suggestion = __webpack_require__(8003);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./build/policy/finding.js
var finding = __webpack_require__(1022);
;// CONCATENATED MODULE: ./build/report/advice.js
/** What a rule advises for models of single formats: each text once, with the ids of its formats. */
function adviceByFormat(fixFor = {}) {
    const formats = new Map();
    for (const [format, text] of Object.entries(fixFor))
        formats.set(text, [...(formats.get(text) ?? []), format]);
    return [...formats].map(([text, ids]) => [ids.join(" and "), text]);
}

// EXTERNAL MODULE: ./build/report/terminal-layout.js
var terminal_layout = __webpack_require__(3186);
;// CONCATENATED MODULE: ./build/report/explain.js




const WIDTH = 88;
/** Why a rule exists, how to satisfy it and how to change it, for a terminal. */
function explanationOf(rule) {
    const { id, title, severity, strict, why, fix, fixFor, example } = rule;
    // How to turn it off need not be told of a rule that is off.
    const shown = severity === "off" ? "warning" : severity;
    const options = optionsOf(rule);
    const strictly = strict === undefined || strict === severity ? "" : `, ${strict} in strict`;
    return [
        `${id}\n`,
        (0,terminal_layout/* wrapped */.ky)(title, WIDTH, "  "),
        `\nDefault: ${severity}${strictly}\n`,
        "\nWhy it matters\n",
        (0,terminal_layout/* wrapped */.ky)(why, WIDTH, "  "),
        "\nHow to satisfy it\n",
        (0,terminal_layout/* wrapped */.ky)(fix, WIDTH, "  "),
        ...adviceByFormat(fixFor).map(([formats, text]) => (0,terminal_layout/* wrapped */.ky)(`With ${formats}: ${text}`, WIDTH, "  ")),
        ...(options.length === 0 ? [] : ["\nOptions\n", ...options.map((option) => (0,terminal_layout/* wrapped */.ky)(option, WIDTH, "  "))]),
        "\nHow to change it, in .github/model-review.yml\n",
        "  rules:\n",
        options.length === 0 ? `    ${id}: ${shown}\n` : `    ${id}:\n      severity: ${shown}\n`,
        ...(example === undefined ? [] : [`      ${example}\n`]),
        (0,terminal_layout/* wrapped */.ky)(`Severities: ${finding/* SEVERITY_SETTINGS */.k.join(", ")}. The policy is read from the base commit.`, WIDTH, "  "),
    ].join("");
}
/** One line for each rule, in the order of the registry. */
function ruleListOf(rules) {
    const widest = rules.reduce((width, { id }) => Math.max(width, (0,terminal_layout/* columnsOf */.PL)(id)), 0);
    return rules
        .map(({ id, severity, title }) => `${id.padEnd(widest)}  ${severity.padEnd("warning".length)}  ${title}\n`)
        .join("");
}
/** `max`, `growth`: what the rule's own schema lists, with defaults where it states them. */
function optionsOf({ options }) {
    const schema = json_schema_processors/* toJSONSchema */.bl(options, { io: "input", unrepresentable: "any" });
    return Object.entries(schema.properties ?? {}).map(([name, property]) => {
        const initial = typeof property === "object" ? property.default : undefined;
        const about = typeof property === "object" ? property.description : undefined;
        return [
            name,
            ...(about === undefined ? [] : [`: ${about}`]),
            ...(initial === undefined ? [] : [` (default: ${Array.isArray(initial) ? initial.join(", ") : JSON.stringify(initial)})`]),
        ].join("");
    });
}

// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(2315);
;// CONCATENATED MODULE: ./build/cli/explain.js





async function explainCommand(args, terminal) {
    const { positionals } = (0,options/* parseOptions */.A)("explain", args, {}, { min: 0, max: 1 });
    const [id] = positionals;
    if (id === undefined) {
        terminal.write(ruleListOf(rules/* RULES */.y));
        return 0;
    }
    const rule = rules/* RULES */.y.find((known) => known.id === id);
    if (rule === undefined) {
        const suggestion = (0,policy_suggestion/* suggestionFor */.o)(id, rules/* RULES */.y.map((known) => known.id));
        throw new errors/* UsageError */.eb("unknown-rule", `There is no rule ${JSON.stringify(id)}.${suggestion} model-review explain lists all of them.`);
    }
    terminal.write(explanationOf(rule));
    return 0;
}


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


/***/ })

};
