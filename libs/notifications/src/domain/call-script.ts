// SPDX-License-Identifier: AGPL-3.0-or-later

/** Kinds of calls by what is wanted of the person. */
export type ScriptKind = 'answer' | 'choose' | 'confirm' | 'trouble' | 'tell';

const KINDS: Readonly<Record<string, ScriptKind>> = {
  proposals_for_request: 'choose',
  proposal_for_offer: 'answer',
  proposal_accepted: 'answer',
  circle_proposed: 'answer',
  round_proposed: 'answer',
  agreement_done: 'confirm',
  agreement_no_show: 'trouble',
  agreement_disputed: 'trouble',
  listing_rejected: 'trouble',
};

/** News that asks nothing is only told. */
export function scriptKindOf(reason: string): ScriptKind {
  return KINDS[reason] ?? 'tell';
}
