export const id = 18;
export const ids = [18];
export const modules = {

/***/ 9018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/policy/suggestion.js
var suggestion = __webpack_require__(8003);
// EXTERNAL MODULE: ./build/review/verdict.js
var verdict = __webpack_require__(4176);
// EXTERNAL MODULE: ./build/review/version.js
var version = __webpack_require__(2121);
;// CONCATENATED MODULE: ./build/cli/help.js
const COMMAND_NAMES = ["review", "diff", "inspect", "record", "catalog", "explain", "policy", "init", "demo"];
const FORMAT = ["--format terminal|markdown|json|sarif|cyclonedx", "how the report is written (default: terminal)"];
const OUTPUT = ["--output FILE", "write the report to FILE instead of standard output"];
const POLICY = ["--policy FILE", "judge by this policy file instead of the base revision's"];
const FAIL_ON = ["--fail-on error|warning|never", "from which severity on the exit code is 1 (default: error)"];
const LABEL = ["--label NAME", "the pull request has this label, for waivers that need one; may be repeated"];
const WEIGHTS = [
    "--weights auto|always|never",
    "whether tensor values are compared (default: auto, up to 2 GiB a side)",
];
const COMMANDS = {
    review: {
        usage: "review [--base REV] [--head REV] [--repo DIR]",
        purpose: "Reviews the models that a range of a git repository changes, from the merge base on.",
        options: [
            ["--base REV", "what the change is compared with (default: the default branch)"],
            ["--head REV", "the change (default: the working tree)"],
            ["--repo DIR", "the repository (default: the current folder)"],
            ["--paths GLOB", "only models whose path matches; may be repeated, a leading ! leaves out"],
            POLICY,
            LABEL,
            FAIL_ON,
            WEIGHTS,
            FORMAT,
            OUTPUT,
        ],
    },
    diff: {
        usage: "diff BASE_FILE HEAD_FILE",
        purpose: "Compares two model files.",
        options: [POLICY, LABEL, FAIL_ON, WEIGHTS, FORMAT, OUTPUT],
    },
    inspect: {
        usage: "inspect FILE…",
        purpose: "Says what model files contain, from their headers.",
        options: [
            ["--format terminal|text|json|cyclonedx", "text is stable line by line, for git's diff drivers (default: terminal)"],
            OUTPUT,
        ],
    },
    record: {
        usage: "record [PATH…] [--check]",
        purpose: "Writes the metadata records of models, or checks that they say what the models say.",
        options: [
            ["PATH…", "models, or folders of them (default: every model of the repository)"],
            ["--check", "write nothing; the exit code is 1 when a record is missing or out of date"],
            ["--tensors", "with a digest of each tensor; kept up to date from then on"],
            ["--repo DIR", "the repository (default: the current folder)"],
        ],
    },
    catalog: {
        usage: "catalog [--output FILE] [--check]",
        purpose: "Lists every model of a repository, with a graph of what was made from what.",
        options: [
            ["--format markdown|json", "how the list is written (default: markdown)"],
            ["--output FILE", "write it to FILE, such as MODELS.md, instead of standard output"],
            ["--check", "write nothing; the exit code is 1 when FILE is out of date"],
            ["--paths GLOB", "only models whose path matches; may be repeated, a leading ! leaves out"],
            ["--base-url URL", "what paths of models are linked below (default: links from the folder of FILE)"],
            ["--repo DIR", "the repository (default: the current folder)"],
        ],
    },
    explain: {
        usage: "explain [RULE]",
        purpose: "Says why a rule exists, how to satisfy it and how to change it; lists all rules without RULE.",
        options: [],
    },
    policy: {
        usage: "policy show | explain PATH | test DIR",
        purpose: "Shows a policy with where each value comes from, what holds for a path, or runs a team's scenarios.",
        options: [
            ["--policy FILE", "the policy (default: .github/model-review.yml of the repository)"],
            ["--repo DIR", "the repository (default: the current folder)"],
            ["--label NAME", "explain: the pull request has this label; may be repeated"],
            ["--format terminal|json", "show, explain: how it is written (default: terminal)"],
            ["--output FILE", "show, explain: write to FILE instead of standard output"],
        ],
    },
    init: {
        usage: "init [--repo DIR] [--dry-run]",
        purpose: "Looks at the models of a repository and writes a workflow and a policy to start from; existing files stay as they are.",
        options: [
            ["--repo DIR", "the repository (default: the current folder)"],
            ["--dry-run", "print what would be written"],
        ],
    },
    demo: { usage: "demo", purpose: "Reviews the sample pull request that ships with the project.", options: [FORMAT, OUTPUT] },
};
const HELP = `Model Review: reviews machine-learning model files in pull requests.

Usage: model-review COMMAND [OPTIONS]

${COMMAND_NAMES.map((name) => `  ${COMMANDS[name].usage.padEnd(46)} ${COMMANDS[name].purpose}`).join("\n")}

  --version                                      prints the version
  COMMAND --help                                 prints the options of a command

Exit code: 0 pass or warn, 1 fail, 2 could not run.
`;
function helpOf(name) {
    const { usage, purpose, options } = COMMANDS[name];
    const widest = options.reduce((width, [flag]) => Math.max(width, flag.length), 0);
    const lines = options.map(([flag, meaning]) => `  ${flag.padEnd(widest)}  ${meaning}\n`);
    return `${purpose}\n\nUsage: model-review ${usage}\n${lines.length === 0 ? "" : `\n${lines.join("")}`}`;
}
function isCommand(name) {
    return COMMAND_NAMES.some((known) => known === name);
}

// EXTERNAL MODULE: ./build/cli/terminal.js
var cli_terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/main.js






/** Loaded on demand, so that each command costs only what it uses. */
const main_COMMANDS = {
    review: async () => (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(815), __webpack_require__.e(337), __webpack_require__.e(526), __webpack_require__.e(589), __webpack_require__.e(636), __webpack_require__.e(938), __webpack_require__.e(456), __webpack_require__.e(423), __webpack_require__.e(719), __webpack_require__.e(422), __webpack_require__.e(218), __webpack_require__.e(547), __webpack_require__.e(509)]).then(__webpack_require__.bind(__webpack_require__, 4509))).reviewCommand,
    diff: async () => (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(815), __webpack_require__.e(337), __webpack_require__.e(526), __webpack_require__.e(589), __webpack_require__.e(636), __webpack_require__.e(938), __webpack_require__.e(456), __webpack_require__.e(423), __webpack_require__.e(719), __webpack_require__.e(218), __webpack_require__.e(971)]).then(__webpack_require__.bind(__webpack_require__, 1971))).diffCommand,
    inspect: async () => (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(815), __webpack_require__.e(526), __webpack_require__.e(589), __webpack_require__.e(636), __webpack_require__.e(938), __webpack_require__.e(456), __webpack_require__.e(423), __webpack_require__.e(241)]).then(__webpack_require__.bind(__webpack_require__, 8241))).inspectCommand,
    record: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(526), __webpack_require__.e(589), __webpack_require__.e(938), __webpack_require__.e(422), __webpack_require__.e(547), __webpack_require__.e(138), __webpack_require__.e(728)]).then(__webpack_require__.bind(__webpack_require__, 4728))).recordCommand,
    catalog: async () => (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(815), __webpack_require__.e(526), __webpack_require__.e(589), __webpack_require__.e(636), __webpack_require__.e(938), __webpack_require__.e(423), __webpack_require__.e(422), __webpack_require__.e(547), __webpack_require__.e(138), __webpack_require__.e(787)]).then(__webpack_require__.bind(__webpack_require__, 5900))).catalogCommand,
    explain: async () => (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(526), __webpack_require__.e(636), __webpack_require__.e(430)]).then(__webpack_require__.bind(__webpack_require__, 1430))).explainCommand,
    policy: async () => (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(815), __webpack_require__.e(337), __webpack_require__.e(526), __webpack_require__.e(589), __webpack_require__.e(636), __webpack_require__.e(938), __webpack_require__.e(456), __webpack_require__.e(719), __webpack_require__.e(218), __webpack_require__.e(457)]).then(__webpack_require__.bind(__webpack_require__, 8457))).policyCommand,
    init: async () => (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(815), __webpack_require__.e(337), __webpack_require__.e(526), __webpack_require__.e(589), __webpack_require__.e(636), __webpack_require__.e(719), __webpack_require__.e(422), __webpack_require__.e(547), __webpack_require__.e(38)]).then(__webpack_require__.bind(__webpack_require__, 38))).initCommand,
    demo: async () => (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(815), __webpack_require__.e(337), __webpack_require__.e(526), __webpack_require__.e(589), __webpack_require__.e(636), __webpack_require__.e(938), __webpack_require__.e(456), __webpack_require__.e(423), __webpack_require__.e(719), __webpack_require__.e(422), __webpack_require__.e(218), __webpack_require__.e(668)]).then(__webpack_require__.bind(__webpack_require__, 5668))).demoCommand,
};
/** Runs one command and gives its exit code: 0 pass or warn, 1 fail, 2 could not run. */
async function main(terminal) {
    const [name = "", ...rest] = terminal.args;
    if (name === "" || name === "help" || name === "--help" || name === "-h") {
        terminal.write(isCommand(rest[0]) ? helpOf(rest[0]) : HELP);
        return name === "" ? verdict/* EXIT_COULD_NOT_RUN */.Xq : 0;
    }
    if (name === "--version" || name === "-v") {
        terminal.write(`${version/* VERSION */.x}\n`);
        return 0;
    }
    try {
        if (!isCommand(name)) {
            throw new errors/* UsageError */.eb("unknown-command", `There is no command ${JSON.stringify(name)}.${(0,suggestion/* suggestionFor */.o)(name, COMMAND_NAMES)} Run model-review --help.`);
        }
        if (rest.includes("--help") || rest.includes("-h")) {
            terminal.write(helpOf(name));
            return 0;
        }
        const command = await main_COMMANDS[name]();
        return await command(rest, terminal);
    }
    catch (error) {
        terminal.complain(terminal.signal.aborted ? (0,cli_terminal/* complaint */.U)("cancelled.") : complaintOf(error));
        return verdict/* EXIT_COULD_NOT_RUN */.Xq;
    }
}
/** Known failures in a sentence, a policy's problems line by line; anything else is a bug and shows its stack. */
function complaintOf(error) {
    if (error instanceof errors/* PolicyError */.pn)
        return (0,cli_terminal/* complaint */.U)(error.message, "\n");
    if (error instanceof errors/* UsageError */.eb || error instanceof errors/* SourceError */.c8 || error instanceof errors/* ArtifactError */.nE)
        return (0,cli_terminal/* complaint */.U)(error.message);
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return (0,cli_terminal/* complaint */.U)(`this is a bug in Model Review, please report it.\n${stack}`, "\n");
}


