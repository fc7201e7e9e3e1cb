import { afterAll } from "vitest";
import { type ClientOptions, type GitHubClient, githubClient, type Repository } from "../../src/hosts/github/client.js";
import type { Conversation } from "../../src/hosts/github/comments.js";
import { type TestRepository, testRepository } from "../repository.js";
import { type FakeGitHub, type FakeGitHubOptions, startGitHub } from "./server.js";

/** One repository with one open pull request, #5, on a fake GitHub that ends with the file, loudly if a description was broken. */
export interface Stage {
  readonly github: FakeGitHub;
  readonly repository: TestRepository;
  readonly place: Repository;
  readonly base: string;
  readonly head: string;
  /** Where the pull request left its base. */
  readonly fork: string;
  /** The tip of a history of its own. */
  readonly unrelated: string;
  readonly conversation: Conversation;
  client(options?: Partial<ClientOptions>): GitHubClient;
}

export const TOKEN = "ghs_0123456789abcdefghijklmnopqrstuvwxyz";
export const MODEL = Uint8Array.from({ length: 1024 }, (_, index) => (index * 37) % 256);

const running: FakeGitHub[] = [];
// At the end of a file, because tests that run side by side cannot tell whose server is whose.
afterAll(async () => {
  const ends = await Promise.allSettled(running.splice(0).map((github) => github.stop()));
  const broken = ends.flatMap((end) => (end.status === "rejected" ? [String(end.reason)] : []));
  if (broken.length > 0) throw new Error(broken.join("\n"));
});

export async function stage(options: FakeGitHubOptions = {}): Promise<Stage> {
  history ??= write();
  const repository = history;
  const pull = {
    number: 5,
    title: "Retrain",
    state: "open" as const,
    headRef: "retrain",
    headSha: repository.head,
    baseRef: "main",
    baseSha: repository.base,
    labels: ["model"],
  };
  const place = { owner: "octo", name: "vad" };
  const github = await startGitHub({
    token: TOKEN,
    repositories: [{ ...place, directory: repository.files.directory, pulls: [pull] }],
    ...options,
  });
  running.push(github);
  const client = (more: Partial<ClientOptions> = {}) => githubClient({ token: TOKEN, apiUrl: github.url, secondMs: 1, ...more });
  return {
    github,
    place,
    repository: repository.files,
    base: repository.base,
    head: repository.head,
    fork: repository.fork,
    unrelated: repository.unrelated,
    conversation: { client: client(), repository: place, number: 5 },
    client,
  };
}

let history: ReturnType<typeof write> | undefined;

/** main moved on after the pull request's branch had left it, so the base branch's tip is not the merge base. */
function write() {
  const files = testRepository();
  files.write("models/vad.onnx", MODEL);
  files.write("README.md", "voice activity\n");
  files.symlink("models/latest.onnx", "vad.onnx");
  const fork = files.commit();
  files.write("README.md", "voice activity detection\n");
  const base = files.commit();
  files.branch("retrain", fork);
  files.write("models/vad.onnx", MODEL.toReversed());
  files.write("models/größe/ün icode.onnx", "x");
  const head = files.commit();
  files.branch("elsewhere");
  files.write("a", "a");
  return { files, fork, base, head, unrelated: files.commit() };
}
