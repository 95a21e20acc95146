import { createSearchLine } from "#desk/kit";
import { type DeskPorts } from "#desk/conversation";
import { type DataverseClient, readGuid, toGuid } from "#dataverse/client";
import {
  createCaseSource,
  createConversationSource,
  createDataverseActs,
  createDocumentMemory,
  createDocumentSource,
  createHandoffSource,
  createKeptSource,
  createKnowledgeSource,
  createOrganisationMemory,
  createSearchMemory,
  createSentimentService,
  createSettingsSource,
  createTranscriptPollFeed,
  createWeightsSource,
  writeActRow,
  isOwnVersion,
  writeNoteRow,
} from "#dataverse/sources";
import { createNativeSource, createSdkFeed, createSdkHub } from "#host/ccaas";
import {
  createLiveTapFeed,
  insertReply,
  linkToConversation,
  openTapHub,
  readFocusedConversation,
} from "#host/omnichannel";
import {
  copyText,
  createVisibility,
  findKeeper,
  holdPage,
  openPageState,
  openTabState,
  type PageLike,
} from "#host/page";
import { findOpenRecord, readGlobalContext } from "#host/xrm";
import { reportSettings, turnOff } from "./settings";
import type { Strings } from "#panels/frame";
import { baseUrl } from "./client";
import { createFeelingsSource, createReadersSource } from "./learned";
import { systemClock } from "./systemClock";

/** What holds for every conversation of a page, and is asked for once. */
const createMemories = (page: PageLike) => ({
  /** Dataverse search is asked once whether it is there. */
  search: createSearchMemory(),
  /** What has no documents here has none in the next conversation. */
  documents: createDocumentMemory(),
  /** Weights and settings are the organisation's. */
  organisation: createOrganisationMemory(),
  sdk: createSdkHub(page),
  readers: createReadersSource(page),
  feelings: createFeelingsSource(page),
});

/** Which adapter fills which port: Dataverse for what is kept, the page for what a person does and hears live. */
export function createPorts(client: DataverseClient, page: PageLike, strings: Strings): DeskPorts {
  const visibility = createVisibility(page);
  const { search, documents, organisation, sdk, readers, feelings } = openPageState(page, "memories", () =>
    createMemories(page),
  );
  const read = createSettingsSource(client, organisation).read();
  const settings = read.then((one) => one.settings);
  void read.then((one) => reportSettings(one, page, strings));
  const open = findOpenRecord(page, (milliseconds, run) => void systemClock.after(milliseconds, run));
  return {
    conversations: createConversationSource(client, systemClock),
    handoffs: createHandoffSource(client),
    feeds: [
      createSdkFeed({
        hub: sdk,
        clock: systemClock,
        visible: () => visibility.visible(),
        own: () => readGlobalContext(page)?.userId ?? null,
        focused: () => readFocusedConversation(page),
      }),
      createLiveTapFeed(openTapHub(page), systemClock),
      createTranscriptPollFeed({ client, clock: systemClock, visibility }),
    ],
    knowledge: createKnowledgeSource(client, search),
    cases: createCaseSource(client, search),
    searchLine: openTabState(page, "searchLine", createSearchLine),
    ...(open ? { openRecord: ({ table, id }) => open(table, id) } : {}),
    settings,
    ...turnOff(
      {
        documents: createDocumentSource(client, documents),
        sentimentWeights: createWeightsSource(client, organisation),
        sentimentService: createSentimentService(client),
        native: createNativeSource(sdk, systemClock),
      },
      settings,
    ),
    kept: createKeptSource(client, readGlobalContext(page)?.userId),
    readers,
    feelings,
    acts: {
      ...createDataverseActs(client, (id, conversationId) =>
        linkToConversation(page, { table: "incident", id }, conversationId),
      ),
      insertReply: (conversationId, text) => insertReply(page, text, conversationId),
      copy: (text) => copyText(page, text),
    },
    watchLeaving: (run) => visibility.watch(() => (visibility.visible() ? undefined : run())),
    watchRecovery: (run) => client.watchRecovery(run),
    holdPage: () => holdPage(page),
    handOver(place, draft, version) {
      // The keeper writes the one row that a conversation has of each text; a person's own beside it goes on from the desk.
      if (isOwnVersion(version)) return false;
      const keeper = findKeeper(page);
      const { id, row } = writeNoteRow(place, draft, version);
      const { name, caseId, conversationId } = place;
      const address = `${baseUrl}annotations(${id})`;
      const words = strings("leave.unsaved");
      keeper?.keep({ conversation: toGuid(conversationId), name, draft, caseId, words, address, version, row });
      return keeper !== undefined;
    },
    handOverAct(conversationId, act) {
      const keeper = findKeeper(page);
      const write = keeper && writeActRow(conversationId, act);
      if (!keeper || !write) return false;
      const address = `${baseUrl}${write.table.set}(${write.id})`;
      const [conversation, words] = [toGuid(conversationId), strings("leave.unsaved")];
      keeper.keep({ conversation, act, words, address, version: null, row: write.row });
      return true;
    },
    takeBack: (conversationId) => findKeeper(page)?.take(readGuid(conversationId) ?? "") ?? [],
    person: readGlobalContext(page)?.userId ?? "",
    clock: systemClock,
  };
}