/***/ }),

/***/ 8565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ complaint)
/* harmony export */ });
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6257);

/** A line for standard error. It may quote names of files and revisions: what would move or hide text is spelled out. */
function complaint(message, lineEnd) {
    const lines = lineEnd === undefined ? [message] : message.split(lineEnd);
    return `model-review: ${lines.map(_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R).join("\n")}\n`;
}


/***/ }),

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c8: () => (/* binding */ SourceError),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   nE: () => (/* binding */ ArtifactError),
/* harmony export */   pn: () => (/* binding */ PolicyError)
/* harmony export */ });
/**
 * The four failures, named for who can act. Everything else that is thrown is a bug and surfaces with its stack.
 * `code` is stable and machine readable; `message` says what is wrong, where, and what to do.
 */
class Failure extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
        this.name = new.target.name;
    }
}
/** The file itself is at fault, and reading it again changes nothing. `offset` counts bytes from the start of `path`. */
class ArtifactError extends Failure {
    path;
    offset;
    constructor(code, message, where = {}, options) {
        super(code, message, options);
        this.path = where.path;
        this.offset = where.offset;
    }
}
/** The bytes could not be had: a network, a disk, a missing git object. Trying again later may help. */
class SourceError extends Failure {
}
/** The policy is at fault; its author can act. Lines and columns count from 1. */
class PolicyError extends Failure {
    problems;
    constructor(code, message, problems, options) {
        super(code, message, options);
        this.problems = problems;
    }
}
/** The caller asked for something that cannot be done: a flag, a revision, an input. */
class UsageError extends Failure {
}


