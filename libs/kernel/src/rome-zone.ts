// SPDX-License-Identifier: AGPL-3.0-or-later
import { IANAZone } from 'luxon';

/** Where every ente is: days, hours and the clock of jobs are meant there. */
export const ROME = 'Europe/Rome';

/** Clocks are changed on a quarter of an hour in every time zone there is. */
const QUARTER_HOUR_MS = 15 * 60_000;
const MOST_KNOWN = 10_000;

/** Rome's time as luxon takes it; the system is asked once for each quarter of an hour, which it takes long to answer. */
class RomeZone extends IANAZone {
  private readonly known = new Map<number, number>();

  override offset(instant: number): number {
    const quarter = Math.floor(instant / QUARTER_HOUR_MS);
    const known = this.known.get(quarter);
    if (known !== undefined) return known;
    const offset = super.offset(instant);
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    if (Number.isFinite(offset)) this.known.set(quarter, offset);
    return offset;
  }
}

export const ROME_ZONE: IANAZone = new RomeZone(ROME);
