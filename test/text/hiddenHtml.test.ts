/** @jest-environment jsdom */
import fc from "fast-check";
import { triesOf } from "#soak";
import { fromHtml } from "#text";

const read = (html: string): string => fromHtml(html).text;

describe("text that a page hides", () => {
  it.each([
    ["a style", `<p style="display:none">Margin 12 %</p>`],
    ["a style in capitals with blanks", `<P STYLE=" DISPLAY : None ! important; color: red">Margin 12 %</P>`],
    ["a style without quotes", `<p style=display:none>Margin 12 %</p>`],
    ["a style with escapes and comments", `<p style="dis\\70 lay:/* x */none">Margin 12 %</p>`],
    ["a style behind character references", `<p style="display&#58;none">Margin 12 %</p>`],
    ["visibility", `<p style="visibility:hidden">Margin 12 %</p>`],
    ["no opacity", `<p style="opacity:0.0">Margin 12 %</p>`],
    ["letters of no size", `<p style="font-size:0">Margin 12 %</p>`],
    ["letters of a pixel", `<p style="font: 1px/2 Arial">Margin 12 %</p>`],
    ["a box of no height", `<div style="max-height:0; overflow:hidden">Margin 12 %</div>`],
    ["a box of a pixel", `<span style="position:absolute;width:1px;height:1px;overflow:hidden">Margin 12 %</span>`],
    ["a place beyond the screen", `<p style="position:absolute; left:-9999px">Margin 12 %</p>`],
    ["an indent beyond the screen", `<p style="text-indent:-9999em">Margin 12 %</p>`],
    ["a clip", `<p style="position:absolute;clip:rect(0 0 0 0)">Margin 12 %</p>`],
    ["no colour", `<p style="color:transparent">Margin 12 %</p>`],
    ["the colour of the page", `<p style="color:#fefefe">Margin 12 %</p>`],
    ["the colour of its own ground", `<p style="color:#123456;background:rgb(18, 52, 86)">Margin 12 %</p>`],
    ["the colour of the ground around it", `<table bgcolor="#224466"><tr><td><font color=#224466>Margin 12 %</font>`],
    ["hidden", `<p hidden>Margin 12 %</p>`],
    ["hidden until found", `<p hidden="until-found">Margin 12 %</p>`],
    ["aria-hidden", `<p aria-hidden="TRUE">Margin 12 %</p>`],
    ["a template in a template", `<template><template>x</template>Margin 12 %</template>`],
    ["noscript", `<noscript><p>Margin 12 %</p></noscript>`],
    ["a closed dialog", `<dialog>Margin 12 %</dialog>`],
    ["a style of office documents", `<p style="mso-hide:all">Margin 12 %</p>`],
    ["a comment", `<!-- Margin 12 % -->`],
  ])("is not read: %s", (_, html) => {
    expect(read(`<p>Before.</p>${html}</table><p>After.</p>`)).toBe("Before.\nAfter.");
  });

  it.each([
    [
      "white letters on a dark cell",
      `<table><tr style="background:#003355"><td style="color:white">Seen.</td></tr></table>`,
    ],
    ["a button in its own colours", `<a style="background:#06c;color:#fff">Seen.</a>`],
    ["letters over a picture", `<div style="background:url(x.png)"><p style="color:#fff">Seen.</p></div>`],
    ["a closed details", `<details><summary>More</summary>Seen.</details>`],
    ["an open dialog", `<dialog open>Seen.</dialog>`],
    ["small print", `<p style="font-size:9px">Seen.</p>`],
    ["a line height of two", `<p style="font: 700 1em/1.2 Arial">Seen.</p>`],
    ["a box that scrolls", `<div style="max-height:90px;overflow:hidden">Seen.</div>`],
    ["aria-hidden that says no", `<p aria-hidden="false">Seen.</p>`],
    ["a later display", `<p style="display:none;display:block">Seen.</p>`],
    ["a value that only looks so", `<p title="display:none" data-style="display:none">Seen.</p>`],
  ])("is not taken for what is seen: %s", (_, html) => {
    expect(read(html)).toContain("Seen.");
  });

  it.each([
    ["an end tag of its own kind inside", `<div hidden><div>a</div>b</div>Seen.`],
    ["end tags that reach nothing", `<div hidden>a</p></span></section>b</div>Seen.`],
    ["an end tag of a word around it", `<span><div hidden>a</span>b</div></span>Seen.`],
    ["a paragraph ended by the next", `<p hidden>a<p>Seen.`],
    ["an item ended by the next", `<ul><li hidden>a<li>Seen.</ul>`],
    ["a list inside a hidden item", `<ul><li hidden>a<ul><li>b</ul>c<li>Seen.</ul>`],
    ["a cell and a row without ends", `<table><tr hidden><td>a<td>b<tr><td>Seen.</table>`],
    ["a word ended by its paragraph", `<div><span hidden>a</div>Seen.`],
    ["bold that goes on in the next paragraph", `<p><b hidden>a</p><p>b</b></p>Seen.`],
    ["a word ended by the end of bold around it", `<b><span hidden>a</b>Seen.`],
    ["bold that is ended inside a block", `<b hidden><p>a</b></p>Seen.`],
    ["a tag that is no element with an end", `<br hidden><img hidden>Seen.`],
    ["a slash that ends nothing", `<p hidden/>a</p>Seen.`],
    ["headings that end each other", `<h2 hidden>a<h3>Seen.</h3>`],
    ["a very deep page", `${"<i>".repeat(2000)}<div hidden>a</div>${"</i>".repeat(2000)}Seen.`],
  ])("ends where a browser ends it: %s", (_, html) => {
    expect(read(html)).toBe("Seen.");
  });

  it("runs to the end of the page when nothing ends it", () => {
    expect(read("<p>Seen.</p><div hidden>a<p>b</p><ul><li>c</ul>")).toBe("Seen.");
  });

  it("is what a browser hides, for any nesting of any tags", () => {
    const names = ["div", "section", "p", "ul", "li", "dl", "dt", "dd", "span", "h2", "h3", "blockquote", "article"];
    const tag = fc.constantFrom(...names.flatMap((name) => [`<${name}>`, `<${name} hidden>`, `</${name}>`]));
    const page = fc.array(tag, { maxLength: 14 });
    fc.assert(
      fc.property(page, (tags) => {
        const html = tags.map((one, at) => `${one}w${at} `).join("");
        const document = new DOMParser().parseFromString(html, "text/html");
        document.querySelectorAll("[hidden]").forEach((element) => element.remove());
        expect(read(html).split(/\s+/).join(" ")).toBe((document.body.textContent ?? "").trim());
      }),
      { numRuns: triesOf(500) },
    );
  });
});

