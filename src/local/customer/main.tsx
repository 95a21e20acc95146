import * as React from "react";
import * as ReactDOM from "react-dom";
import { FluentProvider, type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { toTag } from "#host/page";
import { wordsOf } from "#local/customer/words";
import { readUserLanguage } from "#local/workspace/language";
import { Opening } from "#local/customer/page";

/** Stands in every bundle that contains code of src/local: what ships must not have it (see solution/build/verify.ts). */
document.documentElement.dataset.origin = "warmline-local-only";

const { search } = window.location;
const asked = new URLSearchParams(search);
const fontFamilyBase = '"Segoe UI", Selawik, "Open Sans", Inter, sans-serif';

/** `?theme=dark`; without it, what the customer's system prefers. */
function readTheme(): Theme {
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const named = asked.get("theme") ?? (dark ? "dark" : "light");
  return { ...(named === "dark" ? webDarkTheme : webLightTheme), fontFamilyBase };
}

/** `?language=1031`, as the workspace's; without it the browser's own. */
const locale = asked.has("language") ? readUserLanguage(search).locale : toTag(window.navigator.language);
const direction = locale.startsWith("ar") ? "rtl" : "ltr";
document.documentElement.lang = locale;
document.documentElement.dir = direction;

ReactDOM.render(
  <FluentProvider theme={readTheme()} dir={direction}>
    <Opening words={wordsOf(locale)} locale={locale} />
  </FluentProvider>,
  document.getElementById("customer"),
);
