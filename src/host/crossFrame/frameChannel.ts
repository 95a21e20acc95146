import { openChannel, type PageLike } from "#host/page";
import { type FrameMessage, readFrameMessage } from "./frameMessage";

/** Gestures between desks of one origin in different frames. */
export interface FrameChannel {
  /** Tells the other frames. What is not an id or a place is not sent. */
  post(message: FrameMessage): void;
  /** Hears the others, never itself. Returns the stop. */
  listen(listener: (message: FrameMessage) => void): () => void;
  close(): void;
}

/** One versioned BroadcastChannel; where the page has none, posting does nothing and nothing is heard. */
export function createFrameChannel(page: PageLike): FrameChannel {
  const channel = openChannel(page, "warmline.frames/1");
  const listeners = new Set<(message: FrameMessage) => void>();
  if (channel) {
    channel.onmessage = ({ data }) => {
      const message = readFrameMessage(data);
      if (message) listeners.forEach((listener) => listener(message));
    };
  }
  return {
    post(message) {
      const clean = readFrameMessage(message);
      if (clean) channel?.postMessage(clean);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      listeners.clear();
      channel?.close();
    },
  };
}
