// Compiles src and bundles the three entries: dist/index.js for the Action, dist/comment/index.js for the one that posts the reports of
// other runs, dist/cli/index.js for the command line.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const tool = (name) => join(root, "node_modules", ".bin", name);
const run = (name, args) =>
  execFileSync(tool(name), args, { cwd: root, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });

// Stale chunks would stay behind: both folders are made anew.
for (const folder of ["build", "dist"]) rmSync(join(root, folder), { recursive: true, force: true });
run("tsc", ["-p", "tsconfig.json"]);
run("ncc", ["build", "build/action.js", "--out", "dist", "--license", "licenses.txt"]);
run("ncc", ["build", "build/comment.js", "--out", "dist/comment", "--license", "licenses.txt"]);
run("ncc", ["build", "build/cli.js", "--out", "dist/cli", "--license", "licenses.txt"]);
