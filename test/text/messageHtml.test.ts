import fc from "fast-check";
import { readMessageHtml } from "#text";

/** Each mark with the words under it. */
const marksOf = (html: string): readonly string[] => {
  const { text, marks } = readMessageHtml(html);
  return marks.map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);
};

describe("readMessageHtml", () => {
  it.each([
    ["<p>Hold <b>Steam</b></p><p>and wait</p>", "Hold Steam\n\nand wait"],
    ["a<br/>b<br>c", "a\nb\nc"],
    ["<ul><li>one</li><li>two</li></ul>", "• one\n• two"],
    ["<ol start=3><li>fill<ul><li>slowly</li></ul></li><li><p>close</p></li></ol>", "3. fill\n  • slowly\n4. close"],
    ["1 &lt; 2 &amp;&nbsp;&#x1F600;&#65;&bogus;", "1 < 2 &\u00a0😀A&bogus;"],
    ["a < b and c > d", "a < b and c > d"],
    ["x<script>alert('1<2')</script>y<style>p{}</style>z", "xyz"],
    ["<script>never closed", ""],
    ["<!-- hidden -->shown", "shown"],
    ['<a href="javascript:alert(1)">link</a>', "link"],
    ["<b unclosed", "<b unclosed"],
    ["line one\nline two", "line one\nline two"],
    ["<p>one\n  paragraph</p>", "one paragraph"],
    ['<speak version="1.0">Your <break time="1s"/>van is late.</speak>', "Your van is late."],
  ])("%s", (html, text) => expect(readMessageHtml(html).text).toBe(text));

  it("keeps the cells of a table apart and its rows on lines, with or without end tags", () => {
    const text = "Meter · 88-1204\nRead on · 3 May";
    const closed =
      "<table><tr><th>Meter</th><td>88-1204</td></tr><tr><td>Read on</td><td><b>3 May</b></td></tr></table>";
    expect(readMessageHtml(closed).text).toBe(text);
    expect(readMessageHtml("<table><tr><td>Meter<td>88-1204<tr><td>Read on<td>3 May</table>").text).toBe(text);
    expect(marksOf(closed)).toContain("row: Meter · 88-1204");
    expect(marksOf(closed)).toContain("cell: 88-1204");
  });

  it("keeps the place of an empty cell in a table, not that of a spacer in a layout", () => {
    const table =
      "<table><tr><th>Size<th>Price<th>Stock<tr><td>Small<td><td>4<tr><td><td>12<td><tr><td><td>&nbsp;<td></table>";
    expect(readMessageHtml(table).text).toBe("Size · Price · Stock\nSmall · – · 4\n– · 12 · –");
    expect(marksOf(table)).toContain("cell: –");
    expect(readMessageHtml("<table><tr><td><td>Dear Jo, it is on its way.<td></table>").text).toBe(
      "Dear Jo, it is on its way.",
    );
  });

  it.each([
    ["display:none", '<p>Seen</p><p style="display: none">for staff</p>'],
    ["no size", '<p>Seen</p><span style="font-size:0">for staff</span>'],
    ["hidden", "<p>Seen</p><div hidden><b>for</b> staff</div>"],
    ["aria-hidden", '<p>Seen</p><div aria-hidden="true">for staff</div>'],
    ["a template", "<p>Seen</p><template><p>for staff</p></template>"],
    ["a comment", "<p>Seen</p><!-- for staff -->"],
    ["a box of no height", '<p>Seen</p><div style="height:0;overflow:hidden">for staff</div>'],
    ["a picture beside", '<p>Seen</p><span hidden><img alt="for staff"><a href="https://norr.example">x</a></span>'],
    ["a cell", "<table><tr><td>Seen</td><td hidden>for staff</td></tr></table>"],
  ])("leaves out what is not seen: %s", (_, html) => expect(readMessageHtml(html).text).toBe("Seen"));

  it("keeps light letters: nobody knows the colour of the chat they were written in", () => {
    expect(readMessageHtml('<p style="color:#fff">Still E42</p>').text).toBe("Still E42");
  });

  it("reads a page that is only laid out with a table as its paragraphs", () => {
    const letter = "<table><tr><td><p>Dear Jo,</p><p>it is on its way.</p></td></tr></table>";
    expect(readMessageHtml(letter).text).toBe("Dear Jo,\n\nit is on its way.");
    expect(marksOf(letter)).toEqual([]);
  });

  it("puts the address of a link behind words that do not show it", () => {
    const form = '<a href="https://norr.example/form?id=7&amp;x=1">the form</a>';
    expect(readMessageHtml(`Use ${form}.`).text).toBe("Use the form (https://norr.example/form?id=7&x=1).");
    expect(readMessageHtml('<a href="https://norr.example/">norr.example</a>').text).toBe("norr.example");
    expect(readMessageHtml('<a href="mailto:help@norr.example">write</a>').text).toBe("write (help@norr.example)");
    expect(readMessageHtml(form).marks[0]).toMatchObject({
      kind: "link",
      address: "https://norr.example/form?id=7&x=1",
    });
  });

  it("never throws and marks only what is there, whatever the markup", () => {
    const parts = [
      "<",
      ">",
      "</",
      "script",
      "<p>",
      "<li>",
      "<ol>",
      "<td>",
      "<tr>",
      "</table>",
      "<b>",
      "</b>",
      "&#",
      ";",
    ];
    const markup = fc.array(fc.constantFrom(...parts, "55296", "!--", " ", "x", '"', "<a href=https://a.example>"), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(markup, (pieces) => {
        const { text, marks } = readMessageHtml(pieces.join(""));
        for (const { from, to } of marks) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it.each(["<", "<a", "<p>", "<script>", "</script", "&#", "<!--", "<li>", "<table><td>", "<a href=https://a.b>x"])(
    "ends on 200,000 characters of %s, and makes no more of them",
    (unit) => {
      const { text } = readMessageHtml(`${unit.repeat(200_000 / unit.length)}>`);
      expect(text.length).toBeLessThanOrEqual(200_001);
    },
  );
});
