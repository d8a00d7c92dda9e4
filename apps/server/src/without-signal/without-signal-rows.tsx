// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, StateBadge, usePage } from '@reciproca/ui';

/** A form that waits, was sent, or was refused: one of the three badges is shown. */
export function WaitingRow() {
  const { t } = usePage();
  return (
    <li class="panel stack">
      <p>
        <strong data-act />
        <br />
        <span data-about />
      </p>
      <p data-said />
      <p>
        <span data-state="waiting" hidden>
          <StateBadge tone="warning" text={t('withoutSignal:state.waiting')} />
        </span>
        <span data-state="refused" hidden>
          <StateBadge tone="danger" text={t('withoutSignal:state.refused')} />
        </span>
        <span data-state="sent" hidden>
          <StateBadge tone="success" text={t('withoutSignal:state.sent')} />
        </span>{' '}
        {t('withoutSignal:written_at')} <span data-written-at />
      </p>
      <p data-answer />
      <p data-state="refused" hidden>
        {t('withoutSignal:refused')}
      </p>
      <div class="cluster">
        <a data-page href="/calendar">
          {t('withoutSignal:open')}
        </a>
        <span data-again hidden>
          <Button type="button" text={t('withoutSignal:again')} kind="outline" />
        </span>
        <span data-remove>
          <Button type="button" text={t('withoutSignal:remove')} kind="danger" />
        </span>
      </div>
    </li>
  );
}

export function PageRow() {
  const { t } = usePage();
  return (
    <li>
      <a href="/calendar" /> · {t('withoutSignal:seen_at')} <span data-seen-at />
    </li>
  );
}
