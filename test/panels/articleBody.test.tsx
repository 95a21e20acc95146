/** @jest-environment jsdom */
import * as React from "react";
import { fireEvent, screen } from "@testing-library/react";
import { ArticleBody } from "#panels/articleBody";
import { showPanel } from "./showPanel";

const show = (html: string) => showPanel(() => <ArticleBody html={html} />);

describe("the body of an article", () => {
  it("keeps the text and its structure", () => {
    const { container } = show(
      "<p>One <strong>two</strong></p><ul><li>three</li></ul><table><tr><td colspan=2>four</td></tr></table>",
    );
    expect(container.querySelector("p strong")).toHaveTextContent("two");
    expect(screen.getByRole("listitem")).toHaveTextContent("three");
    expect(container.querySelector("td")).toHaveAttribute("colspan", "2");
  });

  it("hands no parser an inline handler, and leaves words that look like one alone", () => {
    const parse = jest.spyOn(DOMParser.prototype, "parseFromString");
    const { container } = show(
      `<p onclick="a()" class='x'onmouseover = b()>Turn on=heat, "on top=left".</p><svg/onload=c()><math><p onfocus=d()>`,
    );
    const parsed = parse.mock.calls.map(([html]) => html).join("");
    parse.mockRestore();
    expect(parsed).not.toMatch(/\son(?:click|mouseover|load|focus)/);
    expect(parsed).toContain("data-onclick");
    expect(container).toHaveTextContent('Turn on=heat, "on top=left".');
  });

  it.each([
    [
      "a handler without a value",
      `<b onclick>a</b><b title="x"onfocus>b</b><i class=y onload/>c`,
      /[\s"']on(?:cl|fo|lo)/,
    ],
    ["a handler whose value is far away", `<div onclick\n\n\n\n\n\n\n\n\n\n\n\n=alert(1)>a</div>`, /\sonclick/],
    [
      "an address for every link, in what is a comment only here",
      `<math><mtext><table><mglyph><style><!--</style><base href=//x.example>`,
      /<base/,
    ],
    ["an address for every link", `<base href=//0><a href="https://help.example/">a</a>`, /<base/],
    ["subtitles", `<video><track default src="data:text/vtt,WEBVTT"></video>`, /<track/],
  ])("hands no parser %s", (_what, html, forbidden) => {
    const parse = jest.spyOn(DOMParser.prototype, "parseFromString");
    show(html);
    const parsed = parse.mock.calls.map(([text]) => text).join("");
    parse.mockRestore();
    expect(parsed).not.toMatch(forbidden);
  });

  it("keeps what an attribute says in words", () => {
    show(`<a href="https://help.example/" title="turn only the ongoing one">guide</a>`);
    expect(screen.getByRole("link")).toHaveAttribute("title", "turn only the ongoing one");
  });

  it("puts its headings below the card's", () => {
    show("<h1>Clear</h1><h3>Then</h3>");
    expect(screen.getAllByRole("heading", { level: 4 }).map((heading) => heading.textContent)).toEqual([
      "Clear",
      "Then",
    ]);
  });

  it.each([
    ["script", `<p>a</p><script>alert(1)</script>`],
    ["handlers", `<p onclick="alert(1)" onmouseover=alert(1)>a</p>`],
    ["frames", `<iframe srcdoc="<script>alert(1)</script>"></iframe><object data=x></object><embed src=x>`],
    [
      "styles",
      `<style>*{background:url(https://x.example/a)}</style><p style="background:url(https://x.example/a)">a</p>`,
    ],
    [
      "drawings",
      `<svg><script>alert(1)</script><image href="https://x.example/a"/></svg><math><mi xlink:href="javascript:alert(1)">`,
    ],
    ["forms", `<form action="https://x.example"><input name=q><button>Send</button></form>`],
    ["names", `<p id=root class=panel name=x data-x=1 aria-hidden=true role=alert>a</p>`],
    [
      "media",
      `<video src="https://x.example/a" poster="https://x.example/b"></video><audio src=x></audio><picture><source srcset="https://x.example/c"></picture>`,
    ],
    [
      "addresses of the page",
      `<base href="https://x.example"><link rel=stylesheet href="https://x.example/a"><meta http-equiv=refresh content=0>`,
    ],
  ])("lets no %s through", (_, html) => {
    const { container } = show(html);
    const body = container.querySelector("[dir=auto]");
    const all = Array.from(body?.querySelectorAll("*") ?? []);
    expect(all.every((node) => ["P", "A", "UL", "LI"].includes(node.tagName) && node.attributes.length === 0)).toBe(
      true,
    );
  });

  it.each([
    ["https://help.example/a", true],
    ["mailto:care@halden.example", true],
    ["tel:+4712345678", true],
    ["http://help.example", false],
    ["javascript:alert(1)", false],
    [" java\nscript:alert(1)", false],
    ["data:text/html,x", false],
    ["/relative", false],
    ["#top", false],
  ])("decides whether a link to %j may be followed", (href, allowed) => {
    const { container } = show(`<a href="${href}" target="_top">link</a>`);
    const link = container.querySelector("a");
    expect(link?.hasAttribute("href")).toBe(allowed);
    if (allowed) {
      expect(link).toHaveAttribute("target", "_blank");
      expect(link).toHaveAttribute("rel", "noopener noreferrer");
    }
  });

  it("leaves out what the article hides, also where its styles alone hide it", () => {
    const { container } = show(
      `<div style="background:#102030"><p style="color:#fff">Seen <b style="COLOR:#102030">margin</b></p></div>
       <p style="Display : none">margin</p><ul><li hidden>margin<li>Seen too</ul><p hidden>margin<p>And this</p>
       <template><p>margin</p></template><x-note hidden>margin</x-note><select><option>margin</select>
       <style>.note{display:none} div .low{mso-hide:all}</style><p class="note">margin</p><p class=low>!</p><div><p class=low>margin</div>`,
    );
    expect(container).toHaveTextContent("Seen Seen tooAnd this !");
    expect(container).not.toHaveTextContent("margin");
  });

  it.each([
    ["<style>body{display:none}</style><p>Rinse the tank.</p>", "Rinse the tank."],
    ["<body hidden><p>Rinse the tank.</p></body>", "Rinse the tank."],
    ["<style>html{visibility:hidden} p{color:red}</style><p>Rinse the tank.</p>", "Rinse the tank."],
    ["<style>*{display:none}</style><p>Rinse the tank.</p>", ""],
    ["<style>p{display:none}</style><p>Rinse<p>the<p>tank.", ""],
  ])("shows what stands on a page that hides itself, and never fails: %s", (html, words) => {
    expect(show(html).container.textContent).toBe(words);
  });

  it("loads a picture only when a person asks its host for it", async () => {
    const { user, container } = show(
      `<p>See <img src="https://cdn.example/ring.png" alt="The ring of light" onerror="alert(1)"></p>`,
    );
    expect(container.querySelector("img")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Show image from cdn.example: The ring of light" }));
    const image = screen.getByRole("img", { name: "The ring of light" });
    expect(image).toHaveAttribute("src", "https://cdn.example/ring.png");
    expect(image).toHaveAttribute("referrerpolicy", "no-referrer");
    expect(image).not.toHaveAttribute("onerror");
  });

  it("says so when the picture does not come", async () => {
    const { user, container } = show(`<img src="https://cdn.example/ring.png">`);
    await user.click(screen.getByRole("button", { name: "Show image from cdn.example" }));
    fireEvent.error(container.querySelector("img") as HTMLImageElement);
    expect(screen.getByText("The image did not come.")).toBeVisible();
  });

  it("offers no picture that is not encrypted, inside the page, or in a foreign tag", () => {
    show(
      `<img src="http://cdn.example/a"><img src="data:image/svg+xml,x"><img src=x><img><svg><image href="https://x.example"></svg>`,
    );
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("cuts an article that is longer than any article and says so", () => {
    show(`<p>${"word ".repeat(60_000)}</p>`);
    expect(screen.getByText("The article is longer; open it in Dynamics to read on.")).toBeVisible();
  });
});
