export const id = 636;
export const ids = [636];
export const modules = {

/***/ 3832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ productOf),
/* harmony export */   HR: () => (/* binding */ symbol),
/* harmony export */   Hn: () => (/* binding */ times),
/* harmony export */   Ju: () => (/* binding */ estimated),
/* harmony export */   KS: () => (/* binding */ ceiledQuotient),
/* harmony export */   N_: () => (/* binding */ flooredQuotient),
/* harmony export */   Rd: () => (/* binding */ minus),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   X6: () => (/* binding */ substituted),
/* harmony export */   ZR: () => (/* binding */ symbolsOf),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   f2: () => (/* binding */ ZERO),
/* harmony export */   j7: () => (/* binding */ exactQuotient),
/* harmony export */   n4: () => (/* binding */ isEqual),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   tY: () => (/* binding */ plus),
/* harmony export */   xr: () => (/* binding */ ONE)
/* harmony export */ });
// Real networks with every axis dynamic stay below ten terms and four factors: beyond, a size is as good as unknown.
const MAX_TERMS = 32;
const MAX_DEGREE = 12;
// A product of sums is worked out term by term before what cancels is gone.
const MAX_PRODUCTS = 128;
// Names of sizes are words; those that exporters derive, such as `floor(height/2 - 1/2) + 1`, stay below 60 characters.
const MAX_SYMBOL_CHARACTERS = 100;
const ZERO = [];
const ONE = [{ coefficient: 1, factors: [] }];
/** An integer; null beyond 2^53, where numbers are no longer exact. */
function whole(value) {
    if (!Number.isSafeInteger(value))
        return null;
    return value === 0 ? ZERO : [{ coefficient: value, factors: [] }];
}
function symbol(name) {
    if (name === "" || name.length > MAX_SYMBOL_CHARACTERS)
        return null;
    return [{ coefficient: 1, factors: [{ symbol: name, power: 1 }] }];
}
/** The number, where no symbol is in it. */
function numberOf(size) {
    if (size === null)
        return undefined;
    const [term, second] = size;
    if (term === undefined)
        return 0;
    return second === undefined && term.factors.length === 0 ? term.coefficient : undefined;
}
function isEqual(a, b) {
    if (a === null || b === null || a.length !== b.length)
        return false;
    return a.every((term, index) => {
        const other = b[index];
        return other !== undefined && term.coefficient === other.coefficient && keyOf(term.factors) === keyOf(other.factors);
    });
}
function plus(a, b) {
    if (a === null || b === null)
        return null;
    const [x, y] = [numberOf(a), numberOf(b)];
    return x !== undefined && y !== undefined ? whole(x + y) : summed(a, b);
}
/** Both are sorted already. */
function summed(a, b) {
    const terms = [];
    let [x, y] = [0, 0];
    for (let [one, other] = [a[x], b[y]]; one !== undefined || other !== undefined; one = a[x], other = b[y]) {
        const [key, otherKey] = [one && keyOf(one.factors), other && keyOf(other.factors)];
        if (other === undefined || (one !== undefined && key !== undefined && otherKey !== undefined && key < otherKey)) {
            if (one !== undefined)
                terms.push(one);
            x++;
        }
        else if (one === undefined || key !== otherKey) {
            terms.push(other);
            y++;
        }
        else {
            const coefficient = one.coefficient + other.coefficient;
            if (!Number.isSafeInteger(coefficient))
                return null;
            if (coefficient !== 0)
                terms.push({ coefficient, factors: one.factors });
            x++;
            y++;
        }
    }
    return terms.length > MAX_TERMS ? null : terms;
}
function minus(a, b) {
    return plus(a, times(b, whole(-1)));
}
function times(a, b) {
    if (a === null || b === null)
        return null;
    const [x, y] = [numberOf(a), numberOf(b)];
    if (x !== undefined && y !== undefined)
        return whole(x * y);
    if (a.length * b.length > MAX_PRODUCTS)
        return null;
    const products = [];
    for (const one of a) {
        for (const other of b) {
            const factors = multiplied(one.factors, other.factors);
            if (factors.reduce((sum, { power }) => sum + power, 0) > MAX_DEGREE)
                return null;
            products.push({ coefficient: one.coefficient * other.coefficient, factors });
        }
    }
    return collected(products);
}
/** Of no size at all 1, as for the elements of a scalar. */
function productOf(sizes) {
    // A size of 0 makes nothing of the others, unknown ones included.
    if (sizes.some((size) => size !== null && size.length === 0))
        return ZERO;
    return sizes.reduce(times, ONE);
}
/** `a` by `b` where that leaves no rest whatever the symbols are; null otherwise. */
function exactQuotient(a, b) {
    if (a === null || b === null || b.length === 0)
        return null;
    if (isEqual(a, b))
        return ONE;
    const [divisor, second] = b;
    if (divisor === undefined || second !== undefined)
        return null;
    const terms = [];
    for (const { coefficient, factors } of a) {
        const rest = divided(factors, divisor.factors);
        if (rest === undefined || coefficient % divisor.coefficient !== 0)
            return null;
        terms.push({ coefficient: coefficient / divisor.coefficient, factors: rest });
    }
    return collected(terms);
}
/** `size` by a positive integer, rounded down. What does not divide becomes a symbol of its own, `⌊width/2⌋`. */
function flooredQuotient(size, by) {
    if (size === null || !Number.isSafeInteger(by) || by < 1)
        return null;
    if (by === 1)
        return size;
    const wholes = [];
    const rests = [];
    let rest = 0;
    for (const { coefficient, factors } of size) {
        const quotient = Math.floor(coefficient / by);
        const remainder = coefficient - quotient * by;
        wholes.push({ coefficient: quotient, factors });
        if (factors.length === 0)
            rest = remainder;
        else if (remainder !== 0)
            rests.push({ coefficient: remainder, factors });
    }
    return plus(collected(wholes), rests.length === 0 ? ZERO : quotientSymbol(rests, rest, by));
}
/** Rounded up. */
function ceiledQuotient(size, by) {
    return flooredQuotient(plus(size, whole(by - 1)), by);
}
/** Whether `a` is at least `b` whatever the sizes are, which are 0 or more; undefined where that depends on them. */
function isAtLeast(a, b) {
    if (a === null || b === null)
        return undefined;
    if (isEqual(a, b))
        return true;
    const difference = minus(a, b);
    if (difference === null)
        return undefined;
    if (difference.every(({ coefficient }) => coefficient > 0))
        return true;
    return difference.every(({ coefficient }) => coefficient < 0) ? false : undefined;
}
/** With what is given for symbols put in their places; quotients of them are worked out. Sizes are whole numbers of 0 or more. */
function substituted(amount, given) {
    if (amount === null)
        return null;
    let sum = ZERO;
    for (const { coefficient, factors } of amount) {
        let product = whole(coefficient);
        for (const factor of factors) {
            const size = valueIn(factor, given);
            for (let power = 0; power < factor.power; power++)
                product = times(product, size);
        }
        sum = plus(sum, product);
    }
    return sum;
}
function valueIn({ symbol: name, quotient }, given) {
    if (quotient !== undefined)
        return flooredQuotient(substituted(quotient.of, given), quotient.by);
    const size = given(name);
    return size === undefined ? symbol(name) : whole(size);
}
/** Every size with this one number; undefined beyond 2^53. */
function estimated(amount, size) {
    return numberOf(substituted(amount, () => size));
}
/** Names of the sizes that are not fixed, those in quotients included, each once. */
function symbolsOf(amount) {
    const names = amount.flatMap(({ factors }) => factors.flatMap(({ symbol: name, quotient }) => (quotient === undefined ? [name] : symbolsOf(quotient.of))));
    return [...new Set(names)];
}
/** `rests` + `rest`, by `by`, rounded down; coefficients are below `by` and positive. */
function quotientSymbol(rests, rest, by) {
    const common = rests.reduce((divisor, { coefficient }) => greatestCommonDivisor(divisor, coefficient), by);
    const terms = rests.map(({ coefficient, factors }) => ({ coefficient: coefficient / common, factors }));
    const [added, divisor] = [Math.floor(rest / common), by / common];
    if (divisor === 1)
        return collected(terms);
    const [only, second] = terms;
    const inner = only?.factors[0];
    const nested = inner?.quotient;
    if (nested !== undefined &&
        second === undefined &&
        only?.coefficient === 1 &&
        only.factors.length === 1 &&
        inner?.power === 1) {
        // ⌊(⌊a/m⌋ + r)/n⌋ = ⌊(a + r·m)/(m·n)⌋
        return flooredQuotient(plus(nested.of, whole(added * nested.by)), nested.by * divisor);
    }
    const isCeiled = added === divisor - 1;
    const shown = isCeiled || added === 0 ? terms : [...terms, { coefficient: added, factors: [] }];
    const text = plainText(shown);
    const dividend = shown.length > 1 || (shown[0]?.factors.length ?? 0) > 1 || shown[0]?.coefficient !== 1 ? `(${text})` : text;
    const name = isCeiled ? `⌈${dividend}/${divisor}⌉` : `⌊${dividend}/${divisor}⌋`;
    if (name.length > MAX_SYMBOL_CHARACTERS)
        return null;
    const of = collected(added === 0 ? terms : [...terms, { coefficient: added, factors: [] }]);
    if (of === null)
        return null;
    return [{ coefficient: 1, factors: [{ symbol: name, power: 1, quotient: { of, by: divisor } }] }];
}
function plainText(terms) {
    const texts = terms.map(({ coefficient, factors }) => {
        const names = factors.map(({ symbol: name, power }) => (power === 1 ? name : `${name}^${power}`));
        return (coefficient === 1 && names.length > 0 ? names : [String(coefficient), ...names]).join("·");
    });
    return texts.join(" + ");
}
function greatestCommonDivisor(a, b) {
    let [x, y] = [a, b];
    while (y !== 0)
        [x, y] = [y, x % y];
    return x;
}
/** Sums terms of the same factors. Null when a number is beyond 2^53, or terms are too many. */
function collected(terms) {
    const sums = new Map();
    for (const { coefficient, factors } of terms) {
        const key = keyOf(factors);
        const sum = coefficient + (sums.get(key)?.coefficient ?? 0);
        if (!Number.isSafeInteger(sum))
            return null;
        sums.set(key, { coefficient: sum, factors });
    }
    const kept = [...sums].filter(([, { coefficient }]) => coefficient !== 0);
    if (kept.length > MAX_TERMS)
        return null;
    return kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, term]) => term);
}
const KEYS = new WeakMap();
/** One text for one product of factors. Terms are added up far more often than they are made: it is kept. */
function keyOf(factors) {
    if (factors.length === 0)
        return "";
    let key = KEYS.get(factors);
    if (key === undefined) {
        key = factors.map(({ symbol: name, power }) => `${name}\0${power}`).join("\0\0");
        KEYS.set(factors, key);
    }
    return key;
}
/** Both are sorted already. */
function multiplied(a, b) {
    if (a.length === 0)
        return b;
    if (b.length === 0)
        return a;
    const factors = [];
    let [x, y] = [0, 0];
    for (let [one, other] = [a[x], b[y]]; one !== undefined || other !== undefined; one = a[x], other = b[y]) {
        if (one !== undefined && one.symbol === other?.symbol) {
            factors.push({ ...one, power: one.power + other.power });
            x++;
            y++;
        }
        else if (other === undefined || (one !== undefined && one.symbol < other.symbol)) {
            if (one !== undefined)
                factors.push(one);
            x++;
        }
        else {
            factors.push(other);
            y++;
        }
    }
    return factors;
}
function divided(factors, by) {
    const rest = new Map(factors.map((factor) => [factor.symbol, factor]));
    for (const { symbol: name, power } of by) {
        const factor = rest.get(name);
        if (factor === undefined || factor.power < power)
            return undefined;
        if (factor.power === power)
            rest.delete(name);
        else
            rest.set(name, { ...factor, power: factor.power - power });
    }
    return [...rest.values()];
}


/***/ }),

/***/ 8987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pp: () => (/* binding */ comparableTensors),
/* harmony export */   QP: () => (/* binding */ typeOf),
/* harmony export */   WI: () => (/* binding */ NO_DIGESTS)
/* harmony export */ });
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


/***/ }),

/***/ 6162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tr: () => (/* binding */ ABSURD_MAGNITUDE),
/* harmony export */   Wr: () => (/* binding */ healthOf),
/* harmony export */   dk: () => (/* binding */ isFloat),
/* harmony export */   eE: () => (/* binding */ magnitudeOf),
/* harmony export */   oB: () => (/* binding */ newSymptomsOf)
/* harmony export */ });
/* unused harmony exports LARGE_ELEMENTS, SYMPTOMS, symptomsOf */
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1086);

/** Trained weights stay far below: what is larger was left over in memory, diverged, or is in another unit. */
const ABSURD_MAGNITUDE = 1e6;
/** Smaller tensors are constant by design: biases, scales, shapes. */
const LARGE_ELEMENTS = 1024;
/** A broken checkpoint may have thousands: the first ones tell what happened. */
const MOST_AILING = 100;
/** The tensors among those examined that have a symptom. */
function healthOf(examined, unread) {
    const ailing = examined.filter(({ tensor, head }) => symptomsOf(tensor, head).length > 0);
    const isNew = ({ tensor, head, base }) => newSymptomsOf({ tensor, head, base }).length > 0;
    const sorted = [...ailing.filter(isNew), ...ailing.filter((one) => !isNew(one))];
    return {
        ailing: sorted.slice(0, MOST_AILING).map(({ tensor, ...rest }) => ({ tensor: (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .Wy)(tensor), ...rest })),
        more: Math.max(0, sorted.length - MOST_AILING),
        ...(unread.tensors === 0 ? {} : { unread }),
    };
}
const SYMPTOMS = (/* unused pure expression or super */ null && (["nan", "infinity", "constant", "absurd"]));
/** What is wrong with values. `limit` is the magnitude that is absurd. */
function symptomsOf(tensor, statistics, limit = ABSURD_MAGNITUDE) {
    if (!isFloat(tensor))
        return [];
    const { elements, nans, infinities } = statistics;
    if (elements === 0)
        return [];
    const isLarge = tensor.parameters >= LARGE_ELEMENTS;
    return [
        ...(nans > 0 ? ["nan"] : []),
        ...(infinities > 0 && !isMask(statistics) ? ["infinity"] : []),
        ...(isLarge && isConstant(statistics) ? ["constant"] : []),
        ...(isLarge && magnitudeOf(statistics) > limit && !isTwoValued(statistics) ? ["absurd"] : []),
    ];
}
/** Those that the tensor of base did not have. More NaNs or infinities than before are new ones. */
function newSymptomsOf({ tensor, head, base }, limit = ABSURD_MAGNITUDE) {
    const symptoms = symptomsOf(tensor, head, limit);
    if (base === undefined)
        return symptoms;
    const before = symptomsOf(tensor, base, limit);
    return symptoms.filter((symptom) => {
        if (symptom === "nan")
            return head.nans > base.nans;
        if (symptom === "infinity")
            return head.infinities > base.infinities;
        return !before.includes(symptom);
    });
}
/** Largest finite |x|. */
function magnitudeOf({ min, max }) {
    return Math.max(Math.abs(min ?? 0), Math.abs(max ?? 0));
}
function isFloat({ dtype }) {
    return /^(b?float|complex)/.test(dtype);
}
/** Infinities beside nothing but zeros hide positions from attention, and a single one is the number that does. */
function isMask({ elements, nans, zeros, infinities }) {
    return nans === 0 && zeros + infinities === elements && (zeros > 0 || elements === 1);
}
function isConstant({ min, max, nans, infinities }) {
    return nans === 0 && infinities === 0 && min !== null && min === max;
}
/** Zeros and one number, whatever its sign, as in a mask that adds −1e9: then every square that is not zero is the largest one. */
function isTwoValued(statistics) {
    const { elements, nans, infinities, zeros, norm } = statistics;
    const others = elements - nans - infinities - zeros;
    const largest = magnitudeOf(statistics);
    return norm !== null && Math.abs(norm / largest / Math.sqrt(others) - 1) < 1e-6;
}


/***/ }),

/***/ 6125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ KINSHIP_THRESHOLDS)
/* harmony export */ });
const KINSHIP_THRESHOLDS = {
    decidingElements: 1024,
    relatedZ: 6,
    relatedCorrelation: 0.1,
    noise: 1e-6,
    heavy: 0.5,
    sparse: 0.05,
    architecture: 0.5,
};


/***/ }),

/***/ 7780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ NOTHING_IGNORED),
  h: () => (/* binding */ metadataChanges)
});

// EXTERNAL MODULE: ./build/metadata/covered.js
var covered = __webpack_require__(6458);
// EXTERNAL MODULE: ./build/metadata/licences.js + 3 modules
var licences = __webpack_require__(2632);
;// CONCATENATED MODULE: ./build/metadata/metrics.js
/** Words of metrics' names of which more is better. */
const MORE = [
    "accuracy",
    "acc",
    "precision",
    "recall",
    "sensitivity",
    "specificity",
    "tpr",
    "tnr",
    "f1",
    "f2",
    "fbeta",
    "fscore",
    "auc",
    "auroc",
    "rocauc",
    "auprc",
    "prauc",
    "ap",
    "map",
    "mar",
    "ar",
    "iou",
    "miou",
    "giou",
    "jaccard",
    "dice",
    "kappa",
    "mcc",
    "correlation",
    "pearson",
    "pearsonr",
    "spearman",
    "spearmanr",
    "bleu",
    "sacrebleu",
    "rouge",
    "rougel",
    "rougelsum",
    "meteor",
    "chrf",
    "bertscore",
    "cider",
    "spice",
    "em",
    "ndcg",
    "mrr",
    "hits",
    "hit",
    "pass",
    "winrate",
    "r2",
    "psnr",
    "ssim",
    "silhouette",
    "elo",
    "mos",
    "pesq",
    "stoi",
    "throughput",
    "fps",
    "speedup",
];
/** Words of metrics' names of which less is better. */
const LESS = [
    "loss",
    "error",
    "err",
    "wer",
    "cer",
    "ter",
    "mer",
    "wil",
    "eer",
    "der",
    "per",
    "fpr",
    "fnr",
    "far",
    "frr",
    "mae",
    "mse",
    "rmse",
    "mape",
    "smape",
    "wape",
    "rmsle",
    "msle",
    "nll",
    "bpb",
    "bpc",
    "brier",
    "ece",
    "perplexity",
    "ppl",
    "fid",
    "kid",
    "fvd",
    "lpips",
    "mcd",
    "divergence",
    "distance",
    "latency",
    "runtime",
    "toxicity",
    "hallucination",
];
/** Names of several words whose words alone would say nothing, or the contrary. */
const PHRASES = [
    [/\bexact match\b/, "more"],
    [/\bmean average precision\b/, "more"],
    [/\bexplained variance\b/, "more"],
    [/\bper second\b/, "more"],
    [/\bwin rate\b/, "more"],
    [/\br squared\b/, "more"],
    [/\bfalse (?:positive|negative|acceptance|rejection|discovery)\b/, "less"],
    [/\bbits per (?:byte|character|char|dim)\b/, "less"],
    [/\bwall (?:clock )?time\b/, "less"],
];
const DIRECTIONS = new Map([
    ...MORE.map((word) => [word, "more"]),
    ...LESS.map((word) => [word, "less"]),
]);
// Longer ones are not names.
const MAX_CHARACTERS = 200;
/**
 * Whether more of it is better, by the words of its name: `eval_accuracy`, `val/loss`, `top-5 accuracy`, `mAP50-95(B)`,
 * `wer on librispeech (test)`. Null when no word is known or two contradict each other.
 */
function directionOf(metric) {
    const name = metric.slice(0, MAX_CHARACTERS).split(" on ")[0] ?? "";
    const words = wordsOf(name);
    const spelled = words.join(" ");
    const phrase = PHRASES.find(([pattern]) => pattern.test(spelled));
    if (phrase !== undefined)
        return phrase[1];
    const known = new Set(words.flatMap((word) => DIRECTIONS.get(word) ?? DIRECTIONS.get(word.replace(/\d+$/, "")) ?? []));
    const [direction = null] = known;
    return known.size === 1 ? direction : null;
}
/** In lower case; parts of a compound word are words too, and `mAP` is one. */
function wordsOf(name) {
    return name
        .replace(/([a-z]{2})([A-Z])/g, "$1 $2")
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== "");
}

// EXTERNAL MODULE: ./build/metadata/numbers.js
var numbers = __webpack_require__(2906);
// EXTERNAL MODULE: ./build/metadata/statements.js
var statements = __webpack_require__(6660);
// EXTERNAL MODULE: ./build/model/fields.js
var fields = __webpack_require__(2017);
// EXTERNAL MODULE: ./node_modules/diff/libesm/diff/array.js + 1 modules
var array = __webpack_require__(8965);
;// CONCATENATED MODULE: ./build/diff/lines.js

// A description or a template is a few pages; longer texts are compared by their beginning.
const lines_MAX_CHARACTERS = 200_000;
const MAX_LINES = 2_000;
// The time grows with the lines times the edits. Texts that are further apart have nothing in common worth finding.
const MAX_EDITS = 400;
const MAX_SHOWN_LINES = 60;
// Around a change, for orientation.
const KEPT_LINES = 2;
const MAX_LINE_CHARACTERS = 300;
/** A text diff, line by line, in time and size that do not depend on what the texts say. */
function lineDifference(base, head) {
    const [before, after] = [linesOf(base), linesOf(head)];
    const parts = (0,array/* diffArrays */.E)(before, after, { maxEditLength: MAX_EDITS });
    const all = parts === undefined
        ? [...before.map((text) => line("removed", text)), ...after.map((text) => line("added", text))]
        : parts.flatMap(({ added, removed, value }) => value.map((text) => line(added === true ? "added" : removed === true ? "removed" : "kept", text)));
    const told = nearChanges(all);
    const lines = told.slice(0, MAX_SHOWN_LINES).map(({ kind, text }) => ({ kind, text: cut(text) }));
    // What differs behind the limits is a difference too.
    return { lines, omitted: told.length === 0 && base !== head ? 1 : told.length - lines.length };
}
function line(kind, text) {
    return { kind, text };
}
// Chat templates are often one line: they are told by their statements, prose by its sentences.
const LONG_LINE_CHARACTERS = 160;
const WITHIN_LINE = /(?<=%\}|\}\}|[.!?] )/;
function linesOf(text) {
    const lines = text
        .slice(0, lines_MAX_CHARACTERS)
        .split(/\r\n|\r|\n/)
        .flatMap((one) => (one.length > LONG_LINE_CHARACTERS ? one.split(WITHIN_LINE) : [one]));
    return lines.slice(0, MAX_LINES);
}
function nearChanges(all) {
    const near = new Set();
    for (const [index, { kind }] of all.entries()) {
        if (kind === "kept")
            continue;
        for (let place = index - KEPT_LINES; place <= index + KEPT_LINES; place += 1)
            near.add(place);
    }
    const told = [];
    for (const [index, one] of all.entries()) {
        if (near.has(index))
            told.push(one);
        else if (told.at(-1)?.kind !== "skipped")
            told.push({ kind: "skipped", text: "" });
    }
    return told.at(-1)?.kind === "skipped" ? told.slice(0, -1) : told;
}
function cut(text) {
    return text.length > MAX_LINE_CHARACTERS ? `${text.slice(0, MAX_LINE_CHARACTERS - 1)}…` : text;
}

;// CONCATENATED MODULE: ./build/diff/fact-changes.js






const ORDER = new Map(fields/* FIELDS */.cJ.map(({ id }, index) => [id, index]));
/** Field by field, whatever the sources are that state it, in the order of the catalogue. */
function factChanges(base, head) {
    const [before, after] = [byId(base), byId(head)];
    const ids = [...before.keys(), ...[...after.keys()].filter((id) => !before.has(id))];
    const changes = ids.flatMap((id) => {
        const [lost, gained] = [before.get(id), after.get(id)];
        const { field, subject } = lost ?? gained ?? { field: "name" };
        const difference = differenceOf(lost, gained);
        if (difference === undefined)
            return [];
        const of = subject === undefined ? {} : { subject };
        return [{ kind: "fact-changed", field, ...of, base: lost?.facts ?? [], head: gained?.facts ?? [], difference }];
    });
    return changes.sort((a, b) => (ORDER.get(a.field) ?? 0) - (ORDER.get(b.field) ?? 0));
}
function byId(facts) {
    return new Map((0,statements/* subjectsOf */.Z6)(facts).map((subject) => [(0,statements/* subjectId */.iL)(subject), subject]));
}
function differenceOf(base, head) {
    if (base === undefined)
        return { kind: "added" };
    if (head === undefined)
        return { kind: "removed" };
    return COMPARED[(0,fields/* fieldOf */._F)(base.field).kind](base, head);
}
const COMPARED = {
    text: valuesDifference,
    setting: valuesDifference,
    number: valuesDifference,
    metric: valuesDifference,
    prose: proseDifference,
    licence: licenceDifference,
    set: setDifference,
    sequence: sequenceDifference,
};
function valuesDifference(base, head) {
    const [before, after] = [meaningsOf(base), meaningsOf(head)];
    if (isSameSet(before, after))
        return undefined;
    const numbers = before.size === 1 && after.size === 1 ? numbersOf(base, head) : undefined;
    if (numbers === undefined)
        return { kind: "replaced" };
    if (base.field !== "metrics")
        return { kind: "number", ...numbers };
    return { kind: "metric", ...numbers, better: directionOf(base.subject ?? "") };
}
/** Of fields whose values are numbers; versions are not, whatever they look like. */
function numbersOf({ field, facts: [from] }, { facts: [to] }) {
    const isNumber = ["number", "metric"].includes((0,fields/* fieldOf */._F)(field).kind) || field === NUMERIC_SETTING;
    const [base, head] = [(0,numbers/* numberIn */.P)(from?.value ?? ""), (0,numbers/* numberIn */.P)(to?.value ?? "")];
    if (!isNumber || base === undefined || head === undefined || base.unit !== head.unit)
        return undefined;
    return { base: base.value, head: head.value };
}
const NUMERIC_SETTING = "training.hyperparameters";
function proseDifference(base, head) {
    const pair = differingPair(base, head);
    if (pair === undefined)
        return undefined;
    return { kind: "lines", ...lineDifference(proseOf(pair.base), proseOf(pair.head)) };
}
function proseOf({ facts: [fact] }) {
    return fact?.value ?? "";
}
function licenceDifference(base, head) {
    const [before, after] = [meaningsOf(base), meaningsOf(head)];
    if (isSameSet(before, after)) {
        const [spelled, respelled] = [spellingsOf(base), spellingsOf(head)];
        // One of several spellings that agree came or went: nothing is said anew.
        if ([...respelled].some((text) => spelled.has(text)))
            return undefined;
        return { kind: "licence", relation: "respelled" };
    }
    const lost = base.facts.filter(({ value }) => !after.has(meaningOfLicence(value)));
    const gained = head.facts.filter(({ value }) => !before.has(meaningOfLicence(value)));
    const differing = lost.length === 0 ? [base.facts, gained] : gained.length === 0 ? [lost, head.facts] : [lost, gained];
    // Neither side has one of the other: how they stand to each other is known where all of them are.
    const isKnown = differing.flat().every(({ value }) => (0,licences/* licenceOf */.v3)(value).known !== undefined);
    return { kind: "licence", relation: isKnown ? "different" : "unknown" };
}
function meaningOfLicence(value) {
    return (0,licences/* licenceOf */.v3)(value).known?.spdx ?? value.trim().toLowerCase();
}
function spellingsOf({ facts }) {
    return new Set(facts.map(({ value }) => value.trim()));
}
/** Over all sources: a member that one more or one fewer of them names is no change. */
function setDifference(base, head) {
    const [before, after] = [membersOf(base), membersOf(head)];
    const [added, removed] = [[...after].filter((one) => !before.has(one)), [...before].filter((one) => !after.has(one))];
    return added.length + removed.length === 0 ? undefined : { kind: "members", added, removed, reordered: false };
}
function membersOf({ facts }) {
    return new Set(facts.map(({ value }) => value.trim()));
}
function sequenceDifference(base, head) {
    const pair = differingPair(base, head);
    if (pair === undefined)
        return undefined;
    const [before, after] = [pair.base.facts.map(({ value }) => value), pair.head.facts.map(({ value }) => value)];
    const [removed, added] = [without(before, after), without(after, before)];
    const [kept, there] = [without(before, removed), without(after, added)];
    return { kind: "members", added, removed, reordered: kept.some((value, index) => value !== there[index]) };
}
/** The list less one member for each of the others; a member that stands twice has to be taken twice. */
function without(list, others) {
    const counts = new Map();
    for (const one of others)
        counts.set(one, (counts.get(one) ?? 0) + 1);
    return list.filter((one) => {
        const count = counts.get(one) ?? 0;
        if (count > 0)
            counts.set(one, count - 1);
        return count === 0;
    });
}
/** What to compare where several sources speak: one that says another thing than before, else the first of each side. */
function differingPair(base, head) {
    const [before, after] = [(0,statements/* statementsOf */.GX)(base), (0,statements/* statementsOf */.GX)(head)];
    if (isSameSet(new Set(before.map(({ meaning }) => meaning)), new Set(after.map(({ meaning }) => meaning))))
        return undefined;
    const earlier = new Map(before.map((statement) => [statement.facts[0]?.source, statement]));
    for (const statement of after) {
        const known = earlier.get(statement.facts[0]?.source);
        if (known !== undefined && known.meaning !== statement.meaning)
            return { base: known, head: statement };
    }
    const [first] = before;
    const other = after.find(({ meaning }) => meaning !== first?.meaning);
    const another = before.find(({ meaning }) => meaning !== after[0]?.meaning);
    if (first !== undefined && other !== undefined)
        return { base: first, head: other };
    return another !== undefined && after[0] !== undefined ? { base: another, head: after[0] } : undefined;
}
function meaningsOf(subject) {
    return new Set((0,statements/* statementsOf */.GX)(subject).map(({ meaning }) => meaning));
}
function isSameSet(a, b) {
    return a.size === b.size && [...a].every((one) => b.has(one));
}

;// CONCATENATED MODULE: ./build/diff/metadata.js


const NOTHING_IGNORED = { fact: () => false, entry: () => false };
/** Facts field by field, all else key by key. What a source says stays what it says when the source moves with its model. */
function metadataChanges(base, head, ignored = NOTHING_IGNORED) {
    const placeOf = movedSources(base.companions, head.companions);
    const before = base.facts.map((fact) => moved(fact, placeOf));
    const [isTold, isIgnored] = [(fact) => !ignored.fact(fact), (fact) => ignored.fact(fact)];
    const facts = factChanges(before.filter(isTold), head.facts.filter(isTold));
    const entries = entryChanges((0,covered/* uncoveredEntries */._)(base.metadata, base.facts).map((entry) => moved(entry, placeOf)), (0,covered/* uncoveredEntries */._)(head.metadata, head.facts));
    const told = entries.filter(({ key }) => !ignored.entry(key));
    const untold = factChanges(before.filter(isIgnored), head.facts.filter(isIgnored)).length + entries.length - told.length;
    return { changes: [...facts, ...told], ignored: untold };
}
/** Where the companions of base are at head, when each side has one of a kind, or of a kind and name, under another path. */
function movedSources(base, head) {
    const places = new Map();
    for (const one of base) {
        const isOfItsKind = ({ kind }) => kind === one.kind;
        const isItsFile = (companion) => isOfItsKind(companion) && nameOf(companion) === nameOf(one);
        const other = [isOfItsKind, isItsFile].flatMap((isLike) => {
            const [here, there] = [base.filter(isLike), head.filter(isLike)];
            return here.length === 1 && there.length === 1 ? there : [];
        })[0];
        if (other !== undefined && other.path !== one.path)
            places.set(one.path, other.path);
    }
    return places;
}
function nameOf({ path }) {
    return path.slice(path.lastIndexOf("/") + 1);
}
function moved(one, placeOf) {
    const source = placeOf.get(one.source);
    return source === undefined ? one : { ...one, source };
}
/** Key by key within each source; a repeated key is compared as the list of its values and told as their lines. */
function entryChanges(base, head) {
    const [before, after] = [entriesByKey(base), entriesByKey(head)];
    const names = [...before.keys(), ...[...after.keys()].filter((name) => !before.has(name))];
    return names.flatMap((name) => {
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
function entriesByKey(entries) {
    const byKey = new Map();
    for (const { source, key, value } of entries) {
        const name = `${source}\0${key}`;
        const known = byKey.get(name);
        if (known === undefined)
            byKey.set(name, { key, source, values: [value] });
        else
            known.values.push(value);
    }
    return byKey;
}
function isSameList(base, head) {
    return base.length === head.length && base.every((value, index) => value === head[index]);
}


/***/ }),

/***/ 1086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RM: () => (/* binding */ NO_VALUES),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   zP: () => (/* binding */ copyOf)
/* harmony export */ });
/* harmony import */ var _digests_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8987);
/* harmony import */ var _kinship_thresholds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6125);


const NO_VALUES = {
    digests: _digests_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DIGESTS */ .WI,
    measures: new Map(),
    structures: new Map(),
    copies: { base: new Map(), head: new Map() },
    thresholds: _kinship_thresholds_js__WEBPACK_IMPORTED_MODULE_1__/* .KINSHIP_THRESHOLDS */ .i,
};
/** Whether two tensors of one dtype and shape have the same values. A sample without a difference leaves it open. */
function valuesOf({ base, head }, { digests, measures }) {
    if ((0,_digests_js__WEBPACK_IMPORTED_MODULE_0__/* .typeOf */ .QP)(base) !== (0,_digests_js__WEBPACK_IMPORTED_MODULE_0__/* .typeOf */ .QP)(head))
        return "unmeasured";
    if (base.parameters === 0)
        return "identical";
    const measure = measures.get(head.name);
    if (measure !== undefined && measure.changed > 0)
        return "changed";
    if (measure?.share === 1)
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
function labelOf({ name, kind, dtype, shape, parameters }) {
    return { name, kind, dtype, shape, parameters };
}
function copyOf({ name }, copies) {
    const copy = copies.get(name);
    return copy === undefined ? {} : { copyOf: copy };
}


/***/ }),

/***/ 5992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ besideOf)
/* harmony export */ });
/** Of what is stated about a model, what the files beside it state. */
function besideOf({ metadata, facts, companions, code }) {
    const paths = new Set(companions.map(({ path }) => path));
    const isBeside = ({ source }) => source !== undefined && paths.has(source);
    return { metadata: metadata.filter(isBeside), facts: facts.filter(isBeside), companions, code: code.filter(isBeside) };
}


/***/ }),

/***/ 6458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ uncoveredEntries)
/* harmony export */ });
/** Entries that no fact has its value from, in their order: a fact tells of its entry, and of the entry that its key goes on from. */
function uncoveredEntries(entries, facts) {
    if (facts.length === 0)
        return entries;
    const keys = new Map();
    for (const { source, key } of facts) {
        const known = keys.get(source);
        if (known === undefined)
            keys.set(source, [key]);
        else
            known.push(key);
    }
    // Sorted, keys that go on from another one stand right after it: no prefix of a hostile key is ever made.
    for (const list of keys.values())
        list.sort();
    return entries.filter(({ source, key }) => {
        const sorted = keys.get(source) ?? [];
        return !(sorted[placeOf(sorted, key)] === key || goesOn(sorted, `${key}.`) || goesOn(sorted, `${key}[`));
    });
}
function goesOn(sorted, start) {
    return sorted[placeOf(sorted, start)]?.startsWith(start) === true;
}
/** Of the first one that does not come before `text`. */
function placeOf(sorted, text) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? "") < text)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 2632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zz: () => (/* binding */ isCopyleft),
  QB: () => (/* binding */ isNoDerivatives),
  yF: () => (/* binding */ isNonCommercial),
  Y3: () => (/* binding */ licenceNames),
  v3: () => (/* binding */ licenceOf),
  ib: () => (/* binding */ satisfies)
});

