import * as React from "react";
import { schema } from "#dataverse/tables";
import { type ControlLoader, mountControl, type MountedControl } from "#local/workspace/pcf";
import { createDatasetTwin, type LocalView } from "#local/workspace/view";
import type { LocalWebApi } from "#local/workspace/webApi";
import { surround, readTheme } from "#local/workspace/page/state";

type QueueProps = {
  readonly controls: ControlLoader;
  readonly webApi: LocalWebApi;
  readonly person: { readonly id: string; readonly name: string };
};

/** "All ongoing conversations", as an app shows it beside the control. */
const view: LocalView = {
  table: schema.tables.msdyn_ocliveworkitem,
  title: "Ongoing conversations",
  filter: "statecode eq 0",
  columns: [
    { name: "subject", label: "Title" },
    { name: "msdyn_customer", label: "Customer" },
    { name: "statuscode", label: "Status" },
    { name: "msdyn_cdsqueueid", label: "Queue" },
    { name: "msdyn_firstwaitstartedon", label: "Waits since" },
  ],
};

const plain: React.CSSProperties = { margin: 0, padding: "8px 24px", font: "14px/20px 'Segoe UI', sans-serif" };

/** A list page of an app, with the control in the place of its grid. */
export function QueuePage({ controls, webApi, person }: QueueProps): React.ReactElement {
  const container = React.useRef<HTMLDivElement>(null);
  const [said, setSaid] = React.useState("");
  React.useEffect(() => {
    const theme = readTheme(window.location.search, (query) => window.matchMedia(query).matches);
    let mounted: MountedControl | null = null;
    const twin = createDatasetTwin({
      view,
      webApi,
      changed: () => mounted?.update(around()),
      open: ({ name }) => setSaid(`The app opens ${name}.`),
    });
    const around = () =>
      surround({ values: { conversations: twin.read() }, label: "QueueReview", webApi, theme, person });
    controls.load("QueueReview").then(
      (control) => {
        if (container.current) mounted = mountControl(control, container.current, around());
      },
      (error: unknown) => setSaid(error instanceof Error ? error.message : "The control cannot be loaded."),
    );
    return () => {
      twin.close();
      mounted?.destroy();
    };
  }, [controls, webApi, person]);
  return (
    <>
      {said !== "" && (
        <p role="status" style={plain}>
          {said}
        </p>
      )}
      <div ref={container} data-control="QueueReview" />
    </>
  );
}
