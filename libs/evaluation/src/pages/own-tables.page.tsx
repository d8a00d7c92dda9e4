// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, EmptyState, formatDate, formatDateTime, PageHeading, Section, StateBadge, usePage } from '@reciproca/ui';
import type { OwnTable } from '../application/view-own-tables.js';
import { ownMeetingPath, ownRoundPath } from '../domain/paths.js';
import { TONE_OF_MEETING, TONE_OF_ROUND } from './tones.js';
import { UndertakingList } from './undertaking-list.js';

/** Where one sits, what is asked of one there, and what came of it. */
export function OwnTablesPage({ all }: { all: readonly OwnTable[] }) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('evaluation:mine')} lead={t('evaluation:mine.lead')} />
      {all.length === 0 && <EmptyState icon="people" text={t('evaluation:mine.none')} />}
      {all.map((one) => (
        <Own key={one.term.id} own={one} />
      ))}
    </div>
  );
}

function Own({ own }: { own: OwnTable }) {
  const { t, language } = usePage();
  const { table, seat, term, meetings, rounds, undertakings } = own;
  const until = term.toDay && t('evaluation:until', { day: formatDate(term.toDay, language) });
  return (
    <Section title={table.name} id={`table-${table.id}`}>
      <p>
        {t(term.part === 'holder' ? 'evaluation:sits.holder' : 'evaluation:sits.substitute')}{' '}
        <span lang="it">{seat.component}</span>
        {until && `, ${until}`}.
      </p>
      {rounds.map(({ id, name, state, closesOn, hasRated }) => (
        <Card
          key={id}
          title={<span lang="it">{name}</span>}
          href={ownRoundPath(id)}
          icon="chart-line"
          badge={<StateBadge tone={TONE_OF_ROUND[state]} text={t(`evaluation:round.${state}`)} />}
          meta={
            state === 'closed'
              ? t('evaluation:round.see')
              : `${t('evaluation:round.until', { day: formatDate(closesOn, language) })} ${t(hasRated ? 'evaluation:rated' : 'evaluation:rated.not')}`
          }
        />
      ))}
      {meetings.map(({ id, startsAt, place, state, said }) => (
        <Card
          key={id}
          title={formatDateTime(startsAt, language)}
          href={ownMeetingPath(id)}
          icon="calendar"
          badge={<StateBadge tone={TONE_OF_MEETING[state]} text={t(`evaluation:meeting.${state}`)} />}
          meta={
            <>
              <span lang="it">{place}</span>
              {state === 'called' && ` · ${t(`evaluation:own.${said?.answer ?? 'none'}`)}`}
            </>
          }
        />
      ))}
      {undertakings.length > 0 && (
        <div class="stack">
          <h3>{t('evaluation:undertakings.own')}</h3>
          <UndertakingList
            undertakings={undertakings}
            seats={[seat]}
            pathOf={(id) => `/me/evaluation-undertakings/${id}`}
          />
        </div>
      )}
    </Section>
  );
}
