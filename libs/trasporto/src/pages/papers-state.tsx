// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays } from '@reciproca/kernel';
import { Alert, DefinitionList, formatDate, usePage } from '@reciproca/ui';
import { arePapersValid, type DriverPapers, firstPaperToEnd, PAPERS } from '../domain/driver-papers.js';

const WARN_DAYS = 30;

/** The papers of a driver, and whether they may drive on that day. */
export function PapersState({ papers, today }: { papers: DriverPapers | null; today: string }) {
  const { t, language } = usePage();
  if (!papers) return <Alert tone="warning">{t('trasporto:papers.none')}</Alert>;
  const end = firstPaperToEnd(papers);
  const soon = addDays(today, WARN_DAYS);
  return (
    <div class="stack">
      {!arePapersValid(papers, today) ? (
        <Alert tone="danger">{t('trasporto:papers.ended', { day: formatDate(end, language) })}</Alert>
      ) : end <= soon ? (
        <Alert tone="warning">{t('trasporto:papers.ends_soon', { day: formatDate(end, language) })}</Alert>
      ) : (
        <Alert tone="success">{t('trasporto:papers.valid', { day: formatDate(end, language) })}</Alert>
      )}
      <DefinitionList
        items={[
          { term: t('trasporto:papers.car'), value: papers.car },
          { term: t('trasporto:seats'), value: String(papers.seats) },
          {
            term: t('trasporto:wheelchair_spaces'),
            value: papers.wheelchairSpaces > 0 && String(papers.wheelchairSpaces),
          },
          { term: t('trasporto:walker_spaces'), value: papers.walkerSpaces > 0 && String(papers.walkerSpaces) },
          ...PAPERS.map((name) => {
            const until = papers[name];
            return {
              term: t(`trasporto:papers.${name}`),
              value: until ? formatDate(until, language) : t('trasporto:papers.not_written'),
            };
          }),
        ].filter(({ value }) => value !== false)}
      />
    </div>
  );
}
