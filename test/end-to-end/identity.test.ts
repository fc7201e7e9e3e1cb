import { describe, expect, it } from "vitest";
import { newApp } from "../github/app.js";
import { type ActionRun, runAction } from "./action.js";
import { safetensors } from "./models.js";
import { type Pull, type Scene, scene } from "./scene.js";
import { endOfRun, postReport, reviewed } from "./workflow-run.js";

const KEYS = newApp();
const AS_APP = { "app-id": String(KEYS.app.id), "private-key": KEYS.pkcs1 };
const APP = { login: "acme-review[bot]", type: "Bot" };
const ACTIONS = { login: "github-actions[bot]", type: "Bot" };

describe.concurrent("a comment under the name of a GitHub App", { timeout: 60_000 }, () => {
  it("is written, found again and brought up to date; the token only reads", async () => {
    const { stage, pull } = await opened();
    stage.github.state.permission = "read";
    const run = await runAction({ github: stage.github, event: pull.event(), inputs: AS_APP });
    expect(run.annotations.map(({ name }) => name)).toEqual(["error"]);
    expect(authors(stage)).toEqual([APP]);
    expect(run.writes).toEqual(["POST /app/installations/77/access_tokens 201", `POST /repos/octo/digits/issues/1/comments 201`]);
    // The one question that would cost another request: who am I?
    expect(run.requests.filter(({ path }) => path === "/graphql")).toEqual([]);
    pull.push({ "a.safetensors": model(2) });
    await runAction({ github: stage.github, event: pull.event(), inputs: AS_APP });
    expect(authors(stage)).toEqual([APP]);
    expect(stage.comments(pull)).toEqual([expect.stringContaining("**Resolved:**")]);
    expectNoKey(run);
  });

  it("is one new one after a change of identity, and the other's stays as it was", async () => {
    const { stage, pull } = await opened();
    await runAction({ github: stage.github, event: pull.event() });
    const [before] = stage.comments(pull);
    for (let turn = 0; turn < 2; turn++) {
      pull.push({ "a.safetensors": `not a model ${turn}` });
      await runAction({ github: stage.github, event: pull.event(), inputs: AS_APP });
      expect(authors(stage)).toEqual([ACTIONS, APP]);
      expect(stage.comments(pull)[0]).toBe(before);
    }
  });

  it("is posted by the second action too", async () => {
    const { stage, pull } = await opened({ headRepo: "someone/digits" });
    stage.github.state.permission = "read";
    const { report } = await reviewed(stage, pull);
    const run = await postReport(stage, endOfRun(pull), report, {
      inputs: { "app-id": "4711", "private-key": KEYS.pkcs8.replaceAll("\n", "\\n") },
    });
    expect(run.exitCode).toBe(0);
    expect(authors(stage)).toEqual([APP]);
    expectNoKey(run);
  });

  it.each<[string, object, RegExp]>([
    ["a secret that is empty, as in runs of forks", { "app-id": "4711" }, /`private-key` is empty\. Secrets are empty/],
    ["a key without an id", { "private-key": KEYS.pkcs1 }, /`app-id` is empty/],
    ["a key that is cut off", { "app-id": "4711", "private-key": KEYS.pkcs1.slice(0, 700) }, /not an RSA private key/],
    ["a key of another app", { "app-id": "4711", "private-key": newApp().pkcs1 }, /401.*of the same app/],
  ])("costs the comment and nothing else, with one notice: %s", async (_name, inputs, said) => {
    const { stage, pull } = await opened();
    const run = await runAction({ github: stage.github, event: pull.event(), inputs });
    expect(run.exitCode).toBe(1);
    expect(run.outputs.get("verdict")).toBe("fail");
    expect(run.summary).toContain("### ❌ Model review");
    expect(stage.comments(pull)).toEqual([]);
    const notices = run.annotations.filter(({ name }) => name === "notice");
    expect(notices).toMatchObject([{ data: expect.stringMatching(said) }]);
    expectNoKey(run);
  });
});

const model = (value: number) => safetensors({ tensors: [["weight", [value]]] });

async function opened(options: Parameters<Scene["open"]>[1] = {}): Promise<{ stage: Scene; pull: Pull }> {
  const stage = await scene({ "a.safetensors": model(0) });
  stage.github.state.app = { ...KEYS.app, tokens: new Map() };
  return { stage, pull: stage.open({ "a.safetensors": "not a model" }, options) };
}

function authors(stage: Scene) {
  return stage.github.state.comments.map(({ author }) => author);
}

function expectNoKey(run: ActionRun): void {
  const shown = `${run.stdout}${run.summary}${[...run.outputs.values()].join("")}`;
  for (const line of `${KEYS.pkcs1}\n${KEYS.pkcs8}`.split("\n")) if (line !== "") expect(shown.includes(line)).toBe(false);
  expect(shown).not.toContain("ghs_app");
}
