// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Card,
  CardGrid,
  ErrorSummary,
  formatDate,
  PageHeading,
  PostButton,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { PasskeyOffer } from '../application/passkeys.js';
import type { Passkey } from '../domain/passkey.js';
import { PasskeyPart } from './passkey-part.js';

export interface PasskeysProps {
  readonly keys: readonly Passkey[];
  /** Null where nobody may have one, or there are enough. */
  readonly offer: PasskeyOffer | null;
  readonly form: FormState;
}

export function PasskeysPage({ keys, offer, form }: PasskeysProps) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('identity:passkey.title')} lead={t('identity:passkey.lead')} />
      {(form.general ?? form.errors['credential']) && (
        <Alert tone="danger">{form.general ?? form.errors['credential']}</Alert>
      )}
      <ErrorSummary errors={form.errors} labels={{ name: t('identity:passkey.name') }} />
      {keys.length === 0 ? (
        <p>{t('identity:passkey.none')}</p>
      ) : (
        <CardGrid columns={2}>
          {keys.map((key) => (
            <OneKey key={key.id} passkey={key} />
          ))}
        </CardGrid>
      )}
      <Section title={t('identity:passkey.new')}>
        {offer ? <NewKey offer={offer} form={form} /> : <p>{t('identity:passkey.notHere')}</p>}
      </Section>
    </div>
  );
}

function NewKey({ offer, form }: { offer: PasskeyOffer; form: FormState }) {
  const { t } = usePage();
  return (
    <>
      <p>{t('identity:passkey.newLead')}</p>
      <noscript>
        <p>
          {t('identity:passkey.noScripts')} <a href="/me/totp">{t('identity:totp.title')}</a>
        </p>
      </noscript>
      <PasskeyPart
        how="create"
        action="/me/passkeys"
        options={offer.options}
        ticket={offer.ticket}
        button={t('identity:passkey.make')}
      >
        <TextField
          {...bindFields(form.typed, form.errors)('name')}
          label={t('identity:passkey.name')}
          hint={t('identity:passkey.nameHint')}
          required
        />
      </PasskeyPart>
    </>
  );
}

function OneKey({ passkey: { id, name, createdAt, lastUsedAt } }: { passkey: Passkey }) {
  const { t, language } = usePage();
  const used = lastUsedAt
    ? t('identity:passkey.used', { day: formatDate(lastUsedAt, language) })
    : t('identity:passkey.unused');
  return (
    <Card
      title={name}
      headingLevel={2}
      meta={`${t('identity:passkey.since', { day: formatDate(createdAt, language) })} ${used}`}
      actions={<PostButton action={`/me/passkeys/${id}/remove`} text={t('identity:passkey.remove')} kind="danger" />}
    />
  );
}
