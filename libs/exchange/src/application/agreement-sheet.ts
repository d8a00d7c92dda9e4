// SPDX-License-Identifier: AGPL-3.0-or-later
import { readablePhone } from '@reciproca/identity';
import { romeDay } from '@reciproca/kernel';
import { formatTime, type Language, translator } from '@reciproca/ui';
import type { Sheet } from '@reciproca/web';
import type { AgreementResponse } from './agreement.response.js';

/** Appointments as a table, a line each: for a spreadsheet, and on paper. */
export function agreementSheet(agreements: readonly AgreementResponse[], language: Language, hasMore = false): Sheet {
  const t = translator(language);
  const columns = [
    'day',
    'from',
    'until',
    'giver',
    'giver_phone',
    'receiver',
    'receiver_phone',
    'what',
    'place',
    'to',
    'state',
  ] as const;
  return {
    name: t('exchange:agreement.list.all'),
    rows: [
      columns.map((column) => t(`exchange:agreement.sheet.${column}`)),
      ...agreements.map(({ startsAt, endsAt, giver, receiver, title, place, toPlace, state }) => [
        { day: romeDay(new Date(startsAt)), as: 'day' as const },
        formatTime(startsAt, language),
        formatTime(endsAt, language),
        giver.name,
        phoneOf(giver),
        receiver.name,
        phoneOf(receiver),
        title,
        whereOf(place),
        toPlace ? whereOf(toPlace) : '',
        t(`exchange:agreement.state.${state}` as 'exchange:agreement.state.agreed'),
      ]),
      ...(hasMore ? [[t('exchange:agreement.sheet.more', { count: agreements.length })]] : []),
    ],
  };
}

const phoneOf = ({ phone }: AgreementResponse['giver']): string => (phone ? readablePhone(phone) : '');

const whereOf = ({ name, address, comune }: AgreementResponse['place']): string =>
  [...new Set([address ?? name, comune])].join(', ');
