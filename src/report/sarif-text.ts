import { shortened, visible } from "./visible.js";

/**
 * Plain text of SARIF, which is not quite plain: braces hold placeholders unless they are doubled, and `[text](target)` is a link.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, sections 3.11.5 and 3.11.6
 */
export function sarifText(text: string, atMost: number): string {
  return visible(shortened(text, atMost))
    .replace(/\\u\{([0-9A-F]+)\}/g, "<U+$1>")
    .replaceAll("](", "] (")
    .replace(/[{}]/g, "$&$&");
}

// What no file system stores: Linux ends paths at 4,096 bytes.
const MAX_PATH_UNITS = 4096;

/** Whether a path can be told as a location. */
export function isLocatable(path: string): boolean {
  return path.length <= MAX_PATH_UNITS && segmentsOf(path).length > 0;
}

/**
 * A path below the repository's root as a relative reference: no name in it begins a scheme, a host, a query or a fragment, or leads
 * out of the root. The root itself for what is no path.
 */
export function uriOf(path: string): string {
  return isLocatable(path) ? segmentsOf(path).map(encoded).join("/") : ".";
}

function segmentsOf(path: string): readonly string[] {
  return path.split("/").filter((segment) => segment !== "" && segment !== "." && segment !== "..");
}

function encoded(segment: string): string {
  return encodeURIComponent(segment.replace(LONE_SURROGATE, "\ufffd"));
}

// With the flag, pairs are one character and do not match.
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
