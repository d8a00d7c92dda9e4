// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  DateField,
  DefinitionList,
  Details,
  ErrorSummary,
  Form,
  formatDate,
  formatMinutes,
  LinkButton,
  LiveRegion,
  PageHeading,
  PersonLink,
  PostButton,
  Section,
  SelectField,
  StateBadge,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';

import { bareProtocol } from '@reciproca/kernel';
import { AttendanceList } from './attendance-list.js';
import { HoursFields } from './hours-fields.js';
import { BalanceFigures } from './balance.js';
import { TONE_OF } from './commitments.page.js';
import type { CommitmentPageProps } from './commitment.props.js';

export function CommitmentPage(props: CommitmentPageProps) {
  const { t, language } = usePage();
  const { commitment, form, isStaff } = props;
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={t('civic:one')}
        title={commitment.personName}
        lead={t('civic:days', {
          from: formatDate(commitment.startsOn, language),
          to: formatDate(commitment.endsOn, language),
        })}
        badge={<StateBadge tone={TONE_OF[commitment.state]} text={t(`civic:state.${commitment.state}`)} />}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{
          day: t('civic:day'),
          from: t('civic:from'),
          until: t('civic:until'),
          hours: t('civic:or_hours'),
          minutes: t('civic:and_minutes'),
          again: t('civic:again'),
          over: t('civic:over'),
          activity: t('civic:activity'),
          reason: t('civic:reason'),
          tutorId: t('civic:tutor'),
        }}
      />
      <LiveRegion name="board" class="stack">
        <BalanceFigures balance={commitment.balance} />
        <DefinitionList
          items={[
            { term: t('civic:activities'), value: commitment.activities },
            {
              term: t('civic:certificate.person'),
              value: isStaff ? <PersonLink id={commitment.personId} name={commitment.personName} /> : null,
            },
            { term: t('civic:tutor'), value: <PersonLink id={commitment.tutorId} name={commitment.tutorName} /> },
            ...(commitment.protocol ? [{ term: t('civic:protocol'), value: bareProtocol(commitment.protocol) }] : []),
            ...(commitment.project ? [{ term: t('civic:project'), value: commitment.project }] : []),
            ...(isStaff ? [{ term: t('civic:paper'), value: commitment.paperReference }] : []),
            ...(commitment.endReason ? [{ term: t('civic:reason'), value: commitment.endReason }] : []),
          ]}
        />
        <Section title={t('civic:attendance')}>
          <AttendanceList {...props} />
        </Section>
      </LiveRegion>
      {commitment.state !== 'ended' && (
        <Section title={t('civic:record')}>
          <RecordForm {...props} />
        </Section>
      )}
      {isStaff && <StaffPart {...props} />}
    </div>
  );
}

function RecordForm({ commitment, form, mayDecide, newKey }: CommitmentPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Form
      action={`/civic/${commitment.id}/attendance`}
      idempotencyKey={newKey()}
      waits={`${t('civic:one')} · ${commitment.personName}`}
    >
      <p>{t(mayDecide ? 'civic:record.counts' : 'civic:record.waits')}</p>
      <DateField {...field('day')} label={t('civic:day')} required />
      <HoursFields form={form} />
      <TextField {...field('activity')} label={t('civic:activity')} hint={t('civic:activity.hint')} />
      {('over' in form.errors || Boolean(form.typed['over'])) && (
        <CheckboxField {...field('over')} label={t('civic:over')} />
      )}
      <div class="cluster">
        <Button text={t('civic:record.save')} icon="plus" />
        <LinkButton href={`/civic/${commitment.id}/sheet`} text={t('civic:sheet')} icon="pencil" kind="outline" />
      </div>
    </Form>
  );
}

function StaffPart({ commitment, certificates, tutors, form, newKey }: CommitmentPageProps) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  const path = `/civic/${commitment.id}`;
  const isDone = commitment.balance.confirmed > 0;
  return (
    <>
      {(isDone || certificates.length > 0) && (
        <Section title={t('civic:certificates')}>
          {certificates.map(({ id, number, minutes, issuedAt }) => (
            <p key={id}>
              <LinkButton
                href={`${path}/certificates/${id}`}
                text={t('civic:certificate.line', {
                  number,
                  time: formatMinutes(minutes, language),
                  day: formatDate(issuedAt, language),
                })}
                kind="outline"
                icon="print"
              />
            </p>
          ))}
          {isDone && (
            <PostButton
              action={`${path}/certificates`}
              text={t('civic:certificate.issue')}
              kind="outline"
              idempotencyKey={newKey()}
            />
          )}
        </Section>
      )}
      {commitment.state === 'active' && (
        <Section title={t('civic:change')}>
          <Details summary={t('civic:tutor.change')}>
            <Form action={`${path}/tutor`} idempotencyKey={newKey()}>
              <SelectField
                name="tutorId"
                label={t('civic:tutor')}
                options={tutors
                  .filter(({ id }) => id !== commitment.personId && id !== commitment.tutorId)
                  .map(({ id, fullName }) => ({ value: id, label: fullName }))}
                required
              />
              <Button text={t('civic:tutor.save')} kind="outline" />
            </Form>
          </Details>
          <Details summary={t('civic:end')}>
            <Form action={`${path}/end`} idempotencyKey={newKey()}>
              <TextArea {...field('reason')} label={t('civic:reason')} required />
              <Button text={t('civic:end.save')} kind="danger" />
            </Form>
          </Details>
        </Section>
      )}
    </>
  );
}
