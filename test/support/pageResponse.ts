/** As much of a Response as the client reads: the test page (jsdom) has none of its own. */
class PageResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string> & { get(name: string): string | undefined };

  constructor(
    private readonly body: string | null,
    { status = 200, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
  ) {
    this.status = status;
    const all = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    this.headers = Object.assign(new Map(all), { get: (name: string) => all.get(name.toLowerCase()) });
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  text(): Promise<string> {
    return Promise.resolve(this.body ?? "");
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }
}

/** Gives the test page a Response where it has none. */
export function provideResponse(): void {
  if (!("Response" in globalThis)) Object.assign(globalThis, { Response: PageResponse });
}
