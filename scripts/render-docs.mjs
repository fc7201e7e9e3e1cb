// Renders the sections between markers in the README and docs/, and whole files such as the schema of the policy, from the code; with --check only says which are out of date.
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
const { PAGES, renderFiles, renderSections, updatedPage } = await import("./docs/sections.ts");

const root = join(import.meta.dirname, "..");
const isCheck = process.argv.includes("--check");
const sections = await renderSections(root);
const pages = PAGES.map((page) => ({ page, update: (text) => updatedPage(text, sections) }));
const files = [...renderFiles()].map(([page, rendered]) => ({ page, update: () => rendered }));
for (const { page, update } of [...pages, ...files]) {
  const text = await readFile(join(root, page), "utf8").catch(() => "");
  const updated = update(text);
  if (updated === text) continue;
  if (isCheck) {
    process.stderr.write(`${page} is not what the code says. Run npm run docs.\n`);
    process.exitCode = 1;
  } else {
    await writeFile(join(root, page), updated);
    process.stdout.write(`wrote ${page}\n`);
  }
}
