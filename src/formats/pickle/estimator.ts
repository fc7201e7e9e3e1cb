import { numpyArrayOf, numpyScalarOf } from "../../encodings/pickle/numpy.js";
import {
  entryOf,
  globalNameOf,
  integerOf,
  itemsOf,
  type PickleEntry,
  type PickleObject,
  type PickleValue,
  textOf,
} from "../../encodings/pickle/value.js";
import { shortened } from "../../encodings/unique-names.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { Signature } from "../../model/signature.js";
import { elementsIn } from "./elements.js";
import { literalOf } from "./literal.js";

/** What the attributes of an estimator of scikit-learn say about it. */
export interface EstimatorFacts {
  readonly version: string | undefined;
  readonly metadata: readonly MetadataEntry[];
  readonly signatures: readonly Signature[];
}

const SOURCE = "pickle";
// Pipelines in pipelines, and searches over them.
const MAX_DEPTH = 6;
// Settings of the longest pipelines: some twenty a step.
const MAX_SETTINGS = 2000;
// Estimators that are looked at. One that stands in several lists is looked at in each.
const MAX_VISITS = 10_000;
// A few steps say what a pipeline is.
const MAX_DESCRIBED = 64;
const VERSION = "_sklearn_version";

/** Undefined for a value that is no estimator. Settings are named as `get_params` names them: `clf__C`. */
export function estimatorFactsOf(root: PickleValue): EstimatorFacts | undefined {
  const name = classOf(root);
  if (root.kind !== "object" || name === undefined) return undefined;
  const version = textOf(attributeOf(root, VERSION)) ?? textOf(attributeOf(lastStepOf(root), VERSION));
  if (version === undefined && !name.startsWith("sklearn.")) return undefined;
  const features = listOf(attributeOf(firstStepOf(root), "feature_names_in_"));
  const classes = listOf(attributeOf(lastStepOf(root), "classes_"));
  const count = featureCountOf(root);
  const entries: (readonly [string, string | undefined])[] = [
    ["estimator", describedClass(root)],
    ["class", name],
    [VERSION, version],
    [count?.key ?? "", count === undefined ? undefined : String(count.count)],
    ["feature_names_in_", features === undefined ? undefined : JSON.stringify(features)],
    ["classes_", classes === undefined ? undefined : JSON.stringify(classes)],
    ...settingsOf(root),
  ];
  return {
    version,
    metadata: entries.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value, source: SOURCE }])),
    signatures: signaturesOf(root, count?.count),
  };
}

/** The full name of the class that a value is an object of. What a call gives is of any class. */
export function classOf(value: PickleValue | undefined): string | undefined {
  return value?.kind === "object" && value.made === "new" ? globalNameOf(value.callee) : undefined;
}

function attributesOf(object: PickleValue | undefined): readonly PickleEntry[] {
  if (object?.kind !== "object") return [];
  return object.states.flatMap((state) => (state.kind === "dict" ? state.entries : []));
}

function attributeOf(object: PickleValue | undefined, name: string): PickleValue | undefined {
  if (object?.kind !== "object") return undefined;
  return object.states.map((state) => entryOf(state, name)).findLast((value) => value !== undefined);
}

/** Estimators in order, with the names that a pipeline gives them. */
function stepsOf(object: PickleObject): readonly (readonly [string, PickleObject])[] {
  return itemsOf(attributeOf(object, "steps")).flatMap((step) => {
    const [name, estimator] = itemsOf(step);
    return estimator?.kind === "object" ? [[textOf(name) ?? "", estimator] as const] : [];
  });
}

/** What is asked for the columns of the input, and what for the classes of the output. */
function firstStepOf(object: PickleObject, depth = 0): PickleObject {
  const first = stepsOf(object)[0]?.[1] ?? heldBy(object);
  return first === undefined || depth > MAX_DEPTH ? object : firstStepOf(first, depth + 1);
}

function lastStepOf(object: PickleObject, depth = 0): PickleObject {
  const last = stepsOf(object).at(-1)?.[1] ?? heldBy(object);
  return last === undefined || depth > MAX_DEPTH ? object : lastStepOf(last, depth + 1);
}

/** The estimator that another one speaks for: the best of a search, or the frozen one. */
function heldBy(object: PickleObject): PickleObject | undefined {
  const isFrozen = classOf(object) === "sklearn.frozen._frozen.FrozenEstimator";
  const held = attributeOf(object, isFrozen ? "estimator" : "best_estimator_");
  return held?.kind === "object" ? held : undefined;
}

