// SPDX-License-Identifier: AGPL-3.0-or-later
import { USUAL_CLAIMS } from '../../../libs/openid/src/domain/provider.js';
import { ensureLevel, readIdentity } from '../../../libs/openid/src/domain/shown-identity.js';
import { readAttempt, writeAttempt } from '../../../libs/openid/src/domain/sign-in-attempt.js';
import { staffIdentifier } from '../../../libs/openid/src/domain/staff-identifier.js';

const read = (claims: Record<string, unknown>) => readIdentity(claims, USUAL_CLAIMS);

describe('what a provider says of somebody', () => {
  it.each([
    ['MARIO', 'Mario'],
    ['ANNA MARIA', 'Anna Maria'],
    ["D'ANGELO", "D'Angelo"],
    ['D’ANGELO', 'D’Angelo'],
    ['ROSSI-BIANCHI', 'Rossi-Bianchi'],
    ['NICOLÒ', 'Nicolò'],
    ['De Luca', 'De Luca'],
    ['  mario   rossi ', 'mario rossi'],
  ])('writes the name %s as %s', (said, name) => {
    expect(read({ given_name: said }).givenName).toBe(name);
  });

  it.each([
    ['1985-12-10', '1985-12-10'],
    ['19851210', '1985-12-10'],
    ['10/12/1985', '1985-12-10'],
    ['1985-12-10T00:00:00Z', '1985-12-10'],
    ['1985-13-40', ''],
    ['yesterday', ''],
    ['', ''],
  ])('writes the day %s as %s', (said, day) => {
    expect(read({ birthdate: said }).birthDate).toBe(day);
  });

  it('is empty where it is no text, and too long for nobody', () => {
    expect(read({ given_name: { it: 'Mario' }, fiscal_number: 7 })).toMatchObject({ givenName: '', fiscalCode: '' });
    expect(read({ given_name: 'x'.repeat(5_000) }).givenName).toHaveLength(100);
  });

  it('has no address that nobody has proved', () => {
    expect(read({ email: 'A@Example.org' }).email).toBe('a@example.org');
    expect(read({ email: 'A@Example.org', email_verified: false }).email).toBe('');
  });

  it('is enough at one of the levels asked for, and at any where none is', () => {
    expect(() => ensureLevel({ acr: 'L1' }, 'acr', ['L2', 'L3'])).toThrow('openid.level_too_low');
    expect(() => ensureLevel({}, 'acr', ['L2'])).toThrow('openid.level_too_low');
    expect(() => ensureLevel({ acr: 'L3' }, 'acr', ['L2', 'L3'])).not.toThrow();
    expect(() => ensureLevel({}, 'acr', [])).not.toThrow();
  });

  it('names a colleague at one provider alone, whichever way an address is written', () => {
    expect(staffIdentifier('a', ' Olga@Example.org ').value).toBe(staffIdentifier('a', 'olga@example.org').value);
    expect(staffIdentifier('a', 'U17').value).not.toBe(staffIdentifier('b', 'U17').value);
    expect(staffIdentifier('a', 'U17').value).not.toBe(staffIdentifier('a', 'u17').value);
  });
});

describe('what a browser keeps of a sign-in', () => {
  const attempt = {
    ...{ state: 's', nonce: 'n', verifier: 'v', enteId: 'e', providerId: 'p', method: 'spid' as const, next: '/' },
    until: 7,
  };

  it('is read as it was written, and nothing else is', () => {
    expect(readAttempt(writeAttempt(attempt))).toEqual(attempt);
    for (const other of ['', '{}', 'null', '{"kind":"success","text":"x"}', JSON.stringify({ ...attempt, until: '7' })])
      expect(readAttempt(other)).toBeNull();
  });
});
