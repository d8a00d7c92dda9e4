// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  Card,
  CardGrid,
  ErrorSummary,
  Form,
  formatDate,
  PageHeading,
  PostButton,
  Section,
  SelectField,
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
      <ErrorSummary
        errors={form.errors}
        labels={{
          name: t('identity:passkey.name'),
          id: t('identity:passkey.which'),
          newName: t('identity:passkey.newName'),
        }}
      />
      {keys.length === 0 ? (
        <p>{t('identity:passkey.none')}</p>
      ) : (
        <CardGrid columns={2}>
          {keys.map((key) => (
            <OneKey key={key.id} passkey={key} />
          ))}
        </CardGrid>
      )}
      {keys.length > 0 && (
        <Section title={t('identity:passkey.rename')}>
          <RenameKey keys={keys} form={form} />
        </Section>
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

function RenameKey({ keys, form }: Pick<PasskeysProps, 'keys' | 'form'>) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Form action="/me/passkeys/rename">
      <SelectField
        {...field('id')}
        label={t('identity:passkey.which')}
        options={keys.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <TextField {...field('newName')} label={t('identity:passkey.newName')} required />
      <Button text={t('identity:passkey.rename')} kind="outline" />
    </Form>
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
