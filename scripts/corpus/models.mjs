import { basename, dirname } from "node:path";
import "./typescript.mjs";

// Values of more bytes are not read: what is told of them then is their type.
const VALUE_BYTES = 2 ** 28;

/** The model of a file as the sources read it, and digests of its values; nothing for what cannot be read. */
export async function modelAt(path) {
  const { folderTree } = await import("../../src/bytes/folder.ts");
  const { artifactFile } = await import("../../src/artifacts/open.ts");
  const { withoutDvc } = await import("../../src/artifacts/dvc-tree.ts");
  const { inspect } = await import("../../src/formats/inspect.ts");
  const { readDigests } = await import("../../src/review/openers.ts");
  const tree = withoutDvc(folderTree(dirname(path)));
  const inspection = await inspect(artifactFile(tree, basename(path)));
  if (inspection.status !== "read") return undefined;
  const { digests } = await readDigests(tree, inspection.model.tensors, VALUE_BYTES);
  return { model: inspection.model, digests };
}

/** Which nodes of two models correspond. */
export async function graphMatchOf(base, head) {
  const { matchGraphs } = await import("../../src/diff/match/graphs.ts");
  const { indexOf } = await import("../../src/diff/match/scope.ts");
  const digests = { base: base.digests, head: head.digests };
  return matchGraphs(base.model, head.model, { base: indexOf(base.model), head: indexOf(head.model), digests });
}

/** The elements of each tensor of a file in row-major order, by name. */
export async function elementsAt(path) {
  const { folderTree } = await import("../../src/bytes/folder.ts");
  const { artifactFile } = await import("../../src/artifacts/open.ts");
  const { withoutDvc } = await import("../../src/artifacts/dvc-tree.ts");
  const { inspect } = await import("../../src/formats/inspect.ts");
  const { isPacked, unpackedElements } = await import("../../src/weights/unpacked.ts");
  const file = artifactFile(withoutDvc(folderTree(dirname(path))), basename(path));
  const inspection = await inspect(file);
  const elements = new Map();
  if (inspection.status !== "read") return elements;
  await using source = await file.open();
  for (const tensor of inspection.model.tensors) {
    const { name, values } = tensor;
    if (values.kind === "empty") elements.set(name, new Uint8Array(0));
    if (values.kind !== "stored") continue;
    const [range] = values.ranges;
    elements.set(
      name,
      isPacked(values) ? await unpackedElements(tensor, values, source) : await source.read(range.offset, range.length),
    );
  }
  return elements;
}
