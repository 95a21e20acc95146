import { installLiveTap } from "#host/omnichannel";

// A session script: it runs once on the workspace page, after the organisation's own translator if there is one.
installLiveTap(window);
