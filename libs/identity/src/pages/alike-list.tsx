// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, usePage } from '@reciproca/ui';
import type { PersonCard } from '../domain/person-card.js';
import { readablePhone } from '../domain/phone.rules.js';

/** Whom somebody may be, each with what tells them apart and a link to their card. */
export function AlikeList({ people }: { readonly people: readonly PersonCard[] }) {
  const { t, language } = usePage();
  if (people.length === 0) return null;
  return (
    <section class="stack" aria-label={t('identity:people.alike')}>
      <p>{t('identity:people.alike')}</p>
      <ul>
        {people.map(({ id, fullName, birthDate, phone }) => (
          <li key={id}>
            <a href={`/people/${id}`}>{fullName}</a>
            {` · ${[formatDate(birthDate, language), phone && readablePhone(phone)].filter(Boolean).join(' · ')}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
