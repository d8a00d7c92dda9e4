// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  NumberField,
  PageHeading,
  Section,
  SelectField,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { TablesView } from '../application/view-tables.js';
import { tablePath, TABLES } from '../domain/paths.js';

export interface TablesPageProps {
  readonly view: TablesView;
  readonly form: FormState;
  readonly mayCreate: boolean;
  readonly idempotencyKey: string;
}

/** Every table of the ente, and the way to a new one. */
export function TablesPage(props: TablesPageProps) {
  const { t } = usePage();
  const { tables, projects } = props.view;
  return (
    <div class="stack">
      <PageHeading title={t('evaluation:title')} lead={t('evaluation:lead')} />
      <div class="split">
        <div class="stack">
          {tables.length === 0 && <EmptyState icon="people" text={t('evaluation:none')} />}
          <ul class="plain-list">
            {tables.map(({ id, name, projectId }) => (
              <li key={id}>
                <a href={tablePath(id)}>{name}</a>
                {projectId && <p class="text-secondary">{projects.find((one) => one.id === projectId)?.name}</p>}
              </li>
            ))}
          </ul>
        </div>
        {props.mayCreate && <NewTable {...props} />}
      </div>
    </div>
  );
}

function NewTable({ view, form, idempotencyKey }: TablesPageProps) {
  const { t } = usePage();
  const usual = {
    ...{ quorum: 8, noticeDays: 10, silenceDays: 15 },
    components: view.components ?? t('evaluation:components.usual'),
  };
  const field = bindFields({ ...usual, ...form.typed }, form.errors);
  const labels = {
    ...{ name: t('evaluation:name'), projectId: t('evaluation:project'), components: t('evaluation:components') },
    ...{ quorum: t('evaluation:quorum'), noticeDays: t('evaluation:notice_days') },
    silenceDays: t('evaluation:silence_days'),
  };
  return (
    <Section title={t('evaluation:new')} id="new">
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action={TABLES} idempotencyKey={idempotencyKey}>
        <TextField {...field('name')} label={labels.name} hint={t('evaluation:name.hint')} required />
        {view.projects.length > 0 && (
          <SelectField
            {...field('projectId')}
            label={labels.projectId}
            options={view.projects.map(({ id, name }) => ({ value: id, label: name }))}
            emptyLabel={t('evaluation:project.none')}
          />
        )}
        <TextArea
          {...field('components')}
          label={labels.components}
          hint={t('evaluation:components.hint')}
          rows={9}
          required
        />
        <NumberField {...field('quorum')} label={labels.quorum} required />
        <NumberField {...field('noticeDays')} label={labels.noticeDays} required />
        <NumberField {...field('silenceDays')} label={labels.silenceDays} required />
        <Button text={t('evaluation:new.save')} icon="check" />
      </Form>
    </Section>
  );
}
