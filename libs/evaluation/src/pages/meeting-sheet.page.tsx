// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDateTime, PageHeading, PaperSheet, PaperTable, PrintButton, usePage } from '@reciproca/ui';
import type { MeetingView } from '../application/view-meeting.js';
import { versionInForce } from '../domain/minutes.js';

/** A meeting on paper: its call for who reads no screen, the list to sign, and the minutes once there are some. */
export function MeetingSheetPage({ view, enteName }: { view: MeetingView; enteName: string }) {
  const { t, language } = usePage();
  const { table, meeting, seats, versions } = view;
  const when = formatDateTime(meeting.startsAt, language);
  const minutes = versionInForce(versions);
  const eyebrow = `${enteName} · ${table.name}`;
  return (
    <div class="stack">
      <div class="no-print">
        <PrintButton />
      </div>
      <PaperSheet label={t('evaluation:sheet.call')} numbered>
        <PageHeading eyebrow={eyebrow} title={t('evaluation:sheet.call')} lead={`${when}, ${meeting.place}`} />
        <h2>{t('evaluation:agenda')}</h2>
        <p>{meeting.agenda}</p>
        <p>{t('evaluation:sheet.answer')}</p>
      </PaperSheet>
      <PaperSheet label={t('evaluation:sheet.presence')} numbered>
        <h2>{`${t('evaluation:sheet.presence')}, ${when}`}</h2>
        <PaperTable
          columns={[
            t('evaluation:seat'),
            t('evaluation:part.holder'),
            t('evaluation:part.substitute'),
            t('evaluation:sheet.sign'),
          ]}
          rows={seats.map(({ number, component, holder, substitute }) => [
            `${number}. ${component}`,
            holder?.name,
            substitute?.name,
          ])}
        />
      </PaperSheet>
      {minutes && (
        <PaperSheet label={t('evaluation:minutes')} numbered>
          <h2>{`${t('evaluation:minutes')}, ${when}`}</h2>
          <p>{`${t('evaluation:version', { number: minutes.number })}: ${t(`evaluation:minutes.${minutes.state}`)}`}</p>
          <p>
            {seats
              .filter(({ said }) => said?.presence === 'holder' || said?.presence === 'substitute')
              .map(({ component, holder, substitute, said }) => {
                const name = (said?.presence === 'substitute' ? substitute : holder)?.name;
                return [name, component].filter(Boolean).join(', ');
              })
              .join('; ')}
          </p>
          <p>{minutes.text}</p>
        </PaperSheet>
      )}
    </div>
  );
}
