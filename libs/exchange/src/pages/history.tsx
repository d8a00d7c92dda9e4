// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDateTime, formatList, type Language, Section, type TextKey, Timeline, usePage } from '@reciproca/ui';
import type { ChildResponse } from '../application/child.response.js';
import type { Act, ActName } from '../domain/act.js';
import type { ListingKind } from '../domain/listing.js';

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

/** The people an agreement or a proposal is between, or whose listing it is; for a child, who answers for it. */
export type Parties = Partial<Record<ListingKind, { readonly id: string; readonly name: string }>>;

/** What happened so far, and who did it for whom and by which way: "Elena per Rosa, al telefono". */
export function History({ acts, parties }: { acts: readonly Act[]; parties: Parties }) {
  const { t, language } = usePage();
  if (acts.length === 0) return null;
  return (
    <Section title={t('exchange:agreement.history')}>
      <Timeline
        items={acts.map((act, index) => ({
          when: formatDateTime(act.at, language),
          title: t(WORDS[act.act as ActName] ?? 'exchange:act.other'),
          text: [whoDid(act, acts[index - 1], parties, t, language), act.note].filter(Boolean).join(' · '),
        }))}
      />
    </Section>
  );
}

const YESES: readonly string[] = ['accept', 'agree', 'move_time'] satisfies ActName[];

/** One line for every act, whoever did it and however it came in. */
function whoDid(
  act: Act,
  before: Act | undefined,
  parties: Parties,
  t: ReturnType<typeof usePage>['t'],
  language: Language,
): string {
  const { actorId, actorName: actor, beneficiaryId, beneficiaryName: beneficiary, channel, heard } = act;
  const how = t(`exchange:how.${channel}`);
  const isOneself = actorId !== null && Object.values(parties).some(({ id }) => id === actorId);
  if (!actor) return how;
  // It followed of something somebody did elsewhere, such as keeping one of the two out for a while.
  if (act.channel === 'system') return t('exchange:history.following', { actor });
  if (beneficiary && actorId !== beneficiaryId) return t('exchange:history.byFor', { actor, beneficiary, how });
  if (heard?.length) {
    const names = formatList(
      heard.flatMap((side) => parties[side]?.name ?? []),
      language,
    );
    return t('exchange:history.heard', { actor, names, how });
  }
  // Of what was kept before, a change of hour alone tells that both had been heard.
  if (heard === null && !isOneself && YESES.includes(act.act))
    return act.act === 'move_time' && before?.act !== 'accept' ? t('exchange:history.heard_both', { actor }) : actor;
  if (act.byOffice && !isOneself) return t('exchange:history.byOffice', { actor, how });
  return t('exchange:history.by', { actor, how });
}

/** A child is not heard itself: who answers for it is. */
export function partiesOf(offer: Someone, request: Someone, child: ChildResponse | null): Parties {
  const speaking = (side: ListingKind, { id, name }: Someone): Someone =>
    child?.side === side && child.guardian ? { id, name: child.guardian.name } : { id, name };
  return { offer: speaking('offer', offer), request: speaking('request', request) };
}

interface Someone {
  readonly id: string;
  readonly name: string;
}
