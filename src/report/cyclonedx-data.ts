import { type BomObject, bomObject, bomText, property, webAddress } from "./cyclonedx-json.js";
import type { Stated } from "./stated.js";

// The specification's limit.
export const MAX_VERSION_UNITS = 1_024;

const ALGORITHMS: readonly (readonly [name: RegExp, alg: string, digits: number])[] = [
  [/^md5$/i, "MD5", 32],
  [/^sha-?1$/i, "SHA-1", 40],
  [/^sha-?256$/i, "SHA-256", 64],
  [/^sha-?384$/i, "SHA-384", 96],
  [/^sha-?512$/i, "SHA-512", 128],
  [/^blake3$/i, "BLAKE3", 64],
];

/** Names of components that refer to each other, each given once. */
export type References = (wanted: string) => string;

export function references(): References {
  const given = new Set<string>();
  const counts = new Map<string, number>();
  return (wanted) => {
    const name = bomText(wanted);
    let unused = name;
    while (given.has(unused)) {
      const count = (counts.get(name) ?? 1) + 1;
      counts.set(name, count);
      unused = `${name}#${count}`;
    }
    given.add(unused);
    return unused;
  };
}

/** Data sets that models name: one component for those of which the same is said. */
export interface DataComponents {
  /** The references of a model's data sets. */
  add(stated: Stated): readonly string[];
  all(): readonly BomObject[];
}

export function dataComponents(refs: References): DataComponents {
  const byContent = new Map<string, BomObject & { readonly "bom-ref": string }>();
  return {
    add: (stated) =>
      stated.all("training.datasets").map((name) => {
        const content = contentOf(name, stated);
        const key = JSON.stringify(content);
        const known = byContent.get(key);
        if (known !== undefined) return known["bom-ref"];
        const version = typeof content.version === "string" ? `@${content.version}` : "";
        const { type = "data", ...others } = content;
        const component = { type, "bom-ref": refs(`data:${name}${version}`), ...others };
        byContent.set(key, component);
        return component["bom-ref"];
      }),
    all: () => [...byContent.values()],
  };
}

function contentOf(name: string, stated: Stated): BomObject {
  const version = stated.of("training.dataset_version", name);
  const digest = stated.of("training.dataset_hash", name);
  const location = stated.of("training.dataset_location", name);
  const hash = digest === undefined ? undefined : hashOf(digest);
  const url = location === undefined ? undefined : webAddress(location);
  return bomObject({
    type: "data",
    name: bomText(name),
    version: version === undefined ? undefined : bomText(version, MAX_VERSION_UNITS),
    hashes: hash === undefined ? [] : [hash],
    externalReferences: url === undefined ? [] : [{ url, type: "distribution" }],
    data: [{ type: "dataset", name: bomText(name) }],
    properties: [
      ...(digest === undefined || hash !== undefined ? [] : [property("hash", digest)]),
      ...(location === undefined || url !== undefined ? [] : [property("location", location)]),
    ],
  });
}

/** `md5 d8e8…`, `sha256:2c26…`; undefined for digests of another sort, such as DVC's of a folder. */
export function hashOf(text: string): BomObject | undefined {
  const [, name = "", digits = ""] = /^([a-z0-9-]+)[\s:=]+([0-9a-f]+)$/i.exec(text.trim()) ?? [];
  const algorithm = ALGORITHMS.find(([pattern, , length]) => pattern.test(name) && digits.length === length);
  return algorithm === undefined ? undefined : { alg: algorithm[1], content: digits.toLowerCase() };
}
