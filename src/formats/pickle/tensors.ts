import { elementsOf, type NumpyArray, numpyArrayOf } from "../../encodings/pickle/numpy.js";
import type { PickleObject, PickleValue } from "../../encodings/pickle/value.js";
import { ArtifactError } from "../../errors.js";
import type { ByteRange, Tensor, TensorValues } from "../../model/tensor.js";
import type { Anomalies } from "../anomalies.js";

/** Where the bytes of a pickle stand: in the file, or in what its deflate stream gives. */
export interface Place {
  readonly path: string;
  readonly packed?: { readonly offset: number; readonly packedBytes: number; readonly size: number };
}

// Trees of forests and steps of pipelines stay below 20.
const MAX_DEPTH = 100;
// As many values as are kept at most; what is in shared ones is visited once.
const MAX_VISITS = 4_000_000;
// Arrays of the largest forests: six for each of some thousand trees.
const MAX_TENSORS = 100_000;
// Names are paths of attributes; each part is one, or a key that may be anything.
const MAX_PART_CHARACTERS = 100;
const MAX_NAME_CHARACTERS = 1000;

/** The arrays in a value, by the attributes that lead to them: `steps.scaler.mean_`. One that two attributes share has two names. */
export function tensorsIn(root: PickleValue, place: Place, anomalies: Anomalies): readonly Tensor[] {
  const tensors: Tensor[] = [];
  const seen = new Set<PickleValue>();
  const names = new Map<string, number>();
  let visits = 0;
  const visit = (value: PickleValue, name: string, depth: number): void => {
    visits++;
    if (!isHolder(value) || depth > MAX_DEPTH || visits > MAX_VISITS) return;
    const array = numpyArrayOf(value);
    const tensor = array === undefined ? undefined : tensorOf(array, name, place);
    if (tensor !== undefined) {
      if (tensors.length >= MAX_TENSORS) {
        throw new ArtifactError("too-many-entries", `The pickle holds more than ${MAX_TENSORS} arrays: split the model.`, {
          path: place.path,
        });
      }
      const unique = uniqueName(names, tensor.name);
      anomalies.checkName(unique);
      tensors.push({ ...tensor, name: unique });
    }
    if (seen.has(value)) return;
    seen.add(value);
    const parts = array === undefined ? partsOf(value) : objectsOf(array);
    for (const [part, inner] of parts) visit(inner, joined(name, part), depth + 1);
  };
  visit(root, "", 0);
  return tensors;
}

function isHolder({ kind }: PickleValue): boolean {
  return kind === "list" || kind === "tuple" || kind === "dict" || kind === "set" || kind === "object" || kind === "inline";
}

type Part = readonly [name: string, value: PickleValue];

function partsOf(value: PickleValue): readonly Part[] {
  switch (value.kind) {
    case "tuple":
    case "list":
    case "set":
      return value.items.flatMap((item, index) => itemPartsOf(item, index));
    case "dict":
      return value.entries.map(([key, item]) => [keyText(key), item] as const);
    case "object":
      return objectParts(value);
    default:
      return [];
  }
}

/** Lists of named things, as the steps of a pipeline, go by their names. */
function itemPartsOf(item: PickleValue, index: number): readonly Part[] {
  const [first, second, ...more] = item.kind === "tuple" ? item.items : [];
  const isNamed = first?.kind === "string" && second?.kind === "object" && more.length < 2;
  return isNamed ? [[first.value, second]] : [[String(index), item]];
}

function objectParts(object: PickleObject): readonly Part[] {
  const args = partsOf(object.args).map(([name, value]) => [`args.${name}`, value] as const);
  const states = object.states.flatMap(stateParts);
  const items = object.items.map((item, index) => [String(index), item] as const);
  return [...args, ...states, ...items, ...object.entries.map(([key, item]) => [keyText(key), item] as const)];
}

/** A state is a dictionary of attributes, or one of attributes and one of slots. */
function stateParts(state: PickleValue): readonly Part[] {
  if (state.kind !== "tuple") return partsOf(state);
  const isPair = state.items.length === 2 && state.items.every(({ kind }) => kind === "dict" || kind === "none");
  return isPair ? state.items.flatMap(partsOf) : partsOf(state);
}

