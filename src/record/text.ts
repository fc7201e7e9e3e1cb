import type { YamlProblem } from "../encodings/yaml.js";
import { type EditableYaml, editableYaml, type YamlEdit } from "../encodings/yaml-edit.js";
import { isSameValue, yamlText } from "../encodings/yaml-write.js";
import type { Fact } from "../model/metadata.js";
import type { RecordMapping } from "./content.js";
import { type Statement, statementsOf } from "./statements.js";

/** A record is written by people, and digests of two thousand tensors fit. The worst text of this size takes about a second to read. */
export const MAX_RECORD_BYTES = 256 * 1024;
/** Of the format of records. */
const RECORD_VERSION = 1;
const LIMITS = { bytes: MAX_RECORD_BYTES, depth: 16, entries: 5_000 };

/** The key that is written by the program. */
const MACHINE_KEY = "model";

export type RecordText =
  /** `differing`: keys of the machine's part that said something else, sorted; empty for a record that was in sync. */
  | { readonly kind: "text"; readonly text: string; readonly differing: readonly string[] }
  | { readonly kind: "broken"; readonly problem: YamlProblem };

/**
 * The text of a record that says `content`, as a change of the text that is there: only `model` is replaced, and fields that others
 * state and the record does not are added. A record that says all of it already stays as it is, byte for byte.
 */
export function recordText(
  existing: string | EditableYaml | undefined,
  content: RecordMapping,
  facts: readonly Fact[],
  recordPath: string,
): RecordText {
  const statements = statementsOf(facts, recordPath);
  if (existing === undefined) return sized(newText(statements, content), [MACHINE_KEY]);
  const parsed: ParsedRecord = typeof existing === "string" ? readRecord(existing) : { kind: "sound", document: existing };
  if (parsed.kind === "broken") return parsed;
  const { document } = parsed;
  const differing = differingKeys(document.value.get(MACHINE_KEY), content);
  const edits: YamlEdit[] = [
    ...(document.value.has("record") ? [] : [[["record"], RECORD_VERSION] as const]),
    ...missingIn(document, statements),
    ...(differing.length === 0 ? [] : [[[MACHINE_KEY], content] as const]),
  ];
  if (edits.length === 0) return { kind: "text", text: document.text, differing };
  const text = document.withValues(edits, MACHINE_KEY);
  if (text === undefined)
    return broken("The record cannot be updated without changing what else it says: write its keys one below the other.");
  return sized(text, differing);
}

export type ParsedRecord =
  | { readonly kind: "sound"; readonly document: EditableYaml }
  | { readonly kind: "broken"; readonly problem: YamlProblem };

export function readRecord(text: string): ParsedRecord {
  const parsed = editableYaml(text, { noun: "record", minimal: " Delete it, or write `record: 1`.", limits: LIMITS });
  if (parsed.kind === "broken") return { kind: "broken", problem: parsed.problems[0] ?? NO_PROBLEM };
  const version = parsed.document.value.get("record");
  if (version === undefined || version === RECORD_VERSION) return parsed;
  const place = parsed.document.positionOfKey("record");
  return {
    kind: "broken",
    problem: { ...place, message: `The format of this record is not known: \`record: ${RECORD_VERSION}\` is.` },
  };
}

const NO_PROBLEM: YamlProblem = { message: "The record cannot be read.", line: 1, column: 1 };

/** Whether somebody wrote, or asked for, digests of tensors. */
export function holdsTensors(document: EditableYaml): boolean {
  const model = document.value.get(MACHINE_KEY);
  return model instanceof Map && model.has("tensors");
}

/** What is not known of the model, digests that were not made, differs from nothing. */
export function differingKeys(recorded: unknown, content: RecordMapping): readonly string[] {
  if (!(recorded instanceof Map)) return [MACHINE_KEY];
  const keys = [...new Set([...content.keys(), ...[...recorded.keys()].map(String)])];
  return keys
    .filter((key) => {
      if (key === "files") return !isSameValue(withoutDigests(recorded.get(key), content.get(key)), content.get(key));
      return !(key === "tensors" && !content.has(key)) && !isSameValue(recorded.get(key), content.get(key));
    })
    .map((key) => `${MACHINE_KEY}.${key}`)
    .sort();
}

/** The recorded files without the digests that there is nothing to compare with. */
function withoutDigests(recorded: unknown, files: unknown): unknown {
  if (!Array.isArray(recorded) || !Array.isArray(files)) return recorded;
  return recorded.map((file, at) => {
    const known: unknown = files[at];
    if (!(file instanceof Map) || !(known instanceof Map) || known.has("sha256")) return file;
    return new Map([...file].filter(([key]) => key !== "sha256"));
  });
}

function missingIn(document: EditableYaml, statements: readonly Statement[]): readonly YamlEdit[] {
  return statements.flatMap(({ field, value }): YamlEdit[] => {
    const path = field.split(".");
    if (document.value.has(field)) return [];
    let place: unknown = document.value;
    for (const key of path) {
      // What somebody wrote there instead of a mapping stays.
      if (!(place instanceof Map)) return [];
      if (!place.has(key)) return [[path, value]];
      place = place.get(key);
    }
    return [];
  });
}

const HEADING = `# What is known about the model beside this file. \`${MACHINE_KEY}\` is written by \`model-review record\`, all else is yours to edit.\n`;

function newText(statements: readonly Statement[], content: RecordMapping): string {
  const start = `${HEADING}record: ${RECORD_VERSION}\n`;
  const parsed = readRecord(start);
  const edits = statements.map(({ field, value }): YamlEdit => [field.split("."), value]);
  const stated = parsed.kind === "sound" && edits.length > 0 ? parsed.document.withValues(edits) : undefined;
  return `${stated ?? start}${yamlText(new Map([[MACHINE_KEY, content]]))}`;
}

function sized(text: string, differing: readonly string[]): RecordText {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes <= MAX_RECORD_BYTES) return { kind: "text", text, differing };
  return broken(`The record would have ${bytes} bytes; at most ${MAX_RECORD_BYTES} are read.`);
}

function broken(message: string): RecordText {
  return { kind: "broken", problem: { message, line: 1, column: 1 } };
}
