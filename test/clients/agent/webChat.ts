import assert from "node:assert/strict";
import { resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { check, type Suite } from "#check";
import { takeOver } from "./counter";

/** What a page loads from a script tag; the package names it for no program. */
const bundle = resolve(import.meta.dirname, "../node_modules/botframework-webchat/dist/webchat.js");
const patience = 30_000;

/** What the documentation of WebChat says to do; the sockets it opens are kept. */
const setUp = `
const Plain = window.WebSocket;
window.sockets = [];
window.WebSocket = class extends Plain {
  constructor(...address) {
    super(...address);
    window.sockets.push(this);
  }
};
document.body.innerHTML = '<div id="chat" style="height: 700px"></div>';
fetch("/_local/customer/token", { method: "POST" }).then((answer) => answer.json()).then(({ token }) => {
  const directLine = WebChat.createDirectLine({ domain: location.origin + "/v3/directline", token });
  const store = WebChat.createStore({}, ({ dispatch }) => (next) => (action) => {
    if (action.type === "DIRECT_LINE/CONNECT_FULFILLED")
      dispatch({ type: "WEB_CHAT/SEND_EVENT", payload: { name: "startConversation" } });
    return next(action);
  });
  WebChat.renderWebChat({ directLine, store, locale: "en-US" }, document.getElementById("chat"));
});`;

/** Microsoft's WebChat on a page of the workplace's own origin. */
async function open(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  // A page that a test makes up is of no network, and may open no socket to this machine: WebChat comes onto one that is served.
  await page.goto(address);
  await page.addScriptTag({ path: bundle });
  await page.evaluate(setUp);
  await see(page, "an AI agent. I answer from our help articles");
  return page;
}

const see = (page: Page, text: string): Promise<void> =>
  page.getByText(text).first().waitFor({ state: "attached", timeout: patience });

async function say(page: Page, text: string): Promise<void> {
  // A card above has boxes of its own.
  const box = page.getByRole("textbox").last();
  await box.fill(text);
  await box.press("Enter");
}

async function holdConversation(browser: Browser, address: string): Promise<void> {
  const page = await open(browser, address);
  await page.getByRole("button", { name: "Return an order" }).first().click();
  await see(page, "Which order is it?");
  await say(page, "HH-48213");
  await see(page, "Why do you send it back?");
  await page.getByRole("button", { name: "It does not work" }).first().click();
  await see(page, "Shall I register the return");
  await say(page, "yes");
  await see(page, "Your return is registered");
  await say(page, "talk to a person");
  await see(page, "I hand you over to a person now");
  const person = await takeOver(address);
  await see(page, "You are now talking to a person: Leila Moradi.");
  await person.say("Hello, your label is on its way.");
  await see(page, "Hello, your label is on its way.");
  await person.close();
  await see(page, "Leila Moradi has ended the conversation.");
  await page.close();
}

async function submitCard(browser: Browser, address: string): Promise<void> {
  const page = await open(browser, address);
  await say(page, "Fill in the fault form");
  await page.getByRole("textbox", { name: "Product" }).fill("Brio 3");
  await page.getByRole("textbox", { name: /^What happens/ }).fill("It shows E42 after descaling");
  await page.getByRole("button", { name: "Find an answer" }).first().click();
  await see(page, "Noted: Brio 3.");
  await see(page, "Fill the tank with at least one litre");
  await say(page, "talk to a person");
  // Other guests may wait: who came last is this one only once it has been handed over.
  await see(page, "I hand you over to a person now");
  const person = await takeOver(address);
  await see(page, "You are now talking to a person: Leila Moradi.");
  await person.close();
  await page.close();
}

async function breakSocket(browser: Browser, address: string): Promise<void> {
  const page = await open(browser, address);
  await say(page, "talk to a person");
  await see(page, "I hand you over to a person now");
  const person = await takeOver(address);
  await person.say("Before the break.");
  await see(page, "Before the break.");
  await page.evaluate(() => (window as unknown as { sockets: WebSocket[] }).sockets.at(-1)?.close());
  await person.say("During the break.");
  await see(page, "During the break.");
  await person.say("After the break.");
  await see(page, "After the break.");
  // Each message stands in the page more than once, for eyes and for ears: one that came twice would stand there twice as often.
  const shown = async (text: string): Promise<number> =>
    page.locator(".webchat__bubble").filter({ hasText: text }).count();
  assert.equal(await shown("During the break."), 1);
  assert.equal(await shown("Before the break."), 1);
  await person.close();
  await page.close();
}

/** BotFramework-WebChat, in a browser of its own. */
export async function webChatSuite(
  address: string,
  { path, args }: { readonly path: string; readonly args: readonly string[] },
): Promise<{ readonly suite: Suite; readonly close: () => Promise<void> }> {
  const browser = await chromium.launch({ executablePath: path, args: [...args] });
  return {
    suite: {
      client: "botframework-webchat",
      checks: [
        check("is clicked and written through a conversation to the hand-off, and on with the representative", () =>
          holdConversation(browser, address),
        ),
        check("fills in and submits a card, and has an answer to it", () => submitCard(browser, address)),
        check("loses nothing and shows nothing twice when its socket breaks", () => breakSocket(browser, address)),
      ],
    },
    close: () => browser.close(),
  };
}
