import { listed, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { counted } from "../quantities.js";
import { defineRule } from "../rule.js";

export const formatDrift = defineRule({
  id: "cross/format-drift",
  title: "Two formats of one model no longer hold the same weights",
  severity: "warning",
  scope: "review",
  why: "A checkpoint and its exports lie side by side and are taken for one model. When one is trained on and the other is not exported again, results depend on which file was loaded. Compared are models of another format in the same folder, which held the same large tensors at the base, also transposed or under other names; what already differed there is left alone.",
  fix: "Export again from the checkpoint, and commit all formats together.",
  options: NO_OPTIONS,
  *evaluate({ comparisons }) {
    const told = new Set<string>();
    const changed = new Set(comparisons.map(({ path }) => path));
    for (const { path, formatSiblings = [] } of comparisons) {
      for (const sibling of formatSiblings) {
        const pair = JSON.stringify([path, sibling.path].sort());
        if (told.has(pair)) continue;
        told.add(pair);
        if (!sibling.isWhole) {
          yield {
            path,
            message: say`It is not known whether ${sibling.path} holds the same weights: not all of them were read.`,
          };
          continue;
        }
        const { same, apart } = sibling;
        if (same.head >= same.base) continue;
        const other = changed.has(sibling.path) ? say`` : say`, which did not change`;
        const now = same.head === 0 ? say`none` : say`${same.head}`;
        yield {
          path,
          message: say`Of ${counted(same.base, "large tensor")} that were the same in ${sibling.path}${other}, ${now} still ${same.head === 1 || same.head === 0 ? say`is` : say`are`}. No longer the same: ${listed(apart)}.`,
        };
      }
    }
  },
});
