/** When the pull request gets a comment. */
export const COMMENT_MODES = ["always", "on-change", "on-failure", "never"] as const;
export type CommentMode = (typeof COMMENT_MODES)[number];

export interface CommentFacts {
  readonly modelsChanged: boolean;
  readonly failed: boolean;
  /** This workflow has commented before; a comment that is no longer true is always brought up to date. */
  readonly hasEarlier: boolean;
}

export type CommentAction = "write" | "skip";

/** A failing job always explains itself under `on-change`, also when it failed before it could tell what changed. */
export function commentAction(mode: CommentMode, facts: CommentFacts): CommentAction {
  return WANTED[mode](facts) ? "write" : "skip";
}

const WANTED = {
  always: () => true,
  "on-change": ({ modelsChanged, failed, hasEarlier }) => modelsChanged || failed || hasEarlier,
  "on-failure": ({ failed, hasEarlier }) => failed || hasEarlier,
  never: () => false,
} satisfies Record<CommentMode, (facts: CommentFacts) => boolean>;
