import { bodyTooLong, forbidden, json, notFound } from "./answers.js";
import type { Caller } from "./app.js";
import { git, line, objectOf } from "./plumbing.js";
import type { Answer, FakeRepository, GitHubState } from "./state.js";
import { commentBody, comparisonBody, gitCommitBody, pullBody, simplePullBody } from "./templates.js";

export interface Call {
  readonly method: string;
  readonly query: URLSearchParams;
  readonly accept: string;
  readonly body: unknown;
  /** The API's root, as in links of answers. */
  readonly api: string;
  readonly caller: Caller;
}

type Route = readonly [
  method: string,
  path: RegExp,
  answer: (state: GitHubState, repository: FakeRepository, call: Call, argument: string) => Answer | Promise<Answer>,
];

const MAX_COMMENT_CHARACTERS = 65_536;
const MAX_BLOB_BYTES = 100 * 1024 * 1024;

const ROUTES: readonly Route[] = [
  ["GET", /^\/issues\/(\d+)\/comments$/, listComments],
  ["POST", /^\/issues\/(\d+)\/comments$/, createComment],
  ["GET", /^\/issues\/comments\/(\d+)$/, readComment],
  ["PATCH", /^\/issues\/comments\/(\d+)$/, updateComment],
  ["DELETE", /^\/issues\/comments\/(\d+)$/, deleteComment],
  ["GET", /^\/(pulls)$/, listPulls],
  ["GET", /^\/pulls\/(\d+)$/, readPull],
  ["GET", /^\/commits\/([^/]+)$/, readCommit],
  ["GET", /^\/compare\/([^/]+)$/, compare],
  ["GET", /^\/git\/blobs\/([^/]+)$/, readBlob],
  ["GET", /^\/git\/commits\/([^/]+)$/, readGitCommit],
  ["GET", /^\/git\/trees\/([^/]+)$/, readTree],
];

export async function answerOf(state: GitHubState, path: string, call: Call): Promise<Answer> {
  const [, owner, name, rest] = /^\/repos\/([^/]+)\/([^/]+)(\/.*)$/.exec(path) ?? [];
  const repository = state.repositories.find((one) => one.owner === owner && one.name === name);
  if (repository === undefined || rest === undefined) return notFound();
  for (const [method, pattern, answer] of ROUTES) {
    const argument = method === call.method ? pattern.exec(rest)?.[1] : undefined;
    if (argument !== undefined) return answer(state, repository, call, decodeURIComponent(argument));
  }
  return notFound();
}

function listComments(state: GitHubState, repository: FakeRepository, { query, api }: Call, number: string): Answer {
  if (!hasPull(repository, number)) return notFound();
  const perPage = Math.min(Number(query.get("per_page") ?? 30), 100);
  const page = Number(query.get("page") ?? 1);
  const all = state.comments.filter((one) => one.repository === nameOf(repository) && one.number === Number(number));
  const last = Math.max(1, Math.ceil(all.length / perPage));
  const link = (to: number, rel: string) =>
    `<${api}/repositories/1/issues/${number}/comments?per_page=${perPage}&page=${to}>; rel="${rel}"`;
  const links = [
    ...(page > 1 ? [link(page - 1, "prev"), link(1, "first")] : []),
    ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
  ];
  const shown = all.slice((page - 1) * perPage, page * perPage).map((one) => commentBody(api, one));
  return json(shown, 200, links.length > 0 ? { link: links.join(", ") } : {});
}

function createComment(state: GitHubState, repository: FakeRepository, { body, api, caller }: Call, number: string): Answer {
  if (!hasPull(repository, number)) return notFound();
  if (!caller.mayWrite) return forbidden("issues=write; pull_requests=write");
  const text = textOf(body);
  if (text.length > MAX_COMMENT_CHARACTERS) return bodyTooLong();
  const id = Math.max(1000, ...state.comments.map((one) => one.id)) + 1;
  const comment = { id, repository: nameOf(repository), number: Number(number), author: caller.viewer, body: text, edits: 0 };
  state.comments.push(comment);
  return json(commentBody(api, comment), 201, { location: `${api}/repos/${nameOf(repository)}/issues/comments/${id}` });
}

function readComment(state: GitHubState, repository: FakeRepository, { api }: Call, id: string): Answer {
  const comment = commentAt(state, repository, id);
  return comment === undefined ? notFound() : json(commentBody(api, comment));
}

function updateComment(state: GitHubState, repository: FakeRepository, { body, api, caller }: Call, id: string): Answer {
  const comment = commentAt(state, repository, id);
  if (comment === undefined) return notFound();
  if (!caller.mayWrite) return forbidden("issues=write; pull_requests=write");
  const text = textOf(body);
  if (text.length > MAX_COMMENT_CHARACTERS) return bodyTooLong();
  comment.body = text;
  comment.edits += 1;
  return json(commentBody(api, comment));
}

function deleteComment(state: GitHubState, repository: FakeRepository, { caller }: Call, id: string): Answer {
  const comment = commentAt(state, repository, id);
  if (comment === undefined) return notFound();
  if (!caller.mayWrite) return forbidden("issues=write; pull_requests=write");
  state.comments.splice(state.comments.indexOf(comment), 1);
  return { status: 204 };
}

/** `head=owner:branch`, where the owner is that of the head's repository. */
function listPulls(_state: GitHubState, repository: FakeRepository, { query, api }: Call): Answer {
  const state = query.get("state") ?? "open";
  const head = query.get("head");
  const listed = repository.pulls.filter((one) => {
    const [owner] = (one.headRepo ?? nameOf(repository)).split("/");
    return (state === "all" || one.state === state) && (head === null || head === `${owner}:${one.headRef}`);
  });
  return json(listed.map((one) => simplePullBody(api, repository, one)));
}

