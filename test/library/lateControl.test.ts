/** @jest-environment jsdom */
import * as React from "react";
import { LateControl, type LibraryPage } from "#library";

/** What the page holds of Warmline, and a document whose scripts the test lets come or fail. */
function setPage() {
  const page = window as LibraryPage;
  delete page.WarmlineDesk;
  delete page.WarmlineLoad;
  const scripts: HTMLScriptElement[] = [];
  const append = jest.spyOn(document.head, "append").mockImplementation((script) => {
    scripts.push(script as HTMLScriptElement);
  });
  return { page, scripts, restore: () => append.mockRestore() };
}

const panel = React.createElement("section", null, "the panel");

/** A control and what its host was told. */
function mount(load?: () => Promise<never>) {
  const did: string[] = [];
  const inner = {
    init: () => void did.push("begun"),
    updateView: () => panel,
    destroy: () => void did.push("ended"),
  };
  class Kettle extends LateControl {
    constructor() {
      super(load ?? (() => Promise.resolve({ createControl: () => inner })));
    }
  }
  const context = { resources: { getString: (key: string) => `[${key}]` } } as ComponentFramework.Context<object>;
  const control = new Kettle();
  let updates = 0;
  control.init(context, () => void (updates += 1));
  const shown = (): unknown => {
    const { type, props } = control.updateView(context) as React.ReactElement<{ readonly children?: string }>;
    return type === "p" ? props.children : "panel";
  };
  return { control, did, shown, updates: () => updates };
}

describe("a control whose panel stands on the library control", () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());
  let set = setPage();
  beforeEach(() => void (set = setPage()));
  afterEach(() => set.restore());

  it("begins at once where the library is there", async () => {
    set.page.WarmlineDesk = {};
    const { did, shown, updates } = mount();
    await jest.advanceTimersByTimeAsync(0);
    expect([did, shown(), updates()]).toEqual([["begun"], "panel", 1]);
  });

  it("waits for a library that runs after it, and says nothing", async () => {
    const { did, shown } = mount();
    await jest.advanceTimersByTimeAsync(4_000);
    expect([did, shown(), set.scripts]).toEqual([[], "", []]);
    set.page.WarmlineDesk = {};
    await jest.advanceTimersByTimeAsync(100);
    expect([did, shown()]).toEqual([["begun"], "panel"]);
  });

  it("after five seconds says so and loads the copy, once for all controls", async () => {
    const [one, other] = [mount(), mount()];
    await jest.advanceTimersByTimeAsync(5_000);
    expect([one.shown(), other.shown()]).toEqual(["[library.late]", "[library.late]"]);
    expect(set.scripts.map(({ src }) => new URL(src).pathname)).toEqual(["/WebResources/wml_/deskLibrary.js"]);
    set.page.WarmlineDesk = {};
    set.scripts[0]?.onload?.(new Event("load"));
    await jest.advanceTimersByTimeAsync(0);
    expect([one.shown(), other.shown()]).toEqual(["panel", "panel"]);
  });

  it("says what to do where the copy does not come either", async () => {
    const { shown } = mount();
    await jest.advanceTimersByTimeAsync(5_000);
    (set.scripts[0]?.onerror as (event: Event) => void)(new Event("error"));
    await jest.advanceTimersByTimeAsync(0);
    expect(shown()).toBe("[library.missing]");
  });

  it("does not begin when it was taken off the form meanwhile, and ends what had begun", async () => {
    const early = mount();
    early.control.destroy();
    const later = mount();
    set.page.WarmlineDesk = {};
    await jest.advanceTimersByTimeAsync(100);
    later.control.destroy();
    expect([early.did, later.did]).toEqual([[], ["begun", "ended"]]);
  });
});
