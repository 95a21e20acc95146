import { revealingRole } from "#domain/privacy";
import type { LocalWebApi } from "#local/workspace/webApi";
import type { Workspace } from "#local/workspace/model";
import { createApm } from "./apm";
import { publishApmEvents } from "./apmEvents";
import { createOmnichannel } from "./omnichannel";
import { callTranslation, createTranslationFramework } from "./translation";
import { createXrm } from "./xrm";
import { createStandaloneSdk } from "./standaloneSdk";
import type { SwitchName } from "./switches";

/**
 * Puts the documented globals of Copilot Service workspace on the page, each unless it is switched off. What is off is not
 * there: extensions must find that out by themselves.
 */
export function installShims(
  workspace: Workspace,
  webApi: LocalWebApi,
  off: ReadonlySet<SwitchName>,
  page: Window,
): void {
  const microsoft: MicrosoftWorkspace.Globals = {
    ProductivityMacros: { runMacro: (name) => Promise.reject(new Error(`There is no macro ${name} here.`)) },
  };
  if (!off.has("omnichannel")) {
    microsoft.Omnichannel = createOmnichannel(workspace, webApi);
    if (!off.has("tap")) {
      const framework = createTranslationFramework();
      microsoft.Omnichannel.TranslationFramework = framework;
      callTranslation(workspace, framework);
    }
  }
  if (!off.has("apm")) {
    const apm = createApm(workspace, `local-workspace.${page.crypto.randomUUID()}`);
    microsoft.Apm = apm;
    publishApmEvents(workspace, (name) => apm.getEventPublisherTopic(name));
  }
  if (!off.has("sdk")) {
    microsoft.CCaaS = { StandaloneSDK: createStandaloneSdk(workspace, webApi, !off.has("sdkEvents")) };
  }
  page.Microsoft = microsoft;
  if (!off.has("xrm"))
    Object.assign(page, { Xrm: createXrm(workspace, webApi, page, off.has("reveal") ? [] : [revealingRole]) });
}
