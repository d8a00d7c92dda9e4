// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import {
  ageOn,
  findPhone,
  fullName,
  isMinor,
  normalPhone,
  readablePhone,
  readEnteSettings,
  shortName,
} from '@reciproca/identity';
import { ensureBirthDate } from '../../../libs/identity/src/domain/age.rules.js';
import { ensureSearchable } from '../../../libs/identity/src/domain/person-search.js';

describe('age', () => {
  it('changes on the birthday, not a day before', () => {
    expect(ageOn('2008-11-24', '2026-11-23')).toBe(17);
    expect(ageOn('2008-11-24', '2026-11-24')).toBe(18);
    expect(isMinor('2008-11-24', '2026-11-23')).toBe(true);
    expect(isMinor('2008-11-24', '2026-11-24')).toBe(false);
  });

  it('counts people born on 29 February on 1 March of common years', () => {
    expect(ageOn('2008-02-29', '2026-02-27')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
  });

  it.each(['2026-11-25', '1900-01-01'])('refuses %s as a birth date', (day) => {
    expect(() => ensureBirthDate(day, '2026-11-24')).toThrow('person.birth_date_impossible');
  });
});

describe('phone numbers', () => {
  it.each([
    ['0173 440011', '+390173440011'],
    ['+39 0173 440011', '+390173440011'],
    ['347 1234567', '+393471234567'],
    ['0040 721 234 567', '+40721234567'],
  ])('reads %s as %s', (typed, normal) => expect(findPhone(typed)).toBe(normal));

  it.each(['', 'abc', '12', '+39', '347 12'])('finds no number in "%s"', (typed) =>
    expect(findPhone(typed)).toBeNull(),
  );

  it('names the field it refuses', () => {
    expect(() => normalPhone('12', 'guardianPhone')).toThrow(
      expect.objectContaining({ code: 'person.phone_wrong', details: { field: 'guardianPhone' } }),
    );
  });

  it('writes them as people do', () => expect(readablePhone('+390173440011')).toBe('+39 0173 440011'));
});

describe('names', () => {
  it('shows neighbours an initial only', () => {
    expect(shortName('Anna', 'de Rossi')).toBe('Anna D.');
    expect(shortName('Anna', '')).toBe('Anna');
    expect(fullName('Anna', 'de Rossi')).toBe('Anna de Rossi');
  });
});

describe('searching people', () => {
  it.each([
    [{ phone: '+390173440011' }],
    [{ givenName: 'an', familyName: 'ro' }],
    [{ familyName: 'ro', birthDate: '1950-01-01' }],
  ])('lets %j through', (search) => expect(() => ensureSearchable(search)).not.toThrow());

  it.each([[{}], [{ familyName: 'ro' }], [{ birthDate: '1950-01-01' }], [{ givenName: 'an', familyName: '' }]])(
    'refuses %j',
    (search) => {
      expect(() => ensureSearchable(search)).toThrow('people.search_too_wide');
    },
  );
});

describe('settings of an ente', () => {
  it('fills every gap and keeps residents out of passwords unless told otherwise', () => {
    expect(readEnteSettings({ officePhone: '0173 1' })).toMatchObject({
      residentPasswords: false,
      softLimitMinutes: 600,
      officePhone: '0173 1',
    });
    expect(readEnteSettings(null).residentPasswords).toBe(false);
  });
});
