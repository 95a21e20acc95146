import {
  createFetchClient,
  createGuard,
  createLightAsk,
  createOutageBoard,
  createWebApiClient,
  type DataverseClient,
  type Guard,
  type WebApiLike,
} from "#dataverse/client";
import { askToSignIn } from "#host/xrm";
import { openPageState, openTabState, type PageLike, watchOnline } from "#host/page";
import type { Strings } from "#panels/frame";
import { systemClock } from "./systemClock";

export const baseUrl = "/api/data/v9.2/";

function openGuard(page: PageLike, strings: Strings): Guard {
  const guard = createGuard({
    now: () => systemClock.now(),
    chance: Math.random,
    ask: createLightAsk({ baseUrl, fetch: (input, init) => fetch(input, init), clock: systemClock }),
    board: openTabState(page, "outage", createOutageBoard),
    askToSignIn: () =>
      askToSignIn(page, {
        title: strings("signIn.title"),
        text: strings("signIn.text"),
        confirm: strings("signIn.confirm"),
      }),
  });
  watchOnline(page, () => guard.check());
  return guard;
}

/**
 * The page's way to Dataverse, behind one guard for all controls: the service counts requests by user, and the person is asked
 * to sign in once. With a control's `context.webAPI` reads go through it; what it does not offer (actions,
 * upserts, comparing versions), and everything without it, goes to the same service directly.
 */
export function openClient(page: PageLike, strings: Strings, webApi?: WebApiLike): DataverseClient {
  const guard = openPageState(page, "guard", () => openGuard(page, strings));
  const direct = createFetchClient({
    baseUrl,
    fetch: (input, init) => fetch(input, init),
    clock: systemClock,
    guard,
  });
  return webApi ? createWebApiClient(webApi, { clock: systemClock, guard, direct }) : direct;
}
