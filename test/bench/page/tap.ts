import { now } from "./now";

type Page = Window & { Microsoft?: MicrosoftWorkspace.Globals };

/** The part of a workspace in which messages pass: the translation hook with Warmline's own session script in it. */
export interface Tap {
  /** A customer's message passes; gives when it came to this page. */
  pass(conversationId: string, content: string): number;
}

function runScript(page: Window, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = page.document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} cannot be loaded.`));
    page.document.head.append(script);
  });
}

/** Installs the hook and runs the built session script, as a workspace does. */
export async function installTap(page: Page): Promise<Tap> {
  const framework: MicrosoftWorkspace.TranslationFramework = {};
  page.Microsoft = { Omnichannel: { TranslationFramework: framework } as MicrosoftWorkspace.Omnichannel };
  await runScript(page, "/WebResources/wml_/launcher.js");
  const provider = framework.getTranslationProvider?.();
  if (!provider) throw new Error("The session script has not installed the live tap.");
  return {
    pass(conversationId, content) {
      const began = now();
      const messagePayload = { content, contentType: "Text", sender: { userType: "Customer" } } as const;
      void provider.translateMessage({ conversationId, messagePayload, translateToC1orC2: "Agent" });
      return began;
    },
  };
}