describe("text that a page's own style elements hide", () => {
  const page = (css: string, note: string): string => `<style>${css}</style><p>Before.</p>${note}<p>After.</p>`;

  it.each([
    ["a class", ".staff{display:none}", `<p class="x Staff">Margin 12 %</p>`],
    ["an id", "#m { visibility : hidden }", `<p id=m>Margin 12 %</p>`],
    ["an element and two classes", "p.a.b{opacity:0}", `<p class="b a">Margin 12 %</p>`],
    ["one of several selectors", "h1, .a , .b{font-size:0}", `<p class=b>Margin 12 %</p>`],
    ["an attribute", `[data-role="margin"]{display:none}`, `<p data-role=margin>Margin 12 %</p>`],
    [
      "a place inside another",
      ".box > .in .m{display:none}",
      `<div class=box><p class=in><b class=m>Margin 12 %</b></div>`,
    ],
    [
      "a rule behind others",
      "@charset 'x'; @import 'y'; p{color:red} .m{clip:rect(0,0,0,0)}",
      `<p class=m>Margin 12 %</p>`,
    ],
    ["a comment within", ".m/* x */{/* } */display:none}", `<p class=m>Margin 12 %</p>`],
    ["a rule in a comment of the page", "<!-- .m{display:none} -->", `<p class=m>Margin 12 %</p>`],
    ["a rule for the screen", "@media screen{.a{top:0} .m{mso-hide:all}}", `<p class=m>Margin 12 %</p>`],
    ["a place beyond the screen", ".m{position:absolute;left:-9999px}", `<p class=m>Margin 12 %</p>`],
    ["a stronger rule before a weaker", "p.m{display:none} .m{display:block}", `<p class=m>Margin 12 %</p>`],
    [
      "an important rule against its own style",
      ".m{display:none!important}",
      `<p class=m style="display:block">Margin 12 %`,
    ],
    ["a style element without an end behind it", "", `<p class=m>Margin 12 %</p><p>After.</p><style>.m{display:none}`],
  ])("is not read: %s", (_, css, note) => {
    expect(read(page(css, note))).toBe("Before.\nAfter.");
  });

  it.each([
    ["its own style against a rule", ".m{display:none}", `<p class=m style="display:block">Seen.</p>`],
    ["a later rule", ".m{display:none} .m{display:block}", `<p class=m>Seen.</p>`],
    ["another class", ".m{display:none}", `<p class=mm>Seen.</p>`],
    ["outside of the place", ".box .m{display:none}", `<div class=box></div><p class=m>Seen.</p>`],
    ["a state", ".m:hover{display:none} .m::before{display:none}", `<p class=m>Seen.</p>`],
    ["a rule for paper", "@media print{.m{display:none}}", `<p class=m>Seen.</p>`],
    ["a rule for small screens", "@media (max-width:400px){.m{display:none}} .x{top:0}", `<p class=m>Seen.</p>`],
    ["letters in a colour of their page", ".m{color:#fff}", `<p class=m>Seen.</p>`],
    ["a neighbour", "h1 + .m{display:none}", `<p class=m>Seen.</p>`],
  ])("is not taken for what is seen: %s", (_, css, note) => {
    expect(read(page(css, note))).toContain("Seen.");
  });

  it("counts a whole sheet only for what it is for", () => {
    expect(read(`<style media=print>.m{display:none}</style><p class=m>Seen.</p>`)).toBe("Seen.");
    expect(read(`<style media="screen">.m{display:none}</style><p class=m>Margin</p><p>Seen.</p>`)).toBe("Seen.");
  });

  it("is what a browser hides, for any rules and any nesting", () => {
    const step = fc.constantFrom("div", "p", ".a", ".b", "#c", "div.a", "[title]");
    const selector = fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => steps.join(" "));
    const rule = selector.map((at) => `${at}{display:none}`);
    const tag = fc.constantFrom("<div class=a>", "<div class='b a'>", "<div id=c>", "<div title=x>", "<div>", "</div>");
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 5 }), fc.array(tag, { maxLength: 12 }), (rules, tags) => {
        const body = tags.map((one, at) => `${one}w${at} `).join("");
        document.head.innerHTML = `<style>${rules.join("\n")}</style>`;
        document.body.innerHTML = body;
        for (const element of Array.from(document.body.querySelectorAll("*")))
          if (getComputedStyle(element).display === "none") element.setAttribute("data-gone", "");
        document.body.querySelectorAll("[data-gone]").forEach((element) => element.remove());
        const seen = (document.body.textContent ?? "").trim();
        expect(
          read(`<style>${rules.join("\n")}</style>${body}`)
            .split(/\s+/)
            .join(" "),
        ).toBe(seen);
      }),
      { numRuns: triesOf(300) },
    );
    document.head.innerHTML = "";
  });
});

