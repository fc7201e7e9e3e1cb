import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { say } from "../../src/policy/message.js";
import { reviewJson } from "../../src/report/json.js";
import type { Review } from "../../src/review/review.js";
import { ARRIVALS, BREAKING, compared, finding, model, NOTHING, REEXPORTED, read, review, tensor } from "../report/reviews.js";

export const HEAD = "5d6e7f8".padEnd(40, "0");

const schema = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "schema", "review.schema.json"), "utf8"));
export const followsSchema = new Ajv2020({ strictTypes: false, strictRequired: false }).compile(schema);

/** Has a place for text in every field that the published form knows. */
const EVERYTHING: Review = (() => {
  const summary = {
    ...model({
      tensors: [tensor("w", [2])],
      metadata: [{ key: "license", value: "MIT", source: "m.onnx" }],
      producer: { name: "pytorch", version: "2" },
    }),
    absences: [{ path: "w.bin", reason: "missing", detail: "It was not committed", tensors: 1, bytes: 8 }] as const,
    anomalies: [{ kind: "unknown-dtype", subject: "w", detail: "its type is 99" }] as const,
  };
  const one = compared("m.onnx", "modified", read("m.onnx", summary), read("m.onnx", summary));
  const waiver = { reason: "Agreed.", owner: "@org/ml", until: "2027-01-01", label: "model: ok" };
  const effect = { rule: "a/b", path: "m.onnx", base: "error", edited: "none", findings: 1 } as const;
  const { counts } = NOTHING;
  return review(
    [one],
    [
      finding("a/b", "error", "m.onnx", say`Input ${"h"} and ${"c"} were removed.`),
      finding("a/c", "note", "m.onnx", say`Larger.`, waiver),
    ],
    { judgedOn: "2027-01-01", editedPolicy: { kind: "valid", verdict: "pass", counts, effects: [effect] } },
  );
})();

/** Reports as our own reporter writes them, about the head that the tests' runs are about. */
export const REPORTS = Object.fromEntries(
  Object.entries({ BREAKING, ARRIVALS, REEXPORTED, NOTHING, EVERYTHING }).map(([name, one]) => [
    name,
    { ...one, head: { ...one.head, commit: HEAD } },
  ]),
) as Readonly<Record<"BREAKING" | "ARRIVALS" | "REEXPORTED" | "NOTHING" | "EVERYTHING", Review>>;

export function reportOf(one: Review): unknown {
  return JSON.parse(JSON.stringify(reviewJson(one)));
}

/** A place in a document: keys and indices from its root. */
export type Place = readonly (string | number)[];

/** Every string of a report for which the published form allows any other. */
export function freeTextIn(report: unknown): readonly Place[] {
  return stringsIn(report).filter((place) => followsSchema(replaced(report, new Map([[JSON.stringify(place), "any other"]]))));
}

function stringsIn(node: unknown, place: Place = []): readonly Place[] {
  if (typeof node === "string") return [place];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => stringsIn(value, [...place, Array.isArray(node) ? Number(key) : key]));
}

/** A copy with other texts, by their places as JSON. */
export function replaced(node: unknown, texts: ReadonlyMap<string, string>, place: Place = []): unknown {
  if (typeof node === "string") return texts.get(JSON.stringify(place)) ?? node;
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map((item, index) => replaced(item, texts, [...place, index]));
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, replaced(value, texts, [...place, key])]));
}

/** A copy with another number wherever the published form allows it and no count is at stake. */
export function withNumber(report: unknown, number: number): unknown {
  const document = structuredClone(report) as Record<string, unknown>;
  const { counts, coverage } = document;
  const swollen = JSON.parse(
    JSON.stringify(document, (key, value) => (typeof value === "number" && key !== "schemaVersion" ? number : value)),
  );
  const { examined, changed } = coverage as Record<string, number>;
  return { ...swollen, counts, coverage: { ...swollen.coverage, examined, changed } };
}
