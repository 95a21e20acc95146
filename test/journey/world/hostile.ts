/** Markup that would run if anything took it for markup. Setting `__xss` is reported by the witness of every test. */
export const markup = {
  image: `<img src=x onerror="window.__xss=1">`,
  script: `<script>window.__xss=2</script>`,
  link: `<a href="javascript:window.__xss=3">open</a>`,
  vector: `<svg onload="window.__xss=4"></svg>`,
  closing: `</script></textarea></title><iframe srcdoc="<script>parent.__xss=5</script>"></iframe>`,
} as const;

/** Rows with markup where words belong. `host` is a picture's; nothing may ask it before a person does. */
export const hostile = {
  customer: `Eve <b onmouseover="window.__xss=6">Bold</b>`,
  message: `My Brio 3 shows error E77 ${markup.image} and ${markup.script} what now?`,
  second: `${markup.link} ${markup.vector} ${markup.closing} is on the display, error E77`,
  caseTitle: `Error E77 ${markup.image}`,
  articleTitle: `Clear error E77 ${markup.script}`,
  host: "pictures.example",
  article: [
    `<h2>Clear error E77</h2><p>To clear error E77 on a Brio 3, hold Steam for four seconds until error E77 goes away.</p>`,
    `<script>window.__xss=7</script><img src="x" onerror="window.__xss=8">`,
    `<p><img alt="The display" src="https://pictures.example/display.png" onload="window.__xss=9"></p>`,
    `<a href="javascript:window.__xss=10">step two</a><form action="https://pictures.example/"><input name="q"></form>`,
    `<iframe src="https://pictures.example/frame"></iframe><style>body{display:none}</style>`,
    `<svg><script>window.__xss=11</script></svg><math><mtext><style><img src=x onerror="window.__xss=12"></style></mtext></math>`,
    `<p onclick="window.__xss=13" style="background:url(https://pictures.example/b.png)">Then rinse the tank.</p>`,
  ].join("\n"),
} as const;
