import { afterAll, describe, expect, it } from "vitest";
import { newApp } from "../github/app.js";
import type { FakeGitHub } from "../github/server.js";
import type { FakeComment, Fault } from "../github/state.js";
import { runAction } from "./action.js";
import { COMMENT_ACTION } from "./bundle.js";
import {
  type Ending,
  exactly,
  FAULTS,
  type FaultName,
  FOR_EVER,
  faultsOn,
  isClear,
  kindOf,
  LONG_LIMIT,
  lastingFault,
  occurrences,
  PASSING,
  type Played,
  playedWith,
  type Result,
  tableOf,
} from "./faults.js";
import { safetensors } from "./models.js";
import { type Pull, type Scene, scene } from "./scene.js";
import { endOfRun, reviewed } from "./workflow-run.js";

/** `MODEL_REVIEW_FAULTS=all` answers every request with every fault; otherwise each request meets some, and each fault some requests. */
const IS_WHOLE = process.env.MODEL_REVIEW_FAULTS === "all";
/** Of the pairs of a request and a fault, one in so many; prime to the number of faults, so that all of them take part. */
const SHARE = 7;

const LASTING: readonly FaultName[] = [LONG_LIMIT, ...(IS_WHOLE ? PASSING : [])];

const all: Result[] = [];
afterAll(() => void process.stdout.write(tableOf(all)));

/** How it is prepared, and the requests that are not the same as those of an earlier one. */
const PLAYS: readonly (readonly [string, () => Promise<Play>, RegExp])[] = [
  ["a first comment", () => review(), /./],
  ["a comment to be updated, and a copy of it to be removed", () => review({ earlier: [1, 2] }), /issues|graphql/],
  ["a comment as a GitHub App", () => review({ isByApp: true }), /issues|installation/],
  ["the report of another run", () => posting(), /./],
];

describe.concurrent.each(PLAYS)("with %s", (_name, prepared, concerned) => {
  it("answers every request once with a fault, and reviews right or fails clearly", { timeout: 600_000 }, async () => {
    const play = await prepared();
    const clean = await play.run([]);
    expect(clean.run.exitCode).toBe(0);
    expect(clean.comments).toHaveLength(1);
    const asked = occurrences(clean.run.requests).filter(({ path }) => concerned.test(path));
    const pairs = asked.flatMap((one, at) => PASSING.map((fault, index) => ({ one, fault, turn: at + index })));
    const chosen = pairs.filter(({ turn }) => IS_WHOLE || turn % SHARE === 0);
    // Each kind of request and each fault takes part, whatever the share.
    expect(new Set(chosen.map(({ one }) => kindOf(one))).size).toBe(new Set(asked.map(kindOf)).size);
    if (asked.length >= PASSING.length) expect(new Set(chosen.map(({ fault }) => fault)).size).toBe(PASSING.length);
    const results = await Promise.all(
      chosen.map(async ({ one, fault }): Promise<Result> => {
        const faults = faultsOn(one, fault);
        const ending = play.endingOf(await play.run(faults), clean);
        return { request: kindOf(one), fault, isLasting: false, isInjected: faults[1].times === 0, ending };
      }),
    );
    all.push(...results);
    expect(results.filter(({ isInjected }) => !isInjected)).toEqual([]);
    expect(results.filter(({ ending }) => ending === "wrong" || ending === "failed clearly")).toEqual([]);
  });

  it("answers each kind of request with a fault that stays, and fails clearly", { timeout: 600_000 }, async () => {
    const play = await prepared();
    const clean = await play.run([]);
    const asked = occurrences(clean.run.requests).filter(({ path }) => concerned.test(path));
    const kinds = new Map(asked.map((one) => [kindOf(one), one]));
    const results = await Promise.all(
      [...kinds].flatMap(([request, { method }]) =>
        LASTING.map(async (fault): Promise<Result> => {
          const lasting = lastingFault(request, method, fault);
          const ending = play.endingOf(await play.run([lasting]), clean);
          return { request, fault, isLasting: true, isInjected: lasting.times < FOR_EVER, ending };
        }),
      ),
    );
    all.push(...results);
    expect(results.filter(({ isInjected, ending }) => !isInjected || ending === "wrong")).toEqual([]);
    // Whatever the run itself needs fails it.
    const needed = results.filter(({ request }) => play.needs.test(request));
    expect(needed.filter(({ ending }) => ending !== "failed clearly")).toEqual([]);
  });
});

