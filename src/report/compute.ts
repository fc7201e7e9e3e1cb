import { estimated, isEqual } from "../compute/amount.js";
import type { Compute, OperatorCompute } from "../model/compute.js";
import { amountText, growthOf, growthText, macsOf, scaledText, uncountedNodes, uncountedText } from "../policy/amount-text.js";
import { ours, say } from "../policy/message.js";
import { grouped } from "../policy/quantities.js";
import { counted } from "./figures.js";
import { operatorText } from "./operators.js";
import { left, line, type Part, right, table } from "./section.js";
import { spread, type Text } from "./text.js";

/** `Compute: 4.09 G MACs.` Nothing about a model that has no MACs at all. */
export function computeLine(compute: Compute | undefined): Text {
  const text = amountOf(compute);
  return text.length === 0 ? [] : ["Compute: ", ...text];
}

/** What one run takes, and what was not counted of it. */
function amountOf(compute: Compute | undefined): Text {
  if (compute === undefined || compute.counted + uncountedNodes(compute) === 0) return [];
  return [...spread([totalOf(compute), rest(compute)], "; "), "."];
}

function totalOf({ macs, counted: nodes }: Compute): Text {
  return nodes === 0 ? ["unknown"] : macsOf(macs);
}

/**
 * `Compute: 4.09 G MACs → 4.30 G MACs (+5.1 %).` Nothing when what was counted is as much on both sides: nodes that were not
 * counted are among the operators that came and went.
 */
export function computeChange(base: Compute | undefined, head: Compute | undefined): Text {
  if (base === undefined || head === undefined || isEqual(base.macs, head.macs)) return [];
  const [before, after] = [rest(base), rest(head)];
  // A total that leaves out other nodes is no measure of growth.
  const isAlike = JSON.stringify(base.uncounted) === JSON.stringify(head.uncounted);
  const percent = isAlike ? growthOf(base.macs, head.macs) : undefined;
  const growth = percent === undefined ? [] : [` (${growthText(percent)})`];
  const ofBase: Text = isAlike || before.length === 0 ? [] : ["; of base ", ...before];
  const ofHead: Text = after.length === 0 ? [] : [ofBase.length === 0 ? "; " : "; of head ", ...after];
  return ["Compute: ", ...totalOf(base), " → ", ...totalOf(head), ...growth, ...ofBase, ...ofHead, "."];
}

function rest(compute: Compute): Text {
  const missing = uncountedNodes(compute);
  if (missing === 0) return [];
  const share = ours(`${grouped(missing)} of ${counted(compute.counted + missing, "node")} not counted`);
  return say`${share}: ${uncountedText(compute)}`;
}

// Fewer are shapes, axes and other settings.
const LEAST_PARAMETERS = 100;
// Which operator takes most depends on sizes that are not fixed: they are taken to be this.
const ORDERING_SIZE = 1024;

/** Operators with MACs or parameters, the most expensive first. */
export function computeParts(compute: Compute | undefined, atMost: number): readonly Part[] {
  if (compute === undefined) return [];
  const cost = ({ macs }: OperatorCompute): number => estimated(macs, ORDERING_SIZE) ?? Number.MAX_SAFE_INTEGER;
  const rows = compute.operators
    .filter(({ nodes, parameters }) => nodes > 0 || parameters >= LEAST_PARAMETERS)
    .toSorted((a, b) => cost(b) - cost(a) || b.parameters - a.parameters)
    .map(({ domain, type, nodes, macs, parameters }): readonly Text[] => [
      operatorText(domain, type),
      nodes === 0 ? [] : [grouped(nodes)],
      nodes === 0 ? [] : amountCell(macs),
      [grouped(parameters)],
    ]);
  const columns = [left("Operator"), right("Counted nodes"), right("MACs"), right("Parameters")];
  const all = amountOf(compute);
  return all.length === 0 ? [] : [...line(all), ...table(columns, rows, atMost)];
}

function amountCell(macs: OperatorCompute["macs"]): Text {
  const [term] = macs;
  return macs.length <= 1 && (term?.factors.length ?? 0) === 0 ? ours(amountText(macs)) : say`${amountText(macs, scaledText, 1)}`;
}
