import { limiter } from "../../src/bytes/concurrency.js";
import { rateLimited, secondaryLimited, serverError } from "../github/answers.js";
import { type Exchange, startGitHub } from "../github/server.js";
import { TOKEN } from "../github/stage.js";
import type { Fault, GitHubState } from "../github/state.js";
import { type ActionOptions, type ActionRun, runAction } from "./action.js";

/** Runs pause for a second and more before they ask again. */
const atOnce = limiter(8);
const SILENCE_SECONDS = 2;
export const FOR_EVER = 1_000_000;

export const FAULTS = {
  "500": () => ({ kind: "answer", answer: serverError(500) }),
  "502": () => ({ kind: "answer", answer: serverError(502) }),
  timeout: () => ({ kind: "delay", milliseconds: FOR_EVER }),
  "connection reset": () => ({ kind: "drop" }),
  "answer lost": () => ({ kind: "lost" }),
  "truncated body": () => ({ kind: "cut" }),
  "429": () => ({ kind: "answer", answer: rateLimited(Math.floor(Date.now() / 1000) + 1, 429) }),
  "secondary limit": () => ({ kind: "answer", answer: secondaryLimited(1) }),
  /** Given up at once, where the others cost half a minute of pauses. */
  "secondary limit of ten minutes": () => ({ kind: "answer", answer: secondaryLimited(600) }),
} as const satisfies Record<string, () => Fault["effect"]>;
export type FaultName = keyof typeof FAULTS;
export const LONG_LIMIT = "secondary limit of ten minutes" satisfies FaultName;
/** Those that a run can wait for. */
export const PASSING = (Object.keys(FAULTS) as FaultName[]).filter((name) => name !== LONG_LIMIT);

/** How a run ended. The last one is the one that must never be. */
export const ENDINGS = ["right", "right, and what is missing is said", "failed clearly", "wrong"] as const;
export type Ending = (typeof ENDINGS)[number];

/** A run under faults, and what it left. */
export interface Played {
  readonly run: ActionRun;
  /** Without the runs that wrote them. */
  readonly comments: readonly string[];
}

/** A request of a clean run: which one, and how many times it was made before. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly earlier: number;
}

export interface Result {
  readonly request: string;
  readonly fault: FaultName;
  readonly isLasting: boolean;
  readonly isInjected: boolean;
  readonly ending: Ending;
}

/** One run on a fresh server, since faults and comments belong to a server. */
export function playedWith(state: Partial<GitHubState>, options: Omit<ActionOptions, "github">): Promise<Played> {
  return atOnce(async () => {
    const github = await startGitHub({ token: TOKEN, ...state });
    try {
      // A run without faults must not take a busy machine for one.
      const patience = state.faults?.length === 0 ? {} : { MODEL_REVIEW_TIMEOUT_SECONDS: String(SILENCE_SECONDS) };
      const environment = { ...options.environment, ...patience };
      const run = await runAction({ ...options, github, environment, isIdle: true });
      return { run, comments: github.state.comments.map(({ body }) => body.replace(/ run=\d+\/\d+/, "")) };
    } finally {
      await github.stop();
    }
  });
}

export function occurrences(requests: readonly Exchange[]): readonly Asked[] {
  const counts = new Map<string, number>();
  return requests.map(({ method, path }) => {
    const key = `${method} ${path}`;
    const earlier = counts.get(key) ?? 0;
    counts.set(key, earlier + 1);
    return { method, path, earlier };
  });
}

/** The request with its ids left out. */
export function kindOf({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method} ${path
    .replace(/[0-9a-f]{40}/g, "*")
    .replace(/\d+/g, "*")
    .replace(/commits\/.*/, "commits/*")
    .replace(/compare\/.*/, "compare/*")}`;
}

/** Spoils this request once, and lets those before it pass. */
export function faultsOn(one: Asked, name: FaultName): readonly [Fault, Fault] {
  const { method, path, earlier } = one;
  const matching = { method, path: exactly(path) };
  return [
    { ...matching, times: earlier, effect: { kind: "delay", milliseconds: 0 } },
    { ...matching, times: 1, effect: FAULTS[name]() },
  ];
}

/** Spoils every request of a kind. */
export function lastingFault(kind: string, method: string, name: FaultName): Fault {
  const path = kind.slice(kind.indexOf(" ") + 1);
  const pattern = new RegExp(`^${path.replaceAll(".", "\\.").replaceAll("*", ".+")}$`);
  return { method, path: pattern, times: FOR_EVER, effect: FAULTS[name]() };
}

export function exactly(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}

/** An error that tells what could not be done, and is none of ours. */
export function isClear({ annotations }: ActionRun): boolean {
  const errors = annotations.filter(({ name }) => name === "error");
  return errors.length > 0 && errors.every(({ data }) => data.length > 40 && !data.includes("bug"));
}

/** A line for each fault: how often it was injected, and how these runs ended. */
export function tableOf(results: readonly Result[]): string {
  const names = new Map<string, Result[]>();
  for (const one of results) {
    const name = `${one.fault}, ${one.isLasting ? "for ever" : "once"}`;
    names.set(name, [...(names.get(name) ?? []), one]);
  }
  return [...names, ["all faults", results] as const].map(([name, own]) => `faults: ${name}: ${countsOf(own)}\n`).join("");
}

function countsOf(results: readonly Result[]): string {
  const endings = ENDINGS.map((ending) => [ending, results.filter((one) => one.ending === ending).length] as const);
  const shown = endings
    .filter(([ending, count]) => count > 0 || ending === "wrong")
    .map(([ending, count]) => `${count} ${ending}`);
  return `${results.filter(({ isInjected }) => isInjected).length} injected, ${shown.join(" · ")}`;
}
