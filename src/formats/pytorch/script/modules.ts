import type { PickleObject, PickleValue } from "../../../encodings/pickle/value.js";
import { globalNameOf, itemsOf, textOf } from "../../../encodings/pickle/value.js";
import { rebuiltOf } from "../rebuild.js";
import { beginWalk, type Contents, joined, spend, visit, type Walk } from "../walk.js";
import type { Program } from "./program.js";
import type { ClassDefinition, Expression } from "./syntax.js";

/** A module of the archive, with what its attributes hold. */
export interface ModuleInstance {
  /** `__torch__.torch.nn.modules.conv.Conv2d`. */
  readonly type: string;
  readonly attributes: ReadonlyMap<string, PickleValue>;
}

export interface ScriptContents extends Contents {
  /** By the path that `named_modules` gives; the module itself is under the empty path. */
  readonly instances: ReadonlyMap<string, ModuleInstance>;
}

/** The tensors of a module under the names that `named_parameters` and `named_buffers` give, and of its other attributes. */
export function scriptContentsOf(value: PickleValue, program: Program, path: string): ScriptContents {
  const walk = beginWalk(path);
  const instances = new Map<string, ModuleInstance>();
  visitModule({ walk, program, instances }, value, "");
  return { tensors: walk.tensors, settings: walk.settings, modules: [], instances };
}

interface ModuleWalk {
  readonly walk: Walk;
  readonly program: Program;
  readonly instances: Map<string, ModuleInstance>;
}

/** Modules inside of each other, as deep as values may be. */
const MAX_MODULE_DEPTH = 64;

function visitModule(modules: ModuleWalk, value: PickleValue, name: string): void {
  const { walk, program, instances } = modules;
  const type = value.kind === "object" ? globalNameOf(value.callee) : undefined;
  const definition = type === undefined ? undefined : program.classes.get(type);
  if (value.kind !== "object" || type === undefined || rebuiltOf(value) !== undefined) {
    visit(walk, value, name, "attribute");
    return;
  }
  const state = value.states.at(-1);
  const isModule = definition === undefined ? state?.kind === "dict" : definition.base === "Module";
  if (!isModule || walk.within.has(value) || walk.within.size >= MAX_MODULE_DEPTH) {
    visit(walk, value, name, "parameter");
    return;
  }
  // A module may stand in several others, and is walked in each.
  spend(walk, 1, name.length);
  walk.within.add(value);
  if (state?.kind === "dict") {
    spend(walk, state.entries.length, 0);
    const attributes = new Map(state.entries.map(([key, held]) => [textOf(key) ?? "?", held]));
    instances.set(name, { type, attributes });
    for (const [key, held] of attributes) visitAttribute(modules, definition, key, held, joined(name, key));
  } else {
    // What `__getstate__` gave: parameters that are packed in the way a kernel wants them.
    instances.set(name, { type, attributes: new Map() });
    const names = stateNamesOf(definition);
    spend(walk, definition?.methods.get("__getstate__")?.body.length ?? 0, 0);
    for (const [index, item] of (state === undefined ? [] : itemsOf(state)).entries())
      visit(walk, item, joined(name, names[index] ?? String(index)), "parameter");
  }
  walk.within.delete(value);
}

function visitAttribute(
  modules: ModuleWalk,
  definition: ClassDefinition | undefined,
  key: string,
  value: PickleValue,
  name: string,
): void {
  if (value.kind === "object" && isModuleLike(value)) {
    visitModule(modules, value, name);
    return;
  }
  // Each module says whether it is being trained: those that say what the whole model says say nothing.
  if (key === "training" && value.kind === "bool" && name !== key) {
    const whole = modules.instances.get("")?.attributes.get(key);
    if (whole?.kind === "bool" && whole.value === value.value) return;
  }
  const kind = definition?.parameters.has(key) ? "parameter" : definition?.buffers.has(key) ? "buffer" : "attribute";
  visit(modules.walk, value, name, kind);
}

function isModuleLike(value: PickleObject): boolean {
  return globalNameOf(value.callee)?.startsWith("__torch__.") === true;
}

/** What `__getstate__` calls the items of the tuple that it returns. */
function stateNamesOf(definition: ClassDefinition | undefined): readonly (string | undefined)[] {
  const body = definition?.methods.get("__getstate__")?.body ?? [];
  const result = body.find((statement) => statement.kind === "return")?.value;
  const made = body.find(
    ({ kind, ...statement }) =>
      kind === "assign" &&
      "targets" in statement &&
      result?.kind === "name" &&
      statement.targets.some((target) => target.kind === "name" && target.name === result.name),
  );
  const tuple = made?.kind === "assign" ? made.value : result;
  return tuple?.kind === "tuple" ? tuple.items.map(lastNameOf) : [];
}

function lastNameOf(expression: Expression): string | undefined {
  return expression.kind === "name" || expression.kind === "attribute" ? expression.name : undefined;
}
