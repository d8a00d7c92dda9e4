// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatWhen, PageHeading, PaperSheet, PaperTable, PrintButton, usePage } from '@reciproca/ui';
import type { ComponentChildren } from 'preact';
import type { ActivityDetail } from '../application/view-activities.js';
import type { MeetingDetail } from '../application/view-meeting.js';

const FREE_LINES = 12;
const MORE_LINES = 4;

/** To hang up or lay out: who wants to take part writes their name. Who has a place already is nobody else's business. */
export function ActivitySheetPage({ detail, enteName, now }: { detail: ActivityDetail; enteName: string; now: Date }) {
  const { t, language } = usePage();
  const { activity, place, meetings } = detail;
  const ahead = meetings.filter(({ state, endsAt }) => state === 'planned' && endsAt > now);
  return (
    <Sheet
      title={activity.title}
      eyebrow={`${enteName} · ${t(`activities:kind.${activity.kind}`)}`}
      lead={[activity.organiser, place.name, place.comuneName].join(' · ')}
      freeLines={FREE_LINES}
      columns={[t('activities:sheet.phone'), t('activities:sheet.role')]}
    >
      {activity.description && <p>{activity.description}</p>}
      <ul>
        {ahead.map(({ id, startsAt, endsAt }) => (
          <li key={id}>{formatWhen(startsAt, endsAt, language, now)}</li>
        ))}
      </ul>
    </Sheet>
  );
}

/** Who comes signs, with the hours; afterwards it is typed in. */
export function MeetingSheetPage({ detail, enteName }: { detail: MeetingDetail; enteName: string }) {
  const { t, language } = usePage();
  const { activity, meeting, placeName, rows } = detail;
  return (
    <Sheet
      title={activity.title}
      eyebrow={enteName}
      lead={[formatWhen(meeting.startsAt, meeting.endsAt, language), placeName].join(' · ')}
      names={rows.map(({ name }) => name)}
      freeLines={MORE_LINES}
      columns={[t('activities:sheet.arrived'), t('activities:sheet.left'), t('activities:sheet.signature')]}
    />
  );
}

interface SheetProps {
  readonly title: string;
  readonly eyebrow: string;
  readonly lead: string;
  readonly names?: readonly string[];
  readonly freeLines: number;
  readonly columns: readonly string[];
  readonly children?: ComponentChildren;
}

function Sheet({ title, eyebrow, lead, names = [], freeLines, columns, children }: SheetProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <div class="no-print">
        <PrintButton />
      </div>
      <PaperSheet label={title} numbered>
        <PageHeading eyebrow={eyebrow} title={title} lead={lead} />
        {children}
        <PaperTable
          columns={[t('activities:sheet.name'), ...columns]}
          rows={names.map((name) => [name])}
          free={{ lines: freeLines, label: () => t('activities:sheet.other') }}
        />
      </PaperSheet>
    </div>
  );
}
