/** Who has a conversation after the agent: what the customer does goes there. */
export interface Receiver {
  /** The conversation's id there. */
  readonly ref?: string;
  hear(text: string): void;
  /** The customer is writing. */
  typing(): void;
  /** The customer ended the conversation; true when nobody waits for them any more and the agent may have them again. */
  left(): boolean;
}

/** The customer's end of a conversation, as a person who has it reaches it. */
export interface CustomerLine {
  /** A person has the conversation from now on. */
  joined(person: string): void;
  say(person: string, text: string): void;
  /** The person is writing. */
  typing(person: string): void;
  /** The person ended the conversation; the agent has it again, from the start. */
  ended(person: string): void;
}
