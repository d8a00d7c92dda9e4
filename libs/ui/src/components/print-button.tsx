// SPDX-License-Identifier: AGPL-3.0-or-later
import { usePage } from '../page/page-context.js';

/** Prints the page; without scripts the browser's own command does. */
export function PrintButton() {
  const { t } = usePage();
  return (
    <div class="no-print">
      <button type="button" class="btn btn-primary" data-print hidden>
        {t('ui:print')}
      </button>
      <p class="text-secondary">{t('ui:print.hint')}</p>
    </div>
  );
}
