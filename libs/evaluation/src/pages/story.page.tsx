// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, formatList, PageHeading, PaperSheet, PrintButton, usePage } from '@reciproca/ui';
import type { JudgedRound, Story } from '../application/view-story.js';
import { tablePath } from '../domain/paths.js';
import { Outcomes } from './outcomes.js';

/** A year of a table to be printed: when it met, what it judged, what it decided, and what came of it. */
export function StoryPage({ story, year }: { story: Story; year: number }) {
  const { t, language } = usePage();
  const { enteName, table, seats, meetings, rounds, undertakings } = story;
  return (
    <div class="stack">
      <div class="no-print cluster">
        <PrintButton />
        <a href={`${tablePath(table.id)}/story?year=${year - 1}`}>{t('evaluation:story', { year: year - 1 })}</a>
      </div>
      <PaperSheet label={t('evaluation:story', { year })} numbered>
        <PageHeading
          eyebrow={`${enteName} · ${table.name}`}
          title={t('evaluation:story', { year })}
          lead={t('evaluation:summary', { seats, quorum: table.quorum })}
        />
        <h2>{t('evaluation:meetings')}</h2>
        {meetings.length === 0 && <p>{t('evaluation:story.no_meetings')}</p>}
        <ul>
          {meetings.map(({ id, startsAt, place, present, quorum, couldDecide }) => (
            <li key={id}>
              {`${formatDate(startsAt, language)}, ${place}. `}
              {t(couldDecide ? 'evaluation:quorum.met' : 'evaluation:quorum.missed', { present, quorum: quorum ?? 0 })}
            </li>
          ))}
        </ul>
        <h2>{t('evaluation:rounds')}</h2>
        {rounds.length === 0 && <p>{t('evaluation:story.no_rounds')}</p>}
        {rounds.map((judged) => (
          <Judged key={judged.round.id} judged={judged} />
        ))}
        <h2>{t('evaluation:undertakings')}</h2>
        {undertakings.length === 0 && <p>{t('evaluation:undertakings.none')}</p>}
        <ul>
          {undertakings.map(({ id, what, state, dueOn, endedOn, note }) => (
            <li key={id}>
              {formatList(
                [
                  `${what}: ${t(`evaluation:undertaking.${state}`)}`,
                  endedOn
                    ? t('evaluation:ended', { day: formatDate(endedOn, language) })
                    : t('evaluation:due', { day: formatDate(dueOn, language) }),
                ],
                language,
              )}
              {note && `. ${note}`}
            </li>
          ))}
        </ul>
      </PaperSheet>
    </div>
  );
}

function Judged({ judged: { round, outcomes } }: { judged: JudgedRound }) {
  const { t, language } = usePage();
  return (
    <>
      <p>
        <strong>{round.name}</strong>
        {`, ${t('evaluation:period', { from: formatDate(round.fromDay, language), to: formatDate(round.toDay, language) })}`}
      </p>
      <Outcomes outcomes={outcomes} round={round} isOnPaper />
      {round.discussion && <p>{round.discussion}</p>}
      <p>{round.decision ?? t('evaluation:decision.none')}</p>
    </>
  );
}
