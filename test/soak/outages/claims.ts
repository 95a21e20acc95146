import type { DeskSight } from "#soak/page";

/** What nobody may say of a conversation of which nothing was read. */
const claims =
  /has not written yet|No article covers|nothing to look for yet|Nothing found|No solved case|No messages yet|has not said what|sent no context|Log the gap/;

/** One line for each desk that claims to know what it has not read. */
export function findClaims(desks: readonly DeskSight[]): readonly string[] {
  return desks.flatMap(({ blank, text }) => {
    const found = blank ? claims.exec(text) : null;
    return found ? [`a desk that has read nothing says “${found[0]}”`] : [];
  });
}
