import { z } from "zod";
import type { GitObjects } from "../../bytes/github.js";
import { SourceError } from "../../errors.js";
import { abortedBy } from "./aborting.js";
import type { GitHubClient, Repository } from "./client.js";
import { asking, expecting } from "./failure.js";

const LISTING = z.looseObject({
  truncated: z.boolean(),
  tree: z.array(
    z.object({
      path: z.string(),
      mode: z.string(),
      type: z.string(),
      sha: z.string(),
      size: z.number().int().nonnegative().exactOptional(),
    }),
  ),
});

/** The git objects of one repository, read through the API. Blobs are checked against their id by the tree that asks for them. */
export function gitObjects(client: GitHubClient, { owner, name: repo }: Repository): GitObjects {
  return {
    async tree(treeish, recursive, signal) {
      const doing = `list the tree of ${treeish} in ${owner}/${repo}`;
      const { data } = await asking(doing, () =>
        client.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
          owner,
          repo,
          tree_sha: treeish,
          ...(recursive && { recursive: "1" }),
          request: abortedBy(signal),
        }),
      );
      const { truncated, tree } = expecting(LISTING, data, doing);
      return { truncated, entries: tree };
    },

    async blob(sha, signal) {
      const doing = `read blob ${sha} of ${owner}/${repo}`;
      const { data } = await asking(doing, () =>
        client.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", {
          owner,
          repo,
          file_sha: sha,
          headers: { accept: "application/vnd.github.raw+json" },
          // GitHub labels raw blobs `charset=utf-8`, upon which octokit would decode model files as text.
          request: { ...abortedBy(signal), parseSuccessResponseBody: false },
        }),
      );
      const bytes: unknown = data;
      if (!(bytes instanceof Uint8Array))
        throw new SourceError("malformed-answer", `Could not ${doing}: its body did not arrive as bytes.`);
      return bytes;
    },
  };
}