async function readPull(_state: GitHubState, repository: FakeRepository, { api }: Call, number: string): Promise<Answer> {
  const pull = repository.pulls.find((one) => one.number === Number(number));
  if (pull === undefined) return notFound();
  const changed = await line(repository.directory, "diff", "--name-only", "-z", `${pull.baseSha}...${pull.headSha}`);
  return json(pullBody(api, repository, pull, pull.changedFiles ?? (changed ?? "").split("\0").length - 1));
}

async function readCommit(
  _state: GitHubState,
  { directory }: FakeRepository,
  { accept }: Call,
  revision: string,
): Promise<Answer> {
  const sha = await objectOf(directory, revision, "commit");
  if (sha === undefined) return { ...notFound(`No commit found for SHA: ${revision}`), status: 422 };
  if (!accept.includes("vnd.github.sha")) throw new Error("only the media type application/vnd.github.sha is served here");
  return { status: 200, headers: { "content-type": "application/vnd.github.sha; charset=utf-8" }, body: sha };
}

async function compare(_state: GitHubState, { directory }: FakeRepository, { query }: Call, basehead: string): Promise<Answer> {
  const [from = "", to = ""] = basehead.split("...");
  const [base, head] = [await objectOf(directory, from, "commit"), await objectOf(directory, to, "commit")];
  if (base === undefined || head === undefined) return notFound();
  const mergeBase = await line(directory, "merge-base", base, head);
  if (mergeBase === undefined) return notFound(`No common ancestor between ${from} and ${to}.`);
  const [behind = 0, ahead = 0] = ((await line(directory, "rev-list", "--left-right", "--count", `${base}...${head}`)) ?? "")
    .split(/\s/)
    .map(Number);
  const page = Number(query.get("page") ?? 1);
  const perPage = Number(query.get("per_page") ?? 250);
  const listed = ((await line(directory, "rev-list", "--reverse", `${base}..${head}`)) ?? "")
    .split("\n")
    .filter((one) => one !== "");
  const commits = listed.slice((page - 1) * perPage, page * perPage);
  return json(comparisonBody({ base, mergeBase, ahead, behind, commits, isFirstPage: page === 1 }));
}

async function readBlob(_state: GitHubState, { directory }: FakeRepository, { accept, api }: Call, sha: string): Promise<Answer> {
  const id = /^[0-9a-f]+$/.test(sha) ? await objectOf(directory, sha, "blob") : undefined;
  const bytes = id === undefined ? undefined : await git(directory, "cat-file", "blob", id);
  if (bytes === undefined) return notFound();
  if (bytes.length > MAX_BLOB_BYTES) {
    const error = { resource: "Blob", field: "data", code: "too_large" };
    return json({ message: "This API returns blobs up to 100 MB in size.", errors: [error] }, 403);
  }
  // As GitHub labels raw blobs, whatever is in them.
  if (accept.includes("raw"))
    return { status: 200, headers: { "content-type": "application/vnd.github.raw+json; charset=utf-8" }, body: bytes };
  const url = `${api}/git/blobs/${sha}`;
  return json({ sha, node_id: "B_1", size: bytes.length, url, content: bytes.toString("base64"), encoding: "base64" });
}

async function readGitCommit(_state: GitHubState, { directory }: FakeRepository, _call: Call, sha: string): Promise<Answer> {
  const shown = await line(directory, "show", "--no-patch", "--format=%T%n%P%n%s", "--end-of-options", sha);
  const [tree, parents = "", message = ""] = shown?.split("\n") ?? [];
  return tree === undefined
    ? notFound()
    : json(
        gitCommitBody(
          sha,
          tree,
          message,
          parents.split(" ").filter((one) => one !== ""),
        ),
      );
}

async function readTree(
  state: GitHubState,
  { directory }: FakeRepository,
  { query, api }: Call,
  treeish: string,
): Promise<Answer> {
  const sha = await objectOf(directory, treeish, "tree");
  if (sha === undefined) return notFound();
  // GitHub takes any value of `recursive`, even 0, for yes.
  const isRecursive = query.has("recursive");
  const records = await git(directory, "ls-tree", "-l", "-z", ...(isRecursive ? ["-r", "-t"] : []), sha);
  const entries = (records ?? "")
    .toString("utf8")
    .split("\0")
    .filter((record) => record !== "");
  const tree = (isRecursive ? entries.slice(0, state.treeLimit) : entries).map((record) => {
    const [, mode = "", type = "", id = "", size = "", path = ""] = /^(\d+) (\w+) (\w+) +(\S+)\t(.*)$/s.exec(record) ?? [];
    const url = `${api}/git/${type}s/${id}`;
    return { path, mode, type, sha: id, ...(type === "blob" && { size: Number(size) }), ...(type !== "commit" && { url }) };
  });
  return json({ sha, url: `${api}/git/trees/${sha}`, tree, truncated: isRecursive && entries.length > state.treeLimit });
}

function hasPull(repository: FakeRepository, number: string): boolean {
  return repository.pulls.some((one) => one.number === Number(number));
}

function commentAt(state: GitHubState, repository: FakeRepository, id: string) {
  return state.comments.find((one) => one.id === Number(id) && one.repository === nameOf(repository));
}

function nameOf({ owner, name }: FakeRepository): string {
  return `${owner}/${name}`;
}

function textOf(body: unknown): string {
  return typeof body === "object" && body !== null && "body" in body ? String(body.body) : "";
}
