import { crc32 } from "node:zlib";

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
