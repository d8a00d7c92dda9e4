// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { seededRandom } from '@reciproca/matching';

const TEXTS = [
  '',
  ' ',
  '\u0000',
  `a\u0000b`,
  'a\ud800b',
  '\u202etxt',
  '\u200b\u200b',
  'x'.repeat(400),
  'x'.repeat(5_000),
  '<script>alert(1)</script>',
  "'; DROP TABLE people; --",
  '{{title}}',
  '%',
  '%%%_',
  '%00',
  '\\',
  '/日本',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  '🐝'.repeat(30),
  'مرحبا',
  "D'ANGELO",
  '2026-11-28T25:00:00+01:00',
  '2027-03-28T02:30:00',
  '2026-02-30',
  '0000-01-01',
  '+275760-09-13T00:00:00Z',
  '-1',
  '0',
  '1e309',
  '999999999999999999999',
  '1,5',
  '1.250',
  'on',
  'it',
  '+393330000000',
  'anna@example.org',
  '09:00',
  '24:00',
  'line\r\nX-Set: 1',
];
const NUMBERS = [0, -1, 1, 0.5, -0.000001, 1e9, 2_147_483_648, 1e308, Number.MAX_SAFE_INTEGER];

/** What nobody means to send; the same seed sends the same. */
export class Nasty {
  private readonly random: () => number;

  constructor(
    seed: number,
    /** Ids there are, of every kind. */
    private readonly ids: readonly string[],
  ) {
    this.random = seededRandom(seed);
  }

  chance(of: number): boolean {
    return this.random() < of;
  }

  among<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.random() * values.length)] as Value;
  }

  id(): string {
    if (this.chance(0.85)) return this.among(this.ids);
    return this.among([newId(), newId().toUpperCase(), 'me', '1', '%00', '..', '%F0%9F', 'x'.repeat(250)]);
  }

  text(): string {
    if (this.chance(0.25)) return this.among(this.ids);
    return this.among(TEXTS);
  }

  value(depth = 0): unknown {
    const kind = this.random();
    if (kind < 0.5) return this.text();
    if (kind < 0.65) return this.among(NUMBERS);
    if (kind < 0.75) return this.among([true, false, null]);
    if (depth > 2) return null;
    if (kind < 0.88) return Array.from({ length: this.among([0, 1, 3, 60]) }, () => this.value(depth + 1));
    return Object.fromEntries(Array.from({ length: 2 }, () => [this.text(), this.value(depth + 1)]));
  }
}
