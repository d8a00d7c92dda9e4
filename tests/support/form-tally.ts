// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';

/** Counts what a person has to do on pages: forms they send, pages they open. */
export class FormTally {
  private readonly sent: string[] = [];
  private opened = 0;

  constructor(page: Page) {
    page.on('request', (request) => {
      if (!request.isNavigationRequest() || request.redirectedFrom()) return;
      if (request.method() === 'POST') this.sent.push(new URL(request.url()).pathname.replace(/[\w-]{36,}/g, ':id'));
      else this.opened += 1;
    });
  }

  get forms(): number {
    return this.sent.length;
  }

  /** Opened by themselves: a form that leads on to a page counts once. */
  get pages(): number {
    return this.opened;
  }

  /** The forms in their order, for the message of an assertion. */
  get story(): string {
    return this.sent.map((path, index) => `${index + 1}. ${path}`).join('\n');
  }
}
