import type { AddressInfo } from "node:net";
import { createEchoServer, runCrowd } from "#support/crowd";
import { stopListening } from "#local/workspace/server";

it("two hundred customers at once each hear their own answers, every one once", async () => {
  const server = createEchoServer("the-secret");
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const enter = async (): Promise<string> => {
    const headers = { authorization: "Bearer the-secret" };
    const answer = await fetch(`${address}/v3/directline/tokens/generate`, { method: "POST", headers });
    return ((await answer.json()) as { readonly token: string }).token;
  };
  const { latencies, ...fared } = await runCrowd({
    ...{ address, enter, count: 200, messages: 5, pause: 100 },
    lines: ["one", "two", "three"],
  });
  await stopListening(server);
  expect(fared).toEqual({ sent: 1000, lost: 0, doubled: 0, crossed: 0, refused: 0 });
  expect(latencies).toHaveLength(1000);
}, 120_000);
