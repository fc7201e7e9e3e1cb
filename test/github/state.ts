import type { FakeApp } from "./app.js";

/** What the fake server knows. Tests change it at any time; the next answer follows. */
export interface GitHubState {
  readonly repositories: FakeRepository[];
  /** Of all conversations, in the order they were written. */
  readonly comments: FakeComment[];
  /** Whose the token is. */
  viewer: FakeUser;
  /** What the token may do with conversations; everything may be read. */
  permission: "write" | "read";
  /** A GitHub App that may ask for tokens of its own; none by default. */
  app: FakeApp | undefined;
  rate: { readonly limit: number; remaining: number /** Epoch seconds. */; reset: number };
  /** GitHub's 100,000: entries of a recursive tree beyond it are left out. */
  treeLimit: number;
  readonly faults: Fault[];
  /** What happens on GitHub's side after an answer, before the next request arrives. */
  answered: (method: string, path: string) => void;
}

export interface FakeRepository {
  readonly owner: string;
  readonly name: string;
  /** A git repository on disk; trees, blobs and comparisons are computed from it. */
  readonly directory: string;
  readonly pulls: FakePull[];
}

export interface FakePull {
  readonly number: number;
  title: string;
  state: "open" | "closed";
  headRef: string;
  headSha: string;
  /** `owner/name`; by default the repository itself. */
  headRepo?: string | null;
  baseRef: string;
  baseSha: string;
  labels?: readonly string[];
  /** What GitHub says instead of what it should. */
  changedFiles?: number;
}

export interface FakeUser {
  readonly login: string;
  readonly type: "Bot" | "User";
}

export interface FakeComment {
  readonly id: number;
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  readonly author: FakeUser;
  body: string;
  /** How often it was rewritten. */
  edits: number;
}

/** Something that goes wrong instead of, or before, the next matching answers. */
export interface Fault {
  readonly method?: string;
  readonly path: RegExp;
  /** How many answers it spoils. */
  times: number;
  readonly effect:
    | { readonly kind: "answer"; readonly answer: Answer }
    | { readonly kind: "delay"; readonly milliseconds: number }
    /** The connection breaks: reset before the request is looked at, once it is done and not answered, or in the middle of the answer's body. */
    | { readonly kind: "drop" | "lost" | "cut" };
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes are sent as they are, text and objects as JSON, undefined as nothing. */
  readonly body?: unknown;
}

const ACTIONS_BOT: FakeUser = { login: "github-actions[bot]", type: "Bot" };

export function newState(given: Partial<GitHubState>): GitHubState {
  return {
    repositories: [],
    comments: [],
    viewer: ACTIONS_BOT,
    permission: "write",
    app: undefined,
    rate: { limit: 1000, remaining: 1000, reset: Math.floor(Date.now() / 1000) + 3600 },
    treeLimit: 100_000,
    faults: [],
    answered: () => {},
    ...given,
  };
}
