import { type Bench, openBench, user } from "./openApi";

export const ann = "aaaaaaaa-0000-4000-8000-000000000001";
export const bo = "aaaaaaaa-0000-4000-8000-000000000002";
export const formatted = "OData.Community.Display.V1.FormattedValue";

/** Five cases of two customers, three notes on the first two of them. */
export function openCases(): Bench {
  const bench = openBench();
  bench.store.insert("contact", { contactid: ann, firstname: "Ann", lastname: "Lee", address1_city: "Aarhus" });
  bench.store.insert("contact", { contactid: bo, firstname: "Bo", lastname: "Ek" });
  const made = [
    "2026-11-20T10:00:00Z",
    "2026-11-19T10:00:00Z",
    "2026-11-02T10:00:00Z",
    "2026-08-31T10:00:00Z",
    "2025-11-20T10:00:00Z",
  ];
  const titles = ["Pump leaks", "Grinder 50% slow", "Steam_wand", "No coffee", "Ærø machine"];
  titles.forEach((title, index) => {
    bench.store.insert("incident", {
      incidentid: `cccccccc-0000-4000-8000-00000000000${index + 1}`,
      title,
      ticketnumber: `CAS-${index + 1}`,
      prioritycode: [1, 2, 3, 2, 1][index] ?? 2,
      customerid: { table: "contact", id: index === 4 ? bo : ann },
      createdon: made[index] ?? null,
      ...(index === 3 ? {} : { description: "a description" }),
      ...(index === 0 ? { ownerid: { table: "systemuser", id: user } } : {}),
    });
  });
  bench.store.insert("annotation", { subject: "first", filesize: 10, objectid: { table: "incident", id: id(1) } });
  bench.store.insert("annotation", { subject: "second", filesize: 25, objectid: { table: "incident", id: id(1) } });
  bench.store.insert("annotation", { subject: "third", filesize: 4, objectid: { table: "incident", id: id(2) } });
  return bench;
}

/** The id of a case by its number. */
export const id = (number: number) => `cccccccc-0000-4000-8000-00000000000${number}`;
/** The URL of a fetch. */
export const url = (fetch: string, set = "incidents") => `${set}?fetchXml=${encodeURIComponent(fetch)}`;
