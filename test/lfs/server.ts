import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { afterAll } from "vitest";
import { download } from "./download.js";

/** What the server does; tests change it at any time. */
export interface LfsBehaviour {
  /** What the batch API wants as a Basic authorization, `user:password`; undefined lets everybody read. */
  login: string | undefined;
  /** False: every download is answered with all bytes. */
  ranges: boolean;
  /** The entity tag of the next answer. */
  etag: () => string | undefined;
  /** After so many downloads an address is refused with this status. */
  addressUses: number;
  refusal: number;
  /** `expires_in` of addresses, in seconds. */
  expiresIn: number | undefined;
  /** Objects that the batch API answers with an error. */
  readonly errors: Map<string, { readonly code: number; readonly message: string }>;
  /** Downloads are redirected to this origin. */
  redirect: string | undefined;
  /** Changes the batch answer. */
  answer: (body: BatchAnswer) => unknown;
  /** What goes wrong with the next downloads, one each. */
  readonly faults: LfsFault[];
}

export type LfsFault =
  | { readonly kind: "status"; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** The connection breaks: before the answer, or in the middle of its body. */
  | { readonly kind: "drop" | "cut" }
  /** Nothing is sent, not even a head; or half of the body, and then nothing. */
  | { readonly kind: "hang" | "stall" }
  | { readonly kind: "headers"; readonly headers: Readonly<Record<string, string>> };

export interface BatchAnswer {
  readonly transfer: string;
  readonly objects: readonly object[];
}

export interface LfsExchange {
  readonly method: string;
  readonly path: string;
  readonly range: string | undefined;
  readonly authorization: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Of a batch request. */
  readonly body: { readonly objects?: readonly { readonly oid: string }[] } | undefined;
}

export interface FakeLfs {
  /** Of the server itself: what GITHUB_SERVER_URL would be. */
  readonly url: string;
  /** Of octo/digits. Objects are shared by all repositories, unless `errors` names them. */
  readonly endpoint: string;
  readonly behaviour: LfsBehaviour;
  readonly objects: Map<string, Uint8Array>;
  readonly requests: LfsExchange[];
  /** Of objects, as they were sent. */
  bytesSent: number;
  /** Adds an object; returns its oid. */
  add(bytes: Uint8Array): string;
  /** Those of the batch API, and of objects. */
  batches(): readonly LfsExchange[];
  downloads(): readonly LfsExchange[];
}

const running: Server[] = [];
afterAll(() => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

export function oidOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function pointerText(bytes: Uint8Array): string {
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${oidOf(bytes)}\nsize ${bytes.length}\n`;
}

/** A server of Git LFS: batch API, uploads, downloads by range. It ends with the file of tests. */
export async function startLfs(given: Partial<LfsBehaviour> = {}): Promise<FakeLfs> {
  const server = createServer((request, response) => {
    serve(fake, request, response).catch(() => response.destroy());
  });
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const url = `http://127.0.0.1:${address.port}`;
  const requests: LfsExchange[] = [];
  const fake: FakeLfs = {
    url,
    endpoint: `${url}/octo/digits.git/info/lfs`,
    behaviour: {
      login: undefined,
      ranges: true,
      etag: () => '"1"',
      addressUses: Number.POSITIVE_INFINITY,
      refusal: 403,
      expiresIn: 3600,
      errors: new Map(),
      redirect: undefined,
      answer: (body) => body,
      faults: [],
      ...given,
    },
    objects: new Map(),
    requests,
    bytesSent: 0,
    add(bytes) {
      fake.objects.set(oidOf(bytes), bytes);
      return oidOf(bytes);
    },
    batches: () => requests.filter(({ path }) => path.endsWith("/objects/batch")),
    downloads: () => requests.filter(({ method, path }) => method === "GET" && path.includes("/objects/")),
  };
  return fake;
}

async function serve(fake: FakeLfs, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", fake.url);
  const method = request.method ?? "GET";
  const body = await bodyOf(request);
  const isBatch = method === "POST" && pathname.endsWith("/objects/batch");
  const { headers } = request;
  const { range, authorization } = headers;
  const asked = isBatch ? JSON.parse(String(body)) : undefined;
  fake.requests.push({ method, path: pathname, range, authorization, headers, body: asked });
  if (isBatch) return batch(fake, asked, authorization, response);
  const oid = pathname.split("/").at(-1) ?? "";
  if (method === "PUT" && oidOf(body) === oid) {
    fake.objects.set(oid, body);
    return void response.writeHead(200).end();
  }
  if (method === "GET" && pathname.includes("/objects/"))
    return download(fake, { oid, key: searchParams.get("key") ?? "", path: request.url ?? "" }, headers, response);
  response.writeHead(404, { "content-type": "application/json" }).end("{}");
}

let addresses = 0;

interface BatchRequest {
  readonly operation: string;
  readonly objects: readonly { readonly oid: string; readonly size: number }[];
}

function batch(fake: FakeLfs, asked: BatchRequest, authorization: string | undefined, response: ServerResponse): void {
  const { login, expiresIn, errors, answer } = fake.behaviour;
  const send = (status: number, content: unknown) => {
    response.writeHead(status, { "content-type": "application/vnd.git-lfs+json" }).end(JSON.stringify(content));
  };
  if (login !== undefined && authorization !== `Basic ${Buffer.from(login).toString("base64")}`) {
    send(401, { message: "Credentials needed" });
    return;
  }
  const objects = asked.objects.map(({ oid, size }) => {
    const isThere = fake.objects.has(oid);
    const missing = asked.operation === "download" && !isThere ? { code: 404, message: "Object does not exist" } : undefined;
    const error = errors.get(oid) ?? missing;
    if (error !== undefined) return { oid, size, error };
    const key = String(++addresses);
    const action = {
      href: `${fake.endpoint}/objects/${oid}?key=${key}`,
      header: { Authorization: `RemoteAuth ${key}` },
      ...(expiresIn === undefined ? {} : { expires_in: expiresIn }),
    };
    const actions = asked.operation === "download" ? { download: action } : isThere ? {} : { upload: action };
    return { oid, size, authenticated: true, actions };
  });
  send(200, answer({ transfer: "basic", objects }));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}
