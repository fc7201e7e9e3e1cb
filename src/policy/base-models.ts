import type { Comparison } from "../diff/comparison.js";
import type { Fact } from "../model/metadata.js";
import { factsOf, licenceFactsOf, statingOf } from "./stated.js";

/** A licence of a base model, and where that is known from. */
export interface BaseLicence {
  /** As the model names its base. */
  readonly name: string;
  readonly licence: Pick<Fact, "value" | "source" | "key" | "line">;
}

/** Keys under which a team can write down the licence of what it built on; no standard has one. */
const BASE_LICENCE_KEYS: readonly string[] = ["base_model_license", "base_model_licence", "base_license", "base_licence"];

/** Models of the review by everything they can be named: path, path without extension, folder, stated name. */
export type ModelNames = ReadonlyMap<string, readonly Comparison[]>;

export function modelNamesOf(comparisons: readonly Comparison[]): ModelNames {
  const names = new Map<string, Comparison[]>();
  for (const comparison of comparisons) {
    const { head } = statingOf(comparison);
    if (head === undefined) continue;
    const { path } = comparison;
    const stated = factsOf(head, "name").map(({ value }) => value);
    const folder = path.includes("/") ? [path.slice(0, path.lastIndexOf("/"))] : [];
    for (const name of new Set([path, path.replace(/\.[^./]+$/, ""), ...folder, ...stated].map(folded))) {
      const known = names.get(name);
      if (known === undefined) names.set(name, [comparison]);
      else known.push(comparison);
    }
  }
  return names;
}

/** Licences of the bases of a model as far as they are known here; a name that means several models means none for certain. */
export function baseLicencesOf(comparison: Comparison, names: ModelNames): readonly BaseLicence[] {
  const { head } = statingOf(comparison);
  if (head === undefined) return [];
  const bases = new Set(factsOf(head, "base_model").map(({ value }) => value));
  const found = [...bases].flatMap((name) => {
    const [base, rival] = (names.get(folded(name)) ?? []).filter((other) => other !== comparison);
    if (base === undefined || rival !== undefined) return [];
    return licenceFactsOf(statingOf(base).head).map((licence) => ({ name, licence }));
  });
  const written = head.metadata.filter(({ key, value }) => BASE_LICENCE_KEYS.includes(key.toLowerCase()) && value.trim() !== "");
  const [only = "", ...more] = bases;
  const name = more.length > 0 ? "" : only;
  return [...found, ...written.map((licence) => ({ name, licence }))];
}

function folded(name: string): string {
  return name.trim().replace(/^\.\//, "").replace(/\/+$/, "").toLowerCase();
}
