// SPDX-License-Identifier: AGPL-3.0-or-later
import { WAYS_REACHED } from '@reciproca/notifications';
import { Alert, DefinitionList, formatDateTime, LinkButton, Section, usePage } from '@reciproca/ui';
import type { SeenGroupMessage } from '../application/view-group-messages.js';
import { GROUPS_PATH } from '../domain/paths.js';

/** How many each way reaches, who is not reached, what the texts cost, and when it leaves. */
export function GroupReach({ message, reached, leavesAt, waits }: SeenGroupMessage) {
  const { t, language } = usePage();
  const { people, ways, textParts } = reached;
  const unreached = (ways.get('call') ?? 0) + (ways.get('none') ?? 0);
  const isAhead = message.state === 'draft' || message.state === 'waiting';
  return (
    <Section
      title={t(isAhead ? 'conversations:groups.reach' : 'conversations:groups.reached')}
      actions={
        unreached > 0 && (
          <LinkButton
            href={`${GROUPS_PATH}/${message.id}/to-call`}
            text={t('conversations:groups.toCall')}
            kind="outline"
            icon="telephone"
          />
        )
      }
    >
      {people === 0 ? (
        <Alert tone="warning">{t('conversations:groups.nobody')}</Alert>
      ) : (
        <DefinitionList
          items={[
            { term: t('conversations:groups.total'), value: t('conversations:groups.count', { count: people }) },
            ...WAYS_REACHED.filter((way) => (ways.get(way) ?? 0) > 0).map((way) => ({
              term: t(`conversations:groups.way.${way}`),
              value: t('conversations:groups.count', { count: ways.get(way) ?? 0 }),
            })),
            ...(textParts > 0
              ? [
                  {
                    term: t('conversations:groups.texts'),
                    value: t('conversations:groups.textParts', { count: textParts }),
                  },
                ]
              : []),
            ...(isAhead
              ? [
                  {
                    term: t('conversations:groups.leaves'),
                    value: waits ? formatDateTime(leavesAt, language) : t('conversations:groups.leavesNow'),
                  },
                ]
              : []),
            ...(message.urgentBecause
              ? [{ term: t('conversations:groups.urgentBecause'), value: message.urgentBecause }]
              : []),
          ]}
        />
      )}
    </Section>
  );
}
