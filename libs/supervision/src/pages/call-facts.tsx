// SPDX-License-Identifier: AGPL-3.0-or-later
import { ageOn, readablePhone } from '@reciproca/identity';
import { romeDay } from '@reciproca/kernel';
import { DefinitionList, formatDate, formatMinutes, usePage } from '@reciproca/ui';
import type { CallSheet } from '../application/show-call.js';

/** Who is on the telephone, in few lines. */
export function CallFacts({ sheet: { person, balance, requests, usual, now, home } }: { sheet: CallSheet }) {
  const { t, language } = usePage();
  const age = ageOn(person.birthDate, romeDay(now));
  const needs = [
    ...new Set([...requests.items.flatMap((request) => request.needs), ...usual.flatMap((request) => request.needs)]),
  ];
  return (
    <DefinitionList
      items={[
        {
          term: t('supervision:call.phone'),
          value: person.phone ? (
            <a href={`tel:${person.phone}`}>{readablePhone(person.phone)}</a>
          ) : (
            t('supervision:call.noPhone')
          ),
        },
        {
          term: t('supervision:call.born'),
          value: t('supervision:call.bornOn', { day: formatDate(person.birthDate, language), age }),
        },
        { term: t('supervision:call.home'), value: home ?? t('supervision:call.noHomeYet') },
        {
          term: t('supervision:call.speaks'),
          value: person.spokenLanguages.map((code) => t(`identity:language.${code}`)).join(', '),
        },
        { term: t('exchange:field.needs'), value: needs.map((need) => t(`exchange:need.${need}`)).join(', ') },
        { term: t('ledger:statement.now'), value: formatMinutes(balance, language, { signed: true }) },
      ]}
    />
  );
}
