import * as React from "react";
import { Button, mergeClasses, useId } from "@fluentui/react-components";
import { fillParameters, type MappedAct, type NativeAct, type QueueState, wantsPerson } from "#desk/supervisor";
import type { Need } from "#domain/queue";
import { useSlice, useTextStyles } from "#panels/elements";
import { useQueueFrame, useNeedStyles, usePageStyles } from "#panels/queueReview/frame";

/** An act on one or more conversations that somebody asked for and has not confirmed yet. */
export type AskedAct = { readonly act: NativeAct; readonly needs: readonly Need[] };

type ConfirmProps = AskedAct & { readonly mapped: MappedAct; readonly onClose: () => void };

const mostShown = 10;
const selectExplained = ({ explained }: QueueState): QueueState["explained"] => explained;

type PersonProps = { readonly need: Need; readonly chosen: string; readonly onChoose: (person: string) => void };

/** Who is to have it: who could take it now stands first. */
function Person({ need, chosen, onChoose }: PersonProps): React.ReactElement {
  const { desk, strings } = useQueueFrame();
  const text = useTextStyles();
  const { id } = need.conversation;
  const explained = useSlice(desk.store, selectExplained)[id];
  React.useEffect(() => desk.explain(id), [desk, id]);
  if (explained === undefined || explained.kind === "reading")
    return (
      <p className={text.second} role="status">
        {strings("nobody.reading")}
      </p>
    );
  const members = explained.kind === "read" ? explained.read.members : [];
  const could = explained.kind === "read" ? explained.why.could : [];
  if (members.length === 0) return <p className={text.second}>{strings("act.nobody")}</p>;
  const first = members.filter((one) => could.includes(one.id));
  const others = members.filter((one) => !could.includes(one.id));
  return (
    <label className={text.text}>
      {strings("act.person")}{" "}
      <select value={chosen} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{strings("act.choose")}</option>
        {[...first, ...others].map((one) => (
          <option key={one.id} value={one.id}>
            {could.includes(one.id) ? strings("act.could", { name: one.name }) : one.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What will be sent: for each conversation its parameters as they are. */
function Parameters({ mapped, needs, person }: Pick<ConfirmProps, "mapped" | "needs"> & { readonly person: string }) {
  const { strings } = useQueueFrame();
  const page = usePageStyles();
  const text = useTextStyles();
  return (
    <ul className={mergeClasses(page.list, text.caption)}>
      {needs.slice(0, mostShown).map(({ conversation }) => (
        <li key={conversation.id}>
          <bdi>{conversation.customer || strings("needs.unnamed")}</bdi>
          {": "}
          <bdi>
            {Object.entries(fillParameters(mapped, conversation, person))
              .map(([name, value]) => `${name} = ${value || "…"}`)
              .join(", ")}
          </bdi>
        </li>
      ))}
      {needs.length > mostShown && <li>{strings("needs.more", { more: needs.length - mostShown })}</li>}
    </ul>
  );
}

/** Says what an API of the organisation would be called with, and calls it once somebody confirms. Escape goes back. */
export function ConfirmAct({ act, needs, mapped, onClose }: ConfirmProps): React.ReactElement {
  const { desk, strings } = useQueueFrame();
  const styles = useNeedStyles();
  const text = useTextStyles();
  const title = useId("warmline-act-");
  const box = React.useRef<HTMLElement>(null);
  const [person, setPerson] = React.useState("");
  const [first] = needs;
  const isMissing = wantsPerson(mapped) && person === "";
  React.useEffect(() => box.current?.focus(), []);
  const confirm = (): void => {
    desk.act(act, needs, person);
    onClose();
  };
  return (
    <section
      ref={box}
      tabIndex={-1}
      className={styles.confirm}
      aria-labelledby={title}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <h3 id={title} className={styles.customer}>
        {strings("act.title", { act: strings(`native.${act}`), count: needs.length })}
      </h3>
      <p className={text.second}>{strings("act.calls", { api: mapped.api })}</p>
      {first && wantsPerson(mapped) && <Person need={first} chosen={person} onChoose={setPerson} />}
      <Parameters mapped={mapped} needs={needs} person={person} />
      <div className={styles.acts}>
        <Button size="small" appearance="primary" disabled={isMissing} onClick={confirm}>
          {strings("act.confirm")}
        </Button>
        <Button size="small" onClick={onClose}>
          {strings("act.cancel")}
        </Button>
      </div>
    </section>
  );
}
