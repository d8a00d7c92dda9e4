// SPDX-License-Identifier: AGPL-3.0-or-later

/** Told how far the next delivery of a lane has come. */
export interface Watch {
  /** It is claimed; so many others are due, in hand or not. */
  onClaimed(others: number): void;
  /** It is done but for the commit: nobody sees it as due much longer. */
  onActed(): void;
}

/** Delivers the next of a lane, if anything is due; true where it should be looked at again at once. */
export type Next = (watch: Watch) => Promise<boolean>;

/**
 * Works a lane off: nobody while nothing is due, then one more for each delivery that nobody has in hand, up to so many at once.
 * Nobody looks for what is not there: under most loads there is one look for each delivery.
 */
export class LaneWorkers {
  private readonly running = new Set<Promise<void>>();
  private busy = 0;
  /** Deliveries claimed here that others may still see as due. */
  private inHand = 0;
  /** Whether there may be something that nobody has looked for yet. */
  private isNews = false;
  private isStopping = false;

  constructor(
    private readonly most: number,
    private readonly next: Next,
  ) {}

  get isBusy(): boolean {
    return this.busy > 0;
  }

  wake(): void {
    this.isNews = true;
    if (this.isStopping || this.busy >= this.most) return;
    this.busy += 1;
    const work = this.work().finally(() => this.running.delete(work));
    this.running.add(work);
  }

  /** Resolves when what is at hand is finished. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.running);
  }

  private async work(): Promise<void> {
    while (!this.isStopping && this.isNews) {
      this.isNews = false;
      if (await this.takeOne()) this.isNews = true;
    }
    this.busy -= 1;
  }

  private async takeOne(): Promise<boolean> {
    let isInHand = false;
    const letGo = (): void => {
      if (isInHand) this.inHand -= 1;
      isInHand = false;
    };
    try {
      return await this.next({
        onClaimed: (others) => {
          // Tried again after a deadlock, it is still the one.
          if (!isInHand) this.inHand += 1;
          isInHand = true;
          if (others >= this.inHand) this.wake();
        },
        onActed: letGo,
      });
    } finally {
      letGo();
    }
  }
}
