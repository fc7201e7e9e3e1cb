import type { Budget } from "../../../bytes/budget.js";
import type { JsonValue } from "../../../encodings/json.js";
import { ArtifactError } from "../../../errors.js";
import type { Attribute, AttributeValue, Graph, GraphRole, Node } from "../../../model/graph.js";
import type { Value } from "../../../model/signature.js";
import { dimensionsOf, exportedDtypeOf, LAYOUTS, MEMORY_FORMATS, shownValue } from "./types.js";
import { entriesOf, fieldOf, integerOf, listOf, textOf, unionOf } from "./values.js";

/** Graphs of one exported program while they are made. */
export interface ExportedGraphs {
  readonly graphs: Graph[];
  /** Names of tensors by the names of the graph's inputs that stand for them. */
  readonly tensorNames: ReadonlyMap<string, string>;
  readonly path: string;
  allowance: number;
}

/** Graphs inside of graphs: branches of conditions, bodies of loops. */
const MAX_DEPTH = 32;

export function beginGraphs(tensorNames: ReadonlyMap<string, string>, path: string, budget: Budget): ExportedGraphs {
  return { graphs: [], tensorNames, path, allowance: budget.entries };
}

export function addGraph(
  made: ExportedGraphs,
  graph: JsonValue | undefined,
  name: string,
  role: GraphRole,
  inputs: readonly string[] | undefined,
  depth = 0,
): void {
  const nodes: Node[] = [];
  const place = made.graphs.length;
  const numbers = new Map<string, number>();
  for (const node of listOf(fieldOf(graph, "nodes"))) {
    const [domain, operator] = targetOf(textOf(fieldOf(node, "target")) ?? "unknown");
    const number = numbers.get(operator) ?? 0;
    numbers.set(operator, number + 1);
    const operands: Operands = { inputs: [], attributes: [], graph: `${name}/${operator}_${number}` };
    for (const input of listOf(fieldOf(node, "inputs")))
      addArgument(made, operands, textOf(fieldOf(input, "name")) ?? "", fieldOf(input, "arg"), depth);
    const outputs = listOf(fieldOf(node, "outputs")).flatMap(namesOf);
    made.allowance -= 1 + operands.inputs.length + operands.attributes.length + outputs.length;
    if (made.allowance < 0)
      throw new ArtifactError("too-many-nodes", "The program has more operations than are kept: export a smaller model.", {
        path: made.path,
      });
    // Written since 2.8: of what gives several values none has the name of the node.
    const own = textOf(fieldOf(node, "name")) ?? outputs[0] ?? "";
    nodes.push({ name: own, domain, operator, inputs: operands.inputs, outputs, attributes: operands.attributes });
  }
  const own = listOf(fieldOf(graph, "inputs")).flatMap(namesOf);
  made.graphs.splice(place, 0, {
    name,
    title: "",
    role,
    inputs: inputs ?? own,
    outputs: listOf(fieldOf(graph, "outputs")).flatMap(namesOf),
    nodes,
    values: valuesOf(graph),
    quantisation: [],
  });
}

interface Operands {
  readonly inputs: string[];
  readonly attributes: Attribute[];
  /** What graphs among the arguments are named after. */
  readonly graph: string;
}

/** Values become inputs, everything else an attribute under the name of the argument. */
function addArgument(
  made: ExportedGraphs,
  { inputs, attributes, graph }: Operands,
  name: string,
  value: JsonValue | undefined,
  depth: number,
): void {
  const [kind, content] = unionOf(value) ?? [];
  if (kind === undefined || content === undefined || kind === "as_none") return;
  if (kind === "as_graph") {
    if (depth >= MAX_DEPTH) throw new ArtifactError("too-deep", "The program nests graphs too deep.", { path: made.path });
    const inner = `${graph}.${name === "" ? (textOf(fieldOf(content, "name")) ?? "graph") : name}`;
    addGraph(made, fieldOf(content, "graph"), inner, "subgraph", undefined, depth + 1);
    attributes.push({ name, value: { kind: "graphs", value: [inner] } });
    return;
  }
  const names = namesOf(value);
  inputs.push(...names.map((one) => made.tensorNames.get(one) ?? one));
  // Of sizes some may be values and some numbers.
  if (names.length === 0 || names.length < listOf(content).length) attributes.push({ name, value: attributeOf(kind, content) });
}

