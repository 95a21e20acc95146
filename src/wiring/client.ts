import {
  createFetchClient,
  createGuard,
  createWebApiClient,
  type DataverseClient,
  type WebApiLike,
} from "#dataverse/client";
import { askToSignIn } from "#host/xrm";
import type { PageLike } from "#host/page";
import type { Strings } from "#panels/parts";
import { systemClock } from "./systemClock";

const openGuard = (page: PageLike, strings: Strings) =>
  createGuard({
    now: () => systemClock.now(),
    chance: Math.random,
    askToSignIn: () =>
      askToSignIn(page, {
        title: strings("signIn.title"),
        text: strings("signIn.text"),
        confirm: strings("signIn.confirm"),
      }),
  });

/** One for all controls of a page: the service counts requests by user, and the person is asked to sign in once. */
const shared: { guard?: ReturnType<typeof openGuard> } = {};

/**
 * The page's way to Dataverse. With a control's `context.webAPI` reads go through it; what it does not offer (actions,
 * upserts, comparing versions), and everything without it, goes to the same service directly.
 */
export function openClient(page: PageLike, strings: Strings, webApi?: WebApiLike): DataverseClient {
  const guard = (shared.guard ??= openGuard(page, strings));
  const direct = createFetchClient({
    baseUrl: "/api/data/v9.2/",
    fetch: (input, init) => fetch(input, init),
    clock: systemClock,
    guard,
  });
  return webApi ? createWebApiClient(webApi, { clock: systemClock, guard, direct }) : direct;
}
