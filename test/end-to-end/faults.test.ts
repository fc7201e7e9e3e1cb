import { describe, expect, it } from "vitest";
import { limiter } from "../../src/bytes/concurrency.js";
import { rateLimited, secondaryLimited, serverError } from "../github/answers.js";
import { type Exchange, type FakeGitHub, startGitHub } from "../github/server.js";
import { TOKEN } from "../github/stage.js";
import type { FakeComment, Fault } from "../github/state.js";
import { type ActionRun, runAction } from "./action.js";
import { safetensors } from "./models.js";
import { type Pull, scene } from "./scene.js";

/** `MODEL_REVIEW_FAULTS=all` answers every request with every fault; otherwise each request meets some, and each fault some requests. */
const IS_WHOLE = process.env.MODEL_REVIEW_FAULTS === "all";
/** Of the pairs of a request and a fault, one in so many; prime to the number of faults, so that all of them take part. */
const SHARE = 7;
/** Runs pause for a second and more before they ask again. */
const atOnce = limiter(8);
const SILENCE_SECONDS = 2;
const FOR_EVER = 1_000_000;

const FAULTS = {
  "500": () => ({ kind: "answer", answer: serverError(500) }),
  "502": () => ({ kind: "answer", answer: serverError(502) }),
  timeout: () => ({ kind: "delay", milliseconds: FOR_EVER }),
  "connection reset": () => ({ kind: "drop" }),
  "answer lost": () => ({ kind: "lost" }),
  "truncated body": () => ({ kind: "cut" }),
  "429": () => ({ kind: "answer", answer: rateLimited(Math.floor(Date.now() / 1000) + 1, 429) }),
  "secondary limit": () => ({ kind: "answer", answer: secondaryLimited(1) }),
} as const satisfies Record<string, () => Fault["effect"]>;
type FaultName = keyof typeof FAULTS;
/** Given up at once, where the others cost half a minute of pauses. */
const LONG_LIMIT = { kind: "answer", answer: secondaryLimited(600) } as const;
const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

/** How a run ended. The last one is the one that must never be. */
const ENDINGS = ["right", "right, and what is missing is said", "failed clearly", "wrong"] as const;
type Ending = (typeof ENDINGS)[number];

/** A request of a clean run: which one, and how many times it was made before. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly earlier: number;
}

describe.concurrent.each([
  ["a first comment", [], /./],
  // The review itself asks for the same as before.
  ["a comment to be updated, and a copy of it to be removed", [1, 2], /issues|graphql/],
] as const)("with %s", (_name, earlier, concerned) => {
  it("answers every request once with a fault, and reviews right or fails clearly", { timeout: 600_000 }, async () => {
    const play = await prepared(earlier);
    const clean = await play.run([]);
    expect(clean.run.exitCode).toBe(0);
    expect(clean.comments).toHaveLength(1);
    const asked = occurrences(clean.run.requests).filter(({ path }) => concerned.test(path));
    const pairs = asked.flatMap((one, at) => FAULT_NAMES.map((fault, index) => ({ one, fault, turn: at + index })));
    const chosen = pairs.filter(({ turn }) => IS_WHOLE || turn % SHARE === 0);
    // Each kind of request and each fault takes part, whatever the share.
    expect(new Set(chosen.map(({ one }) => kindOf(one))).size).toBe(new Set(asked.map(kindOf)).size);
    if (earlier.length === 0) expect(new Set(chosen.map(({ fault }) => fault)).size).toBe(FAULT_NAMES.length);
    const results = await Promise.all(
      chosen.map(async ({ one, fault }) => {
        const played = await play.run([sparing(one), { ...matching(one), times: 1, effect: FAULTS[fault]() }]);
        return { request: kindOf(one), fault, ending: endingOf(played, clean) };
      }),
    );
    told(`${asked.length} requests, ${results.length} faults that pass`, results);
    expect(results.filter(({ ending }) => ending === "wrong" || ending === "failed clearly")).toEqual([]);
  });

  it("answers each kind of request with a fault that stays, and fails clearly", { timeout: 600_000 }, async () => {
    const play = await prepared(earlier);
    const clean = await play.run([]);
    const asked = occurrences(clean.run.requests).filter(({ path }) => concerned.test(path));
    const kinds = new Map(asked.map((one) => [kindOf(one), one]));
    const faults: readonly Fault["effect"][] = [LONG_LIMIT, ...(IS_WHOLE ? FAULT_NAMES.map((name) => FAULTS[name]()) : [])];
    const results = await Promise.all(
      [...kinds].flatMap(([request, one]) =>
        faults.map(async (effect) => {
          const played = await play.run([{ method: one.method, path: patternOf(request), times: FOR_EVER, effect }]);
          return { request, effect, ending: endingOf(played, clean) };
        }),
      ),
    );
    told(`${kinds.size} kinds of request, ${results.length} faults that stay`, results);
    expect(results.filter(({ ending }) => ending === "wrong")).toEqual([]);
    // Whatever the review itself needs fails the run.
    const needed = results.filter(({ request }) => /compare|trees|blobs|commits/.test(request));
    expect(needed.filter(({ ending }) => ending !== "failed clearly")).toEqual([]);
  });
});

it.concurrent("never calls a review whole that could not read one blob of several", { timeout: 600_000 }, async () => {
  const { run } = await prepared([]);
  const clean = await run([]);
  const blobs = clean.run.requests.filter(({ path }) => path.includes("/git/blobs/"));
  expect(blobs).toHaveLength(5);
  const results = await Promise.all(
    blobs.map(async ({ path }) => ({
      path,
      ending: endingOf(await run([{ path: exactly(path), times: FOR_EVER, effect: LONG_LIMIT }]), clean),
    })),
  );
  // The policy and both sides of two models; one that is only read for comparison is named as missing.
  expect(results.map(({ ending }) => ending).sort()).toEqual([
    ...Array.from({ length: 4 }, () => "failed clearly"),
    "right, and what is missing is said",
  ]);
});

interface Played {
  readonly run: ActionRun;
  /** Without the runs that wrote them. */
  readonly comments: readonly string[];
}

