// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

/** What an answer is about where somebody goes there and back: the one way it was asked of, or all of the journey. */
export const WHICH_LEGS = ['this', 'all'] as const;
export type WhichLegs = (typeof WHICH_LEGS)[number];
/** What becomes of what is agreed ahead when an offer is taken back. */
export const AGREED_FATES = ['keep', 'call_off'] as const;
export type AgreedFate = (typeof AGREED_FATES)[number];
export const whichLegsShape = z.enum(WHICH_LEGS);
