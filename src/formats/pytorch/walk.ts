import { globalNameOf, itemsOf, type PickleObject, type PickleValue, textOf } from "../../encodings/pickle/value.js";
import { ArtifactError } from "../../errors.js";
import type { TensorKind } from "../../model/tensor.js";
import { type DescribedTensor, storageOf } from "./described.js";
import { rebuiltOf } from "./rebuild.js";

/** A tensor with the name that `state_dict` would give it. */
export interface FoundTensor extends DescribedTensor {
  readonly name: string;
  readonly kind: TensorKind;
}

export interface FoundSetting {
  readonly key: string;
  readonly value: string;
}

/** A module of a pickled model, in the order in which it was registered. */
export interface FoundModule {
  readonly name: string;
  /** `torch.nn.modules.linear.Linear`. */
  readonly type: string;
  readonly settings: readonly FoundSetting[];
}

export interface Contents {
  readonly tensors: readonly FoundTensor[];
  /** Numbers and texts that stand beside the tensors: an epoch, a configuration. */
  readonly settings: readonly FoundSetting[];
  readonly modules: readonly FoundModule[];
}

/** Values inside of each other: a state dict has two levels, an optimiser in a trainer in a checkpoint eight. */
const MAX_DEPTH = 64;
/** Containers may be shared, and shared ones are walked wherever they stand. */
const MAX_VISITS = 2_000_000;
/** More are data, not settings. */
const MAX_SETTINGS = 2_000;
const MAX_LISTED = 64;
const MAX_SETTING_CHARACTERS = 1_000;
/** Names and settings in all: the largest checkpoints have 100,000 names of about 100. Each below a long name repeats it. */
const MAX_CHARACTERS = 64 * 1024 * 1024;

/** The tensor that an id stands for, in files that describe their tensors beside the object. */
export type FindTensor = (id: PickleValue) => DescribedTensor | undefined;

/** What has been found, and what may still be looked at. */
export interface Walk {
  readonly path: string;
  readonly tensors: FoundTensor[];
  readonly settings: FoundSetting[];
  readonly modules: FoundModule[];
  readonly find: FindTensor;
  /** The containers that the walk is inside of: what contains itself is walked once. */
  readonly within: Set<PickleValue>;
  visits: number;
  characters: number;
}

/** Finds the tensors in what a checkpoint holds. `path` is the file, for errors. */
export function contentsOf(value: PickleValue, path: string, find?: FindTensor): Contents {
  const walk = beginWalk(path, find);
  visit(walk, value, "", "parameter");
  return { tensors: walk.tensors, settings: walk.settings, modules: walk.modules };
}

export function beginWalk(path: string, find: FindTensor = () => undefined): Walk {
  return { path, find, tensors: [], settings: [], modules: [], within: new Set(), visits: 0, characters: 0 };
}

export function visit(walk: Walk, value: PickleValue, name: string, kind: TensorKind): void {
  spend(walk, 1, name.length);
  if (walk.within.has(value) || walk.within.size >= MAX_DEPTH) return;
  // A few numbers are one setting: the coefficients of an optimiser, the size of an image.
  if ((value.kind === "tuple" || value.kind === "list") && isSetting(value)) {
    addSetting(walk.settings, name, value);
    return;
  }
  if (value.kind === "dict" || value.kind === "tuple" || value.kind === "list" || value.kind === "object") {
    walk.within.add(value);
    if (value.kind === "object") visitObject(walk, value, name, kind);
    else if (value.kind === "dict") visitEntries(walk, value.entries, name, kind);
    else for (const [index, item] of value.items.entries()) visit(walk, item, joined(name, String(index)), kind);
    walk.within.delete(value);
    return;
  }
  const found = value.kind === "persistent" ? walk.find(value.id) : undefined;
  const storage = storageOf(value);
  if (found !== undefined) walk.tensors.push({ name, kind, ...found });
  else if (storage !== undefined) addStorage(walk, storage, name, kind);
  else addSetting(walk.settings, name, value);
}

/** Counts what is looked at, and the characters of what is kept of it. */
export function spend(walk: Walk, visits: number, characters: number): void {
  walk.visits += visits;
  walk.characters += characters;
  const { path } = walk;
  if (walk.visits > MAX_VISITS)
    throw new ArtifactError("too-many-values", `The checkpoint holds more than ${MAX_VISITS} values: save the weights alone.`, {
      path,
    });
  if (walk.characters > MAX_CHARACTERS)
    throw new ArtifactError("too-much-text", `Names have more than ${MAX_CHARACTERS} characters in all: shorten them.`, { path });
}

function addStorage(walk: Walk, storage: NonNullable<ReturnType<typeof storageOf>>, name: string, kind: TensorKind): void {
  const { dtype = "uint8", elements } = storage;
  walk.tensors.push({ name, kind, storage, dtype, shape: [elements], strides: [1], offset: 0 });
}

function visitObject(walk: Walk, object: PickleObject, name: string, kind: TensorKind): void {
  const rebuilt = rebuiltOf(object);
  if (rebuilt?.kind === "tensor") walk.tensors.push({ name, kind, ...rebuilt.tensor });
  else if (rebuilt?.kind === "wrapper") visit(walk, rebuilt.inner, name, kind);
  else if (rebuilt?.kind === "parts") for (const [part, value] of rebuilt.parts) visit(walk, value, joined(name, part), kind);
  else visitState(walk, object, name, kind);
}

