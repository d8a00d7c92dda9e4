// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, ErrorSummary, LinkButton, PageHeading, StateBadge, usePage } from '@reciproca/ui';
import { ActivityFacts } from './activity-facts.js';
import { ActivityMeetings } from './activity-meetings.js';
import { ActivityPeople } from './activity-people.js';
import type { ActivityPageProps } from './activity.props.js';
import { ActivityStaff } from './activity-staff.js';
import { TONE_OF_STATE } from './activity-words.js';
import { EnrolForm, OwnPlace } from './enrol-form.js';

/** One activity: what it is, when, and one's own part in it. */
export function ActivityPage(props: ActivityPageProps) {
  const { t } = usePage();
  const { detail, forms, isDesk } = props;
  const { activity } = detail;
  const refused = Object.values(forms).find((form) => form !== undefined);
  return (
    <div class="stack">
      <PageHeading
        eyebrow={t(`activities:kind.${activity.kind}`)}
        title={activity.title}
        badge={<StateBadge tone={TONE_OF_STATE[activity.state]} text={t(`activities:state.${activity.state}`)} />}
        actions={
          isDesk && (
            <>
              <LinkButton href={`/activities/${activity.id}/edit`} text={t('activities:edit')} icon="pencil" />
              <LinkButton href={`/activities/${activity.id}/sheet`} text={t('activities:enrol_sheet')} kind="outline" />
            </>
          )
        }
      />
      {refused?.general && <Alert tone="danger">{refused.general}</Alert>}
      {refused && <ErrorSummary errors={refused.errors} labels={labelsOf(t)} />}
      {activity.state === 'called_off' && activity.reason && (
        <Alert tone="warning">{t('activities:called_off_because', { reason: activity.reason })}</Alert>
      )}
      <div class="split">
        <div class="stack">
          <ActivityFacts {...props} />
        </div>
        <div class="stack">
          {detail.own ? <OwnPlace {...props} own={detail.own} /> : <EnrolForm {...props} />}
          {isDesk && <ActivityStaff {...props} />}
        </div>
      </div>
      <ActivityMeetings {...props} />
      {detail.enrolments && <ActivityPeople {...props} enrolments={detail.enrolments} />}
    </div>
  );
}

function labelsOf(t: ReturnType<typeof usePage>['t']): Record<string, string> {
  return {
    role: t('activities:role'),
    meetingIds: t('activities:which'),
    heard: t('activities:heard'),
    overrule: t('activities:overrule'),
    reason: t('activities:reason'),
    day: t('activities:first_day'),
    from: t('activities:from'),
    until: t('activities:until'),
    days: t('activities:weekdays'),
    endsOn: t('activities:ends_on'),
    except: t('activities:except'),
  };
}
