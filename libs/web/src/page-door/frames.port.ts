// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Door } from '@reciproca/platform';
import type { Letterhead, PageContext } from '@reciproca/ui';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { CardSubject } from '../registries/card-holds.js';

/** Port: what a page asks of the frame around it; `Page` is the page itself. */
export interface Frames<Page> {
  readonly isDemo: boolean;
  readonly strips: { render(page: Page, subject: CardSubject | undefined): Promise<VNode | null> };
  readonly notes: { render(page: Page): Promise<VNode | null> };
  readonly letterheads: { find(page: Page): Promise<Letterhead | null> };
  /**
   * The number of the newest thing the viewer was told, asked for before anything their page shows is read: what comes meanwhile is
   * news for it, and not taken as seen. Null where nobody reads, or a form was sent.
   */
  reachedBy(door: Door): Promise<number> | null;
  /** @param reached as the page began; where it is null, as it is now */
  contextFor(door: Door, reply: FastifyReply, reached: Promise<number> | null): Promise<PageContext>;
}
