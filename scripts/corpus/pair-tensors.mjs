import { initializersOf } from "./onnx-facts.mjs";

/**
 * The truth counts initializers of the main graph (all tensors of a file without graphs) by name alone; `diff` follows a tensor to
 * another name by its bytes and its place. A name that both sides have, but that `diff` found to mean two tensors, is counted by the
 * two tensors that bear it.
 */
export function* tensorFactsOf(truth, { base, head, changes, tensors }) {
  if (truth === undefined) return;
  const before = topLevelOf(base.model);
  const after = topLevelOf(head.model);
  const paired = pairsByBaseName(changes);
  const fates = [...before.keys()].map((name) => fateOf(name, before, after, paired, changes));
  const count = (fate) => fates.filter((one) => one === fate).length;
  const gone = [...before.keys()].filter((name) => !after.has(name));
  const come = [...after.keys()].filter((name) => !before.has(name));
  yield ["tensors: base", truth.base, before.size];
  yield ["tensors: head", truth.head, after.size];
  yield ["tensors: names removed", truth.removed, gone.filter((name) => isReported(name, "base", changes)).length];
  yield ["tensors: names added", truth.added, come.filter((name) => isReported(name, "head", changes)).length];
  // Values that are not there are neither equal nor different, and no change tells of them.
  yield ["tensors: identical", truth.identical, count("identical") - tensors.unmeasured];
  yield ["tensors: values changed", truth.values_changed, count("values changed")];
  yield ["tensors: shape changed", truth.shape_changed, count("shape changed") + count("shape and dtype changed")];
  yield ["tensors: dtype changed", truth.dtype_changed, count("dtype changed") + count("shape and dtype changed")];
  const moved = changes.filter(({ kind, evidence, base: from, head: to }) => {
    return kind === "tensor-renamed" && evidence === "same-bytes" && gone.includes(from.name) && come.includes(to.name);
  });
  yield ["tensors: values moved to another name", truth.values_moved_to_other_name, moved.length];
}

function topLevelOf(model) {
  const tensors = model.graphs.length === 0 ? model.tensors : initializersOf(model);
  const subgraphs = model.graphs.filter(({ name }) => name !== "main").map(({ name }) => `${name}/`);
  const own = tensors.filter(({ name }) => !subgraphs.some((start) => name.startsWith(start)));
  return new Map(own.map((tensor) => [tensor.name, tensor]));
}

/** Where `diff` says that a tensor of base went, when not to its own name. */
function pairsByBaseName(changes) {
  const renamed = changes.filter(({ kind }) => kind === "tensor-renamed").map(({ base, head }) => [base.name, head.name]);
  const removed = changes.filter(({ kind }) => kind === "tensor-removed").map(({ tensor }) => [tensor.name, null]);
  return new Map([...renamed, ...removed]);
}

function fateOf(name, before, after, paired, changes) {
  const [from, to] = [before.get(name), after.get(name)];
  if (to === undefined) return "gone";
  const isShapeChanged = from.shape.join() !== to.shape.join();
  const isDtypeChanged = from.dtype !== to.dtype;
  if (paired.has(name)) {
    if (isShapeChanged || isDtypeChanged) return fateOfType(isShapeChanged, isDtypeChanged);
    return "values changed";
  }
  const said = (kind) => changes.some((change) => change.kind === kind && change.base.name === name && change.head.name === name);
  if (said("tensor-reshaped") || said("tensor-retyped")) return fateOfType(said("tensor-reshaped"), said("tensor-retyped"));
  return said("tensor-values-changed") ? "values changed" : "identical";
}

function fateOfType(isShapeChanged, isDtypeChanged) {
  if (isShapeChanged && isDtypeChanged) return "shape and dtype changed";
  return isShapeChanged ? "shape changed" : "dtype changed";
}

/** A name that one side lacks must stand in a change: as removed, added, or one end of a renaming. */
function isReported(name, side, changes) {
  const whole = side === "base" ? "tensor-removed" : "tensor-added";
  return changes.some((change) => {
    if (change.kind === whole) return change.tensor.name === name;
    return change.kind === "tensor-renamed" && change[side].name === name;
  });
}
