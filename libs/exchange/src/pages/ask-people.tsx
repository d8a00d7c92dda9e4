// SPDX-License-Identifier: AGPL-3.0-or-later
import { PostButton, Section, usePage } from '@reciproca/ui';
import type { Askable } from '../application/ask-person.js';

/** Those whom who has a request knows from before, each to be asked by name. */
export function AskPeople({
  requestId,
  people,
  newKey,
}: {
  readonly requestId: string;
  readonly people: readonly Askable[];
  readonly newKey: () => string;
}) {
  const { t } = usePage();
  if (people.length === 0) return null;
  return (
    <Section title={t('exchange:ask.title')}>
      <p>{t('exchange:ask.lead')}</p>
      <ul class="plain-list stack">
        {people.map(({ id, name, askedAt }) => (
          <li key={id}>
            {askedAt ? (
              t('exchange:ask.asked', { name })
            ) : (
              <PostButton
                action={`/requests/${requestId}/ask`}
                text={t('exchange:ask.button', { name })}
                kind="outline"
                fields={{ personId: id }}
                idempotencyKey={newKey()}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
