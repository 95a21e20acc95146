import { type PageLike, tryRead } from "#host/page";
import { findXrm } from "./findXrm";

/** Who works where. `clientUrl` has no slash at its end; `userId` is lower case without braces. */
export type GlobalContext = {
  readonly clientUrl: string;
  readonly userId: string;
  readonly languageId: number;
  /** Whether the person's language is written from right to left, as the platform sees it. */
  readonly isRtl: boolean;
};

/**
 * The organisation and the signed-in user; null outside Dynamics 365 or when the platform refuses. The theme is not here:
 * `getCurrentTheme` is documented not to work in the unified interface.
 */
export function readGlobalContext(page: PageLike): GlobalContext | null {
  return tryRead(() => {
    const context = findXrm(page)?.Utility.getGlobalContext();
    if (!context) return null;
    const { userId, languageId, isRTL } = context.userSettings;
    return {
      clientUrl: context.getClientUrl().replace(/\/$/, ""),
      userId: userId.replace(/[{}]/g, "").toLowerCase(),
      languageId,
      isRtl: isRTL === true,
    };
  }, null);
}
