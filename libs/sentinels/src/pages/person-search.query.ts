// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageDoor, ReadForm } from '@reciproca/web';
import { plainText } from '@reciproca/platform';
import { z } from 'zod';

const searchShape = z.object({ givenName: plainText(60, 2).optional(), familyName: plainText(60, 2).optional() });

/** Whom an operator looks for on a signal's page. */
export function readSearch(page: PageDoor): ReadForm<typeof searchShape> {
  return page.readQuery(searchShape);
}
