// SPDX-License-Identifier: AGPL-3.0-or-later
import { readablePhone } from '@reciproca/identity';
import { DataTable, EmptyState, formatWhen, PersonLink, PostButton, Section, StateBadge, usePage } from '@reciproca/ui';
import type { NamedEnrolment } from '../application/view-activities.js';
import type { ActivityPageProps } from './activity.props.js';
import { TONE_OF_PLACE } from './activity-words.js';

/** Who has a part in it, in the order in which they came; for staff and its tutor. */
export function ActivityPeople({
  detail,
  enrolments,
  isStaff,
  isDesk,
  newKey,
}: ActivityPageProps & { readonly enrolments: readonly NamedEnrolment[] }) {
  const { t, language } = usePage();
  const isOpen = detail.activity.state === 'open';
  return (
    <Section title={t('activities:people')} id="people">
      <DataTable
        caption={t('activities:people')}
        captionHidden
        rows={enrolments}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="user" text={t('activities:people.none')} />}
        columns={[
          {
            key: 'who',
            header: t('activities:who'),
            cell: ({ personId, personName, phone }) => (
              <>
                {isStaff ? <PersonLink id={personId} name={personName} /> : personName}
                {phone && (
                  <>
                    {' · '}
                    <a href={`tel:${phone}`}>{readablePhone(phone)}</a>
                  </>
                )}
              </>
            ),
          },
          { key: 'role', header: t('activities:part'), cell: ({ role }) => t(`activities:role.as_${role}`) },
          {
            key: 'state',
            header: t('activities:place_in_it'),
            cell: ({ state, answerBy }) => (
              <>
                <StateBadge tone={TONE_OF_PLACE[state]} text={t(`activities:enrolment.${state}`)} />
                {answerBy && <p>{t('activities:answer_until', { when: formatWhen(answerBy, null, language) })}</p>}
              </>
            ),
          },
          {
            key: 'notes',
            header: t('activities:notes'),
            cell: ({ meetingIds, needsRide, needsChildCare, guardianId }) =>
              [
                meetingIds && t('activities:own.some', { count: meetingIds.length }),
                needsRide && t('activities:note.ride'),
                needsChildCare && t('activities:note.child_care'),
                guardianId && t('activities:note.guardian'),
              ]
                .filter(Boolean)
                .join(' · '),
          },
          {
            key: 'act',
            header: t('activities:acts'),
            cell: ({ id, personName }) =>
              isDesk && isOpen ? (
                <PostButton
                  action={`/activities/enrolments/${id}/withdraw`}
                  text={t('activities:withdraw.of', { name: personName })}
                  kind="outline"
                  idempotencyKey={newKey()}
                />
              ) : (
                ''
              ),
          },
        ]}
      />
    </Section>
  );
}
