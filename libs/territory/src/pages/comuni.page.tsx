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
  formatList,
  PostButton,
  Section,
  TextArea,
  usePage,
} from '@reciproca/ui';

import type { LeftBehind } from '../application/carry-comune-over.js';
import type { ComuneRow } from '../application/comuni.js';
import { LeftBehindSection } from './left-behind.section.js';

export interface ComuniProps {
  readonly comuni: readonly ComuneRow[];
  /** Comuni that are part of others now, and in which something of the ente still stands. */
  readonly left: readonly LeftBehind[];
  readonly form: FormState;
  readonly newKey: () => string;
}

export function ComuniPage({ comuni, left, form, newKey }: ComuniProps) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ names: t('territory:comuni.names') }} />
      {left.map((one) => (
        <LeftBehindSection key={one.code} left={one} newKey={newKey} />
      ))}
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
            cell: ({ name, province, formerNames }) =>
              formerNames.length > 0
                ? t('territory:comuni.formerly', { name, province, former: formatList(formerNames, language) })
                : `${name} (${province})`,
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
        <Form action="/settings/comuni" idempotencyKey={newKey()}>
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
