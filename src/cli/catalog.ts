import { readFile, realpath } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import { UsageError } from "../errors.js";
import { presetPolicy } from "../policy/policy.js";
import { modelSelection, pathProblems } from "../policy/selection.js";
import { CATALOG_REPORTERS } from "../report/index.js";
import { wordOf } from "../report/quote-plain.js";
import { catalogOf } from "../review/catalog.js";
import { deliverText } from "./files.js";
import { progressLine } from "./judged.js";
import { choiceOf, parseOptions } from "./options.js";
import { complaint, type Terminal } from "./terminal.js";
import { repositoryFolder, withWorkingTree } from "./working-tree.js";

const OPTIONS = {
  format: { type: "string" },
  output: { type: "string" },
  check: { type: "boolean" },
  "base-url": { type: "string" },
  repo: { type: "string" },
  paths: { type: "string", multiple: true },
} as const;

/** Lists the models of a repository. Exit code 1 when one could not be read, or with `--check` when the file says something else. */
export async function catalogCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseOptions("catalog", args, OPTIONS, { min: 0, max: 0 });
  const format = choiceOf("--format", values.format, ["markdown", "json"], "markdown");
  const { paths = [] } = values;
  const [problem] = pathProblems(paths);
  if (problem !== undefined) throw new UsageError("wrong-paths", `--paths ${problem}`);
  const isSelected = modelSelection(presetPolicy("none"), paths);
  const { output, check: isCheck = false } = values;
  if (isCheck && output === undefined)
    throw new UsageError("wrong-option", "--check needs the FILE of --output to compare with.");
  const base = values["base-url"] === undefined ? undefined : baseUrlOf(values["base-url"]);
  const directory = repositoryFolder(values.repo, terminal);
  return withWorkingTree(directory, terminal.signal, async ({ tree, root }) => {
    const catalog = await catalogOf(tree, { isSelected, onProgress: progressLine(terminal) }, terminal.signal);
    const linkBase = base ?? (await wayTo(root, output, terminal.directory));
    const text = CATALOG_REPORTERS[format](catalog, { linkBase });
    if (isCheck && output !== undefined) {
      const isSame = (await textOf(resolve(terminal.directory, output))) === text;
      terminal.write(`${isSame ? "up to date" : "out of date"}  ${wordOf(output)}\n`);
      if (!isSame) return 1;
    } else await deliverText(text, output, terminal);
    const unread = catalog.models.filter(({ status }) => status !== "read");
    for (const { path, status } of unread) terminal.complain(complaint(`${path}: is ${status}.`));
    return unread.length === 0 ? 0 : 1;
  });
}

/** A link must lead to where it says: an address of the web, without what ends a link in Markdown. */
function baseUrlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:")
    throw new UsageError("wrong-value", "--base-url is an address such as https://github.com/OWNER/REPO/blob/main.");
  return `${url.href.replace(/\/*$/, "").replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"))}/`;
}

/** From the folder of the page to the root of the repository; from the root itself where the page is not kept. */
async function wayTo(root: string, output: string | undefined, directory: string): Promise<string> {
  if (output === undefined) return "";
  const folder = dirname(resolve(await realpath(directory), output));
  const way = relative(folder, root);
  return way === "" ? "" : `${way.split(sep).map(encodeURIComponent).join("/")}/`;
}

async function textOf(location: string): Promise<string | undefined> {
  return readFile(location, "utf8").catch(() => undefined);
}
