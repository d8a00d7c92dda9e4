// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RideNeed } from './ride-need.js';
import type { TransportPolicy } from './transport-policy.js';

export type NeedEnd = 'served' | 'refused' | 'cancelled';

/** Lives through the days one after another; answers how each need ended, by id. */
export function liveYear(needs: readonly RideNeed[], policy: TransportPolicy): Map<number, NeedEnd> {
  const ends = new Map<number, NeedEnd>();
  const open = new Set<RideNeed>();
  const [first, last] = [Math.min(...needs.map(({ postedOn }) => postedOn)), Math.max(...needs.map(({ day }) => day))];
  for (let day = first; day <= last; day += 1) {
    for (const need of needs) {
      if (need.cancelledOn !== day || ends.get(need.id) === 'refused') continue;
      if (!open.delete(need)) policy.remove(need);
      ends.set(need.id, 'cancelled');
    }
    for (const need of needs) {
      if (need.postedOn !== day) continue;
      if (policy.place(need)) ends.set(need.id, 'served');
      else if (policy.night) open.add(need);
      else ends.set(need.id, 'refused');
    }
    for (const need of policy.night?.(day, [...open]) ?? []) {
      open.delete(need);
      ends.set(need.id, 'served');
    }
    for (const need of open) {
      if (need.day > day + 1) continue;
      open.delete(need);
      ends.set(need.id, 'refused');
    }
  }
  return ends;
}
