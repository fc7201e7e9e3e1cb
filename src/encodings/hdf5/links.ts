import { visitRecords } from "./btree2.js";
import type { Fields } from "./fields.js";
import { expectSignature, textOf } from "./fields.js";
import type { Hdf5File } from "./file.js";
import { openFractalHeap } from "./fractal-heap.js";
import { MESSAGE, type Message, messageOf } from "./header.js";

/** A name in a group and what it leads to. Only hard links are followed. */
export type RawLink =
  | { readonly kind: "hard"; readonly name: string; readonly address: number }
  | { readonly kind: "soft"; readonly name: string; readonly target: string }
  | { readonly kind: "external"; readonly name: string; readonly file: string; readonly target: string }
  | { readonly kind: "unknown"; readonly name: string };

/** Undefined when the object is no group. */
export async function readLinks(file: Hdf5File, messages: readonly Message[]): Promise<readonly RawLink[] | undefined> {
  const table = await messageOf(file, messages, MESSAGE.symbolTable);
  if (table !== undefined) return symbolTable(file, table);
  const info = await messageOf(file, messages, MESSAGE.linkInfo);
  const compact = messages.filter(({ type }) => type === MESSAGE.link);
  if (info === undefined && compact.length === 0) return undefined;
  const links = compact.map(({ fields }) => linkOf(fields));
  return info === undefined ? links : [...links, ...(await denseLinks(file, info))];
}

async function denseLinks(file: Hdf5File, info: Fields): Promise<readonly RawLink[]> {
  info.skip(1);
  const flags = info.u8();
  if ((flags & 1) !== 0) info.skip(8);
  const [heapAddress, tree] = [info.address(), info.address()];
  if (heapAddress === undefined || tree === undefined) return [];
  const heap = await openFractalHeap(file, heapAddress);
  const ids: Fields[] = [];
  await visitRecords(file, tree, (record) => {
    record.skip(4);
    ids.push(record.part(7));
  });
  const links: RawLink[] = [];
  for (const id of ids) links.push(linkOf(await heap.object(id)));
  // The tree goes by hashes, which is no order to show.
  return links.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

const HARD = 0;
const SOFT = 1;
const EXTERNAL = 64;

function linkOf(fields: Fields): RawLink {
  fields.seek(0);
  if (fields.u8() !== 1) throw fields.refusal("hdf5-version", "A link is of an unknown version.");
  const flags = fields.u8();
  const type = (flags & 0x08) === 0 ? HARD : fields.u8();
  if ((flags & 0x04) !== 0) fields.skip(8);
  if ((flags & 0x10) !== 0) fields.skip(1);
  const name = textOf(fields.bytes(fields.uint(1 << (flags & 3))));
  if (type === HARD) {
    const address = fields.address();
    return address === undefined ? { kind: "unknown", name } : { kind: "hard", name, address };
  }
  if (type === SOFT) return { kind: "soft", name, target: textOf(fields.bytes(fields.u16())) };
  if (type !== EXTERNAL) return { kind: "unknown", name };
  const content = fields.part(fields.u16());
  content.skip(1);
  return { kind: "external", name, file: content.text(), target: content.text() };
}

interface Table {
  readonly file: Hdf5File;
  readonly names: Fields;
  readonly links: RawLink[];
  /** Nodes of the tree: none stands in it twice. */
  readonly seen: Set<number>;
}

/** Groups of files that old versions can read: a B-tree of symbol nodes, whose names stand in a heap. */
async function symbolTable(file: Hdf5File, fields: Fields): Promise<readonly RawLink[]> {
  const [tree, heap] = [fields.address(), fields.address()];
  if (tree === undefined || heap === undefined) return [];
  const names = await localHeap(file, heap);
  const table: Table = { file, names, links: [], seen: new Set() };
  await visitGroupNode(table, tree, MAX_TREE_DEPTH);
  return table.links;
}

// Nodes hold up to 32 children: five levels are 30 million names.
const MAX_TREE_DEPTH = 16;

export async function localHeap(file: Hdf5File, address: number): Promise<Fields> {
  const fields = await file.fieldsAt(address, 8 + 2 * file.layout.lengthBytes + file.layout.addressBytes);
  expectSignature(fields, "HEAP");
  fields.skip(4);
  const size = fields.size();
  fields.skip(file.layout.lengthBytes);
  const start = fields.address();
  if (start === undefined) throw fields.refusal("hdf5-heap", "A heap of names has no place: the file is damaged.");
  return file.fieldsAt(start, size);
}

async function visitGroupNode(table: Table, address: number, depth: number): Promise<void> {
  const { file, seen } = table;
  if (seen.has(address)) throw file.refusal("hdf5-btree", "A node of a B-tree stands in it twice: the file is damaged.", address);
  seen.add(address);
  const { addressBytes, lengthBytes } = file.layout;
  const head = await file.fieldsAt(address, 8);
  const signature = textOf(head.bytes(4));
  if (signature === "SNOD") return visitSymbols(table, address);
  head.seek(0);
  expectSignature(head, "TREE");
  if (head.u8() !== 0 || depth === 0) throw head.refusal("hdf5-btree", "The B-tree of a group is damaged or without end.");
  head.skip(1);
  const count = head.u16();
  file.reserve(count + 1);
  const node = await file.fieldsAt(address + 8 + 2 * addressBytes, count * (lengthBytes + addressBytes));
  for (let index = 0; index < count; index++) {
    node.skip(lengthBytes);
    const child = node.address();
    if (child === undefined) throw node.refusal("hdf5-btree", "A node of a B-tree has a child without a place.");
    await visitGroupNode(table, child, depth - 1);
  }
}

async function visitSymbols({ file, names, links }: Table, address: number): Promise<void> {
  const { addressBytes } = file.layout;
  const head = await file.fieldsAt(address, 8);
  head.skip(6);
  const count = head.u16();
  file.reserve(count);
  const node = await file.fieldsAt(address + 8, count * (2 * addressBytes + 24));
  for (let index = 0; index < count; index++) {
    const nameAt = node.address();
    const target = node.address();
    const cache = node.u32();
    node.skip(4);
    const scratch = node.part(16);
    if (nameAt === undefined) throw node.refusal("hdf5-structure", "An entry of a group has no name.");
    names.seek(nameAt);
    const name = names.text();
    file.reserveText(name.length);
    if (cache === 2) {
      names.seek(scratch.u32());
      const text = names.text();
      file.reserveText(text.length);
      links.push({ kind: "soft", name, target: text });
    } else links.push(target === undefined ? { kind: "unknown", name } : { kind: "hard", name, address: target });
  }
}
