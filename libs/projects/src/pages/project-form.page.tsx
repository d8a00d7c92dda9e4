// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  DateField,
  ErrorSummary,
  Form,
  NumberField,
  PageHeading,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';

export interface ProjectFormPageProps {
  /** Null for one that is written down now. */
  readonly id: string | null;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function ProjectFormPage({ id, form, idempotencyKey }: ProjectFormPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = {
    name: t('projects:name'),
    cup: t('projects:cup'),
    funder: t('projects:funder'),
    funderCode: t('projects:funder_code'),
    startsOn: t('projects:starts'),
    endsOn: t('projects:ends'),
    headings: t('projects:headings'),
    supportedPublic: t('projects:supported_public'),
    supportedFirms: t('projects:supported_firms'),
  };
  return (
    <div class="stack measure">
      <PageHeading title={t(id ? 'projects:edit' : 'projects:new')} lead={t('projects:form.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action={id ? `/projects/${id}/edit` : '/projects/new'} idempotencyKey={idempotencyKey}>
        <TextField {...field('name')} label={labels.name} required />
        <TextField {...field('cup')} label={labels.cup} hint={t('projects:cup.hint')} required />
        <TextField {...field('funder')} label={labels.funder} hint={t('projects:funder.hint')} required />
        <TextField {...field('funderCode')} label={labels.funderCode} />
        <div class="field-row">
          <DateField {...field('startsOn')} label={labels.startsOn} required />
          <DateField {...field('endsOn')} label={labels.endsOn} required />
        </div>
        <TextArea {...field('headings')} label={labels.headings} hint={t('projects:headings.hint')} rows={4} />
        <div class="field-row">
          <NumberField {...field('supportedPublic')} label={labels.supportedPublic} />
          <NumberField {...field('supportedFirms')} label={labels.supportedFirms} />
        </div>
        <Button text={t('projects:save')} icon="check" />
      </Form>
    </div>
  );
}
