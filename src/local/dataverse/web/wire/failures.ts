import { type FaultCode, ODataFault, faultCodes } from "#local/dataverse/odata";
import { RowError, type RowProblem, StoreError } from "#local/dataverse/store";
import { jsonResponse, type WebResponse } from "./message";

const rowFaults: Readonly<Record<RowProblem, readonly [status: number, code: FaultCode]>> = {
  tooLong: [400, faultCodes.tooLong],
  outOfRange: [400, faultCodes.integerRange],
  notAChoice: [400, faultCodes.choiceRange],
  wrongType: [400, faultCodes.badPayload],
  badText: [400, faultCodes.badPayload],
  missing: [400, faultCodes.badArgument],
  badState: [400, faultCodes.badState],
  duplicate: [412, faultCodes.duplicate],
  absent: [404, faultCodes.unknownRecord],
};

/**
 * Turns whatever went wrong into an answer in OData's shape. What the caller did is told with the platform's code; what went
 * wrong here is told without any detail.
 */
export function failureResponse(error: unknown): WebResponse {
  const { status, code, message } = faultOf(error);
  return jsonResponse(status, { error: { code, message } });
}

function faultOf(error: unknown): ODataFault {
  if (error instanceof ODataFault) return error;
  if (error instanceof RowError) return new ODataFault(...rowFaults[error.problem], error.message);
  if (error instanceof StoreError && error.kind === "closed") {
    return new ODataFault(503, faultCodes.unexpected, "The store is closed.");
  }
  return new ODataFault(500, faultCodes.unexpected, "An unexpected error occurred.");
}
