import { type Finding, SEVERITIES, type Severity } from "../policy/finding.js";
import type { Review } from "../review/review.js";
import { counted } from "./figures.js";
import { plainOf, wordOf } from "./quote-plain.js";

/** A remark beside a file in the list of changes. The text is of one line and needs no more than the escapes of its medium. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  /** From the repository's root; left out where a path cannot be written in one line as it is. */
  readonly file?: string;
  /** In that file, counted from 1. */
  readonly line?: number;
  readonly column?: number;
}

// GitHub shows ten of each level of a step and drops the rest without a word. The Action itself may have a warning about the workflow
// and two notices about what could not be delivered.
const MAX_PER_LEVEL = { error: 10, warning: 9, note: 8 } as const satisfies Record<Severity, number>;

// What no file system stores.
const MAX_PATH_UNITS = 4096;

const LEVELS = { error: "error", warning: "warning", note: "notice" } as const satisfies Record<Severity, Annotation["level"]>;

/** As many of each level as there is room for, most severe first; the last one says how many more there are. */
export function annotationsOf({ findings }: Review): readonly Annotation[] {
  return [...SEVERITIES].reverse().flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity && finding.waiver === undefined);
    const most = MAX_PER_LEVEL[severity];
    if (own.length <= most) return own.map(annotationOf);
    const hidden = own.length - (most - 1);
    const rest = {
      level: LEVELS[severity],
      title: "Model review",
      message: `${counted(hidden, `more ${severity}`)}: see the job summary.`,
    };
    return [...own.slice(0, most - 1).map(annotationOf), rest];
  });
}

function annotationOf({ rule, severity, path, at, message }: Finding): Annotation {
  const shown = path.length > MAX_PATH_UNITS ? "" : wordOf(path, path.length);
  const place = shown === path ? { file: path, ...at } : {};
  return { level: LEVELS[severity], title: wordOf(rule), message: plainOf(message), ...place };
}
