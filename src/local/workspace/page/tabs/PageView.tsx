import * as React from "react";
import type { PageInput, Session } from "#local/workspace/model";
import { CaseForm } from "./CaseForm";
import { CustomerPage } from "./CustomerPage";
import { DeskFrame } from "./DeskFrame";
import { HomePage } from "./HomePage";
import { RecordPage } from "./RecordPage";
import { WebResourceFrame } from "./WebResourceFrame";

type PageViewProps = {
  readonly page: PageInput;
  readonly title: string;
  readonly session: Session;
  readonly place: "tab" | "pane";
};

/** What an app tab or a side pane shows. */
export function PageView({ page, title, session, place }: PageViewProps): React.ReactElement {
  switch (page.kind) {
    case "home":
      return <HomePage session={session} />;
    case "case":
      return <CaseForm session={session} />;
    case "customer":
      return <CustomerPage session={session} />;
    case "desk":
      return <DeskFrame session={session} place={place} />;
    case "webResource":
      return <WebResourceFrame title={`${title}, ${session.info.customer.name}`} name={page.name} data={page.data} />;
    case "record":
      return <RecordPage table={page.table} id={page.id} />;
    default:
      return page satisfies never;
  }
}
