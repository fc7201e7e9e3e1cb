import type { Budget } from "../../bytes/budget.js";
import { entryOf, type JsonObject, type JsonValue, readJson } from "../../encodings/json.js";
import { jsonTextOf } from "../../encodings/json-text.js";
import type { ByteRange } from "../../model/tensor.js";
import type { Tree } from "../ensembles.js";
import type { Numbers } from "./arrays.js";
import { type Booster, malformed } from "./text.js";

/** Trees grow a level of JSON for each of their own; LightGBM's do not have more leaves than this in a row. */
const MAX_DEPTH = 500;

/** What the nodes of a dump have, and whether inner nodes or leaves are counted by the number that goes with it. */
const INNER = ["threshold", "split_feature", "split_gain", "internal_value", "internal_weight", "internal_count"];
const LEAF = ["leaf_value", "leaf_weight", "leaf_count", "leaf_const"];
/** Of linear trees, as many for each leaf as it looks at. */
const LINEAR = ["leaf_features", "leaf_coeff"];
/** In the place of a threshold: the categories that go to the left. */
const CATEGORIES = /^\d{1,10}(?:\|\|\d{1,10})*$/;

/** The JSON of `dump_model`: the same numbers in the same order; children and kinds of decision are in its nesting, not in arrays. */
export function dumpIn(bytes: Uint8Array, path: string, budget: Budget): Booster {
  const limits = { depth: MAX_DEPTH, entries: budget.entries, stringLength: bytes.length };
  const { root } = readJson(bytes, { limits, path });
  const list = root.kind === "object" ? entryOf(root, "tree_info") : undefined;
  if (root.kind !== "object" || list?.kind !== "array") throw malformed(path, 0, "the dump has no trees");
  const header = new Map<string, string>();
  for (const { key, value } of root.entries) {
    if (value.kind === "string") header.set(key, value.value);
    else if (value.kind === "integer" || value.kind === "boolean") header.set(key, String(value.value));
    else if (key === "feature_names") header.set(key, namesIn(value).join(" "));
    else if (key === "feature_infos") header.set(key, infosIn(value, namesIn(entryOf(root, "feature_names"))).join(" "));
    else if (key === "monotone_constraints" && value.kind === "array" && value.items.length > 0)
      header.set(key, value.items.map(jsonTextOf).join(" "));
  }
  const trees = list.items.map((tree) => treeIn(tree, bytes, path));
  const categories = entryOf(root, "pandas_categorical");
  return {
    header,
    trees: trees.map(({ numbers }) => numbers),
    shapes: trees.map(({ shape }) => shape),
    parameters: [],
    ...(categories === undefined ? {} : { categories: jsonTextOf(categories) }),
    isPlacedAsStated: true,
  };
}

function namesIn(value: JsonValue | undefined): readonly string[] {
  return value?.kind === "array" ? value.items.map((name) => (name.kind === "string" ? name.value : "")) : [];
}

/** As the text spells them: `[least:most]`, all categories as `0:1:5`, or `none` of a feature that is not used. */
function infosIn(value: JsonValue, names: readonly string[]): readonly string[] {
  const infos = new Map(value.kind === "object" ? value.entries.map(({ key, value: info }) => [key, info] as const) : []);
  return names.map((name) => {
    const info = infos.get(name);
    // A name that stands twice has its range once: what is said in one place takes no more memory than there.
    infos.delete(name);
    const of = (key: string) => (info?.kind === "object" ? entryOf(info, key) : undefined);
    const [least, most, values] = [of("min_value"), of("max_value"), of("values")];
    if (values?.kind === "array" && values.items.length > 0) return values.items.map(jsonTextOf).join(":");
    return least === undefined || most === undefined ? "none" : `[${jsonTextOf(least)}:${jsonTextOf(most)}]`;
  });
}

