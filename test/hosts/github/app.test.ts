import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { SourceError, UsageError } from "../../../src/errors.js";
import { type AppCredentials, appIdentity } from "../../../src/hosts/github/app.js";
import { createComment, findComments } from "../../../src/hosts/github/comments.js";
import { fail, forbidden } from "../../github/answers.js";
import { newApp } from "../../github/app.js";
import { type Stage, stage } from "../../github/stage.js";

const { app, pkcs1, pkcs8 } = newApp();
const other = newApp("other", 99);

function identified(scene: Stage, credentials: Partial<AppCredentials> = {}) {
  return appIdentity({ appId: "4711", privateKey: pkcs1, ...credentials }, scene.place, {
    apiUrl: scene.github.url,
    secondMs: 1,
  });
}

const installed = () => stage({ app: { ...app, tokens: new Map() } });

// One after the other: octokit lets questions for a token that are asked at the same time share one answer, whatever the server.
describe("a GitHub App", { timeout: 20_000 }, () => {
  it.each([
    ["PKCS#1", pkcs1],
    ["PKCS#8", pkcs8],
    ["its line breaks written out", pkcs1.replaceAll("\n", "\\n")],
    ["its line breaks written out for Windows", pkcs8.replaceAll("\n", "\\r\\n")],
    ["its line breaks lost", pkcs1.replaceAll("\n", " ")],
    ["something around it", `\n\n  ${pkcs8}\n`],
  ])("signs in with a key: %s", async (_name, privateKey) => {
    const scene = await installed();
    const { client, login } = await identified(scene, { privateKey });
    expect(login).toBe("acme-review[bot]");
    const conversation = { client, repository: scene.place, number: 5 };
    const written = await createComment(conversation, "<!-- model-review v1 key=00000000 -->\ntext");
    expect(written.author).toEqual({ login, isBot: true });
    // Its login as GraphQL tells it, and as the installation does.
    expect(await findComments(conversation, "00000000")).toHaveLength(1);
    expect(await findComments({ ...conversation, us: login }, "00000000")).toHaveLength(1);
  });

  it("asks for a token that can do no more than comment on this repository", async () => {
    const scene = await installed();
    await identified(scene);
    expect([...(scene.github.state.app?.tokens.values() ?? [])]).toEqual([
      { permissions: { pull_requests: "write" }, repositories: ["octo/vad"] },
    ]);
    expect(scene.github.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /repos/octo/vad/installation",
      "POST /app/installations/77/access_tokens",
    ]);
  });
});

describe("an app that cannot sign in says why", { timeout: 20_000 }, () => {
  it.each<[string, Partial<AppCredentials>, RegExp]>([
    [
      "no key",
      { privateKey: undefined },
      /^`app-id` is set and `private-key` is empty\. Secrets are empty in runs of pull requests from forks/,
    ],
    ["no id", { appId: undefined }, /^`private-key` is set and `app-id` is empty\.$/],
    ["an id that is none", { appId: "my app" }, /^`app-id` is not the id of a GitHub App/],
    [
      "half a key",
      { privateKey: pkcs1.slice(0, 800) },
      /^`private-key` is not an RSA private key in PEM form\. Give it the whole file/,
    ],
    ["a key with a hole", { privateKey: pkcs1.replace(/^.{64}$/m, "") }, /^`private-key` is not an RSA private key/],
    ["its public key", { privateKey: app.publicKey }, /^`private-key` is not an RSA private key/],
    ["a key of another kind", { privateKey: ellipticKey() }, /^`private-key` is not an RSA private key/],
    ["a password", { privateKey: "hunter2" }, /^`private-key` is not an RSA private key/],
  ])("%s", async (_name, credentials, said) => {
    const scene = await installed();
    const failure = await failureOf(identified(scene, credentials));
    expect(failure).toBeInstanceOf(UsageError);
    expect(failure.message).toMatch(said);
    expectNoKey(failure);
    expect(scene.github.requests).toEqual([]);
  });

  it("a key of another app", async () => {
    const scene = await installed();
    const failure = await failureOf(identified(scene, { privateKey: other.pkcs1 }));
    expect(failure).toMatchObject({
      code: "unauthorized",
      message: expect.stringMatching(/App "4711" for octo\/vad: 401.*of the same app/),
    });
    expectNoKey(failure);
  });

  it("no installation", async () => {
    const scene = await installed();
    if (scene.github.state.app !== undefined) scene.github.state.app.isInstalled = false;
    expect(await failureOf(identified(scene))).toMatchObject({
      code: "not-found",
      message: expect.stringMatching(/404.*Install the app on octo\/vad\.$/),
    });
  });

  it("an installation that may not comment", async () => {
    const scene = await stage({ app: { ...app, permissions: { contents: "read" }, tokens: new Map() } });
    const failure = await failureOf(identified(scene));
    expect(failure).toMatchObject({ code: "rejected", message: expect.stringMatching(/422.*`Pull requests: write`/) });
  });

  it("one that is suspended", async () => {
    const scene = await installed();
    fail(scene.github.state, /access_tokens/, forbidden("", "This installation has been suspended"));
    const failure = await failureOf(identified(scene));
    expect(failure).toBeInstanceOf(SourceError);
    expect(failure.message).toContain("This installation has been suspended");
  });
});

async function failureOf(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("it signed in");
}

/** Not in the message, and not in what caused it. */
function expectNoKey(failure: Error): void {
  const shown = `${failure.message}${String(failure.stack)}${String(failure.cause)}`;
  for (const line of `${pkcs1}\n${pkcs8}\n${other.pkcs1}\nhunter2`.split("\n"))
    if (line !== "") expect(shown.includes(line)).toBe(false);
}

function ellipticKey(): string {
  return generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}