describe("what a page shows beside its words", () => {
  const blocks = (html: string): string[] => {
    const page = fromHtml(html);
    return page.blocks.map(({ from, to, mark }) => `${mark}${mark === "" ? "" : " "}${page.text.slice(from, to)}`);
  };

  it("puts the address behind the words that link to it", () => {
    expect(read(`Use <a href="https://shop.example/r?a=1&amp;b=2"><b>this form</b> </a>, please.`)).toBe(
      "Use this form (https://shop.example/r?a=1&b=2) , please.",
    );
    expect(read(`<a href="mailto:help@shop.example?subject=x">Write</a> or <a href="tel:+4930111">call</a>.`)).toBe(
      "Write (help@shop.example) or call (+4930111).",
    );
  });

  it.each([
    "#top",
    "/inside",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "ftp://x.example/a",
    "",
  ])("leaves out an address that leads nowhere from a chat: %j", (href) => {
    expect(read(`See <a href="${href}">the guide</a>.`)).toBe("See the guide.");
  });

  it("does not repeat an address that the words tell", () => {
    expect(read(`<a href="https://www.shop.example/">shop.example</a> <a href="https://x.example/"><img></a>`)).toBe(
      "shop.example",
    );
  });

  it("numbers the items of ordered lists, from where they start and inside each other", () => {
    expect(blocks("<ol start=3><li>Open<ol><li>Lid<li>Tray</ol><li>Close</ol><ul><li>Dry</ul>")).toEqual([
      "3. Open",
      "3.1. Lid",
      "3.2. Tray",
      "4. Close",
      "• Dry",
    ]);
  });

  it("leaves out the way around the site", () => {
    expect(read(`<nav><a href=/>Home</a></nav><ol class="page-breadcrumbs"><li>Help</ol><p>Words.</p>`)).toBe("Words.");
  });

  it("says what is only a link, bold or internal", () => {
    const page = fromHtml(
      `<p><a href="#a">Contents</a></p><p><b>Steps</b>:</p><div class="note internal">Ask us.</div><p>Go.</p>`,
    );
    expect(page.blocks.map(({ isLink, isBold, isInternal }) => [isLink, isBold, isInternal])).toEqual([
      [true, false, false],
      [false, false, false],
      [false, false, true],
      [false, false, false],
    ]);
  });
});
