import { textDigest } from "../../bytes/text-digest.js";
import type { CodeReference } from "../../model/code.js";
import type { JsonObject, JsonValue } from "../json.js";
import { jsonTextOf } from "../json-text.js";
import { isComputing, isDangerousBuiltin, isDangerousModule, isKnownLayer, isOwnModule } from "./classes.js";
import { objectAt, textAt, valueAt } from "./config.js";
import { dangerousFunction, GADGETS, READS_VOCABULARY } from "./gadgets.js";

type Reference = Omit<CodeReference, "count">;

/** `hdf5`: loaders of that container run code whatever the caller asks for. */
export type Container = "zip" | "hdf5";

/** What Keras would import or run to make the model that these configurations describe, each thing once, with how often. */
export function codeOf(configurations: readonly JsonValue[], container: Container): readonly CodeReference[] {
  const found = new Map<string, { readonly reference: Reference; count: number }>();
  // The digest of code covers what is inside of it: one for each level would cost the square of a hostile file.
  const visit = (value: JsonValue, isLayer: boolean, isCovered: boolean): void => {
    if (value.kind === "array") for (const item of value.items) visit(item, isLayer, isCovered);
    if (value.kind !== "object") return;
    let covers = isCovered;
    for (const reference of referencesOf(value, { container, isLayer, isCovered })) {
      covers ||= isDigested(reference);
      const key = `${reference.kind}\0${reference.name}`;
      const known = found.get(key) ?? { reference, count: 0 };
      found.set(key, known);
      known.count++;
    }
    for (const entry of value.entries) visit(entry.value, entry.key === "layers", covers);
  };
  for (const configuration of configurations) visit(configuration, true, false);
  return [...found.values()].map(({ reference, count }) => ({ ...reference, count }));
}

function isDigested({ kind, name }: Reference): boolean {
  return kind === "embedded-code" && name.includes(" ");
}

interface Standing {
  readonly container: Container;
  readonly isLayer: boolean;
  readonly isCovered: boolean;
}

function* referencesOf(object: JsonObject, { container, isLayer, isCovered }: Standing): Generator<Reference> {
  const className = textAt(object, "class_name");
  // Keras 1 and 2 marshal functions of several layers, and say so beside them.
  const isMarshalled = object.entries.some(
    ({ key, value }) => key.endsWith("_type") && value.kind === "string" && value.value === "lambda",
  );
  if (isMarshalled && !isCovered) yield embedded("marshalled function", object, container);
  for (const key of ["fn_module", "build_fn_module"]) {
    const module = textAt(object, key);
    if (module !== undefined && !isOwnModule(module))
      yield importOf(module, textAt(object, "fn_name") ?? textAt(object, "name") ?? "");
  }
  if (className === undefined) return;
  const module = textAt(object, "module");
  const config = valueAt(object, "config");
  const name = className === "function" && config?.kind === "string" ? config.value : className;
  const isOwn = module === undefined || isOwnModule(module);
  if (className === "__lambda__" || (className === "Lambda" && isOwn)) {
    if (isCovered) return;
    if (className === "Lambda") yield* lambdaOf(config, container);
    else yield embedded("__lambda__", object, container);
  } else if (!isOwn) yield importOf(module, name);
  else yield* ownOf({ object, className, name, module, config, isLayer });
}

function embedded(name: string, content: JsonValue, container: Container): Reference {
  const safeMode = container === "hdf5" ? ", even in safe mode: CVE-2024-3660, CVE-2025-9905" : ", CVE-2024-3660";
  return {
    kind: "embedded-code",
    // The digest makes other code another reference, so that an exchange shows.
    name: `${name} ${textDigest(jsonTextOf(content)).slice(0, 12)}`,
    standing: "dangerous",
    isCalled: true,
    detail: `marshalled Python code that loading turns into a function and the model calls${safeMode}`,
  };
}

