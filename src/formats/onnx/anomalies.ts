import type { Anomaly, AnomalyKind } from "../../model/model.js";

// A reviewer reads the first few; the rest would only fill the report.
const MOST_ANOMALIES_OF_A_KIND = 50;
// Controls, bidirectional marks and other characters that change what a name looks like, and not what it is.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]/u;

/** Oddities of one file, a bounded number of each kind. */
export interface Anomalies {
  add(kind: AnomalyKind, subject: string, detail: string): void;
  /** Notes a name with characters that cannot be seen, once. */
  checkName(name: string): void;
  list(): readonly Anomaly[];
}

export function anomaliesOf(): Anomalies {
  const found: Anomaly[] = [];
  const counts = new Map<AnomalyKind, number>();
  const invisible = new Set<string>();
  const add = (kind: AnomalyKind, subject: string, detail: string): void => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= MOST_ANOMALIES_OF_A_KIND) found.push({ kind, subject, detail });
    if (count === MOST_ANOMALIES_OF_A_KIND + 1)
      found.push({ kind, subject: "", detail: "there are more of these, left out here" });
  };
  return {
    add,
    checkName(name) {
      if (invisible.size > MOST_ANOMALIES_OF_A_KIND || !INVISIBLE.test(name) || invisible.has(name)) return;
      invisible.add(name);
      add("invisible-characters", name, "the name holds control, bidirectional or other invisible characters");
    },
    list: () => found,
  };
}
