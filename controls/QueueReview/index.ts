import { LateControl } from "#library";

/** The control of this folder's manifest. What it shows stands in `control.ts`, which runs when the library is on the page. */
export class QueueReview extends LateControl {
  constructor() {
    super(() => import(/* webpackMode: "eager" */ "./control"));
  }
}
