/** Lists and tables that exporters write into a single text: JSON, the notation of Python, or words between commas. */

// More are not compared one by one.
const MAX_MEMBERS = 10_000;
// Lists and tables are flat; what holds them in a few levels still is one.
const MAX_DEPTH = 64;

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
  if (!/^\s*[[{]/.test(text) || depthOf(text) > MAX_DEPTH) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: other notations are tried.
    return undefined;
  }
}

/** Of JSON: brackets that are open at once, those in texts aside. */
function depthOf(text: string): number {
  let [depth, most, isText] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isText && character === "\\") at += 1;
    else if (character === '"') isText = !isText;
    else if (!isText && (character === "[" || character === "{")) most = Math.max(most, ++depth);
    else if (!isText && (character === "]" || character === "}")) depth -= 1;
  }
  return most;
}

/** Up to a quote that does not close: looking on behind each of many would take time that grows with their square. */
function quotedIn(text: string): readonly string[] {
  const members: string[] = [];
  for (const quote = /['"]/g; ; ) {
    const opening = quote.exec(text);
    if (opening === null) return members;
    const end = closingOf(text, opening.index);
    if (end === undefined) return members;
    members.push(unescaped(text.slice(opening.index + 1, end)));
    quote.lastIndex = end + 1;
  }
}

function closingOf(text: string, opening: number): number | undefined {
  for (let at = opening + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === text[opening]) return at;
  }
  return undefined;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, "$1");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/** How many there are, of what a reader sums up as `32064 strings, …`; nothing for any other text. */
export function countIn(text: string): readonly string[] {
  return /^\d{1,15}(?= )/.exec(text)?.slice() ?? [];
}

/** Of the same, what tells one content from another. */
export function digestIn(text: string): readonly string[] {
  return /sha256 [0-9a-f]{64}$/.exec(text)?.slice() ?? [];
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
  ["19", "IQ2_XXS"],
  ["20", "IQ2_XS"],
  ["21", "Q2_K_S"],
  ["22", "IQ3_XS"],
  ["23", "IQ3_XXS"],
  ["24", "IQ1_S"],
  ["25", "IQ4_NL"],
  ["26", "IQ3_S"],
  ["27", "IQ3_M"],
  ["28", "IQ2_S"],
  ["29", "IQ2_M"],
  ["30", "IQ4_XS"],
  ["31", "IQ1_M"],
  ["32", "BF16"],
  ["36", "TQ1_0"],
  ["37", "TQ2_0"],
  ["38", "MXFP4_MOE"],
  ["39", "NVFP4"],
  ["40", "Q1_0"],
]);

/** The name of a file type, or the number that newer writers gave it. */
export function fileTypeName(number: string): string {
  return FILE_TYPES.get(number) ?? number;
}
