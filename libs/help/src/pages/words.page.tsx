// SPDX-License-Identifier: AGPL-3.0-or-later
import { DefinitionList, PageHeading, Section, usePage } from '@reciproca/ui';

const WORDS = [
  'offer',
  'request',
  'proposal',
  'agreement',
  'circle',
  'minutes',
  'fund',
  'delegation',
  'vetted',
  'sentinel',
  'card',
  'mode',
] as const;
/** The latest first. */
const NEWS = ['11', '10', '9', '8', '7', '6', '5', '4', '1', '2', '3'] as const;

export function WordsPage() {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading eyebrow={t('help:title')} title={t('help:more.words')} lead={t('help:words.lead')} />
      <DefinitionList
        items={WORDS.map((word) => ({ term: t(`help:word.${word}`), value: t(`help:word.${word}.is`) }))}
      />
    </div>
  );
}

export function NewsPage() {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading eyebrow={t('help:title')} title={t('help:more.news')} lead={t('help:news.lead')} />
      {NEWS.map((nth) => (
        <Section key={nth} title={t(`help:new.${nth}.title`)}>
          <p>{t(`help:new.${nth}.text`)}</p>
        </Section>
      ))}
    </div>
  );
}
