import { z } from "zod";
import { SourceError } from "../../errors.js";
import { abortedBy } from "./aborting.js";
import type { GitHubClient, Repository } from "./client.js";
import { asking, expecting } from "./failure.js";
import { type Marker, unmarked } from "./marker.js";

/** The conversation of one pull request. */
export interface Conversation {
  readonly client: GitHubClient;
  readonly repository: Repository;
  readonly number: number;
  /** Our login where it is known already, which saves the question and the pause that octokit keeps after it. */
  readonly us?: string;
}

/** A comment that carries our marker. */
export interface MarkedComment {
  readonly id: number;
  readonly url: string;
  readonly author: Author;
  readonly marker: Marker;
  /** Without the marker line. */
  readonly text: string;
}

export interface Author {
  readonly login: string;
  readonly isBot: boolean;
}

const PER_PAGE = 100;
// GitHub closes a conversation at 2,500 comments; a list that goes on far beyond that is not to be followed for ever.
const MAX_PAGES = 100;

const COMMENT = z.looseObject({
  id: z.number().int(),
  html_url: z.string(),
  body: z.string().nullish(),
  user: z.looseObject({ login: z.string(), type: z.string().optional() }).nullish(),
});
const COMMENTS = z.array(COMMENT);
const VIEWER = z.looseObject({ viewer: z.looseObject({ login: z.string() }) });

/**
 * Our comments under this key, oldest first: with the marker and written by whoever owns the token.
 * The marker alone proves nothing, since anybody can paste it. All pages, or an error.
 */
export async function findComments(
  conversation: Conversation,
  key: string,
  signal?: AbortSignal,
): Promise<readonly MarkedComment[]> {
  const marked = await markedComments(conversation, key, signal);
  if (marked.length === 0) return [];
  const viewer = conversation.us ?? (await viewerOf(conversation.client, signal));
  return marked.filter((comment) => isSameAuthor(comment.author, viewer)).toSorted((one, other) => one.id - other.id);
}

export async function createComment(
  { client, repository, number }: Conversation,
  body: string,
  signal?: AbortSignal,
): Promise<MarkedComment> {
  const doing = `comment on pull request #${number}`;
  const request = { owner: repository.owner, repo: repository.name, issue_number: number, body, request: abortedBy(signal) };
  const { data } = await asking(doing, () =>
    client.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", request),
  );
  return writtenOf(expecting(COMMENT, data, doing), doing);
}

/** The comment as GitHub keeps it now; undefined when somebody has deleted it. */
export async function updateComment(
  { client, repository }: Conversation,
  id: number,
  body: string,
  signal?: AbortSignal,
): Promise<MarkedComment | undefined> {
  const doing = `update comment ${id}`;
  const request = { owner: repository.owner, repo: repository.name, comment_id: id, body, request: abortedBy(signal) };
  try {
    const { data } = await asking(doing, () =>
      client.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", request),
    );
    return writtenOf(expecting(COMMENT, data, doing), doing);
  } catch (error) {
    if (error instanceof SourceError && error.code === "not-found") return undefined;
    throw error;
  }
}

export async function deleteComment({ client, repository }: Conversation, id: number, signal?: AbortSignal): Promise<void> {
  const request = { owner: repository.owner, repo: repository.name, comment_id: id, request: abortedBy(signal) };
  await asking(`delete comment ${id}`, () =>
    client.request("DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}", request),
  );
}

async function markedComments(conversation: Conversation, key: string, signal?: AbortSignal): Promise<readonly MarkedComment[]> {
  const { client, repository, number } = conversation;
  const doing = `list the comments of pull request #${number}`;
  const place = { owner: repository.owner, repo: repository.name, issue_number: number, per_page: PER_PAGE };
  const found: MarkedComment[] = [];
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { data, headers } = await asking(doing, () =>
      client.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", { ...place, page, request: abortedBy(signal) }),
    );
    const comments = expecting(COMMENTS, data, doing);
    found.push(...comments.flatMap((one) => commentOf(one) ?? []).filter(({ marker }) => marker.key === key));
    if (!headers.link?.includes('rel="next"')) return found;
  }
  throw new SourceError("malformed-answer", `Could not ${doing}: there are more than ${MAX_PAGES * PER_PAGE}.`);
}

function writtenOf(comment: z.output<typeof COMMENT>, doing: string): MarkedComment {
  const written = commentOf(comment);
  if (written === undefined) throw new SourceError("malformed-answer", `Could not ${doing}: GitHub answered with another text.`);
  return written;
}

/** Undefined for one without our marker. */
function commentOf({ id, html_url: url, body, user }: z.output<typeof COMMENT>): MarkedComment | undefined {
  const read = unmarked(body ?? "");
  return read && { id, url, author: { login: user?.login ?? "", isBot: user?.type === "Bot" }, ...read };
}

/** Who owns the token. REST has no question for it that the workflow's own token may ask. */
async function viewerOf(client: GitHubClient, signal?: AbortSignal): Promise<string> {
  const doing = "find out whose token this is";
  const answer: unknown = await asking(doing, () => client.graphql("query { viewer { login } }", { request: abortedBy(signal) }));
  return expecting(VIEWER, answer, doing).viewer.login;
}

/** Apps are named with or without `[bot]`, depending on which interface is asked; people never carry it. */
function isSameAuthor(author: Author, viewer: string): boolean {
  const isBot = viewer.endsWith("[bot]") || author.login.endsWith("[bot]");
  return withoutSuffix(author.login) === withoutSuffix(viewer) && (!isBot || author.isBot);
}

function withoutSuffix(login: string): string {
  return login.replace(/\[bot\]$/, "").toLowerCase();
}
