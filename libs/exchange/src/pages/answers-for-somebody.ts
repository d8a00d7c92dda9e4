// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageDoor } from '@reciproca/web';

/** Staff at their desk answer nothing themselves: they act for somebody. */
export function answersForSomebody(page: PageDoor): boolean {
  return !page.isStaff || page.viewer.actingFor !== null;
}
