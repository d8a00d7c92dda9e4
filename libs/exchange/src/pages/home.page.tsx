// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Details,
  EmptyState,
  formatMinutes,
  LinkButton,
  LiveRegion,
  PageHeading,
  Section,
  Stat,
  usePage,
} from '@reciproca/ui';
import type { FacesById } from '@reciproca/web';
import type { VNode } from 'preact';
import type { AgreementResponse } from '../application/agreement.response.js';
import type { ListingResponse } from '../application/listing.response.js';
import type { ProposalResponse } from '../application/proposal.response.js';
import { AgreementCard, ListingCard, ProposalCard } from './cards.js';
import { faceIn } from './other-in-proposal.js';

/** The rest opens with a press. */
const SHOWN_AT_ONCE = 6;

export interface HomeProps {
  readonly name: string;
  readonly isOwn: boolean;
  /** From other libs: what waits for them too, and the rest. */
  readonly panels: { readonly waiting: readonly VNode[]; readonly others: readonly VNode[] };
  /** The best of each request or offer, with how many more there are for it. */
  readonly waiting: readonly { readonly proposal: ProposalResponse; readonly others: number }[];
  readonly faces: FacesById;
  /** What is agreed, and somebody asks to change. */
  readonly asked: readonly AgreementResponse[];
  readonly next: readonly AgreementResponse[];
  readonly mine: readonly ListingResponse[];
  readonly balanceMinutes: number;
  readonly isLow: boolean;
}

/** What waits for this person, what comes next, and their minutes. */
export function HomePage({ name, isOwn, panels, waiting, faces, asked, next, mine, balanceMinutes, isLow }: HomeProps) {
  const { t, language } = usePage();
  const actions = (
    <>
      <LinkButton href="/requests/new" text={t('exchange:home.ask')} icon="heart" />
      <LinkButton href="/offers/new" text={t('exchange:home.offer')} icon="plus" kind="outline" />
      <LinkButton href="/available-now" text={t('exchange:available.title')} icon="clock" kind="quiet" />
    </>
  );
  return (
    <div class="stack">
      <PageHeading title={t(isOwn ? 'exchange:home.title' : 'exchange:home.title.other', { name })} actions={actions} />
      <LiveRegion name="home" class="split">
        <div class="stack">
          {panels.others}
          <Section title={t('exchange:home.waiting')}>
            {panels.waiting}
            {asked.map((agreement) => (
              <AgreementCard key={agreement.id} agreement={agreement} />
            ))}
            {waiting.length + asked.length + panels.waiting.length === 0 && (
              <EmptyState icon="check-circle" text={t('exchange:home.waiting.none')} />
            )}
            <Waiting cards={waiting.slice(0, SHOWN_AT_ONCE)} faces={faces} />
            {waiting.length > SHOWN_AT_ONCE && (
              <Details summary={t('exchange:home.waiting.more', { count: waiting.length - SHOWN_AT_ONCE })}>
                <Waiting cards={waiting.slice(SHOWN_AT_ONCE)} faces={faces} />
              </Details>
            )}
          </Section>
          <Section
            title={t('exchange:home.next')}
            actions={
              <>
                <LinkButton href="/calendar" text={t('exchange:home.week')} icon="calendar" kind="quiet" />
                <LinkButton href="/agreements" text={t('exchange:home.see_all')} kind="quiet" />
              </>
            }
          >
            {next.length === 0 && <EmptyState icon="calendar" text={t('exchange:home.next.none')} />}
            {next.map((agreement) => (
              <AgreementCard key={agreement.id} agreement={agreement} />
            ))}
          </Section>
        </div>
        <div class="stack">
          <Section title={t('exchange:home.minutes')}>
            <Stat
              value={formatMinutes(balanceMinutes, language, { signed: true })}
              label={t(
                `exchange:home.minutes.${balanceMinutes > 0 ? 'balance' : balanceMinutes < 0 ? 'owed' : 'even'}`,
              )}
              tone={balanceMinutes >= 0 ? 'success' : 'info'}
            />
            {isLow && <Alert tone="info">{t('exchange:home.minutes.low')}</Alert>}
            <LinkButton href="/minutes" text={t('exchange:home.minutes.statement')} kind="quiet" />
          </Section>
          <Section
            title={t('exchange:home.mine')}
            actions={<LinkButton href="/mine" text={t('exchange:home.see_all')} kind="quiet" />}
          >
            {mine.length === 0 && <EmptyState icon="note" text={t('exchange:home.mine.none')} />}
            {mine.map((listing) => (
              <ListingCard key={listing.id} listing={listing} namesKind />
            ))}
          </Section>
        </div>
      </LiveRegion>
    </div>
  );
}

function Waiting({ cards, faces }: { cards: HomeProps['waiting']; faces: FacesById }) {
  return (
    <>
      {cards.map(({ proposal, others }) => (
        <ProposalCard key={proposal.id} proposal={proposal} others={others} face={faceIn(faces, proposal)} />
      ))}
    </>
  );
}
