// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  DataTable,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  FormBeside,
  formatDateTime,
  Section,
  SelectField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { IntakeKind } from '../application/intake-kinds.js';
import type { Intake } from '../domain/intake.js';
import { importPath, IMPORTS_PATH } from './import-path.js';

const ACCEPTED = ['.csv', '.xlsx', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

export interface ImportsProps {
  readonly intakes: readonly Intake[];
  readonly kinds: readonly IntakeKind[];
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function ImportsPage({ intakes, kinds, form, idempotencyKey }: ImportsProps) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  const nameOf = (key: string): string => {
    const kind = kinds.find((one) => one.key === key);
    return kind ? t(kind.textKey) : key;
  };
  return (
    <div class="stack">
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ kind: t('intake:kind'), file: t('intake:file') }} />
      <FormBeside
        beside={
          <Section title={t('intake:kinds')}>
            <DefinitionList items={kinds.map(({ textKey, leadKey }) => ({ term: t(textKey), value: t(leadKey) }))} />
          </Section>
        }
      >
        <Section title={t('intake:new')}>
          <p>{t('intake:new.lead')}</p>
          <Form action={IMPORTS_PATH} idempotencyKey={idempotencyKey} multipart>
            <SelectField
              {...field('kind')}
              label={t('intake:kind')}
              options={kinds.map(({ key, textKey }) => ({ value: key, label: t(textKey) }))}
              required
            />
            <FileField
              name="file"
              error={form.errors['file']}
              label={t('intake:file')}
              hint={t('intake:file.hint')}
              accept={ACCEPTED}
              required
            />
            <Button text={t('intake:send')} icon="plus" />
          </Form>
        </Section>
      </FormBeside>
      <Section title={t('intake:files')}>
        <DataTable
          caption={t('intake:files.caption')}
          rows={intakes}
          rowKey={({ id }) => id}
          empty={<EmptyState icon="note" text={t('intake:none')} />}
          columns={[
            {
              key: 'file',
              header: t('intake:file'),
              cell: ({ id, fileName }) => <a href={importPath(id)}>{fileName}</a>,
            },
            { key: 'kind', header: t('intake:kind'), cell: ({ kind }) => nameOf(kind) },
            { key: 'at', header: t('intake:at'), cell: ({ createdAt }) => formatDateTime(createdAt, language) },
            { key: 'state', header: t('intake:how'), cell: ({ state }) => t(`intake:is.${state}`) },
          ]}
        />
      </Section>
    </div>
  );
}
