// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';

const HOUR_MS = 3_600_000;
const MOST_PAGES = 2_000;

/**
 * A board that follows news by itself asks for itself many times an hour. Such an asking leaves an entry
 * when it shows somebody whom the page has not shown the same person within the hour.
 */
@Injectable()
export class SeenLately {
  private readonly pages = new Map<string, { readonly until: number; readonly people: Set<string> }>();

  hasShown(page: string, people: readonly string[], now: Date): boolean {
    const known = this.pages.get(page);
    return known !== undefined && known.until > now.getTime() && people.every((id) => known.people.has(id));
  }

  remember(page: string, people: readonly string[], now: Date): void {
    const known = this.pages.get(page);
    if (known && known.until > now.getTime()) {
      for (const id of people) known.people.add(id);
      return;
    }
    if (this.pages.size >= MOST_PAGES) this.pages.delete(this.pages.keys().next().value as string);
    this.pages.delete(page);
    this.pages.set(page, { until: now.getTime() + HOUR_MS, people: new Set(people) });
  }
}
