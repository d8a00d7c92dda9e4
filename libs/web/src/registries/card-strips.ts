// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { CardSubject } from './card-holds.js';
import type { PageDoor } from '../page-door/page-door.js';

type Strip = (page: PageDoor, subject: CardSubject) => Promise<VNode | null>;

/** What stands above the page of a thing for staff: who works on it. Filled by the lib that knows. */
@Injectable()
export class CardStrips {
  private strip: Strip | null = null;

  fill(strip: Strip): void {
    this.strip = strip;
  }

  async render(page: PageDoor, subject: CardSubject | undefined): Promise<VNode | null> {
    return subject && page.isStaff && this.strip ? this.strip(page, subject) : null;
  }
}
