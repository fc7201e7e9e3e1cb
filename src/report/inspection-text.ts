import type { Inspection } from "../formats/inspection.js";
import type { ModelSummary } from "../model/summary.js";
import { amountText } from "../policy/amount-text.js";
import { typeOf } from "./figures.js";
import type { InspectionReporter } from "./inspection.js";
import { operatorsIn } from "./operators.js";
import { wordOf } from "./quote-plain.js";

// A diff of lines: longer values are cut in the middle and say so.
const VALUE_UNITS = 4_000;

/**
 * One fact a line in an order that does not depend on the file's, without offsets and, for a single file, without its name:
 * `git diff` runs this on temporary copies.
 */
export const textInspections: InspectionReporter = (inspections) =>
  inspections
    .map(
      (inspection) =>
        (inspections.length === 1 ? "" : `path ${written(inspection.path)}\n`) +
        linesOf(inspection)
          .map((line) => `${line}\n`)
          .join(""),
    )
    .join("\n");

function linesOf(inspection: Inspection<ModelSummary>): readonly string[] {
  if (inspection.status !== "read")
    return [`${inspection.status} ${written(inspection.error.code)}: ${written(inspection.error.message)}`];
  const { model } = inspection;
  const { totals } = model;
  return [
    `format ${written(model.format)} ${written(model.formatVersion)}`,
    ...(model.producer === undefined ? [] : [`producer ${written(`${model.producer.name} ${model.producer.version}`.trim())}`]),
    ...sorted(model.requirements.map(({ name, version }) => `requirement ${written(name)} ${version}`)),
    ...model.signatures.flatMap(({ name, inputs, outputs }) => [
      ...inputs.map((value) => `input ${written(name)} ${written(value.name)} ${written(typeOf(value))}`),
      ...outputs.map((value) => `output ${written(name)} ${written(value.name)} ${written(typeOf(value))}`),
    ]),
    ...sorted(model.graphs.map(({ name, nodeCount }) => `graph ${written(name)} ${nodeCount}`)),
    ...sorted(operatorsIn(model).map(({ domain, type, count }) => `operator ${written(domain)} ${written(type)} ${count}`)),
    ...sorted(model.code.map(({ kind, name, count }) => `code ${kind} ${written(name)} ${count}`)),
    ...(model.compute === undefined ? [] : [`compute ${written(amountText(model.compute.macs, String))} macs`]),
    `totals ${totals.tensors} tensors ${totals.parameters} parameters ${totals.bytes} bytes`,
    ...sorted(
      model.tensors.map(
        ({ name, kind, dtype, shape }) => `tensor ${written(name)} ${kind} ${written(dtype)}[${shape.join(", ")}]`,
      ),
    ),
    ...sorted(model.metadata.map(({ key, value, source }) => `metadata ${written(source)} ${written(key)} = ${written(value)}`)),
    ...sorted(
      model.absences.map(
        ({ path, reason, tensors, bytes }) => `absent ${written(path)} ${reason} ${tensors} tensors ${bytes} bytes`,
      ),
    ),
    ...sorted(model.anomalies.map(({ kind, subject }) => `anomaly ${kind} ${written(subject)}`)),
  ];
}

function written(value: string): string {
  return wordOf(value, VALUE_UNITS);
}

function sorted(lines: readonly string[]): readonly string[] {
  return [...lines].sort();
}
