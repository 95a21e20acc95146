import assert from "node:assert/strict";
import type { Client } from "@microsoft/microsoft-graph-client";
import { check, type Check, rejection, type Suite } from "#check";
import { openGraph } from "./open";

type Item = {
  readonly id: string;
  readonly name: string;
  readonly webUrl: string;
  readonly folder?: { readonly childCount: number };
  readonly file?: { readonly mimeType: string };
};
type Page = { readonly value: readonly Item[]; readonly "@odata.nextLink"?: string };

const bulletin = "Service bulletin SB-014, E42 that comes back.md";

function readChecks(client: Client, drive: string): readonly Check[] {
  const get = (path: string): Promise<Item> => client.api(`${drive}/${path}`).get() as Promise<Item>;
  const children = (path: string): Promise<Page> => client.api(`${drive}/${path}/children`).get() as Promise<Page>;
  return [
    check("finds the drive of the site, its root and its folders", async () => {
      assert.equal((await get("root")).name, "root");
      const { value } = await children("root");
      assert.deepEqual(
        value.map(({ name }) => name),
        ["Brio 3", "Cases", "Lumo", "Norr", "Orders and billing", "Vind", "Ways of working"],
      );
      assert.ok(value.every(({ folder }) => (folder?.childCount ?? 0) > 0));
    }),
    check("reads an item by its id and by its path", async () => {
      const byPath = await get(`root:/Brio 3/${bulletin}`);
      const byId = await get(`items/${byPath.id}`);
      assert.deepEqual(byId, byPath);
      assert.equal(byId.file?.mimeType, "text/markdown");
    }),
    check("lists children page by page, nothing twice", async () => {
      // The client's own PageIterator takes only https links for whole addresses; over http it is told the path.
      const seen: string[] = [];
      let path: string | undefined = `${drive}/root/children?$top=2`;
      while (path !== undefined) {
        const page = (await client.api(path).get()) as Page;
        assert.ok(page.value.length <= 2);
        seen.push(...page.value.map(({ name }) => name));
        path = page["@odata.nextLink"]?.split("/v1.0")[1];
      }
      assert.equal(new Set(seen).size, 7);
      assert.equal(seen.length, 7);
    }),
    check("selects properties and reverses the order", async () => {
      const request = client.api(`${drive}/root/children`).select(["name"]).orderby("name desc");
      const { value } = (await request.get()) as Page;
      assert.deepEqual(value[0], { name: "Ways of working" });
    }),
    check("downloads what a document says", async () => {
      const { id } = await get(`root:/Brio 3/${bulletin}`);
      // Its own name for the kind is an enumeration, which a text cannot be; seen apart, because without the client it is any.
      const kind = "text" as never;
      const text = (await client.api(`${drive}/items/${id}/content`).responseType(kind).get()) as string;
      assert.match(text, /^# Service bulletin SB-014/);
      assert.match(text, /BR3-2100/);
    }),
    check("opens a document where its address says", async () => {
      const { webUrl } = await get(`root:/Norr/Pairing two speakers on the phone.txt`);
      const answer = await fetch(webUrl);
      assert.equal(answer.status, 200);
      assert.match(answer.headers.get("content-type") ?? "", /^text\/plain/);
    }),
  ];
}

function searchChecks(client: Client, drive: string): readonly Check[] {
  const search = (words: string): Promise<Page> =>
    client.api(`${drive}/root/search(q='${words.replaceAll("'", "''")}')`).get() as Promise<Page>;
  return [
    check("searches in names and texts, all words, best first", async () => {
      assert.equal((await search("E42 comes back")).value[0]?.name, bulletin);
      const { value } = await search("filters");
      assert.ok(value.some(({ name }) => name === "Which filter fits which machine.csv"));
      assert.equal((await search("E42 zeppelin")).value.length, 0);
    }),
    check("searches below one folder only", async () => {
      const { id } = (await client.api(`${drive}/root:/Lumo`).get()) as Item;
      const { value } = (await client.api(`${drive}/items/${id}/search(q='exchange')`).get()) as Page;
      assert.deepEqual(
        value.map(({ name }) => name),
        ["Bridge exchange programme.md"],
      );
    }),
    check("takes a quote in a search for what it is", async () => {
      assert.equal((await search("it's '; zeppelin --")).value.length, 0);
    }),
    check("searches by the search service, with marks around what was found", async () => {
      const body = {
        requests: [{ entityTypes: ["driveItem"], query: { queryString: "double charge" }, from: 0, size: 1 }],
      };
      const { value } = (await client.api("/search/query").post(body)) as {
        value: {
          hitsContainers: {
            total: number;
            moreResultsAvailable: boolean;
            hits: { summary: string; resource: Item }[];
          }[];
        }[];
      };
      const [container] = value[0]?.hitsContainers ?? [];
      assert.equal(container?.hits[0]?.resource.name, "Charged twice, reading the payment log.md");
      assert.match(container.hits[0].summary, /<c0>/);
    }),
  ];
}

function refusalChecks(client: Client, address: string, drive: string): readonly Check[] {
  const throttle = (requests: number): Promise<Response> =>
    fetch(`${address}/_local/documents/throttle`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ requests, seconds: 1 }),
    });
  return [
    check("is told in Graph's words what is not there", async () => {
      const { statusCode, code, requestId } = await rejection(client.api(`${drive}/items/01NOTHING`).get());
      assert.deepEqual([statusCode, code], [404, "itemNotFound"]);
      assert.match(String(requestId), /^[0-9a-f-]{36}$/);
      assert.equal((await rejection(client.api("/drives/b!other/root").get())).statusCode, 404);
    }),
    check("is told what is wrong with a request, and what is not served", async () => {
      assert.equal((await rejection(client.api(`${drive}/root/children`).top(0).get())).statusCode, 400);
      assert.equal((await rejection(client.api(`${drive}/root/children`).filter("name eq 'x'").get())).statusCode, 501);
      assert.equal((await rejection(client.api(`${drive}/root`).delete())).statusCode, 405);
    }),
    check("waits as Retry-After says when there were too many requests, and goes on", async () => {
      await throttle(1);
      const started = Date.now();
      const root = (await client.api(`${drive}/root`).get()) as Item;
      assert.equal(root.name, "root");
      assert.ok(Date.now() - started >= 1000, "it did not wait");
    }),
    check("is told of too many requests when it may not try again", async () => {
      await throttle(1);
      const { statusCode, code } = await rejection(openGraph(address, { retries: false }).api(`${drive}/root`).get());
      assert.deepEqual([statusCode, code], [429, "activityLimitReached"]);
    }),
  ];
}

/** Microsoft's own Graph client on the local document library. */
export async function graphSuites(address: string): Promise<readonly Suite[]> {
  const client = openGraph(address);
  const { id } = (await client.api("/sites/root/drive").get()) as { id: string };
  const drive = `/drives/${id}`;
  return [
    { client: "@microsoft/microsoft-graph-client: documents", checks: readChecks(client, drive) },
    { client: "@microsoft/microsoft-graph-client: search", checks: searchChecks(client, drive) },
    { client: "@microsoft/microsoft-graph-client: refusals", checks: refusalChecks(client, address, drive) },
  ];
}
