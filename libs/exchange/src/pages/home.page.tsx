// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, EmptyState, formatMinutes, LinkButton, LiveRegion, PageHeading, Section, usePage } from '@reciproca/ui';
import type { AgreementResponse } from '../api/agreement.response.js';
import type { ListingResponse } from '../api/listing.response.js';
import type { ProposalResponse } from '../api/proposal.response.js';
import { AgreementCard, ListingCard, ProposalCard } from './cards.js';

export interface HomeProps {
  readonly name: string;
  readonly isOwn: boolean;
  readonly waiting: readonly ProposalResponse[];
  readonly next: readonly AgreementResponse[];
  readonly mine: readonly ListingResponse[];
  readonly balanceMinutes: number;
  readonly isLow: boolean;
}

/** What waits for this person, what comes next, and their minutes. */
export function HomePage({ name, isOwn, waiting, next, mine, balanceMinutes, isLow }: HomeProps) {
  const { t, language } = usePage();
  const actions = (
    <>
      <LinkButton href="/requests/new" text={t('exchange:home.ask')} icon="heart" />
      <LinkButton href="/offers/new" text={t('exchange:home.offer')} icon="plus" kind="outline" />
    </>
  );
  return (
    <div class="stack">
      <PageHeading title={t(isOwn ? 'exchange:home.title' : 'exchange:home.title.other', { name })} actions={actions} />
      <LiveRegion name="home" class="stack">
        <Section title={t('exchange:home.waiting')}>
          {waiting.length === 0 && <EmptyState icon="check-circle" text={t('exchange:home.waiting.none')} />}
          {waiting.map((proposal) => (
            <ProposalCard key={proposal.id} proposal={proposal} />
          ))}
        </Section>
        <Section title={t('exchange:home.next')} actions={<LinkButton href="/agreements" text={t('exchange:home.see_all')} kind="quiet" />}>
          {next.length === 0 && <EmptyState icon="calendar" text={t('exchange:home.next.none')} />}
          {next.map((agreement) => (
            <AgreementCard key={agreement.id} agreement={agreement} />
          ))}
        </Section>
        <Section title={t('exchange:home.minutes')} actions={<LinkButton href="/minutes" text={t('exchange:home.minutes.statement')} kind="quiet" />}>
          <p class="lead">
            {balanceMinutes >= 0
              ? t('exchange:home.minutes.balance', { minutes: formatMinutes(balanceMinutes, language) })
              : t('exchange:home.minutes.owed', { minutes: formatMinutes(-balanceMinutes, language) })}
          </p>
          {isLow && <Alert tone="info">{t('exchange:home.minutes.low')}</Alert>}
        </Section>
        <Section title={t('exchange:home.mine')} actions={<LinkButton href="/mine" text={t('exchange:home.see_all')} kind="quiet" />}>
          {mine.length === 0 && <EmptyState icon="note" text={t('exchange:home.mine.none')} />}
          {mine.map((listing) => (
            <ListingCard key={listing.id} listing={listing} />
          ))}
        </Section>
      </LiveRegion>
    </div>
  );
}
