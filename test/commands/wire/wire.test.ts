import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { root } from "#build";
import { unwire, wire, openPipe, WireError } from "#commands/wire";
import { schema, type Tables } from "#dataverse/tables";
import { openDataverse, type Store } from "#local/dataverse";

const user = "11111111-1111-4111-8111-111111111111";
const [chat, notes, chatTemplate] = [1, 2, 3].map((n) => `aaaaaaaa-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];

/** A local organisation with a session template of Microsoft's, and the command's way to it. */
function openOrganisation() {
  const { store, api } = openDataverse({
    schema,
    now: () => new Date("2026-11-20T12:00:00Z"),
    userId: user,
    origin: "http://localhost",
    unlimited: true,
  });
  store.insert("systemuser", { systemuserid: user, firstname: "Ines", lastname: "Roth" });
  store.insert("solution", { uniquename: "HarbourWiring", friendlyname: "Harbour wiring", version: "1.0.0.0" });
  store.insert("solution", { uniquename: "Bought", friendlyname: "Bought", version: "1.0.0.0", ismanaged: true });
  store.insert("webresource", { name: "wml_/desk.html", webresourcetype: 1 });
  const tab = (msdyn_applicationtabtemplateid: string, name: string) =>
    store.insert("msdyn_applicationtabtemplate", {
      msdyn_applicationtabtemplateid,
      msdyn_name: name,
      msdyn_uniquename: `msdyn_${name.toLowerCase()}`,
      msdyn_pagetype: 509180001,
    });
  tab(chat, "Chat");
  tab(notes, "Notes");
  store.insert("msdyn_sessiontemplate", {
    msdyn_sessiontemplateid: chatTemplate,
    msdyn_name: "Chat session",
    msdyn_uniquename: "msdyn_chat_session",
    msdyn_title: "{customer}",
    msdyn_entity: "msdyn_ocliveworkitem",
    msdyn_panelstate: 162450001,
    msdyn_anchortab: { table: "msdyn_applicationtabtemplate", id: chat },
  });
  store.insert("msdyn_sessiontemplate_applicationtab", {
    msdyn_sessiontemplateid: { table: "msdyn_sessiontemplate", id: chatTemplate },
    msdyn_applicationtabtemplateid: { table: "msdyn_applicationtabtemplate", id: notes },
  });
  const sent: { readonly method: string; readonly url: string; readonly headers: Record<string, string> }[] = [];
  const answer: typeof fetch = async (input, init = {}) => {
    const headers = Object.fromEntries(new Headers(init.headers).entries());
    const { pathname, search } = new URL(new Request(input).url);
    const method = init.method ?? "GET";
    sent.push({ method, url: pathname, headers });
    const response = api.handle({ method, url: pathname + search, headers, body: (init.body as string) ?? null });
    return new Response(response.status === 204 ? null : response.body, { status: response.status });
  };
  const pipe = openPipe({ url: "http://localhost:4280", token: "secret", fetch: answer });
  const said: string[] = [];
  const kept: string[] = [];
  const order = (apply: boolean) => ({
    organisation: "http://localhost:4280",
    apply,
    say: (line: string) => void said.push(line),
    keep: (undo: object) => void kept.push(JSON.stringify(undo)),
  });
  const writes = () => sent.filter(({ method }) => method !== "GET");
  return { store, pipe, order, said, kept, writes };
}

const wanted = { solution: "HarbourWiring", session: "msdyn_chat_session" };

/** Everything of the templates but when and by whom they were changed. */
const snapshot = (store: Store<Tables>) =>
  JSON.stringify(
    (["msdyn_applicationtabtemplate", "msdyn_sessiontemplate", "msdyn_sessiontemplate_applicationtab"] as const).map(
      (table) => store.all(table),
    ),
  );

const ours = (store: Store<Tables>) =>
  store.all("msdyn_sessiontemplate").find(({ msdyn_uniquename }) => msdyn_uniquename === "wml_chat_session");

describe("npm run wire", () => {
  it("changes nothing before it is told to, and says every call it would send", async () => {
    const { store, pipe, order, said, kept, writes } = openOrganisation();
    const before = snapshot(store);
    await wire(pipe, wanted, order(false));
    expect([writes(), kept, snapshot(store)]).toEqual([[], [], before]);
    expect(said.join("\n")).toContain("POST /api/data/v9.2/msdyn_applicationtabtemplates");
    expect(said.join("\n")).toContain("MSCRM.SolutionUniqueName: HarbourWiring");
  });

  it("makes the app tab and a copy of the session template with its tabs and the desk", async () => {
    const { store, pipe, order } = openOrganisation();
    await wire(pipe, wanted, order(true));
    expect(ours(store)).toMatchObject({
      msdyn_name: "Chat session with Warmline",
      msdyn_title: "{customer}",
      msdyn_entity: "msdyn_ocliveworkitem",
      msdyn_panelstate: 162450001,
      msdyn_anchortab: { id: chat },
    });
    const desk = store.all("msdyn_applicationtabtemplate").find((row) => row.msdyn_uniquename === "wml_desk");
    expect(desk).toMatchObject({ msdyn_pagetype: 509180002 });
    expect(JSON.parse(desk?.msdyn_templateparameters ?? "")).toEqual({
      webresourceName: "wml_/desk.html",
      data: "{anchor.msdyn_ocliveworkitemid}",
    });
    const tabs = store
      .all("msdyn_sessiontemplate_applicationtab")
      .filter((row) => row.msdyn_sessiontemplateid?.id === ours(store)?.msdyn_sessiontemplateid)
      .map((row) => row.msdyn_applicationtabtemplateid?.id);
    expect(tabs).toEqual([notes, desk?.msdyn_applicationtabtemplateid]);
  });

  it("never writes to a template that was there", async () => {
    const { store, pipe, order, writes } = openOrganisation();
    const before = JSON.stringify(store.get("msdyn_sessiontemplate", chatTemplate));
    await wire(pipe, wanted, order(true));
    expect(JSON.stringify(store.get("msdyn_sessiontemplate", chatTemplate))).toBe(before);
    for (const { method, url } of writes()) {
      expect(method).toBe("POST");
      expect(url).not.toMatch(new RegExp(`${chatTemplate}|${chat}|${notes}`));
    }
  });

  it("puts what it makes into the solution that was named", async () => {
    const { pipe, order, writes } = openOrganisation();
    await wire(pipe, wanted, order(true));
    const made = writes().filter(({ url }) => !url.endsWith("$ref"));
    expect(made.map(({ headers }) => headers["mscrm.solutionuniquename"])).toEqual(["HarbourWiring", "HarbourWiring"]);
  });

  it("run again does what is left, or nothing", async () => {
    const { store, pipe, order, kept } = openOrganisation();
    await wire(pipe, wanted, order(true));
    const after = snapshot(store);
    expect(await wire(pipe, wanted, order(true))).toEqual([]);
    expect([snapshot(store), kept]).toEqual([after, [kept[0]]]);
  });

  it("is taken back by its undo file, whole", async () => {
    const { store, pipe, order, kept } = openOrganisation();
    const before = snapshot(store);
    await wire(pipe, wanted, order(true));
    await unwire(pipe, kept[0] ?? "", order(false));
    expect(ours(store)).toBeDefined();
    await unwire(pipe, kept[0] ?? "", order(true));
    expect(snapshot(store)).toBe(before);
    expect(await unwire(pipe, kept[0] ?? "", order(true))).toEqual([]);
  });

  it("leaves a row that has another name by now", async () => {
    const { store, pipe, order, kept } = openOrganisation();
    await wire(pipe, wanted, order(true));
    const id = ours(store)?.msdyn_sessiontemplateid ?? "";
    store.update("msdyn_sessiontemplate", id, { msdyn_uniquename: "harb_chat" });
    await expect(unwire(pipe, kept[0] ?? "", order(true))).rejects.toThrow(/is called harb_chat now/);
    expect(store.get("msdyn_sessiontemplate", id)).not.toBeNull();
  });

  it.each([
    ["a solution that is not there", { ...wanted, solution: "O'Hara" }, /There is no solution O'Hara\. Make one/],
    ["a managed solution", { ...wanted, solution: "Bought" }, /Bought is a managed solution/],
    ["a template that is not there", { ...wanted, session: "x_y" }, /no session template x_y.*msdyn_chat_session/],
  ])("refuses %s", async (_name, asked, words) => {
    const { pipe, order, writes } = openOrganisation();
    await expect(wire(pipe, asked, order(true))).rejects.toThrow(words);
    expect(writes()).toEqual([]);
  });

  it("refuses to wire a desk that was not imported, and app tabs written in a form it does not know", async () => {
    const { store, pipe, order } = openOrganisation();
    store.insert("msdyn_applicationtabtemplate", {
      msdyn_name: "Prices",
      msdyn_uniquename: "harb_prices",
      msdyn_pagetype: 509180002,
      msdyn_templateparameters: '[{"name":"data"}]',
    });
    await expect(wire(pipe, wanted, order(true))).rejects.toThrow(/harb_prices keeps its parameters in another form/);
    for (const { webresourceid } of store.all("webresource")) store.remove("webresource", String(webresourceid));
    await expect(wire(pipe, wanted, order(true))).rejects.toThrow(/import WarmlineWorkspace first/);
  });

  it("refuses an undo file of another organisation, and what is none", async () => {
    const { pipe, order } = openOrganisation();
    const foreign = JSON.stringify({ organisation: "https://other.crm.dynamics.com", made: [] });
    await expect(unwire(pipe, foreign, order(true))).rejects.toThrow(/is of https:\/\/other/);
    await expect(unwire(pipe, "{}", order(true))).rejects.toThrow(/no undo file/);
    const elsewhere = JSON.stringify({ organisation: "", made: [{ set: "accounts", id: chat, uniqueName: "" }] });
    await expect(unwire(pipe, elsewhere, order(true))).rejects.toThrow(/no undo file/);
  });

  it("sends its token over https alone", () => {
    expect(() => openPipe({ url: "http://org.crm.dynamics.com", token: "secret", fetch })).toThrow(WireError);
  });
});

describe("docs/wiring.md", () => {
  it("has the calls the command sends", async () => {
    const docs = readFileSync(resolve(root, "docs/wiring.md"), "utf8");
    const { pipe, order } = openOrganisation();
    const [tab, copy, ...links] = await wire(pipe, wanted, order(false));
    const body = (step: typeof tab): string =>
      JSON.stringify(step?.body).replace(/("msdyn_applicationtabtemplateid":)"[^"]*"/, '$1"TAB"');
    expect(docs).toContain(`${tab?.method} /api/data/v9.2/${tab?.path}`);
    expect(docs).toContain(body(tab));
    expect(docs).toContain(`${copy?.method} /api/data/v9.2/${copy?.path}`);
    for (const { method, path } of links)
      expect(docs).toContain(`${method} /api/data/v9.2/${path.replace(/\([^)]*\)/, "(COPY)")}`);
  });
});
