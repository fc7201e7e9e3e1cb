export const id = 986;
export const ids = [986];
export const modules = {

/***/ 8986:
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
function requirementChanges(base, head) {
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
;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/base.js
class Diff {
    diff(oldStr, newStr, 
    // Type below is not accurate/complete - see above for full possibilities - but it compiles
    options = {}) {
        let callback;
        if (typeof options === 'function') {
            callback = options;
            options = {};
        }
        else if ('callback' in options) {
            callback = options.callback;
        }
        // Allow subclasses to massage the input prior to running
        const oldString = this.castInput(oldStr, options);
        const newString = this.castInput(newStr, options);
        const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
        const newTokens = this.removeEmpty(this.tokenize(newString, options));
        return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
        var _a;
        const done = (value) => {
            value = this.postProcess(value, options);
            if (callback) {
                setTimeout(function () { callback(value); }, 0);
                return undefined;
            }
            else {
                return value;
            }
        };
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let editLength = 1;
        let maxEditLength = newLen + oldLen;
        if (options.maxEditLength != null) {
            maxEditLength = Math.min(maxEditLength, options.maxEditLength);
        }
        const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
        const abortAfterTimestamp = Date.now() + maxExecutionTime;
        const bestPath = [{ oldPos: -1, lastComponent: undefined }];
        // Seed editLength = 0, i.e. the content starts with the same values
        let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
        if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            // Identity per the equality and tokenizer
            return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
        }
        // Once we hit the right edge of the edit graph on some diagonal k, we can
        // definitely reach the end of the edit graph in no more than k edits, so
        // there's no point in considering any moves to diagonal k+1 any more (from
        // which we're guaranteed to need at least k+1 more edits).
        // Similarly, once we've reached the bottom of the edit graph, there's no
        // point considering moves to lower diagonals.
        // We record this fact by setting minDiagonalToConsider and
        // maxDiagonalToConsider to some finite value once we've hit the edge of
        // the edit graph.
        // This optimization is not faithful to the original algorithm presented in
        // Myers's paper, which instead pointlessly extends D-paths off the end of
        // the edit graph - see page 7 of Myers's paper which notes this point
        // explicitly and illustrates it with a diagram. This has major performance
        // implications for some common scenarios. For instance, to compute a diff
        // where the new text simply appends d characters on the end of the
        // original text of length n, the true Myers algorithm will take O(n+d^2)
        // time while this optimization needs only O(n+d) time.
        let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
        // Main worker method. checks all permutations of a given edit length for acceptance.
        const execEditLength = () => {
            for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
                let basePath;
                const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
                if (removePath) {
                    // No one else is going to attempt to use this value, clear it
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath - 1] = undefined;
                }
                let canAdd = false;
                if (addPath) {
                    // what newPos will be after we do an insertion:
                    const addPathNewPos = addPath.oldPos - diagonalPath;
                    canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
                }
                const canRemove = removePath && removePath.oldPos + 1 < oldLen;
                if (!canAdd && !canRemove) {
                    // If this path is a terminal then prune
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath] = undefined;
                    continue;
                }
                // Select the diagonal that we want to branch from. We select the prior
                // path whose position in the old string is the farthest from the origin
                // and does not pass the bounds of the diff graph
                if (!canRemove || (canAdd && removePath.oldPos < addPath.oldPos)) {
                    basePath = this.addToPath(addPath, true, false, 0, options);
                }
                else {
                    basePath = this.addToPath(removePath, false, true, 1, options);
                }
                newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
                if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
                    // If we have hit the end of both strings, then we are done
                    return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
                }
                else {
                    bestPath[diagonalPath] = basePath;
                    if (basePath.oldPos + 1 >= oldLen) {
                        maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
                    }
                    if (newPos + 1 >= newLen) {
                        minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
                    }
                }
            }
            editLength++;
        };
        // Performs the length of edit iteration. Is a bit fugly as this has to support the
        // sync and async mode which is never fun. Loops over execEditLength until a value
        // is produced, or until the edit length exceeds options.maxEditLength (if given),
        // in which case it will return undefined.
        if (callback) {
            (function exec() {
                setTimeout(function () {
                    if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
                        return callback(undefined);
                    }
                    if (!execEditLength()) {
                        exec();
                    }
                }, 0);
            }());
        }
        else {
            while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
                const ret = execEditLength();
                if (ret) {
                    return ret;
                }
            }
        }
    }
    addToPath(path, added, removed, oldPosInc, options) {
        const last = path.lastComponent;
        if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: last.count + 1, added: added, removed: removed, previousComponent: last.previousComponent }
            };
        }
        else {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: 1, added: added, removed: removed, previousComponent: last }
            };
        }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
        while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
            newPos++;
            oldPos++;
            commonCount++;
            if (options.oneChangePerToken) {
                basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
            }
        }
        if (commonCount && !options.oneChangePerToken) {
            basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
        basePath.oldPos = oldPos;
        return newPos;
    }
    equals(left, right, options) {
        if (options.comparator) {
            return options.comparator(left, right);
        }
        else {
            return left === right
                || (!!options.ignoreCase && left.toLowerCase() === right.toLowerCase());
        }
    }
    removeEmpty(array) {
        const ret = [];
        for (let i = 0; i < array.length; i++) {
            if (array[i]) {
                ret.push(array[i]);
            }
        }
        return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
        return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
        return Array.from(value);
    }
    join(chars) {
        // Assumes ValueT is string, which is the case for most subclasses.
        // When it's false, e.g. in diffArrays, this method needs to be overridden (e.g. with a no-op)
        // Yes, the casts are verbose and ugly, because this pattern - of having the base class SORT OF
        // assume tokens and values are strings, but not completely - is weird and janky.
        return chars.join('');
    }
    postProcess(changeObjects, 
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    options) {
        return changeObjects;
    }
    get useLongestToken() {
        return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
        // First we convert our linked list of components in reverse order to an
        // array in the right order:
        const components = [];
        let nextComponent;
        while (lastComponent) {
            components.push(lastComponent);
            nextComponent = lastComponent.previousComponent;
            delete lastComponent.previousComponent;
            lastComponent = nextComponent;
        }
        components.reverse();
        const componentLen = components.length;
        let componentPos = 0, newPos = 0, oldPos = 0;
        for (; componentPos < componentLen; componentPos++) {
            const component = components[componentPos];
            if (!component.removed) {
                if (!component.added && this.useLongestToken) {
                    let value = newTokens.slice(newPos, newPos + component.count);
                    value = value.map(function (value, i) {
                        const oldValue = oldTokens[oldPos + i];
                        return oldValue.length > value.length ? oldValue : value;
                    });
                    component.value = this.join(value);
                }
                else {
                    component.value = this.join(newTokens.slice(newPos, newPos + component.count));
                }
                newPos += component.count;
                // Common case
                if (!component.added) {
                    oldPos += component.count;
                }
            }
            else {
                component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
                oldPos += component.count;
            }
        }
        return components;
    }
}

