// Writes the models of the scenarios: node make.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

// https://huggingface.co/docs/safetensors: the length of the header, the header in JSON, the values.
function model(path, parameters) {
  const header = JSON.stringify({
    __metadata__: { license: "apache-2.0" },
    "embedding.weight": { dtype: "I8", shape: [parameters], data_offsets: [0, parameters] },
  });
  const text = Buffer.from(header.padEnd(Math.ceil(header.length / 8) * 8));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, Buffer.concat([length, text, Buffer.alloc(parameters, 1)]));
}

const MODELS = {
  "grows-too-much": { tagger: [1000, 1300] },
  "grows-with-label": { tagger: [1000, 1300] },
  "grows-a-little": { tagger: [1000, 1200] },
  "trial-grows": { "trial/tagger": [1000, 1300] },
  "waived-until-april": { ranker: [9000, 12000] },
  "waiver-has-ended": { ranker: [9000, 12000] },
};

for (const [scenario, models] of Object.entries(MODELS)) {
  for (const [name, [base, head]] of Object.entries(models)) {
    const folder = join(import.meta.dirname, scenario);
    model(join(folder, "base", "models", `${name}.safetensors`), base);
    model(join(folder, "head", "models", `${name}.safetensors`), head);
  }
}
