import * as React from "react";
import { Link, mergeClasses, useId } from "@fluentui/react-components";
import type { DeskState } from "#desk/conversation";
import type { DocumentSuggestion } from "#domain/suggestions";
import { dot, LinkButton, useTextStyles } from "#panels/elements";
import { ScoreParts } from "#panels/evidence";
import { useAct, useDesk, useNear, useOpenDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { Reasons } from "./Reasons";
import { useSuggestionStyles } from "./styles";

const selectDocuments = ({ documents }: DeskState): DeskState["documents"] => documents;

/** Where a document may be opened: encrypted, or served by this very page's host. Anything else is no link. */
function readAddress(address: string): string | undefined {
  try {
    const { href, protocol, origin } = new URL(address);
    return protocol === "https:" || origin === window.location.origin ? href : undefined;
  } catch {
    return undefined;
  }
}

type LinkVerbProps = { readonly verb: "copy" | "insert"; readonly id: string; readonly address: string };

/** What can be done with an address; the button says how it went. */
function LinkVerb({ verb, id, address }: LinkVerbProps): React.ReactElement {
  const desk = useOpenDesk();
  const { strings } = useFrame();
  const nameOf = (kind: string | undefined): string =>
    strings(!kind ? `document.${verb}` : kind === "late" ? "act.late" : `act.${verb}.${kind}`);
  const state = useAct(verb, id, ({ kind }) => nameOf(kind));
  return <LinkButton onClick={() => desk[verb](id, address)}>{nameOf(state?.kind)}</LinkButton>;
}

/** One document: what it is called and why it is here, where it lies and who changed it; it opens on a click, beside the page. */
function DocumentItem({ suggestion }: { readonly suggestion: DocumentSuggestion }): React.ReactElement {
  const { strings, format } = useFrame();
  const [why, setWhy] = React.useState(false);
  const parts = useId("warmline-why-");
  const near = useNear();
  const styles = useSuggestionStyles();
  const text = useTextStyles();
  const { document, score, reasons } = suggestion;
  const { id, title, fileType, location, changedBy, changedAt } = document;
  const address = readAddress(document.address);
  const date = changedAt === null ? "" : format.date(changedAt, near);
  const facts = [fileType.toUpperCase(), location, changedBy, date].filter((words) => words !== "");
  return (
    <li className={styles.line}>
      <Link href={address} target="_blank" rel="noopener noreferrer">
        <bdi>{title}</bdi>
      </Link>
      <Reasons reasons={reasons} open={why} controls={parts} onToggle={() => setWhy(!why)} />
      <p className={mergeClasses(text.caption, styles.line)}>
        {facts.map((words) => (
          <React.Fragment key={words}>
            <bdi>{words}</bdi>
            {dot}
          </React.Fragment>
        ))}
        {address !== undefined && (
          <>
            <LinkVerb verb="copy" id={id} address={address} />
            {dot}
            <LinkVerb verb="insert" id={id} address={address} />
          </>
        )}
      </p>
      {why && (
        <div id={parts}>
          <ScoreParts score={score} caption={strings("suggestions.parts", { title })} />
        </div>
      )}
    </li>
  );
}

/** Documents of the organisation's library that fit; nothing at all when none does. */
export function Documents(): React.ReactElement | null {
  const { strings } = useFrame();
  const documents = useDesk(selectDocuments);
  const styles = useSuggestionStyles();
  const text = useTextStyles();
  const heading = useId("warmline-documents-");
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={styles.documents}>
      <h3 id={heading} className={text.title}>
        {strings("suggestions.documents")}
      </h3>
      <ul className={styles.list}>
        {documents.map((suggestion) => (
          <DocumentItem key={suggestion.document.id} suggestion={suggestion} />
        ))}
      </ul>
    </section>
  );
}
