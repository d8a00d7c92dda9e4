// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Button,
  Details,
  EmptyState,
  Form,
  formatDate,
  formatMinutes,
  PostButton,
  StateBadge,
  TextArea,
  type Tone,
  usePage,
} from '@reciproca/ui';
import type { Attendance, AttendanceState } from '../domain/commitment.js';
import type { CommitmentPageProps } from './commitment.props.js';

const TONE_OF: Readonly<Record<AttendanceState, Tone>> = {
  recorded: 'warning',
  confirmed: 'success',
  rejected: 'neutral',
};

export function AttendanceList({
  attendance,
  mayDecide,
  newKey,
}: Pick<CommitmentPageProps, 'attendance' | 'mayDecide' | 'newKey'>) {
  const { t } = usePage();
  if (attendance.length === 0) return <EmptyState icon="clock" text={t('civic:attendance.none')} />;
  return (
    <ul class="plain-list stack">
      {attendance.map((one) => (
        <Line key={one.id} one={one} mayDecide={mayDecide} newKey={newKey} />
      ))}
    </ul>
  );
}

function Line({ one, mayDecide, newKey }: { one: Attendance; mayDecide: boolean; newKey: () => string }) {
  const { t, language } = usePage();
  const path = `/civic/attendance/${one.id}`;
  return (
    <li class="panel">
      <p class="split">
        <strong>
          {t('civic:attendance.line', {
            day: formatDate(one.day, language),
            time: formatMinutes(one.minutes, language),
          })}
        </strong>
        <StateBadge tone={TONE_OF[one.state]} text={t(`civic:attendance.${one.state}`)} />
      </p>
      <p>{one.activity}</p>
      {one.note && <p>{t('civic:note_was', { note: one.note })}</p>}
      {mayDecide && one.state === 'recorded' && (
        <PostButton
          action={`${path}/confirm`}
          text={t('civic:confirm')}
          kind="success"
          icon="check"
          idempotencyKey={newKey()}
        />
      )}
      {mayDecide && one.state !== 'rejected' && (
        <Details summary={t(one.state === 'recorded' ? 'civic:reject' : 'civic:take_back')}>
          <Form action={`${path}/reject`} idempotencyKey={newKey()}>
            <TextArea name="reason" label={t('civic:reason')} required />
            <Button text={t('civic:reject.save')} kind="danger" />
          </Form>
        </Details>
      )}
    </li>
  );
}
