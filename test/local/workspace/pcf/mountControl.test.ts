/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as React from "react";
import { act } from "react-dom/test-utils";
import type { Theme } from "@fluentui/react-components";
import {
  type ControlSurroundings,
  createContext,
  createControlLoader,
  type LoadedControl,
  mountControl,
  readManifest,
} from "#local/workspace/pcf";
import type { LocalWebApi } from "#local/workspace/webApi";

const folder = resolve("test/fixtures/standIn");
const page = window as unknown as { standInLife?: string[]; standInOrder?: string[]; React?: unknown };

const webApi = {} as LocalWebApi;
const light = { colorBrandBackground: "#0f6cbd" } as Theme;
const dark = { colorBrandBackground: "#115ea3" } as Theme;
const around: ControlSurroundings = {
  values: { conversationId: "c-1" },
  label: "Stand-in",
  width: 300,
  theme: light,
  dark: false,
  webApi,
  user: { id: "u-1", name: "Leila Moradi", languageId: 1033, isRTL: false, zone: () => 540 },
  locale: "en-US",
};

/** jsdom neither fetches nor runs scripts: files are read here, and a bundle runs when its script tag is added. */
function servePage(): void {
  page.React = React;
  page.standInLife = [];
  page.standInOrder = [];
  const readFile = (address: string) => readFileSync(resolve(folder, `.${address.replace("/controls", "")}`), "utf8");
  globalThis.fetch = ((address: string) =>
    Promise.resolve({ ok: true, text: () => Promise.resolve(readFile(address)) })) as typeof fetch;
  jest.spyOn(document.head, "append").mockImplementation((script) => {
    const { src, onload } = script as HTMLScriptElement;
    // oxlint-disable-next-line typescript/no-implied-eval -- stands for the browser running the bundle
    new Function(readFile(new URL(src).pathname))();
    onload?.call(script as HTMLScriptElement, new Event("load"));
  });
}

const loaded: { control?: LoadedControl } = {};
beforeEach(async () => {
  servePage();
  loaded.control = await createControlLoader(window).load("StandIn");
});

function theControl(): LoadedControl {
  if (!loaded.control) throw new Error("The control is not loaded.");
  return loaded.control;
}

function mount(surroundings = around, written?: (values: Readonly<Record<string, unknown>>) => void) {
  const container = document.createElement("div");
  document.body.append(container);
  const mounted = mountControl(theControl(), container, surroundings, written);
  return { container, mounted, life: () => page.standInLife ?? [] };
}

describe("loading a control", () => {
  it("reads the manifest and takes the class the bundle registers", () => {
    expect(theControl().manifest).toEqual({
      id: "Warmline.StandIn",
      datasets: [],
      properties: [
        { name: "conversationId", type: "SingleLine.Text", bound: true },
        { name: "title", type: "SingleLine.Text", bound: false },
      ],
      strings: ["strings/StandIn.1033.resx"],
      libraries: ["StandInLibrary"],
    });
    expect(theControl().strings.get("greeting")).toBe("Conversation");
  });

  it("loads the library it depends on before it", () => {
    expect(page.standInOrder).toEqual(["StandInLibrary", "StandIn"]);
  });

  it("loads a bundle once for several places", async () => {
    const loader = createControlLoader(window);
    const [first, second] = await Promise.all([loader.load("StandIn"), loader.load("StandIn")]);
    expect(first).toBe(second);
  });

  it("says what is wrong with a manifest that names no control", () => {
    expect(() => readManifest("<manifest/>")).toThrow("The manifest names no control.");
  });
});

describe("the life of a control", () => {
  it("is init without a container, then updateView whose element is shown", () => {
    const { container, life } = mount();
    expect(life()).toEqual(["init c-1 true", "updateView c-1 []"]);
    expect(container.textContent).toBe("Conversation c-1");
  });

  it("hears of changes with the names of what changed", () => {
    const { container, mounted, life } = mount();
    mounted.update({ ...around, values: { conversationId: "c-2" } });
    mounted.update({ ...around, values: { conversationId: "c-2" }, theme: dark, dark: true });
    expect(life().slice(2)).toEqual(["updateView c-2 [conversationId]", "updateView c-2 []"]);
    expect(container.textContent).toBe("Conversation c-2");
  });

  it("takes outputs into bound properties, once for several notifications", async () => {
    const written = jest.fn();
    const { container, life } = mount(around, written);
    await act(async () => container.querySelector("button")?.click());
    expect(written).toHaveBeenCalledTimes(1);
    expect(written).toHaveBeenCalledWith({ conversationId: "edited" });
    expect(life().slice(2)).toEqual(["updateView edited [conversationId]"]);
  });

  it("ends with destroy, an empty place, and nothing after it", async () => {
    const { container, mounted, life } = mount();
    const button = container.querySelector("button");
    button?.click();
    mounted.destroy();
    await Promise.resolve();
    mounted.update(around);
    expect(life().slice(2)).toEqual(["destroy"]);
    expect(container.childElementCount).toBe(0);
  });
});

describe("a control's context", () => {
  const context = () =>
    createContext({
      ...around,
      ...theControl(),
      updated: [],
      requestRender: () => undefined,
    }) as ComponentFramework.Context<Record<string, ComponentFramework.PropertyTypes.StringProperty>>;

  it("has every member of ComponentFramework.Context", () => {
    expect(Object.keys(context()).sort()).toEqual(
      [
        "client",
        "copilot",
        "device",
        "events",
        "factory",
        "fluentDesignLanguage",
        "formatting",
        "mode",
        "navigation",
        "parameters",
        "resources",
        "updatedProperties",
        "userSettings",
        "utils",
        "webAPI",
      ].sort(),
    );
  });

  it("gives properties by name, null where nothing is set", () => {
    expect(context().parameters.conversationId).toMatchObject({ raw: "c-1", type: "SingleLine.Text", error: false });
    expect(context().parameters.title?.raw).toBeNull();
  });

  it("gives words of the resx files, and the key of a word that is missing", () => {
    expect(context().resources.getString("greeting")).toBe("Conversation");
    expect(context().resources.getString("missing")).toBe("missing");
  });

  it("gives the host's theme and the person", () => {
    expect(context().fluentDesignLanguage).toMatchObject({ tokenTheme: light, isDarkTheme: false });
    expect(context().userSettings).toMatchObject({ userId: "{u-1}", userName: "Leila Moradi", languageId: 1033 });
    expect(context().userSettings.dateFormattingInfo.dayNames[0]).toBe("Sunday");
    expect(context().webAPI).toBe(webApi);
  });

  it("formats as its language does", () => {
    const { formatting } = context();
    expect(formatting.formatInteger(1234.4)).toBe("1,234");
    expect(formatting.formatDecimal(1.5, 1)).toBe("1.5");
    expect(formatting.formatDateAsFilterStringInUTC(new Date("2026-11-20T10:30:00Z"))).toBe("2026-11-20");
    expect(formatting.getWeekOfYear(new Date(2026, 0, 1))).toBe(1);
    expect(formatting.getWeekOfYear(new Date(2027, 0, 1))).toBe(53);
  });

  it("refuses what a page cannot do", async () => {
    await expect(context().device.captureImage()).rejects.toThrow("not available");
    await expect(context().utils.lookupObjects({ entityTypes: [] })).rejects.toThrow("not available");
  });
});
