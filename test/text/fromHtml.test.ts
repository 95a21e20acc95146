import fc from "fast-check";
import { triesOf } from "#soak";
import { fromHtml } from "#text";
import { anyCharacter } from "#support/text";

const blocks = (html: string): string[] => {
  const page = fromHtml(html);
  return page.blocks.map(({ kind, from, to }) => `${kind}: ${page.text.slice(from, to)}`);
};

describe("fromHtml", () => {
  it("breaks passages at block elements and collapses white space", () => {
    expect(blocks("<h2>What\n clears it</h2><p>Hold  <b>Steam</b>\n and Cup.<br>Let go.</p>")).toEqual([
      "heading: What clears it",
      "paragraph: Hold Steam and Cup.",
      "paragraph: Let go.",
    ]);
  });

  it("reads the items of a list, also when they hold paragraphs or are never closed", () => {
    expect(blocks("<ol><li>One<li><p>Two</p><p>more</p></ol>end")).toEqual([
      "item: One",
      "item: Two",
      "paragraph: more",
      "paragraph: end",
    ]);
  });

  it("reads a row of a table as one passage, and a row of headings as a heading", () => {
    const table =
      "<table><tr><th>Code</th><th>Means</th></tr><tr><td>E42</td><td>Flow <i>sensor</i></td><td></td></tr>";
    expect(blocks(table)).toEqual(["heading: Code · Means", "row: E42 · Flow sensor"]);
  });

  it("keeps the place of an empty cell between others of a table of several columns", () => {
    const rows = "<tr><th>Code<th>Part<th>Means<tr><td>E7<td><td>Pump<tr><td><td>R3<td><tr><td>E9<td><td>";
    expect(blocks(`<table>${rows}</table>`)).toEqual([
      "heading: Code · Part · Means",
      "row: E7 · – · Pump",
      "row: – · R3 · –",
      "row: E9 · – · –",
    ]);
    expect(blocks("<table><tr><td><td>Only laid out<td></table>")).toEqual(["row: Only laid out"]);
  });

  it("decodes named and numeric characters, and leaves unknown names as they are", () => {
    expect(fromHtml("<p>&lt;b&gt; &amp;amp; &eacute;&#233;&#xe9; &#146; &#0;&#xd800; &bogus; 5 &deg;C</p>").text).toBe(
      "<b> &amp; ééé ’ \ufffd\ufffd &bogus; 5 °C",
    );
  });

  it("drops what a page does not show", () => {
    const html = "<title>t</title><style>p{}</style><p>a<script>alert('</p><p>x')</script>b</p><template>c</template>";
    expect(fromHtml(html).text).toBe("ab");
  });

  it("takes tags and comments that never end as the end of the page", () => {
    expect(fromHtml("<p>a</p><p title='x>b").text).toBe("a");
    expect(fromHtml("<p>a</p><!-- b").text).toBe("a");
    expect(fromHtml("<p>a</p><script>b").text).toBe("a");
  });

  it("takes a sign that opens nothing as text", () => {
    expect(fromHtml("<p>3 < 4 <3 a<>b > c</p>").text).toBe("3 < 4 <3 a<>b > c");
  });

  it("is not fooled by signs inside attributes", () => {
    expect(fromHtml(`<p><img alt="a > b" src='x'>after <a href=x?a=">y">link</a></p>`).text).toBe("after link");
  });

  it("keeps comments, in which authors mark verbatim articles", () => {
    expect(fromHtml("<p>a</p><!-- doNotSummarize -->").comments).toEqual(["<!-- doNotSummarize -->"]);
  });

  it("reads plain text line by line", () => {
    expect(blocks("First line\r\n\r\nsecond line")).toEqual(["paragraph: First line", "paragraph: second line"]);
  });

  it("makes lone surrogates harmless", () => {
    expect(fromHtml("<p>a\ud800b</p>").text).toBe("a\ufffdb");
  });

  it("gives no block for nothing", () => {
    expect(fromHtml("")).toEqual({ text: "", blocks: [], comments: [] });
    expect(fromHtml("<p> </p>&nbsp;").blocks).toEqual([]);
  });

  it("gives blocks that cover the text in order, for any markup", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<p>",
        "</p>",
        "<li",
        ">",
        "<td>",
        "<tr>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        '"',
        "='",
        "&lt;",
        "<",
      ),
      fc.string({ unit: anyCharacter, maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const page = fromHtml(pieces.join(""));
        expect(page.blocks.map(({ from, to }) => page.text.slice(from, to)).join("\n")).toBe(page.text);
        for (const { from, to } of page.blocks) expect(page.text.slice(from, to).trim()).toHaveLength(to - from);
      }),
      { numRuns: triesOf(300) },
    );
  });
});
