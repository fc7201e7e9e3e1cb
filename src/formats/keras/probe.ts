import { LOCAL_BYTES, LOCAL_SIGNATURE } from "../../encodings/zip/entry.js";
import type { Certainty } from "../format.js";
import { CONFIG_ENTRY, METADATA_ENTRY, WEIGHTS_ENTRY } from "./entries.js";

/** The writer puts both configurations first, and neither is packed: they are found header by header. */
export function probeKeras(head: Uint8Array): Certainty {
  const names = new Set(entryNames(head));
  if (names.has(METADATA_ENTRY) && (names.has(CONFIG_ENTRY) || names.has(WEIGHTS_ENTRY))) return "certain";
  if (names.has(CONFIG_ENTRY) && names.has(WEIGHTS_ENTRY)) return "certain";
  return names.has(METADATA_ENTRY) || names.has(CONFIG_ENTRY) || names.has(WEIGHTS_ENTRY) ? "possible" : "no";
}

/** Names of the entries whose headers are within the first bytes. */
function* entryNames(head: Uint8Array): Generator<string> {
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  for (let at = 0; at + LOCAL_BYTES <= head.length; ) {
    if (view.getUint32(at, true) !== LOCAL_SIGNATURE) return;
    const [name, extra] = [view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
    yield new TextDecoder().decode(head.subarray(at + LOCAL_BYTES, at + LOCAL_BYTES + name));
    const packedSize = view.getUint32(at + 18, true);
    // Bit 3: the size stands behind the content, where nothing leads to it.
    if ((view.getUint16(at + 6, true) & 8) !== 0 && packedSize === 0) return;
    at += LOCAL_BYTES + name + extra + packedSize;
  }
}
