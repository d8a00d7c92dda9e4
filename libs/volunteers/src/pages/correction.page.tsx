// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  ErrorSummary,
  Form,
  PageHeading,
  PersonLink,
  TextArea,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { RegisterEntry } from '../domain/register.js';
import { EntryFields, entryLabels } from './entry-fields.js';

export interface CorrectionPageProps {
  readonly entry: RegisterEntry;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** A line that names an earlier one: what it says now, to be put right. */
export function CorrectionPage({ entry, form, idempotencyKey }: CorrectionPageProps) {
  const { t } = usePage();
  const { day, section, activity, taxCode, birthPlace, residence } = entry;
  const asIs = { day, section, activity, taxCode: taxCode ?? '', birthPlace: birthPlace ?? '', residence };
  const shown = Object.keys(form.typed).length > 0 ? form : { ...form, typed: asIs };
  const field = bindFields(shown.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={<PersonLink id={entry.personId} name={entry.name} />}
        title={t('volunteers:correct_number', { number: entry.number })}
        lead={t('volunteers:correct.lead')}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={entryLabels(t)} />
      <Form action={`/volunteers/entries/${entry.id}/correct`} idempotencyKey={idempotencyKey}>
        <EntryFields form={shown} isCorrection />
        <CheckboxField {...field('isVoid')} label={t('volunteers:correct.void')} />
        <TextArea {...field('reason')} label={t('volunteers:correct.reason')} required />
        <Button text={t('volunteers:correct.save')} icon="check" />
      </Form>
    </div>
  );
}
