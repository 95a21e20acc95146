/** BroadcastChannels of one origin, in memory and at once. */
export function createFakeChannels(): {
  readonly BroadcastChannel: new (name: string) => object;
  readonly open: () => number;
  post(name: string, data: unknown): void;
} {
  type Member = { name: string; onmessage: ((event: { data: unknown }) => unknown) | null };
  const members = new Set<Member>();
  const deliver = (name: string, data: unknown, from?: Member) => {
    for (const member of [...members]) {
      if (member !== from && member.name === name) member.onmessage?.({ data: structuredClone(data) });
    }
  };
  class FakeChannel implements Member {
    onmessage: Member["onmessage"] = null;
    constructor(readonly name: string) {
      members.add(this);
    }
    postMessage(data: unknown): void {
      deliver(this.name, data, this);
    }
    close(): void {
      members.delete(this);
    }
  }
  return { BroadcastChannel: FakeChannel, open: () => members.size, post: deliver };
}
