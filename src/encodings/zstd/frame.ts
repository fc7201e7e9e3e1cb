import { decodeBlock, type Frame } from "./block.js";

// https://www.rfc-editor.org/rfc/rfc8878: frames of blocks, each with a header of three bytes.
const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const LARGEST_BLOCK_BYTES = 128 * 1024;
const BLOCK_HEADER_BYTES = 3;
const [RAW, REPEATED, COMPRESSED] = [0, 1, 2];

/**
 * The bytes that a Zstandard stream stands for. Undefined when it is damaged, wants a dictionary, or stands for more than `atMost`
 * bytes: what blocks can give is added up before anything is allocated. A checksum of the content is not compared.
 */
export function unzstd(stream: Uint8Array, atMost: number): Uint8Array | undefined {
  const frames = framesOf(stream);
  if (frames === undefined) return undefined;
  const most = frames.reduce((sum, { largest }) => sum + largest, 0);
  if (frames.some(({ size = 0 }) => size > atMost)) return undefined;
  const out = new Uint8Array(Math.min(most, atMost));
  let filled = 0;
  for (const { blocks, size } of frames) {
    const frame: Frame = { out, start: filled, filled, huffman: undefined, tables: undefined, recent: [1, 4, 8] };
    for (const block of blocks) if (!addBlock(block, frame)) return undefined;
    if (size !== undefined && frame.filled - filled !== size) return undefined;
    filled = frame.filled;
  }
  return out.subarray(0, filled);
}

interface Block {
  readonly kind: number;
  /** Of a repeated byte, how often it stands; of other blocks, what they take. */
  readonly size: number;
  readonly content: Uint8Array;
  /** Bytes that it can give. */
  readonly largest: number;
}

function addBlock({ kind, size, content, largest }: Block, frame: Frame): boolean {
  if (kind === COMPRESSED) return decodeBlock(content, frame, largest);
  if (frame.filled + size > frame.out.length) return false;
  if (kind === RAW) frame.out.set(content, frame.filled);
  else frame.out.fill(content[0] ?? 0, frame.filled, frame.filled + size);
  frame.filled += size;
  return true;
}

interface FrameLayout {
  /** What the frame states that it gives. */
  readonly size: number | undefined;
  readonly blocks: readonly Block[];
  readonly largest: number;
}

/** Where the blocks stand; undefined where they leave the stream. */
function framesOf(stream: Uint8Array): readonly FrameLayout[] | undefined {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  const frames: FrameLayout[] = [];
  let at = 0;
  while (at < stream.length) {
    if (at + 8 > stream.length) return undefined;
    const magic = view.getUint32(at, true);
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) {
      at += 8 + view.getUint32(at + 4, true);
      continue;
    }
    const header = magic === MAGIC ? headerOf(stream, at + 4) : undefined;
    const read = header && blocksOf(stream, header.end, Math.min(header.window, LARGEST_BLOCK_BYTES));
    if (header === undefined || read === undefined) return undefined;
    const { blocks, end } = read;
    frames.push({ size: header.size, blocks, largest: blocks.reduce((sum, { largest }) => sum + largest, 0) });
    at = end + (header.hasChecksum ? 4 : 0);
  }
  return at === stream.length && frames.length > 0 ? frames : undefined;
}

interface FrameHeader {
  readonly size: number | undefined;
  readonly window: number;
  readonly hasChecksum: boolean;
  readonly end: number;
}

function headerOf(stream: Uint8Array, start: number): FrameHeader | undefined {
  const descriptor = stream[start] ?? 0;
  const isSingle = (descriptor & 0x20) !== 0;
  if ((descriptor & 0x08) !== 0) return undefined;
  let at = start + 1;
  const exponent = isSingle ? 0 : (stream[at] ?? 0) >> 3;
  const mantissa = isSingle ? 0 : (stream[at++] ?? 0) & 7;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  if (littleOf(stream, at, dictionaryBytes) !== 0) return undefined;
  at += dictionaryBytes;
  const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const size = sizeBytes === 0 ? undefined : littleOf(stream, at, sizeBytes) + (sizeBytes === 2 ? 256 : 0);
  at += sizeBytes;
  const window = isSingle ? (size ?? 0) : 2 ** (10 + exponent) * (1 + mantissa / 8);
  return at > stream.length ? undefined : { size, window, hasChecksum: (descriptor & 0x04) !== 0, end: at };
}

function blocksOf(
  stream: Uint8Array,
  start: number,
  atMost: number,
): { readonly blocks: readonly Block[]; readonly end: number } | undefined {
  const blocks: Block[] = [];
  let at = start;
  for (let isLast = false; !isLast; ) {
    if (at + BLOCK_HEADER_BYTES > stream.length) return undefined;
    const header = littleOf(stream, at, BLOCK_HEADER_BYTES);
    const [kind, size] = [(header >> 1) & 3, header >> 3];
    isLast = (header & 1) === 1;
    at += BLOCK_HEADER_BYTES;
    const length = kind === REPEATED ? 1 : size;
    if (kind > COMPRESSED || size > atMost || at + length > stream.length) return undefined;
    blocks.push({ kind, size, content: stream.subarray(at, at + length), largest: kind === COMPRESSED ? atMost : size });
    at += length;
  }
  return { blocks, end: at };
}

function littleOf(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let index = 0; index < count; index++) value += (bytes[at + index] ?? 0) * 256 ** index;
  return value;
}
