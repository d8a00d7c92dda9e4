// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { newCategoryShape } from '../../../libs/exchange/src/api/category.request.js';
import { codeFor } from '../../../libs/exchange/src/domain/category-code.js';

describe('the code of a kind of help', () => {
  it.each([
    ['Portare a spasso il cane', [], 'portare_a_spasso_il_cane'],
    ['Perché no? Caffè e tè', [], 'perche_no_caffe_e_te'],
    ['Spesa', ['spesa'], 'spesa_2'],
    ['Spesa', ['spesa', 'spesa_2'], 'spesa_3'],
    ['100 passi', [], 'passi'],
    ['!!', [], 'help'],
    ['Accompagnamento di persone anziane al mercato', [], 'accompagnamento_di_persone_anziane'],
  ])('%s is made from its name', (name, taken, code) => {
    expect(codeFor(name, taken)).toBe(code);
    expect(newCategoryShape.shape.code.safeParse(code).success).toBe(true);
  });

  it('need not be thought of, nor an English name', () => {
    const asked = { nameIt: 'Spesa', minutesGuide: 60, vettingRequired: false };
    expect(newCategoryShape.omit({ service: true }).safeParse(asked).success).toBe(true);
  });
});