// UNUSED EXPORTS: LICENCE_RELATIONS, licenceRelation

// EXTERNAL MODULE: ./node_modules/spdx-expression-parse/index.js
var spdx_expression_parse = __webpack_require__(3326);
// EXTERNAL MODULE: ./node_modules/spdx-exceptions/index.json
var spdx_exceptions = __webpack_require__(3988);
// EXTERNAL MODULE: ./node_modules/spdx-license-ids/deprecated.json
var deprecated = __webpack_require__(3389);
// EXTERNAL MODULE: ./node_modules/spdx-license-ids/index.json
var spdx_license_ids = __webpack_require__(5204);
;// CONCATENATED MODULE: ./build/metadata/licence-names.js



/** Licences of models that SPDX has no id for, under the names the Hugging Face Hub gives them. */
const MODEL_LICENCES = [
    "apple-amlr",
    "apple-ascl",
    "bigcode-openrail-m",
    "bigscience-bloom-rail-1.0",
    "bigscience-openrail-m",
    "creativeml-openrail-m",
    "deepfloyd-if-license",
    "deepseek",
    "fair-noncommercial-research-license",
    "gemma",
    "h-research",
    "intel-research",
    "llama2",
    "llama3",
    "llama3.1",
    "llama3.2",
    "llama3.3",
    "llama4",
    "openrail",
    "openrail++",
];
/** Other names of licences; keys are compared without case, spaces and punctuation but `+`, and without the word licence. */
const OTHER_NAMES = [
    ["Apache 2", "Apache-2.0"],
    ["Apache Version 2.0", "Apache-2.0"],
    ["Apache Software 2.0", "Apache-2.0"],
    ["ASL 2.0", "Apache-2.0"],
    ["Expat", "MIT"],
    ["BSD 2", "BSD-2-Clause"],
    ["BSD 3", "BSD-3-Clause"],
    ["Simplified BSD", "BSD-2-Clause"],
    ["New BSD", "BSD-3-Clause"],
    ["Modified BSD", "BSD-3-Clause"],
    ["C-UDA", "C-UDA-1.0"],
    ["CC0", "CC0-1.0"],
    ["DeepSeek License Agreement", "LicenseRef-deepseek"],
    ["GFDL 1.1", "GFDL-1.1-only"],
    ["GFDL 1.2", "GFDL-1.2-only"],
    ["GFDL 1.3", "GFDL-1.3-only"],
    ["GPL v2", "GPL-2.0-only"],
    ["GPL v3", "GPL-3.0-only"],
    ["GNU GPL v2", "GPL-2.0-only"],
    ["GNU GPL v3", "GPL-3.0-only"],
    ["AGPL v3", "AGPL-3.0-only"],
    ["GNU AGPL v3", "AGPL-3.0-only"],
    ["LGPL v3", "LGPL-3.0-only"],
    ["LGPL-LR", "LGPLLR"],
    ["MPL 2", "MPL-2.0"],
    ["ODC-By", "ODC-By-1.0"],
    ["ODbL", "ODbL-1.0"],
    ["Open-MDW", "OpenMDW-1.0"],
    ["PDDL", "PDDL-1.0"],
    ["Llama 2 Community", "LicenseRef-llama2"],
    ["Llama 2 Community License Agreement", "LicenseRef-llama2"],
    ["Llama 3 Community", "LicenseRef-llama3"],
    ["Meta Llama 3 Community", "LicenseRef-llama3"],
    ["Llama 3.1 Community", "LicenseRef-llama3.1"],
    ["Llama 3.2 Community", "LicenseRef-llama3.2"],
    ["Llama 3.3 Community", "LicenseRef-llama3.3"],
    ["Llama 4 Community", "LicenseRef-llama4"],
    ["Gemma Terms of Use", "LicenseRef-gemma"],
    ["CreativeML Open RAIL-M", "LicenseRef-creativeml-openrail-m"],
    ["CreativeML Open RAIL++-M", "LicenseRef-openrail++"],
    ["Open RAIL++-M", "LicenseRef-openrail++"],
];
/** A plus sign has no place in a LicenseRef. */
const refOf = (name) => `LicenseRef-${name.replaceAll("+", "-plus")}`;
const EXCEPTIONS = new Map(spdx_exceptions.map((id) => [id.toLowerCase(), id]));
const IDS = new Map([...deprecated, ...spdx_license_ids].map((id) => [id.toLowerCase(), id]));
const BY_NAME = new Map([
    ...[...deprecated, ...spdx_license_ids].map((id) => [nameKeyOf(id), id]),
    ...OTHER_NAMES.map(([name, id]) => [nameKeyOf(name), id.replaceAll("+", "-plus")]),
    ...MODEL_LICENCES.map((name) => [nameKeyOf(name), refOf(name)]),
]);
/** Pages that are a licence. */
const URLS = [
    [/^spdx\.org\/licenses\/([\w.+-]+?)(?:\.html|\.txt|\.json)?$/, (id) => id],
    [/^opensource\.org\/licenses?\/([\w.+-]+?)(?:\.php|\/)?$/, (id) => id],
    [/^creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)(?:\/|$)/, (terms, version) => `CC-${terms}-${version}`],
    [/^creativecommons\.org\/publicdomain\/zero\/1\.0(?:\/|$)/, () => "CC0-1.0"],
    [/^apache\.org\/licenses\/license-2\.0(?:\.txt|\.html)?$/, () => "Apache-2.0"],
    [/^gnu\.org\/licenses\/(a?l?gpl)-(\d\.\d)(?:\.txt|\.html|\.en\.html)?$/, (family, version) => `${family}-${version}`],
];
function licenceId(text) {
    return IDS.get(text.toLowerCase());
}
function exceptionId(text) {
    return EXCEPTIONS.get(text.toLowerCase());
}
/** The id of a licence called by its name or by the address of its page; the text is short. */
function namedLicence(text) {
    const bare = text.trim().replace(/\s*\(https?:\/\/[^\s)]*\)$/, "");
    // Parentheses belong to expressions.
    return /[()]/.test(bare) ? undefined : (BY_NAME.get(nameKeyOf(bare)) ?? licenceAt(bare));
}
function licenceAt(address) {
    const path = /^https?:\/\/(?:www\.)?(.+)$/i.exec(address)?.[1]?.toLowerCase();
    if (path === undefined)
        return undefined;
    for (const [pattern, idOf] of URLS) {
        const match = pattern.exec(path);
        if (match !== null)
            return licenceId(idOf(...match.slice(1)));
    }
    return undefined;
}
function nameKeyOf(name) {
    return name
        .toLowerCase()
        .replace(/\blicen[cs]e\b/g, "")
        .replace(/^\s*the\s+/, "")
        .replace(/[^a-z0-9.+]/g, "")
        .replace(/^\.+|\.+$/g, "");
}

;// CONCATENATED MODULE: ./build/metadata/licence-expression.js


/** No expression of a real model is longer, and what the parser costs grows with the square of it. */
const MAX_CHARACTERS = 500;
const TOKENS = /\s*(?:(\(|\)|\+(?=\s|\)|$))|((?:DocumentRef-[A-Za-z0-9.-]+:)?[A-Za-z0-9.-]+(?:\+(?=\s|\)|$))?))\s*/y;
const OPERATORS = ["AND", "OR", "WITH"];
/** What SPDX calls ambiguous and reads as this version only. */
const VERSION_ONLY = /^(?:A?GPL|LGPL|GFDL)-\d+(?:\.\d+)+$/;
/** A licence called by id, name or SPDX expression, in any case; undefined for text that is none of these. */
function parseLicence(text) {
    if (text.length > MAX_CHARACTERS)
        return undefined;
    const named = namedLicence(text);
    const spelled = named ?? spelledOut(text);
    if (spelled === undefined)
        return undefined;
    try {
        return expressionOf(spdx_expression_parse(spelled));
    }
    catch {
        // The parser throws plain errors for whatever is no expression.
        return undefined;
    }
}
/** As SPDX writes it. */
function expressionText(expression) {
    if (expression.kind === "licence") {
        const id = expression.orLater ? `${expression.id}+` : expression.id;
        return expression.exception === undefined ? id : `${id} WITH ${expression.exception}`;
    }
    const parts = expression.of.map((part) => (part.kind === "licence" ? expressionText(part) : `(${expressionText(part)})`));
    return parts.join(expression.kind === "and" ? " AND " : " OR ");
}
/** The same tokens with ids and operators in the case that the parser knows. */
function spelledOut(text) {
    const tokens = [];
    TOKENS.lastIndex = 0;
    while (TOKENS.lastIndex < text.length) {
        const match = TOKENS.exec(text);
        if (match === null)
            return undefined;
        const token = match[1] ?? canonicalToken(match[2] ?? "");
        if (token === undefined)
            return undefined;
        tokens.push(token);
    }
    return tokens.join(" ");
}
function canonicalToken(token) {
    if (OPERATORS.includes(token.toUpperCase()))
        return token.toUpperCase();
    const reference = /^((?:DocumentRef-[A-Za-z0-9.-]+:)?)LicenseRef-([A-Za-z0-9.-]+)$/i.exec(token);
    if (reference !== null)
        return `${reference[1]}LicenseRef-${reference[2]}`;
    const [, bare = token, plus = ""] = /^(.*?)(\+?)$/.exec(token) ?? [];
    const id = licenceId(token) ?? exceptionId(token) ?? namedLicence(token);
    if (id !== undefined)
        return id;
    const known = licenceId(bare) ?? namedLicence(bare);
    return known === undefined ? undefined : `${known}${plus}`;
}
function expressionOf(node) {
    if (!("conjunction" in node))
        return termOf(node);
    const kind = node.conjunction;
    const parts = [expressionOf(node.left), expressionOf(node.right)].flatMap((part) => (part.kind === kind ? part.of : [part]));
    const byText = new Map(parts.map((part) => [expressionText(part), part]));
    const sorted = [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
    const [only] = sorted;
    return sorted.length === 1 && only !== undefined ? only : { kind, of: sorted };
}
function termOf({ license, plus, exception }) {
    const gnu = VERSION_ONLY.test(license);
    const id = gnu ? `${license}-${plus === true ? "or-later" : "only"}` : license;
    return { kind: "licence", id, orLater: plus === true && !gnu, ...(exception === undefined ? {} : { exception }) };
}

;// CONCATENATED MODULE: ./build/metadata/licence-traits.js
/**
 * What the text of a licence says beyond doubt. `nonCommercial`: not for commercial use. `noDerivatives`: changed versions may not be
 * passed on. `copyleft`: changed versions may only be passed on under the same terms, or under terms that it names.
 */
const LICENCE_TRAITS = (/* unused pure expression or super */ null && (["nonCommercial", "noDerivatives", "copyleft"]));
/**
 * Only licences whose terms are not in dispute; the first row that matches decides. Licences with lists of forbidden uses (RAIL, Llama,
 * Gemma) are none of it and not here: what they forbid is more than three words can say.
 */
const TRAITS = [
    [/^CC-BY-NC-ND-\d/, ["nonCommercial", "noDerivatives"]],
    [/^CC-BY-NC-SA-\d/, ["nonCommercial", "copyleft"]],
    [/^CC-BY-NC-\d/, ["nonCommercial"]],
    [/^CC-BY-ND-\d/, ["noDerivatives"]],
    [/^CC-BY-SA-\d/, ["copyleft"]],
    [/^(?:AGPL|GPL|LGPL)-\d[\d.]*-(?:only|or-later)$/, ["copyleft"]],
    [/^(?:MPL-\d|EPL-\d|EUPL-\d|OSL-\d|CDDL-\d|ODbL-1\.0$|CDLA-Sharing-1\.0$|GFDL-\d)/, ["copyleft"]],
    [/^(?:PolyForm-Noncommercial-1\.0\.0|LicenseRef-fair-noncommercial-research-license)$/, ["nonCommercial"]],
    [/^(?:MIT|MIT-0|Apache-\d[\d.]*|BSD-[23]-Clause|ISC|0BSD|Zlib|BSL-1\.0|NCSA|PostgreSQL|Unlicense|WTFPL)$/, []],
    [/^(?:CC0-1\.0|CC-BY-\d[\d.]*|CDLA-Permissive-[12]\.0|ODC-By-1\.0|PDDL-1\.0|AFL-3\.0|ECL-2\.0|Python-2\.0)$/, []],
];
/** Whether the licence has the trait; undefined when its id does not tell. Of `OR` the user chooses, of `AND` everything holds. */
function hasTrait(expression, trait) {
    if (expression.kind === "licence")
        return termHas(expression, trait);
    const verdicts = expression.of.map((part) => hasTrait(part, trait));
    const decisive = expression.kind === "and";
    if (verdicts.includes(decisive))
        return decisive;
    return verdicts.includes(undefined) ? undefined : !decisive;
}
function termHas({ id, exception }, trait) {
    const row = TRAITS.find(([ids]) => ids.test(id));
    if (row === undefined)
        return undefined;
    // An exception may lift what the licence asks for.
    if (exception !== undefined && row[1].includes(trait))
        return undefined;
    return row[1].includes(trait);
}

;// CONCATENATED MODULE: ./build/metadata/licences.js


/** Longer ones are the text of a licence, not its name. */
const MAX_TEXT_CHARACTERS = 200;
const LICENCE_RELATIONS = (/* unused pure expression or super */ null && (["same", "respelled", "different", "unknown"]));
/** A licence as a file states it. `other`, `unknown` and free text are kept as they are and are not known. */
function licenceOf(stated) {
    const text = stated.trim();
    const expression = parseLicence(text);
    const short = text.length > MAX_TEXT_CHARACTERS ? `${text.slice(0, MAX_TEXT_CHARACTERS - 1)}…` : text;
    return expression === undefined ? { text: short } : { text: short, known: { expression, spdx: expressionText(expression) } };
}
/** Licences once each, in their order, as SPDX spells those that it knows. Blank texts are none. */
function licenceNames(stated) {
    const names = new Map();
    for (const text of stated) {
        const name = licenceOf(text).known?.spdx ?? text.trim();
        const id = name.toLowerCase();
        if (name !== "" && !names.has(id))
            names.set(id, name);
    }
    return [...names.values()];
}
/** `same`: equal text. `respelled`: equal SPDX expressions in other words. `unknown`: one of them is no SPDX expression. */
function licenceRelation(a, b) {
    if (a.text === b.text)
        return "same";
    if (a.known === undefined || b.known === undefined) {
        return a.text.toLowerCase() === b.text.toLowerCase() ? "respelled" : "unknown";
    }
    return a.known.spdx === b.known.spdx ? "respelled" : "different";
}
/**
 * Whether one may use it under some licence of the list alone: of `OR` one part has to be in it, of `AND` all. A later version may be
 * chosen where the licence leaves that open; an exception has to be listed with its licence. Undefined when the licence is not known.
 */
function satisfies(licence, allow) {
    const entries = allow.map(licenceOf);
    if (entries.some((entry) => entry.text.toLowerCase() === licence.text.toLowerCase()))
        return true;
    if (licence.known === undefined)
        return undefined;
    const allowed = entries.flatMap((entry) => (entry.known === undefined ? [] : alternativesOf(entry.known.expression)));
    return isAllowed(licence.known.expression, allowed);
}
/** Whether commercial use is forbidden; undefined when the id does not tell. */
function isNonCommercial(licence) {
    return licence.known === undefined ? undefined : hasTrait(licence.known.expression, "nonCommercial");
}
/** Whether changed versions may only be passed on under the same terms; undefined when the id does not tell. */
function isCopyleft(licence) {
    return licence.known === undefined ? undefined : hasTrait(licence.known.expression, "copyleft");
}
/** Whether changed versions may not be passed on; undefined when the id does not tell. */
function isNoDerivatives(licence) {
    return licence.known === undefined ? undefined : hasTrait(licence.known.expression, "noDerivatives");
}
function alternativesOf(expression) {
    return expression.kind === "or" ? expression.of : [expression];
}
function isAllowed(expression, allowed) {
    const text = expressionText(expression);
    if (allowed.some((entry) => expressionText(entry) === text))
        return true;
    if (expression.kind === "and")
        return expression.of.every((part) => isAllowed(part, allowed));
    if (expression.kind === "or")
        return expression.of.some((part) => isAllowed(part, allowed));
    return allowed.some((entry) => entry.kind === "licence" && overlaps(expression, entry));
}
/** Whether some version of the licence is one that the entry means. */
function overlaps(licence, entry) {
    if (licence.exception !== entry.exception)
        return false;
    const a = versionedOf(licence);
    const b = versionedOf(entry);
    if (a === undefined || b === undefined || a.family !== b.family)
        return false;
    const order = compareVersions(a.version, b.version);
    return order === 0 || (order < 0 ? a.orLater : b.orLater);
}
function versionedOf({ id, orLater }) {
    const match = /^(.+?)-(\d+(?:\.\d+)+)(-only|-or-later|)(-.+)?$/.exec(id);
    if (match === null || id.startsWith("LicenseRef-") || id.startsWith("DocumentRef-"))
        return undefined;
    const [, name = "", version = "", suffix = "", rest = ""] = match;
    return { family: `${name}${rest}`, version: version.split(".").map(Number), orLater: orLater || suffix === "-or-later" };
}
function compareVersions(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index++) {
        const difference = (a[index] ?? 0) - (b[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}


/***/ }),

/***/ 6660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ statementsOf),
/* harmony export */   Pr: () => (/* binding */ meaningOf),
/* harmony export */   Z6: () => (/* binding */ subjectsOf),
/* harmony export */   iL: () => (/* binding */ subjectId)
/* harmony export */ });
/* harmony import */ var _model_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2017);
/* harmony import */ var _licences_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2632);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2906);



/** Fields and subjects in the order in which they are first stated. */
function subjectsOf(facts) {
    const subjects = new Map();
    for (const fact of facts) {
        const { field, subject } = fact;
        const id = subjectId(fact);
        const known = subjects.get(id);
        if (known === undefined)
            subjects.set(id, { field, ...(subject === undefined ? {} : { subject }), facts: [fact] });
        else
            known.facts.push(fact);
    }
    return [...subjects.values()];
}
function subjectId({ field, subject }) {
    return subject === undefined ? field : `${field}\0${subject}`;
}
/** Lists are said by a whole source, all else by each fact. */
function statementsOf({ field, facts }) {
    const { kind } = (0,_model_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(field);
    if (kind !== "set" && kind !== "sequence") {
        return facts.map((fact) => ({ facts: [fact], meaning: meaningOf(fact.value, kind, field) }));
    }
    const bySource = new Map();
    for (const fact of facts) {
        const known = bySource.get(fact.source);
        if (known === undefined)
            bySource.set(fact.source, [fact]);
        else
            known.push(fact);
    }
    return [...bySource.values()].map((members) => {
        const values = members.map(({ value }) => value);
        return { facts: members, meaning: JSON.stringify(kind === "set" ? [...new Set(values)].sort() : values) };
    });
}
/** Values that differ only in how they are written have one meaning. */
function meaningOf(value, kind, field) {
    const text = value.trim();
    if (kind === "licence")
        return (0,_licences_js__WEBPACK_IMPORTED_MODULE_1__/* .licenceOf */ .v3)(text).known?.spdx ?? text.toLowerCase();
    const isNumber = kind === "number" || kind === "metric" || field === "training.hyperparameters";
    const number = isNumber ? (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .numberIn */ .P)(text) : undefined;
    return number === undefined ? text : `${number.value}${number.unit}`;
}


/***/ }),

/***/ 6590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ VOLATILE_KEYS)
/* harmony export */ });
/** Keys, in lower case, that every export writes anew, or that only described that one file. `*` is any text. */
const VOLATILE_KEYS = [
    "date",
    "*_date",
    "*.date",
    "date_*",
    "created*",
    "*_created",
    "*timestamp*",
    "*_time",
    "*uuid*",
    "*hash*",
    "*checksum*",
    "*run_id*",
    "training.run",
];


/***/ }),

/***/ 3051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ uncountedText),
/* harmony export */   SY: () => (/* binding */ scaledText),
/* harmony export */   U1: () => (/* binding */ macsOf),
/* harmony export */   Xo: () => (/* binding */ growthOf),
/* harmony export */   bn: () => (/* binding */ growthText),
/* harmony export */   cY: () => (/* binding */ amountText),
/* harmony export */   t6: () => (/* binding */ uncountedNodes)
/* harmony export */ });
/* unused harmony export UNCOUNTED_WORDS */
/* harmony import */ var _compute_amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3832);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2220);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6938);



const SHOWN_TERMS = 4;
const POWERS = ["", "", "²", "³", "⁴"];
const SCALES = [
    { unit: "M", size: 1e6 },
    { unit: "G", size: 1e9 },
    { unit: "T", size: 1e12 },
    { unit: "P", size: 1e15 },
];
/** Exact below a million, then three digits: `786,560`, `81.4 M`, `4.09 G`. */
function scaledText(count) {
    // 999.6 M would be written as 1,000 M: it is 1.00 G already.
    const scale = SCALES.findLast(({ size }) => count >= size * (size === 1e6 ? 1 : 0.9995));
    if (scale === undefined)
        return (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(count);
    const amount = count / scale.size;
    return `${amount < 9.995 ? amount.toFixed(2) : amount < 99.95 ? amount.toFixed(1) : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(Math.round(amount))} ${scale.unit}`;
}
/** `4.09 G MACs`, `` `batch × 4.09 G` MACs``: names of sizes are the file's, so that an amount with one is a value. */
function macsOf(amount, written = scaledText) {
    const count = (0,_compute_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(amount);
    return count === undefined ? (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${amountText(amount, written)} MACs` : (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .ours */ .Od)(`${signedText(count, written)} MACs`);
}
/** `batch × seq² × 4,096 + 12`; the largest powers first, then the largest numbers. Holds names from the file, so it is a value. */
function amountText(amount, written = scaledText, atMost = SHOWN_TERMS) {
    const count = (0,_compute_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(amount);
    if (count !== undefined)
        return signedText(count, written);
    const degree = (factors) => factors.reduce((sum, { power }) => sum + power, 0);
    const terms = amount.toSorted((a, b) => degree(b.factors) - degree(a.factors) || Math.abs(b.coefficient) - Math.abs(a.coefficient));
    const texts = terms.slice(0, atMost).map(({ coefficient, factors }, index) => {
        const sign = coefficient < 0 ? (index === 0 ? "−" : " − ") : index === 0 ? "" : " + ";
        const size = Math.abs(coefficient);
        const parts = [...factors.map(factorText), ...(size === 1 && factors.length > 0 ? [] : [written(size)])];
        return `${sign}${parts.join(" × ")}`;
    });
    const more = terms.length - texts.length;
    return `${texts.join("")}${more > 0 ? ` + … ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(more)} more` : ""}`;
}
function factorText({ symbol, power }) {
    return `${symbol}${POWERS[power] ?? `^${power}`}`;
}
function signedText(count, written) {
    return count < 0 ? `−${written(-count)}` : written(count);
}
/** How much larger the head is, in percent, where that is the same whatever the sizes are; undefined where it depends on them. */
function growthOf(base, head) {
    const [first] = base;
    if (first === undefined || base.length !== head.length)
        return undefined;
    const ratio = (head[0]?.coefficient ?? 0) / first.coefficient;
    const isSame = base.every(({ coefficient, factors }, index) => {
        const other = head[index];
        if (other === undefined || (0,_compute_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(other.factors) !== (0,_compute_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(factors))
            return false;
        return Math.abs(other.coefficient / coefficient - ratio) < 1e-9 * Math.abs(ratio);
    });
    return isSame ? (ratio - 1) * 100 : undefined;
}
/** `+5.1 %`, `−12 %`; a very large one as a factor, `×50`. */
function growthText(percent) {
    if (percent >= LARGE_GROWTH_PERCENT)
        return `×${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(Math.round(percent / 100 + 1))}`;
    return `${percent < 0 ? "−" : "+"}${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .percentText */ .fL)(Number(Math.abs(percent).toPrecision(2)))}`;
}
const LARGE_GROWTH_PERCENT = 900;
const UNCOUNTED_WORDS = {
    operator: "unknown operator",
    shape: "unknown shape",
    trips: "unknown number of trips",
    branch: "unknown branch",
    limit: "too large to count",
};
function uncountedNodes({ uncounted }) {
    return uncounted.reduce((sum, { nodes }) => sum + nodes, 0);
}
/** `Conv 2 (unknown shape), com.example.Mix 1 (unknown operator)`. */
function uncountedText({ uncounted }, atMost = 5) {
    const most = uncounted.toSorted((a, b) => b.nodes - a.nodes);
    const clauses = most.map(({ domain, type, nodes, reason }) => {
        const name = domain === "ai.onnx" ? type : `${domain}.${type}`;
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${name} ${(0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .ours */ .Od)(`${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(nodes)} (${UNCOUNTED_WORDS[reason]})`)}`;
    });
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .joined */ .oR)(clauses, ", ", atMost);
}


/***/ }),

/***/ 7719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hl: () => (/* binding */ globProblemOf),
  _u: () => (/* binding */ namePattern),
  Qh: () => (/* binding */ pathGlob),
  kZ: () => (/* binding */ pathMatcher)
});

;// CONCATENATED MODULE: ./build/policy/tokens.js
/** True for a text that all of the tokens stand for. What is written out at both ends is compared first: it decides about most texts. */
function tokensMatcher(tokens) {
    const start = tokens.findIndex(({ kind }) => kind !== "text");
    if (start < 0) {
        const whole = written(tokens);
        return (text) => text === whole;
    }
    const end = tokens.findLastIndex(({ kind }) => kind !== "text") + 1;
    const [prefix, suffix] = [written(tokens.slice(0, start)), written(tokens.slice(end))];
    const matches = innerMatcher(tokens.slice(start, end));
    return (text) => text.length >= prefix.length + suffix.length &&
        text.startsWith(prefix) &&
        text.endsWith(suffix) &&
        matches(text.slice(prefix.length, text.length - suffix.length));
}
function written(tokens) {
    return tokens.map((token) => (token.kind === "text" ? token.character : "")).join("");
}
/**
 * Follows every reading of the pattern at once: a bit that is set is a token that could come next, and all of a word move in one step.
 * The last bit stands behind the tokens: the pattern is at its end.
 */
function innerMatcher(tokens) {
    const words = (tokens.length >> 5) + 1;
    const bitsOf = (isIn) => {
        const bits = new Int32Array(words);
        for (const [place, token] of tokens.entries())
            if (isIn(token))
                set(bits, place);
        return bits;
    };
    const none = new Int32Array(words);
    const ones = bitsOf(({ kind }) => kind === "one");
    const crossing = bitsOf((token) => token.kind === "run" && token.crosses);
    const staying = bitsOf(({ kind }) => kind === "run");
    const folders = bitsOf(({ kind }) => kind === "folders");
    const skippable = bitsOf(({ kind }) => kind === "run" || kind === "folders");
    const letters = new Map();
    for (const token of tokens) {
        if (token.kind !== "text")
            continue;
        const { character } = token;
        letters.set(character, bitsOf((other) => other.kind === "text" && other.character === character));
    }
    const first = new Int32Array(words);
    for (let place = 0; place === 0 || isSet(skippable, place - 1); place += 1)
        set(first, place);
    return (text) => {
        const places = Int32Array.from(first);
        for (const character of text) {
            const isSlash = character === "/";
            const [any, stay, letter] = [isSlash ? folders : ones, isSlash ? crossing : staying, letters.get(character) ?? none];
            let carried = 0;
            let all = 0;
            for (let word = 0; word < words; word += 1) {
                const before = places[word] ?? 0;
                const passed = before & ((letter[word] ?? 0) | (any[word] ?? 0));
                const skip = skippable[word] ?? 0;
                let entered = (passed << 1) | carried | (before & (stay[word] ?? 0));
                // What can be skipped without a character is entered too.
                for (let more = entered; more !== 0; entered |= more)
                    more = ((entered & skip) << 1) & ~entered;
                carried = (passed | (entered & skip)) >>> 31;
                const after = entered | (before & (folders[word] ?? 0));
                places[word] = after;
                all |= after;
            }
            if (all === 0)
                return false;
        }
        return isSet(places, tokens.length);
    };
}
function set(bits, place) {
    bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
}
function isSet(bits, place) {
    return ((bits[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;
}

;// CONCATENATED MODULE: ./build/policy/glob.js

// Longer ones are not written by people.
const MAX_GLOB_CHARACTERS = 200;
// `{a,b}{c,d}` multiplies: each alternative is matched on its own.
const MAX_ALTERNATIVES = 64;
/** What is wrong with a glob, in a plain sentence; undefined when it can be compiled. */
function globProblemOf(glob) {
    if (glob === "")
        return "Write a path or a glob such as models/**.";
    if (glob.length > MAX_GLOB_CHARACTERS)
        return `A glob has at most ${MAX_GLOB_CHARACTERS} characters.`;
    if (glob.startsWith("!"))
        return "Write what to leave out under `exclude`, without the `!`.";
    if (/^\.{0,2}\//.test(glob) || glob.endsWith("/")) {
        return "Paths count from the root of the repository: no `/`, `./` or `../` at the start, and `folder/**` for a folder.";
    }
    if (/[[\]()\\]/.test(glob))
        return "A glob may use `*`, `**`, `?` and `{a,b}`, no brackets, parentheses or backslashes; `?` stands for such a character.";
    const alternatives = alternativesOf(glob);
    if (alternatives === undefined)
        return "The braces of `{a,b}` must be closed and must not stand inside each other.";
    if (alternatives.length > MAX_ALTERNATIVES)
        return `The braces stand for more than ${MAX_ALTERNATIVES} alternatives; use several globs.`;
    return undefined;
}
/** Matches whole paths: `*` and `?` stay within a folder, `**` is any number of folders, `{a,b}` either. Case counts, dot files match. */
function pathGlob(glob) {
    const problem = globProblemOf(glob);
    if (problem !== undefined)
        throw new RangeError(problem);
    const patterns = (alternativesOf(glob) ?? []).map((alternative) => tokensMatcher(pathTokensOf(alternative)));
    return (path) => patterns.some((matches) => matches(path));
}
/** By their list: the options of a rule are the same list for every model. */
const known = new WeakMap();
/** True for a path that one of the globs matches. Plain paths among them cost one look-up, however many they are. */
function pathMatcher(globs) {
    const found = known.get(globs) ?? compiledMatcher(globs);
    known.set(globs, found);
    return found;
}
function compiledMatcher(globs) {
    const plain = new Set(globs.filter((glob) => !/[*?{]/.test(glob)));
    const matchers = globs.filter((glob) => !plain.has(glob)).map(pathGlob);
    return (path) => plain.has(path) || matchers.some((matches) => matches(path));
}
/** Matches whole names: `*` is any text, `?` one character, all else stands for itself. */
function namePattern(pattern) {
    const tokens = Array.from(pattern, (character) => {
        if (character === "*")
            return { kind: "run", crosses: true };
        return character === "?" ? { kind: "one" } : { kind: "text", character };
    });
    return tokensMatcher(tokens);
}
function alternativesOf(glob) {
    let alternatives = [""];
    for (const [index, part] of glob.split(/(\{[^{}]*\})/).entries()) {
        const isGroup = index % 2 === 1;
        if (!isGroup && /[{}]/.test(part))
            return undefined;
        const choices = isGroup ? part.slice(1, -1).split(",") : [part];
        alternatives = alternatives.flatMap((start) => choices.map((choice) => start + choice));
        if (alternatives.length > MAX_ALTERNATIVES)
            return alternatives;
    }
    return alternatives;
}
function pathTokensOf(glob) {
    const segments = glob.split("/");
    return segments.flatMap((segment, index) => {
        const isLast = index === segments.length - 1;
        if (segment === "**")
            return [isLast ? { kind: "run", crosses: true } : { kind: "folders" }];
        const tokens = Array.from(segment, (character) => {
            if (character === "*")
                return { kind: "run", crosses: false };
            return character === "?" ? { kind: "one" } : { kind: "text", character };
        });
        return isLast ? tokens : [...tokens, { kind: "text", character: "/" }];
    });
}


/***/ }),

/***/ 8041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ isMapping)
/* harmony export */ });
function isMapping(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 2220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   Od: () => (/* binding */ ours),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   yu: () => (/* binding */ quoting)
/* harmony export */ });
/** Tag for messages: ``say`Input ${name} was removed.` `` Numbers are ours and become prose; strings are theirs and stay values. */
function say(prose, ...values) {
    const parts = [];
    for (const [index, text] of prose.entries()) {
        if (text !== "")
            parts.push(text);
        const value = values[index];
        if (typeof value === "number")
            parts.push(String(value));
        else if (typeof value === "string")
            parts.push({ value });
        else if (value !== undefined)
            parts.push(...value);
    }
    return parts;
}
/** Text of our own making, such as a formatted size, that reporters must not quote. */
function ours(text) {
    return [text];
}
/** A sentence of our own that may quote a file. */
function quoting(sentence) {
    return [{ sentence }];
}
/** `a`, `b` and 3 more: hostile lists stay short. */
function listed(values, atMost = 5) {
    const parts = [];
    const shown = values.slice(0, atMost);
    const hidden = values.length - shown.length;
    for (const [index, value] of shown.entries()) {
        if (index > 0)
            parts.push(hidden === 0 && index === shown.length - 1 ? " and " : ", ");
        parts.push({ value });
    }
    if (hidden > 0)
        parts.push(` and ${hidden} more`);
    return parts;
}
/** Several clauses as one message; hostile numbers of them stay short. */
function joined(clauses, separator = "; ", atMost = 5) {
    const parts = [];
    for (const [index, clause] of clauses.slice(0, atMost).entries()) {
        if (index > 0)
            parts.push(separator);
        parts.push(...clause);
    }
    const hidden = clauses.length - atMost;
    if (hidden > 0)
        parts.push(`${separator}and ${hidden} more`);
    return parts;
}
/** Prose and values without quotation: for ordering, never for display. */
function textOf(message) {
    return message.map((part) => (typeof part === "string" ? part : "value" in part ? part.value : part.sentence)).join("");
}


/***/ }),

/***/ 7786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E9: () => (/* binding */ BYTES),
  i2: () => (/* binding */ COUNT),
  YI: () => (/* binding */ LOSS),
  Sd: () => (/* binding */ MAX_ENTRIES),
  Xk: () => (/* binding */ NAMES),
  c9: () => (/* binding */ NAME_PATTERNS),
  lz: () => (/* binding */ NO_OPTIONS),
  YE: () => (/* binding */ PATH_GLOBS),
  IQ: () => (/* binding */ PERCENT),
  VY: () => (/* binding */ SOME_PATH_GLOBS),
  Qq: () => (/* binding */ options_text)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./build/policy/glob.js + 1 modules
