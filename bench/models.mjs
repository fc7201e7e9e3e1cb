import { open } from "node:fs/promises";

// Big tensors are written from one block, over and over: making a gigabyte must not be what takes the time.
const BLOCK_BYTES = 1024 ** 2;
const FLOAT_BYTES = 4;

/** A safetensors file of about `size` bytes in square float32 tensors; the seed decides the values. */
export function safetensorsOf(size, seed, tensors = 8) {
  const side = Math.floor(Math.sqrt(size / tensors / FLOAT_BYTES));
  const each = side * side * FLOAT_BYTES;
  const entries = Array.from({ length: tensors }, (_, index) => [
    `layers.${index}.weight`,
    { dtype: "F32", shape: [side, side], data_offsets: [index * each, (index + 1) * each] },
  ]);
  const text = JSON.stringify({ __metadata__: { format: "pt" }, ...Object.fromEntries(entries) });
  const header = Buffer.from(text.padEnd(Math.ceil(text.length / 8) * 8));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, header, noise(tensors * each, seed)]);
}

/** The same as an ONNX file: a chain of MatMul nodes with embedded weights. */
export function onnxOf(size, seed, tensors = 8) {
  const side = Math.floor(Math.sqrt(size / tensors / FLOAT_BYTES));
  const values = noise(side * side * FLOAT_BYTES * tensors, seed);
  const { before, tensorHead, after } = onnxPieces(side, tensors);
  const each = side * side * FLOAT_BYTES;
  const weights = Array.from({ length: tensors }, (_, index) => [
    tensorHead(index),
    values.subarray(index * each, (index + 1) * each),
  ]);
  return Buffer.concat([before, ...weights.flat(), after]);
}

/** Writes a large ONNX file piece by piece; gives its size in bytes. */
export async function writeLargeOnnx(path, size, tensors = 64) {
  const side = Math.floor(Math.sqrt(size / tensors / FLOAT_BYTES));
  const { before, tensorHead, after } = onnxPieces(side, tensors);
  const block = noise(BLOCK_BYTES, 1);
  const file = await open(path, "w");
  try {
    let written = (await file.write(before)).bytesWritten;
    for (let index = 0; index < tensors; index++) {
      written += (await file.write(tensorHead(index))).bytesWritten;
      for (let left = side * side * FLOAT_BYTES; left > 0; left -= BLOCK_BYTES)
        written += (await file.write(block, 0, Math.min(left, BLOCK_BYTES))).bytesWritten;
    }
    written += (await file.write(after)).bytesWritten;
    return written;
  } finally {
    await file.close();
  }
}

/** A ModelProto in pieces: what stands before the initializers, what begins each one, what stands after. */
function onnxPieces(side, tensors) {
  const each = side * side * FLOAT_BYTES;
  const tensorHead = (index) => {
    const fields = [varintField(1, side), varintField(1, side), varintField(2, 1), textField(8, `w${index}`), head(9, each)];
    const inner = Buffer.concat(fields);
    return Buffer.concat([head(5, inner.length + each), inner]);
  };
  const nodes = Array.from({ length: tensors }, (_, index) => {
    const node = [
      textField(1, `x${index}`),
      textField(1, `w${index}`),
      textField(2, `x${index + 1}`),
      textField(3, `n${index}`),
      textField(4, "MatMul"),
    ];
    return messageField(1, node);
  });
  const start = Buffer.concat([...nodes, textField(2, "chain")]);
  const end = Buffer.concat([messageField(11, valueFields("x0", side)), messageField(12, valueFields(`x${tensors}`, side))]);
  const weights = Array.from({ length: tensors }, (_, index) => tensorHead(index).length + each).reduce(
    (sum, length) => sum + length,
    0,
  );
  const graph = start.length + weights + end.length;
  return {
    before: Buffer.concat([varintField(1, 8), textField(2, "bench"), head(7, graph), start]),
    tensorHead,
    after: Buffer.concat([end, messageField(8, [textField(1, ""), varintField(2, 17)])]),
  };
}

function valueFields(name, side) {
  const dimensions = [1, side].map((size) => messageField(1, [varintField(1, size)]));
  const tensorType = [varintField(1, 1), messageField(2, dimensions)];
  return [textField(1, name), messageField(2, [messageField(1, tensorType)])];
}

function varint(number) {
  const bytes = [];
  for (let rest = number; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}

/** Tag and length of a field of `length` bytes. */
function head(field, length) {
  return Buffer.concat([varint(field * 8 + 2), varint(length)]);
}

function varintField(field, number) {
  return Buffer.concat([varint(field * 8), varint(number)]);
}

function textField(field, text) {
  const bytes = Buffer.from(text);
  return Buffer.concat([head(field, bytes.length), bytes]);
}

function messageField(field, parts) {
  const inner = Buffer.concat(parts);
  return Buffer.concat([head(field, inner.length), inner]);
}

/** Float32 values between -1 and 1, as hard to compress as real weights; the same for the same seed. */
function noise(bytes, seed) {
  const values = new Float32Array(bytes / FLOAT_BYTES);
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  for (let index = 0; index < values.length; index++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    values[index] = state / 2 ** 31;
  }
  return Buffer.from(values.buffer);
}
