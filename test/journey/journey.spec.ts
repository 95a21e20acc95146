import {
  alsoStrict,
  accept,
  bringTo,
  countStoreRequests,
  expect,
  expectFilled,
  findDesk,
  findPanel,
  openWorkspace,
  readPointed,
  test,
} from "./stage";

test(
  "accepting a waiting customer fills five panels before a word is typed",
  alsoStrict("every bundle, style and frame of the desk page is loaded"),
  async ({ page, centre }) => {
    await centre.bring("ana-ruiz");
    const count = countStoreRequests(page);
    await openWorkspace(page);
    await accept(page, "Ana Ruiz");
    const desk = findDesk(page, "Ana Ruiz");
    await expectFilled(desk);
    await expect(findPanel(desk, "Handoff brief")).toContainText("HH-48213");
    expect(count.twice()).toEqual([]);
  },
);

test("an evidence mark scrolls the transcript and marks exactly its words", async ({ page, centre }) => {
  await openWorkspace(page);
  await bringTo(page, centre, "ana-ruiz");
  const desk = findDesk(page, "Ana Ruiz");
  await expectFilled(desk);
  const transcript = findPanel(desk, "Live transcript");
  const first = transcript.getByText("my coffee machine shows E42 and a red light", { exact: true });
  await expect(first).not.toBeInViewport();
  const marks = findPanel(desk, "Handoff brief").getByRole("button", { name: /^Show message \d+$/ });
  const lowest = marks.and(desk.getByRole("button", { name: /^Show message [1-4]$/ })).first();
  await lowest.click();
  await expect(lowest).toHaveAttribute("aria-current", "true");
  await expect(transcript.locator("mark").first()).toBeInViewport();
  const pointed = await readPointed(transcript);
  expect(pointed?.words ?? "").not.toBe("");
  await expect(transcript.locator(`[data-turn="${pointed?.turn}"]`)).toBeInViewport();
  expect((await transcript.locator("mark").allTextContents()).join("")).toBe(pointed?.words);
});

test("Insert puts the passage into the send box and sends nothing", async ({ page, centre }) => {
  await openWorkspace(page);
  const id = await bringTo(page, centre, "ana-ruiz");
  const desk = findDesk(page, "Ana Ruiz");
  await expectFilled(desk);
  const said = (await centre.state()).sessions.find((session) => session.id === id)?.messages.length;
  const card = findPanel(desk, "Suggested resolutions").getByRole("article").first();
  await card.getByRole("button", { name: "Insert", exact: true }).click();
  await expect(card.getByRole("button", { name: "Inserted", exact: true })).toBeVisible();
  const box = page.getByRole("textbox", { name: "Message to Ana Ruiz" });
  await expect(box).not.toHaveValue("");
  await expect(card).toContainText(await box.inputValue());
  expect((await centre.state()).sessions.find((session) => session.id === id)?.messages).toHaveLength(said ?? 0);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(box).toHaveValue("");
  await expect(findPanel(desk, "Live transcript").getByRole("article").last()).toContainText("Representative");
});

test("a customer's message moves sentiment and suggestions", async ({ page, centre }) => {
  await openWorkspace(page);
  const id = await bringTo(page, centre, "guest-4471");
  const desk = findDesk(page, "Guest 4471");
  const transcript = findPanel(desk, "Live transcript");
  await expect(transcript.getByRole("article").first()).toBeVisible();
  await expect(findPanel(desk, "Suggested resolutions")).toContainText("There is nothing to look for yet.");
  await centre.write(id, "Hello, my Brio 3 shows error E42 after I descaled it.");
  const cards = findPanel(desk, "Suggested resolutions").getByRole("article");
  await expect(cards.first()).toContainText("E42");
  const sentiment = findPanel(desk, "Sentiment");
  const before = await sentiment.getByRole("img").getAttribute("aria-label");
  await centre.write(id, "This is ridiculous. I am furious, it is the worst machine I ever had. Useless!");
  await expect(transcript.getByText("This is ridiculous.", { exact: false })).toBeVisible();
  await expect(sentiment).toContainText(/Negative|Very negative|Slightly negative/);
  expect(await sentiment.getByRole("img").getAttribute("aria-label")).not.toBe(before);
});

test(
  "Link to case, Copy and Not useful say how they went and leave their rows",
  alsoStrict("rows are written and the clipboard is asked"),
  async ({ page, context, centre }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openWorkspace(page);
    await bringTo(page, centre, "ana-ruiz");
    const desk = findDesk(page, "Ana Ruiz");
    await expectFilled(desk);
    const [open] = await centre.rows("incidents?$select=incidentid&$filter=ticketnumber eq 'CAS-90113'");
    const ofCase = `$filter=_incidentid_value eq ${String(open?.incidentid)}`;
    const links = (await centre.rows(`knowledgearticleincidents?${ofCase}`)).length;
    const likes = (await centre.rows("connections?$select=connectionid")).length;
    const judged = (await centre.rows("feedback?$select=feedbackid")).length;

    const article = findPanel(desk, "Suggested resolutions").getByRole("article").first();
    await article.getByRole("button", { name: "Link to case" }).click();
    await expect(article.getByRole("button", { name: "Linked" })).toBeVisible();
    expect(await centre.rows(`knowledgearticleincidents?${ofCase}`)).toHaveLength(links + 1);

    await article.getByRole("button", { name: "Copy" }).click();
    await expect(article.getByRole("button", { name: "Copied" })).toBeVisible();
    await expect(article).toContainText(await page.evaluate(() => navigator.clipboard.readText()));

    const similar = findPanel(desk, "Similar cases").getByRole("article").first();
    await similar.getByRole("button", { name: "Link to case" }).click();
    await expect(similar.getByRole("button", { name: "Linked" })).toBeVisible();
    expect(await centre.rows("connections?$select=connectionid")).toHaveLength(likes + 1);

    await article.getByRole("button", { name: "Not useful" }).click();
    await article.getByRole("button", { name: "Out of date" }).click();
    await expect(article.getByRole("button", { name: "Noted" })).toBeVisible();
    const rows = await centre.rows("feedback?$select=comments,rating&$orderby=createdon desc");
    expect(rows).toHaveLength(judged + 1);
    expect(rows[0]).toMatchObject({ comments: "outOfDate", rating: 0 });
  },
);

test("the score behind a suggestion adds up on the screen", async ({ page, centre }) => {
  await openWorkspace(page);
  await bringTo(page, centre, "ana-ruiz");
  const desk = findDesk(page, "Ana Ruiz");
  await expectFilled(desk);
  const card = findPanel(desk, "Suggested resolutions").getByRole("article").first();
  await card.getByRole("button", { name: "why", exact: true }).click();
  const numbers = await card.getByRole("table").getByRole("cell").allTextContents();
  const tenths = numbers.map((number) => Math.round(Number(number.replace("−", "-")) * 10));
  const sum = tenths.pop();
  expect(tenths.reduce((all, one) => all + one, 0)).toBe(sum);
});
