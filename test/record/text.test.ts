import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { readRecord as readCompanion } from "../../src/artifacts/companions/record.js";
import { meaningOf, subjectId } from "../../src/metadata/statements.js";
import { FIELDS, type FieldId, fieldOf, isFieldId } from "../../src/model/fields.js";
import type { Fact } from "../../src/model/metadata.js";
import { recordContent } from "../../src/record/content.js";
import { readRecord, recordText } from "../../src/record/text.js";
import { model, tensor } from "../diff/models.js";

const PATH = "net.onnx.metadata.yml";

function content(size = 100, sha256 = "ab".repeat(32)) {
  return recordContent(model({ files: [{ path: "net.onnx", role: "main", size }], tensors: [tensor("w", [size])] }), {
    files: new Map([["net.onnx", sha256]]),
  });
}

function fact(field: Fact["field"], value: string, rest: Partial<Fact> = {}): Fact {
  return { field, value, source: "metadata_props", key: "k", ...rest };
}

function written(existing: string | undefined, facts: readonly Fact[] = [], of = content()): string {
  const result = recordText(existing, of, facts, PATH);
  if (result.kind === "broken") throw new Error(result.problem.message);
  return result.text;
}

const problemOf = (text: string) => {
  const result = recordText(text, content(), [], PATH);
  return result.kind === "broken" ? result.problem : undefined;
};

const MODEL = `model:
  format: onnx
  formatVersion: "8"
  files:
    - {path: net.onnx, size: 100, sha256: ${"ab".repeat(32)}}
  parameters:
    tensors: 1
    count: 100
    bytes: 400
    dtypes:
      float32: 100
`;

describe("a new record", () => {
  it("is written in one way", () => {
    expect(written(undefined)).toBe(
      `# What is known about the model beside this file. \`model\` is written by \`model-review record\`, all else is yours to edit.\nrecord: 1\n${MODEL}`,
    );
  });

  it("holds what other sources state, by field, nested by its dots", () => {
    const facts = [
      fact("training.datasets", "imagenet"),
      fact("training.datasets", "coco"),
      fact("license", "Apache-2.0"),
      fact("license", "MIT", { source: "README.md" }),
      fact("metrics", "0.91", { subject: "accuracy on imagenet (test)" }),
      fact("training.hyperparameters", "1e-4", { subject: "lr" }),
      fact("training.hyperparameters", "32", { subject: "batch_size" }),
      fact("version", "1.0"),
      fact("context_length", "4096"),
      fact("description", "One.\nTwo.\n"),
      // What was written once would be wrong after the next export.
      fact("training.date", "2026-01-01"),
      fact("name", "not ours", { source: PATH }),
    ];
    expect(parse(written(undefined, facts))).toMatchObject({
      license: "Apache-2.0",
      version: "1.0",
      context_length: 4096,
      description: "One.\nTwo.\n",
      training: { datasets: ["imagenet", "coco"], hyperparameters: { lr: "1e-4", batch_size: 32 } },
      metrics: { "accuracy on imagenet (test)": 0.91 },
    });
    expect(parse(written(undefined, facts)).training.date).toBeUndefined();
    expect(parse(written(undefined, facts)).name).toBeUndefined();
  });

  it("leaves out novels and lists that nobody reads", () => {
    const many = Array.from({ length: 201 }, (_, index) => fact("tags", `tag ${index}`));
    const record = parse(written(undefined, [...many, fact("description", "x".repeat(2001)), fact("name", "net")]));
    expect(Object.keys(record)).toEqual(["record", "name", "model"]);
  });

  it("shows no character that cannot be seen, and means the same", () => {
    const hostile = "a\u202eb\u200b\u0007\u007f\ufeff\u{e0041}\ud800";
    const text = written(undefined, [fact("name", hostile), fact("metrics", "1", { subject: hostile })]);
    expect(text).not.toMatch(/[^\n\x20-\x7e]/);
    expect(parse(text).name).toBe(hostile);
    expect(Object.keys(parse(text).metrics)).toEqual([hostile]);
  });
});

