import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { useCardTabIndex } from "./cards";
import { useCardStyles } from "./cardStyles";
import { useOpenDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { useTextStyles } from "#panels/elements";
import { faults, type VerbSubject } from "./verbList";

type NotUsefulProps = { readonly subject: VerbSubject; readonly onClose: () => void };

/** Asks what is wrong with a card, in one click; the reason goes with the judgement. */
export function NotUseful({ subject, onClose }: NotUsefulProps): React.ReactElement {
  const desk = useOpenDesk();
  const { strings } = useFrame();
  const styles = useCardStyles();
  const text = useTextStyles();
  const tabIndex = useCardTabIndex();
  const first = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => first.current?.focus(), []);
  const judge = (reason: string): void => {
    desk.judge({ target: subject.kind, id: subject.target, useful: false, reason });
    onClose();
  };
  return (
    <div role="group" aria-label={strings("fault.title")} className={styles.reasons}>
      <p className={mergeClasses(text.caption, styles.reasonsTitle)}>{strings("fault.title")}</p>
      {faults.map((fault, index) => (
        <Button
          key={fault}
          ref={index === 0 ? first : undefined}
          size="small"
          tabIndex={tabIndex}
          onClick={() => judge(fault)}
        >
          {strings(`fault.${fault}`)}
        </Button>
      ))}
      <Button size="small" appearance="subtle" tabIndex={tabIndex} onClick={onClose}>
        {strings("fault.cancel")}
      </Button>
    </div>
  );
}
