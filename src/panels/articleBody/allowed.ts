/** What an article may be made of. Nothing here can load, run, submit, style or name anything. */
export const allowedTags: readonly string[] = [
  ..."a b bdi bdo blockquote br caption code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp".split(
    " ",
  ),
  ..."small span strong sub sup table tbody td tfoot th thead tr u ul var".split(" "),
];

/** No class, style, id, name, data-* or aria-*: an article may not look like, hide or impersonate the page around it. */
export const allowedAttributes: readonly string[] = ["colspan", "dir", "href", "lang", "rowspan", "start", "title"];

/** Where a link may lead: never back into the page, and nowhere unencrypted. */
export const allowedLinks = /^(?:https|mailto|tel):/i;
