import { FIELDS, type Field } from "../../model/fields.js";

/** A name that an expression can use, its CEL type, and what it stands for. */
export interface Member {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
}

export interface RecordType {
  readonly name: string;
  readonly members: readonly Member[];
}

/** What an expression sees. The documentation is rendered from this table, and expressions are checked against it. */
export const VARIABLES: readonly Member[] = [
  { name: "path", type: "string", meaning: "of the model, from the root of the repository" },
  { name: "change", type: "string", meaning: "`added`, `removed`, `modified` or `renamed`" },
  { name: "base", type: "Model", meaning: "the model before; empty when it was added" },
  { name: "head", type: "Model", meaning: "the model after; empty when it was removed" },
  { name: "changes", type: "list<Change>", meaning: "every difference between the two" },
  { name: "kinship", type: "Kinship", meaning: "how `head` came from `base`, by their weights" },
  {
    name: "metadata",
    type: "Metadata",
    meaning: "what is stated about `head`, in it and beside it; beside it alone when it could not be read",
  },
];

const MODEL: readonly Member[] = [
  { name: "read", type: "bool", meaning: "false when there is no model on this side, or it could not be read" },
  { name: "path", type: "string", meaning: "of the main file" },
  { name: "format", type: "string", meaning: "`onnx`, `safetensors`, …" },
  { name: "format_version", type: "string", meaning: "of the container" },
  { name: "producer", type: "string", meaning: "name and version of the tool that wrote it; empty when not stated" },
  { name: "size", type: "int", meaning: "bytes of all its files" },
  { name: "parameters", type: "int", meaning: "elements of its weights" },
  { name: "files", type: "list<File>", meaning: "the files it consists of" },
  { name: "tensors", type: "list<Tensor>", meaning: "every tensor" },
  { name: "signatures", type: "list<Signature>", meaning: "what a caller can call" },
  { name: "operators", type: "list<Operator>", meaning: "over all graphs" },
  { name: "requirements", type: "map<string, int>", meaning: '`{"ir": 8, "opset ai.onnx": 17}`' },
  { name: "entries", type: "map<string, string>", meaning: "metadata by key as it is spelled; of a repeated key the first" },
  { name: "metadata", type: "Metadata", meaning: "metadata by the fields of the catalogue" },
];

export const TYPES: readonly RecordType[] = [
  { name: "Model", members: MODEL },
  {
    name: "Tensor",
    members: [
      { name: "name", type: "string", meaning: "unique in its model" },
      { name: "kind", type: "string", meaning: "`initializer`, `constant`, `parameter`, `buffer`, …" },
      { name: "dtype", type: "string", meaning: "`float32`, `bfloat16`, `int8`, …" },
      { name: "shape", type: "list<int>", meaning: "empty for a scalar" },
      { name: "parameters", type: "int", meaning: "number of elements" },
      { name: "bytes", type: "int", meaning: "of its elements" },
    ],
  },
  {
    name: "Signature",
    members: [
      { name: "name", type: "string", meaning: "`main` when there is only one" },
      { name: "inputs", type: "list<Value>", meaning: "in order" },
      { name: "outputs", type: "list<Value>", meaning: "in order" },
    ],
  },
  {
    name: "Value",
    members: [
      { name: "name", type: "string", meaning: "as callers use it" },
      { name: "dtype", type: "string", meaning: "its element type" },
      { name: "shape", type: "list<string>", meaning: 'sizes and names as text, `"?"` where nothing is known' },
      { name: "required", type: "bool", meaning: "false for an input with a default" },
    ],
  },
  {
    name: "Operator",
    members: [
      { name: "domain", type: "string", meaning: "`ai.onnx` for the standard ones" },
      { name: "type", type: "string", meaning: "`Conv`, `Gemm`, …" },
      { name: "count", type: "int", meaning: "nodes of this operator" },
    ],
  },
  {
    name: "File",
    members: [
      { name: "path", type: "string", meaning: "from the root of the repository" },
      { name: "role", type: "string", meaning: "`main`, `external-data` or `shard`" },
      { name: "size", type: "int", meaning: "bytes; -1 when it is not there" },
    ],
  },
  {
    name: "Change",
    members: [
      { name: "kind", type: "string", meaning: "as in the JSON report: `tensor-added`, `fact-changed`, …" },
      { name: "name", type: "string", meaning: "the tensor, value, node, operator, key or field concerned" },
      { name: "subject", type: "string", meaning: "of a field with several values: which one" },
      { name: "base", type: "list<string>", meaning: "what was there, as text" },
      { name: "head", type: "list<string>", meaning: "what is there now, as text" },
      { name: "breaking", type: "bool", meaning: "true for a change of the interface that breaks callers" },
      {
        name: "kinship",
        type: "string",
        meaning: "of a tensor whose values were compared: `fine-tuned`, `retrained`, …; else empty",
      },
      {
        name: "relative_change",
        type: "double",
        meaning:
          "of changed values: the norm of the difference by that of base; infinite when not measured, or from zero; else 0",
      },
    ],
  },
  {
    name: "Layer",
    members: [
      { name: "name", type: "string", meaning: "what the names of its tensors have in common" },
      { name: "kind", type: "string", meaning: "of its largest tensor: `identical`, `fine-tuned`, `new`, …" },
      { name: "parameters", type: "int", meaning: "elements of its tensors" },
      { name: "drift", type: "double", meaning: "relative change of what was measured; infinite when nothing was" },
    ],
  },
  {
    name: "Kinship",
    members: [
      { name: "kind", type: "string", meaning: "`fine-tuned`, `retrained`, …; empty when there are no two models to compare" },
      { name: "step", type: "string", meaning: "as a semantic version: `none`, `patch`, `minor` or `major`" },
      { name: "scope", type: "string", meaning: "of a fine-tuned or merged model: `head`, `top-blocks`, `all` or `some`" },
      { name: "rank", type: "int", meaning: "of a merged adapter, at most; else 0" },
      { name: "shares", type: "map<string, double>", meaning: "of the parameters in large tensors, 0 to 1, by kind" },
      { name: "layers", type: "list<Layer>", meaning: "from the input to the output" },
    ],
  },
  ...metadataTypes(),
];

/** `Metadata` and one type for each group of fields, such as `training`: both follow the catalogue. */
function metadataTypes(): readonly RecordType[] {
  const groups = new Map<string, Member[]>([["", []]]);
  for (const field of FIELDS) {
    const [group, name] = splitId(field.id);
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group)?.push({ name, type: valueType(field), meaning: field.meaning });
  }
  return [...groups].map(([group, members]) => {
    if (group !== "") return { name: groupType(group), members };
    const inner = [...groups.keys()].filter((name) => name !== "");
    const nested = inner.map((name) => ({ name, type: groupType(name), meaning: `the fields \`${name}.*\`` }));
    return { name: "Metadata", members: [...members, ...nested] };
  });
}

/** `training.datasets` → `training` and `datasets`; a field without a group stands in the group "". */
export function splitId(id: string): readonly [string, string] {
  const dot = id.indexOf(".");
  return dot < 0 ? ["", id] : [id.slice(0, dot), id.slice(dot + 1)];
}

export function groupType(group: string): string {
  return `${group.charAt(0).toUpperCase()}${group.slice(1)}Fields`;
}

/** One value for each subject, or a list: empty when nothing is stated, several when sources differ. */
function valueType({ kind }: Field): string {
  if (kind === "metric") return "map<string, double>";
  return kind === "setting" ? "map<string, string>" : "list<string>";
}
