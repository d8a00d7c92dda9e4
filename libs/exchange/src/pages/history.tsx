// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDateTime, Section, type TextKey, Timeline, usePage } from '@reciproca/ui';
import type { Act, ActName } from '../domain/act.js';

const WORDS: Readonly<Record<ActName, TextKey>> = {
  post: 'exchange:act.post',
  approve: 'exchange:act.approve',
  undo_decision: 'exchange:act.undo_decision',
  change: 'exchange:act.change',
  suspend: 'exchange:act.suspend',
  reinstate: 'exchange:act.reinstate',
  leave: 'exchange:act.leave',
  accept: 'exchange:act.accept',
  decline: 'exchange:act.decline',
  agree: 'exchange:act.agree',
  start: 'exchange:act.start',
  complete: 'exchange:act.complete',
  confirm: 'exchange:act.confirm',
  confirm_by_silence: 'exchange:act.confirm_by_silence',
  settle: 'exchange:act.settle',
  claim: 'exchange:act.claim',
  take_back: 'exchange:act.take_back',
  overrule: 'exchange:act.overrule',
  agree_series: 'exchange:act.agree_series',
  end_series: 'exchange:act.end_series',
  ask_time: 'exchange:act.ask_time',
  move_time: 'exchange:act.move_time',
  decline_time: 'exchange:act.decline_time',
  cancel: 'exchange:act.cancel',
  call_off: 'exchange:act.cancel',
  no_show: 'exchange:act.no_show',
  dispute: 'exchange:act.dispute',
  resolve: 'exchange:act.resolve',
  withdrawn: 'exchange:act.withdraw',
  expired: 'exchange:act.expire',
  rejected: 'exchange:act.reject',
};

/** What happened so far, and who did it for whom: "Elena per Rosa, al telefono". */
export function History({ acts, parties = [] }: { acts: readonly Act[]; parties?: readonly string[] }) {
  const { t, language } = usePage();
  if (acts.length === 0) return null;
  return (
    <Section title={t('exchange:agreement.history')}>
      <Timeline
        items={acts.map((act, index) => ({
          when: formatDateTime(act.at, language),
          title: t(WORDS[act.act as ActName] ?? 'exchange:act.other'),
          text: [hasHeardBoth(act, acts[index - 1], parties) ? heardBoth(act, t) : byWhom(act, t), act.note]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Section>
  );
}

function byWhom(
  { actorName, beneficiaryName, actorId, beneficiaryId, channel }: Act,
  t: ReturnType<typeof usePage>['t'],
): string {
  const how = t(`exchange:how.${channel}`);
  if (!actorName) return how;
  if (!beneficiaryName || actorId === beneficiaryId) return t('exchange:history.by', { actor: actorName, how });
  return t('exchange:history.byFor', { actor: actorName, beneficiary: beneficiaryName, how });
}

/** Whoever moves what two others have agreed, and nobody has said yes by themselves, has heard them both. */
function hasHeardBoth({ act, actorId }: Act, before: Act | undefined, parties: readonly string[]): boolean {
  const isOthers = actorId !== null && parties.length > 0 && !parties.includes(actorId);
  return act === 'move_time' && isOthers && before?.act !== 'accept';
}

function heardBoth({ actorName }: Act, t: ReturnType<typeof usePage>['t']): string {
  return t('exchange:history.heard_both', { actor: actorName ?? '' });
}
