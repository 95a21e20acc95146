/** What a document is kept with: the logical name of the table it belongs to. */
export type DocumentPlace = "incident" | "product" | "knowledgearticle";

/** A file of a document library (SharePoint) that is kept with a row of Dataverse. Text is "" where the library says nothing. */
export type KeptDocument = {
  readonly id: string;
  readonly title: string;
  /** "pdf" */
  readonly fileType: string;
  /** Where in the library it lies: "Brio 3/Boiler fault.md". */
  readonly location: string;
  /** Untrusted, as any address from outside: whoever shows it decides whether it may be opened. */
  readonly address: string;
  readonly changedBy: string;
  /** Milliseconds since the epoch. */
  readonly changedAt: number | null;
  readonly place: DocumentPlace;
};
