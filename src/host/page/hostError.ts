/** Why the page could not do something: a global is missing, it refused, or it failed. */
export type HostFailure = "absent" | "denied" | "broken";

/** The one error this pipe throws; `detail` names the global, never what a customer wrote. */
export class HostError extends Error {
  override readonly name = "HostError";
  readonly kind: HostFailure;
  readonly detail: string;

  constructor(kind: HostFailure, detail: string) {
    super(`${kind}: ${detail}`);
    this.kind = kind;
    this.detail = detail;
  }
}
