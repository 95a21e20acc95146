import type { Theme } from "@fluentui/react-components";
import type { LocalWebApi } from "#local/workspace/webApi";
import { createFormatting } from "./formatting";
import type { ControlManifest } from "./manifest";
import { type ControlUser, createUserSettings } from "./userSettings";

/** Values of a control's properties by name; what is left out is null. */
export type PropertyValues = Readonly<Record<string, unknown>>;

export type Context = ComponentFramework.Context<unknown>;

/** What a control's context is made of. */
export type ContextParts = {
  readonly manifest: ControlManifest;
  readonly values: PropertyValues;
  /** Names of the properties that changed since the last time. */
  readonly updated: readonly string[];
  readonly label: string;
  readonly width: number;
  readonly theme: Theme;
  readonly dark: boolean;
  readonly strings: ReadonlyMap<string, string>;
  readonly webApi: LocalWebApi;
  readonly user: ControlUser;
  readonly locale: string;
  readonly requestRender: () => void;
};

/** Device, dialogs and look-ups have no counterpart here; they reject, as they do in a browser without the hardware. */
function refuse(what: string): () => Promise<never> {
  return () => Promise.reject(new Error(`${what} is not available in the local workspace.`));
}

function writeParameters({ manifest, values }: ContextParts): Record<string, unknown> {
  const properties = manifest.properties.map(({ name, type }) => {
    const raw = values[name] ?? null;
    return [name, { raw, type, error: false, errorMessage: "", formatted: typeof raw === "string" ? raw : "" }];
  });
  // A dataset is itself what the control takes, not a value with a type.
  const datasets = manifest.datasets.map((name) => [name, values[name]]);
  return Object.fromEntries([...properties, ...datasets]) as Record<string, unknown>;
}

const device: ComponentFramework.Device = {
  captureAudio: refuse("A microphone"),
  captureImage: refuse("A camera"),
  captureVideo: refuse("A camera"),
  getBarcodeValue: refuse("A bar code reader"),
  getCurrentPosition: refuse("A position"),
  pickFile: refuse("Picking files"),
};

const client: ComponentFramework.Client = {
  disableScroll: false,
  getFormFactor: () => 1,
  getClient: () => "Web",
  isOffline: () => false,
  isNetworkAvailable: () => true,
};

const navigation: ComponentFramework.Navigation = {
  openAlertDialog: refuse("A dialog"),
  openConfirmDialog: refuse("A dialog"),
  openErrorDialog: refuse("A dialog"),
  openFile: refuse("Opening files"),
  openForm: refuse("Opening a form"),
  openUrl: (url) => void window.open(url, "_blank", "noopener"),
  openWebResource: (name, _options, data) =>
    void window.open(`/WebResources/${name}${data ? `?data=${encodeURIComponent(data)}` : ""}`, "_blank", "noopener"),
};

const popups: ComponentFramework.FactoryApi.Popup.PopupService = {
  createPopup: () => undefined,
  openPopup: () => undefined,
  closePopup: () => undefined,
  updatePopup: () => undefined,
  deletePopup: () => undefined,
  setPopupsId: () => undefined,
  getPopupsId: () => "",
};

/** A design language has sixteen steps of its brand; the local one has the theme's own brand colour in all of them. */
function writeBrand(theme: Theme): ComponentFramework.BrandVariants {
  const steps = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160];
  return Object.fromEntries(
    steps.map((step) => [step, theme.colorBrandBackground]),
  ) as ComponentFramework.BrandVariants;
}

/**
 * The context of a control, all of it, as `@types/powerapps-component-framework` describes it. A new one for every
 * `updateView`, as on the platform. Strings that are missing answer with their key.
 */
export function createContext(parts: ContextParts): Context {
  const { theme, strings, webApi, locale } = parts;
  return {
    parameters: writeParameters(parts),
    updatedProperties: [...parts.updated],
    client,
    device,
    navigation,
    factory: { getPopupService: () => popups, requestRender: parts.requestRender },
    formatting: createFormatting(locale),
    mode: {
      allocatedHeight: -1,
      allocatedWidth: parts.width,
      isControlDisabled: false,
      isVisible: true,
      label: parts.label,
      setControlState: () => true,
      setFullScreen: () => undefined,
      trackContainerResize: () => undefined,
    },
    resources: {
      getString: (id) => strings.get(id) ?? id,
      getResource: (_id, _success, failure) => failure(),
    },
    userSettings: createUserSettings(parts.user, locale),
    utils: {
      getEntityMetadata: refuse("Table metadata"),
      hasEntityPrivilege: () => true,
      lookupObjects: refuse("A look-up dialog"),
    },
    webAPI: webApi,
    events: {},
    fluentDesignLanguage: { tokenTheme: theme, brand: writeBrand(theme), isDarkTheme: parts.dark },
    copilot: { executeEvent: refuse("Copilot"), executePrompt: refuse("Copilot") },
  };
}
