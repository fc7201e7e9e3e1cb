import { licenceOf } from "../metadata/licences.js";
import type { Field } from "../model/fields.js";

/** Whether sources that state one field can all be right; `sources` are the values of each. */
export function isConsistent({ id, kind }: Pick<Field, "id" | "kind">, sources: readonly (readonly string[])[]): boolean {
  const agree = id === "base_model" ? nameTheSame : AGREE[kind];
  const [first = [], ...others] = sources;
  return others.every((values) => agree(first, values));
}

type Agreement = (a: readonly string[], b: readonly string[]) => boolean;

const AGREE = {
  text: sharing(folded),
  prose: sharing((text) => text.replace(/\s+/g, " ").trim()),
  number: sharing((text) => (Number.isFinite(Number(text)) ? String(Number(text)) : folded(text))),
  licence: licencesAgree,
  set: containing(folded),
  sequence: (a, b) => a.length === b.length && a.every((value, index) => value === b[index]),
  setting: sharing(folded),
  metric: sharing(folded),
} satisfies Record<Field["kind"], Agreement>;

function folded(text: string): string {
  return text.trim().toLowerCase();
}

/** A source that gives several values gives other names of one thing: one in common is enough. */
function sharing(normal: (text: string) => string): Agreement {
  return (a, b) => {
    const known = new Set(a.map(normal));
    return b.some((value) => known.has(normal(value)));
  };
}

/** A list that leaves some members out is shorter, not wrong. */
function containing(normal: (text: string) => string): Agreement {
  return (a, b) => {
    const [shorter = [], longer = []] = [a.map(normal), b.map(normal)].sort((x, y) => x.length - y.length);
    const known = new Set(longer);
    return shorter.every((value) => known.has(value));
  };
}

/** `other` names no licence, and says only that it is none of the list of the Hub. */
const NO_NAME = ["other", "unknown"];

function licencesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [namedLicences(a), namedLicences(b)];
  // What only says that it is another one can be the licence of the team that the other source names.
  if (first.size === 0) return ![...second.values()].some(Boolean);
  if (second.size === 0) return ![...first.values()].some(Boolean);
  return [...first.keys()].some((name) => second.has(name));
}

/** By name, whether it is known to SPDX. */
function namedLicences(values: readonly string[]): ReadonlyMap<string, boolean> {
  const licences = values.map(licenceOf).filter(({ text }) => !NO_NAME.includes(text.toLowerCase()));
  return new Map(
    licences.map(({ known, text }) => [
      known?.spdx ?? text.toLowerCase(),
      known !== undefined && !known.spdx.startsWith("LicenseRef-"),
    ]),
  );
}

// Of `https://huggingface.co/organisation/collection/name` four say which model it is; paths of machines are longer and end alike.
const MOST_SEGMENTS = 8;

/** `https://huggingface.co/org/name`, `org/name` and `name` are one model; `org/name` and `other/name` are two. */
function nameTheSame(a: readonly string[], b: readonly string[]): boolean {
  const [shorter = [], longer = []] = [a.map(segmentsOf), b.map(segmentsOf)].sort((x, y) => x.length - y.length);
  const [names, ends] = [new Set(longer.map((name) => name.join("/"))), new Set(longer.flatMap(endsOf))];
  return shorter.every((name) => ends.has(name.join("/")) || endsOf(name).some((end) => names.has(end)));
}

function segmentsOf(name: string): readonly string[] {
  return folded(name)
    .replace(/^[a-z+]+:\/\/[^/]+\//, "")
    .replace(/\/+$/, "")
    .split(/[\\/]/)
    .slice(-MOST_SEGMENTS);
}

/** A name, and what is left of it when segments are taken from its front. */
function endsOf(name: readonly string[]): readonly string[] {
  return name.map((_, index) => name.slice(index).join("/"));
}
