import type { DeskPorts, NativeSource } from "#desk";
import type { Settings, SettingsRead } from "#dataverse/settings";
import type { PageLike } from "#host/page";
import { notify, readRoleNames } from "#host/xrm";
import type { Strings } from "#panels/parts";

/** Who can mend a setting, by Microsoft's roles. */
const menders = ["System Administrator", "System Customizer"];

/** Tells whoever can mend them which settings are not understood; everybody else only has the defaults. */
export function reportSettings({ problems }: SettingsRead, page: PageLike, strings: Strings): void {
  if (problems.length > 0 && readRoleNames(page).some((name) => menders.includes(name)))
    notify(page, strings("settings.problem", { places: problems.join(", ") }));
}

type Optional = Pick<DeskPorts, "documents" | "sentimentWeights" | "sentimentService" | "native">;

function whereOn(native: NativeSource, settings: Promise<Settings>): NativeSource {
  return {
    watch(conversationId, listener) {
      let stop: (() => void) | null = null;
      let open = true;
      void settings.then(({ microsoftSignals }) => {
        if (open && microsoftSignals) stop = native.watch(conversationId, listener);
      });
      return () => {
        open = false;
        stop?.();
      };
    },
    summarise: async (conversationId, cancel) =>
      (await settings).microsoftSignals ? native.summarise(conversationId, cancel) : "",
  };
}

/** Sources an organisation can turn off: then they answer as where there are none. */
export const turnOff = (ports: Required<Optional>, settings: Promise<Settings>): Required<Optional> => ({
  documents: {
    find: async (ask, cancel) =>
      (await settings).documents ? ports.documents.find(ask, cancel) : { documents: [], path: "off" },
  },
  sentimentWeights: {
    read: async (cancel) => ((await settings).ownWeights ? ports.sentimentWeights.read(cancel) : null),
  },
  sentimentService: {
    judge: async (text, cancel) => ((await settings).dataverseAi ? ports.sentimentService.judge(text, cancel) : null),
  },
  native: whereOn(ports.native, settings),
});
