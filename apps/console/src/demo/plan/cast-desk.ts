// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Posting } from '@reciproca/exchange';
import { type DemoPerson, placeOf } from './demo-person.js';
import type { PostingDesk } from './posting-desk.js';

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
export const weekly = (
  days: readonly ('MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA')[],
  from: string,
  until: string,
): Posting['when'] => ({
  weekly: { days: [...days], from, until },
});

/** The usual forms of what the cast offers and asks, and who of them is there. */
export function castDesk(desk: PostingDesk) {
  const people = new Map(
    desk.ente.residents.filter((person) => person.cast).map((person) => [person.cast as string, person]),
  );
  const with_ = (login: string, work: (person: DemoPerson) => void): void => {
    const person = people.get(login);
    if (person) work(person);
  };
  const help = (
    category: string,
    title: string,
    when: Posting['when'],
    details: unknown,
    description?: string,
  ): Posting => ({
    service: 'condominio',
    category,
    title,
    when,
    details,
    ...(description && { description }),
  });
  const ride = (
    title: string,
    from: DemoPerson,
    to: string,
    details: unknown,
    when?: Posting['when'],
    description?: string,
  ): Posting => ({
    service: 'trasporto',
    category: 'ride',
    title,
    placeId: from.home.placeId,
    toPlaceId: placeOf(desk.ente, to).id,
    details,
    ...(when && { when }),
    ...(description && { description }),
  });
  const everywhere = { where: ['giver_home', 'receiver_home', 'elsewhere'], mostPeople: 3 };
  const atHome = { where: 'receiver_home', people: 1 };
  const preferred = (login: string): { preferredId: string } | Record<string, never> => {
    const person = people.get(login);
    return person ? { preferredId: person.id } : {};
  };
  return { people, with_, help, ride, everywhere, atHome, preferred };
}

export type CastDesk = ReturnType<typeof castDesk>;
