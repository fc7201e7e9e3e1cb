import { join } from "node:path";
import { SourceError } from "../errors.js";
import { diskSource } from "./disk.js";
import { httpSource } from "./http.js";
import type { TransferBudget } from "./http-budget.js";
import type { Http } from "./http-request.js";
import { keptSources } from "./kept.js";
import type { LfsObjects, LfsPlace } from "./lfs.js";
import type { LfsAddress } from "./lfs-answer.js";
import { type LfsEndpoint, type LfsServer, lfsServer } from "./lfs-batch.js";
import type { LfsPointer } from "./lfs-pointer.js";
import { assertObject, verifiedSource } from "./lfs-verified.js";
import { memorySource } from "./memory.js";
import type { ByteSource } from "./source.js";
import { type TemporaryOptions, temporaryStore } from "./temporary.js";

/** Where objects may be, the nearest first. */
export interface LfsPlaces {
  /** Folders with the objects of a repository, as `<2 digits>/<2 digits>/<oid>`. */
  readonly stores: readonly string[];
  readonly endpoints: readonly LfsEndpoint[];
  /** Why there is no other place, and what to do. */
  readonly advice: string;
}

export interface LfsOptions extends TemporaryOptions {
  /** Asked when the first object is wanted, so that a repository without LFS pays nothing. */
  places(signal?: AbortSignal): Promise<LfsPlaces>;
  readonly budget: TransferBudget;
  /** The artifact that a path belongs to, as far as names tell; by default each file is one. */
  readonly artifactOf?: (path: string) => string;
  readonly http?: Http;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/** An address that is about to expire is not used for a request that may take a while. */
const EXPIRY_MARGIN_MS = 10_000;

/** Objects from the repository's own store, or else from the first server that has them, by ranges. */
export function lfsObjects(options: LfsOptions): LfsObjects {
  const { budget, http = {}, artifactOf = (path: string) => path, now = Date.now } = options;
  const kept = keptSources();
  const store = temporaryStore(options);
  let places: Promise<LfsPlaces & { readonly servers: readonly LfsServer[] }> | undefined;
  const placesOnce = async (signal?: AbortSignal) => {
    const found = await options.places(signal);
    return { ...found, servers: found.endpoints.map((endpoint) => lfsServer(endpoint, http, now)) };
  };

  const openAnew = async (pointer: LfsPointer, artifact: string, name: string, signal?: AbortSignal): Promise<ByteSource> => {
    places ??= placesOnce(signal).catch((error: unknown) => {
      places = undefined;
      throw error;
    });
    const { stores, servers, advice } = await places;
    const local = await storedObject(stores, pointer);
    if (local !== undefined) return verifiedSource(local, pointer, name);
    const allowance = budget.allowance(artifact, name);
    allowance.assertCovers(0);
    let failure: SourceError | undefined;
    for (const server of servers) {
      try {
        const address = await keptAddress(server, pointer, name, now, signal);
        const checkWhole = (whole: ByteSource, caller?: AbortSignal) => assertObject(whole, pointer, name, caller);
        const source = httpSource({ name, size: pointer.size, address, checkWhole }, { http, allowance, store });
        return verifiedSource(source, pointer, name);
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        // The first server is the one that should have it.
        failure ??= error;
      }
    }
    throw failure ?? new SourceError("lfs-missing", `${name}: is not in the local LFS store, and ${advice}`);
  };

  return {
    async open(pointer: LfsPointer, { path, revision }: LfsPlace, signal) {
      if (pointer.size === 0) return memorySource(new Uint8Array(0));
      const artifact = `${revision} ${artifactOf(path)}`;
      const name = `${path} (LFS object ${pointer.oid})`;
      return kept.open(`${pointer.oid} ${pointer.size} ${artifact}`, () => openAnew(pointer, artifact, name, signal));
    },
    async [Symbol.asyncDispose]() {
      await kept[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

/** A copy of another size is a damaged one, as if there was none. */
async function storedObject(stores: readonly string[], { oid, size }: LfsPointer): Promise<ByteSource | undefined> {
  for (const store of stores) {
    try {
      const source = await diskSource(join(store, oid.slice(0, 2), oid.slice(2, 4), oid));
      if (source.size === size) return source;
      await source[Symbol.asyncDispose]();
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
    }
  }
  return undefined;
}

/** Asks for the address once, and again when it has expired or was refused. */
async function keptAddress(server: LfsServer, pointer: LfsPointer, name: string, now: () => number, caller?: AbortSignal) {
  let current: LfsAddress = await server.addressOf(pointer, name, caller);
  return async (refused: unknown, signal?: AbortSignal): Promise<LfsAddress> => {
    if (current === refused || current.expires - EXPIRY_MARGIN_MS <= now())
      current = await server.addressOf(pointer, name, signal);
    return current;
  };
}
