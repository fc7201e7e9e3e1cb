import {
  exactQuotient,
  flooredQuotient,
  isEqual,
  minus,
  numberOf,
  ONE,
  plus,
  productOf,
  type Size,
  times,
  whole,
  ZERO,
} from "./amount.js";
import { axisOf, type Fact, intOf, intsOf, numbersOf, type Operation, type Sizes, settingOf, shapeAt } from "./fact.js";

type Elements = (operation: Operation) => Sizes | undefined;

/**
 * Elements of lists and scalars of sizes, followed through the operators with which exporters put a shape together. What they give
 * for other values is never asked.
 */
export const ELEMENTS: ReadonlyMap<string, Elements> = new Map<string, Elements>([
  ["Shape", shapeElements],
  ["Size", (operation) => (shapeAt(operation, 0) === null ? undefined : [productOf(shapeAt(operation, 0) ?? [])])],
  ["Constant", spelledOut],
  ["ConstantOfShape", repeated],
  ["Identity", ({ inputs }) => inputs[0]?.elements],
  ["Squeeze", passed],
  ["Unsqueeze", passed],
  ["Reshape", ({ inputs }) => inputs[0]?.elements],
  ["Transpose", turned],
  ["Cast", cast],
  ["Gather", gathered],
  ["Concat", joined],
  ["Slice", sliced],
  ["Add", pairwise(plus)],
  ["Sub", pairwise(minus)],
  ["Mul", pairwise(times)],
  ["Div", pairwise(quotient)],
  ["Equal", pairwise(equality)],
  ["And", pairwise(logical((a, b) => a !== 0 && b !== 0))],
  ["Or", pairwise(logical((a, b) => a !== 0 || b !== 0))],
  ["Greater", pairwise(logical((a, b) => a > b))],
  ["GreaterOrEqual", pairwise(logical((a, b) => a >= b))],
  ["Less", pairwise(logical((a, b) => a < b))],
  ["LessOrEqual", pairwise(logical((a, b) => a <= b))],
  ["Not", (operation) => elementsAt(operation, 0)?.map((size) => truthOf(size, (value) => value === 0))],
  ["Where", chosen],
  [
    "ReduceProd",
    (operation) => (elementsAt(operation, 0) === undefined ? undefined : [productOf(elementsAt(operation, 0) ?? [])]),
  ],
  ["Range", range],
]);

/** Of a list or a scalar. */
function elementsAt({ inputs }: Operation, index: number): Sizes | undefined {
  const { elements, shape } = inputs[index] ?? {};
  return shape === undefined || shape === null || shape.length <= 1 ? elements : undefined;
}

function shapeElements(operation: Operation): Sizes | undefined {
  const shape = shapeAt(operation, 0);
  return shape?.slice(intOf(operation, "start") ?? 0, intOf(operation, "end"));
}

function spelledOut(operation: Operation): Sizes | undefined {
  if (operation.value !== undefined) return operation.value.elements;
  const one = intOf(operation, "value_int");
  return one === undefined ? intsOf(operation, "value_ints")?.map(whole) : [whole(one)];
}

/** As many as the shape says, of a value that is an integer; of a float by default. */
function repeated(operation: Operation): Sizes | undefined {
  const shape = operation.inputs[0] === undefined ? null : numbersOf(operation.inputs[0]);
  const [value] = operation.value?.elements ?? [];
  if (shape === null || shape.length > 1 || value === undefined) return undefined;
  const count = shape[0] ?? 1;
  return count > 0 && count <= MOST_REPEATED ? Array.from({ length: count }, () => value) : undefined;
}

// No shape has more axes.
const MOST_REPEATED = 64;

function passed(operation: Operation): Sizes | undefined {
  return elementsAt(operation, 0);
}

// TensorProto.DataType: sizes that become fractions are no sizes any more.
const INTEGER_TYPES = [2, 3, 4, 5, 6, 7, 12, 13];
const BOOL_TYPE = 9;

function cast(operation: Operation): Sizes | undefined {
  const to = intOf(operation, "to") ?? 0;
  const elements = operation.inputs[0]?.elements;
  if (to === BOOL_TYPE) return elements?.map((size) => truthOf(size, (value) => value !== 0));
  return INTEGER_TYPES.includes(to) ? elements : undefined;
}

function truthOf(size: Size, isTrue: (value: number) => boolean): Size {
  const value = numberOf(size);
  if (value === undefined) return null;
  return isTrue(value) ? ONE : ZERO;
}

function logical(isTrue: (a: number, b: number) => boolean): (a: Size, b: Size) => Size {
  return (a, b) => {
    const other = numberOf(b);
    return other === undefined ? null : truthOf(a, (value) => isTrue(value, other));
  };
}

/** Rows and columns of a table of pads, which exporters turn round. */
function tableOf(operation: Operation): { readonly rows: readonly Sizes[]; readonly columns: number } | undefined {
  const { elements, shape } = operation.inputs[0] ?? {};
  const [height, width] = shape?.length === 2 ? shape.map(numberOf) : [];
  if (elements === undefined || height === undefined || width === undefined || height * width !== elements.length)
    return undefined;
  return { rows: Array.from({ length: height }, (_, row) => elements.slice(row * width, (row + 1) * width)), columns: width };
}

