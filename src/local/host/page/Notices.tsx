import * as React from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { CloseIcon } from "./icons";
import { useTools, useWorkspace } from "./useWorkspace";

/** What did not work, in words, until it is read. */
export function Notices(): React.ReactElement | null {
  const { workspace } = useTools();
  const notice = useWorkspace((state) => state.notice);
  const link = useWorkspace((state) => state.link);
  if (link === "lost") {
    return (
      <MessageBar intent="warning" icon={null}>
        <MessageBarBody>
          The local workspace does not answer. Is npm start still running? This page tries again by itself.
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (notice === null) return null;
  const dismiss = () => workspace.change((state) => ({ ...state, notice: null }));
  return (
    <MessageBar intent="error" icon={null}>
      <MessageBarBody>{notice}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<CloseIcon />} aria-label="Dismiss this message" onClick={dismiss} />
        }
      />
    </MessageBar>
  );
}
