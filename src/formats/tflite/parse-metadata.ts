import type { Reading } from "../../bytes/cursor.js";
import {
  type FlatBuffer,
  float32sOf,
  identifierOf,
  positionsOf,
  rootOf,
  type Table,
  tableAt,
  tableOf,
  tablesOf,
  textOf,
  uint8Of,
} from "../../encodings/flatbuffers.js";
import { plainFloat } from "../../encodings/plain-float.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ByteRange } from "../../model/tensor.js";
import type { ModelDraft } from "./drafts.js";
import { CONVERSION, type Conversion, converted, unlessDamaged } from "./parse-conversion.js";

export interface ReadMetadata extends Conversion {
  /** Names of labels and vocabularies, which stand in a zip archive behind the model. */
  readonly files: readonly string[];
}

// Versions and notes are shorter; longer entries are binary.
const LONGEST_TEXT_BYTES = 4096;
// What an entry of the budget stands for in memory.
const BYTES_PER_ENTRY = 100;
const TEXT = new TextDecoder("utf-8", { fatal: true });
const DESCRIPTION = "TFLITE_METADATA";

/** https://github.com/tensorflow/tflite-support/blob/master/tensorflow_lite_support/metadata/metadata_schema.fbs */
const DESCRIPTION_IDENTIFIER = "M001";
const MODEL = { graphs: 3, files: 6 };
const MODEL_TEXTS: readonly (readonly [string, number])[] = [
  ["name", 0],
  ["description", 1],
  ["version", 2],
  ["author", 4],
  ["license", 5],
  ["min_parser_version", 7],
];
const GRAPH = { inputs: 2, outputs: 3, files: 4 };
const VALUE = { name: 0, description: 1, units: 4, files: 6 };
const NORMALIZATION = 1;

/** What the file's own entries say, each by its name; those that are flatbuffers themselves by their fields. */
export function* parseMetadata(buffer: FlatBuffer, model: ModelDraft): Reading<ReadMetadata> {
  const entries: MetadataEntry[] = [];
  const files: string[] = [];
  let converter: string | undefined;
  for (const { name, buffer: index } of model.metadata) {
    const range = model.buffers[index];
    if (range === undefined) entries.push({ key: name, value: "", source: "metadata" });
    else {
      // Entries may share a buffer, and each has its text.
      buffer.pages.reserve(Math.ceil(Math.min(range.length, LONGEST_TEXT_BYTES) / BYTES_PER_ENTRY));
      entries.push({ key: name, value: yield* textAt(buffer, range), source: "metadata" });
      const inner = { pages: buffer.pages, extent: { start: range.offset, end: range.offset + range.length } };
      if (name === DESCRIPTION) {
        const description = yield* described(inner);
        for (const entry of description.entries) entries.push(entry);
        for (const file of description.files) files.push(file);
      }
      if (name === CONVERSION) {
        const conversion = yield* converted(inner);
        for (const entry of conversion.entries) entries.push(entry);
        converter ??= conversion.converter;
      }
    }
  }
  if (model.description !== "") entries.push({ key: "model.description", value: model.description, source: "model" });
  return { entries, files, ...(converter === undefined ? {} : { converter }) };
}

/** The text of a buffer, without the NULs that fill it up; how many bytes it is where it is none. */
function* textAt({ pages }: FlatBuffer, { offset, length }: ByteRange): Reading<string> {
  const binary = `${length} bytes`;
  if (length > LONGEST_TEXT_BYTES) return binary;
  const bytes = yield* pages.read({ start: offset, end: offset + length });
  try {
    const text = TEXT.decode(bytes).replace(/\0+$/, "");
    return /[\p{Cc}]/u.test(text.replace(/[\t\r\n]/g, "")) ? binary : text;
  } catch {
    return binary;
  }
}

type Described = Pick<ReadMetadata, "entries" | "files">;

/** What is found so far. */
interface Found {
  readonly entries: MetadataEntry[];
  readonly files: string[];
}

/** Who made the model and what for; what is not of the known version, or damaged, stays an entry of some bytes. */
function* described(buffer: FlatBuffer): Reading<Described> {
  const nothing: Described = { entries: [], files: [] };
  if ((yield* identifierOf(buffer)) !== DESCRIPTION_IDENTIFIER) return nothing;
  return yield* unlessDamaged(nothing, function* () {
    const found: Found = { entries: [], files: [] };
    const { entries } = found;
    const root = yield* rootOf(buffer);
    for (const [key, field] of MODEL_TEXTS) yield* addText(root, field, key, entries);
    yield* addFiles(root, MODEL.files, "associated_files", found);
    const graphs = yield* positionsOf(root, MODEL.graphs);
    for (const [index, position] of graphs.entries()) {
      const graph = yield* tableAt(buffer, position);
      const place = graphs.length === 1 ? "" : `subgraph[${index}].`;
      yield* addFiles(graph, GRAPH.files, `${place}associated_files`, found);
      for (const [side, field] of [
        ["input", GRAPH.inputs],
        ["output", GRAPH.outputs],
      ] as const) {
        yield* tablesOf(graph, field, 1, (value, at) => addValue(value, `${place}${side}[${at}]`, found));
      }
    }
    return found;
  });
}

function* addValue(value: Table, place: string, found: Found): Reading<void> {
  const { entries } = found;
  yield* addText(value, VALUE.name, `${place}.name`, entries);
  yield* addText(value, VALUE.description, `${place}.description`, entries);
  yield* addFiles(value, VALUE.files, `${place}.associated_files`, found);
  for (const position of yield* positionsOf(value, VALUE.units)) {
    const unit = yield* tableAt(value.buffer, position);
    const options = uint8Of(unit, 0) === NORMALIZATION ? yield* tableOf(unit, 1) : undefined;
    if (options === undefined) continue;
    for (const [key, field] of [
      ["mean", 0],
      ["std", 1],
    ] as const) {
      const numbers = (yield* float32sOf(options, field)) ?? [];
      entries.push({ key: `${place}.normalization.${key}`, value: numbers.map(plainFloat).join(", "), source: DESCRIPTION });
    }
  }
}

function* addText(table: Table, field: number, key: string, entries: MetadataEntry[]): Reading<void> {
  const value = (yield* textOf(table, field)) ?? "";
  if (value !== "") entries.push({ key, value, source: DESCRIPTION });
}

/** Labels and vocabularies: their names. */
function* addFiles(table: Table, field: number, key: string, { entries, files }: Found): Reading<void> {
  const names = yield* tablesOf(table, field, 1, function* (file) {
    return (yield* textOf(file, 0)) ?? "";
  });
  if (names.length > 0) entries.push({ key, value: names.join(", "), source: DESCRIPTION });
  for (const name of names) if (name !== "") files.push(name);
}
