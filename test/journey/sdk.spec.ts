import type { Page } from "@playwright/test";
import {
  alsoStrict,
  bringTo,
  expect,
  expectClean,
  expectFilled,
  findDesk,
  findPanel,
  openWorkspace,
  type Place,
  test,
} from "./stage";

const findLog = (desk: Place) => findPanel(desk, "Live transcript").getByRole("log");
const delayed = /^New messages show /;

/** Lets time pass until something is there: what is polled for comes in its time. */
async function waitOut(page: Page, there: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(5_000);
    await there();
  }).toPass();
}

const title =
  "without the tap messages come over the client SDK; when it goes away nothing is lost or doubled, and a line says so";

test(title, alsoStrict("the feed is a script of the page around the desk"), async ({ page, centre }) => {
  await page.clock.install();
  await openWorkspace(page, "with=sdk&without=tap");
  const id = await bringTo(page, centre, "ana-ruiz");
  const desk = findDesk(page, "Ana Ruiz");
  await expectFilled(desk);
  const log = findLog(desk);
  const said = ["The ring has turned amber now.", "Amber still, and it hums."];
  for (const words of said) {
    await centre.write(id, words);
    await expect(log.getByText(words, { exact: true })).toBeVisible();
  }
  await expect(desk.getByText(delayed)).toHaveCount(0);

  await page.evaluate(() => Reflect.deleteProperty(window.Microsoft ?? {}, "CCaaS"));
  for (const words of ["And red again, as before.", "I have unplugged it."]) {
    await centre.write(id, words);
    said.push(words);
    const there = log.getByText(words, { exact: true });
    await waitOut(page, () => expect(there).toBeVisible({ timeout: 1_000 }));
  }
  await centre.say(id, "Please leave it unplugged for a minute.");
  const answer = log.getByText("Please leave it unplugged for a minute.", { exact: true });
  await waitOut(page, () => expect(answer).toBeVisible({ timeout: 1_000 }));
  for (const words of said) await expect(log.getByText(words, { exact: true })).toHaveCount(1);
  await expect(answer).toHaveCount(1);
  await expect(log).toContainText(new RegExp(said.map((words) => words.replace(".", "\\.")).join(".*"), "s"));
  await expect(desk.getByText(delayed)).toHaveCount(1);
  await expectClean(page);
});

test("an SDK without message events brings them by its transcript", async ({ page, centre }) => {
  await page.clock.install();
  await openWorkspace(page, "with=sdk&without=tap,sdkEvents");
  const id = await bringTo(page, centre, "ana-ruiz");
  const desk = findDesk(page, "Ana Ruiz");
  await expectFilled(desk);
  await centre.write(id, "Is somebody reading this?");
  const words = findLog(desk).getByText("Is somebody reading this?", { exact: true });
  await waitOut(page, () => expect(words).toBeVisible({ timeout: 1_000 }));
  await expect(words).toHaveCount(1);
  await expect(desk.getByText(/^New messages show within \d+ seconds\./)).toHaveCount(1);
});

test("a transfer that the client SDK tells begins a second chapter", async ({ page, centre }) => {
  await openWorkspace(page, "with=sdk&without=tap");
  const id = await bringTo(page, centre, "ana-ruiz");
  const desk = findDesk(page, "Ana Ruiz");
  await expectFilled(desk);
  await centre.say(id, "I send you a new sensor today.");
  const log = findLog(desk);
  await expect(log.getByText("I send you a new sensor today.", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Colleague, Ana Ruiz" }).click();
  await page.getByRole("menuitem", { name: "Transfer to Tomas Reil" }).click();
  await expect(log.getByText(/^Hello, this is Tomas Reil\./)).toBeVisible();
  await expect(log).toContainText(/I send you a new sensor today\..*Tomas Reil.*Hello, this is Tomas Reil\./s);
  await expect(page.getByRole("button", { name: "Colleague, Ana Ruiz" })).toHaveCount(0);
});
