import { createPublicKey, generateKeyPairSync, type KeyObject, verify } from "node:crypto";
import { badCredentials, json, notFound, refusal } from "./answers.js";
import type { Call } from "./routes.js";
import type { Answer, FakeRepository, FakeUser, GitHubState } from "./state.js";
import { installationBody, installationTokenBody } from "./templates.js";

/** A GitHub App as the fake server knows it: installed on all repositories unless told otherwise. */
export interface FakeApp {
  readonly id: number;
  readonly slug: string;
  /** Of its one key, as PEM. */
  readonly publicKey: string;
  /** What its installations grant. */
  permissions: Readonly<Record<string, string>>;
  isInstalled: boolean;
  /** That it has been given, and what each may do and where. */
  readonly tokens: Map<
    string,
    { readonly permissions: Readonly<Record<string, string>>; readonly repositories: readonly string[] }
  >;
}

export interface AppKeys {
  readonly app: FakeApp;
  /** The key as GitHub hands it out. */
  readonly pkcs1: string;
  readonly pkcs8: string;
}

const INSTALLATION_ID = 77;
// GitHub refuses a longer life.
const MAX_LIFE_SECONDS = 600;

export function newApp(slug = "acme-review", id = 4711): AppKeys {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = (key: KeyObject, type: "pkcs1" | "pkcs8" | "spki") => key.export({ type, format: "pem" }).toString();
  const permissions = { pull_requests: "write", metadata: "read" };
  const app = { id, slug, publicKey: pem(publicKey, "spki"), permissions, isInstalled: true, tokens: new Map() };
  return { app, pkcs1: pem(privateKey, "pkcs1"), pkcs8: pem(privateKey, "pkcs8") };
}

/** Who calls with a token of the app, and whether it may write there. */
export function appCaller({ app }: GitHubState, token: string | undefined, path: string): Caller | undefined {
  const granted = app?.tokens.get(token ?? "");
  if (app === undefined || granted === undefined) return undefined;
  const isElsewhere = path.startsWith("/repos/") && !granted.repositories.some((name) => path.startsWith(`/repos/${name}/`));
  if (isElsewhere) return undefined;
  const mayWrite = granted.permissions.pull_requests === "write" || granted.permissions.issues === "write";
  return { viewer: { login: `${app.slug}[bot]`, type: "Bot" }, mayWrite };
}

export interface Caller {
  readonly viewer: FakeUser;
  /** Into conversations. */
  readonly mayWrite: boolean;
}

/** Two questions are the app's own; undefined when this is none of them. */
export function appAnswer(
  state: GitHubState,
  path: string,
  call: Omit<Call, "caller">,
  token: string | undefined,
): Answer | undefined {
  const [, place] = /^\/repos\/([^/]+\/[^/]+)\/installation$/.exec(path) ?? [];
  const isToken = call.method === "POST" && path === `/app/installations/${INSTALLATION_ID}/access_tokens`;
  if (place === undefined && !isToken) return undefined;
  const { app } = state;
  if (app === undefined || !isSigned(app, token)) return badCredentials("A JSON web token could not be decoded");
  if (!app.isInstalled) return notFound();
  if (place !== undefined)
    return state.repositories.some((one) => nameOf(one) === place) ? json(installationBody(app, INSTALLATION_ID)) : notFound();
  return tokenAnswer(state, app, call.body);
}

function tokenAnswer(state: GitHubState, app: FakeApp, body: unknown): Answer {
  const { repositories = [], permissions = app.permissions } = (body ?? {}) as {
    repositories?: readonly string[];
    permissions?: Readonly<Record<string, string>>;
  };
  if (Object.entries(permissions).some(([name, level]) => app.permissions[name] !== level))
    return refusal(422, "The permissions requested are not granted to this installation.");
  const names = state.repositories.filter(({ name }) => repositories.length === 0 || repositories.includes(name)).map(nameOf);
  if (names.length === 0) return refusal(422, "There is at least one repository that does not exist or is not accessible.");
  const token = `ghs_app${String(app.tokens.size).padStart(36, "0")}`;
  app.tokens.set(token, { permissions, repositories: names });
  return json(installationTokenBody(token, permissions), 201);
}

/** RS256 by the app's key, for this app, and not for longer than ten minutes. */
function isSigned(app: FakeApp, token: string | undefined): boolean {
  const [header = "", payload = "", signature = ""] = (token ?? "").split(".");
  if (signature === "") return false;
  const key = createPublicKey(app.publicKey);
  if (!verify("sha256", Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, "base64url"))) return false;
  const { iss, iat, exp } = JSON.parse(Buffer.from(payload, "base64url").toString());
  const now = Date.now() / 1000;
  return String(iss) === String(app.id) && iat <= now && exp > now && exp - iat <= MAX_LIFE_SECONDS + 60;
}

function nameOf({ owner, name }: FakeRepository): string {
  return `${owner}/${name}`;
}
