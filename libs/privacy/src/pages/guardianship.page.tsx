// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import { GUARDIANSHIP_KINDS, readablePhone } from '@reciproca/identity';
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  DateField,
  ErrorSummary,
  Form,
  formatDate,
  formatWhen,
  PageHeading,
  PersonLink,
  PostButton,
  RadioCards,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { GuardianshipFacts } from '../application/load-guardianship.js';

export interface GuardianshipPageProps {
  readonly facts: GuardianshipFacts;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

const FIELDS = ['kind', 'guardianPhone', 'decidesAlone', 'paperReference', 'startsOn', 'endsOn'] as const;

export function GuardianshipPage({ facts, form, idempotencyKey }: GuardianshipPageProps) {
  const { t, language } = usePage();
  const { person, guardian } = facts;
  const labels = Object.fromEntries(FIELDS.map((name) => [name, t(`privacy:guardianship.${name}`)]));
  const field = bindFields(form.typed, form.errors);
  const path = `/people/${person.id}/guardianship`;
  const { guardianship } = person;
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={<PersonLink id={person.id} name={person.fullName} />}
        title={t('privacy:guardianship.title')}
        lead={t('privacy:guardianship.lead')}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      {guardian && guardianship && (
        <Alert
          tone="info"
          actions={<PostButton action={`${path}/end`} text={t('privacy:guardianship.end')} kind="danger" />}
        >
          <p>
            {t(`identity:guardianship.${guardianship.kind}`)}:{' '}
            <a href={`/people/${guardian.id}`}>{guardian.fullName}</a>
            {guardian.phone && ` · ${readablePhone(guardian.phone)}`}
          </p>
          <p>{termText(t, language, guardianship.from, guardianship.until)}</p>
          <p>{t(guardianship.decidesAlone ? 'privacy:guardianship.alone' : 'privacy:guardianship.together')}</p>
        </Alert>
      )}
      <WhatIsOpen facts={facts} />
      <Section title={t('privacy:guardianship.new')}>
        <Form action={path} idempotencyKey={idempotencyKey}>
          <RadioCards
            {...field('kind')}
            label={labels['kind'] ?? ''}
            required
            options={GUARDIANSHIP_KINDS.map((value) => ({ value, label: t(`identity:guardianship.${value}`) }))}
          />
          <TextField
            {...field('guardianPhone')}
            label={labels['guardianPhone'] ?? ''}
            hint={t('privacy:guardianship.phoneHint')}
            type="tel"
            required
          />
          <CheckboxField
            {...field('decidesAlone')}
            label={labels['decidesAlone'] ?? ''}
            hint={t('privacy:guardianship.aloneHint')}
          />
          <TextField {...field('paperReference')} label={labels['paperReference'] ?? ''} required />
          <div class="field-row">
            <DateField
              {...field('startsOn')}
              label={labels['startsOn'] ?? ''}
              hint={t('identity:delegation.startsOnHint')}
            />
            <DateField {...field('endsOn')} label={labels['endsOn'] ?? ''} hint={t('identity:delegation.endsOnHint')} />
          </div>
          <Button text={t('privacy:guardianship.save')} />
        </Form>
      </Section>
      {facts.past.length > 0 && (
        <Section title={t('privacy:guardianship.past')}>
          <ul>
            {facts.past.map((one) => (
              <li key={one.id}>
                {[
                  `${t(`identity:guardianship.${one.kind}`)}: ${one.guardianName}`,
                  termText(t, language, one.startsOn, one.endsOn),
                  one.paperReference,
                  ...(one.endedAt
                    ? [t('privacy:guardianship.endedOn', { day: formatDate(one.endedAt, language) })]
                    : []),
                ].join(' · ')}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

/** What a change of who decides meets; nothing of it is called off by itself. */
function WhatIsOpen({ facts: { person, waiting, ahead, delegates } }: { facts: GuardianshipFacts }) {
  const { t, language } = usePage();
  return (
    <Section title={t('privacy:guardianship.open')}>
      <p>{t('privacy:guardianship.openLead')}</p>
      <ul>
        <li>
          {t('privacy:guardianship.ahead', { count: ahead.agreements.length })}
          {ahead.agreements.length > 0 && (
            <ul>
              {ahead.agreements.map(({ id, title, startsAt, endsAt }) => (
                <li key={id}>
                  <a href={`/agreements/${id}`}>{title}</a> · {formatWhen(startsAt, endsAt, language)}
                </li>
              ))}
            </ul>
          )}
        </li>
        <li>
          {t('privacy:guardianship.waiting', { count: waiting.length })}
          {waiting.length > 0 && (
            <ul>
              {waiting.map(({ id, requestTitle, startsAt, endsAt }) => (
                <li key={id}>
                  <a href={`/proposals/${id}`}>{requestTitle}</a> · {formatWhen(startsAt, endsAt, language)}
                </li>
              ))}
            </ul>
          )}
        </li>
        {delegates.length > 0 && <li>{t('privacy:guardianship.delegates', { names: delegates.join(', ') })}</li>}
        <li>
          <a href={`/calls/with/${person.id}`}>{t('privacy:guardianship.call')}</a>
        </li>
      </ul>
    </Section>
  );
}

function termText(t: ReturnType<typeof usePage>['t'], language: Language, from: string, until: string | null): string {
  return until
    ? t('identity:delegation.fromTo', { from: formatDate(from, language), to: formatDate(until, language) })
    : t('identity:delegation.from', { from: formatDate(from, language) });
}
