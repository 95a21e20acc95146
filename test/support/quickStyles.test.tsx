/** @jest-environment jsdom */
import fc from "fast-check";
import { quickenStyles } from "./quickStyles";

/** A page whose styles jsdom tells: what this one's are is compared with. */
const asJsdom = (() => {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const page = frame.contentWindow as Window & typeof globalThis;
  const complete = page.getComputedStyle.bind(page);
  quickenStyles(page);
  return { page, complete };
})();

const tags = "div span p a button input dialog ruby rt rp table tr td th li ul summary details svg option select".split(
  " ",
);
const attributes = fc.record(
  {
    hidden: fc.constantFrom("", "until-found"),
    type: fc.constantFrom("hidden", "text"),
    open: fc.constant(""),
    style: fc.constantFrom(
      "display: none",
      "display: unset",
      "visibility: hidden",
      "visibility: visible",
      "visibility: inherit",
      "pointer-events: none; display: flex",
      "color: red",
      "",
    ),
  },
  { requiredKeys: [] },
);
/** Elements, and how many steps up from the one before each is put. */
const elements = fc.array(fc.tuple(fc.constantFrom(...tags), attributes, fc.nat(2)), { minLength: 1, maxLength: 8 });

/** Puts each element into the one before it, or some way up from there. */
function grow(body: Element, list: readonly (readonly [string, object, number])[]): void {
  let at = body;
  for (const [tag, given, up] of list) {
    for (let step = 0; step < up && at !== body; step += 1) at = at.parentElement ?? body;
    const element = body.ownerDocument.createElement(tag);
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, String(value));
    at.append(element);
    at = element;
  }
}

const asked = (style: CSSStyleDeclaration) => [
  style.display,
  style.visibility,
  style.pointerEvents,
  style.color,
  ...["display", "visibility", "pointer-events", "opacity", "pointerEvents"].map((name) =>
    style.getPropertyValue(name),
  ),
];

describe("whether an element can be seen and clicked", () => {
  const { page, complete } = asJsdom;
  const { body, head } = page.document;
  afterEach(() => {
    body.replaceChildren();
    head.replaceChildren();
  });

  it("is what jsdom says, whatever it is, stands in and says of itself", () => {
    fc.assert(
      fc.property(elements, (list) => {
        body.replaceChildren();
        grow(body, list);
        const all = [...page.document.querySelectorAll("*")];
        const said = (by: typeof complete) => all.map((element) => [element.localName, ...asked(by(element))]);
        expect(said(page.getComputedStyle)).toEqual(said(complete));
      }),
      { numRuns: 60 },
    );
  });

  it("is what the page's own rules say, where it has any", () => {
    const button = page.document.createElement("button");
    body.append(button);
    expect(page.getComputedStyle(button).display).toBe(complete(button).display);
    const style = page.document.createElement("style");
    style.textContent = "button { display: none; visibility: hidden }";
    head.append(style);
    expect(asked(page.getComputedStyle(button))).toEqual(asked(complete(button)));
    expect(page.getComputedStyle(button).display).toBe("none");
  });

  it("follows an element that is hidden and shown again", () => {
    const line = page.document.createElement("p");
    body.append(line);
    const shown = page.getComputedStyle(line).display;
    line.hidden = true;
    expect(page.getComputedStyle(line).display).toBe("none");
    line.hidden = false;
    expect(page.getComputedStyle(line).display).toBe(shown);
    body.style.visibility = "hidden";
    expect(page.getComputedStyle(line).visibility).toBe("hidden");
    body.style.visibility = "";
    expect(page.getComputedStyle(line).visibility).toBe("visible");
  });
});
