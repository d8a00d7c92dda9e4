// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PersonCard, readablePhone, SearchForm } from '@reciproca/identity';
import { EmptyState, ErrorSummary, formatDate, PageHeading, Section, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';

export interface ChooseOtherProps {
  readonly person: PersonCard;
  /** Files that may be of the same person. */
  readonly alike: readonly PersonCard[];
  /** What was searched for; null before. */
  readonly found: readonly PersonCard[] | null;
  readonly form: FormState;
}

/** Which other file is of the same person. */
export function ChooseOtherPage({ person, alike, found, form }: ChooseOtherProps) {
  const { t } = usePage();
  const others = found?.filter(({ id }) => id !== person.id) ?? [];
  return (
    <div class="stack measure">
      <PageHeading title={t('privacy:join.choose')} lead={t('privacy:join.chooseLead', { name: person.fullName })} />
      <ErrorSummary errors={form.errors} />
      {alike.length > 0 && <Files title={t('privacy:join.perhaps')} people={alike} staysId={person.id} />}
      <Section title={t('privacy:join.search')}>
        <SearchForm form={form} action={`/people/${person.id}/join`} />
      </Section>
      {found && others.length === 0 && <EmptyState icon="people" text={t('identity:people.nobody')} />}
      {others.length > 0 && <Files title={t('privacy:join.found')} people={others} staysId={person.id} />}
    </div>
  );
}

function Files({ title, people, staysId }: { title: string; people: readonly PersonCard[]; staysId: string }) {
  const { t, language } = usePage();
  return (
    <Section title={title}>
      <ul>
        {people.map(({ id, fullName, birthDate, phone }) => (
          <li key={id}>
            <a href={`/people/${staysId}/join/${id}`}>{t('privacy:join.compare', { name: fullName })}</a>
            {` · ${[formatDate(birthDate, language), phone && readablePhone(phone)].filter(Boolean).join(' · ')}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
