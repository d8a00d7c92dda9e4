// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type Role, romeDay } from '@reciproca/kernel';
import { ACTING_POLICY, type ActingPolicy, type Principal } from '@reciproca/platform';
import { type Call, House } from './house.js';

let house: House;
let policy: ActingPolicy;
let alba: string;
let operator: Call;

beforeAll(async () => {
  house = await House.open();
  policy = house.app.get(ACTING_POLICY);
  alba = await house.addEnte('alba');
  await house.addPerson(alba, { login: 'operator', roles: ['operator'] });
  operator = await house.signedIn('operator');
});
afterAll(() => house.close());

function principal(personId: string, roles: readonly Role[], enteId = alba): Principal {
  return {
    personId,
    enteId,
    enteName: '',
    name: '',
    roles,
    sessionId: '',
    language: 'it',
    actingFor: null,
    largeText: false,
  };
}

describe('acting for somebody', () => {
  it('is open to staff, for people of their own ente only', async () => {
    const bra = await house.addEnte('bra');
    const [here, there] = [await house.addPerson(alba), await house.addPerson(bra)];
    const staff = principal(await house.addPerson(alba), ['operator']);
    await expect(policy.ensureMayActFor(staff, here)).resolves.toBeNull();
    await expect(policy.ensureMayActFor(staff, there)).rejects.toThrow('person.not_found');
    await expect(policy.ensureMayActFor(staff, 'no-id')).rejects.toThrow('person.not_found');
  });

  it('needs a delegation that holds, for residents and sentinels', async () => {
    const [anna, delegate] = [await house.addPerson(alba), await house.addPerson(alba)];
    const sentinel = principal(delegate, ['resident', 'sentinel']);
    await expect(policy.ensureMayActFor(sentinel, anna)).rejects.toThrow('acting.not_allowed');
    const paper = { delegatorId: anna, delegateId: delegate, paperReference: 'prot. 12' };
    const future = await operator('POST', '/api/v1/delegations', {
      ...paper,
      startsOn: addDays(romeDay(new Date()), 90),
    });
    expect(future.status).toBe(201);
    await expect(policy.ensureMayActFor(sentinel, anna)).rejects.toThrow('acting.not_allowed');
    const endsOn = addDays(romeDay(new Date()), 30);
    const now = await operator('POST', '/api/v1/delegations', { ...paper, endsOn });
    await expect(policy.ensureMayActFor(sentinel, anna)).resolves.toBeNull();
    await expect(policy.ensureMayActFor(principal(anna, ['resident']), delegate)).rejects.toThrow('acting.not_allowed');
    expect((await operator('POST', `/api/v1/delegations/${now.body.id}/revoke`)).status).toBe(200);
    await expect(policy.ensureMayActFor(sentinel, anna)).rejects.toThrow('acting.not_allowed');
  });

  it('is open to guardians while their ward is a minor', async () => {
    const guardianId = await house.addPerson(alba);
    const child = await house.addPerson(alba, { birthDate: '2018-01-01', guardianId });
    const adult = await house.addPerson(alba, { birthDate: '2000-01-01', guardianId });
    const guardian = principal(guardianId, ['resident']);
    await expect(policy.ensureMayActFor(guardian, child)).resolves.toBeNull();
    await expect(policy.ensureMayActFor(guardian, adult)).rejects.toThrow('acting.not_allowed');
  });

  it('shows in the profile whom one may act for', async () => {
    const guardianId = await house.addPerson(alba, { login: 'guardian' });
    const child = await house.addPerson(alba, { birthDate: '2018-01-01', guardianId });
    const { body } = await (await house.signedIn('guardian'))('GET', '/api/v1/me');
    expect(body.actsFor).toEqual([{ personId: child, name: 'Anna Rossi', because: 'guardian', until: null }]);
  });
});

describe('minors', () => {
  it('have a responsible adult and no account', async () => {
    const minor = { givenName: 'Kim', familyName: 'Verdi', birthDate: '2018-01-01' };
    expect((await operator('POST', '/api/v1/people', minor)).body).toMatchObject({
      status: 422,
      code: 'person.guardian_needed',
    });
    const guardianId = await house.addPerson(alba);
    const { status, body } = await operator('POST', '/api/v1/people', { ...minor, guardianId });
    expect(status).toBe(201);
    const account = await operator('PUT', `/api/v1/people/${body.id}/account`, {
      login: 'kim',
      password: 'tre gatti sul tetto',
    });
    expect(account.body).toMatchObject({ status: 422, code: 'account.minor' });
  });
});
