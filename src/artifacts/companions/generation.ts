import { readJsonFile } from "./json-file.js";
import { type CompanionKey, tellKeys } from "./keys.js";
import { tellRemoteCode } from "./remote-code.js";
import { type Statement, statementOf } from "./statement.js";

/** What is left to the caller, or only says where the file comes from, stays an entry. */
const SETTINGS = [
  "begin_suppress_tokens",
  "cache_implementation",
  "decoder_start_token_id",
  "do_sample",
  "early_stopping",
  "encoder_no_repeat_ngram_size",
  "encoder_repetition_penalty",
  "epsilon_cutoff",
  "eta_cutoff",
  "exponential_decay_length_penalty",
  "forced_bos_token_id",
  "forced_decoder_ids",
  "forced_eos_token_id",
  "guidance_scale",
  "length_penalty",
  "max_length",
  "max_new_tokens",
  "min_length",
  "min_new_tokens",
  "min_p",
  "no_repeat_ngram_size",
  "num_beams",
  "num_return_sequences",
  "penalty_alpha",
  "repetition_penalty",
  "stop_strings",
  "suppress_tokens",
  "temperature",
  "top_k",
  "top_p",
  "typical_p",
];

/** A `generation_config.json`, as transformers writes it. */
export function readGeneration(path: string, bytes: Uint8Array): Statement {
  return statementOf(path, readJsonFile(bytes, path), "configuration", (root, teller) => {
    tellKeys(GENERATION_KEYS, root, teller);
    tellRemoteCode(root, teller);
  });
}

export const GENERATION_KEYS: readonly CompanionKey[] = [
  ...["bos_token_id", "eos_token_id", "pad_token_id"].map(
    (key): CompanionKey => ({ key, field: "tokenizer.special_tokens", subject: key, tell: "list" }),
  ),
  ...SETTINGS.map((key): CompanionKey => ({ key, field: "generation", subject: key, tell: "value" })),
];
