// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatMinutes, formatTime, PostButton, usePage } from '@reciproca/ui';
import type { RideStop } from '../application/ride-progress.js';
import type { StopPage } from './ride-stops.page.controller.js';

export interface StopTickProps {
  readonly stop: RideStop;
  /** What it is called among what waits on the device for a signal. */
  readonly waits: string;
  readonly now: Date;
  readonly on: StopPage;
  /** Whether the reader may tick it; others read what was. */
  readonly mayMark: boolean;
  /** Whether the tick is the last of its ride: one before it is not taken back alone. */
  readonly isLast: boolean;
  readonly newKey: () => string;
}

/** One stop: said to be behind with its hour, or the button that says so. */
export function StopTick({ stop, waits, now, on, mayMark, isLast, newKey }: StopTickProps) {
  const { t } = usePage();
  const { agreementId, kind, isParcel, isDone, markableFrom } = stop;
  const path = `/rides/${agreementId}/stops/${kind}`;
  const canMark = mayMark && markableFrom !== null;
  if (isDone)
    return (
      <>
        <p>
          <StopSaid stop={stop} />
        </p>
        {canMark && isLast && (
          <PostButton
            action={`${path}/undo`}
            text={t('trasporto:stop.undo')}
            kind="quiet"
            fields={{ on }}
            idempotencyKey={newKey()}
            waits={waits}
          />
        )}
      </>
    );
  if (!canMark) return null;
  const button = (
    <PostButton
      action={path}
      text={t(isParcel ? `trasporto:stop.parcel.${kind}` : `trasporto:stop.${kind}`)}
      kind="outline"
      icon="check"
      fields={{ on }}
      idempotencyKey={newKey()}
      waits={waits}
    />
  );
  // A page kept on a device was seen before its time; the clock is looked at when it arrives.
  return now < markableFrom ? <div class="when-no-signal">{button}</div> : button;
}

/** A few minutes are none that anybody counts. */
const WORTH_SAYING_MS = 5 * 60_000;

/** "In the car since 9:12, 12 minutes after the hour": nothing but what was ticked. */
export function StopSaid({ stop: { kind, isParcel, doneAt, dueAt } }: { readonly stop: RideStop }) {
  const { t, language } = usePage();
  const what = t(isParcel ? `trasporto:stop.parcel.was.${kind}` : `trasporto:stop.was.${kind}`);
  if (!doneAt) return <>{what}</>;
  const lateMs = doneAt.getTime() - dueAt.getTime();
  const at = t('trasporto:stop.at', { what, time: formatTime(doneAt, language) });
  if (lateMs < WORTH_SAYING_MS) return <>{at}</>;
  return <>{t('trasporto:stop.late', { at, duration: formatMinutes(Math.round(lateMs / 60_000), language) })}</>;
}
