// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it, jest } from '@jest/globals';
import { type Ctx, newId } from '@reciproca/kernel';
import { readAnew, readOnce } from '@reciproca/platform';

describe('what is read once', () => {
  const inTransaction = (enteId = newId()): Ctx => ({ enteId, tx: {} }) as unknown as Ctx;

  it('is read once in a transaction, by all who ask meanwhile too, and again in the next', async () => {
    const find = jest.fn(() => Promise.resolve('found'));
    const ctx = inTransaction();
    expect(await Promise.all([readOnce(ctx, 'days', find), readOnce(ctx, 'days', find)])).toEqual(['found', 'found']);
    expect(await readOnce(ctx, 'days', find)).toBe('found');
    expect(find).toHaveBeenCalledTimes(1);
    await readOnce(inTransaction(ctx.enteId), 'days', find);
    expect(find).toHaveBeenCalledTimes(2);
  });

  it('is another thing under another name, and in another ente of the same transaction', async () => {
    const ctx = inTransaction();
    const elsewhere = { ...ctx, enteId: newId() };
    expect(await readOnce(ctx, 'days', () => Promise.resolve('days'))).toBe('days');
    expect(await readOnce(ctx, 'hours', () => Promise.resolve('hours'))).toBe('hours');
    expect(await readOnce(elsewhere, 'days', () => Promise.resolve('others'))).toBe('others');
  });

  it('is read again once it is changed', async () => {
    const ctx = inTransaction();
    await readOnce(ctx, 'days', () => Promise.resolve('before'));
    readAnew(ctx, 'days');
    expect(await readOnce(ctx, 'days', () => Promise.resolve('after'))).toBe('after');
  });

  it('is asked for again where it could not be read', async () => {
    const ctx = inTransaction();
    await expect(readOnce(ctx, 'days', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await readOnce(ctx, 'days', () => Promise.resolve('back'))).toBe('back');
  });
});
