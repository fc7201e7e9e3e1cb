import { z } from "zod";
import { SourceError } from "../../errors.js";
import { abortedBy, type GitHubClient, type Repository } from "./client.js";
import { asking, expecting } from "./failure.js";
import { type Run, unmarked } from "./marker.js";

/** The conversation of one pull request. */
export interface Conversation {
  readonly client: GitHubClient;
  readonly repository: Repository;
  readonly number: number;
}

/** A comment that carries our marker. */
export interface MarkedComment {
  readonly id: number;
  readonly url: string;
  readonly author: Author;
  /** Without the marker line. */
  readonly text: string;
  readonly run: Run | undefined;
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
 * `us` is our login where it is known already, which saves the question and the pause that octokit keeps after it.
 */
export async function findComments(
  conversation: Conversation,
  key: string,
  us?: string,
  signal?: AbortSignal,
): Promise<readonly MarkedComment[]> {
  const marked = await markedComments(conversation, key, signal);
  if (marked.length === 0) return [];
  const viewer = us ?? (await viewerOf(conversation.client, signal));
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
  return commentOf(expecting(COMMENT, data, doing));
}

export async function updateComment(
  { client, repository }: Conversation,
  id: number,
  body: string,
  signal?: AbortSignal,
): Promise<void> {
  const request = { owner: repository.owner, repo: repository.name, comment_id: id, body, request: abortedBy(signal) };
  await asking(`update comment ${id}`, () => client.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", request));
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
    found.push(...comments.filter((one) => unmarked(one.body ?? "")?.marker.key === key).map(commentOf));
    if (!headers.link?.includes('rel="next"')) return found;
  }
  throw new SourceError("malformed-answer", `Could not ${doing}: there are more than ${MAX_PAGES * PER_PAGE}.`);
}

function commentOf(comment: z.output<typeof COMMENT>): MarkedComment {
  const read = unmarked(comment.body ?? "");
  return {
    id: comment.id,
    url: comment.html_url,
    author: { login: comment.user?.login ?? "", isBot: comment.user?.type === "Bot" },
    text: read?.text ?? "",
    run: read?.marker.run,
  };
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
