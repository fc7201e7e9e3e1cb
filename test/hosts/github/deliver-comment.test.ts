import { describe, expect, it } from "vitest";
import { COMMENT_MODES, commentAction } from "../../../src/hosts/github/comment-mode.js";
import { findComments } from "../../../src/hosts/github/comments.js";
import { type CommentDelivery, deliverComment } from "../../../src/hosts/github/deliver-comment.js";
import { commentKeyOf } from "../../../src/hosts/github/marker.js";
import { fail, forbidden, notFound, serverError } from "../../github/answers.js";
import { type Stage, stage } from "../../github/stage.js";
import type { FakeComment, FakeUser } from "../../github/state.js";

const KEY = commentKeyOf(["Model review", "model-review", ""]);
// As earlier versions wrote it, and as it is written for a pass.
const MARKER = `<!-- model-review v1 key=${KEY} -->`;
const PASSED = `<!-- model-review v1 key=${KEY} verdict=pass -->`;
const BOT: FakeUser = { login: "github-actions[bot]", type: "Bot" };
const PERSON: FakeUser = { login: "mallory", type: "User" };

// octokit spaces writes by a second, as GitHub asks; the tests spend it side by side.
describe.concurrent("one comment", { timeout: 20_000 }, () => {
  it("is created, found again, left alone when it says the same, and rewritten in place", async () => {
    const scene = await stage();
    const created = await deliver(scene, { text: "### first" });
    const [only] = scene.github.state.comments;
    expect(created).toEqual({ kind: "created", url: `https://github.com/octo/vad/pull/5#issuecomment-${only?.id}` });
    expect(only?.body).toBe(`${PASSED}\n### first`);

    expect(await deliver(scene, { text: "### first" })).toEqual({ ...created, kind: "unchanged" });
    expect(only?.edits).toBe(0);

    expect(await deliver(scene, { text: "### second" })).toEqual({ ...created, kind: "updated" });
    expect(scene.github.state.comments).toEqual([{ ...only, body: `${PASSED}\n### second`, edits: 1 }]);
  });

  it("is not rewritten because of GitHub's line ends", async () => {
    const scene = await stage();
    put(scene, { body: `<!-- model-review v1 key=${KEY} run=41/1 -->\r\n### same\r\n\r\nlines\r\n` });
    expect(await deliver(scene, { text: "### same\n\nlines\n", run: { id: 41, attempt: 1 } })).toMatchObject({
      kind: "unchanged",
    });
    expect(writes(scene)).toEqual([]);
  });

  it("is kept from a run in between when the latest one had nothing else to say than the first", async () => {
    const scene = await stage();
    const deliverOf = (id: number, text: string) => deliver(scene, { text, run: { id, attempt: 1 } });
    expect(await deliverOf(41, "### same")).toMatchObject({ kind: "created" });
    expect(await deliverOf(43, "### same")).toMatchObject({ kind: "unchanged" });
    expect(await deliverOf(42, "### late, and another")).toMatchObject({ kind: "skipped" });
    expect(scene.github.state.comments.map(({ body }) => body)).toEqual([
      `<!-- model-review v1 key=${KEY} run=43/1 verdict=pass -->\n### same`,
    ]);
  });

  it("is found on the third page", async () => {
    const scene = await stage();
    for (let index = 0; index < 230; index++) put(scene, { author: PERSON, body: `remark ${index}` });
    const ours = put(scene, { body: `${MARKER}\n### old` });
    for (let index = 0; index < 10; index++) put(scene, { author: PERSON, body: "more" });
    expect(await deliver(scene, { text: "### new" })).toMatchObject({ kind: "updated" });
    expect(ours.body).toBe(`${PASSED}\n### new`);
    expect(scene.github.requests.slice(0, 3).map((one) => one.query)).toEqual(
      [1, 2, 3].map((page) => `?per_page=100&page=${page}`),
    );
  });

  it("is not created when a page of the list is missing", async () => {
    const scene = await stage();
    for (let index = 0; index < 150; index++) put(scene, { author: PERSON, body: "remark" });
    fail(scene.github.state, /\/comments$/, { ...serverError(), status: 200, body: { message: "not a list" } });
    expect(await deliver(scene, { text: "### new" })).toMatchObject({ kind: "refused" });
    expect(writes(scene)).toEqual([]);
    expect(scene.github.violations.splice(0)).toHaveLength(1);
  });

  it("is never somebody else's, whatever marker they paste", async () => {
    const scene = await stage();
    const strangers = [
      put(scene, { author: PERSON, body: `${MARKER}\n### hijacked` }),
      put(scene, { author: { login: "github-actions", type: "User" }, body: `${MARKER}\n### a person of nearly that name` }),
      put(scene, { author: { login: "other[bot]", type: "Bot" }, body: `${MARKER}\n### another app` }),
    ].map((comment) => ({ ...comment }));
    expect(await deliver(scene, { text: "### ours" })).toMatchObject({ kind: "created" });
    expect(scene.github.state.comments.slice(0, 3)).toEqual(strangers);
    expect(scene.github.state.comments).toHaveLength(4);
  });

  it("is never one of ours that only quotes the marker, or has another key", async () => {
    const scene = await stage();
    put(scene, { body: `see\n${MARKER}\nabove` });
    put(scene, { body: `<!-- model-review v1 key=${commentKeyOf(["other"])} -->\n### theirs` });
    expect(await deliver(scene, { text: "### ours" })).toMatchObject({ kind: "created" });
    expect(scene.github.state.comments.map((one) => one.edits)).toEqual([0, 0, 0]);
  });

  it.each([
    ["github-actions", BOT],
    ["model-review-app[bot]", { login: "model-review-app[bot]", type: "Bot" }],
    ["Octocat", { login: "octocat", type: "User" }],
  ] as const)("belongs to the viewer %s", async (login, author) => {
    const scene = await stage({ viewer: { login, type: author.type } });
    put(scene, { author, body: `${MARKER}\n### old` });
    expect(await deliver(scene, { text: "### new" })).toMatchObject({ kind: "updated" });
  });

  it("is the oldest of our duplicates; the others go", async () => {
    const scene = await stage();
    const oldest = put(scene, { body: `${MARKER}\n### one` });
    put(scene, { body: `${MARKER}\n### two` });
    const stranger = put(scene, { author: PERSON, body: `${MARKER}\n### pasted` });
    put(scene, { body: `${MARKER}\n### three` });
    expect(await deliver(scene, { text: "### now" })).toMatchObject({ kind: "updated" });
    expect(scene.github.state.comments).toEqual([{ ...oldest, body: `${PASSED}\n### now`, edits: 1 }, stranger]);
  });

  it("is one, even if two runs create it at the same time", async () => {
    const scene = await stage();
    const both = await Promise.all([deliver(scene, { text: "### a" }), deliver(scene, { text: "### a" })]);
    expect(scene.github.state.comments).toHaveLength(1);
    expect(both.map((one) => one.kind).sort()).not.toContain("refused");
  });

  it("is not overwritten by an older run that ends late", async () => {
    const scene = await stage();
    await deliver(scene, { text: "### newer head", run: { id: 8, attempt: 1 } });
    expect(await deliver(scene, { text: "### older head", run: { id: 7, attempt: 3 } })).toMatchObject({ kind: "skipped" });
    expect(await deliver(scene, { text: "### once more", run: { id: 8, attempt: 2 } })).toMatchObject({ kind: "updated" });
    expect(scene.github.state.comments.map((one) => one.body)).toEqual([
      `<!-- model-review v1 key=${KEY} run=8/2 verdict=pass -->\n### once more`,
    ]);
  });

  it("may be as long as GitHub allows", async () => {
    const scene = await stage();
    const longest = { text: "x".repeat(65_200), run: { id: 999_999_999_999_999, attempt: 999_999_999 }, head: "f".repeat(64) };
    await deliver(scene, { ...longest, verdict: "fail" });
    await deliver(scene, { ...longest, verdict: "warn", head: "e".repeat(64) });
    expect(scene.github.state.comments).toMatchObject([{ body: expect.stringContaining("**Resolved:**"), edits: 1 }]);
  });
});

