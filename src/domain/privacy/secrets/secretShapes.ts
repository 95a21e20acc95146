import type { Finding } from "#domain/privacy/shapes";
import { matchesOf } from "#domain/privacy/shapes";

/** Forms no other text has: keys of the large services, each with its own beginning. */
const shapes: readonly RegExp[] = [
  /\b(?:sk|pk|rk|whsec|ghu|sntrys|shp(?:at|ca|pa|ss)|dop_v1|do[or]_v1|hf|nvapi|lin_api|figd|ntn|secret|rnd|phc|phx)[-_][A-Za-z0-9_-]{16,200}/g,
  /\bgh[opsur]_[A-Za-z0-9]{20,80}/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,120}/g,
  /\bgl(?:pat|ptt|rt|dt|cbt|soat|ft|imt|agent|oas)-[A-Za-z0-9_-]{16,80}/g,
  /\bnpm_[A-Za-z0-9]{30,60}/g,
  /\bpypi-[A-Za-z0-9_-]{16,300}/g,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,200}/g,
  /\bxapp-[A-Za-z0-9-]{10,200}/g,
  /\b(?:AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}\b/g,
  /\bAIza[0-9A-Za-z_-]{35}/g,
  /\bya29\.[0-9A-Za-z_-]{20,300}/g,
  /\bGOCSPX-[0-9A-Za-z_-]{20,60}/g,
  /\bSG\.[A-Za-z0-9_-]{16,40}\.[A-Za-z0-9_-]{16,80}/g,
  /\b(?:AC|SK)[0-9a-f]{32}\b/g,
  /\bkey-[0-9a-f]{32}\b/g,
  /\b[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}/g,
  /\b[0-9]{8,10}:AA[A-Za-z0-9_-]{33}/g,
  /\bAGE-SECRET-KEY-1[A-Z0-9]{50,60}/g,
  /\bEAA[A-Za-z0-9]{60,300}/g,
  /\bhooks\.slack\.com\/services\/[A-Za-z0-9/_-]{20,100}/g,
];

/** What stands behind a name inside an address or a connection string: the value alone is hidden. */
const parameters: readonly RegExp[] = [
  /:\/\/[^\s:/@]{0,64}:([^\s@/]{1,128})@/g,
  /[?&;](?:sig|token|access_token|api_?key|apikey|password|pwd|pass|secret|client_secret|code|key)=([^\s&;"'<>]{6,500})/gi,
  /_authToken=([^\s;"'<>]{6,300})/g,
  /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)=([^\s;"'<>]{4,200})/gi,
  /\bBasic ([A-Za-z0-9+/]{12,400}={0,2})/g,
];

/** Header and footer of a private key in PEM; without its footer all base64 that follows. */
const pem = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const pemEnd = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;

/** A JSON Web Token: header and payload in base64 with a point between. */
const tokenStart = /\beyJ[A-Za-z0-9_-]{8}/g;
const signedToken = /^eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/;

/** All shapes have this many signs in a row, most messages have not. */
const long = /[A-Za-z0-9_+/=~.-]{12}/;

/** Keys and tokens told by their form alone. */
export function findSecretShapes(text: string): Finding[] {
  if (!/[=:]/.test(text) && !long.test(text)) return [];
  return [
    ...shapes.flatMap((shape) =>
      matchesOf(text, shape).map(({ index, 0: key }) => hideSecret(index, index + key.length)),
    ),
    ...parameters.flatMap((parameter) => matchesOf(text, parameter).map(hideGroup)),
    ...findKeyBlocks(text),
    ...findSignedTokens(text),
  ];
}

/** The one way a secret is shown. */
export function hideSecret(from: number, to: number): Finding {
  return { from, to, kind: "secret", shown: "secret ••••" };
}

/** Hides the last group of a match, which ends it. */
export function hideLast(match: RegExpExecArray): Finding {
  const to = match.index + match[0].length;
  return hideSecret(to - (match[match.length - 1] ?? "").length, to);
}

function hideGroup({ index, 0: whole, 1: value = "" }: RegExpExecArray): Finding {
  const from = index + whole.lastIndexOf(value);
  return hideSecret(from, from + value.length);
}

function findKeyBlocks(text: string): Finding[] {
  const found: Finding[] = [];
  let past = 0;
  for (const { index, 0: head } of matchesOf(text, pem)) {
    if (index < past) continue;
    past = index + head.length;
    while (/[A-Za-z0-9+/=\s:,.-]/.test(text.charAt(past)) && !text.startsWith("-----", past)) past += 1;
    past += pemEnd.exec(text.slice(past, past + 80))?.[0].length ?? 0;
    found.push(hideSecret(index, past));
  }
  return found;
}

function findSignedTokens(text: string): Finding[] {
  const found: Finding[] = [];
  let past = 0;
  for (const { index } of matchesOf(text, tokenStart)) {
    if (index < past) continue;
    past = index;
    while (/[A-Za-z0-9_.-]/.test(text.charAt(past))) past += 1;
    if (signedToken.test(text.slice(index, past))) found.push(hideSecret(index, past));
  }
  return found;
}
