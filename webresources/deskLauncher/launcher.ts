import { installLiveTap } from "#host/omnichannel";
import { installKeeper } from "#host/page";
import { notify } from "#host/xrm";

// A session script: it runs once on the workspace page, after the organisation's own translator if there is one.
installLiveTap(window);
installKeeper(window, {
  fetch: (input, init) => fetch(input, init),
  after: (milliseconds, run) => void setTimeout(run, milliseconds),
  say: (words) => notify(window, words),
});
