import * as React from "react";
import type { ActRun, QueueState } from "#desk/supervisor";
import { LinkButton, useSlice, useTextStyles } from "#panels/elements";
import { useQueueFrame, usePageStyles } from "#panels/queueReview/frame";

const selectRun = ({ run }: QueueState): QueueState["run"] => run;

type Failed = ActRun["failed"][number];

/** Reasons with words of their own; any other is the API's. */
const reasons: readonly string[] = ["denied", "absent", "offline", "throttled", "expired"];

/** How the call of an organisation's API went: how many were done, and each that was not, with its reason. */
export function RunReport(): React.ReactElement | null {
  const { desk, strings } = useQueueFrame();
  const page = usePageStyles();
  const text = useTextStyles();
  const run = useSlice(desk.store, selectRun);
  if (run === null) return null;
  const why = ({ problem }: Failed): string =>
    strings(`act.why.${reasons.includes(problem.kind) ? problem.kind : "refused"}`);
  const values = { act: strings(`native.${run.act}`), done: run.done, of: run.of };
  return (
    <div role="status" className={text.text}>
      {strings(run.isRunning ? "act.running" : "act.done", values)}{" "}
      {!run.isRunning && <LinkButton onClick={() => desk.forgetRun()}>{strings("act.read")}</LinkButton>}
      {run.failed.length > 0 && (
        <ul className={page.list}>
          {run.failed.map((failed) => (
            <li key={failed.conversation}>
              {strings("act.failed", { customer: failed.customer || strings("needs.unnamed"), why: why(failed) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