describe.concurrent("what GitHub refuses is a value", { timeout: 20_000 }, () => {
  it("when the token is read-only, as on pull requests from forks", async () => {
    const scene = await stage({ permission: "read" });
    const result = await deliver(scene, { text: "### text" });
    expect(result).toMatchObject({ kind: "refused", reason: expect.stringContaining("pull_requests=write") });
    expect(writes(scene)).toHaveLength(1);
  });

  it("when an earlier comment may not be rewritten", async () => {
    const scene = await stage({ permission: "read" });
    put(scene, { body: `${MARKER}\n### old` });
    expect(await deliver(scene, { text: "### new" })).toMatchObject({ kind: "refused" });
  });

  it("when the text is too long", async () => {
    const scene = await stage();
    const result = await deliver(scene, { text: "x".repeat(65_536) });
    expect(result).toMatchObject({ kind: "refused", reason: expect.stringMatching(/422.*65536/) });
  });

  it("when the pull request cannot be seen", async () => {
    const scene = await stage();
    const result = await deliverComment({ ...scene.conversation, number: 6 }, { ...DELIVERY, text: "text" });
    expect(result).toMatchObject({ kind: "refused", reason: expect.stringContaining("404") });
  });

  it("when the conversation is locked, in GitHub's words", async () => {
    const scene = await stage();
    fail(scene.github.state, /comments$/, forbidden("issues=write", "Unable to create comment because issue is locked."), {
      method: "POST",
    });
    expect(await deliver(scene, { text: "### text" })).toMatchObject({ reason: expect.stringContaining("issue is locked") });
  });

  it("when a duplicate cannot be removed, then the comment still counts", async () => {
    const scene = await stage();
    put(scene, { body: `${MARKER}\n### one` });
    put(scene, { body: `${MARKER}\n### two` });
    fail(scene.github.state, /comments/, forbidden("issues=write"), { method: "DELETE" });
    expect(await deliver(scene, { text: "### now" })).toMatchObject({ kind: "updated" });
  });
});

