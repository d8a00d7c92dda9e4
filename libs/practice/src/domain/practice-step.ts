// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is worth trying in practice, and where; the places of the people it is about are filled in where it is shown. */
export const PRACTICE_STEPS = ['call', 'agree', 'noShow', 'sheet'] as const;

export type PracticeStepKey = (typeof PRACTICE_STEPS)[number];
export type StepsDone = Readonly<Record<PracticeStepKey, boolean>>;
