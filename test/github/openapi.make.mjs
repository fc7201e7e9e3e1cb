// Cuts GitHub's own OpenAPI description (MIT licence) down to the requests this project makes, with what they refer to:
//   mkdir /tmp/openapi && cd /tmp/openapi && npm install --ignore-scripts @octokit/openapi@23.0.2
//   node test/github/openapi.make.mjs /tmp/openapi/node_modules/@octokit/openapi/generated/api.github.com.json
// The package takes 385 MB once installed, so it is never a dependency.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const OPERATIONS = [
  ["/repos/{owner}/{repo}/issues/{issue_number}/comments", ["get", "post"]],
  ["/repos/{owner}/{repo}/issues/comments/{comment_id}", ["get", "patch", "delete"]],
  ["/repos/{owner}/{repo}/pulls", ["get"]],
  ["/repos/{owner}/{repo}/pulls/{pull_number}", ["get"]],
  ["/repos/{owner}/{repo}/commits/{ref}", ["get"]],
  ["/repos/{owner}/{repo}/compare/{basehead}", ["get"]],
  ["/repos/{owner}/{repo}/git/blobs/{file_sha}", ["get"]],
  ["/repos/{owner}/{repo}/git/commits/{commit_sha}", ["get"]],
  ["/repos/{owner}/{repo}/git/trees/{tree_sha}", ["get"]],
  ["/repos/{owner}/{repo}/installation", ["get"]],
  ["/app/installations/{installation_id}/access_tokens", ["post"]],
];
// What the fake server fills in: a complete object by GitHub's own hand.
const KEPT_EXAMPLES = ["pull-request", "issue-comment", "commit-comparison", "git-commit-2", "pull-request-simple-items", "installation", "installation-token"];
// Prose: not needed to check anything, and most of the size.
const DROPPED = new Set(["description", "summary", "tags", "externalDocs", "x-github", "x-octokit", "x-github-breaking-changes", "deprecationDate"]);

const source = process.argv[2];
if (source === undefined) throw new Error("usage: node openapi.make.mjs api.github.com.json");
const full = JSON.parse(readFileSync(source, "utf8"));

const paths = Object.fromEntries(
  OPERATIONS.map(([path, methods]) => [path, Object.fromEntries(methods.map((method) => [method, lean(full.paths[path][method])]))]),
);
const components = { examples: Object.fromEntries(KEPT_EXAMPLES.map((name) => [name, full.components.examples[name]])) };
collect(paths);
collect({ $ref: "#/components/schemas/basic-error" });
const result = { openapi: full.openapi, info: full.info, paths, components };
writeFileSync(join(import.meta.dirname, "openapi.json"), `${JSON.stringify(result, undefined, 1)}\n`);

/** Adds every component that is referred to, and what those refer to. */
function collect(node) {
  if (typeof node !== "object" || node === null) return;
  if (typeof node.$ref === "string") {
    const [kind, name] = node.$ref.split("/").slice(2);
    components[kind] ??= {};
    if (components[kind][name] !== undefined) return;
    components[kind][name] = lean(full.components[kind][name]);
    collect(components[kind][name]);
    return;
  }
  for (const value of Object.values(node)) collect(value);
}

/** Without prose and examples; names of properties are never mistaken for either. */
function lean(node, areNames = false) {
  if (Array.isArray(node)) return node.map((item) => lean(item));
  if (typeof node !== "object" || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => areNames || !(DROPPED.has(key) || key === "example" || key === "examples"));
  return Object.fromEntries(kept.map(([key, value]) => [key, lean(value, !areNames && (key === "properties" || key === "patternProperties"))]));
}
