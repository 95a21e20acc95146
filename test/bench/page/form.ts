import { type ControlSurroundings, createControlLoader, mountControl } from "#local/workspace/pcf";
import { createWebApi } from "#local/workspace/webApi";

type WebApi = ControlSurroundings["webApi"];

/** Controls on the page. */
export type Mounted = { readonly place: Element; readonly remove: () => void };

/** A form: it loads the built controls once, as the platform does, and puts them on the page, bound to a conversation. */
export interface Form {
  /** Loads a control, its words and the library; the next mount finds them there. */
  load(names: readonly string[]): Promise<void>;
  /** Without a store of its own a control reads the workspace's. */
  mount(names: readonly string[], conversation: string, store?: WebApi): Promise<Mounted>;
}

type Platform = Window & { readonly FluentUIReactv940?: { readonly webLightTheme: ControlSurroundings["theme"] } };

export function createForm(page: Platform): Form {
  const webApi = createWebApi(page.fetch.bind(page));
  const loader = createControlLoader(page);
  const theme = page.FluentUIReactv940?.webLightTheme;
  if (!theme) throw new Error("The platform libraries are not on the page.");

  function describe(label: string, conversationId: string, store: WebApi): ControlSurroundings {
    return {
      values: { conversationId },
      label,
      width: -1,
      theme: theme as ControlSurroundings["theme"],
      dark: false,
      webApi: store,
      user: {
        id: "00000000-0000-0000-0000-000000000001",
        name: "Bench",
        languageId: 1033,
        isRTL: false,
        zone: () => 0,
      },
      locale: "en-US",
    };
  }

  return {
    load: async (names) => void (await Promise.all(names.map((name) => loader.load(name)))),
    async mount(names, conversation, store = webApi) {
      const controls = await Promise.all(names.map((name) => loader.load(name)));
      const place = document.body.appendChild(document.createElement("main"));
      place.style.cssText = "display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px; align-items: start";
      const mounted = controls.map((control, index) => {
        const slot = place.appendChild(document.createElement("div"));
        return mountControl(control, slot, describe(names[index] ?? "", conversation, store));
      });
      return {
        place,
        remove() {
          for (const control of mounted) control.destroy();
          place.remove();
        },
      };
    },
  };
}
