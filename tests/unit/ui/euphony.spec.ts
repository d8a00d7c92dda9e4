// SPDX-License-Identifier: AGPL-3.0-or-later
import { euphonic } from '../../../libs/ui/src/texts/euphony.js';

describe('before the same vowel', () => {
  it.each([
    ['Leggi a Anna:', { name: 'Anna' }, 'Leggi ad Anna:'],
    ['Passaggio a Alba', { place: 'Alba' }, 'Passaggio ad Alba'],
    ['A Anna (e Paolo)', { name: 'Anna (e Paolo)' }, 'Ad Anna (e Paolo)'],
    ['Lucia e Elena', { name: 'Elena' }, 'Lucia ed Elena'],
    ['da Alba a Bra', { from: 'Alba', to: 'Bra' }, 'da Alba a Bra'],
    ['a Elena', { name: 'Elena' }, 'a Elena'],
    ['Maria Anna', { name: 'Anna' }, 'Maria Anna'],
    ['Passaggio a Ospedale di Verduno', { place: 'Ospedale di Verduno' }, 'Passaggio all’Ospedale di Verduno'],
    ['da ASL CN2 a Alba', { from: 'ASL CN2', to: 'Alba' }, 'dall’ASL CN2 ad Alba'],
    ['da Stazione di Bra a Mercato', { from: 'Stazione di Bra', to: 'Mercato' }, 'dalla Stazione di Bra al Mercato'],
    ['A Sportello INPS', { place: 'Sportello INPS' }, 'Allo Sportello INPS'],
    ['Passaggio a Ospedaletto', { place: 'Ospedaletto' }, 'Passaggio a Ospedaletto'],
    ['classe a A', { name: 'A' }, 'classe a A'],
  ])('%s with %j is %s', (text, params, said) => {
    expect(euphonic(text, params)).toBe(said);
  });
});
