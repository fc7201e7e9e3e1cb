import { DEFAULT_BUDGET } from "../../src/bytes/budget.js";
import { memorySource } from "../../src/bytes/memory.js";
import type { Format } from "../../src/formats/format.js";
import type { ReadModel } from "../../src/model/model.js";
import { measureTensors } from "../../src/weights/measure.js";

/** What a program that knows both files says of the difference of one tensor, `y` of head and `x` of base. */
export interface TrueChange {
  readonly base: string;
  readonly tensor: string;
  /** Elements that differ. */
  readonly changed: number;
  /** Largest |y − x|. */
  readonly largest: number;
  /** ‖y − x‖ ÷ ‖x‖ */
  readonly relative: number;
}

/** Reads two files of a format and measures what they have under the same name. */
export async function changesBetween(format: Format, base: Uint8Array, head: Uint8Array): Promise<ReadonlyMap<string, Change>> {
  const read = (bytes: Uint8Array): Promise<ReadModel> =>
    format.read({ path: "a", source: memorySource(bytes), sibling: async () => undefined }, DEFAULT_BUDGET);
  const [before, after] = [await read(base), await read(head)];
  const pairs = after.tensors.flatMap((tensor) => {
    const other = before.tensors.find(({ name }) => name === tensor.name);
    return other === undefined ? [] : [{ base: other, head: tensor }];
  });
  const open = { base: async () => memorySource(base), head: async () => memorySource(head) };
  const { measures } = await measureTensors(pairs, open, { budgetBytes: 1e9 });
  return new Map(
    [...measures].map(([name, { changed, maxDifference, relativeL2 }]) => [
      name,
      { changed, largest: maxDifference, relative: relativeL2 ?? Number.NaN },
    ]),
  );
}

export type Change = Pick<TrueChange, "changed" | "largest" | "relative">;
