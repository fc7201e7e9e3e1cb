import { SourceError } from "../errors.js";
import { type HeaderPairs, type Http, request } from "./http-request.js";
import { jsonOf, type LfsAddress, type LfsOffer, messageOf, offersOf } from "./lfs-answer.js";
import type { LfsPointer } from "./lfs-pointer.js";

/** A server of LFS objects. */
export interface LfsEndpoint {
  /** What `/objects/batch` is added to: of http or https, without a user or a password in it. */
  readonly url: string;
  /** Who asks. Goes to the host of `url` alone. */
  readonly credentials: HeaderPairs;
  /** Asked once, when the server wants to know who asks. Never asks a person. */
  findCredentials?(signal?: AbortSignal): Promise<HeaderPairs | undefined>;
}

export interface LfsServer {
  /** Where the object can be had now. `name` is for messages; SourceError when it cannot. */
  addressOf(pointer: LfsPointer, name: string, signal?: AbortSignal): Promise<LfsAddress>;
}

/** What servers accept in one request: GitHub's own client asks for as many. */
const OBJECTS_PER_REQUEST = 100;
const MEDIA_TYPE = "application/vnd.git-lfs+json";

interface Question {
  readonly pointer: LfsPointer;
  readonly name: string;
  readonly signal: AbortSignal | undefined;
  resolve(address: LfsAddress): void;
  reject(error: unknown): void;
}

/** Objects that are asked for at the same time go into one request. `now` gives epoch milliseconds. */
export function lfsServer(endpoint: LfsEndpoint, http: Http, now: () => number = Date.now): LfsServer {
  const { host, origin } = new URL(endpoint.url);
  let credentials = endpoint.credentials;
  let canFind = endpoint.findCredentials !== undefined;
  let waiting: Question[] = [];

  const post = async (questions: readonly Question[], signal?: AbortSignal): Promise<ReadonlyMap<string, Offer>> => {
    const objects = new Map(questions.map(({ pointer: { oid, size } }) => [oid, { oid, size }]));
    const body = JSON.stringify({
      operation: "download",
      transfers: ["basic"],
      hash_algo: "sha256",
      objects: [...objects.values()],
    });
    const headers = [["accept", MEDIA_TYPE] as const, ["content-type", MEDIA_TYPE] as const];
    const asked = { name: "The LFS server", url: `${endpoint.url}/objects/batch`, headers, credentials, body };
    const { status, answer } = await request(
      asked,
      http,
      async (given) => ({ status: given.status, answer: await jsonOf(given) }),
      signal,
    );
    if (status === 200) return offersOf(answer, host, now());
    if (status === 401 && canFind) {
      canFind = false;
      const found = await endpoint.findCredentials?.(signal);
      if (found !== undefined) {
        credentials = found;
        return post(questions, signal);
      }
    }
    throw refusal(status, host, messageOf(answer));
  };

  const addressIn = (offer: Offer | undefined, { pointer, name }: Question): LfsAddress => {
    if (offer === undefined) throw new SourceError("lfs-answer", `${name}: ${host} does not say where it is. Try again later.`);
    if (offer.kind === "refusal") throw objectRefusal(offer, name, host);
    if (offer.size !== undefined && offer.size !== pointer.size)
      throw new SourceError("lfs-size", `${name}: has another size at ${host} than its pointer says. Commit the file again.`);
    const { address, isAuthenticated } = offer;
    if (origin.startsWith("https:") && !address.url.startsWith("https:"))
      throw new SourceError("lfs-answer", `${name}: ${host} gives an address without encryption, which is not used.`);
    const isOwn = !isAuthenticated && new URL(address.url).origin === origin;
    const hasOwn = address.credentials.some(([header]) => header === "authorization");
    return isOwn && !hasOwn ? { ...address, credentials: [...address.credentials, ...credentials] } : address;
  };

  const answerAll = async (questions: readonly Question[]) => {
    let offers: ReadonlyMap<string, Offer>;
    try {
      offers = await post(questions, questions[0]?.signal);
    } catch (error) {
      for (const { name, reject } of questions) reject(about(name, error));
      return;
    }
    for (const question of questions) {
      try {
        question.resolve(addressIn(offers.get(question.pointer.oid), question));
      } catch (error) {
        question.reject(error);
      }
    }
  };

  return {
    addressOf: (pointer, name, signal) =>
      new Promise((resolve, reject) => {
        waiting.push({ pointer, name, signal, resolve, reject });
        // Others of the same moment join; whoever comes first sends them all.
        if (waiting.length > 1) return;
        setImmediate(() => {
          const questions = waiting;
          waiting = [];
          for (let start = 0; start < questions.length; start += OBJECTS_PER_REQUEST)
            void answerAll(questions.slice(start, start + OBJECTS_PER_REQUEST));
        });
      }),
  };
}

type Offer = LfsOffer & { readonly size: unknown };

/** A failure of the whole request, told of each of its objects. */
function about(name: string, error: unknown): unknown {
  return error instanceof SourceError ? new SourceError(error.code, `${name}: ${error.message}`, { cause: error }) : error;
}

const FETCH_REMEDY =
  "Check the token's access to it, or have the objects at hand: `git lfs fetch`, or `lfs: true` of actions/checkout.";

function refusal(status: number, host: string, message: string): SourceError {
  const words = message === "" ? "" : `, ${JSON.stringify(message)}`;
  if (status === 401 || status === 403 || status === 404)
    return new SourceError(
      "lfs-refused",
      `${host} does not give LFS objects of this repository (${status}${words}). ${FETCH_REMEDY}`,
    );
  return new SourceError("lfs-server", `The LFS server ${host} answers ${status}${words}. Try again later.`);
}

function objectRefusal({ code, message }: Extract<LfsOffer, { kind: "refusal" }>, name: string, host: string): SourceError {
  const words = `${code}${message === "" ? "" : `, ${JSON.stringify(message)}`}`;
  if (code === 404)
    return new SourceError(
      "lfs-missing",
      `${name}: is not on the LFS server ${host} (${words}). Push it: \`git lfs push --all\`.`,
    );
  if (code === 410)
    return new SourceError("lfs-missing", `${name}: was removed from the LFS server ${host} (${words}). Commit the file again.`);
  if (code === 422)
    return new SourceError(
      "lfs-missing",
      `${name}: is no valid object to the LFS server ${host} (${words}). Commit the file again.`,
    );
  return new SourceError("lfs-refused", `${name}: is not given by the LFS server ${host} (${words}). ${FETCH_REMEDY}`);
}
