const names = { display: "display", visibility: "visibility", pointerEvents: "pointer-events" } as const;
type Asked = (typeof names)[keyof typeof names];

const isAsked = (name: string): name is Asked => Object.values<string>(names).includes(name);

/** What the browser's own sheet makes `display` depend on, beside an element's name: `[hidden]`, `dialog:not([open])` and the like. */
function kindOf(element: Element): string {
  const given = (name: string): string => element.getAttribute(name) ?? "-";
  return [element.localName, given("hidden"), given("type"), given("open"), element.parentElement?.localName].join(" ");
}

/** What an element says of itself; null where it says nothing. `unset` is nothing, as jsdom reads it. */
function ownStyle(element: Element, property: Asked): string | null {
  if (!element.hasAttribute("style")) return null;
  const value = (element as HTMLElement).style.getPropertyValue(property);
  return value === "" || value === "unset" ? null : value;
}

/** Both are inherited, and the browser's own sheet sets neither. */
function inherited(element: Element, property: Asked, initial: string): string {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const own = ownStyle(at, property);
    if (own !== null) return own;
  }
  return initial;
}

/**
 * Whether an element can be seen and clicked, which every search for a role asks of each element and of all it stands in. jsdom
 * tries 120 rules on an element and copies what it found into two lists for that: half the time of the suites of panels. Here the
 * answers are reckoned from the element, and everything else, or all of it where a page has rules of its own, is asked of jsdom.
 */
export function quickenStyles(page: Window & typeof globalThis): void {
  const complete = page.getComputedStyle.bind(page);
  const displays = new Map<string, string>();
  const display = (element: Element): string => {
    if (element.hasAttribute("style")) return complete(element).display;
    const kind = kindOf(element);
    const known = displays.get(kind) ?? complete(element).display;
    displays.set(kind, known);
    return known;
  };
  const answer = (element: Element, property: Asked): string => {
    if (property === "display") return display(element);
    return inherited(element, property, property === "visibility" ? "visible" : "auto");
  };
  page.getComputedStyle = (element, pseudo) => {
    const sheets = Array.from(element.ownerDocument.styleSheets);
    if (pseudo || sheets.some(({ cssRules }) => cssRules.length > 0)) return complete(element, pseudo);
    const getPropertyValue = (name: string): string =>
      isAsked(name) ? answer(element, name) : complete(element).getPropertyValue(name);
    return new Proxy({} as CSSStyleDeclaration, {
      get(_, name) {
        if (name === "getPropertyValue") return getPropertyValue;
        if (Object.hasOwn(names, name)) return answer(element, names[name as keyof typeof names]);
        const rest = complete(element);
        const value: unknown = Reflect.get(rest, name);
        return typeof value === "function" ? (value.bind(rest) as unknown) : value;
      },
    });
  };
}
