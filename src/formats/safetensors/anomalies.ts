import type { Anomaly, AnomalyKind } from "../../model/model.js";

/** Collects anomalies without letting a file fill a report: some of each sort, then how many more there were. */
export interface AnomalyList {
  add(kind: AnomalyKind, subject: string, detail: string): void;
  /** `path` is the subject of the lines that count what was left out. */
  all(path: string): readonly Anomaly[];
}

// Enough to see a pattern; a reviewer does not read a longer list.
const MAX_OF_A_SORT = 16;

export function anomalyList(): AnomalyList {
  const anomalies: Anomaly[] = [];
  const counts = new Map<string, { readonly kind: AnomalyKind; count: number }>();
  return {
    add(kind, subject, detail) {
      const sort = counts.get(detail) ?? { kind, count: 0 };
      counts.set(detail, sort);
      sort.count++;
      if (sort.count <= MAX_OF_A_SORT) anomalies.push({ kind, subject, detail });
    },
    all(path) {
      const summaries = [...counts]
        .filter(([, { count }]) => count > MAX_OF_A_SORT)
        .map(([detail, { kind, count }]) => ({ kind, subject: path, detail: `${count - MAX_OF_A_SORT} more: ${detail}` }));
      return [...anomalies, ...summaries];
    },
  };
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Names that look like others, or rearrange the line they stand in. */
export function noteInvisible(anomalies: AnomalyList, text: string): void {
  if (INVISIBLE.test(text)) {
    anomalies.add("invisible-characters", text, "the name holds control or formatting characters that do not show");
  }
}
