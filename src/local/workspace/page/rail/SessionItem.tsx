import * as React from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { focusSession, type Session } from "#local/workspace/model";
import { Face, AlertIcon, FallingIcon, formatElapsed } from "#local/workspace/page/elements";
import { useTextStyles } from "#local/elements";
import { useNow, useTools, useWorkspace } from "#local/workspace/page/state";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    gap: "8px",
    alignItems: "center",
    width: "100%",
    padding: "8px",
    marginBottom: "2px",
    borderRadius: "6px",
    border: "1px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "left",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  focused: {
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1 },
    border: `1px solid ${tokens.colorTransparentStrokeInteractive}`,
  },
  line: { display: "flex", alignItems: "center", gap: "8px" },
  grow: { flexGrow: 1 },
  alert: { display: "grid", color: tokens.colorPaletteDarkOrangeForeground1 },
  unread: {
    display: "inline-block",
    minWidth: "16px",
    padding: "0 4px",
    borderRadius: "8px",
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: "11px",
    lineHeight: "16px",
    textAlign: "center",
  },
});

/** A customer whose last words have stood unanswered longer than this is waiting for an answer. Milliseconds. */
const longSilence = 60_000;

/** Since when the customer has been waiting for an answer; null when it is the customer's turn. */
function findUnanswered({ info }: Session): number | null {
  if (info.state !== "active") return null;
  const spoken = info.messages.filter(({ speaker }) => speaker === "customer" || speaker === "representative");
  const last = spoken[spoken.length - 1];
  return last?.speaker === "customer" ? Math.max(last.at, info.acceptedAt) : null;
}

/** What asks for attention: a customer left waiting, or the platform's own sentiment label. */
function findAlert(
  session: Session,
  now: number,
): { readonly words: string; readonly icon: React.ReactElement } | null {
  const unanswered = findUnanswered(session);
  if (unanswered !== null && now - unanswered > longSilence) {
    return { words: "waiting for an answer", icon: <AlertIcon /> };
  }
  return session.info.sentiment < 9 ? { words: "negative sentiment", icon: <FallingIcon /> } : null;
}

/** One session in the rail: who, about what, how long, and whether something is wrong. */
export function SessionItem({ session }: { readonly session: Session }): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { workspace } = useTools();
  const now = useNow();
  const isFocused = useWorkspace((state) => state.focused === session.id);
  const { info } = session;
  const alert = findAlert(session, now);
  const isStrong = isFocused || session.unread > 0;
  const words = [
    alert?.words,
    session.unread > 0 ? `${session.unread} new` : "",
    session.attention ? "asks for you" : "",
  ];
  const focus = () => workspace.change((state) => ({ ...focusSession(state, session.id), view: "work" }));
  return (
    <button
      type="button"
      className={mergeClasses(styles.item, isFocused && styles.focused)}
      aria-current={isFocused ? "true" : undefined}
      onClick={focus}
    >
      <Face name={info.customer.name} />
      <span>
        <span className={styles.line}>
          <span className={mergeClasses(text.name, text.cut, styles.grow, isStrong && text.strong)} dir="auto">
            {info.customer.name}
          </span>
          <span className={mergeClasses(text.caption, text.tabular)}>{formatElapsed(now - info.acceptedAt)}</span>
        </span>
        <span className={styles.line}>
          <span className={mergeClasses(text.caption, text.cut, styles.grow)}>
            {info.state === "wrapUp" ? "Ended" : info.about}
          </span>
          {session.unread > 0 && <span className={styles.unread}>{session.unread}</span>}
          {session.unread === 0 && alert && <span className={styles.alert}>{alert.icon}</span>}
        </span>
      </span>
      <span className={text.hidden}>{words.filter(Boolean).join(", ")}</span>
    </button>
  );
}
