// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState, formatDate, PageHeading, Section, StateBadge, usePage } from '@reciproca/ui';
import type { Story } from '../application/view-story.js';
import { Outcomes } from './outcomes.js';
import { Decision } from './own-round.page.js';
import { TONE_OF_UNDERTAKING } from './tones.js';

/** For everybody: what was judged, what was decided and what came of it. It names nobody. */
export function PublicTablePage({ story }: { story: Story }) {
  const { t, language } = usePage();
  const { enteName, table, seats, rounds, undertakings } = story;
  return (
    <div class="stack measure">
      <PageHeading eyebrow={enteName} title={table.name} lead={t('evaluation:public.lead', { seats })} />
      {rounds.length === 0 && <EmptyState icon="chart-line" text={t('evaluation:public.none')} />}
      {rounds.map(({ round, outcomes }) => (
        <Section key={round.id} title={round.name} id={`round-${round.number}`}>
          <p>
            {t('evaluation:period', {
              from: formatDate(round.fromDay, language),
              to: formatDate(round.toDay, language),
            })}
          </p>
          <Outcomes outcomes={outcomes} round={round} isPublic />
          <Decision round={round} />
        </Section>
      ))}
      {undertakings.length > 0 && (
        <Section title={t('evaluation:public.came')} id="undertakings">
          <ul class="plain-list">
            {undertakings.map(({ id, what, state, dueOn, endedOn, note }) => (
              <li key={id}>
                <StateBadge tone={TONE_OF_UNDERTAKING[state]} text={t(`evaluation:undertaking.${state}`)} />
                <p lang="it">{what}</p>
                <p class="text-secondary">
                  {endedOn
                    ? t('evaluation:ended', { day: formatDate(endedOn, language) })
                    : t('evaluation:due', { day: formatDate(dueOn, language) })}
                  {state !== 'open' && note && <span lang="it">{` · ${note}`}</span>}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