/** Names of the values that an argument is. */
export function namesOf(argument: JsonValue | undefined): readonly string[] {
  const [kind, content] = unionOf(argument) ?? [];
  const one = (value: JsonValue | undefined) => textOf(fieldOf(value, "name")) ?? textOf(fieldOf(value, "as_name"));
  switch (kind) {
    case "as_tensor":
    case "as_custom_obj":
    case "as_sym_int":
    case "as_sym_bool":
    case "as_sym_float":
    case "as_optional_tensor": {
      const name = one(content) ?? one(fieldOf(content, "as_tensor"));
      return name === undefined ? [] : [name];
    }
    case "as_tensors":
    case "as_sym_ints":
    case "as_sym_bools":
    case "as_sym_floats":
      return listOf(content).flatMap((item) => one(item) ?? []);
    case "as_optional_tensors":
      return listOf(content).map((item) => one(fieldOf(item, "as_tensor")) ?? one(item) ?? "");
    case "as_nested_tensors":
      return listOf(content).flatMap((list) => listOf(list).flatMap((item) => one(item) ?? []));
    default:
      return [];
  }
}

function attributeOf(kind: string, content: JsonValue): AttributeValue {
  if (kind === "as_int") return { kind: "int", value: shownValue(content) };
  if (kind === "as_ints") return { kind: "ints", value: listOf(content).map(shownValue) };
  if (kind === "as_float") return { kind: "float", value: shownValue(content) };
  if (kind === "as_floats") return { kind: "floats", value: listOf(content).map(shownValue) };
  if (kind === "as_strings") return { kind: "strings", value: listOf(content).map(shownValue) };
  if (kind === "as_layout") return { kind: "string", value: LAYOUTS[integerOf(content) ?? 0] ?? shownValue(content) };
  if (kind === "as_memory_format")
    return { kind: "string", value: MEMORY_FORMATS[integerOf(content) ?? 0] ?? shownValue(content) };
  if (kind === "as_scalar_type") return { kind: "string", value: exportedDtypeOf(content) };
  if (kind === "as_device") return { kind: "string", value: textOf(fieldOf(content, "type")) ?? shownValue(content) };
  const sizes = listOf(content).map((item) => integerOf(fieldOf(item, "as_int")) ?? textOf(fieldOf(item, "as_name")));
  if (sizes.length > 0 && sizes.every((size) => size !== undefined)) return { kind: "strings", value: sizes.map(String) };
  return { kind: "string", value: shownValue(content) };
}

/** `torch.ops.aten.add.Tensor` → aten, add.Tensor; the overload `default` is not spelled out. */
export function targetOf(target: string): readonly [domain: string, operator: string] {
  const text = target.startsWith("torch.ops.") ? target.slice("torch.ops.".length) : target;
  const dot = text.indexOf(".");
  if (!target.startsWith("torch.ops.")) {
    const last = text.lastIndexOf(".");
    return last === -1 ? ["", text] : [text.slice(0, last), text.slice(last + 1)];
  }
  return dot === -1 ? ["", text] : [text.slice(0, dot), text.slice(dot + 1).replace(/\.default$/, "")];
}

/** Types that the program states for its tensors. */
function valuesOf(graph: JsonValue | undefined): readonly Value[] {
  return entriesOf(fieldOf(graph, "tensor_values")).map(({ key, value }) => tensorValue(key, value));
}

export function tensorValue(name: string, meta: JsonValue | undefined): Value {
  const dtype = meta === undefined ? "unknown" : exportedDtypeOf(fieldOf(meta, "dtype"));
  return { name, kind: "tensor", dtype, shape: dimensionsOf(fieldOf(meta, "sizes")), required: true };
}
