// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { problemOf } from '@reciproca/platform';
import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';

const texts = { textFor: (code: string): string => code };
const failing = (code: string): Error => Object.assign(new Error('…'), { code });
const answerTo = (error: unknown): string => {
  const { status, code } = problemOf(error, 'r', 'it', texts);
  return `${status} ${code}`;
};

describe('what is answered when the database cannot serve', () => {
  it.each([
    ['waited for a lock in vain', failing('55P03'), '503 http.503'],
    ['is a deadlock even after trying again', failing('40P01'), '503 http.503'],
    ['took too long', failing('57014'), '503 http.503'],
    ['was shut down', failing('57P01'), '503 http.503_away'],
    ['starts up', failing('57P03'), '503 http.503_away'],
    ['has no connections left', failing('53300'), '503 http.503_away'],
    ['is a standby', failing('25006'), '503 http.503_away'],
    ['is not there', failing('ECONNREFUSED'), '503 http.503_away'],
    ['was cut', new Error('Connection terminated unexpectedly'), '503 http.503_away'],
    ['was cut under TypeORM', new QueryFailedError('SELECT 1', [], failing('57P02')), '503 http.503_away'],
    ['was cut between two statements', new QueryRunnerAlreadyReleasedError(), '503 http.503_away'],
    ['has a full disk', new QueryFailedError('INSERT', [], failing('53100')), '503 http.503_disk_full'],
    ['is asked nonsense', failing('42601'), '500 http.500'],
    ['has nothing to do with it', new Error('Connections are fine'), '500 http.500'],
  ])('who asks when it %s', (_what, error, answer) => {
    expect(answerTo(error)).toBe(answer);
  });
});