describe("modes", () => {
  const facts = [true, false].flatMap((modelsChanged) =>
    [true, false].flatMap((failed) => [true, false].map((hasEarlier) => ({ modelsChanged, failed, hasEarlier }))),
  );
  // PRODUCT's table, in the order of the facts above: changed, failed, commented before.
  const EXPECTED = {
    //           c+f+e  c+f   c+e   c     f+e   f     e     none
    always: ["write", "write", "write", "write", "write", "write", "write", "write"],
    "on-change": ["write", "write", "write", "write", "write", "write", "write", "skip"],
    "on-failure": ["write", "write", "write", "skip", "write", "write", "write", "skip"],
    never: ["skip", "skip", "skip", "skip", "skip", "skip", "skip", "skip"],
  } as const;
  it.each(COMMENT_MODES)("%s", (mode) => expect(facts.map((one) => commentAction(mode, one))).toEqual(EXPECTED[mode]));

  it("ask GitHub nothing when there can be no comment", async () => {
    const scene = await stage();
    expect(await deliver(scene, { text: "text", mode: "never" })).toMatchObject({ kind: "skipped" });
    expect(scene.github.requests).toEqual([]);
  });

  it("leave a quiet pull request quiet", async () => {
    const scene = await stage();
    expect(await deliver(scene, { text: "nothing", modelsChanged: false })).toMatchObject({ kind: "skipped" });
    expect(scene.github.requests.map((one) => one.method)).toEqual(["GET"]);
  });
});

describe.concurrent("what was red and is not any more", { timeout: 30_000 }, () => {
  const [FIRST, SECOND] = ["1".repeat(40), "2".repeat(40)];
  const line = (what: string, sha: string) => `**Resolved:** ${what} \`${sha.slice(0, 7)}\` no longer apply.`;
  const bodies = (scene: Stage) => scene.github.state.comments.map(({ body }) => body);
  const marker = (facts: string) => `<!-- model-review v1 key=${KEY} ${facts} -->`;

  it("says so, run after run, until something fails again", async () => {
    const scene = await stage();
    const red = { mode: "on-failure", verdict: "fail", text: "### ❌" } as const;
    const green = { mode: "on-failure", verdict: "pass", text: "✅", modelsChanged: false } as const;
    await deliver(scene, { ...red, head: FIRST });
    expect(bodies(scene)).toEqual([`${marker(`verdict=fail failed=${FIRST}`)}\n### ❌`]);
    await deliver(scene, { ...green, head: SECOND });
    const resolved = `${marker(`verdict=pass failed=${FIRST}`)}\n${line("the findings of", FIRST)}\n\n✅`;
    expect(bodies(scene)).toEqual([resolved]);
    expect(await deliver(scene, { ...green, head: SECOND })).toMatchObject({ kind: "unchanged" });
    await deliver(scene, { ...green, verdict: "warn", text: "### ⚠️", head: SECOND });
    expect(bodies(scene)).toEqual([`${marker(`verdict=warn failed=${FIRST}`)}\n${line("the errors of", FIRST)}\n\n### ⚠️`]);
    await deliver(scene, { ...red, head: SECOND });
    expect(bodies(scene)).toEqual([`${marker(`verdict=fail failed=${SECOND}`)}\n### ❌`]);
  });

  it("is not claimed of a comment that was never red, or does not say what it was", async () => {
    const scene = await stage();
    await deliver(scene, { text: "### ⚠️", verdict: "warn", head: FIRST });
    await deliver(scene, { text: "✅", head: SECOND });
    expect(bodies(scene)).toEqual([`${PASSED}\n✅`]);
    const older = await stage();
    put(older, { body: `${MARKER}\n### ❌ by an earlier version` });
    await deliver(older, { text: "✅", head: SECOND });
    expect(bodies(older)).toEqual([`${PASSED}\n✅`]);
  });
});

