import { crc32, inflateRawSync } from "node:zlib";

const latin1 = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));

/** A zip archive of members that are stored as they are. */
export function archiveOf(members: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of members) {
    const path = latin1(name);
    const shared = numbers(
      [20, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [33, 2],
      [crc32(content), 4],
      [content.length, 4],
      [content.length, 4],
      [path.length, 2],
      [0, 2],
    );
    const local = joined([latin1("PK\x03\x04"), shared, path, content]);
    directory.push(latin1("PK\x01\x02"), numbers([20, 2]), shared, numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), path);
    parts.push(local);
    offset += local.length;
  }
  const list = joined(directory);
  const count = members.length;
  const end = numbers([0, 2], [0, 2], [count, 2], [count, 2], [list.length, 4], [offset, 4], [0, 2]);
  return joined([...parts, list, latin1("PK\x05\x06"), end]);
}

/** The members of an archive, unpacked, as its directory lists them. */
export function storedMembersOf(bytes: Uint8Array): [name: string, content: Uint8Array][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 22;
  const members: [string, Uint8Array][] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const [packed, nameLength] = [view.getUint32(at + 20, true), view.getUint16(at + 28, true)];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = bytes.slice(start, start + packed);
    members.push([name, view.getUint16(at + 10, true) === 8 ? new Uint8Array(inflateRawSync(content)) : content]);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return members;
}

/** The pickle of one vector of single-precision numbers, whose storage is `data/0`. */
export function vectorPickle(elements: number): Uint8Array {
  const count = String.fromCharCode(...numbers([elements, 4]));
  const text = (value: string) => `X${String.fromCharCode(value.length)}\0\0\0${value}`;
  const storage = `(${text("storage")}ctorch\nFloatStorage\n${text("0")}${text("cpu")}J${count}tQ`;
  return latin1(`\x80\x02}${text("weight")}ctorch._utils\n_rebuild_tensor_v2\n(${storage}K\0J${count}\x85K\x01\x85\x89}tRs.`);
}

function numbers(...fields: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256)),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
