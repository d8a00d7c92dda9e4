// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import { readablePhone } from '@reciproca/identity';
import type { PageContext } from '@reciproca/ui';
import type { AgreementResponse } from '../application/agreement.response.js';
import type { ServiceWords } from '../application/service-plug.js';
import { meetingLines } from './meeting-lines.js';

interface ContactItem {
  readonly term: string;
  readonly value: ComponentChildren;
}

/** Who the two are, with their telephones, and where they meet: as much of it as the reader may know. */
export function contactItems(
  { t, language, viewer }: PageContext,
  words: ServiceWords,
  agreement: AgreementResponse,
): ContactItem[] {
  const person = ({ id, name, phone }: AgreementResponse['giver']) => (
    <>
      {viewer?.isStaff ? <a href={`/people/${id}`}>{name}</a> : name}
      {phone && (
        <>
          {' · '}
          <a href={`tel:${phone}`}>{readablePhone(phone)}</a>
        </>
      )}
    </>
  );
  const to = agreement.toPlace && placeLine(agreement.toPlace);
  const meeting = meetingLines(t, language, words, agreement, [placeLine(agreement.place), to]);
  const whereLines = [
    { term: t('exchange:agreement.where'), value: placeLine(agreement.place) },
    ...(to ? [{ term: t('exchange:agreement.to'), value: to }] : []),
  ];
  return [
    { term: t('exchange:agreement.giver'), value: person(agreement.giver) },
    { term: t('exchange:agreement.receiver'), value: person(agreement.receiver) },
    ...(meeting.length > 0 ? meeting : whereLines),
    ...[agreement.place, agreement.toPlace].flatMap((where) => (where ? placeFacts(t, where) : [])),
    ...(agreement.note ? [{ term: t('exchange:agreement.note'), value: agreement.note }] : []),
  ];
}

/** A place as far as the reader may know it, nothing said twice. */
export function placeLine({ name, address, comune }: AgreementResponse['place']): string {
  return [name, address, comune].filter((part, index, all) => part && all.indexOf(part) === index).join(', ');
}

/** What a public place says of itself to whoever goes there. */
function placeFacts(
  t: PageContext['t'],
  { name, phone, driverNote, hours }: AgreementResponse['place'],
): ContactItem[] {
  return [
    ...(driverNote ? [{ term: t('exchange:agreement.door', { name }), value: driverNote }] : []),
    ...(hours ? [{ term: t('exchange:agreement.open', { name }), value: hours }] : []),
    ...(phone ? [{ term: t('exchange:agreement.rings', { name }), value: <a href={`tel:${phone}`}>{phone}</a> }] : []),
  ];
}
