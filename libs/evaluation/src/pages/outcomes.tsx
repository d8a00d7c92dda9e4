// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, Details, formatNumber, Section, usePage } from '@reciproca/ui';
import type { ItemOutcome, Spread } from '../domain/outcome.js';
import type { Round } from '../domain/round.js';
import { ItemFacts, useItemName } from './item-words.js';
import { SpreadChart } from './spread-chart.js';

interface OutcomesProps {
  readonly outcomes: readonly ItemOutcome[];
  readonly round: Round;
  /** Without what somebody wrote: for everybody. */
  readonly isPublic?: boolean;
  /** With every figure unfolded. */
  readonly isOnPaper?: boolean;
}

/** How the table judged each item: in a picture, and in a table that says the same. */
export function Outcomes({ outcomes, round, isPublic = false, isOnPaper = false }: OutcomesProps) {
  const { t } = usePage();
  const nameOf = useItemName();
  return (
    <Section title={t('evaluation:outcomes')} id={`outcomes-${round.number}`}>
      <div class="stack">
        {outcomes.map(({ item, all, cannotSay, byComponent, notes }) => (
          <article key={item.id} class="panel stack paper-keep">
            <h3>{item.measure ? nameOf(item) : <span lang="it">{nameOf(item)}</span>}</h3>
            <ItemFacts item={item} round={round} />
            {all === null ? (
              <p>{t('evaluation:too_few')}</p>
            ) : (
              <Figures all={all} rows={byComponent} round={round} title={nameOf(item)} isOnPaper={isOnPaper} />
            )}
            {cannotSay > 0 && <p>{t('evaluation:cannot_say.count', { number: cannotSay })}</p>}
            {!isPublic && notes.length > 0 && (
              <>
                <p>
                  <strong>{t('evaluation:notes')}</strong>
                </p>
                <ul lang="it">
                  {notes.map((note) => (
                    <li key={note}>{note}</li>
                  ))}
                </ul>
              </>
            )}
          </article>
        ))}
      </div>
    </Section>
  );
}

interface FiguresProps {
  readonly all: Spread;
  readonly rows: ItemOutcome['byComponent'];
  readonly round: Round;
  readonly title: string;
  readonly isOnPaper: boolean;
}

function Figures({ all, rows, round, title, isOnPaper }: FiguresProps) {
  const { t, language } = usePage();
  const lines = [
    { label: t('evaluation:everybody'), ...all },
    ...rows.map((row) => ({ ...row, label: row.component ?? t('evaluation:others') })),
  ];
  const table = (
    <DataTable
      caption={title}
      captionHidden
      columns={[
        { key: 'label', header: t('evaluation:who'), cell: ({ label }) => label },
        {
          key: 'mean',
          header: t('evaluation:mean'),
          cell: ({ mean }) => formatNumber(mean, language),
          numeric: true,
        },
        { key: 'from', header: t('evaluation:spread'), cell: ({ lowest, highest }) => `${lowest}–${highest}` },
        {
          key: 'count',
          header: t('evaluation:ratings'),
          cell: ({ count }) => formatNumber(count, language),
          numeric: true,
        },
      ]}
      rows={lines}
      rowKey={({ label }) => label}
    />
  );
  return (
    <>
      <SpreadChart title={title} lines={lines} scaleMax={round.scaleMax} low={round.lowLabel} high={round.highLabel} />
      {isOnPaper ? table : <Details summary={t('evaluation:in_figures')}>{table}</Details>}
    </>
  );
}
