import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";

const execute = promisify(execFile);
const IDENTITY = "bench <bench@example.org> 0 +0000";

/** Writes commits into a new repository: `{ branch, from, files: Iterable<[path, bytes]> }`, one after another. */
export async function writeHistory(folder, commits) {
  await execute("git", ["init", "--quiet", "--initial-branch=main", folder]);
  // Weights hardly compress: the time belongs to what is measured.
  const child = spawn("git", ["-c", "core.compression=1", "-C", folder, "fast-import", "--quiet"], {
    stdio: ["pipe", "ignore", "inherit"],
  });
  const send = async (piece) => {
    if (!child.stdin.write(piece)) await once(child.stdin, "drain");
  };
  for (const { branch, from, files } of commits) {
    await send(`commit refs/heads/${branch}\ncommitter ${IDENTITY}\ndata ${branch.length}\n${branch}\n`);
    if (from !== undefined) await send(`from refs/heads/${from}\n`);
    for (const [path, bytes] of files) {
      await send(`M 100644 inline ${path}\ndata ${bytes.length}\n`);
      await send(bytes);
      await send("\n");
    }
  }
  child.stdin.end();
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
}

export async function commitOf(folder, branch) {
  return (await execute("git", ["-C", folder, "rev-parse", branch])).stdout.trim();
}
