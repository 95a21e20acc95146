import * as React from "react";
import { Button } from "@fluentui/react-components";
import { type TestForm, testForms, testFromTalk, writeTest } from "#domain/agentTests";
import type { Turn } from "#domain/conversation";
import type { Session } from "#domain/sessions";
import { usePageStyles, useQueueFrame } from "#panels/queueReview/frame";
import { useInsights } from "./insightsFrame";

type SaveTestProps = { readonly session: Session; readonly turns: readonly Turn[] };

/** One click turns a conversation into a test of the agent, in the form that is chosen. */
export function SaveTest({ session, turns }: SaveTestProps): React.ReactElement | null {
  const { strings } = useQueueFrame();
  const { desk } = useInsights();
  const page = usePageStyles();
  const [form, setForm] = React.useState<TestForm>("copilotStudio");
  const [saved, setSaved] = React.useState("");
  const test = React.useMemo(() => testFromTalk(turns, session), [turns, session]);
  if (test.turns.length === 0) return null;
  const save = (): void => {
    const file = writeTest(test, form, session.agent ?? "");
    desk.page.save(file.name, file.text);
    setSaved(strings("test.saved", { file: file.name, count: test.turns.length }));
  };
  return (
    <div className={page.toolbar}>
      <Button size="small" onClick={save}>
        {strings("test.save")}
      </Button>
      <select
        aria-label={strings("test.form")}
        value={form}
        onChange={(event) => setForm(event.target.value as TestForm)}
      >
        {testForms.map((name) => (
          <option key={name} value={name}>
            {strings(`test.form.${name}`)}
          </option>
        ))}
      </select>
      <span role="status">{saved}</span>
    </div>
  );
}
