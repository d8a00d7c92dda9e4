// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, it } from '@jest/globals';
import { helpedInSteps } from '../../../libs/faces/src/domain/helped.js';

it.each([
  [0, null],
  [1, { moreThan: false, count: 1 }],
  [12, { moreThan: false, count: 12 }],
  [13, { moreThan: true, count: 12 }],
  [50, { moreThan: true, count: 12 }],
  [51, { moreThan: true, count: 50 }],
  [900, { moreThan: true, count: 50 }],
])('having helped %i times is told as %j', (times, told) => expect(helpedInSteps(times)).toEqual(told));
