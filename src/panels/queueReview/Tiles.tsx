import * as React from "react";
import { mergeClasses, useId } from "@fluentui/react-components";
import type { QueueState } from "#desk/supervisor";
import type { Tile, TileName } from "#domain/queue";
import { LinkButton, useSlice, useTextStyles } from "#panels/elements";
import { useQueueFrame, usePageStyles } from "#panels/queueReview/frame";
import { HowCounted } from "./HowCounted";
import { nameTile, writeValue } from "./tileWords";

type TileProps = {
  readonly tile: Tile;
  readonly open: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
};

function TileBox({ tile, open, controls, onToggle }: TileProps): React.ReactElement {
  const frame = useQueueFrame();
  const styles = usePageStyles();
  const text = useTextStyles();
  const name = nameTile(tile, frame);
  return (
    <li className={styles.tile}>
      <div className={styles.tileTop}>
        <h3 className={text.caption}>{name}</h3>
        <span className={mergeClasses(styles.badge, styles[tile.state])}>
          {frame.strings(`tileState.${tile.state}`)}
        </span>
      </div>
      <p className={styles.tileValue}>{writeValue(tile, frame)}</p>
      <LinkButton
        aria-expanded={open}
        aria-controls={open ? controls : undefined}
        aria-label={frame.strings("tile.howOf", { tile: name })}
        onClick={onToggle}
      >
        {frame.strings("tile.how")}
      </LinkButton>
    </li>
  );
}

const selectTiles = ({ tiles }: QueueState): QueueState["tiles"] => tiles;

/** The five figures, each with its state in words; one of them at a time says how it is counted. */
export function Tiles(): React.ReactElement | null {
  const { desk, strings } = useQueueFrame();
  const styles = usePageStyles();
  const tiles = useSlice(desk.store, selectTiles);
  const [opened, setOpened] = React.useState<TileName | null>(null);
  const region = useId("warmline-how-");
  if (tiles === null) return null;
  const shown = tiles.find(({ name }) => name === opened);
  return (
    <section aria-label={strings("queue.figures")}>
      <ul className={styles.tiles}>
        {tiles.map((tile) => (
          <TileBox
            key={tile.name}
            tile={tile}
            open={tile.name === opened}
            controls={region}
            onToggle={() => setOpened(tile.name === opened ? null : tile.name)}
          />
        ))}
      </ul>
      {shown && (
        <div id={region} style={{ marginTop: "12px" }}>
          <HowCounted tile={shown} />
        </div>
      )}
    </section>
  );
}
