import type { RequestError } from "octokit";
import type { z } from "zod";
import { quoted } from "../../encodings/quoted.js";
import { SourceError } from "../../errors.js";

/** Codes of the SourceErrors that talking to GitHub can end in. */
export const GITHUB_FAILURES = [
  "rate-limit",
  "secondary-limit",
  "unauthorized",
  "sso",
  "missing-permission",
  "not-found",
  "too-large",
  "rejected",
  "server",
  "network",
  "malformed-answer",
] as const;
export type GitHubFailure = (typeof GITHUB_FAILURES)[number];

/**
 * Runs one request; what GitHub refuses becomes a SourceError that says what we were doing, e.g. `read pull request #5`.
 * An abort, and whatever is not about the request, passes through unchanged.
 */
export async function asking<Answer>(doing: string, request: () => Promise<Answer>, remedies: Remedies = {}): Promise<Answer> {
  try {
    return await request();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    throw sourceErrorOf(refusal, doing, remedies, error);
  }
}

/** What to do about a failure of one request in particular, where the general advice would mislead. */
export type Remedies = Readonly<Partial<Record<GitHubFailure, string>>>;

/** The part of an answer we rely on; anything else is a SourceError `malformed-answer`, for instance a proxy's login page. */
export function expecting<Schema extends z.ZodType>(schema: Schema, answer: unknown, doing: string): z.output<Schema> {
  const checked = schema.safeParse(answer);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? "the answer" : quoted(issue.path.join("."));
  throw new SourceError(
    "malformed-answer",
    `Could not ${doing}: GitHub's answer is not of the documented form (${where}: ${issue?.message ?? "unknown"}). ` +
      "Check the API URL, and any proxy between this runner and GitHub.",
  );
}

interface Refusal {
  /** Undefined when no answer arrived at all. */
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
  /** Codes of the single complaints, such as `too_large` or GraphQL's `RATE_LIMITED`. */
  readonly complaints: readonly string[];
}

function refusalOf(error: unknown): Refusal | undefined {
  if (isRequestError(error)) {
    const body: unknown = error.response?.data;
    const status = error.response === undefined ? undefined : error.status;
    return {
      status,
      headers: error.response?.headers ?? {},
      message: messageOf(body) ?? error.message,
      complaints: complaintsOf(body),
    };
  }
  // GraphQL refuses inside an answer with status 200: octokit throws one class for it, its throttling plugin a plain Error.
  if (!(error instanceof Error) || !("response" in error)) return undefined;
  const answer = asObject(error.response);
  const body = "errors" in answer ? answer : asObject(answer.data);
  if (!Array.isArray(body.errors)) return undefined;
  const headers = "headers" in error ? error.headers : answer.headers;
  return {
    status: 200,
    headers: asObject(headers) as Refusal["headers"],
    message: error.message,
    complaints: complaintsOf(body),
  };
}

/** By its form: with the class the whole client would be loaded, also by runs that ask GitHub nothing. */
function isRequestError(error: unknown): error is RequestError {
  return error instanceof Error && error.name === "HttpError" && "status" in error && "request" in error;
}

function messageOf(body: unknown): string | undefined {
  const { message } = asObject(body);
  if (typeof message !== "string") return undefined;
  // Of a refused field GitHub says no more than "Validation Failed" at the top.
  const details = errorsOf(body).map((one) => one.message);
  return [message, ...details.filter((detail) => typeof detail === "string")].join(": ");
}

function complaintsOf(body: unknown): readonly string[] {
  return errorsOf(body)
    .map((one) => one.code ?? one.type)
    .filter((code) => typeof code === "string");
}

function errorsOf(body: unknown): readonly Readonly<Record<string, unknown>>[] {
  const { errors } = asObject(body);
  return Array.isArray(errors) ? errors.map(asObject) : [];
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function sourceErrorOf(refusal: Refusal, doing: string, remedies: Remedies, cause: unknown): SourceError {
  const code = codeOf(refusal);
  const answered = refusal.status === undefined ? "" : `${refusal.status} `;
  const remedy = remedies[code] ?? REMEDIES[code](refusal);
  return new SourceError(code, `Could not ${doing}: ${answered}${quoted(refusal.message)}. ${remedy}`, { cause });
}

function codeOf({ status, headers, message, complaints }: Refusal): GitHubFailure {
  if (complaints.includes("RATE_LIMITED")) return "rate-limit";
  if (status === undefined) return "network";
  if (status === 401) return "unauthorized";
  if (status === 403 || status === 429) {
    if (headers["x-github-sso"] !== undefined) return "sso";
    if (/\bsecondary rate\b|\babuse\b/i.test(message)) return "secondary-limit";
    if (String(headers["x-ratelimit-remaining"]) === "0") return "rate-limit";
    if (headers["retry-after"] !== undefined || status === 429) return "secondary-limit";
    return complaints.includes("too_large") ? "too-large" : "missing-permission";
  }
  if (complaints.includes("FORBIDDEN")) return "missing-permission";
  if (status === 404 || status === 410) return "not-found";
  return status >= 500 ? "server" : "rejected";
}

const REMEDIES = {
  "rate-limit": ({ headers }) =>
    `The token's hourly quota is used up${resetOf(headers["x-ratelimit-reset"])}; run this job again then, or add a step with actions/checkout before it: then content costs no requests.`,
  "secondary-limit": ({ headers }) =>
    `GitHub asks for a pause${headers["retry-after"] === undefined ? "" : ` of ${Number(headers["retry-after"])} seconds`}; run this job again later.`,
  unauthorized: () => "The token is wrong or has expired: check the input `token`.",
  sso: () => "The organisation demands single sign-on: authorise the token for it, or use the workflow's own token.",
  "missing-permission": ({ headers, message }) => {
    const wanted = headers["x-accepted-github-permissions"];
    if (wanted === undefined) return "The token lacks a permission: see `permissions:` of the workflow.";
    // The header comes with every refusal, also with that of a conversation that is locked.
    if (!/\bnot accessible by\b|\bmust have\b|\bpermission/i.test(message))
      return `Unless that says why: a token needs one of ${quoted(String(wanted))}, under \`permissions:\` of the workflow.`;
    return `The token lacks a permission, one of: ${quoted(String(wanted))}. Grant it under \`permissions:\` of the workflow.`;
  },
  "not-found": () => "It does not exist, or the token may not see it.",
  "too-large": () => "GitHub serves blobs of at most 100 MB; check the repository out before this step.",
  rejected: () => "GitHub would not accept the request as it is.",
  server: () => "GitHub failed repeatedly; run this job again later.",
  network: () => "No answer arrived; check the network, the proxy and the API URL.",
  "malformed-answer": () => "Check the API URL.",
} satisfies Record<GitHubFailure, (refusal: Refusal) => string>;

function resetOf(epochSeconds: string | number | undefined): string {
  const milliseconds = Number(epochSeconds) * 1000;
  // Beyond this a Date cannot be written; such a header is not a time.
  return Math.abs(milliseconds) < 8.64e15 ? ` until ${new Date(milliseconds).toISOString()}` : "";
}
