// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { PageDoor } from '../page-door/page-door.js';

type Note = (page: PageDoor) => Promise<VNode | null>;

/** What stands above every page until somebody has read it. Filled by the lib that knows. */
@Injectable()
export class PageNotes {
  private note: Note | null = null;

  fill(note: Note): void {
    this.note = note;
  }

  /** Only on pages people open for themselves: who acts for somebody else reads nothing in their name. */
  async render(page: PageDoor): Promise<VNode | null> {
    const viewer = page.door.principal;
    if (!this.note || !viewer || viewer.actingFor || page.door.request.method !== 'GET') return null;
    return this.note(page);
  }
}
