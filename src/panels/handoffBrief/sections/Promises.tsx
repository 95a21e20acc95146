import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { isKept } from "#domain/brief";
import { dot, Icon, useTextStyles } from "#panels/elements";
import { useFrame } from "#panels/frame";
import { BriefLine, MarksContext, useBriefStyles } from "#panels/handoffBrief/line";
import { isOverdue, sayTimes, stateOf, type TimedPromise } from "./timedPromises";

type PromisesProps = { readonly promises: readonly TimedPromise[]; readonly now: number };

/** What was promised, with when it is due; what should have been kept by now says so in words and with a clock; what was kept has no times. */
export function Promises({ promises, now }: PromisesProps): React.ReactElement {
  const frame = useFrame();
  const styles = useBriefStyles();
  const text = useTextStyles();
  const marks = React.useContext(MarksContext);
  return (
    <>
      {promises.map((promise, index) => {
        const state = stateOf(promise, now);
        const kept = isKept(promise.line, marks);
        const late = !kept && (state === "broken" || isOverdue(promise, now));
        const said = state === "broken" || state === "kept" ? [frame.strings(`promise.${state}`)] : [];
        const times = kept ? said : [...said, ...sayTimes(promise, now, frame)];
        return (
          <div key={index}>
            <BriefLine section="promised" line={promise.line} />
            {times.length > 0 && (
              <div className={mergeClasses(text.caption, styles.due, late && text.bad, late && text.strong)}>
                {late && <Icon name="clock" />}
                <span>{times.join(dot)}</span>
              </div>
            )}
          </div>
        );
      })}
    </>
  );
}
