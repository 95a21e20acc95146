/** @jest-environment jsdom */
import { defaults, type Settings } from "#dataverse/settings";
import { reportSettings, turnOff } from "#wiring";

const never = new AbortController().signal;

/** Optional sources that all have something to say. */
function aSources() {
  const stopped: string[] = [];
  return {
    stopped,
    ports: {
      documents: { find: () => Promise.resolve({ documents: [], path: "library" }) },
      sentimentWeights: { read: () => Promise.resolve({ unit: 1 } as never) },
      sentimentService: { judge: () => Promise.resolve("neutral" as const) },
      native: {
        watch: (id: string) => () => void stopped.push(id),
        summarise: () => Promise.resolve("The kettle leaks."),
      },
    },
  };
}

const ask = { incident: "", product: "", knowledgearticle: "" };

async function hearAll(settings: Partial<Settings>): Promise<readonly unknown[]> {
  const { documents, sentimentWeights, sentimentService, native } = turnOff(
    aSources().ports,
    Promise.resolve({ ...defaults, ...settings }),
  );
  return [
    (await documents.find(ask, never)).path,
    await sentimentWeights.read(never),
    await sentimentService.judge("Genug", never),
    await native.summarise("a", never),
  ];
}

describe("a source the organisation turned off", () => {
  it("answers as where there is none; the others go on", async () => {
    expect(await hearAll({})).toEqual(["library", { unit: 1 }, "neutral", "The kettle leaks."]);
    expect(await hearAll({ documents: false, ownWeights: false })).toEqual(["", null, "neutral", "The kettle leaks."]);
    expect(await hearAll({ dataverseAi: false, microsoftSignals: false })).toEqual(["library", { unit: 1 }, null, ""]);
  });

  it("is watched while it is wanted, and let go once", async () => {
    const { ports, stopped } = aSources();
    const listener = { sentiment: () => undefined, happened: () => undefined };
    const watch = (settings: Settings, id: string) =>
      turnOff(ports, Promise.resolve(settings)).native.watch(id, listener);
    const stop = watch(defaults, "watched");
    watch(defaults, "left at once")();
    watch({ ...defaults, microsoftSignals: false }, "off");
    await Promise.resolve();
    stop();
    await new Promise((done) => setTimeout(done));
    expect(stopped).toEqual(["left at once", "watched"]);
  });
});

describe("a setting that is not understood", () => {
  const said: string[] = [];
  const pageOf = (role: string): object => ({
    Xrm: {
      App: {
        addGlobalNotification: ({ message }: { message: string }) => Promise.resolve(void said.push(message)),
        clearGlobalNotification: () => undefined,
      },
      Utility: {
        getGlobalContext: () => ({
          userSettings: { roles: { forEach: (run: (one: object) => void) => run({ name: role }) } },
        }),
      },
    },
  });
  const words = (_: string, values: object = {}): string => `not understood: ${JSON.stringify(values)}`;

  it("is named to who can mend it, and to nobody else", () => {
    const read = { settings: defaults, problems: ["wml_Settings.documents", "wml_ServiceLevel"] };
    reportSettings(read, pageOf("Omnichannel agent"), words);
    reportSettings({ ...read, problems: [] }, pageOf("System Customizer"), words);
    expect(said).toEqual([]);
    reportSettings(read, pageOf("System Customizer"), words);
    expect(said).toEqual(['not understood: {"places":"wml_Settings.documents, wml_ServiceLevel"}']);
  });
});
