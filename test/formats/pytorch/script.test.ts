import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { memorySource } from "../../../src/bytes/memory.js";
import type { Graph } from "../../../src/model/graph.js";
import type { ReadModel } from "../../../src/model/model.js";
import type { Tensor } from "../../../src/model/tensor.js";
import { fixture, modelOf, type TrueTensor } from "./fixtures.js";

interface TrueScript {
  readonly tensors: readonly TrueTensor[];
  readonly inputs: readonly (readonly [name: string, type: string, required: boolean])[];
  readonly operators: Readonly<Record<string, number>>;
  readonly code: Readonly<Record<string, string>>;
  readonly packed?: { readonly weight: string; readonly bias: string };
  readonly constants?: readonly string[];
}

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "pytorch");
const truth = JSON.parse(readFileSync(join(FOLDER, "truth-script.json"), "utf8")) as Record<string, TrueScript>;
const scripts = Object.entries(truth);

describe("TorchScript", () => {
  it.each(scripts)("has the parameters and buffers of %s that torch has", async (name, { tensors }) => {
    const model = await modelOf(fixture(name), name);
    for (const one of tensors) {
      const { name: tensor, kind, dtype, shape } = one;
      const found = model.tensors.find((candidate) => candidate.name === tensor);
      expect(found, tensor).toMatchObject({ kind, dtype, shape });
      expect(await shaOf(found, name), tensor).toBe(one.sha256);
    }
    const named = model.tensors.filter(
      ({ kind, name }) => (kind === "parameter" || kind === "buffer") && !name.includes("_packed_params."),
    );
    expect(named).toHaveLength(tensors.length);
    expect(model.anomalies).toEqual([]);
    expect(model.code.filter(({ standing }) => standing !== "known")).toEqual([]);
  });

  it.each(scripts)("has the arguments of %s", async (name, { inputs }) => {
    const { signatures } = await modelOf(fixture(name), name);
    const types = new Map([["Tensor", "tensor"]]);
    const main = signatures[0];
    expect(main?.name).toBe("main");
    expect(main?.inputs.map(({ name, kind, dtype, required }) => [name, kind === "tensor" ? "tensor" : dtype, required])).toEqual(
      inputs.map(([name, type, required]) => [name, types.get(type) ?? type, required]),
    );
    expect(main?.outputs.map(({ name }) => name)).toEqual(name === "script.pt" ? ["output.0", "output.1"] : ["output"]);
  });

  it.each(scripts)("calls in %s as often what torch calls when all is inlined", async (name, { operators }) => {
    const model = await modelOf(fixture(name), name);
    const counts = inlinedCounts(model);
    for (const [operator, count] of Object.entries(operators)) {
      // A check of the rank of the input and the length of a list, which torch knows and leaves out.
      const folded = name === "script.pt" && (operator === "aten::format" || operator === "aten::len") ? 1 : 0;
      expect([operator, counts.get(operator)]).toEqual([operator, count + folded]);
    }
  });

  it("tells of each module's code what it is", async () => {
    for (const [name, { code }] of scripts) {
      const { metadata } = await modelOf(fixture(name), name);
      for (const [file, digest] of Object.entries(code)) {
        const text = file.slice("code/".length, -".py".length).replaceAll("/", ".");
        if (text.includes("mangle") || (await holdsMangling(name, text))) continue;
        expect(metadata.find(({ key }) => key === `code_hash.${text}`)?.value, file).toBe(`sha256:${digest}`);
      }
    }
  });

  it("finds weights that are packed for a kernel, and constants of the code", async () => {
    const packed = await modelOf(fixture("packed.pt"), "packed.pt");
    const [weight, bias] = packed.tensors.filter(({ name }) => name.includes("_packed_params."));
    expect(weight).toMatchObject({ name: "0._packed_params._packed_params.0", kind: "parameter", dtype: "int8", shape: [2, 4] });
    expect(await shaOf(weight, "packed.pt")).toBe(truth["packed.pt"]?.packed?.weight);
    expect(await shaOf(bias, "packed.pt")).toBe(truth["packed.pt"]?.packed?.bias);
    const frozen = await modelOf(fixture("frozen.pt"), "frozen.pt");
    const constants = frozen.tensors.filter(({ kind }) => kind === "constant");
    const digests = await Promise.all(constants.map((tensor) => shaOf(tensor, "frozen.pt")));
    expect(digests.toSorted()).toEqual([...(truth["frozen.pt"]?.constants ?? [])].toSorted());
    expect(frozen.graphs[0]?.nodes.find(({ operator }) => operator === "linear")?.inputs).toContain("CONSTANTS.c0");
  });

  it("names what attributes hold, and no module that says nothing", async () => {
    const { metadata } = await modelOf(fixture("script.pt"), "script.pt");
    const found = new Map(metadata.map(({ key, value }) => [key, value]));
    expect(found.get("part.rate")).toBe("0.5");
    expect(found.get("part.names")).toBe("[a, b]");
    expect(found.get("part.table.x")).toBe("1");
    expect(found.get("training")).toBe("false");
    expect(found.has("part.training")).toBe(false);
  });

  it("makes graphs of methods, branches and loops, in which no value is made twice", async () => {
    const { graphs } = await modelOf(fixture("script.pt"), "script.pt");
    expect(graphs[0]).toMatchObject({ name: "main", role: "main", inputs: ["x", "size"], outputs: ["output.0", "output.1"] });
    const of = (name: string) => graphs.find((graph) => graph.name === name);
    expect(of("main/If_0.then_branch")?.role).toBe("subgraph");
    expect(of("function:part:forward")?.inputs).toEqual(["x", "n", "flag"]);
    expect(of("function:features.0:forward")?.role).toBe("function");
    expect(of("function::labels")?.role).toBe("function");
    expect(of("function:part:forward")?.nodes.some(({ inputs }) => inputs.includes("part.mean"))).toBe(true);
    for (const graph of graphs) {
      const made = graph.nodes.flatMap(({ outputs }) => outputs);
      expect(new Set(made).size, graph.name).toBe(made.length);
    }
  });
});

