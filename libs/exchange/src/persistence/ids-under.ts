// SPDX-License-Identifier: AGPL-3.0-or-later
import { isId } from '@reciproca/kernel';

/** The ids in the links to pages under a noun: `/requests/…`. */
export function idsUnder(noun: string, links: readonly string[]): string[] {
  return links
    .filter((link) => link.startsWith(`/${noun}/`))
    .map((link) => link.slice(noun.length + 2))
    .filter(isId);
}
