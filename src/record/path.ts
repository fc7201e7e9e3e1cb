const ENDING = ".metadata.yml";

/** Where the record of a model stands: beside its main file. */
export function recordPathOf(path: string): string {
  return `${path}${ENDING}`;
}

/** The model that a record stands beside; undefined for other files. */
export function modelOfRecord(path: string): string | undefined {
  return path.endsWith(ENDING) ? path.slice(0, -ENDING.length) : undefined;
}
