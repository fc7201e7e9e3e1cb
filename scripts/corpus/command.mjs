import { execFile } from "node:child_process";

// A thousand models in one answer are some tens of megabytes of JSON.
const MAX_OUTPUT_BYTES = 1024 ** 3;
const FILES_PER_CALL = 200;

/** Runs the built command line. Exit codes 0 and 1 are answers; 2 means that it could not run. */
export function commandLine(cli) {
  return (args, directory = process.cwd()) =>
    new Promise((resolve, reject) => {
      const options = { cwd: directory, maxBuffer: MAX_OUTPUT_BYTES, encoding: "utf8" };
      execFile(process.execPath, [cli, ...args], options, (error, stdout, stderr) => {
        const code = error === null ? 0 : error.code;
        // Node itself also ends with 1, when the command line is not built: then there is nothing on standard output.
        if ((code === 0 || code === 1) && stdout !== "") resolve({ code, stdout });
        else reject(new Error(`model-review ${args.slice(0, 6).join(" ")} … ended with ${code}:\n${String(stderr)}`));
      });
    });
}

/** Inspects these files, many per call; the function it gives answers for one path and counts the paths it was asked for. */
export async function inspectorOf(run, paths) {
  const known = new Map();
  for (let start = 0; start < paths.length; start += FILES_PER_CALL) {
    const some = paths.slice(start, start + FILES_PER_CALL);
    const { stdout } = await run(["inspect", "--format", "json", ...some]);
    const inspections = JSON.parse(stdout);
    if (inspections.length !== some.length) throw new Error(`inspect answered for ${inspections.length} of ${some.length} files`);
    for (const [index, path] of some.entries()) known.set(path, inspections[index]);
  }
  const asked = new Set();
  const inspect = async (path) => {
    asked.add(path);
    const inspection = known.get(path);
    if (inspection === undefined) throw new Error(`${path} was not inspected`);
    return inspection;
  };
  return { inspect, asked };
}
