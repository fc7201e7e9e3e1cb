export const id = 200;
export const ids = [200];
export const modules = {

/***/ 6200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ compareArtifact),
  j: () => (/* binding */ summarised)
});

// EXTERNAL MODULE: ./build/diff/digests.js
var diff_digests = __webpack_require__(8987);
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
function codeChanges(base, head) {
    const references = ({ code }) => new Map(code.map((reference) => [`${reference.kind}\0${reference.name}`, reference]));
    const [before, after] = [references(base), references(head)];
    return namesOf(before, after).flatMap((name) => {
        const [lost, gained] = [before.get(name), after.get(name)];
        if (lost !== undefined && gained === undefined)
            return [{ kind: "code-removed", code: lost }];
        if (lost === undefined && gained !== undefined)
            return [{ kind: "code-added", code: gained }];
        return [];
    });
}
/** Keys of both, in the order of base, then what head adds. */
function namesOf(base, head) {
    return [...base.keys(), ...[...head.keys()].filter((name) => !base.has(name))];
}

// EXTERNAL MODULE: ./build/model/summary.js
var summary = __webpack_require__(4514);
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

;// CONCATENATED MODULE: ./build/diff/graph.js



/** Longest attribute text kept in a change, in UTF-16 code units: lists of 10,000 integers are compared, not shown. */
const MAX_ATTRIBUTE_TEXT = 200;
function graphChanges(base, head, graphs, tensors, sides) {
    const renamed = new Map(tensors.pairs.map((pair) => [pair.base, pair.head]));
    return [
        ...graphs.removed.map(({ name, nodes }) => ({ kind: "graph-removed", graph: name, nodes: nodes.length })),
        ...graphs.added.map(({ name, nodes }) => ({ kind: "graph-added", graph: name, nodes: nodes.length })),
        ...operatorChanges(base, head),
        ...graphs.pairs.flatMap((pair) => [...nodeChanges(pair, (from, to) => isSameValue(pair, from, to, renamed, sides))]),
    ];
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
function* nodeChanges(pair, isSame) {
    const { base, head, nodes } = pair;
    const graph = head.graph.name;
    for (const index of nodes.removed)
        yield { kind: "node-removed", graph: base.graph.name, node: labelOf(base.graph.nodes[index]) };
    for (const index of nodes.added)
        yield { kind: "node-added", graph, node: labelOf(head.graph.nodes[index]) };
    for (const [b, h] of nodes.pairs) {
        const [from, to] = [base.graph.nodes[b], head.graph.nodes[h]];
        if (from === undefined || to === undefined)
            continue;
        if (from.name !== to.name)
            yield { kind: "node-renamed", graph, base: labelOf(from), head: labelOf(to) };
        const attributes = attributeChanges(from.attributes, to.attributes);
        const wiring = wiringChanges(from, to, isSame);
        if (attributes.length + wiring.length > 0)
            yield { kind: "node-changed", graph, node: labelOf(to), attributes, wiring };
    }
}
function labelOf(node) {
    return { name: node?.name ?? "", domain: node?.domain ?? "", operator: node?.operator ?? "" };
}
function attributeChanges(base, head) {
    const [before, after] = [
        new Map(base.map(({ name, value }) => [name, value])),
        new Map(head.map(({ name, value }) => [name, value])),
    ];
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
        const [from, to] = [before.get(name), after.get(name)];
        if (isSameAttribute(from, to))
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

;// CONCATENATED MODULE: ./build/diff/match/structure.js

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
/** `labelOf` gives values from outside a name that both sides share, `identityOf` says what identifies a tensor. */
function viewOf(model, scope, intern, labelOf, identityOf) {
    const tensors = new Map();
    const tensor = (found) => {
        const known = tensors.get(found) ?? intern(identityOf(found));
        tensors.set(found, known);
        return known;
    };
    const operations = scope.graph.nodes.map((node) => intern(operationOf(model, node, tensor)));
    return { model, scope, intern, outside: (value) => intern(labelOf(value)), tensor, operations };
}
/** What each node computes from the graph's inputs on: its operator, attributes and everything upstream. */
function upstreamIdentities({ model, scope, intern, outside, tensor, operations }) {
    const { nodes } = scope.graph;
    const producers = producersOf(nodes);
    return inDependencyOrder(nodes.length, (index) => (nodes[index]?.inputs ?? []).flatMap((value) => producers.get(value)?.node ?? []), (index, identityOf) => {
        const inputs = (nodes[index]?.inputs ?? []).map((value) => {
            if (value === "")
                return "-";
            const producer = producers.get(value);
            const found = producer !== undefined && !isConstant(nodes[producer.node]) ? undefined : tensorOf(model, scope, value);
            if (found !== undefined)
                return `t${tensor(found)}`;
            return producer === undefined ? `o${outside(value)}` : `${identityOf(producer.node)}.${producer.output}`;
        });
        return intern(`${operations[index]}(${inputs.join(",")})`);
    });
}
/** What becomes of each node's results: its operator, attributes and everything downstream, down to the graph's outputs. */
function downstreamIdentities({ scope, intern, operations }) {
    const { nodes } = scope.graph;
    const producers = producersOf(nodes);
    const consumers = placesOf(nodes.map(({ inputs }) => inputs));
    const outputs = placesOf([scope.graph.outputs]);
    // A name that is given twice counts where it was given last, or a hostile file multiplies its uses by its makers.
    const isMaker = (node, output, value) => {
        const producer = producers.get(value);
        return producer?.node === node && producer.output === output;
    };
    return inDependencyOrder(nodes.length, (index) => (nodes[index]?.outputs ?? []).flatMap((value, output) => isMaker(index, output, value) ? (consumers.get(value) ?? []).map(({ list }) => list) : []), (index, identityOf) => {
        const uses = (nodes[index]?.outputs ?? []).map((value, output) => {
            if (!isMaker(index, output, value))
                return "";
            const inside = (consumers.get(value) ?? []).map(({ list, position }) => `${identityOf(list)}.${position}`).sort();
            return [...inside, ...(outputs.get(value) ?? []).map(({ position }) => `out${position}`)].join("+");
        });
        return intern(`${operations[index]}>${uses.join(",")}`);
    });
}
/** Operator and attributes; subgraphs count by their presence, they are matched on their own. */
function operationOf(model, node, numberOf) {
    const attributes = node.attributes.map((attribute) => `${attribute.name}=${attributeIdentity(model, attribute, numberOf)}`);
    return `${node.domain}:${node.operator}{${attributes.sort().join(";")}}`;
}
function attributeIdentity(model, { value }, numberOf) {
    if (value.kind === "graphs")
        return `graphs:${value.value.length}`;
    if (value.kind !== "tensors")
        return JSON.stringify(value);
    const tensors = value.value.map((name) => model.tensors.get(name));
    return tensors.map((tensor) => (tensor === undefined ? "?" : numberOf(tensor))).join("|");
}
function isConstant(node) {
    return node?.operator === "Constant";
}
function producersOf(nodes) {
    const producers = new Map();
    for (const [node, { outputs }] of nodes.entries()) {
        for (const [output, value] of outputs.entries())
            if (value !== "")
                producers.set(value, { node, output });
    }
    return producers;
}
/** Where each name stands in lists of names. */
function placesOf(lists) {
    const places = new Map();
    for (const [list, names] of lists.entries()) {
        for (const [position, name] of names.entries()) {
            if (name === "")
                continue;
            const known = places.get(name);
            if (known === undefined)
                places.set(name, [{ list, position }]);
            else
                known.push({ list, position });
        }
    }
    return places;
}
/** Computes a number per item after those it depends on; a cycle, which a hostile file may hold, counts as -1 where it closes. */
function inDependencyOrder(count, dependenciesOf, compute) {
    const identities = new Array(count).fill(-1);
    const state = new Uint8Array(count); // 0 unseen, 1 waiting for dependencies, 2 done
    const stack = [];
    for (let start = 0; start < count; start++) {
        stack.push(start);
        for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
            if (state[index] === 2)
                continue;
            if (state[index] === 0) {
                state[index] = 1;
                stack.push(index);
                for (const dependency of dependenciesOf(index))
                    if (state[dependency] === 0)
                        stack.push(dependency);
                continue;
            }
            identities[index] = compute(index, (dependency) => (state[dependency] === 2 ? (identities[dependency] ?? -1) : -1));
            state[index] = 2;
        }
    }
    return identities;
}

;// CONCATENATED MODULE: ./build/diff/match/nodes.js


/**
 * Matches the nodes of two graphs: by what they compute (upstream with equal weights, upstream with equal shapes, downstream), then
 * by name and operator, then by operation, then by operator. Among equals the same name goes first, then the order.
 * Matching that survives edits in the middle of a re-exported graph replaces the list of passes here and nothing else.
 */
function matchNodes(base, head, sides, sharedLabel) {
    const intern = interner();
    const match = matching(base.graph.nodes, head.graph.nodes);
    const viewsBy = (identityOf) => {
        const { digests } = sides;
        return [
            viewOf(sides.base, base, intern, (value) => value, identityOf(digests.base)),
            viewOf(sides.head, head, intern, sharedLabel, identityOf(digests.head)),
        ];
    };
    const byValues = viewsBy((digests) => (tensor) => digests.get(tensor.name) ?? (0,diff_digests/* typeOf */.QP)(tensor));
    const byType = viewsBy(() => diff_digests/* typeOf */.QP);
    const passes = [
        { views: byValues, keysOf: upstreamIdentities },
        { views: byType, keysOf: upstreamIdentities },
        { views: byType, keysOf: downstreamIdentities },
        { views: byType, keysOf: ({ scope }) => scope.graph.nodes.map(nameAndOperator) },
        { views: byType, keysOf: ({ operations }) => operations },
        { views: byType, keysOf: ({ scope }) => scope.graph.nodes.map(operatorOf) },
    ];
    for (const { views, keysOf } of passes) {
        if (match.isComplete())
            break;
        match.byKey(keysOf(views[0]), keysOf(views[1]));
    }
    return match.result();
}
function operatorOf({ domain, operator }) {
    return `${domain}:${operator}`;
}
/** Empty for a node without a name: it cannot be matched by it. */
function nameAndOperator(node) {
    return node.name === "" ? "" : `${operatorOf(node)}:${node.name}`;
}
function matching(base, head) {
    const toHead = new Map();
    const taken = new Set();
    const pair = (baseIndex, headIndex) => {
        toHead.set(baseIndex, headIndex);
        taken.add(headIndex);
    };
    function pairGroup(bases, heads) {
        const byName = new Map(heads.map((index) => [head[index]?.name ?? "", index]));
        for (const index of bases) {
            const name = base[index]?.name ?? "";
            const namesake = name === "" ? undefined : byName.get(name);
            if (namesake !== undefined && !taken.has(namesake))
                pair(index, namesake);
        }
        const free = heads.filter((index) => !taken.has(index));
        const open = bases.filter((index) => !toHead.has(index));
        for (const [position, index] of open.entries()) {
            const next = free[position];
            if (next !== undefined)
                pair(index, next);
        }
    }
    return {
        byKey(baseKeys, headKeys) {
            const heads = grouped(headKeys, (index) => !taken.has(index));
            const bases = grouped(baseKeys, (index) => !toHead.has(index));
            for (const [key, group] of bases)
                pairGroup(group, heads.get(key) ?? []);
        },
        isComplete: () => toHead.size === Math.min(base.length, head.length),
        result: () => ({
            pairs: [...toHead].sort(([a], [b]) => a - b),
            removed: [...base.keys()].filter((index) => !toHead.has(index)),
            added: [...head.keys()].filter((index) => !taken.has(index)),
        }),
    };
}
function grouped(keys, isOpen) {
    const groups = new Map();
    for (const [index, key] of keys.entries()) {
        if (key === "" || !isOpen(index))
            continue;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [index]);
        else
            group.push(index);
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/diff/match/graphs.js


/** Main graphs and functions pair by name; subgraphs pair when the nodes that hold them do. */
function matchGraphs(base, head, sides) {
    const pairs = [];
    const renamedInputs = inputNames(base, head);
    for (const graph of base.graphs) {
        if (graph.role === "subgraph")
            continue;
        const counterpart = sides.head.graphs.get(graph.name);
        if (counterpart === undefined)
            continue;
        const inputs = graph.role === "main" ? renamedInputs : positional(graph.inputs, counterpart.inputs);
        const found = pairsFrom({ graph, outer: undefined }, { graph: counterpart, outer: undefined }, inputs, undefined, sides);
        for (const pair of found)
            pairs.push(pair);
    }
    const pairedBase = new Set(pairs.map(({ base }) => base.graph));
    const pairedHead = new Set(pairs.map(({ head }) => head.graph));
    return {
        pairs,
        removed: base.graphs.filter((graph) => !pairedBase.has(graph)),
        added: head.graphs.filter((graph) => !pairedHead.has(graph)),
    };
}
/** Depth is bounded by the readers' budget for nested messages. */
function* pairsFrom(base, head, inputs, outer, sides) {
    const outside = valueMatch(inputs, outer);
    const nodes = matchNodes(base, head, sides, (value) => outside.toBase(value) ?? value);
    const results = nodes.pairs.flatMap(([b, h]) => {
        const made = positional(base.graph.nodes[b]?.outputs ?? [], head.graph.nodes[h]?.outputs ?? []);
        return made.filter(([value]) => value !== "");
    });
    const values = valueMatch(results, outside);
    yield { base, head, nodes, values };
    for (const [b, h] of nodes.pairs) {
        for (const [inner, innerHead] of subgraphPairs(base.graph.nodes[b], head.graph.nodes[h], sides)) {
            const innerInputs = positional(inner.inputs, innerHead.inputs);
            yield* pairsFrom({ graph: inner, outer: base }, { graph: innerHead, outer: head }, innerInputs, values, sides);
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
/** Inputs of the main graph that correspond, renamed ones included. */
function inputNames(base, head) {
    const [before, after] = [base.signatures[0]?.inputs ?? [], head.signatures[0]?.inputs ?? []];
    return pairValues(before, after).map(([from, to]) => [from.name, to.name]);
}
function positional(base, head) {
    return base.flatMap((name, position) => {
        const counterpart = head[position];
        return counterpart === undefined ? [] : [[name, counterpart]];
    });
}

;// CONCATENATED MODULE: ./build/diff/match/tensors.js


/**
 * Which tensor of base is which of head. The strongest evidence goes first: equal bytes under the same name, equal bytes at the same
 * place of matched nodes, then the name within matched graphs, then the place alone, then equal bytes anywhere. A name that ends
 * in a number yields to the place: exporters count, and one node more shifts the numbers of all that follow.
 */
function matchTensors(base, head, graphs, sides) {
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
    const places = graphs.pairs.flatMap((graphPair) => [...tensors_placesOf(graphPair, sides)]);
    const names = [...namesakes(base, graphs, sides)];
    const chosen = names.filter(([tensor]) => !NUMBERED.test(tensor.name));
    pairAll(names, "name", isSameBytes);
    pairAll(places, "same-bytes", isSameBytes);
    pairAll(chosen, "name", isSameType);
    pairAll(chosen, "name", () => true);
    pairAll(places, "same-place", isSameType);
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
/** `onnx::Conv_123`, `/Constant_4_output_0`, `const_fold_opt__57`, `12`. */
const NUMBERED = /\d(_output_\d+)?(:\d+)?$/;
function isSameType(from, to) {
    return (0,diff_digests/* typeOf */.QP)(from) === (0,diff_digests/* typeOf */.QP)(to);
}
/** Equal names in graphs that correspond, and equal full names anywhere. */
function* namesakes(base, graphs, sides) {
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
function* tensors_placesOf({ base, head, nodes }, sides) {
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
;// CONCATENATED MODULE: ./build/diff/tensors.js

function tensorChanges(match, digests) {
    const changes = [];
    const unread = { tensors: 0, bytes: 0 };
    const tally = { identical: 0, changed: 0, unmeasured: 0 };
    for (const tensor of match.removed)
        changes.push({ kind: "tensor-removed", tensor: tensors_labelOf(tensor) });
    for (const tensor of match.added)
        changes.push({ kind: "tensor-added", tensor: tensors_labelOf(tensor) });
    for (const pair of match.pairs) {
        changes.push(...tensors_shapeChanges(pair));
        if ((0,diff_digests/* typeOf */.QP)(pair.base) !== (0,diff_digests/* typeOf */.QP)(pair.head))
            continue;
        const state = valuesOf(pair, digests);
        tally[state]++;
        if (state === "unmeasured" && pair.base.values.kind === "stored" && pair.head.values.kind === "stored") {
            unread.tensors++;
            unread.bytes += pair.head.bytes;
        }
        if (state === "changed")
            changes.push({ kind: "tensor-values-changed", base: tensors_labelOf(pair.base), head: tensors_labelOf(pair.head) });
    }
    return { changes, tally, unread };
}
function* tensors_shapeChanges({ base, head, evidence }) {
    const labels = { base: tensors_labelOf(base), head: tensors_labelOf(head) };
    if (evidence !== "name")
        yield { kind: "tensor-renamed", ...labels, evidence };
    if (base.shape.join() !== head.shape.join())
        yield { kind: "tensor-reshaped", ...labels };
    if (base.dtype !== head.dtype)
        yield { kind: "tensor-retyped", ...labels };
}
function valuesOf({ base, head }, digests) {
    if (base.parameters === 0)
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
function tensors_labelOf({ name, kind, dtype, shape, parameters }) {
    return { name, kind, dtype, shape, parameters };
}

;// CONCATENATED MODULE: ./build/diff/compare.js









/** Every difference between two models, as facts. Tensor values are compared by the digests that are given. */
function compareModels(base, head, digests = diff_digests/* NO_DIGESTS */.WI, ignored = diff_metadata/* NOTHING_IGNORED */.V) {
    const sides = { base: indexOf(base), head: indexOf(head), digests };
    const graphs = matchGraphs(base, head, sides);
    const match = matchTensors(base, head, graphs, sides);
    const tensors = tensorChanges(match, digests);
    const metadata = (0,diff_metadata/* metadataChanges */.h)(base, head, ignored);
    return {
        changes: [
            ...headerChanges(base, head),
            ...signatureChanges(base, head),
            ...graphChanges(base, head, graphs, match, sides),
            ...tensors.changes,
            ...metadata.changes,
        ],
        tensors: tensors.tally,
        unread: tensors.unread,
        ignoredMetadata: metadata.ignored,
    };
}

// EXTERNAL MODULE: ./build/formats/inspect.js + 3 modules
var inspect = __webpack_require__(6929);
// EXTERNAL MODULE: ./build/formats/inspection.js
var inspection = __webpack_require__(8889);
// EXTERNAL MODULE: ./build/metadata/beside.js
var beside = __webpack_require__(5992);
// EXTERNAL MODULE: ./build/record/path.js
var record_path = __webpack_require__(8037);
// EXTERNAL MODULE: ./build/review/inspect-at.js
var inspect_at = __webpack_require__(8979);
// EXTERNAL MODULE: ./build/review/neighbourhood.js
var neighbourhood = __webpack_require__(1312);
// EXTERNAL MODULE: ./build/review/record.js + 4 modules
var review_record = __webpack_require__(3569);
// EXTERNAL MODULE: ./build/artifacts/open.js
var artifacts_open = __webpack_require__(5858);
// EXTERNAL MODULE: ./build/artifacts/owners.js
var owners = __webpack_require__(4014);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/review/values.js + 2 modules
var values = __webpack_require__(5618);
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
        const shared = common(own, theirs, sizeOf, sizeOf).length;
        const isAlike = shared >= Math.max(MIN_SHARED_TENSORS, MIN_SHARED * Math.max(own.length, theirs.length));
        if (isAlike && ownDigests === undefined) {
            ownDigests = await digestsIn(own);
            search.ownValueBytes = ownDigests.bytesRead;
        }
        const compared = isAlike && ownDigests?.isComplete === true ? await digestsIn(theirs) : undefined;
        search.bytesTotal += inspection.size;
        search.bytesRead += (0,values/* distinctBytes */.qg)(inspection, compared?.bytesRead ?? 0);
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
        return { ...(await (0,values/* readDigests */.yb)(tree, tensors, budget, signal)), isHad: true };
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
function sizeOf({ dtype, parameters }) {
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

;// CONCATENATED MODULE: ./build/review/compare.js












/**
 * Inspects both sides of an artifact and compares them. Only summaries leave: nodes and positions are freed with each artifact.
 * A side whose values cannot be had becomes unavailable, and costs nothing else in the review.
 */
async function compareArtifact(artifact, { base, head }, options, signal) {
    let before = artifact.base === undefined ? undefined : await (0,inspect_at/* inspectAt */.c)(base, artifact.base, signal);
    let after = artifact.head === undefined ? undefined : await (0,inspect_at/* inspectAt */.c)(head, artifact.head, signal);
    let valueBytes = { base: 0, head: 0 };
    let skipped;
    let ignoredMetadata = 0;
    let difference = { changes: [], tensors: { identical: 0, changed: 0, unmeasured: 0 } };
    if (before?.status === "read" && after?.status === "read") {
        const sides = [
            { model: before.model, tree: base },
            { model: after.model, tree: head },
        ];
        const { digests, bytesRead, failure } = await (0,values/* digestsOf */.nw)(...sides, options.valueBytes, signal);
        valueBytes = bytesRead;
        if (failure === undefined) {
            const { unread, ignoredMetadata: ignored, ...compared } = compareModels(before.model, after.model, digests, options.ignored);
            difference = compared;
            ignoredMetadata = ignored;
            if (unread.tensors > 0)
                skipped = { ...unread, reason: options.valueBytes === 0 ? "never" : "budget" };
        }
        else if (failure.side === "base")
            before = (0,inspect/* unavailable */.h)(before, failure.error);
        else
            after = (0,inspect/* unavailable */.h)(after, failure.error);
    }
    // What a removed model stated is not told as lost: with the model, all of it went.
    if (after !== undefined && [before, after].some((side) => side !== undefined && side.status !== "read")) {
        const { changes, ignored } = changesBeside(before, after, options.ignored);
        difference = { ...difference, changes };
        ignoredMetadata = ignored;
    }
    const path = artifact.head ?? artifact.base ?? "";
    const siblings = before === undefined && after?.status === "read"
        ? await siblingWeights(path, after.model, head, options, signal)
        : { found: [], unread: [], ownValueBytes: 0, bytesRead: 0, bytesTotal: 0 };
    const entry = artifact.head === undefined ? undefined : await head.find(artifact.head, signal);
    // All empty files are equal, and none is a copy of another.
    const twins = entry?.kind === "file" && after?.size !== 0 ? (0,neighbourhood/* twinsOf */.HJ)(path, entry.id, options.neighbourhood) : [];
    const record = artifact.head !== undefined && after?.status === "read"
        ? await (0,review_record/* recordStateOf */.mW)({ path: artifact.head, model: after.model, tree: head }, { budgetBytes: options.valueBytes, draft: async () => draftOf(path, artifact, before, base, options, signal) }, signal)
        : undefined;
    const comparison = {
        path,
        change: changeOf(artifact),
        ...(artifact.evidence === undefined || artifact.base === undefined
            ? {}
            : { from: { path: artifact.base, evidence: artifact.evidence } }),
        ...(before === undefined ? {} : { base: summarised(before) }),
        ...(after === undefined ? {} : { head: summarised(after) }),
        ...difference,
        ...(skipped === undefined ? {} : { skipped }),
        ...(ignoredMetadata === 0 ? {} : { ignoredMetadata }),
        twins,
        siblings: siblings.found,
        ...(siblings.unread.length === 0 ? {} : { unreadSiblings: siblings.unread }),
        ...(record === undefined ? {} : { record: record.state }),
    };
    return {
        comparison,
        bytesRead: (0,values/* distinctBytes */.qg)(before, valueBytes.base) +
            (0,values/* distinctBytes */.qg)(after, valueBytes.head + siblings.ownValueBytes + (record?.bytesRead ?? 0)) +
            siblings.bytesRead,
        bytesTotal: (before?.size ?? 0) + (after?.size ?? 0) + siblings.bytesTotal,
    };
}
/** What was written by hand into a record that was removed comes back with it. */
async function draftOf(path, artifact, before, base, { requiresRecord }, signal) {
    const hadRecord = (0,inspection/* statedOf */.N)(before)?.companions.some(({ kind }) => kind === "record") === true;
    const text = hadRecord && artifact.base !== undefined ? await (0,review_record/* recordAt */.zR)(base, (0,record_path/* recordPathOf */.o)(artifact.base), signal) : undefined;
    if (typeof text === "string")
        return { existing: text };
    return hadRecord || requiresRecord(path) ? {} : undefined;
}
const NOTHING_STATED = { metadata: [], facts: [], companions: [] };
const NO_CHANGES = { changes: [], ignored: 0 };
/** Where a side could not be read, only what stands beside both can be compared. */
function changesBeside(before, after, ignored) {
    const [base, head] = [before === undefined ? NOTHING_STATED : (0,inspection/* statedOf */.N)(before), (0,inspection/* statedOf */.N)(after)];
    if (base === undefined || head === undefined)
        return NO_CHANGES;
    const difference = (0,diff_metadata/* metadataChanges */.h)((0,beside/* besideOf */.A)(base), (0,beside/* besideOf */.A)(head), ignored);
    // What the file says now is not lost, though nothing beside it says so any more.
    const isKept = (change) => change.kind === "fact-changed" &&
        change.difference.kind === "removed" &&
        head.facts.some(({ field, subject }) => field === change.field && subject === change.subject);
    return { ...difference, changes: difference.changes.filter((change) => !isKept(change)) };
}
function changeOf({ base, head }) {
    if (base === undefined)
        return "added";
    if (head === undefined)
        return "removed";
    return base === head ? "modified" : "renamed";
}
function summarised(inspection) {
    return inspection.status === "read" ? { ...inspection, model: (0,summary/* summaryOf */.YG)(inspection.model) } : inspection;
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


const NO_NEIGHBOURS = { copies: new Map(), models: new Map() };
async function neighbourhoodOf(tree, signal) {
    const [copies, models] = [new Map(), new Map()];
    for (const { id, path, kind } of await tree.list(signal)) {
        if (kind !== "file")
            continue;
        append(copies, id, path);
        if ((0,_formats_names_js__WEBPACK_IMPORTED_MODULE_1__/* .promisedFormat */ .f)(path) !== null)
            append(models, (0,_artifacts_owners_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(path), path);
    }
    return { copies, models };
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
