import { execFile } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { actionRun, pullRequestOn } from "./github.mjs";
import { commitOf, writeHistory } from "./history.mjs";
import { safetensorsOf } from "./models.mjs";

const execute = promisify(execFile);
const MODEL_BYTES = 10_000;
// The pull request, before the review and before the comment; two commits by name; their merge base; the comment: list, write, list.
const REQUESTS_OF_A_RUN = 8;
// From a checkout nothing of the content is asked for.
const CHECKOUT_REQUESTS = REQUESTS_OF_A_RUN;

/** How many of the changed files are models and how many are not, and how many files the tree has in all. */
const SCENES = [
  { models: 10, texts: 3490, entries: 4000 },
  { models: 10, texts: 9990, entries: 12_000 },
  { models: 1000, texts: 0, entries: 1200 },
  { models: 10, texts: 0, entries: 150_000 },
];

/** The Action on large pull requests, through the API alone and from a checkout of depth 1. */
export async function load({ action, folder, scale = 1 }) {
  const rows = [];
  for (const [index, scene] of SCENES.entries()) {
    const own = join(folder, `load-${index}`);
    const [repository, workspace] = [join(own, "repository"), join(own, "checkout")];
    await mkdir(repository, { recursive: true });
    await writeHistory(repository, [
      { branch: "main", files: filesOf(scene, 1, scale) },
      { branch: "change", from: "main", files: changesOf(scene, 2, scale) },
    ]);
    await execute("git", ["-C", repository, "config", "uploadpack.allowAnySHA1InWant", "true"]);
    await execute("git", ["clone", "--quiet", "--depth=1", "--branch=change", `file://${repository}`, workspace]);
    const pull = await pullRequestOn(repository, await commitOf(repository, "main"), await commitOf(repository, "change"));
    const blobs = 2 * sized(scene.models, scale);
    const trees = await treeBound(repository, pull);
    const title = titleOf(scene, scale);
    rows.push(await rowOf(`${title}, API`, scene, scale, REQUESTS_OF_A_RUN + trees + blobs, () => actionRun(action, pull, own)));
    pull.github.state.comments.splice(0);
    rows.push(await rowOf(`${title}, checkout`, scene, scale, CHECKOUT_REQUESTS, () => actionRun(action, pull, own, workspace)));
    await pull.github.stop();
  }
  return rows;
}

async function rowOf(measured, scene, scale, limit, run) {
  const { code, milliseconds, peakBytes, requests, report } = await run();
  const { comparisons, coverage } = JSON.parse(await readFile(report, "utf8"));
  const [models, changed] = [sized(scene.models, scale), sized(scene.models, scale) + sized(scene.texts, scale)];
  if (code > 1 || comparisons.length !== models || coverage.examined !== models || coverage.changedFiles !== changed)
    throw new Error(`${measured}: ${coverage.examined} of ${models} models, ${coverage.changedFiles} of ${changed} files`);
  return {
    measured,
    value: `${(milliseconds / 1000).toFixed(1)} s, peak memory ${(peakBytes / 1e6).toFixed(0)} MB, ${requests.length} requests`,
    limit: `${limit} requests`,
    isMet: requests.length <= limit,
  };
}

/**
 * One answer lists a commit. Where it is cut off, the folder is asked for alone and then each folder in it; those that two commits have
 * in common are asked for once.
 */
async function treeBound(repository, { github }) {
  const asked = new Set();
  for (const branch of ["main", "change"]) {
    const { stdout } = await execute("git", ["-C", repository, "ls-tree", "-r", "-t", branch], { maxBuffer: 2 ** 30 });
    const folders = new Map([["", { id: branch, below: 0, folders: [] }]]);
    for (const line of stdout.trimEnd().split("\n")) {
      const [, type, id, path] = /^\d+ (\w+) (\w+)\t(.*)$/.exec(line);
      if (type === "tree") folders.set(path, { id, below: 0, folders: [] });
      const above = path.split("/").slice(0, -1);
      if (type === "tree") folders.get(above.join("/")).folders.push(path);
      for (let depth = 0; depth <= above.length; depth++) folders.get(above.slice(0, depth).join("/")).below++;
    }
    const ask = (path) => {
      const folder = folders.get(path);
      asked.add(`${folder.id} all`);
      if (folder.below <= github.state.treeLimit) return;
      asked.add(`${folder.id} direct`);
      for (const inner of folder.folders) ask(inner);
    };
    ask("");
  }
  return asked.size;
}

function titleOf({ models, texts, entries }, scale) {
  const [some, all, tree] = [models, models + texts, entries].map((count) => sized(count, scale).toLocaleString("en"));
  return `${some} models of ${all} changed and ${tree} files`;
}

function sized(count, scale) {
  return Math.round(count * scale);
}

function* changesOf({ models, texts }, version, scale) {
  for (let index = 0; index < sized(models, scale); index++)
    yield [`models/${index}.safetensors`, safetensorsOf(MODEL_BYTES, index * 2 + version)];
  for (let index = 0; index < sized(texts, scale); index++)
    yield [`docs/${index % 50}/${index}.md`, Buffer.from(`text ${index}, version ${version}\n`)];
}

function* filesOf(scene, version, scale) {
  yield* changesOf(scene, version, scale);
  const others = sized(scene.entries - scene.models - scene.texts, scale);
  for (let index = 0; index < others; index++)
    yield [`assets/${index % 20}/${index % 500}/${index}.txt`, Buffer.from(`${index}\n`)];
}
