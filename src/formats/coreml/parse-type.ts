import type { Cursor, Extent, Reading } from "../../bytes/cursor.js";
import { type Field, readMessage } from "../../encodings/protobuf.js";
import { exactOf, integerOf, messageOf, readInt64s, readText } from "../../encodings/protobuf-values.js";
import type { Dimension, Value } from "../../model/signature.js";

type Described = Pick<Value, "kind" | "dtype" | "shape">;

const UNSAID: Described = { kind: "opaque", dtype: "unknown", shape: null };

/** FeatureDescription: an input or output by name. https://github.com/apple/coremltools/blob/main/mlmodel/format/FeatureTypes.proto */
export function* parseFeature(cursor: Cursor, message: Extent): Reading<Value> {
  let name = "";
  let described = UNSAID;
  let isOptional = false;
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) name = yield* readText(cursor, field);
    if (field.number !== 3) return;
    yield* readMessage(cursor, messageOf(cursor, field), function* (inner) {
      if (inner.number === 1000) isOptional = integerOf(cursor, inner) !== 0;
      else described = yield* parseType(cursor, inner);
    });
  });
  return { name, ...described, required: !isOptional };
}

const SCALARS: ReadonlyMap<number, string> = new Map([
  [1, "int64"],
  [2, "float64"],
  [3, "string"],
]);

/** FeatureType: a union. */
function* parseType(cursor: Cursor, field: Field): Reading<Described> {
  const message = messageOf(cursor, field);
  const scalar = SCALARS.get(field.number);
  if (scalar !== undefined) return { kind: "tensor", dtype: scalar, shape: [] };
  if (field.number === 4) return yield* parseImage(cursor, message);
  if (field.number === 5) return yield* parseArray(cursor, message);
  if (field.number === 6 || field.number === 7) {
    const first: number[] = [];
    yield* readMessage(cursor, message, (inner) => {
      first.push(inner.number);
      return undefined;
    });
    if (field.number === 6) return { kind: "map", dtype: `map(${first.includes(1) ? "int64" : "string"}, float64)`, shape: null };
    return { kind: "sequence", dtype: `sequence(${first.includes(1) ? "int64" : "string"})`, shape: null };
  }
  if (field.number !== 8) return UNSAID;
  let state = UNSAID;
  yield* readMessage(cursor, message, function* (inner) {
    if (inner.number === 1) state = yield* parseArray(cursor, messageOf(cursor, inner));
  });
  return state;
}

const COLOURS: ReadonlyMap<number, string> = new Map([
  [10, "grayscale"],
  [20, "RGB"],
  [30, "BGR"],
  [40, "grayscale float16"],
]);

function* parseImage(cursor: Cursor, message: Extent): Reading<Described> {
  let [width, height, colour, isFlexible] = [0, 0, 0, false];
  yield* readMessage(cursor, message, (field) => {
    if (field.number === 1) width = integerOf(cursor, field);
    if (field.number === 2) height = integerOf(cursor, field);
    if (field.number === 3) colour = integerOf(cursor, field);
    if (field.number === 21 || field.number === 31) isFlexible = true;
    return undefined;
  });
  const shape = isFlexible ? [null, null] : [height, width];
  return { kind: "opaque", dtype: `image(${COLOURS.get(colour) ?? "unknown"})`, shape };
}

const ARRAY_DTYPES: ReadonlyMap<number, string> = new Map([
  [65_568, "float32"],
  [65_600, "float64"],
  [65_552, "float16"],
  [131_104, "int32"],
  [131_080, "int8"],
]);

/** ArrayFeatureType: a default shape, and maybe others that are allowed. Without a shape any is. */
function* parseArray(cursor: Cursor, message: Extent): Reading<Described> {
  const sizes: bigint[] = [];
  const others: bigint[][] = [];
  const ranges: boolean[] = [];
  let code = 0;
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) yield* readInt64s(cursor, field, sizes);
    if (field.number === 2) code = integerOf(cursor, field);
    if (field.number === 21) {
      yield* readMessage(cursor, messageOf(cursor, field), function* (shape) {
        const one: bigint[] = [];
        others.push(one);
        yield* readMessage(cursor, messageOf(cursor, shape), function* (inner) {
          if (inner.number === 1) yield* readInt64s(cursor, inner, one);
        });
      });
    }
    if (field.number === 31) {
      yield* readMessage(cursor, messageOf(cursor, field), function* (range) {
        let [low, high] = [0n, 0n];
        yield* readMessage(cursor, messageOf(cursor, range), (inner) => {
          if (inner.number === 1) low = inner.bits;
          if (inner.number === 2) high = inner.bits;
          return undefined;
        });
        ranges.push(low !== high);
      });
    }
  });
  const known = sizes.length > 0 ? sizes : (others[0] ?? []);
  const dimensionOf = (size: bigint, axis: number): Dimension => {
    const isFree = ranges[axis] === true || others.some((other) => other[axis] !== size);
    return isFree || size < 0n ? null : exactOf(cursor, size, message.start);
  };
  const shape = known.length > 0 ? known.map(dimensionOf) : ranges.length > 0 ? ranges.map(() => null) : null;
  return { kind: "tensor", dtype: ARRAY_DTYPES.get(code) ?? "unknown", shape };
}
