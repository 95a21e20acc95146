import type { DeskPorts } from "#desk/conversation";
import type { Settings, SettingsRead } from "#dataverse/settings";
import type { PageLike } from "#host/page";
import { notify, readRoleNames } from "#host/xrm";
import type { Strings } from "#panels/frame";

/** Who can mend a setting, by Microsoft's roles. */
const menders = ["System Administrator", "System Customizer"];

/** Tells whoever can mend them which settings are not understood; everybody else only has the defaults. */
export function reportSettings({ problems }: SettingsRead, page: PageLike, strings: Strings): void {
  if (problems.length > 0 && readRoleNames(page).some((name) => menders.includes(name)))
    notify(page, strings("settings.problem", { places: problems.join(", ") }));
}

type Optional = Required<Pick<DeskPorts, "documents" | "sentimentWeights" | "sentimentService" | "native">>;

/** Sources an organisation can turn off: then they answer as where there are none. */
export const turnOff = (ports: Optional, settings: Promise<Settings>): Optional => ({
  documents: {
    find: async (ask, cancel) =>
      (await settings).documents ? ports.documents.find(ask, cancel) : { documents: [], path: "" },
  },
  sentimentWeights: {
    read: async (cancel) => ((await settings).ownWeights ? ports.sentimentWeights.read(cancel) : null),
  },
  sentimentService: {
    judge: async (text, cancel) => ((await settings).dataverseAi ? ports.sentimentService.judge(text, cancel) : null),
  },
  native: {
    watch(conversationId, listener) {
      const watching = settings.then((set) => set.microsoftSignals && ports.native.watch(conversationId, listener));
      return () => void watching.then((stop) => stop && stop());
    },
    summarise: async (conversationId, cancel) =>
      (await settings).microsoftSignals ? ports.native.summarise(conversationId, cancel) : "",
  },
});
