// Rewrites real graphs under other names, in another order and with some nodes edited, and counts how many nodes are found again.
// node scripts/corpus/graph-matching.mjs [--seed 1] FILE…
import { parseArgs } from "node:util";
import { ledgerOf } from "./ledger.mjs";
import { graphMatchOf, modelAt } from "./models.mjs";
import "./typescript.mjs";

const MIN_SCORE = 0.99;
// 5 % of less than twenty nodes is none: the last row edits a node of every graph that has two.
const ROWS = [
  { share: 0, atLeast: 0 },
  { share: 0.01, atLeast: 0 },
  { share: 0.05, atLeast: 0 },
  { share: 0.05, atLeast: 1 },
].flatMap((row) => [false, true].map((isRetrained) => ({ ...row, isRetrained })));

/** Of every file that can be read and has nodes: one score a row, over all of them, and the files that are not perfect. */
export async function judgeGraphs(paths, seed = 1) {
  const { judge, NOTHING, plus } = await import("../../test/diff/match/judge.ts");
  const { reexported } = await import("../../test/diff/match/reexport.ts");
  const { isTruthSimpler } = await import("../../test/diff/match/told.ts");
  const results = ROWS.map((row) => ({ ...row, files: 0, edits: 0, score: NOTHING, imperfect: [] }));
  for (const path of paths) {
    const base = await modelAt(path);
    const nodes = base?.model.graphs.reduce((sum, graph) => sum + graph.nodes.length, 0) ?? 0;
    if (nodes === 0) continue;
    for (const result of results) {
      const edits = nodes < 2 ? 0 : Math.max(Math.floor(nodes * result.share), result.atLeast);
      const head = reexported(base.model, base.digests, { seed: seed * 7919 + nodes, edits, isRetrained: result.isRetrained });
      const match = await graphMatchOf(base, head);
      const score = judge(base.model, base.digests, head, match);
      result.files++;
      result.edits += head.edits;
      result.score = plus(result.score, score);
      const whole = Math.max(score.expected, score.found);
      if (score.right === whole) continue;
      // Counted as wrong all the same; only that a single file falls short is no fault where nothing tells the truth from what was found.
      const isTold = isTruthSimpler(head, match);
      const isShort = isTold && score.right < MIN_SCORE * whole;
      result.imperfect.push({ path, nodes, edits: head.edits, ...score, isTold, isShort });
    }
  }
  return results;
}

/** Facts for the table of the corpus, and lines that tell the figures. */
export async function checkGraphMatching(sets) {
  const { result, compare } = ledgerOf([]);
  const lines = [];
  let files = 0;
  for (const [name, paths] of sets) {
    const rows = await judgeGraphs(paths);
    files += rows[0]?.files ?? 0;
    for (const row of rows) {
      const { precision, recall, text } = told(row);
      lines.push(`${name}: ${text}`);
      for (const [measure, value] of [
        ["precision", precision],
        ["recall", recall],
      ]) {
        compare(
          name,
          `${measure}, ${editsOf(row)}`,
          `at least ${MIN_SCORE}`,
          value >= MIN_SCORE ? `at least ${MIN_SCORE}` : value,
        );
      }
      const short = row.imperfect.filter(({ isShort }) => isShort).map(({ path }) => path);
      compare(name, `files that fall short of it though the truth is simpler, ${editsOf(row)}`, "", short.join(", "));
    }
  }
  return { ...result, files, lines };
}

function told(row) {
  const { expected, found, exact, right } = row.score;
  const [precision, recall] = [found === 0 ? 1 : right / found, expected === 0 ? 1 : right / expected];
  const same = `${((100 * exact) / Math.max(found, 1)).toFixed(2)} % the very same node`;
  const share = (value) => `${(100 * value).toFixed(2)} %`;
  const text = `${row.files} files, ${row.edits} edits (${editsOf(row)}): precision ${share(precision)}, recall ${share(recall)}, ${same}`;
  return { precision, recall, text };
}

function editsOf({ share, atLeast, isRetrained }) {
  const edits = `${100 * share} % of the nodes edited${atLeast > 0 ? `, at least ${atLeast}` : ""}`;
  return `${edits}, weights ${isRetrained ? "retrained" : "kept"}`;
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ options: { seed: { type: "string" } }, allowPositionals: true });
  for (const row of await judgeGraphs(positionals, Number(values.seed ?? 1))) {
    process.stdout.write(`${told(row).text}\n`);
    for (const one of row.imperfect) process.stdout.write(`  ${JSON.stringify(one)}\n`);
  }
}
