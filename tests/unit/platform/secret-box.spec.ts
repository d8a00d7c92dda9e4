// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { SecretBox } from '@reciproca/platform';

const box = (...keys: string[]): SecretBox => new SecretBox({ SECRETS_KEY: keys });
const [OLD, NEW] = ['an old key that is long enough to be one', 'a new key that is long enough to be one'];

describe('a sealed secret', () => {
  it('says nothing of itself, differs each time, and opens for whom it belongs to', () => {
    const [one, other] = [box(OLD).seal('JBSWY3DP', 'anna'), box(OLD).seal('JBSWY3DP', 'anna')];
    expect(one).not.toContain('JBSWY3DP');
    expect(one).not.toBe(other);
    expect(box(OLD).open(one, 'anna')).toBe('JBSWY3DP');
    expect(() => box(OLD).open(one, 'bruno')).toThrow('SECRETS_KEY');
    expect(() => box(NEW).open(one, 'anna')).toThrow('SECRETS_KEY');
    expect(() => box().open(one, 'anna')).toThrow('SECRETS_KEY');
  });

  it('opens after the key was changed, while the old one is still named', () => {
    const kept = box(OLD).seal('JBSWY3DP', 'anna');
    expect(box(NEW, OLD).open(kept, 'anna')).toBe('JBSWY3DP');
    expect(() => box(OLD).open(box(NEW, OLD).seal('JBSWY3DP', 'anna'), 'anna')).toThrow('SECRETS_KEY');
  });

  it('is left as it was where there is no key, and known to be so once there is one', () => {
    expect(box().seal('JBSWY3DP', 'anna')).toBe('JBSWY3DP');
    expect(box(NEW).open('JBSWY3DP', 'anna')).toBe('JBSWY3DP');
    expect([box().isOutdated('JBSWY3DP'), box(NEW).isOutdated('JBSWY3DP')]).toEqual([false, true]);
    expect(box(NEW).isOutdated(box(NEW).seal('JBSWY3DP', 'anna'))).toBe(false);
  });
});

describe('a digest', () => {
  it('finds a value again by whichever key it was written with, and is none without a key', () => {
    const [kept] = box(OLD).digests('RSSMRA85T10A562S');
    expect(box(OLD).digests('RSSMRA85T10A562S')).toEqual([kept]);
    expect(box(NEW, OLD).digests('RSSMRA85T10A562S')).toContainEqual(kept);
    expect(box(NEW).digests('RSSMRA85T10A562S')).not.toContainEqual(kept);
    expect(box(OLD).digests('RSSMRA85T10A562T')).not.toContainEqual(kept);
    expect([box().digests('RSSMRA85T10A562S'), box().hasKey, box(OLD).hasKey]).toEqual([[], false, true]);
  });
});
