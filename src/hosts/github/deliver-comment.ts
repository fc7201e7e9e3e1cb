import { SourceError } from "../../errors.js";
import { type CommentMode, commentAction } from "./comment-mode.js";
import { type Conversation, createComment, deleteComment, findComments, type MarkedComment, updateComment } from "./comments.js";
import { isLater, isSameRun, type Marker, markedText, type Run } from "./marker.js";
import { followingText, type Told } from "./resolved.js";

export interface CommentDelivery extends Told {
  /** From commentKeyOf. */
  readonly key: string;
  /** Finished Markdown without a marker, at most 65,200 characters. */
  readonly text: string;
  readonly mode: CommentMode;
  readonly modelsChanged: boolean;
  /** Keeps an older run that ends late from overwriting a newer one's comment. */
  readonly run?: Run;
}

export type CommentResult =
  | {
      readonly kind: "created" | "updated" | "unchanged";
      readonly url: string;
      /** Another step or job of the same run had written it: they overwrite each other. */
      readonly isShared?: true;
    }
  | { readonly kind: "skipped"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string };

// Two runs that write at the same time settle in the second round; what still differs then is left to the later run.
const MAX_ROUNDS = 3;

/**
 * Brings the one comment of this key up to date: creates it, rewrites it in place, or leaves it when it already says the same.
 * Whatever GitHub refuses is a value, because the verdict stands without a comment.
 */
export async function deliverComment(
  conversation: Conversation,
  delivery: CommentDelivery,
  signal?: AbortSignal,
): Promise<CommentResult> {
  if (delivery.mode === "never") return { kind: "skipped", reason: "`comment: never`" };
  try {
    return await settle(conversation, delivery, signal);
  } catch (error) {
    if (error instanceof SourceError) return { kind: "refused", reason: error.message };
    throw error;
  }
}

/** Writes, and looks again at what stands there: of runs at the same time all keep the oldest comment, and the latest run's text. */
async function settle(conversation: Conversation, wanted: CommentDelivery, signal?: AbortSignal): Promise<CommentResult> {
  let ours = await findComments(conversation, wanted.key, signal);
  const facts = { ...wanted, failed: wanted.verdict === "fail", hasEarlier: ours.length > 0 };
  if (commentAction(wanted.mode, facts) === "skip")
    return { kind: "skipped", reason: `\`comment: ${wanted.mode}\`, and nothing calls for one` };
  let result = await write(conversation, ours[0], wanted, signal);
  for (let round = 1; round < MAX_ROUNDS && (result.kind === "created" || result.kind === "updated"); round++) {
    const { id, author } = result.comment;
    ours = await findComments({ ...conversation, us: author.login }, wanted.key, signal);
    const [kept] = ours;
    // A list that does not know of what has just been written is out of date: that comment stays.
    if (kept === undefined || (kept.id === id && kept.text === result.comment.text)) break;
    const again = await write(conversation, kept, wanted, signal);
    if (again.kind === "unchanged") break;
    result = again;
  }
  const keptId = ours[0]?.id;
  for (const { id } of ours) if (id !== keptId) await remove(conversation, id, signal);
  if (result.kind === "skipped") return result;
  const { comment, ...rest } = result;
  return { ...rest, url: (ours[0] ?? comment).url };
}

type Written =
  | { readonly kind: "created" | "updated" | "unchanged"; readonly comment: MarkedComment; readonly isShared?: true }
  | { readonly kind: "skipped"; readonly reason: string };

async function write(
  conversation: Conversation,
  standing: MarkedComment | undefined,
  wanted: CommentDelivery,
  signal?: AbortSignal,
): Promise<Written> {
  const { text, failed } = followingText(wanted, standing?.marker);
  const marker: Marker = { key: wanted.key, run: wanted.run, verdict: wanted.verdict, failed };
  if (standing !== undefined) {
    if (standing.text.trimEnd() === text.replaceAll("\r\n", "\n").trimEnd()) {
      // The marker is all that keeps an older run, which is still at work and will say something else, from writing over this.
      const isNewer = isLater(wanted.run, standing.marker.run);
      const marked = isNewer ? await updateComment(conversation, standing.id, markedText(marker, text), signal) : standing;
      if (marked !== undefined) return { kind: "unchanged", comment: marked };
    }
    if (isLater(standing.marker.run, wanted.run)) return { kind: "skipped", reason: "a later run has commented already" };
    const shared = isSameRun(standing.marker.run, wanted.run) ? ({ isShared: true } as const) : {};
    const comment = await updateComment(conversation, standing.id, markedText(marker, text), signal);
    if (comment !== undefined) return { kind: "updated", comment, ...shared };
  }
  return { kind: "created", comment: await createComment(conversation, markedText(marker, text), signal) };
}

async function remove(conversation: Conversation, id: number, signal?: AbortSignal): Promise<void> {
  try {
    await deleteComment(conversation, id, signal);
  } catch (error) {
    // Gone already, or not allowed: the comment that counts has been written, so a leftover is no failure.
    if (!(error instanceof SourceError)) throw error;
  }
}
