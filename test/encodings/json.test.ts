import { describe, expect, it } from "vitest";
import { type JsonOptions, type JsonValue, readJson } from "../../src/encodings/json.js";
import { jsonTextOf } from "../../src/encodings/json-text.js";
import { quoted } from "../../src/encodings/quoted.js";
import { ArtifactError } from "../../src/errors.js";
import { mutationsOf, prefixesOf, randomOf } from "../mutations.js";

const LIMITS = { depth: 64, entries: 10_000, stringLength: 10_000 };

describe("readJson", () => {
  it("keeps keys in file order, whatever they are called", () => {
    const root = read(`{"b":1,"__proto__":{"a":2},"constructor":3,"a":null,"1":true}`);
    expect(root.kind === "object" && root.entries.map(({ key, value }) => [key, plain(value)])).toEqual([
      ["b", 1],
      ["__proto__", new Map([["a", 2]])],
      ["constructor", 3],
      ["a", null],
      ["1", true],
    ]);
  });

  it.each([
    ["0", 0],
    ["-1", -1],
    ["9007199254740991", 9007199254740991],
    ["-9007199254740991", -9007199254740991],
  ])("reads %s as an exact integer", (text, value) => expect(read(text)).toEqual({ kind: "integer", value, offset: 0 }));

  it.each([
    "9007199254740992",
    "9007199254740993",
    "-9007199254740992",
    "18446744073709551616",
    "-0",
    "1.0",
    "1e3",
    "1E3",
    "1e400",
    "0.0",
    "-1.5e-7",
  ])("keeps the spelling of %s", (text) => expect(read(text)).toEqual({ kind: "number", text, offset: 0 }));

  it.each([
    [String.raw`"\"\\\/\b\f\n\r\t"`, '"\\/\b\f\n\r\t'],
    [String.raw`"\u0041\u00e9\u65e5"`, "Aé日"],
    [String.raw`"\ud83d\ude42"`, "🙂"],
    [String.raw`"\u0000"`, "\0"],
    [`"é日🙂\u007f\u2028"`, "é日🙂\u007f\u2028"],
    [`""`, ""],
  ])("decodes the string %s", (text, value) => expect(read(text)).toEqual({ kind: "string", value, offset: 0 }));

  // What RFC 8259 does not allow, and where it goes wrong.
  it.each([
    ["", 0],
    ["   ", 3],
    ["{", 1],
    ["[1,]", 3],
    ["[1 2]", 3],
    [`{"a"}`, 4],
    [`{"a":1,}`, 7],
    ["{a:1}", 1],
    ["{'a':1}", 1],
    ["[,1]", 1],
    ["01", 1],
    ["+1", 0],
    [".5", 0],
    ["1.", 1],
    ["1e", 1],
    ["-", 0],
    ["0x10", 1],
    ["NaN", 0],
    ["Infinity", 0],
    ["nul", 0],
    ["True", 0],
    [`"a`, 2],
    [`"a\nb"`, 2],
    [`"\\x41"`, 1],
    [`"\\u12g4"`, 1],
    [`"\\u12`, 1],
    [`"\\`, 1],
    ["1 2", 2],
    ["[1]]", 3],
    ["/* no */ 1", 0],
    ["\u00a01", 0],
    ["1\0", 1],
  ])("refuses %j at byte %i", (text, offset) => expect(failure(text)).toMatchObject({ code: "json-syntax", offset }));

  it.each([
    ['"\\ud800"', "json-syntax"],
    ['"\\ud800\\u0041"', "json-syntax"],
    ['"\\udc00\\ud800"', "json-syntax"],
  ])("refuses half of a surrogate pair: %s", (text, code) => expect(failure(text).code).toBe(code));

  it("gives offsets in bytes of the file, also after characters of two, three and four", () => {
    expect(failure(`{"é日🙂": x}`)).toMatchObject({ offset: 14 });
    expect(failure(`{"é日🙂": x}`, { start: 8 })).toMatchObject({ offset: 22 });
    const root = read(`["é", "日", "🙂", 4]`);
    const offsets = root.kind === "array" && root.items.map(({ offset }) => offset);
    expect(offsets).toEqual([1, 7, 14, 22]);
  });

  it.each([
    [[0x22, 0xff, 0x22], 1],
    [[0x22, 0x61, 0xc3], 3],
    [[0x22, 0xc0, 0x80, 0x22], 1],
    [[0x22, 0xed, 0xa0, 0x80, 0x22], 1],
    [[0x22, 0xf4, 0x90, 0x80, 0x80, 0x22], 1],
    [[0x22, 0x61, 0x80, 0x22], 2],
  ])("refuses %j, which is not UTF-8, near byte %i", (bytes, offset) => {
    const error = failure(Uint8Array.from(bytes));
    expect(error.code).toBe("json-invalid-utf8");
    expect(Math.abs((error.offset ?? -1) - offset)).toBeLessThanOrEqual(1);
  });

  it("refuses a byte order mark", () => {
    expect(failure("\ufeff{}")).toMatchObject({ code: "json-byte-order-mark", offset: 0 });
  });

  it.each([
    [`{"a":1,"a":2}`, 7],
    [`{"a":1,"\\u0061":2}`, 7],
    [`{"a":{"x":1,"y":2,"x":3}}`, 18],
    [`{${Array.from({ length: 50 }, (_, index) => `"k${index}":0,`).join("")}"k49":1}`, 391],
  ])("refuses a key that stands twice: %.40s", (text, offset) => {
    expect(failure(text)).toMatchObject({ code: "json-duplicate-key", offset });
  });

  it("keeps both values where a caller asks for it", () => {
    const { root } = readJson(new TextEncoder().encode('{"a":1,"a":2}'), { path: "x", limits: LIMITS, repeatedKeys: "kept" });
    expect(root).toMatchObject({ entries: [{ value: { value: 1 } }, { value: { value: 2 }, offset: 7 }] });
  });

  it("names the key that stands twice", () =>
    expect(failure(`{"we\\u202eird":1,"we\\u202eird":2}`).message).toContain(String.raw`"we\u{202e}ird"`));

  it("lets the same key stand in different objects", () => expect(read(`[{"a":1},{"a":{"a":1}}]`).kind).toBe("array"));

  it.each(["[", `{"a":`, `[{"a":`])("ends nesting of 10,000 with a reason: %s", (open) => {
    expect(failure(open.repeat(10_000)).code).toBe("json-too-deep");
    const generous = { limits: { ...LIMITS, depth: 1_000_000, entries: 1_000_000 } };
    expect(failure(open.repeat(10_000), generous).code).toBe("json-too-deep");
  });

  it("keeps to its limits exactly", () => {
    const limits = { depth: 2, entries: 4, stringLength: 3 };
    expect(read("[[1,2]]", { limits }).kind).toBe("array");
    expect(failure("[[[]]]", { limits }).code).toBe("json-too-deep");
    expect(failure("[[1,2,3]]", { limits }).code).toBe("json-too-many-entries");
    expect(read(`{"a":"abc"}`, { limits }).kind).toBe("object");
    expect(failure(`"abcd"`, { limits }).code).toBe("json-string-too-long");
    expect(failure(`{"abcd":1}`, { limits }).code).toBe("json-string-too-long");
  });

  it("refuses a number of a million digits without a struggle", () => {
    expect(failure("9".repeat(1_000_000)).code).toBe("json-number-too-long");
    expect(failure(`1.${"0".repeat(1_000_000)}`).code).toBe("json-number-too-long");
  });

  it("allows padding unless the caller refuses it", () => {
    expect(read("{} \t\r\n").kind).toBe("object");
    expect(failure("{} ", { padding: "refused" })).toMatchObject({ code: "json-syntax", offset: 2 });
    expect(read("{}", { padding: "refused" }).kind).toBe("object");
  });

  it("names the file, and counts what it kept", () => {
    expect(failure("x").path).toBe("a.json");
    expect(readJson(new TextEncoder().encode(`{"a":[1,2],"b":{}}`), { limits: LIMITS, path: "a.json" }).entries).toBe(7);
  });

  it("agrees with JSON.parse on texts it did not write", () => {
    const random = randomOf(3);
    for (let round = 0; round < 300; round++) {
      const value = randomValue(random, 4);
      const text = JSON.stringify(value, null, round % 3);
      expect(JSON.parse(jsonTextOf(read(text)))).toEqual(value);
      expect(jsonTextOf(read(text))).toBe(JSON.stringify(value));
    }
  });

  it("accepts of damaged texts only what JSON.parse accepts too", () => {
    const whole = new TextEncoder().encode(`{"größe":[1,2.5,-3e7,"\\u00e9🙂\\n"],"b":{"c":null,"d":[true,false,[]]},"e":"日本"}`);
    const cases = [...prefixesOf(whole, 1000), ...[...mutationsOf(whole, 5, 3000)].map(({ bytes }) => bytes)];
    let accepted = 0;
    for (const bytes of cases) {
      const outcome = outcomeOf(bytes);
      if (outcome instanceof ArtifactError) {
        expect(outcome.offset).toBeLessThanOrEqual(bytes.length);
        continue;
      }
      accepted++;
      expect(JSON.parse(jsonTextOf(outcome))).toEqual(
        JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)),
      );
    }
    expect(accepted).toBeGreaterThan(50);
  });
});