/***/ }),

/***/ 1022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ SEVERITY_SETTINGS),
/* harmony export */   o: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/** From least to most severe: the order is the meaning. */
const SEVERITIES = ["note", "warning", "error"];
const SEVERITY_SETTINGS = ["off", ...SEVERITIES];


/***/ }),

/***/ 8003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ closestOf),
/* harmony export */   o: () => (/* binding */ suggestionFor)
/* harmony export */ });
// Longer words are no typing mistakes, and the distance costs their product.
const MAX_WORD_CHARACTERS = 64;
/** ` Did you mean "recommended"?`, or nothing when no candidate is near. */
function suggestionFor(word, candidates) {
    const closest = closestOf(word, candidates);
    return closest === undefined ? "" : ` Did you mean "${closest}"?`;
}
/** The candidate that a typing mistake explains best: a third of the letters may be wrong. */
function closestOf(word, candidates) {
    if (word === "" || word.length > MAX_WORD_CHARACTERS)
        return undefined;
    const wanted = word.toLowerCase();
    let best;
    let least = Math.max(1, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = mistakesIn(wanted, candidate.toLowerCase());
        if (distance < least)
            [best, least] = [candidate, distance];
    }
    return best;
}
/** A rule named without its area is the commonest mistake of all, a word that was cut short the next. */
function mistakesIn(wanted, candidate) {
    if (candidate.endsWith(`/${wanted}`))
        return 0;
    return wanted.length > 2 && candidate.startsWith(wanted) ? 1 : distanceOf(wanted, candidate);
}
/** Letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
function distanceOf(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let row = 1; row <= a.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= b.length; column += 1) {
            const isSame = a[row - 1] === b[column - 1];
            const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            const swapped = isSwapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY;
            const replaced = at(last, column - 1) + (isSame ? 0 : 1);
            current.push(Math.min(at(last, column) + 1, at(current, column - 1) + 1, replaced, swapped));
        }
        [beforeLast, last] = [last, current];
    }
    return at(last, b.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visible),
/* harmony export */   v: () => (/* binding */ shortened)
/* harmony export */ });
/**
 * Text from a file as it may be shown in any medium: what cannot be seen, or would move, hide or reorder its neighbours, is
 * spelled out as `\u{…}`. So are the two openings by which a build log turns a line of output into a command.
 */
