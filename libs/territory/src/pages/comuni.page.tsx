// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  PostButton,
  Section,
  TextArea,
  usePage,
} from '@reciproca/ui';

export interface ComuniProps {
  readonly comuni: readonly { readonly code: string; readonly name: string; readonly province: string }[];
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function ComuniPage({ comuni, form, idempotencyKey }: ComuniProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ names: t('territory:comuni.names') }} />
      <DataTable
        caption={t('territory:comuni.title')}
        captionHidden
        rows={comuni}
        rowKey={({ code }) => code}
        empty={<EmptyState icon="map-marker" text={t('territory:comuni.none')} />}
        columns={[
          {
            key: 'name',
            header: t('territory:residence.comune'),
            cell: ({ name, province }) => `${name} (${province})`,
          },
          {
            key: 'remove',
            header: t('territory:comuni.list'),
            cell: ({ code }) => (
              <PostButton
                action={`/settings/comuni/${code}/remove`}
                text={t('territory:comuni.remove')}
                kind="outline"
              />
            ),
          },
        ]}
      />
      <Section title={t('territory:comuni.new')}>
        <Form action="/settings/comuni" idempotencyKey={idempotencyKey}>
          <TextArea
            {...field('names')}
            label={t('territory:comuni.names')}
            hint={t('territory:comuni.namesHint')}
            required
          />
          <Button text={t('territory:comuni.add')} />
        </Form>
      </Section>
    </div>
  );
}
