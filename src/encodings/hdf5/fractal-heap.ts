import { bytesFor, visitRecords } from "./btree2.js";
import type { Fields } from "./fields.js";
import { expectSignature } from "./fields.js";
import type { Hdf5File } from "./file.js";

/** Where links and attributes stand when there are many: objects by their id, in blocks of doubling size. */
export interface FractalHeap {
  /** The object of this id. */
  object(id: Fields): Promise<Fields>;
}

interface Shape {
  readonly address: number;
  readonly idBytes: number;
  readonly offsetBytes: number;
  readonly lengthBytes: number;
  readonly width: number;
  readonly startBytes: number;
  readonly maxDirectBytes: number;
  readonly root: number | undefined;
  readonly rootRows: number;
  readonly hugeTree: number | undefined;
}

// A table of 32 rows of doubling size reaches past every address.
const MAX_ROWS = 64;
const MAX_WIDTH = 1024;

export async function openFractalHeap(file: Hdf5File, address: number): Promise<FractalHeap> {
  const shape = await readShape(file, address);
  let huge: ReadonlyMap<number, { address: number; length: number }> | undefined;
  return {
    async object(id) {
      id.seek(0);
      const first = id.u8();
      switch ((first >> 4) & 3) {
        case 0: {
          const offset = id.uint(shape.offsetBytes);
          const length = id.uint(shape.lengthBytes);
          return managed(file, shape, offset, length);
        }
        case 1: {
          huge ??= await readHuge(file, shape.hugeTree);
          const place = huge.get(id.uint(Math.min(id.left(), file.layout.lengthBytes)));
          if (place === undefined) throw id.refusal("hdf5-heap", "A large object of a heap is nowhere to be found.");
          return file.fieldsAt(place.address, place.length);
        }
        case 2: {
          const isShort = shape.idBytes <= 17;
          const length = (isShort ? first & 0x0f : ((first & 0x0f) << 8) | id.u8()) + 1;
          return id.part(length);
        }
        default:
          throw id.refusal("hdf5-heap", "An object of a heap is of an unknown kind.");
      }
    },
  };
}

async function readShape(file: Hdf5File, address: number): Promise<Shape> {
  const { addressBytes, lengthBytes } = file.layout;
  const fields = await file.fieldsAt(address, 22 + 12 * lengthBytes + 3 * addressBytes);
  expectSignature(fields, "FRHP");
  fields.skip(1);
  const idBytes = fields.u16();
  const filterBytes = fields.u16();
  if (filterBytes > 0) {
    throw fields.refusal(
      "hdf5-heap",
      "A heap of names is compressed, which no writer of models does and this reader does not follow.",
    );
  }
  fields.skip(1);
  const maxManaged = fields.u32();
  fields.size();
  const hugeTree = fields.address();
  fields.skip(lengthBytes + addressBytes + 8 * lengthBytes);
  const width = fields.u16();
  const [startBytes, maxDirectBytes] = [fields.size(), fields.size()];
  const heapBits = fields.u16();
  fields.skip(2);
  const root = fields.address();
  const rootRows = fields.u16();
  const isPower = (value: number) => value > 0 && Number.isInteger(Math.log2(value));
  const isPossible = [width, startBytes, maxDirectBytes].every(isPower) && startBytes <= maxDirectBytes;
  if (!isPossible || width > MAX_WIDTH || rootRows > MAX_ROWS || heapBits > 64) {
    throw file.refusal("hdf5-heap", "A heap of names has impossible sizes: the file is damaged.", address);
  }
  return {
    address,
    idBytes,
    offsetBytes: Math.ceil(heapBits / 8),
    lengthBytes: Math.min(Math.ceil(Math.log2(maxDirectBytes) / 8), bytesFor(maxManaged)),
    width,
    startBytes,
    maxDirectBytes,
    root,
    rootRows,
    hugeTree,
  };
}

async function managed(file: Hdf5File, shape: Shape, offset: number, length: number): Promise<Fields> {
  const lost = () =>
    file.refusal("hdf5-heap", "An object of a heap lies outside of its blocks: the file is damaged.", shape.address);
  let [block, rows, blockStart] = [shape.root, shape.rootRows, 0];
  let blockBytes = shape.startBytes;
  // Each step goes into a block that is smaller than the one before: this many are more than there can be.
  for (let step = 0; step < MAX_ROWS; step++) {
    if (block === undefined) throw lost();
    if (rows === 0) {
      const from = offset - blockStart;
      if (from + length > blockBytes) throw lost();
      expectSignature(await file.fieldsAt(block, 4), "FHDB");
      return file.fieldsAt(block + from, length);
    }
    const place = placeOf(shape, offset - blockStart, rows);
    if (place === undefined) throw lost();
    const { addressBytes } = file.layout;
    const directRows = Math.log2(shape.maxDirectBytes) - Math.log2(shape.startBytes) + 2;
    const prefix = 5 + addressBytes + shape.offsetBytes;
    const signature = await file.fieldsAt(block, 4);
    expectSignature(signature, "FHIB");
    const child = await file.fieldsAt(block + prefix + (place.row * shape.width + place.column) * addressBytes, addressBytes);
    block = child.address();
    blockStart += place.start;
    blockBytes = place.bytes;
    rows = place.row < directRows ? 0 : Math.log2(place.bytes) - Math.log2(shape.startBytes * shape.width) + 1;
  }
  throw lost();
}

interface BlockPlace {
  readonly row: number;
  readonly column: number;
  /** Of the block in its table, and the bytes of heap it spans. */
  readonly start: number;
  readonly bytes: number;
}

function placeOf({ width, startBytes }: Shape, offset: number, rows: number): BlockPlace | undefined {
  let [start, bytes] = [0, startBytes];
  for (let row = 0; row < rows; row++) {
    // Rows 0 and 1 hold blocks of the starting size, each later one blocks of twice the size.
    if (row > 1) bytes *= 2;
    const column = Math.floor((offset - start) / bytes);
    if (column < width) return { row, column, start: start + column * bytes, bytes };
    start += width * bytes;
  }
  return undefined;
}

async function readHuge(
  file: Hdf5File,
  tree: number | undefined,
): Promise<ReadonlyMap<number, { address: number; length: number }>> {
  const places = new Map<number, { address: number; length: number }>();
  if (tree === undefined) return places;
  await visitRecords(file, tree, (record) => {
    const [address, length, id] = [record.address(), record.size(), record.size()];
    if (address !== undefined) places.set(id, { address, length });
  });
  return places;
}
