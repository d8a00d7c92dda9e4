// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Principal } from '@reciproca/platform';
import type { NavItem, T, TextKey } from '@reciproca/ui';
import { sees, type WhoSees } from './who-sees.js';

export interface NavEntry {
  readonly href: string;
  readonly textKey: TextKey;
  /** Who sees it. */
  readonly roles: WhoSees;
  /** Smaller stands further left. */
  readonly order: number;
  /** Not needed every day: folded away for who has many entries. */
  readonly more?: boolean;
  /** Another thing to know before showing it, such as whether somebody is acted for. */
  readonly when?: (viewer: Principal) => boolean;
  /** How much waits behind it: shown beside its name. */
  readonly count?: (ctx: Ctx) => Promise<number>;
}

/** As many fit in one row. */
const MOST_IN_A_BAR = 9;

/** The main menu: each lib adds its own entries when its module starts. */
@Injectable()
export class NavRegistry {
  private entries: readonly NavEntry[] = [];

  add(...entries: readonly NavEntry[]): void {
    this.entries = [...this.entries, ...entries].sort((a, b) => a.order - b.order);
  }

  /** Where a viewer begins who has no home among the neighbours. */
  firstFor(viewer: Principal): string {
    return this.seenBy(viewer)[0]?.href ?? '/me';
  }

  /** The entries of a viewer, with the one whose path begins the page's marked as current. */
  listFor(viewer: Principal, path: string, t: T): NavItem[] {
    const seen = this.seenBy(viewer);
    const current = longestPrefix(seen, path.split('?')[0] ?? path);
    const isLong = seen.length > MOST_IN_A_BAR;
    return seen.map((entry) => ({
      href: entry.href,
      text: t(entry.textKey),
      current: entry === current,
      more: isLong && entry.more === true,
    }));
  }

  /** What waits behind the entries of a viewer, by their path. */
  async count(ctx: Ctx, viewer: Principal): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const { href, count } of this.seenBy(viewer)) if (count) counts.set(href, await count(ctx));
    return counts;
  }

  private seenBy(viewer: Principal): readonly NavEntry[] {
    return this.entries.filter(({ roles, when }) => sees(roles, viewer) && (when?.(viewer) ?? true));
  }
}

function longestPrefix(entries: readonly NavEntry[], path: string): NavEntry | undefined {
  return entries
    .filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0];
}
