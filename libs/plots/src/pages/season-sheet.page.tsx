// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, PageHeading, PaperSheet, PaperTable, PrintButton, usePage } from '@reciproca/ui';
import type { Season } from '../application/view-season.js';

const FREE_LINES = 6;

/** For the wall of the shed: what grows where, and lines to write on what has been sown since. */
export function SeasonSheetPage({ season, enteName }: { season: Season; enteName: string }) {
  const { t, language } = usePage();
  const growing = season.plantings.filter(({ state }) => state === 'planned' || state === 'sown');
  const columns = [t('plots:season.crop'), t('plots:season.where'), t('plots:season.sow_on'), t('plots:season.due_on')];
  return (
    <div class="stack">
      <div class="no-print">
        <PrintButton />
      </div>
      <PaperSheet label={t('plots:season')} numbered>
        <PageHeading eyebrow={`${enteName} · ${season.garden.name}`} title={t('plots:season')} />
        <PaperTable
          columns={columns}
          rows={growing.map(({ crop, bed, plotNumber, sowOn, dueOn }) => [
            t(`plots:crop.${crop}`),
            bed ?? t('plots:number_of', { number: plotNumber ?? '' }),
            formatDate(sowOn, language),
            formatDate(dueOn, language),
          ])}
          free={{ lines: FREE_LINES, label: () => t('plots:sheet.line') }}
        />
      </PaperSheet>
    </div>
  );
}
