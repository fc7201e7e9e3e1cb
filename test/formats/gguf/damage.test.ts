import { gguf } from "../../../src/formats/gguf/index.js";
import type { Outcome } from "../../outcome.js";
import { describeDamage } from "../damage.js";

await describeDamage(gguf, {
  milliseconds: 100,
  // What straddles two windows is read twice.
  bytes: (size) => 2 * size,
  // The last bytes of a file may be padding.
  isRefused: (_, length, size) => length < size - 32,
  ignored: /blocks\.json$/,
  contradiction: ({ model }) => overlap(model),
});

/** Two tensors of one file never share a byte. */
function overlap(model: Outcome["model"]): string | undefined {
  const ranges = (model?.tensors ?? []).flatMap(({ values }) =>
    values.kind === "stored" ? values.ranges.map((range) => ({ ...range, path: values.path })) : [],
  );
  const covered = new Map<string, number>();
  for (const { path, offset, length } of [...ranges].sort((a, b) => a.offset - b.offset)) {
    if (offset < (covered.get(path) ?? 0)) return `tensors overlap at ${offset}`;
    covered.set(path, offset + length);
  }
  return undefined;
}
