import type { Reading } from "../../bytes/cursor.js";
import type { Pages } from "../../bytes/pages.js";

/** Where the program ends and its segments begin, in bytes from the start of the file. */
export interface Header {
  readonly programEnd: number;
  /** Undefined where the file says of no segments. */
  readonly segmentsStart: number | undefined;
}

const MAGIC = "eh00";
const START = 8;
// `"eh00" | u32 bytes of the header | u64 bytes of the program | u64 place of the first segment`; later writers add fields.
const HEADER_BYTES = 24;

/** https://github.com/pytorch/executorch/blob/main/docs/source/pte-file-format.md; old files have no header, and all of them is program. */
export function* readHeader(pages: Pages): Reading<Header> {
  const none = { programEnd: pages.size, segmentsStart: undefined };
  if (pages.size < START + HEADER_BYTES) return none;
  const bytes = yield* pages.read({ start: START, end: START + HEADER_BYTES });
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) return none;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(4, true);
  const [programEnd, segmentsStart] = [Number(view.getBigUint64(8, true)), Number(view.getBigUint64(16, true))];
  if (length < HEADER_BYTES || programEnd < START + HEADER_BYTES) {
    throw pages.refusal(
      "malformed-header",
      "The header leaves no room for a program: the file is damaged; export it again.",
      START,
    );
  }
  if (programEnd > pages.size || segmentsStart > pages.size) {
    const problem = `The header claims ${programEnd} bytes of program and segments from ${segmentsStart}, and the file has ${pages.size} bytes`;
    throw pages.refusal("truncated", `${problem}: it was cut off; copy it again, completely.`, START);
  }
  if (segmentsStart !== 0 && segmentsStart < programEnd) {
    const problem = "The header has segments begin inside of the program";
    throw pages.refusal("malformed-header", `${problem}: the file is damaged; export it again.`, START);
  }
  return { programEnd, segmentsStart: segmentsStart === 0 ? undefined : segmentsStart };
}
