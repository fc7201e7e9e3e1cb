import { defaults, getUserAgentWithOrchestrationId } from "@actions/github/lib/utils";
import { Octokit } from "octokit";
import { UsageError } from "../../errors.js";
import { endingWith } from "./patience.js";
import { type Fetch, wholeAnswers } from "./transport.js";

export type GitHubClient = Octokit;

export interface Repository {
  readonly owner: string;
  readonly name: string;
}

export interface ClientOptions extends ConnectionOptions {
  readonly token: string;
}

export interface ConnectionOptions {
  /** The API's root, e.g. `https://ghes.example/api/v3`; by default what the runner says in GITHUB_API_URL. */
  readonly apiUrl?: string;
  /** How long a second of waiting lasts. */
  readonly secondMs?: number;
  /** The longest pause we accept when GitHub asks for one; beyond it the request fails at once. */
  readonly maxPauseSeconds?: number;
  /** After how long without a byte an attempt is given up. */
  readonly silenceMs?: number;
}

// GitHub asks for a minute when a secondary limit names no time; a job that waits much longer looks hung.
const MAX_PAUSE_SECONDS = 75;
const MAX_PAUSES = 2;
// GitHub itself ends a request that it works on for longer than ten seconds.
const SILENCE_MS = 30_000;
// After pauses of 1, 4 and 9 seconds.
const MAX_RETRIES = 3;
// Whatever is our own fault stays our own fault: 4xx answers are never retried (429 and limits are the throttling's).
const NEVER_RETRIED = Array.from({ length: 100 }, (_, index) => 400 + index);
const API_VERSION = "2022-11-28";
const USER_AGENT = "model-review";
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** The one client of GitHub's API: retries what may pass, pauses when asked to, goes through the runner's proxy. */
export function githubClient({ token, ...connection }: ClientOptions): GitHubClient {
  // An unprintable character in a header makes fetch fail with a message that quotes the header.
  if (!/^[\x21-\x7e]+$/.test(token)) throw new UsageError("token", "`token` is empty or has characters that no token has.");
  return versioned(new Octokit({ ...connectionTo(connection), auth: `token ${token}` }));
}

/** Everything about a client but whose it is. */
export function connectionTo({
  apiUrl,
  secondMs = 1000,
  maxPauseSeconds = MAX_PAUSE_SECONDS,
  silenceMs = SILENCE_MS,
}: ConnectionOptions) {
  const baseUrl = (apiUrl ?? defaults.baseUrl ?? "https://api.github.com").replace(/\/+$/, "");
  const isAcceptable = (seconds: number, _options: object, _octokit: object, pauses: number) =>
    pauses < MAX_PAUSES && seconds <= maxPauseSeconds;
  return {
    userAgent: getUserAgentWithOrchestrationId(USER_AGENT) ?? USER_AGENT,
    baseUrl,
    log: SILENT,
    request: { ...defaults.request, fetch: wholeAnswers((defaults.request?.fetch ?? fetch) as Fetch, silenceMs), log: SILENT },
    retry: { retries: MAX_RETRIES, doNotRetry: NEVER_RETRIED, retryAfterBaseValue: secondMs },
    // Limits belong to a server, so clients of different servers do not wait for each other.
    throttle: { id: baseUrl, retryAfterBaseValue: secondMs, onRateLimit: isAcceptable, onSecondaryRateLimit: isAcceptable },
  };
}

/** Pins the version of the API that this program was written for. */
export function versioned<Client extends GitHubClient>(client: Client): Client {
  client.hook.before("request", (options) => {
    options.headers["x-github-api-version"] = API_VERSION;
  });
  // The client's own pauses, between attempts and when GitHub asks for one, do not end with the caller.
  client.hook.wrap("request", (request, options) => endingWith(options.request.signal, async () => request(options)));
  return client;
}
