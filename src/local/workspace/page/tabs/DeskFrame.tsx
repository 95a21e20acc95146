import * as React from "react";
import type { Session } from "#local/workspace/model";
import { useWorkspace } from "#local/workspace/page/state";
import { WebResourceFrame } from "./WebResourceFrame";

type DeskFrameProps = { readonly session: Session; readonly place: "tab" | "pane" };

/** Warmline's desk page for a session, with what an app tab template would pass it: the conversation and the theme. */
export function DeskFrame({ session, place }: DeskFrameProps): React.ReactElement {
  const theme = useWorkspace((state) => state.theme);
  const data = `conversationId=${session.info.id}&theme=${theme}`;
  const title = place === "tab" ? `Desk, ${session.info.customer.name}` : `Desk pane, ${session.info.customer.name}`;
  return <WebResourceFrame key={theme} title={title} name="wml_/desk.html" data={data} />;
}
