// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDateTime, Section, Timeline, usePage } from '@reciproca/ui';
import type { Act } from '../persistence/act.repository.js';

const KNOWN = [
  ...['post', 'approve', 'reject', 'undo_decision', 'change', 'withdraw', 'accept', 'decline', 'expire'],
  ...[
    'agree',
    'start',
    'complete',
    'confirm',
    'confirm_by_silence',
    'settle',
    'cancel',
    'no_show',
    'dispute',
    'resolve',
  ],
];

/** Ends that come by themselves are recorded by their state. */
const ENDINGS: Readonly<Record<string, string>> = {
  withdrawn: 'withdraw',
  expired: 'expire',
  rejected: 'reject',
  declined: 'decline',
};

/** What happened so far, and who did it for whom: "Elena per Rosa, al telefono". */
export function History({ acts }: { acts: readonly Act[] }) {
  const { t, language } = usePage();
  if (acts.length === 0) return null;
  const title = ({ act }: Act): string => {
    const name = ENDINGS[act] ?? act;
    return t(KNOWN.includes(name) ? `exchange:act.${name}` : 'exchange:act.other');
  };
  return (
    <Section title={t('exchange:agreement.history')}>
      <Timeline
        items={acts.map((act) => ({
          when: formatDateTime(act.at, language),
          title: title(act),
          text: [byWhom(act, t), act.note].filter(Boolean).join(' · '),
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
