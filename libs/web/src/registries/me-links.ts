// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Principal } from '@reciproca/platform';
import type { IconName, TextKey } from '@reciproca/ui';
import { sees, type WhoSees } from './who-sees.js';

/** A page about oneself that another lib contributes. */
export interface MeLink {
  readonly href: string;
  readonly textKey: TextKey;
  readonly icon: IconName;
  /** Who may open it. */
  readonly roles: WhoSees;
  /** Smaller stands first. */
  readonly order: number;
}

/** Filled by each lib when its module starts: `links.add({ href, textKey, icon, roles, order })`. */
@Injectable()
export class MeLinks {
  private links: readonly MeLink[] = [];

  add(link: MeLink): void {
    this.links = [...this.links, link].sort((a, b) => a.order - b.order);
  }

  listFor(viewer: Pick<Principal, 'roles'>): readonly MeLink[] {
    return this.links.filter(({ roles }) => sees(roles, viewer));
  }
}
