// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { fieldId } from '../../../libs/ui/src/fields/field-id.js';

describe('the id of a field or a part of a page', () => {
  it.each([
    ['windows.0.start', 'f-windows-0-start'],
    ['Quando è', 'f-Quando-e'],
  ])('holds nothing a link could stumble over: %s', (name, id) => expect(fieldId(name)).toBe(id));

  it('tells titles apart whatever letters they are in', () => {
    const titles = ['أشخاص مناسبون', 'ما حدث حتى الآن', 'Кто'];
    expect(new Set(titles.map((title) => fieldId(title, 's'))).size).toBe(3);
    for (const title of titles) expect(fieldId(title)).not.toMatch(/\s/);
  });
});
