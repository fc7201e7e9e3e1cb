import exceptions from "spdx-exceptions/index.json" with { type: "json" };
import deprecated from "spdx-license-ids/deprecated.json" with { type: "json" };
import current from "spdx-license-ids/index.json" with { type: "json" };

/** Licences of models that SPDX has no id for, under the names the Hugging Face Hub gives them. */
const MODEL_LICENCES: readonly string[] = [
  "apple-amlr",
  "apple-ascl",
  "bigcode-openrail-m",
  "bigscience-bloom-rail-1.0",
  "bigscience-openrail-m",
  "creativeml-openrail-m",
  "deepfloyd-if-license",
  "deepseek",
  "fair-noncommercial-research-license",
  "gemma",
  "h-research",
  "intel-research",
  "llama2",
  "llama3",
  "llama3.1",
  "llama3.2",
  "llama3.3",
  "llama4",
  "openrail",
  "openrail++",
];

/** Other names of licences; keys are compared without case, spaces and punctuation but `+`, and without the word licence. */
const OTHER_NAMES: readonly (readonly [name: string, id: string])[] = [
  ["Apache 2", "Apache-2.0"],
  ["Apache Version 2.0", "Apache-2.0"],
  ["Apache Software 2.0", "Apache-2.0"],
  ["ASL 2.0", "Apache-2.0"],
  ["Expat", "MIT"],
  ["BSD 2", "BSD-2-Clause"],
  ["BSD 3", "BSD-3-Clause"],
  ["Simplified BSD", "BSD-2-Clause"],
  ["New BSD", "BSD-3-Clause"],
  ["Modified BSD", "BSD-3-Clause"],
  ["C-UDA", "C-UDA-1.0"],
  ["CC0", "CC0-1.0"],
  ["DeepSeek License Agreement", "LicenseRef-deepseek"],
  ["GFDL 1.1", "GFDL-1.1-only"],
  ["GFDL 1.2", "GFDL-1.2-only"],
  ["GFDL 1.3", "GFDL-1.3-only"],
  ["GPL v2", "GPL-2.0-only"],
  ["GPL v3", "GPL-3.0-only"],
  ["GNU GPL v2", "GPL-2.0-only"],
  ["GNU GPL v3", "GPL-3.0-only"],
  ["AGPL v3", "AGPL-3.0-only"],
  ["GNU AGPL v3", "AGPL-3.0-only"],
  ["LGPL v3", "LGPL-3.0-only"],
  ["LGPL-LR", "LGPLLR"],
  ["MPL 2", "MPL-2.0"],
  ["ODC-By", "ODC-By-1.0"],
  ["ODbL", "ODbL-1.0"],
  ["Open-MDW", "OpenMDW-1.0"],
  ["PDDL", "PDDL-1.0"],
  ["Llama 2 Community", "LicenseRef-llama2"],
  ["Llama 2 Community License Agreement", "LicenseRef-llama2"],
  ["Llama 3 Community", "LicenseRef-llama3"],
  ["Meta Llama 3 Community", "LicenseRef-llama3"],
  ["Llama 3.1 Community", "LicenseRef-llama3.1"],
  ["Llama 3.2 Community", "LicenseRef-llama3.2"],
  ["Llama 3.3 Community", "LicenseRef-llama3.3"],
  ["Llama 4 Community", "LicenseRef-llama4"],
  ["Gemma Terms of Use", "LicenseRef-gemma"],
  ["CreativeML Open RAIL-M", "LicenseRef-creativeml-openrail-m"],
  ["CreativeML Open RAIL++-M", "LicenseRef-openrail++"],
  ["Open RAIL++-M", "LicenseRef-openrail++"],
];

/** A plus sign has no place in a LicenseRef. */
const refOf = (name: string): string => `LicenseRef-${name.replaceAll("+", "-plus")}`;

const EXCEPTIONS: ReadonlyMap<string, string> = new Map(exceptions.map((id) => [id.toLowerCase(), id]));
const IDS: ReadonlyMap<string, string> = new Map([...deprecated, ...current].map((id) => [id.toLowerCase(), id]));
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...[...deprecated, ...current].map((id) => [nameKeyOf(id), id] as const),
  ...OTHER_NAMES.map(([name, id]) => [nameKeyOf(name), id.replaceAll("+", "-plus")] as const),
  ...MODEL_LICENCES.map((name) => [nameKeyOf(name), refOf(name)] as const),
]);

/** Pages that are a licence. */
const URLS: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^spdx\.org\/licenses\/([\w.+-]+?)(?:\.html|\.txt|\.json)?$/, (id) => id],
  [/^opensource\.org\/licenses?\/([\w.+-]+?)(?:\.php|\/)?$/, (id) => id],
  [/^creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)(?:\/|$)/, (terms, version) => `CC-${terms}-${version}`],
  [/^creativecommons\.org\/publicdomain\/zero\/1\.0(?:\/|$)/, () => "CC0-1.0"],
  [/^apache\.org\/licenses\/license-2\.0(?:\.txt|\.html)?$/, () => "Apache-2.0"],
  [/^gnu\.org\/licenses\/(a?l?gpl)-(\d\.\d)(?:\.txt|\.html|\.en\.html)?$/, (family, version) => `${family}-${version}`],
];

export function licenceId(text: string): string | undefined {
  return IDS.get(text.toLowerCase());
}

export function exceptionId(text: string): string | undefined {
  return EXCEPTIONS.get(text.toLowerCase());
}

/** The id of a licence called by its name or by the address of its page; the text is short. */
export function namedLicence(text: string): string | undefined {
  const bare = text.trim().replace(/\s*\(https?:\/\/[^\s)]*\)$/, "");
  // Parentheses belong to expressions.
  return /[()]/.test(bare) ? undefined : (BY_NAME.get(nameKeyOf(bare)) ?? licenceAt(bare));
}

function licenceAt(address: string): string | undefined {
  const path = /^https?:\/\/(?:www\.)?(.+)$/i.exec(address)?.[1]?.toLowerCase();
  if (path === undefined) return undefined;
  for (const [pattern, idOf] of URLS) {
    const match = pattern.exec(path);
    if (match !== null) return licenceId(idOf(...match.slice(1)));
  }
  return undefined;
}

function nameKeyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/\blicen[cs]e\b/g, "")
    .replace(/^\s*the\s+/, "")
    .replace(/[^a-z0-9.+]/g, "")
    .replace(/^\.+|\.+$/g, "");
}
