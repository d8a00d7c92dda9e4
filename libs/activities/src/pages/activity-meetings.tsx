// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState, formatWhen, LinkButton, Section, StateBadge, usePage } from '@reciproca/ui';
import type { ActivityPageProps } from './activity.props.js';

/** When it meets, what was called off, and what makes up for it. */
export function ActivityMeetings({ detail: { meetings, activity, enrolments }, now }: ActivityPageProps) {
  const { t, language } = usePage();
  return (
    <Section title={t('activities:meetings')} id="meetings">
      {meetings.length === 0 && <EmptyState icon="calendar" text={t('activities:meetings.none')} />}
      <ul class="plain-list stack">
        {meetings.map((meeting) => {
          const when = formatWhen(meeting.startsAt, meeting.endsAt, language, now);
          const isOff = meeting.state === 'called_off';
          const isFull = activity.capacity !== null && meeting.taken >= activity.capacity;
          return (
            <li key={meeting.id} class="panel">
              <p class="split">
                <strong>{when}</strong>
                {isOff && <StateBadge tone="danger" text={t('activities:meeting.called_off')} />}
                {!isOff && meeting.endsAt <= now && <StateBadge tone="neutral" text={t('activities:meeting.over')} />}
                {!isOff && meeting.endsAt > now && isFull && (
                  <StateBadge tone="warning" text={t('activities:meeting.full')} />
                )}
              </p>
              {(meeting.placeName || meeting.note || meeting.makesUpForId) && (
                <p>
                  {[meeting.makesUpForId && t('activities:meeting.makes_up'), meeting.placeName, meeting.note]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              )}
              {enrolments && (
                <LinkButton
                  href={`/activities/meetings/${meeting.id}`}
                  text={t('activities:meeting.open', { when })}
                  kind="outline"
                />
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
