import {
  alsoStrict,
  bringTo,
  expect,
  expectClean,
  expectSettled,
  findDesk,
  findPanel,
  openWorkspace,
  test,
} from "./stage";
import { japanese } from "./world";

const strict = alsoStrict("letters of another script are read, searched, marked and drawn");

test(
  "a Japanese question is read, finds its article and its case, and is searched in",
  strict,
  async ({ page, centre }) => {
    await openWorkspace(page);
    const id = await bringTo(page, centre, "journey-japanese");
    const desk = findDesk(page, japanese.customer);
    await expectSettled(desk);
    await expect(findPanel(desk, "Handoff brief").getByRole("button", { name: /^Change: .*水/ })).toBeVisible();
    const articles = findPanel(desk, "Suggested resolutions");
    const first = articles.getByRole("article").first();
    await expect(first.getByRole("heading", { name: japanese.article.title })).toBeVisible();
    await expect(first).toContainText("パッキンを水で洗い");
    await expect(articles).not.toContainText(japanese.other.title);
    await expect(findPanel(desk, "Similar cases").getByRole("article").first()).toContainText(japanese.case.id);

    const transcript = findPanel(desk, "Live transcript");
    await expect(transcript.getByText(japanese.question, { exact: true })).toBeVisible();
    await centre.write(id, "請求書の住所も変更したいです。");
    await expect(transcript.getByText("請求書の住所も変更したいです。", { exact: true })).toBeVisible();
    await transcript.getByRole("textbox", { name: "Find in this conversation" }).fill("住所");
    await expect(transcript.getByText("1 of 1", { exact: true })).toBeVisible();

    await articles.getByRole("searchbox", { name: "Search articles" }).fill("請求書の住所");
    await page.keyboard.press("Enter");
    await expect(articles.getByText(/^\d+ for “請求書の住所”, found by /)).toBeVisible();
    await expect(first.getByRole("heading", { name: japanese.other.title })).toBeVisible();
    // A sign that did not survive its way: half a character, or UTF-8 read as Latin.
    await expect(desk.locator("body")).not.toContainText(/\uFFFD|ã|æ[°—]/);
    await expectClean(page);
  },
);
