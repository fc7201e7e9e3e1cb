import { contentBytesOf, type NumpyArray, numpyElementsOf } from "../../encodings/pickle/numpy.js";
import { itemsOf, type PickleValue, textOf } from "../../encodings/pickle/value.js";

export type Element = string | number | bigint | boolean;

// Labels and columns; more are no list that anybody reads.
const MAX_ELEMENTS = 10_000;
// The same text may be an element many times.
const MAX_CHARACTERS = 1024 * 1024;
const CODE_POINT_BYTES = 4;

/** The elements of a short array of numbers, texts or objects; undefined for those that were not read, or are something else. */
export function elementsIn(array: NumpyArray): readonly Element[] | undefined {
  const { type, content } = array;
  if (type.hasObjects) return objectsIn(content);
  const bytes = contentBytesOf(content);
  if (bytes === undefined || type.itemSize === 0 || bytes.length / type.itemSize > MAX_ELEMENTS) return undefined;
  if (type.kind === "U") return textsIn(bytes, type.itemSize, (item) => wideText(item, type.isBigEndian));
  if (type.kind === "S") return textsIn(bytes, type.itemSize, narrowText);
  return numpyElementsOf(type, bytes);
}

/** An array of objects keeps a list of them; joblib puts the array itself there once more. */
function objectsIn(content: PickleValue | undefined): readonly Element[] | undefined {
  const items = itemsOf(content);
  if (items.length === 0 || items.length > MAX_ELEMENTS) return undefined;
  const elements: Element[] = [];
  let characters = 0;
  for (const item of items) {
    const element = elementOf(item);
    if (element === undefined) return undefined;
    if (typeof element === "string") characters += element.length;
    if (characters > MAX_CHARACTERS) return undefined;
    elements.push(element);
  }
  return elements;
}

function elementOf(value: PickleValue): Element | undefined {
  if (value.kind === "int" || value.kind === "float" || value.kind === "bool") return value.value;
  return textOf(value);
}

function textsIn(bytes: Uint8Array, itemSize: number, read: (item: Uint8Array) => string): readonly string[] {
  return Array.from({ length: bytes.length / itemSize }, (_, at) => read(bytes.subarray(at * itemSize, (at + 1) * itemSize)));
}

/** UCS-4, filled up with zeros. */
function wideText(item: Uint8Array, isBigEndian: boolean): string {
  const view = new DataView(item.buffer, item.byteOffset, item.length);
  let text = "";
  for (let at = 0; at < item.length; at += CODE_POINT_BYTES) {
    const point = view.getUint32(at, !isBigEndian);
    if (point !== 0) text += point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point);
  }
  return text;
}

function narrowText(item: Uint8Array): string {
  return String.fromCharCode(...item).replace(/\0+$/, "");
}
