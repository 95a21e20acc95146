import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Loaded } from "#desk/kit";
import { CardList } from "./Card";
import { useCardStyles } from "./cardStyles";
import { describeLoaded } from "#panels/frame";
import { dot } from "#panels/elements";
import { useFrame } from "#panels/frame";
import { KeyHelp } from "./KeyHelp";
import { LinkButton } from "#panels/elements";
import { Panel } from "#panels/frame";
import { ProblemNotice } from "#panels/frame";
import { Skeleton } from "#panels/elements";
import { useTextStyles } from "#panels/elements";
import { useAnswer } from "./useAnswer";
import { type CardKeys, useAnnouncedFirst, useCardPanel } from "./useCardPanel";

/** One card of a panel: what tells it from others, how it is named aloud, and what it shows as the n-th card. */
export type CardItem = {
  readonly id: string;
  readonly name: string;
  readonly show: (place: number) => React.ReactElement;
};

type CardPanelProps<T> = {
  /** The panel's strings begin with it: `topic.title`, `.opening`, `.first`, `.more`. */
  readonly topic: string;
  readonly loaded: Loaded<T>;
  readonly listItems: (value: T) => readonly CardItem[];
  /** Cards about another product, behind the others. */
  readonly listOthers: (value: T) => readonly CardItem[];
  /** Stands for the cards when an answer has none. */
  readonly showNone: (value: T) => React.ReactNode;
  /** What a person searched for; "" for what is suggested. Another search is another panel's content. */
  readonly subject: string;
  /** Stands above everything. */
  readonly above: React.ReactNode;
  /** Stands below the cards, whatever becomes of them. */
  readonly below?: React.ReactNode;
};

/** What stands above the cards, or instead of them, when they are not simply live. */
function Notice({
  loaded,
  words,
}: {
  readonly loaded: Loaded<unknown>;
  readonly words: string;
}): React.ReactElement | null {
  switch (loaded.kind) {
    case "loading":
      return <Skeleton words={words} rows={["medium", "long", "long", "short", "medium", "long"]} />;
    case "unavailable":
      return <ProblemNotice problem={loaded.problem} savedAt={null} />;
    case "saved":
      return <ProblemNotice problem={loaded.problem} savedAt={loaded.at} />;
    case "live":
      return null;
    default: {
      const never: never = loaded;
      return never;
    }
  }
}

type MoreProps = {
  readonly topic: string;
  readonly more: number;
  readonly others: number;
  readonly showMore: () => void;
  readonly showOthers: () => void;
};

/** What else there is, one click away: more that fit, and those about other products. */
function More({ topic, more, others, showMore, showOthers }: MoreProps): React.ReactElement | null {
  const { strings } = useFrame();
  const styles = useCardStyles();
  const text = useTextStyles();
  if (more + others === 0) return null;
  return (
    <p className={mergeClasses(text.caption, styles.foot)}>
      {more > 0 && <LinkButton onClick={showMore}>{strings(`${topic}.more`, { n: more })}</LinkButton>}
      {more > 0 && others > 0 && dot}
      {others > 0 && <LinkButton onClick={showOthers}>{strings(`${topic}.others`, { n: others })}</LinkButton>}
    </p>
  );
}

const nameWait = (topic: string, subject: string): string => `${topic}.${subject === "" ? "opening" : "searching"}`;

/**
 * A panel of cards, best first: they stay put under pointer and focus, the best three stand there and the others are one
 * click away, and every state without cards says so in words.
 */
export function CardPanel<T>(props: CardPanelProps<T>): React.ReactElement {
  const { topic, loaded, listItems, listOthers, showNone, subject, above, below } = props;
  const frame = useFrame();
  const { strings } = frame;
  const latest = useAnswer(loaded, subject);
  const list = (value: T | null): readonly CardItem[] => (value === null ? [] : listItems(value));
  const others = (value: T | null): readonly CardItem[] => (value === null ? [] : listOthers(value));
  const idsOf = (items: readonly CardItem[]): readonly string[] => items.map(({ id }) => id);
  const keysOf = (value: T | null): CardKeys => ({ own: idsOf(list(value)), others: idsOf(others(value)) });
  const { shown, count, aside, cards, help, events, ...rest } = useCardPanel(latest, keysOf, subject);
  const items = [...list(shown), ...others(shown)].slice(0, count);
  const first = list(latest)[0];
  useAnnouncedFirst(
    subject === "" ? (first?.id ?? null) : null,
    topic,
    strings(`${topic}.first`, { name: first?.name ?? "" }),
  );
  const title = strings(`${topic}.title`);
  const again = loaded.kind === "loading" && latest !== null;
  return (
    <Panel
      title={title}
      state={describeLoaded(loaded, frame)}
      busy={loaded.kind === "loading"}
      aside={aside}
      events={events}
    >
      {above}
      {!again && <Notice loaded={loaded} words={strings(nameWait(topic, subject))} />}
      {shown !== null && list(shown).length === 0 && showNone(shown)}
      {items.length > 0 && (
        <CardList cards={cards} label={title}>
          {items.map(({ id, show }, place) => (
            <React.Fragment key={id}>{show(place)}</React.Fragment>
          ))}
        </CardList>
      )}
      <More topic={topic} {...rest} />
      {below}
      {help && <KeyHelp />}
    </Panel>
  );
}
