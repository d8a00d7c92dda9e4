// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  DataTable,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  formatDate,
  PostButton,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { ListedMerge } from '../application/look-after-comuni.js';
import { InstallationFrame } from './installation-frame.js';

export interface InstallationComuniProps {
  readonly merged: readonly ListedMerge[];
  readonly form: FormState;
  /** What was typed would do this; null until it is known. */
  readonly preview: { readonly from: string; readonly into: string; readonly isNew: boolean } | null;
  readonly idempotencyKey: string;
}

const PATH = '/installation/comuni';

/** Which comuni are part of others, and one more. */
export function InstallationComuniPage({ merged, form, preview, idempotencyKey }: InstallationComuniProps) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = {
    from: t('installation:comuni.from'),
    into: t('installation:comuni.into'),
    on: t('installation:comuni.on'),
    code: t('installation:comuni.code'),
    position: t('installation:comuni.position'),
  };
  return (
    <InstallationFrame current={PATH}>
      <div class="stack measure">
        {form.general && <Alert tone="danger">{form.general}</Alert>}
        <ErrorSummary errors={form.errors} labels={labels} />
        {preview && (
          <Section title={t('installation:comuni.ask', preview)}>
            <p>{t(preview.isNew ? 'installation:comuni.askNew' : 'installation:comuni.askLead')}</p>
            <PostButton
              action={PATH}
              idempotencyKey={idempotencyKey}
              fields={{ ...form.typed, sure: 'true' }}
              text={t('installation:comuni.sure')}
            />
          </Section>
        )}
        <p>{t('installation:comuni.lead')}</p>
        <DataTable
          caption={t('installation:part./installation/comuni')}
          captionHidden
          rows={merged}
          rowKey={({ code }) => code}
          empty={<EmptyState icon="map-marker" text={t('installation:comuni.none')} />}
          columns={[
            { key: 'from', header: labels.from, cell: ({ name }) => name },
            { key: 'into', header: labels.into, cell: ({ intoName }) => intoName },
            { key: 'on', header: labels.on, cell: ({ on }) => formatDate(on, language) },
            {
              key: 'part',
              header: t('installation:comuni.part'),
              cell: ({ code, name, partableUntil }) =>
                partableUntil && <a href={`${PATH}/${code}/part`}>{t('installation:comuni.partOne', { name })}</a>,
            },
          ]}
        />
        <Section title={t('installation:comuni.new')}>
          <Form action={PATH}>
            <TextField {...field('from')} label={labels.from} hint={t('installation:comuni.fromHint')} required />
            <TextField {...field('into')} label={labels.into} hint={t('installation:comuni.intoHint')} required />
            <DateField {...field('on')} label={labels.on} hint={t('installation:comuni.onHint')} />
            <TextField {...field('code')} label={labels.code} hint={t('installation:comuni.codeHint')} />
            <TextField {...field('position')} label={labels.position} hint={t('installation:comuni.positionHint')} />
            <Button text={t('installation:comuni.look')} kind="outline" />
          </Form>
        </Section>
      </div>
    </InstallationFrame>
  );
}
