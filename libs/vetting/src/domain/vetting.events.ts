// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

export const VALIDITY_ENDING = 'vetting.validity_ending';
export const DOCUMENT_DECIDED = 'vetting.document_decided';
export const DOCUMENT_WAITING = 'vetting.document_waiting';
export const FILE_DROPPED = 'vetting.file_dropped';

export interface ValidityEnding {
  readonly personId: string;
  readonly kind: string;
  /** yyyy-mm-dd */
  readonly until: string;
  /** 0 on the last valid day, negative afterwards. */
  readonly daysLeft: number;
}

export interface DocumentDecided {
  readonly documentId: string;
  readonly personId: string;
  readonly state: 'approved' | 'rejected';
  readonly actorId: string | null;
}

export interface DocumentWaiting {
  readonly documentId: string;
}

/** The line is gone or changed for good; now the file may go too. */
export interface FileDropped {
  readonly fileKey: string;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [VALIDITY_ENDING]: ValidityEnding;
    [DOCUMENT_DECIDED]: DocumentDecided;
    [DOCUMENT_WAITING]: DocumentWaiting;
    [FILE_DROPPED]: FileDropped;
  }
}
