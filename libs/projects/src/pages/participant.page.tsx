// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  Form,
  formatDate,
  LinkButton,
  PageHeading,
  PersonLink,
  PostButton,
  Section,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { answersTo } from '../application/project-words.js';
import type { Participation } from '../application/view-participants.js';
import { CONSENT_WAYS, NO_TAX_CODE_REASONS, OUTCOMES, QUESTION_NAMES, SPECIAL } from '../domain/participant.js';
import { MissingList } from './missing-list.js';

/** The forms of the page, where one of them was refused. */
export interface ParticipantForms {
  readonly record?: FormState;
  readonly answers?: FormState;
}

export interface ParticipantPageProps extends Participation {
  readonly isStaff: boolean;
  readonly isSelf: boolean;
  readonly record: FormState;
  readonly answers: FormState;
  readonly newKey: () => string;
}

/** One participant: what is missing, what staff write, and the answers. */
export function ParticipantPage(props: ParticipantPageProps) {
  const { t, language } = usePage();
  const { participant, project, isStaff, record, answers } = props;
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={project.name}
        title={participant.name}
        lead={t('projects:entered.since', { day: formatDate(participant.enteredOn, language) })}
      />
      {record.general && <Alert tone="danger">{record.general}</Alert>}
      {answers.general && <Alert tone="danger">{answers.general}</Alert>}
      <ErrorSummary
        errors={{ ...record.errors, ...answers.errors }}
        labels={{
          enteredOn: t('projects:entered_on'),
          leftOn: t('projects:left_on'),
          outcomes: t('projects:outcomes'),
          taxCode: t('projects:tax_code'),
          noTaxCodeReason: t('projects:no_tax_code'),
          consentOn: t('projects:consent_on'),
          consentWay: t('projects:consent_way'),
          noticeVersion: t('projects:notice_version'),
          ...Object.fromEntries(QUESTION_NAMES.map((name) => [name, t(`projects:question.${name}`)])),
        }}
      />
      {isStaff && (
        <>
          <p class="cluster">
            <PersonLink id={participant.personId} name={participant.name} />
            <LinkButton
              href={`/participants/${participant.id}/form`}
              text={t('projects:paper')}
              icon="print"
              kind="outline"
            />
          </p>
          <Alert tone={participant.missing.length === 0 ? 'success' : 'warning'}>
            {t(participant.missing.length === 0 ? 'projects:complete.all' : 'projects:complete.not')}
            <MissingList missing={participant.missing} />
          </Alert>
          <Section title={t('projects:record')}>
            <RecordForm {...props} />
          </Section>
        </>
      )}
      <Section title={t('projects:answers')}>
        <AnswersForm {...props} />
      </Section>
      <Section title={t('projects:consent')}>
        <Consent {...props} />
      </Section>
    </div>
  );
}

function RecordForm({ participant, record, newKey }: ParticipantPageProps) {
  const { t } = usePage();
  const field = bindFields(record.typed, record.errors);
  return (
    <Form action={`/participants/${participant.id}`} idempotencyKey={newKey()}>
      <div class="field-row">
        <DateField {...field('enteredOn')} label={t('projects:entered_on')} required />
        <DateField {...field('leftOn')} label={t('projects:left_on')} />
      </div>
      <CheckboxGroup
        {...field('outcomes')}
        label={t('projects:outcomes')}
        hint={t('projects:outcomes.hint')}
        options={OUTCOMES.map((value) => ({ value, label: t(`projects:outcome.${value}`) }))}
      />
      <TextField {...field('taxCode')} label={t('projects:tax_code')} hint={t('projects:tax_code.hint')} />
      <SelectField
        {...field('noTaxCodeReason')}
        label={t('projects:no_tax_code')}
        options={NO_TAX_CODE_REASONS.map((value) => ({ value, label: t(`projects:no_tax_code.${value}`) }))}
        emptyLabel={t('projects:no_tax_code.has')}
      />
      <DateField {...field('consentOn')} label={t('projects:consent_on')} hint={t('projects:consent.hint')} />
      <div class="field-row">
        <SelectField
          {...field('consentWay')}
          label={t('projects:consent_way')}
          options={CONSENT_WAYS.map((value) => ({ value, label: t(`projects:consent.${value}`) }))}
        />
        <TextField {...field('noticeVersion')} label={t('projects:notice_version')} />
      </div>
      <Button text={t('projects:save')} icon="check" />
    </Form>
  );
}

function AnswersForm({ participant, answers, isSelf, newKey }: ParticipantPageProps) {
  const { t } = usePage();
  const field = bindFields(answers.typed, answers.errors);
  const special: readonly string[] = SPECIAL;
  return (
    <Form action={`/participants/${participant.id}/answers`} idempotencyKey={newKey()}>
      <p>{t('projects:answers.lead')}</p>
      {QUESTION_NAMES.map((name) => (
        <SelectField
          key={name}
          {...field(name)}
          label={t(`projects:question.${name}`)}
          hint={special.includes(name) ? t('projects:special.hint') : undefined}
          options={answersTo(name).map((value) => ({ value, label: t(`projects:answer.${value}`) }))}
          emptyLabel={t('projects:not_asked')}
        />
      ))}
      {isSelf && participant.consentOn === null && (
        <CheckboxField {...field('consents')} label={t('projects:consent.text')} hint={t('projects:consent.later')} />
      )}
      <Button text={t('projects:answers.save')} icon="check" />
    </Form>
  );
}

function Consent({ participant, newKey }: ParticipantPageProps) {
  const { t, language } = usePage();
  const { id, consentOn, consentWay, noticeVersion, specialWithdrawnAt } = participant;
  if (consentOn === null || consentWay === null)
    return (
      <p>
        {specialWithdrawnAt
          ? t('projects:consent.withdrawn', { day: formatDate(specialWithdrawnAt, language) })
          : t('projects:consent.none')}
      </p>
    );
  return (
    <div class="stack">
      <p>
        {t('projects:consent.given', {
          day: formatDate(consentOn, language),
          how: t(`projects:consent.${consentWay}`),
          version: noticeVersion ?? '',
        })}
      </p>
      <p>{t('projects:consent.later')}</p>
      <PostButton
        action={`/participants/${id}/withdraw`}
        text={t('projects:consent.withdraw')}
        kind="danger"
        idempotencyKey={newKey()}
      />
    </div>
  );
}
