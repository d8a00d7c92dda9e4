// SPDX-License-Identifier: AGPL-3.0-or-later
import { Details, EmptyState, formatWhen, LinkButton, Section, StateBadge, usePage } from '@reciproca/ui';
import type { ActivityDetail } from '../application/view-activities.js';
import { isOf } from '../domain/enrolment.js';
import type { ActivityPageProps } from './activity.props.js';
import { rideThereHref } from './ride-there.js';

type Shown = ActivityDetail['meetings'][number];
type Props = Pick<ActivityPageProps, 'detail' | 'now'>;

/** When it meets, what was called off, and what makes up for it; what is over is folded away. */
export function ActivityMeetings({ detail, now }: Props) {
  const { t } = usePage();
  const past = detail.meetings.filter(({ endsAt }) => endsAt <= now);
  const ahead = detail.meetings.filter(({ endsAt }) => endsAt > now);
  return (
    <Section title={t('activities:meetings')} id="meetings">
      {ahead.length === 0 && <EmptyState icon="calendar" text={t('activities:meetings.none')} />}
      <Meetings detail={detail} now={now} meetings={ahead} />
      {past.length > 0 && (
        <Details summary={t('activities:meetings.past', { count: past.length })}>
          <Meetings detail={detail} now={now} meetings={past} />
        </Details>
      )}
    </Section>
  );
}

function Meetings({ detail, now, meetings }: Props & { meetings: readonly Shown[] }) {
  const { activity, enrolments, own } = detail;
  const { t, language } = usePage();
  return (
    <ul class="plain-list stack measure">
      {meetings.map((meeting) => {
        const when = formatWhen(meeting.startsAt, meeting.endsAt, language, now);
        const isOff = meeting.state === 'called_off';
        const isMine = own?.state === 'enrolled' && isOf(own, meeting.id) && !isOff && meeting.startsAt > now;
        const isFull = activity.capacity !== null && meeting.taken >= activity.capacity && meeting.endsAt > now;
        return (
          <li key={meeting.id} class="panel">
            <div class="cluster">
              {enrolments ? <a href={`/activities/meetings/${meeting.id}`}>{when}</a> : <strong>{when}</strong>}
              {isOff && <StateBadge tone="danger" text={t('activities:meeting.called_off')} />}
              {!isOff && isFull && <StateBadge tone="warning" text={t('activities:meeting.full')} />}
            </div>
            {(meeting.placeName || meeting.note || meeting.makesUpForId) && (
              <p>
                {[meeting.makesUpForId && t('activities:meeting.makes_up'), meeting.placeName, meeting.note]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            )}
            {isMine && (
              <LinkButton
                href={rideThereHref(meeting.placeId ?? activity.placeId, meeting)}
                text={t('activities:ride.ask')}
                icon="car"
                kind="outline"
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
