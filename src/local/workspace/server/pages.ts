/** Icon of the pages: a conversation with a warm dot. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M4 8a4 4 0 0 1 4-4h16a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4h-9l-7 6v-6a4 4 0 0 1-4-4z" fill="#0f6cbd"/><circle cx="16" cy="13" r="4" fill="#ffb900"/></svg>`;

const head = (title: string) => `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">`;

/** Where to go: one link a page, and what each is for. Plain HTML: nothing has to load to read it. */
export const startPage = `<!doctype html>
<html lang="en">
<head>
${head("Warmline, local workspace")}
<link rel="stylesheet" href="/_local/page/start.css">
</head>
<body>
<main>
<p class="name">Warmline <span>local workspace</span></p>
<h1>From the agent to a person, with sources.</h1>
<p class="lead">Customers are talking to a support agent on this machine. Some of them need a person. Nothing leaves the machine.</p>
<ul>
<li><a href="/workspace"><strong>Workspace</strong><span>You are the representative: accept a conversation, read its brief, answer, end it.</span></a></li>
<li><a href="/workspace?csp=strict"><strong>Workspace, strict policy</strong><span>The same under the strict content security policy of Dynamics 365.</span></a></li>
<li><a href="/customer" target="_blank"><strong>Customer</strong><span>You are the customer: ask the support agent, and ask it for a person. The workspace gets what you said.</span></a></li>
<li><a href="/WebResources/wml_/supervisor.html"><strong>Supervisor</strong><span>The queue: who needs somebody now, and why.</span></a></li>
<li><a href="/queue"><strong>Queue, as a view of an app</strong><span>The same panel as a control on a view of conversations.</span></a></li>
<li><a href="/api/data/v9.2/"><strong>Web API</strong><span>The local Dataverse, as JSON.</span></a></li>
</ul>
</main>
</body>
</html>
`;

/** A list page of an app with the dataset control in it: the same libraries, no session. */
export const queuePage = `<!doctype html>
<html lang="en">
<head>
${head("Warmline, queue")}
<link rel="stylesheet" href="/_local/page/queue.css">
</head>
<body>
<div id="queue"></div>
<script src="/platform/react.js"></script>
<script src="/platform/react-dom.js"></script>
<script src="/platform/fluent.js"></script>
<script src="/_local/page/queue.js"></script>
</body>
</html>
`;

/** The customer's page: a chat with the support agent and the people behind it. */
export const customerPage = `<!doctype html>
<html lang="en">
<head>
${head("Support")}
<link rel="stylesheet" href="/_local/page/customer.css">
</head>
<body>
<div id="customer"></div>
<script src="/platform/react.js"></script>
<script src="/platform/react-dom.js"></script>
<script src="/platform/fluent.js"></script>
<script src="/_local/page/customer.js"></script>
</body>
</html>
`;

/**
 * The workspace: the platform libraries and the host's page. No script stands in the page itself, so that the strict
 * policy holds. The session script comes after the host, as on the platform.
 * `token`: see `readToken`.
 */
export const writeWorkspacePage = (token: string): string => `<!doctype html>
<html lang="en">
<head>
${head("Warmline, local workspace")}
<link rel="stylesheet" href="/_local/page/workspace.css">
</head>
<body>
<div id="workspace" data-web-resources="${token}"></div>
<script src="/platform/react.js"></script>
<script src="/platform/react-dom.js"></script>
<script src="/platform/fluent.js"></script>
<script src="/_local/page/workspace.js"></script>
<script src="/WebResources/wml_/launcher.js"></script>
</body>
</html>
`;
