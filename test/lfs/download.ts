import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import type { FakeLfs, LfsFault } from "./server.js";

export interface Asked {
  readonly oid: string;
  /** Names the address that was given out. */
  readonly key: string;
  readonly path: string;
}

/** How often each address was used. */
const uses = new Map<string, number>();

/** Answers with an object or a range of it, or does what is to go wrong. */
export function download(fake: FakeLfs, { oid, key, path }: Asked, headers: IncomingHttpHeaders, response: ServerResponse): void {
  const { behaviour, objects } = fake;
  const fault = behaviour.faults.shift();
  if (fault?.kind === "drop") return void response.destroy();
  if (fault?.kind === "hang") return;
  if (fault?.kind === "status") return void response.writeHead(fault.status, fault.headers).end("no");
  if (behaviour.redirect !== undefined) {
    return void response.writeHead(302, { location: behaviour.redirect + path }).end();
  }
  const used = (uses.get(key) ?? 0) + 1;
  uses.set(key, used);
  if (used > behaviour.addressUses) return void response.writeHead(behaviour.refusal).end("expired");
  const bytes = objects.get(oid);
  if (bytes === undefined) return void response.writeHead(404).end("no such object");
  const etag = behaviour.etag();
  const tag = etag === undefined ? {} : { etag };
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? "") ?? [];
  const isPinnedToOther = headers["if-range"] !== undefined && headers["if-range"] !== etag;
  if (!behaviour.ranges || first === undefined || isPinnedToOther) {
    send(fake, response, 200, tag, bytes, fault);
    return;
  }
  const start = Number(first);
  if (start >= bytes.length) return void response.writeHead(416, { "content-range": `bytes */${bytes.length}` }).end();
  const end = Math.min(bytes.length, last === "" || last === undefined ? bytes.length : Number(last) + 1);
  const range = { "content-range": `bytes ${start}-${end - 1}/${bytes.length}` };
  send(fake, response, 206, { ...tag, ...range }, bytes.subarray(start, end), fault);
}

type Headers = Readonly<Record<string, string>>;

function send(
  fake: FakeLfs,
  response: ServerResponse,
  status: number,
  headers: Headers,
  body: Uint8Array,
  fault?: LfsFault,
): void {
  const wrong = fault?.kind === "headers" ? fault.headers : {};
  response.writeHead(status, { "content-length": String(body.length), ...headers, ...wrong });
  // Piece by piece, so that what a client did not wait for is not counted as sent.
  const isHalf = fault?.kind === "cut" || fault?.kind === "stall";
  const end = isHalf ? body.length >> 1 : body.length;
  let at = 0;
  const more = () => {
    while (at < end) {
      const piece = body.subarray(at, Math.min(end, at + PIECE_BYTES));
      at += piece.length;
      fake.bytesSent += piece.length;
      if (!response.write(piece)) return void response.once("drain", more);
    }
    if (fault?.kind === "cut") response.destroy();
    else if (fault?.kind !== "stall") response.end();
  };
  more();
}

const PIECE_BYTES = 64 * 1024;
