import * as React from "react";
import { mergeClasses, useId } from "@fluentui/react-components";
import { CardIdContext, CardsContext, type Cards } from "./cards";
import { useCardStyles } from "./cardStyles";
import { useTextStyles } from "#panels/elements";

type CardListProps = { readonly cards: Cards; readonly label: string; readonly children: React.ReactNode };

/** The cards of a panel, best first. */
export function CardList({ cards, label, children }: CardListProps): React.ReactElement {
  return (
    <CardsContext.Provider value={cards}>
      <ol className={useCardStyles().list} aria-label={label}>
        {children}
      </ol>
    </CardsContext.Provider>
  );
}

type CardProps = { readonly id: string; readonly title: string; readonly children: React.ReactNode };

/** One card: its title and what the panel puts below. One tab stop; the panel's `useCards` moves the focus. */
export function Card({ id, title, children }: CardProps): React.ReactElement {
  const styles = useCardStyles();
  const text = useTextStyles();
  const heading = useId("warmline-card-");
  const cards = React.useContext(CardsContext);
  const place = React.useCallback((element: HTMLElement | null) => cards?.place(id, element), [cards, id]);
  return (
    <li className={styles.item}>
      <article
        ref={place}
        className={styles.card}
        aria-labelledby={heading}
        tabIndex={cards?.chosen === id ? 0 : -1}
        onFocus={(event) => cards?.enter(id, event.target !== event.currentTarget)}
      >
        <h3 id={heading} className={mergeClasses(text.title, styles.title)}>
          <bdi>{title}</bdi>
        </h3>
        <CardIdContext.Provider value={id}>{children}</CardIdContext.Provider>
      </article>
    </li>
  );
}
