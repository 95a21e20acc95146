/** How often a person sent a kind of request: "GET incidents(…)", "POST $batch". */
export type RequestCount = { readonly userId: string; readonly route: string; readonly count: number };

/** Counts requests by person and route. A batch counts once, as the platform's limits count it. */
export interface RequestCounter {
  note(userId: string, method: string, segments: readonly string[]): void;
  /** What was counted since the start or the last reset, most frequent first. */
  read(): readonly RequestCount[];
  reset(): void;
}

const mostRoutes = 1000;

/** Starts counting at nothing. Beyond 1,000 different routes further ones are counted as "other". */
export function createRequestCounter(): RequestCounter {
  const counts = new Map<string, { userId: string; route: string; count: number }>();
  return {
    note(userId, method, segments) {
      const route = `${method} ${segments.map(withoutKey).join("/")}`;
      const known = counts.get(`${userId} ${route}`);
      if (known !== undefined) {
        known.count += 1;
        return;
      }
      const kept = counts.size >= mostRoutes ? "other" : route;
      const entry = counts.get(`${userId} ${kept}`) ?? { userId, route: kept, count: 0 };
      counts.set(`${userId} ${kept}`, { ...entry, count: entry.count + 1 });
    },
    read: () => [...counts.values()].map((each) => ({ ...each })).sort((a, b) => b.count - a.count),
    reset: () => counts.clear(),
  };
}

function withoutKey(segment: string): string {
  const open = segment.indexOf("(");
  return open < 0 ? segment.slice(0, 60) : `${segment.slice(0, Math.min(open, 60))}(…)`;
}
