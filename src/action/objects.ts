import { type LargeObjects, largeObjects } from "../artifacts/large-objects.js";
import type { GitRepository } from "../bytes/git.js";
import { transferLimitsFor } from "../bytes/http-budget.js";
import { gitHubEndpoints } from "../bytes/lfs-endpoints.js";
import { lfsStoreOf } from "../bytes/lfs-git.js";
import type { TemporaryOptions } from "../bytes/temporary.js";
import type { Repository } from "../hosts/github/client.js";
import type { WeightsInput } from "../hosts/github/inputs.js";
import type { Environment } from "../hosts/github/trigger.js";
import { VALUE_BYTES } from "../review/run.js";

/** What decides where large objects are, and how much of them may be fetched. */
export interface ObjectOrigin {
  readonly repository: Repository;
  /** `owner/name` of where a pull request comes from. */
  readonly headRepository?: string | undefined;
  readonly token: string | undefined;
  readonly weights: WeightsInput | undefined;
}

/**
 * Git LFS objects: from the checkout when it has them, or else from the repository's server. What a fork alone has is asked for
 * without the token, as anybody could. Contents of DVC: from the cache of the checkout, or from a remote in a folder or on the web.
 */
export function objectsOf(
  { repository, headRepository, token, weights }: ObjectOrigin,
  local: GitRepository | undefined,
  environment: Environment,
  temporary: TemporaryOptions,
): LargeObjects {
  const [owner, name] = headRepository?.split("/") ?? [];
  const isFork = headRepository !== undefined && headRepository !== `${repository.owner}/${repository.name}`;
  const fork = isFork && owner !== undefined && name !== undefined ? [{ owner, name }] : [];
  const valueBytes = weights?.bytes ?? (weights?.mode === "always" ? VALUE_BYTES.always : undefined);
  return largeObjects({
    ...temporary,
    limits: transferLimitsFor(valueBytes),
    http: {
      // Loaded when it is needed, with the API client that it comes with.
      fetch: async (url, options) => (await import("../hosts/github/proxy.js")).throughProxy(url, options),
    },
    async lfsPlaces(signal) {
      return {
        stores: local === undefined ? [] : [await lfsStoreOf(local.git, signal)],
        endpoints: gitHubEndpoints(environment.GITHUB_SERVER_URL ?? "https://github.com", [repository, ...fork], token),
        advice: "",
      };
    },
    workingTree: local?.workingTree,
  });
}
