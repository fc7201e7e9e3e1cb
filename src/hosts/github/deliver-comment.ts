import { SourceError } from "../../errors.js";
import { type CommentMode, commentAction } from "./comment-mode.js";
import { type Conversation, createComment, deleteComment, findComments, type MarkedComment, updateComment } from "./comments.js";
import { isLater, markedText, type Run } from "./marker.js";

export interface CommentDelivery {
  /** From commentKeyOf. */
  readonly key: string;
  /** Finished Markdown without a marker, at most 65,400 characters; undefined when there is nothing to say. */
  readonly text: string | undefined;
  readonly mode: CommentMode;
  readonly modelsChanged: boolean;
  readonly failed: boolean;
  /** Keeps an older run that ends late from overwriting a newer one's comment. */
  readonly run?: Run;
}

export type CommentResult =
  | { readonly kind: "created" | "updated" | "unchanged"; readonly url: string }
  | { readonly kind: "skipped"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * Brings the one comment of this key up to date: creates it, rewrites it in place, or leaves it when it already says the same.
 * Whatever GitHub refuses is a value, because the verdict stands without a comment.
 */
export async function deliverComment(
  conversation: Conversation,
  delivery: CommentDelivery,
  signal?: AbortSignal,
): Promise<CommentResult> {
  if (delivery.text === undefined) return { kind: "skipped", reason: "there is nothing to say" };
  if (delivery.mode === "never") return { kind: "skipped", reason: "`comment: never`" };
  try {
    return await settle(conversation, { ...delivery, text: delivery.text }, signal);
  } catch (error) {
    if (error instanceof SourceError) return { kind: "refused", reason: error.message };
    throw error;
  }
}

type Wanted = CommentDelivery & { readonly text: string };

async function settle(conversation: Conversation, wanted: Wanted, signal?: AbortSignal): Promise<CommentResult> {
  const earlier = await findComments(conversation, wanted.key, undefined, signal);
  if (commentAction(wanted.mode, { ...wanted, hasEarlier: earlier.length > 0 }) === "skip")
    return { kind: "skipped", reason: `\`comment: ${wanted.mode}\`, and nothing calls for one` };

  const [oldest] = earlier;
  if (oldest !== undefined) {
    const result = await bring(conversation, oldest, wanted, signal);
    const now = result.kind === "updated" ? await findComments(conversation, wanted.key, oldest.author.login, signal) : earlier;
    await removeOthers(conversation, now, oldest.id, signal);
    return result;
  }

  const created = await createComment(conversation, markedText({ key: wanted.key, run: wanted.run }, wanted.text), signal);
  // A run at the same time may have created one too. All runs keep the oldest, so that they end with the same one.
  const now = await findComments(conversation, wanted.key, created.author.login, signal);
  const kept = now[0] ?? created;
  const result =
    kept.id === created.id ? ({ kind: "created", url: created.url } as const) : await bring(conversation, kept, wanted, signal);
  await removeOthers(conversation, now, kept.id, signal);
  return result;
}

async function bring(
  conversation: Conversation,
  comment: MarkedComment,
  wanted: Wanted,
  signal?: AbortSignal,
): Promise<CommentResult> {
  if (comment.text.trimEnd() === wanted.text.replaceAll("\r\n", "\n").trimEnd()) return { kind: "unchanged", url: comment.url };
  if (isLater(comment.run, wanted.run)) return { kind: "skipped", reason: "a later run has commented already" };
  await updateComment(conversation, comment.id, markedText({ key: wanted.key, run: wanted.run }, wanted.text), signal);
  return { kind: "updated", url: comment.url };
}

async function removeOthers(
  conversation: Conversation,
  ours: readonly MarkedComment[],
  kept: number,
  signal?: AbortSignal,
): Promise<void> {
  for (const comment of ours.filter((one) => one.id !== kept)) {
    try {
      await deleteComment(conversation, comment.id, signal);
    } catch (error) {
      // Gone already, or not allowed: the comment that counts has been written, so a leftover is no failure.
      if (!(error instanceof SourceError)) throw error;
    }
  }
}
