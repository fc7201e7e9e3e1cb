// Renders docs/comment.png: the comment of the demo, as GitHub shows it. Needs Debian's chromium and fonts-noto-color-emoji.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { marked } from "marked";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "model-review-picture-"));
const markdown = execFileSync(process.execPath, [join(root, "dist/cli/index.js"), "demo", "--format", "markdown"], {
  encoding: "utf8",
});
// The first model unfolded: what a reviewer sees after one click.
const html = marked
  .parse(markdown, { gfm: true })
  .replace(/<details>(?=<summary>(?:<b>)?<code>models\/digits\.onnx)/, "<details open>");
const style = `
  body { margin: 0; padding: 16px; background: #fff; color: #1f2328;
    font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", Helvetica, Arial, sans-serif, "Noto Color Emoji"; }
  .comment { max-width: 980px; margin: 0 auto; border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
  .author { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; color: #59636e; }
  .author b { color: #1f2328; }
  .body { padding: 16px; }
  h3 { margin: 0 0 16px; font-size: 1.25em; font-weight: 600; }
  p, ul, table, details { margin: 0 0 16px; }
  ul { padding-left: 2em; }
  table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse; }
  td, th { padding: 6px 13px; border: 1px solid #d1d9e0; }
  tr:nth-child(2n) { background: #f6f8fa; }
  code { padding: .2em .4em; border-radius: 6px; background: #818b981f; white-space: break-spaces;
    font: 85% ui-monospace, SFMono-Regular, Menlo, "DejaVu Sans Mono", monospace; }
  sub { font-size: 75%; line-height: 0; }`;
const page = join(folder, "comment.html");
writeFileSync(
  page,
  `<!doctype html><meta charset="utf-8"><style>${style}</style><div class="comment"><div class="author"><b>github-actions</b> bot commented</div><div class="body">${html}</div></div>`,
);
try {
  const quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"];
  const size = `--window-size=1020,${process.argv[2] ?? "1900"}`;
  const picture = join(root, "docs", "comment.png");
  execFileSync(
    "chromium",
    [...quiet, `--user-data-dir=${join(folder, "profile")}`, size, `--screenshot=${picture}`, pathToFileURL(page).href],
    {
      stdio: "ignore",
    },
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
