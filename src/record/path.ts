const ENDING = ".metadata.yml";

/** Where the record of a model stands: beside its main file. */
export function recordPathOf(path: string): string {
  return `${path}${ENDING}`;
}
