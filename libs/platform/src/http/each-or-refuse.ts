// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { type InputIssue, InvalidInput, issuesOf } from './invalid-input.js';

/**
 * Does it for each row of a form, one after another; when fields of several are refused, all of them are named at once.
 * What is about no field is thrown as it comes.
 */
export async function eachOrRefuse<Row, Result>(
  rows: Iterable<Row>,
  work: (row: Row) => Result | Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const refusals: DomainError[] = [];
  const issues: InputIssue[] = [];
  for (const row of rows) {
    try {
      results.push(await work(row));
    } catch (error) {
      if (!(error instanceof DomainError) || issuesOf(error).length === 0) throw error;
      refusals.push(error);
      issues.push(...issuesOf(error));
    }
  }
  const [first, ...others] = refusals;
  if (first && others.length === 0) throw first;
  if (first) throw new InvalidInput(issues, others.every(({ kind }) => kind === first.kind) ? first.kind : 'invalid');
  return results;
}
