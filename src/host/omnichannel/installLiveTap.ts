import { type PageLike, readMember, readObject, stateKey, tryRead } from "#host/page";
import { findOmnichannel } from "./findOmnichannel";
import { openTapHub, type TapHub } from "./tapHub";
import { tapProvider } from "./translationProvider";

type Framework = MicrosoftWorkspace.TranslationFramework;

function hearInto(hub: TapHub, now: () => number): (config: MicrosoftWorkspace.TranslationConfig) => void {
  return (message) => {
    const { conversationId, messagePayload } = message;
    if (typeof conversationId !== "string" || typeof messagePayload.content !== "string") return;
    hub.publish({ conversationId, message, at: now() });
  };
}

/**
 * Taps the messages of all conversations where the workspace asks for their translation, the one documented place where a
 * page sees them as they are written. A translator that is installed already keeps working and its answers pass unchanged;
 * one that is installed later replaces the tap, so this belongs after it in the same web resource. Returns false, and
 * changes nothing, where the translation framework is missing.
 */
export function installLiveTap(page: PageLike, now: () => number = Date.now): boolean {
  const omnichannel = findOmnichannel(page);
  const framework: Framework | null = omnichannel ? readObject(omnichannel, "TranslationFramework") : null;
  return framework !== null && tryRead(() => tap(framework, openTapHub(page), now), false);
}

function tap(framework: Framework, hub: TapHub, now: () => number): boolean {
  const earlier = framework.getTranslationProvider;
  // Installing twice taps once.
  const tapped = stateKey("tapped");
  if (earlier && readMember(earlier, tapped) === true) return true;
  const hear = hearInto(hub, now);
  const getTranslationProvider = () => tapProvider(earlier?.call(framework), hear);
  framework.getTranslationProvider = Object.assign(getTranslationProvider, { [tapped]: true });
  hub.attach();
  return true;
}
