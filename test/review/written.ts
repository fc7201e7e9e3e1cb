/** Elements of a tensor, and how they are stored. */
export interface Written {
  readonly dtype: "F32" | "F16";
  readonly shape: readonly number[];
  /** float32 numbers, or the bits of float16 ones. */
  readonly values: Float32Array | Uint16Array;
}

/** A file after https://github.com/huggingface/safetensors#format, of tensors of any shape. */
export function written(tensors: Readonly<Record<string, Written>>): Uint8Array {
  let end = 0;
  const header = Object.entries(tensors).map(([name, { dtype, shape, values }]) => {
    const start = end;
    end += values.byteLength;
    return [name, { dtype, shape, data_offsets: [start, end] }];
  });
  const text = new TextEncoder().encode(JSON.stringify(Object.fromEntries(header)));
  const bytes = new Uint8Array(8 + text.length + end);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  let at = 8 + text.length;
  for (const { values } of Object.values(tensors)) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += values.byteLength;
  }
  return bytes;
}
