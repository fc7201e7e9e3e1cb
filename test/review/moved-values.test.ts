import { describe, expect, it } from "vitest";
import { randomOf } from "../mutations.js";
import { reviewedWith, told } from "./weights.js";
import { type Written, written } from "./written.js";

const random = randomOf(5);
const numbers = (count: number) => Float32Array.from({ length: count }, () => 2 * random() - 1);
const [A, B, C, D] = [matrix(), matrix(), matrix(), matrix()] as const;
/** Above the size from which namesakes that are related are not digested. */
const [LARGE, OTHER] = [matrix(600), matrix(600)] as const;

function matrix(rows = 64, columns = rows): Written {
  return { dtype: "F32", shape: [rows, columns], values: numbers(rows * columns) };
}

type Tensors = Readonly<Record<string, Written>>;

async function compared(base: Tensors, head: Tensors, rules = "{}") {
  const files = [{ "m.safetensors": written(base) }, { "m.safetensors": written(head) }] as const;
  const { comparisons } = await reviewedWith(rules, ...files);
  const [comparison] = comparisons;
  const changes = (comparison?.changes ?? []).flatMap((change) => {
    if (change.kind === "tensor-renamed") return [`${change.base.name} → ${change.head.name} ${change.evidence}`];
    if (change.kind === "tensor-values-changed") return [`${change.head.name} ${change.kinship.kind}`];
    if (change.kind === "tensor-added" || change.kind === "tensor-removed")
      return [`${change.tensor.name} ${change.kind.slice(7)}${change.copyOf === undefined ? "" : ` copy of ${change.copyOf}`}`];
    return [];
  });
  return { changes: changes.sort(), kinship: `${comparison?.kinship?.kind} ${comparison?.kinship?.step}`, comparison };
}

describe("values under the name of another tensor", () => {
  it.each([
    ["small", A, B],
    ["large", LARGE, OTHER],
  ])("are an exchange, and no training: %s", async (_, one, other) => {
    const { changes, kinship, comparison } = await compared({ q: one, k: other, v: C }, { q: other, k: one, v: C });
    expect(changes).toEqual(["k → q exchanged", "q → k exchanged"]);
    expect(kinship).toBe("re-exported minor");
    expect(comparison?.kinship?.exchanged).toBe(2);
    expect(comparison?.tensors).toEqual({ identical: 3, changed: 0, unmeasured: 0 });
  });

  it("are blocks that moved down when one was taken out", async () => {
    const { changes } = await compared(
      { "layers.0.w": A, "layers.1.w": B, "layers.2.w": C },
      { "layers.0.w": B, "layers.1.w": C },
    );
    expect(changes).toEqual(["layers.0.w removed", "layers.1.w → layers.0.w exchanged", "layers.2.w → layers.1.w exchanged"]);
  });

  it("are blocks that moved up when one was put in", async () => {
    const { changes } = await compared(
      { "layers.0.w": A, "layers.1.w": B },
      { "layers.0.w": D, "layers.1.w": A, "layers.2.w": B },
    );
    expect(changes).toEqual(["layers.0.w added", "layers.0.w → layers.1.w exchanged", "layers.1.w → layers.2.w exchanged"]);
  });

  it("are a copy where the first tensor was trained on", async () => {
    const { changes } = await compared({ online: A, target: B }, { online: C, target: A });
    expect(changes).toEqual(["online retrained", "target retrained"]);
    const beside = await compared({ weights: A }, { weights: B, average: A });
    expect(beside.changes).toEqual(["average added", "weights retrained"]);
  });

  it("prove nothing where they are constant", async () => {
    const zeros: Written = { dtype: "F32", shape: [64, 64], values: new Float32Array(4096) };
    const { changes } = await compared({ a: zeros, b: A }, { a: A, b: zeros });
    expect(changes).toEqual(["a changed", "b changed"]);
  });

  it("are told by rules about values", async () => {
    const rules =
      '{ weights/frozen: { severity: error, tensors: ["q"] }, weights/drift: { severity: error, budgets: [{ tensors: ["q"], max: 1% }] }, weights/unchanged: { severity: error, tensors: ["q"] } }';
    const files = [{ "m.safetensors": written({ q: A, k: B }) }, { "m.safetensors": written({ q: B, k: A }) }] as const;
    expect(await told(rules, ...files)).toEqual([
      "m.safetensors: Beyond the budget of 1 %, holding the values of another tensor: q.",
      "m.safetensors: q: another name.",
    ]);
  });
});

