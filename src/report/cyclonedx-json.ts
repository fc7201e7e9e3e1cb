import { shortened } from "./visible.js";

/** A part of a BOM as JSON has it. Keys are the specification's, never a file's. */
export type BomValue = string | number | readonly BomValue[] | BomObject;
export interface BomObject {
  readonly [key: string]: BomValue;
}

/** Everything of ours that the specification has no place for stands under this name. */
export const PROPERTY_PREFIX = "model-review:";

// A property is read in a table; the whole text is in the model.
const MAX_PROPERTY_UNITS = 2_000;
// Longer than any description, and short enough for thousands of models in one document.
const MAX_TEXT_UNITS = 20_000;

/** Without what is undefined or empty: a BOM says nothing rather than that there is nothing. */
export function bomObject(members: Readonly<Record<string, BomValue | undefined>>): BomObject {
  const present: Record<string, BomValue> = {};
  for (const [key, value] of Object.entries(members)) if (value !== undefined && !isEmpty(value)) present[key] = value;
  return present;
}

function isEmpty(value: BomValue): boolean {
  return typeof value === "object" && (Array.isArray(value) ? value : Object.keys(value)).length === 0;
}

/** Text of a file in a form that every reader of JSON takes: half a surrogate pair is no character. */
export function bomText(text: string, atMost: number = MAX_TEXT_UNITS): string {
  return shortened(text.replace(/\p{Surrogate}/gu, "\ufffd"), atMost);
}

export function property(name: string, value: string): BomObject {
  return { name: PROPERTY_PREFIX + bomText(name, MAX_PROPERTY_UNITS), value: bomText(value, MAX_PROPERTY_UNITS) };
}

/** An address on the web in the characters that RFC 3986 allows, without credentials; undefined for any other text. */
export function webAddress(text: string): string | undefined {
  const spelled = bomText(text.trim());
  if (!/^https?:\/\//i.test(spelled) || spelled.length > MAX_PROPERTY_UNITS || !URL.canParse(spelled)) return undefined;
  const url = new URL(spelled);
  if (url.host.startsWith("[")) return undefined;
  url.username = "";
  url.password = "";
  const [address = "", ...fragments] = url.href.split("#");
  return [encoded(address), ...(fragments.length === 0 ? [] : [encoded(fragments.join("%23"))])].join("#");
}

/** A path in the repository as a relative reference. */
export function pathAddress(path: string): string {
  return bomText(path).split("/").map(encodeURIComponent).join("/");
}

function encoded(text: string): string {
  return text.replace(/[^A-Za-z0-9\-._~:/?@!$&'()*+,;=%]/gu, encodeURIComponent).replace(/%(?![0-9A-Fa-f]{2})/g, "%25");
}
