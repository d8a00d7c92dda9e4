// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, describe, expect, it } from '@jest/globals';
import { actOnPin, PIN_SIZE } from '../../../libs/maps/src/domain/pin-view.js';
import { readPinAct, readPinView, writePinView } from '../../../libs/maps/src/domain/read-pin-form.js';
import { comuneGround } from '../../../libs/territory/src/application/comune-ground.js';
import { listComuni, noteComuni } from '../../../libs/territory/src/data/comuni.js';
import { comuneNamed } from '../../../libs/territory/src/domain/comune-named.js';
import { readPin } from '../../../libs/territory/src/domain/pin.js';

const ALBA = '004003';
const view = { lat: 44.7, lon: 8.03, metres: 8_000 };
const code = (work: () => unknown): unknown => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('a pin', () => {
  it('is set where the map was pressed, and the map comes closer', () => {
    const { pin, view: after } = actOnPin(view, { pressed: [PIN_SIZE * 0.75, PIN_SIZE / 2] });
    expect(pin?.lat).toBeCloseTo(view.lat, 3);
    expect(pin?.lon).toBeGreaterThan(view.lon + 0.01);
    expect(after).toEqual({ ...pin, metres: 4_000 });
  });

  it('is set in the middle by a keyboard, and goes on by the way that is said', () => {
    expect(actOnPin(view, { pressed: [0, 0] }).pin).toEqual({ lat: 44.7, lon: 8.03 });
    const north = actOnPin(view, { way: 'north' }).pin;
    expect(north?.lon).toBeCloseTo(8.03, 4);
    expect((north?.lat ?? 0) - view.lat).toBeCloseTo(1_000 / 111_195, 4);
    const back = actOnPin({ ...view, ...north }, { way: 'south' }).pin;
    expect(back?.lat).toBeCloseTo(view.lat, 4);
  });

  it('stays where it is while one looks closer, and nobody looks closer than is true', () => {
    let seen = view;
    for (let nth = 0; nth < 20; nth++) {
      const after = actOnPin(seen, { zoom: 'closer' });
      expect(after.pin).toBeNull();
      seen = after.view;
    }
    expect(seen.metres).toBe(300);
  });

  it.each([
    [{}, null],
    [{ '_pin.x': '12', '_pin.y': '30' }, { pressed: [12, 30] }],
    [{ '_pin.x': '-1', '_pin.y': '30' }, null],
    [{ '_pin.x': 'NaN', '_pin.y': '3' }, null],
    [{ _way: 'up' }, null],
    [{ _zoom: 'closer' }, { zoom: 'closer' }],
  ])('reads %j', (body, act) => {
    expect(readPinAct(body)).toEqual(act);
  });

  it.each(['', '44.7 8.03', '44.7 8.03 1e9', 'a b c', '44.7 8.03 300 4', 7, undefined])(
    'takes no notice of a view like %j',
    (text) => {
      expect(readPinView(text)).toBeNull();
      expect(readPinView(writePinView(view))).toEqual(view);
    },
  );
});

describe('a pin far from the comune that is named', () => {
  it.each([
    ['in its town', '44.7009, 8.0357', null],
    ['in a hamlet of it that is nearer to another middle', '44.715, 8.06', null],
    ['in the next valley', '44.6978, 7.8513', 'place.position_far'],
    ['in Rome', '41.9, 12.5', 'place.position_far'],
    ['nowhere', '', null],
  ])('%s', (_, position, refusal) => {
    expect(code(() => readPin({ position }, ALBA))).toBe(refusal);
    expect(code(() => readPin({ position, positionIsRight: true }, ALBA))).toBeNull();
  });
});

describe('a comune that is part of another now', () => {
  afterEach(() => noteComuni([]));

  it('is no part of the ground any more, leads to the other by its name, and its town is no other comune', () => {
    const bra = listComuni().find(({ name }) => name === 'Bra');
    if (!bra) throw new Error('no Bra');
    expect(comuneGround().some(({ name }) => name === 'Bra')).toBe(true);
    noteComuni([{ ...bra, mergedInto: ALBA }]);
    expect(comuneGround()).toHaveLength(1179);
    expect(comuneGround().some(({ name }) => name === 'Bra')).toBe(false);
    expect(comuneNamed('bra')?.name).toBe('Alba');
    expect(code(() => readPin({ position: '44.6978, 7.8513' }, ALBA))).toBeNull();
  });
});
