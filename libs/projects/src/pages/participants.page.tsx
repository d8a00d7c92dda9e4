// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  DataTable,
  EmptyState,
  formatDate,
  formatNumber,
  LinkButton,
  PageHeading,
  Section,
  usePage,
} from '@reciproca/ui';
import type { ProjectParticipants, ShownParticipant } from '../application/view-participants.js';
import type { IndicatorCount } from '../domain/indicators.js';
import { MissingList } from './missing-list.js';

/** Who takes part, of whom something is missing, and the common indicators as the ente's own staff see them. */
export function ParticipantsPage({
  project,
  participants,
  gaps,
  indicators,
  maySave,
}: ProjectParticipants & { readonly maySave: boolean }) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PageHeading eyebrow={project.name} title={t('projects:participants')} lead={t('projects:participants.lead')} />
      <p class="cluster">
        {maySave && (
          <LinkButton
            href={`/projects/${project.id}/participants/xlsx`}
            text={t('projects:participants.xlsx')}
            icon="download"
            kind="outline"
          />
        )}
        <LinkButton href={`/projects/${project.id}/form`} text={t('projects:paper')} icon="print" kind="outline" />
      </p>
      <Section title={t('projects:complete')}>
        {gaps.length === 0 && participants.length > 0 && <p>{t('projects:complete.all')}</p>}
        <ul>
          {gaps.map(({ what, count }) => (
            <li key={what}>{t('projects:gap', { count, what: t(`projects:missing.${what}`) })}</li>
          ))}
        </ul>
      </Section>
      <People participants={participants} />
      <Section title={t('reporting:project.indicators')}>
        <p>{t('projects:indicators.lead')}</p>
        <Indicators rows={indicators} />
      </Section>
    </div>
  );
}

function People({ participants }: { participants: readonly ShownParticipant[] }) {
  const { t, language } = usePage();
  return (
    <DataTable
      caption={t('projects:participants')}
      captionHidden
      rows={[...participants]}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('projects:sheet.name'),
          cell: ({ id, name }) => <a href={`/participants/${id}`}>{name}</a>,
        },
        {
          key: 'entered',
          header: t('projects:entered_on'),
          cell: ({ enteredOn }) => formatDate(enteredOn, language),
        },
        {
          key: 'left',
          header: t('projects:left_on'),
          cell: ({ leftOn }) => (leftOn ? formatDate(leftOn, language) : '–'),
        },
        {
          key: 'missing',
          header: t('projects:sheet.missing'),
          cell: ({ missing }) => (missing.length > 0 ? <MissingList missing={missing} /> : '–'),
        },
      ]}
      empty={<EmptyState icon="people" text={t('projects:participants.none')} />}
    />
  );
}

function Indicators({ rows }: { rows: readonly IndicatorCount[] }) {
  const { t, language } = usePage();
  return (
    <DataTable
      caption={t('reporting:project.indicators')}
      captionHidden
      rows={[...rows]}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'code',
          header: t('reporting:project.indicator'),
          cell: ({ code }) => `${code} ${t(`reporting:indicator.${code}`)}`,
        },
        ...(['women', 'men', 'others', 'total'] as const).map((key) => ({
          key,
          header: t(`reporting:project.${key}`),
          numeric: true,
          cell: (row: IndicatorCount) => formatNumber(row[key], language),
        })),
      ]}
    />
  );
}
