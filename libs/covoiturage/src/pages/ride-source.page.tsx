// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  ErrorSummary,
  Form,
  formatDate,
  PageHeading,
  PostButton,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { PartnerSource } from '../application/ride-sources.js';

export interface RideSourceProps extends PartnerSource {
  readonly path: string;
  readonly form: FormState;
  readonly newKey: () => string;
}

/** Where a platform is asked for its rides: written down, tried, taken away; its key is never shown. */
export function RideSourcePage({ partner: { name }, source, isLost, path, form, newKey }: RideSourceProps) {
  const { t } = usePage();
  const field = bindFields(
    { address: source?.address, takesBookings: source?.takesBookings, ...form.typed },
    form.errors,
  );
  const keyLabel = t(source ? 'covoiturage:source.key.new' : 'covoiturage:source.key');
  return (
    <div class="stack measure">
      <PageHeading title={t('covoiturage:source.title', { name })} lead={t('covoiturage:source.lead')} />
      <SourceState source={source} isLost={isLost} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ address: t('covoiturage:source.address'), key: keyLabel }} />
      <p>{t('covoiturage:source.what')}</p>
      <Form action={path} idempotencyKey={newKey()}>
        <TextField
          {...field('address')}
          label={t('covoiturage:source.address')}
          hint={t('covoiturage:source.address.hint')}
          maxLength={300}
          inputMode="text"
          spellcheck={false}
          required
        />
        <TextField
          {...field('key')}
          label={keyLabel}
          hint={t(source ? 'covoiturage:source.key.new.hint' : 'covoiturage:source.key.hint')}
          autocomplete="off"
          spellcheck={false}
          required={source === null}
        />
        <CheckboxField
          {...field('takesBookings')}
          label={t('covoiturage:source.bookings')}
          hint={t('covoiturage:source.bookings.hint')}
        />
        <Button text={t('covoiturage:save')} />
      </Form>
      {source && (
        <div class="cluster">
          <PostButton action={`${path}/try`} text={t('covoiturage:source.try')} kind="outline" />
          <PostButton
            action={`${path}/stop`}
            text={t('covoiturage:source.stop')}
            kind="danger"
            confirm={t('covoiturage:source.stop.sure', { name })}
            idempotencyKey={newKey()}
          />
        </div>
      )}
    </div>
  );
}

function SourceState({ source, isLost }: Pick<RideSourceProps, 'source' | 'isLost'>) {
  const { t, language } = usePage();
  if (!source) return <Alert tone="info">{t('covoiturage:source.none')}</Alert>;
  if (isLost) return <Alert tone="warning">{t('covoiturage:source.lost')}</Alert>;
  return <Alert tone="success">{t('covoiturage:source.on', { day: formatDate(source.changedAt, language) })}</Alert>;
}
