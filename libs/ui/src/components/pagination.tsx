// SPDX-License-Identifier: AGPL-3.0-or-later
import { useText } from '../page/page-context.js';
import { Icon } from './icon.js';

export type PaginationProps = { nextHref?: string | null; previousHref?: string | null; label?: string };

/** For cursor pages: nothing when there is nowhere to go. */
export function Pagination({ nextHref, previousHref, label }: PaginationProps) {
  const t = useText();
  if (!nextHref && !previousHref) return null;
  return (
    <nav class="pager-links" aria-label={label ?? t('ui:paginationLabel')}>
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
