import { describe, expect, it } from "vitest";
import { SourceError, UsageError } from "../../../src/errors.js";
import { githubClient } from "../../../src/hosts/github/client.js";
import { livePull } from "../../../src/hosts/github/pull.js";
import { disturb, fail, forbidden, rateLimited, secondaryLimited, serverError, ssoRequired } from "../../github/answers.js";
import { type Stage, stage, TOKEN } from "../../github/stage.js";

const PULL = /\/pulls\/5$/;

describe("a request that may succeed later", () => {
  it.each([500, 502, 503] as const)("is repeated after a %i", async (status) => {
    const scene = await stage();
    fail(scene.github.state, PULL, serverError(status));
    await expect(livePull(scene.client(), scene.place, 5)).resolves.toMatchObject({ headSha: scene.head });
    expect(scene.github.requests.map((one) => one.status)).toEqual([status, 200]);
  });

  it.each(["drop", "cut"] as const)("is repeated when the connection breaks (%s)", async (kind) => {
    const scene = await stage();
    disturb(scene.github.state, PULL, { kind });
    await expect(livePull(scene.client(), scene.place, 5)).resolves.toMatchObject({ headSha: scene.head });
  });

  it("is repeated after a secondary limit's pause", async () => {
    const scene = await stage();
    fail(scene.github.state, PULL, secondaryLimited(30));
    await expect(livePull(scene.client(), scene.place, 5)).resolves.toMatchObject({ number: 5 });
    expect(scene.github.requests).toHaveLength(2);
  });

  it("is repeated when the quota is renewed soon", async () => {
    const scene = await stage();
    fail(scene.github.state, PULL, rateLimited(Math.floor(Date.now() / 1000) + 20, 429));
    await expect(livePull(scene.client(), scene.place, 5)).resolves.toMatchObject({ number: 5 });
  });

  it("fails as `server` when it goes on", async () => {
    const scene = await stage();
    fail(scene.github.state, PULL, serverError(), { times: 9 });
    expect(await failureOf(scene)).toMatchObject({
      code: "server",
      message: expect.stringContaining("read pull request #5 of octo/vad"),
    });
    expect(scene.github.requests).toHaveLength(4);
  });

  it("fails as `network` when nobody answers", async () => {
    const scene = await stage();
    disturb(scene.github.state, PULL, { kind: "drop" }, 9);
    expect(await failureOf(scene)).toMatchObject({ code: "network" });
  });
});

describe("a refusal", () => {
  const later = Math.floor(Date.now() / 1000) + 3000;
  it.each([
    ["rate-limit", rateLimited(later), new Date(later * 1000).toISOString()],
    ["rate-limit", rateLimited(later, 429), "quota"],
    ["secondary-limit", secondaryLimited(600), "600 seconds"],
    ["missing-permission", forbidden("pull_requests=read"), "pull_requests=read"],
    ["sso", ssoRequired(), "single sign-on"],
  ])("is told as %s, at once", async (code, answer, said) => {
    const scene = await stage();
    fail(scene.github.state, PULL, answer, { times: 9 });
    expect(await failureOf(scene)).toMatchObject({ code, message: expect.stringContaining(said) });
    expect(scene.github.requests).toHaveLength(1);
  });

  it("names a pull request that is not there", async () => {
    const scene = await stage();
    await expect(livePull(scene.client(), scene.place, 6)).rejects.toMatchObject({
      code: "not-found",
      message: expect.stringContaining("#6"),
    });
    expect(scene.github.requests).toHaveLength(1);
  });

  it("knows a quota that is used up by the server's own count", async () => {
    const scene = await stage();
    scene.github.state.rate.remaining = 1;
    await livePull(scene.client(), scene.place, 5);
    expect(await failureOf(scene)).toMatchObject({ code: "rate-limit" });
  });

  it("of the token does not show the token", async () => {
    const scene = await stage();
    const wrong = "ghp_thisIsNotTheTokenYouAreLookingFor";
    const error = await failureOf(scene, wrong);
    expect(error).toMatchObject({ code: "unauthorized" });
    expect(JSON.stringify([error.message, error, String(error.cause), error.cause])).not.toContain(wrong);
  });

  it.each(["", "ghs_1\n", "ghs 1", "ghs_é"])("comes before any request for the token %j", (token) => {
    expect(() => githubClient({ token })).toThrow(UsageError);
  });

  it("is a malformed answer when a proxy's page arrives", async () => {
    const scene = await stage();
    fail(scene.github.state, PULL, { status: 200, headers: { "content-type": "text/html" }, body: "<h1>Log in</h1>" });
    expect(await failureOf(scene)).toMatchObject({ code: "malformed-answer" });
    // The page is no answer of GitHub's, which is the point here.
    expect(scene.github.violations.splice(0)).toHaveLength(1);
  });
});

it("keeps a server's message on one line and short", async () => {
  const scene = await stage();
  fail(scene.github.state, PULL, forbidden("x=write", `a\n::error::b\u202e${"c".repeat(500)}`));
  const { message } = await failureOf(scene);
  expect(message).not.toMatch(/[\n\u202e]/);
  expect(message.length).toBeLessThan(400);
});

it("speaks to GitHub Enterprise Server below /api/v3", async () => {
  const scene = await stage({ root: "/api/v3" });
  await expect(livePull(scene.client(), scene.place, 5)).resolves.toMatchObject({ number: 5 });
  expect(scene.github.requests[0]?.authorization).toBe(`token ${TOKEN}`);
});

it("ends with its caller's signal, without a SourceError", async () => {
  const scene = await stage();
  disturb(scene.github.state, PULL, { kind: "delay", milliseconds: 5000 });
  const aborted = livePull(scene.client(), scene.place, 5, AbortSignal.timeout(50));
  await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
});

it("reads a pull request as it is now", async () => {
  const scene = await stage();
  expect(await livePull(scene.client(), scene.place, 5)).toEqual({
    number: 5,
    state: "open",
    isMerged: false,
    isDraft: false,
    title: "Retrain",
    headSha: scene.head,
    baseRef: "main",
    baseSha: scene.base,
    changedFiles: 2,
    labels: ["model"],
  });
});

async function failureOf(scene: Stage, token = TOKEN): Promise<SourceError> {
  const error: unknown = await livePull(scene.client({ token }), scene.place, 5).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SourceError);
  return error as SourceError;
}
