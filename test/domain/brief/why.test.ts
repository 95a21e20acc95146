import { agent, briefOf, customer, handing, representative, talk, type Line } from "./conversation";

const why = (...lines: readonly Line[]): string | undefined => briefOf(talk(...lines)).why?.text;

describe("why it came to a person", () => {
  it.each([
    ["let me talk to a person"],
    ["get me a human"],
    ["are you a real person??"],
    ["can somebody just ring me"],
    ["I would like to speak with a colleague of yours"],
  ])("because the customer asked: %s", (text) => {
    expect(why(customer("the lamp is dark"), customer(text))).toBe("Asked for a person");
  });

  it("counts the fixes that failed before", () => {
    expect(
      why(
        customer("error E7 on the kettle"),
        agent("Please unplug the kettle for ten seconds."),
        customer("still E7"),
        agent("Then press the button at the bottom."),
        customer("no change"),
        customer("get me a human"),
      ),
    ).toBe("Asked for a person after two attempts failed");
  });

  it("does not count what failed once a person was there", () => {
    expect(
      why(
        customer("error E7 on the kettle"),
        customer("get me a human"),
        representative("Hello. Please unplug the kettle for ten seconds."),
        customer("still E7"),
      ),
    ).toBe("Asked for a person");
  });

  it("because the agent had no answer", () => {
    expect(
      why(
        customer("frobnicate my kettle"),
        agent("I'm not sure I understand."),
        customer("really?"),
        agent("Sorry, could you rephrase that?"),
      ),
    ).toBe("The agent could not answer twice");
  });

  it("because somebody has to decide, in the agent's words", () => {
    expect(
      why(customer("I opened one of the two boxes"), agent("For the open one a person has to decide. I hand over.")),
    ).toBe("For the open one a person has to decide");
    expect(why(customer("where is my refund"), agent("A person in Billing can find the reference, I can't."))).toBe(
      "A person in Billing can find the reference",
    );
  });

  it("because of abuse, said without it", () => {
    expect(why(customer("you pillocks"), agent("Goodbye."))).toBe("Abusive language");
  });

  it("leaves the agent's note to stand under its own name", () => {
    const handoff = handing(
      { va_AgentMessage: "Address differs from the account." },
      { message: "Address differs from the account." },
    );
    const { why, note } = briefOf(talk(customer("hello there my friend")), { handoff });
    expect(why).toBeNull();
    expect(note).toMatchObject({
      text: "Address differs from the account.",
      evidence: [{ kind: "value", name: "va_AgentMessage" }],
    });
    const foreign = briefOf(talk(customer("Guten Tag, meine Lampe ist leider seit gestern dunkel")), { handoff });
    expect(foreign.note?.text).toBe("Address differs from the account.");
  });

  it("is left out when nobody said", () => {
    expect(why(customer("hello there my friend"))).toBeUndefined();
  });
});
