import { error, notice, warning } from "@actions/core";
import { printable } from "./log.js";

export const ANNOTATION_LEVELS = ["error", "warning", "notice"] as const;
export type AnnotationLevel = (typeof ANNOTATION_LEVELS)[number];

export interface Annotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly message: string;
  /** From the repository's root. */
  readonly file?: string | null;
}

/** GitHub shows this many of each level for one step and drops the rest without a word. */
export const MAX_ANNOTATIONS_PER_LEVEL = 10;
// GitHub cuts titles at 255 characters and messages at 64 KB; one that long says nothing more.
const MAX_TITLE_CHARACTERS = 200;
const MAX_MESSAGE_CHARACTERS = 4_000;

/** Emits the first ten of each level and returns how many were left out. */
export function deliverAnnotations(annotations: readonly Annotation[]): number {
  const shown = ANNOTATION_LEVELS.flatMap((level) =>
    annotations.filter((annotation) => annotation.level === level).slice(0, MAX_ANNOTATIONS_PER_LEVEL),
  );
  for (const { level, title, message, file } of shown) {
    const place = {
      title: printable(title).slice(0, MAX_TITLE_CHARACTERS),
      ...(typeof file === "string" && { file: printable(file) }),
    };
    EMIT[level](printable(message).slice(0, MAX_MESSAGE_CHARACTERS), place);
  }
  return annotations.length - shown.length;
}

/** The toolkit escapes percent signs, line breaks and the separators of properties. */
const EMIT = { error, warning, notice } satisfies Record<AnnotationLevel, typeof error>;
