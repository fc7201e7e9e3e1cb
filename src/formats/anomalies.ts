import type { Anomaly, AnomalyKind } from "../model/model.js";

/** Oddities of one artifact: some of each sort, then how many more there were, so that a file cannot fill a report. */
export interface Anomalies {
  add(kind: AnomalyKind, subject: string, detail: string): void;
  /** Notes a name with characters that cannot be seen, once. */
  checkName(name: string): void;
  list(): readonly Anomaly[];
}

// A reviewer reads the first few and sees the pattern.
const MOST_OF_A_SORT = 16;
// Controls, bidirectional marks and other characters that change what a name looks like, and not what it is.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]/u;

/** `path` is the artifact's: the subject of the lines that count what was left out. */
export function anomaliesOf(path: string): Anomalies {
  const anomalies: Anomaly[] = [];
  const counts = new Map<string, { readonly kind: AnomalyKind; readonly detail: string; count: number }>();
  const invisible = new Set<string>();
  const add = (kind: AnomalyKind, subject: string, detail: string): void => {
    const sort = counts.get(`${kind} ${detail}`) ?? { kind, detail, count: 0 };
    counts.set(`${kind} ${detail}`, sort);
    sort.count++;
    if (sort.count <= MOST_OF_A_SORT) anomalies.push({ kind, subject, detail });
  };
  return {
    add,
    checkName(name) {
      if (!INVISIBLE.test(name) || invisible.has(name)) return;
      // Beyond what is told only their number matters.
      if (invisible.size <= MOST_OF_A_SORT) invisible.add(name);
      add("invisible-characters", name, "the name holds control, bidirectional or other invisible characters");
    },
    list() {
      const untold = [...counts.values()].filter(({ count }) => count > MOST_OF_A_SORT);
      const summaries = untold.map(({ kind, detail, count }) => ({
        kind,
        subject: path,
        detail: `${count - MOST_OF_A_SORT} more: ${detail}`,
      }));
      return [...anomalies, ...summaries];
    },
  };
}