/** Trees and ensembles of trees had the name without `in` before 0.24. */
function featureCountOf(root: PickleObject): { readonly key: string; readonly count: number } | undefined {
  const first = firstStepOf(root);
  for (const key of ["n_features_in_", "n_features_"]) {
    const count = numberOf(attributeOf(first, key));
    if (count !== undefined) return { key, count };
  }
  return undefined;
}

function numberOf(value: PickleValue | undefined): number | undefined {
  const scalar = value === undefined ? undefined : numpyScalarOf(value);
  const number = typeof scalar === "bigint" ? Number(scalar) : (scalar ?? integerOf(value));
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

function listOf(value: PickleValue | undefined): readonly (string | number | boolean)[] | undefined {
  const array = value === undefined ? undefined : numpyArrayOf(value);
  const elements = array?.shape.length === 1 ? elementsIn(array) : undefined;
  return elements?.map((element) => (typeof element === "bigint" ? Number(element) : element));
}

/** `SVC`; of a pipeline with its steps: `Pipeline(StandardScaler, SVC)`. */
function describedClass(object: PickleObject, depth = 0, described = { left: MAX_DESCRIBED }): string {
  const name = classOf(object)?.split(".").at(-1) ?? "object";
  const steps = depth > MAX_DEPTH ? [] : stepsOf(object);
  const names: string[] = [];
  for (const [, step] of steps) {
    if (described.left-- <= 0) {
      names.push("…");
      break;
    }
    names.push(describedClass(step, depth + 1, described));
  }
  return names.length === 0 ? name : `${name}(${names.join(", ")})`;
}

// Attributes that end in an underscore were learnt, those that begin with one are private: all others are settings.
const SETTING = /^[A-Za-z](?:\w*[A-Za-z0-9])?$/;
const OF_MEMBERS = new Set(["estimator", "base_estimator", "estimator_params"]);
/** Attributes that hold estimators by their names. */
const NAMED = new Set(["steps", "transformers", "estimators", "transformer_list"]);

type Setting = readonly [key: string, value: string];

function settingsOf(root: PickleObject): readonly Setting[] {
  const settings: Setting[] = [];
  let visits = 0;
  visit(root, "", 0);
  return settings;

  function visit(object: PickleObject, prefix: string, depth: number): void {
    if (depth > MAX_DEPTH) return;
    // Ensembles keep what they make their members of, beside settings of the same names.
    const isEnsemble = attributeOf(object, "estimator_params") !== undefined;
    for (const [key, value] of attributesOf(object)) {
      const name = textOf(key) ?? "";
      visits++;
      if (visits > MAX_VISITS || settings.length >= MAX_SETTINGS) return;
      if (!SETTING.test(name) || !isSetting(value) || (isEnsemble && OF_MEMBERS.has(name))) continue;
      if (NAMED.has(name)) {
        for (const item of itemsOf(value)) {
          visits++;
          if (visits > MAX_VISITS) return;
          const [label, estimator] = itemsOf(item);
          if (estimator?.kind === "object") visit(estimator, shortened(`${prefix}${textOf(label) ?? ""}__`), depth + 1);
        }
        continue;
      }
      settings.push([`params.${shortened(`${prefix}${name}`)}`, literalOf(value)]);
      if (classOf(value)?.startsWith("sklearn.") === true && value.kind === "object")
        visit(value, shortened(`${prefix}${name}__`), depth + 1);
    }
  }
}

/** Arrays are no settings that fit a line. */
function isSetting(value: PickleValue): boolean {
  const array = numpyArrayOf(value);
  return array === undefined || array.shape.length < 2;
}

/** What `predict` of a classifier takes and gives; of other estimators only what they take is known. */
function signaturesOf(root: PickleObject, features: number | undefined): readonly Signature[] {
  if (features === undefined) return [];
  const array = attributeOf(lastStepOf(root), "classes_");
  const classes = array === undefined ? undefined : numpyArrayOf(array);
  const input = { name: "X", kind: "tensor", dtype: "float64", shape: ["samples", features], required: true } as const;
  if (classes?.shape.length !== 1) return [{ name: "main", inputs: [input], outputs: [] }];
  const dtype = classes.type.dtype ?? "string";
  return [
    { name: "predict", inputs: [input], outputs: [{ name: "y", kind: "tensor", dtype, shape: ["samples"], required: true }] },
  ];
}
