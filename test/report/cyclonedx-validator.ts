import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { expect } from "vitest";

const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

/** Holds a text against the schema of CycloneDX 1.6 in its strictest form, and its references against each other. */
export async function expectValidBom(text: string): Promise<Bom> {
  expect(await validator.validate(text)).toBeNull();
  const bom: Bom = JSON.parse(text);
  // What no JSON schema can say: every reference is there, and there once.
  const given = bom.components.flatMap((one) => [one, ...(one.components ?? [])]).map((one) => one["bom-ref"]);
  expect(new Set(given).size).toBe(given.length);
  const used = [
    ...bom.dependencies.flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]),
    ...bom.components.flatMap((one) => one.modelCard?.modelParameters?.datasets ?? []).map(({ ref }) => ref),
  ];
  for (const ref of used) expect(given).toContain(ref);
  return bom;
}

export interface Bom {
  readonly serialNumber: string;
  readonly metadata: { readonly properties: readonly Property[] };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

export interface Property {
  readonly name: string;
  readonly value: string;
}

export interface Component {
  readonly type: string;
  readonly "bom-ref": string;
  readonly name: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly object[];
  readonly components?: readonly Component[];
  readonly modelCard?: {
    readonly modelParameters?: { readonly datasets?: readonly { readonly ref: string }[] };
  };
  readonly properties?: readonly Property[];
}
