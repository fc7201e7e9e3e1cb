import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * How long cancelled work may take to remove what it made and to end the programs it started. A terminal's user and GitHub's runner
 * both ask again after some seconds, and then without mercy.
 */
const GRACE_MILLISECONDS = 500;

/**
 * Runs work to its end and sets the exit code that it gives. The first SIGINT or SIGTERM aborts it: then the process ends once the work
 * has settled, or after a moment, with the exit code that shells give to a program that the signal ended.
 */
export async function runUntilCancelled(work: (signal: AbortSignal) => Promise<number>): Promise<void> {
  const controller = new AbortController();
  let cancelledWith: number | undefined;
  for (const name of SIGNALS) {
    process.on(name, () => {
      // One keystroke on a terminal may arrive twice, through a parent that passes it on.
      if (cancelledWith !== undefined) return;
      const exitCode = 128 + constants.signals[name];
      cancelledWith = exitCode;
      setTimeout(() => process.exit(exitCode), GRACE_MILLISECONDS);
      controller.abort();
    });
  }
  const exitCode = await work(controller.signal);
  // At once, because the client's pauses between attempts would keep the process alive.
  if (cancelledWith !== undefined) process.exit(cancelledWith);
  process.exitCode = exitCode;
}
