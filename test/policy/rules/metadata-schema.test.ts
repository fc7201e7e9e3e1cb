import { added, addedUnread, describeRule, embedded, fact, removed } from "./cases.js";

const property = (name: string, schema: unknown) => ({ schema: { properties: { [name]: schema } } });
const training = (name: string, schema: unknown) => property("training", { properties: { [name]: schema } });
const setting = (subject: string, text: string) => fact("training.hyperparameters", text, { subject });
const metric = (subject: string, text: string) => fact("metrics", text, { subject });
const datasets = (...names: readonly string[]) => added({ facts: names.map((name) => fact("training.datasets", name)) });
const licence = (text: string) => added({ facts: [fact("license", text)] });

const TWELVE = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];

/** Sources that differ. */
const DISPUTED = added({ facts: [embedded("license", "MIT"), fact("license", "GPL-3.0")] });

describeRule("metadata/schema", {
  flagged: {
    "a key is missing": {
      comparisons: licence("MIT"),
      options: { schema: { required: ["license", "task"] } },
      says: "`task` is not stated.",
    },
    "a nested key is missing": {
      comparisons: datasets("a"),
      options: { schema: { properties: { training: { required: ["datasets", "commit"] } } } },
      says: "`training.commit` is not stated.",
    },
    "a whole group is missing": {
      comparisons: licence("MIT"),
      options: { schema: { required: ["training"] } },
      says: "`training` is not stated.",
    },
    "a placeholder states nothing": {
      comparisons: licence("[More Information Needed]"),
      options: { schema: { required: ["license"] } },
      says: "`license` is not stated.",
    },
    "not in the list": {
      comparisons: licence("GPL-3.0"),
      options: property("license", { enum: ["MIT", "Apache-2.0"] }),
      says: "`license` is `GPL-3.0-only` (`README.md` line 3), and must be one of `MIT` and `Apache-2.0`.",
    },
    "another value": {
      comparisons: added({ facts: [embedded("task", "chat")] }),
      options: property("task", { const: "asr" }),
      says: "`task` is `chat` (`task` in `metadata_props`), and must be `asr`.",
    },
    "of two that differ one does not fit": {
      comparisons: DISPUTED,
      options: property("license", { const: "MIT" }),
      says: "`license` is `GPL-3.0-only` (`README.md` line 3), and must be `MIT`.",
    },
    "of two that differ one is excluded": {
      comparisons: DISPUTED,
      options: property("license", { not: { const: "GPL-3.0" } }),
      says: "`license` is `GPL-3.0-only` (`README.md` line 3), which is excluded.",
    },
    "of two that differ one is excluded from afar": {
      comparisons: DISPUTED,
      options: { schema: { not: { properties: { license: { const: "GPL-3.0" } } } } },
      says: "The metadata is a mapping, which is excluded.",
    },
    "a list is no text": {
      comparisons: datasets("a"),
      options: training("datasets", { type: "string" }),
      says: "`training.datasets` is a list of 1, and must be text.",
    },
    "text is no number": {
      comparisons: added({ facts: [setting("lr", "0.1 or so")] }),
      options: training("hyperparameters", { additionalProperties: { type: ["number", "boolean"] } }),
      says: "`training.hyperparameters.lr` is `0.1 or so` (`README.md` line 3), and must be a number or true or false.",
    },
    "a version is text": {
      comparisons: added({ facts: [fact("version", "1.10")] }),
      options: property("version", { type: "number" }),
      says: "`version` is `1.10` (`README.md` line 3), and must be a number.",
    },
    "half a number": {
      comparisons: added({ facts: [fact("context_length", "4096.5")] }),
      options: property("context_length", { type: "integer" }),
      says: "`context_length` is `4096.5` (`README.md` line 3), and must be a whole number.",
    },
    "too little": {
      comparisons: added({ facts: [metric("accuracy on a (test)", "0.89")] }),
      options: property("metrics", { properties: { "accuracy on a (test)": { minimum: 0.9 } } }),
      says: "`metrics.accuracy on a (test)` is `0.89` (`README.md` line 3), and must be at least 0.9.",
    },
    "a percentage is no number": {
      comparisons: added({ facts: [metric("accuracy", "91%")] }),
      options: property("metrics", { patternProperties: { "^acc": { type: "number" } } }),
      says: "`metrics.accuracy` is `91%` (`README.md` line 3), and must be a number.",
    },
    "too much": {
      comparisons: added({ facts: [setting("epochs", "101")] }),
      options: training("hyperparameters", { properties: { epochs: { maximum: 100 } } }),
      says: "`training.hyperparameters.epochs` is `101` (`README.md` line 3), and must be at most 100.",
    },
    "a limit is excluded": {
      comparisons: added({ facts: [setting("lr", "0"), setting("dropout", "1.0")] }),
      options: training("hyperparameters", {
        properties: { lr: { exclusiveMinimum: 0 }, dropout: { exclusiveMaximum: 1 } },
      }),
      says: [
        "`training.hyperparameters.dropout` is `1` (`README.md` line 3), and must be less than 1.",
        "`training.hyperparameters.lr` is `0` (`README.md` line 3), and must be more than 0.",
      ],
    },
    "too short, counted in characters": {
      comparisons: added({ facts: [fact("description", "😀😀😀😀")] }),
      options: property("description", { minLength: 5 }),
      says: "`description` is `😀😀😀😀` (`README.md` line 3), and must have at least 5 characters.",
    },
    "too long": {
      comparisons: added({ facts: [fact("name", "ab")] }),
      options: property("name", { maxLength: 1 }),
      says: "`name` is `ab` (`README.md` line 3), and must have at most 1 character.",
    },
    "too few and too many": {
      comparisons: datasets("a", "b"),
      options: training("datasets", { minItems: 3, maxItems: 1 }),
      says: [
        "`training.datasets` is a list of 2, and must have at least 3 entries.",
        "`training.datasets` is a list of 2, and must have at most 1 entry.",
      ],
    },
    "the same twice": {
      comparisons: added({ facts: [fact("labels", "cat"), fact("labels", "dog"), fact("labels", "cat")] }),
      options: property("labels", { uniqueItems: true }),
      says: "`labels` is `cat` (`README.md` line 3) more than once.",
    },
    "one of a list": {
      comparisons: datasets("org/a", "b"),
      options: training("datasets", { items: { pattern: "^org/" } }),
      says: "`training.datasets[1]` is `b` (`README.md` line 3), and must match `^org/`.",
    },
    "what must be in a list": {
      comparisons: datasets("a"),
      options: training("datasets", { contains: { const: "b" } }),
      says: "`training.datasets` is a list of 1, and none of its entries is one that must be there.",
    },
    "what nobody named": {
      comparisons: added({ facts: [setting("lr", "1"), setting("sed", "1")] }),
      options: training("hyperparameters", { properties: { lr: {} }, additionalProperties: false }),
      says: "`training.hyperparameters.sed` is `1` (`README.md` line 3), and must not be stated.",
    },
    "keys in number": {
      comparisons: added({ facts: [setting("lr", "1")] }),
      options: training("hyperparameters", { minProperties: 2 }),
      says: "`training.hyperparameters` is a mapping of 1, and must have at least 2 keys.",
    },
    "no alternative": {
      comparisons: licence("GPL-3.0"),
      options: property("license", { anyOf: [{ const: "MIT" }, { pattern: "^BSD" }] }),
      says: "None of 2 alternatives fits: `license` is `GPL-3.0-only` (`README.md` line 3), and must be `MIT`. `license` is `GPL-3.0-only` (`README.md` line 3), and must match `^BSD`.",
    },
    "all of several, by reference": {
      comparisons: licence("x"),
      options: {
        schema: {
          $defs: { "a/b": { minLength: 3 }, c: { allOf: [{ $ref: "#/$defs/a~1b" }, { maxLength: 0 }] } },
          properties: { license: { $ref: "#/$defs/c" } },
        },
      },
      says: [
        "`license` is `x` (`README.md` line 3), and must have at least 3 characters.",
        "`license` is `x` (`README.md` line 3), and must have at most 0 characters.",
      ],
    },
    "names that objects have": {
      comparisons: added({ facts: [setting("__proto__", "1")] }),
      options: training("hyperparameters", { required: ["constructor"], additionalProperties: { type: "string" } }),
      says: [
        "`training.hyperparameters.__proto__` is `1` (`README.md` line 3), and must be text.",
        "`training.hyperparameters.constructor` is not stated.",
      ],
    },
    "many, of which the first are told": {
      comparisons: datasets(...TWELVE),
      options: training("datasets", { items: { const: "z" } }),
      says: [
        "At least 2 more values do not fit the schema.",
        ...TWELVE.slice(0, 10).map(
          (name, index) => `\`training.datasets[${index}]\` is \`${name}\` (\`README.md\` line 3), and must be \`z\`.`,
        ),
      ],
    },
    "a pattern that takes long": {
      comparisons: datasets("a".repeat(100_000)),
      options: training("datasets", { items: { pattern: "(.*a){50}b$" } }),
      says: "The schema was not applied to the end: this model states so much that it takes more than 3000000 steps.",
    },
    "too much to judge": {
      comparisons: datasets(...Array.from({ length: 30_000 }, (_, index) => `${index}`)),
      options: training("datasets", { items: { allOf: Array.from({ length: 100 }, () => ({ minLength: 1 })) } }),
      says: "The schema was not applied to the end: this model states so much that it takes more than 3000000 steps.",
    },
    "beside a file that was not read": {
      comparisons: addedUnread([fact("license", "GPL-3.0"), fact("training.datasets", "Faces")]),
      options: {
        schema: {
          properties: {
            license: { not: { const: "GPL-3.0" } },
            training: { properties: { datasets: { items: { pattern: "^[a-z]+$" }, maxItems: 0 } } },
          },
        },
      },
      says: [
        "`license` is `GPL-3.0-only` (`README.md` line 3), which is excluded.",
        "`training.datasets` is a list of 1, and must have at most 0 entries.",
        "`training.datasets[0]` is `Faces` (`README.md` line 3), and must match `^[a-z]+$`.",
      ],
    },
  },
  allowed: {
    "a file that was not read may state what is missing beside it": {
      comparisons: addedUnread([fact("training.datasets", "a")]),
      options: {
        schema: {
          required: ["license"],
          minProperties: 2,
          not: { properties: { task: { const: "chat" } } },
          properties: { training: { properties: { datasets: { minItems: 2, contains: { const: "b" }, not: { maxItems: 1 } } } } },
        },
      },
    },
    "nothing is asked of what is not stated": { comparisons: added({}), options: property("license", { const: "MIT" }) },
    "all is as it is asked": {
      comparisons: added({
        facts: [
          fact("license", "MIT"),
          fact("training.datasets", "org/a"),
          setting("lr", "1e-4"),
          setting("fp16", "true"),
          metric("accuracy", "0.91"),
          fact("context_length", "4096"),
        ],
      }),
      options: {
        schema: {
          $schema: "https://json-schema.org/draft/2020-12/schema",
          title: "What we ask for",
          type: "object",
          required: ["license", "training"],
          additionalProperties: false,
          patternProperties: { "^context_": { type: "integer", minimum: 4096, maximum: 4096 } },
          properties: {
            license: { enum: ["MIT"] },
            training: {
              properties: {
                datasets: { type: "array", contains: { pattern: "/" }, minItems: 1, uniqueItems: true },
                hyperparameters: { properties: { lr: { type: "number", exclusiveMaximum: 0.001 }, fp16: { const: true } } },
              },
            },
            metrics: { additionalProperties: { type: "number", minimum: 0.9 } },
          },
        },
      },
    },
    "two sources that say the same": {
      comparisons: added({ facts: [embedded("license", "MIT"), fact("license", "MIT")] }),
      options: property("license", { type: "string", const: "MIT" }),
    },
    "two sources that differ, and both fit": { comparisons: DISPUTED, options: property("license", { type: "string" }) },
    "a licence in another spelling": {
      comparisons: licence("apache license 2.0"),
      options: property("license", { enum: ["apache-2.0"], pattern: "^Apache-2[.]0$" }),
    },
    "an alternative fits": {
      comparisons: licence("MIT"),
      options: property("license", { anyOf: [{ const: "x" }, { const: "MIT" }] }),
    },
    "a label that looks like a placeholder": {
      comparisons: added({ facts: [fact("labels", "-")] }),
      options: { schema: { required: ["labels"] } },
    },
    "a removed model": { comparisons: removed({}), options: { schema: { required: ["license"] } } },
  },
});
