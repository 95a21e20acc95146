/**
 * Turn numbers of one version over a map that later versions go on filling: only numbers up to `last` exist here, so
 * that an appended turn costs one entry and an older version keeps its own view.
 */
export class TurnNumbers implements ReadonlyMap<string, number> {
  constructor(
    private readonly shared: ReadonlyMap<string, number>,
    private readonly last: number,
  ) {}

  get(id: string): number | undefined {
    const number = this.shared.get(id);
    return number !== undefined && number <= this.last ? number : undefined;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  get size(): number {
    return [...this.keys()].length;
  }

  forEach(visit: (value: number, key: string, map: ReadonlyMap<string, number>) => void): void {
    for (const [id, number] of this) visit(number, id, this);
  }

  *entries(): MapIterator<[string, number]> {
    for (const [id, number] of this.shared) if (number <= this.last) yield [id, number];
  }

  *keys(): MapIterator<string> {
    for (const [id] of this) yield id;
  }

  *values(): MapIterator<number> {
    for (const [, number] of this) yield number;
  }

  [Symbol.iterator](): MapIterator<[string, number]> {
    return this.entries();
  }
}
