/** Gives each name once; a second wish for the same one gets `#2` behind it. */
export type Naming = (wanted: string) => string;

export function uniqueNaming(): Naming {
  const counts = new Map<string, number>();
  return (wanted) => {
    let count = counts.get(wanted);
    if (count === undefined) {
      counts.set(wanted, 1);
      return wanted;
    }
    let name: string;
    // The counter only grows, so that a file full of `x` and `x#2` costs no more than its length.
    do name = `${wanted}#${++count}`;
    while (counts.has(name));
    counts.set(wanted, count);
    counts.set(name, 1);
    return name;
  };
}

/** Exporters stay below 200 characters a name and 1,000 a path. Every tensor of a subgraph repeats the path, so that longer ones add up. */
const MAX_LABEL_CHARACTERS = 255;
export const MAX_PATH_CHARACTERS = 1024;

/** Both ends of a text that is longer; unique naming keeps apart what looks the same then. */
export function shortened(text: string, atMost = MAX_LABEL_CHARACTERS): string {
  const end = Math.floor((atMost - 1) / 2);
  return text.length <= atMost ? text : `${text.slice(0, end)}…${text.slice(-end)}`;
}
