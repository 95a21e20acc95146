/** The content security policies of model-driven apps: what ships switched on, and the strict one administrators choose. */
export type PolicyName = "default" | "strict";

/** As documented by Microsoft ("Content security policy", Power Platform admin), without the hosts that are not here. */
const policies: Readonly<Record<PolicyName, readonly string[]>> = {
  default: [
    "script-src * 'unsafe-inline' 'unsafe-eval'",
    "worker-src 'self' blob:",
    "style-src * 'unsafe-inline'",
    "font-src * data:",
    "frame-ancestors 'self' https://*.powerapps.com",
  ],
  strict: [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "img-src 'self' blob: data:",
    "connect-src 'self' blob: data: wss:",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "frame-ancestors 'self' https://*.powerapps.com",
  ],
};

/** The header's value. */
export function writePolicy(name: PolicyName): string {
  return policies[name].join("; ");
}

function readPolicyName(address: string | undefined): PolicyName | null {
  if (address === undefined || !URL.canParse(address, "http://local")) return null;
  const asked = new URL(address, "http://local").searchParams.get("csp");
  return asked === "strict" || asked === "default" ? asked : null;
}

/**
 * The policy of one answer: what its own address asks for (`?csp=strict`), else what the page that embeds it asks for
 * (a frame shares the policy of its workspace), else the server's own. A server started strict stays strict: no link may
 * loosen what the person who started it chose.
 */
export function choosePolicy(url: string | undefined, referer: string | undefined, usual: PolicyName): PolicyName {
  return usual === "strict" ? usual : (readPolicyName(url) ?? readPolicyName(referer) ?? usual);
}