function treeIn(
  tree: JsonValue,
  bytes: Uint8Array,
  path: string,
): { readonly numbers: ReadonlyMap<string, Numbers>; readonly shape: Tree } {
  const top = tree.kind === "object" ? entryOf(tree, "tree_structure") : undefined;
  if (tree.kind !== "object" || top?.kind !== "object") throw malformed(path, tree.offset, "a tree has no structure");
  const [inner, leaves]: [JsonObject[], JsonObject[]] = [[], []];
  let level: readonly JsonObject[] = [top];
  let depth = -1;
  for (; level.length > 0; depth++) {
    const next: JsonObject[] = [];
    for (const node of level) {
      const children = ["left_child", "right_child"].flatMap((key) => entryOf(node, key) ?? []);
      (children.length === 0 ? leaves : inner).push(node);
      for (const child of children) {
        if (child.kind !== "object") throw malformed(path, child.offset, "a child is no node");
        next.push(child);
      }
    }
    level = next;
  }
  const numbers = new Map<string, Numbers>();
  const splits = sorted(inner, "split_index");
  const ends = sorted(leaves, "leaf_index");
  const categories = splits.map((node) => categoriesIn(entryOf(node, "threshold"), bytes));
  const listed = categories.flat();
  if (listed.length > 0) numbers.set("categories", { count: listed.length, ranges: listed });
  const numeric = splits.filter((_, index) => categories[index]?.length === 0);
  for (const [keys, all, number] of [
    [INNER, splits, "split_index"],
    [LEAF, ends, "leaf_index"],
  ] as const) {
    for (const key of keys) {
      const nodes = key === "threshold" ? numeric : all;
      const ranges = nodes.flatMap((node) => rangeOf(entryOf(node, key)));
      // Of a tree of one leaf the dump has no number.
      if (ranges.length === nodes.length && ranges.length > 0) numbers.set(key, { count: ranges.length, ranges });
      else if (ranges.length > 0) throw malformed(path, tree.offset, `a node lacks what others have beside their ${number}`);
    }
  }
  for (const key of LINEAR) {
    const ranges = ends.flatMap((node) => {
      const values = entryOf(node, key);
      return values?.kind === "array" ? values.items.flatMap(rangeOf) : [];
    });
    if (ranges.length > 0) numbers.set(key, { count: ranges.length, ranges });
  }
  const shrinkage = rangeOf(entryOf(tree, "shrinkage"));
  if (shrinkage.length > 0) numbers.set("shrinkage", { count: 1, ranges: shrinkage });
  return { numbers, shape: { leaves: leaves.length, depth } };
}

function sorted(nodes: readonly JsonObject[], key: string): readonly JsonObject[] {
  const numbered = nodes.map((node) => ({ node, number: entryOf(node, key) }));
  const of = (value: JsonValue | undefined) => (value?.kind === "integer" ? value.value : 0);
  return numbered.sort((a, b) => of(a.number) - of(b.number)).map(({ node }) => node);
}

/** Each category of a split with the character behind it; none of a threshold that is a number. */
function categoriesIn(threshold: JsonValue | undefined, bytes: Uint8Array): readonly ByteRange[] {
  if (threshold?.kind !== "string" || !CATEGORIES.test(threshold.value)) return [];
  let offset = threshold.offset + 1;
  // A text that is spelt with escapes is not where it seems to be.
  const spelt = new TextDecoder("latin1").decode(bytes.subarray(offset, offset + threshold.value.length));
  if (spelt !== threshold.value) return [];
  return threshold.value.split("||").map((category) => {
    const range = { offset, length: category.length + 1 };
    offset += category.length + 2;
    return range;
  });
}

/** With the character behind it, which a number in an object or a list always has. */
function rangeOf(value: JsonValue | undefined): readonly ByteRange[] {
  // The sign of a negative zero is lost with its text.
  if (value?.kind === "integer")
    return [{ offset: value.offset, length: String(value.value).length + (Object.is(value.value, -0) ? 2 : 1) }];
  return value?.kind === "number" ? [{ offset: value.offset, length: value.text.length + 1 }] : [];
}
