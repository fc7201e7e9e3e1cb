import { join, resolve } from "node:path";
import { type Environment, type Git, gitIn } from "./git-command.js";
import { firstRemote } from "./git-remote.js";
import type { HeaderPairs } from "./http-request.js";
import { basic } from "./http-request.js";
import type { LfsEndpoint } from "./lfs-batch.js";
import { lfsUrlOf, type RemoteAddress, remoteAddressOf } from "./lfs-endpoints.js";
import type { LfsPlaces } from "./lfs-objects.js";

/** A helper that takes longer waits for a person. */
const CREDENTIAL_TIMEOUT_MS = 20_000;

/** The folder of objects of a repository itself, as `git lfs fetch` fills it. */
export async function lfsStoreOf(git: Git, signal?: AbortSignal): Promise<string> {
  const directory = await commonDirectory(git, signal);
  const configured = await setting(git, ["--type=path", "--get", "lfs.storage"], signal);
  return join(resolve(directory ?? git.directory, configured ?? "lfs"), "objects");
}

/**
 * Where the user's own git configuration says that objects are. Credentials come from it as well, and no person is asked.
 * `.lfsconfig` is not consulted: whoever opens a pull request writes it.
 */
export async function lfsPlacesOf(git: Git, environment: Environment = process.env, signal?: AbortSignal): Promise<LfsPlaces> {
  const own = await lfsStoreOf(git, signal);
  const remote = await firstRemote(git, signal);
  const configured =
    (await setting(git, ["--get", "lfs.url"], signal)) ??
    (remote === undefined ? undefined : await setting(git, ["--get", `remote.${remote}.lfsurl`], signal));
  const text = configured ?? (remote === undefined ? undefined : await remoteUrl(git, remote, signal));
  if (text === undefined)
    return { stores: [own], endpoints: [], advice: "there is no remote to ask. Add one, or commit the file again." };
  const address = remoteAddressOf(text, git.directory);
  if (address.kind === "web") {
    const url = configured === undefined ? lfsUrlOf(address.url) : address.url.replace(/\/+$/, "");
    const endpoint = await endpointAt({ ...address, url }, git, environment, signal);
    return { stores: [own], endpoints: [endpoint], advice: "" };
  }
  const theirs = address.kind === "folder" ? await commonDirectory(gitIn(address.folder, environment), signal) : undefined;
  return {
    stores: theirs === undefined ? [own] : [own, join(theirs, "lfs", "objects")],
    endpoints: [],
    advice: ADVICE[address.kind],
  };
}

const ADVICE = {
  folder: "neither in that of the remote. Push it there: `git lfs push --all`.",
  ssh: "the remote is reached through SSH, which is not used for LFS. Run `git lfs fetch` with the revisions first.",
  unknown: "the remote's address is not understood. Run `git lfs fetch` with the revisions first.",
} as const satisfies Record<Exclude<RemoteAddress["kind"], "web">, string>;

async function endpointAt(
  { url, credentials }: { readonly url: string; readonly credentials: HeaderPairs },
  git: Git,
  environment: Environment,
  signal?: AbortSignal,
): Promise<LfsEndpoint> {
  // How actions/checkout leaves its token.
  const header = await setting(git, ["--get-urlmatch", "http.extraheader", url], signal);
  const [, name, value] = /^([\w-]+):\s*([\x21-\x7e][\x20-\x7e]*)$/.exec(header ?? "") ?? [];
  const configured: HeaderPairs = name === undefined || value === undefined ? [] : [[name.toLowerCase(), value]];
  const known = credentials.length > 0 ? credentials : configured;
  if (known.length > 0 || !url.startsWith("https:")) return { url, credentials: known };
  const silent = gitIn(git.directory, { ...environment, GIT_ASKPASS: "", SSH_ASKPASS: "", GCM_INTERACTIVE: "never" });
  return { url, credentials: [], findCredentials: (caller) => filledCredentials(silent, url, caller) };
}

async function filledCredentials(git: Git, url: string, signal?: AbortSignal): Promise<HeaderPairs | undefined> {
  const { host, protocol, pathname } = new URL(url);
  const child = git.start(["credential", "fill"]);
  const stop = () => child.kill();
  const timer = setTimeout(stop, CREDENTIAL_TIMEOUT_MS);
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on("error", () => {}).end(`protocol=${protocol.slice(0, -1)}\nhost=${host}\npath=${pathname.slice(1)}\n\n`);
    const exitCode = await new Promise((done) => child.on("error", () => done(-1)).on("close", done));
    const answer = new Map(
      Buffer.concat(chunks)
        .toString()
        .split(/\r?\n/)
        .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)] as const),
    );
    const [user, password] = [answer.get("username"), answer.get("password")];
    return exitCode === 0 && user !== undefined && password !== undefined
      ? [["authorization", basic(user, password)]]
      : undefined;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}

async function commonDirectory(git: Git, signal?: AbortSignal): Promise<string | undefined> {
  const { exitCode, stdout } = await git.run(["rev-parse", "--path-format=absolute", "--git-common-dir"], {}, signal);
  return exitCode === 0 ? stdout.toString().replace(/\r?\n$/, "") : undefined;
}

async function remoteUrl(git: Git, remote: string, signal?: AbortSignal): Promise<string | undefined> {
  const { exitCode, stdout } = await git.run(["remote", "get-url", remote], {}, signal);
  return exitCode === 0 ? stdout.toString().replace(/\r?\n$/, "") : undefined;
}

async function setting(git: Git, args: readonly string[], signal?: AbortSignal): Promise<string | undefined> {
  const { exitCode, stdout } = await git.run(["config", ...args], {}, signal);
  const text = stdout.toString().replace(/\r?\n$/, "");
  return exitCode === 0 && text !== "" ? text : undefined;
}
