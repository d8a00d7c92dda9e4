// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { row } from './row.js';

export const facePhoto = (change: { personId: string }) =>
  row('face_photos', { id: newId(), content: '\\xffd8ff', at: new Date() }, change);
