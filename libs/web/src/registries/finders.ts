// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';

export interface Finding {
  readonly href: string;
  readonly title: string;
  /** What tells it apart from others of the same title. */
  readonly facts: readonly string[];
}

export interface Findings {
  readonly items: readonly Finding[];
  /** Whether there are others: the search should say more. */
  readonly more: boolean;
  /** What has to be known of them, such as that these names are only like the ones asked for. */
  readonly noteKey?: TextKey;
}

/** What one thing typed at the top of a page is looked for in. */
export interface Finder {
  /** In answers of the API, such as `people`. */
  readonly key: string;
  readonly textKey: TextKey;
  /** Smaller stands higher. */
  readonly order: number;
  /** At most so many; whatever shows people writes down that they were looked for. */
  find(ctx: Ctx, typed: string, most: number): Promise<Findings>;
}

/** Each lib adds what staff look for of its own when its module starts. */
@Injectable()
export class Finders {
  private finders: readonly Finder[] = [];

  add(...finders: readonly Finder[]): void {
    this.finders = [...this.finders, ...finders].sort((a, b) => a.order - b.order);
  }

  list(): readonly Finder[] {
    return this.finders;
  }
}
