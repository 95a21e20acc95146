import type { DocumentAsk } from "#domain/knowledge";
import { createLoader } from "./loader";
import type { DeskPorts } from "./ports";
import type { Thinking } from "./thinking";
import { isSettled, valueOf, type View } from "./view";

/** The documents kept with a case, its product and the article suggested first. Nobody waits for them: they are there or not. */
export interface Documents {
  /** Asks once for a case: when it is known, and the article that may have documents of its own. */
  find(): void;
  wake(): void;
  close(): void;
}

type DocumentsParts = {
  readonly ports: Pick<DeskPorts, "clock" | "documents">;
  readonly view: View;
  readonly thinking: Thinking;
  readonly found: () => void;
};

export function createDocuments({ ports, view, thinking, found }: DocumentsParts): Documents {
  let documentsOf = "";

  function ask(): DocumentAsk {
    const suggested = valueOf(view.get().suggestions);
    return thinking.askDocuments(suggested?.kind === "found" ? (suggested.items[0]?.article.id ?? "") : "");
  }

  const documents = createLoader({
    source: "articles",
    clock: ports.clock,
    read: (cancel) => ports.documents.find(ask(), cancel),
    apply(answer) {
      thinking.offerDocuments(answer.documents);
      found();
    },
    fail: () => undefined,
  });

  return {
    find() {
      const { incident } = ask();
      if (incident === documentsOf || incident === "" || !isSettled(view.get().suggestions)) return;
      documentsOf = incident;
      documents.run();
    },
    wake: () => documents.wake(),
    close: () => documents.close(),
  };
}
