// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Button,
  ChoiceByGroup,
  EmptyState,
  formatDay,
  formatTime,
  PageHeading,
  usePage,
  PrintButton,
  PaperSheet,
} from '@reciproca/ui';
import type { BoardChoice, Notice, NoticeBoard, NoticeColumn } from '../application/show-notice-board.js';
import { Qr, SheetHead } from './sheet.js';

export function ChooseBoardPage({ choices }: { choices: readonly BoardChoice[] }) {
  const { t } = usePage();
  const groups = choices.map(({ id, name, staircases }) => ({
    label: name,
    options: [
      { value: id, label: t('paper:board.whole', { area: name }) },
      ...staircases.map((staircase) => ({ value: staircase.id, label: staircase.name })),
    ],
  }));
  return (
    <div class="stack measure">
      <PageHeading title={t('paper:board.choose')} lead={t('paper:index.boards.lead')} />
      {choices.length === 0 ? (
        <EmptyState icon="home" text={t('paper:board.none')} />
      ) : (
        <>
          <form action="/paper/notice-board" method="get" class="stack">
            <ChoiceByGroup name="place" label={t('paper:board.where')} groups={groups} required />
            <Button text={t('paper:board.show')} />
          </form>
          <ul>
            {choices.map(({ id, name }) => (
              <li key={id}>
                <a href={`/paper/notice-board?place=${id}`}>{t('paper:board.whole', { area: name })}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** A sheet for the hallway: codes, no names. */
export function NoticeBoardPage({ board }: { board: NoticeBoard }) {
  const { t, language } = usePage();
  const { area, block, staircase } = board.where;
  const where = staircase
    ? t('paper:board.staircase', { area, block: block ?? '', staircase })
    : t('paper:board.area', { area });
  return (
    <div class="stack">
      <PrintButton />
      <PaperSheet label={t('paper:board.title')}>
        <SheetHead
          title={t('paper:board.heading')}
          lines={[
            where,
            t('paper:board.week', { from: formatDay(board.from, language), until: formatDay(board.until, language) }),
            t('paper:board.how'),
          ]}
          enteName={board.enteName}
          officePhone={board.officePhone}
          officeHours={board.officeHours}
          aside={
            <div class="paper-qr">
              <Qr svg={board.qr} label={t('paper:board.qr', { address: board.address })} />
              {t('paper:board.online')}
            </div>
          }
        />
        <Notices title={t('paper:board.requests')} none={t('paper:board.requests.none')} column={board.requests} />
        <Notices title={t('paper:board.offers')} none={t('paper:board.offers.none')} column={board.offers} />
      </PaperSheet>
    </div>
  );
}

function Notices({ title, none, column }: { title: string; none: string; column: NoticeColumn }) {
  const { t } = usePage();
  if (column.notices.length === 0) {
    return (
      <div class="paper-keep">
        <h2>{title}</h2>
        <p>{none}</p>
      </div>
    );
  }
  return (
    <>
      <h2>{title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('paper:board.code')}</th>
            <th scope="col">{t('paper:board.what')}</th>
            <th scope="col">{t('paper:board.day')}</th>
            <th scope="col" class="paper-numeric">
              {t('paper:board.time')}
            </th>
          </tr>
        </thead>
        <tbody>
          {column.notices.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} />
          ))}
        </tbody>
      </table>
      {column.left > 0 && <p>{t('paper:board.more', { count: column.left })}</p>}
    </>
  );
}

function NoticeLine({ notice }: { notice: Notice }) {
  const { t, language } = usePage();
  const { code, category, comune, startsAt, endsAt, moreTimes } = notice;
  const day = startsAt ? formatDay(startsAt, language) : t('paper:board.anyDay');
  return (
    <tr>
      <th scope="row" class="paper-code">
        {code}
      </th>
      <td>{comune ? t('paper:board.to', { category, comune }) : category}</td>
      <td>
        {day}
        {moreTimes > 0 && ` ${t('paper:board.times', { count: moreTimes })}`}
      </td>
      <td class="paper-numeric">
        {startsAt && endsAt ? `${formatTime(startsAt, language)}–${formatTime(endsAt, language)}` : ''}
      </td>
    </tr>
  );
}
