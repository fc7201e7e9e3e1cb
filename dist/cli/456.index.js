export const id = 456;
export const ids = [456];
export const modules = {

/***/ 2566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lt: () => (/* binding */ deliverText),
/* harmony export */   RO: () => (/* binding */ writeNamed),
/* harmony export */   eI: () => (/* binding */ namedFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _bytes_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5450);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);




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

/***/ 1822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ shareText),
/* harmony export */   QP: () => (/* binding */ typeOf),
/* harmony export */   e0: () => (/* binding */ deltaOf),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   mC: () => (/* binding */ parametersOf),
/* harmony export */   np: () => (/* binding */ aboutText),
/* harmony export */   rq: () => (/* binding */ sizeDeltaOf),
/* harmony export */   x8: () => (/* binding */ signed)
/* harmony export */ });
/* harmony import */ var _policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6938);

/** `1 tensor`, `26 tensors`. */
function counted(count, one, many = `${one}s`) {
    return `${(0,_policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(count)} ${count === 1 ? one : many}`;
}
const SCALES = [
    { unit: "M", size: 1e6 },
    { unit: "B", size: 1e9 },
    { unit: "T", size: 1e12 },
];
/** Exact below a million, then two or three digits: `580,353`, `1.2 M`, `405 B`. */
function parametersOf(count) {
    // 999.6 M would be written as 1000 M: it is a billion already.
    const scale = SCALES.findLast(({ size }) => count >= size * (size === 1e6 ? 1 : 0.9995));
    if (scale === undefined)
        return (0,_policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(count);
    const amount = count / scale.size;
    return `${amount < 9.95 ? amount.toFixed(1) : (0,_policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(Math.round(amount))} ${scale.unit}`;
}
/** `(=)`, `(+5,130)`, `(−1.2 M)`. */
function deltaOf(base, head) {
    return head === base ? "(=)" : `(${signed(head - base, parametersOf)})`;
}
/** `(=)`, `(+0.4 %)`; a change too small for a percentage is given in bytes, a very large one as a factor. */
function sizeDeltaOf(base, head) {
    if (head === base)
        return "(=)";
    const share = (head - base) / base;
    if (base === 0 || Math.abs(share) < 0.001)
        return `(${signed(head - base, _policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .pV)})`;
    if (share >= 9)
        return `(×${(0,_policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(Math.round(head / base))})`;
    const percent = Math.abs(share) * 100;
    return `(${share < 0 ? "−" : "+"}${percent < 9.95 ? percent.toFixed(1) : (0,_policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(Math.round(percent))} %)`;
}
/** `12 %`, and never `0 %` of what is there nor `100 %` of what is not all: `<1 %`, `>99 %`. */
function shareText(part, whole) {
    const percent = (100 * part) / whole;
    if (percent < 1)
        return "<1 %";
    return percent > 99 && percent < 100 ? ">99 %" : `${Math.round(percent)} %`;
}
/** `about 12 %`, of a sample: neither nothing nor all. */
function aboutText(share) {
    return `about ${Math.min(99, Math.max(1, Math.round(100 * share)))} %`;
}
/** `+12`, `−3`. */
function signed(difference, written = _policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD) {
    return `${difference < 0 ? "−" : "+"}${written(Math.abs(difference))}`;
}
/**
 * `float32[batch, 128]`, `float32[…]` where even the rank is unknown, `tensor` where no type of elements is stated either;
 * `int64[1], optional` for an input that has a default.
 */
function typeOf(value) {
    if (value.kind === "tensor" && value.dtype === "unknown")
        return `tensor${value.shape === null ? "" : (0,_policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeText */ .L3)(value.shape)}${value.required ? "" : ", optional"}`;
    const spelled = value.dtype.includes("(") || value.kind === "tensor" ? value.dtype : `${value.kind}(${value.dtype})`;
    const unknown = value.kind === "tensor" ? "[…]" : "";
    return `${spelled}${value.shape === null ? unknown : (0,_policy_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeText */ .L3)(value.shape)}${value.required ? "" : ", optional"}`;
}


/***/ }),

/***/ 348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ compareArtifact),
  j: () => (/* binding */ summarised)
});

// EXTERNAL MODULE: ./build/compute/amount.js
var amount = __webpack_require__(3832);
;// CONCATENATED MODULE: ./build/compute/broadcast.js

/** The shape of an operation on elements, aligned at the last axis. */
function broadcast(shapes) {
    let result = [];
    for (const shape of shapes) {
        if (shape === null)
            return null;
        result = aligned(result, shape);
    }
    return result;
}
function aligned(a, b) {
    const rank = Math.max(a.length, b.length);
    return Array.from({ length: rank }, (_, axis) => {
        const [x, y] = [a[axis - rank + a.length], b[axis - rank + b.length]];
        return stretched(x === undefined ? amount/* ONE */.xr : x, y === undefined ? amount/* ONE */.xr : y);
    });
}
/** Of two sizes that are not the same one is 1, else the model does not run: a number above 1 is the size of both. */
function stretched(a, b) {
    const [x, y] = [(0,amount/* numberOf */.rl)(a), (0,amount/* numberOf */.rl)(b)];
    if (x === 1)
        return b;
    if (y === 1 || (0,amount/* isEqual */.n4)(a, b))
        return a;
    if (x !== undefined && y === undefined)
        return a;
    return y !== undefined && x === undefined ? b : null;
}
/** What two ways to the same value agree on. */
function merged(a, b) {
    if (a === null || b === null || a.length !== b.length)
        return null;
    return a.map((size, axis) => ((0,amount/* isEqual */.n4)(size, b[axis] ?? null) ? size : null));
}
/** Where inference knows nothing, what the file states. */
function completed(inferred, stated) {
    if (inferred === null || stated === null)
        return inferred ?? stated;
    return inferred.length === stated.length ? inferred.map((size, axis) => size ?? stated[axis] ?? null) : inferred;
}

;// CONCATENATED MODULE: ./build/compute/fact.js

const UNKNOWN = { shape: null };
// NumPy stops at 64 axes, real models at 8; work on a shape is counted as one step.
const MAX_RANK = 64;
/** A list that is longer is no shape, and each element is a sum of terms. */
const MAX_ELEMENTS = 64;
function known(shape, elements) {
    if (shape === null || shape.length > MAX_RANK)
        return UNKNOWN;
    return elements === undefined || elements.length > MAX_ELEMENTS ? { shape } : { shape, elements };
}
function tensorFact(tensor) {
    const { dtype, elements, shape } = tensor;
    const isList = shape.length <= 1 && (dtype === "int64" || dtype === "int32");
    // The ends of slices are often the largest integer there is, which only says "to the end": no size, and no exact number either.
    const sizes = isList ? elements?.map((value) => (0,amount/* whole */.WQ)(Math.max(-LARGEST, Math.min(value, LARGEST)))) : undefined;
    return { ...known(shape.map(amount/* whole */.WQ), sizes), tensor };
}
const LARGEST = Number.MAX_SAFE_INTEGER;
/** A shape as a file states it. `unnamed` gives a name to a size that has none; without it such a size is unknown. */
function statedSizes(shape, unnamed) {
    if (shape === null || shape.length > MAX_RANK)
        return null;
    return shape.map((size, axis) => {
        if (typeof size === "number")
            return (0,amount/* whole */.WQ)(size);
        if (size !== null)
            return (0,amount/* symbol */.HR)(size);
        return unnamed === undefined ? null : (0,amount/* symbol */.HR)(unnamed(axis));
    });
}
function attributeOf({ node }, name) {
    return node.attributes.find((attribute) => attribute.name === name)?.value;
}
/** Undefined when the attribute is not there. */
function intOf(operation, name) {
    const value = attributeOf(operation, name);
    return value?.kind === "int" ? Number(value.value) : undefined;
}
function intsOf(operation, name) {
    const value = attributeOf(operation, name);
    return value?.kind === "ints" ? value.value.slice(0, MAX_SETTING).map(Number) : undefined;
}
// Two numbers for each axis: a longer list makes no sense, and is read again wherever a function is called.
const MAX_SETTING = 2 * MAX_RANK;
function stringOf(operation, name) {
    const value = attributeOf(operation, name);
    return value?.kind === "string" ? value.value : undefined;
}
/** Numbers from an attribute of older opsets or from an input of newer ones: `undefined` when omitted, null when not known. */
function settingOf(operation, name, input) {
    const attribute = intsOf(operation, name);
    if (attribute !== undefined)
        return attribute;
    const fact = operation.inputs[input];
    return fact === undefined ? undefined : numbersOf(fact);
}
function numbersOf({ elements }) {
    const numbers = elements?.map(amount/* numberOf */.rl);
    return numbers?.every((value) => value !== undefined) ? numbers : null;
}
function shapeAt({ inputs }, index) {
    return inputs[index]?.shape ?? null;
}
/** Counted from 0 of an axis that may be counted from the end; undefined when there is no such axis. */
function axisOf(axis, rank) {
    const counted = axis < 0 ? axis + rank : axis;
    return Number.isInteger(counted) && counted >= 0 && counted < rank ? counted : undefined;
}

;// CONCATENATED MODULE: ./build/compute/tally.js

function emptyTally() {
    return { macs: amount/* ZERO */.f2, counted: 0, operators: new Map(), uncounted: new Map() };
}
function hasNothing({ counted, uncounted }) {
    return counted === 0 && uncounted.size === 0;
}
/** Counts a node, or says why it is not. */
function addNode(tally, node, macs, reason) {
    const total = (0,amount/* plus */.tY)(tally.macs, macs);
    const counted = tally.operators.get(keyOf(node)) ?? { domain: node.domain, type: node.operator, nodes: 0, macs: amount/* ZERO */.f2 };
    const sum = (0,amount/* plus */.tY)(counted.macs, macs);
    if (macs === null || total === null || sum === null) {
        addUncounted(tally, { domain: node.domain, type: node.operator, reason: macs === null ? reason : "limit" }, 1);
        return;
    }
    tally.macs = total;
    tally.counted += 1;
    counted.nodes += 1;
    counted.macs = sum;
    tally.operators.set(keyOf(node), counted);
}
function addUncounted(tally, operator, nodes) {
    const key = `${operator.domain}\0${operator.type}\0${operator.reason}`;
    const known = tally.uncounted.get(key) ?? { operator, nodes: 0 };
    known.nodes += nodes;
    tally.uncounted.set(key, known);
}
/** Adds what a body counts, so many times; false, and nothing added, when that is not known or too large. */
function addBody(tally, body, runs) {
    const total = (0,amount/* plus */.tY)(tally.macs, (0,amount/* times */.Hn)(body.macs, runs));
    if (total === null)
        return false;
    const sums = [];
    for (const [key, { domain, type, nodes, macs }] of body.operators) {
        const counted = tally.operators.get(key);
        const sum = (0,amount/* plus */.tY)(counted?.macs ?? amount/* ZERO */.f2, (0,amount/* times */.Hn)(macs, runs));
        if (sum === null)
            return false;
        sums.push([key, { domain, type, nodes: (counted?.nodes ?? 0) + nodes, macs: sum }]);
    }
    tally.macs = total;
    tally.counted += body.counted;
    for (const [key, counted] of sums)
        tally.operators.set(key, counted);
    addUncountedOf(tally, body);
    return true;
}
function addUncountedOf(tally, body) {
    for (const { operator, nodes } of body.uncounted.values())
        addUncounted(tally, operator, nodes);
}
/** Every node of a body that would have counted, for one reason. */
function addAllUncounted(tally, body, reason) {
    for (const { domain, type, nodes } of body.operators.values())
        addUncounted(tally, { domain, type, reason }, nodes);
    addUncountedOf(tally, body);
}
/** Sorted by domain, then type. `parameters` is by the key of the operator. */
function operatorsOf(tally, parameters) {
    const rows = new Map();
    for (const [key, { domain, type, nodes, macs }] of tally.operators)
        rows.set(key, { domain, type, nodes, macs, parameters: 0 });
    for (const [key, { domain, type, count }] of parameters) {
        rows.set(key, { ...(rows.get(key) ?? { domain, type, nodes: 0, macs: amount/* ZERO */.f2 }), parameters: count });
    }
    return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
function uncountedOf(tally) {
    const rows = [...tally.uncounted].sort(([a], [b]) => (a < b ? -1 : 1));
    return rows.map(([, { operator, nodes }]) => ({ ...operator, nodes }));
}
function keyOf({ domain, operator }) {
    return `${domain}\0${operator}`;
}

;// CONCATENATED MODULE: ./build/compute/control.js





/** Nodes that run graphs of their own. Any other node here is an operator that nobody knows. */
function controlled(place) {
    const { node } = place.operation;
    if (node.domain === "ai.onnx") {
        if (node.operator === "If")
            return branched(place);
        if (node.operator === "Loop")
            return looped(place);
        if (node.operator === "Scan")
            return scanned(place);
        if (node.operator === "SequenceMap")
            return mapped(place);
    }
    addNode(place.tally, node, null, "operator");
    return [];
}
/** The branch that computes more counts: which one runs is not known before. */
function branched(place) {
    const { operation, tally } = place;
    const graphs = ["then_branch", "else_branch"].map((name) => subgraphOf(place, name));
    const [yes, no] = graphs.map((graph) => (graph === undefined ? undefined : run(place, graph, [])));
    const chosen = (0,amount/* numberOf */.rl)(operation.inputs[0]?.elements?.[0] ?? null);
    if (yes === undefined || no === undefined) {
        addNode(tally, operation.node, null, "operator");
        return [];
    }
    if (chosen !== undefined) {
        const only = chosen === 0 ? no : yes;
        if (!addBody(tally, only.tally, amount/* ONE */.xr))
            addAllUncounted(tally, only.tally, "limit");
        return only.outputs;
    }
    const isLarger = (0,amount/* isAtLeast */.du)(yes.tally.macs, no.tally.macs) ?? isLargerAt(LARGE_SIZE, yes.tally.macs, no.tally.macs);
    if (isLarger === undefined) {
        addAllUncounted(tally, yes.tally, "branch");
        addAllUncounted(tally, no.tally, "branch");
    }
    else {
        const [larger, smaller] = isLarger ? [yes, no] : [no, yes];
        if (!addBody(tally, larger.tally, amount/* ONE */.xr))
            addAllUncounted(tally, larger.tally, "limit");
        addUncountedOf(tally, smaller.tally);
    }
    return yes.outputs.map(({ shape }, index) => known(merged(shape, no.outputs[index]?.shape ?? null)));
}
// Where it depends on sizes which branch is larger, all of them are taken as this: large, and halved often without a rest.
const LARGE_SIZE = 1024;
function isLargerAt(size, a, b) {
    const [one, other] = [(0,amount/* estimated */.Ju)(a, size), (0,amount/* estimated */.Ju)(b, size)];
    return one === undefined || other === undefined ? undefined : one >= other;
}
/** https://onnx.ai/onnx/operators/onnx__Loop.html: the number of trips and a condition, then states; the body gives a condition, states, and one slice for each trip. */
function looped(place) {
    const { operation } = place;
    const body = subgraphOf(place, "body");
    const trips = operation.inputs[0]?.elements?.[0] ?? null;
    // A condition that nobody gave, or that is always true, leaves the trips to the number: as many as there are at most.
    const states = operation.inputs.slice(2).map((fact) => known(fact?.shape ?? null));
    if (body === undefined)
        return unknownBody(place);
    const { cost, outputs } = settled(place, body, states, (current) => [known([]), known([]), ...current], 1);
    repeat(place, cost, trips);
    const slices = cost.outputs.slice(1 + states.length).map(({ shape }) => known(shape === null ? null : [trips, ...shape]));
    return [...outputs, ...slices];
}
/** https://onnx.ai/onnx/operators/onnx__Scan.html since opset 9: states, then inputs of which each trip has a slice. */
function scanned(place) {
    const { operation } = place;
    const body = subgraphOf(place, "body");
    const count = intOf(operation, "num_scan_inputs") ?? 0;
    if (body === undefined || count < 1 || count > operation.inputs.length)
        return unknownBody(place);
    const first = operation.inputs.length - count;
    const axes = intsOf(operation, "scan_input_axes");
    let trips = null;
    const slices = operation.inputs.slice(first).map((fact, index) => {
        const shape = fact?.shape ?? null;
        const axis = shape === null ? undefined : axisOf(axes?.[index] ?? 0, shape.length);
        if (shape === null || axis === undefined)
            return UNKNOWN;
        trips = trips ?? shape[axis] ?? null;
        return known(shape.filter((_, at) => at !== axis));
    });
    const states = operation.inputs.slice(0, first).map((fact) => known(fact?.shape ?? null));
    const { cost, outputs } = settled(place, body, states, (current) => [...current, ...slices], 0);
    repeat(place, cost, trips);
    const isPlain = intsOf(operation, "scan_output_axes")?.every((axis) => axis === 0) ?? true;
    const gathered = cost.outputs
        .slice(states.length)
        .map(({ shape }) => known(shape === null || !isPlain ? null : [trips, ...shape]));
    return [...outputs, ...gathered];
}
/** A sequence has no length that is known before. */
function mapped(place) {
    const body = subgraphOf(place, "body");
    if (body === undefined)
        return unknownBody(place);
    repeat(place, run(place, body, []), null);
    return [];
}
function unknownBody({ tally, operation }) {
    addNode(tally, operation.node, null, "operator");
    return [];
}
function repeat({ tally, operation }, { tally: body }, trips) {
    if (hasNothing(body))
        return;
    if (trips === null) {
        addAllUncounted(tally, body, "trips");
        return;
    }
    if (!addBody(tally, body, trips))
        addNode(tally, operation.node, null, "limit");
}
/**
 * Runs a body until the shapes of its states are those that the next trip begins with: first the given ones, then what did not change
 * of them, then none at all.
 */
function settled(place, body, initial, inputsOf, firstState) {
    const next = (cost, states) => states.map(({ shape }, index) => known(merged(shape, cost.outputs[firstState + index]?.shape ?? null)));
    const isSettled = (before, after) => before.every(({ shape }, index) => isSameShape(shape, after[index]?.shape ?? null));
    let states = initial;
    for (let attempt = 0; attempt < 2; attempt++) {
        const cost = run(place, body, inputsOf(states));
        const after = next(cost, states);
        if (isSettled(states, after))
            return { cost, outputs: after };
        states = after;
    }
    states = initial.map(() => UNKNOWN);
    return { cost: run(place, body, inputsOf(states)), outputs: states };
}
function isSameShape(a, b) {
    if (a === null || b === null)
        return a === b;
    return a.length === b.length && a.every((size, axis) => (0,amount/* isEqual */.n4)(size, b[axis] ?? null) || (size === null && b[axis] === null));
}
function subgraphOf({ walk, operation }, name) {
    const attribute = attributeOf(operation, name);
    return attribute?.kind === "graphs" ? walk.graphs.get(attribute.value[0] ?? "") : undefined;
}
/** The MACs of the graph once. */
function run({ walk, scope, depth, attributes }, graph, inputs) {
    const bound = new Map(graph.inputs.map((name, index) => [name, inputs[index] ?? UNKNOWN]));
    return graphCost(walk, graph, scope, bound, depth + 1, { attributes });
}

;// CONCATENATED MODULE: ./build/compute/layout.js



// Every function gives the shape of the first output; null where it is not known.
function transposed(operation) {
    const shape = shapeAt(operation, 0);
    const order = intsOf(operation, "perm");
    if (shape === null || order === undefined)
        return shape === null ? null : [...shape].reverse();
    return order.length === shape.length ? order.map((axis) => shape[axis] ?? null) : null;
}
/** 0 stands for the size of the same axis, −1 for what is left of the elements. */
function reshaped(operation) {
    const input = shapeAt(operation, 0);
    const wanted = intsOf(operation, "shape")?.map(amount/* whole */.WQ) ?? operation.inputs[1]?.elements;
    if (wanted === undefined) {
        const [count] = shapeAt(operation, 1) ?? [];
        const rank = (0,amount/* numberOf */.rl)(count ?? null);
        return rank === undefined || rank > MOST_AXES ? null : Array.from({ length: rank }, () => null);
    }
    const copies = (intOf(operation, "allowzero") ?? 0) === 0;
    const sizes = wanted.map((size, axis) => (copies && (0,amount/* numberOf */.rl)(size) === 0 ? (input?.[axis] ?? null) : size));
    const rest = sizes.findIndex((size) => (0,amount/* numberOf */.rl)(size) === -1);
    if (rest < 0)
        return sizes;
    const others = (0,amount/* productOf */.$7)(sizes.filter((_, axis) => axis !== rest));
    const filled = input === null ? null : (0,amount/* exactQuotient */.j7)((0,amount/* productOf */.$7)(input), others);
    return sizes.map((size, axis) => (axis === rest ? filled : size));
}
const MOST_AXES = 64;
function flattened(operation) {
    const shape = shapeAt(operation, 0);
    if (shape === null)
        return null;
    const wanted = intOf(operation, "axis") ?? 1;
    const axis = wanted < 0 ? wanted + shape.length : wanted;
    return [(0,amount/* productOf */.$7)(shape.slice(0, axis)), (0,amount/* productOf */.$7)(shape.slice(axis))];
}
function squeezed(operation) {
    const shape = shapeAt(operation, 0);
    const axes = settingOf(operation, "axes", 1);
    if (shape === null || axes === null)
        return null;
    if (axes === undefined) {
        const sizes = shape.map(amount/* numberOf */.rl);
        return sizes.includes(undefined) ? null : shape.filter((_, axis) => sizes[axis] !== 1);
    }
    const gone = new Set(axes.map((axis) => axisOf(axis, shape.length)));
    return shape.filter((_, axis) => !gone.has(axis));
}
function unsqueezed(operation) {
    const shape = shapeAt(operation, 0);
    const axes = settingOf(operation, "axes", 1);
    if (shape === null || axes === null || axes === undefined)
        return null;
    const rank = shape.length + axes.length;
    const added = new Set(axes.map((axis) => axisOf(axis, rank)));
    let next = 0;
    return Array.from({ length: rank }, (_, axis) => (added.has(axis) ? amount/* ONE */.xr : (shape[next++] ?? null)));
}
function concatenated(operation) {
    const shapes = operation.inputs.map((input) => input?.shape ?? null);
    const first = shapes.find((shape) => shape !== null);
    if (first === null || first === undefined)
        return null;
    const axis = axisOf(intOf(operation, "axis") ?? 1, first.length);
    return first.map((size, at) => {
        if (at === axis)
            return shapes.reduce((sum, shape) => (0,amount/* plus */.tY)(sum, shape?.[at] ?? null), (0,amount/* whole */.WQ)(0));
        return shapes.map((shape) => shape?.[at] ?? null).find((other) => other !== null) ?? size;
    });
}
function gathered(operation) {
    const [input, indices] = [shapeAt(operation, 0), shapeAt(operation, 1)];
    if (input === null || indices === null)
        return null;
    const axis = axisOf(intOf(operation, "axis") ?? 0, input.length);
    return axis === undefined ? null : [...input.slice(0, axis), ...indices, ...input.slice(axis + 1)];
}
function gatheredPoints(operation) {
    const [input, indices] = [shapeAt(operation, 0), shapeAt(operation, 1)];
    const depth = (0,amount/* numberOf */.rl)(indices?.at(-1) ?? null);
    if (input === null || indices === null || depth === undefined)
        return null;
    return [...indices.slice(0, -1), ...input.slice((intOf(operation, "batch_dims") ?? 0) + depth)];
}
function sliced(operation) {
    const shape = shapeAt(operation, 0);
    const [starts, ends, axes, steps] = ["starts", "ends", "axes", "steps"].map((name, at) => settingOf(operation, name, at + 1));
    if (shape === null || axes === null)
        return null;
    const cut = axes ?? shape.map((_, axis) => axis).slice(0, starts?.length ?? ends?.length ?? shape.length);
    const order = cut.map((axis) => axisOf(axis, shape.length));
    return shape.map((size, axis) => {
        const at = order.indexOf(axis);
        if (at < 0)
            return size;
        return steps === null ? null : slicedSize(size, starts?.[at], ends?.[at], steps?.[at] ?? 1);
    });
}
/** https://onnx.ai/onnx/operators/onnx__Slice.html: ends beyond the size stand for the size. */
function slicedSize(size, start, end, step) {
    if (start === undefined || end === undefined || step === 0)
        return null;
    const all = (0,amount/* numberOf */.rl)(size);
    if (all !== undefined) {
        const [low, high] = step > 0 ? [0, all] : [-1, all - 1];
        const bounded = (value, least) => Math.min(Math.max(value < 0 ? value + all : value, least), high);
        const from = bounded(start, step > 0 ? low : 0);
        const to = bounded(end, low);
        return (0,amount/* whole */.WQ)(Math.max(Math.ceil((to - from) / step), 0));
    }
    if (step !== 1 || size === null)
        return isWhole(start, end) && step > 0 ? (0,amount/* flooredQuotient */.N_)((0,amount/* plus */.tY)(size, (0,amount/* whole */.WQ)(step - 1)), step) : null;
    // Of a size that is not fixed nobody knows whether it reaches as far as a number, but for the whole of it.
    if (isWhole(start, end))
        return size;
    if (start === 0 && end < 0)
        return (0,amount/* plus */.tY)(size, (0,amount/* whole */.WQ)(end));
    if (start > 0 && end >= TO_THE_END)
        return (0,amount/* minus */.Rd)(size, (0,amount/* whole */.WQ)(start));
    return start > 0 && end < 0 ? (0,amount/* plus */.tY)((0,amount/* minus */.Rd)(size, (0,amount/* whole */.WQ)(start)), (0,amount/* whole */.WQ)(end)) : null;
}
function isWhole(start, end) {
    return start === 0 && end >= TO_THE_END;
}
// Exporters write the largest integer of 32 or 64 bits.
const TO_THE_END = 2 ** 31 - 1;
function padded(operation) {
    const shape = shapeAt(operation, 0);
    const pads = settingOf(operation, "pads", 1);
    if (shape === null || pads === undefined)
        return null;
    const chosen = operation.inputs[3] === undefined ? undefined : settingOf(operation, "axes", 3);
    const axes = chosen === undefined ? shape.map((_, axis) => axis) : chosen?.map((axis) => axisOf(axis, shape.length));
    if (pads === null || axes === undefined || pads.length !== 2 * axes.length)
        return shape.map(() => null);
    return shape.map((size, axis) => {
        const at = axes.indexOf(axis);
        return at < 0 ? size : (0,amount/* plus */.tY)(size, (0,amount/* whole */.WQ)((pads[at] ?? 0) + (pads[at + axes.length] ?? 0)));
    });
}
function expanded(operation) {
    const wanted = operation.inputs[1]?.elements;
    return wanted === undefined ? null : broadcast([shapeAt(operation, 0), wanted]);
}
function tiled(operation) {
    const [shape, repeats] = [shapeAt(operation, 0), operation.inputs[1]?.elements];
    return shape === null ? null : shape.map((size, axis) => (0,amount/* times */.Hn)(size, repeats?.[axis] ?? null));
}
/** Axes fall away, or have the size 1. No axis at all stands for all of them, unless that is switched off. */
function reduced(operation) {
    const shape = shapeAt(operation, 0);
    const axes = settingOf(operation, "axes", 1);
    if (shape === null || axes === null)
        return null;
    if ((axes === undefined || axes.length === 0) && intOf(operation, "noop_with_empty_axes") === 1)
        return shape;
    const all = axes === undefined || axes.length === 0;
    const gone = new Set((axes ?? []).map((axis) => axisOf(axis, shape.length)));
    return without(shape, (axis) => all || gone.has(axis), intOf(operation, "keepdims") ?? 1);
}
function reducedToIndex(operation) {
    const shape = shapeAt(operation, 0);
    if (shape === null)
        return null;
    const axis = axisOf(intOf(operation, "axis") ?? 0, shape.length);
    return without(shape, (at) => at === axis, intOf(operation, "keepdims") ?? 1);
}
function without(shape, isGone, keeps) {
    return keeps === 1 ? shape.map((size, axis) => (isGone(axis) ? amount/* ONE */.xr : size)) : shape.filter((_, axis) => !isGone(axis));
}

;// CONCATENATED MODULE: ./build/compute/resize.js


/** Resize and its forerunner Upsample: https://onnx.ai/onnx/operators/onnx__Resize.html. Sizes, or factors for every axis. */
function resized(operation) {
    const shape = shapeAt(operation, 0);
    if (shape === null)
        return null;
    if (attributeOf(operation, "axes") !== undefined)
        return shape.map(() => null);
    const sizes = operation.inputs[3]?.elements;
    if (sizes !== undefined && sizes.length === shape.length)
        return sizes;
    const scales = scalesOf(operation);
    return shape.map((size, axis) => scaled(size, scales?.[axis]));
}
/** With two inputs the second one holds them, with more the third. */
function scalesOf(operation) {
    const stated = attributeOf(operation, "scales");
    if (stated?.kind === "floats")
        return stated.value.map(Number);
    const { tensor } = operation.inputs[operation.inputs.length === 2 ? 1 : 2] ?? {};
    return tensor?.dtype === "float32" ? tensor.elements : undefined;
}
function scaled(size, scale) {
    if (scale === undefined || !(scale > 0))
        return null;
    if (Number.isInteger(scale))
        return (0,amount/* times */.Hn)(size, (0,amount/* whole */.WQ)(scale));
    if (Number.isInteger(1 / scale))
        return (0,amount/* flooredQuotient */.N_)(size, 1 / scale);
    const all = (0,amount/* numberOf */.rl)(size);
    return all === undefined ? null : (0,amount/* whole */.WQ)(Math.floor(all * scale));
}

;// CONCATENATED MODULE: ./build/compute/values.js


/**
 * Elements of lists and scalars of sizes, followed through the operators with which exporters put a shape together. What they give
 * for other values is never asked.
 */
const ELEMENTS = new Map([
    ["Shape", shapeElements],
    ["Size", (operation) => (shapeAt(operation, 0) === null ? undefined : [(0,amount/* productOf */.$7)(shapeAt(operation, 0) ?? [])])],
    ["Constant", spelledOut],
    ["ConstantOfShape", repeated],
    ["Identity", ({ inputs }) => inputs[0]?.elements],
    ["Squeeze", passed],
    ["Unsqueeze", passed],
    ["Reshape", ({ inputs }) => inputs[0]?.elements],
    ["Transpose", turned],
    ["Cast", cast],
    ["Gather", values_gathered],
    ["Concat", joined],
    ["Slice", values_sliced],
    ["Add", pairwise(amount/* plus */.tY)],
    ["Sub", pairwise(amount/* minus */.Rd)],
    ["Mul", pairwise(amount/* times */.Hn)],
    ["Div", pairwise(quotient)],
    ["Equal", pairwise(equality)],
    ["And", pairwise(logical((a, b) => a !== 0 && b !== 0))],
    ["Or", pairwise(logical((a, b) => a !== 0 || b !== 0))],
    ["Greater", pairwise(logical((a, b) => a > b))],
    ["GreaterOrEqual", pairwise(logical((a, b) => a >= b))],
    ["Less", pairwise(logical((a, b) => a < b))],
    ["LessOrEqual", pairwise(logical((a, b) => a <= b))],
    ["Not", (operation) => elementsAt(operation, 0)?.map((size) => truthOf(size, (value) => value === 0))],
    ["Where", chosen],
    [
        "ReduceProd",
        (operation) => (elementsAt(operation, 0) === undefined ? undefined : [(0,amount/* productOf */.$7)(elementsAt(operation, 0) ?? [])]),
    ],
    ["Range", range],
]);
/** Of a list or a scalar. */
function elementsAt({ inputs }, index) {
    const { elements, shape } = inputs[index] ?? {};
    return shape === undefined || shape === null || shape.length <= 1 ? elements : undefined;
}
function shapeElements(operation) {
    const shape = shapeAt(operation, 0);
    return shape?.slice(intOf(operation, "start") ?? 0, intOf(operation, "end"));
}
function spelledOut(operation) {
    if (operation.value !== undefined)
        return operation.value.elements;
    const one = intOf(operation, "value_int");
    return one === undefined ? intsOf(operation, "value_ints")?.map(amount/* whole */.WQ) : [(0,amount/* whole */.WQ)(one)];
}
/** As many as the shape says, of a value that is an integer; of a float by default. */
function repeated(operation) {
    const shape = operation.inputs[0] === undefined ? null : numbersOf(operation.inputs[0]);
    const [value] = operation.value?.elements ?? [];
    if (shape === null || shape.length > 1 || value === undefined)
        return undefined;
    const count = shape[0] ?? 1;
    return count > 0 && count <= MOST_REPEATED ? Array.from({ length: count }, () => value) : undefined;
}
// No shape has more axes.
const MOST_REPEATED = 64;
function passed(operation) {
    return elementsAt(operation, 0);
}
// TensorProto.DataType: sizes that become fractions are no sizes any more.
const INTEGER_TYPES = [2, 3, 4, 5, 6, 7, 12, 13];
const BOOL_TYPE = 9;
function cast(operation) {
    const to = intOf(operation, "to") ?? 0;
    const elements = operation.inputs[0]?.elements;
    if (to === BOOL_TYPE)
        return elements?.map((size) => truthOf(size, (value) => value !== 0));
    return INTEGER_TYPES.includes(to) ? elements : undefined;
}
function truthOf(size, isTrue) {
    const value = (0,amount/* numberOf */.rl)(size);
    if (value === undefined)
        return null;
    return isTrue(value) ? amount/* ONE */.xr : amount/* ZERO */.f2;
}
function logical(isTrue) {
    return (a, b) => {
        const other = (0,amount/* numberOf */.rl)(b);
        return other === undefined ? null : truthOf(a, (value) => isTrue(value, other));
    };
}
/** Rows and columns of a table of pads, which exporters turn round. */
function tableOf(operation) {
    const { elements, shape } = operation.inputs[0] ?? {};
    const [height, width] = shape?.length === 2 ? shape.map(amount/* numberOf */.rl) : [];
    if (elements === undefined || height === undefined || width === undefined || height * width !== elements.length)
        return undefined;
    return { rows: Array.from({ length: height }, (_, row) => elements.slice(row * width, (row + 1) * width)), columns: width };
}
function turned(operation) {
    const order = intsOf(operation, "perm")?.join() ?? "1,0";
    const table = tableOf(operation);
    if (table === undefined)
        return order === "0" ? elementsAt(operation, 0) : undefined;
    if (order !== "1,0")
        return order === "0,1" ? table.rows.flat() : undefined;
    return Array.from({ length: table.columns }, (_, column) => table.rows.map((row) => row[column] ?? null)).flat();
}
function values_gathered(operation) {
    const elements = elementsAt(operation, 0);
    const indices = operation.inputs[1] === undefined ? null : numbersOf(operation.inputs[1]);
    if (elements === undefined || indices === null || shapeAt(operation, 0)?.length !== 1)
        return undefined;
    return indices.map((index) => elements[axisOf(index, elements.length) ?? -1] ?? null);
}
function joined({ inputs }) {
    const lists = inputs.map((input) => elementsOrUnknown(input));
    return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}
/** A list whose length is known, though none of its elements. */
function elementsOrUnknown(fact) {
    if (fact?.elements !== undefined)
        return (fact.shape?.length ?? 0) <= 1 ? fact.elements : undefined;
    const count = fact?.shape?.length === 1 ? (0,amount/* numberOf */.rl)(fact.shape[0] ?? null) : undefined;
    return count !== undefined && count <= MOST_REPEATED ? Array.from({ length: count }, () => null) : undefined;
}
function values_sliced(operation) {
    const [starts, ends, axes, steps] = ["starts", "ends", "axes", "steps"].map((name, at) => settingOf(operation, name, at + 1));
    const [start, end] = [starts?.[0], ends?.[0]];
    if (start === undefined || end === undefined || starts?.length !== 1 || axes === null || steps === null)
        return undefined;
    const [axis, step] = [axes?.[0] ?? 0, steps?.[0] ?? 1];
    const table = tableOf(operation);
    if (table !== undefined)
        return axis === 0 || axis === -2 ? cut(table.rows, start, end, step)?.flat() : undefined;
    const elements = elementsAt(operation, 0);
    return elements === undefined ? undefined : cut(elements, start, end, step);
}
/** One by one from the front, or all of it from the back. */
function cut(list, start, end, step) {
    if (step === 1)
        return list.slice(start, end);
    const isWhole = (start === -1 || start >= list.length - 1) && end < -list.length;
    return step === -1 && isWhole ? [...list].reverse() : undefined;
}
function pairwise(operator) {
    return (operation) => {
        const [a, b] = [elementsOrUnknown(operation.inputs[0]), elementsOrUnknown(operation.inputs[1])];
        if (a === undefined || b === undefined)
            return undefined;
        const length = a.length === 1 ? b.length : a.length;
        if (b.length !== 1 && b.length !== length)
            return undefined;
        return Array.from({ length }, (_, index) => operator(a[a.length === 1 ? 0 : index] ?? null, b[b.length === 1 ? 0 : index] ?? null));
    };
}
function quotient(a, b) {
    const [by, number] = [(0,amount/* numberOf */.rl)(b), (0,amount/* numberOf */.rl)(a)];
    // The division of the format rounds towards 0: sizes are not below it, a number that is, is none.
    if (number !== undefined && number < 0)
        return null;
    return (0,amount/* exactQuotient */.j7)(a, b) ?? (by === undefined ? null : (0,amount/* flooredQuotient */.N_)(a, by));
}
function equality(a, b) {
    if ((0,amount/* isEqual */.n4)(a, b))
        return amount/* ONE */.xr;
    const [x, y] = [(0,amount/* numberOf */.rl)(a), (0,amount/* numberOf */.rl)(b)];
    if (x !== undefined && y !== undefined)
        return amount/* ZERO */.f2;
    // A size is never −1, which stands for "as it is".
    return (x ?? y ?? 0) < 0 && a !== null && b !== null ? amount/* ZERO */.f2 : null;
}
function chosen(operation) {
    const [condition, yes, no] = [0, 1, 2].map((index) => elementsOrUnknown(operation.inputs[index]));
    if (condition === undefined || yes === undefined || no === undefined)
        return undefined;
    const length = Math.max(condition.length, yes.length, no.length);
    if (![condition, yes, no].every((list) => list.length === 1 || list.length === length))
        return undefined;
    const at = (list, index) => list[list.length === 1 ? 0 : index] ?? null;
    return Array.from({ length }, (_, index) => {
        const which = (0,amount/* numberOf */.rl)(at(condition, index));
        if (which === undefined)
            return (0,amount/* isEqual */.n4)(at(yes, index), at(no, index)) ? at(yes, index) : null;
        return at(which === 0 ? no : yes, index);
    });
}
function range({ inputs }) {
    const [start, limit, delta] = inputs.map((input) => (input === undefined ? undefined : numbersOf(input)?.[0]));
    if (start === undefined || limit === undefined || delta === undefined || delta === 0)
        return undefined;
    const length = Math.max(Math.ceil((limit - start) / delta), 0);
    return length > MOST_REPEATED ? undefined : Array.from({ length }, (_, index) => (0,amount/* whole */.WQ)(start + index * delta));
}

;// CONCATENATED MODULE: ./build/compute/windows.js


/** `x` and `weight` are positions of inputs; the weight has output channels, channels of a group, kernel. */
function convolved(operation, x, weight) {
    const [input, kernel] = [shapeAt(operation, x), shapeAt(operation, weight)];
    const rank = input?.length ?? kernel?.length;
    if (rank === undefined || rank < 2)
        return known(null);
    const spatial = spatialOf(operation, input, kernel, rank, slid);
    return known([input?.[0] ?? null, kernel?.[0] ?? null, ...spatial]);
}
function pooled(operation) {
    const input = shapeAt(operation, 0);
    const kernel = intsOf(operation, "kernel_shape");
    if (input === null || kernel === undefined || kernel.length !== input.length - 2)
        return known(null);
    const padded = [null, null, ...kernel.map(amount/* whole */.WQ)];
    return known([...input.slice(0, 2), ...spatialOf(operation, input, padded, input.length, slid)]);
}
/** The weight has input channels, output channels of a group, kernel. */
function transposedConvolved(operation) {
    const [input, kernel] = [shapeAt(operation, 0), shapeAt(operation, 1)];
    const rank = input?.length ?? kernel?.length;
    if (rank === undefined || rank < 2)
        return known(null);
    const channels = (0,amount/* times */.Hn)(kernel?.[1] ?? null, (0,amount/* whole */.WQ)(intOf(operation, "group") ?? 1));
    const stated = intsOf(operation, "output_shape");
    const added = intsOf(operation, "output_padding");
    const spatial = stated?.length === rank - 2
        ? stated.map(amount/* whole */.WQ)
        : spatialOf(operation, input, kernel, rank, (size, window, axis) => spread(size, window, (0,amount/* whole */.WQ)(added?.[axis] ?? 0), stringOf(operation, "auto_pad") ?? "NOTSET"));
    return known([input?.[0] ?? null, channels, ...spatial]);
}
function spatialOf(operation, input, kernel, rank, sizeOf) {
    const axes = Math.max(rank - 2, 0);
    const [strides, dilations, pads] = ["strides", "dilations", "pads"].map((name) => intsOf(operation, name));
    const stated = intsOf(operation, "kernel_shape");
    return Array.from({ length: axes }, (_, axis) => {
        const padEnd = pads?.[axis + axes] ?? 0;
        const window = {
            kernel: kernel?.[axis + 2] ?? (stated?.[axis] === undefined ? null : (0,amount/* whole */.WQ)(stated[axis])),
            stride: strides?.[axis] ?? 1,
            dilation: dilations?.[axis] ?? 1,
            pads: (pads?.[axis] ?? 0) + padEnd,
            padEnd,
        };
        return sizeOf(input?.[axis + 2] ?? null, window, axis, operation);
    });
}
/** From the first to the last element under a window. */
function extentOf({ kernel, dilation }) {
    return (0,amount/* plus */.tY)((0,amount/* times */.Hn)((0,amount/* plus */.tY)(kernel, (0,amount/* whole */.WQ)(-1)), (0,amount/* whole */.WQ)(dilation)), amount/* ONE */.xr);
}
function slid(size, window, _axis, operation) {
    const automatic = stringOf(operation, "auto_pad") ?? "NOTSET";
    const { stride } = window;
    if (automatic.startsWith("SAME"))
        return (0,amount/* ceiledQuotient */.KS)(size, stride);
    const pads = automatic === "VALID" ? 0 : window.pads;
    const room = (0,amount/* plus */.tY)((0,amount/* plus */.tY)(size, (0,amount/* whole */.WQ)(pads)), (0,amount/* times */.Hn)(extentOf(window), (0,amount/* whole */.WQ)(-1)));
    if ((intOf(operation, "ceil_mode") ?? 0) === 0)
        return (0,amount/* plus */.tY)((0,amount/* flooredQuotient */.N_)(room, stride), amount/* ONE */.xr);
    const windows = (0,amount/* plus */.tY)((0,amount/* ceiledQuotient */.KS)(room, stride), amount/* ONE */.xr);
    const extent = (0,amount/* numberOf */.rl)(extentOf(window));
    const padEnd = automatic === "VALID" ? 0 : window.padEnd;
    if (extent !== undefined && padEnd + stride <= extent)
        return windows;
    // A last window that would begin behind the input and its first pad is left out.
    const [count, all] = [(0,amount/* numberOf */.rl)(windows), (0,amount/* numberOf */.rl)(size)];
    if (count === undefined || all === undefined)
        return null;
    return (0,amount/* whole */.WQ)((count - 1) * stride >= all + pads - padEnd ? count - 1 : count);
}
function spread(size, window, added, automatic) {
    if (automatic.startsWith("SAME"))
        return (0,amount/* times */.Hn)(size, (0,amount/* whole */.WQ)(window.stride));
    const pads = automatic === "VALID" ? 0 : window.pads;
    const reached = (0,amount/* plus */.tY)((0,amount/* times */.Hn)((0,amount/* plus */.tY)(size, (0,amount/* whole */.WQ)(-1)), (0,amount/* whole */.WQ)(window.stride)), extentOf(window));
    return (0,amount/* plus */.tY)((0,amount/* plus */.tY)(reached, added), (0,amount/* whole */.WQ)(-pads));
}

;// CONCATENATED MODULE: ./build/compute/infer.js







/** What is known of the outputs of an operator that has no MACs, by its node and inputs. Operators that are not listed tell nothing. */
function outputsOf(operation) {
    const { domain, operator } = operation.node;
    const infer = (domain === "com.microsoft" ? MICROSOFT : domain === "ai.onnx" ? STANDARD : NOTHING).get(operator);
    const outputs = infer?.(operation) ?? [];
    const elements = domain === "ai.onnx" ? ELEMENTS.get(operator)?.(operation) : undefined;
    const [first = UNKNOWN, ...others] = outputs;
    if (elements === undefined || (first.shape !== null && first.shape.length > 2))
        return outputs;
    return first.shape === null ? [known([(0,amount/* whole */.WQ)(elements.length)], elements)] : [known(first.shape, elements), ...others];
}
const NOTHING = new Map();
function shaped(shapeOf) {
    return (operation) => [known(shapeOf(operation))];
}
const SAME = shaped((operation) => shapeAt(operation, 0));
const BROADCAST = shaped((operation) => broadcast(operation.inputs.map((input) => input?.shape ?? null)));
const STANDARD = new Map([
    ...every(`Abs Acos Acosh Asin Asinh Atan Atanh BatchNormalization Bernoulli BitwiseNot Cast CastLike Ceil Celu Clip Cos Cosh CumSum CumProd
     DequantizeLinear Elu Erf Exp Floor Gelu GroupNormalization HardSigmoid HardSwish Hardmax Identity InstanceNormalization IsInf
     IsNaN LRN LayerNormalization LeakyRelu Log LogSoftmax LpNormalization MeanVarianceNormalization Mish Neg Not PRelu QuantizeLinear
     RMSNormalization RandomNormalLike RandomUniformLike Reciprocal Relu ReverseSequence RotaryEmbedding Round Scatter ScatterElements
     ScatterND Selu Shrink Sigmoid Sign Sin Sinh Softmax Softplus Softsign Sqrt SwiGLU Swish Tan Tanh ThresholdedRelu Trilu ImageScaler Scale
     ScaledTanh ParametricSoftplus Affine`, SAME),
    ...every("Add Sub Mul Div", (operation) => [known(addedShape(operation))]),
    ...every("And BitShift BitwiseAnd BitwiseOr BitwiseXor Equal Greater GreaterOrEqual Less LessOrEqual Max Mean Min Mod Or Pow Sum Where Xor", BROADCAST),
    ...every("Dropout", (operation) => [known(shapeAt(operation, 0)), known(shapeAt(operation, 0))]),
    ...every("DynamicQuantizeLinear", (operation) => [known(shapeAt(operation, 0)), known([]), known([])]),
    ...every("AveragePool LpPool", (operation) => [pooled(operation)]),
    ...every("MaxPool", (operation) => [pooled(operation), pooled(operation)]),
    ...every("GlobalAveragePool GlobalMaxPool GlobalLpPool", shaped((operation) => shapeAt(operation, 0)?.map((size, axis) => (axis < 2 ? size : amount/* ONE */.xr)) ?? null)),
    ...every("ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceMax ReduceMean ReduceMin ReduceProd ReduceSum ReduceSumSquare", shaped(reduced)),
    ...every("ArgMax ArgMin", shaped(reducedToIndex)),
    ...every("Concat", shaped(concatenated)),
    ...every("Expand", shaped(expanded)),
    ...every("Flatten", shaped(flattened)),
    ...every("Gather", shaped(gathered)),
    ...every("GatherElements", shaped((operation) => shapeAt(operation, 1))),
    ...every("GatherND", shaped(gatheredPoints)),
    ...every("Pad", shaped(padded)),
    ...every("Reshape", shaped(reshaped)),
    ...every("Slice", shaped(sliced)),
    ...every("Squeeze", shaped(squeezed)),
    ...every("Tile", shaped(tiled)),
    ...every("Transpose", shaped(transposed)),
    ...every("Unsqueeze", shaped(unsqueezed)),
    ...every("Resize Upsample", shaped(resized)),
    ...every("Split", split),
    ...every("Shape", (operation) => [rankOf(operation)]),
    ...every("Size", shaped(() => [])),
    ...every("Constant", (operation) => [constant(operation)]),
    ...every("ConstantOfShape", shaped((operation) => operation.inputs[0]?.elements ?? null)),
    ...every("NonZero", shaped((operation) => [shapeAt(operation, 0) === null ? null : (0,amount/* whole */.WQ)(shapeAt(operation, 0)?.length ?? 0), null])),
    ...every("OneHot", shaped(oneHot)),
    ...every("Range", shaped(() => [null])),
    ...every("RandomNormal RandomUniform", shaped((operation) => intsOf(operation, "shape")?.map(amount/* whole */.WQ) ?? null)),
    ...every("DepthToSpace", shaped((operation) => blocks(operation, true))),
    ...every("SpaceToDepth", shaped((operation) => blocks(operation, false))),
    ...every("TopK", topK),
]);
const MICROSOFT = new Map([
    ...every(`BiasAdd BiasGelu DequantizeLinear FastGelu Gelu GroupNorm QLinearLeakyRelu QLinearSigmoid QLinearSoftmax QuantizeLinear QuickGelu
     RotaryEmbedding SimplifiedLayerNormalization SkipLayerNormalization SkipSimplifiedLayerNormalization Trilu`, SAME),
    ...every("QLinearAdd QLinearMul", (operation) => [known(broadcast([shapeAt(operation, 0), shapeAt(operation, 3)]))]),
]);
function every(names, infer) {
    return names
        .trim()
        .split(/\s+/)
        .map((name) => [name, infer]);
}
/** Until opset 6 the second operand was aligned by an attribute and could not widen the first. */
function addedShape(operation) {
    if (intOf(operation, "broadcast") !== undefined)
        return shapeAt(operation, 0);
    return broadcast([shapeAt(operation, 0), shapeAt(operation, 1)]);
}
function rankOf(operation) {
    const shape = shapeAt(operation, 0);
    const [start, end] = [intOf(operation, "start") ?? 0, intOf(operation, "end")];
    return known([shape === null ? null : (0,amount/* whole */.WQ)(shape.slice(start, end).length)]);
}
function constant(operation) {
    if (operation.value !== undefined)
        return operation.value;
    const { attributes } = operation.node;
    const value = attributes.find(({ name }) => name.startsWith("value_"))?.value;
    if (value === undefined || value.kind === "reference")
        return UNKNOWN;
    return known(Array.isArray(value.value) ? [(0,amount/* whole */.WQ)(value.value.length)] : []);
}
function split(operation) {
    const shape = shapeAt(operation, 0);
    const count = operation.node.outputs.length;
    const sizes = settingOf(operation, "split", 1);
    if (shape === null)
        return [];
    const axis = axisOf(intOf(operation, "axis") ?? 0, shape.length);
    return Array.from({ length: count }, (_, index) => known(shape.map((size, at) => (at === axis ? partOf(size, sizes, index, count) : size))));
}
function partOf(size, sizes, index, count) {
    if (sizes !== undefined)
        return sizes?.[index] === undefined ? null : (0,amount/* whole */.WQ)(sizes[index]);
    const all = (0,amount/* numberOf */.rl)(size);
    if (all === undefined)
        return null;
    // The last part is what is left where the size does not divide.
    const part = Math.ceil(all / count);
    return (0,amount/* whole */.WQ)(Math.max(Math.min(part, all - part * index), 0));
}
function oneHot(operation) {
    const indices = shapeAt(operation, 0);
    if (indices === null)
        return null;
    const axis = axisOf(intOf(operation, "axis") ?? -1, indices.length + 1) ?? indices.length;
    return [...indices.slice(0, axis), operation.inputs[1]?.elements?.[0] ?? null, ...indices.slice(axis)];
}
function blocks(operation, isToSpace) {
    const shape = shapeAt(operation, 0);
    const side = intOf(operation, "blocksize");
    if (shape?.length !== 4 || side === undefined || side < 1)
        return null;
    const [batch = null, channels = null, height = null, width = null] = shape;
    const grown = (size, by) => (0,amount/* times */.Hn)(size, (0,amount/* whole */.WQ)(by));
    return isToSpace
        ? [batch, (0,amount/* flooredQuotient */.N_)(channels, side * side), grown(height, side), grown(width, side)]
        : [batch, grown(channels, side * side), (0,amount/* flooredQuotient */.N_)(height, side), (0,amount/* flooredQuotient */.N_)(width, side)];
}
function topK(operation) {
    const shape = shapeAt(operation, 0);
    if (shape === null)
        return [];
    const axis = axisOf(intOf(operation, "axis") ?? -1, shape.length);
    const stated = intOf(operation, "k");
    const kept = stated === undefined ? (operation.inputs[1]?.elements?.[0] ?? null) : (0,amount/* whole */.WQ)(stated);
    const fact = known(shape.map((size, at) => (at === axis ? kept : size)));
    return [fact, fact];
}

;// CONCATENATED MODULE: ./build/compute/products.js



const UNKNOWN_PRODUCT = { shape: null, macs: null };
/** As numpy.matmul, of two inputs by their positions. `transA` and `transB` swap the last two axes first. */
function matrixProduct(operation, a, b) {
    const left = swapped(shapeAt(operation, a), (intOf(operation, "transA") ?? 0) === 1);
    const right = swapped(shapeAt(operation, b), (intOf(operation, "transB") ?? 0) === 1);
    if (left === null || right === null || left.length === 0 || right.length === 0)
        return UNKNOWN_PRODUCT;
    const rows = left.length === 1 ? [] : [left.at(-2) ?? null];
    const columns = right.length === 1 ? [] : [right.at(-1) ?? null];
    const batch = broadcast([left.slice(0, -2), right.slice(0, -2)]) ?? [];
    const shape = [...batch, ...rows, ...columns];
    const contracted = agreed([left.at(-1) ?? null, right.length === 1 ? (right[0] ?? null) : (right.at(-2) ?? null)]);
    return { shape, macs: (0,amount/* times */.Hn)((0,amount/* productOf */.$7)(shape), contracted) };
}
function swapped(shape, isSwapped) {
    if (!isSwapped || shape === null || shape.length < 2)
        return shape;
    return [...shape.slice(0, -2), shape.at(-1) ?? null, shape.at(-2) ?? null];
}
/** One size that several axes must have: a number where one of them says so, else what is known. */
function agreed(sizes) {
    const known = sizes.filter((size) => size !== null);
    return known.find((size) => (0,amount/* numberOf */.rl)(size) !== undefined) ?? known[0] ?? null;
}
/** Weights in blocks of few bits: the sizes stand in attributes. https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md */
function blockProduct(operation) {
    const input = shapeAt(operation, 0);
    const [k, n] = [intOf(operation, "K"), intOf(operation, "N")];
    if (input === null || input.length === 0 || k === undefined || n === undefined)
        return UNKNOWN_PRODUCT;
    const shape = [...input.slice(0, -1), (0,amount/* whole */.WQ)(n)];
    return { shape, macs: (0,amount/* times */.Hn)((0,amount/* productOf */.$7)(shape), (0,amount/* whole */.WQ)(k)) };
}
/** Two operands with letters for axes: everything that is not in the result is summed up. */
function einsum(operation) {
    const equation = (stringOf(operation, "equation") ?? "").replaceAll(" ", "");
    const [operands = "", stated] = equation.split("->");
    const terms = operands.split(",");
    if (equation.length > MOST_LETTERS || !/^[A-Za-z,]*$/.test(operands) || terms.length !== operation.inputs.length) {
        return UNKNOWN_PRODUCT;
    }
    const sizes = new Map();
    for (const [index, letters] of terms.entries()) {
        const shape = shapeAt(operation, index);
        if (shape !== null && shape.length !== letters.length)
            return UNKNOWN_PRODUCT;
        letters.split("").forEach((letter, axis) => {
            sizes.set(letter, [...(sizes.get(letter) ?? []), shape?.[axis] ?? null]);
        });
    }
    const result = stated ?? implicitResult(operands);
    const sizeOf = (letter) => stretchedOf(sizes.get(letter) ?? []);
    const shape = result.split("").map(sizeOf);
    const isSummed = [...sizes.keys()].some((letter) => !result.includes(letter));
    if (terms.length === 1 || (terms.length === 2 && !isSummed))
        return { shape, macs: (0,amount/* whole */.WQ)(0) };
    return { shape, macs: terms.length === 2 ? (0,amount/* productOf */.$7)([...sizes.keys()].map(sizeOf)) : null };
}
const MOST_LETTERS = 200;
/** Letters that stand once, in the order of the alphabet. */
function implicitResult(operands) {
    const letters = operands.replaceAll(",", "").split("");
    return letters
        .filter((letter) => letters.indexOf(letter) === letters.lastIndexOf(letter))
        .toSorted()
        .join("");
}
function stretchedOf(sizes) {
    const above = sizes.filter((size) => (0,amount/* numberOf */.rl)(size) !== 1);
    return above.length === 0 ? (sizes.length === 0 ? null : amount/* ONE */.xr) : agreed(above);
}

;// CONCATENATED MODULE: ./build/compute/attention.js



/** Attention of opset 23, https://onnx.ai/onnx/operators/onnx__Attention.html, without a past: queries by keys, and weights by values. */
function attention(operation) {
    const [query, key, value] = [0, 1, 2].map((index) => shapeAt(operation, index) ?? null);
    if (query === null || key === null || value === null || hasInput(operation, 4))
        return UNKNOWN_PRODUCT;
    if (query?.length === 4) {
        const [batch = null, heads = null, length = null, width = null] = query;
        const [long, deep] = [key?.[2] ?? null, value?.[3] ?? null];
        const scores = (0,amount/* productOf */.$7)([batch, heads, length, long]);
        return { shape: [batch, heads, length, deep], macs: (0,amount/* times */.Hn)(scores, (0,amount/* plus */.tY)(width, deep)) };
    }
    const [heads, shared] = [intOf(operation, "q_num_heads"), intOf(operation, "kv_num_heads")];
    if (query?.length !== 3 || heads === undefined || shared === undefined || shared < 1 || heads % shared !== 0)
        return UNKNOWN_PRODUCT;
    const deep = (0,amount/* times */.Hn)(value?.[2] ?? null, (0,amount/* whole */.WQ)(heads / shared));
    return attendedBy(query, key ?? null, deep);
}
/** com.microsoft MultiHeadAttention of three tensors without a past. */
function multiHeadAttention(operation) {
    const [query, key, value] = [0, 1, 2].map((index) => shapeAt(operation, index) ?? null);
    if (hasInput(operation, 6) || hasInput(operation, 7) || query?.length !== 3 || key?.length !== 3 || value?.length !== 3) {
        return UNKNOWN_PRODUCT;
    }
    return attendedBy(query, key, value[2] ?? null);
}
/** com.microsoft Attention without a past: one product for queries, keys and values together, then attention itself. */
function packedAttention(operation) {
    const [input, weight] = [shapeAt(operation, 0), shapeAt(operation, 1)];
    if (input?.length !== 3 || weight?.length !== 2 || hasInput(operation, 4))
        return UNKNOWN_PRODUCT;
    const [batch = null, length = null, width = null] = input;
    const stated = intsOf(operation, "qkv_hidden_sizes");
    const third = (0,amount/* exactQuotient */.j7)(weight[1] ?? null, (0,amount/* whole */.WQ)(3));
    const [query, value] = stated?.length === 3 ? [(0,amount/* whole */.WQ)(stated[0] ?? 0), (0,amount/* whole */.WQ)(stated[2] ?? 0)] : [third, third];
    const projected = (0,amount/* productOf */.$7)([batch, length, width, weight[1] ?? null]);
    const result = attendedBy([batch, length, query], [batch, length, query], value);
    return { shape: result.shape, macs: (0,amount/* plus */.tY)(projected, result.macs) };
}
/** Batch, length, heads times width: `deep` is the width of all values together. */
function attendedBy(query, key, deep) {
    const [batch = null, length = null, width = null] = query;
    const scores = (0,amount/* productOf */.$7)([batch, length, key?.[1] ?? null]);
    return { shape: [batch, length, deep], macs: (0,amount/* times */.Hn)(scores, (0,amount/* plus */.tY)(width, deep)) };
}
function hasInput({ node }, index) {
    return (node.inputs[index] ?? "") !== "";
}

;// CONCATENATED MODULE: ./build/compute/recurrent.js


/**
 * LSTM, GRU and RNN: https://onnx.ai/onnx/operators/onnx__LSTM.html. The input is length, batch, width (batch first with `layout` 1),
 * its weights are directions, gates × hidden, width.
 */
function recurrent(operation) {
    const [input, weight, recurrence] = [0, 1, 2].map((index) => shapeAt(operation, index) ?? null);
    const isBatchFirst = (intOf(operation, "layout") ?? 0) === 1;
    const [first, second] = [input?.[0] ?? null, input?.[1] ?? null];
    const [length, batch] = isBatchFirst ? [second, first] : [first, second];
    const directions = (0,amount/* whole */.WQ)((stringOf(operation, "direction") ?? "forward") === "bidirectional" ? 2 : 1);
    const stated = intOf(operation, "hidden_size");
    const hidden = recurrence?.[2] ?? (stated === undefined ? null : (0,amount/* whole */.WQ)(stated));
    const sequence = isBatchFirst ? [batch, length, directions, hidden] : [length, directions, batch, hidden];
    const state = isBatchFirst ? [batch, directions, hidden] : [directions, batch, hidden];
    // Every step multiplies the input by one matrix and the state by another; both have directions and gates in their shape.
    const step = (0,amount/* plus */.tY)((0,amount/* productOf */.$7)(weight ?? [null]), (0,amount/* productOf */.$7)(recurrence ?? [null]));
    return { outputs: [known(sequence), known(state), known(state)], macs: (0,amount/* times */.Hn)((0,amount/* productOf */.$7)([length, batch]), step) };
}

;// CONCATENATED MODULE: ./build/compute/macs.js






const macs_STANDARD = new Map([
    ["Conv", (operation) => convolution(operation, 0, 1)],
    ["ConvInteger", (operation) => convolution(operation, 0, 1)],
    ["QLinearConv", (operation) => convolution(operation, 0, 3)],
    ["ConvTranspose", transposedConvolution],
    ["CausalConvWithState", causalConvolution],
    ["DeformConv", (operation) => convolution(operation, 0, 1)],
    ["Gemm", (operation) => product(matrixProduct(operation, 0, 1))],
    ["MatMul", (operation) => product(matrixProduct(operation, 0, 1))],
    ["MatMulInteger", (operation) => product(matrixProduct(operation, 0, 1))],
    ["QLinearMatMul", (operation) => product(matrixProduct(operation, 0, 3))],
    ["Einsum", (operation) => product(einsum(operation))],
    ["Attention", (operation) => product(attention(operation))],
    ["LSTM", recurrent],
    ["GRU", recurrent],
    ["RNN", recurrent],
]);
const LEARNING = new Map([
    ["LinearClassifier", linear],
    ["LinearRegressor", linear],
]);
const macs_MICROSOFT = new Map([
    ["FusedConv", (operation) => convolution(operation, 0, 1)],
    ["FusedGemm", (operation) => product(matrixProduct(operation, 0, 1))],
    ["FusedMatMul", (operation) => product(matrixProduct(operation, 0, 1))],
    ["TransposeMatMul", (operation) => product(matrixProduct(operation, 0, 1))],
    ["QGemm", (operation) => product(matrixProduct(operation, 0, 3))],
    ["DynamicQuantizeMatMul", (operation) => product(matrixProduct(operation, 0, 1))],
    ["MatMulIntegerToFloat", (operation) => product(matrixProduct(operation, 0, 1))],
    ["MatMulNBits", (operation) => product(blockProduct(operation))],
    ["MatMulBnb4", (operation) => product(blockProduct(operation))],
    ["Attention", (operation) => product(packedAttention(operation))],
    ["MultiHeadAttention", (operation) => product(multiHeadAttention(operation))],
]);
const BY_DOMAIN = new Map([
    ["ai.onnx", macs_STANDARD],
    ["ai.onnx.ml", LEARNING],
    ["com.microsoft", macs_MICROSOFT],
]);
/** Whether this version knows operators of the domain: other formats have operators of their own. */
function isCountedDomain(domain) {
    return BY_DOMAIN.has(domain);
}
/** Undefined for operators without a formula. */
function computedOf(operation) {
    const { domain, operator } = operation.node;
    return BY_DOMAIN.get(domain)?.get(operator)?.(operation);
}
/** Every output element takes a kernel of one group's channels: batch × places × all elements of the weight. */
function convolution(operation, x, weight) {
    // Channels last, as some fused operators have them, would give other sizes without a word.
    if ((intOf(operation, "channels_last") ?? 0) !== 0)
        return { outputs: [], macs: null };
    const output = convolved(operation, x, weight);
    const places = output.shape === null ? null : (0,amount/* productOf */.$7)(output.shape.filter((_, axis) => axis !== 1));
    return { outputs: [output], macs: (0,amount/* times */.Hn)(places, (0,amount/* productOf */.$7)(shapeAt(operation, weight) ?? [null])) };
}
/** Every element takes the kernel of its own channel, of the past as well: https://onnx.ai/onnx/operators/onnx__CausalConvWithState.html */
function causalConvolution(operation) {
    const [input, weight] = [shapeAt(operation, 0), shapeAt(operation, 1)];
    const kernel = weight?.[2] ?? null;
    const state = input === null ? null : [input[0] ?? null, input[1] ?? null, (0,amount/* plus */.tY)(kernel, (0,amount/* whole */.WQ)(-1))];
    return { outputs: [known(input), known(state)], macs: (0,amount/* times */.Hn)((0,amount/* productOf */.$7)(input ?? [null]), kernel) };
}
/** Every input element is spread over a kernel of one group's channels. */
function transposedConvolution(operation) {
    const input = shapeAt(operation, 0);
    const places = input === null ? null : (0,amount/* productOf */.$7)(input.filter((_, axis) => axis !== 1));
    return {
        outputs: [transposedConvolved(operation)],
        macs: (0,amount/* times */.Hn)(places, (0,amount/* productOf */.$7)(shapeAt(operation, 1) ?? [null])),
    };
}
function product({ shape, macs }) {
    return { outputs: [known(shape)], macs };
}
/** One product of a row with the coefficients of each class or target, which are a list in an attribute. */
function linear(operation) {
    const coefficients = operation.node.attributes.find(({ name }) => name === "coefficients")?.value;
    const input = shapeAt(operation, 0);
    if (coefficients?.kind !== "floats" || input === null || input.length === 0)
        return { outputs: [], macs: null };
    const rows = input.length === 1 ? (0,amount/* whole */.WQ)(1) : (input[0] ?? null);
    return { outputs: [], macs: (0,amount/* times */.Hn)(rows, (0,amount/* whole */.WQ)(coefficients.value.length)) };
}

;// CONCATENATED MODULE: ./build/compute/order.js
/** The nodes so that values stand before what reads them: the file's own order where that is so. A cycle is cut somewhere. */
function inOrder(nodes) {
    const makers = new Map();
    for (const node of nodes)
        for (const output of node.outputs)
            if (output !== "")
                makers.set(output, node);
    if (isSorted(nodes, makers))
        return nodes;
    const ordered = [];
    const begun = new Set();
    for (const root of nodes) {
        // A stack instead of a recursion: chains are as long as files want.
        const stack = [{ node: root, next: 0 }];
        if (begun.has(root))
            continue;
        begun.add(root);
        for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
            const input = top.node.inputs[top.next++];
            if (input === undefined) {
                ordered.push(top.node);
                stack.pop();
                continue;
            }
            const maker = makers.get(input);
            if (maker === undefined || begun.has(maker))
                continue;
            begun.add(maker);
            stack.push({ node: maker, next: 0 });
        }
    }
    return ordered;
}
function isSorted(nodes, makers) {
    const made = new Set();
    for (const node of nodes) {
        for (const input of node.inputs) {
            const maker = makers.get(input);
            if (maker !== undefined && !made.has(maker))
                return false;
        }
        made.add(node);
    }
    return true;
}

;// CONCATENATED MODULE: ./build/compute/without-macs.js
/**
 * Operators that have no MACs by definition: they work on single elements, compare, normalise, pool, interpolate, choose, count or move.
 * https://onnx.ai/onnx/operators/ and https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md
 */
const NAMES = {
    "ai.onnx": `
    Abs Acos Acosh Add Affine And ArgMax ArgMin Asin Asinh Atan Atanh AveragePool BatchNormalization Bernoulli BitShift BitCast
    BitwiseAnd BitwiseNot BitwiseOr BitwiseXor BlackmanWindow Cast CastLike Ceil Celu CenterCropPad Clip Col2Im Compress Concat
    ConcatFromSequence Constant ConstantFill ConstantOfShape Cos Cosh Crop CumProd CumSum DepthToSpace DequantizeLinear Div Dropout
    DynamicQuantizeLinear Elu Equal Erf Exp Expand EyeLike Flatten Floor Gather GatherElements GatherND Gelu GlobalAveragePool
    GlobalLpPool GlobalMaxPool Greater GreaterOrEqual GridSample GroupNormalization HammingWindow HannWindow HardSigmoid HardSwish
    Hardmax Identity ImageDecoder ImageScaler InstanceNormalization IsInf IsNaN LRN LayerNormalization LeakyRelu Less LessOrEqual Log
    LogSoftmax LpNormalization LpPool Max MaxPool MaxRoiPool MaxUnpool Mean MeanVarianceNormalization Min Mish Mod Mul Multinomial Neg
    NegativeLogLikelihoodLoss NonMaxSuppression NonZero Not OneHot Optional OptionalGetElement OptionalHasElement Or PRelu Pad
    ParametricSoftplus Pow QuantizeLinear RMSNormalization RandomNormal RandomNormalLike RandomUniform RandomUniformLike Range
    Reciprocal ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceMax ReduceMean ReduceMin ReduceProd ReduceSum ReduceSumSquare
    RegexFullMatch Relu Reshape Resize ReverseSequence RoiAlign RotaryEmbedding Round Scale ScaledTanh Scatter ScatterElements ScatterND
    Selu SequenceAt SequenceConstruct SequenceEmpty SequenceErase SequenceInsert SequenceLength Shape Shrink Sigmoid Sign Sin Sinh Size
    Slice Softmax SoftmaxCrossEntropyLoss Softplus Softsign SpaceToDepth Split SplitToSequence Sqrt Squeeze StringConcat
    StringNormalizer StringSplit Sub Sum SwiGLU Swish Tan Tanh TensorScatter TfIdfVectorizer ThresholdedRelu Tile TopK Transpose Trilu Unique
    Unsqueeze Upsample Where Xor`,
    "ai.onnx.ml": `
    ArrayFeatureExtractor Binarizer CastMap CategoryMapper DictVectorizer FeatureVectorizer Imputer LabelEncoder Normalizer
    OneHotEncoder Scaler TreeEnsemble TreeEnsembleClassifier TreeEnsembleRegressor ZipMap`,
    "com.microsoft": `
    BiasAdd BiasDropout BiasGelu BiasSoftmax BiasSplitGelu BifurcationDetector CropAndResize DequantizeBFP DequantizeLinear
    DynamicQuantizeLinear EmbedLayerNormalization ExpandDims FastGelu GatherBlockQuantized GatherND Gelu GroupNorm NGramRepeatBlock
    NhwcMaxPool Pad QLinearAdd QLinearAveragePool QLinearConcat QLinearGlobalAveragePool QLinearLeakyRelu QLinearMul QLinearReduceMean
    QLinearSigmoid QLinearSoftmax QLinearWhere QuantizeBFP QuantizeLinear QuickGelu Range RemovePadding RestorePadding RotaryEmbedding
    SampleOp SimplifiedLayerNormalization SkipGroupNorm SkipLayerNormalization SkipSimplifiedLayerNormalization Tokenizer Trilu Unique`,
    xgboost: "Tree",
    lightgbm: "Tree",
    catboost: "Tree",
};
const without_macs_BY_DOMAIN = new Map(Object.entries(NAMES).map(([domain, names]) => [domain, new Set(names.trim().split(/\s+/))]));
function hasNoMacs(domain, type) {
    return without_macs_BY_DOMAIN.get(domain)?.has(type) ?? false;
}

;// CONCATENATED MODULE: ./build/compute/cost.js








// A function that calls another twice, and so on, is exponential work, and so are the nested loops whose bodies are gone through up to
// three times. A step is one or two microseconds; networks of 100,000 nodes take a tenth of these.
const MAX_STEPS = 4_000_000;
const STEPS_PER_NODE = 2;
// Of one term by another, for each size of an input.
const STEPS_PER_PRODUCT = 3;
// Functions inside each other; exporters stay below 5, subgraphs are bounded by the reader.
const MAX_DEPTH = 64;
/**
 * Undefined where no graph is known, or none of the operators of a whole model is one that is counted. One run of the main graph is
 * counted, with the subgraphs and functions it uses.
 */
function computeOf(model) {
    const main = model.graphs.find(({ role }) => role === "main");
    if (main === undefined)
        return undefined;
    const domains = new Set(model.graphs.flatMap(({ nodes }) => nodes.map(({ domain }) => domain)));
    // Of a model with operator sets of these it is told that nothing is counted: PyTorch numbers a set of its own.
    const hasOperatorSets = model.requirements.some(({ name }) => name.startsWith("opset ") && isCountedDomain(name.slice(6)));
    if (!hasOperatorSets && domains.size > 0 && ![...domains].some(isCountedDomain))
        return undefined;
    const walk = {
        graphs: new Map(model.graphs.map((graph) => [graph.name, graph])),
        tensors: new Map(model.tensors.map((tensor) => [tensor.name, tensor])),
        owned: new Set(),
        parameters: new Map(),
        steps: 0,
    };
    const signature = model.signatures[0];
    const inputs = new Map();
    for (const { name, kind, shape } of signature?.inputs ?? []) {
        if (kind === "tensor")
            inputs.set(name, known(statedSizes(shape, (axis) => `${name}[${axis}]`)));
    }
    const stated = new Map();
    for (const { name, kind, shape } of signature?.outputs ?? [])
        if (kind === "tensor")
            stated.set(name, known(statedSizes(shape)));
    const { tally } = graphCost(walk, main, { values: new Map(), outer: undefined }, inputs, 0, { stated, attributes: undefined });
    return {
        macs: tally.macs,
        counted: tally.counted,
        operators: operatorsOf(tally, walk.parameters),
        uncounted: uncountedOf(tally),
    };
}
function graphCost(walk, graph, around, inputs, depth, { stated, attributes }) {
    const tally = emptyTally();
    // What a function states is read again at each call.
    walk.steps += graph.values.length + graph.inputs.length + graph.outputs.length;
    const scope = { values: new Map(inputs), outer: around, graph };
    const written = new Map(stated);
    for (const { name, kind, shape } of graph.values)
        if (kind === "tensor")
            written.set(name, known(statedSizes(shape)));
    for (const original of inOrder(graph.nodes)) {
        const node = attributes === undefined ? original : withAttributes(original, attributes);
        const facts = nodeCost(walk, node, scope, depth, attributes, tally);
        node.outputs.forEach((name, index) => {
            if (name === "")
                return;
            const fact = facts[index] ?? UNKNOWN;
            const shape = completed(fact.shape, written.get(name)?.shape ?? null);
            scope.values.set(name, { ...fact, shape });
        });
    }
    return { tally, outputs: graph.outputs.map((name) => factOf(walk, scope, name) ?? UNKNOWN) };
}
function nodeCost(walk, node, scope, depth, attributes, tally) {
    if (walk.steps > MAX_STEPS) {
        if (!hasNoMacs(node.domain, node.operator))
            addNode(tally, node, null, "limit");
        return [];
    }
    const inputs = node.inputs.map((name) => (name === "" ? undefined : (factOf(walk, scope, name) ?? UNKNOWN)));
    walk.steps += STEPS_PER_NODE + inputs.length + node.outputs.length + node.attributes.length;
    walk.steps += inputs.reduce((sum, input) => sum + weightOf(input?.shape) + weightOf(input?.elements), 0);
    for (const input of inputs)
        own(walk, node, input?.tensor);
    // What a file defines goes before what the operator of this name is elsewhere.
    const called = walk.graphs.get(functionName(node));
    if (called !== undefined && depth < MAX_DEPTH) {
        const bound = new Map();
        called.inputs.forEach((name, index) => {
            const fact = inputs[index];
            if (fact !== undefined)
                bound.set(name, fact);
        });
        const around = { values: new Map(), outer: undefined };
        const body = graphCost(walk, called, around, bound, depth + 1, { attributes: node.attributes });
        if (!addBody(tally, body.tally, ONE_RUN))
            addNode(tally, node, null, "limit");
        return body.outputs;
    }
    const operation = operationOf(walk, node, inputs);
    // An attribute with a default that nobody read.
    if (node.attributes.some(({ value }) => value.kind === "reference")) {
        if (!hasNoMacs(node.domain, node.operator))
            addNode(tally, node, null, "shape");
        return [];
    }
    const computed = computedOf(operation);
    if (computed !== undefined) {
        addNode(tally, node, computed.macs, "shape");
        return computed.outputs;
    }
    if (hasNoMacs(node.domain, node.operator))
        return outputsOf(operation);
    return controlled({ walk, operation, scope, depth, attributes, tally });
}
const ONE_RUN = [{ coefficient: 1, factors: [] }];
/** Sums of several terms are multiplied with each other. */
function weightOf(sizes) {
    let weight = 0;
    for (const size of sizes ?? [])
        if (size !== null && size.length > 1)
            weight += STEPS_PER_PRODUCT * size.length ** 2;
    return weight;
}
/** Graphs of functions are named by what the nodes that call them name: domain, operator, overload. */
function functionName({ domain, operator }) {
    return `function:${domain}:${operator}`;
}
function operationOf(walk, node, inputs) {
    const attribute = attributeOf({ node, inputs }, "value");
    const tensor = attribute?.kind === "tensors" ? walk.tensors.get(attribute.value[0] ?? "") : undefined;
    return tensor === undefined ? { node, inputs } : { node, inputs, value: tensorFact(tensor) };
}
/** From the inside out: what a node made or a caller gave, else a tensor of the graph. */
function factOf(walk, scope, name) {
    for (let at = scope; at !== undefined; at = at.outer) {
        const local = at.graph === undefined || at.graph.role === "main" ? name : `${at.graph.name}/${name}`;
        const tensor = at.graph === undefined ? undefined : walk.tensors.get(local);
        // An input with a tensor has a default, of which the shape is known for certain.
        if (tensor !== undefined && tensor.kind !== "attribute")
            return tensorFact(tensor);
        const value = at.values.get(name);
        if (value !== undefined)
            return value;
    }
    return undefined;
}
function own(walk, { domain, operator }, tensor) {
    if (tensor === undefined || walk.owned.has(tensor))
        return;
    walk.owned.add(tensor);
    const key = keyOf({ domain, operator });
    const count = (walk.parameters.get(key)?.count ?? 0) + tensor.parameters;
    walk.parameters.set(key, { domain, type: operator, count });
}
/** What the caller of a function gives for its attributes; what it does not give has a default that nobody read. */
function withAttributes(node, given) {
    if (!node.attributes.some(({ value }) => value.kind === "reference"))
        return node;
    return {
        ...node,
        attributes: node.attributes.map(({ name, value }) => {
            const source = value.kind === "reference" ? given.find((attribute) => attribute.name === value.value) : undefined;
            return { name, value: source?.value ?? value };
        }),
    };
}

// EXTERNAL MODULE: ./build/model/summary.js
var summary = __webpack_require__(4514);
;// CONCATENATED MODULE: ./build/diff/facts.js
/** Format, producer, runtime requirements and code: what the header of a model says. */
function headerChanges(base, head) {
    const changes = [];
    if (base.format !== head.format)
        changes.push({ kind: "format-changed", base: base.format, head: head.format });
    const [producer, successor] = [producerOf(base), producerOf(head)];
    if (producer !== successor)
        changes.push({ kind: "producer-changed", base: producer, head: successor });
    return [...changes, ...requirementChanges(base, head), ...codeChanges(base, head)];
}
function producerOf({ producer }) {
    return producer === undefined ? null : `${producer.name} ${producer.version}`.trim();
}
/** Of one format only: a model that became ONNX does not need a higher operator set than before, it needs another runtime. */
function requirementChanges(base, head) {
    if (base.format !== head.format)
        return [];
    const versions = ({ requirements }) => new Map(requirements.map(({ name, version }) => [name, version]));
    const [before, after] = [versions(base), versions(head)];
    return namesOf(before, after).flatMap((name) => {
        const [from, to] = [before.get(name) ?? null, after.get(name) ?? null];
        return from === to ? [] : [{ kind: "requirement-changed", name, base: from, head: to }];
    });
}
/** What would run now and did not before, and the reverse. */
function codeChanges(base, head) {
    const references = ({ code }) => new Map(code.map((reference) => [`${reference.kind}\0${reference.name}`, reference]));
    const [before, after] = [references(base), references(head)];
    return namesOf(before, after).flatMap((name) => {
        const [lost, gained] = [before.get(name), after.get(name)];
        if (lost !== undefined && gained === undefined)
            return [{ kind: "code-removed", code: lost }];
        if (gained === undefined)
            return [];
        // What was only imported and is called now runs anew.
        const isNew = lost === undefined || (gained.isCalled === true && lost.isCalled === false);
        if (isNew)
            return [{ kind: "code-added", code: gained }];
        const files = differingFiles(lost, gained);
        return files.length === 0 ? [] : [{ kind: "code-changed", code: gained, files }];
    });
}
/** Paths at head, and at base of files that are gone. A file that moved with what names it is the same one. */
function differingFiles(base, head) {
    const [before, after] = [contentsOf(base), contentsOf(head)];
    const changed = [...after].flatMap(([place, { path, content }]) => (before.get(place)?.content === content ? [] : [path]));
    const gone = [...before].flatMap(([place, { path }]) => (after.has(place) ? [] : [path]));
    return [...changed, ...gone];
}
function contentsOf({ files = [], source = "" }) {
    const folder = source.slice(0, source.lastIndexOf("/") + 1);
    return new Map(files.map((file) => [file.path.startsWith(folder) ? file.path.slice(folder.length) : file.path, file]));
}
/** Keys of both, in the order of base, then what head adds. */
function namesOf(base, head) {
    return [...base.keys(), ...[...head.keys()].filter((name) => !base.has(name))];
}

;// CONCATENATED MODULE: ./build/encodings/onnx-defaults.js
/**
 * What operators do when an attribute is left out, where all versions of the operator agree. A line is an operator.
 * https://onnx.ai/onnx/operators/
 */
const STATED = `
  AffineGrid: align_corners=0
  ArgMax: axis=0 keepdims=1 select_last_index=0
  ArgMin: axis=0 keepdims=1 select_last_index=0
  Attention: is_causal=0 left_window_size=-1 qk_matmul_output_mode=0 right_window_size=-1 softcap=0
  AveragePool: auto_pad=NOTSET ceil_mode=0 count_include_pad=0
  BatchNormalization: epsilon=1e-05 momentum=0.9 training_mode=0
  BlackmanWindow: output_datatype=1 periodic=1
  Cast: round_mode=up saturate=1
  CastLike: round_mode=up saturate=1
  CausalConvWithState: activation=none
  Celu: alpha=1
  ConcatFromSequence: new_axis=0
  Conv: auto_pad=NOTSET group=1
  ConvInteger: auto_pad=NOTSET group=1
  ConvTranspose: auto_pad=NOTSET group=1
  CumProd: exclusive=0 reverse=0
  CumSum: exclusive=0 reverse=0
  DFT: inverse=0 onesided=0
  DeformConv: group=1 offset_group=1
  DepthToSpace: mode=DCR
  DequantizeLinear: axis=1 block_size=0 output_dtype=0
  Elu: alpha=1
  EyeLike: k=0
  Flatten: axis=1
  GRU: direction=forward layout=0 linear_before_reset=0
  Gather: axis=0
  GatherElements: axis=0
  GatherND: batch_dims=0
  Gelu: approximate=none
  Gemm: alpha=1 beta=1 transA=0 transB=0
  GridSample: align_corners=0 padding_mode=zeros
  GroupNormalization: epsilon=1e-05 stash_type=1
  HammingWindow: output_datatype=1 periodic=1
  HannWindow: output_datatype=1 periodic=1
  HardSigmoid: alpha=0.2 beta=0.5
  ImageDecoder: pixel_format=RGB
  InstanceNormalization: epsilon=1e-05
  IsInf: detect_negative=1 detect_positive=1
  LRN: alpha=0.0001 beta=0.75 bias=1
  LSTM: direction=forward input_forget=0 layout=0
  LayerNormalization: axis=-1 epsilon=1e-05 stash_type=1
  LeakyRelu: alpha=0.01
  LinearAttention: chunk_size=64 scale=0 update_rule=gated_delta
  LpNormalization: axis=-1 p=2
  LpPool: auto_pad=NOTSET ceil_mode=0
  MaxPool: auto_pad=NOTSET ceil_mode=0 storage_order=0
  MaxRoiPool: spatial_scale=1
  MelWeightMatrix: output_datatype=1
  Mod: fmod=0
  Multinomial: dtype=6 sample_size=1
  NegativeLogLikelihoodLoss: reduction=mean
  NonMaxSuppression: center_point_box=0
  OneHot: axis=-1
  Pad: mode=constant
  QLinearConv: auto_pad=NOTSET group=1
  QuantizeLinear: axis=1 block_size=0 output_dtype=0 precision=0 saturate=1
  RMSNormalization: axis=-1 epsilon=1e-05 stash_type=1
  RNN: direction=forward layout=0
  RandomNormal: dtype=1 mean=0 scale=1
  RandomNormalLike: mean=0 scale=1
  RandomUniform: dtype=1 high=1 low=0
  RandomUniformLike: high=1 low=0
  Range: stash_type=1
  ReduceL1: keepdims=1 noop_with_empty_axes=0
  ReduceL2: keepdims=1 noop_with_empty_axes=0
  ReduceLogSum: keepdims=1 noop_with_empty_axes=0
  ReduceLogSumExp: keepdims=1 noop_with_empty_axes=0
  ReduceMax: keepdims=1 noop_with_empty_axes=0
  ReduceMean: keepdims=1 noop_with_empty_axes=0
  ReduceMin: keepdims=1 noop_with_empty_axes=0
  ReduceProd: keepdims=1 noop_with_empty_axes=0
  ReduceSum: keepdims=1 noop_with_empty_axes=0
  ReduceSumSquare: keepdims=1 noop_with_empty_axes=0
  Reshape: allowzero=0
  Resize: antialias=0 cubic_coeff_a=-0.75 exclude_outside=0 extrapolation_value=0 keep_aspect_ratio_policy=stretch mode=nearest
  ReverseSequence: batch_axis=1 time_axis=0
  RoiAlign: mode=avg output_height=1 output_width=1 sampling_ratio=0 spatial_scale=1
  RotaryEmbedding: interleaved=0 rotary_embedding_dim=0
  STFT: onesided=1
  Scatter: axis=0
  ScatterElements: axis=0 reduction=none
  ScatterND: reduction=none
  Shape: start=0
  Shrink: bias=0 lambd=0.5
  SoftmaxCrossEntropyLoss: reduction=mean
  SpaceToDepth: mode=DCR
  Split: axis=0
  SplitToSequence: axis=0 keepdims=1
  StringNormalizer: case_change_action=NONE is_case_sensitive=0
  SwiGLU: alpha=1
  Swish: alpha=1
  TensorScatter: axis=-2 mode=linear
  ThresholdedRelu: alpha=1
  TopK: axis=-1 largest=1 sorted=1
  Trilu: upper=1
  Unique: sorted=1
  Upsample: mode=nearest
`;
/** Lists with a number for each axis: left out, each is this. */
const EACH = { pads: "0", output_padding: "0", strides: "1", dilations: "1" };
const WINDOWS = new Set("AveragePool Conv ConvInteger ConvTranspose DeformConv LpPool MaxPool MaxUnpool QLinearConv".split(" "));
const DEFAULTS = new Map(STATED.trim()
    .split("\n")
    .map((line) => {
    const [operator = "", ...attributes] = line.trim().split(/:? /);
    const pairs = attributes.map((text) => text.split("=")).map(([name = "", value = ""]) => [name, value]);
    return [operator, new Map(pairs)];
}));
/** Whether a node says no more with an attribute than without it. Some exporters spell every default out, others none. */
function isDefault({ domain, operator }, { name, value }) {
    if (domain !== "ai.onnx")
        return false;
    if (value.kind === "ints") {
        const each = WINDOWS.has(operator) && Object.hasOwn(EACH, name) ? EACH[name] : undefined;
        return each !== undefined && value.value.length > 0 && value.value.every((number) => number === each);
    }
    const stated = DEFAULTS.get(operator)?.get(name);
    if (stated === undefined)
        return false;
    if (value.kind === "float")
        return value.value === Number(stated);
    return (value.kind === "int" || value.kind === "string") && value.value === stated;
}

// EXTERNAL MODULE: ./build/diff/digests.js
var diff_digests = __webpack_require__(8987);
;// CONCATENATED MODULE: ./build/diff/match/displaced.js
/**
 * Nodes of head that were matched and stand among others now: nothing they read and nothing that reads them is the counterpart of
 * what it was, and at least one neighbour that stayed is another's neighbour. Beside nodes that came or went a node has not moved.
 */
function displacedNodes({ base, head, nodes, values }) {
    const [makers, makersOfHead] = [makersOf(base.graph.nodes), makersOf(head.graph.nodes)];
    const toHead = new Map(nodes.pairs);
    const toBase = new Map(nodes.pairs.map(([b, h]) => [h, b]));
    const kept = new Set();
    const lost = new Set();
    for (const [b, h] of nodes.pairs) {
        const [from, to] = [base.graph.nodes[b], head.graph.nodes[h]];
        if (from === undefined || to === undefined)
            continue;
        for (const [position, value] of from.inputs.entries()) {
            const other = to.inputs[position];
            if (other === undefined || value === "")
                continue;
            const [maker, makerOfHead] = [makers.get(value), makersOfHead.get(other)];
            if (maker === undefined && values.toHead(value) === other)
                kept.add(h);
            if (maker === undefined || makerOfHead === undefined)
                continue;
            const counterpart = toHead.get(maker);
            if (counterpart === makerOfHead) {
                kept.add(h);
                kept.add(makerOfHead);
            }
            else if (counterpart !== undefined && toBase.has(makerOfHead)) {
                for (const node of [h, counterpart, makerOfHead])
                    lost.add(node);
            }
        }
    }
    const results = new Set(head.graph.outputs);
    return new Set([...lost].filter((h) => !kept.has(h) && head.graph.nodes[h]?.outputs.some((value) => results.has(value)) !== true));
}
function makersOf(nodes) {
    return new Map(nodes.flatMap(({ outputs }, node) => outputs.filter((value) => value !== "").map((value) => [value, node])));
}

;// CONCATENATED MODULE: ./build/diff/match/scope.js
function indexOf(model) {
    const graphs = new Map(model.graphs.map((graph) => [graph.name, graph]));
    const paths = pathsOf(graphs.keys());
    const locals = new Map();
    const localNames = new Map();
    for (const tensor of model.tensors) {
        const owner = ownerOf(tensor.name, paths);
        const local = owner === MAIN ? tensor.name : tensor.name.slice(owner.length + 1);
        const siblings = locals.get(owner) ?? new Map();
        locals.set(owner, siblings.set(local, tensor));
        localNames.set(tensor, local);
    }
    return { graphs, tensors: new Map(model.tensors.map((tensor) => [tensor.name, tensor])), locals, localNames };
}
/** The tensor a value name stands for, looked up from the inside out. */
function tensorOf(model, scope, value) {
    for (let at = scope; at !== undefined; at = at.outer) {
        const found = model.locals.get(at.graph.name)?.get(value);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Tensors of the main graph have plain names, all others begin with the path of their graph. */
const MAIN = "main";
function pathsOf(names) {
    const root = { next: new Map(), isGraph: false };
    for (const name of names) {
        let branch = root;
        for (const segment of name.split("/")) {
            const known = branch.next.get(segment) ?? { next: new Map(), isGraph: false };
            branch.next.set(segment, known);
            branch = known;
        }
        branch.isGraph = true;
    }
    return root;
}
/** The longest graph path that the name begins with; names may hold slashes of their own. */
function ownerOf(name, paths) {
    let owner = MAIN;
    let branch = paths;
    for (let start = 0, slash = name.indexOf("/"); slash >= 0; start = slash + 1, slash = name.indexOf("/", start)) {
        branch = branch.next.get(name.slice(start, slash));
        if (branch === undefined)
            break;
        if (branch.isGraph)
            owner = name.slice(0, slash);
    }
    return owner;
}

;// CONCATENATED MODULE: ./build/diff/match/sites.js
const AROUND = -1;
/** Sites are numbered from 0 within the graph, in the order of their first nodes. */
function sitesOf({ base, head, nodes }) {
    const parents = [];
    const rootOf = (item) => {
        let root = item;
        while (parents[root] !== root)
            root = parents[root] ?? root;
        for (let at = item; at !== root;) {
            const next = parents[at] ?? root;
            parents[at] = root;
            at = next;
        }
        return root;
    };
    const item = () => parents.push(parents.length) - 1;
    const [removed, added] = [
        new Map(nodes.removed.map((node) => [node, item()])),
        new Map(nodes.added.map((node) => [node, item()])),
    ];
    // An input of a node that stayed, as node of head and position.
    const inputs = new Map();
    function join(open, all, counterpartOf) {
        const makers = new Map();
        for (const node of open.keys())
            for (const value of all[node]?.outputs ?? [])
                if (value !== "")
                    makers.set(value, node);
        if (makers.size === 0)
            return;
        for (const [reader, { inputs: read }] of all.entries()) {
            for (const [position, value] of read.entries()) {
                const maker = open.get(makers.get(value) ?? -1);
                if (maker === undefined)
                    continue;
                const own = open.get(reader) ?? inputOf(counterpartOf(reader), position);
                if (own !== undefined)
                    parents[rootOf(maker)] = rootOf(own);
            }
        }
    }
    /** What the graph gives counts as an input of what is around it. */
    function joinOutputs(open, { nodes: all, outputs }) {
        const places = new Map(outputs.map((value, position) => [value, position]));
        for (const [node, own] of open) {
            for (const value of all[node]?.outputs ?? []) {
                const place = inputOf(AROUND, places.get(value) ?? -1);
                if (places.has(value) && place !== undefined)
                    parents[rootOf(own)] = rootOf(place);
            }
        }
    }
    function inputOf(node, position) {
        if (node === undefined)
            return undefined;
        const key = `${node} ${position}`;
        const known = inputs.get(key) ?? item();
        inputs.set(key, known);
        return known;
    }
    const toHead = new Map(nodes.pairs);
    join(removed, base.graph.nodes, (node) => toHead.get(node));
    join(added, head.graph.nodes, (node) => node);
    joinOutputs(removed, base.graph);
    joinOutputs(added, head.graph);
    const numbers = new Map();
    const number = (entry) => {
        const root = rootOf(entry);
        const known = numbers.get(root) ?? numbers.size;
        numbers.set(root, known);
        return known;
    };
    const numbered = (open) => new Map([...open].map(([node, entry]) => [node, number(entry)]));
    return { removed: numbered(removed), added: numbered(added) };
}

;// CONCATENATED MODULE: ./build/diff/graph.js






/** Longest attribute text kept in a change, in UTF-16 code units: lists of 10,000 integers are compared, not shown. */
const MAX_ATTRIBUTE_TEXT = 200;
function graphChanges(base, head, graphs, tensors, sides) {
    const renamed = new Map(tensors.pairs.map((pair) => [pair.base, pair.head]));
    const moved = { base: new Set(graphs.moves.map(keyOfBase)), head: new Set(graphs.moves.map(keyOfHead)) };
    const left = (graph, keys) => graph.nodes.filter((_, node) => !keys.has(graph_keyOf({ graph, node }))).length;
    return [
        ...graphs.removed.map((graph) => ({ kind: "graph-removed", graph: graph.name, nodes: left(graph, moved.base) })),
        ...graphs.added.map((graph) => ({ kind: "graph-added", graph: graph.name, nodes: left(graph, moved.head) })),
        ...graphs.pairs.flatMap((pair) => [...renamedGraph(pair)]),
        ...operatorChanges(base, head),
        ...graphs.moves.map(moveOf),
        ...graphs.pairs.flatMap((pair) => [...nodeChanges(pair, moved, (from, to) => isSameValue(pair, from, to, renamed, sides))]),
    ];
}
function graph_keyOf({ graph, node }) {
    return `${node} ${graph.name}`;
}
function keyOfBase({ base }) {
    return graph_keyOf(base);
}
function keyOfHead({ head }) {
    return graph_keyOf(head);
}
function moveOf({ base, head }) {
    const labels = { base: labelOf(base.graph.nodes[base.node]), head: labelOf(head.graph.nodes[head.node]) };
    return { kind: "node-moved", from: base.graph.name, graph: head.graph.name, ...labels };
}
/** Subgraphs are called after the nodes that hold them; the others have names that people gave them. */
function* renamedGraph({ base, head }) {
    if (base.graph.role === "subgraph" || base.graph.name === head.graph.name)
        return;
    yield { kind: "graph-renamed", base: base.graph.name, head: head.graph.name };
}
function operatorChanges(base, head) {
    const count = (model) => new Map((0,summary/* operatorsOf */.Rj)(model.graphs).map((entry) => [JSON.stringify([entry.domain, entry.type]), entry]));
    const [before, after] = [count(base), count(head)];
    return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
        const [from, to] = [before.get(key), after.get(key)];
        const operator = from ?? to;
        if (operator === undefined || from?.count === to?.count)
            return [];
        const { domain, type } = operator;
        return [{ kind: "operator-count-changed", domain, operator: type, base: from?.count ?? 0, head: to?.count ?? 0 }];
    });
}
function* nodeChanges(pair, moved, isSame) {
    const { base, head, nodes } = pair;
    const graph = head.graph.name;
    const sites = sitesOf(pair);
    const place = (numbers, node) => ({ site: numbers.get(node) ?? 0 });
    for (const index of nodes.removed) {
        if (moved.base.has(graph_keyOf({ graph: base.graph, node: index })))
            continue;
        yield {
            kind: "node-removed",
            graph: base.graph.name,
            node: labelOf(base.graph.nodes[index]),
            ...place(sites.removed, index),
        };
    }
    for (const index of nodes.added) {
        if (moved.head.has(graph_keyOf({ graph: head.graph, node: index })))
            continue;
        yield { kind: "node-added", graph, node: labelOf(head.graph.nodes[index]), ...place(sites.added, index) };
    }
    const displaced = displacedNodes(pair);
    for (const [b, h] of nodes.pairs) {
        const [from, to] = [base.graph.nodes[b], head.graph.nodes[h]];
        if (from === undefined || to === undefined)
            continue;
        if (displaced.has(h))
            yield moveOf({ base: { graph: base.graph, node: b }, head: { graph: head.graph, node: h } });
        if (from.name !== to.name)
            yield { kind: "node-renamed", graph, base: labelOf(from), head: labelOf(to) };
        const attributes = attributeChanges(from, to);
        const wiring = displaced.has(h) ? [] : wiringChanges(from, to, isSame);
        if (attributes.length + wiring.length > 0)
            yield { kind: "node-changed", graph, node: labelOf(to), attributes, wiring };
    }
}
function labelOf(node) {
    return { name: node?.name ?? "", domain: node?.domain ?? "", operator: node?.operator ?? "" };
}
/** To spell a default out, or no longer to, changes nothing. */
function attributeChanges(base, head) {
    const [before, after] = [base, head].map(({ attributes }) => new Map(attributes.map(({ name, value }) => [name, value])));
    return [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].flatMap((name) => {
        const [from, to] = [before?.get(name), after?.get(name)];
        if (isSameAttribute(from, to))
            return [];
        if (to === undefined && from !== undefined && isDefault(base, { name, value: from }))
            return [];
        if (from === undefined && to !== undefined && isDefault(head, { name, value: to }))
            return [];
        const texts = { base: from === undefined ? null : textOf(from), head: to === undefined ? null : textOf(to) };
        const start = differenceAt(texts.base ?? "", texts.head ?? "");
        return [{ name, base: excerptOf(texts.base, start), head: excerptOf(texts.head, start) }];
    });
}
/** Tensors and graphs inside attributes are matched and compared on their own: here only their number counts. */
function isSameAttribute(base, head) {
    if (base === undefined || head === undefined || base.kind !== head.kind)
        return base === head;
    if (base.kind === "tensors" || base.kind === "graphs")
        return base.value.length === head.value.length;
    return JSON.stringify(base.value) === JSON.stringify(head.value);
}
function textOf({ kind, value }) {
    if (typeof value !== "object")
        return String(value);
    return kind === "graphs" || kind === "tensors" ? `${value.length} ${kind}` : `[${value.join(", ")}]`;
}
/** Where two texts begin to differ. */
function differenceAt(base, head) {
    const shorter = Math.min(base.length, head.length);
    for (let index = 0; index < shorter; index++)
        if (base[index] !== head[index])
            return index;
    return shorter;
}
/** A text that is too long is told from a little before the first difference on. */
function excerptOf(text, difference) {
    if (text === null || text.length <= MAX_ATTRIBUTE_TEXT)
        return text;
    const start = difference < MAX_ATTRIBUTE_TEXT ? 0 : difference - MAX_ATTRIBUTE_TEXT / 2;
    const end = start + MAX_ATTRIBUTE_TEXT;
    return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
function wiringChanges(base, head, isSame) {
    const changes = [];
    for (let input = 0; input < Math.max(base.inputs.length, head.inputs.length); input++) {
        const [from, to] = [base.inputs[input] ?? "", head.inputs[input] ?? ""];
        if (isSame(from, to))
            continue;
        changes.push({ input, base: from === "" ? null : from, head: to === "" ? null : to });
    }
    return changes;
}
/** A value is the same when its producers were matched, or when both names stand for tensors that were. */
function isSameValue({ base, head, values }, from, to, renamed, sides) {
    if (from === "" || to === "")
        return from === to;
    const matched = values.toHead(from);
    if (matched !== undefined)
        return matched === to;
    const tensor = tensorOf(sides.base, base, from);
    if (tensor === undefined)
        return from === to;
    const counterpart = tensorOf(sides.head, head, to);
    if (counterpart === undefined)
        return false;
    return renamed.get(tensor) === counterpart || isSameContent(tensor, counterpart, sides.digests);
}
/** Which of several equal tensors a node reads makes no difference to what it computes. */
function isSameContent(base, head, digests) {
    const digest = digests.base.get(base.name);
    return digest !== undefined && digest === digests.head.get(head.name) && (0,diff_digests/* typeOf */.QP)(base) === (0,diff_digests/* typeOf */.QP)(head);
}

// EXTERNAL MODULE: ./build/diff/values.js
var diff_values = __webpack_require__(1086);
;// CONCATENATED MODULE: ./build/diff/kinship/layers.js
/** Before the repeated blocks, in them, after them. */
const STAGES = ["input", "block", "output"];
// Last parts of names that say which tensor of a layer it is.
const PARAMETER = /[./_](?:weights?|bias|biases|kernel|gamma|beta|scale|running_mean|running_var|num_batches_tracked|moving_mean|moving_variance|mean|variance|[wb]|lora_[ab](?:\.[\w.]+)?)(?::\d+)?$/i;
const BLOCK = /(?:^|[./_])(?:layers?|blocks?|blk|h|encoder|decoder|stages?|features|layer)[._/](\d+)(?=[./_]|$)/i;
const INPUT = /(?:^|[./_])(?:stem|embed\w*|embeddings?|wte|wpe|tok_embeddings|patch_embed|conv_?1|conv_stem|input\w*|stft)(?=[./_\d]|$)/i;
/** Where a tensor stands, by its name alone. Names that say nothing count as coming after the blocks. */
function placeOf(name) {
    const layer = name.replace(PARAMETER, "");
    const block = BLOCK.exec(layer)?.[1];
    if (block !== undefined)
        return { layer, stage: "block", block: Number(block) };
    return { layer, stage: INPUT.test(layer) ? "input" : "output", block: null };
}
/** Sorts from the input to the output: by stage, by block, then as the model lists them. */
function byDepth(a, b) {
    return STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || (a.block ?? 0) - (b.block ?? 0);
}

;// CONCATENATED MODULE: ./build/diff/kinship/blocks.js
/**
 * Relative change that rounding to a block type leaves at most: a quarter more than what was measured of weights by Student's
 * distribution of 4 degrees of freedom, whose outliers make scales coarse (normal ones lose a third less; q4_0: 0.086, 0.115). By the
 * rounding of gguf 0.19 for Python, where it has one, otherwise by the steps that a block of this type can make; of iq1, iq2, iq3 and nvfp4 by
 * `ggml_quantize_chunk` of llama.cpp, with and without weights of importance. Types that only hold models trained for them are left out.
 */
const ROUNDING = new Map([
    ["q8_0", 0.01],
    ["q8_1", 0.01],
    ["q8_k", 0.018],
    ["q6_k", 0.032],
    ["q5_k", 0.06],
    ["q5_0", 0.075],
    ["q5_1", 0.06],
    ["q4_k", 0.12],
    ["q4_0", 0.15],
    ["q4_1", 0.12],
    ["iq4_nl", 0.13],
    ["iq4_xs", 0.13],
    ["mxfp4", 0.17],
    ["nvfp4", 0.13],
    ["q3_k", 0.24],
    ["q2_k", 0.45],
    ["iq3_s", 0.25],
    ["iq3_xxs", 0.32],
    ["iq2_s", 0.42],
    ["iq2_xs", 0.47],
    ["iq2_xxs", 0.55],
    ["iq1_m", 0.75],
    ["iq1_s", 0.77],
]);
/**
 * Whether a relative change is what converting to a block type, from one, or between two makes by itself. A smaller change that was
 * made with it cannot be seen. Of one dtype on both sides nothing was converted.
 */
function isOfRounding(base, head, relative) {
    const errors = [base, head].flatMap((dtype) => ROUNDING.get(dtype) ?? []);
    return base !== head && errors.length > 0 && relative <= Math.hypot(...errors);
}

// EXTERNAL MODULE: ./build/diff/kinship/thresholds.js
var kinship_thresholds = __webpack_require__(6125);
;// CONCATENATED MODULE: ./build/diff/kinship/tensor.js


/** What happened to the values of a tensor that both sides have, in the order of how much of it was kept. */
const TENSOR_KINSHIPS = (/* unused pure expression or super */ null && ([
    "identical",
    "recast",
    "noise",
    "permuted",
    "transposed",
    "rescaled",
    "requantised",
    "sparse-update",
    "pruned",
    "low-rank-update",
    "fine-tuned",
    "heavily-changed",
    "retrained",
    "changed",
    "unmeasured",
]));
/** The kinship of two tensors. `changed`: other values, and too few or too uniform to say more. */
function tensorKinship(compared, thresholds = kinship_thresholds/* KINSHIP_THRESHOLDS */.i) {
    const rows = rowsBetween(compared.base.shape, compared.head.shape);
    const grown = rows === undefined || rows === 0 ? {} : { rows };
    const { structure } = compared;
    const zeroRows = structure?.zeroRows === undefined ? {} : { zeroRows: structure.zeroRows };
    const kinship = kindOf(compared, rows, thresholds);
    return { ...kinship, ...grown, ...sampledOf(kinship.kind, compared), ...zeroRows };
}
/** What was read whole, or not by the measure, is no sample. */
function sampledOf(kind, { isIdentical, measure, structure }) {
    const isOfMeasure = !isIdentical && kind !== "unmeasured" && structure?.arrangement === undefined;
    return isOfMeasure && measure !== undefined && measure.share < 1 ? { share: measure.share } : {};
}
function kindOf(compared, rows, thresholds) {
    const { isIdentical, measure, structure } = compared;
    if (isIdentical)
        return { kind: "identical" };
    if (structure?.isRequantised === true)
        return { kind: "requantised" };
    if (structure?.arrangement === "reshaped")
        return { kind: "identical" };
    if (structure?.arrangement !== undefined)
        return { kind: structure.arrangement };
    if (measure === undefined || rows === undefined)
        return { kind: "unmeasured" };
    if (measure.changed === 0)
        return { kind: unchangedKind(compared, measure) };
    return changedKind(measure, compared, thresholds);
}
/** A sample that shows no change proves none. */
function unchangedKind({ base, head }, { share, isDequantised }) {
    if (isDequantised)
        return "requantised";
    if (base.dtype !== head.dtype)
        return "recast";
    return share < 1 ? "unmeasured" : "identical";
}
function changedKind(measure, { base, head, structure }, thresholds) {
    const { relativeL2: relative, changed, elements } = measure;
    const pairs = finitePairsOf(measure);
    if (relative !== null && relative < thresholds.noise && !isAllFinite(measure))
        return { kind: "changed" };
    if (relative !== null && relative < thresholds.noise)
        return { kind: base.dtype === head.dtype ? "noise" : "recast" };
    if (pairs < thresholds.decidingElements || relative === null)
        return { kind: "changed" };
    if (isPruned(measure))
        return { kind: "pruned" };
    if (isRequantised(measure, base.dtype))
        return { kind: "requantised" };
    if (isOfRounding(base.dtype, head.dtype, relative) && isRelated(measure, thresholds))
        return { kind: "requantised" };
    const isSparse = base.dtype === head.dtype && changed <= thresholds.sparse * elements;
    if (isSparse)
        return { kind: "sparse-update" };
    if (!isRelated(measure, thresholds))
        return { kind: measure.correlation === null ? "changed" : "retrained" };
    if (structure?.isRescaled === true)
        return { kind: "rescaled" };
    if (structure?.rank !== undefined)
        return { kind: "low-rank-update", rank: structure.rank };
    return { kind: relative < thresholds.heavy ? "fine-tuned" : "heavily-changed" };
}
/** Where a side is constant nothing correlates: then the size of the change has to tell. */
function isRelated(measure, thresholds) {
    const { correlation, relativeL2 } = measure;
    if (correlation === null)
        return relativeL2 !== null && relativeL2 < thresholds.heavy;
    return correlation >= thresholds.relatedCorrelation && correlation * Math.sqrt(finitePairsOf(measure)) >= thresholds.relatedZ;
}
/** Pairs that were compared: a NaN compares with nothing. The two numbers are the cosine with and without their root. */
function finitePairsOf({ elements, cosine, z }) {
    return cosine === null || z === null || cosine === 0 ? elements : Math.min(elements, Math.round((z / cosine) ** 2));
}
/** Within half a step for all but the few that were clipped; of bare integers, whose scale nobody knows, one step at most. */
function isRequantised({ isDequantised, changed, elements, maxDifference }, dtype) {
    return isDequantised ? changed <= CLIPPED_SHARE * elements : isInteger(dtype) && maxDifference <= 1;
}
const CLIPPED_SHARE = 0.01;
/** All but a hundredth of the elements that changed became zero, and most of those that are left are what they were. */
function isPruned({ base, head, changed }) {
    const zeroed = head.zeros - base.zeros;
    // Of a tensor of which hardly anything is left, that may all be new, and yet be little beside what became zero.
    if (changed - zeroed > 0.5 * (head.elements - head.zeros))
        return false;
    // Where nothing is left, nothing was pruned away from it.
    return zeroed >= 0.99 * changed && zeroed >= PRUNED_SHARE * head.elements && head.zeros < head.elements;
}
/** A NaN or an infinity has no difference to anything, and yet is not nothing. */
function isAllFinite({ base, head }) {
    return base.nans + base.infinities + head.nans + head.infinities === 0;
}
// Fewer zeros than this are a sparse update at most.
const PRUNED_SHARE = 0.05;
/** Rows that head has more than base: 0 for equal shapes, undefined for shapes whose rows are not comparable. */
function rowsBetween(base, head) {
    if (base.length !== head.length)
        return undefined;
    if (base.slice(1).join() !== head.slice(1).join())
        return undefined;
    return (head[0] ?? 1) - (base[0] ?? 1);
}
function isInteger(dtype) {
    return /^u?int|^bool$/.test(dtype);
}

;// CONCATENATED MODULE: ./build/diff/kinship/step.js

/** What the weights and the rest say a version moves by; `isOtherNetwork`: blocks came or went, or layers have other sizes. */
function stepOf(kind, { isBreaking, isReexported, isOtherwiseChanged }, { hasTensors, isOtherNetwork, isExchanged }) {
    if (isBreaking || isOtherNetwork || kind === "different-architecture")
        return "major";
    // What loads weights by their names gets others.
    if (isExchanged)
        return "minor";
    if (kind === "same-weights")
        return isOtherwiseChanged ? "patch" : "none";
    if (kind === "re-exported" || kind === "recast" || kind === "requantised")
        return "patch";
    // Weights that are not known to be the same are no mere matter of encoding.
    if (kind === "unknown" && hasTensors)
        return "minor";
    if (kind === "unknown")
        return isReexported || isOtherwiseChanged ? "patch" : "none";
    return "minor";
}
/**
 * Whether a layer has another width: a large tensor or a matrix has other sizes, and not only because rows were appended to ones that
 * are still recognised, as new words are to an embedding. Integers may pack several elements into one, and biases follow their layer.
 */
function isOtherwiseSized({ base, head, kinship }, decidingElements) {
    if (base === undefined || head === undefined || base.parameters === head.parameters)
        return false;
    if (isInteger(base.dtype) || isInteger(head.dtype))
        return false;
    const parameters = Math.max(base.parameters, head.parameters);
    const isMatrix = Math.max(base.shape.length, head.shape.length) > 1 && parameters > TABLE_ELEMENTS;
    if (parameters < decidingElements && !isMatrix)
        return false;
    const isGrown = kinship?.rows !== undefined && kinship.rows > 0 && !UNRECOGNISED.has(kinship.kind);
    return !isGrown;
}
// Smaller ones are paddings, anchors and other tables of a graph.
const TABLE_ELEMENTS = 64;
const UNRECOGNISED = new Set(["retrained", "changed", "unmeasured"]);

;// CONCATENATED MODULE: ./build/diff/kinship/model.js



/** How two models are related, judged by their weights. */
const MODEL_KINSHIPS = (/* unused pure expression or super */ null && ([
    "same-weights",
    "re-exported",
    "recast",
    "requantised",
    "pruned",
    "adapter-merged",
    "fine-tuned",
    "retrained",
    "different-architecture",
    "unknown",
]));
/** Which layers were tuned: after the blocks; the last blocks and what follows; all; others. */
const TUNED_SCOPES = (/* unused pure expression or super */ null && (["head", "top-blocks", "all", "some"]));
/** What a version of the model changes by, read as a semantic version: interface or architecture; weights; encoding or metadata. */
const VERSION_STEPS = (/* unused pure expression or super */ null && (["none", "patch", "minor", "major"]));
/** The verdict over all tensors of two models. Those with too few elements never decide, unless there is no other. */
function modelKinship(all, facts, thresholds = kinship_thresholds/* KINSHIP_THRESHOLDS */.i) {
    // What is tied to another tensor says nothing that the other one does not.
    const tensors = all.filter(({ copyOf }) => copyOf === undefined);
    const large = tensors.filter((tensor) => parametersOf(tensor) >= thresholds.decidingElements);
    const isDecided = large.length > 0;
    const deciding = isDecided ? large : tensors;
    const shares = sharesOf(deciding);
    const ofLayers = tensors.filter(isOfLayer);
    const layers = layersOf(ofLayers);
    const judged = model_kindOf(deciding, shares, facts, thresholds);
    // Small tensors prove that something changed, and not what became of a model.
    const isTouched = UNCHANGED.has(judged) && !shares.some(({ kind }) => kind === "rescaled") && ofLayers.some(isNewOrChanged);
    const kind = isTouched && isDecided ? "fine-tuned" : isDecided || (UNCHANGED.has(judged) && !isTouched) ? judged : "unknown";
    const scope = kind === "fine-tuned" || kind === "adapter-merged" ? { scope: scopeOf(isTouched ? ofLayers : deciding) } : {};
    const ranks = deciding.map(({ kinship }) => kinship?.rank ?? 0);
    const rank = kind === "adapter-merged" ? { rank: ranks.reduce((a, b) => Math.max(a, b), 0) } : {};
    const exchanges = deciding.filter(({ isExchanged }) => isExchanged === true).length;
    const step = stepOf(kind, facts, {
        hasTensors: tensors.length > 0,
        isOtherNetwork: isOfOtherBlocks(deciding) || ofLayers.some((tensor) => isOtherwiseSized(tensor, thresholds.decidingElements)),
        isExchanged: exchanges > 0,
    });
    const exchanged = exchanges > 0 ? { exchanged: exchanges } : {};
    return { kind, step, ...scope, ...rank, ...exchanged, ...readOf(deciding), shares, layers };
}
function readOf(tensors) {
    let [read, all] = [0, 0];
    for (const tensor of tensors) {
        if (tensor.kinship === undefined || tensor.kinship.kind === "unmeasured")
            continue;
        read += parametersOf(tensor) * (tensor.kinship.share ?? 1);
        all += parametersOf(tensor);
    }
    return read < all ? { read: read / all } : {};
}
/** Constants inside of a graph, such as shapes and axes, are many and belong to no layer. A tensor without elements proves nothing. */
function isOfLayer({ base, head }) {
    const tensor = head ?? base;
    return (tensor !== undefined &&
        tensor.parameters > 0 &&
        (tensor.kind === "parameter" || tensor.kind === "initializer" || tensor.parameters > SHAPE_ELEMENTS));
}
const SHAPE_ELEMENTS = 64;
function parametersOf({ base, head }) {
    return Math.max(base?.parameters ?? 0, head?.parameters ?? 0);
}
function kindNameOf({ base, head, kinship }) {
    if (base === undefined)
        return "new";
    if (head === undefined)
        return "removed";
    return kinship?.kind ?? "unmeasured";
}
function sharesOf(tensors) {
    const shares = new Map();
    for (const tensor of tensors) {
        const kind = isResized(tensor) ? "resized" : kindNameOf(tensor);
        const share = shares.get(kind) ?? { tensors: 0, parameters: 0 };
        shares.set(kind, { tensors: share.tensors + 1, parameters: share.parameters + parametersOf(tensor) });
    }
    return [...shares].map(([kind, share]) => ({ kind, ...share })).sort((a, b) => b.parameters - a.parameters);
}
/** Also when its shape is another one. What is gone may have been folded into something else. */
function isNewOrChanged(tensor) {
    const kind = kindNameOf(tensor);
    return kind !== "removed" && kind !== "recast" && (!KEPT.has(kind) || tensor.kinship?.rows !== undefined);
}
const UNCHANGED = new Set(["same-weights", "re-exported", "recast"]);
/** Kinds that leave the values what they were. */
const KEPT = new Set(["identical", "noise", "permuted", "transposed", "rescaled"]);
const TUNED = new Set(["fine-tuned", "heavily-changed", "low-rank-update", "sparse-update"]);
function model_kindOf(tensors, shares, facts, thresholds) {
    const of = (...kinds) => shares.reduce((sum, { kind, parameters }) => (kinds.includes(kind) ? sum + parameters : sum), 0);
    const all = shares.reduce((sum, { parameters }) => sum + parameters, 0);
    if (all === 0)
        return "unknown";
    const resized = resizedOf(tensors);
    const [added, removed] = [of("new") + resized.head, of("removed") + resized.base];
    const paired = all - of("new", "removed") - resized.larger;
    if (paired < thresholds.architecture * (paired + Math.max(added, removed)))
        return "different-architecture";
    // With another number of blocks and nothing related, the names are all that two models have in common.
    if (of("retrained") * 2 > paired && isOfOtherBlocks(tensors))
        return "different-architecture";
    const known = paired - of("unmeasured", "changed");
    // What was not measured may have been anything.
    if (known * 2 < paired)
        return "unknown";
    const kept = of(...KEPT);
    const isWhole = added + removed === 0 && tensors.every(({ kinship }) => kinship?.rows === undefined);
    if (isWhole && kept === paired)
        return facts.isReexported ? "re-exported" : "same-weights";
    // An exporter folds what it can: fewer tensors, and those that are left say the same.
    if (kept === paired && added === 0 && facts.isReexported)
        return "re-exported";
    if (isWhole && kept + of("recast") === paired)
        return "recast";
    if (of("requantised") > 0 && of(...TUNED, "retrained") === 0)
        return "requantised";
    if (of("pruned") > 0 && of(...TUNED, "retrained") === 0)
        return "pruned";
    const tuned = of(...TUNED);
    // What no training touches, such as the basis of a transform, is not kinship; a new head on what was kept is.
    if (of("retrained") > tuned && scopeOf(tensors) !== "head")
        return "retrained";
    if (of("low-rank-update") * 2 > tuned && of("low-rank-update") > 0)
        return "adapter-merged";
    return "fine-tuned";
}
/** Whether a tensor has the place of another one and other sizes than it: no value of one is a value of the other. */
function isResized({ base, head, kinship }) {
    if (base === undefined || head === undefined || kinship?.kind !== "unmeasured")
        return false;
    return kinship.rows === undefined && base.parameters !== head.parameters;
}
function resizedOf(tensors) {
    const sum = { base: 0, head: 0, larger: 0 };
    for (const tensor of tensors) {
        const { base, head } = tensor;
        if (base === undefined || head === undefined || !isResized(tensor))
            continue;
        sum.base += base.parameters;
        sum.head += head.parameters;
        sum.larger += Math.max(base.parameters, head.parameters);
    }
    return sum;
}
/** Whether blocks came or went. */
function isOfOtherBlocks(tensors) {
    return tensors.some((tensor) => {
        return (tensor.base === undefined || tensor.head === undefined) && placeOfTensor(tensor).stage === "block";
    });
}
/** Which layers do not have the values they had. */
function scopeOf(tensors) {
    const isKept = (tensor) => KEPT.has(kindNameOf(tensor)) && tensor.kinship?.rows === undefined;
    const places = tensors.map((tensor) => ({ place: placeOfTensor(tensor), isKept: isKept(tensor) }));
    const sorted = [...places].sort((a, b) => byDepth(a.place, b.place));
    const touched = sorted.filter(({ isKept }) => !isKept);
    const kept = sorted.filter(({ isKept }) => isKept);
    if (kept.length === 0)
        return "all";
    if (touched.every(({ place }) => place.stage === "output") && kept.some(({ place }) => place.stage !== "output"))
        return "head";
    // Not spread into arguments: a model may have more tensors than a call takes.
    const lowest = touched.reduce((least, { place: { stage, block } }) => Math.min(least, stage === "output" ? Number.POSITIVE_INFINITY : (block ?? -1)), Number.POSITIVE_INFINITY);
    const isTop = kept.every(({ place: { stage, block } }) => stage === "output" || stage === "input" || (block ?? 0) < lowest);
    // Names without blocks do not tell which layers are the last.
    const isAboveOthers = lowest < Number.POSITIVE_INFINITY && kept.some(({ place: { stage } }) => stage === "block");
    return lowest >= 0 && isTop && isAboveOthers ? "top-blocks" : "some";
}
function placeOfTensor({ base, head }) {
    return placeOf(head?.name ?? base?.name ?? "");
}
/** Several tensors of one layer are told by the largest. */
function layersOf(tensors) {
    const layers = new Map();
    for (const tensor of tensors) {
        const place = placeOfTensor(tensor);
        const known = layers.get(place.layer);
        if (known === undefined)
            layers.set(place.layer, { place, tensors: [tensor] });
        else
            known.tensors.push(tensor);
    }
    const sorted = [...layers.values()].sort((a, b) => byDepth(a.place, b.place));
    return sorted.map(({ place: { layer }, tensors: own }) => {
        const largest = own.reduce((a, b) => (parametersOf(b) > parametersOf(a) ? b : a));
        const parameters = own.reduce((sum, tensor) => sum + parametersOf(tensor), 0);
        return { layer, kind: kindNameOf(largest), parameters, drift: driftOf(own) };
    });
}
function driftOf(tensors) {
    let [difference, norm] = [0, 0];
    for (const { measure, kinship } of tensors) {
        if (kinship?.kind === "identical" && measure === undefined)
            continue;
        if (measure?.relativeL2 == null || measure.base.norm === null)
            continue;
        // A sample stands for the whole tensor.
        difference += (measure.relativeL2 * measure.base.norm) ** 2 / measure.share;
        norm += measure.base.norm ** 2 / measure.share;
    }
    if (norm > 0)
        return Math.sqrt(difference / norm);
    return tensors.every(({ kinship }) => kinship?.kind === "identical") ? 0 : null;
}

;// CONCATENATED MODULE: ./build/diff/kinship/models.js



/** How head came from base, judged by the values of the tensors that correspond. */
function kinshipOf(match, values, changes) {
    const tensors = [
        ...match.pairs.map((pair) => relatedOf(pair, values)),
        ...match.removed.map((tensor) => ({ base: (0,diff_values/* labelOf */.Wy)(tensor), ...(0,diff_values/* copyOf */.zP)(tensor, values.copies.base) })),
        ...match.added.map((tensor) => ({ head: (0,diff_values/* labelOf */.Wy)(tensor), ...(0,diff_values/* copyOf */.zP)(tensor, values.copies.head) })),
    ];
    const facts = {
        isBreaking: changes.some((change) => "compatibility" in change && change.compatibility === "breaking"),
        isReexported: changes.some(({ kind }) => REEXPORTS.has(kind)),
        isOtherwiseChanged: changes.length > 0,
    };
    return modelKinship(tensors, facts, values.thresholds);
}
/** How the tensors of a pair are related. */
function pairKinship({ base, head }, values) {
    const measure = values.measures.get(head.name);
    const structure = values.structures.get(head.name);
    const compared = {
        base: (0,diff_values/* labelOf */.Wy)(base),
        head: (0,diff_values/* labelOf */.Wy)(head),
        isIdentical: (0,diff_values/* valuesOf */.sm)({ base, head }, values) === "identical",
        ...(measure === undefined ? {} : { measure }),
        ...(structure === undefined ? {} : { structure }),
    };
    return tensorKinship(compared, values.thresholds);
}
function relatedOf(pair, values) {
    const measure = values.measures.get(pair.head.name);
    return {
        base: (0,diff_values/* labelOf */.Wy)(pair.base),
        head: (0,diff_values/* labelOf */.Wy)(pair.head),
        kinship: pairKinship(pair, values),
        isExchanged: pair.evidence === "exchanged",
        ...(measure === undefined ? {} : { measure }),
    };
}
const REEXPORTS = new Set([
    "format-changed",
    "requirement-changed",
    "graph-added",
    "graph-removed",
    "operator-count-changed",
    "node-added",
    "node-removed",
    "node-renamed",
    "node-changed",
    "tensor-renamed",
]);

;// CONCATENATED MODULE: ./build/diff/signature.js
/**
 * Inputs and outputs, signature by signature. Breaking or compatible is judged for callers that feed and read values by name;
 * another order breaks those that go by position.
 */
function signatureChanges(base, head) {
    const bases = new Map(base.signatures.map((signature) => [signature.name, signature]));
    const heads = new Map(head.signatures.map((signature) => [signature.name, signature]));
    const changes = [];
    const isListing = listsWeights(base) || listsWeights(head);
    for (const [name, before] of bases) {
        const after = heads.get(name);
        if (after === undefined)
            changes.push({ kind: "signature-removed", signature: name, compatibility: "breaking" });
        else
            for (const change of interfaceChanges(before, after, isListing))
                changes.push(change);
    }
    for (const name of heads.keys()) {
        if (!bases.has(name))
            changes.push({ kind: "signature-added", signature: name, compatibility: "compatible" });
    }
    return changes;
}
/** Some exporters list every weight as an input with a default; a default that was meant is one input among other weights. */
function listsWeights({ signatures, tensors }) {
    const names = new Set(signatures.flatMap(({ inputs }) => inputs.map(({ name }) => name)));
    const weights = tensors.filter(({ kind }) => kind === "initializer" || kind === "sparse-initializer");
    return weights.length > 1 && weights.filter(({ name }) => names.has(name)).length === weights.length;
}
function* interfaceChanges(base, head, isListing) {
    for (const side of ["input", "output"]) {
        const values = side === "input" ? [base.inputs, head.inputs] : [base.outputs, head.outputs];
        const [before, after] = isListing ? withoutWeights(...values) : values;
        for (const change of valueListChanges(before, after, side))
            yield { signature: base.name, side, ...change };
    }
}
/** Leaves out what has a default on every side that has it: it is compared as a tensor. */
function withoutWeights(base, head) {
    const fed = new Set([...base, ...head].filter(({ required }) => required).map(({ name }) => name));
    const isFed = ({ name }) => fed.has(name);
    return [base.filter(isFed), head.filter(isFed)];
}
/** Pairs of one interface list, found by name and then as renames: `[base, head]`. */
function pairValues(base, head) {
    const pairs = new Map();
    const namesakes = groupsOf(head.toReversed(), ({ name }) => name);
    for (const value of base) {
        const next = namesakes.get(value.name)?.pop();
        if (next !== undefined)
            pairs.set(value, next);
    }
    const taken = new Set(pairs.values());
    // A rename needs the same type, and the same position in lists of one length or a type that occurs once among what is left.
    const isInPlace = base.length === head.length;
    const openAtBase = setsOf(base.filter((value) => !pairs.has(value)));
    const openAtHead = setsOf(head.filter((value) => !taken.has(value)));
    for (const [position, value] of base.entries()) {
        if (pairs.has(value))
            continue;
        const [rivals, candidates] = [openAtBase.get(typeKeyOf(value)), openAtHead.get(typeKeyOf(value))];
        if (rivals === undefined || candidates === undefined)
            continue;
        const inPlace = isInPlace ? head[position] : undefined;
        const isOnly = rivals.size === 1 && candidates.size === 1;
        const renamed = inPlace !== undefined && candidates.has(inPlace) ? inPlace : isOnly ? [...candidates][0] : undefined;
        if (renamed === undefined)
            continue;
        pairs.set(value, renamed);
        rivals.delete(value);
        candidates.delete(renamed);
    }
    return [...pairs];
}
function setsOf(values) {
    const groups = groupsOf(values, typeKeyOf);
    // Of a value whose rank is unknown too little is known to find it again.
    groups.delete(UNKNOWN_TYPE);
    return new Map([...groups].map(([key, group]) => [key, new Set(group)]));
}
function groupsOf(values, keyOf) {
    const groups = new Map();
    for (const value of values) {
        const group = groups.get(keyOf(value));
        if (group === undefined)
            groups.set(keyOf(value), [value]);
        else
            group.push(value);
    }
    return groups;
}
const UNKNOWN_TYPE = "";
/** Equal for values that differ in names alone, their own and those of their dimensions. */
function typeKeyOf({ kind, dtype, required, shape }) {
    if (shape === null)
        return UNKNOWN_TYPE;
    return JSON.stringify([kind, dtype, required, shape.map((dimension) => (typeof dimension === "number" ? dimension : null))]);
}
function* valueListChanges(base, head, side) {
    const pairs = pairValues(base, head);
    const paired = new Map(pairs);
    const pairedHeads = new Set(paired.values());
    for (const [position, value] of base.entries()) {
        if (!paired.has(value))
            yield { kind: "value-removed", value, position, compatibility: "breaking" };
    }
    for (const [position, value] of head.entries()) {
        const compatibility = side === "input" && value.required ? "breaking" : "compatible";
        if (!pairedHeads.has(value))
            yield { kind: "value-added", value, position, compatibility };
    }
    for (const [before, after] of pairs)
        yield* valueChanges(before, after, side);
    const inBaseOrder = base.flatMap((value) => paired.get(value) ?? []);
    const inHeadOrder = head.filter((value) => pairedHeads.has(value));
    if (inBaseOrder.some((value, index) => value !== inHeadOrder[index])) {
        const names = (values) => values.map((value) => value.name);
        yield { kind: "values-reordered", base: names(inBaseOrder), head: names(inHeadOrder), compatibility: "breaking" };
    }
}
function* valueChanges(base, head, side) {
    const { name } = head;
    if (base.name !== name)
        yield { kind: "value-renamed", base: base.name, head: name, compatibility: "breaking" };
    if (base.dtype !== head.dtype || base.kind !== head.kind) {
        yield { kind: "value-dtype-changed", name, base: dtypeTextOf(base), head: dtypeTextOf(head), compatibility: "breaking" };
    }
    if (base.required !== head.required) {
        const { required } = head;
        yield { kind: "value-requirement-changed", name, required, compatibility: required ? "breaking" : "compatible" };
    }
    yield* shapeChanges(name, base.shape, head.shape, side);
}
/** Containers spell what they hold; a sparse tensor is told from a dense one here. */
function dtypeTextOf({ kind, dtype }) {
    return kind === "sparse-tensor" ? `sparse-tensor(${dtype})` : dtype;
}
function* shapeChanges(name, base, head, side) {
    if (base === null && head === null)
        return;
    if (base === null || head === null || base.length !== head.length) {
        yield { kind: "value-rank-changed", name, base, head, compatibility: rankCompatibility(base, head, side) };
        return;
    }
    for (const [axis, before] of base.entries()) {
        const after = head[axis] ?? null;
        const effect = effectOf(before, after) ?? (before === after ? undefined : "relabelled");
        if (effect !== undefined) {
            yield {
                kind: "dimension-changed",
                name,
                axis,
                base: before,
                head: after,
                effect,
                compatibility: dimensionCompatibility(effect, side),
            };
        }
    }
}
/** A rank that becomes unknown accepts more at an input and promises less at an output; two known ranks never fit. */
function rankCompatibility(base, head, side) {
    if (base !== null && head !== null)
        return "breaking";
    const isWider = head === null;
    return isWider === (side === "input") ? "compatible" : "breaking";
}
function dimensionCompatibility(effect, side) {
    if (effect === "relabelled")
        return "compatible";
    if (effect === "resized")
        return "breaking";
    return (effect === "widened") === (side === "input") ? "compatible" : "breaking";
}
/** Undefined when sizes agree or both are dynamic. */
function effectOf(base, head) {
    const [wasFixed, isFixed] = [typeof base === "number", typeof head === "number"];
    if (wasFixed && isFixed)
        return base === head ? undefined : "resized";
    if (wasFixed)
        return "widened";
    if (isFixed)
        return "narrowed";
    return undefined;
}

;// CONCATENATED MODULE: ./build/diff/match/sequences.js
// Small: a model may hold a hundred thousand graphs of one node.
const INITIAL_SLOTS = 1 << 5;
// A good hash needs a handful of steps. More means that someone chose the sequences: then the hash becomes another one.
const MAX_PROBES = 256;
const MAX_SALTS = 16;
/**
 * An open hash table over a pool of integers. Sequences are compared element by element, so equality is exact; memory is that of
 * the distinct sequences.
 */
function sequenceInterner() {
    let pool = new Int32Array(INITIAL_SLOTS);
    let ends = new Int32Array(INITIAL_SLOTS);
    let table = new Int32Array(INITIAL_SLOTS);
    let used = 0;
    let length = 0;
    let salt = 0;
    const startOf = (id) => (id === 0 ? 0 : (ends[id - 1] ?? 0));
    function isEqual(id, start) {
        const from = startOf(id);
        if ((ends[id] ?? 0) - from !== length)
            return false;
        for (let index = 0; index < length; index++)
            if (pool[from + index] !== pool[start + index])
                return false;
        return true;
    }
    /** The place of the sequence in the table, or the free one where it belongs; -1 after too many steps. */
    function placeOf(start, end, isKnown) {
        const mask = table.length - 1;
        let place = hashOf(pool, start, end, salt) & mask;
        for (let probe = 0; probe < MAX_PROBES || salt >= MAX_SALTS; probe++) {
            const entry = table[place] ?? 0;
            if (entry === 0 || isKnown(entry - 1))
                return place;
            place = (place + 1) & mask;
        }
        return -1;
    }
    /** Lays all sequences out again, under another hash where one of them would be too far from its place. */
    function rebuild(slots) {
        for (;;) {
            table = new Int32Array(slots);
            let id = 0;
            for (; id < used; id++) {
                const place = placeOf(startOf(id), ends[id] ?? 0, () => false);
                if (place < 0)
                    break;
                table[place] = id + 1;
            }
            if (id === used)
                return;
            salt++;
        }
    }
    return {
        push(value) {
            const at = startOf(used) + length;
            if (at >= pool.length)
                pool = grown(pool);
            pool[at] = value;
            length++;
        },
        take() {
            const start = startOf(used);
            let place = placeOf(start, start + length, (id) => isEqual(id, start));
            while (place < 0) {
                salt++;
                rebuild(table.length);
                place = placeOf(start, start + length, (id) => isEqual(id, start));
            }
            const known = table[place] ?? 0;
            const size = length;
            length = 0;
            if (known > 0)
                return known - 1;
            if (used >= ends.length)
                ends = grown(ends);
            ends[used] = start + size;
            table[place] = ++used;
            if (used * 2 > table.length)
                rebuild(table.length * 2);
            return used - 1;
        },
        count: () => used,
    };
}
function hashOf(pool, start, end, salt) {
    let hash = Math.imul(salt + 1, 0x9e3779b1) ^ (end - start);
    for (let index = start; index < end; index++) {
        hash = Math.imul(hash ^ (pool[index] ?? 0), 0x85ebca6b);
        hash ^= hash >>> 13;
        hash = Math.imul(hash, 0xc2b2ae35);
        hash ^= hash >>> 16;
    }
    return hash >>> 0;
}
function grown(array) {
    const larger = new Int32Array(array.length * 2);
    larger.set(array);
    return larger;
}

;// CONCATENATED MODULE: ./build/diff/match/wires.js



function interner() {
    const numbers = new Map();
    return (text) => {
        const known = numbers.get(text);
        if (known !== undefined)
            return known;
        numbers.set(text, numbers.size);
        return numbers.size - 1;
    };
}
/** Integers of this many elements at most are settings, such as axes and shapes, that training does not change. */
const MAX_SETTING_ELEMENTS = 64;
// Scalars and short lists are the same in many places.
const MIN_WEIGHT_ELEMENTS = 8;
function identityOf(tensor, digests, intern) {
    const type = (0,diff_digests/* typeOf */.QP)(tensor);
    const digest = digests.get(tensor.name);
    const byValues = intern(digest === undefined ? `t${type}` : `t${type} ${digest}`);
    const isSetting = tensor.parameters <= MAX_SETTING_ELEMENTS && /^(u?int|bool|string)/.test(tensor.dtype);
    const isWeight = digest !== undefined && !isSetting && tensor.parameters >= MIN_WEIGHT_ELEMENTS;
    return { byValues, byTypes: isSetting ? byValues : intern(`t${type}`), isWeight };
}
function wiresOf(side, intern) {
    const { nodes, outputs } = side.scope.graph;
    const producers = producersOf(nodes);
    const captures = nodes.map((node) => node.attributes.some(({ value }) => value.kind === "graphs") ? side.capturesOf(node) : []);
    const slots = new Int32Array(nodes.length + 1);
    for (const [index, node] of nodes.entries()) {
        slots[index + 1] = (slots[index] ?? 0) + node.inputs.length + (captures[index]?.length ?? 0);
    }
    const total = slots[nodes.length] ?? 0;
    const column = () => new Int32Array(total).fill(-1);
    const [position, owner, producer, output] = [column(), column(), column(), column()];
    const [leafByValues, leafByTypes] = [column(), column()];
    const tensors = tensorIdentities(side, intern);
    const counts = new Int32Array(nodes.length + 1);
    const isOutside = new Uint8Array(total);
    const isWeighty = new Uint8Array(nodes.length);
    for (const [index, node] of nodes.entries()) {
        const start = slots[index] ?? 0;
        const fill = (slot, value, at) => {
            owner[slot] = index;
            position[slot] = at;
            const maker = producers.get(value);
            if (maker !== undefined) {
                producer[slot] = maker.node;
                output[slot] = maker.output;
                counts[maker.node + 1] = (counts[maker.node + 1] ?? 0) + 1;
            }
            const leaf = leafOf(side, value, maker, tensors, intern);
            isOutside[slot] = leaf?.isOutside === true ? 1 : 0;
            if (leaf?.isWeight === true)
                isWeighty[index] = 1;
            leafByValues[slot] = leaf?.byValues ?? -1;
            leafByTypes[slot] = leaf?.byTypes ?? -1;
        };
        for (const [at, value] of node.inputs.entries())
            fill(start + at, value, at);
        for (const [at, value] of (captures[index] ?? []).entries())
            fill(start + node.inputs.length + at, value, -1);
    }
    for (let index = 0; index < nodes.length; index++)
        counts[index + 1] = (counts[index + 1] ?? 0) + (counts[index] ?? 0);
    const operations = nodes.map((node) => wires_operationOf(side, node, tensors, intern));
    return {
        side,
        count: nodes.length,
        slots,
        position,
        owner,
        producer,
        output,
        leafByValues,
        leafByTypes,
        isOutside,
        uses: counts,
        useSlots: useSlotsOf(producer, counts),
        made: madeOf(outputs, side.outputs, producers, intern),
        isWeighty,
        operators: Int32Array.from(nodes, (node) => intern(`op ${side.operatorOf(node)}`)),
        operationsByValues: Int32Array.from(operations, ({ byValues }) => byValues),
        operationsByTypes: Int32Array.from(operations, ({ byTypes }) => byTypes),
        operationsByOutline: Int32Array.from(operations, ({ byOutline }) => byOutline),
        order: dependencyOrder(slots, producer),
    };
}
/** A name that is given twice counts where it was given last. */
function producersOf(nodes) {
    const producers = new Map();
    for (const [node, { outputs, operator }] of nodes.entries()) {
        const isConstant = operator === "Constant";
        for (const [output, value] of outputs.entries())
            if (value !== "")
                producers.set(value, { node, output, isConstant });
    }
    return producers;
}
function tensorIdentities({ digests }, intern) {
    const known = new Map();
    return (tensor) => {
        const identity = known.get(tensor) ?? identityOf(tensor, digests, intern);
        known.set(tensor, identity);
        return identity;
    };
}
/** A constant is the tensor that it holds, so that it may become an initializer and stay what it is. */
function leafOf({ model, scope, labelOf }, value, producer, tensors, intern) {
    if (value === "")
        return same(intern("-"));
    if (producer !== undefined && !producer.isConstant)
        return undefined;
    const tensor = tensorOf(model, scope, value);
    if (tensor !== undefined)
        return tensors(tensor);
    return producer === undefined ? { ...same(intern(`o${labelOf(value)}`)), isOutside: true } : undefined;
}
function same(number) {
    return { byValues: number, byTypes: number };
}
function wires_operationOf(side, node, tensors, intern) {
    const stated = node.attributes.filter((attribute) => !isDefault(node, attribute));
    const parts = stated.map((attribute) => attributeIdentity(side, attribute, tensors));
    const text = (index) => `{${parts
        .map((part) => part[index])
        .sort()
        .join(";")}}`;
    const operator = side.operatorOf(node);
    const byTypes = intern(`${operator}${text(1)}`);
    const holdsGraphs = node.attributes.some(({ value }) => value.kind === "graphs");
    return {
        byValues: intern(`${operator}${text(0)}`),
        byTypes,
        byOutline: holdsGraphs ? intern(`${operator} of graphs, ${node.outputs.length}`) : byTypes,
    };
}
function attributeIdentity({ model, contentOf }, { name, value }, tensors) {
    if (value.kind !== "graphs" && value.kind !== "tensors") {
        const text = `${name}=${JSON.stringify(value)}`;
        return [text, text];
    }
    const identities = value.value.map((held) => {
        if (value.kind === "graphs")
            return contentOf(held);
        const tensor = model.tensors.get(held);
        return tensor === undefined ? same(-1) : tensors(tensor);
    });
    const text = (of) => `${name}=${value.kind}:${identities.map(of).join("|")}`;
    return [text(({ byValues }) => byValues), text(({ byTypes }) => byTypes)];
}
function madeOf(outputs, labels, producers, intern) {
    const made = new Map();
    for (const [position, value] of outputs.entries()) {
        const producer = producers.get(value);
        if (producer === undefined)
            continue;
        const label = intern(`out ${producer.output} ${labels[position] ?? position}`);
        const known = made.get(producer.node);
        if (known === undefined)
            made.set(producer.node, [label]);
        else
            known.push(label);
    }
    for (const labelsOfNode of made.values())
        labelsOfNode.sort((a, b) => a - b);
    return made;
}
/** The slots that read each node, node by node: those of node `n` stand from `starts[n]` on. */
function useSlotsOf(producer, starts) {
    const next = starts.slice();
    const found = new Int32Array(starts[starts.length - 1] ?? 0);
    for (let slot = 0; slot < producer.length; slot++) {
        const node = producer[slot] ?? -1;
        if (node < 0)
            continue;
        const place = next[node] ?? 0;
        found[place] = slot;
        next[node] = place + 1;
    }
    return found;
}
/** Depth first and without recursion: files may hold chains of any length, and cycles. */
function dependencyOrder(slots, producer) {
    const count = slots.length - 1;
    const order = new Int32Array(count);
    const next = slots.slice();
    const isSeen = new Uint8Array(count);
    const stack = [];
    let filled = 0;
    for (let start = 0; start < count; start++) {
        if (isSeen[start] === 1)
            continue;
        isSeen[start] = 1;
        stack.push(start);
        for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
            const slot = next[node] ?? 0;
            if (slot >= (slots[node + 1] ?? 0)) {
                order[filled++] = node;
                stack.pop();
                continue;
            }
            next[node] = slot + 1;
            const dependency = producer[slot] ?? -1;
            if (dependency < 0 || isSeen[dependency] === 1)
                continue;
            isSeen[dependency] = 1;
            stack.push(dependency);
        }
    }
    return order;
}

;// CONCATENATED MODULE: ./build/diff/match/contents.js


// Values that subgraphs read from around them, in all of a model. Networks have some thousands; nesting repeats them.
const MAX_CAPTURES = 1_000_000;
function contents_contentsOf(models) {
    const intern = interner();
    const sequences = sequenceInterner();
    const known = new Map();
    const captures = { base: capturing(models.base), head: capturing(models.head) };
    function of(which, scope) {
        const { graph } = scope;
        const found = known.get(graph);
        if (found !== undefined)
            return found;
        // A graph that held itself would count as nothing there.
        known.set(graph, { byValues: -1, byTypes: -1 });
        const inputs = new Map(graph.inputs.map((value, position) => [value, `in ${position}`]));
        const side = {
            model: models[which],
            scope,
            digests: models.digests[which],
            labelOf: (value) => inputs.get(value) ?? "outer",
            outputs: graph.outputs.map((_, position) => `${position}`),
            operatorOf: (node) => models.operatorOf(which, node),
            contentOf: (name) => {
                const inner = models[which].graphs.get(name);
                return inner === undefined ? { byValues: -1, byTypes: -1 } : of(which, { graph: inner, outer: scope });
            },
            capturesOf: captures[which],
        };
        const wires = wiresOf(side, intern);
        const identity = { byValues: contentOf(wires, "values"), byTypes: contentOf(wires, "types") };
        known.set(graph, identity);
        return identity;
    }
    /** All that the graph computes, in whatever order its nodes stand. */
    function contentOf(wires, by) {
        const leaves = by === "values" ? wires.leafByValues : wires.leafByTypes;
        const operations = by === "values" ? wires.operationsByValues : wires.operationsByTypes;
        const colours = new Int32Array(wires.count).fill(-1);
        for (const node of wires.order) {
            sequences.push(operations[node] ?? -1);
            const captured = [];
            for (let slot = wires.slots[node] ?? 0; slot < (wires.slots[node + 1] ?? 0); slot++) {
                const leaf = leaves[slot] ?? -1;
                const colour = leaf >= 0 ? -2 - leaf : (colours[wires.producer[slot] ?? 0] ?? -1);
                if (wires.position[slot] === -1)
                    captured.push(colour);
                else {
                    sequences.push(colour);
                    sequences.push(wires.output[slot] ?? -1);
                }
            }
            for (const colour of captured.sort((a, b) => a - b))
                sequences.push(colour);
            for (const label of wires.made.get(node) ?? [])
                sequences.push(-2 - label);
            colours[node] = sequences.take();
        }
        for (const colour of colours.sort())
            sequences.push(colour);
        return sequences.take();
    }
    return { intern, of, capturesOf: (side, node) => captures[side](node) };
}
/** The values that the subgraphs of a node read from the graphs around them. */
function capturing(model) {
    const known = new Map();
    let total = 0;
    function freeOf(name) {
        const found = known.get(name);
        if (found !== undefined)
            return found;
        known.set(name, new Set());
        const graph = model.graphs.get(name);
        const free = new Set();
        if (graph === undefined || total > MAX_CAPTURES)
            return free;
        const own = new Set([...graph.inputs, ...graph.nodes.flatMap(({ outputs }) => outputs)]);
        const tensors = model.locals.get(name);
        const note = (value) => {
            if (value !== "" && !own.has(value) && tensors?.has(value) !== true)
                free.add(value);
        };
        for (const node of graph.nodes) {
            for (const value of node.inputs)
                note(value);
            for (const value of capturedBy(node))
                note(value);
        }
        for (const value of graph.outputs)
            note(value);
        total += free.size;
        known.set(name, free);
        return free;
    }
    function capturedBy(node) {
        const values = new Set();
        for (const { value } of node.attributes) {
            if (value.kind !== "graphs")
                continue;
            for (const graph of value.value)
                for (const captured of freeOf(graph))
                    values.add(captured);
        }
        return [...values];
    }
    return capturedBy;
}

;// CONCATENATED MODULE: ./build/diff/match/functions.js

// Of functions that have neither name nor content in common, every pair is compared: this many operators in all.
const MAX_COMPARED = 1_000_000;
/** Share of operators that two functions have in common when one was made from the other. */
const MIN_OVERLAP = 0.5;
/** By name, then by content with weights, by content without, and by the operators that they hold. */
function matchFunctions(sides) {
    const [bases, heads] = [functionsOf(sides, "base"), functionsOf(sides, "head")];
    const pairs = new Map();
    const taken = new Set();
    const pair = (base, head) => {
        pairs.set(base, head);
        taken.add(head);
    };
    for (const graph of bases) {
        const namesake = sides.head.graphs.get(graph.name);
        if (namesake?.role === "function")
            pair(graph, namesake);
    }
    const openBases = () => bases.filter((graph) => !pairs.has(graph));
    const openHeads = () => heads.filter((graph) => !taken.has(graph));
    if (openBases().length > 0 && openHeads().length > 0) {
        const contents = contents_contentsOf({
            ...sides,
            operatorOf: (side, node) => (isCall(sides, side, node) ? "call" : operatorText(node)),
        });
        for (const by of ["byValues", "byTypes"]) {
            const waiting = new Map();
            for (const graph of openHeads().toReversed()) {
                const content = identity(contents, "head", graph)[by];
                const known = waiting.get(content);
                if (known === undefined)
                    waiting.set(content, [graph]);
                else
                    known.push(graph);
            }
            for (const graph of openBases()) {
                const next = waiting.get(identity(contents, "base", graph)[by])?.pop();
                if (next !== undefined)
                    pair(graph, next);
            }
        }
        const counts = new Map(openHeads().map((graph) => [graph, countsOf(graph)]));
        const operators = [...counts.values()].reduce((sum, { size }) => sum + size, 0);
        const left = openBases();
        if (left.length * operators > MAX_COMPARED)
            return [...pairs];
        for (const graph of left) {
            const best = mostAlike(graph, counts);
            if (best === undefined)
                continue;
            pair(graph, best);
            counts.delete(best);
        }
    }
    return [...pairs];
}
/** How the calls of functions that are one are spelled on both sides: as base does. */
function operatorNaming(pairs) {
    const names = new Map(pairs.map(([base, head]) => [head.name, base.name]));
    return (side, node) => {
        const text = operatorText(node);
        const base = side === "head" ? names.get(`function:${text}`) : undefined;
        return base === undefined ? text : base.slice("function:".length);
    };
}
function functionsOf(sides, side) {
    return [...sides[side].graphs.values()].filter(({ role }) => role === "function");
}
function operatorText({ domain, operator }) {
    return `${domain}:${operator}`;
}
function isCall(sides, side, node) {
    return sides[side].graphs.get(`function:${operatorText(node)}`)?.role === "function";
}
function identity(contents, side, graph) {
    return contents.of(side, { graph, outer: undefined });
}
function mostAlike(graph, candidates) {
    const own = countsOf(graph);
    let best;
    for (const [candidate, counts] of candidates) {
        if (candidate.inputs.length !== graph.inputs.length)
            continue;
        let shared = 0;
        for (const [operator, count] of counts)
            shared += Math.min(count, own.get(operator) ?? 0);
        const overlap = shared / Math.max(graph.nodes.length, candidate.nodes.length, 1);
        if (overlap >= MIN_OVERLAP && overlap > (best?.overlap ?? 0))
            best = { graph: candidate, overlap };
    }
    return best?.graph;
}
function countsOf({ nodes }) {
    const counts = new Map();
    for (const node of nodes)
        counts.set(operatorText(node), (counts.get(operatorText(node)) ?? 0) + 1);
    return counts;
}

;// CONCATENATED MODULE: ./build/diff/match/moves.js



// Scalars and short lists are the same in many places.
const moves_MIN_WEIGHT_ELEMENTS = 8;
/**
 * Nodes without counterpart where they stood that stand elsewhere, in another graph or another part of the same one: the same
 * operator and attributes, reading weights of equal digests, and nothing else on either side that does.
 */
function movesOf(base, head, pairs, sides) {
    const [bases, heads] = [only(base, "base", pairs, sides), only(head, "head", pairs, sides)];
    return [...bases].flatMap(([key, from]) => {
        const to = heads.get(key);
        return from === undefined || to === undefined ? [] : [{ base: from, head: to }];
    });
}
/** Open nodes by what they are; what is there twice is told by nothing. */
function only(model, side, pairs, sides) {
    const matched = new Map(pairs.map((pair) => [pair[side].graph, pair]));
    const places = new Map();
    for (const scope of scopesOf(model, sides[side])) {
        const pair = matched.get(scope.graph);
        const open = pair === undefined ? scope.graph.nodes.keys() : side === "base" ? pair.nodes.removed : pair.nodes.added;
        for (const index of open) {
            const node = scope.graph.nodes[index];
            const key = node === undefined ? undefined : moves_keyOf(node, scope, sides[side], sides.digests[side]);
            if (key !== undefined)
                places.set(key, places.has(key) ? undefined : { graph: scope.graph, node: index });
        }
    }
    return places;
}
function moves_keyOf(node, scope, model, digests) {
    let isTold = false;
    const weights = node.inputs.map((value) => {
        const tensor = value === "" ? undefined : tensorOf(model, scope, value);
        const digest = tensor === undefined ? undefined : digests.get(tensor.name);
        if (tensor === undefined || digest === undefined)
            return "";
        isTold ||= tensor.parameters >= moves_MIN_WEIGHT_ELEMENTS;
        return `${(0,diff_digests/* typeOf */.QP)(tensor)} ${digest}`;
    });
    if (!isTold)
        return undefined;
    const stated = node.attributes.filter((attribute) => !isDefault(node, attribute));
    const attributes = stated.map(({ name, value }) => value.kind === "graphs" || value.kind === "tensors" ? `${name} ${value.value.length}` : `${name} ${JSON.stringify(value)}`);
    return JSON.stringify([node.domain, node.operator, attributes.sort(), weights]);
}
/** Every graph, with the graphs around it. */
function* scopesOf(model, { graphs }) {
    const isSeen = new Set();
    const waiting = model.graphs.filter(({ role }) => role !== "subgraph").map((graph) => ({ graph, outer: undefined }));
    for (let scope = waiting.pop(); scope !== undefined; scope = waiting.pop()) {
        if (isSeen.has(scope.graph))
            continue;
        isSeen.add(scope.graph);
        yield scope;
        for (const { value } of scope.graph.nodes.flatMap(({ attributes }) => attributes)) {
            if (value.kind !== "graphs")
                continue;
            for (const name of value.value) {
                const graph = graphs.get(name);
                if (graph !== undefined)
                    waiting.push({ graph, outer: scope });
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/diff/match/colours.js

/** What nodes are on their own: operator, attributes, and whatever they read that is not computed. */
function seedsOf(wires, by) {
    const intern = sequenceInterner();
    return colouringOf(wires, intern, (side, node) => {
        const leaves = by === "values" ? side.leafByValues : side.leafByTypes;
        const operations = { values: side.operationsByValues, types: side.operationsByTypes, outline: side.operationsByOutline };
        intern.push(operations[by][node] ?? -1);
        const captured = [];
        for (let slot = side.slots[node] ?? 0; slot < (side.slots[node + 1] ?? 0); slot++) {
            const leaf = leaves[slot] ?? -1;
            if (side.position[slot] === -1)
                captured.push(leaf);
            else
                intern.push(leaf);
        }
        if (captured.length > 0)
            intern.push(CAPTURED);
        for (const leaf of captured.sort(ascending))
            intern.push(leaf);
        return intern.take();
    });
}
/** The same without attributes, shapes and values: what stays when a network is made wider. */
function outlinesOf(wires) {
    const intern = sequenceInterner();
    return colouringOf(wires, intern, (side, node) => {
        intern.push(side.operators[node] ?? -1);
        for (let slot = side.slots[node] ?? 0; slot < (side.slots[node + 1] ?? 0) && side.position[slot] !== -1; slot++) {
            const leaf = side.leafByTypes[slot] ?? -1;
            intern.push(leaf >= 0 && side.isOutside[slot] !== 1 ? TENSOR : leaf);
        }
        return intern.take();
    });
}
const TENSOR = -5;
/** What each node computes from the graph's inputs on: its seed and everything upstream. */
function upstreamOf(wires, seeds) {
    const intern = sequenceInterner();
    return whole(wires, seeds, (side, node, seed, colours) => {
        pushUpstream(intern, side, node, seed, colours);
        return intern.take();
    });
}
/** What becomes of each node's results: its seed and everything downstream, down to the graph's outputs. */
function downstreamOf(wires, seeds) {
    const intern = sequenceInterner();
    return whole(wires, seeds, (side, node, seed, colours) => {
        pushDownstream(intern, side, node, seed, colours);
        return intern.take();
    }, true);
}
/** The same within one step more than `colours` have seen. */
function widened(wires, seeds, colours, direction) {
    const intern = sequenceInterner();
    return colouringOf(wires, intern, (side, node, isBase) => {
        const [seed, known] = isBase ? [seeds.base, colours.base] : [seeds.head, colours.head];
        if (direction !== "down")
            pushUpstream(intern, side, node, seed, known);
        if (direction !== "up")
            pushDownstream(intern, side, node, direction === "both" ? known : seed, known);
        return intern.take();
    });
}
/** Two colourings as one: equal where both are. */
function combined(first, second) {
    const intern = sequenceInterner();
    const of = (a, b) => a.map((colour, node) => {
        intern.push(colour);
        intern.push(b[node] ?? -1);
        return intern.take();
    });
    return { base: of(first.base, second.base), head: of(first.head, second.head), classes: intern.count() };
}
function ascending(a, b) {
    return a - b;
}
function colouringOf(wires, intern, colourOf) {
    const of = (side, isBase) => {
        const colours = new Int32Array(side.count);
        for (let node = 0; node < side.count; node++)
            colours[node] = colourOf(side, node, isBase);
        return colours;
    };
    return { base: of(wires[0], true), head: of(wires[1], false), classes: intern.count() };
}
/** Colours each node after those it depends on; where a cycle closes, the colour is -1. */
function whole(wires, seeds, colourOf, isReversed = false) {
    const of = (side, seed) => {
        const colours = new Int32Array(side.count).fill(-1);
        for (let step = 0; step < side.count; step++) {
            const node = side.order[isReversed ? side.count - 1 - step : step] ?? 0;
            colours[node] = colourOf(side, node, seed, colours);
        }
        return colours;
    };
    return { base: of(wires[0], seeds.base), head: of(wires[1], seeds.head) };
}
function pushUpstream(intern, side, node, seeds, colours) {
    intern.push(seeds[node] ?? -1);
    const captured = [];
    for (let slot = side.slots[node] ?? 0; slot < (side.slots[node + 1] ?? 0); slot++) {
        const producer = side.producer[slot] ?? -1;
        // What comes from elsewhere is part of the seed.
        if (producer < 0 || (side.leafByTypes[slot] ?? -1) >= 0)
            continue;
        const colour = colours[producer] ?? -1;
        if (side.position[slot] === -1)
            captured.push(colour);
        else {
            intern.push(colour);
            intern.push(side.output[slot] ?? 0);
        }
    }
    if (captured.length > 0)
        intern.push(CAPTURED);
    for (const colour of captured.sort(ascending))
        intern.push(colour);
}
/** Between what a node reads by position and what its subgraphs capture, in any order. */
const CAPTURED = -9;
// A use is one number of 53 bits: the colour of the reader, and where it reads which output. Beyond these a colour is only coarser.
const POSITIONS = 2 ** 16;
const OUTPUTS = 2 ** 6;
const HALF = 2 ** 31;
function pushDownstream(intern, side, node, seeds, colours) {
    intern.push(seeds[node] ?? -1);
    const [start, end] = [side.uses[node] ?? 0, side.uses[node + 1] ?? 0];
    if (end > start) {
        const uses = new Float64Array(end - start);
        for (let index = start; index < end; index++) {
            const slot = side.useSlots[index] ?? 0;
            const colour = (colours[side.owner[slot] ?? 0] ?? -1) + 1;
            const position = Math.min((side.position[slot] ?? 0) + 1, POSITIONS - 1);
            uses[index - start] = (colour * POSITIONS + position) * OUTPUTS + Math.min(side.output[slot] ?? 0, OUTPUTS - 1);
        }
        for (const use of end - start > 1 ? uses.sort() : uses) {
            intern.push(Math.floor(use / HALF));
            intern.push(use % HALF);
        }
    }
    for (const label of side.made.get(node) ?? [])
        intern.push(-2 - label);
}

;// CONCATENATED MODULE: ./build/diff/match/gaps.js

// Nothing that was matched: what the graph reads or gives there, below all indices of nodes.
const NOWHERE = -1;
const LEAF = -2;
function gapsOf([base, head], { toHead, toBase }) {
    const counterparts = { base: toHead, head: toBase.map((counterpart, node) => (counterpart === -1 ? -1 : node)) };
    const before = { base: upwards(base, counterparts.base), head: upwards(head, counterparts.head) };
    const after = { base: downwards(base, counterparts.base), head: downwards(head, counterparts.head) };
    return { before, after, both: combined(before, after) };
}
/** Along the first input that is computed; what reads nothing computed stands where its first input comes from. */
function upwards(side, counterparts) {
    const anchors = new Int32Array(side.count).fill(NOWHERE);
    for (const node of side.order) {
        const [start, end] = [side.slots[node] ?? 0, side.slots[node + 1] ?? 0];
        anchors[node] = start < end ? LEAF - (side.leafByTypes[start] ?? 0) : NOWHERE;
        for (let slot = start; slot < end; slot++) {
            const producer = side.producer[slot] ?? -1;
            if (producer < 0 || (side.leafByTypes[slot] ?? -1) >= 0)
                continue;
            const counterpart = counterparts[producer] ?? -1;
            anchors[node] = counterpart >= 0 ? counterpart : (anchors[producer] ?? NOWHERE);
            break;
        }
    }
    return anchors;
}
/** To the reader that comes first at head, so that the order of readers makes no difference. */
function downwards(side, counterparts) {
    const anchors = new Int32Array(side.count).fill(NOWHERE);
    for (let step = side.count - 1; step >= 0; step--) {
        const node = side.order[step] ?? 0;
        let anchor = Number.POSITIVE_INFINITY;
        for (let index = side.uses[node] ?? 0; index < (side.uses[node + 1] ?? 0); index++) {
            const reader = side.owner[side.useSlots[index] ?? 0] ?? 0;
            const counterpart = counterparts[reader] ?? -1;
            anchor = Math.min(anchor, counterpart >= 0 ? counterpart : (anchors[reader] ?? NOWHERE));
        }
        const label = side.made.get(node)?.[0];
        anchors[node] = Number.isFinite(anchor) ? anchor : label === undefined ? NOWHERE : LEAF - label;
    }
    return anchors;
}

;// CONCATENATED MODULE: ./build/diff/match/likeness.js

/** How far around a node it is compared when not everything before or after it is the same. */
const RADIUS = 6;
// Colours of whole cones tell most nodes apart; what is left is told by what stands beside them.
const MAX_ROUNDS = 6;
const WHOLE = RADIUS + 1;
const OWN_SCORE = 3;
const FULL = 2 * WHOLE + OWN_SCORE;
/** The whole of one direction and a good part of the other, so that an edit on one side does not decide. */
const HIGH = WHOLE + 5;
function likenessOf(wires) {
    const byValues = seedsOf(wires, "values");
    const byTypes = seedsOf(wires, "types");
    const [upValues, downValues] = [upstreamOf(wires, byValues), downstreamOf(wires, byValues)];
    const [up, down] = [upstreamOf(wires, byTypes), downstreamOf(wires, byTypes)];
    const outlines = outlinesOf(wires);
    const around = seedsOf(wires, "outline");
    const near = { up: radii(wires, around, "up"), down: radii(wires, around, "down") };
    const reach = { up: upwardReach(wires[0]), down: downwardReach(wires[0]) };
    const depth = (steps, all, limits, base, head) => {
        if (all.base[base] === all.head[head])
            return limits[base] ?? 0;
        let reached = 0;
        while (reached < steps.length && steps[reached]?.base[base] === steps[reached]?.head[head])
            reached++;
        return Math.min(reached, limits[base] ?? 0);
    };
    const operations = { base: wires[0].operationsByTypes, head: wires[1].operationsByTypes };
    const isEqual = (colours, base, head) => colours.base[base] === colours.head[head];
    return {
        surest: [
            refined(wires, byValues, combined(upValues, downValues)),
            refined(wires, byTypes, combined(up, down)),
            upValues,
            downValues,
            up,
            down,
        ],
        outline: refined(wires, outlines, combined(upstreamOf(wires, outlines), downstreamOf(wires, outlines))),
        around: near.up.map((colours, step) => combined(byValues, combined(colours, near.down[step] ?? colours))).toReversed(),
        own: [byValues, byTypes, operations],
        scoreOf(base, head) {
            if (wires[0].operators[base] !== wires[1].operators[head])
                return -1;
            const own = isEqual(byValues, base, head) ? 3 : isEqual(byTypes, base, head) ? 2 : isEqual(operations, base, head) ? 1 : 0;
            return own + depth(near.up, up, reach.up, base, head) + depth(near.down, down, reach.down, base, head);
        },
    };
}
/** Colours of 1, 2, … steps, until one more step tells no more apart. */
function radii(wires, seeds, direction) {
    const found = [];
    let colours = seeds;
    while (found.length < RADIUS) {
        const next = widened(wires, seeds, colours, direction);
        found.push(next);
        if (next.classes === colours.classes)
            break;
        colours = next;
    }
    return found;
}
/** How many steps there are to see: all of them where something comes from outside, none where nothing is computed. */
function upwardReach(side) {
    const reach = new Uint8Array(side.count);
    for (const node of side.order) {
        let steps = 0;
        for (let slot = side.slots[node] ?? 0; slot < (side.slots[node + 1] ?? 0); slot++) {
            const producer = side.producer[slot] ?? -1;
            if (producer >= 0)
                steps = Math.max(steps, (reach[producer] ?? 0) + ((side.leafByTypes[slot] ?? -1) >= 0 ? 0 : 1));
            else if (side.isOutside[slot] === 1)
                steps = WHOLE;
        }
        reach[node] = Math.min(steps, WHOLE);
    }
    return reach;
}
function downwardReach(side) {
    const reach = new Uint8Array(side.count);
    for (let step = side.count - 1; step >= 0; step--) {
        const node = side.order[step] ?? 0;
        let steps = side.made.has(node) ? WHOLE : 0;
        for (let index = side.uses[node] ?? 0; index < (side.uses[node + 1] ?? 0); index++) {
            steps = Math.max(steps, (reach[side.owner[side.useSlots[index] ?? 0] ?? 0] ?? 0) + 1);
        }
        reach[node] = Math.min(steps, WHOLE);
    }
    return reach;
}
function refined(wires, seeds, start) {
    let colours = start;
    for (let round = 0; round < MAX_ROUNDS; round++) {
        const next = widened(wires, seeds, colours, "both");
        if (next.classes === colours.classes)
            break;
        colours = next;
    }
    return colours;
}

;// CONCATENATED MODULE: ./build/diff/match/growth.js

// Of a node with more readers than these, only readers that look alike are candidates: all with all would be quadratic.
const MAX_READERS = 8;
const MAX_WITNESSES = 32;
// A node that came between two others is stepped over along this many of its inputs.
const growth_MAX_STEPS = 4;
// A candidate beyond a node that has no counterpart is a little less sure.
const STEP_COST = 1;
// What looks the same as its rival waits for better evidence.
const TIE_COST = HIGH;
/** A rival that is almost as much alike is one: an edit nearby may be all that sets it back. */
const MARGIN = 2;
function growth(wires, likeness) {
    const [base, head] = wires;
    const toHead = new Int32Array(base.count).fill(-1);
    const toBase = new Int32Array(head.count).fill(-1);
    const queues = Array.from({ length: FULL + 1 }, () => ({ pairs: [], next: 0 }));
    let best = -1;
    let count = 0;
    const isOpen = (b, h) => toHead[b] === -1 && toBase[h] === -1;
    function suggest(b, h, cost) {
        if (b < 0 || h < 0 || !isOpen(b, h))
            return;
        const score = likeness.scoreOf(b, h);
        if (score < 0)
            return;
        const level = Math.max(score - cost, 0);
        queues[level]?.pairs.push(b, h);
        best = Math.max(best, level);
    }
    function suggestProducers(b, h) {
        const inputs = Math.min(arity(base, b), arity(head, h));
        for (let index = 0; index < inputs; index++) {
            const [slot, slotOfHead] = [(base.slots[b] ?? 0) + index, (head.slots[h] ?? 0) + index];
            if (base.position[slot] !== head.position[slotOfHead])
                continue;
            const [p, q] = [base.producer[slot] ?? -1, head.producer[slotOfHead] ?? -1];
            // In what order subgraphs come to read values from around them tells nothing.
            suggest(p, q, base.position[slot] === -1 ? TIE_COST : 0);
            const isSame = p >= 0 && q >= 0 && toHead[p] === q;
            if (isSame)
                continue;
            for (const step of growth_producersOf(head, q))
                suggest(p, step, STEP_COST);
            for (const step of growth_producersOf(base, p))
                suggest(step, q, STEP_COST);
            for (const [at, step] of growth_producersOf(base, p).entries())
                suggest(step, growth_producersOf(head, q)[at] ?? -1, STEP_COST);
        }
    }
    function suggestReaders(b, h) {
        const [readers, readersOfHead] = [openReaders(base, b, toHead), openReaders(head, h, toBase)];
        if (readers.length > MAX_READERS || readersOfHead.length > MAX_READERS) {
            for (const colours of [...likeness.surest, ...likeness.own])
                suggestAlike(readers, readersOfHead, colours);
            return;
        }
        const scores = readers.map(([slot, c]) => readersOfHead.map(([other, d]) => (isSameUse(slot, other) ? likeness.scoreOf(c, d) : -1)));
        for (const [row, [, c]] of readers.entries()) {
            for (const [column, [, d]] of readersOfHead.entries()) {
                const score = scores[row]?.[column] ?? -1;
                const isTie = score >= 0 && rivals(scores, row, column, readers, readersOfHead);
                suggest(c, d, score < 0 ? STEP_COST : isTie ? TIE_COST : 0);
                if (base.operators[c] !== head.operators[d])
                    replaced(c, d);
                // One that came or went is stepped over where nothing that reads the value itself would do.
                const isDirect = scores[row]?.some(isMatch) === true;
                for (const [, step] of fewReaders(head, d, toBase))
                    suggest(c, step, isDirect ? TIE_COST : STEP_COST);
                const isDirectOfHead = scores.some((row) => isMatch(row[column]));
                for (const [, step] of fewReaders(base, c, toHead))
                    suggest(step, d, isDirectOfHead ? TIE_COST : STEP_COST);
            }
        }
        beyond(readers, readersOfHead);
    }
    function isSameUse(slot, slotOfHead) {
        return base.position[slot] === head.position[slotOfHead] && base.output[slot] === head.output[slotOfHead];
    }
    /** What a node that gave way to another one reads is what the other reads. */
    function replaced(c, d) {
        if (arity(base, c) !== arity(head, d) || arity(base, c) > MAX_READERS)
            return;
        for (let index = 0; index < arity(base, c); index++) {
            const [p, q] = [base.producer[(base.slots[c] ?? 0) + index] ?? -1, head.producer[(head.slots[d] ?? 0) + index] ?? -1];
            suggest(p, q, STEP_COST);
        }
    }
    /** Where a reader on each side has no counterpart, what reads those. */
    function beyond(readers, readersOfHead) {
        const [only, onlyOfHead] = [readers[0], readersOfHead[0]];
        if (readers.length !== 1 || readersOfHead.length !== 1 || only === undefined || onlyOfHead === undefined)
            return;
        for (const [slot, c] of fewReaders(base, only[1], toHead)) {
            for (const [other, d] of fewReaders(head, onlyOfHead[1], toBase)) {
                suggest(c, d, isSameUse(slot, other) ? STEP_COST : TIE_COST);
            }
        }
    }
    /** In order among those of one colour that read the value at the same position. */
    function suggestAlike(readers, readersOfHead, colours) {
        const waiting = new Map();
        const keyOf = (side, slot, colour) => `${colour} ${side.position[slot]} ${side.output[slot]}`;
        for (const [slot, node] of readersOfHead.toReversed()) {
            const key = keyOf(head, slot, colours.head[node]);
            const known = waiting.get(key);
            if (known === undefined)
                waiting.set(key, [node]);
            else
                known.push(node);
        }
        for (const [slot, node] of readers) {
            const alike = waiting.get(keyOf(base, slot, colours.base[node]));
            const cost = alike !== undefined && alike.length > 1 ? TIE_COST : 0;
            const next = alike?.pop();
            if (next !== undefined)
                suggest(node, next, cost);
        }
    }
    /** Whether the neighbours found so far speak for the pair rather than against it. */
    function isSupported(b, h) {
        let support = 0;
        // A candidate may come up as often as it has inputs.
        const inputs = Math.min(arity(base, b), arity(head, h), MAX_WITNESSES);
        for (let index = 0; index < inputs; index++) {
            const [p, q] = [base.producer[(base.slots[b] ?? 0) + index] ?? -1, head.producer[(head.slots[h] ?? 0) + index] ?? -1];
            if (p >= 0 && q >= 0)
                support += verdict(toHead[p] ?? -1, q, toBase[q] ?? -1);
        }
        const readers = openOrPaired(base, b);
        const readersOfHead = new Set(openOrPaired(head, h));
        const isAnyOpen = [...readersOfHead].some((reader) => toBase[reader] === -1);
        for (const reader of readers) {
            const counterpart = toHead[reader] ?? -1;
            if (counterpart < 0)
                continue;
            support += readersOfHead.has(counterpart) ? 1 : isAnyOpen ? 0 : -1;
        }
        return support >= 0;
    }
    return {
        toHead,
        toBase,
        isOpen,
        count: () => count,
        pair(b, h) {
            toHead[b] = h;
            toBase[h] = b;
            count++;
            suggestProducers(b, h);
            suggestReaders(b, h);
        },
        grow(least) {
            while (best >= least) {
                const queue = queues[best];
                if (queue === undefined || queue.next >= queue.pairs.length) {
                    if (queue !== undefined)
                        [queue.pairs, queue.next] = [[], 0];
                    best--;
                    continue;
                }
                const [b, h] = [queue.pairs[queue.next] ?? 0, queue.pairs[queue.next + 1] ?? 0];
                queue.next += 2;
                if (isOpen(b, h) && isSupported(b, h))
                    this.pair(b, h);
            }
        },
    };
}
function isMatch(score) {
    return score !== undefined && score >= 0;
}
/** Whether another reader on either side would do as well. */
function rivals(scores, row, column, rows, columns) {
    const own = scores[row]?.[column] ?? -1;
    const isRival = (score) => score !== undefined && score >= own - MARGIN;
    const besides = columns.some(([, node], at) => node !== columns[column]?.[1] && isRival(scores[row]?.[at]));
    return besides || rows.some(([, node], at) => node !== rows[row]?.[1] && isRival(scores[at]?.[column]));
}
function verdict(counterpart, q, counterpartOfHead) {
    if (counterpart === q)
        return 1;
    // One without counterpart came between or went away: that speaks neither for nor against.
    return counterpart >= 0 && counterpartOfHead >= 0 ? -1 : 0;
}
function arity(side, node) {
    return (side.slots[node + 1] ?? 0) - (side.slots[node] ?? 0);
}
function growth_producersOf(side, node) {
    if (node < 0)
        return [];
    const start = side.slots[node] ?? 0;
    return [...side.producer.subarray(start, Math.min(start + growth_MAX_STEPS, side.slots[node + 1] ?? 0))];
}
function openReaders(side, node, counterparts) {
    const readers = [];
    for (let index = side.uses[node] ?? 0; index < (side.uses[node + 1] ?? 0); index++) {
        const slot = side.useSlots[index] ?? 0;
        const reader = side.owner[slot] ?? 0;
        if (counterparts[reader] === -1)
            readers.push([slot, reader]);
    }
    return readers;
}
function fewReaders(side, node, counterparts) {
    const count = (side.uses[node + 1] ?? 0) - (side.uses[node] ?? 0);
    return count > growth_MAX_STEPS ? [] : openReaders(side, node, counterparts);
}
/** The nodes that read a node's results, when they are few. */
function openOrPaired(side, node) {
    const [start, end] = [side.uses[node] ?? 0, side.uses[node + 1] ?? 0];
    if (end - start > MAX_READERS)
        return [];
    return [...side.useSlots.subarray(start, end)].map((slot) => side.owner[slot] ?? 0);
}

;// CONCATENATED MODULE: ./build/diff/match/agreement.js
// In quarters of a wire that was laid anew. A node that came or went costs two wires: what it reads, and what reads it instead.
const EDITED = 4;
const UNMATCHED = 2 * EDITED;
const RETRAINED = 2;
const OTHER_CONSTANT = 1;
// A node that gave way to another one is read where that one was read.
const REPLACED = 2;
const REPLACED_OTHERWISE = 3;
// What came between two nodes or went from there is told by itself; the wire around it follows.
const BYPASSED = 1;
const MAX_BYPASSED = 4;
// In few networks a value is read more often, and hardly ever by what could be mistaken.
const MAX_WIRES = 32;
/** One unit of structure in units of names: no run of repairs moves as many nodes as would sum up to it. */
const agreement_NAMES = 2 ** 12;
function costOf([base, head], { toHead, toBase }) {
    const inputsOf = (side, node) => side.side.scope.graph.nodes[node]?.inputs ?? [];
    /** Of one input by its position, or of one wire. */
    function inputCost(slot, slotOfHead) {
        const [p, q] = [base.producer[slot] ?? -1, head.producer[slotOfHead] ?? -1];
        if (p >= 0 && q >= 0) {
            const isSameOutput = base.output[slot] === head.output[slotOfHead];
            if (toHead[p] === q)
                return isSameOutput ? 0 : EDITED;
            if (toHead[p] === -1 && toBase[q] === -1)
                return isSameOutput ? REPLACED : REPLACED_OTHERWISE;
            const isBypassed = (toHead[p] === -1 && reads(base, p, toBase[q] ?? -1)) || (toBase[q] === -1 && reads(head, q, toHead[p] ?? -1));
            return isBypassed ? BYPASSED : EDITED;
        }
        if (base.leafByTypes[slot] !== head.leafByTypes[slotOfHead]) {
            const isBypassed = (p >= 0 && toHead[p] === -1 && readsLeaf(base, p, head.leafByTypes[slotOfHead] ?? -1)) ||
                (q >= 0 && toBase[q] === -1 && readsLeaf(head, q, base.leafByTypes[slot] ?? -1));
            return isBypassed ? BYPASSED : EDITED;
        }
        return base.leafByValues[slot] === head.leafByValues[slotOfHead] ? 0 : RETRAINED;
    }
    /** What subgraphs read comes in no order of its own. */
    function captureCost(b, h, inputs, inputsOfHead) {
        const captured = new Set();
        for (let slot = (head.slots[h] ?? 0) + inputsOfHead; slot < (head.slots[h + 1] ?? 0); slot++) {
            captured.add(head.producer[slot] ?? -1);
        }
        let cost = 0;
        for (let slot = (base.slots[b] ?? 0) + inputs; slot < (base.slots[b + 1] ?? 0); slot++) {
            const producer = base.producer[slot] ?? -1;
            if (producer >= 0 && !captured.has(toHead[producer] ?? -1))
                cost += EDITED;
        }
        return cost;
    }
    function nameCost(b, h) {
        const [node, other] = [base.side.scope.graph.nodes[b], head.side.scope.graph.nodes[h]];
        if (node === undefined || other === undefined)
            return 0;
        if (node.name === other.name && node.name !== "")
            return 0;
        const isWeight = (side, slot) => (side.producer[slot] ?? -1) < 0 && side.isOutside[slot] !== 1;
        const isSame = node.inputs.some((value, at) => value !== "" && value === other.inputs[at] && isWeight(base, (base.slots[b] ?? 0) + at));
        return isSame ? 1 : 2;
    }
    return (b) => {
        const h = toHead[b] ?? -1;
        if (!isNarrow(base, b) || !isNarrow(head, h))
            return 0;
        const made = base.made.get(b) ?? [];
        if (h < 0)
            return (UNMATCHED + EDITED * made.length) * agreement_NAMES;
        const madeOfHead = head.made.get(h) ?? [];
        let cost = 0;
        for (const label of made)
            if (!madeOfHead.includes(label))
                cost += EDITED;
        if (base.operationsByTypes[b] !== head.operationsByTypes[h])
            cost += EDITED;
        else if (base.operationsByValues[b] !== head.operationsByValues[h])
            cost += OTHER_CONSTANT;
        const [inputs, inputsOfHead] = [inputsOf(base, b).length, inputsOf(head, h).length];
        for (let at = 0; at < Math.min(inputs, inputsOfHead); at++) {
            cost += inputCost((base.slots[b] ?? 0) + at, (head.slots[h] ?? 0) + at);
        }
        cost += EDITED * Math.abs(inputs - inputsOfHead);
        cost += captureCost(b, h, inputs, inputsOfHead);
        return cost * agreement_NAMES + nameCost(b, h);
    };
}
/** Whether a node has few enough wires to look at all of them; the others are out of the account, and stay as they are. */
function isNarrow(side, node) {
    return node < 0 || (wiresAt(side, node) <= MAX_WIRES && (side.made.get(node)?.length ?? 0) <= MAX_WIRES);
}
function wiresAt({ uses, slots }, node) {
    return Math.max((uses[node + 1] ?? 0) - (uses[node] ?? 0), (slots[node + 1] ?? 0) - (slots[node] ?? 0));
}
function reads(side, node, producer) {
    const start = side.slots[node] ?? 0;
    return side.producer.subarray(start, Math.min(start + MAX_BYPASSED, side.slots[node + 1] ?? 0)).includes(producer);
}
function readsLeaf(side, node, leaf) {
    const start = side.slots[node] ?? 0;
    return leaf >= 0 && side.leafByTypes.subarray(start, Math.min(start + MAX_BYPASSED, side.slots[node + 1] ?? 0)).includes(leaf);
}

;// CONCATENATED MODULE: ./build/diff/match/repair.js

// For one contradiction; the likely ones come first.
const MAX_CANDIDATES = 32;
const MAX_STEPS_OVER = 4;
// A block of a network has some hundred nodes at most.
const MAX_WAVE = 256;
/** A wave that costs this many wires more than at its best is not going to pay. */
const MAX_LOSS = 12 * EDITED * agreement_NAMES;
/** Nodes that all waves together look at: for each node of the graphs, and for graphs that are small. */
const LOOKS_PER_NODE = 8;
const MIN_LOOKS = 4096;
/**
 * Betters a match where it contradicts itself: where two nodes were paired and what they read was not. Each contradiction suggests
 * other pairs; each is tried together with what follows from it along the wires, so that whole blocks which were taken for each
 * other change places at once, and stays as far as it leaves fewer edits to tell. Of two ways that tell equally many the one with
 * the names of before stays.
 *
 * Contradictions are about as many as edits; steps are bounded by a multiple of the nodes.
 */
function repair(wires, counterparts, isSure) {
    const [base, head] = wires;
    const { toHead, toBase } = counterparts;
    const cost = costOf(wires, counterparts);
    let budget = LOOKS_PER_NODE * (base.count + head.count) + MIN_LOOKS;
    const rank = new Int32Array(base.count);
    for (const [place, node] of base.order.entries())
        rank[node] = place;
    /** Makes two nodes a pair, and what each was paired with before another; what that costs. */
    function force(x, y, log) {
        const [x0, y0] = [toBase[y] ?? -1, toHead[x] ?? -1];
        const affected = new Set([x]);
        const add = (node) => {
            if (node >= 0)
                affected.add(node);
        };
        add(x0);
        for (const node of [x, x0])
            for (const reader of readersOf(base, node, toHead))
                add(reader);
        for (const node of [y, y0])
            for (const reader of readersOf(head, node, toBase))
                add(toBase[reader] ?? -1);
        budget -= affected.size;
        let before = 0;
        for (const node of affected)
            before += cost(node);
        log.push(x, y0, x0, y);
        if (y0 >= 0)
            toBase[y0] = -1;
        if (x0 >= 0)
            toHead[x0] = -1;
        toHead[x] = y;
        toBase[y] = x;
        if (x0 >= 0 && y0 >= 0 && base.operators[x0] === head.operators[y0]) {
            toHead[x0] = y0;
            toBase[y0] = x0;
        }
        let after = 0;
        for (const node of affected)
            after += cost(node);
        return after - before;
    }
    function undo(log, length) {
        while (log.length > length) {
            const [x = -1, y0 = -1, x0 = -1, y = -1] = log.splice(-4);
            toHead[x] = y0;
            toBase[y] = x0;
            if (y0 >= 0)
                toBase[y0] = x;
            if (x0 >= 0)
                toHead[x0] = y;
        }
    }
    /** The nodes of base that changed, none when nothing became better. */
    function attempt(b, h, front) {
        const log = [];
        const fixed = [new Set(), new Set()];
        front.add(b, h);
        let [delta, least, length] = [0, 0, 0];
        while (log.length < 4 * MAX_WAVE && delta - least < MAX_LOSS && budget > 0) {
            const [x, y] = front.next() ?? [];
            if (x === undefined || y === undefined)
                break;
            if (!isCandidate(x, y) || fixed[0].has(x) || fixed[1].has(y))
                continue;
            fixed[0].add(x);
            fixed[1].add(y);
            delta += force(x, y, log);
            if (delta < least)
                [least, length] = [delta, log.length];
            follow(x, y, front.add);
        }
        undo(log, length);
        return log.filter((node, index) => index % 2 === 0 && node >= 0);
    }
    function isCandidate(x, y) {
        if (x < 0 || y < 0 || toHead[x] === y || base.operators[x] !== head.operators[y])
            return false;
        const [x0, y0] = [toBase[y] ?? -1, toHead[x] ?? -1];
        if (isSure(x, y0) || isSure(x0, y))
            return false;
        return [x, x0].every((node) => isNarrow(base, node)) && [y, y0].every((node) => isNarrow(head, node));
    }
    /** What two nodes read and what reads them, where it is not paired yet. */
    function follow(x, y, add) {
        const readers = usesOf(head, y).filter((slot) => !isPairedReader(x, slot));
        for (const slot of usesOf(base, x)) {
            const c = base.owner[slot] ?? -1;
            const at = readers.findIndex((other) => isSameUse(slot, other) && base.operators[c] === head.operators[head.owner[other] ?? -1]);
            const [other] = at < 0 || readsFrom(toHead[c] ?? -1, slot, y) ? [] : readers.splice(at, 1);
            if (other !== undefined)
                add(c, head.owner[other] ?? -1);
        }
        for (const [slot, other] of inputsOf(x, y)) {
            const [p, q] = [base.producer[slot] ?? -1, head.producer[other] ?? -1];
            if (base.operators[p] !== head.operators[q])
                followBeyond(p, q, add);
            else if (base.output[slot] === head.output[other])
                add(p, q);
        }
    }
    /** Where a node came between two others or went from there. */
    function followBeyond(p, q, add) {
        if (p < 0 || q < 0)
            return;
        for (const step of repair_producersOf(base, p))
            if (base.operators[step] === head.operators[q])
                add(step, q);
        for (const step of repair_producersOf(head, q))
            if (base.operators[p] === head.operators[step])
                add(p, step);
    }
    function isPairedReader(x, slotOfHead) {
        const c = toBase[head.owner[slotOfHead] ?? 0] ?? -1;
        if (c < 0)
            return false;
        const slot = (base.slots[c] ?? 0) + (head.position[slotOfHead] ?? 0);
        return head.position[slotOfHead] !== -1 && slot < (base.slots[c + 1] ?? 0) && base.producer[slot] === x;
    }
    function readsFrom(d, slot, y) {
        if (d < 0 || base.position[slot] === -1)
            return false;
        const other = (head.slots[d] ?? 0) + (base.position[slot] ?? 0);
        return other < (head.slots[d + 1] ?? 0) && head.producer[other] === y;
    }
    function isSameUse(slot, slotOfHead) {
        return base.position[slot] === head.position[slotOfHead] && base.output[slot] === head.output[slotOfHead];
    }
    function inputsOf(b, h) {
        const [start, other] = [base.slots[b] ?? 0, head.slots[h] ?? 0];
        const count = Math.min((base.slots[b + 1] ?? 0) - start, (head.slots[h + 1] ?? 0) - other, MAX_WIRES);
        return Array.from({ length: count }, (_, at) => [start + at, other + at]).filter(([slot, slotOfHead]) => base.position[slot] === head.position[slotOfHead] && base.position[slot] !== -1);
    }
    function* candidatesOf(b) {
        const h = toHead[b] ?? -1;
        for (const label of base.made.get(b) ?? [])
            yield [b, makers.get(label) ?? -1];
        if (h < 0) {
            yield* placesOf(b);
            return;
        }
        for (const [slot, other] of inputsOf(b, h)) {
            const [p, q] = [base.producer[slot] ?? -1, head.producer[other] ?? -1];
            if (p < 0 || q < 0 || toHead[p] === q)
                continue;
            yield [p, q];
            for (const step of repair_producersOf(base, p))
                yield [step, q];
            for (const step of repair_producersOf(head, q))
                yield [p, step];
            for (const use of usesOf(head, q))
                if (isSameUse(slot, use))
                    yield [b, head.owner[use] ?? -1];
            for (const use of usesOf(head, toHead[p] ?? -1))
                if (isSameUse(slot, use))
                    yield [b, head.owner[use] ?? -1];
            for (const use of usesOf(base, toBase[q] ?? -1))
                if (isSameUse(use, other))
                    yield [base.owner[use] ?? -1, h];
        }
    }
    /** Where a node of base that went could be: beside what its neighbours became. */
    function* placesOf(b) {
        for (const slot of slotsOf(base, b)) {
            const q = toHead[base.producer[slot] ?? 0] ?? -1;
            if ((base.producer[slot] ?? -1) < 0)
                continue;
            for (const use of usesOf(head, q)) {
                if (isSameUse(slot, use))
                    yield [b, head.owner[use] ?? -1];
                for (const further of usesOf(head, head.owner[use] ?? -1))
                    yield [b, head.owner[further] ?? -1];
            }
        }
        for (const slot of usesOf(base, b)) {
            const other = (head.slots[toHead[base.owner[slot] ?? 0] ?? -1] ?? 0) + (base.position[slot] ?? 0);
            const q = head.position[other] === base.position[slot] ? (head.producer[other] ?? -1) : -1;
            yield [b, q];
            for (const step of repair_producersOf(head, q))
                yield [b, step];
        }
    }
    const makers = new Map();
    for (const [node, labels] of head.made)
        for (const label of labels)
            makers.set(label, node);
    function isContradicted(b) {
        const h = toHead[b] ?? -1;
        if (h < 0)
            return true;
        if (base.made.get(b)?.some((label) => makers.get(label) !== h) === true)
            return true;
        return inputsOf(b, h).some(([slot, other]) => {
            const [p, q] = [base.producer[slot] ?? -1, head.producer[other] ?? -1];
            return p >= 0 && q >= 0 && toHead[p] !== q;
        });
    }
    function pass(frontOf) {
        const waiting = [...toHead.keys()].filter((b) => isContradicted(b));
        for (let next = 0; next < waiting.length && budget > 0; next++) {
            for (const node of bettered(waiting[next] ?? -1, frontOf))
                if (isContradicted(node))
                    waiting.push(node);
        }
    }
    /** Nodes of base around those that changed. */
    function bettered(b, frontOf) {
        let tried = 0;
        for (const [x, y] of isNarrow(base, b) ? candidatesOf(b) : []) {
            if (tried >= MAX_CANDIDATES || budget-- <= 0)
                break;
            if (!isCandidate(x, y))
                continue;
            tried++;
            const changed = attempt(x, y, frontOf(x));
            if (changed.length > 0)
                return new Set(changed.flatMap((node) => [node, ...readersOf(base, node, toHead)]));
        }
        return new Set();
    }
    pass((b) => nearestFirst((node) => Math.abs((rank[node] ?? 0) - (rank[b] ?? 0))));
    pass(depthFirst);
}
function usesOf(side, node) {
    if (node < 0 || !isNarrow(side, node))
        return [];
    return [...side.useSlots.subarray(side.uses[node] ?? 0, side.uses[node + 1] ?? 0)];
}
/** Those that read a node, and those that read it through one without counterpart. */
function readersOf(side, node, counterparts) {
    return usesOf(side, node).flatMap((slot) => {
        const reader = side.owner[slot] ?? -1;
        if (counterparts[reader] !== -1)
            return [reader];
        return [reader, ...usesOf(side, reader).map((further) => side.owner[further] ?? -1)];
    });
}
function slotsOf(side, node) {
    if (!isNarrow(side, node))
        return [];
    const start = side.slots[node] ?? 0;
    return Array.from({ length: (side.slots[node + 1] ?? 0) - start }, (_, at) => start + at);
}
function repair_producersOf(side, node) {
    if (node < 0)
        return [];
    const start = side.slots[node] ?? 0;
    return [...side.producer.subarray(start, Math.min(start + MAX_STEPS_OVER, side.slots[node + 1] ?? 0))];
}
/** A wave goes on where it is nearest to its beginning, so that it leaves no half of a block behind. */
function nearestFirst(distance) {
    const waiting = [];
    return {
        add(x, y) {
            if (x < 0 || y < 0)
                return;
            let [low, high] = [0, waiting.length];
            while (low < high) {
                const middle = (low + high) >> 1;
                if (distance(waiting[middle]?.[0] ?? 0) > distance(x))
                    low = middle + 1;
                else
                    high = middle;
            }
            waiting.splice(low, 0, [x, y]);
        },
        next: () => waiting.pop(),
    };
}
/** A wave goes along one path to its end: past an edit that the nearest nodes lie behind. */
function depthFirst() {
    const waiting = [];
    return { add: (x, y) => waiting.push([x, y]), next: () => waiting.pop() };
}

;// CONCATENATED MODULE: ./build/diff/match/nodes.js





/**
 * Matches the nodes of two graphs by what they compute. Nodes that are the only ones of their kind on both sides are anchors: by
 * everything before and after them, by the values of their weights, by everything on one side, by their surroundings, by their
 * operator alone. From each anchor the match grows to its neighbours, the surest first. Nodes that look alike in every respect go
 * in order, namesakes first. What is left pairs within the gap between matched nodes. Where the pairs contradict each other in the
 * end, they are exchanged for those that leave fewer edits to tell. A name decides nothing but which of several equals it is.
 *
 * Every step is linear in nodes and wires, but for sorting the readers of a value; so is memory.
 */
function matchNodes(wires) {
    const [base, head] = wires;
    // Branches of one node are common, and may be a hundred thousand.
    if (base.count === 1 && head.count === 1 && base.operators[0] === head.operators[0]) {
        return { pairs: [[0, 0]], removed: [], added: [] };
    }
    const likeness = likenessOf(wires);
    const found = growth(wires, likeness);
    const isComplete = () => found.count() === Math.min(base.count, head.count);
    const [everything, ...directions] = likeness.surest;
    const anchors = [
        ...(everything === undefined ? [] : [everything]),
        ...weighty(wires, likeness),
        likeness.outline,
        ...directions,
        ...likeness.around,
        soleOperators(wires),
    ];
    for (const colours of anchors) {
        if (isComplete())
            break;
        pairUnique(found, colours);
        found.grow(HIGH);
    }
    found.grow(0);
    for (const colours of [...likeness.surest, ...likeness.around]) {
        if (isComplete())
            break;
        pairInOrder(wires, found, colours);
    }
    pairGaps(wires, likeness, found, isComplete);
    if (!isComplete())
        pairInOrder(wires, found, namesakes(wires));
    repair(wires, found, tellingWeights(wires, likeness));
    const pairs = [...found.toHead].flatMap((head, base) => (head >= 0 ? [[base, head]] : []));
    return { pairs, removed: nodes_open(found.toHead), added: nodes_open(found.toBase) };
}
function nodes_open(counterparts) {
    const nodes = [];
    for (const [node, counterpart] of counterparts.entries())
        if (counterpart === -1)
            nodes.push(node);
    return nodes;
}
function pairUnique(found, colours) {
    const heads = grouped(colours.head, found.toBase);
    for (const [colour, bases] of grouped(colours.base, found.toHead)) {
        const [base, head] = [bases[0], heads.get(colour)?.[0]];
        if (colour === NO_COLOUR || bases.length > 1 || base === undefined || head === undefined || heads.get(colour)?.length !== 1)
            continue;
        if (found.isOpen(base, head))
            found.pair(base, head);
    }
}
/** One after the other, and after each whatever follows from it. Namesakes go first. */
function pairInOrder(wires, found, colours) {
    const heads = grouped(colours.head, found.toBase);
    for (const [colour, bases] of grouped(colours.base, found.toHead)) {
        const alike = heads.get(colour);
        if (colour === NO_COLOUR || alike === undefined)
            continue;
        const accept = (base, head) => {
            found.pair(base, head);
            found.grow(0);
        };
        const byName = new Map(alike.map((node) => [nameOf(wires[1], node), node]));
        for (const base of bases) {
            const namesake = byName.get(nameOf(wires[0], base));
            if (namesake !== undefined && nameOf(wires[0], base) !== "" && found.isOpen(base, namesake))
                accept(base, namesake);
        }
        // What followed from the pairs before may have taken some of either side.
        let next = 0;
        for (const base of bases) {
            if (found.toHead[base] !== -1)
                continue;
            while (next < alike.length && found.toBase[alike[next] ?? 0] !== -1)
                next++;
            const head = alike[next];
            if (head === undefined)
                break;
            accept(base, head);
        }
    }
}
const NO_COLOUR = -1;
function nameOf({ side }, node) {
    return side.scope.graph.nodes[node]?.name ?? "";
}
function pairGaps(wires, likeness, found, isComplete) {
    const operators = { base: wires[0].operators, head: wires[1].operators };
    for (const place of ["both", "before", "after"]) {
        for (const colours of [...likeness.own, operators]) {
            if (isComplete())
                return;
            pairInOrder(wires, found, combined(colours, gapsOf(wires, found)[place]));
        }
    }
}
/** What nodes are on their own, where they read weights whose values are known. */
function weighty([base, head], { own: [byValues] }) {
    if (byValues === undefined)
        return [];
    const of = (side, colours) => colours.map((colour, node) => (side.isWeighty[node] === 1 ? colour : NO_COLOUR));
    return [{ base: of(base, byValues.base), head: of(head, byValues.head) }];
}
/** Operators that each graph has only one node of, whatever stands around it. */
function soleOperators([base, head]) {
    const sole = (operators) => {
        const counts = new Map();
        for (const operator of operators)
            counts.set(operator, (counts.get(operator) ?? 0) + 1);
        return operators.map((operator) => (counts.get(operator) === 1 ? operator : NO_COLOUR));
    };
    return { base: sole(base.operators), head: sole(head.operators) };
}
/** Whether two nodes read the same weights that no other node of either side reads: nothing tells more than that. */
function tellingWeights(wires, likeness) {
    const [colours] = weighty(wires, likeness);
    if (colours === undefined)
        return () => false;
    const sole = (side) => {
        const counts = new Map();
        for (const colour of side)
            counts.set(colour, (counts.get(colour) ?? 0) + 1);
        return (colour) => colour !== undefined && colour !== NO_COLOUR && counts.get(colour) === 1;
    };
    const [isSole, isSoleOfHead] = [sole(colours.base), sole(colours.head)];
    return (base, head) => colours.base[base] === colours.head[head] && isSole(colours.base[base]) && isSoleOfHead(colours.head[head]);
}
function namesakes(wires) {
    const numbers = new Map();
    const colour = (node, operator) => {
        if (node.name === "" || /\d$/.test(node.name))
            return NO_COLOUR;
        const key = `${operator} ${node.name}`;
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        return number;
    };
    const of = (side) => Int32Array.from(side.side.scope.graph.nodes, (node, index) => colour(node, side.operators[index] ?? -1));
    return { base: of(wires[0]), head: of(wires[1]) };
}
function grouped(colours, counterparts) {
    const groups = new Map();
    for (const [node, colour] of colours.entries()) {
        if (counterparts[node] !== -1)
            continue;
        const group = groups.get(colour);
        if (group === undefined)
            groups.set(colour, [node]);
        else
            group.push(node);
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/diff/match/graphs.js






/**
 * Main graphs pair by name and then in order, functions by name and then by what they hold; subgraphs pair when the nodes that hold
 * them do.
 */
function matchGraphs(base, head, sides) {
    const functions = matchFunctions(sides);
    const operatorOf = operatorNaming(functions);
    const contents = contents_contentsOf({ ...sides, operatorOf });
    const matching = { sides, contents, operatorOf };
    const pairs = [];
    for (const [from, to] of [...rootPairs(base, head, sides), ...functions]) {
        const [inputs, outputs] = from.role === "main" ? interfaceNames(base, head, [from, to], sides) : positions(from, to);
        for (const pair of pairsFrom(matching, [
            { graph: from, outer: undefined },
            { graph: to, outer: undefined },
        ], inputs, outputs)) {
            pairs.push(pair);
        }
    }
    const pairedBase = new Set(pairs.map(({ base: { graph } }) => graph));
    const pairedHead = new Set(pairs.map(({ head: { graph } }) => graph));
    return {
        pairs,
        removed: base.graphs.filter((graph) => !pairedBase.has(graph)),
        added: head.graphs.filter((graph) => !pairedHead.has(graph)),
        moves: movesOf(base, head, pairs, sides),
    };
}
/** Graphs that stand on their own: by name, then in order among those of one role. */
function* rootPairs(base, head, sides) {
    const isRoot = ({ role }) => role === "main" || role === "training";
    const hasNamesake = (graph, { graphs }) => graphs.get(graph.name)?.role === graph.role;
    for (const graph of base.graphs) {
        const namesake = sides.head.graphs.get(graph.name);
        if (isRoot(graph) && namesake?.role === graph.role)
            yield [graph, namesake];
    }
    for (const role of ["main", "training"]) {
        const left = base.graphs.filter((graph) => graph.role === role && !hasNamesake(graph, sides.head));
        const leftOfHead = head.graphs.filter((graph) => graph.role === role && !hasNamesake(graph, sides.base));
        for (const [position, graph] of left.entries()) {
            const counterpart = leftOfHead[position];
            if (counterpart !== undefined)
                yield [graph, counterpart];
        }
    }
}
/** Depth is bounded by the readers' budget for nested messages. */
function* pairsFrom(matching, [base, head], inputs, outputs, outer) {
    const { sides, contents } = matching;
    const outside = valueMatch(inputs, outer);
    const names = new Map(outputs.map(([from, to]) => [to, from]));
    const side = (which, scope) => ({
        model: sides[which],
        scope,
        digests: sides.digests[which],
        labelOf: (value) => (which === "base" ? value : (outside.toBase(value) ?? value)),
        outputs: scope.graph.outputs.map((value) => (which === "base" ? value : (names.get(value) ?? value))),
        operatorOf: (node) => matching.operatorOf(which, node),
        contentOf: (name) => {
            const graph = sides[which].graphs.get(name);
            return graph === undefined ? { byValues: -1, byTypes: -1 } : contents.of(which, { graph, outer: scope });
        },
        capturesOf: (node) => contents.capturesOf(which, node),
    });
    const nodes = matchNodes([wiresOf(side("base", base), contents.intern), wiresOf(side("head", head), contents.intern)]);
    const results = nodes.pairs.flatMap(([b, h]) => {
        const made = positional(base.graph.nodes[b]?.outputs ?? [], head.graph.nodes[h]?.outputs ?? []);
        return made.filter(([value]) => value !== "");
    });
    const values = valueMatch(results, outside);
    yield { base, head, nodes, values };
    for (const [b, h] of nodes.pairs) {
        for (const [inner, innerHead] of subgraphPairs(base.graph.nodes[b], head.graph.nodes[h], sides)) {
            const scopes = [
                { graph: inner, outer: base },
                { graph: innerHead, outer: head },
            ];
            yield* pairsFrom(matching, scopes, ...positions(inner, innerHead), values);
        }
    }
}
/** The names of one graph hide those of the graphs around it. Chained rather than copied: a graph may hold many subgraphs. */
function valueMatch(pairs, outer) {
    const heads = new Map(pairs);
    const bases = new Map(pairs.map(([from, to]) => [to, from]));
    return {
        toHead: (value) => heads.get(value) ?? outer?.toHead(value),
        toBase: (value) => bases.get(value) ?? outer?.toBase(value),
    };
}
/** Subgraphs of two matched nodes, by attribute name and position. */
function* subgraphPairs(base, head, sides) {
    const counterparts = new Map(head?.attributes.map((attribute) => [attribute.name, attribute.value]));
    for (const { name, value } of base?.attributes ?? []) {
        const other = counterparts.get(name);
        if (value.kind !== "graphs" || other?.kind !== "graphs")
            continue;
        for (const [position, graph] of value.value.entries()) {
            const pair = [sides.base.graphs.get(graph), sides.head.graphs.get(other.value[position] ?? "")];
            if (pair[0] !== undefined && pair[1] !== undefined)
                yield [pair[0], pair[1]];
        }
    }
}
/** Inputs and outputs of the main graphs that correspond, renamed ones included. */
function interfaceNames(base, head, [from, to], sides) {
    const [before, after] = [base.signatures[0], head.signatures[0]];
    // Weights that are listed as inputs are matched as tensors.
    const isComputed = ([one, other]) => !sides.base.tensors.has(one) && !sides.head.tensors.has(other);
    const names = (side) => {
        const known = pairValues(before?.[side] ?? [], after?.[side] ?? []).map(([one, other]) => [one.name, other.name]);
        return [...known, ...leftInPlace(from[side], to[side], known).filter(isComputed)];
    };
    return [names("inputs"), names("outputs")];
}
/** In lists of one length, what has no counterpart by name or type has the one that stands in its place. */
function leftInPlace(base, head, known) {
    if (base.length !== head.length)
        return [];
    const [bases, heads] = [new Set(known.map(([name]) => name)), new Set(known.map(([, name]) => name))];
    return positional(base, head).filter(([from, to]) => !bases.has(from) && !heads.has(to));
}
function positions(base, head) {
    return [positional(base.inputs, head.inputs), positional(base.outputs, head.outputs)];
}
function positional(base, head) {
    return base.flatMap((name, position) => {
        const counterpart = head[position];
        return counterpart === undefined ? [] : [[name, counterpart]];
    });
}

;// CONCATENATED MODULE: ./build/diff/match/exchanged.js

/** Smaller tensors have equal bytes by chance: zeros, ones, lengths. */
const LEAST_ELEMENTS = 1024;
/**
 * Tensors whose bytes stand under a name that base had for other bytes: two that were swapped, or blocks that moved up or down one
 * number. Followed from name to name they make rings and chains. A ring is an exchange; so is a chain that begins at a name that is
 * gone, or one of two and more steps that ends at a name that is new. Any other is a copy: its first tensor goes on under its name,
 * as trained weights do beside their former state.
 */
function exchangedTensors(base, head, digests) {
    const steps = stepsOf(base.filter(isLarge), head.filter(isLarge), digests);
    const reached = new Set([...steps.values()].map(({ head: to }) => to.name));
    const [before, after] = [exchanged_namesOf(base), exchanged_namesOf(head)];
    const found = [];
    const seen = new Set();
    const follow = (start) => {
        const chain = [];
        for (let step = steps.get(start); step !== undefined && !seen.has(step.base.name); step = steps.get(step.head.name)) {
            seen.add(step.base.name);
            chain.push(step);
        }
        return chain;
    };
    for (const start of steps.keys()) {
        if (reached.has(start))
            continue;
        const chain = follow(start);
        const isIntoUse = chain.some(({ head: to }) => before.has(to.name));
        const isNewAtEnd = chain.length > 1 && !before.has(chain.at(-1)?.head.name ?? "");
        if (isIntoUse && (!after.has(start) || isNewAtEnd))
            found.push(...chain);
    }
    // What is left has no beginning.
    for (const start of steps.keys())
        found.push(...follow(start));
    return found;
}
/** From each name of base to the tensor of head that has its bytes, where only another name has them. */
function stepsOf(base, head, digests) {
    const holders = new Map();
    // From the last to the first, so that each list ends with the tensor that is next.
    for (const tensor of head.toReversed()) {
        const key = exchanged_keyOf(tensor, digests.head);
        const alike = key === undefined ? undefined : holders.get(key);
        if (alike !== undefined)
            alike.push(tensor);
        else if (key !== undefined)
            holders.set(key, [tensor]);
    }
    const steps = new Map();
    for (const tensor of base) {
        const key = exchanged_keyOf(tensor, digests.base);
        const holder = key === undefined ? undefined : holders.get(key)?.pop();
        if (holder !== undefined && holder.name !== tensor.name)
            steps.set(tensor.name, { base: tensor, head: holder });
    }
    return steps;
}
function exchanged_keyOf(tensor, digests) {
    const digest = digests.get(tensor.name);
    return digest === undefined ? undefined : `${digest} ${(0,diff_digests/* typeOf */.QP)(tensor)}`;
}
function exchanged_namesOf(tensors) {
    return new Set(tensors.map(({ name }) => name));
}
function isLarge({ parameters }) {
    return parameters >= LEAST_ELEMENTS;
}

;// CONCATENATED MODULE: ./build/diff/match/tensors.js



/**
 * Which tensor of base is which of head. The strongest evidence goes first: equal bytes under the same name, equal bytes at the same
 * place of matched nodes, equal bytes under the name of another tensor that moved as well, then the name within matched graphs where the type is equal, then the place alone, so that a weight that
 * was renamed and trained is found; then the name whatever the type, and equal bytes anywhere. A name that ends in a number yields
 * to the place: exporters count, and one node more shifts the numbers of all that follow.
 */
function matchTensors(base, head, graphs, sides, measures = new Map()) {
    const pairs = new Map();
    const taken = new Set();
    const pairAll = (candidates, evidence, isAlike) => {
        for (const [from, to] of candidates) {
            if (pairs.has(from) || taken.has(to) || !isAlike(from, to))
                continue;
            const isNamesake = sides.base.localNames.get(from) === sides.head.localNames.get(to);
            pairs.set(from, { base: from, head: to, evidence: isNamesake ? "name" : evidence });
            taken.add(to);
        }
    };
    const isSameBytes = (from, to) => {
        const digest = sides.digests.base.get(from.name);
        return digest !== undefined && digest === sides.digests.head.get(to.name) && isSameType(from, to);
    };
    const places = graphs.pairs.flatMap((graphPair) => [...placesOf(graphPair, sides)]);
    const names = [...tensors_namesakes(base, graphs, sides)];
    const chosen = names.filter(([tensor]) => !NUMBERED.test(tensor.name));
    pairAll(names, "name", isSameBytes);
    pairAll(places, "same-bytes", isSameBytes);
    const open = base.tensors.filter((tensor) => !pairs.has(tensor) && !isUniform(tensor, measures));
    const exchanges = exchangedTensors(open, head.tensors.filter((tensor) => !taken.has(tensor)), sides.digests).map(({ base: from, head: to }) => [from, to]);
    // What an exporter counts is no name that anybody loads a weight by.
    const isBound = ([from]) => base.graphs.length === 0 || !NUMBERED.test(from.name);
    pairAll(exchanges.filter(isBound), "exchanged", isSameBytes);
    pairAll(exchanges, "same-bytes", isSameBytes);
    pairAll(chosen, "name", isSameType);
    pairAll(places, "same-place", isSameType);
    pairAll(chosen, "name", () => true);
    pairAll(names, "name", isSameType);
    pairAll(places, "same-place", (from, to) => from.dtype === to.dtype && from.shape.length === to.shape.length);
    pairAll(equalBytes(base, head, pairs, taken, sides), "same-bytes", () => true);
    pairAll(names, "name", () => true);
    return {
        pairs: [...pairs.values()],
        removed: base.tensors.filter((tensor) => !pairs.has(tensor)),
        added: head.tensors.filter((tensor) => !taken.has(tensor)),
    };
}
/** Whatever is constant, or holds no finite number, has the bytes of many others. A measure by a name is one of its namesakes. */
function isUniform({ name }, measures) {
    const statistics = measures.get(name)?.base;
    return statistics !== undefined && statistics.min === statistics.max;
}
/** `onnx::Conv_123`, `/Constant_4_output_0`, `const_fold_opt__57`, `12`. */
const NUMBERED = /\d(_output_\d+)?(:\d+)?$/;
function isSameType(from, to) {
    return (0,diff_digests/* typeOf */.QP)(from) === (0,diff_digests/* typeOf */.QP)(to);
}
/** Equal names in graphs that correspond, and equal full names anywhere. */
function* tensors_namesakes(base, graphs, sides) {
    for (const { base: from, head: to } of graphs.pairs) {
        const counterparts = sides.head.locals.get(to.graph.name);
        for (const [name, tensor] of sides.base.locals.get(from.graph.name) ?? []) {
            const counterpart = counterparts?.get(name);
            if (counterpart !== undefined)
                yield [tensor, counterpart];
        }
    }
    for (const tensor of base.tensors) {
        const counterpart = sides.head.tensors.get(tensor.name);
        if (counterpart !== undefined)
            yield [tensor, counterpart];
    }
}
/** Tensors that stand at the same input, or in the same attribute, of nodes that correspond. */
function* placesOf({ base, head, nodes }, sides) {
    for (const [b, h] of nodes.pairs) {
        const [from, to] = [base.graph.nodes[b], head.graph.nodes[h]];
        if (from === undefined || to === undefined)
            continue;
        for (const [position, value] of from.inputs.entries()) {
            const counterpart = to.inputs[position];
            if (value === "" || counterpart === undefined || counterpart === "")
                continue;
            const tensors = [tensorOf(sides.base, base, value), tensorOf(sides.head, head, counterpart)];
            if (tensors[0] !== undefined && tensors[1] !== undefined)
                yield [tensors[0], tensors[1]];
        }
        const attributes = new Map(to.attributes.map((attribute) => [attribute.name, attribute.value]));
        for (const { name, value } of from.attributes) {
            const other = attributes.get(name);
            if (value.kind !== "tensors" || other?.kind !== "tensors")
                continue;
            for (const [position, tensorName] of value.value.entries()) {
                const tensors = [sides.base.tensors.get(tensorName), sides.head.tensors.get(other.value[position] ?? "")];
                if (tensors[0] !== undefined && tensors[1] !== undefined)
                    yield [tensors[0], tensors[1]];
            }
        }
    }
}
/** What is left and has the same bytes somewhere else, in order. */
function* equalBytes(base, head, pairs, taken, { digests }) {
    const waiting = new Map();
    // From the last to the first, so that each list ends with the tensor that is next.
    for (const tensor of head.tensors.toReversed()) {
        const digest = digests.head.get(tensor.name);
        if (digest === undefined || taken.has(tensor))
            continue;
        const key = `${digest} ${(0,diff_digests/* typeOf */.QP)(tensor)}`;
        const alike = waiting.get(key);
        if (alike === undefined)
            waiting.set(key, [tensor]);
        else
            alike.push(tensor);
    }
    for (const tensor of base.tensors) {
        const digest = digests.base.get(tensor.name);
        if (digest === undefined || pairs.has(tensor))
            continue;
        const next = waiting.get(`${digest} ${(0,diff_digests/* typeOf */.QP)(tensor)}`)?.pop();
        if (next !== undefined)
            yield [tensor, next];
    }
}

// EXTERNAL MODULE: ./build/diff/metadata.js + 3 modules
var diff_metadata = __webpack_require__(7780);
;// CONCATENATED MODULE: ./build/diff/quantisation.js
/** Integers that are weights: wider ones are indices, lengths and counts. */
const QUANTISED_DTYPES = new Set(["int8", "uint8", "int4", "uint4", "int2", "uint2"]);
const SCALED_BLOCKS = "nvfp4";
/**
 * The quantised tensors of a model by their names: by the nodes that dequantise them, by what the format states beside them, and by
 * what exporters call the tensors beside them, `w_quantized`, `w_scale` and `w_zero_point`, or `w` and `w_scale` (also `w.scale`, `w_scales`, `weight_zero_point`).
 */
function quantisedTensors({ tensors, graphs }) {
    const byName = new Map(tensors.map((tensor) => [tensor.name, tensor]));
    const found = new Map();
    const note = (tensor, standsFor, scale, zeroPoint, of = {}) => {
        if (!QUANTISED_DTYPES.has(tensor.dtype) || scale === undefined || found.has(tensor.name))
            return;
        found.set(tensor.name, { tensor, standsFor, scale, ...(zeroPoint === undefined ? {} : { zeroPoint }), ...of });
    };
    for (const { name, nodes, quantisation } of graphs) {
        const at = (value) => byName.get(name === "main" ? (value ?? "") : `${name}/${value}`);
        for (const { operator, inputs, outputs, attributes } of nodes) {
            const [element, scale, zeroPoint] = inputs;
            const tensor = operator === "DequantizeLinear" ? at(element) : undefined;
            if (tensor === undefined || outputs[0] === undefined)
                continue;
            note(tensor, name === "main" ? outputs[0] : `${name}/${outputs[0]}`, at(scale), at(zeroPoint), {
                axis: quantisation_axisOf(attributes, tensor.shape.length),
            });
        }
        for (const { tensor: value, stated } of quantisation) {
            const tensor = at(value);
            if (tensor !== undefined)
                note(tensor, tensor.name, stated?.scale, stated?.zeroPoint, { axis: stated?.axis ?? 0 });
        }
    }
    for (const tensor of tensors) {
        if (tensor.dtype === SCALED_BLOCKS) {
            // As convert_hf_to_gguf.py of llama.cpp names it, and its loaders look for it. Without one the blocks are all there is.
            const scale = byName.get(tensor.name.replace(/(\.weight)?$/, ".scale"));
            if (scale !== undefined)
                found.set(tensor.name, { tensor, standsFor: tensor.name, scale, axis: 0 });
            continue;
        }
        const standsFor = tensor.name.replace(/_quantized$/, "");
        const beside = (...endings) => endings.flatMap((ending) => byName.get(`${standsFor}${ending}`) ?? []).find(({ name }) => name !== tensor.name);
        note(tensor, standsFor, beside("_scale", ".scale", "_scales", ".scales"), beside("_zero_point", ".zero_point", "_zero_points"));
    }
    return found;
}
/** DequantizeLinear counts its second dimension unless it says otherwise; where there is only one, that one. */
function quantisation_axisOf(attributes, rank) {
    const stated = attributes.find(({ name }) => name === "axis")?.value;
    const axis = stated?.kind === "int" ? Number(stated.value) : 1;
    return rank === 1 ? 0 : axis < 0 ? axis + rank : axis;
}
/**
 * The dimension along which several scales stand, one for each place. A list whose length several dimensions have says so only where
 * the axis is known; of as many dimensions as the tensor, one where all others are 1. Undefined for scales of blocks.
 */
function scaledAxis({ tensor: { shape }, scale, axis }) {
    if (scale.shape.length > 1) {
        const several = scale.shape.flatMap((count, at) => (count === 1 ? [] : [at]));
        const [only = -1] = several;
        const isBeside = only === 0 || scale.shape.length === shape.length;
        return several.length === 1 && isBeside && scale.shape[only] === shape[only] ? only : undefined;
    }
    const [count] = scale.shape;
    if (axis !== undefined)
        return shape[axis] === count ? axis : undefined;
    const [first, second] = shape.flatMap((size, at) => (size === count ? [at] : []));
    return second === undefined ? first : undefined;
}
/** Tensors in blocks that mean nothing without another one. */
function scaledBlockTensors(model) {
    const quantised = model.tensors.some(({ dtype }) => dtype === SCALED_BLOCKS) ? quantisedTensors(model).values() : [];
    return [...quantised].flatMap(({ tensor }) => (tensor.dtype === SCALED_BLOCKS ? [tensor] : []));
}
/** Pairs of which at least one side is quantised, by the name that it stands for. */
function quantisedPairs(base, head) {
    const [before, after] = [quantisedTensors(base), quantisedTensors(head)];
    if (before.size + after.size === 0)
        return [];
    const bases = new Map(base.tensors.map((tensor) => [before.get(tensor.name)?.standsFor ?? tensor.name, tensor]));
    return head.tensors.flatMap((tensor) => {
        const later = after.get(tensor.name);
        const counterpart = bases.get(later?.standsFor ?? tensor.name);
        if (counterpart === undefined)
            return [];
        const earlier = before.get(counterpart.name);
        if (earlier === undefined && later === undefined)
            return [];
        const quantised = { ...(earlier === undefined ? {} : { base: earlier }), ...(later === undefined ? {} : { head: later }) };
        return [{ base: counterpart, head: tensor, quantised }];
    });
}

;// CONCATENATED MODULE: ./build/diff/tensors.js



/** What rules about single tensors need to know; of more, any that is not known to differ may be one. */
const MOST_UNMEASURED = 1000;
function tensorChanges(match, values) {
    const changes = [];
    const unread = { tensors: 0, bytes: 0 };
    const checksums = { stated: 0, differing: 0 };
    const unmeasured = [];
    const tally = { identical: 0, changed: 0, unmeasured: 0 };
    for (const tensor of match.removed)
        changes.push({ kind: "tensor-removed", tensor: (0,diff_values/* labelOf */.Wy)(tensor), ...(0,diff_values/* copyOf */.zP)(tensor, values.copies.base) });
    for (const tensor of match.added)
        changes.push({ kind: "tensor-added", tensor: (0,diff_values/* labelOf */.Wy)(tensor), ...(0,diff_values/* copyOf */.zP)(tensor, values.copies.head) });
    for (const pair of match.pairs) {
        const measured = measuredOf(pair, values);
        changes.push(...tensors_shapeChanges(pair, measured.kinship));
        const labels = { base: (0,diff_values/* labelOf */.Wy)(pair.base), head: (0,diff_values/* labelOf */.Wy)(pair.head) };
        if ((0,diff_digests/* typeOf */.QP)(pair.base) !== (0,diff_digests/* typeOf */.QP)(pair.head)) {
            if (measured.measure !== undefined && measured.measure.changed > 0 && !ENCODINGS.has(measured.kinship.kind))
                changes.push({ kind: "tensor-values-changed", ...labels, ...measured });
            continue;
        }
        const state = (0,diff_values/* valuesOf */.sm)(pair, values);
        tally[state]++;
        if (state === "unmeasured" && unmeasured.length < MOST_UNMEASURED)
            unmeasured.push(pair.head.name);
        if (state === "unmeasured" && pair.base.values.kind === "stored" && pair.head.values.kind === "stored") {
            unread.tensors++;
            unread.bytes += pair.head.bytes;
            const [before, after] = [pair.base.checksum, pair.head.checksum];
            const areAlike = before !== undefined && after !== undefined && tensors_kindOf(before) === tensors_kindOf(after);
            if (areAlike)
                checksums.stated++;
            if (areAlike && before !== after)
                checksums.differing++;
        }
        if (state === "changed")
            changes.push({ kind: "tensor-values-changed", ...labels, ...measured });
    }
    return { changes, tally, unread: checksums.stated === 0 ? unread : { ...unread, checksums }, unmeasured };
}
function tensors_kindOf(checksum) {
    return checksum.slice(0, checksum.indexOf(":"));
}
/** The same values in another encoding, which the change of the dtype tells. */
const ENCODINGS = new Set(["recast", "requantised"]);
function* tensors_shapeChanges({ base, head, evidence }, kinship) {
    const labels = { base: (0,diff_values/* labelOf */.Wy)(base), head: (0,diff_values/* labelOf */.Wy)(head) };
    const compared = kinship.kind === "unmeasured" ? {} : { kinship };
    if (evidence !== "name")
        yield { kind: "tensor-renamed", ...labels, evidence };
    if (base.shape.join() !== head.shape.join())
        yield { kind: "tensor-reshaped", ...labels, ...compared };
    if (base.dtype !== head.dtype)
        yield { kind: "tensor-retyped", ...labels, ...compared };
}
/** What the measure says, and how the two are related by it. */
function measuredOf(pair, values) {
    const measure = values.measures.get(pair.head.name);
    return { kinship: pairKinship(pair, values), ...(measure === undefined ? {} : { measure }) };
}

;// CONCATENATED MODULE: ./build/diff/compare.js











/** Matches graphs, nodes and tensors, with the help of what is known of values. */
function matchModels(base, head, { digests, measures }) {
    const sides = { base: indexOf(base), head: indexOf(head), digests };
    const graphs = matchGraphs(base, head, sides);
    return { sides, graphs, tensors: withQuantised(matchTensors(base, head, graphs, sides, measures), quantisedPairs(base, head)) };
}
/** Where exporters quantise, they rename: what is left on both sides is paired by what it stands for. */
function withQuantised({ pairs, removed, added }, quantised) {
    const [gone, come] = [new Set(removed), new Set(added)];
    const found = quantised.filter(({ base, head }) => gone.delete(base) && come.delete(head));
    if (found.length === 0)
        return { pairs, removed, added };
    const more = found.map(({ base, head }) => ({ base, head, evidence: "quantised" }));
    return { pairs: [...pairs, ...more], removed: [...gone], added: [...come] };
}
/** Every difference between two models, as facts. Tensor values are compared by what is given of them. */
function compareModels(base, head, known = {}, ignored = diff_metadata/* NOTHING_IGNORED */.V, match = matchModels(base, head, { ...diff_values/* NO_VALUES */.RM, ...known })) {
    const values = { ...diff_values/* NO_VALUES */.RM, ...known };
    const tensors = tensorChanges(match.tensors, values);
    const metadata = (0,diff_metadata/* metadataChanges */.h)(base, head, ignored);
    const [header, interfaces] = [headerChanges(base, head), signatureChanges(base, head)];
    const graphs = graphChanges(base, head, match.graphs, match.tensors, match.sides);
    const changes = [...header, ...interfaces, ...graphs, ...tensors.changes, ...metadata.changes];
    return {
        changes,
        tensors: tensors.tally,
        kinship: kinshipOf(match.tensors, values, changes),
        unread: tensors.unread,
        unmeasured: tensors.unmeasured,
        ignoredMetadata: metadata.ignored,
    };
}

// EXTERNAL MODULE: ./build/formats/inspect.js + 2 modules
var inspect = __webpack_require__(9546);
// EXTERNAL MODULE: ./build/formats/inspection.js
var inspection = __webpack_require__(8889);
// EXTERNAL MODULE: ./build/metadata/beside.js
var beside = __webpack_require__(5992);
// EXTERNAL MODULE: ./build/diff/health.js
var health = __webpack_require__(6162);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/weights/kernel/code.js
/** measure.as.ts, compiled to WebAssembly by scripts/build-kernel.mjs: base64 in lines. */
const KERNEL_CODE = [
    "AGFzbQEAAAABaA5gA39/fwBgBH9/f38AYAR/f39/AX9gBX9/f39/AX9gAnx8AGACf38Bf2AGf39/f39/AX9gBX1/fX9/AGABfwF/YAAAYA1/f39/f39/f398",
    "fHx8AGADf39/AX9gAn9/AGAFf39/f38AAg8BA2VudgZtZW1vcnkCABADEhEDBAAABQYBBwgBCQIKCwIMDQccAwdtZWFzdXJlAAwFcmVzZXQACgZtZW1vcnkC",
    "AAwBBgq9dxGBBwICewF/IABFBEAgAQ8LIABBAUYEQEEAIQADQCAAQQhqIgMgAkwEQCAEIABBAnRqIgf9DAAAAAAAAAAAAAAAAAAAAAAgASAAQQF0av0ABAAi",
    "Bf0NAAEQEQIDEhMEBRQVBgcWF/0LBAAgB/0MAAAAAAAAAAAAAAAAAAAAACAF/Q0ICRgZCgsaGwwNHB0ODx4f/QsEECADIQAMAQsLA0AgACACSARAIAQgAEEC",
    "dGogASAAQQF0ai8BAEEQdDYCACAAQQFqIQAMAQsLBSAAQQJGBEBBACEAA0AgAEEEaiIDIAJMBEAgBCAAQQJ0aiABIABBAXRq/V0DAP2pASIF/Qz/fwAA/38A",
    "AP9/AAD/fwAA/U4iBkEN/asB/QwAAIB3AACAdwAAgHcAAIB3/eYBIAb9DP97AAD/ewAA/3sAAP97AAD9O/0MAACAfwAAgH8AAIB/AACAf/1O/VAgBf0MAIAA",
    "AACAAAAAgAAAAIAAAP1OQRD9qwH9UP0LBAAgAyEADAELCwNAIAAgAkgEQCAEIABBAnRqIAEgAEEBdGovAQD9ESIF/Qz/fwAA/38AAP9/AAD/fwAA/U4iBkEN",
    "/asB/QwAAIB3AACAdwAAgHcAAIB3/eYBIAb9DP97AAD/ewAA/3sAAP97AAD9O/0MAACAfwAAgH8AAIB/AACAf/1O/VAgBf0MAIAAAACAAAAAgAAAAIAAAP1O",
    "QRD9qwH9UP0bADYCACAAQQFqIQAMAQsLBSAAQQNGBEBBACEAA0AgACACSARAIAQgAEECdGogAyAAIAFqLQAAQQJ0aigCADYCACAAQQFqIQAMAQsLBSAAQQRG",
    "BEBBACEAA0AgACACSARAIAQgAEECdGogAyABIABBAXVqLQAAIABBAXFBAnR2QQ9xQQJ0aigCADYCACAAQQFqIQAMAQsLBSAAQQVGBEBBACEAA0AgACACSARA",
    "IAQgAEECdGogAyABIABBAnVqLQAAIABBA3FBAXR2QQNxQQJ0aigCADYCACAAQQFqIQAMAQsLBSAAQQZGBEBBACEAA0AgACACSARAIAQgAEECdGogASAAQQF0",
    "ai4BALI4AgAgAEEBaiEADAELCwUgAEEHRgRAQQAhAANAIAAgAkgEQCAEIABBAnRqIAEgAEEBdGovAQCzOAIAIABBAWohAAwBCwsFIAAgASACIAMgBBAQCwsL",
    "CwsLCyAEC58EAQN/IAGZRAAAAAAAAPB/YyECIACZRAAAAAAAAPB/YyIDBEBBCEGwBCACGyIEIAQrAwAgAKA5AwBBGEG4BCACGyIEIAQrAwAgACAAoqA5AwAg",
    "AEQAAAAAAAAAAGEEQEHwAEHwACsDAEQAAAAAAADwP6A5AwAFQdAEKwMAIACZZARAQaABQaABKwMARAAAAAAAAPA/oDkDAAsLQcgAQcgAKwMAIACkOQMAQdAA",
    "QdAAKwMAIAClOQMABSAAIABiBEBBgAFBgAErAwBEAAAAAAAA8D+gOQMABUGQAUGQASsDAEQAAAAAAADwP6A5AwALCyACBEBBEEHABCADGyIEIAQrAwAgAaA5",
    "AwBBIEHIBCADGyIEIAQrAwAgASABoqA5AwAgAUQAAAAAAAAAAGEEQEH4AEH4ACsDAEQAAAAAAADwP6A5AwAFQdgEKwMAIAGZZARAQagBQagBKwMARAAAAAAA",
    "APA/oDkDAAsLQdgAQdgAKwMAIAGkOQMAQeAAQeAAKwMAIAGlOQMABSABIAFiBEBBiAFBiAErAwBEAAAAAAAA8D+gOQMABUGYAUGYASsDAEQAAAAAAADwP6A5",
    "AwALCyACRSADRXIEQA8LQQBBACsDAEQAAAAAAADwP6A5AwBBKEEoKwMAIAAgAaKgOQMAQThBOCsDACABIAChmSIAoDkDAEEwQTArAwAgACAAoqA5AwBBwABB",
    "wAArAwAgAKU5AwALkwMCCHsBf0HQBCsDALa8/REhB0HYBCsDALa8/REhCCACQQJ0IQtBACECA0AgAiALSQRAIAMgACACav0ABAD9DP///3////9/////f///",
    "/3/9TiIJ/QwAAAAAAAAAAAAAAAAAAAAA/Tf9sQEhAyAEIAEgAmr9AAQA/Qz///9/////f////3////9//U4iCv0MAAAAAAAAAAAAAAAAAAAAAP03/bEBIQQg",
    "BSAJIAf9DAEAAAABAAAAAQAAAAEAAAD9uAH9Of2xASEFIAYgCiAI/QwBAAAAAQAAAAEAAAABAAAA/bgB/Tn9sQEhBiACQRBqIQIMAQsLQfAAQfAAKwMAIAP9",
    "GwAgA/0bAWogA/0bAmogA/0bA2oiALegOQMAQfgAQfgAKwMAIAT9GwAgBP0bAWogBP0bAmogBP0bA2oiAbegOQMAQaABQaABKwMAIAX9GwAgBf0bAWogBf0b",
    "AmogBf0bA2ogAGu3oDkDAEGoAUGoASsDACAG/RsAIAb9GwFqIAb9GwJqIAb9GwNqIAFrt6A5AwALvwICBXsBf/0MAACAfwAAgH8AAIB/AACAfyED/QwAAIB/",
    "AACAfwAAgH8AAIB/IQT9DAAAgP8AAID/AACA/wAAgP8hBf0MAACA/wAAgP8AAID/AACA/yEGIAJBAnQhCEEAIQIDQCACIAhJBEAgAyAAIAJq/QAEACIH/eoB",
    "IQMgBSAH/esBIQUgBCABIAJq/QAEACIH/eoBIQQgBiAH/esBIQYgAkEQaiECDAELC0HIAEHIACsDACAD/R8AIAP9HwGWIAP9HwIgA/0fA5aWu6Q5AwBB0ABB",
    "0AArAwAgBf0fACAF/R8BlyAF/R8CIAX9HwOXl7ulOQMAQdgAQdgAKwMAIAT9HwAgBP0fAZYgBP0fAiAE/R8Dlpa7pDkDAEHgAEHgACsDACAG/R8AIAb9HwGX",
    "IAb9HwIgBv0fA5eXu6U5AwALqAEAIABBEE4EQCAAEAggAQJ/QYABIABBEEYNABpBwAAgAEEiRg0AGkGAAiAAQSNODQAaQYACQSAgAEEcTCAAQRdOcQR/QQEF",
    "IABBIEwgAEEeTnELGwttbA8LIABFIABBCUZyIABBCkZyBEAgAUECdA8LIABBA0YEQCABDwsgAEEERgRAIAFBAXUPCyAAQQVGBEAgAUECdQ8LIAFBA3QgAUEB",
    "dCAAQQhOGwuwAgAgAEEIRgRAIAEPCyAAQQhIIABBEE5yBEAgACABIAIgAyAEEAAhAUEAIQADQCAAIAJIBEAgBSAAQQN0aiABIABBAnRqKgIAuzkDACAAQQFq",
    "IQAMAQsLBSAAQQlGBEBBACEAA0AgACACSARAIAUgAEEDdGogASAAQQJ0aigCALc5AwAgAEEBaiEADAELCwUgAEEKRgRAQQAhAANAIAAgAkgEQCAFIABBA3Rq",
    "IAEgAEECdGooAgC4OQMAIABBAWohAAwBCwsFIABBC0YEQEEAIQADQCAAIAJIBEAgAEEDdCIDIAVqIAEgA2opAwC5OQMAIABBAWohAAwBCwsFQQAhAANAIAAg",
    "AkgEQCAAQQN0IgMgBWogASADaikDALo5AwAgAEEBaiEADAELCwsLCwsgBQvwAgIEfwR9IAAvAQAiBUH//wFxIgZBDXS+QwAAgHeUvEGAgID8B0EAIAZB//cB",
    "SxtyIAVBgIACcUEQdHK+IQggAEECai8BACIFQf//AXEiBkENdL5DAACAd5S8QYCAgPwHQQAgBkH/9wFLG3IgBUGAgAJxQRB0cr4hCSAAQQRqIQUDQCAEQQhI",
    "BEAgBEEESAR/IAQgBWotAABBP3EhACAFQQRqIARqLQAAQT9xBSAFQQRqIARqLQAAIgZBD3EgBCAFaiIHQQRrLQAAQQJ2QTBxciEAIActAABBAnZBMHEgBkEE",
    "dnILIQYgCCAAspQhCiAJIAaylCELIAIgBEEBdUEFdGohBkEAIQADQCAAQSBIBEAgACAGai0AACAEQQFxQQJ0dUEPcSEHIAMgBEEFdCAAakECdGogCiABBH8g",
    "ByAAIAFqLQAAIAR1QQFxQQR0cgUgBwuylCALkzgCACAAQQFqIQAMAQsLIARBAWohBAwBCwsLewEEfyADKAIAIQYDQCAFQRBIBEAgBCAFQQJ0aiADQQRqIAVq",
    "LQAAIgdBD3EgBiAFdkEBcUEEdHIgAWqyIACUIAKSOAIAIAQgBUEQaiIIQQJ0aiAGIAh2QQFxQQR0IAdBBHZyIAFqsiAAlCACkjgCACAFQQFqIQUMAQsLC5IC",
    "ACAAQSNOBEACf0EyIABBI0YNABpBOCAAQSRGDQAaQcIAIABBJUYNABpBygAgAEEmRg0AGkHSACAAQSdGDQAaQeIAQe4AIABBKEYbCw8LIABBEUYgAEEQRnIg",
    "AEEdRnIEQEESDwsgAEESRgRAQRQPCyAAQRNGBEBBFg8LIABBFEYEQEEYDwsgAEEVRgRAQSIPCyAAQRZGBEBBJA8LIABBF0YEQEHUAA8LIABBGEYEQEHuAA8L",
    "IABBGUYEQEGQAQ8LIABBGkYEQEGwAQ8LIABBG0YEQEHSAQ8LIABBHEYEQEGkAg8LIABBHkYEQEGIAQ8LIABBH0YEQEE2DwsgAEEgRgRAQcIADwtBEUEkIABB",
    "IUYbC9gbAwh/AX0CeyAAQSRGIABBI0ZyBEACQEGAgCohBkGAgCooAgANAANAIARBoTNIBEAgBEEDdUGAgChqLQAAIARBB3F1QQFxBEBBACEHIAQhBQNAIAdB",
    "CEgEQCAGQv+BBCAFQQNvrEIDhog8AAAgB0EBaiEHIAZBAWohBiAFQQNtIQUMAQsLCyAEQQFqIQQMAQsLCwUgAEElRgRAAkBBgIArIQZBgIArKAIADQADQCAE",
    "QaEzSARAIARBA3VBuIYoai0AACAEQQdxdUEBcQRAQQAhByAEIQUDQCAHQQhIBEAgBkKIsqwBIAVBA2+sQgOGiDwAACAHQQFqIQcgBkEBaiEGIAVBA20hBQwB",
    "CwsLIARBAWohBAwBCwsLBSAAQSZGBEACQEGAkCshBkGAkCsoAgANAANAIARBoTNIBEAgBEEDdUHwjChqLQAAIARBB3F1QQFxBEBBACEHIAQhBQNAIAdBCEgE",
    "QCAGQoiyrAEgBUEDb6xCA4aIPAAAIAdBAWohByAGQQFqIQYgBUEDbSEFDAELCwsgBEEBaiEEDAELCwsFIABBJ0YEQAJAQYCwKyEGQYCwKygCAA0AA0AgBEGh",
    "M0gEQCAEQQN1QaiTKGotAAAgBEEHcXVBAXEEQEEAIQcgBCEFA0AgB0EISARAIAZCiLKsASAFQQNvrEIDhog8AAAgB0EBaiEHIAZBAWohBiAFQQNtIQUMAQsL",
    "CyAEQQFqIQQMAQsLCwUgAEEoRgRAAkBBgPArIQZBgPArKAIADQADQCAEQYAgSARAIARBA3VB4Jkoai0AACAEQQdxdUEBcQRAQQAhByAEIQUDQCAHQQRIBEAg",
    "BkKEmNDgwYSLmj4gBUEIb6xCA4aIPAAAIAdBAWohByAGQQFqIQYgBUEIbSEFDAELCwsgBEEBaiEEDAELCwsFAkBBgPgrIQZBgPgrKAIADQADQCAEQYAgSARA",
    "IARBA3VB4J0oai0AACAEQQdxdUEBcQRAQQAhByAEIQUDQCAHQQRIBEAgBkKBhpS4kOHChg8gBUEIb6xCA4aIPAAAIAdBAWohByAGQQFqIQYgBUEIbSEFDAEL",
    "CwsgBEEBaiEEDAELCwsLCwsLCwJ/QTIgAEEjRg0AGkE4IABBJEYNABpBwgAgAEElRg0AGkHKACAAQSZGDQAaQdIAIABBJ0YNABpB4gBB7gAgAEEoRhsLIQcD",
    "QCACIAhKBEAgAEEjRgRAIAMhBCABLwEAIgVB//8BcSIGQQ10vkMAAIB3lLxBgICA/AdBACAGQf/3AUsbciAFQYCAAnFBEHRyviEMQQAhBQNAIAVBIEgEQCAE",
    "IAFBAmogBWotAAAgAUEiaiAFQQJ1QQF0ai8BACIGIAVBA3FBA2x1QQdxQQh0ckEDdEGAgCpqIgn9XAIA/YcB/acB/foB/QwAAAC+AAAAvgAAAL4AAAC+/QwA",
    "AAA+AAAAPgAAAD4AAAA+IAZBgIACcRsiDf3kASAMIAZBDHZBB3FBAXRBAXKylP0TIg795gH9CwQAIARBEGogCUEEav1cAgD9hwH9pwH9+gEgDf3kASAO/eYB",
    "/QsEACAFQQFqIQUgBEEgaiEEDAELCwUgAEEkRgRAIAMhBCABQTBqIglBBmovAQBBgOADcSAJQQRqLwEAQQR2QYAecSAJQQJqLwEAQQh2QfABcSAJLwEAQQx2",
    "cnJyIgVB//8BcSIGQQ10vkMAAIB3lLxBgICA/AdBACAGQf/3AUsbciAFQYCAAnFBEHRyviEMQQAhBQNAIAVBIEgEQCAEIAEgBWotAAAgBUEBdSIKIAFBIGpq",
    "LQAAIAVBAXFBAnR1IgtBB3FBCHRyQQN0QYCAKmoiBv1cAgD9hwH9pwH9+gH9DAAAAL4AAAC+AAAAvgAAAL79DAAAAD4AAAA+AAAAPgAAAD4gC0EIcRsiDf3k",
    "ASAMIAkgBUEDdUEBdGovAQAgCkEDcUEDbHVBB3FBAXRBAXKylP0TIg795gH9CwQAIARBEGogBkEEav1cAgD9hwH9pwH9+gEgDf3kASAO/eYB/QsEACAFQQFq",
    "IQUgBEEgaiEEDAELCwUgAEElRgRAIAMhBCABLwEAIgVB//8BcSIGQQ10vkMAAIB3lLxBgICA/AdBACAGQf/3AUsbciAFQYCAAnFBEHRyviEMQQAhBQNAIAVB",
    "IEgEQCABQQJqIAVBAnVBA3RqIgZBBGooAgAhCSAEIAVBA3EiCiAGai0AAEEDdEGAgCtqIgb9XAIA/YcB/acB/foBIAwgCUEcdrNDAAAAP5KUQwAAgD6U/RMi",
    "Df3mASAJIApBB2x2Qf8AcSIJIAlpQQFxQQd0ciIJ/RH9DAEAAAACAAAABAAAAAgAAAD9Tv0MAAAAAAAAAAAAAAAAAAAAAP04/QwAAACAAAAAgAAAAIAAAACA",
    "/U79Uf0LBAAgBEEQaiAGQQRq/VwCAP2HAf2nAf36ASAN/eYBIAlBBHX9Ef0MAQAAAAIAAAAEAAAACAAAAP1O/QwAAAAAAAAAAAAAAAAAAAAA/Tj9DAAAAIAA",
    "AACAAAAAgAAAAID9Tv1R/QsEACAFQQFqIQUgBEEgaiEEDAELCwUgAEEmRgRAIAMhBCABLwEAIgVB//8BcSIGQQ10vkMAAIB3lLxBgICA/AdBACAGQf/3AUsb",
    "ciAFQYCAAnFBEHRyviEMQQAhBQNAIAVBIEgEQCAEIAFBAmogBUEBdGovAQAiBkH/A3FBA3RBgJAraiIJ/VwCAP2HAf2nAf36ASAMIAFBwgBqIAVBAnVqLQAA",
    "IAVBAnFBAXR1QQ9xskMAAAA/kpRDAACAPpT9EyIN/eYBIAZBCXYiBiAGaUEBcUEHdHIiBv0R/QwBAAAAAgAAAAQAAAAIAAAA/U79DAAAAAAAAAAAAAAAAAAA",
    "AAD9OP0MAAAAgAAAAIAAAACAAAAAgP1O/VH9CwQAIARBEGogCUEEav1cAgD9hwH9pwH9+gEgDf3mASAGQQR1/RH9DAEAAAACAAAABAAAAAgAAAD9Tv0MAAAA",
    "AAAAAAAAAAAAAAAAAP04/QwAAACAAAAAgAAAAIAAAACA/U79Uf0LBAAgBUEBaiEFIARBIGohBAwBCwsFIABBJ0YEQCADIQQgAS8BACIFQf//AXEiBkENdL5D",
    "AACAd5S8QYCAgPwHQQAgBkH/9wFLG3IgBUGAgAJxQRB0cr4hDEEAIQUDQCAFQSBIBEAgBCABQQJqIAVqLQAAIAVBAnUiBiABQcIAamotAAAgBUEDcUEBdHZB",
    "A3FBCHRyQQN0QYCwK2oiCf1cAgD9hwH9pwH9+gEgDCABQcoAaiAGai0AACAFQQJxQQF0dUEPcbJDAAAAP5KUQwAAgD6U/RMiDf3mASABQSJqIAVqLQAAIgb9",
    "Ef0MAQAAAAIAAAAEAAAACAAAAP1O/QwAAAAAAAAAAAAAAAAAAAAA/Tj9DAAAAIAAAACAAAAAgAAAAID9Tv1R/QsEACAEQRBqIAlBBGr9XAIA/YcB/acB/foB",
    "IA395gEgBkEEdv0R/QwBAAAAAgAAAAQAAAAIAAAA/U79DAAAAAAAAAAAAAAAAAAAAAD9OP0MAAAAgAAAAIAAAACAAAAAgP1O/VH9CwQAIAVBAWohBSAEQSBq",
    "IQQMAQsLBSAAQShGBEAgAyEEIAEvAQAiBUH//wFxIgZBDXS+QwAAgHeUvEGAgID8B0EAIAZB//cBSxtyIAVBgIACcUEQdHK+IQxBACEFA0AgBUEgSARAIAFB",
    "wgBqIAVBfHFqKAIAIgYgBUEDcUEHbHZB/wBxIgkgCWlBAXFBB3RyIQkgBCAFQQF0IgogAUECamotAABBAnRBgPArav1cAgD9hwH9pwH9+gEgDCAGQRx2s0MA",
    "AAA/kpRDAAAAP5T9EyIN/eYBIAn9Ef0MAQAAAAIAAAAEAAAACAAAAP1O/QwAAAAAAAAAAAAAAAAAAAAA/Tj9DAAAAIAAAACAAAAAgAAAAID9Tv1R/QsEACAE",
    "QRBqIAFBA2ogCmotAABBAnRBgPArav1cAgD9hwH9pwH9+gEgDf3mASAJQQR1/RH9DAEAAAACAAAABAAAAAgAAAD9Tv0MAAAAAAAAAAAAAAAAAAAAAP04/QwA",
    "AACAAAAAgAAAAIAAAACA/U79Uf0LBAAgBUEBaiEFIARBIGohBAwBCwsFIAMhBCABLwEAIgVB//8BcSIGQQ10vkMAAIB3lLxBgICA/AdBACAGQf/3AUsbciAF",
    "QYCAAnFBEHRyviEMQQAhBQNAIAVBIEgEQCAFQQF0IgYgAUEDamotAAAgAUHCAGogBUECdWotAAAgBUEDcUEBdHYiCUECcUEHdHIhCiAEIAFBAmogBmotAAAg",
    "CUEBcUEIdHJBAnRBgPgrav1cAgD9hwH9pwH9+gEgDCABQeoAaiAFQQN1ai0AACAFQQRxdUEPcUEBdEEBcrKU/RMiDf3mASABQcoAaiAFai0AACIG/RH9DAEA",
    "AAACAAAABAAAAAgAAAD9Tv0MAAAAAAAAAAAAAAAAAAAAAP04/QwAAACAAAAAgAAAAIAAAACA/U79Uf0LBAAgBEEQaiAKQQJ0QYD4K2r9XAIA/YcB/acB/foB",
    "IA395gEgBkEEdv0R/QwBAAAAAgAAAAQAAAAIAAAA/U79DAAAAAAAAAAAAAAAAAAAAAD9OP0MAAAAgAAAAIAAAACAAAAAgP1O/VH9CwQAIAVBAWohBSAEQSBq",
    "IQQMAQsLCwsLCwsLIAhBgAJqIQggASAHaiEBIANBgAhqIQMMAQsLC0gAQQBBAEHQBPwLAEHIAEQAAAAAAADwfzkDAEHYAEQAAAAAAADwfzkDAEHQAEQAAAAA",
    "AADw/zkDAEHgAEQAAAAAAADw/zkDAAuiCwMHfBd7BX/9DAAAgH8AAIB/AACAfwAAgH8hCyACQQR0ISMDQCAiICNJBEAgIkGABGoiJCAjICMgJEsbISb9DAAA",
    "AAAAAAAAAAAAAAAAAAAhDP0MAAAAAAAAAAAAAAAAAAAAACEN/QwAAAAAAAAAAAAAAAAAAAAAIQ79DAAAAAAAAAAAAAAAAAAAAAAhD/0MAAAAAAAAAAAAAAAA",
    "AAAAACEQ/QwAAAAAAAAAAAAAAAAAAAAAIREDQCABICJqIiX9AAQAIh0gACAiaiIk/QAEACIe/eUBIR8gJf0ABBAiICAk/QAEECIc/eUBISEgEiAeIB39NyAc",
    "ICD9N/2uAf2xASESIAwgHiAc/eQB/eQBIQwgDSAdICD95AH95AEhDSAQIB8gH/3mASAhICH95gH95AH95AEhECARIB/94AEiHyAh/eABIiH95AH95AEhESAT",
    "IB8gIf3rAf3rASETIA4gHiAe/eYBIh4gHCAc/eYBIhz95AH95AEhDiAUIB4gHP3rAf3rASEUIA8gHSAd/eYBIh0gICAg/eYBIh/95AH95AEhDyAVIB0gH/3r",
    "Af3rASEVIAsgHiAc/eoBIB0gH/3qAf3qAf3qASELICYgIkEgaiIiSw0ACyAWIAz9XyAMIAz9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wAf3wASEWIBcgDf1fIA0g",
    "Df0NCAkKCwwNDg8ICQoLDA0OD/1f/fAB/fABIRcgGCAO/V8gDiAO/Q0ICQoLDA0ODwgJCgsMDQ4P/V/98AH98AEhGCAZIA/9XyAPIA/9DQgJCgsMDQ4PCAkK",
    "CwwNDg/9X/3wAf3wASEZIBogEP1fIBAgEP0NCAkKCwwNDg8ICQoLDA0OD/1f/fAB/fABIRogGyAR/V8gESAR/Q0ICQoLDA0ODwgJCgsMDQ4P/V/98AH98AEh",
    "GwwBCwsgGf0hACAZ/SEBoCIHRAAAAAAAAPB/YyAY/SEAIBj9IQGgIghEAAAAAAAA8H9jcSAa/SEAIBr9IQGgIglEAAAAAAAA8H9jcUUEQEEADwsgFf0fACAV",
    "/R8BlyAV/R8CIBX9HwOXl7shBSAT/R8AIBP9HwGXIBP9HwIgE/0fA5eXuyEGIBT9HwAgFP0fAZcgFP0fAiAU/R8Dl5e7IgREAAAAAAAAAABhBH9BAQUgBEQX",
    "bgW1tbiTRmUgBESnjqiZwlfzOmZxCwR/IAVEAAAAAAAAAABhBH9BAQUgBUQXbgW1tbiTRmUgBUSnjqiZwlfzOmZxCwVBAAsEfyAGIAaiIgpEAAAAAAAAAABh",
    "BH9BAQUgCkQXbgW1tbiTRmUgCkSnjqiZwlfzOmZxCwVBAAtFBEBBAA8LQQBBACsDACACQQJ0IgK3oDkDAEEIQQgrAwAgFv0hACAW/SEBoKA5AwBBEEEQKwMA",
    "IBf9IQAgF/0hAaCgOQMAQRhBGCsDACAIoDkDAEEgQSArAwAgB6A5AwBBKEEoKwMAIAggB6AgCaFEAAAAAAAA4D+ioDkDAEEwQTArAwAgCaA5AwBBOEE4KwMA",
    "IBv9IQAgG/0hAaCgOQMAQcAAQcAAKwMAIAalOQMAIAMEQEHoAEHoACsDACACIBL9GwAgEv0bAWogEv0bAmogEv0bA2prt6A5AwALIAREC3pvDAEA8D+iIQRB",
    "yAArAwAiBkQAAAAAAAAAAGNB0AArAwAiB0QAAAAAAAAAAGRxBH8gBCAGIAaiIAcgB6KkZAVBAQsEf0EBBUHYACsDACIERAAAAAAAAAAAY0HgACsDACIGRAAA",
    "AAAAAAAAZHEEfyAFRAt6bwwBAPA/oiAEIASiIAYgBqKkZAVBAQsLBEAgACABIAIQAwsgC/0fACAL/R8BliAL/R8CIAv9HwOWlrtB0AQrAwBB2AQrAwClIgQg",
    "BKJEp46omcJX8zqlYwRAIAAgASACEAILQQELpggDDn8BfAJ9QdAEIAs5AwBB2AQgDDkDACAAQRBIIABBCE5xIg5FBEAgA0EQSCADQQhOcSEOCyAGQYCAAUwh",
    "FgNAIAYgGEoEQCAHIAhvRSEXIAAgGBAEIAFqIRAgAyAYEAQgBGohD0GAICAGIBhrIg0gDUGAIEobIhlBD3FFIABBAUYiDQRAIANBAUYhDQsgDQRAIBZFIQ0L",
    "IA0gDRsEfyAQIA8gGSAXEA4FQQALRQRAIA4EQCAAIBAgGSACQYAgQYCgAhAFIRIgAyAPIBkgBUGAoAFBgKAEEAUhESAJRAAAAAAAAAAAYyINBEAgAEELTiEN",
    "CyANBEAgAEEQSCENCyAQIBIgDRshECAPIBEgDRshD0EAIRoDQCAZIBpKBEAgGkEDdCINIBJqKwMAIRsgDSARaisDACEMIAlEAAAAAAAAAABjBH8gDSAQaikD",
    "ACANIA9qKQMAUgUgDCAbYgR/IBuZIgtEAAAAAAAA8H9jIAwgG6GZIAsgCaIgCqBlcQVBAQsgDCAMYiAbIBticXJFCwRAQegAQegAKwMARAAAAAAAAPA/oDkD",
    "AAsgGyAMEAEgFwRAIAwgG6GZIgtEAAAAAAAA8H9jIAtEAAAAAAAAAABkcQRAQS8gC71CNIhC/w+Dp0HfB2siDSANQS9KGyINQQAgDUEAThtBA3RBsAFqIg0g",
    "DSsDAEQAAAAAAADwP6A5AwALCyAaQQFqIRoMAQsLBSAAIBAgGSACQYAgEAAhEyADIA8gGSAFQYCgARAAIRIgCUQAAAAAAAAAAGMhFUEAIBlBA3VBAXQgFhsi",
    "D0EASiINBEAgEyASIA8gFRALIQ0LIBMgD0ECdEEAIA0bIg9BAnQiDWohFCANIBJqIREgGSAPayEQQQAhGgNAIBAgGkoEQCAaQQJ0Ig0gFGoiDyoCACANIBFq",
    "Ig0qAgAhHCAVBH8gDygCACANKAIARwVBAAsEQEHoAEHoACsDAEQAAAAAAADwP6A5AwALuyAcuxABIBpBAWohGgwBCwsgFUUEQEEAIRpBACEPA0AgDyAZSARA",
    "IBogGkEBaiAPQQJ0Ig0gE2oqAgC7IhsgDSASaioCALsiDGIEfyAbmSILRAAAAAAAAPB/YyAMIBuhmSALIAmiIAqgZXEFQQELIAwgDGIgGyAbYnFyGyEaIA9B",
    "AWohDwwBCwtB6ABB6AArAwAgGregOQMACyAXBEBBACEaA0AgGSAaSgRAIBpBAnQiDSASaioCALsgDSATaioCALuhmSILRAAAAAAAAPB/YyALRAAAAAAAAAAA",
    "ZHEEQEEvIAu9QjSIQv8Pg6dB3wdrIg0gDUEvShsiDUEAIA1BAE4bQQN0QbABaiINIA0rAwBEAAAAAAAA8D+gOQMACyAaQQFqIRoMAQsLCwsLIBhBgCBqIRgg",
    "B0EBaiEHDAELCwu2BwMDfAN/E3sgAkEBdCEHA0AgBiAHSQRAIAZBgAJqIgggByAHIAhLGyEI/QwAAAAAAAAAAAAAAAAAAAAAIQn9DAAAAAAAAAAAAAAAAAAA",
    "AAAhCv0MAAAAAAAAAAAAAAAAAAAAACEL/QwAAAAAAAAAAAAAAAAAAAAAIQz9DAAAAAAAAAAAAAAAAAAAAAAhDf0MAAAAAAAAAAAAAAAAAAAAACEOA0AgASAG",
    "av0ABAAiGEEQ/asBIhYgACAGav0ABAAiGUEQ/asBIhf95QEhGv0MAAAAAAAAAAAAAAAAAAAAACAY/Q0AARITBAUWFwgJGhsMDR4fIhj9DAAAAAAAAAAAAAAA",
    "AAAAAAAgGf0NAAESEwQFFhcICRobDA0eHyIZ/eUBIRsgCSAXIBn95AH95AEhCSAKIBYgGP3kAf3kASEKIAsgFyAX/eYBIBkgGf3mAf3kAf3kASELIAwgFiAW",
    "/eYBIBggGP3mAf3kAf3kASEMIA0gGiAa/eYBIBsgG/3mAf3kAf3kASENIA4gGv3gASIWIBv94AEiF/3kAf3kASEOIA8gFiAX/esB/esBIQ8gCCAGQRBqIgZL",
    "DQALIBAgCf1fIAkgCf0NCAkKCwwNDg8ICQoLDA0OD/1f/fAB/fABIRAgESAK/V8gCiAK/Q0ICQoLDA0ODwgJCgsMDQ4P/V/98AH98AEhESASIAv9XyALIAv9",
    "DQgJCgsMDQ4PCAkKCwwNDg/9X/3wAf3wASESIBMgDP1fIAwgDP0NCAkKCwwNDg8ICQoLDA0OD/1f/fAB/fABIRMgFCAN/V8gDSAN/Q0ICQoLDA0ODwgJCgsM",
    "DQ4P/V/98AH98AEhFCAVIA79XyAOIA79DQgJCgsMDQ4PCAkKCwwNDg/9X/3wAf3wASEVDAELCyAP/R8AIA/9HwGXIA/9HwIgD/0fA5eXuyIDIAOiIgREAAAA",
    "AAAAAABhBH9BAQUgBEQXbgW1tbiTRmUgBESnjqiZwlfzOmZxC0UEQEEADwtBAEEAKwMAIAK3oDkDAEEIQQgrAwAgEP0hACAQ/SEBoKA5AwBBEEEQKwMAIBH9",
    "IQAgEf0hAaCgOQMAQRhBGCsDACAS/SEAIBL9IQGgIgSgOQMAQSBBICsDACAT/SEAIBP9IQGgIgWgOQMAQShBKCsDACAEIAWgIBT9IQAgFP0hAaAiBKFEAAAA",
    "AAAA4D+ioDkDAEEwQTArAwAgBKA5AwBBOEE4KwMAIBX9IQAgFf0hAaCgOQMAQcAAQcAAKwMAIAOlOQMAQQEL8woDBX8EfAl7IAJBAXQhB/0M////////////",
    "/////////yETA0AgByAISwRAIBIgACAIaiIG/QAEACIPIAEgCGoiBP0ABAAiEf0tIAb9AAQQIg4gBP0ABBAiDf0t/Y4B/ZEBIRIgFSAPIA/9jgEiECAOIA79",
    "jgEiD/2ZAf2ZASEVIBQgESAR/Y4BIg4gDSAN/Y4BIg39mQH9mQEhFCATIBAgD/2XASAOIA39lwH9lwH9lwEhEyAIQSBqIQgMAQsLIBQgFCAU/Q0ICQoLDA0O",
    "DwABAgMEBQYH/ZkBIg39GQBB//8DcSIGIA39GQFB//8DcSIEIAQgBkkbIgcgDf0ZAkH//wNxIgYgDf0ZA0H//wNxIgQgBCAGSRsiBCAEIAdJG0EPdL67IQsg",
    "FSAVIBX9DQgJCgsMDQ4PAAECAwQFBgf9mQEiDf0ZAEH//wNxIgYgDf0ZAUH//wNxIgQgBCAGSRsiByAN/RkCQf//A3EiBiAN/RkDQf//A3EiBCAEIAZJGyIE",
    "IAQgB0kbQQ90vrsiCiAKoiIJRAAAAAAAAAAAYQR/QQEFIAlEF24FtbW4k0ZlIAlEp46omcJX8zpmcQsEfyALIAuiIglEAAAAAAAAAABhBH9BAQUgCUQXbgW1",
    "tbiTRmUgCUSnjqiZwlfzOmZxCwVBAAtFBEBBAA8LIAAgASACEA1FBEBBAA8LQegAQegAKwMAIAIgEv1+Ig39GwAgDf0bAWogDf0bAmogDf0bA2prt6A5AwAg",
    "CiAKoiEKQf//AyAT/U0iDSANIA39DQgJCgsMDQ4PAAECAwQFBgf9mQEiDf0ZAEH//wNxIgYgDf0ZAUH//wNxIgQgBCAGSRsiByAN/RkCQf//A3EiBiAN/RkD",
    "Qf//A3EiBCAEIAZJGyIEIAQgB0kba0EPdL67IgkgCaJB0AQrAwAiCSAJokSnjqiZwlfzOqVjIghByAArAwAiCUQAAAAAAAAAAGNB0AArAwAiDEQAAAAAAAAA",
    "AGRxBH8gCiAJIAmiIAwgDKKkZAVBAQsiBkUEQCALIAuiIQtB2AArAwAiCkQAAAAAAAAAAGNB4AArAwAiCUQAAAAAAAAAAGRxBH8gCyAKIAqiIAkgCaKkZAVB",
    "AQshBgsgBnIgA3JFBEBBAQ8LA0AgBUEIaiIEIAJMBEAgBUECdEGAIGoiB/0MAAAAAAAAAAAAAAAAAAAAACAAIAVBAXRq/QAEACIN/Q0AARARAgMSEwQFFBUG",
    "BxYX/QsEACAH/QwAAAAAAAAAAAAAAAAAAAAAIA39DQgJGBkKCxobDA0cHQ4PHh/9CwQQIAQhBQwBCwsDQCACIAVKBEAgBUECdEGAIGogACAFQQF0ai8BAEEQ",
    "dDYCACAFQQFqIQUMAQsLQQAhAANAIABBCGoiBCACTARAIABBAnRBgKABaiIF/QwAAAAAAAAAAAAAAAAAAAAAIAEgAEEBdGr9AAQAIg39DQABEBECAxITBAUU",
    "FQYHFhf9CwQAIAX9DAAAAAAAAAAAAAAAAAAAAAAgDf0NCAkYGQoLGhsMDRwdDg8eH/0LBBAgBCEADAELCwNAIAAgAkgEQCAAQQJ0QYCgAWogASAAQQF0ai8B",
    "AEEQdDYCACAAQQFqIQAMAQsLIAYEQEGAIEGAoAEgAhADCyAIBEBBgCBBgKABIAIQAgsgAwRAQQAhAANAIAAgAkgEQCAAQQJ0IgFBgKABaioCALsgAUGAIGoq",
    "AgC7oZkiCUQAAAAAAADwf2MgCUQAAAAAAAAAAGRxBEBBLyAJvUI0iEL/D4OnQd8HayIBIAFBL0obIgFBACABQQBOG0EDdEGwAWoiASABKwMARAAAAAAAAPA/",
    "oDkDAAsgAEEBaiEADAELCwtBAQuLAwIGfwF9IABBNGovAQAiAkH//wFxIgNBDXS+QwAAgHeUvEGAgID8B0EAIANB//cBSxtyIAJBgIACcUEQdHK+IQhBASED",
    "A0AgBEEFSARAQQAhAgNAIAJBIEgEQCABIARBBXQgAmpBAnRqIAggACACai0AACADbEH/AXFBA2xBCHZBAWuylDgCACACQQFqIQIMAQsLIARBAWohBCADQQNs",
    "IQMMAQsLIABBIGohBCABQYAFaiEHQQEhAwNAIAVBBUgEQEEAIQIDQCACQRBIBEAgByAFQQR0IAJqQQJ0aiAIIAIgBGotAAAgA2xB/wFxQQNsQQh2QQFrspQ4",
    "AgAgAkEBaiECDAELCyAFQQFqIQUgA0EDbCEDDAELCyAAQTBqIQIgAUHAB2ohA0EBIQEDQCAGQQRIBEBBACEAA0AgAEEESARAIAMgBkECdCAAakECdGogCCAA",
    "IAJqLQAAIAFsQf8BcUEDbEEIdkEBa7KUOAIAIABBAWohAAwBCwsgBkEBaiEGIAFBA2whAQwBCwsLuRcDCX8EfQF7IABBI04EQCAAIAEgAiAEEAkPCwJ/QYAB",
    "IABBEEYNABpBwAAgAEEiRg0AGkGAAiAAQSNODQAaQYACQSAgAEEcTCAAQRdOcQR/QQEFIABBIEwgAEEeTnELGwshCCAAEAghCgNAIAIgCUoEQCAAQRBGBEAg",
    "AS8BACIFQf//AXEiBkENdL5DAACAd5S8QYCAgPwHQQAgBkH/9wFLG3IgBUGAgAJxQRB0cr4hDkEAIQUDQCAFQYABSARAIAQgBUECdGogDiAOjCABQQJqIAVB",
    "A3VqLQAAIAVBB3F1QQFxGzgCACAFQQFqIQUMAQsLBSAAQRFGBEAgAS8BACIFQf//AXEiBkENdL5DAACAd5S8QYCAgPwHQQAgBkH/9wFLG3IgBUGAgAJxQRB0",
    "cr4hDiABQQJqIQZBACEFA0AgBUEQSARAIAQgBUECdGogBSAGai0AACIHQQ9xQQhrsiAOlEMAAAAAkjgCACAEIAVBEGpBAnRqIAdBBHZBCGuyIA6UQwAAAACS",
    "OAIAIAVBAWohBQwBCwsFIABBEkYEQCABLwEAIgVB//8BcSIGQQ10vkMAAIB3lLxBgICA/AdBACAGQf/3AUsbciAFQYCAAnFBEHRyviEOIAFBAmovAQAiBUH/",
    "/wFxIgZBDXS+QwAAgHeUvEGAgID8B0EAIAZB//cBSxtyIAVBgIACcUEQdHK+IQ8gAUEEaiEGQQAhBQNAIAVBEEgEQCAEIAVBAnRqIAUgBmotAAAiB0EPcbIg",
    "DpQgD5I4AgAgBCAFQRBqQQJ0aiAHQQR2siAOlCAPkjgCACAFQQFqIQUMAQsLBSAAQRNGBEAgAS8BACIFQf//AXEiBkENdL5DAACAd5S8QYCAgPwHQQAgBkH/",
    "9wFLG3IgBUGAgAJxQRB0cr5BcEMAAAAAIAFBAmogBBAHBSAAQRRGBEAgAS8BACIFQf//AXEiBkENdL5DAACAd5S8QYCAgPwHQQAgBkH/9wFLG3IgBUGAgAJx",
    "QRB0cr5BACABQQJqLwEAIgVB//8BcSIGQQ10vkMAAIB3lLxBgICA/AdBACAGQf/3AUsbciAFQYCAAnFBEHRyviABQQRqIAQQBwUgAEEVRgRAIAEvAQAiBUH/",
    "/wFxIgZBDXS+QwAAgHeUvEGAgID8B0EAIAZB//cBSxtyIAVBgIACcUEQdHK+IQ4gAUECaiEGQQAhBQNAIAVBIEgEQCAEIAVBAnRqIAUgBmosAACyIA6UOAIA",
    "IAVBAWohBQwBCwsFIABBFkYEQCABLwEAIgVB//8BcSIGQQ10vkMAAIB3lLxBgICA/AdBACAGQf/3AUsbciAFQYCAAnFBEHRyviEOIAFBBGohBkEAIQUDQCAF",
    "QSBIBEAgBCAFQQJ0aiAFIAZqLAAAsiAOlDgCACAFQQFqIQUMAQsLBSAAQRdGBEAgAUHQAGovAQAiBUH//wFxIgZBDXS+QwAAgHeUvEGAgID8B0EAIAZB//cB",
    "SxtyIAVBgIACcUEQdHK+IQ4gAUHSAGovAQAiBUH//wFxIgZBDXS+QwAAgHeUvEGAgID8B0EAIAZB//cBSxtyIAVBgIACcUEQdHK+IQ9BACEGA0AgBkEQSARA",
    "IA4gASAGai0AACIFQQ9xspQhECAPIAVBBHaylCERIAZBBHQhBQNAIAUgBkEBakEEdEgEQCAEIAVBAnRqIBAgAUEQaiAFQQd1QQV0aiAFQR9xai0AACAFQQV1",
    "QQNxQQF0dUEDcbKUIBGTOAIAIAVBAWohBQwBCwsgBkEBaiEGDAELCwUgAEEYRgRAIAFB7ABqLwEAIgVB//8BcSIGQQ10vkMAAIB3lLxBgICA/AdBACAGQf/3",
    "AUsbciAFQYCAAnFBEHRyviEOQQAhBgNAIAZBEEgEQCAOIAFB4ABqIAZBB3FqLQAAQQRBACAGQQhOG3VBD3EgAUHoAGogBkEDcWotAAAgBkECdUEBdHVBA3FB",
    "BHRyQSBrspQhDyAGQQR0IQUDQCAFIAZBAWpBBHRIBEAgBCAFQQJ0aiAPIAVBH3EiByABQSBqIAVBB3VBBXRqai0AACAFQQV1IgtBA3FBAXR1QQNxIAEgB2ot",
    "AAAgC3VBAXFFQQJ0a7KUOAIAIAVBAWohBQwBCwsgBkEBaiEGDAELCwUgAEEZRgRAIAFBACABQRBqIAQQBgUgAEEaRgRAIAEgAUEQaiABQTBqIAQQBgUgAEEb",
    "RgRAIAFB0AFqLwEAIgVB//8BcSIGQQ10vkMAAIB3lLxBgICA/AdBACAGQf/3AUsbciAFQYCAAnFBEHRyviEOQQAhBgNAIAZBEEgEQCAOIAFBwAFqIAZqLAAA",
    "spQhDyAGQQR0IQUDQCAFIAZBAWpBBHRIBEAgBCAFQQJ0aiAPIAEgBUEHdSIHQQZ0aiAFQT9xai0AACAFQQZ1QQFxQQJ0dUEPcSABQYABaiAHQQV0aiAFQR9x",
    "ai0AACAFQQV1QQNxQQF0dUEDcUEEdHJBIGuylDgCACAFQQFqIQUMAQsLIAZBAWohBgwBCwsFIABBHEYEQCABKgIAIQ4gAUEEaiEGQQAhBQNAIAVBgAJIBEAg",
    "BCAFQQJ0aiAFIAZqLAAAsiAOlDgCACAFQQFqIQUMAQsLBSAAQR1GBEAgAS8BACIFQf//AXEiBkENdL5DAACAd5S8QYCAgPwHQQAgBkH/9wFLG3IgBUGAgAJx",
    "QRB0cr4hDiABQQJqIQZBACEFA0AgBUEQSARAIAQgBUECdGogDiADIAUgBmotAAAiB0EPcUECdGoqAgCUOAIAIAQgBUEQakECdGogDiADIAdBBHZBAnRqKgIA",
    "lDgCACAFQQFqIQUMAQsLBSAAQR5GBEAgAS8BACIFQf//AXEiBkENdL5DAACAd5S8QYCAgPwHQQAgBkH/9wFLG3IgBUGAgAJxQRB0cr4hDiABQQJqLwEAIQdB",
    "ACEGA0AgBkEISARAIA4gAUEEaiAGQQF1ai0AACAGQQFxQQJ0dUEPcSAHIAZBAXR1QQNxQQR0ckEga7KUIQ8gAUEIaiAGQQR0aiELIAQgBkEHdGohDEEAIQUD",
    "QCAFQRBIBEAgDCAFQQJ0aiAPIAMgBSALai0AACINQQ9xQQJ0aioCAJQ4AgAgDCAFQRBqQQJ0aiAPIAMgDUEEdkECdGoqAgCUOAIAIAVBAWohBQwBCwsgBkEB",
    "aiEGDAELCwUgAEEfRgRAIAEgBBAPBSAAQSBGBEAgAUFAay8BACIFQf//AXEiBkENdL5DAACAd5S8QYCAgPwHQQAgBkH/9wFLG3IgBUGAgAJxQRB0cr4hDkEA",
    "IQUDQCAFQYACSARAIAQgBUECdGogDiABIAVBB3VBBXRqIAVBH3FqLQAAIAVBBXVBA3FBAXR1QQNxQQFrspQ4AgAgBUEBaiEFDAELCwUgAEEhRgRAQYCAgAEg",
    "AS0AACIFdCAFQQFrQRd0IAVBAkkbviEOIAFBAWohBkEAIQUDQCAFQRBIBEAgBCAFQQJ0aiAOIAMgBSAGai0AACIHQQ9xQQJ0aioCAJQ4AgAgBCAFQRBqQQJ0",
    "aiAOIAMgB0EEdkECdGoqAgCUOAIAIAVBAWohBQwBCwsFQQAhBkEAIQcDQCAGQQRIBEACfUMAAAAAIAEgBmotAAAiBUUgBUH/AEZyDQAaIAVBB3GyIg5DAACA",
    "OpQgBUEDdkEPcSIFRQ0AGiAOQwAAAD6UQwAAgD+SIAVB9wBqQRd0vpQLIQ4gAUEEaiAGQQN0aiELIAQgBkEGdGohDEEAIQUDQCAFQQhIBEAgDCAFQQJ0aiAO",
    "IAMgBSALai0AACINQQ9xQQJ0aioCAJQ4AgAgDCAFQQhqQQJ0aiAOIAMgDUEEdkECdGoqAgCUOAIAIAVBAWohBQwBCwsgBkEBaiEGDAELCyADQUBr/QkCACES",
    "A0AgB0GAAkkEQCAEIAdqIgUgBf0ABAAgEv3mAf0LBAAgB0EQaiEHDAELCwsLCwsLCwsLCwsLCwsLCwsLCyAIIAlqIQkgASAKaiEBIAQgCEECdGohBAwBCwsL",
    "C5EiBgBBgIAoC7gGVSUUhaACQlEIRTGohiCKohoIKiAUhVAUgiBERSUVBaACgiCIGAAIgqADKqCIu6oKkKoLACIACqqMgqAIQFEIRSGIgFAUQlEIijAImKAI",
    "gCoIRSEUhSBIQlUIRQEswqAgiiYAKiSoqqII4q8ICCgoAKACQiiqKCCogCAKmwi5uqggyq6Joq6qOnzr6rq7gg64IrrK0w6SAiIAIiCoiroKggIIACpK4KI7",
    "IiArogCBQIGqiigIIgEUhVAVgiAJRSFUhaAIAiOoOiCEgiBUQlEIoiAIlVAUAioIuKiCgKBIAiAIgqJoogIoqyoIhSAIgjAIRUAARSEUhaAAQlEARQEpggCK",
    "gioIoTAUBVAUgigIRSEUhSACAiCqKgAgErGKriiouqGqqHAAggoIAigiAoQAggBIgKDqsCqqwiCLuiLq2qeLi26okrAqqnKLikQMKiBIhEAoiioIqiDIzKIi",
    "oq+aoOioAgACACqoiAAggKCLoqIouqCAgjIKur64uv7roqArogiKCijqogChMgIM+qTq3u8rqC6Nvn7r+vd/v+Z9ut5p+yf/vyb6EunhiiIQqr4OhKoIsqgL",
    "gq7/uiTpg4AEYixo8qgKpCsAAioICOKqEgACgioKpiDJgomQgigAogCMgBMAgggIAGyKqqq7Aqa+iqDKAoBrly7QsukQghAuqt4oFdGlBAAKggCKgiAIAaEg",
    "gqo5uiIyhKAJgBgAiqJiAoEURFEARSGsglAUQlEIqiAoqocKEioIRSEUBaAIQlEIRQEgAqBAoiIAiAAIoghqim64qqqAACAKguLIIiEIRFAUQlEJiiAVhVAU",
    "hgoIqioqgAAKQlEIRSGoAFAUQlEI4iCIggoYgioIqqKqirCLAgoqqiAogoCqCigIKACpiAIioL4LKLgIirpLsq7/uqT4rqogUihotqAw5oAKAigIImpigCAK",
    "AqqqK6rqoqmgoggIECCgiiIAgg4ARSEUhaAKQFEIRSGpBgBKqgIIpQAQDUQUgigIRSEUBQAIgoKs8iAAAACqCigKuiDqogIAgkgJKOkUABFLRVEARQGoAlAU",
    "QlEIiCQIiCgKQAgARQEUBaACQFEIRQEAAAAAQbiGKAu4BlUVFFUQREFBAAQURAAQAAAABEAAFABAAAAAAAQAAFAQQEERAAEUBEBQBEAAEAAABRAAAFAAAAEA",
    "AEAAAEEUBEAUFAAABAAABAAABAAAAAAAAAQQAAAAAAAAAAAUBBAQAEAABBEABAEQAEBAAAEAAAAAAAEEAAAAAAAQBEAEQAAABAAAAAAQAAAAEAAAAEAAEAAA",
    "AAAAAAAABQEABAAAQAAAABEAAAAAAAAAAAEAAAAAQAAAAAAAFAQAAAEAAQUAAAAAABAQAAAAAABQAAAAAAAAAAAAQEEAAAFAAAAAAEAAAAAEAEAAAAAAAAAA",
    "AAAAAEAAAEAABAAAAAAABAAAAAAAAAAAAAAAAAAAAAEAAAAAAFAQREEQEAEUBAAQAEAAAAAERAAAQEAAAEBAAAEAAEAQAAEAAAAQABAAAAQQAAAAAAAAAAEA",
    "AAAAAAAAAAAUBAAQAQAAAAAABAAAAAAQAQQAAAAAAAAEAAAABAAQRFAAAAAABAEAAAEAAAQAAAAAAAEAAAAAAAAAQAAAAAAAAAAAAEABAAABAAAAAAAAAAAE",
    "AAAAAAEAAAAABBAEAAAABAAAAAAAAEAAAAAAAAAABAAAAAAAAAAAAEEAAAEAAAEAAEAAAAAAQAAAAAAAAEAAAAAQAAAAABEAAAAAAAAAAAAAFAAAAAAABAAA",
    "AAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEBBAAAEAABAAAAABEAABAAAAAAAAAAEAAAAAAAAAAAURAAQAEAAAAAABAAAAAQAAAAQ",
    "AAAEAEAAAAEAAABAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAQAAAAAAAAAABAEQBAAAAAAAAQBAAAAAAEAAAAAAAAAAAQAAAAAABABAAAEAAAAAAAAAAAAAAQAA",
    "AAAAAAAAAAAAAAAAAAAAAAAAABAAAAAAAAEAAAAAAAAAAAAAAAAAAAAAAAQAAAAQAAAEAAAAAQAAAAAAAAAABAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAA",
    "AAAAAAAAAAAAAAAAAAAAAAAABAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEHwjCgLuAZVVVVRVUVBFUUBVFVVUEVBEAUBAFRREEBBBAABAQBQVUVB",
    "FRUBFAQAUEVBAAUBBAQAAEBBABAFAABAAABAVQURFAQBEABAQAUBAAQAAEAQAAABAAQBAAAAABABVFVRUEVBQAUBAFRREEBBAAABUABQEQBAAAABAAAAUEVB",
    "AEUBEAQAAEBBAAABAAAAAABAAAQAAAEAAAAAAAUFAARAAAAEAAARAAAAAAAEAAAAAAAAAEAAAAAAAFVVEEBBAAABAARQEABAEAAQAAAAEAAAAQAAAAQAAERB",
    "AEABAAAAAABAAAAABBAAAAAQAAEAAQAAAAAAABBBAQQAAAEAEAAEAAAAAAAAEAABAAABEAAAAABEAQBQVUVBVQURFAQAUEVBAAUBAEQAQEBBAUABAAAAAABA",
    "FUUBFAQAEAABAAUBEAQAAAAAQAABAQBAEAAAAAAAFAQAEAEBAQAAAAQQAABBAEAAAABAAAAAAAAAAAAAUEVBEAUBAAQAAEBBBAAFAAAAAABAAAAAEAAAAAAA",
    "QAUBBAQAEEAAAAFBAAAAAABAEAAAAAAQAAAAEAAABARAAEBAAAAAAAEAABBAAQAAAAAAAAAAAAAAAEAAAEBBAAABEBAAAQBQAAAAAAAAAAAAAAAAEAAEAAAA",
    "AQABQAAAAAAAAAAAAAQAEAEAAAAAEAAAAAAAAAAAAAAQAAAAAAAAAQAAAAAABAAAAAAAAAAEAAAAEBAAAABAFQUBFQQAUAAAUBUBAAQQBAAAAAABAAQAAABA",
    "AQBBFFQAEABAAEAAAAQAAAABAAAAAEAAAAQAAAAAAQAAEAQABAAAARQAAAQEAAAAAAAAAAAAAAAEAAAAEAQEEAUBAAQAAQABAAABABAAAAABAAAAAAAAAAAE",
    "AEAAAEQAAABBEAAAAAAAAAAQAAAAABQAAAAAAAEAAAAAAAAAAAAABAAAAAAEAAAAAAEAAAAAAAAQAAAAEAAAAABFAQQEAAAAAAABAAAAAEAQAAAAQBQBABAA",
    "AAABAAQAAABAAAAAAEAAAAAAAAAAAAAAAAAAAAAAAEAAAAQAQABFAAAAAABAEAQAAAAAAAAFAAAAAAAFAAAAAAEAAQAAAABBqJMoC7gGVVVVUVVFVRUFEVVV",
    "UVBFVRQFFRRUURBQVQQAEREQUFVFVVVVFVRFUVBVVRRVVRRUURBAVQQAURQEUBAAQBVVEVVVURABAUAFVQREURBAQAAAARQQBRAAAABAAFRVUVFFVRUVURRU",
    "VVVFVRUFVRQAUBRBQQQFABQEAFBFVRRVVRRUURBAVRUFVRQEUBAAQBQFARQEABAAAEBVUQRUURBAAQAAVRQEUBAAEAAABBAEABAABAAAAABUURVRQQUEAREA",
    "VFBBQAUFARQEABAQAFEEAQAABQBEVRQFVRQEUBAAQBQFARQEABEAAAAFAQAEAAQAAAAAERQAUBAAAEAAABUEAAAAAAAAEAAABEAAAAAEQAEAUFVVRVVVFRRE",
    "UVBFVQVVVRRUURBAQRUEURQEUAAAQFVVVVRVUVBFQQBVVRRUURBQQQAAVRQEUBAAQAAAEBRVUVBFQQAEAQBUURBAQQAAAUAAUBAAQAAAAAAAAFBFVRVVVRRU",
    "UQBAVRUFVRQEUBAAQBQFARQEABQAAABVVRRUURBAQQAAVRQEUBAAQAAAABQEABEAAAAAAABUURBAQUAAAQAAUBAAQAAAAAAAABAAEAAAAABAAABERRUFURQE",
    "QBAAQBUFARQEABAAEAAEAQAEAAEAAAABURQEUBAAQAAAABQEABAQABAABAAEAAAAAAAAABAAUBAAAAAAEAAAARAAAEAAAAAAAAAAAAAABAAAAABAQBVFERRU",
    "ERBBAQBFVRRUUQBAQQBAERUAUBAAAAAAAFRVEVBFQQAFAQBUURBAQQAAAQEAUBAAUAAAAAAAABBBAQAFAQAAAEBAAQAAAQBAAAAAAAAABAAABUAAAAFFVRBU",
    "URBAQQAAERQAUBAQAAAAABQEABAAAAAAAEBUURBAQQAAAUAAUBAAQAAAAAAAERAAAAAQABAAAABAQQAQAQAAAAAAUAAAAAARAAAAAAAAAAAAAAAAQAAAEREQ",
    "VBAAAAAABAEAABAAAAQAAAAQBEAUAAAARAEAURAAQAAAAAABQBAAEAAAAAAAAAAAAAAAAAQAAAAAAEAAQAAAAAAAAAEAAAAAQAAABAAAQAEUAQAAABAAAAEA",
    "AAAAQeCZKAuABBWKBQIEAAAoCgUiBQIQAAEVAgWKAIIAIIIFIAAAAAABAAgAgBCAACiCAAAEAAQAAAAAACAAABAAAFEAAAgAAgAKBQoVgAEAAAUCBQAAAAAA",
    "CgUCAQAAAAQFAAECQABAACIAAAAAAQAAAAARAEAAAAIgAAAAAAAAAAAABAABAAAABQpFAgQAAAAqBQIBAACIAQWCBYABIAAAAhEAAAAAABEAAAAgAAgAAAgA",
    "gAACAAAQAAAAAAAAAAAKQAAAIAAAAAIFCgAAASAEBQABAlAAAAAKASAAAAQABAACAAgAAAAAAAAAAYAAAARBAAQAACAAAAAQAEAAAAgAAAAACAAAAQAQgACg",
    "AIgAAAAAAAAAAAAQAAABgAEAQQCAAAAAIAAAABAAAAAAAhAAAAAgAAgAAAEAAAAAAAAAACAFAAEAAAAAAAQAAAIAAAFBAEAAACAAAAAQAAQAAAAEBAAAAAAI",
    "AAAAAYgAAAAABAQAAAIAAAAAAAAAAAABAAAAABAABAAAAAAAEABQABAAAAACAAAAAgAAgAAAAAAQAAAAAEEAAAAAAAAAABAAAAAgAAAAAAQAAAAAAAgAAAAA",
    "CAACAAAAAACoAQAEAAQAAAAAQAABAAAAAAQAACAEAAABIAAIAAABAAAAAgACAAAABQAQAAAAAAAAAAABAAAAAAAAAAAAAAAAAEHgnSgLgASnVyMIpQoFkhcj",
    "iSIQACIEo0kiEaQKAAkIIgVKEAWAIgGIEgQJAgABFABFCKIAQAhACgACAAQAAhUARQgAEQAAF6sFUgBQAgRLEQIJAgUAQQGkEQQJIAEEkgmCEQIABAEoFAAK",
    "RBEAAAIJAgUAAgAAAACRAFAAAAAKBQIgAgAEAatVigUqBYApBYkkEgQCAACSAAqBAogAEiUCFAoEAUAAggAJJAIAACQQAgSAAQgAAYUAAgAAIAIAIAJAAQgB",
    "AAAEqgQqlAIIAioQCgABAAFEAQQBFAABAAACEYoBiiAACAhCBAIABBEAAgUgBBBAAAgAQAAAAgAAAAoABSAAAAAAEQSRBAIBAAGECgQhCCIAAAohAggBgAQB",
    "EAoFIgAAAAAFABCAAQAAAqAAAgAAAAQAAAgAEAAAAQAAIQABCAIAAAQRBACRBEAQKgQCBAAAAAQBAghBAAgAAIQBgAAQAiAIEgABBEAAAAAABEAAAAoAAAAA",
    "AAAEAAAAFAAEAAAAAAAAKgAKAAABAAEAgQAAABAAAAQAEAQgBAEBEAIAAQAAAAAAIAAIAAQACQAAEAAAAQAgAAAAAQAAAAAKAAAAAAAAkQAFQAEQBAAEAhAA",
    "KAAAABJBAgEAAgAABAAAJAAIAAAiCAEAAAEAAAAABAAEAAAABAAAAgAAAAABAAAAAAAAAA==",
];

;// CONCATENATED MODULE: ./build/weights/kernel/kernel.js

/** Pages of 64 KiB: the kernel's own blocks, a chunk of each side, then the codebooks of vectors.as.ts. */
const KERNEL_PAGES = 16;
let compiled;
/** Compiled once for all threads: the engine optimises a module while it runs, and starts anew with each one that is compiled. */
function compiledKernel() {
    compiled ??= WebAssembly.compile(Buffer.from(KERNEL_CODE.join(""), "base64"));
    return compiled;
}
function kernelOf(module) {
    const memory = new WebAssembly.Memory({ initial: KERNEL_PAGES });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return { memory, exports: exports };
}

;// CONCATENATED MODULE: ./build/weights/segment.js
/**
 * Measures one segment: bytes go from the file straight into the kernel's memory, in chunks that stay in the second-level cache.
 * Returns the kernel's sums. Worker threads get this function as text, so it may use nothing from outside of it.
 */
function measureSegment({ memory, exports }, segment, read) {
    // The kernel's memory: statistics, two tables, its own blocks up to 128 KiB, the chunks, then its codebooks.
    const [tableX, tableY, chunkX, chunkY] = [1024, 2048, 131_072, 393_216];
    const CHUNK_BYTES = 262_144;
    const BLOCK = 4096;
    const { x, y, every, relative } = segment;
    const widest = Math.max(x.bits, y.bits) / 8;
    const chunk = Math.floor(CHUNK_BYTES / widest / BLOCK) * BLOCK;
    const bytes = new Uint8Array(memory.buffer);
    if (x.table !== undefined)
        new Float32Array(memory.buffer, tableX, x.table.length).set(x.table);
    if (y.table !== undefined)
        new Float32Array(memory.buffer, tableY, y.table.length).set(y.table);
    exports.reset();
    const run = segment.row ?? segment.elements;
    for (let start = 0; start < segment.elements; start += run) {
        let absolute = segment.absolute;
        for (const [{ table, scales, zeroPoints, scaleAt }, at] of [[x, tableX], [y, tableY]]) {
            if (table === undefined || scales === undefined || zeroPoints === undefined)
                continue;
            const [scale = 1, zero = 0] = [scales[start / run], zeroPoints[start / run]];
            const scaled = new Float32Array(memory.buffer, at, table.length);
            if (scaleAt !== undefined) {
                scaled[scaleAt] = scale;
                continue;
            }
            for (let value = 0; value < table.length; value++)
                scaled[value] = ((table[value] ?? 0) - zero) * scale;
            // Half a step, as of a tensor that has one scale.
            absolute += 0.5 * scale * (1 + 2 ** -16);
        }
        for (let done = 0; done < run; done += chunk) {
            const count = Math.min(chunk, run - done);
            for (const [side, at] of [[x, chunkX], [y, chunkY]]) {
                const length = Math.ceil((count * side.bits) / 8);
                read(side, side.offset + ((start + done) * side.bits) / 8, bytes.subarray(at, at + length));
            }
            const block = segment.block + Math.floor((start + done) / BLOCK);
            const normals = [x.normal, y.normal];
            exports.measure(x.code, chunkX, tableX, y.code, chunkY, tableY, count, block, every, relative, absolute, ...normals);
        }
    }
    return new Float64Array(memory.buffer, 0, 74).slice();
}

;// CONCATENATED MODULE: ./build/weights/fetched.js



/**
 * Measures from sources that only the main thread can read, segment by segment. What is fetched once is digested as well, so that
 * nobody has to fetch it again to compare it with other tensors.
 */
async function fetchedMeasurer() {
    const kernel = kernelOf(await compiledKernel());
    return async ({ segments }, sources, signal) => {
        const hashes = { x: (0,external_node_crypto_.createHash)("sha256"), y: (0,external_node_crypto_.createHash)("sha256") };
        const sums = [];
        for (const segment of segments) {
            const x = await bytesOf(segment, "x", sources, signal);
            // A tensor that is measured alone stands at the same place of the same source on both sides.
            const isSame = sources.x === sources.y && segment.x.offset === segment.y.offset && segment.x.bits === segment.y.bits;
            const parts = { x, y: isSame ? x : await bytesOf(segment, "y", sources, signal) };
            hashes.x.update(parts.x);
            hashes.y.update(parts.y);
            sums.push(sumsOf(kernel, segment, parts));
        }
        return { sums, digests: { x: hashes.x.digest("hex"), y: hashes.y.digest("hex") } };
    };
}
function sumsOf(kernel, segment, parts) {
    return measureSegment(kernel, segment, (side, offset, target) => {
        const name = side === segment.x ? "x" : "y";
        const start = offset - segment[name].offset;
        target.set(parts[name].subarray(start, start + target.length));
    });
}
async function bytesOf(segment, name, sources, signal) {
    const { offset, bits } = segment[name];
    // Copied: the view may be gone when the other side is read from the same source.
    return new Uint8Array(await sources[name].read(offset, Math.ceil((segment.elements * bits) / 8), signal));
}

// EXTERNAL MODULE: ./build/bytes/memory.js
var memory = __webpack_require__(197);
// EXTERNAL MODULE: ./build/model/tensor.js
var tensor = __webpack_require__(6241);
;// CONCATENATED MODULE: ./build/weights/blocks.js

// As blocks.as.ts and vectors.as.ts number them.
const CODES = {
    q1_0: 16,
    q4_0: 17,
    q4_1: 18,
    q5_0: 19,
    q5_1: 20,
    q8_0: 21,
    q8_1: 22,
    q2_k: 23,
    q3_k: 24,
    q4_k: 25,
    q5_k: 26,
    q6_k: 27,
    q8_k: 28,
    iq4_nl: 29,
    iq4_xs: 30,
    tq1_0: 31,
    tq2_0: 32,
    mxfp4: 33,
    nvfp4: 34,
    iq1_s: 35,
    iq1_m: 36,
    iq2_xxs: 37,
    iq2_xs: 38,
    iq2_s: 39,
    iq3_xxs: 40,
    iq3_s: 41,
};
/** What four bits stand for: the uneven steps of ggml, and doubled numbers of the OCP microscaling formats. */
const UNEVEN = Float32Array.of(-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113);
const FLOAT4 = Float32Array.of(0, 1, 2, 3, 4, 6, 8, 12, -0, -1, -2, -3, -4, -6, -8, -12);
const TABLES = new Map([
    ["iq4_nl", UNEVEN],
    ["iq4_xs", UNEVEN],
    ["mxfp4", FLOAT4],
    ["nvfp4", Float32Array.of(...FLOAT4, 1)],
]);
const BLOCKS = new Map(Object.entries(CODES).map(([dtype, code]) => {
    const { elements, bytes } = tensor/* BLOCK_DTYPES */.yF[dtype];
    const table = TABLES.get(dtype);
    return [
        dtype,
        {
            code,
            bits: (bytes * 8) / elements,
            numbers: 1,
            ...(table === undefined ? {} : { table }),
            // Scales of blocks are float16, and values products of them: the same numbers in float32 are equal to the last bit.
            precision: 24,
            floor: 0,
            normal: 0,
            block: elements,
            ...(dtype === "nvfp4" ? { scaleAt: FLOAT4.length } : {}),
        },
    ];
}));
/** Undefined for dtypes that are not stored in blocks. */
function blockElementsOf(dtype) {
    return BLOCKS.get(dtype);
}
/** Elements of the blocks of a way to store elements; 1 where each stands by itself. */
function blockOf(elements) {
    return "block" in elements ? elements.block : 1;
}
/** Blocks of a tensor that has one scale beside those of its blocks. */
function scaledBlocks(blocks, scale) {
    const { table, scaleAt } = blocks;
    return table === undefined || scaleAt === undefined ? blocks : { ...blocks, table: table.with(scaleAt, scale) };
}

// EXTERNAL MODULE: ./build/weights/decoders.js + 3 modules
var decoders = __webpack_require__(2751);
;// CONCATENATED MODULE: ./build/weights/elements.js
/**
 * Elements of up to 8 bits that stand for (element − zero point) × scale. They are the same number within half a step. Without a scale
 * each row has its own, which is applied when the row is measured.
 */
function scaledElements(elements, scale, zeroPoint = 0) {
    const { table = new Float32Array() } = elements;
    const scaled = { ...elements, precision: 23, normal: 0 };
    if (scale === undefined)
        return { ...scaled, floor: 0 };
    // A little more than half, for what rounding of the quotient does to values that lie in the middle.
    const floor = 0.5 * scale * (1 + 2 ** -16);
    return { ...scaled, table: table.map((value) => (value - zeroPoint) * scale), floor };
}
// As measure.as.ts numbers them.
const elements_CODES = {
    float32: 0,
    bfloat16: 1,
    float16: 2,
    table8: 3,
    table4: 4,
    table2: 5,
    int16: 6,
    uint16: 7,
    float64: 8,
    int32: 9,
    uint32: 10,
    int64: 11,
    uint64: 12,
};
/** Undefined for dtypes whose elements are no numbers, and for 6-bit floats: ONNX says how they are packed, safetensors does not. */
function elementsOf(dtype) {
    return elements_ELEMENTS.get(dtype);
}
/** The 8-bit floating-point types: layouts of the OCP and of the ONNX specification (fn: no infinity; uz: no negative zero). */
const FLOAT8 = {
    float8_e4m3fn: { mantissa: 3, bias: 7, nan: (bits) => (bits & 0x7f) === 0x7f },
    float8_e4m3fnuz: { mantissa: 3, bias: 8, nan: (bits) => bits === 0x80 },
    float8_e5m2: { mantissa: 2, bias: 15, nan: (bits) => (bits & 0x7f) > 0x7c },
    float8_e5m2fnuz: { mantissa: 2, bias: 16, nan: (bits) => bits === 0x80 },
};
const elements_ELEMENTS = new Map([
    ["float64", { code: elements_CODES.float64, bits: 64, numbers: 1, precision: 53, floor: 0, normal: 2 ** -1022 }],
    ["float32", { code: elements_CODES.float32, bits: 32, numbers: 1, precision: 24, floor: 2 ** -150, normal: 2 ** -126 }],
    ["float16", { code: elements_CODES.float16, bits: 16, numbers: 1, precision: 11, floor: 2 ** -25, normal: 2 ** -14 }],
    ["bfloat16", { code: elements_CODES.bfloat16, bits: 16, numbers: 1, precision: 8, floor: 2 ** -134, normal: 2 ** -126 }],
    ["complex64", { code: elements_CODES.float32, bits: 32, numbers: 2, precision: 24, floor: 2 ** -150, normal: 2 ** -126 }],
    ["complex128", { code: elements_CODES.float64, bits: 64, numbers: 2, precision: 53, floor: 0, normal: 2 ** -1022 }],
    ...Object.entries(FLOAT8).map(([dtype, layout]) => [
        dtype,
        {
            ...tabled(8, (bits) => small(bits, layout)),
            precision: layout.mantissa + 1,
            floor: 2 ** (-layout.bias - layout.mantissa),
            normal: 2 ** (1 - layout.bias),
        },
    ]),
    [
        "float8_e8m0fnu",
        { ...tabled(8, (bits) => (bits === 0xff ? Number.NaN : 2 ** (bits - 127))), precision: 1, floor: 0, normal: 0 },
    ],
    ["float4_e2m1", { ...tabled(4, float4), precision: 2, floor: 0.25, normal: 1 }],
    ["bool", elements_whole(tabled(8, (bits) => (bits === 0 ? 0 : 1)))],
    ["int8", elements_whole(tabled(8, (bits) => (bits << 24) >> 24))],
    ["uint8", elements_whole(tabled(8, (bits) => bits))],
    ["int4", elements_whole(tabled(4, (bits) => (bits << 28) >> 28))],
    ["uint4", elements_whole(tabled(4, (bits) => bits))],
    ["int2", elements_whole(tabled(2, (bits) => (bits << 30) >> 30))],
    ["uint2", elements_whole(tabled(2, (bits) => bits))],
    ...["int16", "uint16", "int32", "uint32", "int64", "uint64"].map((dtype) => [
        dtype,
        elements_whole({ code: elements_CODES[dtype], bits: Number(/\d+/.exec(dtype)?.[0]), numbers: 1 }),
    ]),
]);
function elements_whole(stored) {
    return { ...stored, precision: Number.POSITIVE_INFINITY, floor: 0.5, normal: 0 };
}
function tabled(bits, decode) {
    return {
        code: elements_CODES[`table${bits}`],
        bits,
        numbers: 1,
        table: Float32Array.from({ length: 2 ** bits }, (_, at) => decode(at)),
    };
}
function small(bits, { mantissa, bias, nan }) {
    if (nan(bits))
        return Number.NaN;
    const sign = bits & 0x80 ? -1 : 1;
    const exponent = (bits & 0x7f) >> mantissa;
    const fraction = (bits & (2 ** mantissa - 1)) / 2 ** mantissa;
    // Only e5m2 has infinities.
    if (bias === 15 && exponent === 31)
        return sign * Number.POSITIVE_INFINITY;
    return sign * (exponent === 0 ? fraction * 2 ** (1 - bias) : (1 + fraction) * 2 ** (exponent - bias));
}
function float4(bits) {
    return (bits & 8 ? -1 : 1) * ([0, 0.5, 1, 1.5, 2, 3, 4, 6][bits & 7] ?? 0);
}

;// CONCATENATED MODULE: ./build/weights/plan.js


/** Runs of a whole tensor: small enough that threads end together, large enough that starting one costs nothing. */
const SEGMENT_ELEMENTS = 4 * 1024 * 1024;
/** Of a tensor that is sampled: a chunk of the kernel's memory. */
const SAMPLE_ELEMENTS = 64 * 1024;
const BLOCK_ELEMENTS = 4096;
/** Of tensors of more than so many blocks, the histogram is taken of one in so many, and in the largest of one in 256. */
const HISTOGRAM_BLOCKS = 16;
const RAREST_HISTOGRAM = 256;
/** Whether elements can be read one by one, and not only by the kernel. */
function isByElement({ x, y }) {
    return blockOf(x.elements) === 1 && blockOf(y.elements) === 1;
}
/** Undefined where values are absent, sparse, no numbers, scattered over the file, or scaled along another dimension than rows. */
function measurableOf(pair) {
    const [x, y] = [plan_placeOf(pair.base, pair.scaling?.base), plan_placeOf(pair.head, pair.scaling?.head)];
    if (x === undefined || y === undefined || x.elements.numbers !== y.elements.numbers)
        return undefined;
    const numbers = Math.min(pair.base.parameters, pair.head.parameters) * x.elements.numbers;
    const bytes = Math.ceil((numbers * Math.max(x.elements.bits, y.elements.bits)) / 8);
    // Tensors of other shapes may end inside of a block of the larger one.
    if (numbers === 0 || [x, y].some(({ elements }) => numbers % blockOf(elements) !== 0))
        return undefined;
    if (x.rows === undefined && y.rows === undefined)
        return { pair, x, y, numbers, bytes };
    const row = widthOf(pair.base);
    // Rows have to begin with a byte, and with a block.
    const isWhole = ({ elements }) => (row * elements.bits) % 8 === 0 && row % blockOf(elements) === 0;
    const areWhole = row === widthOf(pair.head) && [x, y].every(isWhole);
    return areWhole ? { pair, x, y, numbers, bytes, row } : undefined;
}
/** Whether a side stands for numbers in steps, within half of which it is the same. The numbers of blocks are compared as they are. */
function isOfSteps({ base, head, scaling }) {
    const isOf = ({ dtype }, own) => own !== undefined && blockElementsOf(dtype) === undefined;
    return isOf(base, scaling?.base) || isOf(head, scaling?.head);
}
function widthOf({ shape, parameters }) {
    return parameters / (shape[0] ?? 1);
}
function plan_placeOf({ dtype, values, shape }, scaling) {
    const blocks = blockElementsOf(dtype);
    const plain = elementsOf(dtype) ?? blocks;
    if (plain === undefined || !isPlain(values))
        return undefined;
    const [range, more] = values.ranges;
    if (range === undefined || more !== undefined)
        return undefined;
    const place = { path: values.path, offset: range.offset };
    if (scaling === undefined || (blocks !== undefined && blocks.scaleAt === undefined))
        return { ...place, elements: plain };
    if (scaling.axis !== undefined)
        return undefined;
    const { scales, zeroPoints } = scaling;
    const [scale, second] = scales;
    if (scale === undefined || plain.table === undefined || !scales.every((one) => one > 0 && one < Number.POSITIVE_INFINITY))
        return undefined;
    if (second === undefined) {
        const elements = blocks === undefined ? scaledElements(plain, scale, zeroPoints[0] ?? 0) : scaledBlocks(blocks, scale);
        return { ...place, elements };
    }
    const elements = blocks ?? scaledElements(plain);
    return scales.length === shape[0] ? { ...place, elements, rows: scaling } : undefined;
}
function isPlain(values) {
    if (values.kind !== "stored" || values.encoding !== "elements" || values.indices !== undefined)
        return false;
    return values.strides === undefined && values.byteOrder === undefined && values.packing === undefined;
}
/** The whole pair, or runs at even distances that add up to about `share` of it. */
function planOf({ x, y, numbers, row }, share, descriptors) {
    const most = share < 1 ? SAMPLE_ELEMENTS : SEGMENT_ELEMENTS;
    const size = row === undefined ? most : Math.max(1, Math.floor(most / row)) * row;
    const runs = Math.ceil(numbers / size);
    const count = Math.min(runs, Math.max(1, Math.floor(runs * share)));
    const every = histogramStep(numbers);
    const tolerance = toleranceOf(x, y);
    const segments = [];
    let covered = 0;
    for (let index = 0; index < count; index++) {
        // The middle of each stretch: the first and the last rows of a tensor are often special.
        const start = Math.floor(((index + (share < 1 ? 0.5 : 0)) * runs) / count) * size;
        const elements = Math.min(size, numbers - start);
        covered += elements;
        segments.push({
            elements,
            block: Math.floor(start / BLOCK_ELEMENTS),
            every,
            x: sideOf(x, start, row, elements, descriptors.x),
            y: sideOf(y, start, row, elements, descriptors.y),
            ...tolerance,
            ...(row === undefined ? {} : { row }),
        });
    }
    return { segments, numbers: covered };
}
/**
 * One of so many blocks of a tensor is counted in the histogram. Rarer the larger the tensor is, and never of fewer than sixteen blocks
 * of a large one: 65,536 pairs tell a distribution.
 */
function histogramStep(numbers) {
    const blocks = Math.ceil(numbers / BLOCK_ELEMENTS);
    if (blocks <= HISTOGRAM_BLOCKS)
        return 1;
    return Math.min(RAREST_HISTOGRAM, Math.max(HISTOGRAM_BLOCKS, Math.floor(blocks / HISTOGRAM_BLOCKS)));
}
function sideOf({ elements, offset, rows }, start, row = 1, count = 0, descriptor = -1) {
    const { code, bits, table, normal, scaleAt } = elements;
    const [from, to] = [start / row, (start + count) / row];
    return {
        code,
        bits,
        normal,
        ...(table === undefined ? {} : { table }),
        ...(rows === undefined ? {} : { scales: rows.scales.slice(from, to), zeroPoints: rows.zeroPoints.slice(from, to) }),
        ...(rows === undefined || scaleAt === undefined ? {} : { scaleAt }),
        offset: offset + (start * bits) / 8,
        descriptor,
    };
}
/** Two dtypes hold the same number when they are within half a step of the narrower one. */
function toleranceOf({ elements: x, rows }, { elements: y, rows: others }) {
    const isOneDtype = x.code === y.code && x.table === y.table && rows === undefined && others === undefined;
    if (isOneDtype)
        return { relative: -1, absolute: 0 };
    const inexact = [x, y].filter(({ precision }) => Number.isFinite(precision));
    const relative = inexact.reduce((most, { precision }) => Math.max(most, 2 ** -precision), 0);
    return { relative, absolute: inexact.reduce((sum, { floor }) => sum + floor, 0) };
}

;// CONCATENATED MODULE: ./build/weights/sums.js
// Places of the numbers, as measure.as.ts has them.
const AT = {
    pairs: 0,
    sumX: 1,
    sumY: 2,
    sumXX: 3,
    sumYY: 4,
    sumXY: 5,
    sumDD: 6,
    sumD: 7,
    maxD: 8,
    minX: 9,
    maxX: 10,
    minY: 11,
    maxY: 12,
    changed: 13,
    zeroX: 14,
    zeroY: 15,
    nanX: 16,
    nanY: 17,
    infX: 18,
    infY: 19,
    denormalX: 20,
    denormalY: 21,
};
const HISTOGRAM = 22;
const BINS = 48;
/** Of finite elements whose counterpart is not: sum of x, of x², of y, of y². */
const LONE = { sumX: 70, sumXX: 71, sumY: 72, sumYY: 73 };
const SMALLEST_EXPONENT = -32;
/** A variance of this share of the mean square is what rounding leaves: sums are right to 1e-6. */
const CONSTANT = 4e-6;
/** Numbers in one `Sums`. */
const SUMS = HISTOGRAM + BINS + 4;
/** The sums of all runs of a tensor, always added in the order of the runs: the last digit does not depend on who was first. */
function added(runs) {
    const total = new Float64Array(SUMS);
    for (const at of [AT.minX, AT.minY])
        total[at] = Number.POSITIVE_INFINITY;
    for (const at of [AT.maxX, AT.maxY])
        total[at] = Number.NEGATIVE_INFINITY;
    for (const run of runs) {
        for (let at = 0; at < SUMS; at++) {
            const [before, more] = [total[at] ?? 0, run[at] ?? 0];
            if (at === AT.minX || at === AT.minY)
                total[at] = Math.min(before, more);
            else if (at === AT.maxX || at === AT.maxY || at === AT.maxD)
                total[at] = Math.max(before, more);
            else
                total[at] = before + more;
        }
    }
    return total;
}
/** `runs` are those of one tensor, `elements` the elements that they cover, `share` how much of the tensor that is. */
function measureOf(runs, elements, share, isDequantised = false) {
    const total = added(runs);
    const of = (name) => total[AT[name]] ?? 0;
    const cosine = of("sumXX") > 0 && of("sumYY") > 0 ? of("sumXY") / Math.sqrt(of("sumXX")) / Math.sqrt(of("sumYY")) : null;
    const bounded = cosine === null ? null : finite(Math.max(-1, Math.min(1, cosine)));
    return {
        elements,
        share,
        changed: of("changed"),
        isDequantised,
        relativeL2: relativeOf(total),
        uncertainty: share < 1 ? uncertaintyOf(runs, share) : null,
        cosine: bounded,
        z: bounded === null ? null : bounded * Math.sqrt(of("pairs")),
        correlation: correlationOf(total),
        maxDifference: of("maxD"),
        meanDifference: of("pairs") > 0 ? finite(of("sumD") / of("pairs")) : null,
        histogram: histogramOf(total),
        base: statisticsOf(total, elements, "X"),
        head: statisticsOf(total, elements, "Y"),
    };
}
function correlationOf(sums) {
    const of = (name) => sums[AT[name]] ?? 0;
    const count = of("pairs");
    const variances = [of("sumXX") - of("sumX") ** 2 / count, of("sumYY") - of("sumY") ** 2 / count];
    // What is left of a constant by rounding is no variance.
    if (variances[0] <= CONSTANT * of("sumXX") || variances[1] <= CONSTANT * of("sumYY"))
        return null;
    const covariance = of("sumXY") - (of("sumX") * of("sumY")) / count;
    return finite(Math.max(-1, Math.min(1, covariance / Math.sqrt(variances[0]) / Math.sqrt(variances[1]))));
}
function relativeOf(sums) {
    const [difference, norm] = [Math.sqrt(sums[AT.sumDD] ?? 0), Math.sqrt(sums[AT.sumXX] ?? 0)];
    if (norm === 0)
        return difference === 0 ? 0 : null;
    return finite(difference / norm);
}
/**
 * Half of a 95 % confidence interval of a ratio of sums over equally long runs: from the deviations of each run from the ratio, for a
 * sample of a finite whole (Cochran, Sampling Techniques, 1977, 6.4), by Student's distribution.
 */
function uncertaintyOf(runs, share) {
    const total = added(runs);
    const [dd, xx] = [total[AT.sumDD] ?? 0, total[AT.sumXX] ?? 0];
    if (runs.length < 2 || xx === 0)
        return null;
    const ratio = dd / xx;
    const squares = runs.reduce((sum, run) => sum + ((run[AT.sumDD] ?? 0) - ratio * (run[AT.sumXX] ?? 0)) ** 2, 0);
    const error = Math.sqrt((squares * runs.length * (1 - share)) / (runs.length - 1)) / xx;
    // Of the root of the ratio, which is what is told.
    return ratio === 0 ? 0 : finite((studentOf(runs.length - 1) * error) / (2 * Math.sqrt(ratio)));
}
// Of 1 to 4 degrees of freedom, where the series is still wrong.
const STUDENT = [12.706, 4.303, 3.182, 2.776];
/** What 97.5 % of Student's distribution lie below (Abramowitz and Stegun, 26.7.5, to its second term). */
function studentOf(freedom) {
    return STUDENT[freedom - 1] ?? 1.96 + 2.372 / freedom + 2.823 / freedom ** 2;
}
function histogramOf(sums) {
    const bins = Array.from(sums.subarray(HISTOGRAM, HISTOGRAM + BINS), (count, at) => ({
        exponent: at + SMALLEST_EXPONENT,
        count,
    }));
    return bins.filter(({ count }) => count > 0);
}
function statisticsOf(sums, elements, side) {
    const of = (name) => sums[AT[`${name}${side}`]] ?? 0;
    const all = (name) => (sums[AT[name]] ?? 0) + (sums[LONE[name]] ?? 0);
    const squares = all(side === "X" ? "sumXX" : "sumYY");
    const count = elements - of("nan") - of("inf");
    const mean = count > 0 ? all(`sum${side}`) / count : null;
    return {
        elements,
        mean: finite(mean),
        deviation: mean === null ? null : finite(Math.sqrt(Math.max(0, squares / count - mean * mean))),
        norm: finite(Math.sqrt(squares)),
        min: finite(of("min")),
        max: finite(of("max")),
        zeros: of("zero"),
        nans: of("nan"),
        infinities: of("inf"),
        denormals: of("denormal"),
    };
}
/** What overflowed float64 is not told as a number. */
function finite(value) {
    return value !== null && Number.isFinite(value) ? value : null;
}

// EXTERNAL MODULE: ./build/weights/unpacked.js + 1 modules
var unpacked = __webpack_require__(9385);
;// CONCATENATED MODULE: ./build/weights/gathered.js








/** Each is read by itself. */
const MOST_RANGES = 65_536;
/** A pair of which a side is written as varints or numerals, piece by piece, packed, or in another order, and both are small enough to be held in memory. */
function isScattered({ base, head }) {
    const [before, after] = [storedOf(base), storedOf(head)];
    if (before === undefined || after === undefined)
        return false;
    return [before, after].some((one) => one.encoding !== "elements" || one.ranges.length > 1 || (0,unpacked/* isPacked */.lS)(one));
}
/** The two tensors in one piece each, with what to read them from: as they stand in their files, or from memory where they are scattered. */
async function inOnePiece(pair, open, signal) {
    if (isScattered(pair)) {
        const base = await gatheredTensor(pair.base, open.base, signal);
        const head = await gatheredTensor(pair.head, open.head, signal);
        if (base === undefined || head === undefined)
            return undefined;
        return { pair: { ...pair, base: base.tensor, head: head.tensor }, sources: { x: base.source, y: head.source } };
    }
    const measurable = measurableOf(pair);
    const [x, y] = [measurable && (await open.base(measurable.x.path)), measurable && (await open.head(measurable.y.path))];
    return x === undefined || y === undefined ? undefined : { pair, sources: { x, y } };
}
/** Measures one such pair, if no more than `budgetBytes` have to be read of each side. */
async function measureGathered(pair, open, budgetBytes, signal) {
    const bytesRead = { base: scatteredBytes(pair.base), head: scatteredBytes(pair.head) };
    if (Math.max(bytesRead.base, bytesRead.head) > budgetBytes)
        return { bytesRead: { base: 0, head: 0 } };
    const base = await gatheredTensor(pair.base, open.base, signal);
    const head = await gatheredTensor(pair.head, open.head, signal);
    const one = base && head && measurableOf({ ...pair, base: base.tensor, head: head.tensor });
    // Read, though it turned out not to be what its tensor declares.
    if (base === undefined || head === undefined || one === undefined)
        return { bytesRead };
    const plan = planOf(one, 1, { x: -1, y: -1 });
    const { sums } = await (await fetchedMeasurer())(plan, { x: base.source, y: head.source }, signal);
    return { measure: measureOf(sums, plan.numbers, 1, isOfSteps(pair)), bytesRead };
}
function scatteredBytes({ values }) {
    return values.kind === "stored" ? values.ranges.reduce((sum, { length }) => sum + length, 0) : 0;
}
/** The elements in one piece. Undefined where they are no numbers, too many, or not as many as the tensor declares. */
async function gatheredTensor(tensor, open, signal) {
    const stored = storedOf(tensor);
    const source = stored && (await open(stored.path));
    if (stored === undefined || source === undefined)
        return undefined;
    const bytes = (0,unpacked/* isPacked */.lS)(stored)
        ? await (0,unpacked/* unpackedElements */.by)(tensor, stored, source, signal)
        : await joinedElements(tensor, stored, source, signal);
    if (bytes === undefined)
        return undefined;
    const ranges = [{ offset: 0, length: bytes.length }];
    return {
        tensor: { ...tensor, values: { kind: "stored", encoding: "elements", path: stored.path, ranges } },
        source: (0,memory/* memorySource */.P)(bytes),
    };
}
async function joinedElements(tensor, stored, source, signal) {
    const bytes = new Uint8Array(tensor.bytes);
    let filled = 0;
    const take = (elements) => {
        if (filled + elements.length <= bytes.length)
            bytes.set(elements, filled);
        filled += elements.length;
    };
    const decoder = (0,decoders/* decoderOf */.q)(stored.encoding, tensor.dtype, take);
    for (const { offset, length } of stored.ranges)
        decoder.read(await source.read(offset, length, signal));
    decoder.end();
    return filled === bytes.length ? bytes : undefined;
}
function storedOf(tensor) {
    const { dtype, values, bytes } = tensor;
    if (values.kind !== "stored" || values.indices !== undefined)
        return undefined;
    if (elementsOf(dtype) === undefined && blockElementsOf(dtype) === undefined)
        return undefined;
    const isLarge = Math.max(bytes, scatteredBytes(tensor)) > unpacked/* MOST_UNPACKED_BYTES */.sB || values.ranges.length > MOST_RANGES;
    return isLarge ? undefined : values;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./build/weights/threads.js








/** A thread costs about as much as measuring this many bytes. */
const BYTES_PER_THREAD = 32 * 1024 * 1024;
/** Memory, not cores, is the limit beyond this. */
const MAX_THREADS = 8;
/** The sums of each segment, in their order. Sides are read through the descriptors of open files. */
async function measureFiles(segments, signal) {
    const bytes = segments.reduce((sum, { elements, x, y }) => sum + (elements * (x.bits + y.bits)) / 8, 0);
    const threads = Math.min((0,external_node_os_.availableParallelism)(), MAX_THREADS, Math.ceil(bytes / BYTES_PER_THREAD));
    const module = await compiledKernel();
    if (threads > 1)
        return inThreads(threads, module, segments, signal);
    return threads_sumsOf(await shareOf(module, segments, new Int32Array(1), signal));
}
function threads_sumsOf(answers) {
    const sums = [];
    for (const [index, sum] of answers)
        sums[index] = sum;
    return sums;
}
/** Measures in this thread what no other has taken. Between segments others have their turn: somebody may want to abort. */
async function shareOf(module, segments, counter, signal) {
    const kernel = kernelOf(module);
    const read = readerOf(external_node_fs_.readSync);
    const answer = [];
    for (;;) {
        await (0,promises_.setImmediate)();
        signal?.throwIfAborted();
        const index = Atomics.add(counter, 0, 1);
        const segment = segments[index];
        if (segment === undefined)
            return answer;
        try {
            answer.push([index, measureSegment(kernel, segment, read)]);
        }
        catch (error) {
            throw unreadable(error instanceof Error ? error.message : String(error), error);
        }
    }
}
function unreadable(message, cause) {
    return new errors/* SourceError */.c8("file-unreadable", `Reading the values of tensors failed: ${message}.`, { cause });
}
/** Also given to threads as text. Throws when the file ends early, whose message the threads pass on. */
function readerOf(readInto) {
    return (side, offset, target) => {
        for (let filled = 0; filled < target.length;) {
            const count = readInto(side.descriptor, target, filled, target.length - filled, offset + filled);
            if (count === 0)
                throw new Error(`the file ends at byte ${offset + filled}, before its tensor does`);
            filled += count;
        }
    };
}
async function inThreads(threads, module, segments, signal) {
    const task = { segments, counter: new Int32Array(new SharedArrayBuffer(4)) };
    // This thread is one of them, and measures while the others start.
    const workers = Array.from({ length: threads - 1 }, () => idle.pop() ?? started(module));
    let isDone = false;
    try {
        const answers = workers.map((worker) => answerOf(worker, task, signal));
        const parts = await Promise.all([shareOf(module, segments, task.counter, signal), ...answers]);
        isDone = true;
        return threads_sumsOf(parts.flat());
    }
    finally {
        if (isDone)
            idle.push(...workers);
        else
            await Promise.all(workers.map((worker) => worker.terminate()));
    }
}
/** Threads that wait for the next tensors: one takes as long to start as to measure 100 MB. They do not keep the process alive. */
const idle = [];
function started(module) {
    return new external_node_worker_threads_.Worker(THREAD, { eval: true, workerData: { module, pages: KERNEL_PAGES } });
}
/** What a thread tells when no segment is left, or a SourceError of what it met. */
async function answerOf(worker, task, signal) {
    worker.ref();
    worker.postMessage(task);
    const [answer] = await (0,external_node_events_.once)(worker, "message", signal === undefined ? {} : { signal }).catch((error) => {
        signal?.throwIfAborted();
        throw error;
    });
    worker.unref();
    if (typeof answer === "string")
        throw unreadable(answer);
    return answer;
}
/** What a thread runs. It is text rather than a file, so that no bundler has to find it: all it needs stands in it. */
const THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
const { readSync } = require("node:fs");
const read = (${String(readerOf)})(readSync);
const measureSegment = ${String(measureSegment)};
const memory = new WebAssembly.Memory({ initial: workerData.pages });
const kernel = { memory, exports: new WebAssembly.Instance(workerData.module, { env: { memory } }).exports };
parentPort.on("message", ({ segments, counter }) => {
  const answer = [];
  try {
    for (;;) {
      const index = Atomics.add(counter, 0, 1);
      if (index >= segments.length) break;
      answer.push([index, measureSegment(kernel, segments[index], read)]);
    }
    parentPort.postMessage(answer);
  } catch (error) {
    parentPort.postMessage(error.message);
  }
});
`;

;// CONCATENATED MODULE: ./build/weights/numbers.js
/** Elements as numbers, for the small parts that are looked at again; `bytes` begin at an element. int64 beyond 2^53 are rounded. */
function numbers_numbersOf(bytes, elements, count) {
    const read = numberReader(bytes, elements);
    return Float64Array.from({ length: count }, (_, index) => read(index));
}
/** Reads one element after the other, in any order. */
function numberReader(bytes, elements) {
    const { code, bits, table, precision } = elements;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (table !== undefined) {
        const perByte = 8 / bits;
        const mask = 2 ** bits - 1;
        return (index) => table[(view.getUint8(Math.floor(index / perByte)) >> ((index % perByte) * bits)) & mask] ?? 0;
    }
    const read = READERS[code];
    if (read === undefined)
        throw new RangeError(`no way to read elements of code ${code} and ${precision} bits`);
    return (index) => read(view, (index * bits) / 8);
}
// By the kernel's numbers of ways to store elements; 3 to 5 have tables.
const READERS = [
    (view, at) => view.getFloat32(at, true),
    (view, at) => bfloat16(view.getUint16(at, true)),
    (view, at) => float16(view.getUint16(at, true)),
    undefined,
    undefined,
    undefined,
    (view, at) => view.getInt16(at, true),
    (view, at) => view.getUint16(at, true),
    (view, at) => view.getFloat64(at, true),
    (view, at) => view.getInt32(at, true),
    (view, at) => view.getUint32(at, true),
    (view, at) => Number(view.getBigInt64(at, true)),
    (view, at) => Number(view.getBigUint64(at, true)),
];
const scratch = new DataView(new ArrayBuffer(4));
function bfloat16(bits) {
    scratch.setUint32(0, bits << 16);
    return scratch.getFloat32(0);
}
function float16(bits) {
    const [sign, exponent, fraction] = [bits & 0x8000 ? -1 : 1, (bits >> 10) & 31, bits & 0x3ff];
    if (exponent === 31)
        return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
    return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}

;// CONCATENATED MODULE: ./build/weights/turned.js






/** Of the larger side; both are held twice, as they stand and turned. */
const PART_BYTES = 4 * 1024 * 1024;
/** What one place along the dimensions before the scaled one holds at most. */
const MOST_PART_BYTES = 16 * 1024 * 1024;
/** A row of a part costs as much as this many of its elements, beside them: shorter ones are avoided where memory allows. */
const ROW_PLACES = 64;
const turned_BLOCK_ELEMENTS = 4096;
/** A pair of which a side has scales along another dimension than rows. */
function isTurned({ scaling }) {
    return turned_axisOf(scaling?.base) + turned_axisOf(scaling?.head) > 0;
}
function turned_axisOf(scaling) {
    return scaling?.axis ?? 0;
}
const turned_NOTHING = { bytesRead: { base: 0, head: 0 } };
/**
 * Measures such a pair part by part, each turned so that the scaled dimension comes first and what was a column is a row with a scale
 * of its own. Nothing is measured where two sides are scaled along different dimensions, or more than `budgetBytes` would be read.
 */
async function measureTurned({ base, head, scaling }, open, budgetBytes, signal) {
    const sides = [scaling?.base, scaling?.head].filter((one) => one !== undefined && one.scales.length > 1);
    const [axis = 0, other = axis] = sides.map(turned_axisOf);
    if (axis !== other || base.shape.join() !== head.shape.join() || Math.max(base.bytes, head.bytes) > budgetBytes)
        return turned_NOTHING;
    const placed = await inOnePiece({ base, head }, open, signal);
    const measurable = placed && measurableOf(placed.pair);
    if (placed === undefined || measurable === undefined || !isByElement(measurable))
        return turned_NOTHING;
    const { x, y, numbers } = measurable;
    const size = sizeOf(base.shape, axis);
    const place = size.count * size.inner;
    const widest = Math.max(x.elements.bits, y.elements.bits) / 8;
    if (place * widest > MOST_PART_BYTES || [x, y].some(({ elements }) => (place * elements.bits) % 8 !== 0))
        return turned_NOTHING;
    const measure = await fetchedMeasurer();
    const within = (bytes) => Math.floor(bytes / (place * widest));
    const perPart = Math.max(1, within(PART_BYTES), Math.min(ROW_PLACES, within(MOST_PART_BYTES)));
    const sums = [];
    for (let first = 0; first < size.outer; first += perPart) {
        const part = { ...size, outer: Math.min(perPart, size.outer - first) };
        const before = await turned_turned(base, x, placed.sources.x, first, part, signal);
        const after = await turned_turned(head, y, placed.sources.y, first, part, signal);
        const rows = measurableOf({ base: before.tensor, head: after.tensor, scaling: firstOf(scaling) });
        if (rows === undefined)
            return turned_NOTHING;
        const { segments } = planOf(rows, 1, { x: -1, y: -1 });
        const block = Math.floor((first * place) / turned_BLOCK_ELEMENTS);
        const counted = segments.map((one) => ({ ...one, block: block + one.block, every: histogramStep(numbers) }));
        const fetched = await measure({ segments: counted, numbers: rows.numbers }, { x: before.source, y: after.source }, signal);
        sums.push(...fetched.sums);
    }
    return { measure: measureOf(sums, numbers, 1, true), bytesRead: { base: base.bytes, head: head.bytes } };
}
function sizeOf(shape, axis) {
    const product = (sizes) => sizes.reduce((total, one) => total * one, 1);
    return { outer: product(shape.slice(0, axis)), count: shape[axis] ?? 1, inner: product(shape.slice(axis + 1)) };
}
function firstOf(scaling) {
    const rows = (one) => one && { scales: one.scales, zeroPoints: one.zeroPoints };
    const [before, after] = [rows(scaling?.base), rows(scaling?.head)];
    return { ...(before === undefined ? {} : { base: before }), ...(after === undefined ? {} : { head: after }) };
}
/** `outer` places from `first` on as a matrix whose rows are the places along the scaled dimension; elements of a byte at least. */
async function turned_turned(tensor, side, source, first, size, signal) {
    const { outer, count, inner } = size;
    const parameters = outer * count * inner;
    const { bits } = side.elements;
    const start = side.offset + (first * count * inner * bits) / 8;
    const read = await source.read(start, (parameters * bits) / 8, signal);
    const { bytes, dtype } = bits < 8 ? turned_unpacked(read, side.elements, tensor.dtype, parameters) : { bytes: read, dtype: tensor.dtype };
    const width = bytes.length / parameters;
    const result = new Uint8Array(bytes.length);
    const run = inner * width;
    for (let place = 0; place < outer; place++) {
        for (let at = 0; at < count; at++) {
            const [from, to] = [(place * count + at) * run, (at * outer + place) * run];
            for (let byte = 0; byte < run; byte++)
                result[to + byte] = bytes[from + byte] ?? 0;
        }
    }
    const ranges = [{ offset: 0, length: result.length }];
    const values = { kind: "stored", encoding: "elements", path: "", ranges };
    const matrix = { ...tensor, dtype, shape: [count, outer * inner], parameters, bytes: result.length, values };
    return { tensor: matrix, source: (0,memory/* memorySource */.P)(result) };
}
/** Integers of 4 and 2 bits as those of 8. */
function turned_unpacked(bytes, elements, dtype, count) {
    const read = numberReader(bytes, elements);
    const wide = dtype.startsWith("u") ? "uint8" : "int8";
    return { bytes: Uint8Array.from({ length: count }, (_, at) => read(at)), dtype: wide };
}

;// CONCATENATED MODULE: ./build/weights/measure.js







/** Tensors up to this size are read whole even when others are sampled. */
const WHOLE_BYTES = 1024 * 1024;
/**
 * Measures pairs of tensors, in one pass over both, a pair of files after the other: memory does not grow with their sizes. `open` of
 * a side may close what it opened before. Throws SourceError when bytes cannot be had, except for a budget of fetching.
 */
async function measureTensors(pairs, open, { budgetBytes }, signal) {
    const measures = new Map();
    const bytesRead = { base: 0, head: 0 };
    const digests = { base: new Map(), head: new Map() };
    const all = pairs.flatMap((pair) => measurableOf(pair) ?? []);
    const shareOf = sharesWithin(all, budgetBytes);
    const measurables = all.filter((one) => shareOf(one) > 0);
    try {
        for (const group of byFiles(measurables)) {
            const [first] = group;
            const [base, head] = [await open.base(first.x.path), await open.head(first.y.path)];
            if (base === undefined || head === undefined)
                continue;
            const descriptors = { x: base.descriptor ?? -1, y: head.descriptor ?? -1 };
            const plans = group.map((one) => ({ one, plan: planOf(one, shareOf(one), descriptors) }));
            const note = ({ one, plan }, sums) => {
                measures.set(one.pair.head.name, measureOf(sums, plan.numbers, plan.numbers / one.numbers, isOfSteps(one.pair)));
                bytesRead.base += (plan.numbers * one.x.elements.bits) / 8;
                bytesRead.head += (plan.numbers * one.y.elements.bits) / 8;
            };
            if (descriptors.x >= 0 && descriptors.y >= 0) {
                const sums = await measureFiles(plans.flatMap(({ plan }) => plan.segments), signal);
                let at = 0;
                for (const planned of plans) {
                    const end = at + planned.plan.segments.length;
                    note(planned, sums.slice(at, end));
                    at = end;
                }
                continue;
            }
            const measure = await fetchedMeasurer();
            for (const planned of plans) {
                const { one, plan } = planned;
                const fetched = await measure(plan, { x: base, y: head }, signal);
                note(planned, fetched.sums);
                if (plan.numbers < one.numbers)
                    continue;
                if (one.pair.base.parameters * one.x.elements.numbers === one.numbers)
                    digests.base.set(one.pair.base.name, fetched.digests.x);
                if (one.pair.head.parameters * one.y.elements.numbers === one.numbers)
                    digests.head.set(one.pair.head.name, fetched.digests.y);
            }
        }
        for (const pair of pairs.filter((one) => isScattered(one) || isTurned(one))) {
            const left = budgetBytes - Math.max(bytesRead.base, bytesRead.head);
            const gathered = await (isTurned(pair) ? measureTurned : measureGathered)(pair, open, left, signal);
            if (gathered.measure !== undefined)
                measures.set(pair.head.name, gathered.measure);
            bytesRead.base += gathered.bytesRead.base;
            bytesRead.head += gathered.bytesRead.head;
        }
    }
    catch (error) {
        if (!(error instanceof errors/* SourceError */.c8 && error.code === "budget"))
            throw error;
    }
    return { measures, digests, bytesRead };
}
/**
 * Small tensors whole, the smallest first, as far as the budget goes; of the others what is left of it, in equal shares. 0 where not
 * even one sample would fit.
 */
function sharesWithin(measurables, budgetBytes) {
    const sum = (of) => of.reduce((total, { bytes }) => total + bytes, 0);
    if (sum(measurables) <= budgetBytes)
        return () => 1;
    const isSmall = ({ bytes }) => bytes <= WHOLE_BYTES;
    const whole = new Set();
    let left = budgetBytes;
    for (const one of measurables.filter(isSmall).sort((a, b) => a.bytes - b.bytes)) {
        if (one.bytes > left)
            break;
        left -= one.bytes;
        whole.add(one);
    }
    const share = left / sum(measurables.filter((one) => !isSmall(one)));
    return (one) => {
        if (isSmall(one))
            return whole.has(one) ? 1 : 0;
        const { bytes, x, y } = one;
        const sampleBytes = (SAMPLE_ELEMENTS * Math.max(x.elements.bits, y.elements.bits)) / 8;
        return bytes * share < sampleBytes ? 0 : share;
    };
}
/** Pairs that stand in the same two files, each in the order of its places. */
function byFiles(measurables) {
    const groups = new Map();
    for (const one of [...measurables].sort((a, b) => a.y.offset - b.y.offset)) {
        const key = JSON.stringify([one.x.path, one.y.path]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [one]);
        else
            group.push(one);
    }
    return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

// EXTERNAL MODULE: ./build/review/openers.js + 1 modules
var openers = __webpack_require__(9538);
;// CONCATENATED MODULE: ./build/review/alone.js
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
 * Statistics of tensors of one revision: each is measured with itself. Values that cannot be had, or are beyond the budget, are left
 * out, and so are those of large files that would have to be fetched: nobody pays for a transfer that only looks for accidents.
 */
async function measureAlone(tree, tensors, budgetBytes, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const distant = new Set();
        if (tensors.length === 0 || budgetBytes <= 0)
            return { measures: new Map(), bytesRead: 0, distant };
        const open = __addDisposableResource(env_1, (0,openers/* openers */.$o)(tree, tree, signal), true);
        try {
            const atHand = async (path) => {
                const source = await open.head(path);
                if (source === undefined || isAtHand(source))
                    return source;
                distant.add(path);
                return undefined;
            };
            const same = { base: atHand, head: atHand };
            const pairs = tensors.map((tensor) => ({ base: tensor, head: tensor }));
            const { measures, bytesRead } = await measureTensors(pairs, same, { budgetBytes }, signal);
            return { measures, bytesRead: bytesRead.head, distant };
        }
        catch (error) {
            if (error instanceof errors/* SourceError */.c8)
                return { measures: new Map(), bytesRead: 0, distant };
            throw error;
        }
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
function isAtHand({ descriptor, size }) {
    return descriptor !== undefined || size <= FETCHED_BYTES;
}
const FETCHED_BYTES = 16 * 1024 * 1024;

;// CONCATENATED MODULE: ./build/review/health.js



const NOTHING_KNOWN = { match: { pairs: [] }, values: diff_values/* NO_VALUES */.RM };
/**
 * Looks for values in head that are no ordinary weights. What was measured against base is known; what base does not have is measured
 * alone, up to `budgetBytes`. Tensors that are identical to those of base are left out: they are no news. Values that cannot be had are
 * counted as unread; new ones in large files that would have to be fetched are left where they are.
 */
async function examineHealth(head, { match, values }, budgetBytes, signal) {
    const pairs = new Map(match.pairs.map((pair) => [pair.head.name, pair]));
    const floats = head.model.tensors.filter((tensor) => (0,health/* isFloat */.dk)(tensor) && tensor.values.kind === "stored");
    const news = floats.filter(({ name }) => {
        const pair = pairs.get(name);
        return pair === undefined || (0,diff_values/* valuesOf */.sm)(pair, values) !== "identical";
    });
    // A measure of two sizes covers the smaller one.
    const isMeasured = ({ name, parameters }) => values.measures.has(name) && parameters <= (pairs.get(name)?.base.parameters ?? 0);
    const alone = news.filter((tensor) => !isMeasured(tensor));
    const { measures, bytesRead, distant } = await measureAlone(head.tree, alone, budgetBytes, signal);
    const examined = [];
    const unread = { tensors: 0, bytes: 0 };
    for (const tensor of news) {
        const compared = values.measures.get(tensor.name);
        const own = measures.get(tensor.name) ?? compared;
        if (own !== undefined)
            examined.push({ tensor, share: own.share, head: own.head, ...(compared === undefined ? {} : { base: compared.base }) });
        if (own !== undefined && (measures.has(tensor.name) || isMeasured(tensor)))
            continue;
        // Of what base does not have: a note on each large new model in a store would be noise, and no budget would end it.
        if (!pairs.has(tensor.name) && tensor.values.kind === "stored" && distant.has(tensor.values.path))
            continue;
        unread.tensors++;
        unread.bytes += tensor.bytes;
    }
    return { health: (0,health/* healthOf */.Wr)(examined, unread), bytesRead };
}

// EXTERNAL MODULE: ./build/review/inspect-at.js
var inspect_at = __webpack_require__(8979);
// EXTERNAL MODULE: ./build/weights/digest.js
var weights_digest = __webpack_require__(400);
;// CONCATENATED MODULE: ./build/review/copies.js



/** Smaller tensors are alike by chance. */
const copies_LEAST_ELEMENTS = 1024;
/** A model ties a layer or two; where more came or went, its architecture is another. */
const MOST_TENSORS = 16;
/** Others of one type whose middle is looked at: an embedding has the sizes of hardly anything but its copy. */
const MOST_OTHERS = 64;
/** From the middle of a tensor: the first rows of an embedding are those of padding, which are zeros. */
const PROBE_BYTES = 4096;
/**
 * Which of some tensors have the same values as another one of their file, as an output layer does that is tied to the embedding.
 * Digested are those whose middles agree, and are no constant.
 */
async function copiesAmong(tensors, others, open, budgetBytes, signal) {
    const asked = tensors.filter(({ parameters }) => parameters >= copies_LEAST_ELEMENTS);
    const copies = new Map();
    if (asked.length === 0 || asked.length > MOST_TENSORS)
        return { copies, bytesRead: 0 };
    let bytesRead = 0;
    const probes = new Map();
    const probed = async (tensor) => {
        if (!probes.has(tensor.name))
            probes.set(tensor.name, await probeOf(tensor, open, signal));
        return probes.get(tensor.name);
    };
    const copyOf = async (tensor) => {
        const alike = others.filter((other) => (0,diff_digests/* typeOf */.QP)(other) === (0,diff_digests/* typeOf */.QP)(tensor)).slice(0, MOST_OTHERS);
        const probe = alike.length === 0 ? undefined : await probed(tensor);
        for (const other of probe === undefined ? [] : alike) {
            if ((await probed(other)) !== probe)
                continue;
            const digested = await (0,weights_digest/* digestTensors */.d)([tensor, other], open, budgetBytes - bytesRead, signal);
            bytesRead += digested.bytesRead;
            const digest = digested.digests.get(tensor.name);
            if (digest !== undefined && digest === digested.digests.get(other.name))
                return other;
        }
        return undefined;
    };
    try {
        for (const tensor of asked) {
            const copy = await copyOf(tensor);
            if (copy !== undefined)
                copies.set(tensor.name, copy.name);
        }
    }
    catch (error) {
        // What may be fetched is limited: what is left is told as gone, and no more.
        if (!(error instanceof errors/* SourceError */.c8 && error.code === "budget"))
            throw error;
    }
    return { copies, bytesRead };
}
/** Undefined where it cannot be read, is packed in another way than in one piece, or holds the same byte again and again. */
async function probeOf({ values }, open, signal) {
    const [range, more] = values.kind === "stored" && values.encoding === "elements" ? values.ranges : [];
    if (values.kind !== "stored" || range === undefined || more !== undefined || values.indices !== undefined)
        return undefined;
    const source = await open(values.path);
    const length = Math.min(PROBE_BYTES, range.length);
    const start = range.offset + Math.floor((range.length - length) / 2);
    const bytes = await source?.read(start, length, signal);
    if (bytes === undefined || isConstant(bytes))
        return undefined;
    return bytes.join();
}
/** Whether every element of up to eight bytes is the one before. */
function isConstant(bytes) {
    return bytes.every((byte, at) => at < 8 || byte === bytes[at - 8]);
}

;// CONCATENATED MODULE: ./build/review/scalings.js





/** Scales of one tensor that are read: one for each row of the largest vocabularies. */
const MAX_SCALES = 262_144;
/** The pairs whose scales can be read and whose elements can be compared one by one. */
async function scaledPairs(pairs, open, signal) {
    const scaled = [];
    for (const pair of pairs) {
        if (rowsBetween(pair.base.shape, pair.head.shape) === undefined)
            continue;
        const one = await scaledPair(pair, open, signal);
        if (one !== undefined)
            scaled.push(one);
    }
    return scaled;
}
/** The pair with its scales, read from the files; undefined where they cannot be read as numbers. */
async function scaledPair({ base, head, quantised }, open, signal) {
    const before = quantised.base && (await scalingOf(quantised.base, open.base, signal));
    const after = quantised.head && (await scalingOf(quantised.head, open.head, signal));
    const isMissing = (quantised.base && before === undefined) || (quantised.head && after === undefined);
    if (isMissing === true)
        return undefined;
    return {
        base,
        head,
        scaling: { ...(before === undefined ? {} : { base: before }), ...(after === undefined ? {} : { head: after }) },
    };
}
/** Undefined where the scales are none of the whole tensor, nor of places along one dimension: those of blocks must not pass for them. */
async function scalingOf(quantised, open, signal) {
    const { scale, zeroPoint } = quantised;
    const axis = scale.parameters === 1 ? 0 : scaledAxis(quantised);
    if (axis === undefined)
        return undefined;
    const along = axis === 0 ? {} : { axis };
    const scales = await smallNumbers(scale, open, signal);
    if (scales === undefined || zeroPoint === undefined)
        return scales && { ...along, scales, zeroPoints: scales.map(() => 0) };
    const zeroPoints = await smallNumbers(zeroPoint, open, signal);
    if (zeroPoints?.length === scales.length)
        return { ...along, scales, zeroPoints };
    const [only] = zeroPoints ?? [];
    return zeroPoints?.length === 1 && only !== undefined ? { ...along, scales, zeroPoints: scales.map(() => only) } : undefined;
}
async function smallNumbers(tensor, open, signal) {
    if (tensor.elements?.length === tensor.parameters)
        return Float64Array.from(tensor.elements);
    const elements = elementsOf(tensor.dtype);
    if (elements === undefined || elements.numbers > 1 || tensor.parameters > MAX_SCALES)
        return undefined;
    const gathered = await gatheredTensor(tensor, open, signal);
    return gathered && numbers_numbersOf(await gathered.source.read(0, tensor.bytes, signal), elements, tensor.parameters);
}

;// CONCATENATED MODULE: ./build/weights/rank.js
/**
 * How many columns, chosen largest first, it takes to leave no more than `residual` of the squared norm: the numerical rank, by QR
 * with column pivoting (Golub and Van Loan, Matrix Computations, 5.4.2). Undefined when `atMost` are not enough, or there is nothing.
 * Costs rows × columns × (rank found) operations, three times over.
 */
function numericalRank({ rows, columns, values }, residual, atMost) {
    const work = Array.from({ length: columns }, (_, column) => {
        return Float64Array.from({ length: rows }, (_row, row) => values[row * columns + column] ?? 0);
    });
    const norms = work.map((column) => dot(column, column));
    const total = norms.reduce((sum, norm) => sum + norm, 0);
    if (!(total > 0 && total < Number.POSITIVE_INFINITY))
        return undefined;
    let left = total;
    for (let rank = 0; rank <= atMost; rank++) {
        if (left <= residual * total)
            return rank;
        const pivot = norms.reduce((best, norm, at) => (norm > (norms[best] ?? 0) ? at : best), 0);
        const direction = work[pivot]?.slice() ?? new Float64Array(rows);
        const length = Math.sqrt(dot(direction, direction));
        if (length === 0)
            return rank;
        for (let row = 0; row < rows; row++)
            direction[row] = (direction[row] ?? 0) / length;
        left = 0;
        for (const [at, column] of work.entries()) {
            const share = dot(direction, column);
            for (let row = 0; row < rows; row++)
                column[row] = (column[row] ?? 0) - share * (direction[row] ?? 0);
            norms[at] = dot(column, column);
            left += norms[at] ?? 0;
        }
    }
    return undefined;
}
function dot(a, b) {
    let sum = 0;
    for (let at = 0; at < a.length; at++)
        sum += (a[at] ?? 0) * (b[at] ?? 0);
    return sum;
}

;// CONCATENATED MODULE: ./build/weights/structure.js



/** Of a matrix, the part whose rank is taken: the rank of a part is that of the whole as long as it is smaller than the part. */
const PART = 192;
/** A rank is low up to a third of the part: adapters are made with 4 to 64. */
const LOW_SHARE = 3;
/** A rank below a third of less than this is no rank to speak of. */
const MIN_PART = 16;
/** Numbers beyond one for each row, which a multiple explains by itself. */
const MIN_FREEDOM = 64;
/** Rows are read whole, from the first on. */
const ROW_BYTES = 8 * 1024 * 1024;
/** What rounding of stored weights leaves of the difference, in squared steps: a uniform error within half a step of each side. */
const structure_ROUNDING = 4 / 12;
/** Share of the squared norm that is left when the sums of a merge were rounded. */
const RESIDUAL = 1e-6;
/**
 * What relates two matrices beyond that they are related: the rank of their difference, when it is low, or that each row was only
 * scaled. Judged by their first rows and columns, up to 192 each. Higher dimensions than two count as columns, as the weights of a
 * convolution do.
 */
async function relationOf(pair, { x: base, y: head }, signal) {
    const measurable = measurableOf(pair);
    const size = structure_sizeOf(pair);
    if (measurable === undefined || size === undefined || !isByElement(measurable))
        return {};
    const { x, y } = measurable;
    const before = await structure_partOf(x, size, base, signal);
    const after = await structure_partOf(y, size, head, signal);
    if (isRescaled(before, after, size))
        return { isRescaled: true };
    let noise = 0;
    let energy = 0;
    const difference = after.map((value, at) => {
        const change = value - (before[at] ?? 0);
        energy += change * change;
        noise += structure_ROUNDING * ((2 ** -x.elements.precision * (before[at] ?? 0)) ** 2 + (2 ** -y.elements.precision * value) ** 2);
        return change;
    });
    const residual = Math.max(RESIDUAL, (4 * noise) / energy);
    // Rounding that makes up a tenth of a change hides what the change was.
    if (!(residual < 0.1) || Math.min(size.rows, size.columns) < MIN_PART)
        return {};
    const { rows, columns } = size;
    const rank = numericalRank({ rows, columns, values: difference }, residual, Math.floor(Math.min(rows, columns) / LOW_SHARE));
    return rank === undefined ? {} : { rank };
}
/** Whether what changed is, but for a thousandth of its energy, that each row was multiplied by a number of its own. */
function isRescaled(before, after, { rows, columns }) {
    // Few numbers are multiples of each other by chance.
    if (rows * (columns - 1) < MIN_FREEDOM)
        return false;
    let [change, rest] = [0, 0];
    for (let row = 0; row < rows; row++) {
        const places = Array.from({ length: columns }, (_, column) => row * columns + column);
        const sum = (of) => places.reduce((total, at) => total + of(before[at] ?? 0, after[at] ?? 0), 0);
        const factor = sum((x, y) => x * y) / sum((x) => x * x);
        change += sum((x, y) => (y - x) ** 2);
        rest += sum((x, y) => (y - factor * x) ** 2);
    }
    return rest <= 1e-3 * change && Number.isFinite(change);
}
function structure_sizeOf({ base, head }) {
    if (base.shape.length < 2 || base.shape.join() !== head.shape.join())
        return undefined;
    const height = base.shape[0] ?? 0;
    const width = base.parameters / height;
    const rows = Math.min(height, PART, Math.floor(ROW_BYTES / (8 * width)));
    const columns = Math.min(width, PART);
    return { rows, columns, width };
}
async function structure_partOf({ elements, offset }, size, source, signal) {
    const { rows, columns, width } = size;
    const count = (rows - 1) * width + columns;
    const bytes = await source.read(offset, Math.ceil((count * elements.bits) / 8), signal);
    const read = numberReader(bytes, elements);
    return Float64Array.from({ length: rows * columns }, (_, at) => read(Math.floor(at / columns) * width + (at % columns)));
}
/** Tensors whose values are looked through for a new arrangement; larger ones would have to be held in memory. */
const ARRANGED_BYTES = 64 * 1024 * 1024;
/** Whether head holds exactly the values of base in other places. Cheap when the sums of the measure already say that it does not. */
async function arrangementOf(pair, measure, { x: base, y: head }, signal) {
    const measurable = measurableOf(pair);
    if (measurable === undefined || !isByElement(measurable) || !mayBeArranged(pair, measurable, measure))
        return undefined;
    const { x, y, bytes } = measurable;
    const before = new Uint8Array(await base.read(x.offset, bytes, signal));
    const after = new Uint8Array(await head.read(y.offset, bytes, signal));
    const width = x.elements.bits / 8;
    if (pair.base.shape.join() !== pair.head.shape.join() && Buffer.compare(before, after) === 0)
        return "reshaped";
    if (isTransposed(pair, before, after, width))
        return "transposed";
    return isSameMultiset(before, after, width) ? "permuted" : undefined;
}
function mayBeArranged({ base, head }, { x, bytes }, measure) {
    if (base.dtype !== head.dtype || base.parameters !== head.parameters || x.elements.bits < 8 || bytes > ARRANGED_BYTES)
        return false;
    if (measure === undefined)
        return base.shape.join() !== head.shape.join();
    const { base: before, head: after } = measure;
    const isClose = (a, b) => a !== null && b !== null && Math.abs(a - b) <= 1e-5 * Math.abs(a);
    return before.min === after.min && before.max === after.max && before.zeros === after.zeros && isClose(before.norm, after.norm);
}
function isTransposed({ base, head }, before, after, width) {
    const [rows = 0, columns = 0] = base.shape;
    if (base.shape.length !== 2 || head.shape[0] !== columns || head.shape[1] !== rows)
        return false;
    if (rows === 1 || columns === 1)
        return false;
    for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
            const [from, to] = [(row * columns + column) * width, (column * rows + row) * width];
            for (let byte = 0; byte < width; byte++)
                if (before[from + byte] !== after[to + byte])
                    return false;
        }
    }
    return true;
}
/** Whether a quantised matrix holds the transposed values of the other one, but for half a step of each and a few that were clipped. */
async function isSameTurned(pair, { x: base, y: head }, signal) {
    const measurable = measurableOf(pair);
    const [rows = 0, columns = 0] = pair.base.shape;
    if (measurable === undefined || !isByElement(measurable) || measurable.bytes > ARRANGED_BYTES)
        return false;
    const { x, y } = measurable;
    if (x.rows !== undefined || y.rows !== undefined)
        return false;
    const before = await allNumbers(x, rows * columns, base, signal);
    const after = await allNumbers(y, rows * columns, head, signal);
    const tolerance = [x, y].reduce((sum, { elements: { precision, floor } }) => sum + (Number.isFinite(precision) ? floor : 0), 0);
    let beyond = 0;
    for (const [at, value] of before.entries()) {
        const turned = after[(at % columns) * rows + Math.floor(at / columns)] ?? 0;
        if (!(Math.abs(turned - value) <= tolerance + 2 ** -20 * Math.abs(value)))
            beyond++;
    }
    return beyond <= 0.01 * before.length;
}
async function allNumbers({ elements, offset }, count, source, signal) {
    return numbers_numbersOf(await source.read(offset, Math.ceil((count * elements.bits) / 8), signal), elements, count);
}
/** Sorting decides it for certain, whatever somebody may have made collide. */
function isSameMultiset(before, after, width) {
    const [a, b] = [sortedElements(before, width), sortedElements(after, width)];
    return a.length === b.length && a.every((value, at) => value === b[at]);
}
function sortedElements(bytes, width) {
    const { buffer } = bytes;
    if (width === 1)
        return new Uint8Array(buffer).sort();
    if (width === 2)
        return new Uint16Array(buffer).sort();
    return width === 4 ? new Uint32Array(buffer).sort() : new BigUint64Array(buffer).sort();
}

;// CONCATENATED MODULE: ./build/weights/zero-rows.js


/** Larger tensors are left alone: their rows would have to be read once more. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Whole rows are read as far as they fit, so that memory stays flat. */
const CHUNK_BYTES = 4 * 1024 * 1024;
/**
 * How many rows hold nothing but zeros on each side. Undefined for lists, for blocks, whose rounding makes zeros, for tensors of other
 * shapes, and for large ones.
 */
async function zeroRowsOf(pair, { x: base, y: head }, signal) {
    const measurable = measurableOf(pair);
    const [rows = 0] = pair.base.shape;
    if (measurable === undefined ||
        !isByElement(measurable) ||
        pair.base.shape.length < 2 ||
        pair.base.shape.join() !== pair.head.shape.join())
        return undefined;
    const { x, y, bytes, numbers } = measurable;
    const width = numbers / rows;
    if (bytes > MOST_BYTES || [x, y].some(({ elements }) => (width * elements.bits) % 8 !== 0))
        return undefined;
    const counted = async (side, source) => zeroRowsIn(side, source, rows, width, signal);
    return { base: await counted(x, base), head: await counted(y, head), of: rows };
}
async function zeroRowsIn({ elements, offset }, source, rows, width, signal) {
    const rowBytes = (width * elements.bits) / 8;
    const perChunk = Math.max(1, Math.floor(CHUNK_BYTES / rowBytes));
    let count = 0;
    for (let first = 0; first < rows; first += perChunk) {
        const some = Math.min(perChunk, rows - first);
        const read = numberReader(await source.read(offset + first * rowBytes, some * rowBytes, signal), elements);
        for (let row = 0; row < some; row++)
            if (isZero(read, row * width, width))
                count++;
    }
    return count;
}
function isZero(read, start, width) {
    for (let at = start; at < start + width; at++)
        if (read(at) !== 0)
            return false;
    return true;
}

;// CONCATENATED MODULE: ./build/review/structures.js






/** An adapter changes every matrix that it touches by a low rank: when none of the first ones has it, none will. */
const FIRST_MATRICES = 3;
const MOST_MATRICES = 512;
/** Each is read whole. */
const MOST_ARRANGEMENTS = 32;
/** Each is read once more. */
const MOST_ZEROED = 512;
/** Looks again at the pairs whose measure leaves open what happened: low-rank updates, and values that only stand elsewhere. */
async function structuresOf(pairs, values, quantised, open, signal) {
    const structures = new Map();
    const tuned = [];
    const rearranged = [];
    const small = [];
    const zeroed = [];
    // What integers are multiples of says nothing of the numbers that they stand for.
    const isQuantised = new Set(quantised.map(({ head }) => head));
    for (const pair of pairs) {
        if ((0,diff_values/* valuesOf */.sm)(pair, values) === "identical")
            continue;
        const { kind } = pairKinship(pair, values);
        if (!isQuantised.has(pair.head) && hasLostRows(pair, values))
            zeroed.push(pair);
        if (pair.head.parameters < values.thresholds.decidingElements)
            small.push(pair);
        else if ((kind === "fine-tuned" || kind === "heavily-changed") && !isQuantised.has(pair.head))
            tuned.push(pair);
        else if (kind === "retrained" || kind === "unmeasured")
            rearranged.push(pair);
    }
    for (const pair of quantised.slice(0, MOST_MATRICES)) {
        if (!structures_isTurned(pair) || pairKinship(pair, values).kind === "requantised")
            continue;
        const scaled = await scaledPair(pair, open, signal);
        const placed = scaled && (await inOnePiece(scaled, open, signal));
        if (placed !== undefined && (await isSameTurned(placed.pair, placed.sources, signal)))
            structures.set(pair.head.name, { isRequantised: true });
    }
    const arrange = async (some) => {
        for (const pair of some) {
            const placed = await inOnePiece(pair, open, signal);
            const measure = values.measures.get(pair.head.name);
            const arrangement = placed && (await arrangementOf(placed.pair, measure, placed.sources, signal));
            if (arrangement !== undefined)
                structures.set(pair.head.name, { arrangement });
        }
    };
    await arrange(rearranged.slice(0, MOST_ARRANGEMENTS));
    // The biases of units that changed places did so with them.
    if (structures.size > 0)
        await arrange(small.slice(0, MOST_MATRICES));
    for (const [index, pair] of tuned.slice(0, MOST_MATRICES).entries()) {
        if (index === FIRST_MATRICES && structures.size === 0)
            break;
        const placed = await inOnePiece(pair, open, signal);
        const relation = placed && (await relationOf(placed.pair, placed.sources, signal));
        if (relation !== undefined && Object.keys(relation).length > 0)
            structures.set(pair.head.name, relation);
    }
    for (const pair of zeroed.slice(0, MOST_ZEROED)) {
        const placed = await inOnePiece(pair, open, signal);
        const zeroRows = placed && (await zeroRowsOf(placed.pair, placed.sources, signal));
        if (zeroRows !== undefined && zeroRows.head > zeroRows.base)
            structures.set(pair.head.name, { ...structures.get(pair.head.name), zeroRows });
    }
    return structures;
}
/** Whether as many elements more are zero as make up a row. */
function hasLostRows({ head }, { measures }) {
    const measure = measures.get(head.name);
    const row = head.parameters / (head.shape[0] ?? 1);
    return measure !== undefined && head.shape.length > 1 && (measure.head.zeros - measure.base.zeros) / measure.share >= row;
}
/** Integer products want their weights transposed. */
function structures_isTurned({ base, head }) {
    return base.shape.length === 2 && base.shape.join() === [...head.shape].reverse().join();
}

;// CONCATENATED MODULE: ./build/review/values.js
var values_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var values_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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












/** Namesakes of this size are digested only where they may be somebody else: a digest costs five times what a measure does. */
const DIGESTED_BYTES = 1024 * 1024;
/**
 * What happened to the values of the tensors that two models have in common. Namesakes are measured, the others are recognised by
 * their digests or by their place in the graph, and measured then; last, what the measures leave open is looked at again.
 */
async function compareValues(base, head, { valueBytes, thresholds }, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const known = { base: new Map(), head: new Map() };
        const fetched = { base: new Map(), head: new Map() };
        const measures = new Map();
        const measured = new Map();
        const copies = { base: new Map(), head: new Map() };
        const bytesRead = { base: 0, head: 0 };
        const values = (structures = new Map()) => ({
            digests: known,
            measures,
            structures,
            copies,
            thresholds,
        });
        const matched = () => matchModels(base.model, head.model, { digests: known, measures });
        if (valueBytes === 0)
            return { values: values(), match: matched(), bytesRead };
        const open = values_addDisposableResource(env_1, (0,openers/* openers */.$o)(base.tree, head.tree, signal), true);
        const measure = async (pairs) => {
            const left = valueBytes - Math.max(bytesRead.base, bytesRead.head);
            const results = await measureTensors(pairs, open, { budgetBytes: left }, signal);
            for (const { base: earlier, head: tensor } of pairs)
                measured.set(tensor.name, earlier);
            for (const [name, one] of results.measures)
                measures.set(name, one);
            for (const side of ["base", "head"])
                for (const [name, digest] of results.digests[side])
                    fetched[side].set(name, digest);
            bytesRead.base += results.bytesRead.base;
            bytesRead.head += results.bytesRead.head;
        };
        try {
            const unmoved = await (0,openers/* unmovedTensors */.b7)(base, head, signal);
            for (const [name, digest] of unmoved)
                for (const side of [known.base, known.head])
                    side.set(name, digest);
            const quantised = quantisedPairs(base.model, head.model).filter((pair) => !unmoved.has(pair.head.name));
            const isQuantised = new Set(quantised.map((pair) => pair.head));
            const namesakes = namesakesOf(base.model, head.model).filter((pair) => !unmoved.has(pair.head.name) && !isQuantised.has(pair.head));
            await measure([...namesakes, ...(await scaledPairs(quantised, open, signal))]);
            const inBlocks = new Set([base.model, head.model].flatMap(scaledBlockTensors));
            const isInBlocks = (pair) => inBlocks.has(pair.base) || inBlocks.has(pair.head);
            const settled = settledOf([...namesakes, ...quantised.filter(isInBlocks)], measures, thresholds);
            for (const name of settled.identical)
                for (const side of [known.base, known.head])
                    side.set(name, `measured ${name}`);
            const undecided = undecidedTensors(base.model, head.model, new Set([...unmoved.keys(), ...settled.identical, ...settled.related]));
            await digestInto(known, fetched, undecided, open, valueBytes, bytesRead, signal);
            const match = matched();
            // A namesake that turned out to be another tensor says nothing of the one that it was measured with.
            for (const pair of match.tensors.pairs)
                if (measured.get(pair.head.name) !== pair.base)
                    measures.delete(pair.head.name);
            const isAlone = (pair) => !isQuantised.has(pair.head) && !isInBlocks(pair);
            await measure(match.tensors.pairs.filter((pair) => isAlone(pair) && needsMeasure(pair, values())));
            for (const [side, own] of [["base", match.tensors.removed], ["head", match.tensors.added]]) {
                const { tensors } = side === "base" ? base.model : head.model;
                const gone = new Set(own);
                const kept = tensors.filter((tensor) => !gone.has(tensor));
                const found = await copiesAmong(own, kept, open[side], valueBytes - bytesRead[side], signal);
                for (const [name, copy] of found.copies)
                    copies[side].set(name, copy);
                bytesRead[side] += found.bytesRead;
            }
            const structures = await structuresOf(match.tensors.pairs, values(), quantised, open, signal);
            return { values: values(structures), match, bytesRead };
        }
        catch (error) {
            if (!(error instanceof errors/* SourceError */.c8))
                throw error;
            return { values: values(), match: matched(), bytesRead, failure: { side: open.failedSide() ?? "head", error } };
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = values_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Tensors of one name whose elements can be compared one by one: equal shapes, or one has more rows; both integers, or none. */
function namesakesOf(base, head) {
    const tensors = new Map(base.tensors.map((tensor) => [tensor.name, tensor]));
    return head.tensors.flatMap((tensor) => {
        const earlier = tensors.get(tensor.name);
        return earlier !== undefined && isComparable(earlier, tensor) ? [{ base: earlier, head: tensor }] : [];
    });
}
function isComparable(base, head) {
    return rowsBetween(base.shape, head.shape) !== undefined && isInteger(base.dtype) === isInteger(head.dtype);
}
function settledOf(pairs, measures, thresholds) {
    const [identical, related] = [[], []];
    for (const { base, head } of pairs) {
        const measure = measures.get(head.name);
        if (measure === undefined)
            continue;
        const isSameType = (0,diff_digests/* typeOf */.QP)(base) === (0,diff_digests/* typeOf */.QP)(head);
        if (isSameType && measure.changed === 0 && measure.share === 1)
            identical.push(head.name);
        else if (head.bytes >= DIGESTED_BYTES && isRelated(measure, thresholds))
            related.push(head.name);
    }
    return { identical, related };
}
/** Tensors that may have been renamed or exchanged: those of a type of which there is more than one namesake, or another name. */
function undecidedTensors(base, head, settled) {
    const candidates = (0,diff_digests/* comparableTensors */.Pp)(base, head);
    const open = (tensors) => tensors.filter(({ name }) => !settled.has(name));
    const sides = { base: open(candidates.base), head: open(candidates.head) };
    const names = new Map();
    for (const tensor of [...sides.base, ...sides.head]) {
        const type = (0,diff_digests/* typeOf */.QP)(tensor);
        names.set(type, (names.get(type) ?? new Set()).add(tensor.name));
    }
    const isOpen = (tensor) => tensor.bytes < DIGESTED_BYTES || (names.get((0,diff_digests/* typeOf */.QP)(tensor))?.size ?? 0) > 1;
    return { base: sides.base.filter(isOpen), head: sides.head.filter(isOpen) };
}
/** Digests what is undecided; what was fetched to be measured was digested on the way. */
async function digestInto(known, fetched, tensors, open, valueBytes, bytesRead, signal) {
    for (const side of ["base", "head"]) {
        const unknown = tensors[side].filter(({ name }) => {
            const digest = fetched[side].get(name);
            if (digest !== undefined)
                known[side].set(name, digest);
            return digest === undefined;
        });
        const { digests, bytesRead: read } = await (0,weights_digest/* digestTensors */.d)(unknown, open[side], valueBytes - bytesRead[side], signal);
        for (const [name, digest] of digests)
            known[side].set(name, digest);
        bytesRead[side] += read;
    }
}
function needsMeasure({ base, head }, values) {
    return !values.measures.has(head.name) && isComparable(base, head) && (0,diff_values/* valuesOf */.sm)({ base, head }, values) !== "identical";
}
/** Windows over a small header reach into the values behind it, so that some bytes are read twice: they count once. */
function distinctBytes(inspection, valueBytes) {
    return inspection === undefined ? 0 : Math.min(inspection.size, inspection.bytesRead + valueBytes);
}

;// CONCATENATED MODULE: ./build/review/sides.js









const NO_DIFFERENCE = { changes: [], tensors: { identical: 0, changed: 0, unmeasured: 0 } };
/** Inspects both sides of an artifact and compares them. A side whose values cannot be had becomes unavailable. */
async function compareSides(artifact, revisions, options, signal) {
    const base = artifact.base === undefined ? undefined : await (0,inspect_at/* inspectAt */.c)(revisions.base, artifact.base, signal);
    const head = artifact.head === undefined ? undefined : await (0,inspect_at/* inspectAt */.c)(revisions.head, artifact.head, signal);
    if (base?.status !== "read" || head?.status !== "read")
        return besideAlone(base, head, options);
    const { values, match, bytesRead, failure } = await compareValues({ model: base.model, tree: revisions.base }, { model: head.model, tree: revisions.head }, options, signal);
    const known = { match: match.tensors, values };
    if (failure !== undefined) {
        const [before, after] = failure.side === "base" ? [(0,inspect/* unavailable */.h)(base, failure.error), head] : [base, (0,inspect/* unavailable */.h)(head, failure.error)];
        return { ...besideAlone(before, after, options), valueBytes: bytesRead, known };
    }
    const { unread, unmeasured, ignoredMetadata, ...compared } = compareModels(base.model, head.model, values, options.ignored, match);
    const difference = {
        ...compared,
        ...(unmeasured.length === 0 ? {} : { unmeasured }),
        ...(unread.tensors === 0 ? {} : { skipped: { ...unread, reason: options.valueBytes === 0 ? "never" : "budget" } }),
        ...(ignoredMetadata === 0 ? {} : { ignoredMetadata }),
    };
    return { base, head, difference, valueBytes: bytesRead, known };
}
/** Where not both sides could be read. What a removed model stated is not told as lost: with the model, all of it went. */
function besideAlone(base, head, { ignored }) {
    const sides = { base, head, valueBytes: { base: 0, head: 0 }, known: NOTHING_KNOWN };
    const isOneUnread = [base, head].some((side) => side !== undefined && side.status !== "read");
    if (head === undefined || !isOneUnread)
        return { ...sides, difference: NO_DIFFERENCE };
    const { changes, ignored: ignoredMetadata } = changesBeside(base, head, ignored);
    return { ...sides, difference: { ...NO_DIFFERENCE, changes, ...(ignoredMetadata === 0 ? {} : { ignoredMetadata }) } };
}
const NOTHING_STATED = { metadata: [], facts: [], companions: [], code: [] };
const NO_CHANGES = { changes: [], ignored: 0 };
/** Where a side could not be read, only what stands beside both can be compared. */
function changesBeside(before, after, ignored) {
    const [base, head] = [before === undefined ? NOTHING_STATED : (0,inspection/* statedOf */.N)(before), (0,inspection/* statedOf */.N)(after)];
    if (base === undefined || head === undefined)
        return NO_CHANGES;
    const [lost, gained] = [(0,beside/* besideOf */.A)(base), (0,beside/* besideOf */.A)(head)];
    const difference = (0,diff_metadata/* metadataChanges */.h)(lost, gained, ignored);
    // What the file says now is not lost, though nothing beside it says so any more.
    const isKept = (change) => change.kind === "fact-changed" &&
        change.difference.kind === "removed" &&
        head.facts.some(({ field, subject }) => field === change.field && subject === change.subject);
    const stated = difference.changes.filter((change) => !isKept(change));
    return { ...difference, changes: [...codeChanges(lost, gained), ...stated] };
}

// EXTERNAL MODULE: ./build/record/path.js
var record_path = __webpack_require__(8037);
// EXTERNAL MODULE: ./build/artifacts/open.js
var artifacts_open = __webpack_require__(5858);
;// CONCATENATED MODULE: ./build/diff/declared-base.js

/**
 * `unrelated`: tensors were compared that hold most of the parameters, and none is related. `other-architecture`: most large tensors of the base have none of their size
 * in head, or most places of an adapter are not there. `unknown`: nothing could be compared.
 */
const BASE_VERDICTS = (/* unused pure expression or super */ null && (["related", "unrelated", "other-architecture", "unknown"]));
/** Whether `head` can have come from `base` by training it on, quantising it, or merging it with others. */
function judgeBase(base, head, match, values) {
    const { decidingElements, architecture } = values.thresholds;
    const isLarge = ({ parameters }) => parameters >= decidingElements;
    const known = match.pairs
        .filter((pair) => isLarge(pair.base) && isLarge(pair.head))
        .map((pair) => ({ kind: pairKinship(pair, values).kind, parameters: pair.head.parameters }))
        .filter(({ kind }) => kind !== "unmeasured" && kind !== "changed");
    const related = known.filter(({ kind }) => kind !== "retrained").length;
    const counts = { compared: known.length, related };
    if (related > 0)
        return { verdict: "related", ...counts };
    const large = base.tensors.filter(isLarge);
    const least = Math.min(declared_base_parametersOf(large), declared_base_parametersOf(head.tensors.filter(isLarge)));
    if (least === 0)
        return { verdict: "unknown", ...counts };
    // Tensors under other names may be the related ones: a few namesakes that are not prove nothing.
    if (known.length > 0)
        return { verdict: declared_base_parametersOf(known) >= architecture * least ? "unrelated" : "unknown", ...counts };
    return { verdict: sizedAlike(large, head.tensors) < architecture ? "other-architecture" : "unknown", ...counts };
}
function declared_base_parametersOf(tensors) {
    return tensors.reduce((sum, { parameters }) => sum + parameters, 0);
}
/** Share of the parameters of some tensors that have one of as many elements among others, each of which counts once. */
function sizedAlike(tensors, others) {
    const counts = new Map();
    for (const { parameters } of others)
        counts.set(parameters, (counts.get(parameters) ?? 0) + 1);
    let [alike, all] = [0, 0];
    for (const { parameters } of tensors) {
        const left = counts.get(parameters) ?? 0;
        all += parameters;
        if (left === 0)
            continue;
        counts.set(parameters, left - 1);
        alike += parameters;
    }
    return alike / all;
}
/** `base_model.model.layers.0.q_proj.lora_A.default.weight`, as PEFT names the two factors of an update. */
const FACTOR = /^(?:base_model\.model\.)?(?<module>.+)\.lora_(?<factor>[AB])(?:\.[^.]+)?\.weight$/;
/** Whether a model holds nothing but factors of updates to another one. */
function isAdapter({ tensors }) {
    return tensors.length > 0 && tensors.every(({ name }) => FACTOR.test(name));
}
/** Whether the places that an adapter changes are there in `base`, with the shapes that its factors multiply to. */
function judgeAdapterBase(base, adapter, architecture) {
    const sizes = new Map();
    for (const { name, shape } of adapter.tensors) {
        const { module = "", factor } = FACTOR.exec(name)?.groups ?? {};
        sizes.set(module, { ...sizes.get(module), [factor === "A" ? "A" : "B"]: shape });
    }
    const shapes = shapesBySuffix(base);
    const places = [...sizes].filter(([, { A, B }]) => A?.length === 2 && B?.length === 2);
    const related = places.filter(([module, { A, B }]) => {
        return shapes.get(moduleName(module))?.has(`${B?.[0]},${A?.[1]}`) === true;
    }).length;
    // Graph formats rename what they store: a module that is not found there says nothing.
    if (places.length === 0 || base.format === "onnx")
        return { verdict: "unknown", compared: 0, related: 0 };
    return { verdict: related / places.length < architecture ? "other-architecture" : "related", compared: places.length, related };
}
/** Shapes of the weights by the last two parts of their names: checkpoints differ in what stands before. */
function shapesBySuffix({ tensors }) {
    const shapes = new Map();
    for (const { name, shape } of tensors) {
        if (!name.endsWith(".weight"))
            continue;
        const module = moduleName(name.slice(0, -".weight".length));
        shapes.set(module, (shapes.get(module) ?? new Set()).add(shape.join()));
    }
    return shapes;
}
function moduleName(name) {
    return name.split(".").slice(-2).join(".");
}

;// CONCATENATED MODULE: ./build/review/declared-bases.js




/** A merge of more models than this would cost more than it tells. */
const MOST_BASES = 4;
/** Compares a model with those that it says it was made from, as far as they are in the repository and can be read. */
async function checkBases(path, model, tree, { valueBytes, thresholds, findModel }, signal) {
    const names = [...new Set(model.facts.filter(({ field }) => field === "base_model").map(({ value }) => value))];
    const own = new Set([path, ...model.files.map((file) => file.path)]);
    const checked = { bases: [], ownValueBytes: 0, bytesRead: 0, bytesTotal: 0 };
    let left = valueBytes;
    for (const name of names.slice(0, MOST_BASES)) {
        const found = await findModel(name, path, signal);
        if (found === undefined || own.has(found))
            continue;
        const inspection = await (0,inspect/* inspect */.N)((0,artifacts_open/* artifactFile */.v)(tree, found, signal), {}, signal);
        if (inspection.status !== "read")
            continue;
        let readOfBase = 0;
        if (isAdapter(model)) {
            checked.bases.push({ name, path: found, ...judgeAdapterBase(inspection.model, model, thresholds.architecture) });
        }
        else if (left > 0) {
            const sides = [
                { model: inspection.model, tree },
                { model, tree },
            ];
            const { values, match, bytesRead, failure } = await compareValues(...sides, { valueBytes: left, thresholds }, signal);
            left -= Math.max(bytesRead.base, bytesRead.head);
            readOfBase = bytesRead.base;
            checked.ownValueBytes += bytesRead.head;
            if (failure === undefined)
                checked.bases.push({ name, path: found, ...judgeBase(inspection.model, model, match.tensors, values) });
        }
        checked.bytesTotal += inspection.size;
        checked.bytesRead += distinctBytes(inspection, readOfBase);
    }
    return checked;
}

// EXTERNAL MODULE: ./build/artifacts/content.js
var content = __webpack_require__(8453);
;// CONCATENATED MODULE: ./build/diff/fingerprint.js

/** Smaller tensors are alike by chance. */
const FINGERPRINT_ELEMENTS = 1024;
function isFingerprinted(tensor) {
    return (0,health/* isFloat */.dk)(tensor) && tensor.parameters >= FINGERPRINT_ELEMENTS;
}
/** Those of `own` that have no counterpart among `others` with the same values; each of these is used once. */
function withoutCounterpart(own, others) {
    // By number of elements, then by dtype, in order of their norms.
    const sizes = new Map();
    for (const other of others) {
        const dtypes = sizes.get(other.parameters) ?? new Map();
        const alike = dtypes.get(other.dtype);
        if (alike === undefined)
            dtypes.set(other.dtype, [other]);
        else
            alike.push(other);
        sizes.set(other.parameters, dtypes);
    }
    for (const dtypes of sizes.values())
        for (const alike of dtypes.values())
            alike.sort((a, b) => normOf(a) - normOf(b));
    const used = new Set();
    return own.filter((one) => {
        for (const alike of sizes.get(one.parameters)?.values() ?? []) {
            const counterpart = counterpartOf(one, alike, used);
            if (counterpart === undefined)
                continue;
            used.add(counterpart);
            return false;
        }
        return true;
    });
}
function counterpartOf(one, sorted, used) {
    const [first] = sorted;
    const reach = first === undefined ? 0 : normOf(one) * fingerprint_toleranceOf(one, first);
    const from = firstFrom(sorted, normOf(one) - reach);
    for (const other of sorted.slice(from, from + MOST_TRIED)) {
        if (normOf(other) > normOf(one) + reach)
            return undefined;
        if (!used.has(other) && isSame(one, other))
            return other;
    }
    return undefined;
}
/** Thousands of tensors with one size and one norm are made to keep somebody busy. */
const MOST_TRIED = 1000;
function normOf({ statistics }) {
    return statistics.norm ?? 0;
}
/** Place of the first one, in order of norms, that has at least this norm. */
function firstFrom(sorted, norm) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        const one = sorted[middle];
        if (one !== undefined && normOf(one) < norm)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Of dtypes with fewer bits than those below. */
const WIDEST = 2 ** -2;
/** What rounding to the narrower dtype leaves of a value, relative; sums are right to 1e-6. */
const fingerprint_ROUNDING = new Map([
    ["float64", 2e-6],
    ["float32", 2e-6],
    ["float16", 2 ** -10],
    ["bfloat16", 2 ** -7],
]);
function fingerprint_toleranceOf(a, b) {
    return Math.max(fingerprint_ROUNDING.get(a.dtype) ?? WIDEST, fingerprint_ROUNDING.get(b.dtype) ?? WIDEST);
}
function isSame(a, b) {
    const [x, y] = [a.statistics, b.statistics];
    const tolerance = fingerprint_toleranceOf(a, b);
    const isRounded = a.dtype !== b.dtype;
    if (x.nans !== y.nans || (!isRounded && (x.zeros !== y.zeros || x.infinities !== y.infinities)))
        return false;
    const isClose = (p, q, scale) => p === q || (p !== null && q !== null && Math.abs(p - q) <= tolerance * scale);
    const [size, spread] = [Math.max(Math.abs(x.min ?? 0), Math.abs(x.max ?? 0)), x.deviation ?? 0];
    return (isClose(x.min, y.min, size) &&
        isClose(x.max, y.max, size) &&
        isClose(x.norm, y.norm, x.norm ?? 0) &&
        isClose(x.mean, y.mean, Math.abs(x.mean ?? 0) + spread));
}

// EXTERNAL MODULE: ./build/formats/names.js
var names = __webpack_require__(3491);
// EXTERNAL MODULE: ./build/artifacts/owners.js
var owners = __webpack_require__(4014);
;// CONCATENATED MODULE: ./build/review/siblings.js






/** Smaller tensors are alike by chance: biases, scalars, shape constants. */
const MIN_PARAMETERS = 1024;
/** Share of the large tensors, on both sides, whose type and size the other side has too. */
const MIN_SHARED = 0.8;
/** One large tensor of equal size is no resemblance. */
const MIN_SHARED_TENSORS = 3;
/** Models of one folder that are compared with an added one. */
const MAX_SIBLINGS = 16;
/**
 * Other models of the folder that an added model seems to be an export of: their large tensors have the same dtypes and sizes.
 * How many of those tensors have equal bytes tells a copy from another training run. `valueBytes` are spent on all of them together.
 */
async function siblingWeights(path, model, tree, { valueBytes, neighbourhood }, signal) {
    const own = largeTensors(model);
    const search = { found: [], unread: [], ownValueBytes: 0, bytesRead: 0, bytesTotal: 0 };
    if (own.length < MIN_SHARED_TENSORS || valueBytes === 0)
        return search;
    let left = valueBytes;
    const digestsIn = async (tensors) => {
        const result = await digestsIfHad(tree, tensors, left, signal);
        left -= result.bytesRead;
        return { ...result, isComplete: result.digests.size === tensors.length };
    };
    let ownDigests;
    for (const other of neighboursOf(path, model, neighbourhood)) {
        const inspection = await (0,inspect/* inspect */.N)((0,artifacts_open/* artifactFile */.v)(tree, other, signal), {}, signal);
        const theirs = inspection.status === "read" ? largeTensors(inspection.model) : [];
        const shared = common(own, theirs, siblings_sizeOf, siblings_sizeOf).length;
        const isAlike = shared >= Math.max(MIN_SHARED_TENSORS, MIN_SHARED * Math.max(own.length, theirs.length));
        if (isAlike && ownDigests === undefined) {
            ownDigests = await digestsIn(own);
            search.ownValueBytes = ownDigests.bytesRead;
        }
        const compared = isAlike && ownDigests?.isComplete === true ? await digestsIn(theirs) : undefined;
        search.bytesTotal += inspection.size;
        search.bytesRead += distinctBytes(inspection, compared?.bytesRead ?? 0);
        if (inspection.status === "unavailable" || (isAlike && ownDigests?.isHad === false) || compared?.isHad === false)
            search.unread.push(other);
        if (ownDigests === undefined || compared?.isComplete !== true)
            continue;
        const identical = common(own, theirs, digestIn(ownDigests), digestIn(compared)).map(({ name }) => name);
        // Checkpoints of one format lie side by side because they differ; an export in another format should not.
        if (identical.length === shared || inspection.format !== model.format)
            search.found.push({ path: other, shared, identical });
    }
    return search;
}
/** A sibling is a hint: one whose bytes cannot be had is named, and costs the review nothing else. */
async function digestsIfHad(tree, tensors, budget, signal) {
    try {
        return { ...(await (0,openers/* readDigests */.yb)(tree, tensors, budget, signal)), isHad: true };
    }
    catch (error) {
        if (error instanceof errors/* SourceError */.c8)
            return { digests: new Map(), bytesRead: 0, isHad: false };
        throw error;
    }
}
function neighboursOf(path, model, { models }) {
    const own = new Set([path, ...model.files.map((file) => file.path)]);
    // Cut first: thousands of models may be added to one folder.
    const near = (models.get((0,owners/* folderOf */.yS)(path)) ?? []).slice(0, MAX_SIBLINGS + own.size);
    return near.filter((other) => !own.has(other)).slice(0, MAX_SIBLINGS);
}
function largeTensors(model) {
    return model.tensors.filter(({ parameters }) => parameters >= MIN_PARAMETERS);
}
/** Exporters transpose and reshape: dtype and number of elements survive. */
function siblings_sizeOf({ dtype, parameters }) {
    return `${dtype} ${parameters}`;
}
function digestIn({ digests }) {
    return ({ name }) => digests.get(name) ?? "";
}
/** Our tensors that have a counterpart of equal key; each counterpart is used once. */
function common(own, theirs, ownKey, theirKey) {
    const counts = new Map();
    for (const tensor of theirs)
        counts.set(theirKey(tensor), (counts.get(theirKey(tensor)) ?? 0) + 1);
    return own.filter((tensor) => {
        const count = counts.get(ownKey(tensor)) ?? 0;
        counts.set(ownKey(tensor), count - 1);
        return count > 0;
    });
}

;// CONCATENATED MODULE: ./build/review/format-drift.js







/** What every tensor would need to be named. */
const MOST_NAMED = 100;
/** A model is exported to a few formats: more files that look like it would cost more than they tell. */
const MOST_SIBLINGS = 4;
/**
 * Models of another format in the folder of a changed one that hold tensors of its sizes, and how many of them had the same values at
 * base and have them at head. Tensors are recognised by statistics of their values, which stay when an exporter transposes them.
 */
async function formatDrift(path, models, trees, { valueBytes, neighbourhood }, signal) {
    const found = { siblings: [], ownValueBytes: { base: 0, head: 0 }, bytesRead: 0, bytesTotal: 0 };
    const own = { base: largeFloats(models.base), head: largeFloats(models.head) };
    if (own.head.length < MIN_SHARED_TENSORS || own.base.length === 0 || valueBytes === 0)
        return found;
    const fingerprints = async ({ model, tree }, count) => {
        const tensors = largeFloats(model);
        const { measures, bytesRead } = await measureAlone(tree, tensors, valueBytes, signal);
        count(bytesRead);
        const known = tensors.flatMap(({ name, dtype, parameters }) => {
            const measure = measures.get(name);
            return measure?.share === 1 ? [{ name, dtype, parameters, statistics: measure.head }] : [];
        });
        return known.length === tensors.length ? known : undefined;
    };
    const ownSides = { base: { model: models.base, tree: trees.base }, head: { model: models.head, tree: trees.head } };
    let ownPrints;
    let isOwnKept;
    const others = neighboursOf(path, models.head, neighbourhood).filter((other) => (0,names/* promisedFormat */.f)(other) !== models.head.format);
    let compared = 0;
    for (const other of others) {
        if (compared === MOST_SIBLINGS)
            break;
        const head = await readAt(trees.head, other, found, signal);
        const base = head === undefined || !isAlike(own.head, largeFloats(head)) ? undefined : await readAt(trees.base, other, found, signal);
        if (head === undefined || base === undefined || head.format === models.head.format)
            continue;
        const sides = { base: { model: base, tree: trees.base }, head: { model: head, tree: trees.head } };
        const isKept = await isUnmoved(sides, signal);
        isOwnKept ??= await isUnmoved(ownSides, signal);
        if (isKept && isOwnKept)
            continue;
        compared++;
        ownPrints ??= {
            base: await fingerprints(ownSides.base, (bytes) => (found.ownValueBytes.base += bytes)),
            head: await fingerprints(ownSides.head, (bytes) => (found.ownValueBytes.head += bytes)),
        };
        const ofSibling = (bytes) => (found.bytesRead += bytes);
        const ofHead = await fingerprints(sides.head, ofSibling);
        const theirs = { base: isKept ? ofHead : await fingerprints(sides.base, ofSibling), head: ofHead };
        const at = (side) => {
            const [a, b] = [ownPrints?.[side], theirs[side]];
            return a === undefined || b === undefined ? undefined : withoutCounterpart(a, b);
        };
        const [before, after] = [at("base"), at("head")];
        if (before === undefined || after === undefined)
            found.siblings.push({ path: other, isWhole: false });
        else {
            const same = { base: own.base.length - before.length, head: own.head.length - after.length };
            found.siblings.push({ path: other, isWhole: true, same, apart: after.slice(0, MOST_NAMED).map(({ name }) => name) });
        }
    }
    // Windows over small headers reach into the values.
    return { ...found, bytesRead: Math.min(found.bytesRead, found.bytesTotal) };
}
/** Whether every file of a model has the content that it had: a new card beside it changes no weights. */
async function isUnmoved({ base, head }, signal) {
    for (const { path } of head.model.files) {
        const [before, after] = [await base.tree.find(path, signal), await head.tree.find(path, signal)];
        if (before === undefined || after === undefined)
            return false;
        if ((await (0,content/* contentOf */.$)(base.tree, before, signal)) !== (await (0,content/* contentOf */.$)(head.tree, after, signal)))
            return false;
    }
    return true;
}
async function readAt(tree, path, cost, signal) {
    const entry = await tree.find(path, signal);
    if (entry?.kind !== "file")
        return undefined;
    const inspection = await (0,inspect/* inspect */.N)((0,artifacts_open/* artifactFile */.v)(tree, path, signal), {}, signal);
    cost.bytesRead += inspection.bytesRead;
    cost.bytesTotal += inspection.size;
    return inspection.status === "read" ? inspection.model : undefined;
}
function largeFloats({ tensors }) {
    return tensors.filter((tensor) => isFingerprinted(tensor) && tensor.values.kind === "stored");
}
/** Most of the sizes of the one with fewer tensors are those of the other: exporters fold some tensors into others. */
function isAlike(own, theirs) {
    const counts = new Map();
    for (const { parameters } of theirs)
        counts.set(parameters, (counts.get(parameters) ?? 0) + 1);
    const shared = own.filter(({ parameters }) => {
        const count = counts.get(parameters) ?? 0;
        counts.set(parameters, count - 1);
        return count > 0;
    }).length;
    return shared >= Math.max(MIN_SHARED_TENSORS, MIN_SHARED * Math.min(own.length, theirs.length));
}

// EXTERNAL MODULE: ./build/review/neighbourhood.js
var review_neighbourhood = __webpack_require__(1312);
// EXTERNAL MODULE: ./build/review/record.js + 1 modules
var record = __webpack_require__(8224);
;// CONCATENATED MODULE: ./build/review/surroundings.js








/** What head is, looked at by itself and beside other files of its revision, as far as the rules of the policy ask for it. */
async function surroundingsOf(artifact, path, sides, revisions, options, signal) {
    const twins = await twinsAt(artifact, path, sides, revisions, options, signal);
    if (sides.head?.status !== "read")
        return { told: { twins, siblings: [] }, ownBytes: { base: 0, head: 0 }, bytesRead: 0, bytesTotal: 0 };
    const { model } = sides.head;
    const { head } = revisions;
    const needs = options.needs(path);
    const left = options.valueBytes - sides.valueBytes.head;
    const health = needs.health && options.valueBytes > 0 ? await examineHealth({ model, tree: head }, sides.known, left, signal) : undefined;
    const siblings = sides.base === undefined ? await siblingWeights(path, model, head, options, signal) : undefined;
    const leftForBases = { ...options, valueBytes: Math.max(0, left - (health?.bytesRead ?? 0)) };
    const bases = needs.bases ? await checkBases(path, model, head, leftForBases, signal) : undefined;
    const drift = needs.formats && sides.base?.status === "read"
        ? await formatDrift(path, { base: sides.base.model, head: model }, revisions, options, signal)
        : undefined;
    const record = await recordBeside(artifact, path, sides.base, model, revisions, options, signal);
    const others = [siblings, bases, drift];
    const sum = (counts) => counts.reduce((all, count) => all + (count ?? 0), 0);
    return {
        told: {
            ...(health === undefined ? {} : { health: health.health }),
            twins,
            siblings: siblings?.found ?? [],
            ...(siblings === undefined || siblings.unread.length === 0 ? {} : { unreadSiblings: siblings.unread }),
            ...(drift === undefined || drift.siblings.length === 0 ? {} : { formatSiblings: drift.siblings }),
            ...(bases === undefined || bases.bases.length === 0 ? {} : { declaredBases: bases.bases }),
            ...(record === undefined ? {} : { record: record.state }),
        },
        ownBytes: {
            base: drift?.ownValueBytes.base ?? 0,
            head: sum([health?.bytesRead, siblings?.ownValueBytes, bases?.ownValueBytes, drift?.ownValueBytes.head, record?.bytesRead]),
        },
        bytesRead: sum(others.map((other) => other?.bytesRead)),
        bytesTotal: sum(others.map((other) => other?.bytesTotal)),
    };
}
/** All empty files are equal, and none is a copy of another. */
async function twinsAt(artifact, path, sides, { head }, { neighbourhood }, signal) {
    const entry = artifact.head === undefined ? undefined : await head.find(artifact.head, signal);
    return entry?.kind === "file" && sides.head?.size !== 0 ? (0,review_neighbourhood/* twinsOf */.HJ)(path, entry.id, neighbourhood) : [];
}
async function recordBeside(artifact, path, before, model, { base, head }, options, signal) {
    if (artifact.head === undefined)
        return undefined;
    const draft = async () => {
        const hadRecord = (0,inspection/* statedOf */.N)(before)?.companions.some(({ kind }) => kind === "record") === true;
        // What was written by hand into a record that was removed comes back with it.
        const text = hadRecord && artifact.base !== undefined ? await (0,record/* recordAt */.zR)(base, (0,record_path/* recordPathOf */.o)(artifact.base), signal) : undefined;
        if (typeof text === "string")
            return { existing: text };
        return hadRecord || options.requiresRecord(path) ? {} : undefined;
    };
    return (0,record/* recordStateOf */.mW)({ path: artifact.head, model, tree: head }, { budgetBytes: options.valueBytes, draft }, signal);
}

;// CONCATENATED MODULE: ./build/review/unchanged.js

/**
 * Whether every file of a model has the same bytes on both sides, by its content id: nothing is read. Such a model is looked at because
 * of what stands beside it. A file that is not there may be another one wherever it is.
 */
async function isUnchanged(base, head, revisions, signal) {
    if (base?.status !== "read" || head?.status !== "read")
        return false;
    const [before, after] = [base.model.files, head.model.files];
    if (before.length !== after.length)
        return false;
    for (const [index, { path }] of before.entries()) {
        const [one, other] = [await revisions.base.find(path, signal), await revisions.head.find(after[index]?.path ?? "", signal)];
        if (one?.kind !== "file" || other?.kind !== "file")
            return false;
        if ((await (0,content/* contentOf */.$)(revisions.base, one, signal)) !== (await (0,content/* contentOf */.$)(revisions.head, other, signal)))
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/review/compare.js






/**
 * Compares both sides of an artifact, and head with what stands around it. Only summaries leave: nodes and positions are freed with
 * each artifact. A side whose values cannot be had costs nothing else in the review.
 */
async function compareArtifact(artifact, revisions, options, signal) {
    const path = artifact.head ?? artifact.base ?? "";
    const sides = await compareSides(artifact, revisions, options, signal);
    const around = await surroundingsOf(artifact, path, sides, revisions, options, signal);
    const { base, head, difference, valueBytes } = sides;
    const comparison = {
        path,
        change: changeOf(artifact),
        ...(artifact.evidence === undefined || artifact.base === undefined
            ? {}
            : { from: { path: artifact.base, evidence: artifact.evidence } }),
        ...(base === undefined ? {} : { base: summarised(base) }),
        ...(head === undefined ? {} : { head: summarised(head) }),
        ...((await isUnchanged(base, head, revisions, signal)) ? ofSameFile(difference) : difference),
        ...around.told,
    };
    return {
        comparison,
        bytesRead: distinctBytes(base, valueBytes.base + around.ownBytes.base) +
            distinctBytes(head, valueBytes.head + around.ownBytes.head) +
            around.bytesRead,
        bytesTotal: (base?.size ?? 0) + (head?.size ?? 0) + around.bytesTotal,
    };
}
/** What was not compared is the same in the same bytes. */
function ofSameFile({ changes, tensors, kinship, ignoredMetadata }) {
    const { identical, changed, unmeasured } = tensors;
    return {
        isSameFile: true,
        changes,
        tensors: { identical: identical + unmeasured, changed, unmeasured: 0 },
        ...(kinship === undefined ? {} : { kinship }),
        ...(ignoredMetadata === undefined ? {} : { ignoredMetadata }),
    };
}
function changeOf({ base, head }) {
    if (base === undefined)
        return "added";
    if (head === undefined)
        return "removed";
    return base === head ? "modified" : "renamed";
}
/** With what the model computes, which needs the nodes that a summary leaves out. */
function summarised(inspection) {
    if (inspection.status !== "read")
        return inspection;
    const compute = computeOf(inspection.model);
    return { ...inspection, model: { ...(0,summary/* summaryOf */.YG)(inspection.model), ...(compute === undefined ? {} : { compute }) } };
}


/***/ }),

/***/ 1312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HJ: () => (/* binding */ twinsOf),
/* harmony export */   PK: () => (/* binding */ NO_NEIGHBOURS),
/* harmony export */   nC: () => (/* binding */ neighbourhoodOf)
/* harmony export */ });
/* harmony import */ var _artifacts_owners_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4014);
/* harmony import */ var _formats_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3491);
/* harmony import */ var _record_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8037);



const NO_NEIGHBOURS = { copies: new Map(), models: new Map(), records: new Map() };
async function neighbourhoodOf(tree, signal) {
    const [copies, models] = [new Map(), new Map()];
    const records = new Map();
    for (const { id, path, kind } of await tree.list(signal)) {
        if (kind !== "file")
            continue;
        append(copies, id, path);
        if ((0,_formats_names_js__WEBPACK_IMPORTED_MODULE_1__/* .promisedFormat */ .f)(path) !== null)
            append(models, (0,_artifacts_owners_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(path), path);
        const model = (0,_record_path_js__WEBPACK_IMPORTED_MODULE_2__/* .modelOfRecord */ .e)(path);
        if (model !== undefined)
            records.set(model, path);
    }
    return { copies, models, records };
}
function append(lists, key, path) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [path]);
    else
        list.push(path);
}
/** Equal files that are named for each; a group of thousands would otherwise be told thousands of times. */
const MAX_TWINS = 20;
/** Other files with the content `id`. Of a large group the first file names all others, and each of these the first few. */
function twinsOf(path, id, { copies }) {
    const group = copies.get(id) ?? [];
    const others = (path === group[0] ? group : group.slice(0, MAX_TWINS + 1)).filter((other) => other !== path);
    return path === group[0] ? others : others.slice(0, MAX_TWINS);
}


/***/ })

};
