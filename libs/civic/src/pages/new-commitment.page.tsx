// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonCard } from '@reciproca/identity';
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  DateField,
  ErrorSummary,
  Form,
  NumberField,
  PageHeading,
  PersonLink,
  SelectField,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';

export interface NewCommitmentProps {
  readonly person: PersonCard;
  readonly tutors: readonly PersonCard[];
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function NewCommitmentPage({ person, tutors, form, idempotencyKey }: NewCommitmentProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = {
    agreedHours: t('civic:agreed_hours'),
    activities: t('civic:activities'),
    tutorId: t('civic:tutor'),
    startsOn: t('civic:starts'),
    endsOn: t('civic:ends'),
    paperReference: t('civic:paper'),
    protocol: t('civic:protocol'),
    project: t('civic:project'),
    fiscalCode: t('civic:fiscal_code'),
  };
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={<PersonLink id={person.id} name={person.fullName} />}
        title={t('civic:new')}
        lead={t('civic:new.lead')}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action={`/people/${person.id}/civic/new`} idempotencyKey={idempotencyKey}>
        <NumberField {...field('agreedHours')} label={labels.agreedHours} decimal required />
        <TextArea {...field('activities')} label={labels.activities} hint={t('civic:activities.hint')} required />
        <SelectField
          {...field('tutorId')}
          label={labels.tutorId}
          options={tutors
            .filter(({ id }) => id !== person.id)
            .map(({ id, fullName }) => ({ value: id, label: fullName }))}
          required
        />
        <div class="field-row">
          <DateField {...field('startsOn')} label={labels.startsOn} required />
          <DateField {...field('endsOn')} label={labels.endsOn} required />
        </div>
        <TextField {...field('paperReference')} label={labels.paperReference} hint={t('civic:paper.hint')} required />
        <TextField {...field('protocol')} label={labels.protocol} hint={t('civic:protocol.hint')} />
        <TextField {...field('project')} label={labels.project} hint={t('civic:project.hint')} />
        <TextField {...field('fiscalCode')} label={labels.fiscalCode} hint={t('civic:fiscal_code.hint')} />
        <Button text={t('civic:new.save')} icon="check" />
      </Form>
    </div>
  );
}
