import { ODataFault, faultCodes } from "#local/dataverse/odata";
import { type Excess, type LimitName, limits } from "#local/dataverse/limits";
import { failureResponse } from "./failures";
import type { WebResponse } from "./message";

type Told = { readonly code: ODataFault["code"]; readonly message: string };

/** Codes and texts of "Service protection API limits"; the one of search is unverified: no public source quotes it. */
const told: Readonly<Record<LimitName, Told>> = {
  requests: {
    code: faultCodes.tooManyRequests,
    message: `Number of requests exceeded the limit of ${limits.requests} over time window of 300 seconds.`,
  },
  execution: {
    code: faultCodes.tooMuchExecution,
    message:
      "Combined execution time of incoming requests exceeded limit of 1,200,000 milliseconds over time window of 300 seconds. Decrease number of concurrent requests or reduce the duration of requests and try again later.",
  },
  concurrent: {
    code: faultCodes.tooManyConcurrent,
    message: `Number of concurrent requests exceeded the limit of ${limits.concurrent}.`,
  },
  search: {
    code: faultCodes.tooManyRequests,
    message: "Number of search requests exceeded the limit of 1 over time window of 1 seconds.",
  },
};

/** 429 as the platform answers it. `Retry-After` null leaves the header out, which the platform sometimes does as well. */
export function throttledResponse({
  limit,
  retryAfter,
}: Omit<Excess, "retryAfter"> & { retryAfter: number | null }): WebResponse {
  const { code, message } = told[limit];
  const response = failureResponse(new ODataFault(429, code, message));
  if (retryAfter === null) return response;
  return { ...response, headers: { ...response.headers, "Retry-After": String(retryAfter) } };
}
