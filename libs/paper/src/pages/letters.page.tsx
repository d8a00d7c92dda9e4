// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  DataTable,
  EmptyState,
  formatDate,
  LinkButton,
  PageHeading,
  PersonLink,
  type TextKey,
  usePage,
} from '@reciproca/ui';
import type { Letter } from '../domain/letter.js';

export interface LettersPageProps {
  readonly personId: string;
  readonly name: string;
  readonly letters: readonly Letter[];
  /** Those there are, and of them those there are to write to this person. */
  readonly all: readonly { readonly key: string; readonly textKey: TextKey }[];
  readonly kinds: readonly { readonly key: string; readonly textKey: TextKey }[];
}

/** What was written to somebody, and what can be. */
export function LettersPage({ personId, name, letters, all, kinds }: LettersPageProps) {
  const { t, language } = usePage();
  const nameOf = (kind: string) => {
    const known = all.find(({ key }) => key === kind);
    return known ? t(known.textKey) : kind;
  };
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={<PersonLink id={personId} name={name} />}
        title={t('paper:letters')}
        lead={t('paper:letters.lead')}
      />
      <p class="cluster">
        {kinds.map(({ key, textKey }) => (
          <LinkButton
            key={key}
            href={`/paper/people/${personId}/letters/new?kind=${key}`}
            text={t(textKey)}
            icon="note"
            kind="outline"
          />
        ))}
      </p>
      {letters.length === 0 ? (
        <EmptyState icon="note" text={t('paper:letters.none')} />
      ) : (
        <DataTable
          caption={t('paper:letters.written')}
          rows={[...letters]}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'subject',
              header: t('paper:letter.subject'),
              cell: ({ id, subject }) => <a href={`/paper/letters/${id}`}>{subject}</a>,
            },
            { key: 'kind', header: t('paper:letter.kind'), cell: ({ kind }) => nameOf(kind) },
            { key: 'day', header: t('paper:letter.day'), cell: ({ writtenAt }) => formatDate(writtenAt, language) },
            { key: 'protocol', header: t('paper:letter.protocol'), cell: ({ protocol }) => protocol ?? '–' },
          ]}
        />
      )}
    </div>
  );
}