/** A Lambda layer holds its function as marshalled code, or names one that the loading program must bring. */
function* lambdaOf(config: JsonValue | undefined, container: Container): Generator<Reference> {
  const held = valueAt(config, "function");
  // Told where it stands, in the object that says so.
  if (textAt(config, "function_type") === "lambda") return;
  const heldClass = textAt(held, "class_name");
  if (heldClass !== undefined) {
    const [module, name] = [textAt(held, "module"), valueAt(held, "config")];
    // A lambda and a function of another package are objects of their own, and told as that.
    if (heldClass === "__lambda__" || (module !== undefined && !isOwnModule(module))) return;
    yield namedFunction(module ?? "builtins", name?.kind === "string" ? name.value : heldClass);
  } else if (held?.kind === "string") yield namedFunction(textAt(config, "module") ?? "__main__", held.value);
  else yield embedded("keras.layers.Lambda", config ?? { kind: "null", offset: 0 }, container);
}

function namedFunction(module: string, name: string): Reference {
  if (module !== "builtins" && isDangerousModule(module)) return importOf(module, name);
  const detail = "the function of a Lambda layer, which the loading program must bring";
  return { kind: "foreign-code", name: `Lambda ${module}.${name}`, standing: "unverified", detail };
}

/** What a configuration tells the loader to import by name. */
function importOf(module: string, name: string): Reference {
  const full = name === "" ? module : `${module}.${name}`;
  if (isDangerousModule(module) || dangerousFunction(full) !== undefined) {
    const detail =
      dangerousFunction(full) ??
      "a configuration that imports from such a module runs commands when it is loaded (CVE-2025-1550)";
    return { kind: "foreign-code", name: full, standing: "dangerous", isCalled: true, detail };
  }
  return { kind: "foreign-code", name: full, standing: "unverified" };
}

interface Own {
  readonly object: JsonObject;
  readonly className: string;
  readonly name: string;
  readonly module: string | undefined;
  readonly config: JsonValue | undefined;
  readonly isLayer: boolean;
}

/** Classes and functions of Keras itself, or without a module: of them some do more than compute. */
function* ownOf({ object, className, name, module, config, isLayer }: Own): Generator<Reference> {
  const gadget = GADGETS.get(name);
  if (gadget !== undefined) yield { ...gadget, name: `${module ?? "keras"}.${name}` };
  else if (module === "builtins" && (className !== "function" || isDangerousBuiltin(name))) yield importOf(module, name);
  else if (className === "function" && module !== undefined && !isComputing(module)) yield importOf(module, name);
  else if (className === "TFOpLambda" || className === "TensorFlowOpLayer") yield* operationOf(config);
  else if (READS_VOCABULARY.has(className) && textAt(config, "vocabulary") !== undefined) {
    const detail = "a vocabulary that is named, not listed: loading reads any file or address (CVE-2025-12058)";
    yield { kind: "outside-access", name: `keras.layers.${className}`, standing: "dangerous", isCalled: true, detail };
  }
  const registered = textAt(object, "registered_name") ?? (className.includes(">") ? className : "");
  const [packageName = "", own = ""] = registered.split(">", 2);
  if (registered.includes(">")) {
    // Keras registered optimizers of its own under the package that is meant for the user's.
    if (!isOwnModule(packageName) && !(packageName === "Custom" && KERAS_OPTIMIZERS.has(own))) {
      yield { kind: "foreign-code", name: registered, standing: "unverified" };
    }
  } else if (isLayer && module === undefined && !isKnownLayer(className)) {
    yield { kind: "custom-operator", name: `keras.${className}`, standing: "unverified" };
  }
}

const KERAS_OPTIMIZERS: ReadonlySet<string> = new Set(
  "SGD RMSprop Adam AdamW Adadelta Adagrad Adamax Adafactor Nadam Ftrl Lion Lamb LossScaleOptimizer Muon MultiOptimizer ScheduleFreeAdamW".split(
    " ",
  ),
);

/** Layers that wrap one function or operation of TensorFlow. */
function* operationOf(config: JsonValue | undefined): Generator<Reference> {
  const definition = valueAt(config, "node_def");
  const written = definition?.kind === "string" ? /\bop: ?"(\w{1,64})"|"op": ?"(\w{1,64})"/.exec(definition.value) : null;
  const operation =
    textAt(config, "function") ?? written?.[1] ?? written?.[2] ?? textAt(objectAt(config, "node_def"), "op") ?? "";
  const detail = dangerousFunction(operation);
  if (detail !== undefined)
    yield { kind: "outside-access", name: `tensorflow.${operation}`, standing: "dangerous", isCalled: true, detail };
}
