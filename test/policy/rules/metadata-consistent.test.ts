import type { Fact } from "../../../src/model/metadata.js";
import { added, addedUnread, describeRule, embedded, fact, removed } from "./cases.js";

const model = (...facts: readonly Fact[]) => added({ facts });
const listOf = (field: "labels" | "base_model", source: string, ...values: readonly string[]) =>
  values.map((value) => fact(field, value, { source, line: 1 }));

describeRule("metadata/consistent", {
  flagged: {
    "two licences": {
      comparisons: model(fact("license", "apache-2.0"), embedded("license", "MIT", "general.license")),
      says: "Sources differ about the licence: `apache-2.0` (`README.md` line 3); `MIT` (`general.license` in `metadata_props`).",
    },
    "a licence that is not on the list of the Hub, and one that is": {
      comparisons: model(fact("license", "other"), embedded("license", "MIT")),
      says: "Sources differ about the licence: `other` (`README.md` line 3); `MIT` (`license` in `metadata_props`).",
    },
    "labels in another order": {
      comparisons: model(...listOf("labels", "config.json", "cat", "dog"), ...listOf("labels", "names", "dog", "cat")),
      says: "Sources differ about the labels: position 0 is `cat` (`config.json` line 1); position 0 is `dog` (`names` line 1).",
    },
    "one label twice": {
      comparisons: model(...listOf("labels", "config.json", "a", "b", "a"), ...listOf("labels", "names", "a", "b")),
      says: "Sources differ about the labels: position 2 is `a` (`config.json` line 1); there are 2 (`names` line 1).",
    },
    "two bases": {
      comparisons: model(...listOf("base_model", "a.json", "org/llama"), ...listOf("base_model", "README.md", "rival/llama")),
      says: "Sources differ about the base model: `org/llama` (`a.json` line 1); `rival/llama` (`README.md` line 1).",
    },
    "two numbers": {
      comparisons: model(fact("context_length", "4096"), embedded("context_length", "8192")),
      says: "Sources differ about the context length: `4096` (`README.md` line 3); `8192` (`context_length` in `metadata_props`).",
    },
    "three places, one of them different": {
      comparisons: model(fact("version", "1"), fact("version", "1", { source: "record.yml" }), embedded("version", "2")),
      says: "Sources differ about the version: `1` (`README.md` line 3); `1` (`record.yml` line 3); `2` (`version` in `metadata_props`).",
    },
    "beside a file that was not read": {
      comparisons: addedUnread([
        ...listOf("base_model", "a.json", "org/llama"),
        ...listOf("base_model", "README.md", "org/gemma"),
      ]),
      says: "Sources differ about the base model: `org/llama` (`a.json` line 1); `org/gemma` (`README.md` line 1).",
    },
  },
  allowed: {
    "chat templates for two uses": {
      comparisons: model(
        fact("tokenizer.chat_template", "{{ a }}", { source: "chat_template.jinja" }),
        fact("tokenizer.chat_template", "{{ b }}", { source: "additional_chat_templates/tools.jinja", subject: "tools" }),
      ),
    },
    "one place beside a file that was not read": { comparisons: addedUnread([fact("license", "MIT")]) },
    "one place": { comparisons: model(fact("license", "MIT"), fact("license", "GPL-3.0-only")) },
    "other words of one licence": {
      comparisons: model(fact("license", "apache-2.0"), embedded("license", "Apache License 2.0")),
    },
    "the name of the team's own licence": { comparisons: model(fact("license", "other"), embedded("license", "acme-terms")) },
    "numbers in other digits": { comparisons: model(fact("context_length", "4096"), embedded("context_length", "4096.0")) },
    "the place of a base, and its name": {
      comparisons: model(
        ...listOf("base_model", "a.json", "https://huggingface.co/Org/Llama"),
        ...listOf("base_model", "README.md", "org/llama"),
        ...listOf("base_model", "file", "llama"),
      ),
    },
    "labels that nobody named": {
      comparisons: model(...listOf("labels", "config.json", "LABEL_0", "LABEL_1"), ...listOf("labels", "names", "cat", "dog")),
    },
    "a placeholder": { comparisons: model(fact("version", "TODO"), embedded("version", "2")) },
    "rows of an embedding and tokens": {
      comparisons: model(fact("tokenizer.vocabulary_size", "32064"), embedded("tokenizer.vocabulary_size", "32011")),
    },
    "fields that may differ": { comparisons: model(fact("name", "a"), embedded("name", "b")) },
    "left out by the policy": {
      comparisons: model(fact("version", "1"), embedded("version", "2")),
      options: { ignore: ["ver*"] },
    },
    "a removed model": { comparisons: removed() },
  },
});
