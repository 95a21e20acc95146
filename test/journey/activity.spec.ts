import { alsoStrict, accept, expect, expectClean, findDesk, findPanel, openWorkspace, test } from "./stage";

test(
  "what was said by card, button, list, file, source and edit stands in the transcript",
  alsoStrict("cards, files and sources are drawn"),
  async ({ page, centre }) => {
    await centre.bring("freya-holm");
    await openWorkspace(page);
    await accept(page, "Freya Holm");
    const desk = findDesk(page, "Freya Holm");
    const transcript = findPanel(desk, "Live transcript");

    // The answer to a card, by the labels and titles of the card; a button, by its title.
    await expect(transcript.getByText("Day: Friday, 27 November")).toBeVisible();
    await expect(transcript).not.toContainText("visit_day");
    await expect(transcript).not.toContainText("topic_escalate");
    await expect(transcript.getByRole("list", { name: "Offered" }).last()).toContainText("Talk to a person (chosen)");

    // Markdown as what it is.
    // The list makes rows anew while it scrolls: until the row stays.
    await expect(async () => {
      await transcript.getByText("leaks from the bottom").first().scrollIntoViewIfNeeded({ timeout: 1_000 });
    }).toPass();
    await expect(transcript.getByRole("strong").filter({ hasText: "Please try this first:" })).toBeVisible();
    await expect(transcript.getByRole("listitem").filter({ hasText: "2. Press the water tank down" })).toBeVisible();
    await expect(transcript).not.toContainText("**");
    await expect(transcript).not.toContainText("cite:1");

    // The source by its title, leading to its page on a click only.
    const source = transcript.getByRole("link", { name: "Brio 3 service sheet.pdf" });
    await expect(source).toHaveAttribute("rel", "noopener noreferrer");
    await expect(source).toHaveAttribute("href", "https://help.halden.example/brio-3-service-sheet.pdf");

    // The file beside the words, and the edit instead of what it replaced.
    await expect(transcript.getByText("puddle.jpg")).toBeVisible();
    await expect(transcript).not.toContainText("HH-77120");
    const brief = findPanel(desk, "Handoff brief");
    await expect(brief).toContainText("HH-77210");
    await expect(brief).not.toContainText("HH-77120");
    await expectClean(page);
  },
);
