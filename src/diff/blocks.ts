import type { Change, NodeLabel } from "./change.js";

/** The same nodes came and went at several places: what a change of the architecture looks like in a network of blocks. */
export interface RepeatedBlock {
  /** How many places. */
  readonly count: number;
  /** What the names of the places have in common, `*` for the number that tells them apart; null when they share nothing. */
  readonly label: string | null;
  /** Of one place; operators in the order of their names, several of one kind several times. */
  readonly added: readonly Pick<NodeLabel, "domain" | "operator">[];
  readonly removed: readonly Pick<NodeLabel, "domain" | "operator">[];
}

type NodeCame = Extract<Change, { kind: "node-added" | "node-removed" }>;

/** Sites where the same operators came and went, the most frequent first; what happened once is no repetition. */
export function repeatedBlocks(changes: readonly Change[]): readonly RepeatedBlock[] {
  const sites = new Map<string, NodeCame[]>();
  for (const change of changes) {
    if ((change.kind !== "node-added" && change.kind !== "node-removed") || change.site === undefined) continue;
    const key = JSON.stringify([change.graph, change.site]);
    const known = sites.get(key);
    if (known === undefined) sites.set(key, [change]);
    else known.push(change);
  }
  const blocks = new Map<string, NodeCame[][]>();
  for (const site of sites.values()) {
    const signature = JSON.stringify([operatorsOf(site, "node-added"), operatorsOf(site, "node-removed")]);
    const known = blocks.get(signature);
    if (known === undefined) blocks.set(signature, [site]);
    else known.push(site);
  }
  return [...blocks.values()]
    .filter((alike) => alike.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((alike) => ({
      count: alike.length,
      label: labelOf(alike),
      added: operatorsOf(alike[0] ?? [], "node-added"),
      removed: operatorsOf(alike[0] ?? [], "node-removed"),
    }));
}

function operatorsOf(site: readonly NodeCame[], kind: NodeCame["kind"]): readonly Pick<NodeLabel, "domain" | "operator">[] {
  return site
    .filter((change) => change.kind === kind)
    .map(({ node: { domain, operator } }) => ({ domain, operator }))
    .sort((a, b) => (`${a.operator} ${a.domain}` < `${b.operator} ${b.domain}` ? -1 : 1));
}

/** `/encoder/layer.*` of `/encoder/layer.0/norm/Sub` and `/encoder/layer.11/norm/Sub`: up to the part that holds the first number. */
function labelOf(alike: readonly (readonly NodeCame[])[]): string | null {
  const patterns = new Set(alike.map((site) => patternOf(site[0]?.node.name ?? "")));
  const [pattern] = patterns;
  return patterns.size === 1 && pattern !== undefined && pattern !== "" ? pattern : null;
}

function patternOf(name: string): string {
  const match = /^(.*?[./])?([^./\d]*)\d+(?=[./]|$)/.exec(name.slice(0, MAX_LABEL));
  return match === null || match[1] === undefined ? "" : `${match[1]}${match[2]}*`;
}

// Names are shown, and looked through, no further.
const MAX_LABEL = 255;
