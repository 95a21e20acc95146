import * as React from "react";
import type { Desk, DeskState } from "#desk/conversation";
import { useSlice } from "#panels/elements";
import { PanelFrame, type PanelFrameProps } from "#panels/frame";
import { createRemedies } from "./createRemedies";
import { DeskContext } from "./useDesk";

type DeskPanelsProps = Omit<PanelFrameProps, "ownWords" | "remedies"> & { readonly desk: Desk };

const selectSettings = ({ settings }: DeskState) => settings;

/** Holds one or more panels of one conversation's desk: a frame with what the desk knows of the organisation. */
export function DeskPanels({ desk, serviceLevel, children, ...frame }: DeskPanelsProps): React.ReactElement {
  const settings = useSlice(desk.store, selectSettings);
  const remedies = React.useMemo(() => createRemedies(desk), [desk]);
  return (
    <PanelFrame
      {...frame}
      remedies={remedies}
      ownWords={settings?.words}
      serviceLevel={serviceLevel ?? settings?.serviceLevel ?? null}
    >
      <DeskContext.Provider key={desk.conversationId} value={desk}>
        {children}
      </DeskContext.Provider>
    </PanelFrame>
  );
}
