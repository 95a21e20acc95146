/** @jest-environment jsdom */
import * as React from "react";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { render, screen } from "@testing-library/react";
import { tagOf } from "#host/page";
import { DeskView } from "#panels/desk";
import { DeskPanels } from "#panels/deskContext";
import { createStrings } from "#panels/frame";
import { buildDesk, exampleState } from "#support";
import { now, utc } from "./showPanel";

type Words = Readonly<Record<string, string>>;

const config = JSON.parse(readFileSync("pcf.config.json", "utf8")) as {
  readonly controls: readonly string[];
  readonly locales: readonly number[];
};

function wordsIn(language: number): Words {
  const files = [...config.controls.map((name) => `${name}/strings/${name}`), "strings/Parts"];
  const entries = files.flatMap((file) => {
    const xml = readFileSync(resolve("controls", `${file}.${language}.resx`), "utf8");
    const document = new DOMParser().parseFromString(xml, "text/xml");
    return Array.from(document.querySelectorAll("data"), (data) => [
      data.getAttribute("name") ?? "",
      data.querySelector("value")?.textContent ?? "",
    ]);
  });
  return Object.fromEntries(entries) as Words;
}

/** English labels and sentences of two words and more, without places. */
const english = new Set(Object.values(wordsIn(1033)).filter((words) => words.includes(" ") && !words.includes("{")));

/** Everything a person reads or hears: texts and names, each by itself. */
function listShown(container: HTMLElement): readonly string[] {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.textContent ?? "");
  const names = Array.from(container.querySelectorAll("[aria-label], [placeholder], [title]"), (element) =>
    ["aria-label", "placeholder", "title"].map((name) => element.getAttribute(name) ?? ""),
  );
  return [...texts, ...names.flat()].map((text) => text.trim()).filter((text) => text !== "");
}

describe.each(config.locales.filter((language) => language !== 1033))("the desk in language %d", (language) => {
  it("names its panels in it, leaves no place unfilled and says nothing of ours in English", () => {
    const words = wordsIn(language);
    const locale = tagOf(language) ?? "";
    const complaints = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const { container } = render(
      <DeskPanels
        desk={buildDesk(exampleState)}
        strings={createStrings((key) => words[key], locale)}
        locale={locale}
        time={utc}
        dir={language === 1025 ? "rtl" : "ltr"}
        now={() => now}
      >
        <DeskView />
      </DeskPanels>,
    );
    expect(complaints.mock.calls).toEqual([]);
    for (const panel of ["brief", "sentiment", "suggestions", "cases", "transcript"])
      expect(screen.getByRole("region", { name: words[`${panel}.title`] ?? "" })).toBeInTheDocument();
    const shown = listShown(container);
    expect(shown.filter((text) => english.has(text) || /\{\w+\}/.test(text))).toEqual([]);
    // Digits are those of Dynamics, in Arabic too.
    expect(shown.filter((text) => /[\u0660-\u0669]/.test(text))).toEqual([]);
  });
});
