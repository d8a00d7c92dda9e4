// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  EmptyState,
  formatDate,
  LinkButton,
  PageHeading,
  PostButton,
  usePage,
  PrintButton,
  PaperSheet,
} from '@reciproca/ui';
import type { PersonCard } from '@reciproca/identity';
import type { CardFace } from '../application/person-cards.js';
import { readableCardCode } from '../domain/card-code.js';
import { Qr } from './sheet.js';

export const CARDS_A_SHEET = 8;

export interface CardPageProps {
  readonly person: PersonCard;
  readonly face: CardFace | null;
  readonly copies: number;
  readonly newKey: () => string;
}

export function CardPage({ person, face, copies, newKey }: CardPageProps) {
  const { t, language } = usePage();
  const path = `/paper/people/${person.id}/card`;
  return (
    <div class="stack">
      <div class="no-print stack">
        <PageHeading title={t('paper:card.of', { name: person.fullName })} lead={t('paper:card.lead')} />
        {face ? (
          <>
            <p>
              {t('paper:card.since', { day: formatDate(face.card.madeAt, language) })} ·{' '}
              <a href={`/paper/cards/${face.card.code}`}>{t('paper:card.try')}</a>
            </p>
            <p class="cluster">
              <LinkButton href={`${path}?copies=1`} text={t('paper:card.one')} kind="outline" />
              <LinkButton href={`${path}?copies=8`} text={t('paper:card.eight')} kind="outline" />
            </p>
            <div class="cluster">
              <PostButton
                action={path}
                text={t('paper:card.again')}
                kind="outline"
                confirm={t('paper:card.again.confirm')}
                idempotencyKey={newKey()}
              />
              <PostButton
                action={`${path}/revoke`}
                text={t('paper:card.revoke')}
                kind="danger"
                confirm={t('paper:card.revoke.confirm')}
                idempotencyKey={newKey()}
              />
            </div>
            <PrintButton />
          </>
        ) : (
          <>
            <EmptyState icon="card" text={t('paper:card.none')} />
            <PostButton action={path} text={t('paper:card.make')} idempotencyKey={newKey()} />
          </>
        )}
      </div>
      {face && <CardSheet faces={Array.from({ length: copies }, () => face)} />}
    </div>
  );
}

export interface CardsPageProps {
  readonly faces: readonly CardFace[];
  readonly newKey: () => string;
}

/** Every new card of the ente, eight on a sheet. */
export function CardsPage({ faces, newKey }: CardsPageProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <div class="no-print stack">
        <PageHeading title={t('paper:cards.title')} lead={t('paper:cards.lead')} />
        {faces.length === 0 ? (
          <EmptyState icon="card" text={t('paper:cards.none')} />
        ) : (
          <>
            <PrintButton />
            <PostButton
              action="/paper/cards/printed"
              text={t('paper:cards.done')}
              kind="outline"
              fields={{ ids: faces.map(({ card }) => card.id).join(',') }}
              idempotencyKey={newKey()}
            />
          </>
        )}
      </div>
      {faces.length > 0 && <CardSheet faces={faces} />}
    </div>
  );
}

/** Cards to cut out, eight on a sheet. */
export function CardSheet({ faces }: { faces: readonly CardFace[] }) {
  const { t } = usePage();
  const sheets = Array.from({ length: Math.ceil(faces.length / CARDS_A_SHEET) }, (_, index) =>
    faces.slice(index * CARDS_A_SHEET, (index + 1) * CARDS_A_SHEET),
  );
  return (
    <PaperSheet label={t('paper:card.title')}>
      {sheets.map((sheet, index) => (
        <div key={index} class="paper-cards">
          {sheet.map((face, position) => (
            <Card key={position} face={face} />
          ))}
        </div>
      ))}
    </PaperSheet>
  );
}

function Card({ face: { person, card, qr, enteName, officePhone } }: { face: CardFace }) {
  const { t } = usePage();
  return (
    <div class="paper-card">
      <div>
        <p>{enteName}</p>
        <p class="paper-card-name">{person.fullName}</p>
        <p class="paper-card-code">{readableCardCode(card.code)}</p>
        {officePhone && <p>{t('paper:card.if_found', { phone: officePhone })}</p>}
      </div>
      <div class="paper-qr">
        <Qr svg={qr} label={t('paper:card.qr')} />
      </div>
    </div>
  );
}
