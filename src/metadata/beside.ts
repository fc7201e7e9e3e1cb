import type { Stated } from "../model/metadata.js";

/** Of what is stated about a model, what the files beside it state. */
export function besideOf({ metadata, facts, companions }: Stated): Stated {
  const paths = new Set(companions.map(({ path }) => path));
  const isBeside = ({ source }: { readonly source: string }) => paths.has(source);
  return { metadata: metadata.filter(isBeside), facts: facts.filter(isBeside), companions };
}