/** One pull request that passes, on a fresh server for every run, since faults and comments belong to a server. */
async function prepared(earlier: readonly number[]) {
  const large = (seed: number, license = "MIT") =>
    safetensors({
      tensors: Array.from({ length: 3 }, (_, part) => [
        `layer.${part}.weight`,
        Array.from({ length: 1024 }, (__, at) => at * seed + part),
      ]),
      metadata: [
        ["license", license],
        ["training.dataset", "digits"],
      ],
    });
  const stage = await scene({
    ".github/model-review.yml": "version: 1\nextends: recommended\n",
    "models/a.safetensors": large(1),
    // Unchanged, and read because what is added is alike.
    "models/c.safetensors": large(3, "Apache-2.0"),
  });
  const pull = stage.open({ "models/a.safetensors": large(2), "models/b.safetensors": large(3) });
  // Then the policy's tree is a third one.
  stage.advance({ "README.md": "main has moved on" });
  const [place] = stage.github.state.repositories;
  if (place === undefined) throw new Error("the scene has no repository");
  const template = earlier.length === 0 ? undefined : await firstComment(stage.github, pull);
  return {
    run: (faults: readonly Fault[]): Promise<Played> =>
      atOnce(async () => {
        const comments = earlier.map(
          (id): FakeComment => ({ ...(template as FakeComment), id, edits: 0, body: outdated(template) }),
        );
        const github = await startGitHub({ token: TOKEN, repositories: [place], comments, faults: [...faults] });
        try {
          const environment = { MODEL_REVIEW_TIMEOUT_SECONDS: String(SILENCE_SECONDS) };
          const run = await runAction({ github, event: pull.event(), environment, isIdle: true });
          return { run, comments: comments.map(({ body }) => body.replace(/ run=\d+\/\d+/, "")) };
        } finally {
          await github.stop();
        }
      }),
  };
}

async function firstComment(github: FakeGitHub, pull: Pull): Promise<FakeComment> {
  await runAction({ github, event: pull.event() });
  const [comment] = github.state.comments;
  if (comment === undefined) throw new Error("there is no comment");
  return comment;
}

const EARLIER = "Earlier: ";

/** As it was before the last push. */
function outdated(comment: FakeComment | undefined): string {
  return (comment?.body ?? "").replace("### ", `### ${EARLIER}`);
}

function occurrences(requests: readonly Exchange[]): readonly Asked[] {
  const counts = new Map<string, number>();
  return requests.map(({ method, path }) => {
    const key = `${method} ${path}`;
    const earlier = counts.get(key) ?? 0;
    counts.set(key, earlier + 1);
    return { method, path, earlier };
  });
}

/** The request with its ids left out. */
function kindOf({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method} ${path
    .replace(/[0-9a-f]{40}/g, "*")
    .replace(/\d+/g, "*")
    .replace(/commits\/.*/, "commits/*")
    .replace(/compare\/.*/, "compare/*")}`;
}

function patternOf(kind: string): RegExp {
  const path = kind.slice(kind.indexOf(" ") + 1);
  return new RegExp(`^${path.replaceAll(".", "\\.").replaceAll("*", ".+")}$`);
}

function matching({ method, path }: Asked) {
  return { method, path: exactly(path) };
}

/** Lets those before it pass. */
function sparing(one: Asked): Fault {
  return { ...matching(one), times: one.earlier, effect: { kind: "delay", milliseconds: 0 } };
}

function exactly(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}

function endingOf({ run, comments }: Played, clean: Played): Ending {
  const errors = run.annotations.filter(({ name }) => name === "error");
  if (run.exitCode !== 0) {
    const isClear = errors.length > 0 && errors.every(({ data }) => data.length > 40 && !data.includes("bug"));
    return isClear && run.outputs.get("verdict") === "fail" ? "failed clearly" : "wrong";
  }
  const isSame = run.summary === clean.run.summary && run.outputs.get("verdict") === clean.run.outputs.get("verdict");
  if (!isSame) return run.summary.includes("which could not be read") ? "right, and what is missing is said" : "wrong";
  // The oldest comment is the one that counts; what could not be removed beside it is an old one.
  if (comments[0] === clean.comments[0] && comments.slice(1).every((body) => body.includes(EARLIER))) return "right";
  const notices = run.annotations.filter(
    ({ name, properties }) => name === "notice" && /comment/.test(properties.get("title") ?? ""),
  );
  return notices.length > 0 ? "right, and what is missing is said" : "wrong";
}

function told(what: string, results: readonly { readonly ending: Ending }[]): void {
  const counts = ENDINGS.map((ending) => `${results.filter((one) => one.ending === ending).length} ${ending}`);
  process.stdout.write(`faults: ${what}: ${counts.join(" · ")}\n`);
}
