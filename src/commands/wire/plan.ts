import { copyName, idOf, sets, tabName, tabsOf } from "./names";
import { copied, type Organisation, type Wanted } from "./organisation";
import type { Row, Step } from "./pipe";

const webResourcePage = 509180002;

const tabRow: Row = {
  msdyn_applicationtabtemplateid: idOf(sets.tab, tabName),
  msdyn_name: "Warmline",
  msdyn_uniquename: tabName,
  msdyn_title: "Warmline",
  msdyn_description: "The Warmline desk with the conversation of the session.",
  msdyn_pagetype: webResourcePage,
  msdyn_pinned: true,
  msdyn_templateparameters: JSON.stringify({
    webresourceName: "wml_/desk.html",
    data: "{anchor.msdyn_ocliveworkitemid}",
  }),
};

function copyRow(session: Row): Row {
  const own = copyName(String(session["msdyn_uniquename"]));
  const taken = copied.flatMap((column) =>
    (session[column] ?? null) === null ? [] : [[column, session[column]] as const],
  );
  const anchor = session["_msdyn_anchortab_value"];
  return {
    msdyn_sessiontemplateid: idOf(sets.session, own),
    msdyn_name: `${String(session["msdyn_name"]).slice(0, 85)} with Warmline`,
    msdyn_uniquename: own,
    ...Object.fromEntries(taken),
    ...(typeof anchor === "string" ? { "msdyn_anchortab@odata.bind": `/${sets.tab}(${anchor})` } : {}),
  };
}

/**
 * The calls that wire the desk, in their order: the app tab, a copy of the session template, and the copy's tabs (those of the
 * original, then the desk). Each writes a row of Warmline's own; what is there already is left out. [] where all is there.
 * `root` is the organisation's address, which links to rows begin with.
 */
export function planWiring(
  { session, tabs, made, linked }: Organisation,
  { solution }: Wanted,
  root: string,
): readonly Step[] {
  const tab = idOf(sets.tab, tabName);
  const copy = copyRow(session);
  const copyId = String(copy["msdyn_sessiontemplateid"]);
  const rows: readonly Step[] = [
    { words: "the app tab Warmline", method: "POST", path: sets.tab, body: tabRow, solution },
    { words: `the copy "${String(copy["msdyn_name"])}"`, method: "POST", path: sets.session, body: copy, solution },
  ];
  const links = [...tabs, tab].map((id): Step => ({
    words: id === tab ? "the desk on the copy" : `a tab of the original on the copy (${id})`,
    method: "POST",
    path: `${sets.session}(${copyId})/${tabsOf}/$ref`,
    body: { "@odata.id": `${root}/api/data/v9.2/${sets.tab}(${id})` },
  }));
  return [
    ...rows.filter((_, at) => !made.has(at === 0 ? tab : copyId)),
    ...links.filter((_, at) => !linked.has([...tabs, tab][at] ?? "")),
  ];
}
