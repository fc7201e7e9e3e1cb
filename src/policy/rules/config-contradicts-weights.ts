import { type Contradiction, contradictionsOfConfig } from "../config-weights.js";
import { joined, type Message, ours, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { counted, grouped } from "../quantities.js";
import { defineRule } from "../rule.js";
import { modelsOf } from "../sides.js";
import { placeOf } from "../stated.js";

export const configContradictsWeights = defineRule({
  id: "config/contradicts-weights",
  title: "The configuration describes other weights than the file holds",
  severity: "warning",
  strict: "error",
  scope: "artifact",
  why: "Loaders build the network from the configuration and fill it from the file. Where sizes differ they stop; where layers are missing they start from random values; where the type differs memory and answers are not what the configuration promises.",
  fix: "Commit the `config.json` that was written with these weights.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const clauses = contradictionsOfConfig(modelsOf(comparison).head).map(clauseOf);
    if (clauses.length > 0) yield { message: say`${joined(clauses)}.` };
  },
});

function clauseOf({ stated, found }: Contradiction): Message {
  const before = say`${stated.key} is ${stated.value} (${placeOf(stated)}), and`;
  if ("rows" in found) return say`${before} ${found.tensor} has ${ours(grouped(found.rows))} rows`;
  if ("layers" in found) return say`${before} the file has ${counted(found.layers, "layer")}`;
  return say`${before} all weights are ${found.dtype}`;
}
