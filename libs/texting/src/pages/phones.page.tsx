// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Button,
  CheckboxGroup,
  EmptyState,
  Form,
  formatTime,
  PageHeading,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { DemoPhone } from '../application/demo-phones.js';

export interface PhonesProps {
  readonly people: readonly { readonly id: string; readonly fullName: string }[];
  readonly phones: readonly DemoPhone[];
  readonly here: string;
  readonly newKey: () => string;
}

/** Several telephones side by side; the screens follow by themselves. */
export function PhonesPage({ people, phones, here, newKey }: PhonesProps) {
  const { t } = usePage();
  if (people.length === 0) return <EmptyState icon="mail" text={t('texting:phones.empty')} />;
  const shown = phones.map(({ person }) => person.id);
  return (
    <div class="stack">
      <PageHeading title={t('texting:phones.title')} lead={t('texting:phones.lead')} />
      <div class="phones">
        {phones.map((phone) => (
          <Phone key={phone.person.id} phone={phone} here={here} idempotencyKey={newKey()} />
        ))}
      </div>
      <Section title={t('texting:phones.who')}>
        <Form action="/demo/phones" method="get">
          <CheckboxGroup
            name="with"
            label={t('texting:phones.who')}
            value={shown}
            options={people.map(({ id, fullName }) => ({ value: id, label: fullName }))}
          />
          <Button text={t('texting:phones.show')} kind="outline" />
        </Form>
      </Section>
    </div>
  );
}

function Phone({
  phone: { person, lines },
  here,
  idempotencyKey,
}: {
  phone: DemoPhone;
  here: string;
  idempotencyKey: string;
}) {
  const { t, language } = usePage();
  return (
    <section class="phone" aria-label={t('texting:phones.screen', { name: person.givenName })}>
      <h2>{person.fullName}</h2>
      <ol class="phone-screen" data-live={`board-phone-${person.id}`}>
        {lines.length === 0 && <li>{t('texting:phones.quiet')}</li>}
        {lines.map(({ id, isOwn, text, at }) => (
          <li key={id} class={isOwn ? 'phone-line own' : 'phone-line'}>
            <span class="visually-hidden">{t(isOwn ? 'texting:phones.mine' : 'texting:phones.theirs')}: </span>
            <span>{text}</span> <time dateTime={at.toISOString()}>{formatTime(at, language)}</time>
          </li>
        ))}
      </ol>
      <Form action={`/demo/phones/${person.id}?back=${encodeURIComponent(here)}`} idempotencyKey={idempotencyKey}>
        <TextField
          name={`text-${person.id}`}
          label={t('texting:phones.write', { name: person.givenName })}
          autocomplete="off"
          required
        />
        <Button text={t('texting:phones.send')} />
      </Form>
    </section>
  );
}
