// Fails when the committed dist is not what src builds to.
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
execFileSync(process.execPath, [join(root, "scripts", "build.mjs")], { cwd: root, stdio: "inherit" });
const changed = execFileSync("git", ["status", "--porcelain", "--", "dist"], { cwd: root, encoding: "utf8" });
if (changed !== "") {
  process.stderr.write(`dist is not what src builds to. Run npm run build and commit dist:\n${changed}`);
  process.exit(1);
}
process.stdout.write("dist is current\n");
