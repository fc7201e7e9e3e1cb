import { SourceError } from "../errors.js";
import type { OpenUrl } from "./dvc-places.js";
import { httpSource } from "./http.js";
import type { TransferBudget } from "./http-budget.js";
import { type Http, type HttpAnswer, request } from "./http-request.js";
import { memorySource } from "./memory.js";
import { type TemporaryOptions, temporaryStore } from "./temporary.js";

export interface DvcHttpOptions extends TemporaryOptions {
  readonly budget: TransferBudget;
  readonly http?: Http;
}

/** Opens addresses of a remote by ranges, without credentials. Disposing removes temporary files. */
export function dvcHttp(options: DvcHttpOptions): { readonly openUrl: OpenUrl } & AsyncDisposable {
  const { budget, http = {} } = options;
  const store = temporaryStore(options);
  return {
    async openUrl(url, name, signal) {
      const allowance = budget.allowance(name, name);
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
      return httpSource({ name, size, address }, { http, allowance, store });
    },
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
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
