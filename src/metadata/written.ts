/** Lists and tables that exporters write into a single text: JSON, the notation of Python, or words between commas. */

// More are not compared one by one.
const MAX_MEMBERS = 10_000;

/** `["a", "b"]` or `['a', 'b']`; any other text is one member. */
export function membersIn(text: string): readonly string[] {
  const parsed = jsonIn(text);
  if (Array.isArray(parsed)) return trimmed(parsed.map(textOf));
  return /^\s*\[.*\]\s*$/s.test(text) ? trimmed(quotedIn(text)) : trimmed([text]);
}

/** The same, and `a, b`. */
export function wordsIn(text: string): readonly string[] {
  return /^\s*\[/.test(text) ? membersIn(text) : trimmed(text.split(","));
}

function trimmed(members: readonly string[]): readonly string[] {
  return members
    .map((member) => member.trim())
    .filter((member) => member !== "")
    .slice(0, MAX_MEMBERS);
}

/** Classes in the order of their indices: `{0: 'cat', 1: 'dog'}`, `{"0": "cat"}`, or any list. */
export function classesIn(text: string): readonly string[] {
  const parsed = jsonIn(text);
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) {
    return ordered(Object.entries(parsed).map(([index, name]) => [Number(index), textOf(name)]));
  }
  const pairs = [...text.matchAll(/(\d{1,9})\s*:\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)];
  if (pairs.length === 0) return wordsIn(text);
  return ordered(pairs.map(([, index, single, double]) => [Number(index), unescaped(single ?? double ?? "")]));
}

function ordered(pairs: readonly (readonly [number, string])[]): readonly string[] {
  return [...pairs]
    .sort(([a], [b]) => a - b)
    .slice(0, MAX_MEMBERS)
    .map(([, name]) => name);
}

/** The keys of a JSON object, as of a table by folder; nothing for any other text. */
export function namesIn(text: string): readonly string[] {
  const parsed = jsonIn(text);
  const isTable = typeof parsed === "object" && parsed !== null && !Array.isArray(parsed);
  return isTable ? Object.keys(parsed).slice(0, MAX_MEMBERS) : [];
}

function jsonIn(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: other notations are tried.
    return undefined;
  }
}

function quotedIn(text: string): readonly string[] {
  const quoted = [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)];
  return quoted.map(([, single, double]) => unescaped(single ?? double ?? ""));
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, "$1");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/** Of `general.file_type`: https://github.com/ggml-org/llama.cpp, `llama_ftype`. */
const FILE_TYPES: ReadonlyMap<string, string> = new Map([
  ["0", "F32"],
  ["1", "F16"],
  ["2", "Q4_0"],
  ["3", "Q4_1"],
  ["7", "Q8_0"],
  ["8", "Q5_0"],
  ["9", "Q5_1"],
  ["10", "Q2_K"],
  ["11", "Q3_K_S"],
  ["12", "Q3_K_M"],
  ["13", "Q3_K_L"],
  ["14", "Q4_K_S"],
  ["15", "Q4_K_M"],
  ["16", "Q5_K_S"],
  ["17", "Q5_K_M"],
  ["18", "Q6_K"],
  ["32", "BF16"],
]);

/** The name of a file type, or the number that newer writers gave it. */
export function fileTypeName(number: string): string {
  return FILE_TYPES.get(number) ?? number;
}
