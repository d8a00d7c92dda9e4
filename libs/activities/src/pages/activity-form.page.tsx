// SPDX-License-Identifier: AGPL-3.0-or-later
import { SPOKEN_LANGUAGES } from '@reciproca/identity';
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  CheckboxGroup,
  ErrorSummary,
  Form,
  FormBeside,
  FormSummary,
  NumberField,
  type Option,
  PageHeading,
  SelectField,
  type T,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { ACTIVITY_KINDS, AUDIENCES } from '../domain/activity.js';

const FORM = 'activity';

export interface ActivityChoices {
  readonly places: readonly Option[];
  readonly areas: readonly Option[];
  readonly projects: readonly Option[];
}

export interface ActivityFormPageProps {
  /** Null for one that is written down now. */
  readonly id: string | null;
  readonly choices: ActivityChoices;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function ActivityFormPage({ id, choices, form, idempotencyKey }: ActivityFormPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const said = wordsOfChoices(t);
  const labels = {
    kind: t('activities:what_kind'),
    title: t('activities:name'),
    description: t('activities:description'),
    organiser: t('activities:organiser'),
    projectId: t('activities:project'),
    placeId: t('activities:place'),
    audience: t('activities:audience'),
    areaId: t('activities:area'),
    capacity: t('activities:capacity'),
    least: t('activities:least'),
    languages: t('activities:languages'),
    materials: t('activities:materials'),
  };
  return (
    <div class="stack">
      <PageHeading title={t(id ? 'activities:edit' : 'activities:new')} lead={t('activities:form.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <FormBeside beside={<Summary labels={labels} choices={choices} typed={form.typed} />}>
        <Form id={FORM} action={id ? `/activities/${id}/edit` : '/activities/new'} idempotencyKey={idempotencyKey}>
          <SelectField {...field('kind')} label={labels.kind} options={said.kind} required />
          <TextField {...field('title')} label={labels.title} hint={t('activities:name.hint')} required />
          <TextArea {...field('description')} label={labels.description} rows={4} />
          <TextField {...field('organiser')} label={labels.organiser} hint={t('activities:organiser.hint')} required />
          <SelectField {...field('placeId')} label={labels.placeId} options={choices.places} required />
          <SelectField {...field('audience')} label={labels.audience} options={said.audience} required />
          {choices.areas.length > 0 && (
            <SelectField
              {...field('areaId')}
              label={labels.areaId}
              hint={t('activities:area.hint')}
              options={choices.areas}
            />
          )}
          <div class="field-row">
            <NumberField {...field('capacity')} label={labels.capacity} hint={t('activities:capacity.hint')} />
            <NumberField {...field('least')} label={labels.least} />
          </div>
          <CheckboxField {...field('helpersEarn')} label={t('activities:helpers_earn')} />
          <CheckboxGroup {...field('languages')} label={labels.languages} options={said.languages} />
          <CheckboxField {...field('childCare')} label={t('activities:child_care.yes')} />
          <TextField {...field('materials')} label={labels.materials} />
          {choices.projects.length > 0 && (
            <SelectField {...field('projectId')} label={labels.projectId} options={choices.projects} />
          )}
          <Button text={t('activities:save')} icon="check" />
        </Form>
      </FormBeside>
    </div>
  );
}

function wordsOfChoices(t: T) {
  return {
    kind: ACTIVITY_KINDS.map((value) => ({ value, label: t(`activities:kind.${value}`) })),
    audience: AUDIENCES.map((value) => ({ value, label: t(`activities:audience.${value}`) })),
    languages: SPOKEN_LANGUAGES.map((value) => ({ value, label: t(`identity:language.${value}`) })),
  };
}

interface SummaryProps {
  readonly labels: Readonly<Record<string, string>>;
  readonly choices: ActivityChoices;
  readonly typed: FormState['typed'];
}

/** What neighbours will read of it, while it is written. */
function Summary({ labels, choices, typed }: SummaryProps) {
  const { t } = usePage();
  const words: Readonly<Record<string, readonly Option[]>> = {
    ...wordsOfChoices(t),
    placeId: choices.places,
    areaId: choices.areas,
    projectId: choices.projects,
  };
  return (
    <FormSummary
      formId={FORM}
      fields={Object.entries(labels).map(([name, term]) => ({
        name,
        term,
        value: typed[name],
        ...(words[name] && { choices: words[name] }),
      }))}
    />
  );
}