;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/array.js

class ArrayDiff extends Diff {
    tokenize(value) {
        return value.slice();
    }
    join(value) {
        return value;
    }
    removeEmpty(value) {
        return value;
    }
}
const arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
    return arrayDiff.diff(oldArr, newArr, options);
}

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
    const parts = diffArrays(before, after, { maxEditLength: MAX_EDITS });
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
    const [from = [], to = []] = differing.map((facts) => facts.map(({ value }) => (0,licences/* licenceOf */.v3)(value)));
    const isKnown = from.every((a) => to.every((b) => (0,licences/* licenceRelation */.cD)(a, b) !== "unknown"));
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
/** Where the companions of base are at head, when each side has one of a kind under another path. */
function movedSources(base, head) {
    const places = new Map();
    for (const { path, kind } of base) {
        const [here, there] = [base, head].map((side) => side.filter((companion) => companion.kind === kind));
        const [other] = there ?? [];
        if (here?.length === 1 && there?.length === 1 && other !== undefined && other.path !== path)
            places.set(path, other.path);
    }
    return places;
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
function compareModels(base, head, digests = diff_digests/* NO_DIGESTS */.WI, ignored = NOTHING_IGNORED) {
    const sides = { base: indexOf(base), head: indexOf(head), digests };
    const graphs = matchGraphs(base, head, sides);
    const match = matchTensors(base, head, graphs, sides);
    const tensors = tensorChanges(match, digests);
    const metadata = metadataChanges(base, head, ignored);
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
        ? await (0,review_record/* recordStateOf */.mW)(artifact.head, after.model, head, options.valueBytes, signal)
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
const NOTHING_STATED = { metadata: [], facts: [], companions: [] };
const NO_CHANGES = { changes: [], ignored: 0 };
/** Where a side could not be read, only what stands beside both can be compared. */
function changesBeside(before, after, ignored) {
    const [base, head] = [before === undefined ? NOTHING_STATED : (0,inspection/* statedOf */.N)(before), (0,inspection/* statedOf */.N)(after)];
    if (base === undefined || head === undefined)
        return NO_CHANGES;
    const difference = metadataChanges((0,beside/* besideOf */.A)(base), (0,beside/* besideOf */.A)(head), ignored);
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
