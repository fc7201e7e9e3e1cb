const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Undefined for what is not UTF-8. Python lets lone surrogates pass in texts; they are in no name. */
export function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** One character a byte. */
export function latin1Of(bytes: Uint8Array): string {
  let text = "";
  // Arguments of one call are limited by the stack.
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}

/** The text of an 8-bit literal: `'it\x27s'`. Undefined without quotes around it. */
export function literalOf(line: string): string | undefined {
  const text = line.trim();
  const quote = text[0];
  if (text.length < 2 || (quote !== "'" && quote !== '"') || text.at(-1) !== quote) return undefined;
  return text.slice(1, -1).replace(/\\(x[0-9a-fA-F]{2}|[0-7]{1,3}|[\s\S])/g, (whole, code: string) => {
    if (code.startsWith("x") && code.length === 3) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    return ESCAPES.get(code) ?? (code === "\n" ? "" : whole);
  });
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
]);

/** Python's raw-unicode-escape: Latin-1 in which `\u0041` and `\U00000041` are characters. */
export function rawUnicodeOf(line: string): string {
  return line.replace(/(\\+)(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/g, (whole, slashes: string, code: string) => {
    // After an even number of backslashes the escape is text.
    if (slashes.length % 2 === 0) return whole;
    const point = Number.parseInt(code.slice(1), 16);
    return point > 0x10ffff ? whole : slashes.slice(1) + String.fromCodePoint(point);
  });
}

/** A little-endian two's complement integer. */
export function longOf(bytes: Uint8Array): number | bigint {
  let value = 0n;
  if (bytes.length > 0) {
    const digits = [...bytes].reverse().map((byte) => byte.toString(16).padStart(2, "0"));
    value = BigInt.asIntN(bytes.length * 8, BigInt(`0x${digits.join("")}`));
  }
  return narrowed(value);
}

/** A decimal or prefixed integer as Python reads it: `-12`, `0x1f`, `7L`. */
export function integerTextOf(text: string): number | bigint | undefined {
  const match = /^([+-]?)(\d[\d_]*|0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+)L?$/.exec(text.trim());
  const digits = match?.[2]?.replaceAll("_", "");
  if (match === null || digits === undefined) return undefined;
  const value = BigInt(digits);
  return narrowed(match[1] === "-" ? -value : value);
}

function narrowed(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
