// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Gender } from '@reciproca/identity';
import type { Language } from '@reciproca/kernel';
import type { EnteData } from '../data/enti.js';
import type { DemoCalendar } from './demo-calendar.js';
import { type DemoPerson, isAdult } from './demo-person.js';
import type { Draft } from './demo-plan.js';
import type { Dice } from './dice.js';

/** Stands where the password's hash comes in when the demo is written. */
export const HASH_PLACEHOLDER = '(hash of the demo password)';

/** Writes down the people once all is known of them. `logins` are those given away already, across enti. */
export function emitPeople(
  draft: Draft,
  ente: EnteData,
  people: { readonly residents: readonly DemoPerson[]; readonly staff: readonly DemoPerson[] },
  calendar: DemoCalendar,
  dice: Dice,
  logins: Set<string>,
): void {
  const vettedBy = people.staff[0]?.id ?? null;
  // Guardians and staff first: others point to them.
  const everybody = [
    ...people.staff,
    ...people.residents.filter(isAdult),
    ...people.residents.filter((person) => !isAdult(person)),
  ];
  everybody.forEach((person, index) => {
    draft.add('people', personRow(person, ente, index, vettedBy, calendar, dice));
    const granted = calendar.at(-370, 9, index % 60);
    for (const role of person.roles) {
      draft.add('role_grants', {
        person_id: person.id,
        ente_id: ente.id,
        role,
        granted_by: person.id === vettedBy ? null : vettedBy,
        granted_at: granted,
      });
    }
    const { placeId, dwellingId, staircaseId, blockId, areaId } = person.home;
    const where = {
      place_id: placeId,
      dwelling_id: dwellingId,
      staircase_id: staircaseId,
      block_id: blockId,
      area_id: areaId,
    };
    draft.add('residences', { person_id: person.id, ente_id: ente.id, household_id: person.householdId, ...where });
    if (person.device === 'smartphone' && isAdult(person) && person.state !== 'left') {
      draft.add('credentials', {
        person_id: person.id,
        ente_id: ente.id,
        login: loginOf(person, logins),
        password_hash: HASH_PLACEHOLDER,
        changed_at: granted,
      });
    }
  });
}

function personRow(
  person: DemoPerson,
  ente: EnteData,
  index: number,
  vettedBy: string | null,
  calendar: DemoCalendar,
  dice: Dice,
): Record<string, unknown> {
  const email =
    person.device === 'smartphone' && (person.cast !== null || dice.chance(0.7))
      ? `${plain(person)}@example.org`
      : null;
  const number = String(index + (ente.slug === 'alba' ? 1000 : 5000)).padStart(4, '0');
  const mobile = person.device === 'smartphone' || person.device === 'basic_phone';
  const landline = `${ente.slug === 'alba' ? '+390173' : '+390172'}00${number}`;
  const uiLanguage: Language = person.languages.includes('it') || !person.languages.includes('en') ? 'it' : 'en';
  return {
    id: person.id,
    ente_id: ente.id,
    given_name: person.givenName,
    family_name: person.familyName,
    birth_date: person.birthDate,
    gender: person.gender satisfies Gender,
    phone: !isAdult(person) ? null : mobile ? `+39333000${number}` : landline,
    email,
    spoken_languages: person.languages,
    ui_language: uiLanguage,
    devices: person.device,
    channels: person.device === 'smartphone' ? ['socket', email ? 'email' : 'call'] : ['call'],
    large_text: person.age >= 70 && dice.chance(0.4),
    credit_exempt: person.exempt,
    vetted_until: person.vettedUntil,
    vetted_by: person.vettedUntil ? vettedBy : null,
    guardian_id: person.guardianId,
    state: person.state,
    state_reason:
      person.state === 'suspended' ? 'In attesa di un colloquio' : person.state === 'left' ? 'Ha cambiato città' : null,
    created_at: calendar.at(-380 + (index % 300), 9),
  };
}

function plain(person: DemoPerson): string {
  const ascii = (text: string): string =>
    text
      .normalize('NFD')
      .replaceAll(/[^a-zA-Z]/g, '')
      .toLowerCase();
  return `${ascii(person.givenName)}.${ascii(person.familyName)}`;
}

function loginOf(person: DemoPerson, taken: Set<string>): string {
  if (person.cast) return person.cast;
  const wished = plain(person);
  let login = wished;
  for (let number = 2; taken.has(login); number += 1) login = `${wished}${number}`;
  taken.add(login);
  return login;
}
