// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, formatWhen, PageHeading, PaperSheet, PaperTable, PrintButton, usePage } from '@reciproca/ui';
import type { GardenWeek } from '../application/view-week.js';

const FREE_LINES = 14;

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
        <PaperTable
          columns={columns}
          free={{ lines: FREE_LINES, label: (nth) => t('weeks:sheet.line', { nth }) }}
          wide={[0, 1]}
        />
      </PaperSheet>
    </div>
  );
}
