import { entryOf, globalNameOf, itemsOf, type PickleObject, type PickleValue, textOf } from "../../encodings/pickle/value.js";
import {
  first,
  jagged,
  meta,
  nested,
  parameter,
  quantised,
  type Rebuild,
  type Rebuilt,
  sparse,
  tensor,
  wrapper,
} from "./rebuild-kinds.js";

/** https://github.com/pytorch/pytorch/blob/main/torch/_utils.py. Undefined for calls of anything else. */
export function rebuiltOf({ callee, args }: Pick<PickleObject, "callee" | "args">): Rebuilt | undefined {
  const name = globalNameOf(callee);
  const rebuild = name === undefined ? undefined : REBUILDERS.get(name);
  return rebuild?.(itemsOf(args));
}

/** `_rebuild_device_tensor_from_numpy(array, dtype, device, …)`: the array is numpy's to describe. */
const REBUILDERS: ReadonlyMap<string, Rebuild> = new Map([
  ["torch._utils._rebuild_tensor", tensor],
  ["torch._utils._rebuild_tensor_v2", tensor],
  ["torch._utils._rebuild_tensor_v3", tensor],
  ["torch._utils._rebuild_parameter", parameter],
  ["torch._utils._rebuild_parameter_with_state", parameter],
  ["torch.nn.parameter.Parameter", parameter],
  ["torch._utils._rebuild_qtensor", quantised],
  ["torch._utils._rebuild_sparse_tensor", sparse],
  ["torch._utils._rebuild_sparse_csr_tensor", sparse],
  ["torch._tensor._rebuild_from_type_v2", fromType],
  ["torch._tensor._rebuild_from_type", fromType],
  ["torch._utils._rebuild_wrapper_subclass", wrapper],
  ["torch._utils._rebuild_meta_tensor_no_storage", meta],
  ["torch._utils._rebuild_nested_tensor", nested],
  ["torch.nested._internal.nested_tensor._rebuild_njt", jagged],
  // Lists and dictionaries of TorchScript, with the type of what is in them.
  ...["build_intlist", "build_doublelist", "build_boollist", "build_tensorlist", "restore_type_tag"].map(
    (name) => [`torch.jit._pickle.${name}`, first] as const,
  ),
]);

const FROM_TYPE: ReadonlySet<string> = new Set(["torch._tensor._rebuild_from_type_v2", "torch._tensor._rebuild_from_type"]);

/** `(function, type, its arguments, state)`. */
function fromType([callee, , args, state]: readonly PickleValue[]): Rebuilt | undefined {
  // One within the other is nothing that PyTorch writes, and could go on for as long as the file.
  if (callee === undefined || args === undefined || FROM_TYPE.has(globalNameOf(callee) ?? "")) return undefined;
  const rebuilt = rebuiltOf({ callee, args });
  return globalNameOf(callee) === "torch._utils._rebuild_wrapper_subclass" ? wrappedIn(state, rebuilt) : rebuilt;
}

/** What wraps other tensors, by those. A distributed one has the name of its own part, unless that is not all of it. */
function wrappedIn(state: PickleValue | undefined, outer: Rebuilt | undefined): Rebuilt | undefined {
  // Of classes with slots a tuple: what else was set, and the slots.
  const fields = (state?.kind === "tuple" ? state.items : [state]).flatMap((one) => (one?.kind === "dict" ? [one] : []));
  const entries = fields.flatMap((one) => one.entries);
  if (entries.length === 0) return outer;
  const local = fields.map((one) => entryOf(one, "_local_tensor")).find((one) => one !== undefined);
  if (local === undefined) return { kind: "parts", parts: entries.map(([key, value]) => [textOf(key) ?? "?", value]) };
  const part = local.kind === "object" && FROM_TYPE.has(globalNameOf(local.callee) ?? "") ? undefined : local;
  const inner = part?.kind === "object" ? rebuiltOf(part) : undefined;
  const isWhole =
    inner?.kind === "tensor" && outer?.kind === "tensor" && String(inner.tensor.shape) === String(outer.tensor.shape);
  return { kind: "parts", parts: [[isWhole ? "" : "_local_tensor", local]] };
}
