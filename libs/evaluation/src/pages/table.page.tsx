// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  DataTable,
  EmptyState,
  formatDate,
  formatDateTime,
  LinkButton,
  PageHeading,
  PersonLink,
  Section,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import type { NamedSeat, NamedTerm } from '../application/seat-names.js';
import { meetingPath, publicPath, roundPath, seatPath, tablePath } from '../domain/paths.js';
import { TableFormsAside } from './table-forms.js';
import type { TablePageProps } from './table.props.js';
import { TONE_OF_MEETING, TONE_OF_ROUND } from './tones.js';
import { UndertakingList } from './undertaking-list.js';

/** One table: who sits there, when it met, what it judged, and what is still to be done. */
export function TablePage(props: TablePageProps) {
  const { t } = usePage();
  const { table, projectName, seats } = props.view;
  const vacant = seats.filter(({ isVacant }) => isVacant).length;
  return (
    <div class="stack">
      <PageHeading
        eyebrow={projectName ?? t('evaluation:title')}
        title={table.name}
        lead={t('evaluation:summary', { seats: seats.length, quorum: table.quorum })}
        badge={vacant > 0 && <StateBadge tone="warning" text={t('evaluation:vacant.count', { number: vacant })} />}
        actions={
          <>
            <LinkButton
              href={`${tablePath(table.id)}/story?year=${props.year}`}
              text={t('evaluation:story.open')}
              icon="print"
              kind="outline"
            />
            {table.isPublished && (
              <LinkButton
                href={publicPath(table.linkToken)}
                text={t('evaluation:public.open')}
                icon="link"
                kind="outline"
              />
            )}
          </>
        }
      />
      {Object.values(props.forms).map(
        (form, nth) =>
          form?.general && (
            <Alert key={nth} tone="danger">
              {form.general}
            </Alert>
          ),
      )}
      <div class="split">
        <div class="stack">
          <Seats seats={seats} />
          <Meetings {...props} />
          <Rounds {...props} />
          <Section title={t('evaluation:undertakings')} id="undertakings">
            <UndertakingList undertakings={props.view.undertakings} seats={seats} />
          </Section>
        </div>
        <TableFormsAside {...props} />
      </div>
    </div>
  );
}

function Seats({ seats }: { seats: readonly NamedSeat[] }) {
  const { t } = usePage();
  return (
    <Section title={t('evaluation:seats')} id="seats">
      <DataTable
        caption={t('evaluation:seats')}
        captionHidden
        columns={[
          {
            key: 'seat',
            header: t('evaluation:seat'),
            cell: ({ id, number, component }) => <a href={seatPath(id)}>{`${number}. ${component}`}</a>,
          },
          { key: 'holder', header: t('evaluation:part.holder'), cell: ({ holder }) => <Who term={holder} isNeeded /> },
          {
            key: 'substitute',
            header: t('evaluation:part.substitute'),
            cell: ({ substitute }) => <Who term={substitute} />,
          },
        ]}
        rows={seats}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

function Who({ term, isNeeded = false }: { term: NamedTerm | null; isNeeded?: boolean }) {
  const { t, language } = usePage();
  if (!term)
    return isNeeded ? <StateBadge tone="warning" text={t('evaluation:vacant')} /> : <>{t('evaluation:nobody')}</>;
  const { personId, name, toDay } = term;
  return (
    <>
      {personId ? <PersonLink id={personId} name={name ?? ''} /> : (name ?? t('evaluation:forgotten'))}
      {toDay && <span class="text-secondary"> {t('evaluation:until', { day: formatDate(toDay, language) })}</span>}
    </>
  );
}

function Meetings({ view: { meetings } }: TablePageProps) {
  const { t, language } = usePage();
  return (
    <Section title={t('evaluation:meetings')} id="meetings">
      {meetings.length === 0 && <EmptyState icon="calendar" text={t('evaluation:meetings.none')} />}
      <ul class="plain-list">
        {meetings.map(({ id, startsAt, state, place }) => (
          <li key={id}>
            <a href={meetingPath(id)}>{formatDateTime(startsAt, language)}</a>{' '}
            <StateBadge tone={TONE_OF_MEETING[state]} text={t(`evaluation:meeting.${state}`)} />
            <p class="text-secondary">{place}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Rounds({ view: { rounds, table } }: TablePageProps) {
  const { t, language } = usePage();
  return (
    <Section title={t('evaluation:rounds')} id="rounds">
      {rounds.length === 0 && <EmptyState icon="chart-line" text={t('evaluation:rounds.none')} />}
      <ul class="plain-list">
        {rounds.map(({ id, name, state, fromDay, toDay }) => (
          <li key={id}>
            <a href={roundPath(id)}>{name}</a>{' '}
            <StateBadge tone={TONE_OF_ROUND[state]} text={t(`evaluation:round.${state}`)} />
            <p class="text-secondary">
              {t('evaluation:period', { from: formatDate(fromDay, language), to: formatDate(toDay, language) })}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <LinkButton
          href={`${tablePath(table.id)}/rounds`}
          text={t('evaluation:round.new')}
          icon="plus"
          kind="outline"
        />
      </p>
    </Section>
  );
}
