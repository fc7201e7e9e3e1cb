import { CARD_KEYS } from "../../src/artifacts/companions/card.js";
import { ADAPTER_KEYS, CONFIG_KEYS, PREPROCESSOR_KEYS } from "../../src/artifacts/companions/config.js";
import { DVC_KEYS } from "../../src/artifacts/companions/dvc.js";
import { FLAVOR_KEYS, MLFLOW_KEYS } from "../../src/artifacts/companions/mlflow.js";
import { placesOf } from "../../src/artifacts/companions/places.js";
import { HEADINGS } from "../../src/artifacts/companions/prose.js";
import { TOKENIZER_FILES, TOKENIZER_KEYS } from "../../src/artifacts/companions/tokenizer.js";
import { FREE_KEYS } from "../../src/metadata/embedded.js";
import { KEYS, NOTATIONS, type Notation } from "../../src/metadata/keys.js";
import { VOLATILE_KEYS } from "../../src/metadata/volatile.js";
import { FIELDS, type Field, type FieldId, type FieldKind } from "../../src/model/fields.js";
import { KEYWORDS } from "../../src/policy/schema/read.js";
import { code, table } from "./tables.js";

interface StatedKey {
  readonly key: string;
  readonly field: FieldId;
}

/** What there is to state: by section, in the order of a report. */
export function fieldTable(): string {
  return table(
    ["Field", "Called", "Section", "Kind", "Says"],
    FIELDS.map((field: Field) => [code(field.id), field.title, field.section, kindOf(field), field.meaning]),
  );
}

function kindOf({ kind, isSingle, isVolatile }: Field): string {
  return [kind, ...(isSingle ? ["single"] : []), ...(isVolatile ? ["volatile"] : [])].join(", ");
}

const SCHEMA_SHAPES = {
  text: "text",
  prose: "text",
  licence: "text: an SPDX expression in its usual spelling, `MIT` for `mit`, and anything else as it is stated",
  number: "a number; text where none is written",
  set: "a list of text: what all places state, each once",
  sequence: "a list of text, in order",
  setting: "a mapping of subjects to text; numbers, `true` and `false` in `training.hyperparameters` and `preprocessing`",
  metric: "a mapping of subjects to numbers; text where none is written, as in `91%`",
} satisfies Record<FieldKind, string>;

/** How a kind of field looks to a schema. */
export function shapeTable(): string {
  return table(
    ["Kind", "Is"],
    Object.entries(SCHEMA_SHAPES).map(([kind, shape]) => [code(kind), shape]),
  );
}

const NOTATION_TITLES = {
  generic: "Any format",
  modelspec: "ModelSpec",
  kohya: "kohya",
  ultralytics: "Ultralytics",
  gguf: "GGUF",
  sklearn: "scikit-learn",
} satisfies Record<Notation, string>;

/** The keys of a model file itself that mean a field. */
export function fileKeyTable(): string {
  const columns = NOTATIONS.map((notation) => {
    const free = FREE_KEYS.filter((key) => key.notation === notation);
    return { title: NOTATION_TITLES[notation], keys: [...KEYS.filter((key) => key.notation === notation), ...free] };
  });
  return byField(columns);
}

/** The keys of files beside a model that mean a field. */
export function companionKeyTable(): string {
  const preprocessor = PREPROCESSOR_KEYS.map((key): StatedKey => ({ key, field: "preprocessing" }));
  const files = TOKENIZER_FILES.map((key): StatedKey => ({ key, field: "tokenizer.files" }));
  const template: StatedKey = { key: "chat_template.jinja", field: "tokenizer.chat_template" };
  return byField([
    { title: "Card", keys: CARD_KEYS },
    { title: "`config.json`, `preprocessor_config.json`", keys: [...CONFIG_KEYS, ...preprocessor] },
    { title: "`adapter_config.json`", keys: ADAPTER_KEYS },
    { title: "`tokenizer_config.json` and files", keys: [...TOKENIZER_KEYS, template, ...files] },
    { title: "`MLmodel`", keys: [...FLAVOR_KEYS, ...MLFLOW_KEYS] },
    { title: "DVC", keys: DVC_KEYS },
  ]);
}

function byField(columns: readonly { readonly title: string; readonly keys: readonly StatedKey[] }[]): string {
  const rows = FIELDS.map(({ id }) => {
    const cells = columns.map(({ keys }) => keys.filter(({ field }) => field === id).map(({ key }) => code(key)));
    return { id, cells };
  });
  return table(
    ["Field", ...columns.map(({ title }) => title)],
    rows
      .filter(({ cells }) => cells.flat().length > 0)
      .map(({ id, cells }) => [code(id), ...cells.map((keys) => keys.join(" "))]),
  );
}

/** Headings of a card whose sections mean a field. */
export function headingTable(): string {
  const fields = [...new Set(HEADINGS.values())];
  return table(
    ["Field", "Headings, case and punctuation aside"],
    fields.map((id) => [code(id), [...HEADINGS].flatMap(([words, field]) => (field === id ? [words] : [])).join(", ")]),
  );
}

/** Where the companions of one model are looked for. */
export function placeTable(): string {
  return table(
    ["What", "The first of these that is there"],
    placesOf("models/digits.onnx").map(({ role, paths }) => [role, paths.map(code).join(", ")]),
  );
}

export function volatileList(): string {
  const fields = FIELDS.filter((field: Field) => field.isVolatile).map(({ id }) => id);
  return `Keys: ${VOLATILE_KEYS.map(code).join(", ")}.\n\nFields: ${fields.map(code).join(", ")}.`;
}

export function keywordList(): string {
  return `${KEYWORDS.map(code).join(", ")}.`;
}
