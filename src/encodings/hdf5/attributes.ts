import { visitRecords } from "./btree2.js";
import type { Fields } from "./fields.js";
import { textOf } from "./fields.js";
import type { Hdf5File } from "./file.js";
import { openFractalHeap } from "./fractal-heap.js";
import type { GlobalHeap } from "./global-heap.js";
import { MESSAGE, type Message, resolved } from "./header.js";
import { elementsOf, fixedText, type Hdf5Type, readDataspace, readType } from "./types.js";

/** A named value of a group or dataset. Only texts are read; `texts` is undefined for anything else. */
export interface Hdf5Attribute {
  readonly name: string;
  readonly texts: readonly string[] | undefined;
}

export async function readAttributes(
  file: Hdf5File,
  heap: GlobalHeap,
  messages: readonly Message[],
): Promise<readonly Hdf5Attribute[]> {
  const attributes: Hdf5Attribute[] = [];
  for (const { type, isShared, fields } of messages) {
    if (type === MESSAGE.attribute) {
      const content = await resolved(file, isShared, fields, type);
      if (content !== undefined) attributes.push(await readAttribute(file, heap, content));
    } else if (type === MESSAGE.attributeInfo) {
      for (const content of await denseAttributes(file, fields)) attributes.push(await readAttribute(file, heap, content));
    }
  }
  return attributes;
}

/** Attributes that stand in a heap, listed by a B-tree of their names. */
async function denseAttributes(file: Hdf5File, fields: Fields): Promise<readonly Fields[]> {
  fields.seek(1);
  const flags = fields.u8();
  if ((flags & 1) !== 0) fields.skip(2);
  const [heapAddress, tree] = [fields.address(), fields.address()];
  if (heapAddress === undefined || tree === undefined) return [];
  const heap = await openFractalHeap(file, heapAddress);
  const ids: Fields[] = [];
  await visitRecords(file, tree, (record) => {
    const id = record.part(8);
    // A shared one stands in a heap that no writer of models uses.
    if ((record.u8() & 2) === 0) ids.push(id);
  });
  const found: Fields[] = [];
  for (const id of ids) found.push(await heap.object(id));
  return found;
}

async function readAttribute(file: Hdf5File, heap: GlobalHeap, fields: Fields): Promise<Hdf5Attribute> {
  const version = fields.u8();
  const flags = fields.u8();
  if (version < 1 || version > 3) throw fields.refusal("hdf5-version", "An attribute is of an unknown version.");
  const [nameBytes, typeBytes, shapeBytes] = [fields.u16(), fields.u16(), fields.u16()];
  if (version === 3) fields.skip(1);
  // Version 1 fills each part up to whole eight bytes.
  const part = (length: number): Fields => {
    const content = fields.part(length);
    if (version === 1) fields.skip((8 - (length % 8)) % 8);
    return content;
  };
  const name = fixedText(part(nameBytes).bytes(nameBytes));
  const typeFields = await resolved(file, version > 1 && (flags & 1) !== 0, part(typeBytes), MESSAGE.datatype);
  const shapeFields = await resolved(file, version > 1 && (flags & 2) !== 0, part(shapeBytes), MESSAGE.dataspace);
  if (typeFields === undefined || shapeFields === undefined) return { name, texts: undefined };
  const type = readType(typeFields);
  const { shape } = readDataspace(shapeFields);
  return { name, texts: shape === undefined ? [] : await textsOf(file, heap, { type, shape, fields }) };
}

interface AttributeValue {
  readonly type: Hdf5Type;
  readonly shape: readonly number[];
  /** At the first element. */
  readonly fields: Fields;
}

async function textsOf(file: Hdf5File, heap: GlobalHeap, value: AttributeValue): Promise<readonly string[] | undefined> {
  const { type, shape, fields } = value;
  if (type.kind !== "string" && type.kind !== "variable-string") return undefined;
  const count = elementsOf(shape);
  if (count * type.size > fields.left() || (count > 0 && type.size === 0)) {
    throw fields.refusal("hdf5-attribute", "An attribute holds fewer bytes than its shape asks for: the file is damaged.");
  }
  file.reserve(count);
  const texts: string[] = [];
  for (let index = 0; index < count; index++) {
    const element = fields.part(type.size);
    if (type.kind === "string") texts.push(fixedText(element.bytes(type.size)));
    else {
      const bytes = await heap.resolve(element);
      if (bytes === undefined) return undefined;
      texts.push(textOf(bytes));
    }
  }
  return texts;
}
