import * as React from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { CloseIcon } from "#local/workspace/page/elements";
import { useTools, useWorkspace } from "#local/workspace/page/state";

type NoticeProps = {
  readonly intent: "error" | "warning";
  readonly words: string;
  readonly onDismiss: () => void;
};

function Notice({ intent, words, onDismiss }: NoticeProps): React.ReactElement {
  return (
    <MessageBar intent={intent} icon={null}>
      <MessageBarBody>{words}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<CloseIcon />} aria-label="Dismiss this message" onClick={onDismiss} />
        }
      />
    </MessageBar>
  );
}

/** What extensions say above the app. */
function Bars(): React.ReactElement {
  const { workspace } = useTools();
  const bars = useWorkspace((state) => state.bars);
  const dismiss = (words: string) => (): void =>
    workspace.change((state) => ({ ...state, bars: state.bars.filter((bar) => bar !== words) }));
  return (
    <>
      {bars.map((words) => (
        <Notice key={words} intent="warning" words={words} onDismiss={dismiss(words)} />
      ))}
    </>
  );
}

/** What did not work, in words, until it is read; and what extensions say. */
export function Notices(): React.ReactElement {
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
  return (
    <>
      <Bars />
      {notice !== null && (
        <Notice
          intent="error"
          words={notice}
          onDismiss={() => workspace.change((state) => ({ ...state, notice: null }))}
        />
      )}
    </>
  );
}
