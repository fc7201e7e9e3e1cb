import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { SourceError } from "../errors.js";
import { endGit, errorText, type Git, notStarted, reasonOf } from "./git-command.js";
import { type Frames, framesOf } from "./git-frames.js";

export interface ObjectHeader {
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * One long-lived `git cat-file`, asked in any order and answering in that order. An undefined answer: no such object.
 * When the process dies, the request it was answering fails with a SourceError; those behind it go to a fresh process.
 */
export interface ObjectBatch extends AsyncDisposable {
  header(id: string, signal?: AbortSignal): Promise<ObjectHeader | undefined>;
  /** `receive` takes the content as it arrives; what it leaves is skipped. */
  contents<T>(id: string, receive: Receive<T>, signal?: AbortSignal): Promise<T | undefined>;
}

export type Receive<T> = (header: ObjectHeader, chunks: AsyncIterable<Uint8Array>) => Promise<T>;

interface Request {
  readonly command: string;
  answer(header: ObjectHeader | undefined, frames: Frames): Promise<void>;
  reject(error: unknown): void;
}

interface Conversation {
  readonly child: ChildProcessWithoutNullStreams;
  readonly waiting: Request[];
  readonly ended: Promise<void>;
}

export function objectBatch(git: Git): ObjectBatch {
  let current: Conversation | undefined;
  let isDisposed = false;

  const send = (request: Request) => {
    if (isDisposed) return request.reject(new SourceError("git-closed", "The repository was closed while an object was read."));
    current ??= converse(git, (conversation, error) => {
      if (current === conversation) current = undefined;
      // Every death takes one request with it, so that this ends.
      conversation.waiting.shift()?.reject(error);
      for (const request of conversation.waiting) send(request);
    });
    current.waiting.push(request);
    current.child.stdin.write(`${request.command}\nflush\n`);
  };

  const ask = <T>(command: string, receive: (header: ObjectHeader, frames: Frames) => Promise<T>, signal?: AbortSignal) =>
    new Promise<T | undefined>((resolve, reject) => {
      const abort = () => reject(signal?.reason);
      const settled = () => signal?.removeEventListener("abort", abort);
      if (signal?.aborted) return abort();
      signal?.addEventListener("abort", abort, { once: true });
      send({
        command,
        async answer(header, frames) {
          try {
            resolve(header === undefined ? undefined : await receive(header, frames));
          } catch (error) {
            reject(error);
          } finally {
            settled();
          }
        },
        reject(error) {
          settled();
          reject(error);
        },
      });
    });

  return {
    header: (id, signal) => ask(`info ${id}`, async (header) => header, signal),
    contents: (id, receive, signal) =>
      ask(
        `contents ${id}`,
        async (header, frames) => {
          const body = frames.body(header.size);
          try {
            return await receive(header, body);
          } finally {
            await frames.finishBody();
          }
        },
        signal,
      ),
    async [Symbol.asyncDispose]() {
      isDisposed = true;
      if (current !== undefined) endGit(current.child);
      await current?.ended;
    },
  };
}

function converse(git: Git, died: (conversation: Conversation, error: Error) => void): Conversation {
  const child = git.start(["cat-file", "--batch-command", "--buffer"]);
  const stderr = errorText(child);
  const waiting: Request[] = [];
  let failure: Error | undefined;
  child.stdin.on("error", () => {}); // The end of the process says more than a broken pipe.
  child.on("error", (error) => {
    failure = notStarted(error);
  });
  const closed = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const ended: Promise<void> = answerAll(child, waiting)
    .catch((error: Error) => {
      failure ??= error;
      endGit(child);
    })
    .then(() => closed)
    .then(() => died(conversation, failure ?? deathOf(stderr())));
  const conversation: Conversation = { child, waiting, ended };
  return conversation;
}

async function answerAll(child: ChildProcessWithoutNullStreams, waiting: Request[]): Promise<void> {
  const frames = framesOf(child.stdout);
  for (;;) {
    const line = await frames.line();
    if (line === undefined) return;
    const request = waiting[0];
    if (request === undefined) throw new SourceError("git-protocol", "git cat-file answered without being asked.");
    await request.answer(headerOf(line), frames);
    if (!frames.isWhole) return;
    waiting.shift();
  }
}

/** `<id> <type> <size>`, or `<id> missing`; see git-cat-file, "batch output". */
function headerOf(line: string): ObjectHeader | undefined {
  const [, type = "", size = ""] = line.split(" ");
  if (type === "missing" && size === "") return undefined;
  if (!/^\d{1,15}$/.test(size))
    throw new SourceError("git-protocol", `git cat-file gave an answer that is not understood: ${line}`);
  return { type, size: Number(size) };
}

function deathOf(stderr: string): SourceError {
  if (stderr.includes("batch-command")) return new SourceError("git-too-old", "git is too old: 2.36 or later is needed.");
  return new SourceError("git-died", `git cat-file ended before it answered: ${reasonOf(stderr)}`);
}
