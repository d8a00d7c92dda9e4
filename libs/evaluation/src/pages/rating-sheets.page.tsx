// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState, PageHeading, PaperSheet, PrintButton, usePage } from '@reciproca/ui';
import type { RoundView } from '../application/view-round.js';
import { sheetCode } from '../domain/sheet-code.js';
import { ItemFacts, useItemName } from './item-words.js';

/** For who rates on paper: one sheet a seat, with the code it is typed in by. */
export function RatingSheetsPage({ view, enteName }: { view: RoundView; enteName: string }) {
  const { t } = usePage();
  const nameOf = useItemName();
  const { table, round, items } = view;
  const seats = view.seats.filter(({ progress }) => progress !== 'all');
  const steps = Array.from({ length: round.scaleMax }, (_, nth) => nth + 1).join('   ');
  return (
    <div class="stack">
      <div class="no-print stack">
        <PageHeading eyebrow={round.name} title={t('evaluation:sheets')} />
        {seats.length > 0 ? <PrintButton /> : <EmptyState icon="check" text={t('evaluation:sheets.none')} />}
      </div>
      {seats.map((seat) => (
        <PaperSheet key={seat.id} label={`${seat.number}. ${seat.component}`} numbered>
          <p>{`${enteName} · ${table.name}`}</p>
          <h2>{round.name}</h2>
          <p>{t('evaluation:sheets.lead', { most: round.scaleMax, low: round.lowLabel, high: round.highLabel })}</p>
          <p>
            {`${seat.number}. ${seat.component}. ${t('evaluation:code')}: `}
            <strong class="paper-code" dir="ltr">
              {sheetCode(round.id, seat)}
            </strong>
          </p>
          {items.map((item) => (
            <div key={item.id} class="paper-keep">
              <h3>{`${item.position}. ${nameOf(item)}`}</h3>
              <ItemFacts item={item} round={round} />
              <p class="paper-steps" dir="ltr">{`${steps}   x`}</p>
              <p>{`${t('evaluation:note')}: ______________________________________________`}</p>
            </div>
          ))}
        </PaperSheet>
      ))}
    </div>
  );
}
