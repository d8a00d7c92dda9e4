// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, formatWhen, PageHeading, PaperSheet, PrintButton, usePage } from '@reciproca/ui';
import type { GardenWeek } from '../application/view-week.js';

const EMPTY_LINES = 14;

/** For the gate and the staircase: what is expected, when it is what, and lines to write one’s wish on. */
export function WeekSheetPage({ view, enteName }: { view: GardenWeek; enteName: string }) {
  const { t, language } = usePage();
  const title = t('weeks:title', { day: formatDate(view.week, language) });
  const columns = [t('weeks:sheet.name'), t('weeks:sheet.wish'), t('weeks:sheet.no_thanks'), t('weeks:sheet.bring')];
  const steps = view.rhythm.isOn && !view.isClosed ? view.steps.filter(({ state }) => state !== 'skipped') : [];
  return (
    <div class="stack">
      <div class="no-print">
        <PrintButton />
      </div>
      <PaperSheet label={title}>
        <PageHeading eyebrow={`${enteName} · ${view.garden.name}`} title={title} />
        <p>
          <strong>{`${t('weeks:expected')}: ${view.expected ?? t('weeks:expected.none')}`}</strong>
        </p>
        <ul>
          {steps.map(({ step, at }) => (
            <li key={step}>{`${t(`weeks:step.${step}`)}: ${formatWhen(at.toISOString(), null, language)}`}</li>
          ))}
        </ul>
        <h2>{t('weeks:sheet.wishes')}</h2>
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
            {Array.from({ length: EMPTY_LINES }, (_, nth) => (
              <tr key={nth}>
                <td class="paper-wide">
                  <span class="visually-hidden">{t('weeks:sheet.line', { nth: nth + 1 })}</span>
                </td>
                <td class="paper-wide"></td>
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