describe("quoted", () => {
  it("shows names on one line, in visible characters, shortened", () => {
    expect(quoted("layer.0")).toBe('"layer.0"');
    expect(quoted("größe日")).toBe('"größe日"');
    expect(quoted("a\u202e\n\0\u2028b")).toBe(String.raw`"a\u{202e}\n\u0000\u{2028}b"`);
    expect(quoted("x".repeat(1000)).length).toBeLessThan(100);
  });
});

function read(text: string, options: Partial<JsonOptions> = {}): JsonValue {
  return readJson(new TextEncoder().encode(text), { limits: LIMITS, path: "a.json", ...options }).root;
}

function outcomeOf(bytes: Uint8Array, options: Partial<JsonOptions> = {}): JsonValue | ArtifactError {
  try {
    return readJson(bytes, { limits: LIMITS, path: "a.json", ...options }).root;
  } catch (error) {
    if (error instanceof ArtifactError) return error;
    throw error;
  }
}

function failure(input: string | Uint8Array, options: Partial<JsonOptions> = {}): ArtifactError {
  const outcome = outcomeOf(typeof input === "string" ? new TextEncoder().encode(input) : input, options);
  if (outcome instanceof ArtifactError) return outcome;
  throw new Error(`was read as ${jsonTextOf(outcome)}`);
}

