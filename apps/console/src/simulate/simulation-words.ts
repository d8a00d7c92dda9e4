// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TransportPolicyName } from './transport/simulate-transport.js';

export const POLICY_WORDS: Readonly<Record<TransportPolicyName, string>> = {
  firstCome: 'Chi chiama prima',
  greedy: 'Il più vicino, subito',
  reciproca: 'Reciproca',
};

export const lengthWords = (maxLength: number): string =>
  maxLength === 2 ? 'Solo scambi a due' : `Circoli fino a ${maxLength}`;

export const decimal = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');
export const percent = (share: number): string => `${decimal(100 * share, 1)}%`;