/** An ordered dictionary, a namespace, a module, or any other object: by what was set in it and by its state. */
function visitState(walk: Walk, object: PickleObject, name: string, kind: TensorKind): void {
  if (object.made === "call" && object.entries.length === 0) {
    // `OrderedDict([[key, value], …])`, as protocol 0 and 1 write it.
    const listed = itemsOf(itemsOf(object.args)[0]);
    spend(walk, listed.length, 0);
    for (const item of listed) {
      const [key, value] = itemsOf(item);
      if (key !== undefined && value !== undefined) visitEntries(walk, [[key, value]], name, kind);
    }
  }
  for (const [index, item] of object.items.entries()) visit(walk, item, joined(name, String(index)), kind);
  visitEntries(walk, object.entries, name, kind);
  const state = object.states.at(-1);
  if (state === undefined) return;
  // The state of an ordered dictionary is what modules note about it: versions of its entries.
  if (globalNameOf(object.callee) === "collections.OrderedDict") return;
  const fields =
    state.kind === "dict" ? state.entries : itemsOf(state).flatMap((part) => (part.kind === "dict" ? part.entries : []));
  // Objects may share their state.
  spend(walk, fields.length, 0);
  if (fields.some(([key]) => textOf(key) === "_modules")) visitModule(walk, object, fields, name);
  else if (fields.length > 0) visitEntries(walk, fields, name, kind);
  else visit(walk, state, name, kind);
}

type Entries = readonly (readonly [key: PickleValue, value: PickleValue])[];

function visitModule(walk: Walk, object: PickleObject, fields: Entries, name: string): void {
  const of = (key: string) => entriesOf(fields.find(([field]) => textOf(field) === key)?.[1]);
  const settings: FoundSetting[] = [];
  for (const [key, value] of fields) {
    const setting = textOf(key);
    if (setting !== undefined && !setting.startsWith("_")) addSetting(settings, setting, value);
  }
  spend(
    walk,
    settings.length,
    settings.reduce((sum, { key, value }) => sum + key.length + value.length, 0),
  );
  walk.modules.push({ name, type: classOf(object.callee), settings });
  visitEntries(walk, of("_parameters"), name, "parameter");
  visitEntries(walk, of("_buffers"), name, "buffer");
  visitEntries(walk, of("_modules"), name, "parameter");
}

/** The entries of a dictionary, ordered or not. */
function entriesOf(value: PickleValue | undefined): Entries {
  if (value?.kind === "dict") return value.entries;
  if (value?.kind !== "object") return [];
  const listed = itemsOf(itemsOf(value.args)[0]).flatMap((item) => {
    const [key, one] = itemsOf(item);
    return key === undefined || one === undefined ? [] : [[key, one] as const];
  });
  return [...listed, ...value.entries];
}

/** The class, also of legacy files, which put the source of a module beside it: behind a word that says so, but for the first. */
function classOf(callee: PickleValue): string {
  const [first, inner] = callee.kind === "persistent" ? itemsOf(callee.id) : [callee];
  return globalNameOf(textOf(first) === "module" ? inner : first) ?? "unknown";
}

function visitEntries(walk: Walk, entries: Entries, name: string, kind: TensorKind): void {
  // The state of an optimiser, wherever it stands.
  const keys = new Set(entries.map(([key]) => textOf(key)));
  const inner: TensorKind = keys.has("state") && keys.has("param_groups") ? "training" : kind;
  for (const [key, value] of entries) visit(walk, value, joined(name, keyTextOf(key)), inner);
}

function keyTextOf(key: PickleValue): string {
  if (key.kind === "int") return String(key.value ?? "?");
  return textOf(key) ?? globalNameOf(key) ?? "?";
}

export function joined(name: string, part: string): string {
  return name === "" ? part : part === "" ? name : `${name}.${part}`;
}

function addSetting(settings: FoundSetting[], key: string, value: PickleValue): void {
  if (settings.length >= MAX_SETTINGS || key === "" || !isSetting(value)) return;
  settings.push({ key, value: settingTextOf(value).slice(0, MAX_SETTING_CHARACTERS) });
}

/** Asked of every value, so that no text is made for it: one long text may stand in a million lists. */
function isSetting(value: PickleValue): boolean {
  if (value.kind !== "tuple" && value.kind !== "list") return isPlainSetting(value);
  return value.items.length <= MAX_LISTED && value.items.every(isPlainSetting);
}

function isPlainSetting(value: PickleValue): boolean {
  return value.kind === "int" || value.kind === "float" || value.kind === "bool" || textOf(value) !== undefined;
}

function settingTextOf(value: PickleValue): string {
  if (value.kind === "int" || value.kind === "float" || value.kind === "bool") return String(value.value);
  if (value.kind === "tuple" || value.kind === "list")
    return `[${value.items.map((item) => settingTextOf(item).slice(0, MAX_SETTING_CHARACTERS)).join(", ")}]`;
  return textOf(value) ?? "";
}
