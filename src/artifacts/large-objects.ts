import { dvcHttp } from "../bytes/dvc-http.js";
import type { OpenDvcObject } from "../bytes/dvc-object.js";
import { dvcPlaces } from "../bytes/dvc-places.js";
import { type TransferLimits, transferBudget } from "../bytes/http-budget.js";
import type { Http } from "../bytes/http-request.js";
import type { LfsObjects } from "../bytes/lfs.js";
import { type LfsPlaces, lfsObjects } from "../bytes/lfs-objects.js";
import type { TemporaryOptions } from "../bytes/temporary.js";
import type { Tree } from "../bytes/tree.js";
import { mainFileOf } from "./owner-by-name.js";

export interface LargeObjectsOptions extends TemporaryOptions {
  /** For what is fetched of both sorts together. */
  readonly limits: TransferLimits;
  readonly http?: Http;
  lfsPlaces(signal?: AbortSignal): Promise<LfsPlaces>;
  /** The root of the working tree on this machine, whose DVC caches are read. */
  readonly workingTree: string | undefined;
}

/** Contents that git does not hold, of Git LFS and of DVC. */
export interface LargeObjects extends AsyncDisposable {
  readonly lfs: LfsObjects;
  /** `base` says which remotes there are. */
  dvc(base: Tree): OpenDvcObject;
}

export function largeObjects({ limits, lfsPlaces, workingTree, ...options }: LargeObjectsOptions): LargeObjects {
  const shared = { ...options, budget: transferBudget(limits), artifactOf: mainFileOf };
  const web = dvcHttp(shared);
  const lfs = lfsObjects({ ...shared, places: lfsPlaces });
  return {
    lfs,
    dvc: (base) => dvcPlaces({ base, workingTree, openUrl: web.openUrl }),
    async [Symbol.asyncDispose]() {
      await lfs[Symbol.asyncDispose]();
      await web[Symbol.asyncDispose]();
    },
  };
}
