// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CalendarItem } from '../domain/calendar-item.js';
import { dayStrip } from '../domain/day-strip.js';

/** A day from six to ten in the evening at a glance; the list beside it says the same in words. */
export function DayStrip({ day, items }: { readonly day: string; readonly items: readonly CalendarItem[] }) {
  return (
    <svg class="day-strip" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="day-strip-ground" width="100" height="8" />
      {dayStrip(day, items).map(({ kind, from, width }, nth) => (
        <rect key={nth} class={`day-strip-part is-${kind}`} x={from} width={width} height="8" />
      ))}
      {[25, 50, 75].map((x) => (
        <line key={x} class="day-strip-mark" x1={x} x2={x} y1="0" y2="8" />
      ))}
    </svg>
  );
}
