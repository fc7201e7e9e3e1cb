import { readJsonFile } from "./json-file.js";
import { type CompanionKey, tellKeys } from "./keys.js";
import { tellRemoteCode } from "./remote-code.js";
import { type Statement, statementOf } from "./statement.js";
import { tellTemplate } from "./template.js";

export const PREPROCESSOR_KEYS: readonly string[] = [
  "crop_size",
  "do_center_crop",
  "do_convert_rgb",
  "do_normalize",
  "do_pad",
  "do_rescale",
  "do_resize",
  "feature_extractor_type",
  "feature_size",
  "hop_length",
  "image_mean",
  "image_processor_type",
  "image_std",
  "n_fft",
  "padding_side",
  "padding_value",
  "resample",
  "rescale_factor",
  "sampling_rate",
  "size",
];

/** A `preprocessor_config.json`: what is done to pictures and sounds first. */
export function readPreprocessor(path: string, bytes: Uint8Array): Statement {
  return statementOf(path, readJsonFile(bytes, path), "configuration", (root, teller) => {
    for (const { key, value } of root.entries) {
      if (PREPROCESSOR_KEYS.includes(key)) teller.value("preprocessing", value, key, key);
    }
    tellRemoteCode(root, teller);
  });
}

/** A `processor_config.json`, which joins tokenizer and preprocessor, or a `chat_template.json`, which has its template alone. */
export function readProcessor(path: string, bytes: Uint8Array): Statement {
  return statementOf(path, readJsonFile(bytes, path), "configuration", (root, teller) => {
    tellKeys(PROCESSOR_KEYS, root, teller);
    tellRemoteCode(root, teller);
  });
}

export const PROCESSOR_KEYS: readonly CompanionKey[] = [
  { key: "chat_template", field: "tokenizer.chat_template", tell: tellTemplate },
];
