// SPDX-License-Identifier: AGPL-3.0-or-later

/** Runs work for a key at once and then at most once in each interval; a call in between is made up for at its end. */
export class Throttle {
  private readonly waiting = new Map<string, { again: boolean; timer: NodeJS.Timeout }>();
  private isStopped = false;

  constructor(
    private readonly intervalMs: number,
    private readonly work: (key: string) => void,
  ) {}

  call(key: string): void {
    const current = this.waiting.get(key);
    if (current) {
      current.again = true;
      return;
    }
    if (this.isStopped) return;
    this.work(key);
    const timer = setTimeout(() => {
      const ended = this.waiting.get(key);
      this.waiting.delete(key);
      if (ended?.again) this.call(key);
    }, this.intervalMs);
    this.waiting.set(key, { again: false, timer });
  }

  /** For good: what is asked for while a process stops would come when its database is gone. */
  stop(): void {
    this.isStopped = true;
    for (const { timer } of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
  }
}
