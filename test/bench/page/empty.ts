import * as React from "react";
import * as ReactDOM from "react-dom";
import { afterPaint, now } from "./now";

/** The floor of everything that React shows: an update of one number, from the event to its painting. */
export interface EmptyUpdate {
  run(): Promise<number>;
}

export function createEmptyUpdate(): EmptyUpdate {
  const place = document.body.appendChild(document.createElement("div"));
  const handles: { update: () => void } = { update: () => undefined };
  function Counter(): React.ReactElement {
    const [count, add] = React.useReducer((before: number) => before + 1, 0);
    handles.update = add;
    return React.createElement("p", null, count);
  }
  ReactDOM.render(React.createElement(Counter), place);
  return {
    async run() {
      const began = now();
      handles.update();
      return (await afterPaint()) - began;
    },
  };
}
