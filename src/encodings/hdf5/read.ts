import type { Budget } from "../../bytes/budget.js";
import type { ByteSource } from "../../bytes/source.js";
import { type Hdf5Attribute, readAttributes } from "./attributes.js";
import { fileOf, type Hdf5File, pagesOf } from "./file.js";
import { type GlobalHeap, globalHeapOf } from "./global-heap.js";
import { MESSAGE, type Message, messageOf, readHeader } from "./header.js";
import { readStorage, type StoredElements } from "./layout.js";
import { type RawLink, readLinks } from "./links.js";
import { readSuperblock } from "./superblock.js";
import { type Hdf5Type, readDataspace, readType } from "./types.js";

export interface Hdf5Group {
  readonly kind: "group";
  readonly attributes: readonly Hdf5Attribute[];
  readonly links: readonly Hdf5Link[];
}

export interface Hdf5Dataset extends StoredElements {
  readonly kind: "dataset";
  readonly attributes: readonly Hdf5Attribute[];
  readonly type: Hdf5Type;
  /** Undefined of one that is declared to hold nothing. */
  readonly shape: readonly number[] | undefined;
}

/** What a name leads to. Nothing outside of the file is ever opened; `known` is an object that another name reached before. */
export type Hdf5Target =
  | Hdf5Group
  | Hdf5Dataset
  | { readonly kind: "known"; readonly path: string; readonly isGroup: boolean }
  | { readonly kind: "type" }
  | { readonly kind: "soft"; readonly target: string }
  | { readonly kind: "external"; readonly file: string; readonly target: string }
  | { readonly kind: "unknown" };

export interface Hdf5Link {
  readonly name: string;
  readonly target: Hdf5Target;
}

export interface Hdf5Content {
  readonly superblockVersion: number;
  readonly root: Hdf5Group;
  /** Bytes of a user block before it, and of whatever follows the end that it states. */
  readonly leading: number;
  readonly trailing: number;
}

interface Walk {
  readonly file: Hdf5File;
  readonly heap: GlobalHeap;
  /** Objects by address: each is read once, however many names it has. */
  readonly seen: Map<number, { readonly path: string; readonly isGroup: boolean }>;
}

/** Reads all of the structure of an HDF5 file and none of its values: groups, attributes that are text, datasets and their places. */
export async function readHdf5(source: ByteSource, path: string, budget: Budget, signal?: AbortSignal): Promise<Hdf5Content> {
  const pages = pagesOf(source, path, budget, signal);
  const { version, layout, root, end } = await readSuperblock(pages, source.size, path);
  const file = fileOf(pages, source.size, path, budget, layout);
  const walk: Walk = { file, heap: globalHeapOf(file), seen: new Map() };
  const group = await readObject(walk, root, "", 0);
  if (group.kind !== "group")
    throw file.refusal("hdf5-structure", "The root of the file is no group: the file is damaged.", root);
  return { superblockVersion: version, root: group, leading: layout.base, trailing: source.size - end };
}

async function readObject(walk: Walk, address: number, path: string, depth: number): Promise<Hdf5Target> {
  const { file, heap, seen } = walk;
  const known = seen.get(address);
  if (known !== undefined) return { kind: "known", ...known };
  if (depth > file.depth) throw file.refusal("too-deep", `Groups are nested more than ${file.depth} deep.`, address);
  const messages = await readHeader(file, address);
  const links = await readLinks(file, messages);
  seen.set(address, { path, isGroup: links !== undefined });
  const attributes = await readAttributes(file, heap, messages);
  if (links !== undefined) return { kind: "group", attributes, links: await readTargets(walk, links, path, depth) };
  const dataset = await readDataset(file, messages);
  return dataset === undefined ? { kind: "type" } : { kind: "dataset", attributes, ...dataset };
}

async function readTargets(walk: Walk, links: readonly RawLink[], path: string, depth: number): Promise<readonly Hdf5Link[]> {
  const targets: Hdf5Link[] = [];
  for (const link of links) {
    // The whole path: each object below a long one has it as part of its own.
    walk.file.reserveText(path.length + link.name.length + 1);
    const target = link.kind === "hard" ? await readObject(walk, link.address, `${path}/${link.name}`, depth + 1) : link;
    targets.push({ name: link.name, target });
  }
  return targets;
}

/** Undefined of an object that holds a type alone. */
async function readDataset(
  file: Hdf5File,
  messages: readonly Message[],
): Promise<Omit<Hdf5Dataset, "kind" | "attributes"> | undefined> {
  const typeFields = await messageOf(file, messages, MESSAGE.datatype);
  const spaceFields = await messageOf(file, messages, MESSAGE.dataspace);
  if (typeFields === undefined || spaceFields === undefined) return undefined;
  const type = readType(typeFields);
  const { shape, limits } = readDataspace(spaceFields);
  const space = { shape: shape ?? [0], limits: shape === undefined ? [0] : limits, elementBytes: type.size };
  return { type, shape, ...(await readStorage(file, messages, space)) };
}
