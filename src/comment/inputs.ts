import { UsageError } from "../errors.js";
import type { AppCredentials } from "../hosts/github/app.js";
import { COMMENT_MODES, type CommentMode } from "../hosts/github/comment-mode.js";
import { appOf, inputReader, lineOf, oneOf } from "../hosts/github/inputs.js";
import type { Environment } from "../hosts/github/trigger.js";

export interface CommentInputs {
  readonly token: string;
  /** Of the downloaded report, from the workspace. */
  readonly report: string;
  readonly comment: CommentMode | undefined;
  readonly commentKey: string | undefined;
  readonly app: AppCredentials | undefined;
}

/** In the order of `comment/action.yml`. */
export const COMMENT_INPUT_NAMES = ["token", "report", "comment", "comment-key", "app-id", "private-key"] as const;
export type CommentInputName = (typeof COMMENT_INPUT_NAMES)[number];

/** Reads the inputs of `comment/action.yml`; a UsageError names the one that is missing or wrong. */
export function readCommentInputs(environment: Environment): CommentInputs {
  const { textOf, read } = inputReader<CommentInputName>(environment);
  const token = textOf("token");
  if (token === undefined) throw new UsageError("token", "Input `token` is empty: pull requests cannot be found without one.");
  const report = read("report", lineOf);
  if (report === undefined) throw new UsageError("report", "Input `report` is empty: it must be the path of `review.json`.");
  return {
    token,
    report,
    comment: read("comment", oneOf(COMMENT_MODES)),
    commentKey: read("comment-key", lineOf),
    app: appOf(textOf("app-id"), textOf("private-key")),
  };
}
