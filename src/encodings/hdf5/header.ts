import type { Fields } from "./fields.js";
import { expectSignature, textOf } from "./fields.js";
import type { Hdf5File } from "./file.js";

/** Types of the messages that describe an object. Others say nothing that a model needs. */
export const MESSAGE = {
  dataspace: 0x01,
  linkInfo: 0x02,
  datatype: 0x03,
  oldFillValue: 0x04,
  fillValue: 0x05,
  link: 0x06,
  externalFiles: 0x07,
  layout: 0x08,
  filters: 0x0b,
  attribute: 0x0c,
  continuation: 0x10,
  symbolTable: 0x11,
  attributeInfo: 0x15,
} as const;

export interface Message {
  readonly type: number;
  readonly isShared: boolean;
  readonly fields: Fields;
}

// A group with many compact attributes is written in tens of pieces; more than this is a loop.
const MAX_CONTINUATIONS = 10_000;
// The longest message of the format: its size is a 16-bit number.
const MAX_CHUNK_BYTES = 16 * 1024 * 1024;

/** All messages of the object whose header is at `address`, of either version, continuation blocks followed. */
export async function readHeader(file: Hdf5File, address: number): Promise<readonly Message[]> {
  const signature = textOf((await file.fieldsAt(address, 4)).bytes(4));
  return signature === "OHDR" ? readVersion2(file, address) : readVersion1(file, address);
}

async function readVersion1(file: Hdf5File, address: number): Promise<readonly Message[]> {
  const prefix = await file.fieldsAt(address, 16);
  if (prefix.u8() !== 1)
    throw prefix.refusal("hdf5-object", "No object header stands where one is expected: the file is damaged.");
  prefix.skip(1);
  const count = prefix.u16();
  prefix.skip(4);
  const length = prefix.u32();
  const messages: Message[] = [];
  const visit = (chunk: Fields): void => {
    while (chunk.left() >= 8 && messages.length < count) {
      const [type, size, flags] = [chunk.u16(), chunk.u16(), chunk.u8()];
      chunk.skip(3);
      messages.push({ type, isShared: (flags & 2) !== 0, fields: chunk.part(size) });
      file.reserve(1);
    }
  };
  await visitChunks(file, { start: address + 16, length, frame: 0, signature: undefined }, messages, visit);
  return messages;
}

async function readVersion2(file: Hdf5File, address: number): Promise<readonly Message[]> {
  // Signature, version, flags, times, attribute thresholds and the size of the first block: 34 bytes at most.
  const prefix = await file.fieldsAt(address, Math.min(34, file.size - file.layout.base - address));
  expectSignature(prefix, "OHDR");
  if (prefix.u8() !== 2) throw prefix.refusal("hdf5-version", "The object header is of an unknown version.");
  const flags = prefix.u8();
  if ((flags & 0x20) !== 0) prefix.skip(16);
  if ((flags & 0x10) !== 0) prefix.skip(4);
  const length = prefix.uint(1 << (flags & 3));
  const messages: Message[] = [];
  const orderBytes = (flags & 4) === 0 ? 0 : 2;
  const visit = (chunk: Fields): void => {
    while (chunk.left() >= 4 + orderBytes) {
      const [type, size, messageFlags] = [chunk.u8(), chunk.u16(), chunk.u8()];
      chunk.skip(orderBytes);
      messages.push({ type, isShared: (messageFlags & 2) !== 0, fields: chunk.part(size) });
      file.reserve(1);
    }
  };
  await visitChunks(file, { start: address + prefix.at(), length, frame: 4, signature: "OCHK" }, messages, visit);
  return messages;
}

interface FirstChunk {
  readonly start: number;
  readonly length: number;
  /** Bytes of checksum behind the messages of a continuation. */
  readonly frame: number;
  readonly signature: string | undefined;
}

/** The first block, then those that its continuation messages name, and theirs. */
async function visitChunks(
  file: Hdf5File,
  first: FirstChunk,
  messages: readonly Message[],
  visit: (chunk: Fields) => void,
): Promise<void> {
  checkLength(file, first.length, first.start);
  visit(await file.fieldsAt(first.start, first.length));
  let followed = 0;
  for (let index = 0; index < messages.length; index++) {
    const message = messages[index];
    if (message?.type !== MESSAGE.continuation) continue;
    followed++;
    const address = message.fields.address();
    const length = message.fields.size();
    if (address === undefined || followed > MAX_CONTINUATIONS) {
      throw message.fields.refusal("hdf5-object", "The continuation of an object header leads nowhere: the file is damaged.");
    }
    checkLength(file, length, address);
    const chunk = await file.fieldsAt(address, length);
    if (first.signature === undefined) visit(chunk);
    else {
      expectSignature(chunk, first.signature);
      visit(chunk.part(Math.max(0, chunk.left() - first.frame)));
    }
  }
}

function checkLength(file: Hdf5File, length: number, address: number): void {
  if (length > MAX_CHUNK_BYTES) {
    throw file.refusal("hdf5-object", `An object header claims ${length} bytes, and no writer makes one of that size.`, address);
  }
}

/** The one message of this type, resolved where it stands in another object; undefined when the object has none. */
export async function messageOf(file: Hdf5File, messages: readonly Message[], type: number): Promise<Fields | undefined> {
  const message = messages.find((one) => one.type === type);
  return message === undefined ? undefined : resolved(file, message.isShared, message.fields, type);
}

/** The content of a message. A shared one names the object that holds it, which must hold it itself. */
export async function resolved(file: Hdf5File, isShared: boolean, fields: Fields, type: number): Promise<Fields | undefined> {
  if (!isShared) {
    fields.seek(0);
    return fields;
  }
  fields.seek(0);
  const version = fields.u8();
  const kind = fields.u8();
  if (version === 1) fields.skip(6);
  // Kind 1 stands in a heap of shared messages, which no writer of models uses.
  if (version === 3 && kind === 1) return undefined;
  const address = fields.address();
  if (address === undefined) return undefined;
  const target = (await readHeader(file, address)).find((message) => message.type === type && !message.isShared);
  target?.fields.seek(0);
  return target?.fields;
}
