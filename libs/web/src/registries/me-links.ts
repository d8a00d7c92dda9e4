// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { IconName, TextKey } from '@reciproca/ui';

/** A page about oneself that another lib contributes. */
export interface MeLink {
  readonly href: string;
  readonly textKey: TextKey;
  readonly icon: IconName;
  /** Smaller stands first. */
  readonly order: number;
}

/** Filled by each lib when its module starts: `links.add({ href, textKey, icon, order })`. */
@Injectable()
export class MeLinks {
  private links: readonly MeLink[] = [];

  add(link: MeLink): void {
    this.links = [...this.links, link].sort((a, b) => a.order - b.order);
  }

  list(): readonly MeLink[] {
    return this.links;
  }
}
