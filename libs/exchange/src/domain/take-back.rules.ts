// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Act, ActName } from './act.js';
import type { Agreement, AgreementSide, Confirmations } from './agreement.js';

const HOURS_TO_THINK_AGAIN = 24;
const STEPS: readonly string[] = ['complete', 'confirm', 'confirm_by_silence', 'resolve'] satisfies ActName[];
const UNDONE_FROM: Readonly<Record<string, readonly string[]>> = {
  done: ['complete'] satisfies ActName[],
  settled: ['confirm', 'confirm_by_silence'] satisfies ActName[],
};

/** The last "done" or "confirmed" of an agreement that may still be taken back; null where there is none any more. */
export function stepToTakeBack({ state }: Pick<Agreement, 'state'>, acts: readonly Act[], now: Date): Act | null {
  const last = standing(acts).at(-1);
  if (!last || !UNDONE_FROM[state]?.includes(last.act)) return null;
  return now.getTime() - last.at.getTime() > HOURS_TO_THINK_AGAIN * 3_600_000 ? null : last;
}

/** The steps that were not taken back already. */
function standing(acts: readonly Act[]): Act[] {
  const steps: Act[] = [];
  for (const act of acts) {
    if (act.act === 'take_back') steps.pop();
    else if (STEPS.includes(act.act)) steps.push(act);
  }
  return steps;
}

/** What is left of the confirmations once the last of them is taken back: that of whoever said first that it was done. */
export function confirmationsWithout(
  agreement: Confirmations & Pick<Agreement, 'giverId' | 'receiverId'>,
  step: Act,
  acts: readonly Act[],
): Confirmations {
  const completed = standing(acts).findLast(({ act }) => act === 'complete');
  const kept = (side: AgreementSide): boolean => {
    const personId = side === 'giver' ? agreement.giverId : agreement.receiverId;
    const byOneSide = step.beneficiaryId === agreement.giverId || step.beneficiaryId === agreement.receiverId;
    return byOneSide ? step.beneficiaryId !== personId : completed?.beneficiaryId === personId;
  };
  return {
    giverConfirmedAt: kept('giver') ? agreement.giverConfirmedAt : null,
    receiverConfirmedAt: kept('receiver') ? agreement.receiverConfirmedAt : null,
  };
}