describe("a tensor that is tied to another one", () => {
  const embedding = matrix(512, 64);
  const large = matrix(6000, 64);

  it.each([
    ["small", embedding],
    ["large", large],
  ])("leaves the weights the same when it is no longer stored: %s", async (_, words) => {
    const base = { "embed.weight": words, "blocks.0.weight": A, "lm_head.weight": words };
    const head = { "embed.weight": words, "blocks.0.weight": A };
    const gone = await compared(base, head);
    expect(gone).toMatchObject({ changes: ["lm_head.weight removed copy of embed.weight"], kinship: "same-weights patch" });
    const come = await compared(head, base);
    expect(come).toMatchObject({ changes: ["lm_head.weight added copy of embed.weight"], kinship: "same-weights patch" });
  });

  it("is gone like any other where its values differ", async () => {
    const base = { "embed.weight": embedding, "lm_head.weight": matrix(512, 64) };
    expect(await compared(base, { "embed.weight": embedding })).toMatchObject({
      changes: ["lm_head.weight removed"],
      kinship: "fine-tuned minor",
    });
  });
});

describe("rows of nothing but zeros", () => {
  it("are counted where there are more of them", async () => {
    const pruned = A.values.slice();
    pruned.fill(0, 10 * 64, 30 * 64);
    pruned.fill(0, 60 * 64, 60 * 64 + 63);
    const { comparison } = await compared({ w: A, v: B }, { w: { ...A, values: pruned }, v: B });
    const [change] = comparison?.changes ?? [];
    expect(change).toMatchObject({ kinship: { kind: "pruned", zeroRows: { base: 0, head: 20, of: 64 } } });
  });
});

it("calls nothing pruned of which what is left is new", async () => {
  const kept = A.values.map((value, at) => (at % 200 === 0 ? value : 0));
  const trained = A.values.map((value, at) => (at % 200 === 0 ? -2 * value : 0));
  const kindOf = async (values: typeof A.values) => {
    const { comparison } = await compared({ w: A, v: B }, { w: { ...A, values }, v: B });
    return comparison?.changes.map((change) => ("kinship" in change ? change.kinship?.kind : undefined));
  };
  expect(await kindOf(kept)).toEqual(["pruned"]);
  expect(await kindOf(trained)).toEqual(["retrained"]);
});

describe("another dtype that was recognised by a sample", () => {
  // float16 of 0.5 to 1, whose bits are those of their numerator of 1,024.
  const halves = Uint16Array.from({ length: 1_000_000 }, (_, at) => 0x3800 | ((at * 37) % 1024));
  const floats = Float32Array.from(halves, (bits) => 0.5 + (bits & 1023) / 2048);
  const base = { w: { dtype: "F32", shape: [1000, 1000], values: floats } } as const;
  const head = { w: { dtype: "F16", shape: [1000, 1000], values: halves } } as const;

  it("says how much of it was read", async () => {
    const files = [{ "m.safetensors": written(base) }, { "m.safetensors": written(head) }] as const;
    const { comparisons } = await reviewedWith("{}", ...files, { valueBytes: 2_000_000 });
    // Half of the bytes are every second of 16 runs of 65,536 elements, of which the last one is short.
    const share = (7 * 65_536 + 1_000_000 - 15 * 65_536) / 1_000_000;
    expect(comparisons[0]?.kinship).toMatchObject({ kind: "recast", read: share });
    expect(comparisons[0]?.changes).toMatchObject([{ kind: "tensor-retyped", kinship: { kind: "recast", share } }]);
    const whole = await reviewedWith("{}", ...files);
    expect(whole.comparisons[0]?.kinship).not.toHaveProperty("read");
  });
});
