import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { badCredentials, json, rateLimited } from "./answers.js";
import { appAnswer, appCaller, type Caller } from "./app.js";
import { type Contract, gitHubContract } from "./contract.js";
import { answerOf, type Call } from "./routes.js";
import { type Answer, type Fault, type GitHubState, newState } from "./state.js";

export interface FakeGitHubOptions extends Partial<GitHubState> {
  /** The only token that is known. */
  readonly token?: string;
  /** Where the API begins below the host: "" as on github.com, `/api/v3` as on GitHub Enterprise Server. */
  readonly root?: string;
}

export interface FakeGitHub {
  /** For GITHUB_API_URL. */
  readonly url: string;
  readonly state: GitHubState;
  readonly requests: readonly Exchange[];
  /** What broke GitHub's description so far. Empty it to say that a violation was meant. */
  readonly violations: string[];
  /** Ends the server; throws when anything broke GitHub's description. */
  stop(): Promise<void>;
}

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly status: number;
  readonly authorization: string | undefined;
}

const DEFAULT_TOKEN = "ghs_0123456789abcdefghijklmnopqrstuvwxyz";
const MAX_REQUEST_BYTES = 8 * 1024 * 1024;

/** A GitHub that keeps state, on a port of this machine; every exchange is checked against GitHub's own description. */
export async function startGitHub({ token = DEFAULT_TOKEN, root = "", ...given }: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const state = newState(given);
  const contract = await gitHubContract();
  const requests: Exchange[] = [];
  const violations: string[] = [];
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    serve({ state, contract, violations, requests, token, root, origin }, request, response).catch((error: unknown) => {
      violations.push(`the fake server failed: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}${root}`,
    state,
    requests,
    violations,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (violations.length > 0) throw new Error(`GitHub's description was broken:\n${violations.join("\n")}`);
    },
  };
}

interface Serving {
  readonly state: GitHubState;
  readonly contract: Contract;
  readonly violations: string[];
  readonly requests: Exchange[];
  readonly token: string;
  readonly root: string;
  readonly origin: string;
}

async function serve(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { state, contract, violations, requests, root, origin } = serving;
  const url = new URL(request.url ?? "/", origin);
  const method = request.method ?? "GET";
  const text = await bodyOf(request);
  const given = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  const call = {
    method,
    query: url.searchParams,
    accept: request.headers.accept ?? "",
    body: text === "" ? undefined : JSON.parse(text),
    api: origin + root,
  };
  const isGraphQL = url.pathname === (root === "/api/v3" ? "/api/graphql" : "/graphql");
  const path = isGraphQL ? "/graphql" : url.pathname.slice(root.length);

  const fault = takeFault(state, method, path);
  if (fault?.effect.kind === "drop") return void request.socket.resetAndDestroy();
  if (fault?.effect.kind === "delay") await sleep(fault.effect.milliseconds);

  const asked = { method, path, query: Object.fromEntries(url.searchParams), headers: headersOf(request), body: call.body };
  if (!url.pathname.startsWith(root) && !isGraphQL) violations.push(`${url.pathname} is outside of ${root}`);
  if (request.headers["user-agent"] === undefined) violations.push("GitHub refuses requests without a User-Agent");
  violations.push(...(isGraphQL ? graphQLProblems(method, call.body) : contract.request(asked)));
  const answer = fault?.effect.kind === "answer" ? fault.effect.answer : await normalAnswer(serving, path, call, given);
  if (!isGraphQL) violations.push(...contract.answer(asked, answer));
  requests.push({ method, path, query: url.search, status: answer.status, authorization: request.headers.authorization });
  state.answered(method, path);
  if (fault?.effect.kind === "lost") return void response.destroy();
  send(response, state, answer, fault?.effect.kind === "cut");
}

async function normalAnswer(
  { state, token }: Serving,
  path: string,
  question: Omit<Call, "caller">,
  given: string | undefined,
): Promise<Answer> {
  const ofApp = appAnswer(state, path, question, given);
  if (ofApp !== undefined) return ofApp;
  const owner: Caller = { viewer: state.viewer, mayWrite: state.permission === "write" };
  const caller = given === token ? owner : appCaller(state, given, path);
  if (caller === undefined) return badCredentials();
  if (state.rate.remaining <= 0) return rateLimited(state.rate.reset);
  state.rate.remaining -= 1;
  if (path === "/graphql") return json({ data: { viewer: { login: caller.viewer.login } } });
  return answerOf(state, path, { ...question, caller });
}

/** GraphQL is outside of the description of REST, so the one question that is asked is checked by hand, letter for letter. */
function graphQLProblems(method: string, body: unknown): readonly string[] {
  const isKnown = method === "POST" && JSON.stringify(body) === JSON.stringify({ query: "query { viewer { login } }" });
  return isKnown ? [] : [`GraphQL: unexpected ${method} ${JSON.stringify(body)}`];
}

function takeFault(state: GitHubState, method: string, path: string): Fault | undefined {
  const fault = state.faults.find((one) => one.times > 0 && one.path.test(path) && (one.method ?? method) === method);
  if (fault !== undefined) fault.times -= 1;
  return fault;
}

function send(response: ServerResponse, { rate }: GitHubState, { status, headers = {}, body }: Answer, isCut: boolean): void {
  const isRaw = body instanceof Uint8Array || typeof body === "string";
  const bytes = body === undefined ? new Uint8Array() : isRaw ? Buffer.from(body) : Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    "x-ratelimit-limit": String(rate.limit),
    "x-ratelimit-remaining": String(rate.remaining),
    "x-ratelimit-reset": String(rate.reset),
    ...(status !== 204 && { "content-type": "application/json; charset=utf-8", "content-length": String(bytes.length) }),
    ...headers,
  });
  if (!isCut) return void response.end(bytes);
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > MAX_REQUEST_BYTES) throw new Error("the request is too large");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}
