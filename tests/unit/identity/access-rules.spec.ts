// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { reachableStates } from '@reciproca/kernel';
import fc from 'fast-check';
import { Attempts } from '../../../libs/identity/src/application/attempts.js';
import { PERSON_TRANSITIONS } from '../../../libs/identity/src/application/change-person-state.js';
import { hashPassword, isPassword } from '../../../libs/identity/src/application/password-hash.js';
import { hashSessionToken, newSessionToken } from '../../../libs/identity/src/persistence/session-token.js';
import { findTotpStep, newTotpSecret, totpSetup } from '../../../libs/identity/src/application/totp.js';
import { ensureDelegationTerm, isDelegationValid } from '../../../libs/identity/src/domain/delegation.rules.js';
import { ensurePassword } from '../../../libs/identity/src/domain/password.rules.js';
import {
  isLastSeenStale,
  mayUsePassword,
  minutesUntil,
  sessionEnd,
} from '../../../libs/identity/src/domain/sign-in.rules.js';
import { safePath } from '@reciproca/web';
import { networkOf } from '@reciproca/platform';
import { Secret, TOTP } from 'otpauth';

const now = new Date('2026-11-24T09:00:00Z');
const minutesLater = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

describe('signing in', () => {
  it('says in whole minutes how long to wait', () => expect(minutesUntil(minutesLater(14.2), now)).toBe(15));

  it('keeps web sessions half a day and those of clients a month', () => {
    expect(sessionEnd('web', now)).toEqual(minutesLater(12 * 60));
    expect(sessionEnd('api', now)).toEqual(minutesLater(30 * 24 * 60));
    expect(isLastSeenStale(now, minutesLater(0.9))).toBe(false);
    expect(isLastSeenStale(now, minutesLater(1.1))).toBe(true);
  });

  it('lets staff use passwords anywhere and residents where their ente says so', () => {
    expect(mayUsePassword(['operator'], false)).toBe(true);
    expect(mayUsePassword(['resident', 'driver', 'sentinel'], false)).toBe(false);
    expect(mayUsePassword(['resident'], true)).toBe(true);
  });

  it('counts attempts before they are looked at, gives back what was right, and forgets', () => {
    const attempts = new Attempts();
    for (let count = 0; count < 8; count += 1) attempts.take('a', 8, now);
    expect(() => attempts.take('a', 8, now)).toThrow('sign_in.too_many');
    expect(() => attempts.take('a', 8, now, 'sign_in.locked')).toThrow('sign_in.locked');
    expect(() => attempts.take('b', 8, now)).not.toThrow();
    attempts.giveBack('a');
    expect(() => attempts.take('a', 8, now)).not.toThrow();
    expect(() => attempts.take('a', 8, minutesLater(14))).toThrow('sign_in.too_many');
    expect(() => attempts.take('a', 8, minutesLater(16))).not.toThrow();
  });

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::99', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
    ['203.0.113.7:4711', '203.0.113.7'],
    ['[2001:db8:1:2::99]:4711', '2001:db8:1:2'],
  ])('counts %s as the network %s', (address, network) => expect(networkOf(address)).toBe(network));
});

