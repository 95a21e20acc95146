import { type PageLike, tryRead } from "#host/page";
import { findXrm } from "./findXrm";

/** Names of the security roles the signed-in user has (`userSettings.roles`); [] outside Dynamics 365 or when refused. */
export function readRoleNames(page: PageLike): readonly string[] {
  return tryRead(() => {
    const names: string[] = [];
    findXrm(page)
      ?.Utility.getGlobalContext()
      .userSettings.roles.forEach(({ name }) => void (name && names.push(name)));
    return names;
  }, []);
}
