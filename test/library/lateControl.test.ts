/** @jest-environment jsdom */
import * as React from "react";
import { act, render } from "@testing-library/react";
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

/** A control on a page whose host paints it once, and never again by itself. */
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
  const told = jest.fn();
  control.init(context, told);
  const { container, rerender, unmount } = render(control.updateView(context));
  return {
    control,
    did,
    told,
    shown: () => container.textContent,
    update: () => rerender(control.updateView(context)),
    destroy() {
      unmount();
      control.destroy();
    },
  };
}

/** Time goes by, and what it changes is painted. */
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

describe("a control whose panel stands on the library control", () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());
  let set = setPage();
  beforeEach(() => void (set = setPage()));
  afterEach(() => set.restore());

  it("begins at once where the library is there", async () => {
    set.page.WarmlineDesk = {};
    const { did, shown, told } = mount();
    await pass(0);
    expect([did, shown()]).toEqual([["begun"], "the panel"]);
    // It has no outputs: nothing is to be saved.
    expect(told).not.toHaveBeenCalled();
  });

  it("waits for a library that runs after it, and says nothing", async () => {
    const { did, shown } = mount();
    await pass(4_000);
    expect([did, shown(), set.scripts]).toEqual([[], "", []]);
    set.page.WarmlineDesk = {};
    await pass(100);
    expect([did, shown()]).toEqual([["begun"], "the panel"]);
  });

  it("after five seconds says so and loads the copy, once for all controls", async () => {
    const [one, other] = [mount(), mount()];
    await pass(5_000);
    expect([one.shown(), other.shown()]).toEqual(["[library.late]", "[library.late]"]);
    expect(set.scripts.map(({ src }) => new URL(src).pathname)).toEqual(["/WebResources/wml_/deskLibrary.js"]);
    set.page.WarmlineDesk = {};
    set.scripts[0]?.onload?.(new Event("load"));
    await pass(0);
    expect([one.shown(), other.shown()]).toEqual(["the panel", "the panel"]);
  });

  it("shows what the host updates it with, before and after", async () => {
    const { update, shown } = mount();
    update();
    expect(shown()).toBe("");
    set.page.WarmlineDesk = {};
    await pass(100);
    update();
    expect(shown()).toBe("the panel");
  });

  it("says what to do where the copy does not come either", async () => {
    const { shown } = mount();
    await pass(5_000);
    (set.scripts[0]?.onerror as (event: Event) => void)(new Event("error"));
    await pass(0);
    expect(shown()).toBe("[library.missing]");
  });

  it("does not begin when it was taken off the form meanwhile, and ends what had begun", async () => {
    const early = mount();
    early.destroy();
    const later = mount();
    set.page.WarmlineDesk = {};
    await pass(100);
    later.destroy();
    expect([early.did, later.did]).toEqual([[], ["begun", "ended"]]);
  });
});
