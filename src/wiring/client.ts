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
import { type PageLike, watchOnline } from "#host/page";
import type { Strings } from "#panels/frame";
import { shareOnTab } from "./shareOnTab";
import { systemClock } from "./systemClock";

export const baseUrl = "/api/data/v9.2/";
const boardKey = Symbol.for("warmline.outage/1");

function openGuard(page: PageLike, strings: Strings): Guard {
  const guard = createGuard({
    now: () => systemClock.now(),
    chance: Math.random,
    ask: createLightAsk({ baseUrl, fetch: (input, init) => fetch(input, init), clock: systemClock }),
    board: shareOnTab(page, boardKey, createOutageBoard()),
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

/** One for all controls of a page: the service counts requests by user, and the person is asked to sign in once. */
const shared: { guard?: Guard } = {};

/**
 * The page's way to Dataverse. With a control's `context.webAPI` reads go through it; what it does not offer (actions,
 * upserts, comparing versions), and everything without it, goes to the same service directly.
 */
export function openClient(page: PageLike, strings: Strings, webApi?: WebApiLike): DataverseClient {
  const guard = (shared.guard ??= openGuard(page, strings));
  const direct = createFetchClient({
    baseUrl,
    fetch: (input, init) => fetch(input, init),
    clock: systemClock,
    guard,
  });
  return webApi ? createWebApiClient(webApi, { clock: systemClock, guard, direct }) : direct;
}
