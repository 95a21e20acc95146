import * as React from "react";
import { Input, mergeClasses, Textarea, useId } from "@fluentui/react-components";
import type { MadeCase } from "#desk/conversation";
import { emptyDraft, joinTicket, longestDescription, longestTitle, type Ticket } from "#domain/followup";
import { DoneAgain, PersonalDataHint } from "#panels/evidence";
import { useOpenDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { useTextStyles } from "#panels/elements";
import { useWrapUpStyles } from "./styles";

type CaseFormProps = { readonly kind: MadeCase; readonly ticket: Ticket };

/** What the case or the follow-up ticket will say, to be read and changed before it is made. What is typed is kept as a note. */
export function CaseForm({ kind, ticket }: CaseFormProps): React.ReactElement {
  const desk = useOpenDesk();
  const { strings } = useFrame();
  const styles = useWrapUpStyles();
  const text = useTextStyles();
  const id = useId(`warmline-${kind}-`);
  const write = (change: Partial<Ticket>): void =>
    desk.editDraft(kind, { ...emptyDraft, text: joinTicket({ ...ticket, ...change }) });
  return (
    <div>
      <label htmlFor={`${id}title`} className={mergeClasses(text.caption, styles.label, styles.apart)}>
        {strings(`${kind}.form.title`)}
      </label>
      <Input
        id={`${id}title`}
        className={styles.wide}
        dir="auto"
        value={ticket.title}
        maxLength={longestTitle}
        onChange={(_, { value }) => write({ title: value })}
      />
      <PersonalDataHint text={ticket.title} />
      <label htmlFor={`${id}text`} className={mergeClasses(text.caption, styles.label, styles.apart)}>
        {strings(`${kind}.form.text`)}
      </label>
      <Textarea
        id={`${id}text`}
        className={styles.wide}
        resize="vertical"
        rows={5}
        dir="auto"
        value={ticket.description}
        maxLength={longestDescription}
        onChange={(_, { value }) => write({ description: value })}
      />
      <PersonalDataHint text={ticket.description} />
      {kind === "ticket" && <DoneAgain text={joinTicket(ticket)} />}
    </div>
  );
}
