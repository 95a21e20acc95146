import {
  alsoStrict,
  bringTo,
  expect,
  expectClean,
  expectFilled,
  findDesk,
  findPanel,
  openWorkspace,
  test,
} from "./stage";
import { smallTalk } from "./world";

const strict = alsoStrict("every live message is read and drawn, beside a ticket that is written");

test(
  "forty messages of small talk move neither Wants nor the title of the ticket",
  strict,
  async ({ page, centre }) => {
    await openWorkspace(page);
    const id = await bringTo(page, centre, "journey-chatty");
    const desk = findDesk(page, "Wanda Prowse");
    await expectFilled(desk);
    const first = findPanel(desk, "Handoff brief")
      .getByRole("button", { name: /^Change: / })
      .first();
    await expect(first).toHaveAccessibleName(/replace/i);
    const wants = findPanel(desk, "Handoff brief").getByRole("button", {
      name: (await first.getAttribute("aria-label")) ?? "",
      exact: true,
    });
    const wrapUp = findPanel(desk, "Wrap-up");
    await wrapUp.getByRole("button", { name: "Open a follow-up ticket" }).click();
    const title = wrapUp.getByRole("textbox", { name: "Title of the ticket" });
    await expect(title).not.toHaveValue("");
    const before = await title.inputValue();

    expect(smallTalk).toHaveLength(40);
    const log = findPanel(desk, "Live transcript").getByRole("log");
    for (const words of smallTalk) {
      await centre.write(id, words);
      await expect(log.getByText(words, { exact: true })).toBeVisible();
      await expect(wants, `after “${words}”`).toBeVisible();
      await expect(title).toHaveValue(before);
    }

    // It is not deaf: a remedy the customer would rather have moves both.
    await centre.write(id, "actually I'd rather have my money back");
    await expect(wants).toHaveCount(0);
    await expect(title).not.toHaveValue(before);
    await expectClean(page);
  },
);
