import * as React from "react";
import * as ReactDOM from "react-dom";
import { createControlLoader } from "#local/workspace/pcf";
import { createWebApi } from "#local/workspace/webApi";
import { QueuePage } from "./QueuePage";

/** Stands in every bundle that contains code of src/local: what ships must not have it (see solution/build/verify.ts). */
document.documentElement.dataset.origin = "warmline-local-only";

/** Whoever looks at this page is the supervisor (`openWorkplace`). */
const person = { id: "", name: "Noor Bakker" } as const;

ReactDOM.render(
  <QueuePage controls={createControlLoader(window)} webApi={createWebApi(window.fetch.bind(window))} person={person} />,
  document.getElementById("queue"),
);
