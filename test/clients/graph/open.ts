import {
  AuthenticationHandler,
  Client,
  HTTPMessageHandler,
  type Middleware,
  RedirectHandler,
  RetryHandler,
  RetryHandlerOptions,
} from "@microsoft/microsoft-graph-client";

/** A Graph client with the middleware applications use; `retries: false` leaves out the one that waits and tries again. */
export function openGraph(address: string, { retries = true }: { readonly retries?: boolean } = {}): Client {
  const authentication = new AuthenticationHandler({ getAccessToken: () => Promise.resolve("local") });
  const chain: Middleware[] = [
    authentication,
    ...(retries ? [new RetryHandler(new RetryHandlerOptions())] : []),
    new RedirectHandler(),
    new HTTPMessageHandler(),
  ];
  chain.forEach((handler, place) => {
    const next = chain[place + 1];
    if (next !== undefined) handler.setNext?.(next);
  });
  return Client.initWithMiddleware({
    baseUrl: `${address}/`,
    defaultVersion: "v1.0",
    customHosts: new Set([new URL(address).hostname]),
    middleware: authentication,
  });
}
