import { errorOf, openBench } from "./openApi";
import { url } from "./openCases";

/** A store in which every case has the same subject: what joins on it meets every other. */
function openCrowd(size: number) {
  const bench = openBench({ unlimited: true });
  const subject = bench.store.insert("subject", { title: "Lamps" });
  const buyer = bench.store.insert("contact", { firstname: "Ann", lastname: "Lee" });
  bench.store.transaction(() => {
    for (let number = 0; number < size; number += 1) {
      bench.store.insert("incident", {
        title: `Lamp ${number}`,
        description: `It flickers, ${number}`,
        customerid: { table: "contact", id: buyer },
        subjectid: { table: "subject", id: subject },
      });
    }
  });
  return bench;
}

const sibling = (alias: string) =>
  `<link-entity name="incident" from="subjectid" to="subjectid" link-type="inner" alias="${alias}"/>`;
const joined = (siblings: readonly string[]) =>
  url(
    `<fetch count="1"><entity name="incident"><attribute name="title"/><order attribute="description"/>${siblings.map(sibling).join("")}</entity></fetch>`,
  );
const inside = (depth: number): string =>
  depth === 0
    ? ""
    : `?$expand=subjectid($expand=subject_incidents${depth > 1 ? `($select=title${nested(depth - 1)})` : ""})`;
const nested = (depth: number): string =>
  depth === 0 ? "" : `;$expand=subjectid($expand=subject_incidents($select=title${nested(depth - 1)}))`;

describe("a query that looks at too many rows", () => {
  const bench = openCrowd(300);
  const refused = (path: string) => errorOf(bench.send("GET", path));

  it("is refused in words instead of keeping everybody waiting", () => {
    expect(refused(joined(["a", "b", "c"]))).toMatchObject({
      status: 400,
      message: expect.stringContaining("looks at too many rows"),
    });
  });

  it("is refused as well when the rows are repeated by $expand", () => {
    expect(refused(`incidents${inside(2)}`)).toMatchObject({ status: 400, code: "0x80044151" });
  });

  it("counts every part of a batch against one sum", () => {
    const part = "--b\r\nContent-Type: application/http\r\n\r\nGET incidents HTTP/1.1\r\n\r\n\r\n";
    const answer = bench.send("POST", "$batch", {
      headers: { "Content-Type": "multipart/mixed; boundary=b" },
      body: `${part.repeat(300)}--b--`,
    });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain("looks at too many rows");
  });

  it("leaves the next one alone, and what a desk asks", () => {
    refused(joined(["a", "b", "c"]));
    expect(bench.rows(joined(["a"]))).toHaveLength(1);
    expect(bench.rows("incidents?$expand=subjectid($select=title)&$top=200")).toHaveLength(200);
    expect(bench.store.count("incident")).toBe(300);
  });
});
