import {
  added,
  addedUnread,
  between,
  betweenUnread,
  companion,
  describeRule,
  embedded,
  fact,
  modified,
  read,
  removed,
  tensor,
  unread,
} from "./cases.js";

const lora = embedded("adapter.type", "LORA", "peft_type");
const llama = fact("base_model", "meta-llama/Llama-3.1-8B");

describeRule("lineage/base-declared", {
  flagged: {
    "an adapter by what it says": {
      comparisons: added({ facts: [lora] }),
      says: "The model is an adapter, `LORA` (`peft_type` in `metadata_props`), and no base model is stated.",
    },
    "an adapter by its configuration": {
      comparisons: added({ companions: [companion("adapter", "lora/adapter_config.json")] }),
      says: "The model is an adapter by `lora/adapter_config.json`, and no base model is stated.",
    },
    "an adapter by its tensors": {
      comparisons: added({ tensors: [tensor("layers.0.q_proj.lora_A.weight")] }),
      says: "The model holds tensors of an adapter, such as `layers.0.q_proj.lora_A.weight`, and no base model is stated.",
    },
    "an adapter of kohya": {
      comparisons: added({ tensors: [tensor("lora_unet_mid_block.lora_down.weight")] }),
      says: "The model holds tensors of an adapter, such as `lora_unet_mid_block.lora_down.weight`, and no base model is stated.",
    },
    "made from another": {
      comparisons: added({ facts: [fact("base_model_relation", "finetune")] }),
      says: "The model says how it was made from another one, `finetune` (`README.md` line 3), and no base model is stated.",
    },
    "a path on a disk": {
      comparisons: added({ facts: [lora, fact("base_model", "/home/ann/llama")] }),
      says: "Base model `/home/ann/llama` (`README.md` line 3) is a path on somebody's disk.",
    },
    "a path of Windows": {
      comparisons: added({ facts: [fact("base_model", "C:\\models\\llama")] }),
      says: "Base model `C:\\models\\llama` (`README.md` line 3) is a path on somebody's disk.",
    },
    "no longer stated": {
      comparisons: between({ facts: [llama] }, {}),
      says: "Base model `meta-llama/Llama-3.1-8B` (`README.md` line 3) is no longer stated.",
    },
    "all need one": { comparisons: added({}), options: { models: "all" }, says: "No base model is stated." },
    "a path on a disk, beside a file that was not read": {
      comparisons: addedUnread([fact("base_model", "/home/ann/llama")]),
      says: "Base model `/home/ann/llama` (`README.md` line 3) is a path on somebody's disk.",
    },
    "no longer stated beside files that were not read": {
      comparisons: betweenUnread([llama], []),
      says: "Base model `meta-llama/Llama-3.1-8B` (`README.md` line 3) is no longer stated.",
    },
  },
  allowed: {
    "of a model that is removed": { comparisons: removed({ facts: [lora, llama] }) },
    "an adapter that was not read may name its base": {
      comparisons: addedUnread([fact("base_model_relation", "adapter")], {
        companions: [companion("adapter", "adapter_config.json")],
      }),
    },
    "so may any model": { comparisons: addedUnread(), options: { models: "all" } },
    "what the base itself states, and nobody knows of head": {
      comparisons: modified([], { base: read({ facts: [embedded("base_model", "org/b")] }), head: unread() }),
    },
    "an adapter with its base": { comparisons: added({ facts: [lora, llama] }) },
    "a path on a disk, and a name": { comparisons: added({ facts: [llama, fact("base_model", "/home/ann/llama")] }) },
    "trained from nothing": { comparisons: added({ tensors: [tensor("floral_attention.weight")] }) },
    "made from another, and only adapters are asked": {
      comparisons: added({ facts: [fact("base_model_relation", "finetune")] }),
      options: { models: "adapters" },
    },
    "another base": { comparisons: between({ facts: [llama] }, { facts: [fact("base_model", "org/other")] }) },
    "a removed model": { comparisons: removed({ facts: [lora] }) },
  },
});
