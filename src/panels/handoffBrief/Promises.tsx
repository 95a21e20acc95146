import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { dot, Icon, Sourced, useFrame, useTextStyles } from "#panels/parts";
import { isOverdue, sayTimes, type TimedPromise } from "./timedPromises";
import { useBriefStyles } from "./styles";

type PromisesProps = { readonly promises: readonly TimedPromise[]; readonly now: number };

/** What was promised, with when it is due; what should have been kept by now says so in words and with a clock. */
export function Promises({ promises, now }: PromisesProps): React.ReactElement {
  const frame = useFrame();
  const styles = useBriefStyles();
  const text = useTextStyles();
  return (
    <>
      {promises.map((promise, index) => {
        const late = isOverdue(promise, now);
        const times = sayTimes(promise, now, frame);
        return (
          <div key={index}>
            <Sourced line={promise.line} />
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
