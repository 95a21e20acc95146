import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { ActState, DeskState } from "#desk/conversation";
import { CardIdContext, CardsContext, type CardVerb } from "./cards";
import { useCardStyles } from "./cardStyles";
import { findFocusables } from "#panels/elements";
import { useFrame } from "#panels/frame";
import { NotUseful } from "./NotUseful";
import { useTextStyles } from "#panels/elements";
import { DoneAgain } from "#panels/evidence";
import { useAct, useOpenDesk } from "#panels/deskContext";
import { useFits } from "#panels/elements";
import { VerbButton } from "./VerbButton";
import { useDesk } from "#panels/deskContext";
import { chooseVerbs, describeFailure, listVerbs, type VerbSubject } from "./verbList";
import { VerbsMenu } from "./VerbsMenu";

/** Verbs that keep their own button where not all fit; the others go into a menu. */
const alwaysShown = 2;

const copyPlace = 2;
const selectInsertOffered = ({ insertOffered }: DeskState): boolean => insertOffered;

/** The last acts on a card, in the order of its verbs, each announced when it ends. */
function useActStates(target: string): readonly (ActState | undefined)[] {
  const frame = useFrame();
  const instead = !useDesk(selectInsertOffered);
  const sayEnd = (verb: CardVerb) => (state: ActState) => {
    if (state.kind === "failed") return describeFailure(verb, state, frame);
    return frame.strings(instead && verb === "insert" ? "act.copy.instead" : `act.${verb}.done`);
  };
  const insert = useAct("insert", target, sayEnd("insert"));
  const link = useAct("link", target, sayEnd("link"));
  const copy = useAct("copy", target, sayEnd("copy"));
  const notUseful = useAct("notUseful", target, sayEnd("notUseful"));
  useAct("useful", target, sayEnd("useful"));
  return [insert, link, copy, notUseful];
}

function useVerbRun(subject: VerbSubject, askReason: () => void): (verb: CardVerb) => void {
  const desk = useOpenDesk();
  const offered = chooseVerbs(subject, useDesk(selectInsertOffered));
  return (verb) => {
    if (verb !== "useful" && verb !== "insert" && !offered.includes(verb)) return undefined;
    switch (verb) {
      case "insert":
        return subject.isInternal === true ? undefined : desk.insert(subject.target, subject.text);
      case "link":
        return subject.linkBlocked === null ? subject.link() : undefined;
      case "copy":
        return desk.copy(subject.target, subject.text);
      case "useful":
        return desk.judge({ target: subject.kind, id: subject.target, useful: true, reason: "" });
      case "notUseful":
        return askReason();
      default: {
        const never: never = verb;
        return never;
      }
    }
  };
}

/** The verbs of a card: same place, same order, on one line whatever its width; failures say why below. */
export function Verbs({ subject }: { readonly subject: VerbSubject }): React.ReactElement {
  const frame = useFrame();
  const styles = useCardStyles();
  const text = useTextStyles();
  const cards = React.useContext(CardsContext);
  const card = React.useContext(CardIdContext);
  const row = React.useRef<HTMLDivElement>(null);
  const [asking, setAsking] = React.useState(false);
  const run = useVerbRun(subject, () => setAsking(!asking));
  const closeReasons = (): void => {
    setAsking(false);
    const buttonsOfRow = row.current ? findFocusables(row.current) : [];
    buttonsOfRow[buttonsOfRow.length - 1]?.focus();
  };
  React.useLayoutEffect(() => {
    cards?.teach(card, run);
    return () => cards?.teach(card, null);
  });
  const insertOffered = useDesk(selectInsertOffered);
  const states = useActStates(subject.target);
  const verbs = listVerbs(states, subject, insertOffered, frame);
  const fits = useFits(row, verbs.map(({ words }) => words).join(" "));
  const failures = verbs.map(({ verb, state }) => describeFailure(verb, state, frame)).filter((words) => words !== "");
  const showKeys = cards !== null && cards.focused && cards.chosen === card;
  const buttons = fits ? verbs : verbs.slice(0, alwaysShown);
  return (
    <>
      {subject.isInternal !== true && <DoneAgain text={subject.text} />}
      <div ref={row} className={mergeClasses(styles.verbs, !fits && styles.narrow)}>
        {buttons.map((button) => (
          <VerbButton
            key={button.verb}
            button={button}
            isPrimary={button.verb === "insert" || (button.verb === "copy" && !insertOffered)}
            showKey={showKeys}
            expanded={asking}
            onRun={run}
          />
        ))}
        {!fits && <VerbsMenu buttons={verbs.slice(alwaysShown)} onRun={run} />}
      </div>
      {!insertOffered && states[copyPlace]?.kind === "done" && (
        <p className={text.caption}>{frame.strings("act.copy.instead")}</p>
      )}
      {failures.map((words) => (
        <p key={words} className={`${text.caption} ${text.bad}`}>
          {words}
        </p>
      ))}
      {asking && <NotUseful subject={subject} onClose={closeReasons} />}
    </>
  );
}
