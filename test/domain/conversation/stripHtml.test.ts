import fc from "fast-check";
import { stripHtml } from "#domain/conversation";

describe("stripHtml", () => {
  it.each([
    ["<p>Hold <b>Steam</b></p><p>and wait</p>", "Hold Steam\n\nand wait"],
    ["a<br/>b<br>c", "a\nb\nc"],
    ["<ul><li>one</li><li>two</li></ul>", "one\n\ntwo"],
    ["1 &lt; 2 &amp;&nbsp;&#x1F600;&#65;&bogus;", "1 < 2 &\u00a0😀A&bogus;"],
    ["a < b and c > d", "a < b and c > d"],
    ["x<script>alert('1<2')</script>y<style>p{}</style>z", "xyz"],
    ["<script>never closed", ""],
    ["<!-- hidden -->shown", "shown"],
    ['<a href="javascript:alert(1)">link</a>', "link"],
    ["<b unclosed", "<b unclosed"],
  ])("%s", (html, text) => expect(stripHtml(html)).toBe(text));

  it("never throws, whatever the markup", () => {
    const markup = fc.array(fc.constantFrom("<", ">", "</", "script", "p", "&#", "55296", ";", "!--", " ", "x", '"'), {
      maxLength: 80,
    });
    fc.assert(fc.property(markup, (parts) => expect(typeof stripHtml(parts.join(""))).toBe("string")));
  });

  it.each(["<", "<a", "<p>", "<script>", "</script", "&#", "<!--"])("is quick on 200,000 characters of %s", (unit) => {
    const started = performance.now();
    stripHtml(`${unit.repeat(200_000 / unit.length)}>`);
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
