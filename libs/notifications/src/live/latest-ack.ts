// SPDX-License-Identifier: AGPL-3.0-or-later

/** Stores how far somebody has read, one statement at a time: of what comes meanwhile only the furthest counts. */
export class LatestAck {
  private furthest = 0;
  private stored = 0;
  private isStoring = false;

  constructor(private readonly store: (seq: number) => Promise<void>) {}

  /** Rejects when it could not be stored; the next one tries again. */
  async take(seq: number): Promise<void> {
    this.furthest = Math.max(this.furthest, seq);
    if (this.isStoring) return;
    this.isStoring = true;
    try {
      while (this.stored < this.furthest) {
        const next = this.furthest;
        await this.store(next);
        this.stored = next;
      }
    } finally {
      this.isStoring = false;
    }
  }
}
