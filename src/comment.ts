import { main } from "./comment/main.js";
import { runUntilCancelled } from "./hosts/cancellation.js";

await runUntilCancelled((signal) => main(process.env, (text) => process.stdout.write(text), signal));