describe("a record that is there", () => {
  const HAND = `# ours\r\n\r\nlicense:   MIT   # agreed\r\nextra: [1,   2]\r\n`;

  it.each([
    ["has no model yet", "# ours\n\nlicense:   MIT   # agreed\n\n\nextra: [1,   2]\nrecord: 1\n", "", ""],
    ["has an older one in the middle", "record: 1\n", "model:\n  format: gguf\n  files: []\n\n# below\n", "\n\n# the end\n"],
    ["has one with remarks", "record: 1\n", "model: # by machine\n  # mine\n  format: gguf\n  # last\n# below\n", ""],
    ["has one on a line", "record: 1\n", "model: {format: gguf}\n# below\n", "z: |\n  text\n\n  more\n"],
  ])("keeps everything else when it %s", (_, before, old, after) => {
    const below = old.includes("# below\n") ? `${old.includes("\n\n# below") ? "\n" : ""}# below\n` : "";
    expect(written(`${before}${old}${after}`)).toBe(`${before}${MODEL}${below}${after}`);
  });

  it("keeps its line ends", () => {
    const text = written(`${HAND}record: 1\r\n`);
    expect(text).toBe(`${HAND}record: 1\r\n${MODEL.replaceAll("\n", "\r\n")}`);
  });

  it("gains fields that it does not state, before the machine's part, and keeps those that it does", () => {
    const facts = [fact("license", "GPL-3.0-only"), fact("name", "net"), fact("training.datasets", "coco")];
    const text = written(`record: 1\nlicense: MIT\ntraining:\n  # ours\n  code:\n    a.py: "1"\n\n${MODEL}`, facts);
    expect(text).toBe(
      `record: 1\nlicense: MIT\ntraining:\n  # ours\n  code:\n    a.py: "1"\n  datasets: coco\n\nname: net\n${MODEL}`.replace(
        "\n\nname: net\nmodel",
        "\nname: net\n\nmodel",
      ),
    );
    expect(written("record: 1\ntraining: later\n", facts)).toContain("training: later\n");
    expect(parse(written(`record: 1\ntraining.datasets: mine\n`, facts)).training).toBeUndefined();
  });

  it("stays as it is when it says all of it, in whatever order and notation", () => {
    const text = `model: {parameters: {dtypes: {float32: 100}, bytes: 400, count: 100, tensors: 1}, formatVersion: '8', format: "onnx",\n  files: [{sha256: ${"ab".repeat(32)}, size: 100, path: net.onnx}]}\nrecord: 1`;
    expect(written(text)).toBe(text);
  });

  it("is written anew as a whole when it stands in braces", () => {
    expect(parse(written("{license: MIT, extra: [1, {a: b}]}"))).toMatchObject({
      record: 1,
      license: "MIT",
      extra: [1, { a: "b" }],
      model: { format: "onnx" },
    });
  });

  it("tells what differs", () => {
    const result = recordText(`record: 1\n${MODEL}  by: hand\n`, content(101), [], PATH);
    expect(result).toMatchObject({ differing: ["model.by", "model.files", "model.parameters"] });
    expect(recordText("record: 1\nmodel: x\n", content(), [], PATH)).toMatchObject({ differing: ["model"] });
  });

  it.each([
    ["", 1, 1, "empty"],
    ["record: 1\nlicense: &a MIT\n", 2, 10, "anchors"],
    ["record: 1\nname: !!binary x\n", 2, 7, "tags"],
    ["name: a\nrecord: 1\nname: b\n", 3, 1, "second time"],
    ["record: 2\n", 1, 1, "not known"],
    ["- a\n", 1, 1, "mapping"],
    [`a:\n b: [${"[".repeat(40)}${"]".repeat(40)}]\n`, 2, 19, "16 levels"],
    [`a: ${"x".repeat(256 * 1024)}\n`, 1, 1, "larger than 262144 bytes"],
    [`a: [${"1,".repeat(5_001)}]\n`, 1, 4, "entries"],
  ])("is refused when it is unsound, with its place: %#", (text, line, column, message) => {
    expect(problemOf(text)).toEqual({ line, column, message: expect.stringContaining(message) });
  });

  it("takes names of objects for names", () => {
    const text = written("record: 1\n__proto__: {a: 1}\nconstructor: x\n");
    expect(text.startsWith("record: 1\n__proto__: {a: 1}\nconstructor: x\n")).toBe(true);
  });
});

describe("docs/record.md", () => {
  it("shows a record that is one, with fields of the catalogue", () => {
    const page = readFileSync(join(import.meta.dirname, "../../docs/record.md"), "utf8");
    const example = /```yml\n([\s\S]+?)```/.exec(page)?.[1] ?? "";
    const parsed = readRecord(example);
    expect(parsed.kind).toBe("sound");
    const { record, model: machine, training, ...fields } = parse(example);
    expect(record).toBe(1);
    expect(
      Object.keys(fields)
        .concat(Object.keys(training).map((key) => `training.${key}`))
        .every(isFieldId),
    ).toBe(true);
    expect(Object.keys(machine)).toEqual(["format", "formatVersion", "files", "structure", "parameters"]);
    expect(Object.keys(machine.structure)).toEqual(["requirements", "signatures", "nodes", "operators"]);
  });
});

const STATED = fc.constantFrom(
  "MIT",
  "apache-2.0",
  "0.10",
  "91.2 %",
  "1e-4",
  "1E5",
  "-0",
  "007",
  "true",
  "null",
  "~",
  "[1,2]",
  "good",
  "a: b # c",
  " x ",
);