function turned(operation: Operation): Sizes | undefined {
  const order = intsOf(operation, "perm")?.join() ?? "1,0";
  const table = tableOf(operation);
  if (table === undefined) return order === "0" ? elementsAt(operation, 0) : undefined;
  if (order !== "1,0") return order === "0,1" ? table.rows.flat() : undefined;
  return Array.from({ length: table.columns }, (_, column) => table.rows.map((row) => row[column] ?? null)).flat();
}

function gathered(operation: Operation): Sizes | undefined {
  const elements = elementsAt(operation, 0);
  const indices = operation.inputs[1] === undefined ? null : numbersOf(operation.inputs[1]);
  if (elements === undefined || indices === null || shapeAt(operation, 0)?.length !== 1) return undefined;
  return indices.map((index) => elements[axisOf(index, elements.length) ?? -1] ?? null);
}

function joined({ inputs }: Operation): Sizes | undefined {
  const lists = inputs.map((input) => elementsOrUnknown(input));
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}

/** A list whose length is known, though none of its elements. */
function elementsOrUnknown(fact: Fact | undefined): Sizes | undefined {
  if (fact?.elements !== undefined) return (fact.shape?.length ?? 0) <= 1 ? fact.elements : undefined;
  const count = fact?.shape?.length === 1 ? numberOf(fact.shape[0] ?? null) : undefined;
  return count !== undefined && count <= MOST_REPEATED ? Array.from({ length: count }, () => null) : undefined;
}

function sliced(operation: Operation): Sizes | undefined {
  const [starts, ends, axes, steps] = ["starts", "ends", "axes", "steps"].map((name, at) => settingOf(operation, name, at + 1));
  const [start, end] = [starts?.[0], ends?.[0]];
  if (start === undefined || end === undefined || starts?.length !== 1 || axes === null || steps === null) return undefined;
  const [axis, step] = [axes?.[0] ?? 0, steps?.[0] ?? 1];
  const table = tableOf(operation);
  if (table !== undefined) return axis === 0 || axis === -2 ? cut(table.rows, start, end, step)?.flat() : undefined;
  const elements = elementsAt(operation, 0);
  return elements === undefined ? undefined : cut(elements, start, end, step);
}

/** One by one from the front, or all of it from the back. */
function cut<T>(list: readonly T[], start: number, end: number, step: number): readonly T[] | undefined {
  if (step === 1) return list.slice(start, end);
  const isWhole = (start === -1 || start >= list.length - 1) && end < -list.length;
  return step === -1 && isWhole ? [...list].reverse() : undefined;
}

function pairwise(operator: (a: Size, b: Size) => Size): Elements {
  return (operation) => {
    const [a, b] = [elementsOrUnknown(operation.inputs[0]), elementsOrUnknown(operation.inputs[1])];
    if (a === undefined || b === undefined) return undefined;
    const length = a.length === 1 ? b.length : a.length;
    if (b.length !== 1 && b.length !== length) return undefined;
    return Array.from({ length }, (_, index) =>
      operator(a[a.length === 1 ? 0 : index] ?? null, b[b.length === 1 ? 0 : index] ?? null),
    );
  };
}

function quotient(a: Size, b: Size): Size {
  const [by, number] = [numberOf(b), numberOf(a)];
  // The division of the format rounds towards 0: sizes are not below it, a number that is, is none.
  if (number !== undefined && number < 0) return null;
  return exactQuotient(a, b) ?? (by === undefined ? null : flooredQuotient(a, by));
}

function equality(a: Size, b: Size): Size {
  if (isEqual(a, b)) return ONE;
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== undefined && y !== undefined) return ZERO;
  // A size is never −1, which stands for "as it is".
  return (x ?? y ?? 0) < 0 && a !== null && b !== null ? ZERO : null;
}

function chosen(operation: Operation): Sizes | undefined {
  const [condition, yes, no] = [0, 1, 2].map((index) => elementsOrUnknown(operation.inputs[index]));
  if (condition === undefined || yes === undefined || no === undefined) return undefined;
  const length = Math.max(condition.length, yes.length, no.length);
  if (![condition, yes, no].every((list) => list.length === 1 || list.length === length)) return undefined;
  const at = (list: Sizes, index: number): Size => list[list.length === 1 ? 0 : index] ?? null;
  return Array.from({ length }, (_, index) => {
    const which = numberOf(at(condition, index));
    if (which === undefined) return isEqual(at(yes, index), at(no, index)) ? at(yes, index) : null;
    return at(which === 0 ? no : yes, index);
  });
}

function range({ inputs }: Operation): Sizes | undefined {
  const [start, limit, delta] = inputs.map((input) => (input === undefined ? undefined : numbersOf(input)?.[0]));
  if (start === undefined || limit === undefined || delta === undefined || delta === 0) return undefined;
  const length = Math.max(Math.ceil((limit - start) / delta), 0);
  return length > MOST_REPEATED ? undefined : Array.from({ length }, (_, index) => whole(start + index * delta));
}