it.concurrent("never calls a review whole that could not read one blob of several", { timeout: 600_000 }, async () => {
  const { run, endingOf } = await review();
  const clean = await run([]);
  const blobs = clean.run.requests.filter(({ path }) => path.includes("/git/blobs/"));
  expect(blobs).toHaveLength(5);
  const endings = await Promise.all(
    blobs.map(async ({ path }) =>
      endingOf(await run([{ path: exactly(path), times: FOR_EVER, effect: FAULTS[LONG_LIMIT]() }]), clean),
    ),
  );
  // The policy and both sides of two models; one that is only read for comparison is named as missing.
  expect(endings.sort()).toEqual([...Array.from({ length: 4 }, () => "failed clearly"), "right, and what is missing is said"]);
});

interface Play {
  run(faults: readonly Fault[]): Promise<Played>;
  endingOf(played: Played, clean: Played): Ending;
  /** Requests without which there is no result. */
  readonly needs: RegExp;
}

/** The review of a pull request that passes. */
async function review({ earlier = [], isByApp = false }: { earlier?: readonly number[]; isByApp?: boolean } = {}): Promise<Play> {
  const { stage, pull, place } = await opened();
  const template = earlier.length === 0 ? undefined : await firstComment(stage.github, pull);
  const keys = newApp();
  return {
    needs: /compare|trees|blobs|commits/,
    endingOf: reviewEnding,
    run: (faults) => {
      const comments = earlier.map(
        (id): FakeComment => ({ ...(template as FakeComment), id, edits: 0, body: outdated(template) }),
      );
      const app = isByApp ? { ...keys.app, tokens: new Map() } : undefined;
      const inputs = isByApp ? { "app-id": String(keys.app.id), "private-key": keys.pkcs1 } : {};
      return playedWith({ repositories: [place], comments, app, faults: [...faults] }, { event: pull.event(), inputs });
    },
  };
}

/** The second action, with the report of a review that passes. */
async function posting(): Promise<Play> {
  const { stage, pull, place } = await opened("someone/digits");
  const { report } = await reviewed(stage, pull);
  return {
    needs: /./,
    endingOf: postingEnding,
    run: (faults) =>
      playedWith(
        { repositories: [place], faults: [...faults] },
        { event: endOfRun(pull), entry: COMMENT_ACTION, inputs: { report } },
      ),
  };
}

async function opened(headRepo?: string) {
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
  const stage: Scene = await scene({
    ".github/model-review.yml": "version: 1\nextends: recommended\n",
    "models/a.safetensors": large(1),
    // Unchanged, and read because what is added is alike.
    "models/c.safetensors": large(3, "Apache-2.0"),
  });
  const files = { "models/a.safetensors": large(2), "models/b.safetensors": large(3) };
  const pull = stage.open(files, headRepo === undefined ? {} : { headRepo });
  // Then the policy's tree is a third one.
  stage.advance({ "README.md": "main has moved on" });
  const [place] = stage.github.state.repositories;
  if (place === undefined) throw new Error("the scene has no repository");
  return { stage, pull, place };
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

function reviewEnding({ run, comments }: Played, clean: Played): Ending {
  if (run.exitCode !== 0) return isClear(run) && run.outputs.get("verdict") === "fail" ? "failed clearly" : "wrong";
  const isSame = run.summary === clean.run.summary && run.outputs.get("verdict") === clean.run.outputs.get("verdict");
  if (!isSame) return run.summary.includes("which could not be read") ? "right, and what is missing is said" : "wrong";
  // The oldest comment is the one that counts; what could not be removed beside it is an old one.
  if (comments[0] === clean.comments[0] && comments.slice(1).every((body) => body.includes(EARLIER))) return "right";
  const notices = run.annotations.filter(
    ({ name, properties }) => name === "notice" && /comment/.test(properties.get("title") ?? ""),
  );
  return notices.length > 0 ? "right, and what is missing is said" : "wrong";
}

function postingEnding({ run, comments }: Played, clean: Played): Ending {
  if (run.exitCode !== 0) return isClear(run) && run.outputs.get("comment-url") === "" ? "failed clearly" : "wrong";
  return comments.length === 1 && comments[0] === clean.comments[0] ? "right" : "wrong";
}
