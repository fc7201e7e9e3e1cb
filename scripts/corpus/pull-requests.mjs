import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { COMMON_FACTS, PULL_REQUEST_FACTS } from "./pull-request-facts.mjs";

const execute = promisify(execFile);
const BRANCH = "change";
const MAX_SHOWN_LINES = 3;

/** Builds each pull request as a git history, reviews it, and checks that the comment tells what a reviewer must be told. */
export async function checkPullRequests({ run, corpus }) {
  const folder = join(corpus, "pull-requests");
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const result = { files: names.length, checked: 0, agreed: 0, disagreements: [], explained: [] };
  for (const name of names.sort()) {
    const facts = PULL_REQUEST_FACTS[name];
    if (facts === undefined) throw new Error(`Nobody has said what a reviewer of ${name} must be told.`);
    const told = await reviewOf(join(folder, name), run);
    for (const expected of [...COMMON_FACTS, ...facts]) {
      result.checked++;
      const { fact, explained } = expected;
      if (!holds(expected, told)) result.disagreements.push({ file: name, fact, ...difference(expected, told) });
      else if (explained === undefined) result.agreed++;
      else result.explained.push({ file: name, fact, expected: fact, actual: expected.line.join(" "), reason: explained });
    }
  }
  return result;
}

async function reviewOf(source, run) {
  const repository = await mkdtemp(join(tmpdir(), "model-review-corpus-"));
  try {
    await git(repository, "init", "--quiet", "--initial-branch=main");
    await commit(repository, join(source, "base"));
    await git(repository, "checkout", "--quiet", "-b", BRANCH);
    await git(repository, "rm", "-r", "--quiet", ".");
    await commit(repository, join(source, "head"));
    const review = ["review", "--repo", repository, "--base", "main", "--head", BRANCH, "--format"];
    const comment = await run([...review, "markdown"]);
    const report = await run([...review, "json"]);
    return { lines: seen(comment.stdout).split("\n"), review: JSON.parse(report.stdout), code: comment.code };
  } finally {
    await rm(repository, { recursive: true, force: true });
  }
}

async function commit(repository, folder) {
  await cp(folder, repository, { recursive: true, mode: 0 });
  await git(repository, "add", "--all");
  await git(
    repository,
    "-c",
    "user.name=corpus",
    "-c",
    "user.email=corpus@example.org",
    "commit",
    "--quiet",
    "--message",
    folder,
  );
}

async function git(repository, ...args) {
  const environment = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  await execute("git", args, { cwd: repository, env: environment });
}

/** The text of a comment without its markup. */
function seen(markdown) {
  return (
    markdown
      .replaceAll("&nbsp;", " ")
      // A path that may break after its folder is two pieces of code.
      .replaceAll("/` `", "/")
      .replace(/<[^>]*>/g, "")
      .replace(/[`*\\]/g, "")
  );
}

function holds({ line, noLine, review: predicate }, { lines, review, code }) {
  if (line !== undefined) return lines.some((one) => hasAll(one, line));
  if (noLine !== undefined) return !lines.some((one) => hasAll(one, noLine));
  return predicate(review, code, lines) === true;
}

function hasAll(text, parts) {
  return parts.every((part) => (typeof part === "string" ? text.includes(part) : part.test(text)));
}

/** For a reader who has to find out why: the lines that come nearest. */
function difference({ line, noLine, review }, { lines }) {
  if (review !== undefined) return { expected: review.toString(), actual: false };
  const parts = (line ?? noLine).map(String);
  const score = (text) => (line ?? noLine).filter((part) => hasAll(text, [part])).length;
  const nearest = [...lines].sort((a, b) => score(b) - score(a)).slice(0, MAX_SHOWN_LINES);
  return { expected: `${line === undefined ? "no line" : "a line"} with ${parts.join(" and ")}`, actual: nearest };
}
