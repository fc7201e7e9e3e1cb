import type { Tensor } from "../../model/tensor.js";
import { type Digests, typeOf } from "../digests.js";

/** Smaller tensors have equal bytes by chance: zeros, ones, lengths. */
const LEAST_ELEMENTS = 1024;

export interface Exchange {
  readonly base: Tensor;
  readonly head: Tensor;
}

/**
 * Tensors whose bytes stand under a name that base had for other bytes: two that were swapped, or blocks that moved up or down one
 * number. Followed from name to name they make rings and chains. A ring is an exchange; so is a chain that begins at a name that is
 * gone, or one of two and more steps that ends at a name that is new. Any other is a copy: its first tensor goes on under its name,
 * as trained weights do beside their former state.
 */
export function exchangedTensors(base: readonly Tensor[], head: readonly Tensor[], digests: Digests): readonly Exchange[] {
  const steps = stepsOf(base.filter(isLarge), head.filter(isLarge), digests);
  const reached = new Set([...steps.values()].map(({ head: to }) => to.name));
  const [before, after] = [namesOf(base), namesOf(head)];
  const found: Exchange[] = [];
  const seen = new Set<string>();
  const follow = (start: string): readonly Exchange[] => {
    const chain: Exchange[] = [];
    for (let step = steps.get(start); step !== undefined && !seen.has(step.base.name); step = steps.get(step.head.name)) {
      seen.add(step.base.name);
      chain.push(step);
    }
    return chain;
  };
  for (const start of steps.keys()) {
    if (reached.has(start)) continue;
    const chain = follow(start);
    const isIntoUse = chain.some(({ head: to }) => before.has(to.name));
    const isNewAtEnd = chain.length > 1 && !before.has(chain.at(-1)?.head.name ?? "");
    if (isIntoUse && (!after.has(start) || isNewAtEnd)) found.push(...chain);
  }
  // What is left has no beginning.
  for (const start of steps.keys()) found.push(...follow(start));
  return found;
}

/** From each name of base to the tensor of head that has its bytes, where only another name has them. */
function stepsOf(base: readonly Tensor[], head: readonly Tensor[], digests: Digests): ReadonlyMap<string, Exchange> {
  const holders = new Map<string, Tensor[]>();
  // From the last to the first, so that each list ends with the tensor that is next.
  for (const tensor of head.toReversed()) {
    const key = keyOf(tensor, digests.head);
    const alike = key === undefined ? undefined : holders.get(key);
    if (alike !== undefined) alike.push(tensor);
    else if (key !== undefined) holders.set(key, [tensor]);
  }
  const steps = new Map<string, Exchange>();
  for (const tensor of base) {
    const key = keyOf(tensor, digests.base);
    const holder = key === undefined ? undefined : holders.get(key)?.pop();
    if (holder !== undefined && holder.name !== tensor.name) steps.set(tensor.name, { base: tensor, head: holder });
  }
  return steps;
}

function keyOf(tensor: Tensor, digests: ReadonlyMap<string, string>): string | undefined {
  const digest = digests.get(tensor.name);
  return digest === undefined ? undefined : `${digest} ${typeOf(tensor)}`;
}

function namesOf(tensors: readonly Tensor[]): ReadonlySet<string> {
  return new Set(tensors.map(({ name }) => name));
}

function isLarge({ parameters }: Tensor): boolean {
  return parameters >= LEAST_ELEMENTS;
}
