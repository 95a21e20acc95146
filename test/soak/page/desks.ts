/** How a desk is, as a soak needs it: what of it is not fresh, and what was said there. */
export type DeskSight = {
  readonly conversation: string;
  /** The parts that do not stand on a fresh answer, with the state they are in: "suggestions saved". */
  readonly stale: readonly string[];
  readonly said: readonly string[];
  /** What the desk's frame shows. */
  readonly text: string;
  /** Nothing that was said has been read yet. */
  readonly blank: boolean;
};

/** Runs in the page: every desk of it and its frames. `texts` also gives what they show, which costs a layout. */
export function readDesks(texts: boolean): readonly DeskSight[] {
  type Part = { readonly kind: string };
  type Names = "conversation" | "handoff" | "brief" | "sentiment" | "suggestions" | "cases" | "feed";
  type State = Readonly<Record<Names, Part>> & {
    readonly transcript: { readonly turns: readonly { readonly text: string }[] };
  };
  type Desks = Map<string, { readonly open: { readonly desk: { readonly store: { getState(): State } } } }>;
  const parts: readonly Names[] = ["conversation", "handoff", "brief", "sentiment", "suggestions", "cases", "feed"];
  const fresh = ["live", "asOf"];
  const windows = [window, ...[...document.querySelectorAll("iframe")].flatMap((frame) => frame.contentWindow ?? [])];
  return windows.flatMap((one) => {
    const desks = (one as unknown as Record<symbol, Desks | undefined>)[Symbol.for("warmline.desks/1")];
    return [...(desks ?? [])].map(([conversation, { open }]) => {
      const state = open.desk.store.getState();
      const said = state.transcript.turns.map((turn) => turn.text);
      return {
        conversation,
        stale: parts.filter((name) => !fresh.includes(state[name].kind)).map((name) => `${name} ${state[name].kind}`),
        said,
        text: texts ? one.document.body.innerText : "",
        blank: said.length === 0,
      };
    });
  });
}
