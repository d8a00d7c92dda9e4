// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, PageHeading, PaperSheet, PrintButton, usePage } from '@reciproca/ui';
import type { Season } from '../application/view-season.js';

const EMPTY_LINES = 6;

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
        <table class="paper-write">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {growing.map(({ id, crop, bed, plotNumber, sowOn, dueOn }) => (
              <tr key={id}>
                <td class="paper-wide">{t(`plots:crop.${crop}`)}</td>
                <td>{bed ?? t('plots:number_of', { number: plotNumber ?? '' })}</td>
                <td>{formatDate(sowOn, language)}</td>
                <td>{formatDate(dueOn, language)}</td>
              </tr>
            ))}
            {Array.from({ length: EMPTY_LINES }, (_, nth) => (
              <tr key={nth}>
                <td class="paper-wide">
                  <span class="visually-hidden">{t('plots:sheet.line')}</span>
                </td>
                <td></td>
                <td></td>
                <td></td>
              </tr>
            ))}
          </tbody>
        </table>
      </PaperSheet>
    </div>
  );
}
