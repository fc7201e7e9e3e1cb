const BLOCK_BYTES = 512;
const latin1 = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));

export interface TarField {
  readonly type?: string;
  readonly size?: string;
  readonly link?: string;
  readonly prefix?: string;
  readonly mode?: string;
  readonly checksum?: string;
}

/** A tar of members, each with what its header states otherwise than others. Without its end: `whole` adds it. */
export function tarOf(members: readonly (readonly [name: string, content: Uint8Array, field?: TarField])[]): Uint8Array {
  return joined(members.map(([name, content, field = {}]) => joined([headerOf(name, content.length, field), padded(content)])));
}

export function whole(tar: Uint8Array): Uint8Array {
  return joined([tar, new Uint8Array(2 * BLOCK_BYTES)]);
}

/** What stands in the members of a tar that has no other headers. */
export function membersOf(tar: Uint8Array): [string, Uint8Array][] {
  const members: [string, Uint8Array][] = [];
  const textAt = (offset: number) => new TextDecoder().decode(tar.subarray(offset, tar.indexOf(0, offset)));
  let position = 0;
  while (tar[position] !== 0) {
    const size = Number.parseInt(textAt(position + 124), 8);
    members.push([textAt(position), tar.slice(position + BLOCK_BYTES, position + BLOCK_BYTES + size)]);
    position += BLOCK_BYTES + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
  }
  return members;
}

function headerOf(name: string, length: number, field: TarField): Uint8Array {
  const header = new Uint8Array(BLOCK_BYTES);
  const put = (text: string, offset: number) => header.set(latin1(text), offset);
  put(name, 0);
  put(field.mode ?? "0000644\0", 100);
  put("0000000\0", 108);
  put("0000000\0", 116);
  put(field.size ?? `${length.toString(8).padStart(11, "0")}\0`, 124);
  put("00000000000\0", 136);
  put("        ", 148);
  put(field.type ?? "0", 156);
  put(field.link ?? "", 157);
  put("ustar\x0000", 257);
  put(field.prefix ?? "", 345);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(field.checksum ?? `${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

function padded(content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(content.length / BLOCK_BYTES) * BLOCK_BYTES);
  bytes.set(content);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
