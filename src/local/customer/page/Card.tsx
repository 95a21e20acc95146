import * as React from "react";
import { Button, Checkbox, Field, Input, Link, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { readCard, type CardAction, type CardInput, type CardPart } from "./readCard";
import type { Attachment } from "#local/customer/chat";
import { useTextStyles } from "#local/elements";
import { useTools } from "./useChat";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: "8px", paddingTop: "4px" },
  text: { margin: 0, whiteSpace: "pre-wrap" },
  strong: { margin: 0, fontWeight: 600 },
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", gap: "2px 12px", margin: 0 },
  value: { margin: 0 },
  acts: { display: "flex", flexWrap: "wrap", gap: "8px" },
  box: { minWidth: 0 },
});

type Values = Readonly<Record<string, string>>;
type InputProps = { readonly input: CardInput; readonly value: string; readonly set: (value: string) => void };

/** One thing a card asks for. */
function CardField({ input, value, set }: InputProps): React.ReactElement {
  const styles = useStyles();
  const { words } = useTools();
  const { kind, label, choices } = input;
  if (kind === "toggle")
    return (
      <Checkbox
        label={label}
        checked={value === "true"}
        onChange={(_event, data) => set(data.checked === true ? "true" : "false")}
      />
    );
  return (
    <Field label={label}>
      {kind === "choice" ? (
        <Select className={styles.box} value={value} onChange={(_event, data) => set(data.value)}>
          <option value="">{words.choose}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.title}
            </option>
          ))}
        </Select>
      ) : kind === "lines" ? (
        <Textarea className={styles.box} value={value} onChange={(_event, data) => set(data.value)} />
      ) : (
        <Input className={styles.box} value={value} onChange={(_event, data) => set(data.value)} />
      )}
    </Field>
  );
}

function Part({ part, values, set }: { part: CardPart; values: Values; set: (id: string, value: string) => void }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { words } = useTools();
  switch (part.kind) {
    case "text":
      return (
        <p className={part.strong ? styles.strong : styles.text} dir="auto">
          {part.text}
        </p>
      );
    case "facts":
      return (
        <dl className={styles.facts}>
          {part.facts.map(({ title, value }, at) => (
            <React.Fragment key={at}>
              <dt className={text.caption}>{title}</dt>
              <dd className={styles.value}>{value}</dd>
            </React.Fragment>
          ))}
        </dl>
      );
    case "input":
      return (
        <CardField
          input={part.input}
          value={values[part.input.id] ?? part.input.value}
          set={(value) => set(part.input.id, value)}
        />
      );
    case "unknown":
      return <p className={text.caption}>{words.noCard}</p>;
    default:
      return part satisfies never;
  }
}

/** A card of the agent: what it says, what it asks for, what can be done. Only the last message's can be answered. */
export function Card({ attachment, live }: { readonly attachment: Attachment; readonly live: boolean }) {
  const styles = useStyles();
  const { chat, words } = useTools();
  const card = React.useMemo(() => readCard(attachment), [attachment]);
  const [values, setValues] = React.useState<Values>({});
  const act = ({ kind, title, data }: CardAction): void => {
    const given = Object.fromEntries(
      card.parts.flatMap((part) =>
        part.kind === "input" ? [[part.input.id, values[part.input.id] ?? part.input.value]] : [],
      ),
    );
    if (kind === "say") chat.say(typeof data === "string" ? data : title, { shown: title });
    else chat.say("", { shown: title || words.submit, value: { ...(typeof data === "string" ? {} : data), ...given } });
  };
  return (
    <div className={styles.card}>
      {card.parts.map((part, at) => (
        <Part key={at} part={part} values={values} set={(id, value) => setValues({ ...values, [id]: value })} />
      ))}
      {card.actions.length > 0 && (
        <div className={styles.acts}>
          {card.actions.map((action, at) =>
            action.kind === "open" ? (
              <Link key={at} href={action.url} target="_blank" rel="noopener noreferrer">
                {action.title}
              </Link>
            ) : (
              <Button key={at} size="small" disabledFocusable={!live} onClick={() => live && act(action)}>
                {action.title || words.submit}
              </Button>
            ),
          )}
        </div>
      )}
    </div>
  );
}
