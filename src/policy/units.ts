const COUNT_SUFFIXES: readonly (readonly [string, number])[] = [
  ["", 1],
  ["k", 1e3],
  ["K", 1e3],
  ["M", 1e6],
  ["G", 1e9],
  ["B", 1e9],
  ["T", 1e12],
];

const BYTE_SUFFIXES: readonly (readonly [string, number])[] = [
  ["B", 1],
  ["kB", 1e3],
  ["KB", 1e3],
  ["MB", 1e6],
  ["GB", 1e9],
  ["TB", 1e12],
  ["KiB", 2 ** 10],
  ["MiB", 2 ** 20],
  ["GiB", 2 ** 30],
  ["TiB", 2 ** 40],
];

/** `100M`, `1.5B`, `250000`: a whole number of things; undefined when the text says nothing of the kind. */
export function countOf(text: string | number): number | undefined {
  return scaled(text, COUNT_SUFFIXES);
}

/** `2 GiB`, `500 MB`, or a whole number of bytes; undefined when the text says nothing of the kind. */
export function bytesOf(text: string | number): number | undefined {
  return typeof text === "number" ? scaled(text, [["", 1]]) : scaled(text, BYTE_SUFFIXES);
}

/** `10%` gives 10. A bare number is refused: 0.1 and 10 could both mean it. */
export function percentOf(text: string | number): number | undefined {
  return typeof text === "number" ? undefined : amountOf(text, [["%", 1]]);
}

function scaled(text: string | number, suffixes: readonly (readonly [string, number])[]): number | undefined {
  const amount = typeof text === "number" ? text : amountOf(text, suffixes);
  if (amount === undefined) return undefined;
  // 1.1 times a million is not quite 1,100,000 in binary; what is no whole number even then is a mistake.
  const whole = Math.round(amount);
  return Math.abs(amount - whole) < 1e-3 && whole >= 0 && Number.isSafeInteger(whole) ? whole : undefined;
}

function amountOf(text: string, suffixes: readonly (readonly [string, number])[]): number | undefined {
  const match = /^(\d{1,15}(?:\.\d{1,9})?) ?([A-Za-z%]{0,3})$/.exec(text.trim());
  const factor = suffixes.find(([suffix]) => suffix === match?.[2])?.[1];
  return match === null || factor === undefined ? undefined : Number(match[1]) * factor;
}
