import type { Run } from './run';

const NONE: readonly Run[] = [];

/** Runs that ended and were followed by another one before any history had them, by place and in order. */
export class LeftBehind {
  private readonly runs = new Map<string, readonly Run[]>();

  at(place: string): readonly Run[] {
    return this.runs.get(place) ?? NONE;
  }

  all(): Run[] {
    return [...this.runs.values()].flat();
  }

  find(id: string): Run | undefined {
    return this.all().find((run) => run.id === id);
  }

  add(place: string, run: Run): void {
    this.runs.set(place, [...this.at(place), run]);
  }

  copy(from: string, to: string): void {
    if (this.at(from).length > 0) this.runs.set(to, this.at(from));
  }

  keep(place: string, wanted: (run: Run) => boolean): void {
    const kept = this.at(place).filter(wanted);
    if (kept.length > 0) this.runs.set(place, kept);
    else this.runs.delete(place);
  }

  drop(id: string): void {
    for (const place of this.runs.keys()) this.keep(place, (run) => run.id !== id);
  }

  clear(): void {
    this.runs.clear();
  }
}
