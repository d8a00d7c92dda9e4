// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageContext } from '@reciproca/ui';
import type { FastifyReply } from 'fastify';
import type { PageParts } from './page-parts.js';

/** Tells the browser whom the page may be kept for, and which will be wanted next; null where nothing of it may lie on a device. */
export function keptAhead(
  reply: FastifyReply,
  { viewer, actingFor, practice }: PageContext,
  kept: PageParts['kept'],
): readonly string[] | null {
  if (!kept || !viewer || viewer.isStaff || actingFor || practice) return null;
  void reply.header('x-kept-for', viewer.personId);
  return kept.ahead;
}
