import type { CodeReference } from "../../model/code.js";
import type { Graph } from "../../model/graph.js";
import { CUSTOM_DOMAIN } from "./graphs.js";

/** Operators of TensorFlow that read or write files, or call Python, once the Flex delegate runs them. */
const DANGEROUS: ReadonlyMap<string, string> = new Map([
  ["ReadFile", "reads any file"],
  ["WriteFile", "writes any file"],
  ["MatchingFiles", "lists files"],
  ["Save", "writes any file"],
  ["SaveV2", "writes any file"],
  ["SaveSlices", "writes any file"],
  ["MergeV2Checkpoints", "writes and deletes files"],
  ["PrintV2", "can write any file"],
  ["PyFunc", "calls Python"],
  ["PyFuncStateless", "calls Python"],
  ["EagerPyFunc", "calls Python"],
]);

const FLEX = /^Flex(?=[A-Z])/;

/** Whose operators these are, as far as names tell. */
const MAKERS: readonly (readonly [RegExp, string])[] = [
  [FLEX, "an operator of TensorFlow, which needs the Flex delegate"],
  [/^ethos-u$/, "a program for an Arm Ethos-U processor"],
  [/^edgetpu-custom-op$/, "a program for an Edge TPU"],
  [/^TFLite_Detection_PostProcess$/, "non-maximum suppression, which the common runtimes bring along"],
];

/** Operators that a runtime must bring, by name, with how often they are used. */
export function customOperatorsOf(graphs: readonly Graph[]): readonly CodeReference[] {
  const counts = new Map<string, number>();
  for (const { nodes } of graphs) {
    for (const { domain, operator } of nodes) {
      if (domain === CUSTOM_DOMAIN) counts.set(operator, (counts.get(operator) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => referenceOf(name, count));
}

function referenceOf(name: string, count: number): CodeReference {
  const effect = FLEX.test(name) ? DANGEROUS.get(name.replace(FLEX, "")) : undefined;
  if (effect !== undefined) return { kind: "outside-access", name, count, standing: "dangerous", detail: effect };
  const detail = MAKERS.find(([pattern]) => pattern.test(name))?.[1];
  return { kind: "custom-operator", name, count, standing: "unverified", ...(detail === undefined ? {} : { detail }) };
}
