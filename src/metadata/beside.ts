import type { Stated } from "../model/metadata.js";

/** Of what is stated about a model, what the files beside it state. */
export function besideOf({ metadata, facts, companions, code }: Stated): Stated {
  const paths = new Set(companions.map(({ path }) => path));
  const isBeside = ({ source }: { readonly source?: string }) => source !== undefined && paths.has(source);
  return { metadata: metadata.filter(isBeside), facts: facts.filter(isBeside), companions, code: code.filter(isBeside) };
}
