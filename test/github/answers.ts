import type { Answer, Fault, GitHubState } from "./state.js";

const DOCUMENTATION = "https://docs.github.com/rest";

export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers, body };
}

export function notFound(message = "Not Found"): Answer {
  return refusal(404, message);
}

export function badCredentials(message = "Bad credentials"): Answer {
  return refusal(401, message);
}

export function forbidden(permissions: string, message = "Resource not accessible by integration"): Answer {
  return refusal(403, message, { "x-accepted-github-permissions": permissions });
}

export function rateLimited(reset: number, status: 403 | 429 = 403): Answer {
  return refusal(status, "API rate limit exceeded for installation ID 1.", {
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": String(reset),
  });
}

export function secondaryLimited(retryAfter: number): Answer {
  const message = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
  return refusal(403, message, { "retry-after": String(retryAfter) });
}

export function ssoRequired(): Answer {
  const message = "Resource protected by organization SAML enforcement.";
  return refusal(403, message, { "x-github-sso": "required; url=https://github.com/orgs/octo/sso" });
}

export function serverError(status: 500 | 502 | 503 = 500): Answer {
  return refusal(status, "Server Error");
}

export function bodyTooLong(): Answer {
  const error = {
    resource: "IssueComment",
    code: "unprocessable",
    field: "data",
    message: "Body is too long (maximum is 65536 characters)",
  };
  return json({ message: "Validation Failed", errors: [error], documentation_url: DOCUMENTATION }, 422);
}

/** Spoils the next answers to matching requests. */
export function fail(
  state: GitHubState,
  path: RegExp,
  answer: Answer,
  { times = 1, method }: { times?: number; method?: string } = {},
): void {
  state.faults.push({ path, times, effect: { kind: "answer", answer }, ...(method !== undefined && { method }) });
}

export function disturb(state: GitHubState, path: RegExp, effect: Exclude<Fault["effect"], { kind: "answer" }>, times = 1): void {
  state.faults.push({ path, times, effect });
}

export function refusal(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return json({ message, documentation_url: DOCUMENTATION, status: String(status) }, status, headers);
}
