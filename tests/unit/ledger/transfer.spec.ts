// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from 'fast-check';
import { newId } from '@reciproca/kernel';
import { ensureMayDecide, ensureTransfer, isSameTransfer, standingOf, type TransferRequest } from '@reciproca/ledger';

const enteId = newId();
const anna = { kind: 'person', ownerId: newId() } as const;
const bruno = { kind: 'person', ownerId: newId() } as const;
const fund = { kind: 'fund', ownerId: enteId } as const;

function transfer(...minutes: [TransferRequest['postings'][number]['account'], number][]): TransferRequest {
  return {
    reason: 'exchange',
    idempotencyKey: 'k',
    postings: minutes.map(([account, amount]) => ({ account, minutes: amount })),
  };
}

function codeOf(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('a transfer', () => {
  it('may have two accounts or more', () => {
    expect(codeOf(() => ensureTransfer(transfer([anna, -60], [bruno, 60]), enteId))).toBeNull();
    expect(codeOf(() => ensureTransfer(transfer([anna, -30], [fund, -30], [bruno, 60]), enteId))).toBeNull();
  });

  it.each([
    ['ledger.too_few_accounts', transfer([anna, -60])],
    ['ledger.not_balanced', transfer([anna, -60], [bruno, 59])],
    ['ledger.account_twice', transfer([anna, -60], [anna, 60])],
    ['minutes.out_of_range', transfer([anna, -0.5], [bruno, 0.5])],
    ['minutes.out_of_range', transfer([anna, 0], [bruno, 0])],
    ['ledger.unknown_account', transfer([anna, -60], [{ kind: 'fund', ownerId: newId() }, 60])],
    ['ledger.unknown_account', transfer([anna, -60], [{ kind: 'person', ownerId: 'anna' }, 60])],
    ['ledger.no_key', { ...transfer([anna, -60], [bruno, 60]), idempotencyKey: '' }],
  ])('is refused with %s', (code, request) => {
    expect(codeOf(() => ensureTransfer(request, enteId))).toBe(code);
  });

  it('is refused whenever its minutes do not sum to zero', () => {
    const amount = fc.integer({ min: -1000, max: 1000 }).filter((minutes) => minutes !== 0);
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 8 }), (amounts) => {
        const request = transfer(
          ...amounts.map((minutes) => [{ kind: 'person', ownerId: newId() }, minutes] as [typeof anna, number]),
        );
        const sum = amounts.reduce((total, minutes) => total + minutes, 0);
        expect(codeOf(() => ensureTransfer(request, enteId))).toBe(sum === 0 ? null : 'ledger.not_balanced');
      }),
    );
  });

  it('is the same in any order of its postings, and another with other minutes', () => {
    expect(isSameTransfer(transfer([anna, -60], [bruno, 60]), transfer([bruno, 60], [anna, -60]))).toBe(true);
    expect(isSameTransfer(transfer([anna, -60], [bruno, 60]), transfer([anna, -61], [bruno, 61]))).toBe(false);
    expect(isSameTransfer(transfer([anna, -60], [bruno, 60]), transfer([anna, 60], [bruno, -60]))).toBe(false);
  });
});

describe('a correction', () => {
  const proposed = { state: 'proposed', proposedBy: 'op-1' } as const;

  it('is decided by a second operator only', () => {
    expect(codeOf(() => ensureMayDecide(proposed, 'approved', 'op-1'))).toBe('ledger.second_person_needed');
    expect(codeOf(() => ensureMayDecide(proposed, 'rejected', 'op-1'))).toBe('ledger.second_person_needed');
    expect(codeOf(() => ensureMayDecide(proposed, 'approved', 'op-2'))).toBeNull();
  });

  it('is decided once', () => {
    expect(codeOf(() => ensureMayDecide({ ...proposed, state: 'approved' }, 'rejected', 'op-2'))).toBe(
      'correction.wrong_state',
    );
  });
});

describe('the soft limit', () => {
  it('warns below itself, not at it', () => {
    expect(standingOf(-600, 600)).toEqual({ balance: -600, limit: 600, isLow: false });
    expect(standingOf(-601, 600).isLow).toBe(true);
  });
});
