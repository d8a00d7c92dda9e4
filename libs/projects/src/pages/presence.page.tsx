// SPDX-License-Identifier: AGPL-3.0-or-later
import { listMonths, type ProjectHeading, ProjectHeadings } from '@reciproca/reporting';
import {
  Button,
  EmptyState,
  Form,
  formatDate,
  formatMinutes,
  LinkButton,
  PageHeading,
  PaperSheet,
  PaperTable,
  PrintButton,
  SelectField,
  usePage,
} from '@reciproca/ui';
import type { Presence, PresenceSheet } from '../application/make-presence.js';
import type { PresenceInput } from '../application/participant.input.js';

export interface PresencePageProps {
  readonly presence: Presence;
  readonly heading: ProjectHeading;
  readonly asked: PresenceInput;
}

/** The hours of a month, for signatures; its totals stand beside those of the report. */
export function PresencePage({ presence, heading, asked }: PresencePageProps) {
  const { t } = usePage();
  const { project, sheets, names, month } = presence;
  const query = new URLSearchParams(
    Object.entries(asked).filter((one): one is [string, string] => typeof one[1] === 'string'),
  ).toString();
  return (
    <div class="stack">
      <div class="no-print stack">
        <PageHeading eyebrow={project.name} title={t('projects:presence')} lead={t('projects:presence.lead')} />
        <Choices presence={presence} asked={asked} />
        <p>
          <LinkButton
            href={`/projects/${project.id}/presence/xlsx?${query}`}
            text={t('projects:presence.xlsx')}
            icon="download"
            kind="outline"
          />
        </p>
        <PrintButton />
      </div>
      {sheets.length === 0 && <EmptyState icon="clock" text={t('projects:actions.none')} />}
      {sheets.map((sheet) => (
        <PaperSheet key={sheet.action.id} label={`${t('projects:presence')}: ${sheet.action.name}`} numbered>
          <ProjectHeadings project={heading} />
          <h2>
            {t('projects:presence.of', { action: sheet.action.name, month: `${month.slice(5)}/${month.slice(0, 4)}` })}
          </h2>
          <Lines sheet={sheet} names={names} />
          <p>{t('projects:signature.ente')}</p>
        </PaperSheet>
      ))}
    </div>
  );
}

function Choices({ presence: { project, actions, participants, names }, asked }: Omit<PresencePageProps, 'heading'>) {
  const { t } = usePage();
  return (
    <Form action={`/projects/${project.id}/presence`} method="get" label={t('projects:presence.choose')}>
      <div class="field-row">
        <SelectField
          name="month"
          label={t('reporting:month')}
          value={asked.month}
          options={listMonths({ from: project.startsOn, to: project.endsOn })
            .toReversed()
            .map((value) => ({ value, label: `${value.slice(5)}/${value.slice(0, 4)}` }))}
          emptyLabel={false}
          required
        />
        <SelectField
          name="actionId"
          label={t('reporting:project.action')}
          value={asked.actionId}
          options={actions.map(({ id, name }) => ({ value: id, label: name }))}
          emptyLabel={t('projects:everything')}
        />
        <SelectField
          name="participantId"
          label={t('projects:participant')}
          value={asked.participantId}
          options={participants.map(({ id }) => ({ value: id, label: names.get(id) ?? '' }))}
          emptyLabel={t('projects:everybody')}
        />
      </div>
      <Button text={t('reporting:show')} icon="refresh" kind="outline" />
    </Form>
  );
}

function Lines({ sheet: { lines, reconciled }, names }: { sheet: PresenceSheet; names: ReadonlyMap<string, string> }) {
  const { t, language } = usePage();
  const time = (minutes: number): string => formatMinutes(minutes, language);
  const columns = ['day', 'participant', 'given', 'received', 'sign'] as const;
  if (lines.length === 0 && !reconciled?.ofReport) return <p>{t('projects:presence.none')}</p>;
  return (
    <>
      <PaperTable
        columns={columns.map((column) => t(`projects:${column}`))}
        rows={lines.map((line) => [
          formatDate(line.day, language),
          names.get(line.participantId),
          line.given > 0 ? time(line.given) : '–',
          line.received > 0 ? time(line.received) : '–',
        ])}
        wide={[columns.indexOf('sign')]}
      />
      {reconciled && (
        <p>
          {(['participants', 'others', 'report'] as const)
            .map((of) => `${t(`projects:presence.of_${of}`)}: ${time(reconciled[OF[of]])}`)
            .join(' · ')}
        </p>
      )}
    </>
  );
}

const OF = { participants: 'ofParticipants', others: 'ofOthers', report: 'ofReport' } as const;
