// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, PageHeading, PaperSheet, PaperTable, PrintButton, usePage } from '@reciproca/ui';
import type { ComponentChildren } from 'preact';
import type { GardenPlots } from '../application/view-plots.js';
import { factsOf } from './plot-line.js';

const FREE_LINES = 10;

interface SheetProps {
  readonly view: GardenPlots;
  readonly enteName: string;
}

/** To hang up at the gate: who would like a plot writes their name. Who has one is nobody else’s business. */
export function PlotsSheetPage({ view, enteName }: SheetProps) {
  const { t } = usePage();
  return (
    <Sheet
      title={t('plots:title')}
      view={view}
      enteName={enteName}
      lead={t('plots:sheet.lead', { waiting: view.waiting })}
    >
      <PaperTable
        wide={[]}
        columns={[t('plots:number'), t('plots:size'), t('plots:state')]}
        rows={view.plots.map(({ number, squareMetres, state }) => [
          String(number),
          t('plots:square_metres', { size: squareMetres }),
          t(`plots:state.${state}`),
        ])}
      />
      <h2>{t('plots:sheet.ask')}</h2>
      <PaperTable
        columns={[t('plots:sheet.name'), t('plots:sheet.phone'), t('plots:for_whom')]}
        free={{ lines: FREE_LINES, label: () => t('plots:sheet.line') }}
        wide={[]}
      />
    </Sheet>
  );
}

/** For who answers for the garden: whose plots they are, until when, and who waits. */
export function PlotsRegisterPage({ view, enteName }: SheetProps) {
  const { t, language } = usePage();
  return (
    <Sheet title={t('plots:title')} view={view} enteName={enteName} lead={t('plots:register.lead')}>
      <PaperTable
        wide={[]}
        columns={[t('plots:number'), t('plots:size'), t('plots:state'), t('plots:holder'), t('plots:held_since')]}
        rows={view.plots.map(({ number, squareMetres, state, tenure, note }) => [
          String(number),
          t('plots:square_metres', { size: squareMetres }),
          [
            t(`plots:state.${state}`),
            tenure?.warnedUntil && t('plots:warned_until', { day: formatDate(tenure.warnedUntil, language) }),
            note,
          ]
            .filter(Boolean)
            .join(' · '),
          [tenure?.name, tenure?.phone].filter(Boolean).join(' · '),
          tenure ? formatDate(tenure.startsOn, language) : '',
        ])}
      />
      <h2>{t('plots:line')}</h2>
      <ol>
        {(view.line ?? []).map((one) => (
          <li key={one.id}>{[one.name, ...factsOf(one, t, language)].join(' · ')}</li>
        ))}
      </ol>
    </Sheet>
  );
}

function Sheet({
  title,
  view,
  enteName,
  lead,
  children,
}: SheetProps & { readonly title: string; readonly lead: string; readonly children: ComponentChildren }) {
  return (
    <div class="stack">
      <div class="no-print">
        <PrintButton />
      </div>
      <PaperSheet label={title} numbered>
        <PageHeading eyebrow={`${enteName} · ${view.garden.name}`} title={title} lead={lead} />
        {children}
      </PaperSheet>
    </div>
  );
}
