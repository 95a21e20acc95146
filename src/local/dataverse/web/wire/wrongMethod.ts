import { ODataFault, faultCodes } from "#local/dataverse/odata";

/** 405: the platform's answer to a method that means nothing here. */
export function wrongMethod(method: string): ODataFault {
  return new ODataFault(405, faultCodes.syntax, `The requested resource does not support http method '${method}'.`);
}