describe('passwords', () => {
  it('are hashed with argon2id, each with its own salt', async () => {
    const [one, other] = await Promise.all([hashPassword('una frase lunga'), hashPassword('una frase lunga')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$(?=[^$]*m=19456)(?=[^$]*t=2)(?=[^$]*p=1)/);
    expect(one).not.toBe(other);
    expect(await isPassword(one, 'una frase lunga')).toBe(true);
    expect(await isPassword(one, 'una frase corta')).toBe(false);
    expect(await isPassword(null, 'nobody has this password')).toBe(false);
    for (const typed of ['una frase lunga ', ' una frase lunga', 'una frase lunga\u00A0\n'])
      expect(await isPassword(one, typed)).toBe(true);
    expect(await isPassword(one, 'una  frase lunga')).toBe(false);
    expect(await isPassword(null, 'nobody has this password ')).toBe(false);
    expect(await isPassword(await hashPassword(' con un vuoto '), ' con un vuoto ')).toBe(true);
  });

  it('open with the hashes that earlier versions kept, whatever the order of their parameters', async () => {
    const kept = '$argon2id$v=19$m=19456,p=1,t=2$Qg9wrIcvsjy7V2lIytd+oA$2o35GfV3rq/nzmvXL9J9BXyAwgeHmvLAky3UISScQTY';
    expect(await isPassword(kept, 'reciproca-demo')).toBe(true);
    expect(await isPassword(kept, 'reciproca-dem0')).toBe(false);
  });

  it.each([
    ['corta', 'password.too_short'],
    ['x'.repeat(201), 'password.too_long'],
    ['aaaaaaaaaaaa', 'password.too_easy'],
    ['Password123', 'password.too_easy'],
    ['anna.rossi.1', 'password.too_easy'],
  ])('refuses %s', (password, code) => expect(() => ensurePassword(password, 'anna.rossi.1')).toThrow(code));

  it('accepts a short sentence', () => expect(() => ensurePassword('tre gatti sul tetto', 'anna')).not.toThrow());
});

describe('session tokens', () => {
  it('hold 256 bits and are stored as a hash only', () => {
    const token = newSessionToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(hashSessionToken(token)).toHaveLength(32);
    expect(hashSessionToken(token).equals(hashSessionToken(newSessionToken()))).toBe(false);
  });
});

describe('codes', () => {
  it('are right in their half minute and the ones beside it', () => {
    const secret = newTotpSecret();
    const { uri } = totpSetup(secret, 'anna', 'Alba');
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });
    expect(uri).toContain('otpauth://totp/');
    expect(findTotpStep(secret, code, now)).toBe(Math.floor(now.getTime() / 30_000));
    expect(findTotpStep(secret, code, minutesLater(0.5))).toBe(Math.floor(now.getTime() / 30_000));
    expect(findTotpStep(secret, code, minutesLater(2))).toBeNull();
    expect(findTotpStep(secret, '12ab', now)).toBeNull();
  });
});

describe('delegations', () => {
  it('hold on their first and last day and never once revoked', () => {
    const term = { startsOn: '2026-11-01', endsOn: '2026-11-30', revokedAt: null };
    expect(isDelegationValid(term, '2026-10-31')).toBe(false);
    expect(isDelegationValid(term, '2026-11-01')).toBe(true);
    expect(isDelegationValid(term, '2026-11-30')).toBe(true);
    expect(isDelegationValid(term, '2026-12-01')).toBe(false);
    expect(isDelegationValid({ ...term, endsOn: null }, '2036-12-01')).toBe(true);
    expect(isDelegationValid({ ...term, revokedAt: now }, '2026-11-15')).toBe(false);
  });

  it('must end after they start and not be over already', () => {
    expect(() => ensureDelegationTerm('2026-11-02', '2026-11-01', '2026-10-01')).toThrow(
      'delegation.ends_before_start',
    );
    expect(() => ensureDelegationTerm('2026-11-01', '2026-11-02', '2026-11-03')).toThrow('delegation.already_over');
    expect(() => ensureDelegationTerm('2026-11-01', null, '2026-11-03')).not.toThrow();
  });
});

describe('states of a person', () => {
  it('are all reachable', () => {
    expect([...reachableStates(PERSON_TRANSITIONS, 'active')].sort()).toEqual(['active', 'left', 'suspended']);
  });
});

describe('where a form leads', () => {
  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', null, '/a b'])(
    'is never %s',
    (path) => {
      expect(safePath(path, '/home')).toBe('/home');
    },
  );

  it('is a path of this site', () => {
    expect(safePath('/people/1?x=1')).toBe('/people/1?x=1');
    expect(safePath('/日本?x=è')).toBe('/%E6%97%A5%E6%9C%AC?x=%C3%A8');
    expect(safePath('/a\u0000b\ud800')).toBe('/');
    fc.assert(
      fc.property(fc.string(), (path) => new URL(safePath(path), 'https://here.example').host === 'here.example'),
    );
  });
});
