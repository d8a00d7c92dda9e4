// SPDX-License-Identifier: AGPL-3.0-or-later
export const TONE_OF_MEETING = { planned: 'neutral', called: 'info', held: 'success', called_off: 'danger' } as const;
export const TONE_OF_ROUND = { draft: 'neutral', open: 'info', closed: 'success' } as const;
export const TONE_OF_UNDERTAKING = { open: 'info', done: 'success', dropped: 'neutral' } as const;
export const TONE_OF_MINUTES = {
  draft: 'neutral',
  proposed: 'info',
  approved: 'success',
  replaced: 'neutral',
} as const;
