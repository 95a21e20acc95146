import { quickenStyles } from "./quickStyles";

// What it adds to `expect` is about elements: a test without a page does without it, and without the time it takes to load.
if (typeof document !== "undefined") {
  jest.requireActual("@testing-library/jest-dom");
  // How it looks is for the browser to tell. Fluent inserts a rule for each property of each element, and whoever looks for a role
  // here would have every one of them tried on the element and on all it stands in.
  CSSStyleSheet.prototype.insertRule = () => 0;
  quickenStyles(window);
}