var policy_glob = __webpack_require__(7719);
;// CONCATENATED MODULE: ./build/policy/units.js
const COUNT_SUFFIXES = [
    ["", 1],
    ["k", 1e3],
    ["K", 1e3],
    ["M", 1e6],
    ["G", 1e9],
    ["B", 1e9],
    ["T", 1e12],
];
const BYTE_SUFFIXES = [
    ["B", 1],
    ["kB", 1e3],
    ["KB", 1e3],
    ["MB", 1e6],
    ["GB", 1e9],
    ["TB", 1e12],
    ["KiB", 2 ** 10],
    ["MiB", 2 ** 20],
    ["GiB", 2 ** 30],
    ["TiB", 2 ** 40],
];
/** `100M`, `1.5B`, `250000`: a whole number of things; undefined when the text says nothing of the kind. */
function countOf(text) {
    return scaled(text, COUNT_SUFFIXES);
}
/** `2 GiB`, `500 MB`, or a whole number of bytes; undefined when the text says nothing of the kind. */
function bytesOf(text) {
    return typeof text === "number" ? scaled(text, [["", 1]]) : scaled(text, BYTE_SUFFIXES);
}
/** `10%` gives 10. A bare number is refused: 0.1 and 10 could both mean it. */
function percentOf(text) {
    return typeof text === "number" ? undefined : amountOf(text, [["%", 1]]);
}
function scaled(text, suffixes) {
    const amount = typeof text === "number" ? text : amountOf(text, suffixes);
    if (amount === undefined)
        return undefined;
    // 1.1 times a million is not quite 1,100,000 in binary; what is no whole number even then is a mistake.
    const whole = Math.round(amount);
    return Math.abs(amount - whole) < 1e-3 && whole >= 0 && Number.isSafeInteger(whole) ? whole : undefined;
}
function amountOf(text, suffixes) {
    const match = /^(\d{1,15}(?:\.\d{1,9})?) ?([A-Za-z%]{0,3})$/.exec(text.trim());
    const factor = suffixes.find(([suffix]) => suffix === match?.[2])?.[1];
    return match === null || factor === undefined ? undefined : Number(match[1]) * factor;
}

;// CONCATENATED MODULE: ./build/policy/options.js



/** For rules that have nothing to set beside their severity. */
const NO_OPTIONS = schemas/* strictObject */.rej({});
const TEXT_OR_NUMBER = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()], "Write text or a number.");
const AMOUNT = "\\d{1,15}(\\.\\d{1,9})? ?";
const WHOLE = { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
/** `100M` → 100000000. */
const COUNT = measured(countOf, "Write a whole number, such as 100M, 1.5B or 250000.", [
    WHOLE,
    { type: "string", pattern: `^\\s*${AMOUNT}[kKMGBT]?\\s*$` },
]);
/** `2 GiB` → 2147483648. */
const BYTES = measured(bytesOf, "Write a size with its unit, such as 2 GiB, 500 MB or 4096 B.", [
    WHOLE,
    { type: "string", pattern: `^\\s*${AMOUNT}([kKMGT]?B|[KMGT]iB)\\s*$` },
]);
/** `10%` → 10. */
const PERCENT = measured(percentOf, "Write a percentage, such as 10%.", [
    { type: "string", pattern: `^\\s*${AMOUNT}%\\s*$` },
]);
/** `1%` or `0.005`. */
const LOSS = TEXT_OR_NUMBER.transform((written, context) => {
    const percent = percentOf(written);
    if (percent !== undefined)
        return { kind: "share", percent };
    if (typeof written === "number" && written >= 0)
        return { kind: "amount", amount: written };
    context.addIssue({ code: "custom", message: "Write a percentage of the base, such as 1%, or an amount, such as 0.005." });
    return core/* NEVER */.tm;
});
// More would be a list nobody reads; each entry is matched against every name.
const MAX_ENTRIES = 100;
const MAX_NAME_CHARACTERS = 200;
/** Names as written in files, where `*` stands for any text and `?` for one character. */
const NAME_PATTERNS = schemas/* array */.YOg(schemas/* string */.YjP()
    .min(1, "Write a name or a pattern.")
    .max(MAX_NAME_CHARACTERS, `A name has at most ${MAX_NAME_CHARACTERS} characters.`))
    .max(MAX_ENTRIES, `A list has at most ${MAX_ENTRIES} entries.`);
/** Names as people write them, such as fields, metrics and licences. */
const NAMES = schemas/* array */.YOg(schemas/* string */.YjP().min(1, "Write a name.").max(MAX_NAME_CHARACTERS, `A name has at most ${MAX_NAME_CHARACTERS} characters.`))
    .max(MAX_ENTRIES, `A list has at most ${MAX_ENTRIES} entries.`);
/** All of what a glob may be, but the number of alternatives. */
const GLOB_PATTERN = "^(?!!)(?!\\.{0,2}/)(?!.*/$)(?=.{1,200}$)([^{}[\\]()\\\\]|\\{[^{}[\\]()\\\\]*\\})+$";
/** Globs over paths from the root of the repository. */
const PATH_GLOBS = schemas/* array */.YOg(schemas/* string */.YjP()
    .superRefine((glob, context) => {
    const problem = (0,policy_glob/* globProblemOf */.hl)(glob);
    if (problem !== undefined)
        context.addIssue({ code: "custom", message: problem });
})
    .meta({ pattern: GLOB_PATTERN }))
    .max(MAX_ENTRIES, `A list has at most ${MAX_ENTRIES} entries.`)
    .readonly();
/** Globs that restrict something: an empty list would say nothing. */
const SOME_PATH_GLOBS = PATH_GLOBS.refine((globs) => globs.length > 0, "List at least one path or glob, such as models/**.").meta({ minItems: 1 });
/** A word or a sentence that says something. */
function options_text(name, maxCharacters) {
    return schemas/* string */.YjP().regex(/\S/, `Write a ${name}.`).max(maxCharacters, `A ${name} has at most ${maxCharacters} characters.`);
}
/** `written` says in JSON Schema what can be parsed. */
function measured(parse, advice, written) {
    return TEXT_OR_NUMBER.meta({ anyOf: written }).transform((text, context) => {
        const amount = parse(text);
        if (amount !== undefined)
            return amount;
        context.addIssue({ code: "custom", message: advice });
        return core/* NEVER */.tm;
    });
}


/***/ }),

/***/ 786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ patternOf)
/* harmony export */ });
/* harmony import */ var _bufbuild_re2__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2821);

const MAX_CHARACTERS = 200;
// People write some dozens; a number such as {1000} writes thousands, which look at each character for a tenth of a millisecond and more.
const MAX_SIZE = 500;
/** The pattern, or what is wrong with it in a sentence. */
function patternOf(source) {
    if (source.length > MAX_CHARACTERS)
        return `A pattern has at most ${MAX_CHARACTERS} characters.`;
    try {
        const matcher = new _bufbuild_re2__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3(source);
        const size = matcher.re2().prog.inst.length;
        return size > MAX_SIZE ? "This pattern is too large: repeat less in it." : { matches: (text) => matcher.test(text), size };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : "it cannot be compiled";
        return `This is no regular expression of RE2: ${reason}. Look-around and back references are not part of it.`;
    }
}


/***/ }),

/***/ 8579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   WY: () => (/* binding */ described)
/* harmony export */ });
/* unused harmony export unknownKey */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2311);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8003);


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
        // What a rule checks by itself may be wrong in a key.
        const key = issue.code === "custom" ? issue.params?.key : undefined;
        if (typeof key === "string")
            return [{ ...document.positionOfKey(path, key), message: issue.message }];
        return [{ ...document.positionOf(path), message: sentenceOf(issue, valueAt(document.value, path), path.at(-1)) }];
    });
}
function unknownKey(key, allowed) {
    const hint = (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestionFor */ .o)(key, allowed);
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
        if (value === undefined && key !== undefined)
            return `${quoted(String(key))} is missing.`;
        const words = issue.values.map(String);
        return `Expected ${words.join(", ")}, found ${described(value)}.${typeof value === "string" ? (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestionFor */ .o)(value, words) : ""}`;
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
    for (const key of path) {
        if (inner instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodObject */ .bvH)
            inner = unwrapped(Reflect.get(inner.shape, key));
        else
            inner = inner instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodArray */ .naA ? unwrapped(inner.element) : undefined;
    }
    return inner;
}
function unwrapped(schema) {
    const isWrapper = schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodDefault */ .XiL || schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodOptional */ .IiU || schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodReadonly */ .EVz;
    return isWrapper ? unwrapped(schema.unwrap()) : schema;
}
function keysOf(schema) {
    return schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodObject */ .bvH ? Object.keys(schema.shape) : [];
}


/***/ }),

/***/ 6938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ agreeing),
/* harmony export */   HY: () => (/* binding */ sequenceText),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   L3: () => (/* binding */ shapeText),
/* harmony export */   Mr: () => (/* binding */ dimensionText),
/* harmony export */   fL: () => (/* binding */ percentText),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   pV: () => (/* binding */ bytesText),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2220);

const BYTE_UNITS = ["B", "kB", "MB", "GB", "TB", "PB"];
// Beyond this many axes only the first ones are worth reading.
const SHOWN_AXES = 8;
const SHOWN_NAMES = 8;
/** `1 tensor`, `1,234 tensors`: a whole number with its noun. */
function counted(count, one, many = `${one}s`) {
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .ours */ .Od)(`${grouped(count)} ${count === 1 ? one : many}`);
}
/** The form of a word that agrees with a count: `was` or `were`. */
function agreeing(count, one, many) {
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .ours */ .Od)(count === 1 ? one : many);
}
/** ``Input `h` ``, ``Inputs `h` and `c` ``. */
function named(noun, names) {
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${agreeing(names.length, noun, `${noun}s`)} ${(0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(names)}`;
}
/** `1,234,567`. */
function grouped(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
/** `2.3 MB`, in powers of 1000 and three digits at most. */
function bytesText(bytes) {
    let amount = bytes;
    let unit = 0;
    // 999.6 would be shown as 1000.
    while (amount >= 999.5 && unit < BYTE_UNITS.length - 1) {
        amount /= 1000;
        unit += 1;
    }
    const digits = unit > 0 && amount < 9.95 ? 1 : 0;
    return `${amount.toFixed(digits)} ${BYTE_UNITS[unit]}`;
}
/** `12.5 %`, four digits at most. */
function percentText(percent) {
    return `${Number(percent.toPrecision(4))} %`;
}
/** `[1, batch, ?]`; holds names from the file, so it is a value. */
function shapeText(shape) {
    if (shape === null)
        return "unknown";
    const shown = shape.slice(0, SHOWN_AXES).map(dimensionText);
    return shape.length > SHOWN_AXES ? `[${shown.join(", ")}, … ${shape.length} axes]` : `[${shown.join(", ")}]`;
}
function dimensionText(dimension) {
    return dimension === null ? "?" : String(dimension);
}
/** `(input, state, sr)`; holds names from the file, so it is a value. */
function sequenceText(names) {
    const shown = names.slice(0, SHOWN_NAMES).join(", ");
    return names.length > SHOWN_NAMES ? `(${shown}, … ${names.length} names)` : `(${shown})`;
}


/***/ }),

/***/ 9409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ defineRule)
/* harmony export */ });
/** Checks a rule's shape and infers the type of its options. */
function defineRule(rule) {
    return rule;
}


/***/ }),

/***/ 7293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ formatDrift)
/* harmony export */ });
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2220);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7786);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6938);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9409);




const formatDrift = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .K)({
    id: "cross/format-drift",
    title: "Two formats of one model no longer hold the same weights",
    severity: "warning",
    scope: "review",
    why: "A checkpoint and its exports lie side by side and are taken for one model. When one is trained on and the other is not exported again, results depend on which file was loaded. Compared are models of another format in the same folder, which held the same large tensors at the base, also transposed or under other names; what already differed there is left alone.",
    fix: "Export again from the checkpoint, and commit all formats together.",
    options: _options_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_OPTIONS */ .lz,
    *evaluate({ comparisons }) {
        const told = new Set();
        const changed = new Set(comparisons.map(({ path }) => path));
        for (const { path, formatSiblings = [] } of comparisons) {
            for (const sibling of formatSiblings) {
                const pair = JSON.stringify([path, sibling.path].sort());
                if (told.has(pair))
                    continue;
                told.add(pair);
                if (!sibling.isWhole) {
                    yield {
                        path,
                        message: (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `It is not known whether ${sibling.path} holds the same weights: not all of them were read.`,
                    };
                    continue;
                }
                const { same, apart } = sibling;
                if (same.head >= same.base)
                    continue;
                const other = changed.has(sibling.path) ? (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `` : (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `, which did not change`;
                const now = same.head === 0 ? (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `none` : (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${same.head}`;
                yield {
                    path,
                    message: (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(same.base, "large tensor")} that were the same in ${sibling.path}${other}, ${now} still ${same.head === 1 || same.head === 0 ? (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `is` : (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `are`}. No longer the same: ${(0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(apart)}.`,
                };
            }
        }
    },
});


/***/ }),

/***/ 5636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ RULES)
});

// EXTERNAL MODULE: ./build/metadata/numbers.js
var numbers = __webpack_require__(2906);
// EXTERNAL MODULE: ./build/policy/stated.js
var policy_stated = __webpack_require__(168);
;// CONCATENATED MODULE: ./build/policy/adapter.js


/** `base_model.model.` is the wrapper of PEFT, and `default` the name of the adapter, which older files hold too. */
const MATRIX_A = /^(?:base_model\.model\.)?(.+)\.lora_(?:embedding_)?A(?:\.default)?(?:\.weight)?$/;
/** Words, numbers and the points between them mean what they say; anything else is an expression. */
const PLAIN_NAME = /^[\w.]+$/;
/**
 * Undefined for what is no LoRA adapter of PEFT, or one of a kind whose shapes follow other rules: AdaLoRA prunes ranks, and matrices
 * of `target_parameters` hold those of all experts. https://huggingface.co/docs/peft/package_reference/lora.
 */
function adapterOf(model) {
    if (model === undefined)
        return undefined;
    const types = (0,policy_stated/* factsOf */.xS)(model, "adapter.type");
    const source = model.companions.find(({ kind }) => kind === "adapter")?.path;
    const isLora = types.length === 1 && types[0]?.value.toUpperCase() === "LORA" && types[0].source === source;
    if (!isLora || isOtherwiseShaped(model))
        return undefined;
    const own = (field) => (0,policy_stated/* factsOf */.xS)(model, field).filter((fact) => fact.source === source);
    const modules = model.tensors.flatMap(({ name, shape }) => {
        const module = MATRIX_A.exec(name)?.[1];
        const rank = shape.length >= 2 ? shape[0] : undefined;
        return module === undefined || rank === undefined ? [] : [{ name: module, rank }];
    });
    const targets = own("adapter.targets");
    const isListed = targets.length > 0 && targets.every(({ key }) => key.startsWith("target_modules["));
    return {
        modules,
        declared: declaredRanks(own("adapter.rank"), own("adapter.rank_pattern")),
        ...(isListed ? { targets } : {}),
    };
}
function isOtherwiseShaped(model) {
    return (0,policy_stated/* factsOf */.xS)(model, "adapter.settings").some(({ subject, value }) => subject === "target_parameters" && value !== "[]");
}
/** Searches for the best rank of each layer try a dozen; with more nothing is told. */
const MAX_RANKS = 64;
function declaredRanks(ranks, patterns) {
    const general = ranks.flatMap(rankIn).slice(0, 1);
    if (!patterns.every(({ subject = "" }) => PLAIN_NAME.test(subject))) {
        const any = new Map(patterns.flatMap(rankIn).map((one) => [one.rank, one]));
        const ranks = any.size > MAX_RANKS ? [] : [...general, ...any.values()];
        return () => ranks;
    }
    const byName = new Map();
    for (const fact of patterns)
        for (const rank of rankIn(fact))
            byName.set(fact.subject ?? "", rank);
    return (module) => {
        // Of several patterns that mean a module releases of PEFT have taken different ones.
        const own = namesOf(module).flatMap((name) => byName.get(name) ?? []);
        return own.length > 0 ? own : general;
    };
}
function rankIn(fact) {
    const rank = (0,numbers/* numberIn */.P)(fact.value)?.value;
    return rank === undefined ? [] : [{ rank, fact }];
}
/** Modules are at most a dozen deep. */
const MAX_DEPTH = 64;
/** Names that mean a module, as PEFT matches them: its path, and each end of it. */
function namesOf(module) {
    const names = [module];
    for (let at = module.indexOf("."); at >= 0 && names.length < MAX_DEPTH; at = module.indexOf(".", at + 1)) {
        names.push(module.slice(at + 1));
    }
    return names;
}

// EXTERNAL MODULE: ./build/policy/message.js
var policy_message = __webpack_require__(2220);
// EXTERNAL MODULE: ./build/policy/options.js + 1 modules
var options = __webpack_require__(7786);
// EXTERNAL MODULE: ./build/policy/quantities.js
var quantities = __webpack_require__(6938);
// EXTERNAL MODULE: ./build/policy/rule.js
var rule = __webpack_require__(9409);
;// CONCATENATED MODULE: ./build/policy/sides.js


/** The models a rule can look at; undefined where a side is absent or could not be read. */
function modelsOf({ base, head }) {
    return {
        ...(base?.status === "read" ? { base: base.model } : {}),
        ...(head?.status === "read" ? { head: head.model } : {}),
    };
}
function changesOf({ changes }, kind) {
    return changes.filter((change) => change.kind === kind);
}
/** What the anomalies of a kind are about, once each, without the lines by which readers say that they left some out. */
function anomalousNames({ anomalies, files }, kind) {
    const subjects = anomalies.filter((anomaly) => anomaly.kind === kind).map(({ subject }) => subject);
    return [...new Set(subjects)].filter((subject) => subject !== "" && subject !== files[0]?.path);
}
/** `input` or `output`, as our own word. */
function sideOf({ side }) {
    return (0,policy_message/* ours */.Od)(side);
}
/** `mask`, or `serve.mask` in a model with several signatures. */
function valueLabel(comparison, { signature }, name) {
    const { base, head } = modelsOf(comparison);
    const isOnly = (base?.signatures.length ?? 0) <= 1 && (head?.signatures.length ?? 0) <= 1;
    return isOnly ? name : `${signature}.${name}`;
}
/** ``input `x` axis 2 from `224` to `256` ``, for every change that is concerned; undefined when none is. */
function dimensionClauses(comparison, isConcerned) {
    const changes = changesOf(comparison, "dimension-changed").filter(isConcerned);
    const clauses = changes.map((change) => {
        const { axis, base, head } = change;
        const sizes = (0,policy_message/* say */.cv) `from ${(0,quantities/* dimensionText */.Mr)(base)} to ${(0,quantities/* dimensionText */.Mr)(head)}`;
        return (0,policy_message/* say */.cv) `${sideOf(change)} ${valueLabel(comparison, change, change.name)} axis ${axis} ${sizes}`;
    });
    return clauses.length === 0 ? undefined : (0,policy_message/* joined */.oR)(clauses);
}

;// CONCATENATED MODULE: ./build/policy/rules/adapter-rank-mismatch.js







const adapterRankMismatch = (0,rule/* defineRule */.K)({
    id: "adapter/rank-mismatch",
    title: "The matrices of an adapter have another rank than its configuration says",
    severity: "error",
    scope: "artifact",
    why: "The loader makes matrices of the rank in the configuration and fills them from the file: with another rank it stops. The configuration also divides the scale of the update by the rank, so that a tool which goes by the shapes alone applies it too strongly or too weakly.",
    fix: "Commit the `adapter_config.json` that was written with these weights. Where layers have ranks of their own, `rank_pattern` names them.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const adapter = adapterOf(modelsOf(comparison).head);
        if (adapter === undefined)
            return;
        const { modules, declared } = adapter;
        const groups = new Map();
        for (const module of modules) {
            const ranks = declared(module.name);
            if (ranks.some(({ rank }) => rank === module.rank) || ranks.length === 0)
                continue;
            const key = `${module.rank} ${ranks.map(({ rank }) => rank).join(" ")}`;
            groups.set(key, [...(groups.get(key) ?? []), module]);
        }
        const clauses = [...groups.values()].map((group) => clauseOf(group, declared));
        if (clauses.length > 0)
            yield { message: (0,policy_message/* say */.cv) `${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});
function clauseOf(group, declared) {
    const [first] = group;
    if (first === undefined)
        return [];
    const ranks = declared(first.name);
    const stated = [...new Set(ranks.map(({ rank }) => rank))].join(" or ");
    const place = ranks[0] === undefined ? [] : (0,policy_message/* say */.cv) ` (${(0,policy_stated/* placeOf */.$t)(ranks[0].fact)})`;
    const many = group.length === 1
        ? (0,policy_message/* say */.cv) `${first.name} has`
        : (0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(group.length, "layer")}, such as ${first.name}, ${(0,quantities/* agreeing */.HD)(group.length, "has", "have")}`;
    return (0,policy_message/* say */.cv) `${many} rank ${first.rank}, and ${(0,policy_message/* ours */.Od)(stated)} is stated${place}`;
}

;// CONCATENATED MODULE: ./build/policy/rules/adapter-targets-missing.js







const adapterTargetsMissing = (0,rule/* defineRule */.K)({
    id: "adapter/targets-missing",
    title: "An adapter and its configuration name different modules",
    severity: "warning",
    scope: "artifact",
    why: "The loader changes the modules that the configuration names, and leaves those untrained for which the file has no tensors; tensors of a module that is not named it drops. Either way the adapter does something else than what was trained, without an error.",
    fix: "Commit the `adapter_config.json` that was written with these weights, or take the names out that no layer of the base has.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const { head } = modelsOf(comparison);
        const adapter = adapterOf(head);
        // Without a single matrix nothing of it is where PEFT puts it.
        if (head === undefined || adapter === undefined || adapter.modules.length === 0 || !isComplete(head))
            return;
        const { modules, targets } = adapter;
        if (targets === undefined)
            return;
        const wanted = new Set(targets.map(({ value }) => value));
        const met = new Set();
        const stray = [];
        for (const { name } of modules) {
            const found = namesOf(name).filter((one) => wanted.has(one));
            for (const one of found)
                met.add(one);
            if (found.length === 0)
                stray.push(name);
        }
        const idle = targets.filter(({ value }) => !met.has(value));
        const clauses = [];
        if (idle[0] !== undefined)
            clauses.push((0,policy_message/* say */.cv) `Nothing in the file changes ${(0,policy_message/* listed */.KE)(idle.map(({ value }) => value))} (${(0,policy_stated/* placeOf */.$t)(idle[0])}).`);
        if (stray.length > 0) {
            const verb = (0,quantities/* agreeing */.HD)(stray.length, "is", "are");
            clauses.push((0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(stray.length, "layer")} of the file ${verb} none of the targets: ${(0,policy_message/* listed */.KE)(stray)}.`);
        }
        if (clauses.length > 0)
            yield { message: (0,policy_message/* joined */.oR)(clauses, " ") };
    },
});
/** A part that is missing may hold what seems to be. */
function isComplete({ files }) {
    return files.every(({ size }) => size !== null);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
;// CONCATENATED MODULE: ./build/policy/card-shape.js

const RELATIONS = ["adapter", "finetune", "merge", "quantized"];
/** What the Hub does not understand of entries that can be read, see https://github.com/huggingface/hub-docs/blob/main/modelcard.md. */
function* cardFaults(entries) {
    const byKey = new Map(entries.map((entry) => [entry.key, entry]));
    const licence = byKey.get("license");
    if (licence?.value.trim().toLowerCase() === "other") {
        const lacking = ["license_name", "license_link"].filter((key) => (byKey.get(key)?.value ?? "").trim() === "");
        if (lacking.length > 0)
            yield {
                line: licence.line,
                message: (0,policy_message/* say */.cv) `${"license: other"} needs ${(0,policy_message/* ours */.Od)(lacking.map((key) => `\`${key}\``).join(" and "))}.`,
            };
    }
    const relation = byKey.get("base_model_relation");
    if (relation !== undefined && !RELATIONS.includes(relation.value.trim()))
        yield {
            line: relation.line,
            message: (0,policy_message/* say */.cv) `${"base_model_relation"} is ${relation.value}; the Hub knows ${(0,policy_message/* ours */.Od)(RELATIONS.join(", "))}.`,
        };
}

;// CONCATENATED MODULE: ./build/policy/rules/card-valid.js







/** More would bury the rest of the report; the first ones are corrected first. */
const MOST_FAULTS = 5;
const cardValid = (0,rule/* defineRule */.K)({
    id: "card/valid",
    title: "A model card or another file beside a model is wrong",
    severity: "warning",
    strict: "error",
    scope: "review",
    why: "Tools ignore a card that they cannot read, without a word: the licence, the datasets and the results that it states are then not stated at all.",
    fix: "Correct the lines that are named. The front matter of a card is YAML between two lines of `---`.",
    options: schemas/* strictObject */.rej({
        fields: options/* NAMES */.Xk.default([]).describe("keys that the front matter of every model card must have, such as license or pipeline_tag"),
    }),
    *evaluate({ comparisons }, { fields }) {
        // One card often stands beside many models.
        const seen = new Set();
        for (const comparison of comparisons) {
            const { head } = (0,policy_stated/* statingOf */.o1)(comparison);
            for (const companion of head?.companions ?? []) {
                // A record of which nothing can be read is told by record/in-sync.
                const isTold = companion.kind === "record" && comparison.record?.status === "unreadable";
                if (isTold || seen.has(companion.path))
                    continue;
                seen.add(companion.path);
                const entries = head?.metadata.filter(({ source }) => source === companion.path) ?? [];
                const faults = faultsOf(companion, entries, fields);
                for (const fault of faults.slice(0, MOST_FAULTS))
                    yield observationOf(companion.path, fault);
                const hidden = faults.length - MOST_FAULTS;
                if (hidden > 0)
                    yield { path: companion.path, message: (0,policy_message/* say */.cv) `${hidden} more ${(0,quantities/* agreeing */.HD)(hidden, "fault", "faults")} of this file.` };
            }
        }
    },
});
function faultsOf({ kind, problems }, entries, fields) {
    const told = problems.map(({ line, column, message }) => ({ line, column, message: (0,policy_message/* quoting */.yu)(message) }));
    if (kind !== "card")
        return told;
    // What could not be read may be what is missing.
    const stated = new Set(entries.filter(({ value }) => !(0,policy_stated/* isBlank */.z3)(value)).map(({ key }) => key.toLowerCase()));
    const missing = problems.length > 0 ? [] : fields.filter((field) => !stated.has(field.toLowerCase()));
    const absent = missing.length === 0 ? [] : [{ message: (0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Key", missing)} ${(0,quantities/* agreeing */.HD)(missing.length, "is", "are")} not stated.` }];
    return [...told, ...absent, ...cardFaults(entries)];
}
/** The line stands in the message too: reports that are no annotations have no other place for it. */
function observationOf(path, { line, column = 1, message }) {
    return line === undefined ? { path, message } : { path, at: { line, column }, message: (0,policy_message/* say */.cv) `Line ${line}: ${message}` };
}

// EXTERNAL MODULE: ./build/formats/inspection.js
var inspection = __webpack_require__(8889);
;// CONCATENATED MODULE: ./build/policy/code.js


/**
 * What would run in head, whether the model itself was read or only what stands beside it: a template or a configuration names code
 * of its own.
 */
function codeOf({ head }) {
    return (0,inspection/* statedOf */.N)(head)?.code ?? [];
}
/** Code of head that has the name it had, and other contents. */
function changedCode({ changes }) {
    return changes.filter((change) => change.kind === "code-changed");
}
/** What code head has that base does not: in a model without a readable base everything is new. */
function addedCode(comparison) {
    const { base, head } = modelsOf(comparison);
    const isCompared = head === undefined ? (0,inspection/* statedOf */.N)(comparison.base) !== undefined : base !== undefined;
    if (!isCompared)
        return codeOf(comparison);
    return comparison.changes.flatMap((change) => (change.kind === "code-added" ? [change.code] : []));
}

// EXTERNAL MODULE: ./build/policy/glob.js + 1 modules
var glob = __webpack_require__(7719);
;// CONCATENATED MODULE: ./build/policy/rules/code-added.js







const codeAdded = (0,rule/* defineRule */.K)({
    id: "code/added",
    title: "Loading the model imports or runs code that nobody has verified",
    severity: "warning",
    strict: "error",
    scope: "artifact",
    why: "Formats such as pickle run what they import, and loaders run the classes that a configuration names, with the rights of the program that loads the model. Nothing bad is known of these names, and nothing good: lists of what is harmless are short, and ways around lists are many.",
    fix: "Read the code, or save weights only, as safetensors. Where the code is yours and reviewed, name it under `allow`.",
    options: schemas/* strictObject */.rej({
        allow: options/* NAME_PATTERNS */.c9.default([]).describe("names of code that a team knows, such as `sklearn.*`"),
    }),
    *evaluate(comparison, { allow }) {
        const patterns = allow.map(glob/* namePattern */._u);
        const isAllowed = (name) => patterns.some((matches) => matches(name));
        const isTold = ({ kind, standing, name }) => {
            return kind !== "custom-operator" && standing === "unverified" && !isAllowed(name);
        };
        const added = [...new Set(addedCode(comparison).flatMap((code) => (isTold(code) ? [code.name] : [])))];
        if (added.length > 0)
            yield { message: (0,policy_message/* say */.cv) `${piecesWere(added.length)} added: ${(0,policy_message/* listed */.KE)(added)}.` };
        const changed = changedCode(comparison).filter(({ code }) => isTold(code));
        if (changed.length === 0)
            return;
        const files = [...new Set(changed.flatMap(({ files }) => files))];
        yield {
            message: (0,policy_message/* say */.cv) `${piecesWere(changed.length)} changed: ${(0,policy_message/* listed */.KE)(changed.map(({ code }) => code.name))}, by ${(0,quantities/* named */.KT)("file", files)}.`,
        };
    },
});
function piecesWere(count) {
    return (0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(count, "unverified piece")} of code ${(0,quantities/* agreeing */.HD)(count, "was", "were")}`;
}

;// CONCATENATED MODULE: ./build/policy/rules/code-dangerous.js




/** Formats of weights that run nothing themselves. */
const WEIGHTS_ALONE = ["safetensors", "gguf"];
const ADVICE = "The weights are not what is dangerous: a template or a file beside them is. A chat template is text: take out what is more than formatting. Code that a configuration names is not to be loaded before you know where it comes from.";
const codeDangerous = (0,rule/* defineRule */.K)({
    id: "code/dangerous",
    title: "Loading the model can run commands or reach files and the network",
    severity: "error",
    scope: "artifact",
    why: "Whoever loads the file runs what is in it, with their own rights: on a laptop, in a training cluster, in production. Weights need nothing of the kind.",
    fix: "Do not load the file. Ask where it comes from, and have the weights written anew, as safetensors, from a source you trust. Where a file beside the weights asks for it, take it out there.",
    fixFor: Object.fromEntries(WEIGHTS_ALONE.map((format) => [format, ADVICE])),
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const dangerous = codeOf(comparison).filter(({ standing }) => standing === "dangerous");
        if (dangerous.length === 0)
            return;
        yield { message: (0,policy_message/* say */.cv) `Loading it ${(0,policy_message/* joined */.oR)(dangerous.map(effectOf), ", ")}.` };
    },
});
function effectOf({ kind, name, isCalled, detail }) {
    const verb = kind === "pickle-import" ? (isCalled === true ? "calls" : "imports") : "meets";
    return detail === undefined ? (0,policy_message/* say */.cv) `${(0,policy_message/* ours */.Od)(verb)} ${name}` : (0,policy_message/* say */.cv) `${(0,policy_message/* ours */.Od)(verb)} ${name} (${(0,policy_message/* ours */.Od)(detail)})`;
}

;// CONCATENATED MODULE: ./build/policy/rules/code-hidden.js





const codeHidden = (0,rule/* defineRule */.K)({
    id: "code/hidden",
    title: "The file holds something that its own directory does not show",
    severity: "error",
    scope: "artifact",
    why: "Archives whose directory and entries disagree, and streams that go on after their end or break off before it, are how payloads get past scanners: one program sees one file, the loader another. No writer in use makes such files.",
    fix: "Write the file anew with the library of its format. If the difference is still there, find out which program made it before anybody loads it.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const anomalies = modelsOf(comparison).head?.anomalies.filter(({ kind }) => kind === "hidden-content") ?? [];
        const details = [...new Set(anomalies.map(({ detail }) => detail))];
        for (const detail of details) {
            const subjects = anomalies.filter((anomaly) => anomaly.detail === detail).map(({ subject }) => subject);
            yield { message: (0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Part", [...new Set(subjects)])}: ${(0,policy_message/* ours */.Od)(detail)}.` };
        }
    },
});

;// CONCATENATED MODULE: ./build/policy/failures.js


const OUTCOMES = {
    unreadable: "Not readable",
    unavailable: "The bytes could not be had",
    ambiguous: "Not told apart",
};
/** Errors of reading that say nothing against the file: nobody looked into it. */
const UNEXAMINED_CODES = ["unsupported-format", "lfs-pointer", "not-a-file", "not-in-revision"];
/** True when the file itself is at fault. */
function isMalformed({ status, error }) {
    return status === "unreadable" && !UNEXAMINED_CODES.includes(error.code);
}
/** What went wrong and where. The reason may quote the file. */
function failureOf(failure) {
    const { status, path, error } = failure;
    const outcome = status === "unreadable" && !isMalformed(failure) ? "Not examined" : OUTCOMES[status];
    const file = error.path === undefined || error.path === path ? [] : (0,policy_message/* say */.cv) ` (${error.path})`;
    const place = error.offset === undefined ? [] : (0,policy_message/* ours */.Od)(`, at byte ${(0,quantities/* grouped */.zD)(error.offset)}`);
    return (0,policy_message/* say */.cv) `${(0,policy_message/* ours */.Od)(outcome)}${file}${place}: ${(0,policy_message/* quoting */.yu)(error.message)}`;
}

;// CONCATENATED MODULE: ./build/policy/rules/complete-base-unread.js




