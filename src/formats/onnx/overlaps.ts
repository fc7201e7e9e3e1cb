import type { ByteRange, Tensor } from "../../model/tensor.js";
import type { Anomalies } from "../anomalies.js";

interface Stretch extends ByteRange {
  readonly tensor: string;
}

/** Notes external tensors that share some of their bytes. Sharing all of them is how one tensor is used twice, and fine. */
export function noteOverlaps(tensors: readonly Tensor[], modelPath: string, anomalies: Anomalies): void {
  for (const stretches of stretchesByPath(tensors, modelPath).values()) {
    stretches.sort((a, b) => a.offset - b.offset || a.length - b.length);
    let reached = 0;
    let before: Stretch | undefined;
    for (const stretch of stretches) {
      const isShared = before?.offset === stretch.offset && before.length === stretch.length;
      if (!isShared && stretch.offset < reached) {
        const detail = `its bytes ${stretch.offset} to ${stretch.offset + stretch.length} are partly those of another tensor`;
        anomalies.add("external-overlap", stretch.tensor, detail);
      }
      reached = Math.max(reached, stretch.offset + stretch.length);
      before = stretch;
    }
  }
}

function stretchesByPath(tensors: readonly Tensor[], modelPath: string): ReadonlyMap<string, Stretch[]> {
  const byPath = new Map<string, Stretch[]>();
  for (const { name, values } of tensors) {
    if (values.kind !== "stored" || values.path === modelPath) continue;
    const stretches = byPath.get(values.path) ?? [];
    byPath.set(values.path, stretches);
    for (const range of values.ranges) if (range.length > 0) stretches.push({ ...range, tensor: name });
  }
  return byPath;
}