function objectsOf({ type, content }: NumpyArray): readonly Part[] {
  if (!type.hasObjects || content === undefined) return [];
  return partsOf(content);
}

function keyText(key: PickleValue): string {
  if (key.kind === "string") return key.value;
  if (key.kind === "int") return String(key.value);
  if (key.kind !== "tuple") return key.kind;
  // Not what is inside of tuples in it: each may hold the one before twice, and is then twice as long.
  const items = key.items.slice(0, MAX_PART_CHARACTERS);
  return items.map((item) => (item.kind === "tuple" ? item.kind : keyText(item))).join(",");
}

function tensorOf(array: NumpyArray, name: string, place: Place): Tensor | undefined {
  const { type, shape } = array;
  const parameters = elementsOf(shape);
  if (parameters === undefined || type.hasObjects) return undefined;
  const range = array.range;
  const isEmpty = parameters === 0 && type.dtype !== undefined;
  if (type.dtype === undefined || (range === undefined && !isEmpty)) return bytesOf(array, name, place);
  const bytes = parameters * type.itemSize;
  const isReal = type.kind === "f" || type.kind === "c";
  const tensor = { name, kind: isReal ? "parameter" : "buffer", dtype: type.dtype, shape, parameters, bytes } as const;
  return { ...tensor, values: range === undefined || bytes === 0 ? { kind: "empty" } : storedAt(range, place, array) };
}

/**
 * Records, texts, and numbers that an old protocol wrote as text: as the bytes that stand there, which change when the elements do.
 * NumPy's texts are labels, which are told as such.
 */
function bytesOf({ type, shape, range, content }: NumpyArray, name: string, place: Place): Tensor | undefined {
  if (type.kind === "U" || type.kind === "S") return undefined;
  const written = range ?? writtenRange(content);
  if (written === undefined) return undefined;
  const isWhole = range !== undefined;
  const sizes = isWhole ? [...shape, type.itemSize] : [written.length];
  const tensor = {
    name,
    kind: "buffer",
    dtype: "uint8",
    shape: sizes,
    parameters: written.length,
    bytes: written.length,
  } as const;
  return written.length === 0 ? { ...tensor, values: { kind: "empty" } } : { ...tensor, values: storedAt(written, place) };
}

function writtenRange(content: PickleValue | undefined): ByteRange | undefined {
  const [first] = content?.kind === "object" && content.args.kind === "tuple" ? content.args.items : [content];
  return first?.kind === "string" || first?.kind === "bytes" ? first.range : undefined;
}

function storedAt({ offset, length }: ByteRange, { path, packed }: Place, array?: NumpyArray): TensorValues {
  const layout = {
    ...(array?.isFortran === true ? { strides: fortranStrides(array.shape) } : {}),
    ...(array?.type.isBigEndian === true ? { byteOrder: "big" as const } : {}),
  };
  const stored = { kind: "stored", encoding: "elements", path, ...layout } as const;
  if (packed === undefined) return { ...stored, ranges: [{ offset, length }] };
  const ranges = [{ offset: packed.offset, length: packed.packedBytes }];
  return { ...stored, ranges, packing: { kind: "deflate", size: packed.size, skip: offset } };
}

/** Elements from one to the next along each dimension where the first one is contiguous. */
function fortranStrides(shape: readonly number[]): readonly number[] {
  let step = 1;
  return shape.map((size) => {
    const own = step;
    step *= size;
    return own;
  });
}

function joined(name: string, part: string): string {
  const short = part.length > MAX_PART_CHARACTERS ? `${part.slice(0, MAX_PART_CHARACTERS)}…` : part;
  const whole = name === "" ? short : `${name}.${short}`;
  return whole.length > MAX_NAME_CHARACTERS ? `…${whole.slice(-MAX_NAME_CHARACTERS)}` : whole;
}

/** A second array of the same name gets `#2` behind it. */
function uniqueName(names: Map<string, number>, wanted: string): string {
  const base = wanted === "" ? "array" : wanted;
  let count = names.get(base) ?? 0;
  let name = base;
  do {
    count++;
    name = count === 1 ? base : `${base}#${count}`;
  } while (count > 1 && names.has(name));
  names.set(base, count);
  if (name !== base) names.set(name, 1);
  return name;
}
