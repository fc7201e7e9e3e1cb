import { createServer } from "node:http";
import { connect } from "node:net";
import { expect, it, onTestFinished, vi } from "vitest";

it("goes through the runner's proxy to the runner's API URL", async () => {
  const asked: string[] = [];
  let target = 0;
  const proxy = createServer().on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    const server = connect(target, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      server.pipe(socket).pipe(server);
    });
    // Both ends break off when the test is over.
    for (const end of [server, socket]) end.on("error", () => {});
    onTestFinished(() => void server.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void proxy.close());
  const address = proxy.address();
  const port = typeof address === "object" ? address?.port : undefined;

  // The toolkit reads these once, while it is loaded: hence the imports below, and nothing else in this file.
  vi.stubEnv("http_proxy", `http://127.0.0.1:${port}`);
  vi.stubEnv("no_proxy", "");
  vi.stubEnv("GITHUB_API_URL", "http://octo.ghe.test");
  onTestFinished(() => void vi.unstubAllEnvs());
  const { stage, TOKEN } = await import("../../github/stage.js");
  const { githubClient } = await import("../../../src/hosts/github/client.js");
  const { livePull } = await import("../../../src/hosts/github/pull.js");

  const scene = await stage();
  target = Number(new URL(scene.github.url).port);
  const pull = await livePull(githubClient({ token: TOKEN }), scene.place, 5);
  expect(pull.headSha).toBe(scene.head);
  expect(asked).toEqual(["octo.ghe.test:80"]);
});
