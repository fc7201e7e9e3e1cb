import type { ArtifactError } from "../../errors.js";
import type { ByteRange, Tensor, TensorKind, TensorValues } from "../../model/tensor.js";
import type { ProgramDraft, TensorDraft } from "./drafts.js";
import { bitsOf, dtypeOf } from "./dtypes.js";

/** What placing the tensors of one file takes. */
export interface Placing {
  readonly path: string;
  readonly program: ProgramDraft;
  refuse(code: string, message: string, offset: number): ArtifactError;
  /** Accounts for items that are about to be kept in memory. */
  reserve(entries: number): void;
}

/** Shape and place of a tensor that the program brings values for; undefined for one that is computed or fed. */
export function placeTensor(draft: TensorDraft, placing: Placing): Omit<Tensor, "name"> | undefined {
  const { buffer, isExternal, isMutable, sizes, position } = draft;
  if (buffer === 0 && !isExternal) return undefined;
  const dtype = dtypeOf(draft.code);
  const parameters = productOf(draft, placing);
  const bits = bitsOf(dtype);
  const bytes = bits === undefined ? undefined : Math.ceil((parameters * bits) / 8);
  if (bytes !== undefined && !Number.isSafeInteger(bytes)) throw tooLarge(position, placing);
  const kind: TensorKind = isMutable ? "buffer" : "initializer";
  const shaped = { kind, dtype, shape: sizes, parameters };
  if (isExternal) {
    const detail = "the values are in a .ptd file, of which the program does not say the name";
    return { ...shaped, bytes: bytes ?? 0, values: { kind: "absent", path: placing.path, reason: "missing", detail } };
  }
  const room = isMutable ? mutablePlace(draft, placing) : constantPlace(draft, placing);
  const length = bytes ?? room.length;
  if (draft.storageOffset !== 0 || length > room.length) {
    const problem = `A tensor of ${parameters} elements needs ${length} bytes where ${room.length} are`;
    throw placing.refuse("tensor-size-mismatch", `${problem}: the file is damaged; export the model again.`, position);
  }
  return { ...shaped, bytes: length, values: storedAt({ offset: room.offset, length }, draft, placing) };
}

/** Constants stand in the program or in a segment, from their place to the end of it. */
function constantPlace(draft: TensorDraft, placing: Placing): ByteRange {
  const { constants, constantSegment } = placing.program;
  if (constants.length > 0) {
    const range = constants[draft.buffer];
    if (range === undefined) throw nowhere(draft, placing);
    return range;
  }
  return placeIn(constantSegment, draft, placing);
}

/** What a mutable tensor holds before the first run. */
function mutablePlace(draft: TensorDraft, placing: Placing): ByteRange {
  return placeIn(placing.program.mutableSegments[draft.mutableSegment], draft, placing);
}

function placeIn(places: ProgramDraft["constantSegment"], draft: TensorDraft, placing: Placing): ByteRange {
  const segment = places === undefined ? undefined : placing.program.segments[places.segment];
  const offset = places?.offsets[draft.buffer];
  if (segment === undefined || offset === undefined || offset > segment.length) throw nowhere(draft, placing);
  return { offset: segment.offset + offset, length: segment.length - offset };
}

function storedAt(range: ByteRange, { order, sizes, position }: TensorDraft, { path, refuse }: Placing): TensorValues {
  if (range.length === 0) return { kind: "empty" };
  const stored: TensorValues = { kind: "stored", encoding: "elements", path, ranges: [range] };
  if (order.every((dimension, index) => dimension === index)) return stored;
  if (new Set(order).size !== sizes.length || order.some((dimension) => dimension >= sizes.length)) {
    const problem = "A tensor's dimensions in memory are not those of its shape";
    throw refuse("tensor-shape", `${problem}: the file is damaged; export the model again.`, position);
  }
  const strides = new Array<number>(sizes.length).fill(1);
  let step = 1;
  for (const dimension of order.toReversed()) {
    strides[dimension] = step;
    step *= sizes[dimension] ?? 1;
  }
  return { ...stored, strides };
}

function productOf({ sizes, position }: TensorDraft, placing: Placing): number {
  if (sizes.some((size) => size < 0)) {
    const problem = "A tensor with values has a negative size";
    throw placing.refuse("tensor-shape", `${problem}: the file is damaged; export the model again.`, position);
  }
  const product = sizes.includes(0) ? 0 : sizes.reduce((all, size) => all * size, 1);
  if (!Number.isSafeInteger(product)) throw tooLarge(position, placing);
  return product;
}

function tooLarge(position: number, { refuse }: Placing): ArtifactError {
  return refuse(
    "tensor-too-large",
    "A tensor declares more than 2^53 elements or bytes: no file can hold it; export it again.",
    position,
  );
}

function nowhere({ position }: TensorDraft, { refuse }: Placing): ArtifactError {
  const problem = "A tensor has its values at a place that is not there";
  return refuse("index-out-of-range", `${problem}: the file is damaged; export the model again.`, position);
}
