// SPDX-License-Identifier: AGPL-3.0-or-later
import { readablePhone } from '@reciproca/identity';
import {
  Button,
  DateField,
  formatDay,
  formatTime,
  InLanguage,
  type Language,
  usePage,
  PrintButton,
  PaperSheet,
} from '@reciproca/ui';
import type { DriveSheet, DriveStop } from '../application/show-drive-sheet.js';
import { DriveMap } from './drive-map.js';
import { Line, SheetHead } from './sheet.js';

export interface DrivePageProps {
  readonly path: string;
  /** yyyy-mm-dd */
  readonly day: string;
  readonly sheet: DriveSheet;
  /** What the sheet is read in; the page around it is in that of who has opened it. */
  readonly language: Language;
}

export function DrivePage({ path, day, sheet, language }: DrivePageProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <div class="no-print stack measure">
        <form action={path} method="get" class="stack">
          <DateField name="day" value={day} label={t('paper:drive.day')} />
          <Button text={t('paper:drive.show')} kind="outline" />
        </form>
        <PrintButton />
      </div>
      <InLanguage language={language}>
        <DrivePaper day={day} sheet={sheet} />
      </InLanguage>
    </div>
  );
}

function DrivePaper({ day, sheet }: Pick<DrivePageProps, 'day' | 'sheet'>) {
  const { t, language } = usePage();
  const { driver, stops } = sheet;
  const title = t('paper:drive.title', { name: driver.fullName });
  return (
    <PaperSheet label={title} large={driver.largeText}>
      <SheetHead
        title={title}
        lines={[formatDay(day, language)]}
        enteName={sheet.enteName}
        officePhone={sheet.officePhone}
      />
      <Troubles troubles={sheet.troubles} />
      {stops.length === 0 ? (
        <p>{t('paper:drive.none')}</p>
      ) : (
        <>
          <table class="paper-write">
            <thead>
              <tr>
                <th scope="col">{t('paper:drive.time')}</th>
                <th scope="col">{t('paper:drive.stop')}</th>
                <th scope="col">{t('paper:drive.notes')}</th>
                <th scope="col">{t('paper:drive.rider_signature')}</th>
              </tr>
            </thead>
            <tbody>
              {stops.map((stop, nth) => (
                <StopLine key={`${stop.agreementId} ${stop.kind}`} number={nth + 1} stop={stop} />
              ))}
            </tbody>
          </table>
          <DriveMap stops={stops} />
          <div class="paper-keep">
            <div class="paper-lines">
              <Line text={t('paper:drive.km')} />
              <Line text={t('paper:drive.signature')} />
            </div>
            <p>{t('paper:drive.shred')}</p>
          </div>
        </>
      )}
    </PaperSheet>
  );
}

function Troubles({ troubles }: { troubles: readonly string[] }) {
  return troubles.map((line) => (
    <p key={line}>
      <strong>{line}</strong>
    </p>
  ));
}

/** With the number it has on the map. */
function StopLine({ number, stop }: { number: number; stop: DriveStop }) {
  const { t, language } = usePage();
  const verb = stop.isParcel ? (stop.kind === 'pick_up' ? 'collect' : 'bring') : stop.kind;
  return (
    <tr>
      <th scope="row">{formatTime(stop.at, language)}</th>
      <td>
        <strong>{`${number}. ${t(`paper:drive.${verb}`, { name: stop.name })}`}</strong>
        {stop.phone && ` · ${readablePhone(stop.phone)}`}
        <br />
        {stop.place}
        {stop.dueAt && <> · {t('paper:drive.due', { time: formatTime(stop.dueAt, language) })}</>}
        {stop.companions > 0 && ` · ${t('paper:drive.companions', { count: stop.companions })}`}
        {stop.aids.map((aid) => ` · ${t(`trasporto:${aid}`)}`)}
        {stop.crates !== null && ` · ${t('paper:drive.crates', { count: stop.crates })}`}
        {stop.needs.length > 0 && ` · ${stop.needs.map((need) => t(`exchange:need.${need}`)).join(', ')}`}
        <Troubles troubles={stop.troubles} />
      </td>
      <td>{[...stop.toKnow, stop.note].filter(Boolean).join('. ')}</td>
      <td class="paper-wide">{stop.kind === 'drop' ? '' : '—'}</td>
    </tr>
  );
}
