// SPDX-License-Identifier: AGPL-3.0-or-later
import { type TransitionTable } from '@reciproca/kernel';

export const COMMITMENT_STATES = ['active', 'completed', 'ended'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** Completed comes by itself with the last hour; a confirmed hour taken back opens it again. */
export const COMMITMENT_TRANSITIONS: TransitionTable<CommitmentState> = {
  active: ['completed', 'ended'],
  completed: ['active'],
  ended: [],
};

/** Service to the community that somebody has agreed to give back: so many hours, of these activities, between two days. */
export interface Commitment {
  readonly id: string;
  readonly personId: string;
  readonly tutorId: string;
  readonly agreedMinutes: number;
  /** What is to be done, in plain words. */
  readonly activities: string;
  /** yyyy-mm-dd, both included. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** Where the signed paper is. */
  readonly paperReference: string;
  /** Protocol number of the agreement, where it has one. */
  readonly protocol: string | null;
  /** In clear, because who pays for projects useful to the community asks for it; null where nobody did. */
  readonly fiscalCode: string | null;
  /** The project useful to the community (PUC) the hours are of, by its name or number. */
  readonly project: string | null;
  readonly state: CommitmentState;
  readonly endReason: string | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
}

export const ATTENDANCE_STATES = ['recorded', 'confirmed', 'rejected'] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

export const ATTENDANCE_TRANSITIONS: TransitionTable<AttendanceState> = {
  recorded: ['confirmed', 'rejected'],
  confirmed: ['rejected'],
  rejected: [],
};

/** Hours of one day; they count once the tutor has confirmed them. */
export interface Attendance {
  readonly id: string;
  readonly commitmentId: string;
  /** yyyy-mm-dd */
  readonly day: string;
  readonly minutes: number;
  /** hh:mm, where they were written down so; null where only how long. */
  readonly fromTime: string | null;
  readonly untilTime: string | null;
  readonly activity: string;
  readonly state: AttendanceState;
  readonly channel: string;
  readonly recordedBy: string | null;
  readonly decidedBy: string | null;
  readonly note: string | null;
  readonly createdAt: Date;
}

export interface CertifiedDay {
  /** yyyy-mm-dd */
  readonly day: string;
  readonly minutes: number;
}

/** Printed and signed: what was done when it was issued. */
export interface Certificate {
  readonly id: string;
  readonly commitmentId: string;
  /** Such as 2026/7, counted by ente and year. */
  readonly number: string;
  readonly minutes: number;
  /** What was confirmed when it was issued, the first day first. */
  readonly days: readonly CertifiedDay[];
  readonly issuedAt: Date;
}
