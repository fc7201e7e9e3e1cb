// Renders the sections between markers in the README and docs/ from the code; with --check only says which are out of date.
// Reads src as it is: Node takes the types away, and the hook finds x.ts where an import says x.js.
import { readFile, writeFile } from "node:fs/promises";
import { registerHooks } from "node:module";
import { join } from "node:path";

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith(".") && context.parentURL?.endsWith(".ts");
    return next(isOurs ? specifier.replace(/\.js$/, ".ts") : specifier, context);
  },
});
const { PAGES, renderSections, updatedPage } = await import("./docs/sections.ts");

const root = join(import.meta.dirname, "..");
const isCheck = process.argv.includes("--check");
const sections = await renderSections(root);
for (const page of PAGES) {
  const text = await readFile(join(root, page), "utf8");
  const updated = updatedPage(text, sections);
  if (updated === text) continue;
  if (isCheck) {
    process.stderr.write(`${page} is not what the code says. Run npm run docs.\n`);
    process.exitCode = 1;
  } else {
    await writeFile(join(root, page), updated);
    process.stdout.write(`wrote ${page}\n`);
  }
}
