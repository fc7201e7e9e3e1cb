import { plainFloat } from "../../encodings/plain-float.js";
import type { Attribute, AttributeValue, Node } from "../../model/graph.js";
import type { InstructionDraft, PlanDraft, ValueDraft } from "./drafts.js";
import type { Placing } from "./tensors.js";

/** Instructions of the runtime itself. */
export const RUNTIME_DOMAIN = "executorch";
/** Programs that backends run. */
export const DELEGATE_DOMAIN = "delegate";

// Of the 100 bytes that an entry of the budget stands for.
const ITEMS_PER_ENTRY = 12;

/** The nodes of a plan. `names` are those of its values; values are computed in the order of the instructions. */
export function nodesOf(plan: PlanDraft, names: readonly string[], placing: Placing): readonly Node[] {
  const known = new Set(plan.inputs);
  for (const [index, value] of plan.values.entries()) {
    if (value.kind === "tensor" && (value.tensor.buffer > 0 || value.tensor.isExternal)) known.add(index);
  }
  return plan.instructions.map((instruction) => {
    const wires = wiresOf(instruction, plan, known, placing);
    for (const index of wires.outputs) known.add(index);
    const named = (indices: readonly number[]) => indices.map((index) => names[index] ?? "");
    return {
      name: "",
      ...operatorOf(instruction, plan, placing),
      ...wires,
      inputs: named(wires.inputs),
      outputs: named(wires.outputs),
    };
  });
}

interface Wires {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly attributes: readonly Attribute[];
}

function wiresOf(instruction: InstructionDraft, plan: PlanDraft, known: ReadonlySet<number>, placing: Placing): Wires {
  const { position } = instruction;
  switch (instruction.kind) {
    case "kernel":
      return kernelWires(instruction.args, plan, position, placing);
    case "delegate": {
      const args = instruction.args.flatMap((index) => tensorsAt(index, plan, position, placing));
      return {
        inputs: args.filter((index) => known.has(index)),
        outputs: args.filter((index) => !known.has(index)),
        attributes: [],
      };
    }
    case "move":
      return {
        inputs: [checked(instruction.from, plan, position, placing)],
        outputs: [checked(instruction.to, plan, position, placing)],
        attributes: [],
      };
    case "jump": {
      const value: AttributeValue = { kind: "int", value: String(instruction.destination) };
      const inputs = [checked(instruction.condition, plan, position, placing)];
      return { inputs, outputs: [], attributes: [{ name: "destination", value }] };
    }
    case "free":
      return { inputs: [checked(instruction.value, plan, position, placing)], outputs: [], attributes: [] };
    case "unknown":
      return { inputs: [], outputs: [], attributes: [] };
  }
}

/** Kernels write into their last argument, which is given twice: as the place to write to and as what is returned. */
function kernelWires(args: readonly number[], plan: PlanDraft, position: number, placing: Placing): Wires {
  const outputs = args.length === 0 ? [] : tensorsAt(args.at(-1) ?? 0, plan, position, placing);
  const written = new Set([...outputs, args.at(-1)]);
  const inputs: number[] = [];
  const attributes: Attribute[] = [];
  for (const [at, index] of args.entries()) {
    const value = attributeValue(itemised(valueAt(index, plan, position, placing), placing), plan);
    if (value !== undefined) attributes.push({ name: `argument[${at}]`, value });
    if (written.has(index)) continue;
    for (const one of tensorsAt(index, plan, position, placing)) if (!written.has(one)) inputs.push(one);
  }
  return { inputs, outputs, attributes };
}

function attributeValue(value: ValueDraft, plan: PlanDraft): AttributeValue | undefined {
  switch (value.kind) {
    case "int":
      return { kind: "int", value: value.value };
    case "bool":
      return { kind: "int", value: value.value ? "1" : "0" };
    case "double":
      return { kind: "float", value: jsonNumber(value.value) };
    case "string":
      return { kind: "string", value: value.value };
    case "ints":
      return { kind: "ints", value: value.items.map((item) => integerAt(item, plan)) };
    case "doubles":
      return { kind: "floats", value: value.items.map(jsonNumber) };
    case "bools":
      return { kind: "ints", value: value.items.map(String) };
    default:
      return undefined;
  }
}

/** Lists hold the places of their integers, so that some can be computed; old files hold the integers. */
function integerAt(item: number, { values }: PlanDraft): string {
  const value = values[item];
  return value?.kind === "int" ? value.value : String(item);
}

/** JSON has no word for the odd ones; doubles are told as they are. */
function jsonNumber(value: number): number | string {
  return Number.isFinite(value) && !Object.is(value, -0) ? value : plainFloat(value);
}

/** The tensors that an argument stands for: itself, or those of a list. */
function tensorsAt(index: number, plan: PlanDraft, position: number, placing: Placing): readonly number[] {
  const value = itemised(valueAt(index, plan, position, placing), placing);
  if (value.kind === "tensor") return [index];
  if (value.kind !== "tensors") return [];
  // -1 stands for a tensor that is left out.
  return value.items.filter((item) => item !== -1).map((item) => checked(item, plan, position, placing));
}

/** A list costs what it holds each time an instruction takes it. */
function itemised(value: ValueDraft, { reserve }: Placing): ValueDraft {
  if ("items" in value) reserve(Math.ceil(value.items.length / ITEMS_PER_ENTRY));
  return value;
}

function valueAt(index: number, { values }: PlanDraft, position: number, { refuse }: Placing): ValueDraft {
  const value = values[index];
  if (value !== undefined) return value;
  const problem = "An instruction refers to a value that is not there";
  throw refuse("index-out-of-range", `${problem}: the file is damaged; export the model again.`, position);
}

function checked(index: number, plan: PlanDraft, position: number, placing: Placing): number {
  valueAt(index, plan, position, placing);
  return index;
}

function operatorOf(instruction: InstructionDraft, plan: PlanDraft, { refuse }: Placing): Pick<Node, "domain" | "operator"> {
  switch (instruction.kind) {
    case "kernel": {
      const found = plan.operators[instruction.index];
      if (found === undefined) break;
      const [domain, ...rest] = found.name.split("::");
      const name = rest.length === 0 ? found.name : rest.join("::");
      const operator = found.overload === "" ? name : `${name}.${found.overload}`;
      return { domain: rest.length === 0 ? "" : (domain ?? ""), operator };
    }
    case "delegate": {
      const found = plan.delegates[instruction.index];
      if (found === undefined) break;
      return { domain: DELEGATE_DOMAIN, operator: found.id };
    }
    case "move":
      return { domain: RUNTIME_DOMAIN, operator: "Move" };
    case "jump":
      return { domain: RUNTIME_DOMAIN, operator: "JumpFalse" };
    case "free":
      return { domain: RUNTIME_DOMAIN, operator: "Free" };
    case "unknown":
      return { domain: RUNTIME_DOMAIN, operator: `unknown(${instruction.member})` };
  }
  const problem = "An instruction calls something that is not there";
  throw refuse("index-out-of-range", `${problem}: the file is damaged; export the model again.`, instruction.position);
}
