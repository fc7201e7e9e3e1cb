import type { Signature, Value, ValueKind } from "../../../model/signature.js";
import { dottedNameOf } from "./expressions.js";
import type { ClassDefinition, Expression, FunctionDefinition } from "./syntax.js";

/** What a caller of the loaded module can call: `forward` as `main`, then the other methods without a leading underscore. */
export function signaturesOf(definition: ClassDefinition | undefined): readonly Signature[] {
  const methods = [...(definition?.methods ?? [])].filter(([name]) => !name.startsWith("_"));
  const signatures = methods.map(([name, method]) => signatureOf(name === "forward" ? "main" : name, method));
  return signatures.toSorted((a, b) => Number(b.name === "main") - Number(a.name === "main"));
}

function signatureOf(name: string, { parameters, returns }: FunctionDefinition): Signature {
  const results = resultTypesOf(returns);
  const names = outputNamesOf(results.length);
  return {
    name,
    inputs: parameters.slice(1).map(({ name, type, value }) => typedValue(name, type, value === undefined)),
    outputs: results.map((type, index) => typedValue(names[index] ?? "output", type, true)),
  };
}

/** Results have no names: they are told apart by their position. */
export function outputNamesOf(count: number): readonly string[] {
  return count === 1 ? ["output"] : Array.from({ length: count }, (_, index) => `output.${index}`);
}

/** How many results a caller gets: a tuple is as many as its items. */
export function resultCountOf({ returns }: FunctionDefinition): number {
  return resultTypesOf(returns).length;
}

function resultTypesOf(returns: Expression | undefined): readonly (Expression | undefined)[] {
  if (returns === undefined) return [undefined];
  if (returns.kind === "literal" || dottedNameOf(returns) === "NoneType") return [];
  return parameterOf(returns, "Tuple") ?? [returns];
}

function typedValue(name: string, type: Expression | undefined, required: boolean): Value {
  const { kind, dtype } = typeOf(type);
  return { name, kind, dtype, shape: null, required };
}

interface ValueType {
  readonly kind: ValueKind;
  readonly dtype: string;
}

/** The element type of a tensor is not part of its type here. */
const TENSOR: ValueType = { kind: "tensor", dtype: "unknown" };

function typeOf(type: Expression | undefined, depth = 0): ValueType {
  // PyTorch takes what has no type for a tensor.
  if (type === undefined || dottedNameOf(type) === "Tensor") return TENSOR;
  if (depth < MAX_TYPE_DEPTH) {
    const inner = (index: number, of: readonly Expression[]) => {
      const held = typeOf(of[index], depth + 1);
      return held.kind === "tensor" ? "tensor" : held.dtype;
    };
    for (const [name, kind] of CONTAINERS) {
      const parameters = parameterOf(type, name);
      if (parameters === undefined) continue;
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
const CONTAINERS: readonly (readonly [string, ValueKind])[] = [
  ["List", "sequence"],
  ["Optional", "optional"],
  ["Dict", "map"],
  ["Tuple", "opaque"],
];

/** The types in the brackets of `name[…]`. */
function parameterOf(type: Expression, name: string): readonly Expression[] | undefined {
  if (type.kind !== "item" || type.of.kind !== "name" || type.of.name !== name) return undefined;
  return type.index.kind === "tuple" ? type.index.items : [type.index];
}
