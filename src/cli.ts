#!/usr/bin/env node
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runUntilCancelled } from "./hosts/cancellation.js";
import { VERSION } from "./review/version.js";

// A reader that leaves early, such as head, is no failure of ours: what is left goes nowhere.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === "--version" || args[0] === "-v")) {
  process.stdout.write(`${VERSION}\n`);
} else {
  // Loaded on demand: a version or a help text must not wait for parsers.
  const { main } = await import("./cli/main.js");
  await runUntilCancelled((signal) =>
    main({
      args,
      directory: process.cwd(),
      write: (text) => process.stdout.write(text),
      complain: (text) => process.stderr.write(text),
      width: process.stdout.columns ?? 100,
      colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
      hasProgress: process.stderr.isTTY === true,
      examples: join(dirname(fileURLToPath(import.meta.url)), "..", "..", "examples"),
      today: new Date().toISOString().slice(0, 10),
      signal,
    }),
  );
}