/** Texts as people leave them: any order, remarks and blank lines anywhere, values of any notation. */
const scalar = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant("two\nlines\n"),
);
const handValue = fc.oneof(scalar, fc.array(scalar), fc.dictionary(fc.string({ minLength: 1 }), scalar));
const remark = fc.constantFrom("", "\n", "# a remark\n", "\n\n# two\n\n", "#\n");
const pair = fc.tuple(remark, fc.stringMatching(/^[a-z]{1,6}$/), handValue).map(([above, key, value]) => ({ above, key, value }));
const hand = fc
  .tuple(fc.uniqueArray(pair, { selector: ({ key }) => key, maxLength: 6 }), remark, fc.boolean())
  .map(([pairs, below, isWindows]) => {
    const entries = pairs.filter(({ key }) => key !== "record");
    const text = entries.map(({ above, key, value }) => above + stringify({ [key]: value })).join("") + below;
    return isWindows ? text.replaceAll("\n", "\r\n") : text;
  });

describe("whatever a hand wrote", () => {
  it("is kept, the record is in sync afterwards, and writing it again changes nothing", () => {
    fc.assert(
      fc.property(hand, fc.boolean(), (text, hasModel) => {
        const existing = hasModel ? `${text.endsWith("\n") || text === "" ? text : `${text}\n`}model:\n  format: old\n` : text;
        const facts = [fact("name", "net"), fact("training.datasets", "coco")];
        const first = recordText(existing, content(), facts, PATH);
        if (first.kind === "broken") {
          expect(first.problem.message).not.toContain("cannot be updated");
          return;
        }
        const second = recordText(first.text, content(), facts, PATH);
        expect(second).toEqual({ kind: "text", text: first.text, differing: [] });
        const [before, after] = [
          parse(existing, { mapAsMap: true }) as Map<string, unknown>,
          parse(first.text, { mapAsMap: true }),
        ];
        for (const [key, value] of before) if (key !== "model" && key !== "training") expect(after.get(key)).toEqual(value);
        for (const line of existing.split(/\r?\n/).filter((one) => one.startsWith("#"))) expect(first.text).toContain(line);
      }),
      { numRuns: 150 },
    );
  });

  it("outside of the machine's part stays byte for byte when only the model changes", () => {
    fc.assert(
      fc.property(hand, fc.boolean(), (text, isFirst) => {
        if (recordText(text, content(), [], PATH).kind === "broken") return;
        const start = text === "" || text.endsWith("\n") ? text : `${text}\n`;
        const old = text.includes("\r\n") ? MODEL.replaceAll("\n", "\r\n") : MODEL;
        const [before, after] = isFirst ? ["record: 1\n", start] : [`${start}record: 1\n`, ""];
        const result = written(`${before}${old}${after}`, [], content(7, "cd"));
        expect(result.startsWith(before)).toBe(true);
        expect(result.endsWith(after)).toBe(true);
        expect(parse(result).model.parameters.count).toBe(7);
      }),
      { numRuns: 150 },
    );
  });
});

describe("whatever others state", () => {
  const stated = fc.record({
    field: fc.constantFrom(...FIELDS),
    values: fc.array(fc.oneof(STATED, fc.string({ maxLength: 40 }), fc.string({ unit: "binary", maxLength: 20 })), {
      minLength: 1,
      maxLength: 3,
    }),
    subject: fc.oneof(fc.constantFrom("lr", "accuracy on a (test)", "null", "__proto__"), fc.string({ maxLength: 400 })),
  });

  it("is read from the record without a fault, and means the same", () => {
    fc.assert(
      fc.property(fc.uniqueArray(stated, { selector: ({ field }) => field.id, maxLength: 5 }), (all) => {
        const facts = all.flatMap(({ field, values, subject }) =>
          values.map((value) => {
            const hasSubject = field.kind === "setting" || field.kind === "metric";
            return fact(field.id as FieldId, value, hasSubject ? { subject } : {});
          }),
        );
        const read = readCompanion(PATH, new TextEncoder().encode(written(undefined, facts)));
        expect(read.problems).toEqual([]);
        const meanings = (of: readonly Fact[]) =>
          of.map((one) => [subjectId(one), meaningOf(one.value, fieldOf(one.field).kind, one.field)]);
        const known = meanings(facts);
        for (const meaning of meanings(read.facts)) expect(known).toContainEqual(meaning);
      }),
      { numRuns: 500 },
    );
  });

  it("is left to where it stands, when a record could not say it", () => {
    const facts = [
      fact("metrics", "good", { subject: "accuracy" }),
      fact("metrics", "91.2 %", { subject: "top-5" }),
      fact("metrics", "0.10", { subject: "loss" }),
      fact("context_length", "long"),
      fact("license", " "),
      fact("training.hyperparameters", "1", { subject: "x".repeat(301) }),
    ];
    expect(Object.entries(parse(written(undefined, facts)))).toEqual([
      ["record", 1],
      ["metrics", { "top-5": "91.2 %", loss: "0.10" }],
      ["model", expect.anything()],
    ]);
  });
});
