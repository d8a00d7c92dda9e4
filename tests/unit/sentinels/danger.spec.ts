// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { soundsDangerous } from '../../../libs/sentinels/src/domain/read-danger.js';

describe('what a sentinel tells', () => {
  it.each([
    'sento dei lamenti dietro la porta e non apre',
    'La signora del terzo piano urla da mezz’ora',
    'non risponde al citofono e la luce è accesa',
    'È caduta in cortile e perde sangue',
    'odore di gas sulle scale',
    'ESCE FUMO DALLA FINESTRA',
    'il marito la picchia',
    'da due giorni non si vede e non risponde',
    'ha detto che vuole farla finita',
    'era per terra vicino al portone',
  ])('may be danger: %s', (told) => expect(soundsDangerous(told)).toBe(true));

  it.each([
    'Non ritira più la posta',
    'si sente sola, vorrebbe compagnia',
    'non riesce più a fare la spesa da quando ha male al ginocchio',
    'è rimasta vedova, esce poco',
    'la settimana scorsa è caduta ma sta bene',
    'ha bisogno di qualcuno che la accompagni dal medico',
    'avrebbe bisogno di una mano con i bambini',
    'abita al piano terra e non può usare il riscaldamento',
  ])('is no alarm: %s', (told) => expect(soundsDangerous(told)).toBe(false));
});
