// SPDX-License-Identifier: AGPL-3.0-or-later
import { DefinitionList, formatDateTime, PageHeading, Section, usePage } from '@reciproca/ui';
import type { NamedRecord } from '../application/sign-in-records.js';
import type { Protocol } from '../domain/sign-in-record.js';
import { outcomeText } from './outcome-text.js';

export function SignInRecordPage({ record }: { readonly record: NamedRecord & { readonly protocol: Protocol } }) {
  const { t, language } = usePage();
  const { at, personName, personId, providerName, protocol } = record;
  return (
    <div class="stack measure">
      <PageHeading title={t('openid:records.one')} lead={t('openid:records.oneLead')} />
      <DefinitionList
        items={[
          { term: t('openid:records.at'), value: formatDateTime(at, language) },
          {
            term: t('openid:records.who'),
            value: personId && <a href={`/people/${personId}`}>{personName}</a>,
          },
          { term: t('openid:records.way'), value: providerName },
          { term: t('openid:records.outcome'), value: outcomeText(record, t, language) },
        ]}
      />
      {(['request', 'answer'] as const).map((part) => (
        <Section key={part} title={t(`openid:records.${part}`)}>
          <DefinitionList
            items={Object.entries(protocol[part] ?? {}).map(([name, value]) => ({
              term: name,
              value: <code>{typeof value === 'string' ? value : JSON.stringify(value)}</code>,
            }))}
          />
        </Section>
      ))}
    </div>
  );
}
