import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type ActionRun, runAction } from "./action.js";
import { DEMO, fixture, safetensors } from "./models.js";
import { type Files, scene } from "./scene.js";

const LARGE = "models/digits-large.onnx";
const SHARDS = ["model-00001-of-00003", "model-00002-of-00003", "model-00003-of-00003"].map((name) => `${name}.safetensors`);

it.concurrent("reviews the models around those that cannot be read", async () => {
  const good = safetensors({ tensors: [["weight", [1]]] });
  const onnx = fixture("onnx/interface.onnx");
  const run = await reviewed(
    {},
    {
      "malformed.safetensors": fixture("safetensors/refused/overlap.safetensors"),
      "truncated.onnx": onnx.subarray(0, onnx.length - 20),
      "unknown.onnx": "version https://git-lfs.example/spec\nsomething else\n",
      "empty.safetensors": "",
      "fine.safetensors": good,
      "fine.onnx": onnx,
    },
  );
  expect(run.exitCode).toBe(1);
  expect(statusesOf(run)).toEqual({
    "empty.safetensors": "unreadable",
    "fine.onnx": "read",
    "fine.safetensors": "read",
    "malformed.safetensors": "unreadable",
    "truncated.onnx": "unreadable",
    "unknown.onnx": "unreadable",
  });
  expect(reportOf(run).coverage).toMatchObject({ examined: 2, changed: 6 });
  expect(run.summary).toContain("Examined 2 of 6 changed models");
  const blamed = reportOf(run).findings.filter(({ severity }: { severity: string }) => severity === "error");
  expect(new Set(blamed.map(({ path }: { path: string }) => path))).toEqual(
    new Set(["empty.safetensors", "malformed.safetensors", "truncated.onnx", "unknown.onnx"]),
  );
});

it.concurrent("tells removed from moved models", async () => {
  const model = (value: number) => safetensors({ tensors: [["weight", Array.from({ length: 64 }, () => value)]] });
  const base = { "gone.safetensors": model(1), "old/here.safetensors": model(2), "kept.safetensors": model(3) };
  const run = await reviewed(base, { "gone.safetensors": null, "old/here.safetensors": null, "new/there.safetensors": model(2) });
  expect(reportOf(run).comparisons).toMatchObject([
    { path: "gone.safetensors", change: "removed" },
    { path: "new/there.safetensors", change: "renamed", from: { path: "old/here.safetensors" } },
  ]);
  expect(run.exitCode).toBe(0);
});

it.concurrent("misses the data that an ONNX file keeps outside, and finds it when it is there", async () => {
  const changed = { [LARGE]: DEMO.head[LARGE] ?? null };
  const missing = await reviewed(DEMO.base, changed);
  expect(missing.exitCode).toBe(1);
  expect(missing.summary).toContain("4 tensors need 600 kB of `models/digits-large.onnx.data`");
  // The size that the demo's truth gives for the file that stayed behind.
  const whole = await reviewed(DEMO.base, { ...changed, [`${LARGE}.data`]: new Uint8Array(600_192) });
  expect(whole.exitCode).toBe(0);
  expect(reportOf(whole).comparisons).toMatchObject([{ path: LARGE, head: { status: "read" } }]);
});

it.concurrent("takes shards and their index for one model, and names the shard that is not there", async () => {
  const index = "model.safetensors.index.json";
  const all: Files = Object.fromEntries(
    [index, ...SHARDS].map((name) => [`big/${name}`, fixture(`safetensors/sharded/${name}`)]),
  );
  const whole = await reviewed({ "readme.md": "x" }, all);
  expect(whole.exitCode).toBe(0);
  expect(reportOf(whole).comparisons).toMatchObject([{ change: "added", head: { status: "read" } }]);

  const without = await reviewed({ "readme.md": "x" }, { ...all, [`big/${SHARDS[1]}`]: null, "big/other.txt": "x" });
  expect(without.exitCode).toBe(1);
  expect(without.summary).toContain(SHARDS[1]);

  // The index is the same; the model is not.
  const untouched = { ...all, "big/readme.md": "x" };
  const first = SHARDS[0] ?? "";
  const changed = await reviewed(untouched, { [`big/${first}`]: flipped(fixture(`safetensors/sharded/${first}`)) });
  expect(reportOf(changed).comparisons).toMatchObject([{ change: "modified", tensors: { changed: 1 } }]);
});

async function reviewed(base: Files, head: Files): Promise<ActionRun> {
  const stage = await scene({ "readme.md": "x", ...base });
  const pull = stage.open(head);
  return runAction({ github: stage.github, event: pull.event(), inputs: { comment: "never" } });
}

/** With another last byte, which belongs to the last tensor. */
function flipped(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte));
}

function reportOf(run: ActionRun) {
  return JSON.parse(readFileSync(run.outputs.get("report-json") ?? "", "utf8"));
}

function statusesOf(run: ActionRun): Readonly<Record<string, string>> {
  const comparisons: readonly { path: string; head: { status: string } }[] = reportOf(run).comparisons;
  return Object.fromEntries(comparisons.map(({ path, head }) => [path, head.status]));
}
