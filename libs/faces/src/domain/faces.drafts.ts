// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { FacePartRemoved } from './faces.events.js';
import { MY_FACE_PATH } from './paths.js';

export function facePartRemoved({ removalId, personId, part, actorId }: FacePartRemoved): Draft[] {
  return [
    {
      personId,
      actorId,
      type: `face_${part}_removed`,
      params: {},
      link: MY_FACE_PATH,
      important: true,
      eventKey: `face:${removalId}`,
    },
  ];
}
