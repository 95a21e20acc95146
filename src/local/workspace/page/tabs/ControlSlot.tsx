import * as React from "react";
import { mountControl, type MountedControl } from "#local/workspace/pcf";
import type { Session } from "#local/workspace/model";
import { useTextStyles } from "#local/elements";
import { surround, useTools, useWorkspace } from "#local/workspace/page/state";

type SlotProps = { readonly name: string; readonly session: Session };

/** A place on a form with a built code component in it, bound to the conversation of the session. */
export function ControlSlot({ name, session }: SlotProps): React.ReactElement {
  const text = useTextStyles();
  const { controls, webApi } = useTools();
  const theme = useWorkspace((state) => state.theme);
  const person = useWorkspace((state) => state.person);
  const container = React.useRef<HTMLDivElement>(null);
  const mounted = React.useRef<MountedControl | null>(null);
  const [fault, setFault] = React.useState("");
  const { id } = session.info;

  const surroundings = React.useMemo(
    () => surround({ values: { conversationId: id }, label: name, webApi, theme, person }),
    [id, name, theme, webApi, person],
  );
  const latest = React.useRef(surroundings);
  latest.current = surroundings;

  React.useEffect(() => {
    let alive = true;
    controls.load(name).then(
      (control) => {
        if (alive && container.current) mounted.current = mountControl(control, container.current, latest.current);
      },
      (error: unknown) => setFault(error instanceof Error ? error.message : "The control cannot be loaded."),
    );
    return () => {
      alive = false;
      mounted.current?.destroy();
      mounted.current = null;
    };
  }, [controls, name]);

  React.useEffect(() => mounted.current?.update(surroundings), [surroundings]);

  return (
    <>
      {fault !== "" && <p className={text.caption}>{fault}</p>}
      <div ref={container} data-control={name} />
    </>
  );
}