describe("code of TorchScript", () => {
  it("that writes files or is of another library is told", async () => {
    const { code } = await modelOf(fixture("attack-script.pt"));
    const told = code.filter(({ standing }) => standing !== "known").map(({ kind, name, standing }) => [kind, name, standing]);
    expect(told).toEqual([
      ["outside-access", "aten.save", "dangerous"],
      ["custom-operator", "mylib.twist", "unverified"],
    ]);
  });

  it("in another syntax is unverified, and the tensors stay", async () => {
    const { code, tensors, graphs } = await modelOf(fixture("attack-syntax.pt"));
    expect(code.filter(({ standing }) => standing === "unverified").map(({ kind }) => kind)).toContain("embedded-code");
    expect(tensors).toHaveLength(3);
    expect(graphs).toEqual([]);
  });

  it("imports of Python stay what they are", async () => {
    const { code } = await modelOf(fixture("attack-import.pt"));
    expect(code.filter(({ standing }) => standing === "dangerous").map(({ name, isCalled }) => [name, isCalled])).toEqual([
      ["posix.system", true],
    ]);
  });

  it("classes that the archive does not hold are unverified", async () => {
    const { code } = await modelOf(fixture("attack-classes.pt"));
    const names = code.filter(({ standing }) => standing === "unverified").map(({ name }) => name);
    expect(names.toSorted()).toEqual(["__torch__.nowhere.Thing", "__torch__.torch.classes.mylib.Table"]);
  });
});

async function shaOf(tensor: Tensor | undefined, name: string): Promise<string> {
  if (tensor?.values.kind !== "stored") return "";
  const [range] = tensor.values.ranges;
  const bytes = await memorySource(fixture(name)).read(range?.offset ?? 0, range?.length ?? 0);
  return createHash("sha256").update(bytes).digest("hex");
}

/** Operators of the main graph and of all that it calls, as often as they are called. */
function inlinedCounts({ graphs }: ReadModel): ReadonlyMap<string, number> {
  const byName = new Map(graphs.map((graph) => [graph.name, graph]));
  const counts = new Map<string, number>();
  const visit = (graph: Graph | undefined) => {
    for (const { domain, operator, attributes } of graph?.nodes ?? []) {
      // What `fork` runs beside the method stays a call when torch inlines the rest.
      if (operator === "Closure") continue;
      const called = byName.get(`function:${domain}:${operator}`);
      if (called !== undefined) visit(called);
      else counts.set(`${domain}::${operator}`, (counts.get(`${domain}::${operator}`) ?? 0) + 1);
      for (const { value } of attributes) if (value.kind === "graphs") for (const name of value.value) visit(byName.get(name));
    }
  };
  visit(byName.get("main"));
  return counts;
}

/** Whether a module's digest is of other text than its file: numbers that tell classes apart are left out. */
async function holdsMangling(name: string, module: string): Promise<boolean> {
  const files = Object.keys(truth[name]?.code ?? {}).map((file) =>
    file.slice("code/".length, -".py".length).replaceAll("/", "."),
  );
  const others = files.filter((file) => file !== module && file.startsWith(`${module}.___torch_mangle_`));
  if (others.length > 0) return true;
  const { metadata } = await modelOf(fixture(name), name);
  return metadata.every(({ value }) => value !== `sha256:${truth[name]?.code[`code/${module.replaceAll(".", "/")}.py`]}`);
}
