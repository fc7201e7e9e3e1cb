import { main } from "./action/main.js";

process.exitCode = await main(process.env, (text) => process.stdout.write(text));
