// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { PageDoor } from '../page-door/page-door.js';

type Words = (page: PageDoor) => Promise<VNode | null>;

/** The ente's own words on the public page about privacy. Filled by the lib that keeps them. */
@Injectable()
export class PrivacyWords {
  private words: Words | null = null;

  fill(words: Words): void {
    this.words = words;
  }

  async render(page: PageDoor): Promise<VNode | null> {
    return this.words ? this.words(page) : null;
  }
}
