/** What a client is told when something is refused, in Direct Line's form. */
export class GatewayFault extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    words: string,
  ) {
    super(words);
  }
}
