import { ArtifactError } from "../../errors.js";
import { reachOf, type Tree } from "../ensembles.js";
import type { Numbers } from "./arrays.js";
import { ARRAYS } from "./arrays.js";

/** What a model in LightGBM's text says, before anything is made of it. */
export interface Booster {
  /** Lines `key=value` before the first tree; of a line without `=` the value is empty. */
  readonly header: ReadonlyMap<string, string>;
  readonly trees: readonly ReadonlyMap<string, Numbers>[];
  readonly shapes: readonly Tree[];
  readonly parameters: readonly (readonly [string, string])[];
  readonly categories?: string;
  /** Whether each tree begins where the stated sizes of those before it say; LightGBM seeks by them. */
  readonly isPlacedAsStated: boolean;
}

interface Line {
  readonly text: string;
  /** Of its first byte. */
  readonly start: number;
  /** Behind its line feed. */
  readonly end: number;
}

const NUMBERS: ReadonlySet<string> = new Set(ARRAYS.map(([key]) => key));

/** Layout: `GBDT::SaveModelToString` in src/boosting/gbdt_model_text.cpp and `Tree::ToString` in src/io/tree.cpp of LightGBM. */
export function boosterIn(bytes: Uint8Array, path: string, most: number): Booster {
  // One character a byte, so that places in the text are places in the file.
  const text = new TextDecoder("latin1").decode(bytes);
  const header = new Map<string, string>();
  const trees: Map<string, Numbers>[] = [];
  const shapes: Tree[] = [];
  const starts: number[] = [];
  const parameters: (readonly [string, string])[] = [];
  let categories: string | undefined;
  let children: { left: readonly number[]; right: readonly number[]; leaves: number; start: number } | undefined;
  let part: "header" | "trees" | "importances" | "parameters" | "end" = "header";
  let end = 0;
  let entries = 0;
  const close = () => {
    if (children !== undefined) shapes.push(shapeOf(children, path));
    children = undefined;
  };
  for (const line of linesOf(text)) {
    entries++;
    if (entries > most)
      throw new ArtifactError("too-many-entries", `The model has more than ${most} lines: train fewer trees.`, { path });
    const [key, value] = pairIn(line.text);
    if ((part === "header" || part === "trees") && key === "Tree") {
      close();
      part = "trees";
      trees.push(new Map());
      starts.push(line.start);
      children = { left: [], right: [], leaves: 1, start: line.start };
    } else if (line.text === "end of trees" || /^feature.importances:$/.test(line.text)) {
      close();
      if (part === "trees") end = line.start;
      part = "importances";
    } else if (line.text === "parameters:") {
      close();
      part = "parameters";
    } else if (line.text === "end of parameters") part = "end";
    else if (line.text.startsWith("pandas_categorical:")) categories = utf8(line.text.slice("pandas_categorical:".length));
    else if (part === "header" && line.text !== "" && line.start > 0) {
      if (header.has(key)) throw malformed(path, line.start, "a key of the header stands twice");
      header.set(key, utf8(value));
    } else if (part === "parameters") {
      const [, name, setting] = /^\[([^:\]]{1,200}): ?(.*)\]$/.exec(line.text) ?? [];
      if (name !== undefined && setting !== undefined && setting !== "") parameters.push([utf8(name), utf8(setting)]);
    } else if (part === "trees" && children !== undefined) {
      const current = trees.at(-1) ?? new Map<string, Numbers>();
      if (current.has(key)) throw malformed(path, line.start, "an array of a tree stands twice");
      if (NUMBERS.has(key)) {
        const words = value.trim() === "" ? [] : value.trim().split(/ +/);
        if (words.length > 0)
          current.set(key, {
            count: words.length,
            ranges: [{ offset: line.start + key.length + 1, length: line.end - line.start - key.length - 1 }],
          });
        if (key === "left_child") children = { ...children, left: words.map(Number) };
        if (key === "right_child") children = { ...children, right: words.map(Number) };
      } else if (key === "num_leaves") children = { ...children, leaves: Number(value) };
    }
  }
  close();
  const sizes = header.get("tree_sizes")?.trim().split(/ +/).map(Number);
  const stated = sizes?.reduce((places, size) => [...places.slice(-1), (places.at(-1) ?? 0) + size], [starts[0] ?? 0]);
  return {
    header,
    trees,
    shapes,
    parameters,
    ...(categories === undefined ? {} : { categories }),
    isPlacedAsStated: sizes === undefined || (isPlaced(sizes, starts) && (end === 0 || (stated?.at(-1) ?? 0) <= end)),
  };
}

function isPlaced(sizes: readonly number[], starts: readonly number[]): boolean {
  return (
    sizes.length === starts.length &&
    starts.every((start, index) => index === 0 || start === (starts[index - 1] ?? 0) + (sizes[index - 1] ?? 0))
  );
}

/** Inner nodes are numbered from 0 on, leaves from −1 down. */
function shapeOf(
  { left, right, leaves, start }: { left: readonly number[]; right: readonly number[]; leaves: number; start: number },
  path: string,
): Tree {
  const inner = left.length;
  if (right.length !== inner || leaves !== inner + 1) throw malformed(path, start, "the arrays of a tree have different lengths");
  const place = (child: number) => (child < 0 ? inner - 1 - child : child);
  const none = Array.from({ length: leaves }, () => -1);
  const reach = reachOf([...left.map(place), ...none], [...right.map(place), ...none]);
  if (reach?.leaves !== leaves)
    throw malformed(path, start, "the children of a tree lead out of it, or back to where they come from");
  return reach;
}

function* linesOf(text: string): Generator<Line> {
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed + 1;
    yield { text: text.slice(start, feed < 0 ? end : feed).replace(/\r$/, ""), start, end };
    start = end;
  }
}

function pairIn(line: string): readonly [string, string] {
  const at = line.indexOf("=");
  return at < 0 ? [line, ""] : [line.slice(0, at), line.slice(at + 1)];
}

/** Of text that was taken one character a byte. What is no UTF-8 stays as it is. */
function utf8(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(text, byteOf));
  } catch {
    return text;
  }
}

/** The label `latin1` stands for Windows-1252 in browsers and in Node: some bytes become characters of other numbers. */
function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  return code < 0x100 ? code : WINDOWS_1252.indexOf(character) + 0x80;
}

const WINDOWS_1252 = new TextDecoder("latin1").decode(Uint8Array.from({ length: 32 }, (_, index) => index + 0x80));

export function malformed(path: string, offset: number, problem: string): ArtifactError {
  return new ArtifactError("lightgbm-malformed", `The model is damaged: ${problem}. Save it again with LightGBM.`, {
    path,
    offset,
  });
}
