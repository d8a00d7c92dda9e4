// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  DataTable,
  EmptyState,
  formatDate,
  LinkButton,
  PeopleText,
  PostButton,
  Section,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import type { Delegation } from '../domain/delegation.js';
import { isDelegationOver, isDelegationValid, mayRestore } from '../domain/delegation.rules.js';

export interface ShownDelegation extends Delegation {
  readonly delegatorName: string;
  readonly delegateName: string;
  readonly recordedByName: string;
}

export interface DelegationsProps {
  readonly personId: string;
  /** Nobody is given anything on a card that is closed. */
  readonly isClosed: boolean;
  readonly delegations: readonly ShownDelegation[];
  /** yyyy-mm-dd */
  readonly today: string;
  readonly now: Date;
}

export function DelegationsSection({ personId, isClosed, delegations, today, now }: DelegationsProps) {
  const { t, language } = usePage();
  const add = isClosed ? null : (
    <LinkButton
      href={`/people/${personId}/delegations/new`}
      text={t('identity:delegation.new')}
      kind="outline"
      icon="plus"
    />
  );
  const whole = ({ startsOn, endsOn }: ShownDelegation): string =>
    endsOn
      ? t('identity:delegation.fromTo', { from: formatDate(startsOn, language), to: formatDate(endsOn, language) })
      : t('identity:delegation.from', { from: formatDate(startsOn, language) });
  const stateText = (delegation: ShownDelegation): string =>
    delegation.revokedAt
      ? t('identity:delegation.revoked')
      : isDelegationOver(delegation, today)
        ? t('identity:delegation.over', { day: formatDate(delegation.endsOn ?? today, language) })
        : t('identity:delegation.notNow');
  return (
    <Section title={t('identity:delegation.title')} actions={add}>
      <DataTable
        caption={t('identity:delegation.title')}
        captionHidden
        rows={delegations}
        rowKey={(delegation) => delegation.id}
        empty={<EmptyState icon="people" text={t('identity:delegation.none')} />}
        columns={[
          {
            key: 'who',
            header: t('identity:delegation.who'),
            cell: ({ delegateId, delegateName, delegatorId, delegatorName }) => (
              <PeopleText
                text={t('identity:delegation.actsFor', { delegate: delegateName, delegator: delegatorName })}
                people={[
                  { id: delegateId, name: delegateName },
                  { id: delegatorId, name: delegatorName },
                ]}
              />
            ),
          },
          { key: 'when', header: t('identity:delegation.when'), cell: whole },
          {
            key: 'scope',
            header: t('identity:delegation.scope'),
            cell: (delegation) => t(`identity:delegation.scope.${delegation.scope}`),
          },
          {
            key: 'paper',
            header: t('identity:delegation.paper'),
            cell: (delegation) =>
              t('identity:delegation.paperBy', { paper: delegation.paperReference, name: delegation.recordedByName }),
          },
          {
            key: 'state',
            header: t('identity:person.state'),
            cell: (delegation) =>
              isDelegationValid(delegation, today) ? (
                <LinkButton
                  href={`/people/${personId}/delegations/${delegation.id}/revoke`}
                  text={t('identity:delegation.end')}
                  kind="danger"
                />
              ) : (
                <span class="cluster">
                  <StateBadge tone="neutral" text={stateText(delegation)} />
                  {!isClosed && mayRestore(delegation, now) && (
                    <PostButton
                      action={`/people/${personId}/delegations/${delegation.id}/restore`}
                      text={t('identity:delegation.restore')}
                      kind="outline"
                    />
                  )}
                </span>
              ),
          },
        ]}
      />
    </Section>
  );
}
