import { SourceError } from "../errors.js";
import type { HttpAddress } from "./http.js";
import { type HeaderPairs, type HttpAnswer, webAddress } from "./http-request.js";

export interface LfsAddress extends HttpAddress {
  /** Epoch milliseconds. */
  readonly expires: number;
}

/** What a server says about one object: where it is, or why it is not given. */
export type LfsOffer =
  | { readonly kind: "address"; readonly address: LfsAddress; readonly isAuthenticated: boolean }
  | { readonly kind: "refusal"; readonly code: number; readonly message: string };

/** A hundred objects with addresses of several kilobytes each, as cloud storage signs them, stay below a quarter of it. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
/** Enough for the sentence of a server that says why. */
const MAX_MESSAGE_CHARACTERS = 200;
/** They belong to the connection or to what is asked for, which no server decides. */
const OWN_HEADERS =
  /^(?:host|connection|keep-alive|content-length|transfer-encoding|te|upgrade|expect|range|if-.*|accept-encoding|proxy-.*)$/i;

/** The body as JSON; undefined when it is none, for instance the page of a proxy. */
export async function jsonOf({ body, host }: HttpAnswer): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > MAX_ANSWER_BYTES) throw malformed(host, `is longer than ${MAX_ANSWER_BYTES} bytes`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return undefined;
  }
}

/** What an answer of the batch API says, by oid. `now` is in epoch milliseconds. See https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md */
export function offersOf(answer: unknown, host: string, now: number): ReadonlyMap<string, LfsOffer & { readonly size: unknown }> {
  const { objects, transfer = "basic", hash_algo: hash = "sha256" } = fieldsOf(answer);
  if (!Array.isArray(objects)) throw malformed(host, "has no list of objects");
  if (transfer !== "basic" || hash !== "sha256") throw malformed(host, "is about another way of transfer than was asked for");
  const offers = new Map<string, LfsOffer & { readonly size: unknown }>();
  for (const object of objects.map(fieldsOf)) {
    if (typeof object.oid === "string") offers.set(object.oid, { ...offerOf(object, host, now), size: object.size });
  }
  return offers;
}

/** Of the server's own words what is safe to show. */
export function messageOf(answer: unknown): string {
  const { message } = fieldsOf(answer);
  const text = typeof message === "string" ? message.replace(/[^\x21-\x7e]+/g, " ").trim() : "";
  return text.length > MAX_MESSAGE_CHARACTERS ? `${text.slice(0, MAX_MESSAGE_CHARACTERS)}…` : text;
}

function offerOf(object: Fields, host: string, now: number): LfsOffer {
  if (object.error !== undefined && object.error !== null) {
    const { code } = fieldsOf(object.error);
    return { kind: "refusal", code: typeof code === "number" ? code : 0, message: messageOf(object.error) };
  }
  const action = fieldsOf(fieldsOf(object.actions).download);
  if (typeof action.href !== "string") throw malformed(host, "has neither an address nor an error for an object");
  const { url, credentials } = webAddress(action.href, `The answer of ${host}`);
  return {
    kind: "address",
    address: { url, credentials: [...credentials, ...headersOf(action.header, host)], expires: expiryOf(action, now) },
    isAuthenticated: object.authenticated === true,
  };
}

function headersOf(given: unknown, host: string): HeaderPairs {
  return Object.entries(fieldsOf(given)).flatMap(([name, value]) => {
    if (OWN_HEADERS.test(name)) return [];
    // The value can be a secret, so that it is not told.
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name) || typeof value !== "string" || !/^[\x20-\x7e]*$/.test(value))
      throw malformed(host, "has a header that cannot be sent");
    return [[name.toLowerCase(), value] as const];
  });
}

function expiryOf({ expires_in: seconds, expires_at: time }: Fields, now: number): number {
  if (typeof seconds === "number" && Number.isFinite(seconds) && seconds !== 0) return now + seconds * 1000;
  const at = typeof time === "string" ? Date.parse(time) : Number.NaN;
  // Servers write the year 1 for "never".
  return Number.isNaN(at) || at <= 0 ? Number.POSITIVE_INFINITY : at;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function malformed(host: string, reason: string): SourceError {
  const remedy = "Check the address of the LFS server, and any proxy on the way.";
  return new SourceError("lfs-answer", `The answer of ${host} ${reason}. ${remedy}`);
}
