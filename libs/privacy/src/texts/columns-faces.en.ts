// SPDX-License-Identifier: AGPL-3.0-or-later
import type { faceColumnsIt } from './columns-faces.it.js';

export const faceColumnsEn: Record<keyof typeof faceColumnsIt, string> = {
  'table.faces': 'What is shown to others',
  'table.face_photos': 'Photo',
  'table.words_of_thanks': 'Thanks written and received',
  'column.reported_at': 'Reported',
  'column.reported_why': 'Why it was reported',
  'column.shows_languages': 'Shows their languages',
  'column.shows_helped': 'Shows how often they have helped',
  'column.shows_known': 'Shows since when the office has known them',
};
