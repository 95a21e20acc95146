import { roles } from "#dataverse/roles";
import { type Bench, errorOf, noon, openBench } from "./openApi";

const tracking = { Prefer: "odata.track-changes" };
const day = 86_400_000;

function openContacts() {
  const bench = openBench();
  const [ann, bo, cy] = ["Ann", "Bo", "Cy"].map((firstname) => bench.store.insert("contact", { firstname }));
  return { bench, ann: ann ?? "", bo: bo ?? "", cy: cy ?? "" };
}

/** The query of a link, as a client sends it back. */
const linkIn = (answer: object, name: string) => String((answer as Record<string, unknown>)[`@odata.${name}`]);
const names = (bench: Bench, link: string) => bench.rows(link).map((row) => row["firstname"] ?? row["reason"]);

describe("change tracking", () => {
  it("gives all rows and a link, and by the link what changed since, deleted rows last", () => {
    const { bench, ann, bo } = openContacts();
    const first = bench.send("GET", "contacts?$select=firstname", { headers: tracking });
    expect(first.headers["Preference-Applied"]).toBe("odata.track-changes");
    const all = JSON.parse(first.body ?? "");
    expect(all.value).toHaveLength(3);
    const link = linkIn(all, "deltaLink");
    expect(decodeURIComponent(link)).toMatch(/contacts\?\$select=firstname&\$deltatoken=\d+!11\/20\/2026 12:00:00$/);
    expect(bench.rows(link)).toEqual([]);

    bench.store.remove("contact", bo);
    bench.store.update("contact", ann, { firstname: "Anne" });
    bench.store.insert("contact", { firstname: "Di" });
    const changes = bench.read(link);
    expect(changes["@odata.context"]).toBe("http://local/api/data/v9.2/$metadata#contacts(firstname)/$delta");
    expect(changes.value).toMatchObject([
      { firstname: "Anne", contactid: ann },
      { firstname: "Di" },
      { "@odata.context": "http://local/api/data/v9.2/$metadata#contacts/$deletedEntity", id: bo, reason: "deleted" },
    ]);
    expect(bench.send("GET", link.replace("contacts?", "contacts/$count?")).body).toBe("3");
    expect(bench.rows(linkIn(changes, "deltaLink"))).toEqual([]);
  });

  it("does not tell of a row that came back, nor of deletions in a first reading", () => {
    const { bench, bo } = openContacts();
    const link = linkIn(bench.read("contacts?$select=firstname", tracking), "deltaLink");
    bench.store.remove("contact", bo);
    bench.store.insert("contact", { contactid: bo, firstname: "Bo again" });
    expect(names(bench, link)).toEqual(["Bo again"]);
    bench.store.remove("contact", bo);
    expect(bench.list("contacts?$select=firstname", "firstname")).toEqual(["Ann", "Cy"]);
    expect(bench.rows("contacts?$select=firstname", tracking)).toHaveLength(2);
  });

  it("tells of what went along with a deleted row", () => {
    const { bench, ann } = openContacts();
    const note = bench.store.insert("annotation", { subject: "n", objectid: { table: "contact", id: ann } });
    const link = linkIn(bench.read("annotations?$select=subject", tracking), "deltaLink");
    bench.store.remove("contact", ann);
    expect(bench.list(link, "id")).toEqual([note]);
  });

  it("goes through pages without losing what changes between them", () => {
    const { bench, ann } = openContacts();
    const paged = { Prefer: "odata.track-changes,odata.maxpagesize=2" };
    const first = bench.read("contacts?$select=firstname", paged);
    expect(first.value.map((row) => row["firstname"])).toEqual(["Ann", "Bo"]);
    bench.store.update("contact", ann, { firstname: "Anne" });
    const second = bench.read(linkIn(first, "nextLink"), paged);
    expect(second.value.map((row) => row["firstname"])).toEqual(["Cy", "Anne"]);
    expect(second).toHaveProperty(["@odata.deltaLink"]);
  });

  it.each(["$filter=firstname eq 'Ann'", "$orderby=firstname", "$expand=parentcustomerid_account", "$top=1"])(
    "is refused with %s, in the platform's words",
    (option) => {
      const { bench } = openContacts();
      const name = option.split("=")[0] ?? "";
      const refusal = {
        status: 400,
        message: `The "${name}" query parameter isn't supported when Change Tracking is enabled.`,
      };
      expect(errorOf(bench.send("GET", `contacts?${option}`, { headers: tracking }))).toMatchObject(refusal);
      const link = linkIn(bench.read("contacts", tracking), "deltaLink");
      expect(errorOf(bench.send("GET", `${link}&${option}`))).toMatchObject(refusal);
    },
  );

  it("knows seven days", () => {
    const { bench, ann } = openContacts();
    const link = linkIn(bench.read("contacts?$select=firstname", tracking), "deltaLink");
    bench.store.update("contact", ann, { firstname: "Anne" });
    bench.clock.at = new Date(noon.getTime() + 7 * day);
    expect(names(bench, link)).toEqual(["Anne"]);
    bench.clock.at = new Date(noon.getTime() + 7 * day + 1000);
    expect(errorOf(bench.send("GET", link))).toMatchObject({ status: 400, code: "0x80044352" });
  });

  it.each(["1", "x!11/20/2026 12:00:00", "1!13/40/2026 12:00:00", "1!11/20/2026 12:00:00'"])(
    "is refused with the token %s",
    (token) => {
      const { bench } = openContacts();
      const path = `contacts?$deltatoken=${encodeURIComponent(token)}`;
      expect(errorOf(bench.send("GET", path)).message).toBe("Malformed $deltatoken.");
    },
  );

  it("wants read access to every row of the table", () => {
    const own = { name: "Own", description: "", grants: { contact: { read: "user" } } } as const;
    const bench = openBench({ roleOf: () => own });
    expect(bench.send("GET", "contacts").status).toBe(200);
    expect(bench.send("GET", "contacts", { headers: tracking }).status).toBe(403);
    const organization = openBench({ roleOf: () => roles.representative });
    expect(organization.send("GET", "contacts", { headers: tracking }).status).toBe(200);
  });
});
