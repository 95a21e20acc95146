import { readError, serviceRoot } from "#local/workspace/webApi";

type Metadata = { readonly operationType?: number; readonly operationName?: string; readonly boundParameter?: unknown };
type Request = Record<string, unknown> & { getMetadata(): Metadata };

/** Xrm.WebApi's operationType. */
const operation = { action: 0, callable: 1 } as const;

function isRequest(value: unknown): value is Request {
  return (
    typeof value === "object" && value !== null && "getMetadata" in value && typeof value.getMetadata === "function"
  );
}

function writeCall(name: string, parameters: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(parameters);
  const aliases = names.map((parameter) => `${parameter}=@${parameter}`).join(",");
  const values = names.map((parameter) => {
    const value = parameters[parameter];
    const literal = typeof value === "string" ? `'${value.replace(/'/g, "''")}'` : JSON.stringify(value);
    return `@${parameter}=${encodeURIComponent(literal)}`;
  });
  return values.length === 0 ? `${name}()` : `${name}(${aliases})?${values.join("&")}`;
}

/** `Xrm.WebApi.online.execute` for unbound actions and functions; other kinds of request are refused. */
export function createExecute(request: typeof fetch): (call: unknown) => Promise<Response> {
  return async (call) => {
    const metadata = isRequest(call) ? call.getMetadata() : null;
    const { operationName = "", operationType } = metadata ?? {};
    if (!isRequest(call) || operationName === "" || metadata?.boundParameter) {
      throw new Error("The local workspace executes unbound actions and functions only.");
    }
    const parameters = Object.fromEntries(Object.entries(call).filter(([name]) => name !== "getMetadata"));
    const headers = { Accept: "application/json", "Content-Type": "application/json", "OData-Version": "4.0" };
    const response =
      operationType === operation.callable
        ? await request(serviceRoot + writeCall(operationName, parameters), { headers })
        : await request(serviceRoot + operationName, { method: "POST", headers, body: JSON.stringify(parameters) });
    if (!response.ok) throw Object.assign(new Error("The service refused."), await readError(response));
    return response;
  };
}
