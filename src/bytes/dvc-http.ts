import { SourceError } from "../errors.js";
import { assertObject, type DvcObject, type DvcPlace, verifiedSource } from "./dvc-object.js";
import type { OpenUrl } from "./dvc-places.js";
import { httpSource } from "./http.js";
import type { TransferBudget } from "./http-budget.js";
import { type Http, type HttpAnswer, request } from "./http-request.js";
import { keptSources } from "./kept.js";
import { memorySource } from "./memory.js";
import type { ByteSource } from "./source.js";
import { type TemporaryOptions, temporaryStore } from "./temporary.js";

export interface DvcHttpOptions extends TemporaryOptions {
  readonly budget: TransferBudget;
  /** The artifact that a path belongs to, as far as names tell; by default each file is one. */
  readonly artifactOf?: (path: string) => string;
  readonly http?: Http;
}

/** Opens objects of a remote by ranges, without credentials. Disposing removes temporary files. */
export function dvcHttp(options: DvcHttpOptions): { readonly openUrl: OpenUrl } & AsyncDisposable {
  const { budget, artifactOf = (path: string) => path, http = {} } = options;
  const kept = keptSources();
  const store = temporaryStore(options);

  const openAnew = async (url: string, object: DvcObject, artifact: string, name: string, signal?: AbortSignal) => {
    const allowance = budget.allowance(artifact, name);
    allowance.assertCovers(1);
    const asked = {
      name,
      url,
      headers: [["accept-encoding", "identity"] as const, ["range", "bytes=0-0"] as const],
      credentials: [],
    };
    const size = await request(asked, http, async (answer) => sizeIn(answer, name), signal);
    allowance.spend(1);
    if (size === 0) return memorySource(new Uint8Array(0));
    const address = async () => ({ url, credentials: [] });
    const checkWhole = (whole: ByteSource, caller?: AbortSignal) => assertObject(whole, object, caller);
    return httpSource({ name, size, address, checkWhole }, { http, allowance, store });
  };

  return {
    async openUrl(url: string, object: DvcObject, { path, revision }: DvcPlace, signal?: AbortSignal) {
      const artifact = `${revision} ${artifactOf(path)}`;
      const name = `${path} (DVC object ${object.md5})`;
      return kept.open(`${url} ${JSON.stringify(object)} ${artifact}`, async () =>
        verifiedSource(await openAnew(url, object, artifact, name, signal), object),
      );
    },
    async [Symbol.asyncDispose]() {
      await kept[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

/** Bytes of the whole file, from the answer to a request for its first byte. */
function sizeIn({ status, headers, host }: HttpAnswer, name: string): number {
  const range = /^bytes (?:0-0|\*)\/(?<size>\d{1,15})$/i.exec(headers.get("content-range")?.trim() ?? "");
  // An empty file has no first byte.
  if (range?.groups?.size !== undefined && (status === 206 || status === 416)) return Number(range.groups.size);
  const length = headers.get("content-length");
  if (status === 200 && length !== null && /^\d{1,15}$/.test(length)) return Number(length);
  if (status === 404) throw new SourceError("http-missing", `${name}: is not at ${host} (404).`);
  if (status === 401 || status === 403) {
    throw new SourceError("http-refused", `${name}: ${host} wants credentials (${status}), and none are sent.`);
  }
  throw new SourceError("http-status", `${name}: ${host} answers ${status} without a size, which is not understood.`);
}
