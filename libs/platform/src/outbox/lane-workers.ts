// SPDX-License-Identifier: AGPL-3.0-or-later

/** Delivers the next of a lane; false when nothing is due. Calls back as soon as it has something. */
export type Next = (onClaimed: () => void) => Promise<boolean>;

/** Works a lane off: nobody while nothing is due, then one more for each delivery that is found, up to so many at once. */
export class LaneWorkers {
  private readonly running = new Set<Promise<void>>();
  private busy = 0;
  private wakes = 0;
  private isStopping = false;

  constructor(
    private readonly most: number,
    private readonly next: Next,
  ) {}

  get isBusy(): boolean {
    return this.busy > 0;
  }

  wake(): void {
    this.wakes += 1;
    this.hire();
  }

  /** Resolves when what is at hand is finished. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.running);
  }

  private hire(): void {
    if (this.isStopping || this.busy >= this.most) return;
    this.busy += 1;
    const work = this.work().finally(() => this.running.delete(work));
    this.running.add(work);
  }

  private async work(): Promise<void> {
    let seen = this.wakes;
    let isFound = true;
    // What was committed while nothing was found is looked for again.
    while (!this.isStopping && (isFound || seen !== this.wakes)) {
      seen = this.wakes;
      isFound = await this.next(() => this.hire());
    }
    this.busy -= 1;
  }
}
