/** Protobuf by hand, after https://protobuf.dev/programming-guides/encoding/, to write what no library would. */
export type Part = Uint8Array | string;

export function varint(value: number | bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}

export function number(field: number, value: number | bigint): Uint8Array {
  return joined(varint(field * 8), varint(value));
}

export function block(field: number, ...parts: readonly Part[]): Uint8Array {
  const payload = joined(...parts);
  return joined(varint(field * 8 + 2), varint(payload.length), payload);
}

/** The key of a field that claims `length` bytes, without them. */
export function claim(field: number, length: number | bigint): Uint8Array {
  return joined(varint(field * 8 + 2), varint(length));
}

export function joined(...parts: readonly Part[]): Uint8Array {
  const pieces = parts.map((part) => (typeof part === "string" ? new TextEncoder().encode(part) : part));
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A model whose graph has these fields. */
export function modelOf(...graph: readonly Part[]): Uint8Array {
  return joined(number(1, 8), block(7, ...graph), block(8, number(2, 16)));
}

/** A dense initializer of a graph. */
export function initializer(name: string, dims: readonly number[], dataType: number, ...fields: readonly Part[]): Uint8Array {
  return block(5, ...dims.map((dim) => number(1, dim)), number(2, dataType), block(8, name), ...fields);
}

/** A float32 initializer whose elements are in another file. */
export function externalTensor(name: string, elements: number, entries: Record<string, string>): Uint8Array {
  const pairs = Object.entries(entries).map(([key, value]) => block(13, block(1, key), block(2, value)));
  return initializer(name, [elements], 1, ...pairs, number(14, 1));
}