function plain(value: JsonValue): unknown {
  if (value.kind === "object") return new Map(value.entries.map((entry) => [entry.key, plain(entry.value)]));
  if (value.kind === "array") return value.items.map(plain);
  if (value.kind === "null") return null;
  return value.kind === "number" ? value.text : value.value;
}

function randomValue(random: () => number, depth: number): unknown {
  const choice = Math.floor(random() * (depth > 0 ? 8 : 6));
  const length = Math.floor(random() * 12);
  switch (choice) {
    case 0:
      return null;
    case 1:
      return random() < 0.5;
    case 2:
      return Math.floor(random() * 2 ** 40) - 2 ** 39;
    case 3:
      return random() * 1e10;
    case 6:
      return Array.from({ length }, () => randomValue(random, depth - 1));
    case 7:
      return Object.fromEntries(
        Array.from({ length }, (_, index) => [`k${index}${randomText(random)}`, randomValue(random, depth - 1)]),
      );
    default:
      return randomText(random);
  }
}

function randomText(random: () => number): string {
  const characters = ["a", "é", "日", "🙂", '"', "\\", "\n", "\u0001", "\u2028", "/"];
  return Array.from({ length: Math.floor(random() * 8) }, () => characters[Math.floor(random() * characters.length)]).join("");
}
