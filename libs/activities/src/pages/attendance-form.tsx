// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  EmptyState,
  Form,
  formatMinutes,
  PersonLink,
  Section,
  SelectField,
  StateBadge,
  type T,
  TimeField,
  usePage,
} from '@reciproca/ui';
import type { MeetingDetail, RollRow } from '../application/view-meeting.js';
import { ATTENDANCE_STATES } from '../domain/attendance.js';
import type { MeetingPageProps } from './meeting.props.js';

/** Who is to come; once it has begun, who came, as the sheet says. */
export function AttendanceForm(props: MeetingPageProps) {
  const { t } = usePage();
  const { detail, isStaff, newKey } = props;
  const { meeting, rows, hasBegun } = detail;
  if (rows.length === 0) return <EmptyState icon="user" text={t('activities:roll.none')} />;
  if (!hasBegun || meeting.state === 'called_off')
    return (
      <Section title={t('activities:roll')} id="roll">
        <ul class="plain-list stack">
          {rows.map((row) => (
            <li key={row.personId} class="panel">
              <RowHead row={row} isStaff={isStaff} />
            </li>
          ))}
        </ul>
      </Section>
    );
  return (
    <Section title={t('activities:attendance')} id="roll">
      <p>{t('activities:attendance.lead')}</p>
      <Form action={`/activities/meetings/${meeting.id}/attendance`} idempotencyKey={newKey()}>
        <ul class="plain-list stack">
          {rows.map((row, nth) => (
            <Row key={row.personId} {...props} row={row} nth={nth} />
          ))}
        </ul>
        <Button text={t('activities:attendance.save')} icon="check" />
      </Form>
    </Section>
  );
}

function Row({ forms, isStaff, row, nth }: MeetingPageProps & { row: RollRow; nth: number }) {
  const { t, language } = usePage();
  const at = `rows.${nth}`;
  const { attendance } = row;
  const written = {
    [`${at}.state`]: attendance?.state ?? 'present',
    [`${at}.arrived`]: attendance?.arrived,
    [`${at}.left`]: attendance?.left,
  };
  const field = bindFields(forms.attendance?.typed ?? written, forms.attendance?.errors ?? {});
  return (
    <li class="panel">
      <RowHead row={row} isStaff={isStaff} />
      <input type="hidden" name={`${at}.personId`} value={row.personId} />
      <div class="field-row">
        <SelectField
          {...field(`${at}.state`)}
          label={t('activities:came', { name: row.name })}
          options={ATTENDANCE_STATES.map((value) => ({ value, label: t(`activities:came.${value}`) }))}
          emptyLabel={false}
          required
        />
        <TimeField {...field(`${at}.arrived`)} label={t('activities:arrived', { name: row.name })} />
        <TimeField {...field(`${at}.left`)} label={t('activities:left', { name: row.name })} />
      </div>
      {attendance && (
        <p>
          {t('activities:attendance.written', { time: formatMinutes(attendance.minutes, language) })}
          {attendance.correctedBy && ` ${t('activities:attendance.corrected')}`}
        </p>
      )}
    </li>
  );
}

function RowHead({ row, isStaff }: { row: RollRow; isStaff: boolean }) {
  const { t } = usePage();
  const notes = [row.needsRide && t('activities:note.ride'), row.needsChildCare && t('activities:note.child_care')];
  return (
    <>
      <div class="cluster">
        <strong>{isStaff ? <PersonLink id={row.personId} name={row.name} /> : row.name}</strong>
        {row.isBusy && <StateBadge tone="warning" text={t('activities:busy')} />}
      </div>
      <p>{[t(`activities:role.as_${row.role}`), ...notes].filter(Boolean).join(' · ')}</p>
    </>
  );
}

/** What the fields of each row are called where something is wrong with them. */
export function rowLabels({ rows }: MeetingDetail, t: T): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(({ name }, nth) => [
      [`rows.${nth}.state`, t('activities:came', { name })],
      [`rows.${nth}.arrived`, t('activities:arrived', { name })],
      [`rows.${nth}.left`, t('activities:left', { name })],
    ]),
  );
}
