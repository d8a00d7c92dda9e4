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
  /** The number of the newest thing the viewer was told, as their page begins to be made. */
  reachedBy(door: Door): Promise<number>;
  /** @param reached as the page began; where it is null, as it is now */
  contextFor(door: Door, reply: FastifyReply, reached: Promise<number> | null): Promise<PageContext>;
}
