import { safetensors } from "../../../src/formats/safetensors/index.js";
import type { Outcome } from "../../outcome.js";
import { describeDamage } from "../damage.js";

await describeDamage(safetensors, {
  milliseconds: 100,
  bytes: (size) => 2 * size,
  // Without its last line break it is the same index.
  isRefused: (path, length, size) => length < size - (path.endsWith(".json") ? 1 : 0),
  contradiction: (outcome, main) => (outcome.opened.size === 0 ? uncovered(outcome, main) : undefined),
});

/** Whatever was read accounts for each byte behind the header exactly once. */
function uncovered({ model }: Outcome, bytes: Uint8Array): string | undefined {
  const ranges = (model?.tensors ?? []).flatMap(({ values }) => (values.kind === "stored" ? values.ranges : []));
  let position = 8 + Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  for (const { offset, length } of [...ranges].sort((a, b) => a.offset - b.offset)) {
    if (offset !== position) return `what stands at ${position} is read not once`;
    position += length;
  }
  return position === bytes.length ? undefined : `what stands at ${position} is not read`;
}
