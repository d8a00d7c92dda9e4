// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PageDoor, PersonPanels } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { People } from '@reciproca/identity';
import { Ledger } from '@reciproca/ledger';
import { formatMinutes, formatWhen, LinkButton, Pagination, usePage } from '@reciproca/ui';
import { listingResponse } from '../application/listing.response.js';
import { SetAside } from '../application/set-aside.js';
import { titleIn } from '../domain/title.js';
import { ViewAgreements } from '../application/view-agreements.js';
import { ViewListings } from '../application/view-listings.js';
import { legTitle } from '../texts/leg-title.js';
import type { VNode } from 'preact';

const ROWS = 5;

interface Line {
  readonly href: string;
  readonly title: string;
  readonly note: string;
}

/** What a person has open and ahead, on their page for staff. */
@Injectable()
export class PersonExchangePanel implements OnModuleInit {
  constructor(
    private readonly panels: PersonPanels,
    private readonly listings: ViewListings,
    private readonly agreements: ViewAgreements,
    private readonly ledger: Ledger,
    private readonly people: People,
    private readonly setAside: SetAside,
  ) {}

  onModuleInit(): void {
    this.panels.add({
      titleKey: 'exchange:panel.title',
      order: 10,
      render: (ctx, personId, { page }) => this.render(ctx, personId, page),
    });
  }

  private async render(ctx: Ctx, personId: string, page: PageDoor): Promise<VNode> {
    const own = { ...ctx, beneficiaryId: personId };
    const [requests, offers, next, balance] = await Promise.all([
      this.listings.list(own, 'request', { scope: 'mine', state: 'open', ...page.asked('requests', ROWS) }),
      this.listings.list(own, 'offer', { scope: 'mine', state: 'open', ...page.asked('offers', ROWS) }),
      this.agreements.listNext(own, personId, ROWS + 1),
      this.ledger.getBalance(ctx, { kind: 'person', ownerId: personId }),
    ]);
    const { t, language } = page;
    const name = (await this.people.getPerson(ctx, personId)).fullName;
    const lines: Line[] = [
      ...next.slice(0, ROWS).map((agreement) => ({
        href: `/agreements/${agreement.id}`,
        title: agreement.title,
        note: `${formatWhen(agreement.startsAt, agreement.endsAt, language)} · ${t(`exchange:agreement.state.${agreement.state}`)}`,
      })),
      ...[...requests.items, ...offers.items].map((row) => {
        const listing = listingResponse(own, row);
        return {
          href: `/${listing.kind}s/${listing.id}`,
          title: legTitle(t, listing.title, listing.leg),
          note: `${t(`exchange:kind.${listing.kind}`)} · ${listing.category.name}`,
        };
      }),
    ];
    const waiting = await this.setAside.listComingBack(ctx, personId);
    return (
      <Panel
        lines={lines}
        comingBack={waiting.map(({ id, kind, title, titles }) => ({
          href: `/${kind}s/${id}`,
          title: titleIn({ title, titles }, language),
          note: t(`exchange:kind.${kind}`),
        }))}
        allHref={next.length > ROWS ? `/agreements?who=${encodeURIComponent(name)}` : null}
        next={{ requests: requests.next, offers: offers.next }}
        path={`/people/${personId}`}
        balance={formatMinutes(balance, language, { signed: true })}
        statementHref={`/people/${personId}/minutes`}
      />
    );
  }
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <ul class="plain-list">
      {lines.map((line) => (
        <li key={line.href}>
          <a href={line.href}>{line.title}</a> · {line.note}
        </li>
      ))}
    </ul>
  );
}

interface PanelProps {
  readonly lines: readonly Line[];
  /** What was hidden with the card, and is there again with it. */
  readonly comingBack: readonly Line[];
  /** Where all appointments are, if there are more ahead. */
  readonly allHref: string | null;
  readonly next: { readonly requests: string | null; readonly offers: string | null };
  readonly path: string;
  readonly balance: string;
  readonly statementHref: string;
}

function Panel({ lines, comingBack, allHref, next, path, balance, statementHref }: PanelProps) {
  const { t } = usePage();
  return (
    <>
      {lines.length + comingBack.length === 0 && <p>{t('exchange:panel.none')}</p>}
      <Lines lines={lines} />
      {comingBack.length > 0 && (
        <>
          <p>{t('exchange:panel.comingBack')}</p>
          <Lines lines={comingBack} />
        </>
      )}
      {allHref && (
        <p>
          <a href={allHref}>{t('exchange:panel.more')}</a>
        </p>
      )}
      <Pagination next={next.requests} field="requests" path={path} label={t('exchange:panel.requests')} />
      <Pagination next={next.offers} field="offers" path={path} label={t('exchange:panel.offers')} />
      <p>
        {t('ledger:statement.now')}: {balance}
      </p>
      <LinkButton href={statementHref} text={t('exchange:home.minutes.statement')} kind="quiet" />
    </>
  );
}
