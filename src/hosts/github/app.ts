import { createPrivateKey, type KeyObject } from "node:crypto";
import { App, Octokit } from "octokit";
import { z } from "zod";
import { quoted } from "../../encodings/quoted.js";
import { UsageError } from "../../errors.js";
import { type ConnectionOptions, connectionTo, type GitHubClient, githubClient, type Repository, versioned } from "./client.js";
import { asking, expecting } from "./failure.js";

/** A GitHub App that comments under its own name. */
export interface AppCredentials {
  /** The app's id, or its client id. */
  readonly appId: string | undefined;
  /** The PEM file of one of its keys, PKCS#1 or PKCS#8. */
  readonly privateKey: string | undefined;
}

export interface AppIdentity {
  readonly client: GitHubClient;
  /** As the author of its comments. */
  readonly login: string;
}

const INSTALLATION = z.looseObject({ id: z.number().int().positive(), app_slug: z.string() });
const TOKEN = z.looseObject({ token: z.string() });

/**
 * The app as it is installed on one repository, with a token of an hour that may do no more there than comment.
 * A UsageError when the credentials cannot be what they should; neither shows them.
 */
export async function appIdentity(
  credentials: AppCredentials,
  { owner, name: repo }: Repository,
  connection: ConnectionOptions = {},
): Promise<AppIdentity> {
  const { appId, privateKey } = completed(credentials);
  const app = new App({ appId, privateKey, Octokit: Octokit.defaults(connectionTo(connection)) });
  const client = versioned(app.octokit);
  const finding = `find the installation of the GitHub App ${quoted(appId)} for ${owner}/${repo}`;
  const remedies = {
    unauthorized:
      "Check that `app-id` and `private-key` are of the same app, that the key was not deleted, and this machine's clock.",
    "not-found": `Install the app on ${owner}/${repo}.`,
  };
  const { data } = await asking(
    finding,
    () => client.request("GET /repos/{owner}/{repo}/installation", { owner, repo }),
    remedies,
  );
  const { id, app_slug: slug } = expecting(INSTALLATION, data, finding);
  const entering = `get a token for the GitHub App ${quoted(slug)} on ${owner}/${repo}`;
  const wanted = { installationId: id, repositoryNames: [repo], permissions: { pull_requests: "write" } } as const;
  const answer: unknown = await asking(entering, () => app.octokit.auth({ type: "installation", ...wanted }), {
    ...remedies,
    rejected: "Give the app the repository permission `Pull requests: write`, and accept it for the installation.",
  });
  const { token } = expecting(TOKEN, answer, entering);
  return { client: githubClient({ ...connection, token }), login: `${slug}[bot]` };
}

function completed({ appId, privateKey }: AppCredentials): { appId: string; privateKey: string } {
  if (privateKey === undefined) {
    const reason = "Secrets are empty in runs of pull requests from forks and of Dependabot.";
    throw new UsageError("private-key", `\`app-id\` is set and \`private-key\` is empty. ${reason}`);
  }
  if (appId === undefined) throw new UsageError("app-id", "`private-key` is set and `app-id` is empty.");
  if (!/^[\w.]{1,64}$/.test(appId))
    throw new UsageError("app-id", "`app-id` is not the id of a GitHub App: it is a number, or a client id such as `Iv23li…`.");
  return { appId, privateKey: pemOf(keyOf(privateKey)) };
}

/** Reads keys whose line breaks were lost on their way into the input: written as `\n`, or as spaces. */
function keyOf(text: string): KeyObject {
  const [, label, body = ""] =
    /-----BEGIN ([A-Z ]+)-----([\s\S]+?)-----END \1-----/.exec(text.replace(/(?:\\r)?\\n/g, "\n")) ?? [];
  const lines = body.replace(/\s/g, "").match(/.{1,64}/g) ?? [];
  try {
    const key = createPrivateKey([`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n"));
    if (key.asymmetricKeyType === "rsa") return key;
  } catch {
    // What the parser says is about the text, which must not be shown.
  }
  const remedy = "Give it the whole file that GitHub generated, from `-----BEGIN` to `-----END`.";
  throw new UsageError("private-key", `\`private-key\` is not an RSA private key in PEM form. ${remedy}`);
}

function pemOf(key: KeyObject): string {
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}
