import fc from "fast-check";
import { ODataFault } from "#local/dataverse/odata";
import { parseFetch } from "#local/dataverse/fetchxml";
import { tables, schema } from "#dataverse/tables";
import { triesOf } from "#soak";

const asker = { schema, userId: "11111111-1111-4111-8111-111111111111", now: 0 };
const parse = (text: string) => parseFetch(text, tables.incident, asker);
const refusal = (text: string) => {
  try {
    parse(text);
    return null;
  } catch (error) {
    return error instanceof ODataFault ? { status: error.status, message: error.message } : error;
  }
};
const within = (inside: string) => `<fetch><entity name='incident'>${inside}</entity></fetch>`;

describe("the XML of a fetch", () => {
  it("may hold a declaration, comments, CDATA, both kinds of quotes and the known entities", () => {
    const text = `<?xml version="1.0"?>
      <fetch top = "3"><!-- all <of> them -->
        <entity name='incident'><attribute name='title' />
          <filter><condition attribute="title" operator="in"><value>a&amp;b</value><value><![CDATA[<c>]]></value><value>&#68;&#x45;</value></condition></filter>
        </entity></fetch>`;
    const query = parse(text);
    expect(query.kind === "rows" && query.query.filter).toMatchObject({
      of: [{ kind: "among", values: ["a&b", "<c>", "DE"] }],
    });
  });

  it.each([
    ["a document type", `<!DOCTYPE fetch [<!ENTITY a "aaaa">]><fetch/>`],
    ["a bomb", `<!DOCTYPE z [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]>${within("&b;")}`],
    ["an external entity", `<!DOCTYPE f [<!ENTITY e SYSTEM "file:///etc/passwd">]>${within("&e;")}`],
    ["an unknown entity", within("<attribute name='&nbsp;'/>")],
    ["an inherited name for an entity", within("<attribute name='&constructor;'/>")],
    ["a character XML does not know", within("<attribute name='&#0;'/>")],
    ["half a surrogate pair", within("<attribute name='&#xD800;'/>")],
    ["a processing instruction", within("<?php ?>")],
    ["an element that does not end", "<fetch><entity name='incident'>"],
    ["elements that cross", "<fetch><entity name='incident'></fetch></entity>"],
    ["an attribute twice", "<fetch top='1' top='2'/>"],
    ["attributes without a space", "<fetch top='1'page='2'/>"],
    ["an attribute without quotes", "<fetch top=1/>"],
    ["a value with a '<'", within("<attribute name='<'/>")],
    ["two roots", `${within("")}<fetch/>`],
    ["no XML", "fetch"],
    ["nothing", ""],
    ["a comment that does not end", "<fetch><!-- "],
    ["something else", "<query/>"],
    ["nesting beyond any use", within("<filter>".repeat(60) + "</filter>".repeat(60))],
    ["more than 65,536 characters", within(" ".repeat(70_000))],
  ])("is refused when it holds %s", (_, text) => {
    expect(refusal(text)).toMatchObject({ status: 400, message: expect.stringMatching(/^Invalid (XML|FetchXML):/) });
  });

  it("is read or refused, whatever it is", () => {
    const piece = fc.constantFrom(
      "<fetch>", "<fetch", "</fetch>", "<entity name='incident'>", "</entity>", "<filter>", "</filter>", "<condition", " attribute=",
      "'title'", ">", "/>", "&amp;", "&#65;", "&", ";", "<!--", "-->", "<![CDATA[", "]]>", "\"", "'", " ", "<?", "?>", "é", "\u0000",
    ); // prettier-ignore
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (given) => {
        const refused = refusal(given);
        return refused === null || (typeof refused === "object" && "status" in refused);
      }),
      { numRuns: triesOf(3000) },
    );
  });

  it("is read as it was written, whatever text stands in it", () => {
    const escape = (text: string) =>
      text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("'", "&apos;").replaceAll(">", "&gt;");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (text) => {
        const condition = `<condition attribute='title' operator='eq' value='${escape(text)}'/>`;
        if (text.includes("\0")) return refusal(within(`<filter>${condition}</filter>`)) !== null;
        expect(parse(within(`<filter>${condition}</filter>`)).query.filter).toMatchObject({ of: [{ value: text }] });
        return true;
      }),
    );
  });
});
