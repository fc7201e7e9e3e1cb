import { type Inspection, statedOf } from "../formats/inspection.js";
import { type ModelSummary, parameterCountOf, type TensorSummary, totalsOf } from "../model/summary.js";
import { type Message, say } from "../policy/message.js";
import { bytesText, grouped, shapeText } from "../policy/quantities.js";
import { codeParts } from "./code-section.js";
import { remarksOf } from "./completeness-section.js";
import { computeParts } from "./compute.js";
import { counted } from "./figures.js";
import { allValues } from "./interface-section.js";
import { statedSections } from "./metadata-section.js";
import { operatorsIn, operatorText } from "./operators.js";
import { plainOf, wordOf } from "./quote-plain.js";
import type { ReportOptions } from "./reporter.js";
import { left, list, type Part, right, type Section, section, table } from "./section.js";
import { nodeNounOf, nodesOf } from "./sides.js";
import { type Paint, paintOf, wrapped } from "./terminal-layout.js";
import { terminalSections } from "./terminal-section.js";

export type InspectionReporter = (inspections: readonly Inspection<ModelSummary>[], options: ReportOptions) => string;

const DEFAULT_WIDTH = 100;
// What fits on a screen or two; `text` and `json` have everything.
const SHOWN_ROWS = 20;
const SHOWN_TENSORS = 12;

/** What each file says, for people. */
export const terminalInspections: InspectionReporter = (inspections, options) => {
  const paint = paintOf(options.colour ?? false);
  const width = options.width ?? DEFAULT_WIDTH;
  return inspections.map((inspection) => inspectionText(inspection, width, paint)).join("\n");
};

function inspectionText(inspection: Inspection<ModelSummary>, width: number, paint: Paint): string {
  const head = `${paint("bold", wordOf(inspection.path))}\n`;
  if (inspection.status !== "read") {
    const { code, message, path, offset } = inspection.error;
    const place = [...(path === undefined ? [] : [wordOf(path)]), ...(offset === undefined ? [] : [`byte ${grouped(offset)}`])];
    const where = place.length === 0 ? "" : ` (${place.join(", ")})`;
    const reason = `${paint("red", inspection.status)}: ${plainOf([{ sentence: message }])}${where} [${wordOf(code)}]`;
    const stated = statedOf(inspection);
    const sections = stated === undefined ? "" : terminalSections(statedSections(stated, SHOWN_ROWS), width, paint);
    return head + wrapped(reason, width, "  ") + sections;
  }
  const read = `${bytesText(inspection.bytesRead)} read of ${bytesText(inspection.size)}`;
  const facts = wrapped([...factsOf(inspection.model), read].join(" · "), width, "  ");
  return head + facts + terminalSections(sectionsOf(inspection.model), width, paint);
}

function factsOf({ format, formatVersion, producer, requirements }: ModelSummary): readonly string[] {
  const version = requirements.length > 0 ? "" : ` version ${wordOf(formatVersion)}`;
  return [
    `${wordOf(format)}${version}`,
    ...(producer === undefined ? [] : [`producer ${wordOf(`${producer.name} ${producer.version}`.trim())}`]),
    ...requirements.map(({ name, version: least }) => `${wordOf(name)} ${least}`),
  ];
}

function sectionsOf(model: ModelSummary): readonly Section[] {
  const operators = operatorsIn(model).map(({ domain, type, count }) => [operatorText(domain, type), [grouped(count)]]);
  const files = model.files.map(({ path, role, size }): Message[] => [
    say`${path}`,
    [role],
    [size === null ? "missing" : bytesText(size)],
  ]);
  const noun = nodeNounOf(model);
  return [
    ...section("Code that loading it meets", codeParts(model.code, SHOWN_ROWS)),
    ...section("Completeness", list(remarksOf(model), SHOWN_ROWS)),
    ...section("Interface", allValues(model, SHOWN_ROWS)),
    ...section(`Operators: ${counted(nodesOf(model), noun)}`, table([left("Operator"), right("Count")], operators, SHOWN_ROWS)),
    ...section("Compute", computeParts(model.compute, SHOWN_ROWS)),
    ...section(`Tensors: ${counted(parameterCountOf(model), "parameter")}`, kinds(model.tensors), largest(model.tensors)),
    ...statedSections(model, SHOWN_ROWS),
    ...section("Files", model.files.length > 1 ? table([left("File"), left("Role"), right("Size")], files, SHOWN_ROWS) : []),
  ];
}

function kinds(tensors: readonly TensorSummary[]): readonly Part[] {
  const groups = new Map<string, TensorSummary[]>();
  for (const tensor of tensors) {
    const key = `${tensor.kind}\0${tensor.dtype}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [tensor]);
    else group.push(tensor);
  }
  const order = [...new Set(tensors.map(({ kind }) => kind))];
  const placeOf = ([first]: readonly TensorSummary[]) => (first === undefined ? 0 : order.indexOf(first.kind));
  const sorted = [...groups.values()].sort((a, b) => placeOf(a) - placeOf(b));
  const rows = sorted.map((group): Message[] => {
    const { tensors: count, parameters, bytes } = totalsOf(group);
    return [[group[0]?.kind ?? ""], say`${group[0]?.dtype ?? ""}`, [grouped(count)], [grouped(parameters)], [bytesText(bytes)]];
  });
  return table([left("Kind"), left("Dtype"), right("Tensors"), right("Parameters"), right("Bytes")], rows, SHOWN_ROWS);
}

function largest(tensors: readonly TensorSummary[]): readonly Part[] {
  const first = [...tensors].sort((a, b) => b.parameters - a.parameters || (a.name < b.name ? -1 : 1));
  const rows = first.map(({ name, dtype, shape, parameters }) => [
    say`${name}`,
    say`${dtype + shapeText(shape)}`,
    [grouped(parameters)],
  ]);
  return table([left("Largest tensors"), left("Type"), right("Parameters")], rows, SHOWN_TENSORS);
}