function visible(text) {
    return text
        .replace(HIDDEN, spelled)
        .replace(STACKED_MARKS, (marks) => Array.from(marks, spelled).join(""))
        .replace(LOG_COMMAND, (opening) => opening.slice(0, -2) + spelled(opening.slice(-2, -1)) + opening.slice(-1))
        .replaceAll("##[", `#${spelled("#")}[`);
}
/** At most `limit` UTF-16 units and never half a character: the middle of a long text gives way, its two ends say what it is. */
function shortened(text, limit) {
    if (text.length <= limit)
        return text;
    const tail = Math.floor((limit - 1) / 2);
    const head = Math.max(limit - 1 - tail, 0);
    return `${whole(text.slice(0, head), "start")}…${whole(tail === 0 ? "" : text.slice(-tail), "end")}`;
}
// Controls, unusual spaces, soft hyphens, joiners, fillers, bidirectional controls, variation selectors, private use, tags, and
// surrogates without a partner. Ranges are written out: property escapes differ between versions of Unicode, hence of Node.
const HIDDEN = new RegExp([
    "[\\u0000-\\u001f\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f",
    "\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ue000-\\uf8ff\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffc\\ufffe\\uffff",
    "\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{10ffff}\\ud800-\\udfff]",
].join(""), "gu");
// One or two accents belong to a letter; a pile of them paints over the lines above and below.
const MARKS = ["\u0300-\u036f", "\u0483-\u0489", "\u1ab0-\u1aff", "\u1dc0-\u1dff", "\u20d0-\u20ff", "\ufe20-\ufe2f"];
const STACKED_MARKS = new RegExp(`(?:${MARKS.map((range) => `[${range}]`).join("|")}){3,}`, "gu");
// `::name::` counts only where a line can begin: `aten::add` stays as it is.
const LOG_COMMAND = /(?:^|\s)::/g;
const SHORT_ESCAPES = new Map([
    ["\n", "\\n"],
    ["\r", "\\r"],
    ["\t", "\\t"],
]);
function spelled(character) {
    const code = character.codePointAt(0) ?? 0;
    return SHORT_ESCAPES.get(character) ?? `\\u{${code.toString(16).toUpperCase()}}`;
}
/** Drops half a surrogate pair at the cut. */
function whole(part, kept) {
    if (kept === "start")
        return /[\ud800-\udbff]$/.test(part) ? part.slice(0, -1) : part;
    return /^[\udc00-\udfff]/.test(part) ? part.slice(1) : part;
}


/***/ }),

/***/ 4176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   Xq: () => (/* binding */ EXIT_COULD_NOT_RUN),
/* harmony export */   ai: () => (/* binding */ EXIT_CODES),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   mQ: () => (/* binding */ countsOf)
/* harmony export */ });
/* harmony import */ var _policy_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1022);

/** From which severity on a review fails; `never` reports and does not fail. */
const FAIL_ON = ["error", "warning", "never"];
/** The decision, made once, from findings alone. Waived findings stay visible and do not count. */
function verdictOf(findings, failOn = "error") {
    const active = findings.filter(({ waiver }) => waiver === undefined);
    const worst = active.reduce((rank, { severity }) => Math.max(rank, _policy_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf(severity)), -1);
    if (failOn !== "never" && worst >= _policy_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf(failOn))
        return "fail";
    return worst >= _policy_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf("warning") ? "warn" : "pass";
}
function countsOf(findings, models) {
    const count = (severity) => findings.filter((finding) => finding.severity === severity && finding.waiver === undefined).length;
    return {
        models,
        errors: count("error"),
        warnings: count("warning"),
        notes: count("note"),
        waived: findings.filter(({ waiver }) => waiver !== undefined).length,
    };
}
/** Exit codes of both hosts: 2 is for what could not run at all. */
const EXIT_CODES = { pass: 0, warn: 0, fail: 1 };
const EXIT_COULD_NOT_RUN = 2;


/***/ })

};
