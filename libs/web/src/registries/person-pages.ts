// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { FormState } from '../page-door/form-state.js';
import type { PageDoor } from '../page-door/page-door.js';

type Show = (page: PageDoor, personId: string, form: FormState) => Promise<void>;

/** Lets a panel's form come back on the person's page, with what was typed and what is wrong with it. */
@Injectable()
export class PersonPages {
  private shown: Show | null = null;

  fill(show: Show): void {
    this.shown = show;
  }

  async show(page: PageDoor, personId: string, form: FormState): Promise<void> {
    if (!this.shown) throw new Error('No page of people is there');
    await this.shown(page, personId, form);
  }
}
