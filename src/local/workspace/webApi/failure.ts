/** What the Client API rejects with: a signed error code and words. */
export type WebApiError = { readonly errorCode: number; readonly message: string };

/** An HTTP answer of the Web API as the Client API's error; without OData's shape, the status alone. */
export async function readError(response: Response): Promise<WebApiError> {
  const body = (await response.json().catch(() => null)) as { error?: { code?: string; message?: string } } | null;
  const code = Number(body?.error?.code ?? Number.NaN);
  return {
    errorCode: Number.isNaN(code) ? response.status : code | 0,
    message: body?.error?.message ?? `The service answered ${response.status}.`,
  };
}
