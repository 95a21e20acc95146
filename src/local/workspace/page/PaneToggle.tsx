import * as React from "react";
import { ToggleButton, Tooltip } from "@fluentui/react-components";
import { addPane, navigatePane, selectPane } from "#local/workspace/model";
import { PaneIcon } from "#local/workspace/page/elements";
import { useTools, useWorkspace } from "#local/workspace/page/state";

const deskPane = "warmline-desk";

/** Opens and folds away the productivity pane; the first time it gets a pane with the desk, 340 px wide. */
export function PaneToggle(): React.ReactElement {
  const { workspace } = useTools();
  const isOpen = useWorkspace((state) => state.selectedPane !== null);
  const toggle = () =>
    workspace.change((state) => {
      if (isOpen) return selectPane(state, null);
      const [first] = state.panes;
      if (first) return selectPane(state, first.id);
      return navigatePane(addPane(state, { id: deskPane, title: "Desk", width: 340 }), deskPane, { kind: "desk" });
    });
  return (
    <Tooltip content="Productivity pane" relationship="label">
      <ToggleButton appearance="subtle" size="small" icon={<PaneIcon />} checked={isOpen} onClick={toggle} />
    </Tooltip>
  );
}
