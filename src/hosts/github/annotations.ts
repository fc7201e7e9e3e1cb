import { type AnnotationProperties, error, notice, warning } from "@actions/core";
import { printable } from "./log.js";

export const ANNOTATION_LEVELS = ["error", "warning", "notice"] as const;
export type AnnotationLevel = (typeof ANNOTATION_LEVELS)[number];

export interface Annotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly message: string;
  /** From the repository's root. */
  readonly file?: string | null;
  /** In that file, counted from 1; a column only with its line. */
  readonly line?: number;
  readonly column?: number;
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
  for (const annotation of shown) {
    const place = { title: printable(annotation.title).slice(0, MAX_TITLE_CHARACTERS), ...placeOf(annotation) };
    EMIT[annotation.level](printable(annotation.message).slice(0, MAX_MESSAGE_CHARACTERS), place);
  }
  return annotations.length - shown.length;
}

/** A line without its file would be one of nothing. */
function placeOf({ file, line, column }: Annotation): AnnotationProperties {
  if (typeof file !== "string") return {};
  return {
    file: printable(file),
    ...(line !== undefined && { startLine: line, ...(column !== undefined && { startColumn: column }) }),
  };
}

/** The toolkit escapes percent signs, line breaks and the separators of properties. */
const EMIT = { error, warning, notice } satisfies Record<AnnotationLevel, typeof error>;
