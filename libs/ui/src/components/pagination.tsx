// SPDX-License-Identifier: AGPL-3.0-or-later
import { usePage } from '../page/page-context.js';
import { Icon } from './icon.js';

export type PaginationProps = {
  nextHref?: string | null;
  previousHref?: string | null;
  /** Instead of an address: what this same page is asked for the rows that follow, in the field of its query named `field`. */
  next?: string | null;
  field?: string;
  /** Where the page is read, if not where it stands: a form sent elsewhere may have brought it back. */
  path?: string;
  label?: string;
};

/** Where in a list a page begins, beside the field it is told. */
const CURSORS = ['before', 'skip'];

/** For cursor pages: nothing when there is nowhere to go. Whoever has turned a page comes back to the first one. */
export function Pagination({ next, field = 'after', previousHref, label, ...given }: PaginationProps) {
  const { t, path: here } = usePage();
  const path = given.path && here.split('?')[0] !== given.path ? given.path : here;
  const nextHref = given.nextHref ?? (next ? withCursor(path, field, next) : null);
  const firstHref = previousHref ? null : firstOf(path, [field, ...CURSORS]);
  if (!nextHref && !previousHref && !firstHref) return null;
  return (
    <nav class="pager-links" aria-label={label ?? t('ui:paginationLabel')}>
      {firstHref && (
        <a class="btn btn-outline-primary" href={firstHref} rel="start">
          <Icon name="arrow-left" />
          {t('ui:firstPage')}
        </a>
      )}
      {previousHref && (
        <a class="btn btn-outline-primary" href={previousHref} rel="prev">
          <Icon name="arrow-left" />
          {t('ui:previous')}
        </a>
      )}
      {nextHref && (
        <a class="btn btn-outline-primary" href={nextHref} rel="next">
          {t('ui:next')}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  );
}

/** The same list from its beginning; null where this is the beginning. */
function firstOf(path: string, cursors: readonly string[]): string | null {
  const { searchParams } = new URL(path, 'http://page');
  const there = cursors.filter((cursor) => searchParams.has(cursor));
  return there.length > 0 ? there.reduce((shorter, cursor) => withCursor(shorter, cursor, null), path) : null;
}

function withCursor(path: string, field: string, cursor: string | null): string {
  const { pathname, searchParams } = new URL(path, 'http://page');
  if (cursor) searchParams.set(field, cursor);
  else searchParams.delete(field);
  return searchParams.size > 0 ? `${pathname}?${searchParams.toString()}` : pathname;
}
