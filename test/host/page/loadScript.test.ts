/** @jest-environment jsdom */
import { loadScript } from "#host/page";

const lastScript = (): HTMLScriptElement | null => document.querySelector("head script:last-child");

describe("a script that is loaded when it is needed", () => {
  afterEach(() => {
    document.head.replaceChildren();
    Reflect.deleteProperty(window, "Lamp");
  });

  it("gives what it left on the page", async () => {
    const coming = loadScript(window, "/WebResources/lamp.js", "Lamp");
    const lamp = { lights: true };
    Reflect.set(window, "Lamp", lamp);
    lastScript()?.onload?.(new Event("load"));
    expect(await coming).toBe(lamp);
    expect(lastScript()?.getAttribute("src")).toBe("/WebResources/lamp.js");
  });

  it("is not loaded where it stands already", async () => {
    Reflect.set(window, "Lamp", {});
    await loadScript(window, "/WebResources/lamp.js", "Lamp");
    expect(lastScript()).toBeNull();
  });

  it("is a failure where it cannot be had, and where it left nothing", async () => {
    const missing = loadScript(window, "/WebResources/lamp.js", "Lamp");
    lastScript()?.dispatchEvent(new Event("error"));
    await expect(missing).rejects.toThrow("cannot be loaded");
    const empty = loadScript(window, "/WebResources/lamp.js", "Lamp");
    lastScript()?.dispatchEvent(new Event("load"));
    await expect(empty).rejects.toThrow("left no Lamp");
  });
});