describe.concurrent("runs at the same time, and people", { timeout: 30_000 }, () => {
  it("an older run's text that lands on a newer one's is replaced", async () => {
    const scene = await stage();
    const comment = put(scene, { body: `<!-- model-review v1 key=${KEY} run=1/1 verdict=pass -->\n### first` });
    // Run 2 read the comment before run 3 wrote it, and writes after.
    const late = `<!-- model-review v1 key=${KEY} run=2/1 verdict=pass -->\n### late`;
    onceWritten(scene, () => {
      comment.body = late;
    });
    expect(await deliver(scene, { text: "### newest", run: { id: 3, attempt: 1 } })).toMatchObject({ kind: "updated" });
    expect(comment.body).toBe(`<!-- model-review v1 key=${KEY} run=3/1 verdict=pass -->\n### newest`);
  });

  it("a newer run's text stays", async () => {
    const scene = await stage();
    const comment = put(scene, { body: `<!-- model-review v1 key=${KEY} run=1/1 verdict=pass -->\n### first` });
    const newest = `<!-- model-review v1 key=${KEY} run=9/1 verdict=pass -->\n### newest`;
    onceWritten(scene, () => {
      comment.body = newest;
    });
    expect(await deliver(scene, { text: "### older", run: { id: 3, attempt: 1 } })).toMatchObject({ kind: "skipped" });
    expect(comment.body).toBe(newest);
  });

  it("two that never agree end all the same", async () => {
    const scene = await stage();
    const comment = put(scene, { body: `${MARKER}\n### first` });
    let writes = 0;
    onceWritten(scene, () => {
      comment.body = `${MARKER}\n### theirs ${++writes}`;
      return true;
    });
    expect(await deliver(scene, { text: "### ours" })).toMatchObject({ kind: "updated" });
    expect(comment.edits).toBe(3);
  });

  it("a comment that is deleted before it can be rewritten is written anew", async () => {
    const scene = await stage();
    put(scene, { body: `${MARKER}\n### first` });
    fail(scene.github.state, /\/issues\/comments\//, notFound(), { method: "PATCH" });
    expect(await deliver(scene, { text: "### second" })).toMatchObject({ kind: "updated" });
    expect(scene.github.state.comments.map(({ body }) => body)).toEqual([`${PASSED}\n### second`]);
  });

  it("what a person writes into our comment is replaced, and without its marker it is theirs", async () => {
    const scene = await stage();
    const edited = put(scene, { body: `${PASSED}\n### first\nI disagree.` });
    await deliver(scene, { text: "### first" });
    expect(edited.body).toBe(`${PASSED}\n### first`);
    edited.body = "Never mind.";
    expect(await deliver(scene, { text: "### first" })).toMatchObject({ kind: "created" });
    expect(edited.body).toBe("Never mind.");
  });

  it("two jobs of one run that share a key are told so", async () => {
    const scene = await stage();
    const run = { id: 7, attempt: 1 };
    expect(await deliver(scene, { text: "### leg 1", run })).toMatchObject({ kind: "created" });
    expect(await deliver(scene, { text: "### leg 2", run })).toMatchObject({ kind: "updated", isShared: true });
    expect(await deliver(scene, { text: "### again", run: { id: 7, attempt: 2 } })).not.toHaveProperty("isShared");
  });
});

it("finds all of ours, oldest first", async () => {
  const scene = await stage();
  put(scene, { body: `${MARKER}\nb` });
  put(scene, { author: PERSON, body: `${MARKER}\nc` });
  put(scene, { body: `<!-- model-review v1 key=${KEY} run=3/1 -->\nd` });
  const found = await findComments(scene.conversation, KEY);
  expect(found.map(({ text, marker }) => ({ text, run: marker.run }))).toEqual([
    { text: "b", run: undefined },
    { text: "d", run: { id: 3, attempt: 1 } },
  ]);
});

const DELIVERY: CommentDelivery = { key: KEY, text: "", mode: "on-change", modelsChanged: true, verdict: "pass" };

function deliver(scene: Stage, delivery: Partial<CommentDelivery>) {
  return deliverComment(scene.conversation, { ...DELIVERY, ...delivery });
}

function put(scene: Stage, { author = BOT, body }: { author?: FakeUser; body: string }): FakeComment {
  const comment = { id: 2001 + scene.github.state.comments.length, repository: "octo/vad", number: 5, author, body, edits: 0 };
  scene.github.state.comments.push(comment);
  return comment;
}

/** Something happens right after our next writing; true to have it happen after each. */
function onceWritten(scene: Stage, happen: () => unknown): void {
  let isOver = false;
  scene.github.state.answered = (method) => {
    if (method === "PATCH" && !isOver) isOver = happen() !== true;
  };
}

function writes(scene: Stage) {
  return scene.github.requests.filter((one) => one.method !== "GET" && one.path !== "/graphql");
}
