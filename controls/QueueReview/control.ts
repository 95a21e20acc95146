import { QueueControl } from "#wiring/queue";

/** The supervisor's panel on the rows of a view. */
export const createControl = (): QueueControl => new QueueControl();
