/** A request Microsoft Graph refuses: its code in camel case, and how long to wait where that helps (whole seconds). */
export class GraphFault extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly retryAfter: number | null = null,
  ) {
    super(message);
    this.name = "GraphFault";
  }
}

/** 404. */
export function notFound(): GraphFault {
  return new GraphFault(404, "itemNotFound", "The resource could not be found.");
}

/** 400. */
export function badRequest(message: string): GraphFault {
  return new GraphFault(400, "invalidRequest", message);
}

/** 501: part of Microsoft Graph, and not served here. */
export function notServed(what: string): GraphFault {
  return new GraphFault(501, "notSupported", `${what} is not served by the local document library.`);
}

/** 429. */
export function throttled(seconds: number): GraphFault {
  return new GraphFault(429, "activityLimitReached", "The request has been throttled. Try again later.", seconds);
}
