import { hasMethods, type PageLike, readMember, readObject, toConversationId } from "#host/page";
import { findXrm } from "./findXrm";
import { notify } from "./notify";

/** The form's context, as the command bar hands it over (PrimaryControl). */
export type FormLike = {
  readonly data: { readonly entity: { getEntityName(): string; getId(): string } };
};

type Pane = { navigate(page: object): PromiseLike<unknown>; select(): void };
type SidePanes = { createPane(options: object): PromiseLike<Pane>; getPane(id: string): Pane | undefined };
type WebApi = {
  retrieveMultipleRecords(table: string, options: string): PromiseLike<{ readonly entities: readonly object[] }>;
};

type Words = (key: string) => string;

const conversations = "msdyn_ocliveworkitem";
const paneId = "warmline";
/** Pixels; the desk page is laid out for 300 and more. */
const width = 400;

const isPanes = (value: unknown): value is SidePanes => hasMethods(value, "createPane", "getPane");
const isWebApi = (value: unknown): value is WebApi => hasMethods(value, "retrieveMultipleRecords");

/** The newest conversation of a case; null where it has none. */
async function findConversation(xrm: object, caseId: string): Promise<string | null> {
  const webApi = readMember(xrm, "WebApi");
  if (!isWebApi(webApi)) return null;
  const query = `?$select=activityid&$filter=_msdyn_issueid_value eq ${caseId}&$orderby=createdon desc&$top=1`;
  const [row] = (await webApi.retrieveMultipleRecords(conversations, query)).entities;
  const id = row && readMember(row, "activityid");
  return typeof id === "string" && id !== "" ? id : null;
}

async function show(panes: SidePanes, title: string, data: string): Promise<void> {
  const options = { paneId, title, width, canClose: true, imageSrc: "WebResources/wml_/icon.svg" };
  const pane = panes.getPane(paneId) ?? (await panes.createPane(options));
  await pane.navigate({ pageType: "webresource", webresourceName: "wml_/desk.html", data });
  pane.select();
}

/**
 * Opens the desk page in a side pane with the conversation of a form: the record itself, or the newest conversation of a case. Needs
 * no change to a form and no template. What stands in the way is said above the app; nothing fails silently.
 */
export async function openDesk(page: PageLike, words: Words, form: FormLike): Promise<void> {
  const say = (key: string): void => void notify(page, words(key));
  const xrm = findXrm(page);
  const app = xrm && readObject(xrm, "App");
  const panes = app && readMember(app, "sidePanes");
  if (!xrm || !isPanes(panes)) return say("command.noPanes");
  const { entity } = form.data;
  const id = toConversationId(entity.getId());
  if (id === "") return say("command.unsaved");
  try {
    const conversation = entity.getEntityName() === conversations ? id : await findConversation(xrm, id);
    if (!conversation) return say("command.noConversation");
    await show(panes, words("command.open"), conversation);
  } catch {
    say("command.failed");
  }
}
