// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

/** Staff have taken something off what somebody shows. */
export const FACE_PART_REMOVED = 'faces.part_removed';

/** What staff can take off: what somebody wrote, or their picture. */
export const FACE_PARTS = ['words', 'photo'] as const;
export type FacePart = (typeof FACE_PARTS)[number];

export interface FacePartRemoved {
  readonly removalId: string;
  readonly personId: string;
  readonly part: FacePart;
  readonly actorId: string | null;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [FACE_PART_REMOVED]: FacePartRemoved;
  }
}
