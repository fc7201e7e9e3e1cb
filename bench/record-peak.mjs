// Loaded before the program that is measured: writes its peak memory in bytes when it ends.
import { readFileSync, writeFileSync } from "node:fs";

process.on("exit", () => writeFileSync(process.env.BENCH_PEAK_FILE, String(peakBytes())));

function peakBytes() {
  try {
    // What getrusage says on Linux begins with the peak of the program that started this one; this does not.
    const [, kibibytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"));
    return Number(kibibytes) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}
