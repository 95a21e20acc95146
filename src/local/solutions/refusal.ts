import { faultCodes, ODataFault } from "#local/dataverse";

/** Why a solution is not imported, upgraded or removed: in words, each reason in a line. Nothing was written. */
export function refuse(what: string, reasons: readonly string[]): ODataFault {
  return new ODataFault(400, faultCodes.importFailed, [what, ...reasons.map((reason) => `  ${reason}`)].join("\n"));
}