const baseUnread = (0,rule/* defineRule */.K)({
    id: "complete/base-unread",
    title: "The base could not be read, so nothing was compared",
    severity: "warning",
    scope: "artifact",
    why: "The head is reported as if it were new. A pull request that repairs a broken file must be able to pass, but a person has to judge what changed.",
    fix: "Compare the two files by hand, or check that the base is the file you believe it is.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ base, head }) {
        if (head?.status !== "read" || base === undefined || base.status === "read" || base.status === "unavailable")
            return;
        yield { message: (0,policy_message/* say */.cv) `Judged as an added model. The base: ${failureOf(base)}` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/complete-duplicate-bytes.js



const duplicateBytes = (0,rule/* defineRule */.K)({
    id: "complete/duplicate-bytes",
    title: "Two model files hold the same bytes",
    severity: "warning",
    scope: "review",
    why: "Files with different names promise different models. When they are one and the same file, one of the exports was never made, or was overwritten.",
    fix: "Export the variant that the name promises, or keep one file and refer to it.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ comparisons }) {
        const told = new Set();
        for (const { path, change, twins } of comparisons) {
            if (told.has(path) || twins.length === 0 || (change !== "added" && change !== "modified"))
                continue;
            // Of files that are equal among themselves one finding is enough.
            for (const twin of twins)
                told.add(twin);
            yield { path, message: (0,policy_message/* say */.cv) `Same bytes as ${(0,policy_message/* listed */.KE)(twins)}.` };
        }
    },
});

// EXTERNAL MODULE: ./build/model/tensor.js
var tensor = __webpack_require__(6241);
;// CONCATENATED MODULE: ./build/policy/rules/complete-external-missing.js






/** Undefined where another rule speaks. */
const WHERE_IT_FAILS = {
    missing: (file) => (0,policy_message/* say */.cv) `${file}, which is not in this revision`,
    "out-of-range": (file) => (0,policy_message/* say */.cv) `${file}, beyond its end`,
    unavailable: (file) => (0,policy_message/* say */.cv) `${file}, which could not be read`,
    "unsafe-path": undefined,
};
const externalMissing = (0,rule/* defineRule */.K)({
    id: "complete/external-missing",
    title: "Weights that the model refers to are not there",
    severity: "error",
    scope: "artifact",
    why: "The model cannot be loaded by anyone who checks this revision out. On the author's disk the data file is still there, so nobody notices until someone else tries.",
    fix: "Commit the data file beside the model under the name the model uses, or export with the weights inside the file.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const absences = modelsOf(comparison).head?.absences ?? [];
        const clauses = tensor/* ABSENCE_REASONS */.Uk.flatMap((reason) => absences
            .filter((absence) => absence.reason === reason)
            .flatMap(({ path, tensors, bytes }) => {
            const where = WHERE_IT_FAILS[reason]?.(path);
            if (where === undefined)
                return [];
            return [(0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(tensors, "tensor")} ${(0,quantities/* agreeing */.HD)(tensors, "needs", "need")} ${(0,policy_message/* ours */.Od)((0,quantities/* bytesText */.pV)(bytes))} of ${where}`];
        }));
        if (clauses.length > 0)
            yield { message: (0,policy_message/* say */.cv) `${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/complete-external-overlap.js





const externalOverlap = (0,rule/* defineRule */.K)({
    id: "complete/external-overlap",
    title: "Tensors share a part of their external data",
    severity: "warning",
    scope: "artifact",
    why: "Two tensors that are one share all of their bytes. Sharing only some of them comes from an offset that was computed wrongly, and then at least one of the two holds values of the other.",
    fix: "Export again, and compare the outputs of the new file with those of the model it was exported from.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const { head } = modelsOf(comparison);
        const names = head === undefined ? [] : anomalousNames(head, "external-overlap");
        if (names.length === 0)
            return;
        yield {
            message: (0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(names.length, "tensor")} ${(0,quantities/* agreeing */.HD)(names.length, "overlaps", "overlap")} another one in the external data: ${(0,policy_message/* listed */.KE)(names)}.`,
        };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/complete-folder-unlisted.js



const folderUnlisted = (0,rule/* defineRule */.K)({
    id: "complete/folder-unlisted",
    title: "A changed folder that DVC tracks as one could not be looked into",
    severity: "warning",
    strict: "error",
    scope: "review",
    why: "DVC names such a folder by one hash, and keeps the list of its files with the contents. Without the list nobody can tell whether a model in the folder changed. A folder whose name promises models counts as a model that was not examined.",
    fix: "Check the repository out and run `dvc fetch` for both revisions before the review, or leave a folder without models out under `models: exclude`.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ unlisted }) {
        for (const { path, reason } of unlisted)
            yield { path, message: (0,policy_message/* quoting */.yu)(reason) };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/complete-not-examined.js




const notExamined = (0,rule/* defineRule */.K)({
    id: "complete/not-examined",
    title: "A changed model could not be examined",
    severity: "error",
    scope: "artifact",
    why: "Nothing is known about a file that was not read, and silence about it would look like a pass.",
    fix: "If the format is not read yet, review the file by other means and leave it out under `models: exclude`, or set this rule to `warning`. If its bytes are missing, commit the file itself or give the job access to it.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ base, head }) {
        if (head !== undefined && head.status !== "read" && !isMalformed(head))
            yield { message: failureOf(head) };
        if (base?.status === "unavailable")
            yield { message: (0,policy_message/* say */.cv) `The base: ${failureOf(base)}` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/complete-orphan-sidecar.js



const orphanSidecar = (0,rule/* defineRule */.K)({
    id: "complete/orphan-sidecar",
    title: "A file looks like a part of a model, and no model refers to it",
    severity: "warning",
    scope: "review",
    why: "Weights that no model uses are dead bytes that every clone downloads. More often they belong to a model that was forgotten, or the model looks for them under another name.",
    fix: "Commit the model that uses the file, correct the name, or delete the file.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ orphans }) {
        for (const path of orphans)
            yield { path, message: (0,policy_message/* say */.cv) `No model of this revision refers to this file.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/complete-shard-mismatch.js





const shardMismatch = (0,rule/* defineRule */.K)({
    id: "complete/shard-mismatch",
    title: "The files of one model do not agree with each other",
    severity: "error",
    scope: "artifact",
    why: "Loaders put a model together from several files, by an index or by what each file says of the others. One that was not committed, or is of another export, makes loading fail, or silently leaves layers at random values.",
    fix: "Commit all files of one export together.",
    fixFor: {
        safetensors: "Commit every shard together with the index that was written with them.",
        pytorch: "Commit every shard together with the index that was written with them.",
        gguf: "Commit every part of one run of `llama-gguf-split`, under the names that it gave them.",
    },
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const { head } = modelsOf(comparison);
        if (head === undefined)
            return;
        const missing = head.files.filter(({ role, size }) => role === "shard" && size === null).map(({ path }) => path);
        const disputes = new Map();
        for (const { kind, subject, detail } of head.anomalies) {
            if (kind !== "index-mismatch" || missing.includes(subject))
                continue;
            disputes.set(detail, [...(disputes.get(detail) ?? []), subject]);
        }
        const sentences = [];
        if (missing.length > 0) {
            sentences.push((0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(missing.length, "shard")} ${(0,quantities/* agreeing */.HD)(missing.length, "is", "are")} not in this revision: ${(0,policy_message/* listed */.KE)(missing)}.`);
        }
        for (const [detail, subjects] of disputes)
            sentences.push((0,policy_message/* say */.cv) `${(0,policy_message/* listed */.KE)(subjects)}: ${(0,policy_message/* ours */.Od)(detail)}.`);
        if (sentences.length > 0)
            yield { message: (0,policy_message/* joined */.oR)(sentences, " ") };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/complete-values-skipped.js




const REASONS = {
    budget: "they are more than the budget covers",
    never: "this review reads no values",
};
const valuesSkipped = (0,rule/* defineRule */.K)({
    id: "complete/values-skipped",
    title: "The values of some tensors were not compared",
    severity: "note",
    strict: "warning",
    scope: "artifact",
    why: "Names, types and shapes can stay as they were while the numbers change. Of tensors whose values were not read, nobody can say whether they were trained further, replaced, or left alone.",
    fix: "Allow more with the input `weights`, such as `always` or `auto 8 GB`, or with `--weights always` on the command line.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ skipped, health }) {
        if (skipped === undefined) {
            if (health?.unread === undefined)
                return;
            const { tensors, bytes } = health.unread;
            const amount = (0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(tensors, "tensor")} (${(0,policy_message/* ours */.Od)((0,quantities/* bytesText */.pV)(bytes))})`;
            yield {
                message: (0,policy_message/* say */.cv) `The values of ${amount} were not searched for NaN and other faults: they are more than the budget covers, or could not be had.`,
            };
            return;
        }
        const { tensors, bytes, reason, checksums } = skipped;
        const amount = (0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(tensors, "tensor")} (${(0,policy_message/* ours */.Od)((0,quantities/* bytesText */.pV)(bytes))})`;
        const hint = checksums === undefined
            ? (0,policy_message/* say */.cv) ``
            : (0,policy_message/* say */.cv) ` By the checksums that the files state, which is a hint and no proof, ${(0,policy_message/* ours */.Od)((0,quantities/* grouped */.zD)(checksums.differing))} of ${(0,policy_message/* ours */.Od)((0,quantities/* grouped */.zD)(checksums.stated))} changed.`;
        yield { message: (0,policy_message/* say */.cv) `The values of ${amount} were not compared: ${(0,policy_message/* ours */.Od)(REASONS[reason])}.${hint}` };
    },
});

;// CONCATENATED MODULE: ./build/policy/config-weights.js

const HIDDEN = "num_hidden_layers";
/**
 * Families of which every release of transformers gives the embedding `vocab_size` rows and the stack its number of layers, and stops
 * or starts from random values where a file has others. Families whose files have more, such as layers for several tokens at once,
 * are left out.
 */
const FAMILIES = [
    {
        types: [
            "llama",
            "mistral",
            "mixtral",
            "qwen2",
            "qwen3",
            "gemma",
            "gemma2",
            "phi",
            "phi3",
            "olmo",
            "olmo2",
            "granite",
            "stablelm",
        ],
        prefix: "model.",
        embedding: "embed_tokens.weight",
        layers: { path: "layers.", key: HIDDEN },
    },
    ...["bert", "roberta", "electra"].map((type) => ({
        types: type === "roberta" ? ["roberta", "xlm-roberta", "camembert"] : [type],
        prefix: `${type}.`,
        embedding: "embeddings.word_embeddings.weight",
        layers: { path: "encoder.layer.", key: HIDDEN },
    })),
    { types: ["distilbert"], prefix: "distilbert.", embedding: "embeddings.word_embeddings.weight" },
    { types: ["gpt2"], prefix: "transformer.", embedding: "wte.weight", layers: { path: "h.", key: "n_layer" } },
    { types: ["gpt_neox"], prefix: "gpt_neox.", embedding: "embed_in.weight", layers: { path: "layers.", key: HIDDEN } },
    {
        types: ["opt"],
        prefix: "model.",
        embedding: "decoder.embed_tokens.weight",
        layers: { path: "decoder.layers.", key: HIDDEN },
    },
    { types: ["t5", "mt5"], prefix: "", embedding: "shared.weight" },
];
/** The names under which transformers looks for the weights of a configuration: others are variants of their own. */
const WEIGHTS = /(?:^|\/)(?:model\.safetensors|pytorch_model\.bin)(?:\.index\.json)?$/;
/** Only what is certain: quantised weights have other shapes, and a part that is missing may hold what seems to be. */
function contradictionsOfConfig(model) {
    const [main] = model?.files ?? [];
    if (model === undefined || main === undefined || !WEIGHTS.test(main.path))
        return [];
    const source = main.path.replace(/[^/]*$/, "config.json");
    const isWhole = model.files.every(({ size }) => size !== null) && model.anomalies.length === 0;
    const isQuantised = (0,policy_stated/* factsOf */.xS)(model, "quantization").length > 0;
    if (!isWhole || isQuantised || !model.companions.some(({ path }) => path === source))
        return [];
    const entries = new Map(model.metadata.filter((entry) => entry.source === source).map((entry) => [entry.key, entry]));
    const family = FAMILIES.find(({ types }) => types.includes(entries.get("model_type")?.value ?? ""));
    const shapes = family === undefined ? [] : [...embeddingOf(model, family, entries), ...layersOf(model, family, entries)];
    return [...shapes, ...dtypesOf(model, (0,policy_stated/* factsOf */.xS)(model, "dtype"), source)];
}
function* embeddingOf(model, { prefix, embedding }, entries) {
    const stated = entries.get("vocab_size");
    const count = wholeNumber(stated);
    const tensors = model.tensors.filter(({ name }) => name === `${prefix}${embedding}` || name === embedding);
    const [tensor] = tensors;
    const rows = tensor?.shape.length === 2 ? tensor.shape[0] : undefined;
    if (stated === undefined || count === undefined || tensors.length !== 1 || tensor === undefined || rows === undefined)
        return;
    if (rows !== count)
        yield { stated, found: { rows, tensor: tensor.name } };
}
function* layersOf(model, { prefix, layers }, entries) {
    const stated = layers === undefined ? undefined : entries.get(layers.key);
    const count = wholeNumber(stated);
    if (layers === undefined || stated === undefined || count === undefined)
        return;
    const found = new Set();
    for (const { name } of model.tensors) {
        const inner = name.startsWith(prefix) ? name.slice(prefix.length) : name;
        const [, index] = inner.startsWith(layers.path) ? (/^(\d{1,6})\./.exec(inner.slice(layers.path.length)) ?? []) : [];
        if (index !== undefined)
            found.add(index);
    }
    if (found.size > 0 && found.size !== count)
        yield { stated, found: { layers: found.size } };
}
/** Weights of several types say nothing: layers are kept in another type on purpose. */
function* dtypesOf(model, stated, source) {
    const [fact] = stated;
    const isOne = new Set(stated.map(({ value }) => value)).size === 1;
    if (fact?.source !== source || !isOne || !FLOATS.test(fact.value))
        return;
    const [dtype, ...others] = new Set(model.tensors.map((tensor) => tensor.dtype).filter((one) => FLOATS.test(one)));
    const isOnlyFloats = model.tensors.every((tensor) => FLOATS.test(tensor.dtype) || /^(?:bool|u?int64)$/.test(tensor.dtype));
    if (dtype !== undefined && others.length === 0 && isOnlyFloats && dtype !== fact.value)
        yield { stated: fact, found: { dtype } };
}
const FLOATS = /^(?:float16|bfloat16|float32|float64)$/;
function wholeNumber(entry) {
    return entry !== undefined && /^\d{1,12}$/.test(entry.value) ? Number(entry.value) : undefined;
}

;// CONCATENATED MODULE: ./build/policy/rules/config-contradicts-weights.js







const configContradictsWeights = (0,rule/* defineRule */.K)({
    id: "config/contradicts-weights",
    title: "The configuration describes other weights than the file holds",
    severity: "warning",
    strict: "error",
    scope: "artifact",
    why: "Loaders build the network from the configuration and fill it from the file. Where sizes differ they stop; where layers are missing they start from random values; where the type differs memory and answers are not what the configuration promises.",
    fix: "Commit the `config.json` that was written with these weights.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const clauses = contradictionsOfConfig(modelsOf(comparison).head).map(config_contradicts_weights_clauseOf);
        if (clauses.length > 0)
            yield { message: (0,policy_message/* say */.cv) `${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});
function config_contradicts_weights_clauseOf({ stated, found }) {
    const before = (0,policy_message/* say */.cv) `${stated.key} is ${stated.value} (${(0,policy_stated/* placeOf */.$t)(stated)}), and`;
    if ("rows" in found)
        return (0,policy_message/* say */.cv) `${before} ${found.tensor} has ${(0,policy_message/* ours */.Od)((0,quantities/* grouped */.zD)(found.rows))} rows`;
    if ("layers" in found)
        return (0,policy_message/* say */.cv) `${before} the file has ${(0,quantities/* counted */.hS)(found.layers, "layer")}`;
    return (0,policy_message/* say */.cv) `${before} all weights are ${found.dtype}`;
}

// EXTERNAL MODULE: ./build/policy/rules/cross-format-drift.js
var cross_format_drift = __webpack_require__(7293);
;// CONCATENATED MODULE: ./build/policy/rules/format-changed.js




const formatChanged = (0,rule/* defineRule */.K)({
    id: "format/changed",
    title: "The same path holds another file format",
    severity: "warning",
    scope: "artifact",
    why: "Programs choose the loader by the path they know. With another format behind it, loading fails, or a format that can run code replaces one that cannot.",
    fix: "Give the new format a path with its own extension, and remove the old file when nobody needs it.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        if (comparison.change !== "modified")
            return;
        for (const { base, head } of changesOf(comparison, "format-changed")) {
            yield { message: (0,policy_message/* say */.cv) `Format changed from ${base} to ${head}.` };
        }
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/format-duplicate-tensor.js




const duplicateTensor = (0,rule/* defineRule */.K)({
    id: "format/duplicate-tensor",
    title: "Two tensors of one graph have the same name",
    severity: "warning",
    scope: "artifact",
    why: "Which of the two a node gets depends on the runtime, so that the same file computes different things. Tools that key on names lose one of them without a word.",
    fix: "Export again with unique names.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const { head } = modelsOf(comparison);
        const names = head === undefined ? [] : anomalousNames(head, "duplicate-tensor");
        if (names.length > 0)
            yield { message: (0,policy_message/* say */.cv) `Several tensors of one graph share a name: ${(0,policy_message/* listed */.KE)(names)}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/format-hidden-characters.js




const hiddenCharacters = (0,rule/* defineRule */.K)({
    id: "format/hidden-characters",
    title: "Names in the file hold characters that are not visible",
    severity: "warning",
    scope: "artifact",
    why: "Two names that look alike and are not the same hide a change from reviewers, and characters that reverse the direction of text make it read differently from what programs see.",
    fix: "Export again with plain names.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const { head } = modelsOf(comparison);
        const names = head === undefined ? [] : anomalousNames(head, "invisible-characters");
        if (names.length > 0)
            yield { message: (0,policy_message/* say */.cv) `Invisible characters in ${(0,policy_message/* listed */.KE)(names)}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/format-malformed.js



const malformed = (0,rule/* defineRule */.K)({
    id: "format/malformed",
    title: "The file breaks the rules of its own format",
    severity: "error",
    scope: "artifact",
    why: "A file that is cut off, overlaps itself or lies about sizes either does not load or loads differently in different programs. Parsers have been attacked in exactly this way.",
    fix: "Write the file again with the library of its format, and check that the upload was complete.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ head }) {
        if (head !== undefined && head.status !== "read" && isMalformed(head))
            yield { message: failureOf(head) };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/format-unknown-dtype.js





const unknownDtype = (0,rule/* defineRule */.K)({
    id: "format/unknown-dtype",
    title: "An element type is newer than this reader",
    severity: "warning",
    scope: "artifact",
    why: "Sizes and values of such tensors are unverified. Most likely the exporter is newer than this program and nothing is wrong; older runtimes will refuse the file just the same.",
    fix: "Update this program, or export with an element type that runtimes already know.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const { head } = modelsOf(comparison);
        if (head === undefined)
            return;
        const reported = anomalousNames(head, "unknown-dtype");
        const typed = head.tensors.filter(({ dtype }) => dtype.startsWith("unknown(")).map(({ name }) => name);
        const names = [...new Set([...reported, ...typed])];
        if (names.length === 0)
            return;
        yield {
            message: (0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Value", names)} ${(0,quantities/* agreeing */.HD)(names.length, "has an unknown element type", "have unknown element types")}.`,
        };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/labels-changed.js





const labelsChanged = (0,rule/* defineRule */.K)({
    id: "labels/changed",
    title: "The outputs stand for other classes",
    severity: "warning",
    strict: "error",
    scope: "artifact",
    why: "Programs know a class by its position. When labels move, every caller gets right-looking answers that mean something else, and nothing fails.",
    fix: "Add new labels at the end and keep the others where they are, or release the model as a new major version.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison, _, ignored) {
        if ((0,policy_stated/* factChangesOf */.zt)(comparison, "labels").length === 0)
            return;
        const sides = labelsOf((0,policy_stated/* comparableOf */.iQ)(comparison, ignored));
        if (sides === undefined)
            return;
        const message = sentenceOf(sides.base, sides.head);
        if (message !== undefined)
            yield { message: (0,policy_message/* say */.cv) `${message}${sides.place}` };
    },
});
/** The lists of a source that has both, before those of sources that differ; undefined without a base to compare with. */
function labelsOf({ base, head }) {
    if (base === undefined || head === undefined)
        return undefined;
    const [before, after] = [(0,policy_stated/* labelsBySource */.oE)(base), (0,policy_stated/* labelsBySource */.oE)(head)];
    if (before.size === 0)
        return undefined;
    const shared = [...before.keys()].find((source) => after.has(source) && !isEqual(before.get(source), after.get(source)));
    const [lost, kept] = [shared ?? [...before.keys()][0], shared ?? [...after.keys()][0]];
    const facts = after.get(kept ?? "") ?? [];
    const [first] = facts;
    return {
        base: (before.get(lost ?? "") ?? []).map(({ value }) => value),
        head: facts.map(({ value }) => value),
        place: first === undefined ? [] : (0,policy_message/* say */.cv) ` Stated in ${(0,policy_stated/* placeOf */.$t)(first)}.`,
    };
}
function isEqual(a = [], b = []) {
    return a.length === b.length && a.every(({ value }, index) => value === b[index]?.value);
}
function sentenceOf(base, head) {
    if (head.length === 0)
        return (0,policy_message/* say */.cv) `The ${(0,quantities/* counted */.hS)(base.length, "label")} of the base ${(0,quantities/* agreeing */.HD)(base.length, "is", "are")} no longer stated.`;
    const at = base.findIndex((label, index) => label !== head[index]);
    const count = (0,policy_message/* ours */.Od)(`${(0,quantities/* grouped */.zD)(base.length)} to ${(0,quantities/* grouped */.zD)(head.length)}`);
    if (at < 0) {
        const added = head.slice(base.length);
        if (added.length === 0)
            return undefined;
        return (0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(added.length, "label")} ${(0,quantities/* agreeing */.HD)(added.length, "was", "were")} added at the end: ${(0,policy_message/* listed */.KE)(added)}. Classes went from ${count}.`;
    }
    const [before, after] = [new Set(base), new Set(head)];
    const [removed, added] = [base.filter((label) => !after.has(label)), head.filter((label) => !before.has(label))];
    if (base.length === head.length) {
        if (removed.length === 0 && added.length === 0)
            return (0,policy_message/* say */.cv) `The labels stand in another order, so that outputs mean other classes: ${positionsOf(base, head)}.`;
        return (0,policy_message/* say */.cv) `Labels were replaced: ${positionsOf(base, head)}.`;
    }
    const clauses = [
        ...(removed.length === 0 ? [] : [(0,policy_message/* say */.cv) `${(0,policy_message/* listed */.KE)(removed)} removed`]),
        ...(added.length === 0 ? [] : [(0,policy_message/* say */.cv) `${(0,policy_message/* listed */.KE)(added)} added`]),
    ];
    const what = clauses.length === 0 ? [] : (0,policy_message/* say */.cv) `: ${(0,policy_message/* joined */.oR)(clauses)}`;
    const shift = at < head.length ? (0,policy_message/* say */.cv) ` From position ${at} on, outputs mean other classes.` : [];
    return (0,policy_message/* say */.cv) `Labels changed${what}.${shift} Classes went from ${count}.`;
}
/** Counted from 0, as programs do. */
function positionsOf(base, head) {
    const moved = base.flatMap((label, index) => {
        const successor = head[index];
        return successor === undefined || successor === label ? [] : [(0,policy_message/* say */.cv) `position ${index} was ${label} and is ${successor}`];
    });
    return (0,policy_message/* joined */.oR)(moved, "; ", 3);
}

// EXTERNAL MODULE: ./build/metadata/licences.js + 3 modules
var metadata_licences = __webpack_require__(2632);
;// CONCATENATED MODULE: ./build/policy/rules/license-allowed.js






const licenseAllowed = (0,rule/* defineRule */.K)({
    id: "license/allowed",
    title: "The licence is not one that the policy allows",
    severity: "off",
    scope: "artifact",
    why: "What a licence forbids, such as commercial use or closed products, binds everyone who ships the model. After the release it is too late to find another one.",
    fix: "Take a model under an allowed licence, state the licence as SPDX or the Hub spells it, or have it added to the list.",
    example: "allow: [Apache-2.0, MIT]",
    options: schemas/* strictObject */.rej({
        allow: options/* NAMES */.Xk.min(1, "List at least one licence, such as Apache-2.0.")
            .optional()
            .describe("SPDX ids, expressions or other names; of A OR B one has to be allowed, of A AND B both; all others are flagged"),
        deny: options/* NAMES */.Xk.min(1, "List at least one licence, such as CC-BY-NC-4.0.")
            .optional()
            .describe("licences that may not be used, unless the expression leaves another choice"),
    })
        .refine(({ allow, deny }) => allow !== undefined || deny !== undefined, "Set `allow`, `deny` or both, such as allow: [MIT]."),
    *evaluate(comparison, lists) {
        const seen = new Set();
        for (const fact of (0,policy_stated/* licenceFactsOf */.mX)((0,policy_stated/* statingOf */.o1)(comparison).head)) {
            const licence = (0,metadata_licences/* licenceOf */.v3)(fact.value);
            const name = licence.known?.spdx ?? licence.text.toLowerCase();
            if (seen.has(name))
                continue;
            seen.add(name);
            const message = objectionTo(licence, fact, lists);
            if (message !== undefined)
                yield { message };
        }
    },
});
function objectionTo(licence, fact, { allow, deny }) {
    const stated = (0,policy_message/* say */.cv) `Licence ${licence.text} (${(0,policy_stated/* placeOf */.$t)(fact)})`;
    if (deny !== undefined && isDenied(licence, deny))
        return (0,policy_message/* say */.cv) `${stated} is denied by the policy.`;
    if (allow === undefined)
        return undefined;
    const verdict = (0,metadata_licences/* satisfies */.ib)(licence, allow);
    if (verdict === true)
        return undefined;
    return verdict === false
        ? (0,policy_message/* say */.cv) `${stated} is not allowed by the policy.`
        : (0,policy_message/* say */.cv) `${stated} is no SPDX licence and not on the list, so what it allows is not known.`;
}
/** Whoever uses it cannot do without a denied licence. */
function isDenied(licence, deny) {
    const { known, text } = licence;
    const entries = deny.map(metadata_licences/* licenceOf */.v3);
    if (known === undefined)
        return entries.some((entry) => entry.text.toLowerCase() === text.toLowerCase());
    return entries.some((entry) => entry.known?.spdx === known.spdx) || needs(known.expression, deny);
}
function needs(expression, deny) {
    if (expression.kind === "and")
        return expression.of.some((part) => needs(part, deny));
    if (expression.kind === "or")
        return expression.of.every((part) => needs(part, deny));
    const text = expression.exception === undefined ? expression.id : `${expression.id} WITH ${expression.exception}`;
    return (0,metadata_licences/* satisfies */.ib)((0,metadata_licences/* licenceOf */.v3)(text), deny) === true;
}

// EXTERNAL MODULE: ./build/metadata/beside.js
var beside = __webpack_require__(5992);
// EXTERNAL MODULE: ./build/metadata/statements.js
var statements = __webpack_require__(6660);
;// CONCATENATED MODULE: ./build/policy/rules/license-changed.js







const licenseChanged = (0,rule/* defineRule */.K)({
    id: "license/changed",
    title: "Another licence is stated",
    severity: "warning",
    scope: "artifact",
    why: "A licence decides who may use the model and for what. It changes when the weights come from elsewhere or a template is copied, and rarely because someone decided it.",
    fix: "Confirm the change with whoever answers for licences, or restore the licence of the base.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison, _, ignored) {
        const { base, head } = (0,policy_stated/* comparableOf */.iQ)(comparison, ignored);
        const [before, after] = [(0,policy_stated/* licenceFactsOf */.mX)(base), (0,policy_stated/* licenceFactsOf */.mX)(head)];
        if (before.length === 0 || after.length === 0)
            return;
        // A source that is new, or gone, and agrees with the others changes nothing.
        const [known, there] = [meaningsOf(before), meaningsOf(after)];
        const lost = before.filter((fact) => !there.has(licenceMeaning(fact)));
        // What a file says of itself is not new beside a base of which the file was not read.
        const comparable = base?.isWhole === false && head !== undefined ? (0,policy_stated/* licenceFactsOf */.mX)((0,beside/* besideOf */.A)(head)) : after;
        const gained = (lost.length > 0 ? after : comparable).filter((fact) => !known.has(licenceMeaning(fact)));
        if (lost.length === 0 && gained.length === 0)
            return;
        const unknown = unknownOf([...lost, ...gained]);
        const doubt = unknown.length === 0 ? [] : (0,policy_message/* say */.cv) ` ${unknown} is no SPDX licence, so what the difference means is not known.`;
        if (lost.length === 0)
            yield { message: (0,policy_message/* say */.cv) `Licence ${(0,policy_stated/* placed */.GS)(gained)} is stated beside ${(0,policy_stated/* placed */.GS)(before)}.${doubt}` };
        else if (gained.length === 0)
            yield { message: (0,policy_message/* say */.cv) `Licence ${(0,policy_stated/* placed */.GS)(lost)} is no longer stated beside ${(0,policy_stated/* placed */.GS)(after)}.${doubt}` };
        else
            yield { message: (0,policy_message/* say */.cv) `Licence changed from ${(0,policy_stated/* placed */.GS)(lost)} to ${(0,policy_stated/* placed */.GS)(gained)}.${doubt}` };
    },
});
/** Licences of equal meaning are one, respelled at most. */
function meaningsOf(facts) {
    return new Set(facts.map(licenceMeaning));
}
function licenceMeaning({ value, field }) {
    return (0,statements/* meaningOf */.Pr)(value, "licence", field);
}
function unknownOf(facts) {
    const texts = facts.map(({ value }) => (0,metadata_licences/* licenceOf */.v3)(value)).filter(({ known }) => known === undefined);
    return (0,policy_message/* joined */.oR)([...new Set(texts.map(({ text }) => text))].slice(0, 1).map((text) => (0,policy_message/* say */.cv) `${text}`), ", ");
}

;// CONCATENATED MODULE: ./build/policy/base-models.js

/** Keys under which a team can write down the licence of what it built on; no standard has one. */
const BASE_LICENCE_KEYS = ["base_model_license", "base_model_licence", "base_license", "base_licence"];
function modelNamesOf(comparisons) {
    const names = new Map();
    for (const comparison of comparisons) {
        const { head } = (0,policy_stated/* statingOf */.o1)(comparison);
        if (head === undefined)
            continue;
        const { path } = comparison;
        const stated = (0,policy_stated/* factsOf */.xS)(head, "name").map(({ value }) => value);
        const folder = path.includes("/") ? [path.slice(0, path.lastIndexOf("/"))] : [];
        for (const name of new Set([path, path.replace(/\.[^./]+$/, ""), ...folder, ...stated].map(folded))) {
            const known = names.get(name);
            if (known === undefined)
                names.set(name, [comparison]);
            else
                known.push(comparison);
        }
    }
    return names;
}
/** Licences of the bases of a model as far as they are known here; a name that means several models means none for certain. */
function baseLicencesOf(comparison, names) {
    const { head } = (0,policy_stated/* statingOf */.o1)(comparison);
    if (head === undefined)
        return [];
    const bases = new Set((0,policy_stated/* factsOf */.xS)(head, "base_model").map(({ value }) => value));
    const found = [...bases].flatMap((name) => {
        const [base, rival] = (names.get(folded(name)) ?? []).filter((other) => other !== comparison);
        if (base === undefined || rival !== undefined)
            return [];
        return (0,policy_stated/* licenceFactsOf */.mX)((0,policy_stated/* statingOf */.o1)(base).head).map((licence) => ({ name, licence }));
    });
    const written = head.metadata.filter(({ key, value }) => BASE_LICENCE_KEYS.includes(key.toLowerCase()) && value.trim() !== "");
    const [only = "", ...more] = bases;
    const name = more.length > 0 ? "" : only;
    return [...found, ...written.map((licence) => ({ name, licence }))];
}
function folded(name) {
    return name.trim().replace(/^\.\//, "").replace(/\/+$/, "").toLowerCase();
}

;// CONCATENATED MODULE: ./build/policy/licence-inheritance.js


/**
 * Licences of models that ask for their own list of forbidden uses to be passed on with every model made from theirs. Only those
 * whose text says so.
 */
const PASSED_ON = [
    "LicenseRef-bigcode-openrail-m",
    "LicenseRef-bigscience-bloom-rail-1.0",
    "LicenseRef-bigscience-openrail-m",
    "LicenseRef-creativeml-openrail-m",
    "LicenseRef-gemma",
    "LicenseRef-llama2",
    "LicenseRef-llama3",
    "LicenseRef-llama3.1",
    "LicenseRef-llama3.2",
    "LicenseRef-llama3.3",
    "LicenseRef-llama4",
    "LicenseRef-openrail-plus-plus",
];
/**
 * What a licence asks of models made from its own and the other does not keep, as the clause after "which"; undefined when it keeps
 * everything, and when nobody can tell from the two names.
 */
function conflictOf(base, head) {
    if ((0,metadata_licences/* isNoDerivatives */.QB)(base) === true)
        return (0,policy_message/* ours */.Od)("does not let changed versions be passed on");
    if ((0,metadata_licences/* isNonCommercial */.yF)(base) === true && (0,metadata_licences/* isNonCommercial */.yF)(head) === false)
        return (0,policy_message/* ours */.Od)("forbids commercial use");
    if ((0,metadata_licences/* isCopyleft */.zz)(base) === true && (0,metadata_licences/* isCopyleft */.zz)(head) === false)
        return (0,policy_message/* ours */.Od)("asks for the same terms");
    const isFree = (0,metadata_licences/* isNonCommercial */.yF)(head) === false && (0,metadata_licences/* isCopyleft */.zz)(head) === false && (0,metadata_licences/* isNoDerivatives */.QB)(head) === false;
    if (isFree && base.known !== undefined && PASSED_ON.includes(base.known.spdx))
        return (0,policy_message/* ours */.Od)("asks for its list of forbidden uses to be passed on");
    return undefined;
}

;// CONCATENATED MODULE: ./build/policy/rules/license-compatible-with-base.js







const licenseCompatible = (0,rule/* defineRule */.K)({
    id: "license/compatible-with-base",
    title: "The licence promises more than that of the base model allows",
    severity: "warning",
    strict: "error",
    scope: "review",
    why: "A model made from another one is bound by the licence of the other. Whoever relies on a licence that could not be given uses the model without permission. Only contradictions that are certain from the names of the licences are told.",
    fix: "State the licence of the base, take a base whose licence allows this one, or correct the base that is named. The licence of a base outside the review can be stated as `base_model_license`.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ comparisons }) {
        const names = modelNamesOf(comparisons);
        for (const comparison of comparisons) {
            const messages = new Set();
            const licences = headLicencesOf(comparison);
            for (const base of baseLicencesOf(comparison, names).slice(0, MAX_LICENCES)) {
                for (const message of conflictsWith(base, licences)) {
                    const text = JSON.stringify(message);
                    if (!messages.has(text))
                        yield { path: comparison.path, message };
                    messages.add(text);
                }
            }
        }
    },
});
/** Distinct licences of one side that are held against those of the other: a model has one, a hostile card thousands. */
const MAX_LICENCES = 64;
function headLicencesOf(comparison) {
    const distinct = new Map();
    for (const fact of (0,policy_stated/* licenceFactsOf */.mX)((0,policy_stated/* statingOf */.o1)(comparison).head)) {
        if (distinct.size === MAX_LICENCES)
            break;
        const licence = (0,metadata_licences/* licenceOf */.v3)(fact.value);
        const key = licence.known?.spdx ?? licence.text;
        if (!distinct.has(key))
            distinct.set(key, { licence, fact });
    }
    return [...distinct.values()];
}
function* conflictsWith({ name, licence }, heads) {
    const base = (0,metadata_licences/* licenceOf */.v3)(licence.value);
    const whose = name === "" ? (0,policy_message/* ours */.Od)("The base model") : (0,policy_message/* say */.cv) `Base model ${name}`;
    for (const { licence: head, fact } of heads) {
        const demand = conflictOf(base, head);
        if (demand === undefined)
            continue;
        yield (0,policy_message/* say */.cv) `${whose} is under ${base.text} (${(0,policy_stated/* placeOf */.$t)(licence)}), which ${demand}; ${head.text} (${(0,policy_stated/* placeOf */.$t)(fact)}) does not keep that.`;
    }
}

;// CONCATENATED MODULE: ./build/policy/rules/license-missing.js




const licenseMissing = (0,rule/* defineRule */.K)({
    id: "license/missing",
    title: "No licence is stated",
    severity: "off",
    strict: "warning",
    scope: "artifact",
    why: "Without a licence nobody but its author may use a model. A licence of the repository covers its code, and whether it covers the weights in it is an open question. A file that was not read may state one, so nothing is said about it.",
    fix: "State it in the model card, `license: apache-2.0`, in the record of the model, or in the metadata of the file.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const { base, head } = (0,policy_stated/* statingOf */.o1)(comparison);
        // A file that was not read may state one.
        if (head?.isWhole !== true || (0,policy_stated/* licenceFactsOf */.mX)(head).length > 0)
            return;
        // That it went away is for license/removed to say.
        if ((0,policy_stated/* licenceFactsOf */.mX)(base).length > 0)
            return;
        yield { message: (0,policy_message/* say */.cv) `No licence is stated, in the file or beside it.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/license-removed.js




const licenseRemoved = (0,rule/* defineRule */.K)({
    id: "license/removed",
    title: "A licence was stated and no longer is",
    severity: "warning",
    strict: "error",
    scope: "artifact",
    why: "Model files travel without their repository. Without a licence, nobody downstream may assume any right to use the model, and automated checks refuse it.",
    fix: "Write the licence into the metadata of the new file or into its card, under the key that the base used.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison, _, ignored) {
        const { base, head } = (0,policy_stated/* comparableOf */.iQ)(comparison, ignored);
        if (base === undefined || head === undefined)
            return;
        const stated = (0,policy_stated/* licenceFactsOf */.mX)(base);
        if (stated.length > 0 && (0,policy_stated/* licenceFactsOf */.mX)(head).length === 0)
            yield { message: (0,policy_message/* say */.cv) `Licence ${(0,policy_stated/* placed */.GS)(stated)} is no longer stated.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/lineage-base-changed.js




const baseChanged = (0,rule/* defineRule */.K)({
    id: "lineage/base-changed",
    title: "The model was made from another base than before",
    severity: "warning",
    scope: "artifact",
    why: "Licence, data and known faults come with the base. An adapter works with exactly the base it was trained on: whoever has the former one loaded gets an error, or answers that make no sense.",
    fix: "Release it as a new major version, and tell those who load the base themselves.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const clauses = (0,policy_stated/* factChangesOf */.zt)(comparison, "base_model", "base_model_version").flatMap(lineage_base_changed_clauseOf);
        if (clauses.length > 0)
            yield { message: (0,policy_message/* say */.cv) `${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});
/** What comes to be stated was so all along, and what is no longer stated is told by lineage/base-declared. */
function lineage_base_changed_clauseOf({ field, subject = "", base, head }) {
    const [before, after] = [base, head].map((facts) => (0,policy_stated/* valuesOf */.sm)(facts.filter(({ value }) => !(0,policy_stated/* isBlank */.z3)(value))));
    if (before === undefined || after === undefined || before.length === 0 || after.length === 0)
        return [];
    const what = field === "base_model" ? (0,policy_message/* say */.cv) `The base model` : (0,policy_message/* say */.cv) `The version of the base model ${subject}`;
    return [(0,policy_message/* say */.cv) `${what} is ${(0,policy_message/* listed */.KE)(after)}, and was ${(0,policy_message/* listed */.KE)(before)}`];
}

// EXTERNAL MODULE: ./build/diff/metadata.js + 3 modules
var metadata = __webpack_require__(7780);
;// CONCATENATED MODULE: ./build/policy/rules/lineage-base-declared.js






const MODELS = ["adapters", "derived", "all"];
/** Tensors of low-rank adapters, as PEFT, kohya and diffusers name them. */
const ADAPTER_TENSOR = /(?:^|[._])lora_(?:A|B|a|b|up|down|embedding_[AB])(?:[._]|$)/;
/** A path on somebody's disk: nobody else has it. */
const LOCAL_PATH = /^(?:\/|~[\\/]|\.\.?[\\/]|[A-Za-z]:[\\/]|file:)/;
const baseDeclared = (0,rule/* defineRule */.K)({
    id: "lineage/base-declared",
    title: "Nobody can tell which model this one was made from",
    severity: "warning",
    strict: "error",
    scope: "artifact",
    why: "An adapter is useless without exactly the base it was trained on. A model that was made from another one inherits its licence, its data and its faults, and only if the base is named can they be looked up. A file that was not read may name its base: of it only a name that is wrong or gone from beside it is told.",
    fix: "State `base_model` in the model card, the record, or the configuration of the adapter: as `organisation/name`, with its version where it has one.",
    options: schemas/* strictObject */.rej({
        models: schemas/* enum */.k5n(MODELS, `Write ${MODELS.join(", ")}.`)
            .default("derived")
            .describe("which models need a base: adapters; derived, which are also those that say they were made from another; all"),
    }),
    *evaluate(comparison, { models }, ignored) {
        const { head } = (0,policy_stated/* comparableOf */.iQ)(comparison, metadata/* NOTHING_IGNORED */.V);
        if (head === undefined)
            return;
        const stated = (0,policy_stated/* factsOf */.xS)(head, "base_model");
        if (stated.length > 0) {
            const found = new Set(comparison.declaredBases?.map(({ name }) => name));
            if (stated.every(({ value }) => LOCAL_PATH.test(value) && !found.has(value)))
                yield { message: (0,policy_message/* say */.cv) `Base model ${(0,policy_stated/* placed */.GS)(stated)} is a path on somebody's disk.` };
            return;
        }
        const before = (0,policy_stated/* factsOf */.xS)((0,policy_stated/* comparableOf */.iQ)(comparison, ignored).base, "base_model");
        const { head: model } = modelsOf(comparison);
        if (before.length > 0)
            yield { message: (0,policy_message/* say */.cv) `Base model ${(0,policy_stated/* placed */.GS)(before)} is no longer stated.` };
        // A file that was not read may name one.
        else if (model === undefined)
            return;
        else if (models === "all")
            yield { message: (0,policy_message/* say */.cv) `No base model is stated.` };
        else {
            const reason = adapterReason(model) ?? (models === "derived" ? derivedReason(model) : undefined);
            if (reason !== undefined)
                yield { message: (0,policy_message/* say */.cv) `${reason}, and no base model is stated.` };
        }
    },
});
function adapterReason(head) {
    const [type] = (0,policy_stated/* factsOf */.xS)(head, "adapter.type");
    if (type !== undefined)
        return (0,policy_message/* say */.cv) `The model is an adapter, ${(0,policy_stated/* placed */.GS)([type])}`;
    const companion = head.companions.find(({ kind }) => kind === "adapter");
    if (companion !== undefined)
        return (0,policy_message/* say */.cv) `The model is an adapter by ${companion.path}`;
    const tensor = head.tensors.find(({ name }) => ADAPTER_TENSOR.test(name));
    return tensor === undefined ? undefined : (0,policy_message/* say */.cv) `The model holds tensors of an adapter, such as ${tensor.name}`;
}
function derivedReason(head) {
    const [relation] = (0,policy_stated/* factsOf */.xS)(head, "base_model_relation");
    return relation === undefined ? undefined : (0,policy_message/* say */.cv) `The model says how it was made from another one, ${(0,policy_stated/* placed */.GS)([relation])}`;
}

// EXTERNAL MODULE: ./build/policy/rules/lineage-base-mismatch.js
var lineage_base_mismatch = __webpack_require__(9371);
// EXTERNAL MODULE: ./build/model/fields.js
var fields = __webpack_require__(2017);
;// CONCATENATED MODULE: ./build/policy/agreement.js

/** Whether sources that state one field can all be right; `sources` are the values of each. */
function isConsistent({ id, kind }, sources) {
    const agree = id === "base_model" ? nameTheSame : AGREE[kind];
    const [first = [], ...others] = sources;
    return others.every((values) => agree(first, values));
}
const AGREE = {
    text: sharing(agreement_folded),
    prose: sharing((text) => text.replace(/\s+/g, " ").trim()),
    number: sharing((text) => (Number.isFinite(Number(text)) ? String(Number(text)) : agreement_folded(text))),
    licence: licencesAgree,
    set: containing(agreement_folded),
    sequence: (a, b) => a.length === b.length && a.every((value, index) => value === b[index]),
    setting: sharing(agreement_folded),
    metric: sharing(agreement_folded),
};
function agreement_folded(text) {
    return text.trim().toLowerCase();
}
/** A source that gives several values gives other names of one thing: one in common is enough. */
function sharing(normal) {
    return (a, b) => {
        const known = new Set(a.map(normal));
        return b.some((value) => known.has(normal(value)));
    };
}
/** A list that leaves some members out is shorter, not wrong. */
function containing(normal) {
    return (a, b) => {
        const [shorter = [], longer = []] = [a.map(normal), b.map(normal)].sort((x, y) => x.length - y.length);
        const known = new Set(longer);
        return shorter.every((value) => known.has(value));
    };
}
/** `other` names no licence, and says only that it is none of the list of the Hub. */
const NO_NAME = ["other", "unknown"];
function licencesAgree(a, b) {
    const [first, second] = [namedLicences(a), namedLicences(b)];
    // What only says that it is another one can be the licence of the team that the other source names.
    if (first.size === 0)
        return ![...second.values()].some(Boolean);
    if (second.size === 0)
        return ![...first.values()].some(Boolean);
    return [...first.keys()].some((name) => second.has(name));
}
/** By name, whether it is known to SPDX. */
function namedLicences(values) {
    const licences = values.map(metadata_licences/* licenceOf */.v3).filter(({ text }) => !NO_NAME.includes(text.toLowerCase()));
    return new Map(licences.map(({ known, text }) => [
        known?.spdx ?? text.toLowerCase(),
        known !== undefined && !known.spdx.startsWith("LicenseRef-"),
    ]));
}
// Of `https://huggingface.co/organisation/collection/name` four say which model it is; paths of machines are longer and end alike.
const MOST_SEGMENTS = 8;
/** `https://huggingface.co/org/name`, `org/name` and `name` are one model; `org/name` and `other/name` are two. */
function nameTheSame(a, b) {
    const [shorter = [], longer = []] = [a.map(segmentsOf), b.map(segmentsOf)].sort((x, y) => x.length - y.length);
    const [names, ends] = [new Set(longer.map((name) => name.join("/"))), new Set(longer.flatMap(endsOf))];
    return shorter.every((name) => ends.has(name.join("/")) || endsOf(name).some((end) => names.has(end)));
}
function segmentsOf(name) {
    return agreement_folded(name)
        .replace(/^[a-z+]+:\/\/[^/]+\//, "")
        .replace(/\/+$/, "")
        .split(/[\\/]/)
        .slice(-MOST_SEGMENTS);
}
/** A name, and what is left of it when segments are taken from its front. */
function endsOf(name) {
    return name.map((_, index) => name.slice(index).join("/"));
}

;// CONCATENATED MODULE: ./build/policy/rules/metadata-consistent.js








/**
 * Configurations give the rows of the embedding, which are padded to a round number, and tokenizers their tokens: that these
 * differ is the rule.
 */
const NEVER_EQUAL = ["tokenizer.vocabulary_size"];
const SINGLE_FIELDS = fields/* FIELDS */.cJ.filter((field) => "isSingle" in field);
const metadataConsistent = (0,rule/* defineRule */.K)({
    id: "metadata/consistent",
    title: "Sources contradict each other about the model",
    severity: "warning",
    scope: "artifact",
    why: "A card, a configuration and the file itself are written by different people and tools at different times. Where they differ, at least one of them is wrong, and whoever reads only that one decides on it.",
    fix: "Find out which of them is right and correct the others, or list the field under `ignore`.",
    options: schemas/* strictObject */.rej({
        ignore: options/* NAME_PATTERNS */.c9.default([]).describe("fields that may differ, such as labels; * is any text"),
    }),
    *evaluate(comparison, { ignore }, ignoredByPolicy) {
        const stating = (0,policy_stated/* statingOf */.o1)(comparison).head;
        if (stating === undefined)
            return;
        const head = (0,policy_stated/* toldOf */.dc)(stating, ignoredByPolicy);
        const ignored = ignore.map(glob/* namePattern */._u);
        for (const field of SINGLE_FIELDS) {
            if (NEVER_EQUAL.includes(field.id) || ignored.some((matches) => matches(field.id)))
                continue;
            const sources = [...sourcesOf(head, field.id).values()];
            const values = sources.map((facts) => facts.map(({ value }) => value));
            if (sources.length < 2 || isConsistent(field, values))
                continue;
            yield {
                message: (0,policy_message/* say */.cv) `Sources differ about the ${(0,policy_message/* ours */.Od)(field.title.toLowerCase())}: ${(0,policy_message/* joined */.oR)(field.kind === "sequence" ? sequenceClauses(sources) : sources.map(metadata_consistent_clauseOf))}.`,
            };
        }
    },
});
function sourcesOf(head, field) {
    if (field === "labels")
        return (0,policy_stated/* labelsBySource */.oE)(head);
    const facts = field === "license" ? (0,policy_stated/* licenceFactsOf */.mX)(head) : (0,policy_stated/* factsOf */.xS)(head, field);
    // Templates for other uses than the first one contradict nobody.
    return (0,policy_stated/* bySource */.DX)(field === "tokenizer.chat_template" ? facts.filter(({ subject }) => subject === undefined) : facts);
}
function metadata_consistent_clauseOf(facts) {
    const [first] = facts;
    return first === undefined ? [] : (0,policy_message/* say */.cv) `${(0,policy_message/* listed */.KE)((0,policy_stated/* valuesOf */.sm)(facts))} (${(0,policy_stated/* placeOf */.$t)(first)})`;
}
/** Of long lists only the first difference is worth reading; positions count from 0, as programs do. */
function sequenceClauses(sources) {
    const longest = Math.max(...sources.map(({ length }) => length));
    const valuesAt = (index) => new Set(sources.map((facts) => facts[index]?.value));
    const at = Array.from({ length: longest }, (_, index) => index).find((index) => valuesAt(index).size > 1) ?? 0;
    return sources.map((facts) => {
        const fact = facts[at];
        if (fact !== undefined)
            return (0,policy_message/* say */.cv) `position ${at} is ${fact.value} (${(0,policy_stated/* placeOf */.$t)(fact)})`;
        const last = facts.at(-1);
        return last === undefined ? [] : (0,policy_message/* say */.cv) `there are ${facts.length} (${(0,policy_stated/* placeOf */.$t)(last)})`;
    });
}

// EXTERNAL MODULE: ./build/metadata/volatile.js
var metadata_volatile = __webpack_require__(6590);
;// CONCATENATED MODULE: ./build/policy/rules/metadata-removed.js










/** Fields whose loss another rule tells. */
const TOLD_ELSEWHERE = [
    "license",
    "labels",
    "tokenizer.type",
    "tokenizer.vocabulary_size",
    "tokenizer.special_tokens",
    "tokenizer.chat_template",
    "tokenizer.files",
    "base_model",
    "training.datasets",
    "training.dataset_version",
    "training.dataset_hash",
];
/** What says nothing any more once the statement it belongs to is gone or another one. */
const BELONGS_TO = {
    license_link: "license",
    base_model_relation: "base_model",
    base_model_version: "base_model",
    "training.dataset_location": "training.datasets",
};
/** Keys that are a part of a statement, or say it again, in lower case: `other` is no licence, and the key that names it is. */
const PARTS = [
    [/(?:^|[._])licen[cs]e(?:[._]name)?$/, "license"],
    [/^(?:label2id|num_labels)$/, "labels"],
];
const metadataRemoved = (0,rule/* defineRule */.K)({
    id: "metadata/removed",
    title: "Something that was stated about the model no longer is",
    severity: "warning",
    scope: "artifact",
    why: "Preprocessing values, training notes, metrics and authors often live in the metadata alone. A new export with another tool drops them without a word.",
    fix: "Copy the entries to the new file or to its card, or list keys that may disappear under `ignore`.",
    options: schemas/* strictObject */.rej({
        ignore: options/* NAME_PATTERNS */.c9.default([...metadata_volatile/* VOLATILE_KEYS */.q]).describe("keys and fields that may disappear; * is any text, ? one character"),
    }),
    *evaluate(comparison, { ignore }) {
        const ignored = ignore.map(glob/* namePattern */._u);
        const mayGo = (name) => ignored.some((matches) => matches(name.toLowerCase()));
        const keys = removedKeys(comparison).filter((key) => !mayGo(key) && !isToldWithFact(key, comparison));
        if (keys.length > 0) {
            yield { message: (0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Metadata key", keys)} ${(0,quantities/* agreeing */.HD)(keys.length, "was", "were")} removed.` };
        }
        const fields = changesOf(comparison, "fact-changed")
            .filter((change) => isLost(change) && !isToldWithOwner(change, comparison))
            .filter(
        // What is ignored by its key is ignored as a fact of that key too.
        (change) => !mayGo(change.field) && !mayGo(labelOf(change)) && !change.base.every(({ key }) => mayGo(key)));
        if (fields.length > 0) {
            const labels = [...new Set(fields.map(labelOf))];
            const sources = [...new Set(fields.flatMap(({ base }) => base.map(({ source }) => source)))];
            yield {
                message: (0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Field", labels)} ${(0,quantities/* agreeing */.HD)(labels.length, "is", "are")} no longer stated; the base had ${(0,quantities/* agreeing */.HD)(labels.length, "it", "them")} in ${(0,policy_message/* listed */.KE)(sources)}.`,
            };
        }
    },
});
/** Keys that went away altogether. What an entry means in the vocabulary of fields is told as a fact. */
function removedKeys(comparison) {
    const { base, head } = (0,policy_stated/* statingOf */.o1)(comparison);
    const kept = new Set(head?.metadata.map(({ key }) => key));
    const told = new Set(base?.facts.map(({ source, key }) => `${source}\0${key}`));
    const lost = changesOf(comparison, "metadata-removed").filter(({ source, key }) => !told.has(`${source}\0${key}`));
    return [...new Set(lost.map(({ key }) => key).filter((key) => !kept.has(key)))];
}
function isToldWithFact(key, comparison) {
    return PARTS.some(([part, field]) => part.test(key.toLowerCase()) && (0,policy_stated/* factChangesOf */.zt)(comparison, field).length > 0);
}
/** A placeholder says nothing, neither before nor after. */
function isLost({ field, base, head }) {
    const isStated = (facts) => facts.some(({ value }) => !(0,policy_stated/* isBlank */.z3)(value));
    return isStated(base) && !isStated(head) && !TOLD_ELSEWHERE.includes(field) && (0,fields/* fieldOf */._F)(field).isVolatile !== true;
}
function isToldWithOwner({ field, subject = "" }, comparison) {
    const owner = BELONGS_TO[field];
    if (owner === undefined)
        return false;
    return (0,policy_stated/* factChangesOf */.zt)(comparison, owner).some(({ difference }) => {
        if (difference.kind === "licence")
            return difference.relation !== "respelled";
        return difference.kind === "removed" || (difference.kind === "members" && difference.removed.includes(subject));
    });
}
function labelOf({ field, subject }) {
    return subject === undefined ? field : `${field}: ${subject}`;
}

// EXTERNAL MODULE: ./build/metadata/embedded.js + 1 modules
var embedded = __webpack_require__(3208);
// EXTERNAL MODULE: ./build/metadata/keys.js
var metadata_keys = __webpack_require__(374);
// EXTERNAL MODULE: ./build/policy/suggestion.js
var suggestion = __webpack_require__(8003);
;// CONCATENATED MODULE: ./build/policy/rules/metadata-required.js












const FIELD_NAMES = options/* NAMES */.Xk.min(1, "List at least one field, such as license.");
const metadataRequired = (0,rule/* defineRule */.K)({
    id: "metadata/required",
    title: "The model does not state what the policy asks for",
    severity: "off",
    scope: "artifact",
    why: "Months later the file is all that is left of a training run. What it was trained on, from which base and under which licence can only be known if it was written down. A file that was not read may state what is missing beside it: of it only what was taken away from beside it is told.",
    fix: "Write the fields into the model card, the record of the model, or the metadata of the file when it is exported.",
    example: "fields: [license, training.datasets]",
    options: schemas/* strictObject */.rej({
        fields: FIELD_NAMES.optional().describe("what must be stated, such as license, training.datasets or training.hyperparameters.seed; keys that are no field count as they are spelled; case does not count"),
        where: schemas/* array */.YOg(schemas/* strictObject */.rej({
            formats: options/* NAMES */.Xk.optional().describe("formats of models, such as onnx; all when left out"),
            paths: options/* PATH_GLOBS */.YE.optional().describe("globs of models; all when left out"),
            fields: FIELD_NAMES.describe("what such models must state"),
        })
            .refine(({ formats, paths }) => formats !== undefined || paths !== undefined, "Say which models are meant, with `formats`, `paths` or both."))
            .max(options/* MAX_ENTRIES */.Sd, `A list has at most ${options/* MAX_ENTRIES */.Sd} entries.`)
            .optional()
            .describe("more fields for some models, by format and path"),
    })
        .refine(({ fields, where }) => fields !== undefined || where !== undefined, "List `fields`, such as fields: [license]."),
    *evaluate(comparison, { fields = [], where = [] }) {
        const { head } = (0,policy_stated/* statingOf */.o1)(comparison);
        if (head === undefined)
            return;
        const format = formatOf(comparison.head);
        const meant = where.filter(({ formats, paths }) => (formats === undefined || formats.some((name) => name.toLowerCase() === format)) &&
            (paths === undefined || (0,glob/* pathMatcher */.kZ)(paths)(comparison.path)));
        const wanted = [...new Set([...fields, ...meant.flatMap((entry) => entry.fields)])];
        const stated = namesStatedBy(head);
        const missing = wanted.filter((field) => !stated.has(canonical(field)));
        // What a file that was not read states, nobody knows: complete/not-examined and format/malformed tell of it.
        const before = head.isWhole ? undefined : namesStatedBy((0,policy_stated/* comparableOf */.iQ)(comparison, metadata/* NOTHING_IGNORED */.V).base ?? NOTHING_STATED);
        const told = before === undefined ? missing : missing.filter((field) => before.has(canonical(field)));
        if (told.length === 0)
            return;
        const hints = [...told.flatMap((field) => hintFor(field, head)), ...keysHint(told, head)];
        const verb = (0,quantities/* agreeing */.HD)(told.length, "is", "are");
        const what = head.isWhole ? (0,policy_message/* say */.cv) `${verb} not stated.` : (0,policy_message/* say */.cv) `${verb} no longer stated beside the model.`;
        yield { message: (0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Field", told)} ${what}${(0,policy_message/* joined */.oR)(hints, "")}` };
    },
});
const NOTHING_STATED = { facts: [], metadata: [] };
/** In lower case. Of a file that was not read it is what its content or its name promises. */
function formatOf(head) {
    return (head?.format ?? head?.promised)?.toLowerCase();
}
const BRITISH = new Map([
    ["licence", "license"],
    ["licence_link", "license_link"],
]);
function canonical(field) {
    const name = field.trim().toLowerCase();
    return BRITISH.get(name) ?? name;
}
/** Fields, their subjects as `training.hyperparameters.seed`, and keys as they are spelled, in lower case. */
function namesStatedBy({ facts, metadata }) {
    const names = new Set();
    for (const { key, value } of metadata)
        if (!(0,policy_stated/* isBlank */.z3)(value))
            names.add(canonical(key));
    for (const { field, subject, value } of facts) {
        if ((0,policy_stated/* isBlank */.z3)(value))
            continue;
        names.add(field);
        if (subject !== undefined)
            names.add(`${field}.${subject}`.toLowerCase());
    }
    return names;
}
/** How the convention that the file follows spells what is missing. */
function keysHint(missing, { metadata }) {
    const notation = (0,embedded/* notationOf */.MU)(metadata);
    if (notation === "generic")
        return [];
    const keys = missing.map(canonical).flatMap((field) => ((0,fields/* isFieldId */.Yc)(field) ? ((0,metadata_keys/* keyFor */.bm)(field, notation) ?? []) : []));
    return keys.length === 0
        ? []
        : [(0,policy_message/* say */.cv) ` In a file that is written like this one the ${(0,quantities/* agreeing */.HD)(keys.length, "key is", "keys are")} ${(0,policy_message/* listed */.KE)(keys)}.`];
}
/** Why a field that looks as if it were stated is not. */
function hintFor(field, { facts, metadata }) {
    const name = canonical(field);
    const blank = facts.find((fact) => fact.field === name && fact.value.trim() !== "") ??
        metadata.find(({ key, value }) => canonical(key) === name && value.trim() !== "");
    if (blank !== undefined)
        return [(0,policy_message/* say */.cv) ` What stands in ${(0,policy_stated/* placeOf */.$t)(blank)} is a placeholder.`];
    const meant = (0,fields/* isFieldId */.Yc)(name)
        ? undefined
        : (0,suggestion/* closestOf */.P)(name, fields/* FIELDS */.cJ.map(({ id }) => id));
    // A subject is a word of the team's own; it is no misspelt field.
    if (meant === undefined || name.startsWith(`${meant}.`))
        return [];
    return [(0,policy_message/* say */.cv) ` Did the policy mean ${meant}?`];
}

// EXTERNAL MODULE: ./build/policy/mapping.js
var mapping = __webpack_require__(8041);
;// CONCATENATED MODULE: ./build/policy/schema/document.js




/** The fields that are stated under their ids, nested at the dots. A blank and what templates hold state nothing. */
function documentOf(model) {
    const byField = new Map();
    for (const fact of [...(0,policy_stated/* licenceFactsOf */.mX)(model), ...model.facts.filter(({ field }) => field !== "license")]) {
        if (isLiteral(fact) ? fact.value === "" : (0,policy_stated/* isBlank */.z3)(fact.value))
            continue;
        const known = byField.get(fact.field);
        if (known === undefined)
            byField.set(fact.field, [fact]);
        else
            known.push(fact);
    }
    const root = new Map();
    const groups = new Map();
    for (const { id, kind } of fields/* FIELDS */.cJ) {
        const facts = byField.get(id);
        if (facts === undefined)
            continue;
        const dot = id.indexOf(".");
        const group = dot < 0 ? "" : id.slice(0, dot);
        const members = group === "" ? root : (groups.get(group) ?? new Map());
        if (group !== "")
            groups.set(group, members);
        members.set(id.slice(dot + 1), fieldValueOf(kind, facts));
        if (group !== "")
            root.set(group, { kind: "object", members });
    }
    return { kind: "object", members: root };
}
/** A token or a label may look like a placeholder. */
function isLiteral({ field }) {
    return field.startsWith("tokenizer.") || (0,fields/* fieldOf */._F)(field).kind === "sequence";
}
function fieldValueOf(kind, facts) {
    switch (kind) {
        case "set":
            return { kind: "list", items: distinct(facts.map(scalarOf)) };
        case "sequence":
            return agreed(grouped(facts, ({ source }) => source).map((items) => ({ kind: "list", items: items.map(scalarOf) })));
        case "setting":
        case "metric":
            return { kind: "object", members: membersOf(facts) };
        case "text":
        case "prose":
        case "number":
        case "licence":
            return agreed(facts.map(scalarOf));
    }
}
function membersOf(facts) {
    const subjects = grouped(facts, ({ subject = "" }) => subject);
    return new Map(subjects.map((stated) => [stated[0]?.subject ?? "", agreed(stated.map(scalarOf))]));
}
/** Once each; one value alone is that value. */
function agreed(values) {
    const different = distinct(values);
    const [first] = different;
    return first !== undefined && different.length === 1 ? first : { kind: "contested", values: different };
}
function distinct(values) {
    const seen = new Map();
    for (const value of values) {
        const meaning = meaningOf(value);
        if (!seen.has(meaning))
            seen.set(meaning, value);
    }
    return [...seen.values()];
}
/** Equal when two values of one field are. */
function meaningOf(value) {
    if (value.kind === "scalar")
        return JSON.stringify(value.value);
    return value.kind === "list" ? `[${value.items.map(meaningOf).join()}]` : "";
}
function grouped(facts, keyOf) {
    const groups = new Map();
    for (const fact of facts) {
        const known = groups.get(keyOf(fact));
        if (known === undefined)
            groups.set(keyOf(fact), [fact]);
        else
            known.push(fact);
    }
    return [...groups.values()];
}
/** Versions, hashes and tokens are text even where they look like numbers: 1.10 is not 1.1. */
const MAY_BE_NUMBERS = ["training.hyperparameters", "preprocessing"];
function scalarOf(fact) {
    const { field, value } = fact;
    const { kind } = (0,fields/* fieldOf */._F)(field);
    if (kind === "licence")
        return { kind: "scalar", value: licenceText(value), fact };
    const isTyped = kind === "number" || kind === "metric" || MAY_BE_NUMBERS.includes(field);
    return { kind: "scalar", value: isTyped ? typed(value) : value, fact };
}
/** `mit` in a card and `The MIT License` in a file are one value, and so are both in a schema. */
function licenceText(text) {
    return (0,metadata_licences/* licenceOf */.v3)(text).known?.spdx ?? text;
}
function typed(text) {
    const trimmed = text.trim();
    if (trimmed === "true" || trimmed === "false")
        return trimmed === "true";
    const number = (0,numbers/* numberIn */.P)(trimmed);
    // A percentage is no plain number: 91 % and 91 are different claims.
    return number === undefined || number.unit !== "" ? text : number.value;
}

// EXTERNAL MODULE: ./build/policy/pattern.js
var policy_pattern = __webpack_require__(786);
// EXTERNAL MODULE: ./build/policy/problems.js
var policy_problems = __webpack_require__(8579);
;// CONCATENATED MODULE: ./build/policy/schema/check.js



/** Lists and mappings of one value do not have too many values to name; more are not read. */
const MOST_VIOLATIONS = 20;
/** Of a schema: every keyword, until nothing is left to spend. */
function allOf(checks) {
    return (stated, path, run, isNegated) => {
        if (stated.kind === "contested") {
            const each = stated.values.map((value) => allOf(checks)(value, path, run, isNegated));
            if (isNegated && each.some((found) => found.length === 0))
                return [];
            return each.flat().slice(0, MOST_VIOLATIONS);
        }
        const found = [];
        for (const check of checks) {
            run.stepsLeft -= 1;
            if (run.stepsLeft < 0 || found.length >= MOST_VIOLATIONS)
                break;
            found.push(...check(stated, path, run, isNegated));
        }
        return found.slice(0, MOST_VIOLATIONS);
    };
}
/** Whether a value may have more members than are known. */
function isOpen({ kind }, { isPartial }) {
    return isPartial && (kind === "list" || kind === "object");
}
/** ``` `license` is `MIT` (`README.md` line 3)```; of values that are several, how many. */
function seen(stated, path) {
    switch (stated.kind) {
        case "scalar":
            return (0,policy_message/* say */.cv) `${path} is ${String(stated.value)} (${(0,policy_stated/* placeOf */.$t)(stated.fact)})`;
        case "list":
            return (0,policy_message/* say */.cv) `${path} is a list of ${stated.items.length}`;
        case "object":
            return path === "" ? (0,policy_message/* say */.cv) `The metadata is a mapping` : (0,policy_message/* say */.cv) `${path} is a mapping of ${stated.members.size}`;
        case "contested":
            return (0,policy_message/* say */.cv) `${path} is stated in several ways`;
    }
}
/** The first value of a list that stands in it before. */
function repeated(items) {
    const known = new Set();
    return items.find((item) => {
        const meaning = meaningOf(item);
        const isKnown = known.has(meaning);
        known.add(meaning);
        return isKnown;
    });
}
const INSTRUCTIONS_PER_STEP = 8;
/** Whether a text has what a pattern asks for; true when there is nothing left to find it out with. */
function isMatch(pattern, text, run) {
    run.stepsLeft -= 1 + text.length * Math.ceil(pattern.size / INSTRUCTIONS_PER_STEP);
    return run.stepsLeft < 0 || pattern.matches(text);
}
function below(path, key) {
    return path === "" ? key : `${path}.${key}`;
}

;// CONCATENATED MODULE: ./build/policy/schema/assertions.js



/** Keywords that judge a value by itself. */
const ASSERTIONS = new Map([
    ["type", readType],
    ["enum", readEnum],
    ["const", readConst],
    ["required", readRequired],
    ["minimum", bound((value, limit) => value >= limit, "at least")],
    ["maximum", bound((value, limit) => value <= limit, "at most")],
    ["exclusiveMinimum", bound((value, limit) => value > limit, "more than")],
    ["exclusiveMaximum", bound((value, limit) => value < limit, "less than")],
    ["minLength", counted(charactersOf, "at least", ["character", "characters"])],
    ["maxLength", counted(charactersOf, "at most", ["character", "characters"])],
    ["minItems", counted(itemsOf, "at least", ["entry", "entries"])],
    ["maxItems", counted(itemsOf, "at most", ["entry", "entries"])],
    ["minProperties", counted(assertions_membersOf, "at least", ["key", "keys"])],
    ["maxProperties", counted(assertions_membersOf, "at most", ["key", "keys"])],
    ["uniqueItems", readUnique],
    ["pattern", readPattern],
]);
const TYPES = {
    string: { words: "text", is: (stated) => scalarIn(stated, "string") !== undefined },
    number: { words: "a number", is: (stated) => scalarIn(stated, "number") !== undefined },
    integer: { words: "a whole number", is: (stated) => Number.isInteger(scalarIn(stated, "number")) },
    boolean: { words: "true or false", is: (stated) => scalarIn(stated, "boolean") !== undefined },
    array: { words: "a list", is: (stated) => stated.kind === "list" },
    object: { words: "a mapping", is: (stated) => stated.kind === "object" },
    null: { words: "null", is: () => false },
};
function readType(value, { problem }) {
    const names = Array.isArray(value) ? value : [value];
    const types = names.flatMap((name) => (typeof name === "string" && Object.hasOwn(TYPES, name) ? (TYPES[name] ?? []) : []));
    if (names.length === 0 || types.length !== names.length)
        return problem(`Expected ${Object.keys(TYPES).join(", ")}.`);
    const words = types.map((type) => type.words).join(" or ");
    return (stated, path) => (types.some(({ is }) => is(stated)) ? [] : [(0,policy_message/* say */.cv) `${seen(stated, path)}, and must be ${(0,policy_message/* ours */.Od)(words)}.`]);
}
/** More are a list of their own, which a person does not read in a message. */
const MAX_VALUES = 500;
function readEnum(value, { problem }) {
    if (!Array.isArray(value) || value.length === 0)
        return problem("Expected a list of the values that are allowed.");
    if (value.length > MAX_VALUES)
        return problem(`A list has at most ${MAX_VALUES} values.`);
    if (!value.every(isScalar))
        return problem("A value here is text, a number, true, false or null.");
    const allowed = new Set(value);
    const licences = new Set(value.map((one) => (typeof one === "string" ? licenceText(one) : one)));
    const words = (0,policy_message/* listed */.KE)(value.map(String));
    return (stated, path) => {
        if (stated.kind === "scalar" && (stated.fact.field === "license" ? licences : allowed).has(stated.value))
            return [];
        return [(0,policy_message/* say */.cv) `${seen(stated, path)}, and must be ${(0,policy_message/* ours */.Od)(value.length === 1 ? "" : "one of ")}${words}.`];
    };
}
function readConst(value, reader) {
    return isScalar(value) ? readEnum([value], reader) : reader.problem("A value here is text, a number, true, false or null.");
}
function isScalar(value) {
    return value === null || ["string", "number", "boolean"].includes(typeof value);
}
function readRequired(value, { problem }) {
    if (!Array.isArray(value) || !value.every((name) => typeof name === "string"))
        return problem("Expected a list of keys.");
    const names = [...new Set(value)];
    return ofObjects((members, path, run) => {
        if (run.isPartial)
            return [];
        run.stepsLeft -= names.length;
        return names.flatMap((name) => (members.has(name) ? [] : [(0,policy_message/* say */.cv) `${below(path, name)} is not stated.`]));
    });
}
function ofObjects(check) {
    return (stated, ...rest) => (stated.kind === "object" ? check(stated.members, ...rest) : []);
}
function bound(fits, words) {
    return (limit, { problem }) => {
        if (typeof limit !== "number" || !Number.isFinite(limit))
            return problem("Expected a number.");
        return (stated, path) => {
            const value = scalarIn(stated, "number");
            if (value === undefined || fits(value, limit))
                return [];
            return [(0,policy_message/* say */.cv) `${seen(stated, path)}, and must be ${(0,policy_message/* ours */.Od)(`${words} ${limit}`)}.`];
        };
    };
}
/** `sizeOf` gives undefined for values that the keyword is not about. */
function counted(sizeOf, words, [one, many]) {
    return (limit, { problem }) => {
        if (typeof limit !== "number" || !Number.isSafeInteger(limit) || limit < 0)
            return problem("Expected a whole number.");
        const asked = `${words} ${limit} ${limit === 1 ? one : many}`;
        return (stated, path, run) => {
            const size = sizeOf(stated);
            if (size === undefined)
                return [];
            run.stepsLeft -= stated.kind === "scalar" ? size : 0;
            if (words === "at least" ? size >= limit || isOpen(stated, run) : size <= limit)
                return [];
            return [(0,policy_message/* say */.cv) `${seen(stated, path)}, and must have ${(0,policy_message/* ours */.Od)(asked)}.`];
        };
    };
}
function charactersOf(stated) {
    const text = scalarIn(stated, "string");
    // Two halves of a surrogate pair are one character.
    return text === undefined ? undefined : text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}
function itemsOf(stated) {
    return stated.kind === "list" ? stated.items.length : undefined;
}
function assertions_membersOf(stated) {
    return stated.kind === "object" ? stated.members.size : undefined;
}
function readUnique(value, { problem }) {
    if (typeof value !== "boolean")
        return problem("Expected true or false.");
    if (!value)
        return undefined;
    return (stated, path, run) => {
        if (stated.kind !== "list")
            return [];
        run.stepsLeft -= stated.items.length;
        const double = repeated(stated.items);
        return double === undefined ? [] : [(0,policy_message/* say */.cv) `${seen(double, path)} more than once.`];
    };
}
function readPattern(value, { pattern, at }) {
    const matcher = pattern(value, at);
    if (matcher === undefined)
        return undefined;
    return (stated, path, run) => {
        const text = scalarIn(stated, "string");
        if (text === undefined)
            return [];
        return isMatch(matcher, text, run) ? [] : [(0,policy_message/* say */.cv) `${seen(stated, path)}, and must match ${String(value)}.`];
    };
}
function scalarIn(stated, type) {
    const isOne = (value) => typeof value === type;
    return stated.kind === "scalar" && isOne(stated.value) ? stated.value : undefined;
}

;// CONCATENATED MODULE: ./build/policy/schema/applicators.js




/** Keywords that hold schemas. */
const APPLICATORS = new Map([
    ["properties", readProperties],
    ["patternProperties", readPatternProperties],
    ["additionalProperties", readAdditional],
    ["items", readItems],
    ["contains", readContains],
    ["allOf", readAllOf],
    ["anyOf", readAnyOf],
    ["not", readNot],
    ["$ref", readReference],
]);
function readProperties(value, { at, problem, subschema }) {
    if (!(0,mapping/* isMapping */.p)(value))
        return problem("Expected a mapping of keys to schemas.");
    const checks = Object.entries(value).map(([key, inner]) => [key, subschema(inner, [...at, key])]);
    return ofObjects((members, path, ...rest) => checks.flatMap(([key, check]) => {
        const member = members.get(key);
        return member === undefined ? [] : check(member, below(path, key), ...rest);
    }));
}
function readPatternProperties(value, reader) {
    const { at, problem, subschema } = reader;
    if (!(0,mapping/* isMapping */.p)(value))
        return problem("Expected a mapping of regular expressions to schemas.");
    const checks = Object.entries(value).map(([source, inner]) => {
        return { check: subschema(inner, [...at, source]), matcher: reader.pattern(source, [...at, source]) };
    });
    return ofObjects((members, path, run, isNegated) => checks.flatMap(({ check, matcher }) => [...members].flatMap(([key, member]) => matcher !== undefined && isMatch(matcher, key, run) ? check(member, below(path, key), run, isNegated) : [])));
}
/** Of the keys that neither keyword beside it names. */
function readAdditional(value, { schema, at, subschema, pattern }) {
    const named = new Set(keysOf(schema.properties));
    const matchers = keysOf(schema.patternProperties).flatMap((source) => pattern(source, [...at.slice(0, -1), "patternProperties", source]) ?? []);
    const check = subschema(value, at);
    return ofObjects((members, path, run, isNegated) => [...members].flatMap(([key, member]) => {
        if (named.has(key) || matchers.some((matcher) => isMatch(matcher, key, run)))
            return [];
        return check(member, below(path, key), run, isNegated);
    }));
}
function keysOf(value) {
    return (0,mapping/* isMapping */.p)(value) ? Object.keys(value) : [];
}
function readItems(value, { at, subschema }) {
    const check = subschema(value, at);
    return (stated, path, ...rest) => stated.kind === "list" ? stated.items.flatMap((item, index) => check(item, `${path}[${index}]`, ...rest)) : [];
}
function readContains(value, { at, subschema }) {
    const check = subschema(value, at);
    return (stated, path, ...rest) => {
        if (stated.kind !== "list")
            return [];
        const isThere = stated.items.some((item, index) => check(item, `${path}[${index}]`, ...rest).length === 0);
        return isThere || isOpen(stated, rest[0])
            ? []
            : [(0,policy_message/* say */.cv) `${seen(stated, path)}, and none of its entries is one that must be there.`];
    };
}
function readAllOf(value, reader) {
    const checks = readSchemas(value, reader);
    return checks === undefined ? undefined : (...judged) => checks.flatMap((check) => check(...judged));
}
function readAnyOf(value, reader) {
    const checks = readSchemas(value, reader);
    if (checks === undefined)
        return undefined;
    return (stated, path, ...rest) => {
        const reasons = [];
        for (const check of checks) {
            const [first] = check(stated, path, ...rest);
            if (first === undefined)
                return [];
            reasons.push(first);
        }
        return [(0,policy_message/* say */.cv) `None of ${reasons.length} alternatives fits: ${(0,policy_message/* joined */.oR)(reasons, " ", MOST_REASONS)}`];
    };
}
// Of alternatives the first ones are what most models are meant to be.
const MOST_REASONS = 3;
function readSchemas(value, { at, problem, subschema }) {
    if (!Array.isArray(value) || value.length === 0)
        return problem("Expected a list of schemas.");
    return value.map((inner, index) => subschema(inner, [...at, index]));
}
function readNot(value, { at, subschema }) {
    const check = subschema(value, at);
    return (stated, path, run, isNegated) => isOpen(stated, run) || check(stated, path, run, !isNegated).length > 0
        ? []
        : [(0,policy_message/* say */.cv) `${seen(stated, path)}, which is excluded.`];
}
const DEFINITION = /^#\/\$defs\/([^/]+)$/;
function readReference(value, { problem, definition }) {
    const name = typeof value === "string" ? DEFINITION.exec(value)?.[1] : undefined;
    if (name === undefined)
        return problem("A reference names a schema of this one: #/$defs/name. Nothing is fetched.");
    return definition(name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

;// CONCATENATED MODULE: ./build/policy/schema/read.js








// A schema of every field, with the notes of a careful author, has a hundred.
const MAX_SCHEMAS = 500;
/** With every reference put in its place, of which each may hold several. Bounds what a value can cost. */
const MAX_UNFOLDED_SCHEMAS = 2_000;
// Metadata is nested three deep; the rest is for alternatives and references.
const read_MAX_DEPTH = 24;
const MAX_PATTERNS = 50;
const NOTES = ["title", "description", "$comment"];
const DIALECT = "https://json-schema.org/draft/2020-12/schema";
/** What a schema may say. */
const KEYWORDS = [...APPLICATORS.keys(), ...ASSERTIONS.keys(), "$defs", "$schema", ...NOTES];
/** Reads a subset of JSON Schema, draft 2020-12. What it does not know it refuses: a keyword that is passed over checks nothing. */
function readSchema(root) {
    const problems = [];
    const definitions = (0,mapping/* isMapping */.p)(root) && (0,mapping/* isMapping */.p)(root.$defs) ? root.$defs : {};
    const known = new Map();
    const open = new Set();
    const matchers = new Map();
    let schemas = 0;
    const note = (at, message, key) => {
        problems.push({ at, message, ...(key === undefined ? {} : { key }) });
    };
    const partOf = (value, at, depth) => {
        schemas += 1;
        if (schemas === MAX_SCHEMAS + 1)
            note(at, `A schema has at most ${MAX_SCHEMAS} schemas within it.`);
        if (depth === read_MAX_DEPTH)
            note(at, `Schemas are nested at most ${read_MAX_DEPTH} deep, references counted.`);
        if (schemas > MAX_SCHEMAS || depth >= read_MAX_DEPTH || value === true)
            return ANYTHING;
        if (value === false)
            return { ...ANYTHING, check: NOTHING };
        if ((0,mapping/* isMapping */.p)(value))
            return mappingOf(value, at, depth);
        note(at, `A schema is a mapping, true or false, found ${(0,policy_problems/* described */.WY)(value)}.`);
        return ANYTHING;
    };
    const mappingOf = (schema, at, depth) => {
        let [unfolded, height] = [1, 1];
        const within = (part) => {
            unfolded += part?.schemas ?? 0;
            height = Math.max(height, 1 + (part?.height ?? 0));
            return part?.check;
        };
        const readerAt = (key) => ({
            schema,
            at: [...at, key],
            problem: (message, place = [...at, key]) => note(place, message),
            subschema: (value, place) => within(partOf(value, place, depth + 1)) ?? NOTHING,
            definition: (name) => within(definitionOf(name, [...at, key], depth + 1)),
            pattern: (source, place) => matcherOf(source, place),
        });
        const checks = Object.entries(schema).flatMap(([key, value]) => {
            const keyword = ASSERTIONS.get(key) ?? APPLICATORS.get(key);
            if (keyword !== undefined)
                return keyword(value, readerAt(key)) ?? [];
            if (!isNote(key, value, at))
                note(at, keyAdvice(key, at), key);
            return [];
        });
        if (unfolded > MAX_UNFOLDED_SCHEMAS && schemas <= MAX_SCHEMAS) {
            note(at, `With its references this schema has more than ${MAX_UNFOLDED_SCHEMAS} schemas within it.`);
            // Told once, not by everything around it too.
            unfolded = 1;
        }
        return { check: allOf(checks), schemas: unfolded, height };
    };
    const definitionOf = (name, at, depth) => {
        if (!Object.hasOwn(definitions, name)) {
            return note(at, `There is no ${(0,policy_problems/* quoted */.TL)(name)} under $defs.${(0,suggestion/* suggestionFor */.o)(name, Object.keys(definitions))}`);
        }
        if (open.has(name))
            return note(at, `${(0,policy_problems/* quoted */.TL)(name)} refers to itself: metadata is not nested without an end.`);
        open.add(name);
        const part = known.get(name) ?? partOf(definitions[name], ["$defs", name], depth);
        open.delete(name);
        known.set(name, part);
        if (depth + part.height > read_MAX_DEPTH)
            return note(at, `Schemas are nested at most ${read_MAX_DEPTH} deep, references counted.`);
        return part;
    };
    const matcherOf = (source, at) => {
        if (typeof source !== "string")
            return note(at, `Expected a regular expression, found ${(0,policy_problems/* described */.WY)(source)}.`);
        const made = matchers.get(source);
        if (made !== undefined)
            return made;
        if (matchers.size >= MAX_PATTERNS)
            return note(at, `A schema has at most ${MAX_PATTERNS} patterns.`);
        const pattern = (0,policy_pattern/* patternOf */.I)(source);
        if (typeof pattern === "string")
            return note(at, pattern);
        matchers.set(source, pattern);
        return pattern;
    };
    const { check } = partOf(root, [], 0);
    if ((0,mapping/* isMapping */.p)(root) && root.$defs !== undefined && !(0,mapping/* isMapping */.p)(root.$defs)) {
        note(["$defs"], "Expected a mapping of names to schemas.");
    }
    // Also those that nothing refers to: somebody will.
    for (const name of Object.keys(definitions))
        definitionOf(name, ["$defs", name], 1);
    return problems.length > 0 ? { kind: "broken", problems } : { kind: "sound", check };
}
const NOTHING = (stated, path) => [(0,policy_message/* say */.cv) `${seen(stated, path)}, and must not be stated.`];
const ANYTHING = { check: () => [], schemas: 1, height: 1 };
/** What says something to people, or about the schema as a whole. */
function isNote(key, value, at) {
    if (NOTES.includes(key))
        return typeof value === "string";
    if (at.length > 0)
        return false;
    return key === "$defs" || (key === "$schema" && value === DIALECT);
}
function keyAdvice(key, at) {
    if (NOTES.includes(key))
        return `${(0,policy_problems/* quoted */.TL)(key)} is text.`;
    if (key === "$schema" && at.length === 0)
        return `Expected ${DIALECT}, of which a part is known here.`;
    if (key === "$schema" || key === "$defs")
        return `${(0,policy_problems/* quoted */.TL)(key)} stands in the outermost schema.`;
    const hint = (0,suggestion/* suggestionFor */.o)(key, KEYWORDS);
    return `Unknown keyword ${(0,policy_problems/* quoted */.TL)(key)}.${hint === "" ? ` Known here: ${KEYWORDS.join(", ")}.` : hint}`;
}

;// CONCATENATED MODULE: ./build/policy/rules/metadata-schema.js








/** Some seconds of one core with the worst pattern there can be; patterns for the labels of ImageNet-21k spend a million. */
const MAX_STEPS = 3_000_000;
/** More would bury the rest of the report; the first ones are corrected first. */
const metadata_schema_MOST_VIOLATIONS = 10;
const metadataSchema = (0,rule/* defineRule */.K)({
    id: "metadata/schema",
    title: "The metadata does not fit the schema of the policy",
    severity: "off",
    scope: "artifact",
    why: "What a team needs to know about a model is more than a list of fields: values from a list, names of a certain form, results above a limit. A schema says it once, and for every model. A file that was not read may state more: what stands beside it is judged, and not what is missing there.",
    fix: "Correct what is named in the model card, the record of the model, or the metadata of the file when it is exported.",
    example: "schema: { required: [license] }",
    options: schemas/* strictObject */.rej({
        schema: schemas/* unknown */.L5J()
            .superRefine((schema, context) => {
            if (!(0,mapping/* isMapping */.p)(schema)) {
                context.addIssue({ code: "custom", message: "Write a JSON Schema for the metadata, a mapping." });
                return;
            }
            const read = readSchema(schema);
            for (const { at, key, message } of read.kind === "broken" ? read.problems : []) {
                context.addIssue({ code: "custom", message, path: [...at], params: { key } });
            }
        })
            .meta({ type: "object" })
            .describe("a JSON Schema (draft 2020-12, the keywords in docs/metadata.md) for the fields that are stated, nested at the dots"),
    }),
    *evaluate(comparison, { schema }) {
        const { head } = (0,policy_stated/* statingOf */.o1)(comparison);
        if (head === undefined)
            return;
        const run = { stepsLeft: MAX_STEPS, isPartial: !head.isWhole };
        const violations = checkOf(schema)(documentOf(head), "", run, false);
        if (run.stepsLeft < 0) {
            yield {
                message: (0,policy_message/* say */.cv) `The schema was not applied to the end: this model states so much that it takes more than ${MAX_STEPS} steps.`,
            };
            return;
        }
        for (const message of violations.slice(0, metadata_schema_MOST_VIOLATIONS))
            yield { message };
        const hidden = violations.length - metadata_schema_MOST_VIOLATIONS;
        if (hidden > 0)
            yield { message: (0,policy_message/* say */.cv) `At least ${hidden} more ${(0,quantities/* agreeing */.HD)(hidden, "value does", "values do")} not fit the schema.` };
    },
});
/** One schema judges every model of a review. */
const CHECKS = new WeakMap();
function checkOf(schema) {
    const known = (0,mapping/* isMapping */.p)(schema) ? CHECKS.get(schema) : undefined;
    if (known !== undefined)
        return known;
    const read = readSchema(schema);
    if (read.kind === "broken")
        throw new RangeError("a schema that was not checked");
    if ((0,mapping/* isMapping */.p)(schema))
        CHECKS.set(schema, read.check);
    return read.check;
}

;// CONCATENATED MODULE: ./build/policy/metric-names.js
function metricNameOf(text) {
    const at = text.indexOf(" on ");
    if (at < 0)
        return { metric: metric_names_folded(text) };
    const metric = metric_names_folded(text.slice(0, at));
    const rest = text.slice(at + " on ".length).trim();
    const open = rest.endsWith(")") ? rest.lastIndexOf(" (") : -1;
    if (open < 0)
        return { metric, dataset: metric_names_folded(rest) };
    return { metric, dataset: metric_names_folded(rest.slice(0, open)), split: metric_names_folded(rest.slice(open + 2, -1)) };
}
/** Whether a name that leaves things open covers one that says more. */
function covers(wanted, stated) {
    return (wanted.metric === stated.metric &&
        (wanted.dataset === undefined || wanted.dataset === stated.dataset) &&
        (wanted.split === undefined || wanted.split === stated.split));
}
/** `Top-5 Accuracy` and `top_5_accuracy` are one. */
function metric_names_folded(text) {
    return text
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/g, "-");
}

;// CONCATENATED MODULE: ./build/policy/rules/metrics-regression.js








const DIRECTIONS = ["more", "less"];
const metricsRegression = (0,rule/* defineRule */.K)({
    id: "metrics/regression",
    title: "A metric is worse than that of the base",
    severity: "warning",
    scope: "artifact",
    why: "A model that replaces a better one makes the product worse, and the numbers that say so stand in files that reviewers skip.",
    fix: "Keep the model of the base, find out what made the new one worse, or agree on a larger budget for this metric.",
    options: schemas/* strictObject */.rej({
        budget: options/* LOSS */.YI.prefault("1%").describe("what any metric may lose: 1% of the base, or an amount such as 0.005"),
        metrics: schemas/* array */.YOg(schemas/* strictObject */.rej({
            name: schemas/* string */.YjP()
                .min(1, "Write a metric, such as accuracy.")
                .describe("`accuracy`, `accuracy on imagenet-1k`, or `accuracy on imagenet-1k (test)`; case does not count"),
            budget: options/* LOSS */.YI.optional().describe("what this metric may lose"),
            better: schemas/* enum */.k5n(DIRECTIONS, `Write ${DIRECTIONS.join(" or ")}.`)
                .optional()
                .describe("whether more or less of it is better, where that is not known or otherwise than usual"),
        }))
            .max(options/* MAX_ENTRIES */.Sd, `A list has at most ${options/* MAX_ENTRIES */.Sd} entries.`)
            .default([])
            .describe("settings for single metrics; of those that fit the last one decides"),
    }),
    *evaluate(comparison, { budget, metrics }) {
        for (const change of changesOf(comparison, "fact-changed")) {
            if (change.difference.kind !== "metric")
                continue;
            const name = metricNameOf(change.subject ?? "");
            const setting = metrics.findLast((entry) => covers(metricNameOf(entry.name), name));
            const better = setting?.better ?? change.difference.better;
            // Of a metric of which nobody knows the direction, no number is worse than another.
            if (better === null)
                continue;
            const { base, head } = change.difference;
            const lost = better === "more" ? base - head : head - base;
            const allowed = setting?.budget ?? budget;
            if (lost > 0 && exceeds(lost, base, allowed))
                yield { message: metrics_regression_sentenceOf(change, base, head, allowed) };
        }
    },
});
/** A share of nothing is nothing. Sums such as 0.9 - 0.89 are not exact in binary: what is hardly more is not more. */
function exceeds(lost, base, budget) {
    const allowed = budget.kind === "amount" ? budget.amount : (Math.abs(base) * budget.percent) / 100;
    return lost > allowed + Math.abs(base) * 1e-9;
}
function metrics_regression_sentenceOf({ subject = "", head: facts }, base, head, budget) {
    const [fact] = facts;
    const place = fact === undefined ? [] : (0,policy_message/* say */.cv) ` (${(0,policy_stated/* placeOf */.$t)(fact)})`;
    const limit = budget.kind === "amount" ? numberText(budget.amount) : (0,quantities/* percentText */.fL)(budget.percent);
    return (0,policy_message/* say */.cv) `${subject} went from ${(0,policy_message/* ours */.Od)(numberText(base))} to ${(0,policy_message/* ours */.Od)(numberText(head))}${place}; it may lose ${(0,policy_message/* ours */.Od)(limit)}.`;
}
/** Six digits at most: more are noise. */
function numberText(amount) {
    return String(Number(amount.toPrecision(6)));
}

;// CONCATENATED MODULE: ./build/policy/rules/metrics-required.js








const metricsRequired = (0,rule/* defineRule */.K)({
    id: "metrics/required",
    title: "Metrics that the policy asks for are not stated",
    severity: "off",
    scope: "artifact",
    why: "Whether a model is good enough to ship is decided by numbers. When they are not with the model, they are not there to be compared with those of the next one. A file that was not read may state them: of it only those that were taken away from beside it are told.",
    fix: "State the result under `model-index` in the model card, or under `metrics` in the record of the model, by metric, dataset and split.",
    example: "metrics: [accuracy]",
    options: schemas/* strictObject */.rej({
        metrics: options/* NAMES */.Xk.min(1, "List at least one metric, such as accuracy.").describe("`accuracy` on any dataset, `accuracy on imagenet-1k`, or `accuracy on imagenet-1k (test)`; case does not count"),
    }),
    *evaluate(comparison, { metrics }) {
        const { head } = (0,policy_stated/* statingOf */.o1)(comparison);
        if (head === undefined)
            return;
        const stated = metricsOf(head);
        const missing = metrics.filter((metric) => !isAmong(metric, stated));
        // A file that was not read may state others.
        const before = head.isWhole ? undefined : metricsOf((0,policy_stated/* comparableOf */.iQ)(comparison, metadata/* NOTHING_IGNORED */.V).base);
        const told = before === undefined ? missing : missing.filter((metric) => isAmong(metric, before));
        if (told.length === 0)
            return;
        const verb = (0,quantities/* agreeing */.HD)(told.length, "is", "are");
        const what = head.isWhole ? (0,policy_message/* say */.cv) `${verb} not stated.` : (0,policy_message/* say */.cv) `${verb} no longer stated beside the model.`;
        yield { message: (0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Metric", told)} ${what}` };
    },
});
function metricsOf(stated) {
    return (0,policy_stated/* factsOf */.xS)(stated, "metrics").map(({ subject }) => metricNameOf(subject ?? ""));
}
function isAmong(metric, names) {
    return names.some((name) => covers(metricNameOf(metric), name));
}

;// CONCATENATED MODULE: ./build/policy/promises.js


const QUANTISED_DTYPES = ["int8", "uint8"];
const PRECISIONS = [
    { words: ["fp32", "float32"], dtypes: ["float32"], atLeast: 0.5 },
    { words: ["fp16", "float16"], dtypes: ["float16"], atLeast: 0.5 },
    { words: ["bf16", "bfloat16"], dtypes: ["bfloat16"], atLeast: 0.5 },
    { words: ["half"], dtypes: ["float16", "bfloat16"], atLeast: 0.5 },
    // Quantisation may leave embeddings and the last layer alone, or keep float weights between quantise and dequantise
    // nodes; only a model without a single 8-bit tensor is not quantised at all.
    { words: ["int8"], dtypes: QUANTISED_DTYPES, atLeast: 0 },
];
/** These say that several precisions are meant, or that weights are stored in another type than the one named. */
const MIXED = /^(amp|mixed|qat|qdq|ptq|quant\w*|dynamic|static|awq|gptq|[qwiu](int)?[248]\w*|to|from|vs|and)$/;
/** `first_half` is a part, not a precision. */
const promises_PARTS = /^(first|second|1st|2nd|upper|lower|top|bottom|left|right|front|back|one|other)$/;
/** What models keep their weights in; shapes, indices and masks say nothing about precision. */
const WEIGHT_DTYPES = /^(float|bfloat|int8$|uint8$|int4$|uint4$|int2$|uint2$)/;
// Below 7 nothing exports any more, and names like op1 mean something else; 40 is far beyond the newest opset.
const OPSETS_IN_NAMES = { from: 7, to: 40 };
/** What the name of an artifact says and its content denies, as sentences. */
function* contradictionsOf(inspection) {
    const { format, promised } = inspection;
    if (format !== null && promised !== null && promised !== format)
        yield (0,policy_message/* say */.cv) `The name promises ${promised}, the content is ${format}.`;
    if (inspection.status !== "read")
        return;
    const words = wordsOf(inspection.path);
    yield* opsetContradictions(words, inspection.model);
    yield* precisionContradictions(words, inspection.model);
}
function wordsOf(path) {
    const segments = path.toLowerCase().split("/");
    const split = (text) => (text ?? "").split(/[-_.\s]+/).filter((word) => word !== "");
    return { file: split(segments.at(-1)), folder: split(segments.at(-2)) };
}
function* opsetContradictions({ file, folder }, model) {
    const opset = model.requirements.find(({ name }) => name === "opset ai.onnx")?.version;
    const inFile = opsetsIn(file);
    const named = inFile.length > 0 ? inFile : opsetsIn(folder);
    const [first] = named;
    if (opset === undefined || first === undefined || named.includes(opset))
        return;
    yield (0,policy_message/* say */.cv) `The name says opset ${first}, the model declares ${opset}.`;
}
/** `op13`, `opset13` and `opset_13`. */
function opsetsIn(words) {
    return words.flatMap((word, index) => {
        const digits = /^op(?:set)?v?(\d{1,2})$/.exec(word)?.[1] ?? (words[index - 1] === "opset" ? /^\d{1,2}$/.exec(word)?.[0] : undefined);
        const opset = Number(digits);
        return digits !== undefined && opset >= OPSETS_IN_NAMES.from && opset <= OPSETS_IN_NAMES.to ? [opset] : [];
    });
}
function* precisionContradictions({ file, folder }, model) {
    if ([...file, ...folder].some((word) => MIXED.test(word)))
        return;
    const inFile = precisionsIn(file);
    const named = inFile.length > 0 ? inFile : precisionsIn(folder.filter((word) => word !== "half"));
    const [first] = named;
    const most = sharesOf(model)[0];
    if (first === undefined || most === undefined)
        return;
    if (named.some((precision) => keeps(precision, model)))
        return;
    yield (0,policy_message/* say */.cv) `The name says ${first.word}, ${(0,policy_message/* ours */.Od)((0,quantities/* percentText */.fL)(Math.floor(most.share * 100)))} of the weights are ${most.dtype}.`;
}
function precisionsIn(words) {
    return words.flatMap((word, index) => {
        if (word === "half" && promises_PARTS.test(words[index - 1] ?? ""))
            return [];
        const precision = PRECISIONS.find((candidate) => candidate.words.includes(word));
        return precision === undefined ? [] : [{ ...precision, word }];
    });
}
function keeps({ dtypes, atLeast }, model) {
    const shares = sharesOf(model).filter(({ dtype }) => dtypes.includes(dtype));
    return shares.length > 0 && shares.reduce((sum, { share }) => sum + share, 0) >= atLeast;
}
/** Weights by dtype, the largest share first. */
function sharesOf({ tensors }) {
    const counts = new Map();
    let total = 0;
    for (const { dtype, parameters } of tensors) {
        if (!WEIGHT_DTYPES.test(dtype) || parameters === 0)
            continue;
        counts.set(dtype, (counts.get(dtype) ?? 0) + parameters);
        total += parameters;
    }
    return [...counts]
        .map(([dtype, count]) => ({ dtype, share: count / total }))
        .sort((a, b) => b.share - a.share || (a.dtype < b.dtype ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/policy/rules/name-content-mismatch.js



const contentMismatch = (0,rule/* defineRule */.K)({
    id: "name/content-mismatch",
    title: "The file name promises something that the content contradicts",
    severity: "warning",
    scope: "artifact",
    why: "People choose a file by its name. Whoever takes an `op13` that declares opset 16, or a `half` that holds float32, gets a model that does not run, or one of twice the size.",
    fix: "Rename the file after what it holds, or export again with what the name says.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ head }) {
        if (head !== undefined)
            for (const message of contradictionsOf(head))
                yield { message };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/path-traversal.js





const pathTraversal = (0,rule/* defineRule */.K)({
    id: "path/traversal",
    title: "The model refers to a file outside of its own folder",
    severity: "error",
    scope: "artifact",
    why: "A loader that follows such a path reads any file of the machine it runs on and takes the bytes for weights. CVE-2022-25882 and CVE-2024-27318 are this in ONNX.",
    fix: "Keep external data beside the model and refer to it by its plain file name.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const unsafe = (modelsOf(comparison).head?.absences ?? []).filter(({ reason }) => reason === "unsafe-path");
        if (unsafe.length === 0)
            return;
        const tensors = unsafe.reduce((sum, absence) => sum + absence.tensors, 0);
        const paths = [...new Set(unsafe.map(({ path }) => path))];
        yield {
            message: (0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(tensors, "tensor")} ${(0,quantities/* agreeing */.HD)(tensors, "refers", "refer")} to ${(0,quantities/* agreeing */.HD)(paths.length, "an unsafe path", "unsafe paths")}: ${(0,policy_message/* listed */.KE)(paths)}.`,
        };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/policy-edited-invalid.js



/** Problems of an edited policy that are told one by one. */
const MAX_TOLD = 5;
const editedInvalid = (0,rule/* defineRule */.K)({
    id: "policy/edited-invalid",
    title: "The change edits the policy so that it cannot be read",
    severity: "error",
    scope: "review",
    why: "Once merged, this policy judges every later change, and a policy that cannot be read stops all of them.",
    fix: "Correct the lines named here. The policy of the base judges this change either way.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ editedPolicy }) {
        if (editedPolicy === undefined)
            return;
        for (const { line, column, message } of editedPolicy.problems.slice(0, MAX_TOLD)) {
            yield { path: editedPolicy.path, at: { line, column }, message: (0,policy_message/* say */.cv) `Line ${line}, column ${column}: ${(0,policy_message/* quoting */.yu)(message)}` };
        }
    },
});

;// CONCATENATED MODULE: ./build/policy/waiver-text.js


/** Names a waiver by what stands in the file. */
function waiverText({ rule, paths, label }) {
    const where = paths.length === 0 ? [] : (0,policy_message/* say */.cv) ` for ${(0,policy_message/* listed */.KE)(paths, 3)}`;
    const when = label === undefined ? [] : (0,policy_message/* say */.cv) ` by the label ${label}`;
    return (0,policy_message/* say */.cv) `The waiver of ${rule}${where}${when}`;
}
/** `, so that 2 findings count`; nothing when it would cover none. */
function coveredText({ covers }) {
    return covers === 0 ? [] : (0,policy_message/* say */.cv) `, so that ${(0,quantities/* counted */.hS)(covers, "finding")} ${(0,quantities/* agreeing */.HD)(covers, "counts", "count")}`;
}

;// CONCATENATED MODULE: ./build/policy/rules/policy-waiver-expired.js




const waiverExpired = (0,rule/* defineRule */.K)({
    id: "policy/waiver-expired",
    title: "A waiver has expired and no longer holds",
    severity: "warning",
    strict: "error",
    scope: "waivers",
    why: "The exception was agreed for a time, and the time is over. What it covered counts again, whoever remembers why.",
    fix: "Mend what the waiver covered and remove it, or agree on a new day and write it under `until`.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(waivers) {
        for (const judged of waivers) {
            const { waiver, state, isConcerned } = judged;
            if (state !== "expired" || !isConcerned)
                continue;
            const message = (0,policy_message/* say */.cv) `${waiverText(waiver)} ended on ${waiver.until ?? ""} and is not honoured${coveredText(judged)}.`;
            yield { at: waiver.at, message };
        }
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/policy-waiver-expiring.js





// Enough for a training run and a release.
const SOON_DAYS = 30;
const waiverExpiring = (0,rule/* defineRule */.K)({
    id: "policy/waiver-expiring",
    title: "A waiver is about to expire",
    severity: "note",
    scope: "waivers",
    why: "When it ends, what it covers fails the next pull request, which may be somebody else's and urgent.",
    fix: "Mend what the waiver covers before that day, or agree on a later one.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(waivers) {
        for (const { waiver, state, daysLeft, isConcerned } of waivers) {
            if (state === "expired" || daysLeft === undefined || daysLeft > SOON_DAYS || !isConcerned)
                continue;
            const left = daysLeft === 0 ? (0,policy_message/* say */.cv) `today` : (0,policy_message/* say */.cv) `in ${(0,quantities/* counted */.hS)(daysLeft, "day")}, on ${waiver.until ?? ""}`;
            yield { at: waiver.at, message: (0,policy_message/* say */.cv) `${waiverText(waiver)} ends ${left}.` };
        }
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/policy-waiver-stale.js




const waiverStale = (0,rule/* defineRule */.K)({
    id: "policy/waiver-stale",
    title: "A waiver covers nothing any more",
    severity: "warning",
    scope: "waivers",
    why: "A waiver that outlives its reason waits for the next finding of that rule, and accepts what nobody has looked at.",
    fix: "Remove the waiver, or narrow its paths to what still needs it.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(waivers) {
        for (const { waiver, state, covers, isConcerned } of waivers) {
            // A waiver by label is a standing offer: most pull requests do not take it up.
            if (state !== "in-force" || waiver.label !== undefined || covers > 0 || !isConcerned)
                continue;
            yield { at: waiver.at, message: (0,policy_message/* say */.cv) `${waiverText(waiver)} covers nothing: the rule looked at these files and is content.` };
        }
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/policy-waiver-unread.js




const waiverUnread = (0,rule/* defineRule */.K)({
    id: "policy/waiver-unread",
    title: "A waiver depends on a label, and the labels are not known",
    severity: "note",
    scope: "waivers",
    why: "Nobody can say whether the pull request has the label, so the waiver does not hold, and what it would cover counts.",
    fix: "Grant the job `pull-requests: read`, and run it for a pull request or a merge queue.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(waivers) {
        for (const judged of waivers) {
            const { waiver, state, covers, reason = "" } = judged;
            if (state !== "labels-unknown" || covers === 0)
                continue;
            yield { at: waiver.at, message: (0,policy_message/* say */.cv) `${waiverText(waiver)} is not honoured${coveredText(judged)}. ${(0,policy_message/* quoting */.yu)(reason)}` };
        }
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/quant-scheme-changed.js






/** Positions, masks and shapes say nothing about how weights are stored. GPTQ packs its weights into int32, so that one counts. */
const NO_WEIGHTS = /^(?:bool|string|u?int64|complex\d+)$/;
/** Of the parameters, in percent. A layer that is added or kept in another type moves less; a scheme moves most of the model. */
const SMALLEST_SHIFT = 5;
const schemeChanged = (0,rule/* defineRule */.K)({
    id: "quant/scheme-changed",
    title: "The weights are stored in other types",
    severity: "warning",
    scope: "artifact",
    why: "Fewer bits change every answer a little and some a lot, and not every runtime or processor supports each type. A file of the same name does not show it.",
    fix: "Publish the other precision beside the first one, under a name that says so, or measure its quality and state it.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const { base, head } = modelsOf(comparison);
        if (base === undefined || head === undefined)
            return;
        const clauses = [...shiftOf(base, head), ...declaredOf(comparison)];
        if (clauses.length > 0)
            yield { message: (0,policy_message/* say */.cv) `Weights are stored otherwise: ${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});
function* shiftOf(base, head) {
    const [before, after] = [quant_scheme_changed_sharesOf(base), quant_scheme_changed_sharesOf(head)];
    if (before.size === 0 || after.size === 0)
        return;
    const dtypes = [...new Set([...before.keys(), ...after.keys()])];
    const isShifted = dtypes.some((dtype) => Math.abs((before.get(dtype) ?? 0) - (after.get(dtype) ?? 0)) >= SMALLEST_SHIFT);
    if (isShifted)
        yield (0,policy_message/* say */.cv) `from ${mixOf(before)} to ${mixOf(after)}`;
}
/** In percent of the weights, by dtype. */
function quant_scheme_changed_sharesOf({ tensors }) {
    const counts = new Map();
    let total = 0;
    for (const { dtype, parameters } of tensors) {
        if (parameters === 0 || NO_WEIGHTS.test(dtype))
            continue;
        counts.set(dtype, (counts.get(dtype) ?? 0) + parameters);
        total += parameters;
    }
    return new Map([...counts].map(([dtype, count]) => [dtype, (100 * count) / total]));
}
function mixOf(shares) {
    const sorted = [...shares].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return (0,policy_message/* joined */.oR)(sorted.map(([dtype, share]) => (0,policy_message/* say */.cv) `${(0,policy_message/* ours */.Od)((0,quantities/* percentText */.fL)(Number(share.toFixed(1))))} ${dtype}`), ", ", 3);
}
function* declaredOf(comparison) {
    for (const { base, head } of (0,policy_stated/* factChangesOf */.zt)(comparison, "quantization")) {
        if (base.length > 0 && head.length > 0)
            yield (0,policy_message/* say */.cv) `declared as ${(0,policy_message/* listed */.KE)((0,policy_stated/* valuesOf */.sm)(head))}, before ${(0,policy_message/* listed */.KE)((0,policy_stated/* valuesOf */.sm)(base))}`;
    }
}

// EXTERNAL MODULE: ./build/policy/rules/record-in-sync.js + 1 modules
var record_in_sync = __webpack_require__(164);
;// CONCATENATED MODULE: ./build/policy/rules/runtime-custom-op-added.js





const customOpAdded = (0,rule/* defineRule */.K)({
    id: "runtime/custom-op-added",
    title: "The model uses operators that its format does not define",
    severity: "warning",
    scope: "artifact",
    why: "Only a runtime with the right extension can load such a model, and the extension is native code that runs with the rights of the program. A model that loaded everywhere now loads in one place.",
    fix: "Export with standard operators, or document which extension, in which version, every runtime needs.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const operators = addedCode(comparison).filter(({ kind }) => kind === "custom-operator");
        if (operators.length === 0)
            return;
        const names = operators.map(({ name }) => name);
        yield { message: (0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(names.length, "custom operator")} added: ${(0,policy_message/* listed */.KE)(names)}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/runtime-ir-raised.js




const irRaised = (0,rule/* defineRule */.K)({
    id: "runtime/ir-raised",
    title: "The model is written in a newer version of its file format",
    severity: "warning",
    scope: "artifact",
    why: "Runtimes refuse files of an IR version newer than the one they were built for, whatever operators the model uses. A newer exporter raises it without being asked.",
    fix: "Write the model with the IR version of the base, or check that every runtime that loads it is new enough.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        for (const { name, base, head } of changesOf(comparison, "requirement-changed")) {
            if (name !== "ir" || base === null || head === null || head <= base)
                continue;
            yield { message: (0,policy_message/* say */.cv) `IR version raised from ${base} to ${head}.` };
        }
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/runtime-opset-raised.js




const PREFIX = "opset ";
const opsetRaised = (0,rule/* defineRule */.K)({
    id: "runtime/opset-raised",
    title: "The model needs a newer operator set",
    severity: "warning",
    scope: "artifact",
    why: "A runtime that knows only the older operator set refuses to load the model. Devices in the field often run a runtime that is years old.",
    fix: "Export with the opset of the base, or check that every runtime that loads the model supports the new one.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        // Runtimes of another format know nothing of operator sets: that it is another one is for format/changed to say.
        if (changesOf(comparison, "format-changed").length > 0)
            return;
        const raised = changesOf(comparison, "requirement-changed").filter((change) => change.name.startsWith(PREFIX) && isRaised(change, comparison));
        if (raised.length === 0)
            return;
        const clauses = raised.map(({ name, base, head }) => {
            const domain = name.slice(PREFIX.length);
            return base === null ? (0,policy_message/* say */.cv) `${domain} ${head ?? 0}, not needed before` : (0,policy_message/* say */.cv) `${domain} from ${base} to ${head ?? 0}`;
        });
        yield { message: (0,policy_message/* say */.cv) `Required operator set raised: ${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});
/** Exporters import domains they do not use: an import that is new counts when a node uses it. Foreign domains have a rule of their own. */
function isRaised({ name, base, head }, comparison) {
    if (head === null)
        return false;
    if (base !== null)
        return head > base;
    const domain = name.slice(PREFIX.length);
    const isStandard = domain === "ai.onnx" || domain.startsWith("ai.onnx.");
    const graphs = modelsOf(comparison).head?.graphs ?? [];
    return isStandard && graphs.some(({ operators }) => operators.some((operator) => operator.domain === domain));
}

;// CONCATENATED MODULE: ./build/policy/rules/signature-dim-narrowed.js




const dimNarrowed = (0,rule/* defineRule */.K)({
    id: "signature/dim-narrowed",
    title: "An input dimension that took any size now takes one",
    severity: "error",
    scope: "artifact",
    why: "Callers that use another size, a larger batch for instance, are refused. Exporters fix a dimension when the dynamic axes are not given again.",
    fix: "Leave the size open at export, or release a new major version.",
    fixFor: {
        onnx: "Name the dynamic axes at export (`dynamic_axes` or `dynamic_shapes` of torch.onnx.export), or release a new major version.",
        tensorflow: "Give `None` for this axis in the tf.TensorSpec of the signature, or release a new major version.",
    },
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const clauses = dimensionClauses(comparison, ({ effect, side }) => effect === "narrowed" && side === "input");
        if (clauses !== undefined)
            yield { message: (0,policy_message/* say */.cv) `Now fixed: ${clauses}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-dim-widened.js




const dimWidened = (0,rule/* defineRule */.K)({
    id: "signature/dim-widened",
    title: "A fixed dimension became dynamic",
    severity: "note",
    scope: "artifact",
    why: "An input that takes more sizes than before is safe for every caller. An output that may have more sizes than before is not: code that relied on the one size must now look.",
    fix: "For inputs nothing is needed. For outputs, check that callers read the size instead of assuming it.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const inputs = dimensionClauses(comparison, ({ effect, side }) => effect === "widened" && side === "input");
        const outputs = dimensionClauses(comparison, ({ effect, side }) => effect === "widened" && side === "output");
        const sentences = [];
        if (inputs !== undefined)
            sentences.push((0,policy_message/* say */.cv) `Now dynamic: ${inputs}.`);
        if (outputs !== undefined)
            sentences.push((0,policy_message/* say */.cv) `Now dynamic, breaking for callers that rely on the size: ${outputs}.`);
        if (sentences.length > 0)
            yield { message: (0,policy_message/* joined */.oR)(sentences, " ") };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-dtype-changed.js




const dtypeChanged = (0,rule/* defineRule */.K)({
    id: "signature/dtype-changed",
    title: "The element type of an input or output changed",
    severity: "error",
    scope: "artifact",
    why: "Runtimes do not convert: a float32 array fed to a float16 input is refused, and a buffer prepared for the result holds other bytes than expected. Quantised exports change types at the interface unnoticed.",
    fix: "Convert inside the model (a Cast at the interface keeps the type callers know), or release a new major version.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const changes = changesOf(comparison, "value-dtype-changed");
        if (changes.length === 0)
            return;
        const clauses = changes.map((change) => {
            const subject = (0,policy_message/* say */.cv) `${sideOf(change)} ${valueLabel(comparison, change, change.name)}`;
            if (change.base === change.head)
                return (0,policy_message/* say */.cv) `${subject} is another kind of value, still of ${change.head}`;
            return (0,policy_message/* say */.cv) `${subject} from ${change.base} to ${change.head}`;
        });
        yield { message: (0,policy_message/* say */.cv) `Element type changed: ${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-input-added-required.js





const inputAddedRequired = (0,rule/* defineRule */.K)({
    id: "signature/input-added-required",
    title: "Callers must feed an input that they did not have to feed before",
    severity: "error",
    scope: "artifact",
    why: "Callers that are right today do not feed it, and runtimes refuse to run with an input missing.",
    fix: "Give the input a default value in the model, or release it as a new major version under another path.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const added = changesOf(comparison, "value-added")
            .filter(({ side, value }) => side === "input" && value.required)
            .map((change) => valueLabel(comparison, change, change.value.name));
        const tightened = changesOf(comparison, "value-requirement-changed")
            .filter(({ side, required }) => side === "input" && required)
            .map((change) => valueLabel(comparison, change, change.name));
        const sentences = [];
        if (added.length > 0)
            sentences.push((0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Input", added)} ${(0,quantities/* agreeing */.HD)(added.length, "was added and has", "were added and have")} no default.`);
        if (tightened.length > 0)
            sentences.push((0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Input", tightened)} lost ${(0,quantities/* agreeing */.HD)(tightened.length, "its default", "their defaults")}.`);
        if (sentences.length > 0)
            yield { message: (0,policy_message/* joined */.oR)(sentences, " ") };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-input-removed.js





const inputRemoved = (0,rule/* defineRule */.K)({
    id: "signature/input-removed",
    title: "An input of the model was removed",
    severity: "error",
    scope: "artifact",
    why: "Callers feed inputs by name, and runtimes refuse a name they do not know. Every caller written for the file at base fails with the one at head.",
    fix: "Keep the input, or release the model as a new major version under another path and change the callers with it.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const removed = changesOf(comparison, "value-removed").filter(({ side }) => side === "input");
        if (removed.length === 0)
            return;
        const names = removed.map((change) => valueLabel(comparison, change, change.value.name));
        yield { message: (0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Input", names)} ${(0,quantities/* agreeing */.HD)(names.length, "was", "were")} removed.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-order-changed.js





const orderChanged = (0,rule/* defineRule */.K)({
    id: "signature/order-changed",
    title: "Inputs or outputs stand in another order",
    severity: "warning",
    scope: "artifact",
    why: "Callers by name do not notice, callers by position feed or read the wrong value, often without an error.",
    fix: "Export in the order of the base, or make sure that every caller goes by name.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const clauses = changesOf(comparison, "values-reordered").map(({ side, base, head }) => {
            const subject = (0,policy_message/* ours */.Od)(side === "input" ? "inputs" : "outputs");
            return (0,policy_message/* say */.cv) `${subject} from ${(0,quantities/* sequenceText */.HY)(base)} to ${(0,quantities/* sequenceText */.HY)(head)}`;
        });
        if (clauses.length > 0)
            yield { message: (0,policy_message/* say */.cv) `Order changed: ${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-output-removed.js





const outputRemoved = (0,rule/* defineRule */.K)({
    id: "signature/output-removed",
    title: "An output of the model was removed",
    severity: "error",
    scope: "artifact",
    why: "Callers that ask for the output by name, or read it by position, fail or read another value.",
    fix: "Keep the output, or release the model as a new major version under another path and change the callers with it.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const removed = changesOf(comparison, "value-removed").filter(({ side }) => side === "output");
        if (removed.length === 0)
            return;
        const names = removed.map((change) => valueLabel(comparison, change, change.value.name));
        yield { message: (0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Output", names)} ${(0,quantities/* agreeing */.HD)(names.length, "was", "were")} removed.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-rank-changed.js





const rankChanged = (0,rule/* defineRule */.K)({
    id: "signature/rank-changed",
    title: "An input or output has another number of dimensions",
    severity: "error",
    scope: "artifact",
    why: "Arrays of another rank are refused at an input, and an output of another rank is indexed wrongly by the code that reads it.",
    fix: "Reshape inside the model so that callers keep the rank they know, or release a new major version.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const changes = changesOf(comparison, "value-rank-changed").filter(({ compatibility }) => compatibility === "breaking");
        if (changes.length === 0)
            return;
        const clauses = changes.map((change) => {
            const shapes = (0,policy_message/* say */.cv) `from ${(0,quantities/* shapeText */.L3)(change.base)} to ${(0,quantities/* shapeText */.L3)(change.head)}`;
            return (0,policy_message/* say */.cv) `${sideOf(change)} ${valueLabel(comparison, change, change.name)} ${shapes}`;
        });
        yield { message: (0,policy_message/* say */.cv) `Rank changed: ${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-removed.js




const signatureRemoved = (0,rule/* defineRule */.K)({
    id: "signature/removed",
    title: "A signature was removed",
    severity: "error",
    scope: "artifact",
    why: "A signature is an entry point that programs call by its name. When it is gone, every such call fails at run time and nothing fails before.",
    fix: "Export the signature again, or release the model as a new major version under another path.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate({ changes }) {
        const names = changes.flatMap((change) => (change.kind === "signature-removed" ? [change.signature] : []));
        if (names.length === 0)
            return;
        yield { message: (0,policy_message/* say */.cv) `${(0,quantities/* named */.KT)("Signature", names)} ${(0,quantities/* agreeing */.HD)(names.length, "was", "were")} removed.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-renamed.js




const renamed = (0,rule/* defineRule */.K)({
    id: "signature/renamed",
    title: "An input or output has another name",
    severity: "error",
    scope: "artifact",
    why: "Runtimes look inputs and outputs up by name, so a caller with the name of the base fails although the values still fit. Exporters change names on their own when no names are given to them.",
    fix: "Export it with the names that callers use, or change the callers and release a new major version.",
    fixFor: {
        onnx: "Give the names at export (`input_names` and `output_names` of torch.onnx.export), or change the callers and release a new major version.",
        tensorflow: "Give the names in the signature that is saved (`name` of tf.TensorSpec, keys of the dictionary that the function returns), or change the callers and release a new major version.",
    },
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const changes = changesOf(comparison, "value-renamed");
        if (changes.length === 0)
            return;
        const clauses = changes.map((change) => {
            const { base, head } = change;
            return (0,policy_message/* say */.cv) `${sideOf(change)} ${valueLabel(comparison, change, base)} to ${head}`;
        });
        yield { message: (0,policy_message/* say */.cv) `Renamed: ${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/signature-static-dim-changed.js




const staticDimChanged = (0,rule/* defineRule */.K)({
    id: "signature/static-dim-changed",
    title: "A fixed dimension has another size",
    severity: "error",
    scope: "artifact",
    why: "An input of the size that callers use today is refused, and an output of another size overruns or underfills what reads it. A class count, an embedding width and a window length all show up here.",
    fix: "Keep the size, make the dimension dynamic if any size is right, or release a new major version.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const clauses = dimensionClauses(comparison, ({ effect }) => effect === "resized");
        if (clauses !== undefined)
            yield { message: (0,policy_message/* say */.cv) `Size changed: ${clauses}.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/size-limits.js


/** A sentence for each limit that the head exceeds. Without a base, or from nothing, there is no growth. */
function* sizeMessages(base, head, { max, growth }, written) {
    if (max !== undefined && head > max)
        yield (0,policy_message/* say */.cv) `${(0,policy_message/* ours */.Od)(written(head))}, the limit is ${(0,policy_message/* ours */.Od)(written(max))}.`;
    if (growth === undefined || base === undefined || base === 0)
        return;
    const grown = head - base;
    // Compared as whole numbers: a share such as 1.1 is not exact in binary.
    if (grown * 100 <= growth * base)
        return;
    const percent = (0,quantities/* percentText */.fL)((grown * 100) / base);
    yield (0,policy_message/* say */.cv) `Grown by ${(0,policy_message/* ours */.Od)(percent)}, from ${(0,policy_message/* ours */.Od)(written(base))} to ${(0,policy_message/* ours */.Od)(written(head))}; the limit is ${(0,policy_message/* ours */.Od)((0,quantities/* percentText */.fL)(growth))}.`;
}

;// CONCATENATED MODULE: ./build/policy/rules/size-bytes.js





const bytes = (0,rule/* defineRule */.K)({
    id: "size/bytes",
    title: "The files of the model are larger than the policy allows",
    severity: "off",
    scope: "artifact",
    why: "Everyone who clones the repository or installs the product downloads these bytes, and git keeps every version for ever.",
    fix: "Store the weights in a smaller type, move them out of the repository, or agree on a higher limit in the policy.",
    example: "max: 2 GiB",
    options: schemas/* strictObject */.rej({
        max: options/* BYTES */.E9.optional().describe("the most bytes the files of a model may have together, such as 2 GiB"),
        growth: options/* PERCENT */.IQ.optional().describe("how much a model may grow over its base, such as 10%"),
    })
        .refine(({ max, growth }) => max !== undefined || growth !== undefined, "Set `max`, `growth` or both, such as max: 2 GiB.")
        .meta({ anyOf: [{ required: ["max"] }, { required: ["growth"] }] }),
    *evaluate({ base, head }, limits) {
        if (head === undefined)
            return;
        for (const message of sizeMessages(base?.size, head.size, limits, (size) => `${(0,quantities/* bytesText */.pV)(size)} (${(0,quantities/* grouped */.zD)(size)} bytes)`)) {
            yield { message };
        }
    },
});

// EXTERNAL MODULE: ./build/compute/amount.js
var compute_amount = __webpack_require__(3832);
// EXTERNAL MODULE: ./build/policy/amount-text.js
var amount_text = __webpack_require__(3051);
;// CONCATENATED MODULE: ./build/policy/macs-limits.js





/** A sentence for each limit that the head exceeds, or of which nobody can tell whether it does. */
function* macsMessages(base, head, limits) {
    const { max, growth, coverage } = limits;
    const after = fixed(head.macs, limits);
    const before = base === undefined ? undefined : fixed(base.macs, limits);
    const [count, counted] = [(0,compute_amount/* numberOf */.rl)(after), before === undefined ? undefined : (0,compute_amount/* numberOf */.rl)(before)];
    yield* coverageMessages(head, coverage);
    if ((count ?? 0) < 0) {
        yield (0,policy_message/* say */.cv) `The model has no result at the sizes of ${(0,policy_message/* ours */.Od)("`dimensions`")}: a window is larger than what it slides over, so that no limit can be judged.`;
        return;
    }
    if (count !== undefined) {
        yield* sizeMessages(undefined, count, { max }, written);
        for (const message of sizeMessages(counted, count, { growth }, written))
            yield [...message, ...openBase(base)];
    }
    if (max !== undefined && count === undefined)
        yield (0,policy_message/* say */.cv) `${(0,policy_message/* ours */.Od)("The model takes ")}${(0,amount_text/* macsOf */.U1)(after)}${openly(after)}`;
    if (growth === undefined || before === undefined || (count !== undefined && counted !== undefined))
        return;
    const isOver = hasGrown(before, after, growth);
    const sides = (0,policy_message/* say */.cv) `from ${(0,amount_text/* amountText */.cY)(before, quantities/* grouped */.zD)} to ${(0,amount_text/* amountText */.cY)(after, quantities/* grouped */.zD)} MACs`;
    if (isOver === true)
        yield [...(0,policy_message/* say */.cv) `Grown ${sides}, more than ${(0,policy_message/* ours */.Od)((0,quantities/* percentText */.fL)(growth))} whatever the sizes are.`, ...openBase(base)];
    if (isOver === undefined)
        yield (0,policy_message/* say */.cv) `Changed ${sides}${openly([...before, ...after])}`;
}
function* coverageMessages(head, coverage) {
    const missing = (0,amount_text/* uncountedNodes */.t6)(head);
    const all = head.counted + missing;
    if (missing === 0 || head.counted * 100 >= coverage * all)
        return;
    const share = (0,policy_message/* ours */.Od)(`${(0,quantities/* grouped */.zD)(all)} nodes that may have MACs ${(0,quantities/* grouped */.zD)(head.counted)} could be counted`);
    yield (0,policy_message/* say */.cv) `Of ${share}, and the policy asks for ${(0,policy_message/* ours */.Od)((0,quantities/* percentText */.fL)(coverage))}. Not counted: ${(0,amount_text/* uncountedText */.DO)(head)}.`;
}
/** Growth over less than the base takes may be no growth. */
function openBase(base) {
    if (base === undefined || (0,amount_text/* uncountedNodes */.t6)(base) === 0)
        return [];
    return (0,policy_message/* say */.cv) ` The base takes more than was counted; it leaves out ${(0,amount_text/* uncountedText */.DO)(base)}.`;
}
function openly(amount) {
    return (0,policy_message/* say */.cv) `, which cannot be judged before ${(0,policy_message/* ours */.Od)("`dimensions`")} of this rule gives a size for ${(0,policy_message/* listed */.KE)((0,compute_amount/* symbolsOf */.ZR)(amount))}.`;
}
function written(count) {
    return `${(0,quantities/* grouped */.zD)(count)} MACs`;
}
/** A number that became too large stays the amount it was: it names the sizes. */
function fixed(amount, { dimensions }) {
    return (0,compute_amount/* substituted */.X6)(amount, (name) => dimensions.get(name)) ?? amount;
}
/** True and false when they hold whatever the sizes are; undefined when it depends on them. */
function hasGrown(base, head, growth) {
    const excess = new Map();
    for (const { coefficient, factors } of head)
        excess.set((0,compute_amount/* keyOf */.TN)(factors), coefficient * 100);
    for (const { coefficient, factors } of base) {
        const key = (0,compute_amount/* keyOf */.TN)(factors);
        excess.set(key, (excess.get(key) ?? 0) - coefficient * (100 + growth));
    }
    const signs = new Set([...excess.values()].map(Math.sign));
    if (!signs.has(1))
        return false;
    return signs.has(-1) ? undefined : true;
}

;// CONCATENATED MODULE: ./build/policy/rules/size-macs.js





// More sizes than that no model leaves open.
const MAX_DIMENSIONS = 32;
const macs = (0,rule/* defineRule */.K)({
    id: "size/macs",
    title: "The model computes more than the policy allows",
    severity: "off",
    scope: "artifact",
    why: "Multiply-accumulate operations (MACs) decide how long a run takes and what it costs. A model can compute several times as much with the same number of parameters, such as after a change of the input's size, and a binary file shows no difference.",
    fix: "Make the model or its input smaller, or agree on a higher limit in the policy. Where sizes are not fixed, say under `dimensions` for which sizes the limit holds; where nodes are not counted, lower `coverage`.",
    example: "max: 2 G",
    options: schemas/* strictObject */.rej({
        max: options/* COUNT */.i2.optional().describe("the most MACs that one run may take, such as 2 G"),
        growth: options/* PERCENT */.IQ.optional().describe("how much they may grow over the base, such as 10%"),
        dimensions: schemas/* record */.g1P(schemas/* string */.YjP().max(100, "A name has at most 100 characters."), options/* COUNT */.i2)
            .refine((sizes) => Object.keys(sizes).length <= MAX_DIMENSIONS, `At most ${MAX_DIMENSIONS} dimensions can be given.`)
            .default({})
            .describe("sizes of dimensions that the model leaves open, by name, such as batch: 1"),
        coverage: options/* PERCENT */.IQ.default(100).describe("the least share of the nodes that may have MACs that must be counted, such as 90%"),
    })
        .refine(({ max, growth }) => max !== undefined || growth !== undefined, "Set `max`, `growth` or both, such as max: 2 G.")
        .meta({ anyOf: [{ required: ["max"] }, { required: ["growth"] }] }),
    *evaluate(comparison, limits) {
        const { base, head } = modelsOf(comparison);
        if (head?.compute === undefined)
            return;
        const dimensions = new Map(Object.entries(limits.dimensions));
        for (const message of macsMessages(base?.compute, head.compute, { ...limits, dimensions }))
            yield { message };
    },
});

// EXTERNAL MODULE: ./build/model/summary.js
var summary = __webpack_require__(4514);
;// CONCATENATED MODULE: ./build/policy/rules/size-parameters.js







const parameters = (0,rule/* defineRule */.K)({
    id: "size/parameters",
    title: "The model has more parameters than the policy allows",
    severity: "off",
    scope: "artifact",
    why: "Parameters decide how much memory a model needs and how long it computes. Growth goes unnoticed in review, because a binary file shows no difference.",
    fix: "Make the model smaller, or agree on a higher limit in the policy.",
    example: "max: 100M",
    options: schemas/* strictObject */.rej({
        max: options/* COUNT */.i2.optional().describe("the most parameters a model may have, such as 100M"),
        growth: options/* PERCENT */.IQ.optional().describe("how much a model may grow over its base, such as 10%"),
    })
        .refine(({ max, growth }) => max !== undefined || growth !== undefined, "Set `max`, `growth` or both, such as max: 100M.")
        .meta({ anyOf: [{ required: ["max"] }, { required: ["growth"] }] }),
    *evaluate(comparison, limits) {
        const { base, head } = modelsOf(comparison);
        if (head === undefined)
            return;
        for (const message of sizeMessages(base === undefined ? undefined : (0,summary/* parameterCountOf */.Gb)(base), (0,summary/* parameterCountOf */.Gb)(head), limits, (count) => `${(0,quantities/* grouped */.zD)(count)} parameters`)) {
            yield { message };
        }
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/tokenizer-changed.js





const CONCERNED = [
    "tokenizer.type",
    "tokenizer.vocabulary_size",
    "tokenizer.special_tokens",
    "tokenizer.chat_template",
    "tokenizer.files",
];
const tokenizerChanged = (0,rule/* defineRule */.K)({
    id: "tokenizer/changed",
    title: "Text becomes other tokens than before",
    severity: "warning",
    scope: "artifact",
    why: "A model understands only the tokens it was trained with. With another vocabulary, other special tokens or another chat template it still answers, and answers worse or never stops.",
    fix: "Check that the tokenizer is the one that these weights were trained with, and tell those who keep a copy of it or cache prompts.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        // What is stated for the first time was there all along, unstated.
        const changes = (0,policy_stated/* factChangesOf */.zt)(comparison, ...CONCERNED).filter(({ difference }) => difference.kind !== "added");
        if (changes.length > 0)
            yield { message: (0,policy_message/* say */.cv) `The tokenizer changed: ${(0,policy_message/* joined */.oR)(changes.map(tokenizer_changed_clauseOf))}.` };
    },
});
function tokenizer_changed_clauseOf(change) {
    const { difference } = change;
    const subject = subjectOf(change);
    if (difference.kind === "removed")
        return (0,policy_message/* say */.cv) `${subject} is no longer stated`;
    if (difference.kind === "number")
        return (0,policy_message/* say */.cv) `${subject} from ${(0,policy_message/* ours */.Od)((0,quantities/* grouped */.zD)(difference.base))} to ${(0,policy_message/* ours */.Od)((0,quantities/* grouped */.zD)(difference.head))} tokens`;
    if (difference.kind === "lines") {
        const count = (kind) => difference.lines.filter((line) => line.kind === kind).length;
        const lines = difference.omitted > 0 ? [] : (0,policy_message/* ours */.Od)(` (+${count("added")} −${count("removed")} lines)`);
        return (0,policy_message/* say */.cv) `${subject}${lines}`;
    }
    // Ids of contents say nothing to a reader.
    if (change.field === "tokenizer.files")
        return (0,policy_message/* say */.cv) `${subject} has other content`;
    return (0,policy_message/* say */.cv) `${subject} from ${(0,policy_message/* listed */.KE)((0,policy_stated/* valuesOf */.sm)(change.base))} to ${(0,policy_message/* listed */.KE)((0,policy_stated/* valuesOf */.sm)(change.head))}`;
}
function subjectOf({ field, subject = "" }) {
    // Tables of the tokenizer within a model have names without an ending.
    if (field === "tokenizer.files")
        return subject.includes(".") ? (0,policy_message/* say */.cv) `file ${subject}` : (0,policy_message/* say */.cv) `its table ${subject}`;
    if (field === "tokenizer.special_tokens")
        return (0,policy_message/* say */.cv) `special token ${subject}`;
    if (field === "tokenizer.chat_template")
        return (0,policy_message/* ours */.Od)("the chat template");
    return (0,policy_message/* ours */.Od)(field === "tokenizer.vocabulary_size" ? "the vocabulary" : "its type");
}

;// CONCATENATED MODULE: ./build/policy/rules/training-data-allowed.js







const trainingDataAllowed = (0,rule/* defineRule */.K)({
    id: "training-data/allowed",
    title: "The model was trained on data that the policy does not allow",
    severity: "off",
    scope: "artifact",
    why: "Some data may not be used: it is personal, licensed for research only, or the test set itself. A model that has seen it cannot forget it, and has to be trained again.",
    fix: "Train without the data, correct the name that is stated, or have the dataset added to the list.",
    example: "allow: [imagenet-1k]",
    options: schemas/* strictObject */.rej({
        allow: options/* NAME_PATTERNS */.c9.min(1, "List at least one dataset, such as imagenet-1k.")
            .optional()
            .describe("datasets that may be used, all others may not; * is any text, case does not count"),
        deny: options/* NAME_PATTERNS */.c9.min(1, "List at least one dataset, such as internal/*.")
            .optional()
            .describe("datasets that may not be used, whatever `allow` says"),
    })
        .refine(({ allow, deny }) => allow !== undefined || deny !== undefined, "Set `allow`, `deny` or both, such as allow: [imagenet-1k]."),
    *evaluate(comparison, { allow, deny }) {
        const datasets = (0,policy_stated/* factsOf */.xS)((0,policy_stated/* statingOf */.o1)(comparison).head, "training.datasets");
        const allowed = allow === undefined ? () => true : anyOf(allow);
        const denied = anyOf(deny ?? []);
        const refused = datasets.filter(({ value }) => denied(value.toLowerCase()) || !allowed(value.toLowerCase()));
        if (refused.length === 0)
            return;
        const count = new Set(refused.map(({ value }) => value)).size;
        yield {
            message: (0,policy_message/* say */.cv) `${(0,quantities/* agreeing */.HD)(count, "Dataset", "Datasets")} ${(0,policy_stated/* placed */.GS)(refused)} ${(0,quantities/* agreeing */.HD)(count, "is", "are")} not allowed by the policy.`,
        };
    },
});
function anyOf(patterns) {
    const matchers = patterns.map((pattern) => (0,glob/* namePattern */._u)(pattern.toLowerCase()));
    return (name) => matchers.some((matches) => matches(name));
}

;// CONCATENATED MODULE: ./build/policy/rules/training-data-changed.js




const trainingDataChanged = (0,rule/* defineRule */.K)({
    id: "training-data/changed",
    title: "The model was trained on other data",
    severity: "note",
    strict: "warning",
    scope: "artifact",
    why: "Other data makes another model, whatever its graph says: its quality, its bias and the rights of others in it have to be looked at again. Data that changes under an unchanged version cannot be reproduced.",
    fix: "Confirm that the change of the data was meant and that it may be used, and give changed data a new version.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison, _, ignored) {
        const { base, head } = (0,policy_stated/* comparableOf */.iQ)(comparison, ignored);
        const [before, after] = [(0,policy_stated/* factsOf */.xS)(base, "training.datasets"), (0,policy_stated/* factsOf */.xS)(head, "training.datasets")];
        if (before.length > 0 && after.length === 0) {
            if (head !== undefined)
                yield { message: (0,policy_message/* say */.cv) `Training data ${(0,policy_stated/* placed */.GS)(before)} is no longer stated.` };
            return;
        }
        const clauses = [...training_data_changed_membersOf(comparison), ...revisionsOf(comparison)];
        // Stating for the first time what a model was trained on changes nothing about it, and makes no clause.
        if (clauses.length > 0)
            yield { message: (0,policy_message/* say */.cv) `Training data changed: ${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});
function* training_data_changed_membersOf(comparison) {
    for (const { difference } of (0,policy_stated/* factChangesOf */.zt)(comparison, "training.datasets")) {
        if (difference.kind !== "members")
            continue;
        if (difference.added.length > 0)
            yield (0,policy_message/* say */.cv) `${(0,policy_message/* listed */.KE)(difference.added)} added`;
        if (difference.removed.length > 0)
            yield (0,policy_message/* say */.cv) `${(0,policy_message/* listed */.KE)(difference.removed)} removed`;
    }
}
/** Versions and hashes of datasets that are on both sides: those of a dataset that was removed went with it. */
function* revisionsOf(comparison) {
    const revised = new Set((0,policy_stated/* factChangesOf */.zt)(comparison, "training.datasets").flatMap(({ difference }) => difference.kind === "members" ? difference.removed : []));
    const versions = (0,policy_stated/* factChangesOf */.zt)(comparison, "training.dataset_version");
    for (const { subject = "", base, head, difference } of versions) {
        if (difference.kind === "added" || revised.has(subject))
            continue;
        revised.add(subject);
        if (difference.kind === "removed")
            yield (0,policy_message/* say */.cv) `the version of ${subject} is no longer stated`;
        else
            yield (0,policy_message/* say */.cv) `${subject} from version ${(0,policy_message/* listed */.KE)((0,policy_stated/* valuesOf */.sm)(base))} to ${(0,policy_message/* listed */.KE)((0,policy_stated/* valuesOf */.sm)(head))}`;
    }
    const versionOf = new Map();
    for (const { subject = "", value } of (0,policy_stated/* factsOf */.xS)((0,policy_stated/* statingOf */.o1)(comparison).head, "training.dataset_version").toReversed()) {
        versionOf.set(subject, value);
    }
    for (const change of (0,policy_stated/* factChangesOf */.zt)(comparison, "training.dataset_hash")) {
        const { subject = "", difference } = change;
        // A new version has a new hash.
        if (difference.kind === "added" || revised.has(subject))
            continue;
        yield difference.kind === "removed"
            ? (0,policy_message/* say */.cv) `the hash of ${subject} is no longer stated`
            : hashClause(change, versionOf.get(subject));
    }
}
function hashClause({ subject = "", base, head }, version) {
    const hashes = (0,policy_message/* say */.cv) `the content of ${subject}, from ${(0,policy_message/* listed */.KE)((0,policy_stated/* valuesOf */.sm)(base))} to ${(0,policy_message/* listed */.KE)((0,policy_stated/* valuesOf */.sm)(head))}`;
    return version === undefined ? hashes : (0,policy_message/* say */.cv) `${hashes}, under the same version ${version}`;
}

;// CONCATENATED MODULE: ./build/policy/rules/training-data-declared.js




const trainingDataDeclared = (0,rule/* defineRule */.K)({
    id: "training-data/declared",
    title: "Nobody can tell what the model was trained on",
    severity: "off",
    strict: "warning",
    scope: "artifact",
    why: "What a model knows, where it fails and who may object to it follows from its training data. The weights do not tell, so it has to be written down while somebody still knows. A file that was not read may state it, so nothing is said about it.",
    fix: "State the datasets under `datasets` in the model card or under `training: datasets` in the record of the model, and with `pinned` their versions or hashes too.",
    options: schemas/* strictObject */.rej({
        pinned: schemas/* boolean */.zMY().default(false).describe("whether each dataset needs a version or a hash as well"),
    }),
    *evaluate(comparison, { pinned }) {
        const { base, head } = (0,policy_stated/* statingOf */.o1)(comparison);
        // A file that was not read may state them, and their versions.
        if (head?.isWhole !== true)
            return;
        const datasets = (0,policy_stated/* valuesOf */.sm)((0,policy_stated/* factsOf */.xS)(head, "training.datasets"));
        if (datasets.length === 0) {
            // That they went away is for training-data/changed to say.
            if ((0,policy_stated/* factsOf */.xS)(base, "training.datasets").length === 0)
                yield { message: (0,policy_message/* say */.cv) `No training data is stated, in the file or beside it.` };
            return;
        }
        if (!pinned)
            return;
        const pins = [...(0,policy_stated/* factsOf */.xS)(head, "training.dataset_version"), ...(0,policy_stated/* factsOf */.xS)(head, "training.dataset_hash")];
        const known = new Set(pins.map(({ subject }) => subject?.toLowerCase()));
        const loose = datasets.filter((dataset) => !known.has(dataset.toLowerCase()));
        if (loose.length > 0)
            yield { message: (0,policy_message/* say */.cv) `Neither a version nor a hash is stated of ${(0,policy_message/* listed */.KE)(loose)}.` };
    },
});

// EXTERNAL MODULE: ./build/policy/rules/weights-degenerate.js
var weights_degenerate = __webpack_require__(3103);
;// CONCATENATED MODULE: ./build/policy/tensor-values.js


/** Whether the values of a tensor that both sides have may never have been compared, or only in a sample that showed no difference. */
function mayBeUnmeasured({ tensors, unmeasured = [] }) {
    if (tensors.unmeasured > unmeasured.length)
        return () => true;
    const names = new Set(unmeasured);
    return (name) => names.has(name);
}
/** By the names of head. */
function valueChangesOf(comparison) {
    return new Map(changesOf(comparison, "tensor-values-changed").map((change) => [change.head.name, change]));
}
/** Whether one of the patterns is the name of a tensor. */
function tensorMatcher(patterns) {
    const matchers = patterns.map(glob/* namePattern */._u);
    return (name) => matchers.some((matches) => matches(name));
}
/** Tensors of head that base does not have. */
function addedNames({ changes }) {
    return new Set(changes.flatMap((change) => (change.kind === "tensor-added" ? [change.tensor.name] : [])));
}
/** Tensors of another shape or type than in base, by their names in head, with what became of their values where that is known. */
function reshapedTensors({ changes }) {
    return new Map(changes.flatMap((change) => change.kind === "tensor-reshaped" || change.kind === "tensor-retyped"
        ? [[change.head.name, change.kinship?.kind ?? "unmeasured"]]
        : []));
}
/** Tensors of head that hold what base had under another of its names: whoever loads them by name gets other values. */
function exchangedNames(comparison) {
    return new Set(changesOf(comparison, "tensor-renamed").flatMap(({ evidence, head }) => (evidence === "exchanged" ? [head.name] : [])));
}

;// CONCATENATED MODULE: ./build/policy/rules/weights-drift.js







const BUDGET = schemas/* strictObject */.rej({
    tensors: options/* NAME_PATTERNS */.c9.min(1, "List at least one tensor name or pattern, such as encoder.*.").describe("names of the tensors; * is any text, ? one character"),
    max: options/* PERCENT */.IQ.describe("the largest relative change of each of them, such as 10%"),
});
const drift = (0,rule/* defineRule */.K)({
    id: "weights/drift",
    title: "Weights moved further from the base than was agreed",
    severity: "off",
    scope: "artifact",
    why: "Careful fine-tuning moves weights by a few percent and the early layers least. A larger step, from a learning rate that is too high or a training that began anew, forgets what the base could do. The relative change of a tensor is the norm of its difference divided by the norm of its base: about 141 % for two tensors that have nothing in common.",
    fix: "Lower the learning rate, freeze the layers, or agree on a larger budget in the policy.",
    example: 'budgets: [{ tensors: ["encoder.*"], max: 10% }]',
    options: schemas/* strictObject */.rej({
        budgets: schemas/* array */.YOg(BUDGET)
            .min(1, "List at least one budget, such as { tensors: [encoder.*], max: 10% }.")
            .max(options/* MAX_ENTRIES */.Sd, `A list has at most ${options/* MAX_ENTRIES */.Sd} entries.`)
            .describe("how far which tensors may move; each is held to every budget that names it"),
    }),
    *evaluate(comparison, { budgets }) {
        const { base, head } = modelsOf(comparison);
        if (base === undefined || head === undefined)
            return;
        for (const { tensors, max } of budgets) {
            const message = budgetMessage(comparison, tensorMatcher(tensors), max);
            if (message !== undefined)
                yield { message };
        }
    },
});
/** What moved beyond `max` percent, the furthest first, and what is not known to have stayed within. */
function budgetMessage(comparison, matches, max) {
    const changes = [...valueChangesOf(comparison).values()].filter(({ head }) => matches(head.name));
    const over = changes.filter((change) => percentOf(change) > max).sort((a, b) => percentOf(b) - percentOf(a));
    const within = changes.filter((change) => mayExceed(change, max) && !(percentOf(change) > max));
    const unknown = [...within.map(({ head }) => head.name), ...unmeasuredNames(comparison, matches)];
    const exchanged = [...exchangedNames(comparison)].filter(matches);
    const budget = (0,policy_message/* ours */.Od)(`the budget of ${(0,quantities/* percentText */.fL)(max)}`);
    const clauses = [
        ...(exchanged.length === 0 ? [] : [(0,policy_message/* say */.cv) `Beyond ${budget}, holding the values of another tensor: ${(0,policy_message/* listed */.KE)(exchanged)}.`]),
        ...(over.length === 0 ? [] : [(0,policy_message/* say */.cv) `Moved beyond ${budget}: ${(0,policy_message/* joined */.oR)(over.map(movedText), ", ")}.`]),
        ...(unknown.length === 0
            ? []
            : [(0,policy_message/* say */.cv) `Not shown to be within ${budget}, as their values were not compared in full: ${(0,policy_message/* listed */.KE)(unknown)}.`]),
    ];
    return clauses.length === 0 ? undefined : (0,policy_message/* joined */.oR)(clauses, " ");
}
/** From nothing but zeros every step is infinitely large; NaN where no measure was taken. */
function percentOf({ measure }) {
    if (measure === undefined)
        return Number.NaN;
    return measure.relativeL2 === null ? Number.POSITIVE_INFINITY : measure.relativeL2 * 100;
}
function mayExceed(change, max) {
    const { measure } = change;
    if (measure === undefined)
        return true;
    return measure.share < 1 && (measure.uncertainty === null || percentOf(change) + measure.uncertainty * 100 > max);
}
function movedText(change) {
    const { head, measure } = change;
    const percent = percentOf(change);
    if (percent === Number.POSITIVE_INFINITY)
        return (0,policy_message/* say */.cv) `${head.name} by more than can be told, from zero or to no number`;
    const sampled = measure?.uncertainty == null ? "" : ` ± ${(0,quantities/* percentText */.fL)(Number((measure.uncertainty * 100).toPrecision(2)))}`;
    return (0,policy_message/* say */.cv) `${head.name} by ${(0,policy_message/* ours */.Od)((0,quantities/* percentText */.fL)(Number(percent.toPrecision(3))))}${(0,policy_message/* ours */.Od)(sampled)}`;
}
/** Tensors that both sides have and whose values nobody compared, also for want of a common shape or type. */
function unmeasuredNames(comparison, matches) {
    const { head } = modelsOf(comparison);
    const changed = valueChangesOf(comparison);
    const isOpen = mayBeUnmeasured(comparison);
    const reshaped = reshapedTensors(comparison);
    const added = addedNames(comparison);
    const names = (head?.tensors ?? []).map(({ name }) => name).filter((name) => matches(name) && !added.has(name));
    return names.filter((name) => !changed.has(name) && (isOpen(name) || reshaped.get(name) === "unmeasured"));
}

;// CONCATENATED MODULE: ./build/policy/frozen.js





/** Another place in the file format is no change of values, but a frozen tensor is one that can be found again. */
const WORDS = {
    "tensor-values-changed": "changed values",
    "tensor-reshaped": "another shape",
    "tensor-retyped": "another element type",
    "tensor-renamed": "another name",
    "tensor-removed": "removed",
    "tensor-added": "added",
};
/** What happened to tensors whose names match, or why it is not known; undefined when all are shown to be identical. */
function frozenMessage(comparison, patterns) {
    const { base, head } = modelsOf(comparison);
    if (comparison.base === undefined || head === undefined)
        return undefined;
    const matchers = patterns.map(glob/* namePattern */._u);
    const isFrozen = (name) => matchers.some((matches) => matches(name));
    const frozen = head.tensors.filter(({ name }) => isFrozen(name)).map(({ name }) => name);
    if (base === undefined) {
        return frozen.length === 0 ? undefined : (0,policy_message/* say */.cv) `The base could not be read, so nothing is known of ${(0,policy_message/* listed */.KE)(frozen)}.`;
    }
    const changed = changedNames(comparison.changes, isFrozen);
    const sentences = [...changed].map(([kind, names]) => (0,policy_message/* say */.cv) `${(0,policy_message/* listed */.KE)([...new Set(names)])}: ${(0,policy_message/* ours */.Od)(WORDS[kind])}`);
    const unshown = unshownNames(comparison, frozen, changed);
    if (unshown.length > 0) {
        const { unmeasured } = comparison.tensors;
        const tensors = (0,policy_message/* say */.cv) `the values of ${(0,quantities/* counted */.hS)(unmeasured, "tensor")} were not compared in full`;
        sentences.push((0,policy_message/* say */.cv) `${(0,policy_message/* listed */.KE)(unshown)}: not shown to be identical, ${tensors}`);
    }
    return sentences.length === 0 ? undefined : (0,policy_message/* say */.cv) `${(0,policy_message/* joined */.oR)(sentences, "; ", Number.POSITIVE_INFINITY)}.`;
}
function changedNames(changes, isFrozen) {
    const names = new Map();
    for (const change of changes) {
        const concerned = tensorsOf(change).find(({ name }) => isFrozen(name));
        if (concerned === undefined || !isTensorChange(change.kind))
            continue;
        const sameKind = names.get(change.kind);
        if (sameKind === undefined)
            names.set(change.kind, [concerned.name]);
        else
            sameKind.push(concerned.name);
    }
    return names;
}
function isTensorChange(kind) {
    return kind.startsWith("tensor-");
}
function tensorsOf(change) {
    switch (change.kind) {
        case "tensor-added":
        case "tensor-removed":
            return [change.tensor];
        case "tensor-renamed":
        case "tensor-reshaped":
        case "tensor-retyped":
        case "tensor-values-changed":
            return [change.base, change.head];
        default:
            return [];
    }
}
/** A sample without a difference is no proof either: such a tensor counts as unmeasured. */
function unshownNames(comparison, frozen, changed) {
    const isOpen = mayBeUnmeasured(comparison);
    const known = new Set([...changed.values()].flat());
    return frozen.filter((name) => !known.has(name) && isOpen(name));
}

;// CONCATENATED MODULE: ./build/policy/rules/weights-frozen.js




const frozen = (0,rule/* defineRule */.K)({
    id: "weights/frozen",
    title: "A tensor that must not change is not shown to be the same",
    severity: "off",
    scope: "artifact",
    why: "A frozen backbone is what several heads, calibrations or approvals rely on. A layer left trainable by mistake changes it a little, and no size, shape or name shows it.",
    fix: "Restore the tensors from the base (or train again with them frozen), or take their names out of the list.",
    example: 'tensors: ["backbone.*"]',
    options: schemas/* strictObject */.rej({
        tensors: options/* NAME_PATTERNS */.c9.min(1, "List at least one tensor name or pattern, such as backbone.*.").describe("names of the tensors that must stay identical; * is any text, ? one character"),
    }),
    *evaluate(comparison, { tensors }) {
        const message = frozenMessage(comparison, tensors);
        if (message !== undefined)
            yield { message };
    },
});

// EXTERNAL MODULE: ./build/policy/rules/weights-nan-inf.js
var weights_nan_inf = __webpack_require__(228);
;// CONCATENATED MODULE: ./build/policy/training-claims.js
/** What a model states anew when it was trained again: its version, what it was made from, by which run, and how good it is. */
const TRAINING_CLAIMS = [
    "version",
    "base_model",
    "base_model_relation",
    "base_model_version",
    "training.datasets",
    "training.dataset_version",
    "training.dataset_hash",
    "training.dataset_location",
    "training.hyperparameters",
    "training.code",
    "training.command",
    "training.commit",
    "training.run",
    "training.date",
    "metrics",
];

;// CONCATENATED MODULE: ./build/policy/rules/weights-retrained-silently.js






/** Each of them can say that the weights are others now. */
const TELLING = [...TRAINING_CLAIMS, "name", "architecture", "description"];
/** What became of the weights, where they are others; of a part that was left alone nothing is claimed. */
function unrelatedText(kinship) {
    if (kinship?.kind === "different-architecture")
        return (0,policy_message/* say */.cv) `Most tensors of the base have no counterpart`;
    if (kinship?.kind !== "retrained")
        return undefined;
    const all = kinship.shares.reduce((sum, { tensors }) => sum + tensors, 0);
    const unrelated = kinship.shares.find(({ kind }) => kind === "retrained")?.tensors ?? 0;
    if (unrelated === all)
        return (0,policy_message/* say */.cv) `The weights have nothing to do with those of the base`;
    const have = (0,quantities/* agreeing */.HD)(unrelated, "has", "have");
    return (0,policy_message/* say */.cv) `${(0,policy_message/* ours */.Od)((0,quantities/* grouped */.zD)(unrelated))} of ${(0,quantities/* counted */.hS)(all, "large tensor")} ${have} nothing to do with the base`;
}
const retrainedSilently = (0,rule/* defineRule */.K)({
    id: "weights/retrained-silently",
    title: "The weights are others and what is stated of them is as it was",
    severity: "warning",
    scope: "artifact",
    why: "A version, a dataset or a metric describes the weights it was written for. When the weights are replaced by unrelated ones and every such statement stays, it describes a model that is gone: nobody can tell which data the new one saw or how good it is. A model that states nothing of the kind is left to the rules that ask for it.",
    fix: "State the new version, training run, data and metrics in the model card, the record or the file, or restore the weights.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        const unrelated = unrelatedText(comparison.kinship);
        if (unrelated === undefined)
            return;
        const stale = staleClaims(comparison);
        if (stale.length === 0)
            return;
        const clauses = stale.map((fact) => (0,policy_message/* say */.cv) `${fact.field} ${fact.value} (${(0,policy_stated/* placeOf */.$t)(fact)})`);
        yield { message: (0,policy_message/* say */.cv) `${unrelated}, and what is stated of their training is as it was: ${(0,policy_message/* joined */.oR)(clauses, ", ", 3)}.` };
    },
});
/** What head states of its training, when all of that and what else could tell is the same at base; ignored or not. */
function staleClaims(comparison) {
    const { base, head } = (0,policy_stated/* statingOf */.o1)(comparison);
    if (base === undefined || head === undefined)
        return [];
    const isSame = TELLING.every((field) => spelled((0,policy_stated/* factsOf */.xS)(base, field)) === spelled((0,policy_stated/* factsOf */.xS)(head, field)));
    return isSame ? TRAINING_CLAIMS.flatMap((field) => (0,policy_stated/* factsOf */.xS)(head, field)) : [];
}
/** Where it stands may have moved. */
function spelled(facts) {
    return JSON.stringify([...new Set(facts.map(({ subject = "", value }) => JSON.stringify([subject, value])))].sort());
}

;// CONCATENATED MODULE: ./build/policy/rules/weights-sibling-differs.js




const siblingDiffers = (0,rule/* defineRule */.K)({
    id: "weights/sibling-differs",
    title: "The model looks like a file beside it and holds other weights",
    severity: "warning",
    scope: "artifact",
    why: "Files of one folder with the same tensors are taken for one model in several formats. When their values differ, they come from different training runs, and results depend on which file was loaded.",
    fix: "Convert again from the checkpoint of the other file, or make the difference visible in the name.",
    options: options/* NO_OPTIONS */.lz,
    *evaluate(comparison) {
        if (comparison.change !== "added")
            return;
        for (const { path, shared, identical } of comparison.siblings) {
            if (identical.length >= shared)
                continue;
            const equal = identical.length === 0 ? (0,policy_message/* say */.cv) `none has` : (0,policy_message/* say */.cv) `only ${(0,policy_message/* listed */.KE)(identical)} ${(0,quantities/* agreeing */.HD)(identical.length, "has", "have")}`;
            yield {
                message: (0,policy_message/* say */.cv) `${(0,quantities/* counted */.hS)(shared, "large tensor")} have the types and sizes of those in ${path}, ${equal} their values.`,
            };
        }
        for (const path of comparison.unreadSiblings ?? [])
            yield { message: (0,policy_message/* say */.cv) `The weights could not be compared with those in ${path}, which could not be read.` };
    },
});

;// CONCATENATED MODULE: ./build/policy/rules/weights-unchanged.js








const unchanged = (0,rule/* defineRule */.K)({
    id: "weights/unchanged",
    title: "Weights that were to be trained are what they were",
    severity: "off",
    scope: "artifact",
    why: "A training that never reached a layer, an optimiser without its parameters or the wrong checkpoint on the way to the release all end in a model with the old weights under a new version. Asked are models of which the file changed, or what is stated of version, training or metrics; a sample without a difference is told as not known.",
    fix: "Check that the layers were trained and that the right checkpoint was exported, or take their names out of the list.",
    example: 'tensors: ["head.*"]',
    options: schemas/* strictObject */.rej({
        tensors: options/* NAME_PATTERNS */.c9.min(1, "List at least one tensor name or pattern, such as head.*.").describe("names of the tensors that must have other values than in the base; * is any text, ? one character"),
    }),
    *evaluate(comparison, { tensors }) {
        const { base, head } = modelsOf(comparison);
        if (base === undefined || head === undefined || !isTouched(comparison))
            return;
        const matches = tensorMatcher(tensors);
        const [changed, isOpen, others] = [valueChangesOf(comparison), mayBeUnmeasured(comparison), otherwiseChanged(comparison)];
        const kept = head.tensors.map(({ name }) => name).filter((name) => matches(name) && !changed.has(name) && !others.has(name));
        const [same, open] = [kept.filter((name) => !isOpen(name)), kept.filter(isOpen)];
        const clauses = [
            ...(same.length === 0 ? [] : [(0,policy_message/* say */.cv) `${(0,policy_message/* listed */.KE)(same)}: identical to the base`]),
            ...(open.length === 0 ? [] : [(0,policy_message/* say */.cv) `${(0,policy_message/* listed */.KE)(open)}: not shown to be changed, the values were not compared in full`]),
        ];
        if (clauses.length > 0)
            yield { message: (0,policy_message/* say */.cv) `${(0,policy_message/* joined */.oR)(clauses)}.` };
    },
});
/** New ones, those that hold another one's values, and those of another shape or type, unless the same values were only cast. */
function otherwiseChanged(comparison) {
    const reshaped = [...reshapedTensors(comparison)].filter(([, kind]) => kind !== "recast" && kind !== "identical");
    return new Set([...addedNames(comparison), ...exchangedNames(comparison), ...reshaped.map(([name]) => name)]);
}
/** Whether the file differs, or what is stated about the training. A new licence in the card trains nothing. */
function isTouched(comparison) {
    const { changes, tensors } = comparison;
    const { base, head } = modelsOf(comparison);
    const beside = new Set([base, head].flatMap((model) => model?.companions.map(({ path }) => path) ?? []));
    const isOfFile = (change) => {
        if (change.kind === "fact-changed")
            return [...change.base, ...change.head].some(({ source }) => !beside.has(source));
        return "source" in change ? !beside.has(change.source) : true;
    };
    return tensors.changed > 0 || (0,policy_stated/* factChangesOf */.zt)(comparison, ...TRAINING_CLAIMS).length > 0 || changes.some(isOfFile);
}

;// CONCATENATED MODULE: ./build/policy/rules/index.js










































































/** Every rule there is, sorted by id; the order means nothing else. */
const RULES = [
    adapterRankMismatch,
    adapterTargetsMissing,
    cardValid,
    codeAdded,
    codeDangerous,
    codeHidden,
    baseUnread,
    duplicateBytes,
    externalMissing,
    externalOverlap,
    folderUnlisted,
    notExamined,
    orphanSidecar,
    shardMismatch,
    valuesSkipped,
    configContradictsWeights,
    cross_format_drift/* formatDrift */.H,
    formatChanged,
    duplicateTensor,
    hiddenCharacters,
    malformed,
    unknownDtype,
    labelsChanged,
    licenseAllowed,
    licenseChanged,
    licenseCompatible,
    licenseMissing,
    licenseRemoved,
    baseChanged,
    baseDeclared,
    lineage_base_mismatch/* baseMismatch */.O,
    metadataConsistent,
    metadataRemoved,
    metadataRequired,
    metadataSchema,
    metricsRegression,
    metricsRequired,
    contentMismatch,
    pathTraversal,
    editedInvalid,
    waiverExpired,
    waiverExpiring,
    waiverStale,
    waiverUnread,
    schemeChanged,
    record_in_sync/* recordInSync */.e,
    customOpAdded,
    irRaised,
    opsetRaised,
    dimNarrowed,
    dimWidened,
    dtypeChanged,
    inputAddedRequired,
    inputRemoved,
    orderChanged,
    outputRemoved,
    rankChanged,
    signatureRemoved,
    renamed,
    staticDimChanged,
    bytes,
    macs,
    parameters,
    tokenizerChanged,
    trainingDataAllowed,
    trainingDataChanged,
    trainingDataDeclared,
    weights_degenerate/* degenerate */.N,
    drift,
    frozen,
    weights_nan_inf/* nanInf */.x,
    retrainedSilently,
    siblingDiffers,
    unchanged,
];


/***/ }),

/***/ 9371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ baseMismatch)
/* harmony export */ });
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2220);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7786);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6938);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9409);
/* harmony import */ var _stated_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(168);





const baseMismatch = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .K)({
    id: "lineage/base-mismatch",
    title: "The weights contradict the base model that is stated",
    severity: "warning",
    strict: "error",
    scope: "artifact",
    why: "Licence, data and known faults are looked up by the base model. A model that was fine-tuned, quantised or merged keeps a likeness to its base in every large tensor, which two trainings from scratch never have. Compared is what `base_model` names in this repository, by its path, its file or folder, or the name in its record; a base that is elsewhere is not judged.",
    fix: "State the model that this one was really made from, or train it again from the one that is stated.",
    options: _options_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_OPTIONS */ .lz,
    *evaluate(comparison) {
        const { head } = (0,_stated_js__WEBPACK_IMPORTED_MODULE_1__/* .statingOf */ .o1)(comparison);
        for (const base of comparison.declaredBases ?? []) {
            const contradiction = contradictionOf(base);
            const stated = (0,_stated_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(head, "base_model").filter(({ value }) => value === base.name);
            if (contradiction === undefined || stated.length === 0)
                continue;
            const where = base.name === base.path ? (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `in this repository` : (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${base.path} here`;
            yield { message: (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Base model ${(0,_stated_js__WEBPACK_IMPORTED_MODULE_1__/* .placed */ .GS)(stated)} is ${where}, and ${contradiction}.` };
        }
    },
});
function contradictionOf({ verdict, compared, related }) {
    if (verdict === "unrelated")
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `none of the ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(compared, "large tensor")} that both have is related to it`;
    if (verdict !== "other-architecture")
        return undefined;
    if (compared === 0)
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `most of its large tensors have none of their size in this model`;
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `it has ${related} of the ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(compared, "layer")} that this adapter changes`;
}


/***/ }),

/***/ 164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ recordInSync)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./build/policy/glob.js + 1 modules
var glob = __webpack_require__(7719);
// EXTERNAL MODULE: ./build/policy/message.js
var policy_message = __webpack_require__(2220);
// EXTERNAL MODULE: ./build/policy/options.js + 1 modules
var options = __webpack_require__(7786);
// EXTERNAL MODULE: ./build/policy/rule.js
var rule = __webpack_require__(9409);
;// CONCATENATED MODULE: ./build/policy/shell-word.js
/** A path as one word of a command that people paste into a shell; never a flag. */
function shellWord(path) {
    const word = path.startsWith("-") ? `./${path}` : path;
    return /^[\w./@%+=:,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

// EXTERNAL MODULE: ./build/policy/stated.js
var stated = __webpack_require__(168);
;// CONCATENATED MODULE: ./build/policy/rules/record-in-sync.js







const recordInSync = (0,rule/* defineRule */.K)({
    id: "record/in-sync",
    title: "The metadata record says something else than the model",
    severity: "warning",
    strict: "error",
    scope: "artifact",
    why: "The record is what people and programs read when they do not open the model. One that was not written anew describes another model than the one beside it.",
    fix: "Run `model-review record` and commit what it writes.",
    options: schemas/* strictObject */.rej({
        required: schemas/* boolean */.zMY().default(false).describe("whether a model without a record is a finding"),
        verified: schemas/* boolean */.zMY()
            .default(false)
            .describe("whether a record is a finding that agrees as far as was looked, when not all bytes of the model were"),
        paths: options/* PATH_GLOBS */.YE.optional().describe("only for models whose path matches"),
    }),
    *evaluate(comparison, { required, verified, paths }) {
        const { path, record } = comparison;
        if (record === undefined || (paths !== undefined && !(0,glob/* pathMatcher */.kZ)(paths)(path)))
            return;
        const command = `model-review record ${shellWord(path)}`;
        if (record.status === "stale")
            yield {
                message: (0,policy_message/* say */.cv) `The record ${record.path} does not say what the model says now: ${(0,policy_message/* listed */.KE)(record.differing)}. Run ${command} and commit it.`,
            };
        else if (record.status === "unreadable") {
            const { message, line, column } = record.problem ?? { message: "It cannot be read.", line: 1, column: 1 };
            yield { message: (0,policy_message/* say */.cv) `The record ${record.path} cannot be read, line ${line}, column ${column}: ${(0,policy_message/* quoting */.yu)(message)}` };
        }
        else if (record.status === "absent" && hadRecord(comparison))
            // Left out or left behind: a difference that nobody could find any more.
            yield {
                message: (0,policy_message/* say */.cv) `The base has a record of this model, and the head has no ${record.path}. Bring it back, run ${command} and commit it.`,
            };
        else if (record.status === "absent" && required)
            yield { message: (0,policy_message/* say */.cv) `The model has no record ${record.path}. Run ${command} and commit it.` };
        else if (record.status === "unverified" && verified)
            yield { message: (0,policy_message/* say */.cv) `The record ${record.path} agrees as far as was looked; not all bytes of the model were digested.` };
    },
});
function hadRecord(comparison) {
    return (0,stated/* statingOf */.o1)(comparison).base?.companions.some(({ kind }) => kind === "record") === true;
}


/***/ }),

/***/ 3103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ degenerate)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2311);
/* harmony import */ var _diff_health_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6162);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2220);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9409);




const degenerate = (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .defineRule */ .K)({
    id: "weights/degenerate",
    title: "A large tensor holds one number alone or absurdly large ones",
    severity: "warning",
    scope: "artifact",
    why: "A weight matrix of nothing but zeros was never initialised or was lost on the way; numbers such as 1e37 are what was left in the memory that a loader allocated and never filled. Such a model loads without a word. Looked at are floating-point tensors of 1,024 elements and more; constant vectors of a new model are left alone, because fresh biases and scales are constant, and so are masks of zeros and one number.",
    fix: "Load the checkpoint again with every key matched and none newly initialised, and look at the tensors that are named.",
    options: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        max: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
            .min(_diff_health_js__WEBPACK_IMPORTED_MODULE_0__/* .ABSURD_MAGNITUDE */ .Tr, "Write 1000000 or more: trained weights are smaller.")
            .default(_diff_health_js__WEBPACK_IMPORTED_MODULE_0__/* .ABSURD_MAGNITUDE */ .Tr)
            .describe("the largest magnitude that a weight may have"),
    }),
    *evaluate({ health }, { max }) {
        const clauses = (health?.ailing ?? []).flatMap((one) => [...clausesOf(one, max)]);
        if (clauses.length > 0)
            yield { message: (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .oR)(clauses)}.` };
    },
});
function* clausesOf(one, max) {
    const { tensor, share, head, base } = one;
    const symptoms = (0,_diff_health_js__WEBPACK_IMPORTED_MODULE_0__/* .newSymptomsOf */ .oB)(one, max);
    const read = (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .ours */ .Od)(share < 1 ? " where it was read" : "");
    const isMatrix = tensor.shape.filter((size) => size > 1).length > 1;
    if (symptoms.includes("constant") && (base !== undefined || isMatrix))
        yield head.max === 0
            ? (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${tensor.name} is all zero${read}`
            : (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${tensor.name} is ${numberOf(head.max ?? 0)} everywhere${read}`;
    if (symptoms.includes("absurd"))
        yield (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${tensor.name} holds numbers up to ${numberOf((0,_diff_health_js__WEBPACK_IMPORTED_MODULE_0__/* .magnitudeOf */ .eE)(head))}`;
}
function numberOf(value) {
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .ours */ .Od)(String(Number(value.toPrecision(3))));
}


/***/ }),

/***/ 228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ nanInf)
/* harmony export */ });
/* harmony import */ var _diff_health_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6162);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2220);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7786);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6938);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9409);





const nanInf = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .defineRule */ .K)({
    id: "weights/nan-inf",
    title: "Weights hold NaN or infinity",
    severity: "error",
    scope: "artifact",
    why: "A single NaN spreads through every later layer: the model loads, has the right size, and answers nothing but NaN. It comes from a training that diverged, from an overflow in a conversion to float16, or from a damaged file. What the base had already is not flagged, nor is a mask: infinities beside nothing but zeros.",
    fix: "Go back to a checkpoint before the loss became NaN, or convert to bfloat16 or with scaled values instead of float16.",
    options: _options_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_OPTIONS */ .lz,
    *evaluate({ health, base }) {
        if (health === undefined)
            return;
        const broken = health.ailing.filter((one) => (0,_diff_health_js__WEBPACK_IMPORTED_MODULE_0__/* .newSymptomsOf */ .oB)(one).some((symptom) => symptom === "nan" || symptom === "infinity"));
        if (broken.length === 0)
            return;
        const news = base === undefined ? "" : " that the base does not have";
        yield { message: (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `NaN or infinity${(0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .ours */ .Od)(news)}: ${(0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .oR)(broken.map(countsOf), ", ")}.` };
    },
});
function countsOf({ tensor, share, head: { elements, nans, infinities } }) {
    const found = [
        ...(nans > 0 ? [`${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(nans)} NaN`] : []),
        ...(infinities > 0 ? [`${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(infinities)} infinite`] : []),
    ].join(" and ");
    const among = (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .ours */ .Od)(found)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(elements, "number")}${(0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .ours */ .Od)(share < 1 ? " that were read" : "")}`;
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${tensor.name} (${among})`;
}


/***/ }),

/***/ 168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   DX: () => (/* binding */ bySource),
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   dc: () => (/* binding */ toldOf),
/* harmony export */   iQ: () => (/* binding */ comparableOf),
/* harmony export */   mX: () => (/* binding */ licenceFactsOf),
/* harmony export */   o1: () => (/* binding */ statingOf),
/* harmony export */   oE: () => (/* binding */ labelsBySource),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   xS: () => (/* binding */ factsOf),
/* harmony export */   z3: () => (/* binding */ isBlank),
/* harmony export */   zt: () => (/* binding */ factChangesOf)
/* harmony export */ });
/* unused harmony export literalFactsOf */
/* harmony import */ var _formats_inspection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8889);
/* harmony import */ var _metadata_beside_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5992);
/* harmony import */ var _metadata_licences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2632);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2220);




/** What templates of model cards hold until somebody writes something, in lower case. */
const PLACEHOLDERS = [
    "[more information needed]",
    "more information needed",
    "todo",
    "tbd",
    "tba",
    "fixme",
    "n/a",
    "-",
    "?",
    "...",
];
/** Whether a value says nothing: blank, or what a template holds. */
function isBlank(value) {
    const text = value.trim().toLowerCase();
    return text === "" || PLACEHOLDERS.includes(text);
}
/** What both sides state; undefined where a side is absent, or nobody knows anything. */
function statingOf({ base, head }) {
    const [before, after] = [statingAt(base), statingAt(head)];
    return { ...(before === undefined ? {} : { base: before }), ...(after === undefined ? {} : { head: after }) };
}
function statingAt(inspection) {
    const stated = (0,_formats_inspection_js__WEBPACK_IMPORTED_MODULE_1__/* .statedOf */ .N)(inspection);
    return stated === undefined ? undefined : { ...stated, isWhole: inspection?.status === "read" };
}
/**
 * What both sides state, for rules about what is another now or went away: without what the policy ignores, and of a base only what
 * could be seen at head. Where head was not read, that is what stands beside it.
 */
function comparableOf(comparison, ignored) {
    const sides = statingOf(comparison);
    const base = sides.base === undefined ? undefined : toldOf(sides.base, ignored);
    const head = sides.head === undefined ? undefined : toldOf(sides.head, ignored);
    if (base === undefined || head === undefined)
        return { ...(base && { base }), ...(head && { head }) };
    return head.isWhole ? { base, head } : { base: { ...base, ...(0,_metadata_beside_js__WEBPACK_IMPORTED_MODULE_2__/* .besideOf */ .A)(base) }, head: { ...head, ...(0,_metadata_beside_js__WEBPACK_IMPORTED_MODULE_2__/* .besideOf */ .A)(head) } };
}
/** Without the facts that the policy ignores. */
function toldOf(stating, ignored) {
    return { ...stating, facts: stating.facts.filter((fact) => !ignored.fact(fact)) };
}
/** What is said of a field, in order; blank values and placeholders say nothing. */
function factsOf(model, field) {
    return (model?.facts ?? []).filter((fact) => fact.field === field && !isBlank(fact.value));
}
/**
 * The licences that are stated. Files have one key for the id and one for the name: a name beside an id that is known is no other
 * licence, and neither is an id such as `other`, which says that the name is the licence.
 */
function licenceFactsOf(model) {
    const facts = factsOf(model, "license");
    const byKey = new Map(facts.map((fact) => [`${fact.source}\0${fact.key}`, fact]));
    const names = new Map(facts.flatMap((fact) => {
        const id = byKey.get(`${fact.source}\0${fact.key.replace(/[._]name$/, "")}`);
        return id === undefined || id === fact ? [] : [[id, fact]];
    }));
    const idle = new Set([...names].map(([id, name]) => ((0,_metadata_licences_js__WEBPACK_IMPORTED_MODULE_0__/* .licenceOf */ .v3)(id.value).known === undefined ? id : name)));
    return facts.filter((fact) => !idle.has(fact));
}
/** What is said of a field, whatever it says: a token may look like a placeholder. */
function literalFactsOf(model, field) {
    return (model?.facts ?? []).filter((fact) => fact.field === field);
}
/** Labels by the source that names them. Those that nobody named, `LABEL_0` and so on, are only numbers. */
function labelsBySource(model) {
    const sources = [...bySource(literalFactsOf(model, "labels"))];
    return new Map(sources.filter(([, facts]) => facts.some(({ value }) => !/^LABEL_\d+$/.test(value))));
}
function factChangesOf({ changes }, ...fields) {
    return changes.filter((change) => change.kind === "fact-changed" && fields.includes(change.field));
}
/** Values once each, in order. */
function valuesOf(facts) {
    return [...new Set(facts.map(({ value }) => value))];
}
/** ``(`README.md` line 4)`` for text, ``(`license` in `__metadata__`)`` for what has no lines. */
function placeOf({ source, key, line }) {
    return line === undefined ? (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${key} in ${source}` : (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${source} line ${line}`;
}
/** ``` `MIT` (`README.md` line 4) and `mit` (`license` in `__metadata__`)```: every value with the first place that states it. */
function placed(facts) {
    const first = new Map();
    for (const fact of facts)
        if (!first.has(fact.value))
            first.set(fact.value, fact);
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .oR)([...first.values()].map((fact) => (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${fact.value} (${placeOf(fact)})`), ", ");
}
/** By source, in order. */
function bySource(facts) {
    const groups = new Map();
    for (const fact of facts) {
        const group = groups.get(fact.source);
        if (group === undefined)
            groups.set(fact.source, [fact]);
        else
            group.push(fact);
    }
    return groups;
}


/***/ })

};
