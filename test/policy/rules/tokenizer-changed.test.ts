import { betweenUnread, describeRule, fact, factChange, modified } from "./cases.js";

const vocabulary = factChange(
  "tokenizer.vocabulary_size",
  [[fact("tokenizer.vocabulary_size", "32000")], [fact("tokenizer.vocabulary_size", "32002")]],
  { kind: "number", base: 32000, head: 32002 },
);
const end = factChange(
  "tokenizer.special_tokens",
  [[fact("tokenizer.special_tokens", "</s>")], [fact("tokenizer.special_tokens", "<|im_end|>")]],
  { kind: "replaced" },
  "eos_token",
);
const template = (omitted: number) =>
  factChange("tokenizer.chat_template", [[fact("tokenizer.chat_template", "a")], [fact("tokenizer.chat_template", "b\nc")]], {
    kind: "lines",
    lines: [
      { kind: "removed", text: "a" },
      { kind: "added", text: "b" },
      { kind: "added", text: "c" },
    ],
    omitted,
  });
const file = factChange(
  "tokenizer.files",
  [[fact("tokenizer.files", "git:1")], [fact("tokenizer.files", "git:2")]],
  { kind: "replaced" },
  "merges.txt",
);
const table = factChange(
  "tokenizer.files",
  [[fact("tokenizer.files", "sha256 1")], [fact("tokenizer.files", "sha256 2")]],
  { kind: "replaced" },
  "merges",
);
const type = factChange("tokenizer.type", [[fact("tokenizer.type", "Bert")], [fact("tokenizer.type", "GPT2")]], {
  kind: "replaced",
});

describeRule("tokenizer/changed", {
  flagged: {
    vocabulary: {
      comparisons: modified([vocabulary]),
      says: "The tokenizer changed: the vocabulary from 32,000 to 32,002 tokens.",
    },
    "table within the model": {
      comparisons: modified([table]),
      says: "The tokenizer changed: its table `merges` has other content.",
    },
    "special token": {
      comparisons: modified([end]),
      says: "The tokenizer changed: special token `eos_token` from `</s>` to `<|im_end|>`.",
    },
    "chat template": { comparisons: modified([template(0)]), says: "The tokenizer changed: the chat template (+2 −1 lines)." },
    "long chat template": { comparisons: modified([template(10)]), says: "The tokenizer changed: the chat template." },
    "several at once": {
      comparisons: modified([type, file]),
      says: "The tokenizer changed: its type from `Bert` to `GPT2`; file `merges.txt` has other content.",
    },
    "no longer stated": {
      comparisons: modified([
        factChange("tokenizer.files", [[fact("tokenizer.files", "git:1")], []], { kind: "removed" }, "vocab.txt"),
        factChange("tokenizer.chat_template", [[fact("tokenizer.chat_template", "a")], []], { kind: "removed" }),
      ]),
      says: "The tokenizer changed: file `vocab.txt` is no longer stated; the chat template is no longer stated.",
    },
    "beside files that were not read": {
      comparisons: betweenUnread([], [], [vocabulary]),
      says: "The tokenizer changed: the vocabulary from 32,000 to 32,002 tokens.",
    },
  },
  allowed: {
    "stated for the first time": {
      comparisons: modified([
        factChange("tokenizer.chat_template", [[], [fact("tokenizer.chat_template", "a")]], { kind: "added" }),
      ]),
    },
    "lets longer text through": {
      comparisons: modified([
        factChange("tokenizer.max_length", [[fact("tokenizer.max_length", "1")], [fact("tokenizer.max_length", "2")]], {
          kind: "number",
          base: 1,
          head: 2,
        }),
      ]),
    },
    nothing: { comparisons: modified([]) },
  },
});
